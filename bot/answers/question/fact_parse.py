"""Reading questions after a fact: what a film is about, who made it, where, when and how long.

`fact` reads them in turn, and the order tells: "what is the music about" asks for no composer.
Whom somebody plays, or who somebody is, is `people_parse`; which films there are, `film_parse`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answers.model import Ask, Want
from bot.answers.question.clue_wording import MAKING, OF_A_MAKER, OTHER_LENGTH
from bot.answers.question.constraints import Reader, take_constraints
from bot.answers.question.fact_wording import (
    ABOUT,
    FACTS,
    ORIGINS,
    TERSE_FILM,
    WHEN_AND_WHERE,
)
from bot.answers.question.film_wording import YES_NO
from bot.answers.question.people_wording import CAST, CHARACTERS, WHO, WHOSE
from bot.answers.question.wording import CAST_VERBS, JOBS, pattern
from bot.reading.model import Kind

_SEVERAL = pattern(
    r"(?:in |have |has |made |directed |wrote |scored |shot )*"
    r"(?:more than (?:one|1)|several|multiple|two or more|at least two|two|2|many|both)"
    r" (?:of the |of these |different )*(?:{film}|ones|reviews)"
    r"|(?:in |has |have |made |did |directed |wrote |scored |shot )*the most {film}"
    r"|(?:do|does|did) (?:any|some|two|several)(?: (?:of|the|these|two))* {film} (?:share|have)"
    r"(?: (?:an?|the|same|any))*"
)


def origin(reader: Reader, ask: Ask) -> Ask | None:
    """What a film is based on, and whether another will follow it."""
    if not re.search(r"@[fb]\d", reader.text):
        return None
    for measure, wanted in ORIGINS:
        if ask.yes_no and reader.take(wanted):
            reader.text = " ".join(re.findall(r"@\w+", reader.text))
            return replace(ask, want=Want.YES_NO, measure=measure)
    return None


def recurring(reader: Reader, ask: Ask) -> Ask | None:
    """Who or what is in more than one film."""
    asked = reader.text
    if not reader.take(_SEVERAL):
        return None
    take_constraints(reader, films_wanted=False)
    if ask.yes_no and (reader.constraints or pattern(r"{N}").search(reader.text)):
        reader.take(YES_NO)
        return replace(ask, want=Want.COUNT, measure="several")
    if reader.constraints or pattern(r"{F}").search(reader.text):
        return None
    for job in JOBS:
        if job.nouns.search(asked) or job.did.search(asked):
            reader.take(job.nouns)
            reader.take(job.did)
            return replace(ask, want=Want.FACT, kinds=job.kinds, measure="several")
    if reader.take(CHARACTERS):
        return replace(ask, want=Want.FACT, kinds=(Kind.CHARACTER,), measure="several")
    if reader.take(CAST) or reader.take(pattern(r"who|people|actors?")):
        reader.take(pattern(CAST_VERBS))
        return replace(ask, want=Want.FACT, kinds=(Kind.CAST,), measure="several")
    return None


def fact(reader: Reader, ask: Ask) -> Ask | None:
    """Whatever fact of a film is asked for: each sort in its turn, the first that fits."""
    if ask.yes_no:
        return None
    if found := _what_it_means(reader, ask) or _plot(reader, ask):
        return found
    take_constraints(reader, films_wanted=False)
    return (
        _making(reader, ask)
        or _listed(reader, ask)
        or _maker(reader, ask)
        or _on_screen(reader, ask)
        or (replace(ask, want=Want.ABOUT) if TERSE_FILM.search(reader.text) else None)
    )


def _what_it_means(reader: Reader, ask: Ask) -> Ask | None:
    """Its theme, or the series it is of: told before what it is about."""
    for kinds, measure, wanted in FACTS:
        if measure in ("series", "theme") and reader.take(wanted):
            while reader.take(wanted):
                pass
            while reader.take(
                pattern(r"about|deep down|underneath(?: it all)?|thematically|at heart")
            ):
                pass
            take_constraints(reader, films_wanted=False)
            return replace(ask, want=Want.FACT, kinds=kinds, measure=measure)
    return None


def _plot(reader: Reader, ask: Ask) -> Ask | None:
    """What it is about."""
    if ABOUT.search(reader.text) and not re.match(r"(?:who|whose|where|when)\b", reader.text):
        take_constraints(reader, films_wanted=False)
        if reader.take(ABOUT):
            while reader.take(ABOUT) or reader.take(pattern("like|so|basically")):
                pass
            return replace(ask, want=Want.ABOUT)
    return None


def _making(reader: Reader, ask: Ask) -> Ask | None:
    """How long the making took, and what is asked of a maker rather than of the film."""
    if MAKING.search(reader.original):
        reader.text = " ".join(re.findall(r"@\w+", reader.text))
        return replace(ask, want=Want.FACT, kinds=(Kind.RUNTIME,), measure="making")
    return replace(ask, want=Want.OPEN) if OF_A_MAKER.search(reader.original) else None


def _listed(reader: Reader, ask: Ask) -> Ask | None:
    """What the table of facts has a wording for; "when and where" asks for one setting."""
    if reader.take(WHEN_AND_WHERE):
        while reader.take(pattern("is|was|it|does|set|takes? place|happens?")):
            pass
        return replace(ask, want=Want.FACT, kinds=(Kind.SETTING,), measure="place and time")
    for kinds, measure, wanted in FACTS:
        if measure == "runtime" and OTHER_LENGTH.search(reader.original):
            continue
        if reader.take(wanted):
            while measure == "theme" and reader.take(wanted):
                pass
            return replace(ask, want=Want.FACT, kinds=kinds, measure=measure)
    return None


def _maker(reader: Reader, ask: Ask) -> Ask | None:
    """Who did a job, by the work of theirs or by the job."""
    for number, wanted in WHOSE:
        if reader.take(wanted):
            reader.take(
                pattern(
                    r"(?:filmed|shot|made|based|adapted|used|heard|played)(?: (?:from|on|in|for))?"
                )
            )
            return replace(ask, want=Want.FACT, kinds=JOBS[number].kinds)
    for job in (JOBS[2], JOBS[3], JOBS[1], JOBS[4], JOBS[0]):
        who = re.search(rf"\b{WHO}\b|\bby\b", reader.text)
        if (who and reader.take(job.did)) or reader.take(job.nouns):
            while reader.take(job.nouns) or reader.take(job.did) or reader.take(job.works):
                pass
            return replace(ask, want=Want.FACT, kinds=job.kinds)
    return None


def _on_screen(reader: Reader, ask: Ask) -> Ask | None:
    """Who is in it: players or characters, all of them or the main one."""
    if reader.has(pattern(r"actors?|actress(?:es)?|cast|stars?")) and reader.take(CAST):
        return replace(ask, want=Want.FACT, kinds=(Kind.CAST,))
    if found := reader.take(CHARACTERS):
        which = (found["noun"] or "protagonist") if "noun" in found.groupdict() else ""
        main = not which.startswith(("characters", "protagonists", "leads", "heroes", "heroines"))
        villain = which.startswith(("villain", "antagonist", "badd", "bad"))
        part = "villain" if villain else "main" if main else ""
        if main and which.startswith("lead"):
            part = "lead"
        return replace(ask, want=Want.FACT, kinds=(Kind.CHARACTER,), part=part)
    if reader.take(CAST):
        return replace(ask, want=Want.FACT, kinds=(Kind.CAST,))
    return None
