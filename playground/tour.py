"""A few real commands, so that the page is not empty at first sight."""

from __future__ import annotations

from dataclasses import dataclass

from playground.drivers.client import ClientRefusal
from playground.drivers.persona import NoAnswer
from playground.drivers.simulation import Discord

CONNECTED_WITHIN = 30.0


@dataclass(frozen=True)
class Step:
    """One command of one person. `{film}` stands for the first film that the bot suggests, and
    `{title}` for its name."""

    persona: str
    path: str
    options: tuple[tuple[str, str], ...] = ()


STEPS = (
    Step("alice", "film list"),
    Step("alice", "film show", (("title", "{film}"),)),
    Step("bob", "ask", (("question", "What is {title} about?"),)),
    Step("bob", "ask", (("question", "How is the music in {title}?"),)),
    Step("alice", "film random"),
)


async def tour(discord: Discord, steps: tuple[Step, ...] = STEPS) -> list[str]:
    """Carry out the steps once the bot is there; returns what could not be done, in words."""
    alice = discord.as_("alice")
    if not await discord.until(
        lambda: discord.server.gateway.connected and bool(alice.commands()), CONNECTED_WITHIN
    ):
        return [f"The bot did not connect within {CONNECTED_WITHIN:g} s."]
    known: dict[str, str] = {}
    failures: list[str] = []
    for step in steps:
        try:
            if not known and any("{" in value for _, value in step.options):
                [first, *_] = await alice.autocomplete("film show", title="")
                known = {"film": str(first.value), "title": first.name}
            options = {name: value.format(**known) for name, value in step.options}
            await discord.as_(step.persona).use(step.path, options)
        except (ClientRefusal, NoAnswer, ValueError) as error:
            failures.append(f"/{step.path}: {error}")
    return failures
