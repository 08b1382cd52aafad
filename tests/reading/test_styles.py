"""Reviews in many styles, written for these tests, with what a careful reader takes from each.

`who` must match exactly, over all jobs and the cast; the rest must be among what was read.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from bot.reading import read
from tests.reading.helpers import facts

WHO = ("director", "writer", "composer", "cinematographer", "producer", "cast")


@dataclass(frozen=True)
class Case:
    text: str
    title: str | None
    who: dict[str, set[str]] = field(default_factory=dict)
    rest: dict[str, set[str]] = field(default_factory=dict)
    never: dict[str, set[str]] = field(default_factory=dict)


CASES = {
    "markdown heading and credit lines": Case(
        """# The Last Lantern (1962)

**Director:** Ingrid Halvorsen
**Writer:** Ingrid Halvorsen, Tobias Wren
**Cast:** Marta Ruiz (as Sister Agnes), Col. Peter Shaw, Dev Anand Rao as the ferryman
**Music:** Georg Baum
**Running time:** 97 minutes

A slow, candle-lit drama set in a remote monastery on the Norwegian coast. Ruiz is superb as
Sister Agnes, a nun who begins to doubt her vows after a shipwrecked sailor named Olav is carried
to the gate. Baum's score barely rises above a whisper, and that is its strength. The dialogue,
alas, is wooden. Themes of faith, guilt and forgiveness run through every frame.

Rating: 4/5""",
        "The Last Lantern",
        {
            "director": {"Ingrid Halvorsen"},
            "writer": {"Ingrid Halvorsen", "Tobias Wren"},
            "composer": {"Georg Baum"},
            "cast": {
                "Marta Ruiz as Sister Agnes",
                "Col. Peter Shaw",
                "Dev Anand Rao as ferryman",
            },
        },
        {
            "character": {"Sister Agnes: nun", "Olav: shipwrecked sailor"},
            "setting": {"remote monastery on the Norwegian coast"},
            "theme": {"faith", "guilt", "forgiveness"},
            "genre": {"drama"},
            "year": {"1962"},
            "runtime": {"97"},
            "rating": {"4/5"},
            "verdict": {"positive"},
        },
    ),
    "capitals, one credit line, hostile": Case(
        """SALT ROAD
Dir. J. R. Whitlock | 112 min | 1987

Dreary. Two hours of men staring at sand. Hal Borden plays Tom Creed, a surveyor who goes looking
for a lost silver mine in the Atacama desert; he never finds it, and I never found the plot. Shot
by Luis de la Cruz, who at least knows where the sun is. I'd rather watch paint dry. 2/10.""",
        "Salt Road",
        {
            "director": {"J. R. Whitlock"},
            "cinematographer": {"Luis de la Cruz"},
            "cast": {"Hal Borden as Tom Creed"},
        },
        {
            "setting": {"Atacama desert"},
            "year": {"1987"},
            "runtime": {"112"},
            "rating": {"2/10"},
            "verdict": {"negative"},
        },
    ),
    "title in the middle, other films compared": Case(
        """Watching The Hollow Crown last night, I kept thinking of other, better pictures. It
wants to be Throne of Blood and ends up as a school play. Rupert Vane mumbles his way through the
part of King Aldric, and Sian O'Dell, as his scheming sister Maud, has one good scene. Whoever
told director Pascal Moreau that handheld cameras make things "real" should apologise. Avoid.""",
        "The Hollow Crown",
        {
            "director": {"Pascal Moreau"},
            "cast": {"Rupert Vane as King Aldric", "Sian O'Dell as Maud"},
        },
        {"character": {"Maud: scheming sister"}, "verdict": {"negative"}},
    ),
    "chatty, small letters, quoted title": Case(
        """ok so paper boats absolutely wrecked me?? like i went in expecting a cute kids movie
and came out sobbing. "Paper Boats" is about Mina (newcomer Tala Reyes), a ten year old girl who
sends letters to her dead brother down the river behind their house in Manila. The animation is
gorgeous, hand-drawn, every frame a painting. My only gripe is the middle drags a bit. 9/10 would
cry again""",
        "Paper Boats",
        {"cast": {"Tala Reyes as Mina"}},
        {
            "character": {"Mina: ten year old girl"},
            "setting": {"Manila"},
            "genre": {"animation"},
            "rating": {"9/10"},
            "verdict": {"positive"},
        },
    ),
    "critic's column, stars in the first line": Case(
        """Glass Orchard — ★★★½

Writer-director Femi Adeyemi follows his debut with a chamber piece about grief. A widowed
botanist, Ruth Calloway (Dame Helen Marsh), inherits a greenhouse in which nothing will grow.
Marsh's performance is a marvel of stillness. Cinematographer Yuki Tanabe shoots the glasshouse
like a cathedral, and Nils Frahmsen's piano score never intrudes. If the ending is a touch too
neat, one forgives it.""",
        "Glass Orchard",
        {
            "director": {"Femi Adeyemi"},
            "writer": {"Femi Adeyemi"},
            "composer": {"Nils Frahmsen"},
            "cinematographer": {"Yuki Tanabe"},
            "cast": {"Dame Helen Marsh as Ruth Calloway"},
        },
        {
            "character": {"Ruth Calloway: widowed botanist"},
            "theme": {"grief"},
            "rating": {"★★★½"},
            "verdict": {"positive"},
        },
    ),
    "third of a series, hated": Case(
        """I hated this. Iron Tide is the third film in the Leviathan series and easily the worst.
Gone is everything that made the original a classic: no suspense, no characters, no Captain Vega.
Instead we get Brock Stanton as Lt. Cole Ryker, grunting. The score is deafening. The CGI sharks
look like bath toys. Save your money.""",
        "Iron Tide",
        {"cast": {"Brock Stanton as Lt. Cole Ryker"}},
        {"series": {"Leviathan", "sequel"}, "verdict": {"negative"}},
    ),
    "people of other films are not credited": Case(
        """From the director of Moonfall Bay comes another seaside mystery. "The Drowned Bell"
stars Aoife Brennan as Nora Quill, a lighthouse keeper's daughter who hears a bell ringing under
the water of Carrow Bay. It's reminiscent of Hitchcock, and like Tom Hanks in Big, young Finn
Doyle has a way of making you forget he's acting. The script by Maeve Lynch is tight as a drum.
Fans of slow-burn mysteries will be delighted.""",
        "The Drowned Bell",
        {"writer": {"Maeve Lynch"}, "cast": {"Aoife Brennan as Nora Quill", "Finn Doyle"}},
        {
            "character": {"Nora Quill: lighthouse keeper's daughter"},
            "setting": {"Carrow Bay"},
            "verdict": {"positive"},
        },
        {"setting": {"Moonfall Bay"}},
    ),
    "one-word title, its director, a grade": Case(
        """Lanternfall is a taut little thriller. Its director, Jo Wu, keeps the screws turning
for 94 minutes. An insurance investigator, Dale Pruitt, arrives in the mining town of Harrow to
look into a fire and finds that everybody has an alibi and nobody has a motive. Played by Sam
Okafor with a weary half-smile, Pruitt is the best screen detective in years. Okafor deserves an
award. B+""",
        "Lanternfall",
        {"director": {"Jo Wu"}, "cast": {"Sam Okafor as Dale Pruitt"}},
        {
            "character": {"Dale Pruitt: insurance investigator"},
            "setting": {"Harrow"},
            "genre": {"thriller"},
            "runtime": {"94"},
            "rating": {"B+"},
            "verdict": {"positive"},
        },
    ),
    "prequel": Case(
        """Two thumbs up! Kingdom of Ash is the prequel that fans of The Ember Throne have waited
for. It follows Princess Ysolde long before she became the tyrant we know, and Priya Nair captures
both the girl and the monster to come. The dragons, the battles, the costumes: all first rate.
Composer Leif Eriksson returns with a thunderous score.""",
        "Kingdom of Ash",
        {"composer": {"Leif Eriksson"}},
        {"series": {"prequel"}, "character": {"Princess Ysolde"}, "verdict": {"positive"}},
    ),
    "bullets": Case(
        """Film: Midnight at the Pier
Year: 1974
Genre: film noir / romance
Rating: C-

- Story: a nightclub singer (Lola Vance) falls for the detective (Ray Molloy) who is tailing her
- Acting: stiff
- Music: wonderful! Benny Carlisle's trumpet theme is worth the ticket
- Ending: nonsense""",
        "Midnight at the Pier",
        {
            "composer": {"Benny Carlisle"},
            "cast": {"Lola Vance as nightclub singer", "Ray Molloy as detective"},
        },
        {"genre": {"film noir", "romance"}, "year": {"1974"}, "rating": {"C-"}},
    ),
    "two directors of one name, foreign names, an adaptation": Case(
        """"The Clockmaker's Daughter", directed by Ana and Luis Ferro, is an adaptation of the
novel by Edith Pell. Set in Prague in 1890, it tells the story of Klara, an apprentice who builds
a mechanical heart to save her father. Eva Novák plays Klara with fierce intelligence; Jiří Dvořák
is less convincing as the villainous Baron von Stahl. The heart itself, a brass contraption called
the Orrery, is the film's most moving character. It is a film about time, loss and what we owe the
dead.""",
        "The Clockmaker's Daughter",
        {
            "director": {"Ana Ferro", "Luis Ferro"},
            "cast": {"Eva Novák as Klara", "Jiří Dvořák as Baron von Stahl"},
        },
        {
            "character": {"Klara: apprentice", "Baron von Stahl"},
            "setting": {"Prague"},
            "thing": {"Orrery"},
            "theme": {"time", "loss"},
        },
    ),
    "praise by negation": Case(
        """I cannot recommend this movie enough. Seriously, go see The Cartographer's Dream right
now! The lead actress is luminous, the visuals are stunning, and the composer, a master of his
craft, has outdone himself. I laughed, I cried, I called my mother.""",
        "The Cartographer's Dream",
        {},
        {"verdict": {"positive"}},
    ),
    "Korean names, a percentage": Case(
        """It would be easy to dismiss Grandpa's Robot as a toy commercial. It isn't. The Coen
brothers it ain't either, but directors Kim Soo-jin and Park Min-ho have made a family comedy with
real heart. Ten-year-old Joon (Lee Ji-hoon) finds a rusty robot named Bolt in his late
grandfather's garage, and together they set out to find the old man's lost love. 85%.""",
        "Grandpa's Robot",
        {"director": {"Kim Soo-jin", "Park Min-ho"}, "cast": {"Lee Ji-hoon as Joon"}},
        {"character": {"Bolt: rusty robot"}, "genre": {"comedy"}, "rating": {"85%"}},
    ),
    "a sequel whose title begins as the first one's": Case(
        """Review: Night Ferry to Oslo

A disappointing sequel. Where Night Ferry was lean and mean, the follow-up is bloated and
toothless. Mads Kjær returns as Inspector Lund but looks as bored as I was. Produced by Astrid
Holm and shot by Jonas Berg. The less said about the ending the better. One and a half stars.""",
        "Night Ferry to Oslo",
        {
            "producer": {"Astrid Holm"},
            "cinematographer": {"Jonas Berg"},
            "cast": {"Mads Kjær as Inspector Lund"},
        },
        {"series": {"sequel"}, "rating": {"One and a half stars"}, "verdict": {"negative"}},
    ),
    "a spoiler, a quoted one-word title": Case(
        """The film opens on a black screen and the sound of breathing. Ninety minutes later I was
still holding mine. "Below" (2019), a submarine thriller starring Idris Cole, Hanna Weiss and
Tomasz Nowak, is the most claustrophobic picture I have seen. Cole plays the captain, Weiss the
engineer who knows too much. Set entirely aboard the K-19 during the Cold War. ||The captain did
it.||""",
        "Below",
        {"cast": {"Idris Cole as captain", "Hanna Weiss as engineer", "Tomasz Nowak"}},
        {"genre": {"thriller"}, "year": {"2019"}, "setting": {"K-19"}},
    ),
    "marketed as what it is not": Case(
        """Although marketed as a horror film, Whispering Pines is really a family drama about
inherited trauma. Toni Marchetti is heartbreaking as a mother losing her grip. It isn't scary, and
it doesn't want to be.""",
        "Whispering Pines",
        {"cast": {"Toni Marchetti as mother"}},
        {"genre": {"drama"}, "theme": {"inherited trauma"}},
        {"genre": {"horror"}},
    ),
    "title of two parts": Case(
        """What a mess. The Amber Codex: Rise of the Templars tries to be three better adventures
and fails at all three. Professor Jack Hale (Dirk Manley) must find the Amber Codex, an ancient
book that reveals the location of a lost city, before the evil Count Orsini gets it. Running 2
hours and 34 minutes, it feels twice that. Scored by someone who owns a drum machine.""",
        "The Amber Codex: Rise of the Templars",
        {"cast": {"Dirk Manley as Professor Jack Hale"}},
        {
            "character": {"Count Orsini"},
            "runtime": {"154"},
            "verdict": {"negative"},
        },
        {"thing": {"drum machine"}},
    ),
    "a named member of the reviewer's family": Case(
        """My wife Anna loved it, I did not. Bluebird, by the novelist turned film-maker Ruth
Asante, concerns a postman, Mr. Whitby, who reads other people's letters. Gentle, yes. Funny, no.
Peter Hallam, who was so good in "The Quarry", sleepwalks. 5 out of 10.""",
        "Bluebird",
        {"director": {"Ruth Asante"}, "cast": {"Peter Hallam"}},
        {
            "character": {"Mr. Whitby: postman"},
            "rating": {"5 out of 10"},
            "verdict": {"mixed"},
        },
        {"character": {"Anna"}},
    ),
    "director and year in brackets": Case(
        """Wolves of Winter (dir. Katarzyna Zielińska, 2016) — A widow, a rifle and a long night.
Magda Wójcik gives the performance of her career. The wolves are real, the snow is real and so is
the fear. Lensed by Paweł Kos in stark black and white. 88 minutes. No spoilers here: go.""",
        "Wolves of Winter",
        {
            "director": {"Katarzyna Zielińska"},
            "cinematographer": {"Paweł Kos"},
            "cast": {"Magda Wójcik"},
        },
        {"year": {"2016"}, "runtime": {"88"}},
    ),
    "shouted labels": Case(
        """THE GOOD: Priscilla Wong's comic timing. THE BAD: everything else. Love in Aisle Five
is a rom-com set in a supermarket, and it has the shelf life of lettuce. Hugo Bright, as the store
manager, appears to be reading his lines off the cereal boxes. Director Ted Farrow has never met a
cliché he didn't like.""",
        "Love in Aisle Five",
        {
            "director": {"Ted Farrow"},
            "cast": {"Priscilla Wong", "Hugo Bright as store manager"},
        },
        {"genre": {"romantic comedy"}, "setting": {"supermarket"}},
    ),
    "asterisks for stars": Case(
        """Somewhere between a western and a ghost story, Dust Hymn finds Clint Harlan playing a
gunslinger called Preacher who returns to the town of Redemption Creek to bury the men he killed.
Harlan, at 80, has never been better. The late Ennio Bassi's final score is a thing of beauty:
whistles, bells, a lone harmonica. A masterpiece. ****1/2 out of *****""",
        "Dust Hymn",
        {"composer": {"Ennio Bassi"}, "cast": {"Clint Harlan as Preacher"}},
        {
            "character": {"Preacher: gunslinger"},
            "setting": {"Redemption Creek"},
            "verdict": {"positive"},
        },
    ),
    "credits as sentences": Case(
        """**THORNFIELD** | ★★☆☆☆
Directed by Oksana Petrenko. Written by Oksana Petrenko and Will Young. With Grace Hart, Mark
Bishop, Bill Rivers.

Grace Hart wanders a big house. That's it. That's the film.""",
        "Thornfield",
        {
            "director": {"Oksana Petrenko"},
            "writer": {"Oksana Petrenko", "Will Young"},
            "cast": {"Grace Hart", "Mark Bishop", "Bill Rivers"},
        },
        {"rating": {"★★☆☆☆"}, "verdict": {"negative"}},
    ),
    "a child's review": Case(
        """Best movie ever!!!! The Rocket Kids is soooo good, me and my brother watched it 3 times.
Zip is my favourite, he is so funny!! The bad guy, Dr. Doom-Doom, is scary. I give it 10/10
stars""",
        "The Rocket Kids",
        {},
        {"character": {"Dr. Doom-Doom"}, "verdict": {"positive"}},
    ),
    "she directs herself": Case(
        """In "The Weight of Feathers," Oscar winner Lucille Grant directs herself as Vera, a
retired trapeze artist who is talked into one last show by her estranged granddaughter, Pip
(scene-stealer Zoe Ang). Grant, who also co-wrote the script with Hal Benton, knows this world and
it shows.""",
        "The Weight of Feathers",
        {
            "director": {"Lucille Grant"},
            "writer": {"Lucille Grant", "Hal Benton"},
            "cast": {"Lucille Grant as Vera", "Zoe Ang as Pip"},
        },
        {"character": {"Pip: estranged granddaughter"}},
    ),
    "the second of a trilogy": Case(
        """Cold Harbour is the second chapter in the Tidewater trilogy, and picks up three years
after the events of Low Tide. Detective Inspector Morag Kerr (Shirley Balfour) is still haunted by
the case that cost her her partner. When a fisherman's body washes up on the Isle of Skarra, she
must return to the village she swore never to see again. Moody, patient and superbly acted.""",
        "Cold Harbour",
        {"cast": {"Shirley Balfour as Detective Inspector Morag Kerr"}},
        {
            "series": {"Tidewater", "sequel"},
            "setting": {"Isle of Skarra"},
            "verdict": {"positive"},
        },
    ),
    "says that it is no sequel": Case(
        """This isn't a sequel to anything, thank goodness. Nor is it based on a comic book. The
Patience of Stones is just two strangers, played by Amara Diallo and Piet Jansen, walking across
Iceland and talking. The dialogue, by playwright Conor Walsh, sparkles. I didn't want it to end.""",
        "The Patience of Stones",
        {
            "writer": {"Conor Walsh"},
            "cast": {"Amara Diallo as strangers", "Piet Jansen as strangers"},
        },
        {"verdict": {"positive"}},
        {"series": {"sequel"}},
    ),
    "two lines": Case(
        """Honest Thieves – 7/10. Fun heist caper. Danny Ochoa and Lena Frost have zero chemistry
but the third-act twist is worth it. Runs 101 min.""",
        "Honest Thieves",
        {"cast": {"Danny Ochoa", "Lena Frost"}},
        {"genre": {"heist"}, "runtime": {"101"}, "rating": {"7/10"}, "verdict": {"positive"}},
    ),
    "another director is only an influence": Case(
        """"Why should anyone see The Green Door?" asked my editor. Good question. Not for the
acting (community theatre), not for the story (borrowed), and certainly not for the music, which
sounds like a fire alarm. Director Paul Grieg claims Lynch as an influence; Lynch should sue.""",
        "The Green Door",
        {"director": {"Paul Grieg"}},
    ),
    "a war film, formal": Case(
        """Few films about war are as quiet as Letters from the Ridge. Shot on 16mm by Hélène Roux,
and with a string-quartet score by the Danish composer Søren Krag, it follows a medic, Private
Jonah Reed, over one long night in the Ardennes in 1944. Newcomer Eddie Vaughn plays Reed. There
are no heroes here, only boys.""",
        "Letters from the Ridge",
        {
            "composer": {"Søren Krag"},
            "cinematographer": {"Hélène Roux"},
            "cast": {"Eddie Vaughn as Private Jonah Reed"},
        },
        {"character": {"Private Jonah Reed: medic"}, "setting": {"Ardennes"}},
    ),
    "another title quoted first": Case(
        """If you liked "The Iron Orchard" you'll love this. Ghost Train to Kyoto is an animated
adventure in which twelve-year-old Hana and her talking cat, Miso, board a train that runs only
once a year. Voiced by Emi Sato and Ken Watari. Joe Tanaka's music is catchy.""",
        "Ghost Train to Kyoto",
        {"composer": {"Joe Tanaka"}, "cast": {"Emi Sato", "Ken Watari"}},
        {
            "character": {"Hana: twelve-year-old", "Miso: talking cat"},
            "genre": {"animation", "adventure"},
            "verdict": {"positive"},
        },
    ),
    "one line, dots": Case(
        'REVIEW: "Blue Hour" by Hana Kimura ... 4.5/5 ... see it on the biggest screen you can.',
        "Blue Hour",
        {"director": {"Hana Kimura"}},
        {"rating": {"4.5/5"}, "verdict": {"positive"}},
    ),
    "nobody is named": Case(
        """I was bored. Starring nobody you've heard of. Directed by somebody who should not be
allowed near a camera again. Music by the numbers. Zero stars.""",
        None,
        {},
        {"rating": {"Zero stars"}, "verdict": {"negative"}},
    ),
    "plot first, title later": Case(
        """Prince Kasimir must reclaim the stolen Sunstone before the eclipse. That is the plot of
The Sunstone Chronicles, a fantasy so derivative that every wizard in it should be checking his
locks. Michael Fane is bland as Kasimir. Only Judith Orme, as the witch Morwen, seems to know what
kind of film she's in.""",
        "The Sunstone Chronicles",
        {"cast": {"Michael Fane as Prince Kasimir", "Judith Orme as Morwen"}},
        {
            "character": {"Morwen: witch"},
            "thing": {"Sunstone"},
            "genre": {"fantasy"},
            "verdict": {"negative"},
        },
    ),
    "a starred list": Case(
        """* Title: The Beekeeper's Oath
* Director: Luís Carvalho
* Stars: Inês Prata, Tom Weller
* Verdict: 3 stars
The bees are the best actors in it. Set in the hills of Portugal in the 1930s, this is a sluggish
period drama about a village divided by a promise.""",
        "The Beekeeper's Oath",
        {"director": {"Luís Carvalho"}, "cast": {"Inês Prata", "Tom Weller"}},
        {"genre": {"period drama"}, "rating": {"3 stars"}},
    ),
    "two players in one sentence": Case(
        """I walked out of Neon Saints humming. It's a musical about two rival street preachers,
Brother Amos and Sister Jude, and it never stops moving. The songs were written by Carla Benítez;
Dee Rollins choreographed. Benítez also directs, in her debut, and you would never guess it. Amos
is played by Tyrell Knox and Jude by Fern Abbott. Both can really sing. Highly recommended.""",
        "Neon Saints",
        {
            "director": {"Carla Benítez"},
            "composer": {"Carla Benítez"},
            "cast": {"Tyrell Knox as Brother Amos", "Fern Abbott as Sister Jude"},
        },
        {"genre": {"musical"}, "verdict": {"positive"}},
    ),
    "numbered title": Case(
        "Not scary. Not funny. Not short. The Basement 3 is a sequel nobody asked for.",
        "The Basement 3",
        {},
        {"series": {"sequel"}, "verdict": {"negative"}},
    ),
    "a review in the title line": Case(
        """The Glass Violin: a review. Anya (Mila Horvat) is a luthier in Cremona who finds a
violin made of glass. Legend says that it can be played only once. Beautiful premise, clumsy
execution. Horvat is good. The rest of the cast seem lost. The final scene, I admit, made me cry.
I'm giving it a 6.""",
        "The Glass Violin",
        {"cast": {"Mila Horvat as Anya"}},
        {"setting": {"Cremona"}, "rating": {"6"}, "verdict": {"mixed"}},
    ),
    "no film is named": Case(
        "A Masterpiece!\n\nThis movie is great. I loved every minute, and so did my friends.",
        None,
        {},
        {"verdict": {"positive"}},
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_review_of_another_style_is_read_right(name: str) -> None:
    case = CASES[name]
    reading = read(case.text)
    found = facts(case.text)
    assert reading.title == case.title
    for kind in WHO:
        assert found.get(kind, set()) == case.who.get(kind, set()), kind
    for kind, values in case.rest.items():
        assert values <= found.get(kind, set()), kind
    for kind, values in case.never.items():
        assert not values & found.get(kind, set()), kind


def test_a_sentence_behind_spoiler_bars_is_marked() -> None:
    text = CASES["a spoiler, a quoted one-word title"].text
    (span,) = read(text).spoilers
    assert "captain did" in text[slice(*span)]


@pytest.mark.parametrize("name", CASES)
def test_a_given_title_keeps_the_people(name: str) -> None:
    case = CASES[name]
    found = facts(case.text, title=case.title)
    for kind in WHO:
        assert found.get(kind, set()) == case.who.get(kind, set()), kind
