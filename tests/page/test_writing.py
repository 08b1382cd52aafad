"""Reviews handed in and decided on, in the page."""

from __future__ import annotations

from playwright.async_api import expect

REVIEW = (
    "Lanterns of Tarn (2019) is a slow and lovely film, directed by Mira Okafor. Jonas Reed plays"
    " Tomas, a lamplighter who looks for his daughter."
)


async def test_review_from_a_form_is_approved_by_moderators_only(marquee):
    oscar = await marquee.open_window("oscar")
    settings = await oscar.use("/server settings")
    await settings.get_by_role("combobox").first.click()
    await oscar.page.keyboard.type("reviews")
    await oscar.press("Enter")
    await expect(settings.get_by_role("combobox").first).to_have_text("reviews")

    bob = await marquee.open_window("bob")
    await bob.type("/review add ")
    await bob.press("Enter")
    await bob.modal.get_by_label("Your review").fill(REVIEW)
    await bob.button("Submit").click()
    await expect(bob.last).to_contain_text("Directed by Mira Okafor")
    await bob.last.get_by_role("button", name="Send in").click()

    alice = await marquee.open_window()
    await alice.go_to("reviews")
    await expect(alice.last).to_contain_text("Lanterns of Tarn")
    await alice.last.get_by_role("button", name="Approve").click()
    await expect(alice.last).to_contain_text("Only you can see this")
    await expect(alice.last).to_contain_text("moderator")

    mona = await marquee.open_window("mona")
    await mona.go_to("reviews")
    await mona.last.get_by_role("button", name="Approve").click()
    await expect(mona.last.get_by_role("button", name="Approve")).to_have_count(0)
    answer = await bob.use("/ask who directed Lanterns of Tarn?")
    await expect(answer).to_contain_text("Mira Okafor")


async def test_review_from_a_file_and_from_a_message(marquee):
    bob = await marquee.open_window("bob")
    await bob.type("/review add ")
    await bob.press("Enter")
    file = {"name": "tarn.txt", "mimeType": "text/plain", "buffer": REVIEW.encode()}
    await bob.modal.get_by_label("Or a file").set_input_files([file])
    await bob.button("Submit").click()
    await expect(bob.last).to_contain_text("Your review of Lanterns of Tarn")

    marquee.discord.as_("bob").say(REVIEW.replace("Lanterns of Tarn", "The Glass Fjord"))
    await expect(bob.last).to_contain_text("The Glass Fjord (2019) is a slow")
    await bob.last.locator(".content").click(button="right")
    await bob.page.get_by_role("menuitem", name="Save as review").click()
    await expect(bob.last).to_contain_text("Your review of The Glass Fjord")
