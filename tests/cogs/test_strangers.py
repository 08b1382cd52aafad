"""Every control and option of writing and keeping, with the ids of another server and with too few
permissions: nothing is read, nothing changes, and the words are those for an unknown id."""

from __future__ import annotations

import random
import re
from types import SimpleNamespace

import pytest

from playground.drivers.views import ModalView
from playground.model.components import Kind
from tests.cogs.desk import TEXT, own_reviews, rows, sent, written
from tests.db.trials import trials

UNKNOWN = 987654
SECRET = "Zwiebelkuchen"
TABLES = (
    "review", "film", "fact", "draft", "submission", "review_revision", "removal", "audit",
    "film_alias", "server_settings", "server_role", "opinion", "opt_out", "rating",
)  # fmt: skip
FIELDS = {"text": TEXT + " Forged.", "reason": "Forged.", "values": "Forged", "title": "Forged",
          "year": "1999", "rating": "1/10"}  # fmt: skip

# Every route that carries an id, with what stands for the ids: a draft, a waiting review (w), a
# published one (p), a film, an act.
CONTROLS = {
    "draft:open": "{draft}",
    "draft:facts": "{draft}:0",
    "draft:film": "{draft}:{film}",
    "draft:details": "{draft}",
    "draft:details_in": "{draft}",
    "draft:text": "{draft}",
    "draft:text_in": "{draft}",
    "draft:file": "{draft}",
    "draft:kind": "{draft}:director",
    "draft:kind_in": "{draft}:director",
    "draft:discard": "{draft}",
    "draft:send": "{draft}",
    "desk:approve": "{w}",
    "desk:decline": "{w}",
    "desk:decline_in": "{w}",
    "desk:look": "{w}",
    "desk:read": "{w}:0",
    "desk:page": "{w}:0",
    "desk:edit": "{w}",
    "desk:edit_in": "{w}:1",
    "desk:upload": "{w}",
    "desk:kind": "{w}:director",
    "desk:kind_in": "{w}:director",
    "desk:remove": "{w}",
    "desk:remove_in": "{w}",
    "desk:restore": "{w}:0",
    "desk:history": "{w}:0",
    "desk:undo": "{act}",
    "film:edit": "#{film}",
    "film:kind": "{film}:director",
    "film:kind_in": "{film}:director",
    "film:title": "{film}",
    "film:title_in": "{film}",
    "film:join": "{film}:{film}",
}
WITHOUT_IDS = {"draft:new"}
COMMANDS = [
    ("review edit", {"review": "#{w}"}),
    ("review remove", {"review": "#{w}"}),
    ("review restore", {"review": "#{w}"}),
    ("review history", {"review": "#{w}"}),
    ("review edit", {"review": "#{p}"}),
    ("review remove", {"review": "#{p}"}),
    ("review history", {"review": "#{p}"}),
    ("film edit", {"title": "#{film}"}),
    ("film merge", {"old": "#{film}", "into": "#{film}"}),
]


@pytest.fixture
async def theirs(discord, stage):
    """What Alice and Mona of the Night Owls have: a draft, reviews, a film, an act."""
    alice, mona = discord.as_("alice"), discord.as_("mona")
    await sent(mona, TEXT)
    await sent(alice, f"{TEXT} {SECRET} is what they eat.")
    await written(alice, f"Not finished. {SECRET} is what they eat.")
    (published, *_), (waiting, *_) = await own_reviews(stage)
    [(draft,)] = await rows(stage, "SELECT id FROM draft")
    [(film,)] = await rows(stage, "SELECT id FROM film WHERE server_id > 0")
    [(act,)] = await rows(stage, "SELECT id FROM audit")
    return SimpleNamespace(draft=draft, w=waiting, p=published, film=film, act=act)


async def snapshot(stage):
    return [await rows(stage, f"SELECT * FROM {table}") for table in TABLES]


def filled(ids, pattern):
    known = pattern.format(**vars(ids))
    return known, pattern.format(**dict.fromkeys(vars(ids), UNKNOWN))


async def pressed(who, own, opened, custom_id):
    """The words after pressing a control of that id, and after submitting a form of that id."""
    reply = await who.forge(own, custom_id)
    told = [reply.all_text if reply.interaction.modal is None else f"form {reply.modal.text}"]
    form = ModalView(opened.interaction)
    form.data = {
        "title": "Forged",
        "custom_id": custom_id,
        "components": [
            {"type": Kind.LABEL, "label": name,
             "component": {"type": Kind.TEXT_INPUT, "custom_id": name, "required": False}}
            for name in FIELDS
        ],
    }  # fmt: skip
    reply = await who.submit(form, FIELDS, force=True, may_fail=True)
    told.append(reply.all_text if reply.interaction.modal is None else f"form {reply.modal.text}")
    return told


def plainly(told):
    """Without what differs between two replies of the same words."""
    return [re.sub(r"\d+", "N", text) for text in told]


async def test_every_control_with_an_id_is_tried(stage):
    async with stage.bot() as bot:
        routes = {r for r in bot.controls._routes if r.split(":")[0] in {"draft", "desk"}}
    assert routes == {r for r in CONTROLS if not r.startswith("film")} | WITHOUT_IDS


@pytest.mark.parametrize("who", ["yuri", "zoe", "bob"])
async def test_the_ids_of_others_are_unknown_ones(discord, stage, theirs, who):
    """yuri owns another server, zoe is a member there, bob is a member here."""
    stranger = discord.as_(who)
    own = await stranger.slash("film list")
    opened = await stranger.slash("review add")
    before = await snapshot(stage)
    wrong = []
    for route, pattern in CONTROLS.items():
        known, unknown = (f"{route}:{part}" for part in filled(theirs, pattern))
        told = plainly(await pressed(stranger, own, opened, known))
        told_of_unknown = plainly(await pressed(stranger, own, opened, unknown))
        if told != told_of_unknown:
            wrong.append((known, told, told_of_unknown))
        if any(not t or t.startswith("form") or SECRET in t or "Sorry" in t for t in told):
            wrong.append((known, told))
    assert not wrong
    for path, options in COMMANDS:
        told = []
        for index in (0, 1):
            given = {name: filled(theirs, value)[index] for name, value in options.items()}
            reply = await stranger.slash(path, **given, force=True)
            assert reply.interaction.modal is None, (path, given)
            told.append(reply.all_text)
        if who != "bob" or "#{p}" not in options.values():
            assert told[0] == told[1], path
        assert SECRET not in "".join(told)
    for path in ("review edit", "review remove", "review restore", "review history"):
        assert await stranger.autocomplete(path, review="") == []
    mine = await stranger.slash("review mine")
    assert "You have no reviews here yet." in mine.text
    assert await snapshot(stage) == before


@pytest.mark.parametrize("who", ["bob", "zoe", "yuri"])
async def test_what_moderators_do_is_not_for_others(discord, stage, theirs, who):
    stranger = discord.as_(who)
    before = await snapshot(stage)
    queue = await stranger.slash("review queue")
    undo = await stranger.slash("review undo")
    if who == "yuri":
        assert "Nothing waits" in queue.text
        assert "nothing to undo" in undo.text
    else:
        assert "Only moderators" in queue.text
        assert "Only moderators" in undo.text
    assert await snapshot(stage) == before


@pytest.mark.parametrize(
    ("who", "route"),
    [
        ("alice", "draft:kind_in"),
        ("alice", "draft:details_in"),
        ("alice", "desk:edit_in"),
        ("alice", "desk:remove_in"),
        ("mona", "desk:decline_in"),
        ("mona", "film:kind_in"),
        ("mona", "film:title_in"),
    ],
)
async def test_the_same_from_those_who_may_does_something(discord, stage, theirs, who, route):
    someone = discord.as_(who)
    own, opened = await someone.slash("film list"), await someone.slash("review add")
    before = await snapshot(stage)
    await pressed(someone, own, opened, f"{route}:{filled(theirs, CONTROLS[route])[0]}")
    assert await snapshot(stage) != before


@pytest.mark.parametrize("who", ["bob", "mona"])
async def test_forged_ids_of_any_shape_are_answered_and_harmless(discord, stage, theirs, who):
    """A member can send any custom id; a moderator's mistakes must not become errors either."""
    rng = random.Random(who)
    someone = discord.as_(who)
    own = await someone.slash("film list")
    before = await snapshot(stage)
    odd = ["0", "-1", "1.5", "99999999999999999999", str(2**63 - 1), "x", "", "#1", "director",
           "rating", "verdict", "😀", "'; --", "members_submit"]  # fmt: skip
    for _ in range(trials(150, soak=100_000)):
        route = rng.choice(list(CONTROLS))
        arguments = [rng.choice(odd) for _ in range(rng.randrange(4))]
        values = rng.choices(odd, k=rng.randrange(3)) if rng.random() < 0.3 else None
        custom_id = ":".join([route, *arguments])[:100]
        kind = Kind.BUTTON if values is None else Kind.STRING_SELECT
        reply = await someone.forge(own, custom_id, component_type=kind, values=values)
        said = reply.all_text or reply.interaction.modal
        assert said, custom_id
        assert "Sorry" not in str(said), custom_id
    assert await snapshot(stage) == before
