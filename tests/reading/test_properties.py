"""What holds of every text: no crash, true offsets, values that stand in the review."""

from __future__ import annotations

from cProfile import Profile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reading import read
from bot.reading.linear import load
from bot.reading.model import Kind
from bot.reading.text import fold
from bot.reading.trees import load_trees
from tests.db.trials import trials

PIECES = st.sampled_from(
    [
        "Anna Smith", "Emily", "O'Brien", "van der Berg", '"The Lantern"', "*Paper Boats*",
        "(1962)",
        "directed by", "plays", "as", "the young", "violinist", "named", "set in", "a town called",
        "themes of", "love", "and", ",", ".", "\n", "\n\n", ":", "Director:", "Cast:", "|", "8/10",
        "★★★½", "B+", "112 min", "is a", "film", "sequel", "to", "not", "great", "boring", "the",
        "'s", "(", ")", "-", "—", "who", "score", "music by", "İ", "ß", "ﬁ", "\ue000", "spoilers",
        "||", "# ", "- ", "the third", "in the", "series", "remake of", "like", "artifact", "1987",
    ]
)  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(PIECES, max_size=60).map(" ".join),
    st.lists(PIECES, max_size=60).map("".join),
)
WORD_FOR_WORD = {
    Kind.DIRECTOR, Kind.WRITER, Kind.COMPOSER, Kind.CINEMATOGRAPHER, Kind.PRODUCER, Kind.SETTING,
    Kind.THING, Kind.YEAR, Kind.RATING, Kind.CAST, Kind.CHARACTER,
}  # fmt: skip


@settings(max_examples=trials(50, soak=3_000))
@given(TEXTS)
def test_any_text_is_read_with_offsets_that_are_sentences(text: str) -> None:
    reading = read(text)
    sentences = set(reading.sentences)
    for start, end in sentences:
        assert 0 <= start < end <= len(text)
    assert {(fact.start, fact.end) for fact in reading.facts} <= sentences
    assert {(opinion.start, opinion.end) for opinion in reading.opinions} <= sentences
    assert set(reading.spoilers) <= sentences
    assert reading.title_at is None or reading.title_at in sentences


@settings(max_examples=trials(50, soak=2_000))
@given(TEXTS)
def test_every_word_of_a_name_stands_in_the_text(text: str) -> None:
    folded = fold(text)
    for fact in read(text).facts:
        if fact.kind in WORD_FOR_WORD:
            for word in fold(fact.value).replace('"', " ").split():
                assert word.strip(".,*'-") in folded


@given(TEXTS)
def test_reading_twice_gives_the_same(text: str) -> None:
    assert read(text) == read(text)


@given(TEXTS)
def test_a_given_title_is_never_replaced(text: str) -> None:
    assert read(text, title="The Last Lantern").title == "The Last Lantern"


HOSTILE = [
    "a", "Aa ", '"', "*", "(", "|", "- ", "** ", "Aa, ", "Aa and ", "directed by ", "the young ",
    "Aa plays the ", "Cast: Aa (as Bb), ", "themes of ", "the power of ", "set in the ", "Aa's ",
    "the man named Aa ", "*** 1/2 ", "1 ", "\n", "Aa of the ", "... ", "not ", "x" * 50 + " ",
    "[spoiler]", "||", "Title: ", "sequel to ", "Aa (", "**", "*_", "A. ", "the the ", "[a](",
    ". ' \"", "'", "_", ";", ",", "a comedy drama ", "the comedy of the ", "a film about a ",
    "Aa Bb plays Cc Dd. ", "Aa Bb as Cc, ", "Aa\n", "Aa in Bb by Cc ", '"Aa" ', "AA BB, ",
]  # fmt: skip


def unlike(shape: str) -> str:
    """A long text of `shape` whose names ({} and {}) are all different."""
    letters = "abcdefghij"
    words = ["".join(letters[int(d)] for d in str(10_007 * n)).title() for n in range(101, 1_301)]
    return "".join(shape.format(*pair) for pair in zip(words[::2], words[1::2], strict=True))


HOSTILE_LONG = [
    unlike(shape)
    for shape in (
        "{}, {}, ", "{}. {}. ", "{}\n{}\n", "{} {} ", "{} {} plays the baker. ",
        "{} ({}), ", "{} {} as the baker, ", '"{}" "{}" ', "*{} of {}* ",
        "{} {} meets a boy in ", "a sequel to *{}* by {} ",
    )
]  # fmt: skip


@pytest.fixture(autouse=True, scope="module")
def _weights_are_loaded() -> None:
    """Loading them and the rules once is no work of reading a text."""
    for model in ("names", "names-in-context", "roles", "titles", "small-titles"):
        load(model)
    for trees in ("titles", "roles", "cast", "characters"):
        load_trees(trees)
    read("The rules, too.")


def calls(text: str) -> int:
    """How many functions, Python's and C's, are called while reading `text`."""
    profile = Profile()
    profile.runcall(read, text)
    return sum(entry.callcount for entry in profile.getstats())


@pytest.mark.soak
@pytest.mark.parametrize("seed", HOSTILE[:: trials(3, soak=1)], ids=repr)
def test_twice_the_text_is_at_most_about_twice_the_work(seed: str) -> None:
    size = 4_000  # a shorter one may be a title as a whole, and has no names then
    once = (seed * size)[:size]
    assert calls(once * 2) <= 2.3 * calls(once) + 2_000


PAIRED = 70_000  # calls for as many pairs of an actor and a part as are looked at in any text


@pytest.mark.soak
@pytest.mark.parametrize("text", HOSTILE_LONG, ids=lambda text: repr(text[:24]))
def test_twice_as_many_names_and_titles_are_at_most_about_twice_the_work(text: str) -> None:
    size = trials(1_200, soak=4_000)
    assert calls(text[: 2 * size]) <= 2.3 * calls(text[:size]) + PAIRED


LONG = trials(6_000, soak=40_000)


@pytest.mark.soak
@pytest.mark.parametrize("seed", [*HOSTILE, "x" * LONG], ids=lambda seed: repr(seed[:60]))
def test_many_kilobytes_of_anything_are_read(seed: str) -> None:
    """What backtracks, which `calls` cannot see, would not end here."""
    assert read((seed * (LONG // len(seed) + 1))[:LONG]).sentences is not None
