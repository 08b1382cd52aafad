"""A real database with a small library, a clock to set, and a stage that plays Discord's side."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bot.db import Database, Transaction, open_database
from bot.library.fact_store import FactStore
from bot.library.service import LibraryService
from bot.library.store import LibraryStore
from bot.polls.ballot_store import BallotStore
from bot.polls.closer import Card, PollCloser, Unreachable
from bot.polls.filling import OptionFinder
from bot.polls.model import HOUR, Filling, Plan, Poll, PollKind
from bot.polls.service import PollService
from bot.polls.store import PollStore
from bot.ratings.service import RatingService
from bot.ratings.store import RatingStore
from bot.search import SearchService
from bot.servers.model import Actor
from bot.servers.service import ServerService
from bot.servers.store import ServerStore
from tests.db.blank import blank

SERVER, OTHER_SERVER, CHANNEL = 42, 43, 7
START = 1_774_699_200_000  # 2026-03-28 12:00 UTC, the day before summer time begins
FILMS = ["Alien", "Brazil", "Clue", "Dune", "Elf", "Fargo"]
VILLAIN = Actor(OTHER_SERVER, 1, manage_server=True)


def member(number: int, *, server: int = SERVER, roles: Sequence[int] = ()) -> Actor:
    return Actor(server, number, f"member {number}", role_ids=frozenset(roles))


MODERATOR = Actor(SERVER, 900, "moderator", manage_messages=True)
CREATOR = member(1)


def everywhere(_: int) -> bool:
    return True


@dataclass
class Clock:
    now: int = START

    def __call__(self) -> int:
        return self.now


@dataclass
class FakeStage:
    """Discord's side: what was posted, and what Discord's own polls count."""

    clock: Clock
    cards: list[int] = field(default_factory=list)
    posted: list[tuple[int, str]] = field(default_factory=list)
    counts: dict[int, Mapping[int, int]] = field(default_factory=dict)
    trouble: Unreachable | None = None
    heard: asyncio.Event = field(default_factory=asyncio.Event)

    async def post_card(self, poll: Poll) -> Card:
        self._maybe_fail()
        self.cards.append(poll.id)
        return Card(5000 + poll.id, poll.closes_at)

    async def find_card(self, poll: Poll) -> Card | None:
        self._maybe_fail()
        return Card(5000 + poll.id, poll.closes_at) if poll.id in self.cards else None

    async def final_counts(self, poll: Poll) -> Mapping[int, int]:
        self._maybe_fail()
        if poll.id not in self.counts:
            raise Unreachable("Discord is still counting.")
        return self.counts[poll.id]

    async def post_result(self, poll: Poll) -> int:
        self._maybe_fail()
        assert poll.result is not None
        if poll.attempts and any(poll_id == poll.id for poll_id, _ in self.posted):
            return 9000 + poll.id  # found in the channel
        self.posted.append((poll.id, poll.result.to_json()))
        self.heard.set()
        return 9000 + poll.id

    def _maybe_fail(self) -> None:
        if self.trouble is not None:
            raise self.trouble


@dataclass
class Club:
    """Everything a test touches."""

    path: Path
    database: Database
    store: PollStore
    polls: PollService
    ratings: RatingService
    finder: OptionFinder
    servers: ServerService
    closer: PollCloser
    stage: FakeStage
    clock: Clock
    films: dict[str, int]

    async def open(
        self,
        kind: PollKind = PollKind.SECRET,
        *,
        by: Actor = CREATOR,
        typed: str = "Alien; Brazil; Clue",
        length: int = HOUR,
        card: bool = True,
        **plan: object,
    ) -> Poll:
        """An open poll whose card is posted."""
        filling = plan.pop("filling", None) or Filling(typed=typed)
        asked = Plan(kind, "Which one?", length, filling=filling, **plan)  # type: ignore[arg-type]
        poll = await self.polls.open(by, CHANNEL, asked)
        if card:
            await self.polls.posted(poll.server_id, poll.id, 5000 + poll.id)
        return await self.look(poll)

    async def look(self, poll: Poll) -> Poll:
        """The poll as it is stored now."""
        found = await self.store.poll(poll.server_id, poll.id)
        assert found is not None
        return found

    async def pass_time(self, milliseconds: int) -> None:
        self.clock.now += milliseconds
        await self.closer.tick()

    async def rows(self, poll: Poll) -> list[tuple[int, str]]:
        return [
            (who, choices)
            for who, choices in await self.database.all(
                "SELECT member_id, choices FROM ballot WHERE poll_id = ? ORDER BY member_id",
                (poll.id,),
                deadline=10,
            )
        ]


def assemble(path: Path, database: Database, clock: Clock) -> Club:
    """The real services over an open database."""
    library_store = LibraryStore(database)
    library = LibraryService(library_store, FactStore(database), SearchService(database))
    ratings = RatingService(database, RatingStore(database), library_store, clock)
    finder = OptionFinder(library, ratings, random.Random(4))
    servers = ServerService(database, ServerStore(database), clock)
    store, ballots = PollStore(database), BallotStore(database)
    polls = PollService(database, store, ballots, finder, servers, clock)
    stage = FakeStage(clock)
    closer = PollCloser(database, store, ballots, polls, finder, servers, clock, stage)
    return Club(path, database, store, polls, ratings, finder, servers, closer, stage, clock, {})


async def add_films(
    club: Club, titles: Sequence[str], *, server: int = SERVER, reviews: int = 1
) -> None:
    """Films of that server's own, with published reviews by one author."""
    library = LibraryStore(club.database)

    async def unit(tx: Transaction) -> None:
        for title in titles:
            film_id = await library.add_film(tx, server, title, None, 0)
            club.films[title] = film_id
            for number in range(reviews):
                await tx.execute(
                    "INSERT INTO review (server_id, film_id, slug, source, author_name, text,"
                    " content_hash, state, created_at, updated_at)"
                    " VALUES (?, ?, ?, 'import', 'Maud', 'Fine.', '', 'published', 0, 0)",
                    (server, film_id, f"{title}-{number}".casefold()),
                )
            await library.touch(tx, server)

    await club.database.write(unit)


@pytest.fixture
async def empty_club(tmp_path: Path) -> AsyncIterator[Club]:
    path = blank(tmp_path / "marquee.db")
    async with open_database(path) as database:
        yield assemble(path, database, Clock())


@pytest.fixture
async def club(empty_club: Club) -> Club:
    """A club with six films of its own."""
    await add_films(empty_club, FILMS)
    return empty_club
