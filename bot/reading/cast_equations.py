"""Who plays whom, said as "this is that": the part first or the actor, by a name or a noun.

That alone is no proof, for "The hero is Jack Torr, a writer" tells who is who in the story: what a
finder leaves out is as much of it as what it takes.
"""

from __future__ import annotations

from bot.patterns import compiled
from bot.reading.lexicon.names import JOB_NOUNS
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.page import NAME, Name, Page
from bot.reading.people import People, person_like, titled
from bot.reading.phrases import Phrase, Sort, read_phrase
from bot.reading.roles import read_actor, read_description
from bot.reading.rules import rule
from bot.reading.text import fold

_END = r"(?=[.,;:!?)(]|$|\n| -| (?:who|whose|and|as|with|in|at|here|all)\b)"
# "The doctor is Sizwe Khumalo", "The real captain, Maren Holt, is Greta Solberg".
_ROLE_IS = rule(
    r"(?P<np>(?:the|that|this|her|his|their|our) [a-z][a-z' -]{1,50}?)"
    r"(?:,? (?:old |young |little |poor )?(?P<named>{name}),?|, [^,.;:!?\n]{3,60},)?(?:,|\?|:| -)? "
    r"(?:is|was|that's|that is|it's|being|here is|comes courtesy of|has the (?:voice|face) of)"
    r" (?:played by )?"
    r"(?:(?:the )?(?:great|wonderful|young|veteran|newcomer|excellent|marvellous|ever-reliable) )*"
    rf"(?P<who>{{name}}){_END}",
    "is was that it being courtesy has",
    None,
)
_BEFORE_PLAYER = (
    "is ", "was ", "that's ", "it's ", "being ", "courtesy of ", "played by ", "great ",
    "voice of ", "face of ",
    "wonderful ", "young ", "veteran ", "newcomer ", "excellent ", "marvellous ", "ever-reliable ",
)  # fmt: skip
"""One of them stands before the name."""
# "Judith Amory is Nell", "Greta Solberg is Captain Maren Holt".
_ACTOR_IS = rule(
    r"(?P<who>{name})(?:, [^,.;:!?\n]{2,40},)? (?:is|was) (?:also |our |the |her |his |old |young "
    r"|poor )*"
    rf"(?P<role>{{name}}){_END}",
    "is was",
    None,
)
# "Desmond Achebe is the ferryman, Mr. Quill", "Saskia Brandl, whose housekeeper sees all".
_IS_THE = rule(
    r"(?P<who>{name})(?:, in [^,.;]{3,40},)?(?: is|,? whose) (?P<np>(?:the )?)(?=[a-z])",
    "is whose",
    None,
)
# "Bixby is Dario Minch", "Grandad Wilf is Clement Yaxham": a part first.
_PART_IS = rule(
    r"(?P<role>{name}),? (?:(?:is|was) (?:played by |voiced by )?|has the (?:voice|face) of )"
    r"(?P<who>{name})(?=[.,;:!?)(]|$|\n| -| (?:again|who|whose|and|as|with|in|here|from|off)\b)",
    "is was has",
    None,
)
_OPPOSITE = compiled(
    rf"(?:opposite|alongside|beside|against|up against) (?:him|her|them|{NAME}\ue003*),? "
)
"""What begins a sentence on another actor: "Opposite her Ned Orr is Emlyn Quill"."""
_ON_SCREEN = vocabulary("actor actress newcomer veteran comedian star singer legend comic")
_JUDGED_AS = vocabulary(
    "hero heroine villain man woman guy person genius killer murderer victim child kid"
)
_KIN = vocabulary(
    "husband wife mother father son daughter brother sister parents family uncle aunt child "
    "children boyfriend girlfriend friend friends partner"
)


def actor_is(page: Page, people: People) -> None:
    for match in _ACTOR_IS.matches(page):
        actor = read_actor(page, match)
        named = page.names_in(*match.span("role"))[0]
        if actor is None or fold(actor.full) in people.figures or page.skeleton[match.end()] == "'":
            continue
        if (
            " " not in named.text
            or titled(named)
            or fold(named.full) in people.figures
            or _OPPOSITE.fullmatch(page.skeleton, page.sentence_at(match.start())[0], match.start())
        ):
            people.add_role(actor, named.full, named, "")


def actor_is_the(page: Page, people: People, makers: frozenset[str]) -> None:
    for match in _IS_THE.matches(page):
        actor = read_actor(page, match)
        if actor is None or fold(actor.full) in people.figures or fold(actor.full) in makers:
            continue
        stop = page.sentence_at(match.start())[1]
        if (described := read_description(page, match.start("np"), stop)) is None:
            continue
        phrase, role = described
        if " whose " in match.group() + " " and phrase.head in _KIN and not phrase.modifiers:
            continue  # somebody's own husband, in the story or out of it
        if phrase.head in _JUDGED_AS or {*phrase.modifiers} & {"best", "only", "real", "weak"}:
            continue
        people.add_role(actor, *role)


def role_is(page: Page, people: People, makers: frozenset[str]) -> None:
    for match in _ROLE_IS.matches(page, page.named_after(_BEFORE_PLAYER)):
        actor = read_actor(page, match)
        if actor is None or fold(actor.full) in people.figures:
            continue
        start = match.start("np")
        phrase = read_phrase(page.skeleton, start, match.end("np"))
        if phrase is None or phrase.end < match.end("np"):
            continue
        if phrase.sort is not Sort.PERSON and not _is_voiced(page, phrase, actor):
            continue
        if page.skeleton.startswith((", a ", ", an ", ", the "), match.end()):
            after = read_phrase(page.skeleton, match.end() + 2, page.sentence_at(start)[1])
            if after and after.sort is Sort.PERSON and after.head not in _ON_SCREEN:
                continue  # "The hero is Jack Torr, a writer"
        if phrase.head in JOB_NOUNS or fold(actor.full) in makers:
            continue
        described = page.canvas[phrase.start : phrase.end]
        if match["named"]:
            named = page.names_in(*match.span("named"))[0]
            people.add_role(actor, named.full, named, described)
        else:
            people.add_player(actor.full, actor.start, described)


def _is_voiced(page: Page, phrase: Phrase, actor: Name) -> bool:
    """Whether a thing or an animal is a part: "The egg is Tilly Farrow"."""
    definite = page.skeleton.startswith("the ", phrase.start - 4) or bool(phrase.modifiers)
    return definite and phrase.sort is Sort.THING and person_like(actor)


def part_is(page: Page, people: People, makers: frozenset[str]) -> None:
    for match in _PART_IS.matches(page):
        actor = read_actor(page, match)
        named = page.names_in(*match.span("role"))[0]
        if actor is None or fold(actor.full) in people.figures or fold(actor.full) in makers:
            continue
        if fold(named.full) in people.players and not titled(named):
            continue
        if titled(named) or (" " not in named.full and person_like(actor)):
            people.add_role(actor, named.full, named, "")
