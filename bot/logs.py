"""Logging: one line per event; plain for a person at a terminal, JSON otherwise; never a secret.

Discord's bot and interaction tokens reach log records through libraries (URLs at DEBUG, frames of
tracebacks), so every finished line is scrubbed, not only our own calls.
"""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import TextIO

from bot.patterns import compiled

_TOKENS = compiled(
    r"(?P<keep>/(?:interactions|webhooks)/\d+/)[\w.\-]{20,}"  # interaction and webhook addresses
    r"|[\w\-]{23,28}\.[\w\-]{6,7}\.[\w\-]{27,}"  # bot tokens: three parts, base64url
    r"|aW50ZXJhY3Rpb2[\w=\-]{20,}"  # interaction tokens begin with base64 of "interaction"
)
HIDDEN = "[hidden]"

TALKATIVE = ("discord", "aiosqlite")
"""At DEBUG these write down every payload and every SQL parameter: texts, questions, votes."""


class Scrubber(logging.Formatter):
    """Formats with another formatter, then takes out tokens and the given secrets."""

    def __init__(self, inner: logging.Formatter, secrets: Iterable[str] = ()) -> None:
        super().__init__()
        self._inner = inner
        self._secrets = tuple(secret for secret in secrets if secret)

    def format(self, record: logging.LogRecord) -> str:
        line = self._inner.format(record)
        for secret in self._secrets:
            line = line.replace(secret, HIDDEN)
        return _TOKENS.sub(lambda found: (found["keep"] or "") + HIDDEN, line)


class JsonLines(logging.Formatter):
    """One JSON object per event: `at` (UTC), `level`, `logger`, `event`, and `trace` if any.

    Fields given as `extra={"fields": {…}}` stand beside them.
    """

    def format(self, record: logging.LogRecord) -> str:
        entry: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": record.getMessage(),
            **getattr(record, "fields", {}),
        }
        if record.exc_info:
            entry["trace"] = self.formatException(record.exc_info)
        return json.dumps(entry, ensure_ascii=False, default=str)


class _Plain(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        fields = getattr(record, "fields", {})
        line = super().format(record)
        extra = " ".join(f"{key}={value}" for key, value in fields.items())
        return f"{line}  {extra}" if extra else line


def set_up_logging(
    level: str, *, secrets: Iterable[str] = (), stream: TextIO | None = None
) -> None:
    """Log to `stream` (standard error) from `level` on, in the form that fits who reads it."""
    stream = stream or sys.stderr
    plain = _Plain("%(asctime)s %(levelname)-7s %(name)s: %(message)s", "%H:%M:%S")
    inner = plain if stream.isatty() else JsonLines()
    handler = logging.StreamHandler(stream)
    handler.setLevel(level)  # some libraries' loggers have a level of their own
    handler.setFormatter(Scrubber(inner, secrets))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    logging.captureWarnings(capture=True)
    for library in TALKATIVE:
        logging.getLogger(library).setLevel(max(logging.root.level, logging.INFO))
