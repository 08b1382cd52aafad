"""How the reviewer speaks: of each aspect, and of the film as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.patterns import compiled
from bot.reading.lexicon.aspects import ASPECT_WORDS, NOT_ASPECT
from bot.reading.lexicon.opinion import BLAME, NEGATIONS, PHRASES, PRAISE
from bot.reading.lexicon.vocabulary import either, vocabulary
from bot.reading.model import Aspect, Opinion
from bot.reading.plain_remarks import plain_remarks
from bot.reading.text import fold_line

if TYPE_CHECKING:  # the answers ask for tones alone
    from bot.reading.page import Page

_PHRASE = compiled(rf"\b(?:{either(PHRASES)})\b")
# The phrases by their longest word, by which they are looked for.
_PHRASES_WITH: dict[str, list[str]] = {}
for _phrase in PHRASES:
    _PHRASES_WITH.setdefault(max(re.split(r"[ ']", _phrase), key=len), []).append(_phrase)
_PHRASE_KEYS = frozenset(_PHRASES_WITH)
_RECOMMEND_ENOUGH = compiled(
    r"\b(?:can ?not|can't|couldn't|could not) (?:recommend|praise|say|stress|speak "
    r"highly)\b[^.!?;]{0,60}\b(?:enough|highly|too (?:much|highly))\b"
)
# What a film should have been, by what one expected of it, is not what it is.
_EXPECTED = compiled(
    r"\b(?:(?:ought to|should by (?:all )?rights|i (?:had )?expected|sounds? like"
    r"|(?:those|some|others|people) (?:who )?(?:will|would|may|might) (?:call|find|say)"
    r"|(?:always|either) going to be"
    r"|those who (?:call|find)) [^.;:!?,]{0,60}"
    r"|(?:meant|supposed|trying|tries|tried) to be (?:\w+ )?\w+)"
)
_EXPECTING = frozenset(
    {
        "those",
        "some",
        "others",
        "people",
        "going",
        "ought",
        "rights",
        "expected",
        "sounds",
        "sound",
        "meant",
        "supposed",
        "trying",
        "tries",
        "tried",
    }
)
_THE_ONLY = compiled(
    r"\bthe (?:one|only|sole|lone|single) (?:[\w-]+ )?(?:idea|thing|moment|scene|laugh|joke|bit|"
    r"part|spark|highlight|pleasure|surprise|line)s?\b(?! (?:wrong|missing|lacking))"
)
"""Praise of one thing alone is none of the rest: "the one fresh idea in the screenplay"."""
_ONLY = frozenset({"one", "only", "sole", "lone", "single"})
_WORD = compiled(r"[^\W\d_][\w'-]*")
_PART = compiled(r"[^\W_]+")
_TOKEN = compiled(r"[^\W\d_][\w'-]*|[,;:.!?()]")
_REACH = 4  # words that a negation turns
_BESIDE = 0.3  # how much the rest of a sentence counts beside the clause on a matter
CLEAR = 0.25
"""From which lean on a sentence takes a side."""
CLAUSES = compiled(
    r"[;:.!?()]| - |, (?=and|but|though|although|yet|while)"
    r"|\b(?:but|although|(?<!as )though|yet|because|while|whereas)\b"
    r"|(?:,| and) (?=(?:the|its|his|her|their) (?:\w+ ){1,3}?(?:is|are|was|were)\b)"
)
_OF_ITS_OWN = compiled(r"\s*(?:the|its|his|her|their) (?:\w+ ){1,3}?(?:is|are|was|were)\b")
"""Begins a clause on something of its own: "the pacing is tight, the score is by Ann Poe"."""
_STRETCHES = compiled(rf"{CLAUSES.pattern}|,")
_IN_BRACKETS = compiled(r"\((\W*·[^()]*)\)")
_ASPECTS = tuple(Aspect)
_ASPECT_OF: dict[str, list[Aspect]] = {}
for _aspect, _words in ASPECT_WORDS.items():
    for _word in _words:
        _ASPECT_OF.setdefault(_word, []).append(_aspect)
_ASPECT_PHRASES = tuple(sorted(word for word in _ASPECT_OF if " " in word))


@dataclass(slots=True)
class Tone:
    """Praise and blame counted in one sentence."""

    praise: float = 0.0
    blame: float = 0.0

    @property
    def lean(self) -> float:
        """Praise less blame."""
        return self.praise - self.blame

    @property
    def polarity(self) -> int:
        """1 praise, -1 blame, 0 mixed or plain."""
        if self.praise > 1.4 * self.blame and self.praise > 0:
            return 1
        if self.blame > 1.2 * self.praise and self.blame > 0:
            return -1
        return 0


def tone_of(sentence: str, words: frozenset[str]) -> Tone:
    """Praise and blame in one sentence; a negation turns the next few words.

    `words`: its words, those with a hyphen whole and in parts.
    """
    tone = Tone()
    if words.isdisjoint(_OPINIONATED):
        return tone
    if words & _EXPECTING:
        sentence = _EXPECTED.sub(" ", sentence)
    if words & _ONLY:
        sentence = _THE_ONLY.sub(" ", sentence)
    if words & _RECOMMENDING:
        sentence, count = _RECOMMEND_ENOUGH.subn(" ", sentence)
        tone.praise += 3 * count
    if _holds_phrase(sentence, words & _PHRASE_KEYS):

        def weigh(match: re.Match[str]) -> str:
            weight = PHRASES[match.group()]
            if weight > 0:
                tone.praise += weight
            else:
                tone.blame -= weight
            return " "

        sentence = _PHRASE.sub(weigh, sentence)
    if not words.isdisjoint(_TONED_PARTS):
        _weigh_words(sentence, words, tone)
    return tone


def _holds_phrase(sentence: str, keys: Iterable[str]) -> bool:
    for key in keys:
        for phrase in _PHRASES_WITH[key]:
            if phrase in sentence:
                return True
    return False


def _weigh_words(sentence: str, words: frozenset[str], tone: Tone) -> None:
    said: list[str] = _TOKEN.findall(sentence)
    if words.isdisjoint(NEGATIONS) and "'t" not in sentence:
        for word in _TONED.intersection(said):
            if word in PRAISE:
                tone.praise += said.count(word)
            if word in BLAME:
                tone.blame += said.count(word)
        return
    turned = 0  # how many more words a negation turns
    for word in said:
        if word not in _TELLING and word[-2:] != "'t":
            if turned:
                turned -= 1
        elif word in _CLAUSE_ENDS:
            turned = 0
        elif word in NEGATIONS or word[-2:] == "'t":
            tone.blame += word in BLAME
            turned = _REACH
        elif word in PRAISE:
            if turned:
                tone.blame += 1
            else:
                tone.praise += 1
        elif word in BLAME:
            if turned:
                tone.praise += 0.5
            else:
                tone.blame += 1
        if turned and word in _TONED:
            turned -= 1


_CLAUSE_ENDS = frozenset(",;:.!?()") | {"but", "and", "although", "though", "yet", "because"}
_RECOMMENDING = frozenset({"enough", "highly", "much"})
_TONED = PRAISE | BLAME
_TELLING = _TONED | _CLAUSE_ENDS | NEGATIONS
# "cliché" is "clich" among the words of a skeleton.
_TONED_PARTS = frozenset(part for word in _TONED for part in re.findall(r"[a-z0-9-]+", word))
_OPINIONATED = _TONED_PARTS | _PHRASE_KEYS | _RECOMMENDING


_DONE = compiled(
    r"\bstumbl(?:es?|ed|ing) (?:upon|on|across)\b"
    r"|\bdrag(?:s|ged|ging)? an? (?!bit\b|little\b|lot\b|touch\b|tad\b|while\b)"
)
"""Who finds something in the story, or drags a carpet, is not blamed, nor is the pace."""


def tone_in(sentence: str) -> Tone:
    """Praise and blame in one sentence."""
    folded = _ELSEWHERE.sub(" ", _DONE.sub(" ", fold_line(sentence)))
    folded, praise, blame = plain_remarks(folded)
    tone = _tone_of_all(folded)
    tone.praise += praise
    tone.blame += blame
    return tone


def _tone_of_all(folded: str) -> Tone:
    return tone_of(folded, frozenset(_PART.findall(folded)).union(_WORD.findall(folded)))


_ELSEWHERE = compiled(
    r",? (?:so|very|quite|always|usually|normally|often) (?:very |quite )?[\w-]+(?: and [\w-]+)? in"
    r" (?:[\w'’]+ ?){1,8},|,? (?:who|which) (?:is|was) (?:usually|normally|often|always)"
    r" (?:such )?[^,;.!?]*"
    r"|how (?:much )?(?:good|great|better|wonderful|fine) [^,;.!?]{2,40}? (?:would|could|might)"
    r" have been[^,;.!?]*"
    r"|,? (?:whom?|who|which) (?:you|we|i|one|some|many|readers)(?:'ll)? (?:(?:will|may|might|can"
    r"|should|all|only|still) )*(?:remember|know|knew|recall|saw|seen|recognise)"
    r" (?:\w+ )?(?:from|as|in)\b[^,;.!?]*"
)
"""What tells of somebody's other work: "whom you will remember as the curate in that serial",
"so fine in The Last Bus", "who is usually such a lovely actor".
"""


_PLAYED = compiled(
    r"\bas an? (?:[\w-]+,? (?:and )?){0,3}(?:man|woman|boy|girl|fellow|chap|person|widow(?:er)?"
    r"|mother|father|teacher|doctor|owner|developer)\b"
)
"""What the part is, which is not how it is played: "as a tired, courteous man"."""


def lean_on(sentence: str, matter: re.Pattern[str], *, named: bool = False) -> float:
    """How far a sentence praises (above 0) or blames one thing in it.

    The clause that names the thing counts most, the rest a little. `named`: whether the thing is
    somebody, whose name is not to be weighed.
    """
    told = _ELSEWHERE.sub(" ", fold_line(sentence))
    ends = CLAUSES
    if named:
        told = _PLAYED.sub(" ", matter.sub("·", told))
        if told.count("(") > 1:  # each with what is said of the one in brackets
            ends = _STRETCHES
        told = _IN_BRACKETS.sub(r"\1", told)
    whole = tone_in(told).lean
    clauses = ends.split(told)
    own = [clause for clause in clauses if (("·" in clause) if named else matter.search(clause))]
    if not own or len(clauses) == 1:
        return whole
    rest = [clause for clause in clauses if clause in own or not _OF_ITS_OWN.match(clause)]
    beside = whole if len(rest) == len(clauses) else tone_in("; ".join(rest)).lean
    return sum(tone_in(clause).lean for clause in own) + _BESIDE * beside


def find_opinions(page: Page) -> tuple[list[Opinion], list[Tone]]:
    """The sentences that speak of an aspect, and the tone of every sentence."""
    opinions: list[Opinion] = []
    tones: list[Tone] = []
    phrases = [phrase for phrase in _ASPECT_PHRASES if phrase in page.skeleton]
    judging = page.having_part(_OPINIONATED)
    speaking = -1 if phrases else page.having(_KNOWN)
    for number, (start, end) in enumerate(page.sentences):
        sentence = page.skeleton[start:end]
        parts, words = page.sentence_parts[number], page.sentence_words[number]
        if not words.isdisjoint(_DOING) and _DONE.search(sentence):
            sentence, parts, words = _DONE.sub(" ", sentence), parts - _DOING, words - _DOING
        tone = tone_of(sentence, parts) if judging >> number & 1 else Tone()
        tones.append(tone)
        if speaking >> number & 1:
            aspects = _aspects(sentence, words, phrases)
            opinions.extend(Opinion(aspect, tone.polarity, start, end) for aspect in aspects)
    return opinions, tones


_KNOWN = frozenset(_ASPECT_OF)
_DOING = vocabulary("stumble stumbles stumbled stumbling drag drags dragged dragging")


def _aspects(sentence: str, words: frozenset[str], phrases: list[str]) -> list[Aspect]:
    hits: dict[Aspect, int] = {}
    for word in words & _KNOWN:
        for aspect in _ASPECT_OF[word]:
            hits[aspect] = hits.get(aspect, 0) + 1
    for phrase in phrases:
        if phrase in sentence:
            for aspect in _ASPECT_OF[phrase]:
                hits[aspect] = hits.get(aspect, 0) + 1
    if not hits:
        return []
    for aspect, others in NOT_ASPECT.items():
        if aspect in hits and any(phrase in sentence for phrase in others):
            hits[aspect] -= 1
    if "theme" in words and hits.get(Aspect.MUSIC) and hits.get(Aspect.THEMES) == 1:
        del hits[Aspect.THEMES]
    return [aspect for aspect in _ASPECTS if hits.get(aspect, 0) > 0]
