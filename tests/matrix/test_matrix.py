"""Everything the bot offers, used with another server's ids, by those who may not, and in a direct
message: nothing is read, nothing changes, and the words are those for an unknown id."""

from __future__ import annotations

import pytest

from playground.model import commands
from tests.db.trials import SOAK
from tests.matrix.house import NOBODYS, given, plainly, told
from tests.matrix.rows import COMMANDS, CONTROLS, EVERY, NAMES_NOTHING

pytestmark = pytest.mark.asyncio(loop_scope="package")

SERVER_ONLY = "belong to a server"
REFUSED = [row for row in EVERY if row.refuses]

OWNERS = ("yuri", "oscar")
"""Both own a server, and may do everything there. One of them asks for each row, both in a soak."""
ASKED = [
    (row, who)
    for number, row in enumerate(EVERY)
    for who in (OWNERS[number % 2 : number % 2 + 1] if not SOAK else OWNERS)
]

every_row = pytest.mark.parametrize("row", EVERY, ids=str)


def leaves(discord):
    """Every command that Discord was given, with its options."""
    return {
        path: leaf.get("options") or []
        for command in discord.world.commands.values()
        for path, leaf in commands.leaves(command).items()
    }


async def test_everything_the_bot_offers_has_a_row(whole):
    offered = leaves(whole.stage.discord)
    assert set(whole.bot.controls._routes) == {row.path for row in CONTROLS}
    assert set(offered) == {row.path for row in COMMANDS}
    for path, options in offered.items():
        used = {name for row in COMMANDS if row.path == path for name in row.options}
        wanted = {one["name"] for one in options} - NAMES_NOTHING
        assert wanted <= used, f"no row of /{path} gives {wanted - used}"


def words_told(text, row, theirs):
    """Words of a server in what somebody is told, but for those they used themselves."""
    asked = str([row.args, row.options, row.values, row.entered, row.target])
    typed = {getattr(theirs, name) for name in vars(theirs) if f"{{{name}}}" in asked}
    return [word for word in theirs.words if word in text and word not in typed]


@pytest.mark.soak
@pytest.mark.parametrize(("row", "who"), ASKED, ids=str)
async def test_the_ids_of_another_server_are_unknown_ones(house, row, who):
    theirs, server = (
        (house.owls, "Night Owls") if who == "yuri" else (house.matinee, "Matinee Club")
    )
    guest = await house.guest(who)
    known = told(await guest.use(row, theirs))
    assert known.strip()
    assert "Sorry" not in known
    assert not words_told(known, row, theirs)
    if row.names:
        assert row.makes or not house.books.changes()
        unknown = told(await guest.use(row, NOBODYS))
        assert plainly(known, theirs) == plainly(unknown, NOBODYS)
    if house.books.changes():
        assert not house.books.lost(house.stage.server_id(server))


async def test_nothing_of_another_server_is_offered_while_typing(house):
    """Nor to a member of this one what only moderators may see."""
    offered = leaves(house.stage.discord)
    completed = [
        (path, option["name"])
        for path, options in offered.items()
        for option in options
        if option.get("autocomplete")
    ]
    assert len(completed) > 15
    for name, theirs in (("yuri", house.owls), ("oscar", house.matinee), ("bob", house.owls)):
        persona = (await house.guest(name)).persona
        hidden = theirs.words if name != "bob" else [theirs.waiting, theirs.unseen]
        for path, option in completed:
            values = [row.options.get(option, "") for row in COMMANDS if row.path == path]
            for typed in dict.fromkeys(given(v, theirs) for v in values if "#" not in v):
                found = await persona.suggestions(path, {option: typed}, option)
                said = str(found)
                assert not [word for word in hidden if word in said], (name, path, option, said)
                if name == "bob" and option == "review":
                    assert found == [], (path, said)


@pytest.mark.parametrize("row", REFUSED, ids=str)
async def test_a_member_with_too_few_permissions_is_refused(house, row):
    bob = await house.guest("bob")
    known = told(await bob.use(row, house.owls))
    assert row.refuses in known
    assert not words_told(known, row, house.owls)
    assert not house.books.changes()
    if not row.seen:
        unknown = told(await bob.use(row, NOBODYS))
        assert plainly(known, house.owls) == plainly(unknown, NOBODYS)


@every_row
async def test_in_a_direct_message_only_what_is_meant_for_it_answers(house, row):
    if row.target:
        pytest.skip("the bot may not see messages there")
    alone = await house.guest("alice", direct=True)
    said = told(await alone.use(row, house.owls))
    assert "Sorry" not in said
    if row.direct:
        assert row.says in said
    else:
        assert SERVER_ONLY in said
        assert not house.books.changes()
