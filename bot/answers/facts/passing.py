"""What is only mentioned: a film without a review here, somebody named for comparison."""

from __future__ import annotations

import re

from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.passages import Sentence
from bot.answers.model import Answer
from bot.answers.question.wording import pattern
from bot.patterns import compiled
from bot.reading.model import MAKERS, Kind
from bot.reading.text import fold, words

_REVIEW_OF = pattern(
    r"(?:reviews?(?: (?:of|for|on))?|reviewed|(?:have|got|done) (?:you |we )?(?:a |any"
    r" )?reviews? (?:of|for))"
    r" (?:the )?(?:{film} )?(?:called )?(?P<n>@u\d+)(?! review)(?P<about>)"
)
_THOUGHT_OF = pattern(
    r"(?:think(?: much)? (?:of|about)|thoughts? (?:on|of|about)|make of|made of|reckon (?:to|of)"
    r"|opinions? (?:of|on|about)|verdict on|(?:say|said) (?:about|of)|like[sd]?|enjoy(?:ed)?"
    r"|rate[sd]?"
    r"|^(?:is|was)) (?:the )?(?:{film} )?(?P<n>@u\d+)"
    r"|^what (?:is|was) (?:the )?(?:{film} )?(?:called )?(?P<about>@u\d+) (?:all )?about"
)
_ASKS_OF_A_FILM = pattern(
    r"^(?:(?:and|so) )?(?:how (?:long|many minutes) (?:is|was|does|did)"
    r"|who (?:directed|wrote|scored|produced)|when (?:was|did)|(?:what|which) year (?:was|did|is)"
    r"|what is the (?:running time|runtime|length) of) (?:the )?(?:{film} )?@u\d+"
    r"(?: (?:run|last|long|come out|released|made))?$"
)
"""What is asked of films alone: no other film is meant than the one of that name."""
_AS_A_TITLE = compiled(
    r"(?:[\"“«*_]|\b(?:in|film|movie|picture|called|titled|saw|seen|watched|since|than|unlike"
    r"|made|directed|wrote|after|(?:gave|brought) us) )(?:the |an? )?$"
    r"|\b(?:the|that) (?!music|score|songs?|script|\w*turn|performance|work)\w+ from $",
    re.IGNORECASE,
)
_QUOTED = 3


async def unreviewed(inquiry: Inquiry) -> Answer | None:
    """The reply where a review is asked for that is not here, though some review has the title."""
    if inquiry.ask.films:
        return None
    text = inquiry.masked.text
    asked = _REVIEW_OF.search(text)
    found = asked or _THOUGHT_OF.search(text)
    if found is None:
        return None
    name = inquiry.slots[int((found["n"] or found["about"])[2:])].text
    spoken = " ".join(words(name))
    there = [one for one in await inquiry.passages.anywhere(name) if one.says(spoken)]
    if not there or not (asked or any(_stands_as_title(one, name) for one in there)):
        return None
    film = there[0].film
    inquiry.note(f"“{name}” is mentioned in the review of {film.label}, and has none of its own")
    return inquiry.answer(
        f"“{name}” is not reviewed here; it is only mentioned in the review of {film.label}.",
        answered=False,
        nearest=[one.evidence for one in there[:_QUOTED]],
    )


_OF_A_TITLE = pattern(
    r"(?:is|was|for|of|to|in|direct|directed|wrote|write|made|make|composed|scored|shot|edited)"
    r" (?:the |@\w+ (?:and|of|in|versus|meets) (?:the )?)?@u(?P<n>\d+)$"
)


async def names_unreviewed(inquiry: Inquiry) -> bool:
    """Whether a question names a film that some review only mentions: no other one is meant."""
    if _ASKS_OF_A_FILM.search(inquiry.masked.text):
        return True
    own = {Kind.RUNTIME, Kind.YEAR, *MAKERS}.intersection(inquiry.ask.kinds)
    named = _OF_A_TITLE.search(inquiry.masked.text) if own else None
    if named and " " in inquiry.slots[int(named["n"])].text:
        return True
    for slot in inquiry.slots:
        if slot.letter == "u" and _LIKE_A_TITLE.search(slot.text):
            pool = await inquiry.passages.anywhere(slot.text)
            spoken = " ".join(words(slot.text))
            if any(one.says(spoken) and _stands_as_title(one, slot.text) for one in pool):
                return True
    return False


_LIKE_A_TITLE = compiled(r"^(?:The|An?) \w+ \w|\w (?:of|and|in|to|at|for)(?: the| an?)? \w")
"""What no person is called."""


def _stands_as_title(one: Sentence, name: str) -> bool:
    quote = one.evidence.quote
    at = fold(quote).find(fold(name))
    return at >= 0 and _AS_A_TITLE.search(quote[:at]) is not None
