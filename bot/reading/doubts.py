"""Who is told too faintly to be believed an actor or a character, though the trees would.

Reviews name people who are not in the film: whom an actor is like, who should have played it, who
wrote the book. Where neither a rule nor a part tells of somebody in the story, the words around the
name must say so much the clearer. `strength` is what both models of names add up to
(`name_labels.py`); the least were set on 420 real reviews that `benchmarks/people.py` does not ask.
"""

from __future__ import annotations

from bot.reading.lexicon.common import ORDINARY
from bot.reading.lexicon.given_names import ALL_GIVEN_NAMES
from bot.reading.page import Name, Page, compile_rule
from bot.reading.people import TOLD, Figure, person_like, titled
from bot.reading.text import fold

_LEAST_NAME, _LEAST_ORDINARY = 5.0, 9.0
"""Of a name, and of an ordinary word with a capital ("the Captain")."""
_LEAST_PLAYED = 2.0  # of whom only a part tells
_LEAST_DESCRIBED = 8.0  # of a whole name that nobody plays: "the hero, Ann Poe, is wooden"
_BEFORE = 60  # characters
_BESIDE_IT = compile_rule(
    r"\b(?:ala|a la|unlike|than|instead of|understud(?:y|ies|ied) (?:to|for)|or even|"
    r"(?:facsimile|imitation|impression|clone|shades) of|reminiscent of|"
    r"remind(?:s|ed|ing)? (?:me|us|you|one) of|some(?:one|body) like|(?:we|you) (?:all )?remember"
    r"|(?:acts|looks|sounds|talks|moves|seems|is|not|much|just) like)(?: a| an| the)?"
    r"(?: (?:young|old|young(?:er)?|poor man's))? (?:{name}(?:,? and |, | or | & ))*$"
)
_WISHED_FOR = compile_rule(
    r"(?:(?:,? and |, | or | & ){name})* (?:could|should|would|might)(?:'ve| have)\b"
)


def is_beside(page: Page, mentions: list[Name]) -> bool:
    """Whether somebody is only named to compare with, or as who should have been in it."""
    return all(
        _BESIDE_IT.search(page.skeleton, max(0, one.start - _BEFORE), one.start)
        or _WISHED_FOR.match(page.skeleton, one.end)
        for one in mentions
    )


def is_doubtful_character(
    name: Name, strength: float, ruled: Figure | None, *, played: bool
) -> bool:
    """Of somebody in the story; `ruled` by what rules, `played` if an actor has the part."""
    alone = " " not in name.full
    if fold(name.full) in ALL_GIVEN_NAMES or (titled(name) and not alone):
        return False
    if played:
        return ruled is None and strength < _LEAST_PLAYED
    if ruled is not None:
        faint = ruled.weight < TOLD and person_like(name) and not ruled.detail
        return faint and strength < _LEAST_DESCRIBED
    ordinary = alone and fold(name.full) in ORDINARY
    return strength < (_LEAST_ORDINARY if ordinary else _LEAST_NAME)
