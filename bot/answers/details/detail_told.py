"""What one sentence gives of a detail: whether it has what the question tells, and its value. Pure.

The sentence must have each telling word, or a word that says the same; what stands right before or
after may have one of them, and may say who or what it was.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from bot.answers.details.detail_wording import Detail
from bot.answers.details.which_of_a_sort import asks_number, which_of_its_sort
from bot.answers.finding.passages import Sentence, fits_question_word, forms_of
from bot.answers.finding.untitled import untitled
from bot.answers.proof.agents import agent_of
from bot.answers.proof.colour_and_age import age_of, colour_of
from bot.answers.proof.figures_beside import figure_tied
from bot.answers.proof.names_beside import (
    Tied,
    acts_on,
    doer_tied,
    named_thing,
    names_in,
    person_tied,
    place_beside,
    place_in,
    told_by_who,
)
from bot.answers.proof.polar import (
    DENIAL,
    aims,
    denied,
    only_aimed,
    opposes,
    polarity,
    replied,
    settled,
    turned,
)
from bot.answers.words.alike import alike, said_in, single_words
from bot.answers.words.deeds import verb_of
from bot.patterns import compiled
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.text import fold, stem, words

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


_WHY_FOR = compiled(r"\bfor (?:an?|the|his|her|their|\w+ing)\b")
_NEAR_DEED = 5  # words from what was done to what it was done for
_SAID_OF = 2  # stems, at least, that a sentence has besides those of the question
_IT_IS = compiled(
    r"^\W*(?:(?:and|but|well|so|oh)\W+)?(?:it|that|he|she|this|they)(?:['’]s| is| was| turns out"
    r"| turned out| were| are)\b",
    re.IGNORECASE,
)


_IT_IS_WHO = compiled(
    r"^\W*(?:(?:and|but|well|so|oh)\W+)?it(?:['’]s| is| was"
    r"| turns out to be) [^,.;:!?]{3,40}? (?:who|that)"
    r" (?:(?:had|has) )?(?!did\b|does\b|done\b)(?P<deed>[\w'’]+)",
    re.IGNORECASE,
)
"""Says who did something: "it was his brother who fired the shot"."""
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
GOES_ON = ("person", "figure", "polar", "called")
"""Sorts of answers that the next sentence may give, of whom or what this one speaks."""


def told_next(asked: Detail, one: Sentence, after: Sentence, skip: set[str]) -> Tied | None:
    """Who it was, where the next sentence says so: "Somebody did it. It was Ann Poe." """
    if asked.sort == "polar":
        later = after.position > one.position
        word = settled(one.evidence.quote, after.evidence.quote, asked.terms) if later else ""
        return Tied("", _NEXT, word) if word else None
    if asked.sort == "figure":
        found = _OF_THEM.match(after.evidence.quote)
        number = found and figure_tied(found["number"], (stem(found["number"].lower()),), "")
        return Tied(number.value, _NEXT) if number else None
    called = asked.sort == "called"
    if _WHO_GETS.search(asked.text):
        return None
    if not (_IT_IS_CALLED if called else _IT_IS).match(after.evidence.quote):
        return None
    does = _IT_IS_WHO.match(after.evidence.quote)
    if does and stem(fold(does["deed"])) not in {
        kin for term in asked.terms for kin in (term, *alike(term))
    }:
        return None  # "It was Ann who poisoned the well": who did something else
    if called and after.position < one.position:
        return None
    names = names_in(after.evidence.quote, skip)
    return Tied(names[0][0], _NEXT) if names else None


_NEXT = 5.0
WHO_IS = compiled(r"(?:who|whos) (?:is|was|are) (?:\S+ ){0,2}@\w+$")
_WHO_DID = compiled(
    r"who (?!is\b|was\b|are\b|were\b|gets?\b|got\b|has\b|had\b)[a-z]+ |who (?:is|was|were) .+ by$"
)
_WHO_IS_THE = compiled(r"(?:who|whos) (?:is|was) (?:the|that|this) (?:\w+ ?){1,3}(?:in @\w+)?$")
_FOR_WHOM = compiled(r"who (?:is|was|are|were|has|have|had|do|does|did) .+ for(?: in @\w+)?$")
_WHO_GETS = compiled(r"\bwho (?:gets|got|receives|inherits|ends up with) (?:the|his|her|their)\b")
_GETTING = compiled(
    r"\b(?:gets?|got|receiv\w+|inherit\w+|ends? up with|goes to|went to|left to|wins?)\b"
)
_WHO_FIRST = compiled(
    r"who(?! (?:is |was )(?:the|that|this|an?|his|her)\b)(?!s (?:the|that|this|an?|his|her)\b)"
    r"(?! (?:is|was|did) .+ (?:by|for|to|with)$)(?: |s )"
)
_WHO_KILLED = compiled(r"who (?:\w+ly )?(?:kill|murder)(?:s|ed)?\b")
_KILLING = compiled(
    r"\b(?:kill\w*|murders|murdered|murderers?|murdering|slays?|slew|slain|did it|stab\w*|shot"
    r"|shoots|poison\w*|strangl\w*|murder of|['’]s murder)\b"
)
"""That there is a murder tells nobody who did it."""
_OWNS = 4.0  # how near somebody must be named to a thing to have it: "Ann's mitten"


def beside_of(pool: Sequence[Sentence], number: int, sort: str) -> list[Sentence]:
    """The sentences right before and after one of a review; a figure may be told a little later."""
    own = pool[number].evidence.review_id
    return [
        pool[at]
        for at in (number - 2 if sort == "figure" else number - 1, number - 1, number + 1)
        if 0 <= at < len(pool) and pool[at].evidence.review_id == own
    ]


_FIND = stem("find")
_FINDING_OUT = compiled(r"\b(?:finds?|found|finding) out\b")


def has(one: Sentence, term: str, sort: str = "") -> bool:
    if term == _FIND and _FINDING_OUT.search(one.folded):  # who finds out has found no thing
        plain = _FINDING_OUT.sub(" ", one.folded)
        return not forms_of(term).isdisjoint(map(stem, plain.split()))
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
    if len(here) * 2 < len(asked.terms) or not (here or asked.sort == "age"):
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
    why = re.search(r"\bwhy\b", asked.text) and (_done_for(one, here) or _right_when(one, here))
    figure = asked.sort == "figure" and not re.search(r"\bhow long\b", asked.text)
    if not why and not figure and not fits_question_word(asked.text, one.evidence.quote):
        return None
    if len(one.stems - set(asked.terms)) < _SAID_OF:
        return None
    told = (*here, *asked.judged)
    return len(here) + sum(term in one.stems for term in told) / 10


def _done_for(one: Sentence, here: Collection[str]) -> bool:
    """Whether what is asked the reason of is told with what it was for: "sacked for drinking"."""
    kin = {other for term in here for other in (term, *alike(term))}
    said = single_words(one.folded)
    return any(
        not kin.isdisjoint(map(stem, said[: found.start()].split()[-_NEAR_DEED:]))
        for found in _WHY_FOR.finditer(said)
    )


def _right_when(one: Sentence, here: Collection[str]) -> bool:
    """Whether what is asked the reason of is told with when it was: "sacked after the fire"."""
    kin = {other for term in here for other in (term, *alike(term))}
    said = re.finditer(r"(?P<deed>\w+) (?:when|after|over)\b", single_words(one.folded))
    return any(stem(found["deed"]) in kin for found in said)


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


_OF_REVIEWER = compiled(r"\b(?:i|you|your|we|reviewers?|critics?)\b")


def reviewer_does(asked: Detail, one: Sentence) -> bool:
    """Whether what is asked of somebody in the film is what the reviewer does: "I live here"."""
    if asked.sort == "polar" or _OF_REVIEWER.search(asked.text):
        return False
    quote = " ".join(one.evidence.quote.split())
    starts = [found.end() for found in re.finditer(r"\bI(?:['’]\w+)? ", quote)]
    near = {stem(word) for at in starts for word in words(quote[at:])[:_NEAR_DEED]}
    deeds = {term for term in asked.terms if term in near}
    return bool(deeds) and deeds == {term for term in asked.terms if has(one, term)}


def told_of(asked: Detail, one: Sentence, titles: set[str]) -> Tied | None:
    """What the sentence gives of the sort asked for."""
    quote = one.evidence.quote
    if asked.sort == "polar":
        if quote.rstrip(" *_").endswith("?"):
            word = replied(one.then.quote[len(quote) :]) if one.then else ""
        else:
            word = polarity(quote, asked.terms, aimed=aims(asked.text))
        word = turned(word, asked.text, quote)
        return Tied("", 0.0, word) if word else None
    if DENIAL.search(asked.text) and not denied(quote, asked.terms):
        return None  # "who can't sing"
    if asked.sort == "colour":
        return colour_of(quote, asked.terms)
    if asked.sort == "age":
        return age_of(quote, asked.names[0])
    skip = {way for ways in asked.names for way in ways} | titles
    if asked.sort == "person":
        if _WHO_GETS.search(asked.text) and not _GETTING.search(quote):
            return None
        if _WHO_KILLED.match(asked.text) and not _KILLING.search(quote.lower()):
            return None
        if _WHO_FIRST.match(asked.text) and (told := told_by_who(quote, asked.terms, skip)):
            return told
        did = _WHO_DID.match(asked.text)
        if did and not aims(asked.text) and only_aimed(quote, asked.terms):
            return None
        if did and (agent := agent_of(quote, asked.terms, asked.names)):
            return Tied(agent, 0.0)
        told = (doer_tied if did else person_tied)(quote, asked.terms, skip)
        whom = re.escape(told.value) if told and _FOR_WHOM.match(asked.text) else ""
        if whom and not re.search(rf"\bfor (?:\w+ ){{0,2}}{whom}", quote):
            return None
        if told and _WHO_IS_THE.match(asked.text) and acts_on(quote, told.value, asked.terms):
            return None
        if told and asked.text.startswith("whose") and told.distance > _OWNS:
            return None
        asked_after = told and told.value and set(map(stem, words(told.value))) <= set(asked.terms)
        return Tied("", told.distance) if told and asked_after else told
    if asked.sort == "called":
        return named_thing(quote, asked.terms, skip)
    if asked.sort == "place":
        towards = re.search(r"\b(to|from)(?: in @\w+)?$", asked.text)
        if not towards and place_beside(quote, asked.terms):
            return Tied("", 0.0)
        return place_in(quote, skip, towards[1] if towards else "")
    if asked.sort in ("figure", "year"):
        return figure_tied(quote, asked.terms, asked.text, year=asked.sort == "year")
    if not DENIAL.search(asked.text) and denied(quote, asked.terms):
        return None
    which = which_of_its_sort(asked.text, quote, asked.terms)
    return Tied(which, 1.0 if asks_number(asked.text) and not which else 0.0)
