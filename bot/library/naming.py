"""A file's name as a witness of its film's title. Pure."""

from __future__ import annotations

import re
from string import capwords

from bot.library.model import MAX_TITLE
from bot.patterns import compiled
from bot.reading.headings import read_heading
from bot.reading.page import Page
from bot.reading.text import ARTICLES, title_key, words

MAX_SLUG = 120
MAX_SLUG_BYTES = 240
"""What file systems take for a name, with a suffix."""
_LONGEST_HEADING = 2 * MAX_TITLE

_SMALL = ARTICLES | {
    *("and", "as", "at", "but", "by", "for", "from", "in", "into", "of", "on", "or", "over"),
    *("to", "up", "with", "de", "del", "der", "du", "la", "le", "les"),
}
_WORD = compiled(r"[^\W_]+(?:['’][^\W_]+)*")


def slugify(name: str) -> str:
    """A file's or title's name as lower-case words joined by hyphens; "" when nothing is left."""
    slug = "-".join(words(name))[:MAX_SLUG]
    while len(slug.encode()) > MAX_SLUG_BYTES:
        slug = slug[:-1]
    return slug.strip("-")


def is_title(title: str) -> bool:
    """True when a film can go by it: something is left of it when it is folded, and not too much
    (one ligature may stand for a whole phrase)."""
    return 0 < len(title) <= MAX_TITLE and 0 < len(title_key(title)) <= 2 * MAX_TITLE


def title_in_name(slug: str, text: str) -> tuple[str | None, int | None]:
    """The title (as the text spells it) and the year that a file's name gives away.

    "the-glass-orchard-1954" gives ("The Glass Orchard", 1954) when the text says "The Glass
    Orchard". The longest beginning of the name that the text has as a title counts: in capitals
    but for small words, and at least two words unless it is the whole name. (None, None) when the
    text does not bear the name out; a year alone is no witness.
    """
    parts = [part for part in slug.split("-") if part != "s"]  # left of a possessive
    dated = len(parts) > 1 and re.fullmatch(r"(?:18|19|20)\d\d", parts[-1])
    year = int(parts.pop()) if dated else None
    tokens = list(_WORD.finditer(text))
    # "Anna's" is "anna-s" or "annas" in a file's name, as its writer liked it.
    readings = [[words(token[0]) for token in tokens], [[title_key(t[0])] for t in tokens]]
    for length in range(len(parts), 0, -1):
        if length == 1 and len(parts) > 1:
            break
        for folded in readings:
            if (spelt := _spelt(parts[:length], tokens, folded, text)) is not None:
                return _in_heading(spelt, text) or spelt, year
    return None, None


def _in_heading(spelt: str, text: str) -> str | None:
    """The title that a heading with a year gives in full: "Low Water at Calder Bay (1999)"."""
    first, _, _ = text.strip().partition("\n")
    heading = read_heading(Page(first[:_LONGEST_HEADING]))
    if heading is None or heading.year is None:
        return None
    within = f" {title_key(spelt)} " in f" {title_key(heading.title)} "
    return heading.title if within else None


def _spelt(
    parts: list[str], tokens: list[re.Match[str]], folded: list[list[str]], text: str
) -> str | None:
    """How the text writes these words, one after another, as a title; not shouted if it can be."""
    shouted = None
    for first in range(len(tokens)):
        said: list[str] = []
        last = first
        while last < len(tokens) and len(said) < len(parts):
            said += folded[last]
            last += 1
        if said != parts:
            continue
        run = tokens[first:last]
        if _is_large(run[0]) and all(_is_large(t) or t[0].lower() in _SMALL for t in run[1:]):
            spelt = " ".join(text[run[0].start() : run[-1].end()].split())
            if not spelt.isupper():
                return spelt
            shouted = shouted or _in_capitals(spelt)
    return shouted


def _is_large(token: re.Match[str]) -> bool:
    return token[0][0].isupper() or token[0][0].isdigit()


def _in_capitals(shouted: str) -> str:
    """A title as titles are written: in capitals but for small words."""
    first, *rest = capwords(shouted).split(" ")
    return " ".join([first, *(low if (low := word.lower()) in _SMALL else word for word in rest)])
