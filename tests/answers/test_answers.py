"""Questions to a real library: what is said, of which films, with which sentence."""

from __future__ import annotations

import pytest

from bot.answers.question.spelling import mend_wording
from tests.answers.conftest import MATINEE, NIGHT_OWLS, Libraries, Library

AURORA = ["Celestial Symphony", "Infinite Echoes of the Crystal Symphony"]

ANSWERED = [
    # question, films, values, words of a quote
    ("which film features Aurora?", AURORA, [], "named Aurora"),
    ("How many films feature Aurora?", AURORA, ["2"], "named Aurora"),
    ("who directed Cascade of Harmony", ["Cascade of Harmony"], ["Anna Smith"], "Anna Smith"),
    ("director cascade of harmony?", ["Cascade of Harmony"], ["Anna Smith"], "Anna Smith"),
    (
        "who composed the music of the film with Emily in it?",
        ["Cascade of Harmony"],
        ["James Williams"],
        "composed by the renowned James Williams",
    ),
    ("who plays Emily?", ["Cascade of Harmony"], ["Lily Collins"], "Lily Collins"),
    ("who plays the conductor", ["Cascade of Harmony"], ["Michael Caine"], "conductor"),
    (
        "what is the Crystal Symphony?",
        ["Infinite Echoes of the Crystal Symphony"],
        [],
        "a powerful artifact",
    ),
    ("is Celestial Symphony a sequel?", ["Celestial Symphony"], ["yes"], "sequel"),
    ("does Michael Caine play in Cascade of Harmony?", ["Cascade of Harmony"], ["yes"], "Caine"),
    (
        "did Michael Starlight direct Cascade of Harmony?",
        ["Cascade of Harmony"],
        ["no"],
        "Anna Smith",
    ),
    ("is Cascade of Harmony worth watching?", ["Cascade of Harmony"], ["yes"], ""),
    (
        "what film is about a violinist?",
        ["Cascade of Harmony"],
        [],
        "a young and talented violinist",
    ),
    (
        "What does Emily find in the forest?",
        ["Cascade of Harmony"],
        [],
        "concert hall hidden deep in the forest",
    ),
    ("what is Serene Symphony about?", ["Serene Symphony: The Crimson Legends"], [], "Lysandra"),
    ("who directed Harbour Lights from 1988?", ["Harbour Lights"], ["Nora Quill"], "Nora Quill"),
    ("Harbour Lights (2003) director", ["Harbour Lights"], ["Kenji Vale"], "Kenji Vale"),
    (
        "who directed Harbour Lights?",
        ["Harbour Lights", "Harbour Lights"],
        ["Nora Quill", "Kenji Vale"],
        "Directed by",
    ),
    ("how long is the film directed by Nora Quill?", ["Harbour Lights"], ["95"], "95 minutes"),
    (
        "which is longer, Harbour Lights (1988) or Harbour Lights (2003)?",
        ["Harbour Lights"],
        ["Harbour Lights"],
        "130 minutes",
    ),
    ("which films are longer than two hours", ["Harbour Lights"], [], "130 minutes"),
    ("anything under 100 mins?", ["Harbour Lights"], [], "95 minutes"),
    (
        "is Harbour Lights (1988) shorter than Harbour Lights (2003)?",
        ["Harbour Lights", "Harbour Lights"],
        ["yes"],
        "95 minutes",
    ),
    ("which ones should I avoid?", ["Harbour Lights"], [], "Avoid it"),
    ("who reviewed Harbour Lights (1988)?", ["Harbour Lights"], ["Mona Field", "Otto Lund"], ""),
    ("is the score of Harbour Lights (1988) good?", ["Harbour Lights"], ["mixed"], "dreadful"),
    ("who dislikes the score of Harbour Lights (1988)", ["Harbour Lights"], ["Otto Lund"], ""),
    ("should I see Harbour Lights (1988)?", ["Harbour Lights"], ["mixed"], ""),
    (
        "who directed Harbour Lights (1988) and how long is it?",
        ["Harbour Lights"],
        ["Nora Quill", "95"],
        "95 minutes",
    ),
    ("which films without Aurora are sequels", ["Infinite Symphony of the Crimson Echoes"], [], ""),
    ("which character appears in more than one film", AURORA, ["Aurora"], "Aurora"),
    ("films before 1990", ["Harbour Lights"], [], None),
    (
        (
            "there was this film where a young violinist who lost her passion for music finds a"
            " mysterious concert hall in the forest with musicians"
        ),
        ["Cascade of Harmony"],
        [],
        "concert hall",
    ),
    ("how many reviews of Harbour Lights (1988) are there?", ["Harbour Lights"], ["2"], None),
]


@pytest.mark.parametrize(("question", "films", "values", "quoted"), ANSWERED)
async def test_answers_what_the_reviews_say(
    library: Library, question: str, films: list[str], values: list[str], quoted: str | None
) -> None:
    answer = await library.ask(question)
    assert answer.answered, answer.text
    assert sorted(film.title for film in answer.films) == sorted(films)
    assert set(values) <= set(answer.values), answer.values
    if quoted is not None:
        assert any(quoted in item.quote for item in answer.evidence)


UNANSWERED = [
    # question, words of the reply
    ("who directed Celestial Symphony?", "doesn't say who directed it"),
    ("who plays Aurora in Infinite Echoes?", "doesn't say who plays Aurora"),
    ("how long is Cascade of Harmony", "doesn't say how long it is"),
    ("is Infinite Echoes a sequel?", "doesn't say that it is a sequel"),
    ("does Michael Caine play in Celestial Symphony?", "Cascade of Harmony"),
    ("who plays Emily in Celestial Symphony?", "Emily is in Cascade of Harmony"),
    ("who directed Titanic?", "There is no film called “Titanic”"),
    ("what happens to Zelda Quirke at the end?", "No review here speaks of “Zelda Quirke”"),
    ("what did Anna Smithson direct?", "Anna Smithson"),
    ("who directed Celestial Harmony", "Celestial Harmony"),
    ("is Harbour Lights (1950) any good?", "Harbour Lights (1988)"),
    ("what is the capital of France?", ""),
    ("what's the weather?", ""),
    ("who won the Oscar for Cascade of Harmony?", "Oscar"),
    ("what was the budget of Cascade of Harmony?", "doesn't say"),
    ("how old is Emily?", "don't say"),
    ("who directed it?", "which film"),
    ("is Lily Collins in more than one film?", "name only one"),
    ("is Michael Starlight an actor?", ""),
    ("a film with pirates and dragons over a ring with a wizard and a robot", ""),
    ("which film features both Aurora and Emily?", "No film meets all of that"),
    ("hello", "Ask me about"),
    ("", "Ask me about"),
    ("what did Otto Lund think of Cascade of Harmony?", ""),
]


@pytest.mark.parametrize(("question", "said"), UNANSWERED)
async def test_says_plainly_what_the_reviews_do_not_say(
    library: Library, question: str, said: str
) -> None:
    answer = await library.ask(question)
    assert not answer.answered, answer.text
    assert said in answer.text
    assert not answer.evidence


async def test_a_mended_title_is_named(library: Library) -> None:
    answer = await library.ask("who directed Cascde of Harmony")
    assert answer.values == ("Anna Smith",)
    assert "‘Cascde of Harmony’ as Cascade of Harmony" in answer.text


async def test_a_near_miss_is_offered_not_taken(library: Library) -> None:
    answer = await library.ask("what did Anna Smithson direct?")
    assert not answer.answered
    assert "Anna Smith" in answer.suggestions


@pytest.mark.parametrize(
    "question",
    [
        "who directd Cascade of Harmony",
        "who driected Cascade of Harmony",
        "the directro of Cascade of Harmony is?",
        "who is it thta directed Cascade of Harmony",
    ],
)
async def test_slips_of_wording_are_read(library: Library, question: str) -> None:
    answer = await library.ask(question)
    assert answer.values == ("Anna Smith",)


def test_a_word_of_the_reviews_is_no_slip() -> None:
    mended, changed = mend_wording("who bared the palce in @a", {"palce"})
    assert (mended, changed) == ("who bared the palce in @a", [])


async def test_opinions_are_counted_and_quoted_for_each_side(library: Library) -> None:
    answer = await library.ask("how is the music in Harbour Lights (1988)?")
    assert "1 praises and 1 criticises" in answer.text
    assert any("gorgeous" in item.quote for item in answer.evidence)
    assert any("dreadful" in item.quote for item in answer.evidence)


async def test_another_server_is_never_seen(library: Library) -> None:
    for question in (
        "who directed The Velvet Compass?",
        "which film features Anselm?",
        "what did Greta Holm direct?",
        "film about a mapmaker",
    ):
        assert (await library.ask(question, MATINEE)).answered, question
        outside = await library.ask(question, NIGHT_OWLS)
        assert not outside.answered, question
        assert "Velvet" not in outside.text or "no film called" in outside.text
        assert not any("Velvet" in film.title for film in outside.films)
        assert "Greta Holm" not in outside.suggestions


async def test_a_struck_out_fact_is_not_told(own_library: Library) -> None:
    async def strike(tx: object) -> None:
        await tx.execute(  # type: ignore[attr-defined]
            "INSERT INTO fact (server_id, film_id, kind, value, value_key, origin, rejected)"
            " SELECT ?, film_id, kind, value, value_key, 'person', 1 FROM fact"
            " WHERE kind = 'director' AND value = 'Anna Smith'",
            (NIGHT_OWLS,),
        )

    await own_library.database.write(strike)
    assert "Anna Smith" not in (await own_library.ask("who directed Cascade of Harmony?")).values
    elsewhere = await own_library.ask("who directed Cascade of Harmony?", MATINEE)
    assert elsewhere.values == ("Anna Smith",)


async def test_a_fact_set_by_a_person_comes_first_and_quotes_nobody(own_library: Library) -> None:
    async def add(tx: object) -> None:
        await tx.execute(  # type: ignore[attr-defined]
            "INSERT INTO fact (server_id, film_id, kind, value, value_key, origin)"
            " SELECT ?, id, 'runtime', '111', '111', 'person' FROM film"
            " WHERE title = 'Cascade of Harmony'",
            (NIGHT_OWLS,),
        )

    await own_library.database.write(add)
    answer = await own_library.ask("how long is Cascade of Harmony?")
    assert answer.values == ("111",)
    assert [item.reviewer for item in answer.evidence] == ["a moderator"]


async def test_an_unpublished_review_says_nothing(own_library: Library) -> None:
    async def hide(tx: object) -> None:
        await tx.execute(  # type: ignore[attr-defined]
            "UPDATE review SET state = 'pending' WHERE slug = 'cascade-of-harmony'"
        )

    await own_library.database.write(hide)
    answer = await own_library.ask("who directed Cascade of Harmony?")
    assert not answer.answered
    assert not answer.nearest


async def test_the_explanation_names_what_was_understood(library: Library) -> None:
    answer = await library.ask("who directed Cascade of Harmony?")
    assert any("Cascade of Harmony" in step for step in answer.steps)
    assert any("director" in step for step in answer.steps)


async def test_the_same_question_has_the_same_answer(library: Library) -> None:
    first = await library.ask("which films are about friendship?")
    assert await library.ask("which films are about friendship?") == first


async def test_a_clear_majority_is_told_as_one_with_both_sides_counted(
    libraries: Libraries,
) -> None:
    reviews = {}
    for number in range(9):
        verdict = "A wonderful film; see it." if number else "A dreadful film. Avoid it."
        acting = "superb" if number else "awful"
        reviews[f"grey-quay-{number}"] = (
            f"Grey Quay (1977)\n\nSeen on day {number}. The acting is {acting}. {verdict}\n"
        )
    library = await libraries.holding(reviews)
    answer = await library.ask("Is Grey Quay worth watching?")
    assert answer.values[0] == "yes"
    assert "Mostly recommended" in answer.text
    assert "8 recommend it and 1 advises against it" in answer.text
    assert {"wonderful" in item.quote for item in answer.evidence} == {True, False}
    answer = await library.ask("How is the acting in Grey Quay?")
    assert "8 of 9; 1 criticises it" in answer.text
