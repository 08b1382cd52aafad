"""Whatever can be pressed works after the bot has been away."""

from __future__ import annotations

PRESSED = [
    ("ask", {"question": "which film features Aurora?"}),
    ("film show", {"title": "Cascade of Harmony"}),
    ("film show", {"title": "celestal"}),
    ("film find", {"character": "Aurora"}),
    ("film list", {}),
    ("film similar", {"title": "Cascade of Harmony"}),
    ("review read", {"title": "celestal"}),
    ("review excerpt", {"title": "Cascade of Harmony"}),
    ("review search", {"text": "music"}),
]


async def test_every_control_of_every_command_is_answered_after_a_restart(stage):
    alice = stage.discord.as_("alice")
    async with stage.bot():
        shown = [await alice.slash(path, **options) for path, options in PRESSED]
    used = 0
    async with stage.bot() as bot:
        for reply in shown:
            for custom_id in reply.message.enabled:
                if custom_id not in reply.message.enabled:
                    continue  # a page was turned meanwhile
                component = reply.message.component(custom_id)
                if component["type"] == 2:
                    pressed = await alice.click(reply, custom_id)
                else:
                    value = component["options"][0]["value"]
                    pressed = await alice.select(reply, custom_id, value)
                assert "older version" not in pressed.all_text
                assert "Sorry" not in pressed.all_text
                assert pressed.text
                used += 1
        assert not bot._connection._view_store._views
        assert not bot._connection._view_store._modals
    assert used > 12
