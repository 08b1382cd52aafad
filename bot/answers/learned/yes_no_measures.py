"""What can be measured of a sentence that may settle a yes-or-no question: numbers, for the trees.

Pure. How much of the question a sentence has is measured for all questions (`measures.py`); here is
what tells whether it says so or denies it.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.answers.finding.levels import EXACT, NEAR, SAME, level_of
from bot.answers.finding.passages import Sentence
from bot.answers.learned.yes_no_wording import Measures, YesNo
from bot.answers.proof.polar import AIM, DENIAL, UNSURE, UNTOLD, polarity
from bot.answers.proof.remarks import judges
from bot.answers.words.deeds import signs_of
from bot.patterns import compiled
from bot.reading.opinions import tone_in
from bot.reading.text import fold, stem

_CLAUSES = compiled(
    r"[;:.!?()—–]|,? (?:but|though|although|while|whereas|yet)\b|\s-\s|, "
)  # fmt: skip
_WORD = compiled(r"[^\W_]+")
_SAID = {
    "few": compiled(r"\b(?:hardly|barely|scarcely|few|little|less|almost|nearly|half)\b"),
    "once": compiled(r"\b(?:used to|former|ex|retired|once)\b"),
    "gone": compiled(r"\b(?:left|leaves?|gone|dead|dies|died|killed|cut|ends?)\b"),
    "first": compiled(r"\b(?:first|debut|second|third|2nd)\b"),
    "cannot": compiled(
        r"\b(?:can't|cannot|couldn't|won't|refus\w+|fail\w*|miss\w*|lost|lose[sd]?|without)\b"
    ),
    "only": compiled(r"\bonly\b"),
    "should": compiled(r"\b(?:ought|should|would|could|might)\b"),
    "all": compiled(r"\b(?:all|every|everyone|everybody|both|whole)\b"),
    "children": compiled(r"\b(?:kids?|child\w*|famil\w+|aged?|year old|son|daughter|young)\b"),
    "most": compiled(r"\b\w+est\b"),
    "never": compiled(r"\b(?:never|not once|not one)\b"),
    "none": compiled(r"\b(?:none|nobody|no one|nothing|neither|nor)\b"),
    "but": compiled(r"\b(?:but|although|though|however|yet)\b"),
    "if": compiled(r"\b(?:if|until|unless|whether)\b"),
    "than": compiled(r"\bthan\b"),
    "too": compiled(r"\btoo\b"),
    "pretended": compiled(r"\b(?:pretend\w*|supposed|fake|so called|claims?|thinks?)\b"),
}
_IN_CLAUSE = ("few", "should", "cannot", "once", "none", "never")
_REPLY_NO = compiled(r"\W*(?:no|nope|not|never|(?:it|he|she|they) (?:isn|doesn|don|aren|wasn))")
_ASKS = compiled(r"\?[\s*_\"')”’]*$")


def measure_yes_no(asked: YesNo, terms: Sequence[str], one: Sentence, following: str) -> Measures:
    """What is measured of a sentence; `following` is the one after it in its review, or ""."""
    quote = one.evidence.quote
    said, tone = fold(quote), tone_in(quote)
    levels = [level_of(term, one.stems, one.folded) for term in terms]
    clauses = [clause for clause in _CLAUSES.split(said) if clause.strip()] or [said]
    shares = [_shares(clause, terms) for clause in clauses]
    at = max(range(len(clauses)), key=shares.__getitem__)
    clause, (same, near) = clauses[at], shares[at]
    spots = [word.start() for word in _WORD.finditer(clause) if _has(word[0], terms)]
    denials, denied = len(DENIAL.findall(said)), len(DENIAL.findall(clause))
    deeds = _deeds(asked.plain, said)
    found: Measures = {
        "denials": denials,
        "denials in clause": denied,
        "denied before all": bool(spots and DENIAL.search(clause[: spots[0]])),
        "denied before": bool(spots and DENIAL.search(clause[: spots[-1]])),
        "turned": (denials + asked.denied) % 2,
        "turned in clause": (denied + asked.denied) % 2,
        "by its words": {"yes": 1, "no": -1}.get(
            polarity(quote, terms, aimed=bool(asked.measures["asked aim"])), 0
        ),
        "deeds alike": deeds.count(1),
        "deeds against": deeds.count(-1),
        "lean": tone.lean,
        "praise": tone.praise,
        "blame": tone.blame,
        "tones": (asked.tone or 1) * tone.lean,
        "traits": sum(
            bool(one.shown.search(said)) - bool(one.contrary.search(said)) for one in asked.traits
        ),
        "judges": judges(quote),
        "clause judges": judges(clause),
        "clauses": len(clauses),
        "words in clause": len(clause.split()),
        "same in clause": same,
        "near in clause": near,
        "first level": levels[0],
        "last level": levels[-1],
        "unsure": bool(UNSURE.search(said)),
        "unsure in clause": bool(UNSURE.search(clause)),
        "untold": bool(UNTOLD.search(said)),
        "aim": bool(AIM.search(said)),
        "asks": bool(_ASKS.search(quote)),
        "denied after": bool(_REPLY_NO.match(fold(following))),
    }
    for name, least in (("exact", EXACT), ("same", SAME), ("near", NEAR)):
        count = sum(level >= least for level in levels)
        found |= {name: count, f"{name} share": count / len(levels)}
    found |= {f"says {name}": bool(words.search(said)) for name, words in _SAID.items()}
    found |= {f"clause says {name}": bool(_SAID[name].search(clause)) for name in _IN_CLAUSE}
    return found


def _shares(clause: str, terms: Sequence[str]) -> tuple[int, int]:
    """How many terms a clause has, in the same words or others, and in kindred ones as well."""
    spoken = _WORD.findall(clause)
    stems, folded = frozenset(map(stem, spoken)), " ".join(spoken)
    levels = [level_of(term, stems, folded) for term in terms]
    return sum(level >= SAME for level in levels), sum(level >= NEAR for level in levels)


def _has(word: str, terms: Sequence[str]) -> bool:
    return any(level_of(term, frozenset([stem(word)]), word) >= SAME for term in terms)


def _deeds(asked: str, said: str) -> list[int]:
    """For each deed that both tell: 1 where they tell the same of it, -1 where the contrary."""
    theirs = signs_of(said)
    return [
        1 if one == other else -1
        for verb, signs in signs_of(asked).items()
        for one in signs
        for other in theirs.get(verb, ())
    ]
