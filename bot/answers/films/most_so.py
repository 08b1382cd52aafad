"""Which film is the scariest, the funniest: those that are called so themselves."""

from __future__ import annotations

from dataclasses import replace

from bot.answers import compose
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.untitled import spoken_line
from bot.answers.model import Answer, Evidence, Want
from bot.answers.question.wording import pattern
from bot.answers.words.trait_stance import stance
from bot.answers.words.traits import TRAITS, Trait
from bot.library.model import FilmRef
from bot.patterns import compiled

_ASKS = pattern(
    r"^(?:so |and |ok )?(?:which|what)(?: {film}| one)?(?: (?:is|was|of (?:the|them|these|all)"
    r"|would you say is|do you think is))*(?: the)? (?:(?P<est>\w{3,}est)|most (?P<most>\w+))"
    r"(?: (?:{film}s?|one|of (?:them|the (?:lot|bunch))|(?:them )?all|you have|you got|here|in here"
    r"|on here|there is|in the library|reviewed|have you got|do you have|by far))*$"
)
_CALLED_MOST = 2
_MOST = 40  # films that are looked at one by one
_FILM = r"(?:film|movie|picture|thing|one|comedy|horror|drama|minutes|hours?|evening|night|story)"
_PLAINEST = compiled(rf"\b(?:most \w+|\w{{3,}}est)\b(?: [\w-]+){{0,3}}? {_FILM}\b")
_OF_IT = compiled(
    r"\b(?:it|this|(?:the|this) (?:whole )?(?:film|movie|picture|thing))"
    r"(?:['’]s| is| was| gets| feels)(?: (?:very|really|properly|so|quite|too|also|as|often"
    r"|genuinely|truly|and|a|an"
    r"|\w+,))*$"
)
"""What stands before a trait that the film itself is said to have."""


def called_so(text: str, trait: Trait) -> int:
    """2 where the film is called the most so, 1 where it is called so, 0 where something in it."""
    if stance(trait, text) <= 0:
        return 0
    if any(trait.shown.search(hit[0]) for hit in _PLAINEST.finditer(text)):
        return 2
    return int(
        any(_OF_IT.search(text[: hit.start()].rstrip()) for hit in trait.asked.finditer(text))
    )


def trait_asked(est: str, most: str) -> Trait | None:
    """The trait that a superlative is of: "scariest", "most frightening"."""
    ways = [most] if most else []
    if est:
        root = est[:-3]
        ways += [root, f"{root}e", f"{root[:-1]}y" if root.endswith("i") else root[:-1]]
    return next((one for one in TRAITS for way in ways if one.asked.fullmatch(way)), None)


async def most_so(inquiry: Inquiry) -> Answer | None:
    """The films that are called so themselves; the one alone that is called the most so."""
    asked = _ASKS.match(" ".join(inquiry.masked.text.split()))
    trait = trait_asked(asked["est"] or "", asked["most"] or "") if asked else None
    if trait is None:
        return None
    films = await inquiry.store.films.visible(inquiry.scope)
    if not 0 < len(films) <= _MOST:
        return None
    told: list[tuple[int, FilmRef, Evidence]] = []
    for film, pool in (await inquiry.passages.of_each(films, inquiry.question)).items():
        said = [(called_so(spoken_line(one), trait), one.evidence) for one in pool]
        plain = max(said, key=lambda pair: pair[0], default=(0, None))
        if plain[0] and plain[1] is not None and not plain[1].spoiler:
            told.append((plain[0], film, plain[1]))
    if not told:
        return None
    told.sort(key=lambda one: (-one[0], one[1].title))
    foremost = [one for one in told if one[0] == _CALLED_MOST]
    shown = foremost if len(foremost) == 1 else told
    inquiry.judged = True
    inquiry.ask = replace(inquiry.ask, want=Want.FILMS)
    names = [film for _, film, _ in shown]
    inquiry.note(f"{len(told)} film(s) are said to be {trait.name}")
    text = (
        f"{compose.listed_films(names)}."
        if len(names) == 1
        else f"Said to be {trait.name}: {compose.listed_films(names)}."
    )
    return inquiry.answer(text, films=names, evidence=[quote for _, _, quote in shown])
