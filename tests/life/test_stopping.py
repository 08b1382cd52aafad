"""`marquee run` ends when it is told to, in time, and loses nothing."""

from __future__ import annotations

import asyncio
import json
import signal
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bot.db.checks import problems_of
from bot.operations.ledger import LoginLedger
from tests.db.trials import trials
from tests.life.conftest import Marquee

GRACE = 10.0
"""Docker's, between SIGTERM and SIGKILL."""

UNANSWERED = 5.0
"""Seconds until a vote counts as one that the stop has cut off."""

LABELS = ["Cascade of Harmony", "Celestial Symphony", "something else"]
VOTERS = ("alice", "bob", "mona", "oscar")


def ballots(database: Path) -> dict[int, list[int]]:
    with closing(sqlite3.connect(database)) as connection:
        return {
            member: json.loads(choices)
            for member, choices in connection.execute("SELECT member_id, choices FROM ballot")
        }


class Voter:
    """Changes a vote again and again; knows what was acknowledged, and what was tried since."""

    def __init__(self, marquee: Marquee, name: str, card: Any) -> None:
        self.person = marquee.discord.as_(name)
        self.card = card
        self.acknowledged: int | None = None
        self.tried: list[int] = []
        self.count = 0

    async def vote_on(self) -> None:
        ballot = await self.person.click(self.card, "Vote")
        custom_id = ballot.selects[0]["custom_id"]
        while True:
            number = self.count % len(LABELS) + 1
            self.tried.append(number)
            reply = await ballot.select(
                custom_id, [LABELS[number - 1]], may_fail=True, wait=UNANSWERED
            )
            if reply.error or "Your vote is in" not in reply.text:
                return
            self.acknowledged, self.tried = number, []
            self.count += 1


@pytest.mark.soak
async def test_sigterm_under_load_ends_in_time_and_loses_no_acknowledged_vote(
    marquee: Marquee,
) -> None:
    life = await marquee.run(anew=True)
    card = await marquee.discord.as_("oscar").slash("poll secret", options="; ".join(LABELS))
    for round_ in range(trials(2, 100)):
        least = round_ % 4
        voters = [Voter(marquee, name, card) for name in VOTERS]
        voting = [asyncio.create_task(voter.vote_on()) for voter in voters]
        assert await marquee.until(lambda v=voters, n=least: all(one.count > n for one in v))
        code, seconds = await life.stop(signal.SIGTERM if round_ % 2 else signal.SIGINT)
        await asyncio.gather(*voting)
        assert code == 0, life.lines
        assert seconds < GRACE
        assert life.said == []
        found = ballots(marquee.data / "marquee.db")
        for voter in voters:
            [choice] = found[int(voter.person.user_id)]
            assert choice in [voter.acknowledged, *voter.tried]
        LoginLedger(marquee.data).forget()  # so many restarts would have to wait
        life = await marquee.run()
    assert await problems_of(marquee.data / "marquee.db") == []
    await life.stop()


async def test_an_answer_under_way_is_sent_and_a_new_one_is_refused_kindly(
    marquee: Marquee,
) -> None:
    slow = {"bot.commandline.run.STOP_SECONDS": 30.0}
    life = await marquee.run(constants=slow)
    alice, bob = marquee.discord.as_("alice"), marquee.discord.as_("bob")
    marquee.discord.faults.add("late", on="POST /interactions/*", seconds=0.8)
    asked = asyncio.create_task(alice.slash("ask", question="who plays Emily?", wait=30))
    assert await marquee.until(
        lambda: any("callback" in call.path for call in marquee.discord.requests)
    )
    life.send(signal.SIGTERM)
    assert await marquee.until(lambda: life.logged("told to stop"))
    refused = await bob.slash("ask", question="who plays Emily?", wait=30)
    assert "is being restarted" in refused.text
    assert refused.ephemeral
    assert "Lily Collins" in (await asked).text
    assert await life.ended() == 0


async def test_a_stop_that_hangs_is_cut_short(marquee: Marquee) -> None:
    life = await marquee.run(constants={"bot.commandline.run.STOP_SECONDS": 1.5})
    marquee.discord.faults.add("late", on="POST /interactions/*", seconds=20)
    asked = asyncio.create_task(
        marquee.discord.as_("alice").slash("ask", question="who plays Emily?", may_fail=True)
    )
    assert await marquee.until(
        lambda: any("callback" in call.path for call in marquee.discord.requests)
    )
    life.send(signal.SIGTERM)
    assert await marquee.until(lambda: life.logged("told to stop"))
    life.send(signal.SIGUSR1)  # the event loop hangs
    assert await life.ended() == 0
    assert life.logged("stopping took too long")
    asked.cancel()


async def test_told_to_stop_while_it_waits_for_the_ledger(marquee: Marquee) -> None:
    ledger = marquee.data / "logins.json"
    far = 4_000_000_000_000
    ledger.write_text(json.dumps([far] * 20), encoding="utf-8")
    life = await marquee.start("run")
    assert await marquee.until(lambda: life.logged("too many logins"))
    code, seconds = await life.stop()
    assert (code, seconds < GRACE) == (0, True)
    assert marquee.discord.server.gateway.identifies == []
