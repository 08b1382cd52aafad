"""A column of text and bars, drawn with Pillow at phone width. Blocks: call it in a thread.

Colours are light on an opaque dark ground, so a picture reads the same in Discord's dark and
light themes, and what a colour says a star or a word says too.
"""

from __future__ import annotations

import io
import math
from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image, ImageDraw

from bot.fonts import Lettering, default, lettering
from bot.ratings.model import HALF_STARS, Spread, stars

WIDTH = 800
"""Pixels; a phone shows some 360 points of it, so text of 32 pixels reads like 14 points."""
TALLEST = 3000
MARGIN = 40
FOOT = 72
"""Space below, where Discord puts its mark of pictures that have a description."""
TITLE, BODY, SMALL = 40, 32, 27
GROUND, INK, FAINT = "#1f2128", "#f4f4f6", "#b3b8c4"
BAR, TRACK, GOLD = "#6ea8fe", "#343843", "#ffc83d"


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a list: what it is, how long, the words at its end, and whether it stands out."""

    label: str
    value: float
    said: str
    starred: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: its name, and per column what is said and the share it stands for."""

    label: str
    cells: tuple[tuple[str, float], ...]
    starred: bool = False


class Canvas:
    """A column of text and bars that grows downwards."""

    def __init__(self) -> None:
        self._image = Image.new("RGB", (WIDTH, TALLEST), GROUND)
        self._draw = ImageDraw.Draw(self._image)
        self.y = MARGIN

    def text(self, text: str, size: int = BODY, colour: str = INK, gap: int = 12) -> None:
        """A paragraph, wrapped."""
        for line in _wrapped(lettering(text, size), WIDTH - 2 * MARGIN):
            self._write(line, MARGIN, self.y, size, colour)
            self.y += round(size * 1.25)
        self.y += gap

    def bars(self, bars: Sequence[Bar], longest: float | None = None) -> None:
        """A label and a value over each bar; the longest value fills the width."""
        room = WIDTH - 2 * MARGIN
        longest = longest or max((bar.value for bar in bars), default=0) or 1
        for bar in bars:
            said = lettering(bar.said, BODY)
            right = WIDTH - MARGIN - said.font.getlength(said.text)
            self._label(bar.label, right - 24, starred=bar.starred)
            self._write(said, right, self.y, BODY, INK)
            self._bar(MARGIN, self.y + 42, room, bar.value / longest, starred=bar.starred)
            self.y += 74

    def table(self, corner: str, headings: Sequence[str], rows: Sequence[Row]) -> None:
        """Shares side by side: a column per heading, a number over a bar in each cell."""
        small, body = default(SMALL), default(BODY)
        step = min(150, 330 // len(headings))
        first = WIDTH - MARGIN - step * len(headings)
        self._draw.text((MARGIN, self.y), corner, font=small, fill=FAINT)
        for number, heading in enumerate(headings):
            self._draw.text((first + step * number, self.y), heading, font=small, fill=FAINT)
        self.y += 42
        for row in rows:
            self._label(row.label, first - 20, starred=row.starred)
            for number, (said, share) in enumerate(row.cells):
                left = first + step * number
                self._draw.text((left, self.y), said, font=body, fill=INK if share else FAINT)
                self._bar(left, self.y + 42, step - 20, share, starred=row.starred)
            self.y += 74

    def _label(self, label: str, right: float, *, starred: bool) -> None:
        left = MARGIN
        if starred:
            self._star(left + 16, self.y + 18, 18)
            left += 44
        shown = _cut(lettering(label, BODY), right - left)
        self._write(shown, left, self.y, BODY, INK)

    def _write(self, said: Lettering, left: float, top: float, size: int, colour: str) -> None:
        """All fonts on the line of Pillow's own, which is taller or lower than others."""
        own = default(size)
        place = (left, top + own.getmetrics()[0])
        # A title in Arabic does not turn the number before it around.
        way = None if said.font is own else "ltr"
        self._draw.text(place, said.text, font=said.font, fill=colour, anchor="ls", direction=way)

    def _bar(self, left: float, top: float, room: float, share: float, *, starred: bool) -> None:
        """A bar of which `share` (0 to 1) is filled."""
        self._draw.rounded_rectangle((left, top, left + room, top + 16), 8, TRACK)
        if share > 0:
            end = left + max(room * share, 16)
            colour = GOLD if starred else BAR
            self._draw.rounded_rectangle((left, top, end, top + 16), 8, colour)

    def columns(self, spread: Spread) -> None:
        """How often each number of stars was given: ten columns with their counts."""
        height = 200
        step = (WIDTH - 2 * MARGIN) / 10
        most = max(spread.counts) or 1
        base = self.y + 36 + height
        for number, n in zip(HALF_STARS, spread.counts, strict=True):
            middle = MARGIN + step * (number - 0.5)
            top = base - max(round(height * n / most), 3)
            self._draw.rounded_rectangle(
                (middle - step * 0.38, top, middle + step * 0.38, base), 5, BAR if n else TRACK
            )
            self._centred(f"{n}" if n else "", middle, top - 36, INK)
            self._centred(stars(number), middle, base + 10, FAINT)
        self.y = base + 50

    def png(self) -> bytes:
        out = io.BytesIO()
        self._image.crop((0, 0, WIDTH, self.y + FOOT)).save(out, "PNG", optimize=True)
        return out.getvalue()

    def _centred(self, text: str, x: float, y: float, colour: str) -> None:
        font = default(SMALL)
        self._draw.text((x - font.getlength(text) / 2, y), text, font=font, fill=colour)

    def _star(self, x: float, y: float, radius: float) -> None:
        points = [
            (
                x + math.sin(math.pi * corner / 5) * radius * (1 if corner % 2 == 0 else 0.42),
                y - math.cos(math.pi * corner / 5) * radius * (1 if corner % 2 == 0 else 0.42),
            )
            for corner in range(10)
        ]
        self._draw.polygon(points, fill=GOLD)


def _cut(said: Lettering, room: float) -> Lettering:
    text, font = said.text, said.font
    if font.getlength(text) <= room:
        return said
    while text and font.getlength(text + "…") > room:
        text = text[:-1]
    return said._replace(text=text.rstrip() + "…")


def _wrapped(said: Lettering, room: float) -> list[Lettering]:
    """At most four lines; the last is cut."""
    lines = [""]
    for word in said.text.split():
        longer = f"{lines[-1]} {word}".strip()
        if said.font.getlength(longer) <= room or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    kept = lines[:4]
    if len(lines) > 4:
        kept[3] += "…"
    return [_cut(said._replace(text=line), room) for line in kept]
