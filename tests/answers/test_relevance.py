"""Of a review's sentences, the one that answers an opinion question is found by kinds of words."""

from bot.answers.proof.relevance import relevance

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


def test_a_question_of_fact_is_answered_less_surely_than_one_of_taste() -> None:
    assert max(relevance("Where is the music from?", REVIEW)) < max(
        relevance("How is the music?", REVIEW)
    )


def test_prefers_the_sentence_that_judges_what_is_asked_after() -> None:
    said = ["The music is by Ilse Brand.", "Of the whole film, the music is gorgeous."]
    scores = relevance("How is the music?", said, [900, 900])
    assert scores[1] > scores[0]


def test_prefers_what_stands_early_in_its_review_and_no_question() -> None:
    said = ["The songs are lovely.", "The songs are lovely.", "Were the songs lovely?"]
    late, early, asking = relevance("How is the music?", said, [2000, 40, 40])
    assert early > late
    assert early > asking


def test_no_sentences_no_scores() -> None:
    assert relevance("How is the music?", []) == []
