"""Learning which of a review's capitals are the film's title: a linear ranking and trees."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from benchmarks.examples import Text, title_examples, title_groups, title_standings
from benchmarks.folds import STACKED, flat, held_out
from benchmarks.learning import rank
from benchmarks.trees import grow
from bot.reading.linear import Linear
from bot.reading.name_labels import NameModels
from bot.reading.title_choice import Standing
from bot.reading.trees import Forest

FOR_TITLE = 1000  # trees: of 60 unseen reviews 50 titles are found in place of 48 by half of them

NamesUnseen = Mapping[str, NameModels]
"""By a review's text, models of names that have not seen it."""


def learn_titles(read: Sequence[Text], names: NamesUnseen) -> tuple[Linear, Forest]:
    """The linear ranking, and the trees, which learn from what others say of reviews unseen."""
    seen: list[list[tuple[Standing, bool]]] = []
    for known, held in held_out(read, STACKED):
        ranking = rank(title_groups(known), "title")
        seen += [title_standings(text, ranking, names.get(text.text)) for text in held]
    rows, labels = [one.measures for one, _ in flat(seen)], [is_so for _, is_so in flat(seen)]
    trees = grow(rows, labels, rounds=FOR_TITLE, groups=[len(one) for one in seen])
    return rank(title_groups(read), "title"), trees


def judge_titles(read: Sequence[Text], names: NamesUnseen, folds: int) -> Iterator[str]:
    """How many titles are found, each by models that have not seen the review."""
    right = possible = named = told = silent = 0
    for known, held in held_out(read, folds):
        ranking, trees = learn_titles(known, names)
        for text in held:
            group = title_examples(text)
            standing = title_standings(text, ranking, names.get(text.text))
            is_right = max((trees.total(one.measures), right_one) for one, right_one in standing)[1]
            if text.titles:
                named += 1
                possible += any(one.labels for one in group)
                right += is_right
            else:
                told += 1
                silent += is_right
    yield f"  right {right / named:.1%} of {named}, among the candidates {possible / named:.1%}"
    yield f"  of {told} texts without a title, {silent} are given none"
