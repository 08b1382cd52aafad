"""What the repository promises about itself."""

from __future__ import annotations

import re
import shutil
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest

from bot import __file__ as bot_file
from bot.config import NAMES, Settings, load_settings
from bot.library.loader import read_files

ROOT = Path(__file__).parents[1]
LOCKS = ("requirements.lock", "requirements-dev.lock")


def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def lines(name: str) -> list[str]:
    return (ROOT / name).read_text(encoding="utf-8").splitlines()


def test_the_wheel_holds_the_packages_by_name() -> None:
    wheel = project()["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert wheel["packages"] == ["bot", "cogs", "playground"]
    for package in wheel["packages"]:
        assert (ROOT / package / "__init__.py").is_file()


def test_the_distribution_is_ours_and_private() -> None:
    metadata = project()["project"]
    assert metadata["name"] == "marquee-bot"
    assert metadata["scripts"].keys() == {"marquee"}
    assert "Private :: Do Not Upload" in metadata["classifiers"]


def test_bot_is_this_repository() -> None:
    """Another distribution of that name could shadow it."""
    assert Path(bot_file).resolve().is_relative_to(ROOT)


def test_the_example_of_settings_names_every_setting_and_no_other() -> None:
    named = re.findall(r"^#? ?([A-Z][A-Z_]+)=", "\n".join(lines(".env.example")), re.MULTILINE)
    assert sorted(named) == sorted(NAMES)


def test_the_example_of_settings_changes_nothing_as_it_stands() -> None:
    given = dict(line.split("=", 1) for line in lines(".env.example") if re.match("[A-Z]", line))
    assert load_settings(given) == Settings()


@pytest.mark.parametrize("lock", LOCKS)
def test_locks_hold_versions_and_hashes_and_no_addresses(lock: str) -> None:
    text = "\n".join(lines(lock)).replace("\\\n", " ")
    requirements = [line for line in text.splitlines() if line.strip() and line[0] not in " #"]
    assert requirements
    for line in requirements:
        assert re.fullmatch(
            r"[A-Za-z0-9._-]+==[^\s;]+( ;[^-]+)?(\s+--hash=sha256:[0-9a-f]{64})+\s*", line
        ), line[:80]
    assert "://" not in text


def test_every_dependency_is_locked() -> None:
    locked = {line.split("==")[0].lower() for line in lines("requirements.lock") if "==" in line}
    for requirement in project()["project"]["dependencies"]:
        name = re.split(r"[<>=!~\[ ;]", requirement)[0].lower()
        assert re.sub(r"[-_.]+", "-", name) in locked


def test_the_shipped_reviews_are_read() -> None:
    read, refused = read_files([ROOT / "data" / "reviews"])
    assert refused == []
    assert len(read) >= 5
    assert all(title for _, _, title in read)


def test_the_readme_names_the_two_commands() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "make run" in text
    assert "make test" in text


@pytest.mark.skipif(shutil.which("make") is None, reason="there is no make here")
@pytest.mark.parametrize("question", ['who plays "Emily"?', "what's $HOME, `id` or \\?", ""])
def test_make_ask_hands_the_question_over_as_it_was_typed(tmp_path: Path, question: str) -> None:
    python = tmp_path / "bin" / "python"
    python.parent.mkdir()
    python.write_text("#!/bin/sh\nprintf '%s\\n' \"$@\"\n", encoding="ascii")
    python.chmod(0o755)
    (tmp_path / ".run-installed").touch()
    said = subprocess.check_output(
        ["make", "-s", "ask", f"VENV={tmp_path}", f"Q={question}"], cwd=ROOT, text=True, timeout=20
    )
    assert said.splitlines() == ["-m", "bot", "ask", *filter(None, [question])]
