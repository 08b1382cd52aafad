"""Options for a poll: typed ones, or films of the library."""

from __future__ import annotations

import random
import re
from collections.abc import Collection, Sequence

from bot.errors import InvalidInput, NotFound
from bot.library.model import FilmRef, Scope
from bot.library.service import FilmQuery, LibraryService
from bot.markdown import clean, cut
from bot.patterns import compiled
from bot.polls.model import MAX_LABEL, MAX_OPTIONS, NATIVE_OPTIONS, Filling, Option, PollKind, Which
from bot.ratings.model import TopBy
from bot.ratings.service import RatingService

MIN_OPTIONS = 2
_SEPARATOR = compiled(r"\s*[;\n|]\s*")
_ENOUGH = 200
"""Films looked at when a poll is narrowed to a person, a theme or a text."""


def most_options(kind: PollKind) -> int:
    return NATIVE_OPTIONS if kind is PollKind.QUICK else MAX_OPTIONS


class OptionFinder:
    """Fills polls from a server's library."""

    def __init__(
        self, library: LibraryService, ratings: RatingService, rng: random.Random | None = None
    ) -> None:
        self._library = library
        self._ratings = ratings
        self._rng = rng or random.Random()

    async def find(
        self,
        scope: Scope,
        member_id: int,
        kind: PollKind,
        filling: Filling,
        *,
        first: Sequence[Option] = (),
        without: Collection[int] = (),
    ) -> list[Option]:
        """2 to 10 (Discord's own polls) or 25 options, as many as asked for if there are.

        `first`: options that are in before any other; `without`: films that are not.
        `InvalidInput` when fewer than two can be found, or when more were typed than fit.
        """
        most = most_options(kind)
        if filling.typed:
            options = await self._typed(scope, filling.typed, most)
            if first:  # a round with the losers of the one before
                options = []
        else:
            wanted = max(min(max(filling.count, MIN_OPTIONS), most) - len(first), 0)
            taken = {option.film_id for option in first if option.film_id} | set(without)
            films = await self._films(scope, member_id, filling, wanted, taken)
            options = [Option(0, _label(film), film.id) for film in films]
        found = [*first, *options][:most]
        if len(found) < MIN_OPTIONS:
            raise InvalidInput(_too_few(filling, len(found)))
        return [Option(number, o.label, o.film_id) for number, o in enumerate(found, start=1)]

    async def _typed(self, scope: Scope, typed: str, most: int) -> list[Option]:
        """One option per title; films of the library where a title is known, plain ones else."""
        parts = _SEPARATOR.split(clean(typed).strip())
        if len(parts) == 1:
            parts = re.split(r"\s*,\s*", parts[0])
        options: dict[object, Option] = {}
        for part in filter(None, (" ".join(part.split()) for part in parts)):
            if len(part) > MAX_LABEL:
                raise InvalidInput(
                    f"“{part[:40]}…” is too long for an option; {MAX_LABEL} characters fit."
                )
            film = await self._known(scope, part)
            option = Option(0, _label(film), film.id) if film else Option(0, part)
            options.setdefault(option.film_id or part.casefold(), option)
        if len(options) > most:
            raise InvalidInput(
                f"You typed {len(options)} options; this kind of poll takes {most} at most."
            )
        return list(options.values())

    async def _known(self, scope: Scope, title: str) -> FilmRef | None:
        try:
            return await self._library.resolve(scope, title)
        except NotFound:
            return None

    async def _films(
        self, scope: Scope, member_id: int, filling: Filling, wanted: int, taken: set[int]
    ) -> list[FilmRef]:
        """Up to `wanted` films in the order the poll shows them."""
        if filling.which is Which.UNSEEN:
            taken = taken | set(await self._ratings.rated_by(scope.server_id, member_id))
        narrowed = await self._narrowed(scope, filling) if filling.narrowed else None
        films: dict[int, FilmRef] = {}
        for film in await self._best(scope, filling.which):
            if film.id not in taken and (narrowed is None or film.id in narrowed):
                films[film.id] = film
        if len(films) >= wanted:
            return list(films.values())[:wanted]
        left = [
            film_id
            for film_id in (narrowed if narrowed is not None else await self._ids(scope))
            if film_id not in taken and film_id not in films
        ]
        self._rng.shuffle(left)
        for film_id in left:
            if len(films) >= wanted:
                break
            drawn = await self._ratings.film(scope, film_id)
            if drawn is not None and drawn.id not in taken:  # another, when two were merged
                films[drawn.id] = drawn
        return list(films.values())

    async def _ids(self, scope: Scope) -> list[int]:
        return await self._ratings.film_ids(scope)

    async def _narrowed(self, scope: Scope, filling: Filling) -> dict[int, FilmRef]:
        query = FilmQuery(person=filling.person, theme=filling.theme, text=filling.text)
        found = await self._library.find(scope, query, limit=_ENOUGH)
        return {one.film.id: one.film for one in found}

    async def _best(self, scope: Scope, which: Which) -> list[FilmRef]:
        """The films that come before those drawn by lot, best first."""
        if which is Which.BEST_RATED:
            return [one.film for one in await self._ratings.top(scope, TopBy.RATING, limit=_ENOUGH)]
        if which is Which.MOST_REVIEWED:
            top = await self._ratings.top(scope, TopBy.REVIEWS, limit=_ENOUGH)
            return [one.film for one in top]
        return []


def _label(film: FilmRef) -> str:
    """A film as an option: a very long title goes without its year rather than without an end."""
    return film.label if len(film.label) <= MAX_LABEL else cut(film.title, MAX_LABEL)


def _too_few(filling: Filling, found: int) -> str:
    noun = "option" if filling.typed else "film"
    what = f"Only one {noun}" if found else f"No {noun}"
    if filling.typed:
        return f"{what} was left. Type at least two, with ; between them."
    if filling.narrowed:
        return f"{what} fits that; a poll needs two. Ask for less, or type titles of your own."
    if filling.which is Which.UNSEEN:
        return f"{what} is left that you have not rated; a poll needs two. Try at random."
    return (
        f"{what} is in this library; a poll needs two. Add reviews, or type options of your own"
        " with ; between them."
    )
