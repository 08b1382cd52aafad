"""Reviews out as files, each with a header that an import reads back to the same thing."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

from bot.errors import InvalidInput
from bot.library.export_store import ExportStore
from bot.library.formats.headed import headed, values_of
from bot.library.formats.writing import Form, ObjectWriter, TableWriter
from bot.library.model import NewReview, Scope
from bot.library.naming import slugify

BATCH = 100


class Exporter:
    def __init__(self, store: ExportStore) -> None:
        self._store = store

    async def export(self, scope: Scope, folder: Path) -> int:
        """Write the published reviews of the scope's own server as `<slug>.md`; how many.

        `InvalidInput` when the folder cannot be written.
        """
        count = after = 0
        while found := await self._store.reviews(scope.server_id, after=after, limit=BATCH):
            try:
                await asyncio.to_thread(_write_all, folder, [new for _, new in found])
            except OSError as error:
                raise InvalidInput(
                    f"{error.filename or folder} cannot be written ({error.strerror})."
                ) from error
            count += len(found)
            after = found[-1][0]
        return count

    async def write(self, scope: Scope, out: TextIO, form: Form) -> int:
        """Write them as one file; how many. `InvalidInput` when it cannot be written."""
        server_id = scope.server_id
        writer = ObjectWriter(out) if form is Form.JSON else TableWriter(out)
        count = after = 0
        try:
            while found := await self._store.reviews(server_id, after=after, limit=BATCH):
                await asyncio.to_thread(writer.reviews, [new for _, new in found])
                count += len(found)
                after = found[-1][0]
            films, after = [], 0
            while some := await self._store.films(server_id, after=after, limit=BATCH):
                films += [film for _, film in some]
                after = some[-1][0]
            await asyncio.to_thread(writer.films, films)
        except OSError as error:
            raise InvalidInput(f"The export cannot be written ({error.strerror}).") from error
        return count


def as_file(new: NewReview) -> str:
    """The review under a header of all that is set: title, year, author, rating and facts."""
    return headed(values_of(new), new.text)


def _write_all(folder: Path, reviews: Iterable[NewReview]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for new in reviews:
        (folder / f"{slugify(new.slug) or 'review'}.md").write_text(
            as_file(new), encoding="utf-8", newline="\n"
        )
