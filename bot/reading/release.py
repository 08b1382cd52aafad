"""The film's year and its running time."""

from __future__ import annotations

import re

from bot.reading.claims import Claim
from bot.reading.model import Kind
from bot.reading.page import Page, compile_rule

# --- year and running time -----------------------------------------------------------------------

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
    rf"|\b(?:released|made|came out|premiered|debuted|opened) (?:back )?in (?:early |late |the "
    rf"(?:summer|"
    rf"spring|fall|autumn|winter) of |the year )?(?P<c>{_YEAR_FOUR})\b"
)
_ANOTHER_YEAR = compile_rule(
    r"(?:\b(?:remake|original|based on|novel|book|unlike|like|than|version|sequel to|prequel to|"
    r"adaptation|previous|first film|also|series|play)\b|{work})[^.;!?]{0,50}$"
)
_WORK_NEXT = compile_rule(r"[^.;!?\n]{0,24}{work}")
_OF_FILM = compile_rule(
    r"(?:(?:\b(?:film|movie|it|this)|{title})[\"'*_]*(?: was| is|,)?(?: [a-z]+){0,2} |^ *|; |"
    r"\b(?:film|movie) [^.;:!?]{1,60}\band )$"
)
_MINUTES = re.compile(
    r"\b(?P<m>\d{2,3})(?:[ -]?(?:min(?:ute)?s?\b\.?|')|m\b\.?)"
    r"|\b(?P<h>[1-4]) ?(?:h|hrs?|hours?)\b\.?(?:,? (?:and )?|)?(?:(?P<hm>[0-5]?\d) ?(?:m|mins?|"
    r"minutes?)\b)?"
    r"|\b(?P<wh>one|two|three|four)[ -]hours?(?: and)? (?P<wm>a half|(?P<wn>\d{1,2}|"
    r"[a-z]+(?:-[a-z]+)?) minutes?)"
    r"|\b(?P<colon>[1-4]):(?P<cm>[0-5]\d)(?::[0-5]\d)?\b"
)
_RUN_LEFT = re.compile(
    r"(?:\b(?:run(?:s|ning)?(?: ?time)?|runtime|length|clock(?:s|ing)(?: in)?|takes|over in|done "
    r"in|lasts?|duration|"
    r"brisk|lean|tight|taut|slim|mere|at|a|all|and|in|[a-z]+est|these|those|its|the|this|only|"
    r"just|that|long|for|of|to)\b[ :*_=]*|"
    r"[|•·(,;:/] ?|^ *)$"
)
_RUN_CUE = re.compile(
    r"\b(?:run(?:s|ning|time)?|clock(?:s|ing)|takes|over in|done in|runtime|lasts?|length|"
    r"duration|min)\b"
)
_RUN_RIGHT = re.compile(
    r"[ -]?(?:long\b|running|runtime|run time|film|movie|feature|picture|length|thriller|comedy|"
    r"drama|epic)"
    r"|[ -](?:[a-z]+ ){0,2}(?:film|movie|runtime|running time)|\.? ?[|•·)\n]"
)
_LOOKED = re.compile(r"\b(?:watch|clock|phone) (?:at|after) $")
_DONE_IN = re.compile(r"\b(?:over|done|finished|through) in (?:a |just |only )*$")
_RUNS_AT = re.compile(
    r"\bat (?:(?:a|just|only|brisk|lean|mere|tight|bloated|whopping|[a-z]+ly) )*$"
)
_APPROXIMATE = re.compile(
    r"\b(?:nearly|almost|over|about|around|roughly|under|first|last|final|opening|after|every|"
    r"another|some|than|in|within|next|ago|past|additional|extra|cut|closing)(?: (?:the|a|just|"
    r"just over|maybe|only))? ?$"
)
_RUNTIME_LINE = re.compile(
    r"(?:^|\n|[|;•·])[ *_#>-]{0,6}(?:running time|run ?time|runtime|length|duration)[*_]* "
    r"?[:=][*_]* ?",
    re.IGNORECASE,
)
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_UNITS = "one|two|three|four|five|six|seven|eight|nine"
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_SPELT = re.compile(
    rf"(?:(?P<hundreds>(?:(?:a|one|two|three)[ -])?hundred)(?: and|,)?[ -]?)?"
    rf"(?:\b(?P<tens>{_TENS})(?:[ -](?P<unit>{_UNITS}))?|\b(?P<small>{_TEENS}|{_UNITS}))?[ "
    rf"-]minutes?\b"
)
_SPELT_LEFT = re.compile(
    r"(?:\b(?:after|every|another|some|than|next|ago|past|additional|extra|first|last|final|"
    r"opening|"
    r"closing|nearly|almost|about|around|roughly|under|over|maybe)(?: (?:the|a|just|only))?) ?$"
)
_SPELT_RIGHT = re.compile(
    r" (?:late|later|in\b(?! (?:length|all))|into|from|ago|away|before|after|to go|too|shorter|"
    r"longer|"
    r"earlier|or so)"
)
_HOURS_LATER = re.compile(
    rf"\b(?:came|come|staggered|stumbled|emerged|walked|left|crawled|floated)[^.;:!?]{{0,16}} "
    rf"(?P<h>{_UNITS}|\d) hours (?:later|after)\b"
)
_HOUR_AND_HALF = re.compile(
    r"\b(?:lasts|runs|is|takes|clocks in at|just|only|for|of) (?:just |about |exactly )?an hour "
    r"and a half\b"
)
_VALUES = {
    **{word: 10 * n for n, word in enumerate(_TENS.split("|"), 2)},
    **{word: n for n, word in enumerate(f"{_UNITS}|{_TEENS}".split("|"), 1)},
}
_NUMBER_WORDS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "ten": 10,
    "fifteen": 15,
    "twenty": 20,
    "twenty-five": 25,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
}
_SHORTEST, _LONGEST = 40, 400  # minutes of a feature film


def find_year(page: Page, from_title: int | None) -> Claim | None:
    """The film's year, if said."""
    if from_title:
        at = page.canvas.find(str(from_title))
        return Claim(Kind.YEAR, str(from_title), "", max(0, at))
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
        return Claim(Kind.YEAR, match["a"] or match["b"] or match["c"], "", start)
    return None


def find_runtime(page: Page) -> Claim | None:
    """The running time in minutes, if said exactly."""
    line = _RUNTIME_LINE.search(page.text)
    for match in _MINUTES.finditer(page.skeleton):
        minutes = _minutes(match)
        if not _SHORTEST <= minutes <= _LONGEST:
            continue
        start, stop = page.sentence_at(match.start())
        left = page.skeleton[max(start, match.start() - 30) : match.start()]
        keyed = line is not None and 0 <= match.start() - line.end() <= 2
        if not keyed:
            if (
                _LOOKED.search(left)
                or (_APPROXIMATE.search(left) and not _DONE_IN.search(left))
                or not _RUN_LEFT.search(left)
            ):
                continue
            cue = _RUN_CUE.search(left)
            if not (
                cue
                or (minutes % 5 and 60 <= minutes <= 240 and match["m"])
                or _RUN_RIGHT.match(page.skeleton, match.end(), stop)
                or (_RUNS_AT.search(left) and match.end() >= stop - 1)
            ):
                continue
            if not cue and match["colon"]:
                continue
        return Claim(Kind.RUNTIME, str(minutes), "", match.start())
    return _spelt_runtime(page)


def _spelt_runtime(page: Page) -> Claim | None:
    """ "Eighty-eight minutes and not one too many", "the gentlest hundred minutes"."""
    if "minute" not in page.skeleton and " hour" not in page.skeleton:
        return None
    for match in _SPELT.finditer(page.skeleton):
        start, stop = page.sentence_at(match.start())
        left = page.skeleton[max(start, match.start() - 30) : match.start()].rstrip(" ") + " "
        minutes = sum(_VALUES[match[g]] for g in ("tens", "unit", "small") if match[g])
        if match["hundreds"]:
            minutes += 100 * _VALUES.get(match["hundreds"].split(" ")[0].split("-")[0], 1)
        if (
            _SHORTEST <= minutes <= _LONGEST
            and not _SPELT_LEFT.search(left)
            and not _SPELT_RIGHT.match(page.skeleton, match.end(), stop)
        ):
            return Claim(Kind.RUNTIME, str(minutes), "", match.start())
    hours = _HOURS_LATER.search(page.skeleton)
    half = _HOUR_AND_HALF.search(page.skeleton)
    if half:
        return Claim(Kind.RUNTIME, "90", "", half.start())
    if hours:
        number = hours["h"]
        count = int(number) if number.isdigit() else _VALUES[number]
        if count <= 5:
            return Claim(Kind.RUNTIME, str(60 * count), "", hours.start())
    return None


def _minutes(match: re.Match[str]) -> int:
    if match["m"]:
        return int(match["m"])
    if match["h"]:
        return 60 * int(match["h"]) + int(match["hm"] or 0)
    if match["colon"]:
        return 60 * int(match["colon"]) + int(match["cm"])
    more = match["wn"]
    extra = (
        30
        if match["wm"] == "a half"
        else int(more)
        if more.isdigit()
        else _NUMBER_WORDS.get(more, 0)
    )
    return 60 * _NUMBER_WORDS[match["wh"]] + extra
