"""How much of a possible title the story has: its words again, and words that are kin to them.

*Mr Adeyemi's Third Retirement* is of somebody who has retired twice, and who watches *Platform 0*
stands on one; of another film that a reviewer was reminded of nothing is told. So this tells a
title from other works, and from a sentence's opening in capitals.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from heapq import nlargest

from bot.reading.lexicon.common import ORDINARY
from bot.reading.lexicon.titles import OPENING_WORDS, SMALL_WORDS
from bot.reading.text import stem
from bot.reading.title_words import Tokens
from bot.reading.vectors import vectors

_SHORTEST = 3  # letters of a word that tells something
_RARE = 3.0  # nats: what one word in twenty sentences has no more than
_NEAREST = 8  # kin of a word that are looked at; as many of them may be of the title itself
_STEPS = 10  # in which closeness is told, from 0 to 1


class Story:
    """The words of a page by their stems, as they stand there in small letters and in any."""

    def __init__(self, tokens: Tokens) -> None:
        self._small: Counter[str] = Counter()
        self._all: Counter[str] = Counter()
        for word, times in Counter(tokens.words).items():
            if word[0].isalpha():
                bare = stem(word)
                self._all[bare] += times
                self._small[bare] += times - tokens.named[word]
        self._words = vectors()
        self._telling = frozenset(bare for bare in self._all if self._words.rarity(bare) > _RARE)
        self._kin: dict[str, list[tuple[float, str]]] = {}

    def seen(self, key: str, times: int, how: str) -> Iterator[str]:
        """What the story has of a title, by its key; it is named so many `times`, and set off
        (`how` is "M") or not ("R").
        """
        words = [
            word
            for word in key.split(" ")
            if len(word) >= _SHORTEST and word not in SMALL_WORDS and word not in OPENING_WORDS
        ]
        stems = [stem(word) for word in words]
        size = min(len(words), 4)
        small = min(3, sum(self._small[one] > 0 for one in stems))
        again = min(3, sum(self._all[one] > times for one in stems))
        rare = sum(
            self._small[one] > 0 and word not in ORDINARY
            for one, word in zip(stems, words, strict=True)
        )
        yield f"story has {small} of {size}"
        yield f"story has {small} of {size} {how}"
        yield f"story again {again} of {size}"
        yield f"story again {again} of {size} {how}"
        yield f"story rare {min(rare, 2)}"
        yield f"story times {min(4, sum(self._small[one] for one in stems))}"
        yield from self._kindred(stems, size)

    def _kindred(self, stems: list[str], size: int) -> Iterator[str]:
        """How close the words of a title are to other words of the page, and to all of them."""
        known = [one for one in stems if self._words.has_vector(one)]
        yield f"kin {len(known)} of {size}"
        if not known:
            return
        own = frozenset(stems)
        close = sorted((self._closest(one, own) for one in known), reverse=True)
        yield f"kin best {int(close[0] * _STEPS)}"
        yield f"kin mean {int(sum(close) / len(close) * _STEPS)}"
        yield f"kin second {int(close[1] * _STEPS) if len(close) > 1 else '-'}"
        if direction := self._words.direction(self._telling - own):
            yield f"kin of all {int(self._words.towards(direction, known) * _STEPS)}"

    def _closest(self, one: str, own: frozenset[str]) -> float:
        if (near := self._kin.get(one)) is None:
            found = self._words.closeness(one, self._telling)
            near = self._kin[one] = nlargest(_NEAREST, ((c, other) for other, c in found.items()))
        return next((close for close, other in near if other not in own), 0.0)
