"""What can be seen of a question and of the sentences that may answer it: features. Pure.

Words of a question need not stand in the sentence: a thesaurus knows those that say the same and
those that go with them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.answers.details.detail_wording import sort_of
from bot.answers.finding.levels import EXACT, NEAR, SAME, level_of
from bot.answers.finding.passages import Sentence
from bot.answers.proof.names_beside import names_in
from bot.answers.proof.polar import DENIAL
from bot.answers.question.mask import BREAK
from bot.answers.words.alike import single_words
from bot.answers.words.matters import JUDGING
from bot.answers.words.terms import FUNCTION_WORDS, TALK
from bot.answers.words.thesaurus import thesaurus
from bot.reading.text import fold, stem, words

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
    "many": re.compile(rf"\b{_NUMERAL}\b"),
    "much": re.compile(
        r"[£$€]|\b(?:grand|pounds?|dollars?|quid|euros?|pence|cents?|guineas?|shillings?|million"
        r"|thousand|crowns?|francs?)\b"
    ),
    "long": re.compile(r"\b(?:years?|weeks?|months?|days?|hours?|nights?|minutes?|decades?)\b"),
    "old": re.compile(r"\b(?:\d+|\w+teen|\w+ty|year old|aged?)\b"),
    "when": re.compile(
        r"\b(?:\d{4}s?|nights?|days?|winter|summer|spring|autumn|morning|evening|century|years?"
        r"|war|\w+day|weeks?|months?)\b"
    ),
    "called": re.compile(r"\b(?:called|named|name|christened|dubbed|known as|nickname\w*)\b"),
    "why": re.compile(
        r"\b(?:because|since|so that|in order|due to|thanks to|as a result|after|for|reason|cause"
        r"|to \w+|by \w+ing|which is why)\b"
    ),
    "where": re.compile(
        r"\b(?:in|at|on|inside|beneath|under|near|from|to|into|aboard|across|behind|outside|above"
        r"|below|along|by)\b"
    ),
}
"""What a sentence has, folded, that tells how many, how much, when …"""
_ASKS_FOR = re.compile(
    r"\bhow (?P<how>many|much|long|old)\b|\b(?P<word>when|why|where)\b|\b(?P<called>called|named)\b"
)
_FOCUS = re.compile(
    r"\b(?:what|which|how many) (?:sort of |kind of |type of |the |is the |is |was the |are the )?"
    r"(\w+)"
)
JUDGING_STEMS = frozenset(map(stem, JUDGING))
_CLAUSE = re.compile(r"[,;:()—–]| but | and ")
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


def levels_of(question: Question, sentences: Sequence[Sentence]) -> list[list[int]]:
    """How each sentence has each term."""
    return [[level_of(term, one.stems, one.folded) for term in question.terms] for one in sentences]


def shows(question: Question, folded: str) -> int:
    """Whether a text has what tells how many, when …: 1 or 0; -1 where no such thing is asked."""
    return int(bool(SHOWN[question.shown].search(folded))) if question.shown else -1


def candidates(
    question: Question,
    sentences: Sequence[Sentence],
    ruled: Ruled,
    levels: Sequence[Sequence[int]],
) -> Iterator[set[str]]:
    """The features of each sentence in turn, and last those of "none of them"."""
    unsaid = min(ruled.unsaid, 3)
    for number, one in enumerate(sentences):
        near = [
            levels[at]
            for at in (number - 1, number + 1)
            if 0 <= at < len(sentences)
            and sentences[at].evidence.review_id == one.evidence.review_id
        ]
        found = _of_sentence(question, one, levels[number], near, number / len(sentences))
        if number == ruled.number:
            found |= {"ruled", f"ruled&{ruled.want}", f"ruled&{ruled.want}&{unsaid}"}
            found.add(f"ruled&{question.sort}")
        yield found
    found = _of_none(question, sentences, levels)
    found |= {f"none&{ruled.answered}", f"none&{ruled.answered}&{ruled.want}"}
    found.add(f"none&{ruled.answered}&{ruled.want}&{unsaid}")
    yield found


def _of_sentence(
    question: Question,
    one: Sentence,
    levels: Sequence[int],
    near: Sequence[Sequence[int]],
    place: float,
) -> set[str]:
    sort, terms = question.sort, question.terms
    count = len(terms)
    shares = {
        "exact": _share(levels, EXACT),
        "same": _share(levels, SAME),
        "near": _share(levels, NEAR),
        "around": _binned(
            sum(max([3 * own, *(2 * row[at] for row in near)]) for at, own in enumerate(levels))
            / (9 * count)
        ),
        "mean": _binned(sum(levels) / (3 * count)),
        "clause": _binned(_in_a_clause(one, terms) / count),
    }
    found = {f"{name}={share}" for name, share in shares.items()}
    found |= {f"{name}={shares[name]}&{sort}" for name in ("near", "same", "mean")}
    found |= {f"{name}={shares[name]}&n{min(count, _MOST)}" for name in ("exact", "same", "mean")}
    found.add(f"around={shares['around']}&exact={shares['exact']}")
    for name, level in (("first", levels[0]), ("last", levels[-1]), ("least", min(levels))):
        found |= {f"{name}={level}", f"{name}={level}&{sort}"}
    for name, least in (("exact", EXACT), ("near", NEAR)):
        number = sum(level >= least for level in levels)
        found |= {f"#{name}={min(number, _MOST)}", f"#{name}={number}/{min(count, _MOST)}"}
        found.add(f"{name} misses {min(count - number, _MOST)}")
    if question.focus in terms:
        found.add(f"focus={levels[terms.index(question.focus)]}")
    quote, folded = one.evidence.quote, fold(one.evidence.quote)
    if question.shown:
        found.add(f"{question.shown}={shows(question, folded) == 1}")
    if question.shown == "many" and question.focus:
        beside = rf"\b{_NUMERAL} (?:\w+ ){{0,3}}?{re.escape(question.focus[:5])}"
        found.add(f"counted={bool(re.search(beside, folded))}")
    if sort in ("person", "place", "called"):
        known = {part for ways in question.names for way in ways for part in way.split()}
        found.add(f"{sort}={bool(names_in(quote, known))}")
    if sort == "polar":
        found.add(f"denied={bool(DENIAL.search(folded))}")
    here = sum(any(map(one.says, ways)) for ways in question.names)
    meant = sum(any(map(one.means, ways)) for ways in question.names)
    named = len(question.names)
    found |= {f"named={here}/{named}", f"meant={meant}/{named}"}
    told = [level for term, level in zip(terms, levels, strict=True) if term not in JUDGING_STEMS]
    found.add(f"touches={max(told, default=-1)}")  # and not only what is thought of it
    judges = not JUDGING.isdisjoint(one.folded.split())
    asks_view = not JUDGING.isdisjoint(question.spoken)
    found |= {f"judges={judges}&{asks_view}", f"judges={judges}&{sort}"}
    found.add(f"asks={quote.rstrip(' *_”').endswith('?')}")
    found.add(f"long={min(len(one.folded.split()) // 5, _MOST)}")
    found.add(f"new={min(len(one.stems - set(terms)) // 3, _MOST)}")
    found |= {f"place={_binned(place)}", f"{question.opener}&same={shares['same']}"}
    if "end" in question.spoken or "ending" in question.spoken:
        found.add(f"end&place={_binned(place)}")
    return found


def _of_none(
    question: Question, sentences: Sequence[Sentence], levels: Sequence[Sequence[int]]
) -> set[str]:
    count, sort = len(question.terms), question.sort
    best = [max(column) for column in zip(*levels, strict=True)]
    unsaid = sum(level < SAME for level in best)
    strange = sum(level < NEAR for level in best)
    found = {NONE, f"none&{sort}", f"none&{question.opener}", f"none&{question.shown}"}
    found |= {f"none&n{min(count, _MOST)}", f"none&n{min(count, _MOST)}&unsaid={min(unsaid, 3)}"}
    found |= {f"none&unsaid={min(unsaid, _MOST)}", f"none&strange={min(strange, _MOST)}"}
    found |= {f"none&{sort}&unsaid={min(unsaid, 3)}", f"none&names={len(question.names)}"}
    unnamed = sum(
        not any(one.says(way) for one in sentences for way in ways) for ways in question.names
    )
    found.add(f"none&unnamed={unnamed}")
    for name, least in (("exact", EXACT), ("same", SAME), ("near", NEAR)):
        found.add(f"none&best {name}={max(_share(row, least) for row in levels)}")
    return found


def _in_a_clause(one: Sentence, terms: Sequence[str]) -> int:
    """The most terms that one clause has, itself or in other words."""
    related = [_related(term) for term in terms]
    return max(
        sum(not own.isdisjoint(ways) for ways in related) for own in _clauses(one.evidence.quote)
    )


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
