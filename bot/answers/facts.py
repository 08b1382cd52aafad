"""Who directed it, where is it set, how long is it: answers that are facts of a film."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.answers import compose, decline
from bot.answers.inquiry import Inquiry
from bot.answers.link import key_of
from bot.answers.lists import described
from bot.answers.model import Answer, Evidence
from bot.answers.passages import person_beside, sentence
from bot.answers.resolve import Resolved, evidence_of
from bot.library.model import FilmRef, StoredFact
from bot.reading.model import Kind
from bot.reading.text import stem, words

_MOST_FILMS = 6
"""Films of one name that are answered for one by one; of more, the asker is asked back."""

_SINGLE = frozenset({Kind.YEAR, Kind.RUNTIME})
_HAS_TIME = re.compile(r"\b\d{3,4}s?\b|centur|medieval|winter|summer|spring|autumn|night|future|war\b"
                       r"|decade|era|\bday\b|victorian|present", re.IGNORECASE)  # fmt: skip
_YEARS = re.compile(r"\b(?:the )?(?:1[0-9]|20)\d\ds?\b")
_DESCRIBES = re.compile(
    r"\b(?:film|movie|one|picture|documentary|cartoon|story|thriller|drama|comedy)s? "
    r"(?:about|where|with|in which|when|that|who|which|on|set|featuring|of)\b|\bwhen\b",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"\b(?:protagonist|hero(?:ine)?|main character|lead|follows?|cent(?:er|re)s?|journey of|story of"
    r"|tells?|revolves?|titular)\b",
    re.IGNORECASE,
)
_VILLAINS = re.compile(
    r"\b(?:villain|antagonist|evil|tyrant|nemesis|foe|enemy|baddie)", re.IGNORECASE
)
_WORDS_FOR = {
    Kind.DIRECTOR: "directed director", Kind.WRITER: "written wrote script screenplay",
    Kind.COMPOSER: "score music composed soundtrack", Kind.CAST: "cast performances actress actor played",
    Kind.CINEMATOGRAPHER: "cinematography photography camera", Kind.PRODUCER: "produced producer",
    Kind.SETTING: "set world city town", Kind.YEAR: "released year", Kind.RUNTIME: "minutes hours long",
    Kind.THEME: "themes about message", Kind.GENRE: "fantasy film genre", Kind.SERIES: "sequel first",
    Kind.CHARACTER: "named protagonist hero",
}  # fmt: skip


async def films_asked(inquiry: Inquiry) -> list[FilmRef] | Answer:
    """The films that the question is about, or the reply that says why there are none."""
    if (stranger := unknown_title(inquiry)) is not None:
        return await decline.unknown_name(inquiry, stranger, ())
    resolved = await inquiry.resolver.films(inquiry.ask)
    if resolved.wrong_year:
        return await decline.wrong_year(inquiry, resolved)
    if resolved.failed is not None:
        return await decline.false_premise(inquiry, resolved)
    if resolved.films is None and inquiry.ask.terms and _DESCRIBES.search(inquiry.question):
        found = await described(inquiry, resolved)
        if found is not None and found.films is not None and len(found.films) <= _MOST_FILMS:
            inquiry.note(f"described: {compose.listed_films(found.films)}")
            inquiry.ask = replace(inquiry.ask, terms=(), words="")
            resolved = found
    if resolved.films is None:
        if await inquiry.store.count_films(inquiry.scope) == 1:
            return await inquiry.store.films(inquiry.scope)
        return await decline.which_film(inquiry)
    if len(resolved.films) > _MOST_FILMS:
        inquiry.note(f"{len(resolved.films)} films fit")
        return inquiry.answer(
            f"That could be any of {len(resolved.films)} films. Which one do you mean?",
            answered=False,
            films=resolved.films[: compose.MOST_NAMED],
            suggestions=[film.label for film in resolved.films[: compose.MOST_NAMED]],
        )
    inquiry.note(f"asked about: {compose.listed_films(resolved.films)}")
    return resolved.films


def unknown_title(inquiry: Inquiry) -> int | None:
    """The slot of a name that stands where a title would, and that the library does not know."""
    ask = inquiry.ask
    if ask.films:
        return None
    for constraint in ask.constraints:
        if constraint.bare and constraint.slot is not None:
            slot = inquiry.slots[constraint.slot]
            if not slot.names and not slot.titles:
                return constraint.slot
    return None


async def fact(inquiry: Inquiry) -> Answer | None:
    """The value of a kind of fact for the films that are asked about."""
    ask = inquiry.ask
    if ask.measure == "language" and not ask.kinds:
        return None
    films = await films_asked(inquiry)
    if isinstance(films, Answer):
        return films
    kinds = ask.kinds
    stored = await inquiry.store.facts_of(inquiry.scope, [film.id for film in films], kinds)
    facts = [one for one in stored if _fits(inquiry, one)]
    if ask.terms:
        facts = _covering(inquiry, facts)
        if not facts and _DESCRIBES.search(inquiry.question):
            found = await described(inquiry, Resolved(films))
            if found is not None:
                inquiry.note(f"described: {compose.listed_films(found.films or [])}")
                facts = [
                    one for one in stored if _fits(inquiry, one) and one.film in (found.films or [])
                ]
        if not facts:
            return None
    if ask.part == "main":
        facts = _main_characters(facts)
    if ask.part == "villain":
        facts = [one for one in facts if _VILLAINS.search(f"{one.detail} {one.quote}")]
    by_film = {film: [one for one in facts if one.film.id == film.id] for film in films}
    told = {film: _values(kinds, own) for film, own in by_film.items() if own}
    if ask.measure == "time":
        told = {film: times for film, own in by_film.items() if (times := _times(own))}
    if not told and Kind.YEAR in kinds and (dated := [film for film in films if film.year]):
        return inquiry.answer(
            _sentence(Kind.YEAR, {film: [str(film.year)] for film in dated}),
            films=dated,
            values=[str(film.year) for film in dated],
        )
    if not told and (person := await _beside_the_work(inquiry, films, kinds)) is not None:
        return person
    if not told:
        what = decline.unsaid_kind(kinds)
        return await decline.unsaid(inquiry, films, what, _WORDS_FOR.get(kinds[0], ""))
    if len(films) > 1 and _all_named(inquiry):
        told = _shared(told, len(films))
        if not told:
            return await decline.nothing(inquiry, films)
    told = _without_companions(inquiry, told)
    if not told:
        return await decline.unsaid(inquiry, films, "who else is in it")
    values = [value for own in told.values() for value in own]
    proofs = [
        evidence_of(proof)
        for film in told
        for value in told[film]
        for proof in _proof_of(by_film[film], value)
    ]
    inquiry.note(f"{kinds[0].value}: {compose.listed(values)}")
    if _COUNTS.match(inquiry.question) and kinds[0] in (Kind.CAST, Kind.CHARACTER, Kind.THEME):
        text = f"The reviews name {len(values)}: {compose.listed(values)}."
        return inquiry.answer(text, films=list(told), values=[str(len(values))], evidence=proofs)
    return inquiry.answer(
        _with_quote(_sentence(kinds[0], told), kinds[0], proofs),
        films=list(told),
        values=values,
        evidence=proofs,
    )


_COUNTS = re.compile(r"\W*how many", re.IGNORECASE)
_BESIDE = re.compile(
    r"\b(?:alongside|opposite|next to|with|besides|apart from|other than|else|together)\b",
    re.IGNORECASE,
)


def _without_companions(
    inquiry: Inquiry, told: dict[FilmRef, list[str]]
) -> dict[FilmRef, list[str]]:
    """Who else: without the ones that the question itself names."""
    named = {
        key_of(name.text)
        for one in inquiry.ask.constraints
        if one.slot is not None and not one.op
        for name in inquiry.slots[one.slot].names
    }
    if inquiry.ask.kinds[:1] != (Kind.CAST,) or not named or not _BESIDE.search(inquiry.question):
        return told
    others = {film: [v for v in own if key_of(v) not in named] for film, own in told.items()}
    return {film: own for film, own in others.items() if own}


_WORKS = {
    Kind.COMPOSER: ("song", "score", "music", "soundtrack"),
    Kind.CINEMATOGRAPHER: ("camera", "cinematographi", "photographi", "camerawork"),
    Kind.WRITER: ("script", "screenplai"),
}


async def _beside_the_work(
    inquiry: Inquiry, films: Sequence[FilmRef], kinds: Sequence[Kind]
) -> Answer | None:
    """A name that a sentence ties to the work itself: "Ann Poe's camera", "songs by Ann Poe"."""
    terms = _WORKS.get(kinds[0], ())
    if not terms or len(films) != 1:
        return None
    for one in await inquiry.passages.of_films(films):
        if any(map(one.covers, terms)) and (name := person_beside(one, terms)):
            inquiry.note("a sentence ties the name to the work")
            text = f"{name} {compose.DID[kinds[0]]} {films[0].label}."
            return inquiry.answer(text, films=films, values=[name], evidence=[one.evidence])
    return None


def _proof_of(facts: Sequence[StoredFact], value: str) -> list[StoredFact]:
    """The best fact for a value: the one that gives it, else one whose sentence holds it."""
    equal = [one for one in facts if key_of(one.value) == key_of(value)]
    holding = [one for one in facts if value in one.quote]
    return [best_proof(equal or holding)] if equal or holding else []


def _times(facts: Sequence[StoredFact]) -> list[str]:
    """When the story is set, by the values or the sentences of its settings."""
    found: list[str] = []
    for one in facts:
        said = _YEARS.findall(one.value) or _YEARS.findall(one.quote)
        found += said or ([one.value] if _HAS_TIME.search(one.value) else [])
    return list(dict.fromkeys(found))[:2]


def _fits(inquiry: Inquiry, stored: StoredFact) -> bool:
    """Whether a fact is of the sort asked for: a time is no place."""
    if inquiry.ask.measure == "time":
        return bool(
            _HAS_TIME.search(stored.value) or re.search(r"\b1\d{3}s?\b|\b20\d\ds?\b", stored.quote)
        )
    if inquiry.ask.measure == "place":
        return not re.fullmatch(r"(?:the )?\d{4}s?", stored.value)
    return True


def _covering(inquiry: Inquiry, facts: Sequence[StoredFact]) -> list[StoredFact]:
    """The facts whose sentence also has every other word of the question."""
    return [
        one
        for one in facts
        if sentence(evidence_of(one)).coverage(inquiry.ask.terms) == 1.0
        or {stem(word) for word in words(f"{one.value} {one.detail}")} >= set(inquiry.ask.terms)
    ]


def _main_characters(facts: Sequence[StoredFact]) -> list[StoredFact]:
    """The characters whom a sentence calls the lead or follows; else the first one named."""
    leads = [one for one in facts if _LEADS.search(one.quote) or _LEADS.search(one.detail)]
    if leads:
        return leads
    first: dict[int, str] = {}
    for one in facts:
        first.setdefault(one.film.id, one.value)
    return [one for one in facts if first[one.film.id] == one.value]


def _values(kinds: Sequence[Kind], facts: Sequence[StoredFact]) -> list[str]:
    """The distinct values, those of the first kind that has any; a year or running time is one."""
    for kind in kinds:
        own = [one for one in facts if one.kind is kind]
        distinct: dict[str, str] = {}
        for one in own:
            distinct.setdefault(key_of(one.value), one.value)
        merged = [value for key, value in distinct.items() if not _within_another(key, distinct)]
        if kind in _SINGLE:
            merged = merged[:1]
        if merged:
            return merged
    return []


def _within_another(key: str, keys: dict[str, str]) -> bool:
    """Whether a name is the shorter form of another: Collins, Lily Collins."""
    return any(key != other and f" {key} " in f" {other} " for other in keys)


def best_proof(facts: Sequence[StoredFact]) -> StoredFact:
    """The fact to quote: one with a sentence, spoiling nothing, its detail known."""
    return min(
        facts,
        key=lambda one: (
            not one.quote,
            one.spoiler,
            one.value.lower() not in one.quote.lower(),
            not one.detail,
        ),
    )


def _all_named(inquiry: Inquiry) -> bool:
    """Whether the question names several films by separate titles ("in both A and B")."""
    return len(inquiry.ask.films) > 1


def _shared(told: dict[FilmRef, list[str]], films: int) -> dict[FilmRef, list[str]]:
    if len(told) < films:
        return {}
    keys = [{key_of(value) for value in own} for own in told.values()]
    common = set.intersection(*keys)
    return {
        film: [value for value in own if key_of(value) in common]
        for film, own in told.items()
        if common
    }


def _with_quote(text: str, kind: Kind, proofs: Sequence[Evidence]) -> str:
    """A place in a series is told in the reviewer's words: no value says it so well."""
    if kind is Kind.SERIES and proofs and proofs[0].quote and not proofs[0].spoiler:
        return f"{text} “{compose.shortened(proofs[0].quote)}”"
    return text


def _sentence(kind: Kind, told: dict[FilmRef, list[str]]) -> str:
    if len(told) == 1:
        ((film, values),) = told.items()
        return _one(kind, film.label, values)
    if len({tuple(map(key_of, values)) for values in told.values()}) == 1:
        return _one(kind, compose.listed_films(list(told)), next(iter(told.values())))
    labels = compose.titles(list(told))
    return " ".join(
        f"{label}: {_shown(kind, values)}."
        for label, values in zip(labels, told.values(), strict=True)
    )


def _shown(kind: Kind, values: Sequence[str]) -> str:
    if kind is Kind.RUNTIME:
        return compose.listed(f"{value} minutes" for value in values)
    return compose.listed(values)


def _one(kind: Kind, title: str, values: Sequence[str]) -> str:
    shown = _shown(kind, values)
    many = len(values) > 1
    if kind is Kind.CAST:
        return f"{shown} {'play' if many else 'plays'} in {title}."
    if kind in compose.DID:
        return f"{shown} {compose.DID[kind]} {title}."
    return {
        Kind.YEAR: f"{title} came out in {shown}.",
        Kind.RUNTIME: f"{title} runs {shown}.",
        Kind.SETTING: f"{title} is set in {shown}.",
        Kind.THEME: f"{title} is about {shown}.",
        Kind.GENRE: f"{title}: {shown}.",
        Kind.CHARACTER: f"{title}: {shown}.",
        Kind.SERIES: f"{title}: {shown}.",
    }.get(kind, f"{title}: {shown}.")


async def role(inquiry: Inquiry) -> Answer | None:
    """Who plays a role, or which role an actor plays."""
    ask = inquiry.ask
    subject = ask.subject
    wanted = inquiry.resolver.role_key(subject)
    slot = inquiry.slots[subject] if isinstance(subject, int) else None
    keys = {key_of(name.text) for name in slot.names} if slot else set()
    titled = await inquiry.resolver.films(ask)
    if titled.wrong_year:
        return await decline.wrong_year(inquiry, titled)
    if titled.failed is not None:
        return await decline.false_premise(inquiry, titled)
    within = titled.films
    named = await inquiry.store.facts_named(inquiry.scope, keys | {wanted}, (Kind.CAST,))
    as_actor = [one for one in named if key_of(one.value) in keys | {wanted}]
    as_role = await _in_role(inquiry, wanted, keys, within)
    if as_actor and not as_role:
        return await _roles_of(inquiry, as_actor, within)
    inside = [one for one in as_role if within is None or one.film in within]
    if inside and not ask.terms:
        return _players(inquiry, inside)
    return await _nobody_named(inquiry, as_role, keys, within)


async def _in_role(
    inquiry: Inquiry, wanted: str, keys: set[str], within: Sequence[FilmRef] | None
) -> list[StoredFact]:
    """The cast facts whose role is the one asked for."""
    facts = await inquiry.store.facts_named(
        inquiry.scope, keys | {wanted}, (Kind.CAST, Kind.CHARACTER)
    )
    ids = {one.film.id for one in facts} | {film.id for film in within or ()}
    if not keys:
        ids |= {one.film.id for one in await inquiry.passages.anywhere(wanted, limit=20)}
    cast = await inquiry.store.facts_of(inquiry.scope, sorted(ids), (Kind.CAST,))
    spoken = [wanted, *keys]
    if not keys:
        terms = {stem(word) for word in wanted.split()}
        characters = await inquiry.store.facts_of(inquiry.scope, sorted(ids), (Kind.CHARACTER,))
        described_so = {
            (one.film.id, key_of(one.value))
            for one in characters
            if terms <= {stem(word) for word in words(one.detail)}
        }
        found = [one for one in cast if (one.film.id, key_of(one.detail)) in described_so]
        if found:
            return found
    exact = [one for one in cast if key_of(one.detail) in spoken]
    loose = [one for one in cast if one.detail and any(_same_role(one, role) for role in spoken)]
    return exact + [one for one in loose if one not in exact]


def _same_role(stored: StoredFact, asked: str) -> bool:
    own, wanted = set(key_of(stored.detail).split()), set(asked.split())
    return bool(wanted) and (wanted <= own or (own <= wanted and len(wanted - own) == 0))


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
    parts = [f"{_role_name(one.detail)} in {one.film.label}" for one in shown]
    return inquiry.answer(
        f"{actor} plays {compose.listed(parts)}.",
        films=[one.film for one in shown],
        values=[one.detail for one in shown],
        evidence=[evidence_of(one) for one in shown],
    )


def _role_name(detail: str) -> str:
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
        names = _values((Kind.CAST,), own)
        chosen = [best_proof([f for f in own if key_of(f.value) == key_of(name)]) for name in names]
        proofs += chosen
        parts.append(
            f"{compose.listed(names)} plays {_role_name(chosen[0].detail)} in {film.label}"
        )
    inquiry.note(f"cast lists the role in {compose.listed_films(list(by_film))}")
    return inquiry.answer(
        f"{'; '.join(parts)}.",
        films=list(by_film),
        values=[one.value for one in proofs],
        evidence=[evidence_of(one) for one in proofs],
    )


async def _nobody_named(
    inquiry: Inquiry,
    as_role: Sequence[StoredFact],
    keys: set[str],
    within: Sequence[FilmRef] | None,
) -> Answer | None:
    spoken = inquiry.spoken(inquiry.ask.subject)
    if as_role and within and not inquiry.ask.terms:
        return await decline.elsewhere(inquiry, within, spoken, as_role)
    there = await inquiry.store.facts_named(
        inquiry.scope, keys | {inquiry.resolver.role_key(inquiry.ask.subject)}, tuple(Kind)
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
    return await decline.unsaid(
        inquiry, films, f"who plays {spoken}", "played actress actor performance"
    )


async def identity(inquiry: Inquiry) -> Answer | None:
    """Who or what somebody or something is, as the reviews put it."""
    subject = inquiry.ask.subject
    if inquiry.ask.terms:
        return None
    resolved = await inquiry.resolver.films(inquiry.ask)
    if resolved.failed is not None:
        return await decline.false_premise(inquiry, resolved)
    if isinstance(subject, str):
        return await _by_description(inquiry, subject, resolved.films)
    slot = inquiry.slots[subject]
    keys = {key_of(name.text) for name in slot.names}
    everywhere = await inquiry.store.facts_named(inquiry.scope, keys, tuple(Kind)) if keys else []
    facts = [one for one in everywhere if resolved.films is None or one.film in resolved.films]
    name = inquiry.spoken(subject)
    if everywhere and not facts:
        return await decline.elsewhere(inquiry, resolved.films or (), name, everywhere)
    lines: dict[FilmRef, dict[str, Evidence]] = {}
    for one in facts:
        if (line := _who(one, keys)) is not None:
            lines.setdefault(one.film, {}).setdefault(line, evidence_of(one))
    await _add_appositions(inquiry, name, lines, resolved.films)
    if not lines:
        return None
    parts = [
        f"In {label}, {name} {compose.listed(own, most=5)}."
        for label, own in zip(compose.titles(list(lines)), lines.values(), strict=True)
    ]
    inquiry.note(f"the reviews of {compose.listed_films(list(lines))} say who or what {name} is")
    return inquiry.answer(
        " ".join(parts),
        films=list(lines),
        values=[_short(line) for own in lines.values() for line in own],
        evidence=[proof for own in lines.values() for proof in own.values()],
    )


async def _add_appositions(
    inquiry: Inquiry,
    name: str,
    lines: dict[FilmRef, dict[str, Evidence]],
    within: Sequence[FilmRef] | None,
) -> None:
    """What sentences call the name beside it, for films where no fact describes it."""
    told = {
        film
        for film, own in lines.items()
        if any(not line.startswith("is played") for line in own) and "is a setting" not in own
    }
    films = within if within is not None else list(lines)
    if films:
        pool = await inquiry.passages.of_films(films, inquiry.question)
    else:
        pool = await inquiry.passages.anywhere(name)
    for one in pool:
        if one.film in told or not one.says(" ".join(words(name))):
            continue
        if description := apposition(one.evidence.quote, name):
            lines.setdefault(one.film, {}).setdefault(f"is {description}", one.evidence)
            told.add(one.film)


async def _by_description(
    inquiry: Inquiry, description: str, within: Sequence[FilmRef] | None
) -> Answer | None:
    """Who is "the foreman", "the stoker": the characters so described, and who plays them."""
    wanted = {stem(word) for word in words(description)}
    if within is None:
        pool = await inquiry.passages.anywhere(description, limit=20)
        within = list(dict.fromkeys(one.film for one in pool))
    ids = [film.id for film in within]
    facts = await inquiry.store.facts_of(inquiry.scope, ids, (Kind.CAST, Kind.CHARACTER))
    found = [one for one in facts if wanted <= {stem(word) for word in words(one.detail)}]
    if not found:
        return None
    names = {f"{one.value} ({one.film.label})": one for one in reversed(found)}
    inquiry.note(f"characters described as “{description}”")
    return inquiry.answer(
        f"The {description}: {compose.listed(list(names)[::-1])}.",
        films=[one.film for one in found],
        values=[one.value for one in found],
        evidence=[evidence_of(one) for one in found],
    )


_JOB_DONE = {f"{did} the film": kind.value for kind, did in compose.DID.items()}


def _short(line: str) -> str:
    """A verb phrase as a short value: "director", "young sorceress"."""
    return _JOB_DONE.get(line) or re.sub(r"^(?:is|plays) (?:a |an |the )?", "", line)


def _who(stored: StoredFact, keys: set[str]) -> str | None:
    """What a fact says of the one asked about, as a verb phrase."""
    as_value = key_of(stored.value) in keys
    detail = stored.detail.strip()
    if stored.kind is Kind.CAST and not as_value:
        return f"is played by {stored.value}" if key_of(detail) in keys else None
    if not as_value:
        return None
    if stored.kind is Kind.CAST:
        return f"plays {_role_name(detail)}" if detail else "is in the cast"
    if stored.kind in (Kind.CHARACTER, Kind.THING, Kind.SETTING):
        article = (
            ""
            if re.match(r"(?:the|a|an|his|her|their|its|one)\b", detail, re.IGNORECASE)
            else _article(detail)
        )
        return (
            f"is {article}{detail}"
            if detail
            else ("is a setting" if stored.kind is Kind.SETTING else None)
        )
    if stored.kind in compose.DID:
        return f"{compose.DID[stored.kind]} the film"
    return None


_NOUNS = r"(?:[a-zà-ž][\w'’-]*|\d+)"


def apposition(quote: str, name: str) -> str | None:
    """What a sentence calls somebody beside the name: "Old Radu the stoker", "a town called X"."""
    spoken = re.escape(name)
    for wanted in (
        rf"\b(?P<what>(?:an?|the|his|her|their|its) (?:{_NOUNS} ){{0,5}}{_NOUNS}) (?:called|named|known as) {spoken}\b",
        rf"\b(?P<what>(?:an?|the) (?:{_NOUNS} ){{0,4}}{_NOUNS}) of {spoken}\b",
        rf"\b{spoken},? (?P<what>(?:an?|the) (?:{_NOUNS} ){{0,5}}{_NOUNS})(?= who| that| which| whose|[,.;:)—–]| from| in| of|$)",
        rf"\b{spoken} (?:is|was) (?P<what>(?:an?|the) (?:{_NOUNS} ){{0,6}}{_NOUNS})(?= who| that| which|[,.;:]| from| in| of|$)",
        rf"\b(?P<what>(?:an?|the|his|her|their|our) (?:{_NOUNS} ){{0,4}}{_NOUNS}),? {spoken}\b",
    ):
        if found := re.search(wanted, quote, re.IGNORECASE):
            return str(found["what"])
    return None


def _article(detail: str) -> str:
    if not detail or detail[0].isupper():
        return "" if not detail else "the "
    return "an " if detail[0] in "aeiou" else "a "
