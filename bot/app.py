"""The programme without Discord: database, stores and services, opened and closed in order."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from functools import partial

from bot.answers.service import AnswerService
from bot.clock import Clock, utc_now
from bot.config import Settings
from bot.db import Database, DataLock, open_database
from bot.errors import StartupError
from bot.library.export import Exporter
from bot.library.export_store import ExportStore
from bot.library.fact_store import FactStore
from bot.library.import_store import ImportStore
from bot.library.import_work import Tools
from bot.library.importing import Importer
from bot.library.loader import Loader
from bot.library.publishing import Publisher
from bot.library.review_store import ReviewStore
from bot.library.service import LibraryService
from bot.library.store import LibraryStore
from bot.moderation.corrections import CorrectionService
from bot.moderation.desk import Desk
from bot.moderation.editing import EditingService
from bot.moderation.film_store import FilmStore
from bot.moderation.finding import FindingService
from bot.moderation.outbox import Outbox
from bot.moderation.queue import QueueService
from bot.moderation.store import ModerationStore
from bot.moderation.undoing import UndoService
from bot.polls.ballot_store import BallotStore
from bot.polls.closer import PollCloser, Stage
from bot.polls.filling import OptionFinder
from bot.polls.service import PollService
from bot.polls.store import PollStore
from bot.privacy.export_store import MemberExportStore
from bot.privacy.ledger import Ledger
from bot.privacy.retention import Retention
from bot.privacy.retention_store import RetentionStore
from bot.privacy.service import PrivacyService
from bot.privacy.store import PrivacyStore
from bot.ratings.service import RatingService
from bot.ratings.store import RatingStore
from bot.search import SearchService
from bot.servers.service import ServerService
from bot.servers.store import ServerStore
from bot.writing.preview import Previews
from bot.writing.service import WritingService
from bot.writing.store import WritingStore


@dataclass(frozen=True, slots=True)
class App:
    """Everything a command may call. Valid inside `open_app`."""

    settings: Settings
    database: Database
    clock: Clock
    loader: Loader
    exporter: Exporter
    importer: Importer
    library: LibraryService
    search: SearchService
    answers: AnswerService
    servers: ServerService
    ratings: RatingService
    polls: PollService
    poll_closer: Callable[[Stage], PollCloser]
    writing: WritingService
    queue: QueueService
    finding: FindingService
    editing: EditingService
    corrections: CorrectionService
    undoing: UndoService
    outbox: Outbox
    privacy: PrivacyService
    retention: Retention


@contextlib.asynccontextmanager
async def open_app(
    settings: Settings, *, clock: Clock = utc_now, read_only: bool = False
) -> AsyncIterator[App]:
    """Open the library. Unless `read_only`, take the data folder's lock and migrate first.

    `StartupError` when the folder is in use, cannot be written, or holds a newer database.
    """
    async with contextlib.AsyncExitStack() as stack:
        if not read_only:
            try:
                settings.data.mkdir(mode=0o700, parents=True, exist_ok=True)
                stack.enter_context(DataLock(settings.data))
            except OSError as error:
                raise StartupError(
                    f"The data folder {settings.data} cannot be written ({error.strerror})."
                    " Choose another with MARQUEE_DATA."
                ) from error
        database = await stack.enter_async_context(
            open_database(settings.database, read_only=read_only)
        )
        store, reviews = LibraryStore(database), ReviewStore(database)
        search = SearchService(database)
        library = LibraryService(store, FactStore(database), search)
        server_store = ServerStore(database)
        servers = ServerService(database, server_store, clock)
        ratings = RatingService(database, RatingStore(database), store, clock)
        poll_store, ballots = PollStore(database), BallotStore(database)
        finder = OptionFinder(library, ratings)
        polls = PollService(database, poll_store, ballots, finder, servers, clock)
        publisher = Publisher(store, reviews, clock)
        desk = Desk(database, ModerationStore(database), FilmStore(), store, server_store, clock)
        queue = QueueService(desk)
        editing = EditingService(desk, queue, reviews, publisher)
        privacy = PrivacyService(
            database,
            PrivacyStore(database),
            MemberExportStore(database),
            store,
            WritingStore(database),
            Ledger(settings.data),
            clock,
        )
        importer = Importer(
            Tools(
                database,
                ImportStore(database),
                store,
                reviews,
                publisher,
                RatingStore(database),
                server_store,
                clock,
            )
        )
        if not read_only:
            await importer.take_back_unfinished()
            await privacy.repeat_erasures()  # a restored backup may hold them still
        yield App(
            settings=settings,
            database=database,
            clock=clock,
            loader=Loader(database, store, reviews, clock),
            exporter=Exporter(ExportStore(database, FactStore(database))),
            importer=importer,
            library=library,
            search=search,
            answers=AnswerService(database, search),
            servers=servers,
            ratings=ratings,
            polls=polls,
            poll_closer=partial(
                PollCloser, database, poll_store, ballots, polls, finder, servers, clock
            ),
            writing=WritingService(
                database,
                WritingStore(database),
                store,
                Previews(database, store, search),
                publisher,
                server_store,
                clock,
            ),
            queue=queue,
            finding=FindingService(desk, reviews),
            editing=editing,
            corrections=CorrectionService(desk),
            undoing=UndoService(desk, editing),
            outbox=Outbox(desk, queue),
            privacy=privacy,
            retention=Retention(database, RetentionStore(database), settings.data, clock),
        )
