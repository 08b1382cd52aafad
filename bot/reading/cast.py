"""Who plays whom, and who the story is about."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from bot.reading.credits import line_stop, people_in
from bot.reading.lexicon.names import GIVEN_NAMES, HONORIFICS, JOB_NOUNS, RANKS
from bot.reading.lexicon.nouns import PERSON_NOUNS
from bot.reading.lexicon.vocabulary import either, vocabulary
from bot.reading.names import is_company
from bot.reading.page import NAME, Name, Page, compile_rule
from bot.reading.phrases import Phrase, Sort, phrase_before, read_phrase
from bot.reading.rules import Rule, rule, ruleset
from bot.reading.text import fold

_PRAISE = vocabulary(
    "excellent terrific superb outstanding wonderful great brilliant fantastic perfect phenomenal "
    "magnificent marvelous marvellous amazing good solid fine effective memorable charming "
    "delightful hilarious funny convincing believable compelling riveting mesmerizing mesmerising "
    "electric magnetic luminous radiant heartbreaking moving touching chilling menacing scary "
    "creepy strong impressive exceptional extraordinary incredible sublime stellar remarkable "
    "unforgettable wasted miscast wooden terrible awful bad dreadful dull bland forgettable weak "
    "hammy unconvincing lost adorable likeable likable sympathetic subtle understated restrained "
    "commanding spellbinding captivating excellent lovely spot-on top-notch well-cast badly_cast "
    "cast at_his_best at_her_best a_joy a_delight a_revelation",
)
_LINK = (
    r"(?: (?:less|more|not|hardly|nearly|somewhat|too|ever|is|was|are|were|does|did|gives|gave|and|both|all|equally|also|just|simply|truly|really|quite|"
    r"absolutely|very|so|once|again|a|the|his|her|their|here|back|returns?|stars?|starred|co-stars?|"
    r"co-starred|starring|appears?|appeared|shines?|shone|excels?|impress(?:es)?|dazzles?|charms?|"
    r"standout|stand-out|turn|performance|performances|work|role|best|career-best|supporting|lead|"
    r"leading|steals the (?:film|show|movie)|all (?:[a-z]+)|[a-z]+ly|"
    rf"{either(_PRAISE)}),?){{1,7}}"
)
_PLAYS = (
    r"(?:plays?|played|portrays?|portrayed|embodies|inhabits|voices|voiced|essays|essayed|is playing|"
    r"(?:takes on|tackles|inhabits|takes|has|in|fills|(?:[a-z]+s|[a-z]+ed) (?:[a-z]+ ){0,5}?(?:through|in|into|with|up)) (?:the|her|his) (?:[a-z-]+ )?(?:role|part) of|co-stars as|stars as|appears as|"
    r"starring as|directs (?:him|her)self as|cast as|miscast as|returns as|shines as|excels as|playing|portraying|does well as|turns up as|features as)"
)

_PLAYER_RULES: tuple[Rule[str], ...] = (
    rule(
        rf"(?P<who>{{names}})(?:, (?:an?|the) [a-z' -]{{3,40}},|,? (?:who|[a-z]+ly|also|here|again|both|memorably|,))*,? {_PLAYS} (?P<role>)",
        "play plays played portray portrays portrayed embodies inhabits voices voiced essays essayed playing role "
        "part stars co-stars appears starring cast miscast returns shines excels portraying well turns features directs",
        "plays",
    ),
    rule(
        r"(?:\b(?:played|portrayed|voiced|embodied|brought to life|performed|acted|essayed)(?: [a-z]+ly| to perfection| here)?"
        r" by {filler}(?P<who>{names}))",
        "played portrayed voiced embodied brought performed acted essayed",
        "played by",
    ),
    rule(
        rf"(?P<who>{{name}})(?:'s?)?{_LINK} (?:as|in the (?:[a-z-]+ )?(?:role|part) of) (?P<role>)",
        "as role part",
        "as",
    ),
    rule(r"(?P<who>{name}),? as (?P<role>)", "as", "bare as"),
    rule(
        r"(?P<who>{name})'s? (?:[a-z-]+,? (?:and |but )?){0,4}?(?:performance|portrayal|turn|work|depiction|interpretation|"
        r"rendition|take|role|debut)s? (?:as|of|in the role of) (?P<role>)",
        "performance portrayal turn work depiction interpretation rendition take role debut",
        "as",
    ),
    rule(
        r"(?P<who>{name}) (?:really |truly |also |and )?(?:brings|gives life to|breathes life into|lends (?:his|her|their) (?:[a-z]+ )?voice to|"
        r"provides the voice (?:of|for)|voices) (?P<role>)",
        "brings life lends voice voices",
        "plays",
    ),
    rule(
        r"(?:(?<![^\n]) ?with|\bcast:?) ?\(?(?P<who>{names})(?=[.)]| lead| head| round)",
        "with cast",
        "named",
    ),
    rule(
        r"\b(?:starring|co-starring|stars|co-stars|featuring|headlined by|cast (?:includes|features|boasts|consists of|led by|"
        r"headed by|is led by|of)|ensemble (?:of|includes|led by)|with supporting (?:turns|roles|performances) (?:by|from)|"
        r"anchored by|lead performances? (?:by|from)) "
        r"(?:both )?{filler}(?P<who>{names})(?! ?'s (?!ever))",
        "starring co-starring stars co-stars featuring headlined cast ensemble supporting anchored lead performance performances",
        "named",
    ),
    rule(
        r"\b(?:performances?|turns?|acting|portrayals?|work|chemistry)(?: here| is| are)? (?:by|from|between) {filler}(?P<who>{names})(?! ?'s)",
        "performance performances turn turns acting portrayal portrayals work chemistry",
        "named",
    ),
    rule(
        r"\b(?:actors?|actress(?:es)?|stars?|co-stars?|newcomers?|veterans?|leading (?:man|lady)|child actor|young actor|lead actor|lead actress|scream queen|comedian),? (?P<who>{names})(?! ?\()",
        "actor actors actress actresses star stars co-star co-stars newcomer newcomers veteran veterans leading scream comedian",
        "titled",
    ),
    rule(
        r"(?P<who>{names}) (?:both |all |each |also |really |truly )?(?:give|gives|gave|deliver|delivers|delivered|turns? in|turned in|offers?|puts? in|does) "
        r"(?:a|an|the|his|her|their|another|some|solid|strong|good|great|fine|excellent)?(?: ?[a-z-]+,?){0,6}? (?:performances?|turns?|portrayals?|acting|work)\b",
        "performance performances turn turns portrayal portrayals acting work",
        "named",
    ),
    rule(
        r"(?P<who>{names}),?(?: is| are|,)? (?:(?:[a-z]+ly |just |so |[a-z-]+ and )?(?:[a-z-]+) )?in the (?:lead|leading|title|titular|main|central|starring|supporting|eponymous) (?:role|roles|part|parts)\b",
        "role roles part parts",
        "named",
    ),
    rule(
        r"(?P<who>{name})'s? (?:[a-z-]+,? (?:and |but )?){0,3}?(?:performance|portrayal|acting|turn|comic timing|screen presence|line readings|delivery|character)\b",
        "character performance portrayal acting turn timing presence readings delivery",
        "full",
    ),
    rule(
        rf"(?P<who>{{names}}),? (?:(?:is|was|are|were|also|who|really|both|as always|[a-z]+ly|so|very|quite|just) )+(?:{either(_PRAISE - {'great', 'good', 'bad', 'lost', 'fine', 'cast', 'amazing', 'wonderful', 'perfect'})})\b",
        "is was are were",
        "full",
    ),
    rule(
        r"(?P<who>{names}) (?:co-stars?|co-starred|steals? (?:the (?:show|film|movie|picture)|every scene|(?:his|her|their) scenes)|"
        r"rounds? out the cast|lead(?:s)? the cast|heads? the cast|ha(?:s|ve) (?:[a-z' ]{0,24} )?chemistry|stars?\b(?! of)|(?:is|was|are) (?:badly |horribly |woefully |perfectly )?(?:miscast|well cast|perfectly cast))",
        "co-star co-stars co-starred steal steals round rounds lead leads head heads has have chemistry star stars miscast cast",
        "full",
    ),
)
_PLAYERS = ruleset(_PLAYER_RULES)

_NOT_OURS = compile_rule(
    r"(?:{work}[\"'*_]*(?: ?\([^)]*\))?,? ?(?:with |starring )?$|\b(?:like|unlike|than|based on|remake|"
    r"reminiscent of|instead of|original(?:ly)?|version|previous|earlier|should have|would have|could have|"
    r"if|imagine|wish|hope|mind|think of|reminds? (?:me|us) of|remember|parody of|impression of|inspired by|not|never|isn't|wasn't)\b[^.;:!?]{0,40}$)"
)
_ROLE_PARTS = vocabulary("role part roles parts characters people person")
_LEAD_ROLE = re.compile(
    r"(?:the|a|an) (?:[a-z-]+ )?(?:lead|title|titular|main|central|supporting|eponymous|starring|leading) (?:role|character|part)?"
)
_CAST_LINE = re.compile(
    r"(?:^|\n|[|;•·]|(?<=[.)]) |\*)[ *_#>-]{0,6}(?:cast|starring|stars|featuring|with|actors|main cast|players|starring roles?)[*_]*"
    r" ?[:=–—][*_]* ?(?P<value>[^|\n•·]{3,400})",
    re.IGNORECASE,
)
_CAST_ITEM = re.compile(
    r"(?P<who>[^,;()]+?)\s*(?:\((?:as |plays |playing )?(?P<in>[^()]{2,60})\)|(?: as | \.{2,} ?| – | - |…)\s*(?P<as>[^,;()]{2,60}))?\s*(?:,|;| and (?=[^a-z])|&|\.?$)"
)
_BRACKETED = compile_rule(
    r"(?P<first>{name}) ?[(\[](?:played by |as |plays |(?:a |the )?[a-z-]+ )?(?P<second>{name})[)\]]"
)
_ROLE_BRACKETED = compile_rule(r"(?P<noun>[a-z]+) \((?:played by |the [a-z]+ )?(?P<who>{name})\)")
_PAIRED = compile_rule(r"(?P<actor>{name})'s? (?P<role>{name})")
_OF_PHRASE = re.compile(
    r" of (?:(?:the|a|an|his|her|their) )?[a-z'-]+(?: [a-z'-]+)?(?=[.,;:!?)]|$|\n| (?:who|and|in|with|whose|that|is|was|as)\b)"
)

_SPELT_AGES = vocabulary(
    "six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen",
)
_AGES = " ".join(f"{age}-year-old" for age in sorted(_SPELT_AGES | {*map(str, range(3, 99))}))
_INTRODUCED = ruleset(
    (
        rule(
            r"\b(?:named|called|by the name of|known (?:only |simply )?as|nicknamed|dubbed|christened) (?:the )?(?P<who>{name})",
            "named called name known nicknamed dubbed christened",
            "named",
        ),
        rule(
            r"(?P<who>{name})(?: \([^)]{2,40}\))?, (?P<np>(?:a|an|the|his|her|their|our|once) )",
            "a an the his her their our once",
            "apposed",
        ),
        rule(r"(?P<who>{name}) (?:is|was) (?P<np>(?:a|an) )", "is was", "is a"),
        rule(
            r"\b(?:follows?|following|cent(?:er|re)s? (?:on|around|upon)|revolves? around|focus(?:es)? on|concerns|introduces?|"
            r"(?:we|you) (?:meet|follow)|tells? (?:the )?(?:[a-z]+ )?(?:story|tale) of|(?:story|tale|adventures?|life|journey|struggles?|exploits|misadventures|plight) of) "
            r"(?:the (?:[a-z]+ )?(?:journey|life|story|lives|adventures|exploits|struggles?|fortunes|quest) of )?{filler}(?P<who>{names})",
            "follow follows following centers centres center revolves revolve focuses focus concerns introduces introduce meet "
            "story tale adventure adventures life journey struggle struggles exploits plight",
            "followed",
        ),
        rule(
            r"\b(?:character|protagonist|hero|heroine|antihero|anti-hero|villain|antagonist|lead|narrator|evil|villainous|wicked|nefarious|sinister|bad guy|good guy|[a-z0-9]+-year-old(?: [a-z]+)?)s?,?(?: of| named| called|,)? (?P<who>{names})",
            "character characters protagonist protagonists hero heroes heroine heroines villain villains antagonist narrator antihero guy evil villainous wicked nefarious sinister guy "
            + _AGES,
            "character",
        ),
        rule(r"(?P<noun>[a-z]+),? (?P<who>{name})", " ".join(PERSON_NOUNS), "noun"),
        rule(
            r"\b(?:as|when|while|until|after|before|once|where|and) (?P<who>{names}) (?:[a-z]+ly )?(?:must|has to|have to|tries|try|sets? out|discovers?|finds?|learns?|begins?|embarks?|"
            r"faces?|confronts?|battles?|struggles?|fights?|flees?|escapes?|meets?|falls?|stumbles?|realizes?|realises?|uncovers?|delves?|navigates?|grapples?|returns?|travels?|joins?|decides?|investigates?)\b",
            "as when while until after before once where and",
            "acts",
        ),
        rule(
            r"(?P<who>{name})'s (?:[a-z]+ )?(?:journey|quest|struggle|destiny|companions|friends|mother|father|brother|sister|wife|husband|daughter|"
            r"son|home|village|world|past|secret|fate|powers?|arc|parents|family|life|love|plan|mission|death|boss|partner)\b",
            "journey quest struggle destiny companions friends mother father brother sister wife husband daughter son home "
            "village world past secret fate power powers arc parents family life love plan mission death boss partner",
            "acts",
        ),
    )
)
_CREDITED = re.compile(r"\bby (?:the )?$")
_OF_CHARACTER = re.compile(r"\bof ")
_MAKER = re.compile(
    r"\b(?:directors?|\w*writers?|scripter|composer|cinematographer|producers?|author|editor)\b"
)
_APPOSED_END = re.compile(
    r"[.,;:!?)]|$|\n| -| (?:who|whose|that|which|of|from|in|with|played|portrayed|named|and|at|on|to|[a-z]+ing|[a-z]+ed|by)\b"
)
_SCREEN_JOBS = JOB_NOUNS - vocabulary(
    "singer author editor comedian narrator legend veteran writer"
)
_MINE = vocabulary("my your our")
_FILM_PEOPLE = JOB_NOUNS | vocabulary(
    "reviewer critic fan viewer audience friend person people man woman guy figure lead character "
    "leader genius legend artist veteran couple family boss model team author star novelist",
)


@dataclass(slots=True)
class Player:
    """An actor, with the role as told: a name, a description or nothing."""

    name: str
    at: int
    role: str = ""


@dataclass(slots=True)
class Figure:
    """A character, with the description as told, and the evidence for it."""

    name: str
    at: int
    detail: str = ""
    weight: int = 0


@dataclass(slots=True)
class Introduced:
    """A named place or thing that was introduced as a person might be: "a town called Harrow"."""

    name: str
    at: int
    sort: Sort
    detail_start: int
    detail_end: int
    goes_on: bool  # the description may go on after its noun


@dataclass(slots=True)
class People:
    """Cast and characters of one review."""

    players: dict[str, Player] = field(default_factory=dict)
    figures: dict[str, Figure] = field(default_factory=dict)
    others: list[Introduced] = field(default_factory=list)

    def add_player(self, name: str, at: int, role: str = "") -> None:
        player = self.players.setdefault(fold(name), Player(name, at, role))
        if role and (not player.role or (player.role[0].islower() and role[0].isupper())):
            player.role, player.at = role, at

    def add_figure(self, name: str, at: int, detail: str, weight: int) -> None:
        figure = self.figures.setdefault(fold(name), Figure(name, at))
        figure.weight += weight
        if detail and len(detail) > len(figure.detail):
            figure.detail, figure.at = detail, at


def find_people(page: Page, makers: frozenset[str]) -> People:
    """The cast and the characters. `makers`: folded names with another job on the film."""
    people = People()
    _cast_lines(page, people)
    _played(page, people, makers)
    _introduced(page, people, makers)
    _bracketed(page, people)
    _settle(page, people, makers)
    return people


def _cast_lines(page: Page, people: People) -> None:
    for match in _CAST_LINE.finditer(page.text):
        start, value = match.start("value"), match["value"]
        stop = len(value) if "(" in value else max(line_stop(value), 3)
        for item in _CAST_ITEM.finditer(value, 0, stop):
            name = item["who"].strip(" *_\"'-:.")
            parts = name.split()
            if not 0 < len(parts) <= 5 or not (name[0].isupper() or name.islower()):
                continue
            if not all(part[0].isalpha() for part in parts) or name.casefold() in (
                "more",
                "others",
            ):
                continue
            if name.islower() or (name.isupper() and len(name) > 3):
                name = name.title()
            role = (item["in"] or item["as"] or "").strip(" *_\"'.")
            role = re.sub(r"^(?:the|a|an) ", "", role)
            people.add_player(name, start + item.start("who"), role)
            if role and role[0].isupper():
                people.add_figure(role, start + item.start("who"), "", 3)


def _played(page: Page, people: People, makers: frozenset[str]) -> None:
    for one, match in _PLAYERS.matches(page):
        how = one.meaning
        who_start, who_end = match.span("who")
        sentence = page.sentence_at(match.start())
        left = page.skeleton[max(sentence[0], match.start() - 60) : match.start()]
        if _NOT_OURS.search(left):
            continue
        actors = people_in(page, who_start, who_end)
        if not actors or _MAKER.search(page.skeleton, match.start(), who_start):
            continue
        if how in ("plays", "as", "bare as"):
            _with_role(page, people, actors, match, sentence[1], how)
        elif how == "played by":
            _played_by(page, people, actors, match, sentence)
        elif how == "titled":
            if not re.search(
                r"\b(?:my|aspiring|struggling|named|called|about|young|plays?|as|of)(?: an?| the)? $",
                left,
            ):
                for actor in actors:
                    if fold(actor.full) not in makers:
                        people.add_player(actor.full, actor.start)
        else:
            for actor in actors:
                full = " " in actor.full and not _titled(actor) and fold(actor.full) not in makers
                if how == "named" or full:
                    people.add_player(actor.full, actor.start)


def _with_role(
    page: Page, people: People, actors: list[Name], match: re.Match[str], stop: int, how: str
) -> None:
    role = read_role(page, match.end("role"), stop)
    rest = page.skeleton[match.end("role") : stop]
    if how == "bare as" and (" " not in actors[-1].full or role is None):
        return
    if role is None:
        lead = how == "plays" and (
            _LEAD_ROLE.match(rest) or re.match(r"(?:his|her) (?:role|part)s?\b", rest)
        )
        if lead:
            for actor in actors:
                people.add_player(actor.full, actor.start)
        return
    roles = _roles_listed(page, match.end("role"), stop)
    if how == "plays" and len(actors) > 1 and len(roles) == len(actors):
        for actor, named in zip(actors, roles, strict=True):
            _claim(people, actor, named.full, named, "")
        return
    if how != "plays":
        actors = actors[-1:]
    for actor in actors:
        _claim(people, actor, *role)


def _claim(people: People, actor: Name, text: str, named: Name | None, detail: str) -> None:
    if named is not None and fold(named.full) == fold(actor.full):
        return
    people.add_player(actor.full, actor.start, text)
    if named is not None:
        people.add_figure(named.full, actor.start, detail, 3)


def _roles_listed(page: Page, start: int, stop: int) -> list[Name]:
    match = _NAMES_HERE.match(page.skeleton, start, stop)
    return page.names_in(match.start(), match.end()) if match else []


_NAMES_HERE = compile_rule("{names}")


def read_role(page: Page, at: int, stop: int) -> tuple[str, Name | None, str] | None:
    """The role at `at`: its text, the character's name if told, and the description."""
    skeleton = page.skeleton
    if skeleton.startswith(NAME, at):
        named = page.names_in(at, at + 1)[0]
        if is_company(page.canvas, named.start, named.end):
            return None
        if not skeleton.startswith("'", named.end):
            return named.full, named, ""
        return _relative(page, named, stop)
    phrase = read_phrase(skeleton, at, stop)
    if phrase is None or phrase.sort is not Sort.PERSON:
        return _ranked(page, at, stop)
    after = re.compile(r",? (?:(?:named|called|known as) )?").match(skeleton, phrase.end, stop)
    described = page.canvas[phrase.start : phrase.end]
    if after and skeleton.startswith(NAME, after.end()):
        named = page.names_in(after.end(), after.end() + 1)[0]
        # "plays the captain, Weiss the engineer" begins another role.
        if not after.group().startswith(", ") or _APPOSED_END.match(skeleton, named.end):
            return named.full, named, described
    of = _OF_PHRASE.match(skeleton, phrase.end, stop)
    if of:
        described = page.canvas[phrase.start : of.end()]
    if phrase.head in _ROLE_PARTS or (phrase.head == "character" and not phrase.modifiers):
        return None
    return described, None, ""


def _relative(page: Page, owner: Name, stop: int) -> tuple[str, Name | None, str] | None:
    """ "Tony's sister Gina": the sister, by her name if she has one."""
    at = page.skeleton.find(" ", owner.end, stop) + 1
    phrase = read_phrase(page.skeleton, at, stop) if at else None
    if phrase is None or phrase.sort is not Sort.PERSON:
        return None
    described = page.canvas[owner.start : phrase.end]
    after = re.compile(r",? ").match(page.skeleton, phrase.end, stop)
    if after and page.skeleton.startswith(NAME, after.end()):
        named = page.names_in(after.end(), after.end() + 1)[0]
        return named.full, named, described
    return described, None, ""


def _ranked(page: Page, at: int, stop: int) -> tuple[str, Name | None, str] | None:
    """ "the villainous N", "N's brother", whatever ends in a name shortly after."""
    match = re.compile(
        r"(?:the|a|an|his|her|our|one)?(?: ?[a-z'-]+){0,4}? ?(?=" + NAME + ")"
    ).match(page.skeleton, at, stop)
    if (
        not match
        or match.end() == at
        or re.search(
            r"\b(?:with|in|to|of|for|and|by|against|opposite|on|at|from|like)\b", match.group()
        )
    ):
        return None
    named = page.names_in(match.end(), match.end() + 1)[0]
    if page.skeleton.startswith("'s", named.end):
        return None
    return named.full, named, ""


def _rank_of(name: str) -> str:
    """ "detective" of Detective Ray Molloy: a description when there is no other."""
    first, _, rest = name.partition(" ")
    return first.lower() if first.casefold() in RANKS and " " in rest else ""


def _played_by(
    page: Page, people: People, actors: list[Name], match: re.Match[str], sentence: tuple[int, int]
) -> None:
    """ "Emily, played by Lily Collins": the role is the last name or person before."""
    if page.skeleton.startswith(" by ", actors[-1].end) and len(actors) > 1:
        # "Amos is played by Tyrell Knox and Jude by Fern Abbott"
        named = actors.pop()
        follower = page.names_in(named.end, named.end + 5)
        if follower:
            _claim(people, follower[0], named.full, named, "")
    fronted = page.skeleton[sentence[0] : match.start()].strip(" \"'*") == ""
    if fronted:
        comma = page.skeleton.find(", ", match.end(), sentence[1])
        ahead = page.names_in(comma + 2, comma + 3) if comma >= 0 else []
        for actor in actors[:1]:
            if ahead and fold(ahead[0].full) != fold(actor.full):
                _claim(people, actor, ahead[0].full, ahead[0], "")
                return
    left_names = [
        name
        for name in page.names_in(sentence[0], match.start())
        if not is_company(page.canvas, name.start, name.end)
    ]
    phrase = None
    if left_names and match.start() - left_names[-1].end <= 30:
        named = left_names[-1]
        for actor in actors[:1]:
            if fold(named.full) != fold(actor.full):
                _claim(people, actor, named.full, named, "")
        for actor in actors[1:]:
            people.add_player(actor.full, actor.start)
        return
    left = re.sub(
        r"(?:,| \(|who| is| was| are| here| both| as)+$",
        "",
        page.skeleton[sentence[0] : match.start()].rstrip(" ,("),
    )
    phrase = phrase_before(page.skeleton, sentence[0], sentence[0] + len(left))
    role = ""
    if phrase is not None and phrase.sort is Sort.PERSON:
        role = page.canvas[phrase.start : phrase.end]
    for actor in actors:
        people.add_player(actor.full, actor.start, role)


def _introduced(page: Page, people: People, makers: frozenset[str]) -> None:
    for one, match in _INTRODUCED.matches(page):
        how = one.meaning
        for name in page.names_in(*match.span("who")):
            key = fold(name.full)
            sentence = page.sentence_at(name.start)
            if how in ("named", "noun"):
                before = match.start() if how == "named" else name.start
                phrase = phrase_before(page.skeleton, sentence[0], before)
                if phrase is None or _CREDITED.search(
                    page.skeleton, max(sentence[0], phrase.start - 12), phrase.start
                ):
                    continue
                _described(page, people, name, phrase, how, sentence)
                if phrase.head.endswith("s") and page.skeleton.startswith(" and " + NAME, name.end):
                    other = page.names_in(name.end + 5, name.end + 6)[0]
                    _described(page, people, other, phrase, how, sentence)
                continue
            if key in makers or key in people.players:
                continue
            if how in ("apposed", "is a"):
                phrase = read_phrase(page.skeleton, match.start("np"), sentence[1])
                if phrase is not None:
                    _described(page, people, name, phrase, how, sentence)
            elif how == "acts":
                if " " not in name.full and (fold(name.full) in GIVEN_NAMES):
                    people.add_figure(name.full, name.start, "", 1)
            elif (
                how != "character"
                or " " not in name.full
                or not _OF_CHARACTER.search(match.group())
            ):
                people.add_figure(name.full, name.start, "", 2)


def _person_like(name: Name) -> bool:
    first, _, rest = name.full.partition(" ")
    return bool(rest) and first.casefold() in GIVEN_NAMES


def _described(
    page: Page, people: People, name: Name, phrase: Phrase, how: str, sentence: tuple[int, int]
) -> None:
    head = phrase.head.removesuffix("s")
    if how == "apposed" and not _APPOSED_END.match(page.skeleton, phrase.end):
        return
    if is_company(page.canvas, name.start, name.end) and phrase.sort is Sort.PERSON:
        return
    if phrase.sort is not Sort.PERSON and _person_like(name):
        return
    determiner = page.skeleton[max(sentence[0], phrase.start - 6) : phrase.start].split()
    if determiner and determiner[-1] in _MINE and head != "protagonist":
        return
    if phrase.sort is Sort.PERSON:
        if how != "named" and (head in _FILM_PEOPLE or phrase.head in _FILM_PEOPLE):
            return
        if (
            any(word in _FILM_PEOPLE and word not in ("young",) for word in phrase.modifiers[-1:])
            and how == "noun"
        ):
            return
        people.add_figure(
            name.full,
            name.start,
            page.canvas[phrase.start : phrase.end],
            3 if how == "named" else 2,
        )
    elif how in ("named", "apposed"):
        people.others.append(
            Introduced(
                page.canvas[name.start : name.end],
                name.start,
                phrase.sort,
                phrase.start,
                phrase.end,
                how == "apposed",
            )
        )


def _bracketed(page: Page, people: People) -> None:
    """ "Emily (Lily Collins)": usually the character first; known names decide."""
    if "(" not in page.canvas:
        return
    for match in _BRACKETED.finditer(page.skeleton):
        first = page.names_in(*match.span("first"))[0]
        second = page.names_in(*match.span("second"))[0]
        actor_first = fold(first.full) in people.players or fold(second.full) in people.figures
        if _titled(second) and not _titled(first):
            actor_first = True
        elif _titled(first):
            actor_first = False
        if not actor_first and " " not in second.full and " " in first.full:
            actor_first = fold(second.full) not in people.players
        actor, named = (first, second) if actor_first else (second, first)
        if " " in actor.full:
            _claim(people, actor, named.full, named, "")
    for match in _ROLE_BRACKETED.finditer(page.skeleton):
        actor = page.names_in(*match.span("who"))[0]
        sentence = page.sentence_at(match.start())
        phrase = phrase_before(page.skeleton, sentence[0], match.end("noun"))
        if (
            phrase
            and phrase.sort is Sort.PERSON
            and " " in actor.full
            and phrase.head.removesuffix("s") not in _SCREEN_JOBS
        ):
            people.add_player(actor.full, actor.start, page.canvas[phrase.start : phrase.end])


def _titled(name: Name) -> bool:
    """Whether the name begins as only a character's does: Mrs., Captain, Uncle."""
    first = name.text.split(" ")[0].casefold().rstrip(".")
    return first in RANKS or (first in HONORIFICS and first not in ("sir", "dame"))


def _settle(page: Page, people: People, makers: frozenset[str]) -> None:
    """Nobody is both an actor and a character; a description names nobody."""
    for match in _PAIRED.finditer(page.skeleton):
        actor = page.names_in(*match.span("actor"))[0]
        named = page.names_in(*match.span("role"))[0]
        known = people.players.get(fold(actor.full))
        if known and not known.role and fold(named.full) in people.figures:
            known.role, known.at = named.full, actor.start
    for key, figure in list(people.figures.items()):
        figure.detail = figure.detail or _rank_of(figure.name)
        if key in people.players or key in makers:
            if figure.weight >= 3 and key in people.players and not people.players[key].role:
                del people.players[key]
            else:
                del people.figures[key]
    for key, player in list(people.players.items()):
        if key in makers and not player.role and " " not in player.name:
            del people.players[key]
