"""Makers told in passing or by a pronoun, and who was only there before them."""

from __future__ import annotations

import pytest

from tests.reading.helpers import facts


def _told(text: str, kind: str) -> set[str]:
    return facts(text, title="Gorse").get(kind, set())


@pytest.mark.parametrize(
    ("text", "director"),
    [
        ("Gorse is the new one from Aurelio Venn, who did The Salt Road.", "Aurelio Venn"),
        (
            "For ten minutes it looks as if Petra Alder has made something remarkable.",
            "Petra Alder",
        ),
        ("Petra Alder has given us something very odd: a ghost story on a ferry.", "Petra Alder"),
        (
            "Everyone talks about Gorse. Petra Alder's latest, set on a farm, is slow.",
            "Petra Alder",
        ),
        ("New director Al Moss (the first one was Mei Foss) shoots it too close.", "Al Moss"),
        ("The first film, Broom, was made by Mei Foss; this sequel is by Al Moss.", "Al Moss"),
        ("I saw Gorse, Al Moss's long, loud and magnificent account of one night.", "Al Moss"),
        ("Gorse (1998) is Al Moss's grim, grey study of a port.", "Al Moss"),
        ("Director Al Moss, who took over from Mei Foss, knows his horses.", "Al Moss"),
    ],
)
def test_a_director_is_told_in_passing(text: str, director: str) -> None:
    assert _told(text, "director") == {director}


def test_who_makes_something_in_the_story_directs_nothing() -> None:
    text = "Ann Poe has made something terrible, a soup, and Ann must serve it. Her mother weeps."
    assert _told(text, "director") == set()


def test_what_somebody_wrote_or_loves_directs_nothing() -> None:
    for belonging in ("favourite account of war", "novel, a portrait of a port"):
        assert _told(f"Gorse was Al Moss's {belonging}. It is long.", "director") == set()


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("Directed by Ann Poe. She did the camerawork herself.", "cinematographer", "Ann Poe"),
        (
            "Directed by Al Moss, and the camerawork he did himself.",
            "cinematographer",
            "Al Moss",
        ),
        (
            "Do you remember Tibor Kele? The music is his, and I hum it.",
            "composer",
            "Tibor Kele",
        ),
        ("Al Moss directed Gorse. The music is by Moss's brother Wade.", "composer", "Wade"),
        ("Shot by an Icelander named Ragnar Thor in a week.", "cinematographer", "Ragnar Thor"),
        (
            "I looked up who photographed it, since it glows: a Dane named Bo Lind.",
            "cinematographer",
            "Bo Lind",
        ),
    ],
)
def test_another_job_is_told_by_a_pronoun_or_a_relative(text: str, kind: str, who: str) -> None:
    assert _told(text, kind) == {who}
