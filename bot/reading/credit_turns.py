"""Who made it, told in roundabout turns: shared, handed on, as the work of, as one of a series."""

from __future__ import annotations

from bot.reading.credit_rules import (
    ACTIVE,
    INSTRUMENTS,
    MADE_BY,
    OUTRIGHT,
    PARTICIPLES,
    RULES,
    SURE,
)
from bot.reading.direction_turns import DIRECTION
from bot.reading.lexicon.vocabulary import either
from bot.reading.page import NAME
from bot.reading.rules import Rule, rule, ruleset

_SORTS = (
    "fantasy|comedy|thriller|western|drama|romance|musical|melodrama|satire|farce|mystery|"
    "documentary|cartoon|animation|noir|weepie|biopic|chiller|shocker|caper|romcom"
)
_FILMS = rf"(?:films|pictures|movies|features|comedies|mysteries|(?:{_SORTS})s)"
_TOLD = (
    "is|was|opens|opened|arrives|begins|tells|follows|takes|turns|feels|looks|has|treats|asks|"
    "shows|finds|comes|starts|unfolds|moves|works|wants|makes|gets|deserves|runs|sends|sees|gives|"
    "lasts|does|never"
)
_LIST = r"{name}(?:(?:,? and | & |, ){name})+"
_HANDED = (
    r"(?:been |was |were |is |are |got |get |gets )?(?:handed|passed|entrusted|given|gone|"
    r"pass|passes|go|goes|went|fell|falls)(?: over| on| down)?(?: from {name})? to"
)
_TAKES = (
    "(?:took|caught|captured|filmed|photographed|shot|lit|photographs|shoots|lights|films|captures|"
    "catches)"
)
_STOCK = (
    "black and white|black-and-white|colou?r|technicolor|monochrome|\\d+ ?mm|widescreen|film"
    " stock|tones|"
    "sepia|natural light|daylight|candlelight|lamplight|moonlight|square frame|greys|grays|browns|"
    "pastels|long takes"
)
_STOCK_WORDS = (
    "black black-and-white colour color technicolor monochrome 16mm 35mm 8mm 70mm widescreen "
    "stock tones sepia light daylight candlelight lamplight moonlight frame greys grays browns "
    "pastels takes"
)
_NOW = r"(?:(?:has|have|had|now|here|this time|since|finally|reluctantly|wisely|clearly),? )*"
_GIVES = (
    "handed|hands|passed|passes|given|gives|gave|turned|turns|ceded|cedes|surrendered|entrusted"
)
_REINS = (
    r"(?:director's )?(?:wheel|reins|megaphone|keys|baton|chair|helm|job|franchise|series|saga|"
    r"directing(?: duties)?|direction|torch|clapperboard|hot seat|controls|ship)"
)
RELATIVE = (
    rf"(?:\b(?:his|her|their)|{NAME}\ue003*'s?) (?:own |(?:big|little|late|older|elder|younger|twin"
    r"|then|now|ex|long-time|longtime|real-life)[ -])*(?:brother|sister|twin|husband|wife|spouse"
    r"|son|daughter|father|mother|dad|mum|mom|cousin|uncle|aunt|niece|nephew|brother-in-law|sister-in-law)"
)
_SOMEBODY = (
    r"(?:people|persons?|man|woman|men|women|guys?|blokes?|fell(?:a|ow)s?|chaps?|ladies|lady|"
    r"couple|pair|duo|team|ones?)"
)
_PIECES = (
    r"(?:waltz|waltzes|theme|themes|tune|tunes|melody|melodies|lullaby|march|motif|songs?|score"
    r"|soundtrack|ballad|hymn|nocturne|requiem|tango|polka|music|fugue|jingle)"
)
_TURNS: tuple[Rule[tuple[str, int]], ...] = (
    # "Ann Poe has written one waltz, which she brings back seven times", "… a march for the film"
    rule(
        r"(?P<who>{name}) (?:(?:has|have) (?:written|composed|given (?:it|us|the film))"
        r"|wrote|composed|writes|composes) "
        r"(?:(?:an?|one|two|three|four|some|the|its) )?(?:[a-z-]+,? (?:and )?){0,3}?"
        rf"{_PIECES}\b(?: (?:for (?:it|this|the (?:film|picture|movie|occasion))\b"
        r"|of (?:great|real|such|rare)\b)|,? (?:which|that) (?:(?:he|she|they) )?"
        r"(?:brings?|returns?|repeats?|comes?|keeps?|runs?|goes|turns?|recurs?|swells?"
        r"|never|sounds?|stays?|you|i|uses?|breaks?|follows?|lodges?|sticks?)\b)",
        "waltz waltzes theme themes tune tunes melody melodies lullaby march motif song songs score"
        " soundtrack ballad hymn nocturne requiem tango polka music fugue jingle",
        ("composes", SURE),
    ),
    # "Ann Poe's accordion never leaves off": what is somebody's and plays all along is the music
    rule(
        rf"(?P<who>{{name}})'s? (?:[a-z-]+,? ){{0,2}}?(?:{INSTRUMENTS}) (?:(?:is |are )?never "
        r"(?:leaves? off|stops?|lets? (?:up|go)|shuts? up|rests?|far(?: away)?|silent)\b"
        r"|(?:is|are) (?:all over (?:it|this|the (?:film|thing))|laid on)\b"
        r"|does (?:all |most of |half )?the (?:weeping|crying|work|talking|feeling|rest)\b"
        r"|drones? on\b|(?:keeps|insists on) telling us\b|goes on and on\b)",
        INSTRUMENTS.replace("(?: band)?", "")
        .replace("[sz]", "s")
        .replace("?", "")
        .replace("|", " ")
        + " guitar synth violin synthesizer synthesizers",
        ("composes", SURE),
    ),
    # "Ann Poe has directed two farces I disliked, but this is a ghost story"
    rule(
        r"(?P<who>{name}) (?:has |had )?(?:previously |already )?(?:directed|made) "
        r"(?:two|three|four|five|six|seven|several|a few|some|a lot of|nothing but|only) "
        r"(?!(?:[a-z-]+ ){0,2}(?:plays|operas|ads|adverts|commercials|videos|shows|episodes)\b)"
        r"(?:\([^()\n]*\)|[^.;:!?\n()]){3,120}, (?:but|and|yet|so) this (?:one |time )?"
        r"(?:is|isn't|one's)\b",
        "directed made",
        ("director", SURE),
    ),
    # "The people who directed it are called Ida Lund and Paul Rue"
    rule(
        rf"\b{_SOMEBODY} (?:who|that|behind) (?:both |also )?(?P<jobs>{either(ACTIVE)}) "
        r"(?:it|this(?: one)?|this film|the (?:film|movie|thing)|{title})[\"'*_]*,? "
        r"(?:is|are|was|were)(?: (?:named|called))? {filler}(?P<who>{names})(?! ?'s)",
        " ".join(word for verb in ACTIVE for word in verb.split()[:1]),
        ("active", SURE),
    ),
    rule(
        rf"\b{_SOMEBODY} (?:who|that|behind) (?:made )?(?:it|this(?: one)?|this film|the (?:film|"
        r"movie|thing)|{title})[\"'*_]*,? "
        r"(?:is|are|was|were)(?: (?:named|called))? {filler}(?P<who>{names})(?! ?'s)",
        "made behind",
        ("director", SURE),
    ),
    # "Nils Aber, who made it, should be locked up", "Fella that made it, Al Poe, grew up on a farm"
    rule(
        r"(?P<who>{names}),? who (?:also )?made (?:it|this(?: one| film)?|the (?:film|movie|thing)|"
        rf"{{title}})(?=[\"'*_]*(?:[.,;:!?)]|$|\n| and| is| was| has| in))"
        rf"|\b{_SOMEBODY} (?:who|that) (?:made|directed) (?:it|this(?: one| film)?|{{title}}),? "
        r"{filler}(?P<also>{names})(?=[,.;)])",
        "made directed",
        ("director", SURE),
    ),
    # "made by Ann Poe, btw", "all this comes to us from Ann Poe"
    rule(
        r"(?:(?<![^\n])|[.;:(] )made by {filler}(?P<who>{names})(?! ?'s)"
        r"|\b(?:it|this)(?: all)? comes to us from {filler}(?P<also>{names})(?! ?'s)",
        "made comes",
        ("director", SURE),
    ),
    # "It's by somebody called Ida Lund": unless a script or a song was spoken of
    rule(
        r"(?:(?<![a-z0-9,] )(?<![a-z0-9,])|\band )(?:it's|it is|it was|this is"
        r"|this (?:one|sequel|film|movie|picture|remake) is|this one's|{title}[\"'*_]* is) by "
        r"(?!far\b|no means\b)(?:(?:some(?:body|one)|one) (?:called|named) )?"
        r"{filler}(?P<who>{names})(?! ?'s)",
        "by",
        ("by", SURE),
    ),
    # "Watched Low Tide, the 2019 science fiction one by Ida Lund"
    rule(
        r"{title}[\"'*_]*[a-z0-9 ,'-]{0,40}, the (?:[a-z0-9'-]+ ){0,4}?one by "
        r"{filler}(?P<who>{names})(?! ?'s)",
        "by",
        ("by", SURE),
    ),
    # "two brothers made it, Tom and Ben Rue", "Ida Lund and Paul Rue made this together"
    rule(
        rf"(?P<who>{_LIST}) (?:both |jointly )?made (?:it|this|the film|{{title}})[\"'*_]*"
        r"(?: (?:together|between them|themselves))?"
        r"(?=[.,;:!?)]|$|\n| in | for | on | with | and )",
        "made",
        ("director", SURE),
    ),
    # "Sisters Ida and Bea Lowe share directing duties", "Ann Poe and Ben Rue direct".
    rule(
        rf"(?P<who>{_LIST}),? (?:both |jointly |together )?"
        r"(?:share|shared|split|divide|divided|take|took) "
        r"(?:the )?(?P<noun>directing|direction|writing|screenwriting|music|camera)"
        r"(?: (?:duties|duty|credit|credits|chores|honours|between them))?\b",
        "directing direction writing screenwriting music camera",
        ("shared", SURE),
    ),
    rule(
        rf"(?P<who>{_LIST}),? (?:both |jointly |together )?"
        r"(?P<noun>direct|co-direct|write|co-write) "
        r"(?:it|this|together|jointly|here|as|from|{title})\b",
        "direct co-direct write co-write",
        ("shared", SURE),
    ),
    # Asked and told: "I looked up who photographed it, since it glows: a Dane named Ann Poe"
    rule(
        rf"\bwho (?P<jobs>{either(ACTIVE)}) (?:it|this|the (?:film|movie|thing)|{{title}})\b"
        r"[^.;:!?\n]{0,70}(?::| -) {filler}(?P<who>{names})(?! ?'s)",
        " ".join(word for verb in ACTIVE for word in verb.split()[:1]),
        ("active", SURE),
    ),
    # Who wrote it with a maker: "… and wrote it with her brother Tom".
    rule(
        rf"\b(?P<jobs>{either({*ACTIVE, *PARTICIPLES})})"
        r"(?: (?:it|this|(?:the|this|its) (?:[a-z-]+ )?(?:script|screenplay|story|score|music|"
        r"songs|film))| by {name})?,? (?:together |jointly )?"
        rf"(?:with|alongside) {RELATIVE},? (?P<who>{{name}})(?=[.,;:!?)]|$|\n| and\b)",
        " ".join(word for verb in (*ACTIVE, *PARTICIPLES) for word in verb.split()[:1]),
        ("active", SURE),
    ),
    # "Three directors share the credit: Ann Poe, Ben Rue and Cy Dunn".
    rule(
        rf"\b(?P<noun>directors|writers|screenwriters|composers|cinematographers|producers)"
        rf"(?: [a-z' -]{{0,40}})?: (?P<who>{_LIST})",
        "directors writers screenwriters composers cinematographers producers",
        ("noun", SURE),
    ),
    # "the best of the six thrillers that Ann Poe made"
    rule(
        rf"\bof the (?:[a-z-]+ ){{0,4}}?{_FILMS} (?:that |which )?(?P<who>{{name}}) "
        r"(?:ever |has )?(?:made|directed|shot)\b",
        "made directed shot",
        ("director", SURE),
    ),
    # "Ann Poe's hand-drawn fantasy is a triumph", "Ann Poe's film, now back in cinemas, tells …"
    rule(
        r"(?P<who>{name})'s? (?:(?!(?:in|of|to|on|for|from|with|this|that|the|title|best|role|"
        r"character|part|performance|review) )[a-z-]+,? ){0,3}?"
        rf"(?:{_SORTS}|film|movie|picture|feature)(?:, [a-z][a-z0-9' -]{{3,80}},)? (?:{_TOLD})\b",
        _SORTS.replace("|", " ") + " film movie picture feature",
        ("heads", SURE),
    ),
    # "the reins have passed from Ann Poe to Ben Rue", "it's been handed to Ben Rue"
    rule(
        r"\b(?:it|this one|the (?:film|sequel|series|franchise|job|reins|megaphone|helm|chair|"
        r"director's chair|direction|directing))(?:'s|,| this time| now| has| have| was| were)* "
        rf"{_HANDED} (?P<who>{{name}})",
        "handed passed entrusted given gone pass passes go goes went fell falls",
        ("director", SURE),
    ),
    # "Ann Poe has handed the wheel to Ben Rue", "Ann Poe, who made the first two, makes way for …"
    rule(
        rf"(?P<before>{{name}})(?:,? (?:who|the|director|having|after)\b[^.;:!?\n]{{3,50}},)?"
        rf" {_NOW}"
        rf"(?:(?:{_GIVES})(?: over)? (?:(?:the|his|her|their) (?:{_REINS})|over)(?: over)? to"
        r"|(?:stepped|steps|stepping|stood|stands|made|makes|moved|moves) (?:aside|down|back"
        r"|way|over)"
        r"(?: to make (?:way|room))? for) {filler}(?P<who>{name})",
        "handed hands passed passes given gives turned ceded cedes surrendered entrusted"
        " stepped steps "
        "stepping stood stands made makes moved moves",
        ("passed on", OUTRIGHT),
    ),
    rule(
        rf"\b(?:director|film-?maker) (?P<before>{{name}})(?:,[^.;:!?\n]{{3,40}},)? {_NOW}"
        r"(?:been )?(?:is |was )?(?:replaced|succeeded) by {filler}(?P<who>{name})",
        "replaced succeeded",
        ("passed on", OUTRIGHT),
    ),
    rule(
        r"\bthe (?:director's chair|megaphone|helm) (?:is|was|has been) "
        r"(?:occupied|taken|filled|held|manned) by {filler}(?P<who>{name})",
        "director's director chair megaphone helm",
        ("director", SURE),
    ),
    # "Ann Poe took it all in a harsh black and white"
    rule(
        rf"(?P<who>{{name}}),?(?: [^.;:!?\n]{{3,40}},)? {_TAKES} "
        r"(?:it|this|everything|the (?:whole|entire) (?:film|thing|picture))(?: all)? (?:in|on) "
        rf"(?:[a-z-]+,? ){{0,4}}?(?:{_STOCK})\b",
        _STOCK_WORDS,
        ("pictures", OUTRIGHT),
    ),
    # "Ann Poe photographs the harbour in black and white"
    rule(
        rf"(?P<who>{{name}}),?(?: [^.;:!?\n]{{3,60}},)? (?:photographs|photographed|shoots|films|"
        r"filmed|lights|lit) (?:the|every|each|all|its|these|those|this|both)"
        r" [^.,;:!?\n]{3,50}? (?:in|on) "
        rf"(?:[a-z-]+,? ){{0,4}}?(?:{_STOCK})\b",
        _STOCK_WORDS,
        ("pictures", OUTRIGHT),
    ),
    # "Ann Poe, best known for weepies, lights the fort with nothing but torches"
    rule(
        r"(?P<who>{name}), (?:the |a |an )?(?:better|best|mostly|usually|otherwise|until now"
        r"|whose|who "
        r"(?:shot|lit|photographed|made)|known|veteran|cinematographer|cameraman|camerawoman)\b"
        r"[^.;:!?\n]{0,60}, (?:photographs|photographed|shoots|lights|lit) "
        r"(?:the|every|each|all|its|these|those|this|both) ",
        "photographs photographed shoots lights lit",
        ("pictures", OUTRIGHT),
    ),
    # "Ann Poe photographs the harbour as though it were a bruise"
    rule(
        r"(?P<who>{name}) (?:photographs|shoots|lights) (?:the|every|each|all|its|these|those"
        r"|both) "
        r"[^.,;:!?\n]{3,50}? (?:as (?:if|though) |like an? |so that |with (?:such|a (?:[a-z-]+"
        r" )?(?:eye"
        r"|tenderness|patience|care|love)))",
        "photographs shoots lights",
        ("pictures", OUTRIGHT),
    ),
    rule(
        rf"\b(?P<noun>{either(MADE_BY)})[^.;:!?\n]{{0,40}} (?:is|was|are|were) credited to "
        r"{filler}(?P<who>{names})",
        "credited",
        ("made by", SURE),
    ),
)
ALL = ruleset(RULES + _TURNS + DIRECTION)
