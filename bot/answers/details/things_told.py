"""What is told of one thing: how heavy it is, what is in it or it is made of, who gets it.

The thing is known by its noun, whether or not the noun is a title in short ("the marrow"); and the
sentence must tell of it what is asked, by a figure with its unit, by what it holds, or by where it
goes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.answers import compose
from bot.answers.details.detail_wording import ways_of
from bot.answers.details.held_within import NO_DEED, held_within
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_meant, films_named
from bot.answers.finding.passages import Sentence
from bot.answers.model import Answer
from bot.answers.question.wording import pattern
from bot.answers.reply import decline
from bot.answers.words.alike import alike
from bot.answers.words.terms import FUNCTION_WORDS, content_words
from bot.library.model import FilmRef
from bot.patterns import compiled
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.text import fold, stem, words

_THING = r"(?:the|that|this|his|her|their) (?P<thing>(?:@\w+|\w+)(?: (?!in\b|of\b|at\b)[\w@]+)?)"
_MEASURE = pattern(
    rf"how (?P<how>heavy|tall|high|deep|wide) (?:is|was|are|were) {_THING}"
    rf"|how much (?:does|do|did) {_THING.replace('thing', 'weighed')} (?P<weigh>weigh)"
)
_INSIDE = pattern(
    rf"what (?:is|was) (?:actually |really |even )*(?:in|inside|behind|under|beneath) {_THING}"
    r"|what (?:is|was|are|were|has|have|had|does|do|did) (?P<maker>\S+(?: \S+){0,2}?)"
    r"(?: (?:got|have|had|keep|keeping|kept|hide|hiding|hidden|carry|carrying|carried|stash|stashed"
    r"|stashing|tucked|locked|stowed|smuggle|smuggling|away|up|down))+"
    rf" (?:in|inside|behind|under|beneath) {_THING.replace('thing', 'weighed')}"
)
_GETS = pattern(
    r"who (?:gets|got|receives|inherits|ends up with)(?: all)? (?:the|that|his|her|their)"
    r" (?P<thing>[\w ]+)"
)
_MADE = pattern(
    r"what (?:is|was|are|were) (?:\S+ ){1,4}?(?P<thing>@[a-z]+\d+|\w+) (?:actually |really |even )?"
    r"(?:made|built|carved|knitted|constructed) (?:out )?(?:of|from)"
    r"|what (?:does|did|do) (?P<maker>\S+(?: \S+){0,3}?)"
    r" (?:make|build|carve|knit|sew|construct|fashion)"
    r" (?:the|her|his|their|its|an?|that) (?:\S+ )?(?P<weighed>@[a-z]+\d+|(?!out\b)\w+)"
    r" (?:out of|from|of)"
)
_REALLY = pattern(
    r"what (?:is|was|are|were) (?:the |that |this |his |her |their )(?P<thing>@\w+|\w+)"
    r" (?:really|actually)(?: made of)?|what (?:does|do|did) (?:the |that |this |his |her |their )"
    r"(?P<weighed>@\w+|\w+) (?:really |actually )?(?:turn out to be|prove to be)(?: made of)?"
)
_ONE_THING = r"(?:the|that|this|his|her|their) (?P<thing>@\w+|\w+)"
_BY_HOW_MUCH = pattern(
    rf"by how much (?:is|was|are|were|does|did|do) {_ONE_THING}"
    r"|how (?:much )?(?:overweight|late|overdue|short|heavier|longer|over budget|behind)"
    rf" (?:is|was|are|were) {_ONE_THING.replace('thing', 'weighed')}"
)
_LASTS = pattern(
    r"how long (?:does|do|did|will) (?:the |an? )?"
    r"(?P<thing>(?!film\b|movie\b|it\b|this\b|that\b|shoot)[a-z]+|@n\d+) (?:last|go on)"
)
_ABOUT = pattern(
    r"what(?:s| is| was| are| were) (?:all )?(?:the|that|this|his|her|their)"
    r" (?:(?P<modified>(?:[a-z]+ |@\w+(?:['’]?s)? ){1,3})"
    r"(?P<weighed>speech|letter|song|quarrel|row|argument|fight|joke|story|book|play|poem|sermon"
    r"|lecture|talk|note|message|nightmare|dream|twist|secret|lie|bet|feud|dispute|subplot|toast)"
    r"|(?P<thing>(?!film|movie|story|plot|book|fuss|hype|picture|one|show|tale|script|title"
    r"|premise|complaints?|problems?|criticisms?|grumbles?|gripes?|quibbles?)[a-z]+))"
    r"(?: (?:in|of|from) (?:the )?@[fb]\d+)? (?:all )?about"
    r"(?: in (?:the )?@[fb]\d+)?"
)
_VOICED = pattern(
    r"(?:whose voice (?:is|was|do (?:we|you) hear as)|who (?:voices|voiced)"
    r"|who (?:is|was|does|did|provides) the voice (?:of|for)) (?:the |that )?"
    r"(?P<thing>(?:@\w+|\w+)(?: (?!in\b|of\b|at\b|on\b)[\w@]+){0,2})"
)
_NUMBER = (
    r"(?:\d[\d,.]*|an?|half an?|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?"
    r"|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|hundreds?|thousands?)"
    r"(?: (?:and a half|hundred|thousand|million))?"
)
_WEIGHT = (
    r"(?:kilos?|kilograms?|kg|pounds?|lbs?|stones?|tons?|tonnes?|grams?|ounces?|hundredweight)"
)
_LENGTH = (
    r"(?:foot|feet|ft|met(?:re|er)s?|m|cm|centimet(?:re|er)s|inch(?:es)?|yards?|miles?|fathoms?"
)
_TIME = (
    r"(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|summers?|winters?)"
)
_LENGTH += r"|storeys|stories|floors)"
_UNITS = {"heavy": _WEIGHT, "weigh": _WEIGHT}
_MONEY = frozenset(map(stem, vocabulary("money wage wages pay cash salary fortune savings payout")))
_GOES = (
    r"(?:goes|go|went|is left|are left|is given|is paid|are paid|is handed|passes|falls) (?:on )?to"
)


async def told_of_a_thing(inquiry: Inquiry) -> Answer | None:
    """The sentence that tells it, where exactly one does; None otherwise."""
    parted = inquiry.masked.parted
    for wanted, tells in (
        (_MEASURE, _measured), (_INSIDE, _held), (_GETS, _gone_to), (_MADE, _made_of),
        (_BY_HOW_MUCH, _differs), (_LASTS, _lasting), (_VOICED, _spoken_by), (_ABOUT, _concerning),
        (_REALLY, _turned_out),
    ):  # fmt: skip
        found = wanted.search(parted)
        if found is None:
            continue
        groups = found.groupdict()
        named = groups.get("thing") or groups.get("weighed") or ""
        thing, films = await _of(inquiry, named)
        maker = groups.get("maker")
        if not thing or len(films) > 1 or not (films or maker):
            return None
        pool = await (
            inquiry.passages.of_films(films, inquiry.question)
            if films
            else inquiry.passages.anywhere(inquiry.question)
        )
        how = groups.get("how") or groups.get("weigh") or ""
        told = [(one, value) for one in pool for value in tells(one, thing, how)]
        if maker:
            ways, does = _spoken(inquiry, maker), _kept_by if wanted is _INSIDE else _made_by
            told = [(one, value) for one, value in told if does(ways, one)]
        if wanted is _ABOUT and not told and not groups["modified"]:  # which no film is about
            unsaid = await decline.unsaid(inquiry, films, f"what is at issue with the {thing}")
            return replace(unsaid, final=True)
        if len(told) != 1:
            return None
        one, value = told[0]
        inquiry.note(f"a sentence tells it of “{thing}”")
        said = compose.of_its_film(one.evidence)
        answer = inquiry.answer(said, films=[one.film], values=[value], evidence=[one.evidence])
        return replace(answer, final=True)
    return None


def _spoken(inquiry: Inquiry, somebody: str) -> Sequence[str]:
    """How a sentence may speak of whoever the question says does it."""
    last = somebody.rsplit(maxsplit=1)[-1]
    return ways_of(inquiry.slots[int(re.sub(r"\D", "", last))]) if last[0] == "@" else [last]


def _made_by(ways: Sequence[str], one: Sentence) -> bool:
    """Whether a sentence speaks of them, or goes on about them."""
    kin = {other for way in ways for other in alike(stem(way))}
    return not kin.isdisjoint(one.stems) or any(w in FUNCTION_WORDS or one.means(w) for w in ways)


def _kept_by(ways: Sequence[str], one: Sentence) -> bool:
    """Whether a sentence names them, or begins with a pronoun: "his" may be anybody's."""
    opens = re.match(r"(?:and |but |(?:by|at|every|each) \w+ )?(?:he|she|they)\b", one.folded)
    return _made_by(ways, one) and (opens is not None or any(map(one.says, ways)))


async def _of(inquiry: Inquiry, named: str) -> tuple[str, list[FilmRef]]:
    """The noun of the thing asked about, and the film it is in."""
    first = named.split(maxsplit=1)[0]
    if first.startswith("@"):
        slot = inquiry.slots[int(re.sub(r"\D", "", first))]
        noun = words(slot.mended or slot.text)[-1:]
        whole = {" ".join(words(title.text)) for title in slot.titles}
        if " ".join(words(slot.text)) in whole:
            return "", []  # of the film itself
    else:
        noun = content_words(named)[-1:]
    films = await films_named(inquiry) or await films_meant(inquiry)
    return (noun[0] if noun else ""), films


def _clauses(one: Sentence) -> list[str]:
    return re.split(r"[.;!?](?=\s|$)", " ".join(one.evidence.quote.split()))


def _clauses_with(one: Sentence, thing: str) -> Iterator[str]:
    """The clauses of a sentence that name the thing, as they stand."""
    kin = _MONEY if stem(thing) in _MONEY else {stem(thing)}
    for clause in _clauses(one):
        if any(stem(word) in kin for word in words(clause)):
            yield clause


def _measured(one: Sentence, thing: str, how: str) -> Iterator[str]:
    unit = _UNITS.get(how, _LENGTH)
    for clause in _clauses_with(one, thing):
        for found in re.finditer(rf"\b{_NUMBER}[ -]?{unit}\b", clause, re.IGNORECASE):
            yield found[0]


def _held(one: Sentence, thing: str, _how: str) -> Iterator[str]:
    yield from held_within(_clauses_with(one, thing), thing)


def _gone_to(one: Sentence, thing: str, _how: str) -> Iterator[str]:
    kin = _MONEY if stem(thing) in _MONEY else {stem(thing)}
    for clause in _clauses_with(one, thing):
        found = re.search(
            rf"\b(?P<thing>[\w'’-]+)(?:, [^,]{{3,30}},)? {_GOES} (?P<who>(?:the|his|her|their|an?)"
            r" (?:[\w'’-]+ ?){1,3}?|[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)*)"
            r"(?=[,;:)]| by | and | in | at |$)",
            clause,
        )
        if found and stem(fold(found["thing"])) in kin and not NO_DEED.search(fold(clause)):
            yield found["who"]


_MAKING = (
    r"(?:made|built|building|carved|carves|knit|knits|knitted|knitting|constructed|cobbled together"
    r"|put together|sewn|sews|lashed|assembled|fashioned|welded|moulded|making|makes|builds|woven)"
)


def _made_of(one: Sentence, thing: str, _how: str) -> Iterator[str]:
    named = rf"\b{re.escape(thing)}\b"
    wanted = (
        rf"{named}[^;:]*?\b{_MAKING}(?: \w+ly)? (?:out )?(?:of|from) (?P<what>[^;:()]+)",
        rf"\b{_MAKING} [^,;:]*?{named}[^;:]*? out of (?P<what>[^;:()]+)",
    )
    for clause in _clauses_with(one, thing):
        found = next(filter(None, (re.search(w, clause, re.IGNORECASE) for w in wanted)), None)
        if found and not NO_DEED.search(fold(clause)):
            yield _GOES_ON.split(found["what"])[0].strip()


_GOES_ON = compiled(
    r",? and \w+s (?:up|off|out|to|into|away|down|back|it|the|an?)\b|, (?:with|who|which|but|so)\b"
    r"|,? and (?:the|he|she|they|it|his|her|nobody|everyone)\b"
)
"""Where what it is made of ends: "out of a bathtub and an organ and goes up to collect"."""


def _differs(one: Sentence, thing: str, _how: str) -> Iterator[str]:
    """By how much: "four hundred kilos heavier than", of the thing or of "one of them"."""
    if not any(stem(word) == stem(thing) for word in f"{one.before} {one.folded}".split()):
        return
    quote = " ".join(one.evidence.quote.split())
    for found in re.finditer(
        rf"\b{_NUMBER} (?:{_WEIGHT}|{_LENGTH}|{_TIME}|pounds|dollars|euros|quid)"
        r" (?:\w+er than|over(?:weight|due)?|under(?:weight)?|too \w+|late|early|short|more than"
        r"|less than|behind)\b",
        quote,
        re.IGNORECASE,
    ):
        yield found[0]


_SPAN = rf"(?:(?:about|nearly|almost|over|more than|some|only|just) )?{_NUMBER}[ -]{_TIME}"


def _lasting(one: Sentence, thing: str, _how: str) -> Iterator[str]:
    named = rf"\b{re.escape(thing)}\b"
    for clause in _clauses_with(one, thing):
        found = re.search(
            rf"{named}[^.;:]{{0,30}}?\b(?:lasts?|lasted|goes on for|went on for) (?P<span>{_SPAN})"
            rf"|\b(?P<before>{_SPAN})(?: of| long)? {named}",
            clause,
            re.IGNORECASE,
        )
        if found and not NO_DEED.search(fold(clause)):
            yield found["span"] or found["before"]


def _spoken_by(one: Sentence, thing: str, _how: str) -> Iterator[str]:
    """Whose voice it is, told as a thing of its own: "the voice, which belongs to his mother"."""
    for clause in _clauses_with(one, thing):
        found = re.search(
            r"\bvoice\b[^.;]{0,60}?\b(?:belongs to|is that of|is (?:provided|supplied) by)"
            r" (?P<who>[^.;:()!?]+)",
            clause,
        )
        if found:
            yield found["who"].strip()


def _turned_out(one: Sentence, thing: str, _how: str) -> Iterator[str]:
    """What it is after all: "the saffron turns out to be dyed silk"."""
    for clause in _clauses_with(one, thing):
        found = re.search(
            rf"\b{re.escape(thing)} (?:turn(?:s|ed)? out to be|proves? to be|proved to be"
            r"|(?:is|was|are|were) (?:really|actually|in fact|nothing but|only))"
            r" (?P<what>[^,.;:()]+)",
            clause,
            re.IGNORECASE,
        )
        if found and not NO_DEED.search(fold(clause[: found.end()])):
            yield found["what"].strip()


def _concerning(one: Sentence, thing: str, _how: str) -> Iterator[str]:
    """ "A twist about a forged will", "the letter is about the goat"."""
    kin = "|".join(re.escape(way) for way in sorted({thing, *alike(stem(thing))}))
    for clause in _clauses(one):
        found = re.search(
            rf"\b(?:{kin})\w{{0,3}}(?: (?:with|between|from) [\w' ]{{2,40}}?)?"
            r"(?: is| was| are| were)? (?:all )?(?:about|over|concerning)"
            r" (?P<what>(?!which\b|it\b|that\b)[^,.;:()]+?)"
            r"(?= (?:which|that|who|is|was|are|were|has|had|and (?:still|then)) |[,.;:()]|$)",
            clause,
            re.IGNORECASE,
        )
        if found and not NO_DEED.search(fold(clause)):
            yield found["what"]
