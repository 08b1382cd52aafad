"""What is looked up once for one question, however many of its readings ask for it.

A question is read in several ways, and each reading looks up much of what the others did. What
derives from `Remembering` looks into the library anew whenever it is called, until one question is
given a copy of its own by `for_one_question`: that copy remembers what the `once` methods returned.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Hashable, Iterable
from copy import copy
from functools import wraps
from typing import Any, Concatenate, ParamSpec, Self, TypeVar, cast

P = ParamSpec("P")
T = TypeVar("T")


class Remembering:
    """Has methods marked `once`."""

    _remembered: dict[Hashable, Any] | None = None

    def for_one_question(self) -> Self:
        """A copy that looks nothing up twice; to be forgotten with its question."""
        own = copy(self)
        own._remembered = {}
        return own


R = TypeVar("R", bound=Remembering)
Method = Callable[Concatenate[R, P], Coroutine[Any, Any, T]]


def once(method: Method[R, P, T]) -> Method[R, P, T]:
    """A method whose result is remembered by its arguments. A list is given out as a copy."""

    @wraps(method)
    async def looked_up(self: R, *args: P.args, **kwargs: P.kwargs) -> T:
        remembered = self._remembered
        if remembered is None:
            return await method(self, *args, **kwargs)
        given = tuple(_fixed(one) for one in args)
        named = {name: _fixed(one) for name, one in kwargs.items()}
        asked = method.__name__, given, tuple(named.items())
        if asked not in remembered:
            remembered[asked] = await cast("Any", method)(self, *given, **named)
        found = remembered[asked]
        return cast("T", found.copy() if isinstance(found, list) else found)

    return cast("Method[R, P, T]", looked_up)


def _fixed(argument: object) -> Hashable:
    """An argument as it can be remembered: of what is gone through, the things in their order."""
    if isinstance(argument, str | tuple | frozenset):
        return argument
    return tuple(argument) if isinstance(argument, Iterable) else argument
