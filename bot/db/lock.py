"""One process writes to a data folder: an advisory lock that ends with the process."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path
from types import TracebackType
from typing import Self

from bot.errors import StartupError


class DataLock:
    """`with DataLock(folder):` holds the folder; `StartupError` when another Marquee does."""

    def __init__(self, folder: Path, name: str = "marquee.lock") -> None:
        self.path = folder / name
        self._file: int | None = None

    def acquire(self) -> bool:
        """True when the lock is now ours; False when another process has it."""
        file = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(file)
            return False
        except OSError:
            os.close(file)
            raise
        os.ftruncate(file, 0)
        os.write(file, f"{os.getpid()}\n".encode())
        self._file = file
        return True

    def release(self) -> None:
        if self._file is not None:
            os.close(self._file)
            self._file = None

    def __enter__(self) -> Self:
        if not self.acquire():
            holder = self.path.read_text(encoding="ascii", errors="replace").strip()
            raise StartupError(
                f"Another Marquee (process {holder or 'unknown'}) is already running on"
                f" {self.path.parent}. Stop it first, or choose another MARQUEE_DATA."
            )
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()
