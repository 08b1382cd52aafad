"""Roundabout ways to ask what a reviewer thinks, each with the plain one.

A reviewer is told by where or how they wrote: "did the newspaper like it", "what did the lady who
wrote in make of it". "Does it say" before a question, and an "or" that only wonders, ask nothing.
"""

from __future__ import annotations

from bot.answers.question.roundabout import rewordings

_PRINTED = (
    r"(?:newspaper|paper|broadsheet|tabloid|magazine|mag|newsletter|bulletin|academic|scholar"
    r"|professor|lecturer|blog(?:ger)?|vlogger|podcast(?:er)?s?|columnist|critic|journalist|journo"
    r"|correspondent|reporter|programme note|letter[- ]writer|film buff|festival (?:person|man"
    r"|woman|guy|goer|writer|report)|poster|society|club)"
)
_OPINES = (
    r"(?:really |actually |even |much |have |at all |end up )*(?:like|love|enjoy|rate|think|thought"
    r"|reckon|make|into|hate|dislike|recommend|feel|find|found|go for|prefer|mind|say|give|gave"
    r"|score|impressed|keen|sold|won over|convinced|happy|approve|want)"
)
_WROTE = (
    r"(?:reviewed|wrote(?: in| up)?|posted|sent(?: in)?|blogged|reported|went to see|has written)"
    r"(?: (?:it|this|that|in|up|the|a|letter|review|report|piece))*"
)

OPINIONS = rewordings(
    # "can Ann Poe act?", "can he act in it"
    (
        (
            r"^\W*(?:so )?can (?P<who>[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){1,3})"
            r" (?:really |actually )?act(?P<rest> (?:in|at all|to save).*)?\W*$"
        ),
        r"is \g<who> any good\g<rest>?",
    ),
    # "did the lady who wrote in about X enjoy it", "did the newspaper like X"
    (
        rf"\b(?:the|that) (?:[\w'’-]+ ){{1,2}}?(?:who|that) {_WROTE}(?= {_OPINES}\b)",
        "the reviewer",
    ),
    (
        (
            r"\b(?:the|that|your|whatever) (?:[\w'’-]+ ){1,2}?(?:who|that) "
            rf"{_WROTE}(?P<of> (?:about|on|of) | )(?=(?P<what>[^?,]{{2,60}}?) {_OPINES}\b)"
        ),
        r"the reviewer of ",
    ),
    (
        rf"\b(?:the|that|your) (?:[\w'’-]+ ){{0,2}}?{_PRINTED}(?= {_OPINES}\b)",
        "the reviewer",
    ),
    # "does it say who edited X"
    (
        (
            r"^\W*(?:does|do|did) (?:it|they|you|we|anyone|anybody|the reviews?|any of (?:them"
            r"|you)) (?:(?:even|ever|actually|happen to) )*(?:say|mention|tell us|know)"
            r" (?=(?:who|whose|what|where|when|how|why|which)\b)"
        ),
        "",
    ),
    # "what would you say is the theme of X"
    (
        (
            r"^(?P<what>\W*(?:so )?(?:what|who|which)) (?:would|do|did) (?:you|they|we|people) "
            r"(?:say|call|reckon|think|consider)(?: that)? (?P<is>is|are|was|were) "
            r"(?=(?:the|its|his|her|their)\b)"
        ),
        r"\g<what> \g<is> ",
    ),
    # "is there a deeper meaning to X, or is it just a kids film"
    (
        (
            r"^\W*(?:is|are|was|were) there (?:any|an?|some) (?:(?:deeper|hidden|underlying|real"
            r"|bigger|clear|serious) )*(?:meanings?|messages?|morals?|subtext|lessons?|themes?)"
            r" (?:to|in|of|behind|beneath|under)(?: the (?:film|movie))? (?P<film>.{2,80}?)"
            r"(?:,? or (?:is|was|are) .*)?\W*$"
        ),
        r"what are the themes of \g<film>?",
    ),
    # "does X have a message for kids"
    (
        (
            r"^\W*(?:does|do|did|has) (?!(?:he|she|they|the)\b)(?P<film>.{2,80}?) (?:have|has"
            r"|got|carry|contain|teach(?: \w+)?) (?:any|an?|some)(?: (?:deeper|hidden|real"
            r"|underlying|bigger|serious|important))*"
            r" (?:meanings?|messages?|morals?|lessons?)(?: (?:for (?:the |young )*(?:kids|children"
            r"|us|everyone|viewers|little ones)|(?:in|to|behind) it|to (?:tell|teach)))?\W*$"
        ),
        r"what are the themes of \g<film>?",
    ),
    # "what did they reckon to the songs"
    (r"\breckon(?:ed|s)? to(?= (?!be\b|have\b|do\b))", "think of"),
    # "did he like X, or is he just being nostalgic"
    (
        (
            r"^(?P<asked>\W*(?:so |and |but )?(?:is|was|are|were|do|does|did|has|have)\b"
            r".{8,}?),? or (?:is|was|are|were) (?:he|she|they|it|this|that)"
            r" (?:just|only|simply|merely) \w+ing\b[^?]*"
        ),
        r"\g<asked>",
    ),
)
