"""Which film is longer, newer, better rated; what films have in common."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from bot.answers import compose
from bot.answers.films.advised import films_by_opinion
from bot.answers.finding.bounds import MANY
from bot.answers.finding.evidence import evidence_of, number_of
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.resolve import Resolved
from bot.answers.model import Answer, Evidence, Want
from bot.answers.reply import decline
from bot.library.model import FilmRef, StoredFact
from bot.reading.model import MAKERS, Aspect, Kind
from bot.reading.text import key_of


async def compare(inquiry: Inquiry) -> Answer | None:
    """Which of some films, or of all, has more of something that can be measured."""
    ask = inquiry.ask
    resolved = await inquiry.resolver.films(ask)
    if resolved.wrong_year:
        return await decline.wrong_year(inquiry, resolved)
    if resolved.failed is not None:
        return await decline.false_premise(inquiry, resolved)
    if ask.terms:
        return None
    if resolved.films == []:
        return await decline.nothing(inquiry)
    films = resolved.films
    if ask.measure == "common":
        return await _common(inquiry, films or [])
    farthest = await _farthest(inquiry, resolved)
    figures, proofs = await _figures(inquiry, films if farthest is None else farthest)
    films = None if farthest is not None else films
    if films is not None and any(film not in figures for film in films):
        silent = [film for film in films if film not in figures]
        return await decline.unsaid(inquiry, silent, _measured(inquiry))
    if not figures and films is None and ask.measure == "rating" and ask.aspect is None:
        return await _by_verdict(inquiry)
    if not figures:
        return inquiry.answer(f"The reviews here don't say {_measured(inquiry)}.", answered=False)
    ordered = sorted(figures, key=lambda film: (-ask.sign * figures[film], film.title))
    top = [film for film in ordered if figures[film] == figures[ordered[0]]]
    many = farthest or ask.measure == "reviews"
    if many:
        top = top[:_COMPARED]
    if films is not None and len(top) == len(ordered) and not ask.yes_no:
        return inquiry.answer(
            f"Neither: {compose.listed_films(ordered)} are level"
            f" ({_figure(inquiry, figures[top[0]])} each).",
            films=ordered,
            evidence=[proofs[film] for film in ordered if film in proofs],
        )
    if ask.yes_no and films is not None and len(films) == 2:
        return _polar(inquiry, films, films[0] in top, figures, proofs)
    rest = ordered[len(top) : len(top) + 3]
    text = f"{compose.listed_films(top)}, {_figure(inquiry, figures[top[0]])}"
    if many and len(top) >= _COMPARED:  # others may be level with them
        text = f"Among others {text}"
    if resolved.some or (ask.aspect is not None and await _are_some(inquiry, films)):
        text = f"Of the {len(figures):,} films looked at: {text}"
    if rest:
        then = [f"{film.label}, {_figure(inquiry, figures[film])}" for film in rest]
        text += f"; then {compose.listed(then)}"
    inquiry.note(f"compared {len(figures)} film(s) by {ask.measure}")
    return inquiry.answer(
        f"{text}.",
        films=top,  # those that the question asks for; the others are told with their figures
        values=[film.title for film in top],
        evidence=[proofs[film] for film in [*top, *rest] if film in proofs],
    )


async def _by_verdict(inquiry: Inquiry) -> Answer | None:
    """The best or the worst where no review gives a mark: those recommended, or warned of."""
    inquiry.note("no review gives a mark: by what they advise")
    ask = replace(inquiry.ask, want=Want.FILMS, kinds=(Kind.VERDICT,), sentiment=inquiry.ask.sign)
    answer = await films_by_opinion(replace(inquiry, ask=ask))
    return answer and replace(answer, text=f"No review gives a mark. {answer.text}")


def _polar(
    inquiry: Inquiry,
    films: Sequence[FilmRef],
    holds: bool,
    figures: Mapping[FilmRef, float],
    proofs: Mapping[FilmRef, Evidence],
) -> Answer:
    """Whether the first of two films has more of it than the second."""
    holds = holds and figures[films[0]] != figures[films[1]]
    told = [f"{film.label}, {_figure(inquiry, figures[film])}" for film in films]
    return inquiry.answer(
        f"{'Yes' if holds else 'No'}: {'; '.join(told)}.",
        films=films,
        values=["yes" if holds else "no"],
        evidence=[proofs[film] for film in films if film in proofs],
    )


_SHARED_KINDS = (
    Kind.CAST, *MAKERS, Kind.CHARACTER, Kind.SETTING, Kind.THEME, Kind.GENRE, Kind.SERIES,
)  # fmt: skip


async def _common(inquiry: Inquiry, films: Sequence[FilmRef]) -> Answer:
    """The facts that several films share."""
    facts = await inquiry.facts_of(films, _SHARED_KINDS)
    holders: dict[str, dict[FilmRef, StoredFact]] = {}
    for one in facts:
        holders.setdefault(key_of(one.value), {}).setdefault(one.film, one)
    shared = [own for own in holders.values() if len(own) == len(films)]
    if not shared:
        return await decline.unsaid(inquiry, films, "anything that they have in common")
    shared.sort(key=lambda own: min(_SHARED_KINDS.index(one.kind) for one in own.values()))
    values = [next(iter(own.values())).value for own in shared]
    return inquiry.answer(
        f"{compose.listed_films(films)} share {compose.listed(values, most=6)}.",
        films=films,
        values=values,
        evidence=[evidence_of(one) for own in shared for one in own.values()],
    )


def _measured(inquiry: Inquiry) -> str:
    return {
        "runtime": "how long it is", "year": "when it came out", "rating": "how they rate it",
        "reviews": "how many reviews there are",
    }[inquiry.ask.measure]  # fmt: skip


def _figure(inquiry: Inquiry, value: float) -> str:
    if isinstance(value, _InWords):
        return value.said
    if inquiry.ask.aspect is not None:
        return f"{value:+.0f} on balance"
    return {
        "runtime": f"{value:g} minutes", "year": f"{value:g}", "rating": f"{round(value, 1):g}/10",
        "reviews": compose.counted(round(value), "review").lower(),
    }[inquiry.ask.measure]  # fmt: skip


_COMPARED = 60  # films of very many, those with the highest figures
_AVERAGED = MANY  # the same, where several figures of one film make an average


class _InWords(float):
    """A verdict beside the marks of others, of ten; it is told in words, for no mark was given."""

    said: str = ""


def _in_words(number: float, said: str) -> _InWords:
    told = _InWords(number)
    told.said = said
    return told


_VERDICTS = {
    "positive": _in_words(7.5, "recommended"),
    "mixed": _in_words(5.0, "neither recommended nor not"),
    "negative": _in_words(2.5, "not recommended"),
}


async def _are_some(inquiry: Inquiry, films: Sequence[FilmRef] | None) -> bool:
    """Whether there are more films than are looked at."""
    number = len(films) if films is not None else await inquiry.passages.count_titles()
    return number > MANY


async def _farthest(inquiry: Inquiry, resolved: Resolved) -> list[FilmRef] | None:
    """The films with the highest figures, or the lowest, where too many have one to compare all.

    None where they are few enough, or where nobody knows which have the highest.
    """
    ask = inquiry.ask
    kind = {"runtime": Kind.RUNTIME, "rating": Kind.RATING, "year": Kind.YEAR}.get(ask.measure)
    among = resolved.among or frozenset(film.id for film in resolved.films or ())
    if kind is None or ask.aspect is not None or 0 < len(among) <= MANY:
        return None
    if kind is Kind.YEAR:
        return await _farthest_dated(inquiry, among)
    if not among and not await inquiry.store.facts.are_many(inquiry.scope, kind):
        return None
    within = sorted(among) if among else None
    films = await inquiry.store.facts.farthest(inquiry.scope, kind, ask.sign, within)
    return films[: _AVERAGED if kind is Kind.RATING else _COMPARED]


async def _farthest_dated(inquiry: Inquiry, among: Collection[int]) -> list[FilmRef] | None:
    """The newest films, or the oldest; None where there are few."""
    if await inquiry.passages.count_titles() <= MANY:
        return None
    dated = list((await inquiry.passages.dated()).values())
    ids: list[int] = []
    for films in dated[:: -inquiry.ask.sign]:
        ids += sorted(one for one in films if not among or one in among)
        if len(ids) >= _COMPARED:
            break
    return await inquiry.store.films.visible(inquiry.scope, ids)


async def _figures(
    inquiry: Inquiry, films: Sequence[FilmRef] | None
) -> tuple[dict[FilmRef, float], dict[FilmRef, Evidence]]:
    """The measure of each film that has one, and a sentence that says it."""
    ask = inquiry.ask
    if ask.measure == "reviews":
        counts = await inquiry.passages.most_reviewed(limit=400)
        return {film: float(n) for film, n in counts if films is None or film in films}, {}
    if ask.aspect is not None:
        return await _praise(inquiry, films, ask.aspect)
    kind = {"runtime": Kind.RUNTIME, "year": Kind.YEAR, "rating": Kind.RATING}[ask.measure]
    if films is None:
        facts = await inquiry.store.facts.of_kind(inquiry.scope, kind)
    else:
        facts = await inquiry.facts_of(films, (kind,))
    given: dict[int, list[StoredFact]] = {}
    for one in facts:
        if number_of(one) is not None:
            given.setdefault(one.film.id, []).append(one)
    numbers = {own[0].film: [number_of(one) or 0.0 for one in own] for own in given.values()}
    proofs = {own[0].film: evidence_of(own[0]) for own in given.values()}
    if kind is Kind.YEAR:
        for film in films or await inquiry.store.films.visible(inquiry.scope):
            if film.year is not None:
                numbers[film] = [float(film.year)]
    if kind is Kind.RATING and films is not None:
        unrated = [film.id for film in films if film not in numbers]
        for one in await inquiry.store.facts.of_films(inquiry.scope, unrated, (Kind.VERDICT,)):
            numbers.setdefault(one.film, []).append(_VERDICTS.get(one.value, _VERDICTS["mixed"]))
            proofs.setdefault(one.film, evidence_of(one))
    average = kind is Kind.RATING
    return {
        film: sum(own) / len(own) if average and len(own) > 1 else own[0]
        for film, own in numbers.items()
    }, proofs


async def _praise(
    inquiry: Inquiry, films: Sequence[FilmRef] | None, aspect: Aspect
) -> tuple[dict[FilmRef, float], dict[FilmRef, Evidence]]:
    pool = films if films is not None else await inquiry.store.films.visible(inquiry.scope)
    said = await inquiry.opinions_of(pool, [aspect])
    figures: dict[FilmRef, float] = {}
    proofs: dict[FilmRef, Evidence] = {}
    for one in said:
        film = one.evidence.film
        figures[film] = figures.get(film, 0.0) + one.polarity
        proofs.setdefault(film, one.evidence)
    return figures, proofs
