"""Time and ids, injected so that tests decide what time it is."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime

DISCORD_EPOCH_MS = 1_420_070_400_000
"""First millisecond of 2015; source: API reference, Snowflakes."""


class Clock:
    """Seconds since the Unix epoch. `advance` moves it forward without waiting, and calls
    `listeners`: for those who sleep until some instant."""

    def __init__(self, source: Callable[[], float] = time.time) -> None:
        self._source = source
        self._offset = 0.0
        self.listeners: list[Callable[[], object]] = []

    def now(self) -> float:
        return self._source() + self._offset

    def advance(self, seconds: float) -> None:
        self._offset += seconds
        for listener in self.listeners:
            listener()

    def timestamp(self, seconds: float | None = None) -> str:
        """ISO 8601 with offset, as in the API; now when `seconds` is None."""
        return datetime.fromtimestamp(self.now() if seconds is None else seconds, UTC).isoformat()


class Snowflakes:
    """Unique, growing ids in Discord's form: 42 bits of time above 22 bits of counter."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._last = 0

    def next(self) -> str:
        milliseconds = int(self._clock.now() * 1000) - DISCORD_EPOCH_MS
        self._last = max(milliseconds << 22, self._last + 1)
        return str(self._last)

    def after(self, snowflake: int) -> None:
        """Never issue an id at or below this one (used after loading saved state)."""
        self._last = max(self._last, snowflake)
