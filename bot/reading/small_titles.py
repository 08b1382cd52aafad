"""Where a film's title stands in prose without capitals: "has anyone seen lake nobody yet".

Every run of a few words within punctuation may be one. A linear ranking adds up what is seen of
each and around it, and weighs them against there being none; it is learned from reviews with known
titles, written small as a whole (`python -m benchmarks.train --small-titles`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache, partial

from bot.patterns import compiled
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.linear import load
from bot.reading.title_words import TELLING, kind_around, word_kind

NONE = "none"
"""The one feature of naming no film."""
_MOST_WORDS = 500  # of a text that are looked at
_LONGEST = 9  # words of a title
_MOST_LETTERS = 90
_MOST_MENTIONS = 5  # that are looked at
_HARDLY = 50  # hundredths by which none is likelier: how titles are chosen weighs that once more
_TOKEN = compiled(r"'s\b|(?:mr|mrs|ms|dr|st|vs|sgt|capt)\.(?= )|[^\W_]+(?:['.,:-](?!s\b)[^\W_]+)*")
_JOINTS = frozenset({" ", "", ", ", ": ", " - ", " & ", "' "})
_IS = frozenset({"is", "'s", "was"})
_HEADS = frozenset(".!?¶")
# No title begins or ends so in the middle of a clause.
_NO_HEAD = vocabulary(
    "and or but is was are were be been has have had do does did of than which because so if as "
    "with for at by from to in on into about when while that this it its"
) | {"'s"}
_NO_END = vocabulary(
    "the a an of and or but to for in on at by from with into than as if because is was are were "
    "has have be my his her their our your its this that which who so very when while after "
    "before since until though although yet"
) | {"'s"}
_NEVER_ALONE = (
    _NO_HEAD
    | _NO_END
    | vocabulary("i you he she we they me him them us film movie films movies not just")
)


@dataclass(slots=True)
class Run:
    """Some words that may be a title, where they stand, and what is seen of them."""

    text: str
    spans: list[tuple[int, int]] = field(default_factory=list)  # words: first, last
    features: set[str] = field(default_factory=set)


class Words:
    """The words of a text written small, with what stands between them."""

    def __init__(self, lowered: str) -> None:
        found = [*_TOKEN.finditer(lowered)][:_MOST_WORDS]
        self.text = lowered
        self.words = [match.group() for match in found]
        self.starts = [match.start() for match in found]
        self.ends = [match.end() for match in found]
        edges = [0, *self.ends]
        gaps = [lowered[end:start] for end, start in zip(edges, self.starts, strict=False)]
        rest = lowered[self.ends[-1] : self.ends[-1] + 3] if found else ""
        self.gaps = ["\n" + gaps[0] if gaps else "", *gaps[1:], rest + "\n"]
        """Before each word, and after the last."""
        self.before = [_mark(gap, -1) for gap in self.gaps]
        self.after = [_mark(gap, 0) for gap in self.gaps[1:]]
        self.around = [kind_around(word) for word in self.words]
        self.kinds = [word_kind(word) for word in self.words]
        self.sentence: list[int] = []
        for mark in self.before:
            here = self.sentence[-1] if self.sentence else -1
            self.sentence.append(min(4, here + (mark != "" and mark in _HEADS)))

    def place(self, first: int) -> str:
        """Of what a word is the first: the text, a line, a sentence."""
        if not first:
            return "text"
        mark = self.before[first]
        return "line" if mark == "¶" else "sentence" if mark and mark in _HEADS else ""

    def spans(self) -> Iterator[tuple[int, int]]:
        """The runs that may be a title, by their first and last word."""
        words, gaps = self.words, self.gaps
        for first, word in enumerate(words):
            opens = self.before[first]
            if word in _NO_HEAD and (not opens or word == "'s"):
                continue
            joined = 0
            for last in range(first, min(first + _LONGEST, len(words))):
                if last > first:
                    gap = gaps[last]
                    if gap not in _JOINTS:
                        break
                    joined += len(gap) > 1
                    if joined > 2:
                        break
                if self.ends[last] - self.starts[first] > _MOST_LETTERS:
                    break
                if words[last] in _NO_END and not self.after[last]:
                    continue
                if last == first and word in _NEVER_ALONE and not (opens and self.after[last]):
                    continue
                yield first, last


def _mark(gap: str, end: int) -> str:
    """What stands beside a word: nothing but a space or 's, a mark or a line's end."""
    if gap in (" ", ""):
        return ""
    bare = gap.strip(" ")
    return "¶" if not bare or bare[end] == "\n" else bare[end]


def runs(lowered: str) -> tuple[Words, dict[str, Run]]:
    """All that may be a title in a text, with what is seen of it."""
    words = Words(lowered)
    found: dict[str, Run] = {}
    for first, last in words.spans():
        text = lowered[words.starts[first] : words.ends[last]]
        found.setdefault(text, Run(text)).spans.append((first, last))
    counts: dict[str, int] = {}
    for word in words.words:
        counts[word] = counts.get(word, 0) + 1
    left, right = cache(partial(_left, words)), cache(partial(_right, words))
    for run in found.values():
        run.features = {*_inside(words, run, counts)}
        for first, last in run.spans[:_MOST_MENTIONS]:
            run.features.update(left(first), right(last), _both(words, first, last))
    return words, found


def _inside(words: Words, run: Run, counts: dict[str, int]) -> Iterator[str]:
    first, last = run.spans[0]
    inner = words.words[first : last + 1]
    kinds = words.kinds[first : last + 1]
    size, times = min(last - first + 1, 5), len(run.spans)
    few, often = min(size, 3), min(times, 3)
    yield f"n{last - first + 1}"
    yield f"x{often} {few}"
    yield f"f:{inner[0]}"
    yield f"l:{inner[-1]}"
    yield f"fk:{kinds[0]} {few}"
    yield f"lk:{kinds[-1]} {few}"
    yield f"s:{' '.join(kinds[:4])}"
    for kind in {*kinds}:
        yield f"h:{kind}"
    for one in inner:
        yield f"w:{one}"
    plain = sum(kind in _RARE for kind in kinds)
    yield f"u{3 * plain // len(kinds)} {size}"
    again = [counts[word] > times for word in inner]
    yield f"e{3 * sum(again) // len(inner)} {size}"
    yield f"e{again[0]:d}{again[-1]:d} {often} {few}"
    for at in range(first + 1, last + 1):
        if len(gap := words.gaps[at]) > 1:
            yield f"j{gap.strip()}"
            yield f"j{gap.strip()} {words.words[at]}"
    if times > 1:
        left = len({words.words[a - 1] if a else "" for a, _ in run.spans})
        right = len({words.words[b + 1] if b + 1 < len(words.words) else "" for _, b in run.spans})
        yield f"v{left > 1:d}{right > 1:d} {few}"
    number = words.sentence[first]
    yield f"p{number}"
    yield f"p{number} {often}"


_RARE = frozenset({"unknown", "GIVEN", "RANK"})


def _left(words: Words, first: int) -> list[str]:
    """What is seen before a run that begins with a word."""
    before = words.before[first]
    left = before or words.words[first - 1]
    kind = before or words.around[first - 1]
    far = words.words[first - 2] if first > 1 and not words.before[first - 1] else ""
    seen = [f"b:{left}", f"bk:{kind}", f"bf:{kind} {words.kinds[first]}"]
    if not before:
        seen.append(f"bb:{far or words.before[first - 1]} {left}")
    seen += [f"<{one}" for one in {*words.around[max(0, first - 4) : first]} & TELLING]
    if place := words.place(first):
        seen.append(f"@{place}")
    return seen


def _right(words: Words, last: int) -> list[str]:
    """What is seen after a run that ends with a word."""
    after = words.after[last]
    following = words.words[last + 1 : last + 3]
    right = after or following[0]
    kind = after or words.around[last + 1]
    seen = [f"a:{right}", f"ak:{kind}", f"la:{words.kinds[last]} {kind}"]
    if following:
        seen.append(f"aa:{right} {following[-1] if not after else following[0]}")
    near = {*words.around[last + 1 : last + 7]} & TELLING
    seen += [f">{one}" for one in near]
    if following and following[0] in _IS:
        seen += [f">is {one}" for one in near]
    return seen


def _both(words: Words, first: int, last: int) -> Iterator[str]:
    before, after = words.before[first], words.after[last]
    size = min(last - first + 1, 3)
    left = before or words.words[first - 1]
    right = after or words.words[last + 1]
    left_kind = before or words.around[first - 1]
    right_kind = after or words.around[last + 1]
    yield f"b:{left} {size}"
    yield f"a:{right} {size}"
    yield f"ba:{left_kind} {right_kind}"
    yield f"bn:{left_kind} {size} {right_kind}"
    if place := words.place(first):
        yield f"@{place} {right}"
        yield f"@{place} {size} {right_kind}"


@lru_cache(maxsize=4)  # a text is made ready more than once
def small_title(lowered: str) -> tuple[tuple[int, int], ...]:
    """Where the likeliest title of a text written small stands, if none is hardly likelier."""
    model = load("small-titles")
    words, found = runs(lowered)
    best = max(found.values(), key=lambda run: model.weight(run.features), default=None)
    if best is None or model.weight(best.features) + _HARDLY < model.weight([NONE]):
        return ()
    return tuple((words.starts[first], words.ends[last]) for first, last in best.spans)
