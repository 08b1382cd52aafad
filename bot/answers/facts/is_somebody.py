"""Is somebody what is asked: "is Emily a violinist", by what the reviews call her."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from bot.answers import compose
from bot.answers.facts.identity import identity
from bot.answers.facts.leads import protagonists
from bot.answers.finding.evidence import evidence_of
from bot.answers.finding.inquiry import Inquiry
from bot.answers.model import Answer, Evidence, Want
from bot.answers.question.constraints import slot_number
from bot.answers.question.wording import BAD, CAST_NOUNS, GENRES, GOOD, JOBS, SERIES, pattern
from bot.answers.reply import decline
from bot.answers.words.alike import said_in, unlike
from bot.answers.words.terms import content_terms
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.model import Kind
from bot.reading.text import key_of, words

_NOT_IN_STORY = rf"{CAST_NOUNS}|{GENRES}|{SERIES}|{'|'.join(job.noun_words for job in JOBS)}"
_ASKED = pattern(
    r"^(?:is|was|are|were) (?P<who>@[pbnf]\d+) (?:really |actually |supposed to be )?(?:an?|the) "
    rf"(?P<what>(?!(?:{_NOT_IN_STORY})\b)[a-z]+(?: [a-z]+){{0,2}}?)"
    r"(?: (?:in|from|of) (?:the )?(?:{film} )?@[fb]\d+)?$"
)

_JUDGED = pattern(rf"(?:{_NOT_IN_STORY})|{GOOD}|{BAD}")
"""What is thought of somebody, or what they did on the film: no word for who they are."""
_LEAD = pattern(r"(?:main |lead |central )?(?:character|protagonist|hero|heroine)")


async def is_somebody(inquiry: Inquiry) -> Answer | None:
    """Yes where a review calls them so, no where it calls them another of that sort."""
    asked = _ASKED.match(inquiry.masked.text)
    if asked is None:
        return None
    if _JUDGED.search(asked["what"]):
        return None
    number = slot_number(asked["who"])
    if asked["who"][1] in "fb":
        hero = await _of_title_hero(inquiry, number, asked["what"])
        if hero is not None or asked["who"][1] == "f":
            return hero
    name = inquiry.spoken(number)
    if _LEAD.fullmatch(asked["what"]):
        return await _is_lead(inquiry, number)
    ask = replace(
        inquiry.ask,
        want=Want.IDENTITY,
        subject=number,
        constraints=tuple(one for one in inquiry.ask.constraints if one.slot != number),
        terms=(),
        words="",
        yes_no=False,
    )
    told = await identity(replace(inquiry, ask=ask, question=f"Who is {name}?", steps=[]))
    terms = content_terms(asked["what"])
    if told is None or not told.answered or not terms:
        return None
    called = [described for one in told.evidence if (described := _called(one.quote, name))]
    for value in (*told.values, *called):
        said = said_in(" ".join(words(value)))
        others = [one for one in said if unlike(terms[-1], one)]
        word = "yes" if said.issuperset(terms) else "no" if others else ""
        shown = terms if word == "yes" else others[:1]
        proof = next((one for one in told.evidence if _says(one, shown)), None)
        if word and proof is not None:
            inquiry.note(f"the reviews call {name} {value}")
            inquiry.judged = True
            return inquiry.by_sentence(word, proof)
    return None


_LIVING = vocabulary(
    "boy girl man woman child kid lad lass bloke guy lady human person robot animal bird fish dog "
    "cat mouse badger fox rabbit bear wolf puffin owl whale horse ghost orphan"
)


async def _of_title_hero(inquiry: Inquiry, number: int, what: str) -> Answer | None:
    """Of somebody by whom a film is named ("is Pip a boy"): never told by what is thought of it."""
    slot = inquiry.slots[number]
    titles = {" ".join(words(title.text)) for title in slot.titles}
    if not _LIVING.intersection(what.split()) or " ".join(words(slot.text)) in titles:
        return None
    films, terms = await inquiry.resolver.all_titled(), content_terms(what)
    for one in await inquiry.passages.of_films(films, inquiry.question):
        said = said_in(" ".join(words(_called(one.evidence.quote, slot.text))))
        word = "yes" if said and said.issuperset(terms) else ""
        if not word and terms and any(unlike(terms[-1], other) for other in said):
            word = "no"
        if word:
            inquiry.judged = True
            return inquiry.by_sentence(word, one.evidence)
    unsaid = await decline.unsaid(inquiry, films, f"whether {slot.text} is a {what}")
    return replace(unsaid, final=True)


def _called(quote: str, name: str) -> str:
    """What a sentence says that somebody is: "Grimble is a badger who …"."""
    said = re.search(
        rf"\b{re.escape(name)}(?: [A-ZÀ-Þ][\w'-]+)?(?: \([^()]*\))? (?:(?i:(?:is|was) an?"
        r"|(?:has been|works as|worked as|becomes|became)(?: an?| the)?"
        r"|(?:takes?|took|gets?|got|has|had) (?:an? |the )?(?:job|post|work|place) as(?: an?)?))"
        r" ([\w' -]+)",
        quote,
    )
    beside = re.search(rf"\b{re.escape(name)}, (?:the|h\w+) [\w -]+, an? ([\w' -]+)", quote)
    told = said or beside
    return told[1] if told else ""


async def _is_lead(inquiry: Inquiry, number: int) -> Answer | None:
    """Yes where the reviews tell of somebody as the one whom the story is about."""
    names = inquiry.slots[number].names
    films = await inquiry.resolver.all_titled() or await inquiry.store.films.visible(
        inquiry.scope, [film for name in names for film in name.ids]
    )
    heroes = protagonists(await inquiry.facts_of(films, (Kind.CHARACTER,)))
    proofs = [one for one in heroes if key_of(one.value) in {key_of(name.text) for name in names}]
    if not proofs:
        return None
    inquiry.judged = True
    said = [evidence_of(one) for one in proofs]
    return inquiry.answer(
        f"Yes. {compose.of_its_film(said[0])}",
        films=[one.film for one in proofs],
        values=["yes"],
        evidence=said,
    )


def _says(proof: Evidence, stems: Collection[str]) -> bool:
    return said_in(" ".join(words(proof.quote))).issuperset(stems)
