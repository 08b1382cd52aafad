"""From a masked question to a typed ask: wording tables in order, the first that fits decides."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from bot.answers.constraints import TAKEN, Reader, slot_number, take_constraints
from bot.answers.mask import Masked
from bot.answers.model import Ask, Constraint, Want
from bot.answers.opinion_wording import opinion, verdict
from bot.answers.terms import content_terms, content_words
from bot.answers.wording import (
    ACCORDING,
    CAST_NOUNS,
    CAST_VERBS,
    GENRES,
    JOBS,
    PERFORMER,
    PLAYS,
    POLITE,
    pattern,
)
from bot.reading.model import Kind

Rule = Callable[[Reader, Ask], "Ask | None"]

_THE_FILM = r"(?:(?:the |this |that )?(?:{film} )?(?:called |named |titled )?{F}|(?:the|this|that) {film}|it)"
_KIND_OF_FILM = rf"(?:(?:{GENRES}|non|best|new|old|single|different|such|many) )*"
_FILMS = pattern(
    rf"(?:(?:which|what|whose|any|all|every|each|other|more|some|list|name|show|give|find|recommend"
    r"|suggest|of|number of|how many|know|search for|got|there|have|seen|like|want|need|watch)"
    r" (?:(?:me|us|of|the|your|these|those|other|else|all|some|any|a|an|more|good|great|nice|decent"
    rf"|reviewed|available|films?|movies?|here|are|is) )*{_KIND_OF_FILM}{{film}}"
    rf"|(?:which|what)(?: one)? of (?:them|these|those|the {{film}}|your {{film}})"
    rf"|(?:which|what) (?:(?:of|these|those|them|the|your|other) )*(?:ones?|titles?|{GENRES})"
    rf"|(?:what|which) (?:is|are|was|were) (?:the |an? |that |some |all |any )(?:other )?"
    rf"{_KIND_OF_FILM}{{film}}"
    rf"|^(?:a |an |the |that |any |all |some |every |other |there is a |are there )*{_KIND_OF_FILM}{{film}}"
    rf"|^(?:all |any |every |list |the |some |which are |what are )*(?:sequels|prequels|remakes|{GENRES}s)"
    r"|^(?:the |that |a )?one(?= (?:where|with|about|in which|that|set)\b)"
    rf"|(?:in|on|of|from) (?:which|what) {{film}}"
    r"|what (?:is|was) (?:it|that|the {film}|that {film}|that one|the one) called$|what (?:is|was) (?:the |its )?(?:name|title)"
    r"(?: of (?:it|the {film}|that {film}|that one|the one))?$"
    r"|(?:anything|something) (?:with|by|about|from|starring|like))"
    r"(?! (?:called |named )?{F}| (?:is|was) (?:a |the )?{F}| (?:genre|year|rating|score)\b)"
)
_NAME_FIRST = pattern(
    r"(?:what|what else|where|where else|in what|in which|which)(?: else)?"
    r" (?:has|have|did|does|do|is|was|were|are|can i see|can i find|have i seen) (?:the )?"
    rf"(?:@[nbpu]\d+) (?:(?:also|ever|the|a|an|been|in|known|for|famous) )*"
    rf"(?:{'|'.join(f'{j.verb_words}|{j.noun_words}' for j in JOBS)}|{CAST_VERBS}|{CAST_NOUNS}|in|done"
    r"|worked on|mentioned|for)"
    r"|{N} (?:(?:is|was|the|a|an) )*"
    rf"(?:{'|'.join(f'{j.verb_words}|{j.noun_words}' for j in JOBS)}|{CAST_VERBS}|{CAST_NOUNS})"
    r"(?: (?:of|in|on|for))? (?:which|what) {film}"
    r"|{N} (?:films|movies|filmography|pictures)"
    rf"|(?:what|which)(?: else| other)*(?: {{film}})? (?:did|has|have|does|was|is|were) (?:the )?"
    rf"(?:{'|'.join(j.noun_words for j in JOBS)}|{CAST_NOUNS}) (?:of|in|behind|from) (?:the {{film}} )?{{F}}"
)
_COUNT = pattern(r"how many|(?:the |total )?(?:number|count) of")
_YES_NO = pattern(
    r"^(?:so |and |but |then |also |or )*(?:is|are|was|were|does|do|did|has|have|had|can|could"
    r"|should|would|will|if|whether)(?: not)?"
)
_TAG_QUESTION = pattern(r"(?:right|correct|true|yes|is it not|or not|does it not|no|innit)$")
_WH = pattern(r"who|whom|whose|what|which|where|when|how|why|whos|whats")
_WHO = r"(?:who|whom|whos|(?:the |name of the )+(?:person|people|man|woman|guy|one) (?:that|who)|which (?:person|people|man|woman|guy|artist|musician|one)|what (?:person|man|woman|guy))"
_ROLE_WORDS = (
    r"(?:(?:the|a|an|this|that) )?(?P<words>(?!in\b|is\b|are\b|was\b)[a-z]+"
    r"(?: (?!in\b|of\b|for\b|is\b|are\b|was\b)[a-z]+){0,3}(?: of (?:the )?[a-z]+)?)"
)

_ROLES = [
    # whom does this actor play?
    pattern(
        r"(?:who|whom|what|which)(?: (?:role|part|character|person))?(?: (?:does|did|do|is|was|has|s))?"
        rf"(?: the)?(?: {PERFORMER})? (?P<n>{{N}})"
        r" (?:play|portray|voice|have|act as|star as|appear as|acting as|playing|played|voicing|cast as)"
        r"(?: as)?"
    ),
    pattern(r"(?P<n>{N}) (?:plays?|played|portrays?|voices?) (?:who|whom|what|which (?:role|part|character))"),
    pattern(
        r"(?:what (?:is|was) )?(?:the )?(?P<n>{N}) (?:role|part|character)"
        r"|(?:role|part|character) (?:(?:that|which|is|was|of|by|does|did|do|for) )*(?P<m>{N})"
        r"(?: (?:plays?|played|portrays?|voices?|has|have))?"
    ),
    # who plays this role?
    pattern(
        rf"(?:{_WHO}|(?:which |what |the |name of the )+{PERFORMER})"
        rf" (?:(?:is|was|does|that|who|playing|did|it|has|were|are|actually|will) )*{PLAYS}"
        rf"(?: the)?(?: (?:character|role|part|hero|heroine|protagonist)(?: of| called| named)?)?"
        r" (?P<n>{N})"
    ),
    pattern(
        rf"(?:{_WHO} )?(?:is |was )?(?P<n>{{N}}) (?:is |was |being )?(?:played|portrayed|voiced|acted|done) by"
        r"(?: (?:who|whom|which actor|which actress))?"
    ),
    pattern(rf"{_WHO} (?:brings|brought) (?P<n>{{N}}) to life"),
    pattern(
        rf"(?:{_WHO} (?:is|was) )?(?:the |name of the )*{PERFORMER}"
        r" (?:of|behind|for|as|who plays|who played|that plays|playing|in the role of|portraying"
        r"|who portrays|who voices|who is playing|being|called)(?: the)? (?P<n>{N})"
    ),
    pattern(r"(?:what is |who is |name )?(?P<n>{N}) (?:actor|actress|performer|voice actor)"),
]  # fmt: skip
_ROLES_IN_WORDS = [
    pattern(
        rf"(?:{_WHO}|(?:which |what |the )+{PERFORMER}) (?:(?:is|was|that|who) )*{PLAYS} {_ROLE_WORDS}"
        r"(?= (?:in|for)\b| ·| ?$)"
    ),
    pattern(
        rf"(?:which|what) {PERFORMER} (?:is|was|has|had|does|gets) (?:the |a )?(?:role of |part of )?(?:the |a )?"
        r"(?P<words>[a-z]+(?: (?!in\b|of\b|for\b)[a-z]+){0,2})(?= (?:in|of|for)\b| ?$)"
    ),
    pattern(
        rf"{_WHO} (?:is|was) (?:the|a) (?P<words>[a-z]+(?: [a-z]+)?) (?:played|portrayed|voiced|acted) by"
    ),
]
_IS_NAME = pattern(
    r"what (?:does|did|do) (?P<m>{N}) do(?: for (?:a living|work))?(?= ?$| in\b)|what (?:is|was) (?P<o>{N})"
    r" (?:job|profession|occupation|trade|work|background)|"
    r"(?:who|what|whos|whats|which)(?: (?:exactly|on earth|the hell))?"
    r" (?:is|are|was|were)(?: (?:the|a|an|this|that))?"
    r"(?: (?:character|person|thing|actor|actress|director|composer|place|artifact|artefact|object"
    r"|writer|man|woman|one))?(?: (?:called|named|known as))? (?P<n>{N})"
)
_IS_WORDS = pattern(
    r"^who (?:is|are|was|were) (?:the |a |an )"
    r"(?P<words>[a-z]+(?: (?!in\b|of\b|is\b|on\b|that\b|who\b)[a-z]+){0,2})"
    r"(?= ?$| in (?:@|the (?:film|movie)|·))"
)
_TELL_OF = pattern(
    r"^(?:(?:tell|more|something|info|information|describe|explain|define|who|what|identify|about|know"
    r"|do|you|anything|me|is|on) )+(?:the )?(?P<n>{N})$|^(?:the )?(?P<m>{N})$"
)
_ABOUT = pattern(
    r"what(?: exactly)? (?:(?:is|was|are|s) )?(?:the )?(?:{film} )?(?:{F}|it|the {film}|this)?"
    r"(?: (?:is|was))?(?: (?:all|actually|really|even|mainly|basically))? about$"
    r"|{F} (?:is )?about(?: what)?$|about what (?:is|was)"
    r"|(?:the )?(?:plot|premise|synopsis|summary|gist|outline|story ?line|subject matter|subject"
    r"|overview|basic idea|set ?up)(?: (?:summary|outline))?(?: (?:of|for|to|behind|in|is))?"
    r"|(?:what is |tell me |the )?(?:the )?story (?:of|in|behind)|(?:the )?story$"
    r"|summari[sz]e|sum up|recap|rundown|describe"
    r"|what (?:happens|goes on|is going on|is happening|takes place)(?: (?:in|during|with))?"
    r"|what (?:does|do) (?:it |the {film} |{F} )(?:deal with|follow|tell|tell us about|revolve around"
    r"|cent(?:er|re) (?:on|around)|tell about|focus on)|who or what does {F} follow"
    r"|^(?:tell|more|info|information|anything|something|know)(?: (?:me|you))?(?: (?:about|on|of))?"
    r"(?: (?:the|this))?(?: {film})?(?= (?:called )?{F}$)"
    r"|(?:what (?:do|can) (?:you|we) (?:know|tell me|say) about|(?:what is|tell me about)(?= {F}$))"
)
_TERSE_FILM = pattern(r"^(?:the )?(?:{film} )?{F}(?: {film}| review| reviews)?$")

_FACTS: list[tuple[tuple[Kind, ...], str, re.Pattern[str]]] = [
    (
        (Kind.SETTING,),
        "place",
        pattern(
            r"where (?:(?:is|was|does|did|do|are|in the world|on earth) )*"
            r"(?:(?:the |this )?(?:{film} |story |action |plot |tale )?(?:(?:of|in) )?(?:{F} |it |· )?)"
            r"(?:(?:mostly|mainly|actually|all) )?(?:set|takes? place|taking place|happen(?:s|ing)?"
            r"|unfold(?:s|ing)?|occurs?|play(?:s)? out|located|happen|based|situated)(?: in| at)?"
            r"|(?:what|which|in what|in which|in which|on what|on which) (?:(?:fictional|kind of|sort of|type of) )*"
            r"(?:place|world|city|country|town|village|location|planet|island|realm|land|region|setting"
            r"|setting|state|ship)s? (?:(?:is|does|do|was|are|did) )*"
            r"(?:{F} |it |the {film} |· )?(?:set|takes? place|happens?|located|unfolds?)(?: in| at| on)?"
            r"|(?:what (?:is|are|was) )?(?:the )?(?:settings?|locations?)(?: (?:of|for|in))?(?= {F}|$| the {film}| ·)"
            r"|{F} (?:is )?(?:set|takes? place) (?:where|in what place)|set where|takes? place where"
            r"|^where (?:is|was) (?:{F}|it|the {film})$"
        ),
    ),
    (
        (Kind.SETTING,),
        "time",
        pattern(
            r"(?:when (?:is|was|does|did|do)|(?:in )?(?:what|which) (?:era|period|century|decade|time(?: period)?"
            r"|year|time of year|season) (?:is|does|was|do|did)) (?:(?:the |this )?(?:{film} |story |action )?(?:of )?"
            r"(?:{F} |it |· )?)(?:set|takes? place|happen|happening|unfold)(?: in)?"
        ),
    ),
    (
        (Kind.YEAR,),
        "year",
        pattern(
            r"when (?:(?:was|did|is|were|has|does) )(?:(?:the )?{film} )?(?:{F} |it |· )?"
            r"(?:first |originally |actually )?(?:come out|came out|comes out|released?|made|out|shown|premier(?:e|ed)?"
            r"|hit (?:the )?(?:cinemas|theaters|theatres|screens)|open|appear|produced)(?: in cinemas)?"
            r"|when (?:was|is|did)(?: it)?(?: released)|(?:in )?(?:what|which) year"
            r"(?: (?:was|is|did|were|does|it|the|{film}|(?:is|was) (?:it|{F})))*"
            r"(?: (?:made|released?|come out|came out|from|appear|in))?"
            r"|(?:(?:what|when) (?:is|was) )?(?:the )?(?:(?:release|production|premiere) )(?:year|date)(?: (?:of|for))?"
            r"|year (?:of )?(?:release|production|made)|how old (?:is|are)(?= (?:the {film} )?{F}| it| the {film}|$)|(?<=@f0 )year|(?:the )?year of(?= {F})"
            r"|year (?:was|is)|when (?:was|is) (?:it|the {film}) (?:from|released)|{film}? ?year(?= ?$)"
        ),
    ),
    (
        (Kind.RUNTIME,),
        "runtime",
        pattern(
            r"how (?:long|lengthy) (?:(?:is|was|does|did|are|will|it|the|{film}|{F}|take|run|last|to watch|go on)(?: |$))*"
            r"|how long|how many (?:minutes|hours)(?: (?:long|is|does|it|last|run))*"
            r"|(?:what is )?(?:the )?(?:run ?time|running time|run time|running length|length|duration)(?: (?:of|for))?"
        ),
    ),
    (
        (Kind.GENRE,),
        "genre",
        pattern(
            r"(?:what|which) {film} genre|(?:what|which|in what|in which) (?:kind|type|sort|style|genre|category|genres)s?"
            r"(?: of)?(?: (?:a |the )?{film})?(?: (?:is|was|are|does|do|would you call))?"
            r"|(?:(?:what|which) (?:is|was|are) )?(?:the )?genres?(?: (?:of|for|is))?"
        ),
    ),
    (
        (Kind.THEME,),
        "theme",
        pattern(
            r"(?:(?:what|which) (?:is|are|was|were) )?(?:the |its |their |main |central |key |big |core |major |underlying )*"
            r"(?:themes?|messages?|morals?|topics?|subjects?|ideas|lessons?|motifs?)"
            r"(?: (?:does|do|is|are|of|in|explored|behind|for|has|it|tackled|covered|dealt with|treated|at the heart))*"
            r"(?: (?:explore|deal with|about|address|touch on|have|convey|carry|tackle|cover))?"
            r"|what (?:does|do|did) (?:{F}|it|the {film}|· )(?: film)? (?:explore|celebrate|examine|say about life|teach|tackle"
            r"|address|stand for)"
            r"|(?:can you )?(?:give|describe)?(?: (?:me|us))? ?(?:(?:a few|some) )?words? (?:(?:that )?describ(?:ing|e|es)"
            r"|for)(?: what)?|(?:what|which|what are some) (?:words|terms|tags|keywords) (?:that )?"
            r"(?:describe|are applicable to|apply to|fit)|describe(?= .* in a few words)|in a few words"
        ),
    ),
    (
        (Kind.SERIES,),
        "series",
        pattern(
            r"(?:which|what) (?:part|instal?lment|chapter|entry|number|film|movie)(?: (?:of|in) (?:the|a|its|which|what)"
            r" (?:series|trilogy|franchise|saga))(?: (?:is|was))?|"
            r"(?:what|which) (?:series|franchise|trilogy|saga)(?: (?:is|does|do|was|it|belong|to|part|of|in))*"
            r"|(?:what|which)(?: {film})? (?:is|was) (?={F} (?:a|the) ·)"
        ),
    ),
]
_CHARACTERS = pattern(
    r"(?:(?:who|what|which) (?:is|are|was|were) )?(?:the |its |all |name the |list the )*"
    r"(?P<which>(?:main |lead |leading |central |title |chief |key |primary |principal |major )*)"
    r"(?P<noun>characters?|protagonists?|heroines?|hero(?:es)?|leads?|lead|villains?|antagonists?|baddies?|bad guys?)"
    r"(?: (?:of|in|from|called|named|name|appear|are there|does|feature|featured|is|are|the|have|has))*"
    r"|whose (?:story|journey|adventure|tale)(?: (?:is|does|do|are|we|follow))*"
    r"|who (?:does|do|is) (?:(?:{F}|the {film}|it|the story|· )(?: of)? ?)*"
    r"(?:about|follow|cent(?:er|re) (?:on|around)|revolve around|focus on)"
)
_CAST = pattern(
    rf"(?:{_WHO}|(?:which|what) {PERFORMER}) (?:(?:all|else|is|was|are|were|does|do|did|has|the|it) )*"
    rf"(?:(?:{_THE_FILM}) )?(?:{CAST_VERBS})(?: (?:in|on|at))?"
    rf"|(?:{_WHO}) (?:(?:all|else) )*(?:is|was|are|were) in(?= {_THE_FILM}| ·|$)"
    rf"|(?:{CAST_VERBS}) (?:which|what|who)(?: (?:actors?|people))?"
    rf"|(?:{_WHO} (?:is|was|are|were) )?(?:(?:which|what|the|list|name|its|all|some) )*{CAST_NOUNS}"
    r"(?: (?:of|in|for|from|on|are|is|were|was|star|starred|appear|appeared|play|played|act|acted|featured|feature)(?: in)?)*"
    r"|who features?(?: in)?"
)
_WHOSE = [
    (2, pattern(r"whose (?:(?:\w+) )?(?:music|score|sound ?track|songs?)|music(?: is| was)? by (?:who|whom)"
                r"|(?:music|score) credits?|who (?:is|was) the (?:music|score) by")),
    (1, pattern(r"whose (?:script|screenplay|writing|story)(?= (?:is|was))")),
    (3, pattern(r"whose (?:camera|cinematography|camera ?work|photography)")),
    (0, pattern(r"whose {film} (?:is|was)|who (?:is|was) {F} by|{F} (?:is |was )?by (?:who|whom)"
                r"|^by (?:who|whom)|(?:who|whom) (?:is|was) behind(?= {F}| it| the {film}|$)|whose work|who (?:is|was) (?:it|the {film}) by")),
]  # fmt: skip
_LANGUAGE = pattern(r"(?:what|which|in what|in which)?(?: is)?(?: the)?(?: (?:primary|main|original|spoken))*"
                    r" ?languages?(?: (?:spoken|used|in|is|of))*")  # fmt: skip
_REVIEWED_BY = pattern(
    r"(?:what|which)(?: else| other)*(?: {film})? (?:did|has|does|have) (?P<n>{N})"
    r" (?:review|reviewed|write about|written about|wrote about|cover|covered|write a review (?:of|about))"
    r"|(?:which |what |list |all )*(?:{film} |reviews )(?:(?:are|is|were|was|has|have|been) )*(?:reviewed |written )?by"
    r" (?:the )?(?:reviewer|critic) (?P<m>{N})"
    r"|{film} (?:reviewed|review) by (?P<o>{N})"
)
_REVIEWERS = pattern(
    r"who (?:(?:has|have) )?(?:reviewed|rated)|who (?:wrote|did|made|gave|posted|is the author of|is behind|s)"
    r"(?: (?:a|the|this|that|an|your|us))* reviews?(?: (?:of|for|on|about))?|(?:who|whos?) (?:is|was|are) (?:the|its) reviewers?"
    r"(?: (?:of|for))?|whose reviews?(?: (?:is|was) (?:it|this|that))?|(?:the )?reviewers?(?= (?:of|for) {F})|review(?:ed)? by (?:who|whom)"
    r"|(?:the )?author of the review(?: (?:of|for))?|name of the reviewer"
)
_REVIEW_COUNT = pattern(r"(?:how many|number of) (?:\w+ )?(?:reviews?|people reviewed|reviewers?)(?: (?:does|do|are|there|of|for|has|have|is|did|got|get|here))*")  # fmt: skip


def parse(masked: Masked) -> Ask:
    """What the question asks. Never fails: at the least, it asks for a sentence that says so."""
    reader = Reader(masked.text)
    if not masked.text.strip():
        return Ask(Want.NOTHING, rule="an empty question")
    was = reader.text
    while reader.take(POLITE):
        reader.text = reader.text.replace(TAKEN, "").strip()
        if reader.text == was:
            break
        was = reader.text
    if not reader.text:
        reader.text = masked.text
    while reader.take(ACCORDING):
        reader.text = " ".join(reader.text.replace(TAKEN, " ").split())
    _tell_years(reader)
    reader.original = reader.text
    ask = _first_fit(reader, _frame(reader))
    return _finished(reader, ask)


_YEAR_OF_FILM = (
    pattern(r"(?P<f>{F}) (?:(?:the )?(?:from|of|made in|released in|film of) )?(?P<year>(?:18|19|20)\d\d)"
            r"(?: (?:film|movie|version))?"),
    pattern(r"(?P<year>(?:18|19|20)\d\d)(?: (?:film|movie|version of|film called))?(?: the)? (?P<f>{F})"),
)  # fmt: skip


def _tell_years(reader: Reader) -> None:
    """Note the year beside a title, which tells it from a namesake, and leave only the title."""
    for wanted in _YEAR_OF_FILM:
        while found := wanted.search(reader.text):
            year = Constraint(
                (Kind.YEAR,), slot_number(found["f"]), op="=", number=float(found["year"])
            )
            reader.constraints.append(year)
            reader.text = f"{reader.text[: found.start()]}{found['f']}{reader.text[found.end() :]}"


def _frame(reader: Reader) -> Ask:
    """What shows at the first look: yes or no, films wanted, or something about a film."""
    yes_no = bool(_YES_NO.match(reader.text)) or (
        not _WH.search(reader.text) and bool(_TAG_QUESTION.search(reader.text))
    )
    return Ask(Want.OPEN, yes_no=yes_no)


def _first_fit(reader: Reader, ask: Ask) -> Ask:
    for rule in (_reviews, _role, opinion, verdict, _films, _fact, _identity, _yes_no):
        saved = (reader.text, list(reader.constraints), list(reader.not_films))
        if found := rule(reader, ask):
            return replace(found, rule=found.rule or rule.__name__.strip("_"))
        reader.text, reader.constraints, reader.not_films = saved
    take_constraints(reader, films_wanted=False)
    return replace(ask, want=Want.YES_NO if ask.yes_no else Want.OPEN, rule="open")


def _reviews(reader: Reader, ask: Ask) -> Ask | None:
    if by := reader.take(_REVIEWED_BY):
        groups = by.groupdict()
        take_constraints(reader, films_wanted=False)
        subject = slot_number(groups["n"] or groups["m"] or groups["o"])
        return replace(ask, want=Want.REVIEWS, measure="by", subject=subject)
    if reader.take(_REVIEW_COUNT):
        return replace(ask, want=Want.REVIEWS, measure="count")
    if reader.take(_REVIEWERS):
        return replace(ask, want=Want.REVIEWS)
    return None


def _role(reader: Reader, ask: Ask) -> Ask | None:
    if ask.yes_no:
        return None
    for wanted in _ROLES:
        if found := reader.take(wanted):
            groups = found.groupdict()
            subject = slot_number(groups["n"] or groups["m"])
            take_constraints(reader, films_wanted=False)
            return replace(ask, want=Want.ROLE, kinds=(Kind.CAST,), subject=subject)
    for wanted in _ROLES_IN_WORDS:
        if found := reader.take(wanted):
            take_constraints(reader, films_wanted=False)
            return replace(ask, want=Want.ROLE, kinds=(Kind.CAST,), subject=found["words"].strip())
    return None


def _films(reader: Reader, ask: Ask) -> Ask | None:
    if titled := reader.take(_CALLED):
        return replace(ask, want=Want.COUNT if "many" in titled[0] else Want.FILMS)
    named_first = reader.has(_NAME_FIRST)
    if not named_first and (not reader.has(_FILMS) or _fact_asked_first(reader)):
        return None
    counted = reader.take(_COUNT)
    take_constraints(reader, films_wanted=True)
    reader.take(_FILMS)
    reader.take(_COUNT)
    return replace(ask, want=Want.COUNT if counted else Want.FILMS, yes_no=ask.yes_no)


_CALLED = pattern(
    r"(?:how many|which|what|are there any|any|list the|list all) {film} (?:(?:are|is|there|that|which|were|was) )*"
    r"(?:called|named|titled)(?= {F})"
)


def _fact_asked_first(reader: Reader) -> bool:
    """ "What genre of film is …", "who directed the film with …" ask for no film."""
    if re.match(rf"(?:{_WHO}|where|when|how long|how old|why|whose)\b", reader.text):
        return True
    if re.match(r"how (?!many)", reader.text):
        return True
    asked = re.match(
        r"(?:(?:in|of|from|on) )?(?:what|which) (?:is the |are the |was the )?(\w+)", reader.text
    )
    return bool(asked) and bool(
        re.fullmatch(
            r"genres?|kinds?|types?|sorts?|styles?|year|language|director|composer|writer|actors?|actress(?:es)?"
            r"|person|people|character|characters|themes?|message|topics?|words|role|cinematographer"
            r"|producer|name|plot|story|setting|place|city|country|town|world|rating|score|runtime|length"
            r"|release|music|cast|reviewer|screenwriter|author|protagonist|hero|heroine|villain",
            asked[1] if asked else "",
        )
    )


def _fact(reader: Reader, ask: Ask) -> Ask | None:
    if ask.yes_no:
        return None
    if reader.take(_LANGUAGE):
        take_constraints(reader, films_wanted=False)
        return replace(ask, want=Want.FACT, measure="language")
    for kinds, measure, wanted in _FACTS:
        if measure in ("series", "theme") and reader.take(wanted):
            while reader.take(wanted):
                pass
            reader.take(pattern(r"about"))
            take_constraints(reader, films_wanted=False)
            return replace(ask, want=Want.FACT, kinds=kinds, measure=measure)
    if _ABOUT.search(reader.text) and not re.match(r"(?:who|whose|where|when)\b", reader.text):
        take_constraints(reader, films_wanted=False)
        if reader.take(_ABOUT):
            return replace(ask, want=Want.ABOUT)
    take_constraints(reader, films_wanted=False)
    for kinds, measure, wanted in _FACTS:
        if reader.take(wanted):
            while measure == "theme" and reader.take(wanted):
                pass
            return replace(ask, want=Want.FACT, kinds=kinds, measure=measure)
    for number, wanted in _WHOSE:
        if reader.take(wanted):
            reader.take(
                pattern(
                    r"(?:filmed|shot|made|based|adapted|used|heard|played)(?: (?:from|on|in|for))?"
                )
            )
            return replace(ask, want=Want.FACT, kinds=JOBS[number].kinds)
    for job in (JOBS[2], JOBS[3], JOBS[1], JOBS[4], JOBS[0]):
        who = re.search(rf"\b{_WHO}\b|\bby\b", reader.text)
        if (who and reader.take(job.did)) or reader.take(job.nouns):
            while reader.take(job.nouns) or reader.take(job.did) or reader.take(job.works):
                pass
            return replace(ask, want=Want.FACT, kinds=job.kinds)
    if reader.has(pattern(r"actors?|actress(?:es)?|cast|stars?")) and reader.take(_CAST):
        return replace(ask, want=Want.FACT, kinds=(Kind.CAST,))
    if found := reader.take(_CHARACTERS):
        which = (found["noun"] or "protagonist") if "noun" in found.groupdict() else ""
        main = not which.startswith(("characters", "protagonists", "leads", "heroes", "heroines"))
        villain = which.startswith(("villain", "antagonist", "badd", "bad"))
        part = "villain" if villain else "main" if main else ""
        return replace(ask, want=Want.FACT, kinds=(Kind.CHARACTER,), part=part)
    if reader.take(_CAST):
        return replace(ask, want=Want.FACT, kinds=(Kind.CAST,))
    if _TERSE_FILM.search(reader.text):
        return replace(ask, want=Want.ABOUT)
    return None


def _identity(reader: Reader, ask: Ask) -> Ask | None:
    for wanted in (_IS_NAME, _TELL_OF):
        if found := reader.take(wanted):
            groups = found.groupdict()
            name = groups.get("n") or groups.get("m") or groups.get("o")
            if re.search(r"\b(?:looking|seeking|searching|trying|known|famous)\b", reader.text):
                return None
            take_constraints(reader, films_wanted=False)
            return replace(ask, want=Want.IDENTITY, subject=slot_number(name or ""))
    if found := reader.take(_IS_WORDS):
        take_constraints(reader, films_wanted=False)
        return replace(ask, want=Want.IDENTITY, subject=found["words"].strip())
    return None


def _yes_no(reader: Reader, ask: Ask) -> Ask | None:
    if not ask.yes_no:
        return None
    negated = re.match(r"(?:is|are|was|were|does|do|did|has) not\b", reader.text) is not None
    reader.take(_YES_NO)
    reader.take(_TAG_QUESTION)
    take_constraints(reader, films_wanted=False)
    return replace(ask, want=Want.YES_NO, negated=negated)


def _finished(reader: Reader, ask: Ask) -> Ask:
    """The ask with the films it names, its conditions and the words that nothing explains."""
    used = set(reader.not_films)
    used |= {c.slot for c in reader.constraints if c.slot is not None and not c.op}
    used |= {c.role for c in reader.constraints if isinstance(c.role, int)}
    if isinstance(ask.subject, int):
        used.add(ask.subject)
    slots = [(m[1], int(m[2])) for m in re.finditer(r"@([fnbpu])(\d+)", reader.original)]
    films = tuple(number for letter, number in slots if letter in "fb" and number not in used)
    used |= set(films)
    reader.constraints += [
        Constraint((), number, bare=True)
        for letter, number in slots
        if letter in "npu" and number not in used
    ]
    return replace(
        ask,
        films=films,
        not_films=tuple(reader.not_films),
        constraints=tuple(reader.constraints),
        terms=content_terms(reader.text),
        words=" ".join(content_words(reader.text)),
    )
