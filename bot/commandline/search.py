"""`marquee search`: passages of the reviews that speak of something."""

from __future__ import annotations

import argparse
import textwrap
from typing import Any

from bot.commandline.ask import WIDTH, credit
from bot.commandline.opening import library_to_read, scope_of, server_id
from bot.config import Settings
from bot.errors import NotFound

PASSAGES = 10


def add_commands(commands: argparse._SubParsersAction[Any]) -> None:
    command = commands.add_parser("search", help="search the text of the reviews")
    command.add_argument("words", help="what to look for")
    command.add_argument("--server", type=server_id, metavar="ID", help="search a server's library")
    command.set_defaults(handler=_search)


async def _search(options: argparse.Namespace, settings: Settings) -> int:
    async with library_to_read(settings) as app:
        found = await app.search.passages(scope_of(options.server), options.words, limit=PASSAGES)
    if not found:
        raise NotFound(f"No review speaks of “{options.words}”.")
    for passage in found:
        quote = " ".join(passage.quote.split())
        print(textwrap.fill(quote, WIDTH))
        print(f"    — {passage.film.label}, {credit(passage.reviewer, passage.review_slug)}\n")
    return 0
