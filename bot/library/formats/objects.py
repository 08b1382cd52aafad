"""JSON, one review at a time: never more of the file in memory than one review may have."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from bot.library.formats.columns import slug_for
from bot.library.formats.films import film_entry
from bot.library.formats.headed import headed
from bot.library.formats.model import MAX_ITEM_CHARS, Found, Rejected, ReviewEntry
from bot.library.header import BadFile
from bot.library.naming import slugify
from bot.patterns import compiled

_SPACE = compiled(r"[ \t\r\n]*")
LISTED = ("reviews", "films")


def object_entries(file: BinaryIO, *, catalogue: bool = False) -> Iterator[Found]:
    """The entries of a JSON file: our export, a list of reviews, or one object a line.

    `BadFile` names the line at which it is no JSON.
    """
    for line, key, value, raw in _Scanner(file).items():
        try:
            yield _entry(line, value, raw, is_film=catalogue or key == "films", listed=catalogue)
        except BadFile as error:
            yield Rejected(line, error.message, raw)


def _entry(line: int, value: Any, raw: str, *, is_film: bool, listed: bool) -> Found:
    if not isinstance(value, dict):
        raise BadFile(line, "is no object with a title and a text")
    if is_film:
        return film_entry(line, value, raw, catalogue=listed)
    text = value.get("text", value.get("review"))
    if not isinstance(text, str) or not text.strip():
        raise BadFile(line, "has no “text”")
    title, year, slug = value.get("title"), value.get("year"), value.get("slug")
    if isinstance(title, str):
        identity = f"{value.get('author')}{text}"
        slug = slug or slug_for(title, year if isinstance(year, int) else None, identity)
    name = slugify(slug) if isinstance(slug, str) else ""
    if not name:
        raise BadFile(line, "has neither a title nor a slug")
    return ReviewEntry(line, name, headed(value, text), raw)


class _Scanner:
    """A window on a long text, and where in it the next value begins."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._decode = codecs.getincrementaldecoder("utf-8-sig")().decode
        self._json = json.JSONDecoder(parse_constant=_refuse)
        self._text = ""
        self._at = 0
        self._counted, self._passed = 0, 1  # up to where lines are counted, and how many
        self._ended = False

    def items(self) -> Iterator[tuple[int, str, Any, str]]:
        """(line, key of the list it is in, value, as written)."""
        if self._peek() == "[":
            yield from self._list("")
        elif self._peek() != "{":
            raise self._bad("is no JSON: it begins with neither [ nor {")
        elif self._is_wrapped():
            yield from self._wrapped()
        else:
            while self._peek():
                yield from self._one("")
            return
        if self._peek():
            raise self._bad("goes on after its end")

    def _is_wrapped(self) -> bool:
        """Whether the first object holds lists of reviews, rather than being one itself."""
        head = self._text[self._at : self._at + 300]
        return re.match(r'\{\s*"(?:marquee|reviews|films)"\s*:', head) is not None

    def _wrapped(self) -> Iterator[tuple[int, str, Any, str]]:
        self._expect("{")
        while self._peek() != "}":
            _, _, key, _ = next(self._one(""))
            self._expect(":")
            if key in LISTED and self._peek() == "[":
                yield from self._list(key)
            else:
                next(self._one(""))  # not for us
            if self._peek() == ",":
                self._expect(",")
                if self._peek() == "}":
                    raise self._bad("has a comma too many")
            elif self._peek() != "}":
                raise self._bad("lacks a comma")
        self._expect("}")

    def _list(self, key: str) -> Iterator[tuple[int, str, Any, str]]:
        self._expect("[")
        if self._peek() == "]":
            self._expect("]")
            return
        while True:
            yield from self._one(key)
            if self._peek() == "]":
                self._expect("]")
                return
            self._expect(",")

    def _one(self, key: str) -> Iterator[tuple[int, str, Any, str]]:
        self._peek()
        line = self._line()
        while True:
            try:
                value, end = self._json.raw_decode(self._text, self._at)
            except RecursionError as error:
                raise self._bad("is nested too deeply") from error
            except json.JSONDecodeError as error:
                if self._refill():
                    continue
                if not self._ended:
                    raise self._bad(f"has an entry over {MAX_ITEM_CHARS:,} characters") from error
                raise self._bad(f"is no JSON: {error.msg}", error.pos) from error
            except ValueError as error:  # a number beyond all bounds, or NaN
                raise self._bad("holds a number that is none") from error
            if end < len(self._text) or not self._refill():
                break
        raw = self._text[self._at : end]
        self._at = end
        yield line, key, value, raw

    def _peek(self) -> str:
        """The next character that is no space; "" at the end."""
        while True:
            found = _SPACE.match(self._text, self._at)
            self._at = found.end() if found else self._at
            if self._at < len(self._text) or not self._refill():
                return self._text[self._at : self._at + 1]

    def _expect(self, character: str) -> None:
        if self._peek() != character:
            raise self._bad(f"lacks a {character}")
        self._at += 1

    def _refill(self) -> bool:
        """Move the window on to where the reading is; False when that shows nothing new."""
        if self._ended or (self._at == 0 and len(self._text) >= MAX_ITEM_CHARS):
            return False
        self._line()
        self._text, self._at, self._counted = self._text[self._at :], 0, 0
        raw = self._file.read(MAX_ITEM_CHARS - len(self._text) or 1)
        self._ended = not raw
        try:
            self._text += self._decode(raw, self._ended)
        except UnicodeDecodeError as error:
            further = self._text.count("\n") + raw.count(b"\n", 0, error.start)
            line = self._line() + further
            raise BadFile(line, "is not UTF-8 text; save it again as UTF-8") from error
        return True

    def _line(self) -> int:
        """The line at which the reading is; each line end is counted once."""
        self._passed += self._text.count("\n", self._counted, self._at)
        self._counted = self._at
        return self._passed

    def _bad(self, reason: str, at: int | None = None) -> BadFile:
        further = 0 if at is None else self._text.count("\n", self._at, at)
        return BadFile(self._line() + further, reason)


def _refuse(_: str) -> Any:
    raise ValueError
