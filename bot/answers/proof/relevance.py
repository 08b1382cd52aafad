"""Which sentences of a review answer a question after an opinion, and how surely. Pure.

A sentence counts by the words it shares with the question, by speaking of the same matter in other
words, by a judgement beside it, and by standing early, where reviewers say what they think. A
question that asks for what no sentence speaks of, or for a fact and not a view, is less surely
answered by any.
"""

from __future__ import annotations

import math
from collections.abc import Sequence, Sized
from dataclasses import dataclass
from itertools import accumulate

from bot.answers.words.matters import ASKING, JUDGING, MATTERS, VAGUE, WHOLE, words_for
from bot.patterns import compiled
from bot.reading.text import fold, stem, words
from bot.search.english import STOP_WORDS

# A logistic model of few signs: what `benchmarks.subjqa_fit` finds, rounded.
_WEIGHTS = {
    "said": 1.7,  # the share of the question's words that the sentence has
    "matter": 1.1,  # the share of what is asked after that it speaks of, in whatever words
    "judged": 1.2,  # whether it judges what is asked after
    "early": 2.4,  # 1 at the start of its review, less further on
    "asks": -1.0,  # whether it is itself a question
    "lost": -1.9,  # whether something asked after is in no sentence
    "factual": -1.6,  # whether a time, place, person or number is asked for
}
_FACTUAL = compiled(
    r"^(?:and |so |but )?(?:when|where|who|whom|whose|how (?:many|much|long|old|often|to)|can)\b"
)
_BESIDE = 4  # words between a judgement and what it judges
_EARLY = 300  # characters into a review after which a sentence counts half as early
_K1, _B = 1.2, 0.5


@dataclass(frozen=True, slots=True)
class _Asked:
    terms: tuple[str, ...]  # stems
    subjects: dict[str, frozenset[str]]  # stem: words for it; for all but the film itself
    meant: frozenset[str]  # all words for what is asked after
    factual: bool


def relevance(
    question: str, sentences: Sequence[str], starts: Sequence[int] | None = None
) -> list[float]:
    """How surely each sentence answers the question; the best one's score tells whether any does.

    `starts` is where each stands in its review; without it they are one review, in order.
    """
    signs = signs_of(question, sentences, starts)
    return [sum(_WEIGHTS[name] * value for name, value in one.items()) for one in signs]


def signs_of(
    question: str, sentences: Sequence[str], starts: Sequence[int] | None = None
) -> list[dict[str, float]]:
    """What the weights are for, sentence by sentence."""
    asked = _read(question)
    if starts is None:
        starts = list(accumulate((len(one) + 1 for one in sentences), initial=0))
    spoken = [words(one) for one in sentences]
    stems = [[stem(word) for word in one] for one in spoken]
    held = [_held(asked, *one) for one in zip(spoken, stems, strict=True)]
    common = {
        "lost": float(len(frozenset().union(*held)) < len(asked.subjects)),
        "factual": float(asked.factual),
    }
    return [
        {
            "said": _share(sum(term in stems[at] for term in asked.terms), asked.terms),
            "matter": _share(len(held[at]), asked.subjects),
            "judged": float(_judged(asked, spoken[at], stems[at])),
            "early": 1 / (1 + starts[at] / _EARLY),
            "asks": float(text.rstrip().endswith("?")),
            **common,
        }
        for at, text in enumerate(sentences)
    ]


def _read(question: str) -> _Asked:
    content = [
        word
        for word in dict.fromkeys(words(question))
        if (word not in STOP_WORDS or word in MATTERS) and word not in ASKING
    ]
    subjects = {
        stem(word): words_for(MATTERS.get(word, ()))
        for word in content
        if word not in VAGUE and word not in JUDGING and WHOLE not in MATTERS.get(word, ())
    }
    matters = {matter for word in content for matter in MATTERS.get(word, ())}
    if len(matters) > 1:
        matters.discard(WHOLE)  # "the music of the film" asks for the music
    return _Asked(
        tuple(dict.fromkeys(map(stem, content))),
        subjects,
        words_for(matters),
        bool(_FACTUAL.search(fold(question))),
    )


def _share(count: int, of: Sized) -> float:
    return count / len(of) if of else 0.0


def _held(asked: _Asked, spoken: Sequence[str], stems: Sequence[str]) -> frozenset[str]:
    """Those subjects that a sentence speaks of: by the word, or by one for the same matter."""
    return frozenset(
        subject
        for subject, kin in asked.subjects.items()
        if subject in stems or not kin.isdisjoint(spoken)
    )


def _judged(asked: _Asked, spoken: Sequence[str], stems: Sequence[str]) -> bool:
    """Whether a word of judgement stands close to one for what is asked after."""
    judging = [at for at, word in enumerate(spoken) if word in JUDGING]
    if not judging:
        return False
    meant = [
        at
        for at, word in enumerate(spoken)
        if word in asked.meant or (stems[at] in asked.terms and word not in JUDGING)
    ]
    return any(0 < abs(one - other) <= _BESIDE for one in judging for other in meant)


def shared_words(question: str, sentences: Sequence[str]) -> list[float]:
    """Okapi's score of each sentence by the stems that it shares with the question, no more."""
    terms = dict.fromkeys(stem(word) for word in words(question) if word not in STOP_WORDS)
    stems = [[stem(word) for word in words(sentence)] for sentence in sentences]
    count = len(stems)
    mean = sum(map(len, stems)) / count if count else 0
    scores = [0.0] * count
    for term in terms:
        holding = sum(term in own for own in stems)
        rarity = math.log(1 + (count - holding + 0.5) / (holding + 0.5))
        for number, own in enumerate(stems):
            if often := own.count(term):
                spread = _K1 * (1 - _B + _B * len(own) / mean)
                scores[number] += rarity * often * (_K1 + 1) / (often + spread)
    return scores
