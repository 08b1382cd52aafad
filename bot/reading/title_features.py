"""What can be seen of a possible title in a review: how it is written and the words around it.

Nothing here decides anything: `titles.py` adds up what each of these features weighs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.reading.headings import Heading
from bot.reading.lexicon.film_words import JOB_WORDS
from bot.reading.lexicon.names import COUNTRIES, DEMONYMS, GIVEN_NAMES
from bot.reading.lexicon.nouns import PERSON_NOUNS, PLACE_NOUNS, THING_NOUNS
from bot.reading.lexicon.titles import DAYS, FILM_NOUNS, SEEING, SMALL_WORDS
from bot.reading.page import Page, lower_in_place
from bot.reading.text import title_key
from bot.reading.title_candidates import Span
from bot.reading.title_evidence import evidence_for

_TOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)?|[^\w\s]")
_REACH = 60  # characters to each side
_NEAR = 4  # words to each side
_MOST_MENTIONS = 6
_LEVELS = (0.5, 1.5, 2.5, 4, 6, 9)


@dataclass(slots=True)
class Candidate:
    """One possible title: how it is written, where it stands, what is seen of it."""

    title: str
    spans: list[Span] = field(default_factory=list)
    features: set[str] = field(default_factory=set)
    year: int | None = None  # after any mention
    own_year: int | None = None  # after a mention that is not "the original …"


def candidates(page: Page, spans: list[Span], heading: Heading | None) -> dict[str, Candidate]:
    """All possible titles by their key, with features."""
    canvas = page.canvas
    lowered = lower_in_place(canvas)
    found: dict[str, Candidate] = {}
    for span in spans:
        text = canvas[span.start : span.end]
        if key := title_key(text):
            found.setdefault(key, Candidate(text)).spans.append(span)
    if heading:
        one = found.setdefault(title_key(heading.title), Candidate(heading.title))
        if not one.spans or one.title.isupper():
            one.title = heading.title
        one.own_year = one.year = heading.year
    weighed: dict[str, float] = {}
    keys = list(found)
    marks = min(3, len({title_key(canvas[s.start : s.end]) for s in spans if s.marked}))
    for key, one in found.items():
        one.features = _general(page, key, one, keys)
        if heading:
            is_it = key == title_key(heading.title)
            one.features.add(f"heading {heading.weight:g}" if is_it else "another heading")
        mark = next((span.how for span in one.spans if span.marked), "none")
        one.features.add(f"marked {mark} of {marks}")
        evidence = 0.0
        for order, span in enumerate(one.spans[:_MOST_MENTIONS]):
            one.features |= _around(page, lowered, span, first=order == 0)
            score, year = evidence_for(page, lowered, span.start, span.end, span.marked)
            evidence += score
            one.year = one.year or year
            if score > 0:
                one.own_year = one.own_year or year
            if year:
                one.features.add("with its year")
        weighed[key] = evidence
        one.features |= {f"evidence {level}" for level in _LEVELS if evidence > level}
    most, *others = sorted(weighed.values(), reverse=True) or [0.0]
    for key, one in found.items():
        if weighed[key] == most:
            lead = most - (others[0] if others else 0.0)
            one.features |= {"most evidence", f"most evidence by {min(3, int(lead))}"}
        elif weighed[key] >= most - 1:
            one.features.add("nearly most evidence")
    return found


def _general(page: Page, key: str, one: Candidate, keys: list[str]) -> set[str]:
    """What is seen of the title itself."""
    words = key.split(" ")
    seen = {"always", f"mentions {min(len(one.spans), 4)}", f"words {min(len(words), 5)}"}
    seen |= {f"begins {_word(words[0])}", f"ends {_word(words[-1])}"}
    seen |= {f"has {_word(word)}" for word in words if _word(word).isupper()}
    if words[0] in GIVEN_NAMES:
        seen |= {"given", f"given {min(len(words), 3)}"}
    if key in COUNTRIES or key in DEMONYMS:
        seen.add("country")
    known = sum(word in page.lower_words for word in words)
    seen.add(f"seen small {3 * known // len(words)}")
    if any(word in SMALL_WORDS for word in words):
        seen.add("small words")
    if one.title.startswith("The "):
        seen |= {"The", f"The {min(len(words), 4)}"}
    if "'s " in one.title:
        seen.add("possessive inside")
    for other in keys:
        if other != key:
            if other.startswith(key + " "):
                seen.add("begins another")
            elif f" {key} " in f" {other} ":
                seen.add("inside another")
            if key.startswith(other + " "):
                seen.add("another begins it")
            elif f" {other} " in f" {key} ":
                seen.add("another is inside")
    return seen


def _around(page: Page, lowered: str, span: Span, *, first: bool) -> set[str]:
    """What is seen around one mention."""
    start, end = span.start, span.end
    sentence = page.sentence_at(start)
    number = page.sentences.index(sentence)
    place = "last" if number == len(page.sentences) - 1 else str(min(number, 3))
    seen = {f"written {span.how}", f"sentence {place}"}
    if first:
        seen |= {f"first in {place}", f"first at {4 * start // len(page.text)}"}
    if start < 4:
        seen.add("opens the text")
    left = ["^"] * 3 + _words(lowered, max(sentence[0], start - _REACH), start)[-_NEAR:]
    right = _words(lowered, end, min(sentence[1], end + _REACH))[:_NEAR] + ["$"] * 3
    seen |= set(_context(left, right, span.how))
    if page.canvas.startswith("'s", end):
        seen.add("owns")
    following = page.canvas[end : end + 3].lstrip(" ")
    seen.add(f"{span.how} before {_shape(following[:1])}")
    preceding = page.canvas[max(sentence[0], start - 20) : start].rstrip(" ").rsplit(" ", 1)[-1]
    seen.add(f"{span.how} after {_shape(preceding[:1])}")
    words = page.canvas[slice(*sentence)].split()
    seen.add(f"capitals {4 * sum(word[0].isupper() for word in words) // len(words)}")
    line = page.text.rfind("\n", 0, start) + 1
    line_end = page.text.find("\n", end)
    tail = page.text[end : line_end if line_end >= 0 else len(page.text)]
    if not page.text[line:start].strip(" *_#>\"'“") and not tail.strip(" *_\"'”."):
        seen.add("a line of its own")
    return seen


def _shape(letter: str) -> str:
    if letter.isalpha():
        return "capital" if letter.isupper() else "small"
    return "number" if letter.isdigit() else letter


def _context(left: list[str], right: list[str], how: str) -> Iterator[str]:
    before, after = left[-1], right[0]
    yield from (f"L {before}", f"LL {left[-2]} {before}", f"LLL {' '.join(left[-3:])}")
    yield from (f"R {after}", f"RR {after} {right[1]}", f"RRR {' '.join(right[:3])}")
    yield from (f"LR {before}_{after}", f"{how} L {before}", f"{how} R {after}")
    kinds_before, kinds_after = [_kind(w) for w in left[-2:]], [_kind(w) for w in right[:2]]
    yield from (f"kL {kinds_before[1]}", f"kR {kinds_after[0]}", f"kRR {' '.join(kinds_after)}")
    yield from (f"kL {kinds_before[0]} {before}", f"kLR {kinds_before[1]}_{kinds_after[0]}")
    yield from (f"l {word}" for word in left[-_NEAR:-1])
    yield from (f"r {word}" for word in right[1:_NEAR])


def _words(lowered: str, start: int, end: int) -> list[str]:
    return [_word(word) for word in _TOKEN.findall(lowered, start, end)]


def _word(word: str) -> str:
    """The word itself, or in capitals what it stands for where one is as good as another."""
    if word.isdigit():
        return "YEAR" if len(word) == 4 and word[0] in "12" else "NUMBER"
    for kind, listed in (
        ("FILM", FILM_NOUNS), ("SEE", SEEING), ("DAY", DAYS), ("GIVEN", GIVEN_NAMES)
    ):  # fmt: skip
        if word in listed:
            return kind
    job = JOB_WORDS.get(word)
    return job.upper() if job and job != "j:by" else word


def _kind(word: str) -> str:
    for kind, listed in (("PERSON", PERSON_NOUNS), ("PLACE", PLACE_NOUNS), ("THING", THING_NOUNS)):
        if word in listed:
            return kind
    if len(word) > 3 and word.isalpha() and word.islower():
        return next((f"-{end}" for end in ("ing", "ed", "ly", "s") if word.endswith(end)), "-")
    return word
