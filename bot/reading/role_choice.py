"""Who acts, who is in the story, and which part each actor plays: all of it weighed together.

A linear model adds up what is seen of an actor's mention and a part near by. Boosted trees look at
the likeliest once more: at all mentions of the two together, and at who else may play the part.
Others then look at the names again: who has a part is likelier an actor, and who is played is
likelier a character.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.reading.linear import Linear, load
from bot.reading.page import Name, Page
from bot.reading.people import DESCRIBED, LISTED, People
from bot.reading.role_links import LEAST_ACTOR, LEAST_CHARACTER, Opinion, Pair, pairs
from bot.reading.steps import Steps
from bot.reading.trees import Forest, load_trees
from bot.reading.words import Sentences

_LIKELY = 4  # parts of an actor that the trees look at, by the linear model
_UNLIKELY = -4.0  # the linear score of what they do not look at
_NOBODY = -9.0  # the score where there is nobody else
_LEAST_ACTOR, _LEAST_CHARACTER = 0.6, 0.8
_LEAST_BELIEVED = 0.1  # of who was taken for one before parts were looked at
_LEAST_TOLD = -1.0  # of a character that a rule has seen brought in, and believed
_LEAST_PART = 0.3
_LEAST_PLAYED = 0.5  # of a part whose name is not known to be a character's
"""What the trees must add up to. Set on reviews not learned from, so that no more of what is told
is wrong than was by the rules and the names alone."""


@dataclass(frozen=True, slots=True)
class Link:
    """An actor who may play a part: both by their keys, and as the trees see the two."""

    actor: str
    part: str
    text: str
    at: Name
    named: bool
    by_rule: bool
    measures: Mapping[str, float]


Scored = list[tuple[float, Link]]
"""Links with what the trees make of them, the likeliest first."""


def links(found: Iterable[Pair], opinions: Mapping[str, Opinion], model: Linear) -> list[Link]:
    """The likeliest parts of each actor, with what is seen of all mentions of the two."""
    groups: dict[tuple[str, str], list[tuple[float, int, Pair]]] = {}
    shared: dict[frozenset[str], int] = {}
    for number, pair in enumerate(found):
        if (weight := shared.get(pair.shared)) is None:
            weight = shared[pair.shared] = model.weight(pair.shared)
        score = (weight + model.weight(pair.own)) / 100
        groups.setdefault((pair.actor, pair.part.key), []).append((score, -number, pair))
    of_actor: dict[str, list[float]] = {}
    of_part: dict[str, list[float]] = {}
    for (actor, part), group in groups.items():
        group.sort(reverse=True)
        of_actor.setdefault(actor, []).append(group[0][0])
        of_part.setdefault(part, []).append(group[0][0])
    for scores in (*of_actor.values(), *of_part.values()):
        scores.sort(reverse=True)
    made = []
    for (actor, part), group in groups.items():
        score, _, pair = group[0]
        mine, its = of_actor[actor], of_part[part]
        if score < _UNLIKELY or mine.index(score) >= _LIKELY:
            continue
        named = part in opinions
        measures = {
            "score": score,
            "second score": group[1][0] if len(group) > 1 else _NOBODY,
            "sum of scores": sum(max(0.0, one) for one, _, _ in group),
            "pairs": len(group),
            "ahead for the actor": score - _other(mine, score),
            "ahead for the part": score - _other(its, score),
            "rank for the actor": mine.index(score),
            "rank for the part": its.index(score),
            "parts of the actor": len(mine),
            "actors of the part": len(its),
            "actors": len(of_actor),
            "sentences away": pair.away,
            "named": named,
            "told by name": pair.part.name is not None,
            "part first": pair.part.start < pair.name.start,
            **_of_names(opinions, actor, part),
        }
        text = opinions[part].name if named else pair.part.text
        by_rule = any("rule" in one.own for _, _, one in group)
        made.append(Link(actor, part, text, pair.name, named, by_rule, measures))
    return made


def _of_names(opinions: Mapping[str, Opinion], actor: str, part: str) -> dict[str, float]:
    acts = opinions[actor]
    seen = {
        "acts": acts.acts,
        "acts more than makes": acts.acts - acts.makes,
        "acts more than is a character": acts.acts - acts.is_character,
        "believed to act": acts.believed == "cast",
        "has a role by rule": bool(acts.role),
    }
    if character := opinions.get(part):
        seen["character"] = character.is_character
        seen["character more than acts"] = character.is_character - character.acts
        seen["believed to be a character"] = character.believed == "character"
    return seen


def _other(scores: Sequence[float], score: float) -> float:
    """The highest of the others; `scores` from the highest on."""
    if len(scores) < 2:
        return _NOBODY
    return scores[1] if scores[0] == score else scores[0]


def scored(found: Iterable[Link], trees: Forest) -> Scored:
    """Links weighed by trees, the likeliest first."""
    weighed = [(trees.total(link.measures), link) for link in found]
    return sorted(weighed, key=lambda one: -one[0])


def standings(opinions: Mapping[str, Opinion], weighed: Scored) -> dict[str, dict[str, float]]:
    """The names that may be an actor's or a character's, as the trees see them with their parts."""
    as_actor: dict[str, list[tuple[float, str]]] = {}
    as_part: dict[str, list[tuple[float, str]]] = {}
    for score, link in weighed:
        as_actor.setdefault(link.actor, []).append((score, link.part))
        as_part.setdefault(link.part, []).append((score, link.actor))
    general = {
        "names": len(opinions),
        "actors": sum(one.acts > 0 for one in opinions.values()),
        "characters": sum(one.is_character > 0 for one in opinions.values()),
    }
    seen = {}
    for key, one in opinions.items():
        if one.acts <= LEAST_ACTOR and one.is_character <= LEAST_CHARACTER and not one.believed:
            continue
        part_score, part = as_actor[key][0] if key in as_actor else (_NOBODY, "")
        actor_score, actor = as_part[key][0] if key in as_part else (_NOBODY, "")
        played, player = opinions.get(part), opinions.get(actor)
        seen[key] = {
            **general,
            **one.more,
            "acts": one.acts,
            "is a character": one.is_character,
            "makes": one.makes,
            "words": key.count(" ") + 1,
            "believed to act": one.believed == "cast",
            "believed to be a character": one.believed == "character",
            "its part": part_score,
            "its part's next": as_actor[key][1][0] if len(as_actor.get(key, ())) > 1 else _NOBODY,
            "its part is named": played is not None,
            "its part is a character": played.is_character if played else _NOBODY,
            "its part is another's": as_part[part][0][0] - part_score if part else _NOBODY,
            "its actor": actor_score,
            "its actor's next": as_part[key][1][0] if len(as_part.get(key, ())) > 1 else _NOBODY,
            "its actor acts": player.acts if player else _NOBODY,
        }
    return seen


@dataclass(frozen=True, slots=True)
class Chosen:
    """Who acts and who is in the story, by folded names, nobody both; and who plays what."""

    actors: frozenset[str]
    characters: frozenset[str]
    parts: Mapping[str, Link]  # by the actor


def choose(
    page: Page, sentences: Sentences, opinions: Mapping[str, Opinion], ruled: People
) -> Steps[Chosen]:
    """Weigh the names of a review and the parts told in it. What lists tell stands."""
    near = list(pairs(page, sentences, opinions))
    yield
    found = links(near, opinions, load("roles"))
    yield
    weighed = scored(found, load_trees("roles"))
    yield
    actors = {key for key in ruled.players if key not in opinions}
    characters = {key for key in ruled.figures if key not in opinions}
    cast, story = load_trees("cast"), load_trees("characters")
    for key, measures in standings(opinions, weighed).items():
        player, figure = ruled.players.get(key), ruled.figures.get(key)
        told = figure is not None and figure.weight >= LISTED
        listed = player is not None and player.listed
        thought, believed = opinions[key], opinions[key].believed
        acts = is_character = _NOBODY
        if thought.acts > LEAST_ACTOR or believed == "cast":
            acts = cast.total(measures)
        if thought.is_character > LEAST_CHARACTER or believed == "character":
            is_character = story.total(measures)
        least = _LEAST_BELIEVED if believed == "cast" else _LEAST_ACTOR
        if not told and (listed or (acts > least and acts >= is_character)):
            actors.add(key)
            continue
        least = _LEAST_BELIEVED if believed == "character" else _LEAST_CHARACTER
        if believed == "character" and figure is not None and figure.weight >= DESCRIBED:
            least = _LEAST_TOLD
        if told or is_character > least:
            characters.add(key)
    parts = dict(_given(weighed, actors, characters))
    characters.update(link.part for link in parts.values() if link.named)
    return Chosen(frozenset(actors), frozenset(characters), parts)


def _given(weighed: Scored, actors: set[str], characters: set[str]) -> Iterator[tuple[str, Link]]:
    """Every actor with the likeliest part told, and no part told by its name to two of them."""
    taken: set[str] = set()
    given: set[str] = set()
    for score, link in weighed:
        if score <= _LEAST_PART:
            break
        if link.actor not in actors or link.actor in given or link.part in taken:
            continue
        if link.named:
            if link.part in actors or (link.part not in characters and score <= _LEAST_PLAYED):
                continue
            taken.add(link.part)
        given.add(link.actor)
        yield link.actor, link
