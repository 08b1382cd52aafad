"""Why, or how, something is done: by the sentence that gives a reason for it, or a way.

A review gives few reasons. The one that is asked for is given for the deed that is asked about, or
for all that is told of it besides, of those who are asked about and of nobody else.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from bot.answers import compose
from bot.answers.details.detail_wording import ways_of
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.kindred import says
from bot.answers.finding.meant import films_meant, films_named
from bot.answers.finding.passages import Sentence
from bot.answers.happenings.parties import cast_of, parties, scene_of
from bot.answers.model import Answer
from bot.answers.proof.party import PRONOUN, Party, Scene, stands_for
from bot.answers.proof.polar import DENIAL
from bot.answers.proof.reason_told import SURE, Given, reasons_in, ways_in
from bot.answers.question.why_asked import Asked, read_asked
from bot.answers.words.alike import said_in
from bot.library.model import FilmRef, StoredFact
from bot.patterns import compiled
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.model import Kind
from bot.reading.text import stem, words

_MOSTLY = 0.5  # of what is asked besides the deed
_DENIED = compiled(r"\b(?:not|never|cannot|refus\w+|stop(?:s|ped)?)\b|n['’]t\b")
_DENIES = compiled(
    rf"{DENIAL.pattern}|\b(?:refus\w+|stop(?:s|ped)?|gives? up|given up|gave up|quits?|avoids?|too"
    r"|hates? (?:to|the)|unable|instead of|no longer|banned|forbid\w*|forbade)\b"
)
_MEANWHILE = compiled(r"(?:while|as long as|now that|until|till|unless)\b")
"""What gives a reason only for what is not done."""
_WISHES = compiled(
    r"\b(?:wants?|wanted|means?|meant|hopes?|hoped|plans?|planned|intends?|intended) to\b"
    r"|\b(?:desperate|determined|out|desires?|longs?) to\b"
)
_WORKS = frozenset(
    map(stem, vocabulary("power powered wind wound run runs drive driven operate fuel burn steer"))
)
"""What is said of how a thing works."""


@dataclass(frozen=True, slots=True)
class _Fit:
    score: float
    one: Sentence
    given: Given


async def why_told(inquiry: Inquiry) -> Answer | None:
    """The sentence that gives the reason or the way that is asked for; None where none does."""
    asked = read_asked(inquiry.masked.parted)
    if asked is None or not (asked.what or asked.deed):
        return None
    films = await films_named(inquiry) or await films_meant(inquiry)
    found = await _fits(inquiry, asked, films[0]) if len(films) == 1 else []
    if not found:
        return None
    best = min(found, key=lambda fit: (-fit.score, fit.one.evidence.spoiler, fit.one.position))
    inquiry.note(f"a sentence gives the {'way' if asked.how else 'reason'}: {best.given.of}")
    proof = best.one.evidence
    told = inquiry.answer(
        compose.of_its_film(proof),
        films=[best.one.film],
        values=[] if proof.spoiler else [_as_written(best.given.why, proof.quote)],
        evidence=[proof],
    )
    return replace(told, final=True)


_LEADS = compiled(
    r"^(?:because(?: of)?|since|as|for|cos|bc)(?:, (?:he|she|they) (?:says?|said|claims?),)? "
)


def _as_written(folded: str, quote: str) -> str:
    """A folded reason, without what leads to it, as its sentence has it."""
    told = _LEADS.sub("", folded).split(",")[0]
    found = re.search(re.escape(told), " ".join(quote.split()), re.IGNORECASE)
    return found[0] if found else told


def _spoken(inquiry: Inquiry, token: str) -> str:
    """A token of the question in its words, folded."""
    return " ".join(words(inquiry.spoken(_number(token)))) if token[0] == "@" else token


def _number(token: str) -> int:
    return int(re.sub(r"\D", "", token))


async def _fits(inquiry: Inquiry, asked: Asked, film: FilmRef) -> Sequence[_Fit]:
    found = await parties(inquiry, asked.who, [film])
    if found is None:
        return []
    who, rivals = found
    cast = await cast_of(inquiry, [film])
    who = [_with_player(one, cast) for one in who]
    pool = await inquiry.passages.of_films([film], inquiry.question)
    names = [
        (*ways_of(inquiry.slots[_number(token)]), _spoken(inquiry, token))
        for token in asked.what
        if token[0] == "@"
    ]
    if any(
        says(asked.deed, one.stems, one.folded, nearly=False)
        for one in pool
        if any(party.mentions(one.folded) for party in who)
    ):
        asked = replace(asked, wanted=False)  # the wish is told, or is somebody else's
    told = []
    for one in pool:
        scene = scene_of(one, rivals)
        for given in (ways_in if asked.how else reasons_in)(scene.text):
            score = _score(asked, who, names, scene, given)
            if score > 0:
                told.append(_Fit(score, one, given))
    return told


def _with_player(party: Party, cast: Sequence[StoredFact]) -> Party:
    """Those asked of, by the name of who plays them too: "Iturbe is in every scene, and she"."""
    players = {
        way
        for one in cast
        if one.kind is Kind.CAST and one.detail and set(words(one.detail)) & party.phrases
        for way in (" ".join(words(one.value)), *words(one.value)[-1:])
    }
    return replace(party, phrases=party.phrases | players)


def _score(
    asked: Asked,
    who: Sequence[Party],
    names: Sequence[Collection[str]],
    scene: Scene,
    given: Given,
) -> float:
    """How well a reason is one for what is asked; 0 where it is none."""
    of, lead = " ".join(words(given.of)), " ".join(words(given.lead))
    near = said_in(of) | set(map(stem, of.split()))
    ahead = f"{' '.join(words(scene.before))} {lead}"
    far = said_in(ahead)
    if asked.denied and not _DENIES.search(given.of):
        return 0
    if not asked.denied and _DENIED.search(given.of) and asked.deed not in near:
        return 0
    if not asked.denied and _MEANWHILE.match(given.why):
        return 0
    if not all(any(f" {way} " in f" {ahead} {of} " for way in ways) for ways in names):
        return 0
    told = [term for term in asked.what if term[0] != "@"]
    done = bool(asked.deed) and (says(asked.deed, near, of))
    here = [says(term, near, of, nearly=done) for term in told]
    share = len(names) + sum(
        1.0 if said else 0.5 * says(term, far, ahead, nearly=False)
        for term, said in zip(told, here, strict=True)
    )
    bare = not any(here) and not any(f" {way} " in f" {of} " for ways in names for way in ways)
    whole = len(told) + len(names)
    if asked.how and asked.deed == "work" and not whole:
        done = not near.isdisjoint(_WORKS)
    wished = asked.wanted and given.sure == SURE and bool(_WISHES.search(given.of))
    if bare and whole and not (done and (told == [] or not asked.weak)):
        return 0
    by_name = any(token[0] == "@" for token in asked.who)
    called = asked.deed == "call" and bool(names) and not by_name  # "they call it the Sexton"
    if called and bare:
        return 0
    if not wished and not _enough(asked, share, whole, done=done, sure=given.sure):
        return 0
    subject = 1 if called else _subject(who, scene, given) if who or not wished else 0
    if not subject:
        return 0
    return share + 1.5 * done + 0.2 * given.sure + 0.1 * subject


def _enough(asked: Asked, share: float, whole: int, *, done: bool, sure: int) -> bool:
    """Whether so much of what is asked is told of what the reason is for."""
    if asked.known and not asked.weak:
        return done and (not whole or share > 0 or asked.being)
    if sure < 2 and not (done and share):
        return False
    if whole:
        least = whole if asked.how or not (asked.weak or done) else _MOSTLY * whole
        return share >= least
    return done


def _subject(who: Sequence[Party], scene: Scene, given: Given) -> int:
    """How surely those asked of are told of: 2 by name, 1 by a pronoun, 0 not at all."""
    if not who:
        return 1
    others, told = scene.rivals, f"{given.lead}{given.of}"
    sure = 2
    for one in who:
        named = one.mentions(told)
        if named:
            after = told[named[-1][1] :]
            if others is not None and _clause_of_another(after, others):
                return 0
            continue
        sure = 1
        pronouns = [found for found in PRONOUN.finditer(told) if found[0] != "who"]
        if not pronouns:
            return 0
        last = pronouns[-1]
        if last[0].startswith("it"):
            begins = not told[: last.start()].strip()
            if one.plural or not begins or not one.mentions(scene.before):
                return 0
        elif not stands_for(last[0], one, scene, told[: last.start()]):
            return 0
    return sure


def _clause_of_another(after: str, others: re.Pattern[str]) -> bool:
    """Whether somebody else begins a clause after those asked of."""
    return bool(
        re.search(rf"(?:[,;:]|\b(?:and|but|so|that|when|while)) (?:{others.pattern})", after)
    )
