"""From a masked question to a typed ask: wording tables in order, the first that fits decides."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from bot.answers.clue_wording import MAKING, OF_A_MAKER, OTHER_LENGTH
from bot.answers.clues import by_clues
from bot.answers.constraints import TAKEN, Reader, slot_number, take_constraints
from bot.answers.fact_wording import (
    ABOUT,
    ABOUT_SOMETHING,
    FACTS,
    LANGUAGE,
    OF_MAKING,
    ORIGINS,
    TERSE_FILM,
    WHEN_AND_WHERE,
)
from bot.answers.film_wording import (
    BY_SOMEBODY,
    CALLED,
    COUNT,
    FILMS,
    NAME_FIRST,
    TAG_QUESTION,
    WH,
    YEAR_OF_FILM,
    YES_NO,
)
from bot.answers.keywords import by_keywords, by_whom, cast_first, works_of
from bot.answers.mask import Masked
from bot.answers.model import Ask, Constraint, Want
from bot.answers.opinion_parse import opinion, verdict
from bot.answers.people_wording import (
    ASKED_AFTER,
    CAST,
    CHARACTERS,
    IS_NAME,
    IS_WORDS,
    REVIEW_COUNT,
    REVIEWED_BY,
    REVIEWERS,
    ROLES,
    ROLES_IN_WORDS,
    SORT_OF,
    TELL_OF,
    WHO,
    WHOSE,
)
from bot.answers.terms import content_terms, content_words
from bot.answers.told_apart import without_description
from bot.answers.wording import (
    ACCORDING,
    BAD,
    CAST_VERBS,
    GOOD,
    JOBS,
    POLITE,
    pattern,
)
from bot.reading.model import Kind

Rule = Callable[[Reader, Ask], "Ask | None"]


def parse(masked: Masked) -> Ask:
    """What the question asks. Never fails: at the least, it asks for a sentence that says so."""
    reader = Reader(masked.text)
    if not masked.text.strip():
        return Ask(Want.NOTHING, rule="an empty question")
    was = reader.text
    while reader.take(POLITE):
        reader.text = reader.text.replace(TAKEN, "").strip()
        if reader.text == was:
            break
        was = reader.text
    if not reader.text:
        reader.text = masked.text
    while reader.take(ACCORDING):
        reader.text = " ".join(reader.text.replace(TAKEN, " ").split())
    _tell_years(reader)
    reader.text = without_description(reader.text, masked.slots)
    reader.original = reader.text
    frame, started = _frame(reader), list(reader.constraints)
    ask = _finished(reader, _first_fit(reader, frame))
    if ask.terms or ask.want is Want.OPEN:
        again = Reader(reader.original)
        again.constraints = started
        if (found := by_keywords(again, frame)) is not None:
            return _finished(again, replace(found, rule="key words"))
    return ask


def second_look(masked: Masked) -> Ask | None:
    """What the question asks by its clues alone, in whatever order they stand."""
    if _ANOTHER_FILM.search(masked.text):
        return None
    reader = Reader(masked.parted)
    _tell_years(reader)
    found = by_clues(reader.text, masked.slots, Ask(Want.OPEN))
    return found and replace(found, constraints=tuple(reader.constraints))


def _tell_years(reader: Reader) -> None:
    """Note the year beside a title, which tells it from a namesake, and leave only the title."""
    for wanted in YEAR_OF_FILM:
        while found := wanted.search(reader.text):
            year = Constraint(
                (Kind.YEAR,), slot_number(found["f"]), op="=", number=float(found["year"])
            )
            reader.constraints.append(year)
            reader.text = f"{reader.text[: found.start()]}{found['f']}{reader.text[found.end() :]}"


_DESCRIBING = pattern(
    r"(?:a|an|this|that|some|the|one) (?:\w+ ){0,3}{film}(?: \w+)? (?:where|in which|about|with"
    r"|that|who|when|from|set)"
)
_TOPIC_FIRST = pattern(
    r"^(?:regarding |about |concerning |for |in |speaking of |on |as for )?(?:the )?(?:{film} )?{F}"
    r" (?:is|was|does|did|has|are) (?:it|this|that|there)"
)


def _frame(reader: Reader) -> Ask:
    """What shows at the first look: yes or no, films wanted, or something about a film."""
    topic_first = _TOPIC_FIRST.match(reader.text) is not None
    yes_no = (
        bool(YES_NO.match(reader.text))
        or topic_first
        or (not WH.search(reader.text) and bool(TAG_QUESTION.search(reader.text)))
    )
    return Ask(Want.OPEN, yes_no=yes_no)


def _first_fit(reader: Reader, ask: Ask) -> Ask:
    for rule in _RULES:
        saved = (reader.text, list(reader.constraints), list(reader.not_films))
        if found := rule(reader, ask):
            return replace(found, rule=found.rule or rule.__name__.strip("_"))
        reader.text, reader.constraints, reader.not_films = saved
    if _DESCRIBING.search(reader.text) and not ask.yes_no and not WH.match(reader.text):
        take_constraints(reader, films_wanted=True)
        return replace(ask, want=Want.DESCRIBE, rule="describe")
    take_constraints(reader, films_wanted=False)
    return replace(ask, want=Want.YES_NO if ask.yes_no else Want.OPEN, rule="open")


_SEVERAL = pattern(
    r"(?:in |have |has |made |directed |wrote |scored |shot )*"
    r"(?:more than (?:one|1)|several|multiple|two or more|many|both)"
    r" (?:of the |of these |different )*(?:{film}|ones|reviews)"
)


_ANOTHER_FILM = pattern(
    r"(?:{film}|one) .*(?:made|did|directed|wrote|starred in|was in|came out|released|came)"
    r" (?:just |right )?(?:before|after|prior to|following) (?:the )?(?:{film} )?{F}"
    r"|^what (?:did|has|have) {N} (?:ma[dk]e|do|done|direct|directed|write|written) (?:just "
    r"|right )?"
    r"(?:before|after|prior to) (?:the )?(?:{film} )?{F}"
)


def _another_film(reader: Reader, ask: Ask) -> Ask | None:
    """Something about a film that is told only by one that it came before or after."""
    if ask.yes_no or not _ANOTHER_FILM.search(reader.text):
        return None
    reader.text = re.sub(r"@\w+", " ", reader.text)
    return replace(ask, want=Want.OPEN, rule="another film")


def _origin(reader: Reader, ask: Ask) -> Ask | None:
    """What a film is based on, and whether another will follow it."""
    if not re.search(r"@[fb]\d", reader.text):
        return None
    for measure, wanted in ORIGINS:
        if ask.yes_no and reader.take(wanted):
            reader.text = " ".join(re.findall(r"@\w+", reader.text))
            return replace(ask, want=Want.YES_NO, measure=measure)
    return None


def _recurring(reader: Reader, ask: Ask) -> Ask | None:
    """Who or what is in more than one film."""
    if not reader.take(_SEVERAL):
        return None
    take_constraints(reader, films_wanted=False)
    if ask.yes_no and (reader.constraints or pattern(r"{N}").search(reader.text)):
        reader.take(YES_NO)
        return replace(ask, want=Want.COUNT, measure="several")
    if reader.constraints or pattern(r"{F}").search(reader.text):
        return None
    for job in JOBS:
        if reader.take(job.nouns) or reader.take(job.did):
            return replace(ask, want=Want.FACT, kinds=job.kinds, measure="several")
    if reader.take(CHARACTERS):
        return replace(ask, want=Want.FACT, kinds=(Kind.CHARACTER,), measure="several")
    if reader.take(CAST) or reader.take(pattern(r"who|people|actors?")):
        reader.take(pattern(CAST_VERBS))
        return replace(ask, want=Want.FACT, kinds=(Kind.CAST,), measure="several")
    return None


def _reviews(reader: Reader, ask: Ask) -> Ask | None:
    if by := reader.take(REVIEWED_BY):
        groups = by.groupdict()
        take_constraints(reader, films_wanted=False)
        subject = slot_number(groups["n"] or groups["m"] or groups["o"])
        return replace(ask, want=Want.REVIEWS, measure="by", subject=subject)
    if reader.take(REVIEW_COUNT):
        return replace(ask, want=Want.REVIEWS, measure="count")
    if reader.take(REVIEWERS):
        return replace(ask, want=Want.REVIEWS)
    return None


def _role(reader: Reader, ask: Ask) -> Ask | None:
    if ask.yes_no or (reader.has(FILMS) and not _fact_asked_first(reader)):
        return None
    for wanted in ROLES:
        if found := reader.take(wanted):
            groups = found.groupdict()
            subject = slot_number(groups["n"] or groups["m"])
            take_constraints(reader, films_wanted=False)
            return replace(ask, want=Want.ROLE, kinds=(Kind.CAST,), subject=subject)
    if reader.text.startswith("which character") and (found := reader.take(IS_WORDS)):
        take_constraints(reader, films_wanted=False)
        return replace(ask, want=Want.IDENTITY, subject=found["words"].strip())
    for wanted in ROLES_IN_WORDS:
        saved = reader.text
        if found := reader.take(wanted):
            if found["words"].strip() in _OF_WHOM:
                reader.text = saved
                return None
            take_constraints(reader, films_wanted=False)
            return replace(ask, want=Want.ROLE, kinds=(Kind.CAST,), subject=found["words"].strip())
    return None


_OF_WHOM = frozenset(["him", "her", "them", "it", "that", "this", "he", "she"])
"""Who is meant is told elsewhere in the question."""


def _films(reader: Reader, ask: Ask) -> Ask | None:
    if titled := reader.take(CALLED):
        return replace(ask, want=Want.COUNT if "many" in titled[0] else Want.FILMS)
    if _OF_ONE_FILM.match(reader.text):
        return None
    named_first = reader.has(NAME_FIRST)
    if (
        not named_first
        and not (reader.has(BY_SOMEBODY) and not ask.yes_no)
        and (not reader.has(FILMS) or _fact_asked_first(reader))
    ):
        return None
    counted = reader.take(COUNT)
    take_constraints(reader, films_wanted=True)
    reader.take(FILMS)
    reader.take(COUNT)
    return replace(ask, want=Want.COUNT if counted else Want.FILMS, yes_no=ask.yes_no)


_OFFERED = pattern(
    r"^(?:(?:is|are) there |(?:do|have|did) (?:you|we|they) (?:have |got )*|(?:you )?(?:got|have) "
    r"|(?:show|give|find) (?:me |us )?|suggest |recommend (?:me )?|list )?"
    r"(?:(?P<count>how many)(?: of (?:them|these|those|the {film}))?"
    r"|(?:any|some|every)(?:thing|one)?"
    r"|(?:what|which)(?:(?P<ones> ones?)| of (?:them|these|those))?"
    r"|(?:the |an? |all (?:the |of them )?)?(?:{film}|ones?|stuff))(?= )"
)

_JUDGED = pattern(f"{GOOD}|{BAD}")


def _offered(reader: Reader, ask: Ask) -> Ask | None:
    """Films by what holds of them: "anything under 90 minutes", "is there one set in space"."""
    asked = _OFFERED.match(reader.text)
    if not asked or re.search(r"@[fb]\d", reader.text):
        return None
    if not asked["ones"] and _fact_asked_first(reader):
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


def _fact_asked_first(reader: Reader) -> bool:
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


_OF_ONE_FILM = pattern(
    rf"^(?:who|what|which)(?: {{film}})? (?:is|was|were) (?:the )?{{F}}"
    rf" (?:\w+ by|{'|'.join(job.noun_words for job in JOBS)})$"
)
""" "Which was X written by", "which is the X writer" ask for no film, be X a theme as well."""


def _fact(reader: Reader, ask: Ask) -> Ask | None:
    if ask.yes_no:
        return None
    if reader.take(LANGUAGE):
        take_constraints(reader, films_wanted=False)
        return replace(ask, want=Want.FACT, kinds=(Kind.LANGUAGE,), measure="language")
    for kinds, measure, wanted in FACTS:
        if measure in ("series", "theme") and reader.take(wanted):
            while reader.take(wanted):
                pass
            while reader.take(
                pattern(r"about|deep down|underneath(?: it all)?|thematically|at heart")
            ):
                pass
            take_constraints(reader, films_wanted=False)
            return replace(ask, want=Want.FACT, kinds=kinds, measure=measure)
    if ABOUT.search(reader.text) and not re.match(r"(?:who|whose|where|when)\b", reader.text):
        take_constraints(reader, films_wanted=False)
        if reader.take(ABOUT):
            while reader.take(ABOUT) or reader.take(pattern("like|so|basically")):
                pass
            return replace(ask, want=Want.ABOUT)
    if reader.has(ABOUT_SOMETHING):
        return replace(ask, want=Want.ABOUT)
    take_constraints(reader, films_wanted=False)
    if MAKING.search(reader.original):
        reader.text = " ".join(re.findall(r"@\w+", reader.text))
        return replace(ask, want=Want.FACT, kinds=(Kind.RUNTIME,), measure="making")
    if OF_A_MAKER.search(reader.original):
        return replace(ask, want=Want.OPEN)
    both = reader.has(WHEN_AND_WHERE) is not None
    if both and not OF_MAKING.search(reader.original):
        reader.take(WHEN_AND_WHERE)
        while reader.take(pattern("is|was|it|does|set|takes? place|happens?")):
            pass
        return replace(ask, want=Want.FACT, kinds=(Kind.SETTING,), measure="place and time")
    for kinds, measure, wanted in FACTS:
        if measure == "runtime" and OTHER_LENGTH.search(reader.original):
            continue
        if reader.take(wanted):
            while measure == "theme" and reader.take(wanted):
                pass
            if both and kinds == (Kind.SETTING,):
                return replace(ask, want=Want.FACT, kinds=kinds, measure="place and time")
            return replace(ask, want=Want.FACT, kinds=kinds, measure=measure)
    for number, wanted in WHOSE:
        if reader.take(wanted):
            reader.take(
                pattern(
                    r"(?:filmed|shot|made|based|adapted|used|heard|played)(?: (?:from|on|in|for))?"
                )
            )
            return replace(ask, want=Want.FACT, kinds=JOBS[number].kinds)
    for job in (JOBS[2], JOBS[3], JOBS[1], JOBS[4], JOBS[0]):
        who = re.search(rf"\b{WHO}\b|\bby\b", reader.text)
        if (who and reader.take(job.did)) or reader.take(job.nouns):
            while reader.take(job.nouns) or reader.take(job.did) or reader.take(job.works):
                pass
            return replace(ask, want=Want.FACT, kinds=job.kinds)
    if reader.has(pattern(r"actors?|actress(?:es)?|cast|stars?")) and reader.take(CAST):
        return replace(ask, want=Want.FACT, kinds=(Kind.CAST,))
    if found := reader.take(CHARACTERS):
        which = (found["noun"] or "protagonist") if "noun" in found.groupdict() else ""
        main = not which.startswith(("characters", "protagonists", "leads", "heroes", "heroines"))
        villain = which.startswith(("villain", "antagonist", "badd", "bad"))
        part = "villain" if villain else "main" if main else ""
        if main and which.startswith("lead"):
            part = "lead"
        return replace(ask, want=Want.FACT, kinds=(Kind.CHARACTER,), part=part)
    if reader.take(CAST):
        return replace(ask, want=Want.FACT, kinds=(Kind.CAST,))
    if TERSE_FILM.search(reader.text):
        return replace(ask, want=Want.ABOUT)
    return None


def _sort_of(reader: Reader, ask: Ask) -> Ask | None:
    """What animal or thing a name stands for, or who that is of whom nothing else is said."""
    if (found := reader.take(SORT_OF) or reader.take(ASKED_AFTER)) is None:
        return None
    take_constraints(reader, films_wanted=False)
    name = next(one for one in found.groupdict().values() if one)
    return replace(ask, want=Want.IDENTITY, subject=slot_number(name))


def _identity(reader: Reader, ask: Ask) -> Ask | None:
    for wanted in (IS_NAME, TELL_OF):
        if found := reader.take(wanted):
            groups = found.groupdict()
            name = next((groups[one] for one in "nmo" if groups.get(one)), None)
            if re.search(r"\b(?:looking|seeking|searching|trying|known|famous)\b", reader.text):
                return None
            take_constraints(reader, films_wanted=False)
            return replace(ask, want=Want.IDENTITY, subject=slot_number(name or ""))
    if found := reader.take(IS_WORDS):
        take_constraints(reader, films_wanted=False)
        return replace(ask, want=Want.IDENTITY, subject=found["words"].strip())
    return None


def _yes_no(reader: Reader, ask: Ask) -> Ask | None:
    if not ask.yes_no:
        return None
    negated = re.match(r"(?:is|are|was|were|does|do|did|has) not\b", reader.text) is not None
    reader.take(YES_NO)
    reader.take(TAG_QUESTION)
    take_constraints(reader, films_wanted=False)
    return replace(ask, want=Want.YES_NO, negated=negated)


_RULES: tuple[Rule, ...] = (
    _offered, cast_first, by_whom, works_of, _another_film, _origin, _recurring, _reviews, _role,
    _sort_of, opinion, verdict, _films, _fact, _identity, _yes_no,
)  # fmt: skip


def _finished(reader: Reader, ask: Ask) -> Ask:
    """The ask with the films it names, its conditions and the words that nothing explains."""
    used = set(reader.not_films)
    used |= {c.slot for c in reader.constraints if c.slot is not None and not c.op}
    used |= {c.either for c in reader.constraints if c.either is not None}
    used |= {c.role for c in reader.constraints if isinstance(c.role, int)}
    if isinstance(ask.subject, int):
        used.add(ask.subject)
    slots = [(m[1], int(m[2])) for m in re.finditer(r"@([fnbpu])(\d+)", reader.original)]
    films = tuple(number for letter, number in slots if letter in "fb" and number not in used)
    used |= set(films)
    reader.constraints += [
        Constraint((), number, bare=True)
        for letter, number in slots
        if letter in "npu" and number not in used
    ]
    return replace(
        ask,
        films=films,
        not_films=tuple(reader.not_films),
        constraints=tuple(reader.constraints),
        terms=content_terms(reader.text),
        words=" ".join(content_words(reader.text)),
    )
