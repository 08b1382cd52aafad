"""Which language a film is in, by the sentence that says so: no kind of fact is read for it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answers import compose
from bot.answers.finding.inquiry import Inquiry
from bot.answers.model import Answer, Evidence
from bot.answers.reply import decline
from bot.library.model import FilmRef
from bot.patterns import compiled

_LANGUAGE = (
    r"(?:Afrikaans|Albanian|Amharic|Arabic|Armenian|Basque|Bengali|Bosnian|Breton|Bulgarian|Burmese"
    r"|Cantonese|Catalan|Croatian|Czech|Danish|Dutch|English|Estonian|Faroese|Farsi|Finnish|Flemish"
    r"|French|Frisian|Gaelic|Galician|Georgian|German|Greek|Gujarati|Hausa|Hebrew|Hindi|Hungarian"
    r"|Icelandic|Igbo|Indonesian|Inuktitut|Irish|Italian|Japanese|Kannada|Kazakh|Khmer|Korean"
    r"|Kurdish|Latin|Latvian|Lithuanian|Luxembourgish|Macedonian|Malay|Malayalam|Maltese|Mandarin"
    r"|Maori|Māori|Marathi|Mongolian|Nepali|Norwegian|Pashto|Persian|Polish|Portuguese|Punjabi"
    r"|Quechua|Romanian|Romani|Russian|Sámi|Sami|Scots|Serbian|Shona|Sicilian|Sinhala|Slovak"
    r"|Slovene|Slovenian|Somali|Spanish|Swahili|Swedish|Tagalog|Tamil|Telugu|Thai|Tibetan|Turkish"
    r"|Twi|Ukrainian|Urdu|Vietnamese|Welsh|Wolof|Xhosa|Yiddish|Yoruba|Zulu|British Sign Language"
    r"|American Sign Language|sign language)"
)
_SEVERAL = rf"(?P<which>{_LANGUAGE}(?:(?:, | and |, and | & | ?/ ?){_LANGUAGE})*)"
_ENDS = (
    r"(?=\s*(?:[.,;:!?)/|·–—-]|$)|\s+(?:with|and|but|so|though|throughout|dialogue|subtitles?|subs"
    r"|only|all|apart|btw|by the way|mind|which|anyway|obviously|sadly|of course|because|if|as"
    r"|from)\b)"
)
_BETWEEN = (
    r"(?:hops?|hopping|switch(?:es|ing)?|moves?|moving|slips?|slipping|flits?|shifts?|drifts?"
    r"|alternat(?:es|ing)|jumps?|goes|back and forth|split|divided)(?: [a-z]+){0,3}?"
    r" (?:between|from)"
)
_AND_MORE = rf"(?: {_LANGUAGE},?)+ and {_LANGUAGE}"
_SPEECH = r"spoken|speaks?|speaking|talks?|sings?|sung|dialogue|dubbed"
_SHARE = r"(?:is|are|into|mostly|entirely|all|half|partly|throughout|wholly|a mix of)"
_SAYS = tuple(
    compiled(pattern)
    for pattern in (
        rf"\b[Ll]anguages?\W{{1,4}}{_SEVERAL}",
        rf"\b{_SEVERAL} (?:with|w/) (?:\w+ )?sub(?:title)?s\b",
        rf"\b{_SEVERAL}[- ](?:language|dialogue|spoken|speaking)\b",
        (
            rf"\b(?:is|are|was|were|(?<=[Ii]t['’])s|all|film(?:ed)?|made|shot|played|performed|{_SPEECH})"
            rf"(?: {_SHARE})* in(?: {_SHARE})* {_SEVERAL}{_ENDS}"
        ),
        rf"\b{_BETWEEN} (?P<which>{_LANGUAGE}(?:,? (?:and|to|into) {_LANGUAGE}|,{_AND_MORE}))",
        rf"\b(?:made|shot|filmed|played|performed)\b[^.;:!?]{{0,90}}, in {_SEVERAL}{_ENDS}",
        rf"(?<!to )\b(?:{_SPEECH})(?: {_SHARE})* {_SEVERAL}{_ENDS}",
        rf"\bin {_SEVERAL}(?:,| with| and has)? (?:\w+ )?(?:sub(?:title)?s\b|subtitled)",
        rf"^\W*[Ii]n {_SEVERAL}{_ENDS}",
    )
)
"""From the plainest down; "in French" may be where, so it needs a word of speech beside it."""
_PART = compiled(_LANGUAGE)


def languages_in(quote: str) -> list[str]:
    """The languages that a sentence says a film is in, in its order; [] where it says none."""
    told = " ".join(quote.split())
    for wanted in _SAYS:
        if found := wanted.search(told):
            return _PART.findall(found["which"])
    return []


async def spoken(inquiry: Inquiry, films: Sequence[FilmRef]) -> Answer | None:
    """The language of some films, by their sentences."""
    best = await _told(inquiry, films)
    if not best:
        return None
    inquiry.note("a sentence says in which language it is")
    told = list(best)
    values = list(dict.fromkeys(one for said, _ in best.values() for one in said))
    return inquiry.answer(
        f"{compose.listed_films(told)}: {compose.listed(values)}.",
        films=told,
        values=values,
        evidence=[evidence for _, evidence in best.values()],
    )


async def _told(
    inquiry: Inquiry, films: Sequence[FilmRef]
) -> dict[FilmRef, tuple[list[str], Evidence]]:
    """The languages of each film, by the sentence that gives the most."""
    best: dict[FilmRef, tuple[list[str], Evidence]] = {}
    for one in await inquiry.passages.of_films(films, inquiry.question):
        said = languages_in(one.evidence.quote)
        if said and (one.film not in best or len(said) > len(best[one.film][0])):
            best[one.film] = said, one.evidence
    return best


_IS_IT_IN = compiled(
    rf"^\W*(?:so |and |but |hey )?(?:is|was|are|do|does|did)\b.*?\b(?:(?:in|speak(?:ing)?|spoken in"
    rf"|talk(?:ing)?(?: in)?) (?:(?:all|entirely|only|just|purely) )?)(?P<which>{_LANGUAGE})"
    r"(?: (?:only|alone|at all|with sub(?:title)?s|the whole time|throughout|all the way through"
    r"|in .*))?\W*$",
    re.IGNORECASE,
)
_ALL = compiled(r"\b(?:alone|all(?! the)|entirely|only|just|purely|whole)\b", re.IGNORECASE)


async def is_in(inquiry: Inquiry) -> Answer | None:
    """Yes or no to "is it in English?", by the languages that a sentence gives."""
    asked = _IS_IT_IN.match(inquiry.question)
    films = await inquiry.resolver.all_titled() if asked else []
    if asked is None or len(films) != 1:
        return None
    best = await _told(inquiry, films)
    if not best:
        return await decline.unsaid(inquiry, films, "what language it is in", "language subtitles")
    ((said, evidence),) = best.values()
    there = asked["which"].casefold() in (one.casefold() for one in said)
    alone = len(said) == 1 or not _ALL.search(asked[0])
    word = "yes" if there and alone else "no"
    inquiry.note("a sentence says in which language it is")
    text = f"{word.capitalize()}. {films[0].label} is in {compose.listed(said)}."
    return inquiry.answer(text, films=films, values=[word, *said], evidence=[evidence])
