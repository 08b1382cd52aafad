"""`python -m tests.life.launch ARGUMENT…`: the real programme, with Discord elsewhere.

The environment says where: LIFE_STAND_IN is the address of a stand-in in another process. LIFE_SET
changes constants ({"bot.module.NAME": value}), so that tests need not wait for minutes, and
LIFE_FILE_SIZE fills the disk: no file may grow beyond so many bytes. SIGUSR1 makes it hang,
SIGUSR2 too, with the log in its hands.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import logging
import os
import resource
import signal
import sys
import time
from dataclasses import dataclass

from bot.__main__ import main


@dataclass
class Elsewhere:
    url: str

    @property
    def api_url(self) -> str:
        return f"{self.url}/api/v10"

    @property
    def gateway_url(self) -> str:
        return f"{self.url.replace('http', 'ws', 1)}/gateway/"


def point_discord_at(url: str) -> object:
    """Redirect discord.py for the life of this process; keep what is returned."""
    from playground.redirect import redirected

    redirection = redirected(Elsewhere(url))
    with contextlib.suppress(StopIteration):
        redirection.__aenter__().send(None)  # type: ignore[attr-defined]
    return redirection


def set_constants(constants: dict[str, object]) -> None:
    for path, value in constants.items():
        module, name = path.rsplit(".", 1)
        holder = importlib.import_module(module)
        assert hasattr(holder, name), path
        setattr(holder, name, value)


def hang_with_the_log(*_: object) -> None:
    for handler in logging.getLogger().handlers:
        handler.acquire()
    time.sleep(600)


if __name__ == "__main__":
    signal.signal(signal.SIGUSR1, lambda *_: time.sleep(600))
    signal.signal(signal.SIGUSR2, hang_with_the_log)
    constants = json.loads(os.environ.get("LIFE_SET", "{}"))
    if url := os.environ.get("LIFE_STAND_IN"):
        if sys.argv[1] == "run":
            kept = point_discord_at(url)
        constants["bot.operations.online.API"] = f"{url}/api/v10"
    set_constants(constants)
    if size := os.environ.get("LIFE_FILE_SIZE"):
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(size), int(size)))
    sys.exit(main(sys.argv[1:]))
