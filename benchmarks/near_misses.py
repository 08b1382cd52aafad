"""Names a letter off are mended and said; names a word off are declined, never taken in silence.

    python -m benchmarks.near_misses [--failures]

Over the shipped and the open reviews: every title, person and character, misspelt in each of its
long words, with one word swapped for another, with the first name of one person beside the last of
another, and a first name with a last name that nobody has.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import re
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.parts import review_files
from benchmarks.report import percent
from bot.answers.model import Answer
from bot.answers.service import AnswerService
from bot.db import Database, open_database
from bot.library.loader import Loader
from bot.library.model import HOUSE, Scope
from bot.library.review_store import ReviewStore
from bot.library.store import LibraryStore
from bot.reading.text import fold, title_key, words
from bot.search import SearchService
from bot.search.model import Name, NameKind
from bot.search.store import SearchStore

SEED = 7
SHORTEST_MENDED = 5  # letters; a slip in a shorter word makes another word too often
SWAPS = 3  # of each name
_WORDS = """
    anthem autumn battle beacon border bridge canyon castle chapel circus coast copper desert
    diamond engine evening ferry festival feather forest fortune fountain garden ghost glass granite
    hunter island journey kingdom lantern letter lighthouse marble meadow mirror monsoon mountain
    museum orchard palace parade pilgrim planet promise prophecy railway rebel rival sailor shadow
    shepherd signal silver soldier stranger summer temple theatre thunder tunnel valley village
    voyage warrior whisper widow window winter
"""
OTHER_WORDS = _WORDS.split()
_FIRST = "Albert Beatrice Conrad Dorothy Edmund Frances Gerald Harriet Ivan Judith"
_LAST = "Abbott Barlow Crawford Duncan Everett Fletcher Gibson Hawkins Jennings Lambert"
FIRST_NAMES, LAST_NAMES = _FIRST.split(), _LAST.split()
QUESTIONS = {
    NameKind.TITLE: ("Who directed {}?", "What is {} about?", "Is {} worth watching?"),
    NameKind.PERSON: ("Which film features {}?", "Which films has {} worked on?"),
    NameKind.CHARACTER: ("Which film features {}?", "Who is {}?"),
}


@dataclass(frozen=True)
class Trial:
    """A question about `typed`, which resembles `name` and is not it."""

    sort: str
    question: str
    typed: str
    name: Name


def slips(word: str, chance: random.Random) -> str:
    """The word as a hurried hand types it: a letter lost, doubled, swapped or missed."""
    at = chance.randrange(1, len(word) - 1)
    ways = (
        word[:at] + word[at + 1 :],
        word[:at] + word[at] + word[at:],
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        word[:at] + chance.choice("aeinorst") + word[at + 1 :],
    )
    return chance.choice([way for way in ways if way != word] or [word[1:]])


def misspelt(name: str, chance: random.Random) -> Iterator[str]:
    for match in re.finditer(r"[^\W\d_]+", name):
        if len(match[0]) >= SHORTEST_MENDED and match[0].isascii():
            yield name[: match.start()] + slips(match[0], chance) + name[match.end() :]


def swapped(name: Name, chance: random.Random) -> Iterator[str]:
    """The name with one of its words replaced by another real one."""
    spans = [m for m in re.finditer(r"[^\W\d_]+", name.text) if len(m[0]) > 3]
    if len(spans) < 2:
        return
    for number in range(SWAPS):
        span = spans[number % len(spans)]
        if name.kind is NameKind.TITLE:
            others = [word.capitalize() for word in OTHER_WORDS]
        else:
            others = FIRST_NAMES if span is spans[0] else LAST_NAMES
        yield name.text[: span.start()] + chance.choice(others) + name.text[span.end() :]


def crossed(names: list[Name], chance: random.Random) -> Iterator[tuple[Name, str]]:
    """First names of people beside other people's last ones."""
    people = [name for name in names if len(name.text.split()) == 2]
    for name in people:
        other = chance.choice(people)
        yield name, f"{name.text.split()[0]} {other.text.split()[1]}"


def trials(names: list[Name]) -> Iterator[Trial]:
    chance = random.Random(SEED)
    known = {title_key(name.text) for name in names}
    known |= {fold(word) for name in names for word in words(name.text)}
    by_kind: dict[NameKind, list[Name]] = defaultdict(list)
    for name in sorted(names, key=lambda one: (one.kind, one.text)):
        if name.kind in QUESTIONS:
            by_kind[name.kind].append(name)
    for kind, own in by_kind.items():
        made = [("typo", name, typed) for name in own for typed in misspelt(name.text, chance)]
        made += [("swap", name, typed) for name in own for typed in swapped(name, chance)]
        if kind is not NameKind.TITLE:
            made += [("cross", name, typed) for name, typed in crossed(own, chance)]
            made += [
                ("longer", name, f"{name.text} {chance.choice(LAST_NAMES)}")
                for name in own
                if " " not in name.text
            ]
        for sort, name, typed in made:
            real = sort == "typo" and any(fold(word) in known for word in (typed, *typed.split())
                                          if word not in name.text.split())  # fmt: skip
            if title_key(typed) in known or real:
                continue
            question = chance.choice(QUESTIONS[kind])
            yield Trial(f"{kind.value} {sort}", question.format(typed), typed, name)
            yield Trial(f"{kind.value} {sort}, small letters", question.format(typed).lower(),
                        typed, name)  # fmt: skip


def passed(trial: Trial, answer: Answer) -> bool:
    """Typos: the name is meant, and that is said. Others: not answered, and not taken for it."""
    if "typo" in trial.sort:
        films = {film.id for film in answer.films}
        return trial.name.text in answer.text and bool(films & set(trial.name.ids))
    return not answer.answered and "Taking" not in answer.text


async def measure(failures: bool) -> None:
    with tempfile.TemporaryDirectory(prefix="marquee-bench-") as folder:
        async with open_database(Path(folder, "library.db")) as database:
            met, of = await _run(database, failures)
    for sort in sorted(of):
        goal = "95 %" if "typo" in sort else "99 %"
        print(f"{sort:32}{percent(met[sort], of[sort])}   goal {goal}")


async def _run(database: Database, failures: bool) -> tuple[dict[str, int], dict[str, int]]:
    loader = Loader(database, LibraryStore(database), ReviewStore(database), lambda: 1)
    await loader.import_paths(HOUSE, review_files("open"))
    answers = AnswerService(database, SearchService(database))
    names, _ = await SearchStore(database).names(HOUSE)
    met: dict[str, int] = defaultdict(int)
    of: dict[str, int] = defaultdict(int)
    for trial in trials(names):
        answer = await answers.ask(Scope(HOUSE), trial.question)
        ok = passed(trial, answer)
        met[trial.sort] += ok
        of[trial.sort] += 1
        if failures and not ok:
            print(f"{trial.sort}: {trial.question}  [{trial.name.text}]\n    {answer.text[:200]}")
    return met, of


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--failures", action="store_true", help="print each miss")
    asyncio.run(measure(parser.parse_args().failures))
