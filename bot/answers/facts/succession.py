"""Who came in for somebody, who did it before, and whether one hand did two jobs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answers import compose
from bot.answers.finding.evidence import evidence_of
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.passages import Sentence
from bot.answers.model import Answer
from bot.answers.proof.names_beside import names_in, person_tied
from bot.answers.question.clue_wording import YES_NO
from bot.answers.question.wording import pattern
from bot.answers.reply import decline
from bot.library.model import FilmRef, StoredFact
from bot.patterns import compiled
from bot.reading.model import Kind
from bot.reading.text import fold, key_of, stem, words

_NEW = r"(?:new|different|another|else|fresh|other)"
_TOOK = (
    r"(?:took over|taken over|takes over|taking over|take over|came in|stepped in|steps in"
    r"|came aboard|brought in|inherited|(?:took|takes|taken|taking|has|got)(?: up)?(?= the reins))"
)
_JOB = (
    r"(?:as|to|the|new|its) (?:director|direct|film ?maker|composer|compose|writer|write"
    r"|screenwriter|cinematographer|reins|camera|directing|music|score|script)"
    r"|directing|composing|scoring|writing"
)
_OF_THE_FILM = (
    rf"(?: (?:{_JOB})\b|(?: (?:on|for|in|with|at))?(?: (?:the )?(?:{{film}} )?@[fb]\d+)?$)"
)
"""A job, or nothing but the film: "took over the ship" is a matter of the story."""
_NEWCOMER = pattern(
    rf"(?:some(?:one|body)|director|person|composer|writer|guy|bloke|woman|man|one)(?: {_NEW})?"
    rf" (?:(?:has|have|was|were|that|who) )*{_TOOK}"
    rf"(?:{_OF_THE_FILM}|(?: \w+)? @[fb]\d+(?: right)? who (?:is|was) (?:it|that)$)"
    rf"|^(?:so )?(?:who|which \w+) (?:(?:is|was|has|it|that|who) )*{_TOOK}{_OF_THE_FILM}"
    rf"|{_NEW} (?:director|film ?maker|composer|writer|screenwriter|cinematographer)"
)
_ASKS_WHO = pattern(r"who|whom|whose|names?|which (?:director|composer|writer|person|one)")
_BEFORE = pattern(
    r"^before @[fb]\d+.*"
    r"|(?:who|which \w+) (?:directed|made|did|scored|wrote|shot|was directing)"
    r" (?:(?:it|this|these|that|those|them|the|{film}|series|franchise|ones?|others|@[fb]\d+) )*"
    r"(?:before|previously|until then)(?! @[fb])"
    r"|who(?: (?:had|has))? used to (?:direct|make|do|score|write|shoot)\b"
    r"|(?:previous|earlier|former|original|old) (?:director|film ?maker|composer|writer)"
    r"|(?:directed|made|did|scored|wrote|shot|directing|making) the (?:previous|earlier|others"
    r"|other ones|ones before|first (?:two|three|few|couple))"
)
_PASSED_ON = compiled(
    r"\breins\b|\b(?:took|takes|taking|taken) over\b|\breplac|\bsucceed|\bstepp?(?:ed|s|ing) in\b"
    r"|\binherit|\b(?:passed|handed|given)(?: over)? (?:the \w+ )?(?:from|to)\b|\baside for\b"
    r"|\bin place of\b|\binstead of\b|\bnew director\b"
)
_EARLIER = compiled(
    r"\b(?:first|previous|earlier|original|last|other)\b(?: \w+){0,2} (?:films?|parts?|ones?"
    r"|instal?lments?|chapters?|movies?|pictures?)\b|\bthe original\b|\bpredecessor"
)
_OF_A_JOB = compiled(
    r"\b(?:reins|direct(?:s|ed|or|ors|ing|ion)?|helm\w*|film ?makers?|compos\w+|scor\w+|script\w*"
    r"|screenplay|writers?|camera\w*|cinematogra\w+)\b"
)
_JOBS = (
    (Kind.COMPOSER, r"compos\w*|scor\w*|music", "compos score music"),
    (Kind.WRITER, r"wr(?:ote|it\w+)|script\w*|screen\w+", "wrote written script write"),
    (Kind.CINEMATOGRAPHER, r"shot|cinematogra\w+|camera\w*", "shot camera cinematograph"),
    (Kind.DIRECTOR, "", "direct made helm rein"),
)


async def succession(inquiry: Inquiry, film: FilmRef, text: str) -> Answer | None:
    """The answer where a question is of somebody who came after, or before, somebody else."""
    if inquiry.ask.yes_no or not _ASKS_WHO.search(text) or re.search(r"@[pu]\d", text):
        return None
    if _BEFORE.search(text):
        return await _predecessor(inquiry, film, text)
    if not _NEWCOMER.search(text):
        return None
    kind, _ = _job(text)
    facts = await inquiry.facts_of([film], (kind,))
    pool = await inquiry.passages.of_films([film], inquiry.question)
    told = [
        one
        for one in pool
        if _PASSED_ON.search(one.folded)
        and (_OF_A_JOB.search(one.folded) or _named_in_any(one, facts))
    ]
    new = [one for one in facts if not told or _named_in(one, told)] or facts
    if told and not new and (named := _named_as_new(film, told)):
        return _named(inquiry, film, *named)
    if not told or not new:
        return await decline.unsaid(inquiry, [film], "who took over")
    values = list(dict.fromkeys(one.value for one in new))
    inquiry.note("a sentence tells that somebody else did it before")
    text = f"{compose.listed(values)} {compose.DID[kind]} {film.label}."
    proofs = [*(evidence_of(one) for one in new[:2]), told[0].evidence]
    return inquiry.answer(text, films=[film], values=values, evidence=proofs)


def _named_as_new(film: FilmRef, told: Sequence[Sentence]) -> tuple[str, Sentence] | None:
    """Whom a sentence says the job has passed to."""
    for one in told:
        quote = one.evidence.quote
        for name, start, end in names_in(quote, {" ".join(words(film.title))}):
            if _TO_WHOM.search(quote[:start]) or _WHO_TAKES.match(quote[end:]):
                return name, one
    return None


_TO_WHOM = compiled(r"\b(?:to|replaced by|succeeded by|inherited by) $")
_WHO_TAKES = compiled(
    r"[, ]+(?:who )?(?:has |now )?(?:tak(?:es|ing|en)|took|stepp?(?:s|ed|ing)|replac)"
)


def _named(inquiry: Inquiry, film: FilmRef, name: str, said: Sentence) -> Answer:
    """A name, by the sentence that gives it."""
    inquiry.note("a sentence names who came before or after")
    name = " ".join(name.split())
    text = f"{name}. {compose.of_its_film(said.evidence)}"
    return inquiry.answer(text, films=[film], values=[name], evidence=[said.evidence])


async def _predecessor(inquiry: Inquiry, film: FilmRef, text: str) -> Answer:
    """Whom a sentence names for the earlier films, and no fact for this one."""
    kind, terms = _job(text)
    facts = await inquiry.facts_of([film], (kind,))
    own = [one for one in facts if not _EARLIER.search(fold(one.quote))]
    skip = {" ".join(words(one.value)) for one in own} | {" ".join(words(film.title))}
    pool = await inquiry.passages.of_films([film], inquiry.question)
    earlier = [one for one in pool if _EARLIER.search(one.folded)]
    for one in [*earlier, *(one for one in pool if _PASSED_ON.search(one.folded))]:
        tied = person_tied(one.evidence.quote, {*terms, *_EARLIER_STEMS}, skip)
        if tied is not None and " " in tied.value:
            return _named(inquiry, film, tied.value, one)
    return await decline.unsaid(inquiry, [film], "who did it before")


_EARLIER_STEMS = frozenset(map(stem, ("original", "replacing", "replaces", "reins", "predecessor")))


def _job(text: str) -> tuple[Kind, frozenset[str]]:
    """The job that a question speaks of; who is followed mostly directed."""
    for kind, wording, terms in _JOBS:
        if wording and pattern(wording).search(text):
            return kind, frozenset(map(stem, terms.split()))
    return Kind.DIRECTOR, frozenset(map(stem, _JOBS[-1][2].split()))


def _named_in(one: StoredFact, lines: Sequence[Sentence]) -> bool:
    return any(line.says(words(one.value)[-1]) for line in lines)


_WRITES = r"(?:writes?|wrote|written|writing|scripted|penned)"
_ONE_HAND = pattern(
    rf"(?=.*\b(?:script|screenplay|{_WRITES}(?: (?:it|this|that|and|or|by|alone|him ?self"
    r"|her ?self|(?:the )?(?:{film} )?@[fb]\d+)\b|$))\b)"
    r"(?=.*\b(?:direct|directs|directed|directing|director"
    r"(?! of (?!it\b|this\b|(?:the )?{film}\b|(?:the )?@[fb])))\b)"
    r"(?=.*\b(?:too|also|as well|him ?self|her ?self|them ?selves|same|both|own|help\w*|alone"
    r"|some(?:one|body)(?: else)?|any(?:one|body)(?: else)?|else|or (?:not|did|was|is|by))\b).*"
)
_HELPED = pattern(r"help\w*|any(?:one|body) else")
_ALONE = pattern(r"alone|all by (?:him|her) ?self")
_WRITING = rf"(?:script|screenplay|screenwriter|writers?|{_WRITES})"


async def one_hand(inquiry: Inquiry, film: FilmRef, text: str) -> Answer | None:
    """Whether who directed a film wrote it too, and who did otherwise."""
    asked_so = YES_NO.match(text) and _ONE_HAND.search(text)
    if not asked_so or re.search(r"@[pu]\d", text):
        return None
    ids = [film.id]
    writers = await inquiry.store.facts.of_films(inquiry.scope, ids, (Kind.WRITER,))
    directors = await inquiry.store.facts.of_films(inquiry.scope, ids, (Kind.DIRECTOR,))
    if not writers or not directors:
        return await decline.unsaid(inquiry, [film], "who wrote it")
    made = {key_of(one.value) for one in directors}
    names = list(dict.fromkeys(one.value for one in writers))
    others = [name for name in names if key_of(name) not in made]
    same = len(others) < len(names)
    proofs = [evidence_of(one) for one in (*writers, *directors)]
    if not same:
        pool = await inquiry.passages.of_films([film])
        near = [one for one in pool if _writes(one, directors, others)]
        said = [one for one in near if _wrote_it(one, film, directors)]
        if near and not said:
            return await decline.unsaid(inquiry, [film], "whether the director wrote it")
        same = bool(said)
        names = [*(one.value for one in directors if said), *names]
        proofs = [*(one.evidence for one in said), *proofs]
    asked = not others if _ALONE.search(text) else bool(others) if _HELPED.search(text) else same
    word = "yes" if asked else "no"
    inquiry.note("the names of who wrote and who directed it are compared")
    did = f"{compose.listed(dict.fromkeys(names))} wrote {film.label}"
    who = compose.listed(dict.fromkeys(one.value for one in directors))
    text = f"{word.capitalize()}. {did}; {who} directed."
    return inquiry.answer(text, films=[film], values=[word, *names], evidence=proofs)


def _writes(line: Sentence, directors: Sequence[StoredFact], others: Sequence[str]) -> bool:
    """Whether a sentence with the director speaks of writing that it gives to nobody else."""
    left = line.folded
    for name in others:
        spoken = re.escape(" ".join(words(name)))
        left = re.sub(rf"\b{_WRITING}\b(?: \w+){{0,2}} by {spoken}\b", " ", left)
        left = re.sub(rf"\b{spoken}(?: s)? {_WRITING}\b", " ", left)
    there = _named_in_any(line, directors) or re.search(r"\b(?:he|she|his|her)\b", line.folded)
    return bool(there and re.search(rf"\b{_WRITING}\b", left))


def _wrote_it(line: Sentence, film: FilmRef, directors: Sequence[StoredFact]) -> bool:
    """Whether the director is the last one named before "he wrote", "who wrote"."""
    quote = line.evidence.quote
    keys = {key_of(one.value) for one in directors}
    for wrote in _HE_WROTE.finditer(quote):
        before = names_in(quote[: wrote.start()], {" ".join(words(film.title))})
        if before and key_of(before[-1][0]) in keys:
            return True
    return False


_HE_WROTE = compiled(
    r"\b(?:he|she|who)(?: (?:also|both|had|has|co))*[ -](?:wrote|written|penned)\b"
)


def _named_in_any(line: Sentence, facts: Sequence[StoredFact]) -> bool:
    return any(_named_in(one, [line]) for one in facts)
