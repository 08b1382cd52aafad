"""The figure that a sentence ties to some words: "ninety sheep", "since 1764". Pure."""

from __future__ import annotations

import re
from collections.abc import Collection

from bot.answers.proof.names_beside import FAR, Tied, distance, spots_of
from bot.answers.words.alike import alike
from bot.patterns import compiled
from bot.reading.text import stem, words

_NUMBER = compiled(
    r"(?<![\w/£$€])[£$€]?(?:\d[\d,.]*\d|\d|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty"
    r"|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine|odd|something))?|two"
    r"|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen|eighteen|nineteen|once|twice|(?:a |an |one )?(?:hundred|dozen|half|thousand)"
    r"|one(?= (?:hour|day|week|year)))\b"
    r"(?:\s(?:hundred|thousand|million|billion|dozen|grand))*"
    r"(?:\s(?:times|minutes|hours|years|days|weeks|months|people|pounds|dollars|euros|quid|pence"
    r"|guineas|crowns|francs|years old|seconds|decades|nights|centuries|metres|miles|feet|kilos)"
    r"|-(?:second|minute|hour|day|night|week|month|year|mile|foot)s?)?",
    re.IGNORECASE,
)
_UNITLESS_SPAN = compiled(
    r"\bsince (?:\d{4}|(?:the|last|her|his|their) [\w'’-]+(?: of [\w'’-]+)?|childhood|birth)\b"
    r"|\bfor (?:(?:so |too )?(?:many |several |some |countless ))?(?:years|decades|centuries|months"
    r"|weeks|generations|ages)\b|\ball (?:night|day|week|month|year|summer|winter)\b",
    re.IGNORECASE,
)
"""How long somebody has done something, without a figure: "since 1764", "for years"."""
_HAS_LONG = compiled(r"\bhow long (?:has|have|had|does|do|did)\b")
_OF_TIME = compiled(r"(minute|hour|year|day|week|month)s?\b(?! old)", re.IGNORECASE)
_AGED_BEFORE = compiled(r"\b(?:aged?|of|is|turn(?:s|ing)|at|aged about) $", re.IGNORECASE)


def has_span(text: str) -> bool:
    """Whether a text says how long something has been so, without a figure."""
    return _UNITLESS_SPAN.search(text) is not None


def _counts(quote: str, found: re.Match[str], asked: str) -> bool:
    """Whether a figure is of what is asked: ninety years are no number, once is no age."""
    if re.search(r"\bhow old\b", asked):
        after = quote[found.end() : found.end() + 12]
        years = re.search(r"\b(?:years?|months?|weeks?|days)\b", f"{found[0]}{after}")
        return bool(years or _AGED_BEFORE.search(quote[: found.start()]))
    if re.search(r"\bhow much\b", asked) and not _QUANTITY.search(
        quote[found.start() : found.end() + _NEAR_UNIT]
    ):
        return False
    if _HAS_LONG.search(asked):
        return bool(_UNITLESS_SPAN.match(found[0]) or _OF_TIME.search(found[0]))
    if re.search(r"\bhow many\b", asked) and (
        _is_clock(quote, found)
        or _SOME_OF_THEM.search(quote[: found.start()])
        or (_A_YEAR.fullmatch(found[0]) and _IN_A_YEAR.search(quote[: found.start()]))
    ):
        return False
    unit = _OF_TIME.search(found[0])
    if unit is None or not re.search(r"\bhow (?:many|much)\b", asked):
        return True
    return unit[1].lower() in asked or re.search(r"\b(?:time|long|age)", asked) is not None


_QUANTITY = compiled(
    r"[£$€%]|\b(?:pounds?|dollars?|euros?|quid|pence|grand|million|billion|thousand|hundred|dozen"
    r"|guineas|crowns|francs|lire|marks|shillings?|cents?|kroner|kilos?|kg|grams?|tons?|tonnes?"
    r"|ounces?|litres?|pints?|gallons?|half|third|quarter|twice|times|percent|per cent|minutes?"
    r"|hours?|years?|days?|weeks?|months?|miles?|metres?|feet|inches|bags?|bars?|boxes|crates)\b",
    re.IGNORECASE,
)
_NEAR_UNIT = 12  # characters after a figure in which its unit stands


def _is_clock(quote: str, found: re.Match[str]) -> bool:
    """Whether a figure is the hour: "no noise after nine at night"."""
    after = re.match(r" ?(?:at night|in the (?:morning|evening|afternoon)|o['’]?clock|[ap]\.?m\b)",
                     quote[found.end() :])  # fmt: skip
    return after is not None


_SOME_OF_THEM = compiled(r"\b(?:first|last|next|other|another|final) $")
"""The first two films are not all that there are."""
_IN_A_YEAR = compiled(r"\b(?:in|for|from|until|till|since|by|of|to|after|before) $|[(,] ?$")
_A_YEAR = compiled(r"\b(?:1[5-9]|20|21|22|23)\d\d\b")


def figure_tied(
    quote: str, terms: Collection[str], asked: str, *, year: bool = False
) -> Tied | None:
    """The figure nearest to the terms that the question does not itself name."""
    quote = " ".join(quote.split())
    spots = spots_of(quote, terms)
    named = set(asked.split())
    counted = _COUNTED.search(asked)
    spans = list(_UNITLESS_SPAN.finditer(quote)) if re.search(r"\bhow long\b", asked) else []
    ranked = sorted(
        (
            counted is None or not _is_of(quote, found, counted[1]),
            min((distance(quote, found.span(), spot) for spot in spots), default=99.0),
            found[0],
        )
        for found in (*spans, *(_A_YEAR if year else _NUMBER).finditer(quote))
        if found[0].split()[0].lower() not in named
        and _counts(quote, found, asked)
        and not (counted and _of_others(quote, found, counted[1]))
    )
    near = [Tied(figure, far) for _, far, figure in ranked if far <= FAR]
    told = _THERE_IS.search(quote, max(spots)[1]) if counted and spots else None
    if told and not any(one.value not in told[0] for one in near):
        return Tied(told["number"], 1.0)
    return near[0] if near else None


_THERE_IS = compiled(
    r"\bthere(?:['’]s| is| are) (?:exactly|only|just|precisely|at most|no more than)"
    rf" (?P<number>one|none|{_NUMBER.pattern})(?: of them)?(?=[.,;:!?)]|$)",
    re.IGNORECASE,
)
"""How many of what was spoken of before: "if you need a shootout, there's exactly one"."""


_COUNTED = compiled(r"\bhow many (?:(?:more|other|different|of the) )?([a-z]+)")


_ANY_COUNT = frozenset(["times", "people", "persons", "years", "hours", "minutes", "characters"])
_PLURAL = compiled(r"(?:[^\W\d_]|-){2,}(?<!s)s$")
_CALENDAR = compiled(r"(?:1[5-9]|20)\d\d$")


def _of_others(quote: str, found: re.Match[str], noun: str) -> bool:
    """Whether a figure is a year, or stands before what else there are many of than is asked.

    "Forty plants, one deaf dog" counts no dogs.
    """
    if noun in _ANY_COUNT or _is_of(quote, found, noun):
        return False
    if _CALENDAR.match(found[0]):
        return True
    after = re.match(r" (?:([\w-]+) )?([\w-]+)", quote[found.end() :])
    beside = [one for one in (after.groups() if after else ()) if one]
    kin = alike(stem(noun)) | {stem(noun)}
    plural = next((one for one in beside if _PLURAL.match(one.lower())), "")
    there = any(stem(word) in kin for word in words(quote))
    return bool(plural) and stem(plural.lower()) not in kin and there


def _is_of(quote: str, found: re.Match[str], noun: str) -> bool:
    """Whether a figure stands before the noun that is counted: "a crew of ten has six days"."""
    said = [*words(found[0])[1:], *words(quote[found.end() : found.end() + 30])[:2]]
    return stem(noun) in map(stem, said)
