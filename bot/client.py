"""MarqueeBot: the connection to Discord, with no privileged intents and nothing kept in memory."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import json
import logging
from collections.abc import Iterator
from typing import Any

import aiohttp
import discord
from discord import app_commands
from discord.ext import commands

from bot.app import App
from bot.db.meta_store import MetaStore
from bot.errors import StartupError
from bot.interactions import Controls, Interaction, Tree, press
from bot.operations.health import Heartbeat
from bot.operations.keeper import keep_backups, keep_beating
from bot.operations.ledger import LoginLedger, wait_before_login

log = logging.getLogger(__name__)

EXTENSIONS = ("cogs.ask", "cogs.film", "cogs.review", "cogs.poll", "cogs.ballot", "cogs.help")

DRAIN_SECONDS = 8.0
"""How long `close` waits for answers under way; a container is killed 10 s after SIGTERM."""

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
            **client_options,
        )
        self.app = app
        self.controls = Controls()
        self.command_ids: dict[str, int] = {}
        self._answers: set[asyncio.Task[Any]] = set()
        self._waits_to_log_in = False

    async def setup_hook(self) -> None:
        for extension in EXTENSIONS:
            await self.load_extension(extension)
        await self._sync_commands()

    async def add_cog(self, cog: commands.Cog, /, **options: Any) -> None:
        await super().add_cog(cog, **options)
        self.controls.add(cog)

    async def _sync_commands(self) -> None:
        """Send the commands to Discord when they are not what it was sent last."""
        payload = [command.to_dict(self.tree) for command in self.tree.get_commands()]
        digest = hashlib.sha256(json.dumps(payload, sort_keys=True).encode()).hexdigest()
        meta, key = MetaStore(self.app.database), f"commands:{self.application_id}"
        known = json.loads(await meta.get(key) or "{}")
        if known.get("digest") != digest:
            known = {
                "digest": digest,
                "ids": {command.name: command.id for command in await self.tree.sync()},
            }
            await meta.set(key, json.dumps(known))
            log.info("sent %d commands to Discord", len(known["ids"]))
        self.command_ids = known["ids"]

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
        """Write every login down, for the next start to see how many there were."""
        await super().before_identify_hook(shard_id, initial=initial)
        LoginLedger(self.app.settings.data).note(self.app.clock())

    async def wait_for_login(self) -> None:
        """Discord allows few logins a day; a bot that crashes in a loop must not use them up."""
        ledger = LoginLedger(self.app.settings.data)
        while wait := wait_before_login(ledger.past(), self.app.clock()):
            log.warning("too many logins of late; waiting %d s before the next", wait // 1000)
            self._waits_to_log_in = True
            await asyncio.sleep(wait / 1000)
        self._waits_to_log_in = False

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
            at=self.app.clock(),
            connected=self.is_ready() and not self.is_closed(),
            waiting=self._waits_to_log_in,
        )

    async def close(self) -> None:
        """Let answers under way be sent, then leave Discord."""
        if self._answers and not self.is_closed():
            await asyncio.wait(self._answers, timeout=DRAIN_SECONDS)
        await super().close()


async def serve(app: App, token: str, stop: asyncio.Event) -> None:
    """Be on Discord until `stop` is set. `StartupError` when Discord will not have us."""
    async with MarqueeBot(app) as bot:
        running = asyncio.create_task(_log_in(bot, token))
        others = [
            asyncio.create_task(stop.wait()),
            asyncio.create_task(keep_beating(app, bot.heartbeat)),
            asyncio.create_task(keep_backups(app)),
        ]
        try:
            await asyncio.wait({running, others[0]}, return_when=asyncio.FIRST_COMPLETED)
            if not running.done():
                await bot.close()
                running.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await running
        except discord.LoginFailure as error:
            raise StartupError(
                "Discord does not accept the token. Copy it again from the developer portal"
                " (Bot, Reset Token) into DISCORD_TOKEN."
            ) from error
        except (aiohttp.ClientConnectionError, OSError) as error:
            raise StartupError("Discord cannot be reached. Is this machine online?") from error
        finally:
            for task in others:
                task.cancel()
            await asyncio.gather(*others, return_exceptions=True)


async def _log_in(bot: MarqueeBot, token: str) -> None:
    await bot.wait_for_login()
    await bot.start(token)
