"""What the reviews say of one performer, by name or by what goes on about who was named."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from bot.answers import compose
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.passages import Sentence
from bot.answers.finding.review_store import StoredOpinion
from bot.answers.model import Answer
from bot.answers.opinions.said import judged_on
from bot.answers.opinions.voices import weighed
from bot.answers.proof.remarks import judges
from bot.answers.reply import decline
from bot.library.model import FilmRef
from bot.patterns import compiled
from bot.reading.model import Aspect
from bot.reading.opinions import tone_in
from bot.reading.text import words


async def films_with(inquiry: Inquiry) -> list[FilmRef]:
    """The films that the person asked about is in."""
    assert isinstance(inquiry.ask.subject, int)  # noqa: S101
    slot = inquiry.slots[inquiry.ask.subject]
    if not slot.names:
        spoken = " ".join(words(slot.text))
        pool = await inquiry.passages.anywhere(slot.text)
        return list(dict.fromkeys(one.film for one in pool if one.says(spoken)))
    ids = [number for name in slot.names for number in name.ids]
    return await inquiry.store.films.visible(inquiry.scope, ids)


_HE = compiled(
    r"^(?:(?:\w+|i ?m (?:afraid|sorry)(?: to say)?|i am (?:afraid|sorry)(?: to say)?|to be fair"
    r"|mind you|i (?:thought|think|found)|(?:no|some)body \w+) )?"
    r"(?:he|hes|him|she|shes|his|hers?|they|theyre|them)\b"
)
_NAMES_ANOTHER = compiled(r"[\w,;:–—-] (?!I\b)[A-Z]\w")
_REACH = 2  # sentences after a name that a pronoun goes on about


def _going_on(
    pool: Sequence[Sentence],
    there: Sequence[Sentence],
    judged_by: Callable[[Sentence], bool],
) -> list[Sentence]:
    """The sentences after those that begin with "he" or "she", where those judge nobody."""
    found: list[Sentence] = []
    for number, one in enumerate(pool):
        if one not in there or (len(one.folded.split()) > _BARE and judged_by(one)):
            continue
        for after in pool[number + 1 : number + 1 + _REACH]:
            same = after.evidence.review_id == one.evidence.review_id
            if not same or after in there or not _HE.search(after.folded):
                break
            if _NAMES_ANOTHER.search(after.evidence.quote):
                break  # "He gets there, and LULL is the best character": who is judged is another
            found.append(after)
    return found


_BARE = 6  # words of a sentence that hardly more than names somebody


async def of_person(inquiry: Inquiry, films: Sequence[FilmRef]) -> Answer | None:
    """What the reviews say of one performer."""
    assert isinstance(inquiry.ask.subject, int)  # noqa: S101
    slot = inquiry.slots[inquiry.ask.subject]
    full = [" ".join(words(name.text)) for name in slot.names] or [" ".join(words(slot.text))]
    last = [name.split()[-1] for name in full if name]
    pool = await inquiry.passages.of_films(films, inquiry.question)
    there = [one for one in pool if any(map(one.says, [*full, *last]))]
    if not there:
        name = inquiry.spoken(inquiry.ask.subject)
        known = await films_with(inquiry)
        also = f" {name} is in {compose.listed_films(known)}." if known else ""
        return inquiry.answer(
            f"The reviews of {compose.listed_films(films)} do not mention {name}.{also}",
            answered=False,
            films=known,
            nearest=await decline.nearest(inquiry, known or None),
        )
    matter = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in [*full, *last]))
    about = [judged_on(Aspect.ACTING, one, matter) for one in there]
    about += [
        StoredOpinion(Aspect.ACTING, tone_in(one.evidence.quote).polarity, one.evidence)
        for one in _going_on(
            pool, there, lambda one: bool(judged_on(Aspect.ACTING, one, matter).polarity)
        )
    ]
    if not any(one.polarity for one in about):
        if not slot.names:
            return await decline.unknown_name(inquiry, inquiry.ask.subject)
        about = [one for one in about if judges(one.evidence.quote, matter)] or about
    who = rf"{matter.pattern}|\b(?:he|she)"
    return weighed(inquiry, films, about, inquiry.spoken(inquiry.ask.subject), who)
