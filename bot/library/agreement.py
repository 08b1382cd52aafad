"""Whom the reviews of a film, taken together, name as its director. Pure.

One review is believed at its word. Where a film has several, a name that only one of them gives,
in a sentence that does not say outright that this is who directed, is in three cases of ten an
actor's or another film's director's: the true one is named by more than one, or outright. So each
review that gives a name adds what its best sentence is worth, and a name needs `LEAST`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from rapidfuzz.distance import OSA

from bot.library.model import Origin, StoredFact
from bot.reading.lexicon.names import HONORIFICS
from bot.reading.model import Kind
from bot.reading.text import key_of

OUTRIGHT, THEIRS, INFERRED, ELSEWHERE = 3.0, 2.0, 1.0, 0.5
"""What a sentence is worth: it gives the name that job; it calls the film theirs; it does neither;
it gives the name another film, or compares. Of names read from real reviews 89, 75, 62 and 57 in a
hundred are right, in this order (`benchmarks/directors.py`, on films that it does not ask)."""
LEAST = THEIRS  # of a film with several reviews
_MORE = 0.25  # of what those who do not say it outright give beyond what it takes to be believed
_STRAY = 0.4  # of the support of the name that has most; with less it is another film's director
_SLIPS = 2  # edits
_NEAR = 90  # characters to each side of the name
_WORK = r"(?:film|movie|picture|feature|documentary)"
_PIECE = rf"(?:{_WORK}|effort|masterpiece|gem|comedy|drama|thriller)"
_JOB = (
    r"(?:director|helmer|film-?maker|auteur|dir)s?"
    r"(?:(?:/|,? and |, | & )(?:co-)?(?:screen)?(?:writer|producer|star)s?)*"
)
_NO_SUCH_DIRECTOR = r"(?<!\bart )(?<!\bcasting )(?<!\bcruise )(?<!\bmusical )(?<!aspiring )"
_CREDITED_BEFORE = re.compile(
    rf"\b(?:directed|helmed|made|{_PIECE}|direction|directing|directorial debut)"
    r"(?: with(?: [a-z]+){1,6}?|(?: [a-z-]+){0,2}):? (?:by|of|from|for):? (?:[a-z'-]+,? ){0,5}$"
    rf"|{_NO_SUCH_DIRECTOR}\b{_JOB}\b[.:,'s]{{0,2}}(?: ?[(-] ?| )(?:[a-z]+ )?$"
    r"|\bas (?:well as )?direct(?:or|ing)\b[a-z ]{0,15}, $"
    r"|\bdirect(?:ors?|ed by) (?-i:(?:[A-Z][\w.'-]+,? ){1,4}?)(?:and |& )?$",
    re.IGNORECASE,
)
_CREDITED_AFTER = re.compile(
    r"(?!.{0,40}\b(?:should have|n't) )[^A-Z.;!?]{0,45}?\b(?:direct(?:s|ed|ing|ion|orial)?"
    r"(?! [A-Z\"“:]| the (?:original|first)|[^.;,]{0,40} by\b)|helm(?:s|ed|ing)?"
    r"|[Dd]irector(?!s|'s|’s)|film-?mak(?:er|ing))\b"
)
_OF_THEIRS = re.compile(
    r"(?:'s?|’s?) (?:(?!(?:first|second|third|other|earlier|previous|last|best|finest) )"
    rf"[a-z-]+,? ){{0,3}}?{_WORK}\b(?! (?:version|[A-Z\"“]))"
)
_ANOTHER_WORK = re.compile(
    r"(?:(?:'s?|’s?)? (?:[a-z-]+,? ){0,3}(?:[\"“]|['‘][A-Z]|[A-Z]{3,} [A-Z]{2,})"
    r"|,?(?: who)?(?: also| once)?(?: wrote and)? directed [A-Z])"
)
_FOR_ANOTHER = re.compile(
    r"\b(?:(?<!n't )(?<!not )(?<!i )(?<!feel )(?<!look )(?<!feels )(?<!looks )like|unlike"
    r"|another(?= [^.;,]{0,60}$)|rather"
    r"|a ?la|similar|remind\w*|reminiscent|evok\w+|echo\w*|compar\w+|homage|tribute"
    r"|(?:sequel|prequel|remake|follow[- ]?up) (?:of|to)|one of (?:which|those|them)"
    r"|(?:w|c|sh)ould have)\b[^.;]{0,80}$"
    r"|\b(?:films|movies|pictures|comedies|thrillers) (?:directed |made )?by $"
    r"|\b(?:performances?|plays?|stagings?|revivals?|operas?|episodes?|shows?)\b[^.;]{0,40}"
    r"\bdirected by $"
    r"|\b(?:daughter|son|brother|sister|wife|husband) of (?:[a-z-]+ ){0,3}$|\bor $"
    r"|\bshort (?:film )?(?:directed )?by $|\b(?:days|back) when $"
    r"|[\"”’'\d)] director $",
    re.IGNORECASE,
)
_SEEN_IN_IT = re.compile(r"\bcameos?\b|\b(?:minor|small|bit|walk-on) (?:role|part)\b")
_NOT_THEMSELVES = re.compile(
    r"(?:'s?|’s?) (?:husband|wife|son|daughter|brother|sister|pal|friend)\b"
)


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
            by_review[one.review_id] = max(by_review.get(one.review_id, 0.0), _worth(one))
    return said


def _same_name(key: str, other: str, said: _Said) -> bool:
    """Whether a name is another one's shorter or longer form, or the same with a slip.

    Two names that one review gives are no slips of each other: Ida and Eda Lowe are sisters.
    """
    plain, longer = sorted((_plain(key), _plain(other)), key=len)
    if f" {plain} " in f" {longer} ":
        return True
    slip = " " in plain and OSA.distance(plain, longer, score_cutoff=_SLIPS) <= _SLIPS
    return slip and said[key].keys().isdisjoint(said[other].keys())


def _plain(key: str) -> str:
    """Without what stands before a name: "mr poe" is Poe."""
    first, _, rest = key.partition(" ")
    return rest if rest and first in HONORIFICS else key


def names_told(facts: Sequence[StoredFact]) -> list[str]:
    """The directors of one film by key, the best backed first, each by the name most give in full.

    Who has little support beside the best is another film's, but for those named together.
    """
    backed, said = support(facts), _said(facts)
    alone = {key: sum(by_review.values()) for key, by_review in said.items()}
    order = sorted(backed, key=lambda key: (-backed[key], " " not in _plain(key), -alone[key]))
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


def _worth(one: StoredFact) -> float:
    """What one sentence is worth for the name that was read from it."""
    if one.origin is not Origin.READ:
        return LEAST
    quote = " ".join(one.quote.split())
    spoken = next((way for way in _ways(one.value) if way in quote), "")
    if not spoken:
        return INFERRED
    at = quote.index(spoken)
    before, after = quote[max(0, at - _NEAR) : at], quote[at + len(spoken) :][:_NEAR]
    if _NOT_THEMSELVES.match(after) or _SEEN_IN_IT.search(quote):
        return ELSEWHERE
    if _says_title(one.film.title, after, rf"(?:'s?|’s?)? \W?{_TITLE}"):
        return THEIRS
    if _FOR_ANOTHER.search(before) or (
        _ANOTHER_WORK.match(after) and one.film.title.casefold() not in quote.casefold()
    ):
        return ELSEWHERE
    if _CREDITED_BEFORE.search(before) or _CREDITED_AFTER.match(after):
        return OUTRIGHT
    if _OF_THEIRS.match(after) or _says_title(
        one.film.title, before, rf".*{_TITLE}\W* (?:by|from) $"
    ):
        return THEIRS
    return INFERRED


_TITLE = "@"  # in a pattern, where the title stands


def _says_title(title: str, text: str, how: str) -> bool:
    """Whether a text begins as `how` says; the pattern is made only where the title is there."""
    if title.isascii() and title.lower() not in text.lower():
        return False
    return re.match(how.replace(_TITLE, re.escape(title)), text, re.IGNORECASE) is not None


def _ways(name: str) -> tuple[str, ...]:
    """A name as its sentence may write it: whole, or in part."""
    parts = name.split()
    return (name, parts[-1], parts[0])
