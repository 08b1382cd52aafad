"""The timer: stored instants, results kept before they are posted, posted until they are."""

from __future__ import annotations

import asyncio
import contextlib
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.db import open_database
from bot.errors import Conflict
from bot.polls.closer import PATIENCE, Unreachable
from bot.polls.model import DAY, HOUR, MINUTE, Filling, PollKind, PollState
from bot.polls.rules import WEEK
from bot.polls.service import CARD_GRACE
from tests.polls.club import (
    CREATOR,
    FILMS,
    SERVER,
    START,
    Club,
    assemble,
    everywhere,
    member,
)


async def test_a_poll_closes_at_its_instant_and_posts_once(club: Club) -> None:
    poll = await club.open(length=HOUR)
    await club.polls.vote(member(2), poll.id, [2], everywhere)
    await club.pass_time(HOUR - 1)
    assert (await club.look(poll)).state is PollState.OPEN
    await club.pass_time(1)
    closed = await club.look(poll)
    assert (closed.state, closed.closed_at) == (PollState.CLOSED, START + HOUR)
    assert closed.result is not None
    assert closed.result.winners == (2,)
    assert closed.result_message_id == 9000 + poll.id
    await club.pass_time(DAY)
    assert len(club.stage.posted) == 1


async def test_a_poll_nobody_voted_in_says_so(club: Club) -> None:
    poll = await club.open()
    await club.pass_time(HOUR)
    result = (await club.polls.results(CREATOR, poll.id, everywhere)).result
    assert result is not None
    assert (result.winners, result.voters) == ((), 0)
    assert len(club.stage.posted) == 1


async def test_a_poll_that_ended_while_the_bot_was_away_closes_late(club: Club) -> None:
    poll = await club.open(length=HOUR)
    await club.polls.vote(member(2), poll.id, [1], everywhere)
    await club.database.close()
    async with open_database(club.path) as database:
        later = assemble(club.path, database, club.clock)
        await later.pass_time(9 * DAY)
        assert [o.label for o in (await later.look(poll)).winners] == ["Alien"]
        assert len(later.stage.posted) == 1


async def test_a_stop_between_closing_and_counting_loses_nothing(club: Club) -> None:
    poll = await club.open()
    await club.polls.vote(member(2), poll.id, [1], everywhere)
    await club.database.write(lambda tx: club.store.close(tx, SERVER, poll.id, START + 1))
    await club.closer.tick()  # not due before the instant of closing
    assert (await club.look(poll)).result is None
    await club.pass_time(1)
    assert (await club.look(poll)).result is not None
    assert len(club.stage.posted) == 1


async def test_a_result_is_kept_and_posted_again_until_it_is(club: Club) -> None:
    poll = await club.open()
    await club.polls.vote(member(2), poll.id, [1], everywhere)
    club.stage.trouble = Unreachable("Marquee may not write in that channel any more.")
    await club.pass_time(HOUR)
    waiting = await club.polls.results(CREATOR, poll.id, everywhere)
    assert [o.label for o in waiting.winners] == ["Alien"]
    assert waiting.problem == "Marquee may not write in that channel any more."
    for _ in range(30):
        await club.pass_time(10 * MINUTE)
    assert (await club.look(poll)).attempts > 5
    club.stage.trouble = None
    await club.pass_time(HOUR)
    done = await club.look(poll)
    assert (done.result_message_id, done.problem) == (9000 + poll.id, "")
    assert len(club.stage.posted) == 1


async def test_a_deleted_channel_ends_the_posting_at_once_and_keeps_the_result(club: Club) -> None:
    poll = await club.open()
    club.stage.trouble = Unreachable("The channel of this poll is gone.", gone=True)
    await club.pass_time(HOUR)
    done = await club.polls.results(CREATOR, poll.id, everywhere)
    assert done.problem == "The channel of this poll is gone."
    assert await club.store.next_due() is None


async def test_posting_is_given_up_after_a_week(club: Club) -> None:
    poll = await club.open()
    club.stage.trouble = Unreachable("Marquee may not write there.")
    await club.pass_time(HOUR)
    await club.pass_time(PATIENCE + HOUR)
    assert await club.store.next_due() is None
    assert (await club.look(poll)).problem == "Marquee may not write there."


async def test_one_broken_poll_does_not_hold_up_the_others(
    club: Club, caplog: pytest.LogCaptureFixture
) -> None:
    broken, healthy = await club.open(), await club.open()
    await club.database.write(
        lambda tx: tx.execute(
            "INSERT INTO ballot VALUES (?, ?, 2, '{\"not\": 1}', 0)", (SERVER, broken.id)
        )
    )
    await club.pass_time(HOUR)
    assert (await club.look(healthy)).result is not None
    assert f"poll {broken.id} could not be attended to" in caplog.text
    assert (await club.look(broken)).attempts == 1
    await club.closer.tick()
    assert (await club.look(broken)).attempts == 1  # it waits before the next attempt


async def test_two_timers_at_once_count_and_post_once(club: Club) -> None:
    for _ in range(5):
        await club.open()
    club.clock.now += HOUR
    await asyncio.gather(*(club.closer.tick() for _ in range(20)))
    assert sorted(poll_id for poll_id, _ in club.stage.posted) == [1, 2, 3, 4, 5]


async def test_discords_count_is_fetched_until_it_is_final(club: Club) -> None:
    poll = await club.open(PollKind.QUICK)
    await club.pass_time(HOUR)
    with pytest.raises(Conflict, match="still counting"):
        await club.polls.results(CREATOR, poll.id, everywhere)
    club.stage.counts[poll.id] = {1: 4, 2: 4}
    await club.pass_time(MINUTE)
    result = (await club.look(poll)).result
    assert result is not None
    assert (dict(result.counts), result.winners, result.voters) == ({1: 4, 2: 4, 3: 0}, (1, 2), 8)
    assert len(club.stage.posted) == 1


async def test_discord_does_not_say_how_many_voted_when_several_answers_are_allowed(
    club: Club,
) -> None:
    poll = await club.open(PollKind.QUICK, several=True)
    club.stage.counts[poll.id] = {1: 4, 2: 3}
    await club.pass_time(HOUR)
    result = (await club.look(poll)).result
    assert result is not None
    assert result.voters is None


async def test_a_deleted_poll_of_discords_ends_without_counts_and_says_why(club: Club) -> None:
    poll = await club.open(PollKind.QUICK)
    club.stage.trouble = Unreachable("Its message was deleted.", gone=True)
    await club.pass_time(HOUR)
    done = await club.polls.results(CREATOR, poll.id, everywhere)
    assert done.result is not None
    assert (done.result.missing, done.winners) == ("Its message was deleted.", ())
    assert club.stage.posted == []
    assert await club.store.next_due() is None


async def test_a_card_that_was_not_confirmed_is_posted_by_the_timer(club: Club) -> None:
    poll = await club.open(card=False)
    await club.pass_time(CARD_GRACE - 1)
    assert club.stage.cards == []
    await club.pass_time(1)
    assert club.stage.cards == [poll.id]
    assert (await club.look(poll)).message_id == 5000 + poll.id
    await club.pass_time(HOUR)
    assert len(club.stage.posted) == 1


async def test_a_card_that_is_being_shown_is_waited_for_however_late_it_is(club: Club) -> None:
    with club.polls.showing(SERVER):
        by_time, by_hand = await club.open(card=False), await club.open(card=False)
        await club.polls.close(CREATOR, by_hand.id, everywhere)
        await club.pass_time(2 * HOUR)
        assert club.stage.cards == club.stage.posted == []
        for poll in (by_time, by_hand):
            await club.polls.posted(SERVER, poll.id, 5000 + poll.id)
    await club.closer.tick()
    for poll in (by_time, by_hand):
        result = (await club.polls.results(CREATOR, poll.id, everywhere)).result
        assert result is not None
        assert (result.missing, result.voters) == ("", 0)
    assert len(club.stage.posted) == 2


@pytest.mark.parametrize("kind", list(PollKind))
async def test_a_card_shown_just_before_a_crash_is_found_when_the_poll_is_over(
    club: Club, kind: PollKind
) -> None:
    poll = await club.open(kind, card=False)
    club.stage.cards.append(poll.id)
    club.stage.counts[poll.id] = {}
    await club.pass_time(HOUR)
    done = await club.look(poll)
    assert (done.message_id, done.result_message_id) == (5000 + poll.id, 9000 + poll.id)


async def test_a_weekly_poll_opens_again_at_the_same_hour_with_films_of_the_day(
    club: Club,
) -> None:
    poll = await club.open(length=DAY, weekly=True, filling=Filling(count=3))
    await club.pass_time(DAY)
    (following,) = await club.polls.running(CREATOR, everywhere)
    assert (following.state, following.opened_at) == (PollState.SCHEDULED, START + WEEK)
    await club.pass_time(6 * DAY)
    opened = await club.look(following)
    assert (opened.state, opened.closes_at) == (PollState.OPEN, START + WEEK + DAY)
    assert len(opened.options) == 3
    assert opened.message_id is not None
    await club.polls.vote(member(3), opened.id, [1], everywhere)
    await club.pass_time(DAY)
    assert [poll_id for poll_id, _ in club.stage.posted] == [poll.id, opened.id]


async def test_losers_are_carried_over_and_the_winner_is_replaced(club: Club) -> None:
    poll = await club.open(length=DAY, weekly=True, carry_losers=True, filling=Filling(count=4))
    await club.polls.vote(member(2), poll.id, [2], everywhere)
    await club.pass_time(DAY)
    await club.pass_time(6 * DAY)
    (following,) = await club.polls.running(CREATOR, everywhere)
    labels = [o.label for o in following.options]
    lost = [o.label for o in poll.options if o.number != 2]
    assert labels[:3] == lost
    assert len(labels) == 4
    assert poll.options[1].label not in labels
    assert set(labels) <= set(FILMS)


async def test_of_weeks_slept_through_only_the_last_is_made_up_for(club: Club) -> None:
    await club.open(length=DAY, weekly=True)
    await club.pass_time(3 * WEEK + HOUR)
    await club.closer.tick()
    (late,) = await club.polls.running(CREATOR, everywhere)
    assert (late.state, late.opened_at) == (PollState.OPEN, START + 3 * WEEK)
    assert late.closes_at == START + 3 * WEEK + HOUR + DAY
    await club.pass_time(DAY)
    (following,) = await club.polls.running(CREATOR, everywhere)
    assert following.opened_at == START + 4 * WEEK


async def test_a_weekly_poll_of_a_whole_week_goes_on_without_a_gap(club: Club) -> None:
    await club.open(length=WEEK, weekly=True)
    await club.pass_time(WEEK + 80)  # the timer is never quite on time
    await club.closer.tick()
    (following,) = await club.polls.running(CREATOR, everywhere)
    assert following.state is PollState.OPEN


async def test_cancelling_ends_a_series(club: Club) -> None:
    await club.open(length=DAY, weekly=True)
    await club.pass_time(DAY)
    (following,) = await club.polls.running(CREATOR, everywhere)
    await club.polls.cancel(CREATOR, following.id, everywhere)
    await club.pass_time(3 * WEEK)
    assert await club.polls.running(CREATOR, everywhere) == []


async def test_a_series_without_enough_options_ends_and_says_why(club: Club) -> None:
    poll = await club.open(typed="Alien; Brazil", length=DAY, weekly=True, carry_losers=True)
    await club.polls.vote(member(2), poll.id, [1], everywhere)
    await club.pass_time(DAY)
    await club.pass_time(6 * DAY)
    with pytest.raises(Conflict, match="Only one option was left"):
        await club.polls.results(CREATOR, poll.id + 1, everywhere)


@pytest.mark.parametrize("kind", list(PollKind))
async def test_a_series_whose_card_cannot_be_shown_ends_and_says_why(
    club: Club, kind: PollKind
) -> None:
    poll = await club.open(kind, length=DAY, weekly=True, card=False)
    club.stage.trouble = Unreachable("Marquee may not write there.")
    for _ in range(30):
        await club.pass_time(HOUR)
    told = await club.polls.results(CREATOR, poll.id, everywhere)
    assert told.problem == (
        "The poll never appeared, so nobody could vote. Marquee may not write there."
    )
    assert await club.polls.running(CREATOR, everywhere) == []
    assert await club.store.next_due() is None


@pytest.mark.parametrize("jump", [DAY, -DAY])
async def test_a_clock_set_wrong_for_a_while_changes_no_stored_instant(
    club: Club, jump: int
) -> None:
    poll = await club.open(length=3 * DAY)
    club.clock.now += jump
    await club.closer.tick()
    await club.polls.vote(member(2), poll.id, [1], everywhere)
    club.clock.now -= jump
    await club.closer.tick()
    still = await club.look(poll)
    assert (still.state, still.closes_at) == (PollState.OPEN, START + 3 * DAY)
    await club.pass_time(3 * DAY)
    assert (await club.look(poll)).state is PollState.CLOSED
    club.clock.now -= DAY  # set back after the end: closed stays closed
    await club.closer.tick()
    with pytest.raises(Conflict, match="takes no more votes"):
        await club.polls.vote(member(3), poll.id, [1], everywhere)
    assert len(club.stage.posted) == 1


async def test_summer_time_moves_no_poll(club: Club) -> None:
    poll = await club.open(length=DAY)  # Berlin's clocks go forward in between
    berlin = ZoneInfo("Europe/Berlin")
    opened, ends = (
        datetime.fromtimestamp(at / 1000, UTC).astimezone(berlin)
        for at in (poll.opened_at, poll.closes_at)
    )
    assert (opened.hour, ends.hour) == (13, 14)
    await club.pass_time(23 * HOUR)
    assert (await club.look(poll)).state is PollState.OPEN
    await club.pass_time(HOUR)
    assert (await club.look(poll)).state is PollState.CLOSED


async def test_the_running_timer_wakes_when_a_poll_is_closed_by_hand(club: Club) -> None:
    poll = await club.open(length=DAY)
    running = asyncio.create_task(club.closer.run())
    try:
        await asyncio.sleep(0.01)
        await club.polls.close(CREATOR, poll.id, everywhere)
        await asyncio.wait_for(club.stage.heard.wait(), 10)
    finally:
        running.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await running
    assert club.stage.posted[0][0] == poll.id
