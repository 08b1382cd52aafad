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
from pathlib import Path

from benchmarks.describing import cases as described_cases
from benchmarks.describing import learn_description
from benchmarks.examples import Text, name_examples, openings, parted, phrases, texts, untitled
from benchmarks.folds import flat
from benchmarks.learn_names import judge_names, judge_parts, judge_unseen, learn_names, learn_parts
from benchmarks.learn_titles import NamesUnseen, judge_titles, learn_titles
from benchmarks.learning import ANSWERS, BUILT_ON, FOR_NAMES, READING, save
from benchmarks.parts import DRILL
from benchmarks.selecting import cases, learn_selection
from benchmarks.small_titles import learn_small_titles
from benchmarks.traits import cases as trait_cases
from benchmarks.traits import learn_traits
from benchmarks.unnamed import cases as unnamed_cases
from benchmarks.unnamed import learn_unnamed
from benchmarks.vectors import word_table
from benchmarks.yes_no import cases as yes_no_cases
from benchmarks.yes_no import learn_yes_no
from bot.reading.linear import load
from bot.reading.trees import Forest, load_trees
from bot.reading.vectors import vectors

FOR_TITLES = (DRILL, *BUILT_ON)


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
