"""Which of the possible titles of a review is the film's, or that it names none.

A linear ranking adds up what each feature weighs. Boosted trees look at the likeliest once more:
at how far one is ahead of the others, how often and where it stands, whom or what it is the name of
(`title_names.py`), and at what goes together. Both are learned from reviews of ours (`make train`);
each part of them alone finds fewer.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from heapq import nlargest
from math import exp, log
from typing import NamedTuple

from bot.reading.linear import Linear, load
from bot.reading.name_labels import NameModels
from bot.reading.page import Page
from bot.reading.title_features import NO_TITLE, Candidate
from bot.reading.title_names import UntitledNames
from bot.reading.trees import load_trees

_LIKELIER, _HARDLY = 1.0, 1.6
"""How far the linear ranking puts a title before none, and by how little the trees do not."""
_LIKELY = 10  # of the candidates, by the linear ranking
_COUNTS = 0.2  # of what that gives, beside the trees


class Standing(NamedTuple):
    """A candidate, by its key, with all that the trees may ask of it; "" for naming no film."""

    key: str
    measures: Mapping[str, float]


def choose(
    page: Page,
    found: Mapping[str, Candidate],
    never: Collection[str] = (),
    same: Mapping[str, str] | None = None,
) -> Candidate | None:
    """The likeliest title, if anything is likely; those that are `never` one are only weighed.

    `same`: candidates that are another one with more around it; what speaks for them does for it.
    """
    trees = load_trees("titles")
    standing = [one for one in standings(page, found, load("titles")) if one.key not in never]
    totals = {
        one.key: trees.total(one.measures) + _COUNTS * one.measures["score"] for one in standing
    }
    for longer, title in (same or {}).items():
        if longer in totals:
            told = [totals.pop(longer), *([totals[title]] if title in totals else [])]
            totals[title] = log(sum(map(exp, told)))  # either may be written for it
    best = max(totals, key=totals.__getitem__)
    if not best and len(standing) > 1:  # that none is named must be surer where one is likely
        named = max((o for o in standing if o.key in totals and o.key), key=lambda o: totals[o.key])
        likely = named.measures["above none"] > _LIKELIER and " " in named.key
        if likely and totals[best] - totals[named.key] < _HARDLY:
            best = named.key
    return found.get(best)


def standings(
    page: Page,
    found: Mapping[str, Candidate],
    ranking: Linear,
    models: NameModels | None = None,
) -> list[Standing]:
    """The likeliest candidates by the linear ranking, and naming none, as the trees see them.

    `models`: others of names than those that reading goes by, for learning.
    """
    scores = {key: ranking.scores(one.features)[0] for key, one in found.items()}
    (none,) = ranking.scores([NO_TITLE])
    likely = nlargest(_LIKELY, scores, key=scores.__getitem__)
    names = UntitledNames(page.text, models)
    first, second, *_ = sorted([none, *(scores[key] for key in likely), none], reverse=True)

    def standing(key: str, score: float, measures: Mapping[str, float]) -> Standing:
        place = {
            "score": score,
            "behind": first - score,
            "ahead": score - (second if score == first else first),
            "above none": score - none,
            "rank": sum(other > score for other in scores.values()),
            "candidates": len(found),
            "sentences": len(page.sentences),
        }
        return Standing(key, {**measures, **place})

    return [
        *(
            standing(key, scores[key], _measures(page, key, found[key]) | names.measures(key))
            for key in likely
        ),
        standing("", none, {NO_TITLE: 1}),
    ]


def _measures(page: Page, key: str, one: Candidate) -> dict[str, float]:
    """What is seen of a candidate (each feature is 1), and how much of it there is."""
    first = one.spans[0].start if one.spans else -1
    return dict.fromkeys(one.features, 1.0) | {
        "times marked off": len(one.spans),
        "times set off": sum(span.marked for span in one.spans),
        "times alone": sum(span.how == "run" for span in one.spans),
        "times in any case": page.lowered.count(key),
        "first": first / len(page.text) if one.spans else -1,
        "first sentence": page.number_at(first) if one.spans else -1,
        "words in it": key.count(" ") + 1,
        "letters": len(key),
        "dated": one.year is not None,
    }
