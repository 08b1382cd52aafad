"""One house for all the tests of this folder: each leaves it as it was."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from tests.cogs.polling import staged
from tests.matrix.house import House, opened
from tests.stage import shipped_in


@pytest_asyncio.fixture(scope="package", loop_scope="package")
async def whole(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[House]:
    folder = tmp_path_factory.mktemp("house")
    settings = await shipped_in(folder / "var", tmp_path_factory.getbasetemp())
    async with staged(settings) as stage, opened(stage, folder) as house:
        yield house


@pytest_asyncio.fixture(loop_scope="package")
async def house(whole: House) -> AsyncIterator[House]:
    """The house, put back afterwards as it was."""
    yield whole
    if whole.books.changes():
        await whole.restore()
