"""From the text of a review to its facts: one pass of every finder over one page."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.patterns import compiled
from bot.reading.genre import find_genres
from bot.reading.model import Fact, Kind, Reading
from bot.reading.name_labels import find_named
from bot.reading.opinions import find_opinions
from bot.reading.page import Page
from bot.reading.people import People
from bot.reading.rating import find_rating
from bot.reading.release import find_year
from bot.reading.runtime import find_runtime
from bot.reading.series import find_series
from bot.reading.steps import Steps, at_once, in_step
from bot.reading.story_time import find_times
from bot.reading.text import fold
from bot.reading.themes import find_themes
from bot.reading.titles import Titles, find_titles
from bot.reading.verdict import verdict_of
from bot.reading.world import find_world

_SPOILER_SPAN = compiled(
    r"\|\|.{1,4000}?\|\||\[spoilers?\].{1,8000}?\[/spoilers?\]", re.DOTALL | re.IGNORECASE
)
_SPOILER_MARK = compiled(
    r"(?<!no )(?<!non-)(?<!non )(?<!without )(?<!avoid )(?<!any )(?<!minor )(?<!mild )"
    r"(?<!slight )(?<!light )(?<!small )(?<!tiny )(?<!free of )(?<!not a )(?<!a )(?<!of )"
    r"\bspoilers?\b(?!-?\s?free|less)"
    r"\s*(?P<sign>alert|warning|ahead|follow|below|coming|start|!|:|\*|\)|\]|-|$)",
    re.IGNORECASE | re.MULTILINE,
)
_SPOILER_END = compiled(
    r"\b(?:end(?: of)?|no more) (?:the )?spoilers?\b|/spoilers?\b", re.IGNORECASE
)

_TOGETHER = 100_000  # characters of texts that are read in step: what is seen of all is held


def read(text: str, *, title: str | None = None) -> Reading:
    """Read a review. `title`: the film is known, so the text is not asked which one it is.

    Never raises on any text; what the review does not say is left out.
    """
    return at_once(_read(text, title))


def read_many(reviews: Iterable[tuple[str, str | None]]) -> list[Reading]:
    """The same of several texts, each with its film's title where it is known; a fifth faster."""
    readings: list[Reading] = []
    together: list[Steps[Reading]] = []
    room = _TOGETHER
    for text, title in reviews:
        together.append(_read(text, title))
        room -= len(text)
        if room < 0:
            readings += in_step(together)
            together, room = [], _TOGETHER
    return readings + in_step(together)


def _read(text: str, title: str | None) -> Steps[Reading]:
    page = Page(text)
    if not page.sentences:
        return Reading(title, None, (), (), ())
    yield
    titles = find_titles(page, title)
    yield
    page.title = titles.title
    page.title_start = titles.spans[0][0] if titles.spans else None
    page.mark(titles.spans, titles.works)
    yield
    facts = yield from _facts(page, titles)
    yield
    opinions, tones = find_opinions(page)
    yield
    rating = next((float(f.detail) for f in facts if f.kind is Kind.RATING), None)
    verdict = verdict_of(page, tones, rating)
    if verdict:
        facts.append(Fact(Kind.VERDICT, verdict[0], "", *page.sentences[verdict[1]]))
    year = next((int(f.value) for f in facts if f.kind is Kind.YEAR), None)
    return Reading(
        title=titles.title,
        year=year,
        facts=tuple(facts),
        opinions=tuple(opinions),
        sentences=page.sentences,
        spoilers=_spoilers(page),
        title_at=page.sentence_at(titles.spans[0][0]) if titles.spans else None,
        aliases=titles.aliases,
    )


def _facts(page: Page, titles: Titles) -> Steps[list[Fact]]:
    named = yield from find_named(page)
    people = named.people
    makers = {fold(credit.name) for credit in named.credits}
    persons = frozenset(makers | people.players.keys() | people.figures.keys())
    yield
    settings, things = yield from find_world(page, people, persons, named.places)
    yield
    themes = find_themes(page)
    yield
    facts = [_fact(page, credit.job, credit.name, "", credit.at) for credit in named.credits]
    facts.extend(_people_facts(page, people))
    for kind, noted in (
        (Kind.SETTING, settings),
        (Kind.THING, things),
        (Kind.THEME, themes),
    ):
        facts.extend(_fact(page, kind, one.value, one.detail, one.at) for one in noted)
    details = list(find_genres(page))
    yield
    details += find_series(page)
    yield
    details += [
        d for d in (find_year(page, titles.year), find_runtime(page), find_rating(page)) if d
    ]
    yield
    known = {setting.value.lower() for setting in settings}
    year = next((d.value for d in details if d.kind is Kind.YEAR), "")
    details += [t for t in find_times(page, year) if not any(t.value in k for k in known)]
    facts.extend(_fact(page, d.kind, d.value, d.detail, d.at) for d in details)
    return facts


def _people_facts(page: Page, people: People) -> list[Fact]:
    facts = [_fact(page, Kind.CAST, p.name, p.role, p.at) for p in people.players.values()]
    facts += [_fact(page, Kind.CHARACTER, f.name, f.detail, f.at) for f in people.figures.values()]
    return facts


def _fact(page: Page, kind: Kind, value: str, detail: str, at: int) -> Fact:
    return Fact(kind, _tidy(value), _tidy(detail), *page.sentence_at(at))


def _tidy(value: str) -> str:
    return " ".join(value.split()).strip(' ,;:"')


def _spoilers(page: Page) -> tuple[tuple[int, int], ...]:
    """The sentences that the text itself marks as spoilers: to the mark's end, or to the last."""
    text = page.text
    if "||" not in text and "poiler" not in text.lower() and "POILER" not in text:
        return ()
    spans = [match.span() for match in _SPOILER_SPAN.finditer(text)]
    mark = _SPOILER_MARK.search(text)
    if mark:
        end = _SPOILER_END.search(text, mark.end())
        spans.append((mark.start(), end.start() if end else len(text)))
    return tuple(
        sentence
        for sentence in page.sentences
        if any(sentence[0] < end and start < sentence[1] for start, end in spans)
    )
