"""Whether a sentence leaves open what its words speak of. Pure.

"She is accused of poisoning him" tells neither that she did nor who did; "she wants to know what is
in the box" tells nothing of what is in it; "a lame horse" is no number of horses.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from bot.answers.proof.reason_told import reason_belongs
from bot.answers.proof.wanted_sort import has_what_is_asked
from bot.answers.words.alike import PLAYED_BY, alike
from bot.patterns import compiled
from bot.reading.text import fold, stem, words

_ALLEGED = compiled(
    r"\b(?:(?:accus|suspect)(?:es?|s|ed|ing) (?:\w+ ){0,3}?of|suspected (?:\w+ )?of"
    r"|charged with|stand(?:s|ing)? (?:accused|trial)|on trial|tried for|framed for"
    r"|(?:two|three|four|five|several|both|all|people|they|everyone)(?: \w+){0,3} confess(?:ed)? to"
    r"|(?:falsely|wrongly) (?:\w+ ){1,3}?(?:of|for)|suspicion of|accusations? of)\b"
)
_NOT_DONE = compiled(r"(?: (?:that|which))? \w+ (?:did not|didn['’]?t|never) (?:do|commit)\b")
_ASKED = compiled(
    r"\b(?:(?:know|knows|knew|knowing|guess|guesses|wonder|wonders|wondering|ask|asks|asking|learn"
    r"|say|says|saying|tell|tells|told|explain|explains|remember|question of|mystery of|find out"
    r"|finds out|work out|works out|figure out) (?:\w+ )?(?:what|whats|who|whos|whom|whose|why"
    r"|where|wheres|how)|(?:of|about|as to|guess\w*) (?:just |exactly )?(?:who|what|why|where|how)"
    r"|whatever)\b"
)
_CLAUSE = compiled(r"[.;:!?—–]|,? (?:but|though|although|while|whereas|yet)\b|\s-\s")
_REACH = 40  # characters after a question word in which it asks after what stands there


def asks_of_claims(question: str) -> bool:
    """Whether a question itself asks after what is alleged, or what somebody knows."""
    said = fold(question)
    return bool(
        _ALLEGED.search(said)
        or _ASKED.search(said)
        or re.search(r"\b(?:accus|suspect|trial|charge|alleg|supposed)", said)
    )


_BY_ANYONE = compiled(r"\b(?:play|voic|perform|sung|sing)\w*(?: by)? (?:any|some)(?:one|body)\b")


def asks_of_anyone(question: str) -> bool:
    """Whether somebody unnamed is asked after, whom no mention of the part tells."""
    return _BY_ANYONE.search(fold(question)) is not None


def alleged(clause: str, terms: Collection[str]) -> bool:
    """Whether a folded clause tells one of the terms only as what somebody is said to have done."""
    found = _ALLEGED.search(clause)
    if found is not None and _spots(clause[found.end() :], terms):
        return True
    return any(_NOT_DONE.match(clause, end) for _, end in _spots(clause, terms))


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
        (asks_of_claims(question) or not left_open(quote, terms))
        and not withheld(quote, terms)
        and tells_contents(question, quote)
        and tells_where(question, quote, terms)
        and tells_matter(question, quote)
        and tells_wording(question, quote)
        and not says_nothing_does(question, quote, terms)
        and not only_something(question, quote, terms)
        and tells_amount(question, quote)
        and tells_which(question, quote)
        and not _only_because_of_it(fold(question), fold(quote))
        and not _only_looks(fold(question), fold(quote))
        and _tells_what_was(fold(question), fold(quote))
        and not only_steals_the_show(fold(question), fold(quote))
        and reason_belongs(fold(question), fold(quote), terms)
        and _tells_task(fold(question), fold(quote))
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


_WHAT_ABOUT = compiled(
    r"\bwhat(?:['’]?s| is| was| are| were) (?:all )?(?:the|that|this|his|her|their)"
    r" (?P<thing>\w+) (?:all )?about\b"
)
_CONCERNS = r"(?:(?:about|over|against|for)\b|concern\w*|caused)"


def tells_matter(question: str, quote: str) -> bool:
    """Whether a sentence may tell what a thing in it is about."""
    about = _WHAT_ABOUT.search(fold(question))
    if about is None:
        return True
    of_it = rf"\b{re.escape(about['thing'])}(?: \w+)?"
    said = fold(quote)
    return re.search(rf"{of_it} (?:is |was )?{_CONCERNS}|\bbecause\b", said) is not None


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


_NOTHING = compiled(r"\b(?:nothing|nobody|no one|none)\b(?! but| except| else)")
_ASKS_WHAT = compiled(r"^(?:(?:so|and|but|ok) )*(?:what|which|who)(?:s|['’]s)?\b")
_NEGATION = compiled(r"\b(?:nothing|nobody|no|not|never)\b|n['’]t\b")
_RIGHT_BY = 12  # characters between "nothing" and what it denies


def says_nothing_does(question: str, quote: str, terms: Collection[str]) -> bool:
    """Whether a sentence denies what a question takes for granted: "nothing goes wrong on it"."""
    if not _ASKS_WHAT.match(fold(question)) or _NEGATION.search(fold(question)):
        return False
    said = fold(quote)
    return any(
        0 <= start - found.end() <= _RIGHT_BY
        for found in _NOTHING.finditer(said)
        for start, _ in _spots(said, terms)
    )


_UNTOLD_ONE = compiled(
    r"\b(?:something|somewhere)"
    r" (?:(?:is|was|has been|had been|that is|that was) )?$"
)


def only_something(question: str, quote: str, terms: Collection[str]) -> bool:
    """Whether what is asked after is only "something": "looking for something welded into it"."""
    question, quote = fold(question), fold(quote)
    if not terms or not _ASKS_WHAT.match(question) or "who" in question.split():
        return False
    spots = _spots(quote, terms)
    untold = [start for start, _ in spots if _UNTOLD_ONE.search(quote[:start])]
    return bool(untold) and untold[0] == min(start for start, _ in spots)


_SOUGHT = compiled(r"\blook(?:s|ed|ing)? for\b")
_SEEKS = compiled(r"\b(?:look\w* for|search\w*|seek\w*|sought|hunt\w*|quest|after|wants?)\b")


def _only_looks(question: str, quote: str) -> bool:
    """Whether what looks like something is told, where it is asked what is looked for."""
    looks = re.search(r"\blook(?:s|ed|ing)?\b", quote)
    return bool(_SOUGHT.search(question) and looks and not _SEEKS.search(quote))


_STEALS = compiled(r"\b(?:steal(?:s|ing)?|stole|stolen)\b")
_THE_SHOW = compiled(
    r" (?:it from|the (?:\w+ )?(?:show|film|movie|picture|limelight|scenes?)|scenes?"
    r"|(?:every|each|all|both)(?: (?:of|the|his|her|their|single)){0,3}"
    r" (?:scenes?|moments?|shots?|films?|frames?|minutes?|it))\b"
)


def only_steals_the_show(question: str, quote: str) -> bool:
    """Whether nothing but the film is stolen, where a theft is asked after."""
    stolen = [*_STEALS.finditer(quote)]
    return bool(
        stolen and _STEALS.search(question) and not _THE_SHOW.search(question)
        and all(_THE_SHOW.match(quote, one.end()) for one in stolen)
    )  # fmt: skip


_USED_TO = compiled(r"\bwh(?:o|at|ere) (?:did \w+ )?used? to\b")
_ONCE = compiled(
    r"\b(?:used to|once|former(?:ly)?|previously|before|ex|retired|late|had|did|was|were|\w+ed)\b"
)


def _tells_what_was(question: str, quote: str) -> bool:
    """Whether a quote may tell what is no more, where somebody "used to" do it."""
    return not _USED_TO.search(question) or _ONCE.search(quote) is not None


_TASK = compiled(r"\b(?P<set>hired|sent|asked|told|paid|forced|ordered|made|commissioned) to do\b")


def _tells_task(question: str, quote: str) -> bool:
    """Whether a quote says to what somebody is set: "hired to strip the station"."""
    asked = _TASK.search(question)
    if asked is None:
        return True
    kin = {stem(asked["set"]), *alike(stem(asked["set"]))}
    told = re.finditer(r"\b(?=(?P<set>\w+)(?: \w+){0,4} to \w+)", quote)
    return any(stem(found["set"]) in kin for found in told)


_WHY_DOES = compiled(r"^(?:(?:so|and|but|ok) )*why (?:did|does|do|is|was|has)\b(?P<rest>.*)")


def _only_because_of_it(question: str, quote: str) -> bool:
    """Whether what is asked the reason of is itself the reason for something else.

    "She drifts after losing her job" tells not why she lost it.
    """
    asked = _WHY_DOES.match(question)
    if asked is None:
        return False
    deeds = {stem(word) for word in words(asked["rest"])}
    for found in re.finditer(
        r"\b(?:after|since|from|despite|by|following|upon|on) (?:just |having )?(?P<deed>\w+ing)\b"
        r"(?P<on>[^.;]*)",
        quote,
    ):
        reason = re.search(
            r"\b(?:because|since|when|to \w+|so that|thanks to|due to)\b", found["on"]
        )
        if deeds & {stem(found["deed"]), *alike(stem(found["deed"]))} and not reason:
            return not re.search(r"\bbecause\b", quote)
    return False


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


_WHICH = compiled(
    r"\b(?:what|which) (?P<noun>song|tune|game|book|poem|play|novel|dish|drink|instrument|language"
    r"|poison|card|colou?r|disease|illness|crime|sport|hymn|prayer|record|adverts?|commercial"
    r"|documentar(?:y|ie)|film|movie|video|series|opera)s?"
    r" (?!(?:is|are|was|were)(?! (?:sung|played|read|used|heard|danced|performed)\b))"
)


def tells_which(question: str, quote: str) -> bool:
    """Whether a sentence says which song it is, where that is asked: "the same song" says none."""
    asked = _WHICH.search(fold(question))
    if asked and asked["noun"] == "instrument":
        instruments = {*alike(stem("instrument")), *map(stem, PLAYED_BY.values())} - {"saw"}
        return not instruments.isdisjoint(map(stem, words(quote)))
    if asked is None or re.search(r"[\"“”‘*_:]", quote):
        return True
    nouns = [*re.finditer(rf"\b{asked['noun']}s?\b", said := fold(quote))]
    return not nouns or any(
        not _SOME_ONE.search(said[: one.start()]) or _MORE_OF_IT.match(said[one.end() :])
        for one in nouns
    )


_SOME_ONE = compiled(
    r"\b(?:an?|the|that|this|one|some|any|their|his|her|its|same|certain|single|whole|no|two|three"
    r"|four|five|six|several|many|few|only|makes?|made|did|edit(?:s|ed)?|writes?|wrote|sings?|music)"
    r"(?: (?:same|certain|single|whole|one|last|first|other|only))* $"
)
_MORE_OF_IT = compiled(r" (?:called|named|about|of|by|from|that|which|with)\b")
_PREPOSITION = r"(?:in|at|on|inside|beneath|under|near|from|to|into|aboard|across|behind|among|by)"
_WHERE_IS = compiled(r"\bwhere(?:['’]?s| is| was| are| were) (?:the|that|his|her|their)\b")
_GOVERNED = 3  # words between a preposition and what it stands before
_PARTS = compiled(r"[,;:.!?—–()]|\b(?:and|but|as|while)\b")


def tells_where(question: str, quote: str, terms: Collection[str]) -> bool:
    """Whether a clause with a term has a place besides, where it is asked where something is.

    "It hangs on a lost ring" tells no place of the ring.
    """
    if not terms or not _WHERE_IS.search(fold(question)):
        return True
    for clause in _PARTS.split(fold(quote)):
        spots = _spots(clause, terms)
        own = {start for start, _ in spots}
        for found in re.finditer(rf"\b{_PREPOSITION} (?:(?:an?|the|his|her|their|\w+) ){{0,2}}?",
                                 clause):  # fmt: skip
            after = clause[found.end() :]
            governs = any(
                found.end() <= start and len(clause[found.end() : start].split()) <= _GOVERNED
                for start in own
            )
            if spots and after.strip() and not governs:
                return True
    return False


def _spots(text: str, terms: Collection[str]) -> list[tuple[int, int]]:
    wanted = set(terms).union(*(alike(term) for term in terms)) if terms else set()
    return [
        found.span()
        for found in re.finditer(r"[^\W_]+", text)
        if stem("".join(words(found[0])[:1])) in wanted
    ]
