"""Who plays "Wade's brother" or "Ann's boss": by the sentence that names him so."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from bot.answers.finding.inquiry import Inquiry
from bot.answers.proof.names_beside import named_thing
from bot.library.model import FilmRef, StoredFact
from bot.reading.model import Kind
from bot.reading.text import words


async def of_kin(
    inquiry: Inquiry,
    inside: Sequence[StoredFact],
    owner: Collection[str],
    within: Sequence[FilmRef] | None,
) -> list[StoredFact]:
    """Who plays the brother or the boss of a part: by the sentence that names him so.

    The owner, by folded names, need not be played by anybody: "the late Belmira's sister".
    """
    kin = inquiry.ask.terms
    spoken_of = inside or await inquiry.store.facts.named(
        inquiry.scope, owner, (Kind.CHARACTER,), of=[film.id for film in within or ()]
    )
    films = {one.film for one in spoken_of if within is None or one.film in within}
    if len(films) != 1:
        return []
    film = films.pop()
    names = [one.detail for one in inside] or owner
    own = {part for name in names for part in words(name) if len(part) > 2}
    cast = await inquiry.facts_of([film], (Kind.CAST,))
    for line in await inquiry.passages.of_films([film]):
        if not any(map(line.means, own)):
            continue
        named = named_thing(line.evidence.quote, kin, own)
        spoken = set(words(named.value)) if named else set()
        if spoken and (found := [one for one in cast if spoken <= set(words(one.detail))]):
            return found
    return []
