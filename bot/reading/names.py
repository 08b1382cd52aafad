"""Finding the spans that can be names of people, places or things in running English."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Container, Iterable, Iterator

from bot.patterns import compiled
from bot.reading.capital_names import capital_names
from bot.reading.lexicon.given_names import ALL_GIVEN_NAMES
from bot.reading.lexicon.names import (
    COMPANY_WORDS,
    COUNTRIES,
    DEMONYMS,
    HONORIFICS,
    JOB_NOUNS,
    NAME_ADJECTIVES,
    NICKNAMES,
    NOT_NAMES,
    PARTICLES,
    RANKS,
)
from bot.reading.lexicon.places import PLACES


def _letters(category: str) -> str:
    """All letters of a Unicode category below the CJK blocks, for a character class."""
    last = min(0x2000, sys.maxunicode)
    return "".join(c for c in map(chr, range(last)) if unicodedata.category(c) == category)


UPPER = _letters("Lu")
LOWER = _letters("Ll")

# The second half of a Korean given name (Soo-jin) is small; these small halves are English.
_NOT_SYLLABLES = (
    "like|type|style|era|led|free|made|born|based|level|class|wise|size|girl|girls|boy|boys|film|"
    "films|"
    "movie|fan|fans|inc|esque|ish|man|men|old|set|heavy|lite|ite|ness|less|up|off|out|run|wannabe|"
    "day|"
    "for|and|the|turn|turned|win|wins|goer|goers|noir|com|fi|in|on|a|to|of|by|ing|tier|rate|rated"
)
_CAPITALISED = (
    rf"(?!(?:Jr|Sr)\b)(?:[ODLdl]'(?=[{UPPER}]))?[{UPPER}][{LOWER}]+(?:[{UPPER}][{LOWER}]+)?"
    rf"(?:(?:-|'(?!s\b))[{UPPER}][{LOWER}]+)*(?:-(?!(?:{_NOT_SYLLABLES})\b)[a-z]{{2,5}}\b)?"
)
_INITIAL = rf"[{UPPER}](?:\.(?:-?[{UPPER}]\.)*(?= ?[{UPPER}][{LOWER}'.])|(?= [{UPPER}][{LOWER}]))"
_ABBREVIATED = r"(?:Mr|Mrs|Ms|Dr|St|Sgt|Lt|Capt|Col|Gen|Prof|Rev)\."
_TWO_CAPITALS = rf"[{UPPER}]{{2}}(?= [{UPPER}][{LOWER}])"
_NUMBERED = rf"[{UPPER}]-?\d{{1,4}}\b"
_TOKEN = rf"(?:{_ABBREVIATED}|{_NUMBERED}|{_CAPITALISED}|{_INITIAL}|{_TWO_CAPITALS})"
_PARTICLE = "|".join(sorted(PARTICLES))
_RUN = compiled(
    rf"(?<![\w'])(?:{_TOKEN})(?:(?: (?:(?:{_PARTICLE}) ){{0,3}}|(?<=\.)){_TOKEN})*"
    r"(?:,? (?:Jr|Sr)\b\.?| (?:II|III|IV|VI{0,3})\b)?"
)
# Where a run may begin: looking for a capital first is fast.
_RUN_START = compiled(rf"[{UPPER}dl](?<![\w'].)(?:(?<=[{UPPER}])|(?='))")
_BRACKETED_NAME = compiled(rf" \((?:[a-z]+ )?[{UPPER}][{LOWER}]+ [{UPPER}]")
_DATED = compiled(r",? (?:in )?\d{4}\b")  # "Vienna, 1937."
# What follows who is introduced: "Hinewai, a shearer", "Malachy, who", "Bixby is Dario Minch".
_TOLD_OF = compiled(
    r"(?:, (?:an?|the|his|her|our|whose|who|played|voiced)\b(?! (?:film|movie|picture|story)\b)"
    r"| (?:is|was) (?:played|voiced)\b"
    rf"|(?: (?:is|was)|'s) [{UPPER}][{LOWER}]+ [{UPPER}])"
)
_ASKED = compiled(r"\?[\s\"']+$")
_ONE_GROUP = compiled(
    r"\b(?:duo|band|pair|group|outfit|partnership|act|studio|firm)"
    r"(?: (?:called|named|known as|who call themselves|calling (?:itself|themselves)))?,? $"
)
_NICKNAMED = NICKNAMES | {"young"}
_APPOSED = compiled(r", (?:an?|the) (?!(?:film|movie) )")  # "Old Murk, the giant eel"
_PART = compiled(r"[^ ]+")
_ACCEPTED_ENDINGS = ("ing", "ly", "ed")
_OPENERS = "\n\"'([*_#>:-–—•|"

_KIN = frozenset({"sisters", "brothers", "twins", "siblings", "cousins"})
_NO_NAMES = frozenset(word for word in NOT_NAMES if " " not in word)
_ALSO_SURNAMES = frozenset({"long", "march", "read", "strange", "till", "winner"})
_AWARDS = frozenset({"oscar", "emmy", "tony", "grammy", "cesar"})
# A capitalised word after one of these still opens a sentence.
_NEVER_ALONE = NOT_NAMES | DEMONYMS | JOB_NOUNS | {"mr", "mrs", "dr", "st", "prof"}


def name_spans(canvas: str, lower_words: Container[str]) -> list[tuple[int, int]]:
    """The (start, end) of every span of `canvas` that reads as a name, in order.

    `canvas` is the text with straight quotes and "\\n" only between sentences; `lower_words` are
    the words that occur in it in lower case, by which "Acting was fine" is told from "Ada was".
    """
    spans: list[tuple[int, int]] = []
    doubtful: list[tuple[int, int]] = []
    sure: set[str] = set()
    for match in matches_from(_RUN_START, _RUN, canvas):
        if match.group().casefold() in _NO_NAMES:
            continue
        for start, end in _pieces(canvas, match.start(), match.end(), lower_words):
            word = canvas[start:end]
            if " " not in word and _opens_sentence(canvas, start):
                doubtful.append((start, end))
            else:
                spans.append((start, end))
                sure.update(word.split(" "))
    for start, end in doubtful:
        word = canvas[start:end]
        if (
            word in sure
            or word.casefold() in ALL_GIVEN_NAMES
            or _surely_name(canvas, word, end)
            or _told_of(canvas, word, end, lower_words)
        ):
            spans.append((start, end))
    spans.extend(capital_names(canvas))
    spans.sort()
    return _firms_joined(canvas, spans)


def _firms_joined(canvas: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans, with "a duo called Falk & Sohn" as one name."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        before = joined[-1] if joined else (0, 0)
        both = canvas[before[0] : end]
        if (
            both.count(" ") == 2
            and canvas[before[1] : start] == " & "
            and _ONE_GROUP.search(canvas, max(0, before[0] - 40), before[0])
        ):
            joined[-1] = (before[0], end)
        else:
            joined.append((start, end))
    return joined


def matches_from(
    start: re.Pattern[str], whole: re.Pattern[str], text: str
) -> Iterator[re.Match[str]]:
    """The matches of `whole`, which begin only where `start` matches; as `whole.finditer`."""
    return matches_at((begin.start() for begin in start.finditer(text)), whole, text)


def matches_at(
    starts: Iterable[int], whole: re.Pattern[str], text: str, stop: int = sys.maxsize
) -> Iterator[re.Match[str]]:
    """The matches of `whole`, which begin only at these places; as `whole.finditer`."""
    done = 0
    for start in starts:
        if start >= done and (match := whole.match(text, start, stop)):
            done = match.end()
            yield match


def is_company(canvas: str, start: int, end: int) -> bool:
    """Whether the span is a firm, an orchestra, a school: no person."""
    following = canvas[end + 1 : end + 20].split(" ", 1)[0].strip(".,;:!?'\"").casefold()
    words = canvas[start:end].casefold().split(" ")
    if words[0] == "studio" or words[-1] in COMPANY_WORDS:
        return True
    return canvas[end + 1 : end + 2].isupper() and following in COMPANY_WORDS


def _surely_name(canvas: str, word: str, end: int) -> bool:
    """A single word at the start of a sentence, unknown elsewhere: McCabe, or Okoro's direction."""
    return (
        any(c.isupper() for c in word[1:])
        or not word.isascii()
        or canvas.startswith("'s ", end)
        or word.casefold() in COUNTRIES
        or (
            canvas[end : end + 1] in (",", ".")
            and _ASKED.search(canvas, max(0, end - len(word) - 6), end - len(word)) is not None
        )
        or _DATED.match(canvas, end) is not None
        or _BRACKETED_NAME.match(canvas, end) is not None
    )


def _told_of(canvas: str, word: str, end: int, lower_words: Container[str]) -> bool:
    """Whether a single word that opens a sentence is introduced as somebody is."""
    return (
        _TOLD_OF.match(canvas, end) is not None
        and not word.endswith(_ACCEPTED_ENDINGS)
        and word.casefold() not in lower_words
    )


def _answers(canvas: str, start: int) -> bool:
    """Whether a question stands before: "Where is it set? Peckham, in summer"."""
    return _ASKED.search(canvas, max(0, start - 6), start) is not None


def _opens_sentence(canvas: str, start: int) -> bool:
    before = start - 1
    if before >= 0 and canvas[before] == " ":
        before -= 1
    return before < 0 or canvas[before] in _OPENERS


def _pieces(
    canvas: str, start: int, end: int, lower_words: Container[str]
) -> list[tuple[int, int]]:
    """Cut a run of capitalised words at the words that are no part of a name."""
    parts = [(p.start(), p.end()) for p in _PART.finditer(canvas, start, end)]
    if len(parts) > 1 and _opens_sentence(canvas, start):
        first = canvas[slice(*parts[0])].casefold()
        if (
            first not in ALL_GIVEN_NAMES
            and first.rstrip(".") not in HONORIFICS
            and not (first in RANKS and len(parts) == 2)
            and first not in PLACES
            and (first in lower_words or first.endswith(_ACCEPTED_ENDINGS))
        ) or (first == "young" and len(parts) > 2):
            del parts[0]
    pieces: list[tuple[int, int]] = []
    current: list[tuple[int, int]] = []
    for index, part in enumerate(parts):
        word = canvas[slice(*part)].casefold().rstrip(",")
        opens = index == 0 and _opens_sentence(canvas, part[0])
        plain = word.rstrip(".") if len(word) > 2 else word
        follows = index + 1 < len(parts)
        cut = not (
            follows and f"{word} {canvas[slice(*parts[index + 1])].casefold()}" in PLACES
        ) and (
            (
                plain in NOT_NAMES
                and not _is_surname(canvas, current, plain)
                and not (
                    follows
                    and (
                        (plain in HONORIFICS and index + 2 == len(parts))
                        or (not opens and plain in NAME_ADJECTIVES)
                        or (plain in _NICKNAMED and len(parts) == 2 and _APPOSED.match(canvas, end))
                    )
                )
            )
            or (
                not current
                and (
                    word in DEMONYMS
                    or (word in JOB_NOUNS and (opens or word != "star"))
                    or (follows and opens and word in _KIN)
                )
            )
            or ("-" in word and _compound_of_words(word))
        )
        if cut:
            _close(canvas, current, pieces)
            current = []
        else:
            current.append(part)
    _close(canvas, current, pieces)
    return pieces


def _is_surname(canvas: str, before: list[tuple[int, int]], word: str) -> bool:
    """Whether an ordinary word ends a name: Justin Long, but "Oscar Winner"."""
    if word not in _ALSO_SURNAMES or len(before) != 1:
        return False
    first = canvas[slice(*before[0])].casefold()
    return first in ALL_GIVEN_NAMES and first not in _AWARDS


def _compound_of_words(word: str) -> bool:
    """ "Oscar-Winner" and "Sequel-Director" are no names; "Anna-Lena" is."""
    return any(part in NOT_NAMES or part in JOB_NOUNS for part in word.split("-"))


def _close(canvas: str, parts: list[tuple[int, int]], pieces: list[tuple[int, int]]) -> None:
    """Trim particles left hanging, and keep what can stand as a name."""
    while parts and canvas[slice(*parts[-1])] in PARTICLES:
        parts.pop()
    while parts and canvas[slice(*parts[0])] in PARTICLES:
        del parts[0]
    if not parts:
        return
    start, end = parts[0][0], parts[-1][1]
    word = canvas[start:end]
    if len(parts) == 1:
        key = word.casefold().rstrip(".")
        if (
            len(key) < 2
            or key in _NEVER_ALONE
            or key.removesuffix("s") in DEMONYMS
            or (key in HONORIFICS and "." in word)
        ):
            return
    pieces.append((start, end))
