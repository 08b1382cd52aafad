"""The grammar of CSV: rows out of lines, strictly, so that one open quote costs one row.

Linear in the size of the file: a row is given up after `MAX_ITEM_CHARS`, and the reading goes on at
the line after the one on which it began.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from bot.library.formats.model import MAX_ITEM_CHARS
from bot.library.header import BadFile
from bot.patterns import compiled

_QUOTED = compiled(r'[^"]*(?:""[^"]*)*')
_LONGEST = 4 * MAX_ITEM_CHARS
_EMPTY = (b"\n", b"\r\n")
_ODD_MARKS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16", b"PK\x03\x04": "a zip archive"}


@dataclass(frozen=True, slots=True)
class Row:
    """`problem` says why it is no row; then it has no cells."""

    line: int
    cells: list[str]
    raw: str
    problem: str = ""


def rows(file: BinaryIO) -> Iterator[Row]:
    """The rows of a table, its heading first; empty lines are left out. The delimiter is seen by
    the heading. `BadFile` names the line that is no UTF-8 text."""
    lines = _Lines(file)
    first = lines.written()
    while first is not None and not first.strip():
        first = lines.written()
    if first is None:
        raise BadFile(0, "is empty")
    delimiter = max(",;\t", key=first.count)
    lines.back([first])
    while (line := lines.written()) is not None:
        if line.strip():
            yield _row(line, lines, delimiter)


class _Lines:
    """Decoded lines with their ends; some can be put back."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._back: deque[str] = deque()
        self.number = 0  # of the line given last

    def next(self) -> str | None:
        self.number += 1
        if self._back:
            return self._back.popleft()
        return self._decoded(self._file.readline(_LONGEST))

    def written(self) -> str | None:
        """The next line, past empty ones: millions of those are to cost little."""
        self.number += 1
        if self._back:
            return self._back.popleft()
        while (raw := self._file.readline(_LONGEST)) in _EMPTY:
            self.number += 1
        return self._decoded(raw)

    def _decoded(self, raw: bytes) -> str | None:
        if not raw:
            self.number -= 1
            return None
        if self.number == 1:
            for mark, what in _ODD_MARKS.items():
                if raw.startswith(mark):
                    raise BadFile(0, f"is {what}, not a table in UTF-8; save it again as UTF-8 CSV")
            raw = raw.removeprefix(b"\xef\xbb\xbf")
        try:
            text = raw.decode("utf-8")
        except UnicodeDecodeError as error:
            raise BadFile(self.number, "is not UTF-8 text; save it again as UTF-8") from error
        if len(text) > MAX_ITEM_CHARS:
            raise BadFile(self.number, f"is longer than {MAX_ITEM_CHARS:,} characters")
        return text

    def back(self, lines: list[str]) -> None:
        self._back.extendleft(reversed(lines))
        self.number -= len(lines)


def _row(first: str, lines: _Lines, delimiter: str) -> Row:
    """The row that begins on this line, with as many more lines as its quotes need."""
    number, taken, size = lines.number, [first], len(first)
    cells: list[str] = []
    line, at = first.rstrip("\r\n"), 0
    if '"' not in line:
        return Row(number, line.split(delimiter), first)
    while True:
        if line[at : at + 1] == '"':
            parts: list[str] = []
            at += 1
            while True:  # to the closing quote, over line ends
                end = found.end() if (found := _QUOTED.match(line, at)) else at
                parts.append(line[at:end])
                if end < len(line):
                    break
                more = lines.next()
                size += len(more or "")
                if more is None or size > MAX_ITEM_CHARS:
                    lines.back([*taken[1:], *([more] if more is not None else [])])
                    return Row(number, [], first, "opens a quote that is never closed")
                taken.append(more)
                parts.append("\n")
                line, at = more.rstrip("\r\n"), 0
            cells.append("".join(parts).replace('""', '"'))
            at = end + 1
            if at < len(line) and line[at] != delimiter:
                lines.back(taken[1:])
                where = "" if len(taken) == 1 else f", {len(taken) - 1} lines on"
                return Row(number, [], first, f"has text after a closing quote{where}")
        else:
            end = line.find(delimiter, at)
            end = len(line) if end < 0 else end
            cells.append(line[at:end])
            at = end
        if at >= len(line):
            return Row(number, cells, "".join(taken))
        at += 1  # over the delimiter
        if at == len(line):
            cells.append("")
            return Row(number, cells, "".join(taken))
