"""A part told by what it is and not by its name: which of a cast "the deaf boy" is. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property

from bot.answers.finding.evidence import evidence_of
from bot.answers.finding.passages import Sentence
from bot.library.model import StoredFact
from bot.patterns import compiled
from bot.reading.lexicon.names import HONORIFICS, RANKS
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.text import key_of, places_of, stem, words

TITLES = HONORIFICS | RANKS | vocabulary("old commissioner regent the young little big")
"""Words before a name, with or without which it is the same."""
_TIED = 0.5  # of a word more
_NEAR = 5  # words beside a name that may say whose it is


def described_part(
    described: str,
    more: Collection[str],
    cast: Sequence[StoredFact],
    characters: Sequence[StoredFact],
    pool: Sequence[Sentence],
) -> list[StoredFact]:
    """The one part of a cast that most words of a description fit, [] where none fits best.

    What it is called and said to be counts, and the words right beside its name or its player's.
    `more`: stems that tell it besides.
    """
    alone, head = _part_alone(described), head_of(described)
    spoken, noun, last = [stem(word) for word in alone], re.escape(head), stem(head)
    terms = {*spoken, *more}
    lines = _Lines(pool)
    of_name: dict[str, list[_Line]] = {
        key: lines.saying(key)
        for key in {key_of(name) for one in cast for name in (one.value, one.detail) if name}
    }
    named: dict[_Line, set[str]] = {}
    for key, there in of_name.items():
        for line in there:
            named.setdefault(line, set()).add(key)
    clauses = _clauses_with(pool, noun)
    called_so = _called(characters)
    fits = _Fits()
    for one in cast:
        mine = {key_of(one.value), key_of(one.detail)}
        own = called_so.get((one.film.id, key_of(one.detail)), ()) if one.detail else ()
        called = words(" ".join([one.detail, *own]))
        if last not in map(stem, called) and _of_others(clauses, mine, noun):
            continue
        said = set(called)
        for name in (one.value, one.detail, *_bare(one.detail)):
            said |= lines.told_of(name)
        for line in {line for key in mine for line in of_name.get(key, ())}:
            if mine >= named[line]:
                said |= line.words
        held = Sentence(evidence_of(one), frozenset(map(stem, said)), "")
        met = {term for term in terms if held.covers(term)}
        if not any(one.startswith(last) for one in held.stems):
            met.discard(last)  # beside a dead man nobody is a murderer
        tied = last in met and any(map(_tied(one, noun).search, lines.folded))
        fits.add(one, len(met) + _TIED * tied if last in met else 0)  # her wife is not she
    return fits.best(len(terms) / 2)


class _Fits:
    """How well each player of a film fits, and which part fits best."""

    def __init__(self) -> None:
        self._best: dict[tuple[int, str], tuple[float, StoredFact]] = {}

    def add(self, part: StoredFact, number: float) -> None:
        key = (part.film.id, key_of(part.value))
        if key not in self._best or number > self._best[key][0]:
            self._best[key] = (number, part)

    def best(self, least: float) -> list[StoredFact]:
        most = max((number for number, _ in self._best.values()), default=0)
        fitting = [part for number, part in self._best.values() if number == most]
        return fitting if len(fitting) == 1 and most >= max(1, least) else []


class _Lines:
    """The sentences of some reviews, by their words: a cast of dozens is looked for in hundreds."""

    def __init__(self, pool: Iterable[Sentence]) -> None:
        self.folded = [one.folded for one in pool]
        self._with: dict[str, list[_Line]] = {}
        for one in pool:
            line = _Line(one)
            for word in dict.fromkeys(one.folded.split()):
                self._with.setdefault(word, []).append(line)
        self._told: dict[str, set[str]] = {}

    def saying(self, name: str) -> list[_Line]:
        """The sentences with a folded name."""
        first = name.split(maxsplit=1)[:1]
        return [line for word in first for line in self._with.get(word, ()) if line.said.says(name)]

    def told_of(self, name: str) -> set[str]:
        """The words right beside a name, and those for what it turns out to be."""
        if name not in self._told:
            spoken = words(name)
            there = self.saying(" ".join(spoken))
            beside = {word for line in there for word in _beside(line.clauses, spoken)}
            self._told[name] = beside.union(*(_turns_out(line.unowned, spoken) for line in there))
        return self._told[name]


class _Line:
    """A sentence, with its words when they are wanted."""

    def __init__(self, said: Sentence) -> None:
        self.said = said

    @cached_property
    def clauses(self) -> list[list[str]]:
        quote = _OWNERS.sub(" ", self.said.evidence.quote)
        return [words(clause) for clause in _CLAUSE_ENDS.split(quote)]

    @cached_property
    def unowned(self) -> str:
        """Its folded words, without whose something is: of "Ann's sister" no Ann is left."""
        return " ".join(words(re.sub(r"\b[\w-]+['’]s\b", " ", self.said.evidence.quote)))

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(words(_OWNERS.sub(" ", self.said.evidence.quote)))


def _tied(part: StoredFact, noun: str) -> re.Pattern[str]:
    """The name right beside the word: "the boxer Nino", "Nino, the boxer", "Ann as a boxer"."""
    named = "|".join(
        re.escape(" ".join(words(name)))
        for name in (part.value, part.detail, *_bare(part.detail))
        if name
    )
    return re.compile(
        rf"\b{noun} (?:called |named )?(?:{named})\b"
        rf"|\b(?:{named}) (?:is |as |plays )?(?:the|a|an|his|her|their) (?:\w+ )?{noun}\b"
    )


def _clauses_with(pool: Sequence[Sentence], noun: str) -> list[tuple[str, str]]:
    """The clauses that have a noun, folded, each with its sentence."""
    told = re.compile(rf"\b{noun}\b")
    return [
        (clause, one.folded)
        for one in pool
        if told.search(one.folded)
        for clause in (" ".join(words(part)) for part in _PARTS.split(one.evidence.quote))
        if told.search(clause)
    ]


def _of_others(clauses: Sequence[tuple[str, str]], known: Collection[str], noun: str) -> bool:
    """Whether each clause with the noun has it of somebody beside whom, or to whom, one acts.

    "Mister Clasp takes a badger to court": he is none. So with "Nan has a left hook; a bishop …".
    """
    spoken = [" ".join(words(name)) for name in known if name]
    beside = [clause for clause, sentence in clauses if _says_any(sentence, spoken)]
    named = [clause for clause in beside if _says_any(clause, spoken)]
    if not named:
        return bool(beside)
    names = "|".join(map(re.escape, spoken))
    acts_on = re.compile(
        rf"\b(?:{names})\b.* (?!(?:as|is|was|plays|playing|be|being|become|becomes|of|who|called"
        rf"|named|s)\b)\w+ (?:an?|the|some|another|his|her|their)(?: \w+)? {noun}\b"
    )
    return all(map(acts_on.search, named))


def _says_any(folded: str, names: Iterable[str]) -> bool:
    return any(f" {name} " in f" {folded} " for name in names)


_PARTS = compiled(r"[;:—–]")


def _bare(name: str) -> list[str]:
    """A name without the titles before it: Officer Prewitt is called Prewitt."""
    said = name.split()
    rest = [word for word in said if not TITLES.issuperset(words(word))]
    return [" ".join(rest)] if rest and len(rest) < len(said) else []


_SOMEBODY = vocabulary("bloke guy fella fellow chap man woman lady person dude character one")


def _part_alone(described: str) -> list[str]:
    """The words that tell a part, without a last one that anybody is: "the drunk railway bloke"."""
    said = words(described)
    while len(said) > 1 and said[-1] in _SOMEBODY:
        said.pop()
    return said


_WHERE = compiled(r" (?:on|with|at|in|from|of|behind|under|by|next to|who|that) ")


def head_of(described: str) -> str:
    """The noun that says what the part is: "the conductor on the train" is no train."""
    return _part_alone(_WHERE.split(described.strip(), maxsplit=1)[0] or described)[-1]


def _turns_out(folded: str, spoken: Sequence[str]) -> list[str]:
    """What a sentence says somebody turns out to be: "the conductor is his ex-wife Saskia"."""
    name = " ".join(spoken)
    for before in _befores(folded, f" {name} "):
        if _IS.search(before) and (found := _WHAT_IS.search(before)):
            return found["what"].split()
    return []


def _befores(folded: str, spaced: str) -> Iterator[str]:
    """The text before each place where ` a name ` stands."""
    text = f" {folded} "
    return (text[: at + 1] for at in places_of(spaced, text))


_IS_REVEALED = (
    r"(?:(?:turns?|turned) out to be|proves to be|is revealed (?:as|to be)|happens to be|is)"
    r" (?:none other than |really )?(?:(?:his|her|their|the|an?|own) )*"
)
_IS = compiled(rf"{_IS_REVEALED}(?:\w+ ){{0,2}}$")
"""What nine in ten have not before a name, and is quicker to see than what is before it."""
_WHAT_IS = compiled(
    rf"(?P<what>(?:\w+ ){{1,6}}){_IS_REVEALED}(?:(?!not\b|in\b|with\b|by\b)\w+ ){{0,2}}?$"
)


def _called(characters: Iterable[StoredFact]) -> dict[tuple[int, str], list[str]]:
    """What the characters of each film are said to be, by film and name."""
    found: dict[tuple[int, str], list[str]] = {}
    for one in characters:
        found.setdefault((one.film.id, key_of(one.value)), []).append(f"{one.value} {one.detail}")
    return found


def _beside(clauses: Sequence[Sequence[str]], spoken: Sequence[str]) -> list[str]:
    """The few words before and after a name, within its clause or in apposition to it."""
    found: list[str] = []
    for number, said in enumerate(clauses):
        for at in range(len(said)):
            if said[at : at + len(spoken)] != spoken:
                continue
            before, after = said[max(0, at - _NEAR) : at], said[at + len(spoken) :][:_NEAR]
            if number and TITLES.issuperset(before):
                before = [*clauses[number - 1][-_NEAR:], *before]
            then = clauses[number + 1] if number + 1 < len(clauses) and not after else []
            if then and then[0] in _APPOSED:
                after = then[:_NEAR]
            found += [*before, *after]
    return found


_OWNERS = compiled(r"\b([a-z]\w+)['’]s\b")
"""The mayor's office makes nobody a mayor."""
_CLAUSE_ENDS = compiled(r"[,;:.!?()–—]+")
_APPOSED = vocabulary("a an the his her their its who as our")
