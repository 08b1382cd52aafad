"""What somebody does, where, how or why: by the sentence that says of them that they do it.

"What is the old woman leaving on the step" is answered where she leaves something. The verb
decides, and who stands before it; what else is asked only chooses between such sentences.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.answers import compose
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_meant, films_named
from bot.answers.finding.passages import Sentence
from bot.answers.happenings.parties import parties, scene_of
from bot.answers.model import Answer, Want
from bot.answers.proof.deed_proof import tells_plainly
from bot.answers.proof.party import Party
from bot.answers.question.happening_wording import UNCLEAR, asked_of, bare
from bot.answers.question.mask import BREAK, mask
from bot.answers.question.told_apart import ordinary
from bot.answers.question.wording import pattern
from bot.answers.words.alike import alike
from bot.answers.words.deeds import OBTAINING, Deed, Hit, hits, verb_of
from bot.answers.words.terms import FUNCTION_WORDS, TALK, content_words
from bot.patterns import compiled
from bot.reading.text import stem

_ASKS = pattern(
    r"(?P<wh>what|where|when|how|why|whom?) (?P<aux>do|does|did|is|are|was|were|has|have|had)"
    r"(?P<no> not)? (?P<rest>.+)$"
)
_TRYING = pattern(
    r"(?P<lead>what (?:is|are|was|were) .+?) (?:trying|looking|hoping|planning|meaning|intending"
    r"|aiming|wanting|setting out|out) (?:to|for)(?: (?!(?:before|when|instead)\b)[a-z]+)?"
    r"(?: (?:before|when|instead)\b.*)?"
)
"""Asks what somebody wants, by what they want to do with it: "what is she trying to buy"."""
_WANTS = compiled(
    r"\b(?:(?:wants?|wanted|craves?|covets?)\b|(?:plans?|planned|hopes?|hoped|intends?|aims?|longs?|yearns?"
    r"|(?:is|are|was|were) (?:out|determined|desperate)) (?:to|for)\b"
    r"|(?:is|are|was|were|(?<=[a-z]['’])s) after"
    r" (?=the|a|an|his|her|their|it|revenge|[a-z]+ ?$)|dreams of\b)"
)
"""What somebody wants, in whatever words: told outright, for all that it is only an aim."""
_GIFT = r"(?:power|gift|abilit|talent|superpower|skill)(?:s|y|ies)?"
_ABLE = pattern(
    r"what (?:can|could) (?P<who>\S+(?: \S+){0,3}?) do"
    r"|what (?:(?:kind|sort) of )?(?:(?:special|rare|strange|unusual|secret|magic|magical|weird) )*"
    rf"{_GIFT} (?:does|do|did|has|have) (?P<whose>\S+(?: \S+){{0,3}}?)"
    r"(?: (?:have|has|got|possess|discover))+"
    rf"|what (?:is|are|was|were) (?P<owner>@p\d+) (?:\w+ )?{_GIFT}"
)
_CAN = compiled(
    r"\b(?:can(?!['’]?t|not| not| only)|(?:is|are|was|were) able to"
    r"|(?:has|have|had|possess(?:es|ed)?|wields?) (?:an?|the|his|her|their) (?:[\w-]+ ){0,3}?"
    rf"{_GIFT} (?:of|to|for))\b"
)
_TIME = (
    r"(?:easter|christmas|new year|halloween|midnight|noon|dawn|dusk|dinner|breakfast|lunch"
    r"|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|january|february"
    r"|march|april|june|july|august|september|october|november|december|spring|summer|autumn"
    r"|winter|harvest|morning|evening|night|afternoon|weekend|week|month|year|day|hour|minute"
    r"|birthday|wedding|funeral|war|\d{4})"
)
_TELLS = {
    "when": compiled(
        r"\b(?:by|before|after|until|till|on|at|in|during|every|each|once|within|come|the)"
        rf" (?:[\w'’-]+ ){{0,3}}?{_TIME}s?\b|\b(?:tonight|tomorrow|yesterday|nightly|daily|when)\b"
    ),
    "where": compiled(
        r"\b(?:in|into|at|on|onto|under|underneath|behind|inside|to|from|beneath|beside|near"
        r"|aboard|through|across|outside|off|up|down|for|between|above)\b"
    ),
    "how": compiled(r"\b(?:by|with|using|through|in|on|out of|from|via|until)\b"),
    "why": compiled(r"\b(?:because|bc|cos|so|since|as|for|to|after|out of|when|who|which)\b"),
}
"""What must stand beside the verb where it is asked where, how or why."""
_BESIDES = ("where", "when", "how", "why")
_IDLE = frozenset(map(stem, ["happen", "do", "get", "go", "make", "have", "think", "mean", "call"]))
_SPEECH = ("say", "mean", "think")
_GOING = ("where", "why")
_PARTICIPLE = compiled(r"(?:ed|en|own|sent|ght|lt|nt|id|left|lost|hung|shot|stuck|cut)$")
_ANY_AGE = frozenset(["old", "young", "little", "poor", "big", "tall"])
_DO = ("do", "does", "did")
_MOST_FILMS = 1
_SUBJECT = 4  # words, at most, before "not" in "why does the old man not speak"


@dataclass(frozen=True, slots=True)
class Doing:
    """What is asked of a deed: `wh` "what", "who", "where", "how", "why"; `who` as in
    `Happening`; `what` are stems that choose between their doings."""

    wh: str
    who: tuple[str, ...]
    deed: Deed
    what: tuple[str, ...]
    denied: bool = False  # "why does she not speak"
    passive: bool = False  # "why is she sent there"


def read_doing(parted: str) -> Doing | None:
    """What a masked question, with breaks, asks of what somebody does; None where it does not."""
    clauses = [clause.strip() for clause in parted.split(BREAK) if clause.strip()]
    found = next((one for clause in clauses if (one := _ASKS.search(clause))), None)
    if found is None:
        return None
    if trying := _TRYING.fullmatch(bare(found[0])):
        found = _ASKS.search(f"{trying['lead']} wanting") or found
    wh = found["wh"].removesuffix("m")
    rest = found["rest"] if wh not in ("how", "where") else OBTAINING.sub("obtain", found["rest"])
    tokens = bare(rest).split()
    no = [at for at, token in enumerate(tokens[:_SUBJECT]) if at and token in ("not", "never")]
    denied = wh == "why" and bool(found["no"] or no)
    tokens = [token for at, token in enumerate(tokens) if not (denied and at in no)]
    being = found["aux"] in ("is", "are", "was", "were")
    for at in range(1, len(tokens)):
        if tokens[at] in ("to", *_SPEECH):
            return None  # "what does the letter say that Ann opens" asks not what she opens
        active = not being or tokens[at].endswith("ing")
        verb = verb_of(tokens[at]) if active else _done_to(tokens[at])
        if not active and verb is None:
            continue
        named_before = tokens[at - 1][:2] in ("@p", "@n") and found["aux"] in _DO
        if verb is None and named_before and tokens[at] not in FUNCTION_WORDS | TALK:
            verb = tokens[at]
        goes = verb == "go" and wh in _GOING
        if verb is None or (stem(verb) in _IDLE and not goes):
            continue
        who = asked_of(" ".join(word for word in tokens[:at] if word not in _ANY_AGE))
        if not who or UNCLEAR in who:
            return None
        rest = " ".join(word for word in tokens[at + 1 :] if word[0] != "@")
        what = tuple(map(stem, content_words(rest)))
        return Doing(wh, who, Deed(verb), what, denied, passive=not active)
    return None


def _done_to(token: str) -> str | None:
    """The verb of which a word is the participle: "sent" is of "send"; None where it is none."""
    if not _PARTICIPLE.search(token):
        return None
    forms = [stem(token), *alike(stem(token))]
    return next((verb for one in forms if (verb := verb_of(one)) and verb != token), None)


async def doing(inquiry: Inquiry) -> Answer | None:
    """The sentence that says so of them, where one does."""
    masked = mask(inquiry.question, inquiry.slots)
    parted = ordinary(masked.parted, masked.slots)
    asked = read_doing(parted)
    if asked is None:
        return None
    inquiry.note(f"asked what somebody does: {asked}")
    if (found := await _told_of(inquiry, asked.who)) is None:
        return None
    who, rivals, pool = found
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


async def _told_of(
    inquiry: Inquiry, who: Sequence[str]
) -> tuple[Sequence[Party], re.Pattern[str] | None, Sequence[Sentence]] | None:
    """Those asked of, all others, and the sentences of the one film that is meant."""
    films = await films_named(inquiry) or await films_meant(inquiry)
    found = await parties(inquiry, who, films) if len(films) == _MOST_FILMS else None
    if found is None:
        return None
    return *found, await inquiry.passages.of_films(films, inquiry.question)


async def able(inquiry: Inquiry) -> Answer | None:
    """What somebody or something can do, by the sentence that says so."""
    masked = mask(inquiry.question, inquiry.slots)
    asked = _ABLE.search(masked.parted)
    if asked is None or inquiry.ask.want is not Want.OPEN:
        return None
    who = asked_of(bare(asked["who"] or asked["whose"] or asked["owner"]))
    found = await _told_of(inquiry, who) if who and UNCLEAR not in who else None
    if found is None:
        return None
    parties, rivals, pool = found
    for one in sorted(pool, key=lambda one: (one.evidence.spoiler, one.position)):
        scene = scene_of(one, rivals)
        for said in _CAN.finditer(scene.text):
            told = tells_plainly(parties, scene, Hit(said.start(), said.end(), 1))
            what = re.split(r"[,;:]", told or "")[0].strip()
            if not what:
                continue
            inquiry.note("a sentence says what they can do")
            value = re.search(re.escape(what), one.evidence.quote, re.IGNORECASE)
            return inquiry.answer(
                compose.of_its_film(one.evidence),
                films=[one.film],
                values=[value[0]] if value else [],
                evidence=[one.evidence],
            )
    return None


def _tells(
    asked: Doing, who: Sequence[Party], one: Sentence, rivals: re.Pattern[str] | None
) -> bool:
    scene = scene_of(one, rivals)
    wanted = asked.deed.verb == "want"
    spots = [Hit(*one.span(), 1) for one in _WANTS.finditer(scene.text)] if wanted else None
    for hit in spots if spots is not None else hits(asked.deed, scene.text):
        beside = tells_plainly(who, scene, hit, denied=asked.denied, passive=asked.passive)
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
