"""Facts that the sentence beside them turns: whose work, which film's length, which place."""

from __future__ import annotations

import pytest

from tests.reading.helpers import facts


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        # A director who wrote it with somebody of hers.
        (
            "writer",
            "Ida Lund made it in 2003, from a script she wrote with her brother Tom.",
            {"Ida Lund", "Tom"},
        ),
        (
            "writer",
            "Ida Lund directed it from a screenplay he co-wrote with his wife, Vera Kling.",
            {"Ida Lund", "Vera Kling"},
        ),
        ("writer", "Ida Lund directed it. She wrote a script with her brother once.", None),
        # An instrument that is somebody's and plays all along is the music.
        ("composer", "Less happily, Rolf Aune's accordion never leaves off.", {"Rolf Aune"}),
        ("composer", "Ann Poe's cello does the weeping for everybody.", {"Ann Poe"}),
        ("composer", "Ben Rue's harmonica is never far away.", {"Ben Rue"}),
        ("composer", "Tom plays Ben. Ben Rue's harmonica is stolen by the sheriff.", None),
        ("composer", "Ann Poe's cello is stolen on the night train.", None),
        ("composer", "Ida Lund's violin underlines her loneliness.", None),
        ("composer", "Ann Poe's waltzes for brass band are a joy.", {"Ann Poe"}),
        ("composer", "Ann Poe's songs for solo piano are lovely.", {"Ann Poe"}),
        # A duo of two surnames is one name.
        ("composer", "The music is by a duo called Falk & Sohn, all synths.", {"Falk & Sohn"}),
        ("composer", "The score is by the duo Bell & Marsh.", {"Bell & Marsh"}),
        ("composer", "The music is by Ann Poe & Ben Rue.", {"Ann Poe", "Ben Rue"}),
        # Who also did something to "the film, which …".
        (
            "director",
            (
                "The Lantern is adapted by Ann Poe from a novel. The film, which Poe also directs, "
                "moves along."
            ),
            {"Ann Poe"},
        ),
        ("director", "Ann Poe wrote this film, which Ben Rue directed.", {"Ben Rue"}),
        ("director", "Ann Poe adapted the play, which Ben Rue directed, in 1950.", None),
        # A director who did not come back, and who came instead.
        (
            "director",
            (
                "The Lamp was Ida Lund's film. Lund didn't come back for the sequel as she was "
                "tired. New guy is Al Poe, who comes from adverts."
            ),
            {"Al Poe"},
        ),
        (
            "director",
            (
                "The Lamp was directed by Ida Lund. Lund did not return for the sequel. In her "
                "place we get Al Poe."
            ),
            {"Al Poe"},
        ),
        ("director", "Teague didn't come back for the sequel. New guy is Al Poe.", None),
        ("director", "The new guy is Al Poe, and he steals the car.", None),
        (
            "director",
            "Al Poe has directed two plays, but this is the best night of theatre.",
            None,
        ),
    ],
)
def test_makers(kind: str, text: str, expected: set[str] | None) -> None:
    assert facts(text, title="The Lantern").get(kind) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Made for no money, and it's a thriller with five people and one boat.",
        "I wasn't expecting much, but it's a thriller that works.",
        "Nobody told me, and it is a thriller with a heart.",
    ],
)
def test_what_was_denied_before_is_not_the_genre(text: str) -> None:
    assert facts(text, title="The Lantern").get("genre") == {"thriller"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "For those who missed The Lantern: that was a tight thing, 88 minutes, done. "
                "And it's 126 minutes, at least 30 too many."
            ),
            {"126"},
        ),
        ("It's good. It's 126 minutes and I felt all of them.", {"126"}),
        ("It is only 74 minutes, thank heaven.", {"74"}),
        ("It's 20 minutes before anybody speaks.", None),
        ("It's 45 minutes before anybody speaks.", None),
        ("It's 90 minutes and then the train leaves.", None),
        ("It's 90 minutes from Oslo to the farm.", None),
    ],
)
def test_running_time(text: str, expected: set[str] | None) -> None:
    assert facts(text, title="The Lantern 2").get("runtime") == expected


@pytest.mark.parametrize(
    ("text", "there", "not_there"),
    [
        (
            "The book took place in a drowsy Westminster. The film moves it to Valdrovia.",
            "Valdrovia",
            "Westminster",
        ),
        ("The novel is set in Boston. The film moves the action to Tarn.", "Tarn", "Boston"),
        ("Ann Poe has relocated the story to Marseille.", "Marseille", "Poe"),
        ("Vera Kling plays Tilde. The film was photographed in Trieste.", "", "Trieste"),
        ("Ben Rue photographed the film in Trieste and Ann Poe scored it.", "", "Trieste"),
        ("Plot: New Year's Eve, Rotterdam. Marcus Teague has gone straight.", "Rotterdam", ""),
        ("Story: Hull, a wet Tuesday. Marcus Teague has gone straight.", "Hull", ""),
    ],
)
def test_settings(text: str, there: str, not_there: str) -> None:
    found = " ".join(facts(text, title="The Lantern").get("setting", ()))
    assert there in found
    assert not not_there or not_there not in found


@pytest.mark.parametrize(
    "text",
    [
        "Lund didn't come back for the sequel.",
        "The whole cast returned for the sequel.",
        "Lund was back for the sequel, and it shows.",
    ],
)
def test_who_came_back_for_the_sequel_tells_that_it_is_one(text: str) -> None:
    assert "sequel" in facts(text, title="The Second Lamp").get("series", ())


@pytest.mark.parametrize(
    "text",
    ["I hope they all come back for the sequel.", "She will return for a sequel next year."],
)
def test_who_is_hoped_to_come_back_tells_nothing(text: str) -> None:
    assert "series" not in facts(text, title="The Second Lamp")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("What is it about? Not survival, I think, so much as obedience.", {"obedience"}),
        ("It is about not so much revenge as grief.", {"grief"}),
        ("It is less about revenge than about grief.", {"grief"}),
        ("What is it about? Less love than power.", {"power"}),
    ],
)
def test_theme_in_place_of_another(text: str, expected: set[str]) -> None:
    assert facts(text, title="The Lantern").get("theme") == expected


def test_behind_the_camera_where_the_director_has_directed_others() -> None:
    text = (
        "I slept with the light on. Vic Moss has directed three slashers I couldn't stand, so I "
        "wasn't expecting patience from him, but this is a clever ghost story. Iris Dunn is behind "
        "the camera, and she keeps the set in the corner."
    )
    found = facts(text, title="The Lantern")
    assert found["director"] == {"Vic Moss"}
    assert found["cinematographer"] == {"Iris Dunn"}
