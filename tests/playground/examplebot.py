"""A small bot that uses every part of Discord that the stand-in offers."""

from __future__ import annotations

import asyncio
import enum
import io
import re
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any, Literal

import discord
from discord import app_commands, ui
from discord.ext import commands


class Genre(enum.Enum):
    drama = "d"
    comedy = "c"


class Page(ui.DynamicItem[ui.Button], template=r"page:(?P<number>\d+)"):
    """A button that outlives the process."""

    def __init__(self, number: int) -> None:
        super().__init__(ui.Button(label=f"Page {number}", custom_id=f"page:{number}"))
        self.number = number

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction, item: ui.Item, match: re.Match[str]
    ) -> Page:
        return cls(int(match["number"]))

    async def callback(self, interaction: discord.Interaction) -> None:
        await interaction.response.edit_message(view=card(self.number))


def card(number: int) -> ui.LayoutView:
    view = ui.LayoutView(timeout=None)
    view.add_item(
        ui.Container(
            ui.TextDisplay(f"# Film {number}"),
            ui.Section(
                ui.TextDisplay("A section"),
                accessory=ui.Thumbnail("https://example.invalid/a.png", description="A still"),
            ),
            ui.Separator(),
            ui.TextDisplay("The end of the card"),
            ui.ActionRow(Page(number + 1), ui.Button(label="Gone", disabled=True, custom_id="no")),
            accent_colour=0x336699,
        )
    )
    return view


class AllSelects(ui.View):
    def __init__(self) -> None:
        super().__init__(timeout=None)

    @ui.select(
        custom_id="films",
        placeholder="Read about…",
        min_values=1,
        max_values=2,
        options=[discord.SelectOption(label=f"Film {n}", value=str(n)) for n in range(3)],
    )
    async def films(self, interaction: discord.Interaction, select: ui.Select) -> None:
        await interaction.response.send_message(f"films {sorted(select.values)}")

    @ui.select(cls=ui.UserSelect, custom_id="people")
    async def people(self, interaction: discord.Interaction, select: ui.UserSelect) -> None:
        await interaction.response.send_message(f"person {select.values[0].display_name}")

    @ui.select(cls=ui.RoleSelect, custom_id="roles")
    async def roles(self, interaction: discord.Interaction, select: ui.RoleSelect) -> None:
        await interaction.response.send_message(f"role {select.values[0].name}")

    @ui.select(cls=ui.ChannelSelect, custom_id="channels")
    async def channels(self, interaction: discord.Interaction, select: ui.ChannelSelect) -> None:
        await interaction.response.send_message(f"channel {select.values[0].name}")

    @ui.select(cls=ui.MentionableSelect, custom_id="anyone")
    async def anyone(self, interaction: discord.Interaction, select: ui.MentionableSelect) -> None:
        await interaction.response.send_message(f"chose {select.values[0].name}")


class Form(ui.Modal, title="Write a review"):
    note = ui.TextDisplay("Be kind.")
    body = ui.Label(
        text="Text",
        description="What did you think?",
        component=ui.TextInput(style=discord.TextStyle.paragraph, min_length=3, max_length=200),
    )
    files = ui.Label(text="File", component=ui.FileUpload(required=False, max_values=2))
    kind = ui.Label(
        text="Kind",
        component=ui.RadioGroup(
            options=[
                discord.RadioGroupOption(label="Long", value="l"),
                discord.RadioGroupOption(label="Short", value="s", default=True),
            ]
        ),
    )
    tags = ui.Label(
        text="Tags",
        component=ui.CheckboxGroup(
            required=False,
            options=[
                discord.CheckboxGroupOption(label="Spoilers", value="sp"),
                discord.CheckboxGroupOption(label="Funny", value="fu"),
            ],
        ),
    )

    async def on_submit(self, interaction: discord.Interaction) -> None:
        values = [label.component for label in (self.body, self.files, self.kind, self.tags)]
        body, files, kind, tags = values
        contents = [(await item.read()).decode() for item in files.values]
        await interaction.response.send_message(
            f"{body.value}|{contents}|{kind.value}|{sorted(tags.values)}", ephemeral=True
        )


class Extras(ui.Modal, title="Extras"):
    agree = ui.Label(text="Agree", component=ui.Checkbox())
    who = ui.Label(text="Who", component=ui.UserSelect(required=False))
    film = ui.Label(
        text="Film",
        component=ui.Select(
            options=[discord.SelectOption(label="Alien"), discord.SelectOption(label="Heat")]
        ),
    )

    async def on_submit(self, interaction: discord.Interaction) -> None:
        who = [user.name for user in self.who.component.values]
        await interaction.response.send_message(
            f"{self.agree.component.value} {who} {self.film.component.values}"
        )


class Opener(ui.View):
    def __init__(self) -> None:
        super().__init__(timeout=None)

    @ui.button(label="Write", custom_id="write", style=discord.ButtonStyle.primary)
    async def write(self, interaction: discord.Interaction, button: ui.Button) -> None:
        await interaction.response.send_modal(Form())

    @ui.button(label="Later", custom_id="later")
    async def later(self, interaction: discord.Interaction, button: ui.Button) -> None:
        await interaction.response.defer()
        await interaction.edit_original_response(content="changed later", view=None)

    @ui.button(label="Think", custom_id="think")
    async def think(self, interaction: discord.Interaction, button: ui.Button) -> None:
        await interaction.response.defer(thinking=True, ephemeral=True)
        await interaction.followup.send("thought")

    @ui.button(label="Silent", custom_id="silent")
    async def silent(self, interaction: discord.Interaction, button: ui.Button) -> None:
        """Answers nothing."""


class ExampleBot(commands.AutoShardedBot):
    def __init__(self, *, intents: discord.Intents | None = None) -> None:
        super().__init__(
            command_prefix=commands.when_mentioned,
            intents=intents or discord.Intents(guilds=True, guild_polls=True),
            allowed_mentions=discord.AllowedMentions.none(),
            guild_ready_timeout=0.02,
        )
        self.seen: list[str] = []
        self.action: Callable[[discord.Interaction], Awaitable[None]] | None = None
        """What /run does; its outcome, or the exception it raised, goes to `outcome`."""
        self.outcome: asyncio.Future[Any] = asyncio.get_running_loop().create_future()

    async def setup_hook(self) -> None:
        self.add_dynamic_items(Page)
        self.add_view(AllSelects())
        self.add_view(Opener())
        add_commands(self.tree)
        await self.tree.sync()

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Without discord.py's pause of five seconds."""

    async def on_resumed(self) -> None:
        self.seen.append("resumed")

    async def on_raw_poll_vote_add(self, payload: discord.RawPollVoteActionEvent) -> None:
        self.seen.append(f"vote {payload.answer_id}")

    async def on_raw_poll_vote_remove(self, payload: discord.RawPollVoteActionEvent) -> None:
        self.seen.append(f"unvote {payload.answer_id}")

    async def on_guild_role_update(self, before: discord.Role, after: discord.Role) -> None:
        self.seen.append(f"role {after.name}")

    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        self.seen.append(f"deleted {channel.name}")

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        self.seen.append(f"left {guild.name}")


def add_commands(tree: app_commands.CommandTree) -> None:
    @tree.command(description="Do what the test says")
    async def run(interaction: discord.Interaction) -> None:
        bot = interaction.client
        try:
            bot.outcome.set_result(await bot.action(interaction))
        except Exception as error:
            bot.outcome.set_exception(error)

    @tree.command(description="Say hello")
    async def hello(interaction: discord.Interaction, ephemeral: bool = False) -> None:
        await interaction.response.send_message("Hello!", ephemeral=ephemeral)

    @tree.command(description="Every option type")
    async def every(
        interaction: discord.Interaction,
        text: app_commands.Range[str, 2, 20],
        whole: app_commands.Range[int, 1, 10],
        real: float,
        flag: bool,
        person: discord.Member,
        role: discord.Role,
        place: discord.TextChannel,
        anyone: discord.Member | discord.Role,
        file: discord.Attachment,
        genre: Genre,
        size: Literal["small", "large"] = "small",
    ) -> None:
        content = (await file.read()).decode()
        await interaction.response.send_message(
            f"{text} {whole} {real} {flag} {person.name} {role.name} {place.name} {anyone.name} "
            f"{file.filename}={content} {genre.name} {size}"
        )

    film = app_commands.Group(name="film", description="Films")

    @film.command(description="Show a film")
    async def show(interaction: discord.Interaction, title: str, year: int | None = None) -> None:
        await interaction.response.defer()
        await interaction.edit_original_response(content=f"{title} ({year})")
        await interaction.followup.send("and more", ephemeral=True)

    @show.autocomplete("title")
    async def titles(
        interaction: discord.Interaction, current: str
    ) -> list[app_commands.Choice[str]]:
        known = ["Celestial", "Crystal", "Alien"]
        found = [title for title in known if current.lower() in title.lower()]
        return [app_commands.Choice(name=f"{title}!", value=title) for title in found]

    tree.add_command(film)

    @tree.command(description="A card")
    async def card_(interaction: discord.Interaction) -> None:
        await interaction.response.send_message(view=card(1))

    @tree.command(description="Selects")
    async def selects(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("Choose", view=AllSelects())

    @tree.command(description="Buttons")
    async def buttons(interaction: discord.Interaction, hidden: bool = False) -> None:
        await interaction.response.send_message("Press", view=Opener(), ephemeral=hidden)

    @tree.command(description="A form")
    async def form(interaction: discord.Interaction) -> None:
        await interaction.response.send_modal(Form())

    @tree.command(description="Another form")
    async def extras(interaction: discord.Interaction) -> None:
        await interaction.response.send_modal(Extras())

    @tree.command(description="A chart")
    async def chart(interaction: discord.Interaction) -> None:
        embed = discord.Embed(title="Chart", description="See below")
        embed.set_image(url="attachment://chart.png")
        image = discord.File(io.BytesIO(PNG), "chart.png", description="A bar chart")
        notes = discord.File(io.BytesIO(b"notes"), "notes.txt")
        await interaction.response.send_message(embed=embed, files=[image, notes])

    @tree.command(description="A gallery")
    async def gallery(interaction: discord.Interaction) -> None:
        view = ui.LayoutView()
        view.add_item(ui.MediaGallery(discord.MediaGalleryItem("attachment://chart.png")))
        view.add_item(ui.File("attachment://notes.txt"))
        files = [
            discord.File(io.BytesIO(PNG), "chart.png"),
            discord.File(io.BytesIO(b"notes"), "notes.txt"),
        ]
        await interaction.response.send_message(view=view, files=files)

    @tree.command(description="A poll")
    async def poll(interaction: discord.Interaction, how: str, several: bool = False) -> None:
        poll = discord.Poll("Which film?", timedelta(hours=1), multiple=several)
        poll.add_answer(text="Alien").add_answer(text="Heat")
        if how == "direct":
            await interaction.response.send_message(poll=poll)
        elif how == "edit":
            await interaction.response.defer()
            await interaction.edit_original_response(poll=poll)
        elif how == "followup":
            await interaction.response.defer()
            await interaction.followup.send("look", poll=poll)
        else:
            await interaction.response.send_message("posting", ephemeral=True)
            await interaction.channel.send(poll=poll)

    @tree.command(description="Never answers")
    async def silent(interaction: discord.Interaction) -> None:
        await asyncio.sleep(0)

    @tree.command(description="Post to a channel")
    async def post(interaction: discord.Interaction, place: discord.TextChannel, text: str) -> None:
        await interaction.response.defer(ephemeral=True)
        try:
            await place.send(text, allowed_mentions=discord.AllowedMentions.all())
        except discord.HTTPException as error:
            await interaction.edit_original_response(content=f"{error.status} {error.code}")
        else:
            await interaction.edit_original_response(content="sent")

    @tree.command(description="For moderators")
    @app_commands.default_permissions(manage_messages=True)
    @app_commands.guild_only()
    async def keep(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("kept", ephemeral=True)

    @tree.context_menu(name="Save as review")
    async def save(interaction: discord.Interaction, message: discord.Message) -> None:
        await interaction.response.send_message(
            f"{message.author.name}: {message.content}", ephemeral=True
        )

    @tree.context_menu(name="Reviews by")
    async def reviews_by(interaction: discord.Interaction, member: discord.Member) -> None:
        await interaction.response.send_message(f"by {member.name}")


PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000020000000108020000007b40e8dd"
    "0000000d49444154789c63f8cfc0000003010100c9fe92ef0000000049454e44ae426082"
)
