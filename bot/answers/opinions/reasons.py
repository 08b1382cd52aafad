"""Why a film is liked or hated: what is praised or blamed in it, where it is liked or hated."""

from __future__ import annotations

from dataclasses import replace

from bot.answers.finding.inquiry import Inquiry
from bot.answers.model import Answer, Want
from bot.answers.opinions.sides import one_side
from bot.answers.opinions.verdicts import verdict
from bot.answers.reply.asked_films import films_asked

_OTHER = {1: ("negative", "advises against it"), -1: ("positive", "recommends it")}


async def why_so(inquiry: Inquiry) -> Answer | None:
    """The reasons; where the reviews think the contrary, only that they do."""
    ask = inquiry.ask
    if ask.measure != "why":
        return None
    films = await films_asked(inquiry)
    if isinstance(films, Answer):
        return films
    plain = replace(ask, want=Want.VERDICT, measure="", sentiment=1, yes_no=False)
    concluded = await verdict(replace(inquiry, ask=plain))
    contrary, says = _OTHER[ask.sentiment]
    if concluded is not None and concluded.answered and concluded.values[:1] == (contrary,):
        felt = "hated" if ask.sentiment < 0 else "loved"
        inquiry.note(f"asked why it is {felt}, but the reviews think otherwise")
        told = inquiry.answer(
            f"No review of {films[0].label} says why it would be {felt}: the review {says}."
            if len({one.review_id for one in concluded.evidence}) == 1
            else f"The reviews do not say that {films[0].label} is {felt}. {concluded.text}",
            answered=False,
            films=films,
            nearest=concluded.evidence,
        )
        return replace(told, final=True)
    return await one_side(replace(inquiry, ask=replace(ask, measure="sides")), films)
