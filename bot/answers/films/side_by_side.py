"""Two films side by side: "compare X and Y", "what's the difference between X and Y"."""

from __future__ import annotations

from bot.answers import compose
from bot.answers.facts.facts import best_proof
from bot.answers.finding.evidence import evidence_of
from bot.answers.finding.inquiry import Inquiry
from bot.answers.model import Answer, Evidence
from bot.answers.question.wording import pattern
from bot.answers.reply import decline
from bot.library.model import StoredFact
from bot.reading.model import Kind

_ASKED = pattern(
    r"^(?:please |can you |could you )*compare {F} (?:and|with|to|against) {F}$"
    r"|^(?:what (?:is|are) )?(?:the )?(?:main )?differences? between {F} and {F}$"
    r"|^how (?:do|does|is|are) {F} (?:and {F} )?(?:compare|differ|different)"
    r"(?: (?:to|with|from) {F})?$"
    r"|^{F} (?:vs|versus|v|or) {F}$"
)
_SHOWN = (
    Kind.GENRE, Kind.YEAR, Kind.DIRECTOR, Kind.SETTING, Kind.RUNTIME, Kind.RATING, Kind.VERDICT,
)  # fmt: skip
_SAYS = {
    Kind.GENRE: "{}", Kind.YEAR: "from {}", Kind.DIRECTOR: "by {}", Kind.SETTING: "set in {}",
    Kind.RUNTIME: "{} minutes", Kind.RATING: "rated {}",
}  # fmt: skip
_CONCLUDES = {
    "positive": "recommended", "negative": "not recommended", "mixed": "the review is in two minds",
}  # fmt: skip
_QUOTED = 2  # sentences of each film


async def side_by_side(inquiry: Inquiry) -> Answer | None:
    """What the reviews tell of each of two films, in the same order."""
    if not _ASKED.match(inquiry.masked.text):
        return None
    titled = [await inquiry.resolver.matcher.titled(slot) for slot in inquiry.ask.films]
    films = list(dict.fromkeys(film for own in titled for film in own))
    if len(films) != len(inquiry.ask.films) or len(films) != 2:
        return None
    facts = await inquiry.facts_of(films, _SHOWN)
    told = {film: _told([one for one in facts if one.film == film]) for film in films}
    if not all(told.values()):
        return await decline.unsaid(inquiry, films, "how they compare")
    inquiry.judged = True
    inquiry.note("the facts of each, in the same order")
    evidence: list[Evidence] = []
    for own in told.values():
        evidence += [evidence_of(one) for one in reversed(own)][:_QUOTED]
    return inquiry.answer(
        " ".join(f"{film.label}: {compose.listed(map(_said, told[film]))}." for film in films),
        films=films,
        evidence=evidence,
    )


def _told(facts: list[StoredFact]) -> list[StoredFact]:
    """The best fact of each kind."""
    by_kind = {kind: [one for one in facts if one.kind is kind] for kind in _SHOWN}
    return [best_proof(own) for own in by_kind.values() if own]


def _said(fact: StoredFact) -> str:
    if fact.kind is Kind.VERDICT:
        return _CONCLUDES.get(fact.value, fact.value)
    return _SAYS[fact.kind].format(fact.value)
