"""Ranks the sentences of reviews for a query. Pure."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from bot.patterns import compiled
from bot.reading.sentences import sentences_around
from bot.reading.text import fold, stem
from bot.search.model import Passage, ReviewText
from bot.search.query import Query, parse_query

_WORD = compiled(r"[^\W_]+")
_FOREIGN = compiled(r"[^\W_\x00-\x7f][^\W_]*")
_FLOOR = 0.3  # of a word's weight, however common: with five reviews every word is common
_NEAR = 6  # words apart within which two found words belong together
_SATURATION = 0.4  # what the second and later finds of one word add
_PER_REVIEW = 3  # sentences of one review among the results


@dataclass(slots=True)
class _Sentence:
    review: ReviewText
    start: int
    end: int
    length: int  # in words
    hits: list[tuple[int, int, int, str]] = field(default_factory=list)  # word, start, end, stem


def rank(
    query: str | Query,
    candidates: Iterable[ReviewText],
    *,
    limit: int,
    weights: Mapping[str, float] | None = None,
    spoilers: bool = True,
) -> list[Passage]:
    """The sentences that say most of the query, best first, a few per review at most.

    `weights` say how much each stem of the query tells; without them all tell the same. Without
    `spoilers`, sentences marked so are left out.
    """
    parsed = parse_query(query) if isinstance(query, str) else query
    if not parsed or limit <= 0:
        return []
    wanted = [term.stem for term in parsed.terms]
    finder = _Finder(wanted)
    sentences = [sentence for review in candidates for sentence in finder.sentences(review)]
    heavy = weights or {}
    total = sum(heavy.get(term, _FLOOR) for term in wanted)
    pairs = _pairs(parsed)
    phrases = [_places(phrase, wanted) for phrase in parsed.phrases]
    found: list[Passage] = []
    for sentence in sentences:
        score = _score(sentence, heavy, total, pairs)
        if phrases and not _holds_phrase(sentence, phrases):
            score *= 0.5
        highlights = tuple((start, end) for _, start, end, _ in sentence.hits)
        passage = Passage(
            sentence.review, sentence.start, sentence.end, min(score, 1.0), highlights
        )
        if spoilers or not passage.spoiler:
            found.append(passage)
    found.sort(key=lambda passage: (-passage.score, passage.review_id, passage.start))
    return list(_spread(found, limit))


def _spread(found: Iterable[Passage], limit: int) -> Iterator[Passage]:
    taken: dict[int, int] = {}
    for passage in found:
        if limit <= 0:
            return
        taken[passage.review_id] = taken.get(passage.review_id, 0) + 1
        if taken[passage.review_id] <= _PER_REVIEW:
            limit -= 1
            yield passage


class _Finder:
    """Finds the words of a query in texts, in whatever inflection."""

    def __init__(self, wanted: Iterable[str]) -> None:
        self._wanted = frozenset(wanted)
        # Stemming cuts a word's end and may change the letter before the cut, no more.
        heads = {key[: max(len(key) - 1, 2)] for key in self._wanted}
        self._heads = [
            head for head in heads if not any(head[:size] in heads for size in range(2, len(head)))
        ]
        self._stems: dict[str, str] = {}

    def hits(self, text: str) -> list[tuple[int, int, str]]:
        """(start, end, stem) of each find, in order."""
        lowered = text.lower()
        if len(lowered) != len(text):  # one letter became two
            return self._among(text, (match.span() for match in _WORD.finditer(text)))
        found = self._among(lowered, self._headed(lowered))
        if not text.isascii():  # letters that fold to others may begin otherwise
            found = [*{*found, *self._among(text, _foreign(text))}]
        return sorted(found)

    def _headed(self, text: str) -> Iterator[tuple[int, int]]:
        """The words of `text`, all in small letters, that begin like one of the query."""
        for head in self._heads:
            at = text.find(head)
            while at >= 0:
                end = at + 1
                begins = not at or not text[at - 1].isalnum()
                if begins and (word := _WORD.match(text, at)):
                    end = word.end()
                    yield at, end
                at = text.find(head, end)

    def _among(self, text: str, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int, str]]:
        """Those of the words that the query has."""
        found = []
        for start, end in spans:
            word = text[start:end]
            if (key := self._stems.get(word)) is None:
                key = stem(fold(word))
                self._stems[word] = key = key if key in self._wanted else ""
            if key:
                found.append((start, end, key))
        return found

    def sentences(self, review: ReviewText) -> Iterator[_Sentence]:
        """The sentences of a review that speaks of the query at all."""
        text = review.text
        hits = self.hits(text)
        at = 0
        for start, end in sentences_around(text, (start for start, _, _ in hits)):
            if at < len(hits) and hits[at][0] < end:
                places = [match.start() for match in _WORD.finditer(text, start, end)]
                sentence = _Sentence(review, start, end, len(places))
                while at < len(hits) and hits[at][0] < end:
                    sentence.hits.append((bisect_left(places, hits[at][0]), *hits[at]))
                    at += 1
                yield sentence


def _foreign(text: str) -> Iterator[tuple[int, int]]:
    """The words of `text` with a letter that is not of ASCII."""
    for match in _FOREIGN.finditer(text):
        start, end = match.span()
        while start and text[start - 1].isalnum():
            start -= 1
        yield start, end


def weight(holding: int, total: int) -> float:
    """What a word tells that stands in `holding` of `total` texts: 1 for the rarest."""
    if total <= 0:
        return 1.0
    return max(_FLOOR, math.log((total + 1) / (holding + 0.5)) / math.log(2 * (total + 1)))


def _pairs(query: Query) -> frozenset[tuple[str, str]]:
    """Stems that stand next to each other in the query, stop words aside."""
    wanted = {term.stem for term in query.terms}
    order = [key for word in query.words if (key := stem(word)) in wanted]
    return frozenset(pairwise(order))


def _score(
    sentence: _Sentence,
    heavy: Mapping[str, float],
    total: float,
    pairs: frozenset[tuple[str, str]],
) -> float:
    times: dict[str, int] = {}
    for _, _, _, key in sentence.hits:
        times[key] = times.get(key, 0) + 1
    cover = sum(heavy.get(key, _FLOOR) for key in times) / total
    again = sum(
        heavy.get(key, _FLOOR) * _SATURATION * (1 - 1 / count) for key, count in times.items()
    )
    together = 0.0
    for before, after in pairwise(sentence.hits):
        if before[3] != after[3] and after[0] - before[0] <= _NEAR:
            gain = min(heavy.get(before[3], _FLOOR), heavy.get(after[3], _FLOOR))
            together += gain if (before[3], after[3]) in pairs else 0.3 * gain
    brevity = 1 / (1 + max(0, sentence.length - 8) / 40)  # a long sentence says much else too
    return (
        0.8 * cover
        + 0.1 * min(together / total, 1)
        + 0.05 * min(again / total, 1)
        + 0.05 * (brevity * cover)
    )


def _places(phrase: Sequence[str], wanted: Sequence[str]) -> list[tuple[int, str]]:
    """The stems of a phrase that are looked for, with their places in it."""
    stems = ((place, stem(word)) for place, word in enumerate(phrase))
    return [(place, key) for place, key in stems if key in wanted]


def _holds_phrase(sentence: _Sentence, phrases: Sequence[list[tuple[int, str]]]) -> bool:
    at = {position: key for position, _, _, key in sentence.hits}
    return any(
        all(at.get(position - phrase[0][0] + place) == key for place, key in phrase)
        for phrase in phrases
        if phrase
        for position in at
    )
