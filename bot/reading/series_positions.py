"""How a film is given its place in a series: "the third film in the Hollow trilogy"."""

from __future__ import annotations

from bot.reading.rules import Rule, rule

_ORDINAL = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|final|last|latest|"
    r"newest|middle|concluding|closing|opening|1st|2nd|3rd|\dth)"
)
_PART = (
    r"(?:film|movie|entry|instal+ment|chapter|part|outing|volume|episode|picture|instalment|"
    r"adventure)"
)
_WHAT_WAS = (
    r"what (?:was|is|used to be|had been|has been|once was|became|has become|will be|feels like)"
    r"(?: (?:once|always|originally|supposedly|now|already|meant|planned|intended|billed|sold|to be"
    r"|as|easily))* (?:a|an|the|his|her|their|our|my)"
)
"""What a series is, or was: "the third film in what used to be the best saga around"."""
POSITIONS: tuple[Rule[str], ...] = (
    # "the second outing for Inspector Gull", "the third and, one suspects, last outing for Dix"
    rule(
        rf"(?:\b(?:this|it|here)|{{title}}[\"'*_]*,?)(?:'s| is| was| comes)?,? (?:only )?"
        rf"(?:the |his |her |their |a )?(?:[a-z-]+ )?(?P<ordinal>{_ORDINAL})"
        rf"(?:,? and[^.;:!?\n]{{0,24}} {_ORDINAL})? (?:big-screen |screen |film )?"
        r"(?:outing|adventure|escapade|helping|instal+ment|case|round|go-round|trip|visit) "
        r"(?:for|with|of) (?:(?!the\b)[a-z'-]+ )*{name}",
        "outing adventure escapade helping instalment installment case round go-round trip visit",
        "position",
    ),
    rule(
        rf"\b(?P<ordinal>{_ORDINAL}) (?:and (?:final|last|best|weakest|strongest) "
        rf")?(?:(?P<name>{{name}}|{{title}}|{{work}}) )?{_PART}s? (?:in|of) (?:the|a|an|this|"
        rf"his|her|their|{_WHAT_WAS}) (?:[a-z-]+ ){{0,4}}?(?:(?P<what>{{name}}|{{title}}|"
        rf"{{work}})[\"'*_]* )?(?P<group>series|trilogy|franchise|saga|quadrilogy|tetralogy|"
        rf"cycle)",
        "series trilogy franchise saga quadrilogy tetralogy cycle",
        "position",
    ),
    rule(
        rf"\b{_PART} (?P<ordinal>one|two|three|four|five|six|\d|i{{1,3}}|iv|v) (?:of|in) "
        rf"(?:the|a|an|"
        rf"this|his|her|their|{{name}}'s) (?:[a-z-]+ ){{0,3}}?(?:(?P<what>{{name}}|{{title}}|"
        rf"{{work}})"
        rf"[\"'*_]* )?(?P<group>series|trilogy|franchise|saga|quadrilogy|tetralogy|cycle)",
        "series trilogy franchise saga quadrilogy tetralogy cycle",
        "position",
    ),
    # "third and (they promise) last of Poe's trilogy", "first of Poe's so-called Ruhr
    # trilogy"
    rule(
        rf"\b(?P<ordinal>{_ORDINAL})(?: and(?: \([^()\n]{{2,30}}\)|,[^,.;:!?\n]{{2,30}},)?"
        rf" (?P<also>final|last|concluding))?(?: {_PART})? (?:of|in) {{name}}'s? "
        rf"(?:[a-z-]+ ){{0,2}}?"
        rf"(?:(?P<what>{{name}}|{{title}}|{{work}}) )?"
        rf"(?P<group>series|trilogy|franchise|saga|cycle)",
        "series trilogy franchise saga cycle",
        "position",
    ),
    rule(
        r"\b(?:closes|concludes|continues|completes|ends|finishes|wraps up|resumes) the "
        r"(?:[a-z-]+ )?(?:(?P<name>{name}|{work}|{title}) )?(?:story|tale|adventures?|"
        r"(?P<group>"
        r"saga|trilogy|series|cycle|quartet))\b",
        "closes concludes continues completes ends finishes wraps resumes",
        "sequel",
    ),
    rule(
        r"\b(?P<ordinal>part one|part two|part three|part four|part \d|the first|the second|"
        r"the third|the last|the middle one) of (?:a (?:planned |projected )?|the )?(?P<group>"
        r"three|four|five|trilogy|quartet)\b"
        r"(?! (?!films|movies|parts|and|in|but|is|was|so|that)[a-z])",
        "part first second third last middle",
        "part",
    ),
    rule(
        r"\b(?P<ordinal>second|third|fourth|fifth|sixth|seventh|eighth|latest|final|2nd|3rd|"
        r"\dth) (?:and (?:final|last) )?(?P<name>{name}|{work}|{title}) (?:film|movie|picture|"
        r"adventure|instal+ment|entry|outing)\b",
        "film movie picture adventure installment instalment entry outing",
        "position",
    ),
    rule(
        r"\b(?P<ordinal>second|third|fourth|fifth|sixth|final|latest|2nd|3rd|\dth) in "
        r"(?:the|a|this|his|her|their) (?:[a-z-]+ ){0,2}?"
        r"(?:(?P<what>{name}|{work}|{title}) )?"
        r"(?P<group>series|trilogy|franchise|saga|cycle)\b",
        "series trilogy franchise saga cycle",
        "position",
    ),
    rule(
        r"(?:(?<![a-z0-9,\ue003] )(?<![a-z0-9,\ue003])|\b(?:it's|it is|this is|is|was) )"
        r"(?:the )?"
        r"(?P<ordinal>second|third|fourth|fifth|sixth|seventh|2nd|3rd|\dth|latest|newest)"
        r"(?: and (?:final|last))?(?: one)? (?:of|in) the (?P<what>{name}|{work}|{title})[\"'*_]* "
        r"(?:films|movies|pictures|series)\b",
        "films movies pictures series",
        "position",
    ),
)
