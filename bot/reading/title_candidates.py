"""The spans of a review that can be the title of a film: marked, in capitals, or cased as one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from bot.reading.lexicon.titles import HEADLINE_WORDS, SMALL_WORDS
from bot.reading.lexicon.vocabulary import either
from bot.reading.names import UPPER
from bot.reading.page import Page

_LONGEST_TITLE = 90  # characters
_WORD = (
    rf"(?:(?:Mr|Mrs|Ms|Dr|St|Sgt|Lt|Capt)\.|[{UPPER}][\w'.-]*[\w]|[{UPPER}]|\d[\d,.]*\d|\d+[A-Za-z]?)"
    rf"(?:!(?= [a-z(]))?"
)
_SMALL = either(SMALL_WORDS)
_RUN = re.compile(
    rf"(?<![\w'-]){_WORD}(?:(?::(?! \d)|,(?= (?:the|and) )| -(?! \d)| &|\.\.\.)? (?:(?:{_SMALL}) "
    rf"){{0,3}}{_WORD}){{0,9}}"
)
_MARKED = re.compile(
    rf"(?P<mark>\"|\*\*\*?|\*|__?|(?<!\w)')(?P<inner>[{UPPER}\d][^\"*_\n]{{0,{_LONGEST_TITLE}}}?)"
    r"[,.]?(?P=mark)(?!\w)"
)


PARTS = frozenset(["head", "tail", "middle", "owner", "list"])  # of a run, by how it is cut


class Span(NamedTuple):
    """Where a possible title stands, and `how` it is written: a mark, "capitals", "run" or part."""

    start: int
    end: int
    how: str

    @property
    def marked(self) -> bool:
        """Whether more than its capitals set it off."""
        return len(self.how) < 3 or self.how == "capitals"


def title_spans(page: Page) -> list[Span]:
    """All spans that can be titles, in order; one inside another where either may be meant."""
    canvas = page.canvas
    spans = [Span(m.start("inner"), m.end("inner"), m["mark"][0]) for m in _marked(canvas)]
    spans += [Span(*span, "capitals") for span in _shouted(canvas)]
    inside = bytearray(len(canvas) + 1)
    for start, end, _ in spans:
        inside[start:end] = b"\1" * (end - start)
    runs = {(start, end): how for start, end, how in reversed([*_runs(canvas)]) if end > start + 1}
    spans += [Span(*run, how) for run, how in runs.items() if not inside[run[0]]]
    spans.sort()
    return spans


def _marked(canvas: str) -> Iterator[re.Match[str]]:
    for match in _MARKED.finditer(canvas):
        if _title_like(match["inner"]) or (
            match["mark"] != "'" and _FILM_NEXT.match(canvas, match.end())
        ):
            yield match


# Titles in other languages are small but for their first word; what follows tells them.
_FILM_NEXT = re.compile(
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


_SHOUT = re.compile(r"(?<![\w'])[A-Z][A-Z'-]+(?:,? [A-Z][A-Z'-]*)+(?![\w'])")


def _shouted(canvas: str) -> list[tuple[int, int]]:
    """Titles in capitals within a sentence that is not: "a thread about PAPER MOTHS because"."""
    found = []
    for match in _SHOUT.finditer(canvas):
        words = match.group().casefold().split()
        around = (
            canvas[max(0, match.start() - 12) : match.start()]
            + canvas[match.end() : match.end() + 12]
        )
        if any(c.islower() for c in around) and not all(
            word in HEADLINE_WORDS or word in SMALL_WORDS for word in words
        ):
            found.append(match.span())
    return found


_LABEL = re.compile(
    r"[^:]*:? ?\d+(?:\.\d)?/\d|(?:rating|score|grade|verdict|stars)\b", re.IGNORECASE
)


_JOINT = re.compile(rf": | - |, |\.\.\. |'s (?=[{UPPER}\d])|(?: (?:{_SMALL}))+ | (?=[{UPPER}])")
_MOST_JOINTS = 6


def _runs(canvas: str) -> Iterator[Span]:
    """Title-cased runs of words, and what is left of one when it is cut at one of its joints.

    "With Nightingale Protocol the Korean filmmaker" holds the title between two joints, "Maren's
    Static Garden" after one; "What the Ferryman Kept" is one as a whole.
    """
    for match in _RUN.finditer(canvas):
        start, end = match.span()
        yield Span(start, end, "run")
        joints = list(_JOINT.finditer(canvas, start, end))[:_MOST_JOINTS]
        for joint in joints:
            strong = joint.group().strip(" ") != ""
            if strong:
                yield Span(start, joint.start(), "head")
            if strong or joint is joints[0]:
                yield Span(joint.end(), end, "tail")
        if len(joints) > 2:
            yield Span(joints[0].end(), joints[-1].start(), "middle")
        if canvas.endswith(("'s", "s'"), start, end):
            yield Span(start, end - 2, "owner")
        listed = _LISTED.match(canvas, end)
        if listed:
            yield Span(start, listed.end(), "list")


_LISTED = re.compile(rf"(?:, {_WORD}(?: {_WORD})*){{1,3}}")
