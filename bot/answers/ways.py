"""Which way of answering a question goes: one that knows it for its own, or that of what it asks.

A question that the wordings leave half read is read by its clues as well. Where no way has an
answer, one sentence that says all that is asked is looked for.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from dataclasses import replace

from bot.answers.details import sentences, things_told
from bot.answers.facts import (
    about,
    based_on,
    facts,
    filmed_where,
    formerly,
    genuine,
    identity,
    is_somebody,
    kin_unsaid,
    languages,
    look,
    makers,
    nth_film,
    origins,
    passing,
    roles,
    verify,
)
from bot.answers.films import (
    advised,
    called,
    comparisons,
    credited,
    for_children,
    like,
    lists,
    most_so,
    said_so,
    shared,
    side_by_side,
    titled,
)
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import described_films
from bot.answers.finding.resolve import Resolved, Resolver
from bot.answers.happenings import (
    actions,
    after_credits,
    culprit,
    endings,
    fate,
    happenings,
    kin,
    presence,
    prior,
    prizes,
    why_told,
)
from bot.answers.model import Answer, Ask, Want
from bot.answers.opinions import (
    beside_source,
    both_sides,
    for_whom,
    for_young,
    judging,
    opinions,
    reasons,
    reviewers,
    said,
    somebody_who,
    told_marks,
    verdicts,
    views,
)
from bot.answers.proof.wanted_sort import has_what_is_asked
from bot.answers.question.clues import asks_opinion
from bot.answers.question.happening_wording import asks_deed
from bot.answers.question.mask import mask
from bot.answers.question.parse import second_look
from bot.answers.reply import decline
from bot.answers.understand import LONGEST
from bot.patterns import compiled
from bot.reading.model import Kind
from bot.reading.text import fold

Way = Callable[[Inquiry], Awaitable[Answer | None]]

_WHY = compiled(r"(?:(?:so|and|but|ok) )*(?:why|how come)\b")
_HOW_OLD = compiled(r"(?:(?:so|and|but|ok) )*how (?:old|young|tall|big)\b")
_CHOICE = compiled(r"\bor\b", re.IGNORECASE)
_SPECIAL: tuple[Way, ...] = (
    passing.unreviewed,
    origins.one_before,
    origins.one_after,
    languages.is_in,
    makers.maker,
    kin_unsaid.kin_unsaid,
    nth_film.nth_film,
    look.look,
    genuine.genuine,
    is_somebody.is_somebody,
    kin.kin,
    told_marks.mark_of_somebody,
    called.called,
    most_so.most_so,
    said_so.said_so,
    like.like,
    for_children.for_children,
    titled.titled,
    credited.credited,
    reviewers.is_reviewed,
    shared.shared,
    side_by_side.side_by_side,
    both_sides.both_sides,
    reasons.why_so,
    beside_source.beside_its_source,
    for_young.may_children,
    for_whom.for_whom,
    prior.others_first,
    somebody_who.for_somebody_who,
    after_credits.scene_after_credits,
    based_on.based_on,
    filmed_where.filmed_where,
    formerly.formerly,
    things_told.told_of_a_thing,
    culprit.culprit,
    endings.how_it_ends,
    prizes.prizes,
    fate.fate,
    happenings.happens,
    why_told.why_told,
    actions.able,
    views.foremost,
    presence.there_is,
    judging.judged,
)
"""Ways that know their questions themselves, and come first."""
WAYS: dict[Want, Way] = {
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


async def answer_by_rules(inquiry: Inquiry) -> Answer:
    """What the rules answer, before anything that was learned is asked."""
    ask, masked = inquiry.ask, mask(inquiry.question.strip()[:LONGEST], inquiry.slots)
    way = WAYS.get(ask.want)
    if ask.want in (Want.FILMS, Want.COUNT) and ask.kinds == (Kind.VERDICT,):
        way = advised.films_by_opinion
    for special in _SPECIAL:
        judges = special is judging.judged
        if judges and ask.want in (Want.FACT, Want.ABOUT) and not asks_opinion(masked.text):
            continue  # "X lensing" asks who did it
        if ask.measure == "sides" and (judges or special is presence.there_is):
            continue  # "anything good about X", "its weak points": what those are
        if (found := await special(inquiry)) is not None:
            inquiry.judged = True
            return found
    clues = second_look(masked)
    first = clues is not None and (_asks_more(clues, ask) or _is_choice(inquiry, clues))
    answer = await way(inquiry) if way is not None and not first else None
    if answer is not None and (answer.answered or answer.final or not _half_read(inquiry)):
        return answer
    if clues is not None and (by_clues := await _by_clues(inquiry, clues)) is not None:
        return by_clues
    if first and way is not None:
        answer = await way(inquiry)
        if answer is not None and answer.answered and len(answer.films) == 1 and clues:
            answer = await _of_found(inquiry, clues, answer)
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
    return await _opinion_in_words(inquiry, resolved) or await sentences.closing(inquiry)


async def _of_found(inquiry: Inquiry, clues: Ask, found: Answer) -> Answer:
    """What is asked of the one film that was found by all words, or that film."""
    if clues.want not in (Want.FACT, Want.ROLE):
        return found
    resolver = Resolver(inquiry.scope, inquiry.store, inquiry.passages, inquiry.slots)
    resolver.meant = Resolved(list(found.films))
    again = replace(inquiry, ask=clues, resolver=resolver)
    return await WAYS[clues.want](again) or found


async def _opinion_in_words(inquiry: Inquiry, resolved: Resolved) -> Answer | None:
    """What the reviews of one film say of what is asked after, where a view is asked for."""
    films = resolved.films or []
    bare = any(not slot.titles and not slot.names for slot in inquiry.slots)
    if asks_deed(inquiry.masked.parted):
        return None
    if resolved.failed is not None or len(films) != 1 or bare:
        return None
    if not asks_opinion(mask(inquiry.question.strip()[:LONGEST], inquiry.slots).text):
        return None
    inquiry.note("looking for what is said of it in other words")
    told = await said.anything_said(inquiry, films[0])
    asked = fold(inquiry.beside_films())
    sorts = told is None or all(has_what_is_asked(asked, fold(o.quote)) for o in told.evidence)
    return told if sorts else None


async def _by_clues(inquiry: Inquiry, ask: Ask) -> Answer | None:
    """The answer to what the question asks by its clues alone, if the reviews give one."""
    passages, steps = inquiry.passages, list(inquiry.steps)
    resolver = Resolver(inquiry.scope, inquiry.store, passages, inquiry.slots)
    again = replace(inquiry, ask=ask, resolver=resolver, steps=steps)
    named = (await resolver.films(ask)).films if ask.films else None
    if ask.described:
        resolver.meant = await described_films(again, named)
        if resolver.meant is None:
            return None
    if _WHY.match(inquiry.masked.text) and not {Kind.YEAR, Kind.RUNTIME}.isdisjoint(ask.kinds):
        return None  # no figure is a reason
    if _HOW_OLD.match(inquiry.masked.text) and ask.want is Want.ROLE:
        return None  # no name is an age
    again.note(f"by its clues it asks: {ask.want.value}")
    answer = await WAYS[ask.want](again)
    return answer if answer is not None and answer.answered else None


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
