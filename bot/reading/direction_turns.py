"""How prose names a director in passing: "Ann Poe, the director of this film", "to direct it"."""

from __future__ import annotations

from bot.reading.credit_rules import SURE
from bot.reading.page import TITLE
from bot.reading.release_wordings import FILMS
from bot.reading.rules import Rule, rule

_THIS = r"(?:it|this|the (?:film|movie|picture|thing)|this (?:film|movie|picture|one)|{title})"
_DIRECTOR = r"(?:(?:writer|star|producer)[/-])?(?:director|film-?maker)"

DIRECTION: tuple[Rule[tuple[str, int]], ...] = (
    # Such as "Ann Poe, the director of this film" and "Ann Poe (the director)".
    rule(
        rf"(?P<who>{{name}})(?:,? (?:who )?(?:is|was|as)|,| \()? ?the "
        r"(?:(?!(?:music|art|stunt|casting|film music) )[a-z-]+,? (?:and )?){0,3}?"
        rf"{_DIRECTOR}(?: of {_THIS}(?=\W)|,? and (?:co-)?(?:writer|screenwriter|producer|star)\b"
        rf"| behind {_THIS}|(?=[,)]))",
        "director filmmaker film-maker writer-director",
        ("director", SURE),
    ),
    # "Gorse, Ann Poe's long, loud account of one night": what such a film is called
    rule(
        r"{title}[\"'*_”]*(?: ?\([^)]*\))?(?:,| is| was) {filler}(?P<who>{name})'s? "
        r"(?:(?!(?:favou?rite|best-loved|book|novel|stage|comic|diary|life)\b)[a-z-]+,? (?:and )?)"
        r"{0,6}?"
        r"(?:account|portrait|study|meditation|chronicle|retelling|reimagining|reworking|adaptation"
        r"|homage|love letter|debut|follow-up|take on)\b",
        "account portrait study meditation chronicle retelling reimagining reworking adaptation "
        "homage letter debut follow-up take",
        ("director", SURE),
    ),
    # "Ann Poe did a fine job of directing", "Ann Poe's job at directing"
    rule(
        r"(?P<who>{name})(?:'s?)? (?:[a-z-]+ ){0,6}?jobs? (?:at|of|on|with|in) (?:the )?"
        r"direct(?:ing|ion)\b",
        "job jobs",
        ("director", SURE),
    ),
    # "It's from Ann Poe, who did both Snack Dog films"
    rule(
        r"(?:(?<![a-z0-9,] )(?<![a-z0-9,])|\band )(?:it's|it is|this is|this one is|this one's"
        r"|{title}[\"'*_]* is) from (?P<who>{name}), who (?:also |once |previously )?(?:did|made"
        r"|directed|gave us|brought us)\b",
        "from",
        ("director", SURE),
    ),
    # "Ann Poe, who made Gorse, has turned to crime for her second feature"
    rule(
        r"(?P<who>{name})(?:, who [^.;:()]{3,80},| \([^()]{2,60}\))? (?:has turned|turns|returns"
        r"|is back|moves|goes)(?: here)? (?:to|with|from|in) [^.;:]{0,40}?\bfor (?:his|her|their) "
        r"(?:first|debut|second|third|fourth|fifth|new|next|latest|sophomore) feature\b",
        "feature",
        ("director", SURE),
    ),
    # "Ann Poe decided to direct it as well"
    rule(
        rf"(?P<who>{{name}})(?:,? (?:[a-z]+|{{title}})){{1,8}}? to (?:co-)?direct {_THIS}(?=\W)",
        "direct co-direct",
        ("director", SURE),
    ),
    # "Ann Poe directs with a steady hand", "Ann Poe writes, stars and directs"
    rule(
        r"(?P<who>{name}) (?:co-)?direct(?:s|ed) (?:with (?:an?|the|some|such|great|his|her)\b"
        r"|[a-z]+ly\b|an? (?:[a-z-]+,? ){0,4}?"
        rf"(?:{FILMS})\b)",
        "directs directed co-directs co-directed",
        ("director", SURE),
    ),
    rule(
        r"(?P<who>{name})(?:,| \()?(?: (?:who|also|both|co-wrote|wrote|writes|stars?|starred|"
        r"produces|produced|acts|in|with {name}),?)+ (?:and|&) (?:also )?(?:co-)?direct(?:s|ed)\b"
        r"(?! (?:{work}|{name}|him|her))",
        "directs directed co-directs co-directed",
        ("director", SURE),
    ),
    # "Ann Poe's film 'Gorse'"
    rule(
        rf"(?P<who>{{name}})'s? (?:[a-z0-9-]+,? ){{0,3}}?(?:{FILMS}),? [\"'*_]*{{title}}",
        TITLE,
        ("film of", SURE),
    ),
    # As some list them: "Gorse (5/3/02) Ann Poe ~ Ben Rue, Cy Dunn".
    rule(
        r"{title}[\"'*_]* \((?:\d{1,2}/\d{1,2}/)?\d{2,4}\),? (?P<who>{name}) ?[~|] ?{name}",
        TITLE,
        ("director", SURE),
    ),
    # "Ann Poe has crafted a lovely film", "Ann Poe delivers another film"
    rule(
        r"(?P<who>{name}) (?:has )?(?:crafts|crafted|fashions|fashioned|helms|helmed|delivers|"
        r"delivered) (?:us )?(?:an?|another) (?:[a-z-]+,? ){0,4}?"
        rf"(?:{FILMS})\b",
        "crafts crafted fashions fashioned helms helmed delivers delivered",
        ("director", SURE),
    ),
    # "Gorse is the new one from Ann Poe", "it's the first film of Ann Poe", "Ann Poe's latest is"
    rule(
        rf"(?:\b(?:the|this) (?:new|latest|newest)|(?:\b(?:is|it's|being|as)|{{title}}[\"'*_]*,) "
        r"(?:[a-z]+ly )?(?:the|a) (?:first|second|third|fourth|fifth|sixth|debut|sophomore)) "
        rf"(?:[a-z-]+ )??(?:{FILMS}|one|offering|effort|outing) (?:by|from|of) {{filler}}"
        r"(?P<who>{name})(?! ?'s)",
        "new latest newest first second third fourth fifth sixth debut sophomore",
        ("director", SURE),
    ),
    # "A Danish drama from Ann Poe", "This is another small comedy thriller from Ann Poe, who …"
    rule(
        r"(?:(?<![a-z0-9,\"'] )(?<![a-z0-9,\"'])|\b(?:and|it's|is|was|here's|comes),? )"
        r"(?:an?|the|another|yet another|(?:his|her|the) latest) (?:[a-z0-9-]+,? ){0,5}?"
        rf"(?:{FILMS}|latest|one) from {{filler}}(?P<who>{{names}})(?! ?'s)"
        r"(?=[.,;:!?)]|$|\n| -| (?:about|that|which|who|set|with|starring|in which)\b)",
        "from",
        ("from", SURE),
    ),
    # "an English comedy of 2011 that Ann Poe made from the novel", unless it is of that sort only
    rule(
        r"(?<!\blike )(?<!\bthan )\b(?:an?|the|this|another) (?:(?!(?:of|like|other|last|next|first"
        rf"|best|only)\b)[a-z0-9-]+,? ){{0,5}}?(?:{FILMS})(?: of \d{{4}})?,? (?:that|which) "
        r"(?P<who>{names}) (?:made|directed|shot)"
        r"(?=[.,;:!?)]|$|\n| (?:from|in|with|for|after|when|while|on|out of|about|and)\b)",
        "made directed shot",
        ("from", SURE),
    ),
    # "Ann Poe is the man behind the camera", "Ann Poe calls the shots", "making a first feature"
    rule(
        r"(?P<who>{name})(?:,? (?:is|was) the (?:man|woman|person|one|talent|mind) behind the "
        r"camera| (?:calls|called|is calling) the shots\b"
        r"|,? (?:making|who is making) (?:an?|the|his|her|their) (?:first|second|third|debut) "
        r"(?:feature|film|movie|picture))",
        "behind shots making",
        ("director", SURE),
    ),
    rule(
        r"(?P<who>{name})'s? (?:very )?(?:latest|newest)(?=[.,;:!?)]|$|\n| -| (?:is|was|has|gets"
        r"|opens|takes|tells|follows|concerns|and)\b)",
        "latest newest",
        ("director", SURE),
    ),
    # "The guilty party is Ann Poe", "Ann Poe can't direct"
    rule(
        r"\bthe (?:perpetrator|culprit|guilty party|mastermind|(?:man|woman|person|one|mind|brain) "
        r"(?:responsible|to blame|behind (?:it|this|the camera)))(?: here)? is "
        r"{filler}(?P<who>{name})",
        "perpetrator culprit guilty mastermind responsible blame behind",
        ("director", SURE),
    ),
    rule(
        r"(?P<who>{name}) (?:can't|cannot|can|could|couldn't|doesn't|didn't|knows how to|does not) "
        r"(?:really )?direct\b",
        "direct",
        ("director", SURE),
    ),
    # "Ann Poe made this film on a shoestring"
    rule(
        r"(?P<who>{name}) (?:has |had )?made this (?:film|movie|picture)\b",
        "made",
        ("director", SURE),
    ),
    # "Ann Poe made the film in Ostend, over nine winters"
    rule(
        r"(?P<who>{name}) (?:has |had )?made the (?:film|movie|picture) (?:in (?!my|our|her|his)|"
        r"on (?!its|her|his)|over|between|during|while|aged|at the age)",
        "made",
        ("director", SURE),
    ),
)
