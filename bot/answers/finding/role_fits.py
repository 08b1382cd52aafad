"""Which cast facts are of a role that a question tells in words of its own: "the lonely caller"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answers.finding.fact_fits import plays
from bot.answers.finding.passages import Passages
from bot.library.model import FilmRef, StoredFact
from bot.reading.model import Kind
from bot.reading.text import key_of, stem


async def in_role(
    passages: Passages, facts: Sequence[StoredFact], role: str, read: Sequence[FilmRef]
) -> list[StoredFact]:
    """Those of this role: by its name, or by what a sentence of a film that may be read calls it.

    Where none is, the one film of an actor will do whose reviews have a word of it.
    """
    cast = [one for one in facts if one.kind is Kind.CAST]
    fitting = [
        one for one in cast if plays(one, role) or await _is_called(passages, one, role, read)
    ]
    films = {one.film for one in facts}
    if fitting or len(films) != 1 or films.isdisjoint(read) or not cast:
        return fitting
    terms = {stem(word) for word in role.split()}
    pool = await passages.of_films(list(films))
    return cast if any(not terms.isdisjoint(one.stems) for one in pool) else []


async def _is_called(
    passages: Passages, fact: StoredFact, role: str, read: Sequence[FilmRef]
) -> bool:
    own = key_of(fact.detail).split()
    if fact.film not in read or not own:
        return False
    terms = [stem(word) for word in role.split()]
    pool = await passages.of_films([fact.film])
    return any(one.says(own[-1]) and one.coverage(terms) == 1.0 for one in pool)
