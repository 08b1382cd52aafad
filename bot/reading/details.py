"""Genre, place in a series, year, running time and the rating given."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.reading.lexicon.names import GIVEN_NAMES
from bot.reading.lexicon.nouns import GENRES
from bot.reading.lexicon.vocabulary import either, vocabulary
from bot.reading.model import Kind
from bot.reading.page import Page, compile_rule
from bot.reading.rules import rule, ruleset


@dataclass(frozen=True, slots=True)
class Detail:
    """A fact of one of these kinds before it gets its sentence."""

    kind: Kind
    value: str
    detail: str
    at: int


# --- genre ---------------------------------------------------------------------------------------

_GENRE = either(GENRES)
_GENRE_WORDS = " ".join(
    sorted({w for g in GENRES for w in g.split()} | {g for g in GENRES if " " not in g})
)
_GENRES_IN = re.compile(rf"\b(?:{_GENRE})\b")
_STANDING = either(
    g
    for g in GENRES
    if g
    not in vocabulary(
        "action adventure family drama romance crime mystery war horror suspense fantasy monster vampire spy disaster epic "
        "animated historical biographical romantic supernatural gangster zombie superhero espionage animation tragedy sci-fi heist caper parody"
    )
)
_FILM = r"(?:film|movie|flick|picture|feature|tale|story|adventure|epic|comedy|thriller|drama|romp|mystery|saga|yarn|outing|entry|fare|romance|musical|western)"
_ADJ = r"(?:(?!(?:not|no|than|like|from|by|of|in|on|with|for|to|about|that|which|is|was|if|film|movie)\b)[a-z'-]+,? (?:and |but |yet |if )?){0,6}?"
_GENRE_RULES = ruleset(
    (
        rule(
            rf"(?:\b(?:is|was|as|it's|isn't just|this|makes?|be|being|remains|what)|{{title}}[\"'*_]*(?: ?\([^)]*\))?,?|(?<![^\n])) ?(?:an?|this|the|one of the (?:[a-z]+ )?|such an?|simply an?|truly an?|another) "
            rf"{_ADJ}(?P<genres>(?:{_GENRE})(?:(?:[ /-]| and |, )(?:{_GENRE}))*+)(?= {_FILM}| (?:so|about|that|with|from|set|of|in|which|and|for|starring|directed|where|whose|by|at)\b|[.,;:!?]|\n|$)",
            _GENRE_WORDS,
            "is",
        ),
        rule(
            rf"\b(?:an?|this|enchanting|these) {_ADJ}(?P<genres>(?:{_GENRE})(?:(?:[ /-]| and |, )(?:{_GENRE}))*+)(?: (?:film|movie|flick|picture|feature)\b)",
            _GENRE_WORDS,
            "film",
        ),
        rule(
            rf"(?<![^\n]) ?{_ADJ}(?P<genres>(?:{_GENRE})(?: (?:{_GENRE}))*+)[.!]",
            _GENRE_WORDS,
            "film",
        ),
        rule(
            rf"\b(?:this|such an?|an?) {_ADJ}(?P<genres>(?:{_GENRE})(?: (?:{_GENRE}))+)\b",
            _GENRE_WORDS,
            "film",
        ),
        rule(
            rf"\bthis {_ADJ}(?P<genres>{_STANDING})(?=[.,;:!?)]| (?:film|movie|is|was|has|about|that|with|from|set|of|by|and)\b)",
            _GENRE_WORDS,
            "film",
        ),
        rule(
            rf"\b(?:any )?(?:fans?|lovers?|buffs?|enthusiasts?|aficionados?) of (?:the |good |classic |quality )?(?P<genres>(?:{_GENRE})(?:(?:, and | and |, | or |/)(?:{_GENRE}))*+)\b",
            "fan fans lover lovers buff buffs enthusiasts aficionados",
            "film",
        ),
        rule(
            rf"\b(?P<genres>{_GENRE}) (?:fans|buffs|lovers|aficionados|enthusiasts)\b",
            "fans buffs lovers aficionados enthusiasts",
            "film",
        ),
        rule(r"\bthe (?P<genres>animation) (?:is|was|itself|style|looks|feels)\b|\b(?:hand-drawn|stop-motion|computer|blending seamlessly with the) (?P<also>animation)", "animation", "film"),
    )
)  # fmt: skip
_NOT_GENRE = compile_rule(
    r"\b(?:not|isn't|wasn't|never|no|neither|hardly|than|unlike|like|instead of|rather than|could have been|should have been|"
    r"would have been|other|another|most|many|these|those|typical|your average|previous|usual|if it's|if it is|looking for|expecting|expected|supposed to be|trying to be|tries to be|wants to be|pretends|marketed|billed|sold|advertised|described|although|disguised|masquerad\w+|posing)\b[^.;:!?]{0,30}$|{work}[^.;!?]{0,12}$"
)
_GENRE_LINE = re.compile(
    r"(?:^|\n|[|;•·])[ *_#>-]{0,6}genres?[*_]* ?[:=][*_]* ?(?P<value>[^|\n;•·.]{3,80})",
    re.IGNORECASE,
)


def find_genres(page: Page) -> list[Detail]:
    """The genres that the review gives its film, in one spelling each."""
    found: dict[str, Detail] = {}
    line = _GENRE_LINE.search(page.text)
    if line:
        for match in _GENRES_IN.finditer(line["value"].lower()):
            genre = GENRES[match.group()]
            found.setdefault(genre, Detail(Kind.GENRE, genre, "", line.start("value")))
    for _, match in _GENRE_RULES.matches(page):
        group = "genres" if match["genres"] else "also"
        start = match.start(group)
        left = page.skeleton[max(page.sentence_at(start)[0], start - 44) : start]
        if _NOT_GENRE.search(left):
            continue
        for genre in _GENRES_IN.findall(match[group]):
            name = GENRES[genre]
            if name not in ("epic", "family") or match[group] != genre:
                found.setdefault(name, Detail(Kind.GENRE, name, "", start))
    return list(found.values())


# --- series --------------------------------------------------------------------------------------

_ORDINAL = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|final|last|latest|newest|middle|concluding|1st|2nd|3rd|\dth)"
_PART = r"(?:film|movie|entry|instal+ment|chapter|part|outing|volume|episode|picture|instalment|adventure)"
_RELATION = r"(?:sequel|prequel|remake|reboot|spin-off|spinoff|follow-up|threequel)"
_PREVIOUS = r"(?:(?:first|original|previous|last|second|earlier) (?:film|movie|one|part|instal+ment|entry|chapter|picture)|original|predecessor)"
_SERIES_RULES = ruleset(
    (
        rule(
            rf"(?:\b(?:is|was|it's|as|remains|makes|delivers|here's|what)|{{title}}[\"'*_]*,?|(?<![^\n]))(?: ?(?:an?|the|this|such|one of the|both|not just|more than|worthy|very|rare|just|truly|another|that|its|yet))+ {_ADJ}"
            rf"(?P<relation>{_RELATION})\b(?! (?:bait|hook|hunting|hungry)|s\b)(?P<of> (?:to|of) (?:the )?(?:[a-z0-9-]+ ){{0,4}}?(?P<what>{{work}}|{{name}}|{{title}}))?",
            "sequel prequel remake reboot spin-off spinoff follow-up threequel",
            "relation",
        ),
        rule(
            r"\b(?P<relation>sequel|prequel|remake|reboot|spin-off|spinoff|follow-up) (?:to|of) (?:the )?(?:[a-z0-9-]+,? ){0,4}?(?P<what>{work}|{name})",
            "sequel prequel remake reboot spin-off spinoff follow-up",
            "relation",
        ),
        rule(
            r"\b(?:the|this) (?:[a-z-]+ )?(?P<relation>sequel|prequel|remake|reboot|follow-up) (?:is|was|offers|takes|delivers|expands|improves|lacks|fails|works|has|does|never|doesn't|manages|picks|surpasses|outdoes|goes|tries|feels|falls|suffers|brings|gives|stands|keeps|lives)\b",
            "sequel prequel remake reboot follow-up",
            "hint",
        ),
        rule(
            rf"\bpick(?:s|ing) up (?:right |just |exactly |almost |immediately |directly )*(?:where|after) (?:the |its )?{_PREVIOUS} (?:left off|ended|finished|stopped|concluded|events)?",
            "picks picking",
            "sequel",
        ),
        rule(
            rf"\b(?:than|as|surpass(?:es)?|outdoes|lives up to|equals|betters|improves on|expectations set by|fans of|follows|since|from|like|everything (?:they|we|i|you) loved about|established in) (?:the|its) (?:{_PREVIOUS})(?! (?:half|part|act|time|version|novel|book|script|play|series|tv|source|cut|score|music|idea|title|language|\ue000))",
            "than as surpass surpasses outdoes lives equals betters improves expectations fans follows since from like everything established",
            "hint",
        ),
        rule(
            rf"\b(?P<ordinal>{_ORDINAL}) (?:and (?:final|last|best|weakest|strongest) )?(?:(?P<name>{{name}}|{{title}}|{{work}}) )?{_PART}s? (?:in|of) (?:the|a|an|this|his|her|their|what) (?:[a-z-]+ ){{0,3}}?(?:(?P<what>{{name}}|{{title}}|{{work}})[\"'*_]* )?(?P<group>series|trilogy|franchise|saga|quadrilogy|tetralogy|cycle)",
            "series trilogy franchise saga quadrilogy tetralogy cycle",
            "position",
        ),
        rule(
            r"\b(?P<ordinal>second|third|fourth|fifth|sixth|seventh|eighth|latest|final|2nd|3rd|\dth) (?:and (?:final|last) )?(?P<name>{name}|{work}|{title}) (?:film|movie|picture|adventure|instal+ment|entry|outing)\b",
            "film movie picture adventure installment instalment entry outing",
            "position",
        ),
        rule(
            rf"\b(?P<ordinal>{_ORDINAL}) (?:[a-z]+ )?(?:instal+ment|entry|chapter) (?:in|of) (?:the )?(?P<what>{{name}}|{{work}}|{{title}})",
            "installment instalment entry chapter",
            "position",
        ),
        rule(
            r"\b(?P<ordinal>first|second|third|fourth|final|last|latest|middle) (?:part|film|movie|chapter|instal+ment|entry) (?:in|of) (?:a|the|this|his|her|their) (?:[a-z-]+ )?(?P<group>trilogy|saga|franchise)",
            "trilogy saga franchise",
            "position",
        ),
    )
)  # fmt: skip
_NOT_SERIES = compile_rule(
    r"\b(?:not|isn't|wasn't|never|no|hope(?: for)?|hoping|want|wanted|need|needs|wait for|await|expect|set(?:s|ting)? up|room for|demand|deserves?|could (?:be|use)|hint(?:s|ing) at|tease[sd]?|make|"
    r"rumou?red|beg(?:s|ging)|if|without|before|after|unlike|its|inevitable|upcoming|future|possible|potential|followed by|spawned|led to|most|many|another|bring on|easy|crying for|cries out for|for|to|there (?:is|was|will)|next|several|two|three|its own)\b[^.;:!?]{0,24}$|{work}[\"'*_]*,? (?:is |was )?(?:the |a |an )?[a-z ]{0,16}$"
)
_NUMBERED = re.compile(
    r".* (?:[2-6]|ii|iii|iv|part (?:[2-9]|two|three|four|five|ii|iii|iv))(?: ?[:-].*)?"
)
_KINGS = re.compile(r"(?:henry|richard|george|edward|charles|louis|james|king|queen) ")


def _numbered(title: str) -> bool:
    """Whether the title itself says that it is a second or later part."""
    lowered = title.casefold()
    return _NUMBERED.fullmatch(lowered) is not None and _KINGS.match(lowered) is None


_RELATION_NAMES = {"spinoff": "spin-off", "follow-up": "sequel", "threequel": "sequel"}
_COMMON_HINT_NEEDED = 2


def find_series(page: Page) -> list[Detail]:
    """Sequel, prequel and the like; the series' name and the film's place in it, when said."""
    found: dict[str, Detail] = {}
    hints: list[int] = []
    for one, match in _SERIES_RULES.matches(page):
        start = match.start()
        left = page.skeleton[max(page.sentence_at(start)[0], start - 40) : start]
        groups = match.groupdict()
        if one.meaning == "hint":
            hints.append(start)
        elif one.meaning == "sequel":
            found.setdefault("sequel", Detail(Kind.SERIES, "sequel", "", start))
        elif one.meaning == "relation":
            before = page.skeleton[page.sentence_at(start)[0] : match.start("relation")]
            if _NOT_SERIES.search(before[-50:]) or _NOT_SERIES.search(left):
                continue
            relation = _RELATION_NAMES.get(match["relation"], match["relation"])
            what = _written(page, match, "what")
            known = found.get(relation)
            if known is None or (what and not known.detail):
                found[relation] = Detail(Kind.SERIES, relation, what, start)
        else:
            if re.search(r"\b(?:like|unlike|than|fan of|saw|loved)\b[^.;!?]{0,20}$", left):
                continue
            name = _written(page, match, "name") or _written(page, match, "what")
            if name.split(" ")[0].casefold() in GIVEN_NAMES:
                continue
            group = groups.get("group") or ""
            value = name or group
            if value:
                found.setdefault(value, Detail(Kind.SERIES, value, match["ordinal"], start))
                if match["ordinal"] in (
                    "second",
                    "third",
                    "fourth",
                    "fifth",
                    "sixth",
                    "2nd",
                    "3rd",
                ):
                    found.setdefault("sequel", Detail(Kind.SERIES, "sequel", "", start))
    if page.title and page.title_start is not None and _numbered(page.title):
        found.setdefault("sequel", Detail(Kind.SERIES, "sequel", "", page.title_start))
    if "sequel" not in found and "remake" not in found and len(hints) >= _COMMON_HINT_NEEDED:
        found["sequel"] = Detail(Kind.SERIES, "sequel", "", hints[0])
    return list(found.values())


def _written(page: Page, match: re.Match[str], group: str) -> str:
    start, end = match.span(group) if group in match.re.groupindex else (-1, -1)
    if start >= 4 and page.canvas[start - 4 : start] == "The ":
        start -= 4
    return page.canvas[start:end].strip() if start >= 0 else ""


# --- year and running time -----------------------------------------------------------------------

_YEAR_FOUR = r"(?:18[89]\d|19\d\d|20[0-4]\d)"
_YEAR_LINE = re.compile(
    rf"(?:^|\n|[|;•·/,(]|\. )[ *_#>-]{{0,6}}(?:year|released?|release (?:year|date))[*_]* ?[:=][*_]* ?[^|\n;•·]{{0,14}}?(?P<year>{_YEAR_FOUR})\b",
    re.IGNORECASE,
)
_YEAR_CELL = re.compile(
    rf"(?:[|•·]|(?:^|\n)(?=[^\n|]{{4,6}}[|])) ?(?P<year>{_YEAR_FOUR}) ?(?=[|•·\n]|$)"
)
_YEAR_PROSE = re.compile(
    rf"\b(?:this|the) (?P<a>{_YEAR_FOUR}) (?:[a-z-]+ ){{0,4}}?(?:film|movie|classic|picture|comedy|drama|thriller|horror|western|musical|feature|release|production|documentary|gem|adventure|effort|masterpiece|debut)\b"
    rf"|\b(?:film|movie|picture|it) (?:was |is )?(?:from|released in|made in|shot in|came out in) (?:early |late |the year )?(?P<b>{_YEAR_FOUR})\b"
    rf"|\b(?:released|made|came out|premiered|debuted) (?:back )?in (?:early |late |the (?:summer|spring|fall|autumn|winter) of |the year )?(?P<c>{_YEAR_FOUR})\b"
)
_ANOTHER_YEAR = compile_rule(
    r"(?:\b(?:remake|original|based on|novel|book|unlike|like|than|version|sequel to|prequel to|adaptation|previous|first film|also|series|play)\b|{work})[^.;!?]{0,50}$"
)
_WORK_NEXT = compile_rule(r"[^.;!?\n]{0,24}{work}")
_OF_FILM = compile_rule(
    r"(?:(?:\b(?:film|movie|it|this)|{title})[\"'*_]*(?: was| is|,)?(?: [a-z]+){0,2} |^ *)$"
)
_MINUTES = re.compile(
    r"\b(?P<m>\d{2,3})[ -]?(?:min(?:ute)?s?\b\.?|')"
    r"|\b(?P<h>[1-4]) ?(?:h|hrs?|hours?)\b\.?(?:,? (?:and )?|)?(?:(?P<hm>[0-5]?\d) ?(?:m|mins?|minutes?)\b)?"
    r"|\b(?P<wh>one|two|three|four)[ -]hours?(?: and)? (?P<wm>a half|(?P<wn>\d{1,2}|[a-z]+(?:-[a-z]+)?) minutes?)"
    r"|\b(?P<colon>[1-4]):(?P<cm>[0-5]\d)(?::[0-5]\d)?\b"
)
_RUN_LEFT = re.compile(
    r"(?:\b(?:run(?:s|ning)?(?: ?time)?|runtime|length|clock(?:s|ing)(?: in)?|lasts?|duration|brisk|lean|tight|taut|slim|mere|at|a|its|the|this|only|just|that|long|for|of|to)\b[ :*_=]*|[|•·(,/] ?|^ *)$"
)
_RUN_CUE = re.compile(
    r"\b(?:run(?:s|ning|time)?|clock(?:s|ing)|runtime|lasts?|length|duration|min)\b"
)
_RUN_RIGHT = re.compile(
    r"[ -]?(?:long\b|running|runtime|run time|film|movie|feature|picture|length|thriller|comedy|drama|epic)"
    r"|[ -](?:[a-z]+ ){0,2}(?:film|movie|runtime|running time)|\.? ?[|•·)\n]"
)
_RUNS_AT = re.compile(
    r"\bat (?:(?:a|just|only|brisk|lean|mere|tight|bloated|whopping|[a-z]+ly) )*$"
)
_APPROXIMATE = re.compile(
    r"\b(?:nearly|almost|over|about|around|roughly|under|first|last|final|opening|after|every|another|some|than|in|within|next|ago|past|additional|extra|cut|closing)(?: (?:the|a|just|just over|maybe|only))? ?$"
)
_RUNTIME_LINE = re.compile(
    r"(?:^|\n|[|;•·])[ *_#>-]{0,6}(?:running time|run ?time|runtime|length|duration)[*_]* ?[:=][*_]* ?",
    re.IGNORECASE,
)
_NUMBER_WORDS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "ten": 10,
    "fifteen": 15,
    "twenty": 20,
    "twenty-five": 25,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
}
_SHORTEST, _LONGEST = 40, 400  # minutes of a feature film


def find_year(page: Page, from_title: int | None) -> Detail | None:
    """The film's year, if said."""
    if from_title:
        at = page.canvas.find(str(from_title))
        return Detail(Kind.YEAR, str(from_title), "", max(0, at))
    for pattern in (_YEAR_LINE, _YEAR_CELL):
        match = pattern.search(page.text)
        if match:
            return Detail(Kind.YEAR, match["year"], "", match.start("year"))
    for match in _YEAR_PROSE.finditer(page.skeleton):
        start = match.start()
        before = page.skeleton[page.sentence_at(start)[0] : start]
        if _WORK_NEXT.match(page.skeleton, match.end()) or (
            match["c"] and not _OF_FILM.search(before)
        ):
            continue
        if _ANOTHER_YEAR.search(page.skeleton[max(page.sentence_at(start)[0], start - 70) : start]):
            continue
        return Detail(Kind.YEAR, match["a"] or match["b"] or match["c"], "", start)
    return None


def find_runtime(page: Page) -> Detail | None:
    """The running time in minutes, if said exactly."""
    line = _RUNTIME_LINE.search(page.text)
    for match in _MINUTES.finditer(page.skeleton):
        minutes = _minutes(match)
        if not _SHORTEST <= minutes <= _LONGEST:
            continue
        start, stop = page.sentence_at(match.start())
        left = page.skeleton[max(start, match.start() - 30) : match.start()]
        keyed = line is not None and 0 <= match.start() - line.end() <= 2
        if not keyed:
            if _APPROXIMATE.search(left) or not _RUN_LEFT.search(left):
                continue
            cue = _RUN_CUE.search(left)
            if not (
                cue
                or (minutes % 5 and 60 <= minutes <= 240 and match["m"])
                or _RUN_RIGHT.match(page.skeleton, match.end(), stop)
                or (_RUNS_AT.search(left) and match.end() >= stop - 1)
            ):
                continue
            if not cue and match["colon"]:
                continue
        return Detail(Kind.RUNTIME, str(minutes), "", match.start())
    return None


def _minutes(match: re.Match[str]) -> int:
    if match["m"]:
        return int(match["m"])
    if match["h"]:
        return 60 * int(match["h"]) + int(match["hm"] or 0)
    if match["colon"]:
        return 60 * int(match["colon"]) + int(match["cm"])
    more = match["wn"]
    extra = (
        30
        if match["wm"] == "a half"
        else int(more)
        if more.isdigit()
        else _NUMBER_WORDS.get(more, 0)
    )
    return 60 * _NUMBER_WORDS[match["wh"]] + extra


# --- rating --------------------------------------------------------------------------------------

_NUMBER = r"(?P<n>\d{1,3}(?:[.,]\d{1,2})?|\d{1,2} ?½|\d{1,2} 1/2|½)"


def _spelt_groups(word: str, half: str) -> str:
    numbers = "zero|one|two|three|four|five|six|seven|eight|nine|ten"
    return rf"(?P<{word}>{numbers})(?P<{half}>(?: and a half|-and-a-half| and one half| 1/2)?)"


_RATING = re.compile(
    rf"(?<![\d/.$]){_NUMBER} ?(?:/ ?| out of (?:a possible )?|-out-of-| of )(?P<max>5|10|4|100|five|ten|four)(?![\d/%]|\.\d)(?: stars?)?"
    rf"|\b{_spelt_groups('w2', 'h2')} (?:stars? )?(?:out of|of) (?P<max2>five|ten|four|5|10|4)(?: stars?)?\b"
    r"|(?P<stars>[★⭐✭🌟]{1,10})(?P<starhalf>½| ?1/2)?(?P<empty>[☆✩✰]{0,9})"
    r"|(?<![\w*])(?P<asterisks>\*{1,5})(?P<asthalf>½| ?1/2)?(?: ?(?:/|out of) ?(?P<astmax>\*{4,5}|4|5|four|five))(?![\w*])"
    rf"|(?<![\d/.$])(?P<n3>\d(?:[.,]5)?|\d ?½|\d 1/2)[ -]stars?\b(?: out of (?P<max3>10|5|4|ten|five|four))?"
    rf"|\b{_spelt_groups('w4', 'h4')}[ -]stars?\b"
    r"|\b(?:grade|rating|score|verdict|overall|final grade|give (?:it|this|this (?:film|movie)) an?|gets an?|earns an?|rate (?:it|this) an?|solid|deserves an?)\b[ :*_=-]+(?P<letter>[a-d][+-]?|f)(?![\w'])"
    r"|(?<![^\n]) *(?P<alone>[a-d][+-])[.!]?(?=\n|$)"
    r"|\bgiv(?:e|es|ing|en) (?:it|this|this (?:film|movie)) an? (?:solid |generous |strong )?(?P<plain>\d{1,2}(?:\.\d)?)(?= ?(?:[,!;)]|\.?(?:\n|$)))"
    r"|(?<![\d.])(?P<percent>\d{1,3}) ?%"
    r"|(?:^|\n|\| ?)[ *_#>-]{0,6}(?:my |overall |final )?(?:rating|score|grade|verdict)[*_]* ?[:=][*_]* ?(?P<bare>\d{1,2}(?:\.\d)?)(?= *(?:\n|$|\|))"
)
_FRACTION_CUE = re.compile(
    r"\b(?:rat(?:e|ed|ing)|scor(?:e|ed)|giv(?:e|es|ing)|gave|grade|verdict|stars?|overall|marks?|points?|deserves?|gets?|earns?|vote|final|solid|strong|total|conclusion|summary|awarded)\b"
)
_SOMEONE_ELSES = re.compile(
    r"\b(?:imdb|average|rotten tomatoes|metacritic|tomatometer|critics?|audience score|other (?:reviewers?|people)|most (?:people|reviewers)|deserves more than|why (?:this|it)|current(?:ly)?|everyone|user rating|rated it|gave it|would have|could have|'d have|would've|previous|original|first (?:film|one|two|movie|2)|how (?:can|could|did)|people)\b[^.;!?\n]{0,50}$"
)
_OF_ASPECT = re.compile(
    r"(?:^|[\n|•*,;(-] ?)\*{0,2}(?:the )?(?:acting|story|plot|music|visuals?|score|direction|cinematography|pacing|script|effects|soundtrack|characters?|dialogue|ending|entertainment|rewatch\w*|action|gore|humou?r|scares?|sound|production|performances?|writing|romance|special effects|animation)(?: gets?| is| was)?(?: an?)?\*{0,2} ?[:=-]?\*{0,2} ?(?:an? )?$"
)
_PERCENT_CUE = re.compile(r"\b(?:rat(?:e|ing)|score|verdict|overall|grade|give (?:it|this))\b")
_LETTERS = {
    "a+": 10.0,
    "a": 9.5,
    "a-": 9.0,
    "b+": 8.5,
    "b": 8.0,
    "b-": 7.5,
    "c+": 6.5,
    "c": 6.0,
    "c-": 5.5,
    "d+": 4.5,
    "d": 4.0,
    "d-": 3.5,
    "f": 1.0,
}
_SPELT_NUMBERS = dict(
    zip(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
        range(11),
        strict=True,
    )
)
_DEFAULT_STARS = 5


def find_rating(page: Page) -> Detail | None:
    """The reviewer's own rating, as given, with its place on 0-10 in the detail."""
    skeleton = page.skeleton
    best: Detail | None = None
    for match in _RATING.finditer(skeleton):
        start, stop = page.sentence_at(match.start())
        left = skeleton[max(start, match.start() - 70) : match.start()]
        if _SOMEONE_ELSES.search(left) or _OF_ASPECT.search(left):
            continue
        value = _on_ten(match, left, skeleton[match.end() : min(stop, match.end() + 20)])
        if value is None or not 0 <= value <= 10:
            continue
        begin, end = match.span()
        if match["letter"] or match["alone"]:
            begin = match.start("letter" if match["letter"] else "alone")
        if match["bare"] or match["plain"]:
            begin = match.start("bare" if match["bare"] else "plain")
        text = page.text[begin:end].strip(" \n|")
        if match["letter"] or match["alone"]:
            text = text.strip(" .!").upper()
        best = Detail(Kind.RATING, text, f"{value:.1f}".removesuffix(".0"), begin)
    return best


def _on_ten(match: re.Match[str], left: str, right: str) -> float | None:
    """The matched rating on a scale of ten, or None if it is something else (24/7, 1/2 hour)."""
    if match["n"]:
        number, best = _number(match["n"]), _spelt(match["max"])
        if number > best or (
            match.group().find(" of ") > 0
            and "out" not in match.group()
            and not _FRACTION_CUE.search(left)
            and "star" not in match.group()
        ):
            return None
        if (
            best == 4
            and "star" not in match.group()
            and number == int(number)
            and not _FRACTION_CUE.search(left)
            and left.strip(" -|(*_")
        ):
            return None
        if re.match(r" (?:of|the|hours?|minutes?|years?|people|times|inch|scale)\b", right):
            return None
        return 10 * number / best
    if match["w2"]:
        number = _SPELT_NUMBERS[match["w2"]] + (0.5 if match["h2"] else 0)
        best = _spelt(match["max2"])
        if "star" not in match.group() and "out" not in match.group():
            return None
        return 10 * number / best if number <= best else None
    if match["stars"]:
        full = len(match["stars"]) + (0.5 if match["starhalf"] else 0)
        best = max(
            _DEFAULT_STARS,
            len(match["stars"]) + len(match["empty"]) + (1 if match["starhalf"] else 0)
            if match["empty"]
            else len(match["stars"]),
        )
        return 10 * full / (10 if best > _DEFAULT_STARS else _DEFAULT_STARS)
    if match["asterisks"]:
        best = len(match["astmax"]) if match["astmax"].startswith("*") else _spelt(match["astmax"])
        return 10 * (len(match["asterisks"]) + (0.5 if match["asthalf"] else 0)) / best
    if match["n3"] or match["w4"]:
        if re.match(r" (?:hotel|restaurant|general|cast|in|of)\b", right) or re.search(
            r"\b(?:the|these|those|all|his|her|its)(?: [a-z]+)? $", left
        ):
            return None
        number = (
            _number(match["n3"])
            if match["n3"]
            else _SPELT_NUMBERS[match["w4"]] + (0.5 if match["h4"] else 0)
        )
        best = _spelt(match["max3"]) if match["max3"] else 5 if number <= 5 else 10
        return 10 * number / best
    if match["letter"] or match["alone"]:
        return _LETTERS[match["letter"] or match["alone"]]
    if match["percent"]:
        return (
            int(match["percent"]) / 10
            if (_PERCENT_CUE.search(left) or not (left.strip() or right.strip(" .!")))
            and not right.strip().startswith("of")
            else None
        )
    return float(match["bare"] or match["plain"])


def _number(text: str) -> float:
    plain = text.replace(" 1/2", ".5").replace(" ½", ".5").replace("½", ".5").replace(",", ".")
    return float(plain) if plain[0] != "." else float("0" + plain)


def _spelt(text: str) -> int:
    return int(text) if text.isdigit() else _SPELT_NUMBERS[text]
