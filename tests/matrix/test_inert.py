"""Whatever people write into any field, no output of any command acts on it.

What goes over the wire is judged by Discord's rules, written here apart from the bot's own.
"""

from __future__ import annotations

import asyncio
import re
import tempfile
import unicodedata
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from bot import limits
from bot.servers.model import Actor
from playground.wire.calls import Call
from tests.cogs.polling import staged
from tests.db.trials import trials
from tests.matrix.house import Guest, Things, furnished
from tests.matrix.house import given as with_things
from tests.matrix.rows import EVERY, Row
from tests.matrix.test_matrix import leaves
from tests.matrix.test_uses import PEOPLE
from tests.stage import Stage, shipped_in

INLINE = [
    "@everyone", "@here", "@\u200beveryone", "<@1>", "<@!2>", "<@&3>", "<#4>", "</x y:5>", "<t:0>",
    "<t:0:R>", "<:a:6>", "<a:b:7>", "<id:browse>", "[kq](https://evil.example)", "[kq](<//e.x>)",
    "https://evil.example", "<https://evil.example>", "**kq**", "*kq*", "__kq__", "_kq_", "~~kq~~",
    "||kq||", "|", "||", "`kq`", "``", "```kq```", "\\", "\\\\", "](", "<", ">", "*", "_", "~",
    "\u202e", "\u2066", "\u2069", "\u200b", "\u200d", "\u00ad", "\u2800", "\U000e0041", "\ufe0f",
    "e" + "\u0301" * 9, "<@\u200b1>", "\u200f",
]  # fmt: skip
BLOCKS = ["# zq", "## zq", "-# zq", "> zq", ">>> zq", "- zq", "* zq", "1. zq", "12) zq",
          "```\nzq", "-# Marquee · review by Mona"]  # fmt: skip
WORDS = ["Ferry", "kq", "ünï", "日本", "1984"]
PIECE = st.one_of(st.sampled_from(INLINE + WORDS), st.text(max_size=3))
LINE = st.lists(PIECE, max_size=7).map(lambda parts: " ".join(parts).replace(";", ""))


def _field(name: str) -> st.SearchStrategy[str]:
    """A hostile text for one field: begins like a block, holds a word, fits everywhere."""
    start = st.sampled_from([*BLOCKS, *INLINE, ""])
    made = st.tuples(start, LINE).map(lambda pair: f"{pair[0]} {name} {pair[1]}"[:LONGEST])
    if name in ("text", "waiting", "drafted", "reason"):
        lines = st.tuples(made.map(lambda text: text[:40]), st.sampled_from(BLOCKS), LINE)
        made = lines.map(lambda parts: "\n".join(parts)[:LONGEST])
    return made


LONGEST = 78  # fits every option and control that takes it

TEXTS = [field.name for field in fields(Things) if field.type == "str"]
HOSTILE = st.fixed_dictionaries({name: _field(name) for name in TEXTS})
WORST = {
    name: f"{BLOCKS[n % len(BLOCKS)]} {name} {' '.join(INLINE[n * 3 : n * 3 + 6])}"[:LONGEST]
    for n, name in enumerate(TEXTS)
}
WORST |= {"name": "\u202e name \u200b**kq**", "title": "# zq title \u2066<@&3>"}

OURS = re.compile(
    r"</[a-z ]+:\d{15,}>|<@&?\d{15,}>|<#\d{15,}>|<t:\d{9,}:[Rf]>|`/?[a-z ]+`"
    r"|\[[A-Za-z ]+\]\(https://discord\.com/channels/\d+/\d+/\d+\)"
)
ESCAPED = re.compile(r"\\[!-/:-@\[-`{-~]")
ACTIVE = [
    re.compile(r"[<\[`_\\]"),  # mentions, commands, times, emoji, links, code, underlines
    re.compile(r"https?://"),
    re.compile(r"@(everyone|here)"),
    re.compile(r"(?m)^\s*(?:[>*+-]\s+|\d+[.)]\s+)*(?:#{1,3}|-#|>{1,3}|[-*+]|\d+[.)])\s+zq"),
]
BLANKS = set("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")


def unseen(text: str) -> str:
    """Characters that show nothing or turn writing around; "@\\u200b" is how we defuse one."""
    text = text.replace("@\u200b", "@").replace("\n", "")
    return "".join(
        one
        for one in text
        if unicodedata.category(one) in ("Cc", "Cf", "Co", "Cs") or one in BLANKS
    )


def acting(shown: str) -> str:
    """What Discord would act on in a text, beside what the bot itself put there."""
    rest = ESCAPED.sub("\x01", OURS.sub("", shown))
    for pattern in ACTIVE:
        if found := pattern.search(rest):
            return found[0]
    for mark in ("||", "~~", "**"):
        if rest.count(mark) % 2:
            return f"an odd {mark}"
    rest = re.sub(r"\|\||~~|\*\*", "", rest)
    for line in rest.split("\n"):
        if "|" in line or "~" in line or line.removeprefix("* ").count("*") % 2:
            return f"a mark in {line!r}"
    return ""


def parts(body: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a payload with its key, but for what people only get back to change."""
    if isinstance(body, dict):
        for key, value in body.items():
            if key not in ("value", "custom_id", "url", "filename", "nonce"):
                yield from parts(value, key)
    elif isinstance(body, list):
        for value in body:
            yield from parts(value, path)
    elif isinstance(body, str):
        yield path, body


def judged(call: Call) -> Iterator[str]:
    """What is wrong with a request."""
    body = call.body if isinstance(call.body, dict) else {}
    for key, text in parts(body):
        if hidden := unseen(text):
            yield f"{call.path} {key}: {hidden!r} in {text!r}"
        if key == "content" and (found := acting(text)):
            yield f"{call.path} {key}: {found!r} in {text!r}"
    message = body.get("data") if "callback" in call.path else body
    if isinstance(message, dict) and isinstance(message.get("allowed_mentions"), dict):
        mentions = message["allowed_mentions"]
        if any(mentions.get(key) for key in ("parse", "users", "roles", "replied_user")):
            yield f"{call.path}: {mentions}"


async def everything(texts: dict[str, str], folder: Path, base: Path) -> list[str]:
    """Use every row in a server in which all people write is hostile; what came out wrong."""
    words = Things(**texts)
    async with staged(await shipped_in(folder / "var", base)) as stage:
        discord, guild = stage.discord, stage.discord.guild()
        owner = Actor(int(guild.id), int(guild.owner_id), manage_server=True)
        async with stage.bot():
            things = await furnished(stage, "Night Owls", words, "alice", "mona", "oscar")
        guild.name = words.title
        async with stage.bot():
            guests = {who: await Guest.arriving(discord.as_(name)) for who, name in PEOPLE.items()}
            shown = {"queue_channel": things.channel, "audit_channel": things.channel}
            await stage.app.servers.change(owner, **shown)
            await saved(stage, guests["author"], guests["moderator"], words)
            for row in sorted(EVERY, key=lambda row: len(row.changes)):
                if len(f"{row.path}:{with_things(row.args, things)}") <= limits.CUSTOM_ID:
                    reply = await guests[row.who].use(row, things)
                    assert "Sorry" not in reply.all_text, (str(row), reply.all_text)
            for path, options in leaves(discord).items():
                for name in [one["name"] for one in options if one.get("autocomplete")]:
                    await guests["moderator"].persona.suggestions(path, {name: ""}, name)
            unshown = "SELECT 1 FROM audit WHERE announced = 0"
            for _ in range(100):
                if not await stage.app.database.all(unshown):
                    break
                await asyncio.sleep(0.02)
        sent = [text for call in discord.requests for _, text in parts(call.body)]
        assert sum("title" in text for text in sent) > 50
        return [wrong for call in discord.requests for wrong in judged(call)]


async def saved(stage: Stage, author: Guest, moderator: Guest, words: Things) -> None:
    """A message becomes a review, for all to see."""
    message = author.persona.say(f"{words.text}\n{words.reason}")
    await moderator.persona.context("Save as review", message)
    [(draft,)] = await stage.app.database.all("SELECT max(id) FROM draft")
    await moderator.submit(f"draft:details_in:{draft}", {"title": words.alias, "year": ""})
    await moderator.use(Row("draft:send", str(draft)), words)


@settings(
    max_examples=300,
    deadline=None,
    database=None,
    phases=[Phase.explicit, Phase.generate][: trials(1, soak=2)],  # the worst alone in make test
    suppress_health_check=list(HealthCheck),
)
@example(WORST)
@given(HOSTILE)
def test_no_output_acts_on_what_people_wrote(tmp_path_factory, texts):
    with tempfile.TemporaryDirectory() as folder:
        base = tmp_path_factory.getbasetemp()
        wrong = asyncio.run(everything(texts, Path(folder), base))
    assert not wrong, "\n".join(dict.fromkeys(wrong))
