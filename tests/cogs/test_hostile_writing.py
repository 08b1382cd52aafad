"""Whatever members type into drafts, reasons and corrections comes out inert."""

from __future__ import annotations

import re

from tests.cogs.desk import CORRECT, owner_sets, rows, written
from tests.cogs.test_hostile import ATTACK, LIVE, texts_sent
from tests.cogs.test_keeping import card_in, card_in_text

OURS = re.compile(
    r"</[a-z ]+:\d{15,}>|<@\d{15,}>|<#\d{15,}>|<t:\d{9,}:[Rf]>"
    r"|\[message\]\(https://discord\.com/channels/\d+/\d+/\d+\)"
)
TITLE = "Ferry **of** <@1> [x](https://evil.example) ||@everyone||"
TEXT = f"# {TITLE}\nThe ferry sails well, and I liked it. {ATTACK}\n> -# fake footer {ATTACK}"


def assert_inert(discord):
    sent = [text for call in discord.requests for text in texts_sent(call.body)]
    assert sum("erry" in text for text in sent) > 3
    for text in sent:
        found = LIVE.search(OURS.sub("", text))
        if found is not None and found[0] == "~~":  # what an edit struck out
            found = LIVE.search(re.sub(r"~~(.*?)~~", r"\1", OURS.sub("", text)))
        assert found is None, f"{found[0]!r} in {text!r}"
        assert text.count("||") % 2 == 0, text


async def test_a_hostile_review_is_inert_from_the_form_to_the_audit_log(discord, stage):
    await owner_sets(stage, queue_channel="mod-room", audit_channel="reviews")
    discord.world.users[discord.user_id("alice")]["global_name"] = "<@9> **Al** @here"
    alice, mona = discord.as_("alice"), discord.as_("mona").in_channel("mod-room")
    card = await written(alice, TEXT, Film=TITLE)
    for kind in ("Cast", "Characters", "Themes"):
        form = await card.select(CORRECT, kind)
        await form.submit({kind: f"{ATTACK[:90]} — {ATTACK[:200]}"})
    await card.click("Send in")
    waiting = await card_in(discord)
    look = await mona.click(waiting, "Correct")
    await mona.click(waiting, "Read")
    form = await look.click("Edit")
    await form.submit({"Text": TEXT.replace("liked", f"loved {ATTACK}")})
    form = await mona.click(waiting, "Decline")
    await form.submit({"Why? The author will see it": ATTACK})
    await card_in_text(discord, "reviews", "declined")
    await alice.slash("review mine")
    last = await mona.slash("review undo")
    await last.click("Take it back")
    again = await card_in(discord)
    await mona.click(again, "Approve")
    [(film,)] = await rows(stage, "SELECT id FROM film WHERE server_id > 0")
    for path in ("film edit", "film show", "review read"):
        await mona.slash(path, title=f"#{film}")
    await mona.slash("film merge", old=f"#{film}", into="Cascade of Harmony")
    form = await mona.slash("review remove", review="ferry")
    await form.submit({"Why?": ATTACK})
    await card_in_text(discord, "reviews", "removed")
    await alice.slash("review mine")
    offered = await mona.autocomplete("review restore", review="")
    assert "\u202e" not in offered[0].name
    assert_inert(discord)


async def test_a_hostile_message_is_inert_as_a_public_card(discord):
    alice, mona = discord.as_("alice"), discord.as_("mona")
    discord.world.users[discord.user_id("alice")]["global_name"] = "[x](https://evil.example)"
    card = await mona.context("Save as review", alice.say(TEXT[:1900]))
    form = await card.click("Film")
    await form.submit({"Film": TITLE})
    await card.click("Publish")
    assert await discord.until(lambda: "Remove" in discord.messages()[-1].buttons)
    assert_inert(discord)


async def test_long_names_fit_every_control(discord):
    mona = discord.as_("mona")
    title = "Tide " * 39 + "end"
    card = await written(mona, "The tide is high, and so am I. " * 3, Film=title)
    form = await card.select(CORRECT, "Characters")
    await form.submit({"Characters": "\n".join(f"{n} {'x' * 290} — {'y' * 480}" for n in range(5))})
    form = await card.click("Film")
    await form.submit({"Film": title + "s"})
    await card.click("Publish")
    near = await written(mona, "The tide is low, and so am I. " * 3, Film=title)
    assert "Did you mean" in near.text
    for path in ("review edit", "review remove"):
        assert (await mona.slash(path, review="tide")).modal
    desk = await mona.slash("film edit", title=title + "s")
    form = await desk.select("Correct…", "Characters")
    assert len(form.modal.fields["Characters"]["value"]) > 3000
    assert "Sorry" not in "".join(m.text for m in discord.messages())
