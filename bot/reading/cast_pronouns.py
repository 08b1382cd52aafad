"""Who plays whom, told by a pronoun: "He plays the inspector", "who plays him", "Her Hester is"."""

from __future__ import annotations

from bot.patterns import compiled
from bot.reading.cast_rules import PLAYS
from bot.reading.lexicon.given_names import ALL_GIVEN_NAMES
from bot.reading.names import is_company
from bot.reading.page import Name, Page, compile_rule
from bot.reading.people import People, titled
from bot.reading.roles import read_role
from bot.reading.rules import rule
from bot.reading.text import fold

# "He plays Sir Percival Grubb", of the name before.
_PRONOUN = compile_rule(
    rf"(?:^|(?<=[;.!?] )|; |- |, (?:and|but) )(?:he|she) (?:also )?{PLAYS} (?P<role>)"
)
_LEAD_PRONOUN = compile_rule(rf"(?:he|she) (?:also |[a-z]+ly )?{PLAYS} (?P<role>)")
# "Mr Callum Rusk, who plays him, has beautiful teeth"
_PLAYS_HIM = rule(
    r"(?P<who>{name}),? (?:who )?(?:plays|played|voices|portrays|acts) (?:him|her|them|it)\b",
    "plays played voices portrays acts",
    None,
)
_ELSEWHERE = compiled(r"\b(?:in|at|to|from|of|near|by|with|outside|inside|into) $")
_THEIRS = ("his ", "her ", "their ")
_THEIR_PART = compile_rule(
    r"(?:his|her|their) (?P<role>{name})(?:, (?:an?|the|his|her) [a-z' -]{3,40},)? (?:[a-z]+ly )?"
    r"(?:is|was|has|does|never|[a-z]{2,}s)\b"
)
_OF_ACTING = compiled(
    r"\b(?:me|us|scenes?|screen|film|performance|disappoint\w*|wast\w+|superb|excellent|wonderful|"
    r"terrific|wooden|dreadful|outstanding|magnificent|marvellous|marvelous|splendid|a (?:joy|"
    r"delight|pleasure|revelation|discovery|find|bore)|impress\w*|overact\w*|hams?|mugs)\b"
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
        and not _ELSEWHERE.search(page.skeleton, max(0, name.start - 12), name.start)
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
    """ "He plays the inspector", of whoever was spoken of last in this sentence or the one "
    "before."""
    previous: tuple[int, int] | None = None
    for (start, end), present in zip(page.sentences, page.sentence_words, strict=True):
        if not present & _HE_OR_SHE:
            previous = (start, end)
            continue
        match = _LEAD_PRONOUN.match(page.skeleton, start, end)
        where = previous
        if match is None:
            match = _PRONOUN.search(page.skeleton, start, end)
            where = (start, match.start()) if match else None
        if match and where:
            spoken_of = [
                n
                for n in page.names_in(*where)
                if " " in n.full and not titled(n) and fold(n.full) not in people.figures
            ]
            role = read_role(page, match.end("role"), end)
            if spoken_of and role:
                people.add_role(spoken_of[0], *role)
        previous = (start, end)


def _nobody_else(
    page: Page, sentence: tuple[int, int], people: People, makers: frozenset[str]
) -> list[Name]:
    """The one whom a sentence names, if by both names and neither a maker's nor a character's."""
    named = page.names_in(*sentence)
    known = makers | people.figures.keys()
    if len(named) != 1 or " " not in named[0].text or titled(named[0]):
        return []
    opens = page.skeleton[sentence[0] : named[0].start].count(" ") <= 1  # "Only Ann Poe …"
    if not opens or not _OF_ACTING.search(page.skeleton, named[0].end, sentence[1]):
        return []
    company = is_company(page.canvas, named[0].start, named[0].end)
    return [] if company or fold(named[0].full) in known else named


def parts_of_theirs(page: Page, people: People, makers: frozenset[str]) -> None:
    """ "Her Hester is flinty", after the sentence that names the actress.

    Where it names one who is known for nothing else, by both names, who has such a part acts.
    """
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
        if not acting:
            acting = _nobody_else(page, page.sentences[number], people, makers)
        if acting and fold(named.full) not in people.players:
            people.add_role(acting[-1], named.full, named, "")
