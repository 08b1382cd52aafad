"""From a text to a review: typed, uploaded, or saved from a message."""

from __future__ import annotations

import pytest

from playground.drivers.client import File
from tests.cogs.desk import CORRECT, TEXT, own_reviews, owner_sets, rows, sent, written


async def test_a_member_writes_is_shown_what_was_read_and_sends_in(discord, stage):
    alice = discord.as_("alice")
    opened = await alice.slash("review add")
    assert opened.modal.title == "Add a review"
    card = await opened.submit({"Your review": TEXT, "Your rating": "4/5", "Spoilers": True})
    assert card.ephemeral
    assert "Your review of Night Ferry" in card.text
    assert "a new film here" in card.text
    assert "8/10" in card.text
    assert "> “Night Ferry is directed by Ann Lee.”\n**Directed by** Ann Lee" in card.text
    [(title, rating, spoiler)] = await rows(stage, "SELECT title, rating, spoiler FROM draft")
    assert (title, rating, spoiler) == ("", 8.0, 1)
    done = await card.click("Send in")
    assert "A moderator will look at it" in done.text
    assert not done.buttons
    [(_, title, state, author, text)] = await own_reviews(stage)
    assert (title, state, author, text) == ("Night Ferry", "pending", "Alice", TEXT)
    assert await rows(stage, "SELECT 1 FROM draft") == []


async def test_a_moderator_publishes_at_once(discord, stage):
    mona = discord.as_("mona")
    card = await written(mona, film="Night Ferry")
    done = await card.click("Publish")
    assert "Published" in done.text
    read = await done.click("Read it")
    assert "The ferry sails at dawn" in read.text
    answer = await discord.as_("bob").slash("ask", question="who directed Night Ferry?")
    assert "Ann Lee" in answer.text


async def test_a_review_of_a_film_that_is_there_joins_it(discord, stage):
    alice = discord.as_("alice")
    (choice, *_) = await alice.autocomplete("review add", film="cascade")
    opened = await alice.slash("review add", film=choice.value)
    assert "Film" not in [field["label"] for field in opened.modal.data["components"]]
    card = await opened.submit({"Your review": "A film that I will watch again and again."})
    assert "Your review of Cascade of Harmony" in card.text
    assert "a new film" not in card.text
    await card.click("Send in")
    [(film,)] = await rows(stage, "SELECT film_id FROM review WHERE server_id > 0")
    assert f"#{film}" == choice.value


async def test_a_near_title_is_asked_about(discord, stage):
    card = await written(discord.as_("alice"), film="Cascade of Harmoni")
    assert "Did you mean Cascade of Harmony?" in card.text
    await card.click("Cascade of Harmony")
    assert "Your review of Cascade of Harmony" in card.text
    assert "Did you mean" not in card.text


async def test_the_same_text_is_said_to_be_there(discord, stage):
    text = (stage.app.settings.reviews / "cascade-of-harmony.txt").read_text(encoding="utf-8")
    card = await written(discord.as_("alice"), text[:3900])
    assert "This text is here already" in card.text


async def test_what_was_misread_is_corrected(discord, stage):
    alice = discord.as_("alice")
    card = await written(alice)
    form = await card.select(CORRECT, "Directed by")
    assert form.modal.fields["Directed by"]["value"] == "Ann Lee"
    await form.submit({"Directed by": "Anna Leigh\n\nMax Moss"})
    assert "> *set by hand*\n**Directed by** Anna Leigh, Max Moss" in card.text
    form = await card.select(CORRECT, "Cast")
    await form.submit({"Cast": "Tom Ray — the ferryman\nUna Vale - a nurse"})
    assert "**Cast** Tom Ray (the ferryman)" in card.text
    assert "(the ferryman), Una Vale (a nurse)" in card.text
    form = await card.click("Film")
    await form.submit({"Film": "The Last Ferry", "Its year": "1979", "Your rating": "85%"})
    assert "Your review of The Last Ferry (1979)" in card.text
    assert "8.5/10" in card.text
    form = await card.click("Text")
    await form.submit({"Text": TEXT + " Twice."})
    await card.click("Send in")
    [(_, title, _, _, text)] = await own_reviews(stage)
    assert (title, text) == ("The Last Ferry", TEXT + " Twice.")
    facts = await rows(
        stage,
        "SELECT value, detail FROM fact WHERE server_id > 0 AND kind IN ('director', 'cast')"
        " AND origin = 'person' ORDER BY id",
    )
    assert facts == [("Anna Leigh", ""), ("Max Moss", ""), ("Tom Ray", "the ferryman"),
                     ("Una Vale", "a nurse")]  # fmt: skip


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"Your rating": "eleven"}, "“eleven” is no rating"),
        ({"file": [File("a.zip", b"PK\x03\x04" + bytes(90))]}, "“a.zip” is no text file"),
        ({"file": [File("a.txt", b"PK\x03\x04" + bytes(90))]}, "control characters"),
        ({"file": [File("a.txt", "caf\xe9".encode("latin-1"))]}, "line 1: is not UTF-8"),
        ({"file": [File("a.md", b"+++\ntitle = 3\n+++\nText")]}, "line 2"),
        ({"file": [File("a.txt", b"x" * 1_000_001)]}, "too large"),
        ({"file": [File("a.txt", b"")]}, "empty"),
    ],
)
async def test_one_bad_field_does_not_cost_the_words(discord, stage, fields, words):
    card = await written(discord.as_("alice"), **fields)
    assert words in card.text
    assert "Your review of Night Ferry" in card.text
    assert await rows(stage, "SELECT text, rating FROM draft") == [(TEXT, None)]


async def test_a_bad_file_alone_is_refused_in_words(discord, stage):
    reply = await written(discord.as_("alice"), "", file=[File("a.txt", b"\xff\xfe\x00")])
    assert reply.ephemeral
    assert "“a.txt”, line 1: is not UTF-8 text" in reply.text
    nothing = await written(discord.as_("alice"), " ")
    assert "The review is empty" in nothing.text
    assert await rows(stage, "SELECT 1 FROM draft") == []


async def test_a_long_review_comes_as_a_file_with_its_header(discord, stage):
    body = "\n\n".join(f"{TEXT} Part {n}." for n in range(150))
    header = (
        '+++\ntitle = "The Last Ferry"\nyear = 1979\nrating = "7/10"\nthemes = ["the sea"]\n+++\n'
    )
    alice = discord.as_("alice")
    card = await written(alice, "", file=[File("review.md", (header + body).encode())])
    assert "Your review of The Last Ferry (1979)" in card.text
    assert "7/10" in card.text
    assert "**Themes** the sea" in card.text
    download = await card.click("Download")
    assert download.message.file(download.attachments[0]["filename"]).decode() == body
    form = await card.click("Text")
    await form.submit({"File": [File("new.txt", (body + " The end.").encode())]})
    await card.click("Send in")
    [(_, title, _, _, text)] = await own_reviews(stage)
    assert (title, text) == ("The Last Ferry", body + " The end.")


async def test_drafts_wait_in_mine_also_after_a_restart(stage):
    alice = stage.discord.as_("alice")
    async with stage.bot():
        card = await written(alice)
    async with stage.bot():
        mine = await alice.slash("review mine")
        assert mine.ephemeral
        assert "### 1 draft" in mine.text
        again = await mine.select("draft:open", mine.selects[0]["options"][0]["value"])
        assert "Your review of Night Ferry" in again.text
        form = await card.select(CORRECT, "Themes")
    async with stage.bot():
        await form.submit({"Themes": "the sea"})
        assert "**Themes** the sea" in card.text
    async with stage.bot():
        await card.click("Send in")
        assert "Sent in" in card.text
        late = await again.click("Send in")
        assert "not there any more" in late.all_text
        mine = await alice.slash("review mine")
    assert "**Night Ferry** · waits for a moderator" in mine.text
    assert len(await own_reviews(stage)) == 1


async def test_a_draft_can_be_thrown_away(discord, stage):
    card = await written(discord.as_("alice"))
    await card.click("Discard")
    assert "discarded" in card.text
    assert not card.buttons
    assert await rows(stage, "SELECT 1 FROM draft") == []


async def test_where_members_may_not_submit_the_draft_is_kept(discord, stage):
    await owner_sets(stage, members_submit=False)
    reply = await sent(discord.as_("alice"))
    assert "only moderators add reviews" in reply.all_text
    assert await own_reviews(stage) == []
    assert len(await rows(stage, "SELECT 1 FROM draft")) == 1


# --- Save as review --------------------------------------------------------------------------


async def test_a_member_saves_their_own_message(discord, stage):
    alice = discord.as_("alice")
    message = alice.say(TEXT)
    card = await alice.context("Save as review", message)
    assert card.ephemeral
    await card.click("Send in")
    [(_, title, state, author, text)] = await own_reviews(stage)
    assert (title, state, author, text) == ("Night Ferry", "pending", "Alice", TEXT)
    [(url,)] = await rows(stage, "SELECT source_url FROM review WHERE server_id > 0")
    assert url.endswith(f"/{message.id}")


async def test_a_moderator_saves_anyones_and_the_author_can_take_it_away(discord, stage):
    alice, mona = discord.as_("alice"), discord.as_("mona")
    message = alice.say("Look at this", files=[File("night.md", TEXT.encode())])
    card = await mona.context("Save as review", message)
    assert "by Alice" in card.text
    await card.click("Publish")
    assert await discord.until(lambda: "Remove" in discord.messages()[-1].buttons)
    public = discord.messages()[-1]
    assert not public.ephemeral
    assert f"saved by <@{mona.user_id}>" in public.text
    assert message.id in public.text
    [(id_, _, state, author, text)] = await own_reviews(stage)
    assert (state, author, text) == ("published", "Alice", f"Look at this\n\n{TEXT}")
    refused = await discord.as_("bob").click(public, "Remove")
    assert "only your own reviews" in refused.text
    form = await alice.click(public, "Remove")
    await form.submit({"Why?": "I have changed my mind."})
    assert "🗑️ Removed by" in public.text
    assert "Remove" not in public.buttons
    assert (await own_reviews(stage))[0][2] == "removed"
    again = await mona.forge(public, f"desk:remove_in:{id_}")
    assert "removed already" in again.all_text


async def test_others_messages_are_not_for_members_to_save(discord, stage):
    message = discord.as_("alice").say(TEXT)
    refused = await discord.as_("bob").context("Save as review", message)
    assert refused.ephemeral
    assert "Only moderators can save" in refused.text
    alice_id = int(discord.as_("alice").user_id)
    await stage.app.database.write(
        lambda tx: tx.execute("INSERT INTO opt_out VALUES (?, ?, 0)", (stage.server_id(), alice_id))
    )
    refused = await discord.as_("mona").context("Save as review", message)
    assert "do not want" in refused.text
    bots = await discord.as_("alice").slash("film list")
    refused = await discord.as_("mona").context("Save as review", bots)
    assert "not a member's" in refused.text
    empty = await discord.as_("bob").context(
        "Save as review", discord.as_("bob").say("", files=[File("a.png", b"\x89PNG", "image/png")])
    )
    assert "no text file" in empty.text
    assert await rows(stage, "SELECT 1 FROM draft") == []
