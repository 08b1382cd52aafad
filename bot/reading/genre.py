"""The genres that a review gives its film."""

from __future__ import annotations

import re

from bot.reading.claims import Claim
from bot.reading.lexicon.nouns import GENRES
from bot.reading.lexicon.vocabulary import either, vocabulary
from bot.reading.model import Kind
from bot.reading.page import Page, compile_rule
from bot.reading.rules import rule, ruleset

# --- genre ---------------------------------------------------------------------------------------

_GENRE = either(GENRES)
_GENRE_WORDS = " ".join(
    sorted({w for g in GENRES for w in g.split()} | {g for g in GENRES if " " not in g})
)
_GENRES_IN = re.compile(rf"\b(?:{_GENRE})\b")
_STANDING = either(
    g
    for g in GENRES
    if g
    not in vocabulary(
        "action adventure family drama romance crime mystery war horror suspense fantasy monster "
        "vampire spy disaster epic "
        "animated historical biographical romantic supernatural gangster zombie superhero "
        "espionage animation tragedy sci-fi heist caper parody"
    )
)
_FILM = (
    r"(?:film|movie|flick|picture|feature|tale|story|adventure|epic|comedy|thriller|drama|romp|"
    r"mystery|saga|yarn|outing|entry|fare|romance|musical|western)"
)
ADJ = (
    r"(?:(?!(?:not|no|than|like|from|by|of|in|on|with|for|to|about|that|which|is|was|if|film|"
    r"movie)\b)[a-z'-]+,? (?:and |but |yet |if )?){0,6}?"
)
_GENRE_RULES = ruleset(
    (
        rule(
            rf"(?:\b(?:is|was|as|it's|isn't just|this|makes?|be|being|remains|what)|"
            rf"{{title}}[\"'*_]*(?: ?\([^)]*\))?,?|(?<![^\n])) ?(?:an?|this|the|one of the "
            rf"(?:[a-z]+ )?|such an?|simply an?|truly an?|another) "
            rf"{ADJ}(?P<genres>(?:{_GENRE})(?:(?:[ /-]| and |, )(?:{_GENRE}))*+)(?= {_FILM}| "
            rf"(?:so|about|that|with|from|set|of|in|which|and|for|starring|directed|where|whose|"
            rf"by|at|i|you|we|nobody|then|on|as)\b|[.,;:!?]|\n|$)",
            _GENRE_WORDS,
            "is",
        ),
        rule(
            rf"\b(?:an?|this|enchanting|these) {ADJ}(?P<genres>(?:{_GENRE})(?:(?:[ /-]| and |, "
            rf")(?:{_GENRE}))*+)(?: (?:film|movie|flick|picture|feature)\b)",
            _GENRE_WORDS,
            "film",
        ),
        rule(
            rf"(?<![^\n]) ?{ADJ}(?P<genres>(?:{_GENRE})(?: (?:{_GENRE}))*+)(?:[.!]| (?:set|about|"
            rf"in which|"
            rf"starring|from|concerning)\b)",
            _GENRE_WORDS,
            "film",
        ),
        rule(
            rf"\b(?:this|such an?|an?) {ADJ}(?P<genres>(?:{_GENRE})(?: (?:{_GENRE}))+)\b",
            _GENRE_WORDS,
            "film",
        ),
        rule(
            rf"\bthis {ADJ}(?P<genres>{_STANDING})(?=[.,;:!?)]| (?:film|movie|is|was|has|about|"
            rf"that|with|from|set|of|by|and)\b)",
            _GENRE_WORDS,
            "film",
        ),
        rule(
            rf"\b(?:any )?(?:fans?|lovers?|buffs?|enthusiasts?|aficionados?) of (?:the |good |"
            rf"classic |quality )?(?P<genres>(?:{_GENRE})(?:(?:, and | and |, | or |"
            rf"/)(?:{_GENRE}))*+)\b",
            "fan fans lover lovers buff buffs enthusiasts aficionados",
            "film",
        ),
        rule(
            rf"\b(?P<genres>{_GENRE}) (?:fans|buffs|lovers|aficionados|enthusiasts)\b",
            "fans buffs lovers aficionados enthusiasts",
            "film",
        ),
        rule(
            r"\bthe (?P<genres>animation) (?:is|was|itself|style|looks|feels)\b|\b(?:hand-drawn|"
            r"stop-motion|computer|blending seamlessly with the) (?P<also>animation)",
            "animation",
            "film"),
        rule(
            rf"\b(?:great|best|finest|classic|rare|good|old-fashioned|proper) (?P<genres>{_GENRE}) "
            rf"(?:settings?|worlds?|villains?|heroines?|heroes|performances?|scores?|endings?)\b|"
            rf"\b(?P<also>{_GENRE})'s (?:best|great|greatest|finest|most)\b",
            "setting settings world worlds villain villains heroine heroines hero heroes "
            "performance "
            "performances score scores ending endings best great greatest finest most",
            "film",
        ),
        rule(
            r"\b(?P<genres>animated) (?:with|in|by|from|entirely|frame)\b|\b(?:lovingly|hand|"
            r"beautifully|"
            r"crudely|gorgeously)[ -](?P<also>animated)\b",
            "animated hand-animated",
            "film",
        ),
    )
)  # fmt: skip
_NOT_GENRE = compile_rule(
    r"\b(?:not|isn't|wasn't|never|no|neither|hardly|than|unlike|like|instead of|rather than|could "
    r"have been|should have been|"
    r"would have been|other|another|most|many|these|those|typical|your average|previous|usual|if "
    r"it's|if it is|looking for|expecting|expected|supposed to be|pretends|marketed|billed|sold|"
    r"advertised|described|although|disguised|masquerad\w+|"
    r"posing)\b[^.;:!?]{0,30}$|{work}[^.;!?]{0,12}$"
)
# "I do not get on with documentaries. They tell me off. This one doesn't."
_THIS_ONE = re.compile(
    rf"\b(?P<genre>{either(g for g in GENRES if g.endswith('s') and g != 'suspense')})\b"
    r"[^:]{0,60}\bthis one\b"
)
_GENRE_LINE = re.compile(
    r"(?:^|\n|[|;•·])[ *_#>-]{0,6}genres?[*_]* ?[:=][*_]* ?(?P<value>[^|\n;•·.]{3,80})",
    re.IGNORECASE,
)


def find_genres(page: Page) -> list[Claim]:
    """The genres that the review gives its film, in one spelling each."""
    found: dict[str, Claim] = {}
    line = _GENRE_LINE.search(page.text)
    if line:
        for match in _GENRES_IN.finditer(line["value"].lower()):
            genre = GENRES[match.group()]
            found.setdefault(genre, Claim(Kind.GENRE, genre, "", line.start("value")))
    for match in _THIS_ONE.finditer(page.skeleton):
        genre = GENRES[match["genre"]]
        found.setdefault(genre, Claim(Kind.GENRE, genre, "", match.start()))
    for _, match in _GENRE_RULES.matches(page):
        group = "genres" if match["genres"] else "also"
        start = match.start(group)
        left = page.skeleton[max(page.sentence_at(start)[0], start - 44) : start]
        if _NOT_GENRE.search(left):
            continue
        for genre in _GENRES_IN.findall(match[group]):
            name = GENRES[genre]
            if name not in ("epic", "family") or match[group] != genre:
                found.setdefault(name, Claim(Kind.GENRE, name, "", start))
    return list(found.values())
