"""The SQL that reads facts, for all stores: what a fact is, which ones hold, which come first."""

from __future__ import annotations

from bot.db import Row
from bot.library.model import FilmRef, Origin, StoredFact
from bot.reading.model import Kind

SELECT_FACT = """
  SELECT fact.id, film.id, film.title, film.year, fact.kind, fact.value, fact.detail, fact.origin,
         review.id, review.slug, review.author_name,
         substr(review.text, fact.start + 1, fact."end" - fact.start), fact.start, fact."end",
         review.spoiler OR EXISTS (SELECT 1 FROM spoiler s WHERE s.review_id = review.id
                                   AND s.start < fact."end" AND s."end" > fact.start)
  FROM fact JOIN film ON film.id = fact.film_id LEFT JOIN review ON review.id = fact.review_id"""

ORIGIN_ORDER = "CASE fact.origin WHEN 'person' THEN 0 WHEN 'catalogue' THEN 1 ELSE 2 END"
"""People's facts before a catalogue's, a catalogue's before those that were read."""


def holds(scope: str) -> str:
    """The condition on facts that hold, in SQL; `scope` stands for the two ids of the scope.

    They are of published reviews or of nobody's, and where people have stated the facts of the film
    themselves, neither struck out by them nor at odds with theirs. The + keeps SQLite from looking
    for those through all films of the server: by the film there are few.
    """
    return f"""fact.rejected = 0 AND (review.id IS NULL OR review.state = 'published')
  AND NOT ((fact.origin <> 'person' OR fact.review_id IS NOT NULL) AND EXISTS (
    SELECT 1 FROM fact no WHERE +no.server_id IN ({scope}) AND no.film_id = fact.film_id
    AND no.kind = fact.kind AND no.value_key = fact.value_key
    AND no.origin = 'person' AND no.review_id IS NULL
    AND (no.rejected = 1 OR no.detail_key <> fact.detail_key)))"""


def read_fact(row: Row) -> StoredFact:
    """The fact in one row of `SELECT_FACT`."""
    (id_, film_id, title, year, kind, value, detail, origin) = row[:8]
    (review_id, slug, author, quote, start, end, spoiler) = row[8:]
    return StoredFact(
        id=id_,
        film=FilmRef(film_id, title, year),
        kind=Kind(kind),
        value=value,
        detail=detail,
        origin=Origin(origin),
        review_id=review_id,
        review_slug=slug or "",
        reviewer=author or slug or "",
        quote=quote or "",
        start=start or 0,
        end=end or 0,
        spoiler=bool(spoiler),
    )
