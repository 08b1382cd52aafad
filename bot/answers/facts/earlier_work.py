"""What else somebody has made: the first film, the one before, by the sentence that names it.

The film whose review speaks of it is none of these: that Ann made this one is no answer to what
she made before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.answers import compose
from bot.answers.details import sentences
from bot.answers.details.detail_wording import ways_of
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.passages import Sentence
from bot.answers.model import Answer
from bot.answers.question.wording import pattern
from bot.library.model import FilmRef
from bot.patterns import compiled
from bot.reading.text import fold, words

_MADE = r"(?:ma[dk]e|made|done?|do|direct(?:ed)?|written|write|shot|shoot|release[d]?)"
_FILM = r"(?:film|feature|movie|picture|one)"
_BESIDES = r"(?: (?:besides|apart from|other than|before) @[fb]\d+)?"
_BEFORE = pattern(
    rf"^(?:(?:so|and) )*what (?:else )?(?:did|has|have|had) @p(?P<who>\d+) (?:ever )?{_MADE}"
    r" (?:(?:just|right) )?(?:before|previously|earlier|prior to)(?: (?:this|that|it|@[fb]\d+"
    r"|th(?:is|at) one))?$"
    rf"|^(?:(?:so|and) )*what (?:is|was|were) @p(?P<whose>\d+) (?:previous|earlier|last) {_FILM}s?"
    r"(?: called)?$"
)
_WORKED = pattern(
    r"^(?:(?:so|and) )*(?:what|where) (?:did|was|had|were|is) @p(?P<who>\d+)"
    r"(?: (?:do|done|work|worked|be|doing|been)(?: (?:as|for (?:a living|work|money|a job)|at))?)?"
    r" (?:before|prior to|until)"
    r"(?: (?:(?:he|she|they) )?(?:making|made|directing|directed|becoming|became|turning|turned"
    r"|starting|started|getting|got|going|went|writing|wrote|acting|acted|(?:that|this|the|these"
    r"|films?|movies?|pictures?|it|@[fb]\d+))\b.*)?$"
    r"|^(?:(?:so|and) )*what (?:is|was) @p(?P<whose>\d+) (?:(?:old|previous|former|earlier|day) )+"
    r"(?:job|work|career|profession|trade)(?: .*)?$"
    r"|^(?:(?:so|and) )*what (?:is|was) @p(?P<ground>\d+) background$"
)
_FORMER = compiled(
    r"\bused to (?!be\b(?! an?\b))|\b(?:formerly|previously|an? former|an? ex-?|a one-?time"
    r"|a retired|by trade|by training|by profession|trained as|began as"
    r"|started(?: out)? (?:as|in|on|by)"
    r"|came (?:up )?(?:from|to (?:films?|it|this|directing) (?:from|by way of|after))|comes from"
    r"|made (?:his|her|their) name (?:as|in|with|on)|cut (?:his|her|their) teeth|background"
    r"|(?:spent|after) (?:[\w-]+ ){1,3}(?:years|decades)(?: (?:as|in|on|of|making|at|with))?"
    r"|(?:he|she|who|had|has|once|previously|first) worked (?:as|in|for|on|at)"
    r"|worked (?:as|in|for|on|at|with) [\w -]{3,40}? before"
    r"|(?:was|were|had been) an? [\w -]{3,40}? before|had been an? [\w-]+ (?:for|in|until|at))\b"
)
_FIRST = pattern(
    rf"^(?:(?:so|and) )*what (?:is|was) @p(?P<who>\d+) (?:first|debut)(?: {_FILM})?(?: called)?$"
    rf"|^(?:(?:so|and) )*what (?:is|was) the (?:debut|first)(?: {_FILM})? (?:of|by)"
    r" @p(?P<whose>\d+)(?: called)?$"
)
_ELSE = pattern(
    rf"^(?:(?:so|and) )*what (?:else|other {_FILM}s?) (?:did|has|have) @p(?P<who>\d+)"
    rf" (?:ma[dk]e|direct(?:ed)?|written|write|do|done){_BESIDES}$"
    r"|^(?:(?:so|and) )*(?P<polar>has|have|did) @p(?P<whose>\d+) (?:ever )?(?:ma[dk]e|direct(?:ed)?"
    rf"|done?) (?:anything|any|other|another)(?: (?:else|other|{_FILM}s?))*{_BESIDES}$"
)
_IS_FIRST = pattern(
    rf"^(?:(?:so|and) )*(?P<polar>is|was) @f\d+ @p(?P<who>\d+) (?:first|debut)(?: {_FILM})?$"
)
_TITLE = (
    r"[\"“‘'*_]*(?P<title>(?:The |A |An )?[A-ZÀ-Þ][\w’'-]*"
    r"(?: (?:(?:of|the|a|an|and|in|on|for|to|at|with|by|from) )*[A-ZÀ-Þ\d][\w’'-]*)*)"
)
_DOUBTS = r"(?:(?:\w+ly|rather|lovely|wonderful|dreadful|superb|fine|little|excellent|great) )*"
_FIRST_TOLD = (
    (
        rf"\b(?:the )?(?:first|debut)(?: {_FILM})?,? (?:was|being|is|called|,)?,? ?"
        rf"(?:an? [a-z][\w -]*? )?(?:called |named )?{_TITLE}"
    ),
    rf"\b(?:whose|his|her|their) (?:debut|first {_FILM})(?: feature| film)?,? {_TITLE}",
    rf"\bdebut(?: feature| film)?,? (?:was |with )?{_TITLE}",
)
_BEFORE_TOLD = (
    *_FIRST_TOLD,
    rf"\b(?:previous|earlier|last) (?:{_FILM}|work)s?,? (?:was |were |like |such as )?{_TITLE}",
    (
        r"\b(?:also|before this|previously|who|which|that) (?:made|did|directed|gave us)"
        rf" (?:the )?{_DOUBTS}{_TITLE}"
    ),
    (
        r"\b(?:the )?(?:same (?:man|woman|director|people|team)(?: also)?|(?:he|she) also) "
        rf"(?:made|did|directed) (?:the )?{_DOUBTS}{_TITLE}"
    ),
    rf"\b(?:second|third|next) (?:{_FILM}),? (?:after|following) {_TITLE}",
    rf"\b(?:director|maker|man|woman|people) (?:of|behind) {_TITLE}",
)


async def earlier_work(inquiry: Inquiry) -> Answer | None:
    """The film that a sentence names as made before; else that none is named."""
    parted = inquiry.masked.parted
    if worked := _WORKED.match(parted):
        return await _former_work(inquiry, worked)
    first = _FIRST.match(parted) or _IS_FIRST.match(parted)
    asked = first or _BEFORE.match(parted) or _ELSE.match(parted)
    if asked is None:
        return None
    groups = asked.groupdict()
    slot = inquiry.slots[int(groups["who"] or groups.get("whose") or 0)]
    films = await _films_of(inquiry, [number for name in slot.names for number in name.ids])
    if len(films) != 1:
        return None  # several are here: which came first the years tell
    ways = ways_of(slot)
    for one in await inquiry.passages.of_films(films, inquiry.question):
        for title in _named_in(one, ways, first=first is not None):
            inquiry.note("a sentence names what was made before")
            said = ("No" if first else "Yes") if groups.get("polar") else title
            answer = inquiry.answer(
                f"{said}. {compose.of_its_film(one.evidence)}",
                films=films,
                values=list(dict.fromkeys([said.lower() if groups.get("polar") else said, title])),
                evidence=[one.evidence],
            )
            return replace(answer, final=True)
        if first and groups.get("polar") and (word := _first_or_later(one, ways)):
            said = compose.of_its_film(one.evidence)
            answer = inquiry.answer(
                f"{word.capitalize()}. {said}", films=films, values=[word], evidence=[one.evidence]
            )
            return replace(answer, final=True)
    if first and groups.get("polar"):
        return None
    inquiry.unsaid = True
    return await sentences.closing(inquiry)


_PLAYS_ONE = compiled(r"\b(?:plays?|played|playing|voices?|portrays?|stars? as|as)\b")
"""Who plays a former nurse was none."""


async def _former_work(inquiry: Inquiry, asked: re.Match[str]) -> Answer | None:
    """What somebody did before films, by a sentence that says so; None where none does."""
    slot = inquiry.slots[int(asked["who"] or asked["whose"] or asked["ground"])]
    films = await _films_of(inquiry, [number for name in slot.names for number in name.ids])
    ways = ways_of(slot)
    for one in await inquiry.passages.of_films(films, inquiry.question) if films else ():
        former = _FORMER.search(one.folded) if any(map(one.means, ways)) else None
        if former and not _PLAYS_ONE.search(one.folded[: former.start()]):
            inquiry.note("a sentence says what somebody did before")
            said = compose.of_its_film(one.evidence)
            answer = inquiry.answer(said, films=[one.film], evidence=[one.evidence])
            return replace(answer, final=True)
    if any(name.kind.value == "person" for name in slot.names):
        inquiry.unsaid = True  # that somebody directed it is no answer
        return await sentences.closing(inquiry)
    return None


async def _films_of(inquiry: Inquiry, ids: list[int]) -> list[FilmRef]:
    if films := await inquiry.resolver.all_titled():
        return films
    return await inquiry.store.films.visible(inquiry.scope, list(dict.fromkeys(ids)))


_OTHER_WORK = compiled(
    r"\b[Bb]efore (?:this|that|it),? (?:he|she|they)(?: had| only| mostly)*"
    r" (?:made|did|shot|directed|wrote) (?P<what>(?![A-Z])[^.,;:!?()]+)"
)
"""What is no film of a title: "before this she made adverts"."""
_NO_FILM = compiled(r"(?:Photography|I|He|She|They|It|We|You|Mr|Mrs|Ms|Dr)\b")
_ACTS = compiled(r" (?:in|to|as|through|cry|laugh|look|play\w*|and (?:her|his))\b")
"""After somebody who was directed, or made to do something: no film."""


def _named_in(one: Sentence, ways: tuple[str, ...], *, first: bool) -> Iterator[str]:
    """The titles that a sentence names as those of somebody's other films."""
    if not any(map(one.means, ways)) and "the same" not in one.folded:
        return
    own = " ".join(words(one.film.title))
    quote = " ".join(one.evidence.quote.split())
    if not first and (other := _OTHER_WORK.search(quote)):
        yield other["what"].strip()
    for wanted in _FIRST_TOLD if first else _BEFORE_TOLD:
        for found in re.finditer(wanted, quote):
            title = re.sub(r"['’]s?$| (?:from|of|in) \d{4}$", "", found["title"])
            said = " ".join(words(title))
            if _NO_FILM.match(title) or _ACTS.match(quote[found.end("title") :]):
                continue
            person = any(said in way or way in said for way in ways)
            if not person and said not in own and own not in said and fold(title) != "i":
                yield title


_LATER = compiled(rf"\b(?:second|third|fourth|fifth|sixth|sophomore|latest) (?:\w+ )?{_FILM}\b")
_AT_FIRST = compiled(
    rf"\b(?:first|debut) {_FILM}\b(?! in\b)|\bdebut\b|\bfirst time (?:director|maker)\b"
)


def _first_or_later(one: Sentence, ways: tuple[str, ...]) -> str:
    """Whether a sentence that names or means somebody says that this is the first: yes or no."""
    if not any(map(one.means, ways)):
        return ""
    if _LATER.search(one.folded):
        return "no"
    return "yes" if _AT_FIRST.search(one.folded) else ""
