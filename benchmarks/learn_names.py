"""Learning who is who: the names of a review, who plays which part, who is in cast and story."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmarks.examples import (
    Example,
    Parted,
    Rows,
    Text,
    in_context_examples,
    is_right,
    stands_for,
)
from benchmarks.folds import STACKED, flat, held_out
from benchmarks.learning import learn
from benchmarks.trees import grow
from bot.reading.linear import Linear
from bot.reading.name_labels import LABELS, NameModels
from bot.reading.role_choice import Link, Scored, links, scored, standings
from bot.reading.trees import Forest

FOR_PARTS = 200  # trees


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
