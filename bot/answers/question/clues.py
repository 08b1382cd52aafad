"""A second look at a question whose wording no table knows: by its clues, in whatever order. Pure.

A long-winded question falls into three parts: what is asked, which film is meant, and talk. Words
that describe a film ("the one with the scooter chase") are set apart first; of the rest, the first
clue that fits says what kind of answer is asked for. What was done must be a job's own work, and a
name that is not known is never talk.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.answers.model import Ask, Want
from bot.answers.question.clue_wording import (
    A_JOB,
    ABOUT,
    AGAINST,
    ASKS_TITLE,
    AVAILABLE,
    BESIDE,
    CAME_OUT,
    CAST,
    DENIED,
    DID_IT,
    FACT_WORD,
    FOR_WHOM,
    GENRE,
    HOW_IT_IS,
    JOB_CLUES,
    JOBS,
    JUDGED,
    LANGUAGE,
    LOOK,
    MADE,
    MILD,
    MOST_OF_A_NAME,
    NAMING,
    OBJECT,
    OF_A_MAKER,
    OF_A_SCENE,
    OF_ANYTHING,
    OF_FILM,
    OFFERED,
    ON_THE_WHOLE,
    OTHER_LENGTH,
    OTHER_WORKS,
    PART,
    PART_OF_IT,
    PLACE,
    RATING,
    ROLE,
    RUNTIME,
    SERIES,
    SHORT_FOR,
    SIDES,
    SINGS,
    TALK,
    TERSE,
    THEME,
    THINKS,
    TIME_SET,
    VERDICT,
    WHEN_IN_IT,
    WHICH_IS,
    WHICH_SCENE,
    WHO,
    WHOM_FOR,
    YEAR,
    YES_NO,
)
from bot.answers.question.constraints import slot_number
from bot.answers.question.mask import BREAK, Slot
from bot.answers.question.opinion_parse import aspect_of
from bot.answers.question.part_wording import ASKS_PLAYER, part_told
from bot.answers.question.told_apart import ordinary, parted, spoken
from bot.answers.question.wording import pattern
from bot.answers.words.matters import JUDGING
from bot.answers.words.terms import content_words
from bot.reading.model import Aspect, Kind
from bot.reading.text import stem, title_key, words


def by_clues(text: str, slots: Sequence[Slot], ask: Ask) -> Ask | None:
    """What a masked question asks, by its clues; `text` has breaks between clauses.

    None when no clue says what kind of answer is wanted, or no film is named or described.
    """
    text = ordinary(text, slots)
    if any(_runs_on(text, number, slot) for number, slot in enumerate(slots)):
        return None
    asked, described = parted(text, slots)
    described = " ".join(SHORT_FOR.get(word, word) for word in described.split())
    films = tuple(dict.fromkeys(map(slot_number, re.findall(r"@[fb]\d+", asked))))
    ask = replace(ask, films=films, described=" ".join(content_words(described)), rule="clues")
    plain = " ".join(asked.replace(BREAK, " ").split())
    found = _wanted(asked, plain, ask)
    if found is not None and (films or ask.described or found.subject != ""):
        return found
    claimed = YES_NO.match(plain) and not OFFERED.search(text)
    if films or claimed or DENIED.search(text) or not (ask.described or NAMING.search(plain)):
        return None
    if WHICH_SCENE.search(plain):
        return None
    words = content_words(described) or content_words(spoken(plain, slots))
    words = [word for word in words if word not in ASKS_TITLE]
    if "@u" in asked or ("@p" in text and len(words) <= MOST_OF_A_NAME):
        return None  # a name, perhaps of somebody else
    return replace(ask, want=Want.FILMS, described=" ".join(words)) if words else None


def asks_opinion(text: str) -> bool:
    """Whether a masked question may ask for a view: no fact, no name."""
    fact = WHO.search(text) or RUNTIME.search(text) or OF_A_MAKER.search(text)
    polar = YES_NO.match(text) is not None
    view = polar or JUDGED.search(text) or THINKS.search(text) or HOW_IT_IS.search(text)
    return bool(view) and not fact and not FACT_WORD.match(text)


def _runs_on(text: str, number: int, slot: Slot) -> bool:
    """Whether part of a title goes on into other words, as another title: "Bread and Bridge"."""
    if not slot.titles or slot.mended:
        return False
    if any(title_key(slot.text) == title_key(name.text) for name in slot.titles):
        return False
    after = re.search(rf"@\w{number}(?: (?:of|and|to|the|in))+ ([a-z]+)", text)
    own = {word for name in slot.titles for word in words(name.text)}
    return bool(after and content_words(after[1]) and after[1] not in own)


def _wanted(asked: str, plain: str, ask: Ask) -> Ask | None:
    """The kind of answer that the first fitting clue asks for."""
    if ask.films and PART.search(plain) and not WHICH_IS.search(plain):
        return replace(ask, want=Want.FACT, kinds=(Kind.SERIES,), measure="series")
    other = OTHER_WORKS.intersection(plain.split()) and not SERIES.search(plain)
    if other or "@u" in plain or OF_A_MAKER.search(plain):
        return None
    yes_no = YES_NO.match(plain) is not None
    ask = replace(ask, yes_no=yes_no)
    who = bool(WHO.search(plain) or (ASKS_PLAYER.search(plain) and not JUDGED.search(plain)))
    named = re.findall(r"@p(\d+)", plain)
    if named and (len(named) == 1 or yes_no) and WHICH_IS.search(plain):
        return replace(ask, want=Want.ROLE, kinds=(Kind.CAST,), subject=int(named[0]))
    people = [slot_number(one) for one in re.findall(r"@[pn]\d+", plain)]
    if (
        who
        and not yes_no
        and "@u" not in plain
        and (found := _person(asked, plain, ask, people)) is not None
    ):
        return found
    if people:
        what = pattern("what|who|whos|whats|tell").search(plain) and not _left(plain)
        known = what and not yes_no and len(people) == 1
        if known and pattern("like").search(plain):
            return replace(ask, want=Want.OPINION, aspect=Aspect.ACTING, subject=people[0])
        return replace(ask, want=Want.IDENTITY, subject=people[0]) if known else None
    if not who and (found := _plain_fact(asked, plain, ask)) is not None:
        return found
    if _COUNTED.search(plain):
        return None
    return _judged(plain, ask) or _telling(plain, ask)


_COUNTED = pattern(
    r"how many(?! .*\b(?:(?:lik|lov|enjoy|hat|rat|recommend|prais|prefer|review)\w*|think"
    r"|thought)\b)"
)
"""Counts something, and not the views: "how many people came to see it"."""


def _plain_fact(asked: str, plain: str, ask: Ask) -> Ask | None:
    """A fact that is no person."""

    def fact(kind: Kind, measure: str = "") -> Ask:
        return replace(ask, want=Want.FACT, kinds=(kind,), measure=measure, yes_no=False)

    if SERIES.search(plain) and not pattern("when|where|why|how").search(plain):
        return fact(Kind.SERIES, "series")
    if GENRE.search(asked):
        return fact(Kind.GENRE, "genre")
    if RUNTIME.search(plain) and not OTHER_LENGTH.search(plain):
        return fact(Kind.RUNTIME, "runtime")
    if ask.yes_no:
        return None
    if LANGUAGE.search(plain):
        return fact(Kind.LANGUAGE, "language")
    if RATING.search(plain):
        return replace(ask, want=Want.RATING)
    if TIME_SET.search(plain):
        return fact(Kind.SETTING, "time")
    if PLACE.search(plain) and not OF_A_SCENE.search(plain):
        both = pattern("and when").search(plain) is not None
        return fact(Kind.SETTING, "place and time" if both else "place")
    if YEAR.search(plain) and not (WHEN_IN_IT.search(plain) and not CAME_OUT.search(plain)):
        return fact(Kind.YEAR, "year")
    for kind, clue in JOB_CLUES.items():
        found = clue.search(plain)
        if found is None or not A_JOB.match(found[0] + plain[found.end() :]):
            continue
        if OF_FILM.match(plain, found.end()) or (
            len(plain.split()) <= TERSE and not JUDGED.search(plain)
        ):
            return fact(kind)
    return None


def _person(asked: str, plain: str, ask: Ask, people: Sequence[int]) -> Ask | None:
    """Who did what, who plays whom, who somebody is."""
    role = _left(plain)
    if WHOM_FOR.search(plain) and not people:
        return None
    alone = len(people) == 1 and not any(
        _left(clause) for clause in asked.split(BREAK) if f"{people[0]}" in clause
    )
    if ROLE.search(plain) and alone:
        return replace(ask, want=Want.ROLE, kinds=(Kind.CAST,), subject=people[0])
    if DID_IT.search(asked):
        return replace(ask, want=Want.FACT, kinds=(Kind.DIRECTOR,))
    for kind, clue in JOB_CLUES.items():
        if kind is Kind.COMPOSER and SINGS.search(plain):
            continue  # whoever sings need not have composed
        if any(_has_own_object(kind, asked, found) for found in clue.finditer(asked)):
            return replace(ask, want=Want.FACT, kinds=(kind,))
    if people and BESIDE.search(plain):
        return replace(ask, want=Want.FACT, kinds=(Kind.CAST,))
    if alone:
        return replace(ask, want=Want.IDENTITY, subject=people[0])
    asks = ASKS_PLAYER.search(plain) or ROLE.search(plain)
    if asks and not people and (part := _part(asked, ask)):
        return part
    for_whom = re.search(r"\bfor\b", plain)  # the graves are for nobody of the cast
    if not (role or people or for_whom) and CAST.search(plain):
        return replace(ask, want=Want.FACT, kinds=(Kind.CAST,))
    return None


def _part(asked: str, ask: Ask) -> Ask | None:
    """Who plays the part that is told."""
    part, others = part_told(asked)
    if not part:
        return None
    terms = tuple(map(stem, others))
    return replace(ask, want=Want.ROLE, kinds=(Kind.CAST,), subject=part, terms=terms)


def _left(plain: str) -> list[str]:
    """The content words beside "who", "plays" and the like, without those of talk."""
    spoken = CAST.sub(" ", ROLE.sub(" ", WHO.sub(" ", plain)))
    return [word for word in content_words(spoken) if word not in TALK]


def _has_own_object(kind: Kind, asked: str, found: re.Match[str]) -> bool:
    """Whether what was done is the job itself: "wrote the letters" is no writing of the script."""
    if kind is Kind.COMPOSER:
        return True
    vocabulary = re.compile(JOBS[kind])
    after = OBJECT.match(asked, found.end())
    done = [word for word in content_words(after[1]) if word not in MILD] if after else []
    if not done or (after and re.match(r" @[fb]", asked[after.end() :])):
        return True  # the film itself, with or without what the asker thinks of it
    return bool(vocabulary.fullmatch(done[-1])) or done[-1] in MADE.get(kind, ())


def _of_a_part(plain: str) -> bool:
    """Whether something in the film is judged: "is the wombat any good in X"."""
    found = PART_OF_IT.search(plain)
    part = content_words(found["part"] or found["sake"] or found["who"]) if found else []
    whole = FOR_WHOM if found and found["sake"] else ON_THE_WHOLE
    return any(not VERDICT.fullmatch(word) and word not in whole for word in part)


def _of_something_else(plain: str, *, yes_no: bool) -> bool:
    """Whether what is liked or seen is something other than the film: "he hates gunfire".

    Before a verb of judging stands who judges, where a yes or no is asked for.
    """
    found = VERDICT.search(plain)
    if found is None or not OF_ANYTHING.fullmatch(found[0]):
        return False
    rest = f"{'' if yes_no else plain[: found.start()]} {plain[found.end() :]}"
    left = _left(re.sub(r"@\w+", " ", VERDICT.sub(" ", JUDGED.sub(" ", rest))))
    return any(word not in ON_THE_WHOLE and word not in JUDGING for word in left)


def _judged(plain: str, ask: Ask) -> Ask | None:
    """What the reviews think of the film, or of one aspect of it."""
    against = -1 if AGAINST.search(plain) else 1
    if LOOK.search(plain):
        return replace(ask, want=Want.OPINION, aspect=Aspect.VISUALS, sentiment=against)
    counted = re.match(r"how (?:many|much|long|old|often|far)\b", plain)
    aspect = None if counted else aspect_of(re.sub(r"@\w+", " ", plain))
    asked_so = ask.yes_no and not OFFERED.search(plain)
    if aspect is not None and (asked_so or JUDGED.search(plain)):
        return replace(ask, want=Want.OPINION, aspect=aspect[0], part=aspect[1], sentiment=against)
    if side := SIDES.search(plain):
        sentiment = -1 if any(side.groupdict().values()) else 1
        return replace(ask, want=Want.OPINION, measure="sides", sentiment=sentiment)
    if VERDICT.search(plain) and not AVAILABLE.search(plain):
        if _of_a_part(plain) or _of_something_else(plain, yes_no=ask.yes_no):
            return None
        either = pattern("or").search(plain) is not None
        return replace(ask, want=Want.VERDICT, sentiment=1 if either else against)
    return None


def _telling(plain: str, ask: Ask) -> Ask | None:
    """What it is about, underneath or on the face of it."""
    if ask.yes_no:
        return None
    if THEME.search(plain):
        return replace(ask, want=Want.FACT, kinds=(Kind.THEME,), measure="theme")
    if ABOUT.search(plain):
        return replace(ask, want=Want.ABOUT)
    return None
