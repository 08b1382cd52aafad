"""Which films, and how many: by who and what is in them, by what holds of them, by what is said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.answers import compose
from bot.answers.finding.evidence import evidence_of
from bot.answers.finding.inquiry import MOST_FILMS, Inquiry
from bot.answers.finding.narrowing import described
from bot.answers.finding.resolve import Resolved
from bot.answers.model import Answer, Evidence, Want
from bot.answers.question.amounts import only_amounts
from bot.answers.question.wording import JOBS
from bot.answers.reply import decline
from bot.library.model import FilmRef
from bot.reading.model import Kind
from bot.reading.text import key_of, words

_PER_FILM = 3


async def films(inquiry: Inquiry) -> Answer | None:
    """The films that meet every condition of the question, or their number."""
    ask = inquiry.ask
    resolved = await inquiry.resolver.films(ask)
    if resolved.wrong_year:
        return await decline.wrong_year(inquiry, resolved)
    if resolved.failed is not None:
        return await _none(inquiry, resolved)
    if only_amounts(ask.words):
        inquiry.note("a figure was not understood, and no word of a review can show it")
        return await decline.nothing(inquiry)
    if ask.terms:
        narrowed = await described(inquiry, resolved)
        if narrowed is None:
            return None
        resolved = narrowed
    if resolved.films is None:
        return await _all(inquiry)
    if not resolved.films:
        return await decline.nothing(inquiry)
    number = len(resolved.films) + resolved.beyond
    inquiry.note(f"{'at least ' * resolved.some}{number} film(s) meet every condition")
    return _listed(inquiry, resolved)


def _listed(inquiry: Inquiry, resolved: Resolved) -> Answer:
    found = list(resolved.films or ())
    if len(found) > compose.MOST_NAMED:  # those first of which most reviews say so
        found.sort(key=lambda film: -voices(resolved, film))
    number = len(found) + resolved.beyond
    if inquiry.ask.measure == "several":
        return _several(inquiry, resolved, found)
    shown = found[:MOST_FILMS]
    what = compose.conditions(inquiry.ask.constraints, inquiry.slots, many=number > 1)
    names = compose.listed_films(found, resolved.beyond)
    if resolved.some:
        least = f"At least {compose.counted(number, 'film').lower()}"
        text = (
            f"{least} {what}: {names}." if what and not inquiry.ask.terms else f"{least}: {names}."
        )
    elif number == 1:
        text = f"{names}." if inquiry.ask.want is not Want.COUNT else f"One: {names}."
    else:
        which = f" {what}" if what and not inquiry.ask.terms else ""
        text = f"{compose.counted(number, 'film')}{which}: {names}."
    evidence = [item for film in shown for item in _proofs(resolved.evidence.get(film, []))]
    counts = inquiry.ask.want is Want.COUNT and not resolved.some
    values = [str(number)] if counts else []
    return inquiry.answer(text, films=shown, values=values, evidence=evidence)


def voices(resolved: Resolved, film: FilmRef) -> int:
    """How many reviews of a film say what is asked for."""
    return len({one.review_id for one in resolved.evidence.get(film, ())})


def _several(inquiry: Inquiry, resolved: Resolved, found: list[FilmRef]) -> Answer:
    """Whether there is more than one film that fits; of one, the others may not be known."""
    evidence = [item for film in found for item in _proofs(resolved.evidence.get(film, []))]
    names = compose.listed_films(found, resolved.beyond)
    if len(found) > 1:
        values = ["yes", *(film.title for film in found)]
        return inquiry.answer(f"Yes: {names}.", films=found, values=values, evidence=evidence)
    return inquiry.answer(
        f"The reviews here name only one: {names}.", answered=False, films=found, nearest=evidence
    )


def _proofs(items: Sequence[Evidence]) -> list[Evidence]:
    """The best quotes for one film; credits without a sentence only when there is nothing else."""
    quoted = [item for item in items if item.quote]
    return sorted(quoted or items, key=lambda item: item.spoiler)[:_PER_FILM]


async def _all(inquiry: Inquiry) -> Answer:
    total = await inquiry.passages.count_titles()
    found = await inquiry.store.films.visible(inquiry.scope, limit=MOST_FILMS)
    inquiry.note(f"the library holds {total} film(s)")
    if not total:
        return inquiry.answer("No films are reviewed here yet.", answered=False)
    text = f"{compose.counted(total, 'film')} reviewed here: {compose.listed_films(found)}."
    if total > len(found):
        text = f"{total:,} films are reviewed here. Some of them: {compose.listed_films(found)}."
    values = [str(total)] if inquiry.ask.want is Want.COUNT else []
    return inquiry.answer(text, films=found, values=values)


async def _none(inquiry: Inquiry, resolved: Resolved) -> Answer | None:
    """No film meets a condition: say so, with what is known of the one asked about."""
    failed = resolved.failed
    if failed is None or failed.slot is None or failed.op:
        return await decline.false_premise(inquiry, resolved)
    slot = inquiry.slots[failed.slot]
    if not slot.names and not slot.titles:
        return await _unknown_maker(inquiry, failed.slot, failed.kinds)
    known = await inquiry.store.facts.named(
        inquiry.scope, {key_of(name.text) for name in slot.names}, tuple(Kind)
    )
    if not known:
        return await decline.false_premise(inquiry, resolved)
    first = known[0]
    name = inquiry.spoken(failed.slot)
    if resolved.evidence or len(inquiry.ask.constraints) > 1:
        return await _apart(inquiry)
    did = compose.DID.get(first.kind, "is in")
    inquiry.note(f"{name} is known, but not as asked")
    return inquiry.answer(
        f"No review here names a film {compose.condition(failed, inquiry.slots)};"
        f" {first.value if did != 'is in' else name} {did} {first.film.label}.",
        answered=False,
        films=[first.film],
        nearest=[evidence_of(one) for one in known[:3]],
    )


async def _unknown_maker(inquiry: Inquiry, slot: int, kinds: Sequence[Kind]) -> Answer | None:
    """Who is no known director has directed nothing, unless a sentence speaks of such work."""
    name = inquiry.slots[slot].text
    for job in JOBS:
        if kinds == job.kinds:
            pool = await inquiry.passages.anywhere(name)
            said = [one for one in pool if one.says(" ".join(words(name)))]
            if not any(job.did.search(one.folded) or job.nouns.search(one.folded) for one in said):
                return await decline.unknown_name(inquiry, slot)
    return None


async def _apart(inquiry: Inquiry) -> Answer:
    """Each condition holds somewhere, but not all in one film."""
    parts: list[str] = []
    nearest: list[Evidence] = []
    for one in inquiry.ask.constraints:
        held = await inquiry.resolver.matcher.holding(one)
        which = compose.listed_films(list(held.films)) or "none"
        if held.some:
            which = f"{which}, among others"
        wanted = compose.conditions([replace(one, negated=False)], inquiry.slots, many=True)
        parts.append(f"{wanted}: {which}")
        nearest += [own[0] for own in list(held.films.values())[:2] if own]
    inquiry.note("no film meets every condition")
    return inquiry.answer(
        f"No film meets all of that. Films {'; '.join(parts)}.", answered=False, nearest=nearest[:3]
    )
