"""Words within a few edits of a typed one. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA, Levenshtein


class NearWords:
    """Words by length and first letter, and by length and last letter.

    A slip leaves one end of a word right, and so do most pairs of slips: looking only there spares
    most of the comparing.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._alike: dict[tuple[int, str, bool], list[str]] = {}
        for word in words:
            self._alike.setdefault((len(word), word[:1], True), []).append(word)
            self._alike.setdefault((len(word), word[-1:], False), []).append(word)

    def within(self, typed: str, allowed: int) -> list[tuple[int, str]]:
        """Words that `allowed` edits make of `typed`, nearest first, a swap being one edit."""
        rough: set[str] = set()
        for length in range(len(typed) - allowed, len(typed) + allowed + 1):
            for end in ((length, typed[:1], True), (length, typed[-1:], False)):
                if others := self._alike.get(end):
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
