"""Who or what somebody or something is, as the reviews put it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answers import compose
from bot.answers.facts.roles import role_name
from bot.answers.finding.evidence import evidence_of
from bot.answers.finding.inquiry import Inquiry
from bot.answers.model import Answer, Evidence
from bot.answers.proof.apposition import apposition, deed
from bot.answers.question.happening_wording import asks_deed
from bot.answers.reply import decline
from bot.answers.words.anybody import ANYBODY, NOBODY
from bot.library.model import FilmRef, StoredFact
from bot.patterns import compiled
from bot.reading.lexicon.names import RANKS
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.model import Kind
from bot.reading.opinions import tone_in
from bot.reading.phrases import Sort, sort_of
from bot.reading.text import fold, key_of, words

_DOES = compiled(
    r"\bdo(?:es)?\b.*\bdo\b|\bjob\b|\bdo for\b|\btrade\b|\bline of work\b|\boccupation\b"
    r"|\bfor a living\b|\bprofession\b",
    re.IGNORECASE,
)
_TRADE = compiled(
    r"\bjob\b|\btrade\b|\bline of work\b|\boccupation\b|\bfor a living\b|\bprofession\b",
    re.IGNORECASE,
)
"""Asks for a trade alone, which nobody has by being played."""
_NAMING = compiled(r"\b(?:call(?:ed)?|named?|names)\b", re.IGNORECASE)
_IN_TRUTH = compiled(r"\b(?:actually|really|in truth|turns? out to be)\b", re.IGNORECASE)
_PLAYED = ("is played", "is in the cast")
_NO_TRADE = 0.9  # how unsure what stands far from the name is
_DOING = 0.1  # how unsure what somebody does is of his trade, beside what he is called
_MOST_PARTS = 5  # sentences of a reply


async def identity(inquiry: Inquiry) -> Answer | None:
    """Who or what somebody or something is, as the reviews put it."""
    subject = inquiry.ask.subject
    if inquiry.ask.terms or asks_deed(inquiry.masked.parted):
        return None
    resolved = await inquiry.resolver.films(inquiry.ask)
    if resolved.failed is not None:
        return await decline.false_premise(inquiry, resolved)
    if resolved.some and not resolved.films:
        return await decline.which_film(inquiry)
    if isinstance(subject, str):
        return None
    slot = inquiry.slots[subject]
    keys = {key_of(name.text) for name in slot.names}
    near = [film.id for film in resolved.films or ()]
    everywhere = (
        await inquiry.store.facts.named(inquiry.scope, keys, tuple(Kind), of=near) if keys else []
    )
    facts = [one for one in everywhere if resolved.films is None or one.film in resolved.films]
    name = re.sub(r"['’]s$", "", inquiry.spoken(subject))
    if everywhere and not facts:
        return await decline.elsewhere(inquiry, resolved.films or (), name, everywhere)
    lines: dict[FilmRef, dict[str, Evidence]] = {}
    does = _DOES.search(inquiry.question) is not None
    for one in facts:
        line = _who(one, keys)
        if line is not None and not (does and _tells_no_trade(line)):
            lines.setdefault(one.film, {}).setdefault(line, evidence_of(one))
    known = list(dict.fromkeys(one.film for one in facts))
    await _add_appositions(inquiry, name, lines, resolved.films, known)
    if does:  # by being played nobody has a trade
        told_of = [line for line in _said(lines) if not line.startswith(_PLAYED)]
        for own in lines.values() if told_of else ():
            for line in [line for line in own if line.startswith(_PLAYED)]:
                del own[line]
            if any(map(_now, own)):  # nor does he any more what he once was
                for line in [line for line in own if not _now(line)]:
                    del own[line]
    played = all(line.startswith(_PLAYED) for line in _said(lines))
    if lines and NOBODY.issuperset(_said(lines)):
        lines = {}
    if not lines and _IN_TRUTH.search(inquiry.question):
        return None  # who he passes for is known
    if not lines or (played and _TRADE.search(inquiry.question)):
        if does or _NAMING.search(inquiry.question):
            return None
        return await _brought_in(inquiry, name, resolved.films or known)
    alike: dict[tuple[str, ...], list[FilmRef]] = {}
    for film, own in lines.items():
        alike.setdefault(tuple(own), []).append(film)
    shown = _as_written(name, facts)
    parts = [
        f"In {compose.listed_films(films)}, {shown} {_spoken(compose.listed(said, most=5))}."
        for said, films in alike.items()
    ][:_MOST_PARTS]
    told = await _seen_doing(inquiry, name, lines)
    parts += [f"{compose.quoted(one)}" for one in told]
    inquiry.note(f"the reviews of {compose.listed_films(list(lines))} say who or what {name} is")
    return inquiry.answer(
        " ".join(parts),
        films=list(lines),
        values=[
            *([shown] if fold(shown) != fold(name) else []),
            *(_short(line) for own in lines.values() for line in own),
        ],
        evidence=list(
            dict.fromkeys([*(proof for own in lines.values() for proof in own.values()), *told])
        ),
    )


def _as_written(name: str, facts: Sequence[StoredFact]) -> str:
    """A name typed in small letters as the reviews write it: "mr treen" is Mr Treen."""
    if not name.islower() and name.casefold() not in RANKS:
        return name
    told = [text for one in facts for text in (one.value, one.detail)]
    if name.casefold() in RANKS:  # "the inspector" by the whole name
        ranked = {text for text in told if fold(text).startswith(f"{name.casefold()} ")}
        return ranked.pop() if len(ranked) == 1 else name
    return next((text for text in told if fold(text) == fold(name)), name)


def _spoken(said: str) -> str:
    """ "Was once a chef", for what somebody is no more."""
    return re.sub(rf"\bis (?={_WAS}\b)", "was ", said)


def _said(lines: dict[FilmRef, dict[str, Evidence]]) -> list[str]:
    return [line for own in lines.values() for line in own]


async def _add_appositions(
    inquiry: Inquiry,
    name: str,
    lines: dict[FilmRef, dict[str, Evidence]],
    within: Sequence[FilmRef] | None,
    films_of: Sequence[FilmRef],
) -> None:
    """What sentences call the name beside it, for films where no fact describes it."""
    told = {
        film
        for film, own in lines.items()
        if not all(map(_tells_little, own))
        and "is a setting" not in own
        and not _DOES.search(inquiry.question)
    }
    films = within if within is not None else list(lines) or films_of
    if films:
        pool = await inquiry.passages.of_films(films, inquiry.question)
    else:
        pool = await inquiry.passages.anywhere(name)
    spoken = " ".join(words(name))
    does = _DOES.search(inquiry.question) is not None
    found: dict[FilmRef, list[tuple[float, str, Evidence]]] = {}
    for one in pool:
        if one.film in told or not one.says(spoken):
            continue
        known = any(_now(line) for line in lines.get(one.film, {}))
        vague = all(map(_tells_little, lines.get(one.film, {})))
        if (vague or (does and not known)) and (doing := deed(one.evidence.quote, name)):
            found.setdefault(one.film, []).append((_DOING, doing, one.evidence))
        if described := apposition(one.evidence.quote, name):
            no_trade = described[1] >= _NO_TRADE or _tells_no_trade(described[0])
            if does and (no_trade or not _now(f"is {described[0]}")):
                continue
            judges = tone_in(described[0]).polarity != 0
            unsure = described[1] + 2.0 * judges + (described[0].split()[-1] in _OF_AN_AGE)
            found.setdefault(one.film, []).append((unsure, f"is {described[0]}", one.evidence))
    for film, all_ in found.items():
        _, line, proof = min(all_, key=lambda item: item[0])
        if any(_says_as_much(known, line) for known in lines.get(film, {})):
            continue
        for less in [known for known in lines.get(film, {}) if _says_as_much(line, known)]:
            del lines[film][less]
        for empty in lines.get(film, {}).keys() & NOBODY:
            del lines[film][empty]
        lines.setdefault(film, {}).setdefault(line, proof)


_WAS = r"(?:once|formerly|originally)"


def _now(line: str) -> bool:
    """Whether it says what somebody is, and not by whom he is played or what he was."""
    return not line.startswith(_PLAYED) and re.match(rf"is {_WAS}\b", line) is None


def _says_as_much(known: str, line: str) -> bool:
    """Whether one has all the words of the other: "is the engineer" tells as much as "an …"."""
    return set(words(line)) - _ARTICLES <= set(words(known)) - _ARTICLES


_ARTICLES = vocabulary("a an the is")


async def _brought_in(inquiry: Inquiry, name: str, films: Sequence[FilmRef]) -> Answer | None:
    """The sentence that brings somebody in, where none says in so many words who it is."""
    spoken = " ".join(words(name))
    if not films:  # no fact has the name
        pool = await inquiry.passages.anywhere(name)
        films = list(dict.fromkeys(one.film for one in pool if one.says(spoken)))
    if len(films) != 1:
        return None
    there = [
        (one.position, one.evidence)
        for one in await inquiry.passages.of_films(films, inquiry.question)
        if one.says(spoken)
        and not one.evidence.spoiler
        and not one.evidence.quote.rstrip().endswith("?")  # which only asks
        and len(_PLAIN_WORD.findall(one.evidence.quote)) >= _TELLS_SOMETHING
    ]
    if not there:
        return None
    _, proof = min(there, key=lambda item: item[0])
    inquiry.note(f"a sentence brings {name} in")
    text = compose.of_its_film(proof)
    return inquiry.answer(text, films=films, evidence=[proof])


_PLAIN_WORD = compiled(r"(?<![\w'’])[a-z][a-z'’]+")
_TELLS_SOMETHING = 4  # plain words, at least: no entry of a cast list


def _as_spoken(name: str) -> str:
    return r"\W+".join(map(re.escape, words(name)))


async def _seen_doing(
    inquiry: Inquiry, name: str, lines: dict[FilmRef, dict[str, Evidence]]
) -> list[Evidence]:
    """Of somebody of whom only the actor is told, the first sentence on what he or she does."""
    (film, own), *more = lines.items()
    if more or not all(line.startswith("is played") for line in own):
        return []
    cast = {(item.review_id, item.start) for item in own.values()}
    spoken = " ".join(words(name))
    told_of = re.compile(rf"\b{_as_spoken(name)}\W{{1,3}}(?:who|whose|whom)\b", re.IGNORECASE)
    for one in await inquiry.passages.of_films([film], inquiry.question):
        apart = (one.evidence.review_id, one.evidence.start) not in cast
        if (
            (apart or told_of.search(one.evidence.quote))
            and one.says(spoken)
            and not one.evidence.spoiler
        ):
            return [one.evidence]
    return []


def _tells_little(line: str) -> bool:
    """Whether it says no more of somebody than who plays him, or what anybody is."""
    return line.startswith(_PLAYED) or line in NOBODY or line.rsplit(maxsplit=1)[-1] in _OF_AN_AGE


_OF_AN_AGE = vocabulary("man woman boy girl lad lass guy bloke child kid youth lady teenager")


def _tells_no_trade(described: str) -> bool:
    """Whether a description is of what anybody may be: "a young man", "her brother"."""
    return bool(set(described.split()[-1:]) & ANYBODY)


_JOB_DONE = {f"{did} the film": kind.value for kind, did in compose.DID.items()}


def _short(line: str) -> str:
    """A verb phrase as a short value: "director", "young sorceress"."""
    return _JOB_DONE.get(line) or re.sub(r"^(?:is|plays) (?:a |an |the )?", "", line)


def _who(stored: StoredFact, keys: set[str]) -> str | None:
    """What a fact says of the one asked about, as a verb phrase."""
    as_value = key_of(stored.value) in keys
    detail = stored.detail.strip().removeprefix("and ").removeprefix("own ")
    if stored.kind is Kind.CAST and not as_value:
        return f"is played by {stored.value}" if key_of(detail) in keys else None
    if not as_value:
        return None
    if stored.kind is Kind.CAST:
        return f"plays {role_name(detail)}" if detail else "is in the cast"
    if stored.kind in (Kind.CHARACTER, Kind.THING, Kind.SETTING):
        article = (
            ""
            if re.match(rf"(?:{_WAS}|the|a|an|his|her|their|its|one)\b", detail, re.IGNORECASE)
            else _article(detail)
        )
        if stored.kind is Kind.CHARACTER and (one_of := _one_of(detail)):
            return one_of
        return (
            f"is {article}{detail}"
            if detail
            else ("is a setting" if stored.kind is Kind.SETTING else None)
        )
    if stored.kind in compose.DID:
        return f"{compose.DID[stored.kind]} the film"
    return None


_TO_EACH_OTHER = vocabulary(
    "brother sister twin sibling cousin friend lover partner parent neighbour neighbor rival enemy "
    "companion ally student pupil colleague roommate flatmate tenant newlywed survivor stranger"
)


def _one_of(detail: str) -> str:
    """Who is told together with others: "two ornithologists, Ann Poe and Ben Rue"."""
    *before, last = detail.split(" ")
    alone = last.removesuffix("s")
    if not last or alone == last or sort_of(alone) is not Sort.PERSON or last.endswith("ss"):
        return ""
    if alone in _TO_EACH_OTHER:
        return f"is one of the {detail}"
    said = " ".join([*before, alone])
    return f"is {_article(said)}{said}"


_SOMEBODYS = compiled(r"[\w-]+['’]s? ")
_OF_SOMEBODY = vocabulary(
    "mother father mum dad son daughter brother sister husband wife uncle aunt grandfather "
    "grandmother grandson granddaughter nephew niece boyfriend girlfriend ex-wife ex-husband owner"
)


def _article(detail: str) -> str:
    """The article of a description: "a", or "the" of who is somebody's."""
    if _SOMEBODYS.match(detail) or detail.rsplit(" ", maxsplit=1)[-1] in _OF_SOMEBODY:
        return "the "
    if not detail or detail[0].isupper():
        return "" if not detail else "the "
    return "an " if detail[0] in "aeiou" else "a "
