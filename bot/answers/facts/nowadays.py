"""What a maker of the film does nowadays: by the sentence that says so of him.

That he made the film tells nothing of it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answers import compose
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_meant, films_named
from bot.answers.finding.passages import Sentence
from bot.answers.model import Answer
from bot.answers.question.wording import JOBS, pattern
from bot.answers.reply import decline
from bot.patterns import compiled
from bot.reading.model import Kind
from bot.reading.text import fold_line, words

_NOW = r"(?:now|nowadays|these days|today|at the moment|since|nowdays|lately)"
_OF_IT = r"(?: (?:of|for|behind|in) (?:the )?(?:@[fb]\d+|it|that|this(?: one)?|{film}))?"
_ASKED = pattern(
    rf"what (?:is|are|has|have) (?:(?:the|its|that) (?P<job>\w+){_OF_IT}|@p(?P<who>\d+))"
    rf" (?:been )?(?:doing|up to|done)(?: {_NOW})+(?: (?:then|anyway|instead))?$"
    rf"|what (?:happened|happens) to (?:the|its) (?P<of>(?:director|writer|composer|star"
    rf"|lead)){_OF_IT}"
    rf"(?: {_NOW})?$|what became of (?:the|its) (?P<became>\w+){_OF_IT}$"
)
_SAYS_NOW = (
    compiled(r"\b(?:now(?! and then)|nowadays|these days|today|at present)\b"),
    compiled(
        r"\b(?:since then|went on to|gave up|retired|died|last heard|never (?:made|directed|wrote"
        r"|acted|worked)|has not (?:made|worked))\b"
    ),
)
"""That they do it now, or else what became of them."""
_GOES_ON = compiled(r"^\W*(?:he|she|they)(?:['’]\w+)?\b")
_STARS = ("star", "lead")


async def nowadays(inquiry: Inquiry) -> Answer | None:
    """The sentence that tells it; else that no review does."""
    asked = _ASKED.search(inquiry.masked.parted)
    if asked is None:
        return None
    job = asked["job"] or asked["of"] or asked["became"] or ""
    kinds: tuple[Kind, ...] = (Kind.CAST,) if job in _STARS else ()
    kinds = kinds or next((one.kinds for one in JOBS if job and one.nouns.search(job)), ())
    films = await films_named(inquiry) or await films_meant(inquiry)
    if len(films) != 1 or not (kinds or asked["who"]):
        return None
    if asked["who"]:
        names = {" ".join(words(inquiry.slots[int(asked["who"])].text))}
    else:
        names = {" ".join(words(one.value)) for one in await inquiry.facts_of(films, kinds)}
    pool = await inquiry.passages.of_films(films, inquiry.question)
    told = next((one for says in _SAYS_NOW for one in pool if _tells(one, names, says)), None)
    if told is None:
        unsaid = await decline.unsaid(
            inquiry, films, f"what the {job or 'one asked after'} does now"
        )
        return replace(unsaid, final=True)
    inquiry.note("a sentence says what they do now")
    said = compose.of_its_film(told.evidence)
    answer = inquiry.answer(said, films=films, evidence=[told.evidence])
    return replace(answer, final=True)


def _tells(one: Sentence, names: set[str], says: re.Pattern[str]) -> bool:
    said = fold_line(one.evidence.quote)
    if not says.search(said):
        return False
    last = {name.split()[-1] for name in names if name}
    if any(map(one.says, last)):
        return True
    return bool(_GOES_ON.match(said)) and not last.isdisjoint(one.before.split())
