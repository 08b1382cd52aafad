"""By whom something is done, where a noun alone tells it: "is hired by a ruined countess". Pure."""

from __future__ import annotations

from collections.abc import Collection

from bot.answers.words.alike import alike
from bot.patterns import compiled
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.phrases import Sort, sort_of
from bot.reading.text import stem, words

_BY = compiled(
    r"\b(?P<deed>[a-z]+) by (?P<who>(?:the|an?|his|her|their|two|three|some|[A-ZÀ-Ž][\w-]+['’]s?) "
    r"(?:[a-zà-ž'’-]+ ){0,3}?(?P<noun>[a-zà-ž'’-]+))"
    r"(?= (?:who|whom|that|which|to|and|in|on|from|at|for|with|after|when|called|named)\b"
    r"|[,.;:!)]|$)"
)
_GROUPS = vocabulary(
    "gang police company council army mob firm government school family state church bank museum "
    "crew band court"
)
_CALLED = compiled(r", (?P<name>[A-ZÀ-Ž][\w-]+(?: [A-ZÀ-Ž][\w-]+)?)(?=[,.;:!?)]|$)")


def agent_of(quote: str, terms: Collection[str], undergoing: Collection[Collection[str]]) -> str:
    """Who does what the terms tell to those named before it; "" where nobody is said to.

    `undergoing` has the ways to say each name: of "who hires Ann" Ann is hired.
    """
    quote = " ".join(quote.split())
    kin = {other for term in terms for other in (term, *alike(term))}
    for found in _BY.finditer(quote):
        before = " ".join(words(quote[: found.start()]))
        done = stem(found["deed"]) in kin
        to_them = all(any(f" {way} " in f" {before} " for way in ways) for ways in undergoing)
        someone = sort_of(found["noun"]) is Sort.PERSON or found["noun"] in _GROUPS
        if done and to_them and someone:
            called = _CALLED.match(quote, found.end())
            return found["who"] + (f", {called['name']}" if called else "")
    return ""
