"""Discord's Markdown, unknown parts, and what must never run."""

from __future__ import annotations

import base64
import re

import pytest
from playwright.async_api import expect

from playground.drivers.client import File
from playground.model.world import Event

HREF = 'target="_blank" rel="noopener noreferrer"'
SITE = "https://example.org/a"
DRAWN = [
    ("plain", "<p>plain</p>"),
    ("a **b** *c* _d_ __e__ ~~f~~",
     "<p>a <strong>b</strong> <em>c</em> <em>d</em> <u>e</u> <s>f</s></p>"),
    ("***both*** and **a *b* c**",
     "<p><strong><em>both</em></strong> and <strong>a <em>b</em> c</strong></p>"),
    ("snake_case_name and 2 * 3 * 4", "<p>snake_case_name and 2 * 3 * 4</p>"),
    ("**open and *open", "<p>**open and *open</p>"),
    (r"\*not\* \_this\_ \# either", "<p>*not* _this_ # either</p>"),
    ("`**code**` ``a ` b``", "<p><code>**code**</code> <code>a ` b</code></p>"),
    ("**a `**` b**", "<p><strong>a <code>**</code> b</strong></p>"),
    ("```py\nx = 1 < 2\n```", '<pre tabindex="0"><code>x = 1 &lt; 2</code></pre>'),
    ("# One\n## Two\ntext",
     ('<div class="heading heading-1" role="heading" aria-level="3">One</div>'
     '<div class="heading heading-2" role="heading" aria-level="4">Two</div><p>text</p>')),
    ("-# small\nbig", '<small class="subtext">small</small><p>big</p>'),
    ("#no heading", "<p>#no heading</p>"),
    ("> a\n> b\nc", "<blockquote><p>a\nb</p></blockquote><p>c</p>"),
    (">>> a\nb", "<blockquote><p>a\nb</p></blockquote>"),
    ("- a\n  - b\n- c",
     "<ul><li><p>a</p><ul><li><p>b</p></li></ul></li><li><p>c</p></li></ul>"),
    ("3. a\n4. b", '<ol start="3"><li><p>a</p></li><li><p>b</p></li></ol>'),
    ("[here](https://example.org/a_b)",
     f'<p><a href="https://example.org/a_b" {HREF} title="https://example.org/a_b">here</a></p>'),
    ("[x](javascript:alert(1))", "<p>[x](javascript:alert(1))</p>"),
    ("[x](data:text/html,hi)", "<p>[x](data:text/html,hi)</p>"),
    ("see https://example.org/a.",
     f'<p>see <a href="{SITE}" {HREF} title="{SITE}">{SITE}</a>.</p>'),
    ("<:popcorn:123456>", '<p><span class="custom-emoji" title=":popcorn:">:popcorn:</span></p>'),
    ("<b>bold</b> &amp;", "<p>&lt;b&gt;bold&lt;/b&gt; &amp;amp;</p>"),
    ("a\n\n> b", "<p>a\n\n</p><blockquote><p>b</p></blockquote>"),
    ("@everyone", '<p><span class="mention mine">@everyone</span></p>'),
    ("<t:99999999999999:f> <t:1:x>", "<p>&lt;t:99999999999999:f&gt; &lt;t:1:x&gt;</p>"),
]  # fmt: skip

HOSTILE = [
    "<img src=x onerror=boom()>",
    "<script>boom()</script>",
    '"><svg onload=boom()>',
    "[a](javascript:boom())",
    "[a](https://example.org/\"onmouseover='boom()')",
    "<https://example.org/'onclick=boom()>",
    "||<iframe srcdoc='<script>parent.boom()</script>'></iframe>||",
    "```\n</code></pre><script>boom()</script>\n```",
    "</film show<img src=x onerror=boom()>:1>",
    "# <style>*{display:none}</style>",
]


async def html(window, text):
    """What the page makes of a text."""
    return await window.page.evaluate(
        "async (text) => (await import('/page/js/markdown.js')).markdown(text).innerHTML", text
    )


async def test_markdown_is_drawn_as_discord_draws_it(example):
    alice = await example.open_window()
    drawn = [(text, await html(alice, text)) for text, _ in DRAWN]
    assert drawn == DRAWN


async def test_long_and_nasty_texts_are_drawn_at_once(example):
    alice = await example.open_window()
    for unit in ("*", "_", "**a", "||", "[", "`", "> ", "- ", "\\", "<", "*a_b"):
        text = (unit * 4000)[:4000]
        seconds = await alice.page.evaluate(
            """async (text) => {
                const { markdown } = await import('/page/js/markdown.js');
                const before = performance.now();
                markdown(text);
                return (performance.now() - before) / 1000;
            }""",
            text,
        )
        assert seconds < 2, unit


async def test_names_are_filled_in(example):
    alice = await example.open_window()
    discord = example.discord
    bob, general = discord.user_id("bob"), discord.channel_id("reviews")
    moderators = next(r["id"] for r in discord.guild().roles.values() if r["name"] == "Moderators")
    discord.as_("bob").say(f"<@{bob}> <@&{moderators}> <#{general}> </card_:1> <@1> <#2> </gone:3>")
    await expect(alice.last.locator(".content")).to_have_text(
        "@Bob @Moderators #reviews /card_ @Unknown user #unknown /gone"
    )
    await alice.last.get_by_role("button", name="/card_").click()
    await expect(alice.button("Send /card_")).to_be_focused()
    await alice.last.get_by_role("button", name="#reviews").click()
    await expect(alice.page.get_by_role("heading", name="reviews", exact=True)).to_be_visible()


async def test_timestamps_are_in_local_time(example):
    tokyo = await example.open_window(timezone_id="Asia/Tokyo")
    moment = 1_700_000_000  # 2023-11-14 22:13:20 UTC
    example.discord.as_("bob").say(" | ".join(f"<t:{moment}:{style}>" for style in "tTdDfFsS"))
    # Commas and "at" between date and time depend on the browser's version.
    day, time = r"15 November 2023", r"(,| at) 07:13"
    wanted = rf"07:13 \| 07:13:20 \| 15/11/2023 \| {day} \| {day}{time} \| Wednesday,? {day}{time}"
    short = r" \| 15/11/2023, 07:13 \| 15/11/2023, 07:13:20"
    await expect(tokyo.last.locator(".content")).to_have_text(re.compile(wanted + short))
    example.discord.as_("bob").say(f"<t:{int(example.discord.clock.now()) - 7200}:R>")
    await expect(tokyo.last.locator(".content")).to_have_text("2 hours ago")


async def test_spoilers_are_covered_until_pressed(example):
    alice = await example.open_window()
    example.discord.as_("bob").say("He ||dies|| and ||lives||")
    secret = alice.last.locator(".spoiler").first
    await expect(alice.last.get_by_text("dies")).to_be_hidden()
    await secret.click()
    await expect(alice.last.get_by_text("dies")).to_be_visible()
    await expect(alice.last.get_by_text("lives")).to_be_hidden()
    await alice.last.get_by_role("button", name="Spoiler").press("Enter")
    await expect(alice.last.get_by_text("lives")).to_be_visible()


async def test_link_to_a_message_leads_there(example):
    alice = await example.open_window()
    bob = example.discord.as_("bob")
    target = bob.say("the first")
    for number in range(30):
        bob.say(f"more {number}")
    address = f"https://discord.com/channels/{bob.guild.id}/{bob.channel_id}/{target.id}"
    bob.say(f"[The result]({address})")
    await alice.last.get_by_role("button", name="The result").click()
    await expect(alice.messages.first).to_be_focused()
    await expect(alice.messages.first).to_be_in_viewport()


@pytest.mark.parametrize("place", ["message", "reply", "file", "modal"])
async def test_hostile_text_stays_text(example, place):
    alice = await example.open_window()
    await alice.page.evaluate("() => { window.boom = () => { window.broken = true; }; }")
    bob = example.discord.as_("bob")
    for text in HOSTILE:
        if place == "message":
            bob.say(text)
        elif place == "reply":
            await bob.slash("film show", title=text)
        elif place == "file":
            bob.upload(File(text.replace("/", "|")[:60], b"<script>boom()</script>", "text/html"))
    if place == "modal":
        await alice.type("/form ")
        await alice.press("Enter")
        await alice.modal.get_by_label("Text").fill("\n".join(HOSTILE)[:200])
        await alice.button("Submit").click()
    await expect(alice.messages.first).to_be_visible()
    await expect(alice.page.locator("#messages :is(script, iframe, style)")).to_have_count(0)
    handlers = alice.page.locator("#messages :is([onerror], [onclick], [onload], [onmouseover])")
    await expect(handlers).to_have_count(0)
    await expect(alice.page.locator("#messages a[href^='javascript']")).to_have_count(0)
    assert await alice.page.evaluate("window.broken") is None


async def test_unknown_component_is_shown_as_what_it_is(example):
    alice = await example.open_window()
    reply = await example.discord.as_("alice").slash("card_")
    data = reply.message.stored.data
    data["components"].append({"type": 99, "id": 77, "label": "from the future"})
    example.discord.world.publish(Event("MESSAGE_UPDATE", data, to_bot=False))
    await expect(alice.last).to_contain_text("Unknown component of type 99")
    await expect(alice.last).to_contain_text("from the future")
    await expect(alice.last.get_by_role("heading", name="Film 1")).to_be_visible()


async def test_pictures_have_their_alternative_text(example):
    alice = await example.open_window()
    png = base64.b64decode(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5Er"
        "kJggg=="
    )
    example.discord.as_("bob").upload(File("SPOILER_poster.png", png), File("still.png", png))
    await expect(alice.last.locator("img")).to_have_count(2)
    await expect(alice.last.locator("img").first).to_be_hidden()
    await alice.last.get_by_role("button", name="Spoiler").click()
    await expect(alice.last.locator("img").first).to_be_visible()
    await alice.last.get_by_role("button", name="Enlarge").last.click()
    await expect(alice.modal.get_by_role("link", name="Open in a new tab")).to_be_visible()
    await alice.press("Escape")
    await expect(alice.modal).to_have_count(0)
