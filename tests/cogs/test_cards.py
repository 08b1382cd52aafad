"""No card outgrows what Discord takes, whatever is in the library."""

from __future__ import annotations

import dataclasses
import re

import pytest

from bot import limits
from bot.answers.model import Answer, Evidence
from bot.library.model import Film, FilmRef, Origin, Review, ReviewState, StoredFact
from bot.library.service import Excerpt, FilmPage, FilmQuery, Found, PassagePage
from bot.library.similar import Likeness
from bot.reading.model import Kind
from bot.search import Passage, ReviewText
from cogs._ui import answers, cards, pages

STARS = "*" * 199 + "a"
FILMS = tuple(FilmRef(number, STARS, 1999) for number in range(1, 31))
TEXT = "*_" * 99_999 + "a."
REVIEW = Review(
    id=2**62,
    server_id=1,
    film=FILMS[0],
    slug="stars",
    author_name="*" * 100,
    author_id=None,
    text=TEXT,
    rating=8.5,
    spoiler=False,
    state=ReviewState.PUBLISHED,
    source="import",
    source_url="",
    revision=1,
    created_at=0,
    updated_at=0,
    spoilers=tuple((start, start + 1) for start in range(0, 190_000, 3)),
)
FACTS = {
    kind: tuple(
        StoredFact(
            n, FILMS[0], kind, f"{n}{'*' * 290}", "*" * 490, Origin.PERSON, spoiler=n % 2 > 0
        )
        for n in range(60)
    )
    for kind in Kind
}
PROOF = tuple(
    Evidence(film, 2**62 + film.id, "stars", "*" * 100, TEXT[:900], 0, 900, film.id % 2 > 0)
    for film in FILMS
)
FOUND = tuple(
    Passage(
        ReviewText(2**62, film, "stars", "*" * 100, TEXT, False, ()), 0, 199_000, 1.0, ((0, 9),)
    )
    for film in FILMS[:4]
)
FILM = Film(FILMS[0], (STARS,) * 9, FACTS, (REVIEW,) * 1000, 1)
QUERY = FilmQuery(*["*" * 100, "*" * 100, "director", "*" * 100, "*" * 80])

CARDS = {
    "answer": lambda: answers.answer_card(
        Answer(
            "*" * 9000, True, STARS * 30, "films", FILMS, (), PROOF, (), ("*" * 90, "a" * 300) * 9
        )
    ),
    "nearest": lambda: answers.answer_card(Answer("?", False, "", "open", nearest=PROOF)),
    "search": lambda: answers.passages_page("*" * 80, PassagePage(FOUND, 8, 10)),
    "film": lambda: cards.film_card(FILM, Excerpt(REVIEW, 0, 900)),
    "list": lambda: cards.films_page(FilmPage(FILMS[:10], 3, 9, 90)),
    "found": lambda: cards.found_card(
        QUERY, [Found(film, FACTS[Kind.CHARACTER], FOUND[0]) for film in FILMS[:20]], more=True
    ),
    "similar": lambda: cards.similar_card(
        FILMS[0], [Likeness(film, 1.0, ((Kind.THEME, "*" * 300),) * 9) for film in FILMS[:5]]
    ),
    "reviews": lambda: cards.reviews_card(FILMS[0], [REVIEW] * 40),
    "excerpt": lambda: cards.excerpt_card(Excerpt(REVIEW, 0, 199_000)),
    "page": lambda: pages.review_page(REVIEW, 3),
}


@pytest.mark.parametrize("name", CARDS)
def test_the_worst_library_fits(name):
    layout = CARDS[name]()
    assert layout.content_length() <= limits.MESSAGE_TEXT
    assert layout.total_children_count <= limits.MESSAGE_PARTS
    shown = [item.content for item in layout.walk_children() if hasattr(item, "content")]
    assert all(len(text) > 40 for text in shown)
    for item in layout.walk_children():
        if (custom_id := getattr(item, "custom_id", None)) is not None:
            assert 1 <= len(custom_id) <= limits.CUSTOM_ID
        for option in getattr(item, "options", ()):
            sizes = (len(option.label), len(option.value), len(option.description or ""))
            assert max(sizes) <= limits.SELECT_TEXT
    ids = [item.custom_id for item in layout.walk_children() if hasattr(item, "custom_id")]
    assert len(ids) == len(set(ids))


def test_a_page_of_a_riddled_review_keeps_its_text():
    riddled = dataclasses.replace(REVIEW, text="ab " * 60_000)
    layout = pages.review_page(riddled, 3)
    (text,) = (item.content for item in layout.walk_children() if hasattr(item, "content"))
    assert layout.content_length() <= limits.MESSAGE_TEXT
    assert text.count("ab") > 400
    assert not re.search(r"ab(?!.*\|\|)", text, re.DOTALL)


def test_passages_that_are_only_near_are_called_so():
    (text,) = (
        item.content for item in CARDS["nearest"]().walk_children() if hasattr(item, "content")
    )
    assert "-# What comes nearest:\n> " in text
