"""Who is told too faintly to be believed an actor, a maker or a character, though models would.

Reviews name people who are not in the film: whom an actor is like, who should have played it, who
wrote the book. Where neither a rule nor a part tells of somebody, the words around the name must
say so much the clearer. `strength` is what both models of names add up to (`name_labels.py`); the
least, and what the signs weigh, were set on 1,200 real reviews that `benchmarks/people.py` and
`benchmarks/directors.py` do not ask.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from bot.patterns import compiled
from bot.reading.lexicon.actors import ACTORS, SURNAMES
from bot.reading.lexicon.common import ORDINARY
from bot.reading.lexicon.given_names import ALL_GIVEN_NAMES
from bot.reading.model import Kind
from bot.reading.name_features import Entity
from bot.reading.page import Name, Page, compile_rule
from bot.reading.people import LISTED, TOLD, Figure, People, person_like, titled
from bot.reading.text import fold, stem
from bot.reading.vectors import vectors

_LEAST_NAME, _LEAST_ORDINARY = 5.0, 9.0
"""Of a name, and of ordinary words with capitals ("the Captain", "Security Guards")."""
_LEAST_PLAYED = 2.0  # of whom only a part tells
_LEAST_DESCRIBED = 8.0  # of a whole name that nobody plays: "the hero, Ann Poe, is wooden"
_LEAST_ACTOR, _MOST = 5.0, 13.0  # of an actor with all signs, and of the models alone
_LEAST_BESIDE_ANOTHER = 6.0  # of a director where a rule tells another
_HAS_PART = 3.0  # what a part told adds to an actor's
_MENTIONS = 4  # that are looked at
_BEFORE = 60  # characters
_BESIDE_IT = compile_rule(
    r"\b(?:ala|a la|unlike|than|instead of|understud(?:y|ies|ied) (?:to|for)|or even|"
    r"(?:facsimile|imitation|impression|clone|shades|version|channell?ing) of|reminiscent of|"
    r"remind(?:s|ed|ing)? (?:me|us|you|one) of|some(?:one|body) like|"
    r"(?:we|you) (?:all )?remember|compet(?:es?|ing) with|(?:compare|liken)(?:s|d)? (?:it|him|her)"
    r" (?:to|with)|not since|prefer(?:red)?|(?:grand)?(?:son|daughter|brother|sister) of|"
    r"(?:acts|looks|sounds|talks|moves|seems|is|not|much|just|and so|,) like)(?: a| an| the)?"
    r"(?: (?:young|old|young(?:er)?|poor man's))? (?:{name}(?:,? and |, | or | & ))*$"
)
_WISHED_FOR = compile_rule(
    r"(?:(?:,? and |, | or | & ){name})* (?:(?:could|should|would|might)(?:'ve| have)|"
    r"(?:could|would)(?:n't| not) (?:pull|save|have|carry))\b|[ -](?:look-?a-?like|wannabe|"
    r"imitat(?:or|ion)|impersonat(?:or|ion)|impression|clone|type|approach|fans?)\b"
)
_DID_NOT = compiled(r",? (?:did|does|do)(?:n't| not)\b")
"""Whoever "did not care for the music"."""
_RECAST = compiled(
    r"[^.;:!?]*\b(?:has|have|had|was|were|is|are|gets?|got) (?:now )?(?:been )?recast\b|"
    r"(?:(?!also|again|both|return|repris)[^.;:!?])*\bin the (?:original|remake)\b(?! [a-z])"
)
"""Whoever does not play in this one, though what is said is of actors."""
_HIS_PART = ", ("  # "Ann Poe, (Nan Rue)"
_PRIZE = compiled(r"\b(?:an?|the|that|this|his|her|best|\ue003'?s|won|wins?|win|\d+|academy) $")
_FOR_A_PRIZE = compiled(
    r"'?s?[ -](?:worthy|material|win\w*|won|nomina\w+|nods?|buzz|bait|calib\w+)\b"
)
_DOES = compile_rule(
    r"(?:(?:,? and |, | & ){name})*,? (?:(?:[a-z]+ly|also|both|all|just|never|always|once again) )?"
    r"(?:is|are|was|were|isn't|wasn't|do(?:es)?(?:n't)?|did(?:n't)?|ha[sd]|as|who|can(?:'t|not)?|"
    r"plays?|played|gives?|gave|steals?|stole|looks?|ma[kd]es?|turns|deserves?|delivers?|shines?|"
    r"shows?|comes|stands out|in (?:an?|one|the|his|her|this)|provides?|brings?|puts|gets|got|"
    r"seems?|appears?|stars?|acts?|overacts|hams|portrays|carries)\b"
)
_IS = compile_rule(
    r"(?:\((?:[a-z-]+ ){0,3}(?:{name}(?:,? and |, | & ))*|\b(?:is|was|by|named|called|name of) "
    r"(?:(?:an?|the|one) )?(?:[a-z-]+ )??)$"
)
_ACTING = compiled(
    r"\b(?:cast|acting|actors?|actress(?:es)?|perform(?:s|ances?)|roles?|stars?|starring|starred|"
    r"play(?:s|ed|ing)?|portray\w*|leads?|characters?|support(?:s|ing|ed)?|cameos?|turns?|"
    r"featur(?:es?|ed|ing)|casting|miscast|screen|scenes?)\b"
)
_DIRECTOR_OF_ELSE = compiled(
    r"\b(?:art|casting|music(?:al)?|cruise|funeral|stunt) directors?\b[^.;:!?]{0,30}$"
)
_DIRECTING = compiled(r"\bdirect(?:s|ed|or|ors|ing|ion|orial)\b")


class Weighed(Protocol):
    """A name with what the models say of it."""

    entity: Entity

    def strength(self, label: str) -> float:
        """What both models add up to."""


def take_out_doubtful(
    page: Page, weighed: Mapping[str, Weighed], ruled: People, people: People
) -> None:
    """Take out of `people` who is told too faintly; `ruled` are those whom rules tell."""
    for key, player in list(people.players.items()):
        has_an_actor = key not in ACTORS and fold(player.role) in ACTORS
        end = page.sentence_at(player.at)[1]
        if has_an_actor or _RECAST.match(page.skeleton, player.at, end):
            del people.players[key]
    parts = {fold(player.role) for player in people.players.values()}
    surnames = frozenset(key.rsplit(" ", 1)[1] for key in people.players if " " in key)
    for key, one in weighed.items():
        mentions = one.entity.mentions
        if key in people.players and key not in ruled.players:
            strength = one.strength(Kind.CAST) + _HAS_PART * bool(people.players[key].role)
            if is_doubtful_actor(page, mentions, strength):
                del people.players[key]
        elif key in people.figures:
            figure = ruled.figures.get(key)
            if figure and figure.weight >= LISTED:
                continue
            strength, played = one.strength(Kind.CHARACTER), key in parts
            if is_doubtful_character(
                page, mentions, strength, figure, played=played, real=surnames
            ):
                del people.figures[key]


def is_beside(page: Page, mentions: list[Name]) -> bool:
    """Whether somebody is only named to compare with, or as who should have been in it."""
    return all(
        _BESIDE_IT.search(page.skeleton, max(0, one.start - _BEFORE), one.start)
        or _WISHED_FOR.match(page.skeleton, one.end)
        for one in mentions
    )


def is_a_book(page: Page, name: Name) -> bool:
    """Whether a name is told as the title of what a film is drawn from: "Ann Poe's novel Gorse"."""
    return _BOOK.search(page.skeleton, max(0, name.start - 40), name.start) is not None


_BOOK = compiled(
    r"[\ue000\ue003]'s? (?:[a-z-]+ ){0,2}(?:novel|novella|book|play|memoir|short story|poem|comic|"
    r"bestseller),? (?:called |titled |entitled )?[\"'*_]*$"
)


def is_of_words(name: Name) -> bool:
    """Whether it is a title or a thing: "Naked Gun", "Spring Break". Words may be surnames too."""
    first, *others = fold(name.full).split(" ")
    return first not in ALL_GIVEN_NAMES and all(map(_is_word, (first, *others)))


def is_doubtful_actor(page: Page, mentions: list[Name], strength: float) -> bool:
    """Of somebody whom no rule casts: what is said of actors must be said near the name."""
    name = mentions[0]
    if is_beside(page, mentions) or (titled(name) and " " in name.text) or is_of_words(name):
        return True
    actor_ends = name.start - len(_HIS_PART)
    if page.skeleton.endswith(_HIS_PART, 0, name.start) and any(
        one.end == actor_ends and person_like(one) for one in page.names
    ):
        return True
    first, *others = fold(name.full).split(" ")
    unknown = bool(others) and len(first) > 2 and first not in ALL_GIVEN_NAMES
    weight = -6 if unknown and _is_word(others[-1]) else -2 if unknown else 0
    near = mentions[:_MENTIONS]
    clauses = [page.sentence_at(one.start) for one in near]
    skeleton = page.skeleton
    weight += 7 * any(_DOES.match(skeleton, one.end) is not None for one in near)
    weight += 6 * any(one.start - start < 3 for one, (start, _) in zip(near, clauses, strict=True))
    weight += 6 * any(_IS.search(skeleton, max(0, one.start - _BEFORE), one.start) for one in near)
    weight += 3 * any(skeleton.startswith("'s", one.end) for one in near)
    weight += 4 * any(_ACTING.search(skeleton, *clause) is not None for clause in clauses)
    weight -= 4 * any(_DIRECTING.search(skeleton, *clause) is not None for clause in clauses)
    return min(strength, _MOST) + weight < _LEAST_ACTOR


def is_doubtful_maker(page: Page, one: Weighed, job: Kind, *, another: bool) -> bool:
    """Of somebody whom no rule gives the job; whether a rule gives it to `another`. A band may
    have a name of words: "the electronic score by Felt Engine"."""
    if another and job is Kind.DIRECTOR and one.strength(job) < _LEAST_BESIDE_ANOTHER:
        return True
    mentions = one.entity.mentions
    if job is Kind.DIRECTOR and all(
        _DIRECTOR_OF_ELSE.search(page.skeleton, max(0, name.start - _BEFORE), name.start)
        for name in mentions
    ):
        return True
    of_words = job is not Kind.COMPOSER and is_of_words(mentions[0])
    denied = all(_DID_NOT.match(page.skeleton, name.end) for name in mentions)
    return of_words or denied or is_beside(page, mentions)


def is_doubtful_character(
    page: Page,
    mentions: list[Name],
    strength: float,
    ruled: Figure | None,
    *,
    played: bool,
    real: frozenset[str],
) -> bool:
    """Of somebody in the story; `ruled` by what rules, `played` if an actor has the part. `real`
    are the surnames of the cast: "Ms. Poe" is the actress."""
    name = mentions[0]
    key, alone = fold(name.full), " " not in name.full
    by_models = ruled is None and (key in SURNAMES or is_beside(page, mentions))
    if not played and (key in ACTORS or by_models):
        return True
    if not played and ruled is None and titled(name) and key.rsplit(" ", 1)[-1] in real:
        return True
    if ruled is None and key == "oscar" and all(_is_a_prize(page, one) for one in mentions):
        return True
    if key in ALL_GIVEN_NAMES or (titled(name) and not alone):
        return False
    if played:
        of_words = not alone and is_of_words(name)
        return ruled is None and strength < (_LEAST_NAME if of_words else _LEAST_PLAYED)
    if ruled is not None:
        faint = ruled.weight < TOLD and person_like(name) and not ruled.detail
        return faint and strength < _LEAST_DESCRIBED
    ordinary = key in ORDINARY if alone else is_of_words(name)
    return strength < (_LEAST_ORDINARY if ordinary else _LEAST_NAME)


def _is_word(word: str) -> bool:
    return word in ORDINARY or vectors().has_vector(stem(word))


def _is_a_prize(page: Page, one: Name) -> bool:
    return (
        _PRIZE.search(page.skeleton, max(0, one.start - _BEFORE), one.start) is not None
        or _FOR_A_PRIZE.match(page.skeleton, one.end) is not None
    )
