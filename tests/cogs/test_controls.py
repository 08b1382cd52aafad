"""Buttons, selects and forms are found by what their custom ids say."""

from __future__ import annotations

import pytest
from discord import app_commands, ui
from discord.ext import commands

from bot import interactions
from bot.interactions import Choice, Form, Interaction, Layout, button, control, select


class TrialCog(commands.Cog):
    """A form, a select of several, and a place for what was entered."""

    def __init__(self) -> None:
        self.entered: list[object] = []

    @app_commands.command()
    async def trial(self, interaction: Interaction) -> None:
        """Open a form"""
        form = Form("A very long title, longer than a form may have", "trial:form", 7, "a:b")
        form.add_item(ui.Label(text="Text", component=ui.TextInput(custom_id="text")))
        colours = ui.Select(custom_id="colours", max_values=2)
        for colour in ("red", "green", "blue"):
            colours.add_option(label=colour)
        form.add_item(ui.Label(text="Colours", component=colours))
        await interaction.response.send_modal(form)

    @control("trial:form")
    async def submitted(self, interaction: Interaction, number: int, words: str) -> None:
        self.entered += [number, words, interactions.filled_in(interaction)]
        many = select("Several", [Choice(str(n), n) for n in range(30)], "trial:many", "x")
        many.max_values = 3
        await interactions.reply(interaction, _shown(many))

    @control("trial:many")
    async def chosen(self, interaction: Interaction, letter: str, *numbers: int) -> None:
        self.entered = [letter, *numbers]
        await interactions.reply(interaction, _shown(button("Done", "trial:none", disabled=True)))


async def _shown(*parts: ui.Item) -> Layout:
    return Layout(ui.ActionRow(*parts))


async def test_a_form_and_a_select_of_several_arrive_after_a_restart(stage):
    alice = stage.discord.as_("alice")
    async with stage.bot() as bot:
        await bot.add_cog(TrialCog())
        await bot._sync_commands()
        opened = await alice.slash("trial")
        assert len(opened.modal.data["title"]) <= 45
    async with stage.bot() as bot:
        cog = TrialCog()
        await bot.add_cog(cog)
        reply = await opened.submit({"Text": "hello: there", "Colours": ["red", "blue"]})
        assert cog.entered == [7, "a:b", {"text": "hello: there", "colours": ["red", "blue"]}]
        assert len(reply.selects[0]["options"]) == 25
    async with stage.bot() as bot:
        cog = TrialCog()
        await bot.add_cog(cog)
        done = await reply.select("trial:many:x", ["3", "1"])
        assert cog.entered == ["x", 3, 1]
        forged = await alice.forge(reply, "trial:many:x", component_type=3, values=["3", "y"])
        assert "older version" in forged.all_text
        assert cog.entered == ["x", 3, 1]
        assert done.buttons == ["Done"]


async def test_a_form_of_a_command_that_is_gone_is_answered(stage):
    alice = stage.discord.as_("alice")
    async with stage.bot() as bot:
        await bot.add_cog(TrialCog())
        await bot._sync_commands()
        opened = await alice.slash("trial")
    async with stage.bot():
        reply = await opened.submit({"Text": "hello", "Colours": ["red"]})
    assert reply.ephemeral
    assert "older version of Marquee" in reply.text


def test_two_controls_of_one_name_are_refused():
    class Cog:
        @control("film:show")
        async def one(self, interaction):
            pass

        @control("film:show")
        async def two(self, interaction):
            pass

    with pytest.raises(ValueError, match="film:show"):
        interactions.Controls().add(Cog())


def test_a_custom_id_that_is_too_long_is_a_mistake_of_ours():
    with pytest.raises(ValueError, match="at most 100"):
        interactions.custom_id("film:show", "x" * 91)
