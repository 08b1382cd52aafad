"""A film told by nothing but a description, where nothing else answers: "heist on a ferry?"

All of the question describes it. Where it asks for more than the film ("who made the one with…"),
that is asked of the film which was found.
"""

from __future__ import annotations

from dataclasses import replace

from bot.answers import compose
from bot.answers.finding.description import telling
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import described_films
from bot.answers.finding.resolve import Resolver
from bot.answers.model import Answer, Want
from bot.answers.question.clue_wording import FILM_NOUN, WHICH_SCENE, YES_NO
from bot.answers.question.mask import BREAK, Slot
from bot.answers.question.parse import second_look
from bot.answers.question.told_apart import ordinary
from bot.answers.question.wording import JOBS, pattern
from bot.answers.ways import WAYS
from bot.library.model import FilmRef
from bot.reading.text import words

_LEAST = 2  # telling words of a description
_LEAST_BESIDE = 3  # where something else is asked for, whose words may be among them
_OF_A_FILM = (Want.FACT, Want.ROLE, Want.VERDICT, Want.OPINION, Want.RATING, Want.ABOUT)
_OPENING = r"^(?:(?:so|and|but|ok|hey|right|also|then|hi) )*"
_ASKS_ELSE = pattern(
    _OPENING + r"(?:who|whos|whose|whom|when|where|why|how)"
    r"|(?:played|voiced|directed|written|made|scored|composed|shot|sung) by(?= \||$)"
    r"|(?:his|her|their|the (?:actor|actress|director|writer|composer)) (?:is )?names?"
    r"|what (?:is|was|are) (?:he|she|they) called"
)
_REMEMBERS = pattern(
    _OPENING
    + r"(?:(?:is|are|was|were)(?: not)? there|(?:do|did|have|has|does|can|could|would|will)"
    r"(?: not)? (?:i|you|u|we|anyone|anybody|someone|somebody|one of you)|am i|(?:got|seen) )"
)
_WHAT = pattern(_OPENING + r"(?:what|which)")
_WHAT_FILM = pattern(
    _OPENING + r"(?:what|which)(?: (?:is|was|were|are))?(?: (?:the|that|it|this|a|an|your|our))*"
    r"(?: (?!time|is|was|are|were|did|do|does)[\w@]+){0,2}? "
    rf"?(?:{FILM_NOUN}|ones?|called|title|name)"
    r"|which (?:had|has|is|was)|what (?:is|was) (?:it|that|this)(?= \| |$)"
    r"|which of (?:it|these|those|them|ours|yours|your|our|the)"
)


_NO_FILM = rf"(?! (?:[\w@]+ ){{0,2}}?{FILM_NOUN}\b)"
_NAME_OF = pattern(
    rf"what (?:is|was|are|were) (?:the|his|her|their|that|this){_NO_FILM}"
    r" (?:[\w@]+ ){1,3}(?:called|named|name)$"
    rf"|names? of(?:(?! (?:the|that|this|a|films?|movies?)\b)| (?:the|that|this|a){_NO_FILM})"
)
"""What something in a film is called, which is no film."""


async def recalled(inquiry: Inquiry) -> Answer | None:
    """The film that the question describes, or what is asked of it; None if it describes none."""
    ask = inquiry.ask
    if any(slot.titles or slot.letter == "p" or _is_strange(slot) for slot in inquiry.slots):
        return None
    if any(one.words or (one.slot is not None and not one.bare) for one in ask.constraints):
        return None  # somebody's, or somewhere: looked for, and not found
    masked = inquiry.masked
    text = ordinary(masked.parted, masked.slots)
    if WHICH_SCENE.search(text):
        return None
    wants_film = ask.want not in _OF_A_FILM and asks_for_film(text)
    clues = None if wants_film else second_look(masked)
    if not wants_film and (clues is None or clues.want not in _OF_A_FILM):
        return None
    described = inquiry.question if wants_film else _without_jobs(inquiry.question)
    if len(telling(described)) < (_LEAST if wants_film else _LEAST_BESIDE):
        return None
    again = replace(inquiry, ask=replace(ask, described=described))
    found = await described_films(again, None, sure_alone=False)
    if found is None:
        return None
    if clues is not None:
        resolver = Resolver(inquiry.scope, inquiry.store, inquiry.passages, inquiry.slots)
        resolver.meant = found
        told = await WAYS[clues.want](replace(inquiry, ask=clues, resolver=resolver))
        return told if told is not None and told.answered else None
    [film] = found.films or []
    if len(telling(described)) <= _LEAST and not _has_all(again, film):
        return None
    if not (evidence := found.evidence.get(film, [])):
        return None
    text = f"That sounds like {compose.of_its_film(evidence[0])}"
    return inquiry.answer(text, films=[film], evidence=evidence)


def _has_all(inquiry: Inquiry, film: FilmRef) -> bool:
    """Whether a film was found by all words of a description: a pizza is no topping."""
    held = inquiry.alike.get(inquiry.ask.described, [])
    return any(one.film == film and one.likeness.has_all for one in held)


def _is_strange(slot: Slot) -> bool:
    """Whether a slot is an unknown name of several words: what is asked of it is not known here."""
    return slot.letter == "u" and " " in slot.text


def _without_jobs(question: str) -> str:
    """The words of a question but those that ask for a job: "who directed the one with…"."""
    text = " ".join(words(question))
    for job in JOBS:
        text = job.did.sub(" ", job.nouns.sub(" ", text))
    return text


def asks_beyond(want: Want, parted: str) -> bool:
    """Whether a masked question wants more told than a film: what they steal in the heist one.

    Yes or no is not meant: a film that is told may be the yes.
    """
    clauses = [clause.strip() for clause in parted.split(BREAK)]
    if any(map(_asks_else, clauses)):
        return True
    looked_for = want in (Want.FILMS, Want.COUNT, Want.DESCRIBE)
    return not looked_for and not YES_NO.match(parted) and not asks_for_film(parted)


def asks_for_film(parted: str) -> bool:
    """Whether a masked question, with breaks between its clauses, may ask for a film alone."""
    clauses = [clause.strip() for clause in parted.split(BREAK)]
    if any(map(_asks_else, clauses)):
        return False
    if any(_WHAT.search(one) and not _WHAT_FILM.search(one) for one in clauses):
        return False
    return not YES_NO.match(parted) or _REMEMBERS.search(parted) is not None


def _asks_else(clause: str) -> bool:
    return bool(_ASKS_ELSE.search(clause) or _NAME_OF.search(clause))
