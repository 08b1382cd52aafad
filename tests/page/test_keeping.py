"""On a phone, from an empty server to ten reviews, with all that moderators do on the way."""

from __future__ import annotations

import re

import pytest_asyncio
from playwright.async_api import expect

from bot.app import open_app
from bot.client import MarqueeBot
from bot.config import Settings
from tests.page.conftest import set_table

PHONE = {"viewport": {"width": 390, "height": 780}, "has_touch": True, "color_scheme": "light"}
TARN = (
    "Lanterns of Tarn (2019) is a slow and lovely film, directed by Mira Okafor. Jonas Reed plays"
    " Tomas, a lamplighter who looks for his daughter."
)
FJORD = "The Glass Fjord (2004) is directed by Elin Strand, and every frame of it is cold."
ADVERT = (
    "Buy my lamps, they are the best lamps in town, and cheaper than the film Lamp Shop (2020)."
)
LETTERBOXD = """\
Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date
2024-01-03,Paper Comets,2011,https://boxd.it/a1,4.5,,"Directed by Ana Sol.",,2024-01-02
2024-01-04,Night Ferry,1998,https://boxd.it/a2,3,,"A long crossing with good company.",,2024-01-03
2024-01-05,The Salt Clock,2016,https://boxd.it/a3,5,Yes,"It made me cry, twice.",,2024-01-04
2024-01-06,Harbour of Bees,2020,https://boxd.it/a4,2,,"Too loud for its story.",,2024-01-05
2024-01-07,Low Orchard,2007,https://boxd.it/a5,4,,"Quiet, green and full of grief.",,2024-01-06
2024-01-08,Laternen am Tarn,2019,https://boxd.it/a6,3.5,,"Slow, but what light.",,2024-01-07
2024-01-09,Copper Weather,2013,https://boxd.it/a7,3,,"A storm, told well.",,2024-01-08
"""


@pytest_asyncio.fixture(loop_scope="session")
async def empty(browser, tmp_path):
    """With Marquee and no review at all."""
    (tmp_path / "reviews").mkdir()
    settings = Settings(data=tmp_path / "var", reviews=tmp_path / "reviews", backups=0)
    async with open_app(settings) as app, set_table(browser, lambda: MarqueeBot(app)) as table:
        yield table


async def open_phone(table, persona):
    window = await table.open_window(**PHONE)
    if persona != "alice":
        await window.button("Servers and channels").click()
        await window.become(persona)
        await window.press("Escape")
        await expect(window.page.locator("body.drawer-open")).to_have_count(0)
    window.who = persona.capitalize()
    return window


async def write(window, command, **fields):
    """Send a command that opens a form, fill that in and hand it in."""
    path = " ".join(command.split()[:2])
    await window.text.fill(f"/{command} ")
    await window.composer.get_by_role("button", name=f"Send /{path}").click()
    await submit(window, **fields)


async def submit(window, file="", **fields):
    for label, value in fields.items():
        await window.modal.get_by_label(label.replace("_", " "), exact=False).first.fill(value)
    if file:
        given = {"name": "fjord.txt", "mimeType": "text/plain", "buffer": file.encode()}
        await window.modal.get_by_label("Or a file").set_input_files([given])
    await window.button("Submit").click()
    await expect(window.modal).to_have_count(0)


async def command(window, text, file=None):
    """Send a command that is answered with a message."""
    path = " ".join(text.split()[:2])
    mine = window.messages.filter(has_text=f"{window.who} used /{path}")
    count = await mine.count()
    await window.text.fill(f"/{text} ")
    if file:
        name, content = file
        given = {"name": name, "mimeType": "text/csv", "buffer": content.encode()}
        await window.page.locator(".file-input").set_input_files([given])
    await window.composer.get_by_role("button", name=f"Send /{path}").click()
    answer = mine.nth(count)
    await expect(answer.locator(".message-main")).not_to_have_text("")
    await expect(answer.locator(".thinking")).to_have_count(0)
    await nothing_sticks_out(window)
    return answer


async def nothing_sticks_out(window):
    wider = "() => [document.documentElement, document.getElementById('conversation')]"
    assert await window.page.evaluate(f"({wider})().every((e) => e.scrollWidth <= e.clientWidth)")


async def test_empty_server_comes_to_ten_reviews(empty):
    bob, mona = await open_phone(empty, "bob"), await open_phone(empty, "mona")

    # Bob sends three in: by form, by file, from a message of his.
    await write(bob, "review add", Your_review=TARN)
    await expect(bob.last).to_contain_text("Directed by Mira Okafor")
    await nothing_sticks_out(bob)
    await bob.last.get_by_role("button", name="Send in").click()
    await expect(bob.last).to_contain_text("A moderator will look at it")
    await write(bob, "review add", file=FJORD)
    await bob.last.get_by_role("button", name="Send in").click()
    await expect(bob.last).to_contain_text("A moderator will look at it")
    await bob.text.fill(ADVERT)
    await bob.press("Enter")
    await expect(bob.last).to_contain_text("cheaper")
    await bob.last.get_by_role("button", name="Actions for").click()
    await bob.page.get_by_role("menuitem", name="Save as review").click()
    await expect(bob.last).to_contain_text("Your review of")
    await bob.last.get_by_role("button", name="Send in").click()
    await expect(bob.last).to_contain_text("A moderator will look at it")

    # Mona approves one, corrects and approves the next, and declines the last.
    queue = await command(mona, "review queue")
    await expect(queue).to_contain_text("3 reviews wait")
    for film in ("Lanterns of Tarn", "The Glass Fjord", "Lamp Shop"):
        await queue.get_by_role("combobox").click()
        await mona.option(film).click()
        await expect(mona.last).to_contain_text(film)
        if film == "The Glass Fjord":
            await mona.last.get_by_role("combobox").click()
            await mona.option("Directed by").click()
            await submit(mona, Directed_by="Elin Strand\nPer Holm")
            await expect(mona.last).to_contain_text("Per Holm")
        if film == "Lamp Shop":
            await mona.last.get_by_role("button", name="Decline").click()
            await submit(mona, Why="That is an advert.")
            await expect(mona.last).to_contain_text("Declined by")
        else:
            await mona.last.get_by_role("button", name="Approve").click()
            await expect(mona.last).to_contain_text("Approved by")
    mine = await command(bob, "review mine")
    await expect(mine).to_contain_text("That is an advert.")
    await expect(mine).not_to_contain_text("-#")

    # She brings seven of her own along, publishes one, and joins a film that came twice.
    imported = await command(mona, "review import", ("reviews.csv", LETTERBOXD))
    await expect(imported).to_contain_text("7 reviews added")
    await write(mona, "review add", Your_review="Tin Moon (1987) is a comedy by Olu Bright.")
    await mona.last.get_by_role("button", name="Publish").click()
    await expect(mona.last).to_contain_text("Published.")
    films = await command(mona, "film list")
    await expect(films).to_contain_text("10 films")
    merge = await command(mona, "film merge old:Laternen am Tarn into:Lanterns of Tarn")
    await merge.get_by_role("button", name="Merge").click()
    await expect(merge).to_contain_text("is now")

    # One review goes, and comes back.
    await write(mona, "review remove review:Night Ferry", Why="By mistake.")
    await expect(mona.last).to_contain_text("Removed by")
    gone = await command(bob, "film show title:Night Ferry")
    await expect(gone).not_to_contain_text("good company")
    back = await command(mona, "review restore review:Night Ferry")
    await expect(back).to_contain_text("Night Ferry")
    films = await command(bob, "film list")
    await expect(films).to_contain_text("9 films")
    answer = await command(bob, "film find person:Per Holm")
    await expect(answer).to_contain_text("The Glass Fjord")
    counted = await command(mona, "film stats")
    await expect(counted.locator("img").first).to_have_attribute("alt", re.compile("10 reviews"))
