"""What people ask and say of a film, in which words: its music, its extras, whom it is for."""

from __future__ import annotations

from collections.abc import Iterable

from bot.reading.lexicon.aspects import ASPECT_WORDS
from bot.reading.lexicon.opinion import BLAME, PRAISE
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.model import Aspect

WHOLE = "whole"
"""The matter of words for the film itself."""

_MORE = {
    Aspect.STORY: "stories write writes wrote writer screenwriter adapted",
    Aspect.ACTING: "act playing role star cameo accent lead voice voices",
    Aspect.CHARACTERS: "people person man woman guy girl personality personalities lead",
    Aspect.VISUALS: """
        scene scenery image footage filmed filming shoot shooting effect graphic cinematographer
        color coloring picture view makeup
    """,
    Aspect.MUSIC: "audio track sing vocal singer lyrics band concert dance dancing choreography",
    Aspect.PACING: "speed minute hour",
    Aspect.DIALOGUE: "line conversation monologue speech",
    Aspect.ENDING: "end twist",
    Aspect.WORLD: "location place set historical history tone mood vibe",
    Aspect.THEMES: "lesson idea symbolic",
}
_OTHER = {
    WHOLE: """
        film movie picture flick show series episode season documentary documentaries video dvd
        cartoon sequel prequel version comedy comedies drama thriller horror production adaptation
        remake classic masterpiece book novel disc installment trilogy saga franchise
    """,
    "release": """
        dvd disc disk blu bluray ray hd transfer packaging package box extra bonus feature edition
        set collection commentary picture image video audio sound color widescreen fullscreen
        format print interview menu subtitles restoration remastered resolution
    """,
    "action": "action stunt fight fighting chase battle explosion",
    "content": "violence violent gore gory blood bloody nudity sex profanity swearing language",
    "humour": """
        humor humour humorous funny comedy comedies comic laugh laughed laughing joke hilarious
        wit witty gag comedian
    """,
    "fear": """
        scary horror scare scared terrifying frightening creepy terror freaky eerie suspense
        suspenseful tension frighten frightens frightened dread nightmare jump spooky
    """,
    "feeling": """
        emotion emotional romance romantic love sad tear cry cried touching relationship chemistry
    """,
    "direction": "direct directed director direction directing filmmaker",
    "audience": "child children kid family families youngster adult age teen teenager parent",
    "value": """
        price money cost buy bought purchase purchased worth cheap expensive budget shipping
        delivery seller
    """,
}

MATTERS: dict[str, tuple[str, ...]] = {}
"""The matters that a folded word speaks of."""

for _matter, _listed in (
    *((aspect.value, own | vocabulary(_MORE[aspect])) for aspect, own in ASPECT_WORDS.items()),
    *((name, vocabulary(own)) for name, own in _OTHER.items()),
):
    for _word in _listed | {_word.removesuffix("s") for _word in _listed}:
        for _form in (_word, f"{_word}s"):
            if _matter not in MATTERS.get(_form, ()):
                MATTERS[_form] = (*MATTERS.get(_form, ()), _matter)

_WORDS_FOR = {
    matter: frozenset(word for word, its in MATTERS.items() if matter in its)
    for matter in {matter for its in MATTERS.values() for matter in its}
}


def words_for(matters: Iterable[str]) -> frozenset[str]:
    """The words that speak of any of these matters."""
    return frozenset().union(*(_WORDS_FOR[matter] for matter in matters))


VAGUE = vocabulary("quality kind sort part thing way bit sense feel feeling style rest level")
"""Words that ask after whatever stands beside them."""

ASKING = vocabulary(
    "like liked think thought thoughts describe described rate rated opinion opinions know take "
    "say says said feel felt find tell do come become want see consider call seem overall"
)
"""Words of asking, which say nothing of what is asked after."""

JUDGING = PRAISE | BLAME | vocabulary(
    "good nice well ok okay decent interesting pretty attractive ordinary average better enough "
    "fully credible realistic accurate appropriate right hard high low like natural popular soft "
    "cute different strange odd weird simple deep dark"
)  # fmt: skip
"""Words by which something is found good or bad, or so asked."""
