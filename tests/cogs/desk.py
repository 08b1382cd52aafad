"""Writing and keeping on the stand-in: what members type, and what the database then holds."""

from __future__ import annotations

from typing import Any

from bot.db import Row
from bot.servers.model import Actor
from playground.drivers.reply import Reply
from tests.stage import Stage

CORRECT = "Correct what I read…"
TEXT = "Night Ferry is directed by Ann Lee. The ferry sails at dawn, and I loved the music."


async def rows(stage: Stage, sql: str, *params: object) -> list[Row]:
    return await stage.app.database.all(sql, params)


async def written(who: Any, text: str = TEXT, film: str = "", **fields: Any) -> Reply:
    """Open the form, fill it in; the card of the draft."""
    options = {"film": film} if film else {}
    opened = await who.slash("review add", **options)
    return await opened.submit({"Your review": text, **fields})


async def sent(who: Any, text: str = TEXT, **fields: Any) -> Reply:
    card = await written(who, text, **fields)
    return await card.click("Send in" if "Send in" in card.buttons else "Publish")


async def own_reviews(stage: Stage) -> list[Row]:
    """(id, title, state, author, text) of the reviews that members have brought."""
    return await rows(
        stage,
        "SELECT review.id, title, state, author_name, text FROM review"
        " JOIN film ON film.id = film_id WHERE review.server_id > 0 ORDER BY review.id",
    )


async def owner_sets(stage: Stage, **changes: Any) -> None:
    """What an owner has set before; channels by name."""
    owner = Actor(stage.server_id(), int(stage.discord.user_id("oscar")), manage_server=True)
    for name, value in changes.items():
        if name.endswith("_channel") and isinstance(value, str):
            changes[name] = int(stage.discord.channel_id(value))
    await stage.app.servers.change(owner, **changes)
