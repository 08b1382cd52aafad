"""Whether a film is animated, told by how it was made: "it's hand-drawn", "real puppets"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.reading.page import Page
from bot.reading.rules import rule, ruleset

_FILM = (
    r"(?:\b(?:it|this|this one|the (?:(?:whole|entire) )?(?:film|movie|picture|thing))|"
    r"{title}[\"'*_]*)"
)
_WAYS = (
    r"(?:hand[- ](?:drawn|painted|animated)|stop[- ]motion|claymation|rotoscoped|"
    r"(?:computer|cg|cgi)[- ]animat(?:ed|ion)|(?:drawn|painted) by hand)"
)
_RULES = ruleset(
    (
        rule(
            r"\bthe (?P<how>animation) (?:is|was|itself|style|looks|feels)\b|"
            r"\b(?:hand-drawn|stop-motion|computer|blending seamlessly with the) "
            r"(?P<drawn>animation)|"
            r"\b(?P<with>animated) (?:with|in|by|from|entirely|frame)\b|"
            r"\b(?:lovingly|hand|beautifully|crudely|gorgeously)[ -](?P<hand>animated)\b",
            "animation animated",
            None,
        ),
        # "It's hand-drawn, in watercolours", "The film is all done with clay figures".
        rule(
            rf"{_FILM}(?:'s| is| was)(?: all| entirely| mostly| fully| actually| beautifully)* "
            r"(?:(?:done|made|shot|told|filmed) (?:entirely )?(?:in|with|as|using) )?"
            rf"(?:lovely |real |little )?(?P<how>animated|animation|{_WAYS}|puppets|"
            r"(?:clay|plasticine|paper|felt) (?:figures|models|cut-outs|puppets))\b"
            r"(?! (?:conversation|discussion|chat|debate|about|by the)\b)",
            "animated animation hand hand-drawn drawn painted stop stop-motion claymation"
            " rotoscoped computer cg cgi puppets clay plasticine paper felt",
            None,
        ),
        rule(
            r"\bits (?P<its>stop[- ]motion|claymation|hand[- ]drawn)(?=[,.;:!)]| and\b| all\b)|"
            r"\bis (?:all |entirely |mostly )?(?P<how>hand-drawn|stop[- ]motion|claymation)\b|"
            r"\b(?:that's|that is|it's|they) (?:called|call(?: it| that)?) "
            r"(?P<called>stop[- ]motion|claymation|rotoscop(?:e|ing))\b|"
            r"\b(?:animated|shot|filmed|moved|made|done|drawn|painted) "
            r"(?P<frames>(?:one )?frame (?:by|at a) (?:frame|time))\b|"
            r"\bevery frame (?:is |was )?(?P<frame>(?:hand-)?(?:painted|drawn))\b",
            "frame called call hand-drawn hand-painted hand-animated hand stop stop-motion"
            " claymation rotoscoped computer-animated computer drawn painted",
            None,
        ),
    )
)


def told_by_how_it_is_made(page: Page) -> Iterator[re.Match[str]]:
    """What says that the film is animated; the words that do are the match's last group."""
    for _, match in _RULES.matches(page):
        yield match
