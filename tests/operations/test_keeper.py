"""What the running bot does by itself, under an injected clock."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from unittest.mock import AsyncMock

import pytest

from bot.answers.words.thesaurus import thesaurus
from bot.app import App, open_app
from bot.config import Settings
from bot.db.checks import problems_of
from bot.errors import Busy
from bot.operations import keeper
from bot.operations.backup import DAY_MS, backup_folder, backups, made_at
from bot.operations.ledger import LoginLedger
from bot.reading.trees import load_trees
from bot.reading.vectors import vectors
from tests.db.trials import trials

START = 1_795_000_000_000
HOUR_MS = 3_600_000


class Days:
    """A clock that tests set."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> int:
        return self.now


@pytest.fixture
def days() -> Days:
    return Days()


@pytest.fixture
async def app(tmp_path: Path, days: Days) -> AsyncIterator[App]:
    async with open_app(Settings(data=tmp_path / "var", backups=3), clock=days) as app:
        yield app


@pytest.mark.parametrize("many", [0, 1])
async def test_what_answers_are_made_of_is_read_ahead_for_a_large_library(
    app: App, monkeypatch: pytest.MonkeyPatch, many: int
) -> None:
    monkeypatch.setattr("bot.answers.service.MANY_NAMES", many)
    for table in (thesaurus, vectors, load_trees):
        table.cache_clear()
    await keeper.get_ready(app)
    for table in (thesaurus, vectors, load_trees):
        assert bool(table.cache_info().currsize) == (many == 0)  # there is no name yet


async def test_a_library_too_slow_to_be_read_ahead_stops_nothing(
    app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app.search, "index", AsyncMock(side_effect=Busy("Too long.")))
    await keeper.get_ready(app)


def stamps(app: App) -> list[int]:
    return [made_at(file) for file in backups(backup_folder(app.settings))]


async def test_a_backup_a_day_and_as_many_as_asked_for_are_kept(app: App, days: Days) -> None:
    for hour in range(24 * 6):
        days.now = START + hour * HOUR_MS
        await keeper.back_up_when_due(app)
    assert stamps(app) == [START + day * DAY_MS for day in (3, 4, 5)]
    for file in backups(backup_folder(app.settings)):
        assert await problems_of(file) == []


async def test_a_restart_does_not_begin_the_day_anew(app: App, days: Days) -> None:
    await keeper.back_up_when_due(app)
    days.now += 23 * HOUR_MS
    running = asyncio.create_task(keeper.keep_backups(app))
    await asyncio.sleep(0.1)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    assert stamps(app) == [START]


async def test_after_a_week_switched_off_there_is_one_backup_not_seven(
    app: App, days: Days
) -> None:
    await keeper.back_up_when_due(app)
    days.now += 7 * DAY_MS
    await keeper.back_up_when_due(app)
    await keeper.back_up_when_due(app)
    assert stamps(app) == [START, START + 7 * DAY_MS]


async def test_a_copy_from_before_an_upgrade_is_kept_for_good(app: App, days: Days) -> None:
    folder = backup_folder(app.settings)
    folder.mkdir()
    former = folder / "before-upgrade-from-1.db"
    former.write_bytes(b"kept")
    for day in range(5):
        days.now = START + day * DAY_MS
        await keeper.back_up_when_due(app)
    assert former.read_bytes() == b"kept"


async def test_a_failed_backup_is_logged_and_tried_again(
    app: App, days: Days, caplog: pytest.LogCaptureFixture
) -> None:
    folder = backup_folder(app.settings)
    folder.write_text("in the way", encoding="utf-8")
    await keeper.back_up_when_due(app)
    assert "the daily backup failed" in caplog.text
    folder.unlink()
    await keeper.back_up_when_due(app)
    assert stamps(app) == [START]


@pytest.mark.soak
async def test_restarts_all_day_stay_under_fifty_logins(tmp_path: Path) -> None:
    """The ledger on disk, as the bot uses it: every life reads it, waits, writes and crashes."""
    now, logins = START, []
    for life in range(trials(250, soak=1_000)):
        ledger = LoginLedger(tmp_path)
        while wait := ledger.wait(now):
            now += wait
        ledger.note(now)
        logins.append(now)
        now += (life % 7) * 5_000
    busiest = max(sum(start <= t < start + DAY_MS for t in logins) for start in logins)
    assert busiest < 50
