"""When two titles, names or values are the same to a fair reader."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterable

_POSSESSIVE = re.compile(r"['’]s\b|['’‘]")
_SEPARATORS = re.compile(r"[^\w]+|_")
_ARTICLE = re.compile(r"\b(?:the|an|a)\b")
_YEAR = re.compile(r"\s*\((\d{4})\)\s*$")


@functools.lru_cache(maxsize=1024)
def normalise(text: str) -> str:
    """Lower-case words without diacritics, articles, possessive endings and punctuation."""
    decomposed = unicodedata.normalize("NFKD", text.replace("&", " and "))
    plain = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    words = _SEPARATORS.sub(" ", _POSSESSIVE.sub("", plain.casefold()))
    without_articles = " ".join(_ARTICLE.sub(" ", words).split())
    return without_articles or " ".join(words.split())


def contains(text: str, phrase: str) -> bool:
    """Whether ``phrase`` stands in ``text`` as whole words."""
    return f" {normalise(phrase)} " in f" {normalise(text)} "


def split_year(title: str) -> tuple[str, str | None]:
    """A title and the year in brackets behind it, if there is one."""
    year = _YEAR.search(title)
    return (title[: year.start()], year[1]) if year else (title, None)


def same_title(one: str, other: str) -> bool:
    """Equal titles; years are compared only where both are given."""
    (name, year), (other_name, other_year) = split_year(one), split_year(other)
    years_agree = year is None or other_year is None or year == other_year
    return years_agree and normalise(name) == normalise(other_name)


def has_title(title: str, titles: Iterable[str]) -> bool:
    """Whether one of ``titles`` is ``title``."""
    return any(same_title(title, candidate) for candidate in titles)
