"""Who was "behind the camera", and who did several jobs at once."""

from __future__ import annotations

import pytest

from tests.reading.helpers import facts

_DIRECTED = "Ida Lund directed it. "


@pytest.mark.parametrize(
    "text",
    [
        "The Lantern was made by Ida Lund. Tom Bell, behind the camera, has a calm eye.",
        "Ida Lund made it in 1987. Tom Bell, behind the camera, makes the most of the daylight.",
        _DIRECTED + "Behind the camera, Tom Bell finds colours nobody knew.",
        _DIRECTED + "Behind the lens is Tom Bell.",
        "Ida Lund directed it, with Tom Bell behind the camera.",
        "Ida Lund directed it, and Tom Bell was behind the camera.",
        "Directed by Ida Lund. Tom Bell is once more behind the camera.",
        "Behind the lens, Tom Bell finds colours nobody knew. The director is Ida Lund.",
    ],
)
def test_where_another_directed_it_is_who_shot_it(text: str) -> None:
    found = facts(text, title="The Lantern")
    assert found["director"] == {"Ida Lund"}
    assert found["cinematographer"] == {"Tom Bell"}


def test_who_shot_another_film_shot_none_here() -> None:
    text = "Ida Lund directed it. In her previous films Tom Bell was behind the camera."
    found = facts(text, title="The Lantern")
    assert found["director"] == {"Ida Lund"}
    assert "cinematographer" not in found


@pytest.mark.parametrize(
    "text",
    [
        "Ida Lund is behind the camera and keeps it calm.",
        "Behind the camera is Ida Lund.",
        "Ida Lund, who plays the nurse, steps behind the camera for the first time.",
        "The director is Ida Lund. Ida Lund is behind the camera as she was for years.",
    ],
)
def test_else_it_is_the_director(text: str) -> None:
    found = facts(text, title="The Lantern")
    assert found["director"] == {"Ida Lund"}
    assert "cinematographer" not in found


@pytest.mark.parametrize(
    ("text", "composer"),
    [
        ("Directed by Ida Lund who also wrote it and did the music (!!).", {"Ida Lund"}),
        ("It was directed by Ida Lund, who also wrote, shot and scored it.", {"Ida Lund"}),
        ("Ida Lund directed it, wrote it and did the music.", {"Ida Lund"}),
        ("Ida Lund directed it and she did the music as well.", {"Ida Lund"}),
        ("Ida Lund directed, and did the music herself on a toy piano.", {"Ida Lund"}),
        ("Ida Lund wrote it with Tom Bell, who directed it and did the music.", {"Tom Bell"}),
        ("Ida Lund wrote and directed, and her brother Max did the music.", {"Max"}),
    ],
)
def test_one_who_did_several_jobs(text: str, composer: set[str]) -> None:
    assert facts(text, title="The Lantern").get("composer", set()) == composer
