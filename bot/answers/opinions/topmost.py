"""Who or what is best in a film, or worst: only what a sentence plainly puts first or last."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.passages import Sentence
from bot.answers.model import Answer
from bot.answers.opinions.view_told import SHORTEST_NAME, Told, quoting
from bot.answers.proof.faults import STORY_TROUBLE
from bot.answers.question.view_wording import View
from bot.library.model import FilmRef, StoredFact
from bot.patterns import compiled
from bot.reading.model import Kind
from bot.reading.opinions import tone_in
from bot.reading.text import words

_BEST = compiled(
    r"\b(?:best|finest|standout|stands? out|stole|steals?|highlights?|holds? it together"
    r"|saving grace|shines?|masterpiece|mvp|emerges? with credit|star turn|star of"
    r"|funniest|loveliest|scariest|strongest|unforgettable|took my breath|takes (?:the|your) breath"
    r"|as \w+ as any(?:thing)?"
    r"|flawless|magnificent|superb|carr(?:y|ies|ying)|only .* (?:shows?|works?|comes? alive))\b"
)
_WORST = compiled(
    r"\b(?:weak(?:est|ness)?|worst|poorest|miscast|lets? (?:it|the side|things|everyone) down"
    r"|wooden"
    r"|out of (?:her|his|their) depth|panto\w*|never comes to life|less luck|less assured"
    r"|less happy"
    r"|only false note|hams?|mumbles?|spoils?|trouble|problem|complaint|moan|gripe|quibble|fault"
    r"|mess"
    r"|misfires?"
    r"|stumbles?|falls? (?:apart|flat)|goes nowhere|sags?|drags?|slog|cheat|wandered in|stiff"
    r"|loses? (?:its|the) way|lost track|lost me|overstays?|outstays?|did not care for|a mistake)\b"
)
_THING = (
    r"(?:things?|scenes?|parts?|moments?|bits?|sequences?|stretch|performances?|jokes?|laughs?|lines?"
    r"|shots?|numbers?|songs?|ideas?|effects?|reasons?|chase|characters?|touch(?:es)?)"
)
_OUTRIGHT = {
    "best": compiled(
        r"\b(?:best|finest|loveliest|funniest|strongest|greatest|cleverest|most \w+) (?:\w+ ){0,2}"
        rf"{_THING}\b(?! to\b)|\bhighlights?\b|\bhigh point\b|\bsteals (?:the|every)\b"
        rf"|\bwalks? off with the\b|\b(?:one|only|single) (?:\w+ly )?(?:good|great|fresh|bright"
        rf"|decent|real|terrific|fine|welcome|true|original) (?:\w+ )?{_THING}\b"
    ),
    "worst": compiled(
        rf"\b(?:worst|weakest|poorest|dullest|silliest) (?:\w+ ){{0,2}}{_THING}\b|\blow point\b"
        r"|\bwhat (?:i|we) (?:did not|didnt|do not|dont) (?:like|love|care for)\b"
        r"|\bweak(?:est)? link\b"
        r"|\bmy (?:only |one |main |biggest |chief )*(?:complaint|gripe|quibble|grumble|trouble"
        r"|problem|niggle|moan)\b|\bthe (?:trouble|problem|snag|weakness|drawback)"
        r" (?:is|with|here)\b"
        r"|\bcould have done without\b|\bless taken with\b|\bif i have a complaint\b"
    ),
}
"""Puts a thing first, or last, in so many words."""
_NOT_OF_IT = compiled(
    rf"{STORY_TROUBLE}|"
    r"\b(?:last|this|next) (?:year|week|month)s? (?:best|worst)|\bbest of luck\b"
)
_POINTS_BACK = compiled(
    r"^(?:it|its|that|thats|this|they|those|these|he|she) (?:is|was|are|were)\b"
)
_SCENES = compiled(
    r"\b(?:scenes?|sequences?|chapters?|sections?|bits?|moments?|episodes?|minutes|hour|reel|half"
    r"|acts?"
    r"|stretch|chase|numbers?|fights?|duel|first|second|third|opening|ending|finale|shot|speech)\b"
)
_OF_WHOM = compiled(r"^(?:and |but )?(?:he|she|hes|shes|they)\b")
_STAGED = compiled(
    r"\b(?:scenes?|sequences?|moments?|chases?|numbers?|fights?|duels?|meeting|race|finale|ending"
    r"|dinner|procession|shots?|speech)\b"
)


async def topmost(
    inquiry: Inquiry, asked: View, films: Sequence[FilmRef], pool: Sequence[Sentence]
) -> Answer | None:
    """What a sentence plainly puts first, or last."""
    good = asked.sort == "best"
    marks, side = (_BEST, 1) if good else (_WORST, -1)
    there = [one for one in pool if marks.search(one.folded) and one.then is None]
    clear = [one for one in there if tone_in(one.evidence.quote).lean * side > -1]
    if asked.group == "performer":
        return await _best_player(inquiry, films, clear, marks, pool)
    if asked.group == "scene":
        clear = [one for one in clear if _SCENES.search(one.folded)] or (
            [one for one in pool if one.then is None and _fine_scene(one)] if good else clear
        )
    return quoting(inquiry, [Told(_plainness(one, marks, side), one) for one in clear])


_BESIDE_SCENE = compiled(
    rf"(?:\b[\w-]+ ){{0,2}}{_STAGED.pattern}(?: (?:\w+ ){{0,4}}?(?:is|was|are|were|works?|made|had)"
    r"(?: [\w-]+){1,4})?"
)
"""A scene with the words that stand right by it: praise farther off may be of anything."""


def _fine_scene(one: Sentence) -> bool:
    """Whether a sentence praises a scene, though it puts it above no other."""
    text = " ".join(one.folded.split())
    return any(tone_in(beside[0]).lean > 0 for beside in _BESIDE_SCENE.finditer(text))


def outright(inquiry: Inquiry, asked: View, pool: Sequence[Sentence]) -> Answer | None:
    """What a sentence puts first, or last, in so many words; with what it points back to."""
    side = 1 if asked.sort == "best" else -1
    before: Sentence | None = None
    found: list[Told] = []
    for one in pool:
        hit = _OUTRIGHT[asked.sort].search(one.folded)
        agrees = tone_in(one.evidence.quote).lean * side >= -1
        if hit and agrees and one.then is None and not _NOT_OF_IT.search(one.folded):
            named = before if _POINTS_BACK.match(one.folded) else None
            found.append(Told(2.0 - len(found) / 10, one, named))
        before = one
    return quoting(inquiry, found)


def _plainness(one: Sentence, marks: re.Pattern[str], side: int) -> float:
    plain = re.search(r"\b(?:best|finest|worst|weak\w*|standout|highlight|only)\b", one.folded)
    return (
        2 * bool(plain)
        + len(marks.findall(one.folded))
        + tone_in(one.evidence.quote).lean * side / 4
    )


async def _best_player(
    inquiry: Inquiry,
    films: Sequence[FilmRef],
    clear: Sequence[Sentence],
    marks: re.Pattern[str],
    pool: Sequence[Sentence],
) -> Answer | None:
    """The performer, or the character, whom a sentence puts first or last."""
    cast = await inquiry.facts_of(films, (Kind.CAST, Kind.CHARACTER))
    best: tuple[float, Sentence, str] | None = None
    for one in clear:
        played = [fact for fact in cast if fact.kind is Kind.CAST]
        names = _players(played, one) or _players(cast, one)
        if not names and _OF_WHOM.match(one.folded) and one.position > 0:
            told = [other for other in pool if 0 < one.position - other.position <= 1]
            named = [value for other in told for _, value in sorted(_players(cast, other))]
            names = [(0, value) for value in named[:1]]
        if not names:
            continue
        hit = marks.search(one.folded)
        assert hit is not None  # noqa: S101
        distance, value = min((abs(hit.start() - at), value) for at, value in names)
        weight = _plainness(one, marks, 1 if marks is _BEST else -1) - distance / 40
        if best is None or (weight, -one.position) > (best[0], -best[1].position):
            best = (weight, one, value)
    if best is None:
        acted = [
            one
            for one in clear
            if re.search(r"\b(?:perform\w+|act(?:or|ress|ing)|turn)\b", one.folded)
        ]
        return quoting(inquiry, [Told(1.0, one) for one in acted[:1]])
    return quoting(inquiry, [Told(best[0], best[1])], [best[2]])


def _players(cast: Sequence[StoredFact], one: Sentence) -> list[tuple[int, str]]:
    """Where a sentence names somebody of the cast, by which name of whom."""
    spoken = f" {one.folded} "
    return [
        (spoken.index(f" {way} "), fact.value)
        for fact in cast
        for name in (fact.value, fact.detail)
        for way in {" ".join(words(name)), *words(name)[-1:]}
        if len(way) >= SHORTEST_NAME and one.says(way)
    ]
