"""A film that a description may be of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.answers.description import Likeness
from bot.answers.passages import Sentence
from bot.library.model import FilmRef


@dataclass(frozen=True, slots=True)
class Candidate:
    """A film with its sentences, and what they have of the description."""

    film: FilmRef
    sentences: Sequence[Sentence]
    likeness: Likeness
