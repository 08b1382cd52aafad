"""What keeps `marquee run` from starting: one clear line, the right exit code, and no hang.

The token is a canary throughout, with everything logged: no line may hold it.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.life.conftest import Life, Marquee

CANARY = "MTIzNDU2Nzg5MDEyMzQ1Njc4.Canary.that_sings_only_in_the_environment"
NO_SHAPE = "a-canary-without-the-shape-of-a-token"

CANNOT_START, BAD_SETTING, TRY_AGAIN, MEND_FIRST = 1, 2, 75, 78


async def refused(marquee: Marquee, code: int, words: str, **settings: Any) -> Life:
    """Start; it must end by itself with this code and one line with these words."""
    token = settings.setdefault("DISCORD_TOKEN", CANARY)
    got, life = await marquee.finish("run", MARQUEE_LOG="DEBUG", **settings)
    assert got == code, life.lines
    [line] = life.said
    assert words in line
    assert life.lines[-1] == line
    assert not any(line.startswith(("Traceback", "  File")) for line in life.lines)
    assert token not in "\n".join([*life.lines, life.out])
    return life


def know(marquee: Marquee, token: str) -> None:
    marquee.discord.world.application["token"] = token


@pytest.mark.parametrize("token", [CANARY, NO_SHAPE, "tökén-with-ümlauts", "two\nlines"])
async def test_a_token_that_discord_does_not_know(marquee: Marquee, token: str) -> None:
    await refused(marquee, MEND_FIRST, "does not accept the token", DISCORD_TOKEN=token)
    assert marquee.discord.server.gateway.identifies == []


@pytest.mark.parametrize(
    ("close_code", "code", "words"),
    [
        (4004, MEND_FIRST, "does not accept the token"),
        (4013, MEND_FIRST, "intents"),
        (4014, MEND_FIRST, "intents"),
        (4011, TRY_AGAIN, "code 4011"),
    ],
)
async def test_a_gateway_that_refuses_is_asked_once(
    marquee: Marquee, close_code: int, code: int, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    know(marquee, CANARY)
    gateway = marquee.discord.server.gateway
    monkeypatch.setattr(gateway, "_refusal", lambda *_: close_code)
    await refused(marquee, code, words)
    assert len(gateway.identifies) == 1


async def test_a_discord_that_is_not_there(marquee: Marquee) -> None:
    await marquee.discord.server.close()
    await refused(marquee, TRY_AGAIN, "cannot be reached")


async def test_a_discord_that_is_out_of_order(marquee: Marquee) -> None:
    know(marquee, CANARY)
    marquee.discord.faults.add("status", on="GET /users/@me", status=503)
    await refused(marquee, TRY_AGAIN, "503")


async def test_a_data_folder_that_cannot_be_made(newcomer: Marquee, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    await refused(
        newcomer, CANNOT_START, "cannot be written", MARQUEE_DATA=str(tmp_path / "file" / "data")
    )


async def test_a_database_file_that_is_none(newcomer: Marquee) -> None:
    newcomer.data.mkdir()
    (newcomer.data / "marquee.db").write_bytes(b"a shopping list" * 100)
    await refused(newcomer, CANNOT_START, "cannot be opened")


async def test_a_database_of_a_newer_marquee(marquee: Marquee) -> None:
    path = marquee.data / "marquee.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 999")
    before = path.read_bytes()
    await refused(marquee, CANNOT_START, "written by a newer Marquee")
    assert path.read_bytes() == before


@pytest.mark.parametrize("size", [0, 30_000])
async def test_a_full_disk(newcomer: Marquee, size: int) -> None:
    know(newcomer, CANARY)
    life = await refused(newcomer, CANNOT_START, "", LIFE_FILE_SIZE=str(size))
    assert any(word in life.said[0] for word in ("disk", "could not be", "cannot be"))
    assert newcomer.discord.server.gateway.identifies == []


async def test_a_disk_that_is_full_once_the_library_is_loaded(marquee: Marquee) -> None:
    """Logins could not be written down, so none is made."""
    know(marquee, CANARY)
    (marquee.data / "logins.json").write_text(json.dumps([0] * 20_000), encoding="utf-8")
    words = "Logins cannot be written down"
    await refused(marquee, CANNOT_START, words, LIFE_FILE_SIZE="40000")
    assert marquee.discord.server.gateway.identifies == []


async def test_a_second_copy_leaves_the_first_alone(marquee: Marquee) -> None:
    first = await marquee.run()
    await refused(marquee, CANNOT_START, f"(process {first.process.pid}) is already running")
    assert len(marquee.discord.server.gateway.identifies) == 1
    reply = await marquee.discord.as_("alice").slash("ask", question="who plays Emily?", wait=30)
    assert "Lily Collins" in reply.text
    assert (await first.stop())[0] == 0


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("DISCORD_TOKEN_FILE", "/nowhere/token", "/nowhere/token"),
        ("MARQUEE_BACKUPS", "many", "MARQUEE_BACKUPS"),
    ],
)
async def test_a_setting_that_cannot_be(
    marquee: Marquee, name: str, value: str, words: str
) -> None:
    await refused(marquee, BAD_SETTING, words, **{name: value})


async def test_no_token_where_one_is_required(marquee: Marquee) -> None:
    code, life = await marquee.finish("run", "--require-token", DISCORD_TOKEN="")
    assert code == MEND_FIRST
    [line] = life.lines
    assert "DISCORD_TOKEN_FILE" in line


async def test_the_token_is_read_from_a_file_and_said_nowhere(
    marquee: Marquee, tmp_path: Path
) -> None:
    """With everything logged: answers, refusals and failures, from the first start to the end."""
    know(marquee, CANARY)
    file = tmp_path / "token"
    file.write_text(CANARY + "\n", encoding="utf-8")
    life = await marquee.run(
        DISCORD_TOKEN="", DISCORD_TOKEN_FILE=str(file), MARQUEE_LOG="DEBUG", MARQUEE_BACKUPS="2"
    )
    alice, faults = marquee.discord.as_("alice"), marquee.discord.faults
    await alice.slash("ask", question="who plays Emily?", wait=30)
    for kind in ("drop", "lost", "status"):
        faults.add(kind, on="POST /interactions/*")  # type: ignore[arg-type]
        await alice.slash("ask", question="who plays Emily?", may_fail=True, wait=2)
    faults.clear()
    marquee.discord.server.gateway.abort_connections()
    assert await marquee.until(lambda: len(marquee.discord.server.gateway.resumes) == 1)
    await life.stop()
    tokens = [item.token for item in marquee.discord.world.interactions.values()]
    assert len(tokens) >= 4
    written = "\n".join([*life.lines, life.out])
    for secret in (CANARY, *tokens):
        assert secret not in written
    assert "Emily" not in written
