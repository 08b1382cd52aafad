"""Capitals for prose that has none, or nothing else: names by the words around them, and the title
that `small_titles.py` finds."""

from __future__ import annotations

from bot.patterns import compiled
from bot.reading.lexicon.common import ORDINARY
from bot.reading.lexicon.names import GIVEN_NAMES, NOT_NAMES, PARTICLES
from bot.reading.lexicon.titles import SMALL_WORDS
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.small_titles import small_title

_FEWEST_LETTERS = 80
_MOST_CAPITALS = 0.02  # share of capitals below which prose is "all lower case"
_SHOUTED = 0.4  # share of capitals above which it is "all capitals"
_MOSTLY = 0.8  # of the sentences open small in prose without capitals
_OFTEN = 0.5  # where a title may be written small, be it that names are not
_LETTER = compiled(r"[^\W\d_]")
_OPENING = compiled(r"[.!?\n]\s+([^\W\d_])")  # beside the text's own
_CAPITAL = compiled(r"[A-ZÀ-ÖØ-Þ]")
_WORD = compiled(r"[^\W\d_](?:[\w'-]*\w)?")
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
_HEADED = compiled(
    r"\s*(?:an? |my |some )?(?:open |love |short |quick )?(?:letter|note|apology|ode|review|"
    r"thoughts|words?|notes|rant)s? (?:to|of|on|about|for) "
    r"(?P<in>[^\n.;!?(]{3,60}?)(?= ?[(\n:]| - )"
)
"""A headline that says what it is one of: "my notes on grey, greyer"."""
_QUOTED = compiled(r"\"(?P<in>[^\"\n.,;!?]{2,50})\"|\*(?P<star>[^*\n.,;!?]{2,50})\*")


def truecase(canvas: str) -> str:
    """`canvas` with its names and titles in capitals when its case says nothing; else unchanged.

    Who begins his sentences small but gives names their capitals may still write a title small.
    Every character keeps its offset.
    """
    letters = len(canvas)
    if letters < _FEWEST_LETTERS:
        return canvas
    capitals = len(_CAPITAL.findall(canvas))
    shouted = capitals > _SHOUTED * letters
    small = _opening_small(canvas)
    if not shouted and small < _OFTEN:
        return canvas
    lowered = "".join(low if len(low := c.lower()) == 1 else c for c in canvas)
    out = list(lowered if shouted else canvas)
    names = shouted or (capitals <= _MOST_CAPITALS * letters and small > _MOSTLY)
    for start in (_name_starts(lowered) if names else set()) | _title_starts(lowered):
        out[start] = out[start].upper()
    return "".join(out)


def _opening_small(canvas: str) -> float:
    """The share of the sentences that do."""
    openings: list[str] = [*_LETTER.findall(canvas[:1]), *_OPENING.findall(canvas)]
    return sum(map(str.islower, openings)) / max(1, len(openings))


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


def _title_starts(lowered: str) -> set[int]:
    """Of what is quoted, of a headline, and of what is likeliest the film's title."""
    spans = [m.span("in" if m["in"] else "star") for m in _QUOTED.finditer(lowered)]
    spans += [head.span("in")] if (head := _HEADED.match(lowered)) else []
    starts: set[int] = set()
    for start, end in [*spans, *small_title(lowered)]:
        words = [(m.group(), start + m.start()) for m in _WORD.finditer(lowered[start:end])]
        starts.update(at for n, (word, at) in enumerate(words) if n == 0 or word not in SMALL_WORDS)
    return starts
