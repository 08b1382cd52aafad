"""A second look at a question whose wording no table knows: by its clues, in whatever order. Pure.

A long-winded question falls into three parts: what is asked, which film is meant, and talk. Words
that describe a film ("the one with the scooter chase") are set apart first; of the rest, the first
clue that fits says what kind of answer is asked for. What was done must be a job's own work, and a
name that is not known is never talk.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.answers.constraints import slot_number
from bot.answers.mask import BREAK, Slot
from bot.answers.model import Ask, Want
from bot.answers.opinion_parse import aspect_of
from bot.answers.terms import content_words
from bot.answers.wording import BAD, GENRES, GOOD, pattern
from bot.reading.model import Aspect, Kind
from bot.reading.text import stem, title_key, words

_MUSIC = (
    r"(?:music|scor(?:es?|ing)|sound ?tracks?|songs?|tunes?|melod(?:y|ies)|strings|chor(?:al|us)"
    r"|instrumentals?|piano|violins?|cello|accordion|guitars?|brass|organ|drums?|tango|waltz"
    r"|sonata|symphony|hymns?|ballads?|lullab(?:y|ies)|jingles?|arias?|fiddle|harp|synths?|pieces)"
)
_GENRE_NOUN = rf"(?:{GENRES}|cartoon|rom ?com|docu?|slasher|weepie|whodunnit|epic)"
_FILM_NOUN = rf"(?:{{film}}|one|thing|story|{_GENRE_NOUN})(?! (?:called |named )?@f)"
_OPENS = (
    r"(?:with|where|who|whose|that|which|about|in which|when|set|from|on|of|by|featuring"
    r"|starring|involving|all|made|like)"
)
_END = rf"(?= {re.escape(BREAK)}|$)"
_TAIL = (
    r"(?= (?:come out|came out|released|called|any good|worth|titles?|names?|again)\b"
    r"| or (?:did|was|am|is)\b"
    rf"| {re.escape(BREAK)}|$)"
)
_NOT_ITS = r"in\b|for\b|is\b|was\b|did\b|does\b|or\b|kind\b|sort\b|type\b|@f"
_DONE = (
    r"(?:directed|wrote|written|scored|composed|shot|filmed|lensed|plays?|played|produced|adapted"
    r"|made|helmed|penned|voiced|photographed)\b"
)
_WORDS_OF_IT = rf"(?:(?!{_OPENS}\b|{_NOT_ITS}|{_DONE})[\w@]+ )"
_DESCRIBED = pattern(
    rf"(?P<before>{_WORDS_OF_IT}{{0,5}}?)(?P<noun>{_FILM_NOUN})"
    rf"(?P<rest>(?: (?:is|was|are|being|all|it is|there))?(?: {_OPENS}\b| \w+ing\b).*?{_TAIL})"
    rf"|(?:the|that|a|an|this|some|your|any|which|what) (?P<before2>{_WORDS_OF_IT}{{1,4}}?)"
    rf"(?P<noun2>{_FILM_NOUN})"
    r"|(?:anything|something|stuff|there)(?: (?:is|was|one|here))?"
    rf"(?P<rest3> (?:with|where|about|in which|set|featuring|involving|like|on|by)\b.*?{_TAIL})"
)
_NAMESAKE = (
    pattern(rf"(?P<film>@f\d+)(?P<rest> (?:with|where|from|about|starring)\b.*?{_TAIL})"),
    pattern(r"the (?P<before>(?:(?!of\b|in\b|for\b)[\w@]+ ){1,4})(?P<film>@f\d+)"),
    pattern(r"(?P<film>@f\d+) (?P<rest>remake|original|reboot|one)"),
)
_ASKS_TITLE = frozenset(
    "title titles called name names named again film films movie movies".split()  # noqa: SIM905
)

_YES_NO = pattern(
    r"^(?:(?:so|wait|and|but|ok|right) )*(?:is|are|was|were|do|does|did|has|have|should"
    r"|(?:would|will|can|could)(?! (?:you|u|someone|anyone)\b))"
)
_WHO = pattern(
    r"who|whos|whose|whom|whoever|names?|person|people|bloke|guys?|woman|man|lady|anyone|anybody"
    r"|which (?:of\b.*|@[pbu]\d+|one)|(?:which|what) (?:actor|actress|director|writer|composer)"
    r"|(?:which|what) (?:\w+ist|poet|author|brothers|sisters|duo|couple)|responsible|culprit"
    r"|blame|thank|guilty|called what"
)
_OTHER_WORKS = frozenset(
    "sequel sequels prequel prequels book novel trailer poster dvd bluray extras".split()  # noqa: SIM905
)
_WHICH_IS = pattern(
    r"which [a-z]+ (?:(?:is|was|does|did|would) )?@p\d+"
    r"|@p\d+ (?:is|was|plays|played) (?:which|what)|^(?:is|was) @p\d+ (?:the|an?) .*\bor\b"
    r"|@p\d+ .*\bas (?:who|what|whom)|@p\d+ (?:is|was|does) the voice (?:of|for)$"
    r"|(?:who|what) (?:is|was) @p\d+ (?:meant|supposed|playing)|@p\d+ (?:part|role|character)"
)
_BESIDE = pattern(r"alongside|opposite|besides|else|apart from|other than|co ?stars?|with(?= @p)")
_IN_FILM = pattern(r"in (?:the )?@[fb]\d+")
_OF_A_MAKER = pattern(
    r"(?:(?:when|where|why|how(?! many))\b|^(?:is|was|does|did|has)\b).* (?:director|writer"
    r"|composer|producer|actor|actress|star|cinematographer|author|crew)s?(?! any good| good| bad)"
    r"|(?:age|certificate) rating|(?:takes?|took) to (?:make|shoot|film)"
)
"""Questions about those who made it, or about its making: of that the facts say nothing."""
_DENIED = pattern(r"not|no|never|nobody|none|without|neither|nothing")
_JOBS: dict[Kind, str] = {
    Kind.COMPOSER: rf"compos\w+|scored|songwriters?|{_MUSIC}",
    Kind.PRODUCER: (
        r"produc(?:ed?|ers?|es|ing|tion)|(?:put up|provided|raised) the (?:money|cash|funds)"
        r"|financ(?:ed|es|ing|ier)|funded|bankroll\w*|paid for"
    ),
    Kind.CINEMATOGRAPHER: (
        r"shot|shoots|shooting|filmed|(?:operat|hold|held)\w* the cameras?"
        r"|cameras? operated|photograph\w*|lens\w*|lit|camera ?(?:work|man|woman|person)"
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
        r"|whose (?:first |latest |second |debut )?(?:film|movie|picture|debut)"
        r"|(?:is|was|are) behind|called action|whose (?:baby|work)"
        r"|(?:thank for|blame for|who did|brought us|gave us)(?= @f)|cooked up|crafted|put together"
        r"|masterminded|oversaw|steered|in the (?:\w+ )?chair|(?:hand|brains?|vision) behind|auteur"
    ),
}
"""The words for each job, the most particular first: a score is "made" as a film is."""
_JOB_CLUES = {kind: pattern(clue) for kind, clue in _JOBS.items()}
_OBJECT = re.compile(
    r"(?: (?:of|for|on|in|to|behind))?"
    r"((?: (?!(?:in|for|of|on|to|from|with|by|at)\b)[a-z]+)*)"
)
_MILD = frozenset(
    "credit credits actual actually whole entire lovely gorgeous beautiful bloody damn thing"  # noqa: SIM905
    " anyway again then"
    " though lot".split()
)
"""Words that change nothing about what was made."""
_TALK = _ASKS_TITLE | frozenset(
    "meant supposed two three exactly really again whole think thought forget remind brain blank"  # noqa: SIM905
    " mind sure pretty seems seem".split()
)
"""Words beside a name that ask for nothing more than who it is."""
_A_JOB = re.compile(r"\w*(?:ers?|ors?|ion|phy|play|script|d ?o?ps?|dir)\b|\w+ by\b")
_MADE = {
    Kind.CINEMATOGRAPHER: ("scenes", "shots", "images", "pictures", "sequences", "interiors"),
    Kind.WRITER: ("story", "dialogue", "lines", "words", "jokes", "adaptation", "treatment"),
    Kind.DIRECTOR: ("gem", "mess", "masterpiece", "nonsense", "epic", "remake", "version"),
}
"""What else each of them makes."""
_OF_FILM = re.compile(r" (?:of|for|on|to|behind) (?:the )?@f")
_TERSE = 6  # words of a question that may do without "who"

_SERIES = pattern(
    r"(?:pre|se)quels?|remakes?|reboots?|spin ?offs?|stand ?alones?|follow ?ups?|trilog(?:y|ies)"
    r"|franchise|saga|series|follows? on|(?:carries|carry|carrying) on|continu\w+|on its own"
    r"|need to (?:have )?(?:see|seen|watch|watched)|(?:see|seen|watch|watched)"
    r" .*\b(?:first|before|else)"
    r"|(?:which|what) (?:number|part|chapter|instal?lment|entry)|where .* fits? in"
    r"|more of them|more to come|another one|one off"
    r"|(?:part|chapter|instal?lment) (?:of|one|two|three|four|\d)"
    r"|(?:the )?first (?:one|film|part)|(?:the |an )?original(?: (?:thing|story|one))?"
)
_PART = pattern(r"(?:which|what) (?:number|part|chapter|instal?lment|entry)(?! of the (?!@))")
_TIME_SET = pattern(
    r"(?:when|(?:what|which) (?:year|time|century|era|decade|period)) .*\bset|set (?:in )?when"
)
_LANGUAGE = pattern(r"languages?|spoken in|subtitle[sd]")
_RUNTIME = pattern(
    r"how long|run ?times?|running time|length|duration|how many (?:mins?|minutes|hours)"
    r"|how much time|(?:a )?long one|@f\d+ (?:that |very |really |quite |a )?long(?! for)"
    r"|(?:\d+|one|two|three|an?|half) (?:hours?|hrs?|minutes|mins)"
)
_CAST = pattern(
    r"leading (?:man|lady|men|ladies|role)|actors?|actress(?:es)?|cast"
    r"|stars?|starring|starred|leads?|performers?|acts|acted"
    r"|who is in|(?:is|was|who) in it|(?:any(?:one|body)|who) (?:famous|big|i know|have they got)"
)
_ROLE = pattern(
    r"play(?:s|ed|ing)?|portray(?:s|ed|ing)?|voic(?:es?|ed|ing)|(?:which|what|the) (?:actor"
    r"|actress)|roles?|part|character|who (?:is|was|are|were) the|meant to be"
)
_PLACE = pattern(
    r"whereabouts|^@f\d+ where$|^where @f\d+$"
    r"|where (?:is|was|are|were)(?: (?:we|it|they))?(?: in)? @f\d+"
    r"(?! (?:shot|made|filmed|released|show\w*|playing|on|streaming|available))"
    r"|where .*\b(?:set|happens?|takes? place|unfolds?|located|story|action)"
    r"|(?:which|what) (?:\w+ )?(?:place|town|city|country|village|island|planet|moon|world|county"
    r"|state)|(?:set|takes place) (?:on|in|at) (?:which|what)|set where|locations?|setting"
)
_YEAR = pattern(r"when|(?:what|which) year|how old|release date|years?")
_RATING = pattern(
    r"(?:how many|what|which|many) (?:stars|marks|points)|stars|out of (?:five|ten|\d+)|ratings?"
    r"|how .*rated|(?:what|which) (?:score|grade|marks?)|(?:overall|final|star|total) scores?"
    r"|^(?:the |its )?(?:scores?|marks?) (?:for|of)(?= (?:the )?@f)|(?:what|which) marks?"
    r"|scores? .*(?:get|gets|got|gave|give|given|out of)"
)
_GENRE = pattern(
    rf"genres?|(?:what|which) (?:kind|sort|type|style)s? of {{film}}"
    rf"|(?:{GENRES}|anthology)(?: (?:{re.escape(BREAK)}|or|an?|more|of|just|rather))+"
    rf" (?:{GENRES}|what|one story)"
)
_THEME = pattern(
    r"themes?|thematically|messages?|morals?|underneath(?: it all)?|deep down|deeper"
    r"|really about|(?:the )?point of|(?:trying|has|have|have got) to say|getting at"
    r"|(?:at the )?heart"
)
_ABOUT = pattern(
    r"about|premise|plot|story|gist|synopsis|happens|summary|summari[sz]e|set ?up|deal with|pitch"
    r"|sum up|recap"
)
_VERDICT = pattern(
    r"worth|any good|good|should (?:i|we|you)|shall (?:i|we)|bother(?:ing)?|recommend\w*|skip"
    r"|avoid|miss|(?:go|to) see|watch|verdicts?|thumbs|like[sd]?|love[sd]?|enjoy(?:s|ed)?"
    r"|hate[sd]?|rate[sd]?|favou?rable|positive|thoughts?|opinions?|reception|decent|rubbish"
    r"|yay|nay|any cop|go down|hit or miss|pass|crap|pants"
)
_AGAINST = pattern(
    rf"{BAD}|skip|avoid|hate[sd]?|weak\w*|wrong|flaws?|fault|problems?|criticis\w+|dislike[sd]?"
)
_SIDES = pattern(
    r"(?:what|anything|something|any)(?: (?:is|was|are|were|so|the|most|biggest|main))*"
    r" (?:(?P<bad>weak\w*|wrong|bad|worst|flaws?|faults?|problems?|criticisms?|complaints?"
    r"|downsides?|negatives?|gripes?)|good|great|best|nice|strengths?|positives?|highlights?)"
    r"|what (?:(?P<not>does not )|really )?works?(?! of)"
    r"|(?:(?P<worst>worst)|best) (?:thing|bit|part)"
    r"|(?:what|which) (?:bit|part|scene|segment|section|story|moment|episode|half) .*"
    r"(?:best|strongest|(?P<weak>worst|weakest|dullest))"
    r"|(?:any|the|its|main|what) (?:(?P<fault>complaints?|weak\w*|flaws?|faults?|problems?"
    r"|criticisms?|downsides?|negatives?|gripes?)|strengths?|positives?|highlights?)"
)
_JUDGED = pattern(
    rf"how|any good|{GOOD}|{BAD}|satisfying|holds? up|works?|lands?|think|thought|people|opinion"
    r"|easy|hard|convincing|believable|too much|painful|looks?|sounds?|feels?|said|say|pull off"
    r"|sticks?|overdone|like|up to (?:much|scratch)|nice"
)
_THINKS = pattern(
    r"think|thinks|thought|thoughts|opinions?|say|says|said|make of|made of|any good"
    r"|how (?:is|was|are|were|did|does)|work|works|mentioned|praised|liked?"
)
HOW_IT_IS = pattern(
    r"convincing|believable|annoying|funny|scary|sad|gory|violent|romantic|clever|dull|tense|moving"
    r"|depressing|cheesy|cute|sweet|dark|bleak|silly|weird|original|predictable|subtle|loud|quiet"
    r"|pretty|ugly|dated|frightening|touching|charming|sentimental|pretentious|realistic|accurate"
    r"|suitable|appropriate|exciting|gripping|relaxing|uplifting|worth the wait"
)
_FACT_WORD = pattern(r"(?:when|where|who|why|how (?:many|much|long|old|often))")
_LOOK = pattern(
    r"looks?(?! for)|visually|(?:how|beautifully|well|badly|nicely) .*\b(?:shot|filmed|lit)"
)
_FOLLOWS = pattern(r"(?:easy|hard) to follow|make sense|confusing|hangs? together")
_MOST_OF_A_NAME = 3  # words
_OFFERED = pattern(r"there|any|anything|something|got|have")
_NAMING = pattern(
    r"called|titles?|names?|which|film|movie|one|anything|got|looking|there|any|show|list|give"
)


def by_clues(text: str, slots: Sequence[Slot], ask: Ask) -> Ask | None:
    """What a masked question asks, by its clues; `text` has breaks between clauses.

    None when no clue says what kind of answer is wanted, or no film is named or described.
    """
    text = re.sub(r"@n(\d+)", lambda m: _ordinary(m, slots), text)
    if any(_runs_on(text, number, slot) for number, slot in enumerate(slots)):
        return None
    asked, described = _parted(text, slots)
    films = tuple(dict.fromkeys(map(slot_number, re.findall(r"@[fb]\d+", asked))))
    ask = replace(ask, films=films, described=" ".join(content_words(described)), rule="clues")
    plain = " ".join(asked.replace(BREAK, " ").split())
    found = _wanted(asked, plain, ask)
    if found is not None and (films or ask.described or isinstance(found.subject, int)):
        return found
    claimed = _YES_NO.match(plain) and not _OFFERED.search(text)
    if films or claimed or _DENIED.search(text) or not (ask.described or _NAMING.search(plain)):
        return None
    words = content_words(described) or content_words(_spoken(plain, slots))
    words = [word for word in words if word not in _ASKS_TITLE]
    if "@u" in asked or ("@p" in text and len(words) <= _MOST_OF_A_NAME):
        return None  # a name, perhaps of somebody else
    return replace(ask, want=Want.FILMS, described=" ".join(words)) if words else None


def asks_opinion(text: str) -> bool:
    """Whether a masked question may ask for a view: no fact, no name."""
    fact = _WHO.search(text) or _RUNTIME.search(text) or _OF_A_MAKER.search(text)
    polar = _YES_NO.match(text) is not None
    view = polar or _JUDGED.search(text) or _THINKS.search(text) or HOW_IT_IS.search(text)
    return bool(view) and not fact and not _FACT_WORD.match(text)


def _ordinary(found: re.Match[str], slots: Sequence[Slot]) -> str:
    """A theme, a thing or a place in small letters as the words that it is made of."""
    spoken = slots[int(found[1])].text
    return " ".join(words(spoken)) if spoken.islower() else found[0]


def _runs_on(text: str, number: int, slot: Slot) -> bool:
    """Whether part of a title goes on into other words, as another title: "Bread and Bridge"."""
    if not slot.titles or slot.mended:
        return False
    if any(title_key(slot.text) == title_key(name.text) for name in slot.titles):
        return False
    after = re.search(rf"@\w{number}(?: (?:of|and|to|the|in))+ ([a-z]+)", text)
    own = {word for name in slot.titles for word in words(name.text)}
    return bool(after and content_words(after[1]) and after[1] not in own)


def _parted(text: str, slots: Sequence[Slot]) -> tuple[str, str]:
    """What is asked, and apart from it the words that describe the film."""
    described: list[str] = []

    def aside(found: re.Match[str]) -> str:
        groups = found.groupdict()
        described.extend(said for name, said in groups.items() if said and name != "film")
        return f"{groups.get('film') or '@film'} {BREAK}"

    def namesake(found: re.Match[str]) -> str:
        ids = {number for name in slots[slot_number(found["film"])].titles for number in name.ids}
        return aside(found) if len(ids) > 1 else found[0]

    for wanted in _NAMESAKE:
        text = wanted.sub(namesake, text)
    if not re.search(r"@[fb]\d", text):
        text = _DESCRIBED.sub(aside, text)
    return text, _spoken(" ".join(described), slots)


def _spoken(text: str, slots: Sequence[Slot]) -> str:
    """The text with the words of the slots in it."""
    return re.sub(r"@[a-z](\d+)", lambda m: " ".join(words(slots[int(m[1])].text)), text)


def _wanted(asked: str, plain: str, ask: Ask) -> Ask | None:
    """The kind of answer that the first fitting clue asks for."""
    if ask.films and _PART.search(plain):
        return replace(ask, want=Want.FACT, kinds=(Kind.SERIES,), measure="series")
    other = _OTHER_WORKS.intersection(plain.split()) and not _SERIES.search(plain)
    if other or "@u" in plain or _OF_A_MAKER.search(plain):
        return None
    yes_no = _YES_NO.match(plain) is not None
    ask = replace(ask, yes_no=yes_no)
    who = _WHO.search(plain) is not None
    if len(named := re.findall(r"@p(\d+)", plain)) == 1 and _WHICH_IS.search(plain):
        return replace(ask, want=Want.ROLE, kinds=(Kind.CAST,), subject=int(named[0]))
    people = [slot_number(one) for one in re.findall(r"@[pn]\d+", plain)]
    if (
        who
        and not yes_no
        and "@u" not in plain
        and (found := _person(asked, plain, ask, people)) is not None
    ):
        return found
    if people:
        what = pattern("what|who|whos|whats|tell").search(plain) and not _left(plain)
        known = what and not yes_no and len(people) == 1
        if known and pattern("like").search(plain):
            return replace(ask, want=Want.OPINION, aspect=Aspect.ACTING, subject=people[0])
        return replace(ask, want=Want.IDENTITY, subject=people[0]) if known else None
    if not who and (found := _plain_fact(asked, plain, ask)) is not None:
        return found
    return _judged(plain, ask) or _telling(plain, ask) or _on_topic(plain, ask)


def _plain_fact(asked: str, plain: str, ask: Ask) -> Ask | None:
    """A fact that is no person."""

    def fact(kind: Kind, measure: str = "") -> Ask:
        return replace(ask, want=Want.FACT, kinds=(kind,), measure=measure, yes_no=False)

    if _SERIES.search(plain) and not pattern("when|where|why|how").search(plain):
        return fact(Kind.SERIES, "series")
    if _GENRE.search(asked):
        return fact(Kind.GENRE, "genre")
    if _RUNTIME.search(plain):
        return fact(Kind.RUNTIME, "runtime")
    if ask.yes_no:
        return None
    if _LANGUAGE.search(plain):
        return fact(Kind.LANGUAGE, "language")
    if _RATING.search(plain):
        return replace(ask, want=Want.RATING)
    if _TIME_SET.search(plain):
        return fact(Kind.SETTING, "time")
    if _PLACE.search(plain):
        return fact(Kind.SETTING, "place")
    if _YEAR.search(plain):
        return fact(Kind.YEAR, "year")
    for kind, clue in _JOB_CLUES.items():
        found = clue.search(plain)
        if found is None or not _A_JOB.match(found[0] + plain[found.end() :]):
            continue
        if _OF_FILM.match(plain, found.end()) or (
            len(plain.split()) <= _TERSE and not _JUDGED.search(plain)
        ):
            return fact(kind)
    return None


def _person(asked: str, plain: str, ask: Ask, people: Sequence[int]) -> Ask | None:
    """Who did what, who plays whom, who somebody is."""
    role = _left(plain)
    alone = len(people) == 1 and not any(
        _left(clause) for clause in asked.split(BREAK) if f"{people[0]}" in clause
    )
    if _ROLE.search(plain) and alone:
        return replace(ask, want=Want.ROLE, kinds=(Kind.CAST,), subject=people[0])
    for kind, clue in _JOB_CLUES.items():
        if (found := clue.search(asked)) and _has_own_object(kind, asked, found):
            return replace(ask, want=Want.FACT, kinds=(kind,))
    if people and _BESIDE.search(plain):
        return replace(ask, want=Want.FACT, kinds=(Kind.CAST,))
    if alone:
        return replace(ask, want=Want.IDENTITY, subject=people[0])
    if role and (_ROLE.search(plain) or _CAST.search(plain)) and not people:
        return replace(ask, want=Want.ROLE, kinds=(Kind.CAST,), subject=" ".join(role))
    if not role and not people and (_CAST.search(plain) or _IN_FILM.search(plain)):
        return replace(ask, want=Want.FACT, kinds=(Kind.CAST,))
    return None


def _left(plain: str) -> list[str]:
    """The content words beside "who", "plays" and the like, without those of talk."""
    spoken = _CAST.sub(" ", _ROLE.sub(" ", _WHO.sub(" ", plain)))
    return [word for word in content_words(spoken) if word not in _TALK]


def _has_own_object(kind: Kind, asked: str, found: re.Match[str]) -> bool:
    """Whether what was done is the job itself: "wrote the letters" is no writing of the script."""
    if kind is Kind.COMPOSER:
        return True
    vocabulary = re.compile(_JOBS[kind])
    after = _OBJECT.match(asked, found.end())
    done = [word for word in content_words(after[1]) if word not in _MILD] if after else []
    if not done or (after and re.match(r" @[fb]", asked[after.end() :])):
        return True  # the film itself, with or without what the asker thinks of it
    return bool(vocabulary.fullmatch(done[-1])) or done[-1] in _MADE.get(kind, ())


def _on_topic(plain: str, ask: Ask) -> Ask | None:
    """What is said of something in the film that is no aspect of its making."""
    thinks = _THINKS.search(plain) or HOW_IT_IS.search(plain)
    topic = [word for word in _left(plain) if not _THINKS.fullmatch(word)]
    if not topic or not thinks:
        return None
    return replace(ask, want=Want.OPINION, measure="topic", terms=tuple(map(stem, topic)))


def _judged(plain: str, ask: Ask) -> Ask | None:
    """What the reviews think of the film, or of one aspect of it."""
    against = -1 if _AGAINST.search(plain) else 1
    if _FOLLOWS.search(plain):
        return replace(ask, want=Want.OPINION, aspect=Aspect.STORY, sentiment=1)
    if _LOOK.search(plain):
        return replace(ask, want=Want.OPINION, aspect=Aspect.VISUALS, sentiment=against)
    aspect = aspect_of(re.sub(r"@\w+", " ", plain))
    asked_so = ask.yes_no and not _OFFERED.search(plain)
    if aspect is not None and (asked_so or _JUDGED.search(plain)):
        return replace(ask, want=Want.OPINION, aspect=aspect[0], part=aspect[1], sentiment=against)
    if side := _SIDES.search(plain):
        sentiment = -1 if any(side.groupdict().values()) else 1
        return replace(ask, want=Want.OPINION, measure="sides", sentiment=sentiment)
    if _VERDICT.search(plain):
        either = pattern("or").search(plain) is not None
        return replace(ask, want=Want.VERDICT, sentiment=1 if either else against)
    return None


def _telling(plain: str, ask: Ask) -> Ask | None:
    """What it is about, underneath or on the face of it."""
    if ask.yes_no:
        return None
    if _THEME.search(plain):
        return replace(ask, want=Want.FACT, kinds=(Kind.THEME,), measure="theme")
    if _ABOUT.search(plain):
        return replace(ask, want=Want.ABOUT)
    return None
