"""Whether a sentence affirms or denies what its telling words say. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection

from bot.answers.proof.left_open import alleged, asks_of_claims, withheld
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
_NOT_SO = compiled(r"\bnot only\b|\bno (?:doubt|wonder|less)\b|\bnot just\b|\bno longer\b")
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


_LACKING = compiled(r"\b(?:without|(?:with|for|by|on|to) (?:no|nothing|nobody|none))\b")


def turned(word: str, question: str, quote: str = "") -> str:
    """What a sentence that says or denies the words makes of a question in the negative.

    Of what is done without something the `quote` may say so too: "he cannot live without her".
    """
    if not word or not asks_denied(question):
        return word
    lacks, said = _LACKING.sub(" ", question.lower()), fold(quote)
    if not asks_denied(lacks) and _LACKING.search(said):
        return "no" if DENIAL.search(_LACKING.sub(" ", said)) else "yes"
    return {"yes": "no", "no": "yes"}.get(word, word)


def aims(question: str) -> bool:
    """Whether it is asked what somebody wants, must do or is accused of: "has she to sell it"."""
    return AIM.search(fold(question)) is not None or asks_of_claims(question)


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
        clause = _plain(whole, terms)
        if not clause:
            continue
        if (afresh := _AFRESH.match(clause)) and _says(clause[afresh.end() :], terms):
            clause = clause[afresh.end() :]
        said = {stem(word) for word in re.findall(r"[^\W_]+", clause)}
        opposite = frozenset[str]().union(*(opposes(term) for term in terms if term not in said))
        if not said.isdisjoint(opposite):  # who does not die survives
            found.add("yes" if _denies(clause, opposite) else "no")
            continue
        if not _says(clause, terms):
            continue
        if _EXPECTED.search(clause):
            continue
        if UNSURE.search(clause) or UNTOLD.search(clause) or not (aimed or _done(clause, terms)):
            continue
        plain = _NOT_SO.sub(" ", clause)
        if _denies(plain, terms):
            found.add("no")
        elif not DENIAL.search(plain.replace("without", "")):  # else of what?
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


_ASIDES = compiled(r"\([^()]*\)|,[^,]*(?=,)")


def clauses_on(quote: str, terms: Collection[str]) -> list[str]:
    """The folded clauses of a sentence that have one of the terms."""
    said = " ".join(fold(_parted(quote, terms)).split())
    return [one for one in _CLAUSE.split(said) if one and _says(one, terms)]


def _plain(clause: str, terms: Collection[str]) -> str:
    """A clause without the asides that deny something else: ", and of not sleeping,"."""

    def kept(found: re.Match[str]) -> str:
        denies = DENIAL.search(found[0]) and not _says(found[0], terms)
        return " " if denies and _says(clause[found.end() :], terms) else found[0]

    return _ASIDES.sub(kept, clause)


_EXPECTED = compiled(
    r"\bif (?:\w+ ){1,3}?(?:is|are)(?: \w+)? (?:your|what you|why you)\b"
    r"|\bif you(?:['’]re| are|['’]ve|)(?: \w+)? (?:need|want|like|expect\w*|hop\w+"
    r"|looking|after|c[ao]me|crave)\b|\b(?:might|may|could|would|you['’]d|will) (?:\w+ )?expect\b"
    r"|\b(?:anyone|anybody|those|viewers|people|fans) (?:who (?:are )?)?(?:wants?|wanting|hop\w+"
    r"|expect\w+|looking|after)\b"
)
"""What somebody may have come for is not said to be there: "if you need gore you'll be bored"."""


def only_expected(quote: str, terms: Collection[str]) -> bool:
    """Whether each clause with one of the terms tells it as what somebody may expect or want."""
    clauses = clauses_on(quote, terms)
    return bool(clauses) and all(map(_EXPECTED.search, clauses))


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
        and DENIAL.search(_NO_MORE.sub("", " ".join(said[: found.start()].split()[-_BEFORE:])))
        is not None
        for found in re.finditer(r"[^\W_]+", said)
    )


_NO_MORE = compiled(r"\bno [a-z]+ (?:near|in|at|on|inside|outside|from|by|around|after|before)\b")
"""What there is none of, of which what follows only tells where: "no noise near caravan 31"."""


_SETTLED = compiled(
    r"\W*(?:but |luckily |happily |sadly |in fact )?(?:he|she|it|they)"
    r" (?P<aux>has|had|is|was|did|does|do|have|are|were|will)(?P<no>n['’]?t| not)?(?: not)?\W*$"
)


def settled(doubt: str, after: str, terms: Collection[str]) -> str:
    """What the next sentence makes of a doubt: "She feared that it was lost. It wasn't."

    Of who doubts it nothing is said.
    """
    found, unsure = _SETTLED.match(fold(after)), UNSURE.search(fold(doubt))
    if found is None or unsure is None:
        return ""
    doubter = re.findall(r"[^\W_]+", fold(doubt)[: unsure.start()])[-1:]
    if any(stem(word) in terms for word in doubter):
        return ""
    return "no" if found["no"] else "yes"


_REPLIED_NO = compiled(
    r"\W*(?:(?:well|oh|er|um|sadly|honestly)\W+)*(?:no|nope|not|none|never|nothing|hardly"
    r"|(?:you|i) (?:can['’]?t|cannot|don['’]?t|couldn['’]?t)|there (?:isn['’]?t"
    r"|is no|are no|aren['’]?t)|it (?:isn['’]?t|doesn['’]?t))\b"
)
_REPLIED_YES = compiled(
    r"\W*(?:(?:well|oh|er|um)\W+)*(?:yes|yep|yeah|of course|absolutely|certainly|there (?:is|are)"
    r"|it (?:is|does)|just about|more or less|pretty much|mostly|easily"
    r"|(?:you|i) (?:can|do)(?!['’]))\b"
)


_SURELY = compiled(r"\b(?:naturally|of course|obviously|inevitably|what do you think)\W*$")
"""How a short reply ends that takes it for granted: "In the rain, naturally." """


def replied(reply: str) -> str:
    """What a review answers to a question of its own: "yes", "no" or ""."""
    said = fold(reply)
    if _REPLIED_NO.match(said):
        return "no"
    if _REPLIED_YES.match(said):
        return "yes"
    return "yes" if _SURELY.search(said) and not DENIAL.search(said) else ""
