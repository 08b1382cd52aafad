"""Which sentences of a review answer a question after an opinion: by kinds of words. Pure.

A sentence counts by the words it shares with the question, by speaking of the same aspect in other
words, by praise or blame where a judgement is asked for, and by what reviewers do: they judge a
film as a whole in their first and last sentences.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.reading.lexicon.opinion import ASPECT_WORDS, PHRASES
from bot.reading.model import Aspect
from bot.reading.opinions import Tone, tone_of
from bot.reading.text import fold, stem, words
from bot.search.english import STOP_WORDS

_FILM_WORDS = """
    film movie picture flick series show episode season documentary video dvd cartoon sequel version
    thing it one comedy drama thriller horror production adaptation
"""
_WHOLE = frozenset(_FILM_WORDS.split())
_SELF = re.compile(
    r"\b(?:i|we) (?:\w+ ){0,2}(?:love|loved|like|liked|enjoy|enjoyed|hate|hated|recommend|found"
    r"|think|thought)\b|\b(?:this|the) (?:film|movie|show|series|picture|one|dvd) (?:is|was)\b"
    r"|\b(?:it|this) (?:is|was|'s) (?:an?|the|one|so|very|really|just|truly|not)\b"
)
_JUDGES = re.compile(r"\b(?:how|what do you think|like|is|are|was|were|does|do|did|why)\b")
_FACTUAL = re.compile(
    r"\b(?:when|where|who|whom|which year|how (?:many|much|long|old|often)|name)\b"
)
_MORE = {
    Aspect.MUSIC: ("audio",),
    Aspect.VISUALS: ("scene", "scenes", "picture", "effect", "graphics", "cinematographer"),
    Aspect.ACTING: ("act", "acts"),
    Aspect.STORY: ("stories",),
}
_K1, _B = 1.2, 0.5

# What each part of the score weighs.
_BM25, _COVER, _CLASS, _TONE, _SELF_SAID, _EDGE, _PRIOR, _LONG = (
    0.5,
    3.0,
    0.6,
    0.2,
    0.3,
    0.6,
    0.3,
    0.45,
)


@dataclass(frozen=True, slots=True)
class _Asked:
    terms: tuple[str, ...]  # stems
    classes: frozenset[str]  # what the question speaks of, whatever the words
    judgement: bool


def relevance(question: str, sentences: Sequence[str]) -> list[float]:
    """How likely each sentence of one review, in order, answers the question; 0 for not at all."""
    asked = _read(question)
    spoken = [words(sentence) for sentence in sentences]
    stems = [[stem(word) for word in one] for one in spoken]
    shared = [
        _BM25 * weight + _COVER * _cover(asked.terms, own)
        for weight, own in zip(_bm25(asked.terms, stems), stems, strict=True)
    ]
    classed = [[name for word in one for name in _CLASSES.get(word, ())] for one in spoken]
    related = _bm25(sorted(asked.classes), classed)
    return [
        _score(asked, shared[at], related[at], fold(text), spoken[at], _edge(at, len(spoken)))
        for at, text in enumerate(sentences)
    ]


def shared_words(question: str, sentences: Sequence[str]) -> list[float]:
    """The score of each sentence by the stems that it shares with the question, and no more."""
    terms = tuple(dict.fromkeys(stem(word) for word in words(question) if word not in STOP_WORDS))
    return _bm25(terms, [[stem(word) for word in words(sentence)] for sentence in sentences])


def _read(question: str) -> _Asked:
    own = words(question)
    content = [word for word in own if word not in STOP_WORDS or word in _CLASSES]
    terms = tuple(dict.fromkeys(stem(word) for word in content))
    classes = {name for word in content for name in _CLASSES.get(word, ())}
    if len(classes) > 1:
        classes.discard("whole")  # "the music of the film" asks for the music
    folded = fold(question)
    judgement = bool(_JUDGES.search(folded)) and not _FACTUAL.search(folded)
    return _Asked(terms, frozenset(classes), judgement)


_CLASSES: dict[str, tuple[str, ...]] = {}
for _aspect, _listed in ASPECT_WORDS.items():
    for _word in (*_listed, *_MORE.get(_aspect, ())):
        for _form in (_word, _word.removesuffix("s")):
            if _aspect.value not in _CLASSES.get(_form, ()):
                _CLASSES[_form] = (*_CLASSES.get(_form, ()), _aspect.value)
for _word in _WHOLE:
    for _form in (_word, f"{_word}s"):
        _CLASSES[_form] = (*_CLASSES.get(_form, ()), "whole")


def _bm25(terms: Sequence[str], sentences: Sequence[Sequence[str]]) -> list[float]:
    """Okapi's score of each sentence, the sentences themselves telling how rare a word is."""
    count = len(sentences)
    mean = sum(map(len, sentences)) / count if count else 0
    scores = [0.0] * count
    for term in terms:
        holding = sum(term in sentence for sentence in sentences)
        rarity = math.log(1 + (count - holding + 0.5) / (holding + 0.5))
        for number, sentence in enumerate(sentences):
            if often := sentence.count(term):
                spread = _K1 * (1 - _B + _B * len(sentence) / mean)
                scores[number] += rarity * often * (_K1 + 1) / (often + spread)
    return scores


def _cover(terms: Sequence[str], own: Sequence[str]) -> float:
    """The share of the terms that a sentence has."""
    return sum(term in own for term in terms) / len(terms) if terms else 0.0


def tone_in(sentence: str) -> Tone:
    """Praise and blame in one sentence."""
    return _tone(fold(sentence))


def _tone(folded: str) -> Tone:
    own = frozenset(re.findall(r"[^\W\d_][\w'-]*", folded)) | {
        piece for phrase in PHRASES if phrase in folded for piece in phrase.split()[:1]
    }
    return tone_of(folded, 0, len(folded), own)


def _edge(number: int, count: int) -> float:
    """1 for the first sentence, less for the next and for the last one."""
    if number == 0:
        return 1.0
    return 0.6 if number == 1 or number == count - 1 else 0.0


def _score(
    asked: _Asked,
    shared: float,
    related: float,
    folded: str,
    own: Sequence[str],
    edge: float,
) -> float:
    score = shared + _CLASS * related
    if asked.judgement:
        tone = _tone(folded)
        strength = min(tone.praise + tone.blame, 2.0)
        score += _TONE * strength * bool(related or shared)
        score += _PRIOR * (min(strength, 1.0) + edge)
        if "whole" in asked.classes or not asked.classes:
            score += _SELF_SAID * bool(_SELF.search(folded)) * min(strength, 1.0) + _EDGE * edge
    return score / (1 + _LONG * max(0, len(own) - 20) / 20)
