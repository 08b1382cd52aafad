"""Entity linking: which names a question speaks of, and where. Pure.

A run of words (`typed_words.py`) that spells a name, or part of one, is judged by what speaks for
its being meant; of those that overlap the longest is kept.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from bot.patterns import compiled
from bot.reading.text import ARTICLES
from bot.search.collection import NameCollection, best
from bot.search.english import COMMON_WORDS, STOP_WORDS
from bot.search.model import Match, Mention, NameKind
from bot.search.spellings import Spellings
from bot.search.typed_words import Token, typed_words

_YEAR_BEHIND = compiled(r"['’]?,?\s*(?:\(|from |of |in )?(?P<year>(?:18|19|20)\d\d)\b\)?")
_ANNOUNCING = frozenset(("film", "movie", "titled", "called", "named", "title"))
_ENDING = _ANNOUNCING | frozenset(
    ("in", "directed", "wrote", "composed", "shot", "watched", "rate")
)
_INTRODUCING = _ENDING | frozenset(
    ("of", "about", "watch", "see", "saw", "seen", "like", "liked", "from", "is", "was", "with")
)
_NAMED_BY_PART = frozenset({NameKind.PERSON, NameKind.CHARACTER})
_WRITTEN_SMALL = frozenset({NameKind.THEME, NameKind.THING})
_MAX_POSTING = 3_000  # a word in more names than this is no part of one by itself
_MAX_MATCHES = 12  # names kept per span
_MAX_SHARED = 40  # a single word that is part of more names than this says nothing
_PART = 0.9  # the most that part of a name can score
_REPAIRED = 0.85  # what a repaired word leaves of a score
_LEAST_COVER = 0.3  # of a title's weight, for a part of it to be a mention


@dataclass(slots=True)
class _Span:
    """Tokens `first` to `last`, inclusive, that spell (part of) a name."""

    first: int
    last: int
    match: Match


class _Shelf(NamedTuple):
    """The names of one kind in one collection."""

    collection: NameCollection
    kind: NameKind
    spellings: Spellings

    def matches(self, number: int, score: float, *, exact: bool, typo: bool) -> Iterator[Match]:
        return self.collection.matches(self.kind, number, score, exact=exact, typo=typo)


class Linker:
    """Links the questions put to some collections of names."""

    def __init__(self, collections: Sequence[NameCollection], known: Container[str]) -> None:
        self._shelves = [
            _Shelf(collection, kind, spellings)
            for collection in collections
            for kind, spellings in collection.spellings.items()
        ]
        self._spellings = [shelf.spellings for shelf in self._shelves]
        self._known = known

    def mentions(self, question: str) -> list[Mention]:
        tokens = typed_words(question, self._known, self._spellings)
        spans: list[_Span] = []
        for shelf in self._shelves:
            for first in range(len(tokens)):
                spans += _whole_names(tokens, first, shelf)
                spans += _parts_of_names(tokens, first, shelf)
        judged = [_judged(span, tokens) for span in spans]
        found: list[Mention] = []
        for group in _longest_first(judged, tokens):
            mention = _mention(group, tokens, question)
            if not found or mention.start >= found[-1].end:  # no year of the title before it
                found.append(mention)
        return found


def _whole_names(tokens: Sequence[Token], first: int, shelf: _Shelf) -> Iterator[_Span]:
    """Every name that is spelt out from token `first` on."""
    paths = list(tokens[first].forms.items())
    last = first
    while paths:
        for key, typo in paths:
            if last == first and not tokens[first].reads(key):
                continue
            if (number := shelf.spellings.exact(key)) is not None:
                score = _REPAIRED if typo else 1.0
                for match in shelf.matches(number, score, exact=not typo, typo=typo):
                    yield _Span(first, last, match)
        last += 1
        if last == len(tokens):
            return
        paths = [
            (longer, typo or repaired or not space)
            for key, typo in paths
            for form, repaired in tokens[last].forms.items()
            for space in (" ", "")  # "god father" may be one word in the title
            if shelf.spellings.begins(longer := f"{key}{space}{form}")
        ]


def _parts_of_names(tokens: Sequence[Token], first: int, shelf: _Shelf) -> Iterator[_Span]:
    """The longest run from token `first` on that is part of some longer names."""
    if not tokens[first].content:
        return
    spellings = shelf.spellings
    for form, typo in tokens[first].forms.items():
        if not tokens[first].reads(form):
            continue
        posting = spellings.with_word(form)
        if not posting:
            continue
        run, last, slip = form, first, typo
        holders: list[int] | None = list(posting) if len(posting) <= _MAX_POSTING else None
        while last + 1 < len(tokens):
            longer = _extended(run, tokens[last + 1], holders, spellings)
            if longer is None:
                break
            run, holders, repaired = longer
            slip = slip or repaired
            last += 1
        while not tokens[last].content:
            last -= 1
            run = run.rpartition(" ")[0]
        if holders is None or (first == last and len(holders) > _MAX_SHARED):
            continue
        for number in holders:
            key = spellings.key(number)
            if key == run:
                continue  # a whole name
            cover = _cover(run, key, spellings)
            if cover >= _LEAST_COVER or (cover and shelf.kind in _NAMED_BY_PART):
                score = _PART * cover * (_REPAIRED if slip else 1.0)
                for match in shelf.matches(number, score, exact=False, typo=slip):
                    yield _Span(first, last, match)


def _extended(
    run: str, token: Token, holders: list[int] | None, spellings: Spellings
) -> tuple[str, list[int], bool] | None:
    """The run with one more word, and the names that hold it; None when none does."""
    for form, typo in token.forms.items():
        if not token.reads(form):
            continue
        among = spellings.with_word(form)
        if holders is not None and len(holders) < len(among):
            among_numbers: Sequence[int] = holders
        else:
            among_numbers = among
        if len(among_numbers) > _MAX_POSTING:
            continue
        longer = f"{run} {form}"
        held = [n for n in among_numbers if f" {longer} " in f" {spellings.key(n)} "]
        if held:
            return longer, held, typo
    return None


def _cover(run: str, key: str, spellings: Spellings) -> float:
    """The share of a key's weight that the run carries."""
    total = sum(spellings.weight(word) for word in key.split() if word not in STOP_WORDS)
    held = sum(spellings.weight(word) for word in run.split() if word not in STOP_WORDS)
    return min(held / total, 1.0) if total else 0.0


def _judged(span: _Span, tokens: Sequence[Token]) -> _Span:
    """The span with its match marked weak when only ordinary words speak for it."""
    inside = tokens[span.first : span.last + 1]
    content = [token for token in inside if token.content]
    common = all(token.word in COMMON_WORDS for token in inside)
    shown = any(token.quoted for token in inside) or (
        all(token.capital or token.opens for token in content)
        and any(token.capital for token in content)
    )
    before = tokens[span.first - 1].word if span.first else ""
    if before in ARTICLES and span.first > 1:
        before = tokens[span.first - 2].word
    at_end = span.last + 1 == len(tokens)
    pronoun = all(token.word in STOP_WORDS for token in inside)
    introduced = before in _ANNOUNCING or (
        at_end and before in (_ENDING if pronoun else _INTRODUCING)
    )
    lone = len(inside) == 1
    if shown or introduced:
        weak = not span.match.exact and lone and common
    else:
        phrase = span.match.exact and not lone and span.match.name.kind in _WRITTEN_SMALL
        weak = (common and not phrase) or (
            lone and span.match.name.kind is NameKind.TITLE and not span.match.exact
        )
    return _Span(span.first, span.last, replace(span.match, weak=weak))


def _longest_first(spans: list[_Span], tokens: Sequence[Token]) -> list[list[_Span]]:
    """Spans that do not overlap, the longest ones kept; those of one place together, in order."""
    places: dict[tuple[int, int], list[_Span]] = {}
    for span in spans:
        places.setdefault((span.first, span.last), []).append(span)

    def strength(place: tuple[int, int]) -> tuple[object, ...]:
        best = max(places[place], key=lambda span: (not span.match.weak, span.match.score))
        inside = tokens[place[0] : place[1] + 1]
        content = sum(token.content for token in inside)
        led_in = inside[0].leads_in and inside[-1].capital  # "in Hell" is *Hell*, not *In Hell*
        return (best.match.weak, -content, -best.match.score, led_in, place[0])

    taken: set[int] = set()
    kept: list[tuple[int, int]] = []
    for place in sorted(places, key=strength):
        covered = range(place[0], place[1] + 1)
        if taken.isdisjoint(covered):
            taken.update(covered)
            kept.append(place)
    return [
        places[first, last]
        + (places.get((first + 1, last), []) if _may_be_apart(tokens, first, last) else [])
        for first, last in sorted(kept)
    ]


def _may_be_apart(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether an article, written small, may not be of the name: "the Ferry" may be *Ferry*."""
    article = tokens[first]
    return (
        article.word in ARTICLES
        and not (article.capital or article.opens)
        and (tokens[last].capital)
    )


def _mention(spans: list[_Span], tokens: Sequence[Token], question: str) -> Mention:
    first, last = tokens[spans[0].first], tokens[spans[0].last]
    end = last.end
    matches: list[Match] = []
    for weak in (False, True):
        matches += best((s.match for s in spans if s.match.weak is weak), _MAX_MATCHES)
    if any(match.exact for match in matches):  # what is spelt out needs no repair
        matches = [match for match in matches if not match.typo]
    if year := _YEAR_BEHIND.match(question, end):
        dated = [match for match in matches if match.name.year == int(year["year"])]
        if dated:
            matches, end = dated, year.end()
    return Mention(first.start, end, tuple(matches[:_MAX_MATCHES]))
