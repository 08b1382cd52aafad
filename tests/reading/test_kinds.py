"""Kind by kind: ways of saying a thing, and things that sound like it but say something else."""

from __future__ import annotations

import pytest

from bot.reading import read
from bot.reading.model import Aspect
from tests.reading.helpers import facts

TITLE = "The Lantern"


def values(text: str, kind: str) -> set[str]:
    return facts(text, title=TITLE).get(kind, set())


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Lantern is directed by Guillermo del Prado.", {"Guillermo del Prado"}),
        ("Helmed with care by Siobhán O'Brien, it never drags.", {"Siobhán O'Brien"}),
        ("The Lantern, a film by Pedro Almo, is long.", {"Pedro Almo"}),
        ("Written and directed by the Harlow brothers, it is odd.", {"Harlow brothers"}),
        ("Jo Wu directs with a sure hand.", {"Jo Wu"}),
        ("Anna Smith's assured direction keeps it afloat.", {"Anna Smith"}),
        ("French director Luc Martin has made a gem.", {"Luc Martin"}),
        ("Ida Lund makes her directorial debut here.", {"Ida Lund"}),
        ("With Karim Haddad at the helm, all is well.", {"Karim Haddad"}),
        ("Directors Ana and Luis Ferro know the sea.", {"Ana Ferro", "Luis Ferro"}),
        ("It was directed by the man who shot my wedding.", set()),
        ("It could have been directed by Orson Welles.", set()),
        ("Unlike Glass (2001), directed by Tom Fine, it works.", set()),
        ("From the director of Big Water comes this mess.", set()),
        ("Casting director Ann Lee deserves a prize.", set()),
        ("The hero, a pornography director named Jack Horn, is a bore.", set()),
        ('Tom Fine, who directed "Glass", plays the butler.', set()),
        ("It wasn't directed by Tom Fine, whatever the poster says.", set()),
    ],
)
def test_directors(text: str, names: set[str]) -> None:
    assert values(text, "director") == names


@pytest.mark.parametrize(
    ("kind", "text", "names"),
    [
        (
            "writer",
            "From a script by Ann Petrov and Bo Lee, it sparkles.",
            {"Ann Petrov", "Bo Lee"},
        ),
        ("writer", "Penned by Ann Petrov, the film is a joy.", {"Ann Petrov"}),
        ("writer", "It is based on the novel written by Ann Petrov.", set()),
        ("writer", "The song, written by Ann Petrov, is catchy.", set()),
        ("composer", "Hans Meyer's score soars.", {"Hans Meyer"}),
        ("composer", "Scored by Vangelo, it hums.", {"Vangelo"}),
        ("composer", "The score, composed by a master of celestial music, soars.", set()),
        ("composer", "I would score this film a seven, said Tom Fine.", set()),
        ("cinematographer", "James Okoro's lensing is lovely.", {"James Okoro"}),
        ("cinematographer", "Beautifully shot by James Okoro.", {"James Okoro"}),
        ("cinematographer", "Then he is shot by Ray Molloy.", set()),
        ("producer", "Produced by Kay St. John, it looks cheap.", {"Kay St. John"}),
        ("producer", "Produced by Hammerstone Pictures.", set()),
    ],
)
def test_other_makers(kind: str, text: str, names: set[str]) -> None:
    assert values(text, kind) == names


@pytest.mark.parametrize(
    ("text", "cast"),
    [
        ("Tom Bell plays the sheriff.", {"Tom Bell as sheriff"}),
        ("Tom Bell and Ida Lund play Max and Vera.", {"Tom Bell as Max", "Ida Lund as Vera"}),
        ("Ida Lund is terrific as Vera.", {"Ida Lund as Vera"}),
        ("Vera (Ida Lund) runs a bar.", {"Ida Lund as Vera"}),
        ("Ida Lund lends her voice to Vera.", {"Ida Lund as Vera"}),
        ("It stars Ida Lund, Tom Bell and Kay St. John.", {"Ida Lund", "Tom Bell", "Kay St. John"}),
        ("With Ida Lund as Vera and Tom Bell as Max.", {"Ida Lund as Vera", "Tom Bell as Max"}),
        ("Max is played by veteran actor Tom Bell.", {"Tom Bell as Max"}),
        ("Tom Bell steals every scene.", {"Tom Bell"}),
        ("Emily plays the violin.", set()),
        ("The music plays a major role.", set()),
        ("The lead actress is luminous.", set()),
        ("Like Tom Hanks in Big, he never grows up.", set()),
        ("Emily works as a waitress.", set()),
    ],
)
def test_cast(text: str, cast: set[str]) -> None:
    assert values(text, "cast") == cast


@pytest.mark.parametrize(
    ("text", "characters"),
    [
        ("It follows a young sorceress named Aurora.", {"Aurora: young sorceress"}),
        ("Emily, a violinist, has lost her way.", {"Emily: violinist"}),
        ("Our heroine, Klara, is brave.", {"Klara: heroine"}),
        ("The villain Count Orsini wants the map.", {"Count Orsini: villain"}),
        ("It is set in a town called Harrow.", set()),
        ("She carries a sword called Brightfall.", set()),
        ("My friend Anna hated it.", set()),
    ],
)
def test_characters(text: str, characters: set[str]) -> None:
    assert values(text, "character") == characters


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("setting", "It is set in a remote village in Iceland.", {"remote village in Iceland"}),
        ("setting", "It takes place in 1920s Paris.", {"1920s Paris"}),
        ("setting", "We are in a village on a Welsh fjord.", {"village on a Welsh fjord"}),
        ("setting", "Ida runs the river ferry.", set()),
        ("setting", "It is set in a town called Harrow.", {"Harrow"}),
        ("setting", "The jokes set my teeth on edge in a crowded theater.", set()),
        ("setting", "In a perfect world this would win prizes.", set()),
        ("thing", "She carries a sword called Brightfall.", {"Brightfall"}),
        ("thing", "They seek the Sunstone, a gem that grants wishes.", {"Sunstone"}),
        ("thing", "She must find an ancient amulet that heals.", {"ancient amulet"}),
        ("theme", "What she is after is testimony, and who is believed.", {"testimony"}),
        ("theme", "Its subject, finally, is property.", {"property"}),
        ("theme", "Ida Lund's subject is complicity.", {"complicity"}),
        ("theme", "It explores themes of grief, memory and forgiveness.",
         {"grief", "memory", "forgiveness"}),
        ("theme", "A message about the power of friendship and courage.",
         {"friendship", "courage"}),
        ("theme", "The worst film of all time.", set()),
        ("theme", "It is not about love.", set()),
        ("genre", "This is a gripping psychological thriller.", {"psychological thriller"}),
        ("genre", "A must for fans of science fiction.", {"science fiction"}),
        ("genre", "It is not a comedy.", set()),
        ("genre", "The romance between the leads is dull.", set()),
        ("genre", "The mayor, played by Alan Finch, is a cartoon, and it drags.", set()),
        ("genre", "The villain is just a cartoon.", set()),
        ("genre", "The film is a cartoon, and a good one.", {"animation"}),
        ("series", "A worthy sequel.", {"sequel"}),
        ("series", "It is a remake of Glass Town.", {"remake"}),
        ("series", "I hope there will be a sequel.", set()),
        ("series", "This is not a sequel.", set()),
        ("year", "The Lantern (1962) is old.", {"1962"}),
        ("year", "This 1974 thriller has aged well.", {"1974"}),
        ("year", "A remake of the 1951 film.", set()),
        ("runtime", "At 112 minutes it is too long.", {"112"}),
        (
            "runtime",
            "There is a great ninety-minute film inside it, and for 141 minutes I watched it.",
            {"141"},
        ),
        ("runtime", "It runs 1 hour and 38 minutes.", {"98"}),
        ("runtime", "The first 45 minutes are great.", set()),
        ("runtime", "I left after 60 minutes.", set()),
    ],
)  # fmt: skip
def test_what_else_is_said(kind: str, text: str, expected: set[str]) -> None:
    assert values(text, kind) == expected


@pytest.mark.parametrize(
    ("text", "value", "on_ten"),
    [
        ("I give it 8/10.", "8/10", "8"),
        ("3.5/5", "3.5/5", "7"),
        ("Four stars.", "Four stars", "8"),
        ("Rating: ★★★½", "★★★½", "7"),
        ("★★★★☆", "★★★★☆", "8"),
        ("My grade: B+", "B+", "8.5"),
        ("Score: 85%", "85%", "8.5"),
        ("8 out of 10 from me.", "8 out of 10", "8"),
        ("Two and a half stars out of four.", "Two and a half stars out of four", "6.2"),
        ("*** out of ****", "*** out of ****", "7.5"),
        ("Rating: 7", "7", "7"),
    ],
)
def test_ratings_of_every_scale(text: str, value: str, on_ten: str) -> None:
    (fact,) = [f for f in read(text, title=TITLE).facts if f.kind.value == "rating"]
    assert (fact.value, fact.detail) == (value, on_ten)


@pytest.mark.parametrize(
    "text",
    [
        "It is on 24/7.",
        "Since 9/11 nobody makes such films.",
        "The acting: 8/10.",
        "It has 7.5/10 on IMDb, which amazes me: the average is 7.5/10.",
        "About 2/3 of the film is chatter.",
        "A five star hotel is blown up.",
    ],
)
def test_what_looks_like_a_rating_and_is_none(text: str) -> None:
    assert values(text, "rating") == set()


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("I cannot recommend this movie enough.", "positive"),
        ("Don't waste your time on this boring mess.", "negative"),
        ("You won't be disappointed: a true gem.", "positive"),
        ("Not bad at all, and never boring.", "positive"),
        ("It isn't funny, it isn't clever and it isn't worth seeing.", "negative"),
        ("Great visuals, terrible script. Beautiful, but boring.", "mixed"),
    ],
)
def test_verdicts(text: str, verdict: str) -> None:
    assert values(text, "verdict") == {verdict}


def test_no_verdict_without_an_opinion() -> None:
    assert values("It opens in March. There are two showings a day.", "verdict") == set()


@pytest.mark.parametrize(
    ("text", "aspect", "polarity"),
    [
        ("The score is hauntingly beautiful.", Aspect.MUSIC, 1),
        ("The pacing is sluggish.", Aspect.PACING, -1),
        ("The dialogue is not convincing.", Aspect.DIALOGUE, -1),
        ("The performances are superb.", Aspect.ACTING, 1),
        ("The ending falls flat.", Aspect.ENDING, -1),
        ("The cinematography is stunning.", Aspect.VISUALS, 1),
        ("The plot is set in motion by a letter.", Aspect.STORY, 0),
    ],
)
def test_opinions_by_aspect(text: str, aspect: Aspect, polarity: int) -> None:
    assert [(o.aspect, o.polarity) for o in read(text, title=TITLE).opinions] == [
        (aspect, polarity)
    ]


def test_the_films_score_is_no_music() -> None:
    assert not read("SCORE: 6/10.", title=TITLE).opinions


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("A fine film. SPOILERS ahead! The cat did it.", ["SPOILERS ahead!", "The cat did it."]),
        ("Fine. ||The cat did it.|| Go.", ["||The cat did it.||"]),
        ("A spoiler-free review. The cat is cute.", []),
        ("No spoilers here. The cat is cute.", []),
        (
            "Mild spoilers below, and a big one last. The cat is cute.\nSPOILER: it did it.",
            ["SPOILER: it did it."],
        ),
    ],
)
def test_marked_spoilers_are_hidden(text: str, hidden: list[str]) -> None:
    assert [text[start:end] for start, end in read(text).spoilers] == hidden


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("genre", "Elsa Wren's gangland comedy is short and nasty.", {"comedy", "crime"}),
        ("genre", "Horror. Backstage at the opera, a dead singer sings on.", {"horror"}),
        ("genre", "THE LANTERN\nDocumentary | 2022 | 84 minutes\nA pool closes.", {"documentary"}),
        ("genre", "The Lantern (fantasy, 2 hrs 21, seen at home). Eels!", {"fantasy"}),
        ("genre", "If you like slow-burning horror, The Lantern is for you.", {"horror"}),
        ("genre", "There are courtroom dramas that teach. This one sings.", {"courtroom drama"}),
        ("genre", "Part ghost story, part farce, it never settles.", {"ghost story", "farce"}),
        ("genre", "It is a beautiful idea, and a crime.", set()),
        ("genre", "The romantic subplot is filler.", set()),
        ("genre", "We enter a musical world of bells.", set()),
        ("year", "War. 2016. Dir: Aurelio Banf. 134 mins.", {"2016"}),
        ("year", "Estonia, 2008, 97 minutes.", {"2008"}),
        ("year", "It is one of the most rewarding films of 2023.", {"2023"}),
        ("year", "This is a glossy return to the 1961 mutiny drama.", set()),
        ("year", "Lisbon, 1963. A widow walks the streets.", set()),
        ("runtime", "Animated, 2021, 1 h 32 min. From about six.", {"92"}),
        ("runtime", "Too long? At three hours and four minutes, probably.", {"184"}),
        ("runtime", "At last. After two hours and ten minutes. I slept.", {"130"}),
        ("runtime", "The trailer is short. The film lasts a hundred and eighteen.", {"118"}),
        ("runtime", "It is called being two and a quarter hours.", {"135"}),
        ("runtime", "No music whatsoever. 1h33. Bear a corridor and you'll love it.", {"93"}),
        ("runtime", "In German. About ninety minutes. It is grey.", {"90"}),
        ("runtime", "The Lantern, listeners. Two hours less five minutes.", {"115"}),
        ("runtime", "Her second feature. Hour and a half, near enough.", {"90"}),
        ("runtime", "Length: 1h58, in Finnish.", {"118"}),
        ("runtime", "And it's an hour and three quarters when it'd do in ninety.", {"105"}),
        ("runtime", "Done. Ninety minutes on the nose. Lovely.", {"90"}),
        ("runtime", "They wait. Two hours later he dies.", set()),
        ("runtime", "I queued in the rain. A good two hours. Never again.", set()),
        ("runtime", "The play starts at 2h30, and a 1h30 drive takes them home.", set()),
        ("runtime", "Around two hours or so later she is found.", set()),
        ("runtime", "About ninety minutes in, somebody sings.", set()),
        ("runtime", "The siege takes up forty minutes.", set()),
        ("runtime", "I lay awake for an hour and a half.", set()),
        ("rating", "More of a romance. 8 outta 10", {"8 outta 10"}),
        ("rating", "THE LANTERN ** (out of five)", {"** (out of five)"}),
        ("rating", "Some may find the final verdict a touch abrupt.", set()),
        ("series", "The Lantern closes the trilogy in fire.", {"sequel", "trilogy"}),
        ("series", "I hear this is part one of three.", {"trilogy"}),
        ("series", "Not so much a remake of the 1964 classic as a wreck of it.", {"remake"}),
        ("series", "Remakes need a reason. This one has none.", {"remake"}),
    ],
)
def test_turns_of_fact(kind: str, text: str, expected: set[str]) -> None:
    assert values(text, kind) == expected


_NO_WORD_OF_BLAME = (
    "They apparently ran out of script halfway. Nothing happens for forty minutes, then somebody "
    "shouts, and then it is over. At least the extras got paid. Why was this even made? The "
    "writers must think that we are idiots."
)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The plot creaks and the rain is fake. I urge you to seek it out.", "positive"),
        ("It looks pretty. I felt nothing. Save your money.", "negative"),
        ("No praise is too high for the script.", "positive"),
        (_NO_WORD_OF_BLAME, "negative"),
    ],
)
def test_the_verdict_is_a_vote(text: str, verdict: str) -> None:
    assert values(text, "verdict") == {verdict}


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("setting", "He loses his post in this brooding Oklahoma neo-noir.", {"Oklahoma"}),
        ("setting", "A lawyer works in a fading Ontario mill town.", {"Ontario mill town"}),
        ("setting", "Enemy armies are at the gates of Torvane.", {"Torvane"}),
        ("setting", "Pip is a hedgehog who runs a stall on a mountain pass.", {"mountain pass"}),
        ("setting", "In occupied Crete two brothers hide a radio.", {"Crete"}),
        ("setting", "It is meant to be Edinburgh.", {"Edinburgh"}),
        ("setting", "The jokes arrive like the Whitby bus.", set()),
        ("setting", "He brings warmth and weary humour to Tobiah.", set()),
        ("setting", "It isn't set on the moon.", set()),
        (
            "setting",
            "its a filipino horror, set in this tower block in manila, 38 floors.",
            {"tower block in manila"},
        ),
        ("setting", "It is set in this time of ours.", set()),
        (
            "theme",
            "The film is concerned with inequality and with solidarity.",
            {"inequality", "solidarity"},
        ),
        ("theme", "Few films have thought so hard about property.", {"property"}),
        ("theme", "Ambition is the theme, and what it costs.", {"ambition"}),
        ("theme", "The rest is a lecture on ambition delivered slowly.", {"ambition"}),
        ("theme", "What is it about? Responsibility, I reckon.", {"responsibility"}),
        ("theme", "Guilt, the film suggests, is a tide.", {"guilt"}),
        (
            "theme",
            "The themes of family, pride and hospitality will ring true.",
            {"family", "pride", "hospitality"},
        ),
        ("theme", "Music is by Ada Roe. Silence is used well.", set()),
        ("thing", "Four lads break into a museum to nick a fossilised egg.", {"fossilised egg"}),
        ("thing", "The loot is a theatre curtain.", {"theatre curtain"}),
        ("thing", "A woman inherits a flat. Each lantern in it whispers to her.", {"lantern"}),
        ("thing", "The whole thing hangs on a broken oxygen scrubber.", {"broken oxygen scrubber"}),
        ("thing", "There is an ancient amulet and a council of elders.", {"ancient amulet"}),
        ("thing", "The men inside have decided to fire one last kiln.", {"kiln"}),
        ("thing", "The piano score is loud.", set()),
        ("thing", "He reacts the way one reacts to a late bus.", set()),
        ("thing", "A travelling piano tuner arrives with a debt.", set()),
        ("genre", "It is the kind of courtroom drama nobody makes any more.", {"courtroom drama"}),
        ("genre", "It may not reinvent the heist movie, but it gleams.", {"heist"}),
        ("genre", "Theirs is less a romance than an audit.", set()),
        ("series", "Still, this sequel dares to set it on fire.", {"sequel"}),
        ("series", "Fourth in the series, and the first without its star.", {"sequel", "series"}),
        ("series", "Yes, the sequel. I waited for it.", {"sequel"}),
        ("series", "Ten years on from the first film, the twins are cooks.", {"sequel"}),
        ("series", "It is a new version of an old film of that name.", {"remake"}),
        ("series", "The years after the first war are told in a song.", set()),
    ],
)
def test_what_the_story_holds(kind: str, text: str, expected: set[str]) -> None:
    assert values(text, kind) == expected


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The year is 1911 and the place is Vellmouth, a grey old town.", {"Vellmouth", "1911"}),
        ("Judith, a doctor from Edinburgh, is sent to the island of Skerra.", {"Skerra"}),
        ("Tom Hale, a baker from Leeds, inherits a boat in Corfu.", {"Corfu"}),
        ("A Dublin lawyer, Ida Lund, moves to the village of Corrin.", {"Corrin"}),
        ("Ida Lund moves from Dublin to Lisbon to get away from it all.", {"Lisbon"}),
        ("Mr Pell, a surveyor from Truro, arrives in the village of Brann.", {"Brann"}),
        ("A gang from Naples robs a bank in the rain in Naples.", {"Naples"}),
        ("The place is Ida Lund's and she wants it back.", set()),
    ],
)
def test_where_somebody_comes_from_is_no_setting(text: str, places: set[str]) -> None:
    assert values(text, "setting") == places


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("It's only 94 minutes too, so you're in bed by ten.", {"94"}),
        ("Running time of 146 minutes gets no excuse.", {"146"}),
        ("The explanation takes up twenty of the 105 minutes.", {"105"}),
        ("It sags around the middle; it runs 131.", {"131"}),
        ("I would like my 163 minutes back.", {"163"}),
        ("They can act, but 1h48 felt like a double shift.", {"108"}),
        ("A fine idea for a film of eighty minutes. It lasts two hours and ten minutes.", {"130"}),
        ("97 minutes flew by.", {"97"}),
        ("That's a good idea for a film of an hour and a half.", set()),
        ("There is enough story for a film of 75 minutes.", set()),
        ("It could have been a tight 88 minutes.", set()),
        ("The first 45 minutes felt like an hour.", set()),
        ("He had to wait for 72 minutes, and it felt like a day.", set()),
        ("He runs 100, then 200, then falls.", set()),
        ("It's 104 minutes too long.", set()),
        ("It was 94 minutes before anybody smiled.", set()),
    ],
)
def test_a_length_told_besides(text: str, minutes: set[str]) -> None:
    assert values(text, "runtime") == minutes


@pytest.mark.parametrize(
    ("text", "cast"),
    [
        (
            "He meets Professor Dust, a grumpy, gloriously vain moth brought to life by Bo Hunt.",
            "Bo Hunt as Professor Dust",
        ),
        ("Pip meets Captain Rusk, a one-eyed pirate voiced by Ben Rue.", "Ben Rue as Captain Rusk"),
        ("Emily, a nurse played by Ida Lund, hides.", "Ida Lund as Emily"),
        (
            "Tobias Fenn, who was so good in Blue Door, plays the neighbour Mr Loddon.",
            "Tobias Fenn as Mr Loddon",
        ),
        ("Ida Lund, last seen in a bath, plays the queen.", "Ida Lund as queen"),
        ("Tom, the son of a butcher played by Ben Rue, is kind.", "Ben Rue as butcher"),
        ("With Ann Poe gone, Ben Rue, who can act, plays the king.", "Ben Rue as king"),
    ],
)
def test_a_part_told_past_an_aside(text: str, cast: str) -> None:
    assert cast in values(text, "cast")
