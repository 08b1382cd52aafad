"""What is asked of all films at once, or of one that is told by somebody in it."""

from __future__ import annotations

import pytest

from tests.answers.conftest import Library

REVIEWS = {
    "tin-lighthouse": """The Tin Lighthouse (2012)

Directed and written by Ruth Amble, The Tin Lighthouse follows a keeper named Silas, played by Owen
Brack. It is a drama about grief. The music by Petra Lund is lovely. It is a quiet masterpiece, and
I recommend it to everyone. It runs 101 minutes, and the middle of it is boring.
""",
    "glass-ferry": """The Glass Ferry (2016)

Directed by Lena Hatch, The Glass Ferry follows a pilot named Nell, played by Sam Orde. The music
by Ivo Kant is jaunty. It is a very funny film, and a lovely one for children. I recommend it.

Imke Vos, Tuesday group
""",
    "paper-bridge": """The Paper Bridge (2018)

Directed by Jan Rooke, The Paper Bridge follows a clerk named Abel, played by Sam Orde. The music is
by Ivo Kant, with a children's choir. It is adapted from a novel by Ute Marn. I recommend it.
""",
    "salt-year": """The Salt Year (2011)

Directed by Una Prow, The Salt Year has the finest setting in years: a derelict candle factory
outside Leith. Bram Holt plays a watchman named Isak. My aunt knew a violin workshop like it.
""",
    "marzipan-war": """The Marzipan War (2019)

Directed by Cato Birk, The Marzipan War is a comedy about rival bakers. Dora Finch plays a
confectioner named Ottilie. It is no masterpiece, and the jokes are tired. I cannot recommend it;
avoid it. It runs 88 minutes. 3/10
""",
}


@pytest.mark.parametrize(
    "question",
    [
        "What is Ruth Amble's film about?",
        "What is the film with Owen Brack about?",
        "what happens in the movie starring Owen Brack?",
        "What's the film about the keeper about?",
        "what is the Owen Brack movie about",
    ],
)
async def test_the_plot_of_a_film_that_is_told_by_somebody_in_it(
    shelf: Library, question: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.answered
    assert [film.title for film in answer.films] == ["The Tin Lighthouse"]
    assert any("keeper named Silas" in one.quote for one in answer.evidence), answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How is the music in Ruth Amble's film?", "music"),
        ("who's the confectioner in Cato Birk's movie", "Ottilie"),
        ("What is the name of the confectioner in the film by Cato Birk?", "Ottilie"),
        ("How long is the film with Dora Finch?", "88"),
        ("Would you recommend the movie with Dora Finch?", "No"),
    ],
)
async def test_a_film_told_by_a_name_is_asked_about_as_by_its_title(
    shelf: Library, question: str, told: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.answered
    assert told in answer.text, answer.text


async def test_of_somebody_in_two_films_neither_is_taken(shelf: Library) -> None:
    answer = await shelf.ask("How is the music in Sam Orde's film?")
    assert len(answer.films) != 1


@pytest.mark.parametrize(
    ("question", "some", "nobody"),
    [
        ("list all directors", {"Ruth Amble", "Cato Birk", "Anna Smith"}, "Owen Brack"),
        ("who directed the films?", {"Ruth Amble", "Cato Birk"}, "Petra Lund"),
        ("Which actors appear in the films?", {"Owen Brack", "Dora Finch"}, "Ruth Amble"),
        ("list the composers", {"Petra Lund", "James Williams"}, "Cato Birk"),
        ("who are all the characters", {"Silas", "Ottilie", "Aurora"}, "Dora Finch"),
    ],
)
async def test_all_of_a_kind_are_listed_with_their_films(
    shelf: Library, question: str, some: set[str], nobody: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.answered
    assert some <= set(answer.values)
    assert nobody not in answer.values


@pytest.mark.parametrize("question", ["who directed it?", "who are the actors in it"])
async def test_a_pronoun_asks_for_one_film_and_not_for_all(shelf: Library, question: str) -> None:
    assert not (await shelf.ask(question)).answered


async def test_what_reviews_call_a_film_is_told_by_that_very_word(shelf: Library) -> None:
    answer = await shelf.ask("Which films do the reviewers call a masterpiece?")
    titles = {film.title for film in answer.films}
    assert "The Tin Lighthouse" in titles
    assert "The Marzipan War" not in titles  # "no masterpiece"
    assert "Celestial Symphony" not in titles  # recommended, and not called so
    assert all("masterpiece" in one.quote for one in answer.evidence)


async def test_what_no_review_calls_a_film_is_not_answered_by_its_verdict(shelf: Library) -> None:
    answer = await shelf.ask("which films are described as unwatchable?")
    assert not answer.answered


@pytest.mark.parametrize(
    "question",
    [
        "Which films are about grief?",
        "what should I watch if I like films about grief?",
        "Which film would you recommend for fans of grief?",
    ],
)
async def test_films_for_those_who_like_something_are_those_about_it(
    shelf: Library, question: str
) -> None:
    assert {film.title for film in (await shelf.ask(question)).films} == {"The Tin Lighthouse"}


async def test_of_two_compared_the_one_that_has_more_is_the_answer(shelf: Library) -> None:
    answer = await shelf.ask("Which is longer, The Tin Lighthouse or The Marzipan War?")
    assert [film.title for film in answer.films] == ["The Tin Lighthouse"]
    assert "88 minutes" in answer.text
    assert len(answer.evidence) == 2


async def test_a_title_in_short_is_compared_though_somebody_has_that_name(shelf: Library) -> None:
    answer = await shelf.ask("which is older, The Tin Lighthouse or Marzipan?")
    assert [film.title for film in answer.films] == ["The Tin Lighthouse"]


async def test_the_least_liked_is_the_worst_rated(shelf: Library) -> None:
    answer = await shelf.ask("which film did the reviewers like least?")
    assert answer.films[0].title in ("Harbour Lights", "The Marzipan War")
    assert "/10" in answer.text


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("Are The Tin Lighthouse and The Marzipan War by the same director?", ("no",)),
        ("Is the director of The Tin Lighthouse the same as The Marzipan War's?", ("no",)),
        ("Do Harbour Lights (1988) and Harbour Lights (2003) share a director?", ("no",)),
        ("Do The Glass Ferry and The Paper Bridge share an actor?", ("yes", "Sam Orde")),
        ("did the same person score The Glass Ferry and The Paper Bridge", ("yes", "Ivo Kant")),
    ],
)
async def test_whether_two_films_share_a_maker_goes_by_their_facts(
    shelf: Library, question: str, values: tuple[str, ...]
) -> None:
    answer = await shelf.ask(question)
    assert answer.answered
    assert answer.values == values, answer.text
    assert len({one.film for one in answer.evidence}) == 2


async def test_no_shared_actor_read_is_no_proof_that_none_is(shelf: Library) -> None:
    answer = await shelf.ask("Do The Tin Lighthouse and The Marzipan War share an actor?")
    assert not answer.answered


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("who directed and scored The Glass Ferry?", ("Lena Hatch", "Ivo Kant")),
        ("Who are the director and composer of The Glass Ferry?", ("Lena Hatch", "Ivo Kant")),
        ("who directed The Glass Ferry and who did the music?", ("Lena Hatch", "Ivo Kant")),
    ],
)
async def test_two_jobs_in_one_question_are_both_told(
    shelf: Library, question: str, values: tuple[str, ...]
) -> None:
    answer = await shelf.ask(question)
    assert answer.answered
    assert answer.values == values


@pytest.mark.parametrize(
    ("question", "film"),
    [
        ("Which is funnier, The Tin Lighthouse or The Glass Ferry?", "The Glass Ferry"),
        ("what's more boring, The Glass Ferry or The Tin Lighthouse?", "The Tin Lighthouse"),
    ],
)
async def test_which_is_more_of_something_is_asked_of_each(
    shelf: Library, question: str, film: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.answered
    assert [one.title for one in answer.films] == [film]


async def test_which_is_more_of_what_is_said_of_neither_is_not_answered(shelf: Library) -> None:
    answer = await shelf.ask("Which is scarier, The Tin Lighthouse or The Glass Ferry?")
    assert not answer.answered


async def test_a_place_that_no_film_is_set_in_is_not_found_by_other_words(shelf: Library) -> None:
    answer = await shelf.ask("Which film takes place in space?")
    assert not answer.answered


async def test_a_place_is_one_that_is_called_the_setting_or_told_where_it_lies(
    shelf: Library,
) -> None:
    answer = await shelf.ask("which film is set in a candle factory?")
    assert [film.title for film in answer.films] == ["The Salt Year"]
    assert not (await shelf.ask("which film is set in a violin workshop?")).answered


@pytest.mark.parametrize(
    "question",
    ["What should I watch with my kids?", "any films for the whole family?", "which is for kids?"],
)
async def test_films_for_children_are_those_said_to_be_for_them(
    shelf: Library, question: str
) -> None:
    titles = {film.title for film in (await shelf.ask(question)).films}
    assert titles == {"The Glass Ferry", "Serene Symphony: The Crimson Legends"}  # "of all ages"


@pytest.mark.parametrize("question", ["Which film did Imke review?", "what has Imke Vos reviewed"])
async def test_a_reviewer_is_known_by_a_first_name(shelf: Library, question: str) -> None:
    assert [film.title for film in (await shelf.ask(question)).films] == ["The Glass Ferry"]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What else has the actor who plays Nell been in?", "The Paper Bridge"),
        ("Which other film is the man who plays Abel in?", "The Glass Ferry"),
        ("Who does the actor who plays Nell play in The Paper Bridge?", "Abel"),
        ("What other films has the composer of The Glass Ferry scored?", "The Paper Bridge"),
    ],
)
async def test_somebody_told_by_a_part_is_found_first(
    shelf: Library, question: str, told: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.answered
    assert told in {*answer.values, *(film.title for film in answer.films)}, answer.text


@pytest.mark.parametrize(
    ("question", "who"),
    [
        ("Who is the actor who plays Nell?", "Sam Orde"),
        ("who plays Nell", "Sam Orde"),
        ("the director of The Glass Ferry was who", "Lena Hatch"),
        ("which is the director of The Glass Ferry", "Lena Hatch"),
        ("The director of The Glass Ferry was who was in charge", "Lena Hatch"),
    ],
)
async def test_who_is_asked_after_himself_is_told(shelf: Library, question: str, who: str) -> None:
    assert (await shelf.ask(question)).values == (who,)


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("Is Sam Orde in any other films?", "yes"),
        ("how many of the films have Paper in the title?", "1"),
        ("Which films got a rating?", ""),
    ],
)
async def test_what_films_are_counted_or_listed_by(
    shelf: Library, question: str, values: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.answered
    assert "".join(answer.values[:1]) == values, answer.text


async def test_films_by_a_word_of_their_titles(shelf: Library) -> None:
    answer = await shelf.ask("Which films have The Paper in the title?")
    assert [film.title for film in answer.films] == ["The Paper Bridge"]
    assert not (await shelf.ask("which titles contain the word zeppelin?")).answered


async def test_films_of_which_a_credit_is_told_or_is_not(shelf: Library) -> None:
    told = await shelf.ask("Which films say who composed the music?")
    titles = {film.title for film in told.films}
    assert {"The Glass Ferry", "The Paper Bridge", "Cascade of Harmony"} <= titles
    assert "The Marzipan War" not in titles
    lacking = await shelf.ask("which reviews don't say who composed the music?")
    assert "The Marzipan War" in {film.title for film in lacking.films}
    assert set(told.films).isdisjoint(lacking.films)


async def test_the_film_that_somebody_half_remembers_is_named(shelf: Library) -> None:
    answer = await shelf.ask("what was that film with the confectioner called?")
    assert [film.title for film in answer.films] == ["The Marzipan War"]


async def test_of_two_parts_the_one_in_the_film_described_is_told(shelf: Library) -> None:
    answer = await shelf.ask("What part does Sam Orde have in the clerk film?")
    assert answer.values == ("Abel",), answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Can you book two tickets for Tuesday?",
        "could you please remind me on Friday",
        "please sing",
    ],
)
async def test_what_no_review_can_do_is_declined(shelf: Library, question: str) -> None:
    answer = await shelf.ask(question)
    assert not answer.answered
    assert not answer.films
    assert "only answer" in answer.text


async def test_words_for_a_film_are_no_request(shelf: Library) -> None:
    answer = await shelf.ask("can you tell me who directed The Glass Ferry?")
    assert answer.values == ("Lena Hatch",)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Which actor is in the most films?", "Sam Orde"),
        ("Who scored the most films?", "Ivo Kant"),
        ("do any two films share an actor?", "Sam Orde"),
    ],
)
async def test_who_is_in_most_films_is_told_with_them(
    shelf: Library, question: str, told: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.answered
    assert told in answer.values, answer.text


async def test_who_directed_is_not_told_as_who_is_in_most_films(shelf: Library) -> None:
    answer = await shelf.ask("Who directed the most films?")
    assert "Sam Orde" not in answer.text


async def test_how_many_directors_there_are_is_counted(shelf: Library) -> None:
    answer = await shelf.ask("how many directors are there?")
    assert int(answer.values[0]) == len(answer.values) - 1
    assert {"Lena Hatch", "Ruth Amble"} <= set(answer.values)


@pytest.mark.parametrize(
    "question",
    [
        "Have you reviewed The Glass Ferry?",
        "is there a review of the glass ferry",
        "do you have it",
    ],
)
async def test_whether_a_film_is_reviewed_here(shelf: Library, question: str) -> None:
    answer = await shelf.ask(question)
    assert answer.answered == ("it" not in question.split())
    if answer.answered:
        assert answer.values == ("yes",)
        assert "Imke Vos" in answer.text


async def test_a_film_that_is_not_here_is_not_reviewed(shelf: Library) -> None:
    assert not (await shelf.ask("Have you reviewed Marble Orchard?")).answered


async def test_films_based_on_a_book_are_those_of_which_it_is_said(shelf: Library) -> None:
    answer = await shelf.ask("Which films are based on a novel?")
    assert [film.title for film in answer.films] == ["The Paper Bridge"]
    assert "novel" in answer.evidence[0].quote
    assert not (await shelf.ask("which films are based on a true story?")).answered


async def test_nothing_is_commended_to_fans_of_what_is_not_there(shelf: Library) -> None:
    assert not (await shelf.ask("which films are good for zombie fans?")).answered


async def test_who_told_of_it_is_no_part_of_the_question(shelf: Library) -> None:
    answer = await shelf.ask("which movie has a confectioner in it, my friend told me about it")
    assert [film.title for film in answer.films] == ["The Marzipan War"]


@pytest.mark.parametrize(
    "question",
    ["compare The Tin Lighthouse and The Marzipan War", "The Tin Lighthouse vs The Marzipan War?"],
)
async def test_two_films_are_told_side_by_side(shelf: Library, question: str) -> None:
    answer = await shelf.ask(question)
    assert answer.answered
    assert [film.title for film in answer.films] == ["The Tin Lighthouse", "The Marzipan War"]
    for told in ("by Ruth Amble", "101 minutes", "by Cato Birk", "not recommended"):
        assert told in answer.text
    assert len({one.film for one in answer.evidence}) == 2


async def test_a_film_that_is_not_here_is_compared_with_nothing(shelf: Library) -> None:
    assert not (await shelf.ask("compare The Tin Lighthouse and Marble Orchard")).answered


async def test_a_choir_of_children_makes_no_film_for_them(shelf: Library) -> None:
    answer = await shelf.ask("are any of these for children?")
    assert "The Glass Ferry" in {film.title for film in answer.films}
    assert "The Paper Bridge" not in {film.title for film in answer.films}


async def test_the_better_film_of_two_goes_by_their_marks(shelf: Library) -> None:
    answer = await shelf.ask("which is the better film, The Tin Lighthouse or The Marzipan War?")
    assert [film.title for film in answer.films] == ["The Tin Lighthouse"]


@pytest.mark.parametrize(
    "question",
    [
        "which films are not based on a novel?",
        "which film is not for kids",
    ],
)
async def test_what_a_film_is_not_is_not_told_by_its_contrary(
    shelf: Library, question: str
) -> None:
    assert not (await shelf.ask(question)).answered


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("Are The Tin Lighthouse and The Marzipan War both over 100 minutes?", "no"),
        ("do The Glass Ferry and The Paper Bridge both star Sam Orde?", "yes"),
        ("do The Glass Ferry and The Tin Lighthouse both have music by Ivo Kant?", "no"),
        (
            "Are Celestial Symphony and Infinite Symphony of the Crimson Echoes both sequels?",
            "yes",
        ),
    ],
)
async def test_what_is_asked_of_both_must_hold_of_each(
    shelf: Library, question: str, word: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.answered
    assert answer.values == (word,), answer.text


async def test_both_is_not_said_where_it_is_said_of_one(shelf: Library) -> None:
    question = "Are Cascade of Harmony and Celestial Symphony both sequels?"
    assert not (await shelf.ask(question)).answered


async def test_what_a_film_is_called_is_said_of_it_in_that_word(shelf: Library) -> None:
    assert not (await shelf.ask("which films are described as awful?")).answered  # awe-inspiring


@pytest.mark.parametrize(
    "question", ["would you pay to see The Glass Ferry?", "would you buy The Glass Ferry on disc"]
)
async def test_what_somebody_would_do_for_a_film_is_no_request(
    shelf: Library, question: str
) -> None:
    assert "only answer" not in (await shelf.ask(question)).text


async def test_how_good_somebody_is_is_no_matter_of_what_they_are(shelf: Library) -> None:
    answer = await shelf.ask("is Cato Birk a good director?")
    assert answer.values[:1] != ("yes",)
