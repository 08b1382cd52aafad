"""Fonts for pictures: the one that comes with Pillow, and the system's for other scripts."""

from __future__ import annotations

import os
import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from PIL import ImageFont, features

FOLDERS = (
    "~/.local/share/fonts",
    "~/.fonts",
    "/usr/local/share/fonts",
    "/usr/share/fonts",
    "/Library/Fonts",
    "/System/Library/Fonts",
    r"C:\Windows\Fonts",
)
WIDE = (
    "NotoSans-Regular.ttf",
    "DejaVuSans.ttf",
    "FreeSans.ttf",
    "NotoSansCJK-Regular.ttc",
    "NotoSansCJKjp-Regular.otf",
    "DroidSansFallbackFull.ttf",
    "DroidSansFallback.ttf",
    "wqy-microhei.ttc",
    "NotoSansArabic-Regular.ttf",
    "NotoSansHebrew-Regular.ttf",
    "NotoSansThai-Regular.ttf",
    "NotoSansDevanagari-Regular.ttf",
    "Arial Unicode.ttf",
    "segoeui.ttf",
    "msyh.ttc",
    "msgothic.ttc",
    "malgun.ttf",
    "unifont.otf",
)
"""Fonts that hold many scripts, the best looking first: those of Debian, macOS and Windows."""
MOST_FILES = 20_000
"""Files looked at in search of them."""

LACKING = "?"
"""Stands for each run of characters that no font here has."""

_PLAIN = frozenset(map(chr, range(32, 127))) | frozenset("©«°±´·»‘’“”…‹›⁄™")
"""What Pillow's own font, a selection of Aileron, can draw."""
_LIGATURES = str.maketrans(
    {"ß": "ss", "æ": "ae", "Æ": "AE", "ø": "o", "Ø": "O", "œ": "oe", "Œ": "OE", "ł": "l", "Ł": "L",
     "đ": "d", "Đ": "D", "ı": "i", "–": "-", "—": "-", "×": "x"}
)  # fmt: skip
_NOWHERE = "\U0010fffe"
"""No character, so that every font draws its box for it."""


class Lettering(NamedTuple):
    """A text as it can be drawn, with its font. `whole`: no word of it is lost."""

    text: str
    font: ImageFont.FreeTypeFont
    whole: bool = True


def lettering(text: str, size: int) -> Lettering:
    """The text in Pillow's own font, or in a font of the system that has its letters.

    Accents go where they must, and emoji always: fonts for them are large and rarely there.
    """
    own = default(size)
    worded = " ".join("".join(c for c in text if c in _PLAIN or not _is_emoji(c)).split())
    plain = unicodedata.normalize("NFKD", worded.translate(_LIGATURES))
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    if _PLAIN.issuperset(plain) and (plain or not text.strip()):
        return Lettering(plain, own)
    if worded:
        for path in system_fonts():
            if all(c in _PLAIN or c.isspace() or _has(path, c) for c in worded):
                return Lettering(worded, _opened(path, size))
    kept = "".join(c if c in _PLAIN else LACKING for c in plain) or LACKING
    while LACKING * 2 in kept:
        kept = kept.replace(LACKING * 2, LACKING)
    return Lettering(kept, own, whole=False)


def _is_emoji(character: str) -> bool:
    """Or a part of one: a skin tone, a joiner, a mark that asks for colour."""
    return (
        unicodedata.category(character) in ("So", "Sk", "Cf", "Cn") or character in "\ufe0f\u20e3"
    )


@lru_cache(maxsize=8)
def default(size: int) -> ImageFont.FreeTypeFont:
    """The font that comes with Pillow."""
    font = ImageFont.load_default(size=size)
    if not isinstance(font, ImageFont.FreeTypeFont):
        raise TypeError("Pillow was built without FreeType")
    return font


@lru_cache(maxsize=1)
def system_fonts() -> tuple[str, ...]:
    """The fonts of `WIDE` that this machine has. None where Pillow cannot join and turn letters as
    Arabic or Hindi need it."""
    if not features.check("raqm"):
        return ()
    wanted = {name.casefold(): place for place, name in enumerate(WIDE)}
    found: dict[int, str] = {}
    seen = 0
    for folder in FOLDERS:
        for where, _, names in os.walk(Path(folder).expanduser()):
            seen += len(names)
            if seen > MOST_FILES:
                break
            for name in names:
                if (place := wanted.get(name.casefold())) is not None:
                    found.setdefault(place, os.path.join(where, name))  # noqa: PTH118
    return tuple(path for _, path in sorted(found.items()) if _opens(path))


def _opens(path: str) -> bool:
    try:
        _opened(path, 32)
    except OSError:
        return False
    return True


@lru_cache(maxsize=16)
def _opened(path: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(path, size)


@lru_cache(maxsize=4096)
def _has(path: str, character: str) -> bool:
    """Whether the font has this character: if not, it draws its box for what is not there."""
    font = _opened(path, 32)
    return bytes(font.getmask(character)) != bytes(font.getmask(_NOWHERE))
