"""How people write how long a poll runs."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import InvalidInput
from bot.polls.duration import parse_end, say, whole_hours
from bot.polls.model import DAY, HOUR, LONGEST, MINUTE

NOW = round(datetime(2026, 3, 28, 12, 0, tzinfo=UTC).timestamp() * 1000)  # DST starts next day


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("2d 3h", 2 * DAY + 3 * HOUR),
        ("2d3h", 2 * DAY + 3 * HOUR),
        ("90m", 90 * MINUTE),
        ("90 Minutes", 90 * MINUTE),
        ("1.5h", 90 * MINUTE),
        ("1,5 hours", 90 * MINUTE),
        ("half an hour", 30 * MINUTE),
        ("a week", 7 * DAY),
        ("1 day, 2 hours and 5 mins", DAY + 2 * HOUR + 5 * MINUTE),
        ("tomorrow", DAY),
        ("32d", LONGEST),
        ("1 minute", MINUTE),
        ("2026-03-29 12:00", DAY),
        ("2026-03-29T14:00+02:00", DAY),
        ("2026-03-29 12:00 UTC", DAY),
        ("2026-03-28", 12 * HOUR - 1),
    ],
)
def test_lengths_and_dates_are_understood(text: str, length: int) -> None:
    assert parse_end(text, NOW) - NOW == length


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "no length of time"),
        ("soon", "no length of time"),
        ("5", "no length of time"),
        ("2d banana", "no length of time"),
        ("-3h", "no length of time"),
        ("2026-02-30", "no length of time"),
        ("2026-03-29 25:00", "no length of time"),
        ("0m", "already passed"),
        ("2026-03-28 11:59", "already passed"),
        ("0.5m", "at least 1 minute"),
        ("33 days", "at most 32 days"),
        ("999999w", "at most 32 days"),
        ("9999-12-31", "at most 32 days"),
    ],
)
def test_what_cannot_be_used_is_refused_with_the_reason(text: str, says: str) -> None:
    with pytest.raises(InvalidInput, match=says):
        parse_end(text, NOW)


def test_discords_polls_run_an_hour_at_least() -> None:
    with pytest.raises(InvalidInput, match="at least 1 hour"):
        parse_end("59m", NOW, shortest=HOUR)
    assert parse_end("1h", NOW, shortest=HOUR) == NOW + HOUR


@given(st.text(max_size=40))
def test_any_text_is_a_length_or_a_refusal(text: str) -> None:
    try:
        end = parse_end(text, NOW)
    except InvalidInput:
        return
    assert NOW + MINUTE <= end <= NOW + LONGEST


@given(st.integers(MINUTE, LONGEST))
def test_whole_hours_are_never_shorter_and_never_an_hour_longer(length: int) -> None:
    assert length <= whole_hours(length) * HOUR < length + HOUR


def test_lengths_are_said_in_words() -> None:
    assert say(2 * DAY + 3 * HOUR) == "2 days and 3 hours"
    assert say(90 * MINUTE) == "1 hour and 30 minutes"
    assert say(MINUTE) == "1 minute"
