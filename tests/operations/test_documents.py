"""What docs/hosting.md quotes is what Marquee says, and what it points to is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.config import NAMES
from bot.errors import MEND_FIRST, TRY_AGAIN
from bot.operations.online import PERMISSIONS

ROOT = Path(__file__).parents[2]
HOSTING = (ROOT / "docs" / "hosting.md").read_text(encoding="utf-8")
LEAST = 6  # letters of a quotation that are worth looking for


def quotations() -> list[str]:
    """The messages in the table of troubles, in their constant parts."""
    table = HOSTING.split("## When something is wrong")[1]
    cells = re.findall(r"^\| (?!it says|\*\*|`|-)(.+?) \|", table, re.MULTILINE)
    parts = [part.strip(" ,.") for cell in cells for part in re.split(r"…|\(process", cell)]
    return [part for part in parts if len(part) >= LEAST]


def sources() -> str:
    """All our Python, with strings that go on in the next line joined."""
    files = sorted((ROOT / "bot").rglob("*.py"))
    text = "\n".join(file.read_text(encoding="utf-8") for file in files)
    return re.sub(r'"\s*\n\s*f?"', "", text)


def test_every_message_in_the_table_of_troubles_is_one_of_ours() -> None:
    found, said = quotations(), sources()
    assert len(found) > 10
    assert [part for part in found if part not in said] == []


def test_every_permission_is_explained() -> None:
    for name in PERMISSIONS:
        assert name in HOSTING


def test_every_exit_code_is_explained() -> None:
    for code in (0, 1, 2, 70, TRY_AGAIN, MEND_FIRST):
        assert f"\n| {code} | " in HOSTING


def test_the_settings_that_the_files_for_hosting_name_exist() -> None:
    for name in ("compose.yaml", "docs/marquee.service", "docs/hosting.md", "Dockerfile"):
        text = (ROOT / name).read_text(encoding="utf-8")
        named = set(re.findall(r"\b((?:MARQUEE|DISCORD)_[A-Z_]+)\b", text))
        assert named <= set(NAMES), name


@pytest.mark.parametrize("name", ["docs/hosting.md", "docs/release.md", "SECURITY.md"])
def test_what_a_document_points_to_is_there(name: str) -> None:
    file = ROOT / name
    text = file.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text):
        assert (file.parent / target).exists(), target
    for path in re.findall(r"`((?:bot|tests|docs|benchmarks)/[\w/.-]+)`", text):
        assert (ROOT / path).exists(), path
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    anchors = {re.sub(r"[^\w -]", "", one.lower()).replace(" ", "-") for one in headings}
    for anchor in re.findall(r"\]\(#([^)]+)\)", text):
        assert anchor in anchors, anchor
