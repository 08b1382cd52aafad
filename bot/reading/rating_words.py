"""Ratings that are told rather than printed: "four anchors out of five", "I say nine", "B plus"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.patterns import compiled
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.page import TITLE, Page, numbers_in

_SPELT = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "twenty": 20, "a hundred": 100,
}  # fmt: skip
_PARTS = {
    "half": 0.5, "½": 0.5, "1/2": 0.5, "five": 0.5, "quarters": 0.75, "quarter": 0.25,
}  # fmt: skip
_COUNT = (
    r"(?:\d{1,2}(?:[.,]\d{1,2}|(?: ?½| 1/2| and a half))?(?![\d/])"
    rf"|(?:{'|'.join(_SPELT)})(?:(?: and |-and-)an? half| and (?:a )?half| ?½| 1/2| point five"
    r"| and (?:a |one )quarter| and three[ -]quarters)?)"
)
_SCALE = r"(?:five|ten|four|six|eight|twenty|a hundred|100|10|20|[4568])"
_ENDS = r"(?=[*_\"')\]]{0,4} ?(?:[.,;:!(|\n]|$|- |for (?:the|this|it)\b|from (?:me|us|all|this)\b))"
_STOPS = r"(?=[*_\"')\]]{0,4} ?(?:[.;!|\n]|$|from (?:me|us)\b|between us\b))"
_OPENS = r"(?:(?<![^\n])|(?<=[.!?;:|*_(>-] )|(?<=[*_(\n]))"
_GIVEN = (
    r"\b(?:giv(?:e|es|ing|en)|gave|gets?|earns?|deserves?|awarded|scores?|rated?|says?|vote|mark|"
    r"worth|verdict|it|that's|that makes)"
    r"(?: it| this(?: one| film| movie)?| the film| them| a| an| only| just| about|:)* "
)
# Of other things than points: "nine times out of ten".
_COUNTED = (
    r"(?:[a-z'-]+ )*?(?:times|people|persons|men|women|days|nights|years|weeks|films|movies|"
    r"pictures|viewers|critics|cases|jokes|minutes|hours|children|kids|scenes|goals|games|matches|brothers|"
    r"sisters|stars?|them|us)\b"
)
_SCALED = compiled(
    rf"(?:(?P<opens>{_OPENS})|(?P<given>{_GIVEN}))(?P<told>(?P<n>{_COUNT})"
    rf"(?: (?!{_COUNTED})(?P<unit>(?:(?!and |but |or |of |in |on |from |out )[a-z'-]+ ?){{1,3}})"
    rf"(?<! ))?(?P<apart>[.,]?[*_]*\s?[*_(]*)(?: |(?<=[\s*_(]))(?P<how>out of|of|from|in|on)"
    rf"(?: a possible| a total of)? (?P<max>{_SCALE})\b)"
    rf"(?:{_ENDS}|(?P<on>(?= (?:and|but)\b)))"
)
_KEY_SIGN = (
    r"(?P<key>rating|score|grade|verdict|stars|marks?|vote|verdicts|scores)(?: on the doors)?"
    r"[*_\"]*\s?(?:[:=|]|[.?](?=\W))"
)
_KEY = compiled(_KEY_SIGN)  # quicker to look for than all of it
_KEYS = ("rating", "score", "grade", "verdict", "stars", "mark", "vote")
_KEYED = compiled(
    rf"(?:{_OPENS}|\b(?:my|our|final|overall) ){_KEY_SIGN}[*_|\" ]*\s{{0,30}}"
    rf"(?:[a-z]{{2,12}} )?(?P<told>(?P<n>{_COUNT})){_ENDS}"
)
_SAID = compiled(
    rf"\b(?:(?:i|we|me|us|i'd|we'd|i've|we've|i'll|i'm)\b(?: [a-z']+){{0,2}}? "
    rf"(?:say|giv(?:e|en|ing)|gave|go for|go with)|"
    rf"{_OPENS}(?:so )?(?:giv(?:e|ing)|call|marked)(?= it)|\bmine (?:said|says|was|is)) "
    rf"(?P<it>(?:it|this|this one|the film) )?(?:(?:an?|about|like|maybe|probably|only|solid) )*"
    rf"(?P<told>(?P<n>{_COUNT}))(?:{_STOPS}|(?P<comma>,))"
)
_SOLID = compiled(
    rf"(?:\ban? (?:solid|strong|easy|firm|comfortable|light|generous|low|high)|{_OPENS}solid) "
    rf"(?P<told>(?P<n>{_COUNT})){_STOPS}"
)
_FROM_ME = compiled(
    rf"(?:{_OPENS}|\bit's an? )(?P<told>(?P<n>(?!one\b){_COUNT})) (?:from|for) (?:me|us)"
    r"(?=[.,;!\n]|$)"
)
_STARS = compiled(
    rf"{_OPENS}(?P<told>(?P<n>{_COUNT}|half an?) (?:(?:gold|big|shiny|bright|whole|full) )?stars?"
    rf"(?P<half> and a half)?)\b{_ENDS}"
)
_ASKED = compiled(rf"\bout of (?P<max>{_SCALE})\?\s{{1,30}}(?P<told>(?P<n>{_COUNT})){_ENDS}")
_GRADES = compiled(
    rf"(?:{_OPENS}|(?P<given>{_GIVEN}|\ban? (?:solid|strong|firm|generous) ))"
    rf"(?P<told>(?P<letter>[A-D])(?:(?P<sign>[+-])|[ -](?P<word>plus|minus))(?![\w+-]))"
    rf"(?:{_ENDS}|(?P<on>(?= (?:and|but|with|or|because)\b)))",
)
_ASTERISKS = compiled(rf"(?<![^\s{TITLE}])(?P<told>(?P<n>\*{{3,5}}))(?!\S)")
_MARKS = compiled(
    r"(?P<told>(?P<n>([^\w\s*/.,:;!?'\"()\[\]|#<>=~&+-])\3{0,9}) ?/ ?(?P<max>5|10))\b"
)
_LAST = compiled(r"\n[*_ ]*(?P<told>(?P<n>\d(?:\.5| ?½)?|10))[*_. ]*\s*$")
GRADES = {
    "a+": 10.0, "a": 9.5, "a-": 9.0, "b+": 8.5, "b": 7.5, "b-": 6.5, "c+": 6.0, "c": 5.0,
    "c-": 4.5, "d+": 3.5, "d": 3.0, "d-": 2.0, "f": 1.0,
}  # fmt: skip
"""Grades on ten."""
_ON_SCALE = compiled(rf"\b(?:out of|from|of|in|on)(?: a possible| a total of)? (?P<max>{_SCALE})\b")
_NEAR = 120  # characters
_SCALES = vocabulary("five ten four six eight twenty hundred 100 10 20 4 5 6 8")
_SIGNED = compiled(r"[A-D](?<!\w.)(?:[+-]|[ -](?:plus|minus))(?!\w)")
_COUNTS = frozenset({*_SPELT, "hundred", "half", *map(str, range(101))})
_SAYING = vocabulary("say give given giving gave go call marked mine")
_STARRED = frozenset({"star", "stars"})
_PRAISING = vocabulary("solid strong easy firm comfortable light generous low high")
_OURS = frozenset({"me", "us"})
_TOLD_BY = _SAYING | _STARRED | _PRAISING | _OURS


@dataclass(frozen=True, slots=True)
class Told:
    """A rating in words: where it stands, and its place on 0-10."""

    start: int
    end: int
    on_ten: float


def told_ratings(page: Page) -> Iterator[Told]:
    """The ratings that the review tells in words, of whatever scale."""
    skeleton, lowered = page.skeleton, page.lowered
    scaled = not _SCALES.isdisjoint(page.parts) and _ON_SCALE.search(skeleton)
    for match in _SCALED.finditer(skeleton if scaled else ""):
        whole = not match["apart"].strip()
        if match["on"] is not None and match["how"] != "out of":
            continue  # "three of four and the last are silent"
        if match["given"] or match["unit"] or match["how"] != "out of" or not whole:
            yield from _out_of(match, _count(match["max"]), whole=whole)
    # The answer is a sentence of its own, and may look like a name.
    keyed = any(key in lowered for key in _KEYS) and _KEY.search(lowered)
    for match in _KEYED.finditer(lowered if keyed else ""):
        yield from _out_of(match, 5 if match["key"] == "stars" else 10)
    for match in _ASKED.finditer(lowered if "out of" in lowered else ""):
        yield from _out_of(match, _count(match["max"]))
    if last := _LAST.search(lowered):
        yield from _out_of(last, 10)
    counted = page.having(_COUNTS)
    for number in numbers_in(counted and counted & page.having(_TOLD_BY)):
        words = page.sentence_words[number]
        start, stop = page.sentences[number]
        # With the break before it and the line's end, which open and end a clause.
        around = max(0, start - 1), min(stop + 1, len(skeleton))
        for match in _SAID.finditer(skeleton, *around) if words & _SAYING else ():
            if match["comma"] is None or match["it"]:
                yield from _out_of(match, _scale_before(skeleton, match))
        for match in _SOLID.finditer(skeleton, *around) if words & _PRAISING else ():
            yield from _out_of(match, 10)
        for match in _FROM_ME.finditer(skeleton, *around) if words & _OURS else ():
            yield from _out_of(match, 10)
        for match in _STARS.finditer(skeleton, *around) if words & _STARRED else ():
            yield from _out_of(match, 5, extra=0.5 * bool(match["half"]))
    yield from _in_signs(page)


def _scale_before(skeleton: str, match: re.Match[str]) -> float:
    """The scale that was spoken of just before: "they gave it 4 out of 5; mine said three"."""
    for scale in _ON_SCALE.finditer(skeleton, max(0, match.start() - _NEAR), match.start()):
        if _count(match["n"]) <= _count(scale["max"]):
            return _count(scale["max"])
    return 10


def _in_signs(page: Page) -> Iterator[Told]:
    """Grades with a sign, a row of asterisks in a line with more, a row of pictures of five."""
    canvas = page.canvas
    graded = _SIGNED.search(canvas)
    for match in _GRADES.finditer(canvas) if graded else ():
        if match["on"] is not None and not (match["given"] or match["letter"] != "A"):
            continue  # "A plus and a minus"
        sign = match["sign"] or {"plus": "+", "minus": "-"}[match["word"]]
        yield Told(*match.span("told"), GRADES[match["letter"].lower() + sign])
    for match in _ASTERISKS.finditer(page.skeleton if "***" in canvas else ""):
        line = page.text[page.text.rfind("\n", 0, match.start("n")) + 1 :].split("\n", 1)[0]
        if line.count("***") == 1 and line.strip(" *"):
            count = len(match["n"])
            yield Told(*match.span("told"), 10 * count / max(4, count))
    for match in _MARKS.finditer(canvas if "/" in canvas else ""):
        yield Told(*match.span("told"), 10 * len(match["n"]) / int(match["max"]))


def _out_of(
    match: re.Match[str], best: float, *, extra: float = 0.0, whole: bool = True
) -> Iterator[Told]:
    """The count on a scale to `best`; a hundred out of ten is ten."""
    value = _count(match["n"]) + extra
    if value > best and match["n"] != "a hundred":
        return
    start, end = match.span("told")
    if not whole:
        end = match.start("apart")
    yield Told(start, end, min(10.0, 10 * value / best))


def _count(text: str) -> float:
    """The value of a count: "7", "3.5", "three and three quarters", "half a"."""
    words = re.split(r"[ -]+", text.replace("½", " ½").replace(",", ".").strip())
    if words[0] in ("half", "½"):
        return 0.5
    if text == "a hundred":
        return 100
    first = float(words[0]) if words[0][0].isdigit() else float(_SPELT[words[0]])
    if "quarters" in words:
        return first + 0.75
    return first + (_PARTS.get(words[-1], 0.0) if len(words) > 1 else 0.0)
