"""Does it happen, is it seen, is the widow the traitor: by the sentence that says so or denies it.

What no sentence proves is left open: that a review has the words of the question is not enough.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_meant, films_named
from bot.answers.finding.passages import Sentence
from bot.answers.happenings.parties import (
    FILM,
    also_named,
    cast_of,
    heroes_of,
    means_film,
    party_of,
    rivals_of,
    scene_of,
)
from bot.answers.model import Answer, Evidence, Want
from bot.answers.proof.deed_proof import proofs
from bot.answers.proof.party import Party, Proof
from bot.answers.proof.seen_proof import same, shown
from bot.answers.question.happening_wording import UNCLEAR, Happening, read_happening
from bot.answers.question.told_apart import ordinary
from bot.library.model import FilmRef
from bot.patterns import compiled
from bot.reading.text import fold

_MOST_FILMS = 3
_OF_VIEWERS = ("learn", "need")
"""What is asked of whoever sees the film: "do you find out who it was", "do you need Latin"."""
_SEEING = frozenset(["see", "seen", "watch", "read"])
_OF_FILMS = ("explain", "lead", "rain", "snow")
"""What a film does, or the weather."""


def asked(inquiry: Inquiry) -> Happening | None:
    """What the question asks whether it happens; None where it asks for something else."""
    masked = inquiry.masked
    read = read_happening(ordinary(masked.parted, masked.slots))
    if read is None or read.who == (UNCLEAR,) or inquiry.ask.want is Want.COMPARE:
        return None
    of_performer = inquiry.ask.want is Want.OPINION and isinstance(inquiry.ask.subject, int)
    if of_performer:
        return None
    if read.deed is not None and read.deed.verb == "need" and not _SEEING.isdisjoint(read.what):
        return None
    of_film = read.who == ("it",) or any(means_film(inquiry, token) for token in read.who)
    if of_film and (read.deed is None or read.deed.verb not in _OF_FILMS):
        return None
    if read.who == ("you",) and (read.deed is None or read.deed.verb not in _OF_VIEWERS):
        return None
    if read.deed is None and not (read.who and (read.seen or read.what)):
        return None
    if read.deed is None and not read.seen and any(one.kinds for one in inquiry.ask.constraints):
        return None  # "is Ann Poe the director" asks for a fact
    return read


@dataclass(frozen=True, slots=True)
class Asked:
    """Those of whom it is asked whether they do something, and the names of all others."""

    who: Sequence[Party] = ()
    rivals: re.Pattern[str] | None = None

    def tells(self, one: Sentence) -> bool:
        """Whether a sentence speaks of them and of nobody else, by name or by a pronoun.

        Whose mother does it does not do it.
        """
        if not self.who:
            return True
        said = fold(one.evidence.quote)
        if self.rivals and self.rivals.search(said):
            return False
        gone_on = _PERSONAL.search(one.folded) and all(map(_named_in(one.before), self.who))
        return bool(gone_on) or all(map(_named_in(said), self.who))


def _named_in(text: str) -> Callable[[Party], bool]:
    def named_as_such(party: Party) -> bool:
        return any(not text[end:].startswith(("'s ", "’s ")) for _, end in party.mentions(text))

    return named_as_such


_PERSONAL = compiled(r"\b(?:he|she|they|him|her|them|his|their|hes|shes|theyre)\b")


async def asked_whom(inquiry: Inquiry, films: Sequence[FilmRef]) -> Asked | None:
    """Of whom the question asks what they do; None where rules alone tell: what is seen or same."""
    if (read := asked(inquiry)) is None:
        return Asked()
    if read.deed is None:
        return None
    cast = await cast_of(inquiry, films)
    parties = [party_of(inquiry, token, cast, films) for token in read.who]
    who = [one for one in parties if one and one.stems != FILM and (one.phrases or one.stems)]
    return Asked(who, rivals_of(cast, who))


def unproven(inquiry: Inquiry, answer: Answer) -> bool:
    """Whether such a question was answered by words alone, which prove nothing."""
    polar = not answer.values or not {"yes", "no"}.isdisjoint(answer.values)
    read = asked(inquiry) if answer.answered and polar else None
    return read is not None and read.who != ("you",)


async def happens(inquiry: Inquiry) -> Answer | None:
    """Yes or no with the sentence that proves it; None where none does."""
    read = asked(inquiry)
    if read is None:
        return None
    inquiry.note(f"asked whether it happens: {read}")
    films = await films_named(inquiry) or await films_meant(inquiry)
    if not films or len(films) > _MOST_FILMS:
        return None
    cast = await cast_of(inquiry, films)
    who = [party_of(inquiry, token, cast, films) for token in read.who]
    what = [party_of(inquiry, token, cast, films) for token in read.what if token[:2] != "@f"]
    if read.deed is not None and read.deed.verb == "live" and read.deed.sign > 0:
        what = []  # whoever is dead did not get out of anything
    if None in who or None in what:
        return None
    asked_of = [one for one in who if one is not None]
    if len(read.who) > 1 and all(token[0] == "@" for token in read.who):
        asked_of[-1] = replace(asked_of[-1], plural=True, joint=True)
    told_of = [one for one in what if one is not None]
    pool = await inquiry.passages.of_films(films, inquiry.question)
    asked_of = [also_named(*pair, pool) for pair in zip(asked_of, read.who, strict=True)]
    rivals = rivals_of(cast, asked_of)
    found: list[tuple[Proof, Evidence]] = []
    heroes = heroes_of(cast, pool) if told_of else {}
    if not all(_spoken_of(party, pool) for party in asked_of):
        return None
    for one in pool:
        if read.deed is None and one.evidence.quote.rstrip(" *_").endswith("?"):
            continue
        scene = scene_of(one, rivals, heroes.get(one.evidence.review_id, ""))
        if read.seen:
            told = list(shown(asked_of, scene))
        elif read.deed is None:
            told = list(same(asked_of, told_of, scene))
        else:
            told = list(proofs(read.deed, asked_of, told_of, scene))
        found += [(proof, one.evidence) for proof in told if _tells(proof, read)]
    best = max((proof.level for proof, _ in found), default=0)
    surest = [(proof, shown_by) for proof, shown_by in found if proof.level == best]
    if len({proof.word for proof, _ in surest}) != 1:
        return None
    proof, quote = min(surest, key=lambda pair: pair[1].spoiler)
    inquiry.note("a sentence says whether it happens")
    return inquiry.by_sentence(proof.word, quote, films=[quote.film])


def _spoken_of(party: Party, pool: Sequence[Sentence]) -> bool:
    """Whether the reviews speak of them at all: "everybody dies" tells of nobody else."""
    unnamed = party.plural and not (party.phrases or party.stems)
    return unnamed or party.stems == FILM or any(party.mentions(one.folded) for one in pool)


def _tells(proof: Proof, read: Happening) -> bool:
    """What has not happened yet may happen in the end."""
    return read.so_far or proof.level > 1 or not proof.denied
