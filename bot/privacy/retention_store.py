"""The SQL that erases a whole server, and notes of the programme that have had their day."""

from __future__ import annotations

from bot.db import Database, Transaction


class RetentionStore:
    """The SQL that erases a whole server, and notes of the programme that have had their day."""

    # Children before parents; what hangs on a review goes with it.
    TABLES = (
        "rating", "open_rater", "poll", "draft", "opt_out", "fact", "opinion", "film_alias",
        "review_revision", "submission", "removal", "audit", "import_run",
    )  # fmt: skip

    def __init__(self, database: Database) -> None:
        self._db = database

    async def left_for_good(self, now: int, day_ms: int) -> list[int]:
        """The servers whose days of retention are over."""
        rows = await self._db.all(
            "SELECT server_id FROM server_settings WHERE left_at + retention_days * ? <= ?",
            (day_ms, now),
        )
        return [row[0] for row in rows]

    async def still_left(self, tx: Transaction, server_id: int) -> bool:
        row = await tx.one(
            "SELECT 1 FROM server_settings WHERE server_id = ? AND left_at IS NOT NULL",
            (server_id,),
        )
        return row is not None

    async def delete_some_reviews(self, tx: Transaction, server_id: int, limit: int) -> int:
        return await tx.execute(
            "DELETE FROM review WHERE id IN"
            " (SELECT id FROM review WHERE server_id = ? ORDER BY id LIMIT ?)",
            (server_id, limit),
        )

    async def delete_rest(self, tx: Transaction, server_id: int) -> None:
        """Everything of a server that has no reviews any more."""
        for table in self.TABLES:
            await tx.execute(f"DELETE FROM {table} WHERE server_id = ?", (server_id,))
        await tx.execute("UPDATE film SET merged_into = NULL WHERE server_id = ?", (server_id,))
        for table in ("film", "shelf", "library_version", "server_settings"):
            await tx.execute(f"DELETE FROM {table} WHERE server_id = ?", (server_id,))

    async def forget_interactions(self, before: int) -> None:
        """Interactions this old are not sent again."""

        async def unit(tx: Transaction) -> None:
            await tx.execute("DELETE FROM interaction_done WHERE at < ?", (before,))

        await self._db.write(unit)
