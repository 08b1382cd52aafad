"""Approve, decline: exactly once, whoever clicks and however often."""

from __future__ import annotations

import asyncio
import random
from dataclasses import replace

import pytest

from bot.errors import Conflict, InvalidInput, NotAllowed, NotFound
from tests.db.trials import trials
from tests.moderation.house import ALICE, BOB, MIKE, MONA, TEXT, VILLAIN, House


async def test_what_waits_is_published_by_a_moderator(house: House) -> None:
    sent = await house.send()
    [waiting], total = await house.app.queue.waiting(MONA)
    assert (waiting.review.id, waiting.submitted_by, total) == (sent.review_id, 1, 1)
    decided = await house.app.queue.approve(house.by(MONA), sent.review_id)
    assert (decided.state, decided.decided_by) == ("published", 8)
    assert await house.film_id()
    assert await house.app.queue.waiting(MONA) == ([], 0)


async def test_the_author_sees_why_a_review_was_declined(house: House) -> None:
    sent = await house.send()
    for reason in ("", " \n\x00"):
        with pytest.raises(InvalidInput, match="Say why"):
            await house.app.queue.decline(house.by(MONA), sent.review_id, reason)
    await house.app.queue.decline(house.by(MONA), sent.review_id, " Too short. ")
    [mine] = await house.app.queue.mine(ALICE)
    assert (mine.state, mine.reason) == ("declined", "Too short.")
    assert await house.app.queue.mine(BOB) == []
    assert await house.one("SELECT reason FROM audit") == "Too short."


@pytest.mark.soak
async def test_of_pairs_of_clicks_each_has_one_effect(house: House) -> None:
    """10,000 pairs in a soak: different moderators, retries, both acts, cancelled handlers."""
    rng = random.Random(5)
    owner = replace(MONA, manage_server=True)
    settings = await house.app.servers.change(house.by(owner), audit_channel=6)
    await house.app.outbox.shown_acts(settings.server_id, 1)
    for number in range(trials(25, soak=10_000)):
        sent = await house.send(text=f"{TEXT} {number}")
        first, second = house.by(MONA), house.by(rng.choice([MONA, MIKE]))
        if rng.random() < 0.2:
            second = first
        clicks = [
            asyncio.create_task(
                house.app.queue.approve(actor, sent.review_id)
                if rng.random() < 0.5
                else house.app.queue.decline(actor, sent.review_id, "No.")
            )
            for actor in (first, second)
        ]
        if rng.random() < 0.3:
            await asyncio.sleep(rng.random() * 0.001)
            clicks[0].cancel()
        results = await asyncio.gather(*clicks, return_exceptions=True)
        assert all(
            isinstance(one, Conflict | asyncio.CancelledError) or not isinstance(one, Exception)
            for one in results
        ), results
        while await house.state(sent.review_id) == "pending":  # noqa: ASYNC110 - a cancelled
            # click goes on, and nothing tells when it is done
            await asyncio.sleep(0.001)
        [(action,)] = await house.rows(
            "SELECT action FROM audit WHERE server_id = 42 AND subject = 'review'"
            " AND subject_id = ?", sent.review_id
        )  # fmt: skip
        state = await house.state(sent.review_id)
        assert (action, state) in {("approve", "published"), ("decline", "declined")}
        [(act, _)] = (await house.app.outbox.due(42)).acts  # one announcement
        await house.app.outbox.shown_acts(42, act.id)
        decided = await house.one(
            "SELECT decided_by FROM submission WHERE review_id = ?", sent.review_id
        )
        assert decided in {8, 9}


async def test_the_second_of_two_is_told(house: House) -> None:
    sent = await house.send()
    await house.app.queue.approve(house.by(MONA), sent.review_id)
    with pytest.raises(Conflict, match="published already"):
        await house.app.queue.decline(house.by(MIKE), sent.review_id, "No.")
    assert await house.acts() == ["approve"]


async def test_only_moderators_of_the_server_decide(house: House) -> None:
    sent = await house.send()
    nobody = replace(MONA, manage_messages=False)
    for actor in (ALICE, BOB, nobody):
        for act in (
            house.app.queue.approve(house.by(actor), sent.review_id),
            house.app.queue.decline(house.by(actor), sent.review_id, "No."),
            house.app.queue.waiting(actor),
        ):
            with pytest.raises(NotAllowed):
                await act
    words = set()
    for review_id in (sent.review_id, 987):
        for act in (
            house.app.queue.approve(house.by(VILLAIN), review_id),
            house.app.queue.decline(house.by(VILLAIN), review_id, "No."),
            house.app.queue.submission(VILLAIN, review_id),
        ):
            with pytest.raises(NotFound) as refusal:
                await act
            words.add(refusal.value.message)
    assert len(words) == 1
    assert await house.app.queue.waiting(VILLAIN) == ([], 0)
    assert await house.state(sent.review_id) == "pending"
    with pytest.raises(NotFound):
        await house.app.queue.submission(BOB, sent.review_id)
    assert (await house.app.queue.submission(ALICE, sent.review_id)).state == "pending"


async def test_a_moderator_whose_role_is_set_moderates_and_others_no_longer(house: House) -> None:
    sent = await house.send()
    owner = replace(MONA, manage_server=True)
    await house.app.servers.change(house.by(owner), moderator_roles=frozenset({77}))
    with pytest.raises(NotAllowed):
        await house.app.queue.approve(house.by(MONA), sent.review_id)
    await house.app.queue.approve(house.by(replace(BOB, role_ids=frozenset({77}))), sent.review_id)
    assert await house.state(sent.review_id) == "published"


async def test_the_channels_are_due_until_they_are_shown(house: House) -> None:
    owner = replace(MONA, manage_server=True)
    await house.send(MONA)  # before there is a channel: not announced later
    assert await house.app.outbox.servers() == []
    await house.app.servers.change(house.by(owner), queue_channel=5, audit_channel=6)
    sent = await house.send()
    assert await house.app.outbox.servers() == [42]
    for _ in range(2):
        due = await house.app.outbox.due(42)
        assert (due.audit_channel, [act.action for act, _ in due.acts]) == (6, ["settings"])
        assert (due.queue_channel, [c.review.id for c in due.cards]) == (5, [sent.review_id])
    await house.app.outbox.shown_acts(42, due.acts[-1][0].id)
    await house.app.outbox.shown_card(42, sent.review_id, 5, 99)
    due = await house.app.outbox.due(42)
    assert (due.acts, due.cards, due.decided) == ((), (), ())
    decided = await house.app.queue.approve(house.by(MONA), sent.review_id)
    assert decided.card == (5, 99)
    assert [c.review.id for c in (await house.app.outbox.due(42)).decided] == [sent.review_id]
    await house.app.outbox.settled(42, sent.review_id, 98)
    assert (await house.app.outbox.due(42)).decided != ()
    await house.app.outbox.settled(42, sent.review_id, 99)
    assert (await house.app.outbox.due(42)).decided == ()
    entry = await house.app.undoing.last(MONA)
    await house.app.undoing.undo(house.by(MONA), entry.id)
    due = await house.app.outbox.due(42)
    assert [act.action for act, _ in due.acts] == ["approve", "undo"]
    assert [card.review.id for card in due.cards] == [sent.review_id]
