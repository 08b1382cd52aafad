"""Words for kin: which tie each names, and which is its other side. Pure."""

from __future__ import annotations

import re

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


def same_kin(kin: str) -> frozenset[str]:
    """The words that say the same of somebody's kin: "mum" and "mother", not "father"."""
    apart = _MEN if kin in _WOMEN else _WOMEN if kin in _MEN else frozenset()
    return frozenset(word for word, tie in TIES.items() if tie == TIES[kin]) - apart


def inverse(tie: str) -> str:
    """What one is to the other, told from the other side."""
    return _INVERSE.get(tie, tie)
