"""When the story is set: "Cardiff, 1919: soldiers come home", "in the winter of 1917", "1890s"."""

from __future__ import annotations

from bot.patterns import compiled
from bot.reading.claims import Claim
from bot.reading.lexicon.places import MONTHS
from bot.reading.lexicon.vocabulary import either
from bot.reading.model import Kind
from bot.reading.page import NAME, WORK, Page, compile_rule

_YEAR = r"(?:1[0-9]\d\d|2[0-4]\d\d)"
_TIME = compiled(
    rf"(?<![\w$£(/])(?P<when>(?:(?:spring|summer|autumn|fall|winter) of )?{_YEAR}s?)(?![\w)/])"
    r"|(?<=\bthe )(?:(?:early|mid|late)[ -])?(?:twen|thir|for|fif|six|seven|eigh|nine)ties"
    r"(?! (?:films?|movies?|horror|thrillers?|comedy|comedies|classic|original|sci"
    r"|of (?:his|her|their|one's|my|our|your))\b)"
)
# "The last winter of the Soviet Union", "the closing months of the war"
_END_OF = compile_rule(
    r"(?<=\bthe )(?:last|first|final|closing|opening|early|dying) (?:winter|summer|spring|autumn"
    r"|days|weeks|months|years|year|decade) of (?:the )?(?:(?:(?:[a-z']+|{name}) ){0,3}?(?:war"
    r"|crisis|occupation|empire|union|republic|regime|dictatorship|revolution|monarchy|blitz|siege|strike"
    r"|dynasty|plague|famine)\b|{name})"
)
_YEAR_DIGITS = 4
_DECADE = compiled(r"\b(?:twen|thir|for|fif|six|seven|eigh|nine)ties\b")
_LONGEST_MONTH = 19  # characters, with what follows it
_MONTH = compiled(rf"\b(?:(?:the )?\d{{1,2}}(?:st|nd|rd|th)? (?:of )?)?(?:{either(MONTHS)}),? $")
_LABEL = (
    r"[*_ ]*(?:the )?(?:year|time|period|date|set-?up|setting|scene|story|plot|premise|background"
    r"|when|where and when)"
)
_YEAR_IS = compiled(
    r"\b(?:the )?(?:year|time|date|period|setting)(?: is|'s)(?: meant to be| supposed to be)? $"
    rf"|^{_LABEL}[*_]*(?: ?[:-])? $"
    r"|(?:\b(?:is|are)|'s|'re) (?:meant|supposed) to be (?:set )?in (?:the )?$"
)
_IT_IS = compiled(
    rf"(?:{_LABEL}[*_]*(?: ?[:-]|,) )?"
    r"(?:and |so |now )?it(?:'s| is) (?:the (?:year |summer |winter |spring |autumn |fall )?"
    r"(?:of )?|early |late )?"
)
_GOES_ON = compiled(r"(?:,|:| and| in| on| at| aboard) |[.!]?$")
"""After the time that opens a sentence: "It's 2194, the tanker swings round the sun"."""
_PLACED = compiled(
    rf"(?:^|[\n*_]|: )(?:it(?:'s| is) |we(?:'re| are) in )?"
    rf"(?:an? (?:[a-z-]+ ){{1,3}}(?:in|on|off|near|outside|above) (?:the )?)?"
    rf"{NAME}\ue003*(?:, (?:(?:early|late|mid|high|deep) )?(?:spring|summer|autumn|winter|christmas"
    r"|easter|[a-z]+ ?time))?"
    r"(?:,(?: (?:the|late|early|mid|a)(?: [a-z]+)?)?| in the)? $"
)
"""A place before a time: "Duisburg, the winter of 1962.", "A colliery in the Rhondda, 1926."."""
_TOLD_NEXT = compiled(r"(?:,? (?:an? |the |and )|: ?)[a-z]|, (?:[a-z]+ ){1,3}of\b|\.$")
_IN = compiled(
    r"\b(?:in|of|during|around|back in|from|between|(?:back|forward|ahead) to) "
    r"(?:(?:the|early|late|year|wet|cold|hot|long|hard|bitter|dry|snowy|icy|freezing"
    r"|scorching|terrible|sweltering|last|dying) )*$"
)
# The story is told in the present; what is said of the film, its makers and us in the past.
_PAST = compiled(
    r"\b(?:was|were|had|did|made|shot|filmed|directed|wrote|written|released|won|died|came|went|"
    r"began|saw|met|left|premiered|opened|appeared|born|published|bought|built|restored|gave|took|"
    r"found|knew|lived|started|played|called it|remake|original|novel|festival|award|cinema|"
    r"theat(?:er|re)s|critics?|review|print|version|films?|movies?|pictures?|debut|dates|classic|"
    r"kicked off|franchise|sequels?)\b"
)
_OURS = compiled(r"\b(?:i|i'm|i've|my|me|we|our|us|you|your)\b")
# What came before the story: "a book that her father borrowed in", "Remade in".
_BEFORE = compiled(
    r"\b(?:who|that|which|(?:they|he|she)'d)\b(?! (?:is|are|has)\b)[^.,;:!?]{0,40}\b(?:[a-z]{3,}ed|"
    r"paid|lost|stole|hid|fell|ran|sent|drew|sold|lent|swore|sank)\b[^.,;:!?]{0,20}$"
    rf"|^[*_ ]*{NAME}\ue003* in $"
)
_SET = compile_rule(
    r"\b(?:set|setting|sets (?:it|everything|things|(?:the|this|his|her) (?:action|story|tale|film"
    r"|plot))|takes place|unfolds|plays out|happens|takes us|story|tale|account|chronicle|we are"
    r"|we're"
    r"|fast[- ]forward|jump|jumps)\b[^.;:!?]{0,60}$"
    r"|\bthe (?:place|time|setting) is [^.;:!?]{0,110}$"
    r"|^[*_ ]*(?:we are|we're|it is|it's) (?:in|on|at|aboard) (?!at |again "
    r"|(?:[a-z]+ ){0,3}(?:cinema|odeon|festival|screening|club)\b)[^.;:!?]{0,110}$"
)
_TAKES_PLACE = compiled(
    r"\b(?:(?:is|are|all) set|takes place|unfolds|plays out)\b(?:(?!\b(?:film|shot|made(?!-)"
    r"|released|premiered|director|novel|classic)\b)[^.;:!?]){0,120}$"
)
_CLAUSE = compiled(r"[:;] ")
_OPENS = compiled(rf"[*_ ]*(?:it's |we're )?(?:in|on|at|during)\b[a-z',{NAME}\ue003 -]*")
_THAT = compiled(r"[a-z]s (?:that|who|whose|why|how|what|whom)\b")


def find_times(page: Page, film_year: str) -> list[Claim]:
    """The years, seasons and decades of the story, each once; never the film's own year."""
    found: dict[str, Claim] = {}
    for match in _END_OF.finditer(page.skeleton if " of " in page.skeleton else ""):
        if _of_story(page, *match.span()):
            when = page.canvas[match.start() : match.end()]
            found.setdefault(when, Claim(Kind.SETTING, when, "", match.start()))
    if page.longest_figure < _YEAR_DIGITS and not _DECADE.search(page.skeleton):
        return list(found.values())
    for match in _TIME.finditer(page.skeleton):
        start, end = match.span()
        if month := _MONTH.search(page.lowered, max(0, start - _LONGEST_MONTH), start):
            start = month.start()
        when = page.canvas[start:end]
        if not when.endswith(film_year or "-") and _of_story(page, start, end):
            found.setdefault(when[-5:], Claim(Kind.SETTING, when, "", start))
    return list(found.values())


def _of_story(page: Page, at: int, end: int) -> bool:
    """Whether the words around a time, from `at` to `end`, make it the story's."""
    skeleton = page.skeleton
    start, stop = page.sentence_at(at)
    left = skeleton[start:at]
    if _YEAR_IS.search(left) or (_IT_IS.fullmatch(left) and _GOES_ON.match(skeleton, end, stop)):
        return True
    if _PLACED.search(left) and _TOLD_NEXT.match(skeleton, end, stop):
        return WORK not in page.sentence_words[page.number_at(start)]
    if not _IN.search(left) or _BEFORE.search(left):
        return False
    if _TAKES_PLACE.search(left):
        return True
    if WORK in left:
        return False
    if _SET.search(left):
        return True
    for cut in _CLAUSE.finditer(skeleton, start, stop):
        if cut.end() <= at:
            start = cut.end()
        else:
            stop = cut.start()
            break
    # "In the winter of 1883 a sheriff learns that he was wrong": what he learns may be past.
    if _OPENS.fullmatch(skeleton, start, at) and (told := _THAT.search(skeleton, end, stop)):
        stop = told.start()
    return not (_PAST.search(skeleton, start, stop) or _OURS.search(skeleton, start, stop))
