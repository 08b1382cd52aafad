"""Counting: small worked examples, properties, and two independent counts of random elections."""

from __future__ import annotations

import random
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.polls.counting import count
from bot.polls.model import Ballot, PollKind, Result, TieRule
from tests.db.trials import trials
from tests.polls import brute_force

ELECTIONS = trials(150, soak=10_000)


def ranked(*ballots: str, options: str = "ABCDE") -> Result:
    """Count ballots written like "BCA"; options are numbered by their letters."""
    return count(PollKind.RANKED, numbers(options), [Ballot(tuple(numbers(b))) for b in ballots])


def secret(*ballots: str, options: str = "ABCDE") -> Result:
    return count(PollKind.SECRET, numbers(options), [Ballot(tuple(numbers(b))) for b in ballots])


def numbers(letters: str) -> list[int]:
    return ["ABCDE".index(letter) + 1 for letter in letters]


def letters(options: object) -> str:
    return "".join("ABCDE"[number - 1] for number in options)  # type: ignore[attr-defined]


def test_the_most_votes_win_a_secret_poll() -> None:
    result = secret("A", "B", "B")
    assert letters(result.winners) == "B"
    assert result.counts[2] == 2
    assert result.voters == 3


def test_a_secret_tie_names_every_winner() -> None:
    assert letters(secret("A", "B", "C", "A", "B").winners) == "AB"


def test_approval_counts_every_option_of_a_ballot_once() -> None:
    result = secret("AB", "BC", "C")
    assert dict(result.counts) == {1: 1, 2: 2, 3: 2, 4: 0, 5: 0}
    assert letters(result.winners) == "BC"
    assert result.voters == 3


@pytest.mark.parametrize("kind", [PollKind.SECRET, PollKind.RANKED])
def test_no_votes_have_no_winner(kind: PollKind) -> None:
    result = count(kind, [1, 2, 3], [])
    assert result.winners == ()
    assert result.voters == 0
    assert result.condorcet is None


def test_a_majority_of_first_choices_wins_at_once() -> None:
    result = ranked("AB", "AC", "B", options="ABC")
    assert letters(result.winners) == "A"
    assert len(result.rounds) == 1


def test_votes_move_to_the_next_choice_still_in() -> None:
    result = ranked("A", "A", "A", "A", "BCA", "BCA", "CBA", "CBA", "CBA", options="ABC")
    first, last = result.rounds
    assert letters(first.leaves) == "B"
    assert dict(first.moves) == {3: 2}
    assert dict(last.counts) == {1: 4, 3: 5}
    assert letters(result.winners) == "C"


def test_ballots_that_name_nobody_still_in_rest() -> None:
    result = ranked(*"AAABBBCC", options="ABC")
    first, last = result.rounds
    assert dict(first.moves) == {0: 2}
    assert sum(last.counts.values()) == 6
    assert letters(result.winners) == "AB"  # level at the end: an honest tie


def test_options_that_nobody_put_first_leave_together() -> None:
    result = ranked("AD", "AD", "BD", "BD", "C", options="ABCDE")
    assert letters(result.rounds[0].leaves) == "DE"
    assert result.rounds[0].rule is None
    assert not result.rounds[0].moves


def test_looking_back_decides_first() -> None:
    # After E leaves, C and D are level; C had fewer first choices, so C leaves although it is
    # preferred one to one.
    ballots = ["A"] * 6 + ["B"] * 6 + ["C"] * 3 + ["DC"] * 4 + ["EC"]
    result = ranked(*ballots)
    tie = result.rounds[1]
    assert (tie.rule, letters(tie.tied), letters(tie.leaves)) == (TieRule.LOOK_BACK, "CD", "C")


def test_head_to_head_decides_when_every_round_was_level() -> None:
    ballots = ["AB"] * 4 + ["B"] * 3 + ["C"] * 3
    result = ranked(*ballots, options="ABC")
    tie = result.rounds[0]
    assert (tie.rule, letters(tie.tied), letters(tie.leaves)) == (TieRule.HEAD_TO_HEAD, "BC", "C")


def test_the_one_listed_last_leaves_when_nothing_else_tells_them_apart() -> None:
    ballots = ["A"] * 4 + ["BC"] * 3 + ["CB"] * 3
    result = ranked(*ballots, options="ABC")
    tie = result.rounds[0]
    assert (tie.rule, letters(tie.tied), letters(tie.leaves)) == (TieRule.LIST_ORDER, "BC", "C")
    assert letters(result.winners) == "B"


def test_the_condorcet_winner_is_named_when_the_run_off_passes_it_over() -> None:
    ballots = ["AB"] * 4 + ["CB"] * 4 + ["BA"] + ["BC"] * 2
    result = ranked(*ballots, options="ABC")
    assert letters(result.winners) == "C"
    assert result.condorcet == 2


@st.composite
def elections(draw: st.DrawFn) -> tuple[list[int], list[tuple[int, ...]]]:
    options = list(range(1, draw(st.integers(1, 6)) + 1))
    rankings = st.permutations(options).flatmap(
        lambda order: st.integers(1, len(options)).map(lambda n: tuple(order[:n]))
    )
    return options, draw(st.lists(rankings, max_size=25))


@given(elections())
def test_every_ranked_election_obeys_the_rules(
    election: tuple[list[int], list[tuple[int, ...]]],
) -> None:
    options, ballots = election
    result = count(PollKind.RANKED, options, map(Ballot, ballots))
    assert set(result.winners) == brute_force.winners(options, ballots)
    assert result.condorcet == brute_force.condorcet(options, ballots)
    assert result.voters == len(ballots)
    for number, one in enumerate(result.rounds):
        resting = sum(1 for b in ballots if not set(b) & set(one.counts))
        assert sum(one.counts.values()) + resting == len(ballots)  # no vote lost or invented
        if number + 1 < len(result.rounds):
            after = result.rounds[number + 1].counts
            assert set(after) == set(one.counts) - set(one.leaves)
            assert all(after[o] == one.counts[o] + one.moves.get(o, 0) for o in after)
            assert one.leaves
    assert Result.from_json(result.to_json()) == result


@given(elections(), st.randoms(use_true_random=False))
def test_the_order_of_ballots_does_not_matter(
    election: tuple[list[int], list[tuple[int, ...]]], rng: random.Random
) -> None:
    options, ballots = election
    mixed = rng.sample(ballots, len(ballots))
    for kind in (PollKind.RANKED, PollKind.SECRET):
        one = count(kind, options, map(Ballot, ballots))
        other = count(kind, options, map(Ballot, mixed))
        assert one == other


@given(elections())
def test_every_secret_election_obeys_the_rules(
    election: tuple[list[int], list[tuple[int, ...]]],
) -> None:
    options, ballots = election
    result = count(PollKind.SECRET, options, map(Ballot, ballots))
    votes = Counter(option for ballot in ballots for option in ballot)
    assert dict(result.counts) == {option: votes[option] for option in options}
    assert result.voters == len(ballots)
    assert all(result.counts[w] == max(result.counts.values()) > 0 for w in result.winners)
    assert bool(result.winners) == bool(ballots)
    most = max(result.counts.values())
    assert all(n < most for o, n in result.counts.items() if ballots and o not in result.winners)


def random_election(rng: random.Random) -> tuple[list[int], list[tuple[int, ...]]]:
    """Voters who lean the same way, so that rankings are neither equal nor pure noise."""
    options = list(range(1, rng.randint(2, 9) + 1))
    appeal = {option: rng.random() for option in options}
    ballots = []
    for _ in range(rng.randint(1, 120)):
        order = sorted(options, key=lambda option: appeal[option] + rng.gauss(0, 0.5))
        ballots.append(tuple(order[: rng.randint(1, len(options))]))
    return options, ballots


@pytest.mark.soak
def test_ranked_winners_agree_with_an_independent_library() -> None:
    pyrankvote = pytest.importorskip(
        "pyrankvote", reason="the independent count of ranked polls needs PyPI's pyrankvote"
    )
    rng = random.Random(1979)
    compared = 0
    while compared < ELECTIONS:
        options, ballots = random_election(rng)
        result = count(PollKind.RANKED, options, map(Ballot, ballots))
        if result.tie or brute_force.tied_elimination(options, ballots):
            continue
        candidates = {option: pyrankvote.Candidate(str(option)) for option in options}
        theirs = pyrankvote.instant_runoff_voting(
            list(candidates.values()),
            [pyrankvote.Ballot([candidates[option] for option in ballot]) for ballot in ballots],
        )
        assert [int(winner.name) for winner in theirs.get_winners()] == list(result.winners)
        compared += 1


@pytest.mark.soak
def test_tied_elections_match_the_rule_said_a_second_time() -> None:
    rng = random.Random(1982)
    compared = 0
    while compared < ELECTIONS:
        options = list(range(1, rng.randint(3, 6) + 1))
        ballots = [
            tuple(rng.sample(options, rng.randint(1, len(options))))
            for _ in range(rng.randint(2, 14))
        ]
        if not brute_force.tied_elimination(options, ballots):
            continue
        result = count(PollKind.RANKED, options, map(Ballot, ballots))
        assert set(result.winners) == brute_force.winners(options, ballots), (options, ballots)
        compared += 1
