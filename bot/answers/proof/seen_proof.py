"""Whether a sentence says that something is to be seen, or that one is the other. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.answers.proof.party import DENIES, MODAL, Party, Proof, Scene, rivalled, stands_for
from bot.answers.proof.polar import DENIAL, UNSURE
from bot.patterns import compiled
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.text import stem

_SEEN_NOT = compiled(
    r"\boff[- ]?(?:the )?screen\b|\bout of (?:sight|shot|frame)\b|\bunseen\b"
    r"|\bkept hidden\b|\binvisible\b"
    r"|\bleft to (?:the|your|our) imagination\b|\bnever shows? (?:his|her|its|their|your)? ?face\b"
    r"|\b(?:never|not|n't|hardly|barely|nowhere) (?:\w+ ){0,2}(?:shown|seen|appears?|glimpsed"
    r"|on ?screen|visible)\b"
)
_SEEN = compiled(
    r"\b(?:is|are|was|were|gets?|get) (?:\w+ ){0,2}(?:shown|seen|visible|on show|on ?screen)\b"
    r"|\bin (?:full|plain) (?:view|sight)\b"
)
_HAS_SEEN = compiled(r"\b(?:has|have|had)(?: \w+)? $")
"""Who has never seen daylight is not unseen."""
_WE = r"\b(?:you|we|i|one|the audience|nobody|they)(?:'ll)?"
_WE_SEE = compiled(
    rf"{_WE} (?:(?:do|finally|actually|even|get to|eventually|really|can|will) )*"
    r"(?:see|saw|glimpse|sees)\b"
)
_WE_DO_NOT = compiled(
    rf"(?:{_WE}|^|[,:*-]) ?(?:(?:never|do not|don't|dont|hardly|barely|can't|cannot|didn't|does not"
    r"|doesn't) )(?:\w+ ){0,3}(?:see|saw|shows?|glimpse)\b"
)
_OBJECT = compiled(r"^ (?:(?:much of|any of|the|a|an|his|her|its|their|whole|entire|big) ?){0,3}$")


def shown(who: Sequence[Party], scene: Scene) -> Iterator[Proof]:
    """Whether it is to be seen: "never shown", "off screen", "we see"."""
    head = who[-1]
    if any(not one.mentions(f"{scene.before} {scene.text}") for one in who[:-1]):
        return
    text = scene.text
    for pattern, word in ((_SEEN_NOT, "no"), (_SEEN, "yes")):
        for found in pattern.finditer(text):
            local = text[: found.start()]
            named = head.mentions(local)
            gap = re.sub(r"\bwhen it comes\b", " ", local[named[-1][1] :]) if named else ""
            clear = not (rivalled(gap, scene) or MODAL.search(gap) or "only" in gap)
            saw = word == "no" and _HAS_SEEN.search(gap) and "been" not in found[0]
            denied = word == "yes" and (_SEEN_NOT.search(text) or DENIES.search(local))
            if named and clear and not denied and not saw:
                yield Proof(word, 2)
    for pattern, word in ((_WE_DO_NOT, "no"), (_WE_SEE, "yes")):
        for found in pattern.finditer(text):
            after = text[found.end() :]
            named = head.mentions(after)
            if named and _OBJECT.match(after[: named[0][0]]) and not UNSURE.search(text):
                yield Proof(word, 2)


_IS = compiled(
    r"^(?:,[^,]{3,40},)?(?: (?:himself|herself|itself))?(?:'s| is| was| are| were"
    r"| (?:is|was|are|were)n'?t"
    r"| turns? out| turned out| proves?| proved)(?: (?:to be|not|never|really|actually|in fact"
    r"|indeed|also|revealed|as|after all|all along|of course|no))*"
    r"(?: (?:the|a|an|his|her|their|our))?(?: [\w-]+){0,1}? ?$"
)

_BESIDE = compiled(
    r"^(?: \([^()]*\))?, (?:an?|the|his|her|their)(?: (?!not\b|no\b|former\b|ex\b)[\w-]+){0,3}? $"
)
"""Between a name and what it is called beside it: "Ann (Joan Poe), a shy"."""
_THE = compiled(r"(?:\b(?:the|his|her|their)(?: [\w-]+)?|'s) $")


def _apposed(one: Party, other: Party, text: str) -> Iterator[bool]:
    """Whether somebody is called the other beside the name, whatever else is said of him."""
    for begin, end in one.mentions(text):
        sure = not (UNSURE.search(text[:end]) or DENIAL.search(text[:end]))
        for start, last in other.mentions(text):
            yield sure and start > end and bool(_BESIDE.match(text[end:start]))
            before = text[last:begin] == ", " and text[end : end + 1] == ","
            yield sure and before and bool(_THE.search(text[:start]))


def same(who: Sequence[Party], what: Sequence[Party], scene: Scene) -> Iterator[Proof]:
    """Whether one is said to be the other, or not to be."""
    one, other = who[-1], what[-1]
    if any(_apposed(one, other, scene.text)):
        yield Proof("yes", 2)
        return
    if UNSURE.search(scene.text) or re.search(r"\b(?:suspect\w*|or)\b", scene.text):
        return
    for first, last in ((one, other), (other, one)):
        for _, end in first.mentions(scene.text):
            for start, _ in last.mentions(scene.text):
                between = scene.text[end:start]
                if start > end and _IS.match(between) and not rivalled(between[4:], scene):
                    yield Proof("no" if DENIAL.search(between) else "yes", 2)
    yield from _by_pronoun(one, other, scene)
    for start, _ in other.mentions(scene.text):
        named = [end for _, end in one.mentions(scene.text) if end < start]
        not_so = _RATHER_THAN.search(scene.text[:start])
        gap = scene.text[named[-1] : not_so.start()] if not_so and named else None
        if gap is not None and not (scene.rivals and scene.rivals.search(gap)):
            yield Proof("no", 2)


_RATHER_THAN = compiled(r"\b(?:rather than|instead of|no longer|far from) (?:an?|the) (?:\w+ )?$")
_PRONOUN_IS = compiled(
    r"(?:^|[,;:*] (?:and |but )?|\b(?:and|but|that|because|though) )(?P<who>he|she|it)"
    r"(?P<be>[^,;:]*)$"
)


def _by_pronoun(one: Party, other: Party, scene: Scene) -> Iterator[Proof]:
    """ "She isn't a villain in the end", after a sentence that names her."""
    for start, _ in other.mentions(scene.text):
        found = _PRONOUN_IS.search(scene.text[:start])
        if found is None or not _IS.match(found["be"]) or one.mentions(scene.text):
            continue
        if stands_for(found["who"], one, scene, scene.text[: found.start()]):
            yield Proof("no" if DENIAL.search(found["be"]) else "yes", 2)


_SAID_TO_BE = compiled(
    r"\b(?:says?|said|claims?|tells?|told|thinks?|insists?|fears?|lies?|lied|if|as though|as if)\b"
)
_NOT_THERE_AT_ALL = compiled(
    r"(?:$|[.,;:!)*]| (?:at all|any ?more|left|there|after all|and never|to be (?:found|had)"
    r"|waiting)\b)"
)
_IDIOMS = frozenset(
    map(
        stem,
        vocabulary("time way point doubt one need hope chance reason sign end return question"),
    )
)
"""There being none of these says nothing of a thing: "there is no time"."""


def no_such(what: Party, said: str) -> bool:
    """Whether folded text says that there is no such thing in the story: "there is no kiosk"."""
    for start, end in what.mentions(said):
        before, after = said[:start], said[end:]
        if what.stems & _IDIOMS or _SAID_TO_BE.search(before):
            continue
        none = re.search(
            r"\bthere(?: is| was|['’]s| turns out to be| never was)(?:n['’]t)?"
            r" (?:no|not (?:a|any)|any|an?)(?: such| actual)? (?:[\w-]+ )?$",
            before,
        )
        denied = none and DENIAL.search(none[0] + " ") and _NOT_THERE_AT_ALL.match(after)
        if denied or re.match(
            r" (?:does(?:n['’]t| not) (?:even |really |actually )?exist|never existed|(?:was|is)"
            r" (?:long )?gone\b|turns out not to exist|was (?:a lie|made up|never there))",
            after,
        ):
            return True
    return False
