"""A question with its names taken out, so that a title's words are never read as wording."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from bot.patterns import compiled
from bot.reading.text import title_key, words
from bot.search.model import Name, NameKind

BREAK = "|"
"""Stands between the clauses of a question, where it has punctuation."""
_BREAKS = compiled(r"[,;:.?!()…]+(?=\s|$)|(?<=\s)\(|\s(?:[-–]+|/)\s|\s?—\s?")
NAMED_BY_PART = frozenset({NameKind.PERSON, NameKind.CHARACTER})
"""Kinds of names that a part of them may stand for."""

_POSSESSIVE = compiled(r"[!?.]?['’]s\b(?!['’])", re.IGNORECASE)  # "Kill!'s director"
_CONTRACTIONS = tuple(
    (compiled(find, re.IGNORECASE), replacement)
    for find, replacement in (
        (r"\b(ca)n?['’]?t\b(?<!cat)", "can not"),
        (r"\bwon['’]t\b", "will not"),
        (r"(?<=\w)n['’]t\b", " not"),
        (r"\b((?:19|20)?\d0)['’]s\b", r"\1s"),
        (r"(\d) ?(?:½| 1/2\b)", r"\1 and a half"),
        (r"(\d)\.5\b", r"\1 and a half"),
        (r"(?<=\d)\+(?=[/\s)?.,]|$)", " or more "),
        (r"(\d|half|more )/ ?(\d)", r"\1 out of \2"),
        (r"\b(do|does|did|is|was|are|were|has|have|would|could|should)nt\b", r"\1 not"),
        (r"\b(who|what|where|when|how|why|it|that|there|which)(?:['’]s|['’]re)\b", r"\1 is"),
        (r"\b(who|what|where|when|how|that)s\b", r"\1 is"),
        (r"(?<=[a-z])['’]s (?=(?:the|that|this|an?|he|she|it|on|in|by|who|what)\b)", " is "),
        (r"\b(who|what|where|when|how|which|i|you|they|we)['’]?(?:ve)\b", r"\1 have"),
        (r"\b(i|you|they|we|he|she|who|it)['’]d\b", r"\1 would"),
        (r"\b(i)['’]m\b", r"\1 am"),
        (r"\b(what|where|how|why|when)['’]d\b", r"\1 did"),
        (r"\b(they|you)['’]?re\b", r"\1 are"),
        (r"\bw/? (?=(?:the|an?|some|two|that)\b)", "with "),
    )
)


@dataclass(frozen=True, slots=True)
class Slot:
    """A name in a question. `titles` and `names` are what it can stand for, best first.

    `text` is as asked; `mended` is the known spelling when a slip was put right, else "". A slot
    with neither titles nor names is a name that the library does not know.
    """

    text: str
    start: int
    end: int
    titles: tuple[Name, ...] = ()
    names: tuple[Name, ...] = ()
    mended: str = ""

    @property
    def spelt_out(self) -> bool:
        """Whether the words are the whole of some name, so that nothing more belongs to it."""
        if self.mended:
            return True
        keys = {title_key(self.text), title_key(self.text.rstrip("'’s"))}
        return any(title_key(name.text) in keys for name in (*self.titles, *self.names))

    @property
    def letter(self) -> str:
        if self.titles:
            return "b" if self.names else "f"
        if any(name.kind in NAMED_BY_PART for name in self.names):
            return "p"
        return "n" if self.names else "u"


@dataclass(frozen=True, slots=True)
class Masked:
    """`text` is the folded question with `@f0`, `@n1` … in place of `slots`.

    f: a film; p: a person or a character; n: another name; b: a film or another name; u: unknown.
    """

    text: str
    slots: tuple[Slot, ...] = field(default=())
    parted: str = ""  # the same with breaks between clauses


_KEPT = 512  # stretches; a question is read again and again in other wordings


@lru_cache(maxsize=_KEPT)
def spell_out(question: str) -> str:
    """The question without contractions: "who's", "whos" are "who is"; "isn't" is "is not".

    Offsets move, so this is for the stretches between names only.
    """
    for find, replacement in _CONTRACTIONS:
        question = find.sub(replacement, question)
    return question


def mask(question: str, slots: Iterable[Slot]) -> Masked:
    """Put the slots, which must not overlap, in place of their words."""
    ordered = tuple(sorted(slots, key=lambda slot: slot.start))
    parts: list[str] = []
    at = 0
    for number, slot in enumerate(ordered):
        parts += _clauses(question[at : slot.start])
        parts.append(f"@{slot.letter}{number}")
        at = slot.end
        if possessive := _POSSESSIVE.match(question, at):
            at = possessive.end()
    parts += _clauses(question[at:])
    plain = [part for part in parts if part != BREAK]
    return Masked(" ".join(plain), ordered, " ".join(parts).strip(f"{BREAK} "))


def _clauses(text: str) -> list[str]:
    """The folded words of a stretch without names, with breaks where it has punctuation."""
    parts: list[str] = []
    for number, clause in enumerate(_BREAKS.split(text)):
        parts += [BREAK] if number else []
        parts += plain_words(clause)
    return parts


def plain_words(text: str) -> list[str]:
    """The folded words of a stretch without names, contractions spelt out."""
    return [word for word in words(spell_out(text)) if word]
