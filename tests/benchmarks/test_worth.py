"""What is measured without a function or a pattern: it gives nothing, and afterwards as before."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest

from benchmarks.worth import giving_nothing, silenced
from bot.patterns import compiled


def names() -> list[str]:
    return ["Aurora"]


async def film() -> str | None:
    return "Echoes"


def each() -> Iterator[int]:
    yield 1


def object_of_its_own() -> Exception:
    return ValueError()


def test_a_function_gives_nothing_of_its_kind_and_then_what_it_gave() -> None:
    with silenced(names):  # type: ignore[arg-type]
        assert names() == []
    with silenced(film):  # type: ignore[arg-type]
        assert asyncio.run(film()) is None
    with silenced(each):  # type: ignore[arg-type]
        assert list(each()) == []
    assert (names(), asyncio.run(film()), list(each())) == (["Aurora"], "Echoes", [1])


def test_what_returns_an_object_of_its_own_cannot_give_nothing() -> None:
    assert giving_nothing(object_of_its_own) is None  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["the end", "nothing of it"])
def test_a_pattern_matches_nothing_and_then_as_before(text: str) -> None:
    pattern = compiled(r"\bend\b")
    matched = pattern.search(text) is not None
    with silenced(pattern):  # type: ignore[arg-type]
        assert pattern.search(text) is None
        assert pattern.sub("", text) == text
        assert list(pattern.finditer(text)) == []
    assert (pattern.search(text) is not None) == matched
