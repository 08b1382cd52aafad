"""A question as it was understood, and an answer as it is shown. Pure data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.library.model import FilmRef
from bot.reading.model import Aspect, Kind


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
    final: bool = False


@dataclass(frozen=True, slots=True)
class Constraint:
    """Something that must hold of the films asked for, or that a yes/no question asks of one.

    `kinds` are the kinds of fact that can say so; empty: any kind. What must be there is the name
    in slot `slot`, or else `words`. `role` is the slot or the words of a role beside an actor.
    `via`: the name is not given but found, the value of this kind for the film in slot `slot`
    ("films by the director of …"). `by`: what the name directed comes first. `number` with `op`
    "<", "<=", "=", ">=" or ">" compares years, minutes or ratings. `given` conditions tell which
    film is meant ("the film with Emily"); a yes/no question asks after the others. A `bare` name
    stands in the question without a word that ties it in.
    """

    kinds: tuple[Kind, ...] = ()
    slot: int | None = None
    words: str = ""
    negated: bool = False
    role: int | str = ""
    via: tuple[Kind, ...] = ()
    by: bool = False
    op: str = ""
    number: float = 0.0
    given: bool = False
    bare: bool = False
    either: int | None = None  # another slot: "by Ann Poe or Ben Rue"


@dataclass(frozen=True, slots=True)
class Ask:
    """A question as understood.

    `films` and `not_films` are slots that name films; `subject` the slot, or the words, of what is
    asked about (a role, a character, a thing). `terms` are the stems that nothing above explains:
    an answer must be able to show them. `measure` and `sign` say what is compared and which way.
    """

    want: Want
    kinds: tuple[Kind, ...] = ()
    films: tuple[int, ...] = ()
    not_films: tuple[int, ...] = ()
    subject: int | str = ""
    aspect: Aspect | None = None
    part: str = ""  # of the aspect, such as "costumes"
    constraints: tuple[Constraint, ...] = ()
    terms: tuple[str, ...] = ()
    words: str = ""  # those of `terms`, as typed
    yes_no: bool = False
    sentiment: int = 0  # 1: is it good? -1: is it bad?
    measure: str = ""
    sign: int = 1
    negated: bool = False
    described: str = ""  # the words that tell which film is meant, where none is named
    rule: str = ""  # the wording that decided
