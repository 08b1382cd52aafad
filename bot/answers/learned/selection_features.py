"""What can be seen of a question and of the sentences that may answer it: features. Pure.

Words of a question need not stand in the sentence: a thesaurus knows those that say the same and
those that go with them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from bot.answers.details.detail_wording import sort_of
from bot.answers.finding.levels import EXACT, NEAR, SAME
from bot.answers.learned.held import Held
from bot.answers.question.mask import BREAK
from bot.answers.words.alike import single_words
from bot.answers.words.matters import JUDGING
from bot.answers.words.terms import FUNCTION_WORDS, TALK
from bot.answers.words.thesaurus import thesaurus
from bot.patterns import compiled
from bot.reading.text import stem, words

NONE = "none"
_ASKING = (
    "who whom whose what which where when why how is are was were do does did can could will would "
    "has have had should any"
)
OPENERS = ("", *_ASKING.split())
_NUMERAL = (
    r"(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty"
    r"|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|million|dozens?|half|no"
    r"|several|both|couple)"
)
SHOWN = {
    "many": compiled(rf"\b{_NUMERAL}\b"),
    "much": compiled(
        r"[£$€]|\b(?:grand|pounds?|dollars?|quid|euros?|pence|cents?|guineas?|shillings?|million"
        r"|thousand|crowns?|francs?)\b"
    ),
    "long": compiled(r"\b(?:years?|weeks?|months?|days?|hours?|nights?|minutes?|decades?)\b"),
    "old": compiled(r"\b(?:\d+|\w+teen|\w+ty|year old|aged?)\b"),
    "when": compiled(
        r"\b(?:\d{4}s?|nights?|days?|winter|summer|spring|autumn|morning|evening|century|years?"
        r"|war|\w+day|weeks?|months?)\b"
    ),
    "called": compiled(r"\b(?:called|named|name|christened|dubbed|known as|nickname\w*)\b"),
    "why": compiled(
        r"\b(?:because|since|so that|in order|due to|thanks to|as a result|after|for|reason|cause"
        r"|to \w+|by \w+ing|which is why)\b"
    ),
    "where": compiled(
        r"\b(?:in|at|on|inside|beneath|under|near|from|to|into|aboard|across|behind|outside|above"
        r"|below|along|by)\b"
    ),
}
"""What a sentence has, folded, that tells how many, how much, when …"""
_ASKS_FOR = compiled(
    r"\bhow (?P<how>many|much|long|old)\b|\b(?P<word>when|why|where)\b|\b(?P<called>called|named)\b"
)
_FOCUS = compiled(
    r"\b(?:what|which|how many) (?:sort of |kind of |type of |the |is the |is |was the |are the )?"
    r"(\w+)"
)
JUDGING_STEMS = frozenset(map(stem, JUDGING))
_CLAUSE = compiled(r"[,;:()—–]| but | and ")
_MOST = 6  # of anything counted


@dataclass(frozen=True, slots=True)
class Question:
    """What a question asks: its telling stems, how its names may be said, and its own words.

    `sort` is what it wants told (`detail_wording.sort_of`), "none" where that is not clear.
    """

    spoken: tuple[str, ...]
    terms: tuple[str, ...]
    names: tuple[tuple[str, ...], ...]
    sort: str
    opener: str
    shown: str  # a key of `SHOWN`, or ""
    focus: str  # the stem right after "what" or "how many", or ""

    @classmethod
    def read(cls, masked: str, names: Sequence[Sequence[str]], title: str) -> Question:
        """A masked question about the film `title`; `names` are the ways to say each name."""
        text = masked.replace(BREAK, " ")
        spoken = tuple(w for w in single_words(text).split() if w[0] != "@")
        own = set(map(stem, words(title)))
        telling = [stem(w) for w in spoken if w not in FUNCTION_WORDS and w not in TALK]
        terms = [term for term in telling if term not in own] or telling
        asked = _ASKS_FOR.search(text)
        focus = _FOCUS.search(text)
        return cls(
            spoken=spoken,
            terms=tuple(dict.fromkeys(terms)),
            names=tuple(tuple(ways) for ways in names),
            sort=sort_of(masked) or NONE,
            opener=next((word for word in spoken if word in OPENERS), ""),
            shown=(asked["how"] or asked["word"] or "called") if asked else "",
            focus=stem(focus[1]) if focus and focus[1] not in FUNCTION_WORDS else "",
        )


@dataclass(frozen=True, slots=True)
class Ruled:
    """What the ways of answering made of it: what they took it to ask, and what they quoted.

    `unsaid` is how many stems they could not explain, `number` which sentence they quote, if any;
    `quotable` is False where no bare quote answers: what asks for a fact, or for a yes or no;
    `valued` says that they gave a value, of which a quote need not be the whole proof.
    """

    want: str
    unsaid: int
    answered: bool
    number: int | None
    quotable: bool = True
    valued: bool = False


def shows(question: Question, folded: str) -> int:
    """Whether a text has what tells how many, when …: 1 or 0; -1 where no such thing is asked."""
    return int(bool(SHOWN[question.shown].search(folded))) if question.shown else -1


def candidates(question: Question, held: Sequence[Held], ruled: Ruled) -> Iterator[set[str]]:
    """The features of each sentence in turn, and last those of "none of them"."""
    quoted, none = of_ruled(question, ruled)
    for number, found in enumerate(features_of(question, held)):
        more = none if number == len(held) else quoted if number == ruled.number else set[str]()
        yield found | more


def features_of(question: Question, held: Sequence[Held]) -> Iterator[set[str]]:
    """The same, whatever was made of the question by rule."""
    for parts in parts_of(question, held):
        yield set().union(*parts)


def parts_of(question: Question, held: Sequence[Held]) -> Iterator[tuple[frozenset[str], set[str]]]:
    """The same in two parts with nothing in common: what many sentences share, and the rest."""
    seen = _Seen(question)
    for number, one in enumerate(held):
        near = [
            held[at].levels
            for at in (number - 1, number + 1)
            if 0 <= at < len(held)
            and held[at].said.evidence.review_id == one.said.evidence.review_id
        ]
        yield seen.of_sentence(one, near, number / len(held))
    yield frozenset(), _of_none(question, held)


def of_ruled(question: Question, ruled: Ruled) -> tuple[set[str], set[str]]:
    """What is seen besides of the sentence that was quoted by rule, and of "none of them"."""
    unsaid = min(ruled.unsaid, 3)
    answered = f"none&{ruled.answered}&{ruled.want}"
    return (
        {
            "ruled",
            f"ruled&{ruled.want}",
            f"ruled&{ruled.want}&{unsaid}",
            f"ruled&{question.sort}",
        },
        {f"none&{ruled.answered}", answered, f"{answered}&{unsaid}"},
    )


class _Seen:
    """What is seen of sentences for one question. Most have the same of its terms: nothing."""

    def __init__(self, question: Question) -> None:
        self._question = question
        self._related = [_related(term) for term in question.terms]
        self._asks_view = not JUDGING.isdisjoint(question.spoken)
        self._asks_end = not {"end", "ending"}.isdisjoint(question.spoken)
        beside = rf"\b{_NUMERAL} (?:\w+ ){{0,3}}?{re.escape(question.focus[:5])}"
        counts = question.shown == "many" and question.focus
        self._counted = re.compile(beside) if counts else None
        self._of_levels = cache(self._seen_of_levels)
        self._around = cache(self._seen_around)

    def of_sentence(
        self, one: Held, near: Sequence[Sequence[int]], place: float
    ) -> tuple[frozenset[str], set[str]]:
        """What is seen of how it and those near by have the terms; and of all else in it."""
        question, sort = self._question, self._question.sort
        exact, same_levels = self._of_levels(one.levels, self._in_a_clause(one))
        around = self._around(one.levels, *near)
        found = {f"around={around}", f"around={around}&exact={exact}"}
        if question.shown:
            found.add(f"{question.shown}={shows(question, one.quote) == 1}")
        if self._counted:
            found.add(f"counted={bool(self._counted.search(one.quote))}")
        if sort in ("person", "place", "called"):
            found.add(f"{sort}={one.other_names}")
        if sort == "polar":
            found.add(f"denied={one.denies}")
        names = len(question.names)
        found |= {f"named={one.named}/{names}", f"meant={one.meant}/{names}"}
        found |= {f"judges={one.judges}&{self._asks_view}", f"judges={one.judges}&{sort}"}
        found.add(f"asks={one.said.evidence.quote.rstrip(' *_”').endswith('?')}")
        found.add(f"long={min(len(one.plain) // 5, _MOST)}")
        found.add(f"new={min(len(one.said.stems.difference(question.terms)) // 3, _MOST)}")
        found.add(f"place={_binned(place)}")
        if self._asks_end:
            found.add(f"end&place={_binned(place)}")
        return same_levels, found

    def _seen_of_levels(self, levels: tuple[int, ...], clause: int) -> tuple[float, frozenset[str]]:
        """What is seen of how a sentence has the terms, and a clause of it; the exact share first.

        `clause` is the number of terms that one clause has.
        """
        sort, terms = self._question.sort, self._question.terms
        count = len(terms)
        shares = {
            "exact": _share(levels, EXACT),
            "same": _share(levels, SAME),
            "near": _share(levels, NEAR),
            "mean": _binned(sum(levels) / (3 * count)),
            "clause": _binned(clause / count),
        }
        found = {f"{name}={share}" for name, share in shares.items()}
        found |= {f"{name}={shares[name]}&{sort}" for name in ("near", "same", "mean")}
        few = min(count, _MOST)
        found |= {f"{name}={shares[name]}&n{few}" for name in ("exact", "same", "mean")}
        for name, level in (("first", levels[0]), ("last", levels[-1]), ("least", min(levels))):
            found |= {f"{name}={level}", f"{name}={level}&{sort}"}
        for name, least in (("exact", EXACT), ("near", NEAR)):
            number = sum(level >= least for level in levels)
            found |= {f"#{name}={min(number, _MOST)}", f"#{name}={number}/{few}"}
            found.add(f"{name} misses {min(count - number, _MOST)}")
        if self._question.focus in terms:
            found.add(f"focus={levels[terms.index(self._question.focus)]}")
        told = [level for term, level in zip(terms, levels, strict=True) if _is_thing(term)]
        found.add(f"touches={max(told, default=-1)}")  # and not only what is thought of it
        found.add(f"{self._question.opener}&same={shares['same']}")
        return shares["exact"], frozenset(found)

    def _seen_around(self, levels: tuple[int, ...], *near: tuple[int, ...]) -> float:
        """The share of the terms that a sentence has with those beside it."""
        most = (max([3 * own, *(2 * row[at] for row in near)]) for at, own in enumerate(levels))
        return _binned(sum(most) / (9 * len(levels)))

    def _in_a_clause(self, one: Held) -> int:
        """The most terms that one clause has, itself or in other words."""
        if not any(one.levels):
            return 0
        return max(
            sum(not own.isdisjoint(ways) for ways in self._related)
            for own in _clauses(one.said.evidence.quote)
        )


def _is_thing(term: str) -> bool:
    return term not in JUDGING_STEMS


def _of_none(question: Question, held: Sequence[Held]) -> set[str]:
    count, sort = len(question.terms), question.sort
    levels = {one.levels for one in held}
    best = [max(column) for column in zip(*levels, strict=True)]
    unsaid = sum(level < SAME for level in best)
    strange = sum(level < NEAR for level in best)
    found = {NONE, f"none&{sort}", f"none&{question.opener}", f"none&{question.shown}"}
    found |= {f"none&n{min(count, _MOST)}", f"none&n{min(count, _MOST)}&unsaid={min(unsaid, 3)}"}
    found |= {f"none&unsaid={min(unsaid, _MOST)}", f"none&strange={min(strange, _MOST)}"}
    found |= {f"none&{sort}&unsaid={min(unsaid, 3)}", f"none&names={len(question.names)}"}
    unnamed = sum(
        not any(one.said.says(way) for one in held for way in ways) for ways in question.names
    )
    found.add(f"none&unnamed={unnamed}")
    for name, least in (("exact", EXACT), ("same", SAME), ("near", NEAR)):
        found.add(f"none&best {name}={max(_share(row, least) for row in levels)}")
    return found


@lru_cache(maxsize=1024)
def _related(term: str) -> frozenset[str]:
    """A stem with the single stems that say the same or go with it."""
    return frozenset([term]).union(*(table.single.get(term, ()) for table in thesaurus()))


@lru_cache(maxsize=8192)
def _clauses(quote: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(map(stem, words(clause))) for clause in _CLAUSE.split(quote))


def _share(levels: Sequence[int], least: int) -> float:
    return _binned(sum(level >= least for level in levels) / len(levels))


def _binned(share: float) -> float:
    return round(share * 5) / 5
