"""Kin of whom no review speaks: of "Emily's sister" nothing is known where Emily has none."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from bot.answers.details.detail_wording import ways_of
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_meant
from bot.answers.finding.passages import Sentence
from bot.answers.model import Answer
from bot.answers.question.constraints import slot_number
from bot.answers.reply import decline
from bot.answers.words.kin import KIN, TIES, inverse, same_kin
from bot.library.model import FilmRef
from bot.patterns import compiled
from bot.reading.text import fold

_OF_SLOT = compiled(rf"(?P<slot>@[pnu]\d+)s? (?:\w+ )?(?P<kin>{KIN})\b")
_OWNED = r"(?:\b(?:his|her|their|its|own|whose|the|an?|two|three)|['’]s?)(?: [\w-]+){0,2} "
_AND_KIN = rf" and (?:an? )?(?:{KIN})\b"
_TOGETHER = r"\b(?:a|two|his|her|their) [\w-]+ and (?:a |an )?$"


async def kin_unsaid(inquiry: Inquiry) -> Answer | None:
    """That no review speaks of such kin; None where one does, or no kin is asked after."""
    found = _OF_SLOT.search(inquiry.masked.text)
    if found is None:
        return None
    number = slot_number(found["slot"])
    if inquiry.slots[number].titles and not inquiry.slots[number].names:
        return None
    ways, name = ways_of(inquiry.slots[number]), inquiry.spoken(number)
    films = await films_meant(inquiry) or await _films_of(inquiry, number)
    if len(films) != 1:
        return None
    pool = await inquiry.passages.of_films(films, inquiry.question)
    kin = found["kin"]
    if not pool or any(_speaks_of(one, kin, ways) for one in pool):
        return None
    name = name.removesuffix("'s").removesuffix("’s")
    inquiry.note(f"no review speaks of a {kin} of {name}")
    inquiry.unsaid = True
    return await decline.unsaid(inquiry, films, f"that {name} has a {kin}")


async def _films_of(inquiry: Inquiry, number: int) -> list[FilmRef]:
    ids = {film for name in inquiry.slots[number].names for film in name.ids}
    return await inquiry.store.films.visible(inquiry.scope, sorted(ids)) if len(ids) == 1 else []


def _speaks_of(one: Sentence, kin: str, ways: Collection[str]) -> bool:
    """Whether a sentence may tell of that kin of somebody, by that word or from the other side.

    "A brother and sister" who made the film are nobody's in it.
    """
    said = " ".join(fold(one.evidence.quote).split())
    tie = TIES[kin]
    own = _any(same_kin(kin))
    for found in re.finditer(rf"\b{own}\b", said):
        lead = said[: found.start()]
        both = re.search(_TOGETHER, lead) or re.match(_AND_KIN, said[found.end() :])
        if re.search(f"{_OWNED}$|^$", lead) and not both:
            return True
    named = any(one.says(way) for way in ways)
    other = {tie, inverse(tie)} | ({"spouse", "partner", "former"} if tie == "spouse" else set())
    told = _any(word for word, that in TIES.items() if that in other)
    marriage = r"|\b(?:marr\w+|wed\w*|widow\w*|divorc\w+|bride|groom|couple)\b"
    kindred = rf"\b{told}\b{marriage if tie in ('spouse', 'partner') else ''}"
    return named and re.search(kindred, said) is not None


def _any(said: Iterable[str]) -> str:
    listed = sorted(map(re.escape, said), key=len, reverse=True)
    return f"(?:{'|'.join(listed)})"
