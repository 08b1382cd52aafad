"""Which films a question is about: named by title, or left by all of its conditions together.

For which films a single condition holds is `holding`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from bot.answers.holding import Matcher
from bot.answers.mask import Slot
from bot.answers.model import Ask, Constraint, Evidence
from bot.answers.passages import Passages
from bot.answers.store import AnswerStore
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
    wrong_year: list[FilmRef] = field(default_factory=list)
    beyond: int = 0  # films that fit besides, in a library too large to list
    among: frozenset[int] = frozenset()  # those and the ones of `films`, if they are known


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
        for condition in await self._rarest_first(resolved, conditions):
            if not await self._narrow(resolved, condition):
                return resolved
        unwanted = set(await self.titled(ask.not_films))
        if resolved.films is not None:
            resolved.films = [film for film in resolved.films if film not in unwanted]
        return resolved

    async def _rarest_first(
        self, resolved: Resolved, conditions: Sequence[Constraint]
    ) -> list[Constraint]:
        """The conditions in their order, those for which very many films hold after the others.

        Where there are no others, `resolved` begins with the first of the films for which all of
        these hold: no answer lists more.
        """
        wanted = [one for one in conditions if not one.negated]
        held = {one: await self.matcher.very_many(one) for one in wanted}
        common = [one for one in wanted if held[one]]
        if common and len(common) == len(wanted) and resolved.films is None:
            films = frozenset.intersection(*(held[one] for one in common))
            if len(films) > _FIRST:
                resolved.films = await self._store.films(self._scope, sorted(films)[:_FIRST])
                resolved.beyond, resolved.among = len(films) - len(resolved.films), films
        unwanted = [one for one in conditions if one.negated]
        return [*(one for one in wanted if one not in common), *common, *unwanted]

    async def _narrow(self, resolved: Resolved, condition: Constraint) -> bool:
        held = await self.matcher.holding(condition, resolved.films)
        if condition.negated:
            if resolved.films is None:
                resolved.films = await self._store.films(self._scope)
                total = await self._passages.count_titles()
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
            elsewhere = await self.matcher.holding(condition)
            resolved.elsewhere = list(elsewhere.films)
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
