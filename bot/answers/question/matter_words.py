"""What a film is judged by, in everyday words: those that ask after it, those that tell of it.

A reviewer seldom says "cinematography" where a member asks whether it is pretty.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.answers.question.wording import pattern
from bot.patterns import compiled


@dataclass(frozen=True, slots=True)
class Matter:
    """`said` are the words of the question; `shown` those by which a sentence speaks of it."""

    name: str
    said: str
    shown: re.Pattern[str]


_TABLE: tuple[tuple[str, str, str, str], ...] = (
    # name, the words of questions and reviews alike, those of questions, those of reviews;
    # a line's end is as good as a bar, and an underscore is a space
    (
        "music",
        r"music(?:al(?!s)\w*)? soundtracks? tunes? singing earworms? catchy",
        r"""
        scores?(?!_(?:out|line)) ost background_music
        (?:nice|good|easy|lovely|ok|pleasant)_to_listen_to (?:hum|sing|dance)_(?:along_)?to
        """,
        r"""
        melod\w+ choirs? choral orchestra\w* synths? symphon\w+ songs? sings? sung strings
        sounds?_(?:amazing|great|gorgeous|awful|dreadful|terrible|wonderful|lovely)
        (?<!a_)(?<!final_)(?<!great_)scores?(?!_(?:of|a|the|to|points?|goals?|out|settl\w+))
        """,
    ),
    ("songs", r"songs? tunes? lyrics singing", "(?:musical_|big_)?numbers?", "sings? sung duets?"),
    (
        "sound",
        r"sound_(?:mix\w*|design|work|quality|record\w+|edit\w+|effects?) audio audible mumbl\w+",
        r"""
        mix sound(?=_(?:good|ok|of|in|like_(?:in|on)))
        (?:hear|make_out)_(?:what|the|them|any|a_word)
        """,
        r"mix(?:ed)? inaudible hear sounds loud deafen\w* drown(?:s|ed)?_out too_loud",
    ),
    (
        "look",
        r"""
        visuals? visually images? imagery scenery landscapes?
        (?<!but_)(?<!monthly_)looks?(?!_(?:for|forward|at|like|into|out|after|back|up|down|as|straight|away
        |round|around|over|right|through|hard)) gorgeous ugly
        (?:well|nicely|beautifully|badly|handsomely)_(?:shot|filmed|lit)
        """,
        r"""
        to_look_at eye_candy easy_on_the_eyes? big_screen how_(?:pretty|beautiful|handsome|lovely)
        (?:pretty|beautiful|handsome|stunning)_(?:film|movie|or|to) pretty(?=_@) lens(?:ing|ed)?
        shots?
        backgrounds? backdrops?
        """,
        r"""
        looked(?!_(?:for|at|after)) photograph(?!ers?\b)\w* shots? shot(?!_dead) camera\w*
        cinematograph\w*
        colou?r\w* light(?:s|ing)? lit framed? frames beautiful(?:ly)? pretty handsome lens\w*
        painterly
        palette glimmer\w* shimmer\w* costumes?
        """,
    ),
    (
        "camera",
        r"""
        cameras? camera_?work cameraman photograph(?!ers?)\w* cinematograph(?!ers?\b)\w* lens\w*
        shoots? (?<!final_)(?<!last_)(?<!closing_)shots? images?
        """,
        "",
        r"""
        cinematograph\w* framed? (?<!final_)(?<!last_)(?<!closing_)shot(?!_dead) lit
        light(?:s|ing) (?:it|film|all)_looks?(?!_for)
        """,
    ),
    (
        "effects",
        "effects? cgi vfx fx sfx models? prosthetics",
        "",
        r"""
        computer[-_](?:generated|made|drawn) (?:made|done|drawn)_(?:by|on|in|with)_(?:a_)?computers?
        green[-_]screens? miniatures? (?:a_|in_a_)(?:rubber_)suit
        """,
    ),
    (
        "acting",
        r"act(?:ing|ed|ors?|s)? actress(?:es)? performances? performers? cast",
        "",
        r"performs? miscast wooden ham(?:s|med|my)",
    ),
    (
        "lead",
        "protagonist hero(?:ine)?",
        r"""
        (?:main|lead|leading|central)_(?:guy|man|woman|lady|actor|actress|bloke|girl|lad|role|part)
        (?:lead|central|main|star)_(?:performance|turn)
        """,
        "",
    ),
    (
        "children",
        r"""
        kids? child(?:ren)? boys? girls? youngsters? \w+_year_olds? little_(?:ones?|girls?|boys?)
        """,
        r"teens? teenagers? young(?:er)?_(?:actors?|cast|stars?|leads?|performers?)",
        "lads? lass(?:es)?",
    ),
    ("villain", "villains? baddies? baddy bad_guys? antagonists? nemesis", "", r"villain\w+"),
    (
        "characters",
        "characters?",
        r"""
        (?:care|root)(?:ing)?_(?:about|for)_(?:any_of_)?(?:them|the_people|anyone|anybody)
        like?able
        """,
        r"care(?:d|s)?_(?:about|for|who) root(?:ed|ing)?_for likea?ble unlikea?ble",
    ),
    (
        "fights",
        r"""
        fights? fighting action battles? combat brawls? duels? punch[-_]?ups? stunts? set_pieces?
        sword_?play gunfights? shoot[-_]?outs? choreograph\w+
        """,
        "martial_arts boxing bouts? boxing_match(?:es)?",
        "boxing siege bouts?",
    ),
    ("races", "races? racing", "", ""),
    ("chases", "chases? pursuits?", "", ""),
    ("script", "script screenplay writing written writers?", "", ""),
    (
        "dialogue",
        "dialogues? dialog lines? speech(?:es)? banter",
        r"""
        (?:talk|speak|sound)s?_like_(?:real|normal|actual|proper|human)
        how_(?:they|people)_(?:talk|speak) how_(?:do|does|did)_(?:\w+_){1,2}(?:talk|speak)
        way_(?:they|people)_(?:talk|speak) language
        """,
        r"(?:talk|speak)s?_like small_talk wisecracks?",
    ),
    (
        "romance",
        "romances? love romantic chemistry sparks?",
        "love_(?:story|bits?|scenes?|plot)",
        "kiss\\w*",
    ),
    ("jokes", "jokes? humou?r gags? comedy laughs? one[-_]liners?", "", "funny punchlines?"),
    ("twist", "twists? reveal revelation", "", ""),
    (
        "mystery",
        "mystery whodunn?its? puzzle who_did_it twists?",
        "",
        r"guess\w* clues? culprit solv\w+ solution red_herrings?",
    ),
    (
        "ending",
        r"""
        (?<!in_the_)(?<!by_the_)end(?:s|ed|ing|ings)?(?!_of_(?!(?:the_|this_)?(?:film|movie|picture|story)))
        finale climax (?<!in_)conclusion denouement third_act
        landing farewell
        (?:last|final)_(?:\w+_)?(?:act|scene|minutes|reel|shot|hour|stretch)
        """,
        "finish wraps?_up wrap_(?:it|things|everything)_up pay[-_]?off resolution",
        "wrap(?:s|ped)_up cop[-_]out",
    ),
    (
        "pacing",
        "pac(?:e|es|ed|ing) tempo",
        "rhythm",
        r"""
        slow drags? dragg(?:ed|ing|y) sags? brisk\w* rush(?:es|ed)? longueurs? plods?
        (?:feels?|felt)_(?:\w+_)?(?:longer|shorter) too_long
        (?:fell|falls)_asleep nodd(?:ed|ing)_off
        """,
    ),
    ("costumes", "costumes? frocks? dresses wardrobe clothes outfits gowns hats", "", ""),
    (
        "budget",
        r"production_values?",
        "",
        r"cheap\w* shoestring lavish\w* expensive(?:ly)? threadbare polish(?:ed)? cost",
    ),
    ("sets", "sets(?!_(?:out|up|in)) production_design scenery", "set_design", ""),
    ("animation", "animation animated drawn hand-drawn drawing", "stop_motion", ""),
    ("editing", "edit(?:ing|ed|s)?", "cutting", "cuts? cutting cutter"),
    ("direction", "direction directing", "", "direct(?:s|ed|or) staged staging"),
    (
        "opening",
        "opening starts? begins beginning first_(?:\\w+_)?(?:act|scene|minutes|reel|half|hour)",
        "",
        "",
    ),
    ("middle", "middle second_act midsection", "mid_section", ""),
    ("second half", "(?:second|latter|back|other)_(?:half|hour)", "", "after_the_interval"),
    ("narration", "narrat(?:ion|or|ors|ed) voice[-_]?overs?", "", ""),
    ("accents", "accents?", "", ""),
    ("drones", "drones?", "", ""),
    ("atmosphere", "atmosphere mood vibes? ambience", "", r"atmospheric mood\w* eerie\w*"),
    ("plot", "plot(?:line|ting)? story_?line storytelling", "", "story narrative"),
)


_SHORTEST = 3  # letters of a word that a plural may be of


def _compiled(words: str) -> str:
    return "|".join(words.split()).replace("_", " ")


_ROWS = tuple(
    (
        name,
        pattern(_compiled(f"{both} {asked}")),
        compiled(rf"(?<!\w)(?:{_compiled(f'{both} {shown}')})(?!\w)"),
    )
    for name, both, asked, shown in _TABLE
)


def matters_in(text: str) -> list[Matter]:
    """The matters that a masked question asks after, in its order; longer words say more."""
    found: dict[tuple[int, int], list[tuple[str, re.Pattern[str]]]] = {}
    for name, asked, shown in _ROWS:
        for hit in asked.finditer(text):
            found.setdefault(hit.span(), []).append((name, shown))
    kept: list[tuple[int, int]] = []
    for start, end in sorted(found, key=lambda span: (span[0] - span[1], span)):
        if all(end <= other[0] or start >= other[1] for other in kept):
            kept.append((start, end))
    return [_matter(text[start:end], found[start, end]) for start, end in sorted(kept)]


def matter_of(word: str) -> Matter:
    """What a word of a question asks after: a matter of the table, or the thing of that name."""
    return _matter(word, [(name, shown) for name, asked, shown in _ROWS if asked.fullmatch(word)])


_NO_ADJECTIVE = {"sound": r"(?<!\ba )(?<!\bvery )"}
"""What may not stand before a word that is also an adjective: "a sound piece of work"."""


def _matter(said: str, rows: Sequence[tuple[str, re.Pattern[str]]]) -> Matter:
    root = said.removesuffix("s") if len(said) > _SHORTEST else said
    own = rf"(?<!\w){_NO_ADJECTIVE.get(root, '')}{re.escape(root)}(?:s|es|'s)?(?!\w)"
    shown = re.compile("|".join([own, *(shown.pattern for _, shown in rows)]))
    return Matter(rows[0][0] if len(rows) == 1 else said, said, shown)
