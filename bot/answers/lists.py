"""Which films, and how many: by who and what is in them, by what holds of them, by what is said."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from bot.answers import compose, decline
from bot.answers.amounts import only_amounts
from bot.answers.evidence import evidence_of
from bot.answers.inquiry import MOST_FILMS, Inquiry
from bot.answers.keywords import KEY_WORDS
from bot.answers.model import Answer, Evidence, Want
from bot.answers.passages import FOUND, SEARCHED, Sentence
from bot.answers.resolve import Resolved
from bot.answers.wording import JOBS
from bot.library.model import FilmRef
from bot.reading.model import Kind
from bot.reading.text import key_of, stem, words

_FEW = 3  # content words that one sentence must cover whole
_MOST_OF = 0.66  # of a longer description, what one review must cover
_HALF = 0.5  # or of what one sentence must cover
_LONG = 6  # content words from which a description may fit as a whole
_PER_FILM = 3
_DESCRIPTIVE = (Kind.THEME, Kind.SETTING, Kind.THING, Kind.CHARACTER, Kind.GENRE, Kind.CAST)


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
        if narrowed is None and _HEDGED.search(inquiry.question) and len(resolved.films or ()) == 1:
            narrowed = resolved  # "…, in Belgium I think"
        if narrowed is None:
            return await _perhaps(inquiry) if resolved.films is None else None
        resolved = narrowed
    if resolved.films is None:
        return await _all(inquiry)
    if not resolved.films:
        return await decline.nothing(inquiry)
    number = len(resolved.films) + resolved.beyond
    inquiry.note(f"{'at least ' * resolved.some}{number} film(s) meet every condition")
    return _listed(inquiry, resolved)


_HEDGED = re.compile(
    r"\b(?:i (?:think|believe|guess)|maybe|possibly|or something|if i remember)\b", re.IGNORECASE
)


def _listed(inquiry: Inquiry, resolved: Resolved) -> Answer:
    found = list(resolved.films or ())
    number = len(found) + resolved.beyond
    if inquiry.ask.measure == "several":
        return _several(inquiry, resolved, found)
    shown = found[:MOST_FILMS]
    what = compose.conditions(inquiry.ask.constraints, inquiry.slots)
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


async def _perhaps(inquiry: Inquiry) -> Answer | None:
    """The film that a long description fits best, with the words that fit, when most do."""
    terms = set(inquiry.ask.terms)
    if len(terms) < _LONG or not (ranked := await inquiry.passages.describe(inquiry.ask.words)):
        return None
    best = ranked[0]
    fitting = [word for word in best.words if stem(word) in terms or word in terms]
    if len(fitting) < _HALF * len(terms):
        return None
    pool = await inquiry.passages.of_films([best.film], inquiry.ask.words)
    telling = sorted(pool, key=lambda one: -one.coverage(inquiry.ask.terms))[:_PER_FILM]
    inquiry.note(f"{len(fitting)} of {len(terms)} words of the description fit {best.film.label}")
    return inquiry.answer(
        f"It may be {best.film.label}: its reviews speak of {compose.listed(fitting)}.",
        films=[best.film],
        evidence=[one.evidence for one in telling],
    )


def _several(inquiry: Inquiry, resolved: Resolved, found: list[FilmRef]) -> Answer:
    """Whether there is more than one film that fits; of one, the others may not be known."""
    evidence = [item for film in found for item in _proofs(resolved.evidence.get(film, []))[:1]]
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
    found = await inquiry.store.films(inquiry.scope, limit=MOST_FILMS)
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
    known = await inquiry.store.facts_named(
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
        parts.append(f"{compose.condition(replace(one, negated=False), inquiry.slots)}: {which}")
        nearest += [own[0] for own in list(held.films.values())[:2] if own]
    inquiry.note("no film meets every condition")
    return inquiry.answer(
        f"No film meets all of that. Films {'; '.join(parts)}.", answered=False, nearest=nearest[:3]
    )


async def described(
    inquiry: Inquiry, resolved: Resolved, *, loose: bool = False
) -> Resolved | None:
    """Narrow to the films whose facts or reviews say what else is asked; None if none do.

    `loose`: the words may stand in several sentences when one film alone has them all.
    """
    if set(inquiry.ask.words.split()) <= KEY_WORDS:
        inquiry.note("what is left speaks of film-making, as every review does")
        return None
    if (by_fact := await _by_fact(inquiry, resolved)) is not None:
        return by_fact
    terms = inquiry.ask.terms
    among = _too_many(resolved)
    some = resolved.some
    if among or resolved.films is None:
        pool = await inquiry.passages.anywhere(inquiry.ask.words)
        some |= len(pool) >= FOUND and pool[-1].coverage(terms) == 1.0  # so may the next one
        pool = [one for one in pool if not among or one.film.id in among]
    else:
        pool = await inquiry.passages.of_films(resolved.films)
    by_film: dict[FilmRef, list[Sentence]] = {}
    for one in pool:
        by_film.setdefault(one.film, []).append(one)
    known = {stem(word) for word in await inquiry.passages.known(inquiry.ask.words)}
    typed = inquiry.ask.words.split()
    missing_words = set(terms) - known
    found: dict[FilmRef, tuple[float, list[Sentence]]] = {}
    for film, sentences in by_film.items():
        if (fit := _fit(terms, typed, sentences, known)) is not None:
            found[film] = fit
    if not found and loose and not missing_words:
        found = _all_over(terms, by_film)
    if not found:
        return None
    top = max(score for score, _ in found.values())
    kept = [film for film, (score, _) in found.items() if score >= top - 1e-9]
    inquiry.note(f"sentences that say “{inquiry.ask.words}”: {compose.listed_films(kept)}")
    evidence = dict(resolved.evidence)
    for film in kept:
        quotes = [one.evidence for one in found[film][1]]
        evidence[film] = [*quotes, *evidence.get(film, [])]
    return Resolved(kept, evidence, some=some)


def _too_many(resolved: Resolved) -> frozenset[int]:
    """The films that are left, by id, where they are too many to look at each."""
    if resolved.among or len(resolved.films or ()) <= SEARCHED:
        return resolved.among
    return frozenset(film.id for film in resolved.films or ())


async def _by_fact(inquiry: Inquiry, resolved: Resolved) -> Resolved | None:
    """The films that have a fact of exactly these words: a theme, a thing, a character's trade."""
    terms = set(inquiry.ask.terms)
    if len(terms) > _FEW:
        return None
    among = _too_many(resolved)
    if resolved.films is not None and not among:
        ids = [film.id for film in resolved.films]
        facts = await inquiry.store.facts_of(inquiry.scope, ids, _DESCRIPTIVE)
    else:
        facts = await inquiry.passages.facts_holding(inquiry.ask.words, _DESCRIPTIVE)
        facts = [one for one in facts if not among or one.film.id in among]
    found = Resolved([], dict(resolved.evidence), some=resolved.some)
    for one in facts:
        if terms <= {stem(word) for word in words(f"{one.value} {one.detail}")}:
            if one.film not in (found.films or []):
                found.films = [*(found.films or []), one.film]
            found.evidence.setdefault(one.film, []).insert(0, evidence_of(one))
    if not found.films:
        return None
    await _also_said(inquiry, found, None if among else resolved.films, among)
    inquiry.note(f"facts that say “{inquiry.ask.words}”: {compose.listed_films(found.films)}")
    return found


def _all_over(
    terms: Sequence[str], by_film: Mapping[FilmRef, Sequence[Sentence]]
) -> dict[FilmRef, tuple[float, list[Sentence]]]:
    """The one film whose sentences together have every term; none when several do."""
    found: dict[FilmRef, tuple[float, list[Sentence]]] = {}
    for film, sentences in by_film.items():
        holding = [next((one for one in sentences if one.covers(t)), None) for t in terms]
        used = [one for one in holding if one is not None]
        if len(used) == len(terms):
            found[film] = (1.0, list(dict.fromkeys(used)))
    return found if len(found) == 1 else {}


async def _also_said(
    inquiry: Inquiry, found: Resolved, within: Sequence[FilmRef] | None, among: Collection[int]
) -> None:
    """Add the films of which a sentence says the same in so many words: "about loyalty"."""
    if not _ABOUT.search(inquiry.question):
        return
    typed = inquiry.ask.words
    pool = (
        await inquiry.passages.of_films(within)
        if within is not None
        else await inquiry.passages.anywhere(typed)
    )
    said = re.compile(
        rf"\b(?:about|themes?|explor\w+|story of|message)\b.{{0,60}}\b{re.escape(typed)}\b"
    )
    for one in pool:
        if among and one.film.id not in among:
            continue
        if one.film not in (found.films or []) and said.search(one.folded):
            found.films = [*(found.films or []), one.film]
            found.evidence.setdefault(one.film, []).append(one.evidence)


_ABOUT = re.compile(r"\b(?:about|theme|themes|explore|deals? with)\b", re.IGNORECASE)


def _fit(
    terms: Sequence[str], typed: Sequence[str], sentences: Sequence[Sentence], known: set[str]
) -> tuple[float, list[Sentence]] | None:
    """How well some sentences of a film cover the terms, and which; None when not well enough.

    Few words must stand in one sentence; of a longer description, most in a few sentences. A word
    that no review uses counts twice: what is described is likely not here. The very word, such as
    "forgiveness", is worth more than another with its stem.
    """
    weights = {term: 1.0 if term in known else 2.0 for term in terms}
    total = sum(weights.values())

    def cover(one: Sentence, missing: Collection[str] = terms) -> float:
        return sum(weights[term] for term in missing if one.covers(term)) / total

    def exact(one: Sentence) -> float:
        return 0.01 * sum(one.says(word) for word in typed)

    ranked = sorted(sentences, key=lambda one: -cover(one) - exact(one))
    best = ranked[0]
    if len(terms) <= _FEW and best.coverage(terms) == 1.0:
        return (1.0 + exact(best), [best])
    if len(terms) < _FEW:
        return None
    missing = set(terms)
    used: list[Sentence] = []
    for one in ranked[:_PER_FILM]:
        if fresh := {term for term in missing if one.covers(term)}:
            used.append(one)
            missing -= fresh
    share = 1 - sum(weights[term] for term in missing) / total
    if len(terms) == _FEW:
        return (share, used) if not missing else None
    enough = cover(best) >= _HALF or (share >= _MOST_OF and len(terms) - len(missing) >= _FEW)
    return (share, used) if enough else None


__all__ = ["described", "films"]
