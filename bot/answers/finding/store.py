"""Where answers look things up: facts, reviews and films of what a server sees."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from bot.answers.finding.fact_store import FactLookup
from bot.answers.finding.film_store import FilmLookup
from bot.answers.finding.review_store import ReviewLookup
from bot.db import Database


@dataclass(frozen=True, slots=True)
class AnswerStore:
    """All that answering reads from the database."""

    facts: FactLookup
    reviews: ReviewLookup
    films: FilmLookup

    @classmethod
    def of(cls, database: Database) -> Self:
        return cls(FactLookup(database), ReviewLookup(database), FilmLookup(database))

    def for_one_question(self) -> AnswerStore:
        """The same, looking nothing up twice; to be forgotten with its question."""
        return AnswerStore(
            self.facts.for_one_question(),
            self.reviews.for_one_question(),
            self.films.for_one_question(),
        )
