"""How long a poll runs, as people write it. Pure; results are UTC milliseconds."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.errors import InvalidInput
from bot.patterns import compiled
from bot.polls.explain import listed, plural
from bot.polls.model import DAY, HOUR, LONGEST, MINUTE

_UNITS = {"m": MINUTE, "h": HOUR, "d": DAY, "w": 7 * DAY}
_PART = compiled(
    r"\s*(?P<number>\d{1,6}(?:[.,]\d{1,3})?|an?|half an?)\s*"
    r"(?P<unit>m|mins?|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?)(?![a-z])\s*(?:,|and\b|&)?"
)
_DATE = compiled(r"\d{4}-\d{1,2}-\d{1,2}")


def parse_end(text: str, now: int, *, shortest: int = MINUTE) -> int:
    """The instant a poll opened at `now` ends: "2d 3h", "90m", "tomorrow", "2026-12-24 20:00".

    Dates without an offset are UTC; a date alone means its last moment. `InvalidInput` for
    anything else and for less than `shortest` or more than 32 days.
    """
    typed = " ".join(text.casefold().split())
    if typed == "tomorrow":
        end: int | None = now + DAY
    elif _DATE.match(typed):
        end = _date(text.strip())
    else:
        length = _length(typed)
        end = None if length is None else now + length
    if end is None:
        example = datetime.fromtimestamp(now / 1000, UTC) + timedelta(days=3)
        raise InvalidInput(
            f"“{text[:60]}” is no length of time I know. Write it like 2d 3h, 90m or 1 week,"
            f" or as a date like {example:%Y-%m-%d %H:00}."
        )
    if end <= now:
        raise InvalidInput("That moment has already passed (dates without an offset are UTC).")
    if end - now < shortest:
        hint = " /poll secret and ranked may be shorter." if shortest > MINUTE else ""
        raise InvalidInput(f"A poll of this kind runs for at least {say(shortest)}.{hint}")
    if end - now > LONGEST:
        raise InvalidInput(f"A poll can run for at most {LONGEST // DAY} days.")
    return end


def _length(typed: str) -> int | None:
    total, at = 0.0, 0
    while at < len(typed):
        part = _PART.match(typed, at)
        if part is None:
            return None
        number = part["number"]
        amount = (
            float(number.replace(",", "."))
            if number[0].isdigit()
            else 0.5
            if number.startswith("half")
            else 1.0
        )
        total += amount * _UNITS[part["unit"][0]]
        at = part.end()
    return round(total) if typed else None


def _date(text: str) -> int | None:
    try:
        when = datetime.fromisoformat(text.upper().replace(" UTC", "Z"))
    except ValueError:
        return None
    if len(text) <= 10:
        when += timedelta(days=1, milliseconds=-1)
    try:
        return round((when if when.tzinfo else when.replace(tzinfo=UTC)).timestamp() * 1000)
    except (OverflowError, ValueError):
        return None


def whole_hours(length: int) -> int:
    """Discord's own polls last whole hours, from 1 to 768: the next full one."""
    return min(max(-(-length // HOUR), 1), LONGEST // HOUR)


def say(length: int) -> str:
    """ "2 days and 3 hours": to the minute."""
    minutes = max(1, round(length / MINUTE))
    days, minutes = divmod(minutes, DAY // MINUTE)
    hours, minutes = divmod(minutes, HOUR // MINUTE)
    parts = [
        plural(n, unit) for n, unit in ((days, "day"), (hours, "hour"), (minutes, "minute")) if n
    ]
    return listed(parts)
