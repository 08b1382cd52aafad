"""The page's requests, each carried out by a persona: the same API that the tests use."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Awaitable, Callable
from typing import Any

from playground.drivers import snapshot
from playground.drivers.client import ClientRefusal, File
from playground.drivers.persona import Persona
from playground.drivers.reply import Reply
from playground.drivers.simulation import Discord
from playground.drivers.views import MessageView, ModalView
from playground.model.permissions import Permission, in_channel

Json = dict[str, Any]
Restart = Callable[[], Awaitable[None]]


class Screen:
    """One browser window: who is looking, and at which channel."""

    def __init__(self, discord: Discord, restart: Restart | None) -> None:
        self.discord = discord
        self.persona: Persona | None = None
        self._restart = restart
        self._actions: dict[str, Callable[[Json], Awaitable[Any]]] = {
            "personas": self._personas,
            "look": self._look,
            "slash": self._slash,
            "autocomplete": self._autocomplete,
            "context": self._context,
            "click": self._click,
            "select": self._select,
            "submit": self._submit,
            "say": self._say,
            "delete": self._delete,
            "vote": self._vote,
            "log": self._log,
            "tool": self._tool,
        }

    async def do(self, request: Json) -> Any:
        """Carry out one request. `ClientRefusal` says what a person cannot do, `KeyError` what is
        not there, `AssertionError` that the bot stayed silent."""
        action = self._actions.get(request.get("do", ""))
        if action is None:
            raise ClientRefusal(f"there is no action {request.get('do')!r}")
        return await action(request)

    @property
    def _me(self) -> Persona:
        if self.persona is None:
            raise ClientRefusal("choose a persona first")
        return self.persona

    async def _personas(self, _: Json) -> Json:
        return {
            "personas": snapshot.personas(self.discord.world),
            "bot": {"connected": self.discord.server.gateway.connected},
        }

    async def _look(self, request: Json) -> Json:
        """Be somebody, somewhere; what is not given stays, and a new persona starts at home."""
        if "persona" in request:
            self.persona = self.discord.as_(request["persona"])
        if "channel" in request:
            there = Persona(self.discord, self._me.user_id, str(request["channel"]))
            seen = in_channel(self.discord.world, there.user_id, there.channel)
            if not seen & Permission.VIEW_CHANNEL:
                raise ClientRefusal(f"the channel is not visible to {there.name}")
            self.persona = there
        return snapshot.view(self._me)

    async def _slash(self, request: Json) -> Json:
        options = {name: _value(value) for name, value in request.get("options", {}).items()}
        return _reply(await self._me.use(request["path"], options, may_fail=True))

    async def _autocomplete(self, request: Json) -> Json:
        options = dict(request.get("options", {}))
        choices = await self._me.suggestions(request["path"], options, request["focus"])
        return {"choices": [{"name": choice.name, "value": choice.value} for choice in choices]}

    async def _context(self, request: Json) -> Json:
        target: MessageView | Persona
        if "user" in request:
            target = Persona(self.discord, str(request["user"]), self._me.channel_id)
        else:
            target = self._message(request)
        return _reply(await self._me.context(request["name"], target, may_fail=True))

    async def _click(self, request: Json) -> Json:
        message = self._message(request)
        return _reply(await self._me.click(message, request["custom_id"], may_fail=True))

    async def _select(self, request: Json) -> Json:
        message = self._message(request)
        reply = await self._me.select(
            message, request["custom_id"], request["values"], may_fail=True
        )
        return _reply(reply)

    async def _submit(self, request: Json) -> Json:
        opener = self.discord.world.interactions.get(str(request["interaction"]))
        if opener is None or opener.modal is None:
            raise ClientRefusal("this form is too old to be sent")
        values = {key: _value(value) for key, value in request.get("values", {}).items()}
        return _reply(await self._me.submit(ModalView(opener), values, may_fail=True))

    async def _say(self, request: Json) -> Json:
        files = [_value(item) for item in request.get("files", [])]
        replied = request.get("reply_to")
        reply_to = self._message({"message": replied}) if replied else None
        message = self._me.say(request.get("text", ""), files=files, reply_to=reply_to)
        return {"message": message.id}

    async def _delete(self, request: Json) -> None:
        self._me.delete(self._message(request))

    async def _vote(self, request: Json) -> None:
        self._me.vote(self._message(request), *request["answers"])

    async def _log(self, request: Json) -> Json:
        last = int(request.get("last", 200))
        return {"entries": list(self.discord.server.log)[-last:]}

    async def _tool(self, request: Json) -> None:
        """Make trouble: each name is a button of the page."""
        name, faults = request["name"], self.discord.faults
        gateway = self.discord.server.gateway
        if name == "drop_connection":
            gateway.abort_connections()
        elif name == "reconnect":
            gateway.send_raw(7)
        elif name == "invalidate_session":
            gateway.invalidate_sessions()
        elif name == "rate_limit":
            faults.add("rate_limit", seconds=float(request.get("seconds", 2)))
        elif name == "server_error":
            faults.add("status", status=503)
        elif name == "slow":
            faults.add("slow", seconds=float(request.get("seconds", 2)))
        elif name == "advance_clock":
            self.discord.clock.advance(float(request["seconds"]))
            self.discord.end_due_polls()
        elif name == "restart_bot" and self._restart is not None:
            await self._restart()
        else:
            raise ClientRefusal(f"there is no tool {name!r} here")

    def _message(self, request: Json) -> MessageView:
        for message in self._me.messages():
            if message.id == str(request["message"]):
                return message
        raise ClientRefusal("the message is no longer there")


def _reply(reply: Reply) -> Json:
    interaction = reply.interaction
    return {
        "interaction": interaction.id,
        "error": reply.error,
        "message": interaction.original_id if reply.has_message else None,
        "modal": interaction.modal,
    }


def _value(value: Any) -> Any:
    """Files come as `{"name", "type", "data"}` with base64 data, alone or in a list."""
    if isinstance(value, list):
        return [_value(item) for item in value]
    if isinstance(value, dict):
        try:
            content = base64.b64decode(value["data"], validate=True)
        except (KeyError, TypeError, binascii.Error):
            raise ClientRefusal("the file arrived broken; choose it again") from None
        return File(str(value.get("name") or "file"), content, value.get("type") or None)
    return value
