"""What films have of a description: how it is weighed, by itself."""

from __future__ import annotations

from bot.answers.finding.description import (
    SURE,
    Likeness,
    candidates,
    sure_enough,
    telling,
    telling_rows,
    weigh,
)
from bot.answers.finding.levels import ABSENT, EXACT, NEAR, SAME, level_of, reach
from bot.reading.text import stem, words


def level(term: str, text: str) -> int:
    said = words(text)
    return level_of(stem(term), frozenset(map(stem, said)), " ".join(said))


def test_a_word_is_there_itself_or_in_other_words_or_near_by() -> None:
    assert level("robbery", "the robbery goes wrong") == EXACT
    assert level("owner", "she owns a carvery") == SAME
    assert level("gran", "his grandmother waits") == SAME
    assert level("cry", "not a handkerchief was dry") == NEAR
    assert level("robbery", "a quiet lake in autumn") == ABSENT


def test_a_text_without_any_stem_in_reach_has_nothing_of_the_terms() -> None:
    within = reach(tuple(map(stem, ["robbery", "gran", "owner"])))
    for text in ("the thieves plan a heist", "his grandmother waits", "she owns a carvery"):
        assert not within.isdisjoint(map(stem, words(text)))
    assert within.isdisjoint(map(stem, words("a quiet lake in autumn")))


def test_talk_is_no_description() -> None:
    assert telling("what was that film called again, the one with the heron?") == ["heron"]
    assert telling("did somebody say something about it") == []


WHOLE = Likeness([[EXACT, SAME, EXACT, SAME]], [ABSENT] * 4, 9.0)
SCATTERED = Likeness([[EXACT, ABSENT, ABSENT, ABSENT], [ABSENT] * 4], [ABSENT] * 4, 3.0)
EMPTY = Likeness([[ABSENT] * 4], [ABSENT] * 4, 0.0)


def test_the_film_that_has_most_of_it_is_surest_and_one_that_has_a_word_is_not_it() -> None:
    first, second, third = weigh([WHOLE, SCATTERED, EMPTY])
    assert first > SURE
    assert first > second > third
    assert max(weigh([SCATTERED, EMPTY])) < SURE


def test_the_last_candidate_is_none_of_them_and_there_may_be_no_other() -> None:
    assert len(list(candidates([WHOLE, EMPTY]))) == 3
    assert weigh([]) == []


def test_the_sentences_that_tell_most_come_in_reading_order_and_each_tells_more() -> None:
    film = Likeness(
        [[ABSENT, ABSENT, EXACT], [ABSENT, ABSENT, EXACT], [EXACT, EXACT, ABSENT]],
        [ABSENT] * 3,
        1.0,
    )
    assert telling_rows([film, EMPTY_OF_THREE], 0, 2) == [0, 2]
    assert telling_rows([EMPTY_OF_THREE], 0, 2) == []


EMPTY_OF_THREE = Likeness([[ABSENT] * 3], [ABSENT] * 3, 0.0)


def test_one_of_thousands_must_be_surer_than_one_of_a_few() -> None:
    assert sure_enough(5) == sure_enough(120) == SURE
    assert sure_enough(7_000) > sure_enough(500) > SURE
