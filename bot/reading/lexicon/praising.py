"""Ways to praise in plain words, none of which praises by itself: "not a dry eye". Pure."""

from __future__ import annotations

from bot.reading.lexicon.watching import FELT, WE

PRAISE = (
    # somebody in a film that is not as good
    (
        r"(?:the|is) (?:one|only|main|best|sole|chief) (?:good |real )?reason to"
        r" (?:stay|see|watch|go)\b"
    ),
    r"deserves? (?:an? )?(?:much |far )?better (?:film|movie|picture|script|part|than)\b",
    (
        r"in (?:a|the) (?:film|movie|picture) (?:that|which) (?:has not|hasn't|does not|doesn't"
        r"|did not|didn't) (?:quite |really )?(?:earn(?:ed)?|deserved?)(?: \w+)?"
    ),
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
        rf"{WE} (?:wanted|could have done with|would have liked) (?:another|an extra|two more"
        r"|more of)"
    ),
    (
        rf"{WE} (?:(?:could|would)(?: happily| gladly)?|'?d(?: happily| gladly)?) have "
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
    rf"(?:{FELT})believed? (?:every|each) (?:single )?(?:word|minute|second|gesture|frame)",
    r"(?:my|our) jaws? (?:dropped|hung|hit|was on)",
    (r"(?:can|could) always (?:tell|see|follow|hear) (?:exactly )?(?:who|what|where|which|every)"),
    r"makes? (?:you|me|us) lean (?:forward|in)",
    r"(?:plot|story|script|it all|everything)(?: \w+)? (?:hangs|holds) together",
    r"(?:every|each) (?:single )?(?:joke|gag|punchline) (?:lands|landed|works|worked|hits)",
    (
        r"(?:minutes|hours?|time) (?:went|goes|passed|passes|shot|shoots) (?:by )?(?:like|in "
        r"a)"
    ),
    r"(?:soundtrack|score|music|songs?|tunes?) (?:\w+ )?(?:slaps?|bangs|rocks|rules)\b(?! \w+ing)",
    r"(?:cannot|can't|can not|couldn't|could not) look (?:anywhere else|away)",
    (
        r"(?:nobody|no one|not a soul) in (?:our|my|the) (?:row|audience|cinema|house|theat\w+"
        r"|room) (?:breathed|moved|stirred|coughed|spoke|left|made a sound)"
    ),
    (
        r"(?:it|film|picture|movie|story|plot|script|all) (?:\w+ )?(?:races|zips|rattles|bowls|rips"
        r"|barrels|romps|whizzes|skips|gallops|zooms|cracks|trots|clips) along"
    ),
    r"(?:it|film|picture|movie|story|script|score) go(?:es)? like a (?:train|rocket|dream|bomb)",
    r"you(?:'ll| will) (?:be )?(?:whistling|humming|singing|grinning|cheering|quoting)",
    r"you(?:'ll| will| would)(?: \w+)? (?:believe|swear)(?= (?:that |every )?\w+)",
    r"laughed (?:until|till|so (?:hard|much)|myself|like a)",
    r"(?:hang|frame) (?:any|every|each) (?:\w+ )?(?:frame|shot|still|image)",
    (
        rf"{WE} (?:could|would|'?d)(?: happily| gladly)? (?:watch|listen to) (?:\w+ ){{1,3}}?"
        r"(?:all (?:day|night)|for (?:hours|ever|days)|forever|read(?:ing)?\b)"
    ),
    (
        r"deserves? (?:whatever|every|all the|any|an?|the|its|his|her) (?:\w+ )?(?:prizes?|awards?"
        r"|oscars?|medals?|ovations?)"
    ),
    r"in the best (?:possible )?(?:sense|way)",
    (
        r"(?:ending|end|finale|casting|tone|length|pace|balance|(?:last|final|closing) (?:scene"
        r"|shot"
        r"|act|line))(?:, at (?:least|any rate),)? (?:is|was|feels|felt)(?: (?:just|exactly|dead"
        r"|absolutely|spot))? right(?! (?:out|off|up|in|at|on|after|before|there|now)\b)"
    ),
)
