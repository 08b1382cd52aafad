"""The film's world: where it is set, and the things that matter in it."""

from __future__ import annotations

from bot.patterns import compiled
from bot.reading.came_from import never_there, only_come_from
from bot.reading.claims import Claim
from bot.reading.lexicon.nouns import PLACE_NOUNS
from bot.reading.lexicon.places import MONTHS
from bot.reading.model import Kind
from bot.reading.page import Name, Page
from bot.reading.people import People
from bot.reading.phrases import Sort
from bot.reading.settings import TELLING_PLACES, add_settings
from bot.reading.steps import Steps
from bot.reading.text import fold
from bot.reading.things import add_things, clause_end


def find_world(
    page: Page, people: People, persons: frozenset[str], places: list[Name]
) -> Steps[tuple[list[Claim], list[Claim]]]:
    """Settings and things. `persons`: folded names of people; `places`: names of places."""
    settings: dict[str, Claim] = {}
    things: dict[str, Claim] = {}
    parts = {fold(player.role) for player in people.players.values()}
    for other in people.others:
        if fold(other.name) in parts:
            continue  # "Luka (Anton Zell), a soldier, takes work at a convent"
        if fold(other.name) in MONTHS:
            continue  # "August, a tower block in Sheffield, and the lift dies"
        place = other.sort is Sort.PLACE
        end = clause_end(page, other.detail_end) if other.goes_on else other.detail_end
        detail = page.canvas[other.detail_start : end]
        kind = Kind.SETTING if place else Kind.THING
        claim = Claim(kind, other.name, detail, other.at, named=True)
        (settings if place else things)[fold(other.name)] = claim
    add_settings(page, people, persons | things.keys(), settings)
    yield
    add_things(page, persons | settings.keys(), things)
    yield
    for name in places:
        key = fold(name.full)
        if key not in MONTHS | parts and not any(key in known for known in (*settings, *things)):
            settings[key] = Claim(
                Kind.SETTING, name.full, _sort_before(page, name), name.start, named=True
            )
    told = [one for one in _distinct(settings) if not never_there(page, fold(one.value))]
    elsewhere = [one for one in told if not only_come_from(page, fold(one.value))]
    return elsewhere or told, _distinct(things)


_SORT_BEFORE = compiled(r"\b(?:an?|the|one|some) (?:[a-z-]+ ){0,2}?([a-z]+),? (?:called |named )?$")


def _sort_before(page: Page, name: Name) -> str:
    """What is said right before a place's name that it is: "There's an island, Skerra, off …"."""
    told = _SORT_BEFORE.search(page.skeleton, max(0, name.start - 40), name.start)
    return told[1] if told and told[1] in PLACE_NOUNS else ""


def _distinct(claims: dict[str, Claim]) -> list[Claim]:
    """Without the ones that are said better by another."""
    values = list(claims)
    telling = {
        key: told
        for key in claims
        if not claims[key].named
        and not TELLING_PLACES.isdisjoint(told := set(key.split()))
        and not any(
            one.named and key.removesuffix(f" of {other}").split()[-1] in TELLING_PLACES
            for other, one in claims.items()
        )
    }
    kept = []
    for key, one in claims.items():
        words = set(key.split())
        if any(
            other.startswith(f"{key} ") and claims[other].named and claims[other].at == one.at
            for other in values
        ):
            continue  # "Sardinian" of "Sardinian hills"
        if any(words < told and claims[other].at <= one.at for other, told in telling.items()):
            continue  # "Scotland" of "a small island off the west coast of Scotland"
        if one.named or not any(
            other != key
            and (words < set(other.split()) or (claims[other].named and other in key))
            and key not in telling
            for other in values
        ):
            kept.append(one)
    return sorted(kept, key=lambda one: one.at)
