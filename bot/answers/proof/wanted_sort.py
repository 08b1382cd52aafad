"""Whether a sentence has the sort of thing that is asked for: a trade, an age, a cause. Pure.

"Ann, the mother, has packed a suitcase" is no answer to what she does for a living.
"""

from __future__ import annotations

import re

from bot.answers.proof.apposition import WORKS
from bot.answers.proof.told_so import (
    tells_how_done,
    tells_look,
    tells_what_was_done_to,
    tells_words,
)
from bot.answers.words.kin import TIES
from bot.patterns import compiled
from bot.reading.lexicon.nouns import PERSON_NOUNS
from bot.reading.lexicon.trades import TRADES
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.text import words


def has_what_is_asked(question: str, quote: str) -> bool:
    """Whether a folded quote may answer a folded question, by the sort of thing it has."""
    return (
        (not asks_trade(question) or tells_trade(quote))
        and _tells_why_not(question, quote)
        and _tells_how_old(question, quote)
        and _tells_how_died(question, quote)
        and tells_words(question, quote)
        and tells_look(question, quote)
        and tells_how_done(question, quote)
        and tells_what_was_done_to(question, quote)
    )


_FOR_A_LIVING = compiled(
    r"\bfor a living\b|\b(?:do|doing|done) for work\b"
    r"|\b(?:job|profession|occupation|trade) (?:does|do|did|has|have)\b"
    r"|\bwhat(?:['’]?s| is| was) (?:\S+ ){1,4}?(?:job|profession|occupation|trade)(?:\W*$| in\b)"
)
_AT_WORK = compiled(
    rf"\b(?:{WORKS}|works?|worked|working|runs?|ran|job|sells?|sold|keeps?|kept|drives?|owns?|retired"
    r"|earns?|trades?|employ\w+|teach\w*|taught|cooks?|cleans?|hired|living"
    r"|looks after|in charge|serves?)\b"
)


def asks_trade(question: str) -> bool:
    """Whether a folded question asks what somebody lives by."""
    return _FOR_A_LIVING.search(question) is not None


def tells_trade(quote: str) -> bool:
    """Whether a folded quote has a trade or a work in it."""
    if _AT_WORK.search(quote):
        return True
    return any(one in _TRADES or one.removesuffix("s") in _TRADES for one in words(quote))


_TRADES = (PERSON_NOUNS | TRADES) - frozenset(TIES) - vocabulary(
    "man woman boy girl person lad lass guy bloke child kid youth hero heroine lady gentleman "
    "protagonist character friend neighbour stranger villain lover orphan newcomer actor actress "
    "director"
)  # fmt: skip
_WHY_NOT = compiled(r"^(?:(?:so|and|but|ok) )*why (?:\w+n['’]?t|\w+ (?:\w+ ){1,3}?not|cannot)\b")
_REASON = compiled(
    r"\b(?:because|since|as|so|after|for|due|thanks|too|without|lost|lack\w*|no|broke\w*|afraid"
    r"|scared|fear\w*|hates?|wants|until|when|never|ban\w*|forb\w*|cursed?|injur\w+|hurt)\b"
    r"|[:;–—]"
)


def _tells_why_not(question: str, quote: str) -> bool:
    """Whether a quote may tell why something is not so: "a bird who can't fly" gives no reason."""
    if not _WHY_NOT.match(question):
        return True
    pieces = re.split(r"[,.!?()]", quote)
    denied = [at for at, one in enumerate(pieces) if re.search(r"n['’]t\b|\b(?:not|cannot)\b", one)]
    told = [one for at in denied for one in pieces[max(0, at - 1) : at + 2]]
    return not denied or any(map(_REASON.search, told))


_HOW_OLD = compiled(r"\bhow old\b")
_AGE = r"(?:\d+|\w+(?:ty|teen)(?:-\w+)?|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_AN_AGE = compiled(
    rf"\b(?:years?|months?)(?:[ -]old\b| of age\b| (?:his|her|their) (?:\w+)\b)|\baged?\b"
    rf"|[,(] {_AGE}(?=[,).;]| at the time)"
    rf"|\b(?:turn(?:s|ing|ed)?|is|was|being|just|only|nearly|almost) {_AGE}\b"
    r"|\bin (?:his|her|their) (?:\w+ )?\w+ties\b|\bteenage\w*|\b\w+genarian\b|\bmiddle-aged\b"
)
_HOW_DIED = compiled(r"\bhow (?:did|does|do) (?:\S+ ){1,5}?die\b")
_CAUSE = compiled(
    r"\b(?:drown\w*|shot|shoot\w*|stab\w*|poison\w*|fire|burn\w*|fell|falls?|fallen|accident|crash\w*"
    r"|heart|illness|ill|sick\w*|cancer|fever|kill\w*|murder\w*|hang\w*|hanged|electrocut\w*|crush\w*"
    r"|starv\w*|frozen?|froze|suicide|strangl\w*|eaten|eats?|bitten|explo\w+|war|hit|struck"
    r"|run over|overdose|beaten|torn"
    r"|die[sd]? (?:of|in|on|at|aboard|from|by|when|after))\b"
)


def _tells_how_old(question: str, quote: str) -> bool:
    """Whether a quote has an age, where that is asked: "in bed seven" is none."""
    return not _HOW_OLD.search(question) or _AN_AGE.search(quote) is not None


def _tells_how_died(question: str, quote: str) -> bool:
    """Whether a quote says of what, where it is asked how somebody died."""
    return not _HOW_DIED.search(question) or _CAUSE.search(quote) is not None
