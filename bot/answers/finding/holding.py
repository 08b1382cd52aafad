"""For which films one condition of a question holds, and what says so.

A fact that says it outright goes before a sentence that has the very words, and a sentence is asked
only where no fact is found. Which films meet all conditions together is `resolve`.
"""

from __future__ import annotations

import operator
import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from operator import itemgetter

from bot.answers.finding.bounds import MANY, MOST_ROWS
from bot.answers.finding.evidence import evidence_of, number_of
from bot.answers.finding.fact_fits import is_such_part, on_scale, plays, role_key, said_to_be
from bot.answers.finding.fact_store import MOST_OF_KIND, most_of
from bot.answers.finding.passages import FOUND, SEARCHED, YEARS, Passages, best
from bot.answers.finding.role_fits import in_role
from bot.answers.finding.store import AnswerStore
from bot.answers.model import Constraint, Evidence
from bot.answers.proof.only_named import only_compared
from bot.answers.question.mask import Slot
from bot.answers.words.atlas import is_known, is_set_in
from bot.answers.words.places import sort_of_place
from bot.library.model import FilmRef, Scope, StoredFact
from bot.reading.model import Kind
from bot.reading.text import key_of, stem, title_key, words

_MOST_READ = 8  # films of one actor whose sentences are read for a role
_FEW = 10  # films whose sentences are read for a better quote
_STEM = 5  # letters of a place's word that must stand after its preposition
_SET_THEN = (
    r"(?:\bset|\btakes place|\bthe year|\bit is|\bback|\b(?:summer|winter|spring|autumn) of)"
)
ANY = tuple(kind for kind in Kind if kind not in (Kind.VERDICT, Kind.RATING, Kind.RUNTIME))
_OPEN_ENDED = (Kind.THEME, Kind.SETTING, Kind.THING, Kind.GENRE, Kind.CHARACTER)
_MEETS = {
    "<": operator.lt, "<=": operator.le, "=": operator.eq, ">=": operator.ge, ">": operator.gt,
}  # fmt: skip


@dataclass(slots=True)
class Holding:
    """The films for which something holds, each with what says so.

    `some`: it was not looked for in all that there is, so there may be others.
    """

    films: dict[FilmRef, list[Evidence]] = field(default_factory=dict)
    facts: list[StoredFact] = field(default_factory=list)
    some: bool = False

    def add(self, film: FilmRef, evidence: Evidence | None, fact: StoredFact | None = None) -> None:
        held = self.films.setdefault(film, [])
        if evidence is not None and evidence not in held:
            held.append(evidence)
        if fact is not None:
            self.facts.append(fact)


class Matcher:
    """Finds the films for which a condition of one question holds."""

    def __init__(
        self, scope: Scope, store: AnswerStore, passages: Passages, slots: Sequence[Slot]
    ) -> None:
        self._scope = scope
        self._store = store
        self._passages = passages
        self._slots = slots

    async def titled(self, slot: int) -> list[FilmRef]:
        """The films that a slot names."""
        titles = self._slots[slot].titles
        ids = list(dict.fromkeys(number for name in titles for number in name.ids))
        films = await self._store.films.visible(self._scope, ids) if ids else []
        typed = {title_key(name.text) for name in titles}
        own = [film for film in films if title_key(film.title) in typed]
        return own or films  # one that a review merely calls so for short is not meant

    async def very_many(self, condition: Constraint) -> frozenset[int]:
        """The films for which a condition holds by name or by year, whether or not it is negated,
        if they are too many to look at each."""
        if condition.op and condition.kinds[0] is Kind.YEAR and condition.either is None:
            meets = _MEETS[condition.op]
            dated = await self._passages.dated()
            years = [films for year, films in dated.items() if meets(year, condition.number)]
            films = frozenset[int]().union(*years)
            return films if len(films) > MANY else frozenset()
        plain = not (condition.op or condition.via or condition.role)
        if not plain or condition.either is not None or condition.kinds == (Kind.SERIES,):
            return frozenset()
        if condition.slot is not None:
            keys, kinds = self._keys(condition), condition.kinds or ANY
        else:
            keys, kinds = {key_of(condition.words)}, condition.kinds or _OPEN_ENDED
        films = await self._passages.films_named(keys, kinds)
        return films if len(films) > MANY else frozenset()

    async def _facts(
        self, keys: Collection[str], kinds: Sequence[Kind], of: Sequence[int] = ()
    ) -> tuple[list[StoredFact], bool]:
        """The facts that have one of these keys: all of them, or some of every film that has it,
        or where these are too many some; and whether films are missing."""
        facts = await self._store.facts.named(self._scope, keys, kinds, of=of, limit=MOST_ROWS)
        if not _cut_short(facts, kinds):
            return facts, False
        films = await self._passages.films_named(keys, kinds)
        missing = films - {one.film.id for one in facts}
        if not missing or len(films) > MANY:
            return facts, bool(missing)
        near = [*sorted(missing), *of]
        facts = await self._store.facts.named(self._scope, keys, kinds, of=near, limit=MOST_ROWS)
        return facts, False

    def _keys(self, condition: Constraint) -> set[str]:
        slot = self._slots[condition.slot or 0]
        return {key_of(name.text) for name in slot.names} or {key_of(slot.text)}

    async def holding(
        self,
        condition: Constraint,
        within: Sequence[FilmRef] | None = None,
        beside: Iterable[Constraint] = (),
    ) -> Holding:
        """The films for which a condition holds, judged as if it were not negated.

        `beside`: conditions that are to hold as well, of which those on the same figure are judged
        together with it.
        """
        held = Holding()
        if condition.either is not None:
            other = replace(condition, slot=condition.either, either=None)
            held = await self.holding(other, within)
        if condition.op:
            also = [
                (one.op, one.number) for one in beside if one.op and one.kinds == condition.kinds
            ]
            await self._compare(held, condition, within, also)
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
        self,
        held: Holding,
        condition: Constraint,
        within: Sequence[FilmRef] | None,
        also: Sequence[tuple[str, float]],
    ) -> None:
        kind, op, number = condition.kinds[0], condition.op, condition.number
        ids = [film.id for film in within] if within is not None else None
        if kind is Kind.SETTING:
            await self._set_then(held, condition, within)
            return
        if kind is Kind.YEAR:
            for film in await self._store.films.dated(self._scope, op, number, ids):
                held.add(film, None)
                held.some |= len(held.films) >= MOST_ROWS
        facts = await self._store.facts.compared(self._scope, kind, op, number, ids, also=also)
        held.some |= kind is not Kind.YEAR and len(facts) >= MOST_OF_KIND
        if condition.words:  # a mark on one scale, as it was given
            facts = [fact for fact in facts if on_scale(fact.value, condition.words)] or facts
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
        facts = await self._of_kind(held, Kind.SETTING, within)
        if held.some:
            facts += await self._passages.facts_of_years(
                Kind.SETTING, lambda year: meets(year, condition.number)
            )
        for fact in facts:
            years = YEARS.findall(fact.value) or YEARS.findall(fact.quote)
            if any(meets(float(year), condition.number) for year in years):
                held.add(fact.film, evidence_of(fact), fact)

    async def _of_kind(
        self, held: Holding, kind: Kind, within: Sequence[FilmRef] | None
    ) -> list[StoredFact]:
        """The facts of one kind, of some films or of all."""
        if within is None or len(within) > MANY:
            facts = await self._store.facts.of_kind(self._scope, kind)
            held.some |= len(facts) >= MOST_OF_KIND
            return facts
        return await self._store.facts.of_films(self._scope, [film.id for film in within], (kind,))

    async def _via(self, held: Holding, condition: Constraint) -> None:
        films = await self.titled(condition.slot) if condition.slot is not None else []
        facts = await self._store.facts.of_films(
            self._scope, [film.id for film in films], condition.via
        )
        for fact in await self._store.facts.named(
            self._scope, {key_of(fact.value) for fact in facts}, condition.kinds
        ):
            if key_of(fact.value) in {key_of(one.value) for one in facts}:
                held.add(fact.film, evidence_of(fact), fact)

    async def _series(
        self, held: Holding, condition: Constraint, within: Sequence[FilmRef] | None
    ) -> None:
        of: set[str] = set()
        if condition.slot is not None:
            of = {key_of(name.text) for name in self._slots[condition.slot].titles}
        facts = await self._of_kind(held, Kind.SERIES, within)
        if held.some:
            facts += await self._store.facts.keyed(
                self._scope, [key_of(condition.words)], (Kind.SERIES,)
            )
        key = cache(key_of)  # most are one of a few words
        such: list[tuple[bool, StoredFact]] = []
        for fact in facts:
            value = key(fact.value)
            said = f"{value} {key(fact.detail)}"
            if is_such_part(condition.words, value, said) and (
                not of or any(title in said for title in of)
            ):
                such.append((value not in fact.quote.lower(), fact))
        for _, fact in sorted(such, key=itemgetter(0)):
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
        slot = self._slots[condition.slot or 0]
        role = role_key(self._slots, condition.role)
        near = [film.id for film in within or ()]
        facts, some = await self._facts(self._keys(condition), condition.kinds or ANY, near)
        held.some |= some and not 0 < len(near) <= MANY
        facts.sort(  # Eve before Eve Arden; her films before those that are about her
            key=lambda one: (
                key_of(one.value) != key_of(slot.text),
                condition.by and one.kind is not Kind.DIRECTOR,
                not condition.kinds and one.kind in _OPEN_ENDED and one.kind is not Kind.CHARACTER,
            )
        )
        named = isinstance(condition.role, int) and self._slots[condition.role].text.istitle()
        films = dict.fromkeys(fact.film for fact in facts)
        read = sorted(films, key=lambda film: film not in (within or ()))[:_MOST_READ]
        if role and not named:
            facts = await in_role(self._passages, facts, role, read)
        for fact in facts:
            if role and named and not plays(fact, role):
                continue
            held.add(fact.film, evidence_of(fact), fact)
        if condition.kinds == (Kind.SETTING,):
            await self._lying_in(held, slot.text, within)
        if not role and (not condition.kinds or set(condition.kinds) & set(_OPEN_ENDED)):
            if Kind.CAST in condition.kinds:
                return  # to be mentioned is not to be in it
            await self._said(held, slot.text, within, sure=bool(held.films))

    async def _worded(
        self, held: Holding, condition: Constraint, within: Sequence[FilmRef] | None
    ) -> None:
        wanted = {stem(word) for word in words(condition.words)}
        kinds = condition.kinds or _OPEN_ENDED
        await self._fact_says(held, condition.words, wanted, kinds, within)
        if kinds == (Kind.SETTING,) and (sort := sort_of_place(condition.words)):
            for fact in await self._of_kind(held, Kind.SETTING, within):
                if sort & set(words(f"{fact.value} {fact.detail}")):
                    held.add(fact.film, evidence_of(fact), fact)
            await self._fact_says(held, condition.words, wanted, (Kind.GENRE,), within)
        if kinds == (Kind.SETTING,):
            await self._lying_in(held, condition.words, within)
        if kinds == (Kind.SETTING,) and not held.films:
            kinds = (Kind.THING, Kind.CHARACTER)
            await self._fact_says(held, condition.words, wanted, kinds, within)
        place = None
        if condition.kinds == (Kind.SETTING,):
            last = re.escape(words(condition.words)[-1][:_STEM])
            beside = r"(?:in|on|at|aboard|inside|beneath|under|outside|near|across)"
            place = re.compile(
                rf"\b{beside}(?: \w+){{0,3}} {last}"
                rf"|\bsettings?\b.{{0,80}}\b{last}|\b{last}\w* (?:{beside}|off) [a-z]"
            )
        if condition.kinds == (Kind.GENRE,):
            place = said_to_be(condition.words)
        await self._said(
            held, condition.words, within, sure=bool(held.films), worded=True, place=place
        )

    async def _lying_in(self, held: Holding, region: str, within: Sequence[FilmRef] | None) -> None:
        """The films set in a place that lies in the one asked for: Whitby in Yorkshire."""
        if is_known(region):
            for fact in await self._of_kind(held, Kind.SETTING, within):
                if is_set_in(region, [(fact.value, fact.detail)]) == "yes":
                    held.add(fact.film, evidence_of(fact), fact)

    async def _fact_says(
        self,
        held: Holding,
        text: str,
        wanted: set[str],
        kinds: Sequence[Kind],
        within: Sequence[FilmRef] | None,
    ) -> None:
        """Films with a fact that has all these words in its value or detail."""
        if within is not None and len(within) <= SEARCHED:
            facts = await self._store.facts.of_films(
                self._scope, [film.id for film in within], kinds
            )
        else:
            near = [film.id for film in within or ()]
            facts, some = await self._facts([key_of(text)], kinds, near)
            held.some |= some and not 0 < len(near) <= MANY
            if len(facts) < _FEW:
                holding = await self._passages.facts_holding(text, kinds)
                facts += holding
                held.some |= _cut_short(holding, kinds)
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
        terms = [stem(word) for word in words(text)]
        if within is not None and len(within) <= SEARCHED:
            pool = await self._passages.of_films(within, text)
        else:
            pool = await self._passages.anywhere(text)
            held.some |= len(pool) >= FOUND and pool[-1].coverage(terms) == 1.0
        for one in best(pool, terms, limit=len(pool)):
            if place and not place.search(one.folded):
                continue
            if not worded and only_compared(one.evidence.quote, text):
                continue
            if one.says(phrase) or (worded and one.coverage(terms) == 1.0):
                held.add(one.film, one.evidence)


def _cut_short(facts: Sequence[StoredFact], kinds: Collection[Kind]) -> bool:
    """Whether there may be more facts than these, of those that a name has."""
    most = most_of(kinds)
    return len(facts) >= most and max(Counter(one.kind for one in facts).values()) >= most
