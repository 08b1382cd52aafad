"""Who of two plays a part as a child, and who when grown up."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.library.model import StoredFact
from bot.reading.text import key_of

_YOUNG = (
    r"(?:(?:very )?young(?:er)?|little|teenage|as an? (?:child|boy|girl|kid|teenager|youngster|"
    r"young (?:man|woman|girl|boy|lad))|[a-z]+-year-old)"
)
_GROWN = r"(?:older|adult|grown[- ]up|as an? (?:adult|grown[- ]up|old(?:er)? (?:man|woman)))"


def at_that_age(
    question: str, slot: int, parts: Sequence[tuple[StoredFact, str]]
) -> list[StoredFact]:
    """Of two who play one part, each with the sentence that says so, the one asked after.

    `question` is masked, the part is slot number `slot`. Where one sentence tells an age, the other
    player is the other age's.
    """
    mark = rf"@\w{slot}\b"
    young = _told(question, mark, _YOUNG)
    grown = _told(question, mark, _GROWN)
    if young == grown or len({key_of(one.value) for one, _ in parts}) != 2:
        return []
    own, others = (_YOUNG, _GROWN) if young else (_GROWN, _YOUNG)
    said = {key_of(one.value) for one, quote in parts if _of_part(quote, one, own)}
    not_it = {key_of(one.value) for one, quote in parts if _of_part(quote, one, others)}
    fitting = said - not_it or {key_of(one.value) for one, _ in parts} - not_it
    if len(fitting) != 1 or not (said or not_it):
        return []
    return [one for one, _ in parts if key_of(one.value) in fitting]


def _of_part(quote: str, part: StoredFact, age: str) -> bool:
    return _told(quote.lower(), rf"{re.escape(part.detail.lower())}\b", age)


def _told(text: str, who: str, age: str) -> bool:
    """Whether an age is told right before somebody or shortly after: "X as a child"."""
    return re.search(rf"\b{age} {who}|{who}[^.;:!?]{{0,12}} {age}\b", text) is not None
