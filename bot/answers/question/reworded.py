"""Questions put in plainer words before they are read: "Ann or Ben" asks who. Pure.

The wordings themselves stand in the `roundabout_*` tables, by what they ask after; here they are
applied, and what somebody else claims of a film is taken out of the question.
"""

from __future__ import annotations

import re

from bot.answers.question.roundabout_films import FILMS
from bot.answers.question.roundabout_makers import MAKERS
from bot.answers.question.roundabout_opinions import OPINIONS
from bot.answers.question.roundabout_players import PLAYERS
from bot.patterns import compiled

_HEARSAY = compiled(
    r"^\W*(?:(?:my|our|his|her|some|a|the) (?:\w+ ){1,3}?|(?:some|every)(?:one|body) |people |i )"
    r"(?:says?|said|reckons?|thinks?|told me|tells me|swears?|claims?|heard|read)(?: that)?"
    r" (?P<film>[^,?.!]{2,60}?) (?P<verb>is|was|got|gets|has|had|won|scored|came)\b"
    r" ?(?P<claim>[^,?.!]*)[,.;:?!–-]+ (?:but )?(?P<asked>[^?]+\bit\b[^?]*)\?*\s*$",
    re.IGNORECASE,
)
_REALLY = compiled(
    r"(?P<aux>is|was|did|does|has|had) (?:it|they)(?: really| actually)?(?: true)?\W*",
    re.IGNORECASE,
)
_DOES = frozenset(("did", "does"))
_PLAIN = {
    "got": "get",
    "gets": "get",
    "won": "win",
    "scored": "score",
    "had": "have",
    "has": "have",
}
_IT = compiled(r"\bit\b", re.IGNORECASE)


def without_hearsay(question: str) -> str:
    """ "My mate says X got top marks, what did it really get" asks what X really got."""
    if (said := _HEARSAY.match(question)) is None:
        return question
    if really := _REALLY.fullmatch(said["asked"]):
        verb = _PLAIN.get(said["verb"].lower(), "") if really["aux"].lower() in _DOES else ""
        return f"{really['aux']} {said['film']} {verb} {said['claim']}?"
    return f"{_IT.sub(said['film'], said['asked'], count=1)}?"


_MAKE_IT = compiled(
    r"^(?P<who>\W*(?:(?:so|and) )?(?:do|does|did|will) (?:\S+ ){1,4}?)(?:make it|pull through)"
    r"(?: out)?(?: alive)?(?= (?:in|of|at the end|to the end)\b|\W*$)",
    re.IGNORECASE,
)


def survival(question: str) -> str:
    """ "Does the dog make it" asks whether it survives."""
    return _MAKE_IT.sub(r"\g<who>survive", question)


def reworded(question: str) -> str:
    """The question in plainer words, or as it was."""
    for find, put in (*MAKERS, *FILMS, *PLAYERS, *OPINIONS):
        question = find.sub(put, question, count=1)
    return question
