"""Whether films share a maker, an actor, a place: "are X and Y by the same director"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answers import compose
from bot.answers.finding.evidence import evidence_of
from bot.answers.finding.inquiry import Inquiry
from bot.answers.model import Answer
from bot.answers.question.people_wording import CHARACTERS
from bot.answers.question.wording import CAST_NOUNS, CAST_VERBS, JOBS, pattern
from bot.answers.reply import decline
from bot.library.model import FilmRef, StoredFact
from bot.reading.model import MAKERS, Kind
from bot.reading.text import key_of

_TWO_FILMS = r"(?=.*@[fb]\d+.*@[fb]\d+)"
_SAME = pattern(
    rf"^{_TWO_FILMS}(?:do|does|did|is|are|was|were|have|has)\b.*\b(?:same|shares?|shared|sharing"
    r"|common|both)\b.*"
    rf"|^{_TWO_FILMS}(?:is|was|are|were) (?:the )?(?P<job>[a-z]+) (?:of|in|for|behind)"
    r" (?:{film} )?@[fb]\d+ (?:also|too|the one (?:of|behind))\b.*"
)
_NAMED = pattern(r"@[pnu]\d+")
_AMONG_THEM = pattern(r"same|shares?|shared|sharing|common|also|too|the one (?:of|behind)")
_OPINION = pattern(r"good|bad|better|worse|funny|scary|like[ds]?|worth|recommend\w*|enjoy\w*")
_TOLD: tuple[tuple[str, tuple[Kind, ...]], ...] = (
    (rf"{CAST_NOUNS}|{CAST_VERBS}", (Kind.CAST,)),
    (r"set|settings?|places?|city|town|country|take place|happen", (Kind.SETTING,)),
    (r"genres?|kind of film|sort of film", (Kind.GENRE,)),
    (r"themes?|subjects?|topics?", (Kind.THEME,)),
    (r"years?|came out|come out|released", (Kind.YEAR,)),
    (r"series|franchise|trilogy", (Kind.SERIES,)),
)
_PEOPLE = (Kind.CAST, *MAKERS)
_ONE_EACH = frozenset({*MAKERS, Kind.YEAR})
"""Of which a film has few, so that others mean that none are the same."""


async def shared(inquiry: Inquiry) -> Answer | None:
    """Yes, with what two films share; no, where each has another; or that it is not said."""
    text = inquiry.masked.text
    asked = _SAME.search(text)
    if asked is None or _OPINION.search(text):
        return None
    if _NAMED.search(text) or not _AMONG_THEM.search(text):
        return None  # "both by Ann Poe" asks of each film whether it is
    films = [
        film for slot in inquiry.ask.films for film in await inquiry.resolver.matcher.titled(slot)
    ]
    films = list(dict.fromkeys(films))
    kinds = _kinds(text)
    if len(films) < 2 or not kinds:
        return None
    facts = await inquiry.facts_of(films, kinds)
    held: dict[tuple[Kind, str], dict[FilmRef, StoredFact]] = {}
    for one in facts:
        held.setdefault((one.kind, key_of(one.value)), {}).setdefault(one.film, one)
    common = [own for own in held.values() if len(own) == len(films)]
    inquiry.judged = True
    if common:
        names = list(dict.fromkeys(next(iter(own.values())).value for own in common))
        return inquiry.answer(
            f"Yes: {compose.listed_films(films)} share {compose.listed(names)}.",
            films=films,
            values=["yes", *names],
            evidence=[evidence_of(one) for own in common for one in own.values()],
        )
    told = _each(films, facts)
    if told is None or len(kinds) > 1 or not _ONE_EACH.issuperset(kinds):
        return await decline.unsaid(inquiry, films, "anything that they share")
    parts = [f"{film.label}: {compose.listed(one.value for one in told[film])}" for film in films]
    return inquiry.answer(
        f"No. {'; '.join(parts)}.",
        films=films,
        values=["no"],
        evidence=[evidence_of(one) for own in told.values() for one in own],
    )


def _kinds(text: str) -> tuple[Kind, ...]:
    """What is to be shared; anybody, where a person is asked for in no part."""
    if CHARACTERS.search(text):
        return (Kind.CHARACTER,)
    for job in (JOBS[2], JOBS[3], JOBS[1], JOBS[4], JOBS[0]):
        if job.nouns.search(text) or job.did.search(text) or pattern(job.by_words).search(text):
            return job.kinds
    for said, kinds in _TOLD:
        if pattern(said).search(text):
            return kinds
    return (
        _PEOPLE if pattern(r"person|people|any(?:one|body)|some(?:one|body)").search(text) else ()
    )


def _each(
    films: Sequence[FilmRef], facts: Sequence[StoredFact]
) -> dict[FilmRef, list[StoredFact]] | None:
    """The facts of each film; None where one has none."""
    told = {film: [one for one in facts if one.film == film] for film in films}
    return told if all(told.values()) else None
