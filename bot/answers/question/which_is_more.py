"""Which of two films is more of something: "which is scarier, X or Y" asks it of each. Pure.

So does "is Ann Poe better in X or in Y": it is she who is compared, not the films.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from dataclasses import replace

from bot.answers.model import Answer
from bot.patterns import compiled

_MEASURED = frozenset(
    ["longer", "shorter", "older", "newer", "earlier", "later", "higher", "lower", "recent",
     "better", "worse", "other", "under", "over", "former"]
)  # fmt: skip
"""What facts tell, by which films are compared elsewhere."""
_WHICH = compiled(
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


_IN_WHICH = compiled(
    r"^\W*(?:so )?(?:(?:is|was|are|were) (?P<who>\S.*?) (?P<how>better|worse) in|(?:where|in which"
    r"(?: (?:film|movie|one))?|which (?:film|movie|one))(?:['’]?s| is| was| are| were)"
    r" (?P<whom>\S.*?) (?P<so>better|best|worse|worst)(?: in)?[,:]?(?: in)?) (?P<one>\S.*?),?"
    r" (?:or|than)(?: (?:(?:s?he|it|they) (?:is|was|were) )?in)? (?P<other>[^,]+?)[?.! ]*$",
    re.IGNORECASE,
)
_LEANS = {"positive": 1, "mixed": 0, "negative": -1}


def better_in(question: str) -> tuple[str, str, str, int] | None:
    """Who or what is better in one of two films, the two, and -1 where it is asked for the worse.

    None where nothing is compared so: films alone are, in "is X better than Y".
    """
    if (asked := _IN_WHICH.match(question)) is None:
        return None
    said = (asked["how"] or asked["so"]).lower()
    sign = -1 if said in ("worse", "worst") else 1
    return asked["who"] or asked["whom"], asked["one"], asked["other"], sign


async def answer_better(
    ask: Callable[[str], Awaitable[Answer]],
    question: str,
    who: str,
    one: str,
    other: str,
    sign: int,
) -> Answer | None:
    """Of one film that they are praised in, of the other that they are not; or of both the same.

    Where either film judges them not, it is not told: how the films themselves do says nothing of
    it. None where two films are not what is named.
    """
    told = [await ask(f"How is {who} in {name}?") for name in (one, other)]
    leans = [_LEANS.get(answer.values[0]) if answer.values else None for answer in told]
    films = [answer.films for answer in told]
    if any(len(own) != 1 for own in films) or films[0] == films[1]:
        return None
    text = " ".join(answer.text for answer in told)
    if None in leans or not all(answer.answered for answer in told):
        return replace(
            told[0],
            question=question,
            answered=False,
            text=f"The reviews don't say in which {who} is {'worse' if sign < 0 else 'better'}."
            f" {text}",
            films=(*films[0], *films[1]),
            values=(),
            evidence=(),
            nearest=tuple(
                quote for answer in told for quote in (*answer.evidence, *answer.nearest)
            ),
        )
    (first, rank), (second, other_rank) = sorted(
        zip(told, (lean or 0 for lean in leans), strict=True), key=lambda pair: -pair[1] * sign
    )
    text = f"{first.text} {second.text}"
    clear = rank != other_rank
    return replace(
        first,
        question=question,
        text=f"{first.films[0].label}. {text}" if clear else f"Much the same. {text}",
        films=first.films if clear else (*first.films, *second.films),
        values=(first.films[0].title,) if clear else ("both",),
        evidence=(*first.evidence, *second.evidence),
        steps=(*first.steps, *second.steps),
    )


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
