"""Folding and splitting of text, shared by reading, search and answers. Linear time, no I/O."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from bot.patterns import compiled
from bot.reading.porter import stem

__all__ = ["ARTICLES", "fold", "stem", "title_key", "words"]

ARTICLES = frozenset({"the", "a", "an"})

# Letters that Unicode does not decompose into a base letter and a mark, and typographic quotes
# and dashes, each with what a person would type instead.
_PLAIN = str.maketrans(
    {
        "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i",
        "ħ": "h", "ŋ": "n", "ŧ": "t", "ə": "e",
        "‘": "'", "’": "'", "‚": "'", "‛": "'", "ʼ": "'", "′": "'", "`": "'", "´": "'",
        "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"', "″": '"',
        "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-",
    }
)  # fmt: skip
_WORD = compiled(r"[^\W_]+(?:'s\b(?!'))?")
_SPACED = {code: " " for code in range(128) if not chr(code).isalnum()}
_NOT_WORD = compiled(r"[\W_]+")
_AFTER_KEY = " *_.:=–—|?\t-"  # what may stand between a key and its value
_LONGEST_KEY = 40  # characters, with what stands after it
_TRAILING_ARTICLE = compiled(r"(.+), (?:the|an|a)", re.DOTALL)


def fold(text: str) -> str:
    """`text` for comparing: NFKC, caseless, without diacritics or ligatures, quotes straight.

    Lengths may change, so offsets into the result are not offsets into `text`.
    """
    if text.isascii():
        return text.lower().replace("`", "'")
    # Quotes first: NFKC would turn an acute accent standing alone into a space and a mark.
    text = unicodedata.normalize("NFKC", text.translate(_PLAIN)).casefold()
    text = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return unicodedata.normalize("NFC", text.translate(_PLAIN))


def fold_line(text: str) -> str:
    """The same on one line, for phrases that a line's end would part."""
    return " ".join(fold(text).split())


def words(text: str) -> list[str]:
    """The folded words of `text`, cut as FTS5's unicode61 cuts them, possessive 's left out.

    "Zoë's o'clock café" gives ["zoe", "o", "clock", "cafe"].
    """
    folded = fold(text)
    if "'s" not in folded and folded.isascii():  # a fifth of the time, and most sentences
        return folded.translate(_SPACED).split()
    return [word.removesuffix("'s") for word in _WORD.findall(folded)]


def title_key(title: str) -> str:
    """The form under which two spellings of one title are equal.

    Folded, without its leading (or ", The" trailing) article, apostrophes and punctuation; "&" is
    "and". A title made only of such things keeps its folded text.
    """
    folded = fold(title).strip()
    if ", " in folded and (moved := _TRAILING_ARTICLE.fullmatch(folded)):
        folded = moved[1]
    spelt = folded.replace("'", "").replace("&", " and ")
    parts = _NOT_WORD.sub(" ", spelt).split()
    if len(parts) > 1 and parts[0] in ARTICLES:
        del parts[0]
    return " ".join(parts) or folded


def is_keyed(lowered: str, keys: tuple[str, ...], signs: Iterable[str]) -> bool:
    """Whether one of the signs stands after one of the keys: quicker to see than what they key.

    `keys`: in small letters, without the full stop of a short form.
    """
    for sign in signs:
        for at in places_of(sign, lowered):
            before = lowered[max(0, at - _LONGEST_KEY) : at + len(sign)]
            if before.rstrip(_AFTER_KEY).endswith(keys):
                return True
    return False


def places_of(piece: str, text: str, start: int = 0, stop: int | None = None) -> Iterator[int]:
    """Where `piece` stands in `text[start:stop]`, be it in a longer word."""
    at = text.find(piece, start, stop)
    while at >= 0:
        yield at
        at = text.find(piece, at + 1, stop)


def key_of(text: str) -> str:
    """The key under which facts hold a name."""
    return title_key(text) or fold(text)
