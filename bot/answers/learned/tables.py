"""All that was learned and written down for answering, read and compiled before anybody asks."""

from __future__ import annotations

from bot.answers.learned import selection, unnamed, yes_or_no
from bot.answers.words.thesaurus import thesaurus
from bot.patterns import compile_ahead
from bot.reading.linear import load
from bot.reading.vectors import vectors


def read_tables() -> None:
    """Read every table, in a second or two; each stays in memory, as it does once it is needed."""
    compile_ahead()
    thesaurus()
    vectors()
    selection.models()
    load("description", "bot.answers")
    load("traits", "bot.answers")
    unnamed.trees()
    yes_or_no.learned()
