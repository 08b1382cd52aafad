"""Questions put in plainer words before they are read: "Ann or Ben" asks who. Pure."""

from __future__ import annotations

import re

_NAME = r"(?:[\w'’.-]+ ){0,2}[\w'’.-]+"
_DONE = (
    r"(?:shot|directed|written|wrote|scored|composed|produced|edited|starred in|been in|acted in"
    r"|played in|worked on|done|made)"
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
_WROTE = (
    r"(?:reviewed|wrote(?: in| up)?|posted|sent(?: in)?|blogged|reported|went to see|has written)"
    r"(?: (?:it|this|that|in|up|the|a|letter|review|report|piece))*"
)
_MADE = r"(?:director|writer|composer|producer|cinematographer|screenwriter|scriptwriter|editor)"
_CREW = (
    r"(?:(?:film |sound |picture )?editor|(?:costume|production|set|sound) designer|choreographer"
    r"|art director|casting director|stunt (?:coordinator|double)|make-?up artist"
    r"|sound (?:recordist|mixer|engineer)|narrator|translator|gaffer|animator|puppeteer)"
)
_ASKING = (
    r"(?:who|whos|who['’]s|what|which|is|was|were|did|does|do|how|when|where|why|any|the name)"
)
_ONE = r"(?:woman|man|lady|guy|bloke|actor|actress|person|girl|boy|kid|lad|lass|one|chap|fella)"
_REWORDED = tuple(
    (re.compile(find, re.IGNORECASE), put)
    for find, put in (
        # "was it one writer or two on X"
        (
            (
                r"^\W*(?:(?:is|was|were|are) )?(?:it |there )?(?:just |only )?(?:an?|one|1|two|2) "
                rf"(?P<job>{_MADE})s?,? or (?:\w+ )?(?:one|two|three|more|several|many|a few)"
                rf"(?: of them| {_MADE}s)?(?: working)?(?= (?:on|of|for|in|behind|with)\b)"
            ),
            r"who are the \g<job>s",
        ),
        # "I do like Ann Poe. Which of her films are here?"
        (
            (
                r"^\W*(?:i (?:do |really |just |quite )*(?:like|love|adore|rate)"
                rf"|(?:i['’]?m )?(?:an? )?(?:big |huge )?fan of) (?P<name>{_NAME})"
                r"(?:[.,!;]| [—–-])+ ?(?:which|what|any)(?: of)? (?:his|her|their)"
                r" (?:films?|movies?|pictures?|work)\b"
                r".*$"
            ),
            r"which films is \g<name> in?",
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
        # "and Ann Poe, she plays who in it"
        (
            (
                rf"^\W*(?:and )?(?P<name>{_NAME}),? (?:he|she|they)(?:(?:['’]s| is| was| plays?"
                r"| played))+ who\b(?: exactly| again| in (?:it|that|this))*"
            ),
            r"who does \g<name> play",
        ),
        # "the lady who plays Tess, who directed her"
        (
            (
                rf"^\W*the (?:\w+ )?{_ONE} (?:who|that)(?: is|'s)? (?:play|voic)(?:s|es|ed|ing)"
                r" (?P<role>[^,?.]{2,40}?)[,.:]? who (?P<did>directed|wrote|shot|scored|produced"
                r"|filmed) (?:her|him|them|it|that)(?: in (?:it|that|this))?\W*$"
            ),
            r"who \g<did> the film with \g<role>?",
        ),
        # "who's in X, voices I mean", "the silver bloke, the actor I mean"
        (
            (
                r"^\W*who(?:'s|’s|s| is| was) (?P<what>(?!in\b)[^?]{3,60}?)(?:[,.] (?:the )?"
                r"(?:actor|actress|voice|performer),? i mean| \(the (?:actor|actress|voice)\))\W*$"
            ),
            r"who plays \g<what>?",
        ),
        (
            (
                r"^\W*(?P<what>the [^?.,]{3,60}?)[.,] who(?:'s|’s| is| was) (?:she|he|that|it)"
                r" \(?(?:the )?(?:actor|actress)\)?\W*$"
            ),
            r"who plays \g<what>?",
        ),
        (r",? (?:the )?(?:voices|actors|cast)(?: members)?,? i mean\b", ""),
        (
            (
                r"^(?P<list>\W*(?:list|name|give)(?: me| us)?) (?:all )?(?:the )?voices"
                r" (?=(?:in|of|on)\b)"
            ),
            r"\g<list> the cast ",
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
        # "is it Ann or somebody else voicing the moth"
        (
            (
                rf"^\W*(?:is|was) (?:it|that) {_NAME} or (?:someone|somebody|anyone) else"
                r"(?: who|that)?(?: is)? (?:as|play\w*|doing|voic\w*)(?= )"
            ),
            "who plays",
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
                rf"^\W*(?:(?:is|was|were) (?:it )?){_NAME}(?:,)? or (?:was it )?{_NAME} (?:who"
                rf"|that)(?='s| )"
            ),
            "who",
        ),
        (
            (
                r"^(?!\W*(?:list|which|what|every|all|any|name|show|give|films?|movies?"
                r"|how)\b)(.*)\b(directed|written|scored|shot|produced|composed|edited|filmed"
                r"|played|voiced) by"
                rf" {_NAME} or {_NAME}(?=[?.!\s]*$)"
            ),
            r"\1\2 by who",
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
                rf"^\W*(?P<name>{_NAME})['’]s (?:credit|job|work|contribution|role|part)"
                r" (?:on|to|in|for) (?P<film>[^,?]{2,60}?)(?: crew)?,?"
                r" (?:(?:is|was) )?(?:for )?(?:what(?: exactly)?|which job)\W*$"
            ),
            r"what did \g<name> do on \g<film>?",
        ),
        (
            (
                rf"^\W*(?:what(?:['’]?s| is| was) )?(?P<name>{_NAME})['’]s"
                r" (?:credit|job|role) (?:on|in) the (?P<film>[^,?]{2,60}?) (?:crew|team)\W*$"
            ),
            r"what did \g<name> do on \g<film>?",
        ),
        (
            (
                rf"^\W*what(?:['’]?s| is| was) (?P<name>{_NAME})['’]s (?:credit|job) (?:on|for)"
                r" (?=\S)"
            ),
            r"what did \g<name> do on ",
        ),
        # "Ann Poe pops up in which of our reviews"
        (
            (
                rf"^\W*(?P<name>{_NAME}) (?:(?:also|ever) )?(?:(?:pop|crop|turn|show|come)s? up"
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
        # "that squelchy soundtrack on X is the work of…?"
        (
            (
                r"^\W*(?P<what>(?:the|that|this|those|its) [^?,;:]{3,80}?) (?:is|are|was|were)"
                r" (?:(?:all )?the (?:handi)?work of|down to|courtesy of|the doing of)"
                r"(?: (?:who|whom))?[\s.…?!-]*$"
            ),
            r"who did \g<what>?",
        ),
        # "the film that Ann Poe stars in"
        (
            (
                rf"\bthe (?P<film>film|movie|picture|one|thing) (?:that |which )?(?P<name>{_NAME})"
                r" (?:is |was )?(?:stars|starred|starring|appears|appeared|features|acting) in\b"
            ),
            r"the \g<film> with \g<name>",
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
        # "that shifty birdwatcher with the binoculars, actor?"
        (
            (
                r"^\W*(?P<what>(?:the|that|this) [^?,;:–]{3,60}?)(?:,|;|:| -| –|\?)+"
                r" (?:(?:the|which|name of the|what) )*(?:actor|actress|performer)"
                r"(?:['’]s name)?\W*$"
            ),
            r"who plays \g<what>?",
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
        (r"\bwho plays? who(?:'s|s) ", "who plays "),
        # "torn between an evening with X and Y, which is longer"
        (
            (
                r"^\W*(?:i(?:['’]m| am) |we(?:['’]re| are) )?(?:torn|stuck|deciding|debating"
                r"|choosing|undecided|dithering|split) between"
                r" (?:an? (?:\w+ )?(?:evening|night) (?:with|of) )?"
            ),
            "",
        ),
        # an actor, and "= which character"
        (
            rf"^\W*(?P<name>{_NAME}) ?=+ ?(?:which|what|who)(?: (?:character|role|part|one))?\W*$",
            r"who does \g<name> play?",
        ),
        # "Ann Poe, who does she play again"
        (
            rf"^\W*(?P<name>{_NAME}),? who (?:does|did) (?:he|she|they) play\b[^?]*",
            r"who does \g<name> play",
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
        # "whose voice is that narrating X"
        (
            r"^\W*whose voices? (?:is|are|was)(?: (?:it|that|this))? (?:narrating|telling)",
            "who narrates",
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
        # "Ann Poe's music is gorgeous, which films are hers"
        (
            (
                rf"^\W*(?P<name>{_NAME})['’]s? [^,;.?!]{{3,50}}[,;.!–-]+ (?P<films>(?:which|what)"
                r" (?:other |of the )*(?:films?|movies?|ones)\b[^,?]*?) (?:is|are|were) (?:his|hers"
                r"|theirs)\b"
            ),
            r"\g<films> are by \g<name>",
        ),
        # "the little girl in X is brilliant, what's the actress called"
        (
            (
                r"^\W*(?P<part>the [^,;.?!]{3,40}? in [^,;.?!]{2,60}?) (?:is|was) [^,;.?!]{2,40}"
                r"[,;.!–-]+ (?:so )?what(?:['’]?s| is| was) (?:the|that)"
                r" (?:actor|actress|kid|bloke)(?:['’]?s name| called)\b"
            ),
            r"who plays \g<part>",
        ),
    )
)


_HEARSAY = re.compile(
    r"^\W*(?:(?:my|our|his|her|some|a|the) (?:\w+ ){1,3}?|(?:some|every)(?:one|body) |people |i )"
    r"(?:says?|said|reckons?|thinks?|told me|tells me|swears?|claims?|heard|read)(?: that)?"
    r" (?P<film>[^,?.!]{2,60}?) (?P<verb>is|was|got|gets|has|had|won|scored|came)\b"
    r" ?(?P<claim>[^,?.!]*)[,.;:?!–-]+ (?:but )?(?P<asked>[^?]+\bit\b[^?]*)\?*\s*$",
    re.IGNORECASE,
)
_REALLY = re.compile(
    r"(?P<aux>is|was|did|does|has|had) (?:it|they)(?: really| actually)?(?: true)?\W*",
    re.IGNORECASE,
)
_DOES = frozenset(("did", "does"))
_PLAIN = {
    "got": "get",
    "gets": "get",
    "won": "win",
    "scored": "score",
    "had": "have",
    "has": "have",
}
_IT = re.compile(r"\bit\b", re.IGNORECASE)


def without_hearsay(question: str) -> str:
    """ "My mate says X got top marks, what did it really get" asks what X really got."""
    if (said := _HEARSAY.match(question)) is None:
        return question
    if really := _REALLY.fullmatch(said["asked"]):
        verb = _PLAIN.get(said["verb"].lower(), "") if really["aux"].lower() in _DOES else ""
        return f"{really['aux']} {said['film']} {verb} {said['claim']}?"
    return f"{_IT.sub(said['film'], said['asked'], count=1)}?"


_MAKE_IT = re.compile(
    r"^(?P<who>\W*(?:(?:so|and) )?(?:do|does|did|will) (?:\S+ ){1,4}?)(?:make it|pull through)"
    r"(?: out)?(?: alive)?(?= (?:in|of|at the end|to the end)\b|\W*$)",
    re.IGNORECASE,
)


def survival(question: str) -> str:
    """ "Does the dog make it" asks whether it survives."""
    return _MAKE_IT.sub(r"\g<who>survive", question)


def reworded(question: str) -> str:
    """The question in plainer words, or as it was."""
    for find, put in _REWORDED:
        question = find.sub(put, question, count=1)
    return question
