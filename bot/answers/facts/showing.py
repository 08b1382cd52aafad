"""Where the film is shown: by the sentence that says at which cinema, else that none does."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_meant
from bot.answers.model import Answer
from bot.answers.question.wording import pattern
from bot.answers.reply import decline
from bot.patterns import compiled

_ASKED = pattern(
    r"^(?:(?:so|and|but|ok) )*(?:where(?:abouts)? (?:is|was) (?:@[fb]\d+|it|this|that|the {film})"
    r" (?:showing|shown|on|screening|screened|playing|being (?:shown|screened)|opening)"
    r"|(?:which|what) (?:cinema|theat(?:re|er)|picture ?house|venue)s?"
    r" (?:is|was|has|have|are) (?:(?:@[fb]\d+|it|this|the {film})(?: (?:showing|on|playing|in"
    r"|at|got))*"
    r"|(?:showing|playing|screening|got) (?:@[fb]\d+|it|this|the {film})))"
    r"(?: (?:now|at the moment|currently|this week|at|in))*$"
)
_NAME = r"(?:(?:the|our|your) )?[A-ZÀ-Þ][\w'’-]*(?: [A-ZÀ-Þ][\w'’-]*)*"
_WHEN = (
    r"(?: (?:on|this|next|every|all|only|here|now|tonight|tomorrow|again|still|week|weekend|nights?"
    r"|last|from|\w+day|\d+\w*|january|february|march|april|may|june|july|august|september|october"
    r"|november|december))*"
)
_SHOWN = compiled(
    rf"(?:(?:^|[.;:!?,(] |\b(?i:it|which|film|movie|picture|and|_)(?: (?:is|was))? )"
    rf"(?i:opens?|opening|opened|plays|playing|showing|shown|shows|screens|screened|screening|on|now"
    rf"|runs|running|back){_WHEN}"
    rf"|(?i:\b(?:saw|see|seen|caught|watched) (?:it|this|_)|_|_ (?:is|was))"
    rf"{_WHEN}),? at (?P<place>{_NAME})"
    r"(?=[,.;:!?)]|$| (?:until|till|from|on|this|next|last|and|for|in|through|tonight)\b)"
)
_FESTIVAL = compiled(r"\bfestivals?\b|\b(?:Cannes|Sundance|Venice|Berlin|Toronto)\b", re.IGNORECASE)


async def showing(inquiry: Inquiry) -> Answer | None:
    """The cinema, by the sentence that names it; else that no review does."""
    if _ASKED.match(inquiry.masked.parted) is None:
        return None
    films = await inquiry.resolver.all_titled() or await films_meant(inquiry)
    if len(films) != 1:
        return None
    for one in await inquiry.passages.of_films(films, inquiry.question):
        quote = " ".join(one.evidence.quote.split())
        quote = re.sub(re.escape(films[0].title), "_", quote, flags=re.IGNORECASE)
        found = _SHOWN.search(re.sub(r"[\"“”*]| \([^()]*\)", "", quote))
        if found is None or _FESTIVAL.search(found["place"]) or found["place"] in films[0].title:
            continue
        inquiry.note("a sentence says where it is shown")
        answer = inquiry.by_sentence(found["place"], one.evidence)
        return replace(answer, final=True)
    return replace(await decline.unsaid(inquiry, films, "where it is shown"), final=True)
