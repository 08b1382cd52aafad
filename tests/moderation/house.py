"""A real library with people in it: a member, two moderators, and another server's."""

from __future__ import annotations

import itertools
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from bot.app import App, open_app
from bot.config import Settings
from bot.db import Row
from bot.library.model import ReviewState, Scope
from bot.servers.model import Actor
from bot.writing.model import Draft
from bot.writing.service import Sent
from tests.db.blank import blank

SERVER, OTHER = 42, 43
ALICE = Actor(SERVER, 1, "Alice")
BOB = Actor(SERVER, 2, "Bob")
MONA = Actor(SERVER, 8, "Mona", manage_messages=True)
MIKE = Actor(SERVER, 9, "Mike", manage_messages=True)
VILLAIN = Actor(OTHER, 7, "Villain", manage_server=True)

TEXT = "Night Ferry is directed by Ann Lee. The ferry sails at dawn, and I loved the music."


@dataclass
class House:
    """`clock` is a list of one number: UTC milliseconds."""

    app: App
    clock: list[int]
    clicks: itertools.count[int] = field(default_factory=lambda: itertools.count(1000))

    def by(self, actor: Actor) -> Actor:
        """The actor with a click of their own."""
        return replace(actor, interaction_id=next(self.clicks))

    async def keep(self, actor: Actor = ALICE, text: str = TEXT, **fields: object) -> Draft:
        draft = Draft(0, actor.server_id, actor.user_id, actor.user_id, actor.name, text)
        return await self.app.writing.keep(self.by(actor), replace(draft, **fields))  # type: ignore[arg-type]

    async def send(self, actor: Actor = ALICE, text: str = TEXT, **fields: object) -> Sent:
        draft = await self.keep(actor, text, **fields)
        return await self.app.writing.send(self.by(actor), draft.id)

    async def published(self, actor: Actor = ALICE, text: str = TEXT, **fields: object) -> int:
        """A member's review that a moderator has let in; its id."""
        sent = await self.send(actor, text, **fields)
        if sent.state is ReviewState.PENDING:
            moderator = replace(MONA, server_id=actor.server_id)
            await self.app.queue.approve(self.by(moderator), sent.review_id)
        return sent.review_id

    async def film_id(self, title: str = "Night Ferry", server: int = SERVER) -> int:
        return (await self.app.library.resolve(Scope(server), title)).id

    async def rows(self, sql: str, *params: object) -> list[Row]:
        return await self.app.database.all(sql, params)

    async def one(self, sql: str, *params: object) -> object:
        [(value,)] = await self.rows(sql, *params)
        return value

    async def state(self, review_id: int) -> object:
        return await self.one("SELECT state FROM review WHERE id = ?", review_id)

    async def acts(self) -> list[str]:
        return [row[0] for row in await self.rows("SELECT action FROM audit ORDER BY id")]


@asynccontextmanager
async def housed(folder: Path) -> AsyncIterator[House]:
    clock = [1_700_000_000_000]
    settings = Settings(data=folder)
    blank(settings.database)
    async with open_app(settings, clock=lambda: clock[0]) as app:
        yield House(app, clock)
