"""How much one query of answering reads at most, and what such queries are put together from."""

from __future__ import annotations

from collections.abc import Sequence

MANY = 400
"""Films, keys or rows of one query: as much as any answer can use, well under SQLite's limits."""

MOST_ROWS = 5000
"""Rows of a query over the whole library."""

COMPARISONS = frozenset({"<", "<=", "=", ">=", ">"})

LISTED = "(SELECT value FROM json_each(?))"
"""The values of a parameter that is a list in JSON, of any length."""


def marks(values: Sequence[object]) -> str:
    """A place for each of these values."""
    return ", ".join("?" * len(values))
