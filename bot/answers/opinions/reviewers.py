"""Who wrote the reviews, and what one of them thinks."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answers import compose
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.review_store import MOST_REVIEWS, ReviewText
from bot.answers.model import Answer, Evidence
from bot.answers.question.wording import pattern
from bot.answers.reply import decline
from bot.answers.reply.asked_films import films_asked
from bot.library.model import FilmRef
from bot.reading.byline import byline
from bot.reading.text import words


async def thinkers(
    inquiry: Inquiry, films: Sequence[FilmRef], side: Sequence[Evidence], what: str
) -> Answer:
    """The reviewers of one side."""
    written = await inquiry.store.reviews.of_films(inquiry.scope, [film.id for film in films])
    signed = {one.id: said[0] for one in written if (said := signature(one))}
    names = list(dict.fromkeys(signed.get(item.review_id or 0, item.reviewer) for item in side))
    one = len(names) < 2
    title = compose.listed_films(films)
    object_ = title if what == "it" else f"{what} of {title}"
    verb = "likes" if one else "like"
    if inquiry.ask.sentiment < 0:
        verb = f"{'does' if one else 'do'} not like"
    if not names:
        return inquiry.answer(
            f"No review says that it {verb} {object_}.", answered=False, films=films
        )
    return inquiry.answer(
        f"{compose.listed(names)} {verb} {object_}.",
        films=films,
        values=names,
        evidence=side,
    )


async def speaker_of(inquiry: Inquiry, films: Sequence[FilmRef]) -> set[int] | None:
    """The reviews by the person whose opinion is asked for; None when it is nobody's."""
    spoken = [
        words(inquiry.slots[one.slot].text)
        for one in inquiry.ask.constraints
        if one.bare and one.slot is not None and inquiry.slots[one.slot].letter in "pu"
    ]
    if not spoken:
        return None
    written = await inquiry.store.reviews.of_films(inquiry.scope, [film.id for film in films])
    signed = {one.id: words(said[0]) for one in written if (said := signature(one))}
    return {
        number for number, name in signed.items() if any(set(own) <= set(name) for own in spoken)
    }


_REVIEWED = pattern(
    r"^(?:(?:have|has|did|do) (?:you|they|we|any(?:one|body)|some(?:one|body))"
    r"(?: (?:all|ever|already|got|have))*(?: review(?:ed)?)?|(?:is|are) there|got)"
    r"(?: (?:a|any|some|the|reviews?|of|for|on|about|{film}))* {F}"
    r"(?: (?:reviews?|reviewed|here|in here|yet|in the library))*$"
    r"|^(?:is|was|has) {F} (?:been )?(?:reviewed|here|in here|in the library|on the list)$"
)


async def is_reviewed(inquiry: Inquiry) -> Answer | None:
    """Yes where a film that is asked for has a review here: "have you reviewed X"."""
    if not _REVIEWED.match(inquiry.masked.text):
        return None
    films = [
        film for slot in inquiry.ask.films for film in await inquiry.resolver.matcher.titled(slot)
    ]
    written = await inquiry.store.reviews.of_films(inquiry.scope, [film.id for film in films])
    if not written:
        return None
    signed = [(one, said) for one in written if (said := signature(one))]
    names = compose.listed(said[0] for _, said in signed)
    by = f", by {names}" if names else ""
    inquiry.judged = True
    number = compose.counted(len(written), "review").lower()
    return inquiry.answer(
        f"Yes: {compose.listed_films(films)}, {number}{by}.",
        films=films,
        values=["yes"],
        evidence=[one.evidence(said[1], said[2]) for one, said in signed if said[2]],
    )


async def reviews(inquiry: Inquiry) -> Answer | None:
    """Who reviewed a film, or how many did."""
    films = None
    if isinstance(inquiry.ask.subject, int):
        return await _reviewed_by(inquiry, inquiry.ask.subject)
    if inquiry.ask.films or inquiry.ask.constraints or inquiry.ask.terms:
        asked = await films_asked(inquiry)
        if isinstance(asked, Answer):
            return asked
        films = asked
    ids = [film.id for film in films] if films is not None else None
    number = await inquiry.store.reviews.count(inquiry.scope, ids)
    of = f" of {compose.listed_films(films)}" if films else ""
    if inquiry.ask.measure == "count":
        there = "is" if number == 1 else "are"
        text = f"There {there} {compose.counted(number, 'review').lower()}{of}."
        return inquiry.answer(text, films=films or (), values=[str(number)])
    if not films:
        return await decline.which_film(inquiry)
    written = await inquiry.store.reviews.of_films(inquiry.scope, ids or [])
    signed = [(one, said) for one in written if (said := signature(one))]
    if not signed:
        return await decline.unsaid(
            inquiry, films, "who wrote it" if number == 1 else "who wrote them"
        )
    names = compose.listed(name for _, (name, _, _) in signed)
    evidence = [one.evidence(start, end) for one, (_, start, end) in signed if end]
    some = "Among others, " if number > len(written) else ""
    return inquiry.answer(
        f"{some}{names} reviewed {compose.listed_films(films)}.",
        films=films,
        values=[name for _, (name, _, _) in signed],
        evidence=evidence,
    )


async def _reviewed_by(inquiry: Inquiry, subject: int) -> Answer | None:
    """The films that somebody reviewed."""
    name = inquiry.slots[subject].text
    by_name = await inquiry.store.reviews.by(inquiry.scope, name)
    signed = {one.id: one for one in by_name}
    pool = await inquiry.passages.anywhere(name, limit=20)
    near = list(dict.fromkeys(one.film.id for one in pool if one.says(" ".join(words(name)))))
    for one in await inquiry.store.reviews.of_films(inquiry.scope, near) if near else []:
        said = signature(one)
        if said and set(words(name)) <= set(words(said[0])):
            signed[one.id] = one
    if not signed:
        return None
    films = list(dict.fromkeys(one.film for one in signed.values()))
    evidence = [
        one.evidence(said[1], said[2])
        for one in signed.values()
        if (said := signature(one)) and said[2]
    ]
    some = ", among others" if len(by_name) >= MOST_REVIEWS else ""
    return inquiry.answer(
        f"{name} reviewed {compose.listed_films(films)}{some}.", films=films, evidence=evidence
    )


def signature(review: ReviewText) -> tuple[str, int, int] | None:
    """Who wrote a review, and where its text says so; at 0 when it does not."""
    if review.reviewer == review.slug:
        return None
    said = byline(review.text)
    if said is not None and said[0] == review.reviewer:
        return said
    return review.reviewer, 0, 0
