"""How much the words around a span say that it is the title of the film reviewed.

The weights are ours, set on reviews written for the tests.
"""

from __future__ import annotations

import re
from string import ascii_lowercase

from bot.patterns import compiled
from bot.reading.headings import YEAR
from bot.reading.lexicon.names import COUNTRIES
from bot.reading.lexicon.titles import FILM_NOUNS
from bot.reading.lexicon.vocabulary import either, vocabulary

_COUNTRY = rf"(?:(?:west|east|south|north) )?(?:{either(COUNTRIES)})"
_DATED = (
    rf"[(\[](?P<dir>dir\.? [^)]{{3,40}}, |directed by [^)]{{3,40}}, )?"
    r"(?P<imprint>(?:(?P<other>[^()\[\]\n]{3,60}?)[,;] )?"
    rf"{_COUNTRY}(?:[/ -]{_COUNTRY}){{0,2}},? )?"
    rf"(?P<year>{YEAR})[)\]]"
)
"""The year in brackets, with who made it or another title and the country before it."""
DATED = compiled(_DATED)
AFTER_YEAR = compiled(rf"[\"'*_]* ?{_DATED}")
_NOUNS = either(FILM_NOUNS)
_BEFORE_OURS = compiled(
    r"(?:\b(?:re-?watch(?:ing|ed)?|watch(?:ing|ed)?|saw|seen|seeing|caught|sat through|screening "
    r"of|press show of|"
    r"(?:this|the) (?:new |latest |recent )?(?:film|movie|picture|sequel|documentary|thriller|"
    r"comedy|drama|musical)|titled|entitled|"
    r"review(?:ing)?(?: of)?|viewing of|premiere of|showing of|film called|movie called|"
    r"recommend|loved|hated|enjoyed|adored|blame|dismiss|describe|forget|skip|avoid|about|"
    r"thoughts on|"
    r"into|through|with|visuals in|music in|"
    r"in|of|makes?|made|left|leaving|finished|see|watch|give|to|for|that|what|says?|overall|"
    r"conclusion|simply|short|all),?)"
    r"[ \"'*_]*$"
)
_STRONGLY_OURS = compiled(
    r"\b(?:watch|saw|seen|seeing|caught|sat through|screening|(?:this|the) (?:\w+ )?(?:film|movie|"
    r"picture)|titled|"
    r"entitled|review|viewing|premiere|showing|called|loved|hated|enjoyed|recommend|skip|avoid|"
    r"finished|dismiss|go see|see|blame|minutes into|hours? into|"
    r"press (?:show|screening)|thoughts (?:about|on))"
)
_BEFORE_ANOTHER = compiled(
    r"(?:\b(?:like|unlike|than|reminiscent of|as in|fans? of|sequel to|follow-up to|prequel to|"
    r"remake of|"
    r"based on|such as|known for|famous for|acclaimed for|directed|wrote|compared? (?:to|with)|"
    r"inspired by|"
    r"remind(?:s|ed) (?:me|us|one) of|shades of|echoes? of|nods? to|homage to|debt to|owes|riffs? "
    r"on|recalls?|"
    r"evokes?|(?:directors?|creators?|makers?|stars?|team|people|man|woman|writers?|producers?|"
    r"studio|minds?) (?:behind|of|who (?:gave|brought) us)|"
    r"between|versus|vs\.?|cross between|part|meets|since|after|before|from|original|novel|book|"
    r"song|"
    r"performance in|work (?:in|on)|role in|seen in|success of|days of|his|her|their|remember|"
    r"classics?|(?:other|previous|earlier|better|like) (?:films|movies),|or|not|the next|'s)"
    r"|\() ?[\"'*_]*$"
)
_MAKERS = (
    *("director", "directors", "creator", "creators", "maker", "makers", "writer", "writers"),
    *("producer", "producers", "team", "studio", "people", "mind", "minds"),
)
_RELATIONS = ("sequel", "prequel", "remake", "reboot", "follow-up", "spin-off")
# What stands before another work: "the director of", "a sequel to".
_OF_WORKS = {
    " of ": (*_MAKERS, *_RELATIONS, "fame", "success", "episode", "episodes"),
    " behind ": _MAKERS,
    " who brought us ": _MAKERS,
    " to ": _RELATIONS,
}
_BEFORE_WORK = compiled(
    rf"\b(?:{'|'.join(f'(?:{either(nouns)}){joint}' for joint, nouns in _OF_WORKS.items())})"
    r"(?:the )?[\"'*_]*$"
)


def speaks_of_works(text: str) -> bool:
    """Whether a text in lower case speaks of works of somebody's, or of what belongs to works."""
    for joint, nouns in _OF_WORKS.items():
        at = text.find(joint)
        while at >= 0:
            if text.endswith(nouns, 0, at):
                return True
            at = text.find(joint, at + 1)
    return False


def before_work(text: str) -> bool:
    """Whether what follows a text in lower case is such a work."""
    return any(joint in text for joint in _OF_WORKS) and _BEFORE_WORK.search(text) is not None


_SUBJECT = compiled(
    r"[\"'*_]*,?(?: ?[(\[][^)\]]{1,40}[)\]])?,? (?:itself )?"
    r"(?:is|was|isn't|wasn't|remains|proves|ranks as|may be|might be|could be|has to be|must be|"
    r"turns out to be|felt like|feels like|became|deserves to be) (?:[a-z'\",-]+ ){0,10}?"
    rf"(?P<noun>{_NOUNS})\b"
)
_ACTS = compiled(
    r"[\"'*_]*,?(?: ?[(\[][^)\]]{1,40}[)\]])?,? (?:(?:is|was|are|does|did|has|had|can|will|would|"
    r"should|never|"
    r"really|truly|simply|just|also|largely|mostly|ultimately|always)(?:n't)? ?){0,3}"
    r"(?:tells|follows|picks up|cent(?:er|re)s|opens|begins|starts|delivers|offers|explores|boasts|"
    r"suffers|fails|succeeds|stars|features|runs|clocks|works|left me|had me|gave me|made me|bored|"
    r"surprised|disappoint\w*|blew|manages|wants|tries|takes place|takes|is set|set in|drags|ends|"
    r"lasts|weaves|expands|comes|arrives|captures|celebrates|earns|deserves|recommended|directed "
    r"by|written by|"
    r"finds|sees|casts|concerns|revolves|tackles|lacks|shines|stands|hits|lands|falls|might|may|"
    r"worth|good|great|bad|awful|terrible|"
    r"brilliant|boring|wonderful|beautiful|a)\b"
)
# "X is about ...", "X isn't perfect": said of films; of people only when X reads as a person.
_JUDGED = compiled(
    r"[\"'*_]*,? (?:is|was|isn't|wasn't|is not|was not)(?: [a-z]+ly| so+| very| quite| just| "
    r"pretty| a bit| not| all)* (?:about|perfect|"
    r"fine|great|good|bad|terrible|awful|boring|fun|funny|brilliant|amazing|okay|ok|superb|"
    r"excellent|beautiful|dull|"
    r"wonderful|gorgeous|disappointing|worth|overlong|too long|forgettable|unforgettable|"
    r"hilarious|dreadful|set in|"
    r"based on|directed by|what happens|everything|nothing|impossible|hard to)\b"
)
_IS = compiled(r"[\"'*_]*,? (?:is|was|isn't|wasn't|doesn't|didn't) ")
_HEADS_REVIEW = compiled(
    r"[\"'*_]* ?[-:|,(] ?(?:(?:a |my |the )?(?:short |quick |film |movie )?review\b|"
    r"\(?\d(?:\.\d)? ?(?:/|out of|stars)|[★☆])"
)
_APPOSED_FILM = compiled(
    rf"[\"'*_]*(?: ?\([^)]*\))?,[\"'*_]* (?:(?:an?|his|her|their) (?:[a-z'-]+,? ){{0,7}}?|(?:the|"
    rf"this) "
    rf"(?:[a-z'-]+,? ){{1,7}}?|the (?=[a-z]+ (?:of|by|from|about|that)\b))(?:{_NOUNS})\b"
)
# "Few films are as quiet as X", "that is the plot of X", "I walked out of X humming".
_THE_ONE = compiled(
    r"(?:\b(?:few|no|not many|rarely|seldom)\b[^.;!?]{0,40} as|\bnothing (?:quite |else )?(?:like|"
    r"prepared me for)|"
    r"\b(?:plot|premise|story|point|trouble|problem|joy|beauty|charm|genius|magic) (?:of|with)|"
    r"\beverything(?: else)? about|\b(?:walked|came|got|come) out of|\bmade it through|"
    r"\b(?:also|likewise|again|too|confusingly|simply) (?:called|titled|named)|"
    r"\b(?:begin|start|do|say|said|make|deal|argue) (?:with|about|of) (?:a|this) (?:film|movie|"
    r"picture|thing) (?:like|such as|called))"
    r" [\"'*_]*$"
)
# "What did you see? Midnight at the Laundrette."
_ANSWERED = compiled(
    r"\b(?:what|which)\b[^.!?]{0,50}\b(?:see|saw|watch|watched|film|movie|picture|called|title|"
    r"reviewing)\b[^.!?]{0,20}\?\s+(?:it was |it's |that was |called |a film called |oh,? |well,? "
    r")*"
    r"[\"'*_]*$"
)
_STANDS = compiled(r"[\"'*_]*(?:[.,!]|\n|$)")
_NAMED = compiled(
    r"\b(?:name|title) of (?:the |this )?(?:film|movie|picture) (?:is|was)[ :\"'*_]*$|"
    r"\b(?:film|movie|picture|it) is (?:called|titled|named) [\"'*_]*$|"
    r"\bwhat (?:they|he|she|we|i) [a-z]+ (?:[a-z]+ )?(?:was|is) [\"'*_]*$"
)
# The frames in which a reviewer brings a film up: "I went into X", "Where does one begin with a
# film like X", "I owe X an apology", "You could describe X as".
_FRAMED = compiled(
    r"(?:\b(?:went|go|going|gone|walked|walking|came|come|wandered|sat down|settled) (?:in "
    r"?)?(?:to|"
    r"into)|\b(?:nobody|no one|everyone|everybody|nothing|everything|somewhere|early|late|halfway|"
    r"midway|moment|scene|shot|sequence|line|image)(?: [a-z]+)? (?:in|into|through) |"
    r"\b(?:i|we|you) owe|"
    r"\b(?:could|might|would|can|may|to) (?:describe|sum up|call|sell|pitch|explain)|"
    r"\b(?:seen|watched|heard of|expected|wanted|hated?|adore|loved?|miss|missed) (?:about )?|"
    r"\beverything(?: else)? about|(?:it )?turned out to be|proved to be|"
    r"\b(?:how|what|whether) (?:to make|one makes|to think|i feel|to say) (?:of|about)|"
    r"\bdirectors? of|\b(?:also |simply |just |now )?(?:called|titled|named)|\b(?:here is|here's|"
    r"then (?:there is|came|comes)|along comes?|enter|presenting|behold)) ?[\"'*_]*$"
)
_FRAME_ENDS = compiled(
    r"[\"'*_]* (?:an? apolog|as (?:an?|the)\b|knowing|expecting|with (?:low|high|no|great|some|"
    r"every)|blind|cold|in (?:a|the) (?:sentence|word|line)|(?:last|this|on) (?:night|week|morning|"
    r"[a-z]+day))"
)
# A run of capitals after such a word is the film that the word speaks of.
_APPOSED_AFTER = compiled(
    r"\b(?:trilogy|series|franchise|saga|film|movie|feature|latest|debut|sequel|prequel|effort|"
    r"picture|comedy|drama|thriller|western|documentary|musical), [\"'*_]*$"
)
_CLAUSE_OPENS = compiled(
    r"(?:^|[.!?;:,-]|\b(?:but|and|yet|so|that|because|while|when|if|though|although|think|thought|"
    r"say|saying|said|believe|believed|suspect|admit|hear|told me|for|whether|how|then|now)) "
    r"?[\"'*_]*$"
)
FINITE_VERB = compiled(
    r"[\"'*_]*,? (?:(?:really|never|also|simply|just|[a-z]+ly) )?(?:is|was|isn't|wasn't|has|had|"
    r"does|"
    r"did|will|would|could|can|ought|might|may|must|should|won't|doesn't|didn't|hasn't|"
    r"[a-z]{3,}(?<!s)s)\b(?! ?')"
)
# What people do on a screen, or have done to them: "to see Ida Lund stoop", "Tom Bell as Max".
_DOES = compiled(
    r",? who(?:se|m)?\b| (?:as (?!an? )|plays?\b|played\b|playing\b|playing|trying|"
    r"getting|being\b|doing\b|making\b|himself|herself|character\b|films\b|movies\b)|"
    r"'s? (?:films|movies|character|performance|portrayal|acting|career|novels?|books?|other|first|"
    r"previous|earlier)\b"
)
_CREDITED = compiled(
    r"[\"'*_]*,? (?:by|directed by|written by|finds|sees|casts|concerns|opens with) "
)
_FILM_PARTS = compiled(
    r"[\"'*_]*'s? (?:[a-z-]+ ){0,2}(?:story|plot|score|script|cast|visuals|pacing|ending|"
    r"soundtrack|"
    r"screenplay|world|music|characters|cinematography|message|themes?|strengths?|heart|runtime|"
    r"success|magic)\b"
)


# Each turn of phrase with the words and marks that it can end in.
_LEFT = {
    "ours": (
        _BEFORE_OURS,
        vocabulary(
            "rewatch rewatching rewatched watch watching watched saw seen seeing caught through of "
            "film movie picture sequel documentary thriller comedy drama musical titled entitled "
            "review reviewing called recommend loved hated enjoyed adored blame dismiss describe "
            "forget skip avoid about on into with in makes make made left leaving finished see "
            "give to for that what say says overall conclusion simply short all ,"
        ),
    ),
    "another": (
        _BEFORE_ANOTHER,
        vocabulary(
            "like unlike than of in fan fans to on as for directed wrote with by me us one owes "
            "recall recalls evoke evokes behind between versus vs part meets since after before "
            "from original novel book song his her their remember classic classics or not next s "
            ", ( ."
        ),
    ),
    "maker": (_BEFORE_WORK, vocabulary("of behind us to the")),
    "the one": (_THE_ONE, vocabulary("as like for of with about through called titled named")),
    "named": (_NAMED, vocabulary("is was called titled named :")),
    "framed": (
        _FRAMED,
        vocabulary(
            "to into in through owe describe up call sell pitch explain seen watched of expected "
            "wanted hate hated adore love loved miss missed about be called titled named is s "
            "came comes come enter presenting behold"
        ),
    ),
    "apposed": (_APPOSED_AFTER, vocabulary(",")),
    "clause": (
        _CLAUSE_OPENS,
        vocabulary(
            ". ! ? ; : , - but and yet so that because while when if though although think "
            "thought say saying said believe believed suspect admit hear me for whether how then "
            "now"
        ),
    ),
}
_LEFT_BY_END: dict[str, list[tuple[str, re.Pattern[str]]]] = {"": [("clause", _CLAUSE_OPENS)]}
for _name, (_pattern, _ends) in _LEFT.items():
    for _end in _ends:
        _LEFT_BY_END.setdefault(_end, []).append((_name, _pattern))
_RIGHT = {
    "subject": _SUBJECT, "acts": _ACTS, "judged": _JUDGED, "is": _IS, "reviewed": _HEADS_REVIEW,
    "film": _APPOSED_FILM, "stands": _STANDS, "frame": _FRAME_ENDS, "verb": FINITE_VERB,
    "does": _DOES, "credited": _CREDITED, "parts": _FILM_PARTS,
}  # fmt: skip


def left_of(lowered: str, sentence_start: int, start: int) -> list[str]:
    """The turns of phrase that end where a span starts."""
    text = lowered[max(sentence_start, start - 48) : start]
    bare = text.rstrip(" \"'*_")
    end = bare[len(bare.rstrip(ascii_lowercase)) :] or bare[-1:]
    seen = [name for name, pattern in _LEFT_BY_END.get(end, ()) if pattern.search(text)]
    if not text.strip(" \"'*_#>-"):
        seen.append("opens")
    elif bare.endswith((",", "-", ":")):
        seen.append("opens a part")
    if "ours" in seen and _STRONGLY_OURS.search(text[-28:]):
        seen.append("strongly ours")
    if "?" in lowered[max(0, start - 90) : start] and _ANSWERED.search(
        lowered, max(0, start - 90), start
    ):
        seen.append("asked")
    return seen


def right_of(lowered: str, end: int, sentence_end: int) -> list[str]:
    """The turns of phrase that begin where a span ends."""
    stop = min(end + 160, sentence_end)
    return [name for name, pattern in _RIGHT.items() if pattern.match(lowered, end, stop)]
