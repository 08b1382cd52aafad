"""Reading questions after films: which there are, how many, and what those wanted must meet.

"What genre of film is it" has the word and asks for no film: `fact_asked_first` tells such apart.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answers.model import Ask, Want
from bot.answers.question.constraints import Reader, take_constraints
from bot.answers.question.film_wording import BY_SOMEBODY, CALLED, COUNT, FILMS, NAME_FIRST
from bot.answers.question.people_wording import WHO
from bot.answers.question.wording import BAD, GOOD, pattern
from bot.answers.words.terms import content_terms

_OFFERED = pattern(
    r"^(?:(?:is|are) there |(?:do|have|did) (?:you|we|they) (?:have |got )*|(?:you )?(?:got|have) "
    r"|(?:show|give|find) (?:me |us )?|suggest |recommend (?:me )?|list )?"
    r"(?:(?P<count>how many)(?: of (?:them|these|those|the {film}))?"
    r"|(?:any|some|every)(?:thing|one)?"
    r"|(?:what|which)(?:(?P<ones> ones?)| of (?:them|these|those))?"
    r"|(?:the |an? |all (?:the |of them )?)?(?:{film}|ones?|stuff))(?= )"
)
_JUDGED = pattern(f"{GOOD}|{BAD}")


def offered(reader: Reader, ask: Ask) -> Ask | None:
    """Films by what holds of them: "anything under 90 minutes", "is there one set in space"."""
    asked = _OFFERED.match(reader.text)
    if not asked or re.search(r"@[fb]\d", reader.text):
        return None
    if not asked["ones"] and fact_asked_first(reader):
        return None
    reader.take(_OFFERED)
    take_constraints(reader, films_wanted=True)
    reader.take(FILMS)
    measured = any(one.op for one in reader.constraints)
    told = any(one.slot is None or asked["ones"] for one in reader.constraints)
    judged = _JUDGED.search(reader.text) is not None
    if judged or not told or (content_terms(reader.text) and not measured):
        return None
    return replace(ask, want=Want.COUNT if asked["count"] else Want.FILMS)


def films(reader: Reader, ask: Ask) -> Ask | None:
    """Which films, or how many, where the question says so."""
    if titled := reader.take(CALLED):
        return replace(ask, want=Want.COUNT if "many" in titled[0] else Want.FILMS)
    named_first = reader.has(NAME_FIRST)
    if (
        not named_first
        and not (reader.has(BY_SOMEBODY) and not ask.yes_no)
        and (not reader.has(FILMS) or fact_asked_first(reader))
    ):
        return None
    counted = reader.take(COUNT)
    take_constraints(reader, films_wanted=True)
    reader.take(FILMS)
    reader.take(COUNT)
    return replace(ask, want=Want.COUNT if counted else Want.FILMS, yes_no=ask.yes_no)


def fact_asked_first(reader: Reader) -> bool:
    """ "What genre of film is …", "who directed the film with …" ask for no film."""
    if re.match(rf"(?:{WHO}|where|when|how long|how old|why|whose)\b", reader.text):
        return True
    if re.match(r"how (?!many)", reader.text):
        return True
    asked = re.match(
        r"(?:(?:in|of|from|on) )?(?:what|which) (?:is the |are the |was the )?(\w+)", reader.text
    )
    return bool(asked) and bool(
        re.fullmatch(
            r"genres?|kinds?|types?|sorts?|styles?|years?|dates?|language|director|composer|writer"
            r"|actors?|actress(?:es)?"
            r"|person|people|character|characters|themes?|message|topics?|words|terms|role|creator"
            r"|cinematographer"
            r"|producer|name|plot|story|setting|place|city|country|town|world|rating|score"
            r"|runtime|length"
            r"|release|music|cast|reviewer|screenwriter|author|protagonist|hero|heroine|villain",
            asked[1] if asked else "",
        )
    )
