"""Edit, remove, restore: nothing is lost, and of two who edit at once one is told."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable
from dataclasses import replace
from pathlib import Path

import pytest

from bot.errors import Conflict, InvalidInput, NotAllowed, NotFound
from bot.library.model import Scope
from bot.moderation.editing import DAY_MS, Content
from bot.moderation.model import RESTORE_DAYS, changes
from bot.reading.model import Kind
from bot.writing.model import Correction
from tests.db.trials import trials
from tests.moderation.house import ALICE, BOB, MIKE, MONA, SERVER, TEXT, VILLAIN, House

NEW = Content("Night Ferry is directed by Max Moss. It bored me to tears.\r\n", 2.0, spoiler=True)


async def test_an_edit_is_read_anew_and_the_former_version_kept(house: House) -> None:
    review_id = await house.published(rating=8.0)
    review = await house.app.editing.edit(house.by(ALICE), review_id, 1, NEW)
    assert (review.text, review.rating, review.spoiler, review.revision) == (
        NEW.text.strip(), 2.0, True, 2
    )  # fmt: skip
    film = await house.app.library.film(Scope(SERVER), review.film.id)
    assert [fact.value for fact in film.facts[Kind.DIRECTOR]] == ["Max Moss"]
    history = await house.app.editing.history(MONA, review_id)
    assert [(one.number, one.text, one.rating) for one in history.revisions] == [
        (1, TEXT, 8.0), (2, NEW.text.strip(), 2.0)
    ]  # fmt: skip
    assert history.revisions[0].editor_id == 1
    assert [act.action for act in history.acts] == ["edit", "approve"]


async def test_a_rating_taken_away_stays_away(house: House) -> None:
    text = f"{TEXT} 9/10."
    review_id = await house.published(text=text)
    assert (await house.app.library.review(Scope(SERVER), review_id)).rating == 9
    await house.app.editing.edit(house.by(ALICE), review_id, 1, Content(text, None, False))
    await house.app.database.write(lambda tx: tx.execute("UPDATE review SET read_by = 'old'"))
    assert await house.app.loader.read_again() == 1
    assert (await house.app.library.review(Scope(SERVER), review_id)).rating is None


async def test_of_two_who_correct_at_once_neither_is_lost_unseen(house: House) -> None:
    review_id = await house.published()
    wanted = {Kind.DIRECTOR: "Anna Leigh", Kind.THEME: "the sea"}
    done = await asyncio.gather(
        *(
            house.app.editing.correct(house.by(actor), review_id, kind, [(value, "")])
            for actor, (kind, value) in zip((MONA, MIKE), wanted.items(), strict=True)
        ),
        return_exceptions=True,
    )
    film = await house.app.library.film(Scope(SERVER), await house.film_id())
    for error, (kind, value) in zip(done, wanted.items(), strict=True):
        assert error is None or isinstance(error, Conflict)
        assert (value in [fact.value for fact in film.facts.get(kind, ())]) == (error is None)


async def test_what_changes_nothing_is_no_act(house: House) -> None:
    review_id, film_id = await house.published(), await house.film_id()
    for actor in (MONA, MIKE):
        await house.app.editing.correct(house.by(actor), review_id, Kind.THEME, [("sea", "")])
        await house.app.corrections.set_facts(house.by(actor), film_id, Kind.GENRE, [("noir", "")])
        await house.app.corrections.retitle(house.by(actor), film_id, "Late Ferry", 1999)
    await house.app.editing.edit(house.by(MONA), review_id, 1, NEW)
    await house.app.editing.restore(house.by(MONA), review_id, revision=1)
    with pytest.raises(Conflict):
        await house.app.editing.restore(house.by(MIKE), review_id, revision=1)
    assert await house.acts() == [
        "approve", "correct", "set facts", "retitle", "edit", "restore"
    ]  # fmt: skip


async def test_what_the_member_corrected_outlives_an_edit(house: House) -> None:
    draft = await house.keep(MONA)
    await house.app.writing.amend(
        MONA, draft.id, corrections=(Correction(Kind.DIRECTOR, (("Anna Leigh", ""),)),)
    )
    sent = await house.app.writing.send(house.by(MONA), draft.id)
    review = await house.app.editing.edit(house.by(MONA), sent.review_id, 1, NEW)
    film = await house.app.library.film(Scope(SERVER), review.film.id)
    assert [fact.value for fact in film.facts[Kind.DIRECTOR]] == ["Anna Leigh"]


async def test_of_two_edits_at_once_one_is_told(house: House) -> None:
    review_id = await house.published()
    rng = random.Random(3)
    for number in range(1, trials(20, soak=1_000) + 1):
        edits = [
            asyncio.create_task(
                house.app.editing.edit(
                    house.by(actor), review_id, number, Content(f"{TEXT} {number} {k}", None, False)
                )
            )
            for k, actor in enumerate((ALICE, MONA, MIKE))
        ]
        if rng.random() < 0.3:
            await asyncio.sleep(rng.random() * 0.003)
            edits[0].cancel()
        results = await asyncio.gather(*edits, return_exceptions=True)
        assert sum(isinstance(one, Conflict) for one in results) >= 1, results
        assert await house.one("SELECT revision FROM review") == number + 1
        assert await house.one("SELECT count(*) FROM review_revision") == number
        assert await house.one("SELECT count(*) FROM audit WHERE action = 'edit'") == number


async def test_a_retried_edit_happens_once(house: House) -> None:
    review_id = await house.published()
    click = house.by(ALICE)
    first = await house.app.editing.edit(click, review_id, 1, NEW)
    assert await house.app.editing.edit(click, review_id, 1, NEW) == first
    assert await house.one("SELECT count(*) FROM review_revision") == 1


async def test_a_removed_review_is_nowhere_and_comes_back(house: House) -> None:
    review_id = await house.published()
    click = house.by(MONA)
    for _ in range(2):
        await house.app.editing.remove(click, review_id, "Copied.")
    with pytest.raises(Conflict, match="already"):
        await house.app.editing.remove(house.by(MIKE), review_id)
    with pytest.raises(NotFound):
        await house.film_id()
    assert await house.app.search.passages(Scope(SERVER), "ferry") == []
    [mine] = await house.app.queue.mine(ALICE)
    assert (mine.state, mine.removal) == ("removed", "Copied.")
    with pytest.raises(NotAllowed):
        await house.app.editing.restore(house.by(ALICE), review_id)
    await house.app.editing.restore(house.by(MONA), review_id)
    assert await house.film_id()
    with pytest.raises(Conflict, match="not removed"):
        await house.app.editing.restore(house.by(MONA), review_id)
    assert await house.acts() == ["approve", "remove", "restore"]


async def test_any_version_can_be_brought_back(house: House) -> None:
    review_id = await house.published(rating=8.0)
    await house.app.editing.edit(house.by(ALICE), review_id, 1, NEW)
    review = await house.app.editing.restore(house.by(MONA), review_id, revision=1)
    assert (review.text, review.rating, review.revision) == (TEXT, 8.0, 3)
    with pytest.raises(NotFound, match="version"):
        await house.app.editing.restore(house.by(MONA), review_id, revision=7)
    history = await house.app.editing.history(ALICE, review_id)
    assert [one.number for one in history.revisions] == [1, 2, 3]


@pytest.mark.parametrize("content", [
    Content("short", None, False), Content("x" * 200_001, None, False), Content(TEXT, 11.0, False),
])  # fmt: skip
async def test_what_no_review_can_be_is_refused(house: House, content: Content) -> None:
    review_id = await house.published()
    with pytest.raises(InvalidInput):
        await house.app.editing.edit(house.by(ALICE), review_id, 1, content)
    assert await house.one("SELECT revision FROM review") == 1


async def test_who_may_not_is_told_what_they_may_know(house: House) -> None:
    review_id, waiting = (
        await house.published(),
        (await house.send(text=TEXT + " Twice.")).review_id,
    )
    for id_ in (review_id, waiting):
        for refused in (
            house.app.editing.edit(house.by(BOB), id_, 1, NEW),
            house.app.editing.remove(house.by(BOB), id_),
        ):
            with pytest.raises(NotAllowed if id_ == review_id else NotFound):
                await refused
    words = set()
    for id_ in (review_id, waiting, 987):
        acts: list[Awaitable[object]] = [
            house.app.editing.edit(house.by(VILLAIN), id_, 1, NEW),
            house.app.editing.remove(house.by(VILLAIN), id_),
            house.app.editing.restore(house.by(VILLAIN), id_),
            house.app.editing.restore(house.by(VILLAIN), id_, revision=1),
            house.app.editing.history(VILLAIN, id_),
        ]
        for act in acts:
            with pytest.raises(NotFound) as refusal:
                await act
            words.add(refusal.value.message)
    assert words == {"That review is not in this library any more."}
    assert await house.acts() == ["approve"]
    assert await house.one("SELECT max(revision) FROM review") == 1


async def test_the_house_collection_is_nobodys_to_change(house: House, tmp_path: Path) -> None:
    owner = replace(MONA, manage_server=True)
    await house.app.loader.import_paths(0, [_file(tmp_path)])
    review_id = int(str(await house.one("SELECT id FROM review WHERE server_id = 0")))
    for act in (
        house.app.editing.edit(house.by(owner), review_id, 1, NEW),
        house.app.editing.remove(house.by(owner), review_id),
        house.app.queue.approve(house.by(owner), review_id),
    ):
        with pytest.raises(NotFound):
            await act


def _file(folder: Path) -> Path:
    path = folder / "night-ferry.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


async def test_removed_reviews_are_erased_in_time_and_leave_no_trace(house: House) -> None:
    word = "Zwiebelkuchen"
    kept = await house.published(text="Night Ferry is a long journey, and a good one.")
    gone = await house.published(text=f"Night Ferry has a scene with {word}, which I liked.")
    await house.app.editing.edit(
        house.by(ALICE),
        gone,
        1,
        Content(f"More {word} in Night Ferry, please, I say.", None, False),
    )
    await house.app.editing.remove(house.by(ALICE), gone)
    house.clock[0] += (RESTORE_DAYS - 1) * DAY_MS
    assert await house.app.editing.purge() == 0
    house.clock[0] += 2 * DAY_MS
    assert await house.app.editing.purge() == 1
    assert await house.rows("SELECT id FROM review") == [(kept,)]
    assert await house.rows("SELECT 1 FROM review_revision") == []
    files = list(house.app.database.path.parent.glob("marquee.db*"))
    assert files
    for file in files:
        assert word.lower().encode() not in file.read_bytes().lower(), file


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("a b c", "a b c", []),
        ("one two three", "one 2 three", [("one ", "two", "2", " three")]),
        ("", "new", [("", "", "new", "")]),
        ("all of it", "", [("", "all of it", "", "")]),
        ("a " * 30 + "x", "a " * 30 + "y", [("a " * 6, "x", "y", "")]),
    ],
)
def test_changes_are_told_with_some_words_around(
    before: str, after: str, told: list[tuple[str, str, str, str]]
) -> None:
    assert [tuple(one) for one in changes(before, after)] == told


def test_changes_of_the_longest_texts_are_bounded() -> None:
    rng = random.Random(1)
    words = [str(rng.randrange(1000)) for _ in range(40_000)]
    [one] = changes(" ".join(words), " ".join(reversed(words)))
    assert len(one.came) > 100_000
    middle = [*words[:20_000], "new", *words[20_000:]]
    assert [one.came for one in changes(" ".join(words), " ".join(middle))] in (
        ["new "],
        [" new"],
        ["new", " "],
    )
