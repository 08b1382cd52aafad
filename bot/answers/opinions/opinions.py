"""What the reviews think of one aspect or one performer: how many of each mind, with quotes."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from bot.answers import compose
from bot.answers.facts.facts import fact
from bot.answers.finding.evidence import evidence_of
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.passages import sentence
from bot.answers.model import Answer, Ask, Want
from bot.answers.opinions.persons import films_with, of_person
from bot.answers.opinions.plainest import is_choice
from bot.answers.opinions.reviewers import speaker_of, thinkers
from bot.answers.opinions.said import (
    by_clause,
    in_passing,
    in_plain_words,
    ranked,
)
from bot.answers.opinions.sides import one_side
from bot.answers.opinions.voices import weighed
from bot.answers.proof.sung import only_songs, sung
from bot.answers.question.matter_words import matter_of
from bot.answers.question.opinion_wording import DISLIKES, LIKES
from bot.answers.question.wording import ASPECTS, pattern
from bot.answers.reply import decline
from bot.answers.reply.asked_films import films_asked
from bot.answers.words.trait_stance import stance
from bot.answers.words.traits import asked_trait
from bot.patterns import compiled
from bot.reading.model import Aspect, Kind
from bot.reading.text import fold_line, key_of, stem, words

_ACTING_IN = compiled(r"\W*acting in\b", re.IGNORECASE)
"""Asks who is in it, where nothing is said of the acting."""
_FEW = 3  # reviews that judge it, below which the others are read for what they say in passing


async def opinion(inquiry: Inquiry) -> Answer | None:
    """How the reviews find one aspect of a film, or one performer: counts and a quote each way."""
    ask = inquiry.ask
    films = await films_asked(inquiry)
    if isinstance(films, Answer):
        if ask.films or ask.constraints or not isinstance(ask.subject, int):
            return films
        films = await films_with(inquiry)
        if not films:
            return None
    if ask.measure == "sides":
        return await one_side(inquiry, films)
    if isinstance(ask.subject, int):
        return _unless_contrary(inquiry, await of_person(inquiry, films))
    assert ask.aspect is not None  # noqa: S101
    speaker = await speaker_of(inquiry, films)
    said = in_plain_words(await inquiry.opinions_of(films, [ask.aspect]))
    trait = asked_trait(inquiry.masked.text)
    if trait and (ask.aspect is Aspect.STORY or trait[0].name == "too long"):
        said = [one for one in said if stance(trait[0], one.evidence.quote)]
        if not said:  # praise of the story does not tell whether it is confusing
            unsaid = await decline.unsaid(inquiry, films, f"whether it is {trait[2][0]}")
            return replace(unsaid, final=True)
    if speaker is not None:
        said = [one for one in said if one.evidence.review_id in speaker]
    if ask.aspect is Aspect.MUSIC and only_songs(inquiry.beside_films().lower()):
        said = [one for one in said if sung(fold_line(one.evidence.quote))]
        if not said:
            unsaid = await decline.unsaid(inquiry, films, "anything of the songs", "song")
            return replace(unsaid, final=True)
    what = f"the {ask.part}" if ask.part else compose.ASPECT_NAMES[ask.aspect]
    said = by_clause(said, _named(ask))
    terms = [*ask.terms, *(stem(word) for word in words(ask.part))]
    if terms:
        whole = said
        said = [one for one in said if sentence(one.evidence).coverage(terms) == 1.0]
        if not said and ask.part in _DRAWN and not ask.terms:
            said = whole  # of a film that is drawn, its looks
    heard = {one.evidence.review_id for one in said if one.polarity}
    if speaker is None and not ask.terms and len(heard) < _FEW:
        more = await in_passing(inquiry, films, ask.aspect, ask.part)
        said += [one for one in more if one.evidence.review_id not in heard]
    if not said:
        if _ACTING_IN.match(inquiry.question):
            inquiry.ask = replace(ask, want=Want.FACT, kinds=(Kind.CAST,))
            return await fact(inquiry)
        return await decline.unsaid(inquiry, films, f"anything of {what}", what)
    if ask.measure == "who":
        side = ranked(inquiry, said, 1 if ask.sentiment > 0 else -1)
        return await thinkers(inquiry, films, [one.evidence for one in side], what)
    answer = weighed(inquiry, films, said, what, _shown(ask))
    if ask.aspect is Aspect.MUSIC and ask.measure != "who":
        by = await inquiry.facts_of(films, (Kind.COMPOSER,))
        if is_choice([one.evidence for one in said]):  # of many reviews one alone may err
            agreed = Counter(key_of(one.value) for one in by)
            by = [one for one in by if agreed[key_of(one.value)] > 1]
        if by:
            names = compose.listed(one.value for one in by)
            terse = () if ask.yes_no else tuple(one.value for one in by)
            answer = replace(
                answer,
                text=f"{answer.text} The music is by {names}.",
                values=tuple(dict.fromkeys([*answer.values, *terse])),
                evidence=tuple(dict.fromkeys([*answer.evidence, *map(evidence_of, by[:1])])),
            )
    return _unless_contrary(inquiry, answer)


_WHY_DISLIKED = pattern(
    rf"^(?:(?:so|and|but|ok) )*why .*?\b(?P<verb>{DISLIKES}|hate|dislike|slate|pan|criticise"
    r"|slag off|complain about|moan about|not (?:\w+ )*(?:like|love|enjoy|praise|rate))\b"
)
_WHY_LIKED = pattern(
    rf"^(?:(?:so|and|but|ok) )*why (?!.*\bnot\b).*?\b(?:{LIKES}|like|love|enjoy|praise|admire)\b"
)
_LEANING = {"positive": 1, "yes": 1, "negative": -1, "no": -1}


def _unless_contrary(inquiry: Inquiry, answer: Answer | None) -> Answer | None:
    """Asked why it is disliked what is praised, or the other way: that it is so is no answer."""
    if answer is None or not answer.answered or inquiry.ask.yes_no:
        return answer
    text = inquiry.masked.text
    asked = -1 if _WHY_DISLIKED.search(text) else 1 if _WHY_LIKED.search(text) else 0
    lean = _LEANING.get(answer.values[0], 0) if answer.values else 0
    if not asked or asked * lean >= 0:
        return answer
    inquiry.note("asked why, but the reviews think otherwise")
    return replace(answer, answered=False, values=(), evidence=(), nearest=answer.evidence,
                   final=True)  # fmt: skip


def _named(ask: Ask) -> re.Pattern[str]:
    """What names the aspect, or its part, whichever word is used."""
    assert ask.aspect is not None  # noqa: S101
    return matter_of(ask.part).shown if ask.part else pattern("|".join(ASPECTS[ask.aspect]))


def _shown(ask: Ask) -> str:
    """The words for the aspect, or for its part, in a sentence."""
    assert ask.aspect is not None  # noqa: S101
    return matter_of(ask.part).shown.pattern if ask.part else rf"\b(?:{ASPECTS[ask.aspect][0]})"


_DRAWN = frozenset(["animation", "animations", "drawing", "drawings", "artwork"])
