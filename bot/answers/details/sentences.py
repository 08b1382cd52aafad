"""Questions that no fact answers: one sentence must say all that is asked, or nothing is said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from bot.answers import compose
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.passages import Sentence, fits_question_word, person_beside
from bot.answers.finding.untitled import untitled
from bot.answers.model import Answer, Want
from bot.answers.proof.left_open import tells
from bot.answers.proof.polar import aims, polarity, turned
from bot.answers.question.happening_wording import asks_deed
from bot.answers.question.wording import JOBS
from bot.answers.reply import decline
from bot.library.model import FilmRef
from bot.patterns import compiled
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.model import MAKERS
from bot.reading.text import stem, words

_FULL = 1.0
_COUNTING = frozenset(
    map(stem, vocabulary("one two three four five six seven both same all first"))
)
"""Words that any sentence may have: of themselves they tell nothing."""
_UNANCHORED = 2  # content words, at least, of a question that names nothing
_WHO = compiled(r"\b(?:who|whos|whom|whose|by whom)\b", re.IGNORECASE)
_ASKS = compiled(
    r"\b(?:where|when|why|how|(?:what|which) (?:did|do|does|has|have|had))\b", re.IGNORECASE
)
_NAMING = compiled(r"\b(?:names?|called|surname|title of)\b", re.IGNORECASE)


async def sentence_answer(inquiry: Inquiry, films: Sequence[FilmRef] | None) -> Answer | None:
    """The sentence that has every content word and name of the question, if there is one."""
    terms, names = list(inquiry.ask.terms), _names(inquiry)
    if not terms and not names:
        return None
    if terms and not names and _COUNTING.issuperset(terms):
        return None
    if not terms and (inquiry.ask.want is not Want.OPEN or _asks_a_job(inquiry)):
        return None
    if not terms and (_WHO.search(inquiry.question) or _ASKS.search(inquiry.question)):
        return None
    if not terms and asks_deed(inquiry.masked.parted):
        return None  # that somebody is named tells nothing of what he does
    if not films and not names and len(terms) < _UNANCHORED:
        return None
    if films:
        pool = await inquiry.passages.of_films(films, inquiry.question)
    else:
        pool = await inquiry.passages.anywhere(inquiry.question)
    full = [one for one in pool if _covers(one, terms, names) and _right_sort(inquiry, one, terms)]
    if not full:
        return None
    full.sort(
        key=lambda one: (
            one.evidence.spoiler,
            not all(any(map(one.says, ways)) for ways in names),
            len(one.folded),
        )
    )
    chosen = full[0]
    values: list[str] = []
    job = _job_asked(inquiry)
    if _WHO.search(inquiry.question) or job:
        full = [one for one in full if not job or job.search(one.folded)]
        person = person_beside(full[0], terms) if full else None
        if person is None:
            return None
        chosen, values = full[0], [person]
        text = f"{person}, in {chosen.film.label}."
    else:
        word = _polar_word(inquiry, chosen)
        if word is None:
            return None
        values = [word] if word else []
        said = compose.of_its_film(chosen.evidence)
        text = f"{word.capitalize()}. {said}" if word else said
    inquiry.note(f"one sentence of {chosen.film.label} has every word that was asked for")
    same = [one for one in full if one.film == chosen.film][:2]
    return inquiry.answer(
        text, films=[chosen.film], values=values, evidence=[one.evidence for one in same]
    )


def _job_asked(inquiry: Inquiry) -> re.Pattern[str] | None:
    """The words of the job whose holder is asked for, one of which the sentence must have."""
    asked = inquiry.ask.kinds if inquiry.ask.want is Want.FACT else ()
    job = next((one for one in JOBS if asked and one.kinds == asked), None)
    if job is None:
        return None
    return re.compile(rf"\b(?:{job.noun_words}|{job.verb_words}|{job.by_words})\b")


def _names(inquiry: Inquiry) -> list[list[str]]:
    """For each name of the question that is no film's, the ways it may stand in a sentence."""
    found = []
    for number, slot in enumerate(inquiry.slots):
        if number in inquiry.ask.films or (slot.titles and not slot.names):
            continue
        spoken = " ".join(words(slot.mended or slot.text))
        ways = [spoken, *(" ".join(words(name.text)) for name in slot.names)]
        parts = [part for way in ways for part in way.split() if len(part) > 2]
        found.append(list(dict.fromkeys([*ways, *(parts if slot.names else [])])))
    return found


def _covers(one: Sentence, terms: Sequence[str], names: Sequence[Sequence[str]]) -> bool:
    beside = untitled(one)
    return beside.coverage(terms) >= _FULL and all(any(map(beside.means, ways)) for ways in names)


def _right_sort(inquiry: Inquiry, one: Sentence, terms: Sequence[str]) -> bool:
    """Whether the sentence has more to it than the words of the question, and of the right sort."""
    quote = one.evidence.quote
    if not fits_question_word(inquiry.question, quote) or not _tells(inquiry, quote, terms):
        return False
    asked = {stem(word) for word in words(inquiry.question)}
    if _NAMING.search(inquiry.question) and not _names_it(one, terms, asked):
        return False
    return len(one.stems - asked) >= 2


def _tells(inquiry: Inquiry, quote: str, terms: Sequence[str]) -> bool:
    """Whether a sentence that has the words of the question does not leave open what is asked."""
    asked = inquiry.beside_films()
    things = list(terms) or [stem(word) for ways in _names(inquiry) for word in ways[0].split()]
    return bool(inquiry.ask.yes_no) or tells(asked, quote, things)


def _asks_a_job(inquiry: Inquiry) -> bool:
    """Whether a film's own name was taken for its maker's: a mention of it tells no maker."""
    return any(
        set(MAKERS) & set(one.kinds) and one.slot is not None and inquiry.slots[one.slot].titles
        for one in inquiry.ask.constraints
    )


def _names_it(one: Sentence, terms: Sequence[str], asked: AbstractSet[str]) -> bool:
    """Whether a sentence gives a name beside one of the terms, which the question has not.

    What stands beside "the bishop's" is the name of something of his.
    """
    for found in re.finditer(r"[^\W\d_]+(?!['’]s\b)\b", one.evidence.quote):
        if any(stem(word) in terms for word in words(found[0])):
            near = one.evidence.quote[max(0, found.start() - 25) : found.end() + 30]
            told = re.search(
                r"(?:called|named|known as|,) ([A-ZÀ-Ž]\w*)|[a-z’'] ([A-ZÀ-Ž][a-z]+),? (?:the"
                r"|an?)\b",
                near,
            )
            if told and not asked >= set(map(stem, words(told[1] or told[2]))):
                return True
    return False


def _polar_word(inquiry: Inquiry, one: Sentence) -> str | None:
    """ "yes" or "no" by the sentence, "" where neither is asked; None when it tells neither."""
    if not inquiry.ask.yes_no:
        return ""
    aimed = aims(inquiry.question)
    word = polarity(one.evidence.quote, inquiry.ask.terms, aimed=aimed)
    return turned(word, inquiry.beside_films()) or None


async def closing(inquiry: Inquiry) -> Answer:
    """When nothing answers: what is unknown, or the nearest passages."""
    for number, slot in enumerate(inquiry.slots):
        if not slot.titles and not slot.names:
            return await decline.unknown_name(inquiry, number)
    films = [
        film for slot in inquiry.ask.films for film in await inquiry.resolver.matcher.titled(slot)
    ]
    return await decline.nothing(inquiry, films or None)
