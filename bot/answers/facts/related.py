"""What two are to each other: married, brother and sister, "is Nell Agnes's daughter".

By the sentence that ties them with a word for kin: "Agnes and her brother Carl", "his daughter
Nell" where Agnes's father was the last one named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.passages import Sentence
from bot.answers.model import Answer, Evidence
from bot.answers.question.wording import pattern
from bot.answers.words.kin import KIN, TIES, pair_ties, said_of_one, said_of_pair
from bot.answers.words.terms import FUNCTION_WORDS
from bot.library.model import FilmRef
from bot.patterns import compiled
from bot.reading.model import Kind
from bot.reading.text import fold, words

_WHO = r"(?:the )?[\w.-]+(?: (?!and\b|related\b|married\b|is\b)[\w.-]+){0,3}?"
_REALLY = r"(?:(?:actually|really|still|in fact|supposed to be|meant to be|like|also) )*"
_PAIRED = rf"(?P<pair>(?:a )?[a-z]+(?: (?:and|a) [a-z]+)?|{KIN})"
_OPENS = r"^(?:(?:so|and|but|wait|ok|hey) )*"
_IN_FILM = r"(?: (?:to each other|to one another|at all|in real life))*(?: (?:in|from|of) .+)?$"
_PAIR = compiled(
    rf"{_OPENS}(?:are|were) (?P<one>{_WHO}) and (?P<other>{_WHO}) {_REALLY}{_PAIRED}{_IN_FILM}"
)
_TO_ONE = compiled(
    rf"{_OPENS}(?:is|was) (?P<one>{_WHO}) {_REALLY}(?P<pair>married|related) to (?P<other>{_WHO})"
    rf"{_IN_FILM}"
)
_KIN_OF = compiled(
    rf"{_OPENS}(?:is|was) (?P<one>{_WHO}) {_REALLY}(?:(?P<other>{_WHO})['’]s? (?P<kin>{KIN})"
    rf"|the (?P<kin_of>{KIN}) of (?P<other_of>{_WHO})){_IN_FILM}"
)
_HOW = compiled(
    rf"{_OPENS}(?:how (?:is|are|was|were) (?P<one>{_WHO}) (?:related to|and) (?P<other>{_WHO})"
    r"(?: related| connected)?"
    rf"|what(?:['’]?s| is)? the (?:relation|relationship|connection) (?:between|of) "
    rf"(?P<one_b>{_WHO}) (?:and|to) (?P<other_b>{_WHO})"
    rf"|what(?:['’]?s| is)? (?P<one_c>{_WHO})['’]s? relation(?:ship)? (?:to|with) "
    rf"(?P<other_c>{_WHO})){_IN_FILM}"
)
_IS_KIN_WORD = pattern(rf"(?:{KIN}|related|married|couple|relation\w*)")


_MARRIED = compiled(
    rf"{_OPENS}(?P<aux>is|was) (?P<one>{_WHO}) {_REALLY}(?:married|a married \w+){_IN_FILM}"
)


@dataclass(frozen=True, slots=True)
class _Asked:
    one: str
    other: str
    pair: str = ""  # what both are asked to be
    kin: str = ""  # what the one is asked to be of the other
    once: bool = False  # "were they married"


async def related(inquiry: Inquiry) -> Answer | None:
    """The tie, or yes or no, by the sentence that tells it; None where none does."""
    said = " ".join(fold(inquiry.question).rstrip(" ?!.").split())
    if not _IS_KIN_WORD.search(said):
        return None
    if single := _MARRIED.match(said):
        return await _is_married(inquiry, single["one"], once=single["aux"] == "was")
    if (asked := _read(said)) is None:
        return None
    one, other = _ways(asked.one), _ways(asked.other)
    if not one or not other or one == other:
        return None
    films = await inquiry.resolver.all_titled()
    pool = await _sentences(inquiry, films, f"{asked.one} {asked.other}")
    rivals = await _others(inquiry, list(dict.fromkeys(each.film for each in pool)), one, other)
    found: list[tuple[str, str, Evidence]] = []
    for each in pool:
        for told, turned in tied(each, one, other, rivals):
            if asked.kin:
                word = said_of_one(asked.kin, told, turned=turned, owner=_owner(each, told))
            else:
                word = said_of_pair(asked.pair, told, once=asked.once) if asked.pair else "told"
            if word:
                found.append((word, told, each.evidence))
    if len({(word, proof.film) for word, _, proof in found}) != 1:
        return None
    word, told, proof = found[0]
    inquiry.note(f"a sentence tells what they are to each other: {told}")
    inquiry.judged = True
    value = told if word == "told" else word
    return inquiry.by_sentence(value, proof)


def _owner(line: Sentence, told: str) -> str:
    """ "his" or "her", before the word for what one is to the other."""
    found = re.search(rf"\b(his|her) (?:\w+ ){{0,2}}?{re.escape(told)}\b", line.folded)
    return found[1] if found else ""


async def _is_married(inquiry: Inquiry, name: str, *, once: bool) -> Answer | None:
    """Yes where a spouse of theirs is told of, no where one is dead or left."""
    ways = _ways(name)
    pool = await _sentences(inquiry, await inquiry.resolver.all_titled(), name) if ways else []
    who = rf"{_any(ways)}(?: (?!and\b|or\b)[\w.-]+)??" if ways else ""
    alone = r"(?:widow|widower|widowed|divorced|ex-(?:wife|husband))"
    told = (
        (
            rf"\b{who}'s (?:husband|wife)\b|\b{who}\b{_BESIDE} and (?:his|her) (?:husband|wife)\b",
            "yes",
        ),
        (
            rf"\b{who}\b{_BESIDE}, [^,.;]{{0,30}}\b{alone}\b|\b{alone} (?:[\w-]+ ){{0,2}}{who}\b",
            "no",
        ),
        (rf"\b{who}\b{_BESIDE}(?: is|,) an? (?:[\w-]+ ){{0,2}}{alone}\b|\b{who}'s {alone}\b", "no"),
    )
    found = [
        (word, one.evidence)
        for one in pool
        for wanted, word in told
        if re.search(wanted, " ".join(fold(one.evidence.quote).replace("’", "'").split()))
    ]
    if len({(word, proof.film) for word, proof in found}) != 1:
        return None
    word, proof = found[0]
    word = "yes" if once else word
    inquiry.note("a sentence tells of a marriage")
    inquiry.judged = True
    return inquiry.by_sentence(word, proof)


def _read(said: str) -> _Asked | None:
    if found := _KIN_OF.match(said):
        one, other = found["one"], found["other"] or found["other_of"]
        return _Asked(one, other, kin=found["kin"] or found["kin_of"])
    if found := _PAIR.match(said) or _TO_ONE.match(said):
        known = found["pair"] == "related" or pair_ties(found["pair"])
        once = re.match(rf"{_OPENS}(?:was|were)\b", said) is not None
        return _Asked(found["one"], found["other"], found["pair"], once=once) if known else None
    if found := _HOW.match(said):
        sides = [one for one in found.groups() if one]
        return _Asked(sides[0], sides[1])
    return None


def _ways(spoken: str) -> frozenset[str]:
    """How a sentence may name somebody: by each telling word of the name."""
    parts = {one for one in words(spoken) if len(one) > 1 and one not in FUNCTION_WORDS}
    return frozenset(parts - _TITLES)


_TITLES = frozenset(
    ["mr", "mrs", "miss", "ms", "dr", "sir", "dame", "lady", "lord", "captain", "inspector"]
)


async def _sentences(inquiry: Inquiry, films: Sequence[FilmRef], names: str) -> list[Sentence]:
    if not films:
        near = await inquiry.passages.anywhere(names)
        films = list(dict.fromkeys(one.film for one in near))[:_FILMS]
    return await inquiry.passages.of_films(films, names) if films else []


_FILMS = 6


async def _others(
    inquiry: Inquiry, films: Sequence[FilmRef], one: frozenset[str], other: frozenset[str]
) -> frozenset[str]:
    """The names of everybody else in the story: "his" may mean them."""
    cast = await inquiry.facts_of(films, (Kind.CAST, Kind.CHARACTER))
    names = [
        set(words(fact.value if fact.kind is Kind.CHARACTER else fact.detail)) for fact in cast
    ]
    of_others = (name for name in names if name.isdisjoint(one | other))
    return frozenset().union(*of_others) - FUNCTION_WORDS - _TITLES


_BESIDE = r"(?: \([^()]{2,60}\))?"
_HIS = r"(?:his|her|their|its)"
_TOLD_OF = r"(?:(?!(?:and|of|with|from|to|who)\b)[\w-]+,? ){0,3}?"
_CALLED = r"(?:,|:| is| was| called| named| -| –| —)? ?"
_PLURAL = r"(?:brothers|sisters|siblings|twins|cousins|lovers|sweethearts)"
_UNSURE = compiled(
    r"\b(?:as if|as though|like|pretend\w*|not|nearly|almost|could be|might be)\b[^.;]{0,30}$"
)


def tied(
    one: Sentence, first: frozenset[str], second: frozenset[str], rivals: frozenset[str]
) -> Iterator[tuple[str, bool]]:
    """What a sentence says the first is to the second, or (turned) the second to the first."""
    said = " ".join(fold(one.evidence.quote).replace("’", "'").split())
    for who, whose, turned in ((first, second, False), (second, first, True)):
        for told in _ties(said, one.before, _any(who), _any(whose), rivals, whose):
            yield told, turned
    one_way, other_way = _any(first), _any(second)
    either = rf"(?:{one_way}\b[\w .]*? and {other_way}|{other_way}\b[\w .]*? and {one_way})"
    for wanted, group in (
        (rf"\b(?P<kin>{_PLURAL}),? {either}\b", ""),
        (rf"\b{either}\b{_BESIDE},? (?:are|were|who are) (?:the )?(?P<kin>{_PLURAL})\b", ""),
        (rf"\b{either}\b{_BESIDE}, (?:the |two )?(?:[\w-]+ )?(?P<kin>{_PLURAL})\b", ""),
        (rf"\b{either}\b{_BESIDE}, (?:a )?(?:brother and sister|sister and brother)\b", "sister"),
        (rf"\b(?:married couple|husband and wife)\b[\w ]{{0,20}},? {either}\b", "wife"),
        (rf"\b{either}\b,? (?:(?:who )?are|were) (?:married|husband and wife)\b", "wife"),
        (rf"\b(?:brother and sister|sister and brother)\b,?[\w ]{{0,20}} {either}\b", "sister"),
    ):
        found = re.search(wanted, said)
        if found and not _UNSURE.search(said[: found.start()]):
            yield (group or found["kin"]), False


def _any(ways: frozenset[str]) -> str:
    return rf"(?:{'|'.join(sorted(map(re.escape, ways)))})"


def _ties(
    said: str, before: str, who: str, whose: str, rivals: frozenset[str], owner: frozenset[str]
) -> Iterator[str]:
    """The kin words by which a folded sentence ties `who` to `whose`."""
    named = rf"(?:(?!{who}\b)[\w.]+ )?{who}"
    for wanted in (
        rf"\b{whose}'s? {_TOLD_OF}(?P<kin>{KIN}){_CALLED}{named}\b",
        (
            rf"\b{named}\b{_BESIDE}(?: [\w.]+)?,? (?:is|was|as|plays|,)? ?(?:[\w ]+, )?"
            rf"{whose}'s? {_TOLD_OF}(?P<kin>{KIN})\b"
        ),
        (
            rf"\b{named}\b(?: [\w.]+)?{_BESIDE},? (?:is |was )?(?:an?|the) {_TOLD_OF}"
            rf"(?P<kin>{KIN}) of {whose}\b"
        ),
    ):
        for found in re.finditer(wanted, said):
            if not _UNSURE.search(said[: found.start("kin")]):
                yield found["kin"]
    for wanted in (
        rf"\b(?P<his>{_HIS}) {_TOLD_OF}(?P<kin>{KIN}){_CALLED}{named}\b",
        rf"\b{named}\b(?: [\w.]+)?{_BESIDE}, (?P<his>{_HIS}) {_TOLD_OF}(?P<kin>{KIN})\b",
    ):
        for found in re.finditer(wanted, said):
            if _UNSURE.search(said[: found.start("his")]):
                continue
            near = words(f"{before} | {said[: found.start()]}")
            last = next((w for w in reversed(near) if w in owner or w in rivals), "")
            if last in owner and found["kin"] in TIES:
                yield found["kin"]
