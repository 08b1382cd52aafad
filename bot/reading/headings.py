"""The title that a heading, or a "Film: ..." line, gives."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.patterns import compiled
from bot.reading.lexicon.titles import HEADLINE_WORDS, SMALL_WORDS
from bot.reading.page import Page

YEAR = r"(?:18[89]|19\d|20[0-4])\d"
_HEADER = compiled(
    rf"^[#>\s]*+(?P<mark>[*_\"']*+)(?P<key>(?:title|film|movie|film title|movie title|(?:film |"
    rf"movie )?review(?: of)?|"
    rf"review for|reviewing|now showing|name|thoughts on|my thoughts on|my review "
    rf"of)\s*[:-]*[*_]*\s+)?[*_\"']*+(?P<title>.+?)[*_\"']*+"
    rf"(?:\s*[,|-]*\s*[(\[]?(?P<year>{YEAR})[)\]]?)?[*_\"']*+"
    rf"(?P<tail>\s*[-:|,]\s*(?:a |film |movie |the |my |short )*(?:review|thoughts|capsule).*|"
    rf"\s+(?:film |movie )?review|\s*[-|:,(]+\s*(?:[★☆*]|\d(?:\.\d)?\s*(?:/|out of|stars|$)).*|"
    rf"\s*[★☆].*|\s*[:,-]\s*(?:an?|the|some|my|quick|short|first) (?:[\w']+ ){{0,2}}(?:"
    rf"version|verdict|notes|guide|take|look|appreciation)\b.*|"
    r"(?P<remark>\s+[-|]\s+(?-i:[a-z]).*))?[*_\s]*$",
    re.IGNORECASE,
)
_KEYED_TITLE = compiled(
    r"(?:^|\n|(?<=\. ))[ \-*#•]{0,6}(?:\| *\**)?(?:film|movie|title|film title|movie title|"
    r"reviewed|tonight|now showing|just watched|(?:film|movie|pick) of the (?:week|month)|"
    r"this week|screening(?: no\.? ?\d+)?)[*_]*(?::| *\|) "
    r"*[*_\"']*(?P<title>[^\n|]{1,90})",
    re.IGNORECASE,
)
_TAGS = compiled(
    r"^[#>\s*_]*(?:(?:re|fwd?): *|\[(?:[a-z0-9 -]{0,15} )?(?:review|spoilers?|discussion|rewatch"
    r"|watched|rant|thoughts)(?: [a-z0-9 -]{0,15})?\](?!\()[:\s]*)+(?=\S)",
    re.IGNORECASE,
)
"""What a forum or a letter puts before a heading: "[REVIEW] [no spoilers] ", "Re: "."""
# "SMOKE AND IRON (1957, 74 min). Dir: …": the line may go on.
_OPENING = compiled(
    r"^[#>\s]*(?:(?:re|fwd?|capsule|revivals?|review|reviewed|classics?|retro|rewind|new release"
    r"|on screen|in cinemas|now showing|film of the week|dvd|streaming|from the archive)"
    r"(?: review)?: *)?"
    rf"[*_\"']*+(?P<title>[^\n()\[\]]{{2,80}}?)[*_\"']*+,? "
    rf"[(\[](?P<year>{YEAR})[^)\]\n]{{0,60}}[)\]]",
    re.IGNORECASE,
)
# "I loved it. Bread and Thunder, 1957, dir. Colm Harrigan": one word may be a kind or a country.
_IMPRINT = compiled(
    rf"(?:^|\n|[.!?] )[*_\"']*+(?P<title>[A-Z\d][^\s.!?,()]*+ [^\n.!?,()]{{1,60}})[*_\"']*+[.,]"
    rf" (?P<year>{YEAR})[.,] (?:[Dd]ir(?:ector)?[.:]|[Dd]irected by|a film by) "
)
_MINUTES = r"\d{2,3} ?m(?:in(?:ute)?s?)?\b"
_FACTS_BELOW = compiled(
    r"\s*[(\[*_]*(?:(?:dir(?:\.|ected|ector)?|d\.|a film by)\b[ .:]"
    rf"|[^\n.!?]{{0,60}}\b(?:{YEAR}\b[^\n]{{0,40}}\b{_MINUTES}|{_MINUTES}[^\n]{{0,40}}\b{YEAR}\b))",
    re.IGNORECASE,
)
"""The line under a heading with the film's facts: "dir. Ann Poe, 2023", "Norway, 2014, 90 min"."""
_AFTER_TITLE = compiled(r" \((?!\d{4}\))|\. (?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Heading:
    """A title with its year, if given, and how strongly its line says that it is one.

    `sure`: the line below gives the film's facts, so that nothing in the text outweighs it.
    """

    title: str
    year: int | None
    weight: float
    sure: bool = False


_STRONG = 8.0  # of a heading that says outright that it is one


def read_heading(page: Page) -> Heading | None:
    """The title that a heading or a "Film: …" line gives, its year and the evidence for it.

    Where none says so outright, one with its year and director beside it in the text does.
    """
    heading = _of_lines(page)
    if heading is not None and heading.weight >= _STRONG:
        return heading
    return _of_imprint(page) or heading


def _of_imprint(page: Page) -> Heading | None:
    """The one film that is told with its year and director, if no other is told so."""
    if "dir" not in page.lowered and "a film by" not in page.lowered:
        return None
    found = [
        one
        for one in _IMPRINT.finditer(page.text.translate(STRAIGHT))
        if _heading_like(clean(one["title"]))
    ]
    if len(found) != 1:
        return None
    title, year = unshout(clean(found[0]["title"])), int(found[0]["year"])
    often = page.lowered.count(title.lower()) > 1  # a film that is only compared is named once
    return Heading(title, year, _STRONG, sure=often)


def _of_lines(page: Page) -> Heading | None:
    has_sign = ": " in page.text or "| " in page.text
    keyed = _KEYED_TITLE.search(page.text) if has_sign else None
    line = _AFTER_TITLE.split(keyed["title"])[0] if keyed else ""
    weight = _STRONG if keyed else 0.0
    if not keyed:
        stripped = page.text.lstrip()
        line, newline, _ = stripped.partition("\n")
        first = len(page.text) - len(stripped)
        if line.islower():
            line = page.canvas[first : first + len(line)]
        line, tagged = _TAGS.subn("", line)
        weight = _STRONG * tagged
        opening = _OPENING.match(stripped.translate(STRAIGHT))
        if opening and _heading_like(title := clean(opening["title"])):
            year = opening.groupdict().get("year")
            return Heading(unshout(title), int(year) if year else None, _STRONG)
        if not newline or not line or len(line) > 120:
            return None
    match = _HEADER.match(line.strip().translate(STRAIGHT))
    if not match:
        return None
    title, sure = clean(match["title"].partition(" (")[0]), False
    if not _heading_like(title):
        return None
    if match["year"] or match["key"]:
        weight = max(weight, _STRONG)
    elif match["tail"]:
        weight = max(weight, 3.2 if match["remark"] else 6.0)
    elif line.lstrip()[:1] in "#*_\"'":
        weight = max(weight, 4.0)
    else:
        rest = page.text.lstrip().partition("\n")[2]
        sure = _FACTS_BELOW.match(rest) is not None
        weight = max(weight, _STRONG if sure else 3.2)
    return Heading(unshout(title), int(match["year"]) if match["year"] else None, weight, sure)


STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-"})


def clean(title: str) -> str:
    """Without the markup, quotes and punctuation around it."""
    return title.strip().strip("*_\"' #,;:|-").strip()


def _heading_like(title: str) -> bool:
    """Whether a line is cased as a title and is not a headline such as "A Masterpiece!"."""
    parts = title.split()
    if not parts or len(parts) > 12 or not any(c.isalnum() for c in title):
        return False
    if title[-1] in ".;," or title.count("(") != title.count(")"):
        return False
    big = [part for part in parts if part.casefold().strip(",;:") not in SMALL_WORDS]
    plain = [part.casefold().strip("!?.,:'\"") for part in parts]
    return all(part[0].isupper() or not part[0].isalpha() for part in big) and not all(
        word in HEADLINE_WORDS or word in SMALL_WORDS for word in plain
    )


def unshout(title: str) -> str:
    """A title in capitals as it would be written: THE LAST LANTERN is The Last Lantern."""
    if not title.isupper() or len(title) < 5:
        return title
    out: list[str] = []
    for part in title.split(" "):
        low = part.lower()
        keeps = out and low in SMALL_WORDS and not out[-1].endswith(":")
        out.append(low if keeps else part[:1] + low[1:])
    return " ".join(out)
