"""What a question asks of a detail: its telling words, its names, and the sort of the answer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.answers.finding.inquiry import Inquiry
from bot.answers.question.judged_wording import read_judged
from bot.answers.question.mask import BREAK, Slot
from bot.answers.question.told_apart import ordinary
from bot.answers.question.wording import pattern
from bot.answers.words.alike import INSTRUMENTS, single_words
from bot.answers.words.matters import JUDGING
from bot.answers.words.terms import FUNCTION_WORDS, TALK
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.text import stem, words

_PERSON = pattern(
    r"who|whom|whose|(?:which|what) (?:\w+ )?(?:actor|actress|director|writer|composer|person|man"
    r"|woman|guy|bloke|reviewer|kid|star|player)|(?:what is |whats )?(?:his|her|their) names?"
    r"|which of the (?:\w+ )?(?:actors|actresses|stars|cast|crew|directors|writers|kids|boys|girls"
    r"|men|women|brothers|sisters|twins|characters)"
    r"|names? of the (?:person|man|woman|guy|one) who"
)
_PLACE = pattern(
    r"where(?:abouts)?|(?:which|what) (?:part of|\w*(?:town|city|country|county|village|region"
    r"|island|state|province|street|place|port|planet|moon|river|valley|district|mountain)s?)"
)
_CALLED = pattern(
    r"(?:what|which) .*\b(?:called|named|(?:sur|nick)?name)|what do they call"
    r"|names? of (?:the|his|her|their|its)"
    r"|called what|^the name of"
)
_COLOUR = pattern(r"(?:what|which) colou?rs? (?:is|are|was|were|did|does|do|has|have)")
_FIGURE = pattern(r"how (?:many|much|old|far|big|tall|often|long)")
_YEAR = pattern(r"when|(?:what|which) (?:year|decade)")
_WHAT = pattern(r"what|which|how|why")
_POLAR = pattern(
    r"^(?:(?:so|wait|and|but|ok|right|also) )*(?:is|are|was|were|do|does|did|has|have|had|can"
    r"|could|would|will)(?! (?:you|u|someone|anyone|anybody|we)\b)"
)
_DID = pattern(r"who (?:did|made|wrote|directed|is behind|was behind|does)")
_PLAYABLE = rf"(?:{'|'.join(INSTRUMENTS.split())}|sax\w*|drums|violins|music)"
_IN_ROLE = pattern(
    r"(?:who|which \w+|whos) (?:is |was )?(?:play|portray|voic)(?:s|ed|ing|es)?"
    rf"(?! (?:the |that |all |those )*{_PLAYABLE})|played by"
)
_ASIDE_CLAUSE = pattern(
    r"^(?:i|im|ive|my|sorry|no spoilers?|spoilers|cheers|thanks|please|pls|ta|just (?:curious"
    r"|wondering)|apparently|dunno|do not mind)"
)
_ASIDES = pattern(
    r"(?<=the )\w+(?= (?:producer|director|writer|composer|editor|actor|actress|studio)\b)"
    r"|(?:(?:while|when|during|in) )?(?:making|filming|shooting)(?: of)? (?:@film|@f\d+)"
    r"|(?:that|who) (?:made|forced|got|had|let) (?:them|him|her|us)(?! (?:a|an|the)\b)"
    r"|(?:has|have|had|needs?|needed|(?:is|are) supposed) to"
    r" (?:go|get|end up|be taken|be carried)(?: up)? to(?= in @|$)"
    r"|(?<=instrument )(?:plays?|is (?:played|used|featured))"
    r"|(?<=instruments )(?:play|are (?:played|used|featured)|(?:do|can) (?:you|we) hear)"
    r"|(?:right |just )?(?:at|in|near|towards?|by) the (?:very )?(?:end|start|beginning|finish"
    r"|close)(?: of (?:the )?(?:@film|@f\d+|{film}))?(?= in @|$)"
    r"|to (?:fund|finance|bankroll|make|finish|film|shoot|pay for|get|complete|produce)"
    r"(?: \w+){0,3}? (?:@film|@f\d+)(?: made| finished| done)?"
)
"""What is thought of a maker, when in the film it is, what something was done for, when it was the
film itself, and that something must get somewhere, which a sentence says by the place: "a piano for
the ninth floor"."""
_MOST_TERMS = 7


@dataclass(frozen=True, slots=True)
class Detail:
    """What is asked of a detail: the telling stems, the names and what sort the answer is of."""

    terms: tuple[str, ...]
    names: tuple[tuple[str, ...], ...]
    sort: str
    text: str
    judged: tuple[str, ...] = ()  # stems that may only say what is thought of it


def asked_detail(inquiry: Inquiry, text: str) -> Detail | None:
    """What a masked question asks of a detail; None where it asks for something else."""
    clauses = [one for one in text.split(BREAK) if not _ASIDE_CLAUSE.match(one.strip())]
    text = BREAK.join(clauses or [text])
    plain = " ".join(text.replace(BREAK, " ").split())
    if not inquiry.ask.films and read_judged(text, inquiry.slots) is not None:
        return None
    sort = sort_of(text)
    if sort is None or (sort == "person" and _IN_ROLE.search(plain)):
        return None
    plain = _ASIDES.sub(" ", plain)
    bare = re.sub(r"@film|@[fb]\d+", " ", ordinary(plain, inquiry.slots))
    names = names_asked(bare, inquiry.slots)
    bare = _OF_THESE.sub(" who ", bare) if sort == "person" else bare
    spoken = single_words(" ".join(word for word in bare.split() if word[0] != "@"))
    sure = [
        word
        for word in spoken.split()
        if word not in FUNCTION_WORDS and word not in TALK and word not in _SORT_NOUNS[sort]
    ]
    said = sure
    if sort != "polar":  # what is thought of it is not told, but "works" may be what is done
        sure = [word for word in sure if word not in JUDGING or f"who {word} " in spoken]
    terms = tuple(dict.fromkeys(map(stem, sure)))
    if not terms and names and sort == "person" and inquiry.ask.films and _DID.search(plain):
        terms, names = tuple(stem(word) for ways in names for word in ways[0].split()), ()
    if not terms or len(terms) > _MOST_TERMS:
        return None
    judged = tuple(stem(word) for word in said if word not in sure)
    return Detail(terms, names, sort, plain, judged)


_OF_THESE = pattern(
    r"which(?: one)? of (?:the|these|those|them) (?:\w+ )??(?:four |three |two )?(?:\w+)"
)
"""Asks who of some: "which of the women", whom the sentence need not call so."""
_PLACES = vocabulary(
    "town city country county village region island state province street place port planet moon "
    "river valley district part mountains sea"
)
_PEOPLE = vocabulary(
    "actor actress director writer composer person man woman star player actors actresses stars "
    "cast crew directors writers"
)
_SORT_NOUNS: dict[str, frozenset[str]] = {
    "person": _PEOPLE, "place": _PLACES, "called": frozenset(),
    "figure": vocabulary("long far big tall often"),
    "colour": frozenset(["colour", "color", "colours", "colors"]),
    "polar": frozenset(["there", "any"]), "any": frozenset(), "year": frozenset(["year", "decade"]),
}  # fmt: skip


_SORTS = (
    ("person", pattern(r"(?:his|her|their) (?:real )?names?")),
    ("called", _CALLED),
    ("person", _PERSON),
    ("place", _PLACE),
    ("figure", _FIGURE),
    ("colour", _COLOUR),
    ("year", _YEAR),
    ("any", _WHAT),
)


SORTS = (*dict.fromkeys(sort for sort, _ in _SORTS), "polar")
"""All that :func:`sort_of` may tell."""


def sort_of(text: str) -> str | None:
    """What sort of thing a question wants told, the last clause that asks deciding."""
    for clause in reversed(text.split(BREAK)):
        plain = clause.strip()
        if _POLAR.match(plain):
            return None if pattern("or").search(plain) else "polar"
        for sort, wanted in _SORTS:
            found = wanted.search(plain)
            if found and not (found.start() and sort == "person" and _beside_noun(plain, found)):
                return sort
    return None


_ASIDE = vocabulary(
    "so and but or then also of to by from for in on it is was tell me @film with wait ok",
)


def _beside_noun(plain: str, found: re.Match[str]) -> bool:
    """Whether "who" stands after a noun that it explains: "the kid who plays Wat"."""
    before = plain[: found.start()].split()
    return (
        found[0].startswith(("who", "whose"))
        and before[-1:] != []
        and not (before[-1] in _ASIDE or before[-1].startswith("@"))
    )


def names_asked(masked: str, slots: Sequence[Slot]) -> tuple[tuple[str, ...], ...]:
    """The ways to say each name that a masked question asks about: of somebody, not of a film."""
    return tuple(ways_of(slots[int(number)]) for number in re.findall(r"@[npu](\d+)", masked))


def ways_of(slot: Slot) -> tuple[str, ...]:
    """How a sentence may speak of somebody named in the question."""
    spoken = " ".join(words(slot.mended or slot.text))
    ways = [spoken, *(" ".join(words(name.text)) for name in slot.names)]
    parts = [part for way in ways for part in way.split() if len(part) > 2]
    return tuple(dict.fromkeys([*ways, *(parts if slot.names else [])]))
