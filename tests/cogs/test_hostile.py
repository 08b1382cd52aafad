"""Whatever people put into titles, names, reviews and options comes out inert, everywhere."""

from __future__ import annotations

import re

import pytest

ATTACK = (
    "@everyone @here <@1> <@&2> <#3> [click](https://evil.example) </ask:1> <t:0:R> <a:x:1> "
    "||secret|| **bold** __under__ ~~gone~~ `code` \u202eevil\u2066\u200b\u00ad "
)
TITLE = "Ferry **of** <@1> [x](https://evil.example) \u202e||@everyone||"
REVIEW = f"""+++
title = '{TITLE}'
author = '<@&9> **Mal** [x](https://a.example)'
director = ['@everyone Lang']
cast = [['<@7> Star', '`Hero`']]
characters = [['||Hero||', '</ask:1> [y](https://b.example)']]
themes = ['# grief @here']
settings = ['> <#5>']
things = ['-# <t:0:R>']
+++
# {ATTACK}
The ferry sails well, and I liked it. {ATTACK}
> -# 1. @everyone is lovely. ```{ATTACK}```
"""
LIVE = re.compile(
    r"(?<!\\)(?:<(?:[@#/]|t:|a?:)|\[(?:click|x|y)\]\()"  # mentions, commands, times, masked links
    r"|@(?:everyone|here)|https?://"
    r"|[\u00ad\u202a-\u202e\u2060-\u2069]"
    r"|(?<![\\`])`(?!/)|(?<!\\)~~|(?<!\\)__"
)
OUR_COMMANDS = re.compile(r"</[a-z ]+:\d{15,}>")

COMMANDS = [
    ("ask", {"question": "who directed Ferry?"}),
    ("ask", {"question": f"what is {ATTACK[:200]}"}),
    ("film show", {"title": "Ferry"}),
    ("film show", {"title": ATTACK[:150]}),
    ("film find", {"character": "Hero"}),
    ("film find", {"theme": ATTACK[:90]}),
    ("film find", {"text": "lovely"}),
    ("film list", {}),
    ("film similar", {"title": "Ferry"}),
    ("review read", {"title": "Ferry"}),
    ("review excerpt", {"title": "Ferry"}),
    ("review search", {"text": "lovely @everyone"}),
    ("review search", {"text": "ferry [x](https://evil.example) || **"}),
    ("help", {}),
    ("about", {}),
]


def texts_sent(part):
    """Every text display in a payload."""
    if isinstance(part, dict):
        if part.get("type") == 10 and "content" in part:
            yield part["content"]
        for value in part.values():
            yield from texts_sent(value)
    elif isinstance(part, list):
        for value in part:
            yield from texts_sent(value)


@pytest.fixture
async def hostile(discord, stage, tmp_path):
    await stage.add(tmp_path, ferry=REVIEW)
    return discord


async def test_no_output_acts_on_what_people_wrote(hostile):
    alice = hostile.as_("alice")
    for path, options in COMMANDS:
        reply = await alice.slash(path, **options, force=True)
        assert "Sorry" not in reply.all_text
        for custom_id in reply.message.enabled:
            if reply.message.component(custom_id)["type"] == 2:
                await alice.click(reply.message, custom_id)
                break
    sent = [text for call in hostile.requests for text in texts_sent(call.body)]
    assert sum("Ferry" in text for text in sent) > 8
    for text in sent:
        found = LIVE.search(OUR_COMMANDS.sub("", text))
        assert found is None, f"{found[0]!r} in {text!r}"
        assert text.count("||") % 2 == 0


async def test_completions_of_hostile_names_fit_and_can_be_used(hostile):
    alice = hostile.as_("alice")
    (choice, *_) = await alice.autocomplete("film show", title="Ferry")
    assert "\u202e" not in choice.name
    card = await alice.slash("film show", title=choice.value)
    assert "Ferry" in card.text
    for option in ("character", "theme"):
        offered = await alice.autocomplete("film find", **{option: ""})
        assert all(len(item.name) <= 100 and len(item.value) <= 100 for item in offered)


async def test_long_names_fit_every_control(discord, stage, tmp_path):
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
