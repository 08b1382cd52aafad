"""Done-when 5: what a member erased is in no file any more, and an older backup cannot undo it."""

from __future__ import annotations

import asyncio
import stat
from pathlib import Path

import pytest

from bot.app import open_app
from bot.config import Settings
from bot.db.checks import problems_of
from bot.library.model import Scope
from bot.operations.backup import backups, create_backup, restore
from bot.privacy.model import Published, json_without, without
from bot.privacy.store import MEMBERS
from tests.privacy.conftest import DAY_MS, MONA, OTHER, PIP, SERVER, WORD, WREN, Town, there

TRACES = {
    "id": str(WREN.user_id).encode(),
    "number": WREN.user_id.to_bytes(8, "big"),
    "name": WREN.name.encode(),
    "words": WORD.encode(),
    "indexed words": WORD.lower()[:9].encode(),
    "link": b"discord.com/channels",
}


def found_in(*paths: Path) -> set[str]:
    """Which traces there are in the files as they lie on the disk."""
    data = b"".join(path.read_bytes() for path in paths if path.is_file())
    return {name for name, trace in TRACES.items() if trace in data}


def files_of(town: Town) -> list[Path]:
    """All that lies in the data folder, the database, its log and the ledger included."""
    return [path for path in town.folder.rglob("*") if path.is_file()]


async def exported(town: Town, folder: Path, server_id: int = SERVER) -> list[Path]:
    await town.app.exporter.export(Scope(server_id), folder)
    return await asyncio.to_thread(lambda: list(folder.iterdir()) if folder.is_dir() else [])


async def test_the_traces_are_there_before(town: Town) -> None:
    await town.live(WREN)
    assert found_in(*files_of(town)) == set(TRACES)


async def test_nothing_of_the_member_is_left_in_any_file(town: Town, tmp_path: Path) -> None:
    await town.live(WREN)
    assert await town.app.privacy.erase(SERVER, WREN.user_id, Published.ERASE) == [SERVER]
    out = await exported(town, tmp_path / "out")
    assert len(out) == 1  # somebody else's
    assert found_in(*files_of(town), *out) == set()
    assert not (await town.app.privacy.held([SERVER], WREN.user_id))[0].anything
    assert await town.app.privacy.servers_of(WREN.user_id) == []
    assert await town.app.search.passages(Scope(SERVER), WORD) == []
    assert await problems_of(town.app.database.path) == []


async def test_reviews_can_be_kept_without_a_name(town: Town, tmp_path: Path) -> None:
    ids = await town.live(WREN)
    await town.app.privacy.erase(SERVER, WREN.user_id, Published.UNSIGN)
    out = await exported(town, tmp_path / "out")
    assert found_in(*files_of(town), *out) == {"words", "indexed words"}
    rows = await town.rows("SELECT id, author_id, author_name, source_url, state FROM review")
    kept = {row[0]: row[1:] for row in rows if row[1] != PIP.user_id}
    nobody = (None, "", "", "published")
    assert kept == {ids["published"]: nobody, ids["only"]: nobody}
    assert await town.one("SELECT count(*) FROM review_revision") == 0
    assert await town.one("SELECT count(*) FROM draft") == 0


async def test_what_others_did_stays_and_adds_up(town: Town) -> None:
    ids = await town.live(WREN)
    film = await town.film("Night Ferry")
    await town.app.privacy.erase(SERVER, WREN.user_id, Published.ERASE)
    spread = (await town.app.ratings.of_film(Scope(SERVER), film, PIP.user_id)).spread
    assert (spread.count, spread.total) == (1, 3)
    assert await town.rows("SELECT poll_id, member_id FROM ballot") == [(ids["poll"], PIP.user_id)]
    assert await town.one("SELECT creator_id FROM poll") == 0
    titles = {film.title for film in (await town.app.library.films(Scope(SERVER))).films}
    assert titles == {"Night Ferry"}
    acts = dict(await town.rows("SELECT action, actor_id FROM audit ORDER BY id"))
    assert acts["edit"] is None
    assert acts["decline"] == acts["remove"] == MONA.user_id
    merged = await town.one("SELECT before FROM audit WHERE action = 'merge'")
    assert merged == f'{{"rating": [{PIP.user_id}], "by": null}}'
    assert (
        await town.one("SELECT reason FROM audit WHERE action = 'remove'") == "As <@someone> asked."
    )


async def test_another_servers_data_is_another_matter(town: Town) -> None:
    await town.live(WREN)
    await town.live(there(WREN))
    await town.app.privacy.erase(SERVER, WREN.user_id, Published.ERASE)
    assert await town.app.privacy.servers_of(WREN.user_id) == [OTHER]
    assert (await town.app.privacy.held([OTHER], WREN.user_id))[0].published == 2
    assert await town.app.privacy.erase(None, WREN.user_id, Published.ERASE) == [OTHER]
    assert found_in(*files_of(town)) == set()


@pytest.mark.parametrize("everywhere", [False, True])
async def test_an_older_backup_loses_it_again(town: Town, everywhere: bool) -> None:
    await town.live(WREN)
    folder = town.folder.parent / "kept"
    older = await create_backup(town.app.database, folder, town.clock[0])
    await town.app.privacy.erase(None if everywhere else SERVER, WREN.user_id, Published.ERASE)
    settings = town.app.settings
    elsewhere = Settings(data=town.folder.parent / "restored")
    await restore(elsewhere, older, town.clock[0])
    for name in ("erased.json", "erasure.key"):
        (elsewhere.data / name).write_bytes((settings.data / name).read_bytes())
    assert found_in(elsewhere.database) == set(TRACES)
    async with open_app(elsewhere) as app:
        assert await app.privacy.servers_of(WREN.user_id) == []
        assert await app.privacy.servers_of(PIP.user_id) == [SERVER]
    assert found_in(*(path for path in elsewhere.data.rglob("*") if path.is_file())) == set()
    async with open_app(elsewhere) as app:
        assert await app.privacy.repeat_erasures() == 0


async def test_what_came_after_the_erasure_survives_a_restore(town: Town) -> None:
    await town.live(WREN)
    await town.app.privacy.erase(SERVER, WREN.user_id, Published.ERASE)
    later = await town.publish(
        WREN, "Night Ferry", "Night Ferry, seen once more: I was wrong then."
    )
    backup = await create_backup(town.app.database, town.folder / "b", town.clock[0])
    elsewhere = Settings(data=town.folder.parent / "restored")
    await restore(elsewhere, backup, town.clock[0])
    for name in ("erased.json", "erasure.key"):
        (elsewhere.data / name).write_bytes((town.folder / name).read_bytes())
    async with open_app(elsewhere) as app:
        assert (await app.library.review(Scope(SERVER), later)).author_id == WREN.user_id


async def test_the_ledger_names_nobody_and_is_nobody_elses_to_read(town: Town) -> None:
    await town.live(WREN)
    await town.app.privacy.erase(SERVER, WREN.user_id, Published.ERASE)
    for name in ("erased.json", "erasure.key"):
        path = town.folder / name
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert found_in(path) == set()
        assert str(SERVER).encode() not in path.read_bytes()
    await create_backup(town.app.database, town.folder / "b", town.clock[0])
    assert {path.suffix for path in (town.folder / "b").iterdir()} == {".db"}


async def test_a_lost_key_is_said_and_made_no_worse(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    await town.live(WREN)
    older = await create_backup(town.app.database, town.folder / "b", town.clock[0])
    await town.app.privacy.erase(SERVER, WREN.user_id, Published.ERASE)
    elsewhere = Settings(data=town.folder.parent / "restored")
    await restore(elsewhere, older, town.clock[0])
    (elsewhere.data / "erased.json").write_bytes((town.folder / "erased.json").read_bytes())
    async with open_app(elsewhere):
        assert "erasure.key is missing" in caplog.text
    (elsewhere.data / "erasure.key").write_bytes((town.folder / "erasure.key").read_bytes())
    async with open_app(elsewhere) as app:
        assert await app.privacy.servers_of(WREN.user_id) == []


async def test_an_interrupted_erasure_is_completed_at_the_next_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = Settings(data=tmp_path / "var")
    async with open_app(settings) as app:
        town = Town(settings.data, app, [0])
        await town.live(WREN)
        with monkeypatch.context() as patch:

            async def fail(*_: object) -> None:
                raise OSError("the power went")

            patch.setattr(type(app.privacy._store), "forget_member", fail)
            with pytest.raises(OSError, match="power"):
                await app.privacy.erase(SERVER, WREN.user_id, Published.ERASE)
        assert await app.privacy.servers_of(WREN.user_id) == [SERVER]
    async with open_app(settings) as app:
        assert await app.privacy.servers_of(WREN.user_id) == []
    assert found_in(*(path for path in settings.data.rglob("*") if path.is_file())) == set()


async def test_every_column_that_names_a_member_is_known(town: Town) -> None:
    """A new table that names members must say what an erasure does to it."""
    columns = await town.rows(
        "SELECT s.name, c.name FROM sqlite_schema s JOIN pragma_table_info(s.name) c"
        " WHERE s.type = 'table' AND c.type = 'INTEGER'"
        " AND (c.name GLOB '*_by' OR c.name IN"
        "  ('user_id', 'member_id', 'author_id', 'actor_id', 'editor_id', 'creator_id'))"
    )
    columns = [(table, column) for table, column in columns if column != "undone_by"]
    assert sorted(columns) == sorted(MEMBERS)


async def test_a_left_server_is_erased_when_its_days_are_over(town: Town) -> None:
    app = town.app
    await app.servers.note_presence([SERVER, OTHER])
    await town.live(WREN)
    await town.live(there(WREN))
    await app.servers.note_presence([OTHER])
    town.clock[0] += 30 * DAY_MS - 1
    assert await app.retention.keep_tidy() == []
    town.clock[0] += 1
    assert await app.retention.keep_tidy() == [SERVER]
    tables = [
        row[0]
        for row in await town.rows(
            "SELECT s.name FROM sqlite_schema s JOIN pragma_table_info(s.name) c"
            " WHERE s.type = 'table' AND c.name = 'server_id'"
        )
    ]
    assert len(tables) > 15
    for table in tables:
        assert await town.one(f"SELECT count(*) FROM {table} WHERE server_id = ?", SERVER) == 0
    assert (await app.privacy.held([OTHER], WREN.user_id))[0].published == 2
    assert await problems_of(app.database.path) == []
    assert await app.retention.keep_tidy() == []


async def test_a_server_that_came_back_is_kept(town: Town) -> None:
    await town.app.servers.note_presence([SERVER])
    await town.live(WREN)
    await town.app.servers.note_presence([])
    town.clock[0] += 29 * DAY_MS
    await town.app.servers.note_presence([SERVER])
    town.clock[0] += 2 * DAY_MS
    assert await town.app.retention.keep_tidy() == []
    assert (await town.app.privacy.held([SERVER], WREN.user_id))[0].published == 2


async def test_old_notes_and_copies_do_not_pile_up(town: Town) -> None:
    import os

    await town.run("INSERT INTO interaction_done VALUES (5, ?)", town.clock[0] - 2 * DAY_MS)
    await town.run("INSERT INTO interaction_done VALUES (6, ?)", town.clock[0])
    (town.folder / "backups").mkdir()
    old = [
        town.folder / "backups" / "before-upgrade-from-1.db",
        town.folder / "before-restore-20230101T000000Z.db-wal",
    ]
    young = town.folder / "before-restore-20231101T000000Z.db"
    for path, days in [(old[0], 31), (old[1], 31), (young, 29)]:
        path.write_bytes(b"x")
        at = town.clock[0] / 1000 - days * 86_400
        os.utime(path, (at, at))
    await town.app.retention.keep_tidy()
    assert await town.rows("SELECT interaction_id FROM interaction_done") == [(6,)]
    assert [path.exists() for path in (*old, young)] == [False, False, True]
    assert backups(town.folder / "backups") == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Ann and ann's cat", "someone and someone's cat"),
        ("Annabel came", "Annabel came"),
        ("<@77>, 77.", "<@someone>, someone."),
        ("1770 and 772", "1770 and 772"),
    ],
)
def test_names_and_ids_are_replaced_as_words(before: str, after: str) -> None:
    assert without(before, 77, {"Ann"}) == after


def test_json_keeps_its_shape() -> None:
    before = '{"a": 77, "b": [77, 78, {"77": true, "c": "Ann 77"}], "d": 1, "e": null}'
    after = '{"a": null, "b": [78, {"someone": true, "c": "someone someone"}], "d": 1, "e": null}'
    assert json_without(before, 77, {"Ann"}) == after
