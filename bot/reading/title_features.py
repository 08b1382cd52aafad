"""What can be seen of a possible title in a review: how it is written, and how it stands to others.

What is seen around each mention of it is in `title_mentions.py`. Nothing here decides anything:
`title_choice.py` adds up what each of these features weighs.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.reading.headings import Heading
from bot.reading.lexicon.names import COUNTRIES, DEMONYMS
from bot.reading.lexicon.places import PLACES
from bot.reading.page import Page
from bot.reading.text import title_key
from bot.reading.title_candidates import Span
from bot.reading.title_evidence import AFTER_YEAR
from bot.reading.title_mentions import Mentions
from bot.reading.title_story import Story
from bot.reading.title_words import Tokens, kind_around, word_kind

_MOST_MENTIONS = 6
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


def candidates(page: Page, spans: list[Span], heading: Heading | None) -> dict[str, Candidate]:
    """All possible titles by their key, with features."""
    tokens = Tokens(page)
    mentions = Mentions(page, tokens)
    story = Story(tokens)
    found = _gathered(page.canvas, spans, heading)
    counts = {key: len(one.spans) for key, one in found.items()}
    alone = {key: sum(s.marked or s.how == "run" for s in one.spans) for key, one in found.items()}
    marks = min(3, sum(any(s.marked for s in one.spans) for one in found.values()))
    order = {start: at for at, start in enumerate(dict.fromkeys(span.start for span in spans))}
    families = _families(counts, alone)
    heading_key = title_key(heading.title) if heading else ""
    for key, one in found.items():
        seen = one.features
        seen |= _general(page, key, one)
        seen |= families[key]
        seen.update(_elsewhere(tokens, one.title, counts[key]))
        how = "M" if any(span.marked for span in one.spans) else "R"
        seen.update(story.seen(key, max(1, counts[key]), how))
        if heading:
            seen |= _by_heading(key, heading_key, f"{heading.weight:g}")
        mark = next((span.how for span in one.spans if span.marked), "none")
        seen.add(f"marked {mark} of {marks}")
        if one.spans:
            seen.add(f"order {min(order[one.spans[0].start], 4)}")
        for number, span in enumerate(one.spans[:_MOST_MENTIONS]):
            seen |= mentions.seen(span, first=number == 0)
            if year := AFTER_YEAR.match(page.lowered, span.end):
                one.year = one.year or int(year["year"])
                if not mentions.of_another(span):
                    one.own_year = one.own_year or int(year["year"])
                seen.add("with its year")
        if "a line of its own" in seen:
            again = f"own line alone {min(3, alone[key])}"
            seen.add(again)
            if "holds OUTLET" in seen:
                seen.add(again + " outlet")
    return found


def _gathered(canvas: str, spans: list[Span], heading: Heading | None) -> dict[str, Candidate]:
    """All possible titles by their key, with where they stand; the heading's is one of them."""
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
    return found


def _by_heading(key: str, heading_key: str, weight: str) -> set[str]:
    """How a title stands to that of the heading, and how much the heading looks like one."""
    if key == heading_key:
        return {f"heading {weight}"}
    if f" {key} " in f" {heading_key} ":
        where = "head" if heading_key.startswith(key) else "tail"
        return {f"{where} of heading", f"{where} of heading {weight}"}
    return {"another heading", f"another heading {weight}"}


def _elsewhere(tokens: Tokens, title: str, count: int) -> Iterator[str]:
    """Whether the words at its ends have capitals where they are not part of it."""
    words = title.lower().split(" ")
    for name, word in (("first", words[0]), ("last", words[-1])):
        lone = max(0, min(tokens.named[word] - count, 2))
        yield f"{name} word {word_kind(word)} elsewhere {lone}"
        yield f"{name} word elsewhere {lone} of {min(3, len(words) - 1)}"


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
                        lead = kind_around(words[0]) if start == 1 else "several"
                        seen[key].add(f"has tail after {lead}")
                        seen[part].add(f"is tail after {lead}")
                    if where == "head":
                        rest = kind_around(words[end]) if end == size - 1 else "several"
                        seen[key].add(f"has head before {rest}")
                        seen[part].add(f"is head before {rest}")
    return seen


def _general(page: Page, key: str, one: Candidate) -> set[str]:
    """What is seen of the title itself."""
    words = one.title.replace("'s ", " ").split()
    kinds = [word_kind(word) for word in words]
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
