"""Keeping the simulated Discord on disk, so that the channel is still there later."""

from __future__ import annotations

import asyncio
import json
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from playground.model.world import Event, World

VERSION = 1
STATE = "state.json"
PAUSE = 0.5
"""Seconds after a change until it is written, so that a burst is written once."""


class UnreadableState(Exception):
    """The saved state cannot be used; the message says what to do."""


def load(world: World, folder: Path) -> bool:
    """Fill `world` from `folder`; False when nothing is saved there."""
    path = folder / STATE
    if not path.is_file():
        return False
    try:
        state = json.loads(path.read_text(encoding="utf-8"))
        if state["version"] != VERSION:
            raise ValueError(f"version {state['version']}")
        world.restore(state["world"], lambda key: (folder / key).read_bytes())
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UnreadableState(
            f"The playground's saved state in {folder} cannot be read ({error}). "
            "Move that folder away to begin anew."
        ) from error
    return True


def save(world: World, folder: Path) -> None:
    """Write everything, atomically; attachments as one file each, named by id."""
    folder.mkdir(parents=True, exist_ok=True)
    for key, attachment in tuple(world.attachments.items()):
        path = folder / key
        if not path.exists():
            _write(path, attachment.content)
    state = json.dumps({"version": VERSION, "world": world.dump()})
    _write(folder / STATE, state.encode())


def _write(path: Path, content: bytes) -> None:
    draft = path.with_name(path.name + ".new")
    with draft.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)


@asynccontextmanager
async def kept(world: World, folder: Path) -> AsyncIterator[None]:
    """While inside, changes are written soon after they happen, and once more at the end."""
    changed = asyncio.Event()

    def note(_: Event) -> None:
        changed.set()

    async def keep() -> None:
        while True:
            await changed.wait()
            await asyncio.sleep(PAUSE)
            changed.clear()
            save(world, folder)

    world.listeners.append(note)
    keeper = asyncio.create_task(keep())
    try:
        yield
    finally:
        world.listeners.remove(note)
        keeper.cancel()
        await asyncio.gather(keeper, return_exceptions=True)
        save(world, folder)
