"""Why a film, or somebody in it, is called so: by the sentence that says whence the name comes.

A sentence on the title itself comes first; else one in which the story has the words of it, not as
a title: "if the hooks are three lamps short, three men are still below".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.answers import compose
from bot.answers.details.detail_wording import ways_of
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.meant import films_meant
from bot.answers.finding.passages import Sentence
from bot.answers.finding.untitled import untitled
from bot.answers.model import Answer
from bot.answers.question.wording import pattern
from bot.answers.reply import decline
from bot.answers.words.terms import FUNCTION_WORDS
from bot.library.model import FilmRef
from bot.patterns import compiled
from bot.reading.text import fold, stem, words

_FILM = r"(?:it|this|that|the (?:{film}|thing)|@[fb]\d+)"
_ASKED = pattern(
    rf"^(?:(?:so|and|but|ok) )*(?:why (?:is|was|did they call|do they call) {_FILM}"
    r"(?: (?:called|named|titled))?(?: (?:that|so|@[fb]\d+))?"
    rf"|where (?:does|do|did) (?:the |its )?(?:title|name)(?: (?:(?:of|for) )?{_FILM})? come from"
    rf"(?: in {_FILM})?"
    rf"|(?:what|who) (?:does|do|did|is|was|are) (?:the |its )?(?:title|name)"
    rf"(?: (?:(?:of|in) )?{_FILM})?"
    r"(?: (?:mean|refer to|stand for|about|referring to|meant to mean|named after))+"
    rf"(?: in {_FILM})?"
    rf"|(?:what is the |the )?(?:meaning|explanation|origin) (?:of|behind) (?:the |its )?"
    rf"(?:title|name)(?: (?:of|in) {_FILM})?"
    rf"|(?:what|who) (?:is|was) {_FILM} (?:named|called|titled) after)$"
)
_CALLED_SO = pattern(
    r"^(?:(?:so|and|but|ok) )*why (?:is|was|are|do they call|does everyone call) "
    r"(?:(?:the )?(?:[a-z]+ )?@[pnu](?P<who>\d+)|he|she|him|her|they|the [a-z]+)"
    r"(?: (?:called|named|nicknamed|known as|dubbed))? (?:the )?@[pnu](?P<name>\d+)"
    r"(?: in (?:the )?@[fb]\d+)?$"
)
_CALLED_PLAINLY = compiled(
    r"^\W*(?:(?:so|and|but|ok) )*why (?:is|was|are|do they call) (?:the|his|her|their|that|this)"
    r" (?P<who>[a-z]+) (?:called|named|nicknamed) (?P<name>[\w'’ -]+?)(?: in\b.*)?\W*$",
    re.IGNORECASE,
)
"""The same where those words are a title in short: "why is the horse called Tuesday"."""
_OF_THE_TITLE = compiled(
    r"\btitle\b[^.;:!?]*?\b(?:comes?|came|refers?|referring|means?|meant"
    r"|is (?:what|a|an|the|from|taken)|was taken|stands for|owes|alludes)\b"
    r"|\b(?:hence|whence|explains|gives? (?:it|the film) its|giving (?:it|the film) its) (?:the )?"
    r"(?:title|name)\b|\b(?:named|called) after\b|\bof the title\b|\btitular\b",
    re.IGNORECASE,
)
_OTHER_TITLE = compiled(
    r"\btitle (?:role|character|part|song|card|sequence|track|music|says it all|alone)",
    re.IGNORECASE,
)
_BECAUSE = compiled(
    r"\b(?:because|since|after|for (?:his|her|their|its|the)|on account of|so called"
    r"|(?:that|which|it) (?:being|was|is) (?:the|what|where|when|how|his|her|their)|in honour of"
    r"|in memory of|the (?:day|night|month|year|place) (?:that )?(?:he|she|they|it))\b"
)
_MOST = 2  # content words, at least, of a title whose words tell it in the story


async def why_called(inquiry: Inquiry) -> Answer | None:
    """The sentence that tells it; else that none does. None where it is not asked."""
    text = inquiry.masked.text
    if named := _CALLED_SO.search(text):
        who = ways_of(inquiry.slots[int(named["who"])]) if named["who"] else ()
        return await _of_somebody(inquiry, who, inquiry.spoken(int(named["name"])))
    plain = _CALLED_PLAINLY.match(inquiry.question)
    if plain and any(re.search(r"\b(?:called|named)\b", one.text) for one in inquiry.slots):
        hence = await _of_somebody(inquiry, (), plain["name"])
        if hence is not None:
            return hence
    if not _ASKED.search(text) or not re.search(r"\b(?:called|titled|title|named?|call)\b", text):
        return None
    films = await inquiry.resolver.all_titled() or await films_meant(inquiry)
    if len(films) != 1:
        return None
    pool = await inquiry.passages.of_films(films, inquiry.question)
    so = re.compile(
        rf"\bcalled {re.escape(' '.join(words(films[0].title)))} (?:because|after|for)\b"
    )
    told = [one for one in pool if so.search(one.folded) or _in_the_story(one, films[0])] or [
        one
        for one in pool
        if _OF_THE_TITLE.search(one.evidence.quote) and not _OTHER_TITLE.search(one.evidence.quote)
    ]
    if not told:
        unsaid = await decline.unsaid(inquiry, films, "why it is called that", "title called name")
        return replace(unsaid, final=True)
    one = told[0]
    ahead = [line for line in pool if _right_before(line, one) and _HENCE.match(one.evidence.quote)]
    return _quoting(inquiry, one, films, ahead)


_HENCE = compiled(
    r"\W*(?:and )?(?:hence|whence|that is|that['’]s|which explains|thus)\b", re.IGNORECASE
)
"""What only points at the sentence before: "Hence the title." """


def _right_before(line: Sentence, one: Sentence) -> bool:
    same = line.evidence.review_id == one.evidence.review_id
    return same and line.position == one.position - 1


def _in_the_story(one: Sentence, film: FilmRef) -> bool:
    """Whether a sentence has the words of the title, side by side and not as a title."""
    told = [stem(word) for word in words(film.title) if word not in FUNCTION_WORDS]
    if len(told) < _MOST:
        return False
    plain = " ".join(one.evidence.quote.split()).replace(film.title, "|")
    said: list[str] = re.findall(r"[^\W_]+|\|", plain)
    stems = [stem(fold(word)) for word in said]
    reach = len(words(film.title)) + 1
    for at, word in enumerate(stems):
        near = stems[at : at + reach]
        if word == told[0] and set(told) <= set(near):
            spelt = [
                one for one, kin in zip(said[at : at + reach], near, strict=False) if kin in told
            ]
            return not all(one[:1].isupper() or one[:1].isdigit() for one in spelt)
    return False


async def _of_somebody(inquiry: Inquiry, who: Sequence[str], nickname: str) -> Answer | None:
    """Why somebody is called by a name: by a sentence with the name and a reason beside it."""
    named = [name for slot in inquiry.slots for name in slot.names]
    ids = dict.fromkeys(number for name in named for number in name.ids)
    films = await inquiry.resolver.all_titled() or await films_meant(inquiry)
    films = films or await inquiry.store.films.visible(inquiry.scope, list(ids))
    if len(films) != 1:
        return None
    said = " ".join(words(nickname))
    for one in await inquiry.passages.of_films(films, inquiry.question):
        before, found, after = f" {untitled(one).folded} ".partition(f" {said} ")
        called = re.search(
            r"\b(?:calls?|called|nicknamed?|known|dubbed|named|names)(?: \w+){0,3}$", before.strip()
        )
        named_so = not who or any(map(one.says, who))
        if found and called and named_so and _BECAUSE.search(after):
            return _quoting(inquiry, one, films)
    return None


def _quoting(
    inquiry: Inquiry, one: Sentence, films: Sequence[FilmRef], ahead: Sequence[Sentence] = ()
) -> Answer:
    inquiry.note("a sentence tells whence the name comes")
    first = ahead[0] if ahead else one
    shown = list(dict.fromkeys([first.evidence, one.evidence]))
    said = compose.of_its_film(first.evidence)
    return replace(inquiry.answer(said, films=films, evidence=shown), final=True)
