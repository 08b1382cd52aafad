"""The film's year."""

from __future__ import annotations

import re

from bot.reading.claims import Claim
from bot.reading.lexicon.genres import GENRES, WEAK_GENRES
from bot.reading.lexicon.imprint import in_a_cell
from bot.reading.lexicon.names import DEMONYMS, GIVEN_NAMES
from bot.reading.lexicon.vocabulary import either, vocabulary
from bot.reading.model import Kind
from bot.reading.numbers import NUMBER, TEENS, TENS, UNITS, number
from bot.reading.page import NAME, TITLE, Page, compile_rule

_YEAR_DIGITS = 4
_YEAR_FOUR = r"(?:18[89]\d|19\d\d|20[0-4]\d)"
_YEAR_LINE = re.compile(
    rf"(?:^|\n|[|;•·/,(]|\. )[ *_#>-]{{0,6}}(?:year|vintage|released?|release (?:year|date))[*_]* "
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
_FILMS = either(
    vocabulary(
        "film movie flick picture classic feature release production gem effort masterpiece debut "
        "indie rarity oddity curio curiosity chiller",
        " ".join(genre.replace(" ", "_") for genre in GENRES if genre not in WEAK_GENRES),
    )
)
_SEASON = (
    r"(?:early |late |mid-?|the year |the (?:summer|spring|autumn|fall|winter|end|start) of )?"
    r"(?:(?:january|february|march|april|may|june|july|august|september|october|november|december"
    rf"|{NAME}\ue003*),? )?"  # "in May 1999", "in France, 1999"
)
_IN = rf"(?:in|around|about|circa) {_SEASON}"
_MADE = (
    r"(?:released|made|shot|filmed|directed|produced|issued|c[ao]mes? out|went out|premiered"
    r"|debuted|opened|appeared|arrived)"
)
_SUBJECT = rf"(?:(?<!of )\b(?:it|this|this one|{_FILMS})\b|{{title}}[\"'*_]*)"
# What is said of the film up to the year: "it's a ghost thing from", "the film was shot back in".
_TOLD = compile_rule(
    rf"(?:(?:{_SUBJECT}(?: was|'s| is| were|,)?|^|[.;:] |\band )(?: (?!not\b)[a-z]+)?"
    rf" ?{_MADE}(?: by {{names}})?,?(?: (?:way )?back)?(?: (?:in|at) [a-z{NAME}\ue003]+,?)? {_IN}"
    rf"|{_SUBJECT}(?: was| only| first)* (?:in|hit|hits|reached) (?:our |the )?"
    rf"(?:cinemas|theat(?:er|re)s|screens) {_IN}"
    rf"|{_SUBJECT},? (?:was |is )?(?:dates?|dating) (?:(?:all the )?(?:way )?back )?"
    rf"(?:from|to) {_SEASON}"
    rf"|^(?:from|released|made) "
    rf"|{_SUBJECT}(?:,? from| (?:was|is) from|'s from) {_SEASON}"
    rf"|\b(?:it|this|{{title}}[\"'*_]*)(?:'?s| is| was) (?:a|an|the|one) (?:(?!about|of|with|on|in)"
    rf"[a-z'/-]+ ){{1,5}}from {_SEASON}"
    rf"|\b(?:shot|made|filmed|directed) (?:{{title}}[\"'*_]*|it|this(?: film)?)(?: in (?:[a-z]+ )"
    rf"{{1,3}}(?:days|weeks|months)|(?: [a-z]+){{0,3}}),? in {_SEASON}"
    rf"|{{title}}[\"'*_]*,[^.;:!?{NAME}]{{0,60}}(?:{NAME}\ue003*[^.;:!?{NAME}]{{0,30}})?, {_MADE}"
    rf" (?:back )?in {_SEASON}"
    rf"|{_SUBJECT},? (?:(?:which|that) )?{NAME}\ue003* {_MADE} (?:back )?in {_SEASON}"
    rf"|\b(?:(?:{_FILMS})s?|debuts|surprises|best|finest|worst) of )$"
)
_OPENING_NIGHT = re.compile(
    r"\b(?:its|the) (?:premiere|(?:opening|first) (?:night|day|weekend|screening|showing)),?"
    rf"(?: back)? (?:in|of) {_SEASON}$"
)
_WAS_THERE = re.compile(r"\b(?:i|we|my|our)\b|\bits premiere\b")
"""Else it may be an opening night of the story."""
_CAME_OUT = compile_rule(
    rf"\b(?:it|this|film|movie|{{title}})[\"'*_]*(?: was)?(?: [a-z]+)? "
    rf"(?:released|c[ao]mes? out|premiered|opened) in {_SEASON}$"
)
# What makes the year an epithet of the film: "this 1992 oddity", "Ida Lund's 2013 documentary X".
_EPITHET = re.compile(rf"(?:\b(?P<this>this)|\b(?P<the>the|an?)|{NAME}\ue003*'s?(?P<whose>)) $")
_OF_SOMEBODY = re.compile(rf"[\s*_]*(?:the )?{NAME}\ue003*'s? $")
_FILM_ALONE = re.compile(rf" (?:{_FILMS})(?=[.,;]|$)")
"""Of what a sentence opens with: "Ann Poe's 1971 film."."""
_OWNS_TITLE = re.compile(rf"'s [\"'*_]*{TITLE}")
_FILM_NEXT = re.compile(rf" (?:(?!original)[a-z'-]+,? ){{0,4}}?(?:{_FILMS})\b")
_THIS_NEXT = re.compile(rf" (?:[a-z'-]+ ){{0,4}}?(?:{_FILMS}|remake|reboot)\b")
_TITLED_NEXT = re.compile(
    rf" (?:[a-z'-]+ ){{0,3}}?(?:(?:{_FILMS}),? [\"'*_]*{TITLE}|remake\b(?! of))"
)
_SHOT_NEXT = re.compile(
    rf",? [^.;:!?]{{2,120}}\b(?:shot|made|filmed|directed) (?:{TITLE}|this (?:one\b|{_FILMS})|an? "
    rf"(?:(?!about)[a-z-]+ ){{0,3}}(?:{_FILMS}) (?:in|on|with|from) (?:it|them|there)\b)"
)
_TITLE_NEXT = re.compile(rf",? (?:(?:and|with|comes|came) )?(?:to )?{TITLE}")
_BEFORE_TITLE = re.compile(r"\b(?:from|in|to|of) $")
_AFTER_TITLE = re.compile(
    rf"{TITLE}\ue003*[\"'*_]*(?:,? (?:from|made in|came out in|released in) "
    rf"| \((?:{NAME}\ue003*(?:/[a-z{NAME}\ue003]+)?, )"
    rf"|(?: \([^()]{{1,40}}\))?(?:,| -) {NAME}\ue003*(?: films| pictures| productions)?, )$"
)
_NAMED_SO = re.compile(
    rf"(?:\b(?:this|it)(?:'s| is| was)|{TITLE}\ue003*[\"'*_]*(?: (?:last night|yesterday"
    rf"|tonight|today|again|on [a-z{NAME}\ue003]+|at last|this (?:week|weekend|morning"
    r"|afternoon)))?,?(?: that's| i mean)?) the $"
)
_ONE_NEXT = re.compile(r" (?:one|version|film)\b(?! of\b)")
"""Told apart by it: "Eleven Across, the 1974 one"."""
_BRACKETED = re.compile(rf"{TITLE}\ue003*[\"'*_?!.]* \($")
_IN_BRACKETS = re.compile(r"(?=[);,:])")
_YEAR_OF_IT = re.compile(
    r",? (?:(?:the (?:very )?(?:year|week|month|night|day|spring|summer|autumn|winter|weekend)"
    rf" (?:that )?|when )(?:it|the film|{TITLE}\ue003*)(?: was)?"
    r"(?: (?:at last|first|finally|originally|new))*"
    r" (?:came out|released|premiered|opened|new)|(?:the (?:year|week|month|night) |at the time )"
    r"of its (?:release|premiere))(?=[.,;:)]|$| and\b)"
)
_OF_SHOWING = re.compile(
    rf"{TITLE}|\b(?:films?|movies?|see|saw|seen|watched|caught|sat through|shown|showing|run"
    r"|audiences?|screens?|cinemas?|prints?)\b"
)
_HEADLINE = re.compile(r"(?<![a-z0-9] )(?<![a-z0-9])$")
_BYLINE_NEXT = re.compile(r", (?:new|with|from|directed|by)\b")
_YEAR_ALONE = re.compile(
    r"[12](?<![\w$£].)(?:(?<=1)(?:8[89]|9\d)|(?<=2)0[0-4])\d(?!\w)"  # a figure is found fast
)
_YEAR = re.compile(
    rf"(?<![\w$£]){_YEAR_FOUR}(?!\w)|\b(?:nineteen[ -](?:{TENS}|{TEENS})|twenty[ -](?:ten|eleven|"
    rf"twelve|[a-z]+teen|twenty))(?:[ -](?:{UNITS}))?\b(?![ -](?:year|minute|day|hour|second))"
    rf"|\btwo thousand and (?:{TEENS}|{UNITS})\b"
)
_SPELT = frozenset({"nineteen", "twenty", "thousand"})
_OPENING = 3  # sentences
_AROUND = 120  # characters before a year that can speak of it
_OPENS = re.compile(r"^(?:back )?in $")
_HEADED = re.compile(rf"[\s\"'*_#]*{TITLE}\ue003*[\"'*_]*[,.:]? -? ?$")
"""A heading that the year ends: "The Lantern, 1957."."""
_BY_WHOM = re.compile(rf"[\s\"'*_#(]*(?P<who>{NAME}\ue003*), $")
"""The same below the title: "Ida Lund, 1974."."""
_NOTHING_MORE = re.compile(r"[.;)*_\"' ]*$")
_ENDS_IN_TITLE = re.compile(rf"{TITLE}\ue003*[\"'*_]*[.!]?[\"'*_]*\s*$")
_PRINTED = re.compile(
    rf"\d ?(?:min|mins|minutes|m|hrs?|h)\b|(?<!')\b(?:cert|rated|dir|d)\b[.:]?|[|·•]|\bdirector:"
    rf"|\bblack[- ]and[- ]white\b|\b{NUMBER} minutes(?=[.,;|]|$)"
)
_LAND = re.compile(
    rf"(?:{NAME}\ue003*|usa|uk|us|gb)(?:/(?:{NAME}\ue003*|usa|uk|us|gb))* $"
    r"|(?<!\w)(?:usa|uk|us|gb), $"
)
_OF_A_LAND = re.compile(rf"[,.·|/-]? (?:{either(DEMONYMS)})(?=[.,;:)|·/\n]|$| (?:and|but)\b)")
"""A cell beside the year: "2019, British"."""
_FROM_A_LAND = re.compile(rf"(?:^|[.,;:(|·/] ?)(?:{either(DEMONYMS)})[,.·|/]? $")
_IMPRINT = 80  # characters around a year in which it must be among facts of its kind
_ANOTHER_YEAR = compile_rule(
    r"(?:\b(?:remake|original|based on|novel|book|unlike|like|than|version|sequel to|prequel to|"
    r"adaptation|previous|first film|also|series|play|return to|take on|homage to|retread"
    r"|whose (?:debut|first|last))\b|"
    r"{work})[^.;!?]{0,50}$"
)
_WORK_NEXT = compile_rule(r"[^.;!?\n]{0,24}{work}")


def find_year(page: Page, from_title: int | None) -> Claim | None:
    """The film's year, if said."""
    if from_title:
        at = page.canvas.find(str(from_title))
        return Claim(Kind.YEAR, str(from_title), "", max(0, at))
    spelt = not _SPELT.isdisjoint(page.parts)
    said = _YEAR if spelt else _YEAR_ALONE
    if not (spelt or page.longest_figure >= _YEAR_DIGITS) or not said.search(page.skeleton):
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
    told = [match for match in said.finditer(page.skeleton) if _says_of_film(page, match)]
    if told:  # "they shot it in 1968, but it only came out in 1971"
        out = (
            one
            for one in told[1:]
            if _CAME_OUT.search(page.skeleton, max(0, one.start() - _AROUND), one.start())
        )
        match = next(out, told[0])
        return Claim(Kind.YEAR, str(_figure(match.group())), "", match.start())
    return _year_in_imprint(page)


def _says_of_film(page: Page, match: re.Match[str]) -> bool:
    """Whether the words around a year make it this film's."""
    skeleton = page.skeleton
    start, stop = page.sentence_at(match.start())
    left = skeleton[max(start, match.start() - _AROUND) : match.start()]
    if _ANOTHER_YEAR.search(left[-70:]) or _WORK_NEXT.match(skeleton, match.end(), stop):
        return False
    if _NOTHING_MORE.match(skeleton, match.end(), stop) and _in_a_heading(page, left, start):
        return True
    if match.start() == start and skeleton[match.end() : stop] in ("", "."):
        return _ENDS_IN_TITLE.search(skeleton[max(0, start - 60) : start]) is not None
    epithet = _EPITHET.search(left)
    follows = (
        (_THIS_NEXT if epithet["this"] else _FILM_NEXT if epithet["the"] else _TITLED_NEXT)
        if epithet
        else _SHOT_NEXT
        if _OPENS.search(left)
        else None
    )
    return (
        (follows is not None and follows.match(skeleton, match.end(), stop) is not None)
        or _TOLD.search(left) is not None
        or _AFTER_TITLE.search(left) is not None
        or _OWNS_TITLE.match(skeleton, match.end(), stop) is not None
        or (
            _OPENING_NIGHT.search(left) is not None
            and _WAS_THERE.search(skeleton, start, stop) is not None
        )
        or (
            _OF_SOMEBODY.fullmatch(left) is not None
            and _FILM_ALONE.match(skeleton, match.end(), stop) is not None
        )
        or (
            _NAMED_SO.search(left) is not None
            and _ONE_NEXT.match(skeleton, match.end(), stop) is not None
        )
        or (
            _BRACKETED.search(left) is not None
            and _IN_BRACKETS.match(skeleton, match.end()) is not None
        )
        or (
            _YEAR_OF_IT.match(skeleton, match.end(), stop) is not None
            and _OF_SHOWING.search(left) is not None
        )
        or (
            _BEFORE_TITLE.search(left) is not None
            and _TITLE_NEXT.match(skeleton, match.end(), stop) is not None
        )
        or (
            _HEADLINE.search(left) is not None
            and _BYLINE_NEXT.match(skeleton, match.end(), stop) is not None
        )
    )


def _in_a_heading(page: Page, left: str, start: int) -> bool:
    """Whether a sentence from `start` is only the title or a maker, and the year after `left`."""
    if _HEADED.fullmatch(left):
        return True
    by = _BY_WHOM.fullmatch(left) if page.number_at(start) < _OPENING else None
    if not by:
        return False
    first, _, rest = page.canvas[start + by.start("who") : start + by.end("who")].partition(" ")
    return bool(rest) and first.casefold() in GIVEN_NAMES


def _figure(year: str) -> int:
    """1964 of "1964" and of "nineteen sixty-four"."""
    if year.isdigit():
        return int(year)
    if year.startswith("two thousand"):
        rest = year.removeprefix("two thousand").removeprefix(" and").strip()
        return 2000 + (number(rest) if rest else 0)
    century, _, rest = year.replace("-", " ").partition(" ")
    return 100 * number(century) + number(rest)


def _year_in_imprint(page: Page) -> Claim | None:
    """ "War. 2016. Dir: Aurelio Banfi.", "Estonia, 2008, 97 minutes"."""
    skeleton = page.skeleton
    for match in _YEAR_ALONE.finditer(skeleton):
        start, stop = page.sentence_at(match.start())
        land = _LAND.search(skeleton, max(start, match.start() - 40), match.start())
        begin = land.start() if land else match.start()
        if not in_a_cell(skeleton, begin, match.end(), start, stop):
            continue
        around = (
            skeleton[max(0, match.start() - _IMPRINT) : match.start()]
            + " "
            + skeleton[match.end() : match.end() + _IMPRINT]
        )
        beside = (
            (land and land.group().endswith(", "))
            or _OF_A_LAND.match(page.lowered, match.end())
            or _FROM_A_LAND.search(page.lowered[max(start, match.start() - 24) : match.start()])
        )
        if (beside or _PRINTED.search(around)) and not _ANOTHER_YEAR.search(
            skeleton[max(start, match.start() - 50) : match.start()]
        ):
            return Claim(Kind.YEAR, match.group(), "", match.start())
    return None
