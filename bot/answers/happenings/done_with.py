"""What somebody does with a thing: by the sentence that says of them that they do it to the thing.

"What does Tess do with the ledger" is answered where Tess throws the ledger into the sea.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from bot.answers import compose
from bot.answers.details import sentences
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_meant, films_named
from bot.answers.happenings.parties import only_film_with, parties, scene_of
from bot.answers.model import Answer
from bot.answers.proof.deed_proof import tells_plainly
from bot.answers.proof.left_open import withheld
from bot.answers.proof.party import DENIES, Party, Scene
from bot.answers.proof.polar import AIM, UNSURE
from bot.answers.question.happening_wording import UNCLEAR, asked_of, bare
from bot.answers.question.told_apart import ordinary
from bot.answers.question.wording import pattern
from bot.answers.words.alike import alike
from bot.answers.words.deeds import Hit, verb_of
from bot.patterns import compiled
from bot.reading.text import stem

_ASKED = pattern(
    r"^(?:(?:so|and|but|ok) )*what (?:do|does|did|has|have) (?P<who>\S+(?: \S+){0,3}?)"
    r" (?:(?:finally|actually|eventually|end up|even) )*(?:do|done|doing) (?:with|to)"
    r" (?:the|his|her|their|its|that|this|all the) (?P<what>[a-z]+(?: [a-z]+)?)$"
)
_VERB = compiled(
    r"(?P<verb>[a-z]+)(?: (?:away|up|down|out|back|off|on))?"
    r" (?:the|his|her|their|its|that|this|all the)(?: [\w-]+)? $"
)
_NO_DEED = frozenset(["want", "need", "use", "know", "like"])


async def done_with(inquiry: Inquiry) -> Answer | None:
    """The sentence that tells it; None where none does, or where it is not asked."""
    masked = inquiry.masked
    asked = _ASKED.match(bare(ordinary(masked.parted, masked.slots)))
    who = asked_of(asked["who"]) if asked else ()
    if asked is None or not who or UNCLEAR in who:
        return None
    films = await films_named(inquiry) or await films_meant(inquiry)
    films = films or await only_film_with(inquiry, who)
    found = await parties(inquiry, who, films) if len(films) == 1 else None
    if found is None:
        return None
    thing = stem(asked["what"].split()[-1])
    kin = {thing, *alike(thing)}
    pool = await inquiry.passages.of_films(films, inquiry.question)
    pool = [one for one in pool if not withheld(one.evidence.quote, [thing])]
    scenes = [(one, scene_of(one, found[1])) for one in pool]
    told = [one for one, scene in scenes if _does(found[0], scene, kin)]
    told = told or [one for one, scene in scenes if _beside(found[0][-1], scene, kin)]
    if not told and not found[0][-1].phrases:
        return None
    if not told:
        inquiry.unsaid = True  # that somebody else does it, or that both are named, is no answer
        return await sentences.closing(inquiry)
    inquiry.note("a sentence says what they do to the thing")
    said = told[0].evidence
    answer = inquiry.answer(compose.of_its_film(said), films=films, evidence=[said])
    return replace(answer, final=True)


def _does(who: Sequence[Party], scene: Scene, kin: Collection[str]) -> bool:
    """Whether they are said to do something to the thing, outright."""
    for at in _named(scene, kin):
        does = _VERB.search(scene.text[:at])
        verb = verb_of(does["verb"]) if does else None
        if does is None or verb is None or verb in _NO_DEED:
            continue
        if tells_plainly(who, scene, Hit(*does.span("verb"), 1)) is not None:
            return True
    return False


def _named(scene: Scene, kin: Collection[str]) -> Iterator[int]:
    """Where a sentence names the thing itself, not what is of it: "the ledger's key"."""
    for noun in re.finditer(r"[^\W_]+(?![^\W_]|['’]s\b)", scene.text):
        if stem(noun[0]) in kin:
            yield noun.start()


def _beside(head: Party, scene: Scene, kin: Collection[str]) -> bool:
    """Whether they stand before the thing in a clause, and nobody else is named between."""
    for at in _named(scene, kin):
        lead = scene.text[:at]
        named = head.mentions(lead)
        gap = lead[named[-1][1] :] if named else ""
        others = scene.rivals.search(gap) if scene.rivals else None
        another = gap.startswith(("'s ", "’s "))  # somebody of theirs does it
        undone = another or others or DENIES.search(gap) or AIM.search(gap) or UNSURE.search(gap)
        does = _HAS_VERB.search(gap) or _DOING.match(gap)
        if named and does and not undone and not _PAST_IT.search(gap):
            return True
    return False


_HAS_VERB = compiled(r"(?<!')\b[a-z]{3,}(?:s|ed)\b")
_DOING = compiled(r"(?: \([^()]*\))? [a-z]{2,}ing (?:the|his|her|their|its|that) ")
"""Seen at it: "the last shot, Tess dropping the ledger off the pier"."""
_PAST_IT = compiled(
    r"\b(?:to|about|of|for|at|like|from|by|around) (?:the|his|her|its|their|that|an?) (?:[\w-]+ )?$"
)
"""What is done is not done to it: "sings to the moon"."""
