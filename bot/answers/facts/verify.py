"""Yes or no: does what is asked hold of the film?

"Yes" needs a sentence that says so. "No" needs one that says otherwise: another director, another
actor in the role, another figure. Silence is neither: the reviews do not say.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.answers import compose
from bot.answers.facts import origins
from bot.answers.finding.evidence import evidence_of, number_of
from bot.answers.finding.fact_fits import plays, role_key
from bot.answers.finding.holding import Holding
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.passages import sentence
from bot.answers.model import Answer, Constraint, Evidence
from bot.answers.proof.polar import aims, clauses_on, only_aimed, polarity
from bot.answers.reply import decline
from bot.answers.reply.asked_films import films_asked
from bot.answers.words.atlas import is_set_in
from bot.library.model import FilmRef, StoredFact
from bot.patterns import compiled
from bot.reading.model import MAKERS, Kind
from bot.reading.text import key_of, stem, words

_DENIES = compiled(
    r"\b(?:not|never|no|isn['’]t|wasn['’]t|doesn['’]t|didn['’]t|nothing|neither|nor|without"
    r"|off the screen)\b",
    re.IGNORECASE,
)
_MOST_QUOTES = 3
_SAYS_WHAT = compiled(
    r"^(?:(?:so|and|but) )*(?:do|does|did|has|have) (?:the )?\S+(?: \w+)?"
    r" (?:who|what|why|where|when|how|whether|if)\b"
)
"""Asks what somebody says or knows, which no mention of him tells."""


async def verify(inquiry: Inquiry) -> Answer | None:
    """Check each condition of the question against the films it names."""
    ask = inquiry.ask
    if ask.measure in ("next", "source"):
        return await origins.told(inquiry)
    if not ask.constraints:
        return None
    checked = [
        one for one in ask.constraints if not one.given and not (one.op and one.slot in ask.films)
    ]
    if not checked and not ask.terms:  # "is X from 1971?" asks after what else tells X apart
        checked = [one for one in ask.constraints if one.op and not one.given]
    about = [one for one in ask.constraints if one not in checked]
    if not checked or _SAYS_WHAT.search(inquiry.masked.text):
        return None
    resolved = await inquiry.resolver.films(ask, constraints=about)
    if resolved.wrong_year:
        return await decline.wrong_year(inquiry, resolved)
    films = resolved.films
    if films is None:
        return await _anywhere(inquiry, checked)
    if not films:
        return None
    held = [await inquiry.resolver.matcher.holding(one, films) for one in checked]
    if ask.terms:
        word, proofs = await _terms_said(inquiry, films, held)
        if word != "yes":
            return (
                _polar(inquiry, word, films, proofs, "the review says otherwise") if word else None
            )
    agreeing = [film for film in films if all((film in h.films) != c.negated for h, c in
                                              zip(held, checked, strict=True))]  # fmt: skip
    if agreeing:
        answer = _yes(inquiry, agreeing, held)
        return await origins.of_which(inquiry, agreeing, checked, answer)
    return await _no_or_unsaid(inquiry, films, checked, held)


async def _terms_said(
    inquiry: Inquiry, films: Sequence[FilmRef], held: Sequence[Holding]
) -> tuple[str, list[Evidence]]:
    """What the sentences that prove a condition make of the other words: "yes", "no" or ""."""
    terms, aimed = inquiry.ask.terms, aims(inquiry.question)
    told: dict[str, list[Evidence]] = {}
    for item in (item for one in held for film in films for item in one.films.get(film, [])):
        if item.quote and sentence(item).coverage(terms) == 1.0:
            told.setdefault(polarity(item.quote, terms, aimed=aimed), []).append(item)
    told.pop("", None)
    return next(iter(told.items())) if len(told) == 1 else ("", [])


def _yes(inquiry: Inquiry, films: Sequence[FilmRef], held: Sequence[Holding]) -> Answer | None:
    proofs = [item for one in held for film in films for item in one.films.get(film, [])]
    first = inquiry.ask.constraints[0]
    said = first.words or (inquiry.spoken(first.slot) if first.slot is not None else "")
    asked = [stem(word) for word in words(said)]
    if first.kinds == () and proofs and all(only_aimed(item.quote, asked) for item in proofs):
        return None
    denied = [item for item in proofs if _denies(inquiry, item)]
    if proofs and len(denied) == len(proofs):
        return _polar(inquiry, "no", films, proofs, "the review says otherwise")
    inquiry.note("a sentence says so")
    kept = [item for item in proofs if item not in denied]
    return _polar(inquiry, "yes", films, kept, "")


def _denies(inquiry: Inquiry, item: Evidence) -> bool:
    """Whether a quote that came by its words alone denies what is asked."""
    asked = inquiry.ask.constraints[0]
    if asked.kinds == (Kind.SERIES,):
        word = r"\W?".join(words(asked.words))
        said = re.compile(rf"{_DENIES.pattern}[^.;:!?]{{0,25}}\b{word}", re.IGNORECASE)
        return said.search(item.quote) is not None
    if asked.kinds != () or len(item.quote) >= _LONG:
        return False
    spoken = asked.words or (inquiry.spoken(asked.slot) if asked.slot is not None else "")
    clauses = clauses_on(item.quote, [stem(word) for word in words(spoken)])
    return any(_DENIES.search(clause) for clause in clauses or [item.quote])


_LONG = 200  # characters of a sentence, whose denial may be of anything


def _polar(
    inquiry: Inquiry, word: str, films: Sequence[FilmRef], proofs: Sequence[Evidence], reason: str
) -> Answer:
    claim = compose.conditions(inquiry.ask.constraints, inquiry.slots, many=len(films) > 1)
    text = f"{word.capitalize()}{f', {reason}' if reason else ''}: {compose.listed_films(films)}"
    if word == "yes" and claim.startswith(("that is ", "that are ")):
        text += claim.removeprefix("that")
    elif word == "yes" and claim:
        text += f", {claim}"
    return inquiry.answer(
        f"{text}.", films=films, values=[word], evidence=list(proofs)[:_MOST_QUOTES]
    )


async def _no_or_unsaid(
    inquiry: Inquiry,
    films: Sequence[FilmRef],
    checked: Sequence[Constraint],
    held: Sequence[Holding],
) -> Answer | None:
    for constraint, holding in zip(checked, held, strict=True):
        if any((film in holding.films) != constraint.negated for film in films):
            continue
        if constraint.negated:
            proofs = [item for film in films for item in holding.films.get(film, [])]
            return _polar(inquiry, "no", films, proofs, "")
        if placed := await _set_in(inquiry, films, constraint):
            return placed
        against = await _against(inquiry, films, constraint)
        if against:
            inquiry.note("a sentence says otherwise")
            names = compose.listed(_claim(one) for one in against)
            text = f"No: {names} ({compose.listed_films(films)})."
            proofs = [evidence_of(one) for one in against]
            answer = inquiry.answer(text, films=films, values=["no"], evidence=proofs)
            agreed = len({one.review_id for one in against if one.value == against[0].value}) > 1
            told = Kind.DIRECTOR in constraint.kinds and agreed  # who directed leaves nothing open
            return replace(answer, final=told or constraint.kinds == (Kind.GENRE,))
        return await _unsaid(inquiry, films, constraint)
    return None


def _claim(one: StoredFact) -> str:
    if one.kind is Kind.CAST:
        return f"{one.value} plays {one.detail}"
    if one.kind in compose.DID:
        return f"{one.value} {compose.DID[one.kind]} it"
    if one.kind is Kind.RUNTIME:
        return f"it runs {one.value} minutes"
    if one.kind is Kind.YEAR:
        return f"it came out in {one.value}"
    return f"it is called “{one.value}”"


async def _set_in(
    inquiry: Inquiry, films: Sequence[FilmRef], constraint: Constraint
) -> Answer | None:
    """What a map makes of where a film is set: Birmingham is in England, and is not London."""
    if constraint.kinds != (Kind.SETTING,) or constraint.op or len(films) != 1:
        return None
    asked = inquiry.spoken(constraint.slot) if constraint.slot is not None else constraint.words
    told = await inquiry.facts_of(films, (Kind.SETTING,))
    word = is_set_in(asked, [(one.value, one.detail) for one in told])
    shown = [one for one in told if is_set_in(asked, [(one.value, one.detail)]) == word]
    if not word or not shown:
        return None
    place = shown[0].value
    inquiry.note(f"where {place} is tells it")
    text = f"{word.capitalize()}: {films[0].label} is set in {place}."
    proof = [evidence_of(shown[0])]
    return replace(inquiry.answer(text, films=films, values=[word], evidence=proof), final=True)


_HINTS = {
    genre: compiled(rf"\b(?:{said})")
    for genre, said in (
        (
            "horror",
            r"horror|scar[yie]|fright|terrif|creep|ghost|haunt|dread|monster|zombie|gor(?:e|y)\b",
        ),
        (
            "musical",
            r"musical|songs?\b|sing(?:s|ing|ers?)?\b|sang|sung|numbers|lullab|duet|choir|chorus",
        ),
        ("documentary", r"documentar|real people|true|footage|interview"),
        ("western", r"western|cowboy|frontier|gunfight|sheriff|ranch|saloon"),
        (
            "science fiction",
            r"sci\b|sci-?fi|science|space|robot|future|planet|2[0-9]\d\d|alien|orbit|time travel",
        ),
        ("war", r"war(?:s|time|fare)?\b|soldier|battle|trench|army|front\b"),
    )
}
"""What may make a film of a genre, whatever else it is called."""


async def _against(
    inquiry: Inquiry, films: Sequence[FilmRef], constraint: Constraint
) -> list[StoredFact]:
    """Facts that contradict a condition: the same job, role or figure, otherwise filled."""
    if constraint.op:
        facts = await inquiry.facts_of(films, constraint.kinds)
        return [one for one in facts if number_of(one) is not None][:1]
    if constraint.role != "":
        role = role_key(inquiry.slots, constraint.role)
        cast = await inquiry.facts_of(films, (Kind.CAST,))
        return [one for one in cast if plays(one, role)][:1]
    exclusive = [kind for kind in constraint.kinds if kind in MAKERS]
    if exclusive:
        return (await inquiry.facts_of(films, exclusive))[:3]
    if constraint.kinds == (Kind.GENRE,) and (hints := _HINTS.get(constraint.words)):
        facts = await inquiry.facts_of(films, (Kind.GENRE,))
        pool = await inquiry.passages.of_films(films, inquiry.question) if facts else []
        return [] if any(hints.search(one.folded) for one in pool) else facts[:1]
    if constraint.kinds == (Kind.SERIES,) and constraint.slot is None:
        facts = await inquiry.facts_of(films, (Kind.SERIES,))
        other = {"sequel": ("remake", "prequel", "first", "stand"), "remake": ("sequel", "first"),
                 "prequel": ("sequel", "first")}.get(constraint.words, ())  # fmt: skip
        return [one for one in facts if key_of(one.value).startswith(other)][:1] if other else []
    return []


async def _unsaid(
    inquiry: Inquiry, films: Sequence[FilmRef], constraint: Constraint
) -> Answer | None:
    """Nothing says so: name where else it holds, if anywhere."""
    if constraint.slot is not None and not constraint.op:
        slot = inquiry.slots[constraint.slot]
        if not slot.names and not slot.titles:
            return await decline.unknown_name(inquiry, constraint.slot)
        elsewhere = await inquiry.resolver.matcher.holding(constraint)
        others = [film for film in elsewhere.films if film not in films]
        if others:
            number = await inquiry.store.reviews.count(inquiry.scope, [film.id for film in films])
            name = inquiry.spoken(constraint.slot)
            proofs = [elsewhere.films[film][0] for film in others if elsewhere.films[film]]
            return inquiry.answer(
                f"{compose.silent(films, number)} say so. {name}: {compose.listed_films(others)}.",
                answered=False,
                films=others,
                nearest=proofs[:_MOST_QUOTES],
            )
    what = f"that it is {compose.condition(constraint, inquiry.slots).removeprefix('that is ')}"
    if constraint.kinds == (Kind.SERIES,):
        article = "" if constraint.words.startswith(("part", "in ")) else "a "
        what = f"that it is {article}{constraint.words}"
        if constraint.slot is not None:
            what += f" to {inquiry.spoken(constraint.slot)}"
    unsaid = await decline.unsaid(inquiry, films, what, constraint.words)
    if constraint.kinds == (Kind.GENRE,):
        return replace(unsaid, final=True)  # a joke makes no comedy
    if constraint.words == "remake":
        pool = await inquiry.passages.of_films(films)
        if not any(_OF_AN_OLDER.search(one.folded) for one in pool):
            return replace(unsaid, final=True)  # a "version" in another language is none
    return unsaid


_OF_AN_OLDER = compiled(
    r"\b(?:re ?ma[dk]e|reboot|retell\w*|retread|original|earlier|older|classic|first film)\w*\b"
)


async def _anywhere(inquiry: Inquiry, checked: Sequence[Constraint]) -> Answer | None:
    """ "Is Meryl Streep in any of these?", "is there a film set in Wales?": which films fit?"""
    resolved = await inquiry.resolver.films(inquiry.ask)
    if resolved.failed is not None:
        constraint = resolved.failed
        if constraint.role != "":
            role = constraint.role
            there = Constraint((), role) if isinstance(role, int) else Constraint((), words=role)
            named = await inquiry.resolver.matcher.holding(there)
            films = list(named.films)
            against = await _against(inquiry, films, constraint) if films else []
            if against:
                return inquiry.answer(
                    f"No: {compose.listed(map(_claim, against))}.",
                    films=[one.film for one in against],
                    values=["no"],
                    evidence=[evidence_of(one) for one in against],
                )
        return await decline.false_premise(inquiry, resolved)
    if not resolved.films or inquiry.ask.terms:
        return None
    if all(one.bare for one in checked) and not _IN_ANY.search(inquiry.question.lower()):
        return None  # that somebody is in a film tells nothing else of him
    if checked and all(one.slot is None for one in checked) and _needs_film(inquiry):
        answer = await films_asked(inquiry)
        return answer if isinstance(answer, Answer) else None
    proofs = [item for film in resolved.films for item in resolved.evidence.get(film, [])[:1]]
    text = f"Yes: {compose.listed_films(resolved.films, resolved.beyond)}."
    return inquiry.answer(text, films=resolved.films[:25], values=["yes"], evidence=proofs)


_IN_ANY = compiled(
    r"\b(?:in|on|from) (?:any|one|some|anything|something|it|this|that|these|those|them)\b"
    r"|\b(?:here|anywhere|any (?:film|movie)s?)\b"
)


def _needs_film(inquiry: Inquiry) -> bool:
    return bool(re.search(r"\b(it|this|that)\b", inquiry.question.lower()))
