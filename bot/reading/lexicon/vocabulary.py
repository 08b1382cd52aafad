"""How word lists are written down: one string of words, `_` for the space inside a phrase."""

from __future__ import annotations

import re
from collections.abc import Iterable


def vocabulary(*lines: str) -> frozenset[str]:
    """The words of `lines`; an underscore stands for a space."""
    return frozenset(word.replace("_", " ") for line in lines for word in line.split())


def either(phrases: Iterable[str]) -> str:
    """A regular expression, without a group around it, for any of `phrases`, the longest it can.

    Phrases share their beginnings, so that a word is compared with a few letters, not with all.
    """
    tree: _Tree = {}
    for phrase in phrases:
        node = tree
        for letter in phrase:
            node = node.setdefault(letter, {})
        node[""] = {}
    return _alternatives(tree)


_Tree = dict[str, "_Tree"]


def _alternatives(tree: _Tree) -> str:
    return "|".join(_branch(letter, tree[letter]) for letter in sorted(tree) if letter)


def _branch(letter: str, rest: _Tree) -> str:
    """What begins with `letter`; a longer phrase is tried before the shorter one it begins with."""
    start = letter if letter == " " else re.escape(letter)
    if not rest.keys() - {""}:
        return start
    if len(rest) == 1:
        return start + _alternatives(rest)
    return f"{start}(?:{_alternatives(rest)})" + "?" * ("" in rest)
