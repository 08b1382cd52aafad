"""`marquee playground` as a programme: from the command to the page, and to a clean end."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import socket
from contextlib import asynccontextmanager
from functools import partial

import aiohttp
import pytest

from playground.screenshots import chromium

WITHIN = 60
"""Seconds until a test gives up; a loaded machine is no failure."""


@pytest.fixture
def programme(forkery):
    """`marquee ARGUMENT…` on a data folder, while inside."""
    return partial(running, forkery)


@asynccontextmanager
async def running(forkery, data, *arguments):
    """`(process, what it printed so far, address)`; ended with SIGTERM at the latest."""
    environment = {**os.environ, "MARQUEE_DATA": str(data), "DISCORD_TOKEN": ""}
    process = await forkery.start("bot", *arguments, env=environment)
    try:
        text, address = "", None
        while address is None:
            line = (await asyncio.wait_for(process.stdout.readline(), WITHIN)).decode()
            assert line, (await process.stderr.read()).decode()
            text += line
            address = re.search(r"http://127\.0\.0\.1:\d+/page/#\S+", text)
        yield process, text, address[0]
    finally:
        if process.returncode is None:
            process.send_signal(signal.SIGTERM)
        await asyncio.wait_for(process.communicate(), WITHIN)


@asynccontextmanager
async def window(address):
    """`do(action, …)` as the page does it, as alice."""
    url, token = address.split("/page/#")
    async with aiohttp.ClientSession() as session, session.ws_connect(f"{url}/page/ws") as socket:

        async def do(action, **parameters):
            await socket.send_json({"id": action, "do": action, **parameters})
            while True:
                answer = await socket.receive_json(timeout=WITHIN)
                if answer.get("id") == action:
                    assert answer["ok"], answer
                    return answer["result"]

        await do("hello", token=token)
        await do("look", persona="alice")
        do.messages = lambda count: until(do, lambda view: len(view["messages"]) >= count)
        await until(do, lambda view: view["commands"])
        yield do


async def until(do, is_there):
    """The present channel, once it is as wanted and the bot is connected."""
    for _ in range(WITHIN * 20):
        channel = (await do("look"))["channel"]
        if is_there(channel) and (await do("personas"))["bot"]["connected"]:
            return channel
        await asyncio.sleep(0.05)
    raise AssertionError("it did not come to that")


async def test_question_is_answered_and_still_there_the_next_time(programme, tmp_path):
    async with (
        programme(tmp_path, "playground", "--port", "0") as (process, text, address),
        window(address) as do,
    ):
        assert "is taken" not in text
        asked = await do("slash", path="ask", options={"question": "which film features Aurora?"})
        assert asked["error"] is None
        process.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(process.wait(), WITHIN) == 0
    async with programme(tmp_path, "playground", "--port", "0") as (process, _, address):
        async with window(address) as do:
            [message] = (await do("look"))["channel"]["messages"]
            assert message["id"] == asked["message"]
        process.send_signal(signal.SIGINT)
        assert await asyncio.wait_for(process.wait(), WITHIN) == 0


async def test_run_without_a_token_leads_here_and_a_taken_port_to_the_next(programme, tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        async with programme(tmp_path, "playground", "--port", str(port)) as (_, text, address):
            assert f"Port {port} is taken" in text
            assert f":{port}/" not in address
    async with programme(tmp_path / "run", "run") as (_, text, address):
        assert "There is no DISCORD_TOKEN" in text
        assert address


async def test_tour_fills_the_channel_and_an_hour_later_it_is_later_for_the_bot_too(
    programme, tmp_path
):
    async with (
        programme(tmp_path, "playground", "--port", "0", "--tour") as (_, _, address),
        window(address) as do,
    ):
        messages = (await do.messages(4))["messages"]
        assert {message["author"]["username"] for message in messages} == {"marquee"}
        opened = await do("slash", path="poll secret", options={"length": "1h"})
        await do("tool", name="advance_clock", seconds=3600)
        after = await until(do, lambda view: view["messages"][-1]["id"] != opened["message"])
        assert "Nobody voted" in str(after["messages"][-1])


@pytest.mark.skipif(chromium() is None, reason="needs Debian's chromium")
async def test_screenshots_are_written_and_it_ends_by_itself(programme, tmp_path):
    pictures = tmp_path / "pictures"
    arguments = ("--port", "0", "--screenshots", str(pictures))
    async with programme(tmp_path, "playground", *arguments) as (process, _, _):
        assert await asyncio.wait_for(process.wait(), WITHIN) == 0
    found = {path.name: path.read_bytes()[:4] for path in pictures.iterdir()}
    assert found == dict.fromkeys(["answer.png", "commands.png", "phone.png"], b"\x89PNG")


async def test_browser_asks_anew_for_the_page_and_keeps_its_parts_as_they_are(programme, tmp_path):
    async with (
        programme(tmp_path, "playground", "--port", "0") as (_, _, address),
        aiohttp.ClientSession(base_url=address.split("/page/#")[0]) as session,
    ):
        async with session.get("/page/") as response:
            assert (response.status, response.headers["Cache-Control"]) == (200, "no-cache")
            parts = re.findall(r'="(as-of-[^"]+)"', await response.text())
        assert [part for part in parts if part.endswith("/js/app.js")]
        for part in parts:
            async with session.get(f"/page/{part}") as response:
                assert response.status == 200
                assert "immutable" in response.headers["Cache-Control"]
