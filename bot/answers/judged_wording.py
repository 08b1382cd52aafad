"""Reading a question that asks for a judgement: of what, and of which trait. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.answers.clue_wording import YES_NO
from bot.answers.clues import ordinary
from bot.answers.mask import BREAK, Slot
from bot.answers.terms import FUNCTION_WORDS
from bot.answers.traits import Trait, asked_trait
from bot.answers.wording import pattern
from bot.reading.lexicon.vocabulary import vocabulary


@dataclass(frozen=True, slots=True)
class Judged:
    """`of`: the words for what is judged, none for the film; `sign` -1 asks for the contrary."""

    of: tuple[str, ...]
    trait: Trait | None = None
    sign: int = 1
    polar: bool = False
    words: tuple[str, ...] = ()  # all that the question says beside talk


_WORTH = pattern(
    r"(?:good|decent|ok|okay|great|fine|nice|strong|bad|awful|terrible|poor|weak|rubbish|impressive"
    r"|satisfying|solid|cool)(?: or (?:bad|not|rubbish|no good))?"
    r"|up to (?:much|scratch)|any cop|worth it|work(?:s|ed)?|holds? up|lands?|pa(?:y|ys|id) off"
    r"|comes? off|delivers?|thumbs up(?: or (?:thumbs )?down)?|stick the landing"
)
_WORSE = pattern(r"bad|awful|terrible|poor|weak|rubbish")
_THOUGHT = pattern(
    r"^(?:so )?how (?:is|are|was|were|about|good|bad|did|do|does)|^what about|like$"
    r"|(?:think|thought|feel|felt|make|made|say|said|reckon)(?: \w+)?(?= (?:of|about|on)\b)"
    r"|(?:thoughts|opinions?|views?|verdict|feelings?)(?= (?:on|of|about)\b)"
)
_OTHER = pattern(
    r"(?:who|whom|whose|when|why|which)|how (?:many|much|long|old|often)"
    r"|where (?:is|was|can|are)|remakes?|sequels?|prequels?|books?|novel|than|recommend\w*|watch"
    r"|see|bother|rated?|ratings?|stars|real|true|based|good (?:at|with|for)"
)
"""Asks for a fact, a comparison or the whole film's worth."""
_TALK = FUNCTION_WORDS | vocabulary("""
    film movie picture flick reviewer reviewers review reviews critic critics people person think
    thought feel felt make made say said reckon opinion opinions thoughts view views verdict like
    good decent ok okay great fine nice strong bad awful terrible poor weak rubbish impressive
    satisfying solid cool work works worked hold holds land lands pay pays paid come comes deliver
    delivers thumbs job worth actually really properly genuinely still even bit too so very quite
    pretty super just ever overall place places scene scenes one ones thing things stuff part parts
    moment moments footage sequence sequences get gets lol tho heard plot story find found look
    looks sound sounds sort kind cop stick pull pure supposed meant proper need please special
    visual practical computer wise end_up
""")  # fmt: skip
"""Words of judging and of talk, which are not what is judged."""
_OR = re.compile(r"\bor\b")
_TRAIL = re.compile(r" (?:for|because|when|if|cause|cos|since|as) .*$")
_MOST = 3  # words for what is judged
_TERSE = 4  # words of "X boring then"


def read_judged(parted: str, slots: Sequence[Slot]) -> Judged | None:
    """What a masked question, with breaks, wants judged; None when it asks for anything else."""
    text = ordinary(parted, slots)
    if re.search(r"@[pu]\d", text) or _OTHER.search(text):
        return None
    clauses = [clause.strip() for clause in text.split(BREAK) if clause.strip()]
    polar = any(map(YES_NO.match, clauses))
    for clause in clauses:
        if (found := asked_trait(clause)) is None:
            continue
        trait, sign, hit = found
        asks = polar or len(clauses) > 1 or _HOW.match(clause) or len(clause.split()) <= _TERSE
        of = _of(f"{clause[: hit.start()]} {_OR.split(clause[hit.end() :])[0]}")
        return Judged(of, trait, sign, polar, _of(text)) if asks and len(of) <= _MOST else None
    whole = " ".join(clauses)
    worth = _WORTH.search(whole)
    of = _of(_TRAIL.sub("", whole))
    if not (worth or _THOUGHT.search(whole)) or not 0 < len(of) <= _MOST:
        return Judged((), polar=True, words=_of(text)) if polar else None
    worse = worth is not None and _WORSE.search(worth[0]) and " or " not in worth[0]
    polar = polar or (worth is not None and not _HOW.match(whole))
    return Judged(of, None, -1 if worse else 1, polar, _of(text))


_HOW = pattern(r"(?:so |and )?(?:how|where)")


def _of(text: str) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(word for word in text.split() if word[0] not in "@·|" and word not in _TALK)
    )


_KIN = (
    "villains? baddies? baddy bad_guys? antagonists? nemesis",
    r"kids? child(?:ren)? boys? girls? youngsters? young_actors? \w+_year_olds?",
    "fights? fighting action battles? combat brawls? duels? punch_ups? stunts? choreography",
    "races? racing",
    "chases? pursuits?",
    "effects? cgi vfx fx sfx models? prosthetics",
    r"""
    cinematography photography camerawork camera cameraman lens\w* photographed shoots? shots?
    images? imagery
    """,
    "script screenplay writing written writers",
    "romance love romantic chemistry",
    "jokes? humou?r gags? comedy laughs?",
    "twists? reveal revelation",
    r"""
    end(?:s|ed|ing|ings)? finale climax conclusion denouement third_act landing farewell
    (?:last|final)_(?:\w+_)?(?:act|scene|minutes|reel|shot)
    """,
    r"music\w* scores? soundtrack songs? tunes?",
    "songs? numbers tunes? lyrics singing",
    "act(?:ing|ed|ors?) actress(?:es)? performances? cast performers?",
    "dialogues? dialog lines? speech(?:es)? talk language banter",
    "pac(?:e|es|ing) tempo slow drags? sags?",
    r"visuals? visually looks? images? photograph\w* shot",
    "drones?",
    "costumes? frocks? dresses wardrobe clothes outfits",
    "sets? production_design scenery",
    "animation animated drawn hand-drawn",
    r"opening start starts begins beginning first_(?:\w+_)?(?:act|scene|minutes|reel|half)",
    "middle second_act midsection",
)
"""Groups of words for one matter, as patterns."""
_GROUPS = tuple(
    re.compile(rf"(?<!\w)(?:{'|'.join(group.split())})(?!\w)".replace("_", " ")) for group in _KIN
)


def speaking_of(word: str) -> re.Pattern[str]:
    """The words by which a sentence speaks of a thing, the word for it or others."""
    kin = [group.pattern for group in _GROUPS if group.fullmatch(word)]
    root = word.removesuffix("s") if len(word) > 3 else word
    return re.compile("|".join([rf"(?<!\w){re.escape(root)}(?:s|es|'s)?(?!\w)", *kin]))
