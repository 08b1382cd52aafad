from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.moderation.house import House, housed


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with housed(tmp_path / "var") as house:
        yield house
