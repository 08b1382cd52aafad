"""Learn the weights of the reading from the reviews that are there to build on.

python -m benchmarks.train            write bot/reading/weights/*.tsv
python -m benchmarks.train --folds 5  how well it does on reviews that it has not learned from

The kept part is never looked at. The same reviews give the same weights.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import exp, sqrt
from pathlib import Path
from typing import Any, TypeVar

from benchmarks.parts import ASIDE, BEFORE, DRILL, QUESTIONS, ROOT, SHIPPED, TURNS, read_json_lines
from bot.reading.headings import read_heading
from bot.reading.linear import Linear, likelihood, pack, unpack
from bot.reading.name_features import in_context
from bot.reading.name_labels import LABELS, observe
from bot.reading.page import Page
from bot.reading.role_links import pairs
from bot.reading.sentences import split_sentences
from bot.reading.text import fold, title_key
from bot.reading.title_candidates import title_spans
from bot.reading.title_features import NO_TITLE, candidates
from bot.reading.titles import find_titles
from bot.reading.words import Sentences

WEIGHTS = ROOT / "bot" / "reading" / "weights"
PARTS = (DRILL, *(part for part in BEFORE if part not in ASIDE))
T = TypeVar("T")
STACKED = 3  # folds by which the second model of names learns
ROUNDS = 10
RATE = 0.1
DECAY = 1e-3
SURE_ENOUGH = 0.02  # an error below this teaches nothing
RAREST = 2  # examples in which a feature must be seen
DROPPED = 0.15  # of the features of a name or a possible title, each time that it is looked at
RETITLED = 2  # times that a review is read again under another's title
SHORTEST = 150  # characters of a review
LIGHTEST = 4  # hundredths: lighter weights are left out


@dataclass(frozen=True)
class Example:
    """One thing with its features, the labels it has, and those that nobody can decide."""

    features: frozenset[str]
    labels: frozenset[str]
    undecided: frozenset[str]


@dataclass(frozen=True)
class Text:
    """A review with what a careful reader finds in it."""

    text: str
    titles: list[str]
    required: list[dict[str, Any]]
    acceptable: list[dict[str, Any]]


def texts(parts: Iterable[str] = PARTS) -> list[Text]:
    """The reviews of some parts."""
    found = []
    for part in parts:
        for row in read_json_lines(QUESTIONS / part / "facts.jsonl"):
            file = QUESTIONS / part / "reviews" / row["file"]
            text = (file if file.exists() else SHIPPED / row["file"]).read_text("utf-8")
            found.append(Text(text, row["title"], row["required"], row["acceptable"]))
    return found


def untitled() -> list[Text]:
    """Texts about a film that they do not name."""
    texts = (QUESTIONS / DRILL / "untitled.txt").read_text("utf-8").split("\n===\n")
    return [Text(text, [], [], []) for text in texts]


def openings() -> list[Text]:
    """Reviews, or how they begin, of which only the title is known."""
    rows = read_json_lines(QUESTIONS / DRILL / "titles.jsonl")
    return [Text(row["text"], row["title"], [], []) for row in rows]


def marked(text: Text) -> Page:
    page = Page(text.text)
    titles = find_titles(page, text.titles[0])
    page.title = titles.title
    page.mark(titles.spans, titles.works)
    return page


def in_context_examples(text: Text, examples: list[Example], first: Linear) -> list[Example]:
    """The same names, seen by what the first model says of all of them."""
    page = marked(text)
    found, _, _ = observe(page, Sentences(page))
    rows = (first.scores(one.features) for one in examples)
    in_context(page, found, dict(zip(found, rows, strict=True)))
    return [
        replace(one, features=frozenset(entity.features()))
        for one, entity in zip(examples, found.values(), strict=True)
    ]


def role_examples(text: Text) -> list[Example]:
    """Every actor with every part told near by; some of them belong together."""
    page = marked(text)
    sentences = Sentences(page)
    _, _, ruled = observe(page, sentences)
    cast = {
        fold(value): [fold(role) for role in fact.get("detail", [])]
        for fact in text.required
        if fact["kind"] == "cast"
        for value in fact["value"]
    }
    characters = frozenset(
        fold(value)
        for fact in text.required
        if fact["kind"] == "character"
        for value in fact["value"]
    )
    known = {key: ruled.players[key].role if key in ruled.players else "" for key in cast}
    return [
        Example(
            frozenset(pair.features),
            frozenset(["role"] if _is_role(pair.part.text, cast[pair.actor]) else []),
            frozenset(),
        )
        for pair in pairs(page, sentences, known, characters)
    ]


def _is_role(part: str, roles: list[str]) -> bool:
    return any(f" {role.removeprefix('the ')} " in f" {fold(part)} " for role in roles)


def learn_names(texts: Sequence[Text], groups: Sequence[list[Example]]) -> tuple[Linear, Linear]:
    """Both models. The second learns from what the first says of reviews that it has not seen."""
    again: list[Example] = []
    everything = range(len(groups))
    for known, held in held_out(everything, STACKED):
        first = learn(flat([groups[i] for i in known]), LABELS)
        for i in held:
            again += in_context_examples(texts[i], groups[i], first)
    return learn(flat(groups), LABELS), learn(again, LABELS)


def phrases() -> list[Text]:
    """Short pieces of reviews, with all that they say of people and places."""
    rows = read_json_lines(QUESTIONS / DRILL / "phrases.jsonl")
    return [Text(row["text"], [row["title"]], row["required"], []) for row in rows]


def name_examples(text: Text) -> list[Example]:
    """Every name of a review with what it stands for."""
    examples = []
    page = marked(text)
    for entity in observe(page, Sentences(page))[0].values():
        labels = _labelled(entity.key, text.required)
        undecided = _labelled(entity.key, text.acceptable) - labels
        examples.append(Example(frozenset(entity.features()), labels, undecided))
    return examples


def _labelled(key: str, facts: list[dict[str, Any]]) -> frozenset[str]:
    return frozenset(
        fact["kind"]
        for fact in facts
        if fact["kind"] in LABELS and any(_named(key, fold(v), fact["kind"]) for v in fact["value"])
    )


def _named(key: str, value: str, kind: str) -> bool:
    if kind == "setting":
        return f" {key} " in f" {value} ".replace(",", " ")
    return key.removeprefix("the ") == value.removeprefix("the ")


def learn(examples: Sequence[Example], labels: tuple[str, ...]) -> Linear:
    """One logistic regression a label, by stochastic gradient descent (AdaGrad).

    Some features are hidden each time, as when titles are ranked.
    """
    seen = Counter(feature for example in examples for feature in example.features)
    table = []
    for number, label in enumerate(labels):
        weights: dict[str, float] = {}
        squares: dict[str, float] = defaultdict(lambda: 0.01)
        mine = [
            (sorted(f for f in one.features if seen[f] >= RAREST), label in one.labels)
            for one in examples
            if label not in one.undecided
        ]
        order = random.Random(number)
        for _ in range(ROUNDS):
            order.shuffle(mine)
            for everything, is_so in mine:
                features = [f for f in everything if order.random() >= DROPPED]
                error = is_so - likelihood(sum(weights.get(f, 0.0) for f in features))
                if abs(error) < SURE_ENOUGH:
                    continue
                for feature in features:
                    weight = weights.get(feature, 0.0)
                    slope = error - DECAY * weight
                    squares[feature] += slope * slope
                    weights[feature] = weight + RATE * slope / sqrt(squares[feature])
        table.append(weights)
    rows: dict[str, int] = {}
    for feature in sorted(set().union(*table)):
        packed = pack(
            (number, hundredths)
            for number, weights in enumerate(table)
            if abs(hundredths := round(weights.get(feature, 0.0) * 100)) >= LIGHTEST
        )
        if packed:
            rows[feature] = packed
    return Linear(labels, rows)


def rank(groups: Sequence[Sequence[Example]], label: str) -> Linear:
    """Weights by which the right one of each group has the highest score (softmax).

    Each time some features are hidden, so that no single one is relied on (Srivastava and others,
    2014): 88.8 % of titles in place of 87.5, cross-validated.
    """
    seen = Counter(f for group in groups for one in group for f in one.features)
    weights: dict[str, float] = {}
    squares: dict[str, float] = defaultdict(lambda: 0.01)
    mine = [
        [
            (sorted(f for f in one.features if seen[f] >= RAREST), label in one.labels)
            for one in group
        ]
        for group in groups
        if any(label in one.labels for one in group)
    ]
    order = random.Random(0)
    for _ in range(ROUNDS):
        order.shuffle(mine)
        for whole in mine:
            group = _partly(whole, order)
            scores = [sum(weights.get(f, 0.0) for f in features) for features, _ in group]
            highest = max(scores)
            shares = [exp(score - highest) for score in scores]
            right = sum(share for share, (_, is_so) in zip(shares, group, strict=True) if is_so)
            for share, (features, is_so) in zip(shares, group, strict=True):
                error = (share / right if is_so else 0.0) - share / sum(shares)
                if abs(error) < SURE_ENOUGH / 4:
                    continue
                for feature in features:
                    weight = weights.get(feature, 0.0)
                    slope = error - DECAY * weight
                    squares[feature] += slope * slope
                    weights[feature] = weight + RATE * slope / sqrt(squares[feature])
    rows = {
        feature: hundredths
        for feature, weight in sorted(weights.items())
        if abs(hundredths := round(weight * 100)) >= LIGHTEST
    }
    return Linear((label,), rows)


def _partly(
    group: list[tuple[list[str], bool]], chance: random.Random
) -> list[tuple[list[str], bool]]:
    everything = sorted({feature for features, _ in group for feature in features})
    hidden = {feature for feature in everything if chance.random() < DROPPED}
    return [([f for f in features if f not in hidden], is_so) for features, is_so in group]


def save(model: Linear, name: str) -> None:
    lines = ["\t".join(model.labels)]
    for feature, packed in model.weights.items():
        if "\n" in feature or "\t" in feature:
            raise ValueError(f"no line of a table can hold the feature {feature!r}")
        row = enumerate(unpack(packed, len(model.labels)))
        lines.append(
            "\t".join([feature, *(f"{label}:{weight}" for label, weight in row if weight)])
        )
    Path(WEIGHTS / f"{name}.tsv").write_text("\n".join(lines) + "\n", "utf-8")


def judge_names(
    texts: Sequence[Text], groups: Sequence[list[Example]], folds: int
) -> Iterator[str]:
    """Precision and recall a label, each review judged by models that have not seen it."""
    counts: dict[str, list[int]] = {label: [0, 0, 0] for label in LABELS}
    for known, held in held_out(range(len(groups)), folds):
        first, second = learn_names([texts[i] for i in known], [groups[i] for i in known])
        for one in flat([in_context_examples(texts[i], groups[i], first) for i in held]):
            for label, score in zip(LABELS, second.scores(one.features), strict=True):
                if label not in one.undecided:
                    said, is_so = score > 0, label in one.labels
                    counts[label][0] += said and is_so
                    counts[label][1] += said
                    counts[label][2] += is_so
    for label, (both, said, is_so) in counts.items():
        precision, recall = both / max(said, 1), both / max(is_so, 1)
        yield f"  {label:16} precision {precision:6.1%}  recall {recall:6.1%}  of {is_so}"


def judge_roles(groups: Sequence[list[Example]], folds: int) -> Iterator[str]:
    """Precision and recall of the pairs of an actor and a part."""
    both = said = is_so = 0
    for known, held in held_out(groups, folds):
        model = learn(flat(known), ("role",))
        for one in flat(held):
            claimed, true = model.scores(one.features)[0] > 0, bool(one.labels)
            both, said, is_so = both + (claimed and true), said + claimed, is_so + true
    yield f"  precision {both / said:6.1%}  recall {both / is_so:6.1%}  of {is_so}"


def judge_titles(read: Sequence[Text], folds: int) -> Iterator[str]:
    """How many titles are found, each by a model that has not seen the review."""
    right = possible = named = told = silent = 0
    for known, held in held_out(read, folds):
        model = rank(title_groups(known), "title")
        for text in held:
            group = title_examples(text)
            is_right = bool(max(group, key=lambda one: model.scores(one.features)[0]).labels)
            if text.titles:
                named += 1
                possible += any(one.labels for one in group)
                right += is_right
            else:
                told += 1
                silent += is_right
    yield f"  right {right / named:.1%} of {named}, among the candidates {possible / named:.1%}"
    yield f"  of {told} texts without a title, {silent} are given none"


def flat(groups: Iterable[Sequence[Example]]) -> list[Example]:
    return [one for group in groups for one in group]


def title_examples(text: Text) -> list[Example]:
    """Every possible title of a review, and none at all; one of them is right."""
    page = Page(text.text)
    found = candidates(page, title_spans(page), read_heading(page))
    keys = {title_key(title) for title in text.titles}
    yes, no = frozenset(["title"]), frozenset[str]()
    examples = [
        Example(frozenset(one.features), yes if key in keys else no, no)
        for key, one in found.items()
    ]
    return [*examples, Example(frozenset([NO_TITLE]), no if keys else yes, no)]


def title_groups(read: Sequence[Text]) -> list[list[Example]]:
    """The reviews, and each again under another's title, without its opening, and without the
    sentence that names its film first: what stands around a title has to tell it. Once more with a
    heading of the plain kinds that people put above what they write.
    """
    chance = random.Random(0)
    groups = []
    for text in read:
        groups.append(title_examples(text))
        if text.titles:
            others = [chance.choice(read).titles for _ in range(RETITLED)]
            variants = [_retitled(text, other[0]) for other in others if other]
            variants += [_without_opening(text), _without_first_mention(text)]
            variants.append(_headed(text, chance))
            groups += [title_examples(variant) for variant in variants if variant]
        else:
            groups += [groups[-1]] * RETITLED
    return groups


def _retitled(text: Text, title: str) -> Text | None:
    written = max((one for one in text.titles if one in text.text), key=len, default="")
    shouted = text.titles[0].upper()
    if not written and shouted not in text.text:
        return None
    told = text.text.replace(written, title) if written else text.text
    return Text(told.replace(shouted, title.upper()), [title], [], [])


def _headed(text: Text, chance: random.Random) -> Text:
    title, year = text.titles[0], chance.randint(1920, 2026)
    heading = chance.choice(["{0} ({1})", "{0} ({1})", "{0}", "# {0}", "**{0}** ({1})", "{0}, {1}"])
    return Text(f"{heading.format(title, year)}\n\n{text.text}", text.titles, [], [])


def _without_opening(text: Text) -> Text | None:
    """Without its first paragraph."""
    return _shorter(text, text.text.strip().partition("\n\n")[2])


def _without_first_mention(text: Text) -> Text | None:
    for start, end in split_sentences(text.text):
        if _names(text.text[start:end], text.titles):
            return _shorter(text, text.text[:start] + text.text[end:].lstrip())
    return None


def _shorter(text: Text, rest: str) -> Text | None:
    """The rest of a review, if it still is one of the film."""
    if len(rest) < SHORTEST or not _names(rest, text.titles):
        return None
    return Text(rest, text.titles, [], [])


def _names(text: str, titles: list[str]) -> bool:
    return any(f" {title_key(title)} " in f" {title_key(text)} " for title in titles)


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
    options = parser.parse_args()
    read = texts()
    with_none = [*read, *openings(), *untitled()]
    if options.folds:
        print("titles", *judge_titles(with_none, options.folds), sep="\n")
    else:
        save(rank(title_groups(with_none), "title"), "titles")
    if options.titles:
        return
    read += texts([TURNS])
    told = read + phrases()
    names = [name_examples(text) for text in told]
    roles = [role_examples(text) for text in told]
    print(f"{len(read)} reviews, {len(told) - len(read)} phrases, {len(flat(names))} names")
    if options.folds:
        print("roles", *judge_roles(roles, options.folds), sep="\n")
        print("names", *judge_names(told, names, options.folds), sep="\n")
    else:
        save(learn(flat(roles), ("role",)), "roles")
        first, second = learn_names(told, names)
        save(first, "names")
        save(second, "names-in-context")


if __name__ == "__main__":
    main()
