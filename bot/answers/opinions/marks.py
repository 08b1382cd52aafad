"""What each speaker of one review says, and the marks that they give: "ANN: Five." "BEN: Two." """

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.answers.finding.review_store import ReviewText
from bot.answers.model import Evidence
from bot.patterns import compiled

_TURN = compiled(
    r"^\W*(?P<who>[A-ZÀ-Ž][\w'’-]*(?: [A-ZÀ-Ž][\w'’.-]*)?)\W{0,4}:\W{0,4} (?=\S)", re.MULTILINE
)
_FEWEST = 2  # turns of a speaker, and speakers
_NUMBERS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"
)  # fmt: skip
NUMBER = rf"(?:\d{{1,2}}(?:\.\d)?|{'|'.join(_NUMBERS)}|eleven|nil|half)"
_SCALE = r"(?: ?/ ?(?P<slash>\d+)| ?(?P<stars>stars?)\b| out of (?P<of>five|ten|5|10))*"
_MARK = compiled(
    rf"(?:^|(?<=[.!?:—–-]) |, )(?:(?:i['’]d|i|it|it['’]s|gives?|gave|say|call|make|gets?|an?"
    r"|solid|for|me|so|and|from|well|oh|ok|okay|my|mine|is|score)[, ]+)*"
    rf"(?P<mark>(?P<number>{NUMBER})(?P<half>½| and a half)?{_SCALE})"
    r"(?=[.,;!?]|$| (?:from|for) )",
    re.IGNORECASE,
)
_CALLED = compiled(
    r"\bout of (?:five|ten|5|10)\b|\b(?:marks?|stars|scores?|ratings?)\b", re.IGNORECASE
)
_REACH = 160  # characters after a call for marks, or a mark of its scale, for a bare figure


@dataclass(frozen=True, slots=True)
class Turn:
    """What somebody says at one go; `start` and `end` without the name."""

    who: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark as it is said, `value` on 0-10 where the scale is known."""

    who: str
    said: str
    value: float | None
    evidence: Evidence


def turns(text: str, fewest: int = _FEWEST) -> list[Turn]:
    """The turns of a conversation; none where the text is none: two speak, each so often."""
    heads = list(_TURN.finditer(text))
    count: dict[str, int] = {}
    for head in heads:
        count[head["who"].casefold()] = count.get(head["who"].casefold(), 0) + 1
    speakers = {who for who, times in count.items() if times >= fewest}
    if len(speakers) < _FEWEST:
        return []
    heads = [head for head in heads if head["who"].casefold() in speakers]
    nexts = [*(head.start() for head in heads[1:]), len(text)]
    blanks = [text.find("\n\n", head.end()) for head in heads]
    ends = [min(at, then) if at >= 0 else then for at, then in zip(blanks, nexts, strict=True)]
    return [
        Turn(head["who"], head.end(), head.end() + len(text[head.end() : end].rstrip()))
        for head, end in zip(heads, ends, strict=True)
    ]


def marks(review: ReviewText) -> list[Mark]:
    """The last mark of each speaker; none unless several give one."""
    return _marks(review, turns(review.text)) or _marks(
        review, turns(review.text, 1), called_for=True
    )


def _marks(
    review: ReviewText, conversation: Sequence[Turn], *, called_for: bool = False
) -> list[Mark]:
    found: dict[str, Mark] = {}
    scale, called = 0.0, -_REACH
    for turn in conversation:
        said = review.text[turn.start : turn.end]
        for one in _MARK.finditer(said):
            own = _scale(one)
            near = turn.start + one.start() - called < _REACH
            if not near and (called_for or not own):
                continue
            scale = own or scale or (5.0 if one["half"] else 0.0)
            figure = _figure(one)
            value = figure / scale * 10 if scale and figure <= scale else None
            if turn.who not in found or own:
                start = turn.start + one.start() + len(one[0]) - len(one[0].lstrip(", "))
                proof = review.evidence(start, _sentence_end(review.text, start, turn.end))
                found[turn.who] = Mark(turn.who, one["mark"], value, proof)
        if hints := list(_CALLED.finditer(said)):
            called = turn.start + hints[-1].end()
            if of := re.search(r"of (\w+)", hints[-1][0].lower()):
                scale = float(of[1] if of[1].isdigit() else _NUMBERS.index(of[1]))
    return list(found.values()) if len(found) >= _FEWEST else []


def _scale(one: re.Match[str]) -> float:
    if one["slash"] or one["of"]:
        said = one["slash"] or one["of"].lower()
        return float(said if said.isdigit() else _NUMBERS.index(said))
    return 5.0 if one["stars"] else 0.0


def _figure(one: re.Match[str]) -> float:
    said = one["number"].lower()
    spelt = {"eleven": 11.0, "nil": 0.0, "half": 0.5}
    spelt |= {word: float(number) for number, word in enumerate(_NUMBERS)}
    return (spelt[said] if said in spelt else float(said)) + (0.5 if one["half"] else 0.0)


def sentence_around(review: ReviewText, found: re.Match[str]) -> Evidence:
    """The sentence of a review in which something was found."""
    start = max((end.end() for end in _ENDS.finditer(review.text, 0, found.start())), default=0)
    start += len(review.text[start:]) - len(review.text[start:].lstrip())
    after = _ENDS.search(review.text, found.end())
    end = after.end() if after else len(review.text)
    return review.evidence(start, len(review.text[:end].rstrip()))


_ENDS = compiled(r"[.!?](?=\s|$)|\n(?=\s*[^a-z\s])|\n\s*\n")
"""A sentence may go on in a next line, which then begins with a small letter."""


def _sentence_end(text: str, start: int, end: int) -> int:
    found = re.search(r"[.!?](?=\s|$)", text[start:end])
    return start + found.end() if found else end


_FIGURE = rf"{NUMBER}(?:½| and a half)?"
_SCALED = compiled(
    rf"\b(?:\d{{1,2}}\.)?{_FIGURE}(?: ?/ ?\d+| out of (?:a )?\w+| stars?\b)", re.IGNORECASE
)
_OWN = compiled(
    rf"\b(?:mine (?:said|says|was|is|went|came)|i (?:gave|give|would give|would have given"
    r"|put|awarded|voted|scored|went for|said)(?: it)?|my (?:own )?(?:mark|vote|score|rating|slip"
    r"|card|ballot|figure) (?:was|is|said|says|went|read|came))"
    r"(?: (?:an?|at|for|only|to|as|it|out))*"
    rf" (?P<mark>{_FIGURE}(?: ?/ ?\d+| out of (?:a )?\w+| stars?\b)?)(?=[.,;!?)]|$| (?:and|but)\b)",
    re.IGNORECASE,
)


def own_mark(review: ReviewText) -> tuple[str, Evidence] | None:
    """The mark that the reviewer says was his own: "Members gave it 7.8. Mine said eight."."""
    found = _OWN.search(review.text)
    if found is None:
        return None
    beside = review.text[max(0, found.start() - _REACH) : found.end() + _REACH]
    return (found["mark"], sentence_around(review, found)) if _SCALED.search(beside) else None
