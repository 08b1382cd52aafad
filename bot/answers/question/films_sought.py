"""Questions after films, put in plainer words before they are read: "surprise me". Pure."""

from __future__ import annotations

from bot.answers.question.wording import GENRES

NAME = r"(?:\w[\w'’.-]* ){0,2}\w[\w'’.-]*"
"""A name as somebody types it, of up to three words; no slot stands for it yet."""
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
    r"^\W*(?:(?:(?:can|could|would) you )?(?:(?:what|which)(?:['’]?s| is| are)?|(?:are|is) there"
    r"|(?:have you |you )?got"
    r"|do you have|(?:recommend|suggest|give|show|tell|name)(?: me| us)?|list) )?"
    r"(?:(?:the|some|any|an?) )*(?:good|great|best|decent|finest|greatest) "
)
_KIND = r"(?P<kind>(?!(?:of|rated|looking|known|the|to) )(?:[\w-]+ ){0,2}?"
_OR_HERE = r"(?: (?:to (?:watch|see)|(?:in |on )?here|you have|there (?:is|are)|tonight))?\W*$"

FILMS_SOUGHT = (
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
    # "find me a review about trains"
    (
        (
            r"^\W*(?:(?:can you|please|have you|is there|are there) )*(?:find|show|got|give)?"
            r"(?: (?:me|us))? ?(?:an?|any|some) reviews? about (?=\S)"
        ),
        "which film is about ",
    ),
    # "how many reviews are there altogether", "how big is the library"
    (r"(?<=\w),? (?:altogether|all told|in total)(?=\W*$)", ""),
    (
        (
            r"^\W*(?:how (?:big|large) is (?:the|this|your|our) library"
            r"|what(?:['’]?s| is| have you got| do you have) in (?:the|this|your|our) library)\W*$"
        ),
        "how many films are there?",
    ),
    # "I fancy a comedy tonight, which one have you got?"
    (
        (
            r"^\W*(?:(?:i|we)(?:['’]d| would|['’]m| am|['’]re| are)? )?(?:fancy(?:ing)?|feel like"
            r"|want(?:ing)?|like|looking for|in the mood for) (?P<kind>(?:an?|some(?:thing)?)"
            r" [^,.;?!]+?)"
            r"(?: tonight| this evening| this weekend| today)?[,.;] (?:so )?(?:(?:which|what)"
            r"(?: (?:one|film|movie)s?)? (?:have you|do you|would you|should|shall|is there|can)"
            r"|any(?:thing)? (?:ideas?|suggestions?|recommend\w*|good|here|like that)"
            r"|(?:can|could) you (?:recommend|suggest)|(?:have you |you )?got (?:any|one)"
            r"|what(?:['’]s| is) there)[^?]*\W*$"
        ),
        r"which film is \g<kind>?",
    ),
    # "there was one with a hedgehog in it, what was that called again?"
    (
        (
            r"^\W*(?:there(?:['’]s| is| was)|(?:wasn['’]t|isn['’]t) there|i (?:remember|saw"
            r"|watched))"
            r" (?:this |that )?(?:one|an? (?:film|movie)|something)(?: here)? (?P<what>(?:with"
            r"|about"
            r"|where|in which|set in) [^?;]+?)[,.;?] ?(?:so )?(?:what(?:['’]?s| is| was)|which(?:"
            r" one)?"
            r"(?: is| was)?|(?:does )?any(?:one|body)(?: know| remember)?)[^?]*\W*$"
        ),
        r"which is the film \g<what>?",
    ),
    # "what got the lowest mark"
    (
        (
            r"^\W*(?:what|which)(?: one)? (?P<got>got|has|had|gets|received|was given|scored) the"
            r" (?P<most>highest|lowest|best|worst|top) (?=(?:marks?|scores?|ratings?|grades?)\b)"
        ),
        r"which film \g<got> the \g<most> ",
    ),
    # "the oldest, going by the year it was made"
    (r",? going by (?:the |its |their )?(?:year|date|length|mark|score|rating)s?\b[^?,]*", ""),
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
    # "whats the one with the kiln called"
    (
        (
            r"^\W*what(?:['’]?s| is| was) (?:the name of )?(?:the|that) (?:one|film|movie) with "
            r"(?P<what>[^,;?!]+?) (?:called|again)\W*$"
        ),
        r"which film has \g<what>?",
    ),
    # "how many documentaries have been reviewed"
    (
        (
            r"^(?P<asked>\W*(?:how many|which|what) [\w-]+(?: [\w-]+)?) (?:have|has) been "
            r"(?:reviewed|covered|written about|written up)(?: here| so far| yet| by \w+)?\W*$"
        ),
        r"\g<asked> are reviewed here?",
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
            rf"\bthe (?P<film>film|movie|picture|one|thing) (?:that |which )?(?P<name>{NAME})"
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
)
"""Each wording, found in any case, and the plain one that is put in its place."""
