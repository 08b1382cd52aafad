"""What people can do with films and reviews: look up, list, find, read."""

from __future__ import annotations

import contextlib
import random
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from bot.errors import InvalidInput, NotFound
from bot.library.agreement import believed
from bot.library.excerpt import best_excerpt
from bot.library.fact_store import FactStore
from bot.library.model import Film, FilmRef, Review, Scope, StoredFact
from bot.library.similar import WEIGHTS, Likeness, alike, sharing_little
from bot.library.store import LibraryStore
from bot.reading import split_sentences
from bot.reading.model import Kind
from bot.reading.text import title_key, words
from bot.search import Match, NameKind, Passage, SearchService

JOBS: dict[str, tuple[Kind, ...]] = {
    "director": (Kind.DIRECTOR,),
    "writer": (Kind.WRITER,),
    "composer": (Kind.COMPOSER,),
    "cinematographer": (Kind.CINEMATOGRAPHER,),
    "producer": (Kind.PRODUCER,),
    "actor": (Kind.CAST,),
}
PEOPLE = tuple(kind for kinds in JOBS.values() for kind in kinds)
PAGE = 10
"""Films on a page of a list: one phone screen."""
PASSAGES_PAGE = 4
"""Passages on a page of search results, likewise."""
FEW_FILMS = 100
"""Films up to which a text is looked for in their reviews alone; of more, in all reviews."""
MOST_SHARING = 2_000
"""Facts of other films that are compared with those of one."""
MOST_PASSAGES = 40
"""Passages that a search looks for; who wants more needs other words."""


@dataclass(frozen=True, slots=True)
class FilmQuery:
    """What `/film find` was asked; every given part must hold."""

    character: str = ""
    person: str = ""
    job: str = ""  # a key of JOBS; narrows `person`
    theme: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A film that was found, the facts that say why, and the sentence with the words searched."""

    film: FilmRef
    why: tuple[StoredFact, ...]
    passage: Passage | None = None


@dataclass(frozen=True, slots=True)
class FilmPage:
    films: tuple[FilmRef, ...]
    page: int  # from 0
    pages: int
    total: int


@dataclass(frozen=True, slots=True)
class PassagePage:
    passages: tuple[Passage, ...]
    page: int  # from 0
    pages: int


@dataclass(frozen=True, slots=True)
class Excerpt:
    review: Review
    start: int
    end: int

    @property
    def quote(self) -> str:
        return self.review.text[self.start : self.end]


class LibraryService:
    def __init__(self, store: LibraryStore, facts: FactStore, search: SearchService) -> None:
        self._store = store
        self._facts = facts
        self._search = search

    async def resolve(self, scope: Scope, typed: str) -> FilmRef:
        """The film a person means: a title as they type it, or an autocompleted `#id`.

        `NotFound`, with near titles as suggestions, when there is none or it could be several.
        """
        typed = typed.strip()
        if typed.startswith("#") and typed[1:].isdecimal() and len(typed) < 20:
            film = await self._store.film(scope, int(typed[1:]))
            if film is None:
                raise NotFound("That film is not in this library. Try /film list.")
            return film
        index = await self._search.index(scope)
        matches = index.find(typed, kinds={NameKind.TITLE}, limit=5)
        exact = {id_ for match in matches if match.exact for id_ in match.name.ids}
        if len(exact) == 1 and (film := await self._store.film(scope, exact.pop())):
            return film
        if exact:
            films = [film for id_ in sorted(exact) if (film := await self._store.film(scope, id_))]
            raise NotFound(
                f"Several films are called “{typed}”. Which one?",
                suggestions=[film.label for film in films],
            )
        if (only := _only_meant(typed, matches)) is not None and len(only.name.ids) == 1:
            film = await self._store.film(scope, only.name.ids[0])
            if film is not None:
                return film
        near = await self._labels(scope, matches)
        raise NotFound(
            f"No film here is called “{_short(typed)}”."
            + (" Did you mean one of these?" if near else " /film list shows all there are."),
            suggestions=near,
        )

    async def film(self, scope: Scope, film_id: int) -> Film:
        """Everything a card shows. `NotFound` when the scope cannot see it."""
        ref = await self._store.film(scope, film_id)
        if ref is None:
            raise NotFound("That film is not in this library any more.")
        reviews = tuple(await self._store.reviews(scope, film_id=film_id))
        facts = await self._facts.of_film(scope, film_id)
        if len(reviews) > 1:
            facts = believed(facts, facts)
        grouped: dict[Kind, list[StoredFact]] = {}
        for fact in facts:
            grouped.setdefault(fact.kind, []).append(fact)
        return Film(
            ref=ref,
            aliases=tuple(await self._store.aliases(scope, film_id)),
            facts={kind: _agreed(facts) for kind, facts in grouped.items()},
            reviews=reviews,
            server_id=scope.server_id,
        )

    async def card(self, scope: Scope, film_id: int) -> tuple[Film, Excerpt | None]:
        """A film and the excerpt that best stands for it; None when there are only spoilers."""
        film = await self.film(scope, film_id)
        for review in film.reviews[:3]:
            with contextlib.suppress(NotFound):
                return film, await self.excerpt(scope, review.id)
        return film, None

    async def films(self, scope: Scope, page: int = 0) -> FilmPage:
        """One page of the library by title; a page past the end is the last one."""
        total = await self._store.count_films(scope)
        pages = max(1, -(-total // PAGE))
        page = min(max(page, 0), pages - 1)
        films = await self._store.films(scope, limit=PAGE, offset=page * PAGE)
        return FilmPage(tuple(films), page, pages, total)

    async def random(
        self, scope: Scope, rng: random.Random, *, avoid: Collection[int] = ()
    ) -> FilmRef:
        """Any film of the library, but none of `avoid` unless there is no other."""
        total = await self._store.count_films(scope)
        if not total:
            raise NotFound("There are no films here yet.")
        for _ in range(20):
            films = await self._store.films(scope, limit=1, offset=rng.randrange(total))
            if films and (films[0].id not in avoid or total <= len(avoid)):
                return films[0]
        everything = await self._store.films(scope, limit=total)
        return rng.choice([film for film in everything if film.id not in avoid] or everything)

    async def find(self, scope: Scope, query: FilmQuery, *, limit: int = 25) -> list[Found]:
        """The films for which every given part of the query holds, each with why."""
        parts: list[tuple[str, tuple[Kind, ...], NameKind]] = []
        if query.job and query.job not in JOBS:
            raise InvalidInput(f"“{query.job}” is no job here; use {', '.join(JOBS)}.")
        if query.job and not query.person:
            raise InvalidInput(f"Say who was the {query.job}: give a person along with the job.")
        if query.character:
            parts.append((query.character, (Kind.CHARACTER, Kind.CAST), NameKind.CHARACTER))
        if query.person:
            parts.append((query.person, JOBS.get(query.job, PEOPLE), NameKind.PERSON))
        if query.theme:
            parts.append((query.theme, (Kind.THEME, Kind.GENRE), NameKind.THEME))
        if not parts and not query.text:
            raise InvalidInput("Say what to look for: a character, a person, a theme or a text.")
        wanted = [(await self._keys(scope, typed, name), kinds) for typed, kinds, name in parts]
        if query.text:
            best = await self._saying(scope, query.text, wanted)
            films = [passage.film for passage in best.values()][:limit]
        else:
            best = {}
            films = await self._facts.films_valued(scope, wanted, limit=limit)
        if not films:
            raise NotFound("No film in this library fits that. /film list shows all there are.")
        why: dict[int, list[StoredFact]] = {film.id: [] for film in films}
        for keys, kinds in wanted:
            for fact in await self._facts.valued(scope, keys, kinds, film_ids=[*why]):
                why[fact.film.id].append(fact)
        return [Found(film, tuple(why[film.id]), best.get(film.id)) for film in films]

    async def _saying(
        self, scope: Scope, text: str, wanted: Sequence[tuple[set[str], tuple[Kind, ...]]]
    ) -> dict[int, Passage]:
        """The best passage with these words of each film for which all that is wanted holds."""
        few = None
        if wanted:
            films = await self._facts.films_valued(scope, wanted, limit=FEW_FILMS + 1)
            few = [film.id for film in films] if len(films) <= FEW_FILMS else None
        best: dict[int, Passage] = {}
        for passage in await self._search.passages(scope, text, film_ids=few, limit=200):
            best.setdefault(passage.film.id, passage)
        if wanted and few is None:
            fitting = await self._facts.films_valued(
                scope, wanted, film_ids=[*best], limit=len(best)
            )
            best = {id_: best[id_] for id_ in best if id_ in {film.id for film in fitting}}
        return best

    async def _keys(self, scope: Scope, typed: str, name_kind: NameKind) -> set[str]:
        """The keys of the names that are typed; `NotFound`, with near ones, when there are none."""
        index = await self._search.index(scope)
        matches = index.find(typed, kinds={name_kind}, limit=5)
        exact = [match for match in matches if match.exact]
        if not exact:
            raise NotFound(
                f"No review here speaks of “{_short(typed)}”."
                + (" Did you mean one of these?" if matches else ""),
                suggestions=[match.name.text for match in matches],
            )
        return {title_key(match.name.text) for match in exact}

    async def similar(self, scope: Scope, film_id: int, *, limit: int = 5) -> list[Likeness]:
        """Films that share people, themes or places with this one, most alike first."""
        own = await self._facts.of_film(scope, film_id)
        total = await self._store.count_films(scope)
        keys = {title_key(fact.value) for fact in own if fact.kind in WEIGHTS}
        uses = await self._facts.uses(scope, keys, WEIGHTS)
        rare = set(sharing_little(uses, most=MOST_SHARING))
        common = {key: count for key, count in uses.items() if key not in rare}
        others: list[StoredFact] = []
        for some in (rare, common):  # what is common fills up, and hides nothing rare
            others += await self._facts.valued(scope, some, WEIGHTS, limit=MOST_SHARING)
        others = [fact for fact in others if fact.film.id != film_id]
        return alike(own, others, total, common=common, limit=limit)

    async def reviews(self, scope: Scope, film_id: int) -> list[Review]:
        return await self._store.reviews(scope, film_id=film_id)

    async def review(self, scope: Scope, review_id: int) -> Review:
        """One published review. `NotFound` for another server's, a removed or an unknown one."""
        review = await self._store.review(scope, review_id)
        if review is None:
            raise NotFound("That review is not in this library any more.")
        return review

    async def excerpt(self, scope: Scope, review_id: int) -> Excerpt:
        """The passage that best stands for the review, free of marked spoilers."""
        review = await self.review(scope, review_id)
        liked = await self._store.opinion_spans(scope, review_id)
        sentences = split_sentences(review.text)
        spoilers = [(0, len(review.text))] if review.spoiler else review.spoilers
        span = best_excerpt(review.text, sentences, liked, spoilers)
        if span is None:
            raise NotFound("All of that review is marked as a spoiler; /review read shows it.")
        return Excerpt(review, *span)

    async def find_passages(self, scope: Scope, text: str, page: int = 0) -> PassagePage:
        """One page of the sentences that say it, best first; a page past the end is the last one.

        `NotFound` when no review says it.
        """
        found = await self._search.passages(scope, text, limit=MOST_PASSAGES, spoilers=True)
        if not found:
            raise NotFound(f"No review here speaks of “{_short(text)}”.")
        pages = -(-len(found) // PASSAGES_PAGE)
        page = min(max(page, 0), pages - 1)
        start = page * PASSAGES_PAGE
        return PassagePage(tuple(found[start : start + PASSAGES_PAGE]), page, pages)

    async def complete(
        self, scope: Scope, kinds: set[NameKind], typed: str, *, limit: int = 25
    ) -> list[Match]:
        """Names that fit what has been typed so far; with nothing typed, the first by name."""
        return (await self._search.index(scope)).complete(typed, kinds=kinds, limit=limit)

    async def _labels(self, scope: Scope, matches: Iterable[Match]) -> list[str]:
        ids = dict.fromkeys(id_ for match in matches for id_ in match.name.ids)
        films = [await self._store.film(scope, id_) for id_ in list(ids)[:5]]
        return [film.label for film in films if film]


def _only_meant(typed: str, matches: Sequence[Match]) -> Match | None:
    """The one title of which all that was typed is a part, or that it is a slip of the pen for."""
    parts = set(words(typed))
    holding = [match for match in matches if parts and parts <= set(words(match.name.text))]
    if len(holding) == 1:
        return holding[0]
    if not matches or matches[0].score < 0.9:
        return None
    alone = len(matches) == 1 or matches[0].score - matches[1].score > 0.1
    return matches[0] if alone else None


def _agreed(facts: list[StoredFact]) -> tuple[StoredFact, ...]:
    """One fact per value, the most often stated first; the facts come best origin first."""
    votes: dict[str, int] = {}
    first: dict[str, StoredFact] = {}
    for fact in facts:
        key = title_key(fact.value)
        votes[key] = votes.get(key, 0) + 1
        kept = first.setdefault(key, fact)
        if not kept.detail and fact.detail and kept.origin == fact.origin:
            first[key] = fact
    return tuple(first[key] for key in sorted(first, key=lambda key: -votes[key]))


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 80 else text[:79] + "…"
