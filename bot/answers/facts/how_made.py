"""How a film was animated, or what it is made out of: by the sentence that says so of the film."""

from __future__ import annotations

from dataclasses import replace

from bot.answers import compose
from bot.answers.facts.look import how_told
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.untitled import spoken_line
from bot.answers.model import Answer
from bot.answers.question.wording import pattern
from bot.answers.reply import decline

_IT = (
    r"(?:it|this|that|@[fb]\d+|the (?:whole )?(?:{film}|animation|thing|puppets?|look)"
    r"(?: (?:in|of|for) (?:the )?@[fb]\d+)?)"
)
_MADE = r"(?:animated|made|done|created|drawn|put together|crafted)"
_ASKED = pattern(
    rf"^(?:(?:so|and|but|ok) )*(?:how (?:is|was|were) {_IT} (?:all |actually |really )*{_MADE}"
    rf"|how (?:did|do|have) (?:they|she|he|the \w+|@p\d+) (?:make|animate|do|draw|create|made"
    rf"|animated|drawn|done) {_IT}"
    rf"|(?:what|which) (?:kind|sort|style|type|form|technique) of animation\b.*"
    rf"|(?:what|which) animation (?:technique|style|method)\b.*"
    rf"|what (?:is|was) {_IT} (?:all )?(?:made|animated|done) (?:out of|from|with|of|in)"
    rf"|(?:what|which) technique (?:did|do|was|is) .*)$"
)


async def how_made(inquiry: Inquiry) -> Answer | None:
    """The sentence that tells it; else that none does. None where it is not asked of one film."""
    if not _ASKED.search(inquiry.masked.text):
        return None
    films = await inquiry.resolver.all_titled()
    if len(films) != 1:
        return None
    for one in await inquiry.passages.of_films(films, inquiry.question):
        told = spoken_line(one)
        if not told.endswith("?") and how_told(told):
            inquiry.note("a sentence says how it was made")
            said = compose.of_its_film(one.evidence)
            return replace(inquiry.answer(said, films=films, evidence=[one.evidence]), final=True)
    return replace(await decline.unsaid(inquiry, films, "how it was made", "animation"), final=True)
