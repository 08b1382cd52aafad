"""Who plays aunt Ida: of a cast, those who play somebody of the name asked for."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answers.finding.inquiry import Inquiry
from bot.library.model import StoredFact
from bot.patterns import compiled
from bot.reading.text import words
from bot.search.model import NameKind

_PLAYS_HER = compiled(
    r"^(?:so |and |ok )*who(?: is|s| was)? (?:plays|played|playing|voices|voiced|portrays)"
    r" (?!opposite\b|alongside\b|with\b|against\b|beside\b|in\b)(?:\w+ ){1,3}@[a-z](?P<n>\d+)\b"
)
"""Asks who plays somebody by what he or she is beside the name: "who plays aunt Ida"."""


def of_that_name(inquiry: Inquiry, facts: Sequence[StoredFact]) -> list[StoredFact]:
    """Those who play somebody of the name asked for: who is in the film with her does not."""
    if not (asked := _PLAYS_HER.match(inquiry.masked.text)):
        return list(facts)
    slot = inquiry.slots[int(asked["n"])]
    spoken = {word for name in slot.names for word in words(name.text)} | set(words(slot.text))
    known = any(name.kind is NameKind.CHARACTER for name in slot.names)
    if slot.titles or (slot.names and not known):
        return list(facts)
    return [one for one in facts if not spoken.isdisjoint(words(one.detail))]
