"""What reviews say of a matter in whatever words: for where no opinion of it was read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.answers import compose
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.passages import Sentence
from bot.answers.finding.review_store import StoredOpinion
from bot.answers.model import Answer
from bot.answers.opinions.plainest import is_choice, one_of_each, plainest
from bot.answers.proof.left_open import withheld
from bot.answers.proof.polar import aims, only_aimed, polarity
from bot.answers.proof.relevance import relevance
from bot.answers.question.clue_wording import HOW_IT_IS
from bot.answers.question.mask import plain_words
from bot.answers.question.matter_words import matter_of
from bot.answers.question.wording import ASPECTS, pattern
from bot.answers.words.matters import ASKING, JUDGING, MATTERS, VAGUE, words_for
from bot.answers.words.terms import content_words
from bot.library.model import FilmRef
from bot.reading.model import Aspect, Kind
from bot.reading.opinions import CLEAR, lean_on, tone_in
from bot.reading.plain_remarks import remarks_plainly
from bot.reading.text import fold_line, stem, words

_QUOTED = 2
_OUTRIGHT = 2  # reviews that name what they judge, beside which others need not count
_SHORT = 3  # letters of a word that says nothing alone: make "up"
_WEIGHED = 150  # sentences of one side that are compared
_ALSO_SAID = {
    Aspect.STORY: r"plot\w*|script|screenplay|written|writing|twists?|predictable|narrative",
    Aspect.ACTING: r"perform\w+|acting|actors?|actress\w*|convincing|ham(?:s|med|my)|miscast"
    r"|presence",
    Aspect.VISUALS: r"look(?:s|ed)?(?! (?:for|at|after|into|out|forward)\b)"
    r"|(?<!final )(?<!last )(?<!first )(?<!opening )(?<!closing )shots?"
    r"|photograph(?!ers?\b)\w*|images?|camera|colou?r\w*"
    r"|effects|visual\w*|lit|light(?:ing|s)|animat\w+|cinematograph\w*|handsome\w*|ravish\w*",
    Aspect.MUSIC: r"music\w*|scores?|songs?|soundtrack|tunes?|sings?|piano|strings",
    Aspect.PACING: r"slow\w*|(?:too |over)long|longueurs?|brisk\w*|bor(?:e|es|ed|ing)"
    r"|drag\w*+(?! (?:me|us|him|her|them|my|an? (?!bit|little|lot|touch|tad))\b)"
    r"|pac\w+|rush\w*|patien(?:ce|tly)|(?:is|an?|so|more) patient|sag\w*|plod\w*|bagg\w+|dawdl\w+"
    r"|tread\w* water"
    r"|outstay\w*|overstay\w*|flag(?:s|ged)|flew by|flies by|trim\w*|glacial"
    r"|tension \w+ (?:away|slack)|(?:tension|momentum|interest) has \w+|watch(?:ed)? my watch|at"
    r" my watch|too much of (?:it|them)|padd\w+|meander\w*|lull\w*"
    r"|(?:races|zips|rattles|bowls|rips|barrels|romps|gallops|clips|trots|cracks) along",
    Aspect.DIALOGUE: r"(?<!tide )(?<!story )lines?|jokes?|witty|banter|speech\w*"
    r"|talk\w*|language",
    Aspect.ENDING: r"end(?:s|ed|ing)|conclu\w+|third act|climax|farewell"
    r"|(?:final|last) (?:act|scene|shot|line|half|reel|third|(?:\w+ )?minutes)",
}
"""Words in which an aspect is spoken of without being named."""
_ALSO_JUDGED = {
    Aspect.PACING: r"(?:second|last|middle|final|latter) (?:hour|half|third|act|stretch|reel)"
    r"|(?:the|a) middle|hours?|minutes|(?:my|our) (?:watch|phone)|slept|snored|padding",
    Aspect.ACTING: r"every(?:one|body) (?:else|in it)|the rest of (?:them|the cast)|lines",
    Aspect.ENDING: r"by the (?:end|time the (?:end )?credits)|when it ended",
}
"""Words that may tell of it, in a sentence that judges: "the middle third could go"."""
_MERIT = pattern(
    r"in fairness|to be fair|credit where|(?<!in )(?<!for )at least(?! (?:an?|one|two|three|four"
    r"|five|ten|half|once|twice|\d+)\b)|redeem\w*|saving grace|bright spot|the best"
    r"|pretty|lovely|to its credit"
)


async def in_passing(
    inquiry: Inquiry, films: Sequence[FilmRef], aspect: Aspect, part: str
) -> list[StoredOpinion]:
    """Sentences that have a word for the aspect, though no opinion was read in them.

    Of a part, such as the costumes, only what goes by another name is looked for. The acting is
    also judged by judging who is in it.
    """
    wanted = pattern("|".join([*ASPECTS[aspect], _ALSO_SAID.get(aspect, "\\b\\B")]))
    if part:
        last = part.removesuffix(" work").rsplit(maxsplit=1)[-1]
        wanted = matter_of(last if len(last) > _SHORT else part).shown
    pool = await inquiry.passages.of_films(films, inquiry.question)
    pool = [one for one in pool if not one.evidence.quote.rstrip().endswith("?")]
    there = [_judged(aspect, one) for one in pool if wanted.search(one.folded)]
    there = [one for one in there if one.polarity] or there
    if aspect in _ALSO_JUDGED and not part and not any(one.polarity for one in there):
        also = pattern(_ALSO_JUDGED[aspect])
        judged = [_judged(aspect, one) for one in pool if also.search(one.folded)]
        sides = (-1,) if aspect is Aspect.PACING else (-1, 1)  # a fine hour tells no pace
        there = [one for one in judged if one.polarity in sides] or there
    if aspect is Aspect.ACTING:
        cast = await inquiry.facts_of(films, (Kind.CAST,))
        names = {" ".join(words(name)) for one in cast for name in (one.value, one.detail)}
        names |= {name.split()[-1] for name in names if name}
        played = [_judged(aspect, one) for one in pool if any(map(one.says, names))]
        there += [one for one in played if one.polarity and one not in there]
    return there


def _judged(aspect: Aspect, one: Sentence) -> StoredOpinion:
    return StoredOpinion(aspect, tone_in(one.evidence.quote).polarity, one.evidence)


def in_plain_words(said: Sequence[StoredOpinion]) -> list[StoredOpinion]:
    """Opinions with the side that their plain words take, where there are such; of few alone."""
    if len(said) > _WEIGHED:
        return list(said)
    return [
        replace(one, polarity=tone_in(one.evidence.quote).polarity)
        if remarks_plainly(one.evidence.quote)
        else one
        for one in said
    ]


def by_clause(said: Sequence[StoredOpinion], matter: re.Pattern[str]) -> list[StoredOpinion]:
    """Opinions with the side that is taken of the matter itself; of few reviews, or of very many
    sentences, as they were read: "dull, but the music is lovely" is no blame of the music. Where
    some name it, what has only a word like it ("a look at her past") is left out."""
    if len(said) > _WEIGHED or not is_choice([one.evidence for one in said]):
        return list(said)
    names = [matter.search(fold_line(one.evidence.quote)) is not None for one in said]
    told = [
        replace(one, polarity=_side(lean_on(one.evidence.quote, matter)))
        if one.polarity and named
        else one
        for one, named in zip(said, names, strict=True)
    ]
    outright = [one for one, named in zip(told, names, strict=True) if named]
    agreed = {one.evidence.review_id for one in outright if one.polarity}
    return outright if len(agreed) >= _OUTRIGHT else told


def _side(lean: float) -> int:
    return (lean >= CLEAR) - (lean <= -CLEAR)


def judged_on(aspect: Aspect, one: Sentence, matter: re.Pattern[str]) -> StoredOpinion:
    """A sentence with what it thinks of somebody in it, whose name judges nothing: "Ann Bright"."""
    lean = lean_on(one.evidence.quote, matter, named=True)
    return StoredOpinion(aspect, _side(lean), one.evidence)


async def judgements(inquiry: Inquiry, films: Sequence[FilmRef], side: int) -> Answer | None:
    """The sentences that praise or find fault, whatever it is that they judge."""
    pool = await inquiry.passages.of_films(films, inquiry.question)
    pool = [one for one in pool if not one.evidence.spoiler]
    leaning = [one for one in pool if tone_in(one.evidence.quote).polarity == side]
    if side < 0:
        return quoted(inquiry, leaning)
    there = [one for one in leaning if _MERIT.search(one.folded)]
    return quoted(inquiry, there or [one for one in pool if _MERIT.search(one.folded)] or leaning)


async def anything_said(inquiry: Inquiry, film: FilmRef) -> Answer | None:
    """The sentences that speak of all that is asked after, in the same words or in others.

    Where it is asked whether something is scary or funny, that it is, or how far, is the matter.
    """
    asked = content_words(" ".join(plain_words(inquiry.beside_films())))
    asked = [w for w in asked if w not in VAGUE and w not in ASKING]
    asked = [w for w in asked if w in MATTERS or w not in JUDGING]
    asked = [w for w in asked if HOW_IT_IS.fullmatch(w)] or asked
    if not asked:
        return None
    kin = {stem(w): words_for(m for m in MATTERS.get(w, ()) if m not in _ASPECTS) for w in asked}
    pool = await inquiry.passages.of_films([film], inquiry.question)
    there = [
        one
        for one in pool
        if not one.evidence.quote.rstrip().endswith("?")
        and not withheld(one.evidence.quote)
        and all(
            one.covers(term) or not its.isdisjoint(one.folded.split()) for term, its in kin.items()
        )
    ]
    if inquiry.ask.yes_no and not aims(inquiry.question):
        there = [one for one in there if not only_aimed(one.evidence.quote, kin)]
    answer = quoted(inquiry, there)
    if answer and inquiry.ask.yes_no and polarity(answer.evidence[0].quote, kin) == "no":
        return replace(answer, values=("no",), text=f"No. {answer.text}")
    return answer


_ASPECTS = frozenset([*(aspect.value for aspect in Aspect), "release", "audience"])
"""Matters too wide for one word of theirs to stand for another."""


def quoted(inquiry: Inquiry, there: Sequence[Sentence]) -> Answer | None:
    """The best of some sentences as an answer; a question with the reply that follows it."""
    there = [one for one in there if not one.evidence.quote.isupper()]  # a heading
    if not there:
        return None
    said = [StoredOpinion(Aspect.STORY, 0, one.told) for one in there]
    quotes = [one.evidence for one in ranked(inquiry, said, 0)][:_QUOTED]
    text = compose.of_its_film(quotes[0])
    return inquiry.answer(text, films=[quotes[0].film], evidence=quotes)


def ranked(inquiry: Inquiry, said: Sequence[StoredOpinion], polarity: int) -> list[StoredOpinion]:
    """The sentences of one side that answer best, from as many reviews as possible."""
    side = [one for one in said if one.polarity == polarity][:_WEIGHED]
    if polarity and is_choice([one.evidence for one in side]):
        return plainest(side, lambda one: one.evidence, polarity)
    quotes, starts = [one.evidence.quote for one in side], [one.evidence.start for one in side]
    scores = relevance(inquiry.beside_films(), quotes, starts)
    order = sorted(zip(scores, side, strict=True), key=lambda p: (p[1].evidence.spoiler, -p[0]))
    return one_of_each([one for _, one in order], lambda one: one.evidence)
