from __future__ import annotations

import random
from pathlib import Path

from bot.operations.ledger import BURST, REFILL_MS, LoginLedger, wait_before_login

DAY = 86_400_000


def test_the_first_logins_need_not_wait() -> None:
    past: list[int] = []
    for now in range(BURST):
        assert wait_before_login(past, now) == 0
        past.append(now)
    assert 0 < wait_before_login(past, BURST) <= REFILL_MS


def test_a_crash_loop_stays_under_fifty_logins_in_any_day() -> None:
    chance = random.Random(7)
    for life in (0, 2_000, 12_000, 600_000):
        now, past = 1_000_000, []
        for _ in range(1_000):
            now += wait_before_login(past[-100:], now)
            past.append(now)
            now += chance.randint(0, 1 + life)
        busiest = max(sum(start <= t < start + DAY for t in past) for start in past)
        assert busiest < 50


def test_the_wait_is_long_enough_and_no_longer() -> None:
    past = list(range(BURST))
    now = past[-1]
    wait = wait_before_login(past, now)
    assert wait_before_login(past, now + wait - 1000) > 0
    assert wait_before_login(past, now + wait) == 0


def test_logins_are_remembered_across_restarts(tmp_path: Path) -> None:
    LoginLedger(tmp_path).note(5)
    LoginLedger(tmp_path).note(9)
    assert LoginLedger(tmp_path).past() == [5, 9]


def test_a_broken_ledger_counts_as_empty(tmp_path: Path) -> None:
    (tmp_path / "logins.json").write_text('{"no": [', encoding="utf-8")
    ledger = LoginLedger(tmp_path)
    assert ledger.past() == []
    ledger.note(3)
    assert ledger.past() == [3]
