"""What becomes of somebody: by the sentence that names them and tells of a fate.

Who they are, or that they are named, tells nothing of what happens to them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.answers import compose
from bot.answers.details import sentences
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_meant, films_named
from bot.answers.finding.passages import Sentence
from bot.answers.happenings.parties import only_film_with, parties
from bot.answers.model import Answer
from bot.answers.proof.party import DENIES, Party, Scene, stands_for
from bot.answers.proof.polar import AIM, UNSURE
from bot.answers.question.happening_wording import UNCLEAR, asked_of, bare
from bot.answers.question.wording import pattern
from bot.library.model import FilmRef
from bot.patterns import compiled
from bot.reading.text import fold, stem, words

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
    r"|leaves|left|lost|loses|falls|fell|injured|hurt|eaten|burn\w*|sinks?|sank|destroyed"
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
_OF_WORDS = compiled(
    r"\bleft (?:me|us|you)\b|\blost (?:me|us|count)\b|\bdeadpan\b|\bleft wanting\b"
)


async def fate(inquiry: Inquiry) -> Answer | None:
    """The sentence that tells it; else that none does. None where it is not asked."""
    asked = _ASKS.match(inquiry.masked.parted)
    if asked is None:
        return None
    who = asked_of(bare(asked["who"]))
    films = await films_named(inquiry) or await films_meant(inquiry)
    if not who or UNCLEAR in who:
        return None
    films = films or await only_film_with(inquiry, who) or await _only_film_of(inquiry, who)
    if len(films) != 1:
        return None
    found = await parties(inquiry, who, films)
    if found is None:
        return None
    head = found[0][-1]
    told = []
    for one in await inquiry.passages.of_films(films, inquiry.question):
        said = _OF_WORDS.sub(" ", " ".join(fold(one.evidence.quote).split()))
        gaps = [gap for span in head.mentions(said) for gap in _gaps(said, span)]
        if not head.mentions(said):
            meant, surely = _by_pronoun(head, one, said, found[1]), _WEAK.sub(_blank, said)
            gaps += [gap for span in meant for gap in _gaps(surely, span)]
        gaps += [0 for span in head.mentions(said) if _is_done_to(said, span)]
        if _AT_END.search(asked[0]):
            gaps += [0 for span in head.mentions(said) if _so_at_end(said, span)]
        if gaps:
            told.append((min(gaps), one.position, one))
    if not told:
        inquiry.unsaid = True
        return await sentences.closing(inquiry)
    best = min(told, key=lambda pair: pair[:2])[2]
    inquiry.note("a sentence tells what becomes of them")
    return inquiry.answer(compose.of_its_film(best.evidence), films=films, evidence=[best.evidence])


async def _only_film_of(inquiry: Inquiry, who: Sequence[str]) -> list[FilmRef]:
    """The one film that speaks of a thing, where its words alone tell the film: "the bell"."""
    if any(token[0] == "@" for token in who):
        return []
    spoken = " ".join(who)
    terms = [stem(token) for token in who]
    there = await inquiry.passages.anywhere(spoken)
    films = {one.film: None for one in there if all(term in one.stems for term in terms)}
    return list(films) if len(films) == 1 else []


def _is_done_to(said: str, span: tuple[int, int]) -> bool:
    """Whether somebody does it something, and is not only out to: "wants to sell the boat"."""
    clause = _APART.split(said[: span[0]])[-1]
    undone = _only_meant(clause) or DENIES.search(clause) or _OF_IT.match(said[span[1] :])
    return _DONE_TO_IT.search(clause) is not None and not undone


_AT_END = compiled(
    r"\b(?:the end|ending|(?:last|final|closing) (?:shot|scene|image|frame|reel|minutes|moments))\b"
)
_IN_THAT_STATE = compiled(
    r" (?!(?:looks?|works?|feels?|seems?|makes?|has|needs?|comes|steals|lets|moves|moved|is|was)\b)"
    r"[a-z]{2,}(?:s|ed|en|ing|lt|ng)\b(?! (?:of|film|movie)\b)"
)


def _so_at_end(said: str, span: tuple[int, int]) -> bool:
    """Whether it is shown so at the end: "the ending, with the cheque framed"."""
    lead = _APART.split(said[: span[0]])[-1]
    shown = _AT_END.search(lead) and not _only_meant(lead) and not DENIES.search(lead)
    return bool(shown) and _IN_THAT_STATE.match(said[span[1] :]) is not None


def _only_meant(clause: str) -> bool:
    return any(way.search(clause) for way in (AIM, UNSURE, _DREAMT))


_DREAMT = compiled(r"\bdream(?:s|t|ed|ing)? (?:of|that|about)\b")
_OF_IT = compiled(r"['’]s\b")


def _blank(found: re.Match[str]) -> str:
    return "_" * len(found[0])


def _by_pronoun(
    head: Party, one: Sentence, said: str, rivals: re.Pattern[str] | None
) -> list[tuple[int, int]]:
    """Where "she" means somebody named before, and a sentence names nobody else."""
    if (rivals and rivals.search(said)) or not head.phrases:
        return []
    ways = "|".join(rf"{re.escape(' '.join(words(way)))}" for way in sorted(head.phrases))
    what = r" (?:the|an?|his|her) [\w-]+(?: [\w-]+)?"  # somebody is, beside the name
    before = re.sub(rf"\b(?P<name>{ways}){what}", r"\g<name>", one.before)
    scene = Scene(said, before, rivals)
    found = re.search(r"\b(?:he|she)\b", said)
    means = found and stands_for(found[0], head, scene, said[: found.start()])
    return [found.span()] if found and means else []


_WEAK = compiled(r"\b(?:leaves|left|loses|lost|falls|fell|turns? (?:out|into)|ends up|shot)\b")
"""What tells a fate only of those who are named beside it: "she hardly leaves her armchair"."""
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
