"""Whether a film is too much for children: by what is said of ages, or of children who see it.

Yes or no is told only where a sentence tells from which age it is fine, or for whom it is not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_meant
from bot.answers.finding.passages import READ_WHOLE, Sentence
from bot.answers.model import Answer
from bot.answers.opinions.view_told import Told, quoting
from bot.answers.question.audience_wording import fears, young_asked, youngest
from bot.answers.question.clue_wording import YES_NO
from bot.answers.question.mask import BREAK
from bot.answers.question.matter_words import matters_in
from bot.answers.reply import decline
from bot.answers.words.ages import CHILDREN, ages_in
from bot.answers.words.traits import TRAITS
from bot.library.model import FilmRef
from bot.patterns import compiled
from bot.reading.text import fold_line

_SMALL = r"(?:very |the )?(?:young(?:est|er)?|small(?:er)?|little|tiny|sensitive|nervous)"
_VIEWERS = compiled(
    rf"\b{_SMALL} (?:children|kids?|viewers?|ones?|audiences?|souls)\b"
    rf"|\b(?:for|with) (?:(?:the|your|small|young) )*{CHILDREN}\b"
    r"|\b(?:my|our|your) (?:\w+ )?(?:kids?|child(?:ren)?|sons?|daughters?|niece|nephew"
    r"|grand\w+|boys?|girls?|little ones?|youngest|eldest|twins|two|three|lot)\b"
    rf"|\b{CHILDREN} (?:(?:may|might|would|should|will) (?:well |probably )?(?:be|find|love|enjoy"
    r"|get|want|need|like|laugh)|(?:loved|enjoyed) (?:it|this|every)"
    r"|(?:around|behind|near|next to) (?:me|us)|in (?:the|our|my) (?:row|audience|cinema|house))\b"
    r"|\b\w+[- ]year[- ]olds\b|\bmy \w+[- ]year[- ]old\b|\bparents (?:may|might|should|will|beware)"
    r"|\ball ages\b|\b(?:suitable|certificate)\b|\bunder[- ](?:\d+|\w+)s\b|\bbedtime\b"
)
_TOO_MUCH = compiled(
    r"\b(?:scar\w+|fright\w*|intense|nightmares?|cushion|hid|hides?|behind|dark|too much|upset\w*"
    r"|cried|not for|death|dies|swear\w*|gor[ey]\w*|blood\w*|bedtime|lap|ears|eyes|asked to leave"
    r"|restless|fidget\w*|drowning|must see|suitable|again|put it on|fine|take|treats?|sofa|scarf"
    r"|left the room|loved?|enjoy\w*|bored|love it|terrif\w+|language|violen\w+|beware"
    r"|warn\w*|comfort|cuddl\w*|giggl\w*|laugh\w*|spellbound|glued|captivat\w+|delight\w*"
    r"|enchant\w*|appeal\w*|grumble|wriggl\w*|fell asleep)\b"
)


async def may_children(inquiry: Inquiry) -> Answer | None:
    """The answer to a question whether children may see a film; that it is not told, where so."""
    text = inquiry.apart[0]
    if not young_asked(text):
        return None
    films = await films_meant(inquiry) or await _of_named(inquiry)
    if not films:
        return None
    pool = await inquiry.passages.of_films(films, inquiry.question)
    if told := for_young(inquiry, text, pool):
        return replace(told, final=True)
    reviews = {one.evidence.review_id for one in pool}
    besides = any(matter.name != "children" for matter in matters_in(text))
    if besides or len(reviews) > READ_WHOLE or any(one.asked.search(text) for one in TRAITS):
        return None  # what is asked of it besides is judged by itself
    unsaid = await decline.unsaid(inquiry, films, "whether it is for children")
    return replace(unsaid, final=True)


async def _of_named(inquiry: Inquiry) -> list[FilmRef]:
    """The film that goes by the name of somebody in it: "is Odo ok for toddlers"."""
    ids = {number for slot in inquiry.slots for name in slot.names for number in name.ids}
    films = await inquiry.store.films.visible(inquiry.scope, sorted(ids)) if ids else []
    return films if len(films) == 1 else []


def for_young(inquiry: Inquiry, text: str, pool: Sequence[Sentence]) -> Answer | None:
    """What is said of ages, or else of children who see it."""
    age = youngest(text)
    told = [(ages, one) for one in pool if (ages := ages_in(fold_line(one.evidence.quote)))]
    if told:
        if any(ages.told and ages.allow(age) for ages, _ in told):
            told = [(ages, one) for ages, one in told if ages.told]
        signs = {sign for ages, _ in told if (sign := ages.allow(age))}
        over = signs == {1} and _TOO_SCARY.search(text) is not None
        polar = (
            any(YES_NO.match(part.strip()) for part in text.split(BREAK))
            and len(signs) == 1
            and (over or not fears(text))
        )
        first = sorted(told, key=lambda pair: (not pair[0].allow(age), pair[1].evidence.spoiler))
        found = [Told(3.0 - number / 4, one) for number, (_, one) in enumerate(first)]
        values = ["Yes" if (signs == {1}) != over else "No"] if polar else []
        answer = quoting(inquiry, found, values)
        return answer and replace(answer, values=tuple(word.lower() for word in values))
    return quoting(inquiry, _of_children(pool))


_TOO_SCARY = compiled(
    r"\btoo (?:scary|frightening|intense|dark|much|spooky|violent|grown[- ]up|old)\b"
)
"""Asks whether it is too much, to which "fine from five up" says no; "not for the under-twelves"
may have other reasons."""


def _of_children(pool: Sequence[Sentence]) -> list[Told]:
    found: list[Told] = []
    for one in pool:
        text = fold_line(one.evidence.quote)
        if one.then is None and _VIEWERS.search(text) and _TOO_MUCH.search(text):
            found.append(Told(2.0 + len(set(_TOO_MUCH.findall(text))) / 4, one))
    return found
