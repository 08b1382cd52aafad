"""Places that are only named: wished for, come from, talked of; and those of the story."""

from __future__ import annotations

import pytest

from tests.reading.helpers import facts


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Set in Bremen. Tom would sooner be in Hamburg, and says so daily.", {"Bremen"}),
        (
            "Ida Marr, a baker in the village of Corrow, dreams of a house in Paris.",
            {"Corrow"},
        ),
        ("Ida Marr, saving up for a farm on Mars, washes suits.", set()),
        ("Tom Aske, back from the war in Korea, opens a bakery in Leeds.", {"Leeds"}),
        ("In Turin a widow hides a deserter from the war in Libya.", {"Turin"}),
        ("She fought in Spain, and now she sells hats in Dover.", {"Dover"}),
        ("Ida is sent from Oslo to Bergen to close a school.", {"Bergen"}),
        ("He makes a speech about his mother's shop in Cardiff. It is set in Cork.", {"Cork"}),
        ("After a limited release in Canada it is here. It is set in Cork.", {"Cork"}),
        # The place of what is told of, planned or done is the story's.
        ("A film about the war in Angola.", {"Angola"}),
        ("The lads of Corrow plan to rob a bank in Madrid.", {"Madrid"}),
        (
            "Ida wants to get to Lisbon before the border closes, and hides in Marseille.",
            {"Marseille"},
        ),
        ("In the Dorset hills a shepherd counts his sheep.", {"Dorset hills"}),
        ("It takes us to a Cornish harbour in the winter of 1911.", {"Cornish harbour"}),
    ],
)
def test_where_the_story_is(text: str, places: set[str]) -> None:
    found = facts(text, title="Low Tide").get("setting", set())
    assert {one for one in found if not any(char.isdigit() for char in one)} == places


def test_a_month_is_no_place() -> None:
    found = facts("It takes place over a weekend in August 1994, in Lublin.", title="Low Tide")
    assert "August" not in found["setting"]


def test_a_harbour_master_is_no_harbour() -> None:
    assert "setting" not in facts("The Corrow harbour master, Ida Marr, is sad.", "Low Tide")
