"""Yes or no by what was learned: where no rule settles it, the sentence that does.

Trees weigh whether one of the film's sentences settles the question, and others whether it says so
or denies it, both learned from questions of ours (`make train`). A sentence that settles it without
telling which is quoted alone, and a yes or no by rule whose sentence settles nothing is taken back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.answers import compose
from bot.answers.details import sentences
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.passages import Sentence
from bot.answers.happenings.prior import asks_for_others
from bot.answers.learned.yes_no_sentences import Weighed, weighed_sentences
from bot.answers.learned.yes_no_wording import wants_yes_or_no
from bot.answers.model import Answer, Want
from bot.answers.proof.left_open import withheld
from bot.answers.question.clue_wording import AVAILABLE
from bot.answers.question.judged_wording import read_judged
from bot.answers.question.mask import BREAK
from bot.patterns import compiled
from bot.reading.lexicon.genres import GENRES
from bot.reading.trees import Forest, load_trees

SURE = 0.75
"""How likely a sentence must settle the question, as the log of its odds."""
CLEAR = 0.8
"""How clearly it must say so, or deny it, likewise."""
QUOTED_ALONE = 1.5
"""The same as `SURE`, where it is not clear which it says."""
WORD_OF_QUOTE = 0.0
"""The same for a sentence that another way of answering quotes."""
UNSETTLED = -2.0
"""The quote of a yes or no by rule that settles less is taken back.

All cross-validated by review: `python -m benchmarks.yes_no`.
"""
_VERDICTS = {"positive": 1, "recommended": 1, "favourable": 1, "mixed": 0, "negative": -1,
             "not recommended": -1}  # fmt: skip
_WORDS = frozenset(["yes", "no", "mixed"])
_BY_SENTENCE = (Want.YES_NO.value, Want.OPEN.value)
"""Answers of these kinds have their yes or no from a sentence alone, not from a fact."""
_JUDGEMENTS = (Want.OPINION.value, Want.VERDICT.value)


async def yes_or_no(inquiry: Inquiry, answer: Answer) -> Answer:
    """The answer with its yes or no, or what settles the question in place of none."""
    if _confirms(inquiry, answer):
        return _with_word(answer, "yes")
    if not wanted_of(inquiry):
        return answer
    if answer.answered and (sign := _verdict(answer)) is not None and not _of_trait(inquiry):
        if inquiry.ask.want.value not in _JUDGEMENTS or inquiry.ask.terms:
            return answer  # more is asked than whether it is good
        return _with_word(answer, _word(sign * (inquiry.ask.sentiment or 1)))
    if stands(answer):
        return answer
    if _of_trait(inquiry):
        return answer
    weighed = await weighed_sentences(inquiry, answer)
    weighed = [one for one in weighed if not withheld(one.said.evidence.quote)]
    return await _decided(inquiry, answer, weighed) if weighed else answer


_IS_IT = compiled(
    r"^(?:(?:so|and|or|like|i|e|ie|mean|basically) )*(?:is|was) (?:it|this|that|@[fb]\d+)"
    r"(?: (?:really|actually|an?|the))* (?P<said>[a-z]+)$"
)


def _confirms(inquiry: Inquiry, answer: Answer) -> bool:
    """Whether the fact told is the one asked after at the end: "…, i.e. is it a sequel"."""
    if not answer.answered or len(answer.values) != 1 or " or " in inquiry.masked.parted:
        return False
    asked = [_IS_IT.match(" ".join(part.split())) for part in inquiry.masked.parted.split(BREAK)]
    said = {one["said"] for one in asked if one}
    return answer.values[0] in said | {GENRES[one] for one in said if one in GENRES}


def stands(answer: Answer) -> bool:
    """Whether an answer, or that there is none, is not to be weighed against sentences."""
    words = _WORDS.intersection(answer.values)
    if answer.final or "mixed" in words:
        return True
    if words:
        return not answer.answered or answer.kind not in _BY_SENTENCE
    if answer.answered:
        return bool(answer.values)  # a name or a figure
    return answer.kind not in (*_BY_SENTENCE, *_JUDGEMENTS)  # a fact, known to be missing


def wanted_of(inquiry: Inquiry) -> bool:
    """Whether a yes or a no is wanted."""
    masked = inquiry.masked.parted
    asked = inquiry.question.rstrip(" !\"')*_").endswith("?")
    by_rule = (
        any(one.op for one in inquiry.ask.constraints)  # a figure must tell it
        or asks_for_others(masked)
        or AVAILABLE.search(masked)
    )
    return not by_rule and wants_yes_or_no(masked, inquiry.ask.want, asked=asked)


def _of_trait(inquiry: Inquiry) -> bool:
    """Whether it is asked if something is scary, slow and the like: `trait_stance` knows."""
    asked = read_judged(inquiry.masked.parted, inquiry.masked.slots)
    return asked is not None and asked.trait is not None


def _verdict(answer: Answer) -> int | None:
    """1, 0 or -1 where the answer is what reviews think; None where it is anything else."""
    if not answer.values or not set(answer.values) <= _VERDICTS.keys():
        return None
    return _VERDICTS[answer.values[0]]


def _word(sign: int) -> str:
    return "yes" if sign > 0 else "no" if sign < 0 else "mixed"


def _with_word(answer: Answer, word: str) -> Answer:
    if word == "mixed":
        return answer
    text = f"{word.capitalize()}. {answer.text}"
    return replace(answer, text=text, values=(word, *answer.values))


@dataclass(frozen=True, slots=True)
class Decision:
    """What becomes of an answer: it stands, is taken back, or gives way to a sentence.

    `word` is what the sentence says; "" where it settles the question without telling which.
    """

    taken_back: bool = False
    said: Sentence | None = None
    word: str = ""


def decide(
    weighed: Sequence[Weighed], trees: tuple[Forest, Forest], *, answered: bool, worded: bool
) -> Decision:
    """`answered`: there is an answer already; `worded`: with a yes or no of its own."""
    settles, affirms = trees
    sure = [settles.total(one.measures) for one in weighed]
    quotes = [number for number, one in zip(sure, weighed, strict=True) if one.quoted]
    if worded:
        return Decision(taken_back=bool(quotes) and max(quotes) < UNSETTLED)
    at = max(range(len(weighed)), key=sure.__getitem__)
    best = weighed[at]
    says = affirms.total(best.measures)
    own = best.measures["same in clause"] > 1 and not best.measures["denials in clause"]
    if says < 0 and own and best.measures["by its words"] > 0:
        says = -says  # what its own clause says counts for more than what another denies
    says *= -1 if best.denied else 1
    if abs(says) < CLEAR:
        alone = sure[at] > QUOTED_ALONE and not answered and not best.measures["asked view"]
        return Decision(said=best.said if alone else None)
    if sure[at] < (WORD_OF_QUOTE if best.quoted else SURE):
        return Decision()
    return Decision(said=best.said, word=_word(1 if says > 0 else -1))


async def _decided(inquiry: Inquiry, answer: Answer, weighed: Sequence[Weighed]) -> Answer:
    worded = not _WORDS.isdisjoint(answer.values)
    decision = decide(weighed, learned(), answered=answer.answered, worded=worded)
    if decision.taken_back:
        inquiry.note(f"taken back, for its sentence settles nothing: {answer.text}")
        return await sentences.closing(inquiry)
    if decision.said is None:
        return answer
    inquiry.note("a sentence settles it, by all that is learned of such questions")
    told, word = decision.said.told, decision.word
    said = compose.of_its_film(told)
    settled = inquiry.answer(
        f"{word.capitalize()}. {said}" if word else said,
        films=[decision.said.film],
        values=[word] if word else [],
        evidence=[told],
    )
    return replace(settled, steps=(*answer.steps, *settled.steps[-1:]))


def learned() -> tuple[Forest, Forest]:
    """What tells whether a sentence settles the question, and whether it says so."""
    return load_trees("settles", "bot.answers"), load_trees("affirms", "bot.answers")
