"""What a character is, told after "is", past the actor in brackets, or by the name itself."""

from __future__ import annotations

import pytest

from tests.reading.helpers import facts


@pytest.mark.parametrize(
    ("text", "character"),
    [
        ("Ida Marr plays Orla. Orla is the foreman, and nobody likes her.", "Orla: the foreman"),
        ("Ned Orr (as Rook) is funny. Rook is a young puffin who will not fly.", "young puffin"),
        ("Rook Tallis (Ned Orr), harbour master of a village, gets a letter.", "harbour master"),
        ("Mrs Tallow - no first name - is a retired nurse. Ida Marr plays her.", "retired nurse"),
        ("Ned Orr plays Commissioner Vane.", "Commissioner Vane: commissioner"),
        ("Ida Marr plays Orla, the neighbours' little girl.", "Orla: neighbours' little girl"),
        ("The ship's computer, Nanny, reads. Ned Orr voices Nanny.", "Nanny: ship's computer"),
        (
            "Ned Orr voices the ship's computer, WREN, as if reading a menu.",
            "WREN: ship's computer",
        ),
        # What says nothing of what they are is no description.
        ("Orla (Ida Marr) is the heart of the film.", ""),
        ("Orla (Ida Marr) is a joy.", ""),
        ("Ned Orr plays Uncle Vane.", ""),
        ("Ned Orr plays Princess Ysolde.", ""),
        ("Ned Orr plays Rook, the brothers' only friend.", ""),
    ],
)
def test_what_they_are(text: str, character: str) -> None:
    found = facts(text, title="Low Tide").get("character", set())
    assert any(character in one for one in found)
    assert character or not any(":" in one for one in found)


def test_who_was_recast_has_no_part() -> None:
    text = "Nanny, the ship's computer, so funny in the voice of Ned Orr, has been recast."
    assert "cast" not in facts(text, title="Low Tide")
