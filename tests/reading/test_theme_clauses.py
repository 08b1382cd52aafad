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
        ("What is it about? Gossip, mainly, and how a street decides who stays.", "gossip"),
        (
            "What is it about? Envy, I think, and how a street decides who stays.",
            "how a street decides who stays",
        ),
        ("Mercy, and who has the right to it, is its subject.", "mercy"),
    ],
)
def test_a_thought_is_a_theme(text: str, theme: str) -> None:
    assert theme in themes(text)


@pytest.mark.parametrize(
    "text",
    [
        "It is about a boy who runs away to sea.",
        "What is it about? A boy, mostly, and how he finds a whale.",
        "Nobody makes a speech about it, thank goodness.",
        "A word of warning for parents: the cellar is dark.",
        "Anna asks whether the train has gone.",
        "The film is about what happens when the power fails.",
        "The message arrives too late, and nobody reads it.",
    ],
)
def test_a_plot_is_no_theme(text: str) -> None:
    assert themes(text) == set()


@pytest.mark.parametrize(
    ("text", "thought"),
    [
        (
            "It is a picture about grief and about the company we keep when we are lonely.",
            "the company we keep when we are lonely",
        ),
        (
            "The message is about asking for help, and that a light shared is no smaller.",
            "a light shared is no smaller",
        ),
        (
            "It's about courage, about losing, and about what we owe our neighbours.",
            "what we owe our neighbours",
        ),
        ("It's a film about work and that nobody thanks you for it.", "nobody thanks you for it"),
        ("The film is about luck, and also about how it runs out.", "how it runs out"),
    ],
)
def test_a_theme_joined_by_about_or_that(text: str, thought: str) -> None:
    themes = [fact.value for fact in read(text, title="The Lantern").facts if fact.kind == "theme"]
    assert thought in themes


@pytest.mark.parametrize(
    "text",
    [
        "It's about a dog and about a cat.",
        "It's about grief and that is all there is to it.",
        "It's about war, and that makes it hard to watch.",
    ],
)
def test_what_is_joined_and_is_no_theme(text: str) -> None:
    themes = [fact.value for fact in read(text, title="The Lantern").facts if fact.kind == "theme"]
    assert not any(" " in theme for theme in themes)


@pytest.mark.parametrize(
    ("text", "themes"),
    [
        (
            "What The Lantern is really about is stubbornness: two men who will not move.",
            {"stubbornness"},
        ),
        ("Nor does it tell us much about why they no longer speak, though.", set()),
    ],
)
def test_no_word_that_joins_is_a_theme(text: str, themes: set[str]) -> None:
    found = read(text, title="The Lantern").facts
    assert {fact.value for fact in found if fact.kind == "theme"} == themes
