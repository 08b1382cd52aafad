"""What members and moderators do with Marquee, in the page."""

from __future__ import annotations

import re

from playwright.async_api import expect


async def test_question_is_asked_and_answered(marquee):
    alice = await marquee.open_window()
    await alice.type("/as")
    await expect(alice.option("/ask")).to_be_visible()
    await alice.press("Enter")
    await alice.page.keyboard.type("which film features Aurora?")
    await alice.press("Enter")
    answer = alice.last
    await expect(answer).to_contain_text("Alice used /ask")
    await expect(answer).to_contain_text("Celestial Symphony")
    await expect(answer.locator("blockquote").first).to_contain_text("Aurora")
    await expect(alice.text).to_be_focused()


async def test_title_is_completed_and_the_card_leads_on(marquee):
    alice = await marquee.open_window()
    await alice.type("/film show ")
    await alice.page.keyboard.type("celest")
    await expect(alice.option("Celestial Symphony")).to_have_attribute("aria-selected", "false")
    await alice.press("Enter")
    await expect(alice.page.get_by_label("title:")).to_have_value("Celestial Symphony")
    await alice.press("Enter")
    await expect(alice.last.get_by_role("heading", name="Celestial Symphony")).to_be_visible()
    await alice.button("Similar films").click()
    await expect(alice.last).to_contain_text("Films like Celestial Symphony")
    await expect(alice.last).to_contain_text("Only you can see this")


async def test_pages_are_turned_in_place(marquee):
    alice = await marquee.open_window()
    found = await alice.use("/review search the")
    before = await found.inner_text()
    await found.get_by_role("button", name="Next").click()
    await expect(found).not_to_have_text(before, use_inner_text=True)
    await expect(found).to_contain_text("2 of")
    await expect(alice.messages).to_have_count(1)
    await expect(found.locator("button:focus")).to_have_count(1)


async def test_old_button_works_after_a_restart_of_the_bot(marquee):
    alice = await marquee.open_window()
    card = await alice.use("/film show Celestial Symphony")
    await alice.button("Behind the scenes").click()
    await alice.button("Restart bot").click()
    await expect(alice.page.get_by_text("The bot has been stopped and started.")).to_be_visible()
    await expect(alice.page.locator("#bot-status")).to_have_text("Marquee is online")
    await alice.button("Close the panel").click()
    await card.get_by_role("button", name="Similar films").click()
    await expect(alice.last).to_contain_text("Films like Celestial Symphony")


async def test_private_answers_are_for_one_person_and_can_be_dismissed(marquee):
    alice, bob = await marquee.open_window(), await marquee.open_window("bob")
    card = await alice.use("/film show Celestial Symphony")
    await expect(bob.last).to_contain_text("Alice used /film show")
    await card.get_by_role("button", name="Similar films").click()
    await expect(alice.messages).to_have_count(2)
    await expect(bob.messages).to_have_count(1)
    await alice.button("Dismiss message").click()
    await expect(alice.messages).to_have_count(1)


async def test_persona_changes_servers_channels_and_commands(marquee):
    window = await marquee.open_window()
    channels = window.page.get_by_role("navigation", name="Channels")
    await expect(channels).not_to_contain_text("mod-room")
    await window.become("mona")
    await expect(channels).to_contain_text("mod-room")
    await window.become("zoe")
    await expect(window.page.get_by_role("heading", name="Matinee Club")).to_be_visible()
    await expect(channels).to_have_text("#general")
    await window.page.get_by_role("button", name="Direct messages").click()
    await expect(window.text).to_have_attribute("placeholder", re.compile("Message @Marquee"))
    await window.type("/")
    await expect(window.option("/help")).to_be_visible()
    await expect(window.option("/ask")).to_have_count(0)
    await window.page.reload()
    await expect(window.page.locator("#app")).to_have_attribute("data-ready", "zoe")


async def test_channel_is_still_there_after_a_reload(marquee):
    alice = await marquee.open_window()
    await alice.use("/film list")
    await alice.go_to("reviews")
    await alice.type("I saw it **twice**")
    await alice.press("Enter")
    await expect(alice.last.locator("strong")).to_have_text("twice")
    await alice.page.reload()
    await expect(alice.page.get_by_role("heading", name="reviews", exact=True)).to_be_visible()
    await expect(alice.last).to_contain_text("I saw it twice")
    await alice.go_to("general")
    await expect(alice.last).to_contain_text("/film list")


async def test_film_is_rated_and_the_rating_changed(marquee):
    alice = await marquee.open_window()
    card = await alice.use("/film rate title:Celestial Symphony")
    stars = card.get_by_role("combobox")
    await stars.click()
    await alice.page.keyboard.type("4.5")
    await alice.press("Enter")
    await expect(card).to_contain_text("You gave it ★★★★½")
    await expect(stars).to_be_focused()
    await card.get_by_role("button", name="Take my rating back").click()
    await expect(card).to_contain_text("taken back")
    stats = await alice.use("/film stats")
    await expect(stats.locator("img").first).to_have_attribute("alt", re.compile(r"\w+"))


async def test_discord_poll_is_voted_in_on_a_phone_until_it_ends_in_a_tie(marquee):
    alice = await marquee.open_window(viewport={"width": 390, "height": 844})
    await alice.text.fill("/poll quick ")
    await alice.button("Send /poll quick").click()
    poll = alice.page.get_by_role("region", name="Poll")
    mine = poll.locator(".mine")
    for number in (0, 1):
        await poll.get_by_role("radio").nth(number).check()
        await poll.get_by_role("button", name="Vote", exact=True).click()
        await expect(mine).to_contain_text("100%")
        if number == 0:
            await poll.get_by_role("button", name="Remove vote").click()
            await expect(mine).to_have_count(0)
    (card,) = [message for message in marquee.discord.messages() if message.poll]
    marquee.discord.as_("bob").vote(card, card.poll["answers"][0]["poll_media"]["text"])
    await expect(mine).to_contain_text("50%")
    await alice.text.fill("/poll close ")
    await alice.button("Send /poll close").click()
    result = alice.messages.filter(has=alice.page.locator("img"))
    await expect(result).to_contain_text("A tie:")
    chart = result.locator("img")
    await expect(chart).to_have_attribute("alt", re.compile(r"^Bar chart\. .* Votes: "))
    assert (await chart.bounding_box())["width"] > 250  # readable
    await expect(result.get_by_role("button", name="Read about")).to_have_count(2)
    await expect(poll).to_contain_text("Final results")


async def test_secret_ballot_ends_for_whom_may_end_it(marquee):
    alice, bob = await marquee.open_window(), await marquee.open_window("bob")
    poll = await alice.use("/poll secret question:Which one tonight?")
    await bob.last.get_by_role("button", name="Vote").click()
    await expect(bob.last).to_contain_text("You have not voted yet")
    await bob.last.get_by_role("combobox").click()
    await bob.press("Enter")
    await expect(bob.last).to_contain_text("Your vote is in")
    await bob.last.get_by_role("button", name="Withdraw my vote").click()
    await expect(bob.last).to_contain_text("Your vote is withdrawn")
    await bob.last.get_by_role("button", name="Vote").click()
    await bob.last.get_by_role("combobox").click()
    await bob.press("ArrowDown", "Enter")
    await expect(bob.last).to_contain_text("Your vote is in")
    await expect(poll).to_contain_text("1 member has voted")
    refused = await bob.use("/poll close")
    await expect(refused).to_contain_text("Only whoever opened a poll, and moderators")
    await marquee.discord.as_("mona").slash("poll close")
    result = alice.messages.filter(has=alice.page.locator("img"))
    await expect(result).to_contain_text("Which one tonight?")
    await expect(result).to_contain_text("wins with 1 vote")
    await expect(poll).to_contain_text("This poll ended")


async def test_whole_story_with_the_keyboard_alone(marquee):
    alice = await marquee.open_window()
    await alice.press("/")  # the message box has the focus from the beginning
    await alice.page.keyboard.type("film l")
    await alice.press("Enter", "Enter")
    await expect(alice.last.get_by_role("combobox")).to_be_visible()
    await expect(alice.text).to_be_focused()
    await alice.press("ArrowUp")
    await expect(alice.last).to_be_focused()
    await alice.press("Enter")
    await expect(alice.page.get_by_role("menu")).to_be_visible()
    await alice.press("Escape")
    await expect(alice.last).to_be_focused()
    await alice.press("Tab", "Tab")
    await expect(alice.last.get_by_role("combobox")).to_be_focused()
    await alice.press("ArrowDown", "ArrowDown", "Enter")
    await expect(alice.messages).to_have_count(2)
    await expect(alice.messages.first.get_by_role("combobox")).to_be_focused()
