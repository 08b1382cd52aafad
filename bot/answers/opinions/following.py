"""The sentences that go on about what the one before them names. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bot.answers.finding.passages import Sentence
from bot.patterns import compiled

_IT = compiled(
    r"^(?:(?:and|but|yet|still|so) )?(?:it|its|they|theyre|he|she|that|thats|this)\b"
    r"|^there (?:is|are|was|were) (?:\w+ )?\w+ of them\b|^(?:all|each|most|every one) of them\b"
    r"|\b(?:it|they) (?:is|was|are|were|feels?|felt|works?|worked|looks?|sounds?)\b"
)
"""A sentence that goes on about what the one before it names, as "I recommend it" does not."""


def following(pool: Sequence[Sentence], there: Sequence[Sentence]) -> list[Sentence]:
    """The sentences right after those, that go on about it: "That is the story. It is silly."."""
    return [
        after
        for one, after in pairwise(pool)
        if one in there and after not in there and after.before and _IT.search(after.folded)
    ]


_BRINGS_UP = compiled(
    r"^(?:and |but )?(?:then )?(?:there (?:is|are|was|were)|theres|as for|now for|about|oh)"
    r" (?:the|that|those|its|his|her) (?:\w+ ){0,2}?\w+$|^(?:and |oh )?the \w+(?: \w+)?$"
)


def brought_up(pool: Sequence[Sentence], there: Sequence[Sentence]) -> list[Sentence]:
    """A sentence that only brings the matter up, "Then there is the music.", and the next."""
    for one, after in pairwise(pool):
        if one in there and after.before and _BRINGS_UP.match(" ".join(one.folded.split())):
            return [after, one]
    return []
