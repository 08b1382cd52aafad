"""Of many sentences, those that say what they think most plainly and in few words. Pure.

Of thirty reviews dozens of sentences take a side by some word in them; the one to quote is short
and leaves no doubt. Of few reviews there is nothing to choose from.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TypeVar

from bot.answers.model import Evidence
from bot.patterns import compiled
from bot.reading.opinions import tone_in
from bot.reading.text import fold_line

MANY = 4  # reviews, from which on there is a choice
_STRONGEST = 3.0
_LONG, _LONGEST = 18, 60  # words
_PER_WORD = 0.08
_FIRST = 60  # sentences whose tone is weighed

T = TypeVar("T")


def is_choice(quotes: Sequence[Evidence]) -> bool:
    """Whether so many reviews say it that the plainest may be chosen."""
    return len({one.review_id for one in quotes}) >= MANY


def plainness(quote: str, side: int, lean: float | None = None) -> float:
    """How plainly a sentence takes a side (1, -1 or 0 for neither), and how briefly."""
    said = quote.split()
    if lean is None:
        lean = tone_in(quote).lean
    strength = min(_STRONGEST, lean * side) if side else -abs(lean) / _STRONGEST
    asks = quote.rstrip().endswith("?")
    return strength - _PER_WORD * min(_LONGEST, max(0, len(said) - _LONG)) - asks


def plainest(items: Sequence[T], quote_of: Callable[[T], Evidence], side: int) -> list[T]:
    """Sentences of one side, the plainest first, spoilers last, from as many reviews as can be."""
    first = sorted(items, key=lambda one: len(quote_of(one).quote))[:_FIRST]
    order = sorted(
        first,
        key=lambda one: (quote_of(one).spoiler, -plainness(quote_of(one).quote, side)),
    )
    return one_of_each(order, quote_of)


_DENIES = compiled(
    r"\b(?:no|not|never|none|nothing|nor|neither|without|hardly|barely|less|lacks?|fails?|failed"
    r"|isnt|wasnt|arent|werent|doesnt|dont|didnt|cant)\b|n't\b"
)
_LEAVES_OPEN = compiled(
    r"\b(?:supposed|meant|tr(?:y|ies|ied|ying)|attempts?|expect\w*|should|could|if|may|might|compared"
    r"|than|other|another|people who|those who|anyone who)\b"
)


def saying_plainly(
    found: Sequence[tuple[float, Evidence]], asked: re.Pattern[str], sign: int
) -> list[Evidence]:
    """The sentences on a trait, those first that say in its very word, shortly and without a denial
    that it is there, or with one that it is not: a lone weight may err."""

    def fit(pair: tuple[float, Evidence]) -> float:
        weight, item = pair
        said = fold_line(item.quote)
        denies = _DENIES.search(said) is not None
        agrees = 1 if denies != (weight * sign > 0) else -1
        word = 1 if asked.search(said) else 0
        leans = plainness(said, 1, min(2.0, abs(weight)))
        return 2 * agrees + 2 * word + leans - bool(_LEAVES_OPEN.search(said))

    order = sorted(found, key=lambda pair: (pair[1].spoiler, -fit(pair)))
    return one_of_each([item for _, item in order], lambda one: one)


def one_of_each(items: Sequence[T], quote_of: Callable[[T], Evidence]) -> list[T]:
    """The first of every review, in their order, then the others."""
    first: dict[int | None, T] = {}
    for one in items:
        first.setdefault(quote_of(one).review_id, one)
    own = {id(one) for one in first.values()}
    return [*first.values(), *(one for one in items if id(one) not in own)]
