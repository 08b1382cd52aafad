"""Of whom a clause tells: those who stand before its verb, or those a pronoun means. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.answers.proof.polar import DENIAL
from bot.patterns import compiled
from bot.reading.text import stem


@dataclass(frozen=True, slots=True)
class Party:
    """Those of whom something is asked, or what must be named besides: how a text says them.

    `phrases` are folded; `stems` those of single words. `plural`: "they" may stand for them;
    `joint`: it is asked of them together with those before them.
    """

    phrases: frozenset[str] = frozenset()
    stems: frozenset[str] = frozenset()
    plural: bool = False
    joint: bool = False

    def mentions(self, folded: str) -> list[tuple[int, int]]:
        """Where a folded text names them."""
        found = [
            (one.start(), one.end())
            for one in re.finditer(r"[^\W_]+", folded)
            if stem(one[0]) in self.stems
        ]
        for phrase in self.phrases:
            spelt = r"\W+".join(map(re.escape, phrase.split()))
            found += [(one.start(), one.end()) for one in re.finditer(rf"\b{spelt}\b", folded)]
        return sorted(found)


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence with what stands before it in its paragraph; both folded. `rivals`: other names
    of the film, as a pattern."""

    text: str
    before: str
    rivals: re.Pattern[str] | None = None


@dataclass(frozen=True, slots=True)
class Proof:
    """What a sentence says: "yes" or "no"; how surely it tells how things end, 3 at best."""

    word: str
    level: int
    denied: bool = False


_BEGINS = (
    r"(?:^|[,*] |\b(?:and|but|or|so|when|while|because|that|as|if|until|after|before|though) )"
)
DETERMINED = r"(?:the|an?|his|her|their|its|my|our|your|this|one|some|every|no|another|each)"
_RIVAL = compiled(
    rf"\bwhose\b|\w,? (?:who|that|which)\b|{_BEGINS}{DETERMINED} [a-z]"
    rf"|\b{DETERMINED} [\w-]+(?: [\w-]+)? (?:is|are|was|were|has|had|have|does|did|will|can)\b"
    r"|\b(?:i|you|we|one of|someone|somebody|each of)\b"
    rf"|\b(?:to|of|with|for|from|by) {DETERMINED} [\w-]+ (?:who|that|which)\b"
)
NOUN_BEFORE = compiled(rf"\b{DETERMINED}(?: [\w-]+)? $")
_APPOSED = compiled(
    r"^(?: \([^()]*\))?, (?:an?|the|his|her) [^,]*,|^, (?:an?|the) [^,]*? (?:who|that|which)\b"
    r"|^,? (?:who|that|which)\b"
)
_OWN_CLAUSE = compiled(
    r"(?:^|[,*] ?|\b(?:and|but|or|so|yet|that|when|while|as|if|because|where|which|until|before"
    r"|after|then|how|though|once|since|for|luckily|sadly|finally|thinks?|says?|knows?"
    r"|(?:in|at|by) the (?:very )?(?:end|close|finish)(?: of (?:it(?: all)?|the film))?) )$"
)
"""What stands before a pronoun that begins a clause, not one as in "the jokes he is given"."""
_PAIR = compiled(
    r"\b(?:the (?:two|pair|couple)|both|the two of them|our two)(?: (?!and\b)[\w-]+)?"
    r"(?: (?:finally|eventually|never|do|don't|at last|really|actually))* $"
)
"""Two who were both named in the question."""
PRONOUN = compiled(r"\b(?:he|she|they|it|who)\b(?:'s|'ve|'d)?")
BEING = compiled(r"(?:\b(?:is|are|was|were|been|being|be|gets?|got|getting)|'s)(?: \w+){0,2} $")
KILLING = ("kill", "kills", "murder", "murders")
DENIES = compiled(
    rf"{DENIAL.pattern}|\b(?:instead of|rather than|yet to|far from|barely|scarcely|too \w+ to"
    r"|stop(?:s|ped)? short of|nobody|no one)\b"
    r"|\b(?:stop(?:s|ped)?|gives? up|gave up|given up|ceas(?:es|ed)) (?=(?:\w+ly )?$)"
)
MODAL = compiled(
    r"\b(?:would|should|must|might|may|could(?!n't| not)|ought|if|whether|unless|wish(?:es)?"
    r"|almost|nearly|as though|as if|pretend(?:s|ing)?|seems? to|said to|feigns?|threatens?"
    r"|suspects?|until|before|lest|dreams?|imagines?|promis(?:es?|ed)|like)\b"
)


def about(
    who: Sequence[Party], what: Sequence[Party], scene: Scene, local: str, said: str
) -> str | None:
    """What of a clause, `local` up to the deed that is `said`, tells of them."""
    head = who[-1]
    if any(not one.mentions(f"{scene.before} {scene.text}") for one in who[:-1] if not head.joint):
        return None
    named = [one for one in head.mentions(local) if one[1] <= len(local)]
    if named and all(one.mentions(local) for one in who if head.joint):
        start, end = _not_apposed(named, local)
        gap = _WHEN.sub(" ", _APPOSED.sub(" ", _beside(local[end:], what)))
        owns = local[end:].startswith("'s ") and said != "death"
        it = re.search(r"\b(?:but|and|which) it $", gap) if not head.phrases else None
        if owns or NOUN_BEFORE.search(gap) or (rivalled(gap, scene) and not it):
            return None
        return f"{_leading(local[:start])}{local[start:end]}{gap}"
    if head.joint and (pair := _PAIR.search(local)):
        return local[pair.start() :]
    opening = [one for one in PRONOUN.finditer(local) if _OWN_CLAUSE.search(local[: one.start()])]
    if opening and stands_for(opening[-1][0], head, scene, local[: opening[-1].start()]):
        start, end = opening[-1].span()
        if rivalled(local[end:], scene):
            return None
        return f"{_leading(local[:start])}{local[start:]}"
    return None


def _not_apposed(named: Sequence[tuple[int, int]], local: str) -> tuple[int, int]:
    """The last mention, or the one that it only explains: "Ann, the ship's cook"."""
    *earlier, last = named
    for start, end in earlier:
        apposed = _APPOSED.match(local[end:])
        if apposed and last[0] < end + apposed.end():
            return start, end
    return last


_WHEN = compiled(
    r"\b(?:one|that|each|every|the (?:next|same|last)) (?:\w+ )?"
    r"(?:morning|day|night|evening|afternoon|summer|winter|autumn|spring|time|year|week)\b"
)
"""When somebody does it, not who: "Ann one morning finds"."""


def _leading(lead: str) -> str:
    """What stands before somebody in his clause: "I doubt that"."""
    return re.split(r",|\b(?:and|but|which|where|when|while)\b", lead)[-1]


def _beside(gap: str, what: Sequence[Party]) -> str:
    """What stands between, without those with whom it is done: "the widow and the doctor"."""
    for one in what:
        for start, end in one.mentions(gap):
            if re.fullmatch(rf" (?:and|or|nor) (?:{DETERMINED} )?(?:[\w-]+ )?", gap[:start]):
                return gap[end:]
    return gap


def rivalled(gap: str, scene: Scene) -> bool:
    """Whether somebody else stands in a stretch of a clause."""
    return bool(_RIVAL.search(gap) or (scene.rivals and scene.rivals.search(gap)))


def stands_for(pronoun: str, head: Party, scene: Scene, lead: str) -> bool:
    """Whether a pronoun must mean them: they are whom the text before it named last."""
    unnamed = head.plural and not (head.phrases or head.stems)
    if unnamed and pronoun.startswith("they"):
        return True  # whoever they are
    if scene.rivals and scene.rivals.search(lead):
        return False
    if pronoun.startswith("they") and not head.plural:
        return False
    if pronoun.startswith("it"):  # of another sentence it may be anything, the film above all
        return bool(head.mentions(lead))
    if unnamed or (head.plural and head.joint):
        return True
    if head.mentions(lead):  # "Ann does exist, and she is no spy"
        return True
    named = head.mentions(scene.before)
    after = scene.before[named[-1][1] :] if named else ""
    if scene.rivals and not head.plural and (name := scene.rivals.match(after.lstrip())):
        after = after.lstrip()[name.end() :]  # "the old man, Leopold": who he is, and nobody else
    return bool(named) and not (scene.rivals and scene.rivals.search(after))
