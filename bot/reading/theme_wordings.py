"""The wordings in which a review names its themes, such as "a meditation on": where they stand.

Each rule says how what stands there is to be read; `themes.py` does the reading.
"""

from __future__ import annotations

from typing import Literal

from bot.reading.lexicon.nouns import THEME_NOUNS
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.rules import Rule, rule, ruleset

How = Literal[
    "told",  # whatever follows is a theme: "themes of"
    "known",  # of what follows, the nouns that can be one: "a meditation on"
    "bare",  # those, and a noun that is in no list but stands alone: "its subject is"
    "power",  # those, as the power or the cost of them: "shows the power of"
    "subject",  # bare nouns, which stand before the wording: "grief and thrift are its subjects"
    "on",  # nouns all of which can be one: "good on grief and guilt"
    "opens",  # nouns at the head of a sentence that can be nothing else: "Grief, mostly."
    "fragment",  # a list that is the whole subject of a sentence: "Grief and guilt run through it"
    "saying",  # the noun of a saying: "love conquers"
]

# Nouns that stand for themselves at the head of a sentence: not "Music is by", "Time is short".
SPEAK_ALONE = THEME_NOUNS - vocabulary(
    "time home family nature music art technology science work waste silence evil good will "
    "reading touch rest lies secrets class war romance memory memories climate communication "
    "growth wonder "
    "language attention progress success taste success knowledge skill sound order landscape life "
    "love death industry chance laughter politics restraint style tension comfort values pity "
    "education religion youth childhood dreams generations parents mystery joy meaning manners "
    "connection welcome play possession philosophy understanding",
)
_ONE_WORD = " ".join(noun for noun in THEME_NOUNS if " " not in noun)
_ALONE = " ".join(noun for noun in SPEAK_ALONE if " " not in noun)
_RULES: tuple[Rule[How], ...] = (
    rule(
        r"\bthemes?(?: of {title}| of \"?{title}\"?| here)? (?:of|such as|like|about|including|"
        r"include|around|surrounding|on|are(?: the usual)?:) (?P<list>)",
        "theme themes",
        "told",
    ),
    rule(
        r"\b(?<!word of )(?:meditation|rumination|reflection|treatise|musing|commentary|"
        r"statement|allegory|"
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
        r"(?<![a-z0-9\ue003,] )(?<![a-z0-9\ue003])(?P<list>)(?:[a-z-]+(?: and [a-z-]+)?)"
        r"(?:,? and (?:who"
        r"|how|what|whether|why) [^.;:!?,\n]{3,60},)? (?:is|are) "
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
        r"(?<![a-z0-9\ue003'-])(?<![a-z0-9\ue003,'] )(?P<list>)[a-z-]{4,}(?: and [a-z]{4,})?"
        r"(?=,? (?:is|are|was|were|mostly|mainly|above|i|the film|we|in the end)\b|\.)",
        _ALONE,
        "opens",
    ),
    rule(
        r"(?:\b(?:its|the|his|her|their|whose|real|true)|{name}'s?)(?: film's| real| true| great"
        r"| main| big| only)* "
        r"(?:subjects?|themes?|concerns?|preoccupations?|obsessions?|topics?|interests?)"
        r"(?: of (?:the|this) (?:film|movie|picture|story))?"
        r"(?: beyond [^.;:!?,]{1,30},)?(?: here|, (?:finally|really|in the end|at last),)?"
        r"(?:,| is| are|:)(?: it is)? (?P<list>)",
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
        r"\bwhat (?:{name}|he|she|it|the (?:film|director))(?:'s| is| was) (?:really |truly )?"
        r"(?:after|interested in|getting at|driving at)(?: here)? is (?P<list>)"
        r"|\bits (?:kinda|kind of|really|basically|actually|all|just) about (?P<its>)",
        "after interested getting driving about",
        "bare",
    ),
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
        r"(?<![^\n ])(?:^|(?<=: )|(?<=still, )|(?<=\n))(?P<list>)(?:the )?[a-z-]+"
        r"(?:,? and |, |\.|;| has | is | runs )",
        _ONE_WORD,
        "fragment",
    ),
    rule(
        r"(?P<list>)\b[a-z]+ (?:corrupts|conquers|heals|endures|redeems|wins out|is thicker)\b",
        "corrupts conquers heals endures redeems wins thicker",
        "saying",
    ),
)
THEME_WORDINGS = ruleset(_RULES)
