"""Text in, facts out: what a film review says of its film, each fact with its sentence. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from bot.reading.model import Reading
from bot.reading.sentences import split_sentences

__all__ = ["read", "read_many", "split_sentences"]


def read(text: str, *, title: str | None = None) -> Reading:
    """Read a review. `title`: the film is known, so the text is not asked which one it is.

    Never raises on any text; what the review does not say is left out.
    """
    from bot.reading import reader  # its rules are compiled when there is something to read

    return reader.read(text, title=title)


def read_many(reviews: Iterable[tuple[str, str | None]]) -> list[Reading]:
    """The same of several texts, each with its film's title where it is known; a fifth faster."""
    from bot.reading import reader

    return reader.read_many(reviews)
