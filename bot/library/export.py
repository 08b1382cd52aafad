"""Reviews out as files, each with a header that an import reads back to the same thing."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterable
from pathlib import Path

from bot.errors import InvalidInput
from bot.library.export_store import ExportStore
from bot.library.header import FENCE, LISTS, SPLIT_DETAIL, rating_on_ten
from bot.library.model import NewReview, Scope
from bot.library.naming import slugify
from bot.reading.model import Kind

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
    lines = [f"title = {_quoted(new.title)}"] if new.title else []
    if new.year is not None:
        lines.append(f"year = {new.year}")
    if new.author_name.strip():
        lines.append(f"author = {_quoted(new.author_name)}")
    if new.rating is not None:
        lines.append(f"rating = {_quoted(_rating(new))}")
    if new.spoiler:
        lines.append("spoiler = true")
    for key, kind in LISTS.items():
        if kind in new.given:
            values = [(value, detail) for of, value, detail in new.facts if of is kind]
            lines.append(f"{key} = [{', '.join(_item(kind, *value) for value in values)}]")
    return "\n".join([FENCE, *lines, FENCE, "", new.text, ""])


def _rating(new: NewReview) -> str:
    """As its author wrote it, so that the sentence that says so still counts."""
    for kind, value, _ in new.facts:
        if kind is Kind.RATING and rating_on_ten(value) == new.rating:
            return value
    return f"{new.rating:g}/10"


def _item(kind: Kind, value: str, detail: str) -> str:
    parting = SPLIT_DETAIL.get(kind)
    if not detail and (parting is None or parting not in value):
        return _quoted(value)
    if parting is None or parting in f"{value} ":
        return f"[{_quoted(value)}, {_quoted(detail)}]"
    return _quoted(f"{value}{parting}{detail}")


def _quoted(text: str) -> str:
    """A TOML basic string. JSON escapes likewise, but for the delete character."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _write_all(folder: Path, reviews: Iterable[NewReview]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for new in reviews:
        (folder / f"{slugify(new.slug) or 'review'}.md").write_text(
            as_file(new), encoding="utf-8", newline="\n"
        )
