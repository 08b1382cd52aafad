"""Slips in the wording of a question: "directd", "wich", "sequal". Names are mended elsewhere."""

from __future__ import annotations

import re
from collections.abc import Container
from functools import lru_cache

from rapidfuzz.distance import OSA

from bot.answers.words.terms import ASKED_WITH, FILLERS, FUNCTION_WORDS
from bot.patterns import compiled
from bot.reading.text import stem
from bot.reading.vectors import vectors
from bot.search.english import COMMON_WORDS

_USUAL = {
    "wich": "which", "whcih": "which", "hwo": "who", "hoo": "who", "waht": "what", "wat": "what",
    "hw": "how", "wut": "what", "teh": "the", "flim": "film", "flims": "films", "fim": "film",
    "moive": "movie", "moives": "movies", "wher": "where", "whre": "where", "wen": "when",
    "abt": "about", "abot": "about", "dose": "does", "dos": "does", "actr": "actor",
    "ploy": "plot", "wos": "was", "sequal": "sequel", "sequals": "sequels", "pls": "please",
    "u": "you", "r": "are", "dir": "director", "cinematografer": "cinematographer",
    "charachter": "character", "leed": "lead", "acter": "actor", "directer": "director",
    "rote": "wrote", "writen": "written", "hte": "the", "adn": "and", "wiht": "with",
    "yr": "year", "yrs": "years", "b4": "before", "smth": "something",
    "sth": "something", "runing": "running",
}  # fmt: skip
NO_WORDS = frozenset(
    ["leed", "acter", "wich", "whcih", "whre", "hwo", "waht", "teh", "flim", "flims"]
)
"""Slips that no text means, though a stem of its words may look like one: Leeds. So are long ones:
to know "directed" is not to know "directer"."""
_HOWS = compiled(r"\bhow['’]?s(?= (?:long|many|much|old|far)\b)", re.IGNORECASE)
_SMALL_SLIP = compiled(r"\b(?:teh|hte|adn|wiht|b4|smth|sth)\b")
"""Of the words that stand in titles too."""
_SHORTEST = 5  # letters; shorter words have too many neighbours
_SHORTEST_SWAPPED = 4


def mend_small_words(question: str) -> str:
    """The question with slips of small words put right that stand in titles too."""
    question = _HOWS.sub("how", question)
    return _SMALL_SLIP.sub(lambda found: _USUAL[found[0]], question)


def mend_wording(text: str, known: Container[str]) -> tuple[str, list[tuple[str, str]]]:
    """The masked question with slips of wording put right, and what was changed.

    A word that the reviews use, or that is common English, is no slip.
    """
    changed: list[tuple[str, str]] = []
    words: list[str] = []
    for word in text.split(" "):
        right = word if word.startswith("@") else _right(word, known)
        if right != word:
            changed.append((word, right))
        words.append(right)
    return " ".join(words), changed


def _right(word: str, known: Container[str]) -> str:
    if word in _USUAL and (word not in known or word in NO_WORDS or len(word) > _SHORTEST):
        return _USUAL[word]
    if len(word) < _SHORTEST_SWAPPED or word in _ENGLISH or word in known:
        return word
    return _swapped(word) or (_nearest(word) if len(word) >= _SHORTEST else "") or word


_ENGLISH = COMMON_WORDS | FUNCTION_WORDS | FILLERS | frozenset(ASKED_WITH)
_MEANT = _ENGLISH | {"verdict", "survive", "survives", "children", "village", "trailer"}
"""What an unknown word may have been meant as."""


@lru_cache(maxsize=4096)
def _swapped(word: str) -> str:
    """The one word of which two neighbouring letters have changed places: "palce", "lnog".

    A word that other reviews use is none: "cats" is no slip of "cast".
    """
    if vectors().knows(stem(word)):
        return ""
    swaps = (word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1))
    meant = {right for right in swaps if right in _MEANT and right != word}
    return meant.pop() if len(meant) == 1 else ""


@lru_cache(maxsize=4096)
def _nearest(word: str) -> str:
    """The one word that is a single slip away: a letter left out or doubled; or changed in a long
    word."""
    near = [
        right
        for right in ASKED_WITH
        if right[0] == word[0]
        and OSA.distance(word, right, score_cutoff=1) == 1
        and (len(word) != len(right) or len(word) >= 7)
    ]
    if len({stem(right) for right in near}) != 1:
        return ""
    return max(near, key=len)
