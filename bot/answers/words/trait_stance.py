"""Whether a sentence says that a film has a trait, by what was learned. Pure.

The words of a trait's table stand in many a sentence that tells nothing of it: "she looks straight
into the lens", "the villain is bored". Which of them do was learned from some 4,000 sentences of
our own reviews that were labelled by hand (`benchmarks/traits.py`).
"""

from __future__ import annotations

import re
from functools import lru_cache

from bot.answers.words.trait_features import features_of
from bot.answers.words.traits import Trait
from bot.patterns import compiled
from bot.reading.linear import load
from bot.reading.text import fold_line

SURE = 0.75
"""From which on a stance is as good as the words yes or no: eight in ten are right."""
_KEPT = 512  # sentences; a question about one film asks of them more than once


_NO_JUMPS = compiled(r"\bno (?:\w+ )?jump[- ]scares?\b", re.IGNORECASE)
"""How it does not frighten, which is not that it does not."""


@lru_cache(maxsize=_KEPT)
def _odds(trait: Trait, quote: str) -> tuple[float, float] | None:
    """How likely a sentence says yes, and no, in log odds; None where it has no word for it."""
    if trait.name == "scary":
        quote = _NO_JUMPS.sub(" ", quote)
    features = features_of(trait, quote)
    if not features:
        return None
    yes, no = load("traits", "bot.answers").scores(features)
    return yes, no


def stance(trait: Trait, quote: str) -> float:
    """How surely a sentence says that something is so: above 0 that it is, below that it is not.

    In log odds (1 is 2.7 to one); 0 where it tells nothing of it.
    """
    yes, no = _odds(trait, quote) or (0.0, 0.0)
    if (yes or no) and _plainly_denied(trait, quote):
        return -max(no, SURE)
    return yes if yes > max(no, 0.0) else -no if no > 0.0 else 0.0


_NOT_SO = compiled(
    r"(?:\bnot|n't)(?: (?:at all|in the least|all that|too|very|particularly|especially|that|so"
    r"|really"
    r"|remotely|terribly|even|exactly))+ $"
    r"|\b(?:rather than|instead of|more \w+ than|far from|anything but) $"
)


def _plainly_denied(trait: Trait, quote: str) -> bool:
    """Whether each word by which it is asked for is denied right before: "not too frightening"."""
    said = fold_line(quote)
    spots = [found.start() for found in trait.asked.finditer(said)]
    return bool(spots) and all(_NOT_SO.search(said[:spot]) for spot in spots)
