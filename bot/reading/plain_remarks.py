"""Praise and blame in plain words: "feels bolted on", "you cannot take your eyes off her".

No word of these praises or blames by itself. Pure.
"""

from __future__ import annotations

import re

from bot.reading.required import by_needed_word, needed
from bot.reading.text import fold_line

_WE = r"(?:i|we|you|one|(?:my|our) \w+|(?:half|most) (?:of )?(?:us|the \w+))"
_DID_NOT = r"(?:did|do|does|could|can|would|had|has|have|was|is)(?: not|n't|nt)|cannot|never"
_BIT = r"(?:jokes?|gags?|scenes?|shots?|lines?|speech|points?|tricks?|ideas?|twists?|montage)"
_FELT = rf"(?<![a-z] )|{_WE} (?:\w+ )?"
"""Who watches it, or who is left out: what she did not believe is no view of the film."""
_MANY = r"(?:two|three|four|five|six|ten|a dozen|several|many|countless|\d+)"
_PRAISE = (
    (
        r"(?:never|hardly ever|not|n't) (?:yet |once |ever )?(?:been|looked|sounded|sung|acted"
        r"|written|shot|seen (?:her|him|them|it)|heard (?:her|him|them|it)) (?:any )?(?:better"
        r"|funnier|finer|stronger|sharper|subtler|warmer|lovelier|more (?:alive|moving|charming"
        r"|beautiful|at ease|convincing|human))"
    ),
    (
        r"(?:steals?|stole|walks? off with|runs? away with) (?:all of them|every one of them"
        r"|every one|the lot|each one|both of them)(?= *$|[.,;!])"
    ),
    (
        r"(?:all|every one of them)(?: an?)? keepers?"
        r"|(?:is|was|it's|that's) an? (?:real |absolute )?keeper(?! (?:at|in|of)\b)"
    ),
    (
        r"been (?:listening to|playing|humming|whistling|singing)\b[^.;!?]{0,30}(?:all (?:week"
        r"|day|month)|ever since|since|every (?:day|evening|night|morning))"
    ),
    (
        r"(?:hear(?:ing)?|humming|singing|whistling) (?:it|them|the \w+ \w+|that \w+|those "
        r"\w+) (?:for (?:days|weeks|months)|all (?:week|the way))"
    ),
    (
        r"(?:came|walked|went|skipped|danced) (?:out|home|away) (?:whistling|humming|singing"
        r"|grinning|beaming|dancing|smiling|laughing|(?:\w+ )?on air|happy)"
    ),
    (
        r"(?:cannot|can't|can not|couldn't|could not) (?:take|keep|tear) (?:your|my|our"
        r"|one's) eyes off(?! the (?:clock|time|door|exit))"
    ),
    (
        r"give (?:her|him|them|it|that \w+) (?:every|an|all the|the|a) (?:\w+ )?(?:award|oscar"
        r"|prize|medal|bafta)s?"
    ),
    (
        r"you can (?:feel|smell|taste|almost feel|almost smell|practically smell) the "
        r"(?!boredom|strain|effort|budget|desperat|contempt|cynic|join|padding|studio|script"
        r"|writer)\w+"
    ),
    (
        r"(?:never|(?:doesn't|does not|didn't|did not)(?: once)?) (?:outstay|overstay)(?:s"
        r"|ed)?"
    ),
    (
        r"(?:never|not)(?: once| even once)? (?:look(?:ed|ing)?|glanc(?:e|ed|ing)) at (?:my"
        r"|your|the|a) (?:watch|clock|phone)"
    ),
    (
        r"(?:never|doesn't|does not|didn't|did not|hardly|not) wastes? (?:(?:an?|one|any|its|of"
        r"|them) )*(?:single )?(?:minutes?|seconds?|moments?|scenes?|frames?|shots?|words?|lines?"
        r"|beats?|notes?|cast|time|them\b)"
    ),
    (
        r"not (?:a|one) (?:\w+ )?(?:minute|scene|frame|second|line|word) (?:is |was "
        r")?(?:wasted|too long)"
    ),
    r"not one of them wasted",
    (
        rf"{_WE} (?:wanted|could have done with|would have liked) (?:another|an extra|two more"
        r"|more of)"
    ),
    (
        rf"{_WE} (?:(?:could|would)(?: happily| gladly)?|'?d(?: happily| gladly)?) have "
        r"(?:stayed|sat through|watched|listened|gone on)"
    ),
    r"not a dry eye",
    r"(?:happily|gladly) (?:sit|have sat) through",
    (
        r"the (?:whole|entire) (?:row|audience|cinema|auditorium|room|hall|house) (?:gasped|cheered"
        r"|roared|applauded|clapped|laughed|(?:stood|rose)(?= and\b| to (?:clap|applaud|cheer))"
        r"|(?<!room )(?<!hall )(?<!house )went)"
    ),
    r"(?:has|is having|having|clearly having) the time of (?:his|her|their) li(?:fe|ves)",
    r"pays (?:it|everything|them) all off",
    (
        r"(?:ending|end|twist|climax|finale|patience|build-up) (?:\w+ )?(?:pays|paid) (?:\w+ "
        r")?off"
    ),
    (
        r"looks? like (?:a|an) (?:\w+ )?(?:painting|watercolou?r|dream|million (?:dollars"
        r"|pounds|quid)|vermeer|jewel)"
    ),
    rf"(?:{_FELT})believed? (?:every|each) (?:single )?(?:word|minute|second|gesture|frame)",
    r"(?:my|our) jaws? (?:dropped|hung|hit|was on)",
    (r"(?:can|could) always (?:tell|see|follow|hear) (?:exactly )?(?:who|what|where|which|every)"),
    r"makes? (?:you|me|us) lean (?:forward|in)",
    r"(?:plot|story|script|it all|everything)(?: \w+)? (?:hangs|holds) together",
    r"(?:every|each) (?:single )?(?:joke|gag|punchline) (?:lands|landed|works|worked|hits)",
    (
        r"(?:minutes|hours?|time) (?:went|goes|passed|passes|shot|shoots) (?:by )?(?:like|in "
        r"a)"
    ),
)
_BLAME = (
    (
        r"(?:my|our|the|one|only|main|sole|biggest|single|real) (?:(?:one|only|main|sole|big"
        r"|biggest|real|small|minor) )?(?:grumble|gripe|complaint|quibble|niggle|moan"
        r"|reservation|criticism|beef|bugbear|whinge|grouse)(?= (?:is|was|would|about|with"
        r"|concerns)|s? ?[:,])"
    ),
    (
        r"(?:(?:feels?|felt|seems?|looks?) (?:\w+ )?(?:bolted|stuck|glued|grafted|tacked)"
        r"|(?:is|was|been|are) (?:\w+ )?tacked) on\b(?! the| to the| an? )"
    ),
    r"shoehorned in(?:to)?",
    (
        r"(?:ha(?:s|ve|d)|with) all the (?:chemistry|charisma|sparks?|charm|warmth|menace"
        r"|presence|screen presence|personality|energy|subtlety|appeal|excitement|tension"
        r"|suspense|magic|sparkle|bite|grace|fun) of(?= (?:an?|two|some|wet|cold|stale)\b)"
    ),
    (
        r"(?:wandered|strayed|walked|drifted|escaped|come) in from (?:another|an?(?: \w+(?: "
        r"and \w+)?)?|some(?: other)?|the wrong) (?:film|movie|picture|play|show|comedy"
        r"|pantomime)"
    ),
    (
        r"belongs? in an? (?:\w+ )?(?:lesser|worse|different|another|other|sillier) (?:film"
        r"|movie)"
    ),
    rf"the same (?:\w+ )?{_BIT} (?:{_MANY} times|over and over|again and again|twice)",
    r"nobody\b[^.;!?]{0,30} (?:said no to|told (?:him|her|them) (?:to stop|no))",
    (
        r"(?:should|needs? to|ought to) (?:be )?(?:kept (?:well )?away from|banned from|kept "
        r"off)"
    ),
    (
        rf"(?:{_WE}|who|and) (?:honestly |really |simply |often |frankly |just )*(?:could"
        r"|can)(?:not|n't| not) (?:honestly |really |even |always )?(?:tell|see|make out|work "
        r"out) (?:who (?:was|is|had|did what)|which was(?= which)|what was (?:going|happening)"
        r"|where (?:anybody|anyone|they))"
    ),
    r"one long (?:\w+ ){0,2}(?:drone|whine|moan|wail|blare|groan|lecture|sermon|advert|fog ?horn)",
    (
        r"(?:plot|story|script|logic|scheme|it|all) (?:\w+ )?(?:is|has|are) (?:\w+ )?"
        r"(?:swiss cheese|a sieve|a colander|more holes than)"
    ),
    rf"(?:none|{_DID_NOT}) (?:\w+ ){{0,3}}makes? (?:any|much|a lot of|a lick of|a bit of) sense",
    (
        rf"{_WE}(?:'m| am) (?:still )?(?:not sure|none the wiser|at a loss) (?:how|why|what|who)"
        r" (?:the|\w+'s)"
    ),
    r"(?:has|had) to be seen to be disbelieved",
    (
        r"looks? like (?:an? |some |two )?(?:(?:very )?(?:wet|soggy|deflated|melted|burnt|half-\w+"
        r"|knitted|inflatable|plastic|stuffed) (?!dog\b|cat\b|rat\b)\w+|(?:\w+ )?"
        r"(?:duvet|spaghetti|mop|sponge|blancmange|pudding|porridge|sausages?|hoover|bin ?bags?"
        r"|rug|mattress|plasticine|play-?doh|dishcloth|slipper|tea ?cosy|bath ?toy|glove puppet"
        r"|sock(?: puppet)?|custard|bouncy castle))\b"
    ),
    (
        r"(?:third|half|hour|act|ending|end|finale|climax|reel|minutes|film|picture|movie|script"
        r"|story)\b[^.;:!?]{0,30} loses? (?:its|his|her|their) (?:nerve|way|footing|head|grip)"
    ),
    (
        rf"{_WE} (?:\w+ ){{0,2}}?(?:felt|feel|came (?:out|away)|left) (?:\w+ )?(?:cheated|swindled"
        r"|short-?changed|conned|let down|patronised|talked down to)"
    ),
    (
        rf"{_WE} (?:(?:did|had|rather|soon|quickly) )*(?:lose|lost) (?:the thread"
        r"|track(?! of (?:the )?time))"
    ),
    (
        r"(?:could|should|might|would do well to|needs to) (?:\w+ )?(?:lose|shed)"
        r" (?:a good |at least )?"
        r"(?:ten|fifteen|twenty|thirty|forty|\d+|a quarter of an hour|half an hour)"
        r"(?: minutes)?(?=$|[.,;!)]| of | without)"
    ),
    (
        r"(?:it|this|film|picture|movie|that|which) (?:asks|calls) for"
        r" (?:(?:some|a lot of|a little|plenty of|a good deal of|a certain) )?patience"
        r"(?![^.;!?]{0,30}(?:reward|repay|repai|pay|paid))"
    ),
    (r"(?:tries|tried|tests|tested|taxes|taxed) (?:my|your|our|the|one's) (?:\w+'s? )?patience"),
    (
        rf"(?:of which {_WE} felt|{_WE} felt (?:every (?:single )?(?:minute|second|one of (?:them"
        r"|those))|the last \w+))"
    ),
    (
        r"(?:it|this|film|picture|movie|story|romance|plot|script) (?:never|fails? to) (?:\w+ )?"
        r"(?:gets? up steam|catch(?:es)? fire|takes? off|comes? alive)"
    ),
    (
        r"(?:bellows|shouts|mumbles|sleepwalks|phones|hams) (?:(?:his|her|their) (?:\w+ )?"
        r"(?:way through|lines|part|performance)|it in)"
    ),
    rf"{_WE} (?:was|were) begging for",
    r"(?:feels?|felt) (?:like|as if|as though) (?:nobody|no one) (?:wrote|directed|edited)",
    (
        r"(?:is|are|was|were|becomes?) (?:just |only |basically )?an advert for (?:part|the "
        r"(?:next|sequel)|a sequel)"
    ),
    r"as (?:if|though) the (?:money|budget) (?:had )?(?:run|ran) out",
    r"(?:money|budget) (?:must have|seems to have|had clearly|clearly) (?:run|ran) out",
    (
        rf"{_WE} (?:only |just |rather |do )?wish(?:ed)? (?:it|they|he|she|somebody|someone"
        r"|the \w+)(?: had|'d|hadn't)(?: not)?(?:n't)?(?! (?:been (?:longer|more)|gone on|lasted"
        r"|never ended|told (?:me|us)|made more))"
    ),
    (
        r"(?:that|it|plot|story|subplot|film|thread) (?:just|simply)(?: ?\.\.\.|…)? (?:stops"
        r"|ends)(?=$|[.,;!]| dead)"
    ),
    r"stops? rather than ends?",
    rf"{_WE} (?:\w+ )?(?:nodded off|fell asleep|dozed off|dropped off)",
    r"(?:feels?|felt|seems?|seemed) (?:\w+ )?longer",
    rf"{_WE} (?:had )?(?:begun|began|started|was|found myself) (?:to count|counting)",
    (
        r"(?<!never )(?<!once )(?:made|had|have) (?:me|us|you) (?:look(?:ing)?|check(?:ing)?"
        r"|glanc(?:e|ing)) (?:at )?(?:my|our|your) (?:watch|phone)"
    ),
    r"(?<!not )(?<!never )(?:looked|kept looking|was looking) at my watch",
    (
        r"(?:visible|coming|obvious) from (?:the (?:car park|moon|foyer|bus stop|poster"
        r"|trailer)|space|a mile (?:off|away)|orbit)"
    ),
    (
        r"(?:nobody|no one)(?: \w+){0,2} (?:talks|speaks|behaves|acts) like (?:an? |any "
        r")?(?:real |actual )?(?:person|people|human)"
    ),
    (
        r"(?:tells?|telling|told) (?:you|us|me) (?:exactly )?(?:what|when|how|where) to "
        r"(?:feel|think|laugh|cry|be)"
    ),
    (
        r"(?:plainly|clearly|obviously|very much|evidently|just|visibly) a (?:man|bloke|chap"
        r"|person) in an? (?:[\w-]+ ){0,2}(?:suit|costume|sheet|mask|carpet|rug|blanket|wig|bag)"
    ),
    (
        r"looks? like (?:a|an|some) (?:\w+ )?(?:screensaver|video ?game|advert\w*|commercial"
        r"|school play|shower curtain|carpet|tin ?foil|cardboard|power ?point)"
    ),
    (
        r"(?:ending|twist|romance|love story|finale|climax|reveal|revelation) (?:\w+ "
        r")?(?:comes?|came) (?:out of|from) nowhere"
    ),
    (
        rf"{_WE} (?:\w+ )?(?:laughed|smiled|chuckled|giggled) (?:only |just |exactly |precisely )?"
        r"(?:once|one time)(?! or|,? (?:and )?then\b)"
    ),
    rf"(?:{_FELT})(?:{_DID_NOT}) believed? (?:a|one|a single) (?:word|minute|second|moment)",
    (
        r"(?:it|that|which|everything|things|plot|story|film|movie|script|middle|dialogue)"
        r" (?:\w+ )?(?:goes|go|went|going) (?:round|around) (?:and round )?in circles"
    ),
    r"too (?:old|young|nice|pretty|tall|big|grand) for (?:the|this|his|her) (?:part|role)",
    (
        r"accents? (?:that )?(?:wanders?|drifts?|slips?|roams?|comes? and goes?|go(?:es)? "
        r"walkabout)"
    ),
    (
        r"waiting for (?:it|something|anything|the (?:film|story|plot|thing)) to (?:start"
        r"|begin|happen|get going|end|finish|get on)"
    ),
    r"jokes? (?:\w+ )?(?:is|are|were|was) older than",
    (
        r"(?:walked out|had (?:gone|left)|left|gone) (?:at|before|by|during) (?:the "
        r"(?:interval|half|break)|half ?time|halfway)"
    ),
    rf"{_WE} (?:\w+ )?walked out(?=$|[.,;!]| of (?:the (?:screening|film)|it)\b)",
    rf"{_WE} (?:had )?(?:gave|given|give) up (?:caring|counting|following|trying|on it)",
    (
        r"as if (?:off|from) an? (?:\w+ )?(?:card|calendar|advert\w*|postcard|catalogue|manual"
        r"|leaflet|brochure|packet|soap|sitcom|pantomime|play)\b"
    ),
)
_NEITHER = re.compile(
    r"\b(?:an?|one|the|some|another) good (?=(?:half|quarter|hour|ten|fifteen|twenty|thirty|forty"
    r"|\d+|deal|many|few|while|third|way)\b)"
    r"|\b(?:worked|works|working|work) (?:it |things |that |everything |this |them )?(?:all )?out\b"
    r"|,? \(?(?:who is )?an? (?:usually |normally |otherwise )?(?:fine|good|great|lovely"
    r"|terrific|superb|excellent|brilliant|wonderful|gifted)\b[^,;.!?]{0,30}\b(?:elsewhere|usually"
    r"|normally|in other things|most of the time|as a rule)\b"
    r"|\bmoving (?=(?:in|into|out|to|from|house|home|away|between|back|through|down|up|towards?"
    r"|around|across|along|on)\b)"
)
"""Words that judge elsewhere: "a good half hour", "she worked it out", "a fine actor elsewhere"."""
_VERY = re.compile(
    r"\b(?:frighteningly|terrifyingly|alarmingly|disgustingly|outrageously|ridiculously|absurdly"
    r"|stupidly|insanely|sickeningly|scarily) (?=(?:good|funny|talented|beautiful|charming|young"
    r"|gifted|handsome|clever)\b)"
)
"""Words that make more of the next one: "frighteningly good" is not frightening."""
_ONLY_FOR_A_WHILE = re.compile(
    r"\b(?:work(?:s|ed)|charm(?:s|ed|ing)|fun|funny|good|fine|great|lovely|sweet|clever|amusing"
    r"|promising|gripping|tense|scary|engaging|entertaining|enjoyable|delightful|interesting"
    r"|lively|brilliant|wonderful|terrific) for (?:(?:about|around|roughly|maybe|perhaps"
    r"|all of|at least|the first|almost|nearly|a good) )*(?:an?|\w+|\d+)"
    r" (?:minutes?|hours?|scenes?|reels?|half hour|seconds)\b"
    r"[^.;!?]{0,6}"
    r"\b(?:until|before|and then|then|after which)\b"
)
"""Praise that does not last: "charming for fifteen minutes until the script hands him a wife"."""
_WEIGHT = 1.5


_WAYS = [(re.compile(rf"\b(?:{way})"), _WEIGHT) for way in _PRAISE]
_WAYS += [(re.compile(rf"\b(?:{way})"), -_WEIGHT) for way in _BLAME]
_BY_WORD = by_needed_word(way.pattern for way, _ in _WAYS)
"""The ways of saying it by the words without which they cannot be."""
_KEYS = frozenset(_BY_WORD)
_SEEMING = needed(_NEITHER.pattern)
_STRENGTHENING = needed(_VERY.pattern)
_WORDS = re.compile(r"[a-z0-9]+")


def without_strengthening(folded: str) -> str:
    """A sentence without the words that only make more of the next one."""
    return _VERY.sub("", folded)


def remarks_plainly(sentence: str) -> bool:
    """Whether a sentence has plain remarks, or words that only seem to judge."""
    folded = fold_line(sentence)
    return plain_remarks(folded)[0] != folded


def plain_remarks(folded: str) -> tuple[str, float, float]:
    """A folded sentence without its plain remarks; how much they praise, and blame."""
    rest, praise, blame = folded, 0.0, 0.0
    said = frozenset(_WORDS.findall(folded))
    if not said.isdisjoint(_SEEMING):
        rest = _NEITHER.sub(" ", rest)
    if not said.isdisjoint(_STRENGTHENING):
        rest = _VERY.sub("", rest)
    ways = {at for word in _KEYS & said for at in _BY_WORD[word]}
    for at in sorted(ways):  # in the order of the tables, for what one takes is gone for the next
        pattern, weight = _WAYS[at]
        rest, count = pattern.subn(" ", rest)
        praise += count * max(weight, 0.0)
        blame -= count * min(weight, 0.0)
    if " for " in rest:
        rest, short = _ONLY_FOR_A_WHILE.subn(" ", rest)
        blame += short
    return rest, praise, blame
