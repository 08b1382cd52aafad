"""Which films are scary, anything funny: those of which a review surely says so."""

from __future__ import annotations

from dataclasses import replace

from bot.answers import compose
from bot.answers.films.most_so import called_so
from bot.answers.finding.inquiry import MOST_FILMS, Inquiry
from bot.answers.finding.passages import Sentence
from bot.answers.finding.untitled import spoken_line
from bot.answers.model import Answer, Evidence, Want
from bot.answers.question.wording import pattern
from bot.answers.words.trait_stance import SURE, stance
from bot.answers.words.traits import TRAITS, Trait
from bot.library.model import FilmRef

_FILMS = r"(?:{film}s?|ones?|things?|stuff)"
_ASKS = pattern(
    r"^(?:(?:so|and|ok|please|have you|has anyone|you|we|i am|im|can you|could you|give me|show me"
    r"|recommend(?: me)?|got|is there|are there|do you have|do you know|know|i want|want|after|in"
    r"|looking for|in the mood for|mood for|the mood for|fancy|need|list|find me|suggest) )*"
    r"(?:any|some|a|an|which|what|something|anything|all(?: of)?(?: the)?)"
    rf"(?: {_FILMS})?(?: (?:that|which))?(?: (?:is|are|were|was))?"
    r"(?: (?:really|very|properly|actually|genuinely|truly|proper|a bit|quite|so))*"
    r" (?P<said>\w+(?: \w+)??)"
    rf"(?: {_FILMS})?(?: (?:to watch|to see|tonight|here|there|are there|is there|you have|in here"
    r"|on here|for tonight|please|have you got|do you have|we could watch|this weekend|in the"
    r" library|you know|around|for (?:the|this) (?:weekend|evening)))*$"
)
_READ_WHOLE = 40  # films that are looked at one by one; of more, the sentences that a search finds


async def said_so(inquiry: Inquiry) -> Answer | None:
    """The films of which a sentence says that they are so, the surest first."""
    asked = _ASKS.match(" ".join(inquiry.masked.text.split()))
    trait = _trait(asked["said"]) if asked else None
    if asked is None or trait is None:
        return None
    films = await inquiry.store.films.visible(inquiry.scope)
    some = len(films) > _READ_WHOLE
    if some:
        told = _by_film(await inquiry.passages.anywhere(asked["said"]))
    else:
        told = await inquiry.passages.of_each(films, inquiry.question)
    surest = {film: said for film, pool in told.items() if (said := _surest(trait, pool))}
    if not surest:
        return None
    ranked = sorted(surest, key=lambda film: (-surest[film][0], film.title))[:MOST_FILMS]
    inquiry.ask = replace(inquiry.ask, want=Want.FILMS)
    inquiry.note(f"{len(surest)} film(s) are said to be {trait.name}")
    others = ", among others" if some or len(surest) > len(ranked) else ""
    return inquiry.answer(
        f"Said to be {asked['said']}: {compose.listed_films(ranked)}{others}.",
        films=ranked,
        evidence=[surest[film][1] for film in ranked],
    )


def _trait(said: str) -> Trait | None:
    return next((one for one in TRAITS if one.asked.fullmatch(said)), None)


def _by_film(found: list[Sentence]) -> dict[FilmRef, list[Sentence]]:
    told: dict[FilmRef, list[Sentence]] = {}
    for one in found:
        told.setdefault(one.film, []).append(one)
    return told


def _surest(trait: Trait, pool: list[Sentence]) -> tuple[float, Evidence] | None:
    """The sentence that says so most surely, where those that deny it do not outweigh it."""
    if trait.worth < 0:  # a middle that sags makes no boring film
        pool = [one for one in pool if called_so(spoken_line(one), trait)]
    weighed = [(stance(trait, one.evidence.quote), one.evidence) for one in pool]
    said = max(
        (pair for pair in weighed if not pair[1].spoiler), key=lambda pair: pair[0], default=None
    )
    denied = min((weight for weight, _ in weighed), default=0.0)
    return said if said and said[0] >= SURE and said[0] + denied > 0 else None
