"""An index of short strings, found by what a person types: typos, halves, words out of order.

Two stages. The first gathers some hundred candidates from three sides: keys that begin with what
was typed, give or take one edit (bisection in the sorted keys), keys that hold the rarest of its
words, and keys that share its rarest trigrams. The second ranks them by edit distance and by the
weight of the words they share.
"""

from __future__ import annotations

import math
from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from heapq import nlargest
from itertools import chain

from rapidfuzz import process
from rapidfuzz.distance import OSA, Indel

LONGEST = 200
"""Characters of a typed name that are looked at; titles are no longer."""

_CANDIDATES = 120  # ranked per side
_POSTINGS = 6_000  # counted per query; the rarest grams come first, so the rest decides little
_AFTER_LAST = "\U0010ffff"
_LETTERS = "abcdefghijklmnopqrstuvwxyz 0123456789"


def grams(word: str) -> list[str]:
    """The trigrams of one word, its two ends marked by spaces."""
    padded = f" {word} "
    return [padded[i : i + 3] for i in range(len(padded) - 2)]


class Spellings:
    """Distinct folded keys, each with the numbers of the names spelt so. Immutable."""

    def __init__(self, spelt: Iterable[tuple[str, int]]) -> None:
        owners: dict[str, list[int]] = {}
        for key, owner in spelt:
            owners.setdefault(key, []).append(owner)
        self._keys = sorted(owners)
        self._owners = [tuple(owners[key]) for key in self._keys]
        self._grams: dict[str, array[int]] = {}
        self._words: dict[str, array[int]] = {}
        for number, key in enumerate(self._keys):
            parts = key.split()
            for word in dict.fromkeys(parts):
                self._words.setdefault(word, array("I")).append(number)
            for gram in set(chain.from_iterable(map(grams, parts))):
                self._grams.setdefault(gram, array("I")).append(number)
        self._vocabulary = sorted(self._words)
        self._by_length: dict[int, list[str]] = {}
        for word in self._vocabulary:
            self._by_length.setdefault(len(word), []).append(word)

    def __len__(self) -> int:
        return len(self._keys)

    def key(self, number: int) -> str:
        return self._keys[number]

    def owners(self, number: int) -> tuple[int, ...]:
        return self._owners[number]

    def exact(self, key: str) -> int | None:
        """The number of `key` itself, if it is here."""
        at = bisect_left(self._keys, key)
        return at if at < len(self._keys) and self._keys[at] == key else None

    def begins(self, head: str) -> bool:
        """Whether some key is `head` or goes on from it with another word."""
        at = bisect_left(self._keys, head)
        if at < len(self._keys) and self._keys[at] == head:
            return True
        at = bisect_left(self._keys, head + " ", at)
        return at < len(self._keys) and self._keys[at].startswith(head + " ")

    def knows(self, word: str) -> bool:
        return word in self._words

    def weight(self, word: str) -> float:
        """How much a word tells: its inverse document frequency, at least 0.1."""
        found = len(self._words.get(word, ()))
        return max(0.1, math.log((len(self._keys) + 1) / (found + 0.5)))

    def with_word(self, word: str) -> array[int]:
        """The numbers of the keys that hold `word`."""
        return self._words.get(word, array("I"))

    def repairs(self, word: str) -> list[str]:
        """Known words that `word` may be a slip of: one edit from 5 letters, two from 9."""
        allowed = 2 if len(word) >= 9 else 1 if len(word) >= 5 else 0
        if not allowed or len(word) > 40:
            return []
        near: list[tuple[float, str]] = []
        for length in range(len(word) - allowed, len(word) + allowed + 1):
            found = process.extract(
                word,
                self._by_length.get(length, ()),
                scorer=OSA.distance,
                score_cutoff=allowed,
                limit=None,
            )
            near += [(distance, other) for other, distance, _ in found]
        best = min((distance for distance, _ in near), default=0)
        return sorted(other for distance, other in near if distance == best)

    def search(self, typed: str, *, limit: int, unfinished: bool) -> list[tuple[int, float]]:
        """Key numbers with a likeness of 0 to 1, best first. `unfinished`: more may be typed."""
        typed = typed[:LONGEST]
        if not typed or not self._keys:
            return []
        found = set(self._sharing_words(typed)) | set(self._sharing_grams(typed, unfinished))
        if unfinished:
            found.update(self._starting(typed))
        rank = _Ranking(self, typed, unfinished=unfinished)
        scored = ((rank.likeness(self._keys[number]), number) for number in found)
        best = nlargest(limit, scored, key=lambda pair: (pair[0], -pair[1]))
        return [(number, score) for score, number in best if score > 0]

    def _starting(self, typed: str) -> Iterator[int]:
        """Keys that begin with `typed`, then those that do after one edit of it."""
        yield from self._range(typed, 0, len(self._keys), _CANDIDATES)
        if len(typed) < 3:
            return
        low, high = 0, len(self._keys)
        left = 2 * _CANDIDATES
        for at in range(len(typed)):
            head, tail = typed[:at], typed[at + 1 :]
            low = bisect_left(self._keys, head, low, high)
            high = bisect_left(self._keys, head + _AFTER_LAST, low, high)
            if low == high:
                return
            edited = [head + tail]
            if tail:
                edited.append(head + tail[0] + typed[at] + tail[1:])
            for letter in _LETTERS if at else _LETTERS.replace(" ", ""):
                edited.append(head + letter + tail)
                edited.append(head + letter + typed[at:])
            for other in edited:
                for number in self._range(other, low, high, 20):
                    yield number
                    left -= 1
                if left <= 0:
                    return

    def _range(self, head: str, low: int, high: int, limit: int) -> range:
        start = bisect_left(self._keys, head, low, high)
        if start == high or not self._keys[start].startswith(head):
            return range(0)
        stop = bisect_right(self._keys, head + _AFTER_LAST, start, high)
        return range(start, min(stop, start + limit))

    def _sharing_words(self, typed: str) -> list[int]:
        known = [self._words[word] for word in set(typed.split()) if word in self._words]
        return self._commonest(known, _CANDIDATES)

    def _sharing_grams(self, typed: str, unfinished: bool) -> list[int]:
        parts = typed.split()
        wanted = list(chain.from_iterable(map(grams, parts)))
        if unfinished and wanted:
            wanted.pop()
        known = [self._grams[gram] for gram in set(wanted) if gram in self._grams]
        return self._commonest(known, _CANDIDATES)

    def _commonest(self, postings: list[array[int]], limit: int) -> list[int]:
        """The numbers that stand in most of the postings, looking at the shortest ones first."""
        counts: Counter[int] = Counter()
        left = _POSTINGS
        for posting in sorted(postings, key=len):
            counts.update(posting[:left])
            left -= len(posting)
            if left <= 0:
                break
        return [number for number, _ in counts.most_common(limit)]


class _Ranking:
    """How alike keys are to one typed text."""

    def __init__(self, spellings: Spellings, typed: str, *, unfinished: bool) -> None:
        self._typed = typed
        self._unfinished = unfinished
        self._weight = lru_cache(maxsize=512)(spellings.weight)
        self._words = typed.split()
        self._weights = {word: self._weight(word) for word in self._words}
        self._total = sum(self._weights.values()) or 1.0

    def likeness(self, key: str) -> float:
        typed = self._typed
        if key == typed:
            return 1.0
        whole = OSA.normalized_similarity(typed, key)
        best = max(whole, 0.98 * self._word_likeness(key))
        if self._unfinished and len(key) > len(typed):
            size = len(typed)
            head = max(
                OSA.normalized_similarity(typed, key[: size + extra]) for extra in (-1, 0, 1)
            )
            # Of equal beginnings the shorter title is nearer.
            best = max(best, head * (0.9 + 0.08 * size / len(key)))
        return min(best, 0.99)

    def _word_likeness(self, key: str) -> float:
        """The weight of shared words, in whatever order, over the weight of all words."""
        others = key.split()
        left = set(others)
        shared = missed = 0.0
        for word, weight in self._weights.items():
            if word in left:
                left.discard(word)
                shared += weight
            else:
                near = max(
                    (Indel.normalized_similarity(word, other) for other in left), default=0.0
                )
                shared += weight * near * near
                missed += weight * (1 - near * near)
        extra = sum(self._weight(word) for word in left)
        total = shared + missed + 0.3 * extra
        return shared / total if total else 0.0
