"""The figure that a sentence ties to some words: "ninety sheep", "since 1764". Pure."""

from __future__ import annotations

import re
from collections.abc import Collection

from bot.answers.proof.names_beside import FAR, Tied, distance, spots_of
from bot.patterns import compiled
from bot.reading.text import stem, words

_NUMBER = compiled(
    r"(?<![\w/£$€])[£$€]?(?:\d[\d,.]*\d|\d|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty"
    r"|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine|odd|something))?|two"
    r"|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen|eighteen|nineteen|once|twice|(?:a |an |one )?(?:hundred|dozen|half|thousand)"
    r"|one(?= (?:hour|day|week|year)))\b"
    r"(?:\s(?:hundred|thousand|million|billion|dozen|grand))*"
    r"(?: and (?:a half|a quarter|three[- ]quarters))?(?:\s(?:times|minutes|hours|years|days|weeks"
    r"|months|people|pounds|dollars|euros|quid|pence"
    r"|guineas|crowns|francs|years old|seconds|decades|nights|centuries|metres|miles|feet|kilos)"
    r"|-(?:second|minute|hour|day|night|week|month|year|mile|foot)s?)?",
    re.IGNORECASE,
)
_HAS_LONG = compiled(r"\bhow long (?:has|have|had|does|do|did)\b")
_OF_TIME = compiled(r"(minute|hour|year|day|week|month)s?\b(?! old)", re.IGNORECASE)


def _counts(quote: str, found: re.Match[str], asked: str) -> bool:
    """Whether a figure is of what is asked: ninety years are no number, once is no age."""
    if re.search(r"\bhow old\b", asked):
        after = quote[found.end() : found.end() + 12]
        return re.search(r"\b(?:years?|months?|weeks?|days?)\b", f"{found[0]}{after}") is not None
    if re.search(r"\bhow much\b", asked) and not _QUANTITY.search(
        quote[found.start() : found.end() + _NEAR_UNIT]
    ):
        return False
    if _HAS_LONG.search(asked):
        return _OF_TIME.search(found[0]) is not None
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


_A_YEAR = compiled(r"\b(?:1[5-9]|20|21|22|23)\d\d\b")


def figure_tied(
    quote: str, terms: Collection[str], asked: str, *, year: bool = False
) -> Tied | None:
    """The figure nearest to the terms that the question does not itself name."""
    quote = " ".join(quote.split())
    spots = spots_of(quote, terms)
    named = set(asked.split())
    counted = _COUNTED.search(asked)
    ranked = sorted(
        (
            counted is None or not _is_of(quote, found, counted[1]),
            min((distance(quote, found.span(), spot) for spot in spots), default=99.0),
            found[0],
        )
        for found in (_A_YEAR if year else _NUMBER).finditer(quote)
        if found[0].split()[0].lower() not in named and _counts(quote, found, asked)
    )
    return next((Tied(figure, far) for _, far, figure in ranked if far <= FAR), None)


_COUNTED = compiled(r"\bhow many (?:(?:more|other|different|of the) )?([a-z]+)")


def _is_of(quote: str, found: re.Match[str], noun: str) -> bool:
    """Whether a figure stands before the noun that is counted: "a crew of ten has six days"."""
    said = [*words(found[0])[1:], *words(quote[found.end() : found.end() + 30])[:2]]
    return stem(noun) in map(stem, said)
