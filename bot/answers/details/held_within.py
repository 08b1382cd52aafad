"""What is in a thing or kept in it: "in the box is a shoe", "a cat hidden in her bag". Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bot.patterns import compiled
from bot.reading.text import fold

_WHAT = r"(?:only |just )?(?P<what>[^.,;|!]+)"
NO_DEED = compiled(r"\b(?:should|could|would|might|if|whether|meant to|supposed to|nobody|not)\b")
"""Says that something is not, or only may be."""
_SOME = r"(?:an?|the|his|her|their|two|three|four|some)"
_NOUNS = r"(?:(?!with\b|who\b|and\b|in\b|that\b|which\b|to\b)[\w'’-]+ ?){1,4}?(?<! )"
_KEPT = (
    r"(?:hidden|tucked|stashed|stowed|locked|concealed|stuffed|sewn|smuggled|kept)(?: away| up)?"
)
_KEEPS = (
    r"(?:hid(?:es?|ing)?|ke(?:eps?|pt|eping)|stash(?:es|ed|ing)|conceal(?:s|ed|ing)|carr(?:ies|ied"
    r"|ying)|stow(?:s|ed|ing)|smuggl(?:es|ed|ing)|has|had|tuck(?:s|ed|ing))"
)
_PUTS = (
    r"(?:hid(?:es?|ing)?|sews?|sewed|sewing|stitch(?:es|ed|ing)?|slip(?:s|ped|ping)?|tuck(?:s|ed|ing)?"
    r"|stuff(?:s|ed|ing)?|stash(?:es|ed|ing)?|smuggl(?:es|ed|ing)|stow(?:s|ed|ing)?"
    r"|conceal(?:s|ed|ing)?)"
)
_WITHIN = r"(?:in|inside|under|beneath|behind)"


def held_within(clauses: Iterable[str], thing: str) -> Iterator[str]:
    """What each clause that names a thing says to be in it."""
    named = rf"(?:the|that|his|her|their) (?:[\w-]+ )?{re.escape(thing)}"
    owned = rf"(?:the|that|an?|his|her|their) (?:[\w-]+ ){{0,2}}{re.escape(thing)}\b"
    wanted = (
        (
            rf"\b{named}\b[\w ]* open(?:s|ed)\b[^.;]*?\b(?:there|in it|inside|in there)"
            rf"(?:['’]s| is| are| was| were) {_WHAT}"
        ),
        (
            rf"\b(?:in|inside|behind|under|beneath) {named}(?: there)? (?:is|are|was|were|lies?"
            rf"|sits?|stands?|lives?) (?=(?:only |just )?(?:an?|the|two|three|his|her|\w+s) )"
            rf"{_WHAT}"
        ),
        rf"\b{named} (?:turns out to )?(?:holds?|contains?|conceals?|hides?|is full of) {_WHAT}",
        rf"(?P<what>\b{_SOME} {_NOUNS}) (?:(?:that|which) (?:is|was) )?{_KEPT} {_WITHIN} {owned}",
        rf"\b{_KEEPS} (?P<what>{_SOME} {_NOUNS})(?: {_KEPT})? {_WITHIN} {owned}",
        (
            rf"{owned}(?: [\w'’-]+){{0,5}}? with (?P<what>{_SOME} {_NOUNS}) (?:hidden )?in(?:side)?"
            r" it\b"
        ),
        (
            rf"\b{_PUTS} (?P<what>(?:{_SOME} )?{_NOUNS})(?: away| up)?"
            rf" (?:in|into|inside|under|behind) (?:the \w+ of )?(?:{_SOME} )?{re.escape(thing)}\b"
        ),
    )
    for clause in clauses:
        for way in wanted:
            found = re.search(way, clause, re.IGNORECASE)
            if found and not NO_DEED.search(fold(clause)):
                yield found["what"].strip()
                break
