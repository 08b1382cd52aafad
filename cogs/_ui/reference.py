"""The commands as a page of documentation, taken from the commands themselves.

`python -m cogs._ui.reference` writes `docs/commands.md`; a test holds the page to the code.
"""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any, TypeAlias

from discord import app_commands

from bot.app import open_app
from bot.client import MarqueeBot
from bot.config import Settings

Command: TypeAlias = app_commands.Command[Any, ..., Any]

PAGE = Path("docs/commands.md")


def every_command(tree: app_commands.CommandTree[Any]) -> list[Command]:
    """All slash commands that a person can type, in the order in which they were added."""
    return [item for item in tree.walk_commands() if isinstance(item, app_commands.Command)]


def as_markdown(tree: app_commands.CommandTree[Any]) -> str:
    """The whole page."""
    return "\n".join(_lines(tree)) + "\n"


def _lines(tree: app_commands.CommandTree[Any]) -> Iterable[str]:
    yield "# Commands"
    yield ""
    yield "Made from the code by `python -m cogs._ui.reference`; do not edit by hand."
    for command in every_command(tree):
        yield ""
        yield f"## /{command.qualified_name}"
        yield f"{command.description}."
        if command.parameters:
            yield ""
            yield "| option | | what |"
            yield "|---|---|---|"
        for parameter in command.parameters:
            need = "required" if parameter.required else "optional"
            offers = "; suggests names" if parameter.autocomplete else ""
            offers += f"; {', '.join(choice.name for choice in parameter.choices)}" if (
                parameter.choices) else ""  # fmt: skip
            yield f"| `{parameter.name}` | {need} | {parameter.description}{offers} |"


async def _page() -> str:
    with tempfile.TemporaryDirectory() as folder:
        async with open_app(Settings(data=Path(folder))) as app, MarqueeBot(app) as bot:
            await bot.load_commands()
            return as_markdown(bot.tree)


if __name__ == "__main__":
    PAGE.write_text(asyncio.run(_page()), encoding="utf-8")
