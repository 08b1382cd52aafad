"""Which films are animated, in black and white: by their kind, or the sentence that says so."""

from __future__ import annotations

from bot.answers.facts.look import SIDES, looks
from bot.answers.films.telling import denied, listed, untold
from bot.answers.finding.evidence import evidence_of
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.passages import FOUND
from bot.answers.finding.untitled import spoken_line
from bot.answers.model import Answer, Evidence
from bot.answers.question.wording import pattern
from bot.library.model import FilmRef
from bot.reading.model import Kind

_LEAD = (
    r"^(?:(?:so|and|ok|hey) )*(?:which|what|any|(?:are|is) there(?: any| an?)?|list|name|show me|"
    r"(?:(?:do|have) you (?:have|got)|got) (?:any|an?)|how many)"
    r"(?: (?:of|these|them|the|an?|all|any|other))*"
)
_FILMS = r"(?:{film}|ones?|features?|things?|titles?)"
_BETWEEN = (
    r"(?: (?:here|that|which|are|is|was|were|there|in|shot|filmed|made|done|by|with|an?"
    r"|all|not|n t|non))*"
)
_TAIL = (
    r"(?: (?:{film}|ones?|features?|here|at all|reviewed|to watch|(?:are|is) there|do you have"
    r"|in (?:here|the library|the collection)|you have|please|(?:if so )?(?:which|what)(?: ones?)?"
    r"|and which))*$"
)
_ASKED = {
    side: pattern(rf"{_LEAD}(?: {_FILMS})?{_BETWEEN} (?:{asked}s?)(?! with){_TAIL}")
    for side, asked in SIDES.items()
    if side not in ("colour", "live")
}
_SOUGHT = {
    "mono": "black white monochrome",
    "stop": "stop motion claymation plasticine clay puppets",
    "hand": "hand drawn painted animated animation pencil",
    "computer": "computer animated generated animation cgi digital",
    "animated": (
        "animated animation cartoon stop motion hand drawn computer claymation puppets paper frame"
        " animators"
    ),
}


async def looking_so(inquiry: Inquiry) -> Answer | None:
    """The films of which it is said; else that of none it is. None where it is not asked."""
    text = inquiry.masked.text.replace("-", " ")
    side = next((one for one, asked in _ASKED.items() if asked.search(text)), None)
    if side is None:
        return None
    if denied(text):
        return await untold(inquiry)
    found: dict[FilmRef, Evidence] = {}
    if side == "animated":
        for fact in await inquiry.store.facts.of_kind(inquiry.scope, Kind.GENRE):
            if "animat" in fact.value or "cartoon" in fact.value:
                found.setdefault(fact.film, evidence_of(fact))
    pool = await inquiry.passages.anywhere(_SOUGHT[side])
    for one in pool:
        if looks(spoken_line(one), side) == "yes":
            found.setdefault(one.film, one.evidence)
    if not found:
        return await untold(inquiry)
    films = sorted(found, key=lambda film: film.title)
    inquiry.note(f"of {len(films)} film(s) it is said how they look")
    return listed(inquiry, films, [found[film] for film in films], some=len(pool) >= FOUND)
