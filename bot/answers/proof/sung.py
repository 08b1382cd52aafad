"""Whether the songs are meant, and whether a sentence speaks of any: a score has none. Pure."""

from __future__ import annotations

from bot.patterns import compiled

_SONGS = compiled(r"\b(?:songs?|singing|lyrics|sings?|sung|(?:musical|big) numbers?)\b")
_SUNG = compiled(
    r"(?P<none>\b(?:no|not an?|without(?: an?| any)?|free of|devoid of|lacks?(?: any)?"
    r"|spared(?: the)?) (?:\w+ )?)?\b(?:songs?|sing(?:s|ing|er|ers)?|sung|sang|lyrics?|tunes?"
    r"|numbers?|lullab(?:y|ies)|ballads?|shant(?:y|ies)|anthems?|carols?|chorus(?:es)?|duets?|arias?|hymns?)\b"
)


def only_songs(question: str) -> bool:
    """Whether a question after the music means what is sung."""
    return _SONGS.search(question) is not None


def sung(folded: str) -> bool:
    """Whether a sentence speaks of something sung, and not that nothing is."""
    return any(not found["none"] for found in _SUNG.finditer(folded))
