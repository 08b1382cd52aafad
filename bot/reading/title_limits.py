"""What is surely no title, whatever speaks for it, and where a title ends that was cut short."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bot.patterns import compiled
from bot.reading.headings import clean, unshout
from bot.reading.lexicon.names import GIVEN_NAMES, HONORIFICS, RANKS
from bot.reading.lexicon.titles import DAYS, HEADLINE_WORDS, OUTLET_WORDS
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.page import Page
from bot.reading.text import title_key
from bot.reading.title_candidates import DATE, Span
from bot.reading.title_evidence import AFTER_YEAR
from bot.reading.title_features import Candidate


def never(page: Page, possible: Mapping[str, Candidate]) -> set[str]:
    """The candidates that are surely no title, whatever else speaks for them."""
    return {
        *_within_an_imprint(page, possible),
        *(
            key
            for key, one in possible.items()
            if _tells_time(page, one) or _is_played(page, one) or _LABEL.fullmatch(one.title)
        ),
    }


def _within_an_imprint(page: Page, possible: Mapping[str, Candidate]) -> set[str]:
    """The candidates that stand only in the brackets after another: "X (Ein X, Austria, 1971)"."""
    ends = {span.end for one in possible.values() for span in one.spans}
    inside = [
        (dated.start("imprint"), dated.end())
        for dated in (AFTER_YEAR.match(page.lowered, end) for end in ends)
        if dated and dated["imprint"]
    ]
    return {
        key
        for key, one in possible.items()
        if one.spans
        and all(
            any(first <= span.start and span.end <= last for first, last in inside)
            for span in one.spans
        )
    }


_STRETCH = compiled(
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|[a-z]+(?:teen|ty))"
    r"(?:[ -][a-z]+)? (?:seconds|minutes|hours|days|weeks|months|years|times)"
)


def _tells_time(page: Page, one: Candidate) -> bool:
    """Whether it is a date at the head of a diary, or "I waited THREE YEARS for this"."""
    if DATE.fullmatch(one.title):
        return True
    return _STRETCH.fullmatch(one.title.casefold()) is not None and all(
        span.how == "capitals" and page.canvas[span.start - 1 : span.start] == " "
        for span in one.spans
    )


_LABEL = compiled(r"Cert(?:ificate)? (?:U|PG|12A?|15|18|R18)|(?:Re|RE|Fwd?): .+")
"""A British age rating, and what a letter answers or passes on."""


def _is_played(page: Page, one: Candidate) -> bool:
    """Whether it is a part: "Captain Orr (Ida Lund)"; marked or dated it may be both."""
    if one.year or any(span.marked for span in one.spans):
        return False
    first, *rest = one.title.casefold().split(" ")
    if not (first in RANKS or first in HONORIFICS or (rest and first in GIVEN_NAMES)):
        return False
    beside = (_BESIDE.match(page.canvas, span.end) for span in one.spans)
    return any(actor and actor[1].casefold() in GIVEN_NAMES for actor in beside)


_BESIDE = compiled(r" \(([A-Z][\w'-]+) [A-Z][\w'-]+[,)](?! ?(?:18|19|20)\d\d)")
_OF_SOMEBODY = compiled(r"([A-Z][\w-]+) (?:[A-Z][\w.-]* ){0,2}[A-Z][\w-]+'s? (?=[A-Z\d])")


def without_makers(possible: Mapping[str, Candidate]) -> dict[str, str]:
    """The candidates with somebody's name in front, by the same without it that stands elsewhere.

    "Amara Pelletier's Saltglass" is *Saltglass*.
    """
    return {
        key: title_key(rest.title)
        for key, one in possible.items()
        if (owner := _OF_SOMEBODY.match(one.title))
        and owner[1].casefold() in GIVEN_NAMES
        and not any(span.marked for span in one.spans)
        and (rest := possible.get(title_key(one.title[owner.end() :])))
        and any(span.marked or span.how == "run" for span in rest.spans)
    }


def whole(page: Page, title: str, spans: list[Span]) -> str:
    """The title with what is a part of it: how it opens the text, or what is at its colon."""
    canvas = page.canvas
    opening = canvas.lstrip(" #*_\n")
    if (told := _OPENING.match(opening)) and _is_opened_by(title, told):
        return unshout(clean(told["whole"]))
    longer = [
        text
        for start, end, _ in spans
        if (text := canvas[start:end]).endswith(f": {title}")
        and _is_head(text.removesuffix(f": {title}"))
    ]
    full = max(longer, key=len, default="")
    same = bool(full) and canvas.count(title) == canvas.count(full)
    return unshout(clean(full)) if same else _with_its_half(canvas, title, spans)


def _with_its_half(canvas: str, title: str, spans: list[Span]) -> str:
    """The title with the other half at its colon: "Deadweight 2: Dry Dock" for "Deadweight 2".

    A head is one that a sentence or the text speaks of, no label; what comes after is one where
    the title never stands without it.
    """
    for start, end, how in spans:
        text = canvas[start:end]
        if how != "run" or text.count(": ") != 1:
            continue
        head, _, rest = text.partition(": ")
        within = canvas[:start].endswith(" ") and canvas[:start].rstrip()[-1:].isalpha()
        if rest == title and _is_head(head):
            spoken_of = canvas.count(head) > canvas.count(text) and " " in head
            if spoken_of or (within and not head.isupper()):
                return text
        if head == title and within and canvas.count(title) == canvas.count(text):
            return text
    return title


_OPENING = compiled(
    r"(?P<whole>(?P<head>[^\n:.!?]{2,60}?): (?P<rest>[^\n:.!?]{2,40}))(?:\. |\.?\n+)"
)
"""What a text opens with and says nothing of: "MEGAFLOOD: LEITH. I want …"."""


def _is_opened_by(title: str, told: re.Match[str]) -> bool:
    """Whether a title is how the text's opening begins that is a title as a whole."""
    if title_key(title) != title_key(told["head"]):
        return False
    words = told["rest"].split()
    return len(words) <= _MOST_WORDS and all(
        word[0].isupper() and word.casefold() not in HEADLINE_WORDS | OUTLET_WORDS for word in words
    )


def _is_head(head: str) -> bool:
    """Whether what stands before a colon may be a title's first half: not "Friday Review"."""
    words = {word.casefold() for word in head.split()}
    return len(words) <= _MOST_WORDS and words.isdisjoint(_LABELS)


_LABELS = (
    HEADLINE_WORDS
    | OUTLET_WORDS
    | DAYS
    | vocabulary(
        "title name tonight today showing screening programme watched watching seen next guide main"
        " parents revivals pick subject thread re note what so presenter january february march"
        " april may june july august september october november december"
    )
)


_MOST_WORDS = 4  # behind the colon of an opening
