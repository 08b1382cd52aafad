"""Points discord.py at the stand-in from outside, and back again.

The only place in the playground that knows discord.py. It sets three public class attributes; the
bot itself stays as it is.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Protocol

import discord
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route


class HasServer(Protocol):
    @property
    def api_url(self) -> str: ...
    @property
    def url(self) -> str: ...
    @property
    def gateway_url(self) -> str: ...


@asynccontextmanager
async def redirected(target: HasServer) -> AsyncIterator[None]:
    """While inside, every discord.py client of this process talks to `target`."""
    base, gateway, assets = Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY, discord.Asset.BASE
    Route.BASE = target.api_url
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(target.gateway_url)
    discord.Asset.BASE = target.url
    try:
        yield
    finally:
        Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY = base, gateway
        discord.Asset.BASE = assets
