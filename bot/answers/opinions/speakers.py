"""What one speaker of a review thinks, where a review is a conversation: "did Gus like it"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.answers import compose
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_meant
from bot.answers.finding.passages import Sentence
from bot.answers.finding.review_store import ReviewText, StoredOpinion
from bot.answers.model import Answer, Evidence, Want
from bot.answers.opinions.marks import Mark, marks, turns
from bot.answers.opinions.said import ranked
from bot.answers.question.judged_wording import read_judged
from bot.answers.question.matter_words import matters_in
from bot.answers.question.wording import pattern
from bot.answers.reply import decline
from bot.patterns import compiled
from bot.reading.model import Aspect
from bot.reading.opinions import CLEAR, lean_on, tone_in
from bot.reading.text import fold, words

_QUOTED = 2
_GOOD, _BAD = 6.5, 4.5  # of ten
_MORE = pattern(
    r"(?:like[sd]?|love[sd]?|enjoy(?:s|ed)?|rate[sd]?|keen|into|prefer\w*|hate[sd]?|scored?|marked?"
    r"|gave|was)(?: \S+){0,6}? (?:it )?"
    r"(?P<way>better|more|most|best|higher|highest|less|least|lower|lowest|worse)"
    r"|(?P<kind>kinder|keener|happier|nicer|easier|softer)"
    r"|(?P<harsh>harsher|meaner|tougher|stricter)"
)
_LESS = frozenset(("less", "least", "lower", "lowest", "worse"))
_MARKED = pattern(r"scores?|scored|marks?|marked|rated?|ratings?|stars?|out of|gave|give|given")
_THINKS = pattern(
    r"likes?|liked|loves?|loved|enjoy(?:s|ed)?|hate[sd]?|think|thought|reckon(?:s|ed)?|make|made"
    r"|say"
    r"|said|into|opinion|view|verdict|feel|felt|recommend(?:s|ed)?|rate[sd]?|mind|take"
)
_WHO = frozenset(("who", "which", "whose"))
_OF_MANY = (Want.FILMS, Want.COUNT, Want.COMPARE)
"""Asks of films, unless it is who of the speakers does more."""
_TELL = r"(?: \w+)? (?:(?:tell|urge|ask|send) (?:every|any)(?:one|body)|recommend|pay)"
_YES = compiled(
    r"\b(?:yes|thumbs up|way up) from me\b|\bi (?:loved|adored) (?:it|this)\b|\bthumbs up\b"
    rf"|\bi(?:'d|'ll| would){_TELL}\b"
)
_NO = compiled(
    r"\b(?:no|thumbs down) from me\b|\bi hated (?:it|this)\b|\bthumbs down\b"
    rf"|\bi (?:\w+ )?(?:(?:would|could)(?:n't| not)|can't|cannot|won't){_TELL}\b"
)
_PLAIN = 4.0  # what a plain yes or no weighs
_FILM = compiled(r"\b(?:it|this|film|movie|picture)\b")
"""By these a sentence speaks of the film; praise of an actor or a scene is no verdict on it."""


async def speaker_says(inquiry: Inquiry) -> Answer | None:
    """What the speaker who is asked after thinks or gives; who of them is the kinder."""
    text, spoken = inquiry.apart[0], set(words(inquiry.beside_films()))
    if not (_MORE.search(text) or _asks_mark(text) or _THINKS.search(text)):
        return None
    if inquiry.ask.want in _OF_MANY and (not spoken & _WHO or not _MORE.search(text)):
        return None
    films = await films_meant(inquiry)
    if len(films) != 1:
        return None
    reviews = await inquiry.store.reviews.of_films(inquiry.scope, [films[0].id])
    for review in reviews:
        names = list(dict.fromkeys(turn.who for turn in turns(review.text)))
        asked = [who for who in names if set(words(who)) <= spoken]
        if not names:
            continue
        if (more := _MORE.search(text)) and (len(asked) > 1 or spoken & _WHO):
            return _kinder(inquiry, review, asked or names, more)
        if len(asked) == 1:
            return await _one_says(inquiry, review, asked[0], text)
        if len(asked) > 1 and _asks_mark(text):
            return _given(inquiry, [one for one in marks(review) if one.who in asked])
    return None


def _asks_mark(text: str) -> bool:
    return bool(_MARKED.search(text) and re.search(r"\b(?:what|how many|out of)\b", text))


def _kinder(
    inquiry: Inquiry, review: ReviewText, names: Sequence[str], more: re.Match[str]
) -> Answer | None:
    """Who of them gave more, or less."""
    given = [one for one in marks(review) if one.who in names and one.value is not None]
    if len(given) < len(names):
        return None
    verb = re.match(r"hate", more[0])
    down = bool(more["harsh"]) or more["way"] in _LESS
    sign = -1 if down != bool(verb) else 1
    given.sort(key=lambda one: -sign * (one.value or 0.0))
    if given[0].value == given[1].value:
        return None
    told = compose.listed(f"{one.said} ({one.who})" for one in given)
    name = given[0].who.title() if given[0].who.isupper() else given[0].who
    return inquiry.answer(
        f"{name}: {told}.",
        films=[review.film],
        values=[name],
        evidence=[one.evidence for one in given],
    )


def _given(inquiry: Inquiry, given: Sequence[Mark]) -> Answer | None:
    if not given:
        return None
    told = compose.listed(f"{one.said} ({one.who})" for one in given)
    return inquiry.answer(
        f"{given[0].evidence.film.label}: {told}.",
        films=[given[0].evidence.film],
        values=[one.said for one in given],
        evidence=[one.evidence for one in given],
    )


async def _one_says(inquiry: Inquiry, review: ReviewText, who: str, text: str) -> Answer | None:
    """What one of them gives, thinks of the film, or thinks of something in it."""
    given = [one for one in marks(review) if one.who == who]
    if _asks_mark(text):
        return _given(inquiry, given)
    if not _THINKS.search(text):
        return None
    own = await _sentences(inquiry, review, who)
    plain = " ".join(word for word in text.split() if word not in words(who))
    judged = read_judged(re.sub(r"@[pu]\d+", " ", plain), inquiry.masked.slots)
    what, quotes = "it", [one.evidence for one in given]
    if judged is not None and judged.of:
        what, quotes = f"the {judged.of[0].said}", []
        matter = judged.of[0].shown
        own = [one for one in own if all(of.shown.search(one.folded) for of in judged.of)]
        leans = [(lean_on(one.evidence.quote, matter), one) for one in own]
    else:
        leans = [(_of_film(one), one) for one in own]
        leans = [pair for pair in leans if abs(pair[0]) == _PLAIN] or leans
    leans = [(lean, one) for lean, one in leans if abs(lean) >= CLEAR]
    total = sum(lean for lean, _ in leans)
    if quotes and given[0].value is not None:
        total = float((given[0].value >= _GOOD) - (given[0].value <= _BAD))
    if not leans and not quotes:
        inquiry.ask = replace(inquiry.ask, want=Want.VERDICT)  # no other sentence tells it
        said = f"what {who.title()} thinks of {what}"
        return await decline.unsaid(inquiry, [review.film], said)
    sign = (total >= CLEAR) - (total <= -CLEAR)
    side = [
        StoredOpinion(Aspect.STORY, sign, one.evidence)
        for lean, one in sorted(leans, key=lambda pair: -abs(pair[0]))
        if not sign or lean * sign > 0
    ]
    quotes += [one.evidence for one in ranked(inquiry, side, sign)][:_QUOTED]
    return _told(inquiry, review, who, what, sign, quotes)


def _of_film(one: Sentence) -> float:
    """Which way a sentence leans on the whole film: by a plain yes or no, or by its tone."""
    said = fold(one.evidence.quote)
    if plain := bool(_YES.search(said)) - bool(_NO.search(said)):
        return _PLAIN * plain
    if not _FILM.search(said) or matters_in(one.folded):
        return 0.0
    return tone_in(one.evidence.quote).lean


def _told(
    inquiry: Inquiry, review: ReviewText, who: str, what: str, sign: int, quotes: list[Evidence]
) -> Answer:
    polar = re.match(r"\W*(?:so |and )?(?:did|does|do|was|is|would)\b", inquiry.question.lower())
    name = who.title() if who.isupper() else who
    mood = "likes" if sign > 0 else "does not like" if sign < 0 else "is in two minds about"
    way = "positive" if sign > 0 else "negative" if sign < 0 else "mixed"
    value = ("yes" if sign > 0 else "no" if sign < 0 else "mixed") if polar else way
    inquiry.ask = replace(inquiry.ask, want=Want.VERDICT if what == "it" else Want.OPINION)
    text = f"{name} {mood} {what if what != 'it' else review.film.label}."
    return inquiry.answer(
        f"{value.capitalize()}: {text}" if polar else text,
        films=[review.film],
        values=[value] if value == way else [value, way],
        evidence=quotes,
    )


async def _sentences(inquiry: Inquiry, review: ReviewText, who: str) -> list[Sentence]:
    """The sentences that somebody says."""
    spans = [(turn.start, turn.end) for turn in turns(review.text) if turn.who == who]
    pool = await inquiry.passages.of_films([review.film], inquiry.question)
    return [
        one
        for one in pool
        if one.evidence.review_id == review.id
        and any(start < one.evidence.end and one.evidence.start < end for start, end in spans)
    ]
