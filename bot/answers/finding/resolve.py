"""Which films a question is about: named by title, or left by all of its conditions together.

For which films a single condition holds is `holding`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from bot.answers.finding.bounds import MANY
from bot.answers.finding.holding import Matcher
from bot.answers.finding.passages import Passages
from bot.answers.finding.store import AnswerStore
from bot.answers.model import Ask, Constraint, Evidence
from bot.answers.question.mask import Slot
from bot.library.model import FilmRef, Scope

_FIRST = 60
"""Films that are looked at where very many meet all conditions: over twice what is ever listed."""


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
    elsewhere_some: bool = False  # there may be more of them
    wrong_year: list[FilmRef] = field(default_factory=list)
    beyond: int = 0  # films that fit besides, in a library too large to list
    among: frozenset[int] = frozenset()  # those and the ones of `films`, if they are known
    some: bool = False  # not all films were looked at: more may fit than are told or counted


class Resolver:
    """Resolves the conditions of one question."""

    def __init__(
        self, scope: Scope, store: AnswerStore, passages: Passages, slots: Sequence[Slot]
    ) -> None:
        self._scope = scope
        self._store = store
        self._slots = slots
        self._passages = passages
        self.matcher = Matcher(scope, store, passages, slots)
        self.meant: Resolved | None = None  # what the question describes, once that is known

    async def titled(self, slots: Iterable[int]) -> list[FilmRef]:
        """The films that these slots name."""
        return [film for slot in slots for film in await self.matcher.titled(slot)]

    async def all_titled(self) -> list[FilmRef]:
        """The films that the question names, whatever it asks of them."""
        numbers = [number for number, slot in enumerate(self._slots) if slot.titles]
        return list(dict.fromkeys(await self.titled(numbers)))

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
            named = await self.matcher.titled(slot)
            right = _from_year(named, years)
            if not right:
                resolved.wrong_year += named
            resolved.films = list(dict.fromkeys([*(resolved.films or []), *right]))
        told_apart = [one for one in conditions if one.op and one.slot in ask.films]
        conditions = [one for one in conditions if one not in told_apart]
        not_wanted = set(await self.titled(ask.not_films))
        held = {one: await self.matcher.very_many(one) for one in conditions}
        wanted = [one for one in conditions if not one.negated]
        unwanted = [one for one in conditions if one.negated]
        common = [one for one in wanted if held[one]]
        rare = await self._rare([one for one in wanted if not held[one]])
        for condition in rare:
            beside = [one for one in rare if one is not condition]
            if not await self._narrow(resolved, condition, beside):
                return resolved
        if common or unwanted:
            fits = await self._fits(resolved, common, unwanted, held)
            await self._look_at_first(resolved, fits - {film.id for film in not_wanted})
            if resolved.some and unwanted:  # the others may be unwanted ones
                resolved.beyond, resolved.among = 0, frozenset()
        for condition in [*common, *unwanted]:
            if not await self._narrow(resolved, condition):
                return resolved
        if resolved.films is not None:
            resolved.films = [film for film in resolved.films if film not in not_wanted]
        return resolved

    async def _rare(self, conditions: Sequence[Constraint]) -> Sequence[Constraint]:
        """The conditions in their order; in a large library figures last, for they are many."""
        if len(conditions) < 2 or await self._passages.count_titles() <= MANY:
            return conditions
        return sorted(conditions, key=lambda one: bool(one.op))

    async def _fits(
        self,
        resolved: Resolved,
        common: Sequence[Constraint],
        unwanted: Sequence[Constraint],
        held: Mapping[Constraint, frozenset[int]],
    ) -> frozenset[int]:
        """Those of the films left for which these conditions hold, by what is in memory; none where
        the films are few enough to look at each."""
        if resolved.films is not None:
            fits = frozenset(film.id for film in resolved.films)
        else:
            fits = await self._passages.all_films()
        if len(fits) <= MANY:
            return frozenset()
        fits = fits.intersection(*(held[one] for one in common))
        for one in unwanted:
            if not held[one]:
                rare = await self.matcher.holding(one)
                resolved.some |= rare.some
                fits -= {film.id for film in rare.films}
        return fits.difference(*(held[one] for one in unwanted))

    async def _look_at_first(self, resolved: Resolved, fits: frozenset[int]) -> None:
        """Begin with the first of very many films: no answer lists more."""
        if len(fits) > _FIRST:
            if resolved.films is None:
                resolved.films = await self._store.films.visible(self._scope, sorted(fits)[:_FIRST])
            else:
                resolved.films = [film for film in resolved.films if film.id in fits][:_FIRST]
            resolved.beyond, resolved.among = len(fits) - len(resolved.films), fits
        elif fits and resolved.films is not None:
            resolved.films = [film for film in resolved.films if film.id in fits]
        elif fits:
            resolved.films = await self._store.films.visible(self._scope, sorted(fits))

    async def _narrow(
        self, resolved: Resolved, condition: Constraint, beside: Sequence[Constraint] = ()
    ) -> bool:
        held = await self.matcher.holding(condition, resolved.films, beside)
        if condition.negated:
            if resolved.films is None:
                resolved.films = await self._store.films.visible(self._scope)
            resolved.films = [film for film in resolved.films if film not in held.films]
            return True
        resolved.some |= held.some
        before = resolved.films
        if before is None:
            resolved.films = list(held.films)
        else:
            resolved.films = [film for film in before if film in held.films]
        for film in resolved.films:
            resolved.evidence.setdefault(film, []).extend(held.films[film])
        if resolved.films:
            return True
        if resolved.some:  # of a film that was not looked at it may hold
            return False
        resolved.failed = condition
        if before is not None:
            elsewhere = await self.matcher.holding(condition)
            resolved.elsewhere = list(elsewhere.films)
            resolved.elsewhere_some = elsewhere.some
            resolved.elsewhere_evidence = [e for all_ in elsewhere.films.values() for e in all_[:1]]
            resolved.films = before
        return False


def _from_year(films: Sequence[FilmRef], years: Sequence[float]) -> list[FilmRef]:
    """Those of the films that are from these years; a lone film of unknown year may be."""
    if not years:
        return list(films)
    right = [film for film in films if film.year in years]
    if not right and len(films) == 1 and films[0].year is None:
        return list(films)
    return right
