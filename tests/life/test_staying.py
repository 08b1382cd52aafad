"""`marquee run` stays: Discord goes and comes back, and what hangs is ended to be started anew."""

from __future__ import annotations

import asyncio
import json
import signal

from bot.clock import utc_now
from bot.config import Settings
from bot.operations.health import ailments
from bot.operations.ledger import REFILL_MS, LoginLedger
from playground.drivers.simulation import Discord
from tests.life.conftest import Life, Marquee
from tests.wire import ANSWER_WITHIN

QUICK = {"bot.operations.keeper.BEAT_SECONDS": 0.1}
TWO_LOGINS = {"bot.operations.ledger.BURST": 2}
TRY_AGAIN = 75


async def answers(marquee: Marquee) -> bool:
    reply = await marquee.discord.as_("alice").slash(
        "ask", question="who plays Emily?", may_fail=True, wait=30
    )
    return "Lily Collins" in reply.text


async def until_health_is(marquee: Marquee, healthy: bool) -> None:
    """As `marquee healthcheck` sees it, without a process for each look."""
    settings = Settings(data=marquee.data)
    for _ in range(400):
        found = await ailments(settings, utc_now())
        if (not found) is healthy:
            return
        await asyncio.sleep(0.05)
    raise AssertionError(f"healthy is {not healthy}: {found}")


async def test_a_cut_connection_is_taken_up_again(marquee: Marquee) -> None:
    await marquee.run(constants=QUICK)
    gateway = marquee.discord.server.gateway
    for number in range(3):
        assert await answers(marquee)
        gateway.abort_connections()
        assert await marquee.until(
            lambda n=number: len(gateway.resumes) + len(gateway.identifies) == n + 2
        )
    assert await answers(marquee)


async def test_health_follows_discord_away_and_back(marquee: Marquee) -> None:
    await marquee.run(constants=QUICK)
    await until_health_is(marquee, True)
    world, port = marquee.discord.world, marquee.discord.server.port
    await marquee.discord.server.close()
    await until_health_is(marquee, False)
    async with Discord.running(world, port=port, answer_within=ANSWER_WITHIN) as back:
        marquee.discord = back
        assert await marquee.until(lambda: back.server.gateway.connected)
        await until_health_is(marquee, True)
        assert await answers(marquee)
        await marquee.end_all()


async def test_whoever_is_lost_for_long_ends_to_be_started_anew(marquee: Marquee) -> None:
    life = await marquee.run(constants=QUICK | {"bot.operations.keeper.LOST_SECONDS": 1.0})
    await marquee.discord.server.close()
    assert await life.ended() == TRY_AGAIN
    [line] = life.said
    assert "out of reach" in line


async def test_a_hanging_loop_is_ended_to_be_started_anew(marquee: Marquee) -> None:
    dog = {
        "bot.operations.watchdog.LOOK_SECONDS": 0.2,
        "bot.operations.watchdog.PATIENCE": 10,
    }
    life = await marquee.run(constants=QUICK | dog)
    assert await answers(marquee)
    await asyncio.sleep(0.3)  # it waits for the next event, and holds no lock
    life.send(signal.SIGUSR1)
    assert await life.ended() == TRY_AGAIN
    [event] = [event for event in life.events if event["level"] == "critical"]
    assert "hangs" in event["event"]
    assert "launch.py" in event["stack"]


async def test_who_hangs_with_the_log_in_hand_is_ended_with_a_plain_line(marquee: Marquee) -> None:
    dog = {
        "bot.operations.watchdog.LOOK_SECONDS": 0.2,
        "bot.operations.watchdog.PATIENCE": 10,
        "bot.operations.watchdog.LOG_SECONDS": 0.5,
    }
    life = await marquee.run(constants=QUICK | dog)
    life.send(signal.SIGUSR2)
    assert await life.ended() == TRY_AGAIN
    [line] = life.said
    assert "the event loop hangs" in line


async def test_a_killed_bot_is_unhealthy_and_starts_again(marquee: Marquee) -> None:
    life = await marquee.run(constants=QUICK)
    await until_health_is(marquee, True)
    code, check = await marquee.finish("healthcheck")
    assert (code, check.lines) == (0, [])
    life.send(signal.SIGKILL)
    await life.ended()
    aged = {"bot.operations.health.MAX_AGE_MS": 1}  # the check itself starts in half a second
    code, check = await marquee.finish("healthcheck", constants=aged)
    assert code == 1
    assert "s old" in check.said[0]
    await marquee.run(constants=QUICK)
    assert await answers(marquee)


async def crash_soon(marquee: Marquee) -> Life:
    life = await marquee.start("run", constants=QUICK | TWO_LOGINS)
    gateway = marquee.discord.server.gateway
    before = len(gateway.identifies)
    assert await marquee.until(
        lambda: len(gateway.identifies) > before or life.logged("too many logins")
    )
    life.send(signal.SIGKILL)
    await life.ended()
    return life


async def test_a_crash_loop_uses_up_its_logins_and_then_waits(marquee: Marquee) -> None:
    ledger, gateway = LoginLedger(marquee.data), marquee.discord.server.gateway
    for _ in range(3):
        life = await crash_soon(marquee)
    assert life.logged("too many logins")
    assert len(gateway.identifies) == len(ledger.past()) == 2
    waiting = await marquee.start("run", constants=QUICK | TWO_LOGINS)
    assert await marquee.until(lambda: waiting.logged("too many logins"))
    await until_health_is(marquee, True)  # it waits on purpose
    earlier = [time - REFILL_MS for time in ledger.past()]
    (marquee.data / "logins.json").write_text(json.dumps(earlier), encoding="utf-8")
    await waiting.stop()
    await marquee.run(constants=TWO_LOGINS)  # so much later a login is free again


async def test_sessions_that_discord_ends_in_a_loop_do_not_use_up_the_logins(
    marquee: Marquee,
) -> None:
    """discord.py would log in anew each time, without end."""
    life = await marquee.run(constants=QUICK | TWO_LOGINS)
    gateway = marquee.discord.server.gateway
    gateway.invalidate_sessions()
    assert await marquee.until(lambda: len(gateway.identifies) == 2), life.lines
    assert await marquee.until(lambda: gateway.connected)
    gateway.invalidate_sessions()
    assert await marquee.until(lambda: life.logged("too many logins")), life.lines
    assert len(gateway.identifies) == 2
    await until_health_is(marquee, True)
    code, _ = await life.stop()
    assert code == 0


async def test_few_logins_left_by_others_are_not_used_up(marquee: Marquee) -> None:
    marquee.discord.world.application["logins_left"] = 3
    life = await marquee.start("run", constants=QUICK)
    assert await marquee.until(lambda: life.logged("few more logins today"))
    await until_health_is(marquee, True)
    assert marquee.discord.server.gateway.identifies == []
    code, _ = await life.stop()
    assert code == 0


async def test_commands_are_sent_once_and_again_when_another_programme_replaced_them(
    marquee: Marquee,
) -> None:
    def sent() -> int:
        return sum(call.method == "PUT" for call in marquee.discord.requests)

    for _ in range(2):
        life = await marquee.run()
        await life.stop()
    assert sent() == 1
    marquee.discord.world.commands.popitem()
    await marquee.run()
    assert sent() == 2
    assert await answers(marquee)
