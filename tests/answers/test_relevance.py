"""Of a review's sentences, the one that answers an opinion question is found by kinds of words."""

from bot.answers.relevance import relevance

REVIEW = [
    "Night Ferry follows a young pilot named Tomas across one long winter.",
    "The harbour scenes were shot at dawn.",
    "The soundtrack is gorgeous.",
    "Pavel Rook gives a stiff performance as Tomas.",
    "All in all this film is a quiet triumph.",
]


def best(question: str) -> str:
    scores = relevance(question, REVIEW)
    return REVIEW[scores.index(max(scores))]


def test_finds_the_aspect_in_other_words() -> None:
    assert best("How is the music?") == REVIEW[2]
    assert best("How is the acting?") == REVIEW[3]


def test_finds_what_judges_the_film_as_a_whole() -> None:
    assert best("Is it a good film?") == REVIEW[4]


def test_an_unheard_topic_scores_below_one_that_is_spoken_of() -> None:
    assert max(relevance("How is the packaging?", REVIEW)) < max(
        relevance("How is the music?", REVIEW)
    )


def test_no_sentences_no_scores() -> None:
    assert relevance("How is the music?", []) == []
