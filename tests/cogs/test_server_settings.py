"""One panel of settings: what is set, what is broken, who may."""

from __future__ import annotations

from playground.model import guilds
from playground.model.permissions import Permission
from tests.cogs.desk import owner_sets, sent
from tests.cogs.polling import forbid

QUEUE, AUDIT = "server:channel:queue_channel", "server:channel:audit_channel"


async def settings(stage):
    return await stage.app.servers.settings(stage.server_id())


async def test_an_owner_sets_everything_on_one_panel(discord, stage):
    panel = await discord.as_("oscar").slash("server settings")
    assert panel.ephemeral
    assert "Everything that is set works" in panel.text
    await panel.select(QUEUE, "#mod-room")
    await panel.select(AUDIT, "#reviews")
    await panel.select("server:roles:moderator_roles", "Moderators")
    await panel.select("server:choose:spoilers", "hide")
    await panel.select("server:choose:polls_by", "roles")
    await panel.select("server:roles:poll_roles", "Moderators")
    await panel.click("✓ Members may send in reviews")
    await panel.click("✓ The house collection is shown")
    assert "✗ The house collection is shown" in panel.buttons
    kept = await settings(stage)
    role = next(iter(kept.moderator_roles))
    assert discord.guild().roles[str(role)]["name"] == "Moderators"
    assert (kept.queue_channel, kept.audit_channel) == tuple(
        int(discord.channel_id(name)) for name in ("mod-room", "reviews")
    )
    assert (kept.spoilers, kept.polls_by, kept.poll_roles) == ("hide", "roles", {role})
    assert (kept.members_submit, kept.needs_approval, kept.house_shown) == (False, True, False)
    listed = await discord.as_("alice").slash("film list")
    assert "no films here yet" in listed.text
    await panel.select(QUEUE, [])
    await panel.select("server:roles:moderator_roles", [])
    kept = await settings(stage)
    assert (kept.queue_channel, kept.moderator_roles) == (None, frozenset())


async def test_only_manage_server_sets_and_sees(discord, stage):
    panel = await discord.as_("oscar").slash("server settings")
    for name in ("alice", "mona"):
        who = discord.as_(name)
        refused = await who.slash("server settings")
        assert "Manage Server" in refused.text
        for custom_id, values in (
            ("server:turn:members_submit:0", None),
            ("server:choose:spoilers", ["hide"]),
            (QUEUE, [discord.channel_id("mod-room")]),
            ("server:roles:moderator_roles", [discord.guild().id]),
        ):
            kind = 2 if values is None else 3
            reply = await who.forge(panel, custom_id, component_type=kind, values=values)
            assert "Manage Server" in reply.all_text
    kept = await settings(stage)
    assert kept.members_submit
    assert (kept.queue_channel, kept.moderator_roles) == (None, frozenset())


async def test_forged_settings_are_refused(discord, stage):
    oscar = discord.as_("oscar")
    panel = await oscar.slash("server settings")
    theirs = discord.channel_id("general", "Matinee Club")
    their_role = discord.guild("Matinee Club").id
    for custom_id, values, words in (
        (QUEUE, [theirs], "not in this server"),
        (QUEUE, ["987654"], "not in this server"),
        ("server:channel:retention_days", [theirs], "no such setting"),
        ("server:roles:moderator_roles", [their_role], "not in this server"),
        ("server:roles:server_id", ["1"], "no such setting"),
        ("server:choose:polls_by", ["nobody"], "cannot be chosen"),
        ("server:choose:server_id", ["1"], "no such setting"),
        ("server:turn:retention_days:1", None, "no such setting"),
        ("server:turn:members_submit:x", None, "older version"),
    ):
        kind = 2 if values is None else 3
        reply = await oscar.forge(panel, custom_id, component_type=kind, values=values)
        assert words in reply.all_text, custom_id
    assert await stage.app.database.all("SELECT 1 FROM audit") == []


async def test_what_is_broken_is_shown_with_the_way_to_mend_it(discord, stage):
    role = guilds.create_role(discord.world, discord.guild(), {"name": "Keepers"})
    await owner_sets(
        stage,
        queue_channel="general",
        audit_channel="reviews",
        moderator_roles=frozenset({int(role["id"])}),
    )
    oscar = discord.as_("oscar")
    assert "⚠️" not in (await oscar.slash("server settings")).text
    guilds.delete_channel(discord.world, oscar.user_id, discord.channel_id("reviews"))
    guilds.delete_role(discord.world, discord.guild(), role["id"])
    forbid(stage, Permission.SEND_MESSAGES)
    guilds.edit_channel(
        discord.world, oscar.user_id, discord.channel_id("general"), {"topic": "new"}
    )

    async def told():
        return (await oscar.slash("server settings")).text

    text = await told()
    for _ in range(50):
        if text.count("⚠️") == 3:
            break
        text = await told()
    assert "that channel was deleted" in text
    assert "I may not write in" in text
    assert "every chosen role was deleted" in text
    await sent(discord.as_("alice"))
    mona, owner = discord.as_("mona"), discord.as_("oscar")
    assert "Only moderators" in (await mona.slash("review queue")).text
    assert "1 review waits" in (await owner.slash("review queue")).text
    panel = await oscar.slash("server settings")
    await panel.select(AUDIT, "#mod-room")
    await panel.select(QUEUE, "#mod-room")
    await panel.select("server:roles:moderator_roles", [])
    assert "⚠️" not in panel.text
    assert await discord.until(
        lambda: any("Approve" in m.buttons for m in discord.messages("mod-room"))
    )
    assert "1 review waits" in (await mona.slash("review queue")).text
