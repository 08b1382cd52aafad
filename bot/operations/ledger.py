"""The login ledger: no crash loop may burn the logins that Discord allows in a day.

Discord resets a bot's token after 1,000 logins (IDENTIFY) in 24 hours. Ours are drawn from a
bucket that holds `BURST` and gains one every `REFILL_MS`, so that a day never sees 50 of them.
"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path

BURST = 20
REFILL_MS = 55 * 60_000
KEPT = 100


def wait_before_login(past: Sequence[int], now: int) -> int:
    """Milliseconds until the next login is allowed, after logins at the `past` times, in order."""
    level, at = float(BURST), past[0] if past else now
    for login in past:
        level = min(BURST, level + max(0, login - at) / REFILL_MS) - 1
        at = max(at, login)
    level = min(BURST, level + max(0, now - at) / REFILL_MS)
    return 0 if level >= 1 else round((1 - level) * REFILL_MS)


class LoginLedger:
    """The times of past logins, in a file of the data folder."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "logins.json"

    def past(self) -> list[int]:
        """UTC milliseconds, oldest first. A file that cannot be understood counts as empty."""
        try:
            times = json.loads(self._path.read_text(encoding="utf-8"))
            return sorted(int(time) for time in times)
        except (FileNotFoundError, ValueError, TypeError):
            return []

    def wait(self, now: int) -> int:
        """Milliseconds until the next login is allowed.

        `OSError` when logins cannot be written down, which a bot must not do without.
        """
        times = self.past()
        self._keep(times)
        return wait_before_login(times, now)

    def note(self, now: int) -> None:
        """Write down a login before it is made, so that a crash during it counts."""
        self._keep([*self.past(), now][-KEPT:])

    def _keep(self, times: Sequence[int]) -> None:
        partial = self._path.with_suffix(".part")
        partial.write_text(json.dumps(times), encoding="utf-8")
        partial.replace(self._path)
        handle = os.open(self._path.parent, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

    def forget(self) -> None:
        """Begin anew; for the playground, whose logins cost nothing."""
        self._path.unlink(missing_ok=True)
