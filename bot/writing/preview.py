"""What publishing a draft would do: what is read of it, which film it joins, and its twin."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable

from rapidfuzz import fuzz

from bot.db import Database
from bot.library.model import FilmRef, NewReview, Review, Scope
from bot.library.publishing import Item, read_anyway
from bot.library.store import LibraryStore
from bot.reading.model import Kind
from bot.reading.text import fold
from bot.search import Match, NameKind, SearchService
from bot.writing.model import Draft, Preview, facts_said, text_hash

TWIN = 0.9
"""Likeness from which two texts count as nearly the same (rapidfuzz ratio of folded texts)."""

TWIN_CHARS = 20_000
"""How much of two texts is compared; a ratio costs the product of their lengths."""

NEAR = 0.8
"""Score from which a title is near enough to ask about."""

OPENING_CHARS = 1_000
"""How much of a text that is about no film by name is searched for titles of the library."""

MOST_NEAR = 4
"""Near titles to choose from: with "another title" they fit one row of buttons."""


class Previews:
    def __init__(self, database: Database, library: LibraryStore, search: SearchService) -> None:
        self._db = database
        self._library = library
        self._search = search

    async def item(self, draft: Draft) -> Item:
        """The draft as it would be stored, read with everything that the member has set."""
        return await asyncio.to_thread(_item_of, draft)

    async def of(self, scope: Scope, draft: Draft) -> Preview:
        item = await self.item(draft)
        film, near = await self._film(scope, draft, item)
        twin, likeness = await self._twin(scope, draft)
        return Preview(
            draft=draft,
            said=facts_said(item.new, item.reading),
            title=film.title if film else item.title or None,
            year=film.year if film else item.year,
            film=film,
            near=near,
            twin=twin,
            likeness=likeness,
        )

    async def _film(
        self, scope: Scope, draft: Draft, item: Item
    ) -> tuple[FilmRef | None, tuple[FilmRef, ...]]:
        """The film that the draft joins, or films with almost that title."""
        if draft.film_id and (chosen := await self._library.film(scope, draft.film_id)):
            return chosen, ()
        if not item.title:
            return None, await self._named(scope, draft.text[:OPENING_CHARS])
        known = await self._db.read(
            lambda tx: self._library.find_film(tx, scope, item.title, item.year)
        )
        if known is not None and (film := await self._library.film(scope, known.id)):
            return film, ()
        found = (await self._search.index(scope)).find(
            item.title, kinds={NameKind.TITLE}, limit=MOST_NEAR + 1
        )
        return None, await self._films(scope, [one for one in found if one.score >= NEAR])

    async def _named(self, scope: Scope, text: str) -> tuple[FilmRef, ...]:
        """The films of the library whose whole title a text has somewhere."""
        mentions = (await self._search.index(scope)).mentions(text)
        titles = [
            match
            for mention in mentions
            for match in mention.matches
            if match.exact and match.name.kind is NameKind.TITLE
        ]
        return await self._films(scope, titles)

    async def _films(self, scope: Scope, matches: Iterable[Match]) -> tuple[FilmRef, ...]:
        ids = dict.fromkeys(id_ for match in matches for id_ in match.name.ids)
        films = [film for id_ in ids if (film := await self._library.film(scope, id_))]
        return tuple(dict.fromkeys(films))[:MOST_NEAR]

    async def _twin(self, scope: Scope, draft: Draft) -> tuple[Review | None, float]:
        """The published review with the same or nearly the same text, and how near it is."""
        longest = max(draft.text.split("\n"), key=len)[:400]
        found = await self._search.passages(scope, longest, limit=5, spoilers=True)
        best: tuple[Review | None, float] = (None, 0.0)
        for id_ in sorted({passage.review_id for passage in found}):
            review = await self._library.review(scope, id_)
            if review is None:
                continue
            likeness = await asyncio.to_thread(_likeness, draft.text, review.text)
            if likeness >= TWIN and likeness > best[1]:
                best = (review, likeness)
        return best


def _item_of(draft: Draft) -> Item:
    facts = [
        (correction.kind, value, detail)
        for correction in draft.corrections
        for value, detail in correction.values
    ]
    given = {str(correction.kind) for correction in draft.corrections}
    if draft.title:
        given.add("title")
    if draft.rating is not None:
        facts.append((Kind.RATING, f"{draft.rating:g}/10", f"{draft.rating:g}"))
        given.add(Kind.RATING)
    new = NewReview(
        slug=f"{draft.source}-{draft.id}",
        text=draft.text,
        source=draft.source,
        source_url=draft.source_url,
        title=draft.title or None,
        year=draft.year,
        author_name=draft.author_name,
        author_id=draft.author_id,
        rating=draft.rating,
        spoiler=draft.spoiler,
        facts=tuple(facts),
        given=frozenset(given),
    )
    return read_anyway(new, text_hash(draft.text))


def _likeness(first: str, second: str) -> float:
    """From 0 to 1; texts of very different length are never alike."""
    shorter, longer = sorted((len(first), len(second)))
    if shorter < TWIN * longer:
        return 0.0
    plain = (" ".join(fold(text[:TWIN_CHARS]).split()) for text in (first, second))
    return fuzz.ratio(*plain, score_cutoff=TWIN * 100) / 100
