"""`/review import` and `/review export` over the wire."""

from __future__ import annotations

import asyncio
import csv
import io
import json
import zipfile

import pytest

from bot.errors import NotAllowed
from bot.library.import_work import Work
from bot.library.model import Scope
from playground.drivers.client import File

CSV = (
    "title,year,rating,review\n"
    'Night Ferry,1971,8/10,"Night Ferry is directed by Ann Lee, and it is slow."\n'
    "Glass Pier,1984,,Glass Pier is a calm film about the sea.\n"
)
LETTERBOXD = (
    "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date\n"
    "2024-01-01,Night Ferry,1971,https://boxd.it/a1,4.5,,A <i>lovely</i> slow boat.,,2024-01-01\n"
)
RATINGS = (
    "Date,Name,Year,Letterboxd URI,Rating\n"
    "2024-01-01,Night Ferry,1971,https://boxd.it/x,3.5\n"
    "2024-01-01,Nobody Reviewed It,1990,https://boxd.it/y,5\n"
)


def csv_file(text: str = CSV, name: str = "reviews.csv") -> File:
    return File(name, text.encode())


async def reviews(stage, server: str = "Night Owls"):
    return await stage.app.library._store.reviews(Scope.only(stage.server_id(server)))


async def traces(stage) -> int:
    """Rows that an import leaves in any table while it runs, of any server but the house."""
    total = 0
    for table in ("review", "film", "fact", "opinion", "film_alias"):
        rows = await stage.app.database.all(f"SELECT count(*) FROM {table} WHERE server_id <> 0")
        total += rows[0][0]
    runs = await stage.app.database.all("SELECT count(*) FROM import_run")
    return total + runs[0][0]


async def test_a_moderator_imports_a_table(discord, stage):
    mona = discord.as_("mona")
    done = await mona.slash("review import", file=csv_file())
    assert done.ephemeral
    assert "2 reviews added" in done.text
    assert not done.attachments
    there = {review.film.label: review for review in await reviews(stage)}
    assert set(there) == {"Night Ferry (1971)", "Glass Pier (1984)"}
    assert there["Night Ferry (1971)"].rating == 8
    asked = await discord.as_("alice").slash("ask", question="who directed Night Ferry?")
    assert "Ann Lee" in asked.text
    again = await mona.slash("review import", file=csv_file())
    assert "0 reviews added" in again.text
    assert "2 were there already" in again.text
    acts = await stage.app.database.all("SELECT action, after FROM audit")
    assert acts == [("import", '{"reviews": 2}')]


async def test_an_account_export_brings_ones_own_reviews_and_ratings(discord, stage):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("reviews.csv", LETTERBOXD)
        archive.writestr("ratings.csv", RATINGS)
        archive.writestr("deleted/reviews.csv", LETTERBOXD.replace("Night", "Regretted"))
    mona = discord.as_("mona")
    done = await mona.slash("review import", file=File("letterboxd-mona.zip", data.getvalue()))
    assert "1 review added" in done.text
    assert "1 rating of yours" in done.text
    assert "1 rating left out" in done.text
    [review] = await reviews(stage)
    assert (review.text, review.rating) == ("A lovely slow boat.", 9.0)
    assert review.author_id == int(mona.user_id)
    ratings = await stage.app.ratings.rated_by(stage.server_id(), int(mona.user_id))
    assert ratings == {review.film.id: 7}


async def test_refused_rows_come_back_as_a_file(discord, stage):
    text = CSV + 'Bad Row,79,,Fine.\nWorse,1984,,"open\n=Formula,19,,x\n'
    done = await discord.as_("mona").slash("review import", file=csv_file(text))
    assert "2 reviews added" in done.text
    assert "3 refused" in done.text
    assert "reviews.csv, line 4: “79” is no year" in done.text
    rows = list(csv.reader(io.StringIO(done.message.file("refused.csv").decode())))
    assert [row[:3] for row in rows] == [
        ["file", "line", "problem"],
        ["reviews.csv", "4", "“79” is no year"],
        ["reviews.csv", "5", "opens a quote that is never closed"],
        ["reviews.csv", "6", "“19” is no year"],
    ]
    assert rows[3][3] == "'=Formula,19,,x"
    assert len(await reviews(stage)) == 2


async def test_a_broken_file_changes_nothing_and_the_others_are_taken(discord, stage):
    broken = File("b.json", b'[{"title": "Night Ferry",\n "text": oops}]')
    note = File("glass-pier.txt", b"Glass Pier is a calm film about the sea.")
    picture = File("c.png", b"\x89PNG")
    done = await discord.as_("mona").slash(
        "review import", file=broken, file_2=note, file_3=picture
    )
    assert "1 review added" in done.text
    assert "b.json, line 2: is no JSON" in done.text
    assert "c.png: is no .txt" in done.text
    assert [review.slug for review in await reviews(stage)] == ["glass-pier"]


async def test_what_a_file_says_of_servers_and_states_is_not_taken_over(discord, stage):
    other = stage.server_id("Matinee Club")
    entry = {
        "title": "Night Ferry", "text": "A slow boat.", "server_id": other, "state": "removed",
        "author_id": 5, "film_id": 1, "approved_by": 7, "source": "member",
    }  # fmt: skip
    file = File("a.json", json.dumps({"reviews": [entry], "server_id": other}).encode())
    await discord.as_("mona").slash("review import", file=file)
    [review] = await reviews(stage)
    assert (review.state, review.author_id, review.source) == ("published", None, "import")
    assert await reviews(stage, "Matinee Club") == []


async def test_a_review_that_is_there_is_never_overwritten(discord, stage, tmp_path):
    await stage.add(tmp_path, ferry='+++\ntitle = "Night Ferry"\n+++\nMine, and it stays.')
    entry = {"slug": "ferry", "title": "Night Ferry", "text": "Theirs."}
    file = File("a.json", json.dumps([entry]).encode())
    done = await discord.as_("mona").slash("review import", file=file)
    assert "has the name of a review that is there already" in done.text
    assert [review.text for review in await reviews(stage)] == ["Mine, and it stays."]


async def test_members_may_neither_import_nor_export(discord, stage):
    alice = discord.as_("alice")
    for reply in (
        await alice.slash("review import", file=csv_file()),
        await alice.slash("review export"),
    ):
        assert reply.ephemeral
        assert "Only moderators" in reply.text
        assert not reply.attachments
    assert await reviews(stage) == []


async def test_too_large_an_import_is_refused_before_it_is_fetched(discord, stage, monkeypatch):
    monkeypatch.setattr("bot.library.formats.model.MAX_UPLOAD_BYTES", 100)
    done = await discord.as_("mona").slash("review import", file=csv_file())
    assert "more than 0 MB" in done.text
    assert await traces(stage) == 0


@pytest.fixture
def slow(monkeypatch):
    """Each batch waits for a permit; progress shows at once."""
    permits = asyncio.Semaphore(0)
    monkeypatch.setattr("cogs._ui.exchange.EVERY", 0.0)
    monkeypatch.setattr("bot.library.import_work.BATCH", 1)
    store = Work._store_read

    async def wait(work, reading):
        if reading is not None:
            await permits.acquire()
        await store(work, reading)

    monkeypatch.setattr(Work, "_store_read", wait)
    return permits


async def started(discord, person, **options) -> asyncio.Task:
    """An import that has stored its first review and waits with the second, which is read."""
    task = asyncio.create_task(person.slash("review import", file=csv_file(), **options))
    await discord.until(
        lambda: any("of 2 rows done" in message.text for message in person.messages())
    )
    return task


async def test_cancel_leaves_no_trace(discord, stage, slow):
    mona = discord.as_("mona")
    slow.release()
    task = await started(discord, mona)
    assert await traces(stage) > 1
    [message] = [one for one in mona.messages() if "of 2 rows done" in one.text]
    custom_id = next(iter(message.enabled))
    stranger = await discord.as_("alice").forge(message, custom_id)
    assert "Only moderators" in stranger.text
    abroad = await discord.as_("yuri").forge(
        await discord.as_("yuri").slash("review queue"), custom_id
    )
    assert "is over already" in abroad.text or "is over already" in abroad.all_text
    second = await mona.slash("review import", file=csv_file())
    assert "Another import is under way" in second.all_text
    await mona.click(message, "Cancel")
    slow.release()
    slow.release()
    done = await task
    assert await discord.until(lambda: "was cancelled. Nothing of it is left" in done.all_text)
    assert await traces(stage) == 0
    data = stage.app.database.path.read_bytes()
    assert b"Ann Lee" not in data
    late = await mona.forge(second.followups[0] if second.followups else second, custom_id)
    assert "is over already" in late.all_text


async def test_an_import_cut_off_by_a_restart_is_taken_back(stage, slow):
    discord = stage.discord
    mona = discord.as_("mona")
    slow.release()
    async with stage.bot() as bot:
        task = await started(discord, mona)
        bot._is_stopping = True
        slow.release()
        slow.release()
        done = await task
        assert await discord.until(lambda: "being restarted" in done.all_text)
    assert await traces(stage) == 0


async def test_what_a_power_cut_left_half_done_is_taken_back_at_the_next_start(stage, slow):
    importer = stage.app.importer
    mona = stage.discord.as_("mona")
    slow.release()
    async with stage.bot():
        task = await started(stage.discord, mona)
        before = await traces(stage)
        [run] = importer._running
        assert before > 1
        assert await importer.take_back_unfinished() == 1  # as `open_app` does
        assert await traces(stage) == 0
        importer._running[run].cancelled = True
        for _ in range(3):
            slow.release()
        await task
    assert await traces(stage) == 0


async def test_exports_come_back_as_they_were(discord, stage, tmp_path):
    await stage.add(
        tmp_path,
        ferry='+++\ntitle = "Night Ferry"\nyear = 1971\nauthor = "=Ann"\nrating = "4/5"\n'
        'spoiler = true\ncast = ["Al as Em", "Cy"]\nthemes = []\n+++\n=1+1 is slow.\n\n"Very", é.',
        apostrophe='+++\ntitle = "+Tide"\n+++\n\'Tis a film with\n\n+++\nlines.',
    )
    mona, yuri = discord.as_("mona"), discord.as_("yuri")
    exported = {}
    for form in ("JSON", "CSV"):
        reply = await mona.slash("review export", form=form)
        assert reply.ephemeral
        assert "2 reviews of this server" in reply.text
        name = f"reviews.{form.lower()}"
        exported[form] = reply.message.file(name)
    table = list(csv.reader(io.StringIO(exported["CSV"].decode())))
    assert not [cell for row in table for cell in row if cell.startswith(("=", "+", "-", "@"))]
    for form, data in exported.items():
        file = File(f"reviews.{form.lower()}", data)
        assert "2 reviews added" in (await yuri.slash("review import", file=file)).text
        back = await yuri.slash("review export", form=form)
        assert back.message.file(f"reviews.{form.lower()}") == data
        for review in await reviews(stage, "Matinee Club"):
            await stage.app.database.write(
                lambda tx, id_=review.id: tx.execute("DELETE FROM review WHERE id = ?", (id_,))
            )
        same = await mona.slash("review import", file=file)
        assert "2 were there already" in same.text


async def test_an_export_holds_this_servers_published_reviews_only(discord, stage, tmp_path):
    mona = discord.as_("mona")
    nothing = await mona.slash("review export")
    assert "no reviews of its own yet" in nothing.text
    await stage.add(tmp_path, mine='+++\ntitle = "Night Ferry"\n+++\nMine.')
    (tmp_path / "mine.md").unlink()
    await stage.add(tmp_path, "Matinee Club", theirs='+++\ntitle = "Night Ferry"\n+++\nTheirs.')
    (tmp_path / "theirs.md").unlink()
    await stage.add(tmp_path, gone='+++\ntitle = "Glass Pier"\n+++\nGone.')
    await stage.app.database.write(
        lambda tx: tx.execute("UPDATE review SET state = 'pending' WHERE slug = 'gone'")
    )
    reply = await mona.slash("review export")
    found = json.loads(reply.message.file("reviews.json"))
    assert [review["text"] for review in found["reviews"]] == ["Mine."]


async def test_the_service_itself_checks_who_imports(stage):
    from bot.servers.model import Actor

    with pytest.raises(NotAllowed):
        await stage.app.importer.run(stage.server_id(), [], actor=Actor(stage.server_id(), 5))
    assert await traces(stage) == 0
