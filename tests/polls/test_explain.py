"""What members read about a result."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.polls.counting import count
from bot.polls.explain import headline, rounds, turnout
from bot.polls.model import Ballot, PollKind, Result

NAMES = {1: "Alien", 2: "Brazil", 3: "Clue"}


def result_of(kind: PollKind, *ballots: tuple[int, ...]) -> Result:
    return count(kind, [1, 2, 3], map(Ballot, ballots))


def test_a_winner_a_tie_and_no_votes_are_said_as_they_are() -> None:
    secret = PollKind.SECRET
    one = result_of(secret, (1,), (1,), (2,))
    assert headline(secret, one, NAMES) == "Alien wins with 2 votes."
    assert turnout(one) == "3 members voted."
    tie = result_of(secret, (1,), (2,))
    assert headline(secret, tie, NAMES) == "A tie: Alien and Brazil, with 1 vote each."
    nobody = result_of(secret)
    assert headline(secret, nobody, NAMES) == "Nobody voted, so there is no winner."
    assert rounds(nobody, NAMES) == []


def test_rounds_tell_who_left_and_where_the_votes_went() -> None:
    ballots = [(1,)] * 4 + [(2, 3)] * 2 + [(3, 2)] * 3
    told = rounds(result_of(PollKind.RANKED, *ballots), NAMES)
    assert told == [
        (
            "Round 1: Alien 4, Clue 3, Brazil 2. More than half would be 5; nobody has that."
            " Brazil is last and leaves. Its 2 votes go on: 2 to Clue."
        ),
        "Round 2: Clue 5, Alien 4. Clue has more than half.",
    ]


def test_a_tie_inside_a_round_names_the_rule_that_decided() -> None:
    ballots = [(1,)] * 4 + [(2, 3)] * 3 + [(3, 2)] * 3
    told = rounds(result_of(PollKind.RANKED, *ballots), NAMES)
    assert "Brazil and Clue are last together; Clue leaves: it is listed last" in told[0]


def test_a_passed_over_condorcet_winner_is_mentioned() -> None:
    ballots = [(1, 2)] * 4 + [(3, 2)] * 4 + [(2, 1)] + [(2, 3)] * 2
    told = rounds(result_of(PollKind.RANKED, *ballots), NAMES)
    assert told[-1].startswith("Compared one to one, Brazil beats every other option, but")


@given(
    st.sampled_from([PollKind.SECRET, PollKind.RANKED]),
    st.lists(st.permutations([1, 2, 3]).map(lambda order: tuple(order[:2])), max_size=12),
)
def test_every_result_can_be_told(kind: PollKind, ballots: list[tuple[int, ...]]) -> None:
    result = count(kind, [1, 2, 3], map(Ballot, ballots))
    told = headline(kind, result, NAMES)
    assert all(NAMES[winner] in told for winner in result.winners)
    for number, text in enumerate(rounds(result, NAMES)[: len(result.rounds)], start=1):
        assert text.startswith(f"Round {number}: ")
