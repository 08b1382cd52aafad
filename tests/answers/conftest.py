"""A real library on disk: the shipped reviews and a few of our own, in two servers."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest
import pytest_asyncio

from bot.answers.finding.store import AnswerStore
from bot.answers.model import Answer
from bot.answers.service import AnswerService
from bot.db import Database, open_database
from bot.library.loader import Loader
from bot.library.model import HOUSE, Scope
from bot.library.review_store import ReviewStore
from bot.library.store import LibraryStore
from bot.search import SearchService

SHIPPED = Path(__file__).parents[2] / "data" / "reviews"
NIGHT_OWLS, MATINEE = 11, 22

OWN = {
    "harbour-lights": """Harbour Lights (1988)

Directed by Nora Quill, Harbour Lights follows a young ferryman named Tomas. Pavel Rook plays Tomas
with quiet charm. The film is set in the port town of Calder. The music by Ida Brandt is gorgeous
and stirring. The pacing is excellent. It runs 95 minutes. A wonderful film; I highly recommend it.

Rating: 8/10

Reviewed by Mona Field
""",
    "harbour-lights-again": """Harbour Lights (1988)

Harbour Lights bored me. The score by Ida Brandt is dreadful and far too loud. Pavel Rook plays
Tomas. I do not recommend it. Avoid this film.

Rating: 3/10

Reviewed by Otto Lund
""",
    "harbour-lights-2003": """Harbour Lights (2003)

Directed by Kenji Vale, this Harbour Lights is a remake. Ada Moss plays a smuggler named Rhea.
It runs 130 minutes. A terrible film. Avoid it.

Rating: 2/10
""",
}
SECRET = """The Velvet Compass (1999)

Directed by Greta Holm, The Velvet Compass follows a mapmaker named Anselm. A wonderful film.
"""


def quotes(answer: Answer) -> str:
    """All that an answer quotes, without the lines' ends."""
    return " ".join(" ".join(one.quote.split()) for one in answer.evidence)


@dataclass
class Library:
    """The services that a test asks, and the database that it looks into."""

    database: Database
    answers: AnswerService
    store: AnswerStore

    async def ask(self, question: str, server: int = NIGHT_OWLS) -> Answer:
        """What a member of a server is told; every quote is checked against its review."""
        answer = await self.answers.ask(Scope(server), question)
        for item in (*answer.evidence, *answer.nearest):
            if item.review_id is None:
                assert item.quote == ""
                continue
            row = await self.database.one(
                "SELECT text, server_id FROM review WHERE id = ?", (item.review_id,)
            )
            assert row is not None
            assert row[0][item.start : item.end] == item.quote
            assert item.quote
            assert row[1] in (server, HOUSE)
        return answer


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All of these share one event loop, because they share their libraries."""
    here = Path(__file__).parent
    for item in items:
        if item.path.parent == here and pytest_asyncio.is_async_test(item):
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


class Libraries:
    """Opened once for all who only ask."""

    def __init__(self, folder: Path, opened: AsyncExitStack) -> None:
        self._folder = folder
        self._opened = opened
        self._holding: dict[str, Library] = {}

    async def holding(self, reviews: Mapping[str, str]) -> Library:
        """The shipped five for everybody; our own and these, by the names of their files, for
        Night Owls; one film for Matinee alone."""
        wanted = repr(reviews)
        if wanted not in self._holding:
            self._holding[wanted] = await self.own(reviews)
        return self._holding[wanted]

    async def own(self, reviews: Mapping[str, str]) -> Library:
        """The same for a test that changes what it holds."""
        loaded = self._folder / "answers"
        if not loaded.exists():
            loaded.mkdir()
            await _load(loaded)
        folder = Path(tempfile.mkdtemp(dir=self._folder))
        shutil.copy(loaded / "library.db", folder)
        database = await self._opened.enter_async_context(open_database(folder / "library.db"))
        search = SearchService(database)
        library = Library(database, AnswerService(database, search), AnswerStore.of(database))
        if reviews:
            _write(folder / "reviews", reviews)
            report = await _loader(database).import_paths(NIGHT_OWLS, [folder / "reviews"])
            assert not report.refused, report.refused
        return library


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def libraries(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Libraries]:
    async with AsyncExitStack() as opened:
        yield Libraries(tmp_path_factory.getbasetemp(), opened)


@pytest_asyncio.fixture(loop_scope="session")
async def library(libraries: Libraries) -> Library:
    return await libraries.holding({})


@pytest_asyncio.fixture(loop_scope="session")
async def own_library(libraries: Libraries) -> Library:
    return await libraries.own({})


@pytest_asyncio.fixture(loop_scope="session")
async def shelf(libraries: Libraries, request: pytest.FixtureRequest) -> Library:
    """With the reviews that the test's file names so."""
    return await libraries.holding(request.module.REVIEWS)


async def _load(folder: Path) -> None:
    async with open_database(folder / "library.db") as database:
        loader = _loader(database)
        own, secret = folder / "own", folder / "secret"
        for folder, texts in ((own, OWN), (secret, {"the-velvet-compass": SECRET})):
            _write(folder, texts)
        reports = [
            await loader.load_folder(SHIPPED),
            await loader.import_paths(NIGHT_OWLS, [own]),
            await loader.import_paths(MATINEE, [secret]),
        ]
        assert not [refusal for report in reports for refusal in report.refused]


def _loader(database: Database) -> Loader:
    return Loader(database, LibraryStore(database), ReviewStore(database), lambda: 1)


def _write(folder: Path, reviews: Mapping[str, str]) -> None:
    folder.mkdir()
    for name, text in reviews.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
