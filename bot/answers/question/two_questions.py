"""Two questions in one: "who directed X and where is it set" is answered in both its halves."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from dataclasses import replace

from bot.answers.model import Answer
from bot.answers.question.fact_wording import WHEN_AND_WHERE
from bot.patterns import compiled
from bot.reading.text import fold

_TWO_QUESTIONS = compiled(
    r"(?<!\bwho)(?<!\bwhat)(?<!\bwhen)(?<!\bwhere)(?<!\bhow)(?<!\bwhy)"
    r",? and (?=(?:whose|who|what|when|where|how|which|is it|does it|was it)\b)"
    r"|, (?=is it (?:actually |really )?an? (?:sequel|prequel|remake|reboot|follow-?up)\b)",
    re.IGNORECASE,
)
_WHO_IS = compiled(r"who(?:['’]?s| is| are) (?P<name>[^,?]+)$", re.IGNORECASE)
_WHAT_IN = compiled(
    r"(?:what|which)(?: film| one)?(?:['’]?s| is| was) (?P<name>[^,?]{3,40}?) in$", re.IGNORECASE
)
_AS_WHOM = compiled(r"(?:who|(?:what|which) (?:role|part|character))\b", re.IGNORECASE)
_PLAYS_HIM = compiled(r"who (?:plays|played|voices|is playing) (?:him|her|them)\W*$", re.IGNORECASE)
_WHO_DID = compiled(
    r"who (?:directed|wrote|composed|scored|shot|made|produced|plays|played)\b", re.IGNORECASE
)
_DOES = compiled(r"what (?:does|do|did) ", re.IGNORECASE)
_THEY = compiled(r"\b(?:she|he|they)\b", re.IGNORECASE)
_IT = compiled(r"\b(?:its|it|the film|the movie)\b", re.IGNORECASE)


_DID = r"(?:wrote|directed|scored|produced|shot|filmed|composed|edited|photographed)"
_JOB = r"(?:director|writer|screenwriter|composer|cinematographer|producer|editor)"
_TWO_JOBS = compiled(
    rf"^\W*(?P<who>who) (?P<one>{_DID}) and (?P<other>{_DID}) (?P<of>\S.*)$"
    rf"|^\W*(?P<is>who(?:['’]?s| is| are| was| were) (?:the )?)(?P<first>{_JOB}) and (?:the )?"
    rf"(?P<second>{_JOB}) (?P<rest>(?:of|for|on|in|behind) .+)$",
    re.IGNORECASE,
)


def halves(question: str) -> tuple[str, str] | None:
    """The two questions, of two words or more each; None where there is but one."""
    if jobs := _TWO_JOBS.match(question):
        who, one, other, of = (jobs[n] for n in ((1, 2, 3, 4) if jobs["who"] else (5, 6, 7, 8)))
        return f"{who.strip()} {one} {of}", f"{who.strip()} {other} {of}"
    if both := _TWO_PEOPLE.match(question):
        inside = both["inside"] or ""
        return f"who is {both['one']}{inside}?", f"who is {both['other']}{inside}?"
    asked = _TWO_QUESTIONS.split(question, maxsplit=1)
    if WHEN_AND_WHERE.search(fold(question)):
        return None  # one question, of one setting
    if len(asked) == 1 or not all(len(half.split()) > 1 for half in asked):
        return None
    return asked[0], asked[1]


_CALLED = r"[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){0,2}"
_TWO_PEOPLE = compiled(
    rf"^\W*[Ww]ho(?:['’]?re| are) (?P<one>{_CALLED})"
    rf" and (?P<other>{_CALLED})(?P<inside> in .+?)?\W*$"
)


async def answer_both(
    ask: Callable[[str], Awaitable[Answer]], question: str, first: str, second: str
) -> Answer:
    """The two answers as one, "it" in the second being the first's film; `ask` answers each."""
    one = await ask(first)
    asked = second
    if (told := _WHAT_IN.match(first)) and len(one.films) == 1 and _AS_WHOM.match(second):
        second = f"who does {told['name']} play in {one.films[0].label}?"
    elif len(one.films) == 1:
        second = _IT.sub(one.films[0].label, second)
    elif asked_of := _WHO_IS.match(first):
        second = _THEY.sub(asked_of["name"], second)
        if _DOES.match(second):  # which tells who it is as well
            return replace(await ask(second), question=question)
    if (asked_of := _WHO_IS.match(first)) and _PLAYS_HIM.match(asked):
        second = f"who plays {asked_of['name']}?"
    elif len(one.values) == 1 and one.answered and _WHO_DID.match(first):
        second = _THEY.sub(one.values[0], second)  # "who scored it and what else did they score"
    two = await ask(second)
    alone = not two.films and len(one.films) == 1  # which names no film of its own
    if not two.answered and alone and one.answered:
        two = await ask(f"{second.rstrip(' ?!.')} in {one.films[0].label}?")
    return Answer(
        question=question,
        answered=one.answered and two.answered,
        text=f"{one.text} {two.text}",
        kind=one.kind,
        films=tuple(dict.fromkeys((*one.films, *two.films))),
        values=(*one.values, *two.values),
        evidence=(*one.evidence, *two.evidence) if one.answered and two.answered else (),
        nearest=tuple(dict.fromkeys((*one.evidence, *one.nearest, *two.evidence, *two.nearest)))
        if not (one.answered and two.answered)
        else (),
        suggestions=(*one.suggestions, *two.suggestions),
        steps=(*one.steps, *two.steps),
    )
