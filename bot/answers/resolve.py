"""Which films a question is about: named by title, or by who and what is in them."""

from __future__ import annotations

import operator
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from bot.answers.mask import Slot
from bot.answers.model import Ask, Constraint, Evidence
from bot.answers.only_named import only_compared
from bot.answers.passages import Passages, best
from bot.answers.places import sort_of_place
from bot.answers.store import MOST_ROWS, AnswerStore
from bot.answers.wording import GENRE_FORMS
from bot.library.model import FilmRef, Origin, Scope, StoredFact
from bot.reading.model import Kind
from bot.reading.numbers import NUMBER, number
from bot.reading.text import key_of, stem, words

_FEW = 10  # films whose sentences are read for a better quote
_STEM = 5  # letters of a place's word that must stand after its preposition

_SET_THEN = (
    r"(?:\bset|\btakes place|\bthe year|\bit is|\bback|\b(?:summer|winter|spring|autumn) of)"
)

ANY = tuple(kind for kind in Kind if kind not in (Kind.VERDICT, Kind.RATING, Kind.RUNTIME))
_OPEN_ENDED = (Kind.THEME, Kind.SETTING, Kind.THING, Kind.GENRE, Kind.CHARACTER)
MODERATOR, HEADER, CATALOGUE = "a moderator", "the header", "the catalogue"
"""Who says what no review says; stands where else the reviewer does."""
LATER_PARTS = ("sequel", "second", "third", "fourth", "fifth", "part 2", "part 3", "follow up")
NOT_PARTS = frozenset({"remake", "standalone", "stand alone", "original", "reboot"})


@dataclass(slots=True)
class Holding:
    """The films for which something holds, each with what says so."""

    films: dict[FilmRef, list[Evidence]] = field(default_factory=dict)
    facts: list[StoredFact] = field(default_factory=list)

    def add(self, film: FilmRef, evidence: Evidence | None, fact: StoredFact | None = None) -> None:
        held = self.films.setdefault(film, [])
        if evidence is not None and evidence not in held:
            held.append(evidence)
        if fact is not None:
            self.facts.append(fact)


@dataclass(slots=True)
class Resolved:
    """The films that meet all conditions; `films` is None when nothing narrows them down.

    `failed` is the first condition that no film meets, or that the named films do not;
    `elsewhere` are the films that do meet it.
    """

    films: list[FilmRef] | None
    evidence: dict[FilmRef, list[Evidence]] = field(default_factory=dict)
    failed: Constraint | None = None
    elsewhere: list[FilmRef] = field(default_factory=list)
    elsewhere_evidence: list[Evidence] = field(default_factory=list)
    wrong_year: list[FilmRef] = field(default_factory=list)
    beyond: int = 0  # films that fit besides, in a library too large to list


def evidence_of(fact: StoredFact) -> Evidence:
    """Where a fact comes from."""
    reviewer = fact.reviewer
    if not fact.quote:
        by_person = HEADER if fact.review_id is not None else MODERATOR
        reviewer = CATALOGUE if fact.origin is Origin.CATALOGUE else by_person
    return Evidence(
        fact.film,
        fact.review_id,
        fact.review_slug,
        reviewer,
        fact.quote,
        fact.start,
        fact.end,
        fact.spoiler,
    )


def number_of(fact: StoredFact) -> float | None:
    """The figure of a fact: a rating on 0-10, minutes, a year."""
    text = fact.detail if fact.kind is Kind.RATING else fact.value
    try:
        return float(text)
    except ValueError:
        return None


class Resolver:
    """Resolves the conditions of one question."""

    def __init__(
        self, scope: Scope, store: AnswerStore, passages: Passages, slots: Sequence[Slot]
    ) -> None:
        self._scope = scope
        self._store = store
        self._passages = passages
        self.slots = slots
        self.meant: Resolved | None = None  # what the question describes, once that is known

    async def titled(self, slot: int) -> list[FilmRef]:
        """The films that a slot names."""
        ids = [number for name in self.slots[slot].titles for number in name.ids]
        return await self._store.films(self._scope, list(dict.fromkeys(ids))) if ids else []

    async def all_titled(self) -> list[FilmRef]:
        """The films that the question names, whatever it asks of them."""
        numbers = [number for number, slot in enumerate(self.slots) if slot.titles]
        return list(dict.fromkeys([film for n in numbers for film in await self.titled(n)]))

    async def films(self, ask: Ask, *, constraints: Iterable[Constraint] | None = None) -> Resolved:
        """The films that the question's titles and conditions leave."""
        conditions = list(ask.constraints if constraints is None else constraints)
        resolved = Resolved(None)
        if self.meant is not None:
            return self.meant
        if ask.films:
            resolved.films = []
        for slot in ask.films:
            years = [c.number for c in ask.constraints if c.op == "=" and c.slot == slot]
            named = await self.titled(slot)
            right = _from_year(named, years)
            if not right:
                resolved.wrong_year += named
            resolved.films = list(dict.fromkeys([*(resolved.films or []), *right]))
        for condition in sorted(conditions, key=lambda c: c.negated):
            told_apart = condition.op and condition.slot in ask.films
            if not told_apart and not await self._narrow(resolved, condition):
                return resolved
        unwanted = {film for slot in ask.not_films for film in await self.titled(slot)}
        if resolved.films is not None:
            resolved.films = [film for film in resolved.films if film not in unwanted]
        return resolved

    async def _narrow(self, resolved: Resolved, condition: Constraint) -> bool:
        held = await self.holding(condition, resolved.films)
        if condition.negated:
            if resolved.films is None:
                resolved.films = await self._store.films(self._scope)
                total = await self._store.count_films(self._scope)
                resolved.beyond = max(0, total - len(held.films | dict.fromkeys(resolved.films)))
            resolved.films = [film for film in resolved.films if film not in held.films]
            return True
        before = resolved.films
        if before is None:
            resolved.films = list(held.films)
        else:
            resolved.films = [film for film in before if film in held.films]
        for film in resolved.films:
            resolved.evidence.setdefault(film, []).extend(held.films[film])
        if resolved.films:
            return True
        resolved.failed = condition
        if before is not None:
            elsewhere = await self.holding(condition)
            resolved.elsewhere = list(elsewhere.films)
            resolved.elsewhere_evidence = [e for all_ in elsewhere.films.values() for e in all_[:1]]
            resolved.films = before
        return False

    async def holding(
        self, condition: Constraint, within: Sequence[FilmRef] | None = None
    ) -> Holding:
        """The films for which a condition holds, judged as if it were not negated."""
        held = Holding()
        if condition.either is not None:
            other = replace(condition, slot=condition.either, either=None)
            held = await self.holding(other, within)
        if condition.op:
            await self._compare(held, condition, within)
        elif condition.via:
            await self._via(held, condition)
        elif condition.kinds == (Kind.SERIES,):
            await self._series(held, condition, within)
        elif condition.slot is not None:
            await self._named(held, condition, within)
        elif condition.words:
            await self._worded(held, condition, within)
        return held

    async def _compare(
        self, held: Holding, condition: Constraint, within: Sequence[FilmRef] | None
    ) -> None:
        kind, op, number = condition.kinds[0], condition.op, condition.number
        ids = [film.id for film in within] if within is not None else None
        if kind is Kind.SETTING:
            await self._set_then(held, condition, within)
            return
        if kind is Kind.YEAR:
            for film in await self._store.films_dated(self._scope, op, number, ids):
                held.add(film, None)
        facts = await self._store.facts_compared(self._scope, kind, op, number, ids)
        if condition.words:  # a mark on one scale, as it was given
            facts = [fact for fact in facts if _on_scale(fact.value, condition.words)] or facts
        for fact in facts:
            if kind is not Kind.YEAR or fact.film.year in (None, number_of(fact)):
                held.add(fact.film, evidence_of(fact), fact)
        if kind is Kind.YEAR and op == "=" and not held.films:  # then it may be set in that year
            year = f"{number:.0f}"
            await self._fact_says(held, year, {year}, (Kind.SETTING,), within)
            then = re.compile(rf"{_SET_THEN}\b(?: \w+){{0,4}} {year}\b")
            await self._said(held, year, within, sure=bool(held.films), place=then)

    async def _set_then(
        self, held: Holding, condition: Constraint, within: Sequence[FilmRef] | None
    ) -> None:
        """The films whose story is set in some years, by their settings or those's sentences."""
        meets = _MEETS[condition.op]
        for fact in await self._of_kind(Kind.SETTING, within):
            years = _YEARS.findall(fact.value) or _YEARS.findall(fact.quote)
            if any(meets(float(year), condition.number) for year in years):
                held.add(fact.film, evidence_of(fact), fact)

    async def _of_kind(self, kind: Kind, within: Sequence[FilmRef] | None) -> list[StoredFact]:
        """The facts of one kind, of some films or of all."""
        if within is None:
            return await self._store.facts_of_kind(self._scope, kind)
        return await self._store.facts_of(self._scope, [film.id for film in within], (kind,))

    async def _via(self, held: Holding, condition: Constraint) -> None:
        films = await self.titled(condition.slot) if condition.slot is not None else []
        facts = await self._store.facts_of(self._scope, [film.id for film in films], condition.via)
        for fact in await self._store.facts_named(
            self._scope, {key_of(fact.value) for fact in facts}, condition.kinds
        ):
            if key_of(fact.value) in {key_of(one.value) for one in facts}:
                held.add(fact.film, evidence_of(fact), fact)

    async def _series(
        self, held: Holding, condition: Constraint, within: Sequence[FilmRef] | None
    ) -> None:
        of: set[str] = set()
        if condition.slot is not None:
            of = {key_of(name.text) for name in self.slots[condition.slot].titles}
        facts = await self._of_kind(Kind.SERIES, within)
        for fact in sorted(facts, key=lambda one: key_of(one.value) not in one.quote.lower()):
            said = f"{key_of(fact.value)} {key_of(fact.detail)}"
            if is_such_part(condition.words, key_of(fact.value), said) and (
                not of or any(title in said for title in of)
            ):
                held.add(fact.film, evidence_of(fact), fact)
        if len(held.films) <= _FEW:
            await self._word_first(held, condition.words)

    async def _word_first(self, held: Holding, asked: str) -> None:
        """Put a sentence first that has the very word, such as "sequel"."""
        for film, proofs in held.films.items():
            if any(asked in item.quote.lower() for item in proofs):
                continue
            for one in await self._passages.of_films([film]):
                if one.says(asked) and not one.evidence.spoiler:
                    proofs.insert(0, one.evidence)
                    break

    async def _named(
        self, held: Holding, condition: Constraint, within: Sequence[FilmRef] | None
    ) -> None:
        slot = self.slots[condition.slot or 0]
        keys = {key_of(name.text) for name in slot.names} or {key_of(slot.text)}
        role = self.role_key(condition.role)
        facts = await self._store.facts_named(self._scope, keys, condition.kinds or ANY)
        facts.sort(  # Eve before Eve Arden; her films before those that are about her
            key=lambda one: (
                key_of(one.value) != key_of(slot.text),
                condition.by and one.kind is not Kind.DIRECTOR,
                not condition.kinds and one.kind in _OPEN_ENDED and one.kind is not Kind.CHARACTER,
            )
        )
        for fact in facts:
            named = isinstance(condition.role, int) and self.slots[condition.role].text.istitle()
            if role and not (plays(fact, role) if named else await self._in_role(fact, role)):
                continue
            held.add(fact.film, evidence_of(fact), fact)
        if not role and (not condition.kinds or set(condition.kinds) & set(_OPEN_ENDED)):
            if Kind.CAST in condition.kinds:
                return  # to be mentioned is not to be in it
            await self._said(held, slot.text, within, sure=bool(held.films))

    async def _in_role(self, fact: StoredFact, role: str) -> bool:
        """Whether a cast fact is of this role: by its name, or by what a sentence calls it."""
        if fact.kind is not Kind.CAST:
            return False
        if plays(fact, role):
            return True
        own = key_of(fact.detail).split()
        terms = [stem(word) for word in role.split()]
        pool = await self._passages.of_films([fact.film]) if own else []
        return any(one.says(own[-1]) and one.coverage(terms) == 1.0 for one in pool)

    async def _worded(
        self, held: Holding, condition: Constraint, within: Sequence[FilmRef] | None
    ) -> None:
        wanted = {stem(word) for word in words(condition.words)}
        kinds = condition.kinds or _OPEN_ENDED
        await self._fact_says(held, condition.words, wanted, kinds, within)
        if kinds == (Kind.SETTING,) and (sort := sort_of_place(condition.words)):
            for fact in await self._of_kind(Kind.SETTING, within):
                if sort & set(words(f"{fact.value} {fact.detail}")):
                    held.add(fact.film, evidence_of(fact), fact)
            await self._fact_says(held, condition.words, wanted, (Kind.GENRE,), within)
        if kinds == (Kind.SETTING,) and not held.films:
            kinds = (Kind.THING, Kind.CHARACTER)
            await self._fact_says(held, condition.words, wanted, kinds, within)
        place = None
        if condition.kinds == (Kind.SETTING,):
            last = re.escape(words(condition.words)[-1][:_STEM])
            beside = r"(?:in|on|at|aboard|inside|beneath|under|outside|near|across)"
            place = re.compile(rf"\b{beside}(?: \w+){{0,3}} {last}")
        if condition.kinds == (Kind.GENRE,):
            place = _said_to_be(condition.words)
        await self._said(
            held, condition.words, within, sure=bool(held.films), worded=True, place=place
        )

    async def _fact_says(
        self,
        held: Holding,
        text: str,
        wanted: set[str],
        kinds: Sequence[Kind],
        within: Sequence[FilmRef] | None,
    ) -> None:
        """Films with a fact that has all these words in its value or detail."""
        if within is not None:
            facts = await self._store.facts_of(self._scope, [film.id for film in within], kinds)
        else:
            facts = await self._store.facts_named(
                self._scope, [key_of(text)], kinds, limit=MOST_ROWS
            )
            if len(facts) < _FEW:
                facts += await self._store.facts_holding(self._scope, text, kinds)
        for fact in facts:
            if wanted <= {stem(word) for word in words(f"{fact.value} {fact.detail}")}:
                held.add(fact.film, evidence_of(fact), fact)

    async def _said(
        self,
        held: Holding,
        text: str,
        within: Sequence[FilmRef] | None,
        *,
        sure: bool,
        worded: bool = False,
        place: re.Pattern[str] | None = None,
    ) -> None:
        """Films whose reviews have these very words, when no fact says so."""
        if sure:
            return
        phrase = " ".join(words(text))
        pool = (
            await self._passages.of_films(within, text)
            if within is not None
            else await self._passages.anywhere(text)
        )
        terms = [stem(word) for word in words(text)]
        for one in best(pool, terms, limit=len(pool)):
            if place and not place.search(one.folded):
                continue
            if not worded and only_compared(one.evidence.quote, text):
                continue
            if one.says(phrase) or (worded and one.coverage(terms) == 1.0):
                held.add(one.film, one.evidence)

    def role_key(self, role: int | str) -> str:
        if isinstance(role, int):
            return key_of(self.slots[role].text)
        return key_of(role) if role else ""


def _said_to_be(genre: str) -> re.Pattern[str]:
    """A film said to be of a genre as a whole: "a proper horror", and no "singer in musicals"."""
    forms = {genre, *(form for form, own in GENRE_FORMS.items() if own == genre)}
    named = "|".join(sorted(form for form in forms if form.removesuffix("s") == form))
    between = r"(?:(?!(?:in|of|from|at|for|on|with|by|not|no|like|than|and|or|was|is)\b)\w+ )"
    return re.compile(
        rf"(?<!not )(?<!isnt )(?<!no )(?<!like )\b(?:an?|this|that|best|pure|straight|proper) "
        rf"{between}{{0,3}}?(?:{named})\b"
    )


_MOST_STARS = 5
_OF_TEN = re.compile(r"(?:/ ?|\bof )(?:10|ten)\b")


def _on_scale(rating: str, scale: str) -> bool:
    """Whether a mark was given on a scale of ten or else of five stars, as the one asked for."""
    said = rating.lower()
    bare = number(said) if re.fullmatch(NUMBER, said) else 0
    return bool(_OF_TEN.search(said) or bare > _MOST_STARS) == scale.endswith(("10", "ten"))


_YEARS = re.compile(r"\b(1\d{3}|20\d\d)(?:s?\b)")
_MEETS = {
    "<": operator.lt, "<=": operator.le, "=": operator.eq, ">=": operator.ge, ">": operator.gt,
}  # fmt: skip


def _from_year(films: Sequence[FilmRef], years: Sequence[float]) -> list[FilmRef]:
    """Those of the films that are from these years; a lone film of unknown year may be."""
    if not years:
        return list(films)
    right = [film for film in films if film.year in years]
    if not right and len(films) == 1 and films[0].year is None:
        return list(films)
    return right


def is_such_part(asked: str, value: str, said: str) -> bool:
    """Whether a series fact makes its film what was asked for: "sequel", "remake", "series"."""
    if asked == "sequel":
        return any(word in said for word in LATER_PARTS) and value not in NOT_PARTS
    if asked.startswith(("part of", "in a", "in any", "trilog", "franchise")):
        return value not in NOT_PARTS
    if asked.startswith("first"):
        return value.startswith("first")
    return asked.replace(" ", "") in said.replace(" ", "")


def plays(fact: StoredFact, role: str) -> bool:
    """Whether a cast fact's role is the one asked for, or one holds all words of the other."""
    own = set(key_of(fact.detail).split())
    asked = set(role.split())
    return bool(own) and (asked <= own or own <= asked)
