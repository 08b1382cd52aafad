"""Which of some films a description is of, or that it is of none. Pure.

A linear ranking, learned from descriptions of ours of films in our own reviews (`make train`). The
candidates are the films that the search puts first, and "none of them". A word that few of them
have tells more; words that stand together tell more than the same ones all over a review.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import log, log2

from bot.answers.finding.levels import ABSENT, EXACT, NEAR, SAME, level_of, reach
from bot.answers.finding.passages import Sentence
from bot.answers.words.terms import FILLERS, FUNCTION_WORDS, TALK
from bot.library.model import FilmRef
from bot.reading.linear import load, margins
from bot.reading.text import stem, words

SURE = 1.5
"""How much surer than "none" a film must be, in the model's measure (1 is 2.7 times as likely).

Cross-validated by review: `python -m benchmarks.describing`.
"""
_MANY_FILMS = 120  # of the largest libraries that the weights are learned from
_DOUBLED = 0.4  # what a library twice as large must be surer by, for more films are like by chance
MOST_TERMS = 24
_REACH = 1  # sentences before and after, that tell of the same scene
_FEW = 3  # terms, that many films may have
_MOST = 20  # of anything counted
_NUMBER = 0.2  # steps of an amount
_SHARE = 0.1  # steps of a share
_FILMS = 10  # steps of their number
_SCALE = 5  # an amount of this many telling words is 1


@dataclass(frozen=True, slots=True)
class Likeness:
    """What a film has of a description: `rows` a sentence, with a level (`levels`) for each term.

    `facts` are the levels of what is known of the film besides, `score` is the search's.
    """

    rows: Sequence[Sequence[int]]
    facts: Sequence[int]
    score: float

    @classmethod
    def read(
        cls, terms: Sequence[str], sentences: Sequence[Sentence], facts: str, score: float
    ) -> Likeness:
        """Of the terms of a description, of a film's sentences and what else is known of it."""
        said = words(facts)
        known, folded = frozenset(map(stem, said)), " ".join(said)
        within, nothing = reach(tuple(terms)), [ABSENT] * len(terms)
        rows = [
            nothing
            if one.stems.isdisjoint(within)
            else [level_of(term, one.stems, one.folded) for term in terms]
            for one in sentences
        ]
        return cls(rows, [level_of(term, known, folded) for term in terms], score)

    @property
    def best(self) -> list[int]:
        """The highest level of each term."""
        return [max(column) for column in zip(*self.rows, self.facts, strict=True)]

    @property
    def share(self) -> float:
        """The share of the terms that the film has, itself or in words that say the same."""
        return sum(level >= SAME for level in self.best) / max(1, len(self.facts))

    @property
    def has_all(self) -> bool:
        """Whether a sentence with those beside it has every term, as what is known may."""
        rows = [self.facts, *_windows(self.rows)]
        return any(
            all(max(pair) >= SAME for pair in zip(row, self.facts, strict=True)) for row in rows
        )


@dataclass(frozen=True, slots=True)
class Candidate:
    """A film that may be described, with its sentences and what they have of the description."""

    film: FilmRef
    sentences: Sequence[Sentence]
    likeness: Likeness


def sure_enough(films: int) -> float:
    """How much surer than "none" a film must be in a library of so many.

    Of 150 descriptions of films that are not there, 4 % were claimed among 7,000 films, as among
    120.
    """
    return SURE + _DOUBLED * log2(max(1.0, films / _MANY_FILMS))


def telling(description: str) -> list[str]:
    """The stems of a description's words, without talk."""
    spoken = (word for word in words(description) if word not in FUNCTION_WORDS)
    kept = (word for word in spoken if word not in TALK and word not in FILLERS)
    return list(dict.fromkeys(map(stem, kept)))[:MOST_TERMS]


def weigh(films: Sequence[Likeness]) -> list[float]:
    """How much surer it is of each film that it is described than that none is."""
    return margins(load("description", "bot.answers"), candidates(films))


def telling_rows(films: Sequence[Likeness], number: int, most: int) -> list[int]:
    """The sentences of one of the films that have most of the description, each with more of it."""
    weights = rarities([one.best for one in films], SAME)
    rows, missing, chosen = films[number].rows, set(range(len(weights))), list[int]()
    while len(chosen) < most and missing:
        least = SAME if chosen else NEAR  # what only goes with the rest proves nothing more
        worth = [sum(weights[at] * row[at] for at in missing if row[at] >= least) for row in rows]
        first = max(range(len(rows)), key=worth.__getitem__, default=0)
        if not rows or worth[first] <= 0:
            break
        chosen.append(first)
        missing -= {at for at in missing if rows[first][at] >= SAME}
    return sorted(set(chosen))


def candidates(films: Sequence[Likeness]) -> Iterator[set[str]]:
    """The features of each film in turn, and last those of "none of them"."""
    best = [one.best for one in films]
    weights = {least: rarities(best, least) for least in (EXACT, SAME, NEAR)}
    whole = sum(weights[SAME]) or 1.0
    highest = max((one.score for one in films), default=0.0) or 1.0
    for one, own in zip(films, best, strict=True):
        amounts = {f"all {least}": _worth(own, weights[least], least) for least in weights}
        amounts["sentence"] = max((_worth(r, weights[SAME], SAME) for r in one.rows), default=0.0)
        for least in (SAME, NEAR):
            near = (_worth(row, weights[least], least) for row in _windows(one.rows))
            amounts[f"together {least}"] = max(near, default=0.0)
        found = {f"{name}={_binned(amount / whole, _SHARE)}" for name, amount in amounts.items()}
        found |= {f"{n} #{_binned(a / _SCALE, _NUMBER)}" for n, a in amounts.items()}
        for least in weights:
            share = sum(level >= least for level in own) / len(own)
            found.add(f"share {least}={_binned(share, _SHARE)}")
        found.add(f"absent={min(own.count(0), _MOST)}")
        found.add(f"search={_binned(one.score / highest, _SHARE)}")
        found.add(f"first={one.score == highest}")
        yield found
    yield _of_none(best)


def _of_none(best: Sequence[Sequence[int]]) -> set[str]:
    count = len(best[0]) if best else 0
    columns = list(zip(*best, strict=True))
    found = {"none", f"none&terms={min(count, _MOST)}", f"none&few={min(count, _FEW)}"}
    found.add(f"none&films={min(_binned(len(best), _FILMS), _FEW)}")
    for least in (SAME, NEAR):
        strange = sum(max(column) < least for column in columns)
        found.add(f"none&strange {least}={min(strange, _MOST)}")
    return found


def rarities(best: Sequence[Sequence[int]], least: int) -> list[float]:
    """How much it tells of a film, for each term, that it has it at this level or above."""
    return [
        log((len(best) + 1) / (sum(level >= least for level in column) + 0.5))
        for column in zip(*best, strict=True)
    ]


def _worth(levels: Sequence[int], weights: Sequence[float], least: int) -> float:
    return sum(w for level, w in zip(levels, weights, strict=True) if level >= least)


def _windows(rows: Sequence[Sequence[int]]) -> Iterable[list[int]]:
    for at in range(len(rows)):
        yield [max(c) for c in zip(*rows[max(0, at - _REACH) : at + _REACH + 1], strict=True)]


def _binned(number: float, step: float) -> int:
    return min(round(number / step), _MOST)
