"""`/privacy` over the wire: in a server, in a direct message, and across a restart."""

from __future__ import annotations

import asyncio
import json

import pytest

from bot.library.model import Scope
from playground.model import guilds

TEXT = "Night Ferry is directed by Ann Lee. The ferry sails at dawn, and I loved the music."


def user_id(discord, name: str = "alice") -> int:
    return int(discord.as_(name).user_id)


async def write_review(discord, stage, name: str = "alice", server: str = "Night Owls") -> int:
    """A published review of that person's, by way of the services; its id."""
    from bot.servers.model import Actor
    from bot.writing.model import Draft

    who = user_id(discord, name)
    actor = Actor(stage.server_id(server), who, name.title(), manage_messages=True)
    draft = Draft(0, actor.server_id, who, who, name.title(), TEXT)
    kept = await stage.app.writing.keep(actor, draft)
    return (await stage.app.writing.send(actor, kept.id)).review_id


async def rate(discord, stage, name: str = "alice", server: str = "Night Owls") -> None:
    scope = Scope(stage.server_id(server))
    film = await stage.app.library.resolve(scope, "Cascade of Harmony")
    await stage.app.ratings.rate(scope, user_id(discord, name), film.id, 8)


async def held(discord, stage, name: str = "alice", server: str = "Night Owls"):
    [one] = await stage.app.privacy.held([stage.server_id(server)], user_id(discord, name))
    return one


async def test_somebody_new_is_told_that_nothing_is_stored(discord):
    shown = await discord.as_("alice").slash("privacy show")
    assert shown.ephemeral
    assert "Nothing is stored about you" in shown.text
    refused = await discord.as_("alice").slash("privacy delete")
    assert refused.text == "Nothing is stored about you here."


async def test_show_says_in_words_what_there_is(discord, stage):
    await write_review(discord, stage)
    await rate(discord, stage)
    shown = await discord.as_("alice").slash("privacy show")
    assert shown.ephemeral
    assert "### Night Owls" in shown.text
    assert "1 published review, with your name and id" in shown.text
    assert "1 rating; nobody else sees whose they are" in shown.text
    assert "draft" not in shown.text
    others = await discord.as_("bob").slash("privacy show")
    assert "Nothing is stored about you" in others.text


async def test_export_is_a_file_with_all_of_it_and_nothing_of_others(discord, stage):
    await write_review(discord, stage)
    await write_review(discord, stage, "bob", "Matinee Club")
    await rate(discord, stage)
    shown = await discord.as_("alice").slash("privacy show")
    for reply in (
        await discord.as_("alice").slash("privacy export"),
        await shown.click("Take it along"),
    ):
        assert reply.ephemeral
        found = json.loads(reply.message.file("my-data.json"))
        assert found["member"] == str(user_id(discord))
        [server] = found["servers"]
        assert server["name"] == "Night Owls"
        assert [review["text"] for review in server["reviews"]] == [TEXT]
        assert [rating["stars"] for rating in server["ratings"]] == [4.0]


@pytest.mark.parametrize("choice", ["Erase them too", "Keep them without my name"])
async def test_delete_asks_twice_then_erases(discord, stage, choice):
    review_id = await write_review(discord, stage)
    await rate(discord, stage)
    alice = discord.as_("alice")
    asked = await alice.slash("privacy delete")
    assert asked.ephemeral
    await asked.click(choice)
    assert (await held(discord, stage)).ratings == 1
    assert "For good?" in asked.text
    await asked.click("Erase for good")
    assert "nothing is stored about you any more" in asked.text
    assert not (await held(discord, stage)).anything
    rows = await stage.app.database.all(
        "SELECT author_id, author_name FROM review WHERE id = ?", (review_id,)
    )
    assert rows == ([] if choice == "Erase them too" else [(None, "")])
    assert "Nothing is stored" in (await alice.slash("privacy show")).text


async def test_never_mind_erases_nothing(discord, stage):
    await write_review(discord, stage)
    asked = await discord.as_("alice").slash("privacy delete")
    await asked.click("Never mind")
    assert asked.text == "Nothing was erased."
    assert (await held(discord, stage)).published == 1


async def test_the_steps_work_after_a_restart_and_only_upon_oneself(stage):
    discord = stage.discord
    alice, bob = discord.as_("alice"), discord.as_("bob")
    async with stage.bot():
        await write_review(discord, stage)
        asked = await alice.slash("privacy delete")
    async with stage.bot():
        await asked.click("Erase them too")
    async with stage.bot():
        stranger = await bob.forge(asked, "privacy:erase:erase")
        assert stranger.text == "Nothing is stored about you here."
        forged = await alice.forge(asked, "privacy:erase:everything")
        assert "is no choice" in forged.all_text
        assert (await held(discord, stage)).published == 1
        await asked.click("Erase for good")
        assert not (await held(discord, stage)).anything


async def test_a_direct_message_is_about_every_server_also_one_that_was_left(stage):
    discord = stage.discord
    await write_review(discord, stage)
    await write_review(discord, stage, server="Matinee Club")
    async with stage.bot() as bot:
        guilds.remove_bot(discord.world, discord.guild("Matinee Club"))
        assert await discord.until(lambda: len(bot.guilds) == 1)
        alice = discord.as_("alice").in_direct_message()
        shown = await alice.slash("privacy show")
        assert "### Night Owls" in shown.text
        assert "a server that I have left" in shown.text
        exported = await alice.slash("privacy export")
        assert len(json.loads(exported.message.file("my-data.json"))["servers"]) == 2
        asked = await alice.slash("privacy delete")
        await asked.click("Erase them too")
        assert "Night Owls, a server that I have left" in asked.text
        await asked.click("Erase for good")
        assert await stage.app.privacy.servers_of(user_id(discord)) == []


async def test_in_a_server_only_that_servers_data_is_shown_and_erased(discord, stage):
    await write_review(discord, stage, server="Matinee Club")
    alice = discord.as_("alice")
    assert "Nothing is stored" in (await alice.slash("privacy show")).text
    refused = await alice.slash("privacy delete")
    await alice.forge(refused, "privacy:erase:erase")
    assert (await held(discord, stage, server="Matinee Club")).published == 1


async def test_optout_holds_for_this_server_or_for_all(discord, stage):
    alice = discord.as_("alice")
    said = await alice.slash("privacy optout", messages="never save")
    assert said.ephemeral
    assert "this server" in said.text
    assert (await held(discord, stage)).opted_out
    assert not (await held(discord, stage, server="Matinee Club")).opted_out
    back = await alice.slash("privacy optout", messages="may be saved")
    assert "again" in back.text
    assert not (await held(discord, stage)).opted_out
    await alice.in_direct_message().slash("privacy optout", messages="never save")
    assert (await held(discord, stage)).opted_out
    assert (await held(discord, stage, server="Matinee Club")).opted_out


async def test_retention_begins_when_the_bot_is_removed(discord, stage):
    server = stage.server_id("Matinee Club")

    async def left_at() -> object:
        rows = await stage.app.database.all(
            "SELECT left_at FROM server_settings WHERE server_id = ?", (server,)
        )
        return rows[0][0] if rows else "unknown"

    for _ in range(500):
        if await left_at() is None:
            break
        await asyncio.sleep(0.01)
    assert await left_at() is None
    guilds.remove_bot(discord.world, discord.guild("Matinee Club"))
    for _ in range(500):
        if await left_at() is not None:
            break
        await asyncio.sleep(0.01)
    assert isinstance(await left_at(), int)
