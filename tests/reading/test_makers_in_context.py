"""Makers told by the sentence before, by a year, or as "the one by", and who is no maker."""

from __future__ import annotations

import pytest

from tests.reading.helpers import facts


@pytest.mark.parametrize(
    ("text", "job", "who"),
    [
        (
            "I wish the script were as good. Ewa Lund springs three twists on us.",
            "writer",
            "Ewa Lund",
        ),
        ("The screenplay lets it down. Ewa Lund explains it all twice.", "writer", "Ewa Lund"),
        ("The script is dull. Ned Orr gives Rook a nice stoop.", "writer", ""),
        ("The script is dull. Ned Orr plays Rook. Ned Orr explains it all.", "writer", ""),
        (
            "Ida Marr wrote the script. The script is dull. Ewa Lund explains it.",
            "writer",
            "Ida Marr",
        ),
        ("You will know the legend. Ewa Lund shot it in 1978.", "director", "Ewa Lund"),
        ("Ewa Lund shot it in 1978 for Ida Marr, who directed.", "director", "Ida Marr"),
        ("Watched Low Tide last night, the 2019 spy one by Ewa Lund.", "director", "Ewa Lund"),
        ("Watched Low Tide, the one by the sea.", "director", ""),
        (
            "The art director surely was Thomas Kinder, who paints barns.",
            "director",
            "",
        ),
        ("Watched Low Tide, the one with the score by Ewa Lund.", "director", ""),
        ("Liked Low Tide, and Dry Land, the one by Ewa Lund.", "director", ""),
    ],
)
def test_who_made_it_by_what_stands_before(text: str, job: str, who: str) -> None:
    assert facts(text, title="Low Tide").get(job, set()) == ({who} if who else set())
