"""What the film is about underneath, as short noun phrases."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.reading.claims import Claim
from bot.reading.lexicon.nouns import THEME_NOUNS
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.model import Kind
from bot.reading.page import Page
from bot.reading.rules import Rule, rule, ruleset
from bot.reading.text import fold

# "told": whatever follows is a theme. "known": only nouns that can be one.
_RULES: tuple[Rule[str], ...] = (
    rule(
        r"\bthemes?(?: of {title}| of \"?{title}\"?| here)? (?:of|such as|like|about|including|"
        r"include|around|surrounding|on) (?P<list>)",
        "theme themes",
        "told",
    ),
    rule(
        r"\b(?:meditation|rumination|reflection|treatise|musing|commentary|statement|allegory|"
        r"parable|metaphor|exploration|examination|"
        r"study|celebration|portrait|love letter|ode|paean|hymn|testament|message|lesson|warning|"
        r"fable|insights?|lessons|messages|statements)s? "
        r"(?:on|about|for|of|to|in|against|into) (?P<list>)",
        "meditation rumination reflection treatise musing commentary statement allegory parable "
        "metaphor exploration examination study "
        "celebration portrait letter ode paean hymn testament message lesson warning fable "
        "insight insights lessons messages statements",
        "known",
    ),
    rule(
        r"\b(?:explor(?:es|ing|ed|e)|examin(?:es|ing|e)|tackl(?:es|ing|e)|deals? with|dealing "
        r"with|grappl(?:es|ing) with|address(?:es|ing)|celebrat(?:es|ing)|"
        r"confront(?:s|ing)|delv(?:es|ing) into|touch(?:es|ing) on|reflects on|speaks (?:to|of)|"
        r"champions|investigates|probes|is really about|"
        r"is (?:ultimately |at heart |at its core |really |truly |mostly )?about|all about|"
        r"(?:story|tale|film|movie|drama|fable|saga|journey|epic|poem|lesson|comedy|thriller|"
        r"allegory|parable|piece|picture|western|romance|musical|documentary) (?:is )?(?:about|"
        r"of)|struggle for|quest for|search for|fight for) (?P<list>)",
        "explores exploring explored explore examines examining examine tackles tackling tackle "
        "deals deal dealing grapples grappling "
        "addresses addressing celebrates celebrating confronts confronting delves delving touches "
        "touching reflects speaks champions "
        "investigates probes about story tale film movie drama fable saga journey struggle quest "
        "search fight piece picture western romance musical documentary epic poem comedy thriller "
        "allegory parable",
        "known",
    ),
    rule(
        r"\b(?:demonstrat(?:es|ing)|show(?:s|ing|casing|cases)|reminds? us of|reminding (?:us|"
        r"viewers|audiences|everyone) of|reminder of|highlight(?:s|ing)|about|understands?|"
        r"captur(?:es|ing)|explor(?:es|ing)|celebrat(?:es|ing)|prov(?:es|ing)|discovers?(?: "
        r"that)?|testament to|message about|that) "
        r"the (?:[a-z]+ )?(?P<power>power|importance|value|strength|beauty|cost|price|dangers?|"
        r"nature|meaning|magic|fragility) of (?P<list>)",
        "power importance value strength beauty cost price danger dangers nature meaning magic "
        "fragility",
        "power",
    ),
)
_THEMES = ruleset(_RULES)
_STOP = re.compile(
    r"[.;:!?()\"\n]| - | (?:that|which|who|where|when|as|while|with|in|through|by|from|is|are|was|"
    r"were|but|to|at|for|without|into|against|between|among|than|has|have|can|make|makes|into|"
    r"runs?|feel|feels|being|get|gets|got|seem|seems|all) "
)
_ITEM = re.compile(r", and | and |, | & |, or | or ")
_LEADING = re.compile(
    r"^(?:(?:the|a|an|its|his|her|their|our|both|universal|timeless|deep|deeper|familiar|classic|"
    r"big|bigger|larger|profound|heavy|weighty|how|all|such|simple|such|finding|true|real|human|"
    r"also|even|more|some) )+"
)
_POWER = re.compile(
    r"^(?:(?:the|transformative|healing|enduring|true|sheer|simple|redemptive) )*(?P<what>power|"
    r"importance|value|strength|beauty|cost|price|danger|dangers|nature|meaning|magic|bonds?|loss|"
    r"pain) of (?P<rest>.+)$"
)
_ARTS = vocabulary(
    "music art storytelling imagination cinema dance poetry words stories nature technology "
    "science "
    "language memory song songs creativity community family the",
)
_SUFFIXES = ("ness", "ity", "ship", "hood", "ism", "tion", "ment", "dom", "ence", "ance")
_NOT_THEMES = vocabulary(
    "direction production attention animation cinematography performance performances "
    "entertainment "
    "moment action fiction science_fiction question audience sentence scene sequence experience "
    "sense "
    "presence redemption_arc government apartment department treatment environment population "
    "station generation kingdom "
    "section version position situation mention time life good evil home",
)
_NOBODYS = re.compile(r"(?:his|her|their|my|your|its|to|all) ")
_DENIED = re.compile(r"(?:n't|\bnot|\bnever|\bno|\bwithout)\b[^.,;]{0,16}$")


def find_themes(page: Page) -> list[Claim]:
    """The themes that the review names, each once."""
    found: dict[str, Claim] = {}
    for one, match in _THEMES.matches(page):
        start, stop = page.sentence_at(match.start())
        if _DENIED.search(page.skeleton, max(start, match.start() - 24), match.start()):
            continue
        at = match.end()
        if _NOBODYS.match(page.skeleton, at):
            continue
        limit = min(stop, at + 160)
        cut = _STOP.search(page.skeleton, at, limit)
        end = cut.start() if cut else limit
        power = match["power"] if one.meaning == "power" else ""
        for value in _themes_in(page.skeleton[at:end], power, told=one.meaning == "told"):
            found.setdefault(fold(value), Claim(Kind.THEME, value, "", match.start()))
    return _without_repeats(found)


def _themes_in(listed: str, power: str, *, told: bool) -> Iterator[str]:
    for raw in _ITEM.split(listed.replace("good and evil", "good-and-evil")):
        item = raw.strip(" ,-'").removeprefix("and ").removeprefix("or ")
        of = _POWER.match(item)
        prefix = power
        if of:
            item, prefix = of["rest"], of["what"]
        elif not told and not power:
            prefix = ""
        item = _LEADING.sub("", item).strip()
        item = re.sub(r" (?:itself|alone|too|alike|together|more|here|all)$", "", item)
        if not item or "\ue000" in item or "\ue001" in item or "\ue002" in item:
            continue
        if item == "good-and-evil":
            yield "good and evil"
            continue
        words = item.split()
        if len(words) > 4 or not re.fullmatch(r"[a-z -]+", item):
            continue
        last = words[-1]
        known = item in THEME_NOUNS or (
            last not in _NOT_THEMES and (last in THEME_NOUNS or last.endswith(_SUFFIXES))
        )
        if prefix and known:
            yield (
                f"the {prefix} of {item}"
                if item in _ARTS or prefix not in ("power", "importance", "value", "strength")
                else item
            )
        elif (
            known
            and (
                (len(words) == 1 and (last in THEME_NOUNS or told))
                or (len(words) > 1 and _composed(words))
            )
        ) or (told and len(words) <= 3 and not item.endswith(("ly", "ing")) and last not in _VAGUE):
            yield item


_VAGUE = vocabulary(
    "film movie story stuff things thing well ones one much done explored clear obvious universal "
    "interesting great good "
    "similar powerful resonant present strong heavy-handed old new it them this relevant familiar "
    "mature adult serious dark beautifully",
)


def _composed(words: list[str]) -> bool:
    """ "family loyalty", "the human spirit": not "its own time"."""
    return (
        not any(
            w
            in (
                "own",
                "same",
                "first",
                "last",
                "much",
                "little",
                "other",
                "any",
                "no",
                "this",
                "my",
                "your",
                "of",
                "it",
            )
            for w in words[:-1]
        )
        and len(words) <= 3
    )


def _without_repeats(found: dict[str, Claim]) -> list[Claim]:
    kept: list[Claim] = []
    for key, one in found.items():
        longer = any(
            key != other and re.search(rf"\b{re.escape(key)}\b", other) and other.startswith("the ")
            for other in found
        )
        if not longer:
            kept.append(one)
    return kept
