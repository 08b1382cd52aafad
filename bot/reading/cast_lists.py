"""Casts told line by line: "• Zora Lind, the chef: Ida Thorn", "Big Lou = Al Poe"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.patterns import compiled
from bot.reading.credit_lines import is_credit_key
from bot.reading.lexicon.names import HONORIFICS, NOT_NAMES, RANKS
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.names import UPPER, is_company
from bot.reading.page import Name, Page
from bot.reading.people import LISTED, People
from bot.reading.phrases import Sort, read_phrase, sort_of
from bot.reading.text import fold

_LINE = compiled(
    # Possessive, for a line of nothing but marks could be parted in very many ways.
    r"^[ *_#>•·|–-]*+(?P<role>[^:=|\n]{1,70}?)[ *_]*+(?::|=|\.{3,}|\||\t)[ *_]*+"
    r"(?=(?P<who>[^\W\d_]))",
    re.MULTILINE,
)
_SIGNS = (":", "=", "...", "|", "\t")  # one of them stands between the two
_AFTER = compiled(r"[*_ ]*(?:$|[,;.(|!]| - )", re.MULTILINE)
_ARTICLE = compiled(r"^(?:the|a|an) ", re.IGNORECASE)
_CLAUSE = compiled(r" *(?:who|whose|whom|that|which|where|when)\b")
_NARRATES = compiled(r"(?:the )?(?:narrat(?:or|ion|ed by)|voice-?over)", re.IGNORECASE)
_NO_ROLE = vocabulary(
    "best worst favourite favorite highlight lowlight standout mvp rating score verdict stars year "
    "title film cast label studio distributor country certificate winner loser "
    "dedication thanks"
)
_LONGEST = 10  # words of a part with what is said of it
_FEWEST = 2  # lines that make a list


def add_listed(page: Page, people: People) -> None:
    """Players and characters of every list whose lines are a part and a name."""
    for lines in _lists(page):
        if len(lines) == 1 and _NARRATES.fullmatch(lines[0][1]):
            _add(people, "narrator", lines[0][2])
        if len(lines) >= _FEWEST and any(_is_part(page, start, role) for start, role, _ in lines):
            for _, role, actor in lines:
                _add(people, role, actor)


def _lists(page: Page) -> Iterator[list[tuple[int, str, Name]]]:
    """Runs of neighbouring lines of a part and a full name."""
    lines: list[tuple[int, str, Name]] = []
    end = -2
    signed = any(sign in page.text for sign in _SIGNS)
    for match in _LINE.finditer(page.text if signed else ""):
        found = page.names_in(match.start("who"), match.start("who") + 1)
        spoken = page.canvas[match.start("role")].isspace()  # a speaker's label
        if spoken or not found or not _is_actor(page, found[0]):
            continue
        if not _may_be_part(match["role"]):
            continue
        if page.text.count("\n", max(0, end), match.start("role")) > 1 or end < 0:
            if lines:
                yield lines
            lines = []
        lines.append((match.start("role"), match["role"].strip(), found[0]))
        end = found[0].end
    if lines:
        yield lines


def _is_actor(page: Page, name: Name) -> bool:
    return (
        " " in name.text
        and _AFTER.match(page.text, name.end) is not None
        and not is_company(page.canvas, name.start, name.end)
    )


def _may_be_part(role: str) -> bool:
    words = re.findall(r"[\w']+", role.lower())
    if not 0 < len(words) <= _LONGEST or is_credit_key(role):
        return False
    if _NARRATES.fullmatch(role.strip(" *_")):
        return True
    return _NO_ROLE.isdisjoint(words) and {words[0], words[-1]}.isdisjoint(("with", "by"))


def _is_part(page: Page, start: int, role: str) -> bool:
    """Whether the words surely tell a part: a first name or a rank, or a sort of person."""
    if _ARTICLE.match(role):
        return True
    name, comma, _ = role.partition(",")
    if name[:1].isupper():
        named = bool(page.names_in(start, start + 1))
        return _has_rank(name) or (named and (bool(comma) or " " not in name.strip()))
    phrase = read_phrase(page.skeleton, start, start + len(role))
    return phrase is not None and phrase.sort is Sort.PERSON


def _has_rank(name: str) -> bool:
    first, _, rest = name.casefold().partition(" ")
    rank = first.rstrip(".")
    return rank in RANKS or rank in HONORIFICS or (rest != "" and sort_of(first) is Sort.PERSON)


def _add(people: People, role: str, actor: Name) -> None:
    name, _, detail = role.partition(",")
    name = name.strip(" *_")
    described = _ARTICLE.sub("", name)
    people.add_player(actor.full, actor.start, described)
    people.players[fold(actor.full)].listed = True
    named = described == name and re.match(rf"[{UPPER}]", name) is not None
    if named and name.split(" ")[0].casefold() not in NOT_NAMES:
        detail = "" if _CLAUSE.match(detail) else detail.strip(" *_")
        people.add_figure(name, actor.start, detail, LISTED)


def settle_maker(people: People, key: str, *, outright: bool = False) -> None:
    """ "Voiced by the director, Ann Poe" is beyond doubt, where it is said of somebody."""
    if (player := people.players.get(key)) is None:
        return
    of_somebody = sort_of(player.role.rpartition(" ")[2]) is Sort.PERSON
    if outright or of_somebody or fold(player.role) in people.figures:
        player.listed = True
    elif not player.listed:  # "the waltz is played by the composer"
        del people.players[key]
