from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator

import pytest

from bot.logs import HIDDEN, set_up_logging

BOT_TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4.GaBcDe.abcdefghijklmnopqrstuvwxyz0123456789AB"
INTERACTION_TOKEN = "aW50ZXJhY3Rpb246MTIzNDU2Nzg5MDEyMzQ1Njc4OmFiY2RlZmdoaWprbG1ub3A"
CANARY = "canary-that-has-no-known-shape"


@pytest.fixture
def stream() -> Iterator[io.StringIO]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    stream = io.StringIO()
    set_up_logging("DEBUG", secrets=[CANARY], stream=stream)
    yield stream
    logging.captureWarnings(capture=False)
    root.handlers[:] = handlers
    root.setLevel(level)


def test_every_event_is_one_json_line(stream: io.StringIO) -> None:
    log = logging.getLogger("bot.test")
    log.info("two\nlines", extra={"fields": {"interaction": 7}})
    try:
        raise ValueError("broken")
    except ValueError:
        log.exception("it failed")
    first, second = map(json.loads, stream.getvalue().splitlines())
    assert first["event"] == "two\nlines"
    assert first["interaction"] == 7
    assert first["level"] == "info"
    assert "ValueError: broken" in second["trace"]


@pytest.mark.parametrize(
    ("said", "secret"),
    [
        (BOT_TOKEN, BOT_TOKEN),
        (INTERACTION_TOKEN, INTERACTION_TOKEN),
        (CANARY, CANARY),
        (f"/webhooks/123456789012345678/{'x' * 60}", "x" * 60),
        (f"POST /api/v10/interactions/42/{'Qw-9_' * 20}/callback", "Qw-9_" * 20),
    ],
)
def test_no_secret_reaches_a_line(stream: io.StringIO, said: str, secret: str) -> None:
    log = logging.getLogger("discord.http")
    log.debug("calling %s with %r", said, {"said": said})
    try:
        raise RuntimeError(f"failed at {said}")
    except RuntimeError:
        log.exception("oh")
    written = stream.getvalue()
    assert secret not in written
    assert HIDDEN in written


def test_a_logger_with_a_level_of_its_own_is_bound_by_ours(stream: io.StringIO) -> None:
    set_up_logging("WARNING", stream=stream)
    log = logging.getLogger("bot.test.chatty")
    log.setLevel(logging.DEBUG)
    log.info("chatter")
    log.warning("heed")
    [line] = stream.getvalue().splitlines()
    assert json.loads(line)["event"] == "heed"
