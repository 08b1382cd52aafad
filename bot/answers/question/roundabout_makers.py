"""Roundabout ways to ask who made a film, or what somebody did on it, each with the plain one.

"X editor", "the work of…?" and "Ann or Ben" ask who did the job; "Ann Poe's credit on X" asks which
job it was. Who plays in the film is `roundabout_players`.
"""

from __future__ import annotations

from bot.answers.question.roundabout import NAME, rewordings

_MADE = r"(?:director|writer|composer|producer|cinematographer|screenwriter|scriptwriter|editor)"
_CREW = (
    r"(?:(?:film |sound |picture )?editor|(?:costume|production|set|sound) designer|choreographer"
    r"|art director|casting director|stunt (?:coordinator|double)|make-?up artist"
    r"|sound (?:recordist|mixer|engineer)|narrator|translator|gaffer|animator|puppeteer)"
)
_ASKING = (
    r"(?:who|whos|who['’]s|what|which|is|was|were|did|does|do|how|when|where|why|any|the name)"
)

MAKERS = rewordings(
    # "was the music of X composed by Ann Poe", "is the script of X written by Ann Poe"
    (
        (
            r"^(?P<is>\W*(?:is|was|were|are)) the (?:music|score|soundtrack|songs) (?:of|for|in|to)"
            r" (?P<film>.+?) (?:composed|written|made|done|scored) by (?=\S)"
        ),
        r"\g<is> \g<film> scored by ",
    ),
    (
        (
            r"^(?P<is>\W*(?:is|was)) the (?:script|screenplay|story) (?:of|for|to) (?P<film>.+?)"
            r" (?:written|penned|done) by (?=\S)"
        ),
        r"\g<is> \g<film> written by ",
    ),
    # "was it one writer or two on X"
    (
        (
            r"^\W*(?:(?:is|was|were|are) )?(?:it |there )?(?:just |only )?(?:an?|one|1|two|2) "
            rf"(?P<job>{_MADE})s?,? or (?:\w+ )?(?:one|two|three|more|several|many|a few)"
            rf"(?: of them| {_MADE}s)?(?: working)?(?= (?:on|of|for|in|behind|with)\b)"
        ),
        r"who are the \g<job>s",
    ),
    # "X editor", "X's costume designer?", "editor of X"
    (
        rf"^\W*(?!{_ASKING}\b)(?P<film>[^,?]{{2,60}}?)(?:['’]s)? (?P<job>{_CREW})\W*$",
        r"who was the \g<job> of \g<film>?",
    ),
    (
        rf"^\W*(?:the )?(?P<job>{_CREW}) (?:of|on|for|in) (?P<film>[^,?]{{2,60}}?)\W*$",
        r"who was the \g<job> of \g<film>?",
    ),
    # "did Ann direct X too or was it someone else by then"
    (
        (
            r"^\W*did (?:[\w'’.-]+ ){1,3}?(?P<did>direct|write|score|shoot|produce|make)"
            r" (?P<film>[^,?]{2,60}?)(?: too| as well| again| also)?,?"
            r" or (?:did|was|is|has|had) (?:it |that )?(?:some|any)(?:one|body) else\b.*$"
        ),
        r"who did \g<did> \g<film>?",
    ),
    # "somebody gave ten years of their life to X. who?"
    (
        (
            r"^\W*(?:someone|somebody|some \w+) (?P<did>[^?.!]+?)(?:,? (?:apparently|i think"
            r"|i hear))?[.,!?;]+ (?:who|who was (?:it|that|he|she)|who's that)\W*$"
        ),
        r"who \g<did>",
    ),
    (
        (
            r"\b(?:gave|devoted|dedicated|spent|put|sank|gives|poured)"
            r"(?P<years> (?:\w+ ){0,3}(?:years|decades?|months) )(?:of|from) (?:their|his|her)"
            r" li(?:fe|ves) (?:to|into|on|working on|making)\b"
        ),
        r"spent\g<years>on",
    ),
    # "was it Ann or Ben Poe who scored X", "X is directed by Ann or Ben Poe"
    (
        (
            rf"^\W*(?:(?:is|was|were) (?:it )?){NAME}(?:,)? or (?:was it )?{NAME} (?:who"
            rf"|that)(?='s| )"
        ),
        "who",
    ),
    (
        (
            r"^(?!\W*(?:list|which|what|every|all|any|name|show|give|films?|movies?"
            r"|how)\b)(.*)\b(directed|written|scored|shot|produced|composed|edited|filmed"
            r"|played|voiced) by"
            rf" {NAME} or {NAME}(?=[?.!\s]*$)"
        ),
        r"\1\2 by who",
    ),
    # "who directs X now that Ann has gone"
    (
        (
            r",? now (?:that )?[\w'’-]+(?: [\w'’-]+)?(?:(?:['’]s| is| has| was| have| had)"
            r"(?: been)?)? (?:gone|left|out|quit|dead|fired|sacked|retired|moved on|walked)\b"
        ),
        "",
    ),
    # "Ann Poe's credit on X was for what", "what was Ann Poe's job on X"
    (
        (
            rf"^\W*(?P<name>{NAME})['’]s (?:credit|job|work|contribution|role|part)"
            r" (?:on|to|in|for) (?P<film>[^,?]{2,60}?)(?: crew)?,?"
            r" (?:(?:is|was) )?(?:for )?(?:what(?: exactly)?|which job)\W*$"
        ),
        r"what did \g<name> do on \g<film>?",
    ),
    (
        (
            rf"^\W*(?:what(?:['’]?s| is| was) )?(?P<name>{NAME})['’]s"
            r" (?:credit|job|role) (?:on|in) the (?P<film>[^,?]{2,60}?) (?:crew|team)\W*$"
        ),
        r"what did \g<name> do on \g<film>?",
    ),
    (
        (
            rf"^\W*what(?:['’]?s| is| was) (?P<name>{NAME})['’]s (?:credit|job) (?:on|for)"
            r" (?=\S)"
        ),
        r"what did \g<name> do on ",
    ),
    # "who cowrote X with Ann Poe"
    (
        r"\bwho (?:else )?co-?(?P<did>wrote|directed|produced|composed|scored|edited)\b",
        r"who \g<did>",
    ),
    # "that squelchy soundtrack on X is the work of…?"
    (
        (
            r"^\W*(?P<what>(?:the|that|this|those|its) [^?,;:]{3,80}?) (?:is|are|was|were)"
            r" (?:(?:all )?the (?:handi)?work of|down to|courtesy of|the doing of)"
            r"(?: (?:who|whom))?[\s.…?!-]*$"
        ),
        r"who did \g<what>?",
    ),
    # "who's the mind behind that cartoon about the kite? the director i mean"
    (
        (
            r"^\W*who(?:['’]?s| is| was) the (?:[\w-]+ )?(?:mind|brains?|genius|man|woman"
            r"|person|talent|artist) behind (?P<film>[^?]+?)[?,.;–-]+ \(?(?:the |as in )?"
            rf"(?P<job>{_MADE}),? (?:i mean|that is|i['’]m asking)\W*$"
        ),
        r"who is the \g<job> of \g<film>?",
    ),
)
