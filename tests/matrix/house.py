"""Two servers, each with one of everything, and the rows of `rows` used in them."""

from __future__ import annotations

import asyncio
import contextlib
import re
import sqlite3
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from bot.client import MarqueeBot
from bot.library.import_run import Run
from bot.servers.model import Actor
from playground.drivers.client import File
from playground.drivers.persona import Persona
from playground.drivers.reply import Reply
from playground.model import answers, interactions
from playground.model.components import Kind
from tests.cogs.polling import vote
from tests.matrix.rows import Row
from tests.stage import Stage

TECHNICAL = {"interaction_done", "library_version", "sqlite_sequence"}
"""Tables of the programme itself: processed interactions, and when to build indexes anew."""


@dataclass(frozen=True)
class Things:
    """The ids of a server's things, and the words that stand in its text fields alone."""

    title: str
    alias: str
    old: str  # another film
    name: str  # of the author
    text: str  # in a published review
    waiting: str  # in one that waits
    drafted: str
    director: str
    actor: str
    character: str
    theme: str
    reason: str
    question: str
    option: str
    unseen: str  # the question of a poll in a channel that few see
    film: int = 0
    other: int = 0
    p: int = 0
    w: int = 0
    r: int = 0
    draft: int = 0
    act: int = 0
    secret: int = 0
    ranked: int = 0
    ended: int = 0
    hidden: int = 0
    run: int = 0
    channel: int = 0
    role: int = 0

    @property
    def words(self) -> list[str]:
        return [v for v in vars(self).values() if isinstance(v, str)]


OWLS = Things(
    *["Quoxalith", "Brindlewump", "Marzipoli", "Wexfordia", "zwiebelkuchen", "kartoffelig"],
    *["umbrastoop", "Obrechtfnord", "Krempftilda", "Pimpernickel", "quincunxery", "flugelrad"],
    *["Snorkelpond", "Wibblefritz", "Hohenzapf"],
)
MATINEE = Things(
    *["Dvestrynga", "Cylomaphor", "Ytterbarge", "Gnathopul", "rhubarbitone", "splenodactyl"],
    *["vexillogram", "Jorquendal", "Ulfmaerisk", "Ezthibolan", "tyrosemitry", "nyctoburgh"],
    *["Aglaxomene", "Eudripolis", "Xanthokwik"],
)
NOBODYS = replace(
    OWLS,
    **{field.name: 987_654 for field in fields(Things) if field.type == "int"},
    **{field.name: "Brobdignax" for field in fields(Things) if field.type == "str"},
)
"""Ids and a word that nothing anywhere has."""


def given(value: Any, things: Things) -> Any:
    """A row's text, or mapping of texts, with a server's ids and words in it."""
    if isinstance(value, Mapping):
        return {key: given(text, things) for key, text in value.items()}
    return value.format(**vars(things)) if isinstance(value, str) else value


class Guest:
    """Somebody in a channel (or in a direct message), who can use any row with any ids."""

    def __init__(self, persona: Persona, help_: Reply) -> None:
        self.persona = persona
        self._help = help_  # a message whose controls can be made up

    @classmethod
    async def arriving(cls, persona: Persona) -> Guest:
        return cls(persona, await persona.slash("help"))

    async def use(self, row: Row, things: Things, *, within: float | None = None) -> Reply:
        """Use a row, whether or not a client would let one."""
        how = {"force": True, "may_fail": True, "wait": within}
        persona = self.persona
        if row.target:
            message = persona.say(given(row.target, things))
            return await persona.context(row.path, message, **how)
        if ":" not in row.path:
            options = given(row.options, things)
            if "file" in options:
                options["file"] = File("reviews.csv", options["file"].encode())
            return await persona.use(row.path, options, **how)
        args = given(row.args, things)
        custom_id = f"{row.path}:{args}" if args else row.path
        if row.entered is not None:
            return await self.submit(custom_id, given(row.entered, things))
        values = None if row.values is None else [given(value, things) for value in row.values]
        kind = Kind.BUTTON if values is None else Kind.STRING_SELECT
        return await persona.forge(
            self._help, custom_id, component_type=kind, values=values, wait=within
        )

    async def submit(self, custom_id: str, entered: Mapping[str, str]) -> Reply:
        """Send a form, whether or not it was opened."""
        filled = [
            {"type": Kind.LABEL, "id": number, "component":
             {"type": Kind.TEXT_INPUT, "id": 100 + number, "custom_id": name, "value": value}}
            for number, (name, value) in enumerate(entered.items(), 1)
        ]  # fmt: skip
        persona = self.persona
        sent = interactions.start(
            persona.world, answers.MODAL_SUBMIT, persona.user_id, persona.channel_id,
            {"custom_id": custom_id, "components": filled}, source=self._help.message.stored,
            opened_by=self._help.interaction,
        )  # fmt: skip
        error = await persona.discord.answer(sent)
        return Reply(persona, sent, error)


def told(reply: Reply) -> str:
    """All that somebody reads after an act: form fields, names of controls and files included."""
    parts = [reply.error or "", reply.all_text]
    if reply.interaction.modal is not None:
        parts += [str(one.get("value", "")) for one in reply.modal.fields.values()]
    if reply.has_message:
        parts += [str(part) for part in (reply.buttons, reply.selects) if part]
        parts += [
            reply.message.file(one["filename"]).decode("utf-8", "replace")
            for one in reply.attachments
        ]
    # An answer is a message or a follow-up, as there was time: its words are the same.
    return "\n".join(filter(None, (part.strip() for part in parts)))


def plainly(text: str, things: Things) -> str:
    """Without what differs between two replies in the same words: numbers, and what was asked."""
    for word in things.words:
        text = text.replace(word, "X").replace(word.casefold(), "X")
    return re.sub(r"\d+", "N", text)


def _columns(table: str) -> str:
    """All of them, but for where a card stands: that is noted after the act, some time or other."""
    return (
        "review_id, server_id, submitted_by, submitted_at, decided_by, decided_at, reason"
        if table == "submission"
        else "*"
    )


class Books:
    """The database from outside: what it holds, whether it changed, and a way back."""

    def __init__(self, path: Path, folder: Path) -> None:
        self._path, self._copy = path, folder / "saved.db"
        self._watching = sqlite3.connect(path)
        self._version = self.version()
        self._restored = 0
        self._dumped: tuple[int, dict[str, list[Any]]] = (0, {})
        with contextlib.closing(sqlite3.connect(self._copy)) as copy:
            self._watching.backup(copy)
        self.saved = self.dump()

    def version(self) -> int:
        """Another number whenever somebody else has written."""
        return int(self._watching.execute("PRAGMA data_version").fetchone()[0])

    def dump(self) -> dict[str, list[Any]]:
        version = self.version()
        if self._dumped[0] != version:
            tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%fts'"
            names = [name for (name,) in self._watching.execute(tables) if name not in TECHNICAL]
            self._dumped = (version, {name: self._rows(name) for name in names})
        return self._dumped[1]

    def _rows(self, name: str) -> list[Any]:
        return sorted(self._watching.execute(f'SELECT {_columns(name)} FROM "{name}"'), key=repr)

    def changes(self) -> dict[str, int]:
        """The tables that are not as they were saved, each with how many rows it has gained."""
        if self.version() == self._version:
            return {}
        now = self.dump()
        return {
            name: len(rows) - len(self.saved[name])
            for name, rows in now.items()
            if rows != self.saved[name] and not name.startswith(("review_fts", "review_word"))
        }

    def restore(self) -> None:
        """Put everything back as it was saved; what is kept in memory of it is built anew."""
        self._restored += 1000
        with (
            contextlib.closing(sqlite3.connect(self._copy)) as copy,
            contextlib.closing(sqlite3.connect(self._path)) as live,
        ):
            copy.backup(live)
            live.execute("UPDATE library_version SET version = version + ?", (self._restored,))
            live.commit()
        self._version = self.version()

    def lost(self, server_id: int) -> list[Any]:
        """Rows of a server that are no longer there, or no longer the same."""
        now = self.dump()
        return [
            row
            for name, rows in self.saved.items()
            for row in set(rows) - set(now[name])
            if server_id in row
        ]

    def ask(self, sql: str) -> list[Any]:
        return self._watching.execute(sql).fetchall()

    def write(self, sql: str) -> None:
        with contextlib.closing(sqlite3.connect(self._path)) as live:
            live.executescript(sql)

    def close(self) -> None:
        self._watching.close()


class House:
    """Both servers, the bot (after a restart), and the database as it was then."""

    def __init__(
        self, stage: Stage, bot: MarqueeBot, owls: Things, matinee: Things, folder: Path
    ) -> None:
        self.stage, self.bot, self.owls, self.matinee = stage, bot, owls, matinee
        self.books = Books(stage.app.settings.database, folder)
        self.gains: dict[Row, dict[str, int]] = {}
        self._guests: dict[str, Guest] = {}

    async def guest(self, name: str, *, direct: bool = False) -> Guest:
        persona = self.stage.discord.as_(name)
        if direct:
            persona, name = persona.in_direct_message(), f"{name} alone"
        if name not in self._guests:
            self._guests[name] = await Guest.arriving(persona)
        return self._guests[name]

    async def restore(self) -> None:
        """Put back what the books were, between two writes of the bot."""
        async with self.stage.app.database._lock:
            self.books.restore()

    async def write(self, sql: str) -> None:
        """Change the books from outside, between two writes of the bot."""
        async with self.stage.app.database._lock:
            self.books.write(sql)

    async def done(self, row: Row) -> None:
        """Wait until the bot has done all that a row sets going."""
        busy = {"discord.py: on_interaction", "CommandTree-invoker"}

        def over() -> bool:
            if any(task.get_name() in busy for task in asyncio.all_tasks()):
                return False
            return not row.until or bool(self.books.ask(given(row.until, self.owls)))

        assert over() or await self.stage.discord.until(over, 10)


@asynccontextmanager
async def opened(stage: Stage, folder: Path) -> AsyncIterator[House]:
    async with stage.bot():
        owls = await furnished(stage, "Night Owls", OWLS, "alice", "mona", "oscar")
        matinee = await furnished(stage, "Matinee Club", MATINEE, "zoe", "yuri", "yuri")
    async with stage.bot() as bot:
        house = House(stage, bot, owls, matinee, folder)
        try:
            yield house
        finally:
            house.books.close()


async def furnished(stage: Stage, server: str, words: Things, author: str, moderator: str,
                    owner: str) -> Things:  # fmt: skip
    """Give a server one of everything, by what its members do; the ids of it all."""
    discord = stage.discord
    server_id = stage.server_id(server)
    boss = Actor(server_id, int(discord.user_id(owner)), manage_server=True)
    await stage.app.servers.change(boss, raters_shown=True)
    discord.world.users[discord.user_id(author)]["global_name"] = words.name
    writer, keeper = discord.as_(author), discord.as_(moderator)
    write, keep = await Guest.arriving(writer), await Guest.arriving(keeper)

    async def one(sql: str) -> int:
        [(found,)] = await stage.app.database.all(sql, (server_id,))
        return int(found)

    latest = "SELECT max(id) FROM review WHERE server_id = ?"

    async def reviewed(guest: Guest, title: str, text: str) -> int:
        entered = {"title": title, "text": text}
        await guest.submit("draft:new:-", entered)
        draft = await one("SELECT max(id) FROM draft WHERE server_id = ?")
        await guest.use(Row("draft:send", str(draft)), words)
        return await one(latest)

    p = await reviewed(write, words.alias, f"I had {words.text} and liked every bit of it.")
    await keep.use(Row("desk:approve", str(p)), words)
    film = await one("SELECT film_id FROM review WHERE server_id = ? ORDER BY id LIMIT 1")
    await reviewed(keep, words.old, f"Another one, with {words.text} and a slow ending.")
    other = await one(f"SELECT film_id FROM review WHERE id = ({latest})")
    for kind, name in (
        ("director", words.director),
        ("cast", f"{words.actor} — {words.character}"),
        ("character", words.character),
        ("theme", words.theme),
        ("genre", words.theme),
        ("setting", words.reason),
        ("thing", f"{words.reason} — {words.actor}"),
        ("series", f"sequel — {words.old}"),
    ):
        await keep.submit(f"film:kind_in:{film}:{kind}", {"values": name})
    await keep.submit(f"film:title_in:{film}", {"title": words.title, "year": ""})
    edited = {"text": f"I had {words.text} and liked every bit of it, twice.", "rating": "8/10"}
    await write.submit(f"desk:edit_in:{p}:1", edited)
    declined = await reviewed(write, words.title, f"Not much: {words.text}, and no more of it.")
    await keep.submit(f"desk:decline_in:{declined}", {"reason": words.reason})
    r = await reviewed(keep, words.title, f"The {words.text} again, and this one goes.")
    await keep.submit(f"desk:remove_in:{r}", {"reason": words.reason})
    act = await one("SELECT max(id) FROM audit WHERE server_id = ?")
    w = await reviewed(write, words.title, f"It is {words.waiting}, and I would see it again.")
    await write.submit(
        "draft:new:-", {"title": words.drafted, "text": f"So {words.drafted}, and nothing else."}
    )
    await writer.slash("film rate", title=f"#{film}", stars=8, show=True)

    polls = {}
    listed = f"{words.option}; {words.title}; neither"
    for name, kind in (("secret", "secret"), ("ranked", "ranked"), ("ended", "secret")):
        card = await writer.slash(f"poll {kind}", question=words.question, options=listed)
        polls[name] = await one("SELECT max(id) FROM poll WHERE server_id = ?")
        if kind == "secret":
            await vote(writer, card, "1")
    await writer.slash("poll close", poll=f"#{polls['ended']}")
    hidden = keeper.in_channel("mod-room") if server == "Night Owls" else keeper
    card = await hidden.slash("poll ranked", question=words.unseen, options=listed)
    polls["hidden"] = await one("SELECT max(id) FROM poll WHERE server_id = ?")
    await keep.use(Row("poll:ranking", f"{polls['hidden']}:ab"), words)
    for _ in range(500):
        done = "SELECT count(*) FROM poll WHERE result_message_id IS NOT NULL AND server_id = ?"
        if await one(done):
            break
        await discord.until(lambda: False, 0.02)

    run = Run(server_id)
    run.id = server_id % 1_000_000
    stage.app.importer._running[run.id] = run
    return replace(
        words, film=film, other=other, p=p, w=w, r=r, act=act, run=run.id, **polls,
        draft=await one("SELECT max(id) FROM draft WHERE server_id = ?"),
        channel=int(discord.channel_id("general", server)),
        role=int(next(iter(discord.guild(server).roles))),
    )  # fmt: skip
