"""Whom the reviews of a film, taken together, name as its director. Pure.

One review is believed at its word. Where a film has several, a name that only one of them gives,
in a sentence that does not say outright that this is who directed, is in three cases of ten an
actor's or another film's director's: the true one is named by more than one, or outright. So each
review that gives a name adds what its best sentence is worth, and a name needs `LEAST`.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from rapidfuzz.distance import OSA

from bot.library.how_told import OUTRIGHT, THEIRS, worth
from bot.library.model import Origin, StoredFact
from bot.reading.lexicon.names import HONORIFICS
from bot.reading.model import Kind
from bot.reading.text import key_of

LEAST = THEIRS  # of a film with several reviews
_MORE = 0.25  # of what those who do not say it outright give beyond what it takes to be believed
_STRAY = 0.4  # of the support of the name that has most; with less it is another film's director
_SLIPS = 2  # edits


def in_doubt(facts: Sequence[StoredFact]) -> list[int]:
    """The films for which it matters whether they have several reviews, by id."""
    by_film: dict[int, list[StoredFact]] = {}
    for one in facts:
        if one.kind is Kind.DIRECTOR and one.origin is Origin.READ:
            by_film.setdefault(one.film.id, []).append(one)
    return [film for film, own in by_film.items() if min(support(own).values()) < LEAST]


def believed(facts: Sequence[StoredFact], directors: Sequence[StoredFact]) -> list[StoredFact]:
    """The facts without the directors that the reviews of their film do not back.

    `directors`: everybody named as director of the films in doubt that have several reviews. What
    a person or a catalogue says, and whatever is of another kind or film, is left as it is.
    """
    by_film: dict[int, list[StoredFact]] = {}
    for one in directors:
        by_film.setdefault(one.film.id, []).append(one)
    backed = {film: support(own) for film, own in by_film.items()}
    return [
        one
        for one in facts
        if one.kind is not Kind.DIRECTOR
        or one.origin is not Origin.READ
        or one.film.id not in backed
        or backed[one.film.id].get(key_of(one.value), LEAST) >= LEAST
    ]


def support(facts: Sequence[StoredFact]) -> dict[str, float]:
    """What the reviews of one film say for each name, by key: a surname or a slip for the whole.

    Each review counts once for a name, by its best sentence; those that do not say it outright give
    little more than it takes to be believed, however many they are. What a person or a catalogue
    gives is worth that much, too.
    """
    said = _said(facts)
    backed: dict[str, float] = {}
    for key in said:
        best: dict[int | None, float] = {}
        for other, by_review in said.items():
            if _same_name(key, other, said):
                for review, worth in by_review.items():
                    best[review] = max(best.get(review, 0.0), worth)
        outright = sum(worth for worth in best.values() if worth >= OUTRIGHT)
        others = sum(best.values()) - outright
        backed[key] = outright + min(others, LEAST + _MORE * max(0.0, others - LEAST))
    return backed


_Said = Mapping[str, Mapping[int | None, float]]


def _said(facts: Sequence[StoredFact]) -> _Said:
    """For each name, by key, what its best sentence in each review is worth."""
    said: dict[str, dict[int | None, float]] = {}
    for one in facts:
        if one.kind is Kind.DIRECTOR:
            by_review = said.setdefault(key_of(one.value), {})
            by_review[one.review_id] = max(by_review.get(one.review_id, 0.0), worth(one))
    return said


def _same_name(key: str, other: str, said: _Said) -> bool:
    """Whether a name is another one's shorter or longer form, or the same with a slip.

    Two names that one review gives are no slips of each other: Ida and Eda Lowe are sisters.
    """
    plain, longer = sorted((plain_name(key), plain_name(other)), key=len)
    if f" {plain} " in f" {longer} ":
        return True
    slip = " " in plain and OSA.distance(plain, longer, score_cutoff=_SLIPS) <= _SLIPS
    return slip and said[key].keys().isdisjoint(said[other].keys())


def plain_name(key: str) -> str:
    """Without what stands before a name: "mr poe" is Poe."""
    first, _, rest = key.partition(" ")
    return rest if rest and first in HONORIFICS else key


def names_told(facts: Sequence[StoredFact]) -> list[str]:
    """The directors of one film by key, the best backed first, each by the name most give in full.

    Who has little support beside the best is another film's, but for those named together.
    """
    backed, said = support(facts), _said(facts)
    alone = {key: sum(by_review.values()) for key, by_review in said.items()}
    order = sorted(backed, key=lambda key: (-backed[key], " " not in plain_name(key), -alone[key]))
    given = {key_of(one.value) for one in facts if one.origin is not Origin.READ}
    kept: list[str] = []
    for key in order:
        stray = key not in given and backed[key] < _STRAY * backed[order[0]]
        stray = stray and not _beside(facts, key, order[0])
        if not stray and not any(_same_name(key, other, said) for other in kept):
            kept.append(key)
    return kept


def _beside(facts: Sequence[StoredFact], key: str, other: str) -> bool:
    """Whether a sentence that gives one name gives the other as well."""
    places = {
        name: {(one.review_id, one.start, one.quote) for one in facts if key_of(one.value) == name}
        for name in (key, other)
    }
    return bool(places[key] & places[other])


def backed(voices: Mapping[str, Collection[int | None]], of: int = 1) -> list[str]:
    """Values by key, those first that most reviews give.

    Where several reviews agree on one, what a single one gives is a stray: a name that it brings in
    for comparison, a word that is no place; where there are many such, as in a cast, only once
    `of` are agreed on. What no review says (None) is somebody's word for it.
    """
    order = sorted(voices, key=lambda key: -len(voices[key]))
    if not order or len(voices[order[0]]) < _AGREED:
        return order
    agreed = [key for key in order if len(voices[key]) > 1 or None in voices[key]]
    return agreed if len(agreed) >= of else order


_AGREED = 3  # reviews
