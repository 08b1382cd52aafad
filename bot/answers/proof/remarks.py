"""Whether a sentence judges what it speaks of: in words of praise or blame, or in plain ones.

"The creature is a bloke in a wet carpet" has no word of blame, and leaves no doubt. Pure.
"""

from __future__ import annotations

import re

from bot.patterns import compiled
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.opinions import tone_in
from bot.reading.text import fold_line

_CLAUSES = compiled(
    r"[;:.!?]\s|\s[-–—]+\s|, (?=and|but|though|although|yet|while)"
    r"|\b(?:but|although|(?<!as )though|because|while|whereas)\b"
)
_I = (
    r"\b(?:i|we|you|one|mine|anybody|anyone|nobody|no one|some|the audience|my \w+"
    r"|most of us)(?:'ve|'d|'ll)?"
    r"(?: (?:\w+ly|just|still|also|do|did|could|would|will|can|had|have|was|were|am|been|even|must"
    r"|might|may|half|almost|have to))*"
)
_REACTS = (
    r"(?:thought|think|thinks|felt|feel|feels|found|find|finds|liked?|loved?|hated?|enjoyed|adored?"
    r"|wanted|want|wants|wished|wish|laugh(?:ed)?|gasp(?:ed)?|cackled|giggled|jumped|jump|cried|cry"
    r"|groan(?:ed)?|wept|weep|yawned|snorted|booed|cheered|shivered|winced|cringed|bored|lost track"
    r"|admit|confess|grant|defy|doubt|admired?|prefer(?:red)?|afraid|not sure|dream\w*|tired"
    r"|in bits"
    r"|in tears|guess(?:ed)?|forg[eo]t|cared?|minded|hum|humming|look away|stop|notice|done without"
    r"|in stitches|spotted it|see it coming|nodded off|fell asleep|hid|checking|robbed|needed"
    r"|understood|followed|behind a|describe)\b"
)
_MARKS = compiled(
    rf"{_I} {_REACTS}|\b(?:i|you|one|we) (?:can|could|do|did|will|would)(?:not|n't| not|nt)\b"
    r"|\b(?:you'?ll|you could|you can|you would|you'd|one feels|one waits|one wants)\b"
    r"|\blike (?:an?|the|some\w*|being|watching|something|one)\b|\bas (?:if|though)\b"
    r"|\bas \w+ as\b|\bthe (?:charisma|look|air|feel|energy|charm|warmth|depth|subtlety|patience"
    r"|grace|presence"
    r"|expression|timing|performance|speech|heart) of\b|\bof the (?:year|evening|lot|season"
    r"|spring)\b"
    r"|\bfeels?\b|\bfelt\b|\b(?:looks?|sounds?|seems?) (?!(?:at|for|after|out|up|into|back)\b)"
    r"|\btoo (?!late\b)\w+|\bfar (?:too|more|less|better)\b|\bso \w+ (?:that|you|one|i|we)\b"
    r"|\ba (?:bit|little|touch|shade|tad) \w+|\b(?:rather|somewhat|utterly|totally|completely"
    r"|properly|frankly|honestly|genuinely|truly|simply|merely|barely|hardly|scarcely|perhaps)\b"
    r"|\b(?:alas|sadly|mercifully|unfortunately|thank(?:s|fully)?|admittedly|sorry|hmm|pity"
    r"|shame)\b"
    r"|\b(?:goes|go|went|going) (?:nowhere|on and on|on (?:too|for|about))"
    r"|\bnever (?:quite )?(?:stops?|shuts"
    r"|comes? to|once|explains?|show[ns]|lets?|puts?|tips?|drags?|feels?|lands?|bothers?)"
    r"|\bknows? (?:when|how) to\b|\b(?:steals?|stole) (?:the (?:show|film|picture)|every|all|her"
    r"|his|it)\b|\bstolen by\b|\bweak (?:link|spot)|\bcarr(?:y|ies|ying)\b"
    r"|\b(?:could|should|would|might|ought to) (?:have|be|not)\b|\bdeserves?\b|\bbelongs? (?:in|to)"
    r"|\b(?:trouble|problem|quibble|gripes?|moan|complaints?|niggle|reservation|fault|reproach)\b"
    r"|\b(?:cheat|cop-?out|abrupt|rushed|overlong|padded|wasted|forgotten|asleep|miscast|mumbles?|wooden"
    r"|porridge|mush|gruel|sludge|papier-mache"
    r"|hams?|hammy|panto|stagey|clich\w+|cardboard|advert\w*|cheap|rubber\w*|dated|jokes? land)\b"
    r"|\bdivid(?:ed|es)\b (?!into)|\bsplit (?:us|the (?:audience|room|club|committee)|opinion)\b"
    r"|\bopinions? (?:differ|varied|was divided)|\bsome (?:of us )?(?:found|thought|loved|liked)\b"
    r"|\bhas no\b|\b(?:appears?|seems?|pretends?) to\b|\bbores?\b|\bspotted it\b|\bcan(?:not|'t"
    r"| not|t) (?:act|sing|direct|write|dance|save|decide|be bothered)\b|\b(?:saw|see) (?:it"
    r"|that) coming\b|\bi'?d (?:have |rather )?(?:\w+ )?(?:cut|lose|stop\w*"
    r"|return|trim|call|say|watch|change|skip)\w*|\bno (?:\w+ )?(?:tension|chemistry|reason|point"
    r"|idea|menace|motive|surprise)\b"
    r"|\bzero\b|\bworth\b(?! of)|\bat (?:its|her|his|their) (?:best|worst)\b|\bone of the\b"
    r"|\bthe only (?:\w+ )?(?:thing|one|bit|note|reason|part|person)\b"
    r"|\bbetter than\b|\bworse than\b|\bmore \w+ than\b|\bless [\w ]{1,12} than\b|\b\w+er than\b"
    r"|\beverything(?:'s)? (?:is|was|looks|feels|sounds|glows|shakes|wobbles)\b"
    r"|\bhalf as\b|\bnext to\b|\bno (?:mean|bad|small)\b|\bof (?:its|her|his) (?:time|career)\b"
    r"|\b(?:steady|plain|thin|slight|stiff|flat|loud|slow|long|short|tight|dry|warm|cold|chilly"
    r"|real|daft|odd|fine|ok|okay|alright|fair|funnier|funniest)(?= ?(?:$|[.,;!?)]| (?:and|but|in"
    r"|for|as|at|enough|on)\b))|\b(?:star|standout|highlight|gem)\b|\bevery (?:single|frame|line"
    r"|joke"
    r"|scene|word|time)\b|\bwall[- ]to[- ]wall\b|\bloads\b|\bplenty\b|\b(?:nobody|no one"
    r"|noone) (?:\w+"
    r" )?(?:talks?|cares?|asked|needs?|believes?|ordered)\b|\bhangs? (?:on|over) a wall\b"
    r"|\bbreath\b"
    r"|\bgoosebumps\b|\b(?:follows?|stays? with|haunts?) (?:you|me|one|us)\b|\bshoulders up\b"
    r"|\bbedtime\b|\bnightmares?\b|\bcushion\b|\bpay rise\b"
    r"|\bmedal\b|\btake or leave\b|\b\d+(?:\.\d)? ?/ ?(?:5|10)\b|\bout of (?:five|ten)\b"
)
"""Plain words by which a sentence says what somebody makes of a thing."""
_LOUD = compiled(r"!|\?\?")
_IS_A = r"(?:is|are|was|were|looks|feels|seems|['’]s)"
_STORY = vocabulary("""
    widow widower boy girl man woman doctor teacher pilot soldier captain detective inspector
    orphan thief traitor killer son daughter brother sister mother father wife husband town village
    city ship house who whose
""")


def judges(
    quote: str, matter: re.Pattern[str] | None = None, also: re.Pattern[str] | None = None
) -> bool:
    """Whether a sentence says what somebody thinks; of one thing, where `matter` is given.

    Then what is said right where the thing is named must judge, or say outright what it is.
    `also` are more words that judge.
    """
    text = fold_line(quote)
    clauses = _CLAUSES.split(text)
    if matter is None:
        return bool(_LOUD.search(quote)) or any(_judging(clause, also) for clause in clauses)
    told_of = False
    for clause in clauses:
        parts = clause.split(",")
        own = re.compile(rf"(?<!my )(?<!our )(?:{matter.pattern})")
        spots = [number for number, part in enumerate(parts) if own.search(part)]
        near = [",".join(parts[number : number + _NEAR]) for number in spots]
        if any(_judging(matter.sub(" · ", part), also) for part in near):
            return True
        if told_of and _PRONOUN.search(clause) and _judging(clause, also):
            return True
        told_of = told_of or bool(spots)
    if _LOUD.search(quote) and told_of and len(text.split()) <= _SHOUT:
        return True
    said = re.search(
        rf"(?:{matter.pattern})(?: of [\w ]+?)?(?:,[^,;]*,|[\w ]{{0,30}} and (?:he|she|they|it))?"
        rf" {_IS_A}(?: \w+ly| just| only| still| no more than)? (?P<what>(?:an?|all|nothing|pure"
        r"|the thing|mostly)\b[^,;.!?]*)",
        text,
    )
    return bool(said and _STORY.isdisjoint(said["what"].split()))


_MARK = compiled(r"(?<![\d.])(?P<figure>\d+(?:\.\d)?) ?/ ?(?P<scale>5|10)\b")
_GOOD, _BAD = 0.65, 0.45  # of a scale
_LABEL = 5  # words, at most, of a label with its mark: "EFFECTS 8/10"


def marked(quote: str) -> int:
    """1 where a label has a good mark ("EFFECTS 8/10"), -1 where it has a bad one, else 0."""
    found = _MARK.search(quote)
    if found is None or len(quote.split()) > _LABEL:
        return 0
    share = float(found["figure"]) / int(found["scale"])
    return (share >= _GOOD) - (share <= _BAD)


_PRONOUN = compiled(r"\b(?:it|its|they|them|their|he|hes|she|shes|him|her|his|that)\b")
_SHOUT = 14  # words, at most, of a cry
_NEAR = 3  # stretches between commas, from the one that names a thing


def _judging(text: str, also: re.Pattern[str] | None) -> bool:
    tone = tone_in(text)
    return tone.praise + tone.blame >= 1 or bool(
        (also is not None and also.search(text)) or _MARKS.search(text)
    )
