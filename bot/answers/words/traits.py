"""Traits that members ask after ("is it boring"), and whether a sentence asserts them. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from bot.answers.words.trait_words import TABLE
from bot.patterns import compiled
from bot.reading.plain_remarks import without_strengthening

_BEFORE = 6  # words of its clause before a trait in which it is denied


@dataclass(frozen=True, slots=True)
class Trait:
    """`asked` are the words that ask for it, `shown` those that show it, `contrary` its opposite;
    `worth` is 1 where it praises a film, -1 where it blames."""

    name: str
    worth: int
    asked: re.Pattern[str]
    shown: re.Pattern[str]
    contrary: re.Pattern[str]


def _words(text: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(text.split())})(?![\w])".replace("_", " "))


_GOOD = "funny exciting moving deep convincing original romantic lively uplifting clever"
_BAD = """
    boring predictable silly confusing sentimental pretentious preachy annoying shaky dated talky
"""
_WORTH = dict.fromkeys(_GOOD.split(), 1) | dict.fromkeys(_BAD.split(), -1)
TRAITS = tuple(
    Trait(
        name,
        _WORTH.get(name, 0),
        _words(asked.replace("-", "[-_]")),
        _words(f"{asked} {shown}"),
        _words(contrary),
    )
    for name, asked, shown, contrary in TABLE
)
SENSE = compiled(
    r"\b(?:makes? (?:any |much )?sense|hangs? together|adds? up|easy to follow|coherent"
    r"|(?:can|could|do|did) (?:you|i|we|one|they) (?:actually |even |really )?(?:follow|tell what)"
    r"|keep track|tell who)\b"
)
_CLAUSES = compiled(r"[,;:.!?()]| - |\b(?:but|although|(?<!as )though|yet|because|while)\b")
_DENIED = compiled(
    r"\b(?:not(?! (?:only|just|merely))|never(?! (?:\w+ )?so$)|no|nor|nothing|none|neither"
    r"|hardly|scarcely|barely|seldom|rarely"
    r"|without|far from|anything but|lacks?|isnt|wasnt|didnt|doesnt|cant|stops? short of"
    r"|fails? to|free of|forgets? to|passes for|mistakes \w+ for|hoping for|lack of|nobody|about as"
    r"|little|not half|last word in|only thing)\b|n't\b"
)
_SUPPOSED = compiled(
    r"\b(?:(?:(?:was|were|been|had been) )?(?:promised|billed|advertised|sold|marketed)\b"
    r"|(?:could|should|might|would|ought to|must) have (?:been|made)|could be|would be"
    r"|supposed to|meant to|ought to|should by (?:all )?rights|(?:i|we|you) (?:had )?(?:thought"
    r"|feared|expected|worried|may think|might think|might expect)"
    r"|tr(?:ies|y|ied|ying) (?:so |very )?(?:hard )?to"
    r"|want(?:s|ed)? (?:so )?to be|(?:it|that|this|which|idea|premise|title|all) sounds?"
    r"|at first|(?:those|some|others|people|many) (?:who )?"
    r"(?:(?:will|would|may|might) )?(?:call|find|say|complain))\b"
)

_NONE_OF = compiled(
    r"(?:\b(?:hardly|barely|scarcely|next to|almost|practically|virtually) (?:any|no|a)"
    r"|\b(?:is|was|are|were|have|has|had|with|shows?|contains?|shed|spills?|spilt) (?:no|little)"
    r"|\bnot (?:a|one|much|a drop of|any)(?: real| actual)?|\b(?:very|precious) (?:few|little)"
    r"|\bno (?:real|actual|visible)|\b(?:a|single) drop of|(?:n't|nt) (?:any|much)"
    r"|\bwithout (?:a|any|much))$"
)
_AFRESH = compiled(
    r"^.*\band (?:it|he|she|they|i|we|you|there|this|that)\b"
    r"|\b(?:hardly|scarcely|barely|not|never|nothing)\b.*\bwithout\b"
)
"""Where a new subject ends what a denial reaches, or one denial undoes another."""
_PLAINLY = 2.5
"""What is said of how much there is of a thing outweighs what only hints at it."""
_WISHED = compiled(
    r"\bif you(?:['’]re|re| are)?(?: \w+)? (?:need|want|expect\w*|hop\w+|looking|after|c[ao]me)\b"
)
"""What somebody may have come for is neither there nor not: "if you need gore you'll be bored"."""


def asked_trait(clause: str) -> tuple[Trait, int, re.Match[str]] | None:
    """The first trait that a clause of a question asks for; -1 where for its contrary."""
    if found := SENSE.search(clause):
        return next(one for one in TRAITS if one.name == "confusing"), -1, found
    hits = [(found.start(), one, found) for one in TRAITS if (found := one.asked.search(clause))]
    if not hits:
        return None
    _, trait, found = min(hits, key=lambda hit: (hit[0], -len(hit[2][0])))
    return trait, 1, found


class Told(NamedTuple):
    """A word for a trait in a sentence, and what turns it."""

    shows: bool  # else it is a word for the contrary
    clause: str
    start: int  # from where to where in the clause
    end: int
    turned: str  # "", "denied" or "none of"
    supposed: bool  # only hoped for, promised or feared


def told_words(trait: Trait, folded: str) -> Iterator[Told]:
    """The words of a folded sentence that show a trait or its contrary."""
    for clause in _CLAUSES.split(without_strengthening(folded)):
        for words, shows in ((trait.shown, True), (trait.contrary, False)):
            for found in words.finditer(clause):
                before = _AFRESH.sub(" ", clause[: found.start()])
                before = " ".join(before.split()[-_BEFORE:])
                after = clause[found.end() :]
                if _WISHED.search(before):
                    continue
                turned = ""
                if _DENIED.search(before) and not _DENIED.search(found[0]):
                    much = shows and " " not in found[0] and trait.asked.search(found[0])
                    turned = "none of" if much and _NONE_OF.search(before) else "denied"
                supposed = bool(_SUPPOSED.search(before) or _SUPPOSED.search(after[:25]))
                yield Told(shows, clause, *found.span(), turned, supposed)


_TURNED = {"": 1.0, "denied": -0.8, "none of": -_PLAINLY}


def by_lists(told: Iterable[Told]) -> float:
    """How far these words say that something is so: above 0 that it is, below that it is not."""
    total = 0.0
    for one in told:
        value = _TURNED[one.turned] * (1 if one.shows else -1)
        if one.supposed:
            value = -abs(value) * 0.5 if one.shows else 0.0
        total += value
    return total
