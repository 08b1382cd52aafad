"""Roundabout ways to ask who plays a part, or which part somebody plays, each with the plain one.

The part may come first ("the ghost girl Nan - who's that played by") or the player ("Ann Poe, who
does she play again"), and "the actor I mean" tells that a player is wanted.
"""

from __future__ import annotations

from bot.answers.question.roundabout import NAME, rewordings

_ONE = r"(?:woman|man|lady|guy|bloke|actor|actress|person|girl|boy|kid|lad|lass|one|chap|fella)"
# What somebody does who plays a part: "turns up", "is it", "is snoozing in the boat".
_APPEARS = (
    r"(?: (?:(?:turn|pop|show|crop)s? up|appears?|shines?|stars?|features?|comes on|hams it up"
    r"|does a turn)(?: (?!in\b|of\b|on\b)[\w'’-]+){0,3}?"
    r"|(?:['’]?s| is| was)(?: (?:it|that|this|there|he|she))?"
    r"(?: (?!posing|working|serving|seeing|using|describing)[\w'’-]+ing"
    r"(?: (?!of\b)[\w'’-]+){0,4}?)?)"
)
_NO_PART = (
    r"(?:well|good|much|if|it|he|she|they|director|writer|composer|producer|editor|narrator)\b"
)
_ACTS = r"(?:is|was|were|are|did|does|do|had|has|could|can|would|will|not|never|\w+ed)"

PLAYERS = rewordings(
    # "who or what is LARK"
    (
        r"^(?P<lead>\W*(?:(?:and|so|but) )?)(?:who or what|what or who) (?=is|are|was)",
        r"\g<lead>who ",
    ),
    # "who plays the young Nell"
    (
        rf"^(?P<lead>.*\bwho (?:plays?|played) )(?:the |a )?young(?:er)? (?P<name>{NAME})",
        r"\g<lead>\g<name> as a child",
    ),
    (
        (
            r"^(?P<lead>.*\bwho (?:plays?|played) )(?:the |a )?(?:older|grown[- ]up|adult)"
            rf" (?P<name>{NAME})"
        ),
        r"\g<lead>\g<name> as an adult",
    ),
    # "is Ann Poe in another film", "has Ann Poe been in any of the others"
    (
        (
            rf"^\W*(?:is|was|has|does|did) (?P<name>{NAME}) (?:(?:been|be|also|ever|appear|appeared"
            r"|act|acted|play|played|star|starred) )*in (?:(?:another|any other|other|more|any)"
            r" (?:films?|movies?|ones?)|any(?:thing)? (?:of the )?(?:else|others?))"
            r"(?: (?:here|too|as well|besides [^?]+))*[?.!]*$"
        ),
        r"is \g<name> in more than one film?",
    ),
    # "and Ann Poe, she plays who in it"
    (
        (
            rf"^\W*(?:and )?(?P<name>{NAME}),? (?:he|she|they)(?:(?:['’]s| is| was| plays?"
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
    # "could I have the cast of X": nobody asks whether one may
    (
        (
            r"^\W*(?:(?:can|could|may) (?:i|we)(?: please)? (?:get|have|see)"
            r"|(?:i|we)(?:['’]d| would) like(?: to (?:have|see))?)"
            r" (?=(?:the|a) (?:(?:whole|full|main) )?cast\b)"
        ),
        "what is ",
    ),
    (
        (
            r"^(?P<list>\W*(?:list|name|give)(?: me| us)?) (?:all )?(?:the )?voices"
            r" (?=(?:in|of|on)\b)"
        ),
        r"\g<list> the cast ",
    ),
    # "is it Ann or somebody else voicing the moth"
    (
        (
            rf"^\W*(?:is|was) (?:it|that) {NAME} or (?:someone|somebody|anyone) else"
            r"(?: who|that)?(?: is)? (?:as|play\w*|doing|voic\w*)(?= )"
        ),
        "who plays",
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
    # an actor, and "= which character"
    (
        rf"^\W*(?P<name>{NAME}) ?=+ ?(?:which|what|who)(?: (?:character|role|part|one))?\W*$",
        r"who does \g<name> play?",
    ),
    # "Ann Poe, who does she play again"
    (
        rf"^\W*(?P<name>{NAME}),? who (?:does|did) (?:he|she|they) play\b[^?]*",
        r"who does \g<name> play",
    ),
    # "Ann Poe plays??"
    (
        rf"^\W*(?!the |an? )(?P<name>{NAME}),? (?:plays?|played|voices|voiced)\W*$",
        r"who does \g<name> play?",
    ),
    # "who turns up as the mayor in X", "whos that snoozing in the boat as Uncle Bob"
    (
        (
            rf"^\W*who{_APPEARS} "
            rf"as (?P<role>(?:the |an? )?(?!{_NO_PART})[\w'’.-]+"
            rf"(?: (?!in\b|{_ACTS}\b)[\w'’.-]+){{0,3}}(?: in [^?,]{{2,60}})?)(?=\W*$)"
        ),
        r"who plays \g<role>",
    ),
    # "whose voice is that narrating X"
    (
        r"^\W*whose voices? (?:is|are|was)(?: (?:it|that|this))? (?:narrating|telling)",
        "who narrates",
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
