"""Who or what is best in a film, or worst: only what a sentence plainly puts first or last."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.passages import Sentence
from bot.answers.model import Answer
from bot.answers.opinions.view_told import SHORTEST_NAME, Told, quoting
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
_SCENES = compiled(
    r"\b(?:scenes?|sequences?|chapters?|sections?|bits?|moments?|episodes?|minutes|hour|reel|half"
    r"|acts?"
    r"|stretch|chase|numbers?|fights?|duel|first|second|third|opening|ending|finale|shot|speech)\b"
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
        return await _best_player(inquiry, films, clear, marks)
    if asked.group == "scene":
        clear = [one for one in clear if _SCENES.search(one.folded)] or ([] if good else clear)
    return quoting(inquiry, [Told(len(marks.findall(one.folded)), one) for one in clear])


async def _best_player(
    inquiry: Inquiry,
    films: Sequence[FilmRef],
    clear: Sequence[Sentence],
    marks: re.Pattern[str],
) -> Answer | None:
    """The performer, or the character, whom a sentence puts first or last."""
    cast = await inquiry.facts_of(films, (Kind.CAST, Kind.CHARACTER))
    best: tuple[float, Sentence, str] | None = None
    for one in clear:
        played = [fact for fact in cast if fact.kind is Kind.CAST]
        names = _players(played, one) or _players(cast, one)
        if not names:
            continue
        hit = marks.search(one.folded)
        assert hit is not None  # noqa: S101
        distance, value = min((abs(hit.start() - at), value) for at, value in names)
        weight = len(marks.findall(one.folded)) - distance / 40
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
