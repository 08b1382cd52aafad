"""Did the reviewer guess who it was: by what they say of themselves."""

from __future__ import annotations

from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_meant
from bot.answers.model import Answer
from bot.answers.question.wording import pattern
from bot.patterns import compiled
from bot.reading.text import fold_line

_WHO = r"(?:(?:the|any|either|your) )?(?:reviewers?|critics?|writer|author|anyone|anybody|they|you)"
_ASKS = pattern(
    rf"^(?:(?:so|and|but|ok) )*(?:did|does|do|was|were) {_WHO}"
    r"(?: (?:of|for) (?:the {film} )?{F})? (?:(?:ever|actually|manage to|able to|really) )*"
    r"(?:guess|spot|work out|work (?:it|who|that)|figure|realise|see (?:it|(?:the|that)"
    r" (?:\w+ )?\w+) coming|see who|know who|fooled"
    r"|surprised by the (?:twist|end|ending|killer|murderer))\b.*"
)
_GUESSED = compiled(
    r"\b(?:i|we)(?:['’]d| had| have)?(?: \w+ly| already| had)* (?:guessed|spotted|pegged|twigged"
    r"|worked (?:it|that|out|the|who)|figured|knew (?:who|exactly)|saw (?:it|that|the \w+|this)"
    r"(?: \w+)? coming)\b"
)
_FOOLED = compiled(
    r"\b(?:i|we) (?:did not|didn['’]t|never|could not|couldn['’]t|would never have)"
    r"(?: once| quite)? (?:guess(?:ed)?|spot(?:ted)?|see|saw|seen|work(?:ed)?|figured?"
    r"|suspect(?:ed)?)\b"
    r"|\bkept (?:me|us) guessing\b|\b(?:fooled|caught) (?:me|us)\b|\bi was (?:\w+ )?fooled\b"
    r"|\bi (?:guessed|was) wrong\b"
)
_CONTRARY = compiled(r"\b(?:fooled|surprised)\b")


async def guessed(inquiry: Inquiry) -> Answer | None:
    """Yes or no with the reviewer's own words; None where they say nothing of it."""
    if not _ASKS.match(inquiry.masked.text):
        return None
    films = await films_meant(inquiry)
    if len(films) != 1:
        return None
    for one in await inquiry.passages.of_films(films, inquiry.question):
        said = fold_line(one.evidence.quote)
        fooled = bool(_FOOLED.search(said))
        if one.then is not None or not (fooled or _GUESSED.search(said)):
            continue
        yes = fooled == bool(_CONTRARY.search(inquiry.masked.text))
        word = "yes" if yes else "no"
        inquiry.note("the reviewer says so")
        return inquiry.by_sentence(word, one.evidence, films=films)
    return None
