"""MarqueeBot: the connection to Discord, with no privileged intents and nothing kept in memory.

`serve` runs it until told to stop, and says in words why it cannot go on.
"""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import importlib
import json
import logging
import time
from collections.abc import Iterator
from typing import Any

import aiohttp
import discord
from discord import app_commands
from discord.ext import commands

from bot.app import App
from bot.db.meta_store import MetaStore
from bot.errors import MEND_FIRST, TRY_AGAIN, Busy, StartupError
from bot.interactions import Controls, Interaction, Tree, press
from bot.operations.health import Heartbeat
from bot.operations.keeper import get_ready, keep_backups, keep_beating, keep_promises
from bot.operations.ledger import LoginLedger
from bot.operations.watchdog import Watchdog

log = logging.getLogger(__name__)

EXTENSIONS = (
    "cogs.ask",
    "cogs.film",
    "cogs.review",
    "cogs.writing",
    "cogs.keeping",
    "cogs.editing",
    "cogs.announcing",
    "cogs.correcting",
    "cogs.exchange",
    "cogs.poll",
    "cogs.ballot",
    "cogs.server",
    "cogs.privacy",
    "cogs.help",
)

DRAIN_SECONDS = 8.0
"""How long `close` waits for answers under way; a container is killed 10 s after SIGTERM."""

LOGINS_KEPT_BACK = 20
"""Discord resets the token of a bot that has used up its logins of the day; so many stay unused."""

READY_TIMEOUT = 0.5
"""Seconds without news of another server until all of them count as known (discord.py: 2)."""


class LoginsSpent(Exception):
    """Another login would be one too many for now."""


# At DEBUG discord.py logs whole events: what members typed, and interaction tokens.
logging.getLogger("discord").setLevel(logging.INFO)
discord.VoiceClient.warn_nacl = False  # no voice here: spare the operator the warnings
discord.VoiceClient.warn_dave = False


class MarqueeBot(commands.AutoShardedBot):
    """The bot on Discord. `client_options` go to discord.py as they are."""

    def __init__(self, app: App, **client_options: Any) -> None:
        super().__init__(
            command_prefix=commands.when_mentioned,
            help_command=None,
            intents=discord.Intents(guilds=True),
            allowed_mentions=discord.AllowedMentions.none(),
            allowed_contexts=app_commands.AppCommandContext(
                guild=True, dm_channel=False, private_channel=False
            ),
            allowed_installs=app_commands.AppInstallationType(guild=True, user=False),
            tree_cls=Tree,
            max_messages=None,
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            **{"guild_ready_timeout": READY_TIMEOUT, **client_options},
        )
        self.app = app
        self.controls = Controls()
        self.command_ids: dict[str, int] = {}
        self._answers: set[asyncio.Task[Any]] = set()
        self._waits_to_log_in = False
        self._is_stopping = False

    async def setup_hook(self) -> None:
        await self.load_commands()
        await self._sync_commands()
        await self._wait_for_discords_limit()

    async def load_commands(self) -> None:
        """Take up all that `EXTENSIONS` offer."""
        for extension in EXTENSIONS:  # `load_extension` would run each file anew for each bot
            await importlib.import_module(extension).setup(self)

    async def add_cog(self, cog: commands.Cog, /, **options: Any) -> None:
        await super().add_cog(cog, **options)
        self.controls.add(cog)

    def extend(self, name: str, part: app_commands.Group) -> None:
        """Add the commands of another file to the group of that name, and take up its controls."""
        group = self.tree.get_command(name)
        if not isinstance(group, app_commands.Group):
            raise TypeError(f"there is no group of commands called {name}")
        for command in part.commands:
            group.add_command(command)
        self.controls.add(part)

    async def _sync_commands(self) -> None:
        """Send the commands when they, or those that Discord has, are not what was sent last.

        A bot whose commands Discord will not take just now goes on with those it has.
        """
        payload = [command.to_dict(self.tree) for command in self.tree.get_commands()]
        digest = hashlib.sha256(json.dumps(payload, sort_keys=True).encode()).hexdigest()
        meta, key = MetaStore(self.app.database), f"commands:{self.application_id}"
        sent = json.loads(await meta.get(key) or "{}")
        try:
            there = {command.name: command.id for command in await self.tree.fetch_commands()}
            if sent != {"digest": digest, "ids": there}:
                there = {command.name: command.id for command in await self.tree.sync()}
                await meta.set(key, json.dumps({"digest": digest, "ids": there}))
                log.info("sent %d commands to Discord", len(there))
        except discord.HTTPException as error:
            log.error("Discord did not take the commands (%s); it keeps those it has", error)
            there = sent.get("ids", {})
        self.command_ids = there

    def mention(self, command: str) -> str:
        """A command's full name as something to tap; plain text while Discord does not know it."""
        if (id_ := self.command_ids.get(command.split(maxsplit=1)[0])) is None:
            return f"`/{command}`"
        return f"</{command}:{id_}>"

    async def on_interaction(self, interaction: Interaction) -> None:
        """Buttons, selects and forms; discord.py gives commands to the tree itself."""
        kinds = discord.InteractionType
        if interaction.type in (kinds.component, kinds.modal_submit):
            await press(interaction, self.controls)

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Write every login down, for the next to see how many there were.

        The first shard counts for all. discord.py itself would log in again and again.
        """
        if not shard_id:
            ledger, now = LoginLedger(self.app.settings.data), self.app.clock()
            try:
                if ledger.wait(now):
                    raise LoginsSpent
                ledger.note(now)
            except OSError as error:
                log.error("a login could not be written down: %s", error.strerror)
        await super().before_identify_hook(shard_id, initial=initial)

    async def wait_for_login(self) -> None:
        """Discord allows few logins a day; a bot that crashes in a loop must not use them up."""
        ledger = LoginLedger(self.app.settings.data)
        try:
            while wait := ledger.wait(self.app.clock()):
                await self._wait(wait, "too many logins of late")
        except OSError as error:
            raise StartupError(
                f"Logins cannot be written down in {self.app.settings.data} ({error.strerror}), and"
                " without that a failing bot could use up those that Discord allows in a day."
                " Make room, or let Marquee write there."
            ) from error

    async def _wait_for_discords_limit(self) -> None:
        """Other programmes with the same token use up logins as well."""
        shards, _, limit = await self.http.get_bot_gateway()
        if limit["remaining"] < shards + LOGINS_KEPT_BACK:
            await self._wait(limit["reset_after"], "Discord allows few more logins today")

    async def _wait(self, milliseconds: int, why: str) -> None:
        log.warning("%s; waiting %d s before the next", why, milliseconds // 1000)
        self._waits_to_log_in = True
        try:
            await asyncio.sleep(milliseconds / 1000)
        finally:
            self._waits_to_log_in = False

    def check_open(self) -> None:
        """`Busy` when the bot is about to stop, so that nothing new is begun."""
        if self._is_stopping:
            raise Busy("Marquee is being restarted. Please try again in a minute.")

    @contextlib.contextmanager
    def answering(self) -> Iterator[None]:
        """While inside, `close` waits for the current task."""
        task = asyncio.current_task()
        if task is None:
            raise RuntimeError("only a task can answer")
        self._answers.add(task)
        try:
            yield
        finally:
            self._answers.discard(task)

    def heartbeat(self) -> Heartbeat:
        """A sign of life, for `marquee healthcheck`."""
        return Heartbeat(
            at=self.app.clock(), connected=self._is_connected(), waiting=self._waits_to_log_in
        )

    def _is_connected(self) -> bool:
        """`is_ready` stays true for ever once it was."""
        shards = self.shards.values()
        return self.is_ready() and bool(shards) and not any(shard.is_closed() for shard in shards)

    async def close(self) -> None:
        """Begin nothing new, let answers under way be sent, then leave Discord."""
        self._is_stopping = True
        until = time.monotonic() + DRAIN_SECONDS
        while self._answers and not self.is_closed() and (left := until - time.monotonic()) > 0:
            await asyncio.wait(self._answers, timeout=left)
        await super().close()


async def serve(app: App, token: str, stop: asyncio.Event) -> None:
    """Be on Discord until `stop` is set. `StartupError` when that cannot be, or not go on."""
    while not stop.is_set():
        try:
            return await _serve(app, token, stop)
        except LoginsSpent:
            log.warning("Discord ends our session again and again")  # a new bot waits first
        except Exception as error:
            if (refusal := _refusal(error)) is not None:
                raise refusal from error
            raise
    return None


async def _serve(app: App, token: str, stop: asyncio.Event) -> None:
    with Watchdog() as dog:
        async with MarqueeBot(app) as bot:
            running = asyncio.create_task(_log_in(bot, token))
            stopping = asyncio.create_task(stop.wait())
            beating = asyncio.create_task(keep_beating(app, bot.heartbeat, dog))
            keeping = [
                asyncio.create_task(keep(app)) for keep in (get_ready, keep_backups, keep_promises)
            ]
            ends = {running, stopping, beating}
            try:
                await asyncio.wait(ends, return_when=asyncio.FIRST_COMPLETED)
                if beating.done():
                    await beating
                if not running.done():
                    await bot.close()
                    running.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await running
            finally:
                for task in (*ends, *keeping):
                    task.cancel()
                await asyncio.gather(*ends, *keeping, return_exceptions=True)


async def _log_in(bot: MarqueeBot, token: str) -> None:
    if not token.isprintable():  # nothing that could be sent
        raise discord.LoginFailure("the token holds a control character")
    await bot.wait_for_login()
    await bot.start(token)


def _refusal(error: Exception) -> StartupError | None:
    """What Discord's refusal means for the operator; None for what is no refusal."""
    match error:
        case discord.LoginFailure() | discord.ConnectionClosed(code=4004):
            return StartupError(
                "Discord does not accept the token. Copy it again from the developer portal"
                " (Bot, Reset Token) into DISCORD_TOKEN.",
                code=MEND_FIRST,
            )
        case discord.PrivilegedIntentsRequired() | discord.ConnectionClosed(code=4013 | 4014):
            return StartupError(
                "Discord refuses what this bot wants to be told (its intents). Marquee needs no"
                " privileged ones; is it the unchanged programme, and its own token?",
                code=MEND_FIRST,
            )
        case discord.ConnectionClosed():
            return StartupError(
                f"Discord has ended the connection (code {error.code}).", code=TRY_AGAIN
            )
        case discord.HTTPException():
            return StartupError(
                f"Discord refused a request while starting ({error.status} {error.text})."
                " Try again in a minute.",
                code=TRY_AGAIN,
            )
        case discord.GatewayNotFound() | aiohttp.ClientError() | OSError():
            return StartupError(
                "Discord cannot be reached. Is this machine online?", code=TRY_AGAIN
            )
    return None
