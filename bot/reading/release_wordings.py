"""How prose says when a film came out: what stands before the year."""

from __future__ import annotations

from bot.patterns import compiled
from bot.reading.lexicon.genres import GENRES, WEAK_GENRES
from bot.reading.lexicon.vocabulary import either, vocabulary
from bot.reading.page import NAME, TITLE, compile_rule

FILM_WORDS = vocabulary(
    "film movie flick picture classic feature release production gem effort masterpiece debut "
    "indie rarity oddity curio curiosity chiller",
    " ".join(genre.replace(" ", "_") for genre in GENRES if genre not in WEAK_GENRES),
)
FILMS = either(FILM_WORDS)
_SEASON = (
    r"(?:early |late |mid-?|the year |the (?:summer|spring|autumn|fall|winter|end|start) of )?"
    r"(?:(?:january|february|march|april|may|june|july|august|september|october|november|december"
    rf"|{NAME}\ue003*),? )?"  # "in May 1999", "in France, 1999"
)
_IN = rf"(?:in|around|about|circa) (?:(?:like|about|around|roughly) )?{_SEASON}"
_PLACE = rf"(?: (?:in|at) [a-z{NAME}\ue003]+(?: and {NAME}\ue003*)?,?)"
_HOW_LONG = (
    r"(?: in [a-z-]+ (?:days|weeks|months|nights|years)| for (?:tv|television|video|[a-z]+ tv))"
)
_MADE = (
    r"(?:released|made|shot|filmed|directed|produced|issued|c[ao]mes? out|went out|premiered"
    r"|debuted|opened|appeared|arrived|finished|completed)"
)
_SUBJECT = (
    rf"(?:(?<!of )\b(?:it|this|this one|(?!debut\b)(?:{FILMS})|(?<!her )(?<!his )(?<!their )debut)"
    r"\b|{title}[\"'*_]*)"
)
# What is said of the film up to the year: "it's a ghost thing from", "the film was shot back in".
TOLD = compile_rule(
    rf"(?:(?:{_SUBJECT}(?: was|'s| is| were|,)?|^|[.;:(] ?|\band(?: was)?)(?: (?!not\b)[a-z]+)?"
    rf" ?{_MADE}(?: by {{names}})?{_HOW_LONG}?,?(?: (?:way )?back)?{_PLACE}? {_IN}"
    rf"|{_SUBJECT} (?:[a-z]+ )?came out "  # "came out 2015 they tell me"
    rf"|\b(?:{FILMS})[^.;:!?]{{0,40}}, {_MADE}{_PLACE}? {_IN}"
    rf"|\b(?:an?|this|that) (?:(?!about|of|with|on|in)[a-z'-]+,? )*(?:{NAME}\ue003* )?(?:one|thing)"
    rf"(?: [^.,;:!?]{{0,40}},)?,? from {_SEASON}"
    rf"|\bthis (?:good |fine )?year(?: of grace)? of "
    rf"|{_SUBJECT}(?: was| only| first)* (?:in|hit|hits|reached) (?:our |the )?"
    rf"(?:cinemas|theat(?:er|re)s|screens) {_IN}"
    rf"|(?:{_SUBJECT}|\band),? (?:was |is )?(?:dates?|dating) (?:(?:all the )?(?:way )?back )?"
    rf"(?:from|to) {_SEASON}"
    rf"|^(?:from|released|made) "
    rf"|{_SUBJECT}(?:,? from| (?:was|is) from|'s from) (?:(?:all the way |way )?back in )?{_SEASON}"
    rf"|\b(?:it|this|{{title}}[\"'*_]*)(?:'?s| is| was) (?:a|an|the|one) (?:(?!about|of|with|on|in)"
    rf"[a-z'/-]+ ){{1,5}}from {_SEASON}"
    rf"|\b(?:shot|made|filmed|directed) (?:{{title}}[\"'*_]*|it|(?:this|the)(?: (?:film|movie"
    rf"|picture|documentary|whole thing))?)(?: in (?:[a-z]+ ){{1,3}}(?:days|weeks|months)"
    rf"|(?: [a-z{NAME}\ue003]+){{0,3}}),?(?: in [a-z{NAME}\ue003]+,){{0,2}} in {_SEASON}"
    rf"|(?:^|\b(?:i|we|you|people|everyone|everybody|most of us)(?:'d|'ve| had| have| all)*) ?"
    rf"(?:missed|skipped) (?:it|this|this one)(?: (?:in|at) (?:the )?[a-z]+| on release)?,?"
    rf"(?: back)? in {_SEASON}"
    rf"|(?:{_SUBJECT}|^)(?: first| had)? ?(?:did|toured|went round|played) (?:the|a few|some"
    rf"|all the) festivals,?(?: back)? in {_SEASON}"
    rf"|\b(?:when|since) (?:it|this) (?:was new|(?:first )?came out|was first shown),?(?: back)?"
    rf" in {_SEASON}"
    rf"|\ban? (?:[a-z{NAME}\ue003-]+ ){{1,3}}(?:{FILMS}), "
    rf"|\b(?:it|this)(?:'s| is) an? (?:[a-z-]+,? ){{0,5}}(?:(?:by|from) {{names}} )?\("
    rf"|{{title}}[\"'*_]*,[^.;:!?{NAME}]{{0,60}}(?:{NAME}\ue003*[^.;:!?{NAME}]{{0,30}})?, {_MADE}"
    rf" (?:back )?in {_SEASON}"
    rf"|{_SUBJECT},? (?:(?:which|that) )?{NAME}\ue003* {_MADE} (?:back )?in {_SEASON}"
    rf"|\b(?:(?:{FILMS})s?|debuts|surprises|best|finest|worst) of "
    r"|\bthe (?:best|finest|worst|[a-z]{3,}est|most [a-z]+) (?!(?:[a-z-]+ )?(?:summer|winter"
    r"|spring|autumn|fall|day|night|week|month|year)\b)[a-z-]+ (?:[a-z-]+ )?of )$"
)
OPENING_NIGHT = compiled(
    r"\b(?:its|the) (?:premiere|(?:opening|first) (?:night|day|weekend|screening|showing)),?"
    rf"(?: back)? (?:in|of) {_SEASON}$"
)
WAS_THERE = compiled(r"\b(?:i|we|my|our)\b|\bits premiere\b")
"""Else it may be an opening night of the story."""
# "Her first film, which she also wrote, and it was made in 2011"
OWN_CLAUSE = compiled(
    rf".*,? (?:and|but) (?=(?:it|this(?: one)?|the film|{TITLE}\ue003*[\"'*_]*)"
    r"(?:'s| was| is| came| dates)\b)"
)
# "2017, straight to streaming"
STRAIGHT_TO = compiled(
    r",? (?:(?:it )?went )?(?:straight|direct)[- ](?:to|on to|onto)[- ](?:streaming|video|dvd|vod"
    rf"|tv|television|disc|digital|{NAME})"
)
