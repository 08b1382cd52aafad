from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from bot.app import App, open_app
from bot.config import Settings
from bot.db import Row, Transaction
from bot.library.model import Scope
from bot.moderation.editing import Content
from bot.polls.model import HOUR, Filling, Plan, PollKind
from bot.servers.model import Actor
from bot.writing.model import Draft
from tests.db.blank import blank

SERVER, OTHER = 42_000_000_000_001, 42_000_000_000_002
WREN = Actor(SERVER, 1_122_334_455_667_788_991, "Wrenbury Okonkwo")
PIP = Actor(SERVER, 1_122_334_455_667_788_992, "Pip")
MONA = Actor(SERVER, 1_122_334_455_667_788_993, "Mona", manage_messages=True)
WORD = "Quillfeather"  # in every text of Wren's and in none of anybody else's
DAY_MS = 86_400_000


def there(actor: Actor, server_id: int = OTHER) -> Actor:
    """The same person in another server."""
    return replace(actor, server_id=server_id)


def text_about(title: str, number: int) -> str:
    filler = " ".join(f"word{number}{n}" for n in range(40 * number))
    return f"{title} is a film that I, a {WORD}{number}, loved. The {WORD} music. {filler}"


@dataclass
class Town:
    """Two servers with a member who has done all that members can do."""

    folder: Path
    app: App
    clock: list[int] = field(default_factory=list)

    async def rows(self, sql: str, *params: object) -> list[Row]:
        return await self.app.database.all(sql, params, deadline=10)

    async def one(self, sql: str, *params: object) -> object:
        [(value,)] = await self.rows(sql, *params)
        return value

    async def run(self, sql: str, *params: object) -> None:
        async def unit(tx: Transaction) -> None:
            await tx.execute(sql, params)

        await self.app.database.write(unit)

    async def publish(self, actor: Actor, title: str, text: str, **fields: object) -> int:
        """A review of that actor's that a moderator has let in; its id."""
        review_id = await self.send(actor, title, text, **fields)
        await self.app.queue.approve(there(MONA, actor.server_id), review_id)
        return review_id

    async def send(self, actor: Actor, title: str, text: str, **fields: object) -> int:
        draft = Draft(0, actor.server_id, actor.user_id, actor.user_id, actor.name, text)
        kept = await self.app.writing.keep(actor, replace(draft, title=title, **fields))  # type: ignore[arg-type]
        return (await self.app.writing.send(actor, kept.id)).review_id

    async def film(self, title: str, server_id: int = SERVER) -> int:
        return (await self.app.library.resolve(Scope(server_id), title)).id

    async def live(self, actor: Actor) -> dict[str, int]:
        """Everything that leaves something of a member behind; ids by what they are."""
        app, mona, server = self.app, there(MONA, actor.server_id), actor.server_id
        await self.publish(
            there(PIP, server), "Night Ferry", "Night Ferry is dull, but kind. Fine."
        )
        source = f"https://discord.com/channels/{server}/7/{actor.user_id}"
        ids = {
            "published": await self.publish(
                actor, "Night Ferry", text_about("Night Ferry", 1), source_url=source
            ),
            "only": await self.publish(actor, "Glass Orchard", text_about("Glass Orchard", 2)),
            "removed": await self.publish(actor, "Tin Moon", text_about("Tin Moon", 3)),
            "pending": await self.send(actor, "Salt Road", text_about("Salt Road", 4)),
            "declined": await self.send(actor, "Low Tide", text_about("Low Tide", 5)),
        }
        await app.queue.decline(mona, ids["declined"], f"{actor.name}, this is too short.")
        await app.editing.remove(mona, ids["removed"], f"As <@{actor.user_id}> asked.")
        review = await app.library.review(Scope(server), ids["published"])
        content = Content(f"{review.text} And a {WORD}6.", 8.0, spoiler=False)
        await app.editing.edit(actor, ids["published"], review.revision, content)
        draft = Draft(0, server, actor.user_id, actor.user_id, actor.name, text_about("Ash", 7))
        await app.writing.keep(actor, draft)
        await app.ratings.rate(
            Scope(server), actor.user_id, await self.film("Night Ferry", server), 9
        )
        await app.ratings.rate(
            Scope(server), PIP.user_id, await self.film("Night Ferry", server), 3
        )
        await app.ratings.show(server, actor.user_id, True)
        await app.writing.set_opt_out(actor, out=True)
        plan = Plan(PollKind.SECRET, "Which one?", HOUR, filling=Filling(typed="Brazil; Clue"))
        ids["poll"] = (await app.polls.open(actor, 7, plan)).id
        for voter in (actor, there(PIP, server)):
            await self.run(
                "INSERT INTO ballot VALUES (?, ?, ?, '[1]', 0)", server, ids["poll"], voter.user_id
            )
        await self.run(
            "INSERT INTO audit (server_id, at, actor_id, action, subject, subject_id, before)"
            " VALUES (?, 0, ?, 'merge', 'film', 1, ?)",
            server,
            MONA.user_id,
            f'{{"rating": [{PIP.user_id}, {actor.user_id}], "by": {actor.user_id}}}',
        )
        return ids


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    clock = [1_700_000_000_000]
    settings = Settings(data=tmp_path / "var")
    blank(settings.database)
    async with open_app(settings, clock=lambda: clock[0]) as app:
        yield Town(tmp_path / "var", app, clock)
