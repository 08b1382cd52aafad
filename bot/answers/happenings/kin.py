"""What two are to each other: "how are Ann and Ben related", by a sentence that ties them so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bot.answers.details.detail_wording import ways_of
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_meant
from bot.answers.happenings.parties import cast_of, rivals_of
from bot.answers.model import Answer
from bot.answers.proof.party import Party
from bot.answers.question.constraints import slot_number
from bot.answers.question.wording import pattern
from bot.answers.reply import decline
from bot.library.model import FilmRef
from bot.reading.text import fold_line

_ASKED = pattern(
    r"how (?:is|are|was|were) (?P<a>{N}) (?:related|connected|kin) to (?P<b>{N})"
    r"|how (?:is|are|was|were) (?P<i>{N}) and (?P<j>{N}) (?:related|connected|kin)"
    r"|what (?:relation|relationship) (?:is|are|does|has|was) (?P<c>{N})"
    r" (?:to|with|have (?:to|with)) (?P<d>{N})"
    r"|what (?:is|was) the (?:relation|relationship|connection|kinship) (?:of|between)"
    r" (?P<e>{N}) (?:and|to|with) (?P<f>{N})"
    r"|^what (?:is|was) (?P<g>{N}) to (?P<h>{N})(?=$| in)"
)
_KIN = (
    r"(?P<kin>(?:(?:half|step|twin|foster|great|grand|ex|late)[ -]?)*(?:brother|sister|sibling|twin"
    r"|mother|mum|mom|father|dad|parent|son|daughter|child|uncle|aunt|auntie|niece|nephew|cousin"
    r"|husband|wife|widow|widower|fianc[eé]e?|spouse|lover|boyfriend|girlfriend|partner|in-law"
    r"|guardian|godmother|godfather|boss|employer|servant|maid|assistant|apprentice|pupil|teacher"
    r"|friend|neighbour|neighbor|rival|enemy|colleague|lodger|tenant|landlord|landlady)"
    r"(?:-in-law)?)"
)
_SOME = r"(?:[a-z-]+ ){0,2}?"
_CALLED = r"(?:,| is)? (?:called |named )?"


def _ties(a: str, b: str) -> re.Pattern[str]:
    """How a folded sentence may tell that `a` is kin of `b`; both are ways to name somebody."""
    a, b = map(_named, (a, b))
    told = (
        rf"{b}(?:'s|') {_SOME}{_KIN}{_CALLED}{a}(?!\w)",
        rf"{a},? (?:who )?(?:(?:is|was|plays) )?{b}(?:'s|') {_SOME}{_KIN}(?!\w)",
        rf"{a},? (?:who )?(?:(?:is|was) )?(?:the |an? )?{_SOME}{_KIN}s? (?:of|to) {b}(?!\w)",
        rf"{b}(?!')[^.;:!?]{{0,60}}? (?:his|her|their) {_SOME}{_KIN}{_CALLED}{a}(?!\w)",
        rf"(?<!\w){_KIN}s,? (?:called |named )?{a},? and {b}(?!\w)",
        rf"{a} and {b},? (?:(?:are|were) )?(?:the |two )?{_SOME}{_KIN}s(?!\w)",
    )
    return _any_of(told)


def _ties_beside(a: str) -> re.Pattern[str]:
    """The same of somebody in the sentences before: "his daughter Nan", "Nan, his daughter"."""
    told = (
        rf"(?:his|her|their) {_SOME}{_KIN}{_CALLED}(?:{a})(?!\w)",
        rf"{_named(a)},? (?:(?:is|was) )?(?:his|her|their) {_SOME}{_KIN}(?!\w)",
    )
    return _any_of(told)


def _named(ways: str) -> str:
    """Somebody by one of the ways, and who plays that."""
    return rf"(?<!\w)(?:{ways})(?: \([^)]{{2,40}}\))?"


def _any_of(told: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(one.replace("?P<kin>", f"?P<kin{n}>") for n, one in enumerate(told)))


async def kin(inquiry: Inquiry) -> Answer | None:
    """The sentence that ties the two with a word for kin, or that none does."""
    asked = _ASKED.search(inquiry.masked.text)
    if asked is None:
        return None
    first, second = (slot_number(one) for one in asked.groupdict().values() if one)
    films = await films_meant(inquiry) or await _of_both(inquiry, first, second)
    if not films:
        return None
    one, other = (ways_of(inquiry.slots[number]) for number in (first, second))
    pool = await inquiry.passages.of_films(films, inquiry.question)
    others = rivals_of(await cast_of(inquiry, films), [Party(frozenset([*one, *other]))])
    for a, b in ((one, other), (other, one)):
        ties, beside = _ties("|".join(a), "|".join(b)), _ties_beside("|".join(a))
        for said in pool:
            told = fold_line(said.evidence.quote)
            tie = ties.search(told)
            if tie is None and _last_named(said.before, b, others):
                tie = beside.search(told)
            if tie:
                (word,) = filter(None, tie.groupdict().values())
                inquiry.note(f"a sentence ties the two: {word}")
                return inquiry.by_sentence(word, said.evidence)
    if asked["g"]:
        return None  # who that is, is told otherwise
    what = f"how {inquiry.spoken(first)} and {inquiry.spoken(second)} are related"
    return await decline.unsaid(inquiry, films, what)


def _last_named(before: str, ways: Sequence[str], others: re.Pattern[str] | None) -> bool:
    """Whether the sentences before name somebody, and nobody after."""
    at = max((f" {before} ".rfind(f" {way} ") for way in ways), default=-1)
    return at >= 0 and (others is None or not others.search(before, at))


async def _of_both(inquiry: Inquiry, first: int, second: int) -> list[FilmRef]:
    """The films that both are in."""
    ids = [
        {film for name in inquiry.slots[number].names for film in name.ids}
        for number in (first, second)
    ]
    return await inquiry.store.films.visible(inquiry.scope, sorted(set.intersection(*ids)))
