"""Words as vectors: kindred words lie close together, and rare ones weigh more. Pure.

Two words can be kin without standing beside each other in the thesaurus: "creature" and "monster"
have the same neighbours. The thesaurus as a graph, and which of its words our own reviews use in
one breath, are squeezed into a few numbers a word (`benchmarks/vectors.py`, by `make train`).
"""

from __future__ import annotations

from array import array
from base64 import b64decode
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from importlib import resources
from math import dist, hypot, log, sqrt
from operator import mul
from struct import pack, unpack

_MOST_WEIGHED = 8192  # words whose weighed vectors are kept: 4 MB
_LANE = 32  # bits for a number of a weighed vector, so that one addition adds up all of them
_SCALE = 1 << 18  # of these numbers: 600 words that point the same way still fit


class Vectors:
    """The lines of `weights/words.tsv`: how many sentences were read; then for each stem in how
    many it stood, and its vector where it has one, a signed byte a number. Only directions count.
    """

    def __init__(self, lines: Sequence[str]) -> None:
        count, *rows = lines
        self._sentences = int(count)
        self._seen: dict[str, int] = {}
        self._vectors: dict[str, tuple[int, ...]] = {}
        self._squares: dict[str, int] = {}
        self._lengths: dict[str, float] = {}
        self._weighed = lru_cache(maxsize=_MOST_WEIGHED)(self._weigh)
        for row in rows:
            stem, seen, packed = row.split("\t")
            self._seen[stem] = int(seen)
            if packed:
                self._vectors[stem] = vector = tuple(array("b", b64decode(packed)))
                self._squares[stem] = square = sum(map(mul, vector, vector))
                self._lengths[stem] = sqrt(square)
        self._size = max(map(len, self._vectors.values()), default=0)
        self._halves = sum(1 << (_LANE * lane + _LANE - 1) for lane in range(self._size))

    def knows(self, stem: str) -> bool:
        """Whether a word of that stem stood in the sentences that were read."""
        return stem in self._seen

    def has_vector(self, stem: str) -> bool:
        """Whether it is known what a word is kin to."""
        return stem in self._vectors

    def rarity(self, stem: str) -> float:
        """How much a word tells, the more the rarer: its inverse document frequency, in nats."""
        return log((self._sentences + 1) / (self._seen.get(stem, 0) + 1))

    def closeness(self, stem: str, others: Iterable[str]) -> dict[str, float]:
        """How close each of `others` is to a stem, from 0 (not kin, or unknown) to 1 (the same)."""
        own = self._vectors.get(stem)
        if own is None:
            return {other: float(other == stem) for other in others}
        square, length = self._squares[stem], self._lengths[stem]
        found = dict.fromkeys(others, 0.0)
        for other in found:
            if (theirs := self._vectors.get(other)) is not None:
                # By their distance, which C tells in a fourth of the time; the product is whole.
                apart = dist(own, theirs)
                product = round((square + self._squares[other] - apart * apart) / 2)
                found[other] = max(0.0, float(product) / length / self._lengths[other])
        if stem in found:
            found[stem] = 1.0
        return found

    def direction(self, stems: Iterable[str]) -> list[float] | None:
        """Where words point together, the rarer the more; None where none of them is known."""
        if not (total := self._sum(stems)):
            return None
        length = hypot(*total) or 1.0
        return [number / length for number in total]

    def towards(self, direction: Sequence[float], stems: Iterable[str]) -> float:
        """How far words point together where others do: 1 just there, 0 where none is known."""
        total = self._sum(stems)
        return float(sum(map(mul, direction, total))) / (hypot(*total) or 1.0)

    def _sum(self, stems: Iterable[str]) -> tuple[int, ...]:
        """The vectors of words by their rarity, added up; () where none of them is known."""
        known = [stem for stem in stems if stem in self._vectors]
        return self._lanes(sum(map(self._weighed, known))) if known else ()

    def _weigh(self, stem: str) -> int:
        """A word's vector by its rarity, its numbers in lanes of one."""
        share = self.rarity(stem) / self._lengths[stem] * _SCALE
        data = pack(f"<{self._size}i", *(round(share * number) for number in self._vectors[stem]))
        return (int.from_bytes(data, "little") ^ self._halves) - self._halves

    def _lanes(self, packed: int) -> tuple[int, ...]:
        """The numbers that were packed, or what several of them add up to."""
        halves = self._halves  # none below zero borrows from the next, then all are themselves
        data = ((packed + halves) ^ halves).to_bytes(self._size * _LANE // 8, "little")
        return unpack(f"<{self._size}i", data)


@cache
def vectors() -> Vectors:
    """The words that were learned; read once, in some tens of milliseconds."""
    text = resources.files("bot.reading").joinpath("weights", "words.tsv").read_text("utf-8")
    return Vectors(text.removesuffix("\n").split("\n"))
