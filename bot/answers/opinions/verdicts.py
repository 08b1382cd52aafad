"""Is it worth watching, how is it rated, which films are recommended."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answers import compose
from bot.answers.finding.evidence import evidence_of, number_of
from bot.answers.finding.inquiry import Inquiry
from bot.answers.model import Answer
from bot.answers.opinions.concluding import FEW, advises, concluding, judges
from bot.answers.opinions.marks import MEMBERS, mark_told
from bot.answers.opinions.plainest import is_choice, plainest
from bot.answers.opinions.reviewers import speaker_of, thinkers
from bot.answers.opinions.voices import FAVOURABLE, PER_SIDE, POLAR, does_anyone
from bot.answers.proof.relevance import relevance
from bot.answers.reply import decline
from bot.answers.reply.asked_films import films_asked
from bot.library.model import Origin, StoredFact
from bot.reading.model import Kind

_COMPARED = 60  # verdicts of one side whose wording is compared
_LISTED = 5  # ratings that are told one by one; of more, their average


async def verdict(inquiry: Inquiry) -> Answer | None:
    """Whether it is worth watching: what each review concludes."""
    films = await films_asked(inquiry)
    if isinstance(films, Answer):
        return films
    if inquiry.ask.terms:
        return None
    facts = await inquiry.facts_of(films, (Kind.VERDICT,))
    speaker = await speaker_of(inquiry, films)
    if speaker is not None:
        facts = [one for one in facts if one.review_id in speaker]
    verdicts: dict[int | None, tuple[int, StoredFact]] = {}
    for one in facts:
        verdicts.setdefault(one.review_id, (FAVOURABLE.get(one.value, 0), one))
    if not verdicts:
        rated = await inquiry.facts_of(films, (Kind.RATING,))
        if speaker is None and any(one.origin is Origin.CATALOGUE for one in rated):
            return await rating(inquiry)
        verdicts = by_rating(rated)
    if not verdicts:
        return await decline.unsaid(inquiry, films, "whether it is worth watching", "recommend")
    pro = [fact for side, fact in verdicts.values() if side > 0]
    con = [fact for side, fact in verdicts.values() if side < 0]
    if inquiry.ask.measure == "who":
        one_side = pro if inquiry.ask.sentiment > 0 else con
        return await thinkers(inquiry, films, [evidence_of(one) for one in one_side], "it")
    mid = [fact for side, fact in verdicts.values() if side == 0]
    sign = compose.leaning(len(pro), len(con))
    asked = inquiry.ask.sentiment or 1
    title = compose.listed_films(films)
    text = _concluded(len(pro), len(con), len(mid), title)
    if inquiry.ask.yes_no and does_anyone(inquiry):
        sign = asked if (pro if asked > 0 else con) else -asked
    values = [POLAR[sign * asked] if sign else "mixed"]
    if pro and con and sign and not does_anyone(inquiry):
        text = f"Mostly {'recommended' if sign > 0 else 'not recommended'}: {_lowered(text)}"
        way = "positive" if sign > 0 else "negative"
        values = [*(values if inquiry.ask.yes_no else [way]), f"mostly {way}"]
    elif inquiry.ask.yes_no or not sign:
        text = f"{values[0].capitalize()}: {_lowered(text)}"
    else:
        values = ["positive" if sign > 0 else "negative"]
        text = f"{'Recommended' if sign > 0 else 'Not recommended'}: {_lowered(text)}"
        values.append("recommended" if sign > 0 else "not recommended")
    inquiry.note(f"verdicts: {len(pro)} for, {len(con)} against, {len(mid)} mixed")
    larger, smaller = (con, pro) if sign < 0 else (pro, con)
    ways = (-1, 1, 0) if sign < 0 else (1, -1, 0)
    sides = [_best_said(inquiry, *of) for of in zip((larger, smaller, mid), ways, strict=True)]
    chosen = [*sides[0][:PER_SIDE], *sides[1][: PER_SIDE if not sign else 1], *sides[2][:1]]
    rated = await inquiry.facts_of(films, (Kind.RATING,))
    shown = {one.review_id for one in chosen}
    others = [one for one in rated if one.review_id in shown][: len(chosen)]
    if others:  # a mark says more than a sentence that judges nothing
        marked = {one.review_id for one in others}
        chosen = [one for one in chosen if one.review_id not in marked or judges(one.quote)]
    last = [one for one in chosen if others and not advises(one.quote)]
    chosen = [one for one in chosen if one not in last]
    evidence = [evidence_of(one) for one in [*chosen, *others, *last]]
    if len(verdicts) <= FEW and (said := await concluding(inquiry, films, shown, sign)):
        concluded = {one.review_id for one in said}
        besides = [one for one in chosen if one.review_id not in concluded or advises(one.quote)]
        last = [one for one in last if one.review_id not in concluded]
        evidence = [*said, *(evidence_of(one) for one in [*besides, *others, *last])]
    return inquiry.answer(text, films=films, values=values, evidence=evidence)


_RATED_WELL, _RATED_ILL = 6.5, 4.5  # of ten


def by_rating(facts: Sequence[StoredFact]) -> dict[int | None, tuple[int, StoredFact]]:
    """What the ratings come to, for reviews that give no verdict in words."""
    sides: dict[int | None, tuple[int, StoredFact]] = {}
    for one in facts:
        if (number := number_of(one)) is not None:
            side = (number >= _RATED_WELL) - (number <= _RATED_ILL)
            sides.setdefault(one.review_id, (side, one))
    return sides


def _concluded(pro: int, con: int, mid: int, title: str) -> str:
    total = pro + con + mid
    if total == 1:
        kind = "recommends it" if pro else "advises against it" if con else "is in two minds"
        return f"The review of {title} {kind}."
    parts = [
        f"{number} {one if number == 1 else more}"
        for number, one, more in (
            (pro, "recommends it", "recommend it"),
            (con, "advises against it", "advise against it"),
            (mid, "is in two minds", "are in two minds"),
        )
        if number
    ]
    return f"Of {total} reviews of {title}, {compose.listed(parts)}."


def _lowered(text: str) -> str:
    return f"{text[:1].lower()}{text[1:]}"


def _best_said(inquiry: Inquiry, side: Sequence[StoredFact], way: int) -> list[StoredFact]:
    """The verdicts of one side, those that say it in the plainest words first."""
    if is_choice(quotes_of := [evidence_of(one) for one in side]):
        by_quote = dict(zip(quotes_of, side, strict=True))
        return [by_quote[one] for one in plainest(quotes_of, lambda one: one, way)]
    some = list(side[:_COMPARED])
    quotes, starts = [one.quote for one in some], [one.start for one in some]
    scores = relevance(inquiry.beside_films(), quotes, starts)
    order = sorted(range(len(some)), key=lambda n: (some[n].spoiler, -scores[n]))
    return [some[number] for number in order]


async def rating(inquiry: Inquiry) -> Answer | None:
    """The ratings that the reviews give."""
    films = await films_asked(inquiry)
    if isinstance(films, Answer):
        return films
    ids = [film.id for film in films]
    facts = await inquiry.facts_of(films, (Kind.RATING,))
    speaker = await speaker_of(inquiry, films)
    if speaker is not None:
        facts = [one for one in facts if one.review_id in speaker]
    reviews = await inquiry.store.reviews.of_films(inquiry.scope, ids)
    rated = {one.review_id for one in facts}
    given = [
        one
        for one in reviews
        if one.rating is not None and one.id not in rated and (speaker is None or one.id in speaker)
    ]
    alone = not inquiry.ask.measure and not facts and not given and len(reviews) == 1
    of_members = MEMBERS.search(inquiry.masked.text) is not None
    if (alone or (of_members and len(reviews) == 1)) and (shared := mark_told(reviews[0])):
        said = f"{compose.listed_films(films)}: {shared[0]} (the members)."
        return inquiry.answer(said, films=films, values=[shared[0]], evidence=[shared[1]])
    if inquiry.ask.measure or of_members or (not facts and not given):
        return await decline.unsaid(inquiry, films, "how they rate it", "rating stars")
    first: dict[int | None, StoredFact] = {}
    for one in facts:
        first.setdefault(one.review_id, one)
    shown = [
        f"{one.value} ({compose.credited(one.reviewer, one.review_slug)})" for one in first.values()
    ]
    shown += [f"{one.rating:g}/10 ({compose.credited(one.reviewer, one.slug)})" for one in given]
    figures = [figure for one in first.values() if (figure := number_of(one)) is not None]
    figures += [one.rating for one in given if one.rating is not None]
    values = [one.value for one in first.values()] + [f"{one.rating:g}/10" for one in given]
    inquiry.note(f"{len(values)} rating(s) read")
    text = f"{compose.listed_films(films)}: {compose.listed(shown)}."
    if len(figures) > _LISTED and len(films) == 1:
        mean = sum(figures) / len(figures)
        text = (
            f"{films[0].label}: {mean:.1f}/10 on average over {len(figures)} ratings, from"
            f" {min(figures):g} to {max(figures):g}."
        )
        values = [f"{mean:.1f}/10", *values]
    return inquiry.answer(
        text, films=films, values=values, evidence=[evidence_of(one) for one in first.values()]
    )
