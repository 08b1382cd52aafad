"""Native polls from the first vote to the final count."""

from __future__ import annotations

import discord as library
import pytest

from playground.drivers.client import ClientRefusal

HOUR = 3600


async def test_poll_can_be_sent_directly_by_edit_and_to_the_channel(alice, discord):
    direct = await alice.slash("poll", how="direct")
    edited = await alice.slash("poll", how="edit")
    await alice.slash("poll", how="channel")
    assert await discord.until(lambda: len(discord.messages()) == 4)
    for message in (direct.message, edited.message, discord.messages()[-1]):
        assert [a["poll_media"]["text"] for a in message.poll["answers"]] == ["Alien", "Heat"]
        assert "Which film?" in message.text


async def test_first_follow_up_after_a_deferral_loses_its_poll(alice):
    reply = await alice.slash("poll", how="followup")
    assert (reply.text, reply.message.poll) == ("look", None)


async def test_poll_alone_in_the_first_follow_up_is_an_empty_message(run):
    async def follow_up(interaction):
        await interaction.response.defer()
        poll = library.Poll("q", library.utils.datetime.timedelta(hours=1)).add_answer(text="a")
        await interaction.followup.send(poll=poll)

    with pytest.raises(library.HTTPException) as caught:
        await run(follow_up)
    assert caught.value.code == 50006


async def test_votes_are_counted_changed_and_withdrawn(alice, discord, bot):
    bob = discord.as_("bob")
    poll = (await alice.slash("poll", how="direct")).message
    alice.vote(poll, "Alien")
    bob.vote(poll, 1)
    bob.vote(poll, "Heat")
    assert counts(poll) == {1: 1, 2: 1}
    bob.vote(poll)
    assert counts(poll) == {1: 1}
    expected = ["vote 1", "vote 1", "unvote 1", "vote 2", "unvote 2"]
    assert await discord.until(lambda: bot.seen == expected)


async def test_several_answers_only_where_they_are_allowed(alice):
    single = (await alice.slash("poll", how="direct")).message
    with pytest.raises(ClientRefusal):
        alice.vote(single, "Alien", "Heat")
    several = (await alice.slash("poll", how="direct", several=True)).message
    alice.vote(several, "Alien", "Heat")
    assert counts(several) == {1: 1, 2: 1}


async def test_poll_ends_by_the_clock_with_final_counts(alice, discord, run):
    poll = (await alice.slash("poll", how="direct")).message
    alice.vote(poll, "Heat")
    discord.clock.advance(HOUR + 1)
    with pytest.raises(ClientRefusal, match="expired"):
        discord.as_("bob").vote(poll, "Heat")
    assert [ended.id for ended in discord.end_due_polls()] == [poll.id]
    assert poll.poll["results"]["is_finalized"]
    note = discord.messages()[-1]
    assert note.data["type"] == 46
    assert {f["name"]: f["value"] for f in note.embeds[0]["fields"]}["victor_answer_text"] == "Heat"

    async def read(interaction):
        message = await interaction.channel.fetch_message(int(poll.id))
        answers = message.poll.answers
        voters = [user.name async for user in answers[1].voters()]
        return message.poll.is_finalised(), [a.vote_count for a in answers], voters

    assert await run(read) == (True, [0, 1], ["alice"])


async def test_fetched_poll_ends_when_its_time_is_up(alice, discord, run):
    poll = (await alice.slash("poll", how="direct")).message
    discord.clock.advance(HOUR + 1)

    async def read(interaction):
        return (await interaction.channel.fetch_message(int(poll.id))).poll.is_finalised()

    assert await run(read)


async def test_bot_ends_its_own_poll_early(alice, discord, run):
    poll = (await alice.slash("poll", how="direct")).message

    async def end(interaction):
        message = await interaction.channel.fetch_message(int(poll.id))
        await message.poll.end()
        with pytest.raises(library.HTTPException) as caught:
            await message.poll.end()
        return caught.value.code

    assert await run(end) == 520001


async def test_poll_message_is_never_edited(alice, run):
    poll = (await alice.slash("poll", how="direct")).message

    async def edit(interaction):
        message = await interaction.channel.fetch_message(int(poll.id))
        await message.edit(content="please vote")

    with pytest.raises(library.HTTPException) as caught:
        await run(edit)
    assert caught.value.code == 520003


async def test_poll_events_need_their_intent(discord, alice, bot):
    for session in discord.server.gateway.sessions.values():
        session.intents &= ~((1 << 24) | (1 << 25))
    poll = (await alice.slash("poll", how="direct")).message
    alice.vote(poll, "Heat")
    await alice.slash("hello")
    assert bot.seen == []


def counts(poll):
    return {entry["id"]: entry["count"] for entry in poll.poll["results"]["answer_counts"]}
