"""Ways to blame in plain words, none of which blames by itself: "feels bolted on". Pure."""

from __future__ import annotations

from bot.reading.lexicon.watching import FELT, WE

_DID_NOT = r"(?:did|do|does|could|can|would|had|has|have|was|is)(?: not|n't|nt)|cannot|never"
_BIT = r"(?:jokes?|gags?|scenes?|shots?|lines?|speech|points?|tricks?|ideas?|twists?|montage)"
_MANY = r"(?:two|three|four|five|six|ten|a dozen|several|many|countless|\d+)"
BLAME = (
    (
        r"(?:as (?:if|though)|like(?= (?:he|she|they)\b)) (?:for the back row|(?:(?:he|she|they)"
        r"(?:'s|'re|'d| is| are| was| were| had| has)? (?:been )?)?(?:reading|reciting|dictating"
        r"|ordering|sleepwalking|half asleep|waiting for|paid by|shouting|addressing"
        r"|announcing))\b"
    ),
    r"(?:i'm|i am) afraid (?:one|you) can (?:see|tell)\b",
    r"(?:can't|cannot|can not|cant|couldn't|could not) (?:really |actually )?act\b",
    (
        r"(?:is|was) (?:a|an) (?:real |bit of a )?(?:trial|ordeal|penance|plod|long haul)\b"
        r"(?! (?:of|by|for|in|scene))"
    ),
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
    (
        rf"(?:the same (?:\w+ )?{_BIT} |(?:is|are|was|were|just|only) (?:basically )?the same"
        r" (?!day|dream|night|hour|week|question|thing)(?:\w+ ){1,3}?)"
        rf"(?:{_MANY} times|over and over|again and again|twice|on (?:a )?loop"
        r"|throughout|all the way through)"
    ),
    r"(?:are|they're|were) (?:\w+ )?all the same (?:song|tune|joke|gag|speech|note|shot|scene)",
    (
        r"(?:only |just )?one (?:facial )?(?:expression|face|note|tone|gear|speed|mood|volume)"
        r" (?:for everything|throughout|all the way|the whole (?:time|film|way)|from start)"
    ),
    (
        r"(?:has|have|had|got|with) (?:only|just|exactly) (?:one|two) (?:facial )?"
        r"(?:expressions?|faces?|notes?|gears?|tones?|moods?)"
    ),
    r"reads? (?:it|them|every \w+|(?:his|her|their) (?:\w+ )?lines?) (?:off|from)",
    r"stops? (?:the (?:film|picture|movie|story|show|thing|action)|everything|it) dead",
    rf"{WE} (?:\w+ )?(?:checked|glanced at) (?:my|our|the) (?:phone|watch)",
    (
        r"could (?:\w+ )?(?:cut|lose|skip|trim|snip|drop|remove)\b[^.;!?]{0,30} and (?:not|never"
        r"|nobody would|no one would|you would not|you wouldn't) (?:\w+ )?(?:miss|notice|know)"
    ),
    (
        r"you(?:'ll| will| do| really)? feel (?:every|each|all|its|the) (?:single )?"
        r"(?:(?:\w+ )?(?:third|half|hour|act)\b|minutes?|length|one of (?:them|those))"
    ),
    (
        r"(?:pace|pacing|momentum|tension|energy|interest|grip|story|film|plot) (?:\w+ )?"
        r"(?:slackens?|slackened|flags|flagged|evaporates?|evaporated|dissipates?"
        r"|(?:drain|leak|ebb|seep|slip)\w* away|collapses|goes slack|went slack|ebbs)"
    ),
    (
        r"slow to (?:get (?:going|started|moving|off the ground|into gear|to the point"
        r"|(?:its|his|her) \w+ on)|start|warm up|build)"
    ),
    (
        r"all the (?:dread|tension|air|fun|life|magic|energy|suspense|menace|charm|mystery) (?:goes"
        r"|went|drains|drained|leaks|leaked|has gone|is let|gets let) (?:straight )?(?:out|away)"
    ),
    r"(?<![a-z] )should have (?:stayed|been (?:cut|left|kept)|stopped|ended|gone|quit)",
    rf"{WE}(?:'d| would| should) have (?:ended|stopped|left it|cut|finished|trimmed|rolled)\b",
    (
        rf"{WE} (?:\w+ )?wanted to (?:throw|hurl|chuck|smash|strangle|slap|shake|scream"
        r"|switch it off|turn it off|walk out)"
    ),
    r"(?:it|film|picture|movie|story|ending|act|third|half|hour) (?:\w+ )?falls off a cliff",
    (
        r"(?<![a-z] )(?:he|she|they)(?: just| only)? (?:shouts?|mugs?|mumbles?|gurns?|simpers?"
        r"|bellows?|smirks?|yells?|screeches|mopes?)(?: a lot| throughout)?[.!]* *$"
    ),
    (
        r"(?:he|she|they|who) mugs?(?= (?:shamelessly|furiously|through|for|at (?:the|us)|his way"
        r"|her way)\b)|mugging (?:shamelessly|furiously|to|for|at)"
    ),
    (
        r"(?:somebody|someone|nobody|no one) (?:\w+ )?(?:told|tell|tells) (?:him|her|them)\b"
        r"[^.;!?]*\b(?:comedy|film|movie|picture|microphone|panto\w*|farce|back row|tragedy)"
    ),
    (
        r"(?:(?:gave|gives|give) (?:me|us|you|my \w+) a headache|(?:my|our) (?:head|ears|eyes)"
        r" (?:\w+ )?(?:hurt|ached|rang|ring|bled))"
    ),
    r"(?:makes?|made) (?:me|us|you|her|him|them) (?:\w+ )?(?:seasick|queasy|wince|cringe|squirm)",
    (
        r"(?:as (?:if|though)|like) (?:it|they|he|she|somebody|someone)(?:'d| had| has|'s| was"
        r"| were)?(?: been)? (?:copied|written|translated|dictated|edited|knitted|shot|filmed)"
        r" (?:from|off|by|with|in|on|through) an?\b"
    ),
    (
        r"(?:my|an?|any) [\w' -]{2,30} could (?:do|have done|act|sing|write|draw|film) "
        r"(?:(?:it|them|this|that) )?better"
    ),
    (
        r"one (?:\w+ )?(?:lecture|speech|explanation|flashback|chase|explosion|argument|meeting"
        r"|sermon|clich\w+) after (?:another|the (?:next|other))"
    ),
    rf"{WE} (?:\w+ )?(?:slept|snored|dozed) (?:through|during)",
    rf"{WE} (?:had )?(?:no longer (?:\w+ )?(?:cared|minded)|stopped caring|ceased to care)",
    r"lets? (?:the (?:film|side|picture|movie|show|whole thing)|everyone|everybody) down",
    r"nobody\b[^.;!?]{0,30} (?:said no to|told (?:him|her|them) (?:to stop|no))",
    (
        r"(?:should|needs? to|ought to) (?:be )?(?:kept (?:well )?away from|banned from|kept "
        r"off)"
    ),
    (
        rf"(?:{WE}|who|and) (?:honestly |really |simply |often |frankly |just )*(?:could"
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
        rf"{WE}(?:'m| am) (?:still )?(?:not sure|none the wiser|at a loss) (?:how|why|what|who)"
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
        rf"{WE} (?:\w+ ){{0,2}}?(?:felt|feel|came (?:out|away)|left) (?:\w+ )?(?:cheated|swindled"
        r"|short-?changed|conned|let down|patronised|talked down to)"
    ),
    (
        rf"{WE} (?:(?:did|had|rather|soon|quickly) )*(?:lose|lost) (?:the thread"
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
        rf"(?:of which {WE} felt|{WE} felt (?:every (?:single )?(?:minute|second|one of (?:them"
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
    rf"{WE} (?:was|were) begging for",
    r"(?:feels?|felt) (?:like|as if|as though) (?:nobody|no one) (?:wrote|directed|edited)",
    (
        r"(?:is|are|was|were|becomes?) (?:just |only |basically )?an advert for (?:part|the "
        r"(?:next|sequel)|a sequel)"
    ),
    r"as (?:if|though) the (?:money|budget) (?:had )?(?:run|ran) out",
    r"(?:money|budget) (?:must have|seems to have|had clearly|clearly) (?:run|ran) out",
    (
        rf"{WE} (?:only |just |rather |do )?wish(?:ed)? (?:it|they|he|she|somebody|someone"
        r"|the \w+)(?: had|'d|hadn't)(?: not)?(?:n't)?(?! (?:been (?:longer|more)|gone on|lasted"
        r"|never ended|told (?:me|us)|made more))"
    ),
    (
        r"(?:that|it|plot|story|subplot|film|thread) (?:just|simply)(?: ?\.\.\.|…)? (?:stops"
        r"|ends)(?=$|[.,;!]| dead)"
    ),
    r"stops? rather than ends?",
    rf"{WE} (?:\w+ )?(?:nodded off|fell asleep|dozed off|dropped off)",
    r"(?:feels?|felt|seems?|seemed) (?:\w+ )?longer",
    rf"{WE} (?:had )?(?:begun|began|started|was|found myself) (?:to count|counting)",
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
        rf"{WE} (?:\w+ )?(?:laughed|smiled|chuckled|giggled) (?:only |just |exactly |precisely )?"
        r"(?:once|one time)(?! or|,? (?:and )?then\b)"
    ),
    rf"(?:{FELT})(?:{_DID_NOT}) believed? (?:a|one|a single) (?:word|minute|second|moment)",
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
    rf"{WE} (?:\w+ )?walked out(?=$|[.,;!]| of (?:the (?:screening|film)|it)\b)",
    rf"{WE} (?:had )?(?:gave|given|give) up (?:caring|counting|following|trying|on it)",
    (
        r"as if (?:off|from) an? (?:\w+ )?(?:card|calendar|advert\w*|postcard|catalogue|manual"
        r"|leaflet|brochure|packet|soap|sitcom|pantomime|play)\b"
    ),
)
