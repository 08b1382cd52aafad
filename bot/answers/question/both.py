"""Whether something holds of two films: "are X and Y both sequels" asks it of each. Pure."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace

from bot.answers.model import Answer
from bot.answers.question.mask import Slot
from bot.patterns import compiled

_OPENS = compiled(r"^\W*(?P<verb>are|were|do|have) (?:the (?:films|movies) )?$", re.IGNORECASE)
_BETWEEN = compiled(r"^,? and (?:the (?:film|movie) )?$", re.IGNORECASE)
_BOTH = compiled(r"^ both (?P<rest>[^?.!]+)", re.IGNORECASE)
_AMONG_THEM = compiled(r"\b(?:the same|share|in common)\b", re.IGNORECASE)
_OF_ONE = {"are": "is", "were": "was", "do": "does", "have": "does"}
_PLURAL = compiled(
    r"^(?P<before>(?:\w+ )?)(?P<noun>(?:sequel|prequel|remake|film|movie|comedie|drama"
    r"|documentarie|musical|thriller|cartoon|western)s)$",
    re.IGNORECASE,
)


def both_of(asked: str, slots: Sequence[Slot]) -> tuple[str, str] | None:
    """What is asked of each of two films that stand side by side; None where nothing is."""
    titled = [slot for slot in slots if slot.titles]
    if len(titled) != 2 or _AMONG_THEM.search(asked):
        return None
    one, other = titled
    opens = _OPENS.match(asked[: one.start])
    tail = _BOTH.match(asked[other.end :])
    if opens is None or tail is None or not _BETWEEN.match(asked[one.end : other.start]):
        return None
    verb, rest = opens["verb"].lower(), tail["rest"]
    if plural := _PLURAL.match(rest):
        noun = plural["noun"][:-1]
        noun = f"{noun[:-2]}y" if noun.endswith("ie") else noun
        rest = f"a {plural['before']}{noun}"
    if verb == "have":
        rest = f"have {rest}"
    return (f"{_OF_ONE[verb]} {one.text} {rest}?", f"{_OF_ONE[verb]} {other.text} {rest}?")


async def answer_of_both(
    ask: Callable[[str], Awaitable[Answer]], question: str, first: str, second: str
) -> Answer:
    """Yes where both are told to be so, no where one is told not to be; else what is said."""
    told = [await ask(first), await ask(second)]
    words = [one.values[0] if one.answered and one.values else "" for one in told]
    word = "yes" if words == ["yes", "yes"] else "no" if "no" in words else ""
    quotes = tuple(dict.fromkeys(quote for one in told for quote in one.evidence))
    text = " ".join(one.text for one in told)
    return replace(
        told[0],
        question=question,
        answered=bool(word),
        text=f"{word.capitalize()}. {text}" if word else text,
        films=tuple(dict.fromkeys(film for one in told for film in one.films)),
        values=(word,) if word else (),
        evidence=quotes if word else (),
        nearest=() if word else quotes,
        suggestions=(),
        steps=tuple(step for one in told for step in one.steps),
    )
