"""What can be seen of an actor and a part that is told near by: does one play the other?

Nothing here decides anything: `role_choice.py` weighs these pairs, and gives each actor a part.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from bot.reading.page import Name, Page
from bot.reading.parts import Part, Parts
from bot.reading.text import fold
from bot.reading.words import Sentences, Words

_BEFORE, _AFTER = 3, 1  # sentences away in which a part may be told by its name
_DESCRIBED = {"words": -1, "linked": -1}  # the same of other parts; the rest beside them only
_MOST_PAIRS = 500  # in a review
_FEW = 6  # words between that are looked at as a whole
_OPENING = 5  # words of a sentence before an actor that are looked at as a whole
_DISTANCES = (0, 1, 2, 4, 7, 12)
_IN_ORDER = frozenset(["respectively", "order"])
_BY_NAME, _BY_ANY = ("name",), ("name", "words", "linked", "thing", "bare")
_HE = frozenset(["he", "him", "his", "he's"])
_SHE = frozenset(["she", "her", "hers", "she's"])
LEAST_ACTOR, LEAST_CHARACTER = -6.0, -7.0
"""Sums of the scores of :class:`Opinion` below which a name is no candidate: of 100 actors in
reviews not learned from 97 are above, and 97 of 100 characters."""


class Opinion(NamedTuple):
    """What is thought of a name before parts are given: how likely it acts, or is in the story.

    Sums of the scores of both models of names (`name_labels.py`), above 0 for likely. `role`: what
    the rules say that it plays, or "". `believed`: "cast", "character", or "" for neither.
    """

    name: str
    acts: float
    is_character: float
    makes: float  # the film, whatever the job
    role: str
    believed: str
    more: Mapping[str, float]  # what else can be measured of it


@dataclass(slots=True)
class Pair:
    """An actor's mention and a part, with all that can be seen of the two together.

    `shared` is the same for all parts so far away from the mention; none of it is in `own`.
    """

    actor: str
    name: Name
    part: Part
    away: int
    shared: frozenset[str]
    own: set[str]

    @property
    def features(self) -> frozenset[str]:
        return self.shared | self.own


def pairs(page: Page, sentences: Sentences, opinions: Mapping[str, Opinion]) -> Iterator[Pair]:
    """Every mention of who may be an actor with every part near by, as many as long reviews have.

    `opinions`: of all names, by folded full name.
    """
    return islice(_Sight(page, sentences, opinions).pairs(), _MOST_PAIRS)


@dataclass(frozen=True, slots=True)
class _Mention:
    """Who may be an actor, named in a sentence."""

    key: str
    name: Name
    number: int  # of the sentence
    words: Words
    index: int  # of the word that is the name
    beside: Sequence[Name]  # all that may be actors in the sentence, this one too

    @property
    def place(self) -> int:
        """Its place among them."""
        return [one.start for one in self.beside].index(self.name.start)


class _Sight:
    """One review with its possible actors and parts."""

    def __init__(self, page: Page, sentences: Sentences, opinions: Mapping[str, Opinion]) -> None:
        self.page, self.sentences, self.opinions = page, sentences, opinions
        characters = {
            key: one.name
            for key, one in opinions.items()
            if one.believed == "character" or one.is_character > LEAST_CHARACTER
        }
        self.parts = Parts(page, sentences, characters)
        self.players: dict[int, list[tuple[str, Name]]] = {}
        self.actor_starts: list[int] = []
        self.part_starts: list[int] = []
        for name in page.names:
            key = fold(name.full)
            one = opinions.get(key)
            if one is None:
                continue
            if one.believed == "cast" or one.acts > LEAST_ACTOR:
                self.players.setdefault(page.number_at(name.start), []).append((key, name))
                self.actor_starts.append(name.start)
            if key in characters and one.is_character > one.acts:
                self.part_starts.append(name.start)

    def pairs(self) -> Iterator[Pair]:
        last = len(self.page.sentences) - 1
        for number, here in self.players.items():
            words = self.sentences[number]
            beside = [name for _, name in here]
            reach = range(-min(_BEFORE, number), min(_AFTER, last - number) + 1)
            for key, name in here:
                one = _Mention(key, name, number, words, _index(words, name.start), beside)
                yield from self._pairs_of(one, reach)

    def _pairs_of(self, one: _Mention, reach: Sequence[int]) -> Iterator[Pair]:
        near = [(away, part) for away in reach for part in self._told(one, away)]
        if not near:
            return
        general = frozenset(self._of_actor(one))
        shared = {
            away: general.union(self._away(one, away)) if away else general
            for away in {away for away, _ in near}
        }
        ranks = _ranks(one.name, (part for _, part in near))
        for away, part in near:
            own = set(self._apart(one, part, away) if away else _together(one, part))
            own.update(self._of_both(one, part, away))
            way = "after" if one.name.start < part.start else "before"
            rank = ranks[part.key, way]
            own.update((f"{way} rank {rank}", f"{way} {part.sort} rank {rank}"))
            yield Pair(one.key, one.name, part, away, shared[away], own)

    def _told(self, one: _Mention, away: int) -> Iterator[Part]:
        """The parts told so far away: by a name, or near by in other words."""
        for part in self._near(one, away):
            if part.key != one.key and (
                not away or part.name is not None or away == _DESCRIBED.get(part.sort)
            ):
                yield part

    def _near(self, one: _Mention, away: int) -> list[Part]:
        """The parts of a sentence so far away; those in words only where they may be told."""
        number = one.number + away
        return self.parts.all(number) if -1 <= away <= 0 else self.parts.by_name(number)

    def _of_actor(self, one: _Mention) -> Iterator[str]:
        thought, words, index = self.opinions[one.key], one.words.words, one.index
        yield "always"
        yield f"A {_level(thought.acts)}"
        yield f"A likelier character {thought.is_character > thought.acts}"
        if thought.makes > thought.acts:
            yield "A likelier maker"
        yield f"A opens: {' '.join(words[:index])}" if index <= _OPENING else "A later"
        yield f"A after {' '.join(words[max(0, index - 2) : index])}"
        yield f"A after {words[index - 1] if index else '^'}"
        yield f"A before {' '.join(words[index + 1 : index + 3])}"
        yield f"A sentence of {min(3, len(self.parts.all(one.number)))} parts"

    def _of_both(self, one: _Mention, part: Part, away: int) -> Iterator[str]:
        sort = part.sort
        role = self.opinions[one.key].role
        rule = _by_rule(fold(role), part) if role else "no rule"
        yield from (sort, f"away {away}", f"away {away} {sort}", rule, f"{rule} {sort}")
        if named := self.opinions.get(part.key):
            yield f"P {_level(named.is_character)}"
            yield f"P {sort} likelier actor {named.acts > named.is_character}"
            yield f"P {named.believed} A {self.opinions[one.key].believed}"
        told = self._near(one, away)
        yield f"parts {min(3, len(told))} actors {min(3, len(one.beside))}"
        # Who else stands between the two.
        first = one.name.start < part.start
        low, high = (one.name.end, part.start) if first else (part.end, one.name.start)
        parts = _between(self.part_starts, low, high)
        actors = _between(self.actor_starts, low, high)
        yield f"{first} parts between {min(3, parts)}"
        yield f"{first} actors between {min(3, actors)}"
        yield f"{sort} {away} between {min(2, parts)} {min(2, actors)}"
        if 1 < len(one.beside) <= len(told):
            yield from _order(one, part, told, away)

    def _away(self, one: _Mention, away: int) -> Iterator[str]:
        """What is seen of an actor, for a part in another sentence."""
        words, kinds, _, jobs = one.words
        index = one.index
        side = "earlier" if away < 0 else "later"
        yield from (f"away {away} {kind}" for kind in jobs)
        if index <= _OPENING:
            yield f"{side} opens: {' '.join(words[:index])}"
            yield f"{side} opens as {' '.join(kinds[:index])}"
        yield f"{side} {abs(away)} opens with {words[0]}"
        yield f"{side} {abs(away)} opens with {words[0]} then {kinds[min(1, len(kinds) - 1)]}"
        yield f"{side} begins {' '.join(words[:2])}"
        yield f"{side} after {' '.join(words[max(0, index - 2) : index])}"
        yield f"{side} after {words[index - 1] if index else '^'}"
        yield from (f"away {away} R {word}" for word in words[index + 1 : index + 3])
        yield f"{side} before {' '.join(words[index + 1 : index + 3])}"
        yield f"{side} pronouns {_pronouns(words)}"
        other = self.sentences[one.number + away].words
        yield f"{side} P sentence ends {other[-1]}"
        yield f"{side} P sentence ends {other[-1]} {min(5, len(other) // 4)}"

    def _apart(self, one: _Mention, part: Part, away: int) -> Iterator[str]:
        """What is seen of an actor and a part in another sentence."""
        side = "earlier" if away < 0 else "later"
        other = self.sentences[one.number + away]
        there, last = _index(other, part.start), _index(other, part.end - 1)
        yield f"away {away} subject {one.index == 0} {there == 0}"
        yield f"{side} {part.sort} subject {there == 0}"
        named = sum(told.name is not None for told in self.parts.all(one.number))
        yield f"away {away} parts here {part.sort} {min(2, named)}"
        yield f"{side} P after {other.words[there - 1] if there else '^'}"
        yield f"{side} P before {(*other.words[last + 1 : last + 2], '$')[0]}"
        yield f"{side} P opens {' '.join(other.words[:there])}" if there <= 3 else f"{side} P late"
        if part.name is None:
            yield f"head {other.words[last]}"
            yield f"head {other.words[last]} {_pronouns(one.words.words)}"


def _together(one: _Mention, part: Part) -> Iterator[str]:
    """What is seen of two that stand in one sentence."""
    own, index, sort = one.words, one.index, part.sort
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


def _order(one: _Mention, part: Part, told: Sequence[Part], away: int) -> Iterator[str]:
    """Whether an actor has the same place among the actors as the part among the parts.

    "Ann Poe and Ben Rue are the miller and the schoolmistress, respectively."
    """
    said = not _IN_ORDER.isdisjoint(one.words.words)
    first = one.name.start < part.start
    for sorts in (_BY_NAME, _BY_ANY):
        if part.sort in sorts:
            side = (p for p in told if p.sort in sorts and (one.name.start < p.start) == first)
            keys = list(dict.fromkeys(p.key for p in side))
            if len(keys) == len(one.beside):
                same = keys.index(part.key) == one.place
                yield f"in order {said} {bool(away)} {len(sorts)}: {same}"


def _ranks(name: Name, parts: Iterable[Part]) -> dict[tuple[str, str], int]:
    """How many other parts are told nearer, by the part and the side that it is on."""
    ranks: dict[tuple[str, str], int] = {}
    counts = {"before": 0, "after": 0}
    for part in sorted(parts, key=lambda part: abs(part.start - name.start)):
        way = "after" if name.start < part.start else "before"
        if (part.key, way) not in ranks:
            ranks[part.key, way] = min(4, counts[way])
            counts[way] += 1
    return ranks


def _by_rule(role: str, part: Part) -> str:
    text = fold(part.text)
    return "rule" if role in text or text in role else "another by rule"


def _level(score: float) -> int:
    return max(-4, min(5, round(score / 2)))


def _between(starts: Sequence[int], low: int, high: int) -> int:
    return max(0, bisect_left(starts, high) - bisect_left(starts, low))


def _pronouns(words: Sequence[str]) -> str:
    he, she = not _HE.isdisjoint(words), not _SHE.isdisjoint(words)
    return "both" if he and she else "he" if he else "she" if she else "none"


def _index(words: Words, offset: int) -> int:
    """The number of the word that holds `offset`."""
    return max(0, bisect_right(words.starts, offset) - 1)
