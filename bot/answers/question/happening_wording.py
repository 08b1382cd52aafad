"""Reading whether something happens: "does the widow get away", "is Ann Poe still alive". Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from bot.answers.question.mask import BREAK
from bot.answers.question.wording import pattern
from bot.answers.words.deeds import STATES, Deed, deed_at
from bot.answers.words.matters import JUDGING
from bot.answers.words.terms import FUNCTION_WORDS, TALK
from bot.patterns import compiled
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.text import stem

UNCLEAR = "?"
"""Stands for whom or what is not understood."""


@dataclass(frozen=True, slots=True)
class Happening:
    """What is asked whether it happens, or is so.

    `who`: the words for whom it is asked of, slots among them; none for anybody. `deed` None:
    whether they are what `what` says ("is the widow the traitor"). `what` are stems and slots that
    the proof must have besides. `seen`: whether it is shown, not whether it is so. `so_far`:
    whether it has happened, not whether it does in the end.
    """

    who: tuple[str, ...]
    deed: Deed | None
    what: tuple[str, ...] = ()
    seen: bool = False
    so_far: bool = False


_LEAD = (
    r"(?:so|wait|wait so|and|but|ok|okay|right|also|well|please|hey|spoil it|go on|at the end"
    r"|in the end|in (?:the )?@[fb]\d+|@[fb]\d+|no spoilers|tell me)"
)
_POLAR = pattern(
    rf"^(?:{_LEAD} )*(?P<aux>is|are|was|were|do|does|did|has|have|had|can|could|will|would)"
    r"(?: not)? (?P<rest>.+)$"
)
_TAIL = compiled(
    r" (?:or (?:not|nah|what|no)(?: really)?|then|though|tho|lol|please|pls|at all|anyway|yet"
    r"|(?:in|at|by|near) the (?:very )?(?:end|last|finish|close)|eventually|finally|in time"
    r"|(?:in|during|through|throughout|over) (?:it|this|that|this one|that one|the @n\d+ one)"
    r"|(?:in|during|through|throughout|of|by the end of|at the end of|during the end of)"
    r" (?:the )?(?:whole )?(?:@[fb]\d+|film|movie|story|thing|picture)(?: film| movie| one)?"
    r"|(?:of|in|from) (?:that|the) @[fb]\d+|@[fb]\d+)$"
)
_INSIDE = compiled(r" (?:in|from|of) (?:the )?@[fb]\d+(?= )")
_ADVERBS = vocabulary(
    "ever actually really finally still even also never just eventually truly at_last both all all "
    "properly already end_up go_and manage_to get_to turn_out_to be ultimately managed_to "
    "happen_to go_on_to wind_up ever_get_to"
)
_ADVERB = compiled(rf"^(?:{'|'.join(sorted(_ADVERBS, key=len, reverse=True))})(?![\w@]) ?")
_SEES = pattern(
    r"(?:you|u|we|i|one|they|anyone|the audience|viewers)"
    r" (?:(?:ever|actually|really|finally|even|properly|get|to|do) )*(?:see|sees|glimpse)"
    r"(?: much of| any of| anything of)?(?P<rest> .+)"
)
_SOME = pattern(
    r"(?:any ?(?:one|body)|some ?(?:one|body)|any of (?:them|the \w+)|any \w+|people|ppl)"
)
_IDENTITY = pattern(
    r"(?P<who>.+?)(?<! in)(?<! on)(?<! at)(?<! of)(?<! by)(?<! with)(?<! over)"
    r" (?:(?:actually|really|secretly|also) )*"
    r"(?:the|a|an|his|her|their|@[pn]\d+) (?P<what>(?:\w+ ){0,4}\w+)"
)
_NO_VERB_AFTER = vocabulary("the a an his her their my our your this that any every both all no")
_IDLE = (
    FUNCTION_WORDS | TALK
    | vocabulary("end whole time real actual proper big famous good know way anything sense")
)  # fmt: skip


def read_happening(parted: str) -> Happening | None:
    """What a masked question, with breaks, asks whether it happens; None where it does not."""
    clauses = [clause.strip() for clause in parted.split(BREAK) if clause.strip()]
    for number, clause in enumerate(clauses):
        found = _POLAR.match(clause)
        if found is None:
            continue
        if asks_before(clauses[:number]):
            return None
        topic = clauses[number - 1] if number else ""
        rest = bare(found["rest"])
        return None if pattern("or|than").search(rest) else _read(found["aux"], rest, topic)
    return None


_DEED = pattern(
    r"what (?:else )?(?:do|does|did|can|could|has|have|had)(?: not)? (?:the )?(?:\w+ )?@[pu]\d+"
    r" (?!do|for|called|like|known|in|from|again|exactly|all|to|an?|the|really|actually|of|meant?"
    r"|stands?|about|best)[a-z]+(?! (?:about|of))"
    r"|what (?:is|was) (?:the )?@[pu]\d+ (?:\w+ing|after|behind|afraid|up)(?! like)"
    r"|what (?:can|could)(?: not)? (?:the )?@[pnu]\d+ do"
    r"|who (?:is|are|was|were) (?:after|(?!play|voic|portray)\w+ing) (?:the )?@[pu]\d+"
    r"|whom? (?:do|does|did) (?:the )?(?:\w+ )?@[pu]\d+ (?!play|voice|portray|do|have)[a-z]+"
)


def asks_deed(masked: str) -> bool:
    """Whether a masked question asks what somebody named does or can do, not who he is."""
    return _DEED.search(masked) is not None


_ASKING = pattern(
    r"^(?:(?:so|and|but|ok) )*(?:who|whos|whose|what|when|where|how|why|which|is|are|was|were|do"
    r"|does|did|has|have|can)"
)


def asks_before(clauses: list[str]) -> bool:
    """Whether one of these clauses of a question asks something by itself."""
    return any(map(_ASKING.match, clauses))


def bare(rest: str) -> str:
    """What is asked, without the film, wherever it stands, and what is said last."""
    return _INSIDE.sub("", f" {_bare(rest)} ").strip()


def asked_of(text: str) -> tuple[str, ...]:
    """Those of whom it is asked: words and slots; none for anybody."""
    return _who(text, "")


def _bare(rest: str) -> str:
    """What is asked, without the film and what is said last."""
    while (shorter := _TAIL.sub("", f" {rest}").strip()) != rest:
        rest = shorter
    return rest


_GETS_TO = compiled(r"gets? to (?:the|a|an|his|her|their|@)")


def _read(aux: str, rest: str, topic: str) -> Happening | None:
    if seen := _SEES.fullmatch(rest):
        return Happening(_who(seen["rest"], ""), None, seen=True)
    tokens = rest.split()
    if "me" in tokens or (aux in _MAY and tokens[0] in _ANYBODY_HERE):
        return None
    for at in range(1, len(tokens)):
        if tokens[at - 1] in _NO_VERB_AFTER:
            continue
        if tokens[at] == "to":
            break
        if _GETS_TO.match(" ".join(tokens[at:])):  # a place, where "get to see" is no deed
            who = " ".join(tokens[:at])
            return Happening(_who(who, topic), Deed("reach", 1, 2), _told(tokens[at + 2 :]))
        left = " ".join(tokens[at:])
        sure = False
        while adverb := _ADVERB.match(left):
            left, sure = left[adverb.end() :], True
        words_left = left.split()
        deed = deed_at(words_left, 0) if words_left else None
        if deed is None or (aux in _BE and " ".join(words_left[: deed.length]) not in STATES):
            if sure:
                break
            continue
        what = words_left[deed.length :]
        if deed.verb == "make" and not _told(what):
            return None
        who = " ".join(tokens[:at])
        if deed.verb == "win" and what and _CONTEST.issuperset(_told(what)):
            deed, what = replace(deed, verb="come_first"), []
        return Happening(_who(who, topic), deed, _told(what), so_far=aux in ("has", "have", "had"))
    if aux in _DO and (told := _VERB_AFTER_NAME.fullmatch(rest)) and told["verb"] not in _NO_DEEDS:
        said = _told(told["what"].split())
        return Happening(_who(told["who"], topic), Deed(told["verb"]), said)
    if aux in _BE and (same := _IDENTITY.fullmatch(rest)):
        what = same["what"].split()
        first, *others = same["who"].split()
        person = re.match("@[pn]", first) or what[-1] in _PARTS or what[0] == "one"
        if person and (FUNCTION_WORDS | JUDGING).isdisjoint(others):
            return Happening(_who(same["who"], topic), None, _told(what) or (UNCLEAR,))
    return None


_CONTEST = frozenset(
    map(stem, vocabulary("race match contest competition tournament championship derby regatta"))
)
"""What is won by coming first, whether or not the sentence that says so names it again."""
_PARTS = vocabulary(
    "traitor killer murderer villain thief culprit poisoner ghost monster spy mole informer baddie "
    "guy imposter impostor hostage victim heir winner father mother dad mum son daughter brother "
    "sister twin husband wife robot vampire werewolf demon witch alien mastermind blackmailer "
    "forger arsonist kidnapper saboteur informant"
)
"""Who somebody turns out to be."""


_VERB_AFTER_NAME = compiled(
    rf"(?P<who>(?:the |poor |old )*(?:[a-z]+ )??@[pn]\d+) (?:(?:{'|'.join(sorted(_ADVERBS))}) )*"
    r"(?P<verb>[a-z]{3,})(?P<what>(?: .*)?)"
)
"""After "does" and a name comes a verb, whichever it is."""
_NO_DEEDS = FUNCTION_WORDS | JUDGING | vocabulary(
    "play direct write make compose shoot star act appear feature voice score produce edit film "
    "narrate sing have look sound seem feel think like love hate enjoy recommend rate give say "
    "want need know mean mention work review cost look come go get do have deserve overact suit "
    "belong fit remind resemble live wear use believe"
)  # fmt: skip
"""Of these a fact is asked, or a judgement."""
_DO = ("do", "does", "did")
_BE = ("is", "was", "are", "were")
_MAY = ("can", "could", "would", "will")
_ANYBODY_HERE = vocabulary("someone somebody anyone anybody you u we i")
VIEWERS = vocabulary("you we u i one")
_PRONOUNS = vocabulary("he she it they him her them")


def _who(text: str, topic: str) -> tuple[str, ...]:
    """Whom it is asked of: none for anybody; "they" alone where nobody is named."""
    text = text.strip()
    if _SOME.fullmatch(text):
        return ()
    if text in VIEWERS:
        return ("you",)
    if text in _PRONOUNS and topic:
        topic = _bare(_INSIDE.sub("", f" {topic} ").strip())
        if told := _who(topic, ""):
            return told
    if named := _BESIDE_NAME.fullmatch(text):
        text = named["name"] or named["name2"]
    tokens = [t for t in text.split() if t[0] == "@" or t not in _IDLE or t in _PRONOUNS]
    if len(tokens) > 1 and not _PRONOUNS.isdisjoint(tokens):
        return (UNCLEAR,)
    return tuple(tokens) or (UNCLEAR,)


_BESIDE_NAME = compiled(
    r"(?<!\S)(?:the |poor |old |little |young )*(?:[a-z]+ )?(?P<name>@[pn]\d+)$"
    r"|^(?P<name2>@[pn]\d+) the (?:\w+ ?)+$"
)
"""A name with what he is: "captain Thorne", "Ubo the heron"."""


def _told(tokens: list[str]) -> tuple[str, ...]:
    return tuple(t if t[0] == "@" else stem(t) for t in tokens if t[0] == "@" or t not in _IDLE)
