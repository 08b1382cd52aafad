"""How it ends, and what the twist is: by the sentence that tells it, mostly a spoiler.

That a sentence has the word "last", or cries out at the twist, tells neither.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answers import compose
from bot.answers.details import sentences
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_meant
from bot.answers.finding.passages import Sentence
from bot.answers.model import Answer
from bot.answers.question.wording import pattern
from bot.patterns import compiled
from bot.reading.text import fold

_IT = r"(?:it|this|@[fb]\d+|the (?:film|movie|story|book|whole thing))"
_ASKS_END = pattern(
    rf"how (?:do|does|did|is|hows?) (?:the )?{_IT}(?: all| actually| really)?"
    rf" (?:end|finish|wrap up)(?! up)|what (?:is|was) the (?:actual )?ending(?! like)"
    r"|what (?:happens|happened|goes on|do (?:we|you) see) (?:at|in|during|on) the (?:very )?"
    r"(?:end(?:ing)?|finale|climax|(?:final|last|closing) (?:few )?(?:scene|shot|image|frame"
    r"|sequence|moments|minutes|reel|act))\b"
    r"|what (?:is|was) the (?:very )?(?:final|last|closing) (?:scene|shot|image|frame)(?! like)"
)
_ASKS_TWIST = pattern(
    r"what (?:is|was) the (?:(?:big|final|main|actual|plot) )*(?:twist|reveal|surprise)(?! like)"
)
_LAST = r"(?:closing|final|last) (?:sequence|scene|shot|image|moments?|minutes?|act|frame)s?"
_SOMEBODY = r"(?:him|her|them|his|their|(?:an?|the|two|three) \w+(?: \w+)?)"
_TELLS_END = compiled(
    rf"\b(?:{_LAST}|ending|finale|climax)(?: of [\w ]+?)?,? (?:in which|where|when|sees|shows"
    r"|finds)\b(?! too much| promise| off| what (?:a|the) (?:film|director))"
    rf"|\b(?:{_LAST}|ending|finale)(?: (?:at|on|in|aboard) [\w' ]{{3,40}})?,"
    r" (?:(?:of|on|in|at) (?:an?|the|his|her|their)|as (?:the|he|she|they)|with [\w ]+? \w+ing)\b"
    r"(?! (?:film|movie|picture|cinema|whole))"
    r"|\b(?:an?|whose|the) (?:closing|final|last) (?:sequence|scene|shot|image|frame)"
    r" (?:on|at|in|inside|aboard|of) (?:an?|the|his|her) (?!film|movie|picture|first|cinema)"
    rf"|\b{_LAST} (?:is|was) (?:simply |just )?of (?:an?|the|his|her|their)\b"
    rf"|\b{_LAST} (?:is|was|has)(?: just)? {_SOMEBODY} (?!(?:some|any|no|every)?thing\b)"
    r"\w+ing (?:an?|the|his|her|their|its|up|down|in|into|on|out|off|away|at|from|over|alone)\b"
    rf"|\b{_LAST}, (?:an?|two|three) [^,.;:!?]+, (?:is|was)\b"
    r"|(?<!near )(?<!towards )\bthe end, (?:when|where|as|in which)\b"
    r"|\b(?:ends?|stops?|closes?|finish(?:es)?) (?:on|with) an? cliffhanger\b"
    r"|\b(?:it|film|movie|story|picture|everything|all|and|which)(?: all)? ends? (?!up\b)"
    r"(?:with|on|in|when|as|at|by|happily|badly|in tears)\b"
    rf"|(?:^|[.;:,] |\band |\bbut )(?:in|at) the (?:end|(?:very )?{_LAST}),?"
    r" (?!it\b|this|that|you|we|i\b|one\b"
    r"|the (?:film|movie|picture|whole))(?:(?:the|his|her) )?[\w'’-]+ (?:[\w'’-]+ )?[a-z]+s\b"
)
_HEADED = compiled(
    r"(?:^|[.!?]\s+|\*+)(?:(?:(?:big |major )?spoilers?(?: for| about)? )?(?:the |its )?ending)"
    r"[^.!?]{0,30}$"
    r"|^\W*(?:(?:big |major )?spoilers?\b[^:.!?]{0,40}:|the ending, spoilers?[^.:]*[.:]?$"
    r"|(?:(?:big|major|full|huge) )?spoilers? (?:from|start|begin|follow|coming|after|below|now)\b"
    r"[^:.!?]{0,30}[.!:]*$)",
    re.IGNORECASE,
)
"""Says that the end is told next: "the ending, spoilers i guess", "SPOILERS from here"."""
_HEADING_LONG = 8  # words of a heading, at most
_TELLS_TWIST = compiled(
    r"\bturn(?:s|ed)? out to (?:be|have)\b|\b(?:is|are|was|were) revealed (?:to be|as)\b"
    r"|\b(?:knew|was|were|is|had been)\b[^.!?]{0,40}\ball along\b|\b(?:is|was|are|were) secretly\b"
    r"|\btwist (?:(?:is|being) that|comes when|involves|sees)\b"
)

_OF_THE_EVENING = compiled(
    r"\b(?:(?:the|this) (?:film|movie|picture)|it|that|evening|night) turn(?:s|ed)? out to\b"
)


async def how_it_ends(inquiry: Inquiry) -> Answer | None:
    """The sentence that tells the end or the twist, where that is asked; else that none does."""
    parted = inquiry.masked.parted
    twist = _ASKS_TWIST.search(parted) is not None
    if not twist and not _ASKS_END.search(parted):
        return None
    films = await films_meant(inquiry)
    if len(films) != 1:
        return None
    title = fold(films[0].title)
    pool = await inquiry.passages.of_films(films, inquiry.question)
    headed = [one for before, one in zip([None, *pool], pool, strict=False) if _headed(before, one)]
    marked = sum(one.evidence.spoiler for one in pool) * 2 <= len(pool)
    told = [
        (rank, one.position, one)
        for one in pool
        if (rank := _rank(one, title, twist=twist, headed=one in headed)) is not None
        and (marked or rank == 0)  # "spoilers ahead", and the whole review after it
    ]
    if not told:
        inquiry.unsaid = True
        return await sentences.closing(inquiry)  # what is thought of it tells it not
    said = min(told, key=lambda pair: (pair[0], -pair[1]))[2]
    proof = said.evidence if said not in headed else replace(said.evidence, spoiler=True)
    inquiry.note(f"a sentence tells the {'twist' if twist else 'end'}")
    return inquiry.answer(compose.of_its_film(proof), films=films, evidence=[proof])


def _headed(before: Sentence | None, one: Sentence) -> bool:
    """Whether a heading says that the sentence tells the end, or it says so itself."""
    if _HEADED.match(one.evidence.quote) and ":" in one.evidence.quote:
        return True
    if before is None or before.evidence.review_id != one.evidence.review_id:
        return False
    short = len(before.folded.split()) <= _HEADING_LONG
    return short and _HEADED.search(before.evidence.quote.rstrip(" .:*_")) is not None


def _rank(one: Sentence, title: str, *, twist: bool, headed: bool) -> int | None:
    """How surely a sentence tells it, 0 at best; None where it does not."""
    quote = one.evidence.quote
    if quote.rstrip(" *_").endswith("?"):
        return None
    said = " ".join(fold(quote).split()).replace(title, " ")
    outright = (_TELLS_TWIST if twist else _TELLS_END).search(said)
    if headed or (outright and not (twist and _OF_THE_EVENING.search(said))):
        return 0
    return 1 if one.evidence.spoiler else None
