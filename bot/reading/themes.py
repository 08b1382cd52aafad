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
        r"sermon|essay|lecture|"
        r"poem|thesis|homily|joke|riff|inquiry|argument|song|fugue|elegy|tract|"
        r"fable|insights?|lessons|messages|statements)s? "
        r"(?:on|about|for|of|to|in|against|into) (?P<list>)",
        "meditation rumination reflection treatise musing commentary statement allegory parable "
        "metaphor exploration examination study "
        "view views thought thoughts sermon essay lecture poem thesis homily joke riff inquiry "
        "argument song fugue elegy tract "
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
_MORE_RULES: tuple[Rule[str], ...] = (
    rule(
        r"\b(?:its|the|his|her|their|whose|real|true)(?: film's| real| true| great| main| big| "
        r"only)* "
        r"(?:subjects?|themes?|concerns?|preoccupations?|obsessions?|topics?|interests?|machine|"
        r"villain|monster|ghost|enemy|question|matter)(?: here)?(?:,| is| are|:) (?P<list>)",
        "subject subjects theme themes concern concerns preoccupation obsession topic topics "
        "interest "
        "interests machine villain monster ghost enemy question matter",
        "known",
    ),
    rule(r"\bthemes?(?: here)?: (?P<list>)", "theme themes", "told"),
    rule(
        r"\b(?:knows|understands|thinks|says|argues|suggests|insists|believes|reminds us|shows "
        r"us) that "
        r"(?P<list>)",
        "knows understands thinks says argues suggests insists believes reminds shows",
        "known",
    ),
    rule(
        r"\b(?:there is|there's) (?:always|still) (?P<list>)|\bcomes? from (?P<from>)",
        "always still comes come",
        "known",
    ),
    rule(
        r"\bto (?:say|tell us|teach us|ask|show us) (?:[a-z]+ )?about (?P<list>)",
        "say tell teach ask show",
        "known",
    ),
    rule(
        r"(?<!talk )(?<!talking )(?<!think )(?<!care )(?<!know )(?<!complain )(?<!nothing )"
        r"(?<!right )(?<!wrong )(?<!word )(?<!anything )(?<!forget )(?<!cares )(?<!doubts "
        r")(?<!doubt )"
        r"(?<!sure )(?<!worried )(?<!happy )(?<!excited )(?<!complaints )(?<!reservations "
        r")\babout (?P<list>)",
        "about",
        "known",
    ),
    rule(
        r"(?:^|(?<=: )|(?<=still, )|(?<=\n))(?P<list>)(?:the )?[a-z-]+(?:,? and |, |\.|;| has | "
        r"is | "
        r"runs )",
        " ".join(noun for noun in THEME_NOUNS if " " not in noun),
        "fragment",
    ),
    rule(
        r"(?P<list>)\b[a-z]+ (?:corrupts|conquers|heals|endures|redeems|wins out|is thicker)\b",
        "corrupts conquers heals endures redeems wins thicker",
        "saying",
    ),
)
_THEMES = ruleset(_RULES + _MORE_RULES)
_STOP = re.compile(
    r"[.;:!?()\"\n]| - | (?:that|which|who|where|when|as|while|with|in|through|by|from|is|are|was|"
    r"were|but|to|at|for|without|into|against|between|among|than|has|have|can|make|makes|into|it|"
    r"he|she|they|i|we|you|"
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
        if one.meaning in ("fragment", "saying"):
            for value in _fragment(page, match, stop, one.meaning):
                found.setdefault(fold(value), Claim(Kind.THEME, value, "", match.start()))
            continue
        at = match.end()
        if _NOBODYS.match(page.skeleton, at):
            continue
        limit = min(stop, at + 160)
        cut = _STOP.search(page.skeleton, at, limit)
        end = cut.start() if cut else limit
        if gerunds := _gerunds(page, match):
            for value in gerunds:
                found.setdefault(fold(value), Claim(Kind.THEME, value, "", match.start()))
            continue
        power = match["power"] if one.meaning == "power" else ""
        listed = _ASIDE.sub(" ", page.skeleton[at:end])
        if match.group().endswith("about "):
            for item in _ITEM.split(listed):
                what = item.strip(" ,").removeprefix("about ")
                if _DOING.fullmatch(what) and what.split(" ")[0] not in _NOT_GERUNDS:
                    found.setdefault(fold(what), Claim(Kind.THEME, what, "", match.start()))
        for value in _themes_in(listed, power, told=one.meaning == "told"):
            found.setdefault(fold(value), Claim(Kind.THEME, value, "", match.start()))
    return _without_repeats(found)


_ASIDE = re.compile(
    r"\b(?:mostly|mainly|chiefly|partly|really|above all|in the end|in part|of course|i think|i "
    r"suppose|perhaps|maybe|among other things|too|also)\b,?|(?<=, )about |(?<=and )about "
)
_GERUND = re.compile(
    r"(?:about |, |and )?(?P<what>[a-z]{2,}ing(?: (?:(?:a|the|one's|your|his|her|their) )?"
    r"(?!(?:that|who|and|in|on|with|of|which|is|was|as)\b)[a-z-]+){0,3})(?=[.,;:!?]| and | "
    r"(?:that|who|"
    r"in|on|with|of|which|is|was|as|even|when)\b|$)"
)
_ABOUT_WHAT = re.compile(
    r"\b(?:it|this|film|movie|picture|story|really|and|tale|is|comedy|drama|thing|mostly)(?: is|"
    r"'s)? "
    r"(?:[a-z]+ )?about $"
)
_DOING = re.compile(
    r"[a-z]{3,}ing (?:(?:the|your|one's|yourself|slowly|old|alone|up|go|on)(?: [a-z]+)?|[a-z]+)"
)
_SELDOM = re.compile(r" (?:is|has|was) (?:seldom|rarely|never)")
_NOT_GERUNDS = vocabulary("something nothing anything everything king ring thing being wing string")


def _gerunds(page: Page, match: re.Match[str]) -> list[str]:
    """ "It is about forgiving yourself": what one does, as a theme."""
    if not match.group().endswith("about "):
        return []
    stop = page.sentence_at(match.start())[1]
    found = _GERUND.match(page.skeleton, match.end(), min(stop, match.end() + 60))
    left = page.skeleton[max(0, match.end() - 40) : match.end()]
    if (
        not found
        or found["what"].split(" ")[0] in _NOT_GERUNDS
        or not _ABOUT_WHAT.search(left)
        or "\ue000" in found["what"]
    ):
        return []
    return [found["what"]]


def _fragment(page: Page, match: re.Match[str], stop: int, how: str) -> list[str]:
    """The known themes of a list that is a sentence's whole subject; two of them at least."""
    at = match.start("list")
    if how == "saying":
        word = page.skeleton[match.start() : match.end()].split(" ")[0]
        return [word] if word in THEME_NOUNS else []
    cut = re.compile(r"[.;:!?]| (?:is|are|has|have|was|were|runs?|haunts?) ").search(
        page.skeleton, at, min(stop + 1, at + 120)
    )
    end = cut.start() if cut else min(stop, at + 120)
    items = [
        _LEADING.sub("", item.strip(" ,")).removesuffix(" i think")
        for item in _ITEM.split(_ASIDE.sub("", page.skeleton[at:end]))
    ]
    known = [
        item
        for item in items
        if item in THEME_NOUNS or (" " not in item and item.endswith(("ness", "ship", "hood")))
    ]
    seldom = cut and re.match(
        r" (?:is|has|was) (?:seldom|rarely|never)", page.skeleton[cut.start() :]
    )
    return known if len(known) > 1 or (known and len(items) == 1 and seldom) else []


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
