"""Text in, facts out: what a film review says of its film, each fact with its sentence. Pure."""

from __future__ import annotations

from bot.reading.sentences import split_sentences

__all__ = ["split_sentences"]
