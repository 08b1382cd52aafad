"""What the reviews say of one performer, by name or by what goes on about who was named."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from bot.answers import compose
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.passages import Sentence
from bot.answers.finding.review_store import StoredOpinion
from bot.answers.model import Answer
from bot.answers.opinions.plainest import is_choice
from bot.answers.opinions.said import judged_on
from bot.answers.opinions.voices import weighed
from bot.answers.proof.remarks import judges
from bot.answers.reply import decline
from bot.library.model import FilmRef
from bot.patterns import compiled
from bot.reading.model import Aspect
from bot.reading.opinions import CLAUSES, CLEAR, tone_in
from bot.reading.text import fold_line, words


async def films_with(inquiry: Inquiry) -> list[FilmRef]:
    """The films that the person asked about is in."""
    assert isinstance(inquiry.ask.subject, int)  # noqa: S101
    slot = inquiry.slots[inquiry.ask.subject]
    if not slot.names:
        spoken = " ".join(words(slot.text))
        pool = await inquiry.passages.anywhere(slot.text)
        return list(dict.fromkeys(one.film for one in pool if one.says(spoken)))
    ids = [number for name in slot.names for number in name.ids]
    return await inquiry.store.films.visible(inquiry.scope, ids)


_HE = compiled(
    r"^(?:(?:\w+|i ?m (?:afraid|sorry)(?: to say)?|i am (?:afraid|sorry)(?: to say)?|to be fair"
    r"|mind you|i (?:thought|think|found)|(?:no|some)body \w+) )?"
    r"(?:he|hes|him|she|shes|his|hers?|they|theyre|them)\b"
)
_REACH = 2  # sentences after a name that a pronoun goes on about


def _going_on(
    pool: Sequence[Sentence],
    there: Sequence[Sentence],
    judged_by: Callable[[Sentence], bool],
) -> list[Sentence]:
    """The sentences after those that begin with "he" or "she", where those judge nobody."""
    found: list[Sentence] = []
    for number, one in enumerate(pool):
        if one not in there or (len(one.folded.split()) > _BARE and judged_by(one)):
            continue
        for after in pool[number + 1 : number + 1 + _REACH]:
            same = after.evidence.review_id == one.evidence.review_id
            if not same or after in there or not _HE.search(after.folded):
                break
            found.append(after)
    return found


_PERFORMS = compiled(
    r"\b(?:perform\w*|acts?|acted|acting|actor|actress|portray\w*|roles?|turn|job|miscast|cast"
    r"|play(?:s|ed|ing)|plays|deliver\w*|shin(?:es|e|ing)|shone|steals?|stole|presence|chemistry"
    r"|charisma\w*|charm\w*|star(?:s|ring)|voice\w*|best|worst|finest|better|brings?|brought|carries"
    r"|convinc\w+|believ\w+|unbelievable|sings?|danc\w+|character|comic|timing|accent|expressions?"
    r"|(?:is|was|are|were|looks?|looked|seems?|gives?|gave|does|did|love[ds]?|liked?|enjoyed|hated?"
    r"|great|good|excellent)(?= ·)"
    r"|(?<=· )(?:is|was|are|were|looks?|looked|seems?|gives?|gave|does|did))\b"
)
"""Tells of how somebody does in the film, beside the name (·)."""
_TURNS_TO_STORY = compiled(
    r"(?<=·)\)?,? (?:who|whose|whom|when|where|that|driving|trying)\b.*"
    r"|(?<=·)(.*?),? who(?:se|m)? .*"
)
_FATE = compiled(
    r"\b(?:die[ds]?|dying|dead|death|kill\w*|murder\w*|suffer\w*|lost|loss|tragic\w*|evil|villain\w*"
    r"|psycho\w*|crazy|insane|mad|sick\w*|mean|cruel|poor)\b(?! performance)"
)
"""What befalls a part, or what it is like."""
_BEFORE, _AFTER, _CLOSE = 9, 12, 4  # words around a name that may be on its bearer


def on_how_they_do(quote: str, matter: re.Pattern[str]) -> float:
    """How far a sentence praises (above 0) or blames how somebody does in the film: by the words
    near the name, where they speak of that or stand right beside it. What happens to the part, or
    what is thought of the rest, is no judgement of its player."""
    told = _FATE.sub(" ", matter.sub("·", fold_line(quote)))
    told = " ".join(told.replace("(", " ( ").split())
    lean = 0.0
    for clause in CLAUSES.split(told):
        spoken = _TURNS_TO_STORY.sub(r" \1 ", clause).split()
        for spot in (n for n, word in enumerate(spoken) if "·" in word):
            around = " ".join(spoken[max(0, spot - _BEFORE) : spot + _AFTER])
            close = " ".join(spoken[max(0, spot - _CLOSE) : spot + _CLOSE + 1])
            near = tone_in(close).lean
            if near or _PERFORMS.search(around):
                lean += tone_in(around).lean
                break
    return lean


_BARE = 6  # words of a sentence that hardly more than names somebody


async def of_person(inquiry: Inquiry, films: Sequence[FilmRef]) -> Answer | None:
    """What the reviews say of one performer."""
    assert isinstance(inquiry.ask.subject, int)  # noqa: S101
    slot = inquiry.slots[inquiry.ask.subject]
    full = [" ".join(words(name.text)) for name in slot.names] or [" ".join(words(slot.text))]
    last = [name.split()[-1] for name in full if name]
    pool = await inquiry.passages.of_films(films, inquiry.question)
    there = [one for one in pool if any(map(one.says, [*full, *last]))]
    if not there:
        name = inquiry.spoken(inquiry.ask.subject)
        known = await films_with(inquiry)
        also = f" {name} is in {compose.listed_films(known)}." if known else ""
        return inquiry.answer(
            f"The reviews of {compose.listed_films(films)} do not mention {name}.{also}",
            answered=False,
            films=known,
            nearest=await decline.nearest(inquiry, known or None),
        )
    matter = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in [*full, *last]))
    about = _judged(there, matter)
    about += [
        StoredOpinion(Aspect.ACTING, tone_in(one.evidence.quote).polarity, one.evidence)
        for one in _going_on(
            pool, there, lambda one: bool(judged_on(Aspect.ACTING, one, matter).polarity)
        )
    ]
    if not any(one.polarity for one in about):
        if not slot.names:
            return await decline.unknown_name(inquiry, inquiry.ask.subject)
        about = [one for one in about if judges(one.evidence.quote, matter)] or about
    films = _most_spoken_of(films, there)
    who = rf"{matter.pattern}|\b(?:he|she)"
    return weighed(inquiry, films, about, inquiry.spoken(inquiry.ask.subject), who)


def _judged(there: Sequence[Sentence], matter: re.Pattern[str]) -> list[StoredOpinion]:
    """What each sentence thinks of somebody; of many reviews only what is on how they do."""
    if is_choice([one.evidence for one in there]):
        leans = [on_how_they_do(one.evidence.quote, matter) for one in there]
        sides = [(lean >= CLEAR) - (lean <= -CLEAR) for lean in leans]
        told = [
            StoredOpinion(Aspect.ACTING, side, one.evidence)
            for side, one in zip(sides, there, strict=True)
        ]
        if is_choice([one.evidence for one in told if one.polarity]):
            return told
    return [judged_on(Aspect.ACTING, one, matter) for one in there]


_STRAY = 0.2  # of the sentences on somebody that the film with most has


def _most_spoken_of(films: Sequence[FilmRef], there: Sequence[Sentence]) -> list[FilmRef]:
    """The films whose reviews speak of somebody, without those that merely name them."""
    spoken = Counter(one.film for one in there)
    most = max(spoken.values(), default=0)
    return [film for film in films if spoken[film] >= _STRAY * most] or list(films)
