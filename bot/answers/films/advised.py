"""The films that reviews recommend or warn of."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answers import compose
from bot.answers.films.lists import voices
from bot.answers.finding.bounds import MANY
from bot.answers.finding.evidence import evidence_of
from bot.answers.finding.fact_store import MOST_OF_KIND
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.passages import sentence
from bot.answers.model import Answer, Evidence, Want
from bot.answers.opinions.plainest import plainness
from bot.answers.opinions.verdicts import by_rating
from bot.answers.opinions.voices import FAVOURABLE
from bot.answers.reply import decline
from bot.library.model import FilmRef, StoredFact
from bot.reading.model import Kind
from bot.reading.text import stem, words

_PER_VOICE = 3


async def films_by_opinion(inquiry: Inquiry) -> Answer | None:
    """The films that the reviews recommend or warn of, over all or for one aspect."""
    ask = inquiry.ask
    resolved = await inquiry.resolver.films(ask)
    if resolved.failed is not None:
        return await decline.false_premise(inquiry, resolved)
    sums: dict[FilmRef, int] = {}
    proofs: dict[FilmRef, list[Evidence]] = {}
    some = resolved.some or resolved.beyond > 0 or len(resolved.films or ()) > MANY
    if ask.aspect is None:
        sides = await _sides(inquiry, resolved.films)
        some |= resolved.films is None and len(sides) >= MOST_OF_KIND
        for side, one in sides:
            sums[one.film] = sums.get(one.film, 0) + side
            if side == ask.sentiment:
                proofs.setdefault(one.film, []).append(evidence_of(one))
    else:
        pool = resolved.films
        if pool is None:
            pool = await inquiry.store.films.visible(inquiry.scope)
            some |= await inquiry.passages.count_titles() > len(pool)
        for said in await inquiry.opinions_of(pool, [ask.aspect]):
            if sentence(said.evidence).coverage([stem(word) for word in words(ask.part)]) < 1.0:
                continue
            film = said.evidence.film
            sums[film] = sums.get(film, 0) + said.polarity
            if said.polarity == ask.sentiment:
                proofs.setdefault(film, []).append(said.evidence)
    found = [
        film for film, total in sums.items()
        if total * ask.sentiment > 0 and (resolved.films is None or film in resolved.films)
    ]  # fmt: skip
    if not found and some:
        return await decline.nothing(inquiry)
    if not found and resolved.films:
        number = len(resolved.films)
        what = compose.conditions(ask.constraints, inquiry.slots)
        return inquiry.answer(
            f"{compose.counted(number, 'film')} {what}: on balance the reviews"
            f" {'recommend' if ask.sentiment > 0 else 'warn of'} none of them.",
            answered=False,
            films=resolved.films[: compose.MOST_NAMED],
        )
    if not found and ask.aspect is None:
        advise = "recommends" if ask.sentiment > 0 else "advises against"
        return inquiry.answer(f"No review here {advise} a film.", answered=False)
    if not found:
        return await decline.nothing(inquiry)
    # What one review in thirty says, that it is animated, makes no favourite of that sort.
    most = {film: _PER_VOICE * voices(resolved, film) for film in resolved.evidence}
    found.sort(key=lambda f: (-min(abs(sums[f]), most.get(f, abs(sums[f]))), f.title))
    advised = ""
    if ask.aspect is None:
        are = "is" if len(found) == 1 else "are"
        advised = f" {are} {'recommended' if ask.sentiment > 0 else 'advised against'}"
    counted = compose.counted(len(found), "film")
    if some:
        counted = f"Among others, {counted[:1].lower()}{counted[1:]}"
    values = [str(len(found))] if ask.want is Want.COUNT and not some else []
    return inquiry.answer(
        f"{counted}{advised}: {compose.listed_films(found)}.",
        films=found,
        values=values,
        evidence=[_plainest(proofs[film], ask.sentiment) for film in found if film in proofs],
    )


def _plainest(said: Sequence[Evidence], side: int) -> Evidence:
    """The sentence to quote: a verdict may have been concluded from one that hardly tells it."""
    return max(said, key=lambda one: (not one.spoiler, plainness(one.quote, side)))


async def _sides(inquiry: Inquiry, films: Sequence[FilmRef] | None) -> list[tuple[int, StoredFact]]:
    """What each review concludes, of some films or of all: its verdict, or else its rating."""
    facts: list[StoredFact] = []
    for kind in (Kind.VERDICT, Kind.RATING):
        if films is None:
            facts += await inquiry.store.facts.of_kind(inquiry.scope, kind)
        else:
            facts += await inquiry.facts_of(films, (kind,))
    rated = by_rating([one for one in facts if one.kind is Kind.RATING])
    said = [one for one in facts if one.kind is Kind.VERDICT]
    silent = set(rated) - {one.review_id for one in said}
    return [
        *((FAVOURABLE.get(one.value, 0), one) for one in said),
        *(rated[review] for review in rated if review in silent),
    ]
