"""Ratings over a real database: one per member and film, and nobody else's server."""

from __future__ import annotations

import asyncio

import pytest

from bot.errors import InvalidInput, NotFound
from bot.library.model import Scope
from bot.polls.model import HOUR, Filling
from bot.ratings.model import TopBy
from tests.polls.club import FILMS, OTHER_SERVER, SERVER, Club, add_films, everywhere, member

HERE, ELSEWHERE = Scope(SERVER), Scope(OTHER_SERVER)


async def test_rating_again_replaces_the_rating(club: Club) -> None:
    film = club.films["Alien"]
    await club.ratings.rate(HERE, 2, film, 7)
    now = await club.ratings.rate(HERE, 2, film, 10)
    await club.ratings.rate(HERE, 3, film, 8)
    assert (now.own, now.spread.count, now.film.title) == (10, 1, "Alien")
    both = await club.ratings.of_film(HERE, film, 3)
    assert (both.own, both.spread.count, both.spread.average) == (8, 2, 9.0)
    assert both.spread.counts == (0, 0, 0, 0, 0, 0, 0, 1, 0, 1)


async def test_a_rating_can_be_taken_back(club: Club) -> None:
    film = club.films["Alien"]
    await club.ratings.rate(HERE, 2, film, 7)
    assert await club.ratings.unrate(HERE, 2, film)
    assert not await club.ratings.unrate(HERE, 2, film)
    assert (await club.ratings.of_film(HERE, film, 2)).own is None


async def test_a_retried_rating_takes_effect_once(club: Club) -> None:
    film = club.films["Alien"]
    await club.ratings.rate(HERE, 2, film, 7, interaction_id=1)
    await club.ratings.rate(HERE, 2, film, 4, interaction_id=2)
    await club.ratings.rate(HERE, 2, film, 7, interaction_id=1)
    assert (await club.ratings.of_film(HERE, film, 2)).own == 4


@pytest.mark.parametrize("half_stars", [0, 11, -1])
async def test_ratings_off_the_scale_are_refused(club: Club, half_stars: int) -> None:
    with pytest.raises(InvalidInput, match="half a star to five"):
        await club.ratings.rate(HERE, 2, club.films["Alien"], half_stars)


async def test_another_servers_film_cannot_be_rated_or_looked_at(club: Club) -> None:
    film = club.films["Alien"]
    await club.ratings.rate(HERE, 2, film, 7)
    for attempt in (
        club.ratings.rate(ELSEWHERE, 9, film, 7),
        club.ratings.of_film(ELSEWHERE, film),
        club.ratings.unrate(ELSEWHERE, 2, film),
        club.ratings.who(ELSEWHERE, film),
    ):
        with pytest.raises(NotFound, match="not in this library"):
            await attempt
    assert (await club.ratings.taste(ELSEWHERE)).empty


async def test_house_films_have_ratings_per_server(club: Club) -> None:
    await add_films(club, ["Houseboat"], server=0)
    film = club.films["Houseboat"]
    await club.ratings.rate(HERE, 2, film, 7)
    await club.ratings.rate(ELSEWHERE, 9, film, 1)
    assert (await club.ratings.of_film(HERE, film)).spread.average == 7
    assert [one.average for one in await club.ratings.top(ELSEWHERE, TopBy.RATING)] == [1]


async def test_who_rated_what_is_shown_for_those_who_allow_it(club: Club) -> None:
    film = club.films["Alien"]
    await club.ratings.rate(HERE, 2, film, 7)
    await club.ratings.rate(HERE, 3, film, 9, shown=True)
    await club.ratings.rate(HERE, 4, film, 5, shown=True)
    assert await club.ratings.who(HERE, film) == [(3, 9), (4, 5)]
    await club.ratings.show(SERVER, 3, False)
    assert await club.ratings.who(HERE, film) == [(4, 5)]
    assert (await club.ratings.of_film(HERE, film)).spread.count == 3


async def test_top_lists_by_rating_reviews_and_poll_wins(club: Club) -> None:
    await add_films(club, ["Gigi"], reviews=3)
    for who in range(2, 8):
        await club.ratings.rate(HERE, who, club.films["Dune"], 9)
        await club.ratings.rate(HERE, who, club.films["Alien"], 3)
    await club.ratings.rate(HERE, 2, club.films["Elf"], 10)
    poll = await club.open(typed="Clue; Brazil")
    await club.polls.vote(member(2), poll.id, [1], everywhere)
    await club.pass_time(HOUR)
    tied = await club.open(typed="Clue; Brazil; something else")
    await club.polls.vote(member(2), tied.id, [1], everywhere)
    await club.polls.vote(member(3), tied.id, [2], everywhere)
    await club.pass_time(HOUR)

    async def titles(by: TopBy) -> list[tuple[str, float]]:
        return [(one.film.title, one.count) for one in await club.ratings.top(HERE, by)]

    assert await titles(TopBy.RATING) == [("Dune", 6), ("Elf", 1), ("Alien", 6)]
    assert (await titles(TopBy.REVIEWS))[0] == ("Gigi", 3)
    assert await titles(TopBy.WINS) == [("Clue", 2), ("Brazil", 1)]


async def test_the_picture_of_a_servers_taste(club: Club) -> None:
    for who, half_stars in ((2, 1), (3, 10), (4, 10)):
        await club.ratings.rate(HERE, who, club.films["Dune"], half_stars)
        await club.ratings.rate(HERE, who, club.films["Elf"], 8)
    taste = await club.ratings.taste(HERE)
    assert (taste.spread.count, taste.raters, taste.films, taste.reviews) == (6, 3, 6, 6)
    assert [one.film.title for one in taste.loved] == ["Elf", "Dune"]
    assert [one.film.title for one in taste.divisive] == ["Dune"]
    assert taste.reviewers == (("Maud", 6),)
    assert len(taste.reviewed) == 5


async def test_removed_films_leave_the_lists(club: Club) -> None:
    await club.ratings.rate(HERE, 2, club.films["Dune"], 9)
    await club.database.write(
        lambda tx: tx.execute(
            "UPDATE review SET state = 'removed', place = NULL WHERE film_id = ?",
            (club.films["Dune"],),
        )
    )
    assert await club.ratings.top(HERE, TopBy.RATING) == []
    assert (await club.open(filling=Filling(count=25))).options
    assert all(o.label != "Dune" for o in (await club.open(filling=Filling(count=25))).options)


async def test_a_film_that_was_merged_is_rated_and_wins_as_the_other(club: Club) -> None:
    old, new = club.films["Dune"], club.films["Elf"]
    poll = await club.open(typed="Dune; Clue")
    await club.polls.vote(member(2), poll.id, [1], everywhere)
    await club.pass_time(HOUR)
    await club.database.write(
        lambda tx: tx.execute("UPDATE film SET merged_into = ? WHERE id = ?", (new, old))
    )
    rated = await club.ratings.rate(HERE, 2, old, 9)
    assert (rated.film.id, rated.own) == (new, 9)
    assert await club.ratings.rated_by(SERVER, 2) == {new: 9}
    assert [one.film.id for one in await club.ratings.top(HERE, TopBy.WINS)] == [new]
    options = (await club.open(filling=Filling(count=25))).options
    assert sorted(o.label for o in options) == sorted(set(FILMS) - {"Dune"})


async def test_many_ratings_at_once_are_one_per_member(club: Club) -> None:
    film = club.films["Alien"]
    await asyncio.gather(*(club.ratings.rate(HERE, n % 20, film, n % 10 + 1) for n in range(200)))
    ratings = await club.ratings.of_film(HERE, film)
    assert ratings.spread.count == 20
