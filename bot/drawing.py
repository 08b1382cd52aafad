"""A column of text and bars, drawn with Pillow at phone width. Blocks: call it in a thread.

Colours are light on an opaque dark ground, so a picture reads the same in Discord's dark and
light themes, and what a colour says a star or a word says too.
"""

from __future__ import annotations

import io
import math
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image, ImageDraw, ImageFont

from bot.ratings.model import HALF_STARS, Spread, stars

WIDTH = 800
"""Pixels; a phone shows some 360 points of it, so text of 32 pixels reads like 14 points."""
TALLEST = 3000
MARGIN = 40
TITLE, BODY, SMALL = 40, 32, 27
GROUND, INK, FAINT = "#1f2128", "#f4f4f6", "#b3b8c4"
BAR, TRACK, GOLD = "#6ea8fe", "#343843", "#ffc83d"

_LIGATURES = str.maketrans(
    {"ß": "ss", "æ": "ae", "Æ": "AE", "ø": "o", "Ø": "O", "œ": "oe", "Œ": "OE", "ł": "l", "Ł": "L",
     "đ": "d", "Đ": "D", "ı": "i", "–": "-", "—": "-", "×": "x"}
)  # fmt: skip


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
        font = _font(size)
        for line in _wrapped(_drawable(text), font, WIDTH - 2 * MARGIN):
            self._draw.text((MARGIN, self.y), line, font=font, fill=colour)
            self.y += round(size * 1.25)
        self.y += gap

    def bars(self, bars: Sequence[Bar], longest: float | None = None) -> None:
        """A label and a value over each bar; the longest value fills the width."""
        font, room = _font(BODY), WIDTH - 2 * MARGIN
        longest = longest or max((bar.value for bar in bars), default=0) or 1
        for bar in bars:
            said = _drawable(bar.said)
            right = WIDTH - MARGIN - font.getlength(said)
            self._label(bar.label, right - 24, starred=bar.starred)
            self._draw.text((right, self.y), said, font=font, fill=INK)
            self._bar(MARGIN, self.y + 42, room, bar.value / longest, starred=bar.starred)
            self.y += 74

    def table(self, corner: str, headings: Sequence[str], rows: Sequence[Row]) -> None:
        """Shares side by side: a column per heading, a number over a bar in each cell."""
        small, body = _font(SMALL), _font(BODY)
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
        font = _font(BODY)
        shown = _cut(_drawable(label), font, right - left)
        self._draw.text((left, self.y), shown, font=font, fill=INK)

    def _bar(self, left: float, top: float, room: float, share: float, *, starred: bool) -> None:
        """A bar of which `share` (0 to 1) is filled."""
        self._draw.rounded_rectangle((left, top, left + room, top + 16), 8, TRACK)
        if share > 0:
            end = left + max(room * share, 16)
            colour = GOLD if starred else BAR
            self._draw.rounded_rectangle((left, top, end, top + 16), 8, colour)

    def columns(self, spread: Spread) -> None:
        """How often each number of stars was given: ten columns with their counts."""
        font, height = _font(SMALL), 200
        step = (WIDTH - 2 * MARGIN) / 10
        most = max(spread.counts) or 1
        base = self.y + 36 + height
        for number, n in zip(HALF_STARS, spread.counts, strict=True):
            middle = MARGIN + step * (number - 0.5)
            top = base - max(round(height * n / most), 3)
            self._draw.rounded_rectangle(
                (middle - step * 0.38, top, middle + step * 0.38, base), 5, BAR if n else TRACK
            )
            self._centred(f"{n}" if n else "", middle, top - 36, font, INK)
            self._centred(stars(number), middle, base + 10, font, FAINT)
        self.y = base + 50

    def png(self) -> bytes:
        out = io.BytesIO()
        self._image.crop((0, 0, WIDTH, self.y + MARGIN - 10)).save(out, "PNG", optimize=True)
        return out.getvalue()

    def _centred(
        self, text: str, x: float, y: float, font: ImageFont.FreeTypeFont, colour: str
    ) -> None:
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


def _font(size: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.load_default(size=size)
    if not isinstance(font, ImageFont.FreeTypeFont):
        raise TypeError("Pillow was built without FreeType")
    return font


def _drawable(text: str) -> str:
    """As much as the font, which ships with Pillow and knows plain Latin, can draw of a text.

    Accents go; of other scripts a "?" stays, and the option's number says which one is meant.
    """
    plain = unicodedata.normalize("NFKD", text.translate(_LIGATURES))
    kept = "".join(c for c in plain if not unicodedata.combining(c))
    return "".join(c if (c.isascii() and c.isprintable()) or c in _KNOWN else "?" for c in kept)


_KNOWN = frozenset("©«°±´·»‘’“”…‹›⁄™")


def _cut(text: str, font: ImageFont.FreeTypeFont, room: float) -> str:
    if font.getlength(text) <= room:
        return text
    while text and font.getlength(text + "…") > room:
        text = text[:-1]
    return text.rstrip() + "…"


def _wrapped(text: str, font: ImageFont.FreeTypeFont, room: float) -> list[str]:
    """At most four lines; the last is cut."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if font.getlength(longer) <= room or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    kept = lines[:4]
    if len(lines) > 4:
        kept[3] += "…"
    return [_cut(line, font, room) for line in kept]
