"""Whether facts must be read anew is told by the code and the learned tables of the reading."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

import pytest

from bot.library.publishing import _CODE, _fingerprint


@pytest.mark.parametrize("name", ["rules.py", "weights/titles.tsv", "weights/titles.jsonl"])
def test_another_rule_or_weight_is_another_reading(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.parent.mkdir(exist_ok=True)
    file.write_text("one")
    before = _fingerprint(tmp_path, b"")
    assert before == _fingerprint(tmp_path, b"")
    file.write_text("another")
    assert before != _fingerprint(tmp_path, b"")


def test_every_table_that_is_shipped_counts() -> None:
    with resources.as_file(resources.files("bot.reading")) as folder:
        shipped = {file.suffix for file in folder.joinpath("weights").iterdir()}
    assert shipped <= _CODE
