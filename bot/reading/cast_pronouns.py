"""Who plays whom, told by a pronoun: "He plays the inspector", "who plays him", "Her Hester is"."""

from __future__ import annotations

from bot.reading.cast_rules import PLAYS
from bot.reading.lexicon.given_names import ALL_GIVEN_NAMES
from bot.reading.names import is_company
from bot.reading.page import Name, Page, compile_rule
from bot.reading.people import People, titled
from bot.reading.roles import read_role
from bot.reading.rules import rule
from bot.reading.text import fold

_LEAD_PRONOUN = compile_rule(rf"(?:he|she) (?:also |[a-z]+ly )?{PLAYS} (?P<role>)")
# "Mr Callum Rusk, who plays him, has beautiful teeth"
_PLAYS_HIM = rule(
    r"(?P<who>{name}),? (?:who )?(?:plays|played|voices|portrays|acts) (?:him|her|them|it)\b",
    "plays played voices portrays acts",
    None,
)
_THEIRS = ("his ", "her ", "their ")
_THEIR_PART = compile_rule(
    r"(?:his|her|their) (?P<role>{name})(?:, (?:an?|the|his|her) [a-z' -]{3,40},)? (?:[a-z]+ly )?"
    r"(?:is|was|has|does|never|[a-z]{2,}s)\b"
)
_HE_OR_SHE = frozenset({"he", "she"})


def spoken_of_before(page: Page, at: int) -> list[Name]:
    """Whom a pronoun at `at` may mean, the likeliest first: who is named in the sentence before.

    Or in the one before that, where that speaks of "he" or "she" itself.
    """
    number = page.number_at(at) - 1
    for _ in range(2):
        if number < 0:
            break
        start, end = page.sentences[number]
        named = [
            name
            for name in page.names_in(start, end)
            if _is_somebody(page, name) and page.skeleton[name.end : name.end + 2] != " ("
        ]
        if named:
            return [one for one in reversed(named) if titled(one)] or named
        if not page.sentence_words[number] & _HE_OR_SHE:
            break
        number -= 1
    return []


def _is_somebody(page: Page, name: Name) -> bool:
    """Whether a name is a person's by its looks, and no source's and no player's in brackets."""
    return (
        (
            titled(name)
            or fold(name.text.split(" ")[0]) in ALL_GIVEN_NAMES
            or page.skeleton.endswith(("called ", "named "), 0, name.start)
        )
        and not is_company(page.canvas, name.start, name.end)
        and page.skeleton[max(0, name.start - 1) : name.start] != "("
    )


def plays_him(page: Page, people: People) -> None:
    for match in _PLAYS_HIM.matches(page):
        actor = page.names_in(*match.span("who"))[0]
        if " " not in actor.full or is_company(page.canvas, actor.start, actor.end):
            continue
        start = page.sentence_at(match.start())[0]
        inside = [n for n in page.names_in(start, match.start()) if _is_somebody(page, n)][-1:]
        for named in inside or spoken_of_before(page, match.start())[:1]:
            people.add_role(actor, named.full, named, "")


def pronouns(page: Page, people: People) -> None:
    """ "He plays the inspector", of whoever was spoken of in the sentence before."""
    previous: tuple[int, int] | None = None
    for (start, end), present in zip(page.sentences, page.sentence_words, strict=True):
        if not present & _HE_OR_SHE:
            previous = (start, end)
            continue
        match = _LEAD_PRONOUN.match(page.skeleton, start, end)
        if match and previous:
            spoken_of = [
                n
                for n in page.names_in(*previous)
                if " " in n.full and not titled(n) and fold(n.full) not in people.figures
            ]
            role = read_role(page, match.end("role"), end)
            if spoken_of and role:
                people.add_role(spoken_of[0], *role)
        previous = (start, end)


def parts_of_theirs(page: Page, people: People) -> None:
    """ "Her Hester is flinty", after the sentence that names the actress."""
    for number, (start, end) in enumerate(page.sentences[1:]):
        if not page.skeleton.startswith(_THEIRS, start):
            continue
        match = _THEIR_PART.match(page.skeleton, start, end)
        if match is None:
            continue
        named = page.names_in(*match.span("role"))[0]
        acting: list[Name] = []
        for before in reversed(page.sentences[max(0, number - 1) : number + 1]):
            acting = [
                name
                for name in page.names_in(*before)
                if fold(name.full) in people.players and name.end - name.start > len(named.text)
            ]
            if acting or not page.skeleton.startswith(("he ", "she "), before[0]):
                break  # "She was a cook before that" goes on about her
        if acting and fold(named.full) not in people.players:
            people.add_role(acting[-1], named.full, named, "")
