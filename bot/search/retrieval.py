"""Which reviews and films to look at for a query: rarest words first, within a budget.

A question of twenty words never scores every review that holds one of them: words are counted
(cheap), read from the rarest on (dearer), and the commonest left out once enough rows were seen.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from heapq import nlargest

from bot.reading.text import stem
from bot.search.model import RankedFilm, ReviewText
from bot.search.passages import weight
from bot.search.query import Query
from bot.search.store import COUNT_BITS, FILM_MASK, Shelves, all_of, expression, film_of, phrase

CANDIDATES = 60
"""Reviews whose sentences are ranked for one query."""

_COUNTED = 5_000  # rows counted for one word: enough to know that it is common
_RARE = 2_000  # rows of a word up to which phrases and AND are stepped through
_PER_WORD = 1_000  # rows read for one word
_LONGEST_PHRASE = 8  # words; longer ones are questions, not phrases
_MOST_WORDS = 24  # of a search; a longer one is a description

# A description. Chosen on real posts about half-remembered films: `benchmarks/search.py`.
_MOST_DESCRIBING = 40  # words that are looked up
_PAIR_STEPS = 30_000  # rows that pairs of neighbouring words may step through
_ROWS = 30_000  # rows of the index that one description may read
_TOO_MANY = 12_000  # rows for one word, in a large library: it tells little of any one film
_TOO_LARGE_A_SHARE = 1 / 8  # of the reviews, in a smaller one
_FEW = 500  # reviews of so small a library that no word is left out
_TOO_MANY_PAIRS = 3_000
_K1 = 2.0  # BM25's saturation, in reviews of a film that hold the word
_B = 0.75  # BM25's allowance for films with many reviews
_RARITY = 1.5  # exponent of a word's rarity; above 1, the rarest words decide
_PAIR = 0.5  # what a pair of words adds to its two words
_ONE_REVIEW = 0.7  # weight of the best single review beside that of the film's reviews together
_YEAR = 0.15  # what a year said in the description changes
_YEAR_SAID = re.compile(r"\b(?:(?:19|20)\d\d\b|(?:19|20)?\d0(?=['’]?s\b))")


@dataclass(frozen=True, slots=True)
class Candidates:
    """Reviews to rank sentences of, and how much each stem of the query tells here."""

    reviews: list[ReviewText]
    weights: dict[str, float]


async def candidates(shelves: Shelves, query: Query, total: int) -> Candidates:
    """Reviews that hold the query as a phrase, else all of its words, else its rarest ones.

    `total` is the number of published reviews in the scope.
    """
    terms = query.terms[:_MOST_WORDS]
    matches = [expression(term.spellings) for term in terms]
    counts = await shelves.count(matches, _COUNTED)
    weights = {
        term.stem: weight(count, max(total, 1)) for term, count in zip(terms, counts, strict=True)
    }
    found: dict[int, None] = {}
    # Phrases and AND step from one row of the rarest word to the next: cheap only if it is rare.
    if min(counts, default=0) < _RARE and len(query.words) > 1:
        phrases = query.phrases or (query.words,)
        exact = [phrase(words) for words in phrases if len(words) <= _LONGEST_PHRASE]
        for places in await shelves.places(exact, CANDIDATES):
            found |= dict.fromkeys(_spread(places, CANDIDATES - len(found)))
        if len(found) < CANDIDATES and len(terms) > 1:
            [together] = await shelves.places([all_of(terms)], 4 * CANDIDATES)
            found |= dict.fromkeys(_spread(together, CANDIDATES - len(found)))
    if len(found) < CANDIDATES:
        known = [
            (weights[term.stem], match)
            for term, match, count in zip(terms, matches, counts, strict=True)
            if count
        ]
        rows = await shelves.places([match for _, match in known], _PER_WORD)
        scored = [(gain, places) for (gain, _), places in zip(known, rows, strict=True)]
        found |= dict.fromkeys(_heaviest(scored, CANDIDATES - len(found)))
    return Candidates(await shelves.texts(list(found)[:CANDIDATES]), weights)


def _heaviest(scored: Sequence[tuple[float, Sequence[int]]], limit: int) -> list[int]:
    """The places that carry most weight."""
    if len(scored) == 1:
        return _spread(scored[0][1], limit)
    scores: dict[int, float] = {}
    for gain, places in scored:
        for place in places:
            scores[place] = scores.get(place, 0.0) + gain
    best = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
    return [place for place, _ in best[:limit]]


def _spread(places: Sequence[int], limit: int) -> list[int]:
    """At most `limit` of the places, evenly from all of them: neighbours are of one film."""
    if len(places) <= limit:
        return list(places)
    return [places[number * len(places) // limit] for number in range(limit)]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a word, or a pair of neighbouring words, of a description stands in the index."""

    word: str
    gain: float  # before its rarity
    places: Sequence[int]


async def evidence(shelves: Shelves, query: Query, total: int) -> list[Evidence]:
    """The words of a description that tell most, and its pairs of neighbours.

    `total` is the number of published reviews in the scope.
    """
    matches = [expression(term.spellings) for term in query.terms]
    too_many = min(_TOO_MANY, max(_FEW, int(total * _TOO_LARGE_A_SHARE)))
    counts = await shelves.count(matches, too_many)
    found = [
        (math.log((total + 1) / count) * math.sqrt(term.count), count, term, match)
        for term, match, count in zip(query.terms, matches, counts, strict=True)
        if 0 < count < too_many
    ]
    found.sort(key=lambda item: (-item[0], item[2].stem))
    kept = []
    left = _ROWS
    for _, count, term, match in found[:_MOST_DESCRIBING]:
        if count <= left:
            left -= count
            kept.append((math.sqrt(term.count), term.spellings[0], match))
    rows_of = {term.stem: count for term, count in zip(query.terms, counts, strict=True)}
    left = _PAIR_STEPS  # a phrase steps from one row of its rarer word to the next
    for pair in query.pairs:
        steps = min(rows_of[stem(word)] for word in pair)
        if 0 < steps <= left and steps < _TOO_MANY_PAIRS:
            left -= steps
            kept.append((_PAIR, " ".join(pair), phrase(pair)))
    rows = await shelves.places([match for _, _, match in kept], _TOO_MANY)
    return [
        Evidence(word, gain, places)
        for (gain, word, _), places in zip(kept, rows, strict=True)
        if places and (" " not in word or len(places) < _TOO_MANY_PAIRS)
    ]


@dataclass(frozen=True, slots=True)
class FilmScore:
    """How well a film's reviews fit a description, and the words of it that they hold."""

    film_id: int
    score: float
    reviews: int
    words: tuple[str, ...]


def score_films(
    found: Sequence[Evidence], counts: Mapping[int, int], *, limit: int
) -> list[FilmScore]:
    """The films that the evidence speaks for, best first: BM25 with films as documents.

    `counts` are the published reviews of each film in the scope. A film's term frequency is the
    number of its reviews that hold the word; its best single review counts beside that.
    """
    # Tens of thousands of rows pass through these loops while a member waits: they are kept bare.
    average = sum(counts.values()) / len(counts) if counts else 1.0
    room = {film: _K1 * (1 - _B + _B * count / average) for film, count in counts.items()}
    scores: dict[int, float] = {}
    by_place: dict[int, float] = {}
    held: list[tuple[str, Counter[int]]] = []
    for one in found:
        holding = Counter([place >> COUNT_BITS & FILM_MASK for place in one.places])
        rarity = math.log((len(counts) + 1) / (len(holding) + 0.5))
        if rarity <= 0:
            continue
        gain = one.gain * rarity**_RARITY
        most = gain * (_K1 + 1)
        held.append((one.word, holding))
        for film, reviews in holding.items():
            scores[film] = scores.get(film, 0.0) + most * reviews / (reviews + room.get(film, _K1))
        for place in one.places:
            by_place[place] = by_place.get(place, 0.0) + gain
    single: dict[int, float] = {}
    for place, score in by_place.items():
        film = place >> COUNT_BITS & FILM_MASK
        if score > single.get(film, 0.0):
            single[film] = score
    total = [(score + _ONE_REVIEW * single[film], -film) for film, score in scores.items()]
    return [
        FilmScore(
            film_id=-film,
            score=score,
            reviews=max(holding[-film] for _, holding in held),
            words=tuple([word for word, holding in held if -film in holding]),
        )
        for score, film in nlargest(limit, total)
    ]


def fitting_years(ranked: Iterable[RankedFilm], text: str) -> list[RankedFilm]:
    """The films in the order that also heeds the years which the description speaks of."""
    years = _years(text)
    weighed = [replace(one, score=one.score * _fit(one.film.year, years)) for one in ranked]
    return sorted(weighed, key=lambda one: (-one.score, one.film.id))


def _years(text: str) -> tuple[int, int] | None:
    """The first and last year that a description speaks of; "80s" is a decade."""
    found: list[int] = []
    for match in _YEAR_SAID.finditer(text):
        year = int(match[0])
        decade = year < 100 or text[match.end() : match.end() + 2].strip("'’")[:1] == "s"
        if year < 100:
            year += 1900 if year >= 20 else 2000
        found += [year, year + 9] if decade else [year]
    return (min(found), max(found)) if found else None


def _fit(year: int | None, said: tuple[int, int] | None) -> float:
    """A film made after everything that was said cannot be meant; one made about then may be."""
    if year is None or said is None:
        return 1.0
    first, last = said
    if year > last + 1:
        return 1 - _YEAR
    return 1 + _YEAR if first - 2 <= year <= last else 1.0


async def holding_phrase(shelves: Shelves, words: Sequence[str]) -> Counter[int]:
    """The films whose reviews hold these words in this order, and how many of each do."""
    [places] = await shelves.places([phrase(words)], _TOO_MANY)
    return Counter(map(film_of, places))


def score_holders(
    holding: Mapping[int, int], counts: Mapping[int, int], word: str, *, limit: int
) -> list[FilmScore]:
    """Films by how many of their reviews hold a phrase, times what share of them that is."""
    scored = (
        (reviews * reviews / max(counts.get(film, reviews), 1), -film)
        for film, reviews in holding.items()
    )
    return [
        FilmScore(-film, score, holding[-film], (word,)) for score, film in nlargest(limit, scored)
    ]
