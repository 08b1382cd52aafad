"""Whether a phrase can be a theme, and how that theme is called.

The phrases are those of a list, "the cost of war, family loyalty and thrift"; which nouns can be
themes is known from lists of words and from endings. Where the list was found is all the same here.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.patterns import compiled
from bot.reading.lexicon.nouns import THEME_NOUNS
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.phrases import sort_of

ITEM = compiled(r", and | and |, | & |, or | or ")
LEADING = compiled(
    r"^(?:(?:the|a|an|its|his|her|their|our|both|universal|timeless|deep|deeper|familiar|classic|"
    r"big|bigger|larger|profound|heavy|weighty|how|all|such|simple|such|finding|true|real|human|"
    r"also|even|more|some) )+"
)
_POWER = compiled(
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
NOT_THEMES = vocabulary(
    "direction production attention animation cinematography performance performances "
    "entertainment "
    "moment action fiction science_fiction question audience sentence scene sequence experience "
    "sense "
    "presence redemption_arc government apartment department treatment environment population "
    "station generation kingdom "
    "section version position situation mention time life good evil home",
)
_TOLD_OF = compiled(r"(?<=[a-z]) [a-z]+ed\b.*$")  # "ambition delivered slowly"
# "with inequality and with solidarity"
_AGAIN = compiled(r"^(?:with|on|about|of|into) (?=[a-z])")
_AT_END = compiled(r" (?:itself|alone|too|alike|together|more|here|all)$")
# Themes where they are listed with one: "about guilt and money".
_BESIDE_A_THEME = vocabulary(
    "money debt work home time place bread land property marriage divorce class sex food drink "
    "sport football school history weather silence language body age illness gossip rumour rumor "
    "bureaucracy machines neighbours neighbors strangers parents children mothers fathers sons "
    "daughters sisters brothers siblings rent inheritance fame success failure"
)
_PLAIN = compiled(r"[a-z -]+")
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
_PARTS_OF_NONE = vocabulary("own same first last much little other any no this my your of it")
_VAGUE = vocabulary(
    "film movie picture what how why who whether story stuff things thing well ones one much done "
    "explored clear obvious universal "
    "interesting great good "
    "similar powerful resonant present strong heavy-handed old new it them this relevant familiar "
    "mature adult serious dark beautifully",
)


def themes_in(
    listed: str, power: str = "", *, told: bool = False, bare: bool = False
) -> Iterator[str]:
    """The themes of a list in small letters.

    `power`: what of them it is a list of, if anything, such as "cost". `told`: it is said to list
    themes, so any short phrase is one. `bare`: a noun that stands alone is one as well.
    """
    items = ITEM.split(listed.replace("good and evil", "good-and-evil"))
    beside = len(items) > 1 and any(
        LEADING.sub("", one.strip(" ,")) in THEME_NOUNS for one in items
    )
    for raw in items:
        item = raw.strip(" ,-'").removeprefix("and ").removeprefix("or ")
        item = _AGAIN.sub("", item).removesuffix(" and")
        item = _TOLD_OF.sub("", item) if bare else item
        if (bare and _is_bare(item)) or (beside and item in _BESIDE_A_THEME):
            yield item
            continue
        of = _POWER.match(item)
        item, prefix = (of["rest"], of["what"]) if of else (item, power)
        item = _AT_END.sub("", LEADING.sub("", item).strip())
        if item == "good-and-evil":
            yield "good and evil"
            continue
        words = item.split()
        if not 1 <= len(words) <= 4 or not _PLAIN.fullmatch(item) or words[0] == "thank":
            continue
        last = words[-1]
        known = item in THEME_NOUNS or (
            last not in NOT_THEMES and (last in THEME_NOUNS or last.endswith(_SUFFIXES))
        )
        fits = _composed(words) if len(words) > 1 else told or last in THEME_NOUNS
        if prefix and known:
            yield (
                f"the {prefix} of {item}"
                if item in _ARTS or prefix not in ("power", "importance", "value", "strength")
                else item
            )
        elif (known and fits) or (
            told and len(words) <= 3 and last not in _VAGUE and not item.endswith(("ly", "ing"))
        ):
            yield item


def _is_bare(item: str) -> bool:
    """Whether `item` is one noun without an article or a plural, as only what has no bounds is."""
    return (
        item.isascii()
        and item.isalpha()
        and len(item) > 3
        and item not in _VAGUE
        and item not in NOT_THEMES
        and item not in _NO_NOUNS
        and not item.endswith(("ly", "s", "ing", "ed"))
        and sort_of(item) is None
    )


def _composed(words: list[str]) -> bool:
    """ "family loyalty", "the human spirit": not "its own time"."""
    return len(words) <= 3 and _PARTS_OF_NONE.isdisjoint(words[:-1])
