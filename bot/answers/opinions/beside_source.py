"""Is it better than the original, as good as the book, faithful to the novel: those who compare.

Reviews compare a film with what it was made from, or what it follows, in a few plain ways. Each
review that does so has a voice; praise of either alone compares nothing.
"""

from __future__ import annotations

import re
from collections import Counter

from bot.answers import compose
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_meant
from bot.answers.model import Answer, Evidence
from bot.answers.reply import decline
from bot.patterns import compiled
from bot.reading.text import fold, fold_line

_WORK = r"(?:films?|movies?|version|one|show|adaptation|classic|picture|production)"
_BOOK = (
    r"(?:books?|novels?|novella|source(?: material| novel)?|plays?|comics?|comic books?"
    r"|short story|manga|(?:video ?)?games?)"
)
_SHOW = r"(?:(?:tv|television|old|original) (?:series|show)|series|sitcom|cartoon)"
_BEFORE = (
    rf"(?:originals?(?: {_WORK})?|(?:first|earlier|previous|old|older) (?:two )?{_WORK}|first"
    r"|predecessors?|part (?:1|one|i))"
)
_THE = r"(?:the|its|his|her|their|that|this|\w+['’]s?) (?:(?!of|in|from|by)[\w'’-]+ ){0,3}?"
_LIKED = (
    r"(?:enjoyable|entertaining|interesting|exciting|compelling|effective|gripping|satisfying|fun"
    r"|engaging|powerful|faithful)"
)
_MORE = rf"(?:better|superior|funnier|scarier|stronger|more {_LIKED})"
_LESS = rf"(?:worse|inferior|weaker|poorer|duller|less {_LIKED})"
_NOT = r"(?:\b(?:not|never|nowhere|nothing|neither|hardly|cannot|fail(?:s|ed)?)\b|n['’]?t\b)"
_EVEN = (
    r"(?:(?:as|so) \w+ as|(?:is|are|was) equal to|equals|near|on (?:a )?par with"
    r"|worthy (?:of|\w+ to)"
    r"|liv(?:es?|ed|ing) up to|(?:measur|match|stack|stand|hold)(?:e?[sd]?|ing) up"
    r"(?: \w+)? (?:to|against|with|next to|beside)|match(?:es|ed)?|do(?:es)? justice to"
    r"|hold(?:s|ing)? a candle to|hold(?:s|ing)? (?:its|their) own (?:against|with)"
    r"|compares? (?:\w+ )?(?:to|with))"
)
_PALES = (
    r"(?:pales? (?:\w+ )?(?:beside|next to|in comparison (?:to|with)|compared (?:to|with)|against)"
    r"|far cry from|(?:pale|poor) (?:shadow|imitation|copy) of|no match for|insult to|disgrace to"
    r"|not a patch on|prefer(?:red)?|stick (?:to|with)|(?:falls?|far) short of"
    r"|nothing (?:compared|next) to)"
)
_OUTDOES = r"(?:improv\w+ (?:up)?on|surpass\w*|exceeds?|outdoes|tops|beats)"
_BIDS = r"(?:^|[:;,.!–-]|\b(?:and|just|please|instead|or|better)(?= ))"
_FAITH = (
    r"(?:(?:faithful|true|close|loyal)(?:ly|ness)? to"
    r"|(?:stick|stuck|stay|keep|kept|follow)(?:s|ed|ing)?(?: \w+){0,3}?(?: to)?)"
)
_FAITHLESS = (
    r"(?:nothing like|nothing to do with|different (?:from|than|to)|differs? (?:\w+ )?from"
    r"|unfaithful to|(?:depart|stray|deviat)\w* (?:\w+ )?from|liberties with|far from)"
)


def _comparing(work: str) -> dict[str, re.Pattern[str]]:
    """How a sentence compares the film with that work; the first that fits tells."""
    the = rf"{_THE}(?:{work})\b(?! (?:\w+ )?['\"“‘*_])"  # of no other: "the original 'Ring'"
    some = r"(?: [\w'’-]+){0,5}"
    worse = (
        rf"{_NOT}{some} (?:{_MORE} than|{_EVEN}) {the}",
        rf"\b(?:{_PALES}|{_LESS} (?:than|to)) {the}",
        rf"{_BIDS} ?(?:read|rent|see|watch) {the}(?! (?:first|before|then))",
        rf"\b(?:{work}) (?:is|was|are|were|remains) (?:[\w-]+ ){{0,3}}(?:{_MORE}|the best)\b",
    )
    ways = {
        "different": rf"{_NOT}{some} {_FAITH} {the}|\b{_FAITHLESS} {the}",
        "faithful": rf"\b{_FAITH} {the}",
        "worse": "|".join(worse),
        "better": rf"\b(?:{_MORE} (?:than|to)|{_OUTDOES}) {the}",
        "as good": rf"\b{_EVEN} {the}",
    }
    return {word: re.compile(way) for word, way in ways.items()}


_SORTS = tuple(
    (re.compile(rf"\b(?:{asked})$"), _comparing(shown))
    for asked, shown in (
        (_BOOK, _BOOK),
        (_SHOW, rf"{_SHOW}|original"),
        (_BEFORE, rf"{_BEFORE}"),
    )
)
_ASKS = tuple(
    (
        compiled(rf"\b(?:{how}) (?:the|its|that) (?:[\w'’-]+ )??(?:{_BOOK}|{_SHOW}|{_BEFORE})$"),
        *says,
    )
    for how, *says in (
        (rf"{_MORE} (?:than|to)|improve\w* (?:up)?on|beats?", ("better",), ("worse", "as good")),
        (rf"{_LESS} (?:than|to)", ("worse",), ("better", "as good")),
        (r"(?:different|differs?|far) from", ("different",), ("faithful",)),
        (_FAITH, ("faithful",), ("different",)),
        (rf"{_EVEN}", ("better", "as good"), ("worse",)),
    )
)
"""How a question compares, and which ways of comparing say yes to it, and which no."""
_UNREAL = compiled(
    r"\b(?:if|whether|maybe|perhaps|hop(?:e|ed|ing)|expect(?:ed|ing)?|should|could|might)\b"
)
_QUOTED = 2
_OPEN = compiled(r"^\W*(?:and |so )?how\b")
_LAST = compiled(r" (?:at all|then|again|please|though)$")


async def beside_its_source(inquiry: Inquiry) -> Answer | None:
    """What those say who compare the film so; None where that is not asked."""
    question = _LAST.sub("", fold(inquiry.beside_films().rstrip(" ?!.")))
    asked = next((one for one in _ASKS if one[0].search(question)), None)
    sort = next((ways for work, ways in _SORTS if work.search(question)), None)
    films = await films_meant(inquiry) if asked and sort else []
    if asked is None or sort is None or len(films) != 1:
        return None
    _, says_yes, says_no = asked
    told: dict[int | None, tuple[str, Evidence]] = {}
    for one in await inquiry.passages.of_films(films, inquiry.question):
        said = " ".join(fold_line(one.evidence.quote).split())
        ways = (
            word for word, way in sort.items() if word in (*says_yes, *says_no) and way.search(said)
        )
        if (way := next(ways, None)) and not _UNREAL.search(said):
            told.setdefault(one.evidence.review_id, (way, one.evidence))
    if not told:
        return await decline.unsaid(inquiry, films, "how the two compare")
    yes, no = (
        [proof for way, proof in told.values() if way in ways] for ways in (says_yes, says_no)
    )
    sign = compose.leaning(len(yes), len(no))
    larger, smaller = (no, yes) if sign < 0 else (yes, no)
    proofs = [*larger[:_QUOTED], *smaller[: 1 if sign else _QUOTED]]
    counts = Counter(way for way, _ in told.values()).most_common()
    sides = compose.listed(f"{way} by {number}" for way, number in counts)
    value = "yes" if sign > 0 else "no" if sign < 0 else "mixed"
    polar = _OPEN.search(fold(inquiry.question)) is None
    inquiry.note(f"reviews that compare: {sides}")
    number = len(told)
    text = f"{value.capitalize()}. " if polar else ""
    if number > 1:
        text += f"Of {number} reviews that compare them, it is called {sides}. "
    return inquiry.answer(
        text + compose.of_its_film(proofs[0]),
        films=films,
        values=[value] if polar else [],
        evidence=proofs,
    )
