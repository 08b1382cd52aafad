"""Finding: names and titles in memory, passages by rank, candidate reviews in SQL."""

from bot.search.model import Match, Mention, Name, NameKind, Passage, RankedFilm, ReviewText
from bot.search.names import NameIndex
from bot.search.service import SearchService

__all__ = [
    "Match",
    "Mention",
    "Name",
    "NameIndex",
    "NameKind",
    "Passage",
    "RankedFilm",
    "ReviewText",
    "SearchService",
]
