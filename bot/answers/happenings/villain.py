"""Is she the villain, the thief, the one behind it: by the sentence that says who is.

"Holt is revealed as the man behind the fraud", "the trail leads to the verger", or "It's Baron
Stoat" after a sentence on who it may be. That somebody is only suspected tells nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_meant, films_named
from bot.answers.finding.passages import Sentence
from bot.answers.happenings.culprit import who_did_it
from bot.answers.happenings.parties import only_film_with, parties, scene_of
from bot.answers.model import Answer, Evidence
from bot.answers.proof.party import Party, Scene, rivalled
from bot.answers.proof.polar import DENIAL
from bot.answers.question.happening_wording import UNCLEAR, asked_of
from bot.answers.question.told_apart import ordinary
from bot.answers.question.wording import pattern
from bot.patterns import compiled
from bot.reading.text import fold

_VILLAIN = (
    r"(?:(?:main |real |actual |big |secret )?(?:villains?|bad (?:guys?|one|man|woman|bloke)"
    r"|badd(?:ie|y)|bad\w+ of the piece|antagonist|culprit|mastermind|murderer|killer|thief|traitor"
    r"|spy|mole|saboteur|blackmailer|fraudster|crook|wrong ?un|guilty (?:one|party)"
    r"|one (?:who did it|behind (?:it|all|the \w+|this|everything).*)))"
)
_ASKS = pattern(
    r"^(?:(?:so|and|but|wait|ok) )*(?:(?:is|was) (?P<who>(?:the )?(?:@[pnu]\d+|\w+)(?: \w+)?)"
    r" (?:(?:really|actually|secretly|meant to be|supposed to be|revealed (?:as|to be)) )*"
    rf"(?:(?:the|a|an|our) {_VILLAIN}|evil|behind (?:it|the \w+|everything)(?: all)?|bad|wicked)"
    r"|(?:does|did) (?P<turns>(?:the )?(?:@[pnu]\d+|\w+)(?: \w+)?) (?:turn out to be|prove to be"
    rf"|end up) (?:(?:the|a|an) {_VILLAIN}|evil|bad|behind it(?: all)?))"
    r"(?: (?:in|of|from) (?:the )?(?:{film} )?@[fb]\d+)?(?: all along| in the end| then)?$"
)
_OF_A_DEED = (
    "murderer|killer", "thief|crook", "traitor|spy|mole|saboteur", "blackmailer|fraudster|crook",
)  # fmt: skip
_ANY_DEED = r"culprit|mastermind"
_WICKED = (
    r"villain\w*|baddie|baddy|bad guy|antagonist|murderer|killer|traitor|saboteur|crook|fraudster"
    r"|blackmailer|evil|wicked|dastardly|scheming|nemesis"
)
"""Of the villain of a story; whoever is a thief may be its hero."""
_LEADS_TO = compiled(
    r"\b(?:trail|clues?|evidence|suspicions?|everything|all roads|signs?) (?:all )?(?:leads?|led"
    r"|points?|pointed) (?:straight |back |inexorably |only )?(?:to|at|towards?)"
    r" (?:the |her |his |their )?(?:[a-z-]+ ){0,3}?,? ?$"
)
_IT_IS = compiled(
    r"^\W*(?:and )?(?:it[’']s|it is|it was|it turns out to be) (?:always )?(?:the )?$"
)
_WHO = compiled(r"\b(?:who|whos|whod|whodunn?it|somebody|someone|culprit)\b")
_UNSURE = compiled(
    r"\b(?:may|might|could|perhaps|maybe|whether|if|suspects?|suspected|accused|thinks?|think"
    r"|thought|believe[sd]?|seems?|or|almost)\b"
)


async def villain(inquiry: Inquiry) -> Answer | None:
    """Yes or no with the sentence that says so; None where none does, or it is not asked."""
    asked = _ASKS.match(ordinary(inquiry.masked.text, inquiry.masked.slots))
    if asked is None:
        return None
    who = asked_of(asked["who"] or asked["turns"])
    films = await films_named(inquiry) or await films_meant(inquiry)
    films = films or await only_film_with(inquiry, who)
    if UNCLEAR in who or len(films) != 1:
        return None
    found = await parties(inquiry, who, films)
    if not found or not found[0]:
        return None
    pool = await inquiry.passages.of_films(films, inquiry.question)
    told = list(_told(found[0][-1], found[1], pool, _signs(_kinds(asked[0]))))
    if not told and _MURDERER.search(inquiry.question.lower()):
        told = [
            ("no", proof)
            for name, proof in who_did_it(pool, films[0].title)
            if not found[0][-1].mentions(fold(name))
        ]
    if len({word for word, _ in told}) != 1:
        return None
    word, proof = min(told, key=lambda pair: pair[1].spoiler)
    inquiry.note("a sentence says who is behind it")
    return inquiry.by_sentence(word, proof, films=films)


_MURDERER = compiled(r"\b(?:murderer|killer|culprit|one who did it)\b")


@dataclass(frozen=True, slots=True)
class _Signs:
    """What says of somebody that he is of the kind asked for: right after him, before, beside."""

    said_so: re.Pattern[str]
    called: re.Pattern[str]
    apposed: re.Pattern[str]


def _kinds(asked: str) -> str:
    """What somebody must be called: of the murderer, nobody is a murderer for being a thief."""
    deed = next((own for own in _OF_A_DEED if re.search(rf"\b(?:{own})\b", asked)), _WICKED)
    return f"(?:{_ANY_DEED}|{deed})"


@cache
def _signs(kinds: str) -> _Signs:
    return _Signs(
        re.compile(
            r"(?:is|was|gets?|turns? out|turned out|being) (?:\w+ )?(?:revealed|unmasked|exposed"
            r"|outed|shown|found out|to be|behind)\b[^.;:!?]{0,20}?"
            rf"(?:\b(?:man|woman|one|person|brains?|hand|mind) behind\b|\bbehind\b|\b{kinds}"
            r"|\b(?:has|have|had|[’']s) been \w+ing\b)"
            r"|(?:is|was|[’']s) (?:of course |really |actually )?"
            rf"(?:the|a|an|our) (?:[\w-]+ )?{kinds}\b"
            r"|(?:is|was|[’']s) (?:the )?(?:man|woman|one|brains|person)? ?"
            r"(?:behind|responsible for) (?:it|all|the|this|everything)\b"
            rf"|did it\b|dunnit\b|is (?:the guilty|{kinds})\b"
        ),
        re.compile(
            rf"\b(?:the|our|this|a|an|its|as (?:the|a)|deliciously|truly) (?:[\w-]+ )?{kinds},? "
            r"(?:of the (?:piece|film|story),? )?(?:is |was |here is )?(?:the |old |one )?$"
        ),
        re.compile(rf"(?: \([^()]*\))?, (?:the|an?|our) (?:[\w-]+ )?{kinds}\b"),
    )


def _told(
    who: Party, rivals: re.Pattern[str] | None, pool: Sequence[Sentence], signs: _Signs
) -> Iterator[tuple[str, Evidence]]:
    before: Sentence | None = None
    for one in pool:
        scene = scene_of(one, rivals)
        asks = before is not None and _follows(before, one) and _WHO.search(before.folded)
        for start, end in who.mentions(scene.text):
            if word := _of_mention(scene, start, end, signs, answers=bool(asks)):
                yield word, one.evidence
        before = one


def _of_mention(scene: Scene, start: int, end: int, signs: _Signs, *, answers: bool) -> str:
    """ "yes" or "no" by what stands around somebody; `answers`: it was asked right before who."""
    lead = re.split(r"[.;:!?]", scene.text[:start])[-1]
    after = _PLAYER.sub("", scene.text[end:])
    if said := signs.said_so.search(after):
        gap, told = after[: said.start()], after[: said.end()]
        if not (_far(gap) or rivalled(gap, scene)):
            unsure = _UNSURE.search(lead + told)
            return "" if unsure else "no" if DENIAL.search(told) else "yes"
    leads = _LEADS_TO.search(_RANK.sub("", lead)) or signs.called.search(lead)
    if leads or signs.apposed.match(scene.text, end):
        return "" if _UNSURE.search(lead) or DENIAL.search(lead) else "yes"
    return "yes" if answers and _IT_IS.match(_RANK.sub("", lead)) else ""


_PLAYER = compiled(r"^ \([^()]*\)")
_RANK = compiled(r"(?:mr|mrs|miss|ms|dr|sir|lady|colonel|captain|baron|inspector) $")


def _far(gap: str) -> bool:
    """Whether what stands between belongs to something else."""
    return len(gap.split()) > 2 or re.search(r"[.;:!?(]", gap) is not None


def _follows(before: Sentence, one: Sentence) -> bool:
    same = before.evidence.review_id == one.evidence.review_id
    return same and one.position == before.position + 1
