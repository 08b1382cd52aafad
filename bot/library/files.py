"""Finding the review files under a path, and taking them in."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.library.header import MAX_FILE_BYTES, TOO_LARGE, BadFile, decode
from bot.library.model import LoadReport, Refusal
from bot.library.naming import slugify

SUFFIXES = frozenset({".txt", ".md"})


@dataclass(frozen=True, slots=True)
class SourceFile:
    path: Path
    name: str  # as reported to people
    slug: str


@dataclass(frozen=True, slots=True)
class SourceText:
    """A decoded file. `content_hash` does not see how its lines end."""

    file: SourceFile
    text: str
    content_hash: str


def find_files(paths: Sequence[Path], report: LoadReport) -> list[SourceFile]:
    """The text files under the paths, in order of name; what cannot be one is refused."""
    slugs: dict[str, str] = {}
    files = []
    for path in paths:
        if not path.exists():
            report.refused.append(Refusal(str(path), 0, "is not there"))
            continue
        for file in _under(path) if path.is_dir() else [path]:
            name = str(file.relative_to(path)) if path.is_dir() else file.name
            slug = slugify(re.sub(r"\.\w+$", "", name))
            if file.suffix.lower() not in SUFFIXES:
                report.refused.append(Refusal(name, 0, "is neither a .txt nor a .md file"))
            elif not slug:
                report.refused.append(Refusal(name, 0, "has a name without letters or digits"))
            elif slug in slugs:
                report.refused.append(Refusal(name, 0, f"has the same name as {slugs[slug]}"))
            else:
                slugs[slug] = name
                files.append(SourceFile(file, name, slug))
    return files


def _under(folder: Path) -> Iterable[Path]:
    return sorted(
        file
        for file in folder.rglob("*")
        if file.suffix.lower() in SUFFIXES
        and file.name.lower() != "readme.md"
        and not any(part.startswith(".") for part in file.relative_to(folder).parts)
        and file.is_file()
    )


def take_in(files: Iterable[SourceFile], report: LoadReport) -> list[SourceText]:
    """Read and decode the files; what is no text is refused by name and line."""
    texts = []
    for file in files:
        try:
            if file.path.stat().st_size > MAX_FILE_BYTES:
                raise BadFile(0, TOO_LARGE)
            text = decode(file.path.read_bytes())
        except BadFile as error:
            report.refused.append(Refusal(file.name, error.line, error.message))
        except OSError as error:
            report.refused.append(Refusal(file.name, 0, f"cannot be read ({error.strerror})"))
        else:
            texts.append(SourceText(file, text, hashlib.sha256(text.encode()).hexdigest()))
    return texts
