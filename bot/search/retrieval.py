"""Which reviews and films to look at for a query: rarest words first, within a budget.

A question of twenty words never scores every review that holds one of them: words are counted
(cheap), read from the rarest on (dearer), and the commonest left out once enough rows were seen.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from heapq import nlargest
from operator import mul

from bot.patterns import compiled
from bot.reading.text import stem, words
from bot.search.model import Extent, RankedFilm, ReviewText
from bot.search.passages import weight
from bot.search.query import Query, Term
from bot.search.store import Shelves, all_of, expression, phrase

CANDIDATES = 60
"""Reviews whose sentences are ranked for one query."""

_COUNTED = 5_000  # rows counted for one word: enough to know that it is common
_RARE = 2_000  # rows of a word up to which phrases and AND are stepped through
_PER_WORD = 1_000  # rows read for one word
_FEW_PARTS = 4  # films up to which their reviews are searched for a phrase, each by itself
_LONGEST_PHRASE = 8  # words; longer ones are questions, not phrases
_MOST_WORDS = 24  # of a search; a longer one is a description

# A description. Chosen on real posts about half-remembered films: `benchmarks/search.py`.
_MOST_DESCRIBING = 120  # words that are looked up
_ROWS = 150_000  # rows of the index that one description may read, the same share for each word
_TOO_LARGE_A_SHARE = 1 / 4  # of the reviews: it tells little of any one film
_FEW = 500  # reviews of so small a library that no word is left out
_PAIR_ROWS = 20_000  # rows that pairs of neighbouring words may step through
_TOO_MANY_PAIRS = 500  # rows of one pair: it is a turn of phrase
_STEPPED = 200_000  # rows of its rarest word that the search for a phrase alone steps through
_TOO_MANY = 12_000  # rows for one word of few
_ADDED_UP = 8_000  # films of words, the rarest first, that are scored before only likely ones are
_LIKELY = 100  # films beyond those wanted
_K1 = 1.5  # BM25's saturation, in reviews of a film that hold the word
_B = 0.8  # BM25's allowance for films of which much is written
_AGREEMENT = 0.5  # the share in what a word tells of whether a film's reviews agree on it
_FELLOWS = 30  # reviews beside those that hold a word from which on half of that share is given
_LEAST_LIFT = 0.05
_PAIR = 0.2  # what a pair of words adds to its two words
_YEAR = 0.15  # what a year said in the description changes
_YEAR_SAID = compiled(r"\b(?:(?:19|20)\d\d\b|(?:19|20)?\d0(?=['’]?s\b))")
_YEAR_WORD = compiled(r"(?:19|20)\d\d|(?:19|20)?\d0s?")


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
    if shelves.parts:  # of a film there are few: to fetch them costs no more than to count them
        fetched = await shelves.places(matches, _PER_WORD)
        counts = [len(places) for places in fetched]
    else:
        fetched, counts = [], await shelves.count(matches, _COUNTED)
    weights = {
        term.stem: weight(count, max(total, 1)) for term, count in zip(terms, counts, strict=True)
    }
    found: dict[int, None] = {}
    # AND and phrases step from one row of the rarest word to the next: cheap only if it is rare.
    if min(counts, default=0) < _RARE and len(query.words) > 1:
        together = await _together(shelves, terms, counts, fetched)
        worth = shelves.parts <= _FEW_PARTS and len(together) > CANDIDATES
        if query.phrases or worth:
            phrases = query.phrases or (query.words,)
            exact = [phrase(words) for words in phrases if len(words) <= _LONGEST_PHRASE]
            for places in await shelves.places(exact, CANDIDATES):
                found |= dict.fromkeys(_spread(places, CANDIDATES - len(found)))
        found |= dict.fromkeys(_spread(together, CANDIDATES - len(found)))
    if len(found) < CANDIDATES:
        known = [
            (weights[term.stem], number) for number, term in enumerate(terms) if counts[number]
        ]
        rows = (
            [fetched[number] for _, number in known]
            if fetched
            else await shelves.places([matches[number] for _, number in known], _PER_WORD)
        )
        scored = [(gain, places) for (gain, _), places in zip(known, rows, strict=True)]
        found |= dict.fromkeys(_heaviest(scored, CANDIDATES - len(found)))
    return Candidates(await shelves.texts(list(found)[:CANDIDATES]), weights)


async def _together(
    shelves: Shelves,
    terms: Sequence[Term],
    counts: Sequence[int],
    fetched: Sequence[Sequence[int]],
) -> Sequence[int]:
    """Where all the terms are; `counts` says how often each is, up to `_COUNTED`, and `fetched`
    where, if that is known."""
    if not min(counts):
        return []
    if not fetched and max(counts) >= _COUNTED:
        [places] = await shelves.places([all_of(terms)], 4 * CANDIDATES)
        return places
    # FTS5 begins an AND among the rows of all servers, and a word where the range does.
    matches = [expression(term.spellings) for term in terms]
    first, *others = fetched or await shelves.places(matches, _COUNTED)
    everywhere = set(first).intersection(*others)
    return [place for place in first if place in everywhere]


def _heaviest(scored: Sequence[tuple[float, Sequence[int]]], limit: int) -> list[int]:
    """The places that carry most weight."""
    if len(scored) == 1:
        return _spread(scored[0][1], limit)
    scores: dict[int, float] = {}
    for gain, places in scored:
        for place in places:
            scores[place] = scores.get(place, 0.0) + gain
    if len(scores) > limit > 0:  # of thousands, only those that may be among them are put in order
        least = nlargest(limit, scores.values())[-1]
        scores = {place: score for place, score in scores.items() if score >= least}
    best = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
    return [place for place, _ in best[:limit]]


def _spread(places: Sequence[int], limit: int) -> list[int]:
    """At most `limit` of the places, evenly from all of them: neighbours are of one film."""
    if len(places) <= limit:
        return list(places)
    return [places[number * len(places) // limit] for number in range(limit)]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A word, or a pair of neighbouring words, of a description, and who speaks of it."""

    word: str
    gain: float  # before its rarity
    films: str  # of each review that holds it, as "3,3,7"


async def evidence(shelves: Shelves, query: Query, total: int) -> list[Evidence]:
    """The words of a description that tell of few films, and its pairs of neighbours.

    `total` is the number of published reviews in the scope.
    """
    terms = query.terms[:_MOST_DESCRIBING]
    too_many = min(_TOO_MANY, _ROWS // len(terms), max(_FEW, int(total * _TOO_LARGE_A_SHARE)))
    found = await shelves.films([expression(term.spellings) for term in terms], too_many)
    told: list[Evidence] = []
    rows_of: dict[str, int] = {}
    for term, films in zip(terms, found, strict=True):
        rows = films.count(",") + 1
        if films and rows < too_many:
            told.append(Evidence(term.spellings[0], math.sqrt(term.count), films))
            rows_of[term.stem] = rows
    pairs: list[tuple[str, str]] = []
    left = _PAIR_ROWS  # a phrase steps from one row of its rarer word to the next
    for pair in query.pairs:
        steps = min(rows_of.get(stem(word), 0) for word in pair)
        if 0 < steps <= left:
            left -= steps
            pairs.append(pair)
    for pair, films in zip(
        pairs, await shelves.films([phrase(pair) for pair in pairs], _TOO_MANY_PAIRS), strict=True
    ):
        if films and films.count(",") + 1 < _TOO_MANY_PAIRS:
            told.append(Evidence(" ".join(pair), _PAIR, films))
    return told


@dataclass(frozen=True, slots=True)
class FilmScore:
    """How well a film's reviews fit a description, and the words of it that they hold."""

    film_id: int
    score: float
    reviews: int
    words: tuple[str, ...]


def score_films(found: Sequence[Evidence], extent: Extent, *, limit: int) -> list[FilmScore]:
    """The films that the evidence speaks for, best first: BM25 with films as documents.

    A film's term frequency is the number of its reviews that hold the word, and its length the
    characters written of it.
    """
    # Tens of thousands of rows pass through these loops while a member waits: they are kept bare.
    sizes, average = extent.sizes, extent.average or 1.0
    held = [(one, Counter(one.films.split(","))) for one in found]
    held.sort(key=lambda item: len(item[1]))
    scores: dict[str, float] = {}
    room: dict[str, float] = {}
    left = _ADDED_UP
    for one, holding in held:
        gain = one.gain * _telling(holding, extent) * (_K1 + 1)
        if len(holding) <= left or not scores:
            left -= len(holding)
            for film, reviews in holding.items():
                if film in scores:
                    scores[film] += gain * reviews / (reviews + room[film])
                else:
                    size = sizes.get(int(film), average)
                    room[film] = taken = _K1 * (1 - _B + _B * size / average)
                    scores[film] = gain * reviews / (reviews + taken)
        else:  # so common a word decides between films that rarer ones brought up
            if len(scores) > limit + _LIKELY:
                likely = nlargest(limit + _LIKELY, scores, key=scores.__getitem__)
                scores = {film: scores[film] for film in likely}
            for film in scores:
                if film in holding:
                    reviews = holding[film]
                    scores[film] += gain * reviews / (reviews + room[film])
    best = nlargest(limit, scores, key=scores.__getitem__)
    most = dict.fromkeys(best, 0)
    said: dict[str, list[str]] = {film: [] for film in best}
    for one, holding in held:
        for film in best:
            if film in holding:
                said[film].append(one.word)
                most[film] = max(most[film], holding[film])
    return [FilmScore(int(film), scores[film], most[film], tuple(said[film])) for film in best]


def _telling(holding: Mapping[str, int], extent: Extent) -> float:
    """How much a word tells of a film: by its rarity and, where films have several reviews, also
    by whether a review that holds it has fellows that do.

    "Submarine" comes back in the other reviews of its film, "grandmother" does so by chance.
    """
    rarity = math.log((len(extent.sizes) + 1) / (len(holding) + 0.5))
    counts = holding.values()
    rows = sum(counts)
    fellows = rows * extent.fellows
    by_chance = rows / max(extent.total, 1)
    again = (sum(map(mul, counts, counts)) - rows + by_chance) / (fellows + 1)
    lift = max(math.log(again / by_chance), _LEAST_LIFT)
    return rarity + (lift - rarity) * _AGREEMENT * fellows / (fellows + _FELLOWS)


def fitting_years(ranked: Iterable[RankedFilm], text: str) -> list[RankedFilm]:
    """The films in the order that also heeds the years which the description speaks of."""
    years = _years(text)
    weighed = [replace(one, score=one.score * _fit(one.film.year, years)) for one in ranked]
    return sorted(weighed, key=lambda one: (-one.score, one.film.id))


def words_of_years(text: str) -> frozenset[str]:
    """Words that say when a film was made: they are held against its year, not its reviews."""
    return frozenset(word for word in words(text) if _YEAR_WORD.fullmatch(word))


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
    """The films whose reviews hold these words in this order, and how many of each do.

    Of words that are everywhere in a very large library, only its first part is looked at.
    """
    each = [expression([word]) for word in dict.fromkeys(words)]
    first = await shelves.within(each, _STEPPED)
    [films] = await first.films([phrase(words)], _TOO_MANY)
    return Counter(map(int, films.split(",") if films else ()))


def score_holders(
    holding: Mapping[int, int], counts: Mapping[int, int], word: str, *, limit: int
) -> list[FilmScore]:
    """Films by how many of their reviews hold a phrase, times what share of them that is.

    One review more, which does not hold it, is taken to be there: a single one proves little.
    """
    scored = (
        (reviews * reviews / (counts.get(film, reviews) + 1), -film)
        for film, reviews in holding.items()
    )
    return [
        FilmScore(-film, score, holding[-film], (word,)) for score, film in nlargest(limit, scored)
    ]


def with_titles(ranked: Iterable[RankedFilm], phrase: Sequence[str]) -> list[RankedFilm]:
    """The films in the order in which a title that holds the phrase counts as a review does."""
    spoken = f" {' '.join(phrase)} "
    weighed = [
        replace(one, score=one.score * (1 + 1 / one.reviews) ** 2)
        if spoken in f" {' '.join(words(one.film.title))} "
        else one
        for one in ranked
    ]
    return sorted(weighed, key=lambda one: (-one.score, one.film.id))
