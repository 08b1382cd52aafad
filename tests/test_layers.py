"""Who may know whom: the rules of the house, read off the source."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SQL = re.compile(
    r"\s*(SELECT\s|INSERT (OR \w+ )?INTO\s|UPDATE \w+ SET\s|DELETE FROM\s|PRAGMA\s|WITH \w+.* AS \("
    r"|(CREATE|ALTER|DROP) (UNIQUE |VIRTUAL )?(TABLE|INDEX|VIEW|TRIGGER)\s|BEGIN IMMEDIATE|COMMIT$)"
)
OUTSIDE = frozenset(
    ["asyncio", "http", "io", "logging", "os", "pathlib", "shutil", "socket", "sqlite3", "ssl",
     "subprocess", "tempfile", "threading", "time", "urllib"]
)  # fmt: skip
"""What pure modules have no business with: files, the network, the clock, other threads."""


@dataclass(frozen=True)
class Import:
    module: str  # dotted, as far as it names a module of ours or a package
    line: int
    late: bool  # inside a function


@dataclass(frozen=True)
class Module:
    name: str
    path: Path

    @cached_property
    def nodes(self) -> list[ast.AST]:
        source = self.path.read_text(encoding="utf-8")
        return list(ast.walk(ast.parse(source, filename=str(self.path))))

    @property
    def place(self) -> str:
        return str(self.path.relative_to(ROOT))

    @property
    def package(self) -> str:
        return self.name if self.path.name == "__init__.py" else self.name.rpartition(".")[0]


@cache
def modules() -> dict[str, Module]:
    found = {}
    for top in ("bot", "cogs", "playground"):
        for path in (ROOT / top).rglob("*.py"):
            parts = path.relative_to(ROOT).with_suffix("").parts
            name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
            found[name] = Module(name, path)
    return found


@cache
def imports(module: Module) -> tuple[Import, ...]:
    return tuple(_imports(module))


def _imports(module: Module) -> Iterator[Import]:
    """Every import of a module; `from bot.x import y` is of bot.x.y where that is a module."""
    functions = [
        range(node.lineno + 1, (node.end_lineno or 0) + 1)
        for node in module.nodes
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    for node in module.nodes:
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module.place}:{node.lineno} imports relatively"
            whole = [f"{node.module}.{alias.name}" for alias in node.names]
            names = [name if name in modules() else str(node.module) for name in whole]
        else:
            continue
        for name in names:
            yield Import(name, node.lineno, any(node.lineno in lines for lines in functions))


def within(name: str, *packages: str) -> bool:
    return any(name == package or name.startswith(f"{package}.") for package in packages)


def offences(among: str, forbidden: object, *, but: object = lambda module: False) -> list[str]:
    """Where modules in a package import what they may not."""
    return [
        f"{module.place}:{found.line} imports {found.module}"
        for module in modules().values()
        if within(module.name, among) and not but(module)  # type: ignore[operator]
        for found in imports(module)
        if forbidden(module, found)  # type: ignore[operator]
    ]


def is_store(name: str) -> bool:
    return name.rpartition(".")[2].endswith("store")


def is_pure(module: Module) -> bool:
    return (
        within(module.name, "bot.reading", "bot.errors", "bot.patterns", "bot.polls.counting")
        or module.path.name == "model.py"
    )


def test_the_rules_look_at_the_whole_house() -> None:
    assert {"bot.db.connection", "bot.library.store", "bot.reading.model", "cogs"} <= set(modules())


def test_discord_is_known_at_the_edge_only() -> None:
    def at_the_edge(module: Module) -> bool:
        return within(module.name, "bot.client", "bot.interactions", "bot.__main__")

    assert not offences("bot", lambda _, found: within(found.module, "discord"), but=at_the_edge)
    assert not offences(
        "playground",
        lambda _, found: within(found.module, "discord"),
        but=lambda module: (
            module.name == "playground.redirect"
        ),  # points the client at the stand-in
    )


def test_bot_knows_neither_cogs_nor_playground() -> None:
    def forbidden(module: Module, found: Import) -> bool:
        lazily = module.name == "bot.__main__" and found.late
        return within(found.module, "cogs", "playground") and not lazily

    assert not offences("bot", forbidden)


def test_cogs_do_not_know_each_other() -> None:
    def forbidden(module: Module, found: Import) -> bool:
        if within(module.name, "cogs._ui"):
            return within(found.module, "cogs") and not within(found.module, "cogs._ui")
        return within(found.module, "cogs") and not within(
            found.module, "cogs._ui", module.name, module.package if "." in module.package else ""
        )

    assert not offences("cogs", forbidden)


def test_cogs_call_services_never_the_database() -> None:
    assert not offences(
        "cogs", lambda _, found: within(found.module, "bot.db") or is_store(found.module)
    )


def test_stores_do_not_know_their_services() -> None:
    def forbidden(module: Module, found: Import) -> bool:
        service = found.module.rpartition(".")[2] in {"service", "loader", "app", "client"}
        return is_store(module.name) and (service or within(found.module, "bot.interactions"))

    assert not offences("bot", forbidden)


ANSWERS = ("words", "question", "proof", "finding", "reply", "details", "facts", "opinions",
           "happenings", "films", "understand", "ways", "learned", "service")  # fmt: skip
"""What `bot/answers/` is made of, from the ground up."""


@pytest.mark.parametrize("name", ANSWERS)
def test_answering_knows_only_what_is_beneath(name: str) -> None:
    here = f"bot.answers.{name}"
    above = [f"bot.answers.{one}" for one in ANSWERS[ANSWERS.index(name) + 1 :]]
    assert any(within(one, here) for one in modules())
    assert not offences(here, lambda _, found: within(found.module, *above))


@pytest.mark.parametrize("name", ["words", "question", "proof"])
def test_questions_and_sentences_are_understood_without_looking_anything_up(name: str) -> None:
    def looks_up(_: Module, found: Import) -> bool:
        return (
            within(found.module, "bot.db")
            or is_store(found.module)
            or found.module.partition(".")[0] in OUTSIDE
        )

    assert not offences(f"bot.answers.{name}", looks_up)


def test_the_database_knows_nothing_above_it() -> None:
    assert not offences(
        "bot.db",
        lambda _, found: (
            within(found.module, "bot") and not within(found.module, "bot.db", "bot.errors")
        ),
    )


@pytest.mark.parametrize(
    "name", sorted(module.name for module in modules().values() if is_pure(module))
)
def test_pure_modules_import_the_standard_library_and_each_other(name: str) -> None:
    for found in imports(modules()[name]):
        top = found.module.partition(".")[0]
        ours = modules().get(found.module)
        if ours is not None:
            assert is_pure(ours), f"{name}:{found.line} imports {found.module}"
        else:
            assert top in sys.stdlib_module_names, f"{name}:{found.line} imports {found.module}"
            assert top not in OUTSIDE, f"{name}:{found.line} imports {found.module}"


def test_sql_is_written_in_stores_only() -> None:
    found = [
        f"{module.place}:{node.lineno} holds {node.value.strip()[:30]!r}"
        for module in modules().values()
        if not is_store(module.name) and not within(module.name, "bot.db")
        for node in module.nodes
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and SQL.match(node.value)
    ]
    assert not found


@pytest.mark.parametrize(
    "sql", ["SELECT 1", "\n  WITH a (b) AS (", "UPDATE film SET x", "PRAGMA optimize"]
)
def test_sql_is_recognised(sql: str) -> None:
    assert SQL.match(sql)


@pytest.mark.parametrize("text", ["Select one", "UPDATE your settings", "With film AS is"])
def test_prose_is_not_taken_for_sql(text: str) -> None:
    assert not SQL.match(text)


def test_packages_are_imported_by_their_parts() -> None:
    """`import bot` would bind whatever else goes by that name."""
    bare = [
        f"{module.place}:{node.lineno}"
        for module in modules().values()
        for node in module.nodes
        if isinstance(node, ast.Import)
        for alias in node.names
        if within(alias.name, "bot", "cogs")
    ]
    assert not bare
