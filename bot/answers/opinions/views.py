"""A view asked for in unusual words: of a thing in the film, the best in it, for whom it is.

A thing that is only mentioned has no view told of it: an answer that quotes a mention is taken
back.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.answers.details import sentences
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_meant
from bot.answers.model import Answer, Want
from bot.answers.opinions.described import described
from bot.answers.opinions.for_young import for_young
from bot.answers.opinions.judged_things import of_thing, shows_trait
from bot.answers.opinions.set_beside import set_beside
from bot.answers.opinions.topmost import outright, topmost
from bot.answers.opinions.verdicts import verdict
from bot.answers.opinions.view_told import SHORTEST_NAME, thing_in_words
from bot.answers.proof.remarks import judges
from bot.answers.question.clue_wording import YES_NO
from bot.answers.question.matter_words import matters_in
from bot.answers.question.view_wording import View, read_view
from bot.answers.reply import decline
from bot.library.model import FilmRef
from bot.patterns import compiled
from bot.reading.opinions import tone_in
from bot.reading.text import fold


async def _read(inquiry: Inquiry) -> tuple[str, Sequence[FilmRef], View | None]:
    """The question's masked words about the films meant, those films, and the view asked for."""
    text = inquiry.apart[0]
    asked = read_view(text, inquiry.masked.slots)
    films = await films_meant(inquiry) if asked is not None else []
    return text, films, asked if films else None


async def view(inquiry: Inquiry) -> Answer | None:
    """The sentence that tells the view asked for, if one does."""
    text, films, asked = await _read(inquiry)
    if asked is None:
        return None
    if asked.sort == "verdict":
        return await _verdict(inquiry, films, asked)
    if asked.sort == "beside":
        films = films[:1]
    pool = await inquiry.passages.of_films(films, inquiry.question)
    pool = [one for one in pool if not one.evidence.quote.isupper()]
    if asked.sort in ("thing", "person"):
        return await of_thing(inquiry, asked, _names(inquiry), films, pool)
    if asked.sort in ("best", "worst"):
        return await topmost(inquiry, asked, films, pool)
    if asked.sort == "young":
        return for_young(inquiry, text, pool)
    return set_beside(inquiry, asked, text, pool)


def only_mentioned(inquiry: Inquiry, answer: Answer, asked: View) -> bool:
    """Whether what is quoted only mentions what was to be judged."""
    quotes = [one.quote for one in answer.evidence]
    if not quotes or asked.sort not in ("thing", "person", "beside"):
        return False
    if described(asked.terms, quotes):
        return False
    also = shows_trait(asked)
    if any(judges(quote, also=also) for quote in quotes) and (
        asked.sort == "beside" or any(matters_in(term) for term in asked.terms)
    ):
        return False
    matters = (
        [thing_in_words(term) for term in asked.terms] if asked.sort == "thing" else _names(inquiry)
    )
    aspect = any(matters_in(term) for term in asked.terms)
    spoken = any(matter.search(fold(quote)) for matter in matters for quote in quotes)
    if not spoken and (not asked.plainly or (aspect and answer.values)):
        return False
    person = asked.sort == "person" and spoken
    return not any(
        _judged_on(quote, matters, also, silent=aspect or bool(person and _OF_THEM.match(quote)))
        for quote in quotes
    )


_OF_THEM = compiled(r"\W*(?:[A-Z]+: )?(?:He|She|They)\b")
"""Goes on about somebody who was named right before, after the speaker where there is one."""


_POLAR = frozenset(["yes", "no"])


_WHICH_OF = compiled(r"(?:so |and )?which (?:one )?of the\b")


async def taken_back(inquiry: Inquiry, answer: Answer) -> Answer | None:
    """What is said instead of an answer that only mentions what was to be judged."""
    if inquiry.judged and not _POLAR.isdisjoint(answer.values):
        return None  # by a way that knows what proves it
    if answer.values and _WHICH_OF.match(inquiry.masked.parted):
        return None  # who it was is told
    of_film = answer.kind == Want.VERDICT.value and answer.values
    named = any(slot.titles for slot in inquiry.slots)
    if answer.kind not in _QUOTING or not answer.answered or of_film or not named:
        return None
    _, _, asked = await _read(inquiry)
    if asked is None or not only_mentioned(inquiry, answer, asked):
        return None
    inquiry.note(f"taken back, for it judges nothing: {answer.text}")
    declined = await sentences.closing(inquiry)
    return replace(declined, nearest=(*answer.evidence, *declined.nearest))


async def outweighs(inquiry: Inquiry, answer: Answer) -> bool:
    """Whether a question for a view got something else."""
    if not answer.answered or answer.kind == Want.ABOUT.value:
        return True
    if answer.kind in (Want.VERDICT.value, Want.RATING.value, Want.COMPARE.value):
        return False
    _, _, asked = await _read(inquiry)
    return asked is not None and asked.sort == "verdict"


_LIKED = compiled(
    r"^(?:so |and )?(?:did|does|do|would) (?:\w+ ){1,3}?"
    r"(?P<how>like|love|enjoy|hate|dislike|approve|rate)\b"
)
"""Asks of a thing whether it pleased, which no mere mention tells."""


_LOOKS = compiled(
    r"^(?:so |and )?(?:how (?:does|do|did)|what (?:does|do|did)) (?:the )?(?!@|it\b|this\b|film\b"
    r"|movie\b)(?:\w+ ){1,2}looks?\b"
)
"""Asks how a thing in the film looks, which its other images do not tell."""


def _pleased(answer: Answer | None, how: str) -> Answer | None:
    """A view with a yes or no by how its sentences lean, where they do."""
    if answer is None or not answer.answered or answer.values:
        return answer
    lean = sum(tone_in(one.quote).lean for one in answer.evidence)
    if not lean:
        return replace(answer, final=True)
    value = "yes" if (lean > 0) != (how in ("hate", "dislike")) else "no"
    return replace(answer, text=f"{value.capitalize()}. {answer.text}", values=(value,), final=True)


async def foremost(inquiry: Inquiry) -> Answer | None:
    """The view of a thing, a player or a scene that other ways would take for one of the film."""
    text, films, asked = await _read(inquiry)
    if asked is None:
        return None
    if asked.sort in ("best", "worst") and not asked.group:
        pool = await inquiry.passages.of_films(films, inquiry.question)
        return outright(inquiry, asked, pool) if len(films) == 1 else None
    if asked.sort == "thing" and (liked := _LIKED.search(text)):
        return _pleased(await view(inquiry), liked["how"])
    if asked.sort == "thing" and _LOOKS.match(text):
        return await view(inquiry)
    ranked = asked.sort in ("best", "worst") and asked.group
    if asked.sort == "best" and asked.group == "scene" and len(films) == 1:
        unsaid = await decline.unsaid(inquiry, films, "which scene is best liked")
        return await view(inquiry) or replace(unsaid, final=True)
    if asked.sort == "beside" and len(films) == 1 and _THAN_ANOTHER.search(text):
        unsaid = await decline.unsaid(inquiry, films, "how it does beside that")
        told = await view(inquiry)
        compares = told and any(_COMPARES.search(one.quote) for one in told.evidence)
        return told if compares else replace(unsaid, final=True)
    return await view(inquiry) if ranked or asked.sort == "beside" or asked.faulty else None


_COMPARES = compiled(
    r"\b(?:better|worse|best|worst|than|as \w+ as|improve\w*|match\w*|lives? up|lived up|superior"
    r"|inferior|equal|exceed\w*|outshin\w*|eclips\w*|predecessor|new heights"
    r"|step (?:up|down|back)|beats?|surpass\w*|tops?|outdo\w*|patch on|on a par"
    r"|compare[sd]?|shadow of|same league|next to)\b",
    re.IGNORECASE,
)
"""What a sentence that sets a film beside another one has."""
_THAN_ANOTHER = compiled(
    r"@[fb]\d+ (?:\w+ )*?(?:as \w+ as|(?:\w+er|worse) than|(?:live|lives) up to|(?:a match for))"
    r" (?!.*@)"
    r"|\b(?:\w+er|worse) than (?:the|its) (?:first|original|previous|last|second)\b"
)
"""Sets the film beside one that is not named."""
_QUOTING = (Want.OPINION.value, Want.OPEN.value, Want.YES_NO.value, Want.DESCRIBE.value,
            Want.IDENTITY.value, Want.FILMS.value, Want.VERDICT.value)  # fmt: skip


def _judged_on(
    quote: str, matters: Sequence[re.Pattern[str]], also: re.Pattern[str] | None, *, silent: bool
) -> bool:
    """`silent`: whether a sentence may speak of it without naming it."""
    folded = fold(quote)
    own = [matter for matter in matters if matter.search(folded)]
    if not own:
        return silent and judges(quote, also=also)
    return any(judges(quote, one, also) for one in own)


def _names(inquiry: Inquiry) -> list[re.Pattern[str]]:
    """For each person that a question names, the ways to name them."""
    found: list[re.Pattern[str]] = []
    for slot in inquiry.slots:
        full = [fold(name.text) for name in slot.names] or [fold(slot.text)]
        parts = {
            way for name in full for way in (name, name.split()[-1]) if len(way) >= SHORTEST_NAME
        }
        if not slot.titles and slot.letter in "pu" and parts:
            found.append(re.compile("|".join(rf"\b{re.escape(way)}\b" for way in sorted(parts))))
    return found


async def _verdict(inquiry: Inquiry, films: Sequence[FilmRef], asked: View) -> Answer | None:
    """Whether to see the film; whether it is as bad as asked."""
    numbers = tuple(
        number
        for number, slot in enumerate(inquiry.slots)
        if slot.titles and any(film.id in name.ids for name in slot.titles for film in films)
    )
    if not numbers:
        return None
    sign = -1 if asked.group == "dud" else 1
    plain = inquiry.masked.text
    polar = bool(YES_NO.match(plain) or plain.endswith("y n"))
    ask = replace(inquiry.ask, want=Want.VERDICT, films=numbers, terms=(), words="", sentiment=sign,
                  yes_no=polar, aspect=None, constraints=(), measure="", subject="")  # fmt: skip
    answer = await verdict(replace(inquiry, ask=ask))
    return answer if answer is not None and answer.answered else None
