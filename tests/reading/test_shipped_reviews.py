"""The five shipped reviews, read as a careful person would read them: all of it, and no more."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.reading import read
from tests.reading.helpers import facts

REVIEWS = Path(__file__).parents[2] / "data" / "reviews"

EXPECTED: dict[str, dict[str, set[str]]] = {
    "cascade-of-harmony": {
        "title": {"Cascade of Harmony"},
        "director": {"Anna Smith"},
        "composer": {"James Williams"},
        "cast": {
            "Lily Collins as Emily",
            "Michael Caine as enigmatic conductor of the orchestra",
        },
        "character": {"Emily: young and talented violinist"},
        "setting": {
            "mysterious concert hall hidden deep in the forest",
            "world where music has the power to heal and unite",
        },
        "theme": {"unity", "harmony", "self-discovery", "redemption", "the power of music"},
        "verdict": {"positive"},
    },
    "celestial-symphony": {
        "title": {"Celestial Symphony"},
        "character": {"Aurora: young celestial warrior"},
        "setting": {"celestial realm", "mystical world of celestial beings"},
        "thing": {"powerful artifact"},
        "theme": {"the power of storytelling", "the power of imagination"},
        "genre": {"fantasy", "adventure"},
        "series": {"sequel"},
        "verdict": {"positive"},
    },
    "infinite-echoes-of-the-crystal-symphony": {
        "title": {"Infinite Echoes of the Crystal Symphony"},
        "director": {"Michael Starlight"},
        "character": {"Aurora: young sorceress"},
        "setting": {"Enchanted Grove", "Crystal City"},
        "thing": {"Crystal Symphony"},
        "theme": {"friendship", "courage", "hope"},
        "genre": {"fantasy", "adventure"},
        "verdict": {"positive"},
    },
    "infinite-symphony-of-the-crimson-echoes": {
        "title": {"Infinite Symphony of the Crimson Echoes"},
        "character": {"Elara: young enchantress"},
        "thing": {"Crimson Echoes"},
        "theme": {"identity", "destiny", "sacrifice", "friendship", "love"},
        "series": {"sequel"},
        "verdict": {"positive"},
    },
    "serene-symphony-the-crimson-legends": {
        "title": {"Serene Symphony: The Crimson Legends"},
        "composer": {"Maestro Allegro"},
        "character": {"Lysandra: young musician"},
        "setting": {"mystical world where music holds the power to shape reality"},
        "thing": {"Crimson Legends"},
        "theme": {"the power of music", "creativity", "imagination"},
        "genre": {"animation"},
        "verdict": {"positive"},
    },
}
# Beside the expected ones, these may be said too: they are in the text.
ALLOWED = {
    "theme": {
        "the magic of music", "the beauty of music", "the power of art", "peace", "harmony",
        "human spirit", "unity", "hope",
    },
    "setting": {
        "intricate world of magic", "world filled with dark forces and ancient prophecies",
        "intricate world of magic, mystery, and music",
    },
}  # fmt: skip


@pytest.mark.parametrize("slug", EXPECTED)
def test_all_that_a_shipped_review_says_is_read_and_nothing_else(slug: str) -> None:
    text = (REVIEWS / f"{slug}.txt").read_text(encoding="utf-8")
    expected = dict(EXPECTED[slug])
    assert {read(text).title} == expected.pop("title")
    found = facts(text)
    for kind, values in expected.items():
        assert values <= found.get(kind, set()), kind
    for kind, values in found.items():
        assert values <= set(expected.get(kind, ())) | ALLOWED.get(kind, set()), kind


def test_the_first_film_is_no_sequel_and_the_master_of_music_is_nobody() -> None:
    echoes = (REVIEWS / "infinite-echoes-of-the-crystal-symphony.txt").read_text(encoding="utf-8")
    celestial = (REVIEWS / "celestial-symphony.txt").read_text(encoding="utf-8")
    assert "series" not in facts(echoes)
    assert "composer" not in facts(celestial)
    assert "cast" not in facts(echoes)


def test_the_short_form_of_a_title_is_an_alias() -> None:
    text = (REVIEWS / "serene-symphony-the-crimson-legends.txt").read_text(encoding="utf-8")
    assert read(text).aliases == ("Serene Symphony",)
