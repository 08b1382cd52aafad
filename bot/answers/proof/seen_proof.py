"""Whether a sentence says that something is to be seen, or that one is the other. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.answers.proof.party import DENIES, MODAL, Party, Proof, Scene, rivalled
from bot.answers.proof.polar import DENIAL, UNSURE
from bot.patterns import compiled

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


def shown(who: Sequence[Party], scene: Scene) -> Iterator[Proof]:
    """Whether it is to be seen: "never shown", "off screen"."""
    head = who[-1]
    if any(not one.mentions(f"{scene.before} {scene.text}") for one in who[:-1]):
        return
    text = scene.text
    for pattern, word in ((_SEEN_NOT, "no"), (_SEEN, "yes")):
        for found in pattern.finditer(text):
            local = text[: found.start()]
            named = head.mentions(local)
            gap = local[named[-1][1] :] if named else ""
            clear = not (rivalled(gap, scene) or MODAL.search(gap) or "only" in gap)
            denied = word == "yes" and (_SEEN_NOT.search(text) or DENIES.search(local))
            if named and clear and not denied:
                yield Proof(word, 2)


_IS = compiled(
    r"^(?:,[^,]{3,40},)?(?: (?:himself|herself|itself))?(?:'s| is| was| are| were"
    r"| (?:is|was|are|were)n'?t"
    r"| turns? out| turned out| proves?| proved)(?: (?:to be|not|never|really|actually|in fact"
    r"|indeed|also|revealed|as|after all|all along|of course|no))*"
    r"(?: (?:the|a|an|his|her|their|our))?(?: [\w-]+){0,1}? ?$"
)


_AND_HE = compiled(
    r"^[^.;:!?]{0,60}(?:,|\band\b)(?: and| but)?(?: that)? (?:he|she|it)(?='s| is| was| turns)"
)
"""From whoever is named to the pronoun: "Ann does exist, and she is no spy"."""


def same(who: Sequence[Party], what: Sequence[Party], scene: Scene) -> Iterator[Proof]:
    """Whether one is said to be the other, or not to be."""
    one, other = who[-1], what[-1]
    if UNSURE.search(scene.text) or re.search(r"\b(?:suspect\w*|or)\b", scene.text):
        return
    for first, last in ((one, other), (other, one)):
        for _, end in first.mentions(scene.text):
            for start, _ in last.mentions(scene.text):
                between = scene.text[end:start]
                goes_on = _AND_HE.match(between)
                if goes_on and not (scene.rivals and scene.rivals.search(goes_on[0])):
                    between = between[goes_on.end() :]
                if start > end and _IS.match(between) and not rivalled(between[4:], scene):
                    yield Proof("no" if DENIAL.search(between) else "yes", 2)
