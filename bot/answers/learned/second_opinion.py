"""The learned second opinion on an answer: the sentence it quotes, another one, or none.

Ways of answering follow what members say; how else it may be said is learned (`selection`). What
they found is held against all sentences of the film: a quote that hardly answers is taken back, and
where they found nothing a sentence that clearly answers is quoted. One that only may answer is
offered as the nearest passage.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from bot.answers import compose
from bot.answers.details import sentences
from bot.answers.details.detail_wording import names_asked, sort_of
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.levels import NEAR, level_of
from bot.answers.finding.meant import films_named
from bot.answers.finding.passages import Sentence, number_quoted
from bot.answers.learned.answer_sort import has_its_sort
from bot.answers.learned.recalled import asks_beyond
from bot.answers.learned.selection import Verdict, decide, weigh_within
from bot.answers.learned.selection_features import JUDGING_STEMS, Question, Ruled
from bot.answers.model import Answer, Want
from bot.answers.proof.left_open import tells
from bot.answers.question.clue_wording import AVAILABLE
from bot.answers.question.clues import asks_opinion
from bot.answers.question.told_apart import ordinary, parted
from bot.answers.reply import decline
from bot.answers.words.alike import alike
from bot.answers.words.deeds import Deed, hits, verb_of
from bot.answers.words.matters import JUDGING
from bot.answers.words.terms import content_words
from bot.patterns import compiled
from bot.reading.model import Kind
from bot.reading.text import fold, stem, words

_TOLD_OTHERWISE = (Want.COUNT, Want.RATING, Want.REVIEWS, Want.COMPARE, Want.NOTHING)
_NOT_QUOTED = (Want.FACT, Want.ROLE, Want.VERDICT)
_SAYS_NOTHING = frozenset(["film"])
"""Stems that any sentence may have: "where was it filmed" asks for no sentence with "film"."""
_KNOWS_NOT = compiled(
    r"\b(?:no (?:clue|idea)|(?:not|never) (?:sure|certain|told|learned)|dunno|who knows|beats me"
    r"|(?:don['’]?t|do not|didn['’]?t|could(?:n['’]?t| not)|can(?:['’]?t|not))"
    r" (?:know|say|tell you|remember|recall|find out|catch))(?: [\w'’]+){0,3} (?:who|names?)\b",
    re.IGNORECASE,
)
"""The reviewer not knowing somebody, which answers nothing: "no clue who shot it"."""
_TELLING = 2  # words that tell what is asked
_OF_JUDGEMENTS = (Want.OPINION, Want.VERDICT)


@dataclass(frozen=True, slots=True)
class Material:
    """A question about one film, the film's sentences, and what was answered by rule."""

    question: Question
    sentences: Sequence[Sentence]
    ruled: Ruled


async def material(inquiry: Inquiry, answer: Answer) -> Material | None:
    """What there is to weigh; None where a fact or a count answers, or no one film is asked of."""
    ask = inquiry.ask
    plain = ask.want in (*_NOT_QUOTED, Want.ABOUT) and not ask.words and ask.rule != "key words"
    if ask.want in _TOLD_OTHERWISE or (plain and answer.answered and Kind.SETTING not in ask.kinds):
        return None
    films = await films_named(inquiry) or answer.films
    if len(films) != 1:
        return None
    masked = inquiry.masked.parted
    if AVAILABLE.search(masked):
        return None  # "where can I watch it"
    judged = ask.want in _OF_JUDGEMENTS or (sort_of(masked) != "polar" and asks_opinion(masked))
    if answer.answered and judged:
        return None  # judgements have words of their own, and may sum up many sentences
    answered, of_film_found = answer.answered, only_a_film(inquiry, answer)
    if of_film_found:
        answered, masked = False, _asked(inquiry, masked)
    question = Question.read(masked, names_asked(masked, inquiry.slots), films[0].title)
    pool = await inquiry.passages.of_films(films, inquiry.question)
    if _SAYS_NOTHING.issuperset(question.terms) or not pool:
        return None
    number = number_quoted(pool, answer.evidence) if answered else None
    fact = answered and ask.want in _NOT_QUOTED and not (ask.want is Want.FACT and ask.terms)
    listing = ask.want is Want.FILMS and not of_film_found  # a sentence is no list of films
    quotable = not fact and not listing and question.sort != "polar"
    valued = bool(answer.values)
    ruled = Ruled(ask.want.value, len(ask.terms), answered, number, quotable, valued)
    return Material(question, pool, ruled)


def _asked(inquiry: Inquiry, text: str) -> str:
    """What a masked question asks, without the words that only tell its film."""
    if any(slot.titles for slot in inquiry.slots):
        return text
    asked, described = parted(ordinary(text, inquiry.slots), inquiry.slots)
    return asked if described and len(content_words(asked)) >= _TELLING else text


def only_a_film(inquiry: Inquiry, answer: Answer) -> bool:
    """Whether an answer names one film alone, where something in that film is asked for."""
    named = answer.kind in LISTING and len(answer.films) == 1 and not answer.values
    if not named or any(one.quote in answer.text for one in answer.evidence):
        return False
    masked = inquiry.masked
    return asks_beyond(inquiry.ask.want, ordinary(masked.parted, masked.slots))


LISTING = (Want.FILMS.value, Want.COUNT.value, Want.DESCRIBE.value)
"""Kinds of answers that list films."""


async def second_opinion(inquiry: Inquiry, answer: Answer) -> Answer:
    """The answer, or what the sentences of its film say instead."""
    told = answer.answered and answer.values  # no sentence outweighs what was told
    given = None if told else await material(inquiry, answer)
    if given is None:
        return answer
    # Tens of milliseconds where a film has many reviews, the first time half a second.
    weighed = await asyncio.to_thread(
        weigh_within, inquiry.kept, given.question, given.sentences, given.ruled
    )
    margins = weighed.margins
    verdict = decide(margins, given.ruled)
    if verdict is Verdict.STANDS and _proves(given):
        return answer
    best = max(range(len(margins)), key=margins.__getitem__)
    chosen = given.sentences[best]
    if verdict is Verdict.BEST_ANSWERS:
        if lack := lacking(inquiry.beside_films(), given.question, chosen):
            inquiry.note(lack)
        else:
            inquiry.note("a sentence answers, by all that is learned of such questions")
            return _quoting(inquiry, chosen)
    if answer.answered:
        inquiry.note(f"taken back, for it hardly answers: {answer.text}")
        only = only_a_film(inquiry, answer)
        answer = await (
            decline.nothing(inquiry, answer.films) if only else sentences.closing(inquiry)
        )
    if margins[best] > 0:
        nearest = tuple(dict.fromkeys((chosen.evidence, *answer.nearest)))
        answer = replace(answer, nearest=nearest)
    return answer


def lacking(plain: str, question: Question, chosen: Sentence) -> str:
    """Why a sentence is no answer, whatever is learned of it; "" where nothing speaks against it.

    `plain` is the question without the titles in it.
    """
    quote = chosen.evidence.quote
    if _KNOWS_NOT.search(quote):
        return "the reviewer says not to know"
    if not tells(plain, quote, question.terms):
        return "the sentence leaves open what is asked"
    if not _has_its_sort(question, chosen):
        return "the sentence has no name or number, as is asked for"
    if not _does_so(plain, quote, question.terms):
        return "the sentence says nothing of what is done"
    if not _names_part(plain, chosen):
        return "the sentence says nothing of the part whose player is asked for"
    if _asks_view(question) and not _touches(question, chosen):
        return "the sentence judges nothing that is asked after"
    return ""


_PLAYER_OF = compiled(
    r"\bwho (?:\w+ )??(?:plays|played|voices|voiced|portrays|(?:does|did|do|is|was|provides"
    r"|provided) the voices? (?:of|for|behind)) (?:(?:the|that|this) )?(?P<part>[^\W\d_]+)"
)


def _names_part(plain: str, chosen: Sentence) -> bool:
    """Whether a sentence speaks of the part whose player is asked for: of no owl in "Ann voices
    the hedgehog"."""
    asked = _PLAYER_OF.search(fold(plain))
    if asked is None:
        return True
    part = stem(asked["part"])
    return not ({part, *alike(part)}.isdisjoint(chosen.stems) and not chosen.means(asked["part"]))


_WHY = compiled(r"\bwhy (?:does|do|did) (?P<rest>.+)")


def _does_so(plain: str, quote: str, terms: Collection[str]) -> bool:
    """Whether a sentence tells of the deed whose reason is asked for: "why does she sell it".

    It must have the very word for it or for something else that is asked after: of "why does she
    murder the vicar" a sentence about a drowned child tells nothing.
    """
    asked = _WHY.search(fold(plain))
    if asked is None:
        return True
    said = fold(quote)
    stems = frozenset(map(stem, words(said)))
    if len(terms) > 1 and stems.isdisjoint(terms):
        return False
    verb = next(filter(None, map(verb_of, asked["rest"].split()[1:])), None)
    if verb is None:
        return True
    known = level_of(stem(verb), stems, " ".join(words(said)))
    done = next(hits(Deed(verb), said), None) is not None
    return done or (known >= NEAR and verb not in _DONE_BY_SOMEBODY)


_DONE_BY_SOMEBODY = ("kill", "murder")
"""Who dies has not been killed by the one asked after."""


def _asks_view(question: Question) -> bool:
    return not JUDGING.isdisjoint(question.spoken)


def _touches(question: Question, chosen: Sentence) -> bool:
    """Whether a sentence has anything of what is to be judged, itself or in kindred words."""
    told = [term for term in question.terms if term not in JUDGING_STEMS]
    levels = (level_of(term, chosen.stems, chosen.folded) for term in told)
    return not told or any(level >= NEAR for level in levels)


def _has_its_sort(question: Question, chosen: Sentence) -> bool:
    known = {way for ways in question.names for way in ways}
    known.add(" ".join(words(chosen.film.title)))
    return has_its_sort(" ".join(question.spoken), chosen.evidence.quote, known)


def _proves(given: Material) -> bool:
    """Whether an answer by rule that is nothing but a quote has the sort of thing asked for."""
    ruled = given.ruled
    bare = ruled.answered and not ruled.valued and ruled.number is not None
    return not bare or _has_its_sort(given.question, given.sentences[ruled.number or 0])


def _quoting(inquiry: Inquiry, chosen: Sentence) -> Answer:
    return inquiry.answer(
        compose.of_its_film(chosen.told), films=[chosen.film], evidence=[chosen.told]
    )
