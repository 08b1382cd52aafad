"""Those of whom a question speaks, as the reviews of its film name them, and what tells of them.

A part of the story goes by its name, by what it is, or by a pronoun where nobody else is named.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.answers.details.detail_wording import ways_of
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.passages import Sentence
from bot.answers.proof.names_beside import named_thing
from bot.answers.proof.party import Party, Scene
from bot.answers.question.happening_wording import UNCLEAR
from bot.answers.words.alike import alike
from bot.answers.words.terms import FUNCTION_WORDS
from bot.answers.words.thesaurus import thesaurus
from bot.library.model import FilmRef, StoredFact
from bot.patterns import compiled
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.model import Kind
from bot.reading.text import fold, stem, words
from bot.search.english import COMMON_WORDS

_SHORT = 2
_GROUPS = frozenset(map(stem, vocabulary("band crew team gang cast couple pair family two")))
_THEY = Party(plural=True)
_VIEWERS = Party(frozenset(["you", "we", "i", "one", "the audience", "viewers"]), plural=True)
_MEANT = {"they": _THEY, "them": _THEY, "you": _VIEWERS}
FILM = frozenset(["it", "film", "movi"])


def means_film(inquiry: Inquiry, token: str) -> bool:
    """Whether a token names a film: "Ann" of "Ann Misses the Bus" may be somebody in it."""
    if token[:2] not in ("@f", "@b"):
        return False
    slot = inquiry.slots[int(re.sub(r"\D", "", token))]
    return " ".join(words(slot.text)) in {" ".join(words(title.text)) for title in slot.titles}


async def parties(
    inquiry: Inquiry, who: Sequence[str], films: Sequence[FilmRef]
) -> tuple[list[Party], re.Pattern[str] | None] | None:
    """Those whom tokens of a question name, and the names of others; None where one is unknown."""
    cast = await cast_of(inquiry, films)
    found = [party_of(inquiry, token, cast, films) for token in who]
    named_ones = [one for one in found if one is not None]
    return (named_ones, rivals_of(cast, named_ones)) if len(named_ones) == len(found) else None


async def cast_of(inquiry: Inquiry, films: Sequence[FilmRef]) -> list[StoredFact]:
    return await inquiry.facts_of(films, (Kind.CAST, Kind.CHARACTER))


_PLAYER = compiled(r"\s+\((?:[A-ZÀ-Þ][\w'’.-]+(?:\s+|(?=\)))){1,4}\)")
"""A player after the part: it parts nobody from what he does."""


def scene_of(one: Sentence, rivals: re.Pattern[str] | None, hero: str = "") -> Scene:
    """A sentence as its clauses are looked at; `hero`: whom "she" means where nobody is named."""
    lines = (
        " ".join(_PLAYER.sub("", line).split())
        for line in re.split(r"\n(?=[\[#*>-]|\w+:)", one.evidence.quote)
    )
    nobody = rivals is None or not rivals.search(one.before)
    said, title = fold(" | ".join(lines)), fold(one.film.title)
    if " " in title:  # "Ann Misses the Bus" tells nothing of Ann
        said = said.replace(title, "the film")
    return Scene(said, f"{hero} {one.before}" if nobody else one.before, rivals)


def heroes_of(cast: Sequence[StoredFact], pool: Sequence[Sentence]) -> dict[int | None, str]:
    """Whom each review names first of its characters: whom "she" means where nobody else is told.

    Only where the proof must have more of the question than that.
    """
    names = {part for one in cast for part in _spoken(_name(one))}
    first: dict[int | None, str] = {}
    for one in pool:
        if one.evidence.review_id not in first:
            said = [
                (at, name) for name in names if (at := f" {one.folded} ".find(f" {name} ")) >= 0
            ]
            if said:
                first[one.evidence.review_id] = min(
                    said, key=lambda pair: (pair[0], -len(pair[1]))
                )[1]
    return first


def party_of(
    inquiry: Inquiry, token: str, cast: Sequence[StoredFact], films: Sequence[FilmRef]
) -> Party | None:
    """How the reviews may speak of whom or what a token of the question names."""
    if token in _MEANT:
        return _MEANT[token]
    if token[0] != "@":
        return _of_noun(token, cast) if token[0] != UNCLEAR else None
    slot = inquiry.slots[int(re.sub(r"\D", "", token))]
    if slot.titles and not slot.names and not means_film(inquiry, token):
        return Party(frozenset([" ".join(words(slot.text))]))
    if slot.titles and not slot.names:
        titles = {" ".join(words(film.title)) for film in films}
        return Party(frozenset(titles), FILM)
    ways = set(ways_of(slot))
    heads = {
        stem(head)
        for one in cast
        if set(words(_name(one))) & {part for way in ways for part in way.split()}
        and (head := _head(one.detail)) and one.kind is Kind.CHARACTER
    }  # fmt: skip
    unique = {
        head
        for head in heads
        if sum(head == stem(_head(one.detail)) for one in cast if one.kind is Kind.CHARACTER) == 1
    }
    return Party(frozenset(ways), frozenset(unique))


_ALSO_CALLED = dict.fromkeys(map(stem, ["father", "dad"]), frozenset(["old man"]))


def _of_noun(word: str, cast: Sequence[StoredFact]) -> Party:
    token = stem(word)
    names = {stem(part) for one in cast for part in words(_name(one))}
    related = {*alike(token), *thesaurus()[0].single.get(token, ())} - names  # a tom may be Tom
    stems = frozenset({token, word, *related})  # what is asked besides comes as stems
    called = {
        part
        for one in cast
        if stem(_head(one.detail)) in stems and one.kind is Kind.CHARACTER
        for part in _spoken(one.value)
    }
    called |= _ALSO_CALLED.get(token, frozenset())
    plural = token in _GROUPS or (word.endswith("s") and not word.endswith("ss"))
    return Party(frozenset(called), stems, plural)


def also_named(party: Party, token: str, pool: Sequence[Sentence]) -> Party:
    """Those named by a noun, also by the name that a sentence gives them: "named it Garibaldi"."""
    if token[0] in ("@", UNCLEAR):
        return party
    own = {" ".join(words(one.film.title)) for one in pool}
    told = (
        named_thing(one.evidence.quote, [stem(token)], own)
        for one in pool
        if one.covers(stem(token))
    )
    names = {" ".join(words(one.value)) for one in told if one}
    return replace(party, phrases=party.phrases | names) if len(names) == 1 else party


def _head(detail: str) -> str:
    """The noun of a description: "a retired trainee nurse in Leeds"."""
    said = re.split(r"\b(?:in|of|from|who|that|with|at|for|whose|on)\b|,", fold(detail))[0]
    told = [word for word in words(said) if word not in FUNCTION_WORDS]
    return told[-1] if told else ""


def _name(one: StoredFact) -> str:
    return one.value if one.kind is Kind.CHARACTER else one.detail


def _spoken(name: str) -> set[str]:
    parts = words(name)
    known = {part for part in parts if len(part) > _SHORT and part not in COMMON_WORDS}
    return {" ".join(parts), *known} - FUNCTION_WORDS - {""}


def rivals_of(cast: Sequence[StoredFact], who: Sequence[Party]) -> re.Pattern[str] | None:
    """The names of all others."""
    own = {word for one in who for phrase in one.phrases for word in phrase.split()}
    others = {
        part
        for one in cast
        for part in _spoken(_name(one))
        if not set(part.split()) & own and stem(part) not in {s for w in who for s in w.stems}
    } - FUNCTION_WORDS
    if not others:
        return None
    listed = "|".join(re.escape(one) for one in sorted(others, key=len, reverse=True))
    return re.compile(rf"\b(?:{listed})\b")
