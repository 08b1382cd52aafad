"""Questions put in plainer words before they are read: "Ann or Ben" asks who. Pure."""

from __future__ import annotations

import re

from bot.answers.question.wording import GENRES
from bot.patterns import compiled

_NAME = r"(?:\w[\w'’.-]* ){0,2}\w[\w'’.-]*"
"""A name as somebody types it, of up to three words; no slot stands for it yet."""
_CREW = (
    r"(?:(?:film |sound |picture )?editor|(?:costume|production|set|sound) designer|choreographer"
    r"|art director|casting director|stunt (?:coordinator|double)|make-?up artist"
    r"|sound (?:recordist|mixer|engineer)|narrator|translator|gaffer|animator|puppeteer)"
)
_ASKING = (
    r"(?:who|whos|who['’]s|what|which|is|was|were|did|does|do|how|when|where|why|any|the name)"
)
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
_WHICH = r"(?:which|what|any|some|is there an?|are there any)(?: of (?:the|these|those|them))?"
_FILM = r"(?:films?|movies?|pictures?|ones?|things?|something|anything)"
_LIKED = (
    rf"^\W*{_WHICH}(?: {_FILM})? (?:did|do|does|was|is|were) (?:(?:the|our|your) )?"
    r"(?:reviewers?|critics?|they|you(?: lot)?|people|everyone|everybody|members)? ?"
    r"(?:like|love|enjoy|rate|recommend)d?"
)

_FIT = (
    r"(?:good|great|fine|nice|safe|suitable|appropriate|fun|recommended|ok(?:ay)?|best|right|ideal"
    r"|kid-friendly|films?|movies?|pictures?|ones?|thing|should|can|could|would|do|i|we|you|is|are"
    r"|there|that|which|to|watch|see|show|put on|recommend|suggest|have|got|animated|here|tonight"
    r"|of (?:the|these|those|them))"
)
"""What may stand before "for my kids" where something for them is sought: not "too scary"."""

_GOOD_ONES = (
    r"^\W*(?:(?:(?:what|which)(?:['’]?s| is| are)?|(?:are|is) there|(?:have you |you )?got"
    r"|do you have|(?:recommend|suggest|give|show)(?: me| us)?|list) )?"
    r"(?:(?:the|some|any|an?) )*(?:good|great|best|decent|finest|greatest) "
)
_KIND = r"(?P<kind>(?!(?:of|rated|looking|known|the|to) )(?:[\w-]+ ){0,2}?"
_OR_HERE = r"(?: (?:to (?:watch|see)|(?:in |on )?here|you have|there (?:is|are)|tonight))?\W*$"

_SHOW = (
    r"^\W*(?:(?:can|could|may|let|will|would) (?:you|i|me|us|we) )?(?:please )?"
    r"(?:(?:read|show|see|give|post|quote|share|send|open|find|pull up)(?: (?:me|us))?(?: out)? )"
)
_A_REVIEW = r"(?:(?:the|a|an|your|our|any) )?(?:(?:full|whole|entire|complete) )?reviews?"

_TABLE = (
    # "any good films by Ann Poe", "what is the best war film"
    (
        (
            rf"{_GOOD_ONES}{_KIND})(?:films?|movies?)"
            r"(?P<more> (?:by|with|from|about|starring|directed by|set in) [^?,;]{3,60}?)?"
            rf"(?<!(?:good|best) film)(?<!(?:good|best) movie){_OR_HERE}"
        ),
        r"which \g<kind>films\g<more> are recommended?",
    ),
    # "good westerns?", "best comedy"
    (rf"{_GOOD_ONES}{_KIND}(?:{GENRES})){_OR_HERE}", r"which \g<kind> films are recommended?"),
    # "read me the review of X", "the full review of X please", "show me the X review"
    (
        (
            rf"(?:{_SHOW}|^\W*(?=(?:the )?(?:full|whole|entire|complete) )){_A_REVIEW}"
            r" (?:of|for|on) (?P<film>[^?]+?)(?:,? please)?\W*$"
        ),
        r"\g<film> review",
    ),
    (rf"{_SHOW}(?:the )?(?P<film>[^?]+?) reviews?(?:,? please)?\W*$", r"\g<film> review"),
    # "find me a review about trains"
    (
        (
            r"^\W*(?:(?:can you|please|have you|is there|are there) )*(?:find|show|got|give)?"
            r"(?: (?:me|us))? ?(?:an?|any|some) reviews? about (?=\S)"
        ),
        "which film is about ",
    ),
    # "how is X shot"
    (
        (
            r"^\W*how (?:well |beautifully )?(?:is|was) (?P<film>[^,;?!]+?)"
            r" (?:shot|filmed|photographed|lensed)\W*$"
        ),
        r"how is the photography in \g<film>?",
    ),
    # "is X a good thriller"
    (
        (
            r"^(?P<is>\W*(?:is|was) [^,;?!]+?) an? (?:good|great|decent|fine|proper) (?!family\b)"
            rf"(?:{GENRES})(?: (?:film|movie))?\W*$"
        ),
        r"\g<is> any good?",
    ),
    # "surprise me", "pick a film for tonight"
    (
        (
            r"^\W*(?:(?:can|could) you )?(?:please )?(?:surprise (?:me|us)|(?:pick|choose)"
            r" (?:(?:me|us|for us|for me) )?(?:an?|some|one|any)(?:thing)?(?: random| good)?"
            r" ?(?:film|movie|one)?|(?:an?|any|some) random (?:film|movie|one))"
            r"(?: (?:for (?:me|us)|tonight|to (?:watch|see)|for tonight|please))*\W*$"
        ),
        "what should I watch?",
    ),
    # "was the music of X composed by Ann Poe"
    (
        (
            r"^(?P<is>\W*(?:is|was|were|are)) the (?:music|score|soundtrack|songs) (?:of|for|in|to)"
            r" (?P<film>.+?) (?:composed|written|made|done|scored) by (?=\S)"
        ),
        r"\g<is> \g<film> scored by ",
    ),
    # "name of the composer of X please"
    (r"^\W*(?:the )?name of (?=the )", "what is the name of "),
    (r"\bfilmography of ", "films with "),
    # "X editor", "X's costume designer?", "editor of X"
    (
        rf"^\W*(?!{_ASKING}\b)(?P<film>[^,?]{{2,60}}?)(?:['’]s)? (?P<job>{_CREW})\W*$",
        r"who was the \g<job> of \g<film>?",
    ),
    (
        rf"^\W*(?:the )?(?P<job>{_CREW}) (?:of|on|for|in) (?P<film>[^,?]{{2,60}}?)\W*$",
        r"who was the \g<job> of \g<film>?",
    ),
    # "was it Ann or Ben Poe who scored X"
    (
        (
            rf"^\W*(?:(?:is|was|were) (?:it )?){_NAME}(?:,)? or (?:was it )?{_NAME} (?:who"
            rf"|that)(?='s| )"
        ),
        "who",
    ),
    # "who cowrote X with Ann Poe"
    (
        r"\bwho (?:else )?co-?(?P<did>wrote|directed|produced|composed|scored|edited)\b",
        r"who \g<did>",
    ),
    # "whats the one with the kiln called"
    (
        (
            r"^\W*what(?:['’]?s| is| was) (?:the name of )?(?:the|that) (?:one|film|movie) with "
            r"(?P<what>[^,;?!]+?) (?:called|again)\W*$"
        ),
        r"which film has \g<what>?",
    ),
    # "when is X supposed to take place"
    (
        (
            r"^(?P<when>\W*(?:when|where|what) (?:is|was) [^,;?!]+?) (?:supposed|meant) to (?:be )?"
            r"(?=(?:set|take place|happen|about)\b)"
        ),
        r"\g<when> ",
    ),
    # "how many documentaries have been reviewed"
    (
        (
            r"^(?P<asked>\W*(?:how many|which|what) [\w-]+(?: [\w-]+)?) (?:have|has) been "
            r"(?:reviewed|covered|written about|written up)(?: here| so far| yet| by \w+)?\W*$"
        ),
        r"\g<asked> are reviewed here?",
    ),
    # "did X or Y get the better mark"
    (
        (
            r"^\W*(?:so )?(?:did|does|do|has|have|is|was) (?P<film>[^,;?!]{2,60}?) or "
            r"(?P<other>[^,;?!]{2,60}?) (?:(?:get|got|have|be|been|given|receive|received) )?"
            r"(?P<more>(?:the )?(?:better|best|higher|highest|worse|lower) "
            r"(?:marks?|ratings?|scores?|reviews?|grade))\W*$"
        ),
        r"which got \g<more>, \g<film> or \g<other>?",
    ),
    # "what should I watch with my kids", "any film for the whole family"
    (
        (
            r"^\W*(?:what|which|any(?:thing)?|something|is there (?:an?|anything|something)"
            r"|(?:can|could) you (?:recommend|suggest) (?:an?|something|anything))"
            rf"(?: {_FIT})*?"
            r" (?:with|for|to) (?:(?:my|the|our|a|small|little|young|younger|whole|all) )*"
            r"(?:kids?|children|family|toddlers?|little ones?|nephews?|nieces?)"
            r"(?: (?:to watch|to see|tonight|too))*[?.!]*$"
        ),
        "which films are for kids?",
    ),
    # "which film did they like least", "which one was liked the most"
    (rf"{_LIKED} (?:the )?(?:least|worst)[?.!]*$", "which film is the worst rated?"),
    (rf"{_LIKED} (?:the )?(?:most|best)[?.!]*$", "which film is the best rated?"),
    # "the film that Ann Poe stars in"
    (
        (
            rf"\bthe (?P<film>film|movie|picture|one|thing) (?:that |which )?(?P<name>{_NAME})"
            r" (?:is |was )?(?:stars|starred|starring|appears|appeared|features|acting) in\b"
        ),
        r"the \g<film> with \g<name>",
    ),
    # "what's the shortest thing we've reviewed, minutes wise"
    (
        (
            r"\b(?P<most>shortest|longest|oldest|newest|(?:best|worst|highest|lowest) rated)"
            r" (?:thing|one|title|entry)(?P<here> (?:we|you|they|on|in|here)\b[^,]*)?"
            r"(?:,? (?:by )?(?:minutes|length|time|runtime)[ -]?(?:wise)?)?"
        ),
        r"\g<most> film\g<here>",
    ),
    # "films that have somebody with the surname Poe involved"
    (
        (
            r"\b(?:has|have|with|had) (?:somebody|someone|anybody|anyone|a person|people)"
            r" (?:with the (?:sur)?name|named|called) (?P<name>[\w'’-]+)(?: (?:involved|in it"
            r"|in them|on it))?"
        ),
        r"with \g<name>",
    ),
    # "could I have the cast of X": nobody asks whether one may
    (
        (
            r"^\W*(?:(?:can|could|may) (?:i|we)(?: please)? (?:get|have|see)"
            r"|(?:i|we)(?:['’]d| would) like(?: to (?:have|see))?)"
            r" (?=(?:the|a) (?:(?:whole|full|main) )?cast\b)"
        ),
        "what is ",
    ),
    # "the ghost girl Nan - who's that played by"
    (
        (
            r"^\W*(?P<what>(?:the |an? )?[^?,–-]{2,60}?)(?: -+ | – |, )who(?:'s|’s| is| was"
            r"|s) (?:that|she|he|it|this)"
            r" (?:played|portrayed|voiced|done) by"
        ),
        r"who plays \g<what>",
    ),
    (
        (
            r"\bwho(?:'s|’s| is| was|s) (?P<what>(?!it\b|that\b|this\b)[^?]{3,60}?) (?:played"
            r"|portrayed|voiced) by\b"
        ),
        r"who plays \g<what>",
    ),
    # "Ann Poe plays??"
    (
        rf"^\W*(?!the |an? )(?P<name>{_NAME}),? (?:plays?|played|voices|voiced)\W*$",
        r"who does \g<name> play?",
    ),
    # "can Ann Poe act?"
    (
        (
            r"^\W*(?:so )?can (?P<who>[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){1,3})"
            r" (?:really |actually )?act(?P<rest> (?:in|at all|to save).*)?\W*$"
        ),
        r"is \g<who> any good\g<rest>?",
    ),
    # "did the newspaper like X"
    (
        rf"\b(?:the|that|your) (?:[\w'’-]+ ){{0,2}}?{_PRINTED}(?= {_OPINES}\b)",
        "the reviewer",
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
    # "what did they reckon to the songs"
    (r"\breckon(?:ed|s)? to(?= (?!be\b|have\b|do\b))", "think of"),
    # "is Ann Poe in another film", "has Ann Poe been in any of the others"
    (
        (
            rf"^\W*(?:is|was|has|does|did) (?P<name>{_NAME}) (?:(?:been|be|also|ever|appear"
            r"|appeared|act|acted|play|played|star|starred) )*in (?:(?:another|any other|other|more"
            r"|any) (?:films?|movies?|ones?)|any(?:thing)? (?:of the )?(?:else|others?))"
            r"(?: (?:here|too|as well|besides [^?]+))*[?.!]*$"
        ),
        r"is \g<name> in more than one film?",
    ),
    # "which is the better film, X or Y"
    (
        (
            r"^(?P<which>\W*(?:which|what)(?: one)?(?:['’]?s| is| was)) the (?P<more>better|worse"
            r"|more \w+|\w+er) (?:film|movie|one)(?: of the two)?[,:]? (?=\S)"
        ),
        r"\g<which> \g<more>, ",
    ),
    # "any good sci-fi?"
    (
        (
            r"^\W*(?:(?:have (?:you|we) )?got |know (?:of )?|are there |is there )?any "
            r"(?:really )?(?:good|decent|great|nice|proper) "
            r"(?P<kind>(?!(?:one|films?|movies?|ones)\b)[\w-]+(?: (?!here\b|around\b|to\b)[\w-]+)?)"
            r"(?: here| around| to watch| to see)?[?!. ]*$"
        ),
        r"any \g<kind>?",
    ),
    # "who plays the young Nell"
    (
        rf"^(?P<lead>.*\bwho (?:plays?|played) )(?:the |a )?young(?:er)? (?P<name>{_NAME})",
        r"\g<lead>\g<name> as a child",
    ),
    (
        (
            r"^(?P<lead>.*\bwho (?:plays?|played) )(?:the |a )?(?:older|grown[- ]up|adult)"
            rf" (?P<name>{_NAME})"
        ),
        r"\g<lead>\g<name> as an adult",
    ),
    # "Ann Poe, who does she play again"
    (
        rf"^\W*(?P<name>{_NAME}),? who (?:does|did) (?:he|she|they) play\b[^?]*",
        r"who does \g<name> play",
    ),
    # "X is directed by Ann or Ben Poe"
    (
        (
            r"^(?!\W*(?:list|which|what|every|all|any|name|show|give|films?|movies?"
            r"|how)\b)(.*)\b(directed|written|scored|shot|produced|composed|edited|filmed"
            r"|played|voiced) by"
            rf" {_NAME} or {_NAME}(?=[?.!\s]*$)"
        ),
        r"\1\2 by who",
    ),
    # "does X or Y run longer"
    (
        (
            r"^\W*(?:so )?(?:did|does|do|is|was) (?P<film>[^,;?!]{2,60}?) or "
            r"(?P<other>[^,;?!]{2,60}?) (?:(?:score|run|last|rate|rated|scored|go on|the) )?"
            r"(?P<more>longer|shorter|higher|older|newer|funnier|scarier|better|worse)"
            r"(?: (?:one|film|movie))?\W*$"
        ),
        r"which is \g<more>, \g<film> or \g<other>?",
    ),
    # "does the dog make it"
    (
        (
            r"^(?P<who>\W*(?:(?:so|and) )?(?:do|does|did|will) (?:\S+ ){1,4}?)"
            r"(?:make it|pull through)(?: out)?(?: alive)?"
            r"(?= (?:in|of|at the end|to the end)\b|\W*$)"
        ),
        r"\g<who>survive",
    ),
)
"""Each roundabout wording, found in any case, and the plain one that is put in its place."""
_ROWS = tuple((compiled(find, re.IGNORECASE), put) for find, put in _TABLE)


def reworded(question: str) -> str:
    """The question in plainer words, or as it was."""
    for find, put in _ROWS:
        question = find.sub(put, question, count=1)
    return question
