"""Questions put in plainer words before they are read: "Ann or Ben" asks who. Pure."""

from __future__ import annotations

import re

from bot.answers.question.films_sought import FILMS_SOUGHT, NAME
from bot.answers.question.wording import GENRES
from bot.patterns import compiled

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
_SHOW = (
    r"^\W*(?:(?:can|could|may|let|will|would) (?:you|i|me|us|we) )?(?:please )?"
    r"(?:(?:read|show|see|give|post|quote|share|send|open|find|pull up)(?: (?:me|us))?(?: out)? )"
)
_A_REVIEW = r"(?:(?:the|a|an|your|our|any) )?(?:(?:full|whole|entire|complete) )?reviews?"

_TABLE = (
    *FILMS_SOUGHT,
    # "read me the review of X", "the full review of X please", "show me the X review"
    (
        (
            rf"(?:{_SHOW}|^\W*(?=(?:the )?(?:full|whole|entire|complete) )){_A_REVIEW}"
            r" (?:of|for|on) (?P<film>[^?]+?)(?:,? please)?\W*$"
        ),
        r"\g<film> review",
    ),
    (rf"{_SHOW}(?:the )?(?P<film>[^?]+?) reviews?(?:,? please)?\W*$", r"\g<film> review"),
    # "how is X shot"
    (
        (
            r"^\W*how (?:well |beautifully )?(?:is|was) (?P<film>[^,;?!]+?)"
            r" (?:shot|filmed|photographed|lensed)\W*$"
        ),
        r"how is the photography in \g<film>?",
    ),
    # "is X well shot"
    (
        (
            r"^\W*(?P<is>is|was) (?P<film>[^,;?!]+?) (?:well|beautifully|nicely)"
            r" (?:shot|filmed|photographed|lit)\W*$"
        ),
        r"\g<is> the photography of \g<film> any good?",
    ),
    # "is X a good thriller"
    (
        (
            r"^(?P<is>\W*(?:is|was) [^,;?!]+?) an? (?:good|great|decent|fine|proper) (?!family\b)"
            rf"(?:{GENRES})(?: (?:film|movie))?\W*$"
        ),
        r"\g<is> any good?",
    ),
    # "does X have pacing problems"
    (
        (
            r"^\W*(?:does|did) (?P<film>[^,;?!]+?) (?:have|suffer from) (?:(?:any|some|a|bad|real"
            r"|serious) )*(?P<what>pacing|script|story|plot|acting|dialogue|sound|casting|editing)"
            r" (?:problems?|issues?|trouble)\W*$"
        ),
        r"is the \g<what> of \g<film> bad?",
    ),
    (
        r"^\W*(?P<is>is|was) (?P<film>[^,;?!]+?) badly paced\W*$",
        r"\g<is> the pacing of \g<film> bad?",
    ),
    # "who is the best thing in X according to the blog", "who or what gives it away"
    (
        (
            rf",? according to (?:the|this|that|your|its|our) (?:\w+ )?(?:reviews?(?:ers?)?"
            rf"|{_PRINTED})"
            r"(?=[,?!. ]*$)"
        ),
        "",
    ),
    (r"\bwho or what\b", "what"),
    # "in what year does the story of X play", "which night does X happen on"
    (
        (
            r"^\W*(?:(?:in|on) )?(?:what|which) (?:year|decade|century|season|month|date|night|day)"
            r" (?:does|did|is|was) (?:the (?:story|plot|action)(?: of| in)? )?(?P<film>[^,;?!]+?)"
            r" (?:play|take place|happen|unfold|set|go on)(?: (?:in|on))?\W*$"
        ),
        r"when is \g<film> set?",
    ),
    # "can somebody give me the plot of X in a sentence"
    (
        (
            r"^\W*(?:(?:can|could|will|would) (?:you|somebody|someone|any(?:one|body)) )?(?:please"
            r" )?"
            r"(?:give|tell|sum(?: up|mari[sz]e)?|describe)(?: (?:me|us))? (?:the )?(?:whole"
            r" )?(?:plot|story"
            r"|premise|gist|summary) (?:of|for) (?P<film>[^,;?!]+?)"
            r"(?: (?:in|with) (?:an?|one|two|\d|your|few)\b[^?]*| please)?\W*$"
        ),
        r"what is \g<film> about?",
    ),
    # "worth going to the pictures for X?"
    (
        (
            r"^\W*(?:is it |would it be )?worth (?:(?:going|a trip|the trip) to the"
            r" (?:pictures|cinema|movies|theater|theatre)|going out|the (?:ticket|money|bus fare))"
            r" for"
            r" (?P<film>[^,;?!]+?)\W*$"
        ),
        r"is \g<film> worth seeing?",
    ),
    # "is there any stretch of X that drags"
    (
        (
            r"^\W*(?:(?:is|are) there )?(?:any|an?|some) (?:\w+ )?(?:stretch|part|bit|section|point"
            r"|moment|place)(?:e?s)? (?:of|in) (?P<film>[^,;?!]+?),? (?:that|which|where it|when"
            r" it)"
            r" (?:really )?(?:drags?|sags?|lags?|is (?:too )?slow|are (?:too )?slow"
            r"|gets? boring)\W*$"
        ),
        r"does \g<film> drag?",
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
            rf"^\W*(?:(?:is|was|were) (?:it )?){NAME}(?:,)? or (?:was it )?{NAME} (?:who"
            rf"|that)(?='s| )"
        ),
        "who",
    ),
    # "who cowrote X with Ann Poe"
    (
        r"\bwho (?:else )?co-?(?P<did>wrote|directed|produced|composed|scored|edited)\b",
        r"who \g<did>",
    ),
    # "when is X supposed to take place"
    (
        (
            r"^(?P<when>\W*(?:when|where|what) (?:is|was) [^,;?!]+?) (?:supposed|meant) to (?:be )?"
            r"(?=(?:set|take place|happen|about)\b)"
        ),
        r"\g<when> ",
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
        rf"^\W*(?!the |an? )(?P<name>{NAME}),? (?:plays?|played|voices|voiced)\W*$",
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
            rf"^\W*(?:is|was|has|does|did) (?P<name>{NAME}) (?:(?:been|be|also|ever|appear"
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
    # "who plays the son of the night nurse"
    (
        (
            r"(?P<who>\bwho (?:plays?|played|voices?|voiced)) the (?P<kin>(?:\w+ )?(?:son|daughter"
            r"|wife"
            r"|husband|mother|father|sister|brother|uncle|aunt|cousin|grandmother|grandfather|boss"
            r"|boyfriend|girlfriend)) of (?P<whose>the [\w'’ -]+?)(?= (?:in|from|of)\b|\W*$)"
        ),
        r"\g<who> \g<whose>'s \g<kin>",
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
    # "Ann Poe, who does she play again"
    (
        rf"^\W*(?P<name>{NAME}),? who (?:does|did) (?:he|she|they) play\b[^?]*",
        r"who does \g<name> play",
    ),
    # "X is directed by Ann or Ben Poe"
    (
        (
            r"^(?!\W*(?:list|which|what|every|all|any|name|show|give|films?|movies?"
            r"|how)\b)(.*)\b(directed|written|scored|shot|produced|composed|edited|filmed"
            r"|played|voiced) by"
            rf" {NAME} or {NAME}(?=[?.!\s]*$)"
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
