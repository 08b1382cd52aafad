"""A detail that no kind of fact holds: who edited it, what the goat is called, was it remade.

The sentence is the answer that has every telling word of the question, or a word that says the
same, with what is asked for: a person, a place, a time, a figure, a name. What stands right before
or after may tell whom it is about, never what is asked. Where the telling words are not there, the
question stays unanswered.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.answers import compose
from bot.answers.details.detail_wording import (
    PERSON_FIRST,
    WHO_FIRST,
    Detail,
    asked_detail,
    of_age,
    sort_of,
)
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import described_films
from bot.answers.finding.passages import Sentence, fits_question_word, forms_of
from bot.answers.model import Answer, Want
from bot.answers.proof.left_open import tells
from bot.answers.proof.names_beside import (
    Tied,
    age_of,
    colour_of,
    doer_tied,
    figure_tied,
    named_thing,
    names_in,
    person_tied,
    place_beside,
    place_in,
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
)
from bot.answers.question.told_apart import ordinary, parted
from bot.answers.words.alike import alike, said_in
from bot.answers.words.matters import JUDGING
from bot.answers.words.terms import content_words
from bot.library.model import FilmRef
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.model import Kind
from bot.reading.text import stem, words

_WHY_FOR = re.compile(r"\bfor (?:an?|the|his|her|their|\w+ing)\b")
_SAID_OF = 2  # stems, at least, that a sentence has besides those of the question
_NOT_A_DETAIL = (
    Want.COUNT, Want.VERDICT, Want.RATING, Want.REVIEWS, Want.COMPARE, Want.ABOUT, Want.NOTHING,
)  # fmt: skip


async def detail(inquiry: Inquiry) -> Answer | None:
    """The sentence that tells the detail, if one does; None otherwise."""
    ask = inquiry.ask
    odd = [word for word in ask.words.split() if word not in JUDGING]
    understood = (
        ask.want in (Want.FACT, Want.ROLE)
        and not odd
        and ask.rule != "key words"
        and Kind.SETTING not in ask.kinds
    )
    checked = ask.want is Want.YES_NO and ask.constraints and not ask.terms
    if ask.want in _NOT_A_DETAIL or understood or checked:
        return None
    masked = inquiry.masked
    text, described = masked.parted, ""
    films = await named(inquiry)
    if not films and not PERSON_FIRST.match(text):
        text, described = parted(ordinary(text, masked.slots), masked.slots)
        if described:
            ask = replace(inquiry.ask, described=" ".join(content_words(described)))
            found = await described_films(replace(inquiry, ask=ask), None)
            films = found.films or [] if found else []
            if len(films) != 1:
                return None
    asked = asked_detail(inquiry, text)
    if asked is None:
        return None
    own = {word for film in films for word in words(film.title)}
    if not inquiry.ask.films:  # a character whose name the film goes by
        left = tuple(ways for ways in asked.names if not set(ways[0].split()) <= own)
        asked = replace(asked, names=left)
        untitled = tuple(term for term in asked.terms if term not in set(map(stem, own)))
        asked = replace(asked, terms=untitled or asked.terms)
    if films:
        told = await _within(inquiry, asked, films)
        aged = of_age(asked) if told is None else None
        return await _within(inquiry, aged, films) if aged else told
    return await _in_any(inquiry, asked)


_TELLING = 2  # words, at least, that a detail of no named film is told by
_MOST_LOOKED = 3  # films


async def _in_any(inquiry: Inquiry, asked: Detail) -> Answer | None:
    """The detail in one of the films whose sentences have most of what is asked.

    A word of its title tells the film and need not stand in the sentence.
    """
    query = " ".join([inquiry.question, *_others(asked.terms)])
    fits: dict[FilmRef, int] = {}
    for one in await inquiry.passages.anywhere(query):
        here = sum(_has(one, term) for term in asked.terms)
        if here * 2 >= len(asked.terms):
            fits[one.film] = max(fits.get(one.film, 0), here)
    if len(asked.terms) + len(asked.names) < _TELLING and len(fits) != 1:
        return None
    for film in sorted(fits, key=lambda film: -fits[film])[:_MOST_LOOKED]:
        title = {stem(word) for word in words(film.title)}
        left = tuple(term for term in asked.terms if term not in title)
        kept = len(left) == len(asked.terms)
        enough = bool(left) and (kept or len(left) + len(asked.names) >= _TELLING)
        if enough and (told := await _within(inquiry, replace(asked, terms=left), [film])):
            return told
    return None


async def _within(inquiry: Inquiry, asked: Detail, films: Sequence[FilmRef]) -> Answer | None:
    """The detail in the reviews of some films."""
    pool = await inquiry.passages.of_films(films, inquiry.question)
    titles = {" ".join(words(film.title)) for film in films}
    titles |= await _not_meant(inquiry, films, asked)
    best: tuple[tuple[float, ...], Sentence, Tied] | None = None
    plain, polar = inquiry.beside_films(), asked.sort == "polar"
    for number, one in enumerate(pool):
        beside = _beside(pool, number, asked.sort)
        fit = _fit(asked, one, beside)
        if fit is None or not (polar or tells(plain, one.evidence.quote, asked.terms)):
            continue
        told, proof = _told(asked, one, titles), one
        if told is None and asked.sort in _GOES_ON and beside:
            told, proof = _told_next(asked, one, beside[-1], titles), beside[-1]
        if told is None:
            continue
        rank = (float(one.evidence.spoiler), told.distance, -fit, float(one.position))
        if best is None or rank < best[0]:
            best = (rank, proof, told)
    if best is None:
        return None
    _, chosen, tied = best
    value, word = tied.value, tied.word
    proof_of = chosen.then if word and chosen.then else chosen.evidence
    inquiry.note(f"a sentence tells the detail: {', '.join(asked.terms)}")
    said = compose.of_its_film(proof_of)
    text = f"{word.capitalize()}. {said}" if word else f"{value}. {said}" if value else said
    values = [one for one in (word, value) if one]
    if asked.sort == "person" and value:
        values += await _player_of(inquiry, chosen.film, value)
        text = f"{' / '.join(values)}. {said}"
    return inquiry.answer(text, films=[chosen.film], values=values, evidence=[proof_of])


_IT_IS = re.compile(
    r"^\W*(?:(?:and|but|well|so|oh)\W+)?(?:it|that|he|she|this|they)(?:['’]s| is| was| turns out"
    r"| turned out| were| are)\b",
    re.IGNORECASE,
)


_OF_THEM = re.compile(
    r"^\W*(?:there are|they are|all) (?P<number>\w+)(?: of them)?\b",
    re.IGNORECASE,
)


_IT_IS_CALLED = re.compile(
    r"^\W*(?:(?:and|but|oh|btw)\W+)?(?:(?:it|he|she|they)(?:['’]s|['’]re| is| was| are| were|)"
    r"(?: \w+)? (?:called|named|known as|nicknamed)"
    r"|(?:its|his|her|their) names?(?:['’]s| is| was| are))\b",
    re.IGNORECASE,
)
_GOES_ON = ("person", "figure", "polar", "called")
"""Sorts of answers that the next sentence may give, of whom or what this one speaks."""


def _told_next(asked: Detail, one: Sentence, after: Sentence, skip: set[str]) -> Tied | None:
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
    if called and after.position < one.position:
        return None
    names = names_in(after.evidence.quote, skip)
    return Tied(names[0][0], _NEXT) if names else None


_NEXT = 5.0
_WHO_IS = re.compile(r"(?:who|whos) (?:is|was|are) (?:\S+ ){0,2}@\w+$")
_WHO_DID = re.compile(
    r"who (?!is\b|was\b|are\b|were\b|gets?\b|got\b|has\b|had\b)[a-z]+ |who (?:is|was|were) .+ by$"
)
_WHO_GETS = re.compile(r"\bwho (?:gets|got|receives|inherits|ends up with) (?:the|his|her|their)\b")
_GETTING = re.compile(
    r"\b(?:gets?|got|receiv\w+|inherit\w+|ends? up with|goes to|went to|left to|wins?)\b"
)
_OWNS = 4.0  # how near somebody must be named to a thing to have it: "Ann's mitten"


async def named(inquiry: Inquiry) -> list[FilmRef]:
    """The films that the question names, or else those that its known names belong to."""
    films = await inquiry.resolver.all_titled()
    persons = [slot for slot in inquiry.slots if slot.letter == "p"]
    strange = any(slot.letter == "u" for slot in inquiry.slots)
    if not films and persons and not strange:
        known = [number for slot in persons for name in slot.names for number in name.ids]
        if len(set(known)) == 1:
            films = await inquiry.store.films.visible(inquiry.scope, known[:1])
    return films


_MAKES = frozenset(
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


async def _not_meant(inquiry: Inquiry, films: Sequence[FilmRef], asked: Detail) -> set[str]:
    """The names that cannot be the answer: places where a person is asked for, and the like."""
    kinds: tuple[Kind, ...] = ()
    players = set[str]()  # of those asked about: who plays her did not hire her
    if asked.sort == "person":
        kinds = (Kind.SETTING, Kind.THING)
        names = {way for ways in asked.names for way in ways}
        cast = await inquiry.facts_of(films, (Kind.CAST,))
        if not _WHO_IS.match(asked.text):
            players = {
                " ".join(words(one.value)) for one in cast if " ".join(words(one.detail)) in names
            }
        if not _MAKES.isdisjoint(asked.terms):
            kinds += (Kind.CHARACTER,)
    if asked.sort == "called":
        kinds = (Kind.CAST,)
    facts = await inquiry.facts_of(films, kinds) if kinds else []
    return {" ".join(words(one.value)) for one in facts} | players


async def _player_of(inquiry: Inquiry, film: FilmRef, name: str) -> list[str]:
    """Who plays the character of that name."""
    cast = await inquiry.facts_of([film], (Kind.CAST,))
    spoken = set(words(name))
    return [one.value for one in cast if spoken <= set(words(one.detail))][:1]


def lacks(inquiry: Inquiry, answer: Answer) -> bool:
    """Whether an answer has no value where the question wants one told: a name, a figure."""
    if answer.values or answer.kind not in _VAGUE_ANSWERS:
        return False
    masked = inquiry.masked
    text, described = masked.parted, ""
    if PERSON_FIRST.match(text):
        return True
    if not any(slot.titles for slot in inquiry.slots):
        text, described = parted(ordinary(text, masked.slots), masked.slots)
        if not described and not WHO_FIRST.match(text):
            return False
    return sort_of(text) in ("person", "called", "figure", "polar")


def counts_nothing(inquiry: Inquiry, answer: Answer) -> bool:
    """Whether a film alone is named where it is asked how many of something there are in it."""
    only_films = answer.kind in (Want.FILMS.value, Want.DESCRIBE.value) and not answer.values
    return answer.answered and only_films and bool(_HOW_MANY.search(inquiry.masked.parted))


_HOW_MANY = re.compile(
    r"\bhow many (?!films?\b|movies?\b|of (?:the|these|those|your)\b|reviews?\b)[a-z]"
)
_VAGUE_ANSWERS = (
    Want.YES_NO.value,
    Want.FILMS.value,
    Want.OPEN.value,
    Want.OPINION.value,
    Want.DESCRIBE.value,
)


def _others(terms: Sequence[str]) -> list[str]:
    return [other for term in terms for other in sorted(alike(term))]


def _beside(pool: Sequence[Sentence], number: int, sort: str) -> list[Sentence]:
    """The sentences right before and after one of a review; a figure may be told a little later."""
    own = pool[number].evidence.review_id
    return [
        pool[at]
        for at in (number - 2 if sort == "figure" else number - 1, number - 1, number + 1)
        if 0 <= at < len(pool) and pool[at].evidence.review_id == own
    ]


_FIND = stem("find")
_FINDING_OUT = re.compile(r"\b(?:finds?|found|finding) out\b")


def _has(one: Sentence, term: str, sort: str = "") -> bool:
    if term == _FIND and _FINDING_OUT.search(one.folded):  # who finds out has found no thing
        plain = _FINDING_OUT.sub(" ", one.folded)
        return not forms_of(term).isdisjoint(map(stem, plain.split()))
    if one.covers(term):
        return True
    if {f"{term}er", term.removesuffix("er")} & one.stems:  # an owner owns
        return True
    opposed = opposes(term) if sort == "polar" else frozenset()
    return not said_in(one.folded).isdisjoint(alike(term) | {term} | opposed)


def _fit(asked: Detail, one: Sentence, beside: Sequence[Sentence]) -> float | None:
    """How well a sentence has what the question tells; None where it has not enough."""
    here = [term for term in asked.terms if _has(one, term, asked.sort)]
    if len(here) * 2 < len(asked.terms) or not (here or asked.sort == "age"):
        return None
    missing = [term for term in asked.terms if term not in here]
    if any(not any(_has(near, term) for near in beside) for term in missing):
        return None
    if not all(any(map(one.means, ways)) for ways in asked.names):
        return None
    by_whom = asked.sort == "polar" and not _MAKES.isdisjoint(asked.terms)
    if by_whom and not all(any(map(one.says, ways)) for ways in asked.names):
        return None  # "she" may be anybody who made something
    why = re.search(r"\bwhy\b", asked.text) and _WHY_FOR.search(one.folded)
    figure = asked.sort == "figure" and not re.search(r"\bhow long\b", asked.text)
    if not why and not figure and not fits_question_word(asked.text, one.evidence.quote):
        return None
    if len(one.stems - set(asked.terms)) < _SAID_OF:
        return None
    told = (*here, *asked.judged)
    return len(here) + sum(term in one.stems for term in told) / 10


def _told(asked: Detail, one: Sentence, titles: set[str]) -> Tied | None:
    """What the sentence gives of the sort asked for."""
    quote = one.evidence.quote
    if asked.sort == "polar":
        if quote.rstrip(" *_").endswith("?"):
            word = replied(one.then.quote[len(quote) :]) if one.then else ""
        else:
            word = polarity(quote, asked.terms, aimed=aims(asked.text))
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
        did = _WHO_DID.match(asked.text)
        if did and not aims(asked.text) and only_aimed(quote, asked.terms):
            return None
        told = (doer_tied if did else person_tied)(quote, asked.terms, skip)
        if told and asked.text.startswith("whose") and told.distance > _OWNS:
            return None
        asked_after = told and told.value and set(map(stem, words(told.value))) <= set(asked.terms)
        return Tied("", told.distance) if told and asked_after else told
    if asked.sort == "called":
        return named_thing(quote, asked.terms, skip)
    if asked.sort == "place":
        towards = re.search(r"\b(to|from)$", asked.text)
        if not towards and place_beside(quote, asked.terms):
            return Tied("", 0.0)
        return place_in(quote, skip, towards[1] if towards else "")
    if asked.sort in ("figure", "year"):
        return figure_tied(quote, asked.terms, asked.text, year=asked.sort == "year")
    asserted = DENIAL.search(asked.text) or not denied(quote, asked.terms)
    return Tied("", 0.0) if asserted else None
