"""Opening, voting, closing and looking, over a real database."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.errors import Conflict, InvalidInput, NotAllowed, NotFound
from bot.polls.model import DAY, HOUR, MAX_LABEL, MINUTE, Filling, PollKind, PollState, Which
from bot.servers.model import PollsBy
from tests.polls.club import (
    CREATOR,
    FILMS,
    MODERATOR,
    OTHER_SERVER,
    SERVER,
    VILLAIN,
    Club,
    add_films,
    everywhere,
    member,
)


async def test_typed_titles_become_films_and_other_options_stay_as_typed(club: Club) -> None:
    poll = await club.open(typed="brazil;  The Thing We Never Saw ; alien;Brazil")
    assert [(o.number, o.label, o.film_id) for o in poll.options] == [
        (1, "Brazil", club.films["Brazil"]),
        (2, "The Thing We Never Saw", None),
        (3, "Alien", club.films["Alien"]),
    ]


async def test_a_title_too_long_for_an_option_ends_with_a_word_and_without_half_a_year(
    club: Club,
) -> None:
    title = "The Adventures of " + "Somebody and " * 7 + "X"
    assert len(title) == MAX_LABEL + 10
    await add_films(club, [title])
    await club.database.write(lambda tx: tx.execute("UPDATE film SET year = 1999"))
    poll = await club.open(filling=Filling(count=len(club.films)))
    (label,) = (o.label for o in poll.options if o.film_id == club.films[title])
    assert label.endswith("Somebody and…")
    assert len(label) <= MAX_LABEL


async def test_with_nothing_asked_for_films_are_drawn_from_the_library(club: Club) -> None:
    poll = await club.open(PollKind.QUICK, filling=Filling())
    assert len({o.film_id for o in poll.options}) == 5
    assert {o.label for o in poll.options} <= set(FILMS)


async def test_best_rated_come_first_and_the_rest_is_drawn(club: Club) -> None:
    for half_stars, title in ((10, "Elf"), (8, "Clue")):
        await club.ratings.rate(await scope(club), 1, club.films[title], half_stars)
    poll = await club.open(filling=Filling(Which.BEST_RATED, count=4))
    assert [o.label for o in poll.options[:2]] == ["Elf", "Clue"]
    assert len(poll.options) == 4


async def test_most_reviewed_come_first(club: Club) -> None:
    await add_films(club, ["Gigi"], reviews=3)
    poll = await club.open(filling=Filling(Which.MOST_REVIEWED, count=2))
    assert poll.options[0].label == "Gigi"


async def test_unseen_leaves_out_what_the_creator_rated(club: Club) -> None:
    for title in FILMS[:3]:
        await club.ratings.rate(await scope(club), CREATOR.user_id, club.films[title], 5)
    poll = await club.open(filling=Filling(Which.UNSEEN, count=10))
    assert {o.label for o in poll.options} == set(FILMS[3:])


async def test_another_servers_films_are_never_options(club: Club) -> None:
    await add_films(club, ["Secret Film"], server=OTHER_SERVER)
    poll = await club.open(filling=Filling(count=25))
    assert {o.label for o in poll.options} == set(FILMS)


async def test_one_film_is_too_few_and_the_reply_says_what_to_do(empty_club: Club) -> None:
    await add_films(empty_club, ["Alien"])
    with pytest.raises(InvalidInput, match="Only one film is in this library; a poll needs two"):
        await empty_club.open(filling=Filling())


async def test_more_typed_options_than_fit_are_refused_with_the_number(club: Club) -> None:
    with pytest.raises(InvalidInput, match="11 options; this kind of poll takes 10"):
        await club.open(PollKind.QUICK, typed=";".join(f"option {n}" for n in range(11)))


async def test_discords_polls_get_whole_hours(club: Club) -> None:
    poll = await club.open(PollKind.QUICK, length=90 * MINUTE)
    assert poll.plan.length == 2 * HOUR


async def test_a_vote_can_be_changed_and_withdrawn(club: Club) -> None:
    poll = await club.open(several=True)
    await club.polls.vote(member(2), poll.id, [3, 1], everywhere)
    await club.polls.vote(member(3), poll.id, [2], everywhere)
    assert await club.rows(poll) == [(2, "[1, 3]"), (3, "[2]")]
    await club.polls.vote(member(2), poll.id, [2], everywhere)
    _, kept = await club.polls.ballot(member(2), poll.id, everywhere)
    assert kept is not None
    assert kept.choices == (2,)
    assert await club.polls.turnout(SERVER, poll.id) == 2
    await club.polls.withdraw(member(2), poll.id, everywhere)
    assert await club.rows(poll) == [(3, "[2]")]
    with pytest.raises(Conflict, match="no vote"):
        await club.polls.withdraw(member(2), poll.id, everywhere)


async def test_a_ranked_ballot_keeps_its_order(club: Club) -> None:
    poll = await club.open(PollKind.RANKED)
    await club.polls.vote(member(2), poll.id, [3, 1, 2], everywhere)
    assert await club.rows(poll) == [(2, "[3, 1, 2]")]


@pytest.mark.parametrize("choices", [[], [4], [0], [-1], [1, 1], [2**63], [1, 2]])
async def test_ballots_that_no_card_offers_are_refused(club: Club, choices: list[int]) -> None:
    poll = await club.open()
    with pytest.raises(InvalidInput):
        await club.polls.vote(member(2), poll.id, choices, everywhere)
    assert await club.rows(poll) == []


async def test_a_retried_vote_takes_effect_once(club: Club) -> None:
    poll = await club.open()
    first = replace(member(2), interaction_id=11)
    await club.polls.vote(first, poll.id, [1], everywhere)
    await club.polls.vote(replace(member(2), interaction_id=12), poll.id, [2], everywhere)
    await club.polls.vote(first, poll.id, [1], everywhere)  # the network delivers the first again
    assert await club.rows(poll) == [(2, "[2]")]


async def test_nobody_votes_after_the_end_even_before_the_timer_has_run(club: Club) -> None:
    poll = await club.open(length=HOUR)
    club.clock.now += HOUR
    with pytest.raises(Conflict, match="takes no more votes"):
        await club.polls.vote(member(2), poll.id, [1], everywhere)
    assert await club.rows(poll) == []


async def test_role_limited_polls_take_votes_from_these_roles_only(club: Club) -> None:
    poll = await club.open(role_ids=(70, 71))
    await club.polls.vote(member(2, roles=[71]), poll.id, [1], everywhere)
    with pytest.raises(NotAllowed, match="certain roles"):
        await club.polls.vote(member(3, roles=[72]), poll.id, [1], everywhere)
    with pytest.raises(NotAllowed):  # the role was taken away since
        await club.polls.vote(member(2), poll.id, [2], everywhere)
    assert await club.rows(poll) == [(2, "[1]")]


async def test_another_server_can_do_nothing_with_a_poll(club: Club) -> None:
    poll = await club.open()
    for attempt in (
        club.polls.vote(VILLAIN, poll.id, [1], everywhere),
        club.polls.ballot(VILLAIN, poll.id, everywhere),
        club.polls.withdraw(VILLAIN, poll.id, everywhere),
        club.polls.close(VILLAIN, poll.id, everywhere),
        club.polls.cancel(VILLAIN, poll.id, everywhere),
        club.polls.results(VILLAIN, poll.id, everywhere),
    ):
        with pytest.raises(NotFound, match="There is no such poll here"):
            await attempt
    assert await club.polls.running(VILLAIN, everywhere) == []
    assert (await club.look(poll)).state is PollState.OPEN


async def test_a_poll_in_a_channel_unseen_is_unknown(club: Club) -> None:
    poll = await club.open()
    with pytest.raises(NotFound):
        await club.polls.results(member(2), poll.id, lambda _: False)
    assert await club.polls.running(member(2), lambda _: False) == []
    assert await club.polls.running(CREATOR, lambda _: False) == [poll]
    assert await club.polls.running(MODERATOR, lambda _: False) == [poll]


async def test_only_the_creator_and_moderators_end_a_poll(club: Club) -> None:
    poll = await club.open()
    for attempt in (club.polls.close, club.polls.cancel):
        with pytest.raises(NotAllowed, match="Only whoever opened a poll"):
            await attempt(member(2), poll.id, everywhere)
    await club.polls.vote(member(2), poll.id, [2], everywhere)
    await club.polls.close(MODERATOR, poll.id, everywhere)
    await club.closer.tick()
    closed = await club.polls.results(member(2), poll.id, everywhere)
    assert [o.label for o in closed.winners] == ["Brazil"]
    with pytest.raises(Conflict, match="not open"):
        await club.polls.close(CREATOR, poll.id, everywhere)


async def test_a_cancelled_poll_has_no_result_and_takes_no_votes(club: Club) -> None:
    poll = await club.open()
    await club.polls.vote(member(2), poll.id, [2], everywhere)
    await club.polls.cancel(CREATOR, poll.id, everywhere)
    with pytest.raises(Conflict, match="takes no more votes"):
        await club.polls.vote(member(3), poll.id, [2], everywhere)
    await club.pass_time(2 * DAY)
    with pytest.raises(Conflict, match="cancelled"):
        await club.polls.results(CREATOR, poll.id, everywhere)
    assert club.stage.posted == []


@pytest.mark.parametrize("kind", [PollKind.SECRET, PollKind.RANKED])
async def test_nobody_sees_how_it_stands_before_the_end(club: Club, kind: PollKind) -> None:
    poll = await club.open(kind)
    await club.polls.vote(member(2), poll.id, [2], everywhere)
    for actor in (CREATOR, MODERATOR, member(2)):
        with pytest.raises(Conflict, match="stays hidden until it ends"):
            await club.polls.results(actor, poll.id, everywhere)


async def test_a_server_may_leave_polls_to_some(club: Club) -> None:
    owner = replace(MODERATOR, manage_server=True)
    await club.servers.change(owner, polls_by=PollsBy.ROLES, poll_roles=frozenset({70}))
    with pytest.raises(NotAllowed, match="only some roles may open polls"):
        await club.open(by=member(2))
    await club.open(by=member(2, roles=[70]))


async def test_a_poll_whose_card_could_not_be_shown_leaves_nothing(club: Club) -> None:
    poll = await club.open(card=False)
    await club.polls.abandon(SERVER, poll.id)
    assert await club.store.poll(SERVER, poll.id) is None
    shown = await club.open()
    await club.polls.abandon(SERVER, shown.id)  # too late: members have seen it
    assert await club.store.poll(SERVER, shown.id) is not None


async def test_every_member_ranks_from_an_order_of_their_own(club: Club) -> None:
    poll = await club.open(PollKind.RANKED, filling=Filling(count=6))
    orders = {tuple(o.number for o in poll.shuffled(who)) for who in range(50)}
    assert len(orders) > 30
    assert poll.shuffled(5) == poll.shuffled(5)
    assert all(sorted(order) == [1, 2, 3, 4, 5, 6] for order in orders)


async def scope(club: Club):
    return await club.servers.scope(SERVER)
