"""Text in, facts out: what a film review says of its film, each fact with its sentence. Pure."""

from __future__ import annotations

from bot.reading.reader import read
from bot.reading.sentences import split_sentences

__all__ = ["read", "split_sentences"]
