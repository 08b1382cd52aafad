"""Wordings and what they ask. Names stand in brackets: [film] {person} |thing| <unknown>."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.model import Want
from bot.answers.question.mask import Masked, mask
from bot.answers.question.parse import parse
from bot.reading.model import Aspect, Kind
from tests.answers.masking import masked

FACTS = {
    Kind.DIRECTOR: """
        who directed [Tide]
        Who's the director of [Tide]?
        whos the director of [Tide]
        who was [Tide] directed by
        [Tide] was directed by who
        director [Tide]?
        [Tide] director
        [Tide]'s director?
        the director of [Tide] was who
        who made [Tide]
        who helmed [Tide]?
        who was behind the camera on [Tide]?
        who called the shots on [Tide]
        Who sat in the director's chair for [Tide]?
        which person directed [Tide]
        who is listed as director for [Tide]
        name the director of [Tide]
        Can you tell me who directed [Tide]?
        do you know who directed the film [Tide]
        I'd like to know who directed [Tide]
        Which filmmaker made [Tide]?
        whose film is [Tide]?
        who is [Tide] by
        who is behind [Tide]?
        According to the reviews, who directed [Tide]?
        please tell me who the director of [Tide] is
        who did direct [Tide]
        directed by whom is [Tide]
        what is the name of the director of [Tide]
        who is the director that directed [Tide]
        """,
    Kind.WRITER: """
        who wrote [Tide]
        who penned [Tide]?
        who wrote the screenplay for [Tide]
        who wrote the script of [Tide]?
        who is the writer of the film [Tide]
        who was [Tide] written by
        the film [Tide] was written by who
        [Tide] screenwriter
        whose script was [Tide] filmed from?
        who is the author of [Tide]
        which screenwriter wrote the script for [Tide]
        who in the world wrote [Tide]
        who is the creator of the film script for [Tide]
        who came up with the story of [Tide]
    """,
    Kind.COMPOSER: """
        who composed the music for [Tide]
        who wrote the music for [Tide]?
        who scored [Tide]
        who did the soundtrack of [Tide]
        who made the music in [Tide]
        [Tide] composer
        who is the composer of [Tide]
        whose soundtrack is in [Tide]
        whose music do we hear in [Tide]?
        who composed the score of [Tide]
        who is responsible for the music in [Tide]
        who was behind the music of [Tide]
        the music of [Tide] was composed by whom
        who wrote the songs in [Tide]
    """,
    Kind.CINEMATOGRAPHER: """
        who shot [Tide]
        who was the cinematographer on [Tide]
        who did the cinematography for [Tide]
        who photographed [Tide]?
        who was the director of photography on [Tide]
        [Tide] cinematographer
        who filmed [Tide]
        who held the camera for [Tide]
        who lensed [Tide]
    """,
    Kind.PRODUCER: """
        who produced [Tide]
        who is the producer of [Tide]
        [Tide] producer?
    """,
    Kind.CAST: """
        who stars in [Tide]
        who is in [Tide]
        whos in [Tide]
        who acted in [Tide]
        who are the actors in [Tide]
        who starred in [Tide]
        the movie [Tide] starred who
        the film [Tide] starred which actors
        [Tide] cast
        cast [Tide]
        cast of [Tide]?
        which actors appear in [Tide]
        who plays in [Tide]
        Who appears in [Tide]?
        who does [Tide] star
        who features in [Tide]
        Name everyone in the cast of [Tide]
        which actress stars in [Tide]?
        who is the lead actor in [Tide]
        who are the stars of [Tide]
    """,
    Kind.CHARACTER: """
        who is the main character in [Tide]
        what is the name of the protagonist of [Tide]
        who are the main characters in [Tide]
        which characters are in [Tide]
        who is the hero of [Tide]
        who is the heroine of [Tide]?
        characters in [Tide]
        whose story does [Tide] follow
        who is [Tide] about?
    """,
    Kind.SETTING: """
        where is [Tide] set
        where does [Tide] take place
        Where does the story of [Tide] take place?
        where's [Tide] set?
        in which city is [Tide] set
        what is the setting of [Tide]
        [Tide] setting
        when is [Tide] set
        in what year does [Tide] take place
        what country is [Tide] set in
        where does the film [Tide] happen
        where does the action of [Tide] unfold?
    """,
    Kind.YEAR: """
        when did [Tide] come out
        when was [Tide] released
        what year was [Tide] released
        what year was the movie [Tide] released
        what was the release date of the film [Tide]
        [Tide], when was it released
        the movie [Tide], when was it released
        release year of [Tide]
        what year is [Tide] from
        how old is [Tide]?
        what year did [Tide] come out
        when was [Tide] made
    """,
    Kind.RUNTIME: """
        how long is [Tide]
        how long does [Tide] run
        how many minutes does [Tide] run?
        what is the running time of [Tide]
        [Tide] runtime
        length of [Tide]
        how long does [Tide] last
        what's the length of [Tide]
        how many minutes long is [Tide]
    """,
    Kind.GENRE: """
        what genre is [Tide]
        what kind of film is [Tide]
        what type of movie is [Tide]
        what sort of film is [Tide]
        what film genre is [Tide]
        what genre of film is [Tide]
        what genre is [Tide] in
        what is the genre of the movie [Tide]
        what genre does [Tide] fall under
        which genre does [Tide] belong to
    """,
    Kind.THEME: """
        what are the themes of [Tide]
        what is the message of [Tide]
        which themes does [Tide] explore
        what topics is [Tide] about
        which topics is movie [Tide] about
        describe [Tide] in a few words
        can you describe movie [Tide] in a few words
        what words describe [Tide]
        what are some words that describe movie [Tide]
        what terms are applicable to [Tide]
        can you give a few words describing what [Tide] is about
        what is the moral of [Tide]
        what does [Tide] explore
        what's the central theme of [Tide]
    """,
    Kind.SERIES: """
        which part of the trilogy is [Tide]
        what series is [Tide] part of
    """,
}  # fmt: skip

ABOUT = """
    what is [Tide] about
    what's [Tide] about?
    whats the plot of [Tide]
    plot of [Tide], without spoilers please
    what is the story of [Tide]
    tell me about [Tide]
    [Tide]
    [Tide] plot
    summarise [Tide]
    what happens in [Tide]
    give me a summary of [Tide]
    what is the premise of [Tide]
    describe [Tide]
    what does [Tide] deal with
    what is [Tide] really about
    what's the storyline of [Tide]
"""

ROLES = """
    who plays {Nell} in [Tide]
    who played {Nell}
    who voices {Nell}
    who portrays {Nell} in [Tide]?
    which actor plays {Nell}
    {Nell} is played by who
    who is {Nell} played by in [Tide]
    who is the actor behind {Nell}
    who does {Judith Amory} play
    who does {Judith Amory} play in [Tide]
    what role does {Judith Amory} play
    which role does {Judith Amory} have
    what part does {Judith Amory} play in [Tide]
    what character does {Judith Amory} play
    what is {Judith Amory}'s role in [Tide]
    who brings {Nell} to life
    who does the voice of {Nell}
    who plays the conductor
    who portrays the lighthouse keeper in [Tide]
    which actor is the foreman in [Tide]
    who is the actress playing {Nell}
    the role of {Nell} was played by whom
"""

FILMS = """
    which film features {Nell}
    which films have {Nell} in them
    what films did {Judith Amory} star in
    {Judith Amory} appears in which movies
    what does {Judith Amory} act in
    what movies was {Judith Amory} an actor in
    what has {Judith Amory} been in
    which movies did {Judith Amory} direct
    what is a film directed by {Maud Ellery}
    what did {Maud Ellery} direct
    {Maud Ellery} directed which films
    what was {Maud Ellery} the director of
    {Maud Ellery} was the director of which movies
    {Maud Ellery} was the director on which movies
    which movie was {Maud Ellery} the director for
    can you name a film directed by {Maud Ellery}
    what is a movie written by {Maud Ellery}
    which film did {Maud Ellery} write the story for
    which movies was {Maud Ellery} a writer on
    what movies can be described by |friendship|
    which films are about |friendship|
    films about |friendship|
    any film about forgiveness?
    which film deals with |grief|
    which are sequels
    list all the films
    which films are not sequels
    films not directed by {Maud Ellery}
    which films are animated
    which of them is a documentary
    are there any spy films
    show me films with {Nell}
    which film is set in |Wales|
    is there a film set in |Wales|
    which film takes place on a train
    which film with {Aurora} is not a sequel
    what else did the composer of [Tide] score
    which other films did the director of [Tide] make
    in which film does {Nell} appear
    {Nell} which film
    what's the film on the submarine called
    the one where a botanist grows flowers in a cellar
    a film about two sisters and trees made of glass
    which films are shorter than 90 minutes
    films from 1971
    films before 1980
    which film mentions {Nell}
    where does {Nell} appear
    movies with {Judith Amory}
    {Judith Amory} movies
    which film was scored by {Bela Farkas}
    which film's heroine can shape sound waves
    give me a film with {Nell}
    is {Judith Amory} in any film
"""

COUNTS = """
    how many films are there
    how many films feature {Nell}
    how many films are sequels
    in how many films does {Judith Amory} act
    how many films called [Tide] are there
    how many movies did {Maud Ellery} direct
"""

YES_NO = """
    is [Tide] a sequel
    is it a sequel
    is [Tide] part of a series
    does {Judith Amory} appear in [Tide]
    is {Judith Amory} in [Tide]
    did {Maud Ellery} direct [Tide]
    was [Tide] directed by {Maud Ellery}
    is {Maud Ellery} the director of [Tide]
    is {Nell} played by {Judith Amory}
    does {Judith Amory} play {Nell} in [Tide]
    did {Bela Farkas} write the music for [Tide]
    is [Tide] about |friendship|
    is [Tide] animated
    is [Tide] set in |Wales|
    does [Tide] feature {Nell}
    is [Tide] a remake
    is [Tide] longer than two hours
    [Tide] is a sequel, right?
    can you tell me if [Tide] is a sequel
    was [Tide] released in 2016
    is the film with {Nell} in it a sequel
"""

OPINIONS = {
    Aspect.MUSIC: """
        how was the music in [Tide]
        how is the score of [Tide]
        is the music in [Tide] good
        did the reviewer like the music in [Tide]
        what do they say about the soundtrack of [Tide]
        what did people think of the music in [Tide]
        does [Tide] have good music
        is the score of [Tide] any good
        [Tide] music any good
        what's the soundtrack like in [Tide]
        how does [Tide] sound
        who dislikes the music in [Tide]
    """,
    Aspect.ACTING: """
        how is the acting in [Tide]
        is the acting good in [Tide]?
        how are the performances in [Tide]
        are the actors in [Tide] any good
        is [Tide] well acted
        how is {Judith Amory} in [Tide]
        what did critics think of {Judith Amory} in [Tide]
        was {Judith Amory} good in [Tide]
    """,
    Aspect.VISUALS: """
        how does [Tide] look
        how are the visuals in [Tide]
        are the effects in [Tide] any good
        how is the animation in [Tide]
        what about the cinematography of [Tide]
        how are the battle scenes in [Tide]
    """,
    Aspect.PACING: """
        what do they say about the pacing in [Tide]
        is [Tide] slow
        how is the pacing of [Tide]
    """,
    Aspect.ENDING: """
        what do reviewers say about the ending of [Tide]
        is the ending of [Tide] good
        how's the ending of [Tide]?
        who doesn't like the ending of [Tide]
    """,
    Aspect.DIALOGUE: "how is the dialogue in [Tide]",
    Aspect.STORY: """
        how is the story in [Tide]
        is the plot of [Tide] any good
    """,
}  # fmt: skip

VERDICTS = """
    is [Tide] worth watching
    is [Tide] any good
    [Tide] any good?
    [Tide] good?
    should I see [Tide]
    should I watch [Tide]
    is [Tide] good
    would you recommend [Tide]
    do the reviewers recommend [Tide]
    what did the reviewer think of [Tide]
    what do people think of [Tide]
    what's the verdict on [Tide]
    is [Tide] a must-see
    how good is [Tide]
    how is [Tide]
    is it worth seeing [Tide]
    what did audiences think of [Tide]
    what is popular opinion about [Tide]
    [Tide], is it any good
    is [Tide] bad
    did the critics like [Tide]
    is [Tide] considered good
"""

RATINGS = """
    what rating did [Tide] get
    what is the rating of [Tide]
    how many stars did [Tide] get
    what score did the reviewer give [Tide]
    how is [Tide] rated
    what scores did [Tide] get
    [Tide] rating
    how would people rate [Tide]
    what rating would people give [Tide]
"""

REVIEWS = """
    who reviewed [Tide]
    who wrote the review of [Tide]
    how many reviews of [Tide] are there
    how many reviews are there
    which film did <Hester Quayle> write about
    what did <Hester Quayle> review
"""

COMPARISONS = """
    which is longer, [Tide] or [Dawn]
    which has the higher rating, [Tide] or [Dawn]
    which film is the longest
    which film runs longest
    what's the best film
    which film is the shortest
    what do [Tide] and [Dawn] have in common
    is [Tide] longer than [Dawn]
    which came out first, [Tide] or [Dawn]
    which is better, [Tide] or [Dawn]
    what is the newest film
    which film has the best rating
    which film has the most reviews
"""

IDENTITIES = """
    who is {Nell}
    who is {Nell} in [Tide]
    what is the |Halcyon|
    what is |Orlamund|
    who's {Nell}?
    {Nell}
    tell me about {Nell}
    what does {Nell} do for a living
    what are the |Crimson Legends|
    who is the stoker
"""

OPEN = """
    what is the capital of France
    how old is {Nell}
    what was the budget of [Tide]
    why does {Nell} steal the |key|
    what gift does {Nell} have
    which awards did [Tide] win
    where can I stream [Tide]
    what is the weather like today
    who won the election
    what does {Nell} find
"""


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.strip().splitlines()]


def _cases(table: dict[object, str]) -> list[tuple[object, str]]:
    return [(key, line) for key, text in table.items() for line in _lines(text)]


@pytest.mark.parametrize(("kind", "question"), _cases(FACTS))
def test_wording_asks_for_a_fact(kind: Kind, question: str) -> None:
    ask = parse(masked(question))
    assert (ask.want, ask.kinds[:1], ask.films, ask.terms) == (Want.FACT, (kind,), (0,), ())


@pytest.mark.parametrize(("aspect", "question"), _cases(OPINIONS))
def test_wording_asks_for_an_opinion(aspect: Aspect, question: str) -> None:
    ask = parse(masked(question))
    assert (ask.want, ask.aspect) == (Want.OPINION, aspect)
    assert set(ask.terms) <= {"battl", "scene"}


@pytest.mark.parametrize(
    ("want", "question"),
    _cases(
        {
            Want.ABOUT: ABOUT,
            Want.ROLE: ROLES,
            Want.FILMS: FILMS,
            Want.COUNT: COUNTS,
            Want.YES_NO: YES_NO,
            Want.VERDICT: VERDICTS,
            Want.RATING: RATINGS,
            Want.REVIEWS: REVIEWS,
            Want.COMPARE: COMPARISONS,
            Want.IDENTITY: IDENTITIES,
            Want.OPEN: OPEN,
        }
    ),
)
def test_wording_asks_for(want: Want, question: str) -> None:
    assert parse(masked(question)).want is want


@given(st.text(max_size=300))
def test_any_text_is_parsed(text: str) -> None:
    assert parse(mask(text, [])).want in Want


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("which person led the film @f0", Kind.DIRECTOR),
        ("who served as the director of @f0", Kind.DIRECTOR),
        ("date of the premiere of @f0", Kind.YEAR),
        ("@f0 when released", Kind.YEAR),
        ("which is the star in @f0", Kind.CAST),
        ("which language is spoken in @f0", Kind.LANGUAGE),
    ],
)
def test_key_words_alone_tell_the_fact(question: str, kind: Kind) -> None:
    ask = parse(Masked(question))
    assert (ask.want, ask.kinds[:1], ask.terms) == (Want.FACT, (kind,), ())


def test_a_key_word_does_not_hide_what_else_is_asked() -> None:
    ask = parse(Masked("who led the resistance in @f0"))
    assert ask.kinds != (Kind.DIRECTOR,) or ask.terms


@pytest.mark.parametrize(
    "question",
    [
        "which horror films are recommended",
        "which comedies are good",
        "list horror films people love",
    ],
)
def test_recommended_films_of_a_genre_keep_both_conditions(question: str) -> None:
    ask = parse(Masked(question))
    assert ask.kinds == (Kind.VERDICT,)
    assert [one.kinds for one in ask.constraints] == [(Kind.GENRE,)]
