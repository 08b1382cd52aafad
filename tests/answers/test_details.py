"""Details that no kind of fact holds, and what is only mentioned."""

from __future__ import annotations

import pytest

from bot.answers.proof.polar import polarity
from tests.answers.conftest import Library

REVIEWS = {
    "quarry-lane": """Quarry Lane (1974)

Directed by Ruth Abel. Quarry Lane is drawn from a fat novel by Imogen Sparrow; the screenplay is by
Colin Thackeray. Iris Bell plays the landlady, Mrs Dunne. The boy, Sam, is Peter Hale, later a
councillor in Leeds, who had never acted before. Dressed by Nell Osgood and cut by Fergus Tain, it
looks every penny. There is no score at all. A 1999 remake sank without trace.

A whippet (called Biscuit) steals the picture. Gideon Crake, owner of the brickworks, evicts
everybody. Otto Finch, who mends clocks, keeps to his shed. The sound of the kiln was recorded by
Marta Holm, the studio's oldest hand, in a real one near Stoke. The whippet is unharmed.
Iris Bell marches to the mayor's office. The songs are what people hum. There are four of them.

The first week was shot by Hal Dewey, whom the studio sacked. It reminded me of the early work of
Jonas Weir, and of "The Tin Orchard".
""",
    "paper-moths": """Paper Moths (2016)

Directed by Olga Frayn, who took the place of Ned Cooper, maker of the first one. A choir of moths
sings in a playhouse that the council wants demolished. Clara Voss plays the goat, Amelia. The
puppets are worked by Tobias Lisle. Ida Grew is the mother, Joan. Vic Lorne plays Basil. Amelia's
keeper, Basil, is fond of her. A cameo comes from Ann's old teacher, Percy Lodge. Any animals hurt?
None at all, the credits say. It ends with nine minutes of snow. Olga Frayn had made adverts before
this. Somebody steals the banner. It is the caretaker, Mr Vole. Wat Tully is in it. He was asleep.

ANN: Marks out of five?
BEN: Three.
ANN: Two and a half, and one of those is for the goat.

It is set in Stow. It is a sequel. 8/10; the first one was a 4.
""",
    "the-late-ferry": """The Late Ferry (2008)

Directed by Hanne Lund, from the stage play by Morten Voss; Hanne Lund wrote the script. Sigrid, who
is twelve, steers a yellow ferry over the sound. Her uncle Torvald sells the lighthouse for £3
million, and in Bergen a trial begins over a suitcase left on a tram. Ines can swim. Old Jonas can't
swim at all. The uncle is forever humming a waltz. Running time: 101 minutes.

The shoot took nine weeks. Odd Berg lost a tooth in the storm. Nina Sand plays Ines. Everybody is
driven mad by a cellist named Arne, who never sleeps.
""",
}


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("who edited quarry lane?", "Fergus Tain"),
        ("quarry lane editor", "Fergus Tain"),
        ("Quarry Lane's editor?", "Fergus Tain"),
        ("editor of quarry lane", "Fergus Tain"),
        ("who did the costumes for Quarry Lane", "Nell Osgood"),
        ("who got fired off Quarry Lane?", "Hal Dewey"),
        ("who recorded the kiln in quarry lane", "Marta Holm"),
        ("which kid actor went into politics later in Quarry Lane?", "Peter Hale"),
        ("who wrote the book Quarry Lane is based on?", "Imogen Sparrow"),
        ("whose novel is quarry lane taken from", "Imogen Sparrow"),
        ("who turned the novel into a screenplay for quarry lane", "Colin Thackeray"),
        ("what's the dog in quarry lane called", "Biscuit"),
        ("who works the puppets in Paper Moths", "Tobias Lisle"),
        ("who took over from Ned Cooper on Paper Moths?", "Olga Frayn"),
        ("was Paper Moths directed by Ann or Olga Frayn?", "Olga Frayn"),
        ("the goat Amelia - who's that played by?", "Clara Voss"),
        ("who was the mum in Paper Moths?", "Joan"),
        ("who plays Amelia's keeper in paper moths", "Vic Lorne"),
        ("whos amelias keeper in paper moths", "Basil"),
        ("name of the village in Paper Moths", "Stow"),
        ("who has a cameo in Paper Moths", "Percy Lodge"),
        ("who steals the banner, i dont mind spoilers", "Mr Vole"),
        ("who made the first two Paper Moths films", "Ned Cooper"),
        ("how many minutes of snow are there in Paper Moths", "nine minutes"),
        ("how many songs are in Quarry Lane", "four"),
    ],
)
async def test_a_detail_is_told_by_the_sentence_that_says_it(
    shelf: Library, question: str, value: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.answered, answer.text
    assert value in answer.values
    assert answer.evidence


@pytest.mark.parametrize(
    "question",
    [
        "what instrument does Arne play in the late ferry",
        "arne in the late ferry plays what instrument",
        "which instrument is Arne meant to play?",
    ],
)
async def test_a_player_plays_the_instrument_he_is_called_by(shelf: Library, question: str) -> None:
    answer = await shelf.ask(question)
    assert answer.answered, answer.text
    assert "a cellist named Arne" in answer.evidence[0].quote


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("is there any music score in Quarry Lane?", "no"),
        ("has quarry lane ever been remade?", "yes"),
        ("had the kid who plays Sam acted before?", "no"),
        ("does the dog die in Quarry Lane??", "no"),
        ("were any animals hurt in Paper Moths?", "no"),
    ],
)
async def test_yes_or_no_is_told_by_what_is_affirmed_or_denied(
    shelf: Library, question: str, word: str
) -> None:
    assert (await shelf.ask(question)).values == (word,)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("what kind of animal is Biscuit", "whippet"),
        ("who is Gideon Crake in quarry lane?", "owner of the brickworks"),
        ("what does Otto Finch do in quarry lane", "mends clocks"),
    ],
)
async def test_somebody_is_what_the_words_beside_the_name_say(
    shelf: Library, question: str, said: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.answered
    assert said in answer.text


async def test_a_film_is_found_by_words_that_say_the_same(shelf: Library) -> None:
    answer = await shelf.ask("which one has insects singing in a theatre about to be torn down")
    assert [film.title for film in answer.films] == ["Paper Moths"]


async def test_a_rank_before_a_name_is_part_of_it(shelf: Library) -> None:
    assert (await shelf.ask("is Dame Clara Voss in Paper Moths?")).values == ("yes",)


async def test_all_that_somebody_has_made_is_listed(shelf: Library) -> None:
    answer = await shelf.ask("everything Olga Frayn has directed please")
    assert [film.title for film in answer.films] == ["Paper Moths"]


@pytest.mark.parametrize(
    "question",
    [
        "who translated Quarry Lane?",
        "who did the costumes for Paper Moths",
        "who did the make-up on Quarry Lane",
        "are there subtitles in Quarry Lane",
        "who's the mayor in Quarry Lane",
        "who is afraid of heights in Paper Moths",
        "what's the landlady's cat called in quarry lane",
        "who directed the remake of Quarry Lane?",
        "who wrote the book Paper Moths is based on?",
        "is there a shipwreck in Quarry Lane?",
        "whats the review of The Tin Orchard say",
        "what did you lot think of The Tin Orchard?",
        "which films of Jonas Weir's have been reviewed",
        "got anything with Ruth Frayn in it?",
        "how long is Paper Moths the puppet film",
    ],
)
async def test_what_no_sentence_tells_is_not_answered(shelf: Library, question: str) -> None:
    answer = await shelf.ask(question)
    assert not answer.answered, answer.text


@pytest.mark.parametrize(
    ("quote", "terms", "told"),
    [
        ("the dog doesn't die, before anyone asks, it is FINE", ["dog", "die"], "no"),
        ("the dog doesn't die, before anyone asks, it is FINE", ["dog", "surviv"], "yes"),
        ("the dog dies in the last reel", ["dog", "surviv"], "no"),
        ("the dog is fine at the end", ["dog", "die"], "no"),
        ("the dog is fine at the end", ["dog", "fine"], "yes"),
    ],
)
def test_who_does_not_die_survives(quote: str, terms: list[str], told: str) -> None:
    assert polarity(quote, terms) == told


async def test_the_name_asked_after_is_not_its_own_answer(shelf: Library) -> None:
    answer = await shelf.ask("who is marta holm in Quarry Lane")
    assert answer.values == ()
    assert "recorded by Marta Holm" in answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("what colour is the suitcase in The Late Ferry", ""),
        ("how old is Torvald in The Late Ferry", ""),
        ("how much did the lighthouse sell for in The Late Ferry", "£3 million"),
        ("where was the suitcase left in The Late Ferry", "on a tram"),
        ("what's the uncle always humming in The Late Ferry", "a waltz"),
        ("who wrote the play The Late Ferry is from", "Morten Voss"),
        ("how long did the shoot take on The Late Ferry", "nine weeks"),
        ("which of the actors lost a tooth making The Late Ferry", "Odd Berg"),
        ("Hanne Lund was credited as what on The Late Ferry", "director"),
        ("Hanne Lund's credit on The Late Ferry was for what", "director"),
    ],
)
async def test_it_is_told_what_sort_of_thing_is_asked_for(
    shelf: Library, question: str, told: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.answered is bool(told)
    assert told in (", ".join(answer.values) or " ".join(answer.text.split()))
