"""What the tests of reading share: reading a text and listing its facts by kind."""

from __future__ import annotations

from bot.reading import read
from bot.reading.model import Kind


def facts(text: str, title: str | None = None) -> dict[str, set[str]]:
    """The values read from `text`, by kind; a person with a role reads "Lily Collins as Emily"."""
    found: dict[str, set[str]] = {}
    for fact in read(text, title=title).facts:
        value = fact.value
        if fact.kind is Kind.CAST and fact.detail:
            value = f"{value} as {fact.detail}"
        elif fact.kind is Kind.CHARACTER and fact.detail:
            value = f"{value}: {fact.detail}"
        found.setdefault(fact.kind.value, set()).add(value)
    return found
