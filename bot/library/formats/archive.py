"""A Letterboxd account export as it is downloaded: a .zip, of which two tables are read."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import IO, BinaryIO

from bot.library.formats.model import (
    MAX_ARCHIVE_DIRECTORY,
    MAX_ARCHIVE_ENTRIES,
    MAX_FILE_BYTES,
    MAX_RATIO,
)
from bot.library.header import BadFile

WANTED = ("reviews.csv", "ratings.csv")
ASIDE = {"deleted", "orphaned", "likes", "lists", "__macosx"}
"""Folders of an account export whose files are not what the person stands by."""

_END = struct.Struct("<4s4H2LH")
"""The end of central directory record, 4.3.16 of the ZIP specification."""


@contextmanager
def wanted_tables(file: BinaryIO) -> Iterator[list[tuple[str, Callable[[], IO[bytes]]]]]:
    """(name, how to open it) of the tables in the archive. `BadFile` when it is a bomb or broken.

    What the archive says of sizes is checked before anything is unpacked, and never believed
    afterwards: unpacking ends at the size that was announced.
    """
    _check_directory(file)
    try:
        with zipfile.ZipFile(file) as archive:
            found = [info for name in WANTED for info in archive.infolist() if _is(info, name)]
            if not found:
                raise BadFile(0, f"holds neither {' nor '.join(WANTED)}")
            for info in found:
                _check(info)
            yield [
                (info.filename, lambda info=info: archive.open(info))  # type: ignore[misc]
                for info in found
            ]
    except (
        zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError,
        struct.error,
    ) as error:  # fmt: skip
        if isinstance(error, BadFile):
            raise
        raise BadFile(0, "is a broken or encrypted .zip") from error


def _is(info: zipfile.ZipInfo, name: str) -> bool:
    folder, _, last = info.filename.rpartition("/")
    return last == name and "/" not in folder and folder.casefold() not in ASIDE


def _check(info: zipfile.ZipInfo) -> None:
    if info.flag_bits & 0x1:
        raise BadFile(0, f"holds {info.filename} under a password")
    if info.file_size > min(MAX_FILE_BYTES, MAX_RATIO * max(info.compress_size, 1)):
        raise BadFile(0, f"holds {info.filename} far larger than such a table is")


def _check_directory(file: BinaryIO) -> None:
    """Python reads the whole table of contents into memory; so look at its size before."""
    file.seek(0, 2)
    size = file.tell()
    file.seek(max(0, size - _END.size - 0xFFFF))
    tail = file.read()
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or len(tail) - at < _END.size:
        raise BadFile(0, "is a broken .zip")
    *_, entries, directory, _start, _comment = _END.unpack_from(tail, at)
    if entries > MAX_ARCHIVE_ENTRIES or directory > MAX_ARCHIVE_DIRECTORY:
        raise BadFile(0, "is a .zip with far more in it than an account export has")
    file.seek(0)
