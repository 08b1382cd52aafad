"""The world that a playground or a test starts with: two servers and the people in them."""

from __future__ import annotations

import base64

from playground.model import payloads
from playground.model.clock import Clock
from playground.model.permissions import MEMBER_DEFAULTS, Permission
from playground.model.world import Guild, World

BOT_PERMISSIONS = (
    Permission.VIEW_CHANNEL
    | Permission.SEND_MESSAGES
    | Permission.SEND_MESSAGES_IN_THREADS
    | Permission.EMBED_LINKS
    | Permission.ATTACH_FILES
    | Permission.READ_MESSAGE_HISTORY
    | Permission.SEND_POLLS
)
"""What the invitation asks for; nothing that moderates."""

MODERATOR_PERMISSIONS = Permission.MANAGE_MESSAGES

MESSAGE_CONTENT_FLAG = 1 << 19
"""Application flag GATEWAY_MESSAGE_CONTENT_LIMITED; source: API reference, Application flags."""
GUILD_MEMBERS_FLAG = 1 << 15
"""Application flag GATEWAY_GUILD_MEMBERS_LIMITED; same source."""


def seeded_world(clock: Clock | None = None) -> World:
    """Night Owls (alice, bob, moderator mona, owner oscar) and Matinee Club (zoe, owner yuri)."""
    world = World(clock)
    people = {name: world.ids.next() for name in ("alice", "bob", "mona", "oscar", "zoe", "yuri")}
    for name, user_id in people.items():
        world.users[user_id] = payloads.user(user_id, name, name.capitalize())
    bot_id = world.ids.next()
    world.users[bot_id] = payloads.user(bot_id, "marquee", "Marquee", bot=True)
    world.application = {
        "id": bot_id,
        "bot_id": bot_id,
        "name": "Marquee",
        "flags": 0,
        "owner_id": people["oscar"],
        "token": f"{base64.b64encode(bot_id.encode()).decode()}.simulated.token",
    }
    owls = add_guild(world, "Night Owls", people["oscar"])
    for name in ("alice", "bob", "mona"):
        add_member(world, owls, people[name])
    moderators = add_role(world, owls, "Moderators", MODERATOR_PERMISSIONS)
    owls.members[people["mona"]]["roles"].append(moderators["id"])
    add_channel(world, owls, "general", "Talk about anything")
    add_channel(world, owls, "reviews", "What did you see last?")
    staff = add_channel(world, owls, "mod-room", "Moderators only")
    bot_role = owls.members[bot_id]["roles"][0]
    staff["permission_overwrites"] = [
        overwrite(owls.id, deny=Permission.VIEW_CHANNEL),
        overwrite(moderators["id"], allow=Permission.VIEW_CHANNEL),
        overwrite(bot_role, allow=Permission.VIEW_CHANNEL),
    ]
    matinee = add_guild(world, "Matinee Club", people["yuri"])
    add_member(world, matinee, people["zoe"])
    add_channel(world, matinee, "general", "Afternoon films")
    return world


def add_guild(world: World, name: str, owner_id: str) -> Guild:
    """A server with its @everyone role, its owner and the bot with its managed role."""
    guild = Guild(world.ids.next(), name, owner_id, bot_joined=world.clock.timestamp())
    guild.roles[guild.id] = payloads.role(guild.id, "@everyone", MEMBER_DEFAULTS, 0)
    world.guilds[guild.id] = guild
    add_member(world, guild, owner_id)
    bot_role = add_role(world, guild, world.application["name"], BOT_PERMISSIONS, of_bot=True)
    add_member(world, guild, world.bot_id, [bot_role["id"]])
    return guild


def add_member(
    world: World, guild: Guild, user_id: str, roles: list[str] | None = None
) -> payloads.Json:
    guild.members[user_id] = payloads.new_member(world.clock.timestamp(), roles or [])
    return guild.members[user_id]


def add_role(
    world: World, guild: Guild, name: str, bits: Permission, *, of_bot: bool = False
) -> payloads.Json:
    bot_id = world.bot_id if of_bot else None
    role = payloads.role(world.ids.next(), name, bits, len(guild.roles), bot_id=bot_id)
    guild.roles[role["id"]] = role
    return role


def add_channel(world: World, guild: Guild, name: str, topic: str = "") -> payloads.Json:
    position = len(world.channels_of(guild.id))
    channel = payloads.text_channel(world.ids.next(), guild.id, name, position, topic)
    world.channels[channel["id"]] = channel
    world.messages[channel["id"]] = {}
    return channel


def overwrite(
    target_id: str,
    *,
    allow: int = 0,
    deny: int = 0,
    member: bool = False,
) -> payloads.Json:
    return {
        "id": target_id,
        "type": 1 if member else 0,
        "allow": str(int(allow)),
        "deny": str(int(deny)),
    }
