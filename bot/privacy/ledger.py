"""Who has erased their data, kept beside the database so that an older backup cannot undo it.

`erased.json` holds keyed hashes of ids, never the ids; `erasure.key` is the key. Both lie in the
data folder, are for the programme's user only, and are part of no backup.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import secrets
from collections.abc import Sequence
from pathlib import Path

from bot.errors import StartupError
from bot.privacy.model import Erasure, Published

EVERYWHERE = "*"


class Ledger:
    """Blocking: call it off the event loop."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "erased.json"
        self.key_path = folder / "erasure.key"
        self._known: bytes | None = None

    def entries(self) -> list[Erasure]:
        """All erasures, oldest first. `StartupError` when the file cannot be read."""
        try:
            lines = json.loads(self.path.read_text(encoding="utf-8"))
            return [
                Erasure(line["number"], line["who"], Published(line["published"]), line["at"])
                for line in lines
            ]
        except FileNotFoundError:
            return []
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise StartupError(
                f"{self.path} cannot be read ({error}). It says whose data must stay erased; put it"
                " back as it was, or delete it if nobody has ever erased theirs."
            ) from error

    def add(self, erasure: Erasure) -> None:
        self._write([*self.entries(), erasure])

    def take_back(self, erasure: Erasure) -> None:
        self._write([entry for entry in self.entries() if entry != erasure])

    def who(self, user_id: int, server_id: int | None) -> str:
        """The keyed hash of a member of one server, or of all servers."""
        place = EVERYWHERE if server_id is None else str(server_id)
        return hmac.new(self._key(), f"{place}:{user_id}".encode(), hashlib.sha256).hexdigest()

    def _key(self) -> bytes:
        if self._known is None:
            try:
                self._known = bytes.fromhex(self.key_path.read_text(encoding="ascii").strip())
            except FileNotFoundError:
                self._known = secrets.token_bytes(32)
                _write_durably(self.key_path, self._known.hex())
        return self._known

    def _write(self, entries: Sequence[Erasure]) -> None:
        lines = [
            {"number": e.number, "who": e.who, "published": e.published, "at": e.at}
            for e in entries
        ]
        _write_durably(self.path, json.dumps(lines, indent=0))


def _write_durably(path: Path, text: str) -> None:
    """Whole or not at all, and for our own user only."""
    partial = path.with_name(f"{path.name}.part")
    handle = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    partial.replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
