"""What should I watch: the films that the reviews recommend, or warn of."""

from __future__ import annotations

import pytest

from tests.answers.conftest import MATINEE, Library

REVIEWS = {
    "grey-pier": "Grey Pier (1981)\n\nDirected by Ann Poe. A lovely film; I highly recommend it.",
    "tin-road": "Tin Road (1990)\n\nDirected by Ben Rue. A dull mess. Avoid this film.",
}


@pytest.mark.parametrize(
    "question",
    [
        "what should I watch tonight?",
        "recommend me something",
        "any recommendations?",
        "what's worth watching",
        "can you suggest a film for movie night?",
    ],
)
async def test_the_recommended_films_are_suggested(shelf: Library, question: str) -> None:
    answer = await shelf.ask(question)
    assert answer.answered
    titles = [film.title for film in answer.films]
    assert "Grey Pier" in titles
    assert "Tin Road" not in titles
    assert any("A lovely film; I highly recommend it." in one.quote for one in answer.evidence)


async def test_those_that_a_review_warns_of_are_named(shelf: Library) -> None:
    answer = await shelf.ask("which film should I avoid?")
    titles = [film.title for film in answer.films]
    assert "Tin Road" in titles
    assert "Grey Pier" not in titles
    assert "advised against" in answer.text


async def test_where_no_review_gives_a_mark_the_best_are_those_recommended(
    library: Library,
) -> None:
    best = await library.ask("which is the best film here?", MATINEE)
    assert best.answered
    assert best.text.startswith("No review gives a mark.")
    worst = await library.ask("which is the worst film here?", MATINEE)
    assert not worst.answered


async def test_what_somebody_does_is_asked_of_who_it_is(library: Library) -> None:
    answer = await library.ask("who is Aurora and what does she do?")
    assert answer.answered
    assert answer.text.count("Aurora is") == 2
