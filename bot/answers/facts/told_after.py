"""Who plays a part whose player is told apart from it: "… the lady. She is played by Ann Poe"."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.passages import Sentence
from bot.library.model import FilmRef, StoredFact
from bot.patterns import compiled
from bot.reading.model import Kind
from bot.reading.text import fold, stem, words

_PLAYED_BY = compiled(r"\b(?:played|portrayed|voiced|embodied) (?:here )?by\b")
_PRONOUN = compiled(r"^\W*(?:and |but )?(?:he|she|it|they)(?:['’]s|['’]re| is| are| was| were)\b")


async def told_after(
    inquiry: Inquiry, part: str, more: Collection[str], films: Sequence[FilmRef]
) -> list[StoredFact]:
    """The one player of whom no part was read, where the words before tell of the part asked after.

    The last word of `part`, what it is or is called, must stand in the sentence or in the one
    before its pronoun; `more` are the stems of what else must be told in that paragraph.
    """
    cast = await inquiry.facts_of(films, (Kind.CAST, Kind.DIRECTOR))  # "by the director himself"
    apart = {(one.review_id, one.start): one for one in cast if not one.detail}
    if not apart:
        return []
    head = stem(words(part)[-1])
    found: list[StoredFact] = []
    before: Sentence | None = None
    for said in await inquiry.passages.of_films(films):
        player = apart.get((said.evidence.review_id, said.evidence.start))
        if player and _tells(player.value, said, before, head, more, _others(cast, player)):
            found.append(replace(player, kind=Kind.CAST, detail=part))
        before = said
    return found if len({one.value for one in found}) == 1 else []


_NEAR = 30  # characters from "played by" to the name


def _tells(
    player: str,
    said: Sentence,
    before: Sentence | None,
    head: str,
    more: Collection[str],
    others: AbstractSet[str],
) -> bool:
    text = fold(said.evidence.quote)
    played = _PLAYED_BY.search(text)
    if played is None or not 0 <= text.find(fold(player), played.end()) - played.end() <= _NEAR:
        return False
    lead = text[: played.start()]
    if _PRONOUN.match(text) and before is not None:
        lead = f"{before.folded} {lead}"
    near = words(lead)
    paragraph = {stem(word) for word in (*words(said.before), *near)}
    return head in map(stem, near) and paragraph.issuperset(more) and others.isdisjoint(near)


def _others(cast: Sequence[StoredFact], player: StoredFact) -> set[str]:
    """The last names of everybody else, one of whom could be meant by the pronoun."""
    names = {name for one in cast if one is not player for name in (one.value, one.detail) if name}
    return {words(name)[-1] for name in names} - {words(player.value)[-1]}
