"""`/help`, `/about`, and the commands as Discord is told of them."""

from __future__ import annotations

import pkgutil
from pathlib import Path

import cogs
from bot.client import EXTENSIONS
from cogs._ui.reference import as_markdown, every_command

PAGE = (Path(__file__).parents[2] / "docs" / "commands.md").read_text(encoding="utf-8")


def test_every_cog_is_an_extension():
    found = {f"cogs.{item.name}" for item in pkgutil.iter_modules(cogs.__path__)}
    assert set(EXTENSIONS) == found - {"cogs._ui"}


async def test_help_lists_every_command_to_tap(stage):
    async with stage.bot() as bot:
        reply = await stage.discord.as_("alice").slash("help")
        names = {command.qualified_name for command in every_command(bot.tree)}
    assert reply.ephemeral
    assert len(names) > 10
    for name in names:
        assert f"</{name}:{bot.command_ids[name.split()[0]]}>" in reply.text


async def test_help_says_who_the_moderators_are(discord):
    alice = discord.as_("alice")
    refused = await alice.slash("review queue")
    assert "/help says who they are" in refused.text
    assert "Moderators are the members with a role chosen in" in (await alice.slash("help")).text


async def test_about_says_what_is_read(discord):
    reply = await discord.as_("alice").slash("about")
    assert reply.ephemeral
    assert "It reads no messages" in reply.text


async def test_help_works_in_a_direct_message_and_films_do_not(discord):
    alice = discord.as_("alice").in_direct_message()
    offered = {path.split()[0] for path in alice.commands()}
    assert offered == {"about", "help", "privacy"}
    assert "Ask, and the reviews answer" in (await alice.slash("help")).text
    refused = await alice.slash("film list", force=True)
    assert "please use this in one" in refused.text


async def test_commands_are_sent_only_when_they_changed(stage):
    def syncs():
        return [call for call in stage.discord.requests if call.method == "PUT"]

    async with stage.bot():
        assert len(syncs()) == 1
    async with stage.bot() as bot:
        assert len(syncs()) == 1
        assert bot.mention("film show").startswith("</film show:")
    async with stage.bot() as bot:
        bot.tree.remove_command("about")
        await bot._sync_commands()
        assert len(syncs()) == 2


async def test_every_command_is_for_servers_only_but_help_and_privacy(stage):
    async with stage.bot():
        for command in stage.discord.world.commands.values():
            in_messages = command["name"] in {"help", "about", "privacy"}
            assert command["contexts"] == ([0, 1] if in_messages else [0])
            assert command["integration_types"] == [0]


async def test_the_page_of_commands_is_what_the_code_says(stage):
    async with stage.bot() as bot:
        assert as_markdown(bot.tree) == PAGE


async def test_no_privileged_intent_is_asked_for(stage):
    async with stage.bot() as bot:
        assert not bot.intents.message_content
        assert not bot.intents.members
        assert not bot.intents.presences
