"""Which film a review is about, and where it names that film and others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.reading.headings import STRAIGHT, Heading, clean, read_heading, unshout
from bot.reading.lexicon.names import GIVEN_NAMES, NOT_NAMES
from bot.reading.lexicon.titles import HEADLINE_WORDS, OPENING_WORDS, SMALL_WORDS, TITLE_OPENERS
from bot.reading.lexicon.vocabulary import either
from bot.reading.names import UPPER
from bot.reading.page import BREAK, Page, lower_in_place
from bot.reading.text import title_key
from bot.reading.title_evidence import AFTER_YEAR, BEFORE_WORK, FINITE_VERB, evidence_for

_ENOUGH = 3.0
_BEST_GUESS = 1.9  # enough for a candidate without a rival
_CLEAR_LEAD = 1.0
_LONGEST_TITLE = 90  # characters
_MOST_WEIGHED = 30  # candidates that are compared with each other
_WORD = (
    rf"(?:(?:Mr|Mrs|Ms|Dr|St|Sgt|Lt|Capt)\.|[{UPPER}][\w'.-]*[\w]|[{UPPER}]|\d[\d,.]*\d|\d)"
    rf"(?:!(?= [a-z(]))?"
)
_SMALL = either(SMALL_WORDS)
_RUN = re.compile(
    rf"(?<![\w'-]){_WORD}(?:(?::(?! \d)|,(?= (?:the|and) )| -(?! \d)| &|\.\.\.)? (?:(?:{_SMALL}) "
    rf"){{0,3}}{_WORD}){{0,9}}"
)
_MARKED = re.compile(
    rf"(?P<mark>\"|\*\*\*?|\*|__?|(?<!\w)')(?P<inner>[{UPPER}\d][^\"*_\n]{{0,{_LONGEST_TITLE}}}?)"
    r"[,.]?(?P=mark)(?!\w)"
)


@dataclass(slots=True)
class _Candidate:
    """One possible title: how it is written, the evidence for it, and where it stands."""

    title: str
    score: float = 0.0
    year: int | None = None  # after any mention
    own_year: int | None = None  # after a mention that is not "the original …"
    spans: list[tuple[int, int]] = field(default_factory=list)
    ours: bool = False
    marked: bool = False

    @property
    def name_like(self) -> bool:
        """Whether it is written as a person or a place would be: "Maren Holt", "Earth"."""
        words = self.title.split()
        return not self.marked and (len(words) == 1 or (len(words) == 2 and words[0] != "The"))


@dataclass(frozen=True, slots=True)
class Titles:
    """What is known of titles: this film's, its spans and short forms, and other works' spans."""

    title: str | None
    year: int | None
    spans: list[tuple[int, int]]
    works: list[tuple[int, int]]
    aliases: tuple[str, ...]


def find_titles(page: Page, given: str | None = None) -> Titles:
    """The film's title with the spans that name it. `given`: the title is known already."""
    lowered = lower_in_place(page.canvas)
    marked = [(m.start("inner"), m.end("inner")) for m in _marked(page.canvas)]
    marked += _shouted(page.canvas)
    marked.sort()
    runs = list(_runs(page.canvas))
    candidates = _collect(page, lowered, marked, runs)
    heading = read_heading(page)
    if given is not None:
        title: str | None = given.strip()
        year = _year_of(candidates, given) or (heading.year if heading else None)
    else:
        title, year = _choose(candidates, heading, page)
    if not title:
        return Titles(None, None, [], _works(marked, runs, candidates, page, frozenset()), ())
    aliases = _aliases(title, page.canvas, marked + runs)
    spans = _occurrences(page, lowered, title, aliases, marked)
    keys = frozenset({title_key(title), *map(title_key, aliases)})
    works = [
        (start, end)
        for start, end in _works(marked, runs, candidates, page, keys)
        if not any(start < other_end and other_start < end for other_start, other_end in spans)
    ]
    return Titles(title, year, spans, works, aliases)


def _marked(canvas: str) -> Iterator[re.Match[str]]:
    for match in _MARKED.finditer(canvas):
        if _title_like(match["inner"]) or (
            match["mark"] != "'" and _FILM_NEXT.match(canvas, match.end())
        ):
            yield match


# Titles in other languages are small but for their first word; what follows tells them.
_FILM_NEXT = re.compile(
    r" \(|,? (?:the|a|an|his|her|their|this) (?:[a-z'-]+ ){0,3}(?:film|movie|picture|feature|debut|"
    r"drama|comedy|thriller|documentary)\b"
)


def _title_like(inner: str) -> bool:
    """Whether a quoted or starred text is cased as a title is."""
    parts = inner.split()
    big = [part for part in parts if part.casefold() not in SMALL_WORDS]
    return (
        0 < len(parts) <= 12
        and inner[-1] not in ",;:-"
        and not _LABEL.match(inner)
        and all(part[0].isupper() or not part[0].isalpha() for part in big)
        and (any(part[0].isupper() for part in big) or inner.isdigit())
    )


_SHOUT = re.compile(r"(?<![\w'])[A-Z][A-Z']+(?: [A-Z][A-Z']*)+(?![\w'])")


def _shouted(canvas: str) -> list[tuple[int, int]]:
    """Titles in capitals within a sentence that is not: "a thread about PAPER MOTHS because"."""
    found = []
    for match in _SHOUT.finditer(canvas):
        words = match.group().casefold().split()
        around = (
            canvas[max(0, match.start() - 12) : match.start()]
            + canvas[match.end() : match.end() + 12]
        )
        if any(c.islower() for c in around) and not all(
            word in HEADLINE_WORDS or word in SMALL_WORDS for word in words
        ):
            found.append(match.span())
    return found


_LABEL = re.compile(
    r"[^:]*:? ?\d+(?:\.\d)?/\d|(?:rating|score|grade|verdict|stars)\b", re.IGNORECASE
)


def _runs(canvas: str) -> Iterator[tuple[int, int]]:
    """Title-cased runs of words, without the ordinary words that a sentence opens with."""
    for match in _RUN.finditer(canvas):
        start, end = match.span()
        if canvas.endswith(" I", start, end) and _SAYS_I.match(canvas, end):
            end -= 2
        if _opens_a_title(canvas, start, end):
            yield start, end
            continue
        trimmed = False
        while True:
            space = canvas.find(" ", start, end)
            first = canvas[start : space if space > 0 else end].rstrip(":,").casefold()
            if first not in OPENING_WORDS or (trimmed and first not in _ALWAYS_CAPITAL):
                break
            trimmed = True
            if space < 0:
                start = end
                break
            start = space + 1
            while start < end and not (canvas[start].isupper() or canvas[start].isdigit()):
                skipped = canvas.find(" ", start, end)
                word = canvas[start : skipped if skipped > 0 else end]
                if word in ("the", "a", "an") or skipped < 0:
                    start = skipped + 1 if skipped > 0 else end
                else:
                    start = skipped + 1
        if start < end and not canvas[start:end].isdigit():
            yield start, end


# "Ninety minutes into Voyage of the Moon I began …": the reviewer, not a numeral.
_SAYS_I = re.compile(
    r" (?:[a-z]+ed|was|am|had|have|began|felt|saw|thought|knew|could|would|found|left|went|did|"
    r"must|can|think|love|like|kept|came|got|will|want|wish|realise[sd]?)\b"
)
# Any other opening word after the first of a sentence has its capital from a title.
_ALWAYS_CAPITAL = frozenset({"i", "i'm", "i've", "i'd", "i'll"})


def _opens_a_title(canvas: str, start: int, end: int) -> bool:
    """ "In Short Supply is the documentary …": a small word that belongs to the title."""
    first, space, rest = canvas[start:end].partition(" ")
    return (
        bool(space)
        and first.casefold() in TITLE_OPENERS
        and rest[0].isupper()
        and FINITE_VERB.match(canvas, end) is not None
    )


def _collect(
    page: Page,
    lowered: str,
    marked: list[tuple[int, int]],
    runs: list[tuple[int, int]],
) -> dict[str, _Candidate]:
    canvas = page.canvas
    candidates: dict[str, _Candidate] = {}
    inside = bytearray(len(canvas) + 1)
    for start, end in marked:
        inside[start:end] = b"\1" * (end - start)
    for spans, is_marked in ((marked, True), (runs, False)):
        for start, end in spans:
            if not is_marked and inside[start]:
                continue
            score, year = evidence_for(page, lowered, start, end, is_marked)
            text = canvas[start:end]
            if score == 0 or not _NAMING.search(text):
                continue
            found = candidates.setdefault(title_key(text), _Candidate(text))
            found.score += min(score, 1.5) if found.score > 0 else score
            found.year = found.year or year
            found.own_year = found.own_year or (year if score > 0 else None)
            found.spans.append((start, end))
            found.ours = found.ours or score > 1
            found.marked = found.marked or is_marked
    return candidates


_NAMING = re.compile(r"[^\W\d_]{3}|^\d{2,4}$|^[^\W\d_]{1,2}$")  # "1 or 2" names nothing
_HEAD = re.compile(r":| - ")


def _choose(
    candidates: dict[str, _Candidate], heading: Heading | None, page: Page
) -> tuple[str | None, int | None]:
    if heading:
        found = candidates.setdefault(title_key(heading.title), _Candidate(heading.title))
        if not found.spans or found.title.isupper():
            found.title = heading.title
        found.score += heading.weight
        found.own_year = found.own_year or heading.year
        found.ours = found.marked = True
    # The short form's evidence is evidence for the full title.
    likely = sorted(candidates.values(), key=lambda one: -one.score)[:_MOST_WEIGHED]
    for found in likely:
        for other in likely:
            if other is not found and other.score > 0 and _is_short_form(found.title, other.title):
                other.score += max(0.0, found.score) * 0.8
                found.score = min(found.score, other.score - 0.1)
    last = page.sentences[-1][0] if page.sentences else 0
    best: _Candidate | None = None
    for found in candidates.values():
        if found.spans and found.spans[-1][0] >= last:
            found.score += 0.3
        if len(found.spans) > 1 and found.score > 0:
            found.score += min(1.0, 0.5 * (len(found.spans) - 1))
        if found.ours and found.score >= _ENOUGH and (best is None or found.score > best.score):
            best = found
    best = best or _unrivalled(candidates)
    if best is None:
        return None, None
    return unshout(clean(best.title)), best.own_year


def _unrivalled(candidates: dict[str, _Candidate]) -> _Candidate | None:
    """The one candidate with some evidence when no other comes near it."""
    likely = sorted((one for one in candidates.values() if one.ours), key=lambda one: -one.score)
    while likely and likely[0].name_like and len(likely[0].spans) == 1:
        del likely[0]
    if not likely or likely[0].score < _BEST_GUESS:
        return None
    if len(likely) > 1 and likely[0].score - likely[1].score < _CLEAR_LEAD:
        return None
    return likely[0]


def _is_short_form(short: str, full: str) -> bool:
    """Whether `short` is how `full` begins: up to its colon, or two words of it and more."""
    short_key, full_key = title_key(short), title_key(full)
    if len(short_key) >= len(full_key) or not full_key.startswith(short_key + " "):
        return False
    if title_key(_HEAD.split(full, maxsplit=1)[0]) == short_key:
        return True
    rest = full_key[len(short_key) + 1 :]
    return short_key.count(" ") >= 1 and rest.startswith(("of ", "and ", "or ", "in the "))


def _year_of(candidates: dict[str, _Candidate], title: str) -> int | None:
    found = candidates.get(title_key(title))
    return found.own_year if found else None


def _aliases(title: str, canvas: str, spans: list[tuple[int, int]]) -> tuple[str, ...]:
    forms: dict[str, str] = {}
    opening = title_key(title)[:2]
    for start, end in spans:
        text = canvas[start:end]
        if opening in text.casefold() and _is_short_form(text, title):
            forms.setdefault(title_key(text), text)
    return tuple(forms.values())


def _occurrences(
    page: Page, lowered: str, title: str, aliases: tuple[str, ...], marked: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Where the text names the film: the title without regard to case, short forms as written."""
    full = lower_in_place(title.translate(STRAIGHT))
    forms = {full}
    for article in ("the ", "a ", "an "):
        if full.startswith(article) and full.count(" ") > 1:
            forms.add(full.removeprefix(article))
    ambiguous = " " not in full and (
        full in NOT_NAMES or full in GIVEN_NAMES or full in page.lower_words
    )
    spans: list[tuple[int, int]] = []
    taken = [False] * (len(lowered) + 1)
    wanted = [(form, False) for form in sorted(forms, key=len, reverse=True)]
    wanted += [(alias, True) for alias in aliases]
    for form, as_written in wanted:
        haystack = page.canvas if as_written else lowered
        start = haystack.find(form)
        while start >= 0:
            end = start + len(form)
            if (
                not taken[start]
                and not lowered[start - 1 : start].isalnum()
                and not lowered[end : end + 1].isalnum()
                and (as_written or page.canvas[start].isupper() or not page.canvas[start].isalpha())
                and (not ambiguous or (start, end) in marked or AFTER_YEAR.match(lowered, end))
                and BREAK not in page.canvas[start:end]
            ):
                spans.append((start, end))
                taken[start:end] = [True] * (end - start)
            start = haystack.find(form, end)
    spans.sort()
    return spans


def _works(
    marked: list[tuple[int, int]],
    runs: list[tuple[int, int]],
    candidates: dict[str, _Candidate],
    page: Page,
    ours: frozenset[str],
) -> list[tuple[int, int]]:
    """Spans that name another work: marked as a title, or followed by a year in brackets."""
    spans: list[tuple[int, int]] = []
    for start, end in marked:
        text = page.canvas[start:end]
        if title_key(text) not in ours and text.casefold() not in GIVEN_NAMES:
            spans.append((start, end))
    for start, end in runs:
        text = page.canvas[start:end]
        before = page.skeleton[max(0, start - 40) : start]
        if BEFORE_WORK.search(before) and title_key(text) not in ours:
            spans.append((start, end))
    for key, found in candidates.items():
        if found.year and key not in ours:
            spans.extend(span for span in found.spans if span not in spans)
    spans.sort()
    kept: list[tuple[int, int]] = []
    for start, end in spans:
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept
