"""What a sentence gives as the reason or the way, and of what. Pure.

"She takes the job to pay off his bills" gives a reason for her taking it, and none for his bills.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from bot.answers.words.alike import said_in
from bot.patterns import compiled
from bot.reading.text import words

_SUBJECT = (
    r"(?:he|she|they|it|we|you|i|the|an?|his|her|their|its|there|no ?one|nobody|one|some|all"
    r"|everyone|everybody|this|that|[a-z-]+['’]s)"
)
_HAS_DONE = (
    r"(?:is|was|are|were|has|had|have|needs?|owes?|wants?|wanted|can(?:not|['’]t)?|could|knows?|knew"
    r"|never|does|did|thinks?|thought|believes?|hates?|loves?|fears?|swore|promised|won['’]t)"
)
_MOVED = (
    r"(?:spite|pity|love|guilt|loyalty|fear|boredom|habit|curiosity|kindness|jealousy|revenge|greed"
    r"|shame|pride|respect|desperation|loneliness|duty|necessity|malice|grief|gratitude|envy)"
)
_MAY = (
    r"(?:can(?:not|['’]t)?|could|will|would|won['’]t|wouldn['’]t|may|might|needn['’]t"
    r"|(?:does|do)(?:n['’]t| not))"
)
_TO_NO_DEED = (
    r"(?:the|an?|his|her|their|its|one|be|prison|jail|gaol|school|church|sea|town|court|war|bed"
    r"|hospital|college|university|land|market|hell|heaven|life|death|dinner|lunch|safety|shore"
    r"|earth|space|each|another|some|\w+ing|where|what|him|me|us|them|my|our|this|that|these)"
)
_SPAN = (
    r"(?:[\w-]+ ){1,3}?(?:years?|months?|weeks?|days?|nights?|hours?|minutes?|times?|while|moments?"
    r"|decades?|seconds?|bit)\b"
)
SURE, _LIKELY, _MAYBE = 3, 2, 1
_REASONS = tuple(
    (compiled(spelt), sure)
    for spelt, sure in (
        (r"\b(?:because(?: of)?|cos|coz|bc|cuz)\b", SURE),
        ((r"\b(?:owing to|due to|thanks to|on account of|in order to|so as to|so that|for fear of"
         r"|lest|in the hopes? (?:of|that)|in (?:memory|honour|honor) of)\b"), SURE),
        (rf"\bout of (?:(?:sheer|pure|plain|simple|his|her|their) )*{_MOVED}\b", SURE),
        (rf"\bso (?=(?:{_SUBJECT}|[a-z]+) (?:[\w'’-]+ ){{0,4}}?{_MAY} )", SURE),
        (rf", (?:as|since|for) (?={_SUBJECT} )", _LIKELY),
        (rf"\bas (?=(?:he|she|they|it|there|nobody|no one) {_HAS_DONE} )", _LIKELY),
        (rf"\bsince (?={_SUBJECT} (?!time\b|early\b|late\b))", _LIKELY),
        (r", having \w+", _LIKELY),
        (rf"(?<=[a-z0-9,'’)]) to (?!{_TO_NO_DEED}\b)(?=[a-z]+ \w)", _LIKELY),
        (rf"[:;] (?=(?:he|she|they|it)(?:['’]s|['’]d| {_HAS_DONE}) )", _LIKELY),
        ((r"\bfor (?:(?:the|his|her|their|a|an|some|good) )*(?:[\w'’-]+ )?"
          r"(?:money|luck|love|sake|cash|revenge|reward|insurance|profit)\b"), _LIKELY),
        (r"\b(?:while|as long as|now that|until|till|unless)\b", _MAYBE),
        (rf"\b(?:for|after|over) (?!{_SPAN})(?={_SUBJECT}|what )", _MAYBE),
    )
)  # fmt: skip
_WAYS = tuple(
    (compiled(spelt), sure)
    for spelt, sure in (
        (r"\b(?:by means of|by way of|with the help of|by|using|via|thanks to|with)\b", SURE),
        (r"\b(?:through|from|off|out of|in|on|when|until)\b", _MAYBE),
    )
)
_AFTER_ALL = tuple(
    (compiled(spelt), sure)
    for spelt, sure in (
        (r",? (?:which is|and that is|and that['’]s|that['’]s) why ", SURE),
        (rf", (?:and )?so (?={_SUBJECT} )", _LIKELY),
    )
)
"""Before what is done, and after its reason: "he is afraid, so he hides"."""
_NO_PURPOSE = compiled(
    r"\b(?:begins?|began|starts?|started|wants?|wanted|tr(?:y|ies|ied)|has|have|had|ought|seems?|used"
    r"|able|going|needs?|happens?|refuses?|refused|fails?|learns?|manages?|out|said|supposed|due"
    r"|how|likely|forced|about|is|are|was|were|not|never|him|them|me|us|you|hard|easy|lovely|agrees?"
    r"|agreed|decides?|decided|hopes?|hoping|tells?|told|asks?|asked|likes?|loves?|easier|harder"
    r"|enough|too|willing|ready|afraid|first|last|only|got|get|gets|listens?|talks?|speaks?|spoke"
    r"|spoken|talked|talking|speaking|married|according|thing|next|close|up|promises?|prefers?"
    r"|wont|allowed|meant|bound|set|plans?|planned|come|comes|chance|way|plan|attempts?|right|time)$"
)
_PIECE = compiled(
    r"[.;:!?()]|\s[-–—]+\s|—|, (?:and|so|then|while|when)\b|,? but\b|\band (?=(?:he|she|they|it) )"
)
_ENDS = compiled(
    r"[.;:!?()]|\s[-–—]+\s|—|,? (?:and|but) (?=(?:he|she|they|it|the|then) )|, (?=who\b)"
)
_APPOSED = compiled(r", (?:an?|the|his|her|their|who|whose|which) [^,]{3,80},")
"""What somebody is, for which the sentence gives no reason."""


@dataclass(frozen=True, slots=True)
class Given:
    """A reason or a way: its text, `of` what it is given, in the nearest clause, and the `lead` of
    the sentence before that; how sure it is that it is one at all."""

    why: str
    of: str
    lead: str
    sure: int


def reasons_in(text: str) -> Iterator[Given]:
    """All reasons that a folded sentence gives."""
    for marker, sure in _AFTER_ALL:
        for found in marker.finditer(text):
            before = text[: found.start()]
            why = _nearest(before)[1].strip()
            yield Given(why, _ENDS.split(text[found.end() :])[0], before, sure)
    yield from _after(text, _REASONS)


def ways_in(text: str) -> Iterator[Given]:
    """All ways in which something is done that a folded sentence tells."""
    yield from _after(text, _WAYS)


def _after(text: str, markers: tuple[tuple[re.Pattern[str], int], ...]) -> Iterator[Given]:
    for marker, sure in markers:
        for found in marker.finditer(text):
            ahead = text[: found.start()]
            if found[0].strip() == "to" and _NO_PURPOSE.search(ahead):
                continue
            lead, of = _nearest(ahead)
            why = _ENDS.split(text[found.start() :].lstrip(" ,;:"))[0].strip()
            if of.strip() and len(why.split()) > 1:
                yield Given(why, of, lead, sure)


def _nearest(ahead: str) -> tuple[str, str]:
    """What stands before, parted where the last clause begins."""
    ends = [one.end() for one in _PIECE.finditer(ahead)]
    at = ends[-1] if ends else 0
    of = ahead[at:]
    beside = "".join(_APPOSED.findall(of))
    return f"{ahead[:at]}{beside}", _APPOSED.sub(",", of)


_WHY = compiled(r"\bwhy\b|\bhow come\b")


def reason_belongs(question: str, quote: str, terms: Collection[str]) -> bool:
    """Whether a reason in a sentence is one for what is asked, where it gives any.

    "They hide so that the bishop won't close the church" tells not why he wants to close it, and
    "you know it, because you saw it" gives no reason for anything else in its sentence.
    """
    if not terms or not _WHY.search(question):
        return True
    own = set(terms).union(*(said_in(term) for term in terms))
    given = [
        one for one in reasons_in(quote) if one.sure > _MAYBE and not one.why.startswith("to ")
    ]
    return not given or any(not own.isdisjoint(said_in(" ".join(words(one.of)))) for one in given)
