"""What asks the bot to do something, and nothing of a film: "can you book two tickets". Pure."""

from __future__ import annotations

import re

from bot.patterns import compiled

_REQUEST = compiled(
    r"^\W*(?:(?:hey|hi|hello|please|so|ok|bot)[ ,]+)*"
    r"(?:(?:can|could) (?:you|u)(?: please)? |(?:will|would) (?:you|u) please )?(?:please )?"
    r"(?:book|buy|order|reserve|phone|ring|text|e-?mail|remind|download|stream|ban|kick|mute"
    r"|translate|sing|set (?:an? )?(?:alarm|timer|reminder)|wake|drive|cook|bake|fetch|pay)\b"
    r"(?! (?:film|movie)s?\b)",
    re.IGNORECASE,
)
_NO_FILM = (
    r"(?:restaurants?|places?|caf[eé]s?|pubs?|bars?|hotels?|hostels?|pizzerias?|takeaways?"
    r"|bakery|bakeries|shops?|books?|novels?|podcasts?|recipes?|albums?|playlists?|holidays?"
    r"|beach(?:es)?|gyms?|dentists?|doctors?|plumbers?|barbers?|hairdressers?|phones?|laptops?"
    r"|tablets?|cars?|bikes?|vpns?|wines?|beers?|cocktails?|video ?games?|board ?games?)"
)
_ADVICE = compiled(
    r"^\W*(?:(?:hey|hi|hello|please|so|ok|bot)[ ,]+)*"
    r"(?:(?:(?:can|could|would|will|do|does) (?:you|u|anyone|anybody|someone)(?: please)?"
    r" (?:recommend|suggest|tell|know(?: of)?|point (?:me|us) to)|recommend|suggest|know(?: of)?"
    rf"|what(?:['’]?s| is)(?!.* {_NO_FILM} in (?!town\b|here\b|(?:the|this) (?:area|city|town)\b))"
    r"|where(?:['’]?s| is|(?: can| do| could) (?:i|we|you) (?:get|find|buy)))"
    rf"(?: me| us)? (?:an?|any|some|the)(?: [\w-]+){{0,3}}? {_NO_FILM}"
    r"(?=\W*$| (?:in|near|nearby|around|round|to (?:eat|stay|drink|read|buy|go|play)|close|at"
    r"|here)\b))(?!.*\b(?:films?|movies?|reviews?|set)\b)",
    re.IGNORECASE,
)
"""Asks for a thing of the world, and for no film: "a good pizza place in Trieste"."""
_ASKED_OF_IT = compiled(r"^\W*(?:\w+[ ,]+)?(?:can|could|will|would|please)\b", re.IGNORECASE)
_GOOD_ONE = compiled(
    r"\b(?:recommend|suggest|good|great|nice|decent|best|cheap|cheapest|nearest)\b", re.IGNORECASE
)
"""What is sought after, not what is told of in a film: "where is the hotel"."""


def is_request(question: str) -> bool:
    """Whether it wants something done that no review can do."""
    if _ADVICE.match(question) and _GOOD_ONE.search(question):
        return True
    return bool(_REQUEST.match(question) and _ASKED_OF_IT.match(question))
