"""Credit lines: "Director: Jane Doe", "Dir. J. Doe | 112 min"."""

from __future__ import annotations

from collections.abc import Iterator

from bot.patterns import compiled
from bot.reading.credit_rules import SURE, Credit
from bot.reading.lexicon.common import ORDINARY
from bot.reading.lexicon.names import NOT_NAMES, PARTICLES
from bot.reading.lexicon.vocabulary import either
from bot.reading.model import Kind
from bot.reading.page import Page
from bot.reading.text import ARTICLES, is_keyed

D, W, C = Kind.DIRECTOR, Kind.WRITER, Kind.COMPOSER
P, R = Kind.CINEMATOGRAPHER, Kind.PRODUCER
_LINE_KEYS = {
    "director": D, "directors": D, "director(s)": D, "directed by": D, "dir": D, "dir.": D,
    "direction": D, "a film by": D, "writer": W, "writers": W, "writer(s)": W, "written by": W,
    "screenplay": W, "screenplay by": W, "screenwriter": W, "script": W, "scr.": W,
    "story by": W, "writer/director": (W, D), "written and directed by": (W, D),
    "writer-director": (W, D), "director/writer": (D, W), "wr./dir.": (W, D),
    "director and writer": (D, W), "writer and director": (W, D), "music": C, "music by": C,
    "score": C, "original score": C, "score by": C, "composer": C, "original music": C,
    "cinematography": P, "cinematographer": P, "cinematography by": P, "camera": P, "dp": P,
    "dop": P, "director of photography": P, "photography": P, "photographed by": P, "shot by": P,
    "producer": R, "producers": R, "produced by": R, "producer(s)": R, "prod": R, "prod.": R,
    "d": D, "dir by": D, "directed": D, "film by": D, "filmmaker": D, "who directed it": D,
    "directed and written by": (D, W), "written & directed by": (W, D),
    "writer-director(s)": (W, D),
    "w/d": (W, D), "dir/scr": (D, W), "director, writer": (D, W), "writer, director": (W, D),
    "w": W, "sc": W, "sc.": W, "scr": W, "screenplay/story": W, "scripted by": W,
    "story and screenplay": W, "who wrote it": W, "m": C, "mus": C, "mus.": C,
    "original music by": C, "songs by": C, "composed by": C,
    "musical score": C, "ph": P, "ph.": P, "lensed by": P, "camerawork": P, "lighting camera": P,
    "cinematography and editing": P, "cam": P, "cam.": P, "d.p": P, "d.o.p": P,
    "pictures by": P, "wr": W, "wr.": W, "writ.": W, "sp": W, "sp.": W, "phot.": P, "photog.": P,
}  # fmt: skip
_LINE = compiled(
    rf"(?:^|\n|[|;•·/(]|\*|(?<=[.)!]) |(?<=\d), (?=dir)|- )[ *_#>-]{{0,6}}"
    rf"(?P<key>{either(_LINE_KEYS)})[*_]*"
    r"(?:(?<!/)(?<!\.) ?(?:[:=–—|]|(?<=\(dir)-|(?<=\(dir )-|\.{2,}|\t|  ) ?[*_]* *|"
    r"(?<=(?:dir|scr|mus|cam)\.) (?=[^\W\d_])|(?<=(?:wr|ph|sc|sp)\.) (?=[^\W\d_])|"
    r"(?<=prod\.) (?=[^\W\d_]))(?P<value>[^|\n;•·)]{2,120})"
)
_SIGNS = (
    *":=–—|\t",
    "..",
    "  ",
    "r. ",
    "prod. ",
    "ph. ",
    "sc. ",
    "sp. ",
    "mus. ",
    "cam. ",
    "(dir-",
    "(dir -",
)  # one of them stands between key and value
_KEYS = tuple({key.rstrip(".") for key in _LINE_KEYS})
_LINE_SPLIT = compiled(r",| and | & |/|\+")
_LINE_STOP = compiled(r"\. (?=[A-Z\d])|[.!?]$| - |\(|  |\. *$")
_VALUE_WORD = compiled(r"[^\W\d_][\w.'’-]*")


def is_credit_key(text: str) -> bool:
    """Whether what stands before a colon names a job on the film: "Screenplay"."""
    return text.strip(" *_").lower() in _LINE_KEYS


def from_lines(page: Page) -> Iterator[Credit]:
    """Credit lines: "Director: Jane Doe", "Dir. J. Doe | 112 min"."""
    lowered = page.text.lower()
    if len(lowered) != len(page.text):
        return
    number = -1
    match = _LINE.search(lowered) if is_keyed(lowered, _KEYS, _SIGNS) else None
    while match:
        jobs = _LINE_KEYS[match["key"]]
        start = match.start("value")
        value = page.text[start : match.end("value")]
        for offset, name in split_people(value):
            for job in jobs if isinstance(jobs, tuple) else (jobs,):
                yield Credit(job, name, start + offset, SURE + 2, number)
        number -= 1
        match = _LINE.search(lowered, start + max(1, line_stop(value) - 1))


def split_people(value: str) -> Iterator[tuple[int, str]]:
    """The people listed after a key, with their offsets; nothing for what is no name."""
    stop = line_stop(value)
    done = 0
    for piece in [*_LINE_SPLIT.finditer(value, 0, stop), None]:
        end = piece.start() if piece else stop
        name = value[done:end].strip(" *_\"'-:.")
        offset = done + value[done:end].find(name)
        done = piece.end() if piece else stop
        parts = name.split()
        if 0 < len(parts) <= 5 and all(map(_VALUE_WORD.fullmatch, parts)) and _cased(parts):
            if name.islower() or (name.isupper() and len(name) > 3):
                name = " ".join(p[:1].upper() + p[1:].lower() for p in parts)
            if name[0].isupper():
                yield offset, name


def _cased(parts: list[str]) -> bool:
    """Whether words are written as a name: capitals, or all small and none of them ordinary."""
    if any(part.casefold().strip(".,") in NOT_NAMES and len(part) > 2 for part in parts):
        return False
    if parts[0].casefold() in ARTICLES or (len(parts) == 1 and parts[0].casefold() in ORDINARY):
        return False
    if all(part.islower() for part in parts):
        return len(parts) > 1
    return all(part[0].isupper() or part in PARTICLES for part in parts)


def line_stop(value: str) -> int:
    """Where the list ends: at a full stop that is no initial's, a dash or a bracket."""
    for match in _LINE_STOP.finditer(value):
        word = value[: match.start()].rsplit(" ", 1)[-1]
        if match.group()[0] == "." and len(word) <= 2 and match.end() < len(value):
            continue
        if match.group()[0] == "." and word.casefold() in ("jr", "sr", "st", "dr"):
            continue
        return match.start()
    return len(value)
