"""Which films are like this one: pure scoring over shared facts."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.library.model import FilmRef, StoredFact
from bot.reading.model import Kind
from bot.reading.text import title_key

WEIGHTS: dict[Kind, float] = {
    Kind.DIRECTOR: 3.0,
    Kind.WRITER: 2.0,
    Kind.COMPOSER: 2.0,
    Kind.CAST: 2.0,
    Kind.CHARACTER: 2.0,
    Kind.SERIES: 0.5,
    Kind.THEME: 1.5,
    Kind.SETTING: 1.0,
    Kind.THING: 1.0,
    Kind.GENRE: 1.0,
}


@dataclass(frozen=True, slots=True)
class Likeness:
    """A film and what it has in common with the one asked about, weightiest first."""

    film: FilmRef
    score: float
    shared: tuple[tuple[Kind, str], ...]


def sharing_little(uses: Mapping[str, int], *, most: int) -> Iterable[str]:
    """The rarest of the keys, as long as `most` facts hold all of them."""
    for key in sorted(uses, key=lambda key: (uses[key], key)):
        if (most := most - uses[key]) < 0:
            return
        yield key


def alike(
    own: Iterable[StoredFact],
    others: Iterable[StoredFact],
    films: int,
    *,
    common: Mapping[str, int],
    limit: int,
) -> list[Likeness]:
    """Rank the films of `others` by the facts they share with `own`.

    A shared fact counts for its kind's weight, times how rare it is among the `films` of the
    library (idf), once per film. Of the keys in `common` there are so many facts that `others`
    may lack some.
    """
    mine = {(fact.kind, title_key(fact.value)) for fact in own}
    sharing: dict[tuple[Kind, str], set[int]] = defaultdict(set)
    shared: dict[FilmRef, dict[tuple[Kind, str], str]] = defaultdict(dict)
    for fact in others:
        key = (fact.kind, title_key(fact.value))
        if key in mine:
            sharing[key].add(fact.film.id)
            shared[fact.film].setdefault(key, fact.value)

    def weight(key: tuple[Kind, str]) -> float:
        spread = common.get(key[1], len(sharing[key]) + 1)
        return WEIGHTS.get(key[0], 0.0) * math.log(1 + max(films, 1) / spread)

    found = []
    for film, keys in shared.items():
        ranked = sorted(keys, key=lambda key: (-weight(key), key))
        score = sum(map(weight, keys))
        if score > 0:
            both = tuple((key[0], keys[key]) for key in ranked)
            found.append(Likeness(film, score, both))
    found.sort(key=lambda likeness: (-likeness.score, title_key(likeness.film.title)))
    return found[:limit]
