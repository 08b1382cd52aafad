"""The stand-in goes away as a whole: it leaves nobody on the line."""

from __future__ import annotations

import asyncio
import socket

import pytest

from playground.drivers.simulation import Discord


@pytest.mark.parametrize("ticks", range(4))
async def test_who_is_being_accepted_while_it_closes_is_hung_up_on(ticks: int) -> None:
    async with Discord.running() as discord:
        lines = [socket.create_connection(("127.0.0.1", discord.server.port)) for _ in range(8)]
        for _ in range(ticks):
            await asyncio.sleep(0)
        await discord.server.close()
        for line in lines:
            with line:
                line.setblocking(False)
                try:
                    hung_up = asyncio.get_running_loop().sock_recv(line, 1)
                    assert await asyncio.wait_for(hung_up, 5) == b""
                except ConnectionResetError:
                    continue  # it was never taken
