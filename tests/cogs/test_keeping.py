"""Keeping the library right: the queue, edits, removals, history, and taking acts back."""

from __future__ import annotations

import asyncio
import random

from playground.drivers.client import File
from playground.model import guilds
from playground.model.permissions import Permission
from tests.cogs.desk import CORRECT, TEXT, own_reviews, owner_sets, rows, sent
from tests.cogs.polling import forbid
from tests.db.trials import trials

LONG = "\n\n".join(f"{TEXT} Part {n}." for n in range(60))


async def card_in(discord, channel="mod-room", holding="Approve"):
    """The latest card with that button in a channel, when it is there."""
    assert await discord.until(
        lambda: any(holding in m.buttons for m in discord.messages(channel)), timeout=5
    )
    return [m for m in discord.messages(channel) if holding in m.buttons][-1]


async def acts(stage):
    return [row[0] for row in await rows(stage, "SELECT action FROM audit WHERE subject='review'"
                                                " ORDER BY id")]  # fmt: skip


async def review_id(stage):
    return (await own_reviews(stage))[-1][0]


async def test_a_review_waits_in_the_queue_channel_and_is_approved(discord, stage):
    await owner_sets(stage, queue_channel="mod-room")
    await sent(discord.as_("alice"))
    card = await card_in(discord)
    assert "Night Ferry" in card.text
    assert "review by Alice" in card.text
    assert "The ferry sails at dawn" in card.text
    assert card.buttons == ["Approve", "Decline", "Correct", "Read"]
    mona = discord.as_("mona").in_channel("mod-room")
    await mona.click(card, "Approve")
    assert f"✅ Approved by <@{mona.user_id}>" in card.text
    assert card.buttons == ["Look at it"]
    assert not card.pings["users"]
    assert (await own_reviews(stage))[0][2] == "published"
    assert "published" in (await discord.as_("alice").slash("review mine")).text


async def test_a_decline_needs_a_reason_that_the_author_sees(discord, stage):
    await owner_sets(stage, queue_channel="mod-room")
    await sent(discord.as_("alice"))
    card = await card_in(discord)
    mona = discord.as_("mona").in_channel("mod-room")
    form = await mona.click(card, "Decline")
    empty = await form.submit({"Why? The author will see it": " "}, force=True)
    assert "Say why" in empty.all_text
    assert (await own_reviews(stage))[0][2] == "pending"
    await form.submit({"Why? The author will see it": "Rather **short**."})
    assert "❌ Declined by" in card.text
    mine = await discord.as_("alice").slash("review mine")
    assert "Rather \\*\\*short\\*\\*." in mine.text
    assert (await own_reviews(stage))[0][2] == "declined"


async def test_two_moderators_click_at_once_and_one_is_told(discord, stage):
    await owner_sets(stage, queue_channel="mod-room", audit_channel="reviews")
    await sent(discord.as_("alice"))
    card = await card_in(discord)
    mona, oscar = (discord.as_(name).in_channel("mod-room") for name in ("mona", "oscar"))
    replies = await asyncio.gather(
        mona.click(card, "Approve"), oscar.click(card, "Approve"), mona.click(card, "Approve")
    )
    told = [reply.all_text for reply in replies]
    assert sum("Somebody was faster" in text for text in told) == 2
    assert "✅ Approved by" in card.text
    assert await acts(stage) == ["approve"]
    late = await oscar.forge(card, f"desk:decline:{await review_id(stage)}")
    await late.submit({"Why? The author will see it": "No."})
    assert (await own_reviews(stage))[0][2] == "published"
    await card_in_text(discord, "reviews", "approved")
    assert len([m for m in discord.messages("reviews") if "approved" in m.text]) == 1


async def card_in_text(discord, channel, text):
    assert await discord.until(
        lambda: any(text in m.text for m in discord.messages(channel)), timeout=5
    ), [m.text for m in discord.messages(channel)]
    return next(m for m in discord.messages(channel) if text in m.text)


async def test_the_queue_can_be_worked_without_a_channel(discord, stage):
    mona = discord.as_("mona")
    assert "Nothing waits" in (await mona.slash("review queue")).text
    await sent(discord.as_("alice"))
    await sent(discord.as_("bob"), TEXT + " Bob agrees.")
    queue = await mona.slash("review queue")
    assert queue.ephemeral
    assert "### 2 reviews wait" in queue.text
    look = await queue.select("Decide on…", queue.selects[0]["options"][0]["value"])
    assert "**Directed by** Ann Lee" in look.text
    await look.click("Approve")
    assert "✅ Approved" in look.text
    assert [row[2] for row in await own_reviews(stage)] == ["published", "pending"]
    refused = await discord.as_("alice").slash("review queue")
    assert "Only moderators" in refused.text


async def test_a_decision_elsewhere_shows_on_the_card(discord, stage):
    await owner_sets(stage, queue_channel="mod-room")
    await sent(discord.as_("alice"))
    card = await card_in(discord)
    queue = await discord.as_("mona").slash("review queue")
    look = await queue.select("Decide on…", queue.selects[0]["options"][0]["value"])
    await look.click("Approve")
    assert await discord.until(lambda: "✅ Approved" in card.text)


async def test_a_card_posted_before_a_restart_works_after_it(stage):
    discord = stage.discord
    await owner_sets(stage, queue_channel="mod-room", audit_channel="reviews")
    async with stage.bot():
        await sent(discord.as_("alice"))
        card = await card_in(discord)
    async with stage.bot():
        mona = discord.as_("mona").in_channel("mod-room")
        form = await mona.click(card, "Decline")
    async with stage.bot():
        await form.submit({"Why? The author will see it": "Too short."})
        assert "❌ Declined" in card.text
        await card_in_text(discord, "reviews", "declined")
    assert len(discord.messages("mod-room")) == 1


async def test_what_waited_while_a_channel_was_out_of_reach_is_shown_later(stage):
    discord = stage.discord
    await owner_sets(stage, queue_channel="general", audit_channel="general")
    forbid(stage, Permission.SEND_MESSAGES)
    async with stage.bot():
        await sent(discord.as_("alice"))
        assert "waits" in (await discord.as_("alice").slash("review mine")).text
    assert not [call for call in discord.requests if call.method == "POST"
                and call.path.endswith("/messages") and call.status == 403]  # fmt: skip
    forbid(stage)
    async with stage.bot():
        await card_in(discord, "general")
        await card_in_text(discord, "general", "changed **the settings")


async def test_a_moderator_corrects_what_waits(discord, stage):
    await owner_sets(stage, queue_channel="mod-room")
    await sent(discord.as_("alice"))
    card = await card_in(discord)
    mona = discord.as_("mona").in_channel("mod-room")
    look = await mona.click(card, "Correct")
    assert look.ephemeral
    form = await look.select(CORRECT, "Directed by")
    await form.submit({"Directed by": "Anna Leigh"})
    assert "**Directed by** Anna Leigh" in look.text
    form = await look.click("Edit")
    await form.submit({"Text": TEXT + " Mended."})
    assert "**Mended.**" in look.text
    await mona.click(card, "Approve")
    shown = await discord.as_("bob").slash("film show", title="Night Ferry")
    assert "**Directed by** Anna Leigh" in shown.text
    assert (await own_reviews(stage))[0][4] == TEXT + " Mended."
    assert await acts(stage) == ["correct", "edit", "approve"]


async def test_members_edit_their_own_and_see_what_changed(discord, stage):
    alice, mona = discord.as_("alice"), discord.as_("mona")
    await sent(alice)
    await stage.app.database.write(lambda tx: tx.execute("UPDATE review SET state = 'published'"))
    (choice, *rest) = await alice.autocomplete("review edit", review="night")
    assert not rest
    assert choice.name == "Night Ferry, by Alice"
    assert await discord.as_("bob").autocomplete("review edit", review="") == []
    form = await alice.slash("review edit", review=choice.value)
    assert form.modal.fields["Text"]["value"] == TEXT
    stale = await mona.slash("review edit", review="night ferry")
    done = await form.submit({"Text": TEXT.replace("loved", "adored"), "Your rating": "9/10"})
    assert "~~loved~~ **adored**" in done.text
    assert "Rating: none → 9/10" in done.text
    lost = await stale.submit({"Text": "Something else entirely, from before."})
    assert "changed since" in lost.all_text
    await done.click("Next ›")
    assert "The first version:" in done.text
    assert "Restore this version" not in done.buttons
    history = await mona.slash("review history", review=choice.value)
    await history.click("Next ›")
    await history.click("Restore this version")
    assert "**Version 3**" in history.text
    assert (await own_reviews(stage))[0][4] == TEXT
    refused = await discord.as_("bob").slash("review history", review=choice.value)
    assert "not in this library any more" in refused.text


async def test_a_long_text_is_edited_as_a_file_and_never_cut(discord, stage):
    mona = discord.as_("mona")
    card = await mona.slash("review add", film="Night Ferry")
    card = await card.submit({"file": [File("a.txt", LONG.encode())]})
    await card.click("Publish")
    edit = await mona.slash("review edit", review="night ferry")
    assert f"{len(LONG):,} characters" in edit.text
    assert edit.message.file(edit.attachments[0]["filename"]).decode() == LONG
    form = await edit.click("Upload the new text")
    assert "Text" not in form.modal.fields
    done = await form.submit({"File": [File("b.txt", (LONG + "\n\nThe end.").encode())]})
    assert "**The end.**" in done.text
    assert (await own_reviews(stage))[0][4] == LONG + "\n\nThe end."
    history = await mona.slash("review history", review="night ferry")
    await history.click("Next ›")
    look = await mona.forge(history, f"desk:read:{await review_id(stage)}:0")
    assert "page 1 of" in look.text
    await look.click("Next ›")
    assert "page 2 of" in look.text


async def test_removed_restored_and_taken_back(discord, stage):
    alice, mona = discord.as_("alice"), discord.as_("mona")
    await sent(mona)
    form = await mona.slash("review remove", review="night ferry")
    gone = await form.submit({"Why?": "Wrong film."})
    assert "🗑️ Removed by" in gone.text
    assert "No film here" in (await alice.slash("film show", title="Night Ferry")).text
    (choice,) = await mona.autocomplete("review restore", review="")
    assert await alice.autocomplete("review restore", review="") == []
    back = await mona.slash("review restore", review=choice.value)
    assert "History of Night Ferry" in back.text
    assert "Night Ferry" in (await alice.slash("film show", title="Night Ferry")).text
    last = await mona.slash("review undo")
    assert "restored" in last.text
    await last.click("Take it back")
    assert "Taken back" in last.text
    assert (await own_reviews(stage))[0][2] == "removed"
    last = await mona.slash("review undo")
    assert "removed" in last.text
    assert "Wrong film." in last.text
    await last.click("Take it back")
    assert (await own_reviews(stage))[0][2] == "published"
    refused = await alice.slash("review undo")
    assert "Only moderators" in refused.text


async def test_an_author_takes_back_what_waits_and_the_card_says_so(discord, stage):
    await owner_sets(stage, queue_channel="mod-room")
    alice = discord.as_("alice")
    await sent(alice)
    card = await card_in(discord)
    mine = await alice.slash("review mine")
    look = await mine.select("Look at a review…", "Night Ferry")
    form = await look.click("Remove")
    await form.submit({"Why?": ""})
    assert await discord.until(lambda: "🗑️ Removed by" in card.text)
    mona = discord.as_("mona").in_channel("mod-room")
    late = await mona.forge(card, f"desk:approve:{await review_id(stage)}")
    assert "does not wait" in late.all_text
    assert (await own_reviews(stage))[0][2] == "removed"


async def test_an_approval_taken_back_gets_a_new_card(discord, stage):
    await owner_sets(stage, queue_channel="mod-room")
    await sent(discord.as_("alice"))
    first = await card_in(discord)
    mona = discord.as_("mona").in_channel("mod-room")
    await mona.click(first, "Approve")
    last = await mona.slash("review undo")
    await last.click("Take it back")
    card = await card_in(discord)
    assert card.id != first.id
    await mona.click(card, "Approve")
    assert (await own_reviews(stage))[0][2] == "published"


async def test_a_role_that_is_taken_away_counts_at_once(discord, stage):
    await owner_sets(stage, queue_channel="reviews")
    await sent(discord.as_("alice"))
    card = await card_in(discord, "reviews")
    mona = discord.as_("mona").in_channel("reviews")
    form = await mona.click(card, "Decline")
    guild = discord.guild()
    for role in list(guild.members[mona.user_id]["roles"]):
        guilds.set_role(discord.world, guild, mona.user_id, role, held=False)
    for reply in (
        await form.submit({"Why? The author will see it": "No."}),
        await mona.forge(card, f"desk:approve:{await review_id(stage)}"),
        await mona.forge(card, f"desk:decline:{await review_id(stage)}"),
    ):
        assert "Only moderators" in reply.all_text
    assert await mona.in_channel("general").autocomplete("review edit", review="") == []
    assert (await own_reviews(stage))[0][2] == "pending"


async def test_every_act_is_shown_in_the_audit_channel_once(stage):
    discord = stage.discord
    await owner_sets(stage, audit_channel="mod-room")
    async with stage.bot():
        await sent(discord.as_("mona"), TEXT + " @everyone")
        form = await discord.as_("mona").slash("review remove", review="night ferry")
        await form.submit({"Why?": "Ask [me](https://evil.example) @here"})
        said = await card_in_text(discord, "mod-room", "removed")
    async with stage.bot():
        await discord.as_("mona").slash("review restore", review="night ferry")
        await card_in_text(discord, "mod-room", "restored")
        for _ in range(100):
            if not await rows(stage, "SELECT 1 FROM audit WHERE announced = 0"):
                break
            await asyncio.sleep(0.01)
    text = "\n".join(m.text for m in discord.messages("mod-room"))
    assert [text.count(word) for word in ("changed **the settings", "published **a review",
            "removed **a review", "restored **a review")] == [1, 1, 1, 1]  # fmt: skip
    assert "state: published → removed" in said.text
    assert "\\[me](https\\:" in text
    assert "@here" not in text
    assert not any(m.pings["everyone"] for m in discord.messages("mod-room"))
    assert await rows(stage, "SELECT 1 FROM audit WHERE announced = 0") == []


async def test_handlers_cancelled_anywhere_leave_no_half(discord, stage):
    rng = random.Random(11)
    mona = discord.as_("mona")
    own = await mona.slash("film list")
    for number in range(trials(8, soak=500)):
        await sent(discord.as_("alice"), f"{TEXT} {number}")
        id_ = await review_id(stage)
        clicks = [
            asyncio.create_task(mona.forge(own, f"desk:approve:{id_}", wait=0.3)) for _ in range(2)
        ]
        await asyncio.sleep(rng.random() * 0.02)
        for task in asyncio.all_tasks():
            if task.get_name() == "discord.py: on_interaction":
                task.cancel()
        await asyncio.gather(*clicks)
        decided = await rows(
            stage,
            "SELECT state, decided_by IS NULL,"
            " (SELECT count(*) FROM audit WHERE subject_id = review.id)"
            " FROM review JOIN submission ON review_id = review.id WHERE review.id = ?",
            id_,
        )
        assert decided in ([("pending", 1, 0)], [("published", 0, 1)])
        if decided == [("pending", 1, 0)]:
            await mona.forge(own, f"desk:approve:{id_}")
        assert (await own_reviews(stage))[-1][2] == "published"
