"""Is the heron a real bird, a puppet or CGI; is the town a real place: by what is said of it.

Told only where the words stand with the thing in one clause: that it is named tells nothing of it.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_named
from bot.answers.finding.passages import Sentence
from bot.answers.finding.untitled import clauses_of
from bot.answers.model import Answer
from bot.answers.reply import decline
from bot.answers.words.alike import alike
from bot.answers.words.matters import JUDGING
from bot.answers.words.terms import FUNCTION_WORDS
from bot.patterns import compiled
from bot.reading.lexicon.trades import TRADES
from bot.reading.text import stem, words

_SORTS = {
    "real": r"real|genuine|actual",
    "cgi": r"cgi|computer[- ]generated|computers?|digital",
    "puppet": r"puppets?|animatronics?",
    "practical": r"practical|models?",
    "invented": r"fake|made[- ]up|fictional|fictitious|invented|imaginary",
}
_SORT = "|".join(_SORTS.values())
_OPENS = r"^(?:(?:so|and|but|wait|ok|hey) )*"
_ASKED = compiled(
    rf"{_OPENS}(?:is|was|are|were|did they use|do they use|does it have|has it got)"
    r"(?P<thing>(?: (?!(?:an?|cgi|computers?|digital)\b)[\w'-]+){0,4}?)"
    r"(?: (?:an?|all|actually|really|just|done with|done by|played by|played by an?|made with"
    rf"|any|the))* (?P<sort>{_SORT})(?P<noun>(?: (?!in\b|or\b|life\b)[\w'-]+){{0,2}})"
    r"(?: (?:for|to make|to do)(?P<made> [\w'-]+(?: [\w'-]+){0,3}?))?"
    r"(?: in(?: real life)?| or not| in (?:it|the film|the movie|this))?$"
)
_TOLD = {
    "real": r"(?:real|real-life|actual|genuine|trained|living)",
    "cgi": r"(?:cgi|computer[- ]generated|digital(?:ly)?(?: \w+)?|computers?(?: effects)?)",
    "puppet": r"(?:puppet\w*|animatronics?|marionettes?)",
    "practical": (
        r"(?:practical|(?:scale )?models?|(?:real )?miniatures?|man in an? \w+|in a \w+ suit"
        r"|prosthetics?|rubber|stuffed"
        r"|mechanical)"
    ),
    "invented": (
        r"(?:made[- ]up|fictional|fictitious|invented|imaginary|non-?existent|not (?:find|be found)"
        r" on (?:any|a|the) map|(?:does not|doesn't) exist|never existed|unnamed)"
    ),
}
_FITS = {one: (one,) for one in _SORTS} | {"practical": ("practical", "puppet")}
_AGAINST = {
    "real": ("cgi", "puppet", "practical", "invented"), "cgi": ("puppet", "practical", "real"),
    "puppet": ("cgi", "real"), "practical": ("cgi",), "invented": ("real",),
}  # fmt: skip
_DENIED = compiled(
    r"(?:\b(?:no|not|never|without|instead of|rather than|none of)|n't)"
    r"(?: (?:an?|the|any|obvious|even))*(?: \w+)? $"
)
_MADE_IN = frozenset(["shot", "filmed", "made", "shooting", "filming"])
"""Of "was it shot in a real mine" the mine is asked after."""
_WHOLE = frozenset(
    map(stem, ["place", "thing", "one", "person", "people", "animal", "bird", "town"])
)


_PEOPLE = {stem(word) for word in TRADES} | {"player", "footbal", "hockei"}
_ANY_PEOPLE = frozenset(map(stem, ["guys", "people", "men", "women", "folk", "lads"]))
"""What those of a trade may be called besides."""


async def genuine(inquiry: Inquiry) -> Answer | None:
    """Yes or no with the clause that says what the thing is; None where something else is asked."""
    asked = _ASKED.match(inquiry.beside_titles())
    if asked is None:
        return None
    sort = next(one for one, ways in _SORTS.items() if re.fullmatch(ways, asked["sort"]))
    spoken = f"{asked['thing']} {asked['noun'] or ''}"
    nouns = [
        word
        for word in words(f"{asked['noun'] or ''} {asked['made'] or ''}")
        if word not in FUNCTION_WORDS
    ]
    things = [word for word in words(asked["thing"]) if word not in FUNCTION_WORDS | _MADE_IN]
    stems = set(map(stem, nouns)) - (_WHOLE if things else set()) | set(map(stem, things))
    if not stems and _USED.match(asked[0]) and sort in _EFFECTS:
        return await _use_of(inquiry, sort)
    if not stems or not JUDGING.isdisjoint(nouns):
        return None  # "is the CGI any good"
    films = await inquiry.resolver.all_titled() or await films_named(inquiry)
    pool = await (
        inquiry.passages.of_films(films, inquiry.question)
        if films
        else inquiry.passages.anywhere(spoken)
    )
    found = [
        (word, one.evidence)
        for one in pool
        if (word := _told(one, stems, stem(things[-1]) if things else "", sort))
    ]
    if len({(word, proof.film) for word, proof in found}) == 1:
        word, proof = found[0]
    elif len(films := films or list({one.film for one in pool if _names(one, stems)})) == 1:
        what = "whether that is real" if sort in ("real", "invented") else "how that was done"
        unsaid = await decline.unsaid(inquiry, films, what, spoken)
        return replace(unsaid, final=True)
    else:
        return None
    inquiry.note("a clause says what it is")
    answer = inquiry.by_sentence(word, proof)
    return replace(answer, final=True)


_USED = compiled(rf"{_OPENS}(?:did|do) they use\b")
_EFFECTS = ("cgi", "puppet", "practical")


async def _use_of(inquiry: Inquiry, sort: str) -> Answer | None:
    """Whether such effects were used at all; None where no clause, or not each, says so."""
    films = await films_named(inquiry)
    told = [
        ("no" if _DENIED.search(clause[: found.start()]) else "yes", one.evidence)
        for one in await inquiry.passages.of_films(films, inquiry.question)
        for clause in clauses_of(one)
        for found in re.finditer(rf"(?<!\w){_TOLD[sort]}(?!\w)", clause)
    ]
    if len({word for word, _ in told}) != 1:
        return None
    inquiry.note("a clause says whether it was used")
    return replace(inquiry.by_sentence(*told[0]), final=True)


def _names(one: Sentence, stems: Collection[str]) -> bool:
    return not one.stems.isdisjoint(stems)


def _told(one: Sentence, stems: Collection[str], thing: str, sort: str) -> str:
    """ "yes", "no" or "" by the clause of a sentence that names the thing."""
    named = [thing] if thing else stems  # of "is Pim a real child" it must be said of Pim
    kin = {other for each in named for other in (each, *alike(each))}
    if not thing and not _PEOPLE.isdisjoint(stems):
        kin |= _ANY_PEOPLE
    for clause in clauses_of(one):
        spots = [
            found for found in re.finditer(r"[\w'-]+", clause)
            if not kin.isdisjoint(map(stem, words(found[0])))
        ]  # fmt: skip
        if not spots:
            continue
        said = _by_clause(clause, spots, sort)
        if len(said) == 1:
            return said.pop()
        if said and sort in ("practical", "cgi", "puppet"):
            return ""  # "a blend of practical effects and CGI"
        if said:
            return "yes"
    return ""


def _by_clause(clause: str, spots: Collection[re.Match[str]], sort: str) -> set[str]:
    """What a clause says of the thing at `spots`: "yes", "no", or both of its parts."""
    told = set()
    for kinds, word in ((_FITS[sort], "yes"), (_AGAINST[sort], "no")):
        for kind in kinds:
            for found in re.finditer(rf"(?<!\w){_TOLD[kind]}(?!\w)", clause):
                if kind == "real" and not _governs(clause, found, spots):
                    continue
                if _DENIED.search(clause[: found.start()]):
                    told.add(_CONTRARY[word] if kind == sort or word == "no" else "")
                else:
                    told.add(word)
    return told - {""}


_CONTRARY = {"yes": "no", "no": ""}


_IS = compiled(
    r" (?:is|was|are|were)(?: \w+){0,2} |,? (?:too|also|as well|apparently)\b,?(?: (?:is|was|are"
    r"|were|all|apparently|entirely|actually|really|completely))* "
)
"""What stands between a thing and "real": "the eels are all real", "the fog too, all real"."""


def _governs(clause: str, real: re.Match[str], spots: Collection[re.Match[str]]) -> bool:
    """Whether "real" is said of the thing: "a real disused mine", "the eels are real"."""
    for spot in spots:
        between = clause[real.end() : spot.start()] if spot.start() > real.end() else None
        if between is not None and re.fullmatch(r"(?: [\w-]+){0,2} ", between):
            return True
        after = clause[spot.end() : real.start()] if spot.end() < real.start() else None
        if after is not None and _IS.fullmatch(after):
            return True
    return False
