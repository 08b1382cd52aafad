"""Roundabout ways to ask which films there are, or to tell the film meant, each with the plain one.

Somebody says what they are after ("after a documentary for sunday, got one?"), or tells the films
by a person: "everything Ann Poe has shot", "Ann Poe pops up in which of our reviews".
"""

from __future__ import annotations

from bot.answers.question.roundabout import NAME, rewordings

_DONE = (
    r"(?:shot|directed|written|wrote|scored|composed|produced|edited|starred in|been in|acted in"
    r"|played in|worked on|done|made)"
)

_WHICH = r"(?:which|what|any|some|is there an?|are there any)(?: of (?:the|these|those|them))?"
_FILM = r"(?:films?|movies?|pictures?|ones?|things?|something|anything)"
_THAT_FILM = rf"(?:that|the|this) (?:\w+ )?{_FILM}\b"
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

FILMS = rewordings(
    # "which is the better film, X or Y"
    (
        (
            r"^(?P<which>\W*(?:which|what)(?: one)?(?:['’]?s| is| was)) the (?P<more>better|worse"
            r"|more \w+|\w+er) (?:film|movie|one)(?: of the two)?[,:]? (?=\S)"
        ),
        r"\g<which> \g<more>, ",
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
    # "who's the lead in the film that was shot in a slate quarry": who shot it is not asked
    (
        (
            r"^(?P<asked>\W*(?:who|what|how|when|where|which)\b[^,;?!]*? (?:the|that) (?:film|movie"
            r"|picture|one)) (?:that |which )?(?:was |is |got )?(?:shot|filmed) (?:in|on|at|inside|"
            r"aboard) (?P<what>(?:an?|the) [a-z' -]+?)\W*$"
        ),
        r"\g<asked> with \g<what>?",
    ),
    # "how many documentaries have been reviewed"
    (
        (
            r"^(?P<asked>\W*(?:how many|which|what) [\w-]+(?: [\w-]+)?) (?:have|has) been "
            r"(?:reviewed|covered|written about|written up)(?: here| so far| yet| by \w+)?\W*$"
        ),
        r"\g<asked> are reviewed here?",
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
    # "did X or Y get the better mark", "does X or Y run longer"
    (
        (
            r"^\W*(?:so )?(?:did|does|do|has|have|is|was) (?P<film>[^,;?!]{2,60}?) or "
            r"(?P<other>[^,;?!]{2,60}?) (?:(?:get|got|have|be|been|given|receive|received) )?"
            r"(?P<more>(?:the )?(?:better|best|higher|highest|worse|lower) "
            r"(?:marks?|ratings?|scores?|reviews?|grade))\W*$"
        ),
        r"which got \g<more>, \g<film> or \g<other>?",
    ),
    (
        (
            r"^\W*(?:so )?(?:did|does|do|is|was) (?P<film>[^,;?!]{2,60}?) or "
            r"(?P<other>[^,;?!]{2,60}?) (?:(?:score|run|last|rate|rated|scored|go on|the) )?"
            r"(?P<more>longer|shorter|higher|older|newer|funnier|scarier|better|worse)"
            r"(?: (?:one|film|movie))?\W*$"
        ),
        r"which is \g<more>, \g<film> or \g<other>?",
    ),
    # "X, sequel or not?", "X good or not"
    (
        (
            r"^\W*(?P<film>(?!(?:is|was|are|does|did|do|has|so is)\b)[^,;?!]{3,60}?),? (?:an? )?"
            r"(?P<what>sequel|prequel|remake|documentary|musical|comedy|thriller|western|cartoon)"
            r",? or (?:not|no|nah)[?.! ]*$"
        ),
        r"is \g<film> a \g<what>?",
    ),
    (
        (
            r"^\W*(?P<film>(?!(?:is|was|are|does|did|do|has|so is)\b)[^,;?!]{3,60}?),? "
            r"(?P<what>any good|good|worth (?:it|seeing|watching|a watch)|scary|funny|animated|long"
            r"|boring|sad|recommended),? or (?:not|no|nah)[?.! ]*$"
        ),
        r"is \g<film> \g<what>?",
    ),
    # "which film should I watch if I like puppets"
    (
        (
            rf"^\W*{_WHICH}(?: {_FILM})? (?:should|would|could|can|do|shall|might) (?:i|we|you|one)"
            r" (?:watch|see|pick|choose|recommend|suggest|try|like|enjoy)(?: me| us)? if"
            r" (?:i|we|you|one)(?:['’]?m| am|['’]?re| are)? ?(?:(?:really|just|only|do|also) )*"
            r"(?:likes?|loves?|enjoys?|into|(?:a )?fans? of|in the mood for|interested in)"
            r" (?P<what>[^,;.?!]{3,40})[?.!]*$"
        ),
        r"which films are about \g<what>?",
    ),
    # "what was that film with the bakery called", "the name of the film about the goat"
    (
        (
            rf"^\W*what(?:['’]?s| is| was) (?P<what>{_THAT_FILM}.+?) (?:called|titled|named)"
            r"(?: again| already| then| now)?[?.!]*$"
        ),
        r"which is \g<what>?",
    ),
    (
        (
            r"^\W*(?:what(?:['’]?s| is| was) )?(?:the )?(?:name|title) of (?P<what>"
            rf"{_THAT_FILM}.+?)[?.!]*$"
        ),
        r"which is \g<what>?",
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
    # "which reviews are negative"
    (
        (
            rf"^\W*{_WHICH}(?: of)?(?: the)? reviews? (?:is|are|was|were) (?:the |a )?"
            r"(?P<side>negative|positive|bad|good|favou?rable|unfavou?rable)(?: ones?)?[?.!]*$"
        ),
        r"which films got \g<side> reviews?",
    ),
    # "I do like Ann Poe. Which of her films are here?"
    (
        (
            r"^\W*(?:i (?:do |really |just |quite )*(?:like|love|adore|rate)"
            rf"|(?:i['’]?m )?(?:an? )?(?:big |huge )?fan of) (?P<name>{NAME})"
            r"(?:[.,!;]| [—–-])+ ?(?:which|what|any)(?: of)? (?:his|her|their)"
            r" (?:films?|movies?|pictures?|work)\b"
            r".*$"
        ),
        r"which films is \g<name> in?",
    ),
    # "after a documentary for sunday, got one?", "a western for dad, have you got one"
    (
        (
            r"^\W*(?:(?:i(?:['’]m| am) |we(?:['’]re| are) )?(?:after|craving|fancy|want|need)"
            r"|in the mood for|could do with)? ?(?:an?|some) (?P<what>[\w -]{3,40}?)"
            r"(?: for (?:my |the |a |our )?[\w ]{2,20})?, (?:have you |you )?(?:got|have)"
            r" (?:one|any|some|anything)\b"
        ),
        r"any \g<what>s",
    ),
    (
        (
            r"^\W*(?:i(?:['’]m| am) |we(?:['’]re| are) )?(?:after|craving|in the mood for)"
            r" (?:an?|some) (?P<what>[\w ]{3,40}?)"
            r"(?: for (?:my |the |a |our )?[\w ]{2,20})?[?.!]*$"
        ),
        r"any \g<what>s",
    ),
    # "has anybody reviewed something set in Spain"
    (
        (
            r"^\W*(?:has|have) (?:any(?:one|body)|you|we|you lot|they)"
            r" (?:reviewed|covered|done|got) (?:something|anything|an? (?:film|movie|one))(?= )"
        ),
        "anything",
    ),
    # "everything Ann Poe has shot", "what else has Ann Poe done besides X"
    (
        (
            r"^\W*(?:list |name |show me )?(?:everything|all) (?:that |which )?"
            rf"(?P<name>(?:[\w'’-]+ ){{1,4}}?)(?:has|have|had|ever)(?: ever)?"
            rf" (?P<did>{_DONE})\b"
        ),
        r"which films has \g<name>\g<did>",
    ),
    (
        (
            r"^\W*what else (?:has|have|did) (?P<name>(?:[\w'’-]+ ){1,4}?)(?:done|do|made|make)"
            r" (?:besides|apart from|other than|except|beyond|as well as|aside from)\b.*"
        ),
        r"what has \g<name>done",
    ),
    # "Ann Poe pops up in which of our reviews"
    (
        (
            rf"^\W*(?P<name>{NAME}) (?:(?:also|ever) )?(?:(?:pop|crop|turn|show|come)s? up"
            r"|appears?|features?|(?:is|gets) (?:mentioned|a mention|named|seen)|acts?|stars?)"
            r" in (?:which|what)(?: (?:of|ones?))*(?: (?:the|our|your|these|those))?"
            r" (?:reviews?|films?|movies?|titles?)\b"
        ),
        r"which films is \g<name> in",
    ),
    # "need the length of the film that Ann Poe stars in"
    (
        (
            r"^\W*(?:(?:i |just |we )*(?:need|want|after|looking for|give me|tell me|what is"
            r"|what(?:['’]?s|'s)) )?the (?:length|running time|run ?time|duration) of (?=\S)"
        ),
        "how long is ",
    ),
    # "the film that Ann Poe stars in"
    (
        (
            rf"\bthe (?P<film>film|movie|picture|one|thing) (?:that |which )?(?P<name>{NAME})"
            r" (?:is |was )?(?:stars|starred|starring|appears|appeared|features|acting) in\b"
        ),
        r"the \g<film> with \g<name>",
    ),
    # "torn between an evening with X and Y, which is longer"
    (
        (
            r"^\W*(?:i(?:['’]m| am) |we(?:['’]re| are) )?(?:torn|stuck|deciding|debating"
            r"|choosing|undecided|dithering|split) between"
            r" (?:an? (?:\w+ )?(?:evening|night) (?:with|of) )?"
        ),
        "",
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
    # "Ann Poe's music is gorgeous, which films are hers"
    (
        (
            rf"^\W*(?P<name>{NAME})['’]s? [^,;.?!]{{3,50}}[,;.!–-]+ (?P<films>(?:which|what)"
            r" (?:other |of the )*(?:films?|movies?|ones)\b[^,?]*?) (?:is|are|were) (?:his|hers"
            r"|theirs)\b"
        ),
        r"\g<films> are by \g<name>",
    ),
)
