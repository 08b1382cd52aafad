"""Whether a sentence affirms or denies what its telling words say. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection

from bot.answers.proof.left_open import alleged, withheld
from bot.answers.words.alike import alike
from bot.patterns import compiled
from bot.reading.required import needed
from bot.reading.text import fold, stem

_DENIES = (
    r"\b(?:no|not|never|nobody|none|without|neither|nor|nothing|hardly|cannot|cant|dont|doesnt|isnt"
    r"|wasnt|didnt|hasnt|hadnt|wont|lacks?|lacking|absent|free of"
    r"|(?:fail(?:s|ed|ing)?|refus(?:es?|ed|ing)|declin(?:es?|ed)|unable) to)\b"
)
DENIAL = compiled(rf"{_DENIES}|n['’]t\b")
DENYING = needed(_DENIES) | {"t"}
"""The words of which a sentence that denies something has one."""
_CLAUSE = compiled(r"[.;:!?—–]|,? (?:but|though|although|while|whereas|yet)\b|\s-\s")
_OPPOSITE = {
    stem(word): frozenset(map(stem, opposite.split()))
    for word, opposite in (
        ("die", "fine survive survives alive lives safe unharmed unhurt"),
        ("dies", "fine survive survives alive lives safe unharmed unhurt"),
        ("killed", "fine survive survives alive safe unharmed unhurt"),
        ("survive", "dies die killed dead death"),
        ("colour", "monochrome black"),
        ("silent", "talks speaks dialogue"),
        ("talk", "silent mute speechless wordless"),
        ("speak", "silent mute speechless wordless"),
    )
}
"""Words that deny, by what they say, what is asked: is the dog dead? It is fine."""
UNSURE = compiled(
    r"\b(?:if|whether|maybe|perhaps|might|should|could have|would have|wish|hope|hoped|expected"
    r"|thought|thinks?|believe[sd]?|fear(?:s|ed)|convinced|assum(?:e|es|ed)|suspects?|suspected"
    r"|(?:is|are|was|were) (?:sure|certain)"
    r"|may|may not|could be|as if|as though|supposed to|rumou?red|almost|nearly|would rather)\b"
)
UNTOLD = compiled(
    r"\b(?:(?:nobody|no one|none|never|cannot|not|nt) (?:\w+ )?"
    r"(?:knows?|learns?|tells?|say|sure|saying|telling|reveal\w*)"
    r"|unclear|uncertain|remains to be seen|left open|whether)\b"
)
_SET_ON = (
    r"(?:has|have|had|having|ought|about|in order|so as|out|meant|sent|asked|told|ordered|hired"
    r"|invited|expected|due|determined|desperate|keen|eager|ready|willing|trained|doomed|fought"
    r"|sworn|swore)"
)
_SETS_ON = (
    r"(?:want|need|hop|try|tri|attempt|aim|plan|plann|intend|vow|promis|threaten|wish|long|yearn"
    r"|struggl|fight|decid|prepar|offer|plot|plott|ask|order|schem|resolv|swear|agre)"
    r"(?:e?[sd]?|ing)"
)
_PURPOSE = (
    r"(?:a|the|one|last|only|his|her|their) (?:\w+ )?(?:chance|bid|quest|plan|dream|race|fight"
    r"|effort|task|mission|job|duty|attempt|way|scheme|plot|right)"
)
AIM = compiled(
    rf"\b(?:(?:{_SET_ON}|{_SETS_ON}|{_PURPOSE}) (?:\w+ )?to|must|dream(?:s|t|ed|ing)? (?:of|about)"
    r"|hop(?:es|ed|ing) for|bent on|in hope of)\b"
)
"""What somebody wants, plans or must do is not yet done."""


def opposes(term: str) -> frozenset[str]:
    """The stems that deny a term by what they say."""
    return _OPPOSITE.get(term, frozenset())


DENIED_QUESTION = compiled(r"\b(?:no|not|never|nobody|none|nothing|neither|without|cannot|cant)\b")
RHETORICAL = compiled(
    r"^(?:\S+ ){0,2}?(?:is|are|was|were|do|does|did|has|have|would) (?:\S+ )?not\b"
    r"| (?:is|are|was|were|do|does|did|has|have) not (?:it|he|she|they|there)$"
)
"""What denies nothing: "isn't it dull", "he dies, doesn't he"."""


_OR_NOT = compiled(r",? or not\b|\bno (?:longer|doubt|more)\b|\bnot only\b")


def asks_denied(question: str) -> bool:
    """Whether a question puts it in the negative, as "has she never acted before" does."""
    said = _OR_NOT.sub(" ", fold(question)).rstrip("? ")
    denials = len(DENIED_QUESTION.findall(said)) - len(RHETORICAL.findall(said))
    return denials > 0 and denials % 2 == 1


def turned(word: str, question: str) -> str:
    """What a sentence that says or denies the words makes of a question in the negative."""
    return {"yes": "no", "no": "yes"}.get(word, word) if asks_denied(question) else word


def aims(question: str) -> bool:
    """Whether it is asked what somebody wants or must do: "has she to sell it"."""
    return AIM.search(fold(question)) is not None


_PARTICLES = frozenset(map(stem, ["back", "away", "off", "apart", "round", "along"]))
"""Words that say nothing without their verb: who gives back has not got it back."""


def polarity(quote: str, terms: Collection[str], *, aimed: bool = False) -> str:
    """ "yes" or "no" by the clauses that have the terms; "" where none tells.

    What is only aimed at tells nothing, unless an aim is asked after.
    """
    found = set[str]()
    if _PARTICLES.issuperset(terms) or withheld(quote):
        return ""
    for whole in _CLAUSE.split(" ".join(fold(_parted(quote, terms)).split())):
        afresh = _AFRESH.match(whole)
        clause = whole[afresh.end() :] if afresh and _says(whole[afresh.end() :], terms) else whole
        said = {stem(word) for word in re.findall(r"[^\W_]+", clause)}
        opposite = frozenset[str]().union(*(opposes(term) for term in terms if term not in said))
        if not said.isdisjoint(opposite):  # who does not die survives
            found.add("yes" if _denies(clause, opposite) else "no")
            continue
        if not _says(clause, terms):
            continue
        if UNSURE.search(clause) or UNTOLD.search(clause) or not (aimed or _done(clause, terms)):
            continue
        if _denies(clause, terms):
            found.add("no")
        elif not DENIAL.search(clause.replace("without", "")):  # else of what?
            found.add("yes")
    return found.pop() if len(found) == 1 else ""


_OTHER_SUBJECT = compiled(
    r"(?<=[,)]) (?:and |so |then )?(?=[A-ZÀ-Þ][\w'’]+(?: [A-ZÀ-Þ][\w'’]+)?(?:, [^,;.]{1,25},)?"
    r" (?:is|are|was|were|has|have|had|gets?|goes|\w{2,}[a-rt-z]s)\b)"
)
"""Where a sentence goes on about somebody by name: "it isn't up to much, and Ann is sacked"."""


def _parted(quote: str, terms: Collection[str]) -> str:
    """A sentence without its clauses on others that deny something else."""
    parts = _OTHER_SUBJECT.split(" ".join(quote.split()))
    kept = [one for one in parts if _says(fold(one), terms) or not DENIAL.search(fold(one))]
    return " ".join(kept)


def clauses_on(quote: str, terms: Collection[str]) -> list[str]:
    """The folded clauses of a sentence that have one of the terms."""
    said = " ".join(fold(_parted(quote, terms)).split())
    return [one for one in _CLAUSE.split(said) if one and _says(one, terms)]


def only_aimed(quote: str, terms: Collection[str]) -> bool:
    """Whether a sentence tells the terms only as an aim, or says that it does not tell."""
    clauses = clauses_on(quote, terms)
    return bool(clauses) and all(UNTOLD.search(one) or not _done(one, terms) for one in clauses)


def _done(clause: str, terms: Collection[str]) -> bool:
    """Whether no term stands in what a clause tells as an aim, or as what is only alleged."""
    aim = AIM.search(clause)
    aimed = aim is not None and _says(clause[aim.end() :], terms)
    return not aimed and not alleged(clause, terms)


def _says(text: str, terms: Collection[str]) -> bool:
    said = {stem(word) for word in re.findall(r"[^\W_]+", text)}
    return any(term in said or not said.isdisjoint(alike(term)) for term in terms)


_RIGHT_AFTER = 1
_AFRESH = compiled(r"^.*, and (?:i|we|you|he|she|it|they|there)\b")
"""What is denied of one does not hold of the next: "it isn't long, and I did cry"."""


def _denies(clause: str, terms: Collection[str]) -> bool:
    """Whether a clause denies the terms: before the last, or right after it: "music: none"."""
    spots = [
        number
        for number, word in enumerate(re.findall(r"[^\W_]+(?:['’]\w+)?", clause))
        if (root := stem(re.split(r"['’]", word)[0])) in terms
        or any(root in alike(term) for term in terms)
    ]
    spoken = re.findall(r"[^\W_]+(?:['’]\w+)?", clause)
    reach = (spots[-1] if spots else len(spoken)) + _RIGHT_AFTER + 1
    return DENIAL.search(" ".join(spoken[:reach])) is not None


_BEFORE = 4  # words before a term in which a negation denies it


def denied(quote: str, terms: Collection[str]) -> bool:
    """Whether a negation stands right before one of the terms."""
    said = fold(quote)
    return any(
        stem(found[0]) in terms
        and DENIAL.search(" ".join(said[: found.start()].split()[-_BEFORE:])) is not None
        for found in re.finditer(r"[^\W_]+", said)
    )
