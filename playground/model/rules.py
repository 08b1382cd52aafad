"""How a limit is written down: its name, where Discord says so, and the check."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from playground.model.errors import Violation, invalid_form

Json = dict[str, Any]
Subject = TypeVar("Subject")


@dataclass(frozen=True)
class Rule(Generic[Subject]):
    """One limit. `source` is the page of Discord's API reference that states it."""

    name: str
    source: str
    check: Callable[[Subject], Iterable[Violation]]


class RuleTable(Generic[Subject]):
    """Rules about one kind of request, checked together so that every violation is named."""

    def __init__(self) -> None:
        self.rules: list[Rule[Subject]] = []

    def rule(
        self, name: str, source: str
    ) -> Callable[
        [Callable[[Subject], Iterable[Violation]]], Callable[[Subject], Iterable[Violation]]
    ]:
        """Register a generator of violations."""

        def register(
            check: Callable[[Subject], Iterable[Violation]],
        ) -> Callable[[Subject], Iterable[Violation]]:
            self.rules.append(Rule(name, source, check))
            return check

        return register

    def violations(self, subject: Subject) -> Iterator[tuple[str, Violation]]:
        """Every violation with the name of its rule."""
        for rule in self.rules:
            for violation in rule.check(subject):
                yield rule.name, violation

    def require(self, subject: Subject, prefix: str = "") -> None:
        """Raise 50035 with all violations, their paths under `prefix`."""
        found = [
            Violation(f"{prefix}{violation.path}", violation.code, violation.message)
            for _, violation in self.violations(subject)
        ]
        if found:
            raise invalid_form(found)


def length(path: str, value: Any, low: int, high: int) -> Iterator[Violation]:
    """A violation when a text or list is present and out of range."""
    if value is None or not isinstance(value, str | list):
        return
    if not low <= len(value) <= high:
        expected = f"{high} or fewer" if low == 0 else f"between {low} and {high}"
        yield Violation(path, "BASE_TYPE_BAD_LENGTH", f"Must be {expected} in length.")


def number(path: str, value: Any, low: float, high: float) -> Iterator[Violation]:
    """A violation when a number is present and out of range."""
    if isinstance(value, int | float) and not low <= value <= high:
        yield Violation(path, "NUMBER_TYPE_RANGE", f"Must be between {low:g} and {high:g}.")


def required(path: str) -> Violation:
    return Violation(path, "BASE_TYPE_REQUIRED", "This field is required")
