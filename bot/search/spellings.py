"""An index of short strings, found by what a person types: typos, halves, words out of order.

Three ways lead to a key, each with its own likeness: it begins with what was typed, give or take
one edit (bisection in the sorted keys); it holds its words, in any order, misspelt ones repaired
from the vocabulary of the keys (postings, the rarest word first); or it is as long and differs by
a few edits (a scan of the keys of like length, only when nothing better was found).
"""

from __future__ import annotations

import math
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from heapq import nlargest, nsmallest

from bot.reading.text import ARTICLES
from bot.search.near import NearWords

LONGEST = 200
"""Characters of a typed name that are looked at; titles are no longer."""

_RANKED = 250  # keys whose shared words are weighed
_POSTINGS = 3_000  # counted when no key holds every word; the rarest come first
_PER_EDIT = 30  # keys kept for one way to mend the beginning
_MENDED = 6_000  # keys looked at for all ways to mend the beginning
_WORD_ENDINGS = 200  # vocabulary words that an unfinished last word may become
_CONTAINED = 0.6  # least likeness of a key that holds every word typed
_SURE = 0.86  # likeness above which the costlier ways are not tried
_AFTER_LAST = "\U0010ffff"
# Leaving a letter out or swapping two can happen in one way; hitting a wrong key in many, so each
# single one of those is less likely.
_OMITTED_OR_SWAPPED = 0.8
_WRONG_KEY = 1.0


class Spellings:
    """Distinct folded keys, each with the numbers of the names spelt so. Immutable."""

    def __init__(self, spelt: Iterable[tuple[str, int]]) -> None:
        owners: dict[str, list[int]] = {}
        for key, owner in spelt:
            owners.setdefault(key, []).append(owner)
        self._keys = sorted(owners)
        self._owners = [tuple(owners[key]) for key in self._keys]
        self._lengths = array("B", (min(len(key), 255) for key in self._keys))
        self._words: dict[str, array[int]] = {}
        for number, key in enumerate(self._keys):
            first, _, rest = key.partition(" ")
            if first in ARTICLES and rest in owners:
                continue  # found by its words under its other spelling
            for word in dict.fromkeys(key.split()):
                if (posting := self._words.get(word)) is None:
                    posting = self._words[word] = array("I")
                posting.append(number)
        self._weights: dict[str, float] = {}  # as they are asked for
        self._vocabulary = sorted(self._words)
        self._near_keys = NearWords(self._keys)
        self._near_words = NearWords(self._vocabulary)

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
        """Whether some key begins with `head`."""
        return len(self._range(head)) > 0

    def knows(self, word: str) -> bool:
        return word in self._words

    def weight(self, word: str) -> float:
        """How much a word tells: its inverse document frequency, at least 0.1."""
        if (weight := self._weights.get(word)) is None:
            found = len(self._words.get(word, ()))
            weight = max(0.1, math.log((len(self._keys) + 1) / (found + 0.5)))
            if found:
                self._weights[word] = weight
        return weight

    def with_word(self, word: str) -> Sequence[int]:
        """The numbers of the keys that hold `word`."""
        return self._words.get(word, ())

    def repairs(self, word: str, allowed: int) -> list[tuple[str, int]]:
        """Known words within `allowed` edits of `word`, nearest first, each with its distance."""
        return [(other, distance) for distance, other in self._near_words.within(word, allowed)]

    def search(self, typed: str, *, limit: int, unfinished: bool) -> list[tuple[int, float]]:
        """Key numbers with a likeness of 0 to 1, best first. `unfinished`: more may be typed."""
        typed = typed[:LONGEST]
        if not typed.strip() or not self._keys:
            return []
        found: dict[int, float] = {}

        def add(more: Iterable[tuple[int, float]]) -> None:
            for number, likeness in more:
                if likeness > found.get(number, 0.0):
                    found[number] = likeness

        parts = typed.split()
        bare = parts[1:] if len(parts) > 1 and parts[0] in ARTICLES else parts
        if unfinished:
            add(self._starting(typed))
        last = bare[-1] if unfinished and not typed.endswith(" ") else ""
        add(self._sharing({word: {word: 1.0} for word in bare}, last))
        if max(found.values(), default=0.0) < _SURE:
            add(self._as_long(" ".join(parts)))
        if max(found.values(), default=0.0) < _SURE:
            add(self._sharing({word: self._meanings(word) for word in bare}, last))
        best = nlargest(limit, found.items(), key=lambda item: (item[1], -item[0]))
        return [(number, min(likeness, 1.0)) for number, likeness in best]

    def _starting(self, typed: str) -> Iterator[tuple[int, float]]:
        """Keys that begin with `typed`, or would after one edit of it."""
        yield from self._completions(typed, 0, len(self._keys), 1.0, 4 * _PER_EDIT)
        if len(typed.rstrip()) < 3:
            return
        left = _MENDED
        low, high = 0, len(self._keys)
        for at in range(len(typed) + 1):
            head, tail = typed[:at], typed[at:]
            within = self._range(head, low, high)
            low, high = within.start, within.stop
            if low == high:
                return
            for other, cost in _mended(head, tail, self._following(head, low, high)):
                likeness = 1.0 - cost / len(typed)
                before = left
                for number, score in self._completions(other, low, high, likeness, _PER_EDIT):
                    yield number, score
                    left -= 1
                if left != before and left <= 0:
                    return

    def _completions(
        self, head: str, low: int, high: int, likeness: float, limit: int
    ) -> Iterator[tuple[int, float]]:
        """The shortest keys that begin with `head`: of equal beginnings they are nearest."""
        numbers: Sequence[int] = self._range(head, low, high)
        if len(numbers) > limit:
            numbers = nsmallest(limit, numbers[:_MENDED], key=self._lengths.__getitem__)
        size = len(head)
        for number in numbers:
            yield number, likeness * (0.9 + 0.09 * size / max(self._lengths[number], size))

    def _range(self, head: str, low: int = 0, high: int | None = None) -> range:
        """The numbers of the keys that begin with `head`."""
        keys = self._keys
        high = len(keys) if high is None else high
        start = bisect_left(keys, head, low, high)
        if start == high or not keys[start].startswith(head):
            return range(start, start)
        return range(start, bisect_left(keys, head + _AFTER_LAST, start, high))

    def _following(self, head: str, low: int, high: int) -> Iterator[str]:
        """The letters that follow `head` in the keys from `low` to `high`, which begin with it."""
        while low < high:
            letter = self._keys[low][len(head) : len(head) + 1]
            if letter:
                yield letter
            low = (
                bisect_left(self._keys, head + letter + _AFTER_LAST, low, high)
                if letter
                else low + 1
            )

    def _meanings(self, word: str) -> dict[str, float]:
        """Known words that `word` may stand for, with their likeness to it."""
        allowed = 0 if len(word) < 3 else 1 if len(word) < 7 else 2
        if word in self._words or not allowed or len(word) > 40:
            return {word: 1.0}
        return {
            other: 1.0 - distance / len(word) for other, distance in self.repairs(word, allowed)
        }

    def _endings(self, word: str) -> list[str]:
        """Vocabulary words that begin with `word`, which is still being typed."""
        at = bisect_left(self._vocabulary, word)
        near = self._vocabulary[at : at + _WORD_ENDINGS]
        if len(near) == _WORD_ENDINGS and near[-1].startswith(word):
            return [word]  # too little is typed to tell
        return [other for other in near if other.startswith(word)]

    def _sharing(
        self, meant: dict[str, dict[str, float]], last: str
    ) -> Iterator[tuple[int, float]]:
        """Keys by the weight of the words they share with what was typed, in whatever order."""
        meant = dict(meant)
        if last:
            meant[last] = dict.fromkeys(self._endings(last), 0.9) | meant[last]
        postings = sorted(
            filter(None, (self._postings(others) for others in meant.values())), key=len
        )
        if not postings:
            return
        numbers: Collection[int] = set(postings[0])
        for posting in postings[1:]:
            if len(numbers) <= _RANKED:
                break  # few enough to weigh each; commoner words need not be looked up
            numbers = set(numbers).intersection(posting)
        if len(postings) < len(meant) or not numbers:
            counts: Counter[int] = Counter(numbers)
            left = _POSTINGS
            for posting in postings:
                counts.update(posting[:left])
                left -= len(posting)
                if left <= 0:
                    break
            numbers = [number for number, _ in counts.most_common(_RANKED)]
        elif len(numbers) > _RANKED:
            numbers = nsmallest(_RANKED, numbers, key=self._lengths.__getitem__)
        weights = {word: self._heaviest(word, others) for word, others in meant.items()}
        for number in numbers:
            yield number, 0.98 * self._shared(self._keys[number].split(), meant, weights)

    def _postings(self, words: Iterable[str]) -> Sequence[int]:
        found = [self._words[word] for word in words if word in self._words]
        if len(found) < 2:
            return found[0] if found else ()
        return list({number for posting in found for number in posting})

    def _heaviest(self, word: str, others: dict[str, float]) -> float:
        return self.weight(word if word in self._words else next(iter(others), word))

    def _shared(
        self, parts: list[str], meant: dict[str, dict[str, float]], weights: dict[str, float]
    ) -> float:
        """Shared weight over all weight; what the key has beyond what was typed counts less."""
        extra = set(parts)
        shared = total = 0.0
        for word, others in meant.items():
            total += weights[word]
            if word in extra and word in others:
                best, likeness = word, 1.0
            else:
                best, likeness = max(
                    ((part, others[part]) for part in extra if part in others),
                    key=lambda pair: pair[1],
                    default=("", 0.0),
                )
            if likeness:
                extra.discard(best)
                shared += weights[word] * likeness
        if not total:
            return 0.0
        whole = shared / (total + 0.3 * sum(self.weight(part) for part in extra))
        # Words that all stand in a key are meant for it, however long the rest of it is.
        return _CONTAINED + (1 - _CONTAINED) * whole if shared >= 0.999 * total else whole

    def _as_long(self, typed: str) -> Iterator[tuple[int, float]]:
        """Keys of like length within a few edits of `typed`."""
        size = len(typed)
        allowed = 1 if size < 5 else 2 if size < 12 else 3
        for distance, key in self._near_keys.within(typed, allowed):
            yield bisect_left(self._keys, key), 1.0 - distance / max(size, len(key))


def _mended(head: str, tail: str, following: Iterable[str]) -> Iterator[tuple[str, float]]:
    """`head + tail` after one edit just behind `head`, with the cost of the edit.

    `following` are the letters that can stand there.
    """
    if tail:
        yield head + tail[1:], _WRONG_KEY
        if len(tail) > 1 and tail[0] != tail[1]:
            yield head + tail[1] + tail[0] + tail[2:], _OMITTED_OR_SWAPPED
    for letter in following:
        if tail and letter != tail[0]:
            yield head + letter + tail[1:], _WRONG_KEY
            yield head + letter + tail, _OMITTED_OR_SWAPPED
