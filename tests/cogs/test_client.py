"""Coming onto Discord and leaving it again, as `marquee run` does."""

from __future__ import annotations

import asyncio

import pytest

from bot.client import serve
from bot.errors import StartupError
from bot.operations.health import last_beat
from bot.operations.ledger import BURST, LoginLedger


async def test_the_bot_answers_until_it_is_told_to_stop(stage):
    stop = asyncio.Event()
    serving = asyncio.create_task(serve(stage.app, stage.discord.token, stop))
    for _ in range(500):
        if stage.discord.server.gateway.sessions:
            break
        await asyncio.sleep(0.01)
    reply = await stage.discord.as_("alice").slash("ask", question="who plays Emily?")
    assert "Lily Collins" in reply.text
    stop.set()
    await asyncio.wait_for(serving, 5)
    assert last_beat(stage.app.settings.data) is not None
    assert len(LoginLedger(stage.app.settings.data).past()) == 1


async def test_a_refused_token_is_explained(stage):
    with pytest.raises(StartupError, match="does not accept the token"):
        await asyncio.wait_for(serve(stage.app, "wrong", asyncio.Event()), 5)


async def test_a_machine_that_is_offline_is_told_so(stage):
    await stage.discord.server.close()
    with pytest.raises(StartupError, match="cannot be reached"):
        await asyncio.wait_for(serve(stage.app, stage.discord.token, asyncio.Event()), 20)


async def test_a_bot_that_logged_in_too_often_waits(stage, caplog, monkeypatch):
    ledger = LoginLedger(stage.app.settings.data)
    for _ in range(BURST):
        ledger.note(stage.app.clock())
    stop = asyncio.Event()
    serving = asyncio.create_task(serve(stage.app, stage.discord.token, stop))
    await stage.discord.until(lambda: "too many logins" in caplog.text, 3)
    assert len(ledger.past()) == BURST
    stop.set()
    await asyncio.wait_for(serving, 5)
