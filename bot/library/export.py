"""Reviews out as files, each with a header that an import reads back to the same thing."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from pathlib import Path

from bot.errors import InvalidInput
from bot.library.export_store import ExportStore
from bot.library.formats.headed import headed, values_of
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


def as_file(new: NewReview) -> str:
    """The review under a header of all that is set: title, year, author, rating and facts."""
    return headed(values_of(new), new.text)


def _write_all(folder: Path, reviews: Iterable[NewReview]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for new in reviews:
        (folder / f"{slugify(new.slug) or 'review'}.md").write_text(
            as_file(new), encoding="utf-8", newline="\n"
        )
