"""What the functions and patterns of a package decide: the questions that are lost without them.

    python -m benchmarks.worth PACKAGE [PART ...]

Asks the questions of the parts (default: all but the kept one) and notes which functions below
PACKAGE, such as `bot.answers.opinions`, gave anything and which patterns matched. Then each in turn
gives nothing, and the questions that it had a say in are asked again. Prints, least worth first:
questions lost less those won without it, in how many it had a say, its name. A worth of 0 or 1 in
some thousands of questions is a case of its own, which hardly helps another question.

What gives something in more than MOST questions is taken to be worth it. Functions that return an
object of their own have no way of giving nothing, and are left out.
"""

from __future__ import annotations

import argparse
import asyncio
import importlib
import inspect
import pkgutil
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import AsyncExitStack, contextmanager
from dataclasses import dataclass
from types import CodeType, FrameType, FunctionType, ModuleType
from typing import Any, cast

from benchmarks.answers import Library, judge
from benchmarks.opened import opened
from benchmarks.parts import PARTS, QUESTIONS, expected_facts, read_json_lines, review_files
from bot.app import App
from bot.commandline.ask import as_json
from bot.commandline.opening import scope_of
from bot.errors import UserFacingError
from bot.patterns import Compiled

MOST = 500  # questions in which a part of the code gives something, to be tried without it
LOST = 8  # as many questions lost on balance are enough to know

_NOTHING = {
    "bool": "False", "str": "''", "int": "0", "float": "0.0", "list": "[]", "tuple": "()",
    "set": "set()", "frozenset": "frozenset()", "dict": "{}",
}  # fmt: skip
_NO_MATCH: dict[str, Callable[..., Any]] = {
    "search": lambda *_: None,
    "match": lambda *_: None,
    "fullmatch": lambda *_: None,
    "findall": lambda *_: [],
    "finditer": lambda *_: iter(()),
    "sub": lambda _, text, *__: text,
    "subn": lambda _, text, *__: (text, 0),
    "split": lambda text, *_: [text],
}


@dataclass(frozen=True)
class Part:
    """An open library with its questions."""

    app: App
    reviews: Library
    questions: list[dict[str, Any]]

    async def right(self, question: dict[str, Any]) -> bool:
        try:
            found = await self.app.answers.ask(scope_of(None), question["question"])
        except UserFacingError:
            return False
        return judge(question, as_json(found, 0.0), self.reviews).right


async def part(name: str, stack: AsyncExitStack) -> Part:
    files = review_files(name)
    titles = {file: row["title"] for file, row in expected_facts(name).items()}
    reviews = Library({file.name: file.read_text("utf-8") for file in files}, titles)
    app = await stack.enter_async_context(opened(files))
    return Part(app, reviews, read_json_lines(QUESTIONS / name / "questions.jsonl"))


def modules(package: str) -> Iterator[ModuleType]:
    """A package's modules, or the one that is named."""
    found = importlib.import_module(package)
    yield found
    for one in pkgutil.walk_packages(getattr(found, "__path__", ()), f"{package}."):
        yield importlib.import_module(one.name)


def functions(package: str) -> Iterator[tuple[str, FunctionType]]:
    """The functions and methods that a package's modules define, by name."""
    for module in modules(package):
        holders = [module, *(c for c in vars(module).values() if inspect.isclass(c))]
        for holder in holders:
            for thing in list(vars(holder).values()):
                bare = getattr(thing, "fget", None) or getattr(thing, "func", None) or thing
                found = inspect.unwrap(bare) if callable(bare) else None
                if isinstance(found, FunctionType) and found.__module__ == module.__name__:
                    yield f"{module.__name__}.{found.__qualname__}", found


def patterns(package: str) -> Iterator[tuple[str, Compiled]]:
    """The patterns that are constants of a package's modules, by name."""
    for module in modules(package):
        for name, value in vars(module).items():
            if isinstance(value, Compiled):
                yield f"{module.__name__}.{name}", value


def giving_nothing(function: FunctionType) -> CodeType | None:
    """The code of such a function that returns nothing of its kind, if there is such a thing."""
    returned = str(function.__annotations__.get("return", ""))
    sort = returned.partition("[")[0]
    nothing = "None" if returned.endswith("| None") else _NOTHING.get(sort)
    if inspect.isgeneratorfunction(function):
        written = "def nothing(*_, **__):\n  yield from ()"
    elif nothing:
        waits = "async " if inspect.iscoroutinefunction(function) else ""
        written = f"{waits}def nothing(*_, **__): return {nothing}"
    else:
        return None
    if function.__code__.co_freevars or inspect.isasyncgenfunction(function):
        return None  # another's code cannot stand in its place
    made: dict[str, Any] = {}
    exec(written, made)  # noqa: S102
    return cast("CodeType", made["nothing"].__code__)


@contextmanager
def silenced(thing: FunctionType | Compiled) -> Iterator[None]:
    if isinstance(thing, Compiled):
        kept = vars(thing).copy()
        vars(thing).update(_NO_MATCH)
        yield
        vars(thing).clear()
        vars(thing).update(kept)
    else:
        code, nothing = thing.__code__, giving_nothing(thing)
        assert nothing is not None
        thing.__code__ = nothing
        yield
        thing.__code__ = code


class Watch:
    """Who gave something since the last `clear`, among what it watches."""

    def __init__(self, watched: dict[str, FunctionType | Compiled]) -> None:
        self.gave: set[str] = set()
        self._codes = {f.__code__: n for n, f in watched.items() if isinstance(f, FunctionType)}
        for name, one in watched.items():
            if isinstance(one, Compiled):
                self._watch(name, one)

    def _watch(self, name: str, pattern: Compiled) -> None:
        def watching(method: Callable[..., Any], nothing: Callable[..., Any]) -> Any:
            def call(*given: Any) -> Any:
                found = method(*given)
                kept = list(found) if hasattr(found, "__next__") else found
                if kept and kept != nothing(*given):
                    self.gave.add(name)
                return iter(kept) if kept is not found else found

            return call

        for method, nothing in _NO_MATCH.items():
            vars(pattern)[method] = watching(getattr(pattern, method), nothing)

    def __call__(self, frame: FrameType, event: str, returned: Any) -> None:
        """For `sys.setprofile`. What a coroutine waits for is not what it gives."""
        name = self._codes.get(frame.f_code) if event == "return" else None
        if name and returned and not hasattr(returned, "_asyncio_future_blocking"):
            self.gave.add(name)


async def inline(function: Callable[..., Any], *given: Any, **named: Any) -> Any:
    """In place of `asyncio.to_thread`, whose threads are not profiled."""
    return function(*given, **named)


async def measure(package: str, names: list[str]) -> None:
    asyncio.to_thread = inline  # type: ignore[assignment]
    watched: dict[str, FunctionType | Compiled] = {
        name: one for name, one in functions(package) if giving_nothing(one)
    }
    watched.update(patterns(package))
    had_a_say: dict[str, list[tuple[Part, dict[str, Any], bool]]] = defaultdict(list)
    async with AsyncExitStack() as stack:
        parts = [await part(name, stack) for name in names]
        untouched = {n: vars(p).copy() for n, p in watched.items() if isinstance(p, Compiled)}
        watch = Watch(watched)
        for one in parts:
            for question in one.questions:
                watch.gave.clear()
                sys.setprofile(watch)
                right = await one.right(question)
                sys.setprofile(None)
                for name in watch.gave:
                    had_a_say[name].append((one, question, right))
        for name, kept in untouched.items():
            vars(watched[name]).clear()
            vars(watched[name]).update(kept)
        rows = []
        for name, thing in watched.items():
            asked = had_a_say[name]
            if len(asked) <= MOST:
                rows.append((await worth(thing, asked), len(asked), name))
    for lost, asked_of, name in sorted(rows):
        print(f"{lost:4} {asked_of:5}  {name}")


async def worth(
    thing: FunctionType | Compiled, asked: list[tuple[Part, dict[str, Any], bool]]
) -> int:
    """How many questions more are right with it than without it."""
    lost = 0
    with silenced(thing):
        for one, question, right in asked:
            lost += right - await one.right(question)
            if lost >= LOST:
                break
    return lost


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("package")
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], default=[], metavar="PART")
    options = parser.parse_args()
    asyncio.run(measure(options.package, options.parts or [p for p in PARTS if p != "kept"]))
