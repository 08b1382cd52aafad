"""What each name in a review stands for: who directed, who plays, who is a character, a place.

Two linear models, one after the other. The first weighs the words around each name together with
what the rules for credits, casts and characters find; the second weighs the first one's opinion of
all the names of the review together: where nobody else is likely to have directed it, she is.
Who acts and who is in the story is then weighed with the parts told (`role_choice.py`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bot.reading.cast import find_people
from bot.reading.credit_rules import HANDED_ON, LIKELY, OUTRIGHT, SURE, Credit
from bot.reading.credits import find_credits, of_the_kin
from bot.reading.doubts import is_a_book, is_doubtful_maker, take_out_doubtful
from bot.reading.linear import Linear, load
from bot.reading.model import MAKERS, Kind
from bot.reading.name_features import Entity, entities, in_context
from bot.reading.names import is_company
from bot.reading.page import Name, Page
from bot.reading.people import LISTED, SEEN, TOLD, Figure, People, Player
from bot.reading.role_choice import choose
from bot.reading.role_links import Opinion
from bot.reading.steps import Steps, at_once
from bot.reading.text import fold
from bot.reading.what_they_are import what_they_are
from bot.reading.words import Sentences

LABELS = tuple(str(kind) for kind in (*MAKERS, Kind.CAST, Kind.CHARACTER, Kind.SETTING))
_ACTS, _IS_CHARACTER = LABELS.index(Kind.CAST), LABELS.index(Kind.CHARACTER)
_SEEN_OF = tuple(f"seen {label}" for label in LABELS)
_LEAST = {
    **dict.fromkeys(map(str, MAKERS), 2.0),
    str(Kind.COMPOSER): 4.0,
    str(Kind.CINEMATOGRAPHER): 1.5,
    str(Kind.CAST): 2.5,
    str(Kind.CHARACTER): 1.5,
    str(Kind.SETTING): 1.0,
}
"""What the first model's score and twice the second's must add up to, for a label to be believed.

The words around a name count again, for that nobody else is likely is no reason: most reviews do
not say who made the film. Set where nineteen in twenty are right on reviews not learned from: it
is better to be silent than to guess.
"""
_LEAST_UNSAID = 5.0
"""The same of a director whom no sentence ties to directing, or to a film as theirs: most people
named in a review are its actors, or made something else."""
_LEAST_DENIED = 9.0
"""The same of a director whose credit is another film's, say the words around it."""
_DIRECTING = frozenset(
    {"S j:director", "l made", "r made", "kLL FILM from", "kLL FILM by", "owns FILM"}
)
"""What is seen around a name that is so tied (see `name_features.py`)."""
_AGAINST = -0.5  # what the first model's score must exceed: its words must not speak against it
_LEAST_BY_RULE = dict.fromkeys(MAKERS, -2.5) | {
    Kind.DIRECTOR: -4.5,
    Kind.CAST: -0.5,
    Kind.CHARACTER: -1.0,
}
_LEAST_OUTRIGHT = -8.0  # of a maker
_LEAST_LIKELY = 1.0  # of a director by a rule that is often another's: "Ann Poe's 2019 debut"
_LEAST_WITH_ROLE = -2.0  # of an actor
"""The second model's scores above which a label is believed that a rule gives too."""
_LEAST_BESIDE = -6.0
"""The same of who is named with somebody believed: "by Ann Poe and Ben Rue"."""
_NEVER = -30.0
Ruled = dict[str, dict[str, float]]
"""The labels that the rules are sure to give, by folded name, and the least to believe them."""


@dataclass(slots=True)
class Standing:
    """One name: its labels' scores, and what is seen of each mention."""

    entity: Entity
    seen: list[float]  # its labels' scores by its own words alone
    scores: dict[str, float]
    by_mention: list[set[str]]
    ruled: dict[str, float]  # labels that the rules give, with the least score to believe them

    def stands_for(self, label: str) -> bool:
        score = self.scores[label]
        if label in self.ruled:
            return score > self.ruled[label]
        if score <= 0:  # as of most
            return False
        least = _LEAST[label]
        if label == Kind.DIRECTOR and not any(_DIRECTING & one for one in self.by_mention):
            least = _LEAST_UNSAID
        if label == Kind.DIRECTOR and self.entity.denied:
            least = _LEAST_DENIED
        return self.seen[LABELS.index(label)] > _AGAINST and self.strength(label) > least

    def sums(self) -> list[float]:
        """What both models say of it, label by label."""
        return [
            seen + 2 * score for seen, score in zip(self.seen, self.scores.values(), strict=True)
        ]

    def strength(self, label: str) -> float:
        """The same for one label."""
        return self.seen[LABELS.index(label)] + 2 * self.scores[label]

    def at(self, label: str) -> Name:
        """The mention that says it best."""
        if len(self.by_mention) == 1:
            return self.entity.mentions[0]
        number = LABELS.index(label)
        rows = [load("names").scores(features)[number] for features in self.by_mention]
        return self.entity.mentions[rows.index(max(rows))]


@dataclass(slots=True)
class Named:
    """Everybody and everything named in a review, by what it is."""

    credits: list[Credit]
    people: People
    places: list[Name]


def observe(
    page: Page, sentences: Sentences
) -> Steps[tuple[dict[str, Entity], list[Credit], People]]:
    """The names of a marked page with all that can be seen of them, and what the rules say."""
    credits_, denied = yield from find_credits(page)
    yield
    people = yield from find_people(page, frozenset(fold(credit.name) for credit in credits_))
    yield
    return entities(page, sentences, credits_ + denied, people), credits_, people


def find_named(page: Page) -> Steps[Named]:
    """Who made the film, who plays in it, who is in the story, and the places named."""
    sentences = Sentences(page)
    found, credits_, people = yield from observe(page, sentences)
    yield
    standings = yield from _weigh(page, found, by_rule(credits_, people), loaded())
    yield
    return Named(
        _credits(page, standings, credits_),
        (yield from _people(page, sentences, standings, people)),
        [one.at(Kind.SETTING) for one in standings.values() if one.stands_for(Kind.SETTING)],
    )


class NameModels(NamedTuple):
    """The two models of names, the second of which sees what the first says."""

    first: Linear
    second: Linear


def loaded() -> NameModels:
    """Those that have learned from all reviews to build on."""
    return NameModels(load("names"), load("names-in-context"))


def weigh(page: Page, models: NameModels | None = None) -> dict[str, Standing]:
    """The names of a marked page, folded, with what both models say of each."""
    found, credits_, people = at_once(observe(page, Sentences(page)))
    return at_once(_weigh(page, found, by_rule(credits_, people), models or loaded()))


def by_rule(credits_: list[Credit], people: People) -> Ruled:
    labels: Ruled = {}
    for credit in credits_:
        if credit.weight == HANDED_ON:
            labels.setdefault(fold(credit.name), {})[credit.job] = -_NEVER
        elif credit.weight >= SURE:
            outright = credit.weight == OUTRIGHT
            least = _LEAST_OUTRIGHT if outright else _LEAST_BY_RULE[credit.job]
            labels.setdefault(fold(credit.name), {})[credit.job] = least
        elif credit.job is Kind.DIRECTOR and credit.weight == LIKELY:
            labels.setdefault(fold(credit.name), {}).setdefault(credit.job, _LEAST_LIKELY)
    for key, player in people.players.items():
        least = _LEAST_WITH_ROLE if player.role else _LEAST_BY_RULE[Kind.CAST]
        least = _NEVER if player.listed else least
        labels.setdefault(key, {})[Kind.CAST] = least
    for key, figure in people.figures.items():
        if figure.weight > SEEN:
            least = _NEVER if figure.weight >= LISTED else _LEAST_BY_RULE[Kind.CHARACTER]
            labels.setdefault(key, {})[Kind.CHARACTER] = least
    return labels


def _weigh(
    page: Page, found: dict[str, Entity], ruled: Ruled, models: NameModels
) -> Steps[dict[str, Standing]]:
    seen = {key: models.first.scores(entity.features()) for key, entity in found.items()}
    by_mention = {key: entity.by_mention for key, entity in found.items()}
    yield
    in_context(page, found, seen)
    yield
    scores = [models.second.scores(entity.features()) for entity in found.values()]
    yield
    standings = stand(page, found, ruled, list(zip(seen.values(), scores, strict=True)))
    for key, one in standings.items():
        one.by_mention = by_mention[key]
    return standings


def stand(
    page: Page,
    found: dict[str, Entity],
    ruled: Ruled,
    weighed: Sequence[tuple[list[float], list[float]]],
) -> dict[str, Standing]:
    """The names of a review as both models have weighed them; a firm or a book is nobody."""
    standings = {}
    for (key, entity), (seen, scores) in zip(found.items(), weighed, strict=True):
        by_label = dict(zip(LABELS, scores, strict=True))
        one = Standing(entity, seen, by_label, entity.by_mention, ruled.get(key, {}))
        name = entity.mentions[0]
        if is_company(page.canvas, name.start, name.end) or is_a_book(page, name):
            one.scores.update(dict.fromkeys((*MAKERS, Kind.CAST, Kind.CHARACTER), _NEVER))
        standings[key] = one
    return standings


def _credits(page: Page, standings: dict[str, Standing], ruled: list[Credit]) -> list[Credit]:
    """The makers: a rule's sentence is the better proof, where there is one."""
    ruled = [credit for credit in ruled if credit.weight != HANDED_ON]
    by_rule = {(credit.job, fold(credit.name)): credit for credit in ruled}
    told = {credit.job for credit in ruled if credit.weight >= SURE}
    kept = [credit for credit in ruled if fold(credit.name) not in standings]
    for key, one in standings.items():
        kept.extend(
            by_rule.get((job, key)) or Credit(job, one.entity.name, one.at(job).start, SURE, -1)
            for job in MAKERS
            if one.stands_for(job)
            and (job in one.ruled or not is_doubtful_maker(page, one, job, another=job in told))
        )
    believed = {(credit.job, credit.match) for credit in kept}
    kept.extend(
        credit
        for credit in ruled
        if credit not in kept
        and (" " in credit.name or of_the_kin(page, credit.at))
        and (credit.job, credit.match) in believed
        and standings[fold(credit.name)].scores[credit.job] > _LEAST_BESIDE
    )
    return sorted(kept, key=lambda credit: (MAKERS.index(credit.job), credit.at))


def opinions(standings: Mapping[str, Standing], ruled: People) -> dict[str, Opinion]:
    """What is thought of each name as an actor's and a character's, before parts are given."""
    thought = {}
    for key, one in standings.items():
        player, figure = ruled.players.get(key), ruled.figures.get(key)
        believed = ""
        acts = one.stands_for(Kind.CAST) and not (figure and figure.weight >= LISTED)
        listed = player is not None and player.listed
        if acts and (listed or one.scores[Kind.CAST] >= one.scores[Kind.CHARACTER]):
            believed = "cast"
        elif one.stands_for(Kind.CHARACTER):
            believed = "character"
        sums = one.sums()
        more = dict(zip(_SEEN_OF, one.seen, strict=True))
        more["in a cast by rule"] = player is not None
        more["in the story by rule"] = figure.weight if figure else 0
        thought[key] = Opinion(
            one.entity.name,
            sums[_ACTS],
            sums[_IS_CHARACTER],
            max(sums[: len(MAKERS)]),
            player.role if player else "",
            believed,
            one.scores | more,
        )
    return thought


def _people(
    page: Page, sentences: Sentences, standings: dict[str, Standing], ruled: People
) -> Steps[People]:
    """Cast and characters with their parts."""
    chosen = yield from choose(page, sentences, opinions(standings, ruled), ruled)
    people = People(others=ruled.others)
    unseen = [key for key in (*ruled.players, *ruled.figures) if key not in standings]
    for key in (*unseen, *standings):
        if key in chosen.actors:
            people.players[key] = ruled.players.get(key) or Player(
                standings[key].entity.name, standings[key].at(Kind.CAST).start
            )
        elif key in chosen.characters:
            figure = ruled.figures.get(key) or Figure(
                standings[key].entity.name, standings[key].at(Kind.CHARACTER).start, "", TOLD
            )
            if key in standings and not figure.detail:
                told = what_they_are(page, standings[key].entity.mentions)
                figure.detail, figure.at = told or ("", figure.at)
            people.figures[key] = figure
    for key, link in chosen.parts.items():
        player = people.players[key]
        named = people.figures.get(fold(player.role))
        if named and named.detail == link.text:
            continue  # "the ship's computer, WREN": the part is told by its name
        if not link.by_rule and not player.listed:  # which may have read more of it
            player.role, player.at = link.text, link.at.start
    take_out_doubtful(page, standings, ruled, people)
    return people
