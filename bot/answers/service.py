"""Answers questions: link, parse, then the way of answering that the question calls for."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Container, Iterator, Sequence
from dataclasses import replace

from rapidfuzz.distance import OSA, Indel

from bot.answers import (
    about,
    comparisons,
    compose,
    decline,
    details,
    facts,
    identity,
    judging,
    lists,
    makers,
    opinions,
    passing,
    reviewers,
    roles,
    said,
    sentences,
    verdicts,
    verify,
)
from bot.answers.clues import asks_opinion
from bot.answers.inquiry import Inquiry
from bot.answers.link import is_shortened, link
from bot.answers.mask import Slot, mask
from bot.answers.meant import described_films
from bot.answers.model import Answer, Ask, Want
from bot.answers.parse import parse, second_look
from bot.answers.passages import Passages
from bot.answers.resolve import CATALOGUE, HEADER, MODERATOR, Resolved, Resolver
from bot.answers.reworded import reworded
from bot.answers.spelling import mend_wording
from bot.answers.store import AnswerStore
from bot.answers.terms import ASKED_WITH
from bot.db import Database
from bot.library.model import Scope
from bot.reading.model import Kind
from bot.reading.text import fold, stem, title_key, words
from bot.search import NameIndex, NameKind, SearchService
from bot.search.english import COMMON_WORDS
from bot.search.model import Mention

LONGEST = 6000
"""Characters of a question that are looked at; Discord takes no more."""

_SUGGESTIONS = 4
_SHORTEST_NAME = 3
_SHORTEST_PART = 4
_SHORTEST_TITLE = 3  # words of a title that may lack a number or an article
_LIKE = 0.75  # share of letters in common from which a name is offered for an unknown one
_MOST_WORDS = 3  # of a question in small letters that may be an unknown name
_PEOPLE = (NameKind.PERSON, NameKind.CHARACTER)
_OFFERED = (NameKind.TITLE, *_PEOPLE)
_COMPLETE = (Want.FILMS, Want.COUNT, Want.COMPARE, Want.REVIEWS)
"""What may be asked without naming anything."""
_TWO_QUESTIONS = re.compile(
    r",? and (?=(?:who|what|when|where|how|which|is it|does it|was it)\b)", re.IGNORECASE
)
_ASKS = re.compile(r"(?:who|what|when|where|how|which|why)\b", re.IGNORECASE)
_REMARKS = re.compile(r"(?:same|right|correct|yes|no|or|isn['’]?t|wasn['’]?t)\b", re.IGNORECASE)
_THEIR = re.compile(r"\btheir\b", re.IGNORECASE)
_SENTENCE_ENDS = re.compile(r"(?<=[?!.])\s+|\s+(?=- )")
_CHOICE = re.compile(r"\bor\b", re.IGNORECASE)
_IT = re.compile(r"\b(?:its|it|the film|the movie)\b", re.IGNORECASE)
_SOURCES = {
    CATALOGUE: "according to the catalogue",
    HEADER: "as the review's header says",
    MODERATOR: "as a moderator set it",
}
Way = Callable[[Inquiry], Awaitable[Answer | None]]

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

    async def ask(self, scope: Scope, question: str) -> Answer:
        """Answer from the reviews that the scope can see, or say that they do not answer."""
        halves = _TWO_QUESTIONS.split(question.strip()[:LONGEST], maxsplit=1)
        if len(halves) == 2 and all(len(half.split()) > 1 for half in halves):
            return await self._both(scope, question, *halves)
        if (plainer := reworded(await self._with_apostrophes(scope, question))) != question:
            again = await self._one(scope, plainer)
            if again.answered:
                return replace(again, question=question)
        one = await self._one(scope, question)
        if not one.answered and (asked := _without_remarks(question)) != question:
            again = await self._one(scope, asked)
            if again.answered:
                return replace(again, question=question)
        return one

    async def _with_apostrophes(self, scope: Scope, question: str) -> str:
        """The question with "emilys" as "emily's": a name and its s, before another word."""
        plural = [
            word
            for word in re.findall(r"\b[^\W\d_]{2,}[^\W\d_s]s\b(?= \w)", question[:LONGEST])
            if word.lower() not in ASKED_WITH and word.lower() not in COMMON_WORDS
        ]
        index = await self._search.index(scope) if plural else None
        for word in plural:
            name = word[:-1].lower()
            assert index is not None  # noqa: S101
            near = {part for one in index.mentions(word[:-1]) for match in one.matches
                    for part in words(match.name.text) if match.name.kind in _OFFERED}  # fmt: skip
            whole = {part for one in index.mentions(word) for match in one.matches
                     for part in words(match.name.text)}  # fmt: skip
            if name in near and name not in COMMON_WORDS and word.lower() not in whole:
                question = re.sub(rf"\b{word}\b", f"{word[:-1]}'s", question, count=1)
        return question

    async def _both(self, scope: Scope, question: str, first: str, second: str) -> Answer:
        """Two questions in one: each is answered, "it" in the second being the first's film."""
        one = await self._one(scope, first)
        asked = second
        if len(one.films) == 1:
            second = _IT.sub(one.films[0].label, second)
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
        slots, ask = await self._understand(scope, asked)
        passages = Passages(scope, self._store, self._search)
        resolver = Resolver(scope, self._store, passages, slots)
        inquiry = Inquiry(scope, question, ask, slots, self._store, passages, resolver)
        if ask.want is Want.NOTHING or (
            ask.want is Want.OPEN and not slots and not ask.terms and not ask.constraints
        ):
            return inquiry.answer(
                "Ask me about a film, a person, a character or a theme in the reviews.",
                answered=False,
            )
        _explain(inquiry)
        answer = await self._answer(inquiry)
        vague = not answer.answered or details.lacks(inquiry, answer)
        if vague and (told := await details.detail(inquiry)) is not None:
            answer = told
        return await self._finished(inquiry, answer)

    async def _understand(self, scope: Scope, asked: str) -> tuple[list[Slot], Ask]:
        index = await self._search.index(scope)
        known = ASKED_WITH | await self._search.known_words(scope, asked)
        mentions = index.mentions(asked, known=known)
        slots = link(asked, mentions, known=known)
        ask = self._parsed(asked, slots, known)
        if _lacks_film(ask) and mentions:
            again = slots
            for again in _looser(asked, mentions, index, known):
                if any(slot.titles for slot in again):
                    break
            if again != slots:
                return again, self._parsed(asked, again, known)
        if _lacks_second(asked, ask):
            again = link(asked, mentions, known=known, weak=True)
            compared = self._parsed(asked, again, known)
            if compared.want is Want.COMPARE and len(compared.films) > 1 and not compared.terms:
                return again, compared
        if ask.want in (Want.FILMS, Want.COUNT, Want.DESCRIBE) and (
            loose := _part_titles(slots, ask)
        ):
            kept = [slot for slot in slots if slot not in loose]
            return kept, self._parsed(asked, kept, known)
        if loose := _run_on(asked, slots, ask):
            slots = [slot for slot in slots if slot not in loose]
            ask = self._parsed(asked, slots, known)
        for mend in (self._mended_within, self._shortened):
            if (mended := await mend(scope, slots, ask)) != slots:
                return mended, self._parsed(asked, mended, known)
        return slots, ask

    async def _mended_within(self, scope: Scope, slots: list[Slot], ask: Ask) -> list[Slot]:
        """The slots, a short unknown name beside a known film taken for the one in it it resembles.

        Among the few names of one film a single slip is no guess.
        """
        films = {number for slot in ask.films for name in slots[slot].titles for number in name.ids}
        if not films:
            return slots
        index = await self._search.index(scope)
        mended = list(slots)
        for number, slot in enumerate(slots):
            if slot.titles or slot.names or " " in slot.text or len(slot.text) < _SHORTEST_NAME:
                continue
            near = {
                match.name
                for match in index.find(slot.text, kinds=_PEOPLE, limit=10)
                if films & set(match.name.ids)
                and any(_one_slip(slot.text, part) for part in match.name.text.split())
            }
            if len(near) == 1:
                name = near.pop()
                mended[number] = replace(slot, names=(name,), mended=name.text)
        return mended

    async def _shortened(self, scope: Scope, slots: list[Slot], ask: Ask) -> list[Slot]:
        """The slots, an unknown name taken for the one title that has all its words in order.

        "Night Tram Revenge" is *Night Tram 3: The Revenge*: a number or an article is left out.
        """
        if ask.films:
            return slots
        index = await self._search.index(scope)
        mended = list(slots)
        for number, slot in enumerate(slots):
            spoken = words(slot.text)
            if slot.titles or slot.names or len(spoken) < _SHORTEST_TITLE:
                continue
            near = [
                match.name
                for match in index.find(slot.text, kinds=(NameKind.TITLE,), limit=5)
                if is_shortened(spoken, words(match.name.text))
            ]
            if len(near) == 1:
                mended[number] = replace(slot, titles=(near[0],), mended=near[0].text)
        return mended

    def _parsed(self, asked: str, slots: list[Slot], known: Container[str]) -> Ask:
        masked = mask(asked, slots)
        text, _ = mend_wording(masked.text, known)
        return parse(replace(masked, text=text))

    async def _answer(self, inquiry: Inquiry) -> Answer:
        ask = inquiry.ask
        way = _WAYS.get(ask.want)
        if ask.want in (Want.FILMS, Want.COUNT) and ask.kinds == (Kind.VERDICT,):
            way = verdicts.films_by_opinion
        for special in (passing.unreviewed, makers.maker, judging.judged):
            if (found := await special(inquiry)) is not None:
                return found
        clues = second_look(mask(inquiry.question.strip()[:LONGEST], inquiry.slots))
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
        answer = await _WAYS[clues.want](again)
        return answer if answer is not None and answer.answered else found

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


def _looser(
    asked: str, mentions: Sequence[Mention], index: NameIndex, known: Container[str]
) -> Iterator[list[Slot]]:
    """Readings of a question that must name a film, from the likeliest to the boldest."""
    yield link(asked, mentions, known=known, weak=True)
    yield link(asked, mentions, known=known, weak=True, heads=True)
    # Words of the reviews may be slips, where more than one of them is a title's.
    bold = index.mentions(asked, known=ASKED_WITH)
    yield link(asked, [m for m in bold if " " in asked[m.start : m.end]], known=known)
    yield link(asked, mentions, known=known, weak=True, wording=True)


def _lacks_film(ask: Ask) -> bool:
    """Whether a question needs a film and names none, so that ordinary words may be its title."""
    whole = ask.want in _COMPLETE or ask.measure == "several"
    dated = all(one.op and one.kinds == (Kind.YEAR,) for one in ask.constraints)
    named = bool(ask.films) or ask.subject != ""
    if ask.constraints:
        plain = not ask.terms or ask.want is Want.OPEN
        return not named and dated and not whole and plain
    return not named and (bool(ask.terms) or not whole)


_COMPARED = re.compile(r"\b(?:than|or|vs|versus|compared)\b", re.IGNORECASE)


def _lacks_second(asked: str, ask: Ask) -> bool:
    """Whether one film alone is known of two that seem to be compared."""
    return len(ask.films) == 1 and bool(ask.terms) and _COMPARED.search(asked) is not None


def _is_number(asked: str, mention: Mention) -> bool:
    return asked[mention.start : mention.end].isdigit()


def _part_titles(slots: list[Slot], ask: Ask) -> list[Slot]:
    """Slots that are only part of a title and in small letters: words of a description."""
    films = [slots[number] for number in ask.films]
    return [
        slot
        for slot in films
        if slot.text.islower()
        and all(title_key(slot.text) != title_key(name.text) for name in slot.titles)
    ]


def _run_on(asked: str, slots: list[Slot], ask: Ask) -> list[Slot]:
    """Part titles that run on into a word of something else: "celestial journey"."""
    found: list[Slot] = []
    for slot in _part_titles(slots, ask):
        before = asked[: slot.start].rsplit(maxsplit=1)[-1:]
        beside = {stem(word) for word in words(" ".join([*before, *asked[slot.end :].split()[:1]]))}
        if beside & set(ask.terms):
            found.append(slot)
    return found


def _one_slip(typed: str, name: str) -> bool:
    return OSA.distance(fold(typed), fold(name), score_cutoff=1) == 1


def _explain(inquiry: Inquiry) -> None:
    for slot in inquiry.slots:
        means = [f"{name.kind.value} “{name.text}”" for name in (*slot.titles, *slot.names)][:4]
        inquiry.note(f"“{slot.text}” is {', '.join(means) if means else 'not known here'}")
    ask = inquiry.ask
    kinds = f" ({', '.join(kind.value for kind in ask.kinds)})" if ask.kinds else ""
    inquiry.note(f"asked: {ask.want.value}{kinds}, by the wording for “{ask.rule}”")
    if ask.terms:
        inquiry.note(f"to be shown: {', '.join(ask.terms)}")
