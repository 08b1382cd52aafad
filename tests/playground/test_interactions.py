"""The real client and the stand-in, through the eyes of the people who use it."""

from __future__ import annotations

import pytest

from playground.drivers.client import ClientRefusal, File
from playground.drivers.persona import NoAnswer
from tests.playground.examplebot import ExampleBot
from tests.wire import playing, running_bot

pytestmark = pytest.mark.usefixtures("bot")


async def test_slash_command_is_answered(discord):
    reply = await discord.as_("alice").slash("hello")
    assert reply.text == "Hello!"
    assert not reply.ephemeral
    assert reply.message.data["interaction_metadata"]["user"]["username"] == "alice"


async def test_every_option_type_arrives(discord):
    reply = await discord.as_("alice").slash(
        "every",
        text="some text",
        whole=7,
        real=2.5,
        flag=True,
        person="bob",
        role="Moderators",
        place="#reviews",
        anyone=discord.as_("mona"),
        file=File("a b.txt", "inside"),
        genre="comedy",
    )
    assert reply.text == (
        "some text 7 2.5 True bob Moderators reviews mona a_b.txt=inside comedy small"
    )


@pytest.mark.parametrize(
    ("options", "why"),
    [
        ({"flag": True}, "required"),
        ({"text": "x"}, "too short"),
        ({"text": "x" * 21}, "at most 20"),
        ({"whole": 11}, "between 1 and 10"),
        ({"whole": "many"}, "number"),
        ({"genre": "horror"}, "one of"),
        ({"person": "zoe"}, "no person"),
        ({"place": "#mod-room"}, "no channel"),
        ({"colour": "red"}, "no option"),
    ],
)
async def test_client_refuses_what_cannot_be_entered(discord, options, why):
    complete = {
        "text": "ok",
        "whole": 1,
        "real": 1.0,
        "flag": True,
        "person": "bob",
        "role": "Moderators",
        "place": "general",
        "anyone": "bob",
        "file": File("a.txt", ""),
        "genre": "drama",
    }
    given = options if why == "required" else complete | options
    with pytest.raises(ClientRefusal, match=why):
        await discord.as_("alice").slash("every", **given)
    assert not [call for call in discord.requests if "callback" in call.path]


async def test_forced_command_reaches_the_bots_own_checks(discord):
    reply = await discord.as_("alice").slash("keep", force=True)
    assert reply.text == "kept"


async def test_autocomplete_follows_what_is_typed(discord):
    alice = discord.as_("alice")
    choices = await alice.autocomplete("film show", title="ce")
    assert [(choice.name, choice.value) for choice in choices] == [("Celestial!", "Celestial")]
    assert len(await alice.autocomplete("film show", year=1990, title="l", focus="title")) == 3
    with pytest.raises(ClientRefusal, match="no suggestions"):
        await alice.autocomplete("film show", year=1990)


async def test_deferred_answer_is_waited_for_and_followed_up(discord):
    reply = await discord.as_("alice").slash("film show", title="Alien", year=1979)
    assert reply.text == "Alien (1979)"
    assert await discord.until(lambda: bool(reply.followups))
    assert reply.followups[0].ephemeral
    assert reply.all_text == "Alien (1979)\nand more"


async def test_card_of_the_second_kind_pages_in_place(discord):
    alice = discord.as_("alice")
    reply = await alice.slash("card_")
    assert reply.text == "# Film 1\nA section\nThe end of the card"
    assert reply.buttons == ["Page 2", "Gone"]
    turned = await reply.click("Page 2")
    assert turned.message.id == reply.message.id
    assert reply.text.startswith("# Film 2")
    assert (await discord.as_("bob").click(reply, "page:3")).text.startswith("# Film 3")


async def test_disabled_and_absent_buttons_cannot_be_pressed(discord):
    reply = await discord.as_("alice").slash("card_")
    with pytest.raises(ClientRefusal, match="disabled"):
        await reply.click("Gone")
    with pytest.raises(KeyError, match="Page 2"):
        await reply.click("Page 9")


async def test_button_works_after_a_restart(discord, bot):
    reply = await discord.as_("alice").slash("card_")
    await bot.close()
    async with running_bot(discord, ExampleBot):
        await reply.click("Page 2")
    assert reply.text.startswith("# Film 2")


@pytest.mark.parametrize(
    ("custom_id", "values", "answer"),
    [
        ("films", ["Film 2", "0"], "films ['0', '2']"),
        ("people", "bob", "person Bob"),
        ("roles", "Moderators", "role Moderators"),
        ("channels", "#reviews", "channel reviews"),
        ("anyone", "mona", "chose mona"),
        ("anyone", "Moderators", "chose Moderators"),
    ],
)
async def test_selects_of_every_kind(discord, custom_id, values, answer):
    reply = await discord.as_("alice").slash("selects")
    assert (await reply.select(custom_id, values)).text == answer


async def test_select_refuses_what_is_not_offered(discord):
    alice = discord.as_("alice")
    reply = await alice.slash("selects")
    with pytest.raises(ClientRefusal, match="not offered"):
        await reply.select("films", "9")
    with pytest.raises(ClientRefusal, match="between 1 and 2"):
        await reply.select("Read about…", ["0", "1", "2"])
    forged = await reply.select("films", "9", force=True)
    assert forged.text == "films ['9']"


async def test_modal_with_every_field(discord):
    alice = discord.as_("alice")
    form = await alice.slash("form")
    assert form.modal.title == "Write a review"
    assert list(form.modal.fields) == ["Text", "File", "Kind", "Tags"]
    assert "What did you think?" in form.text
    reply = await alice.submit(
        form.modal,
        {"Text": "Loved it", "Kind": "Long", "Tags": ["Funny", "sp"]},
        files={"File": [File("a.txt", "one"), File("b.txt", "two")]},
    )
    assert reply.text == "Loved it|['one', 'two']|l|['fu', 'sp']"
    assert reply.ephemeral
    again = await alice.slash("form")
    assert (await again.submit({"Text": "Again"})).text == "Again|[]|s|[]"


async def test_modal_with_checkbox_and_selects(discord):
    alice = discord.as_("alice")
    form = await alice.slash("extras")
    reply = await form.submit({"Agree": True, "Who": "bob", "Film": "Heat"})
    assert reply.text == "True ['bob'] ['Heat']"
    form = await alice.slash("extras")
    assert (await form.submit({"Film": "Alien"})).text == "False [] ['Alien']"


@pytest.mark.parametrize(
    ("values", "why"),
    [
        ({}, "Text is required"),
        ({"Text": "ab"}, "3 to 200"),
        ({"Text": "x" * 201}, "3 to 200"),
        ({"Text": "fine", "Kind": "Odd"}, "not offered"),
        ({"Text": "fine", "File": [File(str(n), "") for n in range(3)]}, "between"),
        ({"Text": "fine", "Mood": "good"}, "no field"),
    ],
)
async def test_client_refuses_a_form_that_cannot_be_sent(discord, values, why):
    form = await discord.as_("alice").slash("form")
    with pytest.raises(ClientRefusal, match=why):
        await form.submit(values)


async def test_somebody_elses_form_cannot_be_sent(discord):
    form = await discord.as_("alice").slash("form")
    with pytest.raises(ClientRefusal, match="not opened for bob"):
        await discord.as_("bob").submit(form.modal, {"Text": "mine now"})


async def test_form_opened_from_a_button_knows_its_message(discord):
    reply = await discord.as_("alice").slash("buttons")
    form = await reply.click("Write")
    answer = await form.submit({"Text": "from a button"})
    assert answer.text.startswith("from a button")
    metadata = answer.message.data["interaction_metadata"]
    opened = metadata["triggering_interaction_metadata"]
    assert opened["interacted_message_id"] == reply.message.id


async def test_deferred_update_changes_the_message(discord):
    reply = await discord.as_("alice").slash("buttons")
    await reply.click("Later")
    assert (reply.text, reply.buttons) == ("changed later", [])


async def test_first_follow_up_fills_the_loading_message(discord):
    reply = await discord.as_("alice").slash("buttons")
    thought = await reply.click("Think")
    assert (thought.text, thought.ephemeral, thought.followups) == ("thought", True, [])


async def test_ephemeral_message_is_only_for_one(discord):
    alice, bob = discord.as_("alice"), discord.as_("bob")
    reply = await alice.slash("buttons", hidden=True)
    assert reply.message.id in {message.id for message in alice.messages()}
    assert bob.messages() == []
    with pytest.raises(ClientRefusal, match="not visible"):
        await bob.click(reply, "Later")
    await reply.click("Later")
    assert reply.text == "changed later"


async def test_commands_are_offered_by_permission_and_context(discord):
    assert "keep" not in discord.as_("alice").commands()
    assert "keep" in discord.as_("mona").commands()
    assert "keep" in discord.as_("oscar").commands()
    assert "keep" not in discord.as_("mona").in_direct_message().commands()
    with pytest.raises(ClientRefusal, match="not offered"):
        await discord.as_("alice").slash("keep")


async def test_direct_message(discord):
    reply = await discord.as_("zoe").in_direct_message().slash("hello")
    assert reply.text == "Hello!"


async def test_context_commands(discord):
    alice, bob = discord.as_("alice"), discord.as_("bob")
    message = bob.say("Heat is a masterpiece")
    reply = await alice.context("Save as review", message)
    assert reply.text == "bob: Heat is a masterpiece"
    assert (await alice.context("Reviews by", bob)).text == "by bob"


async def test_silence_is_a_clear_failure():
    async with playing(ExampleBot, answer_within=0.05) as discord:
        alice = discord.as_("alice")
        with pytest.raises(NoAnswer, match=r"did not respond within 0.05 s \(/silent\)"):
            await alice.slash("silent")
        reply = await alice.slash("silent", may_fail=True)
        assert reply.error
        assert not reply.has_message
        buttons = await alice.slash("buttons")
        with pytest.raises(NoAnswer, match="silent"):
            await buttons.click("Silent")


async def test_images_and_files_come_with_the_message(discord):
    reply = await discord.as_("alice").slash("chart")
    assert reply.text == "Chart\nSee below"
    image = reply.message.embeds[0]["image"]
    assert (image["width"], image["height"]) == (2, 1)
    assert reply.message.file("notes.txt") == b"notes"
    assert [a.get("description") for a in reply.attachments] == ["A bar chart", None]
    assert [a["filename"] for a in reply.message.data["attachments"]] == ["notes.txt"]


async def test_components_show_attached_files(discord):
    reply = await discord.as_("alice").slash("gallery")
    gallery, file = reply.components
    assert gallery["items"][0]["media"]["url"].endswith("chart.png")
    assert (file["name"], file["size"]) == ("notes.txt", 5)
