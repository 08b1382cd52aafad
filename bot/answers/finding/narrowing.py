"""Films narrowed to those whose facts or reviews say what else is asked: "… about a lighthouse"."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from bot.answers import compose
from bot.answers.finding.evidence import evidence_of
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.passages import FOUND, SEARCHED, Sentence
from bot.answers.finding.resolve import Resolved
from bot.answers.question.keywords import KEY_WORDS
from bot.library.model import FilmRef
from bot.patterns import compiled
from bot.reading.model import Kind
from bot.reading.text import stem, words

_FEW = 3  # content words that one sentence must cover whole
_MOST_OF = 0.66  # of a longer description, what one review must cover
_HALF = 0.5  # or of what one sentence must cover
_PER_FILM = 3
_HOW_MANY = frozenset(["one", "two", "three", "four", "several", "people", "person", "persons"])
"""Says no more of a story: "directed by two people"."""
_DESCRIPTIVE = (Kind.THEME, Kind.SETTING, Kind.THING, Kind.CHARACTER, Kind.GENRE, Kind.CAST)


async def described(inquiry: Inquiry, resolved: Resolved) -> Resolved | None:
    """Narrow to the films whose facts or reviews say what else is asked; None if none do."""
    common = set(inquiry.ask.words.split()) - _HOW_MANY <= KEY_WORDS
    if (not common or _ABOUT.search(inquiry.question)) and (
        by_fact := await _by_fact(inquiry, resolved)
    ) is not None:
        return by_fact
    if common:
        inquiry.note("what is left speaks of film-making, as every review does")
        return None
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
    found: dict[FilmRef, tuple[float, list[Sentence]]] = {}
    for film, sentences in by_film.items():
        if (fit := _fit(terms, typed, sentences, known)) is not None:
            found[film] = fit
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
        facts = await inquiry.store.facts.of_films(inquiry.scope, ids, _DESCRIPTIVE)
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


async def _also_said(
    inquiry: Inquiry, found: Resolved, within: Sequence[FilmRef] | None, among: Collection[int]
) -> None:
    """Add the films of which a sentence says the same in so many words: "about loyalty"; of two
    words and more, those of which one sentence has them all."""
    terms, typed = inquiry.ask.terms, inquiry.ask.words
    several = len(set(terms)) > 1
    if not several and not _ABOUT.search(inquiry.question):
        return
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
        held = said.search(one.folded) or (several and one.coverage(terms) == 1.0)
        if one.film not in (found.films or []) and held:
            found.films = [*(found.films or []), one.film]
            found.evidence.setdefault(one.film, []).append(one.evidence)


_ABOUT = compiled(
    r"\b(?:about|theme|themes|explore|deals? with|(?:i|we|you) (?:(?:really|do|also) )?(?:like|love"
    r"|enjoy)|fans? of|into|interested in|in the mood for)\b",
    re.IGNORECASE,
)


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
