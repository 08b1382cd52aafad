"""The genres that a review gives its film."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.patterns import compiled
from bot.reading.animated import told_by_how_it_is_made
from bot.reading.claims import Claim
from bot.reading.genre_passing import said_in_passing
from bot.reading.lexicon.genres import GENRES, WEAK_GENRES
from bot.reading.lexicon.imprint import FACTUAL, in_a_cell
from bot.reading.lexicon.vocabulary import either, vocabulary
from bot.reading.model import Kind
from bot.reading.names import matches_at
from bot.reading.page import NAME, TITLE, WORK, Page, compile_rule, numbers_in
from bot.reading.text import is_keyed, places_of

_GENRE = either(GENRES)
_JOIN = r"(?:[ /-]| and |, | & |-and-| or )"
_FILM = (
    r"(?:films?|movies?|flicks?|pictures?|features?|tales?|story|stories|romp|saga|yarn|outing|"
    r"entry|fare|piece|cinema)"
)
# A word that ends in a genre is none: "melodrama", "anti-war".
_MENTION = compiled(
    rf"(?<![\w'-])(?P<genres>(?:{_GENRE})(?:{_JOIN}(?:{_GENRE}))*+)(?P<film>[ -]{_FILM})?(?![\w-])"
    r"(?P<owns>'s?\b)?"
)
# "Her documentary has caught it": what else is somebody's is as often in the story ("her drama").
_MADE_ONLY = compiled(
    r"(?:documentary|mockumentary|docudrama|western|thriller|musical|biopic|road movie|rom-?com|"
    r"romantic comedy|satire|farce|whodunn?it|melodrama|cartoon|period drama|chiller|"
    r"[a-z -]+ (?:film|movie|picture))$"
)
_SOMEBODYS = compiled(
    rf"(?:\b(?:his|her|their)|(?<!like )(?<!than ){NAME}\ue003*'s?) "
    r"(?:(?!old|other|next|first|earlier|previous|last)[a-z-]+ ){0,2}$"
)
_CALLED = compiled(rf",? [\"'*_]*[{NAME}{WORK}]")
_FIRST_WORDS = frozenset(word for genre in GENRES for word in (genre, genre.split(" ")[0]))
_BEGINNINGS = frozenset(re.split(r"[^a-z]", genre)[0] for genre in GENRES)
ADJ = (
    r"(?:(?!(?:not|no|than|like|from|by|of|in|on|with|for|to|about|that|which|is|was|if|film|"
    r"movie)\b)[a-z'-]+,? (?:and |but |yet |if )?){0,6}?"
)
_MODIFIERS = (
    r"(?:(?:(?!(?:not|no|than|like|from|by|of|in|on|with|for|to|about|that|which|is|was|if|and|"
    rf"but|he|she|they|who|film|movie)\b)[a-z0-9'/-]++|\(\d{{4}}\)|{NAME}\ue003*+)[,-]? ?"
    r"(?:and |but |yet )?)"
    r"{0,6}?"
)
# What stands before the genre: its article, or whose it is, with adjectives between.
_ONE_OF_ITS_KIND = compiled(
    rf"(?:(?:\b(?P<this>this|such an?|another|what an?|more of an?)|\b(?:an?|one|part|half|"
    rf"equal parts|(?:his|her|their) (?:new|latest))|[a-z{NAME}\ue003]'s?|[:;-]) "
    rf"|^(?!the (?!new|latest))){_MODIFIERS}$"
)
_IS = compiled(
    rf"\b(?:kind|sort|piece|bit) of {_MODIFIERS}$"
    rf"|\b(?:her|his|their|first|latest) (?:\w+ )?(?:venture|foray|excursion|stab|go|crack|attempt)"
    r" (?:into|at) (?:the )?$|(?:\b(?:is|was|it'?s|"
    rf"has (?:now|just|here|finally) made|"
    rf"as|makes?|remains|being|be|what|into|isn't just)|{TITLE}\ue003*[\"'*_,]*"
    rf"(?: ?\([^)]*\))?,?) (?:an?|the|this|one of the) {_MODIFIERS}$"
)
_SPOKEN_FOR = compile_rule(
    r"\b(?:not|isn't|wasn't|never|no|nobody|neither|hardly|than|unlike|like|instead of|rather than|"
    r"(?:could|should|would|might) have (?:been|made)|(?:ought|needs?) to (?:be|have been)|other|"
    r"refuses? to|(?:expect|pitched|presented|dressed up|promised)|(?<!the )most|many|less|"
    r"out of(?! (?:five|ten|four|10|5)\b)|production of|assumed|i thought|"
    r"(?<!one of )those(?! (?:[a-z]+ )?(?:years?|days|weeks|months|hours|miles)\b)|typical|"
    r"your average|previous|usual|"
    r"if (?:it's|it is|you like)|expecting|expected|"
    r"(?:her|his|their|'s) last (?:film|movie|picture|one)|"
    r"supposed to be|pretends|marketed|billed|sold|"
    r"advertised|described|although|disguised|masquerad\w+|posing|earlier|did (?:that|those)|"
    r"known for|used to|(?:wants?|wanted|hoped) to (?:make|write|direct|shoot|film))\b"
    r"[^.;:!?]{0,30}$|{work}[^.;!?]{0,12}$"
)
# "Made for no money, and it's a thriller": what was denied is another clause's.
_OWN_CLAUSE = compiled(r", (?:and|but) (?=(?:it's|it is|this is|this one's|this one is) an? )")
# "The professor is a cartoon": somebody in it, where the film is not spoken of.
_OF_SOMEBODY = compiled(
    rf"(?:^|[,;] )(?:and |but )?(?:the|his|her|their|every|each|[{NAME}])(?! (?:film|movie|picture"
    r"|thing|story|whole|result)\b)[^.;:!?]* (?:is|are|was|were) (?:just |only |such |mere |no more"
    r" than |little more than )?(?:a )?$"
)
_FINEST = compiled(
    r"\b(?:the|my) (?:(?:most [a-z]+|[a-z]{3,}est|best|favou?rite),? |(?<=my ))"
    r"(?:(?!of|in|to|and)[a-z-]+ ){0,3}[*_\"]*$"
)
_OF_ALL = compiled(
    r"[*_\"]* (?:of (?:the|this) (?:year|decade|season)|in (?:years|ages|recent|some|a long)|"
    r"i've|i have|we've|to reach|this year|since)\b"
)
# "This is folk horror with something on its mind."
_MASS = frozenset(
    {"horror", "fiction", "noir", "fantasy", "farce", "melodrama", "satire", "comedy"}
)
_PLAINLY_IS = compiled(
    r"^(?:[^,;:]{0,24}, )?(?:this|it|that|what follows)(?:'s| is| was)"
    r"(?: (?!(?:not|never|no|about|like|more|less|in|of|as|to|an?|the)\b)[a-z-]+){0,2} $"
)
_SOME_PART = compiled(
    r"\b(?:the|his|her|their|of) (?:(?:awkward|tacked-on|obligatory|only|comic) )?$"
)
_AT_LARGE = frozenset({"horror", "science fiction", "noir", "fantasy", "suspense", "sci-fi"})
# The genre is of a part of the film, of a person, or no genre: "invents a romance for Ann".
_OF_A_PART = compiled(
    rf"(?:(?<=romance)|(?<=love story)|(?<=drama)) (?:for|between|with) (?:him|her|them|[{NAME}])"
    r"|"
    r"(?:'s)?[ -](?:(?:sub-?)?plots?|elements?|relief|timing|scenes?|sequences?|beats?|angle|"
    r"interest|novelist|writer|critic|hero|star|stars|set pieces?|moments?|actors?|actress|"
    r"tropes?|clich\w+|between|ensues?|reporter|correspondent|hall|lead|leads|poster|to me|why|"
    r"how|director|section|aisle|nights?|industry|school|jokes?|act|part|half|stuff|bits?)\b"
)
_GOES_ON = compiled(
    r" (?:gets|has|takes|tells|opens|follows|finds|turns)\b| (?:"
    r"so|about|that|with|when|from|set|of|in|which|and|for|starring|directed|where|whose|by|at|as|"
    r"is|was|but|until|who|than|then|on|worth|to)\b|[.,;:!?)\"*_]| ?-|\n|$| [(]"
)
_IMPRINT = 12  # sentences among which a line of mere facts is looked for
_CELL = 30  # characters
_OPENING = 2  # sentences that say what kind of film it is
_NEEDED = 3
# "He made eleven westerns, and this is the one that lasts."
_ONE_OF_THEM = compiled(r"[^.;:!?]{0,60}\b(?:this|it)(?: is|'s) (?:\w+ )?(?:the|one)\b")
_LOVED = (
    compile_rule(
        rf"\b(?:any )?(?:fans?|lovers?|buffs?|enthusiasts?|aficionados?) of (?:the |good |classic |"
        rf"quality |[a-z]+ )?(?P<genres>(?:{_GENRE})(?:(?:, and | and |, | or |/)(?:{_GENRE}))*+)\b"
    ),
    compile_rule(
        rf"\b(?:likes?|loves?|prefers?|enjoys?|takes?|wants?|needs?) (?:my|your|their|our) {ADJ}"
        rf"(?P<genres>{_GENRE})(?=s? (?!fan|to\b)[a-z])"
    ),
    compile_rule(rf"\b(?P<genres>{_GENRE}) (?:fans|buffs|lovers|aficionados|enthusiasts)\b"),
    compile_rule(rf"\bif you (?:like|love|enjoy) {ADJ}(?P<genres>{_GENRE})\b"),
)
_LOVED_WORDS = vocabulary(
    "my your their our if fan fans lover lovers buff buffs enthusiast enthusiasts aficionado "
    "aficionados",
)
_SHOWN_WORDS = vocabulary(
    "reinvent reinvents revive revives reminds "
    "best finest classic rare good old-fashioned proper great greatest most",
)
_SHOWN = compile_rule(
    rf"\b(?:great|best|finest|classic|rare|good|old-fashioned|proper) (?P<great>{_GENRE}) "
    rf"(?:settings?|worlds?|villains?|heroines?|heroes|performances?|scores?|endings?)\b|"
    rf"\b(?:reinvents?|revives?|reminds us why) the (?P<again>{_GENRE})\b|"
    rf"\b(?P<best>{_GENRE})'s (?:best|great|greatest|finest|most)\b|"
    rf"\b(?:most|best|greatest|finest|[a-z]+est) [^.;:!?]{{1,40}} in (?P<most>{_GENRE})(?=[.,;!?]|"
    rf"$)"
)
# "I do not get on with documentaries. They tell me off. This one doesn't."
_THIS_ONE = compiled(
    rf"\b(?P<genre>{either(g for g in GENRES if g.endswith('s') and g not in WEAK_GENRES)}"
    rf"|(?:{_GENRE}) (?:films|movies|pictures|flicks|stories|tales))\b"
    r"[^:]{0,60}\b(?:this one\b|this (?:has|is)\b(?! (?:not|no|none)\b))"
)
_THIS = compiled(r"\bthis (?:one|has|is)\b")
_GENRE_LINE = compiled(
    r"(?:^|\n|[|;•·])[ *_#>|-]{0,6}(?:genres?|type|kind|category)[*_]* ?[:=|][*_]* ?"
    r"(?P<value>[^|\n;•·.]{3,80})",
    re.IGNORECASE,
)
_NO_WORD = compiled(r"[^\w']+|'s\b")
_KEYS = ("genre", "genres", "type", "kind", "category")
_GENRES_IN = compiled(rf"\b(?:{_GENRE})\b")


def find_genres(page: Page) -> list[Claim]:
    """The genres that the review gives its film, in one spelling each."""
    found: dict[str, Claim] = {}

    def add(words: str, at: int) -> None:
        for genre in _GENRES_IN.findall(words):
            name = GENRES[genre]
            if genre == "epic" and not words.rstrip().endswith(" epic"):
                continue  # "an epic adventure"
            if name not in ("epic", "family") or words != genre:
                found.setdefault(name, Claim(Kind.GENRE, name, "", at))

    keyed = is_keyed(page.text.lower(), _KEYS, ":=|")
    if keyed and (line := _GENRE_LINE.search(page.text)):
        add(line["value"].lower() + " ", line.start("value"))
    for match in _THIS_ONE.finditer(page.skeleton if _THIS.search(page.skeleton) else ""):
        add(match["genre"], match.start())
    saying = page.having(_FIRST_WORDS)
    imprint = (page.having_part(_FIRST_WORDS) | _in_names(page)) & (1 << _IMPRINT) - 1
    for index in numbers_in(saying | imprint):
        start, stop = page.sentences[index]
        if imprint >> index & 1:
            cell = page.canvas[start:stop].lower()  # names too: "Animated, 2021"
            for match in _MENTION.finditer(cell):
                if in_a_cell(cell, match.start(), match.end(), 0, len(cell)) and (
                    stop - start < _CELL or FACTUAL.search(page.skeleton, start, stop)
                ):
                    add(match["genres"] + " ", start + match.start())
        if not saying >> index & 1:
            continue
        words = page.sentence_words[index]
        for match in _mentions(page, index):
            if _weight(page, match, index, start, stop) >= _NEEDED:
                add(match["genres"] + " " * bool(match["film"]), match.start())
        rules = _LOVED * bool(words & _LOVED_WORDS) + (_SHOWN,) * bool(words & _SHOWN_WORDS)
        for rule in rules:
            for match in rule.finditer(page.skeleton, start, stop):
                group = match.lastgroup or "genres"
                left = page.skeleton[max(start, match.start(group) - 44) : match.start(group)]
                if rule is not _SHOWN or group == "again" or not _SPOKEN_FOR.search(left):
                    add(match[group], match.start(group))
    for match in told_by_how_it_is_made(page):
        at = match.start(match.lastgroup or 0)
        if not _SPOKEN_FOR.search(page.skeleton[max(page.sentence_at(at)[0], at - 44) : at]):
            add("animation ", at)
    if saying:
        for genres, at in said_in_passing(page, known=bool(found)):
            add(f"{genres} ", at)
    return list(found.values())


def _mentions(page: Page, index: int) -> Iterator[re.Match[str]]:
    """The genres in a sentence, by the words that one begins with: quicker than trying all."""
    start, stop = page.sentences[index]
    first = page.sentence_parts[index] & _BEGINNINGS
    begin = sorted(at for word in first for at in places_of(word, page.skeleton, start, stop))
    return matches_at(begin, _MENTION, page.skeleton, stop)


def _in_names(page: Page) -> int:
    """The sentences with a genre that is read as a name or a title: "Animated, 2021"."""
    found = 0
    for start, end in page.marked:
        if not _FIRST_WORDS.isdisjoint(_NO_WORD.split(page.lowered[start:end])):
            found |= 1 << page.number_at(start)
    return found


def _weight(page: Page, match: re.Match[str], index: int, start: int, stop: int) -> int:
    """How strongly the words around a genre say that it is this film's."""
    genres = match["genres"]
    left = page.skeleton[max(start, match.start() - 70) : match.start()]
    part = _OF_A_PART.match(page.skeleton, match.end(), stop)
    if match["owns"] or (part and not (part.group() == " between" and _IS.search(left))):
        return 0
    chained = len(_GENRES_IN.findall(genres)) > 1
    weak = genres in WEAK_GENRES and not match["film"]  # a chain is none of them
    if weak or _SPOKEN_FOR.search(_OWN_CLAUSE.split(left)[-1]):
        return 0
    before = page.skeleton[start : match.start()]
    if genres == "cartoon" and TITLE not in before and _OF_SOMEBODY.search(before):
        return 0
    opening = index < _OPENING
    known = TITLE in page.sentence_words[index]
    if _FINEST.search(left) and _OF_ALL.match(page.skeleton, match.end(), stop):
        return _NEEDED
    if (match["film"] or genres).endswith("s") and genres not in _AT_LARGE:
        one_of_them = _ONE_OF_THEM.match(page.skeleton, match.end(), stop)
        return _NEEDED if opening or known or one_of_them else 0
    weight = bool(match["film"]) + chained + opening + known
    kind = _ONE_OF_ITS_KIND.search(left)
    if kind:
        weight += 3 if kind["this"] else 2
    if (
        _MADE_ONLY.search(match.group())
        and _SOMEBODYS.search(left)
        and not _CALLED.match(page.skeleton, match.end(), stop)
    ):
        weight += 4
    elif _IS.search(left) or (genres.split(" ")[-1] in _MASS and _PLAINLY_IS.search(left)):
        weight += 3
    elif _SOME_PART.search(left):
        return 0
    elif opening and known and genres in _AT_LARGE:
        weight += 1
    if _GOES_ON.match(page.skeleton, match.end(), stop):
        weight += bool(kind)
    elif not match["film"]:
        weight -= 2 if genres == "musical" else 0
    return weight - (WORK in page.sentence_words[index] and not known)
