"""What time it is, for everybody alike; a test gives another clock."""

from __future__ import annotations

import time
from collections.abc import Callable

Clock = Callable[[], int]


def utc_now() -> int:
    """UTC milliseconds since 1970."""
    return time.time_ns() // 1_000_000
