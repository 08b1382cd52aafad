"""The playground as a programme: state that stays, ports that are taken, a clean end."""

from __future__ import annotations

import asyncio
import json
import socket
from contextlib import asynccontextmanager

import aiohttp
import pytest

from playground.drivers.client import File
from playground.drivers.saving import UnreadableState, load, save
from playground.drivers.simulation import Discord
from playground.model.seed import seeded_world
from playground.redirect import redirected
from playground.run import run
from playground.tour import tour
from tests.playground.examplebot import ExampleBot
from tests.wire import running_bot


@asynccontextmanager
async def table(world=None):
    async with (
        Discord.running(world) as discord,
        redirected(discord),
        running_bot(discord, ExampleBot),
    ):
        yield discord


async def test_saved_channel_is_still_there(tmp_path):
    async with table() as discord:
        alice = discord.as_("alice")
        await alice.slash("card_")
        await alice.slash("chart")
        poll = await alice.slash("poll", how="direct")
        alice.vote(poll, "Heat")
        save(discord.world, tmp_path)
    world = seeded_world()
    assert load(world, tmp_path)
    async with table(world) as discord:
        alice = discord.as_("alice")
        card, picture, poll = alice.messages()
        assert picture.file("notes.txt") == b"notes"
        assert poll.poll["results"]["answer_counts"] == [{"id": 2, "count": 1, "me_voted": False}]
        await alice.click(card, "Page 2")
        assert card.text.startswith("# Film 2")
        discord.clock.advance(3601)
        assert [ended.id for ended in discord.end_due_polls()] == [poll.id]


async def test_files_of_saved_messages_can_be_downloaded(tmp_path):
    async with Discord.running() as discord:
        discord.as_("alice").upload(File("a.txt", "hello"))
        save(discord.world, tmp_path)
    world = seeded_world()
    load(world, tmp_path)
    async with Discord.running(world) as discord, aiohttp.ClientSession() as session:
        [message] = discord.messages()
        async with session.get(message.attachments[0]["url"]) as response:
            assert await response.text() == "hello"


def test_nothing_saved_is_nothing_loaded(tmp_path):
    assert not load(seeded_world(), tmp_path)


@pytest.mark.parametrize("content", ["{", "{}", json.dumps({"version": 99, "world": {}})])
def test_unreadable_state_is_named(tmp_path, content):
    (tmp_path / "state.json").write_text(content)
    with pytest.raises(UnreadableState, match="Move that folder away"):
        load(seeded_world(), tmp_path)


async def run_example(token, stop):
    bot = ExampleBot()
    running = asyncio.create_task(bot.start(token))
    await stop.wait()
    await bot.close()
    await running


@asynccontextmanager
async def programme(folder, port):
    """The playground's url while it runs."""
    stop, ready = asyncio.Event(), asyncio.get_running_loop().create_future()
    running = asyncio.create_task(
        run(
            run_example,
            folder=folder,
            stop=stop,
            port=port,
            ready=lambda url, port: ready.set_result((url, port)),
        )
    )
    await asyncio.wait({running, ready}, return_when=asyncio.FIRST_COMPLETED)
    if running.done():
        await running
    try:
        yield await ready
    finally:
        stop.set()
        await asyncio.wait_for(running, 5)


@asynccontextmanager
async def page_of(url):
    address, token = url.split("/page/#")
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(f"{address}/page/ws") as window,
    ):
        numbers = iter(range(1000))

        async def do(do, **request):
            number = next(numbers)
            await window.send_json({"id": number, "do": do, **request})
            while True:
                message = await window.receive_json(timeout=5)
                if message.get("id") == number:
                    return message["result"]

        await do("hello", token=token)
        await do("look", persona="alice")
        yield do


async def connected(do):
    for _ in range(300):
        if (await do("personas"))["bot"]["connected"]:
            return
        await asyncio.sleep(0.01)
    raise AssertionError("the bot did not connect")


async def test_restart_of_bot_and_programme_keeps_the_channel(tmp_path, unused_tcp_port):
    async with programme(tmp_path, unused_tcp_port) as (url, port), page_of(url) as do:
        assert port == unused_tcp_port
        await connected(do)
        assert (await do("slash", path="hello"))["error"] is None
        await do("tool", name="restart_bot")
        await connected(do)
        assert (await do("slash", path="hello"))["error"] is None
    async with programme(tmp_path, unused_tcp_port) as (url, _), page_of(url) as do:
        view = await do("look")
        assert [m["content"] for m in view["channel"]["messages"]] == ["Hello!", "Hello!"]


async def test_taken_port_leads_to_the_next(tmp_path, unused_tcp_port):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", unused_tcp_port))
        taken.listen()
        async with programme(tmp_path, unused_tcp_port) as (url, port):
            assert port > unused_tcp_port
            assert f":{port}/" in url


async def test_tour_posts_what_it_can_and_names_the_rest():
    async with table() as discord:
        failures = await tour(discord)
        assert [message.text for message in discord.messages() if not message.ephemeral] == [
            "Celestial (None)"
        ]
        assert [failure.split(":")[0] for failure in failures] == [
            "/film list",
            "/ask",
            "/ask",
            "/film random",
        ]
