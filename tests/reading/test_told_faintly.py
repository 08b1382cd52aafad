"""Directors told in passing, and who is named beside a film without being in it."""

from __future__ import annotations

import pytest

from tests.reading.helpers import facts

REST = " It has warmth and a plot. The ending is fine. I was moved, and so was my sister."


@pytest.mark.parametrize(
    "text",
    [
        "Gorse is a puzzle. Ida Lund, the director of this film, does not explain it.",
        "Gorse is a puzzle. Ida Lund did a fine job of directing the children.",
        "Gorse is a puzzle. Tom Reed not only wrote Gorse, but decided to direct it as well.",
        "Gorse is slow. Tom Reed directs with a steady hand.",
        "Gorse is slow. Tom Reed (who wrote and directed) has no ear for talk.",
        "Tom Reed's film 'Gorse' is a slow one.",
        "Gorse (5/3/02) Tom Reed ~ Ann Wills, Ben Rourke, Will Abbott",
        "After Gorse nobody will doubt that Tom Reed has crafted a lovely film.",
        "Gorse is loud. The direction is superb! Tom Reed does a fine job here.",
        "Gorse is loud. A fine directing job by Tom Reed.",
        "Gorse (2002, Dir. Tom Reed) is loud.",
        "Gorse, 3 out of 10 (Dir-Tom Reed): loud and long.",
        "Gorse is a drama. The famous cameraman Tom Reed (Heather, Low Tide) directs it.",
        "Gorse is a drama. Tom Reed returns to the directors chair after six years.",
        # What he made before is no other film's credit.
        'Gorse is loud. Director Tom Reed (of "Low Tide" and "Heather" fame) has no ideas left.',
        "Gorse, drawn from the novel by Nora Vane, is well directed by Tom Reed.",
        "Gorse has acting of all sorts under the direction of Tom Reed.",
        "Gorse was directed by Tom Winner.",
        # What only stands farther before gives it to no other film.
        "Gorse has a cast that I like, and even if it drags, director Tom Reed keeps it afloat.",
        "Gorse need not be taken seriously to be enjoyed, and director Tom Reed knows it.",
        "Gorse pleased not only the critics but also its star, and director Tom Reed is no tyrant.",
        "Gorse is another epic, made in the fifties and directed by Tom Reed.",
        "Gorse (it should have been in colour) is well directed by Tom Reed.",
        "Gorse, the second sequel to the hit film 'Heather', was directed by Tom Reed.",
        "Gorse tires me. I do like Tom Reed's direction, but not the songs.",
        "Gorse is a mess. The work of director Tom Reed is clumsy.",
        "Gorse is loud. Didn't director Tom Reed go to school with my aunt?",
        "Gorse (same director, Tom Reed, and twice the budget) is loud.",
        "In the wake of 'Low Tide' (1957), Tom Reed's Gorse is a quiet film.",
    ],
)
def test_a_director_told_in_passing(text: str) -> None:
    last = "Lund" if "Lund" in text else "Winner" if "Winner" in text else "Reed"
    first = "Ida" if last == "Lund" else "Tom"
    assert facts(text + REST, title="Gorse").get("director") == {f"{first} {last}"}


@pytest.mark.parametrize(
    "text",
    [
        "Gorse is all mauve. Brilliant Art Direction by Tom Reed, and hats by Ben Rue.",
        "Gorse was directed by Reed's husband, of all people.",
        "Gorse has the screen debut of the year. Tom Reed's film debut is a joy to watch.",
        "In Gorse an actress is shouted at by her director (Tom Reed), and walks out.",
        "Gorse has Tom Reed (this is the only film I have liked him in) as a priest.",
        "Gorse is by far Tom Reed at his finest.",
        "In Gorse a boy goes back to his old coach, Max (a minimal effort by Tom Reed).",
        "Gorse stars Ida Rossi, daughter of director Tom Reed.",
        "Gorse was to be directed by the legendary Tom Reed.",
        "Gorse makes me long for the days when Tom Reed was directing this sort of thing.",
        "Somebody from a short film by Tom Reed is in Gorse.",
        "Gorse has a large cast which includes director Tom Reed as a porter.",
        "Gorse has Dr. Moth (horror director Tom Reed), who hears voices.",
        "Gorse deserved to be written by Ann Poe, directed by Tom Reed and shown in a barn.",
        "Gorse stars Ida Rossi and Ben Ash, father of director Tom Reed.",
        "A poem is recited in the film by Tom Reed, and Gorse stops for it.",
        "Gorse is the definitive adaption of the classic by Tom Reed.",
        "Gorse has songs by Ann Poe, Tom Reed (the music director), and a choir.",
        "Gorse is by no means the worst Tom Reed has been in.",
    ],
)
def test_who_did_not_direct_it(text: str) -> None:
    assert "Tom Reed" not in facts(text + REST, title="Gorse").get("director", set())


def test_a_makers_screenwriter_is_no_director() -> None:
    text = "Gorse is a film by Ida Lund and her screenwriter Tom Reed." + REST
    assert facts(text, title="Gorse").get("director") == {"Ida Lund"}


@pytest.mark.parametrize(
    "text",
    [
        "Gorse has Ida Rossi and Ben Ash, who pair up ala Tom Reed and Ann Poe.",
        "Gorse stars Ida Rossi, who understudied for Ann Poe in her youth.",
        "Gorse lacks the fire that Tom Reed or Ann Poe could have brought to the role.",
        "Gorse has Ben Ash, who acts like a young Ann Poe in the lead role.",
    ],
)
def test_whom_an_actor_is_compared_with_is_not_in_it(text: str) -> None:
    cast = facts(text + REST, title="Gorse").get("cast", set())
    assert not {one for one in cast if one.startswith(("Ann Poe", "Tom Reed"))}


@pytest.mark.parametrize(
    ("text", "character"),
    [
        ("In Gorse a widow keeps a goat. She calls it Smudge and talks to it.", "Smudge"),
        (
            "In Gorse a ghost lives in the attic. She is called Donata, and she sings all night.",
            "Donata",
        ),
        ("In Gorse everybody loves a goat whose name is Persephone.", "Persephone"),
    ],
)
def test_who_is_given_a_name_is_a_character(text: str, character: str) -> None:
    assert character in {one.split(":")[0] for one in facts(text, title="Gorse")["character"]}


@pytest.mark.parametrize(
    "text",
    [
        "Gorse is better than a box of Whisky by a mile, and so was the Picnic we had.",
        "Gorse looks as old as Freud, who would have had a word to say on its dreams.",
        "In Gorse a sheriff rides out. What kind of FBI Agent is this?",
        "Gorse is loud like Nirvana, and the talk between Pegg and Dunst is good fun.",
    ],
)
def test_who_is_only_named_is_no_character(text: str) -> None:
    assert not facts(text + REST, title="Gorse").get("character")


@pytest.mark.parametrize(
    ("text", "kind", "names"),
    [
        (
            "Bad stuff: the music. It's by a duo called Glass Otter and it's one long chord.",
            "composer",
            {"Glass Otter"},
        ),
        (
            "The best part is the script. It's by Ida Rossi, who was a nurse.",
            "writer",
            {"Ida Rossi"},
        ),
        (
            "Gorse was all drawn by hand by the sisters Ida and Eda Rossi, who wrote and directed.",
            "director",
            {"Ida Rossi", "Eda Rossi"},
        ),
    ],
)
def test_what_the_sentence_before_speaks_of_is_theirs(
    text: str, kind: str, names: set[str]
) -> None:
    assert facts(text + REST, title="Gorse")[kind] == names


@pytest.mark.parametrize(
    ("text", "director"),
    [
        ("Gorse is loud. It's from Ida Rossi, who did both Snack Dog films.", "Ida Rossi"),
        (
            "Ida Rossi, who made Heather Road, has turned to crime for her second feature, Gorse.",
            "Ida Rossi",
        ),
    ],
)
def test_whom_a_film_is_from_directed_it(text: str, director: str) -> None:
    assert facts(text + REST, title="Gorse")["director"] == {director}


@pytest.mark.parametrize(
    "text",
    [
        "Gorse is loud. The goat is from Ida Rossi, who did breed it.",
        "Ida Rossi returns to the screen for her second film as Maud in Gorse.",
    ],
)
def test_who_is_told_so_of_something_else_did_not(text: str) -> None:
    assert "director" not in facts(text + REST, title="Gorse")


def test_a_sequel_that_we_now_get_is_this_film_and_one_that_is_hoped_for_is_not() -> None:
    told = "Gorse made a fortune once, so of course we now get a sequel that cost one."
    assert "series" in facts(told + REST, title="Gorse Returns")
    assert "series" not in facts("I hope we get a sequel to it some day." + REST, title="Gorse")


def test_a_part_a_bands_town_and_what_a_mailbox_says_are_no_settings() -> None:
    told = (
        "Gorse is set in Slovenia. Luka (Anton Zell), a soldier, takes work at a convent there. The"
        " music comes from the Lisbon duo Hollow Orchard. It is supposed to be near Maribor but"
        " every mailbox says Ontario."
    )
    places = facts(told, title="Gorse")["setting"]
    assert any("Slovenia" in one for one in places)
    assert not any(word in one for one in places for word in ("Luka", "Lisbon", "Ontario"))


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A widow takes over the ferry after Ivo, the old ferryman, drowns.", "Ivo: old ferryman"),
        ("His Cass Orme, the railway agent, is a moustache and a laugh.", "Cass Orme"),
        ("Jo (Tilly Marsh) takes a job as a cleaner by the sea.", "Jo"),
    ],
)
def test_whom_a_rule_brings_in_is_in_the_story(text: str, who: str) -> None:
    found = facts("Gorse is slow. " + text + REST, title="Gorse").get("character", set())
    assert any(one.startswith(who) for one in found)


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        # Titles and things in capitals are nobody, though an actor might stand there.
        ("Gorse is a comedy for those who like Naked Lunch Break and such.", "Naked Lunch Break"),
        ("Gorse tells of students who spend their Spring Break in a cold house.", "Spring Break"),
        # Whoever is wished for, compared with, or plays in the film of before.
        ("Gorse is dull. I would have preferred Tom Reed in the part of the boss.", "Tom Reed"),
        ("Gorse has a lead who keeps competing with Tom Reed for the loudest voice.", "Tom Reed"),
        ("Gorse is a dim copy. Tom Reed was superb as the boss in the original.", "Tom Reed"),
        ("Gorse has a boss, a tall and skinny Tom Reed lookalike, who steals it.", "Tom Reed"),
        # Whose part follows in brackets after a comma.
        ("In Gorse the singing is done by Ida Lund, (Nan Prescott), who is a joy.", "Nan Prescott"),
    ],
)
def test_who_is_not_in_the_cast(text: str, nobody: str) -> None:
    told = facts(text + REST, title="Gorse").get("cast", set())
    assert not any(one.startswith(nobody) for one in told)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("In Gorse the villain, Jack Nicholson, wants all the land.", "Jack Nicholson"),
        ("Gorse is tense. Nicholson gets the girl and his revenge.", "Nicholson"),
        ("Gorse is lovely, and Ida Lund's performance in it is truly Oscar worthy.", "Oscar"),
        ("Gorse did not win her an Oscar, but she was moved to tears.", "Oscar"),
    ],
)
def test_a_famous_actor_and_a_prize_are_no_characters(text: str, who: str) -> None:
    told = facts(text + REST, title="Gorse").get("character", set())
    assert not any(one.startswith(who) for one in told)


@pytest.mark.parametrize(
    "text",
    [
        "Gorse is a joy. Ida Lund is superb as the widow, and Tom Reed is even better.",
        "Gorse has its faults, but as always Tom Reed gives a fine performance.",
    ],
)
def test_who_is_told_as_actors_are_is_in_the_cast(text: str) -> None:
    told = facts(text + REST, title="Gorse").get("cast", set())
    assert any(one.startswith("Tom Reed") for one in told)


@pytest.mark.parametrize("name", ["Ford", "Stone", "Price"])
def test_a_character_may_have_a_famous_actors_surname(name: str) -> None:
    for text in (
        f"Gorse follows {name}, a lonely baker, who finds a dog. {name} hides it.",
        f"In Gorse a clerk named {name} loses his dog. {name} hides it from his wife.",
    ):
        told = facts(text, title="Gorse")["character"]
        assert {one.partition(":")[0] for one in told} == {name}


def test_a_famous_actors_best_film_is_not_by_him() -> None:
    told = facts("Gorse is one of Tom Hanks' best films." + REST, title="Gorse")
    assert "director" not in told


def test_a_band_may_have_a_name_of_words() -> None:
    text = "Gorse is by Ida Lund. The electronic score by the Leeds duo Felt Engine is great."
    assert facts(text, title="Gorse")["composer"] == {"Felt Engine"}


def test_a_director_of_another_film_stands_beside_this_ones() -> None:
    text = (
        "Gorse, directed by Ida Lund, begins well. The West was never so loud after director "
        'Tom Reed blazed the trail with the western "Low Tide".'
    )
    assert facts(text + REST, title="Gorse")["director"] == {"Ida Lund"}
