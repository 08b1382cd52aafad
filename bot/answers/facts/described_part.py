"""A part told by what it is and not by its name: which of a cast "the deaf boy" is. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from bot.answers.finding.evidence import evidence_of
from bot.answers.finding.levels import SAME, level_of
from bot.answers.finding.passages import Sentence
from bot.library.model import StoredFact
from bot.reading.lexicon.names import HONORIFICS, RANKS
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.text import key_of, stem, words

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
    *,
    kin: bool = False,
) -> list[StoredFact]:
    """The one part of a cast that most words of a description fit; [] where none fits best.

    What it is called and said to be counts, and the words right beside its name or its player's.
    `more`: stems that tell it besides. `kin`: whether words that say the same count as well.
    """
    alone, head = _part_alone(described), _head_of(described)
    spoken, noun, last = [stem(word) for word in alone], re.escape(head), stem(head)
    terms = {*spoken, *more}
    names = {key_of(name) for one in cast for name in (one.value, one.detail) if name}
    named = [(line, there) for line in pool if (there := {n for n in names if line.says(n)})]
    clauses = _clauses_with(pool, noun)
    fits: dict[tuple[int, str], tuple[float, StoredFact]] = {}
    for one in cast:
        own = [f"{other.value} {other.detail}" for other in characters if _is_of(other, one)]
        called = words(" ".join([one.detail, *own]))
        mine = {key_of(one.value), key_of(one.detail)}
        if last not in map(stem, called) and _of_others(clauses, mine, noun):
            continue
        said = list(called)
        for name in (one.value, one.detail, *_bare(one.detail)):
            said += _beside(pool, name)
            said += _turns_out(pool, name)
        for line, there in named:
            if mine >= there:
                said += words(_OWNERS.sub(" ", line.evidence.quote))
        held = Sentence(evidence_of(one), frozenset(map(stem, said)), "")
        met = [term for term in terms if held.covers(term) or (kin and _sort_of(held, term))]
        number: float = len(met) if last in met else 0  # her wife is not she
        if number:
            tied = _tied(one, noun)
            number += _TIED * any(tied.search(line.folded) for line in pool)
        key = (one.film.id, key_of(one.value))
        fits[key] = max(fits.get(key, (0, one)), (number, one), key=lambda fit: fit[0])
    ranked = sorted(fits.values(), key=lambda fit: -fit[0])
    if not ranked or ranked[0][0] < max(1, len(terms) / 2):
        return []
    if len(ranked) > 1 and ranked[1][0] == ranked[0][0]:
        return []
    return [ranked[0][1]]


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


def _of_others(clauses: Sequence[tuple[str, str]], names: Collection[str], noun: str) -> bool:
    """Whether each clause with the noun has it of somebody beside whom, or to whom, one acts.

    "Mister Clasp takes a badger to court": he is none. So with "Nan has a left hook; a bishop …".
    """
    spoken = "|".join(re.escape(" ".join(words(name))) for name in names if name)
    acts_on = re.compile(
        rf"\b(?:{spoken})\b.* (?!(?:as|is|was|plays|playing|be|being|become|becomes|of|who|called"
        rf"|named|s)\b)\w+ (?:an?|the|some|another|his|her|their)(?: \w+)? {noun}\b"
    )
    named = re.compile(rf"\b(?:{spoken})\b")
    beside = [clause for clause, sentence in clauses if named.search(sentence)]
    return bool(beside) and all(acts_on.search(clause) for clause in beside if named.search(clause))


_PARTS = re.compile(r"[;:—–]")


def _bare(name: str) -> list[str]:
    """A name without the titles before it: Officer Prewitt is called Prewitt."""
    said = name.split()
    rest = [word for word in said if not TITLES.issuperset(words(word))]
    return [" ".join(rest)] if rest and len(rest) < len(said) else []


def _sort_of(held: Sentence, term: str) -> bool:
    """Whether some words say the same, or what a term is the sort of: a girl for a kid."""
    return level_of(term, held.stems, held.folded) >= SAME


_SOMEBODY = vocabulary("bloke guy fella fellow chap man woman lady person dude character one")


def _part_alone(described: str) -> list[str]:
    """The words that tell a part, without a last one that anybody is: "the drunk railway bloke"."""
    said = words(described)
    while len(said) > 1 and said[-1] in _SOMEBODY:
        said.pop()
    return said


_WHERE = re.compile(r" (?:on|with|at|in|from|of|behind|under|by|next to|who|that) ")


def _head_of(described: str) -> str:
    """The noun that says what the part is: "the conductor on the train" is no train."""
    return _part_alone(_WHERE.split(described.strip(), maxsplit=1)[0] or described)[-1]


def _turns_out(sentences: Sequence[Sentence], name: str) -> list[str]:
    """What a sentence says somebody turns out to be: "the conductor is his ex-wife Saskia"."""
    spoken = " ".join(words(name))
    wanted = re.compile(
        rf"(?P<what>(?:\w+ ){{1,6}})(?:(?:turns?|turned) out to be|proves to be|is revealed "
        r"(?:as|to be)|happens to be|is) (?:none other than |really )?"
        r"(?:(?:his|her|their|the|an?|own) )*"
        rf"(?:(?!not\b|in\b|with\b|by\b)\w+ ){{0,2}}?{re.escape(spoken)}\b"
    )
    found = (wanted.search(one.folded) for one in sentences if spoken and one.says(spoken))
    return [word for one in found if one for word in _LAST_CLAUSE.sub("", one["what"]).split()]


_LAST_CLAUSE = re.compile(r"^.*\b(?:that|which|and|but|when|because)\b")


def _is_of(character: StoredFact, part: StoredFact) -> bool:
    """Whether a character is the one of a part."""
    same = key_of(character.value) == key_of(part.detail)
    return bool(part.detail) and same and character.film == part.film


def _beside(sentences: Sequence[Sentence], name: str) -> list[str]:
    """The few words before and after a name, within its clause or in apposition to it."""
    spoken = words(name)
    found: list[str] = []
    for one in sentences if spoken else ():
        if not one.says(" ".join(spoken)):
            continue
        quote = _OWNERS.sub(" ", one.evidence.quote)
        clauses = [words(clause) for clause in _CLAUSE_ENDS.split(quote)]
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


_OWNERS = re.compile(r"\b([a-z]\w+)['’]s\b")
"""The mayor's office makes nobody a mayor."""
_CLAUSE_ENDS = re.compile(r"[,;:.!?()–—]+")
_APPOSED = vocabulary("a an the his her their its who as our")
