"""A person told by a part or a job within a question: "the actor who plays Ned". Pure.

Who that is, is asked first; then the question with the name in place of those words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.answers.question.mask import Slot
from bot.patterns import compiled

_PLAYER = compiled(
    r"\bthe (?:same )?(?:actors?|actress|performer|person|man|woman|guy|lady|star|one|voice)"
    r"(?: actor| actress)? (?:who|that|which) (?P<did>play(?:s|ed)?|voice[sd]?|portray(?:s|ed)?)"
    r" (?:the |a |an )?$",
    re.IGNORECASE,
)
_MAKER = compiled(
    r"\bthe (?:same )?(?P<job>director|composer|writer|screenwriter|cinematographer)"
    r" (?:of|behind|who made|who directed|who wrote|who scored|who shot)(?: the (?:film|movie))? $",
    re.IGNORECASE,
)
_WHO_MADE = compiled(
    r"\bthe (?:same )?(?:person|man|woman|guy|lady|fellow|bloke|one) (?:who|that) "
    r"(?P<did>directed|made|wrote|scored|shot|composed the (?:music|score) (?:for|of)"
    r"|did the (?:music|score) (?:for|of))(?: the (?:film|movie))? $",
    re.IGNORECASE,
)
_DIRECT = compiled(
    r"^\W*(?:(?:and|so|but) )?(?:who(?:['’]?s|se| is| was| are| were)?"
    r"|(?:what|which)(?:['’]?s| is| was| are| were)?|name"
    r"|tell me|is|was|what do you think of|how (?:is|was|good is))"
    r"(?: the name(?: of)?)?\W*$",
    re.IGNORECASE,
)
"""What stands before who is asked after himself: "who is the actor who plays Ned"."""
_TELLS_NOTHING = compiled(
    r"^\W*(?:(?:is|was|are|were|who|what|which|called|in charge|of)\b\W*)*$", re.IGNORECASE
)
"""What stands after, where nothing else is asked: "the director of X was who"."""
_IS_HE = compiled(r"^\W*(?:is|was|are|were)(?:n['’]t)? ", re.IGNORECASE)
"""Asks whether somebody is that person: "is Ann Poe the director of X"."""
_ASKS = {
    "director": "directed", "composer": "composed the music of", "writer": "wrote",
    "screenwriter": "wrote", "cinematographer": "shot",
}  # fmt: skip
_OTHER = compiled(r"\b(?:other|else|another|also|too|as well)\b", re.IGNORECASE)
_LEAST = 2  # words beside those that tell the person


@dataclass(frozen=True, slots=True)
class Nested:
    """`inner` asks who it is; `before` and `after` stand around the words that tell him."""

    inner: str
    before: str
    after: str

    def asking(self, name: str, film: str) -> str:
        """The question by the name; of other films, those besides the one that tells him."""
        besides = f" besides {film}" if _OTHER.search(self.before + self.after) else ""
        return f"{self.before}{name}{self.after.rstrip(' ?!.')}{besides}?"


_PLAYER_IN = compiled(_PLAYER.pattern[:-1] + r"(?P<part>[a-z' -]+?) (?:in|of) $", re.IGNORECASE)
"""The same with a part that has no name, and its film: "the actor who plays the laird in X"."""


def nested(asked: str, slots: Sequence[Slot]) -> Nested | None:
    """What is asked within the question; None where it asks after that person himself."""
    for slot in slots:
        head = asked[: slot.start]
        player, maker = _PLAYER.search(head), _WHO_MADE.search(head) or _MAKER.search(head)
        nameless = _PLAYER_IN.search(head) if slot.titles else None
        found = player or nameless or (maker if slot.titles else None)
        if found is None:
            continue
        before, after = asked[: found.start()], asked[slot.end :]
        is_he = _IS_HE.match(before) and not after.strip(" ?.!")
        alone = not before.strip(" ,") and _TELLS_NOTHING.match(after)
        if _DIRECT.match(before) or is_he or alone or len(f"{before} {after}".split()) < _LEAST:
            continue
        told = found.groupdict()
        did = told.get("did") or _ASKS[told["job"].lower()]
        if nameless:
            did = f"{did} the {nameless['part']} in"
        return Nested(f"who {did} {slot.text}?", before, after)
    return None
