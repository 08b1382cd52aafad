"""Patterns that are compiled late: all of them can be, and they behave as `re`'s own."""

from __future__ import annotations

import importlib
import pkgutil
import subprocess
import sys

import pytest

import bot
import cogs
from bot.patterns import compile_ahead, compiled

FEW = 300  # of the two thousand


def test_every_pattern_of_the_house_compiles() -> None:
    for package in (bot, cogs):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not module.name.endswith("__main__"):
                importlib.import_module(module.name)
    compile_ahead()


def test_no_constant_is_compiled_at_the_start() -> None:
    """Only a few are made otherwise: in functions that are called while a module loads."""
    counted = """
import re
made = []
late, re._compiler.compile = re._compiler.compile, lambda *a: made.append(a) or late(*a)
import bot.answers.service, bot.reading.reader
print(len(made))
"""
    done = subprocess.run([sys.executable, "-c", counted], capture_output=True, check=True)
    assert int(done.stdout) < FEW


def test_a_pattern_finds_replaces_and_splits() -> None:
    vowel = compiled("([AEIOU])", 2)  # re.IGNORECASE
    assert vowel.pattern == "([AEIOU])"
    assert vowel.groups == 1
    assert vowel.sub(r"<\1>", "pear") == "p<e><a>r"
    assert [found[0] for found in vowel.finditer("pear")] == ["e", "a"]
    assert compiled(", ?").split("a, b,c") == ["a", "b", "c"]


def test_nothing_else_is_offered() -> None:
    with pytest.raises(AttributeError):
        compiled("a").scanner("a")  # type: ignore[attr-defined]
