"""The SQL of answering. Read-only; every query is bound to the two ids of a scope.

Only published reviews are seen. A fact holds unless a person struck it out; people's facts come
before a catalogue's, a catalogue's before those that were read.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from bot.answers.model import Evidence
from bot.db import Database, Row
from bot.library.agreement import believed, in_doubt
from bot.library.fact_store import ORIGIN_ORDER, SELECT_FACT, holds, read_fact
from bot.library.model import FilmRef, Scope, StoredFact
from bot.once import Remembering, once
from bot.reading.model import Aspect, Kind

MANY = 400
"""Films, keys or rows of one query: as much as any answer can use, well under SQLite's limits."""

MOST_ROWS = 5000
"""Rows of a query over the whole library."""

WALK_DEADLINE = 1.0
"""Seconds for what walks over all films of a library."""

_MOST_NAMED = 1000
"""Facts that are read for one name: of a million reviews, "horror" has forty thousand. A thousand
take 10 ms."""

_COMPARISONS = frozenset({"<", "<=", "=", ">=", ">"})
_STEM = 6  # letters that tell a word from others, whatever its ending

_FACT = f"{SELECT_FACT} WHERE fact.server_id IN (?, ?) AND {holds('?, ?')}"
_BEST_FIRST = f" ORDER BY {ORIGIN_ORDER}, fact.review_id, fact.start, fact.id LIMIT ?"
_VISIBLE = """(
  EXISTS (SELECT 1 FROM review v WHERE v.server_id IN (?, ?) AND v.film_id = film.id
          AND v.state = 'published')
  OR EXISTS (SELECT 1 FROM fact v WHERE v.server_id IN (?, ?) AND v.film_id = film.id
          AND v.review_id IS NULL AND v.rejected = 0))"""


@dataclass(frozen=True, slots=True)
class ReviewText:
    """A published review, as far as answering needs it. `rating` is on 0-10."""

    id: int
    film: FilmRef
    slug: str
    reviewer: str
    text: str
    rating: float | None
    spoiler: bool
    spoilers: tuple[tuple[int, int], ...] = ()

    def evidence(self, start: int, end: int) -> Evidence:
        """The quote `text[start:end]`."""
        spoils = self.spoiler or any(s < end and e > start for s, e in self.spoilers)
        quote = self.text[start:end]
        return Evidence(self.film, self.id, self.slug, self.reviewer, quote, start, end, spoils)


@dataclass(frozen=True, slots=True)
class StoredOpinion:
    """A sentence of opinion. `polarity`: 1 praise, 0 mixed or plain, -1 blame."""

    aspect: Aspect
    polarity: int
    evidence: Evidence


class AnswerStore(Remembering):
    def __init__(self, database: Database) -> None:
        self._db = database

    @once
    async def facts_of(
        self, scope: Scope, film_ids: Sequence[int], kinds: Iterable[Kind], *, limit: int = 2000
    ) -> list[StoredFact]:
        """The facts of these kinds that hold for these films."""
        ids = list(film_ids)[:MANY]
        chosen = [kind.value for kind in kinds]
        rows = await self._db.all(
            f"{_FACT} AND fact.film_id IN ({_marks(ids)}) AND fact.kind IN ({_marks(chosen)})"
            f"{_BEST_FIRST}",
            (*scope, *scope, *ids, *chosen, limit),
        )
        return await self._agreed(scope, [read_fact(row) for row in rows])

    @once
    async def facts_named(
        self,
        scope: Scope,
        keys: Iterable[str],
        kinds: Iterable[Kind],
        *,
        of: Iterable[int] = (),
        limit: int = 2000,
    ) -> list[StoredFact]:
        """The facts of these kinds whose value or detail has one of these keys.

        Of a name that very many facts have, the first of each kind (`_most_of`), and those of the
        films `of`.
        """
        wanted = list(dict.fromkeys(keys))[:MANY]
        chosen = list(kinds)
        near = list(dict.fromkeys(of))[:MANY]
        found: dict[int, StoredFact] = {}
        for column in ("value_key", "detail_key"):
            named = f"server_id IN (?, ?) AND {column} IN ({_marks(wanted)})"
            if column == "detail_key":
                named += " AND detail_key <> ''"
            each = f"SELECT * FROM (SELECT id FROM fact WHERE {named} AND kind = ? LIMIT ?)"
            walks = [each] * len(chosen)
            params = [
                one for kind in chosen for one in (*scope, *wanted, kind.value, most_of(chosen))
            ]
            if near:
                walks.append(
                    f"SELECT id FROM fact WHERE +server_id IN (?, ?) AND +{column} IN"
                    f" ({_marks(wanted)}) AND film_id IN ({_marks(near)})"
                    f" AND +kind IN ({_marks(chosen)})"
                )
                params += [*scope, *wanted, *near, *(kind.value for kind in chosen)]
            rows = await self._db.all(
                f"{SELECT_FACT} WHERE {holds('?, ?')}"
                f" AND fact.id IN ({' UNION ALL '.join(walks)}){_BEST_FIRST}",
                (*scope, *params, limit),
            )
            for row in rows:
                found.setdefault(row[0], read_fact(row))
        return await self._agreed(scope, list(found.values()))

    async def _agreed(self, scope: Scope, facts: list[StoredFact]) -> list[StoredFact]:
        """The facts without the directors that a film's several reviews do not back."""
        doubted = in_doubt(facts)[:MANY]
        if not doubted:
            return facts
        rows = await self._db.all(
            f"{_FACT} AND fact.kind = ? AND fact.film_id IN (SELECT film_id FROM review"
            f" WHERE server_id IN (?, ?) AND state = 'published' AND film_id IN ({_marks(doubted)})"
            " GROUP BY film_id HAVING count(*) > 1)",
            (*scope, *scope, Kind.DIRECTOR.value, *scope, *doubted),
        )
        return believed(facts, [read_fact(row) for row in rows])

    @once
    async def facts_holding(
        self, scope: Scope, text: str, kinds: Iterable[Kind], *, limit: int = 2000
    ) -> list[StoredFact]:
        """The facts of these kinds whose value or detail has the beginning of a word of `text`.

        Every key of these kinds is looked through, so in the indexes alone, which hold them.
        """
        chosen = [kind.value for kind in kinds]
        longest = max(text.split(), key=len, default="")[:_STEM]
        if not longest:
            return []
        holding = " UNION ".join(
            f"SELECT id FROM fact WHERE server_id IN (?, ?) AND kind IN ({_marks(chosen)})"
            f" AND {column} <> '' AND instr({column}, ?)"
            for column in ("value_key", "detail_key")
        )
        rows = await self._db.all(
            f"{SELECT_FACT} WHERE +fact.server_id IN (?, ?) AND {holds('?, ?')}"
            f" AND fact.id IN ({holding}){_BEST_FIRST}",
            (*scope, *scope, *([*scope, *chosen, longest] * 2), limit),
        )
        return [read_fact(row) for row in rows]

    @once
    async def facts_of_kind(
        self, scope: Scope, kind: Kind, *, limit: int = 2000
    ) -> list[StoredFact]:
        """The facts of one kind over all films."""
        rows = await self._db.all(
            f"{_FACT} AND fact.kind = ?{_BEST_FIRST}", (*scope, *scope, kind.value, limit)
        )
        return [read_fact(row) for row in rows]

    @once
    async def opinions(
        self, scope: Scope, film_ids: Sequence[int], aspects: Iterable[Aspect]
    ) -> list[StoredOpinion]:
        """The sentences of published reviews that speak of these aspects of these films."""
        ids = list(film_ids)[:MANY]
        chosen = [aspect.value for aspect in aspects]
        rows = await self._db.all(
            "SELECT opinion.aspect, opinion.polarity, film.id, film.title, film.year, review.id,"
            " review.slug, review.author_name,"
            ' substr(review.text, opinion.start + 1, opinion."end" - opinion.start),'
            ' opinion.start, opinion."end",'
            " review.spoiler OR EXISTS (SELECT 1 FROM spoiler s WHERE s.review_id = review.id"
            ' AND s.start < opinion."end" AND s."end" > opinion.start)'
            " FROM opinion JOIN review ON review.id = opinion.review_id"
            " JOIN film ON film.id = opinion.film_id"
            " WHERE opinion.server_id IN (?, ?) AND review.state = 'published'"
            f" AND opinion.film_id IN ({_marks(ids)}) AND opinion.aspect IN ({_marks(chosen)})"
            " ORDER BY review.id, opinion.start",
            (*scope, *ids, *chosen),
        )
        return [_opinion(row) for row in rows]

    @once
    async def reviews(
        self, scope: Scope, film_ids: Sequence[int], *, limit: int = 50
    ) -> list[ReviewText]:
        """Published reviews of these films, oldest first."""
        ids = list(film_ids)[:MANY]
        return await self._reviews(f"review.film_id IN ({_marks(ids)})", scope, ids, limit=limit)

    @once
    async def reviews_by(self, scope: Scope, name: str, *, limit: int = 50) -> list[ReviewText]:
        """Published reviews signed with this name."""
        return await self._reviews(
            "review.author_name = ? COLLATE NOCASE", scope, [name], limit=limit
        )

    async def _reviews(
        self, where: str, scope: Scope, params: Sequence[int | str], *, limit: int
    ) -> list[ReviewText]:
        rows = await self._db.all(
            "SELECT review.id, film.id, film.title, film.year, review.slug, review.author_name,"
            " review.text, review.rating, review.spoiler"
            " FROM review JOIN film ON film.id = review.film_id"
            f" WHERE review.server_id IN (?, ?) AND review.state = 'published' AND {where}"
            " ORDER BY review.created_at, review.id LIMIT ?",
            (*scope, *params, limit),
        )
        ids = [row[0] for row in rows]
        spoilers: dict[int, list[tuple[int, int]]] = {}
        if ids:
            for review_id, start, end in await self._db.all(
                'SELECT review_id, start, "end" FROM spoiler'
                f" WHERE review_id IN ({_marks(ids)}) ORDER BY review_id, start",
                ids,
            ):
                spoilers.setdefault(review_id, []).append((start, end))
        return [_review(row, tuple(spoilers.get(row[0], ()))) for row in rows]

    @once
    async def count_reviews(self, scope: Scope, film_ids: Sequence[int] | None = None) -> int:
        """How many published reviews there are, of these films or of all."""
        ids = list(film_ids or ())[:MANY]
        some = f" AND film_id IN ({_marks(ids)})" if film_ids is not None else ""
        row = await self._db.one(
            "SELECT count(*) FROM review WHERE server_id IN (?, ?) AND state = 'published'" + some,
            (*scope, *ids),
        )
        return int(row[0]) if row else 0

    @once
    async def reviews_per_film(self, scope: Scope, *, limit: int = 20) -> list[tuple[FilmRef, int]]:
        """(film, reviews), most reviewed first."""
        rows = await self._db.all(
            # Counted first, and by no index of films, for these are of every server.
            "SELECT film.id, film.title, film.year, counted.reviews FROM"
            " (SELECT film_id, count(*) AS reviews FROM review"
            " WHERE server_id IN (?, ?) AND state = 'published' GROUP BY +film_id) AS counted"
            " CROSS JOIN film ON film.id = counted.film_id"
            " ORDER BY counted.reviews DESC, film.title_key LIMIT ?",
            (*scope, limit),
        )
        return [(FilmRef(*row[:3]), row[3]) for row in rows]

    @once
    async def films(
        self, scope: Scope, film_ids: Sequence[int] | None = None, *, limit: int = MANY
    ) -> list[FilmRef]:
        """The films that the scope can see, by title: these ones, or all."""
        ids = list(film_ids or ())[:MANY]
        some = f"film.id IN ({_marks(ids)}) AND " if film_ids is not None else ""
        # Two walks of an index in the order wanted, merged; IN would sort the whole library.
        walk = (
            f"SELECT id, title, year, title_key FROM film WHERE server_id = ? AND {some}{_VISIBLE}"
        )
        servers = tuple(dict.fromkeys(scope))
        rows = await self._db.all(
            f"{' UNION ALL '.join([walk] * len(servers))} ORDER BY title_key, year LIMIT ?",
            (*(one for server in servers for one in (server, *ids, *scope, *scope)), limit),
        )
        return [FilmRef(*row[:3]) for row in rows]

    @once
    async def facts_compared(
        self, scope: Scope, kind: Kind, op: str, number: float, within: Sequence[int] | None = None
    ) -> list[StoredFact]:
        """The facts of a kind whose figure is "<", ">=" … a number; of some films or of all."""
        if op not in _COMPARISONS:
            raise ValueError(op)
        column = "detail" if kind is Kind.RATING else "value"
        ids = list(within or ())[:MANY]
        some = f" AND fact.film_id IN ({_marks(ids)})" if within is not None else ""
        rows = await self._db.all(
            f"{_FACT} AND fact.kind = ? AND fact.{column} <> ''"
            f" AND CAST(fact.{column} AS REAL) {op} ?{some}{_BEST_FIRST}",
            (*scope, *scope, kind.value, number, *ids, MOST_ROWS),
        )
        return [read_fact(row) for row in rows]

    @once
    async def films_dated(
        self, scope: Scope, op: str, year: float, within: Sequence[int] | None = None
    ) -> list[FilmRef]:
        """The films whose year is "<", ">=" … this one."""
        if op not in _COMPARISONS:
            raise ValueError(op)
        ids = list(within or ())[:MANY]
        some = f" AND film.id IN ({_marks(ids)})" if within is not None else ""
        rows = await self._db.all(
            # By the server first, whatever SQLite guesses: other servers may have very many films.
            "SELECT id, title, year FROM film INDEXED BY film_by_title"
            f" WHERE server_id IN (?, ?) AND +year {op} ?{some}"
            f" AND {_VISIBLE} ORDER BY title_key, year LIMIT ?",
            (*scope, year, *ids, *scope, *scope, MOST_ROWS),
        )
        return [FilmRef(*row) for row in rows]

    @once
    async def recurring(self, scope: Scope, kinds: Iterable[Kind], *, limit: int = 50) -> list[str]:
        """The keys of values that facts of these kinds give to more than one film."""
        chosen = [kind.value for kind in kinds]
        rows = await self._db.all(
            "SELECT fact.value_key, count(DISTINCT fact.film_id) AS films FROM fact"
            " LEFT JOIN review ON review.id = fact.review_id"
            " WHERE fact.server_id IN (?, ?) AND fact.rejected = 0"
            " AND (review.id IS NULL OR review.state = 'published')"
            f" AND fact.kind IN ({_marks(chosen)}) GROUP BY fact.value_key"
            " HAVING films > 1 ORDER BY films DESC, fact.value_key LIMIT ?",
            (*scope, *chosen, limit),
        )
        return [row[0] for row in rows]

    @once
    async def count_films(self, scope: Scope) -> int:
        row = await self._db.one(
            f"SELECT count(*) FROM film WHERE server_id IN (?, ?) AND {_VISIBLE}",
            (*scope, *scope, *scope),
            deadline=WALK_DEADLINE,
        )
        return int(row[0]) if row else 0


def most_of(kinds: Collection[Kind]) -> int:
    """Facts of each of these kinds that are read for one name."""
    return max(MANY, _MOST_NAMED // max(1, len(kinds)))


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))


def _opinion(row: Row) -> StoredOpinion:
    (aspect, polarity, film_id, title, year, review_id, slug, author) = row[:8]
    quote, start, end, spoiler = row[8:]
    film = FilmRef(film_id, title, year)
    evidence = Evidence(film, review_id, slug, author or slug, quote, start, end, bool(spoiler))
    return StoredOpinion(Aspect(aspect), polarity, evidence)


def _review(row: Row, spoilers: tuple[tuple[int, int], ...]) -> ReviewText:
    (id_, film_id, title, year, slug, author, text, rating, spoiler) = row
    film = FilmRef(film_id, title, year)
    return ReviewText(id_, film, slug, author or slug, text, rating, bool(spoiler), spoilers)
