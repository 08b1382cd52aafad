"""Is it better than another film, scarier than the first one: by the clause that sets them side by
side. The other film need not be reviewed here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.answers import compose
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_meant
from bot.answers.model import Answer, Evidence
from bot.answers.opinions.plainest import one_of_each
from bot.answers.proof.polar import UNSURE
from bot.answers.question.told_apart import ordinary
from bot.patterns import compiled
from bot.reading.text import fold, stem, words

_FIRST = (
    r"(?:first(?: (?:one|film|movie|part))?|original|(?:last|previous|old) (?:one|film|movie)"
    r"|predecessor|second(?: (?:one|film))?|book|novel|play|series)"
)
_ASKS = compiled(
    r"^(?:(?:so|and|ok|is|was|are|do they say|would you say|you think|think|the film|the movie) )*"
    r"(?:@[fb]\d+|it|that|this)(?: one)?(?: \|)? (?:(?:is|was|it|really|actually|any|even|as|an?"
    r"|much) )*"
    r"(?:(?P<more>\w{2,}er|better|worse|more \w+|less \w+) than"
    r"|(?P<equal>good|funny|scary|sad|strong|sharp|great|gripping|\w+y) as"
    r"|(?P<up>improvement on|step up from|patch on|(?:live|lives) up to))"
    rf" (?:the |its |his |her |their )*(?:(?P<slot>@[ufbpn]\d+)|(?:@?\w+ )?(?P<first>{_FIRST})\b"
    r"|(?P<said>(?!(?:most|any|anything|i|you|we|it|expected|usual|ever|two|\d+)\b)\w+"
    r"(?: \w+){0,3}$))"
)
_GOOD = frozenset(map(stem, ["better", "good", "great", "improvement", "superior", "best"]))
_DENIED = r"(?P<no>(?:\b(?:not|isnt|never|hardly|nowhere near|no|nor)\b|n't\b)[^,;.!?]{0,14}?)?\b"
_OF_IT = (
    r"(?: (?:anything in|any of|much of|the|his|her|their|its|that|old|own|she|he|it|was|were))* $"
)
_THAN = compiled(
    rf"{_DENIED}(?P<how>better|worse|superior|inferior|(?P<way>more|less) \w+|\w{{2,}}er)"
    rf"(?: \w+){{0,3}}? than{_OF_IT}"
)
_AS = compiled(
    rf"{_DENIED}(?P<way>half as|almost as|nearly as|just as|every bit as|as|so) (?P<how>\w+)"
    rf"(?: \w+){{0,3}}? as{_OF_IT}"
)
_IDIOM = compiled(
    r"(?P<up>\b(?:an? (?:\w+ )?(?:improvement on|step up from)|(?:lives?|lived) up to|superior to)"
    r"|(?P<down>\bnot a patch on|\binferior to|\ba (?:\w+ )?step (?:down|back) from))"
    r" (?:(?:the|his|her|their|its|that) )*$"
)
_AFTER = compiled(
    r"^(?: (?:\w+ )?(?:is|was|remains) (?:still |far |much |a lot )?(?P<how>better|worse|superior"
    r"|funnier|scarier|stronger|best))\b"
)
_CLAUSE = compiled(r"[;:!?]|\. |, (?=but|and|though|although|miles|not)|\bbut\b|, ")


_OF_FILM = compiled(
    r"(?:\W|\b(?:and|but|so|also|yet|still|it|its|this|that|one|film|movie|picture|thing|is|was|isnt|the"
    r"|an?|far|much|miles|way|lot|great|good|deal|even|just|perhaps|nearly|really|i|thought|think"
    r"|found|me|for|honestly|frankly|definitely|easily|probably|any|bit|little|slightly|no|not"
    r"|never|nowhere|near|times|ten|hundred|s|t|isn|wasn)\b)*"
)
"""What may stand before the comparison, so that it is the film that is compared and said so."""
_WHOLE = compiled(
    r"(?: (?:one|film|movie|part|picture|instal?ment))?(?=\s*(?:[.,;:!?)*_\"”]|$)"
    r"| (?:and|but|by|in|though|although|because|which|is|was|if|to|for|at|on)\b)"
)
"""What must follow the other one: not "the first half", nor "the first film's"."""
_BOOKS = ("book", "novel")


@dataclass(frozen=True, slots=True)
class Compared:
    """What is asked: whether the film is more so, `sign` -1 whether it is less, or as much so."""

    how: str  # the stem of what it is: good, scari
    other: tuple[str, ...]  # ways to say the other one
    sign: int = 1
    equal: bool = False


def read_compared(masked: str, spoken: Sequence[str]) -> Compared | None:
    """What a masked question sets a film beside; `spoken` are the words of its slots."""
    found = _ASKS.search(" ".join(masked.split()))
    if found is None:
        return None
    if found["slot"]:
        name = spoken[int(found["slot"][2:])]
        other = tuple(dict.fromkeys([name, name.removeprefix("the ")]))
    else:
        first = found["said"] or found["first"].split(maxsplit=1)[0]
        other = _BOOKS if first in _BOOKS else (first,)
    if found["up"]:
        return Compared(stem("good"), other)
    said = found["more"] or found["equal"]
    less = said in _LESS or said.startswith("less ")
    return Compared(_quality(said), other, -1 if less else 1, bool(found["equal"]))


def _quality(said: str) -> str:
    """What somebody is more of: "scarier" and "more scary" are of one."""
    said = said.rsplit(maxsplit=1)[-1]
    if said in ("better", "best", "superior", *_LESS):
        return stem("good")
    plain = re.sub(r"(?:ier|iest)$", "y", said)
    plain = re.sub(r"(?<=\w{3})(?:er|est)$", "", plain) if plain == said else plain
    return stem(re.sub(r"([bdgnpt])\1$", r"\1", plain))


def says(asked: Compared, folded: str, title: str = "") -> str:
    """ "yes" or "no" by a folded sentence, "" where it does not set them side by side.

    `title`: the film's, folded, which may stand before what is said of it.
    """
    found = set()
    if folded.rstrip(' *_"”').endswith("?"):
        return ""
    for way in asked.other:
        for spot in re.finditer(rf"\b{re.escape(way)}\b", folded):
            lead = _CLAUSE.split(folded[: spot.start()])[-1]
            if not _WHOLE.match(folded, spot.end()):
                continue
            sign = _leads(asked, lead.replace(title, " ") if title else lead)
            sign = _follows(asked, folded[spot.end() :]) if sign is None else sign
            if sign is not None and not UNSURE.search(lead):
                found.add(sign)
    if len(found) != 1:
        return ""
    sign = found.pop()
    if asked.equal:
        return "no" if sign < 0 else "yes"
    return "" if sign == 0 else "yes" if sign == asked.sign else "no"


def _leads(asked: Compared, lead: str) -> int | None:
    """1 where the film is more so than the other, -1 where it is less, 0 where as much."""
    if idiom := _IDIOM.search(lead):
        good = asked.how == stem("good") and _OF_FILM.fullmatch(lead[: idiom.start()])
        return (-1 if idiom["down"] else 1) if good else None
    than = _THAN.search(lead)
    found = than or _AS.search(lead)
    if found is None or not _of_one_kind(asked.how, _quality(found["how"])):
        return None
    if not _OF_FILM.fullmatch(lead[: found.start()]):
        return None
    if than is None:
        return -1 if found["no"] or found["way"] in _NOT_QUITE else 0
    less = found["way"] == "less" or found["how"] in _LESS
    return 1 if less == bool(found["no"]) else -1


_NOT_QUITE = ("half as", "almost as", "nearly as")
_LESS = ("worse", "inferior")


def _follows(asked: Compared, after: str) -> int | None:
    found = _AFTER.match(after)
    if found is None or not _of_one_kind(asked.how, _quality(found["how"])):
        return None
    return 1 if found["how"] == "worse" else -1


def _of_one_kind(asked: str, told: str) -> bool:
    return asked == told or (asked in _GOOD and told in _GOOD)


async def compared_with(inquiry: Inquiry) -> Answer | None:
    """Yes or no with the sentence that compares the two; None where none does."""
    masked = inquiry.masked
    spoken = [" ".join(words(slot.text)) for slot in masked.slots]
    asked = read_compared(ordinary(masked.parted, masked.slots), spoken)
    if asked is None:
        return None
    films = (await films_meant(inquiry))[:1]
    if not films or any(way in " ".join(words(films[0].title)) for way in asked.other):
        return None
    title = fold(films[0].title)
    told = [
        (word, one.evidence)
        for one in await inquiry.passages.of_films(films, inquiry.question)
        if (word := says(asked, " ".join(fold(one.evidence.quote).split()), title))
    ]
    sides = {one: one_of_each([p for word, p in told if word == one], _itself) for one in POLES}
    voices = [len({proof.review_id for proof in side}) for side in sides.values()]
    if not sum(voices):
        return None
    inquiry.note("a sentence sets the two side by side")
    sign = compose.leaning(*voices)
    word = POLES[sign < 0] if sign else "mixed"
    larger, smaller = (sides[one] for one in (POLES if sign >= 0 else POLES[::-1]))
    answer = inquiry.by_sentence(word, *larger[:_QUOTED], *smaller[:1], films=films)
    if sum(voices) > 1:
        said = f"{voices[sign < 0]} of {sum(voices)} reviews that compare them say so. "
        answer = replace(answer, text=answer.text.replace(". ", f". {said}", 1))
    return answer


POLES = ("yes", "no")
_QUOTED = 2


def _itself(proof: Evidence) -> Evidence:
    return proof
