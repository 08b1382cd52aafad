"""Whether a sentence leaves open what its words speak of. Pure.

"She is accused of poisoning him" tells neither that she did nor who did; "she wants to know what is
in the box" tells nothing of what is in it.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from bot.answers.proof.reason_told import reason_belongs
from bot.answers.proof.wanted_sort import has_what_is_asked
from bot.answers.words.alike import alike
from bot.patterns import compiled
from bot.reading.text import fold, stem, words

_ALLEGED = compiled(
    r"\b(?:(?:accus|suspect)(?:es?|s|ed|ing) (?:\w+ ){0,3}?of|suspected (?:\w+ )?of"
    r"|charged with|stand(?:s|ing)? (?:accused|trial)|on trial|tried for|framed for"
    r"|(?:two|three|four|five|several|both|all|people|they|everyone)(?: \w+){0,3} confess(?:ed)? to"
    r"|(?:falsely|wrongly) (?:\w+ ){1,3}?(?:of|for)|suspicion of|accusations? of)\b"
)
_ASKED = compiled(
    r"\b(?:(?:know|knows|knew|knowing|guess|guesses|wonder|wonders|wondering|ask|asks|asking|learn"
    r"|say|says|saying|tell|tells|told|explain|explains|remember|question of|mystery of|find out"
    r"|finds out|work out|works out|figure out) (?:\w+ )?(?:what|whats|who|whos|whom|whose|why"
    r"|where|wheres|how)|(?:of|about|as to|guess\w*) (?:just |exactly )?(?:who|what|why|where|how)"
    r"|whatever)\b"
)
_CLAUSE = compiled(r"[.;:!?—–]|,? (?:but|though|although|while|whereas|yet)\b|\s-\s")
_REACH = 40  # characters after a question word in which it asks after what stands there


def alleged(clause: str, terms: Collection[str]) -> bool:
    """Whether a folded clause tells one of the terms only as what somebody is said to have done."""
    found = _ALLEGED.search(clause)
    return found is not None and bool(_spots(clause[found.end() :], terms))


_WITHHOLDS = compiled(
    r"\bi(?:['’]m not going to"
    r"|(?: am not going to| shall not| will not| won['’]?t| cannot| can['’]?t| would not"
    r"| wouldn['’]?t)(?: dream of)?) (?:\w+ )?"
    r"(?:tell|say|reveal|spoil|describe|give|name|telling)\b"
    r"|\bi give nothing away\b"
)


def withheld(quote: str, terms: Collection[str] = ()) -> bool:
    """Whether a reviewer says not to tell something, which the film may well do.

    Not where something else is told that has all the `terms`: "I won't say how, only that she
    ends up at sea".
    """
    said = fold(quote)
    found = _WITHHOLDS.search(said)
    if found is None:
        return False
    rest = said[: found.start()] + " | " + _TOLD_AFTER.sub("", said[found.end() :], count=1)
    return not terms or not all(_spots(rest, [term]) for term in terms)


_TOLD_AFTER = compiled(r"^[^.;:!?,—–]*")
"""What is not told: up to the next clause."""


def left_open(quote: str, terms: Collection[str]) -> bool:
    """Whether each clause with a term only alleges it, or asks after it: "nobody says who did"."""
    clauses = [one for one in _CLAUSE.split(fold(quote)) if one and _spots(one, terms)]
    return bool(clauses) and all(alleged(one, terms) or _wondered(one, terms) for one in clauses)


def _wondered(clause: str, terms: Collection[str]) -> bool:
    spots = _spots(clause, terms)
    return any(
        any(0 <= start - found.end() <= _REACH for start, _ in spots)
        for found in _ASKED.finditer(clause)
    )


def tells(question: str, quote: str, terms: Collection[str]) -> bool:
    """Whether a sentence with the words of a question may answer it: nothing in it is left open."""
    return (
        not left_open(quote, terms)
        and not withheld(quote, terms)
        and tells_contents(question, quote)
        and tells_wording(question, quote)
        and tells_amount(question, quote)
        and reason_belongs(fold(question), fold(quote), terms)
        and has_what_is_asked(fold(question), fold(quote))
    )


_WHAT_IN = compiled(
    r"\bwhat(?:['’]?s| is| was| are| were)(?: actually| really)? (?:in|inside|behind|under)"
    r" (?:(?:the|that|his|her|their|this) )?(?:(?:\w+ ){0,2}\w+['’]s? )?(?P<thing>\w+)"
)


_FOUND = "finds?|found|inside|there|sees?|pulls?|takes?"


def tells_contents(question: str, quote: str) -> bool:
    """Whether a sentence may tell what is in something, where that is asked."""
    asked = _WHAT_IN.search(fold(question))
    if asked is None:
        return True
    said, thing = fold(quote), re.escape(asked["thing"])
    before = r"(?:in|inside|behind|under|from|out of|contents? of)"
    opened = rf"\bopen(?:s|ed|ing)? (?:\w+ ){{0,3}}?{thing}\b.*\b(?:{_FOUND})\b"
    inside = rf"\b{before} (?:\w+ ){{0,3}}?{thing}\b"
    holds = rf"\b{thing}(?: \w+){{0,2}} (?:of|with|contain\w*|hold\w*|full|is|was|has|hid\w*|:)\b"
    return re.search(rf"{inside}|{holds}|{opened}", said) is not None


_WHAT_SAYS = compiled(
    r"\bwhat (?:does|do|did|is|was)(?: (?:the|that|his|her|their|this))?(?: \w+)?"
    r" (?P<thing>letters?|notes?|messages?|signs?|telegrams?|inscription|posters?|postcards?"
    r"|diary|text|labels?|plaque|emails?|prophecy|cards?|pages?|headline|placards?|telex"
    r"|epitaph|tattoo|banner|will|signal|transmission|entry)"
    r"(?:(?: \w+){0,5})? (?:say|read|saying|written)\b"
)
_SAYS = compiled(
    r"\b(?:says?|said|saying|reads(?! (?:it|them|the|his|her|an?|that|this|out|aloud)\b)"
    r"|tells?|telling|told|warn\w*|inform\w*|ask(?:s|ed|ing)"
    r"|announc\w*|declar\w*|promis\w*|claim\w*|demand\w*|accus\w*|invit\w*|begging|begs|spell\w*"
    r"|order\w*|confess\w*)\b|[:\"“]"
)


_WHAT_SOMEBODY_SAYS = compiled(
    r"\bwhat (?:does|do|did) (?:(?:the|that|his|her|their) )?(?!(?:\w+ )?(?:reviews?|reviewers?"
    r"|critics?"
    r"|you|they|people|members?|anyone|everyone|we|it|film)\b)(?:[\w'’]+ ){1,2}"
    r"(?:say|shout|whisper|yell|scream|reply|mutter)(?= to\b| at\b| when\b| after\b|\W*$| in\b)"
)


def tells_wording(question: str, quote: str) -> bool:
    """Whether a sentence may tell what a letter or somebody says: that it is there tells none."""
    asked = fold(question)
    says = _WHAT_SAYS.search(asked) or _WHAT_SOMEBODY_SAYS.search(asked)
    return says is None or _SAYS.search(fold(quote)) is not None


_SUMS = r"budget|cost|costs|gross|box office|takings|price|fee"
_WHAT_SUM = compiled(
    rf"\bwhat(?:['’]?s| is| was| were)?(?: the| its| their)?(?: \w+)? (?P<sum>{_SUMS})\b"
    r"|\bhow (?:big|large|high) (?:is|was) (?:the|its) (?P<how>budget)\b"
)
_MONEY = compiled(
    r"[£$€¥]\s?\d|\b\d[\d,.]* ?(?:m|k|bn|million|thousand|pounds?|dollars?|euros?|quid|grand)\b"
    r"|\b(?:million|thousand|hundred|billion|grand|quid|pounds|dollars|euros|nothing|peanuts"
    r"|shoestring|pence)\b"
)
_PIECE = compiled(r"[,;:.!?—–()]|\b(?:but|and|while)\b")


def tells_amount(question: str, quote: str) -> bool:
    """Whether a sentence gives a sum where one is asked for: "six times the budget" is none."""
    if (asked := _WHAT_SUM.search(fold(question))) is None:
        return True
    word = re.escape(asked["sum"] or asked["how"])
    pieces = [one for one in _PIECE.split(fold(quote)) if re.search(rf"\b{word}\b", one)]
    return any(map(_MONEY.search, pieces))


def _spots(text: str, terms: Collection[str]) -> list[tuple[int, int]]:
    wanted = set(terms).union(*(alike(term) for term in terms)) if terms else set()
    return [
        found.span()
        for found in re.finditer(r"[^\W_]+", text)
        if stem("".join(words(found[0])[:1])) in wanted
    ]
