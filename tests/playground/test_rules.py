"""What Discord's servers allow and refuse, met by the real client."""

from __future__ import annotations

import asyncio

import aiohttp
import discord as library
import pytest

from playground.drivers.client import ClientRefusal
from playground.drivers.persona import NoAnswer
from playground.drivers.simulation import Discord, Problem
from playground.model import guilds
from playground.model.permissions import Permission
from playground.model.seed import overwrite
from tests.playground.examplebot import ExampleBot, card
from tests.wire import running_bot


async def refused(run, action):
    with pytest.raises(library.HTTPException) as caught:
        await run(action)
    return caught.value.status, caught.value.code


# Interactions


async def test_one_answer_per_interaction(run):
    async def twice(interaction):
        await interaction.response.send_message("one")
        interaction.response._response_type = None
        await interaction.response.send_message("two")

    assert await refused(run, twice) == (400, 40060)


async def test_answer_after_the_time_for_it_is_unknown(discord, run):
    async def late(interaction):
        discord.clock.advance(discord.world.answer_within + 0.1)
        await interaction.response.send_message("late")

    assert await refused(run, late) == (404, 10062)


async def test_token_lives_a_quarter_of_an_hour(discord, run):
    async def slow(interaction):
        await interaction.response.defer()
        discord.clock.advance(899)
        await interaction.edit_original_response(content="in time")
        discord.clock.advance(2)
        await interaction.followup.send("too late")

    assert await refused(run, slow) == (401, 50027)


async def test_deferral_takes_no_other_flag(bot, run):
    async def defer(interaction):
        route = library.http.Route(
            "POST",
            "/interactions/{interaction_id}/{token}/callback",
            interaction_id=interaction.id,
            token=interaction.token,
        )
        body = {"type": 5, "data": {"flags": 1 << 15}}
        await bot.http.request(route, json=body)

    assert await refused(run, defer) == (400, 50035)


@pytest.mark.parametrize("kind", [6, 7, 8])
async def test_callback_type_must_fit_the_interaction(discord, run, kind):
    async def answer(interaction):
        url = f"{discord.api_url}/interactions/{interaction.id}/{interaction.token}/callback"
        body = {"type": kind, "data": {"choices": []} if kind == 8 else {}}
        async with aiohttp.ClientSession() as session, session.post(url, json=body) as response:
            return response.status, (await response.json())["code"]

    assert await run(answer) == (400, 50035)


async def test_modal_cannot_follow_a_deferral(run):
    async def deferred(interaction):
        await interaction.response.defer()
        interaction.response._response_type = None
        await interaction.response.send_modal(
            library.ui.Modal(title="t", custom_id="c").add_item(library.ui.TextDisplay("x"))
        )

    assert await refused(run, deferred) == (400, 40060)


async def test_original_and_follow_ups_can_be_fetched_edited_and_deleted(discord, run):
    async def steps(interaction):
        await interaction.response.send_message("first", ephemeral=True)
        original = await interaction.original_response()
        followed = await interaction.followup.send("second", wait=True)
        await followed.edit(content="third")
        await original.delete()
        return followed.id

    followed = await run(steps)
    [message] = discord.messages()
    assert (message.id, message.text) == (str(followed), "third")
    assert message.data["edited_timestamp"]


async def test_follow_up_instead_of_a_deleted_deferral_is_waited_for(discord, alice, bot):
    async def whisper(interaction):
        await interaction.response.defer()
        await interaction.delete_original_response()
        await asyncio.sleep(0.02)
        await interaction.followup.send("only for you", ephemeral=True)

    bot.action = whisper
    reply = await alice.slash("run")
    assert [message.text for message in reply.followups] == ["only for you"]
    assert reply.followups[0].ephemeral
    assert not reply.has_message


# Limits, through the client


@pytest.mark.parametrize(
    "body",
    [
        {"content": "x" * 2001},
        {"embed": library.Embed(title="x" * 257)},
        {"embeds": [library.Embed(description="x" * 3001) for _ in range(2)]},
    ],
    ids=["content", "title", "embeds"],
)
async def test_too_long_is_refused(run, body):
    async def send(interaction):
        await interaction.response.send_message(**body)

    assert await refused(run, send) == (400, 50035)


async def test_too_many_nested_components_are_refused(discord, run):
    async def send(interaction):
        view = card(1)
        for _ in range(8):
            view.children[0].add_item(library.ui.TextDisplay("x"))
        payload = view.to_components()
        payload += [{"type": 10, "content": "x"}] * 25
        url = f"{discord.api_url}/interactions/{interaction.id}/{interaction.token}/callback"
        body = {"type": 4, "data": {"flags": 1 << 15, "components": payload}}
        async with aiohttp.ClientSession() as session, session.post(url, json=body) as response:
            return await response.json()

    errors = (await run(send))["errors"]["data"]["components"]["_errors"]
    assert errors[0]["code"] == "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED"


async def test_sync_of_a_bad_command_is_refused(bot, run):
    async def sync(interaction):
        command = library.app_commands.Command(
            name="long", description="x", callback=lambda interaction: None
        )
        command.description = "x" * 101
        bot.tree.add_command(command)
        await bot.tree.sync()

    with pytest.raises(library.app_commands.CommandSyncFailure, match="description"):
        await run(sync)


async def test_sync_keeps_the_ids_of_known_names(discord, bot, run):
    before = {c["name"]: c["id"] for c in discord.world.commands.values()}

    async def sync(interaction):
        bot.tree.remove_command("hello")
        return await bot.tree.sync()

    synced = await run(sync)
    after = {command.name: str(command.id) for command in synced}
    assert after == {name: key for name, key in before.items() if name != "hello"}
    with pytest.raises(ClientRefusal):
        await discord.as_("alice").slash("hello")


# Permissions


async def test_bot_needs_to_see_a_channel_and_to_write_in_it(discord, alice):
    reviews = discord.channel_id("reviews")
    bot_role = discord.guild().members[discord.world.bot_id]["roles"][0]
    assert (await alice.slash("post", place="reviews", text="x")).text == "sent"
    denied = overwrite(bot_role, deny=Permission.SEND_MESSAGES)
    guilds.set_overwrite(discord.world, discord.user_id("oscar"), reviews, denied)
    assert (await alice.slash("post", place="reviews", text="x")).text == "403 50013"
    denied = overwrite(bot_role, deny=Permission.VIEW_CHANNEL)
    guilds.set_overwrite(discord.world, discord.user_id("oscar"), reviews, denied)
    assert (await alice.slash("post", place="reviews", text="x")).text == "403 50001"


@pytest.mark.parametrize(
    ("missing", "content"),
    [
        (Permission.EMBED_LINKS, {"embed": library.Embed(title="t")}),
        (Permission.ATTACH_FILES, {"file": True}),
        (Permission.SEND_POLLS, {"poll": True}),
        (Permission.READ_MESSAGE_HISTORY, {"fetch": True}),
    ],
)
async def test_each_kind_of_content_has_its_permission(discord, run, missing, content):
    message = discord.as_("bob").say("something")
    guild = discord.guild()
    for role in guild.roles.values():
        kept = int(role["permissions"]) & ~int(missing)
        guilds.edit_role(discord.world, guild, role["id"], {"permissions": str(kept)})

    async def send(interaction):
        channel = interaction.channel
        if "fetch" in content:
            await channel.fetch_message(int(message.id))
        elif "file" in content:
            await channel.send(file=library.File(__file__, "a.txt"))
        elif "poll" in content:
            poll = library.Poll("q", library.utils.datetime.timedelta(hours=1))
            await channel.send(poll=poll.add_answer(text="a"))
        else:
            await channel.send(**content)

    assert await refused(run, send) == (403, 50013)


async def test_only_moderators_delete_what_others_wrote(discord, run):
    message = discord.as_("alice").say("mine")

    async def delete(interaction):
        found = await interaction.channel.fetch_message(int(message.id))
        await found.delete()

    assert await refused(run, delete) == (403, 50013)
    with pytest.raises(ClientRefusal, match="Permissions"):
        discord.as_("bob").delete(message)
    discord.as_("mona").delete(message)
    assert message.deleted


async def test_people_cannot_write_where_they_may_not(discord, bot):
    with pytest.raises(ClientRefusal):
        discord.as_("alice").in_channel("mod-room").say("let me in")
    discord.as_("mona").in_channel("mod-room").say("staff only")
    assert discord.as_("alice").in_channel("mod-room").messages() == []


# Messages


async def test_others_words_are_hidden_without_the_content_intent(discord, run):
    message = discord.as_("bob").say("secret plans")

    async def read(interaction):
        fetched = await interaction.channel.fetch_message(int(message.id))
        listed = [item async for item in interaction.channel.history(limit=5)]
        return fetched.content, listed[0].id

    assert await run(read) == ("", int(message.id))


async def test_ephemeral_messages_are_out_of_reach_for_the_channel_routes(run):
    async def read(interaction):
        await interaction.response.send_message("hush", ephemeral=True)
        message = await interaction.original_response()
        await interaction.channel.fetch_message(message.id)

    assert await refused(run, read) == (404, 10008)


async def test_mentions_notify_only_whom_they_may(discord, bot, run):
    bob = discord.user_id("bob")
    role = next(r["id"] for r in discord.guild().roles.values() if r["name"] == "Moderators")
    text = f"@everyone <@{bob}> <@&{role}> `<@{discord.user_id('mona')}>`"
    await discord.as_("alice").slash("post", place="reviews", text=text)
    [sent] = discord.messages("reviews")
    # The bot has neither Mention Everyone nor a mentionable role to name.
    assert sent.pings == {"everyone": False, "roles": [], "users": [bob]}

    async def answer(interaction):
        await interaction.response.send_message(text)

    await run(answer)
    assert discord.messages()[-1].pings == {"everyone": False, "roles": [], "users": []}
    assert discord.messages()[-1].allowed_mentions == {"parse": []}


async def test_changes_to_the_server_reach_the_bot(discord, bot):
    guild, world = discord.guild(), discord.world
    role = next(r for r in guild.roles.values() if r["name"] == "Moderators")
    guilds.edit_role(world, guild, role["id"], {"name": "Keepers"})
    guilds.delete_channel(world, guild.owner_id, discord.channel_id("reviews"))
    guilds.remove_bot(world, discord.guild("Matinee Club"))
    expected = ["role Keepers", "deleted reviews", "left Matinee Club"]
    assert await discord.until(lambda: bot.seen == expected)


# The harness itself


async def test_unknown_route_fails_the_test():
    async def call():
        async with Discord.running() as discord, aiohttp.ClientSession() as session:
            await session.get(f"{discord.api_url}/voice/regions")

    with pytest.raises(Problem, match="unknown route: GET /api/v10/voice/regions"):
        await call()


async def test_wrong_token_cannot_log_in(discord):
    async with library.Client(intents=library.Intents.none()) as client:
        with pytest.raises(library.LoginFailure):
            await client.login("wrong")


async def test_privileged_intents_must_be_allowed(discord):
    def wants_members():
        return ExampleBot(intents=library.Intents(guilds=True, members=True))

    with pytest.raises(library.PrivilegedIntentsRequired):
        await running_bot(discord, wants_members).__aenter__()


async def test_a_bot_that_stops_ends_every_wait(discord, bot):
    await bot.close()
    with pytest.raises((RuntimeError, NoAnswer), match="stopped"):
        await discord.as_("alice").slash("hello")
