"""Must other films be seen first, does it stand alone: what the reviews say of that."""

from __future__ import annotations

import re

from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_meant
from bot.answers.model import Answer
from bot.answers.proof.polar import UNSURE
from bot.answers.question.happening_wording import asks_before
from bot.answers.question.mask import BREAK
from bot.answers.question.wording import pattern
from bot.library.model import FilmRef
from bot.patterns import compiled
from bot.reading.text import fold

_I = r"(?:i|you|u|we|one|anyone|someone|my \w+)"
_OTHERS = (
    r"(?:first|before(?:hand)?"
    r"|(?:to|and) (?:still )?(?:follow|understand|enjoy|get|appreciate|watch)"
    r"|(?:the|any|all)(?: of the)? (?:first|others?|original|earlier|previous|last|book|novel|rest"
    r"|prequels?|older|old))"
)
_SEE = r"(?:have )?(?:seen|see|watch(?:ed)?|read|know|known|remember)"
_NEED = pattern(
    rf"(?:(?:(?:do|does|did|will|would) {_I}(?: really| actually)? (?:need|have|ought) to"
    rf"|must {_I}|should {_I} have|need to|necessary to|essential to) {_SEE}\b.*{_OTHERS}.*"
    rf"|should {_I} (?:see|watch|read)\b.* (?:first|before(?:hand)?)\b.*"
    r"|(?:do|does|did|will|would) \w+ need the (?:first|others?|original|previous|rest)\b.*"
    rf"|(?:will|would|am) {_I}(?: \w+)? (?:be |get )?(?:totally )?(?:lost|confused)\b.*)"
)
_ALONE = pattern(
    rf"(?:can|could) {_I}(?: just| still)? (?:go in|go into|start|jump|dive|come|watch|see|enjoy"
    r"|follow)\b"
    r".*(?:cold|fresh|blind|here|start with|as a newcomer|without|(?:if|when|though) i)\b.*"
    rf"|(?:can|could|should) {_I}(?: \w+)? (?:watch|see|bother)\b.*(?:if|when|though) {_I}"
    r"(?: have)? (?:not|never|havent|didnt)\b.*"
    r"|(?:is|was) (?:it|this|@f\d+) (?:a )?(?:good|ok|okay|decent|fine|bad) (?:place |one |point )?"
    r"to (?:start|begin|jump in|get in)\b.*"
    rf"|(?:can|could|should) {_I}(?: just)? (?:start|begin) (?:with|at|from) (?:this|it|@f\d+)\b.*"
    r"|(?:does|do|will|would|can) (?:it|@f\d+)(?: \w+)? (?:work|stand|make sense)"
    r" (?:alone|by itself|on its own|as a stand ?alone|without|if i)\b.*"
    r"|(?:is|was) (?:it|@f\d+)(?: \w+)? (?:a )?(?:stand ?alone|self contained)\b.*"
    r"|(?:can|could) (?:it|@f\d+) be (?:watched|seen|followed|enjoyed)"
    r" (?:alone|by itself|on its own|without)\b.*"
)
_OWN = r"(?:alone|by itself|on (?:its|their) own)"
_STANDS = compiled(
    rf"\b(?:stands?|works?|holds? up)(?: \w+){{0,3}} {_OWN}|\bstand-?alone\b|\bself-contained\b"
    r"|(?:\b(?:not|never|no|without|dont)|n't)(?: really| strictly| actually| even)*"
    rf" (?:(?:need(?:ing)?|have|having) to|must) {_SEE}\b"
    r"(?! (?:this|it|the film) (?:twice|again|on))"
    rf"|\b(?:no need|need not|needn't|not necessary|unnecessary)(?: to)? {_SEE}\b"
    r"|\bno (?:prior|previous|earlier) (?:knowledge|acquaintance)\b"
    r"|\b(?:can|could|may)(?: (?!not\b|hardly\b|barely\b|scarcely\b)\w+)?"
    r" (?:follow|enjoy|watch|understand|see)(?: \w+){0,3} without (?:the )?(?:first|others?"
    r"|original|earlier|last|previous)\b"
    r"|\b(?:manage|cope|do|get by|fine|all right)(?: \w+){0,3} without\b"
    r"|\bnewcomers? (?:can|will|should|may)\b(?!(?: \w+){0,3} (?:lost|confused|struggle|baffled))"
    r"|\b(?:can|could) (?:\w+ )?(?:start|begin|come in|go in|jump in) (?:here|cold|fresh|blind)\b"
    r"|\b(?:makes? (?:perfect )?sense|follow|enjoy\w*|fine)(?: \w+){0,4}"
    r" (?:without (?:having )?(?:seen|seeing|knowing|watching)|if you (?:have not|have never|never"
    r"|haven't|'ve (?:not|never)))\b",
)
_NEEDS = compiled(
    rf"\b(?:need to|ought to|have to|had better|best to|want to) {_SEE}(?: \w+){{0,3}}"
    r" (?:first|others?|original|earlier|previous|book|novel|one)\b"
    r"|\b(?:see|watch|read) (?:the )?(?:first|original|others?|earlier|previous|book)"
    r"(?: \w+){0,2} (?:first|before)\b"
    r"|\b(?:lost|baffled|confused|no sense|nothing)(?: \w+){0,3} (?:without (?:having|the first)"
    r"|unless you|if you (?:have not|have never|haven't|'ve (?:not|never)|never))\b"
    r"|\b(?:if|when) you (?:have not|have never|haven't|havent|'ve (?:not|never)|never|didn't"
    r"|did not)(?: already)? (?:seen|saw|watch(?:ed)?|read|met)\b.{0,80}\b(?:lost|baffled|confused"
    r"|no idea|no sense|nothing|at sea|struggle)\b"
    r"|(?:\bnot|n't|\bno|\bnever) (?:a|the|an?y?) ?(?:good |easy )?(?:jumping|starting|entry)[ -]"
    r"?(?:on |in )?(?:point|place)\b|\b(?:do not|don't|dont) (?:start|begin) (?:here|with this)\b"
    r"|\bno (?:recaps?|catch(?:ing)?-?up)\b"
    r"|\b(?:lost|baffled|confused) by the (?:first|second|third)\b"
    r"|\bunless you(?:'ve| have) (?:seen|read|watched)\b|\bassumes (?:that )?you(?:'ve| have)\b"
    rf"|(?:\bnot|n't)(?: really)? (?:stand|work) {_OWN}|\bnot a stand-?alone\b"
)
_READ = compiled(r"\b(?:read|books?|novels?)\b")
_WITHOUT = compiled(r"\b(?:without|if|unless|though|when)\b")


_OTHER_WORKS = compiled(
    r"\b(?:first|others?|originals?|previous|earlier|older|series|trilogy|prequels?|sequels?|rest"
    r"|books?|novel|play|show|anything|second|two|others|before(?:hand)?|cold|fresh|blind|alone"
    r"|stand ?alone|self contained|by itself|on its own|start|newcomer|begin|jump in)\b"
    r"|@[fbu]\d+.*@[fbu]\d+"
)
"""Without any of these it is not asked whether others must be seen."""


def asks_for_others(masked: str) -> bool:
    """Whether a masked question asks if others are to be seen first, or if a film stands alone."""
    asked = " ".join(masked.replace(BREAK, " ").split())
    return bool((_NEED.search(asked) or _ALONE.search(asked)) and _OTHER_WORKS.search(asked))


async def others_first(inquiry: Inquiry) -> Answer | None:
    """Yes or no to whether others are to be seen first; None where nothing says."""
    clauses = inquiry.masked.parted.split(BREAK)
    asked = " ".join(" ".join(clauses).split())
    needs, alone = _NEED.search(asked), _ALONE.search(asked)
    first = min((one.start() for one in (needs, alone) if one), default=0)
    if not (needs or alone) or asks_before([asked[:first]]) or not _OTHER_WORKS.search(asked):
        return None
    if needs and alone:
        needs, alone = (needs, None) if needs.start() < alone.start() else (None, alone)
    film = await _film_asked(inquiry, asked)
    if film is None:
        return None
    for one in await inquiry.passages.of_films([film], inquiry.question):
        said = fold(" ".join(one.evidence.quote.split()))
        if _READ.search(said) and not _READ.search(asked):
            continue
        stands, wants = _STANDS.search(said), _NEEDS.search(said)
        found = stands or wants
        told_off = wants is not None and wants[0].endswith(
            (" here", " with this")
        )  # "if you haven't, …"
        if found is None or (UNSURE.search(said.replace(found[0], " ")) and not told_off):
            continue
        word = "no" if bool(stands) == bool(needs) else "yes"
        inquiry.note("a sentence says whether others are to be seen first")
        return inquiry.by_sentence(word, one.evidence, films=[film])
    return None


async def _film_asked(inquiry: Inquiry, asked: str) -> FilmRef | None:
    """The film that would be seen: the last one named, of those before "without"."""
    first, *rest = _WITHOUT.split(asked, maxsplit=1)
    numbers = re.findall(r"@[fb](\d+)", first) or re.findall(r"@[fb](\d+)", " ".join(rest))
    if numbers:
        films = await inquiry.resolver.titled([int(numbers[-1])])
    else:
        films = await films_meant(inquiry)
    return films[0] if len(films) == 1 else None
