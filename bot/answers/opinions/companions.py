"""What those thought who saw it with the reviewer: his children, the hall, Harold in the next seat.

Their view is told by what is said of them alone; what the reviewer thinks is none of theirs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_meant
from bot.answers.finding.passages import Sentence
from bot.answers.model import Answer
from bot.answers.opinions.reviewers import signature
from bot.answers.opinions.view_told import Told, quoting
from bot.answers.proof.remarks import judges
from bot.answers.question.told_apart import ordinary
from bot.answers.question.wording import pattern
from bot.answers.reply import decline
from bot.library.model import FilmRef
from bot.patterns import compiled
from bot.reading.model import MAKERS, Kind
from bot.reading.opinions import lean_on
from bot.reading.text import fold_line, words

_KIN = {
    **dict.fromkeys(
        ("kids", "children", "kid", "child", "youngsters", "little ones", "kiddies"),
        r"(?:kids?|child(?:ren)?|gremlins|youngsters|(?:five|six|seven|eight|nine|ten|eleven)"
        r"(?:-| )year(?:-| )old|sons?|daughters?|boys?|girls?|little ones?|grand\w+|lot|two|three"
        r"|four|youngest|eldest|twins|nieces?|nephews?)",
    ),
    **dict.fromkeys(
        ("audience", "crowd", "hall", "room", "house"),
        r"(?:audience|hall|room|house|crowd|row|cinema)",
    ),
    **dict.fromkeys(("members", "club", "society"), r"(?:members?['’]?|club|society)"),
    **dict.fromkeys(("wife", "missus"), r"(?:wife|missus)"),
    **dict.fromkeys(("son", "boy", "lad"), r"(?:son|boy|lad)"),
    **dict.fromkeys(("daughter", "girl"), r"(?:daughter|girl|youngest|eldest)"),
    **dict.fromkeys(("dad", "father"), r"(?:dad|father)"),
    **dict.fromkeys(("mum", "mother", "mom"), r"(?:mum|mother|mom)"),
    **dict.fromkeys(("grandson", "granddaughter", "grandchildren", "grandkids"), r"grand\w+"),
    **{
        word: word
        for word in (
            *("husband", "flatmate", "partner", "friend", "brother", "sister", "aunt", "uncle"),
            *("niece", "nephew", "neighbour", "girlfriend", "boyfriend", "committee", "class"),
        )
    },
}
_WHOSE = r"(?:(?:the|his|her|their|your|my|our|reviewer['’]?s?|critic['’]?s?|other|rest of) )*"
_WHO = rf"(?P<who>@[pun]\d+|{'|'.join(sorted(_KIN, key=len, reverse=True))})"
_FEELS = (
    r"(?P<feels>like|love|enjoy|hate|dislike|mind|laugh|cry|get scared|get bored|sit still"
    r"|sit through|have fun|react|think|make|feel|say|find|take|take to|get on with|approve|go for)"
)
_ASKS = pattern(
    rf"^(?:(?:so|and|ok|what|how|well) )*(?:did|do|does) {_WHOSE}{_WHO} (?:all |both |really"
    rf" |actually )*{_FEELS}(?: (?:of|about|to|at|it|this|much|in|with|during|for|on|the|film))*"
    r" @[fb]\d+$"
    rf"|^(?:(?:so|and|ok) )*(?:was|were) {_WHOSE}(?P<were>@[pun]\d+|"
    rf"{'|'.join(sorted(_KIN, key=len, reverse=True))}) (?P<felt>bored|scared|frightened|happy"
    r"|impressed|upset|keen|amused|restless)(?: (?:by|with|of|at|during|in|on))? @[fb]\d+$"
)
_POLAR = pattern(r"^(?:(?:so|and|ok) )*(?:did|do|does|was|were)")
_OWNED = r"(?:(?:my|our|the|his|her|their|whose|both|all|half) (?:\w+ )?(?:\w+ )?)"
_REACTS = compiled(
    r"\b(?:laugh\w*|giggl\w*|cri(?:ed|es)|wept|sobb\w*|sat|slept|fell asleep|hid|scream\w*|gasp\w*"
    r"|bored|asked|whisper\w*|put (?:his|her|their)|cover\w*|lap|loved?|liked?|hated?|enjoy\w*"
    r"|thought|thinks?|found|says?|said|clapp\w*|cheer\w*|imitat\w*|doing it|happy|restless"
    r"|fidget\w*|wriggl\w*|guess\w*|silence|spellbound|stitches|tears|walked out|left|called it"
    r"|wants?|wanted|averag\w+|voted?|gave it|jump\w*|shriek\w*|divided|forgiv\w*|hiccups"
    r"|stopped breathing|leans? forward)\b"
)


async def what_they_thought(inquiry: Inquiry) -> Answer | None:
    """The sentences on how they took it; that it is not told, where none is."""
    text = inquiry.apart[0]
    asked = _ASKS.match(" ".join(ordinary(text, inquiry.masked.slots).split()))
    films = await films_meant(inquiry) if asked else []
    if len(films) != 1 or asked is None:
        return None
    who = asked["who"] or asked["were"]
    named = who[0] == "@"
    said = inquiry.slots[int(who[2:])].text if named else who
    pool = await inquiry.passages.of_films(films, inquiry.question)
    if named:
        if await _is_another(inquiry, films, said):
            return None
        matter = re.compile(rf"\b{re.escape(' '.join(words(said)))}\b")
        if not any(matter.search(" ".join(words(one.evidence.quote))) for one in pool):
            return None  # who is not there is told elsewhere
    else:
        own = "" if who in _ALL else _OWNED
        matter = re.compile(rf"\b{own}{_KIN[who]}\b(?! (?:film|movie|picture|show|book)s?\b)")
    there = _reactions(pool, matter)
    if not there:
        if who in _ALL:
            return None  # which may be all who wrote a review
        unsaid = await decline.unsaid(inquiry, films, f"what {said} thought of it")
        return replace(unsaid, final=True)
    leans = [lean_on(one.evidence.quote, matter, named=True) for one in there]
    answer = quoting(
        inquiry,
        [
            Told(abs(lean) + 2 * bool(_REACTS.search(fold_line(one.evidence.quote))), one)
            for lean, one in zip(leans, there, strict=True)
        ],
    )
    if answer is None:
        return None
    value = ""
    if asked["feels"] in _PLEASED and _POLAR.match(text):
        told = {_plainly(fold_line(one.evidence.quote), matter) for one in there} - {None}
        if len(told) == 1:
            value = "yes" if told.pop() == _PLEASED[asked["feels"]] else "no"
    text = f"{value.capitalize()}. {answer.text}" if value else answer.text
    return replace(answer, text=text, values=(value,) if value else (), final=True)


_ALL = ("members", "club", "society", "audience", "crowd", "hall", "room", "house")
_PLEASED = {"like": True, "love": True, "enjoy": True, "hate": False, "dislike": False}


def _plainly(text: str, matter: re.Pattern[str]) -> bool | None:
    """Whether they liked it, where a sentence says so in as many words."""
    found = re.search(
        rf"(?:{matter.pattern})(?: \w+){{0,2}}? (?P<how>(?:did not|didn't) (?:like|enjoy)|(?:liked"
        r"|loved|adored|enjoyed)|(?:hated|disliked)) (?:it|this|the film|every)\b",
        text,
    )
    return None if found is None else found["how"] in ("liked", "loved", "adored", "enjoyed")


def _reactions(pool: Sequence[Sentence], matter: re.Pattern[str]) -> list[Sentence]:
    """What is said of them that tells how they took it."""
    found: list[Sentence] = []
    for one in pool:
        text = fold_line(one.evidence.quote)
        if one.then is None and matter.search(text) and _tells(one, text, matter):
            found.append(one)
    return found


def _tells(one: Sentence, text: str, matter: re.Pattern[str]) -> bool:
    beside = " ".join(
        text[max(0, hit.start() - _BEFORE) : hit.end() + _AFTER] for hit in matter.finditer(text)
    )
    return bool(_REACTS.search(beside)) or judges(one.evidence.quote, matter)


_BEFORE, _AFTER = 25, 90  # characters about them


async def _is_another(inquiry: Inquiry, films: Sequence[FilmRef], said: str) -> bool:
    """Whether it is the reviewer, a speaker, or somebody in or behind the film."""
    spoken = set(words(said))
    facts = await inquiry.facts_of(films, (Kind.CAST, Kind.CHARACTER, *MAKERS))
    names = [name for one in facts for name in (one.value, one.detail)]
    reviews = await inquiry.store.reviews.of_films(inquiry.scope, [film.id for film in films])
    names += [signed[0] for one in reviews if (signed := signature(one))]
    return any(spoken <= set(words(name)) for name in names if name)
