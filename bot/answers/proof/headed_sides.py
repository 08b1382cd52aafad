"""What a review lists under a heading of its own as good or as bad: "BAD: 1. … 2. …". Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.patterns import compiled

_THINGS = r"(?: (?:news|stuff|bits?|points?|things?|side|parts?))?"
_BAD = (
    rf"(?:bad{_THINGS}|cons?|negatives?|minus(?:es)?(?: points)?|against|downsides?|gripes?|moans?"
    r"|complaints?|criticisms?|weaknesses|niggles?|quibbles?|dislikes?|lowlights?|thumbs down|flaws"
    r"|(?:(?:what|things|stuff) )?(?:i |we )?(?:did not|didn['’]?t|do not|don['’]?t|does not"
    rf"|doesn['’]?t)(?: (?:like|work|enjoy|love))|(?:what|things|stuff) (?:i|we) (?:did not"
    rf"|didn['’]?t)|(?:not so|less) good{_THINGS}"
    r"|(?:things )?(?:i|we) liked less|could (?:have )?be(?:en)? better|room for improvement"
    r"|(?:i|we) (?:do |did )?(?:have|had) (?:(?:some|a few|two|my|several|a couple of) )?"
    r"(?:complaints?|quibbles?|reservations?|gripes?|grumbles?|niggles?))"
)
_GOOD = (
    rf"(?:good{_THINGS}|pros?|positives?|plus(?:es)?(?: points)?|upsides?|strengths|highlights"
    r"|thumbs up|likes?|merits"
    r"|(?:(?:what|things|stuff) )?(?:i |we )?(?:liked|loved|works|enjoyed)(?: most)?)"
)
_HEADING = compiled(
    rf"^[\W_]*(?:the )?(?:(?P<bad>{_BAD})|(?P<good>{_GOOD}))"
    r"(?:,? (?:because|since|to be|to start|first)\b[^:.\n]{0,40})?"
    r"[\W_]*?(?P<open>:|$|\.(?=\s[A-Z])|\s[-–—]\s|\*\*$)",
    re.IGNORECASE,
)
_ITEM = compiled(r"^\s*(?:[-*•+]|\(?\d{1,2}[.)])\s")
_ANOTHER = compiled(
    r"^\s*(?:#{1,6}\s|\*\*[^*]{1,40}\*\*\s*:?\s*$|[A-Z][A-Z '’&/]{2,30}:?\s*$"
    r"|[A-Z][\w '’]{2,24}:(?:\s|$))"
)
"""The next heading."""


_TURNS = compiled(r"(?<=[.!?] )(?:But|Still|However|That said|And yet)\b")
"""Where a list that is one paragraph of prose goes over to the other side."""


@dataclass(frozen=True, slots=True)
class Headed:
    """What stands under such a heading, from `start` to `end`; `side` 1: as good, -1: as bad."""

    start: int
    end: int
    side: int


def headed_sides(text: str) -> Iterator[Headed]:
    """All that a review lists so, in order."""
    lines: list[tuple[int, str]] = []
    at = 0
    for line in text.splitlines(keepends=True):
        lines.append((at, line.rstrip()))
        at += len(line)
    beyond = [""] * (len(lines) + 1)  # from each line on, the first that is not blank
    for number in reversed(range(len(lines))):
        beyond[number] = lines[number][1] if lines[number][1].strip() else beyond[number + 1]
    for number, (start, line) in enumerate(lines):
        if (found := _HEADING.match(line)) is None:
            continue
        begin, end = start + found.end(), start + len(line)
        said = bool(line[found.end() :].strip(" *_"))
        if said and not found["open"].strip(" -–—"):
            continue  # a sentence that only begins so
        for after, (next_start, following) in enumerate(lines[number + 1 :], number + 1):
            if not following.strip():
                if said and not _ITEM.match(beyond[after]):
                    break
                continue
            if _HEADING.match(following) or (_ANOTHER.match(following) and said):
                break
            if said and not _ITEM.match(following) and not _ITEM.match(lines[after - 1][1]):
                break
            said, end = True, next_start + len(following)
        if said:
            turn = _TURNS.search(text, begin, end)
            alone = turn and "\n" not in text[begin:end].strip()
            yield Headed(begin, turn.start() if turn and alone else end, -1 if found["bad"] else 1)
