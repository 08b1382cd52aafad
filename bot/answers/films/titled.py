"""Films by the words of their titles: "which have Moon in the title", "that start with The"."""

from __future__ import annotations

import re

from bot.answers.films.telling import denied, listed
from bot.answers.finding.bounds import MANY
from bot.answers.finding.inquiry import Inquiry
from bot.answers.model import Answer
from bot.answers.reply import decline
from bot.patterns import compiled
from bot.reading.text import fold, words

_WHICH = (
    r"^\W*(?:(?:please )?(?:list|name|show me|give me) )?"
    r"(?:which|what|how many|any|all|are there any|is there an?)\b"
)
_TITLED = compiled(
    rf"{_WHICH}.*?\b(?:with|ha(?:ve|s)|contain(?:s|ing)?|includ(?:es?|ing)|use"
    r"|featur(?:es?|ing)) (?:the words? |an? )?[\"'“‘]?(?P<word>[^\"'”’?]+?)[\"'”’]?"
    r" (?:in|as part of) (?:the|their|its|a) (?:titles?|names?)\W*$"
    rf"|{_WHICH}.*?\b(?:titles?|names?|called|titled)\b.*?\b(?P<how>"
    r"contain(?:s|ing)?|includ(?:es?|ing)|with|start(?:s|ing)?(?: with)?"
    r"|begin(?:s|ning)?(?: with)?|end(?:s|ing)?(?: in| with)?)"
    r" (?:the (?:words?|letter) )?[\"'“‘]?(?P<word2>[^\"'”’?]+?)[\"'”’]?\W*$",
    re.IGNORECASE,
)
_LONGEST = 4  # words


async def titled(inquiry: Inquiry) -> Answer | None:
    """The films whose titles hold the words, or begin or end with them."""
    asked = _TITLED.match(inquiry.question)
    if asked is None:
        return None
    wanted = words(fold(asked["word"] or asked["word2"]))
    if not 0 < len(wanted) <= _LONGEST or denied(inquiry.masked.text):
        return None
    if await inquiry.passages.count_titles() > MANY:
        return await decline.nothing(inquiry)  # too many to look at each
    how = (asked["how"] or "").lower()
    films = [
        film
        for film in await inquiry.store.films.visible(inquiry.scope)
        if _fits(words(fold(film.title)), wanted, how)
    ]
    named = " ".join(wanted)
    if not films:
        inquiry.judged = True
        return inquiry.answer(f"No title here has “{named}” in it.", answered=False)
    return listed(inquiry, films, [])


def _fits(title: list[str], wanted: list[str], how: str) -> bool:
    size = len(wanted)
    if how.startswith(("start", "begin")):
        return " ".join(title).startswith(" ".join(wanted))
    if how.startswith("end"):
        return title[-size:] == wanted
    return any(title[at : at + size] == wanted for at in range(len(title)))
