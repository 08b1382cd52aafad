"""Who directed a film of which several reviews speak: by what they say together."""

from __future__ import annotations

import pytest

from bot.answers.facts.facts import values_of
from bot.library.agreement import LEAST, believed, in_doubt, support
from bot.library.model import FilmRef, Origin, StoredFact
from bot.reading.model import Kind
from tests.answers.conftest import Library

FILM = FilmRef(1, "The Lantern", 1988)


def _said(
    name: str, quote: str, review: int = 1, kind: Kind = Kind.DIRECTOR, origin: Origin = Origin.READ
) -> StoredFact:
    return StoredFact(0, FILM, kind, name, "", origin, review_id=review, quote=quote)


def _told(*facts: StoredFact) -> list[str]:
    """The directors that are told of a film with several reviews."""
    return values_of([Kind.DIRECTOR], believed(facts, facts))


@pytest.mark.parametrize(
    "quote",
    [
        "Ada Brandt directs with a light hand.",
        "The direction by Ada Brandt is brisk.",
        "Ada Brandt's funny little film is over too soon.",
        "Ada Brandt's The Lantern is a gem.",
        "The Lantern by Ada Brandt is a gem.",
        "I do not like director Ada Brandt.",
        "The Lantern (5/3/02) Ada Brandt ~ Rolf Venn, Ida Lowe",
        "Ada Brandt does a great job here with fine camera work.",
        "It may be dull, but it's an Ada Brandt film.",
        "Ada Brandt has made a lovely film out of very little.",
        "It is Ada Brandt's homage to the sea.",
        "Ada Brandt (Low Water) directs this with a light hand.",
        "I had no quarrel with the choices Ada Brandt made.",
    ],
)
def test_one_review_that_says_outright_who_directs_is_believed(quote: str) -> None:
    assert _told(_said("Ada Brandt", quote)) == ["Ada Brandt"]


@pytest.mark.parametrize(
    "quote",
    [
        "Ada Brandt was in the opening credits, so I stayed.",
        "It reminds me of those cosy comedies directed by Ada Brandt.",
        'Ada Brandt\'s wonderful "Low Water" did all of it better.',
        "Ada Brandt's loud THE LAST FERRY made this possible.",
        'The script, by "Low Water" director Ada Brandt, is thin.',
        "As a sequel to Ada Brandt's film it is a disgrace.",
        "It is directed by Ada Brandt's husband.",
        "Even director Ada Brandt has a cameo.",
        "Ada Brandt already said it: bad directors make bad films.",
        "The art direction, by Ada Brandt, is all mauve.",
        "I saw the play last year, masterfully directed by Ada Brandt.",
        "It ruins the fine original Salt Road, directed by Ada Brandt.",
        "I saw it on stage with a great cast, well directed by Ada Brandt.",
        "The purple plane with Ada Brandt at the helm is funny.",
        "I thought Ada Brandt directed it, so bad was it.",
        "The director was on Ada Brandt when directing this.",
        "Ada Brandt was first going to direct it.",
        "This was initially a film for Ada Brandt, the director.",
        "Ada Brandt and the director, with help from the cast, pull it off.",
        "Ada Brandt (director of Low Water) did the script.",
        "The cinematography is by the horror director Ada Brandt.",
        "There are 'Low Water' (1976) directed by Ada Brandt and two more about boats.",
        "It is the off-kilter style made famous by Ada Brandt.",
        "It is directed by Ada Brandt protégé Rolf Venn.",
    ],
)
def test_one_of_several_reviews_that_names_somebody_besides_is_not(quote: str) -> None:
    fact = _said("Ada Brandt", quote)
    assert _told(fact) == []
    assert in_doubt([fact]) == [FILM.id]
    assert believed([fact], []) == [fact]  # the only review of its film


def test_who_has_a_rank_directs_in_the_story() -> None:
    quote = "The army, under the direction of General Ada Brandt, builds a bomb."
    assert _told(_said("General Ada Brandt", quote)) == []


def test_who_directs_the_film_of_that_title_comes_before_who_directs() -> None:
    own = _said("Ada Brandt", "Famed filmmaker Ada Brandt's The Lantern is a gem.")
    other = _said("Rolf Venn", "As filmmaker Rolf Venn does, it dwells on the sea.", review=2)
    again = _said("Ada Brandt", "It is Ada Brandt's oddest film.", review=3)
    assert _told(other, own, again)[0] == "Ada Brandt"


def test_two_reviews_that_hint_at_the_same_director_agree() -> None:
    one = _said("Ada Brandt", "Ada Brandt has gone soft.")
    other = _said("Brandt", "It is all that Brandt knows of boats.", review=2)
    assert _told(one, other) == ["Ada Brandt"]


def test_a_misspelt_name_backs_the_one_that_most_reviews_spell() -> None:
    facts = [_said("Ada Brandt", "Ada Brandt directs.", review=n) for n in (1, 2)]
    slip = _said("Ada Brant", "Ada Brant has gone soft.", review=3)
    assert support([*facts, slip])["ada brant"] >= LEAST
    assert _told(slip, *facts) == ["Ada Brandt"]


def test_sisters_whom_one_review_names_are_two() -> None:
    quote = "Directed by Ida Brandt and Eda Brandt."
    assert _told(_said("Ida Brandt", quote), _said("Eda Brandt", quote)) == [
        "Ida Brandt",
        "Eda Brandt",
    ]


def test_what_a_person_or_a_catalogue_says_needs_no_backing() -> None:
    given = _said("Ida Lowe", "", review=0, origin=Origin.CATALOGUE)
    read = [_said("Ada Brandt", "Ada Brandt directs.", review=n) for n in range(1, 5)]
    assert "Ida Lowe" in _told(given, *read)


def test_facts_of_other_kinds_are_left_as_they_are() -> None:
    cast = _said("Rolf Venn", "Rolf Venn is in it.", kind=Kind.CAST)
    weak = _said("Ada Brandt", "Ada Brandt was in the opening credits.")
    assert believed([cast, weak], [weak]) == [cast]


REVIEWS = {
    "the-lantern": """The Lantern (1988)

Directed by Ada Brandt, The Lantern follows a keeper named Joss. I recommend it.
""",
    "the-lantern-again": """The Lantern (1988)

I have a soft spot for films about lighthouses. It reminded me of those cosy comedies directed by
Ivo Kestle. The sea is lovely, and the dog is better than everyone else.
""",
}


async def test_nobody_directs_for_one_comparison_in_one_of_several_reviews(
    shelf: Library,
) -> None:
    told = await shelf.ask("who directed The Lantern")
    assert told.values == ("Ada Brandt",)
    assert "yes" not in (await shelf.ask("did Ivo Kestle direct The Lantern?")).values


def test_who_says_it_at_length_says_the_word_too() -> None:
    said = ("Paris", "Paris", "2054 Paris", "the Paris of 2054", "Sin City", "France")
    facts = [
        _said(place, "It is so.", review, Kind.SETTING) for review, place in enumerate(said, 1)
    ]
    assert values_of([Kind.SETTING], facts) == ["Paris"]
    kinds = ("comedy", "comedy", "black comedy", "screwball comedy", "romance")
    facts = [_said(kind, "It is so.", review, Kind.GENRE) for review, kind in enumerate(kinds, 1)]
    assert values_of([Kind.GENRE], facts) == ["comedy"]
    assert values_of([Kind.GENRE], facts[3:]) == ["screwball comedy", "romance"]
