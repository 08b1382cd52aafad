"""The film's year."""

from __future__ import annotations

import re

from bot.patterns import compiled
from bot.reading.claims import Claim
from bot.reading.lexicon.imprint import in_a_cell
from bot.reading.lexicon.names import DEMONYMS
from bot.reading.lexicon.places import MONTHS
from bot.reading.lexicon.vocabulary import either
from bot.reading.model import Kind
from bot.reading.numbers import NUMBER, TEENS, TENS, UNITS, year_of
from bot.reading.page import NAME, TITLE, Page, compile_rule
from bot.reading.release_wordings import (
    FILMS,
    OPENING_NIGHT,
    OWN_CLAUSE,
    STRAIGHT_TO,
    TOLD,
    WAS_THERE,
)

_YEAR_DIGITS = 4
_YEAR_FOUR = r"(?:18[89]\d|19\d\d|20[0-4]\d)"
_YEAR_LINE = compiled(
    rf"(?:^|\n|[|;•·/,(]|\. )[ *_#>-]{{0,6}}(?:year|vintage|released?|release (?:year|date))[*_]* "
    rf"?[:=][*_]* ?[^|\n;•·]{{0,14}}?(?P<year>{_YEAR_FOUR})\b",
    re.IGNORECASE,
)
_YEAR_CELL = compiled(
    rf"(?:[|•·]|(?:^|\n)(?=[^\n|]{{4,6}}[|])) ?(?P<year>{_YEAR_FOUR}) ?(?=[|•·\n]|$)"
)
# What makes the year an epithet of the film: "this 1992 oddity", "Ida Lund's 2013 documentary X".
_EPITHET = compiled(rf"(?:\b(?P<this>this)|\b(?P<the>the|an?)|{NAME}\ue003*'s?(?P<whose>)) $")
_OF_SOMEBODY = compiled(rf"[\s*_]*(?:the )?{NAME}\ue003*'s? $")
_OWNS_TITLE = compiled(rf"'s [\"'*_]*{TITLE}")
_FILM_NEXT = compiled(rf" (?:(?!original)[a-z'-]+,? ){{0,4}}?(?:{FILMS})\b")
_THIS_NEXT = compiled(rf" (?:[a-z'-]+ ){{0,4}}?(?:{FILMS}|remake|reboot)\b")
_TITLED_NEXT = compiled(rf" (?:[a-z'-]+ ){{0,3}}?(?:(?:{FILMS}),? [\"'*_]*{TITLE}|remake\b(?! of))")
_NO_OTHER = (
    r"(?![^.;!?]*\b(?:still|also|too|more|worse|again|another|instead|earlier|already"
    r"|(?:his|her|their) (?:best|finest)|better (?!than i\b)|the better)\b)"
)
_GOES_ON_OF_IT = compiled(
    r" (?:(?!original|debut|first|second|third|last|earlier|other)[a-z'-]+,? ){0,3}?"
    rf"(?:(?!debut){FILMS}) (?:is|has|opens|begins|starts|follows|tells|takes|wants|gives|stars"
    r"|concerns|remains|turns|works|looks)\b"
    rf"{_NO_OTHER}"
    r"| (?:debut|first (?:film|feature)) (?:[a-z]+ly )?(?:is|opens|[a-z]{3,}s (?=(?:you|us|me|the"
    rf"|an?|its|in|on|with|no|for|at|from|to)\b)){_NO_OTHER}"
)
"""What opens a sentence near the top: "Ann Poe's 2019 horror film has the best setting"."""
_SHOT_NEXT = compiled(
    rf",? [^.;:!?]{{2,120}}\b(?:shot|made|filmed|directed) (?:{TITLE}"
    rf"|this(?= one\b| (?:{FILMS})|[.,;!]|$)|an? (?:(?!about)[a-z-]+ ){{0,3}}(?:{FILMS}) "
    r"(?:in|on|with|from) (?:it|them|there)\b)"
)
_TITLE_NEXT = compiled(rf",? (?:(?:and|with|comes|came) )?(?:to )?{TITLE}")
_BEFORE_TITLE = compiled(r"\b(?:from|in|to|of) $")
_AFTER_TITLE = compiled(
    rf"{TITLE}\ue003*[\"'*_]*(?:,? (?:from|made in|came out in|released in) "
    rf"| \((?:{NAME}\ue003*(?:/[a-z{NAME}\ue003]+)?, )"
    rf"|(?: \([^()]{{1,40}}\))?(?:,| -) {NAME}\ue003*(?: films| pictures| productions)?, )$"
)
_NAMED_SO = compiled(
    rf"(?:\b(?:this|it)(?:'s| is| was)|{TITLE}\ue003*[\"'*_]*(?: (?:last night|yesterday"
    rf"|tonight|today|again|on [a-z{NAME}\ue003]+|at last|this (?:week|weekend|morning"
    r"|afternoon)))?,?(?: that's| i mean)?) the $"
)
_ONE_NEXT = compiled(r" (?:one|version|film)\b(?! of\b)")
"""Told apart by it: "Eleven Across, the 1974 one"."""
_BRACKETED = compiled(
    rf"(?:{TITLE}\ue003*[\"'*_?!.]*|\b(?:the|this) (?:film|movie|picture|documentary)"
    rf"|(?:^|[.;:] ){NAME}\ue003*'s? (?:(?!first|last|earlier)[a-z-]+ ){{0,3}}(?:{FILMS})) \($"
)
_OUT_IN_BRACKETS = compiled(
    r"[(\[](?:first |originally )?(?:released|made|shot|filmed|issued),? (?:in )?"
    rf"(?:(?:{either(MONTHS)}),? )?$"
)
"""Read with its capitals, which in brackets make a name of it: "(Released 2017."."""
_IN_BRACKETS = compiled(r"(?=[);,:])")
_YEAR_OF_IT = compiled(
    r",? (?:(?:the (?:very )?(?:year|week|month|night|day|spring|summer|autumn|winter|weekend)"
    rf" (?:that )?|when )(?:it|this|the film|{TITLE}\ue003*)(?: was)?"
    r"(?: (?:at last|first|finally|originally|new))*"
    r" (?:came out|released|premiered|opened|new)|(?:the (?:year|week|month|night) |at the time )"
    r"of its (?:release|premiere))(?=[.,;:)]|$| and\b)"
)
_ITS_RELEASE = compiled(
    r",? (?:the [a-z ]{4,14}(?:that )?|when )(?:it|this|the film) (?:first |finally |was )?"
    r"(?:came out|released|new)\b"
)
_OF_SHOWING = compiled(
    rf"{TITLE}|\b(?:films?|movies?|see|saw|seen|watched|caught|sat through|shown|showing|run"
    r"|audiences?|screens?|cinemas?|prints?)\b"
)
_HEADLINE = compiled(r"(?<![a-z0-9] )(?<![a-z0-9])$")
_BYLINE_NEXT = compiled(r", (?:new|with|from|directed|by)\b")
_YEAR_ALONE = compiled(
    r"[12](?<![\w$£].)(?:(?<=1)(?:8[89]|9\d)|(?<=2)0[0-4])\d(?!\w)"  # a figure is found fast
)
_YEAR = compiled(
    rf"(?<![\w$£]){_YEAR_FOUR}(?!\w)|\b(?:nineteen[ -](?:{TENS}|{TEENS})|twenty[ -](?:ten|eleven|"
    rf"twelve|[a-z]+teen|twenty))(?:[ -](?:{UNITS}))?\b(?![ -](?:year|minute|day|hour|second))"
    rf"|\btwo thousand and (?:{TEENS}|{UNITS})\b"
)
_SPELT = frozenset({"nineteen", "twenty", "thousand"})
_OPENING = 3  # sentences
_IN_FRONT = 40  # characters, at most, from such a bracket to its year
_AROUND = 120  # characters before a year that can speak of it
_OPENS = compiled(r"^(?:back )?in $")
_CALLED = compiled(
    rf"\b(?:called|named|titled|listed as|film|movie) [\"'*_]*{TITLE}\ue003*[\"'*_]*"
    rf"(?: (?:it's|its|it is) called)?,(?: (?:of|from) {NAME}\ue003*,)? $"
    rf"|{TITLE}\ue003*[\"'*_]* (?:it's|its|it is) called, $"
)
"""Told with the year, as a catalogue has it: "it's called The Lantern, 2017, and …"."""
_GOES_ON = compiled(r"[,.;)]|$")
_HEADED = compiled(rf"[\s\"'*_#]*{TITLE}\ue003*[\"'*_]*[,.:]? -? ?$")
"""A heading that the year ends: "The Lantern, 1957."."""
_NOTHING_MORE = compiled(r"[.;)*_\"' ]*$")
_ENDS_IN_TITLE = compiled(
    rf"(?:{TITLE}\ue003*[\"'*_]*[.!]?|\b(?:made|directed|shot|filmed) (?:it|this)\b"
    r"[^.;:!?]{0,50}\."
    r"|\byear\?)[\"'*_]*\s*$"
)
_PRINTED = compiled(
    rf"\d ?(?:min|mins|minutes|m|hrs?|h)\b|(?<!')\b(?:cert|rated|dir|d)\b[.:]?|[|·•]|\bdirector:"
    rf"|\bblack[- ]and[- ]white\b|\b{NUMBER} minutes(?=[.,;|]|$)"
)
_LAND = compiled(
    rf"(?:{NAME}\ue003*|usa|uk|us|gb)(?:/(?:{NAME}\ue003*|usa|uk|us|gb))* $"
    r"|(?<!\w)(?:usa|uk|us|gb), $"
)
_OF_A_LAND = compiled(rf"[,.·|/-]? (?:{either(DEMONYMS)})(?=[.,;:)|·/\n]|$| (?:and|but)\b)")
"""A cell beside the year: "2019, British"."""
_FROM_A_LAND = compiled(rf"(?:^|[.,;:(|·/] ?)(?:{either(DEMONYMS)})[,.·|/]? $")
_IMPRINT = 80  # characters around a year in which it must be among facts of its kind
_ANOTHER_YEAR = compile_rule(
    r"(?:\b(?:remake|original|based on|novel|book|unlike|like|than|version|sequel to|prequel to|"
    r"adaptation|previous|first film|also|series|play|return to|take on|homage to|retread"
    r"|whose (?:debut|first|last))\b|"
    r"{work})[^.;!?]{0,50}$"
)


def find_year(page: Page, from_title: int | None) -> Claim | None:
    """The film's year, if said."""
    if from_title:
        at = page.canvas.find(str(from_title))
        return Claim(Kind.YEAR, str(from_title), "", max(0, at))
    spelt = not _SPELT.isdisjoint(page.parts)
    said = _YEAR if spelt else _YEAR_ALONE
    if not (spelt or page.longest_figure >= _YEAR_DIGITS) or not said.search(page.skeleton):
        return None
    for pattern in (_YEAR_LINE, _YEAR_CELL):
        match = pattern.search(page.text)
        if match:
            return Claim(Kind.YEAR, match["year"], "", match.start("year"))
    for match in said.finditer(page.skeleton):
        if _says_of_film(page, match):
            return Claim(Kind.YEAR, str(year_of(match.group())), "", match.start())
    return _year_in_imprint(page)


def _says_of_film(page: Page, match: re.Match[str]) -> bool:
    """Whether the words around a year make it this film's."""
    skeleton = page.skeleton
    start, stop = page.sentence_at(match.start())
    left = skeleton[max(start, match.start() - _AROUND) : match.start()]
    left = OWN_CLAUSE.sub("", left)
    if _ANOTHER_YEAR.search(left[-70:]):
        return False
    if _HEADED.fullmatch(left) and _NOTHING_MORE.match(skeleton, match.end(), stop):
        return True
    rest = skeleton[match.end() : stop]
    if match.start() == start and (rest in ("", ".") or rest.startswith(", i ")):
        return _ENDS_IN_TITLE.search(skeleton[max(0, start - 80) : start]) is not None
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
        or TOLD.search(left) is not None
        or (not left and STRAIGHT_TO.match(skeleton, match.end(), stop) is not None)
        or _OUT_IN_BRACKETS.search(page.lowered, max(0, match.start() - _IN_FRONT), match.start())
        is not None
        or _AFTER_TITLE.search(left) is not None
        or (
            _CALLED.search(left) is not None
            and _GOES_ON.match(skeleton, match.end(), stop + 1) is not None
        )
        or _OWNS_TITLE.match(skeleton, match.end(), stop) is not None
        or (
            OPENING_NIGHT.search(left) is not None
            and WAS_THERE.search(skeleton, start, stop) is not None
        )
        or (
            _OF_SOMEBODY.fullmatch(left) is not None
            and page.number_at(start) < _OPENING
            and _GOES_ON_OF_IT.match(skeleton, match.end(), stop) is not None
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
            and (
                _OF_SHOWING.search(left) is not None
                or _ITS_RELEASE.match(skeleton, match.end(), stop) is not None
            )
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
