"""What a review tells of its film without saying it outright, and what only looks like that."""

from __future__ import annotations

import pytest

from tests.reading.helpers import facts


@pytest.mark.parametrize(
    ("text", "director"),
    [
        ("Original director Ann Poe has handed over the wheel to Ben Rue, a newcomer.", "Ben Rue"),
        ("Ann Poe, who directed the first two, has handed the keys to Ben Rue.", "Ben Rue"),
        ("Original director Ann Poe has stepped aside for Ben Rue, and it shows.", "Ben Rue"),
        ("Ann Poe, who made the first two, passes the baton to Ben Rue here.", "Ben Rue"),
        ("Director Ann Poe has been replaced by Ben Rue, and you can tell.", "Ben Rue"),
        ("Ann Poe has turned the franchise over to Ben Rue.", "Ben Rue"),
        ("Original director Ann Poe is back, and has made way for nobody.", "Ann Poe"),
        ("The captain hands the wheel to Tom Bell. Directed by Ann Poe.", "Ann Poe"),
        ("The old captain steps aside for Tom Bell. Ann Poe directs.", "Ann Poe"),
    ],
)
def test_who_takes_over_directs(text: str, director: str) -> None:
    assert facts(text, "Wet Tuesday").get("director") == {director}


@pytest.mark.parametrize(
    ("text", "writers"),
    [
        ("Ida Lund (directed, and wrote it with her brother Tom) is kind.", {"Ida Lund", "Tom"}),
        ("Runa Holt directed it and co-wrote it with her husband Jens.", {"Runa Holt", "Jens"}),
        ("The script, written by Runa Holt and her husband Jens, is dry.", {"Runa Holt", "Jens"}),
        ("Written by Ann Poe with her husband, Ben Rue.", {"Ann Poe", "Ben Rue"}),
        (
            "Directed by Ann Poe. The script (the director's, plus Gil Fox and Pet Lom) is thin.",
            {"Ann Poe"},
        ),
        (
            "Ann Poe directs. Nobody explains. She wrote the script with Ewald Rump, I hear.",
            {"Ann Poe", "Ewald Rump"},
        ),
        ("The director is Ann Poe, it's her first film, and she wrote it as well.", {"Ann Poe"}),
        ("Ann Poe directs. Adapted from Xavier Delm's novel Room Nineteen.", set()),
        ("Ann Poe directs. Ida Lund plays a poet. She wrote it with a stub of pencil.", set()),
        ("Directed by Ann Poe. The script disappoints; the director's eye does not.", set()),
        ("Written by Ann Poe. Ida lives with her brother Carl.", {"Ann Poe"}),
        ("Ann Poe wrote it with her son Tom asleep on her knee.", {"Ann Poe"}),
    ],
)
def test_who_wrote_it_together(text: str, writers: set[str]) -> None:
    found = facts(text, "Wet Tuesday").get("writer", set())
    assert writers <= found
    assert writers or not found
    assert "Carl" not in found
    assert "Tom" not in found - writers


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Ann Poe directs. Mina Aldous photographs the harbour as if it were a bruise.", "Mina"),
        ("Ann Poe directs. Rolf Aker photographs the sheds in black and white.", "Rolf"),
        (
            "Ann Poe directs. Rolf Aker, better known for weepies, lights the fort with torches.",
            "R",
        ),
        ("Ann Poe directs. Rolf Aker shot every street in natural light.", "Rolf"),
        ("Ann Poe directs. Lena Hoff photographed it, in greys and browns.", "Lena"),
        ("Ann Poe plays Ida Lund, a reporter. Ida Lund lights the barn with a match.", ""),
        ("Ida Lund (Ann Poe) photographs the harbour as if it might vanish.", ""),
        ("Ann Poe plays a woman who photographs birds like a thief.", ""),
    ],
)
def test_who_held_the_camera(text: str, who: str) -> None:
    found = facts(text, "Wet Tuesday").get("cinematographer", set())
    assert len(found) == bool(who)
    assert all(one.startswith(who) for one in found)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("At a little over two and a half hours, that shrug is a poor return.", "150"),
        ("At just under two hours it never drags.", "120"),
        ("At nearly three hours it is a slog.", "180"),
        ("It clocks in at a shade under 100 minutes.", "100"),
        ("A little over two hours in, the ship sinks.", ""),
        ("We queued for a little over two hours.", ""),
        ("At just over an hour, the ship sinks.", ""),
        ("She waits a little over two hours for the bus.", ""),
    ],
)
def test_about_how_long_it_is(text: str, minutes: str) -> None:
    assert facts(text, "Wet Tuesday").get("runtime", set()) == ({minutes} if minutes else set())


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("It is a heist comedy, 2019, British, and about a vegetable.", "2019"),
        ("Not one for me. 1987, Polish, subtitled.", "1987"),
        ("Wet Tuesday. French, 2004. I wept.", "2004"),
        ("Finally watched **Wet Tuesday** last night, the 2021 one everybody loves.", "2021"),
        ("Wet Tuesday last night, the 1950 census the week before.", ""),
        ("In 1944, Polish, Czech and French soldiers share a barn.", ""),
        ("Vienna in 1948, Russian soldiers on every corner.", ""),
        ("It is 1911, British rule is absolute.", ""),
    ],
)
def test_the_year_beside_its_country(text: str, year: str) -> None:
    assert facts(text, "Wet Tuesday").get("year", set()) == ({year} if year else set())


@pytest.mark.parametrize(
    ("text", "genre"),
    [
        (
            "I like a romantic comedy. So believe me when I say Wet Tuesday is long.",
            "romantic comedy",
        ),
        ("I'm a sucker for a heist film. Wet Tuesday robbed me of two hours.", "heist"),
        ("I love a good western as much as the next man. Wet Tuesday is tired.", "western"),
        ("I'm partial to a musical. Wet Tuesday has cured me.", "musical"),
        ("I like a thriller, but I did not like Wet Tuesday, a drama.", ""),
        ("I like a thriller. Wet Tuesday is a drama.", "drama"),
        ("Wet Tuesday is long. I like a thriller. I own a few.", ""),
    ],
)
def test_the_taste_that_a_review_opens_with(text: str, genre: str) -> None:
    assert facts(text, "Wet Tuesday").get("genre", set()) == ({genre} if genre else set())


@pytest.mark.parametrize(
    ("text", "themes"),
    [
        (
            "It is about what we owe to strangers and whether a kind lie is a lie.",
            {"what we owe to strangers", "whether a kind lie is a lie"},
        ),
        (
            "The film is about how a town forgets and how a river remembers.",
            {"how a town forgets", "how a river remembers"},
        ),
        (
            "It is about who gets to stay, and who has to go first.",
            {"who gets to stay", "who has to go first"},
        ),
        ("It is about how we grieve, and it is very long.", {"how we grieve"}),
        ("It is about how we grieve, and what he did next I shall not say.", {"how we grieve"}),
        ("It is about how a family hides, who pays is left open.", {"how a family hides"}),
    ],
)
def test_thoughts_joined(text: str, themes: set[str]) -> None:
    assert facts(text, "Wet Tuesday").get("theme", set()) == themes
