"""Correcting films: their titles, what was read of them, and two that are one."""

from __future__ import annotations

from collections.abc import Sequence

from bot.db import Transaction
from bot.errors import InvalidInput
from bot.library.naming import is_title
from bot.moderation.desk import Desk
from bot.moderation.model import STATED, Act
from bot.reading.model import Kind
from bot.reading.text import title_key
from bot.servers.model import Actor
from bot.writing.model import check_values, clean_line


class CorrectionService:
    """For moderators; each act is audited and can be undone."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def retitle(self, actor: Actor, film_id: int, title: str, year: int | None) -> None:
        """Rename a film of this server. The old title stays as one it is found by."""
        title = clean_line(title)
        if not is_title(title):
            raise InvalidInput("That is no title.")
        if year is not None and not 1870 <= year <= 2200:
            raise InvalidInput("A year looks like 1979.")
        desk = self._desk

        async def unit(tx: Transaction) -> None:
            await desk.require_moderator(tx, actor)
            film = await desk.film_in(tx, actor, film_id, own=True)
            same = (film.title, film.year) == (title, year)
            if same or not await tx.once(actor.interaction_id, desk.clock()):
                return
            await desk.films.retitle(tx, actor.server_id, film.id, title, year)
            renamed = title_key(film.title) != title_key(title)
            kept = renamed and await desk.films.add_alias(tx, actor.server_id, film.id, film.title)
            await desk.note(
                tx,
                actor,
                Act.RETITLE,
                "film",
                film.id,
                {"title": film.title, "year": film.year},
                {"title": title, "year": year, "alias": kept},
            )

        await desk.act(unit)

    async def set_facts(
        self, actor: Actor, film_id: int, kind: Kind, values: Sequence[tuple[str, str]]
    ) -> None:
        """State all values of a kind for a film, (value, detail) each, as this server sees it.

        Values that reviews or the catalogue say and that are not among these are struck out, for
        later readings too.
        """
        if kind not in STATED:
            raise InvalidInput("That cannot be corrected.")
        check_values(values)
        desk = self._desk

        async def unit(tx: Transaction) -> None:
            settings = await desk.require_moderator(tx, actor)
            film = await desk.film_in(tx, actor, film_id)
            before = await desk.films.person_facts(tx, actor.server_id, film.id, kind)
            said = await desk.films.said_values(tx, settings.scope, film.id, kind)
            said += [str(value) for value, _, rejected in before if rejected]
            kept = {title_key(value) for value, _ in values}
            struck = {title_key(value): value for value in said if title_key(value) not in kept}
            after: list[list[object]] = [[value, detail, 0] for value, detail in values]
            after += [[value, "", 1] for value in struck.values()]
            same = sorted(map(repr, before)) == sorted(map(repr, after))
            if same or not await tx.once(actor.interaction_id, desk.clock()):
                return
            await desk.films.set_person_facts(tx, actor.server_id, film.id, kind, after)
            await desk.note(
                tx,
                actor,
                Act.SET_FACTS,
                "film",
                film.id,
                {"kind": kind, "facts": before},
                {"kind": kind, "facts": after},
            )

        await desk.act(unit)

    async def merge(self, actor: Actor, from_id: int, into_id: int) -> None:
        """Join two films that are one: all of `from_id` moves to `into_id`, its title as alias."""
        desk = self._desk

        async def unit(tx: Transaction) -> None:
            await desk.require_moderator(tx, actor)
            film = await desk.film_in(tx, actor, from_id, own=True)
            into = await desk.film_in(tx, actor, into_id)
            if film.id == into.id:
                raise InvalidInput("Choose two different films.")
            if not await tx.once(actor.interaction_id, desk.clock()):
                return
            moved = await desk.films.merge(tx, actor.server_id, film.id, into.id)
            kept = await desk.films.add_alias(tx, actor.server_id, into.id, film.title)
            await desk.note(
                tx,
                actor,
                Act.MERGE,
                "film",
                film.id,
                {"title": film.title},
                {"title": into.title, "into": into.id, "moved": moved, "alias": kept},
            )

        await desk.act(unit)
