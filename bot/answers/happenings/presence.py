"""Is there any of it: songs, dogs. By the words right before: "no songs", "one horse"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_meant
from bot.answers.model import Answer
from bot.answers.proof.party import Party
from bot.answers.proof.polar import UNSURE
from bot.answers.question.happening_wording import asks_before
from bot.answers.question.mask import BREAK
from bot.answers.question.told_apart import ordinary
from bot.answers.question.wording import pattern
from bot.answers.words.alike import alike, single_words
from bot.answers.words.terms import FUNCTION_WORDS, TALK
from bot.answers.words.thesaurus import thesaurus
from bot.patterns import compiled
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.text import fold, stem

_SOME = r"(?:(?:any|a|an|some|much|many|lots of|a lot of|loads of|plenty of|one|even) )*"
_ASKS = pattern(
    r"^(?:(?:so|and|ok|wait|hey) )?"
    rf"(?:(?:is|are|was|were|will) there (?:actually |really |ever )?{_SOME}"
    r"|(?:any|lots of|loads of|plenty of|much|many) "
    rf"|(?:does|do|did) (?:it|@f\d+) (?:actually |really )?have {_SOME}"
    rf"|(?:has|have) (?:it|@f\d+) got {_SOME})"
    r"(?P<what>(?!(?:sequels?|remakes?|good|idea|chance|point)\b).+)$"
)
_PLACED = compiled(
    r" (?:in|at|between|on|during|after|before|from|with|for|to|by|about|over|of"
    r"|or|who|that|doing|talking|through)\b"
)
_IDLE = FUNCTION_WORDS | TALK | vocabulary("actual real proper")
_NONE = compiled(
    r"\b(?:no|zero|without(?: any| a)?|not (?:a|any|one)(?: single)?|(?:hardly|barely) (?:a|any)"
    r"|scarcely (?:a|any)|(?:instead|in place) of(?: any)?|rather than(?: any)?|nor any|never (?:a"
    r"|any)|free of|lacks(?: any| a)?|nary a|isn't (?:a|any)"
    r"|aren't any|isnt (?:a|any)|arent any|doesn't have (?:a|any))"
    r" (?:(?:single|actual|real|proper|sign of|trace of|hint of|original|background) )?$"
)
_COUNTED = compiled(
    r"(?:\b(?:there (?:is|are|was|were)|there's|theres|plenty of|lots of|loads of|full of|one|two"
    r"|three|four|five|six|seven|eight|nine|ten|a few|a little|a bit of|a lot of|a touch of|mild"
    r"|occasional|some|several|many|contains?|features?|\d+)"
    r" (?:(?:a|an|one|some|precisely|exactly|two|lovely|great|big|small|long|short|proper) )*)$"
)


_LABELLED = compiled(
    r"^ ?[:=-] (?:(?P<none>none|no\b|nope|zero|nil)|(?:yes|yep|some|plenty|lots|loads|a few|one|two"
    r"|three|four|five|six|seven|eight|nine|ten|several|\d+(?! ?/|\.\d|\d| out of| stars)))"
)
_FEW = 3  # words before a label, with its mark


_NOT_ONE = compiled(
    r"^[^.;:]{0,60}[:;–—-] ?(?:there (?:is|are|was|were)(?:n't)? (?:not |just |simply )?(?:(?:a"
    r"|even a"
    r"|so much as a) single one|(?:even |so much as )?one\b(?! that)|none|any)"
    r"|you (?:won't|will not) find (?:any|one)|not (?:a (?:single )?)?one\b)"
)
"""After its name, that there is none: "those who come for duels: there is not a single one"."""


@dataclass(frozen=True, slots=True)
class Presence:
    """What is asked whether there is any of it: the stem of its noun, and those beside it."""

    noun: str
    beside: tuple[str, ...]


def read_presence(parted: str) -> Presence | None:
    """What a masked question asks whether there is any of it; None where it does not."""
    clauses = [one.strip() for one in parted.split(BREAK)]
    for number, clause in enumerate(clauses):
        if (found := _ASKS.match(clause)) is None:
            continue
        if asks_before(clauses[:number]):
            return None
        noun, *_ = _PLACED.split(f"{found['what']} ", maxsplit=1)
        told = [word for word in noun.split() if word[0] != "@" and word not in _IDLE]
        others = [word for word in found["what"][len(noun) :].split() if word not in _IDLE]
        others = [stem(word) for word in others if word[0] != "@"]
        if not told:
            return None
        return Presence(stem(told[-1]), (*map(stem, told[:-1]), *others))
    return None


def present(asked: Presence, party: Party, said: str) -> str:
    """ "yes" or "no" by a folded sentence, "" where it tells neither."""
    if said.rstrip(" *_").endswith("?"):
        return ""
    stems = {stem(word) for word in re.findall(r"[^\W_]+", said)}
    words = set()
    for start, end in party.mentions(said):
        lead, after = _without(said[:start], asked.beside), said[end:]
        if _NOT_ONE.match(after):
            words.add("no")
            continue
        if UNSURE.search(_APART.split(lead)[-1] + _APART.split(after)[0]):
            continue
        label = _LABELLED.match(after) if len(lead.split()) < _FEW else None
        if _NONE.search(lead) or (label and label["none"]):
            words.add("no")
        elif stems.issuperset(asked.beside) and (label or _COUNTED.search(lead)):
            words.add("yes")
    return words.pop() if len(words) == 1 else ""


_APART = compiled(r"[,;:.()]")


def _without(lead: str, beside: tuple[str, ...]) -> str:
    """What stands before the words that were asked for: "two" before "two sword fights"."""
    while (last := re.search(r"[\w-]+ $", lead)) and stem(last[0].strip()) in beside:
        lead = lead[: last.start()]
    return lead


async def there_is(inquiry: Inquiry) -> Answer | None:
    """Yes or no with the sentence that counts it, or denies it; None where none does."""
    masked = inquiry.masked
    asked = read_presence(ordinary(masked.parted, masked.slots))
    if asked is None:
        return None
    films = await films_meant(inquiry)
    if len(films) != 1:
        return None
    kin = {asked.noun, *alike(asked.noun), *thesaurus()[0].single.get(asked.noun, ())}
    party = Party(stems=frozenset(kin))
    pool = await inquiry.passages.of_films(films, inquiry.question)
    told = [
        (word, one.evidence)
        for one in [own for own in pool if own.covers(asked.noun)] or pool
        if (word := present(asked, party, single_words(" ".join(fold(one.evidence.quote).split()))))
    ]
    if len({word for word, _ in told}) != 1:
        return None
    word, proof = min(told, key=lambda pair: pair[1].spoiler)
    inquiry.note("a sentence says whether there is any")
    return inquiry.by_sentence(word, proof, films=films)
