"""`marquee doctor` as the person who hosts sees it, with and without Discord."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from typing import Any

import pytest

from playground.model.permissions import Permission
from tests.life.conftest import Marquee


async def doctor(marquee: Marquee, **options: Any) -> tuple[int, dict[str, list[str]]]:
    """(exit code, the lines by level)."""
    code, life = await marquee.finish("doctor", **options)
    assert life.lines == [], life.lines
    lines: dict[str, list[str]] = {"ok": [], "warn": [], "fail": [], "skip": []}
    for line in life.out.splitlines():
        level, what = line.split(maxsplit=1)
        lines[level].append(what)
    return code, lines


def having(lines: list[str], words: str) -> str:
    """The one line with these words."""
    [found] = [line for line in lines if words in line]
    return found


async def test_all_is_well_beside_a_running_bot(marquee: Marquee) -> None:
    await marquee.run(MARQUEE_BACKUPS="2")
    logins = len(marquee.discord.server.gateway.identifies)
    assert await marquee.until(lambda: any((marquee.data / "backups").glob("*.db")))
    code, lines = await doctor(marquee)
    assert code == 0
    assert lines["fail"] == lines["skip"] == []
    assert all("SQLite" in line for line in lines["warn"])  # this machine's may be old
    for words in (
        "a bot is running",
        "search index are sound",
        "Discord knows the token: Marquee",
        "agrees with Discord's",
        "no privileged intent is on",
        "999 of 1000 logins",
        "the permissions are right in 2 servers",
        "Discord has all",
        "backups, the last 0 hours old",
    ):
        having(lines["ok"], words)
    link = having(lines["ok"], "invite link")
    assert f"client_id={marquee.discord.world.application_id}" in link
    assert "permissions=563224831446016" in link
    assert "scope=bot+applications.commands" in link
    assert len(marquee.discord.server.gateway.identifies) == logins


async def test_what_is_wrong_on_discords_side_is_named_with_its_mend(marquee: Marquee) -> None:
    life = await marquee.run()
    await life.stop()
    world = marquee.discord.world
    role = next(role for role in marquee.discord.guild().roles.values() if role["managed"])
    role["permissions"] = str(int(role["permissions"]) & ~int(Permission.SEND_POLLS))
    everyone = marquee.discord.guild().roles[marquee.discord.guild().id]
    everyone["permissions"] = str(int(everyone["permissions"]) & ~int(Permission.SEND_POLLS))
    other = next(r for r in marquee.discord.guild("Matinee Club").roles.values() if r["managed"])
    other["permissions"] = str(1 << 3)
    marquee.discord.guild("Matinee Club").name = "Matinee\x1b[31m"
    world.application |= {"flags": 1 << 19, "logins_left": 12}
    name = world.commands.popitem()[1]["name"]
    code, lines = await doctor(marquee)
    assert code == 0  # the bot can run
    assert "Create Polls → allow it" in having(lines["warn"], "Night Owls")
    assert "administrator" in having(lines["warn"], "Matinee?[31m")
    assert "Message Content" in having(lines["warn"], "privileged intents")
    assert "only 12 of 1000" in having(lines["warn"], "logins")
    assert f"{name} → restart the bot" in having(lines["warn"], "other commands")


async def test_a_refused_token_fails(marquee: Marquee) -> None:
    for token in ("MTIz.never.known", "two\nlines.to.fool"):
        code, lines = await doctor(marquee, DISCORD_TOKEN=token)
        assert code == 1
        having(lines["fail"], "→ copy it again")


async def test_without_discord_it_says_what_was_not_checked(marquee: Marquee) -> None:
    life = await marquee.run()
    await life.stop()
    await marquee.discord.server.close()
    code, lines = await doctor(marquee)
    assert code == 0
    having(lines["skip"], "cannot be reached")
    assert f"client_id={marquee.discord.world.application_id}" in having(lines["ok"], "invite")


async def test_without_a_token_and_before_the_first_start(newcomer: Marquee) -> None:
    code, lines = await doctor(newcomer, DISCORD_TOKEN="", MARQUEE_TYPO="1")
    assert code == 0
    having(lines["warn"], "MARQUEE_TYPO is no setting")
    having(lines["warn"], "there is no token")
    having(lines["skip"], "there is no database yet")
    having(lines["skip"], "without a token Discord is not asked")
    assert not newcomer.data.exists()


async def test_a_clock_that_is_wrong_is_seen(
    marquee: Marquee, monkeypatch: pytest.MonkeyPatch
) -> None:
    hour = datetime.fromtimestamp(1_000_000_000, UTC).strftime("%a, %d %b %Y %H:%M:%S GMT")
    monkeypatch.setattr("aiohttp.helpers.rfc822_formatted_time", lambda: hour)
    monkeypatch.setattr("aiohttp.web_response.rfc822_formatted_time", lambda: hour)
    _, lines = await doctor(marquee)
    assert "ahead of Discord's → switch" in having(lines["warn"], "the clock is")


@pytest.mark.parametrize(
    ("version", "level", "words"),
    [(999, "fail", "of version 999"), (1, "warn", "the next start upgrades it")],
)
async def test_a_database_of_another_version(
    marquee: Marquee, version: int, level: str, words: str
) -> None:
    with closing(sqlite3.connect(marquee.data / "marquee.db")) as connection:
        connection.execute(f"PRAGMA user_version = {version}")
    code, lines = await doctor(marquee)
    assert code == (1 if level == "fail" else 0)
    having(lines[level], words)


async def test_a_database_that_is_damaged_fails(marquee: Marquee) -> None:
    path = marquee.data / "marquee.db"
    raw = path.read_bytes()
    path.write_bytes(raw[: len(raw) // 2])
    code, lines = await doctor(marquee)
    assert code == 1
    assert "marquee restore" in lines["fail"][0]


async def test_a_full_disk_fails(marquee: Marquee) -> None:
    code, lines = await doctor(marquee, LIFE_FILE_SIZE="0")
    assert code == 1
    assert "make room" in having(lines["fail"], "cannot be written")
