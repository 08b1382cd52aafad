"""Films like another one: "anything like X?", by the kind, the themes and the people they share."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from bot.answers import compose
from bot.answers.finding.evidence import evidence_of
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_meant
from bot.answers.model import Answer
from bot.answers.question.wording import pattern
from bot.answers.reply import decline
from bot.library.model import FilmRef, StoredFact
from bot.reading.model import MAKERS, Kind
from bot.reading.text import key_of

_ASKED = pattern(
    r"(?:any|some)(?:thing|{film})?(?: else| more| other)*(?: {film})?(?: (?:that is|which is|thats"
    r"|that are))? (?:like|similar to|close to|akin to|along the lines of|in the (?:vein|style) of)"
    r" (?:the )?@[fb]\d+(?: (?:here|please|in here|reviewed))*$"
    r"|(?:more|other|which|what)?(?: other)? ?{film}(?: (?:that )?(?:is|are))?"
    r" (?:like|similar to|akin to) @[fb]\d+(?: (?:here|please))*$"
    r"|(?:what|something|more) (?:else )?(?:is |to watch )?(?:like|similar to) @[fb]\d+$"
    r"|^(?:(?:so|ok|and) )*if i (?:really )?(?:liked?|loved?|enjoyed?) @[fb]\d+"
    r"(?: (?:what|which|anything|something)(?: {film})? (?:else )?(?:should|could|can|do|will"
    r"|would) i (?:also )?(?:watch|see|try|like|enjoy|love)(?: next)?| what(?: is)? next)?$"
)
_LIKES = pattern(r"(?:(?:so|and|but) )*(?:would|will|do|does|did|might|could|should)")
"""Asks who likes it: "would fans of old films like X"."""
_WEIGHTS = {
    Kind.THEME: 2.0,
    Kind.GENRE: 2.0,
    **dict.fromkeys(MAKERS, 2.0),
    Kind.CAST: 1.0,
    Kind.SETTING: 1.0,
    Kind.THING: 1.0,
}
"""How much it makes two films alike to have the same of a kind."""
_MOST = 3  # films
_MOST_SHARING = 200  # facts that are looked at


async def like(inquiry: Inquiry) -> Answer | None:
    """The films that share most with one, each with what it is; that none does, where so."""
    if not _ASKED.search(inquiry.masked.text) or _LIKES.match(inquiry.masked.text):
        return None
    films = await films_meant(inquiry)
    if len(films) != 1:
        return None
    own = await inquiry.facts_of(films, tuple(_WEIGHTS))
    keys = {key_of(one.value) for one in own}
    shared: dict[FilmRef, dict[str, StoredFact]] = defaultdict(dict)
    of_own = {(one.kind, key_of(one.value)) for one in own}
    for one in await inquiry.store.facts.named(
        inquiry.scope, keys, tuple(_WEIGHTS), limit=_MOST_SHARING
    ):
        if one.film not in films and (one.kind, key_of(one.value)) in of_own:
            shared[one.film].setdefault(key_of(one.value), one)
    inquiry.judged = True
    if not shared:
        inquiry.note("no other film shares a kind, a theme, a place or a person")
        unsaid = await decline.unsaid(inquiry, films, "which other film is like it")
        return replace(unsaid, final=True)
    nearest = sorted(
        shared,
        key=lambda film: -sum(_WEIGHTS[one.kind] for one in shared[film].values()),
    )[:_MOST]
    told = [
        f"{film.label} ({compose.listed(one.value for one in shared[film].values())})"
        for film in nearest
    ]
    return inquiry.answer(
        f"Near to {films[0].label} by what they share: {compose.listed(told)}.",
        films=nearest,
        evidence=[evidence_of(one) for film in nearest for one in shared[film].values()],
    )
