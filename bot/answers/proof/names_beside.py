"""The name that a sentence ties to some words: "edited by Ann", "a goat called Nan". Pure."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from bot.answers.question.unknown_names import CALENDAR
from bot.answers.words.alike import alike
from bot.patterns import compiled
from bot.reading.lexicon.names import GIVEN_NAMES
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.text import stem, words
from bot.search.english import COMMON_WORDS

_PART = r"[A-ZÀ-ÖØ-Þ][\w'’]*(?:-[A-ZÀ-ÖØ-Þ]?[\w'’]+)*"
_WITHIN = r"(?:van|von|de|da|di|del|della|der|den|la|le|of|the|bin|al|y|ten|ter)"
_NAME = compiled(
    rf"(?:(?:Mr|Mrs|Ms|Dr|St)\.? )?{_PART}(?:(?:\s+(?:[A-Z]\.|{_PART}|{_WITHIN}(?=\s+{_PART})))+)?"
)
_SHORTEST = 3  # letters of a name of one word
FAR = 12  # words between a name and what is told of it
_END = compiled(r"[.;!?]")
_UNTIED = 4.0
_ONES_OWN = 6.0


@dataclass(frozen=True, slots=True)
class Tied:
    """What a sentence gives: a value (a name), or a word (yes, no); the nearer the surer."""

    value: str
    distance: float
    word: str = ""


_OWNED = compiled(r"['’]s?$")


def names_in(quote: str, skip: Collection[str]) -> list[tuple[str, int, int]]:
    """The names in a sentence with where they stand, without those to be skipped."""
    return list(_names(quote, skip))


def has_name(quote: str, skip: Collection[str]) -> bool:
    """Whether a sentence has a name that is not to be skipped."""
    return next(_names(quote, skip), None) is not None


def _names(quote: str, skip: Collection[str]) -> Iterator[tuple[str, int, int]]:
    for match in _NAME.finditer(quote):
        name = _OWNED.sub("", match[0])
        said = words(name)
        if len(said) == 1 and (_is_plain(said[0]) or len(said[0]) < _SHORTEST):
            continue  # as most sentences begin
        start = match.start()
        if quote[match.end() : match.end() + 1] == ":" and not quote[:start].strip():
            continue  # who speaks
        before = quote[:start]
        last = before.rstrip()[-1:]
        goes_on = last.isalnum() or (last and last in "_,")
        opens = not goes_on or before.endswith(("\n", '"'))
        while said and opens and len(said) > 1 and _is_plain(said[0]):
            cut = re.match(r"\S+\s+", name)
            if cut is None:
                break
            start += cut.end()
            name, said, opens = name[cut.end() :], said[1:], False
        if not said or (len(said) == 1 and (_is_plain(said[0]) or len(said[0]) < _SHORTEST)):
            continue
        spoken = " ".join(said)
        if any(spoken == way or f" {spoken} " in f" {way} " or f" {way} " in f" {spoken} "
               for way in skip if way):  # fmt: skip
            continue
        yield name, start, start + len(name)


def _is_plain(word: str) -> bool:
    adverb = word.endswith("ly") and word not in GIVEN_NAMES  # "Obviously her friend Kyle"
    return adverb or word in COMMON_WORDS or word in _OPENERS


_OPENERS = CALENDAR | vocabulary(
    "i i'm i'd i've i'll editor director script music score songs sound costumes photography "
    "camera produced directed written edited scored starring also tech music lenser scribe helmer "
    "actually even perhaps maybe meanwhile british english american french german italian spanish "
    "oscar spoiler spoilers"
)


def spots_of(quote: str, terms: Collection[str]) -> list[tuple[int, int]]:
    """Where the words stand that say one of the terms."""
    wanted = set(terms)
    for term in terms:
        wanted |= alike(term)
    return [
        found.span()
        for found in re.finditer(r"[^\W_]+", quote)
        if stem("".join(words(found[0])[:1])) in wanted
        and quote[found.end() : found.end() + 2] not in ("'s", "’s")  # the mayor's office
    ]


_BEING = r"(?:is|was|were|been|being|gets?|got)"


def doer_tied(quote: str, terms: Collection[str], skip: Collection[str]) -> Tied | None:
    """The person who did what the terms tell: nobody, of what "has been done"."""
    quote = " ".join(quote.split())
    for start, end in spots_of(quote, terms):
        passive = re.search(rf"\b{_BEING} (?:\w+ly )?$", quote[:start])
        if passive and not re.search(r"\b(?:by|from)\b", quote[end:]):
            return None
    return person_tied(quote, terms, skip)


def person_tied(quote: str, terms: Collection[str], skip: Collection[str]) -> Tied | None:
    """The person of whom a sentence tells the terms; None where it names nobody in reach."""
    names = [one for one in names_in(quote, skip) if not re.match(r"I['’]", one[0])]
    spots = spots_of(quote, terms)
    ranked: list[tuple[float, str]] = []
    for name, start, end in names:
        far = min((distance(quote, (start, end), spot) for spot in spots), default=99.0)
        titled = 4.0 if name.startswith(("The ", "A ")) else 0.0  # no person's name
        if quote[end : end + 2] in ("'s", "’s") and not any(spot[0] >= end for spot in spots):
            far += _ONES_OWN  # a cameo from Ann's teacher, Ben
        one_word = 1.0 if len(name.split()) == 1 else 0.0
        if far <= FAR:
            ranked.append((far + one_word + titled, name))
    if not ranked:
        return None
    ranked.sort()
    sure = len(ranked) == 1 or ranked[0][0] + 1 < ranked[1][0] or ranked[0][0] <= 1
    return Tied(ranked[0][1] if sure else "", ranked[0][0])


def distance(quote: str, name: tuple[int, int], spot: tuple[int, int]) -> float:
    """Words between a name and a word; less where "by" or a mark of apposition ties them."""
    if spot[0] <= name[0] < spot[1]:
        return _UNTIED
    first, second = sorted([name, spot])
    between = quote[first[1] : second[0]]
    far = float(len(re.findall(r"[^\W_]+", between)))
    after = first == spot
    if after and re.search(r"\b(?:by|from|to|of)\s+(?:\S+\s+){0,4}$", between):
        far -= 3.0
    if after and re.fullmatch(r"\W*(?:(?:is|was|were|called|named)\W+)?", between):
        far -= 1.0
    if not after and re.match(r"['’]s\b|\s*,? who\b|\s*,", between):
        far -= 0.5
    return far + 6.0 * len(_END.findall(between)) + between.count(",") * 0.5


def named_thing(quote: str, terms: Collection[str], skip: Collection[str]) -> Tied | None:
    """What something is called: "the goat (called Nan)", "Nan the goat", "her sister Nan"."""
    quote = re.sub(r"(?<!\n)\n(?!\n)", " ", quote)  # where its line goes on
    for title in skip:  # "a goat in the film of that name, called Nan"
        spelt = r"(?:['’]\w+)?\W+".join(map(re.escape, title.split()))
        quote = re.sub(rf" (?:in|of) {spelt}(?=[,;: ])", "", quote, flags=re.IGNORECASE)
    spots = spots_of(quote, terms)
    for name, start, end in names_in(quote, skip):
        for spot in spots:
            before, after = quote[:start], quote[end:]
            if spot[1] <= start:
                between = _BY_NAME.sub(" called ", before[spot[1] :])
                if re.fullmatch(
                    r"(?:\s+\w+){0,2}[\s,(:—–-]+(?:(?:is |was )?(?:called|named|known as|which is"
                    r"|nicknamed)\s+(?:the\s+)?|the\s+)?[\"“'‘*]?",
                    between,
                ) and not re.search(
                    r"\b(?:in|at|by|with|and|from|for|to|of|on|near|under|over)\b", between
                ):
                    return Tied(name, 0.0)
                called = any(
                    re.fullmatch(way, between) for way in (_PLACED_CALLED, _THAT_IS_CALLED)
                )
                if called or (len(name.split()) > 1 and re.fullmatch(_IS_THE_NAMED, between)):
                    return Tied(name, 0.0)
                if re.fullmatch(r" and (?:(?!(?:by|with|from|for)\b)[a-z]+ ){1,3}", between):
                    return Tied(name, 0.5)
                if re.fullmatch(r" (?:of|at) (?:the )?", between):
                    return Tied(name, 0.5)
                if _NAMED_IT.search(between):
                    return Tied(name, 1.0)
            elif re.fullmatch(_IS_THE, quote[end : spot[0]]):
                return Tied(name, 0.0)
            elif after.startswith(("'s", "’s")):
                continue
    return None


_PLACED_CALLED = (
    r" (?:on|in|at|near|by|under|over|outside) (?:the |an? )?[\w'’-]+(?: [\w'’-]+)?,?"
    r" (?:called|named|known as|nicknamed) (?:the )?[\"“'‘*]?"
)
"""Between a thing and its name, where it lies: "a hotel on the Rhine called"."""
_THAT_IS_CALLED = (
    r"(?: (?!and\b|but\b|or\b)[\w'’-]+){1,5} (?:is|was|are|were) (?:called|named|known as"
    r"|nicknamed)"
    r" (?:the )?[\"“'‘*]?"
)
"""Between them, with what is said of the thing: "the team they run into are called"."""
_IS_THE_NAMED = r"(?: (?:in|on|at|from) (?:the )?[\w'’-]+)? (?:is|are|was|were) [\"“'‘*]?(?:the )?"
"""Between them, where a name of several words follows: "the team in the pub are"."""
_BY_NAME = compiled(
    r",? (?:(?:(?:who|which|that) )?(?:answers?|answering|answered|goes|going|went) (?:to|by)"
    r"|by|with|under)?(?: ?the)? ?name (?:of )?|,? whose name (?:is|was) "
    r"|,? (?:who|which|that) (?:answers|answered) to "
)
_NAMED_IT = compiled(
    r"\b(?:nam(?:e|es|ed|ing)|call(?:s|ed|ing)?|christen(?:s|ed|ing)?|dub(?:s|bed|bing)?"
    r"|nicknam(?:es?|ed|ing))(?: (?:it|him|her|them))? [\"“'‘*]?$"
)
"""Between them, who gives the name: "a goat that belongs to Ann, who has named it"."""
_IS_THE = r"(?:,?|['’]s| is| was) (?:the|a|an|his|her|their) (?:[\w'’-]+ ){0,4}"


def place_in(quote: str, skip: Collection[str], towards: str = "") -> Tied | None:
    """The place that a sentence names after "in", "across", "near"; or after `towards` alone."""
    prepositions = towards or (
        "in|at|on|across|near|outside|to|from|of|around|through|off|into|above|under"
    )
    for name, start, _ in names_in(quote, skip):
        if re.search(
            rf"\b(?:{prepositions})"
            r"(?: (?:the|rural|northern|southern|eastern|western|north|south|east|west|central"
            r"|remote|village of|town of|city of|island of|port of)){0,3} $",
            quote[:start],
        ):
            return Tied(name, 0.0)
    return None
