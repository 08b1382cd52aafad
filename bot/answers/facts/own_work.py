"""Did the actors really sing, play or do the stunts themselves: by the clause that says who did.

That they are praised, or that there is singing, tells nothing of it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_meant
from bot.answers.finding.untitled import clauses_of
from bot.answers.model import Answer
from bot.answers.question.constraints import slot_number
from bot.answers.question.wording import pattern
from bot.answers.reply import decline
from bot.patterns import compiled
from bot.reading.text import words

_DEEDS = {
    "sing": r"s[iau]ng(?:s|ing|ers?)?|songs?|vocals|shant(?:y|ies)",
    "play": r"play(?:s|ed|ing|ers)?|perform(?:s|ed|ing)?|instruments?|music",
    "dance": r"danc(?:e|es|ed|ing|ers?)|chor(?:eo)graph\w+",
    "stunt": r"stunts?|fights?|fought|fighting|falls|driving|riding|rides?|rode",
    "cook": r"cook(?:s|ed|ing)?|bak(?:e|es|ed|ing)",
}
_WHO = r"(?:(?:the|its|those|all the) )?(?:cast|actors?|actress(?:es)?|stars?|leads?|players|@p\d+)"
_SELF = r"(?:themselves|himself|herself|for real|live|(?:their|his|her) own)"
_ASKS = pattern(
    rf"^(?:(?:so|and|ok|wait) )*(?:did|do|does|are|is|was|were) (?P<who>{_WHO})(?: all| both)?"
    r"(?: (?P<really>really|actually))? (?P<what>.+)$"
    rf"|^(?:(?:so|and|ok|wait) )*(?:is|was) (?:that|it) (?:really |actually )(?P<whom>{_WHO})"
    r" (?P<doing>.+)$"
)
_BY_THEM = compiled(
    r"\b(?:by the (?:whole |entire )?(?:cast|actors|players|leads|stars)|themselves|himself"
    r"|herself|(?:their|his|her) own|for real)\b"
)
_BY_OTHERS = compiled(
    r"\b(?:dubbed|mim(?:e|es|ed|ing)|lip-?sync\w*|playback|(?:stunt|body|hand) doubles?"
    r"|doubled by|stand-?ins?)\b"
)
_NOT = compiled(r"(?:\b(?:not|never|none|hardly)|n['’]t)\b")


async def own_work(inquiry: Inquiry) -> Answer | None:
    """Yes or no with the clause that says who did it; None where something else is asked."""
    asked = _ASKS.match(inquiry.masked.text)
    if asked is None:
        return None
    what, who = asked["what"] or asked["doing"], asked["who"] or asked["whom"]
    sure = asked["really"] or asked["whom"] or re.search(rf"\b{_SELF}(?: |$)", what)
    deeds = [ways for ways in _DEEDS.values() if re.search(rf"\b(?:{ways})\b", what)]
    films = await films_meant(inquiry)
    if not sure or not deeds or len(films) != 1:
        return None
    name = inquiry.spoken(slot_number(who[who.index("@") :])) if "@" in who else ""
    own = words(name)[-1:]
    for one in await inquiry.passages.of_films(films, inquiry.question):
        for clause in clauses_of(one):
            named = not own or own[0] in one.folded.split()
            if not named or not re.search(rf"\b(?:{'|'.join(deeds)})\b", clause):
                continue
            others, them = _BY_OTHERS.search(clause), _BY_THEM.search(clause)
            if not (others or them):
                continue
            word = "no" if bool(others) != bool(_NOT.search(clause)) else "yes"
            inquiry.note("a clause says who did it")
            answer = inquiry.by_sentence(word, one.evidence, films=films)
            return replace(answer, final=True)
    unsaid = await decline.unsaid(inquiry, films, "whether they did that themselves", what)
    return replace(unsaid, final=True)
