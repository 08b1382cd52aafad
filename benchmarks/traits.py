"""Traits in sentences: what it is learned from whether one says so, and how well that is told.

python -m benchmarks.traits          cross-validated by review, beside the sum of words alone
python -m benchmarks.traits aside    by the weights as they are, of the sentences set aside

`traits.jsonl` of the drill holds sentences of our own reviews that have a word for a trait, with
what they answer to "is the film so": "yes", "no", "both" or "nothing"; `traits_aside.jsonl` those
of six parts from which nothing is learned.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from benchmarks.examples import Example
from benchmarks.learning import learn
from benchmarks.parts import DRILL, QUESTIONS, read_json_lines
from bot.answers.words.trait_features import features_of
from bot.answers.words.trait_stance import SURE, stance
from bot.answers.words.trait_words import TABLE
from bot.answers.words.traits import TRAITS, Trait, by_lists, told_words
from bot.reading.linear import Linear
from bot.reading.opinions import CLEAR
from bot.reading.text import fold_line

FILE, ASIDE = "traits.jsonl", "traits_aside.jsonl"
LABELS = ("yes", "no")
FOLDS = 5
PHRASED = "phrases"  # the review of short plain sentences, which are made up for learning
WEIGHT = 3  # times that each of these counts, for reviews have few that are as plain


@dataclass(frozen=True)
class Case:
    """A sentence, a trait, and what the one says of the other."""

    trait: Trait
    sentence: str
    says: str
    review: str


def cases(file: str = FILE) -> list[Case]:
    traits = {one.name: one for one in TRAITS}
    rows = read_json_lines(QUESTIONS / DRILL / file)
    return [Case(traits[row["trait"]], row["sentence"], row["says"], row["review"]) for row in rows]


_PLAIN = re.compile(
    r"(?<![\w(|:?!_])[a-z]{3,}(?:y|ing|ed|ic|al|ful|ous|ent|ant|ive|less|ble|ish|en|ow|id|m|k|d|r)"
    r"(?![\w(|:?!*+_])"
)
"""Words of a trait's table that are adjectives by their look, and no patterns."""
PHRASES = {
    "yes": ("It is {}.", "I found it very {}.", "The ending is {}."),
    "no": (
        "It is not {}.", "The film is never {}.", "There is nothing {} about it.",
        "It is about as {} as a bus ticket.", "It could have been {}.",
    ),
}  # fmt: skip
"""What the plainest words come to; without these a rare word would be learned from one sentence."""


def plain_cases() -> list[Case]:
    """Phrases with the words that ask after a trait, and with those of its contrary."""
    told = []
    for name, asked, _, contrary in TABLE:
        trait = next(one for one in TRAITS if one.name == name)
        for says, phrases in PHRASES.items():
            told += [
                Case(trait, phrase.format(word), says, "")
                for word in dict.fromkeys(_PLAIN.findall(asked))
                for phrase in phrases
            ]
        for word in dict.fromkeys(_PLAIN.findall(contrary)):
            told += [Case(trait, phrase.format(word), "no", "") for phrase in PHRASES["yes"]]
            told.append(Case(trait, f"It is not {word}.", "yes", ""))
    return told


def learn_traits(given: Sequence[Case]) -> Linear:
    """Weights by which a sentence says yes, and by which it says no."""
    phrases = [one for one in given if one.review == PHRASED] * (WEIGHT - 1)
    return learn([_example(one) for one in [*given, *phrases, *plain_cases()]], LABELS)


def _example(case: Case) -> Example:
    both = LABELS if case.says == "both" else (case.says,)
    labels = frozenset(both) & set(LABELS)
    return Example(frozenset(features_of(case.trait, case.sentence)), labels, frozenset())


def judged(given: Sequence[Case], judge: Callable[[Case], float]) -> str:
    """Of what is told as yes and as no, how much is right, and how much of each is found."""
    told: Counter[tuple[str, str]] = Counter()
    for one in given:
        value = judge(one)
        told[one.says, "yes" if value > 0 else "no" if value < 0 else "nothing"] += 1
    parts = []
    for word in LABELS:
        right = told[word, word] + told["both", word]
        claimed = sum(count for (_, said), count in told.items() if said == word)
        there = sum(count for (says, _), count in told.items() if says in (word, "both"))
        parts.append(f"{word} {right}/{claimed} right, {right}/{there} found")
    return "; ".join(parts)


def by_words(case: Case) -> float:
    """The baseline: the sum of the words that show it and those that deny it."""
    value = by_lists(told_words(case.trait, fold_line(case.sentence)))
    return value if abs(value) >= CLEAR else 0.0


def main() -> None:
    aside = sys.argv[1:] == ["aside"]
    given = cases(ASIDE if aside else FILE)
    print(f"{len(given):,} sentences")
    print("words alone ", judged(given, by_words))
    learned = {one: stance(one.trait, one.sentence) for one in given} if aside else unseen(given)
    print("learned     ", judged(given, learned.__getitem__))
    print("surely      ", judged(given, lambda one: learned[one] * (abs(learned[one]) >= SURE)))


def unseen(given: Sequence[Case]) -> dict[Case, float]:
    """What each says by weights that were learned from other reviews."""
    reviews = sorted({one.review for one in given})
    fold_of = {review: number % FOLDS for number, review in enumerate(reviews)}
    found: dict[Case, float] = {}
    for fold in range(FOLDS):
        model = learn_traits([one for one in given if fold_of[one.review] != fold])
        for one in given:
            if fold_of[one.review] == fold:
                yes, no = model.scores(features_of(one.trait, one.sentence))
                found[one] = yes if yes > max(no, 0.0) else -no if no > 0.0 else 0.0
    return found


if __name__ == "__main__":
    main()
