"""Why a film got no better mark: by the sentence that says for what the rest is missing.

"Nine out of ten, and the missing one is for the haddock" tells what it was marked down for.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answers import compose
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_meant
from bot.answers.model import Answer
from bot.answers.question.wording import pattern
from bot.patterns import compiled
from bot.reading.model import Kind
from bot.reading.numbers import SPELT, number
from bot.reading.text import fold

_UNIT = r"(?:stars?|marks?|points?)"
_WHOLE = (
    rf"(?:{_UNIT}|full|perfect|top|grade|score|rating|out of|straight a|an? [a-d](?: plus| minus)?)"
)
_ASKED = pattern(
    r"^(?:(?:so|and|but|ok) )*(?:(?:why|how come|what (?:is|was) the reason|(?:for )?what reason)"
    r" .*?(?:only|just|not|lose|lost|docked|missing|short of|marked down|instead of)(?: .+?)??"
    rf" (?:{_WHOLE}|{SPELT}|\d+|[a-d](?: plus| minus)?)"
    rf"|what (?:stopped|stops|kept|keeps|prevented|cost|costs|lost|loses|held) .*?(?:{_WHOLE}|\d+"
    rf"|{SPELT})"
    rf"|what (?:is|was|were|did|does) .*?{_UNIT} .*?(?:off|docked|lost|deducted|lose|missing)"
    rf"|where did (?:the|its|that) (?:\w+ ){{1,3}}?{_UNIT} go)"
)
_FIGURE = pattern(
    rf"(?:only|just)(?: (?:get|got|gets|a|an|give|given|as))* (?P<figure>\d+|{SPELT})"
)
_MARK = (
    rf"(?:(?:\d+(?:\.\d)?|{SPELT}|an? [a-d]|[a-d][+-]|full|top|perfect|higher|more|better|it)"
    r"(?=[ ,./]))"
)
_BUT = (
    r"(?:but for|without|except for|were it not|weren['’]t it|if (?:not for|it|they|the)"
    r"|had (?:it|the)|only|because|since|as|due to|owing to|for|over|on account of|when|with)"
)
_TOLD = compiled(
    r"\b(?:would|could|might|should)(?:['’]ve| have)(?: easily)?"
    rf" (?:been|got|gotten|had|given|earned|scored)\b[^.;!?]*?\b{_MARK}[^.;!?]*?\b{_BUT} "
    rf"|\b(?:missing|lost|other|last|final|tenth|fifth|absent) (?:one|half|two|three|{_UNIT})"
    r" (?:is|are|were|go|was|went|goes|got|comes?|came|fell|vanished|disappeared) "
    rf"|\b(?:dock\w*|knock\w*|los(?:t|es|e|ing)|dropp?\w*|deduct\w*|takes?|taking|took|minus|shav\w+"
    rf"|remov\w+|subtract\w*|less|costs?)\b(?: it)?(?: off)? (?:[\w'’-]+ ){{0,3}}?{_UNIT}\b"
    rf"[^.;!?]*?\b(?:for|because|since|as|over|due|with|on|by)\b"
    rf"|\b{_UNIT} (?:off|lost|docked|deducted|gone|knocked off|less|down)"
    r" (?:for|because|since|as|over)"
    rf"|\b(?:the [^.;!?]+|which) costs? (?:it|the film) (?:[\w'’-]+ ){{0,3}}?{_UNIT}\b"
    r"|\b(?:can(?:['’]t|not)|couldn['’]t|could not|won['’]t|wouldn['’]t)(?: quite)?"
    rf" (?:give|go|award|rate|stretch)\b[^.;!?]*?\b{_MARK}[^.;!?]*?\b{_BUT} "
    rf"|\b(?:only|just) {_MARK}[^.;!?]*?\b(?:because|since|as) "
)
"""What a reviewer says of the part of the mark that is not given."""


async def short_of(inquiry: Inquiry) -> Answer | None:
    """The sentence that tells what is missing; None where it is not asked, or none does."""
    text = inquiry.masked.text
    if not _ASKED.search(text):
        return None
    films = await films_meant(inquiry)
    if len(films) != 1:
        return None
    asked = _FIGURE.search(text)
    marks = await inquiry.facts_of(films, (Kind.RATING,))
    if asked and marks and not any(_has(one.value, asked["figure"]) for one in marks):
        return None
    for one in await inquiry.passages.of_films(films, inquiry.question):
        if _TOLD.search(" ".join(fold(one.evidence.quote).split())):
            inquiry.note("a sentence says what its mark is short of")
            said = compose.of_its_film(one.evidence)
            told = inquiry.answer(said, films=films, evidence=[one.evidence])
            return replace(told, final=True)
    return None


def _has(mark: str, figure: str) -> bool:
    """Whether a mark is of that figure: "nine" of "9/10"."""
    first = re.match(rf"\W*(\d+|{SPELT})", mark.lower())
    return first is not None and number(first[1]) == number(figure)
