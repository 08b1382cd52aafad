"""Which part an actor plays: every pair of an actor and a part told near by is weighed."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from bot.reading.lexicon.nouns import PERSON_NOUNS
from bot.reading.linear import load
from bot.reading.page import Name, Page
from bot.reading.people import People
from bot.reading.phrases import Sort, read_phrase
from bot.reading.text import fold
from bot.reading.words import Sentences, Words

_REACH = 1  # sentences away in which a part may be told by its name
_MOST_PARTS = 24  # in a sentence
_MOST_PAIRS = 600  # in a review
_FEW = 6  # words between that are looked at as a whole
_DETERMINERS = frozenset(["a", "an", "the", "his", "her", "their", "our", "its", "NAME"])
_DISTANCES = (0, 1, 2, 4, 7, 12)


@dataclass(frozen=True, slots=True)
class Part:
    """A part that can be played: a character's name, or the words that describe one."""

    start: int
    end: int
    text: str
    name: Name | None


@dataclass(frozen=True, slots=True)
class Pair:
    """An actor's mention and a part, with all that can be seen of the two together."""

    actor: str
    name: Name
    part: Part
    features: set[str]


def pairs(
    page: Page, sentences: Sentences, actors: dict[str, str], characters: frozenset[str]
) -> Iterator[Pair]:
    """Every actor's mention with every part near by, as many as a long review has.

    `actors`: folded full names, each with the role that the rules tell, or ""; `characters`:
    folded full names.
    """
    return islice(_pairs(page, sentences, actors, characters), _MOST_PAIRS)


def _pairs(
    page: Page, sentences: Sentences, actors: dict[str, str], characters: frozenset[str]
) -> Iterator[Pair]:
    players: dict[int, list[tuple[str, Name]]] = {}
    for name in page.names:
        if (actor := fold(name.full)) in actors:
            players.setdefault(page.number_at(name.start), []).append((actor, name))
    told: dict[int, list[Part]] = {}
    for number, here in players.items():
        beside = [name for _, name in here]
        for near in range(max(0, number - _REACH), min(len(page.sentences), number + _REACH + 1)):
            if near not in told:
                found = _parts(page, sentences, near, characters)
                told[near] = list(islice(found, _MOST_PARTS))
        for actor, name in here:
            role = fold(actors[actor])
            for away in (0, -_REACH, _REACH):
                parts = told.get(number + away, ())
                for part in parts:
                    if away and part.name is None:
                        continue
                    seen = set(_sight(sentences, name, part, number, away, parts, beside))
                    seen.add(_by_rule(role, part))
                    yield Pair(actor, name, part, seen)


def _parts(
    page: Page, sentences: Sentences, number: int, characters: frozenset[str]
) -> Iterator[Part]:
    """The characters named in a sentence, and the people described in it."""
    start, end = page.sentences[number]
    for name in page.names_in(start, end):
        if fold(name.full) in characters:
            yield Part(name.start, name.end, name.full, name)
    words = sentences[number]
    for index, word in enumerate(words.words[:-1]):
        if word in _DETERMINERS and word != "NAME":
            phrase = read_phrase(page.skeleton, words.starts[index], end)
            if phrase and phrase.sort is Sort.PERSON:
                text = page.canvas[phrase.start : phrase.end]
                yield Part(phrase.start, phrase.end, text, None)


def _by_rule(role: str, part: Part) -> str:
    if not role:
        return "no rule"
    text = fold(part.text)
    return "rule" if role in text or text in role else "another by rule"


def _sight(
    sentences: Sentences,
    name: Name,
    part: Part,
    number: int,
    away: int,
    told: Sequence[Part],
    beside: list[Name],
) -> Iterator[str]:
    """What is seen of an actor's mention and a part together."""
    sort = "name" if part.name else "words"
    yield from ("always", sort, f"away {away}", f"away {away} {sort}")
    yield f"parts {min(3, len(told))} actors {min(3, len(beside))}"
    own = sentences[number]
    index = _index(own, name.start)
    if away:
        other = sentences[number + away]
        there = _index(other, part.start)
        yield f"away {away} subject {index == 0} {there == 0}"
        yield from (f"away {away} {kind}" for kind in own.jobs)
        yield f"away {away} parts here {min(2, len(told))}"
        yield from (f"away {away} R {word}" for word in own.words[index + 1 : index + 3])
        return
    there, last = _index(own, part.start), _index(own, part.end - 1)
    first = index < there
    between = slice(index + 1, there) if first else slice(last + 1, index)
    words, kinds = own.words[between], own.kinds[between]
    way = "after" if first else "before"
    distance = sum(len(words) > limit for limit in _DISTANCES)
    yield from (way, f"{way} {sort}", f"{way} {distance}", f"{way} {sort} {distance}")
    names = words.count("NAME")
    yield f"{way} names between {min(2, names)}"
    yield f"{way} commas {min(3, words.count(','))} names {min(2, names)}"
    if len(words) <= _FEW:
        yield f"{way}: {' '.join(words)}"
        yield f"{way} kinds: {' '.join(kinds)}"
    if words:
        yield from (f"{way} begins {' '.join(words[:2])}", f"{way} ends {' '.join(words[-2:])}")
        yield from (f"{way} begins with {words[0]}", f"{way} ends with {words[-1]}")
    yield from (f"{way} has {word}" for word in set(words))
    yield from (f"{way} kind {kind}" for kind in set(kinds) if kind.startswith("j:"))
    left, right = min(index, there), max(index, last)
    yield f"{way} opened {' '.join(own.words[max(0, left - 2) : left])}"
    yield f"{way} opened by {own.words[left - 1] if left else '^'}"
    yield f"{way} closed {(*own.words[right + 1 : right + 2], '$')[0]}"
    if part.name is None:
        yield from (f"head {own.words[last]}", f"{way} det {own.words[max(0, there - 1)]}")
    near = [p for p in told if (p.start > name.start) == first]
    nearest = min(near, key=lambda p: abs(p.start - name.start), default=part)
    yield f"{way} {'nearest' if nearest is part else 'farther'} part"
    actors = [one for one in beside if (one.start < part.start) == first]
    closest = min(actors, key=lambda one: abs(one.start - part.start), default=name)
    yield f"{way} {'nearest' if closest is name else 'farther'} actor"
    named = [p for p in told if p.name]
    if part.name and len(named) == len(beside):
        yield f"{way} same place in the list: {named.index(part) == beside.index(name)}"


def _index(words: Words, offset: int) -> int:
    """The number of the word that holds `offset`."""
    return max(0, bisect_right(words.starts, offset) - 1)


_LEAST = 0.0
_KIN = re.compile(r"'s (?P<who>[a-z-]+)")


def _is_after_as(page: Page, part: Part) -> bool:
    return page.skeleton.endswith(" as ", 0, part.start)


def add_roles(page: Page, sentences: Sentences, people: People) -> None:
    """Give every actor the likeliest part told, and no part told by its name to two of them."""
    actors = {key: player.role for key, player in people.players.items()}
    model = load("roles")
    weighed = [
        (model.scores(pair.features)[0], pair)
        for pair in pairs(page, sentences, actors, frozenset(people.figures))
    ]
    taken: set[str] = set()
    given: set[str] = set()
    for score, pair in sorted(weighed, key=lambda one: -one[0]):
        if score <= _LEAST:
            break
        key = fold(pair.part.text) if pair.part.name else ""
        if pair.actor in given or key in taken:
            continue
        player = people.players[pair.actor]
        told = pair.part.text
        kin = _KIN.match(page.skeleton, pair.part.end)
        if key and kin and kin["who"] in PERSON_NOUNS and _is_after_as(page, pair.part):
            told, key = page.canvas[pair.part.start : kin.end()], ""  # "a hoot as Emily's mother"
        given.add(pair.actor)
        if key:
            taken.add(key)
        if "rule" not in pair.features and not player.listed:  # which may have read more of it
            player.role, player.at = told, pair.name.start
