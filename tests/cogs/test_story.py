"""From an empty server to ten reviews, as a new member and a new moderator go about it."""

from __future__ import annotations

from playground.drivers.client import File
from tests.cogs.desk import CORRECT, TEXT, own_reviews, sent, written
from tests.cogs.test_keeping import card_in

LETTERBOXD = """Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date
2024-01-02,Harbour Lights,1961,https://boxd.it/a1,4,,"It is a slow, kind film.",,2024-01-01
2024-02-03,The Tin Orchard,1988,https://boxd.it/a2,2.5,Yes,"It rattles, and so did I.",,2024-02-02
2024-03-04,Salt and Paper,2003,https://boxd.it/a3,5,,"It made me cry twice.",,2024-03-03
"""


async def test_an_empty_server_gets_its_library(discord, stage):
    oscar, mona = discord.as_("oscar"), discord.as_("mona").in_channel("mod-room")
    alice, bob = discord.as_("alice"), discord.as_("bob")
    panel = await oscar.slash("server settings")
    await panel.click("✓ The house collection is shown")
    await panel.select("server:channel:queue_channel", "#mod-room")
    await panel.select("server:channel:audit_channel", "#mod-room")
    assert "no films here yet" in (await alice.slash("film list")).text

    await sent(alice, TEXT)  # 1: typed, approved
    await mona.click(await card_in(discord), "Approve")
    await sent(bob, "Night Ferry is not for me; the captain talks too much.", Film="Night Fery")
    card = await card_in(discord)  # 2: misspelt, approved, merged below
    await mona.click(card, "Approve")
    await sent(bob, "First! This film is a film, and that is all I say.", Film="Night Ferry")
    form = await mona.click(await card_in(discord), "Decline")  # 3: declined
    await form.submit({"Why? The author will see it": "Please say a little more."})
    assert "Please say a little more." in (await bob.slash("review mine")).text

    dunes = '+++\ntitle = "Dunes of Ash"\nyear = 1999\n+++\nDunes of Ash is directed by Ned Orr.'
    draft = await written(alice, "", file=[File("dunes.md", dunes.encode())])
    await draft.click("Send in")  # 4: a file, corrected
    waiting = await card_in(discord)
    look = await mona.click(waiting, "Correct")
    form = await look.select(CORRECT, "Directed by")
    await form.submit({"Directed by": "Nell Orr"})
    await mona.click(waiting, "Approve")

    message = bob.say("Glass Street is about a baker named Rosa. I loved every minute of it.")
    saved = await discord.as_("mona").context("Save as review", message)  # 5: saved from a message
    await saved.click("Publish")
    assert await discord.until(lambda: "Remove" in discord.messages()[-1].buttons)

    await sent(mona, "Quiet Planet is set on Mars. The silence is the best thing in it.")  # 6
    form = await mona.slash("review remove", review="quiet planet")
    await form.submit({"Why?": "The wrong planet."})
    back = (await mona.autocomplete("review restore", review=""))[0]
    await mona.slash("review restore", review=back.value)

    merge = await mona.slash("film merge", old="Night Fery", into="Night Ferry")
    await merge.click("Merge")

    done = await mona.slash("review import", file=File("reviews.csv", LETTERBOXD.encode()))  # 7-9
    assert await discord.until(lambda: "3 reviews added" in done.all_text, timeout=10)
    again = "On a second visit it is louder, and better for it."
    await sent(mona, again, Film="Quiet Planet")  # 10

    assert await discord.until(
        lambda: any("imported reviews into" in m.text for m in discord.messages("mod-room"))
    )
    states = [row[2] for row in await own_reviews(stage)]
    assert sorted(states) == ["declined"] + ["published"] * 9
    listed = await alice.slash("film list")
    assert "### 7 films" in listed.text
    assert "2 reviews" in (await alice.slash("film show", title="Night Fery")).text
    for question, name in (
        ("who directed Dunes of Ash?", "Nell Orr"),
        ("which film features Rosa?", "Glass Street"),
        ("what is set on Mars?", "Quiet Planet"),
    ):
        assert name in (await bob.slash("ask", question=question)).text, question
    assert "Sorry" not in "".join(m.text for m in discord.messages())
