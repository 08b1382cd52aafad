"""The film's year."""

from __future__ import annotations

import re

from bot.reading.claims import Claim
from bot.reading.lexicon.imprint import FACTUAL, in_a_cell
from bot.reading.model import Kind
from bot.reading.page import TITLE, Page, compile_rule

_YEAR_FOUR = r"(?:18[89]\d|19\d\d|20[0-4]\d)"
_YEAR_LINE = re.compile(
    rf"(?:^|\n|[|;•·/,(]|\. )[ *_#>-]{{0,6}}(?:year|released?|release (?:year|date))[*_]* "
    rf"?[:=][*_]* ?[^|\n;•·]{{0,14}}?(?P<year>{_YEAR_FOUR})\b",
    re.IGNORECASE,
)
_YEAR_CELL = re.compile(
    rf"(?:[|•·]|(?:^|\n)(?=[^\n|]{{4,6}}[|])) ?(?P<year>{_YEAR_FOUR}) ?(?=[|•·\n]|$)"
)
_COUNTRY_YEAR = re.compile(
    rf"(?:^|\n|[|;•·])[ *_#>-]{{0,6}}(?:country|countries|origin|made in)[*_]* "
    rf"?[:=][^\n]{{2,40}}?[.,;( ]+"
    rf"(?P<year>{_YEAR_FOUR})\b",
    re.IGNORECASE,
)
_YEAR_BRACKET = re.compile(
    rf"\((?:[a-z. \ue000\ue003-]{{2,30}}, )?(?P<year>{_YEAR_FOUR})[,;] (?=[^()\n]*(?:\d ?min|"
    rf"minutes|\dh|\d m\b|dir|"
    rf"cert|rated|\bpg|colou?r|b&w))"
)
_YEAR_PROSE = re.compile(
    rf"\b(?:this|the|an?) (?P<a>{_YEAR_FOUR}) (?:[a-z-]+ ){{0,4}}?(?:film|movie|classic|picture|"
    rf"comedy|drama|thriller|horror|western|musical|feature|release|production|documentary|gem|"
    rf"adventure|effort|masterpiece|debut)\b"
    rf"|\b(?:film|movie|picture|it) (?:was |is )?(?:from|released in|made in|shot in|came out in) "
    rf"(?:early |late |the year )?(?P<b>{_YEAR_FOUR})\b"
    rf"|\b(?:released|made|came out|premiered|debuted|"
    rf"opened),? (?:back )?(?:in [a-z\ue000\ue003]+,? )?in (?:early |late |the "
    rf"(?:summer|"
    rf"spring|fall|autumn|winter) of |the year )?(?P<c>{_YEAR_FOUR})\b"
    rf"|\b(?:films?|movies|pictures?|debuts?|comed(?:y|ies)|thrillers?|dramas?|releases) of "
    rf"(?P<d>{_YEAR_FOUR})\b"
    rf"|\b(?:from|in|to|of) (?P<e>{_YEAR_FOUR}),? (?:(?:and|with|comes|came) )?(?:to )?(?={TITLE})"
    rf"|{TITLE}\ue003*[\"'*_]*,? (?:from|made in|came out in|released in) (?P<f>{_YEAR_FOUR})\b"
    rf"|(?<![a-z0-9] )(?<![a-z0-9])(?P<g>{_YEAR_FOUR}), (?:new|with|from|directed|by)\b"
)
_YEAR_ALONE = re.compile(rf"(?<![\w$£]){_YEAR_FOUR}(?!\w)")
_DIGITS = re.compile(r"\d{4}")
_PRINTED = re.compile(
    r"\d ?(?:min|mins|minutes|m|hrs?|h)\b|\b(?:cert|rated|dir|d)\b[.:]?|[|·•]|\bdirector:"
)
_IMPRINT = 80  # characters around a year in which it must be among facts of its kind
_ANOTHER_YEAR = compile_rule(
    r"(?:\b(?:remake|original|based on|novel|book|unlike|like|than|version|sequel to|prequel to|"
    r"adaptation|previous|first film|also|series|play|return to|take on|homage to|retread)\b|"
    r"{work})[^.;!?]{0,50}$"
)
_WORK_NEXT = compile_rule(r"[^.;!?\n]{0,24}{work}")
_OF_FILM = compile_rule(
    r"(?:(?:\b(?:film|movie|it|this)|{title})[\"'*_]*(?: was| is|,)?(?: [a-z]+){0,2} |^ *|; |"
    r"\b(?:film|movie) [^.;:!?]{1,60}\band )$"
)


def find_year(page: Page, from_title: int | None) -> Claim | None:
    """The film's year, if said."""
    if from_title:
        at = page.canvas.find(str(from_title))
        return Claim(Kind.YEAR, str(from_title), "", max(0, at))
    if not _DIGITS.search(page.canvas) or not _YEAR_ALONE.search(page.canvas):
        return None
    for pattern in (_YEAR_LINE, _COUNTRY_YEAR, _YEAR_CELL):
        match = pattern.search(page.text)
        if match:
            return Claim(Kind.YEAR, match["year"], "", match.start("year"))
    bracketed = _YEAR_BRACKET.search(page.skeleton)
    if bracketed and not _ANOTHER_YEAR.search(
        page.skeleton[max(0, bracketed.start() - 60) : bracketed.start()]
    ):
        return Claim(Kind.YEAR, bracketed["year"], "", bracketed.start("year"))
    for match in _YEAR_PROSE.finditer(page.skeleton):
        start = match.start()
        before = page.skeleton[page.sentence_at(start)[0] : start]
        if _WORK_NEXT.match(page.skeleton, match.end()) or (
            match["c"] and not _OF_FILM.search(before)
        ):
            continue
        if _ANOTHER_YEAR.search(page.skeleton[max(page.sentence_at(start)[0], start - 70) : start]):
            continue
        year = next(value for value in match.groups() if value)
        return Claim(Kind.YEAR, year, "", start)
    return _year_in_imprint(page)


def _year_in_imprint(page: Page) -> Claim | None:
    """ "War. 2016. Dir: Aurelio Banfi.", "Estonia, 2008, 97 minutes"."""
    skeleton = page.skeleton
    for match in _YEAR_ALONE.finditer(skeleton):
        start, stop = page.sentence_at(match.start())
        if not in_a_cell(skeleton, match.start(), match.end(), start, stop):
            continue
        around = (
            skeleton[max(0, match.start() - _IMPRINT) : match.start()]
            + " "
            + skeleton[match.end() : match.end() + _IMPRINT]
        )
        if (
            FACTUAL.search(around)
            and _PRINTED.search(around)
            and not _ANOTHER_YEAR.search(skeleton[max(start, match.start() - 50) : match.start()])
        ):
            return Claim(Kind.YEAR, match.group(), "", match.start())
    return None
