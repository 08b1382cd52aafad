"""Who made it, told in roundabout turns: shared, handed on, as the work of, as one of a series."""

from __future__ import annotations

from bot.reading.credit_rules import MADE_BY, RULES, SURE
from bot.reading.lexicon.vocabulary import either
from bot.reading.rules import Rule, rule, ruleset

_SORTS = (
    "fantasy|comedy|thriller|western|drama|romance|musical|melodrama|satire|farce|mystery|"
    "documentary|cartoon|animation|noir|weepie|biopic|chiller|shocker|caper|romcom"
)
_FILMS = rf"(?:films|pictures|movies|features|comedies|mysteries|(?:{_SORTS})s)"
_TOLD = (
    "is|was|opens|opened|arrives|begins|tells|follows|takes|turns|feels|looks|has|treats|asks|"
    "shows|finds|comes|starts|unfolds|moves|works|wants|makes|gets|deserves|runs"
)
_LIST = r"{name}(?:(?:,? and | & |, ){name})+"
_HANDED = (
    r"(?:been |was |were |is |are |got |get |gets )?(?:handed|passed|entrusted|given|gone|"
    r"pass|passes|go|goes|went|fell|falls)(?: over| on| down)?(?: from {name})? to"
)
_TURNS: tuple[Rule[tuple[str, int]], ...] = (
    # "Sisters Ida and Bea Lowe share directing duties", "Ann Poe and Ben Rue direct".
    rule(
        rf"(?P<who>{_LIST}),? (?:both |jointly |together )?"
        r"(?:share|shared|split|divide|divided|take|took) "
        r"(?:the )?(?P<noun>directing|direction|writing|screenwriting|music|camera)"
        r"(?: (?:duties|duty|credit|credits|chores|honours|between them))?\b",
        "directing direction writing screenwriting music camera",
        ("shared", SURE),
    ),
    rule(
        rf"(?P<who>{_LIST}),? (?:both |jointly |together )?"
        r"(?P<noun>direct|co-direct|write|co-write) "
        r"(?:it|this|together|jointly|here|as|from|{title})\b",
        "direct co-direct write co-write",
        ("shared", SURE),
    ),
    # "Three directors share the credit: Ann Poe, Ben Rue and Cy Dunn".
    rule(
        rf"\b(?P<noun>directors|writers|screenwriters|composers|cinematographers|producers)"
        rf"(?: [a-z' -]{{0,40}})?: (?P<who>{_LIST})",
        "directors writers screenwriters composers cinematographers producers",
        ("noun", SURE),
    ),
    # "the best of the six thrillers that Ann Poe made"
    rule(
        rf"\bof the (?:[a-z-]+ ){{0,4}}?{_FILMS} (?:that |which )?(?P<who>{{name}}) "
        r"(?:ever |has )?(?:made|directed|shot)\b",
        "made directed shot",
        ("director", SURE),
    ),
    # "Ann Poe's hand-drawn fantasy is a triumph", at the head of a sentence.
    rule(
        rf"(?P<who>{{name}})'s? (?:[a-z-]+,? ){{0,3}}?"
        rf"(?:{_SORTS}) (?:{_TOLD})\b",
        _SORTS.replace("|", " "),
        ("heads", SURE),
    ),
    # "the reins have passed from Ann Poe to Ben Rue", "it's been handed to Ben Rue"
    rule(
        r"\b(?:it|this one|the (?:film|sequel|series|franchise|job|reins|megaphone|helm|chair|"
        r"director's chair|direction|directing))(?:'s|,| this time| now| has| have| was| were)* "
        rf"{_HANDED} (?P<who>{{name}})",
        "handed passed entrusted given gone pass passes go goes went fell falls",
        ("director", SURE),
    ),
    rule(
        r"\bthe (?:director's chair|megaphone|helm) (?:is|was|has been) "
        r"(?:occupied|taken|filled|held|manned) by {filler}(?P<who>{name})",
        "director's director chair megaphone helm",
        ("director", SURE),
    ),
    # "Ann Poe took it all in a harsh black and white"
    rule(
        r"(?P<who>{name}),?(?: [^.;:!?\n]{3,40},)? (?:took|caught|captured|filmed|"
        r"photographed|shot|lit|photographs|shoots|lights|films|captures|catches) "
        r"(?:it|this|everything|the (?:whole|entire) (?:film|thing|picture))(?: all)? (?:in|on) "
        r"(?:[a-z-]+,? ){0,4}?(?:black and white|black-and-white|colou?r|technicolor|"
        r"monochrome|\d+ ?mm|widescreen|film stock|tones|sepia|natural light|daylight|"
        r"candlelight)\b",
        "black black-and-white colour color technicolor monochrome 16mm 35mm 8mm 70mm widescreen "
        "stock tones sepia light daylight candlelight",
        ("pictures", SURE),
    ),
    rule(
        r"\bthe (?:perpetrator|culprit|guilty party|mastermind|(?:man|woman|person|one|mind|brain) "
        r"(?:responsible|to blame|behind (?:it|this|the camera)))(?: here)? is "
        r"{filler}(?P<who>{name})",
        "perpetrator culprit guilty mastermind responsible blame behind",
        ("director", SURE),
    ),
    rule(
        rf"\b(?P<noun>{either(MADE_BY)})[^.;:!?\n]{{0,40}} (?:is|was|are|were) credited to "
        r"{filler}(?P<who>{names})",
        "credited",
        ("made by", SURE),
    ),
)
ALL = ruleset(RULES + _TURNS)
