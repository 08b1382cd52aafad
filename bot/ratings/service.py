"""What members do with ratings, and what a server's taste looks like."""

from __future__ import annotations

from collections.abc import Callable

from bot.db import Database, Transaction
from bot.errors import InvalidInput, NotFound
from bot.library.model import FilmRef, Scope
from bot.library.store import LibraryStore
from bot.ratings.model import (
    HALF_STARS,
    FilmRatings,
    Spread,
    Standing,
    Taste,
    TopBy,
    divisive,
    ranked,
)
from bot.ratings.store import RatingStore

SHOWN = 5
"""Entries in each list of `/film stats`."""


class RatingService:
    def __init__(
        self,
        database: Database,
        store: RatingStore,
        library: LibraryStore,
        clock: Callable[[], int],
    ) -> None:
        self._db = database
        self._store = store
        self._library = library
        self._clock = clock

    async def rate(
        self,
        scope: Scope,
        member_id: int,
        film_id: int,
        half_stars: int,
        *,
        shown: bool | None = None,
        interaction_id: int | None = None,
    ) -> FilmRatings:
        """Rate a film, or rate it anew. `shown`: whether others may see this member's ratings."""
        if half_stars not in HALF_STARS:
            raise InvalidInput("A rating is half a star to five stars.")
        film = await self._film(scope, film_id)

        async def unit(tx: Transaction) -> None:
            now = self._clock()
            if await tx.once(interaction_id, now):
                await self._store.rate(tx, scope.server_id, film.id, member_id, half_stars, now)
                if shown is not None:
                    await self._store.show(tx, scope.server_id, member_id, shown)

        await self._db.write(unit)
        return await self.of_film(scope, film_id, member_id)

    async def unrate(self, scope: Scope, member_id: int, film_id: int) -> bool:
        """Take the member's rating back; False when there was none."""
        film = await self._film(scope, film_id)
        return await self._db.write(
            lambda tx: self._store.unrate(tx, scope.server_id, film.id, member_id)
        )

    async def of_film(
        self, scope: Scope, film_id: int, member_id: int | None = None
    ) -> FilmRatings:
        """The film's ratings in this server. `NotFound` when the scope cannot see the film."""
        film = await self._film(scope, film_id)
        own = None
        if member_id is not None:
            own = await self._store.own(scope.server_id, film.id, member_id)
        return FilmRatings(film, await self._store.spread(scope.server_id, film.id), own)

    async def who(self, scope: Scope, film_id: int) -> list[tuple[int, int]]:
        """(member, half stars) of those who let others see it, highest first."""
        film = await self._film(scope, film_id)
        return await self._store.shown(scope.server_id, film.id)

    async def show(self, server_id: int, member_id: int, shown: bool) -> None:
        await self._db.write(lambda tx: self._store.show(tx, server_id, member_id, shown))

    async def rated_by(self, server_id: int, member_id: int) -> dict[int, int]:
        """What this member rated: half stars by film."""
        return await self._store.rated_by(server_id, member_id)

    async def top(self, scope: Scope, by: TopBy, *, limit: int = 50) -> list[Standing]:
        """The best films of the server, best first; empty when nothing was rated, reviewed, won."""
        if by is TopBy.RATING:
            return ranked(await self._store.spreads(scope), limit)
        counted = (
            await self._store.most_reviewed(scope, limit=limit)
            if by is TopBy.REVIEWS
            else await self._store.most_won(scope, limit=limit)
        )
        return [Standing(film, n, n) for film, n in counted]

    async def taste(self, scope: Scope) -> Taste:
        """A picture of the server's taste."""
        spreads = await self._store.spreads(scope)
        films, reviews = await self._store.count_reviews(scope)
        whole = Spread.of(
            (half, n)
            for _, spread in spreads
            for half, n in zip(HALF_STARS, spread.counts, strict=True)
        )
        reviewed = await self._store.most_reviewed(scope, limit=SHOWN)
        return Taste(
            spread=whole,
            raters=await self._store.count_raters(scope.server_id),
            films=films,
            reviews=reviews,
            loved=tuple(ranked(spreads, SHOWN)),
            divisive=tuple(divisive(spreads, SHOWN)),
            reviewed=tuple(Standing(film, n, n) for film, n in reviewed),
            reviewers=tuple(await self._store.reviewers(scope, limit=SHOWN)),
        )

    async def film(self, scope: Scope, film_id: int) -> FilmRef | None:
        return await self._library.film(scope, film_id)

    async def film_ids(self, scope: Scope) -> list[int]:
        """Every film of the scope's collections, also such as it no longer shows."""
        return await self._store.film_ids(scope)

    async def _film(self, scope: Scope, film_id: int) -> FilmRef:
        """The film, or the one it was merged into."""
        film = await self._library.film(scope, film_id)
        if film is None:
            raise NotFound("That film is not in this library any more.")
        return film
