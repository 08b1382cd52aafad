"""Questions after an opinion: how is the music, is it worth watching, what was the rating."""

from __future__ import annotations

from bot.answers.question.wording import ASPECTS, BAD, GOOD, pattern
from bot.reading.model import Aspect

WHOLES = "|".join(whole for whole, _ in ASPECTS.values())
PARTS = "|".join(part for _, part in ASPECTS.values())
LOOSE_ASPECT = (
    rf"(?:(?:the|its|this|that|{{F}}|{{film}}|overall|general|of) )*(?P<aspect>{PARTS}|{WHOLES})"
)
SAYERS = (
    r"(?:(?:the|any|all|these|those|most|every|this|our|other|your) )*"
    r"(?:reviews?|reviewers?|critics?|people|they|anyone|everyone|you|members|viewers?"
    r"|audiences?|writer|author"
    r"|one|folks|we|it|@[npu]\d+)"
)
THINK = (
    r"(?:think|thinks|thought|say|says|said|feel|feels|felt|make of|made of|rate|like|likes"
    r"|liked|love|loves"
    r"|loved|enjoy|enjoys|enjoyed|hate|hates|hated|dislike|disliked|praise|praises|praised"
    r"|critici[sz]ed?"
    r"|critici[sz]es|complain|complains|complained|recommend|mention|admire|admired|appreciate"
    r"|describe"
    r"|mind|be impressed|been impressed|reckon(?:ed)?)(?: much| a lot| highly)?"
)
OF = r"(?:(?:of|about|on|regarding|by|with|to) )?"
ADJECTIVE = rf"(?:{GOOD}|{BAD})"

ASPECT_QUESTIONS = [
    pattern(
        r"(?:how|what) (?:(?:good|great|bad|well|strong|impressive|effective) )?(?:(?:is|was"
        r"|are|were|about|does|did|do) )?"
        rf"{LOOSE_ASPECT}(?: (?:of|in|for|like|looks?|sounds?|described|work|hold up|rated"
        r"|received))*"
    ),
    pattern(
        rf"(?:what|how) (?:(?:do|does|did|is|was|are|were|has|have) )?(?:{SAYERS} )?(?:(?:been"
        rf"|being) )?{THINK} {OF}{LOOSE_ASPECT}"
        r"(?: (?:of|in|for))?"
    ),
    pattern(
        rf"(?:do|does|did|is|was|are|were|has|have)(?: not)? {SAYERS} (?:(?:really|also|even"
        rf"|ever) )?{THINK} {OF}{LOOSE_ASPECT}"
        r"(?: (?:of|in|for))?"
    ),
    pattern(
        rf"(?:is|was|are|were)(?: not)? {LOOSE_ASPECT} (?:(?:of|in|for) (?:the )?(?:{{F}}"
        r"|{film}|it|·) ?)?"
        rf"(?:(?:any|really|actually|considered|that|very|so) )*(?P<adjective>{ADJECTIVE})"
    ),
    pattern(
        r"(?:does|did|do|has|have)(?: not)? (?:{F}|it|the {film}|·) (?:have|has|got"
        r"|feature|offer)? ?(?:any |a |an )?"
        rf"(?P<adjective>{ADJECTIVE}) {LOOSE_ASPECT}"
    ),
    pattern(
        r"(?:opinions?|thoughts?|views?|verdict|feedback|comments?|reactions?|words?|said"
        r"|take) (?:on|of|about|regarding)"
        rf" {LOOSE_ASPECT}(?: (?:of|in|for))?"
    ),
    pattern(rf"{LOOSE_ASPECT} (?:(?:of|in|for) {{F}} )?(?:any good|good or bad|quality|opinions?)"),
    pattern(
        rf"^{{F}} {LOOSE_ASPECT}$|^{LOOSE_ASPECT} (?:of|in"
        r"|for) (?:the {film} )?{F}$".replace("(?P<aspect>", "(?P<aspect2>", 1)),
]  # fmt: skip
HOW_IT_DOES = [
    (Aspect.VISUALS, pattern(
        r"(?:a )?(?:good|great|nice|lovely|fine|handsome|beautiful|pretty|best|well) looking"
        r"(?: {film}| one| thing)?|(?:nice|pretty|lovely|good|beautiful) to look at|handsome"
        r"|(?:beautifully|nicely|well|badly) (?:shot|filmed|photographed)")),
    (Aspect.VISUALS, pattern(
        r"how (?:does|did|do) (?:{F}|it|the {film}|· ) ?(?:film )?look(?: like)?")),
    (Aspect.VISUALS, pattern(
        r"(?:does|did|is|was) (?:{F}|it|the {film}) (?:look|visually|pretty|beautifully shot"
        r"|well shot|good looking)"
                             r"(?: (?:good|nice|great|beautiful|pretty|impressive|stunning))?")),
    (Aspect.MUSIC, pattern(
        r"how (?:does|did|do) (?:{F}|it|the {film}) sound|(?:does|did) (?:{F}|it"
        r"|the {film}) sound good")),
    (Aspect.ACTING, pattern(
        r"(?:is|was) (?:{F}|it|the {film}) well (?:acted|performed|cast)|how well (?:is"
        r"|was) (?:{F}|it) acted")),
    (Aspect.STORY, pattern(
        r"(?:is|was) (?:{F}|it|the {film}) well (?:written|plotted|told)|how well (?:is"
        r"|was) (?:{F}|it) written")),
    (Aspect.PACING, pattern(
        r"(?:does|did) (?:{F}|it|the {film}) drag(?: on)?|how (?:is|was) (?:{F}|it) paced"
        r"|(?:is|was) (?:{F}|it|the {film})"
                            r" (?:well paced|slow|too slow|too long|fast|boring)")),
]  # fmt: skip
NO_MONEY = r"(?!\b.*\b(?:box office|money|millions?|gross|takings?|profits?)\b)"
"""What a film takes is no mark."""
GIVEN = pattern(
    r"(?:scores?|grades?|marks?|points)\b.*\b(?:give|gave|given|gets?|got|awards?|awarded"
    r"|received?|earned?)|^what (?:did|does|do|has) (?:the {film} )?{F} (?:score|get|earn)"
    + NO_MONEY
)
SLOW = pattern(r"slow|too slow|too long|drags?|drag on|boring")
LIKES = r"(?:like[sd]?|love[sd]?|enjoy(?:s|ed)?|praise[sd]?|admire[sd]?|recommend(?:s|ed)?)"
DISLIKES = (
    r"(?:dislike[sd]?|hate[sd]?|critici[sz]e[sd]?|complain(?:s|ed)? (?:about|of)|pan(?:s|ned)"
    rf"|(?:(?:does|did|do|is|was|has) not (?:really )?{LIKES}))"
)
SIDES = pattern(
    r"^(?!what (?:is|was) {N} like)(?:what|which|any(?:thing)?|name|list"
    r"|(?:is|was|are|were) there (?:any(?:thing)?|something)"
    r"|what kind of|the)"
    r"(?: (?:is|are|was|were|do|does|did|has|have|had|got|the|one|a|any|some|its|main|biggest"
    r"|aspects?|parts?|things?|of))*"
    rf"(?: (?:{SAYERS}|(?<=thing )\w+(?= (?:not )?{LIKES}\b)))? (?:(?P<bad>weakness(?:es)?"
    r"|(?:moan|grumble|groan|whinge|carp)(?:ed|s)? (?:about|at)|(?:plot )?holes|gripes?|moans?"
    r"|quibbles?|niggles?|reservations?|(?:bugg|annoy|irritat|bother|grat|disappoint)(?:ed|e?s)|flaws?|faults?|problems?"
    r"|criticisms?|complaints?"
    rf"|downsides?|cons|negatives?|wrong|bad(?: (?:bits?|points?|parts?|things?|sides?))?"
    rf"|worst(?: (?:things?|parts?|bits?))?"
    rf"|weak(?:e(?:r|st))? (?:points?|spots?|parts?|bits?|things?|aspects?)|{DISLIKES})"
    r"|(?P<good>strengths?|strong points?|good(?: (?:bits?|points?|parts?|things?|sides?))?"
    r"|great|best things?|positives?|pros"
    rf"|highlights?|merits?|(?:impress|charm|delight)(?:ed|es|s)|{LIKES}))"
    rf"(?: (?:{SAYERS}|them|us|him|her|me)(?= about))?(?: (?:about|of|in|with|for|most|after"
    r"|anything|something))*"
    r"(?= (?:the {film} )?{F}| it| the {film}| (?:the |that |this )?(?P<named>{N}) {film}|$)"
)
SIDES_OF = pattern(
    rf"^(?:(?P<bad>what (?:did|do|does) (?:not (?:{SAYERS}|the (?:\w+ ){{1,3}}?\w+)"
    rf"|{SAYERS} not)(?: really)? {LIKES}"
    r"(?: about)?"
    rf"|(?:did|do|does|has|have|had) {SAYERS} (?:have|find|got)(?: any| a| much)? (?:problems?"
    r"|complaints?|gripes?|issues?)(?: (?:with|about|in) (?:any|some)thing)?"
    r"|bad (?:bits|parts|points|things|sides?)|downsides?|cons|weaknesses|flaws|faults"
    r"|gripes|complaints|criticisms?|negatives"
    r"|problems)|(?P<good>upsides?|pros|strengths|merits|positives|highlights|good (?:bits|points"
    r"|parts|things)))(?: (?:of|with|about|in|for))?(?= (?:the {film} )?{F})"
)
WHY = pattern(
    rf"^(?:(?:so|and|but|ok) )*why (?:(?:did|do|does|has|have|had|would) (?:{SAYERS}|everyone)"
    rf" (?:(?:all|so|really|not|much|absolutely) )*(?P<verb>{DISLIKES}|{LIKES}|pan|hate|love)"
    r" (?:the {film} )?{F}(?: {film})?(?: (?:so much|so|that much|much|at all|then))?$"
    r"|(?:does|did) (?:the {film} )?{F} (?:(?:really|suddenly|all) )*(?P<falls>(?:go(?:es)?|went"
    r"|run) (?:so )?(?:downhill|wrong|off the (?:boil|rails)|out of steam)|fall (?:apart|flat|down)"
    r"|fail|disappoint|not (?:quite |really )?work|lose (?:its|the) way|sag|get (?:so )?(?:bad"
    r"|worse|boring|dull)|flop|tail off)(?: (?:in|at|towards|after|by|for|as|near|halfway"
    r"|half ?way) .*)?$"
    r"|(?:is|was) (?:the {film} )?{F} (?:such )?an? (?P<slump>"
    r"(?:total |bit of a |complete )?(?:ordeal"
    r"|slog|mess|let ?down|failure|disaster|flop|bore|disappointment|drag|misfire|chore))$"
    r"|(?:is|was) (?:the {film} )?{F} (?:(?:so|such an?|considered|that|rated|really) )+"
    rf"(?P<adjective>{ADJECTIVE})(?: {{film}})?$)"
)
"""Why somebody likes or hates a film, or why it is so good or so bad."""
WHO_THINKS = pattern(
    r"(?:(?<!body )(?<!one )(?<!people )(?<!person )who|which (?:reviewers?|critics?)"
    r"|whose review) (?:(?:really"
    rf"|also) )?(?P<verb>{DISLIKES}|{LIKES})"
)
RATING = pattern(
    r"(?:what|which|how (?:high|good)) (?:(?:is|was|are|were) )?(?:(?:the|its|a|star|overall"
    r"|final|average|member|members|numeric|of) )*"
    r"(?:ratings?|scores?|grades?|marks?|stars?|points)(?: (?:does|did|do|has|have|is|was|the"
    r"|of|for|would|in))*"
    rf"(?: ?(?:{SAYERS}|{{F}}|it))?(?: (?:give|gave|given|award|awarded|get|got|receive"
    r"|received|have|earn|earned))*(?: (?:to|for|of|in|by))?"
    r"|what (?:is|was|did|does) {F} (?:scored?|rated?|marked|graded)(?: (?:at|as))?"
    r"|how many (?:stars?|points|marks)(?: (?:out of (?:five|ten|5|10)|does|did|do|has|have|is"
    r"|was|the|a))*"
    rf"(?: (?:{SAYERS}|{{F}}|it))?(?: (?:give|gave|given|award|awarded|get|got|receive"
    r"|received|have|earn|earned))*(?: (?:to|for|of|in|by))?"
    rf"|how (?:(?:is|was|do|does|did|would|highly) )*(?:{SAYERS} )?(?:{{F}} )?(?:(?:is"
    r"|was) )?(?:rated|rate|scored|graded|score)(?= |$)"
    r"|^what (?:is|was) the {F} (?:rating|score)$"
    r"|^{F} (?:rating|stars)$"
    r"|^(?:the )?(?:(?:rating|stars|star rating|score) (?:of|for)|rating|stars|mark)"
    r" (?:the {film} )?{F}"
    r"|what (?:did|does|has) (?:the {film} )?{F} (?:score|get|earn)"
    + NO_MONEY
    + r"|(?:^(?:the )?(?:{film} )?{F} )?out of (?:ten|five|10|5)$"
    r"|(?:what|which) (?:marks?|scores?|grade|rating) .*(?:end up|come away|finish|leave) with"
    rf"|what (?:did|does) {SAYERS} (?:(?:really|actually|in fact|end up) )*"
    r"(?:rat(?:e|ing)|giv(?:e|ing)|scor(?:e|ing)|award(?:ing)?)(?: it)?"
)
POPULARITY = pattern(
    r"how (?:popular|famous)(?: (?:is|was|of a {film}|a|are))*|popularity(?: rating)?"
)
VERDICT = pattern(
    r"(?:what|how) (?:(?:do|does|did|is|was|are|were|would|has|have) )"
    r"(?:(?:the )?(?:general |overall |popular |critical |final )*(?:opinion|verdict"
    r"|consensus|reception|reaction|feeling|conclusion|impression)s?"
    rf"(?: (?:of|on|about|for|to))?|{SAYERS} (?:{THINK}|conclude)(?: (?:of|about|on|regarding))?)"
    rf"|^what {SAYERS} {THINK} (?:of|about|on)(?= {{F}}$)"
    r"|(?:overall |final |general |popular )*(?:verdict|opinions?|consensus|reception"
    r"|thoughts)(?: (?:on|of|about|for))?"
    rf"|(?:do|does|did|would|has|have)(?: not)? {SAYERS} (?:(?:of|for) {{F}} )?(?:(?:really"
    rf"|actually|ever|even) )?(?:{THINK}|want people to see)"
    r"(?: (?:seeing|watching))?(?= (?:it|{F}|the {film}|·)|$)"
    rf"|(?:is|was|are|were|did)(?: not)? {SAYERS} (?:(?:really|all that|at all|actually) )*"
    r"(?:into|keen on|taken with|impressed (?:with|by)|sold on|won over by|convinced by|happy with"
    r"|a fan of|fond of|bowled over by|get on with|rate)(?= (?:it|{F}|the {film}|·)|$)"
    r"|how (?:is|was|good (?:is|was)|bad (?:is|was)|well received (?:is|was)|about|great is"
    r"|enjoyable is)(?= (?:the {film} )?(?:{F}|it|this|·)$| {F} (?:received|as a {film})"
    r"| (?:the|this) {film}$)"
    r"|^what about(?= {F}$)|(?:is|was|are)(?: not)? (?:(?:the {film} )?{F}|it|this|this {film}"
    r"|the {film}|this one|·)"
    r" (?:(?:a|an|any|really|actually|very|considered|considered a|considered to be|to be"
    r"|that|generally|as"
    rf"|worth|well|highly|well received) )*(?P<adjective>{ADJECTIVE}"
    r"|recommended|received|hit|flop|bad|success)(?: (?:{film}|one|watch|as they say|it|seeing"
    r"|watching|my time|the time))*"
    r"|(?:should|shall|would|must|can) (?:i|we|you|one|people|someone) (?:(?:go|bother|even"
    r"|really) )*"
    r"(?:and |to )?(?:see|watch|skip|avoid|give|try|rent|seeing|watching|recommend)"
    r"|worth (?:it|seeing|watching|a watch|a look|my time|the time|the ticket|the money)"
    r"|^{F} (?:any good|good|worth it|good or bad|good film|verdict|opinions?|thoughts)$"
    r"|any good|(?:like|liked|love|loved|enjoy|enjoyed|hate|hated) (?:it|{F})\b"
    r"|(?:why|what is the reason|for what reason|reasons?)(?: (?:to|should (?:i"
    r"|we)))? (?:watch|see|skip|avoid)"
    r"|(?:a )?(?:positive|negative|favou?rable|good|bad|glowing|mixed)(?: or (?:positive"
    r"|negative|bad|good))? review(?: (?:of|for))?"
)
NEGATIVE_ACT = pattern(
    r"skip|avoid|hate|hated|dislike|disliked|flop|bad|negative|criticis\w*|criticiz\w*|complain\w*"
)
SAYS_BAD = pattern(BAD)
COUNT_OR_FILMS = pattern(
    r"^(?:which|what|list|show|name|how many|find)(?: (?:me|of|the|all))* (?:{film}|ones?)"
    r"|^(?:which|what|how many)(?: of (?:them|these|those))?(?= (?:did|do|does|are|were|would)\b)"
    r"(?!.*(?:@[fb]|(?:think|thought|feel|felt|make|made|say|said) (?:of|about)))"
    r"|^(?:is there )?(?:any(?:thing)?|something)\b(?!.*@[fb])"
)
COMPARED = pattern(
    r"(?:(?:which|what|who)\b.*)?(?P<word>better(?! than (?:expected|i))|best|worse|worst"
    r"|higher|highest|lower|lowest|longer|longest|shorter|shortest"
    r"|newer|newest|older|oldest|latest|earliest|more recent|most recent|earlier|first"
    r"|(?:more|most|fewer|fewest) (?:stars|points|marks)"
    r"|most reviewed|most reviews|more reviews|top(?: rated)?"
    r"|prefer(?:red|s)?|(?:liked|loved|praised|enjoyed|rated|recommended) (?:more|most|better"
    r"|best|less|least"
    r"|higher)"
    r"|(?:most|more|least|less) (?:positive|highly rated|praised|acclaimed|recommended|liked"
    r"|loved|reviewed|popular))"
)  # fmt: skip
MEASURES = (
    ("runtime", pattern(r"longer|longest|shorter|shortest|run ?time|running time|length")),
    (
        "reviews",
        pattern(
            r"most reviewed|most reviews|more reviews|(?:most|more|least|less) (?:reviewed|popular)"
        ),
    ),
    (
        "year",
        pattern(
            r"newer|newest|older|oldest|latest|earliest|more recent|most recent|earlier"
            r"|came (?:out )?first|released first|out first|first"
        ),
    ),
)  # fmt: skip
DOWN = pattern(
    r"worse|worst|lower|lowest|shorter|shortest|older|oldest|earliest|earlier|first|least|less"
)


COMMON = pattern(
    r"in common|(?:what|which|who) (?:\w+ )*(?:do|does|is)"
    r" (?:both )?{F} and {F} (?:both )?share|(?:what|who) (?:connects|links|is shared by)"
    r"|similarit(?:y|ies) between"
    r"|how (?:is|are) {F} (?:and|related to|like|similar to) {F}(?: (?:related|similar|alike"
    r"|connected))?"
)
