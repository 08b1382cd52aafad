"""What was typed into a search, as words to look for. Pure."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import pairwise

from bot.patterns import compiled
from bot.reading.text import stem, words
from bot.search.english import STOP_WORDS

MAX_CHARS = 6_000
_PHRASE = compiled(r'"([^"]{2,200})"|“([^”]{2,200})”')
_WORD = compiled(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Term:
    """One word of a query: its stem, and the spellings under which it may stand in the index."""

    stem: str
    spellings: tuple[str, ...]
    count: int = 1  # times it was typed


@dataclass(frozen=True, slots=True)
class Query:
    """`words` are all words in order; `terms` the distinct ones that carry meaning."""

    words: tuple[str, ...]
    terms: tuple[Term, ...]
    phrases: tuple[tuple[str, ...], ...] = ()  # what was put in quotation marks

    def __bool__(self) -> bool:
        return bool(self.terms)

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Neighbouring words that both carry meaning, each pair once."""
        telling = {term.stem for term in self.terms}
        stems = ((word, stem(word) in telling) for word in self.words)
        return tuple(
            dict.fromkeys((a, b) for (a, first), (b, second) in pairwise(stems) if first and second)
        )


def parse_query(text: str, *, without: Collection[str] = STOP_WORDS) -> Query:
    """Read what was typed. The words of `without` count only when there is nothing else."""
    text = text[:MAX_CHARS]
    found = words(text)
    content = [word for word in found if word not in without] or found
    counts: dict[str, int] = {}
    variants: dict[str, dict[str, None]] = {}
    for word in content:
        key = stem(word)
        counts[key] = counts.get(key, 0) + 1
        variants.setdefault(key, {})[word] = None
    for raw, folded in _spellings(text):
        if (key := stem(folded)) in variants:
            variants[key][raw] = None
    terms = tuple(Term(key, tuple(variants[key]), counts[key]) for key in counts)
    quoted = (tuple(words(match[1] or match[2])) for match in _PHRASE.finditer(text))
    return Query(tuple(found), terms, tuple(phrase for phrase in quoted if phrase))


def _spellings(text: str) -> Iterator[tuple[str, str]]:
    """Words whose letters folding changes more than the index does, each with its folded form."""
    if text.isascii():
        return
    for raw in _WORD.findall(unicodedata.normalize("NFC", text).lower()):
        folded = words(raw)
        if len(folded) == 1 and folded[0] != raw:
            yield raw, folded[0]
