"""However an interaction goes wrong, the member is told, and the log knows more."""

from __future__ import annotations

import asyncio
import io
import logging
import re

import pytest

from bot.interactions import replies
from bot.logs import set_up_logging
from playground.model.interactions import DEFER_UPDATE


class Broken:
    """A service whose every method fails."""

    def __getattr__(self, name):
        async def fail(*arguments, **options):
            raise RuntimeError(f"{name} is broken")

        return fail


class Slow:
    """A service that takes as long as it is told to."""

    def __init__(self, inner):
        self.inner = inner
        self.begun = asyncio.Event()
        self.go = asyncio.Event()

    def __getattr__(self, name):
        async def wait(*arguments, **options):
            self.begun.set()
            await self.go.wait()
            return await getattr(self.inner, name)(*arguments, **options)

        return wait


COMMANDS = [
    ("ask", {"question": "who plays Emily?"}),
    ("film show", {"title": "Cascade of Harmony"}),
    ("film find", {"character": "Emily"}),
    ("film list", {}),
    ("film random", {}),
    ("film similar", {"title": "Cascade of Harmony"}),
    ("review read", {"title": "Cascade of Harmony"}),
    ("review excerpt", {"title": "Cascade of Harmony"}),
    ("review search", {"text": "music"}),
]


async def test_a_crash_is_an_apology_whose_id_is_in_the_log(stage, caplog):
    async with stage.bot(answers=Broken(), library=Broken()):
        for path, options in COMMANDS:
            caplog.clear()
            reply = await stage.discord.as_("alice").slash(path, **options)
            assert reply.ephemeral
            assert "broken" not in reply.text
            (error_id,) = re.findall(r"error ([0-9a-f]{8})", reply.text)
            (record,) = [entry for entry in caplog.records if error_id in entry.getMessage()]
            assert f"/{path}" in record.getMessage()
            assert "is broken" in str(record.exc_info[1])


async def test_a_button_that_crashes_apologises_too(stage, caplog):
    async with stage.bot():
        card = await stage.discord.as_("alice").slash("film show", title="Cascade of Harmony")
    async with stage.bot(library=Broken()):
        reply = await card.click("Read the review")
    assert reply.ephemeral
    (error_id,) = re.findall(r"error ([0-9a-f]{8})", reply.text)
    assert f"error {error_id} in review:open" in caplog.text


async def test_completion_that_fails_offers_nothing_and_is_logged(stage, caplog):
    async with stage.bot(library=Broken()):
        assert await stage.discord.as_("alice").autocomplete("film show", title="cas") == []
    assert "complete is broken" in caplog.text


@pytest.fixture
def impatient(monkeypatch):
    monkeypatch.setattr(replies, "PATIENCE", 0.02)


async def test_a_slow_answer_is_announced_and_then_given(stage, impatient):
    slow = Slow(stage.app.answers)
    async with stage.bot(answers=slow):
        alice = stage.discord.as_("alice")
        asking = asyncio.create_task(alice.slash("ask", question="who plays Emily?"))
        await stage.discord.until(lambda: any(m.loading for m in stage.discord.messages()))
        slow.go.set()
        reply = await asking
    assert "Lily Collins" in reply.text
    assert not reply.ephemeral
    assert not reply.followups


async def test_a_slow_failure_takes_the_announcement_back(stage, impatient):
    slow = Slow(Broken())
    async with stage.bot(answers=slow):
        alice = stage.discord.as_("alice")
        asking = asyncio.create_task(alice.slash("ask", question="who plays Emily?"))
        await stage.discord.until(lambda: any(m.loading for m in stage.discord.messages()))
        slow.go.set()
        reply = await asking
        await stage.discord.until(lambda: bool(reply.followups))
    assert not reply.has_message
    (told,) = reply.followups
    assert told.ephemeral
    assert "Sorry" in told.text


async def test_a_slow_page_turn_happens_in_place(stage, impatient):
    async with stage.bot():
        alice = stage.discord.as_("alice")
        found = await alice.slash("review search", text="music")
    slow = Slow(stage.app.library)
    async with stage.bot(library=slow):
        turning = asyncio.create_task(found.click("Next ›"))
        await stage.discord.until(
            lambda: any(
                call.path.endswith("/callback") and call.body["type"] == DEFER_UPDATE
                for call in stage.discord.requests
                if call.body is not None
            )
        )
        slow.go.set()
        await turning
        await stage.discord.until(lambda: "page 2 of" in found.text)


@pytest.mark.parametrize("way", ["a button", "a choice"])
async def test_what_is_forged_or_outdated_is_answered_in_private(discord, way):
    alice = discord.as_("alice")
    card = await alice.slash("film list")
    before = card.text
    if way == "a choice":
        for values in ([], ["#999999"], ["nonsense"], ["#1", "#2"], ["#" + "9" * 40]):
            reply = await alice.forge(card, "film:card", component_type=3, values=values)
            assert reply.error is None
            assert reply.all_text
            assert reply.ephemeral
        return
    for custom_id in (
        "film",
        "film:list",
        "film:list:",
        "film:list:x",
        "film:list:-1",
        "film:list:1:2",
        "film:list:٣",
        f"film:list:{2**63}",
        "review:page:1",
        "review:open:1:x",
        "film:card",
        "old:button:of:another:version",
    ):
        reply = await alice.forge(card, custom_id)
        assert reply.error is None
        assert "older version of Marquee" in reply.all_text
        assert card.text == before


async def test_a_page_far_past_the_end_is_the_last_one(discord):
    alice = discord.as_("alice")
    listed = await alice.slash("film list")
    await alice.forge(listed, f"film:list:{2**62}")
    assert "### 5 films" in listed.text


async def test_an_expired_interaction_is_logged_and_nothing_else(stage, caplog):
    stage.discord.world.answer_within = 0.05
    slow = Slow(stage.app.answers)
    async with stage.bot(answers=slow):
        alice = stage.discord.as_("alice")
        reply = await alice.slash("ask", question="who plays Emily?", may_fail=True)
        assert "did not respond" in reply.error
        slow.go.set()
        await stage.discord.until(lambda: "too late" in caplog.text, 2)
    assert "Traceback" not in caplog.text


async def test_a_retry_that_discord_counts_twice_is_one_answer(stage):
    """The first answer arrives, its receipt does not; discord.py sends it again."""
    async with stage.bot():
        stage.discord.faults.add("lost", "POST /interactions/*")
        reply = await stage.discord.as_("alice").slash("film list")
        assert "### 5 films" in reply.text
        await asyncio.sleep(0)
    assert len(stage.discord.messages()) == 1


async def test_commands_that_discord_knows_better_than_we_are_explained(stage):
    async with stage.bot() as bot:
        bot.tree.remove_command("about")
        reply = await stage.discord.as_("alice").slash("about")
    assert reply.ephemeral
    assert "has changed since" in reply.text


async def test_closing_waits_for_the_answer_under_way(stage):
    slow = Slow(stage.app.answers)
    async with stage.bot(answers=slow) as bot:
        alice = stage.discord.as_("alice")
        asking = asyncio.create_task(alice.slash("ask", question="who plays Emily?"))
        await asyncio.wait_for(slow.begun.wait(), 3)
        closing = asyncio.create_task(bot.close())
        await asyncio.sleep(0.01)
        slow.go.set()
        reply = await asking
        await closing
    assert "Lily Collins" in reply.text


async def test_no_token_reaches_the_log_even_at_debug(stage):
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    stream = io.StringIO()
    set_up_logging("DEBUG", secrets=[stage.discord.token], stream=stream)
    try:
        async with stage.bot(answers=Broken()):
            alice = stage.discord.as_("alice")
            for path, options in COMMANDS:
                reply = await alice.slash(path, **options)
                assert reply.interaction.token not in stream.getvalue()
            assert stage.discord.token not in stream.getvalue()
            assert "error " in stream.getvalue()
    finally:
        logging.captureWarnings(capture=False)
        root.handlers[:] = handlers
        root.setLevel(level)
