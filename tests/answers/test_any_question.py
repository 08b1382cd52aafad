"""Whatever is typed: an answer, never an error; short; quotes word for word."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.answers.conftest import Library
from tests.db.trials import trials

_VOCABULARY = """
    who what which where when how is does did directed plays composed the film movie with by in
    about of not sequel Aurora Emily Cascade Harmony Celestial Symphony Tide music rating best
    longest 1988 ( ) " ' ? : - * NOT AND friendship review recommend or and Harbour Lights
"""
WORDS = st.sampled_from(_VOCABULARY.split())
QUESTIONS = st.one_of(
    st.lists(WORDS, max_size=14).map(" ".join),
    st.text(max_size=120),
)


@settings(
    max_examples=trials(30, soak=1_500),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(question=QUESTIONS)
async def test_any_question_gets_a_short_honest_answer(library: Library, question: str) -> None:
    answer = await library.ask(question)  # checks every quote
    assert answer.question == question
    assert answer.text
    assert len(answer.text) <= 4000
    if not answer.answered:
        assert not answer.evidence


async def test_a_very_long_question_is_answered(library: Library) -> None:
    answer = await library.ask("who directed Cascade of Harmony " + "and then some more " * 500)
    assert answer.text
