"""Members' own data: shown, exported, erased for good; and what servers leave behind."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from bot.db import Database, Transaction
from bot.library.store import LibraryStore
from bot.privacy.export_store import MemberExportStore
from bot.privacy.ledger import Ledger
from bot.privacy.model import Erasure, Held, Published
from bot.privacy.store import PrivacyStore
from bot.writing.store import WritingStore

log = logging.getLogger(__name__)

BATCH = 50
"""Reviews erased in one unit of work: few enough to let other writers in."""


class PrivacyService:
    """`clock` gives UTC milliseconds."""

    def __init__(
        self,
        database: Database,
        store: PrivacyStore,
        exports: MemberExportStore,
        library: LibraryStore,
        writing: WritingStore,
        ledger: Ledger,
        clock: Callable[[], int],
    ) -> None:
        self._db = database
        self._store = store
        self._exports = exports
        self._library = library
        self._writing = writing
        self._ledger = ledger
        self._clock = clock
        self._erasing = asyncio.Lock()

    async def servers_of(self, user_id: int) -> list[int]:
        """The servers whose books name this member, for direct messages."""
        return await self._store.servers_of(user_id)

    async def held(self, server_ids: Iterable[int], user_id: int) -> list[Held]:
        """How much is held of a member in each of these servers."""
        return [await self._store.held(server_id, user_id) for server_id in server_ids]

    async def export(self, server_ids: Iterable[int], user_id: int) -> dict[str, Any]:
        """All that is held of a member, by server, ready to become JSON."""
        return {
            str(server_id): await self._exports.everything(server_id, user_id)
            for server_id in server_ids
        }

    async def opt_out(self, server_ids: Sequence[int], user_id: int, *, out: bool) -> list[int]:
        """Whether others may save this member's messages; the servers where that holds now.

        No servers: every one that the bot knows.
        """
        chosen = list(server_ids) or await self._store.servers()

        async def unit(tx: Transaction) -> None:
            for server_id in chosen:
                await self._writing.set_opt_out(tx, server_id, user_id, out=out, now=self._clock())

        await self._db.write(unit)
        return chosen

    async def erase(
        self,
        server_id: int | None,
        user_id: int,
        published: Published,
        *,
        names: Iterable[str] = (),
    ) -> list[int]:
        """Erase a member's data in one server, or (None) in all; the servers where there was any.

        `names` are what the member is called now, besides those that reviews were signed with.
        It is written down first, so that an interrupted erasure is completed at the next start
        and a restored backup loses the data again.
        """
        async with self._erasing:
            number = max([await self._store.applied(), *(e.number for e in await self._entries())])
            who = await asyncio.to_thread(self._ledger.who, user_id, server_id)
            erasure = Erasure(number + 1, who, published, self._clock())
            await asyncio.to_thread(self._ledger.add, erasure)
            places = [server_id] if server_id is not None else await self.servers_of(user_id)
            for place in places:
                await self._erase_in(place, user_id, published, names)
            await self._db.write(lambda tx: self._store.note_applied(tx, erasure.number))
        await self._db.erase_traces()
        return places

    async def repeat_erasures(self) -> int:
        """Erase again what this database, restored from an older backup, still holds; of how many.

        Also completes an erasure that was interrupted.
        """
        entries = await self._entries()
        applied = await self._store.applied()
        pending = {entry.who: entry for entry in entries if entry.number > applied}
        if not pending:
            return 0
        if not await asyncio.to_thread(self._ledger.key_path.exists):
            log.error("%s is missing, so nobody can say whose data to erase", self._ledger.key_path)
            return 0
        found = 0
        for server_id, user_id in await self._store.members():
            for place in (server_id, None):
                entry = pending.get(self._ledger.who(user_id, place))
                if entry is not None:
                    await self._erase_in(server_id, user_id, entry.published, ())
                    found += 1
                    break
        last = max(entry.number for entry in pending.values())
        await self._db.write(lambda tx: self._store.note_applied(tx, last))
        if found:
            await self._db.erase_traces()
            log.info("erased again what %d members had erased", found)
        return found

    async def _entries(self) -> list[Erasure]:
        return await asyncio.to_thread(self._ledger.entries)

    async def _erase_in(
        self, server_id: int, user_id: int, published: Published, names: Iterable[str]
    ) -> None:
        """Everything of a member in one server; can be repeated after an interruption."""

        async def pseudonymise(tx: Transaction) -> None:
            known = await self._store.names(tx, server_id, user_id)
            known |= {name.strip() for name in names if name.strip()}
            await self._store.pseudonymise_acts(tx, server_id, user_id, known)

        async def some_reviews(tx: Transaction) -> int:
            gone = await self._store.own_reviews(
                tx, server_id, user_id, published=published is Published.ERASE, limit=BATCH
            )
            await self._store.delete_reviews(tx, server_id, [review for review, _ in gone])
            for film_id in {film for _, film in gone}:
                await self._library.forget_empty_film(tx, server_id, film_id)
            return len(gone)

        async def rest(tx: Transaction) -> None:
            await self._store.unsign(tx, server_id, user_id)
            await self._store.forget_member(tx, server_id, user_id)
            await self._library.touch(tx, server_id)

        await self._db.write(pseudonymise)
        while await self._db.write(some_reviews):
            pass
        await self._db.write(rest)
