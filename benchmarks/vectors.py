"""Words as vectors (`bot/reading/vectors.py`), from the thesaurus and from our own reviews.

Each pair of words of an entry of the thesaurus is counted, and so, for less, is each pair of its
words that stand close together in a review. The table of how much more often a pair comes than by
chance (PPMI with a smoothed context, Levy and others, 2015) is squeezed by its largest singular
vectors. Needs numpy and SciPy: `make train` installs them.
"""

from __future__ import annotations

from base64 import b64encode
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

import numpy as np
from scipy import sparse
from scipy.sparse.linalg import svds

from benchmarks.parts import ROOT, review_files
from bot.answers.words.terms import FUNCTION_WORDS
from bot.reading import split_sentences
from bot.reading.text import fold, stem, words

DIMENSIONS = 64
SAME, GOES_WITH, BETWEEN, IN_A_BREATH = 3.0, 1.0, 0.3, 0.3
"""What a pair counts: head and synonym, head and neighbour, two neighbours, two words nearby."""
ITSELF = 2.0
REACH = 5  # words
SMOOTHED = 0.75  # the exponent of how common a context is (Mikolov and others, 2013)
LARGEST = 127
_SMALL = frozenset(map(stem, FUNCTION_WORDS))


def word_table() -> str:
    """The lines of `weights/words.tsv`."""
    spoken = [_telling(sentence) for text in _texts() for sentence in _sentences(text)]
    seen = Counter(word for sentence in spoken for word in set(sentence))
    vectors = _squeezed(_pairs(spoken))
    known = sorted({word for word in (*seen, *vectors) if " " not in word})
    rows = [f"{word}\t{seen[word]}\t{vectors.get(word, '')}" for word in known]
    return "\n".join([str(len(spoken)), *rows]) + "\n"


def _texts() -> list[str]:
    return [file.read_text("utf-8") for file in review_files("drill")]


def _sentences(text: str) -> Iterator[str]:
    return (text[start:end] for start, end in split_sentences(text))


def _telling(text: str) -> list[str]:
    stems = map(stem, words(fold(text)))
    return [one for one in stems if one not in _SMALL and len(one) > 2]


def _pairs(spoken: Iterable[list[str]]) -> dict[tuple[str, str], float]:
    pairs: dict[tuple[str, str], float] = defaultdict(float)

    def add(one: str, other: str, count: float) -> None:
        if one != other:
            pairs[min(one, other), max(one, other)] += count

    for line in (
        (ROOT / "bot" / "answers" / "words" / "thesaurus.txt").read_text("utf-8").splitlines()
    ):
        head, _, rest = line.partition(" = ")
        same, near = (
            [_stemmed(one) for one in part.split()] for part in (rest + "~").split("~")[:2]
        )
        head = _stemmed(head)
        for other in same:
            add(head, other, SAME)
        for other in near:
            add(head, other, GOES_WITH)
        for one, other in combinations(same, 2):
            add(one, other, GOES_WITH)
        for one, other in combinations(same + near, 2):
            if other in near:
                add(one, other, BETWEEN)
    known = {word for pair in pairs for word in pair}
    for sentence in spoken:
        for at, one in enumerate(sentence):
            for other in sentence[at + 1 : at + 1 + REACH]:
                if one in known and other in known:
                    add(one, other, IN_A_BREATH)
    return pairs


def _stemmed(phrase: str) -> str:
    return " ".join(map(stem, words(phrase.replace("_", " ").replace("-", " "))))


def _squeezed(pairs: Mapping[tuple[str, str], float]) -> dict[str, str]:
    """Each word's vector, in bytes."""
    number = {word: at for at, word in enumerate(sorted({w for pair in pairs for w in pair}))}
    rows = [number[one] for one, _ in pairs]
    columns = [number[other] for _, other in pairs]
    half = sparse.csr_matrix((list(pairs.values()), (rows, columns)), shape=(len(number),) * 2)
    counts = (half + half.T + sparse.identity(len(number)) * ITSELF).tocoo()
    common = np.asarray(counts.sum(axis=1)).ravel()
    context = common**SMOOTHED
    expected = common[counts.row] * context[counts.col] / context.sum()
    weight = np.maximum(np.log(counts.data / expected), 0)
    table = sparse.csr_matrix((weight, (counts.row, counts.col)), shape=counts.shape)
    start = np.ones(len(number))  # so that the same words give the same vectors
    left, values, _ = svds(table, k=DIMENSIONS, v0=start)
    found = left * np.sqrt(values)
    largest = np.abs(found).max(axis=1, keepdims=True)
    packed = np.rint(found / np.where(largest, largest, 1) * LARGEST).astype(np.int8)
    return {word: b64encode(packed[at].tobytes()).decode() for word, at in number.items()}
