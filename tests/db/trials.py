"""How often chance is tried, and how the outside of the process is played."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from pathlib import Path

SOAK = os.environ.get("MARQUEE_SOAK") == "1"
MINDING = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)\n"
"""What minds an interrupt even where the tests do not: what a shell starts with `&` ignores it."""


def trials(usual: int, soak: int) -> int:
    """The number of repeated trials: `usual`, or `soak` with MARQUEE_SOAK=1."""
    return soak if SOAK else usual


def python(code: str, *arguments: object, **options: object) -> subprocess.Popen[str]:
    """Start `code` in an interpreter of its own, with its output piped."""
    return subprocess.Popen(
        [sys.executable, "-c", MINDING + textwrap.dedent(code), *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
        **options,  # type: ignore[call-overload]
    )


def finish(process: subprocess.Popen[str], timeout: float = 60) -> tuple[int, str, str]:
    """(exit code, stdout, stderr) of a process that must end by itself; kills it when it hangs."""
    try:
        out, err = process.communicate(timeout=timeout)
    except subprocess.TimeoutExpired:
        process.kill()
        out, err = process.communicate()
        raise AssertionError(f"the process hangs; it wrote {out!r} and {err!r}") from None
    return process.returncode, out, err
