"""What every match of a regular expression must hold, read off the expression itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from bot.patterns import compiled
from bot.reading.lexicon.vocabulary import vocabulary

Clause = frozenset[str]

_UNKNOWN = "\uffff"  # some characters or none
_BOUNDARY = "\ufffe"  # the beginning or end of a word
_LETTER = "a-z0-9½★"
_WORD = compiled(
    rf"(?<=[^{_LETTER}{_UNKNOWN}])[{_LETTER}]+(?=[^{_LETTER}{_UNKNOWN}])|[\ue000-\ue002]"
)
_PARTS_WORDS = compiled(rf"[^{_LETTER}]")
_REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)
_EDGES = (op.AT_BOUNDARY, op.AT_BEGINNING, op.AT_END)
_SPACE = (op.CATEGORY, op.CATEGORY_SPACE)
_OF_NO_WIDTH = (op.AT, op.ASSERT, op.ASSERT_NOT)
# What stands in so many sentences that to look for it is worth little.
_EVERYWHERE = vocabulary(
    "a about all am an and are as at be been but by can could d did do don for from get go had "
    "has have he her here his how i if in is it its just like ll m make me more movie film my no "
    "not of on one only or out re really s see she so some still t than that the their them then "
    "there they this to up ve very was we were what when which who will with would you your"
)
_MANY = 20  # rare words that may be looked for in place of one of them
_MOST_WAYS = 1000  # that are told apart; what can be written in more is unknown


def required_words(pattern: str) -> tuple[Clause, ...]:
    """Sets of words and marks, the smallest first: any match of `pattern` has one of each in it.

    A word with a hyphen counts as its parts. Sound for patterns over text in lower case.
    """
    found = {*_clauses([*_flat(parser.parse(pattern))], _UNKNOWN, _UNKNOWN)}
    telling = (one for one in found if not any(other < one for other in found))
    return tuple(sorted(telling, key=lambda clause: (len(clause), sorted(clause))))


def needed(pattern: str) -> Clause:
    """The rarest words of which every match of `pattern` has one; it must need some."""
    return min(required_words(pattern), key=_commonness)


def by_needed_word(patterns: Iterable[str]) -> dict[str, list[int]]:
    """The numbers of the patterns that may match, by word: without its words none does."""
    found: dict[str, list[int]] = {}
    for number, pattern in enumerate(patterns):
        for word in needed(pattern):
            found.setdefault(word, []).append(number)
    return found


def _flat(items: Sequence[Any]) -> Iterator[tuple[Any, Any]]:
    """What is matched one after the other, without the groups around it."""
    for kind, value in items:
        if kind is op.SUBPATTERN:
            yield from _flat(value[-1])
        elif kind is op.ATOMIC_GROUP:
            yield from _flat(value)
        elif kind is op.AT and value in _EDGES:
            yield op.LITERAL, ord(_BOUNDARY)
        elif kind in _REPEATS and value[:2] == (1, 1):
            yield from _flat(value[2])
        elif kind not in _OF_NO_WIDTH:
            yield kind, value


def _clauses(items: list[tuple[Any, Any]], left: str, right: str) -> Iterator[Clause]:
    """The clauses of what stands between two characters."""
    piece: list[tuple[Any, Any]] = []  # between two characters that part words
    for kind, value in [*items, (op.LITERAL, ord(right))]:
        if _parts_words(kind, value):
            mark = chr(value) if kind is op.LITERAL else _BOUNDARY
            yield from _of_piece(piece, left, mark)
            piece, left = [], mark
            if _WORD.fullmatch(left):
                yield frozenset((left,))
        else:
            piece.append((kind, value))


def _parts_words(kind: Any, value: Any) -> bool:
    """Whether an item is a character that parts words, whichever it is."""
    if kind is op.LITERAL:
        return _PARTS_WORDS.match(chr(value)) is not None
    if kind is op.IN:
        return all(one == _SPACE or _parts_words(*one) for one in value)
    return kind in _REPEATS and value[0] > 0 and len(value[2]) == 1 and _parts_words(*value[2][0])


def _of_piece(piece: list[tuple[Any, Any]], left: str, right: str) -> Iterator[Clause]:
    if len(piece) == 1 and piece[0][0] is op.BRANCH:
        ways = [[*_clauses([*_flat(way)], left, right)] for way in piece[0][1][1]]
        if all(ways):
            yield frozenset().union(*(min(way, key=_commonness) for way in ways))
    elif piece:
        words = [_WORD.findall(left + way + right) for way in _written(piece)]
        if all(words):
            yield frozenset(min(one, key=_least_common) for one in words)


def _least_common(word: str) -> tuple[bool, int]:
    return word in _EVERYWHERE, -len(word)


def _commonness(clause: Clause) -> int:
    """How little a clause says."""
    return sum(_MANY if word in _EVERYWHERE else 1 for word in clause)


def _written(items: Sequence[Any]) -> list[str]:
    """All ways in which a piece can be written."""
    ways = [""]
    for kind, value in _flat(items):
        if kind is op.LITERAL:
            more = [chr(value)]
        elif kind is op.BRANCH:
            more = [text for way in value[1] for text in _written(way)]
        elif kind in _REPEATS and value[1] == 1:
            more = ["", *_written(value[2])]
        elif kind in _REPEATS and value[0]:
            more = [text + _UNKNOWN for text in _written(value[2])]
        elif kind is op.IN and all(one is op.LITERAL for one, _ in value):
            more = [chr(letter) for _, letter in value]
        else:
            more = [_UNKNOWN]
        if len(ways) * len(more) > _MOST_WAYS:
            more = [_UNKNOWN]
        ways = [way + text for way in ways for text in more]
    return ways
