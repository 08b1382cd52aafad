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
from bot.library.model import NewReview
from bot.library.publishing import Item, read_items
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
    found = read_items(_parsed(entry, actor) for _, entry in reviews)
    return [(one.line, one.message) if isinstance(one, BadFile) else one for one in found]


def _parsed(entry: ReviewEntry, actor: Actor | None) -> tuple[NewReview, str] | BadFile:
    try:
        new = parse_file(entry.slug, entry.text, source="import")
    except BadFile as error:
        return error
    if entry.own and actor is not None:
        new = replace(new, author_id=actor.user_id)
    return new, content_hash(entry.text)
