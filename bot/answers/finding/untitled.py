"""A sentence without the title of its own film, whose words tell nothing of the story.

Of "That trumpet belongs to Ann Buys a Lighthouse" neither a lighthouse nor a purchase is told.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from bot.answers.finding.passages import Sentence
from bot.patterns import compiled
from bot.reading.text import fold_line, stem, words

_LONG = 2  # words of a title: a shorter one may be the thing itself, "the marrow"


@lru_cache(maxsize=4096)
def _title_of(title: str) -> str:
    return " ".join(words(title))


_CLAUSE_ENDS = compiled(r"[;:!?]|\.(?=\s|$)|, (?:but|and) ")


def spoken_line(one: Sentence) -> str:
    """The sentence folded, on one line, with "the film" where it names its film by more than a
    word."""
    title, told = fold_line(one.film.title), fold_line(one.evidence.quote)
    if title.count(" ") + 1 < _LONG:
        return told
    bare = title.removeprefix("the ")  # "House of Wax" may be called so for short
    bare = bare if bare.count(" ") + 1 >= _LONG else title
    return told.replace(title, "the film").replace(bare, "film")


def clauses_of(one: Sentence) -> list[str]:
    """The clauses of that."""
    return _CLAUSE_ENDS.split(spoken_line(one))


def untitled(one: Sentence) -> Sentence:
    """The sentence as it would be if it did not name its film."""
    title = _title_of(one.film.title)
    if title.count(" ") + 1 < _LONG or not one.says(title):
        return one
    folded = " ".join(f" {one.folded} ".replace(f" {title} ", " ").split())
    return replace(one, folded=folded, stems=frozenset(map(stem, folded.split())))
