"""State and rules without a network."""

from __future__ import annotations

import json

import pytest

from playground.model import commands, components, guilds, messages
from playground.model.clock import Clock
from playground.model.errors import ApiError, Violation, invalid_form
from playground.model.permissions import ALL, Permission, in_channel
from playground.model.seed import add_member, add_role, overwrite, seeded_world
from playground.model.world import Event

VIEW, SEND, MANAGE = (
    Permission.VIEW_CHANNEL,
    Permission.SEND_MESSAGES,
    Permission.MANAGE_MESSAGES,
)


@pytest.fixture
def world():
    return seeded_world(Clock(lambda: 1_700_000_000.0))


@pytest.fixture
def owls(world):
    return next(guild for guild in world.guilds.values() if guild.name == "Night Owls")


@pytest.fixture
def general(world, owls):
    return world.channels_of(owls.id)[0]


def user(world, name):
    return next(key for key, found in world.users.items() if found["username"] == name)


def test_ids_grow_and_carry_the_time(world):
    first, second = int(world.ids.next()), int(world.ids.next())
    assert first < second
    assert abs((first >> 22) - (1_700_000_000_000 - 1_420_070_400_000)) <= 1


@pytest.mark.parametrize(
    ("overwrites", "held"),
    [
        ([], True),
        (["everyone denies"], False),
        (["everyone denies", "role allows"], True),
        (["role denies"], False),
        (["role denies", "other role allows"], True),
        (["role denies", "member allows"], True),
        (["everyone allows", "member denies"], False),
    ],
)
def test_overwrites_apply_in_discords_order(world, owls, general, overwrites, held):
    alice = user(world, "alice")
    role = add_role(world, owls, "A", Permission(0))["id"]
    other = add_role(world, owls, "B", Permission(0))["id"]
    owls.members[alice]["roles"] = [role, other]
    target = {"everyone": owls.id, "role": role, "other role": other, "member": alice}
    for line in overwrites:
        who, effect = line.rsplit(" ", 1)
        bits = {"allow": SEND} if effect == "allows" else {"deny": SEND}
        general["permission_overwrites"].append(overwrite(target[who], **bits))
    assert bool(in_channel(world, alice, general) & SEND) is held


def test_owner_and_administrators_may_everything(world, owls, general):
    general["permission_overwrites"].append(overwrite(owls.id, deny=VIEW))
    assert in_channel(world, user(world, "oscar"), general) == ALL
    bob = user(world, "bob")
    assert in_channel(world, bob, general) == Permission(0)
    admin = add_role(world, owls, "Admin", Permission.ADMINISTRATOR)
    owls.members[bob]["roles"].append(admin["id"])
    assert in_channel(world, bob, general) == ALL


def test_who_cannot_write_cannot_attach_or_poll(world, owls, general):
    general["permission_overwrites"].append(overwrite(owls.id, deny=SEND))
    held = in_channel(world, user(world, "alice"), general)
    assert held & VIEW
    assert not held & (Permission.ATTACH_FILES | Permission.SEND_POLLS | Permission.EMBED_LINKS)


def test_strangers_see_nothing(world, general):
    assert in_channel(world, user(world, "zoe"), general) == Permission(0)
    direct = world.direct_channel(user(world, "alice"))
    assert in_channel(world, user(world, "bob"), direct) == Permission(0)
    assert in_channel(world, world.bot_id, direct) & SEND


def test_thread_follows_its_parent(world, owls, general):
    alice = user(world, "alice")
    thread = guilds.create_thread(world, alice, general["id"], {"name": "On Heat"})
    assert in_channel(world, alice, thread) & Permission.SEND_MESSAGES_IN_THREADS
    messages.post(world, alice, thread["id"], {"content": "first"})
    general["permission_overwrites"].append(overwrite(owls.id, deny=VIEW))
    with pytest.raises(ApiError) as caught:
        messages.post(world, alice, thread["id"], {"content": "second"})
    assert caught.value.code == 50001


def test_zero_default_permissions_are_for_administrators(world, owls, general):
    request = {"name": "purge", "description": "d", "default_member_permissions": "0"}
    commands.overwrite(world, None, [request])
    assert commands.offered(world, user(world, "mona"), general) == []
    [offered] = commands.offered(world, user(world, "oscar"), general)
    assert offered["name"] == "purge"


def test_server_command_hides_the_global_one_of_its_name(world, owls, general):
    commands.overwrite(world, None, [{"name": "ask", "description": "global"}])
    commands.overwrite(world, owls.id, [{"name": "ask", "description": "local"}])
    [offered] = commands.offered(world, user(world, "alice"), general)
    assert offered["description"] == "local"


def test_without_use_application_commands_nothing_is_offered(world, owls, general):
    commands.overwrite(world, None, [{"name": "ask", "description": "d"}])
    denied = overwrite(owls.id, deny=Permission.USE_APPLICATION_COMMANDS)
    general["permission_overwrites"].append(denied)
    assert commands.offered(world, user(world, "alice"), general) == []


def test_bulk_delete_needs_to_moderate(world, general):
    alice = user(world, "alice")
    posted = [messages.post(world, alice, general["id"], {"content": str(n)}) for n in range(3)]
    ids = [message.id for message in posted[:2]]
    with pytest.raises(ApiError):
        messages.bulk_delete(world, alice, general["id"], ids)
    messages.bulk_delete(world, user(world, "mona"), general["id"], ids)
    assert list(world.messages[general["id"]]) == [posted[2].id]


def test_history_pages_in_both_directions(world, general):
    alice = user(world, "alice")
    ids = [
        int(messages.post(world, alice, general["id"], {"content": str(n)}).id) for n in range(5)
    ]

    def page(**where):
        found = {"limit": 2, "before": None, "after": None} | where
        listed = messages.history(world, alice, general["id"], **found)
        return [ids.index(int(message.id)) for message in listed]

    assert page() == [4, 3]
    assert page(before=ids[3]) == [2, 1]
    assert page(after=ids[0]) == [2, 1]


def test_components_get_ids_that_are_free():
    made = components.materialise(
        [{"type": 17, "components": [{"type": 10, "content": "a", "id": 2}]}, {"type": 14}],
        lambda item, path: item,
    )
    assert [node.component["id"] for node in components.walk(made)] == [1, 2, 3]


def test_errors_nest_by_path():
    error = invalid_form([Violation("a.0.b", "C", "m"), Violation("", "D", "n")])
    assert error.body()["errors"] == {
        "a": {"0": {"b": {"_errors": [{"code": "C", "message": "m"}]}}},
        "_errors": [{"code": "D", "message": "n"}],
    }


def test_bot_that_comes_back_gets_the_server_anew(world, owls):
    seen = []
    world.listeners.append(seen.append)
    guilds.remove_bot(world, owls)
    guilds.invite_bot(world, owls, "Marquee", VIEW | SEND)
    assert [event.name for event in seen] == ["GUILD_DELETE", "GUILD_CREATE"]
    assert in_channel(world, world.bot_id, world.channels_of(owls.id)[0]) & SEND
    assert isinstance(seen[1], Event)


def test_state_survives_a_round_trip(world, owls, general):
    add_member(world, owls, user(world, "zoe"))
    messages.post(world, user(world, "zoe"), general["id"], {"content": "hello"})
    saved = json.loads(json.dumps(world.dump()))
    other = seeded_world()
    other.restore(saved, lambda key: b"")
    again = other.dump()
    assert saved.keys() == again.keys()
    assert {k: v for k, v in saved.items() if k != "last_id"} == {
        k: v for k, v in again.items() if k != "last_id"
    }
    assert int(other.ids.next()) > int(saved["last_id"])
