"""What many reviews say, as one answer."""

from __future__ import annotations

from bot.answers.facts.facts import values_of
from bot.library.model import FilmRef, Origin, StoredFact
from bot.reading.model import Kind


def _said(kind: Kind, name: str, reviews: range) -> list[StoredFact]:
    film = FilmRef(1, "The Lantern", 1988)
    return [StoredFact(n, film, kind, name, "", Origin.READ, review_id=n) for n in reviews]


def test_a_director_whom_one_review_names_against_many_is_another_films() -> None:
    facts = _said(Kind.DIRECTOR, "Ivan Kestle", range(1)) + _said(
        Kind.DIRECTOR, "Ada Brandt", range(1, 6)
    )
    assert values_of([Kind.DIRECTOR], facts) == ["Ada Brandt"]


def test_two_directors_are_both_told_while_neither_is_a_stray() -> None:
    facts = _said(Kind.DIRECTOR, "Ada Brandt", range(3)) + _said(
        Kind.DIRECTOR, "Rolf Brandt", range(2, 3)
    )
    assert values_of([Kind.DIRECTOR], facts) == ["Ada Brandt", "Rolf Brandt"]


def test_an_actor_whom_one_review_names_is_still_in_the_cast() -> None:
    facts = _said(Kind.CAST, "Ada Brandt", range(5)) + _said(Kind.CAST, "Ivan Kestle", range(1))
    assert values_of([Kind.CAST], facts) == ["Ada Brandt", "Ivan Kestle"]


def test_of_a_cast_that_is_agreed_on_one_review_alone_is_a_stray() -> None:
    names = ("Ada Brandt", "Ivan Kestle", "Una Holm", "Per Lind")
    facts = [one for name in names for one in _said(Kind.CAST, name, range(4))]
    assert "Die Hard" not in values_of([Kind.CAST], facts + _said(Kind.CAST, "Die Hard", range(1)))


def test_a_writer_is_not_told_twice_by_his_surname() -> None:
    facts = _said(Kind.WRITER, "Ada Brandt", range(3)) + _said(Kind.WRITER, "Ms Brandt", range(2))
    assert values_of([Kind.WRITER], facts) == ["Ada Brandt"]


def test_of_several_reviews_a_theme_that_one_has_at_length_is_left_out() -> None:
    facts = _said(Kind.THEME, "dubbing that distracts from the main plot", range(1))
    for number, theme in enumerate(("greed", "power", "love"), 1):
        facts += _said(Kind.THEME, theme, range(number, number + 1))
    assert sorted(values_of([Kind.THEME], facts)) == ["greed", "love", "power"]
