"""Places that are only named: "a doctor from Edinburgh", "she would sooner be in Cluj".

Somebody comes from there or wishes to be there, was in its war, or talks of it; the film opened
there. None of it is where the story is set.
"""

from __future__ import annotations

from bot.patterns import compiled
from bot.reading.lexicon.nouns import PERSON_NOUNS
from bot.reading.page import NAME_ENDS, Name, Page
from bot.reading.phrases import Sort, sort_of
from bot.reading.text import fold

_FROM = compiled(r"(?P<word>[a-z'-]+|[\ue000\ue003]),? (?:up |over |down |all the way )?from $")
_PEOPLE_NEXT = compiled(r"(?: (?!who|that|which|and|with|in)[a-z-]+){1,3}")
"""What follows a place that tells of whom it is said: "a Dublin lawyer", "the Leeds widow"."""
_ONE_OF_WHOM = compiled(r"\b(?:an?|the|this|two|three|old|young|former|retired) $")
_LEAVES = compiled(
    r"\b(?:leaves?|leaving|left|flees?|fled|fleeing|escap(?:es?|ed|ing)|quits?|swaps?|"
    r"(?:mov|com|return|drift|run|runn)(?:es?|ed|ing|s)(?: (?:home|back|away|down|up|out|over))?"
    r" from) $"
)
_GOES = compiled(
    r"\b(?:moves?|moving|moved|sent|goes|going|travels?|travelling|arrives?|arriving|comes|coming|"
    r"returns?|returning|heads?|heading|retires?|retiring|flees?|inherits?|inherited|drives?|sails?|"
    r"buys?|bought|lands?|posted|washes|washed|stranded|summoned|transferred|relocat(?:es|ed)|"
    r"turns up|takes (?:a|the|up|over)|starts again|for a (?:village|farm|cottage|new life))\b"
)
_SENT = compiled(
    r"\b(?:sent|brought|summoned|shipped|drafted|hired|here|fresh|escaped|newly arrived"
    r"|just arrived|(?:back|home|out) (?:of|from) an? [^.,;:!?]{2,40} in|home|back"
    r"|(?:sent|brought|summoned|in|out) (?:up|down|over|out|in|back))(?: (?:from|out of))? $"
)
_WISHED = compiled(
    r"(?:\b(?:would|'d) (?:much |far )?(?:sooner|rather|prefer to|like to|love to|give anything to)"
    r" (?:have |be|live|move|work|go|stay|been)\b"
    r"|\b(?:dream|long|yearn|pin|hop|wish)(?:s|es|ed|ing|ings)? (?:of|for|to)\b"
    r"|\b(?:sav(?:e|es|ed|ing)(?: (?:up|money))?|homesick|pining) (?:for|to)\b"
    r"|\b(?:want|mean|plan|hope|intend)(?:s|ed|ing)? to (?:be|live|move|go|get|escape|emigrate"
    r"|leave|run away|retire|settle)\b"
    r"|\b(?:n?ever|not) (?:been|gone|got|made it)\b)[^.;:!?]{0,40}$"
)
_ITS_WAR = compiled(
    r"\b(?:(?:from|since|after|back from|home from|(?:deserters?|veterans?|survivors?|heroe?s?"
    r"|widows?|refugees?) (?:of|from)) (?:the|a) (?:[a-z-]+ )?(?:wars?|fighting|fronts?|campaigns?"
    r"|mines|trenches|massacre|famine)|(?:lost|wounded|fought|served|killed|died|left) (?:[a-z]+ )"
    r"{0,3}) ?(?:in|against) (?:the )?$"
)
_TOLD_OF = compiled(
    r"\b(?:speech|speeches|monologue|anecdotes?|memories|(?:mak|giv|tell|deliver)(?:es|s|ing) "
    r"(?:us )?(?:one|a story|stories|jokes)) (?:about|of)\b[^.,;:!?]{0,60}$"
)
_OF_THE_FILM = compiled(
    r"\b(?:launch|release|run|opening|bow|rollout|tour|box office|accents? \w+ from) "
    r"(?:in |across )?(?:the )?$"
)
_SET_BUILT = compiled(
    r"\b(?:(?:the|its|those|these|this|one|whose) (?:[a-z-]+ ){0,3}?sets?(?=,| (?:was|were"
    r"|is|are|which|that|built)\b)|interiors?|exteriors?|film crew|(?:set|production) designers?"
    r"|soundstages?|models?)\b[^.;:!?]{0,40}\b(?:built|constructed|erected|fills?|filled|put up"
    r"|rebuilt|recreated|stood|knocked together|shot|dressed)\b[^.;:!?]{0,60}$"
)
"""Where the set was built: "the marvellous set, built in a disused silo in Rotterdam"."""
_GIVEN_AWAY = compiled(r"\bbut\b[^.;:!?]{0,30}\b(?:says?|said|reads?) $")
"""Where it was shot: "supposed to be in Ohio, but every mailbox says Ontario"."""
_MADE_THERE = compiled(
    r"\b(?:(?:photographed|filmed|shot) (?:it|this|everything|(?:the|this) (?:whole )?(?:film|movie"
    r"|picture|thing))|(?:it|this|film|movie|picture) (?:was|is) (?:[a-z]+ )?(?:photographed|filmed"
    r"|shot))(?: (?:all|entirely|mostly|largely|on location))* (?:in|on|around|near|at) (?:the )?$"
)
"""Where it was shot: "Ann Poe photographed the film in Trieste"."""
OF_ITS_SOURCE = compiled(
    r"\b(?:book|novel|novella|play|stage version|short story)(?:,? (?:which|that))?"
    r"(?: (?:was|is|had been|itself))* (?:set|takes? place|took place|happens|happened|unfolds"
    r"|plays out) (?:in|on|at) (?:[a-z'-]+ ){0,4}$"
)
"""Where its book takes place, which the film need not: "the novel is set in Boston"."""
_OUTSIDE = (
    _WISHED, _ITS_WAR, _TOLD_OF, _OF_THE_FILM, _SET_BUILT, _GIVEN_AWAY, _MADE_THERE, OF_ITS_SOURCE,
)  # fmt: skip


def only_come_from(page: Page, place: str) -> bool:
    """Whether `place`, folded, is named for nothing but where somebody comes from."""
    mentions = _mentions(page, place)
    return bool(mentions) and all(_is_origin(page, one) or _never(page, one) for one in mentions)


def never_there(page: Page, place: str) -> bool:
    """Whether `place`, folded, is only wished for, talked of or looked back on."""
    mentions = _mentions(page, place)
    return bool(mentions) and all(_never(page, one) for one in mentions)


def _mentions(page: Page, place: str) -> list[Name]:
    return [name for name in page.names if fold(name.text) == place]


def _never(page: Page, name: Name) -> bool:
    left = page.skeleton[page.sentence_at(name.start)[0] : name.start]
    return any(pattern.search(left) for pattern in _OUTSIDE)


def _is_origin(page: Page, name: Name) -> bool:
    start, stop = page.sentence_at(name.start)
    left = page.skeleton[start : name.start]
    said = _GOES.search(page.skeleton, start, stop) is not None
    if _SENT.search(left) or (said and _LEAVES.search(left)):
        return True
    if _ONE_OF_WHOM.search(left):
        told = _PEOPLE_NEXT.match(page.skeleton, name.end, stop)
        return said and told is not None and any(map(_is_somebody, told.group().split()))
    who = _FROM.search(left)
    return said and who is not None and _is_somebody(who["word"])


def _is_somebody(word: str) -> bool:
    return (
        word in NAME_ENDS
        or word.removesuffix("s") in PERSON_NOUNS
        or sort_of(word) is Sort.PERSON
        or word.endswith(("yor", "tor", "ist"))
    )
