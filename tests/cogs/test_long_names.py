"""The longest names that people may give fit every control. (What they write acts on nothing:
`tests/matrix/test_inert.py`.)"""

from __future__ import annotations

from tests.cogs.desk import CORRECT, written


async def test_long_names_that_were_imported_fit_every_control(discord, stage, tmp_path):
    title, name = "Tide " * 39 + "end", "Ann" * 90
    await stage.add(
        tmp_path,
        tide=f'+++\ntitle = "{title}"\nauthor = "{name[:90]}"\ncharacters = ["{name}"]\n+++\nFine.',
    )
    alice = discord.as_("alice")
    (choice, *_) = await alice.autocomplete("film show", title="Tide tide")
    for path in ("film show", "film similar", "review read", "review excerpt"):
        reply = await alice.slash(path, title=choice.value)
        assert "Tide Tide" in reply.text
    assert "Sorry" not in (await alice.slash("film show", title="Tide Tide Tied")).all_text
    assert "Sorry" not in (await alice.slash("ask", question=f"who is in {title}?")).all_text
    offered = await alice.autocomplete("film find", character="Ann")
    found = await alice.slash("film find", character=offered[0].value)
    assert "Sorry" not in found.all_text


async def test_long_names_that_were_typed_fit_every_control(discord):
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
