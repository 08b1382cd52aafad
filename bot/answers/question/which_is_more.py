"""Which of two films is more of something: "which is scarier, X or Y" asks it of each. Pure."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from dataclasses import replace

from bot.answers.model import Answer

_MEASURED = frozenset(
    ["longer", "shorter", "older", "newer", "earlier", "later", "higher", "lower", "recent",
     "better", "worse", "other", "under", "over", "former"]
)  # fmt: skip
"""What facts tell, by which films are compared elsewhere."""
_WHICH = re.compile(
    r"^\W*(?:so )?(?:which|what)(?: (?:film|movie|one|of (?:them|the two)))?(?:['’]?s| is| was)"
    r"(?: the)? (?:more (?P<more>\w+)|(?P<er>\w{3,}er))(?: (?:film|movie|one))?[,:]?"
    r"(?: (?:out of|of|between))? (?P<one>\S.*?) (?:or|and|vs\.?|versus) (?P<other>[^,]+?)[?.! ]*$",
    re.IGNORECASE,
)


def more_of(question: str) -> tuple[str, str, str] | None:
    """The trait and the two that are compared; None where a fact is, or nothing."""
    if (asked := _WHICH.match(question)) is None:
        return None
    said = (asked["more"] or asked["er"]).lower()
    if said in _MEASURED:
        return None
    return said if asked["more"] else _base(said), asked["one"], asked["other"]


def _base(comparative: str) -> str:
    """ "scary" of "scarier", "sad" of "sadder", "slow" of "slower"."""
    stem = comparative[:-2]
    if stem.endswith("i"):
        return f"{stem[:-1]}y"
    doubled = len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "aeiouls"
    return stem[:-1] if doubled else stem


async def answer_more(
    ask: Callable[[str], Awaitable[Answer]], question: str, trait: str, one: str, other: str
) -> Answer:
    """The one of two that is said to be it; where both are, or neither, what is said of each."""
    told = [await ask(f"Is {name} {trait}?") for name in (one, other)]
    told.sort(key=lambda answer: not _says_yes(answer))
    first, second = told
    clear = _says_yes(first) and not _says_yes(second) and first.films != ()
    quotes = (*first.evidence, *second.evidence)
    text = f"{first.text} {second.text}"
    before = first.films[0].label if clear else f"The reviews don't say which is more {trait}"
    return replace(
        first,
        question=question,
        answered=clear,
        text=f"{before}. {text}",
        films=first.films if clear else (*first.films, *second.films),
        values=(first.films[0].title,) if clear else (),
        evidence=quotes if clear else (),
        nearest=() if clear else (*quotes, *first.nearest, *second.nearest),
        suggestions=(),
        steps=(*first.steps, *second.steps),
    )


def _says_yes(answer: Answer) -> bool:
    return answer.answered and answer.values[:1] == ("yes",)
