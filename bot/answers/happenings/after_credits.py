"""Is there a scene after the credits, is it worth staying for: what the reviews say of that."""

from __future__ import annotations

import re

from bot.answers import compose
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_meant
from bot.answers.model import Answer
from bot.answers.proof.polar import UNSURE
from bot.answers.question.mask import BREAK
from bot.answers.question.wording import pattern
from bot.answers.words.terms import content_words
from bot.patterns import compiled
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.text import fold, stem

_CREDITS = r"(?:end |closing |final )?credits?"
_ASKS = pattern(
    rf"(?:after|post|mid|through|during|past|until|till|for|over) ?(?:the )?{_CREDITS}"
    r"|stinger|credits? (?:scene|sting|bit|thing)"
)
_IDLE = frozenset(
    map(
        stem,
        vocabulary(
            "after post mid credit credits end closing final stinger scene scenes sting bit bits "
            "thing anything something extra stay staying sit sitting wait waiting hang around "
            "hanging stick leave worth should need must through till until over during past have "
            "has got show"
        ),
    )
)
"""Words of who asks whether there is any; with others more is asked."""
_SCENE = compiled(
    rf"\b(?:post|after|mid)[- ]?{_CREDITS}\b"
    rf"|\b{_CREDITS} (?:scene|sting(?:er)?|bit|joke|surprise)\b"
    rf"|\b(?:until |till |right )?(?:after|during|over|through|past) (?:all )?(?:the )?{_CREDITS}\b"
    r"|\b(?:stay|sit|wait|stick|hang)(?:s|ed|ing)?(?: on| around)? (?:for|until|till|to the end of)"
    rf" (?:all )?(?:the )?{_CREDITS}\b|\bstinger\b"
)
_NONE = compiled(
    r"\b(?:no|nothing|nowt|without an?|not (?:a|any)|isn'?t (?:a|any)|doesn'?t have (?:a|any)|never"
    r" an?|(?:don'?t|do not|no need to|needn'?t) (?:bother |need to |have to )?"
    r"(?:stay\w*|sit\w*|wait\w*|hang\w*|stick\w*)?)\b[\w\s-]{0,24}$|\b(?:leave|safe to go|go home)"
    r" [\w\s]{0,16}$"
)
_SOME = compiled(
    r"\b(?:scenes?|bit|sting|stinger|joke|gag|surprise|extra|tag|coda|shot|treat|something)\b"
)
_ADVICE = compiled(
    r"(?:^|[.,;:!(–-] ?|\b(?:so|do|please|and|but|must|should|to) )(?:you )?(?:stay|wait|sit|stick"
    r" around|hang (?:on|around))\b[\w\s]{0,16}$"
)
_ELSE = compiled(
    r"\b(?:first|last|previous|other|original|used to|had|once|song|songs|music|tune|sings?|told"
    r"|says?|said|without)\b"
)
"""Of another film, of long ago, by hearsay, or of the music."""


async def scene_after_credits(inquiry: Inquiry) -> Answer | None:
    """Yes or no with the sentence that tells of such a scene, or denies it; None without one."""
    text = inquiry.apart[0]
    if not _ASKS.search(text) or re.search(r"@[pnu]\d", text):
        return None
    films = await films_meant(inquiry)
    if len(films) != 1:
        return None
    asked = content_words(re.sub(r"@\w+", " ", text.replace(BREAK, " ")))
    if any(stem(word) not in _IDLE for word in asked):
        return None
    title = fold(films[0].title)
    for one in await inquiry.passages.of_films(films, inquiry.question):
        if not (word := whether_any(fold(one.evidence.quote).replace(title, " "))):
            continue
        inquiry.note("a sentence says whether there is a scene after the credits")
        said = compose.of_its_film(one.evidence)
        return inquiry.answer(
            f"{word.capitalize()}. {said}", films=films, values=[word], evidence=[one.evidence]
        )
    return None


def whether_any(said: str) -> str:
    """ "yes" or "no" by a folded sentence, "" where it tells neither."""
    if UNSURE.search(said) or said.rstrip(" *_").endswith("?"):
        return ""
    for found in _SCENE.finditer(said):
        lead, after = said[: found.start()], said[found.end() :]
        clause = re.split(r"[.;:!?]|, (?=but|and)", lead)[-1]
        rest = re.split(r"[.;:!?,]", after)[0][:40]
        if _ELSE.search(f"{clause} {rest}"):
            continue
        if _NONE.search(clause):
            return "no"
        beside = f"{clause[-40:]} {found[0]} {rest}"
        advised = _ADVICE.search(f"{clause}{found[0]}".split(" credit", maxsplit=1)[0][:-4])
        if _SOME.search(beside) or advised:
            return "yes"
    return ""
