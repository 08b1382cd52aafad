"""What one sentence gives of a detail: whether it has what the question tells, and its value. Pure.

The sentence must have each telling word, or a word that says the same; what stands right before or
after may have one of them, and may say who or what it was.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answers.details.detail_wording import Detail
from bot.answers.details.which_of_a_sort import instrument_told
from bot.answers.finding.passages import Sentence, fits_question_word
from bot.answers.finding.untitled import untitled
from bot.answers.proof.figures_beside import figure_tied
from bot.answers.proof.names_beside import (
    Tied,
    doer_tied,
    named_thing,
    names_in,
    person_tied,
    place_in,
)
from bot.answers.proof.polar import (
    DENIAL,
    aims,
    only_aimed,
    opposes,
    polarity,
    turned,
)
from bot.answers.words.alike import alike, said_in
from bot.answers.words.deeds import verb_of
from bot.patterns import compiled
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.text import stem, words

MAKES = frozenset(
    map(
        stem,
        vocabulary(
            "edit edited editor cut costume costumes design designed sound recorded score scored "
            "music song songs choreography choreographed translated wrote written write script "
            "screenplay novel directed director shot filmed produced stunts makeup effects "
            "composed based"
        ),
    )
)
"""Stems of what makers do; no character of the film is asked for."""


_NEAR_DEED = 5  # words from what was done to what it was done for
_SAID_OF = 2  # stems, at least, that a sentence has besides those of the question
_IT_IS = compiled(
    r"^\W*(?:(?:and|but|well|so|oh)\W+)?(?:it|that|he|she|this|they)(?:['’]s| is| was| turns out"
    r"| turned out| were| are)\b",
    re.IGNORECASE,
)


_OF_THEM = compiled(
    r"^\W*(?:there are|they are|all) (?P<number>\w+)(?: of them)?\b",
    re.IGNORECASE,
)


_IT_IS_CALLED = compiled(
    r"^\W*(?:(?:and|but|oh|btw)\W+)?(?:(?:it|he|she|they)(?:['’]s|['’]re| is| was| are| were|)"
    r"(?: \w+)? (?:called|named|known as|nicknamed)"
    r"|(?:its|his|her|their) names?(?:['’]s| is| was| are))\b",
    re.IGNORECASE,
)
GOES_ON = ("person", "figure", "called")
"""Sorts of answers that the next sentence may give, of whom or what this one speaks."""


def told_next(asked: Detail, one: Sentence, after: Sentence, skip: set[str]) -> Tied | None:
    """Who it was, where the next sentence says so: "Somebody did it. It was Ann Poe." """
    if asked.sort == "figure":
        found = _OF_THEM.match(after.evidence.quote)
        number = found and figure_tied(found["number"], (stem(found["number"].lower()),), "")
        return Tied(number.value, _NEXT) if number else None
    called = asked.sort == "called"
    if not (_IT_IS_CALLED if called else _IT_IS).match(after.evidence.quote):
        return None
    if called and after.position < one.position:
        return None
    names = names_in(after.evidence.quote, skip)
    return Tied(names[0][0], _NEXT) if names else None


_NEXT = 5.0
_WHO_DID = compiled(
    r"who (?!is\b|was\b|are\b|were\b|gets?\b|got\b|has\b|had\b)[a-z]+ |who (?:is|was|were) .+ by$"
)
_FROM = compiled(r"\bfrom(?: in @\w+)?$")
"""Asks from whom it is: "who does she get it from"."""
_OWNS = 4.0  # how near somebody must be named to a thing to have it: "Ann's mitten"


def beside_of(pool: Sequence[Sentence], number: int, sort: str) -> list[Sentence]:
    """The sentences right before and after one of a review; a figure may be told a little later."""
    own = pool[number].evidence.review_id
    return [
        pool[at]
        for at in (number - 2 if sort == "figure" else number - 1, number - 1, number + 1)
        if 0 <= at < len(pool) and pool[at].evidence.review_id == own
    ]


def has(one: Sentence, term: str, sort: str = "") -> bool:
    if one.covers(term):
        return True
    if {f"{term}er", term.removesuffix("er")} & one.stems:  # an owner owns
        return True
    opposed = opposes(term) if sort == "polar" else frozenset()
    return not said_in(one.folded).isdisjoint(alike(term) | {term} | opposed)


def fit_of(asked: Detail, one: Sentence, beside: Sequence[Sentence]) -> float | None:
    """How well a sentence has what the question tells; None where it has not enough."""
    one = untitled(one)
    here = [term for term in asked.terms if has(one, term, asked.sort)]
    if len(here) * 2 < len(asked.terms) or not here:
        return None
    if (deed := _deed_of(asked)) in asked.terms:
        if deed not in here:
            return None  # where somebody is who does it tells not what he does
        beside = [near for near in beside if near.position < one.position]
    missing = [term for term in asked.terms if term not in here]
    if any(not any(has(near, term) for near in beside) for term in missing):
        return None
    if not all(any(map(one.means, ways)) for ways in asked.names):
        return None
    by_whom = asked.sort == "polar" and not MAKES.isdisjoint(asked.terms)
    if by_whom and not all(any(map(one.says, ways)) for ways in asked.names):
        return None  # "she" may be anybody who made something
    figure = asked.sort == "figure" and not re.search(r"\bhow long\b", asked.text)
    if not figure and not fits_question_word(asked.text, one.evidence.quote):
        return None
    if len(one.stems - set(asked.terms)) < _SAID_OF and not figure:
        return None
    told = (*here, *asked.judged)
    return len(here) + sum(term in one.stems for term in told) / 10


_DOES = compiled(
    r"\bwhat (?:is|are|was|were|do|does|did|has|have|had) \S+ (?P<rest>.+)"
    r"|\bwho (?:used to )?(?P<verb>[a-z]+) (?:the|an?|his|her|their|that)\b"
    r"|\bwhose (?P<owned>[a-z]+) (?:is|was|are|were)\b"
)


def _deed_of(asked: Detail) -> str:
    """The stem of the verb asked after in "what is the ship carrying" or "who steals the lamp"."""
    found = _DOES.search(asked.text) if asked.sort in ("any", "person") else None
    if found is None:
        return ""
    if said := found["verb"] or found["owned"]:
        return stem(said)
    verbs = (word for word in found["rest"].split() if verb_of(word) and stem(word) in asked.terms)
    return stem(next(verbs, ""))


def told_of(asked: Detail, one: Sentence, titles: set[str]) -> Tied | None:
    """What the sentence gives of the sort asked for."""
    quote = one.evidence.quote
    if asked.sort == "polar":
        if quote.rstrip(" *_").endswith("?"):
            return None
        word = turned(polarity(quote, asked.terms, aimed=aims(asked.text)), asked.text)
        return Tied("", 0.0, word) if word else None
    if DENIAL.search(asked.text) or asked.sort == "colour":
        return None  # "who can't sing"; no sentence but one with the colour would tell it
    skip = {way for ways in asked.names for way in ways} | titles
    if asked.sort == "person":
        did = _WHO_DID.match(asked.text)
        if did and not aims(asked.text) and only_aimed(quote, asked.terms):
            return None
        told = (doer_tied if did else person_tied)(quote, asked.terms, skip)
        if told and told.value and _FROM.search(asked.text):
            whence = rf"\bfrom (?:\w+ ){{0,3}}?{re.escape(told.value)}\b"
            return told if re.search(whence, quote) else None
        if told and asked.text.startswith("whose") and told.distance > _OWNS:
            return None
        asked_after = told and told.value and set(map(stem, words(told.value))) <= set(asked.terms)
        return Tied("", told.distance) if told and asked_after else told
    if asked.sort == "called":
        return named_thing(quote, asked.terms, skip)
    if asked.sort == "place":
        towards = re.search(r"\b(to|from)(?: in @\w+)?$", asked.text)
        return place_in(quote, skip, towards[1] if towards else "")
    if asked.sort in ("figure", "year"):
        return figure_tied(quote, asked.terms, asked.text, year=asked.sort == "year")
    return Tied(instrument_told(asked.text, quote), 0.0)
