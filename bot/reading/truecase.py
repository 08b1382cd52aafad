"""Capitals for prose that has none, or nothing else: names and titles by the words around them."""

from __future__ import annotations

import re

from bot.reading.lexicon.common import ORDINARY
from bot.reading.lexicon.names import GIVEN_NAMES, NOT_NAMES, PARTICLES
from bot.reading.lexicon.titles import FILM_NOUNS, SMALL_WORDS
from bot.reading.lexicon.vocabulary import either, vocabulary

_FEWEST_LETTERS = 80
_MOST_CAPITALS = 0.02  # share of capitals below which prose is "all lower case"
_SHOUTED = 0.4  # share of capitals above which it is "all capitals"
_MOSTLY = 0.8  # of the sentences open small in prose without capitals
_LETTER = re.compile(r"[^\W\d_]")
_OPENING = re.compile(r"[.!?\n]\s+([^\W\d_])")  # beside the text's own
_CAPITAL = re.compile(r"[A-ZÀ-ÖØ-Þ]")
_WORD = re.compile(r"[^\W\d_](?:[\w'-]*\w)?")
# One or two unknown words after these are a name.
_BEFORE_NAME = vocabulary(
    "by director directors writer writers screenwriter composer cinematographer starring stars "
    "star actor actress newcomer veteran dear filmmaker producer cast featuring young called "
    "named nicknamed mr mrs ms miss dr captain inspector detective sister brother uncle aunt"
)
_BEFORE_ROLE = vocabulary("as plays play playing voices voicing portrays")
# Two unknown words before these are a name.
_AFTER_NAME = vocabulary(
    "is are was plays play played wrote writes directed directs shot composed scored stars as "
    "gives does steals brings produced voices lensed and & '"
)
_BESIDE = _BEFORE_NAME | _BEFORE_ROLE | _AFTER_NAME
_AMBIGUOUS = vocabulary(
    "will may mark rose grace art dawn faith hope bill pat sue grant frank drew dean guy jack "
    "jean lance sandy amber june april august max art gene ray rich ally joy carol holly ruby "
    "pearl ivy iris violet daisy lily rob josh nick don chase hunter mason miles see cat kit so "
    "wade dean ned mel jan al liv kay roman bruce lee kim dan ken may christian rusty mo vince"
)
_QUOTED = re.compile(r"\"(?P<in>[^\"\n.,;!?]{2,50})\"|\*(?P<star>[^*\n.,;!?]{2,50})\*")
_SEEN = re.compile(
    r"\b(?:watched|watch|rewatched|saw|caught|finished|reviewing|review of|screening of|"
    r"thoughts on|stayed up for|back from|went to see|called|titled|picked|talk(?:ing)? about"
    r"|hunting|waiting for) "
    r"(?P<in>[^\W_][\w' :&-]{2,50}?)(?= (?:last ni(?:ght|te)|yesterday|today|tonight|again|on|with|"
    r"for|at|this|and|so|because|first|when|but|which|since)\b|[.,;:!?(\n]|$)"
)
_FILMS = either(FILM_NOUNS)
_TOLD_OF = re.compile(
    r"(?:^|\n|[.!?] )(?:so |anyway,? |and |ok,? |okay,? )?(?P<in>[^\W_][\w' :&,-]{2,50}?\??)"
    rf"(?= (?:is (?:about|by|from|set|not|an? (?:[\w-]+ ){{0,3}}?(?:12a|pg|{_FILMS})(?:-?ish)?"
    r"|the (?:\w+ )?film)|was (?:directed|made)|has (?:a|an|the)|follows|tells|stars)\b"
    r"|(?:,|\.)? \(?(?:19|20)\d\d\b)"
)
"""What a line says something of as one does of a film, or dates: "hush, magpie. 2006."."""
_HEADLINE = re.compile(
    r"(?P<of>(?:an? |my |some )?(?:open |love |short |quick )?(?:letter|note|apology|ode|review|"
    r"thoughts|words?|notes|rant)s? (?:to|of|on|about|for) (?:(?:the |whoever )?(?:makers?|"
    r"directors?|people|team|cast|made) (?:of |behind )?)?)?"
    r"(?P<in>(?(of)[^\n.;!?(]|[^\n.,;!?(]){3,60}?)(?: review)?(?= ?[(\n:]| - |[.!]+(?:\s|$))"
)
_UNTITLED = vocabulary(
    "it this that him her them me you film movie i my we one what so just ok okay"
)


def truecase(canvas: str) -> str:
    """`canvas` with its names and titles in capitals when its case says nothing; else unchanged.

    Every character keeps its offset.
    """
    letters = len(canvas)
    if letters < _FEWEST_LETTERS:
        return canvas
    capitals = len(_CAPITAL.findall(canvas))
    shouted = capitals > _SHOUTED * letters
    if not shouted and (capitals > _MOST_CAPITALS * letters or not _opens_small(canvas)):
        return canvas
    lowered = "".join(low if len(low := c.lower()) == 1 else c for c in canvas)
    out = list(lowered if shouted else canvas)
    for start in _name_starts(lowered):
        out[start] = out[start].upper()
    for start in _title_starts(lowered):
        out[start] = out[start].upper()
    return "".join(out)


def _opens_small(canvas: str) -> bool:
    """Whether most sentences do."""
    openings: list[str] = [*_LETTER.findall(canvas[:1]), *_OPENING.findall(canvas)]
    return sum(map(str.islower, openings)) > _MOSTLY * len(openings)


def _name_starts(lowered: str) -> set[int]:
    starts: set[int] = set()
    words = [
        (word := m.group().removesuffix("'s"), m.start(), m.start() + len(word))
        for m in _WORD.finditer(lowered)
    ]
    unknown = [
        len(word) > 1 and word not in ORDINARY and word not in _BESIDE for word, _, _ in words
    ]

    def joined(index: int) -> bool:
        """Whether only a space stands between a word and the next."""
        return index + 1 < len(words) and lowered[words[index][1] : words[index + 1][1]].endswith(
            words[index][0] + " "
        )

    for index, (word, start, _) in enumerate(words):
        before = words[index - 1][0] if index and joined(index - 1) else ""
        given = word in GIVEN_NAMES
        follows = joined(index) and (
            unknown[index + 1]
            or (before in _BEFORE_NAME and words[index + 1][0] not in NOT_NAMES | SMALL_WORDS)
        )
        if given and follows:
            starts |= {start, words[index + 1][1]}
        elif (given and word not in _AMBIGUOUS) or (
            (unknown[index] or given) and before in _BEFORE_ROLE
        ):
            starts.add(start)
        elif unknown[index] and before in _BEFORE_NAME:
            starts.add(start)
            if joined(index) and unknown[index + 1]:
                starts.add(words[index + 1][1])
        elif unknown[index] and joined(index) and unknown[index + 1]:
            rest = lowered[words[index + 1][2] : words[index + 1][2] + 12].split(" ")
            after = rest[1] if len(rest) > 1 and not rest[0] else rest[0]
            if after.strip("',") in _AFTER_NAME or rest[0].startswith("'s"):
                starts |= {start, words[index + 1][1]}
    # "ellie brandt and josh": a name joined to a name by "and" after a role's "as".
    for index, (word, _start, end) in enumerate(words):
        if word in ("and", "&") and 0 < index < len(words) - 1:
            left, right = words[index - 1], words[index + 1]
            if left[1] in starts and unknown[index + 1] and lowered[end : end + 1] == " ":
                starts.add(right[1])
    for index, (word, _start, _) in enumerate(words):
        if word in PARTICLES and 0 < index < len(words) - 1 and words[index - 1][1] in starts:
            starts.add(words[index + 1][1])
    return starts


def _is_of_a_film(told: str) -> bool:
    """Whether something is a part of any film or a kind of one: "the middle", "the plot"."""
    first, *rest = told.split(" ")
    return (
        first.partition("'")[0] in _OWNING or told in NOT_NAMES or (not rest and told in ORDINARY)
    )


_OWNING = vocabulary("the a an my his her their our your this that these those it its he she they")


def _title_starts(lowered: str) -> set[int]:
    spans = [m.span("in" if m["in"] else "star") for m in _QUOTED.finditer(lowered)]
    spans += [m.span("in") for m in _SEEN.finditer(lowered)]
    spans += [m.span("in") for m in _TOLD_OF.finditer(lowered) if not _is_of_a_film(m["in"])]
    head = _HEADLINE.match(lowered.lstrip())
    if head:
        offset = len(lowered) - len(lowered.lstrip())
        start, end = head.start("in") + offset, head.end("in") + offset
        title = lowered[start:end]
        if 0 < title.count(" ") < 8:
            spans.append((start, end))
            at = lowered.find(title, end)
            while at >= 0:
                spans.append((at, at + len(title)))
                at = lowered.find(title, at + 1)
    starts: set[int] = set()
    for start, end in spans:
        words = [(m.group(), start + m.start()) for m in _WORD.finditer(lowered[start:end])]
        if not words or len(words) > 8:
            continue
        if lowered[end - 1] != "?" and any(word in _UNTITLED for word, _ in words):
            continue
        if all(word in FILM_NOUNS or word in SMALL_WORDS for word, _ in words):
            continue
        starts.update(at for n, (word, at) in enumerate(words) if n == 0 or word not in SMALL_WORDS)
    return starts
