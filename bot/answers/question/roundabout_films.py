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

FILMS = rewordings(
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
