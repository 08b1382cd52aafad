"""Regular expressions that are compiled when they are first used.

There are some two thousand. To compile them all is most of what a start would cost, and a command
uses a few hundred of them.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any, ClassVar, cast


def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`, for the constants of a module.

    What it gives has the methods of a pattern and nothing else, so it is not passed to functions of
    `re`. An error in it is raised at its first use; `tests/test_patterns.py` compiles all.
    """
    return cast("re.Pattern[str]", Compiled(pattern, flags))


def compile_ahead() -> None:
    """Compile all that are loaded: about a second, which no question then takes."""
    for one in Compiled.made:
        one.search  # noqa: B018


class Compiled:
    made: ClassVar[list[Compiled]] = []

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags
        self.made.append(self)

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self._flags)

    # Each is looked up once and then stands in the instance, as quick as that of `re`'s own.
    search = cached_property[Any](lambda self: self._compiled.search)
    match = cached_property[Any](lambda self: self._compiled.match)
    fullmatch = cached_property[Any](lambda self: self._compiled.fullmatch)
    finditer = cached_property[Any](lambda self: self._compiled.finditer)
    findall = cached_property[Any](lambda self: self._compiled.findall)
    sub = cached_property[Any](lambda self: self._compiled.sub)
    subn = cached_property[Any](lambda self: self._compiled.subn)
    split = cached_property[Any](lambda self: self._compiled.split)
    groups = cached_property[Any](lambda self: self._compiled.groups)
