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
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from heapq import nlargest, nsmallest
from itertools import chain, islice

from rapidfuzz.distance import OSA

from bot.reading.text import ARTICLES
from bot.search.near import NearWords

LONGEST = 200
"""Characters of a typed name that are looked at; titles are no longer."""

_RANKED = 100  # keys whose shared words are weighed
_POSTINGS = 3_000  # keys of the rarest word looked at; when none holds every word, of all words
_DEARER = 10  # to look into a key costs what going through so many numbers does
_PER_EDIT = 30  # keys kept for one way to mend the beginning
_ENOUGH = 25  # keys that begin as was typed: it needs no mending
_WORD_ENDINGS = 200  # vocabulary words that an unfinished last word may become
_CONTAINED = 0.6  # least likeness of a key that holds every word typed
_NO_ARTICLE = 0.5  # edits that an article counts for which a key has not
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
        self._lengths = bytes(min(len(key), 255) for key in self._keys)
        self._words: dict[str, array[int]] = {}
        found_by_words: list[str] = []
        for number, key in enumerate(self._keys):
            first, _, rest = key.partition(" ")
            if first in ARTICLES and rest in owners:
                continue  # found by its words under its other spelling
            found_by_words.append(key)
            for word in dict.fromkeys(key.split()):
                if (posting := self._words.get(word)) is None:
                    posting = self._words[word] = array("I")
                posting.append(number)
        self._weights: dict[str, float] = {}  # as they are asked for
        self._vocabulary = sorted(self._words)
        self._near_keys = NearWords(found_by_words)
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
            elif word in ARTICLES:  # only ever at the beginning, where they are left out
                weight = 0.1
        return weight

    def with_word(self, word: str) -> Sequence[int]:
        """The numbers of the keys that hold `word`."""
        return self._words.get(word, ())

    def with_head(self, head: str) -> Iterator[int]:
        """The numbers of the keys that hold a word which begins with `head`."""
        for at in range(bisect_left(self._vocabulary, head), len(self._vocabulary)):
            if not (word := self._vocabulary[at]).startswith(head):
                return
            yield from self._words[word]

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
            add(self._starting(typed, limit))
        last = bare[-1] if unfinished and not typed.endswith(" ") else ""
        add(self._sharing(dict.fromkeys(bare), last))
        if max(found.values(), default=0.0) < _SURE:
            add(self._as_long(" ".join(parts)))
        best = nlargest(limit, found.items(), key=lambda item: (item[1], -item[0]))
        return [(number, min(likeness, 1.0)) for number, likeness in best]

    def _starting(self, typed: str, limit: int) -> Iterator[tuple[int, float]]:
        """Keys that begin with `typed` or, where those are few, would after one edit of it."""
        whole = self._range(typed)
        yield from self._completions(whole, len(typed), 1.0, limit)
        if len(whole) >= _ENOUGH or len(typed.rstrip()) < 3:
            return
        low, high = 0, len(self._keys)
        for at in range(len(typed) + 1):
            head, tail = typed[:at], typed[at:]
            within = self._range(head, low, high)
            low, high = within.start, within.stop
            if low == high:
                return
            for other, cost, start, stop in self._mended(head, tail, low, high):
                if numbers := self._range(other, start, stop):
                    likeness = 1.0 - cost / len(typed)
                    yield from self._completions(numbers, len(other), likeness, _PER_EDIT)

    def _mended(
        self, head: str, tail: str, low: int, high: int
    ) -> Iterator[tuple[str, float, int, int]]:
        """`head + tail` after one edit just behind `head`, with the cost of the edit, and between
        which of the keys from `low` to `high`, all of which begin with `head`, it stands."""
        if tail:
            yield head + tail[1:], _WRONG_KEY, low, high
            if len(tail) > 1 and tail[0] != tail[1]:
                yield head + tail[1] + tail[0] + tail[2:], _OMITTED_OR_SWAPPED, low, high
        while low < high:  # for each letter that follows in some key
            letter = self._keys[low][len(head) : len(head) + 1]
            other = head + letter
            stop = bisect_left(self._keys, other + _AFTER_LAST, low, high) if letter else low + 1
            if letter and tail and letter != tail[0]:
                yield other + tail[1:], _WRONG_KEY, low, stop
                yield other + tail, _OMITTED_OR_SWAPPED, low, stop
            low = stop

    def _completions(
        self, numbers: range, size: int, likeness: float, limit: int
    ) -> Iterator[tuple[int, float]]:
        """The shortest of neighbours that begin alike: the nearest to the `size` letters typed."""
        for number in self._shortest(numbers, size, limit):
            yield number, likeness * (0.9 + 0.09 * size / self._lengths[number])

    def _shortest(self, numbers: range, least: int, limit: int) -> Iterable[int]:
        """The shortest keys among neighbours, none of which is shorter than `least`."""
        if len(numbers) <= limit:
            return numbers
        lengths = self._lengths[numbers.start : numbers.stop]
        found: list[int] = []
        for length in range(least, 256):
            at = lengths.find(length)
            while at >= 0:
                found.append(numbers.start + at)
                if len(found) == limit:
                    return found
                at = lengths.find(length, at + 1)
        return found

    def _range(self, head: str, low: int = 0, high: int | None = None) -> range:
        """The numbers of the keys that begin with `head`."""
        keys = self._keys
        high = len(keys) if high is None else high
        start = bisect_left(keys, head, low, high)
        if start == high or not keys[start].startswith(head):
            return range(start, start)
        return range(start, bisect_left(keys, head + _AFTER_LAST, start, high))

    def _meanings(self, word: str) -> dict[str, float]:
        """Known words that `word` may stand for, with their likeness to it."""
        if word in self._words or not 3 <= len(word) <= 40:
            return {word: 1.0}
        allowed = 1 if len(word) < 7 else 2
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

    def _sharing(self, typed: Iterable[str], last: str) -> Iterator[tuple[int, float]]:
        """Keys by the weight of the words they share with what was typed, in whatever order."""
        meant = {word: self._meanings(word) for word in typed}
        if last:
            meant[last] = dict.fromkeys(self._endings(last), 0.9) | meant[last]
        readings: dict[str, tuple[int, float]] = {}  # word of a key: which typed one, its weight
        total = 0.0
        for place, (word, others) in enumerate(meant.items()):
            heaviest = self.weight(word if word in self._words else next(iter(others), word))
            total += heaviest
            for other, likeness in others.items():
                if (gain := heaviest * likeness) > readings.get(other, (0, 0.0))[1]:
                    readings[other] = place, gain
        for number in self._holders(meant.values(), readings):
            yield number, 0.98 * self._shared(self._keys[number].split(), readings, total)

    def _holders(
        self, meant: Collection[Collection[str]], readings: Mapping[str, tuple[int, float]]
    ) -> Collection[int]:
        """The keys to weigh: that hold a word of each group, else those that hold most weight."""
        known = self._words
        groups = [[word for word in words if word in known] for words in meant]
        groups.sort(key=lambda words: sum(len(known[word]) for word in words))
        numbers = self._holding_all(groups) if all(groups) else ()
        if len(numbers) > _RANKED:
            return nsmallest(_RANKED, numbers, key=self._lengths.__getitem__)
        if numbers:
            return numbers
        gains: dict[int, float] = {}
        left = _POSTINGS
        for word in chain(*groups):
            posting = known[word]
            if len(posting) > left and gains:
                break
            left -= len(posting)
            _, gain = readings[word]
            for number in posting[:_POSTINGS]:
                gains[number] = gains.get(number, 0.0) + gain
        return sorted(gains, key=gains.__getitem__, reverse=True)[:_RANKED]

    def _holding_all(self, groups: Sequence[Sequence[str]]) -> Collection[int]:
        """The keys that hold a word of each group; the rarest group comes first."""
        first, *others = groups
        numbers: Collection[int] = set(islice(self._holding(first), _POSTINGS))
        for group in others:
            if sum(len(self._words[word]) for word in group) < _DEARER * len(numbers):
                numbers = set(numbers).intersection(self._holding(group))
            else:
                apart = set(group).isdisjoint
                numbers = [n for n in numbers if not apart(self._keys[n].split())]
        return numbers

    def _holding(self, group: Iterable[str]) -> Iterator[int]:
        return chain.from_iterable(self._words[word] for word in group)

    def _shared(
        self, parts: list[str], readings: Mapping[str, tuple[int, float]], total: float
    ) -> float:
        """Shared weight over all weight; what the key has beyond what was typed counts less."""
        held: dict[int, tuple[float, str]] = {}
        extra = 0.0
        for part in dict.fromkeys(parts):
            place, gain = readings.get(part, (-1, 0.0))
            if not gain:
                extra += self.weight(part)
            elif place not in held:
                held[place] = gain, part
            else:  # one of the two is beyond what was typed
                held[place], (_, other) = sorted((held[place], (gain, part)), reverse=True)
                extra += self.weight(other)
        shared = sum(gain for gain, _ in held.values())
        if not total:
            return 0.0
        whole = shared / (total + 0.3 * extra)
        # Words that all stand in a key are meant for it, however long the rest of it is.
        return _CONTAINED + (1 - _CONTAINED) * whole if shared >= 0.999 * total else whole

    def _as_long(self, typed: str) -> Iterator[tuple[int, float]]:
        """Keys of like length within a few edits of `typed`, both without their articles."""
        size = len(typed)
        allowed = 1 if size < 5 else 2 if size < 12 else 3
        for rest, article, spent in _articles_apart(typed):
            for distance, key in self._near_keys.within(rest, allowed - spent):
                cost: float = distance + spent
                if article and self.exact(f"{article} {key}") is None:
                    cost += _NO_ARTICLE
                yield bisect_left(self._keys, key), 1.0 - cost / max(size, len(key))


def _articles_apart(typed: str) -> list[tuple[str, str, int]]:
    """What may have been meant: the rest, the article before it, by how many edits of it."""
    for article in ARTICLES:
        if typed.startswith(f"{article} "):
            return [(typed[len(article) + 1 :], article, 0)]
    slips = [(OSA.distance(typed[:size], "the "), size) for size in (3, 4, 5) if size < len(typed)]
    least = min(slips, default=(3, 0))[0]
    meant = [(typed[size:].lstrip(), "the", cost) for cost, size in slips if cost == least < 3]
    return [(typed, "", 0), *meant]
