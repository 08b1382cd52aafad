"""Learn the weights of the reading from the reviews that are there to build on.

python -m benchmarks.train            write bot/reading/weights/*.tsv, then bot/answers/weights/
python -m benchmarks.train --answers  the second only (--titles, --yes-no, --traits: those of these)
python -m benchmarks.train --small-titles  that of titles without capitals only
python -m benchmarks.train --folds 5  how well it does on reviews that it has not learned from

The kept part is never looked at. The same reviews give the same weights.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from benchmarks.describing import cases as described_cases
from benchmarks.describing import learn_description
from benchmarks.examples import (
    Example,
    Parted,
    Rows,
    Text,
    in_context_examples,
    is_right,
    name_examples,
    openings,
    parted,
    phrases,
    stands_for,
    texts,
    title_examples,
    title_groups,
    title_standings,
    untitled,
)
from benchmarks.learning import learn, rank
from benchmarks.parts import ASIDE, BEFORE, DRILL, ROOT, TURNS
from benchmarks.selecting import cases, learn_selection
from benchmarks.small_titles import learn_small_titles
from benchmarks.traits import cases as trait_cases
from benchmarks.traits import learn_traits
from benchmarks.trees import grow
from benchmarks.unnamed import cases as unnamed_cases
from benchmarks.unnamed import learn_unnamed
from benchmarks.vectors import word_table
from benchmarks.yes_no import cases as yes_no_cases
from benchmarks.yes_no import learn_yes_no
from bot.reading.linear import Linear, load, unpack
from bot.reading.name_labels import LABELS, NameModels
from bot.reading.role_choice import Link, Scored, links, scored, standings
from bot.reading.title_choice import Standing
from bot.reading.trees import Forest, load_trees
from bot.reading.vectors import vectors

READING = ROOT / "bot" / "reading" / "weights"
ANSWERS = ROOT / "bot" / "answers" / "weights"
BUILT_ON = tuple(part for part in BEFORE if part not in ASIDE)
FOR_TITLES = (DRILL, *BUILT_ON)
FOR_NAMES = (DRILL, TURNS, *BUILT_ON)
T = TypeVar("T")
STACKED = 3  # folds by which models learn from what others say
FOR_PARTS = 200  # trees
FOR_TITLE = 1000  # trees: of 60 unseen reviews 50 titles are found in place of 48 by half of them


@dataclass
class Unseen:
    """What models say of the names of reviews that they have not seen, review by review."""

    first: list[Rows]
    in_context: list[list[Example]]  # seen by what the first model says of all names
    second: list[Rows]
    models: list[NameModels]  # those that have not seen it


def judge_unseen(texts: Sequence[Text], groups: Sequence[list[Example]]) -> Unseen:
    count = len(groups)
    told = Unseen([[]] * count, [[]] * count, [[]] * count, [])
    folds = list(held_out(range(count), STACKED))
    firsts = []
    for known, held in folds:
        first = learn(flat([groups[i] for i in known]), LABELS)
        firsts.append(first)
        for i in held:
            told.first[i] = [first.scores(one.features) for one in groups[i]]
            told.in_context[i] = in_context_examples(texts[i], groups[i], first)
    models = {}
    for (known, held), first in zip(folds, firsts, strict=True):
        second = learn(flat([told.in_context[i] for i in known]), LABELS)
        for i in held:
            told.second[i] = [second.scores(one.features) for one in told.in_context[i]]
            models[i] = NameModels(first, second)
    told.models = [models[i] for i in range(count)]
    return told


def learn_names(groups: Sequence[list[Example]], unseen: Unseen) -> tuple[Linear, Linear]:
    """Both models. The second learns from what the first says of reviews that it has not seen."""
    return learn(flat(groups), LABELS), learn(flat(unseen.in_context), LABELS)


def learn_parts(told: Sequence[Parted]) -> tuple[Linear, dict[str, Forest]]:
    """What tells who plays which part, and who is in the cast and the story.

    Each model learns from what the ones before it say of reviews that they have not seen.
    """
    made: list[list[Link]] = [[]] * len(told)
    weighed: list[Scored] = [[]] * len(told)
    folds = list(held_out(range(len(told)), STACKED))
    for known, held in folds:
        linear = learn(flat([told[i].examples for i in known]), ("role",))
        for i in held:
            made[i] = links(told[i].pairs, told[i].opinions, linear)
    for known, held in folds:
        trees = _grow_links([(told[i], made[i]) for i in known])
        for i in held:
            weighed[i] = scored(made[i], trees)
    return learn(flat([one.examples for one in told]), ("role",)), {
        "roles": _grow_links(list(zip(told, made, strict=True))),
        "cast": _grow_names(told, weighed, "cast"),
        "characters": _grow_names(told, weighed, "character"),
    }


def _grow_links(told: Sequence[tuple[Parted, list[Link]]]) -> Forest:
    rows = [(link.measures, is_right(one.text, link)) for one, found in told for link in found]
    return grow([row for row, _ in rows], [is_so for _, is_so in rows], rounds=FOR_PARTS)


def _grow_names(told: Sequence[Parted], weighed: Sequence[Scored], kind: str) -> Forest:
    rows = [
        (measures, is_so)
        for one, found in zip(told, weighed, strict=True)
        for key, measures in standings(one.opinions, found).items()
        if (is_so := stands_for(one.text, key, kind)) is not None
    ]
    return grow([row for row, _ in rows], [is_so for _, is_so in rows], rounds=FOR_PARTS)


def save(model: Linear, name: str, folder: Path = READING) -> None:
    lines = ["\t".join(model.labels)]
    for feature, packed in model.weights.items():
        if "\n" in feature or "\t" in feature:
            raise ValueError(f"no line of a table can hold the feature {feature!r}")
        row = enumerate(unpack(packed, len(model.labels)))
        lines.append(
            "\t".join([feature, *(f"{label}:{weight}" for label, weight in row if weight)])
        )
    Path(folder, f"{name}.tsv").write_text("\n".join(lines) + "\n", "utf-8")


def judge_names(groups: Sequence[list[Example]], unseen: Unseen) -> Iterator[str]:
    """Precision and recall a label, each review judged by models that have not seen it."""
    counts: dict[str, list[int]] = {label: [0, 0, 0] for label in LABELS}
    for one, row in zip(flat(groups), flat(unseen.second), strict=True):
        for label, score in zip(LABELS, row, strict=True):
            if label not in one.undecided:
                told, right = score > 0, label in one.labels
                counts[label][0] += told and right
                counts[label][1] += told
                counts[label][2] += right
    for label, (both, said, is_so) in counts.items():
        precision, recall = both / max(said, 1), both / max(is_so, 1)
        yield f"  {label:16} precision {precision:6.1%}  recall {recall:6.1%}  of {is_so}"


def judge_parts(told: Sequence[Parted], folds: int) -> Iterator[str]:
    """Precision and recall of the likeliest part of each actor, where one is likely."""
    both, said, is_so = 0, 0, 0
    for known, held in held_out(told, folds):
        linear, trees = learn_parts(known)
        for one in held:
            weighed = scored(links(one.pairs, one.opinions, linear), trees["roles"])
            best = {link.actor: (score, link) for score, link in reversed(weighed)}
            claimed = [is_right(one.text, link) for score, link in best.values() if score > 0]
            both, said = both + sum(claimed), said + len(claimed)
            is_so += sum(fact["kind"] == "cast" and "detail" in fact for fact in one.text.required)
    yield f"  precision {both / said:6.1%}  recall {both / is_so:6.1%}  of {is_so}"


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


def flat(groups: Iterable[Sequence[T]]) -> list[T]:
    return [one for group in groups for one in group]


def held_out(things: Sequence[T], folds: int) -> Iterator[tuple[list[T], list[T]]]:
    """What to learn from and what to judge by, fold by fold."""
    order = list(range(len(things)))
    random.Random(0).shuffle(order)
    for number in range(folds):
        held = set(order[number::folds])
        yield [things[i] for i in order if i not in held], [things[i] for i in sorted(held)]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--titles", action="store_true", help="titles only")
    parser.add_argument("--answers", action="store_true", help="the second opinion only")
    parser.add_argument("--yes-no", action="store_true", help="those of yes and no only")
    parser.add_argument("--traits", action="store_true", help="those of traits only")
    parser.add_argument("--small-titles", action="store_true", help="those without capitals only")
    options = parser.parse_args()
    if options.small_titles:
        save(learn_small_titles(for_titles()), "small-titles")
        return
    if options.traits:
        save(learn_traits(trait_cases()), "traits", ANSWERS)
        return
    if options.yes_no:
        train_yes_no()
        return
    if not options.answers:
        train_reading(options.folds, titles_only=options.titles)
    if not options.titles and not options.folds:
        train_answers()


def train_answers() -> None:
    save(learn_traits(trait_cases()), "traits", ANSWERS)
    forget_what_was_loaded()
    Path(READING, "words.tsv").write_text(word_table(), "utf-8")
    forget_what_was_loaded()
    save(learn_description(described_cases()), "description", ANSWERS)
    forget_what_was_loaded()
    ranking, trees = learn_selection(cases())
    save(ranking, "selection", ANSWERS)
    save_trees(trees, "selection", ANSWERS)
    forget_what_was_loaded()
    train_yes_no()
    save_trees(learn_unnamed(unnamed_cases()), "unnamed", ANSWERS)


def train_yes_no() -> None:
    for name, trees in zip(("settles", "affirms"), learn_yes_no(yes_no_cases()), strict=True):
        save_trees(trees, name, ANSWERS)
    forget_what_was_loaded()


def forget_what_was_loaded() -> None:
    """So that questions are asked of what was just learned."""
    for loaded in (load, load_trees, vectors):
        loaded.cache_clear()


def save_trees(trees: Forest, name: str, folder: Path) -> None:
    Path(folder, f"{name}.jsonl").write_text("".join(f"{json.dumps(one)}\n" for one in trees.trees))


def train_reading(folds: int, *, titles_only: bool) -> None:
    read = texts(FOR_NAMES)
    told = read + phrases()
    names = [name_examples(text) for text in told]
    print(f"{len(read)} reviews, {len(told) - len(read)} phrases, {len(flat(names))} names")
    if not folds and not titles_only:
        save(learn_small_titles(for_titles()), "small-titles")
        forget_what_was_loaded()
    unseen = judge_unseen(told, names)
    train_titles(folds, dict(zip((text.text for text in told), unseen.models, strict=True)))
    if titles_only:
        return
    parts = [parted(*each) for each in zip(told, unseen.first, unseen.second, strict=True)]
    if folds:
        print("parts", *judge_parts(parts, folds), sep="\n")
        print("names", *judge_names(names, unseen), sep="\n")
    else:
        first, second = learn_names(names, unseen)
        save(first, "names")
        save(second, "names-in-context")
        linear, trees = learn_parts(parts)
        save(linear, "roles")
        for name, grown in trees.items():
            save_trees(grown, name, READING)


def for_titles() -> list[Text]:
    """What titles are learned from."""
    return [*texts(FOR_TITLES), *openings(), *untitled()]


def train_titles(folds: int, names: NamesUnseen) -> None:
    read = for_titles()
    if folds:
        print("titles", *judge_titles(read, names, folds), sep="\n")
    else:
        ranking, forest = learn_titles(read, names)
        save(ranking, "titles")
        save_trees(forest, "titles", READING)


if __name__ == "__main__":
    main()
