"""The sentences that may settle a yes-or-no question, with what is measured of them.

They speak of those who are asked after, or judge what is to be judged, and leave nothing open.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice

from bot.answers.details.detail_wording import names_asked
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.levels import NEAR, level_of
from bot.answers.finding.meant import films_named
from bot.answers.finding.passages import Sentence, number_quoted
from bot.answers.happenings import happenings
from bot.answers.happenings.presence import read_presence
from bot.answers.learned import selection
from bot.answers.learned.measures import Measures
from bot.answers.learned.selection import weigh_within
from bot.answers.learned.selection_features import JUDGING_STEMS, Question, Ruled
from bot.answers.learned.yes_no_measures import measure_yes_no
from bot.answers.learned.yes_no_wording import YesNo
from bot.answers.model import Answer
from bot.answers.proof.left_open import tells
from bot.answers.proof.polar import only_aimed
from bot.answers.proof.remarks import judges
from bot.answers.question.matter_words import matters_in
from bot.answers.question.told_apart import ordinary
from bot.answers.words.alike import alike, said_in
from bot.patterns import compiled
from bot.reading.text import fold

MOST = 8  # of the sentences that answer best, those that are weighed


@dataclass(frozen=True, slots=True)
class Weighed:
    """A sentence of a film with what is measured of it; `denied` turns what it says."""

    said: Sentence
    quoted: bool  # by the answer at hand
    denied: bool
    measures: Measures


async def weighed_sentences(inquiry: Inquiry, answer: Answer) -> list[Weighed]:
    """The likeliest sentences of the film that is asked about; none where it is not one film.

    None either where a name in the question is in no review of it.
    """
    films = await films_named(inquiry) or answer.films
    if len(films) != 1:
        return []
    masked = inquiry.masked.parted
    names = names_asked(masked, inquiry.slots)
    question = Question.read(masked, names, films[0].title)
    pool = await inquiry.passages.of_films(films, inquiry.question)
    if not question.terms or not pool:
        return []
    if not all(any(one.says(way) for one in pool for way in ways) for ways in names):
        return []
    number = number_quoted(pool, answer.evidence) if answer.answered else None
    ruled = Ruled(
        inquiry.ask.want.value,
        len(inquiry.ask.terms),
        answer.answered,
        number,
        valued=bool(answer.values),
    )
    asked_of = await happenings.asked_whom(inquiry, films)
    if asked_of is None:
        return []
    asked, there = YesNo.read(masked), read_presence(ordinary(masked, inquiry.slots))
    noun = there.noun if there and not matters_in(there.noun) else None
    others = [term for term in question.terms if not any(term in who.stems for who in asked_of.who)]
    plain = inquiry.beside_films()

    def may_tell(one: Sentence) -> bool:
        return (
            asked_of.tells(one)
            and (noun is None or _has(one, noun))
            and (not asked_of.who or _touches(one, others))
            and not _leaves_open(asked, question.terms, one)
            and (not asked.measures["asked view"] or _judges(asked, question.terms, one))
            and tells(plain, one.evidence.quote, question.terms)
        )

    seen = await asyncio.to_thread(weigh_within, inquiry.kept, question, pool, ruled)
    return await asyncio.to_thread(_weighed, asked, question, pool, ruled, seen, may_tell)


def _has(one: Sentence, noun: str) -> bool:
    return one.covers(noun) or not said_in(one.folded).isdisjoint(alike(noun))


def _touches(one: Sentence, terms: Sequence[str]) -> bool:
    return not terms or any(level_of(term, one.stems, one.folded) >= NEAR for term in terms)


def _judges(asked: YesNo, terms: Sequence[str], one: Sentence) -> bool:
    """Whether a sentence says what somebody thinks of what is asked after, or beside another."""
    quote = one.evidence.quote
    if not judges(quote) or (" than " in asked.plain and not _BESIDE.search(fold(quote))):
        return False
    things = [term for term in terms if term not in JUDGING_STEMS]
    matters = matters_in(asked.plain)
    return _touches(one, things) or any(one_of.shown.search(one.folded) for one_of in matters)


_BESIDE = compiled(r"\b(?:than|as (?:good|bad|funny)|compar\w+|better|worse|best|beside|next to)\b")


def _leaves_open(asked: YesNo, terms: Sequence[str], one: Sentence) -> bool:
    """Whether a sentence only says what somebody wants, or that it does not say."""
    if asked.measures["asked aim"] or asked.measures["asks know"]:
        return False
    quote = one.evidence.quote
    return only_aimed(quote, terms) or _UNTOLD.search(fold(quote)) is not None


_UNTOLD = compiled(
    r"\b(?:whether|unclear|uncertain|left open)\b|\bno spoilers?\b"
    r"|(?:\b(?:not|never|cannot|nobody|wont|shant)|n't) (?:\w+ ){0,2}"
    r"(?:say|tell you|spoil\w*|reveal|disclose|give (?:it )?away)\b"
)


def _weighed(
    asked: YesNo,
    question: Question,
    pool: Sequence[Sentence],
    ruled: Ruled,
    seen: selection.Weighed,
    may_tell: Callable[[Sentence], bool],
) -> list[Weighed]:
    margins = seen.margins
    order = sorted(seen.measures, key=lambda number: (-margins[number], number))
    chosen = list(islice((number for number in order if may_tell(pool[number])), MOST))
    number = ruled.number
    if number is not None and number not in chosen and may_tell(pool[number]):
        chosen.append(number)
    found: list[Weighed] = []
    for number in chosen:
        one = pool[number]
        after = pool[number + 1].evidence if number + 1 < len(pool) else None
        following = after.quote if after and after.review_id == one.evidence.review_id else ""
        ahead = margins[order[1] if number == order[0] and len(order) > 1 else order[0]]
        measures = (
            {f"of all: {name}": value for name, value in seen.measures[number].items()}
            | asked.measures
            | measure_yes_no(asked, question.terms, one, following)
            | {
                "margin": margins[number],
                "rank": order.index(number),
                "lead": margins[number] - ahead,
            }
        )
        found.append(Weighed(one, number == ruled.number, asked.denied, measures))
    return found
