"""Code of a test, to be run in a process of its own: `python -m tests.snippet CODE ARGUMENT…`."""

from __future__ import annotations

import sys

if __name__ == "__main__":
    exec(sys.argv.pop(1), {"__name__": "__main__"})  # noqa: S102 - a test's own
