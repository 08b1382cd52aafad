"""The web page's protocol: who may connect, what one sees, what one can do."""

from __future__ import annotations

import base64
import itertools
import os
from contextlib import asynccontextmanager

import aiohttp
import pytest

from playground.drivers.client import File
from playground.drivers.page import Page
from playground.drivers.simulation import Discord
from playground.redirect import redirected
from tests.playground.examplebot import ExampleBot
from tests.wire import running_bot


class Browser:
    """A window of the page, without the pixels."""

    def __init__(self, socket):
        self.socket = socket
        self.events = []
        self._numbers = itertools.count(1)

    async def ask(self, do, **request):
        number = next(self._numbers)
        await self.socket.send_json({"id": number, "do": do, **request})
        while True:
            message = await self.socket.receive_json(timeout=5)
            if message.get("id") == number:
                return message
            self.events.append(message)

    async def do(self, do, **request):
        answer = await self.ask(do, **request)
        assert answer["ok"], answer
        return answer["result"]

    async def event(self, name):
        """The next event of that name."""
        while True:
            for event in self.events:
                if event["event"] == name:
                    self.events.remove(event)
                    return event
            message = await self.socket.receive_json(timeout=5)
            self.events.append(message)


@pytest.fixture
async def page(tmp_path):
    (tmp_path / "index.html").write_text(
        '<title>A local simulation</title><script type="module" src="js/app.js"></script>'
    )
    (tmp_path / "js").mkdir()
    (tmp_path / "js" / "app.js").write_text("export {}")
    restarts = []

    async def restart():
        restarts.append(1)

    page = Page(restart=restart, folder=tmp_path)
    page.restarts = restarts
    async with (
        Discord.running(prepare=page.attach, strict=False) as discord,
        redirected(discord),
        running_bot(discord, ExampleBot),
    ):
        yield page


@asynccontextmanager
async def window(page, persona=None, **headers):
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(f"{page.discord.url}/page/ws", headers=headers) as socket,
    ):
        browser = Browser(socket)
        browser.hello = await browser.do("hello", token=page.token)
        if persona:
            browser.view = await browser.do("look", persona=persona)
        yield browser


async def fetch(page, path, **headers):
    async with (
        aiohttp.ClientSession() as session,
        session.get(page.discord.url + path, headers=headers) as response,
    ):
        return response, await response.text()


async def test_page_is_served_with_protective_headers(page):
    response, text = await fetch(page, "/")
    assert (response.status, response.url.path) == (200, "/page/")
    assert "A local simulation" in text
    assert "default-src 'self'" in response.headers["Content-Security-Policy"]
    response, _ = await fetch(page, "/page/js/app.js")
    assert response.content_type in {"text/javascript", "application/javascript"}
    assert page.token in page.url


async def test_what_changed_is_asked_for_under_another_address(page, tmp_path):
    async def script():
        _, text = await fetch(page, "/page/")
        return text.split('src="')[1].split('"')[0]

    before = await script()
    assert await script() == before
    changed = tmp_path / "js" / "app.js"
    changed.write_text("export { x }")
    os.utime(changed, (changed.stat().st_atime, changed.stat().st_mtime + 1))
    assert await script() != before
    response, text = await fetch(page, f"/page/{await script()}")
    assert (response.status, text) == (200, "export { x }")


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Host": "example.org"}, 421),
        ({"Origin": "https://example.org"}, 403),
        ({"Origin": "null"}, 403),
    ],
)
async def test_foreign_hosts_and_origins_are_refused(page, headers, status):
    response, _ = await fetch(page, "/page/", **headers)
    assert response.status == status
    with pytest.raises(aiohttp.WSServerHandshakeError):
        async with window(page, **headers):
            pass


@pytest.mark.parametrize("first", [{"do": "hello", "token": "guess"}, {"do": "personas"}])
async def test_nothing_without_the_token(page, first):
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(f"{page.discord.url}/page/ws") as socket,
    ):
        await socket.send_json({"id": 1} | first)
        message = await socket.receive(timeout=5)
        assert (message.type, socket.close_code) == (aiohttp.WSMsgType.CLOSE, 4401)


async def test_one_sees_what_the_persona_sees(page):
    async with window(page, "alice") as browser:
        names = [person["name"] for person in browser.hello["personas"]]
        assert names == ["alice", "bob", "mona", "oscar", "zoe", "yuri"]
        assert browser.hello["bot"] == {"connected": True}
        [server] = browser.view["servers"]
        assert [channel["name"] for channel in server["channels"]] == ["general", "reviews"]
        paths = [command["path"] for command in browser.view["channel"]["commands"]]
        assert "film show" in paths
        assert "keep" not in paths
        moderator = await browser.do("look", persona="mona")
        assert len(moderator["servers"][0]["channels"]) == 3
        assert "keep" in [c["path"] for c in moderator["channel"]["commands"]]
        elsewhere = await browser.do("look", persona="zoe")
        assert elsewhere["servers"][0]["name"] == "Matinee Club"
        direct = await browser.do("look", channel=elsewhere["direct_message"])
        assert direct["channel"]["server"] is None
        secret = page.discord.channel_id("mod-room")
        assert not (await browser.ask("look", channel=secret))["ok"]


async def test_command_answer_arrives_live(page):
    async with window(page, "alice") as browser, window(page, "bob") as other:
        result = await browser.do("slash", path="film show", options={"title": "Heat"})
        assert result["error"] is None
        for watcher in (browser, other):
            event = await watcher.event("message")
            assert event["message"]["id"] == result["message"]
        follow_up = (await browser.event("message"))["message"]
        while not follow_up["only_for_me"]:
            follow_up = (await browser.event("message"))["message"]
        assert follow_up["content"] == "and more"
        seen = await other.do("look")
        assert [m["content"] for m in seen["channel"]["messages"]] == ["Heat (None)"]
        assert all(e["event"] == "log" or not e["message"]["only_for_me"] for e in other.events)


async def test_autocomplete_buttons_and_selects(page):
    async with window(page, "alice") as browser:
        offered = await browser.do(
            "autocomplete", path="film show", options={"title": "ce"}, focus="title"
        )
        assert offered == {"choices": [{"name": "Celestial!", "value": "Celestial"}]}
        card = await browser.do("slash", path="card_")
        turned = await browser.do("click", message=card["message"], custom_id="page:2")
        assert turned["message"] == card["message"]
        menu = await browser.do("slash", path="selects")
        await browser.do("select", message=menu["message"], custom_id="films", values=["1"])
        last = (await browser.do("look"))["channel"]["messages"][-1]
        assert last["content"] == "films ['1']"


async def test_form_with_a_file(page):
    upload = {"name": "a.txt", "type": "text/plain", "data": base64.b64encode(b"hi").decode()}
    async with window(page, "alice") as browser:
        form = await browser.do("slash", path="form")
        assert form["modal"]["title"] == "Write a review"
        sent = {"Text": "Loved it", "File": [upload]}
        reply = await browser.do("submit", interaction=form["interaction"], values=sent)
        message = page.discord.world.find_message(reply["message"])
        assert message.data["content"] == "Loved it|['hi']|s|[]"
        broken = {"Text": "Loved it", "File": [{"name": "a", "data": "%"}]}
        answer = await browser.ask("submit", interaction=form["interaction"], values=broken)
        assert not answer["ok"]


async def test_messages_context_commands_and_votes(page):
    async with window(page, "bob") as bob, window(page, "alice") as browser:
        said = await bob.do("say", text="Heat is great")
        saved = await browser.do("context", name="Save as review", message=said["message"])
        message = page.discord.world.find_message(saved["message"])
        assert message.data["content"] == "bob: Heat is great"
        bob_id = page.discord.user_id("bob")
        assert (await browser.do("context", name="Reviews by", user=bob_id))["error"] is None
        poll = await browser.do("slash", path="poll", options={"how": "direct"})
        await browser.do("vote", message=poll["message"], answers=[2])
        messages = (await browser.do("look"))["channel"]["messages"]
        assert next(m for m in messages if m["id"] == poll["message"])["my_votes"] == [2]
        refused = await browser.ask("delete", message=said["message"])
        assert not refused["ok"]
        await bob.do("delete", message=said["message"])
        assert (await browser.event("deleted"))["message"] == said["message"]


async def test_refusals_and_silence_are_told(page):
    page.discord.world.answer_within = 0.05
    async with window(page, "alice") as browser:
        refused = await browser.ask("slash", path="keep")
        assert "not offered" in refused["error"]
        silent = await browser.do("slash", path="silent")
        assert "did not respond" in silent["error"]
        for nonsense in ({"do": "fly"}, {"do": "slash"}, {"do": "click", "message": "1"}):
            assert not (await browser.ask(**nonsense))["ok"]


async def test_log_and_tools(page):
    async with window(page, "alice") as browser:
        await browser.do("slash", path="hello")
        names = {entry["name"] for entry in (await browser.do("log"))["entries"]}
        assert "INTERACTION_CREATE" in names
        await browser.do("tool", name="drop_connection")
        while (await browser.event("bot"))["connected"]:
            pass
        assert (await browser.do("slash", path="hello"))["error"] is None
        assert (await browser.event("bot"))["connected"]
        await browser.do("tool", name="restart_bot")
        assert page.restarts == [1]
        await browser.do("tool", name="rate_limit", seconds=0.01)
        await browser.do("slash", path="hello")
        assert not (await browser.ask("tool", name="explode"))["ok"]


async def test_uploaded_pages_cannot_run_beside_the_page(page):
    message = page.discord.as_("alice").upload(File("a.html", "<script>"))
    path = message.attachments[0]["url"].removeprefix(page.discord.url)
    response, _ = await fetch(page, path)
    assert response.headers["Content-Security-Policy"].startswith("sandbox")
