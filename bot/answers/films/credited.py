"""Films of which something is told, or not: "which say who composed the music", "got a rating"."""

from __future__ import annotations

import re

from bot.answers.films.telling import listed
from bot.answers.finding.bounds import MANY
from bot.answers.finding.evidence import evidence_of
from bot.answers.finding.inquiry import Inquiry
from bot.answers.model import Answer
from bot.answers.question.wording import JOBS, pattern
from bot.answers.reply import decline
from bot.library.model import FilmRef, StoredFact
from bot.reading.model import Kind

_TOLD = (
    *(
        (job.kinds[0], rf"who (?:{job.verb_words})\b.*|(?:the |a )?(?:{job.noun_words})")
        for job in JOBS
    ),
    (
        Kind.CAST,
        (
            r"who (?:(?:is|are|was|were|stars|plays|acts) in(?: (?:it|them))?|stars|acts)"
            r"|(?:the |a |their )?(?:cast|actors)"
        ),
    ),
    (
        Kind.RUNTIME,
        r"how long\b.*|(?:the |a |their )?(?:length|running time|runtime)s?",
    ),
    (
        Kind.RATING,
        r"(?:(?:a|any|the|actual) )*(?:marks?|ratings?|scores?|stars?)(?: out of (?P<of>\w+))?",
    ),
)
_OF_FILMS = (
    r"^(?:(?:for|of|about|with|in) )?(?P<which>which|what|how many|any)(?: of)?"
    r"(?: (?:the|these|your|our|them))* ?(?:{film}|reviews?|ones?)?(?: (?:that|which))? "
    r"(?:(?:(?P<unsaid>do(?: not|n t)|does(?: not|n t)) |do |does )?(?:the |your |our )?"
    r"reviews? (?P<silent>not )?|(?:do|are|is) (?:we|you|i) )?"
)
_ASKED = [
    (
        kind,
        pattern(
            rf"{_OF_FILMS}"
            r"(?P<no>(?:do|does|did|have|has|are|were) (?:not|n t) |(?:have|has|with) no )?"
            r"(?:(?:have|has|had|got|get|gives?|gave|were given|are given|is given|say|says|said"
            r"|mentions?|mentioned|names?|named|tells?(?: us)?|credits?|credited|states?"
            rf"|knows?|told|with|is|are|were) )*(?:{what})(?: (?:named|given|told|mentioned))?$"
        ),
    )
    for kind, what in _TOLD
]
_OUT_OF = {"5": "five", "10": "ten", "4": "four", "100": "a hundred"}


async def credited(inquiry: Inquiry) -> Answer | None:
    """The films of which the reviews tell a kind of fact, or those of which they do not."""
    text = inquiry.masked.text
    if "@" in text:
        return None
    found = next(((kind, m) for kind, one in _ASKED if (m := one.match(text))), None)
    if found is None:
        return None
    if await inquiry.passages.count_titles() > MANY:
        return await decline.nothing(inquiry)  # too many to tell of each
    kind, asked = found
    groups = asked.groupdict()
    films = await inquiry.store.films.visible(inquiry.scope)
    told: dict[FilmRef, StoredFact] = {}
    for one in await inquiry.facts_of(films, (kind,)):
        if _out_of(one, groups.get("of")):
            told.setdefault(one.film, one)
    lacking = any(map(groups.get, ("no", "unsaid", "silent")))
    chosen = [film for film in films if (film in told) != lacking]
    if not chosen:
        return await decline.nothing(inquiry)
    return listed(inquiry, chosen, [] if lacking else [evidence_of(told[film]) for film in chosen])


def _out_of(rating: StoredFact, of: str | None) -> bool:
    """Whether a mark is out of five, or ten, where that is asked for."""
    if of is None:
        return True
    figure = next((digit for digit, word in _OUT_OF.items() if of in (digit, word)), of)
    said = f"{rating.value} {rating.quote}".lower()
    return re.search(rf"(?:/ ?|out of )(?:{figure}|{_OUT_OF.get(figure, of)})\b", said) is not None
