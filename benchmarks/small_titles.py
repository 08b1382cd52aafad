"""Titles written small: learning where they stand (`python -m benchmarks.train --small-titles`).

The texts that are learned from are our reviews, written small as a whole.
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Iterable, Iterator, Sequence

from benchmarks.examples import (
    Example,
    Text,
    retitled,
    without_opening,
)
from benchmarks.learning import rank
from bot.reading.linear import Linear
from bot.reading.page import Page, lower_in_place
from bot.reading.small_titles import NONE, Run, runs
from bot.reading.text import title_key

WRONG = 30  # runs of a text that are learned from beside the right one, the likeliest ones
AT_RANDOM = 10  # and others
EVERY = 6  # which text is learned from first, to know which are the likeliest
RAREST = 10  # texts' runs in which a feature must be seen
UNTOLD = 0.3  # of the texts are learned from once more with no title
ARTICLES = ("the ", "a ", "an ")
INSTEAD = ("it", "this film", "this", "the film", "this one", "that film")


def learn_small_titles(read: Sequence[Text]) -> Linear:
    """The ranking of a text's runs. Of some hundred only those are looked at that a first one, of
    runs at random, thinks likely."""
    chance = random.Random(0)
    told = [*_variants(read, chance)]
    first = rank([*_groups(told[::EVERY], None, chance)], "title")
    return rank([*_groups(told, first, chance)], "title", rarest=RAREST)


def _variants(read: Sequence[Text], chance: random.Random) -> Iterator[Text]:
    """The texts; each again under another's title or without its opening; some with no title."""
    for text in read:
        yield text
        if not text.titles:
            yield text
            continue
        other = chance.choice(read).titles
        changed = [retitled(text, other[0]) if other else None, without_opening(text)]
        yield from chance.sample(possible := [*filter(None, changed)], min(1, len(possible)))
        if chance.random() < UNTOLD and (plain := _untold(text, chance)):
            yield plain


def _untold(text: Text, chance: random.Random) -> Text | None:
    """A text that speaks of "it" wherever it names its film."""
    titles = sorted(text.titles, key=len, reverse=True)
    named = re.compile("|".join(map(re.escape, titles)), re.IGNORECASE)
    plain = named.sub(lambda _: chance.choice(INSTEAD), text.text)
    left = f" {title_key(plain)} "
    return None if any(f" {title_key(one)} " in left for one in titles) else Text(plain, [], [], [])


def _groups(
    told: Iterable[Text], model: Linear | None, chance: random.Random
) -> Iterator[list[Example]]:
    """The right runs of each text, some wrong ones, and none at all."""
    yes, no = frozenset(["title"]), frozenset[str]()
    for text in told:
        keys = {title_key(title) for title in text.titles}
        right: list[Run] = []
        wrong: list[Run] = []
        for run in runs(lower_in_place(Page(text.text).canvas))[1].values():
            (right if title_key(run.text) in keys else wrong).append(run)
        if keys and not right:
            continue
        if right:  # with its article, where both ways are written
            whole = text.titles[0].lower().startswith(ARTICLES)
            right = [run for run in right if run.text.startswith(ARTICLES) == whole] or right
        chance.shuffle(wrong)
        if model is not None:
            wrong.sort(key=lambda run: -model.weight(run.features))
        likely, rest = wrong[:WRONG], wrong[WRONG:]
        likely += chance.sample(rest, min(AT_RANDOM, len(rest)))
        yield [
            *(Example(frozenset(map(sys.intern, run.features)), yes, no) for run in right),
            *(Example(frozenset(map(sys.intern, run.features)), no, no) for run in likely),
            Example(frozenset([NONE]), no if keys else yes, no),
        ]
