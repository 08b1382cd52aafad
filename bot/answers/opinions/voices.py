"""One voice per review: how many praise a thing, how many criticise it, and their sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.answers import compose
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.review_store import StoredOpinion
from bot.answers.model import Answer
from bot.answers.opinions.one_word import with_word
from bot.answers.opinions.said import ranked
from bot.answers.proof.remarks import marked
from bot.library.model import FilmRef

PER_SIDE = 2
FAVOURABLE = {"positive": 1, "mixed": 0, "negative": -1}
POLAR = {1: "yes", 0: "mixed", -1: "no"}


def weighed(
    inquiry: Inquiry,
    films: Sequence[FilmRef],
    said: Sequence[StoredOpinion],
    what: str,
    matter: str = "",
) -> Answer:
    """One voice per review: what it says in sum; in its own word for `matter`, a pattern."""
    said = [replace(one, polarity=one.polarity or marked(one.evidence.quote)) for one in said]
    voices: dict[int | None, int] = {}
    for one in said:
        voices[one.evidence.review_id] = voices.get(one.evidence.review_id, 0) + one.polarity
    praise = sum(voice > 0 for voice in voices.values())
    blame = sum(voice < 0 for voice in voices.values())
    sign = compose.leaning(praise, blame)
    pro = [one.evidence for one in ranked(inquiry, said, 1)]
    con = [one.evidence for one in ranked(inquiry, said, -1)]
    larger, smaller = (con, pro) if sign < 0 else (pro, con)
    quotes = [*larger[:PER_SIDE], *smaller[: PER_SIDE if not sign else 1]]
    if len(quotes) < PER_SIDE:
        plain = [one.evidence for one in ranked(inquiry, said, 0)]
        quotes += plain[: PER_SIDE - len(quotes)]
    inquiry.note(f"{what}: {praise} review(s) praise, {blame} criticise, of {len(voices)}")
    titles = compose.listed_films(films)
    text = f"{compose.balance(praise, blame, len(voices), what)} in {titles}."
    values: list[str] = []
    if inquiry.ask.yes_no and (praise or blame):
        asked = inquiry.ask.sentiment or 1
        answer = POLAR[sign * asked] if sign else "mixed"
        if does_anyone(inquiry):
            answer = "yes" if (praise if asked > 0 else blame) else "no"
        values = [answer]
        text = f"{answer.capitalize()}: {text[0].lower()}{text[1:]}"
    elif praise or blame:
        values = ["positive" if sign > 0 else "negative" if sign < 0 else "mixed"]
    found = inquiry.answer(text, films=films, values=values, evidence=quotes)
    return with_word(found, matter) if matter and len(voices) == 1 else found


def does_anyone(inquiry: Inquiry) -> bool:
    return bool(
        re.search(
            r"\b(?:anyone|anybody|someone|any reviewer|any of)\b"
            r"|^\W*(?:(?:are|were|is|was) there )?any (?:weak|bad|poor|dodgy|good|great|strong"
            r"|fine)\b",
            inquiry.question.lower(),
        )
    )
