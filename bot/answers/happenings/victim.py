"""Who is the victim: the name by a body, a murder, or somebody who is found dead.

Where no name is told, by what else the dead man is called: "it's Riggs's brother", "a courier lies
dead". Whoever else is named beside him is not he.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.answers import compose
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_meant
from bot.answers.finding.passages import Sentence
from bot.answers.model import Answer, Evidence
from bot.answers.question.wording import pattern
from bot.answers.reply import decline
from bot.library.model import FilmRef
from bot.patterns import compiled

_BODY = r"(?:dead |murdered )?(?:victim|corpse|body|dead (?:man|woman|girl|boy|body|person))"
_ASKS = pattern(
    r"^(?:(?:so|and|but|ok|spoil it(?: for me)?|spoilers?(?: are)?(?: fine| ok| please)?|·) )*"
    r"(?:who(?: is|s| was)? (?:the )?(?:murder |first |main |dead )*"
    r"(?:victim|corpse|body|dead (?:man|woman|girl|boy|person))"
    rf"|who (?:does|did) the {_BODY} (?:turn out to be|belong to)"
    r"|who (?:gets|is|was|got|has been|had been) (?:murdered|killed|found dead|bumped off)"
    r"|whose (?:body|corpse|murder)\b.*|who (?:turns up|winds up|ends up) dead)"
    r"(?: (?:in|of|from) (?:the {film} )?{F})?(?: (?:in|at|by) .*)?$"
)
_NAME = r"(?P<name>[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)*)"
_BY = r"(?:(?:an?|the|his|her|their|one|local|retired) (?:[a-z-]+ ){1,3}?(?:[a-z-]+,? )?)?"
_DEAD = (
    r"(?:murdered|killed|poisoned|strangled|stabbed|shot dead|found (?:dead|murdered|drowned"
    r"|hanged|strangled|stabbed|floating)|bumped off)"
)
_TOLD = (
    compiled(
        rf"\b(?:body|corpse|murder|killing|death|remains"
        rf"|who (?:killed|murdered))(?: of)? {_BY}{_NAME}"
    ),
    compiled(rf"{_NAME}(?:, [^,.;]+)?,? (?:is|was|has been|had been|turns up|gets|lies) {_DEAD}\b"),
    compiled(rf"{_NAME}['’]s? (?:body|corpse|murder|killer)\b"),
    compiled(rf"\b(?:victim|dead man|dead woman)(?: is| was|,)?(?: called)? {_BY}{_NAME}"),
)
_CALLED = (
    compiled(
        rf"\b(?:who )?the {_BODY}(?: really| actually)? (?:is|was|turns out to be)"
        r"(?: it['’]?s| it is| it was)?,? (?:none other than )?"
        r"(?P<what>(?:[A-ZÀ-Þ][\w-]+['’]s?|his|her|their|an?|the) [a-z-]+(?: [a-z-]+)?)(?=[,.;:]|$)"
    ),
    compiled(
        r"(?:^|(?<!\bof)(?<!\bto)(?<!\bby)(?<!\bfor) )(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Tt]heir)"
        r" (?P<what>(?:[a-z-]+ ){0,2}[a-z-]+)"
        rf" (?:(?:is|was|turns up|lies|gets|has been|had been) {_DEAD}"
        r"|(?:lies|turns up|drops) dead)\b"
    ),
)
"""What else he is called, with what is said of his death."""
_FOUND = compiled(rf"\b[Aa]n? {_BODY} (?:is|was|turns up|washes|comes|floats)\b")
_IT_IS = compiled(
    r"^\W*(?:It|He|She)(?:['’]s| is| was|['’]d been)"
    r" (?P<what>(?:an?|the|his|her) (?:[\w-]+ ){0,3}[a-z-]+)(?:, (?:a man|a woman|one)"
    rf"(?: named| called)? {_NAME})?(?=[,.;:]|$)"
)
"""Who the body of the sentence before is: "It's a surveyor, a man named Philip Noakes"."""


async def victim(inquiry: Inquiry) -> Answer | None:
    """The one who is told to be dead; where a dead man is asked after, nobody else."""
    asked = _ASKS.match(inquiry.masked.text)
    if asked is None:
        return None
    films = await films_meant(inquiry)
    if len(films) != 1:
        return None
    told: dict[str, Evidence] = {}
    pool = await inquiry.passages.of_films(films, inquiry.question)
    for one in pool:
        quote = " ".join(one.evidence.quote.split())
        for way in _TOLD:
            if (found := way.search(quote)) and found["name"] not in films[0].title:
                told.setdefault(re.sub(r"['’]s$", "", found["name"]), one.evidence)
                break
    if len({name.split()[-1] for name in told}) != 1 or _described_only(told):
        called = _called(pool)
        if called is None:
            return await _unsaid(inquiry, films, told)
        told = dict([called])
    name, proof = next(iter(told.items()))
    inquiry.note("a sentence tells who was killed")
    said = compose.of_its_film(proof)
    return inquiry.answer(
        said if proof.spoiler else f"{name}. {said}",
        films=films,
        values=[] if proof.spoiler else [name],
        evidence=[proof],
    )


def _described_only(told: dict[str, Evidence]) -> bool:
    """Whether the name found is only whose kin the dead man is: "Riggs's brother"."""
    return any(
        re.search(rf"{re.escape(name)}['’]s? [a-z]+", proof.quote)
        and any(way.search(" ".join(proof.quote.split())) for way in _CALLED[:1])
        for name, proof in told.items()
    )


def _called(pool: Sequence[Sentence]) -> tuple[str, Evidence] | None:
    """What the dead man is called where no name is given, and the sentence; None where nothing."""
    for way in _CALLED:
        for one in pool:
            if found := way.search(" ".join(one.evidence.quote.split())):
                return found["what"], one.evidence
    by_place = {(one.evidence.review_id, one.position): one for one in pool}
    for one in pool:
        after = by_place.get((one.evidence.review_id, one.position + 1))
        if after is not None and _FOUND.search(" ".join(one.evidence.quote.split())):
            found = _IT_IS.match(" ".join(after.evidence.quote.split()))
            if found:
                return found["name"] or found["what"], after.evidence
    return None


async def _unsaid(
    inquiry: Inquiry, films: Sequence[FilmRef], told: dict[str, Evidence]
) -> Answer | None:
    """That no review says who the dead man is; None where several are named."""
    if told or not re.search(rf"\b{_BODY}\b", inquiry.masked.text):
        return None
    return replace(await decline.unsaid(inquiry, films, "who that is"), final=True)
