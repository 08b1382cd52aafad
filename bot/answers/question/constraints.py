"""The conditions in a question: "with Emily in it", "by Anna Smith", "not a sequel"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from bot.answers.model import Constraint
from bot.answers.question.amounts import find_amount
from bot.answers.question.wording import (
    CAST_NOUNS,
    CAST_VERBS,
    GENRE_FORMS,
    GENRES,
    JOBS,
    PERFORMER,
    PLAYS,
    SERIES,
    SERIES_FORMS,
    pattern,
)
from bot.patterns import compiled
from bot.reading.model import Kind

TAKEN = "·"
"""Stands where words have been explained and taken out."""

_ON_SCREEN = (Kind.CAST, Kind.CHARACTER)
_SUBJECTS = (Kind.THEME, Kind.THING, Kind.CHARACTER, Kind.SETTING, Kind.GENRE)
_LINKS = (
    r"(?:(?:has|have|had|was|is|are|were|also|ever|actually|really|not|did|does|do|been|he|she"
    r"|they) )*"
)
Taker = Callable[[re.Match[str]], Iterable[Constraint]]


def slot_number(marker: str) -> int:
    """The number in "@n3"."""
    return int(marker[2:])


class Reader:
    """A masked question, read by taking out what has been understood."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.original = text
        self.constraints: list[Constraint] = []
        self.not_films: list[int] = []

    def take(self, wanted: re.Pattern[str]) -> re.Match[str] | None:
        """The first match, taken out of the text; None when there is none."""
        match = wanted.search(self.text)
        if match:
            self.text = f"{self.text[: match.start()]}{TAKEN}{self.text[match.end() :]}"
        return match

    def has(self, wanted: re.Pattern[str]) -> re.Match[str] | None:
        return wanted.search(self.text)


def _negated(match: re.Match[str]) -> bool:
    groups = match.groupdict()
    return bool(groups.get("no") or groups.get("lacking"))


def _named(kinds: tuple[Kind, ...]) -> Taker:
    def build(match: re.Match[str]) -> Iterable[Constraint]:
        groups = match.groupdict()
        names = [groups[key] for key in ("n", "n2") if groups.get(key)]
        either = slot_number(names.pop()) if groups.get("or") and len(names) > 1 else None
        role: int | str = ""
        if spoken := groups.get("r"):
            role = slot_number(spoken) if spoken.startswith("@") else spoken
        for name in names:
            negated = _negated(match)
            yield Constraint(kinds, slot_number(name), negated=negated, role=role, either=either)

    return build


def _worded(kinds: tuple[Kind, ...], forms: dict[str, str]) -> Taker:
    def build(match: re.Match[str]) -> Iterable[Constraint]:
        said = match["words"]
        word = forms.get(said) or forms.get(said.removesuffix("s"), said)
        if forms and word.endswith("ies") and word != "series":
            word = f"{word[:-3]}y"
        elif forms:
            word = word if word.endswith(("ss", "series")) else word.removesuffix("s")
        slot = match.groupdict().get("f")
        yield Constraint(
            kinds, slot_number(slot) if slot else None, words=word, negated=_negated(match)
        )

    return build


_OF_FILM = compiled(r"(?:film|movie|one|picture)s?(?: (?:that|which|who|where|in which|is|was))* $")
_NOT_OF = compiled(
    r"\b(?:not|never|(?:is|are|was|were)n t|except|excluding)"
    r"(?: (?:made|shot|filmed|released|rated|set))? $"
)
_AFTER_FILMS = "|".join(
    f"(?<={noun}{verb})"
    for noun in ("film", "films", "movie", "movies")
    for verb in (" ", " is ", " are ")
)
_NO = (
    r"(?P<no>(?:is |are |was |were |do |does |did |has |have )?(?:not|never|no|neither)"
    r" (?:a |an |the |been |any )*)?"
)
_NAMES = r"(?P<n>{N})(?:(?: and| with|(?P<or> or))+ (?:(?:by|with) )?(?P<n2>{N}))?"
_PEOPLE = _NAMES.replace("{N}", "{P}")

_RULES: list[tuple[re.Pattern[str], Taker]] = []


def _rule(text: str, taker: Taker) -> None:
    _RULES.append((pattern(text), taker))


# An actor in a role.
_rule(
    rf"(?P<n>{{P}}) {_LINKS}{PLAYS} (?:the )?(?P<r>{{N}})"
    rf"(?: in(?= ?$| (?:it|the film|the movie|·)))?",
    _named((Kind.CAST,)),
)
_rule(rf"(?P<n>{{P}}) {_LINKS}{PLAYS} (?:the |a |an )(?P<r>(?:(?!in\b|of\b)[a-z]+ ?){{1,3}}"
      r"(?:of (?:the )?[a-z]+)?)(?= in| ?$)", _named((Kind.CAST,)))  # fmt: skip
for _job in JOBS:
    _rule(rf"{_NO}(?:{_job.by_words}) {_PEOPLE}", _named(_job.kinds))
for _job in (
    *JOBS[1:],
    JOBS[0],
):  # "wrote the music" before "wrote", "made the music" before "made"
    _rule(
        rf"(?:(?P<n2>{{P}}) (?:and|(?P<or>or)) )?(?P<n>{{P}}) {_LINKS}"
        rf"(?:{_job.verb_words})(?: (?:the )?(?:(?:story|script|screenplay) for"
        r"|(?:script|screenplay)(?= ?$| (?:of|too|as well)\b)))?",
        _named(_job.kinds),
    )
    _rule(
        rf"(?P<n>{{P}}) (?:(?:the|a|an|is|was|be|listed|credited|not|as) )*(?:{_job.noun_words})"
        r"(?: (?:of|on|for|in|behind))?",
        _named(_job.kinds),
    )
    _rule(
        rf"(?:the )?(?:{_job.noun_words})(?: (?:is|was|called|named|being))? (?P<n>{{P}})",
        _named(_job.kinds),
    )
for _job in JOBS[1:4]:
    _rule(rf"(?P<n>{{P}}) (?:{_job.work_words})", _named(_job.kinds))
_rule(rf"(?P<n>{{P}}) {_LINKS}(?:{CAST_VERBS})(?: (?:in|on))?", _named(_ON_SCREEN))
_rule(
    rf"(?P<n>{{P}}) (?:(?:the|a|an|is|was|be|listed|credited|as|one of the) )+(?:{CAST_NOUNS}|part)"
      r"(?: (?:of|on|for|in))?", _named(_ON_SCREEN))  # fmt: skip
_rule(
    r"(?P<no>not |without |no )?(?:co )?(?:starring|stars?|starred)(?: the)?"
    rf"(?: (?:{PERFORMER}))? {_NAMES}(?: as (?:the )?(?P<r>{{N}}))?",
    _named(_ON_SCREEN),
)
_DESCRIBED = r"(?:be )?(?:described|tagged|summed up) (?:by|with|as|in)"
_rule(rf"{_DESCRIBED}(?: (?:the|an?))* {_NAMES}", _named(_SUBJECTS))
_rule(
    rf"{_DESCRIBED} (?P<words>(?!which|what)[a-z]+(?: [a-z]+){{0,3}})(?= ?$)",
    _worded(_SUBJECTS, {}),
)
_rule(rf"(?:{_AFTER_FILMS})(?:on|at) (?:the )?{_NAMES}", _named(_SUBJECTS))
_rule(
    rf"(?:(?P<lacking>without|lacking)|(?P<no>not |without )?(?:featuring|features?|featured"
    r"|includ(?:es?|ing)|involv(?:es?|ing)|mention(?:s|ed|ing)?|contains?|has|have|had|got|with))"
    rf"(?: (?:a|an|the|someone|somebody))*(?: (?:{PERFORMER}|characters?|hero|heroine|protagonist"
    rf"|one|person|people))?(?: (?:called|named|known as))? {_NAMES}"
    r"(?: (?:in (?:it|the cast|them|the lead(?: role)?|a role|one)|as (?:the )?(?P<r>{N})))?",
    _named(()),
)
_rule(
    rf"{_NO}(?:set|takes? place|taking place|took place|happens?|located)"
    r"(?: (?:mostly|mainly|entirely|partly))?"
    r" (?:in|on|aboard|at|during|around|inside|under|near)(?: (?:the|a|an))? (?P<n>{N})",
    _named((Kind.SETTING,)),
)
_rule(
    rf"{_NO}(?:set|takes? place|taking place|took place|happens?|located|unfolds?)"
    r"(?: (?:mostly|mainly|entirely|partly))?"
    r" (?:in|on|aboard|at|during|around|inside|under|near)"
    r"(?: (?:the|an?|another|some|some other|a different))?"
    r" (?P<words>(?!which|what|it\b)[a-z]+(?: (?!in\b|and\b|with\b|by\b|or\b|that\b"
    r"|of\b)[a-z]+){0,2})",
    _worded((Kind.SETTING,), {}),
)
_rule(
    rf"{_NO}(?:about|deals? with|dealing with|explor(?:es?|ing)|tackl(?:es?|ing)"
    r"|(?:on|with|has|have) the (?:theme|subject|topic|message)s? of|revolv(?:es?|ing) around"
    r"|cent(?:er|re)(?:s|ed)? (?:on|around)|follows?|concerned with|celebrates?|themes? of"
    r"|themes? (?:are|is|include))"
    rf"(?: (?:the|a|an))*(?: (?:theme|themes|power|value|importance) of)? {_NAMES}",
    _named(_SUBJECTS),
)
_rule(
    rf"(?:film|movie|one|films|movies|work) (?:by|of) {_NAMES}",
    lambda found: [replace(one, by=True) for one in _named(())(found)],
)
_rule(r"(?P<n>{N}) (?:films?|movies?|filmography|pictures?)", _named(()))
_rule(
    rf"{_NO}(?P<words>{SERIES})(?: (?:of|to|for) (?:the (?:film|movie) )?(?P<f>{{F}})"
    rf"| (?:of|to) the (?:18|19|20)\d\d (?:one|film|version|movie|original))?",
    _worded((Kind.SERIES,), SERIES_FORMS),
)
_rule(
    rf"{_NO}(?P<words>{GENRES})(?= (?:{{film}}|ones)|(?: (?:and|or) (?:{GENRES}))? {{film}})",
    _worded((Kind.GENRE,), GENRE_FORMS),
)
_rule(
    r"(?:(?<=is )|(?<=are )|(?<=was )|(?<=@f\d )|(?<=it )|(?<=which )|(?<=any )|(?<=list )"
    r"|(?<=there )|(?<=all )|(?<=the )|(?<=· ))"
    rf"{_NO}(?:a |an )?(?P<words>{GENRES})(?= ?$| ·| and| or| are| (?:do|have) you)",
    _worded((Kind.GENRE,), GENRE_FORMS),
)

_SUCH_FILMS = pattern(
    r"^(?!.* (?:who|what|how|which)\b)(?:(?:any|some|a|an|the|good|decent|great|got|have|is|are"
    r"|there|you|list|all|your|show|me|looking|for) )*"
    rf"(?P<words>{GENRES})(?= (?:not|about|set|with|without|where|starring|featuring|that|in which"
    r"|from|by|directed|written|made|shot|longer|shorter|under|over|before|after|rated|released)\b)"
)
"""Films of a sort, where films are asked for: "any documentaries about bees"."""
_BESIDES = pattern(
    r"(?:besides|apart from|aside from|other than|except(?: for)?|not counting|excluding"
    r"|in addition to|as well as|but not)(?: the (?:film|movie))? (?P<f>{F})"
)
_VIA = [
    (
        pattern(
            rf"(?:by |from |with |whose director is )?(?:the |same )*(?P<job>{job.noun_words})"
            r"(?: (?:of|behind|for|from|on|who did|as))? (?:the (?:film|movie) )?(?P<f>{F})"
            rf"(?: (?:{job.verb_words}|in|done|worked on))?"
        ),
        job.kinds,
    )
    for job in JOBS
]
_VIA_CAST = pattern(
    rf"(?:by |from |with |featuring |starring )?(?:the |same )*(?:{CAST_NOUNS})"
    rf"(?: (?:of|in|from))? (?P<f>{{F}})(?: (?:{CAST_VERBS}))?(?: in)?"
)


def take_constraints(reader: Reader, *, films_wanted: bool) -> None:
    """Take every condition out of the question and note it in `reader`."""
    while besides := reader.take(_BESIDES):
        reader.not_films.append(slot_number(besides["f"]))
    if films_wanted:
        if such := reader.take(_SUCH_FILMS):
            reader.constraints += _worded((Kind.GENRE,), GENRE_FORMS)(such)
        for via, kinds in (*_VIA, (_VIA_CAST, (Kind.CAST,))):
            if found := reader.take(via):
                film = slot_number(found["f"])
                reader.constraints.append(Constraint(kinds, film, via=kinds))
                reader.not_films.append(film)
    while amount := find_amount(reader.text):
        found, limits = amount
        start = found.start()
        if films_wanted and (no := _NOT_OF.search(reader.text[:start])):
            start = no.start()
            if len(limits) > 1:  # what is not within two limits is not understood: a figure is left
                left = f"{TAKEN} {limits[0].number:g} {TAKEN}"
                reader.text = f"{reader.text[:start]}{left}{reader.text[found.end() :]}"
                break
            limits = [replace(one, negated=True) for one in limits]
        given = bool(_OF_FILM.search(reader.text[:start]))
        reader.text = f"{reader.text[:start]}{TAKEN}{reader.text[found.end() :]}"
        reader.constraints.extend(replace(one, given=given) for one in limits)
    for wanted, build in _RULES:
        while found := wanted.search(reader.text):
            given = bool(_OF_FILM.search(reader.text[: found.start()]))
            reader.take(wanted)
            reader.constraints.extend(replace(one, given=given) for one in build(found))
