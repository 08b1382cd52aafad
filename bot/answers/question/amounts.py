"""Lengths, years and marks as people type them: "two and a half hours", "the fifties". Pure.

The patterns are for masked questions, where "9/10" is "9 out of 10" and "2.5" "2 and a half".
"""

from __future__ import annotations

import re

from bot.answers.model import Constraint
from bot.answers.question.wording import pattern
from bot.answers.words.terms import content_words
from bot.patterns import compiled
from bot.reading.model import Kind
from bot.reading.numbers import NUMBER, SPELT, TENS, number

_HOUR, _MINUTE = r"(?:hours?|hrs?|h)", r"(?:minutes?|mins?|m)"
_PART = r"(?: and)? an? (?:half|quarter)"
_HOURS = rf"(?:\d+h(?: ?\d+m?)?|(?:half an|an|{NUMBER})(?:{_PART})? ?{_HOUR})"
_DURATION = rf"(?:{_HOURS}(?:{_PART}|(?: and)? {NUMBER} ?{_MINUTE}| \d\d)?|{NUMBER} ?{_MINUTE})"
_YEAR = r"(?:18|19|20)\d\d"
_DECADES = {f"{word[:-1]}ies": 10 * n for n, word in enumerate(TENS.split("|"), 2)} | {
    "noughties": 0
}
_DATE = rf"(?:{_YEAR}s?|\d0s|{'|'.join(_DECADES)})"
_HALF = r"(?: and a half)?"
_OUT_OF = r"(?:out of )(?:10|5|ten|five)"
_MARK = (
    rf"(?:{NUMBER}{_HALF} (?:stars? )?{_OUT_OF}|{NUMBER}{_HALF} stars?"
    r"|(?:full|top) marks|(?:a )?perfect score)"
)

_UNDER = (
    r"(?:(?:not|no) (?:longer|more|over|above|higher|later|newer)(?: than)?"
    r"|up to|at (?:the )?most|max(?:imum)?(?: of)?|within|until|under|below|less than|fewer than"
    r"|(?:shorter|quicker|lower|worse|older|earlier) than|before|prior to|pre)"
)
_OVER = (
    r"(?:(?:not|no) (?:shorter|less|under|below|fewer|lower|earlier|older)(?: than)?"
    r"|at (?:the )?least|min(?:imum)?(?: of)?|over|above|exceeding|upwards of|north of|past|since"
    r"|(?:longer|more|higher|better|newer|later) than|after|post)"
)
_ABOUT = r"(?:about|around|roughly|approximately|circa|nearly|almost)"
_OP = rf"(?P<op>{_UNDER}|{_OVER}|{_ABOUT}|exactly|precisely)"
_TAIL = (
    r"(?P<tail> (?:or|and) (?:(?P<less>less|under|below|shorter|fewer|lower|earlier|older)"
    r"|more|over|above|longer|higher|better|up|later|newer)| onwards?)"
)
_INCLUDED = compiled(r"(?:not|no|up|at|max|maximum|min|minimum|within|until|since)\b")
_LINKS = (
    r"(?:(?:that|which|is|are|was|were|be|(?<!the )last|lasts|lasting|runs?|running|with|has|have"
    r"|having|got|gets?|given|gave|gives?|scored?|scores|scoring|rated|rates?|ratings?|marks?"
    r"|marked|a|an|the|of|in|at|time|runtime|length|clocks?|comes?|came|out|made|released|shot"
    r"|filmed|dated|from) )*"
)
_LONG = r"(?: (?:long|in length|in total|altogether|exactly|tops))*"
_LASTS = (
    r"(?:(?<!the )last|lasts|lasting|runs?|running(?: time)?|runtime|length|clocks? in|is|are|was"
    r"|were)"
)
_RATED = (
    r"(?:rated|rates?|ratings?|scored?|scores|scoring|marks?|marked|got|gets?|gave|gives?|given"
    r"|earned|earns?|awarded|received?)"
)
_OF = r"(?:(?:of|is|are|that|at|an?|the|just|exactly) )*"
_IN = r"(?:the )?(?:year |early |mid |late )?"
_CONDITIONS = (
    (Kind.SETTING, rf"(?:set|takes? place) (?:in |during )?(?:{_OP} )?{_IN}(?P<amount>{_DATE})"),
    (Kind.YEAR, rf"{_LINKS}(?:between|from) (?P<low>{_YEAR}) (?:and|to|until) (?P<high>{_YEAR})"),
    (Kind.YEAR, rf"{_LINKS}{_OP} {_IN}(?P<amount>{_DATE})"),
    (Kind.YEAR, rf"{_LINKS}(?:from|in|of|released|out) {_IN}(?P<amount>{_DATE}){_TAIL}?"),
    (Kind.YEAR, rf"(?P<amount>{_DATE})(?= (?:{{film}}|version|ones?|remake|stuff))"),
    (Kind.RATING, rf"{_LINKS}(?P<amount>{NUMBER}{_HALF}){_TAIL} (?:stars )?(?P<scale>{_OUT_OF})"),
    (Kind.RATING, rf"{_LINKS}{_OP} (?P<amount>{_MARK})"),
    (Kind.RUNTIME, rf"{_LINKS}between (?P<low>{_DURATION}|\d+) and (?P<high>{_DURATION}){_LONG}"),
    (Kind.RUNTIME, rf"{_LINKS}{_OP} (?P<amount>{_DURATION}){_LONG}"),
    (Kind.RUNTIME, rf"{_LINKS}{_OP} (?P<amount>\d{{2,3}})(?= ?$)"),
    (Kind.RUNTIME, rf"{_LINKS}(?P<amount>{_DURATION})(?: long)?{_TAIL}"),
    (Kind.RUNTIME, rf"{_LINKS}{_LASTS} (?:for |at )?(?P<amount>{_DURATION}){_LONG}"),
    (Kind.RUNTIME, rf"(?P<amount>{_DURATION})(?: long|(?= {{film}}))"),
    (Kind.RATING, rf"{_LINKS}(?P<amount>{_MARK})(?:{_TAIL}| (?:{{film}}|ratings?|reviews?))"),
    (
        Kind.RATING,
        rf"{_LINKS}(?:{_RATED}|with|has|have) {_OF}(?P<amount>{_MARK})",
    ),
    (
        Kind.RATING,
        rf"{_LINKS}{_RATED} {_OF}(?:{_OP} )?(?P<amount>{NUMBER}{_HALF})(?:{_TAIL}|(?= ?$))",
    ),
)
_PATTERNS = tuple((kind, pattern(text)) for kind, text in _CONDITIONS)
_LEFT = pattern(
    rf"{_DURATION}|{NUMBER} (?:years?|decades?|stars?|points?|marks?|quid|times?)|{_MARK}"
    rf"|\d+|{SPELT}|half|quarter|hours?|minutes?|mins?|hrs?"
    r"|(?:long|short|old|new|earli|lat|high|low|few)er|less|more|exactly|precisely"
)
_NEAR = {Kind.RUNTIME: 10, Kind.YEAR: 2, Kind.SETTING: 2, Kind.RATING: 0.5}
"""How far off something may be that is "about" so much."""


def find_amount(text: str) -> tuple[re.Match[str], list[Constraint]] | None:
    """The first length, year or mark that a masked question sets as a condition."""
    for kind, wanted in _PATTERNS:
        if found := wanted.search(text):
            return found, _limits(kind, found)
    return None


def only_amounts(text: str) -> bool:
    """Whether all that these words say are figures, which no sentence proves by having them."""
    rest = _LEFT.sub(" ", text)
    return rest != text and not content_words(rest)


def _limits(kind: Kind, found: re.Match[str]) -> list[Constraint]:
    """The conditions that one match makes."""
    groups = found.groupdict()
    spoken, tail = groups.get("op") or "", groups.get("tail")
    if groups.get("low"):
        unit = " hours" if re.search(_HOUR, groups["high"]) else " minutes"
        first = groups["low"] + unit * (kind is Kind.RUNTIME and groups["low"].isdigit())
        low, high = _value(kind, first)[0], _value(kind, groups["high"])[1]
    else:
        amount = f"{groups['amount']} {groups.get('scale') or ''}".strip()
        low, high = _value(kind, amount)
    if tail or re.fullmatch(f"{_UNDER}|{_OVER}", spoken):
        under = bool(groups["less"]) if tail else bool(re.fullmatch(_UNDER, spoken))
        included = bool(tail or _INCLUDED.match(spoken))
        edge = high if under == included else low
        return [Constraint((kind,), op="<>"[not under] + "=" * included, number=edge)]
    if re.fullmatch(_ABOUT, spoken):
        low, high = low - _NEAR[kind], high + _NEAR[kind]
    if low == high:
        scale = re.search(r"stars?$|out of \w+$", groups["amount"])
        words = scale[0] if scale and kind is Kind.RATING else ""
        return [Constraint((kind,), op="=", number=low, words=words)]
    return [Constraint((kind,), op=">=", number=low), Constraint((kind,), op="<=", number=high)]


def _value(kind: Kind, text: str) -> tuple[float, float]:
    """The least and the most that an amount can mean, in the unit in which facts have it."""
    if kind in (Kind.YEAR, Kind.SETTING):
        return _years(text)
    value = _minutes(text) if kind is Kind.RUNTIME else _on_ten(text)
    return value, value


def _years(text: str) -> tuple[float, float]:
    if text.isdigit():
        return float(text), float(text)
    start = int(text[:-1]) if text[0].isdigit() else _DECADES[text]
    start += 0 if start > 99 else 1900 if start else 2000
    return start, start + 9


_UNIT = compiled(
    rf"(?:(?P<half>half) an ?|(?P<n>{NUMBER}|an?))(?: and an? (?P<part>half|quarter))?"
    rf" ?(?:(?P<hours>{_HOUR})|{_MINUTE})?(?:(?: and)? an? (?P<later>half|quarter))?(?![a-z])"
)


def _minutes(text: str) -> float:
    total = 0.0
    for found in _UNIT.finditer(text):
        value = 0.5 if found["half"] else number(found["n"])
        part = found["part"] or found["later"]
        value += {"half": 0.5, "quarter": 0.25}.get(part or "", 0.0)
        total += value * (60 if found["hours"] else 1)
    return total


_MARKED = compiled(
    rf"(?P<n>{NUMBER})(?P<half> and a half)?(?P<stars> stars?)?"
    r"(?: out of (?P<best>10|5|ten|five))?"
)


def _on_ten(text: str) -> float:
    """A mark on the scale of ten that facts have; stars are of five, unless there are more."""
    found = _MARKED.search(text)
    if found is None:
        return 10.0  # full marks
    value = number(found["n"]) + 0.5 * bool(found["half"])
    best = number(found["best"] or ("five" if found["stars"] and value <= 5 else "ten"))
    return value * 10 / best
