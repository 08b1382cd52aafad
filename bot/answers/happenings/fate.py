"""What becomes of somebody: by the sentence that names them and tells of a fate.

Who they are, or that they are named, tells nothing of what happens to them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.answers import compose
from bot.answers.details import sentences
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_meant, films_named
from bot.answers.happenings.parties import also_named, parties
from bot.answers.model import Answer
from bot.answers.proof.party import DENIES
from bot.answers.proof.polar import AIM, UNSURE
from bot.answers.question.happening_wording import UNCLEAR, asked_of, bare
from bot.answers.question.wording import pattern
from bot.patterns import compiled
from bot.reading.text import fold

_ASKS = pattern(
    r"^(?:(?:so|and|but|wait|ok) )*what(?:ever)? (?:happens|happened|becomes|became) (?:to|of)"
    r" (?P<who>(?:the |that |poor |old )*(?:\w+ )?(?:@[pnu]\d+|\w+)(?: \w+)?)(?: (?:in|at) .+)?$"
)
_PLACE = (
    r"(?:\w+ )?(?:stove|fire|fireplace|flames|furnace|oven|bonfire|grate|incinerator|bin|skip|dump"
    r"|sea|river|lake|canal|harbour|pond|bog|well|ground|grave|side|museum|safe|auction|scrapyard|cliff)"
)
_FATE = compiled(
    r"\b(?:found dead|dies|died|dead|dying|killed|kills|murdered|drown\w*|vanish\w*|disappear\w*"
    r"|goes missing|went missing|missing|arrested|caught|jailed|hanged|shot|stabbed|poisoned|sacked"
    r"|fired|made redundant|marr(?:y|ies|ied)|kidnapped|stolen|rescued|saved|escap\w+|surviv\w+"
    r"|(?:does|did|do)(?:n['’]?t| not) (?:come back|return|make it)"
    r"|never (?:comes|came|seen|returns)"
    r"|lives(?= *$|[.,;:!)]| on\b)|leaves|left(?! (?:is|are|was|were|belongs?|in|to|on)\b)|lost"
    r"|loses|falls|fell|injured|hurt|eaten|burn\w*|sinks?|sank|destroyed"
    r"|gives? up|gave up|sacrific\w+|switch\w* off|shut\w* down|retires|promoted|turns? into"
    r"|(?:is|are|was|were|gets?|got|been) (?:\w+ly )?(?!(?:played|voiced|portrayed|called|named"
    r"|known|based|set|seen|supposed|meant|said|described|interested|involved|inspired|credited|billed"
    r"|helped|joined|matched|dressed|served|used|allowed|asked|needed|related|employed|hired)\b)"
    r"(?:\w{2,}ed|sent|shut|thrown|taken|sold|cut|put|given|hidden|frozen|broken|stuck|swept)"
    r" (?:in|into|off|away|to|up|down|out|by|from|on|back)"
    r"|(?:gets?|got) (?:away|out(?! of (?:hand|it)\b))|walks? free"
    r"|br(?:ea|o)ks?(?! (?:the|his|her|their|its|into|in(?! (?:the|two|half|pieces)\b)|up|my"
    r"|your|it|a|an|new|bread)\b)"
    r"|crack(?:s|ed)?(?! (?:the|a|an|his|her|jokes?|open)\b)|explod\w+|collaps\w+|shatter\w*"
    r"|melt(?:s|ed)?|flood(?:s|ed)?|ends up|turns out|(?:gets?|got) (?:him|her|them)|gone|dropped"
    r"|demolished"
    r"|(?:goes|went|ends up|ended up) (?:in|into|on|onto|to|over|under|up in|back to)"
    rf" (?:the {_PLACE}|(?:an?|his|her) {_PLACE}|smoke|flames))\b"
)
_DONE_TO_IT = compiled(
    r"\b(?:puts?|drives?|drove|throws?|threw|dumps?|dumped|sells?|sold|burns?|burnt|smash\w*|crash\w*"
    r"|wrecks?|wrecked|breaks?|broke|bur(?:y|ies|ied)|tips?|tipped|push\w*|sinks?|sank|steals?|stole"
    r"|eats?|ate|swallow\w*|blows? up|blew up|destroy\w*|rescues?|saves?|gives?|gave|hands? over"
    r"|sets? fire to|demolish\w*|knock\w* down|tears? (?:down|up)|hides?|hid|returns?|repairs?)"
    r" (?:the|his|her|their|its|that|this)(?: [\w-]+)? $"
)
"""What somebody does to a thing, which is what becomes of it."""


async def fate(inquiry: Inquiry) -> Answer | None:
    """The sentence that tells it; else that none does. None where it is not asked."""
    asked = _ASKS.match(inquiry.masked.parted)
    if asked is None:
        return None
    who = asked_of(bare(asked["who"]))
    films = await films_named(inquiry) or await films_meant(inquiry)
    if not who or UNCLEAR in who or len(films) != 1:
        return None
    found = await parties(inquiry, who, films)
    if found is None:
        return None
    pool = await inquiry.passages.of_films(films, inquiry.question)
    head = also_named(found[0][-1], who[-1], pool)
    told = []
    for one in pool:
        said = " ".join(fold(one.evidence.quote).split())
        gaps = [gap for span in head.mentions(said) for gap in _gaps(said, span)]
        gaps += [0 for span in head.mentions(said) if _is_done_to(said, span)]
        if gaps:
            told.append((min(gaps), one.position, one))
    if not told:
        inquiry.unsaid = True
        return await sentences.closing(inquiry)
    best = min(told, key=lambda pair: pair[:2])[2]
    inquiry.note("a sentence tells what becomes of them")
    text = compose.of_its_film(best.evidence)
    answer = inquiry.answer(text, films=films, evidence=[best.evidence])
    return replace(answer, final=True)


def _is_done_to(said: str, span: tuple[int, int]) -> bool:
    """Whether somebody does it something, and is not only out to: "wants to sell the boat"."""
    clause = _APART.split(said[: span[0]])[-1]
    undone = _only_meant(clause) or DENIES.search(clause)
    return _DONE_TO_IT.search(clause) is not None and not undone


def _only_meant(clause: str) -> bool:
    return bool(AIM.search(clause) or UNSURE.search(clause))


_AFTER, _BEFORE = 80, 25  # characters between somebody and what becomes of them


def _gaps(said: str, span: tuple[int, int]) -> Iterator[int]:
    """How far each fate stands from a mention in its clause, after it or right before it."""
    owns = _OWNS.match(said[span[1] :])
    for hit in _FATE.finditer(said) if not owns else ():
        after, before = said[span[1] : hit.start()], said[hit.end() : span[0]]
        if _only_meant(_APART.split(said[: hit.start()])[-1]):
            continue
        if hit.start() >= span[1] and len(after) <= _AFTER and not _APART.search(after):
            yield len(after)
        elif hit.end() <= span[0] and len(before) <= _BEFORE and not _APART.search(before):
            yield len(before)


_OWNS = compiled(
    r"['’]s [\w-]+ (?!(?:by|in|at|on|and|but|for|before|after|when|to|into|of|from|with|out)\b)\w"
)
"""Somebody else's fate: "Ann's dead wife"."""
_APART = compiled(r"[.;:!?]")
