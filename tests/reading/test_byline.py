"""Who signed a review is read from its first or last lines; nobody is named on a guess."""

import pytest

from bot.reading.byline import byline

BODY = "Night Ferry is a slow, grey film. The Mayor is played by Anna Vance.\n\nI liked it a lot."


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"{BODY}\n\nReviewed by Magda K.", "Magda K."),
        (f"Night Ferry (1971)\nA review by Ulla van den Berg\n\n{BODY}", "Ulla van den Berg"),
        (f"{BODY}\n\n— Pavel Roth, for the Friday Club", "Pavel Roth"),
        (f"{BODY}\n\n-Thunderossa", "Thunderossa"),
        (f"{BODY}\n\nposted by owl_at_nine", "owl_at_nine"),
        (f"{BODY}\n\nCheers, Tom", "Tom"),
        (f"{BODY}\n\n*Elif Sarraf, sending this from the ferry*", "Elif Sarraf"),
        (f"{BODY}\n\nReview: Dora Finch", "Dora Finch"),
        (f"{BODY} It's grey.\n\n– Priya S.", "Priya S."),
        (f"{BODY}\n\nCarys, Tuesday group", "Carys"),
        (f"{BODY}\n\nUna Penn, club secretary", "Una Penn"),
        (f"Hi I'm Ishbel, I'm nine.\n\n{BODY}", "Ishbel"),
        (
            f"Good evening. This is the film slot, I'm Bryn Leckie, and here we go.\n\n{BODY}",
            "Bryn Leckie",
        ),
        (f"AT THE PICTURES\nwith Hugo Ellery-Voss\n\n{BODY}", "Hugo Ellery-Voss"),
        (f"{BODY}\n\nBev T.", "Bev T."),
        (f"{BODY}\n\nodile_v", "odile_v"),
        (f"{BODY}\n\n- gaz", "gaz"),
    ],
)
def test_reads_who_signed(text: str, name: str) -> None:
    found = byline(text)
    assert found is not None
    assert found[0] == name
    assert name in text[found[1] : found[2]]


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"{BODY}\n\nRecommended.",
        f"{BODY}\n\nanyway",
        f"I'm British, so bear with me.\n\n{BODY}",
        f"I'm Anna Vance's biggest fan.\n\n{BODY}",
        f"{BODY}\n\nCheers.",
        f"{BODY}\n\nWorth Watching",
        f"{BODY}\n\nAnna Vance",  # named above: whoever she is, she did not sign it
        f"Night Ferry\nDirected by: Jon Hale\n\n{BODY}",
        f"Review: Night Ferry\n\n{BODY}",
        f"{BODY} In other words by saying nothing it says it all.",
        f"{BODY}\n\nCrap. Crap. Crap.",
        "",
    ],
)
def test_names_nobody_on_a_guess(text: str) -> None:
    assert byline(text) is None
