"""How people and characters are asked for: roles, casts, reviewers, who somebody is."""

from __future__ import annotations

from bot.answers.question.wording import CAST_NOUNS, CAST_VERBS, PERFORMER, PLAYS, pattern

THE_FILM = (
    r"(?:(?:the |this |that )?(?:{film} )?(?:called |named |titled )?{F}"
    r"|(?:the|this|that) {film}|it)"
)


WHO = (
    r"(?:who|whom|whos|(?:the |name of the )+(?:person|people|man|woman|guy|one) (?:that|who)"
    r"|which (?:person|people|man|woman|guy|artist|musician|one)|what (?:person|man|woman|guy))"
)


ROLE_WORDS = (
    r"(?:(?:the|a|an|this|that) )?(?P<words>(?!in\b|is\b|are\b|was\b)[a-z]+"
    r"(?: (?!in\b|of\b|for\b|is\b|are\b|was\b)[a-z]+){0,3}(?: of (?:the )?[a-z]+)?)"
)


ROLES = [
    # "who plays the ghost girl Nan": what he or she is beside the name
    pattern(
        rf"{WHO} (?:is |was )?{PLAYS} (?:the|a|an) (?:(?!of\b|in\b|on\b|at\b|to\b"
        r"|from\b|the\b|and\b|young|old|little|adult|elder|other)[a-z]+ ){1,3}"
        r"(?:called |named )?(?P<n>{N})"
    ),
    pattern(
        r"(?:which|what) (?:role|part|character)s? (?:is|was|are|were) (?:played|portrayed|voiced"
        r"|done)"
        r" by (?P<n>{N})"
    ),
    # whom does this actor play?
    pattern(
        r"(?:who|whom|what|which)"
        r"(?: (?:(?:different|other|all) )?(?:role|part|character|person)s?)?"
        r"(?: (?:does|did|do|is|was|has|s))?"
        rf"(?: the)?(?: {PERFORMER})? (?P<n>{{N}})"
        r" (?:play|portray|voice|act as|star as|appear as|acting as|playing|played"
        r"|voicing|cast as)"
        r"(?: as)?"
    ),
    pattern(
        r"(?P<n>{N}) (?:plays?|played|portrays?|voices?) (?:who|whom|what|which (?:role|part"
        r"|character))"),
    pattern(
        r"(?:what (?:is|was) )?(?:the )?(?P<n>{N}) (?:role|part|character)"
        r"|(?:role|part|character) (?:(?:that|which|is|was|of|by|does|did|do|for) )*(?P<m>{N})"
        r"(?: (?:plays?|played|portrays?|voices?|has|have))?"
    ),
    # who plays this role?
    pattern(
        rf"(?:{WHO}|(?:which |what |the |name of the )+{PERFORMER})"
        rf" (?:(?:is|was|does|that|who|playing|did|it|has|were|are|actually|will) )*{PLAYS}"
        rf"(?: the)?(?: (?:character|role|part|hero|heroine|protagonist)(?: of| called| named)?)?"
        r" (?P<n>{N})"
    ),
    pattern(
        rf"(?:{WHO} )?(?:is |was )?(?P<n>{{N}})(?: in (?:the )?{{F}})? (?:is |was |being )?"
        r"(?:played|portrayed|voiced"
        r"|acted|done) by"
        r"(?: (?:who|whom|which actor|which actress))?"
    ),
    pattern(rf"{WHO} (?:brings|brought) (?P<n>{{N}}) to life"),
    pattern(
        r"whose voice (?:does|did|do|is|was)(?: (?:that|it))?(?: of)? (?P<n>{N})"
        r"(?: (?:have|speak with|got|use))?(?: in (?:the )?(?:\w+|@[a-z]\d+) (?:version|dub))?"
    ),
    pattern(
        rf"(?:{WHO} (?:is|was) )?(?:the |name of the )*{PERFORMER}"
        r" (?:of|behind|for|as|who plays|who played|that plays|playing|in the role of|portraying"
        r"|who portrays|who voices|who is playing|being|called)(?: the)? (?P<n>{N})"
    ),
    pattern(rf"(?:which|what) {PERFORMER} (?:is|was) (?P<n>{{N}})"),
    pattern(r"(?:what is |who is |name )?(?P<n>{N}) (?:actor|actress|performer|voice actor)"),
]  # fmt: skip


ROLES_IN_WORDS = [
    pattern(
        rf"(?:{WHO}|(?:which |what |the )+{PERFORMER}) (?:(?:is|was|that"
        rf"|who) )*{PLAYS} {ROLE_WORDS}"
        r"(?= (?:in|for)\b| ·| ?$)"
    ),
    pattern(
        rf"(?:which|what) {PERFORMER} (?:is|was|has|had|does|gets) (?:the |a )?(?:role of "
        r"|part of )?(?:the |a )?"
        r"(?P<words>[a-z]+(?: (?!in\b|of\b|for\b)[a-z]+){0,2})(?= (?:in|of|for)\b| ?$)"
    ),
    pattern(
        rf"{WHO} (?:is|was) (?:the|a) (?P<words>[a-z]+(?: [a-z]+)?) (?:played|portrayed|voiced"
        r"|acted) by"
    ),
]


_SORT = r"(?:(?:sort|kind|type|breed|species) of )?(?:animal|creature|beast|bird|monster|being)"
SORT_OF = pattern(
    r"what (?:sort|kind|type|breed|species) of (?!{film}\b)\w+ (?:is|was) (?P<n>{N})"
    rf"|(?:(?:what|who) (?:is|was) )?(?P<m>{{N}}) (?:(?:is|was|like|so|then|a|an) )*what {_SORT}"
    rf"|what {_SORT} (?:is|was) (?P<o>{{N}})"
)
_JOB = (
    r"(?:(?:day|actual|real|main) )?(?:job|profession|occupation|trade|work|background"
    r"|line of work)"
)
_SIDE = (
    r"(?:friend|foe|good(?:ie|y)?|bad(?:die|dy)?|hero|heroine|villain|nice|evil|ally|enemy)"
    r"(?: (?:guy|one|egg|sort|man|woman))?"
)
_OR = r"(?:or .*|bad(?:die|dy)?(?: guy)?|foe|villain|not)"
ASKED_AFTER = pattern(
    r"^(?:the )?(?P<q>{N}) (?:(?:who|what) (?:is|was) (?:that|he|she|it|this|they)"
    r"(?: then| again)?"
    rf"|rings? a bell(?: for \w+)?(?: some \w+)?|(?:(?:is|was|he|she|it|a|an|the) )*{_SIDE} .*{_OR}"
    rf"|what (?:is|was) (?:his|her|its|their) {_JOB})$"
    r"|^what (?:is|was) (?:this|that|the) (?P<r>{N}) (?:thing|business|bit)$"
)
"""A name alone, and then who or what that is: "Mr Crisp, friend or foe"."""
IS_NAME = pattern(
    r"what (?:does|did|do|is) (?P<m>{N}) (?:actually |even |really )?do"
    r"(?: (?:for|as) (?:a living|work|money|a job))?(?= ?$| in\b)"
    rf"|what (?:is|was) (?P<o>{{N}}) (?:{_JOB}|by (?:trade|profession))"
    rf"|what {_JOB} (?:does|did|do) (?P<q>{{N}}) (?:have|do|take|get|hold)(?: up)?(?= ?$| in\b)"
    r"|"
    r"(?:who|what|whos|whats|which)(?: (?:exactly|on earth|the hell))?"
    r" (?:is|are|was|were)(?: (?:the|a|an|this|that))?"
    r"(?: (?:character|person|thing|actor|actress|director|composer|place|artifact|artefact|object"
    r"|writer|man|woman|one))?(?: (?:called|named|known as))? (?P<n>{N})"
)


IS_WORDS = pattern(
    r"^(?:who|which character|which characters) (?:is|are|was|were) (?:the |a |an )"
    r"(?P<words>[a-z]+(?: (?!in\b|of\b|is\b|on\b|that\b|who\b)[a-z]+){0,2})"
    r"(?= ?$| in (?:@|the (?:film|movie)|·))"
)


TELL_OF = pattern(
    r"^(?:(?:tell|more|something|info|information|describe|explain|define|who|what|identify"
    r"|about|know"
    r"|do|you|anything|me|is|on) )+(?:the )?(?P<n>{N})$|^(?:the )?(?P<m>{N})$"
)


CHARACTERS = pattern(
    r"(?:(?:who|what|which) (?:is|are|was|were) )?(?:the |its |all |name the |list the )*"
    r"(?P<which>(?:main |lead |leading |central |title |chief |key |primary |principal |major )*)"
    r"(?P<noun>characters?|protagonists?|heroines?|hero(?:es)?|leads?|lead|villains?"
    r"|antagonists?|baddies?|bad guys?)"
    r"(?: (?:of|in|from|called|named|name|appear|are there|does|feature|featured|is|are|the"
    r"|have|has))*"
    r"|whose (?:story|journey|adventure|tale)(?: (?:is|does|do|are|we|follow))*"
    r"|who (?:does|do|is) (?:(?:{F}|the {film}|it|the story|· )(?: of)? ?)*"
    r"(?:about|follow|cent(?:er|re) (?:on|around)|revolve around|focus on)"
)


CAST = pattern(
    rf"(?:{WHO}|(?:which|what) {PERFORMER}) (?:(?:all|else|is|was|are|were|does|do|did|has|the"
    r"|it) )*"
    rf"(?:(?:{THE_FILM}) )?(?:{CAST_VERBS})(?: (?:in|on|at))?"
    rf"|(?:{WHO}) (?:(?:all|else) )*(?:is|was|are|were) in(?= {THE_FILM}| ·|$)"
    rf"|(?:{CAST_VERBS}) (?:which|what|who)(?: (?:actors?|people))?"
    rf"|(?:{WHO} (?:is|was|are|were) )?(?:(?:which|what|the|list|name|its|all|some) )*{CAST_NOUNS}"
    r"(?: (?:of|in|for|from|on|are|is|were|was|star|starred|appear|appeared|play|played|act"
    r"|acted|featured|feature)(?: in)?)*"
    r"|who features?(?: in)?"
)


WHOSE = [
    (2, pattern(
        r"whose (?:(?:\w+) )?(?:music|score|sound ?track|songs?)|music(?: is| was)? by (?:who|whom)"
                r"|(?:music|score) credits?|who (?:is|was) the (?:music|score) by")),
    (1, pattern(r"whose (?:script|screenplay|writing|story)(?= (?:is|was))")),
    (3, pattern(r"whose (?:camera|cinematography|camera ?work|photography)")),
    (0, pattern(r"whose (?:{film}|direction|directing) (?:is|was)"
                r"|who (?:is|was) {F} by|{F} (?:is |was )?by (?:who|whom)"
                r"|^by (?:who|whom)|(?:who|whom) (?:is|was) behind(?= {F}| it| the {film}|$)"
                r"|whose work|who (?:is|was) (?:it|the {film}) by")),
]  # fmt: skip


REVIEWED_BY = pattern(
    r"(?:what|which)(?: else| other)*(?: {film})? (?:did|has|does|have) (?P<n>{N})"
    r" (?:review|reviewed|write about|written about|wrote about|cover|covered"
    r"|write a review (?:of|about))"
    r"|(?:which |what |list |all )*(?:{film} |reviews )(?:(?:are|is|were|was|has|have"
    r"|been) )*(?:reviewed |written )?by"
    r" (?:the )?(?:reviewer|critic) (?P<m>{N})"
    r"|{film} (?:reviewed|review) by (?P<o>{N})"
)


REVIEWERS = pattern(
    r"who (?:(?:has|have) )?(?:reviewed|rated)|who (?:wrote|did|made|gave|posted"
    r"|is the author of|is behind|s)"
    r"(?: (?:a|the|this|that|an|your|us))* reviews?(?: (?:of|for|on|about))?|(?:who"
    r"|whos?) (?:is|was|are) (?:the|its) reviewers?"
    r"(?: (?:of|for))?|whose reviews?(?: (?:is|was) (?:it|this|that))?"
    r"|(?:the )?reviewers?(?= (?:of|for) {F})|review(?:ed)? by (?:who|whom)"
    r"|(?:the )?author of the review(?: (?:of|for))?|name of the reviewer"
)


REVIEW_COUNT = pattern(
    r"(?:how many|number of) (?:\w+ )?(?:reviews?|people reviewed|reviewers?)(?: (?:does|do"
    r"|are|there|of|for|has|have|is|did|got|get|here))*")  # fmt: skip
