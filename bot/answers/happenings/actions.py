"""What somebody does, where, how or why: by the sentence that says of them that they do it.

"What is the old woman leaving on the step" is answered where she leaves something. The verb
decides, and who stands before it; what else is asked only chooses between such sentences.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.answers import compose
from bot.answers.details.details import named
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_meant
from bot.answers.finding.passages import Sentence
from bot.answers.happenings import happenings
from bot.answers.model import Answer
from bot.answers.proof.deed_proof import tells_plainly
from bot.answers.proof.party import Party
from bot.answers.question.happening_wording import UNCLEAR, asked_of, bare
from bot.answers.question.mask import BREAK, mask
from bot.answers.question.told_apart import ordinary
from bot.answers.question.wording import pattern
from bot.answers.words.deeds import Deed, hits, verb_of
from bot.answers.words.terms import FUNCTION_WORDS, TALK, content_words
from bot.reading.text import stem

_ASKS = pattern(
    r"(?P<wh>what|where|how|why|whom?) (?P<aux>do|does|did|is|are|was|were|has|have|had)"
    r" (?P<rest>.+)$"
)
_THING = pattern(
    r"^(?:(?:so|ok|and) )*(?:the )?(?:thing|stuff) (?:that )?(?P<rest>.+?)"
    rf" {re.escape(BREAK)} what (?:is|was|are|were) (?:it|that|they)$"
)
_TELLS = {
    "where": re.compile(
        r"\b(?:in|into|at|on|onto|under|underneath|behind|inside|to|from|beneath|beside|near"
        r"|aboard|through|across|outside|off|up|down|for|between|above)\b"
    ),
    "how": re.compile(r"\b(?:by|with|using|through|in|on|out of|from|via|until)\b"),
    "why": re.compile(r"\b(?:because|bc|cos|so|since|as|for|to|after|out of|when|who|which)\b"),
}
"""What must stand beside the verb where it is asked where, how or why."""
_BESIDES = ("where", "how", "why")
_IDLE = frozenset(map(stem, ["happen", "do", "get", "go", "make", "have", "think", "mean", "call"]))
_ANY_AGE = frozenset(["old", "young", "little", "poor", "big", "tall"])
_DO = ("do", "does", "did")
_MOST_FILMS = 1


@dataclass(frozen=True, slots=True)
class Doing:
    """What is asked of a deed: `wh` "what", "who", "where", "how", "why"; `who` as in
    `Happening`; `what` are stems that choose between their doings."""

    wh: str
    who: tuple[str, ...]
    deed: Deed
    what: tuple[str, ...]


def read_doing(parted: str) -> Doing | None:
    """What a masked question, with breaks, asks of what somebody does; None where it does not."""
    thing = _THING.search(" ".join(parted.split()))
    clauses = [clause.strip() for clause in parted.split(BREAK) if clause.strip()]
    found = thing or next((one for clause in clauses if (one := _ASKS.search(clause))), None)
    if found is None:
        return None
    wh = "what" if thing else found["wh"].removesuffix("m")
    tokens = bare(found["rest"]).split()
    being = found.groupdict().get("aux") in ("is", "are", "was", "were")
    for at in range(1, len(tokens)):
        if tokens[at] == "to":
            return None
        if being and not tokens[at].endswith("ing"):
            continue
        verb = verb_of(tokens[at])
        named_before = tokens[at - 1][:2] in ("@p", "@n") and found.groupdict().get("aux") in _DO
        if verb is None and named_before and tokens[at] not in FUNCTION_WORDS | TALK:
            verb = tokens[at]
        if verb is None or stem(verb) in _IDLE:
            continue
        who = asked_of(" ".join(word for word in tokens[:at] if word not in _ANY_AGE))
        if not who or UNCLEAR in who:
            return None
        rest = " ".join(word for word in tokens[at + 1 :] if word[0] != "@")
        return Doing(wh, who, Deed(verb), tuple(map(stem, content_words(rest))))
    return None


async def doing(inquiry: Inquiry) -> Answer | None:
    """The sentence that says so of them, where one does."""
    masked = mask(inquiry.question, inquiry.slots)
    asked = read_doing(ordinary(masked.parted, masked.slots))
    if asked is None:
        return None
    inquiry.note(f"asked what somebody does: {asked}")
    films = await named(inquiry) or (await films_meant(inquiry))[1]
    if len(films) != _MOST_FILMS:
        return None
    found = await happenings.parties(inquiry, asked.who, films)
    if found is None:
        return None
    who, rivals = found
    pool = await inquiry.passages.of_films(films, inquiry.question)
    told = [
        (sum(one.covers(term) for term in asked.what), -one.position, one)
        for one in pool
        if _tells(asked, who, one, rivals)
    ]
    if not told:
        return None
    best = max(told, key=lambda pair: pair[:2])
    if asked.what and not best[0] and (len(told) > 1 or asked.wh in _BESIDES):
        return None  # which of their doings is asked after nothing tells
    inquiry.note("a sentence says so of whom it is asked")
    said: Sentence = best[2]
    return inquiry.answer(compose.of_its_film(said.told), films=[said.film], evidence=[said.told])


def _tells(
    asked: Doing, who: Sequence[Party], one: Sentence, rivals: re.Pattern[str] | None
) -> bool:
    scene = happenings.scene_of(one, rivals)
    for hit in hits(asked.deed, scene.text):
        beside = tells_plainly(who, scene, hit)
        if beside is None:
            continue
        fresh = [
            word
            for word in re.findall(r"[^\W_]+", beside)
            if stem(word) not in asked.what and len(word) > 2
        ]
        if fresh and (asked.wh not in _TELLS or _TELLS[asked.wh].search(beside)):
            return True
    return False
