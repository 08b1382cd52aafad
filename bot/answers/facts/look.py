"""Is it in colour, drawn by hand, done by computer, live action: by the sentence that says how.

A film is one of those that exclude each other, so that "photographed in black and white" tells that
it is not in colour. That it is not said is neither.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.untitled import spoken_line
from bot.answers.model import Answer
from bot.answers.reply import decline
from bot.library.model import FilmRef
from bot.patterns import compiled
from bot.reading.model import Kind

_BY_COMPUTER = (
    r"(?:computer|digitally)[- ]animated|computer animation|3-?d animat\w+|digital animation"
)
_COMPUTER = rf"{_BY_COMPUTER}|(?:computer|digitally)[- ]generated|cgi"
_HAND = (
    r"hand[- ](?:drawn|animated|painted)(?! (?!animat|film|frame|cel|background|picture|feature"
    r"|movie|world|image|style|cartoon|and\b|over\b|by\b|in\b|on\b|with\b|throughout)[a-z])"
    r"|(?:drawn|animated|painted)(?: \w+)? by hand"
    r"|2-?d animat\w+|traditional(?:ly)?[- ]animat\w+|cel animat\w+"
)
_STOP = r"stop[- ]motion|claymation"
_STUFF = (
    r"(?:paper|card(?:board)?|clay|wool|felt(?:ed)?|puppets?|plasticine|sand|oils?|paint(?:ings?)?"
    r"|ink|charcoal|water-?colou?rs?|silhouettes?|cut-?outs?|miniatures?|lego|pencils?|crayons?"
    r"|fabric|cloth|string|glass|buttons|matchsticks|rotoscop\w+|models?)"
    r"(?=$|[^\w\s-]| (?:and|or|by|for|over|one|that|which|on|in|with|frame|to|from|at|as|is|are"
    r"|puppets?|figures?|dolls?|models?|cut-?outs?|silhouettes?|shapes|animation)\b)"
)
"""What it is made out of, which a paper mill is not."""
_MADE_OF = (
    r"(?:film|movie|feature|picture|cartoon|animation|it(?:['’]s)?|everything)"
    r"(?: (?:is|was|has|been|all|entirely|wholly|made|done|built|animated|drawn|created|crafted"
    r"|painted|up))* (?:out of|from|with|using|in|of)"
    rf" (?:(?:only|just|nothing but|the|her|his|their|real|[\w-]+ly|[\w-]+) ){{0,3}}?{_STUFF}"
)
"""What a whole film is made out of: "the whole film out of cut paper"."""
_MONO = r"black[- ](?:and|&|n)[- ]white|b ?(?:&|/) ?w|monochrome"
_SIDES: dict[str, tuple[str, str]] = {
    # what it is asked by, and what tells it
    "colour": (
        r"(?:full )?colou?r|technicolou?r",
        (
            r"in (?:(?:full|glorious|vivid|bright|lurid|rich|blazing|living) )?colou?r(?! of)"
            r"|technicolou?r|eastmancolou?r"
        ),
    ),
    "mono": (rf"{_MONO}|b and w|bw", _MONO),
    "hand": (
        rf"{_HAND}|2-?d|drawn",
        (
            rf"{_HAND}|watercolou?r (?:backgrounds|look)|(?:drawn|painted) in watercolou?rs?"
            r"|pencil lines"
        ),
    ),
    "computer": (rf"{_COMPUTER}|3-?d|computer|done (?:on|by|with) (?:a )?computers?", _COMPUTER),
    "stop": (rf"{_STOP}|clay(?: animat\w+)?|plasticine", rf"{_STOP}|plasticine"),
    "live": (r"live[- ]action", r"live[- ]action"),
    "animated": (
        r"animated|animation|(?:a )?cartoon",
        (
            rf"{_BY_COMPUTER}|{_HAND}|{_STOP}|(?:made|did|animated|built)"
            rf" (?:the |this |whole |entire )+{_MADE_OF}"
            rf"|{_MADE_OF}, frame by frame"
            r"|(?:film|movie|it(?:['’]s)?|everything|all)(?: (?:is|was|all))*"
            rf" (?:drawn|painted|animated)(?: \w+ly)? (?:in|with) {_STUFF}"
            r"|animated (?:film|feature|movie|adventure|comedy|tale)"
            r"|(?:the|superb|lovely|gorgeous|beautiful) animation|animators?"
            r"|cartoon(?= (?:film|feature|about|for|of|that|which|from|by|with|is|was)\b)"
            r"|(?<!is a )(?<!was a )(?<!just a )cartoon(?=$|[^\w\s])"
        ),
    ),
}
_EXCLUDE = {
    "colour": ("mono",), "mono": ("colour",),
    "hand": ("computer", "stop", "live"), "computer": ("hand", "stop"),
    "stop": ("hand", "computer", "live"), "live": ("hand", "stop", "animated"),
    "animated": ("live",),
}  # fmt: skip
"""Of what a film is not, where it is the other."""
_ASKS = {
    side: compiled(
        r"^(?:(?:so|and|but|wait|ok|hey) )*(?:is|was|are|were)"
        r"(?: (?:it|the (?:whole )?(?:film|movie|animation|thing)|this|that))?"
        r"(?: (?:an?|all|in|shot|filmed|made|done|actually|really"
        rf"|just|entirely|still|with|by|using|the))* (?:{asked})(?: (?:film|movie|animation|one"
        r"|animated|cartoon|at all|or what|or not|throughout))*$"
    )
    for side, (asked, _) in _SIDES.items()
}
_TELLS = {side: compiled(rf"(?<!\w)(?:{told})(?!\w)") for side, (_, told) in _SIDES.items()}
_SOME_OF_IT = compiled(
    r"\b(?:flashbacks?|sequences?|scenes?|opening|moments?|photos?|newsreel|original|remake|unlike"
    r"|first (?:film|one)|trailer|effects|creatures?|monster|shorts?|parts? of|except|if|wish\w*"
    r"|looks? like|like an?|as if|could have|some(?! of))\b"
)
_CLAUSE_ENDS = compiled(r"[,;:]|\band (?:every|each|the|it|all)\b|$")
_DENIED = compiled(
    r"(?:\b(?:no|not|never|without|instead of|rather than|none of)|n't)"
    r"(?: (?:in|an?|the|any|obvious|that|shot|plain|one of those))*(?: \w+)? $"
)


async def look(inquiry: Inquiry) -> Answer | None:
    """Yes or no with the sentence that says how it looks; None where something else is asked."""
    said = inquiry.beside_titles()
    side = next((one for one, asks in _ASKS.items() if asks.match(said)), None)
    films = await inquiry.resolver.all_titled() if side else []
    if side is None or len(films) != 1:
        return None
    for one in await inquiry.passages.of_films(films, inquiry.question):
        told = spoken_line(one)
        word = "" if told.endswith("?") else _looks(told, side)
        if word:
            inquiry.note("a sentence says how it looks")
            answer = inquiry.by_sentence(word, one.evidence, films=films)
            return replace(answer, final=True)
    if side == "animated" and await _drawn_by_genre(inquiry, films):
        return None
    what, words = _UNSAID.get(side, ("how it was made", "animation"))
    return replace(await decline.unsaid(inquiry, films, what, words), final=True)


def _looks(told: str, side: str) -> str:
    """ "yes", "no" or "" by a folded sentence."""
    for one, word in ((side, "yes"), *((other, "no") for other in _EXCLUDE[side])):
        for found in _TELLS[one].finditer(told):
            end = _CLAUSE_ENDS.search(told, found.end())
            if end is None or _SOME_OF_IT.search(told[: end.start()]):
                continue
            if not _DENIED.search(told[: found.start()]):
                return word
            if one == side:
                return "no"
    return ""


_UNSAID = dict.fromkeys(("colour", "mono"), ("whether it is in colour", "colour black"))


async def _drawn_by_genre(inquiry: Inquiry, films: Sequence[FilmRef]) -> bool:
    genres = await inquiry.facts_of(films, (Kind.GENRE,))
    return any("animat" in fact.value or "cartoon" in fact.value for fact in genres)
