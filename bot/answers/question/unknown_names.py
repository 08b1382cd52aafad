"""What is written like a name in a question and is none that the library knows. Pure.

It stands in quotes, or has capitals where a sentence would have none. A known name that runs on
into it is not that name: Anna Smith is not Anna Smithson.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from bot.answers.question.keywords import KEY_WORDS
from bot.answers.question.mask import NAMED_BY_PART, Slot
from bot.answers.question.spelling import NO_WORDS
from bot.answers.words.terms import ASKED_WITH, FILLERS, FUNCTION_WORDS
from bot.patterns import compiled
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.text import stem, words
from bot.search.english import COMMON_WORDS

_TOKEN = compiled(r"[^\W_]+(?:['’.-][^\W_]+)*")
_QUOTED = compiled(r"\"([^\"\n]{2,200})\"|“([^”\n]{2,200})”|«([^»\n]{2,200})»|\*([^*\n]{2,200})\*")
_SENTENCE_ENDS = frozenset(["", ".", "?", "!", "…"])
_JOINS = vocabulary("of the de la le van von der den di da & bin")
QUESTION_WORDS = (
    ASKED_WITH | KEY_WORDS | FUNCTION_WORDS | NO_WORDS | {"made", "manager", "film", "films"}
)
"""What questions are made of; a capital makes no name of it."""
_COMMON_STEMS = frozenset(map(stem, COMMON_WORDS))
CALENDAR = vocabulary(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december christmas easter halloween"
)
"""Capitals that are no names; a title that holds them is known as a whole."""
_SHORT_FOR = vocabulary("cgi vfx sfx fx dop imdb ost cg 3d")
"""What is always written in capitals."""


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    start: int
    end: int

    @property
    def key(self) -> str:
        return "".join(words(self.text)[:1])

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()


def with_unknown(question: str, slots: list[Slot], known: Container[str]) -> list[Slot]:
    """The slots, and one for each run of words that looks like a name the library lacks."""
    tokens = [_Token(m[0], *m.span()) for m in _TOKEN.finditer(question)]
    headline = sum(token.text.islower() for token in tokens) == 0 and len(tokens) > 1
    whole = [slot for slot in slots if slot.spelt_out]
    spans: list[tuple[int, int]] = []
    for quoted in _QUOTED.finditer(question):
        start, end = next(quoted.span(group) for group in range(1, 5) if quoted[group] is not None)
        if not any(slot.start < end and start < slot.end for slot in whole):
            spans.append((start, end))
    spans += _other_parts(question, slots)
    run: list[_Token] = []
    for token in [*tokens, _Token(".", len(question) + 2, len(question) + 2)]:
        inside = any(
            slot.start <= token.start < slot.end and not _may_join(slot, token) for slot in whole
        )
        glued = bool(run) and question[run[-1].end : token.start].strip("'’s ") == ""
        joins = bool(run) and token.key in _JOINS and token.text.islower()
        opens = question[: token.start].rstrip()[-1:] in _SENTENCE_ENDS
        likely = not inside and _looks_like_name(token, opens, headline, slots, known)
        if run and not (glued and (likely or joins)):
            spans += _run_span(run, slots)
            run = []
        if likely or (run and joins and glued):
            run.append(token)
    spans = [_with_first_name(span, slots) for span in spans]
    kept = [s for s in slots if not any(a < s.end and s.start < b for a, b in spans)]
    unknown = [Slot(question[a:b], a, b) for a, b in _apart(spans)]
    return [*kept, *unknown]


_DAY_NEXT = compiled(r" (?P<day>[A-Z]\w+)")
_SUBTITLE = compiled(r": (?P<first>[A-Z][\w'’-]+)(?: [A-Z][\w'’-]+)+")


def _other_parts(question: str, slots: Sequence[Slot]) -> Iterator[tuple[int, int]]:
    """Where a title in short goes on as another film's: "The Tin Crew: Last Watch", or "Gravel
    Saturday" beside *Gravel Sunday*."""
    for slot in slots:
        goes_on = _SUBTITLE.match(question, slot.end) if slot.titles else None
        named = goes_on and any(one.start == goes_on.start("first") for one in slots)
        if goes_on and not named and goes_on["first"].lower() not in QUESTION_WORDS:
            yield slot.start, goes_on.end()
        day = _DAY_NEXT.match(question, slot.end) if slot.titles else None
        if day and day["day"].lower() in CALENDAR and not slot.spelt_out:
            yield slot.start, day.end()


def _with_first_name(span: tuple[int, int], slots: Sequence[Slot]) -> tuple[int, int]:
    """The span of an unknown name, begun where a lone known name runs on into it: Emily Brown."""
    for slot in slots:
        if " " not in slot.text and slot.letter == "p" and slot.end + 1 == span[0]:
            return slot.start, span[1]
    return span


def _may_join(slot: Slot, token: _Token) -> bool:
    """Whether a known theme, thing or place may be a word of a longer, unknown name."""
    kinds = {name.kind for name in slot.names}
    return token.capital and not slot.titles and not kinds & NAMED_BY_PART and " " not in slot.text


def _looks_like_name(
    token: _Token, opens: bool, headline: bool, slots: Sequence[Slot], known: Container[str]
) -> bool:
    key = token.key
    if not key or key in FUNCTION_WORDS or key.isdigit():
        return False
    partly = any(slot.start <= token.start < slot.end for slot in slots)
    if partly:
        return True
    if key in QUESTION_WORDS or key in CALENDAR or key in _SHORT_FOR:
        return False
    if token.text.isupper() and key in COMMON_WORDS:
        return False
    if headline:
        return key not in COMMON_WORDS and key not in FILLERS and key not in known
    if token.capital:
        opening = opens and (key in COMMON_WORDS or key in FILLERS or stem(key) in _COMMON_STEMS)
        return not opening and len(token.text) > 1
    return False


def _run_span(run: list[_Token], slots: Sequence[Slot]) -> list[tuple[int, int]]:
    """Where an unknown name stands; nothing when the run is only (parts of) known ones."""
    while run and run[-1].key in _JOINS:
        run = run[:-1]
    if not run:
        return []
    start, end = run[0].start, run[-1].end
    covered = [s for s in slots if s.start < end and start < s.end]
    foreign = [t for t in run if t.key not in _JOINS
               and not any(s.start <= t.start < s.end for s in covered)]  # fmt: skip
    if not foreign and len(covered) <= 1:
        lone = _with_first_name((start, end), slots) != (start, end)
        part = any(s.letter == "p" and not s.spelt_out for s in covered)
        return [(start, end)] if lone and part else []
    whole = [s for s in covered if s.names and not s.titles and s.spelt_out]
    if not foreign and whole == covered and any(" " in s.text for s in whole):
        return []  # two people side by side; Lily and Freeman are no Lily Freeman
    return [(start, end)]


def _apart(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans in order, the longer of two that overlap."""
    kept: list[tuple[int, int]] = []
    for span in sorted(spans, key=lambda s: s[0] - s[1]):
        if all(span[1] <= start or end <= span[0] for start, end in kept):
            kept.append(span)
    return sorted(kept)
