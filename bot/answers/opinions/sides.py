"""What the reviews praise in a film, or find fault with: as they list it, or aspect by aspect."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from bot.answers import compose
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.passages import READ_WHOLE, Sentence
from bot.answers.finding.review_store import StoredOpinion
from bot.answers.model import Answer, Evidence
from bot.answers.opinions.plainest import is_choice, plainness
from bot.answers.opinions.said import by_clause, in_plain_words, judgements, ranked
from bot.answers.proof.faults import finds_fault
from bot.answers.proof.headed_sides import Headed, headed_sides
from bot.answers.question.wording import ASPECTS, pattern
from bot.answers.reply import decline
from bot.library.model import FilmRef
from bot.patterns import compiled
from bot.reading.model import Aspect

_QUOTED = 6
_FEW = 3  # reviews of which the very sentences tell more than how many mind an aspect
_ENOUGH = 4  # sentences, of many reviews
_ENOUGH_FAULTS = 2
_BARE = 3  # words of a point that hardly tells anything by itself
_LABEL = 40  # characters that a heading may take of the sentence that begins with it


async def one_side(inquiry: Inquiry, films: Sequence[FilmRef]) -> Answer:
    """What the reviews praise, or what they find fault with, aspect by aspect."""
    side = inquiry.ask.sentiment
    if headed := await _headed(inquiry, films, side):
        inquiry.note("listed so under a heading of its own")
        return inquiry.answer(
            compose.of_its_film(headed[0]), films=[headed[0].film], evidence=headed[:_QUOTED]
        )
    faults = await _faults(inquiry, films) if side < 0 else []
    read = in_plain_words(await inquiry.opinions_of(films, list(Aspect)))
    read = [one for one in read if one.polarity == side]
    said = [
        one
        for aspect, named in ASPECTS.items()
        for one in by_clause(
            [own for own in read if own.aspect is aspect], pattern("|".join(named))
        )
    ]
    found = [one for one in said if one.polarity == side and not one.evidence.spoiler]
    proofs = [one.evidence for one in found]
    title = compose.listed_films(films)
    found_by_words = not found or re.search(r"\b(?:best|worst)\b", inquiry.beside_films().lower())
    if faults and (found_by_words or len(faults) >= _ENOUGH_FAULTS or faults[0] not in proofs):
        inquiry.note("a sentence finds fault outright")
        more = [] if found_by_words else [one for one in proofs if one not in faults]
        return inquiry.answer(
            compose.of_its_film(faults[0]),
            films=[faults[0].film],
            evidence=[*faults, *more][:_QUOTED],
        )
    if found_by_words and (said_so := await judgements(inquiry, films, side)):
        return said_so
    if not found:
        what = "what is good about it" if side > 0 else "what is bad about it"
        return await decline.unsaid(inquiry, films, what)
    voices: dict[str, set[int | None]] = {}
    for one in found:
        voices.setdefault(compose.ASPECT_NAMES[one.aspect], set()).add(one.evidence.review_id)
    aspects = sorted(voices, key=lambda name: -len(voices[name]))
    many = max(map(len, voices.values())) > 1
    told = [f"{name} ({len(voices[name])})" if many else name for name in aspects]
    if many:
        told[0] = f"{told[0][:-1]} reviews)"
    found = _of_each_aspect(inquiry, found, side)
    verb = "praise" if side > 0 else "criticise"
    inquiry.note(f"{len(found)} sentence(s) {verb} something")
    return inquiry.answer(
        f"Reviews of {title} {verb} {compose.listed(told, most=6 if many else 10)}.",
        films=films,
        values=[name.removeprefix("the ") for name in aspects],
        evidence=[one.evidence for one in found],
    )


def _of_each_aspect(
    inquiry: Inquiry, found: Sequence[StoredOpinion], side: int
) -> list[StoredOpinion]:
    """The best sentence on each aspect, those of most reviews first; then the others."""
    order = ranked(inquiry, found, side)
    if not is_choice([one.evidence for one in order]):
        return order
    most = Counter(one.aspect for one in order)
    first = {one.aspect: one for one in reversed(order)}
    chosen = [first[aspect] for aspect, _ in most.most_common()]
    told = list({one.evidence: one for one in [*chosen, *order]}.values())
    plain = [one for one in told if plainness(one.evidence.quote, side) >= _PLAIN]
    return (plain or told)[:_ENOUGH]


_PLAIN = 1.0  # how plainly a sentence takes its side, to be quoted before others


async def _faults(inquiry: Inquiry, films: Sequence[FilmRef]) -> list[Evidence]:
    """The sentences that find fault outright, the plainest first; of few reviews alone."""
    pool = await inquiry.passages.of_films(films, inquiry.question)
    if len({one.evidence.review_id for one in pool}) > _FEW:
        return []
    told = [
        (weight, one.told)
        for one in pool
        if not one.evidence.spoiler and (weight := finds_fault(one.evidence.quote))
    ]
    return [quote for _, quote in sorted(told, key=lambda pair: -pair[0])]


async def _headed(inquiry: Inquiry, films: Sequence[FilmRef], side: int) -> list[Evidence]:
    """What reviews list as good or as bad; of a film with many reviews the counts tell more."""
    ids = [film.id for film in films]
    reviews = await inquiry.store.reviews.of_films(inquiry.scope, ids, limit=READ_WHOLE + 1)
    if len(reviews) > READ_WHOLE:
        return []
    lists: dict[int | None, list[Headed]] = {
        review.id: [one for one in headed_sides(review.text) if one.side == side]
        for review in reviews
    }
    pool = await inquiry.passages.of_films(films, inquiry.question)
    listed = [
        one
        for one in pool
        if any(_is_in(one.evidence, listed) for listed in lists.get(one.evidence.review_id, ()))
    ]
    found = [one.evidence for one in _points(listed)]
    return [one for one in found if not one.spoiler] or found


def _is_in(quote: Evidence, listed: Headed) -> bool:
    begins = listed.start - _LABEL < quote.start < listed.end
    return begins and quote.end > listed.start


def _points(listed: Sequence[Sentence]) -> list[Sentence]:
    """How each point of a list begins, with what goes on where that is a word or two."""
    told = [one for one in listed if not _NUMBER.fullmatch(one.evidence.quote)]
    found: list[Sentence] = []
    starts = bare = False
    for one in listed:
        if _NUMBER.fullmatch(one.evidence.quote):
            starts = True
            continue
        if starts or bare:
            found.append(one)
            bare = len(one.folded.split()) < _BARE
        starts = False
    return found or told


_NUMBER = compiled(r"\W*\d{1,2}\W*")
