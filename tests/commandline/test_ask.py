"""Many questions in one run of `marquee ask`: each has its own answer, or its own excuse."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import pytest

from bot.app import open_app
from bot.commandline import ask
from bot.config import Settings


@pytest.mark.parametrize("as_json", [True, False])
async def test_a_question_that_cannot_be_looked_up_now_stops_none_of_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], as_json: bool
) -> None:
    options = argparse.Namespace(json=as_json, explain=False, server=None)
    async with open_app(Settings(data=tmp_path, reviews=tmp_path)) as app:
        await app.database.close()  # every look-up is refused from here on
        await ask._answer_or_say(app, "who directed Tide?", options)
    (line,) = capsys.readouterr().out.splitlines()
    if as_json:
        said = json.loads(line)
        assert (said["question"], said["answered"]) == ("who directed Tide?", False)
        line = said["answer"]
    assert "Please try again" in line
