"""The words of a question as they may be read: by their case, by quotes, and with slips repaired.

A word has several forms: without its possessive, as a figure, as the known words that it may be a
slip of. Which of them spells a name is for `mentions.py` to find.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from bot.patterns import compiled
from bot.reading.text import ARTICLES, fold, title_key
from bot.search.english import COMMON_WORDS, STOP_WORDS
from bot.search.spellings import Spellings

_TOKEN = compiled(r"[^\W_]+(?:['’ʼ][^\W_]+)*|&")
_QUOTED = compiled(
    r"\"([^\"\n]{1,200})\"|“([^”\n]{1,200})”|«([^»\n]{1,200})»|‘([^’\n]{1,200})’(?!\w)"
    r"|(?<!\w)'([^'\n]{1,200})'(?!\w)"
)
_ENDS = frozenset(("", ".", "!", "?", ":", ";", "\n", "…"))
_OPENING = " \t\"'“‘(["  # may stand between the end of a sentence and the next one
_MAX_TOKENS = 200  # of a question that is looked at; members write a line
_MAX_REPAIRS = 8  # unknown words of one question that are looked up as slips
_SHORTEST_SLIP = 4  # letters of a word that may be a slip
_SHORT_SLIP = 4  # of one that is a slip only beside the rest of its name, spelt right
_WORDS = "two three four five six seven eight nine ten eleven twelve".split()  # noqa: SIM905
_NUMBERS = {str(number): word for number, word in enumerate(_WORDS, start=2)}
_NUMBERS |= {word: number for number, word in _NUMBERS.items()}
_NUMBERS |= {
    "1st": "first", "2nd": "second", "3rd": "third", "4th": "fourth", "5th": "fifth",
    "6th": "sixth", "7th": "seventh", "8th": "eighth", "9th": "ninth", "10th": "tenth",
}  # fmt: skip
"""Figures and the words for them: a title has the one, a question the other."""

_VERSUS = frozenset(("v", "vs", "versus"))


@dataclass(slots=True)
class Token:
    """A word of a question, where it stands and how it is written."""

    start: int
    end: int
    forms: dict[str, bool]  # each way to read the word -> whether that repairs a slip
    capital: bool  # and that says something: not in a headline, not a common word opening it
    quoted: bool
    opens: bool  # a capital at the beginning, which says something only beside another

    def reads(self, form: str) -> bool:
        """Whether `form` is what was typed, or a repair of a word long enough by itself."""
        return not self.forms[form] or len(self.word) > _SHORT_SLIP

    @property
    def word(self) -> str:
        return next(iter(self.forms))

    @property
    def leads_in(self) -> bool:
        """Whether this is a small word such as "in", written small."""
        return not (self.content or self.opens or self.word in ARTICLES)

    @property
    def content(self) -> bool:
        return self.capital or self.quoted or self.word not in STOP_WORDS


def typed_words(
    question: str, known: Container[str], spellings: Sequence[Spellings]
) -> list[Token]:
    """The words of a question, at most `_MAX_TOKENS`.

    What is in `known`, spells a word of these `spellings` or is common is never taken for a slip.
    """
    quotes = [match.span() for match in _QUOTED.finditer(question)]
    found = list(islice(_TOKEN.finditer(question), _MAX_TOKENS))
    lowers = sum(match[0].islower() for match in found)
    tokens: list[Token] = []
    repairs = 0
    for match in found:
        raw = match[0]
        forms = dict.fromkeys(_forms(raw), False)
        if not forms:
            continue
        word = next(iter(forms))
        quoted = any(start < match.start() and match.end() < end for start, end in quotes)
        opening = question[: match.start()].rstrip(_OPENING)[-1:] in _ENDS
        written = raw[0].isupper() and lowers > 0
        opens = written and opening and word in COMMON_WORDS
        if repairs < _MAX_REPAIRS and _is_slip(forms, known, spellings):
            repairs += 1
            forms |= dict.fromkeys(_repairs(word, spellings), True)
        tokens.append(
            Token(match.start(), match.end(), forms, written and not opens, quoted, opens)
        )
    return tokens


def _is_slip(
    forms: Mapping[str, bool], known: Container[str], spellings: Sequence[Spellings]
) -> bool:
    """Whether a word that may be read as `forms` is none that anybody knows.

    A figure is none, with whatever follows it: the 1960s are not the 1970s.
    """
    return not any(
        len(form) < _SHORTEST_SLIP
        or form[0].isdigit()
        or form in COMMON_WORDS
        or form in known
        or any(one.knows(form) for one in spellings)
        for form in forms
    )


def _repairs(word: str, spellings: Sequence[Spellings]) -> Iterator[str]:
    """Known words that a slip may stand for: one edit, two from 9 letters.

    Of a word of four letters, only the one that a letter was left out of.
    """
    near = [
        (distance, other)
        for one in spellings
        for other, distance in one.repairs(word, 2 if len(word) >= 9 else 1)
        if len(word) > _SHORT_SLIP or len(other) > len(word)
    ]
    nearest = min(near, default=(0, ""))[0]
    return (other for distance, other in near if distance == nearest)


def _forms(raw: str) -> Iterator[str]:
    """The ways to read one word: as it is, and without a possessive."""
    if raw == "&":
        yield "and"
        return
    folded = fold(raw)
    if folded.endswith("'s"):
        yield folded[:-2].replace("'", "")
    key = title_key(folded)
    if whole := key.replace(" ", ""):
        yield whole
    if " " in key and "'" not in folded:  # "8½" has the key "81 2"
        yield key
    if folded in _NUMBERS:
        yield _NUMBERS[folded]
    if folded in _VERSUS:
        yield from _VERSUS - {folded}
