from __future__ import annotations

from pathlib import Path

import pytest

from bot.config import Settings
from bot.db import open_database
from bot.operations.health import MAX_AGE_MS, Heartbeat, ailments, beat

NOW = 10_000_000


@pytest.fixture
async def settings(tmp_path: Path) -> Settings:
    settings = Settings(data=tmp_path)
    async with open_database(settings.database):
        pass
    return settings


async def test_a_connected_bot_with_a_fresh_heartbeat_is_healthy(settings: Settings) -> None:
    beat(settings.data, Heartbeat(NOW - 1_000, connected=True))
    assert await ailments(settings, NOW) == []


async def test_a_bot_that_waits_for_the_ledger_is_healthy(settings: Settings) -> None:
    beat(settings.data, Heartbeat(NOW, connected=False, waiting=True))
    assert await ailments(settings, NOW) == []


@pytest.mark.parametrize(
    ("heartbeat", "said"),
    [
        (None, "no heartbeat"),
        (Heartbeat(NOW - MAX_AGE_MS - 1, connected=True), "s old"),
        (Heartbeat(NOW, connected=False), "not connected"),
    ],
)
async def test_each_ailment_is_named(
    settings: Settings, heartbeat: Heartbeat | None, said: str
) -> None:
    if heartbeat:
        beat(settings.data, heartbeat)
    [ailment] = await ailments(settings, NOW)
    assert said in ailment


async def test_a_broken_database_is_an_ailment(settings: Settings) -> None:
    beat(settings.data, Heartbeat(NOW, connected=True))
    settings.database.write_bytes(b"no database" * 100)
    [ailment] = await ailments(settings, NOW)
    assert "database" in ailment


async def test_half_a_heartbeat_is_none(settings: Settings) -> None:
    (settings.data / "heartbeat.json").write_text('{"at": 1', encoding="utf-8")
    [ailment] = await ailments(settings, NOW)
    assert "no heartbeat" in ailment
