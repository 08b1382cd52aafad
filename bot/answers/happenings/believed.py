"""Does the village think that Rusk did it: by the sentence that tells what they take for true.

Whom it is thought of may go by his trade ("the policeman"); what a reviewer thinks is a view, and
is answered elsewhere.
"""

from __future__ import annotations

import re

from bot.answers.details import sentences
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_meant, films_named
from bot.answers.happenings.parties import parties
from bot.answers.model import Answer
from bot.answers.proof.party import DENIES, Party
from bot.answers.question.happening_wording import UNCLEAR, asked_of, bare
from bot.answers.question.told_apart import ordinary
from bot.answers.question.wording import pattern
from bot.answers.words.alike import alike
from bot.answers.words.terms import content_words
from bot.library.model import FilmRef
from bot.patterns import compiled
from bot.reading.model import Kind
from bot.reading.phrases import Sort, sort_of
from bot.reading.text import fold, stem, words

_THINK = (
    r"(?:thinks?|thought|believes?|believed|suspects?|suspected|decides?|decided|assumes?|assumed"
    r"|reckons?|reckoned|concludes?|concluded|supposes?|supposed|(?:is|are|was|were) (?:sure"
    r"|certain"
    r"|convinced)|blames?|blamed|accuses?|accused)"
)
_ASKED = pattern(
    r"^(?:(?:so|and|but|ok) )*(?:do|does|did) (?P<who>(?:the|his|her|their|everyone|everybody)"
    r"(?: \w+){0,2}?|they|@[pn]\d+) (?:(?:really|actually|all|ever) )*(?:think|believe|suspect"
    r"|decide"
    r"|assume|reckon|conclude|suppose) (?:that )?(?:it (?:is|was) )?(?P<whom>@[pn]\d+"
    r"|(?:the|his|her|their) \w+)(?P<what> .+)$"
)
_NO_VIEW = pattern(
    r"reviews?|reviewers?|critics?|writer|author|members?|committee|club|film|movie|audience"
    r"|children|kids|everyone here"
)
_DID_IT = compiled(
    r"\b(?:did it|done it|guilty|to blame|responsible|behind it|(?:is|was|the) (?:murderer|killer"
    r"|culprit|thief|traitor))\b"
)


async def believed(inquiry: Inquiry) -> Answer | None:
    """Yes or no by a clause that says what they believe of him; None where none does."""
    asked = _ASKED.match(bare(ordinary(inquiry.masked.parted, inquiry.masked.slots)))
    if asked is None or _NO_VIEW.search(asked["who"]):
        return None
    films = await films_named(inquiry) or await films_meant(inquiry)
    sides = [asked_of(asked["who"]), asked_of(asked["whom"])]
    if len(films) != 1 or any(UNCLEAR in tokens or not tokens for tokens in sides):
        return None
    found = await parties(inquiry, [side[-1] for side in sides], films)
    if found is None:
        return None
    (who, whom), what = found[0], fold(asked["what"])
    whom = await _by_trade(inquiry, whom, films)
    terms = {stem(word) for word in content_words(what)}
    for one in await inquiry.passages.of_films(films, inquiry.question):
        said = fold(one.evidence.quote)
        for thinks in re.finditer(rf"\b{_THINK}\b", said):
            lead, after = said[: thinks.start()], re.split(r"[;:.]", said[thinks.end() :])[0]
            named = whom.mentions(after)
            near = [end for _, end in who.mentions(lead) if len(lead[end:].split()) <= _NEAR]
            if not named or not near:
                continue
            rest = after[named[0][1] :]
            same = _DID_IT.search(rest) if _DID_IT.search(what) else _has_all(rest, terms)
            if same and not DENIES.search(after[: named[0][0]]):
                inquiry.note("a sentence tells what they believe")
                word = "no" if DENIES.search(lead[near[-1] :]) or DENIES.search(rest) else "yes"
                return inquiry.by_sentence(word, one.evidence, films=films)
    inquiry.unsaid = True  # that both are named beside a belief tells nothing of it
    return await sentences.closing(inquiry)


_NEAR = 3  # words between those who think and the verb


def _has_all(rest: str, terms: set[str]) -> bool:
    had = {stem(word) for word in words(rest)}
    return bool(terms) and all(term in had or not had.isdisjoint(alike(term)) for term in terms)


async def _by_trade(inquiry: Inquiry, whom: Party, films: list[FilmRef]) -> Party:
    """Somebody by name and also by what he alone is: Constable Rusk is "the policeman"."""
    cast = await inquiry.facts_of(films, (Kind.CAST, Kind.CHARACTER))
    trades: dict[str, set[str]] = {}
    for one in cast:
        name = one.value if one.kind is Kind.CHARACTER else one.detail
        for word in words(f"{name} {one.detail}"):
            if sort_of(word) is Sort.PERSON:
                trades.setdefault(stem(word), set()).add(words(name)[-1])
    spoken = {word for phrase in whom.phrases for word in phrase.split()}
    own = {
        kin
        for trade, names in trades.items()
        if len(names) == 1 and names <= spoken
        for kin in (trade, *alike(trade))
    }
    return Party(whom.phrases, whom.stems | own, whom.plural)
