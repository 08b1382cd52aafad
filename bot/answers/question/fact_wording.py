"""How plain facts of a film are asked for: place, time, length, genre, themes, plot."""

from __future__ import annotations

import re

from bot.answers.question.wording import pattern
from bot.reading.model import Kind

ABOUT = pattern(
    r"what(?: exactly)? (?:(?:is|was|are|s) )?(?:the )?(?:{film} )?(?:{F}|it|the {film}|this)?"
    r"(?: (?:is|was))?(?: (?:all|actually|really|even|mainly|basically))? about$"
    r"|{F} (?:is )?about(?: what)?$|about what (?:is|was)"
    r"|(?:the )?(?:plot|premise|synopsis|summary|gist|outline|story ?line|subject matter|subject"
    r"|overview|basic idea|set ?up)(?: (?:summary|outline))?(?: (?:of|for|to|behind|in|is))?"
    r"|(?:what is |tell me |the )?(?:the )?story (?:of|in|behind)"
    r"(?!.* (?:set|takes? place|happen|happens)\b)|(?:the )?story$"
    r"|summari[sz]e|sum up|recap|rundown|describe"
    r"|what (?:happens|goes on|is going on|is happening|takes place)(?: (?:in|during|with))?"
    r"|what (?:does|do) (?:it |the {film} |{F} )(?:deal with|follow|tell|tell us about"
    r"|revolve around"
    r"|cent(?:er|re) (?:on|around)|tell about|focus on)|who or what does {F} follow"
    r"|^(?:tell|more|info|information|anything|something|know)(?: (?:me|you))?(?: (?:about|on|of))?"
    r"(?: (?:the|this))?(?: {film})?(?= (?:called )?{F}$)"
    r"|(?:what (?:do|can) (?:you|we) (?:know|tell me|say) about|(?:what is|tell me about)(?= {F}$))"
)


TERSE_FILM = pattern(r"^(?:the )?(?:{film} )?{F}(?: {film}| review| reviews)?$")
FACTS: list[tuple[tuple[Kind, ...], str, re.Pattern[str]]] = [
    (
        (Kind.SETTING,),
        "place",
        pattern(
            r"where (?:is|was|does|did) @u\d+ (?:set|takes? place|happen)|"
            r"where (?:(?:is|was|does|did|do|are|in the world|on earth) )*"
            r"(?:(?:the |this )?(?:{film} |story |action |plot |tale )?(?:(?:of|in) )?(?:{F} "
            r"|it |· )?)"
            r"(?:(?:mostly|mainly|actually|all) )?(?:set|takes? place|taking place|happen(?:s|ing)?"
            r"|unfold(?:s|ing)?|occurs?|play(?:s)? out|located|happen|based|situated)(?: in| at)?"
            r"|(?:what|which|in what|in which|in which|on what|on which) (?:(?:fictional"
            r"|kind of|sort of|type of) )*"
            r"(?:place|world|city|country|town|village|location|planet|island|realm|land"
            r"|region|setting"
            r"|setting|state|ship)s? (?:(?:is|does|do|was|are|did) )*"
            r"(?:{F} |it |the {film} |· )?(?:set|takes? place|happens?|located|unfolds?)(?: in"
            r"| at| on)?"
            r"|(?:what (?:is|are|was) )?(?:the )?(?:settings?|locations?)(?: (?:of|for"
            r"|in))?(?= {F}|$| the {film}| ·)"
            r"|{F} (?:is )?(?:set|takes? place) (?:where|in what place)|set where"
            r"|takes? place where"
            r"|(?:the )?names? of the (?:\w+ )?(?:town|village|city|island|country|county|region"
            r"|planet|kingdom|place|port)(?= (?:in|of|from) (?:the )?(?:{film} )?{F}| {F}|$)"
            r"|(?:what|which) (?:part|bit|region|corner|area) of (?:the )?(?!{film}\b|it\b|this\b"
            r"|that\b|story\b|plot\b|an?\b|the\b|series\b|trilogy\b|saga\b|franchise\b"
            r"|moon\b)[a-z]+"
            r"\b(?! (?:trilogy|series|saga|franchise))"
            r"(?: (?:is|was|does|did)(?: it| {F})?(?: set| take place)?(?: in)?)?"
            r"|^where (?:is|was) (?:{F}|it|the {film})$"
        ),
    ),
    (
        (Kind.SETTING,),
        "time",
        pattern(
            r"(?:when (?:is|was|does|did|do)|(?:in )?(?:what|which) (?:era|period|century"
            r"|decade|time(?: period)?"
            r"|year|time of year|season) (?:is|does|was|do|did)) (?:(?:the |this )?(?:{film} "
            r"|story |action )?(?:of )?"
            r"(?:{F} |it |· )?)(?:set|takes? place|happen|happening|unfold|play(?:s|ing)?)(?: in)?"
            r"|(?:what|which) (?:time|time period|period|era) (?:is|was) (?:{F}|it|this)$"
            r"|(?:in )?(?:what|which) (?:year|decade|century|era) (?:are|is) (?:we|they|it) in"
            r"(?: ·? ?(?:story ?wise|in the story))?"
        ),
    ),
    (
        (Kind.YEAR,),
        "year",
        pattern(
            r"when (?:(?:was|did|is|were|has|does) )(?:(?:the )?{film} )?(?:{F} |it |· )?"
            r"(?:first |originally |actually )?(?:come out|came out|comes out|released?|made"
            r"|out|shown|premier(?:e|ed)?"
            r"|hit (?:the )?(?:cinemas|theaters|theatres|screens)|open|appear"
            r"|produced)(?: in cinemas)?"
            r"|when (?:was|is|did)(?: it)?(?: released)|(?:in )?(?:what|which) year"
            r"(?: (?:was|is|did|were|does|it|the|{film}|(?:is|was) (?:it|{F})))*"
            r"(?: (?:made|released?|come out|came out|from|appear|in))?"
            r"|(?:(?:what|when) (?:is|was) )?(?:the )?(?:(?:release|production"
            r"|premiere) )(?:year|date)(?: (?:of|for))?"
            r"|year (?:of )?(?:release|production|made)|how old (?:is"
            r"|are)(?= (?:the {film} )?{F}| it| the {film}|$)|(?<=@f0 )year"
            r"|(?:the )?year of(?= {F})"
            r"|year (?:was|is)|when (?:was|is) (?:it|the {film}) (?:from|released)"
            r"|{film}? ?year(?= ?$)"
        ),
    ),
    (
        (Kind.RUNTIME,),
        "runtime",
        pattern(
            r"how (?:long|lengthy) (?:(?:is|was|does|did|are|will|it|the|{film}|{F}|take|run"
            r"|last|to watch|go on)(?: |$))*"
            r"|how long|how many (?:minutes|hours)(?: (?:long|is|does|it|last|run))*"
            r"|(?:what is )?(?:the )?(?:run ?time|running time|run time|running length|length"
            r"|duration)(?: (?:of|for))?"
        ),
    ),
    (
        (Kind.GENRE,),
        "genre",
        pattern(
            r"(?:what|which) {film} genre|(?:what|which|in what|in which) (?:kind|type|sort"
            r"|style|genre|category|genres)s?"
            r"(?: of)?(?: (?:a |the )?{film})?(?: (?:is|was|are|does|do|would you call))?"
            r"|(?:(?:what|which) (?:is|was|are) )?(?:the )?genres?(?: (?:of|for|is))?"
            r"|(?:what|which)(?: (?:kind|type|sort) of thing)? (?:does|do|did|makes?|would) {F}"
            r" falls? (?:under|into|within)(?: the scope of)?"
        ),
    ),
    (
        (Kind.THEME,),
        "theme",
        pattern(
            r"(?:(?:what|which) (?:is|are|was|were) )?(?:the |its |their |main |central |key "
            r"|big |core |major |underlying )*"
            r"(?:themes?|messages?(?! (?:say|read|from|to|on|that|which|she|he|they|@[pnu]\d+))"
            r"|morals?|topics?|subjects?|ideas|lessons?|motifs?)"
            r"(?: (?:does|do|is|are|of|in|explored|behind|for|has|it|tackled|covered"
            r"|dealt with|treated|at the heart))*"
            r"(?: (?:explore|deal with|about|address|touch on|have|convey|carry|tackle|cover))?"
            r"|what (?:does|do|did) (?:{F}|it|the {film}|· )(?: film)? (?:explore|celebrate"
            r"|examine|say about life|teach|tackle"
            r"|address|stand for)"
            r"|(?:can you )?(?:give|describe)?(?: (?:me|us))? ?(?:(?:a few"
            r"|some) )?words? (?:(?:that )?describ(?:ing|e|es)"
            r"|for)(?: what)?|(?:what|which|what are some) (?:words|terms|tags|keywords) (?:that )?"
            r"(?:describe|are applicable to|apply to|fit)|describe(?= .* in a few words)"
            r"|in a few words"
        ),
    ),
    (
        (Kind.SERIES,),
        "series",
        pattern(
            r"(?:which|what) (?:part|instal?lment|chapter|entry|number|film|movie)(?: (?:of"
            r"|in) (?:the|a|its|which|what)"
            r" (?:series|trilogy|franchise|saga))(?: (?:is|was))?|"
            r"(?:what|which) (?:series|franchise|trilogy|saga)(?: (?:is|does|do|was|it|belong"
            r"|to|part|of|in))*"
            r"|(?:what|which)(?: {film})? (?:is|was) (?={F} (?:a|the) ·)"
        ),
    ),
]


ORIGINS = (
    (
        "next",
        pattern(
            r"(?:mak(?:e|ing)|plan(?:ning)?|be|doing|do|get(?:ting)?|expect) (?:another|any more"
            r"|(?:a|any|the) (?:sequels?|follow ups?|second|third|new|next))(?: (?:one|of))*"
            r"|(?:sequels?|follow ups?|another(?: one)?|part two) (?:.* )?(?:coming|planned"
            r"|in the works|on the way|to come|out soon)"
            r"|(?:be|is|are|there|plan|planning|make|making|get|coming) (?:(?:going to be|ever"
            r"|to be|gonna be) )*(?:an? |any |the )?(?:second|third|fourth|new|another|next) {F}"
        ),
    ),
    (
        "source",
        pattern(
            r"(?:based|adapted|drawn|taken) (?:(?:up)?on|from|off)|(?:an? )?adaptation"
            r"|from a (?:book|novel|play|comic)|(?:a )?true story"
        ),
    ),
)
"""Whence a film comes, and what comes after it."""


WHEN_AND_WHERE = pattern(
    r"when and where|where and when|(?:when|where) (?:is|was) .{1,60}? set,? and (?:in )?"
    r"(?:when|where|(?:what|which) year)$|(?:set )?where (?:and|plus)? ?(?:what|which) year"
    r"|(?:what|which) (?:place|city|country|town) and (?:what |which )?year"
)
