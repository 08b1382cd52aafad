"""Every act of moderation can be taken back, unless things have moved on."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from bot.errors import Conflict, NotAllowed, NotFound
from bot.moderation.editing import Content
from bot.reading.model import Kind
from tests.moderation.house import ALICE, MIKE, MONA, TEXT, VILLAIN, House

NEW = Content("Night Ferry is directed by Max Moss. It bored me to tears.", 2.0, spoiler=True)
TABLES = (
    "SELECT id, film_id, film_fixed, text, rating, spoiler, state FROM review ORDER BY id",
    "SELECT film_id, kind, value, detail, origin, rejected FROM fact ORDER BY 1, 2, 3, 4, 5",
    "SELECT id, title, title_key, year, merged_into FROM film ORDER BY id",
    "SELECT film_id, alias, origin FROM film_alias ORDER BY film_id, alias, origin",
    "SELECT film_id, member_id, half_stars FROM rating ORDER BY film_id, member_id",
    "SELECT film_id, aspect, review_id, start FROM opinion ORDER BY 1, 2, 3, 4",
    "SELECT review_id, was_state FROM removal",
    "SELECT place IS NULL FROM review ORDER BY id",
)


async def waiting(house: House) -> Callable[[], Awaitable[object]]:
    sent = await house.send()
    return lambda: house.app.queue.approve(house.by(MONA), sent.review_id)


async def declining(house: House) -> Callable[[], Awaitable[object]]:
    sent = await house.send()
    return lambda: house.app.queue.decline(house.by(MONA), sent.review_id, "No.")


async def editing(house: House) -> Callable[[], Awaitable[object]]:
    id_ = await house.published(rating=8.0)
    return lambda: house.app.editing.edit(house.by(ALICE), id_, 1, NEW)


async def removing(house: House) -> Callable[[], Awaitable[object]]:
    id_ = await house.published()
    return lambda: house.app.editing.remove(house.by(MONA), id_, "Off topic.")


async def removing_what_waits(house: House) -> Callable[[], Awaitable[object]]:
    sent = await house.send()
    return lambda: house.app.editing.remove(house.by(ALICE), sent.review_id)


async def restoring(house: House) -> Callable[[], Awaitable[object]]:
    id_ = await house.published()
    await house.app.editing.remove(house.by(MONA), id_)
    return lambda: house.app.editing.restore(house.by(MONA), id_)


async def restoring_a_version(house: House) -> Callable[[], Awaitable[object]]:
    id_ = await house.published(rating=8.0)
    await house.app.editing.edit(house.by(ALICE), id_, 1, NEW)
    await house.app.editing.remove(house.by(MONA), id_)
    return lambda: house.app.editing.restore(house.by(MONA), id_, revision=1)


async def retitling(house: House) -> Callable[[], Awaitable[object]]:
    await house.published()
    return lambda: _retitle(house)


async def _retitle(house: House) -> None:
    await house.app.corrections.retitle(house.by(MONA), await house.film_id(), "Last Ferry", 1979)


async def stating(house: House) -> Callable[[], Awaitable[object]]:
    await house.published()
    film_id = await house.film_id()
    values = (("Anna Leigh", ""),)
    return lambda: house.app.corrections.set_facts(house.by(MONA), film_id, Kind.DIRECTOR, values)


async def correcting(house: House) -> Callable[[], Awaitable[object]]:
    id_ = await house.published()
    return lambda: house.app.editing.correct(
        house.by(MONA), id_, Kind.DIRECTOR, [("Anna Leigh", "")]
    )


async def correcting_again(house: House) -> Callable[[], Awaitable[object]]:
    await (await correcting(house))()
    id_ = int(str(await house.one("SELECT id FROM review")))
    return lambda: house.app.editing.correct(house.by(MONA), id_, Kind.DIRECTOR, [])


async def merging(house: House) -> Callable[[], Awaitable[object]]:
    first = await _two_films(house)
    return lambda: house.app.corrections.merge(house.by(MONA), first[0], first[1])


async def _two_films(house: House) -> tuple[int, int]:
    await house.published()
    await house.published(text="The Night Ferryboat is a slow film, but the music is lovely.",
                          title="The Night Ferryboat")  # fmt: skip
    one, other = await house.film_id(), await house.film_id("The Night Ferryboat")
    for film, member, half in ((one, 1, 8), (one, 2, 6), (other, 2, 4), (other, 3, 10)):
        await house.app.database.write(
            lambda tx, row=(film, member, half): tx.execute(  # type: ignore[misc]
                "INSERT INTO rating (server_id, film_id, member_id, half_stars, rated_at)"
                " VALUES (42, ?, ?, ?, 0)", row
            )
        )  # fmt: skip
    await house.app.corrections.set_facts(house.by(MONA), one, Kind.THEME, [("the sea", "")])
    return one, other


ACTS = [waiting, declining, editing, removing, removing_what_waits, restoring,
        restoring_a_version, retitling, stating, correcting,
        correcting_again, merging]  # fmt: skip


@pytest.mark.parametrize("prepare", ACTS)
async def test_undoing_leaves_all_as_it_was(
    house: House, prepare: Callable[[House], Awaitable[Callable[[], Awaitable[object]]]]
) -> None:
    act = await prepare(house)
    before = [await house.rows(sql) for sql in TABLES]
    await act()
    assert [await house.rows(sql) for sql in TABLES] != before
    entry = await house.app.undoing.last(MIKE)
    click = house.by(MIKE)
    for _ in range(2):  # the second is a retry
        await house.app.undoing.undo(click, entry.id)
    after = [await house.rows(sql) for sql in TABLES]
    if prepare is not retitling:
        assert after == before
    else:  # its reviews now stay with it for good
        assert after[1:] == before[1:]
    with pytest.raises(Conflict, match="undone already"):
        await house.app.undoing.undo(house.by(MONA), entry.id)
    assert (await house.acts())[-1] == "undo"


async def test_of_two_who_undo_one_is_told(house: House) -> None:
    id_ = await house.published()
    await house.app.editing.remove(house.by(MONA), id_)
    entry = await house.app.undoing.last(MONA)
    results = await asyncio.gather(
        *(house.app.undoing.undo(house.by(actor), entry.id) for actor in (MONA, MIKE)),
        return_exceptions=True,
    )
    assert sorted(type(one).__name__ for one in results) == ["AuditEntry", "Conflict"]
    assert await house.state(id_) == "published"


async def test_a_published_review_of_a_moderator_can_be_taken_back(house: House) -> None:
    sent = await house.send(MONA)
    entry = await house.app.undoing.last(MONA)
    await house.app.undoing.undo(house.by(MONA), entry.id)
    assert await house.state(sent.review_id) == "removed"
    await house.app.editing.restore(house.by(MONA), sent.review_id)
    assert await house.state(sent.review_id) == "published"


@pytest.mark.parametrize("prepare", [editing, removing, retitling, stating, correcting, merging])
async def test_what_has_moved_on_is_left_alone(
    house: House, prepare: Callable[[House], Awaitable[Callable[[], Awaitable[object]]]]
) -> None:
    act = await prepare(house)
    await act()
    entry = await house.app.undoing.last(MONA)
    app = house.app
    if prepare is editing:
        await app.editing.edit(house.by(MONA), entry.subject_id, 2, Content(TEXT, 1.0, False))
    elif prepare is removing:
        await app.editing.restore(house.by(MONA), entry.subject_id)
    elif prepare is retitling:
        await app.corrections.retitle(house.by(MONA), entry.subject_id, "Lost Ferry", None)
    elif prepare is correcting:
        await app.editing.correct(house.by(MIKE), entry.subject_id, Kind.DIRECTOR, [])
    elif prepare is stating:
        await app.corrections.set_facts(house.by(MONA), entry.subject_id, Kind.DIRECTOR, [])
    else:
        await house.published(text="Dawn Ferry is another film of ferries.", title="Dawn Ferry")
        into = await house.film_id("The Night Ferryboat")
        await app.corrections.merge(house.by(MONA), into, await house.film_id("Dawn Ferry"))
    before = [await house.rows(sql) for sql in TABLES]
    with pytest.raises(Conflict, match="changed since"):
        await app.undoing.undo(house.by(MONA), entry.id)
    assert [await house.rows(sql) for sql in TABLES] == before


async def test_only_moderators_of_the_server_undo(house: House) -> None:
    with pytest.raises(NotFound, match="nothing to undo"):
        await house.app.undoing.last(MONA)
    id_ = await house.published()
    await house.app.editing.remove(house.by(MONA), id_)
    entry = await house.app.undoing.last(MONA)
    for act in (house.app.undoing.last(ALICE), house.app.undoing.undo(house.by(ALICE), entry.id)):
        with pytest.raises(NotAllowed):
            await act
    words = set()
    for entry_id in (entry.id, 987):
        with pytest.raises(NotFound) as refusal:
            await house.app.undoing.undo(house.by(VILLAIN), entry_id)
        words.add(refusal.value.message)
    assert len(words) == 1
    assert await house.state(id_) == "removed"
