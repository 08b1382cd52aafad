"""Makers who are told by more than a job: who took over from whom, who wrote the book behind it.

Also what is asked of another version of a film, its remake or its sequel: the film's own facts are
none of that.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.answers import compose
from bot.answers.details import details
from bot.answers.finding.evidence import evidence_of
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.passages import Sentence
from bot.answers.model import Answer, Want
from bot.answers.proof.figures_beside import figure_tied
from bot.answers.proof.names_beside import person_tied
from bot.answers.question.wording import pattern
from bot.answers.reply import decline
from bot.library.model import FilmRef
from bot.patterns import compiled
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.model import MAKERS, Kind
from bot.reading.text import fold, key_of, stem, words

_TOOK_OVER = pattern(
    r"who (?:has |is )?(?:took|takes|taken|taking|take) over (?:\w+ )*?from (?P<name>@[pbu]\d+)"
    r"|who (?:has |is )?(?:replac(?:ed|es|ing)|succeed(?:ed|s)|stepped in for|filled in for)"
    r" (?P<other>@[pbu]\d+)"
)
_BEFORE = pattern(
    r"^(?:did|has|have|had) (?P<name>@[pbu]\d+) (?:ever )?(?:ma[dk]e|been|act(?:ed)?"
    r"|direct(?:ed)?|done?"
    r"|star(?:red)?|appear(?:ed)?|played|work(?:ed)?|wr(?:itten|ote|ite))\b.* (?:before|previously"
    r"|earlier|till now|until now)"
)
_FIRST = compiled(
    r"\b(?:first (?:film|feature|leading|lead|role|part|time|picture|movie|outing)|debut\w*"
    r"|newcomer"
    r"|never (?:acted|directed|been|made)|(?:had|has) not (?:acted|directed))\b",
    re.IGNORECASE,
)
_CRAFT = pattern(
    r"(?:who|whose) .*?\b(?:edit(?:ed|s|ing|or)?|costumes?(?: design\w*)?|make ?up"
    r"|hair(?:dress\w*)?"
    r"|(?:production|set|sound|title|lighting) design\w*|designed|art direct\w*|sound(?! ?track)"
    r"(?: mix\w*| record\w*)?|foley|choreograph\w*|stunts?|(?:special |visual )?effects|vfx"
    r"|casting|props|puppet\w*|colou?r grad\w*|translat\w*|subtitl\w*)"
    r"(?: (?:of|for|on|in|to))? (?:the )?(?:{film} )?@[fb]\d+"
)
"""Crafts that no kind of fact holds: only a sentence tells who did them."""
_SOURCE = (
    r"(?:novels?|novelists?|books?|plays?|memoirs?|novellas?|comics?|(?:short )?stor(?:y|ies)"
    r"|poems?)"
)
_BOOK_BY = pattern(
    rf"(?:who|author|whose|writer) .*(?:{_SOURCE}).*"
    rf"|(?:from|out of|off|was|is|a|the) (?:\w+ ){{0,2}}{_SOURCE}\b.*\b(?:whose(?: is it)?$"
    r"|who (?:(?:is|was) )?(?:it by|(?:the )?(?:wrote|author|writer))|by whom|by who|author)"
)
_FROM_IT = pattern(
    r"out of an?|from an?|based|adapted|taken|comes? from|came from|drawn|behind|original|first"
    r"|after|from(?= \||$)"
)
_INTO = pattern(
    r"(?:turn(?:ed|s)?|adapt(?:ed|s)?|made|make|put) .*(?:\binto\b|for the screen)|screenplay"
    r"|script"
)
"""Asks who made a script of it."""
_SOURCE_TOLD = compiled(
    r"\b(?:novel|book|play|memoir|novella|comic|graphic novel|stor(?:y|ies)|serial|poem|bestseller"
    r"|adapted|based on|after)\b",
    re.IGNORECASE,
)
_VERSION = (
    r"(?:remake|remade|reboot|sequel|prequel|follow ?up|spin ?off|original|first one|stage version"
    r"|tv version|second one)"
)
_OF_VERSION = pattern(
    rf"(?P<version>{_VERSION})(?: (?:{{film}}|version|one))?(?: (?:of|to|for))? (?:the"
    rf" )?(?:{{film}} )?@[fb]\d+"
    r"|(?P<first>first)(?: two| three| few| couple of)? (?:{film} )?@[fb]\d+(?: {film})?"
    rf"|who (?:\w+ )*(?:the|its|that) (?P<its>{_VERSION})$"
    rf"|@[fb]\d+ (?P<after>remake|reboot|sequel|prequel|follow ?up|spin ?off)(?! or\b)"
)
_DATED = compiled(r"\bwhen\b|\bwhat year\b|\bwhich year\b|\bhow old\b")
_LONG = compiled(
    r"\bhow long\b|\bhow many (?:minutes|hours)\b|\brun ?(?:ning )?times?\b|\blength\b"
)


async def maker(inquiry: Inquiry) -> Answer | None:
    """The answer to a question of one of these sorts; None where it is of no such sort."""
    text = inquiry.masked.text
    films = await inquiry.resolver.all_titled()
    if not films and _BEFORE.search(text):
        known = [n for slot in inquiry.slots for name in slot.names for n in name.ids]
        films = await inquiry.store.films.visible(inquiry.scope, list(dict.fromkeys(known)))
    if len(films) != 1:
        return None
    if _CRAFT.search(text):
        told = await details.detail(replace(inquiry, ask=replace(inquiry.ask, want=Want.OPEN)))
        return told or await decline.unsaid(inquiry, films, "who did that")
    if before := _BEFORE.search(text):
        return await _made_before(inquiry, films, int(before["name"][2:]))
    if took := _TOOK_OVER.search(text):
        number = int((took["name"] or took["other"])[2:])
        return await _successor(inquiry, films[0], number)
    if _BOOK_BY.search(text):
        if _INTO.search(text):
            return await _screenwriter(inquiry, films[0])
        return await _author(inquiry, films[0]) if _FROM_IT.search(text) else None
    if version := _OF_VERSION.search(text):
        said = next(one for one in version.groupdict().values() if one)
        return await _other_version(inquiry, films[0], said, text)
    return None


async def _made_before(inquiry: Inquiry, films: Sequence[FilmRef], number: int) -> Answer | None:
    """Whether somebody had done such work before, by a sentence on him that says so."""
    slot = inquiry.slots[number]
    ways = {" ".join(words(text)) for text in (slot.text, *(name.text for name in slot.names))}
    ways |= {way.split()[-1] for way in ways}
    for one in await inquiry.passages.of_films(films, inquiry.question):
        if not any(map(one.means, ways)):
            continue
        told = " ".join(one.evidence.quote.split())
        if _FIRST.search(told):
            inquiry.note("a sentence tells that it was the first")
            return inquiry.by_sentence("no", one.evidence)
    return await decline.unsaid(inquiry, films, "what came before")


async def _successor(inquiry: Inquiry, film: FilmRef, number: int) -> Answer | None:
    """Who does in this film what somebody else did before."""
    slot = inquiry.slots[number]
    names = [name.text for name in slot.names] or [slot.text]
    spoken = " ".join(words(names[0]))
    last = spoken.split()[-1:]
    pool = await inquiry.passages.of_films([film], inquiry.question)
    there = [one for one in pool if one.says(spoken) or any(map(one.says, last))]
    if not there:
        return None
    keys = {key_of(name) for name in names}
    elsewhere = await inquiry.store.facts.named(inquiry.scope, keys, (*MAKERS, Kind.CAST))
    jobs = [one.kind for one in elsewhere if one.film != film and key_of(one.value) in keys]
    kind = jobs[0] if jobs else _job_told(there)
    facts = await inquiry.facts_of([film], (kind,))
    facts = [one for one in facts if key_of(one.value) not in keys]
    if not facts or kind is Kind.CAST:
        return None
    values = list(dict.fromkeys(one.value for one in facts))
    text = f"{compose.listed(values)} {compose.DID[kind]} {film.label}."
    proofs = [*(evidence_of(one) for one in facts[:2]), there[0].evidence]
    inquiry.note(f"{names[0]} had been the {kind.value}")
    return inquiry.answer(text, films=[film], values=values, evidence=proofs)


_JOB_WORDS = (
    (Kind.COMPOSER, r"compos|score|music"), (Kind.WRITER, r"script|screenplay|wrote|writer"),
    (Kind.CINEMATOGRAPHER, r"camera|cinematograph|shot by"), (Kind.PRODUCER, r"produc"),
)  # fmt: skip


def _job_told(there: Sequence[Sentence]) -> Kind:
    """The job that the sentences on somebody speak of; who is followed mostly directed."""
    for one in there:
        if "direct" in one.folded:
            return Kind.DIRECTOR
        for kind, wording in _JOB_WORDS:
            if re.search(wording, one.folded):
                return kind
    return Kind.DIRECTOR


async def _screenwriter(inquiry: Inquiry, film: FilmRef) -> Answer | None:
    """Who made a book into the film's script."""
    facts = await inquiry.facts_of([film], (Kind.WRITER,))
    if not facts:
        return None
    values = list(dict.fromkeys(one.value for one in facts))
    text = f"{compose.listed(values)} wrote the script of {film.label}."
    proofs = [evidence_of(one) for one in facts[:2]]
    return inquiry.answer(text, films=[film], values=values, evidence=proofs)


_SOURCE_STEMS = frozenset(
    map(stem, vocabulary("novel book play memoir novella comic serial novelist author"))
)


_THEIR_OWN = compiled(
    r"\b(?:his|her|their) own (?:\w+ ){0,2}?(?:novels?|plays?|book|memoir|story|stories|comic)\b"
)


async def _author(inquiry: Inquiry, film: FilmRef) -> Answer | None:
    """Who wrote the book, the play or the story that the film is drawn from."""
    facts = await inquiry.facts_of([film], (Kind.WRITER,))
    screen = {" ".join(words(one.value)) for one in facts}
    title = " ".join(words(film.title))
    found: list[tuple[float, str, Sentence]] = []
    for one in await inquiry.passages.of_films([film], inquiry.question):
        if not _SOURCE_TOLD.search(one.evidence.quote):
            continue
        near = _SOURCE_STEMS if _SOURCE_STEMS & one.stems else frozenset({"stori", "poem", "base"})
        tied = person_tied(one.evidence.quote, near, {title})
        if tied is None or not tied.value:
            continue
        if _THEIR_OWN.search(one.evidence.quote):  # "Ann's screenplay, adapted from her own play"
            found += [
                (0.0, fact.value, one) for fact in facts if one.says(" ".join(words(fact.value)))
            ]
        far = tied.distance + (6.0 if " ".join(words(tied.value)) in screen else 0.0)
        found.append((far, tied.value, one))
    if not found:
        return await decline.unsaid(inquiry, [film], "who wrote what it is based on", "novel book")
    _, name, one = min(found, key=lambda item: item[0])
    inquiry.note("a sentence names the author of what it is drawn from")
    text = f"{name}. {compose.of_its_film(one.evidence)}"
    return inquiry.answer(text, films=[film], values=[name], evidence=[one.evidence])


async def _other_version(inquiry: Inquiry, film: FilmRef, version: str, text: str) -> Answer | None:
    """What a sentence says of the remake, the original, the sequel of a film."""
    ask = inquiry.ask
    if ask.want not in (Want.FACT, Want.OPEN, Want.ROLE) or ask.yes_no:
        return None
    person = re.search(r"\b(?:who|whose|whom)\b", text) is not None
    dated, long = _DATED.search(text) is not None, _LONG.search(text) is not None
    if not (person or dated or long):
        return None
    series = await inquiry.facts_of([film], (Kind.SERIES,))
    word = stem(version.split(maxsplit=1)[0])
    told = {stem(w) for one in series for w in words(one.value)}
    pool = await inquiry.passages.of_films([film], inquiry.question)
    name = " ".join(words(film.title))
    first = version.startswith("first") and not any(one.says(f"first {name}") for one in pool)
    if word in told or (first and not told & _LATER):
        return None  # the film itself is the remake, or the first
    job = {stem(w) for w in fold(inquiry.ask.words).split()}
    for one in pool:
        if not one.covers(word):
            continue
        quote = one.evidence.quote
        tied = None
        if dated:
            tied = figure_tied(quote, (word,), text, year=True)
        elif long and re.search(r"\bminutes?\b|\bhours?\b", quote):
            tied = figure_tied(quote, (word,), text)
        elif person and (one.says("by") or any(one.covers(term) for term in _DONE)):
            tied = person_tied(quote, (word, *job), {name})
        if tied is not None and tied.value and tied.distance <= _NEAR:
            inquiry.note(f"a sentence tells it of the {version}")
            said = f"{tied.value}. {compose.of_its_film(one.evidence)}"
            return inquiry.answer(said, films=[film], values=[tied.value], evidence=[one.evidence])
    return await decline.unsaid(inquiry, [film], f"that of the {version}", version)


_LATER = frozenset(map(stem, vocabulary("sequel second third fourth fifth follow remake")))
_DONE = frozenset(map(stem, vocabulary("directed director made wrote written starring")))
_NEAR = 4.0
