"""How outright a sentence says that whom a review names as the director is the film's. Pure."""

from __future__ import annotations

import re

from bot.library.model import Origin, StoredFact
from bot.patterns import compiled
from bot.reading.lexicon.names import RANKS

OUTRIGHT, THEIRS, INFERRED, ELSEWHERE = 3.0, 2.0, 1.0, 0.5
"""What a sentence is worth: it gives the name that job; it calls the film theirs; it does neither;
it gives the name another film, or compares. Of names read from real reviews 93, 85, 47 and 54 in a
hundred are right, in this order (`benchmarks/directors.py`, on films that it does not ask)."""
_NEAR = 90  # characters to each side of the name
_WORK = r"(?:film|movie|picture|feature|documentary)"
_PIECE = rf"(?:{_WORK}|effort|masterpiece|gem|comedy|drama|thriller)"
_JOB = (
    r"(?:director|helmer|film-?maker|auteur|dir)s?"
    r"(?:(?:/|,? and |, | & )(?:co-)?(?:screen)?(?:writer|producer|star)s?)*"
)
_NO_SUCH_DIRECTOR = (
    r"(?<!\bart )(?<!\bcasting )(?<!\bcruise )(?<!\bmusical )(?<!aspiring )(?<!\bfuture )"
    r"(?<!\bstunt )"
)
_CREDITED_BEFORE = compiled(
    rf"\b(?:directed|helmed|made(?! famous| popular)|{_PIECE}|(?<!\bart )(?<!'s )direction"
    r"|directing|directorial debut)"
    r"(?: with(?: [a-z]+){1,6}?|(?: [a-z-]+){0,2}):? (?:by|of|from|for):? (?:[a-z'-]+,? ){0,5}$"
    rf"|{_NO_SUCH_DIRECTOR}\b{_JOB}\b[.:,'s]{{0,2}}(?: ?[(-] ?| )(?:[a-z]+ )?$"
    r"|\bas (?:well as )?direct(?:or|ing)\b[a-z ]{0,15}, $"
    r"|\bdirect(?:ors?|ed by) (?-i:(?:[A-Z][\w.'-]+,? ){1,4}?)(?:and |& )?$",
    re.IGNORECASE,
)
_CREDITED_AFTER = compiled(
    r" ~ "  # as some list them: "Gorse (5/3/02) Ann Poe ~ Ben Rue, Cy Dunn"
    r"| (?:\([^)]*\) )?direct(?:s|ed) (?:[a-z]+ly|this)\b"
    r"|(?: also)? (?:does|did) (?:an?|such an?) [a-z!, ]{3,40}job(?: [a-z ]{2,12})? (?:here|direct)"
    r"|(?!.{0,40}\b(?:should have|n't) |'s \(|'s director "
    r"| \((?:the )?director of (?!this|the film)"
    r"|.{0,40}\b(?:right|wrong|same|art) direct"
    r"|.{0,40}\b(?:and|from|by|for|to|as was|as is) (?:the|this|that|his|her|any) direct)"
    r"[^A-Z.;!?]{0,45}?\b(?:direct(?:s|ed|ing|ion|orial)?"
    r"(?! [A-Z\"“:]| the (?:original|first)|[^.;,]{0,40} by\b)|helm(?:s|ed|ing)?"
    r"|[Dd]irector(?!s|'s|’s)|film-?mak(?:er|ing))\b"
)
_OF_THEIRS = compiled(
    r"(?:'s?|’s?) (?:(?!(?:first|second|third|other|earlier|previous|last|best|finest) )"
    rf"[a-z-]+,? ){{0,3}}?{_WORK}\b(?! (?:version|[A-Z\"“]))"
    r"|(?:'s?|’s?) (?:[a-z-]+ ){0,2}(?:homage|tribute|sequel|follow-up|take on|attempt) "
    rf"|(?: has)? (?:made|makes|created?s?|crafted|crafts|delivers|delivered|fashioned) (?:us )?"
    rf"(?:an?|another|this) (?!\w+ effort to)[^.;]{{0,40}}\b{_PIECE}"
    r"|(?:'s?|’s?) [^.;]{0,30}\b(?:making|directing) (?:this|it|the film)\b"
    r"| (?:shot|filmed|made|did) this\b"
    r"| (?:wanted|tries|tried|manages|managed|decided|decides|chose|chooses|succeeds|fails) "
)
_A_WORK = compiled(rf"(?: [a-z-]+)? (?:{_WORK}|flick|comedy|drama|thriller|western)\b")
_IS_A = compiled(
    r"\b(?:is|was|it's|that's|isn't|wasn't)(?: (?:not|just|really|only|clearly))? "
    r"(?:an?|another) (?:[a-z-]+ ){0,2}$"
)
_CHOICES_OF = compiled(r"\b(?:the (?:way|choices)|possessed) $")
_ANOTHER_WORK = compiled(
    r"(?:(?:'s?|’s?)? (?:[a-z-]+,? ){0,3}(?:[\"“]|['‘][A-Z]|[A-Z]{3,} [A-Z]{2,})"
    r"|,?(?: who)?(?: also| once)?(?: wrote and)? directed [A-Z])"
)
_FOR_ANOTHER = compiled(
    r"\b(?:(?<!n't )(?<!not )(?<!i )(?<!feel )(?<!look )(?<!feels )(?<!looks )like|unlike"
    r"|another(?= [^.;,]{0,60}$)|rather"
    r"|a ?la|similar|remind\w*|reminiscent|evok\w+|echo\w*|compar\w+|homage|tribute"
    r"|(?:sequel|prequel|remake|follow[- ]?up) (?:of|to)|one of (?:which|those|them)"
    r"|(?:w|c|sh)ould have)\b[^.;]{0,80}$"
    r"|\b(?:films|movies|pictures|comedies|thrillers) (?:directed |made )?by $"
    r"|\b(?:performances?|plays?|stagings?|revivals?|operas?|episodes?|shows?)\b[^.;]{0,40}"
    r"\bdirected by $"
    r"|\b(?:daughter|son|brother|sister|wife|husband) of (?:[a-z-]+ ){0,3}$|\bor $"
    r"|\boriginal (?-i:[A-Z\"“'‘])[^.;]{0,60}\bdirected by $"
    r"|\b(?:stage|theat(?:re|er))\b[^.;]{0,80}\bdirected by $"
    r"|\b(?:plane|ship|boat|vessel|yacht|spaceship|starship) (?:with )?$"
    r"|\b(?:thought|assumed|believed|guessed|sworn) (?:that )?$|\b(?:is|was|were|been) on $"
    r"|\bshort (?:film )?(?:directed )?by $|\b(?:days|back) when $"
    r"|[\"”’'\d)] director $|\b(?:initially|originally)\b[^.;,]{0,40}$"
    r"|\b(?:cinematography|photography|score|music|script|screenplay|art direction)\b"
    r"[^.;,]{0,20} by [^.;,]{0,40}$",
    re.IGNORECASE,
)
_NOT_IN_THE_END = compiled(
    r" (?:was|were|had been) (?:first |originally |once |initially )?(?:going|supposed|set|slated|"
    r"meant|attached|offered|considered|asked|approached)\b"
)
_DATED_WORK = compiled(r"\(((?:19|20)\d\d)\)[\"'”’]*,? ?(?:is |was )?(?:also )?directed by $")
_SEEN_IN_IT = compiled(r"\bcameos?\b|\b(?:minor|small|bit|walk-on) (?:role|part)\b")
_NOT_THEMSELVES = compiled(
    r"(?:'s?|’s?)? (?:husband|wife|son|daughter|brother|sister|pal|friend|prot[eé]g[eé]|fan)\b"
)


def worth(one: StoredFact) -> float:
    """What one sentence is worth for the name that was read from it."""
    if one.origin is not Origin.READ:
        return THEIRS
    quote = " ".join(one.quote.split())
    spoken = next((way for way in _ways(one.value) if way in quote), "")
    if not spoken:
        return INFERRED
    at = quote.index(spoken)
    before, after = quote[max(0, at - _NEAR) : at], quote[at + len(spoken) :][:_NEAR]
    if _NOT_THEMSELVES.match(after) or _NOT_IN_THE_END.match(after) or _SEEN_IN_IT.search(quote):
        return ELSEWHERE
    if spoken == one.value and spoken.partition(" ")[0].casefold() in RANKS:
        return ELSEWHERE  # whom a general directs is no cast
    credited = _CREDITED_BEFORE.search(before)
    if _says_title(one.film.title, after, rf"(?:'s?|’s?)? \W?{_TITLE}"):
        return OUTRIGHT if credited else THEIRS
    dated = _DATED_WORK.search(before)
    if (
        _FOR_ANOTHER.search(before)
        or (dated and one.film.year and int(dated[1]) != one.film.year)
        or (_ANOTHER_WORK.match(after) and one.film.title.casefold() not in quote.casefold())
    ):
        return ELSEWHERE
    if credited or _CREDITED_AFTER.match(after):
        return OUTRIGHT
    if (
        _OF_THEIRS.match(after)
        or _CHOICES_OF.search(before)
        or (_IS_A.search(before) and _A_WORK.match(after))
        or _says_title(one.film.title, before, rf".*{_TITLE}\W* (?:by|from) $")
    ):
        return THEIRS
    return INFERRED


_TITLE = "@"  # in a pattern, where the title stands


def _says_title(title: str, text: str, how: str) -> bool:
    """Whether a text begins as `how` says; the pattern is made only where the title is there."""
    if title.isascii() and title.lower() not in text.lower():
        return False
    return re.match(how.replace(_TITLE, re.escape(title)), text, re.IGNORECASE) is not None


def _ways(name: str) -> tuple[str, ...]:
    """A name as its sentence may write it: whole, or in part."""
    parts = name.split()
    return (name, parts[-1], parts[0])
