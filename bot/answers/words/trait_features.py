"""What can be seen of a sentence that has a word for a trait: what weights are learned of. Pure.

Each word of the trait's table is seen by its list, by itself, and by what stands around it: denied,
hoped for, said of the film ("it is slow"), of a thing ("a slow middle") or of somebody.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.answers.words.traits import Told, Trait, by_lists, told_words
from bot.patterns import compiled
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.opinions import tone_in
from bot.reading.text import fold_line, stem

_NEAR = 4  # words on either side
_FILM = vocabulary(
    "film movie picture flick story plot comedy thriller horror drama tale sequel feature thing "
    "cartoon documentary western musical romance mystery romp caper"
)
_PART = vocabulary(
    "scene scenes ending end middle half hour act finale opening start beginning stretch section "
    "pacing pace script dialogue jokes gags moments moment bit bits sequence sequences third "
    "minutes climax twist set-piece lines score music camera performance acting epilogue part parts"
)
_WE = vocabulary(
    "i we me us my our you your everyone everybody nobody audience hall crowd kids children "
    "daughter son niece nephew wife husband mother friend room theatre"
)
_THEY = vocabulary("he she they him her his them their who whom man woman boy girl")
_IT = vocabulary("it its this that there which")
_BE = vocabulary("is was are were be been feels felt feel gets got seems looks sounds it's that's "
                 "isn't wasn't becomes stays remains")  # fmt: skip
_NAME = compiled(r"(?<=[\w,;] )[A-Z][a-z]+")
_WORD = compiled(r"[\w'-]+")


def features_of(trait: Trait, quote: str) -> set[str]:
    """The features of a sentence as it is written; none where it has no word for the trait."""
    folded = fold_line(quote)
    seen: set[str] = set()
    lists: list[str] = []
    told = list(told_words(trait, folded))
    for one in told:
        sort = _list_of(trait, one)
        lists.append(sort)
        seen.update(_around(trait.name, sort, one))
    if not told:
        return seen
    lean = tone_in(quote).lean
    tone = "good" if lean > 0.5 else "bad" if lean < -0.5 else "flat"
    seen.update((f"tone {tone}", f"{trait.name} tone {tone}", *(f"{one} {tone}" for one in lists)))
    total = max(-3, min(3, round(by_lists(told))))
    seen.update((f"sum {total}", f"{trait.name} sum {total}", f"sum {total} {tone}"))
    seen.add(f"lists {''.join(sorted(set(lists)))}")
    seen.add(f"asks {'?' in quote}")
    seen.add(f"named {_NAME.search(quote) is not None}")
    seen.add(f"long {min(len(folded) // 60, 4)}")
    seen.add("all")
    return seen


def _list_of(trait: Trait, told: Told) -> str:
    if not told.shows:
        return "contrary"
    return "asked" if trait.asked.search(told.clause[told.start : told.end]) else "shown"


def _around(trait: str, sort: str, told: Told) -> Iterator[str]:
    before = _WORD.findall(told.clause[: told.start])
    after = _WORD.findall(told.clause[told.end :])
    said = " ".join(map(stem, _WORD.findall(told.clause[told.start : told.end])[:3]))
    flags = ", ".join(filter(None, (told.turned, "supposed" if told.supposed else "")))
    yield f"{sort} {flags}"
    yield f"{trait} {sort} {flags}"
    yield f"{said} {flags}"
    yield f"{trait} {said}"
    yield f"{trait} {said} {flags}"
    subject = next((one for word in before if (one := _sort_of(word))), "none")
    closest = next((one for word in before[::-1] if (one := _sort_of(word))), "none")
    last = before[-1] if before else "^"
    following = _sort_of(after[0]) if after else "end"
    is_so = any(word in _BE for word in before[-3:])
    yield f"{sort} subject {subject} {flags}"
    yield f"{sort} closest {closest} {flags}"
    yield f"{sort} is {is_so} {closest}"
    yield f"{sort} then {following or 'other'}"
    yield f"{sort} {is_so} then {following or 'other'}"
    yield f"before {stem(last)}"
    yield f"{sort} before {stem(last)}"
    if after:
        yield f"after {stem(after[0])}"
        yield f"{said} after {stem(after[0])}"
    for word in before[-_NEAR:]:
        yield f"near- {stem(word)}"
    for word in after[:_NEAR]:
        yield f"near+ {stem(word)}"


def _sort_of(word: str) -> str:
    for name, words in (
        ("film", _FILM),
        ("part", _PART),
        ("we", _WE),
        ("they", _THEY),
        ("it", _IT),
    ):
        if word in words:
            return name
    return ""
