"""Questions after an opinion: how is the music, is it worth watching, what was the rating."""

from __future__ import annotations

from dataclasses import replace

from bot.answers.constraints import Reader, slot_number, take_constraints
from bot.answers.model import Ask, Want
from bot.answers.wording import ASPECTS, BAD, GOOD, pattern
from bot.reading.model import Aspect, Kind

_WHOLES = "|".join(whole for whole, _ in ASPECTS.values())
_PARTS = "|".join(part for _, part in ASPECTS.values())
_ASPECT = rf"(?P<aspect>(?:(?:the|its|this|{{F}}|{{film}}|his|her|their) )*(?:{_PARTS}|{_WHOLES}))"
_LOOSE_ASPECT = (
    rf"(?:(?:the|its|this|that|{{F}}|{{film}}|overall|general|of) )*(?P<aspect>{_PARTS}|{_WHOLES})"
)
_SAYERS = (
    r"(?:(?:the|any|all|these|those|most|every|this|our|other|your) )*"
    r"(?:reviews?|reviewers?|critics?|people|they|anyone|everyone|you|members|viewers?|audiences?|writer|author"
    r"|one|folks|we|it|@[npu]\d+)"
)
_THINK = (
    r"(?:think|thinks|thought|say|says|said|feel|feels|felt|make of|made of|rate|like|likes|liked|love|loves"
    r"|loved|enjoy|enjoys|enjoyed|hate|hates|hated|dislike|disliked|praise|praises|praised|critici[sz]ed?"
    r"|critici[sz]es|complain|complains|complained|recommend|mention|admire|admired|appreciate|describe"
    r"|mind|be impressed|been impressed)"
)
_OF = r"(?:(?:of|about|on|regarding|by|with) )?"
_ADJECTIVE = rf"(?:{GOOD}|{BAD})"

_ASPECT_QUESTIONS = [
    pattern(
        rf"(?:how|what) (?:(?:good|great|bad|well|strong|impressive|effective) )?(?:(?:is|was|are|were|about|does|did|do) )?"
        rf"{_LOOSE_ASPECT}(?: (?:of|in|for|like|looks?|sounds?|described|work|hold up|rated|received))*"
    ),
    pattern(
        rf"(?:what|how) (?:(?:do|does|did|is|was|are|were|has|have) )?(?:{_SAYERS} )?(?:(?:been|being) )?{_THINK} {_OF}{_LOOSE_ASPECT}"
        r"(?: (?:of|in|for))?"
    ),
    pattern(
        rf"(?:do|does|did|is|was|are|were|has|have)(?: not)? {_SAYERS} (?:(?:really|also|even|ever) )?{_THINK} {_OF}{_LOOSE_ASPECT}"
        r"(?: (?:of|in|for))?"
    ),
    pattern(
        rf"(?:is|was|are|were)(?: not)? {_LOOSE_ASPECT} (?:(?:of|in|for) (?:the )?(?:{{F}}|{{film}}|it|·) ?)?"
        rf"(?:(?:any|really|actually|considered|that|very|so) )*(?P<adjective>{_ADJECTIVE})"
    ),
    pattern(
        rf"(?:does|did|do|has|have)(?: not)? (?:{{F}}|it|the {{film}}|·) (?:have|has|got|feature|offer)? ?(?:any |a |an )?"
        rf"(?P<adjective>{_ADJECTIVE}) {_LOOSE_ASPECT}"
    ),
    pattern(
        rf"(?:opinions?|thoughts?|views?|verdict|feedback|comments?|reactions?|words?|said|take) (?:on|of|about|regarding)"
        rf" {_LOOSE_ASPECT}(?: (?:of|in|for))?"
    ),
    pattern(rf"{_LOOSE_ASPECT} (?:(?:of|in|for) {{F}} )?(?:any good|good or bad|quality|opinions?)"),
    pattern(rf"^{{F}} {_LOOSE_ASPECT}$|^{_LOOSE_ASPECT} (?:of|in|for) (?:the {{film}} )?{{F}}$".replace("(?P<aspect>", "(?P<aspect2>", 1)),
]  # fmt: skip
_HOW_IT_DOES = [
    (Aspect.VISUALS, pattern(r"how (?:does|did|do) (?:{F}|it|the {film}|· ) ?(?:film )?look(?: like)?")),
    (Aspect.VISUALS, pattern(r"(?:does|did|is|was) (?:{F}|it|the {film}) (?:look|visually|pretty|beautifully shot|well shot|good looking)"
                             r"(?: (?:good|nice|great|beautiful|pretty|impressive|stunning))?")),
    (Aspect.MUSIC, pattern(r"how (?:does|did|do) (?:{F}|it|the {film}) sound|(?:does|did) (?:{F}|it|the {film}) sound good")),
    (Aspect.ACTING, pattern(r"(?:is|was) (?:{F}|it|the {film}) well (?:acted|performed|cast)|how well (?:is|was) (?:{F}|it) acted")),
    (Aspect.STORY, pattern(r"(?:is|was) (?:{F}|it|the {film}) well (?:written|plotted|told)|how well (?:is|was) (?:{F}|it) written")),
    (Aspect.PACING, pattern(r"(?:does|did) (?:{F}|it|the {film}) drag(?: on)?|how (?:is|was) (?:{F}|it) paced|(?:is|was) (?:{F}|it|the {film})"
                            r" (?:well paced|slow|too slow|too long|fast|boring)")),
]  # fmt: skip
_GIVEN = pattern(
    r"(?:scores?|grades?|marks?|points)\b.*\b(?:give|gave|given|gets?|got|awards?|awarded|received?|earned?)"
)
_SLOW = pattern(r"slow|too slow|too long|drags?|drag on|boring")
_BEST_FILM = pattern(r"(?:which|what) (?:{film}|one)s?(?: \w+)? ")
_LIKES = r"(?:like[sd]?|love[sd]?|enjoy(?:s|ed)?|praise[sd]?|admire[sd]?|recommend(?:s|ed)?)"
_DISLIKES = (
    r"(?:dislike[sd]?|hate[sd]?|critici[sz]e[sd]?|complain(?:s|ed)? (?:about|of)|pan(?:s|ned)"
    rf"|(?:(?:does|did|do|is|was|has) not (?:really )?{_LIKES}))"
)
_SIDES = pattern(
    r"^(?:what|which|anything|name|list|is there anything|are there any|what kind of)"
    r"(?: (?:is|are|was|were|do|does|did|the|one|any|some|its|main|biggest|aspects?|parts?|things?|of))*"
    rf"(?: {_SAYERS})? (?:(?P<bad>weakness(?:es)?|flaws?|faults?|problems?|criticisms?|complaints?"
    rf"|downsides?|cons|negatives?|wrong|bad|worst(?: things?)?|weak points?|{_DISLIKES})"
    r"|(?P<good>strengths?|strong points?|good(?: things?)?|great|best things?|positives?|pros"
    rf"|highlights?|merits?|{_LIKES}))(?: (?:about|of|in|with|for|most))*"
    r"(?= (?:the {film} )?{F}| it| the {film}|$)"
)
_WHO_THINKS = pattern(
    rf"(?:who|which (?:reviewers?|critics?)|whose review) (?:(?:really|also) )?(?P<verb>{_DISLIKES}|{_LIKES})"
)
_RATING = pattern(
    r"(?:what|which|how (?:high|good)) (?:(?:is|was|are|were) )?(?:(?:the|its|a|star|overall|final|average|member|members|numeric|of) )*"
    r"(?:ratings?|scores?|grades?|marks?|stars?|points)(?: (?:does|did|do|has|have|is|was|the|of|for|would|in))*"
    rf"(?: ?(?:{_SAYERS}|{{F}}|it))?(?: (?:give|gave|given|award|awarded|get|got|receive|received|have|earn|earned))*(?: (?:to|for|of|in|by))?"
    r"|how many (?:stars?|points|marks)(?: (?:out of (?:five|ten|5|10)|does|did|do|has|have|is|was|the|a))*"
    rf"(?: (?:{_SAYERS}|{{F}}|it))?(?: (?:give|gave|given|award|awarded|get|got|receive|received|have|earn|earned))*(?: (?:to|for|of|in|by))?"
    rf"|how (?:(?:is|was|do|does|did|would|highly) )*(?:{_SAYERS} )?(?:{{F}} )?(?:(?:is|was) )?(?:rated|rate|scored|graded|score)(?= |$)"
    r"|^{F} (?:rating|stars)$|^(?:the )?(?:rating|stars|star rating) (?:of|for) (?:the {film} )?{F}"
    rf"|what (?:did|does) {_SAYERS} (?:rate|give|score|award)(?: it)?"
)
_POPULARITY = pattern(
    r"how (?:popular|famous)(?: (?:is|was|of a {film}|a|are))*|popularity(?: rating)?"
)
_VERDICT = pattern(
    r"(?:what|how) (?:(?:do|does|did|is|was|are|were|would|has|have) )"
    rf"(?:(?:the )?(?:general |overall |popular |critical |final )*(?:opinion|verdict|consensus|reception|reaction|feeling|conclusion|impression)s?"
    rf"(?: (?:of|on|about|for|to))?|{_SAYERS} (?:{_THINK}|conclude)(?: (?:of|about|on|regarding))?)"
    r"|(?:overall |final |general )?(?:verdict|opinions?|consensus|reception|thoughts)(?: (?:on|of|about|for))?"
    rf"|(?:do|does|did|would|has|have)(?: not)? {_SAYERS} (?:(?:of|for) {{F}} )?(?:(?:really|actually|ever|even) )?(?:{_THINK}|want people to see)"
    r"(?: (?:seeing|watching))?(?= (?:it|{F}|the {film}|·)|$)"
    r"|how (?:is|was|good (?:is|was)|bad (?:is|was)|well received (?:is|was)|about|great is|enjoyable is)(?= (?:the {film} )?(?:{F}|it|this|·)$| {F} (?:received|as a {film})| (?:the|this) {film}$)"
    r"|^what about(?= {F}$)|(?:is|was|are)(?: not)? (?:(?:the {film} )?{F}|it|this|this {film}|the {film}|this one|·)"
    rf" (?:(?:a|an|any|really|actually|very|considered|considered a|that|generally|as|worth|well|highly|well received) )*(?P<adjective>{_ADJECTIVE}"
    r"|recommended|received|hit|flop|bad|success)(?: (?:{film}|one|watch|as they say|it|seeing|watching|my time|the time))*"
    r"|(?:should|shall|would|must|can) (?:i|we|you|one|people|someone) (?:(?:go|bother|even|really) )*"
    r"(?:and |to )?(?:see|watch|skip|avoid|give|try|rent|seeing|watching|recommend)|worth (?:it|seeing|watching|a watch|a look|my time|the time|the ticket|the money)"
    r"|^{F} (?:any good|good|worth it|good or bad|good film|verdict|opinions?|thoughts)$|any good|(?:like|liked|love|loved|enjoy|enjoyed|hate|hated) (?:it|{F})\b"
    r"|(?:why|what is the reason|for what reason|reasons?)(?: (?:to|should (?:i|we)))? (?:watch|see|skip|avoid)"
    r"|(?:a )?(?:positive|negative|favou?rable|good|bad|glowing|mixed)(?: or (?:positive|negative|bad|good))? review(?: (?:of|for))?"
)
_NEGATIVE_ACT = pattern(
    r"skip|avoid|hate|hated|dislike|disliked|flop|bad|negative|criticis\w*|criticiz\w*|complain\w*"
)
_BAD = pattern(BAD)
_COUNT_OR_FILMS = pattern(
    r"^(?:which|what|list|show|name|how many|find)(?: (?:me|of|the|all))* (?:{film}|ones?)"
)
_COMPARED = pattern(
    r"(?:(?:which|what|who)\b.*)?(?P<word>better(?! than (?:expected|i))|best|worse|worst|higher|highest|lower|lowest|longer|longest|shorter|shortest"
    r"|newer|newest|older|oldest|latest|earliest|more recent|most recent|earlier|first|most reviewed|most reviews|more reviews|top(?: rated)?"
    r"|(?:most|more|least|less) (?:positive|highly rated|praised|acclaimed|recommended|liked|loved|reviewed|popular))"
)  # fmt: skip
_MEASURES = (
    ("runtime", pattern(r"longer|longest|shorter|shortest|run ?time|running time|length")),
    ("reviews", pattern(r"most reviewed|most reviews|more reviews|(?:most|more|least|less) (?:reviewed|popular)")),
    ("year", pattern(r"newer|newest|older|oldest|latest|earliest|more recent|most recent|earlier|came (?:out )?first|released first|out first|first")),
)  # fmt: skip
_DOWN = pattern(
    r"worse|worst|lower|lowest|shorter|shortest|older|oldest|earliest|earlier|first|least|less"
)


def aspect_of(words: str) -> tuple[Aspect, str] | None:
    """The aspect that these words name, and the part of it when they name only a part."""
    for aspect, (_, parts) in ASPECTS.items():
        if found := pattern(parts).search(words):
            return aspect, found[0]
    for aspect, (whole, _) in ASPECTS.items():
        if pattern(whole).search(words):
            return aspect, ""
    return None


_COMMON = pattern(
    r"in common|(?:what|which|who) (?:\w+ )*(?:do|does|is)"
    r" (?:both )?{F} and {F} (?:both )?share|(?:what|who) (?:connects|links|is shared by)|similarit(?:y|ies) between"
    r"|how (?:is|are) {F} (?:and|related to|like|similar to) {F}(?: (?:related|similar|alike|connected))?"
)


def comparison(reader: Reader, ask: Ask) -> Ask | None:
    """Which of two is longer; which film is the best rated; what two have in common."""
    if len(pattern(r"{F}").findall(reader.text)) >= 2 and _COMMON.search(reader.text):
        reader.text = " ".join(word for word in reader.text.split() if word.startswith("@"))
        return replace(ask, want=Want.COMPARE, measure="common")
    found = reader.has(_COMPARED)
    if not found:
        return None
    two = len(pattern(r"{F}").findall(reader.text)) >= 2
    word = found["word"]
    about_films = (
        two
        or _COUNT_OR_FILMS.search(reader.text)
        or pattern(rf"(?:the )?{word} (?:rated )?{{film}}").search(reader.text)
    )
    if not about_films or (
        word in ("first", "older", "better", "longer", "shorter", "newer")
        and not two
        and pattern(r"(?:first|older|better|longer|shorter|newer) than").search(reader.text)
    ):
        return None
    if word == "first" and not (
        two or pattern(r"(?:came|out|released|made)(?: out)? first").search(reader.text)
    ):
        return None
    aspect = (
        None
        if pattern(r"ratings?|rated|score[sd]?|stars").search(reader.text)
        else aspect_of(reader.text)
    )
    measure = next((name for name, wanted in _MEASURES if wanted.search(reader.text)), "")
    sign = -1 if _DOWN.search(reader.text) else 1
    reader.take(_COMPARED)
    if aspect and not measure:
        reader.take(pattern(f"{_PARTS}|{_WHOLES}"))
    reader.take(
        pattern(
            r"(?:run ?time|running time|length|ratings?|rated|score[sd]?|stars|reviews?|reviewed|release(?:d)?|year|out first|came first)"
        )
    )
    take_constraints(reader, films_wanted=False)
    reader.take(_COMPARED)
    return replace(
        ask,
        want=Want.COMPARE,
        aspect=aspect[0] if aspect and not measure else None,
        part=aspect[1] if aspect and not measure else "",
        measure=measure or "rating",
        sign=sign,
    )


def opinion(reader: Reader, ask: Ask) -> Ask | None:
    """A question after one aspect of a film, or after one performer in it."""
    if compared := comparison(reader, ask):
        return compared
    if _GIVEN.search(reader.text):
        return None
    if sides := reader.take(_SIDES):
        take_constraints(reader, films_wanted=False)
        against = sides["bad"] is not None
        return replace(ask, want=Want.OPINION, sentiment=-1 if against else 1, measure="sides")
    if _COUNT_OR_FILMS.search(reader.text):
        return _films_by_opinion(reader, ask)
    if found := reader.take(_WHO_THINKS):
        aspect_named = reader.take(pattern(f"{_LOOSE_ASPECT}(?: (?:of|in|for))?"))
        known = aspect_of(aspect_named["aspect"]) if aspect_named else None
        take_constraints(reader, films_wanted=False)
        against = pattern(_DISLIKES).search(found["verb"]) is not None
        return replace(
            ask,
            want=Want.OPINION if known else Want.VERDICT,
            aspect=known[0] if known else None,
            part=known[1] if known else "",
            sentiment=-1 if against else 1,
            measure="who",
        )
    for aspect, wanted in _HOW_IT_DOES:
        if reader.has(wanted):
            take = reader.take(wanted)
            take_constraints(reader, films_wanted=False)
            bad = bool(take and (_BAD.search(take[0]) or _SLOW.search(take[0])))
            return replace(ask, want=Want.OPINION, aspect=aspect, sentiment=-1 if bad else 1)
    if pattern(r"what (?:is |was )?(?:the )?(?:story|plot|tale) (?:of|about|in|behind)|what (?:is|was|are|were) (?:the |its )*(?:{film} )?"
               r"(?:story|plot|story ?line|narrative|score|setting|themes?|messages?|moral|cast|actors?|characters?|songs?|language|lines|twist|end|ending|premise)"
               r"(?: (?:of|in|for|called|set|about|are|is|explored))?(?! (?:.* )?like)").search(reader.text):  # fmt: skip
        return None
    for wanted in _ASPECT_QUESTIONS:
        if found := reader.has(wanted):
            groups = found.groupdict()
            spoken = groups.get("aspect") or groups.get("aspect2") or found[0]
            known = aspect_of(spoken)
            if known is None:
                continue
            if known[1] in ("", "lead", "leads") and spoken.strip() in (
                "characters",
                "cast",
                "actors",
                "actor",
                "actress",
                "story",
                "plot",
                "setting",
                "themes",
                "theme",
                "message",
                "moral",
                "twist",
                "end",
            ):
                if not pattern(
                    r"how|think|thought|opinion|say|like|any good|good|great|bad"
                ).search(found[0]):
                    continue
            reader.take(wanted)
            bad = bool(_BAD.search(groups.get("adjective") or ""))
            take_constraints(reader, films_wanted=False)
            return replace(
                ask,
                want=Want.OPINION,
                aspect=known[0],
                part=known[1],
                sentiment=-1 if bad or _NEGATIVE_ACT.search(found[0]) else 1,
            )
    who = pattern(
        r"how (?:good |well )?(?:is|was|are|were|does|did)(?: the)? (?P<n>{N})(?: (?:do|perform|act))?(?: (?:in|as))?(?= |$)"
        r"|(?:is|was)(?: not)? (?P<m>{N}) (?:any |really |a )?(?:good|great|bad|convincing|believable|any good)(?: (?:in|as|actor|actress))?"
        rf"|(?:what|how) (?:do|does|did|is|was) {_SAYERS} {_THINK} (?:of|about) (?P<o>{{N}})(?: performance| acting)?(?: in)?"
        rf"|(?:do|does|did) {_SAYERS} {_THINK} (?P<p>{{N}})(?: performance| acting)?(?: in)?"
        r"|(?:how|what) (?:is|was) (?P<q>{N}) (?:performance|acting|portrayal|turn|singing)(?: like)?(?: in)?"
    )
    if found := reader.take(who):
        name = next(value for value in found.groupdict().values() if value)
        take_constraints(reader, films_wanted=False)
        return replace(
            ask,
            want=Want.OPINION,
            subject=slot_number(name),
            aspect=Aspect.ACTING,
            sentiment=-1 if _BAD.search(found[0]) else 1,
        )
    return None


def _films_by_opinion(reader: Reader, ask: Ask) -> Ask | None:
    """ "Which films have good music", "which films are worth watching"."""
    wanted = pattern(
        rf"(?:(?:has|have|had|with|got|gets?|are|is|was|were|did|does|do|the reviewers?|reviewers?|critics|people|a|an|most|very) )*"
        rf"(?P<adjective>{_ADJECTIVE}|recommend|recommended|enjoyed?|disliked?|hated?|loved?|liked?|praised?) ?(?:{_LOOSE_ASPECT}|reviews?|verdicts?|seeing|watching)?"
        r"(?: (?:of|in|by|from|the|reviewers?|critics|people))*$"
    )
    found = reader.take(wanted)
    if not found:
        return None
    aspect = aspect_of(found["aspect"]) if found["aspect"] else None
    counted = reader.take(pattern(r"how many"))
    reader.take(_COUNT_OR_FILMS)
    take_constraints(reader, films_wanted=True)
    bad = _BAD.search(found["adjective"]) or found["adjective"].startswith(("dislike", "hate"))
    return replace(
        ask,
        want=Want.COUNT if counted else Want.FILMS,
        kinds=(Kind.VERDICT,),
        aspect=aspect[0] if aspect else None,
        part=aspect[1] if aspect else "",
        sentiment=-1 if bad else 1,
    )


def verdict(reader: Reader, ask: Ask) -> Ask | None:
    """Is it good, should I see it, what did it score."""
    if _COUNT_OR_FILMS.search(reader.text):
        return None
    if reader.take(_POPULARITY):
        return replace(ask, want=Want.RATING, measure="popularity")
    composer = pattern(r"who|composed|composer").search(reader.text)
    if not composer and reader.take(_RATING):
        take_constraints(reader, films_wanted=False)
        return replace(ask, want=Want.RATING)
    if found := reader.take(_VERDICT):
        while reader.take(_VERDICT):
            pass
        take_constraints(reader, films_wanted=False)
        negative = _BAD.search(found[0]) or _NEGATIVE_ACT.search(found[0])
        return replace(ask, want=Want.VERDICT, sentiment=-1 if negative else 1)
    return None
