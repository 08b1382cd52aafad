"""Is it her first film, or his second: by what the reviews call it, or who made it, in so doing."""

from __future__ import annotations

from collections.abc import Iterator

from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_meant
from bot.answers.model import Answer, Evidence
from bot.answers.question.wording import pattern
from bot.patterns import compiled
from bot.reading.model import Kind
from bot.reading.text import fold, words

_NUMBERS = {"first": 1, "debut": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}
_ORDINAL = rf"(?P<nth>{'|'.join(_NUMBERS)})"
_WORK = r"(?:feature|film|movie|picture|work|effort|outing)"
_ASKS = pattern(
    r"^(?:(?:so|and|but|wait) )*(?:is|was) (?:it|this|that|@[fb]\d+) "
    r"(?P<whose>@[pnu]\d+|her|his|their|the (?:director|filmmaker)s?)(?: own)? "
    rf"{_ORDINAL}(?: ever)?(?: {_WORK})?(?: {_WORK})?(?: (?:as (?:a )?director))?(?: @[fb]\d+)?$"
)
_CALLED = compiled(
    rf"(?P<who>[\w-]+(?: [\w-]+){{0,2}}'s?) (?:[a-z-]+ ){{0,2}}?{_ORDINAL}"
    rf"(?:[- ]{_WORK}| and (?:best|last))"
)
_DEBUT = compiled(r"\b(?:directorial|feature|directing)[- ]debut\b")


async def nth_film(inquiry: Inquiry) -> Answer | None:
    """Yes or no with the sentence that says which it is; None where none does."""
    asked = _ASKS.match(inquiry.masked.text)
    films = await films_meant(inquiry) if asked else []
    if asked is None or len(films) != 1:
        return None
    makers = await inquiry.facts_of(films, (Kind.DIRECTOR,))
    names = {part for one in makers for part in words(one.value)}
    whose = asked["whose"]
    if whose[0] == "@":
        spoken = set(words(inquiry.spoken(int(whose[2:]))))
        if not spoken & names:
            return None  # an actor's first film is told elsewhere
    pool = await inquiry.passages.of_films(films, inquiry.question)
    told = [one for each in pool for one in _told(each.evidence, names)]
    if len({number for number, _ in told}) != 1:
        return None
    number, proof = min(told, key=lambda pair: pair[1].spoiler)
    inquiry.note("a sentence says which of their films it is")
    return inquiry.by_sentence("yes" if number == _NUMBERS[asked["nth"]] else "no", proof)


def _told(proof: Evidence, names: set[str]) -> Iterator[tuple[int, Evidence]]:
    """Which film of its director's a sentence calls it; somebody else's first is not meant."""
    said = " ".join(fold(proof.quote).replace("’", "'").split())
    if _ANOTHER.search(said):
        return
    for found in _CALLED.finditer(said):
        owner = words(found["who"].removesuffix("'s").removesuffix("'"))
        if owner[-1] in names:
            yield _NUMBERS[found["nth"]], proof
    if _DEBUT.search(said) and not names.isdisjoint(words(said)):
        yield 1, proof


_ANOTHER = compiled(
    r"\b(?:since|after|unlike|than|before|between) (?:[\w']+ ){0,3}(?:first|debut)\b"
)
