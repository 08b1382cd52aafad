"""Porter's stemmer (M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980)."""

from __future__ import annotations

from functools import lru_cache

_STEP_2 = (
    ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"),
    ("abli", "able"), ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"),
    ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("iveness", "ive"),
    ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
)  # fmt: skip
_STEP_3 = (
    ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"),
    ("ful", ""), ("ness", ""),
)  # fmt: skip
_STEP_4 = (
    "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "sion",
    "tion", "ou", "ism", "ate", "iti", "ous", "ive", "ize",
)  # fmt: skip
_ENDS_2, _ENDS_3 = (tuple(suffix for suffix, _ in rules) for rules in (_STEP_2, _STEP_3))
_LONGEST_WORD = 40  # longer runs of letters are not English words


def _shape(word: str) -> str:
    """`word` as v (vowel) and c (consonant), one letter each; y is a vowel after a consonant."""
    shape: list[str] = []
    for letter in word:
        vowel = letter in "aeiou" or (letter == "y" and bool(shape) and shape[-1] == "c")
        shape.append("v" if vowel else "c")
    return "".join(shape)


def _measure(word: str) -> int:
    """How many times a vowel is followed by a consonant: Porter's m."""
    return _shape(word).count("vc")


def _ends_double(word: str) -> bool:
    return len(word) > 1 and word[-1] == word[-2] and word[-1] not in "aeiouy"


def _ends_cvc(word: str) -> bool:
    return _shape(word).endswith("cvc") and word[-1] not in "wxy"


def _replace(word: str, rules: tuple[tuple[str, str], ...]) -> str:
    """Apply the longest rule whose suffix `word` has, if what is left has m > 0."""
    matching = (rule for rule in rules if word.endswith(rule[0]))
    suffix, new = max(matching, key=lambda rule: len(rule[0]))
    rest = word[: -len(suffix)]
    return rest + new if _measure(rest) > 0 else word


def _step_1(word: str) -> str:
    """Plurals, -ed, -ing and a final y."""
    if word.endswith(("sses", "ies")):
        word = word[:-2]
    elif word.endswith("s") and not word.endswith("ss"):
        word = word[:-1]
    if word.endswith("eed"):
        if _measure(word[:-3]) > 0:
            word = word[:-1]
    else:
        for suffix in ("ed", "ing"):
            rest = word.removesuffix(suffix)
            if rest != word and "v" in _shape(rest):
                word = _mend(rest)
                break
    if word.endswith("y") and "v" in _shape(word[:-1]):
        word = word[:-1] + "i"
    return word


def _mend(rest: str) -> str:
    """Make what -ed or -ing left a word again: hoping, hop+ing; troubl+ing; fil+ing."""
    if rest.endswith(("at", "bl", "iz")):
        return rest + "e"
    if _ends_double(rest) and rest[-1] not in "lsz":
        return rest[:-1]
    if _measure(rest) == 1 and _ends_cvc(rest):
        return rest + "e"
    return rest


def _step_4(word: str) -> str:
    """Drop the longest suffix of the list where what is left has m > 1."""
    suffix = max(filter(word.endswith, _STEP_4), key=len)
    cut = 3 if suffix in ("sion", "tion") else len(suffix)
    rest = word[:-cut]
    return rest if _measure(rest) > 1 else word


def _step_5(word: str) -> str:
    """A final e, and a final double l."""
    if word.endswith("e"):
        rest = word[:-1]
        measure = _measure(rest)
        if measure > 1 or (measure == 1 and not _ends_cvc(rest)):
            word = rest
    if word.endswith("ll") and _measure(word) > 1:
        word = word[:-1]
    return word


@lru_cache(maxsize=32768)
def stem(word: str) -> str:
    """The stem that inflections of a folded English word share: "composed" gives "compos".

    Words of one or two letters, over 40 letters, or with anything but a-z stay as they are.
    """
    if not 2 < len(word) <= _LONGEST_WORD or not (word.isascii() and word.isalpha()):
        return word
    word = _step_1(word)
    if word.endswith(_ENDS_2):  # most words have no such end, and one look tells
        word = _replace(word, _STEP_2)
    if word.endswith(_ENDS_3):
        word = _replace(word, _STEP_3)
    if word.endswith(_STEP_4):
        word = _step_4(word)
    return _step_5(word)
