"""What a review tells those who may see the film: whether it bids them come or warns them. Pure.

"Admirers of le Carré will be in heaven" bids, "if you're claustrophobic don't bother" warns; what
is denied says the contrary: "you won't be bored". In the story nobody is told anything.
"""

from __future__ import annotations

from bot.patterns import compiled
from bot.reading.text import fold_line

_FULL = (
    (compiled(r"\bwon't\b"), "will not"),
    (compiled(r"\bcan't\b|\bcannot\b"), "can not"),
    (compiled(r"n't\b|\b(?<=do|is|as|ld)nt\b"), " not"),
    (compiled(r"'ll\b"), " will"),
    (compiled(r"'d\b"), " would"),
    (compiled(r"'re\b"), " are"),
    (compiled(r"'m\b"), " am"),
)
_PERSON = (
    r"(?:any(?:one|body)|every(?:one|body)|some(?:one|body)|those|people|person|viewers|folks?)"
)
ADDRESSED = compiled(
    r"\byour?\b"
    rf"|\b(?:{_PERSON}|nobody|no one) (?:who|whose|with|after|in|prone|scared|afraid|frightened"
    r"|nervous|expecting|hoping|wanting|looking|easily|allergic|like (?:me|us)|under|over|aged"
    r"|of a)\b"
    r"|\b(?:\w+-)?(?:fans?|lovers?|haters?|admirers|devotees|enthusiasts|readers|sufferers|purists"
    r"|newcomers|buffs|completists|types|souls|viewers|audiences|parents|teenagers|\w*phob(?:es?"
    r"|ics?))\b"
    r"|(?:^|[,;:] |\b(?:and|but|though) )(?:(?!the\b|his\b|her\b|their\b)\w+ )?(?:\w+s|people|folk"
    r"|\w+men) (?:will|may|might|should|would|can|ought|must)\b"
    r"|\bnot (?:\w+ ){0,3}?for (?:the|nervous|sensitive)\b"
    r"|(?:^|[,;:] |\b(?:and|but|though|to) )the (?:\w+ly )?\w+(?: of \w+)? (?:will|may|might|should"
    r"|can|would|ought|must|need)\b|\b(?:recommend\w*|suit|please|appeal) (?:\w+ )?(?:to )?the\b"
)
"""Says whom it tells."""
_NOT = r"(?:not|never|hardly|scarcely)"
_HOW = (
    r"(?:(?:well|still|probably|also|even|all|just|then|perhaps|quite|almost|both|rather|\w+ly"
    r"|be able to|want to|wish to|do (?:best|well|better) to|find they) )*"
)
_MAY = (
    rf"(?:(?P<nobody>(?:nobody|no one|none|no \w+)(?: \w+){{0,4}}? )?"
    r"\b(?:will|would|should|shall|may|might|can|could|must|need|ought to|had better"
    r"|(?:is|are) (?:going|likely|bound|sure) to|wants? to)"
    rf" {_HOW}(?P<not>{_NOT} (?!only|just)(?:have to |need to )?)?{_HOW})"
)
_HAPPY = (
    r"(?:in (?:heaven|clover|luck|(?:their|your) element)|converted|won over|delighted|charmed"
    r"|happy|thrilled|enchanted|fine|ok|okay|all right"
    r"|alright|safe|at home|over the moon|all over|pleased|hooked|gripped|satisfied|rewarded"
    r"|grateful|glued|captivated|spellbound|entertained|well served)"
)
_UNHAPPY = (
    r"(?:(?:easily|very|quite|a bit|rather|badly|sorely|bitterly) )?(?:bored|disappointed"
    r"|frustrated"
    r"|asleep|restless|upset|baffled|lost|put off|left cold|let down|sorry|cross|warned|annoyed"
    r"|confused"
    r"|terrified|frightened|scared|distressed|disturbed|offended|horrified|bewildered|careful"
    r"|underwhelmed|traumati[sz]ed|in (?:agony|trouble|bits))"
)
_ENJOY = (
    r"(?:enjoy|love|adore|like|relish|lap (?:it|this) up|swoon|purr|cheer|cope|manage|relax|breathe"
    r"|rest easy|appreciate|survive|sit through|feel (?:\w+ )?(?:at home|safe|seen|spoilt)"
    r"|feel \w+ \w+ come home"
    r"|have (?:a (?:ball|great|good|lovely|wonderful|fine)|nothing to (?:fear|worry))"
    r"|find (?:much|plenty|lots|a lot|something|a great deal)"
    r"|(?:run|rush|hurry|seek|see|watch|catch|go|take|bring|come)\b"
    r"(?! (?:home|elsewhere|away|out of|cross|carefully|to sleep)))"
)
_SUFFER = (
    r"(?:hate|loathe|dislike|grumble|groan|fidget|wince|struggle|steer|wait|beware|sleep|suffer"
    r"|complain|yawn|regret|cringe|shudder|squirm|cry|avoid|skip|fall asleep|drop off|walk out"
    r"|go (?:home|elsewhere|away|carefully|to sleep|cross)|have (?:nightmares|a hard|trouble)"
    r"|stay (?:well )?(?:away|clear|at home|home|in|out|by|put|well)|look (?:away|elsewhere)"
    r"|keep (?:well )?(?:away|clear|off|out|(?:their|your) distance)|think (?:twice|again"
    r"|carefully)"
    r"|feel (?:\w+ )?(?:short-?changed|cheated|let down|left out|robbed|patronised|queasy|sick|ill)"
    r"|(?:shut|close|cover|avert) (?:their|your) (?:eyes|ears)|leave (?:it|this|before|early)"
    r"|give (?:it|this) a (?:miss|wide)|roll (?:their|your) eyes"
    r"|(?:want|need) (?:an aisle|a cushion|a stiff|a strong|to look away)|not thank|take care"
    r"|find (?:it|this) (?:\w+ )?(?:hard|tough|dull|slow|too|heavy|difficult|boring|upsetting"
    r"|tedious))"
)
_PLEASED = compiled(rf"{_MAY}(?:be {_HOW}{_HAPPY}|{_ENJOY})\b")
_PUT_OFF = compiled(rf"{_MAY}(?:be {_UNHAPPY}|{_SUFFER})\b")
_BARE_NOT = compiled(
    r"\b(?:should|may|might|will|would|had better|best|better) not\W*$"
    r"|\b(?:maybe|perhaps|probably|possibly|best|better) not\b"
)
_LEAVE_IT = compiled(
    r"(?P<not>\b(?:not|no need to|no reason to|never) (?:\w+ )?)?(?:"
    r"\b(?:avoid|skip)(?: (?:it|this|the film|at all|if)\b|\W*$)|\b(?:beware|best avoided"
    r"|walk away)\b"
    r"|\bsteer (?:well )?clear\b|\bbe warned\b|\bgive (?:it|this) a (?:miss|wide|swerve)\b"
    r"|\bstay (?:well |right )?(?:away|at home|clear|home|in\b(?! your)|out)\b|\bgo elsewhere\b"
    r"|\bkeep (?:well |right )?(?:away|clear)\b|\blook (?:elsewhere|away)\b|\bmove along\b"
    r"|\bleave (?:it|this)(?: one)? (?:on|alone|be|well|where)\b|\bthink (?:twice|again)\b"
    r"|\bwait outside\b|\bpass on (?:it|this)\b|\b(?:choose|find|pick|watch) (?:some"
    r"|any)thing else\b|\bat your (?:own )?(?:risk|peril)\b)"
)
_DO_NOT = compiled(
    r"(?:\bdo not|^\W*never|\bwould not|\bshould not|\bcan not)(?: (?:\w+ )?in (?:honesty"
    r"|all \w+))? (?:even )?(?:bother|go near|go|come|watch|see|bring|take|try|show|let"
    r"|recommend)\b(?! (?:past|wrong))"
)
_NOT_FOR = compiled(
    r"\b(?:not|never|hardly|scarcely|no)(?! (?:just|only|merely))(?: (?:really|exactly|quite|an?"
    r"|the"
    r"|one|film|movie|picture|thing|something|suitable|meant|made|at all|recommended|ideal|right"
    r"|good|advisable|best|choice|place|safe|perhaps))* (?:for|to (?:watch|see) with)\b"
    rf"|\bnot to (?:{_PERSON}|the)\b|\b(?:wasted|lost) on\b|\b(?:too much|torture|hell|purgatory"
    rf"|unsuitable|no fun) for\b"
    r"|\b(?:will|would|may) not (?:suit|please|appeal to)\b"
)
_FOR = compiled(
    r"\b(?:nothing|not a \w+|no (?:need|cause|reason))(?: \w+){0,3}? to (?:worry|fear|fret|alarm"
    r"|upset|frighten|scare|offend|embarrass|trouble|bother|mind)\b"
    r"|\b(?:do|need) not (?:have to |need to )?(?:worry|fear|fret|mind|panic|be (?:put off|alarmed"
    r"|afraid)|like|know|care|love|understand)\b"
    r"|(?<!not )\b(?:is|are|be)(?: (?:quite|perfectly|entirely|totally|absolutely))* (?:safe"
    r"|in luck|in for a treat|in good hands|(?:your|their) (?:film|picture|movie|evening))\b"
    r"|(?<!not )\b(?:(?:safe|fine|suitable|perfect|ideal|great|good|lovely|right) (?:\w+ )?"
    r"(?:for|to (?:watch|see) with)|(?:a (?:treat|must|feast|gift|joy|delight|present)|made"
    r"|just the thing|heaven|catnip|bliss|recommended|i recommend it) (?:\w+ )?(?:for|to)"
    r"|(?:this|it) is (?:one |a film )?for)\b|\b(?:do|must|should|can) not miss\b"
    r"|\bnever forgive (?:yourself|themselves)\b|\brun,? do not walk\b"
)
_PARTS = compiled(r"[.;:!?]+(?: |$)| - |,? (?:but|though|although|whereas|while) |, and ")


def spelt_out(quote: str) -> str:
    """A sentence folded, with "won't" and the like in full."""
    said = fold_line(quote)
    for short, full in _FULL:
        said = short.sub(full, said)
    return said


def parts_of(quote: str) -> list[str]:
    """The clauses of a sentence, spelt out: what one says holds of those whom it tells."""
    return [part.strip() for part in _PARTS.split(spelt_out(quote)) if part.strip()]


def bids(part: str) -> int:
    """1 where a clause bids those come whom it tells, -1 where it warns them, else 0."""
    told = set[int]()
    for sign, ways in ((1, _PLEASED), (-1, _PUT_OFF)):
        for found in ways.finditer(part):
            told.add(-sign if bool(found["not"]) != bool(found["nobody"]) else sign)
    told |= {1 if found["not"] else -1 for found in _LEAVE_IT.finditer(part)}
    if _BARE_NOT.search(part) or _DO_NOT.search(part) or _NOT_FOR.search(part):
        told.add(-1)
    elif _FOR.search(part):
        told.add(1)
    return told.pop() if len(told) == 1 else 0


def told_to(part: str) -> bool:
    """Whether a clause tells somebody who may see the film."""
    return ADDRESSED.search(part) is not None


def whom_told(part: str) -> str:
    """A clause without what it bids them do: what is left says whom it tells."""
    for ways in (_PLEASED, _PUT_OFF):
        part = ways.sub(" ", part)
    return part
