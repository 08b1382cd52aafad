"""How prose names the people who made a film: tables of words, and the rules made of them."""

from __future__ import annotations

from dataclasses import dataclass

from bot.reading.lexicon.vocabulary import either
from bot.reading.model import Kind
from bot.reading.page import TITLE
from bot.reading.release_wordings import FILM_WORDS, FILMS
from bot.reading.rules import Rule, rule

D, W, C, P, R = (
    Kind.DIRECTOR,
    Kind.WRITER,
    Kind.COMPOSER,
    Kind.CINEMATOGRAPHER,
    Kind.PRODUCER,
)
OUTRIGHT, SURE, BEHIND, LIKELY, DENIED, HANDED_ON = 4, 3, 2, 1, 0, -1
"""How surely a rule gives a job; `OUTRIGHT` where its words cannot be taken otherwise. `BEHIND`:
whoever was "behind the camera" shot it where another directed it, and else directed it."""
PARTICIPLES = {
    "directed": D, "co-directed": D, "helmed": D, "written": W, "co-written": W, "penned": W,
    "scripted": W, "co-scripted": W, "scored": C, "composed": C, "shot": P, "lensed": P,
    "photographed": P, "filmed": P, "produced": R, "co-produced": R, "realised": D, "realized": D,
}  # fmt: skip
NOUNS = {
    "director": D, "co-director": D, "helmer": D, "writer": W,
    "co-writer": W, "screenwriter": W, "scriptwriter": W, "scripter": W, "composer": C,
    "cinematographer": P, "director of photography": P, "cameraman": P, "dop": P, "dp": P,
    "producer": R, "co-producer": R, "executive producer": R, "filmmaker": D, "film-maker": D,
    "film maker": D, "auteur": D, "documentarian": D, "documentarist": D, "documentary maker": D,
}  # fmt: skip
# What belongs to a person by their job: "Anna Smith's direction".
POSSESSIONS = {
    "direction": D, "directing": D, "directorial debut": D, "directorial effort": D,
        "directorial style": D, "treatment": D, "adaptation": D, "reworking": D, "retelling": D,
        "helming": D, "filmmaking": D, "film-making": D, "directorial skills": D,
        "directorial abilities": D, "directorial vision": D, "directorial touch": D,
        "directorial work": D,
        "remake": D,
        "reimagining": D,
    "debut feature": D, "sophomore feature": D, "latest film": D, "new film": D, "new movie": D,
    "second film": D, "third film": D,
    "first film": D, "debut": D, "second feature": D, "first feature": D, "third feature": D,
    "latest movie": D,
    "screenplay": W, "script": W, "screenwriting": W, "score": C, "scoring": C,
    "arrangements": C, "songs": C, "compositions": C, "tunes": C, "melodies": C,
    "trilogy": D, "film score": C, "waltzes": C, "marches": C, "ballads": C,
    "musical score": C, "soundtrack": C, "main theme": C, "music": C, "theme": C, "theme music": C,
        "cinematography": P,
        "lensing": P,
        "camerawork": P,
    "camera work": P, "camera": P, "photography": P,
}  # fmt: skip
MADE_BY = {
    "direction": D, "directing": D, "directing duties": D, "direction duties": D,
    "directing job": D, "directorial job": D, "directing work": D, "directorial effort": D,
    "writing": W, "screenwriting": W, "songs": C, "arrangements": C, "melodies": C,
    "tunes": C, "adaptation": W, "photographed": P, "images": P, "pictures": P, "dialogue": W,
    "music": C,
    "score": C, "soundtrack": C, "screenplay": W,
        "script": W,
    "cinematography": P, "photography": P, "camerawork": P, "camera work": P, "lensing": P,
}  # fmt: skip
ACTIVE = {
    "directs": D, "directed": D, "co-directs": D, "co-directed": D, "helms": D, "helmed": D,
    "writes": W, "wrote": W, "co-wrote": W, "co-writes": W, "pens": W, "penned": W, "scripts": W,
    "scripted": W, "scores": C, "scored": C, "composes": C, "composed": C, "shoots": P,
    "shot": P, "lenses": P, "lensed": P, "photographs": P, "photographed": P,
    "produces": R, "produced": R, "co-produced": R, "edits": None, "edited": None,
    "stars": None, "starred": None, "acted": None, "narrates": None, "narrated": None,
    "held the camera": P, "holds the camera": P, "operated the camera": P, "lit": P, "lights": P,
    "did the script": W, "did the screenplay": W, "did the adaptation": W, "did the music": C,
    "did the score": C, "did the photography": P, "did the camerawork": P, "wrote the music": C,
    "wrote the songs": C, "wrote the score": C, "writes the music": C, "writes the songs": C,
    "wrote the script": W, "wrote the screenplay": W, "wrote all the songs": C,
    "composed the music": C, "composed the score": C, "composed the songs": C,
}  # fmt: skip
WHOLE = {verb.split()[-1] for verb in ACTIVE if " " in verb}
"""What a verb ends in that has its object with it: "did the camerawork"."""
INSTRUMENTS = (
    "accordion|banjo|brass(?: band)?|cello|choir|clarinet|fiddle|flute|guitars?|harmonica|harp"
    "|harpsichord|oboe|orchestra|organ|piano|quartet|saxophone|squeezebox|strings|synths?"
    "|synthesi[sz]ers?|tuba|trumpet|ukulele|viola|violins?|zither"
)
_PASSIVE_VERBS = either(PARTICIPLES)
# "directed by John Cusack pal Steve Pink" names the pal.
_NOT_POSSESSIVE = (
    r"(?! ?'(?:s| [a-z])| brothers'| (?:pal|fan|fans|veteran|alum|alumnus|regular|collaborator|"
    r"associate|wannabe|"
    r"scribe|vet|proteg[eé]|protégé|disciple|clone|imitator|rip-off|type|style)s?\b)"
)
_BY = (
    rf"(?: [a-z]+ly| (?:on|in|with|for) [a-z0-9 -]{{2,24}}?|, [^,.:;!?\n]{{3,40}})?,? by "
    rf"{{filler}}(?P<who>{{names}}){_NOT_POSSESSIVE}"
)
_FILM = (
    r"(?:this|(?:him|her)self|themselves|the (?:film|movie|picture|feature|whole|thing|sequel|"
    r"proceedings)|it\b|{title})"
)
_SCRIPT = (
    r"(?:(?:this|the|a|an|his|her|their|its) (?:[a-z-]+,? ){0,3}(?:script|screenplay|story|"
    r"dialogue))"
)
_MUSIC = r"(?:(?:this|the|a|an|his|her|its) (?:[a-z-]+,? ){0,4}(?:score|music|soundtrack|melodies))"
# Adjectives between an owner and what is owned.
_PLAIN_WORDS = (
    r"(?:(?!(?:the|a|an|of|on|in|at|to|for|with|by|from|best|main|own|and|but|is|was|that|who)\b)"
    r"[a-z-]+,? (?:and |but |yet |if )?){0,3}?"
)
_END = r"(?=[.,;:!?)]|$|\n| -)"
_YEAR = r"(?:19|20)\d\d"
_NOUN_CHAIN = either(k for k in NOUNS) + "|star|actor|editor|actress|comedian"
RULES: tuple[Rule[tuple[str, int]], ...] = (
    rule(
        rf"(?P<jobs>\b(?:{_PASSIVE_VERBS})(?:(?:,? and |, | & |/)(?:{_PASSIVE_VERBS}|edited|"
        rf"starring))*+){_BY}",
        " ".join(PARTICIPLES),
        ("passive", SURE),
    ),
    rule(
        rf"\b(?P<noun>{either(MADE_BY)})(?:'s)?(?: (?:is|are|was|were|comes|come|provided|supplied|"
        rf"composed|written|credited|shared|handled|split|undertaken|too|here|also|"
        r"contributed|performed))*,? ? \(?(?:by|courtesy of|from(?: the (?:pen|typewriter|desk|"
        r"hand|baton|lens) of)?|(?:all )?the (?:handi)?work of) {filler}(?P<who>{names})(?! ?'s)",
        " ".join(sorted({w for k in MADE_BY for w in k.split()})),
        ("made by", SURE),
    ),
    rule(
        r"\b(?P<noun>(?<!acting and )direction|cinematography|lensing|camerawork|screenplay|"
        r"script) of "
        r"(?:director |cinematographer )?(?P<who>{names})(?! ?'s)",
        "direction cinematography lensing camerawork screenplay script",
        ("made by", SURE),
    ),
    rule(
        rf"(?P<who>{{name}})'s? {_PLAIN_WORDS}(?P<noun>{either(POSSESSIONS)})\b"
        rf"(?! of (?!(?:19|20)\d\d\b)| for (?!(?:an? |the )?(?:[a-z]+ )?(?:{INSTRUMENTS})\b))",
        " ".join(sorted({w for k in POSSESSIONS for w in k.split()})),
        ("possession", SURE),
    ),
    rule(
        r"(?P<who>{names})(?: \([^()]{2,60}\))?(?:,? who|, (?:himself|herself)| himself| herself"
        r"| also| both| has| have|,)* "
        rf"(?P<jobs>(?:{either(ACTIVE)})(?:(?: it| this)?(?:,? and |, |/)(?:also )?"
        rf"(?:{either(ACTIVE)}))*+)"
        rf"(?P<object> (?:(?:and )?{_FILM}|{_SCRIPT}|{_MUSIC}|(?:with|like) (?:a|an|such|the|"
        rf"great|real)\b|everything\b|here\b|beautifully\b|as (?:if|though)\b|whole scenes\b)|"
        rf"{_END}|"
        rf"(?:{'|'.join(f'(?<={end})' for end in sorted(WHOLE))})\b)",
        " ".join(word for verb in ACTIVE for word in verb.split()[:1]),
        ("active", SURE),
    ),
    rule(
        rf"\b(?P<noun>(?:(?:{_NOUN_CHAIN})(?:/|-| and | & |, | turned |"
        rf"-turned-))*(?:{either(NOUNS)}))(?: (?:him|her)self,)?(?:,? | \()(?P<who>{{name}})"
        r"(?! ?\({name}\))",
        " ".join(sorted({w for k in NOUNS for w in k.split()}))
        + " writer-director actor-director director-writer star-director writer-producer"
        " producer-director actor-turned-director",
        ("noun", SURE),
    ),
    rule(
        rf"\b(?P<noun>(?:(?:{_NOUN_CHAIN})s?(?:/|-| and | & ))*(?:{either(NOUNS)})s),? "
        rf"(?P<who>{{names}})",
        " ".join(f"{w}s" for k in NOUNS for w in k.split()) + " writer-directors directors",
        ("noun", SURE),
    ),
    rule(
        rf"(?P<who>{{name}}),? (?:is |was |as )?(?:its|our|(?:the|this) (?:film|movie|picture)'s) "
        rf"(?:[a-z-]+ ){{0,2}}?"
        rf"(?P<noun>(?:(?:{_NOUN_CHAIN})(?:/|-| and | & ))*(?:director|writer|composer|"
        rf"cinematographer|screenwriter|producer))\b(?! to\b|'s|,? of (?!this|the film|the movie|"
        rf"photography)| (?:who|behind))",
        "director writer composer cinematographer screenwriter producer writer-director",
        ("noun", LIKELY),
    ),
    rule(
        rf"(?P<who>{{names}}) ?[(\[](?P<noun>{either(NOUNS)})[)\]]",
        " ".join(sorted({w for k in NOUNS for w in k.split()})),
        ("noun", SURE),
    ),
    rule(
        rf"(?P<who>{{names}}),? whose (?:own )?{_PLAIN_WORDS}(?P<noun>{either(POSSESSIONS)})\b",
        "whose",
        ("possession", SURE),
    ),
    rule(
        rf"\b(?:the|her|his|their) other (?P<noun>{either(NOUNS)})(?: is| was| being|,|:)? "
        r"(?:(?:his|her|their) (?:[a-z-]+,? )+)?(?P<who>{name})",
        "other",
        ("noun", SURE),
    ),
    rule(
        r"\bfrom an? (?:[a-z-]+ )?(?P<noun>script|screenplay|story|treatment|tale|idea) by "
        r"{filler}(?:(?:his|her|their) (?:[a-z]+,? )+)?(?P<who>{names})",
        "script screenplay story treatment tale idea",
        ("from a script", SURE),
    ),
    rule(
        rf"(?P<who>{{name}}) (?:is|was|gets|takes|gets a|serves|acts|works|doubles|triples)(?: up)?"
        rf"(?: credited| listed| billed| named| credit)? as (?P<noun>(?:[a-z]+,? )*?"
        rf"(?:{either(NOUNS)})\b[a-z, -]*)",
        " ".join(sorted({w for k in NOUNS for w in k.split()})),
        ("list", SURE),
    ),
    rule(
        r"\b(?:behind the megaphone|at the helm|in the director's chair|"
        r"directing|calling the shots)(?:,| is| was| sits| stands| we have| we find|:)+ "
        r"{filler}(?P<who>{names})(?! ?'s)",
        "behind helm director's director chair directing calling",
        ("director", SURE),
    ),
    rule(
        rf"\b(?P<noun>{either(MADE_BY)})(?:, [^,.;:!?\n]{{3,40}},)? (?:is|are) "
        rf"(?P<who>{{name}})'s(?= ?[.,;!])",
        " ".join(sorted({w for k in MADE_BY for w in k.split()})),
        ("made by", SURE),
    ),
    rule(
        r"\b(?P<noun>(?:director|writer|composer|cinematographer|screenwriter|producer)s?|dop|dp) "
        r"(?:is|was|are|were|here is|here are) {filler}(?P<who>{names})",
        "director writer composer cinematographer screenwriter producer dop dp directors writers "
        "composers cinematographers screenwriters producers",
        ("noun", SURE),
    ),
    rule(
        r"(?:\b(?:it|this)(?: one)?|{title}[\"'*_]*) (?:was|is|has been) made by "
        r"{filler}(?P<who>{names})(?! ?'s)",
        "made",
        ("director", LIKELY),
    ),
    rule(
        r"(?P<who>{name}), an? (?:[a-z-]+ ){0,3}director(?:,| of (?:[a-z-]+,? ?){1,4}[,.]| who| "
        r"whose)",
        "director",
        ("director", LIKELY),
    ),
    rule(
        r"\bdirect(?:ion|ed|ing|or|s)\b[^.;!?]{0,60}\bcredits? (?:names?|lists?|goes to|go to|"
        r"says?)"
        r" {filler}(?P<who>{names})",
        "direction directed directing director directs",
        ("director", SURE),
    ),
    rule(
        r"(?P<who>{names}) (?:is|are|was|were) (?:the (?:one|person|man|woman|people) "
        r")?(?:responsible "
        r"for|to (?:thank|blame) for|behind) (?:the|this|that|its) [\"'*_]*(?:[a-z-]+ ){0,3}?"
        rf"(?P<noun>{either(MADE_BY)})\b",
        "responsible blame thank behind",
        ("made by", SURE),
    ),
    rule(
        r"(?P<who>{names})(?:, [a-z' -]{3,30},| \([^()]{2,60}\))?(?:,| is| are| was)? "
        r"(?:here |now )?(?:(?:back |once again |again )?at the helm(?! of "
        r"(?:his|her|a))|(?:doing )?directing\b(?! (?:him|her))|"
        r"(?:(?:back )?in|takes|(?:returns?|returned|goes|steps)(?: back)? (?:in)?to) the "
        r"director'?s'? chair|(?:returns?|goes|steps|moves) behind the camera|"
        r"behind the megaphone)",
        "helm directing director's director chair behind",
        ("director", SURE),
    ),
    rule(
        r"\bbehind the (?:camera|lens)(?:,| is| was| sits| stands| we have| we find|:)+ "
        r"{filler}(?P<who>{names})(?! ?'s)",
        "behind",
        ("director", BEHIND),
    ),
    rule(
        r"(?P<who>{names})(?:, [a-z' -]{3,30},| \([^()]{2,60}\))?(?:,| is| are| was)? "
        r"(?:here |now |once (?:again|more) |again |back )?behind the (?:camera|lens)\b",
        "behind",
        ("director", BEHIND),
    ),
    rule(
        r"\bdebut (?:as (?:a )?director|behind the camera|in the director's chair) "
        r"(?:for|by|of|from) {filler}(?P<who>{names})",
        "debut",
        ("director", SURE),
    ),
    rule(
        r"(?P<who>{name}), whose (?:only|first|second|third|last|final|latest) "
        r"(?:feature|film|picture|movie) as (?:a )?director\b",
        "whose",
        ("director", SURE),
    ),
    rule(
        r"(?<!like )(?<!than )(?<!from )(?P<who>{name})'s (?:[a-z-]+ ){0,2}documentary "
        r"(?:spends|follows|is|was|shows|tells|takes|begins|opens|looks|asks|watches|lets)\b",
        "documentary",
        ("director", SURE),
    ),
    rule(
        r"(?P<who>{names}) (?:has |have )?(?:contributes?|contributed|supplies|supplied|provides|"
        r"provided) (?:an?|the) (?:[a-z-]+ ){0,3}"
        r"(?P<noun>score|music|soundtrack|screenplay|script)\b",
        "contribute contributes contributed supplies supplied provides provided",
        ("made by", SURE),
    ),
    rule(
        r"\b(?:credit|praise|thanks|applause)\b[a-z' ]{0,30}? (?:to|for) (?P<who>{names}),? "
        r"(?:too,? )?for (?:(?:his|her|their|the) (?:[a-z-]+ ){0,3}?)?"
        rf"(?P<noun>{either(MADE_BY)})\b",
        "credit praise thanks applause",
        ("made by", SURE),
    ),
    rule(
        r"\b(?:directorial|directing|feature) debut (?:of|from|for|by) {filler}(?P<who>{names})|"
        r"(?P<also>{names}) (?:makes?|made|making|is making) (?:his|her|their) (?:[a-z-]+ "
        r")?(?:directorial|directing|feature) debut|"
        r"(?P<third>{names}), in (?:his|her|their) (?:directorial|feature directing) debut",
        "debut",
        ("director", SURE),
    ),
    rule(
        r"(?<!\bfor )\b(?:an?|the|this|his|her|another|latest|new|first|second|debut|one)(?: "
        r"(?!(?:is|was|were|in|for|short|adaptations?|adaptions?)\b)[a-z'-]+,?){0,5}? "
        r"(?:film|movie|picture|masterpiece|feature|documentary|gem|thriller|comedy|drama|classic|"
        r"effort) "
        r"(?:by (?:(?:director|filmmaker|auteur|the great|the [a-z]+) )?|from (?:director|"
        r"filmmaker|the mind of) )"
        r"(?P<who>{names})(?! ?'s)",
        "film movie picture masterpiece feature documentary gem thriller comedy drama classic "
        "effort",
        ("title", SURE),
    ),
    rule(
        r"\bin the (?:[a-z]+ )?hands of (?:[a-z]+ ){0,3}(?P<who>{name})(?! ?'s)",
        "hands",
        ("title", LIKELY),
    ),
    rule(
        r"\b(?:part|chapter|instal+ment|entry|volume|film|book|third|half) of "
        r"{filler}(?P<who>{name})'s "
        r"(?:[a-z-]+ )?(?:trilogy|saga|series|cycle)",
        "trilogy saga series cycle",
        ("director", LIKELY),
    ),
    rule(r"(?P<who>{name})'s? [\"'*_]*{title}", TITLE, ("title", LIKELY)),
    rule(
        r"{title}[\"'*_]*(?: ?\([^)]*\))?,? (?:by|from) {filler}(?P<who>{name})(?! ?'s)",
        "by from",
        ("title", SURE),
    ),
    rule(
        r"\b(?:film|movie|picture) (?:was |is )?(?:expertly |beautifully )?made by "
        r"(?P<who>{names})(?! ?'s)",
        "made",
        ("director", LIKELY),
    ),
    rule(
        r"\bthis (?:is )?(?:another |a |an |the )?(?:[a-z]+ )?(?P<who>{name})(?:-| )(?:directed|"
        r"helmed)",
        "directed helmed -directed name-directed",
        ("director", SURE),
    ),
    rule(
        r"(?P<who>{name}) [(\[](?:(?:this|it)(?:'s| is) )?(?:(?:her|his|a|the|whose) )?"
        r"(?:first|debut|second|third|only|last) (?:feature|film|movie)\b(?! (?:that )?i\b)",
        "feature film movie",
        ("director", SURE),
    ),
    rule(
        rf"(?<!like )(?<!than )(?P<who>{{name}})'s? (?:{_YEAR} (?:[a-z-]+ ){{0,3}}?(?:{FILMS})\b"
        rf"|(?:[a-z-]+ ){{0,3}}?(?:{FILMS}) of {_YEAR}\b)(?! ?[\"'*_]*(?:{{work}}|{{name}}))",
        " ".join(sorted({word for film in FILM_WORDS for word in film.split()})),
        ("director", LIKELY),
    ),
    rule(
        r"(?P<who>{names}),? (?:as|serves as|doubles as|served as) (?:the )?(?:writer[/-]|"
        r"co-)?director\b(?! {name}| of|'s)",
        "director writer-director",
        ("director", SURE),
    ),
    rule(
        r"(?P<who>{names}) (?:provides?|supplies|contributes?|delivers?|wrote|brings|gives us) "
        r"(?:the|a|an|its|another) "
        r"(?:[a-z-]+,? (?:and )?){0,4}?(?P<noun>score|soundtrack|screenplay|script|cinematography|"
        r"music)\b",
        "score soundtrack screenplay script cinematography music",
        ("made by", SURE),
    ),
)


@dataclass(slots=True)
class Credit:
    """Somebody did a job, says the sentence at `at`. `match` groups people named together."""

    job: Kind
    name: str
    at: int
    weight: int
    match: int
