"""Answers questions: read as they stand and in plainer words, until one reading has an answer.

Each reading is linked and parsed (`understand`), answered by the rules (`ways`) and held against
what was learned (`second_opinion`); which slips were mended is said with the answer (`footnotes`).
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Hashable
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from bot.answers.details import details, lacking, sentences
from bot.answers.finding.description import Candidate
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import only_film_named
from bot.answers.finding.passages import Passages
from bot.answers.finding.resolve import Resolver
from bot.answers.finding.respelt import as_written, respelt
from bot.answers.finding.store import AnswerStore
from bot.answers.happenings import happenings
from bot.answers.happenings.actions import doing
from bot.answers.learned.recalled import recalled
from bot.answers.learned.second_opinion import only_a_film, second_opinion
from bot.answers.learned.tables import read_tables
from bot.answers.learned.unnamed import Guess, guessed, sure
from bot.answers.learned.yes_or_no import yes_or_no
from bot.answers.model import Answer, Ask, Want
from bot.answers.opinions import views
from bot.answers.opinions.called_reviewer import called_reviewer
from bot.answers.question.asides import without_asides, without_remarks
from bot.answers.question.both import answer_of_both, both_of
from bot.answers.question.mask import Slot
from bot.answers.question.nested import nested
from bot.answers.question.requests import is_request
from bot.answers.question.reworded import reworded
from bot.answers.question.spelling import mend_small_words
from bot.answers.question.told_films import told_film
from bot.answers.question.two_questions import answer_both, halves
from bot.answers.question.which_is_more import answer_better, answer_more, better_in, more_of
from bot.answers.reply.footnotes import with_footnotes
from bot.answers.understand import LONGEST, Understanding
from bot.answers.ways import answer_by_rules
from bot.db import Database
from bot.library.model import HOUSE, Scope
from bot.search import SearchService
from bot.search.service import MANY_NAMES, keep_out_of_collections


@dataclass(frozen=True, slots=True)
class _Reading:
    """What all readings of one question share: whatever one of them looked up is known to all."""

    scope: Scope
    store: AnswerStore
    search: SearchService
    understanding: Understanding
    passages: Passages
    alike: dict[str, list[Candidate]] = field(default_factory=dict)
    kept: dict[Hashable, Any] = field(default_factory=dict)

    def inquiry(self, question: str, slots: list[Slot], ask: Ask) -> Inquiry:
        resolver = Resolver(self.scope, self.store, self.passages, slots)
        return Inquiry(
            self.scope,
            question,
            ask,
            slots,
            self.store,
            self.passages,
            resolver,
            alike=self.alike,
            kept=self.kept,
        )


_FACTS = frozenset({Want.FACT.value, Want.ROLE.value})
_ONLY_ANSWERS = "I can only answer from the reviews here: ask me about a film or somebody in one."


class AnswerService:
    def __init__(self, database: Database, search: SearchService) -> None:
        self._store = AnswerStore.of(database)
        self._search = search

    async def prepare(self) -> None:
        """Read ahead the names of the house and, where it has many, what was learned.

        So no member has to wait for it. A small library does without the 30 MB until they are
        needed.
        """
        if len(await self._search.index(Scope(HOUSE))) >= MANY_NAMES:
            await asyncio.to_thread(read_tables)
            await asyncio.to_thread(keep_out_of_collections)

    async def ask(self, scope: Scope, question: str) -> Answer:
        """Answer from the reviews that the scope can see, or say that they do not answer."""
        return await self._ask(self._reading(scope), question)

    def _reading(self, scope: Scope) -> _Reading:
        store, search = self._store.for_one_question(), self._search.for_one_question()
        passages = Passages(scope, store, search)
        return _Reading(scope, store, search, Understanding(search), passages)

    async def _ask(self, reading: _Reading, question: str) -> Answer:
        scope, understanding = reading.scope, reading.understanding
        whole = question.strip()[:LONGEST]
        if is_request(whole):
            return Answer(question, False, _ONLY_ANSWERS, kind=Want.NOTHING.value)
        if (spelt := await understanding.as_titles_spell(scope, whole)) != whole:
            return replace(await self._ask(reading, spelt), question=question)
        asked = without_asides(whole)
        if asked != whole and await understanding.keeps_a_film(scope, whole, asked):
            return replace(await self._ask(reading, asked), question=question)
        if more := more_of(whole):
            return await answer_more(partial(self._one, reading), question, *more)
        if (better := better_in(whole)) and (
            told := await answer_better(partial(self._one, reading), question, *better)
        ):
            return told
        slots, _ = await understanding.read(scope, whole)
        if each := both_of(whole, slots):
            return await answer_of_both(partial(self._one, reading), question, *each)
        two = halves(whole)
        if two and not await understanding.opens_with_title(scope, two[1]):
            return await answer_both(partial(self._one, reading), question, *two)
        answer = await self._in_any_wording(reading, question)
        answer = await self._with_yes_or_no(reading, question, answer)
        known = answer.answered or answer.final  # or it is known that no review says it
        return answer if known else await self._guessed(reading, answer)

    async def _in_any_wording(self, reading: _Reading, question: str) -> Answer:
        """The answer to the question as it is put, put plainer, or without what is said besides."""
        understanding = reading.understanding
        if (
            plainer := reworded(
                await understanding.with_apostrophes(reading.scope, mend_small_words(question))
            )
        ) != question:
            again = await self._one(reading, plainer)
            if again.answered:
                return replace(again, question=question)
        if (named := await self._with_name(reading, question)) != question:
            again = await self._one(reading, named)
            if again.answered or again.final:
                return replace(again, question=question)
        one = await self._one(reading, question)
        if (asked := without_remarks(question)) != question:
            again = await self._one(reading, asked)
            # "How long is it? I have a bus to catch" asks for a fact and no view.
            if again.answered and (not one.answered or _FACTS.issuperset([again.kind])):
                return replace(again, question=question)
        if not one.answered and (mended := await self._respelt(reading, question)) is not None:
            return replace(mended, question=question)
        if not one.answered and (named := await self._with_title(reading, question)) != question:
            again = await self._one(reading, named)
            if again.answered:
                return replace(again, question=question)
        return one

    async def _respelt(self, reading: _Reading, question: str) -> Answer | None:
        """The answer to the question with words put right that stand in no review, if any."""
        asked = question.strip()[:LONGEST]
        slots, _ = await reading.understanding.read(reading.scope, asked)
        mended = await respelt(reading.search, reading.scope, asked, slots)
        if not mended:
            return None
        for slip, right in mended.items():
            asked = re.sub(rf"\b{slip}\b", right, asked)
        again = await self._one(reading, asked)
        if not again.answered:
            return None
        return replace(again, text=f"{again.text} (Taking {as_written(mended, again.evidence)}.)")

    async def _with_name(self, reading: _Reading, question: str) -> str:
        """The question with the name in place of "the actor who plays Ned", where one does."""
        asked = question.strip()[:LONGEST]
        slots, _ = await reading.understanding.read(reading.scope, asked)
        within = nested(asked, slots)
        if within is None:
            return question
        told = await self._one(reading, within.inner)
        if not told.answered or len(told.values) != 1 or len(told.films) != 1:
            return question
        return within.asking(told.values[0], told.films[0].title)

    async def _with_title(self, reading: _Reading, question: str) -> str:
        """The question with the title of "Ann Poe's film", or of the one film with those named."""
        asked = question.strip()[:LONGEST]
        slots, ask = await reading.understanding.read(reading.scope, asked)
        if any(slot.titles for slot in slots):
            return question
        for slot in slots:
            films = {number for name in slot.names for number in name.ids}
            if len(films) == 1 and (span := told_film(asked, slot)) is not None:
                for film in await reading.store.films.visible(reading.scope, sorted(films)):
                    return f"{asked[: span[0]]}{film.title}{asked[span[1] :]}"
        meant = await only_film_named(reading.inquiry(asked, slots, ask))
        return f"{asked.rstrip(' ?!.')} in {meant.title}?" if meant else question

    async def _with_yes_or_no(self, reading: _Reading, question: str, answer: Answer) -> Answer:
        asked = question.strip()[:LONGEST]
        slots, ask = await reading.understanding.read(reading.scope, asked)
        return await yes_or_no(reading.inquiry(asked, slots, ask), answer)

    async def _guessed(self, reading: _Reading, declined: Answer) -> Answer:
        """What the film answers that is surely meant where a question names none; or no answer."""
        guess = await self._guess(reading, declined.question)
        if guess is None or not sure(guess):
            return declined
        meant = f"no film is named; by all that is asked, {guess.film.label} is meant"
        return replace(guess.answer, question=declined.question, steps=(*declined.steps, meant))

    async def guess(self, scope: Scope, question: str) -> Guess | None:
        """What the likeliest film answers to a question that names none."""
        return await self._guess(self._reading(scope), question)

    async def _guess(self, reading: _Reading, question: str) -> Guess | None:
        asked = question.strip()[:LONGEST]
        slots, ask = await reading.understanding.read(reading.scope, asked)
        inquiry = reading.inquiry(asked, slots, ask)
        return await guessed(inquiry, partial(self._one, reading))

    async def _one(self, reading: _Reading, question: str) -> Answer:
        asked = question.strip()[:LONGEST]
        scope, understanding = reading.scope, reading.understanding
        slots, ask = await understanding.read(scope, asked)
        answer = await self._as_read(reading, question, slots, ask)
        if not answer.answered:
            for again in await understanding.bolder(scope, asked, slots, ask):
                if (bolder := await self._as_read(reading, question, *again)).answered:
                    return bolder
        return answer

    async def _as_read(
        self, reading: _Reading, question: str, slots: list[Slot], ask: Ask
    ) -> Answer:
        inquiry = reading.inquiry(question, slots, ask)
        if ask.want is Want.NOTHING or (
            ask.want is Want.OPEN and not slots and not ask.terms and not ask.constraints
        ):
            return inquiry.answer(
                "Ask me about a film, a person, a character or a theme in the reviews.",
                answered=False,
            )
        if (plainer := await called_reviewer(inquiry)) is not None:
            return replace(await self._one(reading, plainer), question=question)
        _explain(inquiry)
        answer = await answer_by_rules(inquiry)
        if inquiry.unsaid:
            return replace(await with_footnotes(reading.search, inquiry, answer), final=True)
        if answer.final:
            return await with_footnotes(reading.search, inquiry, answer)
        nothing = not answer.answered or only_a_film(inquiry, answer)
        vague = nothing or lacking.lacks(inquiry, answer)
        bare = ask.want is Want.OPEN and not answer.values  # a sentence that has the words
        told = await doing(inquiry) if nothing or (bare and not inquiry.judged) else None
        if told is None and vague:
            told = await details.detail(inquiry)
        answer = told or answer
        if not answer.answered and (viewed := await views.view(inquiry)) is not None:
            answer = viewed  # by the words of the view; a bare sentence is no better
        else:
            answer = await self._weighed(inquiry, answer)
        if lacking.tells_nothing(inquiry, answer) or only_a_film(inquiry, answer):
            answer = await sentences.closing(inquiry)
        if not inquiry.judged and happenings.unproven(inquiry, answer):
            inquiry.note(f"taken back, for no sentence proves it: {answer.text}")
            answer = await sentences.closing(inquiry)
        if not answer.answered and (told := await recalled(inquiry)) is not None:
            answer = told
        answer = replace(answer, final=inquiry.judged)
        return await with_footnotes(reading.search, inquiry, answer)

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


def _explain(inquiry: Inquiry) -> None:
    for slot in inquiry.slots:
        means = [f"{name.kind.value} “{name.text}”" for name in (*slot.titles, *slot.names)][:4]
        inquiry.note(f"“{slot.text}” is {', '.join(means) if means else 'not known here'}")
    ask = inquiry.ask
    kinds = f" ({', '.join(kind.value for kind in ask.kinds)})" if ask.kinds else ""
    inquiry.note(f"asked: {ask.want.value}{kinds}, by the wording for “{ask.rule}”")
    if ask.terms:
        inquiry.note(f"to be shown: {', '.join(ask.terms)}")
