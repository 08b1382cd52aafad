"""Titles in other languages, which are small but for their first word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.patterns import compiled
from bot.reading.lexicon.common import ORDINARY
from bot.reading.lexicon.titles import SMALL_WORDS


def is_foreign(inner: str) -> bool:
    """Whether a quoted or starred text is short and most of its words are no English ones."""
    words = inner.casefold().split()
    return (
        1 < len(words) <= _MOST_FOREIGN + 1
        and words[-1].isalpha()
        and 2 * sum(word in ORDINARY for word in words) < len(words)
    )


_MOST_FOREIGN = 6  # words of a title in another language, after its first
_FOREIGN_ARTICLES = "Les|La|Le|El|Los|Las|Il|Un|Une|Una|Uma|Gli|Der|Das|Ein|Eine"
_FOREIGN = compiled(
    rf"(?<![\w'-])(?:(?:{_FOREIGN_ARTICLES}) |L')"
    rf"(?P<rest>[^\W\d_][\w'-]*(?: [^\W\d_][\w'-]*){{1,{_MOST_FOREIGN}}})"
)


def foreign_titles(canvas: str) -> Iterator[tuple[int, int]]:
    """Titles in other languages that nothing sets off, up to what is English or a name again.

    "Les Guêpes de septembre, first shown", "La maison d'Ida keeps"; at least one word that no
    capital tells is foreign too.
    """
    for match in _FOREIGN.finditer(canvas):
        end, small = match.start("rest"), 0
        for word in re.finditer(r"[^ ]+", match["rest"]):
            plain = word[0].casefold()
            if plain in ORDINARY and plain not in SMALL_WORDS:
                break
            small += word[0][0].islower() and plain not in ORDINARY | SMALL_WORDS
            if plain not in SMALL_WORDS:
                end = match.start("rest") + word.end()
        if small and end > match.start("rest"):
            yield match.start(), end
