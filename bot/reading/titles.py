"""Which film a review is about, and where it names that film and others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.patterns import compiled
from bot.reading.foreign_titles import foreign_titles
from bot.reading.headings import STRAIGHT, clean, read_heading, unshout
from bot.reading.labels import BREAK
from bot.reading.lexicon.names import GIVEN_NAMES, NOT_NAMES
from bot.reading.page import Page, lower_in_place
from bot.reading.text import fold, title_key
from bot.reading.title_candidates import PARTS, Span, Telling, title_spans
from bot.reading.title_choice import choose
from bot.reading.title_evidence import AFTER_YEAR, DATED, before_work, speaks_of_works
from bot.reading.title_features import candidates
from bot.reading.title_limits import never, whole, without_makers

_MOST_SPANS = 250  # that are weighed; a title is told before so many others


@dataclass(frozen=True, slots=True)
class Titles:
    """What is known of titles: this film's, its spans and short forms, and other works' spans."""

    title: str | None
    year: int | None
    spans: list[tuple[int, int]]
    works: list[tuple[int, int]]
    aliases: tuple[str, ...]


def find_titles(page: Page, given: str | None = None) -> Titles:
    """The film's title with the spans that name it. `given`: the title is known already."""
    if given is None:
        found = title_spans(page)
        head = read_heading(page)
        possible = candidates(page, found[:_MOST_SPANS], head)
        headed = possible.get(title_key(head.title)) if head and head.sure else None
        chosen = headed or choose(page, possible, never(page, possible), without_makers(possible))
        title = whole(page, unshout(clean(chosen.title)), found) if chosen else None
        year = chosen.own_year if chosen else None
    else:
        title = given.strip()
        found = title_spans(page, _telling(page, title))
        heading = read_heading(page) if page.longest_figure >= _YEAR_DIGITS else None
        year = heading.year if heading else None
    if not title:
        return Titles(None, None, [], _works(page, found, frozenset()), ())
    aliases = _aliases(title, page.canvas, found)
    marked = {(span.start, span.end) for span in found if span.marked}
    spans = _occurrences(page, title, aliases, marked)
    aliases += tuple(_abroad(page, spans))
    keys = frozenset({title_key(title), *map(title_key, aliases)})
    named = bytearray(len(page.lowered))
    for start, end in spans:
        named[start:end] = b"\1" * (end - start)
    works = [
        (start, end) for start, end in _works(page, found, keys) if named.find(1, start, end) < 0
    ]
    if given is not None:
        years = (_year_after(page.lowered, end) for _, end in spans)
        year = next((one for one in years if one), year)
    return Titles(title, year, spans, works, aliases)


_YEAR_DIGITS = 4


def _telling(page: Page, title: str) -> Telling | None:
    """Which runs of capitals tell something once the title is known: short forms and other works.

    Of the others nothing is asked, and they are most of what is written with a capital. None where
    no run can tell anything.
    """
    key = title_key(title)
    made = speaks_of_works(page.skeleton)
    dated = page.longest_figure >= _YEAR_DIGITS and DATED.search(page.lowered) is not None
    first, _, rest = key.partition(" ")
    folded = page.lowered if page.canvas.isascii() else fold(page.canvas)
    half = _after_colon(title)
    shortened = rest and (half or "&" in folded or first in folded.replace("'", ""))
    if not (made or dated or shortened):
        return None

    def telling(start: int, end: int, stop: int) -> bool:
        text = page.canvas[start:end]
        return (
            made
            or (key[:2] in text.casefold() and key.startswith(title_key(text) + " "))
            or (half and text.casefold() == half)
            or (dated and any(AFTER_YEAR.match(page.lowered, at) is not None for at in (end, stop)))
        )

    return telling


def _year_after(lowered: str, end: int) -> int | None:
    match = AFTER_YEAR.match(lowered, end)
    return int(match["year"]) if match else None


_HEAD = compiled(r":| - ")


def _after_colon(title: str) -> str:
    """A title's second half, with its article, which the story has without: "the Red Legends"."""
    _, *rest = _HEAD.split(title, maxsplit=1)
    return rest[0].strip().casefold() if rest else ""


def _is_short_form(short: str, full: str) -> bool:
    """Whether `short` is how `full` begins, up to its colon or two words of it and more, or what
    comes after its colon."""
    short_key, full_key = title_key(short), title_key(full)
    if " " in short and short.casefold() == _after_colon(full):
        return True
    if len(short_key) >= len(full_key) or not full_key.startswith(short_key + " "):
        return False
    if title_key(_HEAD.split(full, maxsplit=1)[0]) == short_key:
        return True
    rest = full_key[len(short_key) + 1 :]
    return short_key.count(" ") >= 1 and rest.startswith(("of ", "and ", "or ", "in the "))


def _aliases(title: str, canvas: str, spans: list[Span]) -> tuple[str, ...]:
    forms: dict[str, str] = {}
    opening, half = title_key(title)[:2], _after_colon(title)
    for start, end, how in spans:
        text = canvas[start:end]
        likely = opening in text.casefold() or text.casefold() == half
        if how not in PARTS and likely and _is_short_form(text, title):
            forms.setdefault(title_key(text), text)
    return tuple(forms.values())


def _abroad(page: Page, spans: list[tuple[int, int]]) -> Iterator[str]:
    """The film's title in another language, told in the brackets after it."""
    for _, end in spans:
        dated = AFTER_YEAR.match(page.lowered, end)
        if dated and dated["other"]:
            other = page.canvas[dated.start("other") : dated.end("other")]
            if (0, len(other)) in foreign_titles(other):
                yield other


def _occurrences(
    page: Page, title: str, aliases: tuple[str, ...], marked: set[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Where the text names the film: the title without regard to case, short forms as written."""
    lowered = page.lowered
    full = lower_in_place(title.translate(STRAIGHT))
    forms = {full}
    for article in ("the ", "a ", "an "):
        if full.startswith(article) and full.count(" ") > 1:
            forms.add(full.removeprefix(article))
    ambiguous = " " not in full and (
        full in NOT_NAMES or full in GIVEN_NAMES or full in page.lower_words
    )
    spans: list[tuple[int, int]] = []
    taken = bytearray(len(lowered) + 1)
    wanted = [(form, False) for form in sorted(forms, key=len, reverse=True)]
    wanted += [(alias, True) for alias in aliases]
    for form, as_written in wanted:
        haystack = page.canvas if as_written else lowered
        start = haystack.find(form)
        while start >= 0:
            end = start + len(form)
            if (
                not taken[start]
                and not lowered[start - 1 : start].isalnum()
                and not lowered[end : end + 1].isalnum()
                and (as_written or page.canvas[start].isupper() or not page.canvas[start].isalpha())
                and (not ambiguous or (start, end) in marked or AFTER_YEAR.match(lowered, end))
                and BREAK not in page.canvas[start:end]
            ):
                spans.append((start, end))
                taken[start:end] = b"\1" * (end - start)
            start = haystack.find(form, end)
    spans.sort()
    return spans


_BY = compiled(r"\bby (?:[^\W\d_a-z][\w.'-]* )*$")
"""Before a maker, of whom a film's year may be told: "a documentary by Ida Lund (2021)"."""


def _works(page: Page, found: list[Span], ours: frozenset[str]) -> list[tuple[int, int]]:
    """Spans that name another work: marked as a title, or followed by a year in brackets."""
    spans = []
    for span in found:
        start, end, _ = span
        text = page.canvas[start:end]
        if span.marked:
            is_work = text.casefold() not in GIVEN_NAMES
        else:
            before = page.skeleton[max(0, start - 40) : start]
            dated = AFTER_YEAR.match(page.lowered, end) is not None
            maker = dated and _BY.search(page.canvas[max(0, start - 40) : start]) is not None
            is_work = (dated and not maker) or before_work(before)
        if is_work and title_key(text) not in ours:
            spans.append((start, end))
    kept: list[tuple[int, int]] = []
    for start, end in spans:
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept
