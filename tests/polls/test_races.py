"""Many at once around the closing instant, and the programme killed while members vote."""

from __future__ import annotations

import asyncio
import json
import os
import random
import signal
import sqlite3
from collections import Counter
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TypeVar

import pytest

from bot.db import open_database
from bot.errors import Busy, Conflict
from bot.polls.model import HOUR, PollKind, PollState
from tests.db.trials import finish, python, trials
from tests.polls.club import CREATOR, START, Clock, Club, assemble, everywhere, member

pytestmark = pytest.mark.soak

T = TypeVar("T")
ATTEMPTS = trials(200, soak=10_000)


class TickingClock(Clock):
    """Every look at it is a millisecond later than the one before."""

    def __call__(self) -> int:
        self.now += 1
        return self.now


async def insist(act: Callable[[], Awaitable[T]]) -> T:
    """Do it, however busy the database is."""
    while True:
        try:
            return await act()
        except Busy:
            await asyncio.sleep(0.01)


@pytest.mark.parametrize("kind", [PollKind.SECRET, PollKind.RANKED])
@pytest.mark.parametrize("by_hand", [False, True])
async def test_the_count_equals_the_rows_whatever_arrives_around_the_end(
    club: Club, kind: PollKind, by_hand: bool
) -> None:
    await club.database.close()
    async with open_database(club.path) as database:
        club = assemble(club.path, database, TickingClock())
        chance = random.Random(ATTEMPTS + by_hand)
        poll = await club.open(kind, several=True, length=HOUR)
        club.clock.now = poll.closes_at - 2 * ATTEMPTS  # some 4 looks at it per attempt
        said: dict[int, set[tuple[int, ...] | None]] = {}
        refused = tried = 0
        half = asyncio.Event()

        async def attempt(number: int) -> None:
            nonlocal refused, tried
            await asyncio.sleep(chance.random() * ATTEMPTS / 4000)
            actor = member(2 + number % (ATTEMPTS // 4))
            choices = chance.sample([1, 2, 3], chance.randint(1, 3))
            withdrawing = chance.random() < 0.2
            tried += 1
            if tried == ATTEMPTS // 2:
                half.set()
            while True:
                try:
                    if withdrawing:
                        await club.polls.withdraw(actor, poll.id, everywhere)
                        said.setdefault(actor.user_id, set()).add(None)
                    else:
                        _, ballot = await club.polls.vote(actor, poll.id, choices, everywhere)
                        said.setdefault(actor.user_id, set()).add(ballot.choices)
                except Busy:
                    await asyncio.sleep(chance.random() * ATTEMPTS / 5000)
                    continue
                except Conflict as error:
                    refused += "takes no more votes" in error.message
                return

        async def end() -> None:
            if by_hand:
                await half.wait()
                await insist(lambda: club.polls.close(CREATOR, poll.id, everywhere))
            while (await insist(lambda: club.look(poll))).result_message_id is None:
                await insist(club.closer.tick)
                await asyncio.sleep(0)

        ending = [asyncio.create_task(end()) for _ in range(1 if by_hand else 3)]
        await asyncio.gather(*map(attempt, range(ATTEMPTS)))
        club.clock.now = max(club.clock.now, poll.closes_at)
        await asyncio.gather(*ending)
        for late in range(50):
            with pytest.raises(Conflict):
                await club.polls.vote(member(late), poll.id, [1], everywhere)
            with pytest.raises(Conflict):
                await club.polls.withdraw(member(late), poll.id, everywhere)

        closed = await club.look(poll)
        rows = {who: tuple(json.loads(choices)) for who, choices in await club.rows(poll)}
        assert closed.result is not None
        assert closed.result.voters == len(rows) > 0
        named = Counter(n for choices in rows.values() for n in choices)
        if kind is PollKind.RANKED:
            named = Counter(choices[0] for choices in rows.values())
        assert {o: n for o, n in closed.result.counts.items() if n} == dict(named)
        for who, choices in rows.items():
            assert choices in said[who]
        for who, outcomes in said.items():
            assert None in outcomes or who in rows
        latest = await database.one("SELECT max(cast_at) FROM ballot WHERE poll_id = ?", (poll.id,))
        assert latest is not None
        assert latest[0] < (closed.closed_at or 0)
        assert [poll_id for poll_id, _ in club.stage.posted] == [poll.id]
        assert refused > 0, "no attempt came after the end: the trial proved nothing"


VOTE_FOR_EVER = """
    import asyncio, sys
    from pathlib import Path
    from bot.db import open_database
    from tests.polls.club import SERVER, Clock, assemble, everywhere, member

    async def main(path, poll_id, seed):
        async with open_database(path) as database:
            club = assemble(path, database, Clock())
            async def keep_voting(who):
                turn = seed
                while True:
                    turn += 1
                    await club.polls.vote(member(who), poll_id, [turn % 3 + 1], everywhere)
                    print(who, turn, flush=True)  # acknowledged: must outlive the kill
            await asyncio.gather(*(keep_voting(who) for who in range(1, 9)))

    asyncio.run(main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])))
"""


async def test_killed_while_members_vote_no_acknowledged_vote_is_lost(club: Club) -> None:
    poll = await club.open()
    await club.database.close()
    chance = random.Random(6)
    acknowledged = 0
    for turn in range(trials(2, soak=20)):
        seed = turn * 1_000_000
        voting = python(VOTE_FOR_EVER, club.path, poll.id, seed)
        assert voting.stdout is not None
        lines = [voting.stdout.readline()]
        await asyncio.sleep(chance.uniform(0.05, 0.5))
        os.kill(voting.pid, signal.SIGKILL)
        _, rest, errors = finish(voting)
        lines += rest.splitlines(keepends=True)
        assert "Traceback" not in errors
        last: dict[int, int] = {}
        for line in lines:
            if line.endswith("\n"):
                who, number = map(int, line.split())
                last[who] = number
                acknowledged += 1
        stored = rows_of(club.path, poll.id)
        for who, number in last.items():  # the last one that was said, or one on its way
            assert stored[who] in (number % 3 + 1, (number + 1) % 3 + 1)
    assert acknowledged > 8 * trials(2, soak=20)
    async with open_database(club.path) as database:
        later = assemble(club.path, database, Clock(START + HOUR))
        await later.closer.tick()
        result = (await later.look(poll)).result
        assert result is not None
        assert {o: n for o, n in result.counts.items() if n} == dict(
            Counter(rows_of(club.path, poll.id).values())
        )
        assert len(later.stage.posted) == 1


def rows_of(path: Path, poll_id: int) -> dict[int, int]:
    connection = sqlite3.connect(path)
    try:
        rows = connection.execute(
            "SELECT member_id, choices FROM ballot WHERE poll_id = ?", (poll_id,)
        ).fetchall()
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    finally:
        connection.close()
    return {who: json.loads(choices)[0] for who, choices in rows}


CLOSE_AND_POST = """
    import asyncio, sys
    from pathlib import Path
    from bot.db import open_database
    from tests.polls.club import START, Clock, FakeStage, assemble, everywhere

    async def main(path, log):
        async with open_database(path) as database:
            club = assemble(path, database, Clock(START + 3_600_000))
            post = club.stage.post_result
            async def noting(poll):
                message = await post(poll)
                with open(log, "a") as out:
                    out.write(f"{poll.id} {poll.attempts} {poll.result.to_json()}\\n")
                return message
            club.stage.post_result = noting
            print("go", flush=True)
            await club.closer.tick()

    asyncio.run(main(Path(sys.argv[1]), sys.argv[2]))
"""


async def test_killed_while_polls_close_every_result_is_kept_and_posted(
    club: Club, tmp_path: Path
) -> None:
    polls = [await club.open() for _ in range(12)]
    for number, poll in enumerate(polls):
        await club.polls.vote(member(2), poll.id, [number % 3 + 1], everywhere)
    await club.database.close()
    chance, log = random.Random(7), tmp_path / "posts"
    for _ in range(trials(2, soak=20)):
        closing = python(CLOSE_AND_POST, club.path, log)
        assert closing.stdout is not None
        closing.stdout.readline()
        await asyncio.sleep(chance.uniform(0, 0.12))
        closing.kill()
        finish(closing)
    async with open_database(club.path) as database:
        later = assemble(club.path, database, Clock(START + 2 * HOUR))
        await later.closer.tick()
        for number, poll in enumerate(polls):
            done = await later.look(poll)
            assert done.state is PollState.CLOSED
            assert done.result is not None
            assert done.result.winners == (number % 3 + 1,)
            assert done.result_message_id is not None
        first_tries = (
            Counter(
                line.split()[0] for line in log.read_text().splitlines() if line.split()[1] == "0"
            )
            if log.exists()
            else Counter()
        )
        assert all(times == 1 for times in first_tries.values())  # again only as a known retry
