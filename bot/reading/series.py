"""Sequel, prequel, remake; the series and the film's place in it."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.reading.claims import Claim
from bot.reading.genre import ADJ
from bot.reading.lexicon.common import ORDINARY
from bot.reading.lexicon.names import GIVEN_NAMES
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.model import Kind
from bot.reading.page import NAME, TITLE, WORK, Page, compile_rule
from bot.reading.rules import rule, ruleset
from bot.reading.text import words

# --- series --------------------------------------------------------------------------------------

_ORDINAL = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|final|last|latest|"
    r"newest|middle|concluding|closing|opening|1st|2nd|3rd|\dth)"
)
_PART = (
    r"(?:film|movie|entry|instal+ment|chapter|part|outing|volume|episode|picture|instalment|"
    r"adventure)"
)
_RELATION = r"(?:sequel|prequel|remake|reboot|spin-off|spinoff|follow-up|threequel)"
_PREVIOUS = (
    r"(?:(?:first|original|previous|last|second|earlier) (?:film|movie|one|part|instal+ment|entry|"
    r"chapter|picture)|original|predecessor)"
)
_WHAT_WAS = (
    r"what (?:was|is|used to be|had been|has been|once was|became|has become|will be|feels like)"
    r"(?: (?:once|always|originally|supposedly|now|already|meant|planned|intended|billed|sold|to be"
    r"|as|easily))* (?:a|an|the|his|her|their|our|my)"
)
"""What a series is, or was: "the third film in what used to be the best saga around"."""
_NOT_YET = (
    r"(?! (?:already|being|coming|due|planned|promised|on (?:the|its) way|in (?:the|pre-|post-)"
    r"|out\b))"
)
_SERIES_RULES = ruleset(
    (
        rule(
            rf"(?:\b(?:is|was|it'?s|as|remains|makes|delivers|here's|what)|{{title}}[\"'*_]*,?|"
            rf"(?<![^\n]))(?: ?(?:an?|the|this|such|one of the|both|not just|more than|worthy|"
            rf"very|rare|just|truly|another|that|its|yet))+ {ADJ}"
            rf"(?P<relation>{_RELATION})\b(?! (?:bait|hook|hunting|hungry)|s\b"
            rf"| is (?:already|being|coming|due|planned|promised)\b)(?P<of> "
            rf"(?:to|of|from) (?:the )?(?:[a-z0-9-]+ ){{0,4}}?[\"'*_]*(?P<what>{{work}}|{{name}}|"
            rf"{{title}}))?",
            "sequel prequel remake reboot spin-off spinoff follow-up threequel",
            "relation",
        ),
        rule(
            r"\b(?P<relation>sequel|prequel|remake|reboot|spin-off|spinoff|follow-up) (?:to|of) "
            r"(?:the )?(?:[a-z0-9-]+,? ){0,4}?[\"'*_]*(?P<what>{work}|{name})",
            "sequel prequel remake reboot spin-off spinoff follow-up",
            "relation",
        ),
        rule(
            r"\b(?:the|this) (?:[a-z-]+ )?(?P<relation>sequel|prequel|remake|reboot|follow-up) "
            r"(?:is|was|offers|takes|delivers|expands|improves|lacks|fails|works|has|does|never|"
            r"doesn't|manages|picks|surpasses|outdoes|goes|tries|feels|falls|suffers|brings|gives|"
            r"stands|keeps|lives)\b"
            rf"{_NOT_YET}",
            "sequel prequel remake reboot follow-up",
            "called",
        ),
        # "I am sorry to report that the sequel is flat": what is reported is of the film reviewed.
        rule(
            r"\b(?:joy|pleasure|pleased|delighted|sorry|sad|happy|glad|relieved|thrilled|regret"
            r"|pains "
            r"me|hurts me|like|able) to (?:be able to )?(?:report|say|tell|announce|confirm|write)"
            r"(?: to)?(?: you)?(?: all)?(?: that)? (?:the|this) (?:[a-z-]+ )?"
            r"(?P<relation>sequel|prequel|remake|reboot) (?:is|isn't|was|has|hasn't|does|doesn't"
            r"|lacks|lives|works)\b(?P<too>)(?P<is>)"
            rf"{_NOT_YET}",
            "sequel prequel remake reboot",
            "stated",
        ),
        # Which of them is looked back at: of no weight but beside another hint.
        rule(
            r"\b(?:in|of|than|from|since|unlike|watch|rewatch|see|dig out|revisit|go back to"
            r"|return "
            r"to|as) the (?:first|original|last|previous|earlier) (?:film|movie|picture|one)\b"
            r"|\bthe (?:first|original|previous|last|old) (?:film|movie|picture)(?:'s| was| had)\b"
            r"|\blast time\b|\boriginal director\b",
            "first original last previous earlier old",
            "back",
        ),
        # "the second outing for Inspector Gull"
        rule(
            rf"\b(?:this|it)(?:'s| is| was)? (?:the |his |her |their )?(?:[a-z-]+ )?"
            rf"(?P<ordinal>{_ORDINAL}) (?:outing|adventure|escapade|helping|instal+ment) (?:for"
            rf"|with) "
            rf"(?:[a-z-]+ )*{{name}}",
            "outing adventure escapade helping instalment installment",
            "sequel",
        ),
        rule(
            rf"\bpick(?:s|ing) up (?:right |just |exactly |almost |immediately |directly |[a-z]+ "
            rf"(?:years?|months?|weeks?|days?) )*(?:where|after) (?:the |its )?{_PREVIOUS}\b",
            "picks picking",
            "sequel",
        ),
        rule(
            r"\b(?:it'?s|this is|it is|it was|being|here's) (?:really |basically |effectively )?"
            r"part (?:two|three|four|2|3|4|ii|iii|iv)\b"
            r"(?! of (?:the|a) (?!series|trilogy|saga|story|planned|projected))",
            "part",
            "sequel",
        ),
        rule(
            rf"\b(?:than|as|surpass(?:es)?|outdoes|lives up to|equals|betters|improves on|"
            rf"expectations set by|fans of|follows|since|from|like|everything (?:they|we|i|you) "
            rf"loved about|established in) (?:the|its) (?:{_PREVIOUS})(?! (?:half|part|act|time|"
            rf"version|novel|book|script|play|series|tv|source|cut|score|music|idea|title|"
            rf"language|\ue000))",
            "than as surpass surpasses outdoes lives equals betters improves expectations fans "
            "follows since from like everything established",
            "hint",
        ),
        rule(
            rf"\b(?P<ordinal>{_ORDINAL}) (?:and (?:final|last|best|weakest|strongest) "
            rf")?(?:(?P<name>{{name}}|{{title}}|{{work}}) )?{_PART}s? (?:in|of) (?:the|a|an|this|"
            rf"his|her|their|{_WHAT_WAS}) (?:[a-z-]+ ){{0,4}}?(?:(?P<what>{{name}}|{{title}}|"
            rf"{{work}})[\"'*_]* )?(?P<group>series|trilogy|franchise|saga|quadrilogy|tetralogy|"
            rf"cycle)",
            "series trilogy franchise saga quadrilogy tetralogy cycle",
            "position",
        ),
        rule(
            rf"\b{_PART} (?P<ordinal>one|two|three|four|five|six|\d|i{{1,3}}|iv|v) (?:of|in) "
            rf"(?:the|a|an|"
            rf"this|his|her|their|{{name}}'s) (?:[a-z-]+ ){{0,3}}?(?:(?P<what>{{name}}|{{title}}|"
            rf"{{work}})"
            rf"[\"'*_]* )?(?P<group>series|trilogy|franchise|saga|quadrilogy|tetralogy|cycle)",
            "series trilogy franchise saga quadrilogy tetralogy cycle",
            "position",
        ),
        rule(
            rf"\b(?P<ordinal>{_ORDINAL}) {_PART} (?:of|in) {{name}}'s (?:[a-z-]+ ){{0,2}}?"
            rf"(?P<group>series|trilogy|franchise|saga|cycle)",
            "series trilogy franchise saga cycle",
            "position",
        ),
        rule(
            r"\b(?:closes|concludes|continues|completes|ends|finishes|wraps up|resumes) the "
            r"(?:[a-z-]+ )?(?:(?P<name>{name}|{work}|{title}) )?(?:story|tale|adventures?|"
            r"(?P<group>"
            r"saga|trilogy|series|cycle|quartet))\b",
            "closes concludes continues completes ends finishes wraps resumes",
            "sequel",
        ),
        rule(
            r"\b(?P<ordinal>part one|part two|part three|part four|part \d|the first|the second|"
            r"the third|the last|the middle one) of (?:a (?:planned |projected )?|the )?(?P<group>"
            r"three|four|five|trilogy|quartet)\b"
            r"(?! (?!films|movies|parts|and|in|but|is|was|so|that)[a-z])",
            "part first second third last middle",
            "part",
        ),
        rule(
            r"\b(?P<what>{title}|this|it|here)[^.;:!?]{0,24} (?:is|comes as|"
            r"as) (?:the )?(?P<ordinal>"
            r"first|second|third|fourth|fifth|last|final|middle) of (?:the|a|her|his|their) "
            r"(?:[a-z-]+ )?(?P<group>trilogy|quartet|series|saga|cycle|three|four)\b",
            "trilogy quartet series saga cycle three four",
            "part",
        ),
        rule(
            r"\bnot so much (?:a|an|the) (?P<relation>sequel|prequel|remake|reboot|"
            r"spin-off)(?: (?:to|"
            r"of) (?:the )?(?:[a-z0-9-]+ ){0,4}?(?P<what>{work}|"
            r"{name}))? (?:of [^.;!?]{0,30} )?as\b",
            "sequel prequel remake reboot spin-off",
            "stated",
        ),
        rule(
            r"(?:(?<![a-z0-9] )(?<![a-z0-9])|\b(?:yes|yep|yeah) )"
            r"(?:the|a) (?P<relation>sequel|prequel|remake|reboot)\.|"
            r"\bthis (?P<too>sequel|prequel|remake|reboot)\b|\b(?:so|yes,?|"
            r"then) it's a (?P<is>sequel|"
            r"prequel|remake|reboot)\b",
            "sequel prequel remake reboot",
            "stated",
        ),
        rule(
            r"\b(?P<ordinal>second|third|fourth|fifth|sixth|seventh|eighth|latest|final|2nd|3rd|"
            r"\dth) (?:and (?:final|last) )?(?P<name>{name}|{work}|{title}) (?:film|movie|picture|"
            r"adventure|instal+ment|entry|outing)\b",
            "film movie picture adventure installment instalment entry outing",
            "position",
        ),
        rule(
            rf"\b(?P<ordinal>{_ORDINAL}) (?:[a-z]+ )?(?:instal+ment|entry|chapter) (?:in|of) "
            rf"(?:the )?(?P<what>{{name}}|{{work}}|{{title}})",
            "installment instalment entry chapter",
            "position",
        ),
        rule(
            r"\b(?P<ordinal>second|third|fourth|fifth|sixth|final|latest|2nd|3rd|\dth) in "
            r"(?:the|a|this|his|her|their) (?:[a-z-]+ ){0,2}?"
            r"(?:(?P<what>{name}|{work}|{title}) )?"
            r"(?P<group>series|trilogy|franchise|saga|cycle)\b",
            "series trilogy franchise saga cycle",
            "position",
        ),
        rule(
            r"\b(?:years?|months?|weeks?|days?|hours?|minutes?) (?:on|later|after|since)"
            r"(?: the (?:events|end|ending) of)?(?: from)? the (?:first|original|last|previous) "
            r"(?:{title}|{work}|{name}|film|movie|one|picture)",
            "years year months month weeks week days day hours hour minutes minute",
            "sequel",
        ),
        rule(
            r"(?:(?<![a-z0-9,\ue003] )(?<![a-z0-9,\ue003])|\b(?:it's|it is|this is|is|was) )"
            r"(?:the )?"
            r"(?P<ordinal>second|third|fourth|fifth|sixth|seventh|2nd|3rd|\dth)(?: and (?:final|"
            r"last))?(?: one)? (?:of|in) the (?P<what>{name}|{work}|{title})[\"'*_]* "
            r"(?:films|movies|pictures|series)\b",
            "films movies pictures series",
            "position",
        ),
        rule(
            r"{title}[\"'*_]*:? \((?P<what>{name}|{work}|{title})[\"'*_]*,? ?"
            r"(?:#|no\.? ?|part |book |vol\.? ?)"
            r"(?P<ordinal>[2-9])\)",
            "2 3 4 5 6 7 8 9",
            "position",
        ),
        rule(
            r"{title}[\"'*_]*,? (?:is |being )?the (?P<ordinal>second|third|fourth|fifth|sixth|"
            r"seventh|eighth|last|final|latest) of (?:them\b|"
            r"the (?:(?P<what>{name}|{work}|{title}) )?"
            r"(?:films|movies|pictures)\b)",
            "second third fourth fifth sixth seventh eighth last final latest",
            "position",
        ),
        rule(
            r"(?:{title}[\"'*_]*|\b(?:it|this|film)) follows on from\b",
            "follows",
            "sequel",
        ),
        rule(
            r"\bthe (?:sequel|follow-up): [\"'*_]*{title}",
            "sequel follow-up",
            "sequel",
        ),
        rule(
            r"{name}'s? (?:\d{4} |new |recent |own )?remake\b(?! of (?:{work}|the ))"
            r"|^remaking (?:{name}|{work}|{title}|an? |the )",
            "remake remaking",
            "remake",
        ),
        rule(
            r"\ba (?:new|modern|fresh|updated) (?:version|telling|take) (?:of|on) (?:the|an?) "
            r"(?:[a-z-]+ )?(?:old|older|earlier|silent|classic|\d{4}) (?:[a-z-]+ )?(?:film|picture|"
            r"movie|classic|original)\b",
            "version telling take",
            "remake",
        ),
        rule(
            r"\b(?P<ordinal>first|second|third|fourth|final|last|latest|middle) (?:part|film|"
            r"movie|chapter|instal+ment|entry) (?:in|of) (?:a|the|this|his|her|their) (?:[a-z-]+ "
            r")?(?P<group>trilogy|saga|franchise)",
            "trilogy saga franchise",
            "position",
        ),
    )
)  # fmt: skip
_NOT_SERIES = compile_rule(
    r"\b(?:not|isn't|wasn't|never|no|hope(?: for)?|hoping|want|wanted|need|needs|wait for|await|"
    r"expect|set(?:s|ting)? up|room for|demand|deserves?|could (?:be|use)|hint(?:s|ing) at|"
    r"tease[sd]?|make|"
    r"rumou?red|beg(?:s|ging)|if|without|before|after|unlike|its(?! an? )|inevitable|upcoming|"
    r"future|possible|potential|followed by|spawned|led to|most|many|another|bring on|easy|"
    r"crying for|cries out for|for|to|there (?:is|was|will)|next|several|two|three|"
    r"its own)\b[^.;:!?]{0,24}$|"
    r"{work}[\"'*_]*,? (?:is |was )?(?:the |a |an )?[a-z ]{0,16}$"
)
_NUMBERED = re.compile(
    r".* (?:[2-6]|ii|iii|iv|part (?:[2-9]|two|three|four|five|ii|iii|iv))(?: ?[:-].*)?"
)
_KINGS = re.compile(r"(?:henry|richard|george|edward|charles|louis|james|king|queen) ")


def _numbered(title: str) -> bool:
    """Whether the title itself says that it is a second or later part."""
    lowered = title.casefold()
    return _NUMBERED.fullmatch(lowered) is not None and _KINGS.match(lowered) is None


_LATER = vocabulary(
    "two three four five six 2 3 4 5 ii iii iv v final concluding second third fourth fifth sixth "
    "2nd 3rd",
)
_RELATION_NAMES = {"spinoff": "spin-off", "follow-up": "sequel", "threequel": "sequel"}
# "Remakes need a reason. This one has none."
_SORTS = ("sequel", "prequel", "remake", "reboot", "spin-off")
_OF_ITS_SORT = re.compile(
    rf"\b(?P<relation>{'|'.join(_SORTS)})s [^.;:!?\n]{{2,60}}[.!?]\s+(?:but |and |so )?"
    rf"(?:(?:this one|this|here)\b|[\"'*_]*{TITLE}\ue003*+(?! (?:isn't|is (?:not|no))\b))"
)
_COMPARED = re.compile(r"\b(?:like|unlike|than|fan of|saw|loved)\b[^.;!?]{0,20}$")
_SOMEONES = re.compile(r"(?:[\ue000\ue003]'s?|\b(?:his|her|their)) (?:[a-z-]+ ){0,2}$")
# "Hat Trick 2: Brim" and "Loud Boots: Encore" follow "Hat Trick" and "Loud Boots".
_STEM = re.compile(
    r"(?P<stem>.+?)(?: (?:[2-9]|ii|iii|iv|v|vi|part (?:[2-9]|two|three|four|five|ii|iii|iv))"
    r"(?: ?[:-] .*)?|: .+| returns)",
    re.IGNORECASE,
)
_COMMON_HINT_NEEDED = 2


def find_series(page: Page) -> list[Claim]:
    """Sequel, prequel and the like; the series' name and the film's place in it, when said."""
    found: dict[str, Claim] = {}
    hints: list[int] = []
    called = looks_back = False
    for one, match in _SERIES_RULES.matches(page):
        start = match.start()
        left = page.skeleton[max(page.sentence_at(start)[0], start - 40) : start]
        groups = match.groupdict()
        if one.meaning in ("hint", "called"):
            hints.append(start)
            called |= one.meaning == "called"
        elif one.meaning == "back":
            looks_back = True
        elif one.meaning in ("sequel", "remake"):
            if _COMPARED.search(left):
                continue
            found.setdefault(one.meaning, Claim(Kind.SERIES, one.meaning, "", start))
            if groups.get("group"):
                name = _written(page, match, "name") or groups["group"]
                found.setdefault(name, Claim(Kind.SERIES, name, "final", start))
        elif one.meaning == "part":
            group = "trilogy" if groups["group"] == "three" else groups["group"]
            ordinal = groups["ordinal"].removeprefix("the ")
            found.setdefault(group, Claim(Kind.SERIES, group, ordinal, start))
        elif one.meaning == "stated":
            what = _written(page, match, "what") if "what" in groups else ""
            relation = groups["relation"] or groups.get("too") or groups.get("is") or ""
            if relation:
                found.setdefault(relation, Claim(Kind.SERIES, relation, what, start))
        elif one.meaning == "relation":
            before = page.skeleton[page.sentence_at(start)[0] : match.start("relation")]
            if _NOT_SERIES.search(before[-50:]) or _NOT_SERIES.search(left):
                continue
            if match["relation"] == "follow-up" and _SOMEONES.search(before):
                continue  # the maker's next film
            relation = _RELATION_NAMES.get(match["relation"], match["relation"])
            what = _written(page, match, "what")
            known = found.get(relation)
            if known is None or (what and not known.detail):
                found[relation] = Claim(Kind.SERIES, relation, what, start)
        else:
            if _COMPARED.search(left) or _SOMEONES.search(left):
                continue
            name = _written(page, match, "name") or _written(page, match, "what")
            if name.split(" ")[0].casefold() in GIVEN_NAMES:
                continue
            value = name or groups.get("group") or "series"
            found.setdefault(value, Claim(Kind.SERIES, value, match["ordinal"], start))
            if match["ordinal"] in _LATER:
                found.setdefault("sequel", Claim(Kind.SERIES, "sequel", "", start))
    if page.title and page.title_start is not None and _numbered(page.title):
        found.setdefault("sequel", Claim(Kind.SERIES, "sequel", "", page.title_start))
    sorts = any(f"{sort}s " in page.lowered for sort in _SORTS)
    for match in _OF_ITS_SORT.finditer(page.skeleton if sorts else ""):
        relation = match["relation"]
        found.setdefault(relation, Claim(Kind.SERIES, relation, "", match.start()))
    hinted = len(hints) >= _COMMON_HINT_NEEDED or (called and looks_back)
    if hinted and "sequel" not in found and "remake" not in found:
        found["sequel"] = Claim(Kind.SERIES, "sequel", "", hints[0])
    before = _before_it(page)
    for relation in ("sequel", "prequel"):
        if before and relation in found and not found[relation].detail:
            found[relation] = replace(found[relation], detail=before)
    return list(found.values())


# "Remember Meet Gus? This one is duller", of "Gus Goes Home".
_REMEMBER = re.compile(
    rf"\bremember (?:a (?:little )?film called )?[\"'*_]*(?P<what>[{NAME}{WORK}]\ue003*)[\"'*_]*\?"
)


def _before_it(page: Page) -> str:
    """The film that another follows: by its own title, or called to mind in words of its title."""
    if stem := _STEM.fullmatch(page.title or ""):
        return stem["stem"]
    own = set(words(page.title or "")) - ORDINARY
    for match in _REMEMBER.finditer(page.skeleton):
        what = _written(page, match, "what")
        if own & set(words(what)) - ORDINARY:
            return what
    return ""


def _written(page: Page, match: re.Match[str], group: str) -> str:
    start, end = match.span(group) if group in match.re.groupindex else (-1, -1)
    if start >= 4 and page.canvas[start - 4 : start] == "The ":
        start -= 4
    return page.canvas[start:end].strip() if start >= 0 else ""
