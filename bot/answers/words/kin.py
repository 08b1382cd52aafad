"""Words for kin: which tie each names, and whether a tie that is told is the one asked after. Pure.

A daughter told of somebody is their child, and they her parent; whoever is somebody's sister is not
married to them.
"""

from __future__ import annotations

import re

from bot.patterns import compiled
from bot.reading.lexicon.vocabulary import vocabulary

_TABLE = """
parent: mother mum mom mam mama mummy father dad daddy papa stepmother stepfather parent parents
child: son daughter child kid stepson stepdaughter sons daughters children kids
sibling: brother sister twin sibling brothers sisters twins siblings half-brother half-sister
spouse: husband wife spouse widow widower
former: ex ex-husband ex-wife
partner: boyfriend girlfriend fiance fiancee lover lovers sweethearts
elder: grandmother grandfather grandma grandpa granny gran grandad granddad nan grandparent
younger: grandson granddaughter grandchild grandchildren grandsons granddaughters
uncle: uncle aunt auntie aunts uncles
nephew: nephew niece nephews nieces
cousin: cousin cousins
in-law: brother-in-law sister-in-law mother-in-law father-in-law son-in-law daughter-in-law
"""
_ROWS = tuple(row.partition(": ") for row in _TABLE.strip().split("\n"))
TIES = {word: tie for tie, _, listed in _ROWS for word in listed.split()}
"""The tie that each word names."""
KIN = "|".join(sorted(map(re.escape, TIES), key=len, reverse=True))
"""Any word for kin, as a regular expression of folded text."""
_INVERSE = {
    "parent": "child", "elder": "younger", "uncle": "nephew",
    "child": "parent", "younger": "elder", "nephew": "uncle",
}  # fmt: skip
_WOMEN = vocabulary(
    "mother mum mom mam mama mummy stepmother daughter stepdaughter sister half-sister wife widow "
    "ex-wife girlfriend fiancee grandmother grandma granny gran nan granddaughter aunt auntie niece"
)
_MEN = vocabulary(
    "father dad daddy papa stepfather son stepson brother half-brother husband widower ex-husband "
    "boyfriend grandfather grandpa grandad granddad grandson uncle nephew"
)
_MARRIED = frozenset(["spouse"])
_COUPLE = frozenset(["spouse", "partner"])
_NO_KIN = frozenset(["partner", "former"])
"""Ties that may leave open whether people are kin."""
_OF_PAIRS = {
    "married": _MARRIED, "husband and wife": _MARRIED, "wife and husband": _MARRIED,
    "man and wife": _MARRIED, "a couple": _COUPLE, "lovers": _COUPLE, "together": _COUPLE,
    "a married couple": _MARRIED, "in a relationship": _COUPLE, "siblings": frozenset(["sibling"]),
    "brother and sister": frozenset(["sibling"]), "sister and brother": frozenset(["sibling"]),
    "brothers": frozenset(["sibling"]), "sisters": frozenset(["sibling"]),
    "twins": frozenset(["sibling"]), "cousins": frozenset(["cousin"]),
    "divorced": frozenset(["former"]), "exes": frozenset(["former"]),
}  # fmt: skip
_GENERATIONS = compiled(rf"(?P<one>{KIN}) and (?P<other>{KIN})")


def same_kin(kin: str) -> frozenset[str]:
    """The words that say the same of somebody's kin: "mum" and "mother", not "father"."""
    apart = _MEN if kin in _WOMEN else _WOMEN if kin in _MEN else frozenset()
    return frozenset(word for word, tie in TIES.items() if tie == TIES[kin]) - apart


def pair_ties(asked: str) -> frozenset[str]:
    """The ties that people asked whether they are so may have: "married", "mother and son"."""
    if asked in _OF_PAIRS:
        return _OF_PAIRS[asked]
    both = _GENERATIONS.fullmatch(asked)
    return frozenset(TIES[both[side]] for side in ("one", "other")) if both else frozenset()


def inverse(tie: str) -> str:
    """What one is to the other, told from the other side."""
    return _INVERSE.get(tie, tie)


def said_of_pair(asked: str, told: str, *, once: bool = False) -> str:
    """ "yes", "no" or "" to whether two are `asked`, where one is told to be the other's `told`.

    `once`: it is enough that they were.
    """
    tie = "spouse" if once and TIES[told] == "former" else TIES[told]
    if asked == "related":
        return "" if tie in _NO_KIN else "yes"
    wanted = pair_ties(asked)
    if not wanted:
        return ""
    if tie in wanted or inverse(tie) in wanted:
        return "yes"
    if asked == "twins" or (tie == "partner" and wanted == _MARRIED):
        return ""
    return "no"


def said_of_one(asked: str, told: str, *, turned: bool, owner: str = "") -> str:
    """Whether somebody is another's `asked`; `turned`: the other is told to be theirs.

    `owner`: "his" or "her", where the sentence says whose the other is.
    """
    tie = inverse(TIES[told]) if turned else TIES[told]
    if TIES[asked] != tie:
        return "" if {TIES[asked], tie} == {"spouse", "partner"} else "no"
    woman, man = asked in _WOMEN, asked in _MEN
    if turned and (woman or man):  # of "the daughter, Ida" it is not told whose mother he is
        return "" if not owner else "yes" if man == (owner == "his") else "no"
    unlike = (woman and told in _MEN) or (man and told in _WOMEN)
    return "no" if unlike else "yes"
