"""The colour of a thing and the age of somebody, as a sentence gives them. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection

from bot.answers.proof.names_beside import Tied, spots_of

_COLOUR = (
    r"(?:(?:dark|light|pale|bright|deep) )?(?:red|blue|green|yellow|orange|purple|pink|brown|black"
    r"|white|gr[ae]y|gold(?:en)?|silver|scarlet|crimson|turquoise|violet|beige|cream|mustard"
    r"|maroon|navy|teal|lilac|ginger|blond|blonde)"
)


def colour_of(quote: str, terms: Collection[str]) -> Tied | None:
    """The colour of a thing: "a green umbrella", "the umbrella is green"."""
    quote = " ".join(quote.split())
    for start, end in spots_of(quote, terms):
        before = re.search(rf"\b({_COLOUR})(?:[ -][\w'’]+){{0,2}} $", quote[:start], re.IGNORECASE)
        after = re.match(
            rf" (?:is|are|was|were|painted|turned|dyed)(?: (?!not\b|never\b)\w+)? ({_COLOUR})\b",
            quote[end:],
        )
        if found := before or after:
            return Tied(found[1], 0.0)
    return None


_AGE = (
    r"(?P<age>\d{1,3}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ]\w+)?|two"
    r"|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen)"
)
_AGED = r"(?:['’]s| is| was|,? aged| turns| turned)(?: only| just| about| nearly)?"
_NO_AGE = r"(?![-\w])(?! (?:minutes|hours|days|weeks|months|times|people|of|and a|stars|points)\b)"


def age_of(quote: str, ways: Collection[str]) -> Tied | None:
    """The age of somebody: "ten-year-old Ann", "Ann, who is twelve"."""
    quote = " ".join(quote.split())
    who = "|".join(r"\W+".join(map(re.escape, way.split())) for way in (*ways, "he", "she") if way)
    for wanted in (
        rf"\b{_AGE}[- ]years?[- ]old(?:\W+\w+){{0,3}}?\W+(?:{who})\b",
        rf"\b(?:{who})\b(?: [A-Z][\w'’-]+)?(?: \([^()]{{2,50}}\))?[,(]? (?:aged )?{_AGE}(?=[,)])",
        rf"\b(?:{who})\b(?:,? [\w-]+){{0,3}}?{_AGED} {_AGE}{_NO_AGE}",
    ):
        if found := re.search(wanted, quote, re.IGNORECASE):
            return Tied(found["age"], 0.0)
    return None
