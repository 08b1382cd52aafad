"""Reading the reviews of an import: many of them in a process of their own."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import replace

from bot.library.formats.model import ReviewEntry
from bot.library.formats.source import content_hash
from bot.library.header import BadFile, parse_file
from bot.library.publishing import Item, read_item
from bot.servers.model import Actor

MANY = 200
"""Rows from which on reviews are read in a process of their own: the interpreter's lock would make
members wait. Starting it takes about a second."""

Read = Item | tuple[int, str]
"""A review that was read; or of what is none, the line and the reason."""


@contextmanager
def reading_apart(rows: int) -> Iterator[ProcessPoolExecutor | None]:
    """A process to read many reviews in, which gives way to everything else; None for a few."""
    if rows < MANY:
        yield None
        return
    pool = ProcessPoolExecutor(1, multiprocessing.get_context("spawn"), os.nice, (10,))
    try:
        yield pool
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def read_entries(reviews: Sequence[tuple[str, ReviewEntry]], actor: Actor | None) -> list[Read]:
    """Parse and read reviews; for what is none, the line and the reason."""
    read: list[Read] = []
    for _, entry in reviews:
        try:
            new = parse_file(entry.slug, entry.text, source="import")
            if entry.own and actor is not None:
                new = replace(new, author_id=actor.user_id)
            read.append(read_item(new, content_hash(entry.text)))
        except BadFile as error:
            read.append((error.line, error.message))
    return read
