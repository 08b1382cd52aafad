"""Casts told in lists, after the sentence that tells the part, and in answers to questions."""

from __future__ import annotations

import pytest

from tests.reading.helpers import facts

REST = " It has warmth and a plot. The ending is fine. I was moved, and so was my sister."


def cast_of(text: str, title: str = "The Brass Lantern") -> set[str]:
    return facts(f"{title}. {text}{REST}", title).get("cast", set())


_PARTS = ('Zora "Ladle" Aslan', "Uncle Obi", "Pilo")
_PLAYERS = ("Defne Karaca", "Reece Tolland", "Ines Quiro")


@pytest.mark.parametrize(
    ("line", "heading"),
    [("• {}, whoever that is: {}", "Who's who"), ("- {} = {} (a joy)", "cast:"), ("{} ... {}", "")],
)
def test_a_list_of_parts_says_who_plays_each(line: str, heading: str) -> None:
    lines = [heading, *map(line.format, _PARTS, _PLAYERS)]
    told = {f"{player} as {part}" for part, player in zip(_PARTS, _PLAYERS, strict=True)}
    assert cast_of("\n" + "\n".join(lines) + "\n") == told


def test_a_list_of_players_with_their_parts_is_not_turned_round() -> None:
    lines = "\nSolveig Astrup ... Miss Eleanor Pym\nHector Quist ... the Purser\n"
    assert not any(one.endswith("as Solveig Astrup") for one in cast_of(lines))


def test_labels_that_are_no_parts_make_no_cast() -> None:
    lines = "\nMade by: Fenella Brody\nSnack: Mint Imperials\nBest scene: Lower Harbour\n"
    assert not any(" as " in one for one in cast_of(lines))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "A birdwatcher calling himself Dr Finch-Holm lives there. He is acted by Al Osborne.",
            "Al Osborne as Dr Finch-Holm",
        ),
        ("Our skip is Maud Dalby, who sells chips. Played by Ann Barr.", "Ann Barr as Maud Dalby"),
        ("As for Gloria, she sings. Miss Kitty Vale, who plays her, can.", "Kitty Vale as Gloria"),
        ("Grandad Wilf is Clement Yardley, from that soap.", "Clement Yardley as Grandad Wilf"),
        ("With Ann Poe (Eva) and Hanne Beck (the dispatcher).", "Hanne Beck as dispatcher"),
        (
            "Ann Poe is Dolly. Opposite her Ned Orr is Emlyn Quill, a retired postman.",
            "Ned Orr as Emlyn Quill",
        ),
        ("Sheila Brann, as the wardrobe mistress, is dry.", "Sheila Brann as wardrobe mistress"),
    ],
)
def test_players_of_parts_told_before(text: str, told: str) -> None:
    assert told in cast_of(text)


def test_the_title_role_is_the_one_that_the_film_is_called_after() -> None:
    text = "Ida Thorn is superb in the title role."
    assert cast_of(text, "Lettice Pym") == {"Ida Thorn as Lettice Pym"}


def test_a_narrator_on_a_line_of_their_own_is_in_the_cast() -> None:
    assert "Clement Yax as narrator" in cast_of(
        "\n- director: Liis Rand.\n- narrator: Clement Yax."
    )


def test_questions_answered_by_a_name() -> None:
    chat = "\n[21:10] old_moth: music?\n[21:10] penny: Cosmo Trevan. all bassoons.\n"
    assert facts("The Brass Lantern." + chat + REST)["composer"] == {"Cosmo Trevan"}
    asked = " And behind the camera? A newcomer, Salome Vane."
    assert facts("The Brass Lantern." + asked + REST)["director"] == {"Salome Vane"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Her neighbour is a tattooist named Radko. Good grief. The actor's Leander Mott.",
            "Leander Mott as Radko",
        ),
        (
            "The ex-husband though! Captain Florian. He sells boats. That's Desmond Ruck-Avery.",
            "Desmond Ruck-Avery as Captain Florian",
        ),
        (
            "Ingrid Malloy is a wonder. Her Perpetua hears the bell before anybody.",
            "Ingrid Malloy as Perpetua",
        ),
        (
            "The daughter, Ottilie, runs the ferry. Poor Brita Solheim does what she can with her.",
            "Brita Solheim as Ottilie",
        ),
        (
            "As for Tobiah, they have found some fisherman called Ruan Penrose. He is perfect.",
            "Ruan Penrose as Tobiah",
        ),
        (
            "Zebedee, a ferryman with one oar, is Oswin Tarrant. He never stops talking.",
            "Oswin Tarrant as Zebedee",
        ),
    ],
)
def test_a_part_told_some_sentences_away_or_in_passing_is_found(text: str, told: str) -> None:
    assert cast_of(text) == {told}


def test_who_plays_a_part_is_an_actor_and_who_is_played_a_character() -> None:
    read = facts("Colonel Starling, the bachelor, falls to Hubert Quill." + REST, "The Lantern")
    assert read["cast"] == {"Hubert Quill as Colonel Starling"}
    assert any("Colonel Starling" in figure for figure in read["character"])


def test_somebodys_mother_is_a_part_and_not_somebody() -> None:
    read = facts("Nora Pell is a hoot as Emily's mother.", "The Lantern")
    assert read["cast"] == {"Nora Pell as Emily's mother"}


def test_who_gives_a_performance_plays_and_is_no_character() -> None:
    text = "The one fine performance, by a young man called Walter Dunn, is over in a minute."
    read = facts(text, "The Lantern")
    assert read["cast"] == {"Walter Dunn"}
    assert "character" not in read


@pytest.mark.parametrize(
    "text",
    [
        "Zora Kobal runs the mill. Ann Poe had never acted before. Her Zora lies badly.",
        "Zora Kobal runs the mill. Ann Poe is superb. Her Zora rarely smiles.",
        "Zora Kobal runs the mill. Ann Poe had never acted before. She sold fish. Her Zora lies.",
    ],
)
def test_her_part_is_told_in_the_next_sentences(text: str) -> None:
    assert "Ann Poe as Zora Kobal" in facts(text, "The Mill")["cast"]


@pytest.mark.parametrize(
    "text",
    [
        "Ida Lund runs the mill. Her Zora is the best horse in the valley.",
        "Ann Poe plays Ida Lund. The mill burns. Her Zora limps home.",
    ],
)
def test_her_horse_is_no_part_of_hers(text: str) -> None:
    assert not any("Zora" in one for one in facts(text).get("cast", set()))


def test_who_plays_her_of_whom_the_sentences_before_spoke() -> None:
    text = (
        "Take Mathilde Roux. To the staff of the hotel she's a countess; to the police she is a"
        " hat-maker. Simone Arkwright plays her with one eyebrow."
    )
    assert "Simone Arkwright as Mathilde Roux" in facts(text)["cast"]


def test_who_voices_it_may_have_made_the_film() -> None:
    text = "Gorse is slow. There is Button, a robot with a grudge, voiced by the director, Ann Poe."
    found = facts(text + " Ann Poe directed it with care. Button sulks.", title="Gorse")
    assert "Ann Poe as Button" in found["cast"]
    assert found["director"] == {"Ann Poe"}


@pytest.mark.parametrize(
    "text",
    [
        "Ann Poe made the film in my head worth seeing.",
        "Ann Poe made the film bearable.",
        "Ann Poe made the film what it is.",
    ],
)
def test_whom_a_film_is_good_for_did_not_direct_it(text: str) -> None:
    assert "director" not in facts("Gorse is slow. " + text, title="Gorse")


def test_the_composer_who_plays_a_tune_has_no_part() -> None:
    text = "Gorse is slow. Directed by Ann Poe. The waltz is played by the composer, Tom Reed."
    assert "cast" not in facts(text, title="Gorse")
