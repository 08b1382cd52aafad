"""Do we find out who it was: no, where a sentence says that the film leaves it open.

That a reviewer will not tell it says nothing of what the film does.
"""

from __future__ import annotations

import re

from bot.answers import compose
from bot.answers.details.detail_wording import names_asked
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_meant, films_named
from bot.answers.finding.passages import Sentence
from bot.answers.finding.untitled import untitled
from bot.answers.model import Answer
from bot.answers.question.told_apart import ordinary
from bot.answers.question.wording import pattern
from bot.answers.words.terms import content_words
from bot.patterns import compiled
from bot.reading.text import fold, stem

_ASKS = pattern(
    r"^(?:(?:so|and|but|wait) )*(?:do|does|did|is|are) (?:you|u|we|it|they|@f\d+|the (?:film|movie"
    r"|audience)) (?:(?:ever|actually|really|finally|even) )*(?:find out|learn|discover|know|told"
    r"|get told|tell (?:you|us)|explain|reveal|say|show)"
    r" (?P<what>(?:if|whether|who|what|why|how|where|which)\b.+)$"
)
_TELLS = r"(?:tell|say|explain|reveal|show|answer|resolve|let on|spell|learn|find out|know|clear)"
_LEFT_OPEN = compiled(
    rf"\b(?:declines|refuses|neglects|forgets) to {_TELLS}"
    rf"|\b(?:never|not|nobody|no one|n['’]t)(?: (?:\w+ ){{0,2}})? ?{_TELLS}(?:s|ed|n|t|ing)?\b"
    r"|\b(?:never|not) (?:\w+ )?(?:told|shown|explained|answered|resolved|revealed)\b"
    r"|\b(?:left|leaves (?:it|this|that)) (?:\w+ )?(?:open|unsaid|unexplained|unanswered|hanging"
    r"|to (?:you|us))\b|\b(?:remains|stays) (?:a mystery|unclear|open|unexplained)\b"
)
_REVIEWER = compiled(
    r"\bi(?:['’]m| am| shall| will|['’]ll| won['’]?t| would| wouldn['’]?t| can['’]?t)\b"
)


_WHAT = compiled(r"\b(?:if|whether|who|what|why|how|where|which)\b")
"""What is left open: "never explains why", not "is never shown"."""


async def left_untold(inquiry: Inquiry) -> Answer | None:
    """No, with the sentence that says so; None where none does, or nothing of it is asked."""
    masked = inquiry.masked
    asked = _ASKS.match(masked.parted)
    if asked is None:
        return None
    films = await films_named(inquiry) or await films_meant(inquiry)
    if len(films) != 1:
        return None
    what = re.sub(r"(?:in )?(?:the )?@[fb]\d+", " ", ordinary(asked["what"], masked.slots))
    names = names_asked(what, inquiry.slots)
    plain = " ".join(word for word in what.split() if word[0] != "@")
    terms = [stem(word) for word in content_words(plain)]
    for one in await inquiry.passages.of_films(films, inquiry.question):
        if _says_open(one, terms, names):
            inquiry.note("a sentence says that the film leaves it open")
            said = compose.of_its_film(one.evidence)
            return inquiry.answer(
                f"No. {said}", films=films, values=["no"], evidence=[one.evidence]
            )
    return None


def _says_open(one: Sentence, terms: list[str], names: tuple[tuple[str, ...], ...]) -> bool:
    beside, said = untitled(one), " ".join(fold(one.evidence.quote).split())
    if not _LEFT_OPEN.search(said) or _REVIEWER.search(said) or not _WHAT.search(said):
        return False
    here = sum(map(beside.covers, terms))
    named = all(any(map(beside.says, ways)) for ways in names)
    return named and (here * 2 >= len(terms) or bool(names)) and bool(here or names)
