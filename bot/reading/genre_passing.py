"""The genre that a review only says in passing: "underneath the comedy", "for a thriller it"."""

from __future__ import annotations

from collections.abc import Iterator

from bot.patterns import compiled
from bot.reading.lexicon.genres import GENRES, WEAK_GENRES
from bot.reading.lexicon.vocabulary import either
from bot.reading.page import Page

_GENRE = either(GENRES)
_STRONG = either(genre for genre in GENRES if genre not in WEAK_GENRES)
_CHAIN = rf"(?:{_GENRE})(?:(?:[ /-]| and |, | & |-and-| or )(?:{_GENRE}))*+"
_FEW = r"(?:(?!(?:not|no|of|in|on|to|the|that|which|film|movie|about)\b)[a-z'-]+,? ){0,3}?"
_USUALLY = r"(?:(?:usually|normally|generally|really|often|much|always|ever|as a rule) )*"
_AT_ONCE = r"(?P<genres>" + _CHAIN + r")(?: films?| movies?| pictures?| stor(?:y|ies))?"
# "I like a romantic comedy." Who opens with that is about to speak of one, unless told otherwise.
_TASTE = compiled(
    r"[\"'*_ ]*(?:(?:look|listen|now|ok|okay|well|right|confession|full disclosure)[,:.]?"
    r" )?i(?:'m| am|"
    r" do|'ve| have)? (?:(?:really|quite|usually|always|generally|honestly|absolutely|truly|dearly)"
    r" )*(?:like|love|enjoy|adore|live for|a sucker for|fond of|partial to|a big fan of|a weakness"
    r" for|a soft spot for|a (?:great )?fan of|always loved) "
    r"(?:(?:an?|any|my|most|all) )?(?:(?:good|decent|proper|old-fashioned|well-made|nice|daft|silly"
    r"|gentle|bit of|slow|quiet|creaky|cheap|soppy) )*"
    rf"(?P<genres>{_CHAIN})s?(?=[.;!]|, (?:me|i (?:do|really do)|always)"
    r"\b| as much as| more than most|$)"
)
_UNDERNEATH = compiled(
    r"\b(?:underneath|beneath|under|behind|for) (?:all )?(?:the|its|that|this) "
    rf"{_FEW}(?P<genres>{_STRONG})\b(?= (?:there|is|lies|it|this|and)\b|,)"
)
_RULES = (
    # "If you have patience for slow science fiction"
    compiled(
        r"\b(?:patience|appetite|taste|stomach|weakness|soft spot|liking|hankering|mood) for "
        rf"(?:an? )?{_FEW}(?P<genres>{_CHAIN})\b"
    ),
    # "Underneath the comedy there's a warm film", "for all its horror"
    _UNDERNEATH,
    compiled(
        r"\bthe (?P<genres>comedy|horror|satire|farce)(?= (?:comes|works|lies|never|lands"
        r"|is (?!of\b)|mostly|turns|stays|builds|sits|depends|arises)\b)"
        r"|\bthe (?P<heart>mystery) at (?:its|the) (?:heart|centre|center)\b"
        r"(?! of (?!it\b|(?:the|this) (?:film|movie|picture|story)\b))"
    ),
    # "I wanted to like a horror film about bread"
    compiled(
        r"\b(?:i|we)(?:'d| had| have|'ve)? (?:\w+ )?(?:want(?:ed)?|hop(?:ed|ing)|expect(?:ed|ing)"
        r"|meant|ready|prepared|longed) (?:(?:so|very|much|badly|really) )*to (?:like|love|enjoy"
        rf"|adore|hate|dislike|be bored by) (?:an?|this) {_FEW}{_AT_ONCE}(?= |[.,;:!])"
    ),
    # "How often do you get a western about a dentist", "nobody makes musicals about drains"
    compiled(
        r"\b(?:how (?:often|many)|who (?:makes|made|would make|else makes)|not many|nobody"
        r"|no one|you don't|we don't|it's not every day|it is not every day|imagine"
        r"|there (?:can't|cannot|aren't|are not)(?: be)?(?: \w+)? many|when did you last)\b"
        rf"[^.;:!\n]{{0,30}}?\b(?:an? )?{_FEW}{_AT_ONCE}s? (?=about|in which|set (?:in|among|on))"
    ),
    # "As comedies go", "for a comedy it's short of laughs", "everything a thriller should be"
    compiled(
        rf"\bas (?P<plural>{_GENRE})(?: films| movies)? go\b"
        rf"|\bfor an? {_FEW}(?P<genres>{_STRONG})(?: film| movie)?,? "
        r"(?=(?:it|this|that|there|you)\b)"
        rf"|\b(?:everything|all|what) an? {_FEW}(?P<ideal>{_STRONG})(?: film)? "
        r"(?:should|ought|needs|can|wants)\b"
    ),
    compiled(
        rf"\bi(?:'m| do|'ve)? {_USUALLY}(?:like|love|enjoy|adore) (?:an? |my |any )?{_FEW}"
        rf"{_AT_ONCE}(?= as much as\b|,? (?:but|and|so) (?:this|it)\b)"
    ),
    # "The third film in what used to be the best fantasy adventure series around"
    compiled(
        r"\b(?:film|movie|part|entry|instal+ment|chapter|one|outing|picture) in [^.;:!?\n]{0,40}?"
        rf"\b(?:the|an?|this|that) {_FEW}(?P<genres>{_CHAIN}) (?:series|trilogy|franchise|saga)\b"
    ),
    compiled(
        r"\b(?:the|this) (?P<genres>documentary|mockumentary|biopic|cartoon|whodunn?it|rom-?com)\b"
        r"(?! (?:section|crew|about|on|genre|she|he|they|i|we|channel|maker"
        r"|number|night|corner|strand|slot|festival|season)\b)"
    ),
)
"""The likelier first; each is of this film only where nothing says so more plainly."""


def said_in_passing(page: Page, *, known: bool) -> Iterator[tuple[str, int]]:
    """The words for a genre that a passing remark has, and where they stand.

    Where a genre is `known`, only what lies under another: "underneath the comedy there's …".
    """
    if known:
        for match in _UNDERNEATH.finditer(page.skeleton):
            yield match["genres"], match.start("genres")
        return
    if page.sentences and (taste := _TASTE.match(page.skeleton, *page.sentences[0])):
        yield taste["genres"], taste.start("genres")
        return
    for one in _RULES:
        for match in one.finditer(page.skeleton):
            group = match.lastgroup or "genres"
            yield match[group], match.start(group)
            return
