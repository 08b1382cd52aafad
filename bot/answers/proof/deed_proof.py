"""Whether a sentence says that somebody does what is asked, or that they do not. Pure.

The words for the deed must belong to whom it is asked of: nobody else may stand between, and what
is wished, feared or planned proves nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.answers.proof.left_open import alleged
from bot.answers.proof.party import (
    BEING,
    DENIES,
    KILLING,
    MODAL,
    Party,
    Proof,
    Scene,
    about,
)  # fmt: skip
from bot.answers.proof.polar import AIM, UNSURE, UNTOLD
from bot.answers.words.deeds import Deed, Hit, hits
from bot.patterns import compiled
from bot.reading.text import stem

_BOUNDARY = compiled(r"[.;:!?()\"]| - |--|—|\|")
_NOBODY = compiled(r"\b(?:nobody|no one|none of (?:them|us|the \w+))\b(?! but| except| else)")
_EVERYBODY = compiled(r"\b(?:everybody|everyone|they all|all of them)\b(?! but| except| else)")
_DOES_NOTHING = compiled(r" (?:nothing|nobody|no one|none|nowhere|no (?!longer|doubt))\b")
_SO_FAR = compiled(r"(?:\b(?:has|have|had|having|hasn't|hasnt|hadn't)|'ve|'d) (?:\w+ ){0,3}$")
_ENDS = compiled(
    r"\b(?:finally|at last|eventually|in the end|at the end|ending|ends? up|turns out"
    r"|last|final|closing|by the end)\b"
)


def proofs(
    deed: Deed, who: Sequence[Party], what: Sequence[Party], scene: Scene
) -> Iterator[Proof]:
    """All that a sentence says of the deed; nobody in `who` asks after anybody."""
    told = list(hits(deed, scene.text))
    for hit in told:
        start, end = _bounds(scene.text, hit)
        said = scene.text[hit.start : hit.end].split()
        if scene.text[end : end + 1] == "?" or alleged(scene.text[start:end], [*map(stem, said)]):
            continue
        local = scene.text[start : hit.start]
        if not all(one.mentions(scene.text[start:end]) for one in what):
            continue
        if who and hit.sign > 0 and who[-1].mentions(scene.text[hit.start : hit.end]):
            if not (_denials(local) or UNSURE.search(local) or AIM.search(local)):
                yield Proof("yes", 2)  # "Jo burns the caravan down"
            continue
        if (proof := _of_hit(who, what, scene, hit, local)) is not None:
            yield proof


def tells_plainly(
    who: Sequence[Party], scene: Scene, hit: Hit, *, denied: bool = False, passive: bool = False
) -> str | None:
    """What stands after a deed that a sentence says outright they do; None where it does not.

    `denied`: that they do not is what it must say; `passive`: that it is done to them.
    """
    start, end = _bounds(scene.text, hit)
    local, after = scene.text[start : hit.start], scene.text[hit.end : end]
    said = scene.text[hit.start : hit.end]
    if scene.text[end : end + 1] == "?" or (hit.sign < 0 and not denied):
        return None
    told = about(who, (), scene, local, said)
    if told is None or _open(told, said):
        return None
    if (_denials(told) % 2 == 1) != (denied and hit.sign > 0):
        return None
    done_to = BEING.search(local) and re.search(r"(?:ed|en|ght|lt|nt|id|own|ft)$", said)
    idle = _DOES_NOTHING.match(after) and not denied
    if idle or bool(done_to) != passive or _CLAIMED.search(local):
        return None
    return after


def _bounds(text: str, hit: Hit) -> tuple[int, int]:
    cuts = [found.span() for found in _BOUNDARY.finditer(text)]
    start = max((end for _, end in cuts if end <= hit.start), default=0)
    end = min((begin for begin, _ in cuts if begin >= hit.end), default=len(text))
    return start, end


def _of_hit(
    who: Sequence[Party], what: Sequence[Party], scene: Scene, hit: Hit, local: str
) -> Proof | None:
    said = scene.text[hit.start : hit.end]
    if _CLAIMED.search(local):
        return None
    universal = _NOBODY.search(local) or _EVERYBODY.search(local)
    if universal and _ALONE.fullmatch(gap := local[universal.end() :]):
        if _open(gap, said) or said in KILLING:
            return None
        denied = _denials(gap) + bool(_NOBODY.match(universal[0]))
        return _proof(hit.sign, denied, local, scene.text) if denied < 2 else None
    if not who:
        return _anybody(hit, said, local) if _somebody(local, scene) else None
    region = about(who, what, scene, local, said)
    if region is None or _open(region, said) or said in KILLING:
        return None
    denied = _denials(region)
    if denied > 1:
        return None
    return _proof(hit.sign, denied, region, scene.text)


_ALONE = compiled(
    r"(?: (?:ever|even|actually|really|truly|\w+ly|else|will|does|do|did|is|was|are|gets?|has|not"
    r"|never))* "
)
"""What may stand between nobody and what nobody does."""


def _proof(sign: int, denied: int, region: str, text: str) -> Proof:
    level = 1 if _SO_FAR.search(region) else 3 if _ENDS.search(text) else 2
    return Proof("yes" if sign * (-1) ** denied > 0 else "no", level, bool(denied))


def _open(region: str, said: str) -> bool:
    """Whether a deed is only wished for, planned, or somebody's guess."""
    if any(way.search(region) for way in (UNSURE, UNTOLD, MODAL, AIM)):
        return True
    gerund = said.endswith("ing") and stem(said) != said and said not in _LASTING
    return gerund and not BEING.search(region)


_CLAIMED = compiled(
    r"\b(?:tells?|told|swears?|swore|bets?|claims?|claimed|insists?|rumou?r\w*|accus\w+"
    r"|according to|lies|lied)\b"
)
_LASTING = ("dying", "surviving", "still breathing", "breathing")


def _denials(region: str) -> int:
    return len(DENIES.findall(region))


_PEOPLE = compiled(
    r"\b(?:he|she|they|who|people|everyone|everybody|someone|somebody|characters?|men|women|man"
    r"|woman|boy|girl|child|children|dog|cat|mother|father|husband|wife|son|daughter)\b"
)


def _somebody(local: str, scene: Scene) -> bool:
    """Whether it is told of a living being, or of nobody: a lantern may die as well."""
    named = scene.rivals is not None and scene.rivals.search(local)
    return bool(named or _PEOPLE.search(local) or _NOT_ONE.search(local))


_NOT_ONE = compiled(r"\b(?:no|zero|without(?: any| a single)?|not a single|nor any) (?:\w+ )?$")


def _anybody(hit: Hit, said: str, local: str) -> Proof | None:
    """Whether anybody does it: a plain sentence of somebody who does, or "no deaths"."""
    if _NOT_ONE.search(local):
        return Proof("no" if hit.sign > 0 else "yes", 2) if not _open(local, "") else None
    open_still = hit.sign < 0 or said in KILLING or _denials(local) or _open(local, said)
    return None if open_still else Proof("yes", 2)
