"""A question as it was understood, and an answer as it is shown. Pure data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.library.model import FilmRef


class Want(StrEnum):
    """What kind of answer a question asks for. Also `Answer.kind`."""

    FILMS = "films"  # which film …, films about …
    COUNT = "count"  # how many films …
    FACT = "fact"  # who directed …, where is it set
    ROLE = "role"  # who plays Emily, whom does Michael Caine play
    YES_NO = "yes-no"  # is it a sequel, does X appear in Y
    ABOUT = "about"  # what is it about
    IDENTITY = "identity"  # who or what is X
    OPINION = "opinion"  # how is the music
    VERDICT = "verdict"  # is it any good
    RATING = "rating"  # what did the reviewer give it
    REVIEWS = "reviews"  # who reviewed it, how many reviews has it
    COMPARE = "compare"  # which is longer, better rated, newer
    DESCRIBE = "describe"  # the film where somebody …
    OPEN = "open"  # anything else: a sentence of a review must say it
    NOTHING = "nothing"  # an empty question


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence that proves something: `text[start:end]` of the review is `quote`, exactly.

    For facts that no review says (a person set them, a catalogue lists them), `quote` is empty,
    `review_id` is None and `reviewer` says where the fact comes from.
    """

    film: FilmRef
    review_id: int | None
    review_slug: str
    reviewer: str
    quote: str
    start: int
    end: int
    spoiler: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """What is replied to a question.

    `answered` is True only when the question itself is answered from the reviews; "they don't say"
    and a corrected false premise are False, with what can be said in `text`. `films` are the films
    that the answer names, best first; `values` the short answers. `nearest` are passages to offer
    when there is no answer, `suggestions` what the asker may have meant, `steps` how the answer was
    reached, in words.
    """

    question: str
    answered: bool
    text: str
    kind: str
    films: tuple[FilmRef, ...] = ()
    values: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    nearest: tuple[Evidence, ...] = ()
    suggestions: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
