"""Every part of Discord that a bot can use, drawn and used in the page."""

from __future__ import annotations

import re

from playwright.async_api import expect


async def test_form_with_a_file_keeps_its_text_until_it_is_complete(example):
    alice = await example.open_window()
    await alice.type("/form ")
    await alice.press("Enter")
    await expect(alice.modal).to_contain_text("Be kind.")
    await expect(alice.modal.get_by_label("Text")).to_be_focused()
    await alice.button("Submit").click()
    await expect(alice.modal).to_contain_text("This field is required")
    await alice.modal.get_by_label("Text").fill("Lo")
    await expect(alice.modal).to_contain_text("Must be 3 or more in length")
    await alice.modal.get_by_label("Text").fill("Loved it")
    await expect(alice.modal).not_to_contain_text("Must be")
    notes = {"name": "notes.txt", "mimeType": "text/plain", "buffer": b"five stars"}
    await alice.modal.get_by_label("File").set_input_files([notes])
    await expect(alice.modal).to_contain_text("notes.txt")
    await alice.modal.get_by_label("Long").check()
    await alice.modal.get_by_label("Funny").check()
    await alice.button("Submit").click()
    await expect(alice.modal).to_have_count(0)
    await expect(alice.last).to_contain_text("Loved it|['five stars']|l|['fu']")
    await expect(alice.text).to_be_focused()


async def test_form_keeps_the_focus_inside_and_escape_leaves(example):
    alice = await example.open_window()
    await alice.use("/buttons")
    await alice.button("Write").click()
    await expect(alice.modal).to_be_visible()
    for _ in range(12):
        await alice.press("Tab")
        assert await alice.page.evaluate("document.activeElement.matches('body, dialog *')")
    await alice.press("Escape")
    await expect(alice.modal).to_have_count(0)
    await expect(alice.button("Write")).to_be_focused()


async def test_form_with_a_checkbox_and_selects(example):
    alice = await example.open_window()
    await alice.type("/extras ")
    await alice.press("Enter")
    await alice.modal.get_by_label("Agree").check()
    await alice.modal.get_by_role("combobox", name="Who").click()
    await alice.page.keyboard.type("mo")
    await alice.press("Enter")
    await alice.modal.get_by_role("combobox", name="Film").press("ArrowDown")
    await alice.press("ArrowDown", "Enter")
    await expect(alice.modal.get_by_role("combobox", name="Film")).to_have_text("Heat")
    await alice.button("Submit").click()
    await expect(alice.last).to_contain_text("True ['mona'] ['Heat']")


async def test_all_kinds_of_selects(example):
    alice = await example.open_window()
    menu = await alice.use("/selects")
    selects = menu.get_by_role("combobox")
    await selects.nth(0).click()
    await alice.option("Film 0").click()
    await alice.option("Film 2").click()
    await expect(alice.option("Film 1")).to_have_attribute("aria-disabled", "true")
    await alice.press("Escape")
    await expect(alice.last).to_contain_text("films ['0', '2']")
    for number, (wanted, said) in enumerate(
        [("Bob", "person Bob"), ("Moderators", "role Moderators"), ("reviews", "channel reviews"),
         ("Moderators", "chose Moderators")],
        start=1,
    ):  # fmt: skip
        await selects.nth(number).click()
        await alice.page.keyboard.type(wanted)
        await alice.press("Enter")
        await expect(alice.last).to_contain_text(said)


async def test_poll_is_voted_in_and_the_vote_withdrawn(own_example):
    alice, bob = await own_example.open_window(), await own_example.open_window("bob")
    poll = await alice.use("/poll direct")
    await expect(poll.get_by_role("button", name="Vote", exact=True)).to_be_disabled()
    await poll.get_by_label("Heat").check()
    await poll.get_by_role("button", name="Vote", exact=True).click()
    await expect(poll.locator(".mine")).to_contain_text("1 vote 100%")
    await bob.last.get_by_role("button", name="Show results").click()
    await expect(bob.last).to_contain_text("Alien0 votes 0%")
    await bob.last.get_by_role("button", name="Back to vote").click()
    await bob.last.get_by_label("Alien").check()
    await bob.last.get_by_role("button", name="Vote", exact=True).click()
    await expect(poll).to_contain_text("2 votes")
    await poll.get_by_role("button", name="Remove vote").click()
    await expect(poll.get_by_label("Heat")).to_be_visible()
    await alice.button("Behind the scenes").click()
    await alice.button("One hour later").click()
    await expect(poll).to_contain_text("Final results")
    await expect(alice.last).to_contain_text("Winning answer • 100%")


async def test_what_changes_while_it_is_pressed_does_not_lose_the_click(example):
    alice, bob = await example.open_window(), example.discord.as_("bob")
    poll = await alice.use("/poll direct")
    await poll.get_by_label("Heat").check()
    await poll.get_by_role("button", name="Vote", exact=True).hover()
    await alice.page.mouse.down()
    (card,) = [message for message in example.discord.messages() if message.poll]
    bob.vote(card, "Alien")
    bob.say("I have voted.")
    await expect(alice.last).to_contain_text("I have voted.")
    await alice.page.mouse.up()
    await expect(poll.locator(".mine")).to_contain_text("1 vote 50%")


async def test_pasted_command_and_a_poll_with_several_answers(example):
    alice = await example.open_window()
    await alice.text.fill("/poll direct several:true")
    await alice.press("Enter", "Enter")
    await expect(alice.last).to_contain_text("Select one or more answers")
    await alice.last.get_by_label("Heat").check()
    await alice.last.get_by_label("Alien").check()
    await alice.last.get_by_role("button", name="Vote", exact=True).click()
    await expect(alice.last.locator(".mine")).to_have_count(2)


async def test_message_command_is_under_apps(example):
    alice = await example.open_window()
    example.discord.as_("bob").say("Heat is great")
    await expect(alice.last).to_contain_text("Heat is great")
    await alice.last.locator(".content").click(button="right")
    await expect(alice.page.get_by_role("menu")).to_contain_text("Apps")
    await alice.page.get_by_role("menuitem", name="Save as review").click()
    await expect(alice.last).to_contain_text("bob: Heat is great")
    await alice.messages.first.get_by_role("button", name="Bob", exact=True).click()
    await alice.page.get_by_role("menuitem", name="Reviews by").click()
    await expect(alice.last).to_contain_text("by bob")


async def test_every_type_of_option(example):
    alice = await example.open_window()
    await alice.type("/every ")
    await alice.press("Enter")
    await expect(alice.page.get_by_role("alert").first).to_contain_text("This option is required")
    pill = lambda name: alice.page.get_by_label(f"{name}:")  # noqa: E731
    typed = {"text": "hello", "whole": "11", "real": "2.5", "flag": "tr", "person": "bo",
             "role": "mod", "place": "rev", "anyone": "al", "genre": "com"}  # fmt: skip
    for name, text in typed.items():
        await pill(name).fill(text)
        if name not in ("text", "whole", "real"):
            await alice.press("Enter")
    notes = {"name": "a.txt", "mimeType": "text/plain", "buffer": b"inside"}
    await pill("file").set_input_files([notes])
    await pill("text").focus()
    await alice.press("Enter")
    await expect(alice.page.get_by_text("Must be between 1 and 10")).to_be_visible()
    await pill("whole").fill("7")
    await alice.press("Enter")
    said = "hello 7 2.5 True bob Moderators reviews alice a.txt=inside comedy small"
    await expect(alice.last).to_contain_text(said)


async def test_optional_options_are_added_and_taken_away(example):
    alice = await example.open_window()
    more = alice.page.get_by_label("Add an option")
    await alice.type("/film show Heat")
    await more.click()
    await alice.option("year").click()
    await expect(more).to_be_hidden()
    await alice.press("Backspace")
    await more.focus()
    await alice.page.keyboard.type("ye")
    await alice.press("Enter")
    await alice.page.keyboard.type("1995")
    await alice.press("Enter")
    await expect(alice.page.locator("#messages")).to_contain_text("Heat (1995)")


async def test_options_are_typed_by_name(example):
    alice = await example.open_window()
    await alice.type("/film show title:Heat year:1995")
    await alice.press("Enter")
    await expect(alice.page.locator("#messages")).to_contain_text("Heat (1995)")
    await alice.type("/hello ephemeral:tr")
    await alice.press("Enter", "Enter")
    await expect(alice.last).to_contain_text("Only you can see this")
    await alice.type("/hello ")
    await expect(alice.option("ephemeral")).to_be_visible()
    await alice.press("Enter")
    await expect(alice.last).not_to_contain_text("Only you can see this")


async def test_failures_are_shown_as_the_client_shows_them(own_example):
    own_example.discord.world.answer_within = 0.3
    alice = await own_example.open_window()
    await alice.type("/silent ")
    await alice.press("Enter")
    await expect(alice.last).to_contain_text("The application did not respond")
    await alice.button("Dismiss message").click()
    buttons = await alice.use("/buttons")
    await buttons.get_by_role("button", name="Silent").click()
    await expect(buttons).to_contain_text("This interaction failed")
    await buttons.get_by_role("button", name="Think").click()
    await expect(alice.last).to_contain_text("thought")


async def test_cards_pictures_and_files(example):
    alice = await example.open_window()
    card = await alice.use("/card_")
    await expect(card.get_by_role("heading", name="Film 1")).to_be_visible()
    await expect(card.get_by_role("img", name="A still")).to_be_visible()
    await expect(card.get_by_role("button", name="Gone")).to_be_disabled()
    await card.get_by_role("button", name="Page 2").press("Enter")
    await expect(card.get_by_role("heading", name="Film 2")).to_be_visible()
    await expect(card.get_by_role("button", name="Page 3")).to_be_focused()
    chart = await alice.use("/chart")
    await expect(chart.locator("img")).to_have_js_property("complete", True)
    await expect(chart.get_by_role("link", name="notes.txt")).to_have_attribute(
        "href", re.compile(r"^/attachments/")
    )


async def test_members_are_not_offered_what_is_for_moderators(example):
    window = await example.open_window()
    await window.type("/keep")
    await expect(window.page.get_by_text("No command of that name")).to_be_visible()
    await window.become("mona")
    kept = await window.use("/keep")
    await expect(kept).to_contain_text("kept")


async def test_connection_of_the_bot_is_dropped_and_comes_back(own_example):
    alice = await own_example.open_window()
    await alice.button("Behind the scenes").click()
    await alice.button("Drop connection").click()
    await expect(alice.page.locator(".log")).to_contain_text("resume")
    await expect(alice.page.locator("#bot-status")).to_have_text("Marquee is online")
    await alice.button("Rate limit").click()
    await expect(alice.page.get_by_text("refused for two seconds")).to_be_visible()
    hello = await alice.use("/hello")
    await expect(hello).to_contain_text("Hello!")


async def test_phone_has_a_drawer(example):
    alice = await example.open_window(viewport={"width": 390, "height": 844})
    channels = alice.page.get_by_role("navigation", name="Channels")
    await expect(channels).to_be_hidden()
    await alice.button("Servers and channels").click()
    await channels.get_by_text("reviews").click()
    await expect(channels).to_be_hidden()
    await expect(alice.page.get_by_role("heading", name="reviews", exact=True)).to_be_visible()
    await alice.use("/card_")
    await alice.use("/selects")
    wider = "document.documentElement.scrollWidth > innerWidth"
    assert not await alice.page.evaluate(wider)


async def test_dark_and_light(example):
    alice = await example.open_window(color_scheme="light")
    background = "getComputedStyle(document.body).backgroundColor"
    light = await alice.page.evaluate(background)
    await alice.button("Dark or light").click()
    dark = await alice.page.evaluate(background)
    assert light != dark
    await alice.page.reload()
    await expect(alice.page.locator("#app")).to_have_attribute("data-ready", "alice")
    assert await alice.page.evaluate(background) == dark


async def test_view_follows_what_one_says_and_stays_where_one_reads(example):
    alice = await example.open_window()
    bob = example.discord.as_("bob")
    for number in range(40):
        bob.say(f"line {number}")
    await expect(alice.last).to_be_in_viewport()
    await alice.text.fill("my own\nwords\nin\nmany\nlines\nat\nthe end")
    await alice.press("Enter")
    await expect(alice.last).to_contain_text("at\nthe end")
    await expect(alice.last).to_be_in_viewport(ratio=0.9)
    await alice.messages.first.scroll_into_view_if_needed()
    bob.say("and another")
    await expect(alice.last).to_contain_text("and another")
    await expect(alice.messages.first).to_be_in_viewport()


async def test_messages_are_replied_to_copied_and_deleted(example):
    alice = await example.open_window()
    example.discord.as_("bob").say("who has seen Heat?")
    await alice.button("Actions for the message of Bob").click()
    await expect(alice.page.get_by_role("menuitem", name="Delete message")).to_have_count(0)
    await alice.page.get_by_role("menuitem", name="Reply").click()
    await expect(alice.page.locator(".bar")).to_contain_text("Replying to Bob")
    await alice.page.keyboard.type("I have")
    await alice.press("Enter")
    await expect(alice.last.locator(".context")).to_contain_text("Bob who has seen Heat?")
    await alice.button("Actions for the message of Alice").click()
    await alice.page.get_by_role("menuitem", name="Delete message").click()
    await expect(alice.messages).to_have_count(1)


async def test_files_are_sent_with_a_message(example):
    alice = await example.open_window()
    notes = {"name": "notes.txt", "mimeType": "text/plain", "buffer": b"a" * 2048}
    await alice.page.locator(".composer > input[type=file]").set_input_files([notes])
    await expect(alice.page.locator(".bar")).to_contain_text("notes.txt (2.0 KB)")
    await alice.type("read this")
    await alice.press("Enter")
    await expect(alice.last).to_contain_text("read this")
    async with alice.page.expect_download() as download:
        await alice.last.get_by_role("link", name="notes.txt").click()
    assert (await download.value).suggested_filename == "notes.txt"


async def test_unread_channels_are_marked(example):
    alice = await example.open_window()
    reviews = example.discord.as_("bob").in_channel("reviews")
    reviews.say(f"<@{example.discord.user_id('alice')}> look")
    channels = alice.page.get_by_role("navigation", name="Channels")
    await expect(channels.get_by_role("button", name="reviews (unread)")).to_contain_text("1")
    await channels.get_by_text("reviews").click()
    await expect(channels.get_by_text("(unread)")).to_have_count(0)
    await expect(alice.last.locator(".mention.mine")).to_have_text("@Alice")


async def test_another_window_sees_the_same_live(example):
    alice, zoe = await example.open_window(), await example.open_window("zoe")
    await alice.use("/card_")
    await expect(zoe.messages).to_have_count(0)
    mona = await example.open_window("mona")
    await alice.button("Page 2").click()
    await expect(mona.last.get_by_role("heading", name="Film 2")).to_be_visible()
    await mona.last.get_by_role("button", name="Actions").click()
    await mona.page.get_by_role("menuitem", name="Delete message").click()
    await expect(alice.messages).to_have_count(0)
