"""Everything that Marquee offers, used in the page by everybody whom it is offered."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest
from playwright.async_api import expect

from tests.db.trials import SOAK, trials

FILM = "title:Celestial Symphony"
REVIEW = "review:Lanterns of Tarn"
TEXT = "Lanterns of Tarn (2019) is a slow and lovely film, directed by Mira Okafor."


@dataclass(frozen=True)
class Use:
    """What is typed behind a command's name; `file` goes into its first file option."""

    options: str = ""
    file: str = ""


EVERY_COMMAND = {
    "about": Use(),
    "ask": Use("question:which film features Aurora?"),
    "film edit": Use(FILM),
    "film find": Use("character:Aurora"),
    "film list": Use(),
    "film merge": Use("old:Celestial Symphony into:Cascade of Harmony"),
    "film random": Use(),
    "film rate": Use(f"{FILM} stars:★★★★ (4)"),
    "film show": Use(FILM),
    "film similar": Use(FILM),
    "film stats": Use(),
    "film top": Use("by:reviews"),
    "help": Use(),
    "poll cancel": Use(),
    "poll close": Use(),
    "poll list": Use(),
    "poll quick": Use("count:3 length:1h"),
    "poll ranked": Use("question:In what order?"),
    "poll results": Use(),
    "poll secret": Use("question:Which one tonight?"),
    "privacy delete": Use(),
    "privacy export": Use(),
    "privacy optout": Use("messages:never save"),
    "privacy show": Use(),
    "review add": Use("film:Celestial Symphony"),
    "review edit": Use(REVIEW),
    "review excerpt": Use(FILM),
    "review export": Use(),
    "review history": Use(REVIEW),
    "review import": Use(file=TEXT),
    "review mine": Use(),
    "review queue": Use(),
    "review read": Use(FILM),
    "review remove": Use(REVIEW),
    "review restore": Use(REVIEW),
    "review search": Use("text:symphony"),
    "review undo": Use(),
    "server settings": Use(),
}
PERSONAS = ("alice", "oscar", "mona", "bob", "zoe")[: trials(2, soak=5)]
"""A member and an owner; then a moderator, another member, and one of another server."""
MODERATORS = ("mona", "oscar")  # what they import is there at once, to be removed
ALL = slice(None)
SHARES = {} if SOAK else {"alice": slice(0, None, 2), "oscar": slice(1, None, 2)}
"""Every other command by the member, the others by the owner; all by all in a soak."""
LATER = ("poll close", "poll cancel", "film merge", "privacy delete")
"""Used after the others, which need what these end."""
AT_THE_END = """() => {
    const view = document.getElementById("conversation");
    return view.scrollHeight - view.scrollTop - view.clientHeight < 2;
}"""
FORMS = {"review add": PERSONAS, "review remove": MODERATORS}
"""Answered to these with a form, not with a message."""


async def use(window, path, given):
    """Send a command; its answer, a message or a form, once it is whole."""
    before = await window.messages.evaluate_all("items => items.map((item) => item.dataset.id)")
    await window.text.fill(f"/{path} {given.options}")
    if given.file:
        file = {"name": "tarn.txt", "mimeType": "text/plain", "buffer": given.file.encode()}
        await window.page.locator(".file-input").set_input_files([file])
    await window.composer.get_by_role("button", name=f"Send /{path}").click()
    await window.page.wait_for_function(
        """(before) => document.querySelector("dialog.modal")
            || [...document.querySelectorAll("#messages .message:not([hidden])")].some((item) =>
                !before.includes(item.dataset.id) && !item.querySelector(".thinking"))""",
        arg=before,
    )
    await expect(window.text).to_be_visible()
    if await window.page.locator("dialog.modal").count():
        return window.modal
    last = f"#messages .message[data-id='{before[-1]}'] ~ " if before else ""
    new = window.page.locator(f"{last}.message:not([hidden])")
    used = new.filter(has_text=f"used /{path}")
    await expect(used.last.locator(".thinking")).to_have_count(0)
    return used.last


async def use_all(window, persona, share=ALL):
    """Use a share of the commands that are offered; what is wrong with the answers, in words."""
    offered = await offered_to(window)
    problems = []
    ordered = sorted(offered - set(LATER)) + [path for path in LATER if path in offered]
    for path in ordered[share]:
        answer = await use(window, path, EVERY_COMMAND[path])
        words = await answer.inner_text()
        is_form = await answer.evaluate("element => element.tagName === 'DIALOG'")
        if is_form != (persona in FORMS.get(path, ())):
            problems.append(f"/{path} is answered with {words!r}")
        if await window.page.locator(".unknown").count():
            problems.append(f"/{path}: a component nobody knows in {words!r}")
        if await answer.locator(".failure").count() or "went wrong" in words:
            problems.append(f"/{path} fails: {words!r}")
        if re.search(r"^\s*(-#|#{1,3}|>|[-*]) |\*\*|<[@#/:t]", words, re.MULTILINE):
            problems.append(f"/{path} shows bare Markdown: {words!r}")
        if is_form:
            await window.press("Escape")
            await expect(window.modal).to_have_count(0)
        else:
            if not await answer.locator(".message-main").inner_text():
                problems.append(f"/{path} shows nothing")
            await window.page.wait_for_function(AT_THE_END)
    return problems


async def offered_to(window):
    await window.text.fill("/")
    menu = window.page.get_by_role("listbox", name="Commands")
    names = await menu.locator(".option-label > span:first-child").all_inner_texts()
    await window.text.fill("")
    return {name.removeprefix("/") for name in names}


async def test_table_names_every_command(marquee):
    commands = marquee.discord.as_("oscar").commands()
    assert set(commands) == set(EVERY_COMMAND)


@pytest.mark.soak
@pytest.mark.parametrize("persona", PERSONAS)
async def test_every_command_is_answered(marquee, persona):
    window = await marquee.open_window(persona)
    assert await offered_to(window) == set(marquee.discord.as_(persona).commands())
    assert not await use_all(window, persona, SHARES.get(persona, ALL))


async def test_every_command_is_answered_in_a_direct_message(marquee):
    window = await marquee.open_window()
    await window.page.get_by_role("button", name="Direct messages").click()
    await expect(window.text).to_have_attribute("placeholder", re.compile("Message @Marquee"))
    assert await offered_to(window) == set(
        marquee.discord.as_("alice").in_direct_message().commands()
    )
    assert not await use_all(window, "alice")
