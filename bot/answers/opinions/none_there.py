"""How good is the narrator, where a review says that there is none: nothing is judged."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.answers import compose
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.passages import Sentence
from bot.answers.model import Answer
from bot.patterns import compiled
from bot.reading.text import fold

_NONE = compiled(
    r"(?:\b(?:there|it|film|movie|picture)(?: \w+ly)?(?: is| was|'s|s| are| were| ha[sd]| have) no"
    r"|\b(?:there|it) (?:isn't|isnt|wasn't|is not|was not) (?:a|any|one)"
    r"|\b(?:does|do|did) without(?: an?| any)?|\blacks an?|^\W*(?:and )?no) $"
)
_SOMEWHERE = compiled(
    r"^,? (?:over|until|till|before|after|that|which|who|as|like|so|worth|for the|can|could"
    r"|of (?:hers|his|its|any(?! kind| sort)))\b|^-"
)
"""There is some, or of some sort: "no music until the last minutes", "no song that stays"."""


def none_there(
    inquiry: Inquiry, matter: re.Pattern[str], named: str, pool: Sequence[Sentence]
) -> Answer | None:
    """What is said where a sentence has it that there is none of what is to be judged."""
    told = [one for one in pool if _denies(fold(one.evidence.quote), matter)]
    films = list(dict.fromkeys(one.film for one in told))
    if not told or len(films) != 1:
        return None
    proof = told[0].evidence
    inquiry.note("a sentence says that there is none")
    if named == "music":  # that there is none says how it is
        said = inquiry.answer(compose.of_its_film(proof), films=films, evidence=[proof])
        return replace(said, final=True)
    unsaid = inquiry.answer(
        f"The review says that there is none: {compose.of_its_film(proof)}",
        answered=False,
        films=films,
        nearest=[proof],
    )
    return replace(unsaid, final=True)


def _denies(folded: str, matter: re.Pattern[str]) -> bool:
    """Whether a folded sentence says that there is none of something."""
    folded = " ".join(folded.split())
    return any(
        _NONE.search(folded[: found.start()]) and not _SOMEWHERE.match(folded[found.end() :])
        for found in matter.finditer(folded)
    )
