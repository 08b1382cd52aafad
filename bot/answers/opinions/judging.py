"""Is it boring, is the villain any good: what the very sentences on it say of it.

A trait is there if a sentence asserts it, and not if one denies it; how good a part is, the
sentences judge that speak of that part. What no sentence judges is no answer.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from bot.answers import compose
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_meant
from bot.answers.finding.passages import READ_WHOLE, Sentence
from bot.answers.finding.untitled import spoken_line
from bot.answers.model import Answer, Evidence
from bot.answers.opinions.following import brought_up, following
from bot.answers.opinions.none_there import none_there
from bot.answers.opinions.one_word import with_word
from bot.answers.opinions.plainest import is_choice, saying_plainly
from bot.answers.opinions.voices import does_anyone
from bot.answers.proof.sung import sung
from bot.answers.question.judged_wording import Judged, read_judged
from bot.answers.question.matter_words import Matter
from bot.answers.reply import decline
from bot.answers.words.trait_stance import SURE, stance
from bot.answers.words.traits import Trait
from bot.library.model import FilmRef, StoredFact
from bot.patterns import compiled
from bot.reading.model import MAKERS, Kind
from bot.reading.opinions import CLEAR, lean_on, tone_in
from bot.reading.text import fold, fold_line, stem

_SHORTEST = 3  # letters of a name
_QUOTED = 2
_KIN = 0.5
_FEW = 2  # words, at least, of a question that a review asks itself
_AH = r"\W*(?:(?:well|oh|er|um|i'm afraid|sadly|honestly)\W+)*"
_NO = compiled(rf"{_AH}(?:no|nope|not|none|never|hardly|neither|mine did not)\b")
_YES = compiled(
    rf"{_AH}(?:(?:in|for|at|during) (?:the |its |an? )?(?:\w+ )?\w+\W+)?(?:yes|yep|yeah"
    r"|of course|absolutely|very|certainly|definitely|it is|it does|they are"
    r"|sometimes|somewhat|a bit|a little)\b"
)
_ANSWERED = 2.0  # the weight of a plain yes or no to a question that the review asks itself


_SLIGHT = 0.1  # from which stance on a trait a sentence is worth quoting
Found = tuple[float, Evidence]
"""How far a sentence says yes, and the sentence."""


async def judged(inquiry: Inquiry) -> Answer | None:
    """The answer to a question that asks for a judgement, if some sentence gives one."""
    text = inquiry.apart[0]
    asked = read_judged(text, inquiry.masked.slots)
    films = await films_meant(inquiry) if asked is not None else []
    if asked is None or not films:
        return None
    return await judgement(inquiry, films, asked)


async def judgement(inquiry: Inquiry, films: Sequence[FilmRef], asked: Judged) -> Answer | None:
    """What the reviews of some films say of what is to be judged, if they do."""
    if asked.instead is not None:
        return await _either(inquiry, films, asked, asked.instead)
    pool = await inquiry.passages.of_films(films, inquiry.question)
    if asked.trait is None and len({one.evidence.review_id for one in pool}) >= READ_WHOLE:
        return None  # of very many reviews, the opinions that were read count
    names = {one.name for one in asked.of}
    matters = [one.shown for one in asked.of]
    if names and names <= {"acting", "lead"}:
        matters = [await _with_players(inquiry, films, matters[0], lead="lead" in names)]
    there = [one for one in pool if all(matter.search(one.folded) for matter in matters)]
    if names == {"songs"}:  # a score has none
        there = [one for one in there if sung(fold(one.evidence.quote))]
    trait, sign = asked.trait, asked.sign
    if (
        trait is None
        and len(names) == 1
        and (none := none_there(inquiry, matters[0], asked.of[0].name, there))
    ):
        return none
    found: list[Found] = []
    if asked.polar and (answered := _asked_there(pool, asked)):
        return _answer(inquiry, asked, answered)
    if trait is not None:
        there = [one for one in there if _beside_title(trait, one)]
        says_so = partial(_says_so, sign, trait)
        found = _weighed(there, says_so, trait.shown, _SLIGHT)
        if matters and not found:
            found = _weighed(following(pool, there), says_so, least=_SLIGHT)
        sign *= trait.worth
    how_it_ends = names == {"ending"} and trait is not None  # a weak end is no sad one
    if matters and not found and sign and not how_it_ends:
        found = _weighed(there, lambda text: sign * lean_on(fold_line(text), matters[0]))
        named = [one.said.removesuffix("s") for one in asked.of]
        exact = [one for one in there if all(word in one.folded for word in named)]
        if exact:  # the very word tells more than one for the same matter
            spots = {(one.evidence.review_id, one.evidence.start) for one in exact}
            own = [(item.review_id, item.start) in spots for _, item in found]
            found = [
                (weight if is_own else weight * _KIN, item)
                for (weight, item), is_own in zip(found, own, strict=True)
            ]
    if how_it_ends and not found and _MOOD.search(asked.said):
        unsaid = await decline.unsaid(inquiry, films, f"whether the ending is {asked.said}", "end")
        return replace(unsaid, final=True)
    if matters and not found and trait is None:
        found = _weighed(following(pool, there), lambda text: sign * tone_in(text).lean)
    if found:
        return _answer(inquiry, asked, found)
    if matters and asked.trait is None and (brought := brought_up(pool, there)):
        films = [brought[0].film]
        proofs = [one.evidence for one in brought]
        said = compose.of_its_film(proofs[0])
        return replace(inquiry.answer(said, films=films, evidence=proofs), final=True)
    return None


def _says_so(sign: int, trait: Trait, quote: str) -> float:
    return sign * stance(trait, quote)


def _beside_title(trait: Trait, one: Sentence) -> bool:
    """Whether a trait is not merely named by the title: *The Barn That Bled* need not be gory."""
    return bool(trait.shown.search(spoken_line(one)) or not trait.shown.search(one.folded))


_MOOD = compiled(r"\b(?:happy|sad|tragic|bleak|hopeful|uplifting|depressing|cheerful|upbeat)\b")


async def _either(
    inquiry: Inquiry, films: Sequence[FilmRef], one: Judged, other: Judged
) -> Answer | None:
    """Of "funny or sad", the sides that the reviews take, each with its sentence."""
    sides: list[Answer] = []
    for half in (replace(one, instead=None, polar=True), replace(other, polar=True)):
        answer = await judgement(inquiry, films, half)
        if answer is not None and answer.values[:1] == ("yes",):
            told = f"{half.said.capitalize()}. {answer.text.removeprefix('Yes. ')}"
            sides.append(replace(answer, text=told, values=(half.said,)))
    if len(sides) == 1:
        return sides[0]
    if len(sides) > 1:
        quotes = [quote for side in sides for quote in side.evidence[:_QUOTED]]
        return inquiry.answer(
            f"Both. {' '.join(side.text for side in sides)}",
            films=sides[0].films,
            values=[value for side in sides for value in side.values],
            evidence=list(dict.fromkeys(quotes)),
        )
    return await decline.unsaid(inquiry, films, f"whether it is {one.said} or {other.said}")


async def _with_players(
    inquiry: Inquiry, films: Sequence[FilmRef], matter: re.Pattern[str], *, lead: bool
) -> re.Pattern[str]:
    """The acting is judged wherever an actor is; the lead's, where the first in the cast is."""
    cast = await inquiry.facts_of(films, (Kind.CAST,))
    named = [fold(one.value) for one in (cast[:1] if lead else cast)]
    surnames = [fold(name.value).split()[-1] for name in await _credited(inquiry, films)]
    names = {part for name in named for part in (name, name.split()[-1])
             if part == name or surnames.count(part) == 1}  # fmt: skip
    told = sorted((re.escape(name) for name in names if len(name) >= _SHORTEST), key=len)
    return re.compile("|".join([matter.pattern, *(rf"\b{name}\b" for name in told[::-1])]))


async def _credited(inquiry: Inquiry, films: Sequence[FilmRef]) -> list[StoredFact]:
    """All who are credited, each once."""
    facts = await inquiry.facts_of(films, (Kind.CAST, *MAKERS))
    return list({fold(one.value): one for one in facts}.values())


def _asked_there(pool: Sequence[Sentence], asked: Judged) -> list[Found]:
    """What a review answers to the very question, where it asks it itself."""
    terms = [stem(word) for word in asked.words]
    there = [one for one in pool if one.then is not None and one.coverage(terms) == 1.0]
    return _weighed(there, lambda _: 0.0) if len(terms) >= _FEW else []


def _weighed(
    there: Sequence[Sentence],
    judge: Callable[[str], float],
    asks: re.Pattern[str] | None = None,
    least: float = CLEAR,
) -> list[Found]:
    """How each sentence answers; a question of the review's own by the sentence after it."""
    found: list[Found] = []
    for one in there:
        text, proof = one.evidence.quote, one.evidence
        weight = 0.0
        if one.then is None:
            weight = judge(text)
        elif asks is None or asks.search(fold_line(text)):
            proof = one.then
            answer = proof.quote[len(text) :]
            reply = fold_line(answer)
            weight = -_ANSWERED if _NO.match(reply) else _ANSWERED if _YES.match(reply) else 0.0
            weight = weight or judge(answer)
        if abs(weight) >= least:
            found.append((weight, proof))
    return found


_A_VERB = compiled(r"^(?:go|work|look|sound|feel)s?$|\bhappens?\b")
"""What happens is no thing that is praised: a sentence tells it."""


def _called(matter: Matter) -> str:
    """A matter as the question has it, where that is a noun: "well acted" asks of the acting."""
    return matter.name if " " in matter.said or matter.said.endswith("ed") else matter.said


def _answer(inquiry: Inquiry, asked: Judged, found: Sequence[Found]) -> Answer:
    voices: dict[int | None, float] = {}
    for weight, item in found:
        voices[item.review_id] = voices.get(item.review_id, 0.0) + weight
    yes = sum(voice > 0 for voice in voices.values())
    no = sum(voice < 0 for voice in voices.values())
    sign = compose.leaning(yes, no)
    one_is_enough = asked.polar and asked.trait is None and does_anyone(inquiry)
    if one_is_enough:
        sign = 1 if any(weight > 0 for weight, _ in found) else -1
    ordered = sorted(found, key=lambda pair: (pair[1].spoiler, -abs(pair[0])))
    sides = [[item for weight, item in ordered if weight * side > 0] for side in (1, -1)]
    if asked.trait is not None and is_choice([item for _, item in found]):
        sides = [
            saying_plainly([p for p in found if p[0] * side > 0], asked.trait.asked, asked.sign)
            for side in (1, -1)
        ]
    larger, smaller = sides if sign >= 0 else sides[::-1]
    quotes = [*larger[:_QUOTED], *smaller[: _QUOTED if not sign else 1]]
    films = list(dict.fromkeys(item.film for item in quotes))
    polar = asked.polar and (asked.trait is None or any(abs(weight) >= SURE for weight, _ in found))
    if polar:
        value = "yes" if sign > 0 else "no" if sign < 0 else "mixed"
    elif asked.trait is None:
        value = "positive" if sign * asked.sign > 0 else "negative" if sign else "mixed"
    else:
        value = ""
    inquiry.note(f"{yes} review(s) say so, {no} deny it")
    titles = compose.listed_films(films)
    if one_is_enough and sign > 0:
        text = f"Yes. {titles}: {compose.quoted(quotes[0])}"
    elif asked.trait is None and asked.of and not any(_A_VERB.search(one.name) for one in asked.of):
        praise, blame = (yes, no) if asked.sign > 0 else (no, yes)
        what = f"the {' '.join(map(_called, asked.of))}"
        text = f"{compose.balance(praise, blame, len(voices), what)} in {titles}."
        if polar:
            text = f"{value.capitalize()}: {text[:1].lower()}{text[1:]}"
    else:
        text = f"{titles}: {compose.quoted(quotes[0])}"
        if yes + no > 1:
            told = f"{no} of {yes + no} reviews deny it" if sign < 0 else ""
            text = f"{told or f'{yes} of {yes + no} reviews say so'}. {text}"
        if polar:
            text = f"{value.capitalize()}. {text}"
    answer = inquiry.answer(text, films=films, values=[value] if value else [], evidence=quotes)
    plainly = asked.trait is None and asked.of and len(voices) == 1
    return with_word(answer, asked.of[0].shown.pattern) if plainly else answer
