"""Who directed it, where is it set, how long is it: answers that are facts of a film."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from bot.answers import compose
from bot.answers.facts import across, behind_camera, languages, leads, named_part, origins, times
from bot.answers.facts.telling import told_as
from bot.answers.finding.evidence import evidence_of
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.narrowing import described
from bot.answers.finding.passages import sentence
from bot.answers.finding.resolve import Resolved
from bot.answers.model import Answer
from bot.answers.question.wording import GENRES
from bot.answers.reply import decline
from bot.answers.reply.asked_films import DESCRIBES, films_asked
from bot.library.agreement import backed, names_told, plain_name
from bot.library.model import FilmRef, Origin, StoredFact
from bot.patterns import compiled
from bot.reading.model import Kind
from bot.reading.text import key_of, stem, words

_GENRE = compiled(GENRES)
_SINGLE = frozenset({Kind.YEAR, Kind.RUNTIME})
_WORDS_FOR = {
    Kind.DIRECTOR: "directed director", Kind.WRITER: "written wrote script screenplay",
    Kind.COMPOSER: "score music composed soundtrack",
    Kind.CAST: "cast performances actress actor played",
    Kind.CINEMATOGRAPHER: "cinematography photography camera", Kind.PRODUCER: "produced producer",
    Kind.SETTING: "set world city town", Kind.YEAR: "released year",
    Kind.RUNTIME: "minutes hours long", Kind.THEME: "themes about message",
    Kind.GENRE: "fantasy film genre", Kind.SERIES: "sequel first",
    Kind.CHARACTER: "named protagonist hero",
}  # fmt: skip


async def fact(inquiry: Inquiry) -> Answer | None:
    """The value of a kind of fact for the films that are asked about."""
    ask = inquiry.ask
    if ask.measure == "several":
        return await across.in_several(inquiry)
    if across.all_wanted(inquiry):
        return await across.all_there_are(inquiry)
    films = await films_asked(inquiry)
    if isinstance(films, Answer):
        return films
    kinds = ask.kinds
    stored = await inquiry.facts_of(films, kinds)
    if kinds == (Kind.DIRECTOR,) and behind_camera.asked(inquiry.masked.text):
        kinds, stored = await behind_camera.meant(inquiry, films, stored)
    facts = [one for one in stored if _fits(inquiry, one)]
    if kinds == (Kind.CAST,):
        facts = named_part.of_that_name(inquiry, facts)
    if ask.measure == "making":
        return await times.spent_making(inquiry, films)
    kept = [word for word in ask.words.split() if not _GENRE.fullmatch(word)]
    if ask.terms and not (kept == [] and len(films) == 1):  # "the Calder documentary"
        facts = _covering(inquiry, facts)
        if not facts and DESCRIBES.search(inquiry.question):
            found = await described(inquiry, Resolved(films))
            if found is not None:
                inquiry.note(f"described: {compose.listed_films(found.films or [])}")
                facts = [
                    one for one in stored if _fits(inquiry, one) and one.film in (found.films or [])
                ]
        if not facts:
            return None
    if ask.part == "lead" and kinds == (Kind.CAST,):
        facts = await leads.leading(inquiry, films, facts)
        kinds = tuple({one.kind for one in facts}) or kinds  # the hero, whose player is not told
    elif ask.part in ("main", "lead"):
        facts = leads.protagonists(facts)
    if ask.part == "villain":
        facts = leads.villains(facts)
    by_film = {film: [one for one in facts if one.film.id == film.id] for film in films}
    told = {film: values_of(kinds, own) for film, own in by_film.items() if own}
    if ask.measure == "time":
        told = {film: when for film, own in by_film.items() if (when := times.of_story(own))}
    if ask.measure == "place and time":
        told = {film: [*own, *times.of_story(by_film[film])] for film, own in told.items()}
    if not told and Kind.YEAR in kinds and (dated := [film for film in films if film.year]):
        return inquiry.answer(
            told_as(Kind.YEAR, {film: [str(film.year)] for film in dated}, ()),
            films=dated,
            values=[str(film.year) for film in dated],
        )
    if kinds == (Kind.SERIES,) and (part := await origins.which_part(inquiry, films)) is not None:
        return part
    if (
        not told
        and ask.measure == "time"
        and (said := await times.year_of_story(inquiry, films)) is not None
    ):
        return said
    if not told and ask.measure == "theme" and (said := await _at_heart(inquiry, films)):
        return said
    if not told and kinds[0] is Kind.LANGUAGE:
        return await languages.spoken(inquiry, films)
    if not told:
        what = _UNSAID.get(ask.part) or _UNSAID.get(ask.measure) or decline.unsaid_kind(kinds)
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
        evidence_of(proof) for film in told for proof in _proofs_of(by_film[film], told[film])
    ]
    if ask.part == "lead" and kinds == (Kind.CHARACTER,):
        return await leads.with_players(inquiry, facts, proofs)
    if kinds == (Kind.SERIES,):  # the sequel of what, the last part of what
        values += [one.detail for one in facts if one.detail]
    inquiry.note(f"{kinds[0].value}: {compose.listed(values)}")
    counted = (*compose.DID, Kind.CAST, Kind.CHARACTER, Kind.THEME)
    if _COUNTS.match(inquiry.question) and kinds[0] in counted:
        text = f"The reviews name {len(values)}: {compose.listed(values)}."
        counted_so = [str(len(values)), *values]
        return inquiry.answer(text, films=list(told), values=counted_so, evidence=proofs)
    return inquiry.answer(
        told_as(kinds[0], told, proofs),
        films=list(told),
        values=values,
        evidence=proofs,
    )


_UNSAID = {
    "villain": "who the villain is", "lead": "who has the lead", "time": "when it is set",
}  # fmt: skip


_DEEP = (
    r"(?:\b(?:(?:really|actually|ultimately|all) about|at heart|deep down|moral"
    r"|the (?:point|message|theme|lesson)|(?:film|movie|picture|story) (?:says|teaches|tells us)"
    r"(?:, \w+,)? that)|(?:^|[,;:—.] |\b(?:but|and|yet) )(?:underneath|beneath) (?:it|all|the))\b"
)
_DEEP_DOWN = compiled(_DEEP, re.IGNORECASE)
_AT_HEART = compiled(
    rf"{_DEEP}|\b(?:it|this|that|film|movie|picture|story)(?:['’]s| is| was)?(?: \w+)?? about\b",
    re.IGNORECASE,
)


async def _at_heart(inquiry: Inquiry, films: Sequence[FilmRef]) -> Answer | None:
    """The sentence that says what the film is about, where it was read as no theme."""
    pool = await inquiry.passages.of_films(films, inquiry.question)
    there = [one.evidence for one in pool if _AT_HEART.search(" ".join(one.evidence.quote.split()))]
    there = [one for one in there if not one.spoiler]
    there = sorted(there, key=lambda one: not _DEEP_DOWN.search(one.quote))[:2]
    if not there:
        return None
    text = compose.of_its_film(there[0])
    return inquiry.answer(text, films=[there[0].film], evidence=there)


_COUNTS = compiled(r"\W*how many", re.IGNORECASE)
_BESIDE = compiled(
    r"\b(?:alongside|opposite|next to|with|besides|apart from|other than|else|together)\b",
    re.IGNORECASE,
)


def _without_companions(
    inquiry: Inquiry, told: dict[FilmRef, list[str]]
) -> dict[FilmRef, list[str]]:
    """Who else: without the ones that the question itself names."""
    named = {
        key_of(name.text)
        for number, slot in enumerate(inquiry.slots)
        if number not in inquiry.ask.films
        for name in slot.names
    }
    if not named or not _BESIDE.search(inquiry.question):
        return told
    others = {film: [v for v in own if key_of(v) not in named] for film, own in told.items()}
    return {film: own for film, own in others.items() if own}


def _proofs_of(facts: Sequence[StoredFact], values: Iterable[str]) -> Iterator[StoredFact]:
    """The best fact for each value: the one that gives it, else one whose sentence holds it."""
    giving: dict[str, list[StoredFact]] = {}
    for one in facts:
        giving.setdefault(key_of(one.value), []).append(one)
    for value in values:
        if proofs := giving.get(key_of(value)) or [one for one in facts if value in one.quote]:
            yield best_proof(proofs)


def _fits(inquiry: Inquiry, stored: StoredFact) -> bool:
    """Whether a fact is of the sort asked for: a time is no place."""
    if inquiry.ask.measure == "time":
        return times.tells_time(stored)
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


def values_of(kinds: Sequence[Kind], facts: Sequence[StoredFact]) -> list[str]:
    """The distinct values, those of the first kind that has any; a year or running time is one,
    but for a catalogue's entry that stands for several films of its title.

    What most reviews say comes first. Directors are told as the reviews together give them
    (`agreement.py`).
    """
    for kind in kinds:
        own = [one for one in facts if one.kind is kind]
        distinct: dict[str, str] = {}
        voices: dict[str, set[int | None]] = {}
        for one in own:
            distinct.setdefault(key_of(one.value), one.value)
            voices.setdefault(key_of(one.value), set()).add(one.review_id)
        kept = names_told(own) if kind is Kind.DIRECTOR else _most_said(kind, voices)
        if kind in _SINGLE and any(one.origin is not Origin.CATALOGUE for one in own):
            kept = kept[:1]
        if kept:
            return [distinct[key] for key in kept]
    return []


def _most_said(kind: Kind, voices: Mapping[str, set[int | None]]) -> list[str]:
    """Values by key, those first that most reviews say, without parts of others."""
    if kind in _IN_A_WORD:  # who says "black comedy" says comedy
        voices = {
            key: set().union(*(own for other, own in voices.items() if f" {key} " in f" {other} "))
            for key in voices
        }
    told = backed(voices, of=_WHOLE_CAST if kind is Kind.CAST else 1)
    kept = [
        key
        for key in told
        if not _within_another(key, told)
        or (kind in _IN_A_WORD and not _within_another(key, _as_often(voices, key)))
    ]
    if kind in _IN_A_WORD and len({one for own in voices.values() for one in own}) >= _SEVERAL:
        most = max(len(voices[key]) for key in kept)
        often = [k for k in kept if len(voices[k]) * _FAR_BEHIND >= most and len(voices[k]) > 1]
        kept = often or [k for k in kept if len(k.split()) <= _BRIEF] or kept
    return kept


def _as_often(voices: Mapping[str, set[int | None]], key: str) -> list[str]:
    return [other for other, own in voices.items() if len(own) >= len(voices[key])]


_IN_A_WORD = frozenset({Kind.SETTING, Kind.THEME, Kind.GENRE})
"""What several reviews tell in a word or two; what one alone has at length is told by others."""
_SEVERAL, _BRIEF = 4, 3  # reviews, words
_FAR_BEHIND = 4  # times as often as something else, and that is a stray


_WHOLE_CAST = 4  # actors that several reviews name, before what one alone names is a stray


def _within_another(key: str, keys: Iterable[str]) -> bool:
    """Whether a name is the shorter form of another: Collins, Lily Collins."""
    short = plain_name(key)
    return any(key != other and f" {short} " in f" {other} " for other in keys)


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
