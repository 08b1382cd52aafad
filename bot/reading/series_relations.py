"""How a film is said to follow, precede or remake another: "picks up where the first left off"."""

from __future__ import annotations

from bot.reading.genre import ADJ
from bot.reading.rules import Rule, rule

_RELATION = r"(?:sequel|prequel|remake|reboot|spin-off|spinoff|follow-up|threequel)"
_PREVIOUS = (
    r"(?:(?:first|original|previous|last|second|earlier) (?:film|movie|one|part|instal+ment|entry|"
    r"chapter|picture)|original|predecessor)"
)
_NOT_YET = (
    r"(?! (?:already|being|coming|due|planned|promised|on (?:the|its) way|in (?:the|pre-|post-)"
    r"|out\b))"
)
RELATIONS: tuple[Rule[str], ...] = (
    # "You don't need to have seen the first one"
    rule(
        r"\b(?:(?:need|have)(?:n't)? (?:to )?(?:have )?|(?:if|though) you(?:'ve| have)? (?:not|"
        r"never|haven't|didn't) )(?:seen?|watched|watch|know|remember) the "
        r"(?:first|original|previous|earlier|other|last) (?:one|ones|film|films|movie|movies|two|"
        r"three|part|parts|instal+ments?)\b(?! (?:by|of|from|with|on)\b)",
        "need needn't have if though",
        "sequel",
    ),
    # "I hadn't seen the first one and it didn't matter"
    rule(
        r"\b(?:i|we)(?:'d|'ve| had| have)?(?:n't| not)?(?: (?:never|not|actually|even|only|just"
        r"))* (?:seen|saw|watched|missed|rewatched|remember) the "
        r"(?:first|original|previous|earlier) (?:one|two|three|instal+ments?"
        r"|(?<!(?:watched|.missed) the first )parts?"
        r"|(?:film|movie)(?=[.,;:!?]|$| (?:and|but|so|yet|before|in|again|or)\b))"
        r"(?! (?:by|of|from|with|on|i|we)\b)",
        "i we",
        "sequel",
    ),
    # "Not as good as the first one", "it's better than the first film"
    rule(
        r"(?:(?:(?<![^\n])|[.;:!(] ?|\b(?:it's|it is|this is|isn't|is|but|though) )(?:[a-z]+ )?"
        r"(?:not|nowhere near|almost|nearly|every bit|half|just|quite)"
        r" (?:quite |half |nearly |anything like )?as [a-z]+ as"
        r"|\b(?:it's|it is|this is|this one's|this one is|{title}[\"'*_]* is) (?:[a-z]+ ){0,2}?"
        r"(?:better|worse|[a-z]{3,}er|(?:more|less) [a-z]+) than) "
        r"the (?:first|original) (?:one|film|movie|part|instal+ment)"
        r"(?=[.,;:!?)]|$| (?:and|but|which|though)\b)",
        "as than",
        "sequel",
    ),
    # The film's place, in passing: "in this second outing the lamp breaks".
    rule(
        r"\b(?:in|for|with) this (?:second|third|fourth|fifth|sixth) (?:outing|adventure"
        r"|instal+ment|chapter|escapade|helping|part|go-round)\b"
        r"(?! (?:of|by|as|behind|for)\b)",
        "outing adventure instalment installment chapter escapade helping part go-round",
        "sequel",
    ),
    # "It made a fortune, so of course we now get a sequel"
    rule(
        rf"\b(?:we (?:now|finally)|(?:now|finally),? we) (?:get|have|got) (?:an?|the|this) {ADJ}"
        r"(?:sequel|follow-up)\b(?! (?:bait|hook|hunting|hungry))",
        "sequel follow-up",
        "sequel",
    ),
    rule(
        rf"(?:\b(?:is|was|it'?s|as|remains|makes|delivers|here's|what)(?: (?:technically"
        rf"|officially|strictly speaking|in fact|actually))?|{{title}}[\"'*_]*,?|"
        rf"(?<![^\n]))(?: ?(?:an?|the|this|such|one of the|both|not just|more than|worthy|"
        rf"very|rare|just|truly|another|that|its|yet))+ {ADJ}"
        rf"(?P<relation>{_RELATION})\b(?! (?:bait|hook|hunting|hungry)|s\b"
        rf"| is (?:already|being|coming|due|planned|promised)\b)(?P<of>"
        rf"(?:,? (?:then|of sorts|of a sort|really|it seems|apparently),?)? "
        rf"(?:to|of|from) (?:the )?(?:[a-z0-9-]+ ){{0,4}}?[\"'*_]*(?P<what>{{work}}|{{name}}|"
        rf"{{title}}))?",
        "sequel prequel remake reboot spin-off spinoff follow-up threequel",
        "relation",
    ),
    # "The Cold Manifest from 2020, of which this is the sequel"
    rule(
        r"(?P<what>{work}|{name})[\"'*_]*(?: ?\([^()]{2,30}\)| (?:from|of|in) \d{4})?,? "
        r"(?:of|to) which (?:this|it|{title}[\"'*_]*) is (?:the|a|an|his|her|their) "
        r"(?:[a-z-]+ ){0,3}?(?P<relation>sequel|prequel|remake|reboot|spin-off|follow-up)\b"
        r"(?P<too>)(?P<is>)",
        "sequel prequel remake reboot spin-off follow-up",
        "stated",
    ),
    rule(
        r"\b(?P<relation>sequel|prequel|remake|reboot|spin-off|spinoff|follow-up) (?:to|of) "
        r"(?:the )?(?:[a-z0-9-]+,? ){0,4}?[\"'*_]*(?P<what>{work}|{name})",
        "sequel prequel remake reboot spin-off spinoff follow-up",
        "relation",
    ),
    # "I am sorry to report that the sequel is flat": what is reported is of the film reviewed.
    rule(
        r"\b(?:joy|pleasure|pleased|delighted|sorry|sad|happy|glad|relieved|thrilled|regret"
        r"|pains "
        r"me|hurts me|like|able) to (?:be able to )?(?:report|say|tell|announce|confirm|write)"
        r"(?: to)?(?: you)?(?: all)?(?: that)? (?:the|this) (?:[a-z-]+ )?"
        r"(?P<relation>sequel|prequel|remake|reboot) (?:is|isn't|was|has|hasn't|does|doesn't"
        r"|lacks|lives|works)\b(?P<too>)(?P<is>)"
        rf"{_NOT_YET}",
        "sequel prequel remake reboot",
        "stated",
    ),
    rule(
        rf"\bpick(?:s|ing) up (?:right |just |exactly |almost |immediately |directly |[a-z]+ "
        rf"(?:years?|months?|weeks?|days?) )*(?:where|after) "
        rf"(?:the |its )?(?:{_PREVIOUS}\b|(?:first|last)(?=[.,;!]|$| (?:left|ended|finished)\b))",
        "picks picking",
        "sequel",
    ),
    rule(
        r"\b(?:it'?s|this is|it is|it was|being|here's) (?:really |basically |effectively )?"
        r"part (?:two|three|four|2|3|4|ii|iii|iv)\b"
        r"(?! of (?:the|a) (?!series|trilogy|saga|story|planned|projected))",
        "part",
        "sequel",
    ),
    # "Ann Poe didn't come back for the sequel", "she was talked into the sequel"
    rule(
        r"(?<!if )(?<!they )\b(?:(?:didn't|did not|wouldn't|doesn't|couldn't) (?:come|return|be)"
        r"|came|comes|returned|returns|(?:is|are|was|were)(?:n't)?) (?:back )?(?:for|in) the "
        r"(?P<relation>sequel|prequel)\b(?P<too>)(?P<is>)"
        rf"{_NOT_YET}",
        "sequel prequel",
        "stated",
    ),
    rule(
        r"\bnot so much (?:a|an|the) (?P<relation>sequel|prequel|remake|reboot|"
        r"spin-off)(?: (?:to|"
        r"of) (?:the )?(?:[a-z0-9-]+ ){0,4}?(?P<what>{work}|"
        r"{name}))? (?:of [^.;!?]{0,30} )?as\b",
        "sequel prequel remake reboot spin-off",
        "stated",
    ),
    rule(
        r"(?:(?<![a-z0-9] )(?<![a-z0-9])|\b(?:yes|yep|yeah) )"
        r"(?:the|a) (?P<relation>sequel|prequel|remake|reboot)\.|"
        r"\bthis (?P<too>sequel|prequel|remake|reboot)\b|\b(?:so|yes,?|"
        r"then) it's a (?P<is>sequel|"
        r"prequel|remake|reboot)\b",
        "sequel prequel remake reboot",
        "stated",
    ),
    rule(
        r"\b(?:years?|months?|weeks?|days?|hours?|minutes?) (?:on|later|after|since)"
        r"(?: the (?:events|end|ending) of)?(?: from)? the (?:first|original|last|previous) "
        r"(?:{title}|{work}|{name}|film|movie|one|picture)",
        "years year months month weeks week days day hours hour minutes minute",
        "sequel",
    ),
    rule(
        r"\bthe (?:sequel|follow-up): [\"'*_]*{title}",
        "sequel follow-up",
        "sequel",
    ),
    rule(
        r"{name}'s? (?:\d{4} |new |recent |own )?remake\b(?! of (?:{work}|the ))"
        r"|^remaking (?:{name}|{work}|{title}|an? |the )",
        "remake remaking",
        "remake",
    ),
    rule(
        r"\ba (?:new|modern|fresh|updated) (?:version|telling|take) (?:of|on) (?:the|an?) "
        r"(?:[a-z-]+ )?(?:old|older|earlier|silent|classic|\d{4}) (?:[a-z-]+ )?(?:film|picture|"
        r"movie|classic|original)\b",
        "version telling take",
        "remake",
    ),
)
