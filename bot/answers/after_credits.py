"""Is there a scene after the credits, is it worth staying for: what the reviews say of that."""

from __future__ import annotations

import re

from bot.answers import compose
from bot.answers.inquiry import Inquiry
from bot.answers.judging import films_meant
from bot.answers.model import Answer
from bot.answers.polar import UNSURE
from bot.answers.wording import pattern
from bot.reading.text import fold

_CREDITS = r"(?:end |closing |final )?credits?"
_ASKS = pattern(
    rf"(?:after|post|mid|through|during|past|until|till|for|over) ?(?:the )?{_CREDITS}"
    r"|stinger|credits? (?:scene|sting|bit|thing)"
)
_ASKS_WHETHER = pattern(
    r"(?:is|are) there|any(?:thing)?|something|does|do|did|has|have|got|should|shall|need|worth"
    r"|must|stay|sit|wait|hang|stick|leave"
)
_OF_MAKERS = pattern(r"who|whose|which|name[sd]?|song|music|track|what (?:happens|is in)")
"""Asks for more than whether there is any."""
_SCENE = re.compile(
    rf"\b(?:post|after|mid)[- ]?{_CREDITS}\b"
    rf"|\b{_CREDITS} (?:scene|sting(?:er)?|bit|joke|surprise)\b"
    rf"|\b(?:until |till |right )?(?:after|during|over|through|past) (?:all )?(?:the )?{_CREDITS}\b"
    r"|\b(?:stay|sit|wait|stick|hang)(?:s|ed|ing)?(?: on| around)? (?:for|until|till|to the end of)"
    rf" (?:all )?(?:the )?{_CREDITS}\b|\bstinger\b"
)
_NONE = re.compile(
    r"\b(?:no|nothing|nowt|without an?|not (?:a|any)|isn'?t (?:a|any)|doesn'?t have (?:a|any)|never"
    r" an?|(?:don'?t|do not|no need to|needn'?t) (?:bother |need to |have to )?"
    r"(?:stay\w*|sit\w*|wait\w*|hang\w*|stick\w*)?)\b[\w\s-]{0,24}$|\b(?:leave|safe to go|go home)"
    r" [\w\s]{0,16}$"
)
_SOME = re.compile(
    r"\b(?:an?|one|two|there'?s|there is|stay|wait|sit|scene|bit|sting|joke|surprise|extra|tag"
    r"|worth|little|something|coda|stinger|shot)\b"
)
_WE_STAYED = re.compile(r"\b(?:we|i|nobody|everyone|people|half the|my \w+) \w* ?$")
"""Who sat through the credits has not said that there was anything."""


async def scene_after_credits(inquiry: Inquiry) -> Answer | None:
    """Yes or no with the sentence that tells of such a scene, or denies it; None without one."""
    text, films = await films_meant(inquiry)
    if len(films) != 1 or not (_ASKS.search(text) and _ASKS_WHETHER.search(text)):
        return None
    if _OF_MAKERS.search(text):
        return None
    for one in await inquiry.passages.of_films(films, inquiry.question):
        if not (word := whether_any(fold(one.evidence.quote))):
            continue
        inquiry.note("a sentence says whether there is a scene after the credits")
        said = compose.of_its_film(one.evidence)
        return inquiry.answer(
            f"{word.capitalize()}. {said}", films=films, values=[word], evidence=[one.evidence]
        )
    return None


def whether_any(said: str) -> str:
    """ "yes" or "no" by a folded sentence, "" where it tells neither."""
    if UNSURE.search(said) or said.rstrip(" *_").endswith("?"):
        return ""
    for found in _SCENE.finditer(said):
        lead, after = said[: found.start()], said[found.end() :]
        clause = re.split(r"[.;:!?]|, (?=but|and)", lead)[-1]
        if _NONE.search(clause):
            return "no"
        beside = f"{clause[-40:]} {found[0]} {re.split(r'[.;:!?,]', after)[0][:40]}"
        if _SOME.search(beside.replace("the credits", " ")) and not _WE_STAYED.search(clause):
            return "yes"
    return ""
