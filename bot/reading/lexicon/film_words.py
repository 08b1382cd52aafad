"""Words that speak of a job on a film, by the job: the strongest hint at what a name near by is."""

from __future__ import annotations

from bot.reading.lexicon.vocabulary import vocabulary

_WORDS = {
    "director": "director directors co-director directed directs direction directing directorial "
    "helmed helms helming helmer filmmaker film-maker documentarian dir",
    "writer": "writer writers co-writer wrote written writes writing screenplay script scripted "
    "scriptwriter screenwriter screenwriters penned pens scr adapted co-wrote co-written "
    "dialogue",
    "composer": "composer composed composes score scores scored music musical soundtrack songs "
    "song mus theme tunes tune piano strings orchestra orchestral melodies",
    "cinematographer": "cinematographer cinematography photography shot shoots shooting lensed "
    "lenses lens camera cameraman camerawoman camerawork photographed ph dp dop images filmed",
    "producer": "producer producers produced produces producing prod production executive",
    "cast": "plays play played playing portrays portrayed portrayal performance performances actor "
    "actors actress actresses performer performers stars star starring co-stars starred cast "
    "casting voiced voices voice role roles turn turns acting acts lead leads part opposite "
    "newcomer veteran embodies inhabits miscast",
    "character": "character characters hero heroine protagonist villain antagonist",
    "reviewer": "reviewed review reviewer reviews critic words posted words-by signed",
    "source": "novel novels book books author novelist based adaptation memoir original",
    "named": "named called nicknamed known",
    "set": "set town village city island takes-place location filmed-in",
    "by": "by",
}
JOB_WORDS = {word: f"j:{kind}" for kind, listed in _WORDS.items() for word in vocabulary(listed)}
