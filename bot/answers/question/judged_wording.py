"""Reading a question that asks for a judgement: of what, and of which trait. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.answers.question.clue_wording import YES_NO
from bot.answers.question.mask import BREAK, Slot
from bot.answers.question.matter_words import Matter, matter_of, matters_in
from bot.answers.question.told_apart import ordinary
from bot.answers.question.wording import GENRES, pattern
from bot.answers.words.terms import FUNCTION_WORDS
from bot.answers.words.traits import Trait, asked_trait
from bot.patterns import compiled
from bot.reading.lexicon.vocabulary import vocabulary


@dataclass(frozen=True, slots=True)
class Judged:
    """`of`: the words for what is judged, none for the film; `sign` -1 asks for the contrary."""

    of: tuple[Matter, ...]
    trait: Trait | None = None
    sign: int = 1
    polar: bool = False
    words: tuple[str, ...] = ()  # all that the question says beside talk
    instead: Judged | None = None  # "slow or just dull": what the second half asks
    said: str = ""  # the word for the trait


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
_FACT = pattern(
    r"(?:who|whom|whose|when|why|which)|how (?:many|much|long|old|often)"
    r"|how (?:do|does|did) (?:they|he|she|it|the \w+)(?: all| both| ever| \w+ly)? (?:get|escape"
    r"|reach|find|save|steal|move|travel|bring|carry|transport|kill|catch|meet|die|survive|break|smuggle"
    r"|end up|go)\b"
    r"|where (?:is|was|can|are)|remakes?|sequels?|prequels?|books?|novel|than|based"
    r"|good (?:at|with)|true story"
    rf"|^(?:\w+ )?(?:is|was) (?:@[fb]\d+|it|this|that) (?:(?:really|actually|just|more|of|like) )*"
    rf"(?:an? |the )?(?:{GENRES})(?: (?:film|movie|picture|story))?(?: or not| then| at all)?$"
    r"|(?:computer|hand|digitally) (?:animated|drawn|generated|made|painted)|stop motion|claymation"
)
"""Asks for a fact or a comparison."""
_WHOLE = pattern(
    r"recommend\w*|watch|see(?! the)|bother|rated?|ratings?|stars|real(?! people)|true|good shout"
    r"|good for|thumbs"
)
"""Asks for the whole film's worth."""
_FOLK = (
    r"(?:\w+ (?:and a half )?year olds?|\d+ ?(?:yos?|yrs?(?: olds?)?)|kid(?:s|dies)?|child(?:ren)?"
    r"|family|families|grown ?ups?|adults?|grandkids|grandchildren|niece|nephew|son|daughter"
    r"|toddlers?|teens?|teenagers?|little (?:ones?|boy|girl)|young ones|parents?|dads|mums)"
)
AUDIENCE = pattern(
    r"(?:(?:ok|okay|safe|suitable|fine|alright|good|appropriate|right|(?:not )?too \w+) )?"
    r"(?:to watch )?(?:for|with|to show|to take|as)"
    rf" (?:my|an?|the|our|us|her|his|your|little|small|young|old|all|most)* ?{_FOLK}"
)
"""Whom a film is for, or with whom it is watched."""
_TALK = FUNCTION_WORDS | vocabulary("""
    film movie picture flick reviewer reviewers review reviews critic critics people person think
    thought feel felt make made say said reckon opinion opinions thoughts view views verdict like
    good decent ok okay great fine nice strong bad awful terrible poor weak rubbish impressive
    satisfying solid cool work works worked hold holds land lands pay pays paid come comes deliver
    delivers thumbs job worth actually really properly genuinely still even bit too so very quite
    pretty super just ever overall place places scene scenes one ones thing things stuff part parts
    moment moments footage sequence sequences get gets lol tho heard plot story find found look
    looks sound sounds sort kind cop stick pull pure supposed meant proper need please special
    visual practical computer wise end_up anywhere somewhere everywhere nice pretty honestly truly
    along follow full praise praised complaints complain downsides gripes issues problems easy hard
    anywhere places point modern audience audiences viewer viewers today standards
    stupid rigid stiff silly tears death us people bother mind rate rates rated watch watching see
    leave leaves leaving left put puts putting
    straight off guys folk folks main much lots loads going alright
""")  # fmt: skip
"""Words of judging and of talk, which are not what is judged."""
_OR = compiled(r"\bor\b")
_TRAIL = compiled(r" (?:for|because|when|if|cause|cos|since|as) .*$")
_MOST = 3  # words for what is judged
_TERSE = 4  # words of "X boring then"
_LOOSE = pattern(
    r"nice|pretty|praise[sd]?|complaints?|complain|downsides?|gripes?|issues?|problems?|criticisms?"
    r"|how|like|convinc\w+|believ\w+|care|thoughts|opinions?|strong|best|worst|cut(?:s|ting)? it"
    r"|easy|hard|can (?:you|i|we)|could (?:you|i|we)|lovely|beautiful|gorgeous|to look at"
)
"""Words of judging that count beside a matter that is known."""
_ALSO_FACTS = pattern(
    "music|scores?|script|screenplay|cast|actors?|songs?|plot|written|writers?|camera\\w*"
)


def read_judged(parted: str, slots: Sequence[Slot]) -> Judged | None:
    """What a masked question, with breaks, wants judged; None when it asks for anything else."""
    text = ordinary(parted, slots)
    if re.search(r"@[pu]\d", text) or _FACT.search(text):
        return None
    audience = AUDIENCE.search(text)
    text = " ".join(AUDIENCE.sub(" ", text).split())
    clauses = [clause.strip() for clause in text.split(BREAK) if clause.strip()]
    polar = any(map(YES_NO.match, clauses))
    for clause in clauses:
        if (found := asked_trait(clause)) is None:
            continue
        trait, sign, hit = found
        short = len(clauses) > 1 or len(clause.split()) <= _TERSE or audience
        asks = polar or short or _HOW.match(clause) or _OR.search(clause) or _ANY.match(clause)
        before, after = clause[: hit.start()], _OR.split(clause[hit.end() :])[0]
        judged = Judged(
            _asked_of(f"{before} {after}"),
            trait,
            sign,
            bool(polar),
            _of(text),
            said=hit[0],
        )
        if (or_so := asked_trait(" ".join(_OR.split(clause[hit.end() :])[1:]))) is not None:
            other = replace(judged, trait=or_so[0], sign=or_so[1], said=or_so[2][0])
            judged = replace(judged, instead=other)
        return judged if asks else None
    whole = " ".join(clauses)
    matters = matters_in(whole)
    if not matters and _WHOLE.search(whole):
        return None
    worth = _WORTH.search(whole)
    thought = _THOUGHT.search(whole) or (matters and (_LOOSE.search(whole) or _terse(whole)))
    of = _asked_of(_OR.split(_TRAIL.sub("", whole))[0])
    if not (worth or thought) or not of or len(of) > _MOST:
        return Judged((), polar=True, words=_of(text)) if polar else None
    worse = worth is not None and _WORSE.search(worth[0]) and " or " not in worth[0]
    polar = polar or (worth is not None and not _HOW.match(whole))
    return Judged(of, None, -1 if worse else 1, polar, _of(text))


def _asked_of(text: str) -> tuple[Matter, ...]:
    """The matters that are asked after, and other words unless they are too many to be one."""
    matters = matters_in(text)
    if len(matters) > 1:  # "do the fights look good" asks of the fights
        matters = [one for one in matters if one.said not in ("look", "looks", "looked")]
    for one in matters:
        text = re.sub(rf"\b{re.escape(one.said)}\b", " ", text)
    matters = list({one.name: one for one in matters}.values())
    others = [matter_of(word) for word in _of(text)]
    return (*matters, *(others if len(others) + len(matters) <= _MOST else ()))


def _terse(whole: str) -> bool:
    """Whether hardly more than the film and a matter is named: "pacing on X?"."""
    return len(whole.split()) <= _TERSE and not _ALSO_FACTS.search(whole)


_ANY = pattern(r"(?:so |is there |was there )?(?:any|anything|something)")
_HOW = pattern(r"(?:so |and )?(?:how|where)")


def _of(text: str) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(word for word in text.split() if word[0] not in "@·|" and word not in _TALK)
    )
