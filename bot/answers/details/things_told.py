"""What is told of one thing: what is in it, what it is about or made of, whose voice it has.

The thing is known by its noun, whether or not the noun is a title in short ("the marrow"); and the
sentence must tell of it what is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
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
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.text import fold, stem, words

_THING = r"(?:the|that|this|his|her|their) (?P<thing>(?:@\w+|\w+)(?: (?!in\b|of\b|at\b)[\w@]+)?)"
_INSIDE = pattern(
    rf"what (?:is|was) (?:actually |really |even )*(?:in|inside|behind|under|beneath) {_THING}"
    r"|what (?:is|was|are|were|has|have|had|does|do|did) (?P<maker>\S+(?: \S+){0,2}?)"
    r"(?: (?:got|have|had|keep|keeping|kept|hide|hiding|hidden|carry|carrying|carried|stash|stashed"
    r"|stashing|tucked|locked|stowed|smuggle|smuggling|away|up|down))+"
    rf" (?:in|inside|behind|under|beneath) {_THING.replace('thing', 'weighed')}"
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
_PUT = pattern(
    r"what (?:is|was|are|were|gets?|got|must be|should be|(?:has|have|had|needs?) to be)"
    r" (?:\w+ly |secretly |always )?(?P<put>(?!made\b)\w{2,}(?:ed|en|wn|ne|ht)|put|hid|cut|kept"
    r"|built|hung|stuck|sunk)"
    r" (?P<where>into|in|inside|onto|on|under|beneath|behind|over|round|around|through)"
    r" (?:the|that|his|her|their|its|an?) (?P<thing>\w+)"
)
_WORKED = (
    r"(?:made|built|sewn|knitted|woven|carved|cut|fashioned|constructed|assembled|cobbled|put)"
)
_MADE_OF = pattern(
    r"what (?:is|was|are|were) (?:the|that|his|her|their|its) (?P<thing>(?!film\b|movie\b)\w+)"
    rf"(?: (?:in|of|from) (?:the )?@[fb]\d+)? {_WORKED}(?: up| together)? (?:out of|of|from)"
    r"|what (?:did|do) (?:they|he|she|the \w+) (?:make|build|sew|knit|weave|carve|construct)"
    r" (?:the|that|his|her|their|its) (?P<weighed>(?!film\b|movie\b)\w+)"
    r"(?: (?:in|of|from) (?:the )?@[fb]\d+)? (?:out of|of|from)"
)
_MONEY = frozenset(map(stem, vocabulary("money wage wages pay cash salary fortune savings payout")))


_Asked = Mapping[str, str | None]  # the groups of the wording that asks


async def told_of_a_thing(inquiry: Inquiry) -> Answer | None:
    """The sentence that tells it, where exactly one does; None otherwise."""
    parted = inquiry.masked.parted
    for wanted, tells in (
        (_INSIDE, _held), (_VOICED, _spoken_by), (_ABOUT, _concerning), (_MADE_OF, _made_of),
        (_PUT, _put),
    ):  # fmt: skip
        found = wanted.search(parted)
        if found is None:
            continue
        groups = found.groupdict()
        named = groups.get("thing") or groups.get("weighed") or ""
        thing, films = await _of(inquiry, named)
        maker = groups.get("maker")
        if not thing or len(films) > 1 or not (films or maker or wanted is _PUT):
            return None
        pool = await (
            inquiry.passages.of_films(films, inquiry.question)
            if films
            else inquiry.passages.anywhere(inquiry.question)
        )
        told = [(one, value) for one in pool for value in tells(one, thing, groups)]
        if maker:
            ways = _spoken(inquiry, maker)
            told = [(one, value) for one, value in told if _kept_by(ways, one)]
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


def _kept_by(ways: Sequence[str], one: Sentence) -> bool:
    """Whether a sentence names them, or begins with a pronoun for them: "his" may be anybody's."""
    if any(map(one.says, ways)):
        return True
    opens = re.match(r"(?:and |but |(?:by|at|every|each) \w+ )?(?:he|she|they)\b", one.folded)
    return opens is not None and any(way in FUNCTION_WORDS or one.means(way) for way in ways)


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


def _held(one: Sentence, thing: str, _: _Asked) -> Iterator[str]:
    yield from held_within(_clauses_with(one, thing), thing)


def _spoken_by(one: Sentence, thing: str, _: _Asked) -> Iterator[str]:
    """Whose voice it is, told as a thing of its own: "the voice, which belongs to his mother"."""
    for clause in _clauses_with(one, thing):
        found = re.search(
            r"\bvoice\b[^.;]{0,60}?\b(?:belongs to|is that of|is (?:provided|supplied) by)"
            r" (?P<who>[^.;:()!?]+)",
            clause,
        )
        if found:
            yield found["who"].strip()


def _put(one: Sentence, thing: str, asked: _Asked) -> Iterator[str]:
    """ "There must be a key sewn into the hem": what is put there."""
    for clause in _clauses_with(one, thing):
        found = re.search(
            rf"\b(?P<what>(?:an?|the|some|his|her|their|two|three|four|five|six|\d+) (?:[\w-]+"
            rf" ){{0,3}}?[\w-]+)"
            rf" (?:(?:that |which )?(?:is|was|are|were|be|been|gets?|got) )?{asked['put']}(?:"
            rf" \w+)? {asked['where']}"
            rf" (?:\w+ ){{1,3}}?{re.escape(thing)}",
            clause,
            re.IGNORECASE,
        )
        if found:
            yield found["what"]


def _made_of(one: Sentence, thing: str, _: _Asked) -> Iterator[str]:
    """ "The sea is made of scarves", "built the score out of recordings"."""
    kin = "|".join(re.escape(way) for way in sorted({thing, *alike(stem(thing))}))
    for clause in _clauses(one):
        found = re.search(
            rf"\b(?:{kin})\w{{0,3}}(?: (?:is|are|was|were|has been|which is|all|both"
            rf"|itself)){{0,2}}"
            rf"(?: \w+ly)? {_WORKED}(?: up| together)? (?:entirely |mostly )?(?:out of|of|from)"
            rf" (?P<what>[^,.;:()]+)"
            rf"|\b{_WORKED} (?:the|a|an|his|her|their|its) (?:[\w-]+ ){{0,2}}(?:{kin})\w{{0,3}}"
            r" (?:entirely |mostly )?(?:out of|from|of) (?P<stuff>[^,.;:()]+)",
            clause,
            re.IGNORECASE,
        )
        if found:
            yield re.split(
                r" (?:and (?:you|it|they|we|i)|which|that|who)\b", found["what"] or found["stuff"]
            )[0]


def _concerning(one: Sentence, thing: str, _: _Asked) -> Iterator[str]:
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
