"""Who made the film: director, writer, composer, cinematographer, producer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.patterns import compiled
from bot.reading.credit_context import called_by_first_name, from_context
from bot.reading.credit_lines import from_lines
from bot.reading.credit_rules import (
    ACTIVE,
    BEHIND,
    DENIED,
    HANDED_ON,
    LIKELY,
    MADE_BY,
    NOUNS,
    OUTRIGHT,
    PARTICIPLES,
    POSSESSIONS,
    SURE,
    Credit,
)
from bot.reading.credit_turns import ALL, RELATIVE
from bot.reading.lexicon.names import COUNTRIES, DEMONYMS, GIVEN_NAMES, RANKS
from bot.reading.lexicon.vocabulary import either
from bot.reading.model import MAKERS, Kind
from bot.reading.names import is_company
from bot.reading.other_credits import BEFORE, OF_MUSIC, Whose, whose
from bot.reading.page import Name, Page, compile_rule
from bot.reading.steps import Steps
from bot.reading.text import fold

_NOUNS_OF_WORK = {
    "score": Kind.COMPOSER, "soundtrack": Kind.COMPOSER, "script": Kind.WRITER,
    "screenplay": Kind.WRITER, "photography": Kind.CINEMATOGRAPHER,
    "camerawork": Kind.CINEMATOGRAPHER,
}  # fmt: skip
_THE_WORK = compiled(
    rf"\b(?:the|its) (?P<work>music|songs|{'|'.join(_NOUNS_OF_WORK)})[.,:;!?]+\s+(?:and )?$"
)
"""What is by somebody, told before: "Bad stuff: the music. It's by a duo called Glass Ferret"."""
# "by Ann Poe and her screenwriter Ben Rue"
_OF_ANOTHER_JOB = compiled(
    r"\b(?:his|her|their) (?:[a-z-]+ )?(?:co-)?(?:writer|screenwriter|composer|cinematographer|"
    r"cameraman|producer|editor|star|actor|actress|author),? $"
)
_NOT_FULL = GIVEN_NAMES | RANKS
_OF_LANDS = DEMONYMS | COUNTRIES


def find_credits(page: Page) -> Steps[tuple[list[Credit], list[Credit]]]:
    """The film's makers without contradictions, and those whose credit is another film's.

    Who has handed the job on is told among the makers, as `HANDED_ON`.
    """
    found = list(from_lines(page))
    yield
    prose = list(_from_prose(page))
    yield
    behind = [credit for credit in prose if credit.weight == BEHIND]
    found += [credit for credit in prose if credit.weight > DENIED and credit.weight != BEHIND]
    context = list(from_context(page, found))
    found += [credit for credit in context if credit.weight > DENIED]
    directors = {credit.name for credit in found if credit.job is Kind.DIRECTOR}
    for credit in behind:
        shot = directors - {other.name for other in behind if other.match == credit.match}
        job, weight = (Kind.CINEMATOGRAPHER, OUTRIGHT) if shot else (Kind.DIRECTOR, SURE)
        found.append(Credit(job, credit.name, credit.at, weight, credit.match))
    handed_on = [credit for credit in (*prose, *context) if credit.weight == HANDED_ON]
    gone = {(credit.job, fold(credit.name)) for credit in handed_on}
    found = [credit for credit in found if (credit.job, fold(credit.name)) not in gone]
    denied = [credit for credit in prose if credit.weight == DENIED]
    return [*_settle(found), *handed_on], denied


def _from_prose(page: Page) -> Iterator[Credit]:
    for number, (one, match) in enumerate(ALL.matches(page)):
        how, weight = one.meaning
        group = next((g for g in ("who", "also", "third") if match.groupdict().get(g)), "who")
        jobs = _jobs(how, match)
        start = match.start()
        if how == "by" and (it := _THE_WORK.search(page.skeleton, max(0, start - BEFORE), start)):
            jobs = (MADE_BY.get(it["work"]) or _NOUNS_OF_WORK[it["work"]],)
        left = page.skeleton[max(page.sentence_at(start)[0], start - 70) : start]
        if how == "active":  # a clause of its own
            left = _NEW_CLAUSE.split(left)[-1]
        if how == "passive" and Kind.WRITER in jobs and OF_MUSIC.search(left):
            jobs = (Kind.COMPOSER,)
            for name in people_in(page, match.start(group), match.end(group), share=True):
                yield Credit(Kind.WRITER, name.full, name.start, DENIED, -1)
        if how == "active" and len(jobs) > 1:  # "who also wrote it and did the music"
            weight = OUTRIGHT
        if not jobs or (how == "heads" and left.strip(" \"'*#>-")):
            continue
        if how != "passed on":
            film = whose(how, jobs, left, match, group, page)
            if film is Whose.UNTOLD:
                continue
            if film is Whose.ANOTHERS:
                weight = DENIED
        if how == "passed on" and not _DIRECTING.search(left + match.group()):
            continue  # "the captain hands the wheel to his mate"
        if match.groupdict().get("before"):
            for gone in people_in(page, *match.span("before")):
                yield Credit(Kind.DIRECTOR, gone.full, gone.start, HANDED_ON, -1)
        people = people_in(page, match.start(group), match.end(group), share=True)
        for name in (*people, *_of_other_parts(page, match.end(group))):
            for job in jobs:
                if name.full.split(" ")[0].casefold() in RANKS:
                    continue
                if how == "from" and is_company(page.canvas, name.start, name.end):
                    continue
                if job is Kind.DIRECTOR and _OF_ANOTHER_JOB.search(
                    page.skeleton, match.start(), name.start
                ):
                    continue
                related = of_the_kin(page, name.start)
                if " " not in name.full and (
                    how in ("heads", "film of", "from")
                    or (fold(name.full) in _NOT_FULL and not related)
                    or (weight == LIKELY and " " not in name.text)
                    or (how == "possession" and match["noun"] in _COMMON)
                    or how == "composes"
                ):
                    continue
                if how == "composes" and called_by_first_name(page, name):  # who is in the story
                    continue
                for full in _siblings(page, name):
                    yield Credit(job, full, name.start, weight, number)


# Not credits when only a surname owns them.
_COMMON = (
    "camera",
    "photography",
    "soundtrack",
    "music",
    "theme",
    "main theme",
    "songs",
    "tunes",
    "melodies",
    "compositions",
    "arrangements",
    "debut",
    "first film",
    "second film",
    "third film",
    "new film",
    "new movie",
    "trilogy",
    "theme music",
    "latest film",
    "latest movie",
)


_DIRECTING = compiled(
    r"\bdirect(?:s|ed|or|ors|ing|ion|or's)?\b|\bfilm-?makers?\b|\bmegaphone\b|\bmade the"
    r" (?:first|other"
    r"|previous|last)\b|\bthe (?:franchise|series)(?: over)? to\b"
)
_SHARED = MADE_BY | {
    "direct": Kind.DIRECTOR,
    "write": Kind.WRITER,
    "camera": Kind.CINEMATOGRAPHER,
}
_NEW_CLAUSE = compiled(r",? (?:and|but|while|whereas) (?=$)|; ")
_VERB = compiled(rf"\b(?:{either([*PARTICIPLES, *ACTIVE])})\b")
_KIN = compile_rule(
    r"(?P<kin> (?:brothers|sisters|siblings|twins))"
    r"(?:,? (?P<who>{name}(?:(?:, | and | & |, and ){name})+))?"
)
_OF_THE_KIN = compiled(rf"{RELATIVE},? $")
_OTHER_PART = compile_rule(
    r"(?:,|;)? (?:and )?(?:the )?(?:second|third|fourth|fifth|last|final|other|next|middle)"
    r"(?: (?:part|half|story|episode|segment|film|one))?(?: is| was)? by {filler}(?P<who>{name})"
)
_JOB_NOUN = compiled(rf"\b(?:{either(NOUNS)})\b")


def _jobs(how: str, match: re.Match[str]) -> tuple[Kind, ...]:
    """The jobs that a match speaks of."""
    if how in ("director", "title", "film of", "heads", "passed on", "by", "from"):
        return (Kind.DIRECTOR,)
    if how == "pictures":
        return (Kind.CINEMATOGRAPHER,)
    if how == "composes":
        return (Kind.COMPOSER,)
    if how in ("passive", "active"):
        table = PARTICIPLES if how == "passive" else ACTIVE
        jobs = (table.get(verb) for verb in _VERB.findall(match["jobs"]))
        return tuple(dict.fromkeys(job for job in jobs if job))
    noun = match["noun"]
    if how == "possession":
        return (POSSESSIONS[noun],)
    if how == "made by":
        return (MADE_BY[noun],)
    if how == "shared":
        return (_SHARED[noun.removeprefix("co-")],)
    if how == "from a script":
        return (Kind.WRITER,)
    if how == "list":
        listed = _JOB_NOUN.findall(noun)
        return tuple(dict.fromkeys(NOUNS[job] for job in listed))
    if "director of photography" in noun:
        return (Kind.CINEMATOGRAPHER,)
    jobs = (
        NOUNS.get(w.removesuffix("s"))
        for w in re.split(r"/|-(?=[dwpaes])(?<!co-)| and | & |, | turned |-turned-", noun)
    )
    return tuple(dict.fromkeys(job for job in jobs if job))


def people_in(page: Page, start: int, end: int, *, share: bool = False) -> list[Name]:
    """The people named in a span. `share`: in "Ana and Luis Ferro" both are Ferros."""
    names = [n for n in page.names_in(start, end) if not is_company(page.canvas, n.start, n.end)]
    if share and len(names) == 2 and "," not in page.canvas[start:end]:
        first, second = names
        parts = second.text.split(" ")
        if fold(first.text) in GIVEN_NAMES and len(parts) == 2:
            first.full = f"{first.text} {parts[1]}"
    return [n for n in names if n.text.casefold() not in _OF_LANDS]


def _of_other_parts(page: Page, at: int) -> Iterator[Name]:
    """Who did the other parts: "the first is directed by Ann Poe, the second by Ben Rue"."""
    while match := _OTHER_PART.match(page.skeleton, at):
        yield page.names_in(*match.span("who"))[0]
        at = match.end()


def of_the_kin(page: Page, at: int) -> bool:
    """Whether the name at `at` is told as a relative's: a first name says who that is."""
    return _OF_THE_KIN.search(page.skeleton, max(0, at - 40), at) is not None


def _siblings(page: Page, name: Name) -> list[str]:
    """Who is meant by "the Lowe sisters": those named right after, or all of them together."""
    kin = _KIN.match(page.skeleton, name.end)
    if kin is None:
        return [name.full]
    named = page.names_in(*kin.span("who")) if kin["who"] else []
    return [one.full for one in named] or [name.full + kin["kin"]]


def _settle(found: list[Credit]) -> list[Credit]:
    """One answer per job: the people named together who have the most support."""
    kept: list[Credit] = []
    for job in MAKERS:
        mine = [credit for credit in found if credit.job is job]
        support: dict[str, int] = {}
        for credit in mine:
            support[fold(credit.name)] = support.get(fold(credit.name), 0) + credit.weight
        if not support:
            continue
        top = max(mine, key=lambda credit: support[fold(credit.name)])
        together = {fold(c.name) for c in mine if c.match == top.match}
        if job is not Kind.DIRECTOR:
            together |= {name for name, weight in support.items() if weight >= SURE}
        seen: set[str] = set()
        for credit in mine:
            key = fold(credit.name)
            if key in together and key not in seen:
                seen.add(key)
                kept.append(credit)
    return kept
