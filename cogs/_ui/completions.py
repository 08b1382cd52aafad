"""What is offered while an option is being typed: names of the server's own library."""

from __future__ import annotations

import logging
from collections.abc import Callable, Coroutine
from typing import Any, TypeAlias

from discord.app_commands import Choice

from bot import limits
from bot.interactions import Interaction, scope_of
from bot.markdown import label
from bot.search import Match, NameKind

log = logging.getLogger(__name__)

Completion: TypeAlias = Callable[[Interaction, str], Coroutine[Any, Any, list[Choice[str]]]]


def _completing(*kinds: NameKind) -> Completion:
    async def complete(interaction: Interaction, typed: str) -> list[Choice[str]]:
        try:
            scope = await scope_of(interaction)
            library = interaction.client.app.library
            found = await library.complete(scope, set(kinds), typed, limit=limits.CHOICES)
            return list({choice.value: choice for choice in map(_choice, found)}.values())
        except Exception:  # a list that stays empty is better than an error under the cursor
            log.exception("no completions for %s", kinds)
            return []

    return complete


def _choice(match: Match) -> Choice[str]:
    name = match.name
    if name.kind is not NameKind.TITLE:
        text = label(name.text, limits.CHOICE_NAME)
        return Choice(name=text, value=text)
    shown = f"{name.text} ({name.year})" if name.year else name.text
    return Choice(name=label(shown, limits.CHOICE_NAME), value=f"#{name.ids[0]}")


titles = _completing(NameKind.TITLE)
people = _completing(NameKind.PERSON)
characters = _completing(NameKind.CHARACTER)
themes = _completing(NameKind.THEME)
