"""How prose says who plays whom: the rules."""

from __future__ import annotations

from bot.reading.lexicon.vocabulary import either, vocabulary
from bot.reading.rules import Rule, rule, ruleset

_PRAISE = vocabulary(
    "excellent terrific superb outstanding wonderful great brilliant fantastic perfect phenomenal "
    "magnificent marvelous marvellous amazing good solid fine effective memorable charming "
    "delightful hilarious funny convincing believable compelling riveting mesmerizing mesmerising "
    "electric magnetic luminous radiant heartbreaking moving touching chilling menacing scary "
    "creepy strong impressive exceptional extraordinary incredible sublime stellar remarkable "
    "unforgettable wasted miscast wooden terrible awful bad dreadful dull bland forgettable weak "
    "hammy unconvincing lost adorable likeable likable sympathetic subtle understated restrained "
    "commanding spellbinding captivating excellent lovely spot-on top-notch well-cast badly_cast "
    "cast at_his_best at_her_best a_joy a_delight a_revelation",
)
# Said of acting alone; "good" or "perfect" is said of anything.
_PRAISE_OF_ACTING = _PRAISE - vocabulary(
    "great good bad lost fine cast amazing wonderful perfect",
)
_LINK = (
    r"(?: (?:less|more|not|hardly|nearly|somewhat|too|ever|is|was|are|were|does|did|gives|gave|"
    r"and|both|all|equally|also|just|simply|truly|really|quite|"
    r"absolutely|very|so|once|again|a|the|his|her|their|here|back|returns?|stars?|starred|"
    r"co-stars?|"
    r"co-starred|starring|appears?|appeared|shines?|shone|excels?|impress(?:es)?|dazzles?|charms?|"
    r"standout|stand-out|turn|performance|performances|work|role|best|career-best|supporting|lead|"
    r"leading|steals the (?:film|show|movie)|all (?:[a-z]+)|[a-z]+ly|"
    rf"{either(_PRAISE)}),?){{1,7}}"
)
PLAYS = (
    r"(?:plays?|played|portrays?|portrayed|embodies|inhabits|voices|voiced|essays|essayed|is "
    r"playing|"
    r"(?:takes on|takes over|tackles|inhabits|inherits|assumes|lands|gets|wins|takes|has|in|fills|"
    r"(?:[a-z]+s|[a-z]+ed) (?:[a-z]+ "
    r"){0,5}?(?:through|in|into|with|up|to|for|on)) (?:the|her|his) (?:[a-z-]+ )?(?:role|part) of|"
    r"co-stars "
    r"as|stars as|appears as|"
    r"starring as|directs (?:him|her)self as|(?:does|provides|gives|lends|is) (?:(?:his|her|a|"
    r"the) )?(?:[a-z]+ )?voice (?:of|to|for)|cast as|miscast as|returns as|shines as|excels as|"
    r"playing|portraying|does well as|turns up as|features as)"
)
# "Ann Poe, who was so good in Gorse, plays the judge"
_ASIDE = (
    r"(?:who|whose|last|best|better|usually|normally|otherwise|previously|once|so|fresh|seen|known|"
    r"familiar|never|always|long)"
)
_PLAYER_RULES: tuple[Rule[str], ...] = (
    rule(
        rf"(?P<who>{{names}})(?:, (?:an?|the) [a-z' -]{{3,40}},|, {_ASIDE} [^.,;:!?\n]{{3,60}},|,? "
        rf"(?:who|[a-z]+ly|also|here|again|both|memorably|,))*,? {PLAYS} (?P<role>)",
        "play plays played portray portrays portrayed embodies inhabits voices voiced essays "
        "essayed playing role "
        "part stars co-stars appears starring cast miscast returns shines excels portraying well "
        "turns features directs voice inherits",
        "plays",
    ),
    rule(
        r"(?:\b(?:played|portrayed|voiced|embodied|brought to life|performed|acted|essayed)(?: "
        r"(?!by\b)[a-z'-]+){0,6}"
        r" (?:by|from) {filler}(?P<who>{names}))",
        "played portrayed voiced embodied brought performed acted essayed",
        "played by",
    ),
    rule(
        rf"(?P<who>{{names}})(?:'s?|,)?{_LINK} (?:as|in the (?:[a-z-]+ )?(?:role|part) of) "
        rf"(?P<role>)",
        "as role part",
        "as",
    ),
    rule(r"(?P<who>{name}),? as (?P<role>)", "as", "bare as"),
    rule(
        r"(?P<who>{name}),? (?:(?!(?:as|known|sees?|treats?|regards?|describes?|such|same|just|"
        r"well|"
        r"long|far|credited|listed|works?|serves?|is|was|or|of|by|who|that|which|used)\b)"
        r"[a-z'-]+,? ){1,8}?as (?:the (?:[a-z-]+ )?[a-z-]+,? )?(?P<role>)(?={name})",
        "as",
        "bare as",
    ),
    rule(r"(?P<who>{name})'s? (?:[a-z-]+ )?voice (?:work )?as (?P<role>)", "voice", "as"),
    rule(
        r"(?P<who>{name})'s? (?:[a-z-]+,? (?:and |but )?){0,4}?(?:performance|portrayal|turn|work|"
        r"depiction|interpretation|"
        r"rendition|take|role|debut)s? (?:as|of|in the role of) (?P<role>)",
        "performance portrayal turn work depiction interpretation rendition take role debut",
        "as",
    ),
    rule(
        r"(?P<who>{name}) (?:really |truly |also |and )?(?:brings|gives life to|breathes life "
        r"into|lends (?:his|her|their) (?:[a-z]+ )?voice to|"
        r"provides the voice (?:of|for)|voices) (?P<role>)",
        "brings life lends voice voices",
        "plays",
    ),
    rule(
        r"(?:(?<![^\n]) ?with|\bcast:?) ?\(?(?P<who>{names})(?=[.)]| lead| head| round)",
        "with cast",
        "named",
    ),
    rule(
        r"\b(?:starring|co-starring|stars|co-stars|featuring|headlined by|cast (?:includes|"
        r"features|boasts|consists of|led by|"
        r"headed by|is led by|of)|ensemble (?:of|includes|led by)|with supporting (?:turns|roles|"
        r"performances) (?:by|from)|"
        r"anchored by|lead performances? (?:by|from)) "
        r"(?:both )?{filler}(?P<who>{names})(?! ?'s (?!ever))",
        "starring co-starring stars co-stars featuring headlined cast ensemble supporting "
        "anchored lead performance performances",
        "named",
    ),
    rule(
        r"\b(?:performances?|turns?|acting|portrayals?|work|chemistry)(?: here| is| are)? (?:by|"
        r"from|between) {filler}(?P<who>{names})(?! ?'s)",
        "performance performances turn turns acting portrayal portrayals work chemistry",
        "named",
    ),
    rule(
        r"\b(?:actors?|actress(?:es)?|stars?|co-stars?|newcomers?|veterans?|leading (?:man|lady)|"
        r"child actor|young actor|lead actor|lead actress|scream queen|comedian),? "
        r"(?P<who>{names})(?! ?\()",
        "actor actors actress actresses star stars co-star co-stars newcomer newcomers veteran "
        "veterans leading scream comedian",
        "titled",
    ),
    rule(
        r"(?P<who>{names}) (?:both |all |each |also |really |truly )?(?:give|gives|gave|deliver|"
        r"delivers|delivered|turns? in|turned in|offers?|puts? in|does) "
        r"(?:a|an|the|his|her|their|another|some|solid|strong|good|great|fine|excellent)?(?: "
        r"?[a-z-]+,?){0,6}? (?:performances?|turns?|portrayals?|acting|work)\b",
        "performance performances turn turns portrayal portrayals acting work",
        "named",
    ),
    rule(
        r"(?P<who>{names}),?(?: is| are|,)? (?:(?:[a-z]+ly |just |so |[a-z-]+ and )?(?:[a-z-]+) "
        r")?in the (?:lead|leading|title|titular|main|central|starring|supporting|eponymous) "
        r"(?:role|roles|part|parts)\b",
        "role roles part parts",
        "named",
    ),
    rule(
        r"(?P<who>{name})(?:, [^.;:!?\n]{3,40},)? (?:who )?(?:had|has) (?:never|hardly|barely) "
        r"(?:acted|performed|been (?:in a film|on (?:a )?screen|in front of a camera))\b",
        "never hardly barely",
        "full",
    ),
    rule(
        r"(?P<who>{name})'s? (?:[a-z-]+,? (?:and |but )?){0,3}?(?:performance|portrayal|acting|"
        r"turn|comic timing|screen presence|line readings|delivery|character)\b",
        "character performance portrayal acting turn timing presence readings delivery",
        "full",
    ),
    rule(
        rf"(?P<who>{{names}})(?:, [a-z' ]{{3,30}})?,? (?:(?:is|was|are|were|also|who|really|both|"
        rf"as always|[a-z]+ly|so|"
        rf"very|quite|just) )+(?:"
        rf"{either(_PRAISE_OF_ACTING)}|"
        rf"(?:good|great|bad|fine|perfect|amazing|wonderful|lost)(?: indeed| here| in (?:this|"
        rf"it)\\b| as "
        rf"(?:ever|always)| throughout)"
        rf")\b",
        "is was are were",
        "full",
    ),
    rule(
        r"\b(?:what (?:really |mostly )?(?:holds|keeps|saves|lifts|carries|grounds|anchors|sells) "
        r"(?:it|this|the (?:film|whole)|things)(?: [a-z]+){0,3} is|(?:the film|it all|the whole "
        r"film) (?:belongs|rests|depends|hangs|turns)(?: [a-z]+)? (?:to|on|upon)) (?P<who>{name})"
        r"(?=[.,;:!?]|$|\n| -)",
        "holds keeps saves lifts carries grounds anchors sells belongs rests depends hangs turns",
        "full",
    ),
    rule(
        r"(?P<who>{names}) (?:co-stars?|co-starred|steals? (?:the (?:show|film|movie|picture)|"
        r"every scene|(?:his|her|their) scenes)|carr(?:y|ies|ied) the (?:film|movie|picture)\b|"
        r"acts? every(?:one|body) (?:else )?off|"
        r"rounds? out the cast|lead(?:s)? the cast|heads? the cast|ha(?:s|ve) (?:[a-z' ]{0,24} "
        r")?chemistry|stars?\b(?! of)|(?:is|was|are) (?:badly |horribly |woefully |perfectly "
        r")?(?:miscast|well cast|perfectly cast))",
        "co-star co-stars co-starred steal steals round rounds lead leads head heads has have "
        "chemistry star stars miscast cast carry carries carried act acts",
        "full",
    ),
)
PLAYERS = ruleset(_PLAYER_RULES)
