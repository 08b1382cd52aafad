"""What a film is based on: a novel, a play, a true story, or nothing but its own script."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from bot.answers import compose
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_meant
from bot.answers.model import Answer
from bot.answers.proof.polar import DENIAL, UNSURE
from bot.answers.question.mask import BREAK
from bot.answers.question.wording import pattern
from bot.answers.reply import decline
from bot.patterns import compiled

_KINDS = {
    "book": r"novel(?:la|ette)?s?|books?|memoirs?|bestsellers?|autobiograph(?:y|ies)|biograph(?:y"
    r"|ies)|diar(?:y|ies)|letters|trilogy of novels|pamphlet|recollections|reminiscences",
    "story": r"(?:short |fairy |folk )?(?:stor(?:y|ies)|tales?)|legends?|poems?|ballads?|songs?"
    r"|folk tale|fable|myth",
    "play": r"stage (?:piece|hit|show|success)|(?:(?:stage|radio|school|one-act) ?)?plays?"
    r"|musicals?|operas?|pantomime|sketch",
    "comic": r"(?:web ?)?comics?(?: books?| strips?|(?! novel| play| story| memoir| tale))"
    r"|graphic novels?|manga|cartoon strip",
    "game": r"(?:video |board |computer )?games?|podcasts?|blogs?|tv (?:series|show)|web series"
    r"|newspaper (?:article|column|report)s?|articles?|columns?",
}  # fmt: skip
_ANY = "|".join(_KINDS.values())
_TRUE = r"(?:true|real)(?:-life)? (?:story|stories|events?|case|life|incident|people|crime)"
_FROM = (
    r"(?:(?:loosely |very loosely |closely |partly |freely )?(?:based (?:up)?on|adapt(?:ed|ing)"
    r"(?: (?:it|this|the film|by (?:him|her)self))?(?: from)?|adaptation of|drawn from|taken from"
    r"|inspired by|derived from|comes from|came from|(?:made|worked|turned|written|wrote"
    r"|scripted|filmed|screenplay|script) (?:it )?(?:up )?(?:from|after|out of)|lifted from|version"
    r" of|(?:took|takes|taken|drew|got) (?:it|this|(?:the|their|his|her) (?:film|story|plot|idea))"
    r" from|from|out of|after))"
)
_NAME = r"(?:(?:[A-Z][\w.'’-]*|de|van|von|du|la|di|bint|al) ){0,3}[A-Z][\w.’-]*['’]s? "
_OWN = r"(?:(?:an?|the|his|her|their|its|my|our|one of (?:his|her|the)) (?:own )?)?"
_ADJECTIVES = r"(?:[\w'’-]+ ){0,4}?"
_TITLED = (
    r"(?:(?: |, (?=(?:[A-Z][\w'’-]*|of|the|and|in|for|to|a|from|on|with| )+(?:[,.;:)]|$)))"
    r"(?:called |titled |named )?(?P<title>[\"“‘'*_]{1,2}[^\"”’*_\n]{2,60}[\"”’'*_]{1,2}"
    r"|(?:[A-Z][\w'’-]*)(?: (?:[A-Z][\w'’-]*|of|the|and|in|for|to|a|from|on|with))*))?"
)
_BY = r"(?: by (?P<by>(?:[A-Z][\w.'’-]*|de|van|von|la)(?: (?:[A-Z][\w.'’-]*|de|van|von|la)){0,3}))?"
_SAID = (
    compiled(
        rf"\b(?P<from>(?i:{_FROM})) (?P<what>(?:{_NAME})?{_OWN}(?:{_NAME})?{_ADJECTIVES}"
        rf"(?P<kind>{_ANY})\b(?!-)){_TITLED}{_BY}"
    ),
    compiled(
        rf"\b(?:(?i:adapt(?:s|ed|ing)|filmed|films)) (?P<title>[A-Z][\w'’-]*(?: (?:[A-Z][\w'’-]*|of"
        rf"|the|and|in|for|to|a|from|on|with))*), (?P<what>(?:an?|the|his|her|their) {_ADJECTIVES}"
        rf"(?P<kind>{_ANY}))\b{_BY}"
    ),
    compiled(rf"\b(?P<from>(?i:{_FROM})) (?P<what>{_OWN}{_ADJECTIVES}(?P<kind>{_TRUE}))\b"),
    compiled(rf"\b(?P<what>(?:the|an?) (?P<kind>{_ANY})) (?:that )?(?:it|this|the film) (?:comes?"
               r"|came|is taken|was taken|is drawn|is adapted) from\b"),
    compiled(rf"\b(?:it['’]?s|it is|this is|which is|was|being|is)"
               rf" (?P<what>an? (?P<kind>{_TRUE}))\b"),
)  # fmt: skip
_INVENTED = compiled(
    r"\b(?P<what>original (?:screenplay|script|story))\b"
    r"|\b(?:pure|entirely) invent(?:ion|ed)\b"
)
_LOOSE = ("from", "after", "out of")
"""Of these the words after must be of a work, for they say much else."""
_ASKS = pattern(
    r"(?:based|(?<!hand )drawn|adapt\w*|derived|taken)(?: (?:up)?on| from| off)?\b.*"
    r"|(?:true|real) (?:story|stories|events?|life)\b.*"
    r"|(?:which|what|whose) (?:\w+ )?(?:book|novel|play|comic|story|memoir|webcomic)s?\b.*"
    r"\b(?:from|based|out of|behind|of)\b.*|(?:what|which) .*\b(?:come|comes|came) from\b.*"
    r"|(?:from|out of|off) an? (?:book|novel|play|comic|story|memoir|game|poem)\b.*"
    r"|(?:was|is) (?:it|that|this|@f\d+)(?: \w+)? an? (?:book|novel|play|comic|memoir|musical)"
    r" (?:first|before|once|originally)\b.*|source material\b.*"
    r"|original (?:screenplay|script|story|idea)\b.*|made up or\b.*|invented or\b.*"
)
_OTHER = pattern(
    r"who|whom|by whom|whose|set|filmed|shot|director|name[sd]?|called|stream|how|when|where|year"
    r"|better|than|good|faithful|read the|like the (?:book|novel|play)"
)
_POLAR = pattern(
    r"^(?:(?:so|and|ok|@f\d+|\|) )*(?:is|was|are|were|does|did|do|any|am)|or|right|no|true story"
)


_IS_IT_FROM = pattern(
    r"(?:(?:so|and|ok) )*(?:is|was) (?:it|this|that|the {film}|@[fb]\d+)(?: \w+)? (?:based|adapted"
    r"|taken|drawn)\b.*"
)
_OF_SOMETHING = compiled(
    r"@[pnu]\d|^(?:(?:so|and|ok) )*(?:is|was|are|were) (?!(?:the )?(?:film|movie|story|plot|script"
    r"|@[fb]\d+|it|this|that|there)\b)"
)
"""Of somebody or something in the film: "is the hotel based on a real one"."""


@dataclass(frozen=True, slots=True)
class Source:
    """What a text says a film is from: all of it, its kind ("book"), and its title if any."""

    what: str
    kind: str
    title: str
    invented: bool
    start: int
    end: int


def source_in(quote: str) -> Source | None:
    """What a sentence says that its film is based on; None where it does not."""
    for said in _SAID:
        for found in said.finditer(quote):
            clause = quote[: found.end()] + _CLAUSE_ENDS.split(quote[found.end() :])[0]
            if UNSURE.search(clause.lower()):
                continue
            kind = _kind(found["kind"])
            groups = found.groupdict()
            title = (groups.get("title") or "").strip("\"“”‘’'*_ ")
            loose = (groups.get("from") or "").lower() in _LOOSE
            if loose and not _is_work(kind, quote):
                continue
            lead = quote[: found.start()].lower()
            if _ANOTHER.search(lead[-60:]):
                continue
            denied = bool(DENIAL.search(lead[-_DENIED_NEAR:]))
            what = " ".join(found["what"].split())
            return Source(what, kind, title, denied, found.start(), found.end())
    if original := _INVENTED.search(quote):
        start, end = original.span()
        if DENIAL.search(quote[:start].lower()) or UNSURE.search(quote.lower()):
            return None
        return Source(original["what"] or "", "original", "", True, start, end)
    return None


def _is_work(kind: str, quote: str) -> bool:
    """Whether what something is "from" or "after" is what the film was made of."""
    return kind not in ("story", "game") and bool(_SCRIPTED.search(quote.lower()))


_SCRIPTED = compiled(
    r"\b(?:script\w*|screenplay|scr|adapt\w*|penned|written|wrote (?:it|this|the film|that)"
    r"|(?:made|directed|filmed) (?:it|this|the film)|directs|(?:film|movie|feature) by)\b"
)
_ANOTHER = compiled(
    r"\b(?:last|previous|first|earlier|next|other) (?:film|movie|picture|one)\b|\bbehind\b"
)
_CLAUSE_ENDS = compiled(r"[,;:]")
"""What is unsure beyond it is something else."""
_DENIED_NEAR = 80  # characters before it in which it may be denied


def _kind(said: str) -> str:
    lowered = said.lower()
    if re.fullmatch(_TRUE, lowered):
        return "true"
    return next(kind for kind, ways in _KINDS.items() if re.fullmatch(ways, lowered))


_KINDS_ASKED = (
    ("true", compiled(r"\b(?:true|real)\b")),
    ("play", compiled(r"\bplay\b|\bstage\b|\bmusical\b")),
    ("comic", compiled(r"\b(?:web)?comic|\bgraphic|\bmanga")),
    ("book", compiled(r"\bbook|\bnovel|\bmemoir")),
)


async def based_on(inquiry: Inquiry) -> Answer | None:
    """What the film is based on, with the sentence that says so; None where none does."""
    plain = " ".join(inquiry.apart[0].replace(BREAK, " ").split())
    if not _ASKS.search(plain) or _OTHER.search(plain) or _OF_SOMETHING.search(plain):
        return None
    films = await films_meant(inquiry)
    if len(films) != 1:
        return None
    told = [
        (source, one.evidence)
        for one in await inquiry.passages.of_films(films, inquiry.question)
        if (source := source_in(" ".join(one.evidence.quote.split())))
    ]
    asked = [kind for kind, said in _KINDS_ASKED if said.search(plain)]
    fitting = [pair for pair in told if pair[0].kind in asked] or told
    if not fitting and _IS_IT_FROM.match(plain):  # no other sentence settles that
        return replace(await decline.unsaid(inquiry, films, "what it is based on"), final=True)
    if not fitting:
        return None
    source, proof = fitting[0]
    inquiry.note("a sentence says what it is based on")
    values = [value for value in (source.title, source.what) if value]
    if _POLAR.search(plain) and not (len(asked) == 1 and source.kind not in (*asked, "original")):
        word = "no" if source.invented != ("original" in plain) else "yes"
        return inquiry.by_sentence(word, proof, films=films, more=values)
    said = compose.of_its_film(proof)
    return inquiry.answer(said, films=films, values=values, evidence=[proof])
