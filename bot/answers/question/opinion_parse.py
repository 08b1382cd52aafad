"""Reading questions after an opinion: an aspect, a performer, a verdict, a comparison."""

from __future__ import annotations

from dataclasses import replace

from bot.answers.model import Ask, Constraint, Want
from bot.answers.question.constraints import Reader, slot_number, take_constraints
from bot.answers.question.opinion_wording import (
    ADJECTIVE,
    ASPECT_QUESTIONS,
    COMMON,
    COMPARED,
    COUNT_OR_FILMS,
    DISLIKES,
    DOWN,
    GIVEN,
    HOW_IT_DOES,
    LIKES,
    LOOSE_ASPECT,
    MEASURES,
    NEGATIVE_ACT,
    PARTS,
    POPULARITY,
    RATING,
    SAYERS,
    SAYS_BAD,
    SIDES,
    SIDES_OF,
    SLOW,
    THINK,
    VERDICT,
    WHO_THINKS,
    WHOLES,
    WHY,
)
from bot.answers.question.wording import ASPECTS, GENRE_FORMS, GENRES, pattern
from bot.reading.model import MAKERS, Aspect, Kind

_ALSO_FACTS = frozenset(
    ("characters", "cast", "actors", "actor", "actress", "story", "plot", "setting", "themes",
     "theme", "message", "moral", "twist", "end")
)  # fmt: skip
_AFTER_OPINION = pattern(r"how|think|thought|opinion|say|like|any good|good|great|bad")


def aspect_of(words: str) -> tuple[Aspect, str] | None:
    """The aspect that these words name, and the part of it when they name only a part."""
    for aspect, (_, parts) in ASPECTS.items():
        if found := pattern(parts).search(words):
            return aspect, found[0]
    for aspect, (whole, _) in ASPECTS.items():
        if pattern(whole).search(words):
            return aspect, ""
    return None


def comparison(reader: Reader, ask: Ask) -> Ask | None:
    """Which of two is longer; which film is the best rated; what two have in common."""
    if len(pattern(r"{F}").findall(reader.text)) >= 2 and COMMON.search(reader.text):
        reader.text = " ".join(word for word in reader.text.split() if word.startswith("@"))
        return replace(ask, want=Want.COMPARE, measure="common")
    found = reader.has(COMPARED)
    if not found:
        return None
    two = len(pattern(r"{F}").findall(reader.text)) >= 2
    word = found["word"]
    about_films = (
        two
        or COUNT_OR_FILMS.search(reader.text)
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
    measure = next((name for name, wanted in MEASURES if wanted.search(reader.text)), "")
    sign = -1 if DOWN.search(reader.text) else 1
    reader.take(COMPARED)
    if aspect and not measure:
        reader.take(pattern(f"{PARTS}|{WHOLES}"))
    reader.take(
        pattern(
            r"(?:run ?time|running time|length|ratings?|rated|score[sd]?|marks?|grades?|stars"
            r"|reviews?|sit|haul|ride"
            r"|reviewed|release(?:d)?|year|out first|came first)"
        )
    )
    take_constraints(reader, films_wanted=False)
    reader.take(COMPARED)
    return replace(
        ask,
        want=Want.COMPARE,
        aspect=aspect[0] if aspect and not measure else None,
        part=aspect[1] if aspect and not measure else "",
        measure=measure or "rating",
        sign=sign,
    )


_UNDERNEATH = pattern(
    r"(?:really|actually|truly|all) about(?! (?:it|this|that))|deep down|underneath|thematically"
    r"|(?:the|its|like|what) themes?$|^themes? (?:in|of|for|on)|themes? (?:does|do|is|are|there)"
)
_MADE_OF = pattern(r"(?:made|built|composed|consist\w*) (?:up )?(?:of|from|out of)(?! {F})")


_SCORE = pattern(
    r"^(?:the )?scores? (?:for|of) (?:the {film} )?{F}$"
    r"|^(?:the )?(?:main )?(?:villains?|badd(?:ie|y)|antagonists?) (?:in|of|from)"
    r" (?:the {film} )?{F}$"
    r"|^{F} (?:villain|badd(?:ie|y)|antagonist)$"
)
"""Its mark, or who the villain is, where nothing more is said."""


_FINE = (
    r"(?:good|great|ok|okay|decent|bad|convincing|believable|cop|use|up to (?:much|scratch)|miscast"
    r"|impressive|wooden|terrible|awful|brilliant|funny|hilarious|moving|touching|annoying)"
)
"""How a performer may be: "any cop", "miscast"."""
_POORLY = pattern("miscast|wooden|annoying")


_PERFORMING = r"(?:acting|performances?|portrayal|acting job|turn)"
_ONES_ACTING = pattern(
    rf"(?:the )?{_PERFORMING} (?:of|by|from|given by) (?:the )?(?P<of>{{N}})"
    rf"|(?P<whose>{{N}}) {_PERFORMING}(?! of)"
)
"""How somebody acts, which asks after that performer, not after the acting as a whole."""


def opinion(reader: Reader, ask: Ask) -> Ask | None:
    """A question after one aspect of a film, or after one performer in it."""
    asked = reader.text
    reader.text = _ONES_ACTING.sub(lambda found: found["of"] or found["whose"], asked, count=1)
    if reader.text != asked and (parsed := _opinion(reader, ask)):
        return parsed
    reader.text = asked
    return _opinion(reader, ask)


def _opinion(reader: Reader, ask: Ask) -> Ask | None:
    if suggested := _suggested(reader, ask):
        return suggested
    if compared := comparison(reader, ask):
        return compared
    if GIVEN.search(reader.text) or _MADE_OF.search(reader.text) or _SCORE.match(reader.text):
        return None
    if why := reader.has(WHY):
        reader.text = " ".join(word for word in reader.text.split() if word[:2] in ("@f", "@b"))
        said = why["verb"] or ""
        against = bool(why["falls"] or why["slump"]) or bool(
            pattern(DISLIKES).search(why[0]) or SAYS_BAD.search(why["adjective"] or said)
        )
        against |= bool(pattern(f"not (?:\\w+ )*{LIKES}").search(why[0]))
        return replace(ask, want=Want.OPINION, sentiment=-1 if against else 1, measure="why")
    if sides := reader.take(SIDES) or reader.take(SIDES_OF):
        take_constraints(reader, films_wanted=False)
        sentiment = 1 if sides["bad"] is None else -1
        ask = replace(ask, want=Want.OPINION, sentiment=sentiment, measure="sides")
        named = sides.groupdict().get("named")
        return replace(ask, subject=slot_number(named)) if named else ask
    if genre := _GENRE_OF_FILMS.match(reader.text):
        rest = reader.text
        reader.text = f"{genre['head']} films{rest[genre.end() :]}"
        if asked := _films_by_opinion(reader, ask):
            said = genre["genre"]
            word = GENRE_FORMS.get(said) or said.removesuffix("s")
            reader.constraints.append(Constraint((Kind.GENRE,), words=word))
            return asked
        reader.text = rest
    if named := _NAMED_FILMS.match(reader.text):
        rest = reader.text
        reader.text = f"{named['head']} films{rest[named.end() :]}"
        if asked := _films_by_opinion(reader, ask):
            kinds = (Kind.CAST, *MAKERS) if "@p" in named["named"] else ()
            slot = slot_number(named["named"])
            reader.constraints.append(Constraint(kinds, slot, bare=not kinds))
            return asked
        reader.text = rest
    if COUNT_OR_FILMS.search(reader.text):
        return _films_by_opinion(reader, ask)
    if found := reader.take(WHO_THINKS):
        aspect_named = reader.take(pattern(f"{LOOSE_ASPECT}(?: (?:of|in|for))?"))
        known = aspect_of(aspect_named["aspect"]) if aspect_named else None
        take_constraints(reader, films_wanted=False)
        against = pattern(DISLIKES).search(found["verb"]) is not None
        return replace(
            ask,
            want=Want.OPINION if known else Want.VERDICT,
            aspect=known[0] if known else None,
            part=known[1] if known else "",
            sentiment=-1 if against else 1,
            measure="who",
        )
    if _UNDERNEATH.search(reader.text) and not ask.yes_no:
        return None  # which asks for the themes, not how good they are
    for aspect, wanted in HOW_IT_DOES:
        if reader.has(wanted):
            take = reader.take(wanted)
            take_constraints(reader, films_wanted=False)
            bad = bool(take and (SAYS_BAD.search(take[0]) or SLOW.search(take[0])))
            return replace(ask, want=Want.OPINION, aspect=aspect, sentiment=-1 if bad else 1)
    if pattern(
        r"what (?:is |was )?(?:the )?(?:story|plot|tale) (?:of|about|in|behind)|what (?:is|was"
        r"|are|were) (?:the |its )*(?:{film} )?"
               r"(?:story|plot|story ?line|narrative|score|setting|themes?|messages?|moral"
               r"|cast|actors?|characters?|songs?|language|lines|twist|end|ending|premise)"
               r"(?: (?:of|in|for|called|set|about|are|is"
               r"|explored))?(?! (?:.* )?like)").search(reader.text):  # fmt: skip
        return None
    for wanted in ASPECT_QUESTIONS:
        if reader.text.startswith("how many"):
            break
        if found := reader.has(wanted):
            groups = found.groupdict()
            spoken = groups.get("aspect") or groups.get("aspect2") or found[0]
            known = aspect_of(spoken)
            if known is None:
                continue
            open_ended = known[1] in ("", "lead", "leads") and spoken.strip() in _ALSO_FACTS
            if open_ended and not _AFTER_OPINION.search(found[0]):
                continue
            reader.take(wanted)
            bad = bool(SAYS_BAD.search(groups.get("adjective") or ""))
            take_constraints(reader, films_wanted=False)
            return replace(
                ask,
                want=Want.OPINION,
                aspect=known[0],
                part=known[1],
                sentiment=-1 if bad or NEGATIVE_ACT.search(found[0]) else 1,
            )
    who = pattern(
        r"how (?:good |well )?(?:is|was|are|were)(?: the)? (?P<n>{N})(?: (?:in|as))?"
        r"(?=(?: (?:at|on|for|here|then|really|actually|overall|like|though|tho|anyway|and|with|the"
        r"|@\w+|·))? ?(?:@|$|the {film}|it\b|this\b))"
        r"|how (?:well )?(?:does|did|do)(?: the)? (?P<t>{N}) (?:do|perform|act|fare|manage|get on"
        r"|come (?:across|off|over)|acquit \w+|handle it)(?: (?:in|as|here))?(?= |$)"
        r"|(?:is|was)(?: not)? (?P<m>{N}) (?:(?:any|really|a|still|actually|that) )*"
        rf"{_FINE}(?: (?:in|as|actor|actress))?"
        rf"|(?:what|how) (?:do|does|did|is|was) {SAYERS} {THINK} (?:of"
        r"|about|to) (?:the )?(?P<o>{N})(?: performance| acting)?(?: in)?"
        rf"|(?:do|does|did) {SAYERS} {THINK} (?:of |about )?(?:the )?(?P<p>{{N}})(?: performance|"
        rf" acting)?(?: in)?"
        r"|(?:how|what) (?:is|was) (?P<q>{N}) (?:performance|acting|portrayal|turn"
        r"|singing)(?: like)?(?: in)?"
        rf"|^(?P<s>{{N}}) (?:(?:is|was|any|really|actually) )*{_FINE}(?: (?:in|as))?"
        rf"|(?:do|does|did) {SAYERS} (?:buy|believe|warm to|take to|get on with|go for)"
        r" (?P<b>{N})(?: (?:in|as))?"
        r"|what (?:is|was) (?P<u>{N}) like (?:in(?= )|as (?:the |an? )?(?:{N}|\w+)"
        r"(?: (?:in|@p\d+))?)"
        r"|(?:do|does|did) (?P<r>{N}) (?:do (?:a|an) \w+ job|convince|deliver|shine)(?: in)?"
    )
    if found := reader.take(who):
        name = next(value for value in found.groupdict().values() if value)
        take_constraints(reader, films_wanted=False)
        return replace(
            ask,
            want=Want.OPINION,
            subject=slot_number(name),
            aspect=Aspect.ACTING,
            sentiment=-1 if SAYS_BAD.search(found[0]) or _POORLY.search(found[0]) else 1,
        )
    return None


_NAMED_FILMS = pattern(r"(?P<head>which|what|how many) (?P<named>{N}) {film}")
_GENRE_OF_FILMS = pattern(
    r"(?P<head>(?:which|what|list|show|name|how many|find)(?: (?:me|of|the|all))*)"
    rf" (?P<genre>{GENRES})(?: {{film}})?(?= )"
)


_SAYING = (
    r"(?:recommend|enjoy|dislike|hate|love|praise|rate|avoid|skip|pan|favou?r"
    r"|(?<!look )(?<!sound )(?<!feel )(?<!smell )(?<!taste )like)"
)
_OPINED = pattern(
    r"(?:(?:has|have|had|with|got|gets?|are|is|was|were|did|does|do|not|nobody|no|one|the|they|we"
    r"|you|club"
    r"|reviewers?|critics|people|reviews?|everyone|us|me|to|tell|told|say|said|would|really"
    r"|actually|most|very|a|an|and|or|that|worth|highly) )*"
    rf"(?P<adjective>{ADJECTIVE}|recommended|enjoyed|disliked|hated|loved|liked|praised|panned"
    rf"|avoided|{_SAYING}(?= ?·? ?$| the most)|(?<=worth )(?:seeing|watching|a look|it))"
    rf" ?(?:{LOOSE_ASPECT}|reviews?|verdicts?|seeing|watching)?"
    r"(?: (?:of|in|by|from|the|reviewers?|critics|people|them|most))* ?·?$"
)
_AGAINST = pattern(r"dislike\w*|hate\w*|avoid\w*|skip|pan|panned")


_SUGGESTED = pattern(
    r"^(?:(?:so|ok|okay|hey|hi|please|can you|could you|would you|anyone|got) )*"
    r"(?:(?:what|which(?: (?:{film}|ones?))?) (?:should|shall|can|could|would|do) (?:i|we|you)"
    r" (?:(?:recommend|suggest)|(?P<against>(?:avoid|skip|miss))|(?:see|watch|try|rent|put on))"
    r"|(?:what is|which (?:{film}s?|ones?) (?:is|are)|anything) worth"
    r" (?:a )?(?:watch\w*|see\w*|look)"
    r"|(?:recommend|suggest)(?: (?:me|us))?(?: (?:some|any|a|one|good))*"
    r"(?: (?:something|anything|{film}s?|one))?"
    r"|(?:any|some|a)(?: good)? (?:recommendations?|suggestions?|recs?|tips?))"
    r"(?: (?:to|for|i|we|you|me|us|can|could|should|watch|see|tonight|today|now|next|first|here"
    r"|this|the|evening|weekend|week|night|movie|please|then|good))*$"
)


def _suggested(reader: Reader, ask: Ask) -> Ask | None:
    """ "What should I watch tonight", "any recommendations": the films that are recommended."""
    found = reader.take(_SUGGESTED)
    if not found:
        return None
    sentiment = -1 if found["against"] else 1
    return replace(ask, want=Want.FILMS, kinds=(Kind.VERDICT,), sentiment=sentiment)


def _films_by_opinion(reader: Reader, ask: Ask) -> Ask | None:
    """ "Which films have good music", "which are worth watching", "how many did they hate"."""
    found = reader.take(_OPINED)
    if not found:
        return None
    reader.take(_OPINED)  # "… did they hate, or tell us to avoid"
    aspect = aspect_of(found["aspect"]) if found["aspect"] else None
    counted = reader.take(pattern(r"how many"))
    reader.take(COUNT_OR_FILMS)
    take_constraints(reader, films_wanted=True)
    said = found["adjective"]
    bad = bool(SAYS_BAD.search(said) or _AGAINST.match(said))
    if pattern("not|nobody|no one").search(found[0]):
        bad = not bad
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
    if COUNT_OR_FILMS.search(reader.text):
        return None
    if reader.take(POPULARITY):
        return replace(ask, want=Want.RATING, measure="popularity")
    composer = pattern(r"who|composed|composer").search(reader.text)
    if not composer and reader.take(RATING):
        take_constraints(reader, films_wanted=False)
        return replace(ask, want=Want.RATING)
    if found := reader.take(VERDICT):
        reader.take(pattern(r"in the end|on the whole|all in all|overall|or not"))
        while reader.take(VERDICT):
            pass
        take_constraints(reader, films_wanted=False)
        negative = SAYS_BAD.search(found[0]) or NEGATIVE_ACT.search(found[0])
        return replace(ask, want=Want.VERDICT, sentiment=-1 if negative else 1)
    return None
