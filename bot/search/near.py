"""Words within a few edits of a typed one. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA, Levenshtein

_MANY = 100_000  # words of which one letter right is not enough to pick those to compare


class NearWords:
    """Words by length and by their ends: looking only where these are right spares comparing.

    A slip leaves the first letter or the last one right, and so do most pairs of slips. Of very
    many words, two letters must be right: both at one end, or one at each.
    """

    def __init__(self, words: Sequence[str]) -> None:
        self._many = len(words) > _MANY
        self._alike: dict[tuple[int, str], list[str]] = {}
        for word in words:
            for ends in self._ends(word):
                self._alike.setdefault((len(word), ends), []).append(word)

    def _ends(self, word: str) -> tuple[str, ...]:
        if self._many:
            return f"{word[:2]}-", f"{word[:1]}-{word[-1:]}", f"-{word[-2:]}"
        return f"{word[:1]}-", f"-{word[-1:]}"

    def within(self, typed: str, allowed: int) -> list[tuple[int, str]]:
        """Words that `allowed` edits make of `typed`, nearest first, a swap being one edit."""
        rough: set[str] = set()
        for length in range(len(typed) - allowed, len(typed) + allowed + 1):
            for ends in self._ends(typed):
                if others := self._alike.get((length, ends)):
                    # Levenshtein's distance is the fastest there is; it counts a swap twice.
                    found = process.extract(
                        typed,
                        others,
                        scorer=Levenshtein.distance,
                        score_cutoff=allowed + 1,
                        limit=None,
                    )
                    rough.update(other for other, _, _ in found)
        near = ((OSA.distance(typed, other), other) for other in rough)
        return sorted(pair for pair in near if pair[0] <= allowed)
