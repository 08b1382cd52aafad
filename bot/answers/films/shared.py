"""Whether films share a maker, an actor, a place: "are X and Y by the same director".

And whether two people were in one film: "have Ann and Ben been in a film together".
"""

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


_PAIR = r"@[bp](?P<one>\d+) and @[bp](?P<other>\d+)"
_WAS = r"(?:have|has|had|did|do|does|are|were|was|is)"
_IN_A_FILM = (
    r"(?:(?:ever|both|actually|also|been|be|appear(?:ed)?|act(?:ed)?|star(?:red)?|play(?:ed)?"
    r"|work(?:ed)?|ma[dk]e|done|do|share[ds]?|seen|feature[ds]?) )*"
)
_A_FILM = r"(?:(?:in|on) )?(?:an?|any|one|the same|some|another) {film}"
_TOGETHER = pattern(
    rf"^(?:(?:so|and) )*{_WAS} {_PAIR} {_IN_A_FILM}"
    rf"(?:{_A_FILM}(?: together| as well| with each other)?"
    rf"|together(?: {_A_FILM}| before| here)?|with each other)$"
    rf"|^(?:(?:so|and) )*{_WAS} @[bp](?P<first>\d+) {_IN_A_FILM}"
    rf"(?:{_A_FILM} )?(?:with|opposite|alongside|beside) @[bp](?P<second>\d+)$"
)


async def together(inquiry: Inquiry) -> Answer | None:
    """The films that credit two people; else that none does. None where it is not asked."""
    asked = _TOGETHER.search(inquiry.masked.text)
    if asked is None or any(slot.titles and not slot.names for slot in inquiry.slots):
        return None
    pair = (asked["one"] or asked["first"], asked["other"] or asked["second"])
    credited = []
    for number in map(int, pair):
        keys = {key_of(name.text) for name in inquiry.slots[number].names}
        facts = await inquiry.store.facts.named(inquiry.scope, keys, _PEOPLE)
        credited.append([one for one in facts if key_of(one.value) in keys])
    if not all(credited):
        return None  # of characters, or of somebody who is only named
    theirs, others = ({one.film: one for one in reversed(own)} for own in credited)
    films = [film for film in theirs if film in others]
    names = compose.listed(own[0].value for own in credited)
    if not films:
        inquiry.unsaid = True
        return inquiry.answer(
            f"No review here names a film with both {names}.",
            answered=False,
            nearest=[evidence_of(own[0]) for own in credited],
        )
    inquiry.judged = True
    inquiry.note("credits of both are in one film")
    return inquiry.answer(
        f"Yes: {names} are both in the credits of {compose.listed_films(films)}.",
        films=films,
        values=["yes", *(film.title for film in films)],
        evidence=[evidence_of(own[film]) for film in films for own in (theirs, others)],
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
