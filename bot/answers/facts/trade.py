"""What somebody does for a living whom a question knows by a noun alone: "Ann's father".

The noun is described beside itself ("the father, a dredger captain"), or beside a character whom
the reviews call so.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from bot.answers import compose
from bot.answers.details.detail_wording import ways_of
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_meant, films_named
from bot.answers.finding.passages import Sentence
from bot.answers.model import Answer
from bot.answers.proof.apposition import apposition, deed
from bot.answers.question.happening_wording import bare
from bot.answers.question.wording import pattern
from bot.answers.reply import decline
from bot.answers.words.anybody import ANYBODY
from bot.answers.words.kin import TIES, same_kin
from bot.library.model import FilmRef
from bot.patterns import compiled
from bot.reading.model import Kind
from bot.reading.phrases import Sort, sort_of
from bot.reading.text import words

_JOB = r"(?:job|profession|occupation|trade|line of work)"
_WHOSE = r"(?:(?:the|his|her|their|@[pnu]\d+) )+"
_ASKED = pattern(
    rf"^(?:(?:so|and|but|ok) )*(?:what (?:does|did|do) {_WHOSE}(?P<noun>[a-z]+)"
    r" do (?:for (?:a living|work|money)|as a job)"
    rf"|what {_JOB} (?:does|did|do) {_WHOSE}(?P<noun2>[a-z]+) (?:have|do|take|get)"
    rf"|what (?:is|was) {_WHOSE}(?P<noun3>[a-z]+?)(?: s)? {_JOB})$"
)


_BEFORE = pattern(
    r"^(?:(?:so|and|but|ok) )*what (?:(?:did|had) (?P<who>@p\d+) (?:do|done|been|work as)"
    r" (?:for a living )?before(?! (?:acting|directing|writing|making|becoming|this|that|it)\b).*"
    r"|did (?P<who2>@p\d+) used? to (?:do|be|work as)(?: for a living| before.*)?"
    rf"|was (?P<who3>@p\d+)(?: s)? (?:old|former|previous|last) {_JOB})$"
)
_ONCE = compiled(
    r"\b(?:former(?:ly)?|retired|ex-\w+|once|used to|gave up|has given up|quit|left (?:her|his|a)"
    r" (?:job|post|career)|after (?:\w+ ){1,2}years (?:in|as|at|of)|(?:home|back|fresh) from"
    r"|previously|had been|was an? \w+ before|sacked|disgraced|struck off)\b",
    re.IGNORECASE,
)


async def once(inquiry: Inquiry) -> Answer | None:
    """What somebody did before the story, by the sentence that says what they once were."""
    asked = _BEFORE.match(bare(inquiry.masked.parted))
    if asked is None:
        return None
    slot = next(filter(None, asked.groups()))
    ways = ways_of(inquiry.slots[int(slot[2:])])
    films = await films_named(inquiry)
    if len(films) != 1:
        return None
    for one in await inquiry.passages.of_films(films, inquiry.question):
        if any(map(one.says, ways)) and _ONCE.search(one.evidence.quote):
            inquiry.note("a sentence says what they once were")
            said = compose.of_its_film(one.evidence)
            return inquiry.answer(said, films=films, evidence=[one.evidence])
    unsaid = await decline.unsaid(inquiry, films, "what they did before")
    return replace(unsaid, final=True)


async def trade_of(inquiry: Inquiry) -> Answer | None:
    """What the one film that has somebody so called says he does; None where it does not."""
    asked = _ASKED.match(bare(inquiry.masked.parted))
    noun = next(filter(None, asked.groups()), "") if asked else ""
    if sort_of(noun) is not Sort.PERSON and noun not in TIES:
        return None
    films = await films_named(inquiry) or await films_meant(inquiry)
    if len(films) != 1:
        return None
    nouns = same_kin(noun) if noun in TIES else frozenset([noun])
    names = [*nouns, *await _called(inquiry, films, nouns)]
    pool = await inquiry.passages.of_films(films, inquiry.question)
    told = next(_told(pool, names, nouns), None)
    if told is None:
        if noun not in TIES:
            return None
        unsaid = await decline.unsaid(inquiry, films, f"what the {noun} does for a living")
        return replace(unsaid, final=True)
    what, proof = told
    inquiry.note(f"a sentence says what the {noun} does")
    said = compose.of_its_film(proof.evidence)
    return inquiry.answer(said, films=films, values=[what], evidence=[proof.evidence])


async def _called(inquiry: Inquiry, films: Sequence[FilmRef], nouns: Collection[str]) -> list[str]:
    """The names of the one character whom the reviews describe by one of the nouns."""
    found = {
        one.value
        for one in await inquiry.facts_of(films, (Kind.CHARACTER,))
        if not set(nouns).isdisjoint(words(one.detail))
    }
    return sorted(found) if len(found) == 1 else []


def _told(
    pool: Sequence[Sentence], names: Sequence[str], nouns: Collection[str]
) -> Iterator[tuple[str, Sentence]]:
    called = "|".join(map(re.escape, nouns))
    before = re.compile(rf"\b(?:the|her|his|their|a|an|[\w]+['’]s) (?P<what>[\w-]+) (?:{called})\b")
    for one in pool:
        quote = " ".join(one.evidence.quote.split())
        if (found := before.search(quote)) and _is_trade(found["what"]):
            yield found["what"], one
        for name in names:
            described = apposition(quote, name)
            what = re.sub(r"^(?:an?|the) ", "", described[0]) if described else ""
            if what and _is_trade(what):
                yield what, one
            elif doing := deed(quote, name):
                yield doing, one


def _is_trade(what: str) -> bool:
    last = words(what)[-1]
    return sort_of(last) is Sort.PERSON and last not in TIES and last not in ANYBODY
