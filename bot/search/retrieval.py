"""Which reviews and films to look at for a query: rarest words first, within a budget.

A question of twenty words never scores every review that holds one of them: words are looked up
from the rarest on, and the commonest are left out once enough rows were seen.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.search.model import RankedFilm, ReviewText
from bot.search.passages import weight
from bot.search.query import Query, Term
from bot.search.store import Shelves, all_of, expression, film_of, phrase

CANDIDATES = 60
"""Reviews whose sentences are ranked for one query."""

_PER_WORD = 2_000  # rows looked at for one word of a search: enough to know that it is common
_LONGEST_PHRASE = 8  # words; longer ones are questions, not phrases
_MOST_WORDS = 24  # of a search; a longer one is a description

_DESCRIBING = 40  # words of a description that are looked up
_ROWS = 60_000  # rows of the index that one description may read
_PER_DESCRIBING_WORD = 12_000
_TOO_COMMON = 0.3  # of the films: such a word tells nothing of one of them
_K1 = 2.0  # BM25's saturation, in reviews of a film that hold the word
_B = 0.75  # BM25's allowance for films with many reviews
_RARITY = 1.5  # exponent of a word's rarity; above 1, the rarest words decide


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
    rows = {
        term.stem: await shelves.places(expression(term.spellings), _PER_WORD) for term in terms
    }
    weights = {key: weight(len(places), max(total, 1)) for key, places in rows.items()}
    found: dict[int, None] = {}
    for words in query.phrases or ((query.words,) if len(query.words) > 1 else ()):
        if len(words) <= _LONGEST_PHRASE:
            found |= dict.fromkeys(await shelves.places(phrase(words), CANDIDATES))
    if len(found) < CANDIDATES and len(terms) > 1:
        together = await shelves.places(all_of(terms), 4 * CANDIDATES)
        found |= dict.fromkeys(_spread(together, CANDIDATES - len(found)))
    if len(found) < CANDIDATES:
        found |= dict.fromkeys(_heaviest(rows, weights, CANDIDATES - len(found)))
    return Candidates(await shelves.texts(list(found)[:CANDIDATES]), weights)


def _heaviest(
    rows: Mapping[str, Sequence[int]], weights: Mapping[str, float], limit: int
) -> list[int]:
    """The places that carry most of the query's weight."""
    if len(rows) == 1:
        return _spread(next(iter(rows.values())), limit)
    scores: dict[int, float] = {}
    for key, places in rows.items():
        gain = weights[key]
        for place in places:
            scores[place] = scores.get(place, 0.0) + gain
    best = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
    return [place for place, _ in best[:limit]]


def _spread(places: Sequence[int], limit: int) -> list[int]:
    """At most `limit` of the places, evenly from all of them: neighbours are of one film."""
    if len(places) <= limit:
        return list(places)
    return [places[number * len(places) // limit] for number in range(limit)]


async def describe(
    shelves: Shelves, query: Query, counts: Mapping[int, int], *, limit: int
) -> list[RankedFilm]:
    """The films whose reviews best fit a free description: BM25 with films as documents.

    `counts` are the published reviews of each film in the scope.
    """
    films = len(counts)
    average = sum(counts.values()) / films if films else 1.0
    scores: dict[int, float] = {}
    held: dict[int, list[str]] = {}
    seen: Counter[int] = Counter()
    for term, holding in await _telling(shelves, query.terms, films):
        rarity = math.log((films + 1) / (len(holding) + 0.5))
        gain = rarity**_RARITY * math.sqrt(term.count)
        for film, reviews in holding.items():
            length = 1 - _B + _B * counts.get(film, 1) / average
            scores[film] = scores.get(film, 0.0) + gain * reviews / (reviews + _K1 * length)
            held.setdefault(film, []).append(term.spellings[0])
            seen[film] += reviews
    best = sorted(scores.items(), key=lambda item: (-item[1], item[0]))[:limit]
    refs = await shelves.films([film for film, _ in best])
    return [
        RankedFilm(refs[film], score, min(seen[film], counts.get(film, 1)), tuple(held[film]))
        for film, score in best
        if film in refs
    ]


async def _telling(
    shelves: Shelves, terms: Sequence[Term], films: int
) -> list[tuple[Term, Counter[int]]]:
    """The words that tell most, each with the number of reviews per film that hold it."""
    found: list[tuple[float, Term, Counter[int]]] = []
    for term in terms:
        places = await shelves.places(expression(term.spellings), _PER_DESCRIBING_WORD)
        holding = Counter(map(film_of, places))
        if holding and (films < 20 or len(holding) <= _TOO_COMMON * films):
            rarity = math.log((films + 1) / (len(holding) + 0.5))
            found.append((rarity * math.sqrt(term.count), term, holding))
    found.sort(key=lambda item: (-item[0], item[1].stem))
    kept: list[tuple[Term, Counter[int]]] = []
    left = _ROWS
    for _, term, holding in found[:_DESCRIBING]:
        kept.append((term, holding))
        left -= len(holding)
        if left <= 0:
            break
    return kept


async def films_with_phrase(
    shelves: Shelves, words: Sequence[str], counts: Mapping[int, int], *, limit: int
) -> list[RankedFilm]:
    """The films whose reviews hold these words in this order: by how many, and what share, do."""
    places = await shelves.places(phrase(words), _PER_DESCRIBING_WORD)
    holding = Counter(map(film_of, places))
    scores = {
        film: reviews * reviews / max(counts.get(film, reviews), 1)
        for film, reviews in holding.items()
    }
    best = sorted(scores.items(), key=lambda item: (-item[1], item[0]))[:limit]
    refs = await shelves.films([film for film, _ in best])
    return [
        RankedFilm(refs[film], score, holding[film], (" ".join(words),))
        for film, score in best
        if film in refs
    ]
