"""The clues by which a question is understood whose wording no table knows, and words of talk."""

from __future__ import annotations

import re

from bot.answers.question.mask import BREAK
from bot.answers.question.wording import BAD, GENRES, GOOD, pattern
from bot.patterns import compiled
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.model import Kind

MUSIC = (
    r"(?:music|ost|scor(?:es?|ing)|sound ?tracks?|songs?|tunes?|melod(?:y|ies)|strings"
    r"|chor(?:al|us)"
    r"|instrumentals?|piano|violins?|cello|accordion|guitars?|brass|organ|drums?|tango|waltz"
    r"|sonata|symphony|hymns?|ballads?|lullab(?:y|ies)|jingles?|arias?|fiddle|harp|synths?|pieces)"
)
GENRE_NOUN = (
    rf"(?:{GENRES}|cartoon|rom ?com|docu?|slasher|weepie|whodunnit|epic|caper|farce|chiller|romp"
    r"|spoof|tearjerker|nailbiter|creature feature)"
)
FILM_NOUN = rf"(?:{{film}}|one|thing|story|{GENRE_NOUN})(?! (?:called |named )?@f)"
OPENS = (
    r"(?:with|where|who|whose|that|which|about|in which|when|set|from|on|of|by|featuring"
    r"|starring|involving|all|made|like)"
)
END = rf"(?= {re.escape(BREAK)}|$)"
TAIL = (
    r"(?= (?:come out|came out|released|called|any good|worth|titles?|names?|again)\b"
    r"| (?:set|takes? place|happens?)(?: in)?(?= \||$)"
    r"| or (?:did|was|am|is)\b"
    rf"| {re.escape(BREAK)}|$)"
)
NOT_ITS = r"in\b|for\b|is\b|was\b|did\b|does\b|or\b|kind\b|sort\b|type\b|@f"
DONE = (
    r"(?:directed|wrote|written|scored|composed|shot|filmed|lensed|plays?|played|produced|adapted"
    r"|made|helmed|penned|voiced|photographed)\b"
)
WORDS_OF_IT = rf"(?:(?!{OPENS}\b|{NOT_ITS}|{DONE})[\w@]+ )"
DESCRIBED = pattern(
    rf"(?:(?:the|that|this|some|which|what) )?"
    rf"(?P<before>{WORDS_OF_IT}{{0,5}}?)(?P<noun>{FILM_NOUN})"
    rf"(?P<rest>(?: (?:is|was|are|being|all|it is|there))?(?: {OPENS}\b| \w+ing\b)"
    rf"(?! *(?:\||$)).*?{TAIL})"
    rf"|(?:the|that|a|an|this|some|your|any|which|what) (?P<before2>{WORDS_OF_IT}{{1,4}}?)"
    rf"(?P<noun2>{FILM_NOUN})"
    rf"|(?:^|(?<={re.escape(BREAK)} ))(?P<before4>{WORDS_OF_IT}{{1,3}})"
    rf"(?P<noun4>{{film}}|{GENRE_NOUN})(?= {re.escape(BREAK)})"
    r"|(?:anything|something|stuff|there)(?: (?:is|was|one|here))?"
    rf"(?P<rest3> (?:with|where|about|in which|set|featuring|involving|like|on|by)\b.*?{TAIL})"
)
NAMESAKE = (
    pattern(rf"(?P<film>@f\d+)(?P<rest> (?:with|where|from|about|starring)\b.*?{TAIL})"),
    pattern(r"the (?P<before>(?:(?!of\b|in\b|for\b)[\w@]+ ){1,4})(?P<film>@f\d+)"),
)
SHORT_FOR = {
    "doc": "documentary", "docu": "documentary", "docs": "documentary", "cowboy": "western",
    "cartoon": "animated",
}  # fmt: skip
"""What facts call a genre that is asked for by another name."""
ASKS_TITLE = vocabulary("title titles called name names named again film films movie movies")

YES_NO = pattern(
    r"^(?:(?:so|wait|and|but|ok|right) )*(?:is|are|was|were|do|does|did|has|have|should"
    r"|(?:would|will|can|could)(?! (?:you|u|someone|anyone)\b))"
)
WHO = pattern(
    rf"by(?= {re.escape(BREAK)}|$)"
    r"|who|whos|whose|whom|whoever|names?|person|people|bloke|guys?|woman|man|lady|anyone|anybody"
    r"|which (?:of the (?:\w+ ){0,2}?\w+s\b|of (?!the\b).*|@[pbu]\d+|one)"
    r"|(?:which|what) (?:actor|actress|director|writer|composer)"
    r"|(?:which|what) (?!{film}|one\b)\w+ (?:\w+ )?"
    r"(?:directed|wrote|made|scored|shot|composed|penned)"
    r"|(?:which|what) (?:\w+ist|poet|author|brothers|sisters|duo|couple)|responsible|culprit"
    r"|blame|thank|guilty|called what"
)
ASKING = pattern(
    r"^(?:(?:so|and|but|anyway|then) )?(?:who|whos|whose|what|which|where|when|how long|how many)"
)
LEAST_TOLD = 3  # words that tell a film in a clause of their own
OTHER_WORKS = vocabulary(
    "sequel sequels prequel prequels book novel trailer poster dvd bluray extras",
)
_WHO_ONE_IS = (
    r"(?:one|part|role|character|figure|person|man|woman|guy|bloke|lad|lass|boy|girl|kid|child"
    r"|brother|sister|twin|son|daughter|actor|actress|voice|villain|baddie|lead|hero|heroine)"
)
WHICH_IS = pattern(
    rf"which {_WHO_ONE_IS} (?:(?:is|was|does|did|would) )?@p\d+"
    r"|what (?:part|role|character) (?:has|does|did|is|was|had|do) @p\d+"
    r"|@p\d+ (?:is|was|plays|played) (?:which|what)|^(?:is|was) @p\d+ (?:the|an?) .*\bor\b"
    r"|@p\d+ (?!.*\b(?:credited|listed)\b).*\bas (?:who|what|whom)"
    r"|@p\d+ (?:is|was|does) the voice (?:of|for)$"
    r"|(?:who|what) (?:is|was) @p\d+ (?:meant|supposed|playing)|@p\d+ (?:part|role|character)"
)
BESIDE = pattern(r"alongside|opposite|besides|else|apart from|other than|co ?stars?|with(?= @p)")
WHOM_FOR = pattern(
    r"^who (?:is|was|are|were) .+ (?:for|about|against)(?: in (?:the )?(?:{film} )?@[fb]\d+)?$"
)
"""Asks whom something is for, which no cast tells."""
_MAKING = (
    r"(?:takes?|took) (?:\w+ )?to (?!watch|sit|get)\w+"
    r"|how long (?:did|does) (?:\S+ ){1,3}(?:have|take|need|spend|get)"
    r" (?:to (?:film|shoot|make|finish|write)|(?:film|shoot|mak|writ)ing)"
    r"|how long was (?:the )?(?:shoot|filming|production)"
    r"|how long (?:did|does) (?:the |its |this )?(?:\w+ )?(?:shoot(?:ing)?|filming|production"
    r"|making) (?:of \S+ )?(?:take|last|go on|run)"
)
MAKING = pattern(_MAKING)
"""Questions about the time that its making took, which is no running time."""
OTHER_LENGTH = pattern(
    r"how much (?:screen ?)?time (?:is|does|do|did|are) .* (?:on screen|on ?screen|get|have)"
    r"|how long (?:is|was|are|were) (?:the |that |this )?(?!{film}\b|the\b|that\b|this\b|we\b"
    r"|you\b|run|whole|entire|thing|one(?= (?:with|about|in|where|that|by|from|set|called"
    r"|directed|of|starring)\b|$)|main"
    r"|full|total|actual|it\b|story|@|version|original|remake)[a-z]+"
    r"|how long (?:has|have|had) (?!it\b|this\b|{film}\b|@f\d+(?! been (?!out\b)[a-z]))"
    r"(?:the )?[@\w]+"
    r"|how (?:long|many (?:minutes|hours|mins)) (?:did|do|does|has|have|had)"
    r" (?:he|she|they|@p\d+) (?!recommend|say|think|last|go on)[a-z]+"
    r"|how many (?:minutes|hours|mins|years|days) of (?!{film}\b|the\b|my\b|it\b)[a-z]+"
    r"|how long (?:does|did|do) (?:(?:the|a|each|that) )?(?!{film}\b|the\b|that\b|this\b|we\b|you\b"
    r"|i\b|it\b|run|whole|entire|thing|one\b|main|full|total|actual|story|@|version|original|remake)"
    r"[a-z]+ (?:last|go on)|how long (?:does|did) @f\d+ (?:last|go on) (?:on|in|at) @\w+"
    r"|how long (?:does|did|do|will|would) (?:(?:the|a|each|that|his|her|their|these) )?"
    r"(?!{film}\b|it\b|this\b|that\b|you\b|we\b|i\b|one\b|whole|entire|thing|main|full|total"
    r"|actual|story|version|original|remake|@[fb])(?:@\w+|[a-z]+)(?: [a-z]+)?"
    r" (?!last|run|go on|take|recommend|say|think|play\b|feel)[a-z]+"
    r"|how long (?:does|did|do|will) it (?:\w+ )?take (?!to (?:watch|sit|get|see|finish))"
    r"(?:@[pnu]\d+|the|him|her|them|to|before|until)\b"
)
"""Questions about how long something in the film is, or how long somebody there needs or has."""
OF_A_MAKER = pattern(
    rf"{_MAKING}|(?:age|certificate) rating"
    r"|(?:(?:when|where|why|how(?! many)|what (?:happened|happens|became|becomes) (?:to|of))\b"
    r"|^(?:is|was|does|did|has)\b).* (?:director|writer"
    r"|composer|producer|actor|actress|star|cinematographer|author|crew|leading man|leading lady)s?"
    r"(?! any good| good| bad| of @f\d+ was$)"
)
"""Questions about those who made it, its making, or for whom it is: no fact says that."""
DENIED = pattern(r"not|no|never|nobody|none|without|neither|nothing")
JOBS: dict[Kind, str] = {
    Kind.COMPOSER: rf"compos\w+|scored|songwriters?|{MUSIC}",
    Kind.PRODUCER: (
        r"produc(?:ed?|ers?|es|ing|tion)|(?:put up|provided|raised|found) the (?:money|cash|funds)"
        r"|whose (?:money|cash)|(?:the )?money (?:person|people|man|men|woman|guys?)"
        r"|financ(?:ed|es|ing|ier)|funded|bankroll\w*"
        r"|paid for(?! (?:writ|direct|scor|compos|shoot|film)\w*)"
    ),
    Kind.CINEMATOGRAPHER: (
        r"shot|shoots|shooting|filmed|(?:operat|hold|held)\w* the cameras?"
        r"|cameras? operated|operating|photograph\w*|lens\w*|lit|camera ?(?:work|man|woman|person)"
        r"|cinematograph\w*|d ?o ?ps?|dps?|(?<!behind the )camera|held the camera|behind the lens"
        r"|(?:the )?(?:visuals|imagery|images|lighting|look)"
        r"|(?:took|takes) the (?:pictures|photographs)"
    ),
    Kind.WRITER: (
        r"wrote|written|writes?|writers?|writing|script\w*|screenplay|screenwriter\w*|penned"
        r"|adapt(?:ed|ation|s|ing)|authors?|authored|dream(?:t|ed) (?:it )?up|thought (?:it )?up"
        r"|came up with|words|dialogue|lines|plot|story"
    ),
    Kind.DIRECTOR: (
        r"direct(?:ed|or|ors|s|ing|ion)|dir|helm\w*|film ?makers?|made|makes"
        r"|(?:calls|called|calling) the shots|in charge|responsible"
        r"|whose (?:first |latest |second |debut )?(?:film|movie|picture|debut|docu?(?:mentary)?"
        r"|drama|comedy|thriller|western|musical|horror|cartoon|biopic)"
        r"|(?:is|was|are) behind|called action|whose (?:baby|work)"
        r"|(?:thank for|blame for|who did|brought us|gave us)(?= @f)|cooked up|crafted|put together"
        r"|masterminded|oversaw|steered|in the (?:\w+ )?chair|(?:hand|brains?|vision) behind|auteur"
    ),
}
"""The words for each job, the most particular first: a score is "made" as a film is."""
JOB_CLUES = {kind: pattern(clue) for kind, clue in JOBS.items()}
DID_IT = pattern(
    r"who (?:did|made|is behind|was behind) (?:the |that )?(?:@f\d+|@film)"
    rf"(?: (?:{{film}}|docu?|documentary|cartoon|one|thing))?(?= {re.escape(BREAK)}|$)"
)
OBJECT = compiled(
    r"(?: (?:of|for|on|in|to|behind))?"
    r"((?: (?!(?:in|for|of|on|to|from|with|by|at)\b)[a-z]+)*)"
)
MILD = vocabulary(
    "credit credits actual actually whole entire lovely gorgeous beautiful bloody damn thing "
    "anyway again then though lot"
)
"""Words that change nothing about what was made."""
TALK = ASKS_TITLE | vocabulary(
    "meant supposed two three exactly really again whole think thought forget remind brain blank "
    "mind sure pretty seems seem credit credits credited billed"
)
"""Words beside a name that ask for nothing more than who it is."""
A_JOB = compiled(
    r"\w*(?:ers?|ors?|ion|phy|play|script|d ?o?ps?|dir)\b|\w+ by\b|(?:\w+ )?credits?\b"
    r"|camera(?: (?:crew|dept|department|team))?\b(?= (?:on|for|of) (?:the )?@f|$)"
)
MADE = {
    Kind.CINEMATOGRAPHER: ("scenes", "shots", "images", "pictures", "sequences", "interiors"),
    Kind.WRITER: ("story", "dialogue", "lines", "words", "jokes", "adaptation", "treatment"),
    Kind.DIRECTOR: ("gem", "mess", "masterpiece", "nonsense", "epic", "remake", "version"),
}
"""What else each of them makes."""
OF_FILM = compiled(r" (?:of|for|on|to|behind) (?:the )?@f")
TERSE = 6  # words of a question that may do without "who"

SERIES = pattern(
    r"(?:pre|se)quels?|remakes?|reboots?|spin ?offs?|stand ?alones?|follow ?ups?|trilog(?:y|ies)"
    r"|franchise|saga|series|follows? on|(?:carries|carry|carrying) on|continu\w+|on its own"
    r"|need to (?:have )?(?:see|seen|watch|watched)|(?:see|seen|watch|watched)"
    r" .*\b(?:first|before|else)"
    r"|(?:which|what) (?:number|part|chapter|instal?lment|entry)|where .* fits? in"
    r"|more of them|more to come|another one|one off"
    r"|(?:part|chapter|instal?lment) (?:of|one|two|three|four|\d)"
    r"|(?:the )?first (?:one|film|part)|(?:the |an )?original(?: (?:thing|story|one))?"
)
_ENTRY = r"(?:number|part|chapter|instal?lment|entry)"
PART = pattern(
    rf"(?:which|what) {_ENTRY}(?! of the (?!@))|{_ENTRY} (?:what|which)"
    r"|how many(?:th)? (?:films? )?(?:in|into) (?:the|a) (?:series|trilogy|saga|franchise)"
)
TIME_SET = pattern(
    r"(?:when|(?:what|which) (?:year|time|century|era|decade|period)) .*\bset|set (?:in )?when"
    r"|when (?:is|was|are) .*(?:(?:meant|supposed) to be )?(?:happening|taking place|going on)"
    r"|(?:what|which) (?:year|century|era|decade|period|time) (?:is|are|was|were|does|do) .*"
    r"(?:happen(?:s|ing)?|tak(?:es?|ing) place|going on|supposed to be|meant to be)"
)
LANGUAGE = pattern(r"languages?|spoken in|subtitle[sd]")
RUNTIME = pattern(
    r"how long|run ?times?|running time|length|duration|how many (?:mins?|minutes|hours)"
    r"|how much time|(?:a )?long one|@f\d+ (?:that |very |really |quite |a )?long(?! for)"
    r"|(?:\d+|one|two|three|an?|half) (?:hours?|hrs?|minutes|mins)"
)
SINGS = pattern(r"who (?:\w+ )?(?:sings?|sang|sung|singing|performs?|performed)")
CAST = pattern(
    r"leading (?:man|lady|men|ladies|role)|actors?|actress(?:es)?|cast"
    r"|stars?|starring|starred|leads?|performers?|acts|acted"
    r"|who is in|(?:is|was|who) in it|(?:any(?:one|body)|who) (?:famous|big|i know|have they got)"
)
ROLE = pattern(
    r"play(?:s|ed|ing)?|portray(?:s|ed|ing)?|voic(?:es?|ed|ing)|(?:which|what|the) (?:actor"
    r"|actress)|roles?|part|character|who (?:is|was|are|were) the|meant to be"
)
PLACE = pattern(
    r"whereabouts|^@f\d+ where$|^where @f\d+$"
    r"|where (?:is|was|are|were)(?: (?:we|it|they))?(?: in)? @f\d+"
    r"(?! (?:shot|made|filmed|released|show\w*|playing|on|streaming|available))"
    r"|where .*\b(?:set|happens?|takes? place|unfolds?|located|story|action)"
    r"|(?:which|what) (?:\w+ )?(?:place|town|city|country|village|island|planet|moon|world|county"
    r"|state)s?|(?:set|takes place) (?:on|in|at) (?:which|what)|set where|locations?|setting"
    r"|(?:what is|whats) the (?:place|town|city|country|village|island|planet|kingdom)(?: that)?"
    r" (?:called|named)|name of the (?:place|town|city|country|village|island|planet|kingdom)"
)
YEAR = pattern(
    r"when|(?:what|which) year|release date|years?"
    r"|how old (?!(?:is|are|was|were) (?:the |his |her |their )(?!@[fb]|{film})[a-z]+)"
)
RATING = pattern(
    r"(?:how many|what|which|many) (?:stars|marks|points)|stars|out of (?:five|ten|\d+)|ratings?"
    r"|how .*rated|(?:what|which) (?:score|grade|marks?)|(?:overall|final|star|total) scores?"
    r"|^(?:the |its |[\w@]+ s )?(?:scores?|marks?) (?:for|of)(?= (?:the )?@f)"
    r"|(?:what|which) marks?"
    r"|what (?:did|does|do) (?:they give )?(?:the )?(?:@f\d+|@film)(?: \w+)?(?: (?:score|get))?$"
    r"|scores? .*(?:get|gets|got|gave|give|given|out of)"
)
GENRE = pattern(
    rf"genres?|(?:what|which) (?:kind|sort|type|style)s? of {{film}}"
    r"|(?:acted|scripted|made up|staged|fiction\w*|actors) .*or .*\b(?:real|true|documentary)"
    r"|(?:real|true|documentary)\b.* or .*\b(?:acted|scripted|made up|staged|fiction\w*|actors)"
    rf"|(?:{GENRES}|anthology)(?: (?:{re.escape(BREAK)}|or|an?|more|of|just|rather))+"
    rf" (?:{GENRES}|what|one story)"
)
THEME = pattern(
    r"themes?|thematically|messages?(?! (?:say|read|from|to|on)\b)|morals?"
    r"|underneath(?: it all)?|deep down|deeper"
    r"|really about|(?:the )?point of|(?:trying|has|have|have got) to say|getting at"
    r"|(?:at the )?heart"
)
ABOUT = pattern(
    r"about|premise|plot|story|gist|synopsis|happens|summary|summari[sz]e|set ?up|deal with|pitch"
    r"|sum up|recap"
)
VERDICT = pattern(
    r"worth|any good|good(?! at| with)"
    r"|should (?:i|we|you)|shall (?:i|we)|bother(?:ing)?|recommend\w*"
    r"|skip|avoid|miss|(?:go|to) see|watch|verdicts?|thumbs|like[sd]?|(?<!in )love[sd]?"
    r"(?! (?:stor(?:y|ies)|scenes?|interests?|affairs?|triangle|songs?|letters?|poems?))"
    r"|enjoy(?:s|ed)?|hate[sd]?|rate[sd]?|favou?rable|positive|thoughts?|opinions?|reception"
    r"|decent|rubbish"
    r"|yes or (?:a )?no|y n|go or (?:no go|skip|not)"
    r"|yay|nay|any cop|go down|hit or miss|pass|crap|pants"
)
OF_ANYTHING = pattern(
    r"skip|avoid|miss|(?:go|to) see|watch|(?:lik|lov|enjoy|hat|rat)\w*|go down|pass|crap|pants"
)
"""Words of judging that may be said of anything in a film, or by anybody in it."""
AGAINST = pattern(
    rf"{BAD}|skip|avoid|hate[sd]?|weak\w*|wrong|flaws?|fault|problems?|criticis\w+|dislike[sd]?"
)
SIDES = pattern(
    r"(?:what|anything|something)(?: (?:is|was|are|were|so|the|most|biggest|main))*"
    r" (?:(?P<bad>weak\w*|wrong|(?:bugg|annoy|irritat|bother)(?:ed|e?s)|bad|worst|flaws?|faults?"
    r"|problems?|criticisms?|complaints?|downsides?|negatives?|gripes?)|good|great|best|nice"
    r"|strengths?|positives?|highlights?)"
    r"|what (?:(?P<not>does not )|really )?works?(?! of)"
    r"|(?:(?P<worst>worst)|best) (?:thing|bit|part)"
    r"|(?:what|which) (?:bit|part|scene|segment|section|story|moment|episode|half) .*"
    r"(?:best|strongest|(?P<weak>worst|weakest|dullest))"
    r"|(?:any|the|its|main|what) (?:(?P<fault>complaints?|weak\w*|flaws?|faults?|problems?"
    r"|criticisms?|downsides?|negatives?|gripes?)|strengths?|positives?|highlights?)"
)
JUDGED = pattern(
    rf"how|any good|{GOOD}|{BAD}|satisfying|holds? up|works?|lands?|think|thought|people|opinion"
    r"|easy|hard|convincing|believable|too much|painful|looks?|sounds?|feels?|said|say|pull off"
    r"|sticks?|overdone|like|up to (?:much|scratch)|nice"
)
THINKS = pattern(
    r"think|thinks|thought|thoughts|opinions?|say|says|said|make of|made of|any good"
    r"|how (?:is|was|are|were|did|does)|work|works|mentioned|praised|liked?"
)
HOW_IT_IS = pattern(
    r"convincing|believable|annoying|funny|scary|sad|gory|violent|romantic|clever|dull|tense|moving"
    r"|depressing|cheesy|cute|sweet|dark|bleak|silly|weird|original|predictable|subtle|loud|quiet"
    r"|pretty|ugly|dated|frightening|touching|charming|sentimental|pretentious|realistic|accurate"
    r"|suitable|appropriate|exciting|gripping|relaxing|uplifting|worth the wait"
)
FACT_WORD = pattern(r"(?:when|where|who|why|how (?:many|much|long|old|often))")
LOOK = pattern(
    r"looks?(?! for)|visually|(?:how|beautifully|well|badly|nicely) .*\b(?:shot|filmed|lit)"
)
MOST_OF_A_NAME = 3  # words
OFFERED = pattern(r"there|any|anything|something|got|have")
NAMING = pattern(
    r"called|titles?|names?|which|film|movie|one|anything|got|looking|there|any|show|list|give"
)
PART_OF_IT = pattern(
    r"(?:the|any|that|those|its|all the|an?) (?P<part>(?:(?!in\b|the\b)\w+ ){1,4}?)"
    r"(?:in|of|from) (?:the )?(?:{film} )?@[fb]\d+"
    r"|@[fb]\d+ for (?:the|its) (?P<sake>\w+)$"
    r"|(?:did|does|would) the (?P<who>\w+) (?:(?:really|actually|even) )*"
    r"(?:like|love|enjoy|rate|recommend|hate|think|make)"
)
AVAILABLE = pattern(
    r"^(?:can|could|where (?:can|could|do|would)) (?:i|you|u|we|one|anyone)(?: still)?"
    r" (?:watch|see|stream|find|get|rent|buy)\b.*|(?:on|to) (?:netflix|prime|disney|dvd|blu ?ray"
    r"|streaming|stream|rent|demand|youtube|bbc|iplayer|telly|tv)"
)
"""Where a film is to be had, which no verdict tells."""
ON_THE_WHOLE = vocabulary(
    "verdict verdicts thoughts opinion opinions consensus reception end critic critics reviewer "
    "reviewers review reviews writer author people audience audiences viewers members film "
    "sake price money rest whole point weekend ticket overall"
)
"""What is judged where the whole film is."""
FOR_WHOM = ON_THE_WHOLE | vocabulary("family kids")
"""Those for whom it is, too: "worth it for the kids"; "the kids in it" are a part of it."""
OF_A_SCENE = pattern(
    r"where (?:is|are|was|were|do|does|did) (?:the |its |their )?(?:\w+ ){0,2}(?:scenes?|shots?"
    r"|ending|finale|climax|opening|chase|fight|wedding|funeral|murder|robbery|heist|duel|party)"
)
"""Where one scene is, and not where the film is set."""
WHEN_IN_IT = pattern(
    r"when (?:is|are|was|were|do|does|did|will) (?:the |his |her |their |an? )?"
    r"(?!{film}\b|it\b|this\b|that\b|one\b|@f)(?:[a-z]+|@[bpnu]\d+) (?!@f|{film})[a-z]+"
)
CAME_OUT = pattern(
    r"(?:come|came|comes|coming) out|out|releas\w+|made|shot|filmed|premier\w+|appear\w*|shown"
    r"|hit|publish\w+|open\w*|produced|debut\w*"
)
"""When something happens in the film, and not when the film came out."""
WHICH_SCENE = compiled(r"\b(?:which|what) (?:scene|act|chapter|reel|episode|shot|song)s?\b")
"""Asks for a part of a film, which the film does not answer."""
