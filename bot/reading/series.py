"""Sequel, prequel, remake; the series and the film's place in it."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.patterns import compiled
from bot.reading.claims import Claim
from bot.reading.lexicon.names import GIVEN_NAMES
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.model import Kind
from bot.reading.page import TITLE, Page, compile_rule
from bot.reading.rules import ruleset
from bot.reading.series_before import film_before, film_named_at
from bot.reading.series_positions import POSITIONS
from bot.reading.series_relations import RELATIONS

_SERIES_RULES = ruleset(RELATIONS + POSITIONS)
_NOT_SERIES = compile_rule(
    r"\b(?:not|isn't|wasn't|never|no|hope(?: for)?|hoping|want|wanted|need|needs|wait for|await|"
    r"expect|set(?:s|ting)? up|room for|demand|deserves?|could (?:be|use)|hint(?:s|ing) at|"
    r"tease[sd]?|make|"
    r"rumou?red|beg(?:s|ging)|if|without|before|after|unlike|its(?! an? )|inevitable|upcoming|"
    r"future|possible|potential|followed by|spawned|led to|most|many|another|bring on|easy|"
    r"crying for|cries out for|for|to|there (?:is|was|will)|next|several|two|three|"
    r"its own)\b[^.;:!?]{0,24}$|"
    r"{work}[\"'*_]*,? (?:is |was )?(?:the |a |an )?[a-z ]{0,16}$"
)
_NUMBERED = compiled(
    r".* (?:[2-6]|ii|iii|iv|part (?:[2-9]|two|three|four|five|ii|iii|iv))(?: ?[:-].*)?"
)
_KINGS = compiled(r"(?:henry|richard|george|edward|charles|louis|james|king|queen) ")


def _numbered(title: str) -> bool:
    """Whether the title itself says that it is a second or later part."""
    lowered = title.casefold()
    return _NUMBERED.fullmatch(lowered) is not None and _KINGS.match(lowered) is None


_LATER = vocabulary(
    "two three four five six 2 3 4 5 ii iii iv v final concluding second third fourth fifth sixth "
    "2nd 3rd",
)
_RELATION_NAMES = {"spinoff": "spin-off", "follow-up": "sequel", "threequel": "sequel"}
# "Remakes need a reason. This one has none."
_SORTS = ("sequel", "prequel", "remake", "reboot", "spin-off")
_OF_ITS_SORT = compiled(
    rf"\b(?P<relation>{'|'.join(_SORTS)})s [^.;:!?\n]{{2,60}}[.!?]\s+(?:but |and |so )?"
    rf"(?:(?:this one|this|here)\b|[\"'*_]*{TITLE}\ue003*+(?! (?:isn't|is (?:not|no))\b))"
)
_COMPARED = compiled(r"\b(?:like|unlike|than|fan of|saw|loved)\b[^.;!?]{0,20}$")
_SOMEONES = compiled(r"(?:[\ue000\ue003]'s?|\b(?:his|her|their)) (?:[a-z-]+ ){0,2}$")
# "Hat Trick 2: Brim" and "Loud Boots: Encore" follow "Hat Trick" and "Loud Boots".
_STEM = compiled(
    r"(?P<stem>.+?)(?: (?:[2-9]|ii|iii|iv|v|vi|part (?:[2-9]|two|three|four|five|ii|iii|iv))"
    r"(?: ?[:-] .*)?|: .+| returns)",
    re.IGNORECASE,
)


def find_series(page: Page) -> list[Claim]:
    """Sequel, prequel and the like; the series' name and the film's place in it, when said."""
    found: dict[str, Claim] = {}
    for one, match in _SERIES_RULES.matches(page):
        start = match.start()
        left = page.skeleton[max(page.sentence_at(start)[0], start - 40) : start]
        groups = match.groupdict()
        if one.meaning in ("sequel", "remake"):
            if _COMPARED.search(left):
                continue
            found.setdefault(one.meaning, Claim(Kind.SERIES, one.meaning, "", start))
            if groups.get("group"):
                name = _written(page, match, "name") or groups["group"]
                found.setdefault(name, Claim(Kind.SERIES, name, "final", start))
        elif one.meaning == "part":
            group = "trilogy" if groups["group"] == "three" else groups["group"]
            ordinal = groups["ordinal"].removeprefix("the ")
            found.setdefault(group, Claim(Kind.SERIES, group, ordinal, start))
        elif one.meaning == "stated":
            what = _written(page, match, "what") if "what" in groups else ""
            relation = groups["relation"] or groups.get("too") or groups.get("is") or ""
            known = found.get(relation)
            if relation and (known is None or (what and not known.detail)):
                found[relation] = Claim(Kind.SERIES, relation, what, start)
        elif one.meaning == "relation":
            before = page.skeleton[page.sentence_at(start)[0] : match.start("relation")]
            if _NOT_SERIES.search(before[-50:]) or _NOT_SERIES.search(left):
                continue
            if match["relation"] == "follow-up" and _SOMEONES.search(before):
                continue  # the maker's next film
            relation = _RELATION_NAMES.get(match["relation"], match["relation"])
            what = _written(page, match, "what")
            known = found.get(relation)
            if known is None or (what and not known.detail):
                found[relation] = Claim(Kind.SERIES, relation, what, start)
        else:
            if _COMPARED.search(left) or _SOMEONES.search(left):
                continue
            name = _written(page, match, "name") or _written(page, match, "what")
            if name.split(" ")[0].casefold() in GIVEN_NAMES:
                continue
            value = name or groups.get("group") or "series"
            place = match["ordinal"] + (f" and {groups['also']}" if groups.get("also") else "")
            found.setdefault(value, Claim(Kind.SERIES, value, place, start))
            if match["ordinal"] in _LATER:
                found.setdefault("sequel", Claim(Kind.SERIES, "sequel", "", start))
    if page.title and page.title_start is not None and _numbered(page.title):
        found.setdefault("sequel", Claim(Kind.SERIES, "sequel", "", page.title_start))
    sorts = any(f"{sort}s " in page.lowered for sort in _SORTS)
    for match in _OF_ITS_SORT.finditer(page.skeleton if sorts else ""):
        relation = match["relation"]
        found.setdefault(relation, Claim(Kind.SERIES, relation, "", match.start()))
    stem = _STEM.fullmatch(page.title or "")
    named = film_before(page, known="sequel" in found or "prequel" in found)
    if named and named.plain and not found.keys() & {"sequel", "prequel", "remake"}:
        found["sequel"] = Claim(Kind.SERIES, "sequel", named.name, named.at)
    before = stem["stem"] if stem else named.name if named else ""
    for relation in ("sequel", "prequel"):
        if before and relation in found and not found[relation].detail:
            found[relation] = replace(found[relation], detail=before)
    return list(found.values())


def _written(page: Page, match: re.Match[str], group: str) -> str:
    start, end = match.span(group) if group in match.re.groupindex else (-1, -1)
    return film_named_at(page, start, end) if start >= 0 else ""
