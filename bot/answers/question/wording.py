"""The words in which people ask about films: one table per idea.

Patterns match a *masked* question (see `mask.py`): folded words with single spaces between them,
names as slots. In patterns, `{F}` is a slot that can be a film, `{N}` one that can be anything
else, `{P}` one that can be a person or a character, and `{film}` a word for a film.
"""

from __future__ import annotations

import re

from bot.patterns import compiled
from bot.reading.lexicon.genres import GENRES as READ_GENRES
from bot.reading.model import Aspect, Kind

_MACROS = {
    "{F}": r"@[fb]\d+",
    "{N}": r"@[nbpu]\d+",
    "{P}": r"@[bpu]\d+",
    "{film}": r"(?:films?|movies?|(?:motion )?pictures?|flicks?)",
    "{did}": r"(?:is|was|are|were|does|do|did|has|have|had|can|could|would|will)",
}


def pattern(text: str) -> re.Pattern[str]:
    """The pattern over masked questions, macros filled in, matching whole words only."""
    for macro, expansion in _MACROS.items():
        text = text.replace(macro, expansion)
    return compiled(rf"(?<![\w@])(?:{text})(?![\w@])")


class Job:
    """How one credit is spoken of."""

    def __init__(
        self,
        kinds: tuple[Kind, ...],
        nouns: str,
        past: str,
        base: str,
        by: str,
        works: str = "film",
    ) -> None:
        self.kinds = kinds
        self.nouns = pattern(nouns)
        self.noun_words = nouns
        self.did = pattern(f"(?:{past}|{base})")
        self.verb_words = f"{past}|{base}"
        self.by_words = by
        self.work_words = works
        self.works = pattern(f"(?:the )?(?:{works})(?: (?:of|for|in|to|on))?")


_NO_MUSIC = r"(?! (?:the )?(?:\w+ )?(?:music|score|soundtrack|songs?)\b)"
_NOT_MUSIC = "".join(rf"(?<!{word} )" for word in ("music", "score", "songs", "soundtrack"))
JOBS = (
    Job(
        (Kind.DIRECTOR,),
        nouns=r"(?:co )?(?:film )?directors?|film ?makers?|directress|helmer|direction|directing",
        past=r"(?:co )?directed|helmed|made(?! (?:out )?(?:of|from|up)\b)|makes"
        r"|called the shots(?: (?:on|in|for))?"
        r"|(?:was |is |stood |stands )?behind the (?:cameras?|lens)(?: (?:of|for|on|in))?"
        r"|(?:sat|sits|was|is) in the directors? s? ?chair(?: (?:of|for|on))?"
        r"|(?:was|is) at the helm(?: of)?|took the helm|(?:was|is) in charge of"
        r"|(?:was|is) calling the shots(?: (?:on|in|for))?|(?:was|is) responsible for|created",
        base=r"direct|helm|make(?!(?: \S+){1,4} out of\b)|directs|directing|making|helming|create",
        by=r"(?:co )?directed by|helmed by|direction by|made by|under the direction of"
        r"|from (?:the )?(?:director|film ?maker)|from the mind of|created by"
        r"|(?:director|film ?maker) (?:is|was)|(?:with|has) (?:the )?director",
    ),
    Job(
        (Kind.WRITER,),
        nouns=r"(?:co |screen ?|script ?)?writers?|author|screenwriters?|screenplay writers?"
        r"|script ?writers?|screenplay|script|creator of the (?:film )?script",
        past=rf"(?:co )?wrote{_NO_MUSIC}|penned{_NO_MUSIC}|scripted|(?:has )?written{_NO_MUSIC}"
        r"|came up with the (?:story|script|plot)(?: (?:of|for))?",
        base=rf"(?:write|pen|writes|writing){_NO_MUSIC}",
        works=r"script|screenplay|story|film script",
        by=rf"{_NOT_MUSIC}(?:co )?written by|penned by|scripted by|screenplay by|script by|story by"
        r"|from a (?:script|screenplay) by|(?:screen)?writer (?:is|was)",
    ),
    Job(
        (Kind.COMPOSER,),
        nouns=r"composers?|music composers?|soundtrack composers?|songwriters?|song writers?",
        past=r"(?:composed|written|done|made|provided|penned) (?:the )?(?:\w+ )?"
        r"(?:music|score|soundtrack|songs)(?: (?:of|for|in|to))?"
        r"|composed|scored"
        r"|(?:did|made|created|provided|penned|wrote|supplied|handled|produced) the"
        r" (?:\w+ )?(?:music|score|soundtrack|songs?|film score|musical score)(?: (?:of|for|in"
        r"|to))?"
        r"|(?:is|was) (?:behind|responsible for) the (?:\w+ )?(?:music|score|soundtrack|songs)"
        r"(?: (?:of|for|in|to))?|composed the (?:\w+ )?(?:music|score|soundtrack|songs)"
        r"(?: (?:of|for|in|to))?|wrote music(?: (?:for|to))?|(?:did|does) the sound ?track",
        base=r"compose the (?:\w+ )?(?:music|score|soundtrack)(?: (?:of|for|in|to))?|compose|score"
        r"|composes|scores|(?:write|do|make) the (?:music|score|soundtrack|songs)"
        r"(?: (?:of|for|in|to))?|write music(?: for)?",
        works=r"music|score|sound ?track|songs?",
        by=r"composed by|scored by|(?:music|score|soundtrack|songs)(?: (?:is|was))?"
        r"(?: (?:composed|written|made|done|provided|penned))? by|composer (?:is|was)",
    ),
    Job(
        (Kind.CINEMATOGRAPHER,),
        nouns=r"cinematographers?|camera ?(?:man|men|woman|person|operator)"
        r"|directors? of photography|d ?o ?ps?|dps?|photographer|lensing",
        past=r"shot|photographed|lensed|filmed|(?:did|handled) the"
        r" (?:cinematography|camera ?work|photography|lensing|camera)(?: (?:of|for|in|on))?"
        r"|held the camera|(?:was|is|were) behind the (?:cinematography|camera ?work|photography)"
        r"(?: (?:of|for|in))?|operated the camera",
        base=r"shoot|photograph|lens|do the (?:cinematography|camera ?work|photography)",
        works=r"cinematography|camera ?work|photography|camera",
        by=r"shot by|photographed by|lensed by|filmed by"
        r"|(?:cinematography|photography|camera ?work)"
        r"(?: (?:is|was)(?: done)?)? by|cinematographer (?:is|was)",
    ),
    Job(
        (Kind.PRODUCER,),
        nouns=r"(?:executive )?producers?",
        past=r"produced|bankrolled",
        base=r"produce|produces",
        by=r"produced by|producer (?:is|was)",
    ),
)

CAST_NOUNS = (
    r"(?:main |lead |leading |supporting |whole |entire |full |big |other )?"
    r"(?:actors?|actress(?:es)?|cast(?: list| members?)?|stars?|performers?|leads?|voice cast"
    r"|leading (?:man|lady|men|ladies))"
)
CAST_VERBS = (
    r"(?:co ?)?star(?:s|red|ring)?|act(?:s|ed|ing)?|appear(?:s|ed|ing)?|perform(?:s|ed|ing)?"
    r"|featur(?:es?|ed|ing)|play(?:s|ed|ing)?|turn(?:s|ed)? up"
)
PLAYS = (
    r"(?:play(?:s|ed|ing)?(?: the (?:role|part|character) of| as)?|portray(?:s|ed|ing)?"
    r"|voic(?:es?|ed|ing)|embod(?:y|ies|ied)|(?:act|star|appear|cast|featur)(?:s|ed|ing|es)? as"
    r"|(?:is|was) cast as|(?:take|took|taking)s? (?:on )?the (?:role|part) of|in the (?:role"
    r"|part) of"
    r"|(?:do|does|did|is|was|provides?|provided|behind|gives?|gave) the voices? (?:of|for|to"
    r"|behind)"
    r"|(?:lends?|lent|gives?|gave) (?:his |her |their |a )?voice to)"
)
PERFORMER = r"(?:actors?|actress(?:es)?|performers?|star|person|man|woman|voice actor|kid|child)"

# Aspects: the words that name them as a whole, and those that name a part of them. A question
# about a part is only answered by a sentence that speaks of that part.
ASPECTS: dict[Aspect, tuple[str, str]] = {
    Aspect.STORY: (
        r"stor(?:y|ies|yline)|story ?telling|plot(?:line)?|narrative|tale",
        r"script|screenplay|writing|premise|twists?",
    ),
    Aspect.ACTING: (
        r"acting|actors?|actress(?:es)?|performances?|cast|acted",
        (
            r"supporting cast|lead actress|lead actor|leads?|supporting (?:roles?|actors?"
            r"|performances?)"
            r"|lead performances?|voice acting|voice work"
        ),
    ),
    Aspect.CHARACTERS: (r"characters?|characteri[sz]ation|character development", r"villains?"),
    Aspect.VISUALS: (
        (
            r"visuals?|visually|visual style|imagery|images|pictures"
            r"|look(?! (?:at|for|after|into|out)\b)(?: of)?"
        ),
        (
            r"cinematography|camera ?work|photography|(?:special |visual |practical )?effects|cgi"
            r"|vfx"
            r"|costumes?|animation|colou?rs?|lighting|landscapes?|(?:set |character "
            r"|production )?designs?"
            r"|sets|(?!(?:the|these|those|a|of|in|and|few|some|many|all|other|his|her|its|two|three)\b)"
            r"\w+ (?:scenes|sequences)|action|choreography|stunts"
            r"|make ?up|creatures|editing"
        ),
    ),
    Aspect.MUSIC: (
        r"music(?:al score)?|score|sound ?track|songs?|musical numbers?",
        r"sound(?: design| effects)?|singing|melodies|orchestra",
    ),
    Aspect.PACING: (r"pacing|pace|tempo|rhythm", r"middle section"),
    Aspect.DIALOGUE: (r"dialogues?|dialog", r"lines|banter|jokes|humou?r"),
    Aspect.ENDING: (
        (
            r"ending|ends|finale|final (?:act|scenes?|minutes|stretch|reel)|conclusion|climax"
            r"|(?<!in the )(?<!at the )(?<!by the )end"
            r"|landing|(?:last|third) (?:act|scenes?|minutes|reel|third)"
        ),
        r"showdown|twist",
    ),
    Aspect.WORLD: (r"world|world ?building|universe|setting|atmosphere|mood", r"lore"),
    Aspect.THEMES: (
        r"themes?|messages?(?! (?:say|read|from|to|on)\b)|moral",
        r"symbolism",
    ),
}

_OF_A_SORT = "|".join(
    sorted({said.split()[0].replace("-", " ") for said in READ_GENRES if not said.endswith("s")})
)
_TWO_WORDS = (
    rf"(?:{_OF_A_SORT}) (?:comed(?:y|ies)|dramas?|thrillers?|horrors?|westerns?|myster(?:y|ies)"
    r"|romances?|noir|musicals?|satires?)"
)
"""A black comedy, a crime thriller: what each word alone would not say."""
GENRES = (
    rf"{_TWO_WORDS}"
    r"|fantas(?:y|ies)|adventures?|action|horror|thrillers?|comed(?:y|ies)|dramas?|romances?"
    r"|romantic"
    r"|sci ?fi|science fiction|western|westerns|musicals?|mystery|mysteries|crime|noir|animated"
    r"|animations?|documentar(?:y|ies)|family|war|historical|biopics?|spy(?! in\b| after\b|$)"
    r"|superhero|sport|sports"
    r"|docs?|docus?|cartoons?|romcoms?|rom ?coms?|satires?|short|silent|anime|film noir"
    r"|mockumentar(?:y|ies)|heist"
)
GENRE_FORMS = {
    "fantasies": "fantasy", "adventures": "adventure", "thrillers": "thriller",
    "comedies": "comedy", "dramas": "drama", "romances": "romance", "romantic": "romance",
    "sci fi": "science fiction", "scifi": "science fiction", "westerns": "western",
    "musicals": "musical", "mysteries": "mystery", "animated": "animation",
    "animations": "animation", "documentaries": "documentary",
    "doc": "documentary", "docs": "documentary", "docu": "documentary", "docus": "documentary",
    "cartoon": "animation", "cartoons": "animation", "biopics": "biopic",
    "romcom": "romantic comedy", "rom com": "romantic comedy", "romcoms": "romantic comedy",
    "sports": "sport", "satires": "satire", "film noir": "noir", "heists": "heist",
}  # fmt: skip

_LATER = (
    *(f"part {number} of {what}" for number in ("two", "three", "2", "3")
      for what in ("something", "anything", "a series")),
    *(f"{verb} {what} {noun}" for verb in ("follow", "follows", "follow on from")
      for what in ("another", "an earlier", "a previous", "any other")
      for noun in ("film", "movie", "one")),
    "part two", "part three", "part 2", "part 3",
)  # fmt: skip
"""What only a sequel is or does."""
SERIES = (
    r"sequels?|prequels?|remakes?|reboots?|follow ?ups?|continuations?|spin ?offs?"
    r"|second (?:part|film)"
    r"|third (?:part|film)|first (?:part|instal?lment|chapter|in (?:a|the) (?:series|trilogy"
    r"|franchise))"
    r"|(?:next|second|third|latest|another) (?:instal?lment|chapter|entry)"
    r"|part of (?:a|any|the|some) (?:series|franchise|trilogy|saga)"
    r"|in (?:a|any) (?:series|franchise|trilogy|saga)|trilog(?:y|ies)|franchise"
    r"|stand ?alone|original"
    rf"|{'|'.join(_LATER)}"
)
SERIES_FORMS = {
    "follow up": "sequel", "followup": "sequel", "continuation": "sequel", "second part": "sequel",
    "second film": "sequel", "third part": "sequel", "third film": "sequel", "reboot": "remake",
    "next installment": "sequel", "second installment": "sequel", "third installment": "sequel",
    "next chapter": "sequel", "second chapter": "sequel", "third chapter": "sequel",
    **dict.fromkeys(_LATER, "sequel"),
}  # fmt: skip

GOOD = (
    r"good|great|nice|fine|decent|excellent|amazing|brilliant|fantastic|wonderful|beautiful|superb"
    r"|strong|impressive|well (?:done|made|written|acted|shot)|any good|worth(?: (?:it|while|seeing"
    r"|watching|a watch|my time|the time|a look))?|worthwhile|enjoyable|fun|entertaining|solid"
    r"|praised"
    r"|positive|recommended|liked|loved|a masterpiece|masterpiece|must see|top notch"
)
BAD = (
    r"bad|awful|terrible|poor|weak|rubbish|boring|dull|disappointing|a disappointment|negative"
    r"|criticised|criticized|panned|a flop|mediocre|overrated|a waste of time|hated|disliked"
)
"""Verdicts a question may ask to confirm. Anything finer must be in the quoted sentence."""

CALLED_FOR = (
    r"(?:please|hey|hi|hello|ok|okay|so|um|well|and|but|then|now|marquee|bot|just|also|thanks|yo)"
)
POLITE = pattern(
    rf"^(?:{CALLED_FOR} )*"
    r"(?:(?:(?:can|could|would|will) (?:you|u|anyone|someone|anybody|somebody) )?(?:please "
    r"|kindly )?"
    r"(?:tell me|tell us|remind me|let me know|help me (?:find|remember|out)|explain|say|find out"
    r"|give me the name of|name for me)"
    r"|(?:do|does|would) (?:you|anyone|anybody|u|someone) (?:happen to )?(?:know|remember|recall)"
    r"|i (?:want|would like|d like|would love|d love|need|wish) to (?:know|find out|hear)"
    r"|i (?:am|m|was|ve been|have been)? ?(?:just )?(?:wondering|curious|trying to (?:remember"
    r"|recall"
    r"|find out))|i (?:wonder|forgot|forget|can not remember|do not remember|do not know)"
    r"|(?:can|could|would|will) (?:you|u|anyone|anybody|someone|somebody)(?: please)?"
    r"(?= (?:describe|give|list|recommend (?:me|a|some|any)|show"
    r"|suggest|summari[sz]e|identify))|(?:can|could|would|will)(?= describe )"
    r"|(?:i (?:am|m) )?(?:looking|searching|hunting) for"
    r"|any ideas?|any clue|no idea|question|quick question|curious"
    r"|(?:please )?(?:can|could) (?:i|we) (?:ask|know))"
    rf"(?: (?:{CALLED_FOR}|about|me|exactly))*(?= )"
)
ACCORDING = pattern(
    r"(?:according to|based on|judging (?:by|from)|going by|from|in|per|as per)"
    r" (?:the|your|these|those|our|all|this|any|any of)(?: of)? ?(?:the )?"
    r"(?:reviews?|reviewers?|critics?|library|text|texts|collection)(?: (?:here|say|says))?"
    r"|(?:in|from) (?:your|this|the|our) (?:library|collection|database|archive)"
    r"|(?:do|does|did) (?:the |any )?(?:reviews?|reviewers?) (?:say|mention|tell us"
    r"|state) (?:that|if"
    r"|whether|who|what)(?= )|right now|(?:without|no) (?:any )?spoilers?|spoiler free"
    r"|(?<=what )(?:would|do|did) (?:you|they) (?:say|think|reckon)(?= (?:the )?{F} (?:is|was)\b)"
    r"|by the way|btw|for me|to me|as well|if you know|at all"
)
