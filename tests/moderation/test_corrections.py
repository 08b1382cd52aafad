"""What moderators say of a film holds, whatever its reviews say now or later."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bot.errors import InvalidInput, NotAllowed, NotFound
from bot.library.model import Scope
from bot.reading.model import Kind
from bot.writing.model import Correction
from tests.moderation.house import ALICE, BOB, MONA, OTHER, SERVER, TEXT, VILLAIN, House

CAST = "Night Ferry is a quiet, lovely film. Kai Moreno plays Emily and Sol Reed is the captain."


async def facts(house: House, kind: Kind, server: int = SERVER) -> list[tuple[str, str]]:
    film = await house.app.library.film(Scope(server), await house.film_id(server=server))
    return [(fact.value, fact.detail) for fact in film.facts.get(kind, ())]


async def test_stated_facts_outlive_reading_again_and_new_reviews(house: House) -> None:
    await house.published(text=CAST)
    film_id = await house.film_id()
    assert ("Kai Moreno", "Emily") in await facts(house, Kind.CAST)
    stated = [("Kai Moreno", "Emma"), ("Una Vale", "")]
    await house.app.corrections.set_facts(house.by(MONA), film_id, Kind.CAST, stated)
    assert await facts(house, Kind.CAST) == stated
    await house.app.database.write(lambda tx: tx.execute("UPDATE review SET read_by = 'old'"))
    assert await house.app.loader.read_again() == 1
    await house.published(BOB, f"{CAST} I saw it twice.")
    assert await facts(house, Kind.CAST) == stated
    said = await house.app.answers.ask(Scope(SERVER), "who plays Emily in Night Ferry?")
    assert "Moreno" not in said.text
    await house.app.corrections.set_facts(house.by(MONA), film_id, Kind.CAST, [])
    assert await facts(house, Kind.CAST) == []


async def test_what_a_member_set_is_a_moderators_to_strike_out(house: House) -> None:
    draft = await house.keep()
    await house.app.writing.amend(
        ALICE, draft.id, corrections=(Correction(Kind.DIRECTOR, (("Alice Herself", ""),)),)
    )
    sent = await house.app.writing.send(house.by(ALICE), draft.id)
    await house.app.queue.approve(house.by(MONA), sent.review_id)
    assert await facts(house, Kind.DIRECTOR) == [("Alice Herself", "")]
    film_id = await house.film_id()
    await house.app.corrections.set_facts(house.by(MONA), film_id, Kind.DIRECTOR, [("Ann Lee", "")])
    assert await facts(house, Kind.DIRECTOR) == [("Ann Lee", "")]


async def test_a_new_title_is_found_and_so_is_the_old_one(house: House) -> None:
    await house.published()
    film_id = await house.film_id()
    await house.app.corrections.retitle(house.by(MONA), film_id, " The\nLast Ferry ", 1979)
    assert await house.film_id("The Last Ferry") == await house.film_id("Night Ferry") == film_id
    await house.app.database.write(lambda tx: tx.execute("UPDATE review SET read_by = 'old'"))
    await house.app.loader.read_again()
    await house.published(BOB, f"{TEXT} Really.")
    assert await house.rows("SELECT DISTINCT film_id FROM review") == [(film_id,)]
    assert await house.rows("SELECT title, year FROM film") == [("The Last Ferry", 1979)]


async def test_merged_films_are_one(house: House) -> None:
    await house.published()
    await house.published(text="Le Bac is a slow film. I loved the captain.", title="Le Bac")
    old, into = await house.film_id("Le Bac"), await house.film_id()
    await house.app.corrections.merge(house.by(MONA), old, into)
    assert await house.film_id("Le Bac") == into
    film = await house.app.library.film(Scope(SERVER), into)
    assert len(film.reviews) == 2
    assert "Le Bac" in film.aliases
    assert (await house.app.library.resolve(Scope(SERVER), f"#{old}")).id == into
    assert (await house.app.library.films(Scope(SERVER))).total == 1
    await house.published(BOB, "Le Bac again, and it is better still.", title="Le Bac")
    assert len((await house.app.library.film(Scope(SERVER), into)).reviews) == 3
    with pytest.raises(InvalidInput, match="two different"):
        await house.app.corrections.merge(house.by(MONA), into, old)


async def test_the_house_shares_its_films_but_not_their_titles(
    house: House, tmp_path: Path
) -> None:
    path = tmp_path / "night-ferry.txt"
    path.write_text(CAST, encoding="utf-8")
    await house.app.loader.import_paths(0, [path])
    film_id = await house.film_id()
    with pytest.raises(NotAllowed, match="house collection"):
        await house.app.corrections.retitle(house.by(MONA), film_id, "Mine", None)
    await house.published(text="Le Bac is a slow film. I loved the captain.", title="Le Bac")
    with pytest.raises(NotAllowed, match="house collection"):
        await house.app.corrections.merge(house.by(MONA), film_id, await house.film_id("Le Bac"))
    await house.app.corrections.set_facts(
        house.by(MONA), film_id, Kind.CAST, [("Una Vale", "Emily")]
    )
    assert await facts(house, Kind.CAST) == [("Una Vale", "Emily")]
    assert ("Kai Moreno", "Emily") in await facts(house, Kind.CAST, OTHER)
    await house.app.corrections.merge(house.by(MONA), await house.film_id("Le Bac"), film_id)
    assert await house.film_id("Le Bac") == film_id
    with pytest.raises(NotFound):
        await house.film_id("Le Bac", OTHER)


async def test_only_moderators_of_the_server_correct(house: House) -> None:
    await house.published()
    await house.published(text="Le Bac is a slow film. I loved the captain.", title="Le Bac")
    film_id, other = await house.film_id(), await house.film_id("Le Bac")
    fix = house.app.corrections
    for actor, error in ((ALICE, NotAllowed), (VILLAIN, NotFound)):
        words = set()
        for id_ in (film_id, 987):
            for act in (
                fix.retitle(house.by(actor), id_, "Mine", None),
                fix.set_facts(house.by(actor), id_, Kind.DIRECTOR, [("Me", "")]),
                fix.merge(house.by(actor), id_, other),
            ):
                with pytest.raises(error) as refusal:
                    await act
                words.add(refusal.value.message)
        assert len(words) == 1
    theirs = await house.published(replace(ALICE, server_id=OTHER))
    assert theirs
    with pytest.raises(NotFound):
        await fix.merge(house.by(MONA), film_id, await house.film_id(server=OTHER))
    assert "retitle" not in await house.acts()


@pytest.mark.parametrize("values", [[("", "x")], [("x" * 301, "")], [("x", "y" * 501)]])
async def test_impossible_facts_are_refused(house: House, values: list[tuple[str, str]]) -> None:
    await house.published()
    with pytest.raises(InvalidInput):
        await house.app.corrections.set_facts(
            house.by(MONA), await house.film_id(), Kind.CAST, values
        )


async def test_not_every_kind_can_be_stated(house: House) -> None:
    await house.published()
    film_id = await house.film_id()
    for kind in (Kind.RATING, Kind.VERDICT):
        with pytest.raises(InvalidInput):
            await house.app.corrections.set_facts(house.by(MONA), film_id, kind, [("10", "")])
    for title, year in (("", None), ("x" * 201, None), ("Fine", 12)):
        with pytest.raises(InvalidInput):
            await house.app.corrections.retitle(house.by(MONA), film_id, title, year)
