"""What the film is about underneath, as short noun phrases."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.reading.claims import Claim
from bot.reading.lexicon.nouns import THEME_NOUNS
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.model import Kind
from bot.reading.page import Page
from bot.reading.phrases import sort_of
from bot.reading.rules import Rule, rule, ruleset
from bot.reading.text import fold
from bot.reading.theme_clauses import told_as_thoughts

# "told": whatever follows is a theme. "known": only nouns that can be one.
_RULES: tuple[Rule[str], ...] = (
    rule(
        r"\bthemes?(?: of {title}| of \"?{title}\"?| here)? (?:of|such as|like|about|including|"
        r"include|around|surrounding|on|are(?: the usual)?:) (?P<list>)",
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
        r"allegory|parable|picture|western|romance|musical|documentary) (?:is )?(?:about|"
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
        r"\b(?:concerned|preoccupied|obsessed|occupied) with (?P<list>)|"
        r"\b(?:hard|deeply|much|lot|lots|plenty|something|things?|wisely|eloquently|movingly|well|"
        r"honestly|seriously|carefully|clearly) (?:to say )?(?:about|on) (?P<said>)|"
        r"\b(?:it|film|movie|picture|this|{title})[\"'*_]* (?:is|was|'s) "
        r"(?:(?!not|never|hardly|n't)[a-z]+ ){0,2}?(?:a "
        r"(?:question|matter|study|portrait|tale|story|work|film|lesson|lecture) )?about "
        r"(?P<is>)|\b(?:it|this|that|he|she)'s (?:[a-z]+ )?about (?P<its>)|"
        r"\b(?:film|movie|work|picture|drama|comedy|story|tale|western|thriller|"
        r"musical) (?:that is )?"
        r"about (?P<film>)|\b(?:lectures?|sermon|lesson|essay|thesis|inquiry|speech|meditation|"
        r"treatise) (?:on|about|in|into) (?P<talk>)|\b(?:idea|it was|point|moral|message|key|"
        r"heart) "
        r"(?:was |is )?(?:here )?(?:about|:) (?P<idea>)|\b(?:explores?|examines?|exploring|"
        r"examining|studies|tackles) (?P<seen>)",
        "concerned preoccupied obsessed occupied about hard deeply much lot lots plenty something "
        "thing things wisely eloquently movingly well honestly seriously carefully clearly lecture "
        "lectures sermon lesson essay thesis inquiry speech meditation treatise idea was point "
        "moral message key heart explores explore examines examine exploring examining studies "
        "tackles",
        "bare",
    ),
    rule(
        r"(?<![a-z0-9\ue003,] )(?<![a-z0-9\ue003])(?P<list>)(?:[a-z-]+(?: and [a-z-]+)?) (?:is|"
        r"are) "
        r"(?:its|the|his|her) (?:real |true |main |great )?(?:themes?|subjects?|concerns?)\b",
        "theme themes subject subjects concern concerns",
        "subject",
    ),
    rule(r"(?<![a-z0-9\ue003,] )(?<![a-z0-9\ue003])on (?P<list>)", "on", "on"),
    rule(
        r"\bha(?:s|ve) (?P<list>)[a-z]+ (?:very much )?on (?:its|his|her|their) minds?\b|\bwhat "
        r"(?:does|do|is|are) (?P<cost>)[a-z]+ (?:cost|costs|mean|worth|for)\b",
        "mind minds cost costs mean worth for",
        "subject",
    ),
    rule(
        r"(?<![a-z0-9\ue003,'] )(?<![a-z0-9\ue003'-])(?P<list>)[a-z-]{4,}(?: and [a-z]{4,})?"
        r"(?=,? (?:is|are|was|were|mostly|mainly|above|i|the film|we|in the end)\b|\.)",
        " ".join(noun for noun in THEME_NOUNS if " " not in noun),
        "opens",
    ),
    rule(
        r"\b(?:its|the|his|her|their|whose|real|true)(?: film's| real| true| great| main| big| "
        r"only)* "
        r"(?:subjects?|themes?|concerns?|preoccupations?|obsessions?|topics?|interests?)"
        r"(?: beyond [^.;:!?,]{1,30},)?(?: here)?(?:,| is| are|:)(?: it is)? (?P<list>)",
        "subject subjects theme themes concern concerns preoccupation preoccupations obsession "
        "obsessions topic topics interest interests",
        "bare",
    ),
    rule(
        r"\b(?:its|the|his|her|their|whose|real|true)(?: film's| real| true| great| main| big| "
        r"only)* (?:machine|villain|monster|ghost|enemy|question|matter)(?: here)?(?:,| is| are|:) "
        r"(?P<list>)",
        "machine villain monster ghost enemy question matter",
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
        r"\babout (?<!talk about )(?<!talking about )(?<!think about )(?<!care about )"
        r"(?<!know about )(?<!complain about )(?<!nothing about )(?<!right about )(?<!wrong about )"
        r"(?<!word about )(?<!anything about )(?<!forget about )(?<!cares about )(?<!doubts about )"
        r"(?<!doubt about )(?<!sure about )(?<!worried about )(?<!happy about )(?<!excited about )"
        r"(?<!complaints about )(?<!reservations about )(?P<list>)",
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
    r"he|she|they|i|we|you|i've|i'd|we've|just|still|only|mostly|"
    r"will|would|rings?|runs?|feel|feels|being|get|gets|got|seem|seems|all) "
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
_NAMED_IN_ANSWER = THEME_NOUNS - _NOT_THEMES | {"work"}
_NOBODYS = re.compile(r"(?:his|her|their|my|your|its|to|all) ")
_DENIED = re.compile(r"(?:n't|\bnot|\bnever|\bno|\bwithout)\b[^.,;]{0,16}$")


def find_themes(page: Page) -> list[Claim]:
    """The themes that the review names, each once."""
    found: dict[str, Claim] = {}
    for one, match in _THEMES.matches(page):
        start, stop = page.sentence_at(match.start())
        if _DENIED.search(page.skeleton, max(start, match.start() - 24), match.start()):
            continue
        if one.meaning == "opens":
            first = page.skeleton[match.end("list") : match.end()].split(" and ")
            if set(first) <= _SPEAK_ALONE:
                for value in first:
                    found.setdefault(fold(value), Claim(Kind.THEME, value, "", match.start()))
            continue
        if one.meaning in ("subject", "on"):
            begin = match.end(match.lastgroup or "list")
            cut = _STOP.search(page.skeleton, begin, min(stop, begin + 90))
            listed = page.skeleton[begin : cut.start() if cut else stop]
            known = [w for w in _ITEM.split(listed) if w.strip(" ,") in THEME_NOUNS]
            listed = re.sub(r" (?:cost|costs|mean|worth|on)\b.*", "", listed)
            if one.meaning == "subject" or (known and len(known) == len(_ITEM.split(listed))):
                for value in _themes_in(listed, "", told=False, bare=one.meaning == "subject"):
                    found.setdefault(fold(value), Claim(Kind.THEME, value, "", match.start()))
            continue
        if one.meaning in ("fragment", "saying"):
            for value in _fragment(page, match, stop, one.meaning):
                found.setdefault(fold(value), Claim(Kind.THEME, value, "", match.start()))
            continue
        at = match.end()
        if _NOBODYS.match(page.skeleton, at):
            continue
        told = _ONCE_MORE.sub(r"\g<and> ", page.skeleton[at : min(stop, at + 160)])
        cut = _STOP.search(told)
        if gerunds := _gerunds(page, match):
            for value in gerunds:
                found.setdefault(fold(value), Claim(Kind.THEME, value, "", match.start()))
            continue
        power = match["power"] if one.meaning == "power" else ""
        listed = _ASIDE.sub(" ", told[: cut.start()] if cut else told)
        if match.group().endswith("about "):
            for item in _ITEM.split(listed):
                what = item.strip(" ,").removeprefix("about ")
                if _DOING.fullmatch(what) and what.split(" ")[0] not in _NOT_GERUNDS:
                    found.setdefault(fold(what), Claim(Kind.THEME, what, "", match.start()))
        bare = one.meaning == "bare"
        for value in _themes_in(listed, power, told=one.meaning == "told", bare=bare):
            found.setdefault(fold(value), Claim(Kind.THEME, value, "", match.start()))
    for match in _ASKED.finditer(page.lowered):  # the answer may look like a name
        for item in _ITEM.split(match["list"]):
            value = _LEADING.sub("", item.strip(" ,"))
            if value in _NAMED_IN_ANSWER:
                found.setdefault(fold(value), Claim(Kind.THEME, value, "", match.start("list")))
    for thought in told_as_thoughts(page):
        found.setdefault(fold(thought.value), thought)
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
    r"\b(?:it|this|film|movie|picture|story|really|and|tale|is|be|comedy|drama|thing|mostly|"
    r"message|moral|something)(?: is|"
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


def _themes_in(listed: str, power: str, *, told: bool, bare: bool = False) -> Iterator[str]:
    for raw in _ITEM.split(listed.replace("good and evil", "good-and-evil")):
        item = raw.strip(" ,-'").removeprefix("and ").removeprefix("or ")
        item = _AGAIN.sub("", item).removesuffix(" and")
        item = _TOLD_OF.sub("", item) if bare else item
        if bare and _is_bare(item):
            yield item
            continue
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


_TOLD_OF = re.compile(r"(?<=[a-z]) [a-z]+ed\b.*$")  # "ambition delivered slowly"
_ONCE_MORE = re.compile(r"(?P<and>,| and) (?:with|about|on|of|in) (?!the end\b|which\b|whom\b)")
_AGAIN = re.compile(
    r"^(?:with|on|about|of|into) (?=[a-z])"
)  # "with inequality and with solidarity"


# Nouns that stand for themselves at the head of a sentence: not "Music is by", "Time is short".
_SPEAK_ALONE = THEME_NOUNS - vocabulary(
    "time home family nature music art technology science work waste silence evil good will "
    "reading touch rest lies secrets class war romance memory memories climate communication "
    "growth wonder "
    "language attention progress success taste success knowledge skill sound order landscape life "
    "love death industry chance laughter politics restraint style tension comfort values pity "
    "education religion youth childhood dreams generations parents mystery joy meaning manners "
    "connection welcome play possession philosophy understanding",
)
# "What is it about? Responsibility, I reckon.", a heading "Themes", and what stands below it.
_ASKED = re.compile(
    r"\b(?:about|abt|message|moral|meaning|themes?|deeper|teach|learn)\b[^.?!\n]{0,40}(?:[?.:]|"
    r"(?=\n))"
    r"[\s*_\"'#>-]*(?:[a-z]{1,9}:[*_ ]*)?(?P<list>[a-z][a-z ,-]{3,60}?)(?=[.;:!?\n]|$)"
)


def _is_bare(item: str) -> bool:
    """Whether `item` is one noun without an article or a plural, as only what has no bounds is."""
    return (
        item.isascii()
        and item.isalpha()
        and len(item) > 3
        and item not in _VAGUE
        and item not in _NOT_THEMES
        and item not in _NO_NOUNS
        and not item.endswith(("ly", "s", "ing", "ed"))
        and sort_of(item) is None
    )


_NO_NOUNS = vocabulary(
    "something nothing anything everything everyone nobody somebody what whom whose which half "
    "more less most many much some someone anyone there here when where that those these then "
    "time times which either neither both each every over under himself herself itself myself "
    "yourself themselves only just also even really very quite rather such same other another "
    "being it's people women children right wrong halfway average thirty forty fifty sixty course "
    "view purpose balance reflection fact general particular particularly screen stage location "
    "case doubt first last next second third space real need place cast three four five seven "
    "eight nine hundred making made release full charge love-story title minute year hour style "
    "earth board paper set-pieces fire camera film cinema style depth turn terms part short "
    "detail about above within without work beyond again always never advance point trouble danger "
    "sight together longing",
)
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
