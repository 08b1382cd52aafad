"""Trouble on the line, and proof that the client would notice a stand-in that is wrong."""

from __future__ import annotations

import asyncio

import discord as library
import pytest

from playground.drivers.persona import NoAnswer, Persona
from playground.model import guilds
from playground.model.seed import add_channel, add_guild
from tests.playground.examplebot import ExampleBot
from tests.wire import playing, running_bot


def reconnect(gateway):
    gateway.send_raw(7)


def close_and_resume(gateway):
    return gateway.close_connections(4000)


def cut(gateway):
    gateway.abort_connections()


@pytest.mark.parametrize("trouble", [reconnect, close_and_resume, cut])
async def test_nothing_is_lost_over_a_resume(alice, discord, bot, trouble):
    gateway = discord.server.gateway
    closing = trouble(gateway)
    if closing is not None:
        await closing
    reply = await alice.slash("hello")
    assert reply.text == "Hello!"
    assert await discord.until(lambda: bot.seen == ["resumed"])
    assert len(gateway.identifies) == 1


async def test_invalid_session_leads_to_a_new_one(alice, discord, bot):
    gateway = discord.server.gateway
    gateway.invalidate_sessions()
    assert await discord.until(lambda: len(gateway.identifies) == 2)
    assert await discord.until(lambda: bool(gateway.sessions))
    assert (await alice.slash("hello")).text == "Hello!"


async def test_fatal_close_code_stops_the_bot(alice, discord, bot):
    await discord.server.gateway.close_connections(4004)
    with pytest.raises(RuntimeError, match="the bot has stopped"):
        await discord.until(lambda: False)
    assert isinstance(discord.failure, library.ConnectionClosed)


async def test_rate_limit_is_waited_out(alice, discord):
    discord.faults.add("rate_limit", "POST /channels/*", seconds=0.05)
    assert (await alice.slash("post", place="general", text="x")).text == "sent"
    statuses = [c.status for c in discord.requests if c.name.startswith("POST /channels/")]
    assert statuses == [429, 200]


async def test_global_rate_limit_is_waited_out(alice, discord):
    discord.faults.add("rate_limit", "POST /channels/*", seconds=0.05, is_global=True)
    assert (await alice.slash("post", place="general", text="x")).text == "sent"


async def test_server_error_is_reported(alice, discord):
    discord.faults.add("status", "POST /channels/*", status=503)
    assert (await alice.slash("post", place="general", text="x")).text == "503 0"
    assert [m.text for m in discord.messages()] == ["503 0"]


async def test_slow_and_late_answers_arrive(alice, discord):
    discord.faults.add("slow", "POST /interactions/*", seconds=0.02)
    assert (await alice.slash("hello")).text == "Hello!"
    discord.faults.add("late", "POST /interactions/*", seconds=0.02)
    assert (await alice.slash("film show", title="Heat")).text == "Heat (None)"


async def test_dropped_answer_leaves_the_member_waiting(alice, discord):
    discord.faults.add("drop", "POST /interactions/*", times=9)
    with pytest.raises(NoAnswer):
        await alice.slash("hello", wait=0.1)


async def test_lost_answer_was_given_all_the_same(alice, discord):
    discord.faults.add("lost", "POST /interactions/*")
    assert (await alice.slash("hello")).text == "Hello!"


async def test_duplicate_dispatch_gets_one_answer(alice, discord):
    discord.faults.add("duplicate", "INTERACTION_CREATE")
    assert (await alice.slash("hello")).text == "Hello!"
    assert await discord.until(
        lambda: [c.status for c in discord.requests if "callback" in c.path] == [200, 400]
    )
    assert len(discord.messages()) == 1


async def test_requests_are_on_record(alice, discord):
    await alice.slash("hello", ephemeral=True)
    call = discord.requests[-1]
    assert call.body["data"]["content"] == "Hello!"
    assert call.body["data"]["allowed_mentions"] == {"parse": []}
    assert (call.status, call.response["resource"]["message"]["content"]) == (200, "Hello!")
    kinds = {entry["kind"] for entry in discord.server.log}
    assert kinds == {"request", "dispatch", "gateway", "connection"}


# A stand-in that is broken on purpose breaks the client


async def test_without_via_a_rate_limit_is_a_ban(alice, discord):
    discord.faults.mutations.add("no_via")
    discord.faults.add("rate_limit", "POST /channels/*", seconds=0.05)
    reply = await alice.slash("post", place="general", text="x")
    assert reply.text.startswith("429")


async def test_charset_in_the_content_type_breaks_login(discord):
    discord.faults.mutations.add("charset")
    with pytest.raises((TypeError, AttributeError)):
        await running_bot(discord, ExampleBot).__aenter__()


async def test_missing_attachment_size_limit_ends_the_client(alice, discord):
    discord.faults.mutations.add("no_attachment_size_limit")
    with pytest.raises(RuntimeError, match="the bot has stopped"):
        await alice.slash("hello")
    assert isinstance(discord.failure, KeyError)


async def test_no_content_for_a_callback_breaks_the_answer(run, discord):
    discord.faults.mutations.add("callback_204")

    async def answer(interaction):
        await interaction.response.send_message("x")

    with pytest.raises(TypeError, match="indices"):
        await run(answer)


async def test_without_replay_interactions_are_lost(alice, discord, bot):
    discord.faults.mutations.add("no_replay")
    discord.server.gateway.abort_connections()
    with pytest.raises(NoAnswer):
        await alice.slash("hello", wait=0.3)
    assert await discord.until(lambda: bot.seen == ["resumed"])


async def test_everything_is_put_back_afterwards():
    before = library.http.Route.BASE, library.gateway.DiscordWebSocket.DEFAULT_GATEWAY
    async with playing(ExampleBot) as discord:
        assert discord.api_url == library.http.Route.BASE
    assert before == (library.http.Route.BASE, library.gateway.DiscordWebSocket.DEFAULT_GATEWAY)
    assert not [task for task in asyncio.all_tasks() if task.get_name() == "bot"]


async def test_each_shard_serves_its_own_servers(discord):
    def sharded():
        bot = ExampleBot()
        bot.shard_count = 2
        bot._connection.shard_count = 2
        return bot

    world, yuri = discord.world, discord.user_id("yuri")
    while len({int(key) >> 22 & 1 for key in world.guilds}) < 2:
        discord.clock.advance(0.001)
        guild = add_guild(world, "Extra", yuri)
        add_channel(world, guild, "general")
    async with running_bot(discord, sharded):
        sessions = {session.shard for session in discord.server.gateway.sessions.values()}
        assert sessions == {(0, 2), (1, 2)}
        for guild in world.guilds.values():
            channel = world.channels_of(guild.id)[0]
            owner = Persona(discord, guild.owner_id, channel["id"])
            assert (await owner.slash("hello")).text == "Hello!"
        assert (await discord.as_("bob").in_direct_message().slash("hello")).text == "Hello!"


async def test_members_are_told_only_with_their_intent(discord):
    discord.world.application["flags"] = 1 << 15

    def with_members():
        return ExampleBot(intents=library.Intents(guilds=True, members=True))

    async with running_bot(discord, with_members) as bot:
        owls = bot.get_guild(int(discord.guild().id))
        assert await discord.until(lambda: len(owls.members) == len(discord.guild().members))
        guilds.leave(discord.world, discord.guild(), discord.user_id("bob"))
        assert await discord.until(lambda: owls.get_member_named("bob") is None)
        guilds.join(discord.world, discord.guild(), discord.user_id("zoe"))
        assert await discord.until(lambda: owls.get_member_named("zoe") is not None)
    async with running_bot(discord, ExampleBot) as bot:
        assert [member.name for member in bot.guilds[0].members] == ["marquee"]
