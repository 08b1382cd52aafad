"""Answers questions: link, parse, then the way of answering that the question calls for."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial

from rapidfuzz.distance import Indel

from bot.answers import (
    about,
    claimed,
    comparisons,
    compose,
    decline,
    details,
    facts,
    happenings,
    identity,
    judging,
    lists,
    makers,
    opinions,
    passing,
    presence,
    prior,
    reviewers,
    roles,
    said,
    sentences,
    speakers,
    verdicts,
    verify,
    views,
)
from bot.answers.asides import without_asides
from bot.answers.clues import asks_opinion
from bot.answers.inquiry import Inquiry
from bot.answers.mask import Slot, mask
from bot.answers.meant import described_films
from bot.answers.model import Answer, Ask, Want
from bot.answers.parse import second_look
from bot.answers.passages import Passages
from bot.answers.recalled import recalled
from bot.answers.resolve import CATALOGUE, HEADER, MODERATOR, Resolved, Resolver
from bot.answers.reworded import reworded, survival, without_hearsay
from bot.answers.second_opinion import second_opinion
from bot.answers.spelling import mend_small_words
from bot.answers.store import AnswerStore
from bot.answers.understand import LONGEST, Understanding
from bot.answers.unnamed import Guess, guessed, sure
from bot.answers.what_is import what_is
from bot.db import Database
from bot.library.model import Scope
from bot.reading.model import Kind
from bot.reading.text import fold
from bot.search import NameKind, SearchService

_SUGGESTIONS = 4
_SHORTEST_PART = 4
_LIKE = 0.75  # share of letters in common from which a name is offered for an unknown one
_MOST_WORDS = 3  # of a question in small letters that may be an unknown name
_PEOPLE = (NameKind.PERSON, NameKind.CHARACTER)
_OFFERED = (NameKind.TITLE, *_PEOPLE)
_TWO_QUESTIONS = re.compile(
    r"(?<!\bwho)(?<!\bwhat)(?<!\bwhen)(?<!\bwhere)(?<!\bhow)(?<!\bwhy)"
    r",? and (?=(?:whose|who|what|when|where|how|which|is it|does it|was it)\b)",
    re.IGNORECASE,
)
_ASKS = re.compile(r"(?:who|what|when|where|how|which|why)\b", re.IGNORECASE)
_REMARKS = re.compile(r"(?:same|right|correct|yes|no|or|isn['’]?t|wasn['’]?t)\b", re.IGNORECASE)
_THEIR = re.compile(r"\btheir\b", re.IGNORECASE)
_WHO_IS = re.compile(r"who(?:['’]?s| is| are) (?P<name>[^,?]+)$", re.IGNORECASE)
_WHAT_IN = re.compile(
    r"(?:what|which)(?: film| one)?(?:['’]?s| is| was) (?P<name>[^,?]{3,40}?) in$", re.IGNORECASE
)
_AS_WHOM = re.compile(r"(?:who|(?:what|which) (?:role|part|character))\b", re.IGNORECASE)
_DOES = re.compile(r"what (?:does|do|did) ", re.IGNORECASE)
_THEY = re.compile(r"\b(?:she|he|they)\b", re.IGNORECASE)
_SENTENCE_ENDS = re.compile(r"(?<=[?!.])\s+|\s+(?=- )")
_CHOICE = re.compile(r"\bor\b", re.IGNORECASE)
_IT = re.compile(r"\b(?:its|it|the film|the movie)\b", re.IGNORECASE)
_SOURCES = {
    CATALOGUE: "according to the catalogue",
    HEADER: "as the review's header says",
    MODERATOR: "as a moderator set it",
}
Way = Callable[[Inquiry], Awaitable[Answer | None]]

_SPECIAL: tuple[Way, ...] = (
    passing.unreviewed,
    makers.maker,
    claimed.said_to_be_by,
    speakers.speaker_says,
    prior.others_first,
    happenings.happens,
    views.foremost,
    presence.there_is,
    judging.judged,
)
"""Ways that know their questions themselves, and come first."""
_WAYS: dict[Want, Way] = {
    Want.FILMS: lists.films,
    Want.COUNT: lists.films,
    Want.DESCRIBE: lists.films,
    Want.FACT: facts.fact,
    Want.ROLE: roles.role,
    Want.IDENTITY: identity.identity,
    Want.ABOUT: about.about,
    Want.OPINION: opinions.opinion,
    Want.VERDICT: verdicts.verdict,
    Want.RATING: verdicts.rating,
    Want.REVIEWS: reviewers.reviews,
    Want.COMPARE: comparisons.compare,
    Want.YES_NO: verify.verify,
}


class AnswerService:
    def __init__(self, database: Database, search: SearchService) -> None:
        self._store = AnswerStore(database)
        self._search = search
        self._understanding = Understanding(search)

    async def ask(self, scope: Scope, question: str) -> Answer:
        """Answer from the reviews that the scope can see, or say that they do not answer."""
        whole = question.strip()[:LONGEST]
        if (spelt := await self._understanding.as_titles_spell(scope, whole)) != whole:
            return replace(await self.ask(scope, spelt), question=question)
        asked = without_asides(whole)
        if asked != whole and await self._understanding.keeps_a_film(scope, whole, asked):
            return replace(await self.ask(scope, asked), question=question)
        if (
            alone := survival(without_hearsay(question))
        ) != question:  # whose claim tells no film either
            return replace(await self.ask(scope, alone), question=question)
        halves = _TWO_QUESTIONS.split(question.strip()[:LONGEST], maxsplit=1)
        if (
            len(halves) == 2
            and all(len(half.split()) > 1 for half in halves)
            and not await self._understanding.opens_with_title(scope, halves[1])
        ):
            return await self._both(scope, question, *halves)
        if (
            plainer := reworded(
                await self._understanding.with_apostrophes(scope, mend_small_words(question))
            )
        ) != question:
            again = await self._one(scope, plainer)
            if again.answered:
                return replace(again, question=question)
        one = await self._one(scope, question)
        if not one.answered and (asked := _without_remarks(question)) != question:
            again = await self._one(scope, asked)
            if again.answered:
                return replace(again, question=question)
        return one if one.answered else await self._guessed(scope, one)

    async def _guessed(self, scope: Scope, declined: Answer) -> Answer:
        """What the film answers that is surely meant where a question names none; or no answer."""
        guess = await self.guess(scope, declined.question)
        if guess is None or not sure(guess):
            return declined
        meant = f"no film is named; by all that is asked, {guess.film.label} is meant"
        return replace(guess.answer, question=declined.question, steps=(*declined.steps, meant))

    async def guess(self, scope: Scope, question: str) -> Guess | None:
        """What the likeliest film answers to a question that names none."""
        asked = question.strip()[:LONGEST]
        slots, ask = await self._understanding.read(scope, asked)
        inquiry = self._inquiry(scope, asked, slots, ask)
        return await guessed(inquiry, partial(self._one, scope))

    async def _both(self, scope: Scope, question: str, first: str, second: str) -> Answer:
        """Two questions in one: each is answered, "it" in the second being the first's film."""
        one = await self._one(scope, first)
        asked = second
        if (told := _WHAT_IN.match(first)) and len(one.films) == 1 and _AS_WHOM.match(second):
            second = f"who does {told['name']} play in {one.films[0].label}?"
        elif len(one.films) == 1:
            second = _IT.sub(one.films[0].label, second)
        elif asked_of := _WHO_IS.match(first):
            second = _THEY.sub(asked_of["name"], second)
            if _DOES.match(second):  # which tells who it is as well
                return replace(await self._one(scope, second), question=question)
        two = await self._one(scope, second)
        if not two.answered and len(one.films) == 1 and _THEIR.search(asked):
            two = await self._one(scope, f"{second.rstrip(' ?!.')} in {one.films[0].label}?")
        return Answer(
            question=question,
            answered=one.answered and two.answered,
            text=f"{one.text} {two.text}",
            kind=one.kind,
            films=tuple(dict.fromkeys((*one.films, *two.films))),
            values=(*one.values, *two.values),
            evidence=(*one.evidence, *two.evidence) if one.answered and two.answered else (),
            nearest=tuple(dict.fromkeys((*one.evidence, *one.nearest, *two.evidence, *two.nearest)))
            if not (one.answered and two.answered)
            else (),
            suggestions=(*one.suggestions, *two.suggestions),
            steps=(*one.steps, *two.steps),
        )

    async def _one(self, scope: Scope, question: str) -> Answer:
        asked = question.strip()[:LONGEST]
        slots, ask = await self._understanding.read(scope, asked)
        answer = await self._as_read(scope, question, slots, ask)
        if not answer.answered:
            for again in await self._understanding.bolder(scope, asked, slots, ask):
                if (bolder := await self._as_read(scope, question, *again)).answered:
                    return bolder
        return answer

    def _inquiry(self, scope: Scope, question: str, slots: list[Slot], ask: Ask) -> Inquiry:
        passages = Passages(scope, self._store, self._search)
        resolver = Resolver(scope, self._store, passages, slots)
        return Inquiry(scope, question, ask, slots, self._store, passages, resolver)

    async def _as_read(self, scope: Scope, question: str, slots: list[Slot], ask: Ask) -> Answer:
        inquiry = self._inquiry(scope, question, slots, ask)
        if ask.want is Want.NOTHING or (
            ask.want is Want.OPEN and not slots and not ask.terms and not ask.constraints
        ):
            return inquiry.answer(
                "Ask me about a film, a person, a character or a theme in the reviews.",
                answered=False,
            )
        if (plainer := await reviewers.called_reviewer(inquiry)) is not None:
            return replace(await self._one(scope, plainer), question=question)
        _explain(inquiry)
        answer = await self._answer(inquiry)
        vague = not answer.answered or details.lacks(inquiry, answer)
        told = await details.detail(inquiry) if vague else None
        if told is None and not answer.answered:
            told = await what_is(inquiry)
        answer = told or answer
        if not answer.answered and (viewed := await views.view(inquiry)) is not None:
            answer = viewed  # by the words of the view; a bare sentence is no better
        else:
            answer = await self._weighed(inquiry, answer)
        if not inquiry.judged and happenings.unproven(inquiry, answer):
            inquiry.note(f"taken back, for no sentence proves it: {answer.text}")
            answer = await sentences.closing(inquiry)
        if not answer.answered and (told := await recalled(inquiry, _WAYS)) is not None:
            answer = told
        return await self._finished(inquiry, answer)

    async def _weighed(self, inquiry: Inquiry, answer: Answer) -> Answer:
        """The answer after a second opinion, or the view that was asked for in place of it."""
        ruled = answer.answered
        answer = await self._second_opinion(inquiry, answer)
        answer = await views.taken_back(inquiry, answer) or answer
        if ruled and await views.outweighs(inquiry, answer):
            return await views.view(inquiry) or answer
        return answer

    async def _second_opinion(self, inquiry: Inquiry, answer: Answer) -> Answer:
        return await second_opinion(inquiry, answer)

    async def _answer(self, inquiry: Inquiry) -> Answer:
        ask, masked = inquiry.ask, mask(inquiry.question.strip()[:LONGEST], inquiry.slots)
        way = _WAYS.get(ask.want)
        if ask.want in (Want.FILMS, Want.COUNT) and ask.kinds == (Kind.VERDICT,):
            way = verdicts.films_by_opinion
        for special in _SPECIAL:
            judges = special is judging.judged
            if judges and ask.want is Want.FACT and not asks_opinion(masked.text):
                continue  # "X lensing" asks who did it
            if (found := await special(inquiry)) is not None:
                inquiry.judged = True
                return found
        clues = second_look(masked)
        first = clues is not None and (_asks_more(clues, ask) or _is_choice(inquiry, clues))
        answer = await way(inquiry) if way is not None and not first else None
        if answer is not None and (answer.answered or not _half_read(inquiry)):
            return answer
        if clues is not None and (by_clues := await self._by_clues(inquiry, clues)) is not None:
            return by_clues
        if first and way is not None:
            answer = await way(inquiry)
            if answer is not None and answer.answered and len(answer.films) == 1 and clues:
                answer = await self._of_found(inquiry, clues, answer)
        if answer is not None:
            return answer
        resolved = await inquiry.resolver.films(ask)
        if resolved.wrong_year:
            return await decline.wrong_year(inquiry, resolved)
        inquiry.note("no fact answers; looking for one sentence that does")
        if (told := await sentences.sentence_answer(inquiry, resolved.films)) is not None:
            return told
        if resolved.failed is not None and resolved.elsewhere:
            return await decline.false_premise(inquiry, resolved)
        return await self._opinion_in_words(inquiry, resolved) or await sentences.closing(inquiry)

    async def _of_found(self, inquiry: Inquiry, clues: Ask, found: Answer) -> Answer:
        """What is asked of the one film that was found by all words, or that film."""
        if clues.want not in (Want.FACT, Want.ROLE):
            return found
        resolver = Resolver(inquiry.scope, self._store, inquiry.passages, inquiry.slots)
        resolver.meant = Resolved(list(found.films))
        again = replace(inquiry, ask=clues, resolver=resolver)
        return await _WAYS[clues.want](again) or found

    async def _opinion_in_words(self, inquiry: Inquiry, resolved: Resolved) -> Answer | None:
        """What the reviews of one film say of what is asked after, where a view is asked for."""
        films = resolved.films or []
        bare = any(not slot.titles and not slot.names for slot in inquiry.slots)
        if resolved.failed is not None or len(films) != 1 or bare:
            return None
        if not asks_opinion(mask(inquiry.question.strip()[:LONGEST], inquiry.slots).text):
            return None
        inquiry.note("looking for what is said of it in other words")
        return await said.anything_said(inquiry, films[0])

    async def _by_clues(self, inquiry: Inquiry, ask: Ask) -> Answer | None:
        """The answer to what the question asks by its clues alone, if the reviews give one."""
        passages, steps = inquiry.passages, list(inquiry.steps)
        resolver = Resolver(inquiry.scope, self._store, passages, inquiry.slots)
        again = replace(inquiry, ask=ask, resolver=resolver, steps=steps)
        named = (await resolver.films(ask)).films if ask.films else None
        if ask.described:
            resolver.meant = await described_films(again, named)
            if resolver.meant is None:
                return None
        again.note(f"by its clues it asks: {ask.want.value}")
        answer = await _WAYS[ask.want](again)
        return answer if answer is not None and answer.answered else None

    async def _finished(self, inquiry: Inquiry, answer: Answer) -> Answer:
        """Say which slips were mended and whence an unquoted fact is; offer what may be meant."""
        mended = [slot for slot in inquiry.slots if slot.mended]
        if mended:
            taken = ", ".join(f"‘{slot.text}’ as {slot.mended}" for slot in mended)
            answer = replace(answer, text=f"{answer.text} (Taking {taken}.)")
        if sources := [item.reviewer for item in answer.evidence if not item.quote]:
            told = compose.listed(_SOURCES[source] for source in sources)
            answer = replace(answer, text=f"{answer.text} ({told[:1].upper()}{told[1:]}.)")
        if not answer.answered and not answer.suggestions:
            answer = replace(answer, suggestions=await self._near(inquiry))
        return answer

    async def _near(self, inquiry: Inquiry) -> tuple[str, ...]:
        """Known names that are like the unknown ones of the question, or like its odd words."""
        index = await self._search.index(inquiry.scope)
        unknown = [slot.text for slot in inquiry.slots if not slot.titles and not slot.names]
        if not unknown and 0 < len(inquiry.ask.words.split()) <= _MOST_WORDS:
            unknown = [inquiry.ask.words]
        found = [
            match.name.text
            for text in unknown
            for match in index.find(text, kinds=_OFFERED, limit=3)
            if len(text.split()) > 1 or _alike(text, match.name.text)
        ]
        parts = [word for text in unknown for word in text.split() if len(word) >= _SHORTEST_PART]
        found += [
            match.name.text
            for part in parts
            for match in index.find(part, kinds=_OFFERED, limit=3)
            if any(_alike(text, match.name.text) for text in unknown)
        ]
        return tuple(dict.fromkeys(found))[:_SUGGESTIONS]


def _without_remarks(question: str) -> str:
    """The question alone: "Who scored X? I think it was a woman" says something besides."""
    sentences = _SENTENCE_ENDS.split(question.strip())
    asked = [
        number
        for number, one in enumerate(sentences)
        if one.rstrip().endswith("?") and not (number and _REMARKS.match(one))
    ]
    if len(asked) != 1 or any(map(_ASKS.match, sentences[asked[0] + 1 :])):
        return question
    return " ".join(sentences[: asked[0] + 1])


def _half_read(inquiry: Inquiry) -> bool:
    """Whether words were left that no wording explained, or a choice was taken for a yes or no."""
    ask = inquiry.ask
    choice = ask.yes_no and _CHOICE.search(inquiry.question)
    guessed = ask.want is Want.OPEN or ask.rule == "key words"
    part_of = any(c.kinds == (Kind.SERIES,) and c.slot is not None for c in ask.constraints)
    unsure = guessed or choice or (part_of and not ask.yes_no)
    return bool(ask.terms or unsure or any(c.bare for c in ask.constraints))


def _is_choice(inquiry: Inquiry, clues: Ask) -> bool:
    """Whether a yes or no would leave open which of two it is: "a sequel or a prequel"."""
    either = inquiry.ask.yes_no and _CHOICE.search(inquiry.question)
    return bool(either) and clues.want in (Want.FACT, Want.ROLE)


def _asks_more(clues: Ask, ask: Ask) -> bool:
    """Whether films were looked for where something about the film described was asked."""
    told = clues.want in (Want.FACT, Want.ROLE)
    looked_for = ask.want in (Want.FILMS, Want.DESCRIBE) and (
        told or all(c.bare for c in ask.constraints)
    )
    named = bool(ask.films) and told
    return looked_for and clues.want is not Want.FILMS and (named or bool(clues.described))


def _alike(typed: str, name: str) -> bool:
    return Indel.normalized_similarity(fold(typed), fold(name)) >= _LIKE


def _explain(inquiry: Inquiry) -> None:
    for slot in inquiry.slots:
        means = [f"{name.kind.value} “{name.text}”" for name in (*slot.titles, *slot.names)][:4]
        inquiry.note(f"“{slot.text}” is {', '.join(means) if means else 'not known here'}")
    ask = inquiry.ask
    kinds = f" ({', '.join(kind.value for kind in ask.kinds)})" if ask.kinds else ""
    inquiry.note(f"asked: {ask.want.value}{kinds}, by the wording for “{ask.rule}”")
    if ask.terms:
        inquiry.note(f"to be shown: {', '.join(ask.terms)}")
