"""The spans of a review that can be the title of a film: marked, in capitals, or cased as one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from bot.patterns import compiled
from bot.reading.foreign_titles import foreign_titles, is_foreign
from bot.reading.lexicon.names import NOT_NAMES
from bot.reading.lexicon.titles import DAYS, HEADLINE_WORDS, OPENING_WORDS, SMALL_WORDS
from bot.reading.lexicon.vocabulary import either
from bot.reading.names import LOWER, UPPER, matches_from
from bot.reading.page import Page

_LONGEST_TITLE = 90  # characters
_WORD = (
    rf"(?:(?:Mr|Mrs|Ms|Dr|St|Sgt|Lt|Capt)\.|[{UPPER}][\w'.-]*[\w]|[{UPPER}]"
    r"|(?:\d[\d,.:]*)?\d[A-Za-z]?(?!\w)|'\d\d(?!\w))(?:!(?= [a-z(]))?"
)
_SMALL = either(SMALL_WORDS)
_RUN = compiled(
    rf"(?<![\w'-]){_WORD}(?:(?::(?! \d)|,(?= (?:the|and) )|;(?= or, )|(?<=s)'| -(?! \d)| &"
    rf"|\.\.\.)? (?:(?:{_SMALL}),? ){{0,3}}{_WORD}){{0,9}}"
)
_RUN_START = compiled(rf"[{UPPER}\d'](?<![\w'-].)")  # where it may begin, which is fast to find
_MARKED = compiled(
    rf"(?P<mark>[\"'*_](?<!\w')(?:(?<=\*)\*{{0,2}}|(?<=_)_?)?)(?P<inner>[{UPPER}\d][^\"*_\n]{{0,{_LONGEST_TITLE}}}?)"
    r"[,.]?(?P=mark)(?!\w)"
)


PARTS = frozenset(["cut", "list"])  # of a run of words in capitals, and several of them


class Span(NamedTuple):
    """Where a possible title stands, and `how` it is written: a mark, "capitals", "run" or part."""

    start: int
    end: int
    how: str

    @property
    def marked(self) -> bool:
        """Whether more than its capitals set it off."""
        return len(self.how) < 3 or self.how == "capitals"


Telling = Callable[[int, int, int], bool]
"""Whether a run of words in capitals is of interest, by its start, its end and that of its list."""


def _any(_start: int, _end: int, _stop: int) -> bool:
    return True


def title_spans(page: Page, telling: Telling | None = _any) -> list[Span]:
    """All spans that can be titles, in order; one inside another where either may be meant.

    `telling`: which runs are of interest that nothing but capitals sets off; None where none is.
    """
    canvas = page.canvas
    spans = [Span(m.start("inner"), m.end("inner"), m["mark"][0]) for m in _marked(canvas)]
    spans += [Span(*span, "capitals") for span in _shouted(canvas)]
    inside = bytearray(len(canvas) + 1)
    for start, end, _ in spans:
        inside[start:end] = b"\1" * (end - start)
    found = [*_runs(canvas, telling)] if telling is not None else []
    if telling is _any:
        found += [Span(*span, "run") for span in foreign_titles(canvas)]
    runs = {span[:2]: span for span in reversed(found)}
    spans += [
        span
        for (start, end), span in runs.items()
        if not inside[start] and not _opens_a_sentence(canvas, start, end)
    ]
    return sorted(span for span in spans if not DATE.fullmatch(canvas, span.start, span.end))


DATE = compiled(
    r"(?:Mon|Tue|Tues|Wed|Weds|Thu|Thur|Thurs|Fri|Sat|Sun)(?:day|nesday|rsday|urday|sday)?,?"
    r" (?:the )?(?:\d{1,2}(?:st|nd|rd|th)?(?:,? (?:of )?[A-Z][a-z]{2,8})?|[A-Z][a-z]{2,8} \d{1,2}"
    r"(?:st|nd|rd|th)?)(?:,? \d{4})?"
)
"""The day at the head of a diary: "Mon 6 Feb"."""


def _opens_a_sentence(canvas: str, start: int, end: int) -> bool:
    """Whether a word has its capital from opening a sentence that goes on: "There are ..."."""
    if canvas[max(0, start - 3) : start].rstrip(" \"'*(")[-1:] not in _BEFORE_OPENING:
        return False
    words = canvas[start:end].casefold().split()
    (word, *rest) = words
    if not rest and (word in NOT_NAMES or word in OPENING_WORDS) and _GOES_ON.match(canvas, end):
        return True
    headline = all(word in HEADLINE_WORDS or word in SMALL_WORDS for word in words)
    return headline and canvas[end : end + 1] in ("!", "\n")


_BEFORE_OPENING = frozenset(("", "\n", *".!?:"))
_GOES_ON = compiled(r",? [a-z]")


def _marked(canvas: str) -> Iterator[re.Match[str]]:
    for match in _MARKED.finditer(canvas):
        if _title_like(match["inner"]) or (
            match["mark"] != "'"
            and (_FILM_NEXT.match(canvas, match.end()) or is_foreign(match["inner"]))
        ):
            yield match


# Titles in other languages are small but for their first word; what follows tells them.
_FILM_NEXT = compiled(
    r" \(|,? (?:the|a|an|his|her|their|this) (?:[a-z'-]+ ){0,3}(?:film|movie|picture|feature|debut|"
    r"drama|comedy|thriller|documentary)\b"
)


def _title_like(inner: str) -> bool:
    """Whether a quoted or starred text is cased as a title is."""
    parts = inner.split()
    big = [part for part in parts if part.casefold() not in SMALL_WORDS]
    return (
        0 < len(parts) <= 12
        and inner[-1] not in ",;:-"
        and not _LABEL.match(inner)
        and 2 * sum(part[0].islower() for part in big) < len(big)
        and (any(part[0].isupper() for part in big) or inner.isdigit())
    )


_SHOUT = compiled(
    r"[A-Z](?<![\w'-].)(?:(?<=[MDS])(?:RS?|S|T)\.|[A-Z'-]+)(?:,? [A-Z][A-Z'-]*)+(?![\w'])"
)


def _shouted(canvas: str) -> list[tuple[int, int]]:
    """Titles in capitals within a sentence that is not: "a thread about PAPER MOTHS because"."""
    found = []
    for match in _SHOUT.finditer(canvas):
        stop = match.end() - 2 * (
            match[0].endswith(" I") and _GOES_ON.match(canvas, match.end()) is not None
        )
        words = match.group().casefold().split()
        around = (
            canvas[max(0, match.start() - 12) : match.start()]
            + canvas[match.end() : match.end() + 12]
        )
        if any(c.islower() for c in around) and not all(
            word in HEADLINE_WORDS or word in SMALL_WORDS for word in words
        ):
            found.append((match.start(), stop))
    return found


_LABEL = compiled(r"[^:]*:? ?\d+(?:\.\d)?/\d|(?:rating|score|grade|verdict|stars)\b", re.IGNORECASE)


_JOINT = compiled(
    rf"(?P<strong>: | - |, |\.\.\. |'s (?=[{UPPER}\d])|; or, )|(?P<small>(?: (?:{_SMALL}),?)+ )"
    rf"|(?P<plain> )(?=[{UPPER}\d'])"
)
_MOST_JOINTS = 8
_MOST_CUTS = 4
_PARTS_TWO = compiled(r" (?:and|but|or) $")  # what may be two titles
_SPACED = compiled(r"[ ,]")  # no joint is without
_LISTED = compiled(rf"(?:, {_WORD}(?: (?:(?:{_SMALL}) ){{0,3}}{_WORD})*){{1,3}}")
_ENDS_BEFORE = DAYS | {"i"}


def _runs(canvas: str, telling: Telling) -> Iterator[Span]:
    """Title-cased runs of words, and what is left of one when it is cut at its joints.

    "With Nightingale Protocol the Korean filmmaker" holds the title between two joints, "Maren's
    Static Garden" after one; "What the Ferryman Kept" is one as a whole.
    """
    for match in matches_from(_RUN_START, _RUN, canvas):
        start, end = match.span()
        listed = _LISTED.match(canvas, end) if canvas.startswith(", ", end) else None
        stop = listed.end() if listed else end
        whole = end
        if canvas.endswith(("'s", "s'"), start, end):
            whole = end - 2 if canvas.endswith("'s", start, end) else end - 1
        if not telling(start, whole, stop):
            continue
        one_word = not listed and not _SPACED.search(canvas, start, end)
        starts, ends = ([start], list[int]()) if one_word else _cuts(canvas, start, stop)
        ends += {whole, stop}
        for first in starts:
            for last in ends:
                if last > first + 1 and not _dangles(canvas, first, last):
                    alone = first == start and last == whole
                    yield Span(first, last, "run" if alone else "list" if last > end else "cut")
            if (
                whole < end
                and _AT_SOMEBODYS.search(canvas, first, end)
                and _STOPS.match(canvas, end)
            ):
                yield Span(first, end, "run" if first == start else "cut")


# "The Second Shift at Murphy's, made in 2014": nothing of Murphy's follows.
_AT_SOMEBODYS = compiled(rf" (?:at|from|to|near|with) (?:[{UPPER}][\w.]* ){{0,2}}[{UPPER}]\w*'?s$")
_STOPS = compiled(
    r"[.,!?:;)\"\n]|$| (?:is|was|has|on|in|made|from|again|and|neither|nobody|we|i)\b"
)
# No title ends so unless it is marked: "... of the Paper Moon I began", "seen Comets THREE times".
_DANGLES = compiled(
    rf"(?: I|'s|[{LOWER}][\w']* (?!II)(?![IVX]+$)[A-Z]{{3,}}|[ ,](?:{_SMALL}))$|^[{LOWER}]"
)


def _dangles(canvas: str, first: int, last: int) -> bool:
    word = canvas[canvas.rfind(" ", first, last) + 1 : last]
    suspect = not word.isalpha() or word in SMALL_WORDS or word.isupper()
    return suspect and _DANGLES.search(canvas, first, last) is not None


def _cuts(canvas: str, start: int, stop: int) -> tuple[list[int], list[int]]:
    """Where a title may begin and end inside a run."""
    starts, ends = [start], list[int]()
    word = start
    for number, joint in enumerate(_JOINT.finditer(canvas, start, stop)):
        if number == _MOST_JOINTS:
            break
        before = canvas[word : joint.start()]
        word = joint.end()
        after = _FIRST.match(canvas, word)
        opens = before.casefold() in OPENING_WORDS or before.casefold() in NOT_NAMES
        if len(starts) <= _MOST_CUTS and (
            joint["strong"] or number == 0 or opens or _PARTS_TWO.match(joint.group())
        ):
            starts.append(word)
        if len(ends) < _MOST_CUTS and (
            not joint["plain"] or (after and _weak_end(after.group(), before))
        ):
            ends.append(joint.start())
    return starts, ends


_FIRST = compiled(r"[\w']+")


def _weak_end(word: str, before: str) -> bool:
    """Whether a word in capitals may come after a title: "... Paper Moon I began"."""
    return (
        word.casefold() in _ENDS_BEFORE
        or word[0].isdigit()
        or (word.isupper() and not before.isupper())
    )
