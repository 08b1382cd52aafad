"""Other people's clients against the stand-in: one story, told to each.

    python -m tests.playground.conformance hikari -- python hikari_client.py
    python -m tests.playground.conformance discord.js -- node discordjs_client.mjs

What follows `--` starts the client; the address and the token are added to it.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Sequence

from playground.drivers.persona import NoAnswer
from playground.drivers.simulation import Discord
from playground.wire.gateway import RECONNECT, Gateway

READY_WITHIN = 30.0
STOP_WITHIN = 10.0
VERSIONED = "/v10"


async def story(discord: Discord) -> None:
    """Commands, an answer, a button, an autocomplete, a form, and resumes."""
    alice, gateway = discord.as_("alice"), discord.server.gateway
    await expect(discord, lambda: sorted(alice.commands()) == ["film", "form", "hello"], "commands")
    await expect(discord, lambda: gateway.connected, "a connection")
    reply = await alice.slash("hello")
    assert reply.text == "hello"
    assert (await reply.click("Press")).text == "pressed"
    assert [choice.value for choice in await alice.autocomplete("film", title="al")] == ["al"]
    assert (await alice.slash("film", title="Alien")).text == "film Alien"
    form = await alice.slash("form")
    assert (await form.submit({"Text": "typed"})).text == "form typed"
    for count, trouble in enumerate((ask_to_reconnect, cut), start=1):
        trouble(gateway)
        missed = asyncio.create_task(alice.slash("hello"))
        await expect(discord, lambda count=count: len(gateway.resumes) == count, "a resume")
        assert (await missed).text == "hello"
        # Dispatches come in order: who answers this has taken note of RESUMED.
        assert (await alice.slash("hello")).text == "hello"
    assert len(gateway.identifies) == 1, "it identified anew instead of resuming"


def ask_to_reconnect(gateway: Gateway) -> None:
    gateway.send_raw(RECONNECT)


def cut(gateway: Gateway) -> None:
    gateway.abort_connections()


async def expect(discord: Discord, condition: Callable[[], bool], what: str) -> None:
    if not await discord.until(condition, READY_WITHIN):
        raise AssertionError(f"waited {READY_WITHIN:g} s for {what}")


async def check(name: str, command: Sequence[str]) -> bool:
    """Run one client through the story; prints what happened."""
    async with Discord.running(answer_within=READY_WITHIN) as discord:
        url = discord.api_url if name == "hikari" else discord.api_url.removesuffix(VERSIONED)
        client = await asyncio.create_subprocess_exec(*command, url, discord.token)
        try:
            await story(discord)
        except (AssertionError, NoAnswer, LookupError) as error:
            print(f"{name}: {error or 'wrong answer'}; {discord.server.problems}")
            return False
        finally:
            if client.returncode is None:
                client.terminate()
                await asyncio.wait_for(client.wait(), STOP_WITHIN)
    print(f"{name}: agrees")
    return True


def main(arguments: Sequence[str]) -> int:
    name, separator, *command = arguments
    if separator != "--" or not command:
        print(__doc__, file=sys.stderr)
        return 2
    return 0 if asyncio.run(check(name, command)) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
