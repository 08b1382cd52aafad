"""Which film another follows, by the name that the review gives it: "picks up where X left off"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.patterns import compiled
from bot.reading.lexicon.common import ORDINARY
from bot.reading.lexicon.names import GIVEN_NAMES
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.page import NAME, WORK, Page
from bot.reading.text import words

_SMALL = r"(?:(?:and|of|in|on|at|for|to|from) (?:the|a|an)|the|of)"
_WORD = r"[A-Z0-9][\w'-]*"
_FILM_NAME = compiled(rf"(?:The |A |An )?{_WORD}(?:(?: {_SMALL})? {_WORD}|: {_WORD})*")
_ARTICLE = compiled(r"\b(?:The|A|An) $")
_JOINED = compiled(rf" {_SMALL} ")
_QUOTES = tuple('"*_')
_MARKS = " \"'*_"
_LAST_WORD, _FIRST_WORD = compiled(r"([a-z]+)[,:]? $"), compiled(r"[, ]+([a-z]+)")
_LEFT, _RIGHT = 60, 40  # characters beside a name that are looked at

_AGO = (
    r"(?:(?:\d+|an?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|some"
    r"|many|several|a few|the) )?(?:years?|months?|weeks?|days?|hours?|minutes?|decades?)"
)
_PICKS_UP = compiled(
    r"\bpick(?:s|ed|ing)? up [^.;:!?]{0,30}\b(?:(?P<where>where)|after|from)(?: the end of)? $"
)
_LEFT_OFF = compiled(r" (?:left (?:it|us|them|off)|ended|finished|stopped|leaves off|ends)\b")
_AFTER_IT = compiled(
    rf"\b{_AGO} (?:on|later|after|before|since)(?: from)? the (?:events|end|ending|close) of $"
    rf"|\b{_AGO} on from $|\b(?:comes|arrives|came|arrived|follows) {_AGO} after $"
    r"|\bthe (?:first|previous|original|earlier)(?: (?:one|film|movie|part|picture|instal+ment"
    r"|outing)),? (?:(?:was )?called |was )?$"
)
_OWN_FIRST = compiled(
    r"(?:[\ue000\ue003]'s?|\b(?:his|her|their)) (?:second|third|fourth|fifth|new|latest|next) "
    r"(?:feature|film|movie|picture)\b[^\ue000-\ue003]*$"
)
"""What makes "the first one, Gorse," the maker's first: "It's her second feature"."""
_LONG_BEFORE = 120  # characters in which it is told
# Of a film that is known to follow another.
_OF_A_SEQUEL = compiled(
    r"\b(?:seen|watched|remember|after(?:[^,.;:!?\n]{3,40}(?: and|,))?|since|(?:began|begun|begins"
    r"|started|starts|opened|launched) (?:back |in \d{4} )*with"
    rf"|{_AGO} ago,?|of which|predecessor,?|knowledge of) $"
)
# Of one whose own name has the same words.
_OF_ITS_NAMESAKE = vocabulary(
    "seen saw watched watch rewatched remember love loved loves like liked likes enjoyed adored",
    "hated missed with through after since before than as unlike in of from and but ago",
)
_BEFORE_IT = _OF_ITS_NAMESAKE | vocabulary(
    "where end called was first previous original earlier one film movie part picture outing",
    "installment instalment see know seeing watching which predecessor",
)
_AFTERWARDS = vocabulary("the which first left ended finished stopped comes came")
"""The words of which one stands beside such a name: else nothing is looked at."""


@dataclass(frozen=True, slots=True)
class Before:
    """The film that another follows, and whether its being named makes that one a sequel."""

    name: str
    at: int
    plain: bool


def film_before(page: Page, *, known: bool) -> Before | None:
    """The film that this one follows. `known`: something else says that it is a sequel."""
    title = words(page.title or "")
    own = set(title) - ORDINARY
    best: Before | None = None
    for start, end, marked in _other_films(page):
        opening, stop = page.sentence_at(start)
        left = page.skeleton[max(opening, start - _LEFT) : start].rstrip(_MARKS[1:])
        right = page.skeleton[end : min(stop, end + _RIGHT)].lstrip(_MARKS[1:])
        last, follows = _LAST_WORD.search(left), _FIRST_WORD.match(right)
        before = last[1] if last else ""
        if before not in _BEFORE_IT and not (follows and follows[1] in _AFTERWARDS):
            continue
        name = page.canvas[start:end].strip(_MARKS)
        its = words(name)
        if set(its) <= set(title):
            continue  # this very film, in short
        shared = not own.isdisjoint(set(its) - ORDINARY)
        if its[0] in GIVEN_NAMES and not (marked or _JOINED.search(name)):
            continue  # somebody
        if _OWN_FIRST.search(page.skeleton, max(0, start - _LONG_BEFORE), start):
            continue
        if _plainly(left, right):
            return Before(name, start, plain=True)
        if len(its) > 1 or marked:
            namesake = shared and before in _OF_ITS_NAMESAKE
            if known and (namesake or _OF_A_SEQUEL.search(left)):
                best = Before(name, start, plain=False)
    return best


def _plainly(left: str, right: str) -> bool:
    """Whether the words around a film's name say that this one comes after it."""
    if picks := _PICKS_UP.search(left):
        return not picks["where"] or _LEFT_OFF.match(right) is not None
    return _AFTER_IT.search(left) is not None


def _other_films(page: Page) -> Iterator[tuple[int, int, bool]]:
    """Where a film's name may stand, and whether it is marked as one."""
    works = dict(page.works)
    done = 0
    for at, end in sorted([*page.works, *((one.start, one.end) for one in page.names)]):
        if at >= done:
            start, done = _whole(page, at, end)
            yield start, done, at in works or page.skeleton[at - 1 : at] in _QUOTES


def film_named_at(page: Page, start: int, end: int) -> str:
    """The whole name of a film of which a rule has found the beginning: "Dust" of "Dust Sunday"."""
    start, end = _whole(page, start, end)
    return page.canvas[start:end].strip()


def _whole(page: Page, start: int, end: int) -> tuple[int, int]:
    """A name with its article and the words that it goes on with, as no other name does."""
    if page.skeleton[start : start + 1] not in (NAME, WORK):
        return start, end
    if page.skeleton[start - 1 : start] not in _QUOTES:
        written = _FILM_NAME.match(page.canvas, start, page.sentence_at(start)[1])
        end = max(end, written.end()) if written else end
    article = _ARTICLE.search(page.canvas, max(0, start - 4), start)
    return (article.start() if article else start), end
