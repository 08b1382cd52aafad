"""Films that were misread, and two that are one."""

from __future__ import annotations

from tests.cogs.desk import TEXT, rows, sent


async def test_facts_are_corrected_kind_by_kind(discord, stage):
    mona = discord.as_("mona")
    await sent(mona)
    desk = await mona.slash("film edit", title="Night Ferry")
    assert desk.ephemeral
    assert "**Directed by** Ann Lee" in desk.text
    form = await desk.select("Correct…", "Directed by")
    assert form.modal.fields["Directed by"]["value"] == "Ann Lee"
    await form.submit({"Directed by": "Anna Leigh"})
    assert "**Directed by** Anna Leigh" in desk.text
    form = await desk.select("Correct…", "Cast")
    await form.submit({"Cast": "Tom Ray — the ferryman\n\n  Una Vale  "})
    assert "**Cast** Tom Ray (the ferryman), Una Vale" in desk.text
    answer = await discord.as_("bob").slash("ask", question="who directed Night Ferry?")
    assert "Anna Leigh" in answer.text
    assert "Ann Lee" not in answer.text
    form = await desk.click("Title and year")
    await form.submit({"Title": "The Last Ferry", "Year": "1979"})
    assert "### The Last Ferry (1979)" in desk.text
    card = await discord.as_("bob").slash("film show", title="Night Ferry")
    assert "The Last Ferry (1979)" in card.text
    for _ in range(3):
        last = await mona.slash("review undo")
        await last.click("Take it back")
    card = await discord.as_("bob").slash("film show", title="Night Ferry")
    assert "## Night Ferry" in card.text
    assert "**Directed by** Ann Lee" in card.text


async def test_a_bad_year_or_fact_is_refused_in_words(discord, stage):
    mona = discord.as_("mona")
    await sent(mona)
    desk = await mona.slash("film edit", title="Night Ferry")
    form = await desk.click("Title and year")
    for year, words in (("nine", "looks like 1979"), ("1066", "looks like 1979")):
        reply = await form.submit({"Title": "Night Ferry", "Year": year})
        assert words in reply.all_text
    form = await desk.select("Correct…", "Themes")
    reply = await form.submit({"Themes": "x" * 301})
    assert "too long" in reply.all_text
    assert [row[0] for row in await rows(stage, "SELECT action FROM audit")] == ["publish"]


async def test_two_films_become_one_and_two_again(discord, stage):
    mona = discord.as_("mona")
    await sent(mona)
    await sent(
        mona, "Le Bac is a slow film, and the captain is a bore to listen to.", Film="Le Bac"
    )
    asked = await mona.slash("film merge", old="Le Bac", into="Night Ferry")
    assert "### Le Bac → Night Ferry" in asked.text
    assert len(await rows(stage, "SELECT 1 FROM audit WHERE action = 'merge'")) == 0
    await asked.click("Merge")
    assert "Le Bac is now Night Ferry." in asked.text
    card = await discord.as_("bob").slash("film show", title="Le Bac")
    assert "## Night Ferry" in card.text
    assert "2 reviews" in card.text
    twice = await mona.forge(asked, asked.message.enabled[0])
    assert twice.text
    last = await mona.slash("review undo")
    await last.click("Take it back")
    assert "## Le Bac" in (await discord.as_("bob").slash("film show", title="Le Bac")).text


async def test_members_do_not_correct(discord, stage):
    mona, alice = discord.as_("mona"), discord.as_("alice")
    await sent(mona)
    desk = await mona.slash("film edit", title="Night Ferry")
    [(film,)] = await rows(stage, "SELECT id FROM film WHERE server_id > 0")
    for path, options in (
        ("film edit", {"title": "Night Ferry"}),
        ("film merge", {"old": "Night Ferry", "into": "Cascade of Harmony"}),
    ):
        assert "Only moderators" in (await alice.slash(path, **options)).text
    other = await alice.slash("film list")
    for custom_id, values in (
        (f"film:kind:{film}", ["director"]),
        (f"film:title:{film}", None),
        (f"film:title_in:{film}", None),
        (f"film:kind_in:{film}:director", None),
        (f"film:join:{film}:1", None),
    ):
        kind = 2 if values is None else 3
        reply = await alice.forge(other, custom_id, component_type=kind, values=values)
        assert "Only moderators" in reply.all_text or "no title" in reply.all_text, custom_id
    assert "Night Ferry" in desk.text
    assert await rows(stage, "SELECT text FROM review WHERE server_id > 0") == [(TEXT,)]
    assert await rows(stage, "SELECT title FROM film WHERE server_id > 0") == [("Night Ferry",)]
