"""The last resort: threads that end the process when its event loop no longer can.

A container or systemd restarts what has exited, never what hangs. To end at once is safe: an
acknowledged write is on the disk already.
"""

from __future__ import annotations

import logging
import os
import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType
from typing import Self

from bot.errors import TRY_AGAIN

log = logging.getLogger(__name__)

LOOK_SECONDS = 5.0
PATIENCE = 24
"""Looks without a sign of life before the event loop counts as hung: two minutes. Looks are
counted, not seconds, so that a machine that was asleep is not taken for a programme that hangs."""

STANDARD_ERROR = 2  # its number, by POSIX
LOG_SECONDS = 3.0
"""How long the last log line may take: whoever hangs may hold the log's lock."""


class Watchdog:
    """`with Watchdog() as dog:` ends the process unless `dog.feed()` is called now and then."""

    def __init__(self) -> None:
        self._hungry = 0
        self._stopped = threading.Event()

    def feed(self) -> None:
        self._hungry = 0

    def __enter__(self) -> Self:
        threading.Thread(target=self._watch, name="watchdog", daemon=True).start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stopped.set()

    def _watch(self) -> None:
        while not self._stopped.wait(LOOK_SECONDS):
            self._hungry += 1
            if self._hungry > PATIENCE:
                _end("the event loop hangs; ending, to be started anew", TRY_AGAIN)


def end_within(seconds: float) -> None:
    """End the process with exit code 0 if it is still there by then, whatever it is doing."""
    _later(seconds, lambda: _end("stopping took too long; ending now", 0))


def _end(reason: str, code: int) -> None:
    _later(LOG_SECONDS, lambda: _end_unlogged(reason, code))
    main = sys._current_frames().get(threading.main_thread().ident or 0)
    stack = " < ".join(
        f"{frame.filename.rpartition('/')[2]}:{frame.lineno} {frame.name}"
        for frame in reversed(traceback.extract_stack(main))
    )
    log.critical("%s", reason, extra={"fields": {"stack": stack}})
    os._exit(code)


def _end_unlogged(reason: str, code: int) -> None:
    """The log is held by whoever hangs: say it without the log, and end."""
    os.write(STANDARD_ERROR, f"marquee: {reason}\n".encode())
    os._exit(code)


def _later(seconds: float, act: Callable[[], object]) -> None:
    timer = threading.Timer(seconds, act)
    timer.daemon = True
    timer.start()
