"""Films that one person both wrote and directed, or directed and scored."""

from __future__ import annotations

from bot.answers.films.telling import denied, listed, untold
from bot.answers.finding.evidence import evidence_of
from bot.answers.finding.fact_store import MOST_OF_KIND
from bot.answers.finding.inquiry import Inquiry
from bot.answers.model import Answer
from bot.answers.question.wording import JOBS, Job, pattern
from bot.answers.reply import decline
from bot.library.model import FilmRef, StoredFact
from bot.reading.text import key_of

_FILMS = pattern(r"^(?!.*@)(?:which|what|how many|any|are there any|is there an?|list|name)\b.*")
_ONE_HAND = pattern(
    r"(?:same|one|their own|its own|(?:him|her|them)sel(?:f|ves)|own|also|both|too|as well"
    r"|(?:by|of) (?:the|its|their) (?:own )?(?:director|writer|composer)s?|writer directors?)"
)


async def of_one_hand(inquiry: Inquiry) -> Answer | None:
    """The films of which two jobs are credited to one person."""
    text = inquiry.masked.text
    if not _FILMS.match(text) or not _ONE_HAND.search(text):
        return None
    jobs = [job for job in JOBS if _speaks_of(job, text)]
    if len(jobs) != 2:
        return None
    if denied(text):
        return await untold(inquiry)
    made = [
        await inquiry.store.facts.of_kind(inquiry.scope, kind) for job in jobs for kind in job.kinds
    ]
    if any(len(own) >= MOST_OF_KIND for own in made):
        return await decline.nothing(inquiry)  # not all were looked at
    by_hand = [{(one.film, key_of(one.value)): one for one in reversed(own)} for own in made]
    found: dict[FilmRef, list[StoredFact]] = {}
    for both in by_hand[0].keys() & by_hand[1].keys():
        found.setdefault(both[0], []).extend(own[both] for own in by_hand)
    if not found:
        return await decline.nothing(inquiry)
    films = sorted(found, key=lambda film: film.title)
    inquiry.note(f"one person is credited with both in {len(films)} film(s)")
    names = [f"{film.label} ({found[film][0].value})" for film in films]
    evidence = [evidence_of(one) for film in films for one in found[film]]
    return listed(inquiry, films, evidence, names=names)


def _speaks_of(job: Job, text: str) -> bool:
    return bool(
        job.nouns.search(text) or job.did.search(text) or pattern(job.by_words).search(text)
    )
