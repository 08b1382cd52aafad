"""What the reading learns from: the reviews to build on, as things with their features and labels.

Titles are learned from more than the reviews as they stand: see :func:`title_groups`.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from benchmarks.parts import DRILL, QUESTIONS, SHIPPED, read_json_lines
from bot.reading.headings import read_heading
from bot.reading.linear import Linear
from bot.reading.name_features import in_context
from bot.reading.name_labels import LABELS, NameModels, by_rule, observe, opinions, stand
from bot.reading.page import Page
from bot.reading.role_choice import Link
from bot.reading.role_links import Opinion, Pair, pairs
from bot.reading.sentences import split_sentences
from bot.reading.steps import at_once
from bot.reading.text import fold, title_key
from bot.reading.title_candidates import title_spans
from bot.reading.title_choice import Standing, standings
from bot.reading.title_features import NO_TITLE, Candidate, candidates
from bot.reading.titles import find_titles
from bot.reading.words import Sentences

RETITLED = 2  # times that a review is read again under another's title
SHORTEST = 150  # characters of a review
HEADINGS = (
    "{0} ({1})", "{0} ({1})", "{0}", "# {0}", "**{0}** ({1})", "{0}, {1}", "# {0} ({1})",
    "{0}: the good and the bad", "# {0}: what works, what doesn't", "# {0} - first thoughts",
    "Review: {0}", "# Review: {0} ({1})", "{0} review", "## {0}: a rant, sorry",
    "{0} - review", "{0} - review, mild spoilers", "{0} ({1}) - a review", "My thoughts on {0}",
)  # fmt: skip
"""How people head a review, by title and year."""


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


def texts(parts: Iterable[str]) -> list[Text]:
    """The reviews of some parts, in their order."""
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


def phrases() -> list[Text]:
    """Short pieces of reviews, with all that they say of people and places."""
    rows = read_json_lines(QUESTIONS / DRILL / "phrases.jsonl")
    return [Text(row["text"], [row["title"]], row["required"], []) for row in rows]


def marked(text: Text) -> Page:
    page = Page(text.text)
    titles = find_titles(page, text.titles[0])
    page.title = titles.title
    page.mark(titles.spans, titles.works)
    return page


def name_examples(text: Text) -> list[Example]:
    """Every name of a review with what it stands for."""
    examples = []
    page = marked(text)
    for entity in at_once(observe(page, Sentences(page)))[0].values():
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


def in_context_examples(text: Text, examples: list[Example], first: Linear) -> list[Example]:
    """The same names, seen by what the first model says of all of them."""
    page = marked(text)
    found, _, _ = at_once(observe(page, Sentences(page)))
    rows = (first.scores(one.features) for one in examples)
    in_context(page, found, dict(zip(found, rows, strict=True)))
    return [
        replace(one, features=frozenset(entity.features()))
        for one, entity in zip(examples, found.values(), strict=True)
    ]


Rows = list[list[float]]
"""The scores of all labels, for each name of a review in order."""


@dataclass(frozen=True)
class Parted:
    """A review with who may play what in it, after models of names that have not seen it."""

    text: Text
    opinions: dict[str, Opinion]
    pairs: list[Pair]
    examples: list[Example]  # the pairs; some belong together


def parted(text: Text, seen: Rows, scores: Rows) -> Parted:
    """`seen` and `scores`: what the first and the second model say of the names."""
    page = marked(text)
    sentences = Sentences(page)
    found, credits_, ruled = at_once(observe(page, sentences))
    rows = list(zip(seen, scores, strict=True))
    thought = opinions(stand(page, found, by_rule(credits_, ruled), rows), ruled)
    near = list(pairs(page, sentences, thought))
    yes, no = frozenset(["role"]), frozenset[str]()
    examples = [
        Example(
            frozenset(pair.features),
            yes
            if plays(text, pair.actor, pair.part.text)
            or plays(text, pair.actor, page.canvas[pair.part.start : pair.part.end])
            else no,
            no,
        )
        for pair in near
    ]
    return Parted(text, thought, near, examples)


def plays(text: Text, actor: str, part: str) -> bool:
    """Whether the review says that an actor, by the folded name, plays a part."""
    return any(
        _is_role(part, [fold(role) for role in fact.get("detail", [])])
        for fact in text.required + text.acceptable
        if fact["kind"] == "cast" and any(fold(value) == actor for value in fact["value"])
    )


def is_right(text: Text, link: Link) -> bool:
    return plays(text, link.actor, link.text)


def stands_for(text: Text, key: str, kind: str) -> bool | None:
    """Whether a name, folded, is one of a kind; None where either is acceptable."""
    if kind in _labelled(key, text.required):
        return True
    return None if kind in _labelled(key, text.acceptable) else False


def _is_role(part: str, roles: list[str]) -> bool:
    return any(f" {role.removeprefix('the ')} " in f" {fold(part)} " for role in roles)


def _possible(text: Text) -> tuple[Page, dict[str, Candidate]]:
    page = Page(text.text)
    return page, candidates(page, title_spans(page), read_heading(page))


def title_examples(text: Text) -> list[Example]:
    """Every possible title of a review, and none at all; one of them is right."""
    _, found = _possible(text)
    keys = {title_key(title) for title in text.titles}
    yes, no = frozenset(["title"]), frozenset[str]()
    examples = [
        Example(frozenset(one.features), yes if key in keys else no, no)
        for key, one in found.items()
    ]
    return [*examples, Example(frozenset([NO_TITLE]), no if keys else yes, no)]


def title_standings(
    text: Text, ranking: Linear, models: NameModels | None = None
) -> list[tuple[Standing, bool]]:
    """The likeliest titles of a review, and none at all, as the trees see them; one is right.

    `models`: of names, that have not seen the review.
    """
    page, found = _possible(text)
    keys = {title_key(title) for title in text.titles} or {""}
    return [(one, one.key in keys) for one in standings(page, found, ranking, models)]


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
            variants = [retitled(text, other[0]) for other in others if other]
            variants += [without_opening(text), _without_first_mention(text)]
            variants.append(_headed(text, chance))
            groups += [title_examples(variant) for variant in variants if variant]
        else:
            groups += [groups[-1]] * RETITLED
    return groups


def retitled(text: Text, title: str) -> Text | None:
    written = max((one for one in text.titles if one in text.text), key=len, default="")
    shouted = text.titles[0].upper()
    if not written and shouted not in text.text:
        return None
    told = text.text.replace(written, title) if written else text.text
    return Text(told.replace(shouted, title.upper()), [title], [], [])


def _headed(text: Text, chance: random.Random) -> Text:
    title, year = text.titles[0], chance.randint(1920, 2026)
    heading = chance.choice(HEADINGS)
    return Text(f"{heading.format(title, year)}\n\n{text.text}", text.titles, [], [])


def without_opening(text: Text) -> Text | None:
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
