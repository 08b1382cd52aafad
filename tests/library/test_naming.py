from __future__ import annotations

import pytest

from bot.library.naming import slugify, title_in_name


@pytest.mark.parametrize(
    ("slug", "text", "title", "year"),
    [
        ("the-glass-orchard-1954", "I saw The Glass Orchard twice.", "The Glass Orchard", 1954),
        ("harbour-of-crows", "Watching Harbour of Crows again", "Harbour of Crows", None),
        ("harbour-of-crows-tv-cut", "Watching Harbour of Crows again", "Harbour of Crows", None),
        ("anna-s-war", "Anna’s War is long.", "Anna’s War", None),
        ("annas-war", "Anna’s War is long.", "Anna’s War", None),
        ("lodz-1905", "Łódź 1905 is bleak.", "Łódź", 1905),
        ("tide", "Tide is short; the tide is not.", "Tide", None),
        ("tide", "The tide comes in.", None, None),
        ("review-17", "This review is of another film.", None, None),
        ("000-7a757e691a2dbe05", "A masterpiece.", None, None),
        ("the-best-film", "It is the best film I saw.", None, None),
        ("the-ushers-ghost", "Capsule: THE USHER'S GHOST (1966)", "The Usher's Ghost", None),
        ("iron-sky", "IRON SKY!!! I love Iron Sky", "Iron Sky", None),
        ("iron-sky", "IRON SKY!!! i loved it", "Iron Sky", None),
        ("iron-sky-2", "So Iron Sky 2: Rust is out. Iron Sky was fun.", "Iron Sky 2", None),
        ("iron-sky-2", "Iron Sky was fun.", "Iron Sky", None),
        ("12-angry-owls", "12 Angry Owls hoot.", "12 Angry Owls", None),
        ("low-water", "Low Water at Bay (1999)\n\nIt is long.", "Low Water at Bay", None),
        ("low-water", "Low Water\n\nIt is long.", "Low Water", None),
        ("the-queen-of-salt", "THE QUEEN OF SALT\nIt is long.", "The Queen of Salt", None),
        ("s", "S is a film.", None, None),
        ("1999", "Nothing here.", None, None),
    ],
)
def test_a_name_counts_only_when_the_text_has_it_as_a_title(
    slug: str, text: str, title: str | None, year: int | None
) -> None:
    assert title_in_name(slug, text) == (title, year)


def test_slugs_are_words_and_hyphens() -> None:
    assert slugify("  Amélie & the “Café” (2001) ") == "amelie-the-cafe-2001"
    assert slugify("…") == ""
