"""From a masked question to a typed ask: wording tables in order, the first that fits decides.

The rules stand with what they read: `film_parse`, `fact_parse`, `people_parse`, `opinion_parse`,
and those of a few key words in `keywords`. Here is their order, and what is done before and after.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from bot.answers.model import Ask, Constraint, Want
from bot.answers.question import fact_parse, film_parse, people_parse
from bot.answers.question.clues import by_clues
from bot.answers.question.constraints import TAKEN, Reader, slot_number, take_constraints
from bot.answers.question.film_wording import (
    TAG_QUESTION,
    WH,
    YEAR_OF_FILM,
    YES_NO,
)
from bot.answers.question.keywords import by_keywords, by_whom, cast_first, works_of
from bot.answers.question.mask import Masked
from bot.answers.question.opinion_parse import opinion, verdict
from bot.answers.question.told_apart import without_description
from bot.answers.question.wording import (
    ACCORDING,
    POLITE,
    pattern,
)
from bot.answers.words.terms import content_terms, content_words
from bot.reading.model import Kind

Rule = Callable[[Reader, Ask], "Ask | None"]


def parse(masked: Masked) -> Ask:
    """What the question asks. Never fails: at the least, it asks for a sentence that says so."""
    reader = Reader(masked.text)
    if not masked.text.strip():
        return Ask(Want.NOTHING, rule="an empty question")
    was = reader.text
    while reader.take(POLITE):
        reader.text = reader.text.replace(TAKEN, "").strip()
        if reader.text == was:
            break
        was = reader.text
    if not reader.text:
        reader.text = masked.text
    while reader.take(ACCORDING):
        reader.text = " ".join(reader.text.replace(TAKEN, " ").split())
    _tell_years(reader)
    reader.text = without_description(reader.text, masked.slots)
    reader.original = reader.text
    frame, started = _frame(reader), list(reader.constraints)
    ask = _finished(reader, _first_fit(reader, frame))
    if ask.terms or ask.want is Want.OPEN:
        again = Reader(reader.original)
        again.constraints = started
        if (found := by_keywords(again, frame)) is not None:
            return _finished(again, replace(found, rule="key words"))
    return ask


def second_look(masked: Masked) -> Ask | None:
    """What the question asks by its clues alone, in whatever order they stand."""
    if _ANOTHER_FILM.search(masked.text):
        return None
    reader = Reader(masked.parted)
    _tell_years(reader)
    found = by_clues(reader.text, masked.slots, Ask(Want.OPEN))
    return found and replace(found, constraints=tuple(reader.constraints))


def _tell_years(reader: Reader) -> None:
    """Note the year beside a title, which tells it from a namesake, and leave only the title."""
    for wanted in YEAR_OF_FILM:
        while found := wanted.search(reader.text):
            year = Constraint(
                (Kind.YEAR,), slot_number(found["f"]), op="=", number=float(found["year"])
            )
            reader.constraints.append(year)
            reader.text = f"{reader.text[: found.start()]}{found['f']}{reader.text[found.end() :]}"


_DESCRIBING = pattern(
    r"(?:a|an|this|that|some|the|one) (?:\w+ ){0,3}{film}(?: \w+)? (?:where|in which|about|with"
    r"|that|who|when|from|set)"
)
_TOPIC_FIRST = pattern(
    r"^(?:regarding |about |concerning |for |in |speaking of |on |as for )?(?:the )?(?:{film} )?{F}"
    r" (?:is|was|does|did|has|are) (?:it|this|that|there)"
)


def _frame(reader: Reader) -> Ask:
    """What shows at the first look: yes or no, films wanted, or something about a film."""
    topic_first = _TOPIC_FIRST.match(reader.text) is not None
    yes_no = (
        bool(YES_NO.match(reader.text))
        or topic_first
        or (not WH.search(reader.text) and bool(TAG_QUESTION.search(reader.text)))
    )
    return Ask(Want.OPEN, yes_no=yes_no)


def _first_fit(reader: Reader, ask: Ask) -> Ask:
    for rule in _RULES:
        saved = (reader.text, list(reader.constraints), list(reader.not_films))
        if found := rule(reader, ask):
            return replace(found, rule=found.rule or rule.__name__.strip("_"))
        reader.text, reader.constraints, reader.not_films = saved
    if _DESCRIBING.search(reader.text) and not ask.yes_no and not WH.match(reader.text):
        take_constraints(reader, films_wanted=True)
        return replace(ask, want=Want.DESCRIBE, rule="describe")
    take_constraints(reader, films_wanted=False)
    return replace(ask, want=Want.YES_NO if ask.yes_no else Want.OPEN, rule="open")


_ANOTHER_FILM = pattern(
    r"(?:{film}|one) .*(?:made|did|directed|wrote|starred in|was in|came out|released|came)"
    r" (?:just |right )?(?:before|after|prior to|following) (?:the )?(?:{film} )?{F}"
    r"|^what (?:did|has|have) {N} (?:ma[dk]e|do|done|direct|directed|write|written) (?:just "
    r"|right )?"
    r"(?:before|after|prior to) (?:the )?(?:{film} )?{F}"
)


def _another_film(reader: Reader, ask: Ask) -> Ask | None:
    """Something about a film that is told only by one that it came before or after."""
    if ask.yes_no or not _ANOTHER_FILM.search(reader.text):
        return None
    reader.text = re.sub(r"@\w+", " ", reader.text)
    return replace(ask, want=Want.OPEN, rule="another film")


def _yes_no(reader: Reader, ask: Ask) -> Ask | None:
    if not ask.yes_no:
        return None
    negated = re.match(r"(?:is|are|was|were|does|do|did|has) not\b", reader.text) is not None
    reader.take(YES_NO)
    reader.take(TAG_QUESTION)
    take_constraints(reader, films_wanted=False)
    return replace(ask, want=Want.YES_NO, negated=negated)


_RULES: tuple[Rule, ...] = (
    film_parse.offered, cast_first, by_whom, works_of, _another_film,
    fact_parse.origin, fact_parse.recurring,
    people_parse.reviews, people_parse.role, people_parse.sort_of, opinion, verdict,
    film_parse.films, fact_parse.fact, people_parse.identity, _yes_no,
)  # fmt: skip


def _finished(reader: Reader, ask: Ask) -> Ask:
    """The ask with the films it names, its conditions and the words that nothing explains."""
    used = set(reader.not_films)
    used |= {c.slot for c in reader.constraints if c.slot is not None and not c.op}
    used |= {c.either for c in reader.constraints if c.either is not None}
    used |= {c.role for c in reader.constraints if isinstance(c.role, int)}
    if isinstance(ask.subject, int):
        used.add(ask.subject)
    slots = [(m[1], int(m[2])) for m in re.finditer(r"@([fnbpu])(\d+)", reader.original)]
    films = tuple(number for letter, number in slots if letter in "fb" and number not in used)
    used |= set(films)
    reader.constraints += [
        Constraint((), number, bare=True)
        for letter, number in slots
        if letter in "npu" and number not in used
    ]
    return replace(
        ask,
        films=films,
        not_films=tuple(reader.not_films),
        constraints=tuple(reader.constraints),
        terms=content_terms(reader.text),
        words=" ".join(content_words(reader.text)),
    )
