"""What can be seen of a name in a review: the words around it, their kinds, and what rules say.

Nothing here decides anything: `name_labels.py` adds up what each of these features weighs.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from bot.reading.credit_rules import DENIED, OUTRIGHT, SURE, Credit
from bot.reading.lexicon.film_words import JOB_WORDS
from bot.reading.lexicon.names import COUNTRIES, DEMONYMS, GIVEN_NAMES, HONORIFICS, RANKS
from bot.reading.model import Kind
from bot.reading.page import Name, Page
from bot.reading.people import People
from bot.reading.text import fold
from bot.reading.words import Sentences, kind_of

_CLAUSE_ENDS = frozenset(".;:!?")
_NEAR = 8  # words to each side
_MOST_MENTIONS = 8  # of a name, in as many names as a long review has
_MOST_NAMES = 120
_EDGE = ["^"] * 3
_JOBS = frozenset(JOB_WORDS.values())
_LINE = 60  # characters; a shorter line is a heading, or one of a list
_NOBODY = -9.0  # the score of somebody else where there is nobody else


@dataclass(slots=True)
class Entity:
    """Somebody or something with a name: its mentions, and what is seen of it and of each."""

    key: str
    mentions: list[Name]
    general: set[str] = field(default_factory=set)
    by_mention: list[set[str]] = field(default_factory=list)
    denied: bool = False  # a rule says that who directs is spoken of, but not of this film

    @property
    def name(self) -> str:
        return self.mentions[0].full

    def features(self) -> set[str]:
        return self.general.union(*self.by_mention)


def entities(
    page: Page, sentences: Sentences, credits_: list[Credit], people: People
) -> dict[str, Entity]:
    """All that is named in the review, by folded full name, with its features."""
    found: dict[str, Entity] = {}
    for name in page.names:
        key = fold(name.full)
        if key in found:
            found[key].mentions.append(name)
        elif len(found) < _MOST_NAMES:
            found[key] = Entity(key, [name])
    surnames = Counter(key.rsplit(" ", 1)[-1] for key in found if " " in key)
    for entity in found.values():
        entity.general = _general(entity, surnames)
        for order, name in enumerate(entity.mentions[:_MOST_MENTIONS]):
            entity.by_mention.append(_around(page, sentences, name, first=order == 0))
    _add_rules(found, credits_, people)
    return found


def _add_rules(found: dict[str, Entity], credits_: list[Credit], people: People) -> None:
    """What the rules for credits, casts and characters say is one more thing that can be seen."""
    for credit in credits_:
        if entity := found.get(fold(credit.name)):
            entity.denied |= credit.job is Kind.DIRECTOR and credit.weight == DENIED
            weight = SURE if credit.weight == OUTRIGHT else max(credit.weight, DENIED)
            entity.general.add(f"rule={credit.job}{weight}")
    for key, player in people.players.items():
        if entity := found.get(key):
            entity.general.add("rule=cast")
            if player.role:
                entity.general.add("rule=cast as")
    for key, figure in people.figures.items():
        if entity := found.get(key):
            entity.general.add(f"rule=character{min(figure.weight, 4)}")
    roles = {fold(player.role) for player in people.players.values() if player.role}
    for key in roles & found.keys():
        found[key].general.add("rule=role")


def _general(entity: Entity, surnames: Counter[str]) -> set[str]:
    """What is seen of the name itself."""
    words = entity.key.split(" ")
    first, last = words[0].rstrip("."), words[-1]
    seen = {"always", f"words {min(len(words), 4)}", f"mentions {min(len(entity.mentions), 4)}"}
    if first in GIVEN_NAMES:
        seen |= {"given", f"given {min(len(words), 3)}"}
    if first in RANKS or first in HONORIFICS:
        seen |= {"rank", f"rank {first}"}
    if entity.key in COUNTRIES or entity.key in DEMONYMS:
        seen.add("country")
    if (noun := kind_of(last)) in ("PERSON", "PLACE", "THING"):
        seen.add(f"last {noun}")
    if len(words) > 1:
        if surnames[last] > 1:
            seen.add("shares its surname")
        short = {fold(name.text) for name in entity.mentions}
        if first in short:
            seen.add("by first name")
        if last in short:
            seen.add("by surname")
    return seen


def _around(page: Page, sentences: Sentences, name: Name, *, first: bool) -> set[str]:
    """What is seen around one mention of a name."""
    number = page.number_at(name.start)
    last = number == len(page.sentences) - 1
    words, kinds, starts, jobs = sentences[number]
    index = bisect_left(starts, name.start)
    begin, end = max(0, index - _NEAR), index + 1 + _NEAR
    place = "last" if last else str(min(number, 4))
    seen = {f"sentence {place}", *(f"S {job}" for job in jobs)}
    if index == 0:
        seen |= {f"subject {job}" for job in jobs}
    if number:
        seen |= {f"before {job}" for job in sentences[number - 1].jobs}
    if not last:
        following = sentences[number + 1]
        if following.words[:1] in (["he"], ["she"], ["they"], ["his"], ["her"]):
            seen |= {f"then {following.words[0]}", *(f"then {job}" for job in following.jobs)}
    if first:
        seen |= {f"first in {place}", f"first at {4 * name.start // len(page.skeleton)}"}
    if " " not in name.text:
        seen.add("one word")
    _left(seen, [*_EDGE, *words[begin:index]])
    _right(seen, [*words[index + 1 : end], "$", "$", "$"])
    _kinds(seen, [*_EDGE, *kinds[begin:index]], [*kinds[index + 1 : end], "$", "$", "$"])
    before, after = words[index - 1] if index else "^", (*words[index + 1 : index + 2], "$")[0]
    seen.add(f"LR {before}_{after}")
    if page.skeleton.startswith("'s", name.end):
        seen |= {f"own {word}" for word in words[index + 2 : index + 6]}
        seen |= {f"owns {kind}" for kind in kinds[index + 2 : index + 6]}
    line = page.text.rfind("\n", max(0, name.start - _LINE), name.start) + 1
    line_end = page.text.find("\n", name.end, name.end + _LINE)
    if line_end < 0 and name.end + _LINE >= len(page.text):
        line_end = len(page.text)
    if (line or name.start < _LINE) and 0 <= line_end < line + _LINE:
        seen |= {"short line", f"short line {' '.join(kinds[max(0, index - 2) : index])}"}
    return seen


def _left(seen: set[str], words: list[str]) -> None:
    a, b, c = words[-3:]
    seen.update((f"L {c}", f"LL {b} {c}", f"LLL {a} {b} {c}"))
    for word in reversed(words):
        if word in _CLAUSE_ENDS or word == "^":
            break
        seen.add(f"l {word}")


def _right(seen: set[str], words: list[str]) -> None:
    a, b, c = words[:3]
    seen.update((f"R {a}", f"RR {a} {b}", f"RRR {a} {b} {c}"))
    for word in words:
        if word in _CLAUSE_ENDS or word == "$":
            break
        seen.add(f"r {word}")


def _kinds(seen: set[str], left: list[str], right: list[str]) -> None:
    a, b, c = left[-3:]
    d, e, f = right[:3]
    seen.update(
        (
            f"kLL {b} {c}",
            f"kLLL {a} {b} {c}",
            f"kRR {d} {e}",
            f"kRRR {d} {e} {f}",
            f"kLR {c}_{d} {e}",
            f"kLLR {b} {c}_{d}",
        )
    )
    if _JOBS.isdisjoint(left) and _JOBS.isdisjoint(right):
        return
    for side, kinds in (("L", reversed(left)), ("R", iter(right))):
        nearest = ""
        for distance, kind in enumerate(kinds):
            if not kind.startswith("j:"):
                continue
            seen.add(f"{side}{min(distance, 5)} {kind}")
            if not nearest and kind != "j:by":
                nearest = kind
                seen.add(f"{side} nearest {kind}")


def in_context(page: Page, found: dict[str, Entity], scores: dict[str, list[float]]) -> None:
    """Add what can be seen once something is known of all names: `general` is made anew.

    Who stands beside an actor in brackets is a character; where nobody else directs, she may.
    """
    best = {key: _best(row) for key, row in scores.items()}
    # The two highest scores of each label: the highest of all others is one of them.
    alone = (_NOBODY,) * (len(scores) == 1)
    highest = [sorted(column + alone)[:-3:-1] for column in zip(*scores.values(), strict=True)]
    levels = [_level(most) for most, _ in highest]
    beside = _neighbours(page, found, best)
    for key, entity in found.items():
        row = scores[key]
        seen = {f for f in entity.general if not f.startswith("rule")}
        seen.add(f"best {best[key]}")
        for label, (score, (most, second)) in enumerate(zip(row, highest, strict=True)):
            if score < most:
                seen.update(_compared(label, _level(score), levels[label], -1))
            else:
                lead = min(4, int(score - second)) if score > second else -1
                seen.update(_compared(label, levels[label], _level(second), lead))
        entity.general = seen | beside.get(key, set())
        entity.by_mention = []


@lru_cache(maxsize=8192)
def _compared(label: int, own: int, others: int, lead: int) -> list[str]:
    """What the score of a label is, beside the highest of all others'. `lead`: -1 for none."""
    seen = [f"{label} is {own}", f"{label} is {own} beside {others}"]
    return [*seen, f"{label} first", f"{label} first by {lead}"] if lead >= 0 else seen


@lru_cache(maxsize=4096)  # scores are hundredths, and come again and again
def _level(score: float) -> int:
    return max(-4, min(4, round(score)))


def _best(scores: list[float]) -> int:
    """The number of the likeliest label; -1 when none is likely."""
    number = max(range(len(scores)), key=scores.__getitem__)
    return number if scores[number] > -1 else -1


def _neighbours(page: Page, found: dict[str, Entity], best: dict[str, int]) -> dict[str, set[str]]:
    """For each name: what the names before and after it in its sentences are likely to be."""
    keys = {name.start: key for key, entity in found.items() for name in entity.mentions}
    seen: dict[str, set[str]] = {}
    for one, other in pairwise(page.names):
        between = page.skeleton[one.end : other.start]
        if len(between) > 60 or page.number_at(one.start) != page.number_at(other.start):
            continue
        how = between.strip() if len(between) < 12 else "far"
        first, second = keys.get(one.start), keys.get(other.start)
        if first is None or second is None:
            continue
        seen.setdefault(first, set()).update((f"> {best[second]}", f"> {best[second]} {how}"))
        seen.setdefault(second, set()).update((f"< {best[first]}", f"< {best[first]} {how}"))
    return seen
