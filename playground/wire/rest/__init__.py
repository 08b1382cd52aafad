"""The REST routes that the stand-in knows. Templates are spelled as in Discord's OpenAPI file."""

from __future__ import annotations

from playground.wire.calls import Route
from playground.wire.rest import channels, commands, guilds, identity, interactions

ROUTES: list[Route] = [
    *identity.ROUTES,
    *commands.ROUTES,
    *interactions.ROUTES,
    *channels.ROUTES,
    *guilds.ROUTES,
]
