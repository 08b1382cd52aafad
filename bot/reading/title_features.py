"""What can be seen of a possible title in a review: how it is written and the words around it.

Nothing here decides anything: `titles.py` adds up what each of these features weighs.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate

from bot.reading.headings import YEAR, Heading
from bot.reading.lexicon.common import ORDINARY
from bot.reading.lexicon.film_words import JOB_WORDS
from bot.reading.lexicon.genres import GENRES
from bot.reading.lexicon.names import (
    COUNTRIES,
    DEMONYMS,
    GIVEN_NAMES,
    HONORIFICS,
    NOT_NAMES,
    RANKS,
)
from bot.reading.lexicon.nouns import PERSON_NOUNS, PLACE_NOUNS, THING_NOUNS
from bot.reading.lexicon.opinion import BLAME, PRAISE
from bot.reading.lexicon.places import PLACES
from bot.reading.lexicon.titles import (
    COMPARING,
    DAYS,
    FILM_NOUNS,
    OPENING_WORDS,
    OUTLET_WORDS,
    SEEING,
    SMALL_WORDS,
)
from bot.reading.page import Page
from bot.reading.text import title_key
from bot.reading.title_candidates import Span
from bot.reading.title_evidence import AFTER_YEAR, left_of, right_of

_TOKEN = re.compile(r"([^\W_]+(?:['-](?!s\b)[^\W_]+)*|'s\b|[^\w\s]|\n)")
_NEW_LINE = "¶"  # in the table of weights a line is a feature
_MOST_MENTIONS = 6
_PLAYED = re.compile(r",? (?:is |was )?(?:brilliantly |wonderfully |well )?(?:played|voiced) by\b")
_SIGNS = 3  # characters: a full stop, a quotation mark
NO_TITLE = "no title"
"""The one feature of naming no film; what it weighs is what a title has to weigh more than."""


@dataclass(slots=True)
class Candidate:
    """One possible title: how it is written, where it stands, what is seen of it."""

    title: str
    spans: list[Span] = field(default_factory=list)
    features: set[str] = field(default_factory=set)
    year: int | None = None  # after any mention
    own_year: int | None = None  # after a mention that is not "the original …"


class _Tokens:
    """The words and marks of a page with the kind of each."""

    def __init__(self, page: Page) -> None:
        pieces = _TOKEN.split(page.canvas)  # every other one is a word
        self.starts = [*accumulate(map(len, pieces[:-1]))][::2]
        known = [*map(_known, pieces[1::2])]
        self.words = [word for word, _, _ in known]
        self.kinds = [kind for _, kind, _ in known]
        self.named = Counter([word for word, _, capital in known if capital])


def candidates(page: Page, spans: list[Span], heading: Heading | None) -> dict[str, Candidate]:
    """All possible titles by their key, with features."""
    canvas = page.canvas
    lowered = page.lowered
    tokens = _Tokens(page)
    found: dict[str, Candidate] = {}
    marked = set[str]()
    firsts: dict[int, int] = {}
    for span in spans:
        text = canvas[span.start : span.end]
        firsts.setdefault(span.start, len(firsts))
        if key := title_key(text):
            found.setdefault(key, Candidate(text)).spans.append(span)
            if span.marked:
                marked.add(key)
    if heading:
        one = found.setdefault(title_key(heading.title), Candidate(heading.title))
        if not one.spans or one.title.isupper():
            one.title = heading.title
        one.own_year = one.year = heading.year
    marks = min(3, len(marked))
    lefts: dict[int, tuple[str, ...]] = {}  # many candidates begin or end at one place
    rights: dict[int, tuple[str, ...]] = {}
    counts = {key: len(one.spans) for key, one in found.items()}
    alone = {key: sum(s.marked or s.how == "run" for s in one.spans) for key, one in found.items()}
    heading_key = title_key(heading.title) if heading else ""
    families = _families(counts, alone)
    for key, one in found.items():
        one.features = _general(page, key, one)
        one.features |= families[key]
        if heading:
            if key == heading_key:
                one.features.add(f"heading {heading.weight:g}")
            elif f" {key} " in f" {heading_key} ":
                where = "head" if heading_key.startswith(key) else "tail"
                one.features |= {f"{where} of heading", f"{where} of heading {heading.weight:g}"}
            else:
                one.features |= {"another heading", f"another heading {heading.weight:g}"}
        words = one.title.lower().split(" ")
        for name, word in (("first", words[0]), ("last", words[-1])):
            lone = max(0, min(tokens.named[word] - counts[key], 2))
            one.features.add(f"{name} word {_word_kind(word)} elsewhere {lone}")
            one.features.add(f"{name} word elsewhere {lone} of {min(3, len(words) - 1)}")
        mark = next((span.how for span in one.spans if span.marked), "none")
        one.features.add(f"marked {mark} of {marks}")
        if one.spans:
            order = firsts[one.spans[0].start]
            one.features.add(f"order {min(order, 4)}")
        for order, span in enumerate(one.spans[:_MOST_MENTIONS]):
            number = page.number_at(span.start)
            begins, ends = page.sentences[number]
            if (left := lefts.get(span.start)) is None:
                left = lefts[span.start] = tuple(left_of(lowered, begins, span.start))
            if (right := rights.get(span.end)) is None:
                right = rights[span.end] = tuple(right_of(lowered, span.end, ends))
            how = "M" if span.marked else "R"
            one.features |= _turns(left, right, how, "early" if number < 3 else "late")
            one.features |= _around(page, tokens, span, number, first=order == 0)
            if year := AFTER_YEAR.match(lowered, span.end):
                one.year = one.year or int(year["year"])
                if "another" not in left:
                    one.own_year = one.own_year or int(year["year"])
                one.features.add("with its year")
        if "a line of its own" in one.features:
            again = f"own line alone {min(3, alone[key])}"
            one.features.add(again)
            if "holds OUTLET" in one.features:
                one.features.add(again + " outlet")
    return found


@lru_cache(maxsize=1024)
def _turns(left: tuple[str, ...], right: tuple[str, ...], how: str, early: str) -> frozenset[str]:
    """The turns of phrase on both sides of a mention."""
    seen = {f"both {a} {b}" for a in left or ["none"] for b in right or ["none"]}
    for side, names in (("left", left), ("right", right)):
        for name in names:
            seen |= {f"{side} {name}", f"{side} {name} {early}", f"{how} {side} {name}"}
    return frozenset(seen)


def _families(counts: dict[str, int], alone: dict[str, int]) -> dict[str, set[str]]:
    """Which candidates are part of others, and which of them is named more often."""
    seen: dict[str, set[str]] = {key: set() for key in counts}
    openings = {key.split(" ", 1)[0] for key in counts}
    for key, named in counts.items():
        words = key.split(" ")
        size = len(words)
        for start in range(min(size, 12) if size > 1 else 0):
            if words[start] not in openings:
                continue
            for end in range(start + 1, min(size, 12) + 1):
                part = " ".join(words[start:end])
                if end - start < size and part in counts:
                    where = "head" if start == 0 else "tail" if end == size else "middle"
                    more = (counts[part] > named) - (counts[part] < named)
                    single = f"alone {min(alone[part], 2)} and {min(alone[key], 2)}"
                    seen[key] |= {f"has {where} {single}", f"has part {single}"}
                    seen[part] |= {f"is {where} {single}", f"is part {single}"}
                    seen[key] |= {f"has {where} named {more}", "has a part"}
                    seen[part] |= {f"is {where} named {more}", "is a part"}
                    if where == "tail":
                        lead = _kind(words[0]) if start == 1 else "several"
                        seen[key].add(f"has tail after {lead}")
                        seen[part].add(f"is tail after {lead}")
                    if where == "head":
                        rest = _kind(words[end]) if end == size - 1 else "several"
                        seen[key].add(f"has head before {rest}")
                        seen[part].add(f"is head before {rest}")
    return seen


def _general(page: Page, key: str, one: Candidate) -> set[str]:
    """What is seen of the title itself."""
    words = one.title.replace("'s ", " ").split()
    kinds = [_word_kind(word) for word in words]
    size = min(len(words), 5)
    seen = {
        "always",
        f"mentions {min(len(one.spans), 4)}",
        "ever alone" if any(s.how == "run" or s.marked for s in one.spans) else "never alone",
        f"words {size}",
    }
    seen |= {f"begins {kinds[0]}", f"ends {kinds[-1]}"}
    seen |= {f"shape {' '.join(kinds[:4])}", f"ends {' '.join(kinds[-2:])}"}
    seen |= {f"holds {kind}" for kind in kinds}
    unknown = sum(kind in ("unknown", "GIVEN", "RANK") for kind in kinds)
    seen.add(f"unknown {3 * unknown // len(words)} of {size}")
    if key in COUNTRIES or key in DEMONYMS:
        seen.add("country")
    if key in PLACES:
        seen.add("known place")
    parts = key.split(" ")
    known = sum(word in page.lower_words for word in parts)
    seen.add(f"seen small {3 * known // len(parts)}")
    seen.add(f"seen small {min(known, 2)} of {size}")
    if "'s " in one.title:
        seen.add("possessive inside")
    if ", " in one.title:
        seen |= {"comma inside", f"comma inside {parts[-1]}"}
    if ": " in one.title or " - " in one.title:
        seen.add("colon inside")
    return seen


def _around(page: Page, tokens: _Tokens, span: Span, number: int, *, first: bool) -> set[str]:
    """What is seen around one mention, in the sentence of that number."""
    start, end = span.start, span.end
    begins, ends = page.sentences[number]
    place = "last" if number == len(page.sentences) - 1 else str(min(number, 3))
    how = "M" if span.marked else "R"
    seen = {f"written {span.how}", f"sentence {place}"}
    if first:
        seen |= {f"first in {place}", f"first at {4 * start // len(page.text)}"}
    if _PLAYED.match(page.canvas, end):
        seen.add("is played by somebody")
    if start - begins <= 1 and ends - end <= _SIGNS:  # "ok so. Lanterns of Tarn. I went in cold"
        size = min(3, 1 + page.canvas.count(" ", start, end))
        seen |= {f"a sentence of its own {place}", f"a sentence of its own {place} of {size}"}
    at, after = bisect_left(tokens.starts, start), bisect_left(tokens.starts, end)
    opening, closing = bisect_left(tokens.starts, begins), bisect_left(tokens.starts, ends)
    words, kinds = tokens.words, tokens.kinds
    skip = int(span.marked)
    left = slice(max(0, at - 4 - skip), max(0, at - skip))
    right = slice(after + skip, after + skip + 4)
    lw, lk = ["^", "^", *words[left]], ["^", "^", *kinds[left]]
    rw, rk = [*words[right], "$", "$"], [*kinds[right], "$", "$"]
    seen |= {
        f"L {lw[-1]}", f"R {rw[0]}", f"{how} L {lk[-1]}", f"{how} R {rk[0]}",
        f"LL {lw[-2]} {lw[-1]}", f"RR {rw[0]} {rw[1]}",
        f"kLL {lk[-2]} {lk[-1]}", f"kRR {rk[0]} {rk[1]}", f"kLR {lk[-1]} {rk[0]}",
        f"kLL {lk[-2]} {lw[-1]}", f"kRR {rw[0]} {rk[1]}",
    }  # fmt: skip
    seen.update(["l " + kind for kind in lk[2:]], ["r " + kind for kind in rk[:-2]])
    if not span.marked:
        seen |= _edges(page, tokens, span, opening, at, after)
    if start == begins:
        seen |= {f"opens its sentence {how}", f"opens before {rk[0]}"}
    if start < 4:
        seen.add("opens the text")
    for kind in _TELLING.intersection(kinds[opening:at]):
        seen.add("before in sentence " + kind)
    for kind in _TELLING.intersection(kinds[after : min(after + 12, closing)]):
        seen.add("after in sentence " + kind)
    if page.canvas[start - 1 : start] == "-" or page.canvas[end : end + 1] == "-":
        seen.add("hyphen beside")
    seen.update(_line(page, start, end))
    return seen


def _edges(page: Page, tokens: _Tokens, span: Span, opening: int, at: int, after: int) -> set[str]:
    """Whether a mention begins and ends where its words in capitals do."""
    canvas = page.canvas
    inner = _word_kinds(tokens.words[at:after])
    where = "opening" if at == opening else "inside"
    seen = {f"edge {where} {inner[0]}"} if inner else set()
    if inner and at == opening and len(inner) > 1:
        seen.add(f"edge opening {inner[0]} then {inner[1]}")
    if inner and inner[-1] in ("i", "opener", "small", "DAY", "NUMBER", "YEAR", "OUTLET"):
        following = tokens.kinds[after] if after < len(tokens.kinds) else "$"
        seen.add(f"edge ends {inner[-1]} before {following}")
    if span.how == "run":
        return seen
    if canvas[span.start - 1 : span.start] == " " and at > 0:
        lead = _word_kinds(tokens.words[opening:at])
        mark = canvas[span.start - 2 : span.start].strip()
        if canvas[tokens.starts[at - 1]].isupper() or mark:
            only = "only" if len(lead) <= 1 else "more"
            sign = "" if mark.isalnum() else mark[-1:]
            seen.add(f"edge cut from {lead[-1] if lead else '-'} {sign} {only}")
        elif lead and all(kind in ("opener", "small") for kind in lead):
            seen.add("edge cut from openers")
    sign = canvas[span.end : span.end + 1]
    if sign and sign in " ,:-'":
        words = tokens.words[after : after + 2]
        word = words[0 if sign == " " else -1] if words else ""
        seen.add(f"edge cut before {sign} {_word_kind(word) if word else '$'}")
    return seen


_YEAR_ALONE = re.compile(rf"[(\[]?{YEAR}[)\]]?$")


def _line(page: Page, start: int, end: int) -> Iterator[str]:
    """What is seen of the line on which a mention stands."""
    text = page.text
    line = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    line_end = line_end if line_end >= 0 else len(text)
    head = text[line:start].strip(" *_#>\"'“-•")
    tail = text[end:line_end].strip(" *_\"'”.")
    if not head:
        yield "opens its line"
        if not tail:
            number = min(3, text.count("\n", 0, line))
            yield "a line of its own"
            yield f"a line of its own {number}"
            following = text[line_end:].lstrip()[:60].split("\n", 1)[0]
            yield "own line before " + _line_kind(following)
            before = text[:line].rstrip().rsplit("\n", 1)[-1]
            yield "own line after " + _line_kind(before)
        elif _YEAR_ALONE.match(tail):
            yield "a line of its own with its year"
        elif len(tail) < 60 and line_end < len(text):
            yield "opens a short line"
    elif not tail:
        yield "closes its line"


def _line_kind(line: str) -> str:
    words = line.split()
    if not words:
        return "nothing"
    if any(word.strip(":,.*").lower() in OUTLET_WORDS for word in words[:8]):
        return "OUTLET"
    if any(char.isdigit() for char in line) and len(line) < 60:
        return "figures"
    if any(JOB_WORDS.get(word.strip(":,.*").lower()) for word in words[:3]):
        return "credits"
    if line.endswith((".", "!", "?")) or len(line) >= 60:
        return "prose"
    return "heading"


def _listed(*kinds: tuple[str, Iterable[str]]) -> dict[str, str]:
    """The kind of each word; of the first list where it is in several."""
    return {word: kind for kind, words in reversed(kinds) for word in words}


_WORD_KINDS = _listed(
    ("the", ["the"]), ("i", ["i"]), ("it", ["it"]),
    ("DAY", DAYS), ("OUTLET", OUTLET_WORDS), ("RANK", RANKS | HONORIFICS),
    ("FILM", FILM_NOUNS), ("small", SMALL_WORDS), ("opener", OPENING_WORDS),
    ("GIVEN", GIVEN_NAMES),
    ("COUNTRY", COUNTRIES | DEMONYMS), ("PLACE", PLACE_NOUNS), ("PERSON", PERSON_NOUNS),
    ("CITY", PLACES),
    ("notname", NOT_NAMES),
    ("ordinary", ORDINARY),
    ("JOB", [word for word, job in JOB_WORDS.items() if job]),
)  # fmt: skip


def _word_kinds(words: list[str]) -> list[str]:
    return [_word_kind(word) for word in words if word[0].isalnum()]


@lru_cache(maxsize=4096)
def _word_kind(word: str) -> str:
    """What a word of a title is."""
    bare = word.strip(".,:;!?\"'*()").lower()
    if not bare:
        return "mark"
    if bare[0].isdigit():
        return "YEAR" if len(bare) == 4 and bare.isdigit() and bare[0] in "12" else "NUMBER"
    if kind := _WORD_KINDS.get(bare):
        return kind
    if bare.endswith(("ing", "ed", "ly", "er", "ers", "tion", "ness", "less", "ment")):
        return "ordinary"
    if bare.endswith("s") and bare[:-1] in ORDINARY:
        return "ordinary"
    return "unknown"


_KINDS = _listed(
    ("COMPARING", COMPARING), ("FILM", FILM_NOUNS), ("SEE", SEEING), ("DAY", DAYS),
    ("OUTLET", OUTLET_WORDS), ("RANK", RANKS | HONORIFICS), ("GENRE", GENRES),
    *((job.upper(), [word]) for word, job in JOB_WORDS.items() if job and word != "by"),
    *((word, [word]) for word in SMALL_WORDS | OPENING_WORDS | NOT_NAMES),
)  # fmt: skip
_NAME_KINDS = _listed(("Given", GIVEN_NAMES), ("Country", COUNTRIES))
_NOUN_KINDS = _listed(
    ("PERSON", PERSON_NOUNS), ("PLACE", PLACE_NOUNS), ("THING", THING_NOUNS),
    ("PRAISE", PRAISE), ("BLAME", BLAME),
)  # fmt: skip
# The kinds that tell something from anywhere in a sentence.
_TELLING = frozenset(
    kind for kind in ("YEAR", "NUMBER", *_KINDS.values(), *_NOUN_KINDS.values()) if kind.isupper()
)


@lru_cache(maxsize=8192)
def _known(written: str) -> tuple[str, str, bool]:
    """A word or mark as it is looked at, with its kind, and whether it has a capital."""
    word = _NEW_LINE if written == "\n" else written
    return word.lower(), _kind(word), word[0].isupper()


def _kind(word: str) -> str:
    """What a word around a title is; in capitals where one word is as good as another."""
    if not word[0].isalnum():
        return word
    if word.isdigit():
        return "YEAR" if len(word) == 4 and word[0] in "12" else "NUMBER"
    low = word.lower()
    if kind := _KINDS.get(low):
        return kind
    if word[0].isupper():
        return _NAME_KINDS.get(low, "Capital")
    if kind := _NOUN_KINDS.get(low):
        return kind
    return next((f"-{end}" for end in ("ing", "ed", "ly", "s") if low.endswith(end)), "-")
