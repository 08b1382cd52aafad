"""Saying plainly what the reviews do not say, with what comes nearest."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answers import compose
from bot.answers.finding.evidence import evidence_of
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.passages import best
from bot.answers.finding.resolve import Resolved
from bot.answers.model import Answer, Constraint, Evidence
from bot.library.model import FilmRef, StoredFact
from bot.reading.model import Kind
from bot.reading.text import stem, words

_NEAREST = 3


async def nearest(
    inquiry: Inquiry, films: Sequence[FilmRef] | None, extra: str = ""
) -> list[Evidence]:
    """The passages nearest to the question, of these films or of all."""
    terms = [*inquiry.ask.terms, *(stem(word) for word in words(extra))]
    spoken = [slot.text for slot in inquiry.slots if not (films and slot.titles)]
    if films:
        pool = await inquiry.passages.of_films(films, inquiry.question)
    else:
        pool = await inquiry.passages.anywhere(" ".join([*inquiry.ask.terms, *spoken, extra]))
    names = [" ".join(words(text)) for text in spoken]
    return [
        one.evidence for one in best(pool, terms, names, limit=_NEAREST) if not one.evidence.spoiler
    ]


async def unsaid(inquiry: Inquiry, films: Sequence[FilmRef], what: str, extra: str = "") -> Answer:
    """The reviews of these films do not say what was asked."""
    number = await inquiry.store.reviews.count(inquiry.scope, [film.id for film in films])
    inquiry.note(f"no sentence of {compose.listed_films(films)} says {what}")
    return inquiry.answer(
        f"{compose.silent(films, number)} say {what}.",
        answered=False,
        films=films,
        nearest=await nearest(inquiry, films, extra),
    )


async def unknown_name(inquiry: Inquiry, slot: int, *, title: bool = False) -> Answer:
    """Nothing in the library has that name. `title`: it stands where a film's title would."""
    text = inquiry.slots[slot].text
    spoken = " ".join(words(text))
    passing = [one for one in await inquiry.passages.anywhere(text) if one.says(spoken)]
    if passing:
        told = f"“{text}” is mentioned here, but the reviews don't say what is asked."
    elif title:
        told = f"There is no film called “{text}” here."
    else:
        told = f"No review here speaks of “{text}”."
    inquiry.note(f"no name here is “{text}”, which {len(passing)} sentence(s) mention")
    return inquiry.answer(
        told, answered=False, nearest=[one.evidence for one in passing[:_NEAREST]]
    )


async def which_film(inquiry: Inquiry) -> Answer:
    """The question needs a film and names none that is known."""
    inquiry.note("the question names no film that is known here")
    found = await nearest(inquiry, None)
    films = list(dict.fromkeys(item.film for item in found))
    return inquiry.answer(
        "I can't tell which film you mean. Name it, or someone or something in it.",
        answered=False,
        nearest=found,
        suggestions=[film.title for film in films],
    )


async def nothing(inquiry: Inquiry, films: Sequence[FilmRef] | None = None) -> Answer:
    """No sentence answers."""
    found = await nearest(inquiry, films)
    inquiry.note("no single sentence covers what is asked")
    if films:
        number = await inquiry.store.reviews.count(inquiry.scope, [film.id for film in films])
        text = f"{compose.silent(films, number)} say."
    else:
        text = "The reviews here don't say."
    return inquiry.answer(text, answered=False, films=films or (), nearest=found)


async def false_premise(inquiry: Inquiry, resolved: Resolved) -> Answer:
    """What the question takes for granted does not hold of its film."""
    failed = resolved.failed
    assert failed is not None  # noqa: S101
    named = list(resolved.films or [])
    what = _what(inquiry, failed)
    if named:
        inquiry.note(f"nothing connects {what} with {compose.listed_films(named)}")
        number = await inquiry.store.reviews.count(inquiry.scope, [film.id for film in named])
        pool = await inquiry.passages.of_films(named)
        spoken = " ".join(words(what))
        said = "say that of" if any(one.says(spoken) for one in pool) else "mention"
        if failed.kinds == (Kind.GENRE,):
            said, what = "say that it", what.removeprefix("that ")
        text = f"{compose.silent(named, number)} {said} {what}"
    else:
        inquiry.note(f"no film is {compose.condition(failed, inquiry.slots)}")
        text = f"No review here mentions a film {compose.condition(failed, inquiry.slots)}"
    if resolved.elsewhere:
        text += f"; {what} is in {compose.listed_films(resolved.elsewhere)}"
    if resolved.elsewhere_some:
        text = f"{text}, among others"
    return inquiry.answer(
        f"{text}.",
        answered=False,
        films=resolved.elsewhere,
        nearest=resolved.elsewhere_evidence[:_NEAREST],
    )


async def elsewhere(
    inquiry: Inquiry, asked: Sequence[FilmRef], name: str, known: Sequence[StoredFact]
) -> Answer:
    """Somebody or something is in other films than the ones asked about."""
    films = list(dict.fromkeys(one.film for one in known))
    number = await inquiry.store.reviews.count(inquiry.scope, [film.id for film in asked])
    spoken = " ".join(words(name))
    pool = await inquiry.passages.of_films(asked)
    said = "say that of" if any(one.says(spoken) for one in pool) else "mention"
    inquiry.note(f"{name} is known from {compose.listed_films(films)} only")
    return inquiry.answer(
        f"{compose.silent(asked, number)} {said} {name};"
        f" {name} is in {compose.listed_films(films)}.",
        answered=False,
        films=films,
        nearest=[evidence_of(one) for one in known[:_NEAREST]],
    )


async def wrong_year(inquiry: Inquiry, resolved: Resolved) -> Answer:
    """There is a film of that title, but not of that year."""
    labels = compose.listed(film.label for film in resolved.wrong_year)
    return inquiry.answer(
        f"No film of that title and year is reviewed here. There is {labels}.",
        answered=False,
        suggestions=[film.label for film in resolved.wrong_year],
    )


def _what(inquiry: Inquiry, constraint: Constraint) -> str:
    if constraint.slot is not None and not constraint.op:
        return inquiry.spoken(constraint.slot)
    return compose.condition(constraint, inquiry.slots)


def unsaid_kind(kinds: Sequence[Kind]) -> str:
    """ "who directed it" and the like."""
    return compose.UNSAID.get(kinds[0], "that") if kinds else "that"
