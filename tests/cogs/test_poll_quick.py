"""`/poll quick`: Discord's own poll, counted by Discord, its result kept by the bot."""

from __future__ import annotations

import contextlib

import pytest

from bot.interactions import replies
from playground.model.permissions import Permission
from tests.cogs.polling import (
    CASCADE,
    CELESTIAL,
    ELSE,
    THREE,
    comes,
    forbid,
    pass_time,
    result_of,
    results,
    rows,
    stage,
    stored,
)

__all__ = ["stage"]


def end_polls(stage, hours):
    """Let Discord's time pass and Discord end its polls; the bot has not looked yet."""
    stage.discord.clock.advance(hours * 3600)
    stage.discord.end_due_polls()


async def quick(stage, who="alice", **options):
    """An open Discord poll with its second message."""
    reply = await stage.discord.as_(who).slash("poll quick", **{"options": THREE, **options})
    await comes(stage, lambda: reply.followups)
    await stored(stage, lambda poll: poll.message_id)
    return reply


async def test_one_command_opens_a_discord_poll_and_a_way_to_the_reviews(discord, stage):
    reply = await discord.as_("alice").slash("poll quick")
    assert len(reply.message.poll["answers"]) == 5
    await comes(stage, lambda: reply.followups)
    (reading,) = reply.followups
    assert reading.poll is None
    film = await discord.as_("bob").select(
        reading, "Read about…", [reading.selects[0]["options"][0]["label"]]
    )
    assert film.ephemeral
    assert film.text.startswith("## ")
    edits = [c for c in discord.requests if c.method == "PATCH" and "poll" in (c.body or {})]
    posts = [c for c in discord.requests if c.method == "POST" and "poll" in (c.body or {})]
    assert (len(edits), len(posts)) == (1, 0)  # an edit of the deferred answer, never a follow-up


async def test_the_end_is_fetched_and_told_with_a_chart_and_the_winners_review(discord, stage):
    reply = await quick(stage, length="1h")
    discord.as_("bob").vote(reply.message, CELESTIAL)
    discord.as_("mona").vote(reply.message, CELESTIAL)
    discord.as_("alice").vote(reply.message, CASCADE)
    end_polls(stage, 1)
    await pass_time(stage)
    result = await result_of(stage)
    assert "**Celestial Symphony** wins with 2 votes." in result.text
    assert "3 members voted" in result.text
    assert "Read about Celestial Symphony" in result.buttons
    assert result.attachments
    done = await stored(stage, lambda poll: poll.result_message_id)
    assert dict(done.result.counts) == {1: 1, 2: 2, 3: 0}
    changed = [c for c in discord.requests if c.method == "PATCH" and reply.message.id in c.path]
    assert changed == []  # a poll message is never edited


async def test_odd_lengths_are_rounded_up_and_said_so(discord, stage):
    reply = await discord.as_("alice").slash("poll quick", options=THREE, length="90m")
    await comes(stage, lambda: reply.followups)
    assert "this one lasts 2 hours" in reply.all_text
    poll = await stored(stage, lambda poll: poll.message_id)
    assert abs(poll.closes_at - poll.opened_at - 2 * 3_600_000) < 5_000


async def test_less_than_an_hour_is_refused(discord, stage):
    reply = await discord.as_("alice").slash("poll quick", options=THREE, length="30m")
    assert "at least 1 hour. /poll secret and ranked may be shorter." in reply.text
    assert reply.ephemeral
    assert await rows(stage, "SELECT * FROM poll") == []


async def test_counts_that_come_late_are_waited_for(discord, stage):
    alice = discord.as_("alice")
    reply = await quick(stage, length="1h")
    discord.as_("bob").vote(reply.message, ELSE)
    reply.message.stored.poll_ends += 600  # Discord takes its time to count
    await pass_time(stage, hours=1.01)
    await stored(stage, lambda poll: poll.attempts)
    told = await alice.slash("poll results")
    assert "Discord is still counting the votes." in told.text
    assert results(stage) == []
    end_polls(stage, 1)
    await pass_time(stage)
    assert "**something else** wins with 1 vote." in (await result_of(stage)).text


async def test_a_poll_that_ended_while_the_bot_was_away(stage):
    discord = stage.discord
    async with stage.bot():
        reply = await quick(stage, length="1h")
    discord.as_("bob").vote(reply.message, CASCADE)
    end_polls(stage, 30)
    async with stage.bot():
        assert "**Cascade of Harmony** wins with 1 vote." in (await result_of(stage)).text
        told = await discord.as_("mona").slash("poll results")
        assert "**Cascade of Harmony** wins with 1 vote." in told.text
        await stored(stage, lambda poll: poll.result_message_id)
    async with stage.bot():
        await pass_time(stage, hours=1)
        await discord.until(lambda: len(results(stage)) > 1, 0.3)
        assert len(results(stage)) == 1


async def test_a_deleted_poll_ends_without_counts_and_the_creator_is_told_why(discord, stage):
    alice = discord.as_("alice")
    reply = await quick(stage, length="1h")
    discord.as_("bob").vote(reply.message, CASCADE)
    discord.as_("mona").delete(reply.message)
    end_polls(stage, 1)
    await pass_time(stage)
    await stored(stage, lambda poll: poll.result)
    told = await alice.slash("poll results")
    assert told.text.count("message was deleted, and Discord's counts went with it") == 1
    assert not told.buttons  # nothing was counted
    assert results(stage) == []


async def test_without_the_right_to_fetch_it_waits_and_says_so(discord, stage):
    alice = discord.as_("alice")
    reply = await quick(stage, length="1h")
    discord.as_("bob").vote(reply.message, CASCADE)
    forbid(stage, Permission.READ_MESSAGE_HISTORY)
    end_polls(stage, 1)
    await pass_time(stage)
    await stored(stage, lambda poll: poll.problem)
    assert "Read Message History" in (await alice.slash("poll results")).text
    forbid(stage)
    await pass_time(stage, hours=1)
    assert "**Cascade of Harmony** wins" in (await result_of(stage)).text


async def test_closing_by_hand_ends_discords_poll_too(discord, stage):
    alice = discord.as_("alice")
    reply = await quick(stage, length="5d")
    discord.as_("bob").vote(reply.message, CASCADE)
    await alice.slash("poll close")
    await comes(stage, lambda: reply.message.poll["results"]["is_finalized"])
    await pass_time(stage, minutes=1)
    assert "**Cascade of Harmony** wins" in (await result_of(stage)).text


async def test_cancelling_takes_the_poll_and_the_way_to_its_films_away(discord, stage):
    alice = discord.as_("alice")
    reply = await quick(stage)
    (reading,) = reply.followups
    discord.as_("bob").say("Which one do I take?")
    await alice.slash("poll cancel")
    assert not reply.has_message
    assert reading.deleted  # it led to films of a poll that is no more
    assert "Which one do I take?" in [message.text for message in discord.messages()]
    await pass_time(stage, hours=30)
    assert results(stage) == []


async def test_open_polls_point_to_discords_card(discord, stage):
    alice = discord.as_("alice")
    reply = await quick(stage, question="Now?")
    told = await alice.slash("poll results", poll="#1")
    assert "Discord's own card shows how it stands" in told.text
    listed = await alice.slash("poll list")
    assert f"/{reply.message.id})" in listed.text


async def test_what_discord_refuses_leaves_no_poll_behind(discord, stage):
    discord.faults.add("status", on="PATCH /webhooks/*", times=1, status=400)
    reply = await discord.as_("alice").slash("poll quick", options=THREE, may_fail=True)
    await comes(stage, lambda: reply.followups)
    assert "something went wrong on my side" in reply.all_text
    assert await rows(stage, "SELECT * FROM poll") == []


@pytest.mark.parametrize("held", [False, True], ids=["stored in time", "stored late"])
async def test_a_poll_that_is_opened_too_late_leaves_none_behind(
    discord, stage, caplog, monkeypatch, held
):
    """The member reads that the application did not respond, and may try again."""
    if held:
        monkeypatch.setattr(replies, "PATIENCE", 0)
    discord.world.answer_within = 0
    async with stage.app.database._lock if held else contextlib.nullcontext():
        reply = await discord.as_("alice").slash("poll quick", options=THREE, may_fail=True)
        assert "did not respond" in reply.error
        await comes(stage, lambda: any("callback" in call.path for call in discord.requests))
        await comes(stage, lambda: stage.app.database._writes or not held)
    await comes(stage, lambda: "too late" in caplog.text and not stage.app.database._writes)
    assert await rows(stage, "SELECT id FROM poll") == []


async def test_a_weekly_poll_is_posted_again_as_discords_own(discord, stage):
    reply = await quick(stage, length="1d", weekly=True, question="Weekly?")
    discord.as_("bob").vote(reply.message, CASCADE)
    end_polls(stage, 24)
    await pass_time(stage)
    await result_of(stage)
    await pass_time(stage, hours=6 * 24)

    def native():
        return [message for message in discord.messages() if message.poll]

    await comes(stage, lambda: len(native()) == 2)
    poll = await stored(stage, lambda poll: poll.message_id, poll_id=2)
    assert poll.message_id == int(native()[1].id)
    discord.as_("bob").vote(native()[1], CELESTIAL)
    end_polls(stage, 24)
    await pass_time(stage)
    assert "**Celestial Symphony** wins" in (await result_of(stage, 2)).text
