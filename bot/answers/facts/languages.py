"""Which language a film is in, by the sentence that says so: no kind of fact is read for it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answers import compose
from bot.answers.finding.inquiry import Inquiry
from bot.answers.model import Answer
from bot.library.model import FilmRef

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
    r"|only|all|apart)\b)"
)
_SPEECH = r"spoken|speaks?|speaking|talks?|sings?|sung|dialogue|dubbed"
_SHARE = r"(?:is|are|into|mostly|entirely|all|half|partly|throughout|wholly|a mix of)"
_SAYS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b[Ll]anguages?\W{{1,4}}{_SEVERAL}",
        rf"\b{_SEVERAL} (?:with|w/) (?:\w+ )?sub(?:title)?s\b",
        rf"\b{_SEVERAL}[- ](?:language|dialogue|spoken|speaking)\b",
        (
            rf"\b(?:is|are|was|were|all|film(?:ed)?|made|shot|played|performed|{_SPEECH})"
            rf"(?: {_SHARE})* in(?: {_SHARE})* {_SEVERAL}{_ENDS}"
        ),
        rf"\b(?:{_SPEECH})(?: {_SHARE})* {_SEVERAL}{_ENDS}",
        rf"\bin {_SEVERAL}(?:,| with| and has)? (?:\w+ )?(?:sub(?:title)?s\b|subtitled)",
        rf"^\W*[Ii]n {_SEVERAL}{_ENDS}",
    )
)
"""From the plainest down; "in French" may be where, so it needs a word of speech beside it."""
_PART = re.compile(_LANGUAGE)


def languages_in(quote: str) -> list[str]:
    """The languages that a sentence says a film is in, in its order; [] where it says none."""
    for wanted in _SAYS:
        if found := wanted.search(quote):
            return _PART.findall(found["which"])
    return []


async def spoken(inquiry: Inquiry, films: Sequence[FilmRef]) -> Answer | None:
    """The language of some films, by their sentences."""
    values: list[str] = []
    evidence, told = [], []
    for one in await inquiry.passages.of_films(films, inquiry.question):
        if (said := languages_in(one.evidence.quote)) and one.film not in told:
            told.append(one.film)
            values += said
            evidence.append(one.evidence)
    if not told:
        return None
    inquiry.note("a sentence says in which language it is")
    return inquiry.answer(
        f"{compose.listed_films(told)}: {compose.listed(dict.fromkeys(values))}.",
        films=told,
        values=list(dict.fromkeys(values)),
        evidence=evidence,
    )
