"""Who plays a role, and which role an actor plays."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from dataclasses import replace

from bot.answers import compose
from bot.answers.facts.at_an_age import at_that_age
from bot.answers.facts.described_part import described_part
from bot.answers.facts.facts import best_proof, values_of
from bot.answers.facts.kin_part import of_kin
from bot.answers.facts.leads import players_of, protagonists
from bot.answers.facts.same_role import by_rank, is_joined, is_same_role
from bot.answers.facts.told_after import told_after
from bot.answers.finding.evidence import evidence_of
from bot.answers.finding.fact_fits import role_key
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_meant
from bot.answers.model import Answer
from bot.answers.question.part_wording import PLAYED
from bot.answers.reply import decline
from bot.answers.words.kin import KIN
from bot.library.agreement import backed
from bot.library.model import FilmRef, StoredFact
from bot.patterns import compiled
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.model import Kind
from bot.reading.text import key_of, stem, words

_FEW = 3  # films


async def role(inquiry: Inquiry) -> Answer | None:
    """Who plays a role, or which role an actor plays."""
    ask = inquiry.ask
    subject = ask.subject
    wanted = role_key(inquiry.slots, subject)
    slot = inquiry.slots[subject] if isinstance(subject, int) else None
    keys = {key_of(name.text) for name in slot.names} if slot else set()
    titled = await inquiry.resolver.films(ask)
    if titled.wrong_year:
        return await decline.wrong_year(inquiry, titled)
    if titled.failed is not None:
        return await decline.false_premise(inquiry, titled)
    within = titled.films
    if within is None and not isinstance(subject, str):
        within = await films_meant(inquiry) or None  # "… in the lighthouse film"
    near = [film.id for film in within or ()]
    named = await inquiry.store.facts.named(inquiry.scope, keys | {wanted}, (Kind.CAST,), of=near)
    as_actor = [one for one in named if key_of(one.value) in keys | {wanted}]
    as_role = await _in_role(inquiry, wanted, keys, within)
    if as_actor and not as_role:
        return await _roles_of(inquiry, as_actor, within)
    inside = [one for one in as_role if within is None or one.film in within]
    if isinstance(subject, int) and len({one.film for one in inside}) == 1:
        played = [(one, evidence_of(one).quote) for one in inside]
        if aged := at_that_age(inquiry.masked.text, subject, played):
            return _players(inquiry, aged)
    if inside and not _left_over(inquiry):
        return _players(inquiry, inside)
    if (
        slot
        and len(ask.terms) == 1
        and (kin := await of_kin(inquiry, inside, keys | {wanted}, within))
    ):
        return _players(inquiry, kin)
    if isinstance(subject, str) and (within or set(ask.terms) <= _said_of_part(inquiry)):
        places = [within] if within else [[film] for film in await _speaking_of(inquiry, subject)]
        fitting = [parts for films in places if (parts := await _by_words(inquiry, films))]
        if len(fitting) == 1:
            return _players(inquiry, fitting[0])
    unread = not inside and not ask.terms
    if unread and isinstance(subject, str) and (lead := await _of_title(inquiry, subject, within)):
        return _players(inquiry, lead)
    common = slot and within and re.search(rf"\bthe {re.escape(slot.text)}\b", inquiry.question)
    if slot and common and not slot.titles:  # "the Martian" may be what somebody is, not his name
        as_word = replace(ask, subject=slot.text.lower())
        told = await role(replace(inquiry, ask=as_word))
        if told is not None and told.answered:
            return told
    if within and not as_role and (part := inquiry.spoken(subject)):
        told_apart = await told_after(inquiry, part, ask.terms, within)
        if told_apart:
            return _players(inquiry, told_apart)
    return await _nobody_named(inquiry, as_role, keys, within)


_BY_THE_NAME = r"(?P<words>(?:(?!of\b|in\b|and\b|by\b|young|old|little|adult)[a-z]+ ?){1,3})"


def _left_over(inquiry: Inquiry) -> set[str]:
    """The telling words that do not merely say who the part is: "the smuggler Hob", "Hob the …"."""
    subject = inquiry.ask.subject
    terms = set(inquiry.ask.terms)
    if not isinstance(subject, int) or not terms:
        return terms
    text = inquiry.masked.text
    for wanted in (
        rf"(?:the|a|an|that|this) {_BY_THE_NAME} ?(?:called |named )?@\w{subject}\b",
        rf"@\w{subject} (?:the|a|an) {_BY_THE_NAME}",
    ):
        if found := re.search(wanted, text):
            terms -= {stem(word) for word in found["words"].split()}
    return terms


async def _in_role(
    inquiry: Inquiry, wanted: str, keys: set[str], within: Sequence[FilmRef] | None
) -> list[StoredFact]:
    """The cast facts whose role is the one asked for."""
    near = {film.id for film in within or ()}
    ids = set(near)
    if keys or not ids:  # what is only described is looked for in the films asked about
        facts = await inquiry.store.facts.named(
            inquiry.scope, keys | {wanted}, (Kind.CAST, Kind.CHARACTER), of=near
        )
        ids |= {one.film.id for one in facts}
    if not keys and not within:
        ids |= {one.film.id for one in await inquiry.passages.anywhere(wanted, limit=20)}
    first = sorted(ids, key=lambda film: (film not in near, film))
    cast = await inquiry.store.facts.of_films(inquiry.scope, first, (Kind.CAST,))
    spoken = [wanted, *keys]
    if not keys:
        terms = {stem(word) for word in wanted.split()}
        characters = await inquiry.store.facts.of_films(inquiry.scope, first, (Kind.CHARACTER,))
        described_so = {
            (one.film.id, key_of(one.value))
            for one in characters
            if terms <= {stem(word) for word in words(one.detail)} or is_joined(one.detail, wanted)
        }
        found = [one for one in cast if (one.film.id, key_of(one.detail)) in described_so]
        if found:
            return found
    exact = [one for one in cast if key_of(one.detail) in spoken]
    exact = exact or by_rank(cast, keys)
    loose = [one for one in cast if one.detail and any(is_same_role(one, role) for role in spoken)]
    return _as_married([*exact, *(one for one in loose if one not in exact)], wanted)


_HERS = frozenset(["mrs", "miss", "ms", "madam", "madame", "lady"])


def _as_married(parts: Sequence[StoredFact], wanted: str) -> list[StoredFact]:
    """Custer without Mrs Custer, and she without him, where there are both."""
    asked = set(wanted.split()) & _HERS
    own = [one for one in parts if set(key_of(one.detail).split()) & _HERS == asked]
    return own or list(parts)


def _said_of_part(inquiry: Inquiry) -> set[str]:
    """The stems that tell the part besides what it is called; read by its clues, all do."""
    return set(inquiry.ask.terms) if inquiry.ask.rule == "clues" else set()


async def _speaking_of(inquiry: Inquiry, subject: str) -> list[FilmRef]:
    """The few films, where none is named, of which a sentence speaks of such a part."""
    terms = [stem(word) for word in subject.split()]
    pool = await inquiry.passages.anywhere(subject)
    there = list(dict.fromkeys(one.film for one in pool if one.coverage(terms) == 1.0))
    return there if len(there) <= _FEW else []


async def _by_words(inquiry: Inquiry, within: Sequence[FilmRef]) -> list[StoredFact]:
    """The one part of some films that most words of a description fit: "the deaf boy"."""
    cast = await inquiry.facts_of(within, (Kind.CAST,))
    characters = await inquiry.facts_of(within, (Kind.CHARACTER,))
    pool = await inquiry.passages.of_films(within)
    described, more = str(inquiry.ask.subject), _said_of_part(inquiry)
    # Tens of milliseconds where a film has many reviews.
    return await asyncio.to_thread(described_part, described, more, cast, characters, pool)


async def _of_title(
    inquiry: Inquiry, part: str, within: Sequence[FilmRef] | None
) -> list[StoredFact]:
    """Who plays whom a film is named after: the postwoman of "What the Postwoman Kept"."""
    wanted = words(part.removeprefix("the "))
    films = within if within is not None else await _speaking_of(inquiry, " ".join(wanted))
    films = [film for film in films if _named_after(film.title, wanted)]
    if len(films) != 1:
        return []
    said, title = " ".join(wanted), " ".join(words(films[0].title))
    pool = await inquiry.passages.of_films(films)
    if any(f" {said} " in f" {one.folded.replace(title, ' ')} " for one in pool):
        return []  # the story has one, who need not be the hero
    cast = await inquiry.facts_of(films, (Kind.CAST,))
    first = {key_of(one.detail): one.start for one in reversed(cast)}
    parts = await inquiry.facts_of(films, (Kind.CHARACTER,))
    # A part may be quoted by a later sentence than the one that brings in its player.
    parts = sorted(parts, key=lambda one: min(one.start, first.get(key_of(one.value), one.start)))
    return players_of(protagonists(parts), cast)


def _named_after(title: str, part: Sequence[str]) -> bool:
    """Whether a title opens with somebody, and with nobody's: no "Postwoman's Daughter"."""
    said = " ".join(part)
    before, found, _ = f" {' '.join(words(title))} ".partition(f" {said} ")
    owned = re.search(rf"\b{re.escape(said)}['’]", title, re.IGNORECASE)
    return bool(found and not owned and set(before.split()) <= _OPENS_TITLE)


_OPENS_TITLE = vocabulary(
    "the a an what when where how why who my our last first little old young good great"
)


async def _roles_of(
    inquiry: Inquiry, facts: Sequence[StoredFact], within: Sequence[FilmRef] | None
) -> Answer:
    actor = facts[0].value
    inside = [one for one in facts if within is None or one.film in within]
    if not inside:
        return await decline.elsewhere(inquiry, within or (), actor, facts)
    known = [one for one in inside if one.detail]
    if not known:
        return await decline.unsaid(
            inquiry, list(dict.fromkeys(one.film for one in inside)), f"which role {actor} has"
        )
    distinct = {(one.film, key_of(one.detail)): one for one in reversed(known)}
    shown = [one for one in known if distinct.get((one.film, key_of(one.detail))) is one]
    inquiry.note(f"{actor} is credited with {len(shown)} role(s)")
    parts = [f"{role_name(one.detail)} in {one.film.label}" for one in shown]
    return inquiry.answer(
        f"{actor} plays {compose.listed(parts)}.",
        films=[one.film for one in shown],
        values=[one.detail for one in shown],
        evidence=[evidence_of(one) for one in shown],
    )


def role_name(detail: str) -> str:
    if detail[:1].islower() and not re.match(r"(?:the|a|an|his|her|their|one)\b", detail):
        return f"the {detail}"
    return detail


def _players(inquiry: Inquiry, facts: Sequence[StoredFact]) -> Answer:
    by_film: dict[FilmRef, list[StoredFact]] = {}
    for one in facts:
        by_film.setdefault(one.film, []).append(one)
    parts: list[str] = []
    proofs: list[StoredFact] = []
    for film, own in by_film.items():
        voices: dict[str, set[int | None]] = {}
        for one in own:
            voices.setdefault(key_of(one.value), set()).add(one.review_id)
        agreed = backed(voices)
        names = values_of((Kind.CAST,), [one for one in own if key_of(one.value) in agreed])
        chosen = [best_proof([f for f in own if key_of(f.value) == key_of(name)]) for name in names]
        proofs += chosen
        part = role_name(chosen[0].detail or inquiry.spoken(inquiry.ask.subject))
        does = f"{'plays' if len(names) == 1 else 'play'} {part}".rstrip()
        parts.append(f"{compose.listed(names)} {does} in {film.label}")
    inquiry.note(f"cast lists the role in {compose.listed_films(list(by_film))}")
    return inquiry.answer(
        f"{'; '.join(parts)}.",
        films=list(by_film),
        values=[
            *(one.value for one in proofs),
            *(role_name(n) for n in _roles_asked(inquiry, proofs)),
        ],
        evidence=[evidence_of(one) for one in proofs],
    )


_WHO_IS = compiled(r"\bwho(?:['’]?s| is| was) (?:the|that|this)\b", re.IGNORECASE)


def _roles_asked(inquiry: Inquiry, parts: Sequence[StoredFact]) -> list[str]:
    """What the parts are called, where it is not only asked who plays them: "who is the killer"."""
    plain = inquiry.masked.text
    if not _WHO_IS.search(inquiry.question) or PLAYED.search(plain):
        return []
    return list(dict.fromkeys(one.detail for one in parts if one.detail))


async def _nobody_named(
    inquiry: Inquiry,
    as_role: Sequence[StoredFact],
    keys: set[str],
    within: Sequence[FilmRef] | None,
) -> Answer | None:
    spoken = inquiry.spoken(inquiry.ask.subject)
    if within and isinstance(inquiry.ask.subject, str):  # every other film may have a villain
        what = f"who plays the {spoken.removeprefix('the ')}"
        return await decline.unsaid(inquiry, within, what, f"{spoken} played actress actor")
    if as_role and within and not inquiry.ask.terms:
        return await decline.elsewhere(inquiry, within, spoken, as_role)
    there = await inquiry.store.facts.named(
        inquiry.scope,
        keys | {role_key(inquiry.slots, inquiry.ask.subject)},
        tuple(Kind),
        of=[film.id for film in within or ()],
    )
    films = list(dict.fromkeys(one.film for one in there))
    if within is not None:
        if there and not any(film in within for film in films):
            return await decline.elsewhere(inquiry, within, spoken, there)
        films = list(within)
    if isinstance(inquiry.ask.subject, int) and not there and not keys:
        return None
    if not films:
        return await decline.nothing(inquiry)
    kin = _KIN_OF.search(inquiry.masked.text)
    whose = spoken.removesuffix("'s").removesuffix("’s")
    whom = f"{whose}'s {kin['kin']}" if kin else spoken
    return await decline.unsaid(
        inquiry, films, f"who plays {whom}", "played actress actor performance"
    )


_KIN_OF = compiled(rf"@[pn]\d+s? (?P<kin>(?:(?:older|younger|little|big) )?{KIN})\b")
