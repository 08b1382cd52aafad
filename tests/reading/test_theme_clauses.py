"""Themes that a review words as a thought."""

from __future__ import annotations

import pytest

from bot.reading import read
from bot.reading.model import Kind


def themes(text: str) -> set[str]:
    return {one.value for one in read(text, title="The Lantern").facts if one.kind is Kind.THEME}


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        (
            "It is a film about who is allowed to mourn in public.",
            "who is allowed to mourn in public",
        ),
        ("This is about being tired of winning.", "being tired of winning"),
        ("The film asks whether mercy can be taught.", "whether mercy can be taught"),
        ("Its message: borrowing a life is not living one.", "borrowing a life is not living one"),
        ("I learned that silence can be generous.", "silence can be generous"),
        ("The themes are the usual: duty, envy, sons.", "envy"),
    ],
)
def test_a_thought_is_a_theme(text: str, theme: str) -> None:
    assert theme in themes(text)


@pytest.mark.parametrize(
    "text",
    [
        "It is about a boy who runs away to sea.",
        "Anna asks whether the train has gone.",
        "The film is about what happens when the power fails.",
        "The message arrives too late, and nobody reads it.",
    ],
)
def test_a_plot_is_no_theme(text: str) -> None:
    assert themes(text) == set()
