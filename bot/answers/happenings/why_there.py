"""Why somebody is or goes somewhere: what they are sent or come to do, or what calls them there.

"Flown to an island to count geese" tells why they are on the island, without any "because".
"""

from __future__ import annotations

from bot.answers import compose
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_meant
from bot.answers.finding.passages import Sentence
from bot.answers.finding.untitled import untitled
from bot.answers.model import Answer
from bot.answers.words.alike import alike, said_in
from bot.answers.words.terms import FUNCTION_WORDS
from bot.patterns import compiled
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.text import stem, words

_OPENS = r"^(?:(?:so|and|but|wait|ok) )*(?:why|how come|for what reason)"
_ASKED = compiled(
    rf"{_OPENS} (?:is|are|was|were|has|have|had) (?P<who>(?!there\b|it\b|this\b|that\b).+?)"
    r" (?:(?:all|both|even|been|going|gone|headed|heading|travelling|sent|flown|summoned|posted"
    r"|called|staying) )*(?:to|at|on|in|into|aboard|inside)(?: (?P<where>.+?))?(?: in)?$"
    rf"|{_OPENS} (?:does|do|did) (?P<goer>.+?)"
    r" (?:go|come|travel|move|return|drive|sail|head|fly|visit|arrive)"
    r"(?: (?:back|home|out|up|down|all the way|over))*(?: (?:to|at|in|on))?"
    r"(?: (?P<to>.+?))?(?: in)?$"
)
_NO_PLACE = vocabulary(
    """trouble danger love prison jail debt court mourning hiding charge tears colour black hurry
    mood film films movie list title disguise dark danger pain shock denial fear power"""
)
_ANYBODY = vocabulary(
    """they them he she two three four both all everyone everybody people these couple pair you we
    of characters main hero heroine"""
)
_GOES = (
    r"(?:flown|sent|sends?|hired|hires|comes?|came|goes|went|gone|going|arriv\w+|travel\w*|mov(?:es?"
    r"|ed|ing)|return\w*|drives?|drove|driving|sails?|sailed|heads?|headed|summon\w+|brought|shipped"
    r"|posted|dispatched|despatched|called|invited|flies|flew|crosses|journeys?|sets? (?:off|out)"
    r"|back (?:to|in|home)|visits?|ordered|assigned|retreats?|ventures?)"
)
_TO_NO_DEED = (
    r"(?:the|an?|his|her|their|its|one|be|prison|jail|gaol|school|church|sea|town|court|war|bed"
    r"|hospital|college|university|land|market|hell|heaven|life|death|dinner|lunch|safety|shore"
    r"|earth|space|visit there|each|another|some|\w+ing|where|what)"
)
_PURPOSE = compiled(
    rf"(?<!-)\b{_GOES}\b[^.;:!?]*?(?P<why>\b(?:in order )?to (?!{_TO_NO_DEED}\b)[a-z]+ [^.;:!?,]+)"
)
_NO_PURPOSE = compiled(
    r"\b(?:begins?|began|starts?|started|wants?|wanted|tr(?:y|ies|ied)|has|have|had|ought|seems?|used"
    r"|able|going|needs?|happens?|refuses?|fails?|learns?|manages?|turns out|said|supposed|due|how"
    r"|likely|forced|about|is|are|was|were|not|never|him|her|them|me|us|you) $"
)
"""Before a "to" that tells no purpose: "she begins to see"."""
_CALLED = compiled(
    rf"^\W*(?P<why>(?:[Ww]hen|[Aa]fter|[Bb]ecause|[Ss]ince|[Nn]ow that) [^,]{{6,80}}), (?P<rest>.*"
    rf"\b{_GOES}\b.*)"
)


async def why_there(inquiry: Inquiry) -> Answer | None:
    """The purpose or the cause, by the sentence that has those asked after and the place."""
    asked = _ASKED.match(inquiry.beside_titles())
    if asked is None:
        return None
    who = _telling(asked["who"] or asked["goer"]) - _ANYBODY
    where = _telling(asked["where"] or asked["to"] or "") - {"there", "home", "here"}
    nowhere = asked["who"] and not where  # "why was he hanged in" a film
    if nowhere or not (who or where) or where & _NO_PLACE:
        return None
    films = await films_meant(inquiry)
    pool = await (
        inquiry.passages.of_films(films, inquiry.question)
        if films
        else inquiry.passages.anywhere(" ".join((*who, *where)))
    )
    told = [(one, why) for one in pool if (why := _reason(one, who, where))]
    if len({one.film for one, _ in told}) != 1:
        return None
    one, why = told[0]
    inquiry.note("a sentence says to what end they go there")
    return inquiry.answer(
        compose.of_its_film(one.evidence),
        films=[one.film],
        values=[] if one.evidence.spoiler else [why],
        evidence=[one.evidence],
    )


def _telling(spoken: str) -> set[str]:
    return {word for word in words(spoken) if word not in FUNCTION_WORDS}


def _reason(one: Sentence, who: set[str], where: set[str]) -> str:
    """What a sentence with all that is asked gives as the reason."""
    beside, quote = untitled(one), " ".join(one.evidence.quote.split())
    named = all(beside.means(name) or _has(beside, name) for name in who)
    if not named or not all(_has(beside, place) for place in where):
        return ""
    called = _CALLED.match(quote)
    if called and who and who <= set(words(called["rest"])):
        return called["why"]
    found = _PURPOSE.search(quote)
    return (
        found["why"].strip()
        if found and not _NO_PURPOSE.search(quote[: found.start("why")])
        else ""
    )


def _has(one: Sentence, word: str) -> bool:
    own = stem(word)
    return one.covers(own) or not said_in(one.folded).isdisjoint(alike(own))
