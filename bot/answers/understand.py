"""From the words of a question to the names and the ask in it, read more and more boldly."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from rapidfuzz.distance import OSA

from bot.answers.model import Ask, Constraint, Want
from bot.answers.question.chat_spelling import CHAT_WORD, spelt_out
from bot.answers.question.link import link
from bot.answers.question.mask import Slot, mask
from bot.answers.question.parse import parse
from bot.answers.question.part_titles import WORDING, with_part_titles
from bot.answers.question.spelling import mend_wording
from bot.answers.question.unknown_names import CALENDAR
from bot.answers.question.wording import GENRE_FORMS
from bot.answers.words.terms import ASKED_WITH
from bot.library.model import Scope
from bot.once import Remembering, once
from bot.patterns import compiled
from bot.reading.model import MAKERS, Kind
from bot.reading.text import fold, stem, title_key, words
from bot.search import NameIndex, NameKind, SearchService
from bot.search.english import COMMON_WORDS
from bot.search.model import Mention

LONGEST = 6000
"""Characters of a question that are looked at; Discord takes no more."""
_SHORTEST_NAME = 3
_PEOPLE = (NameKind.PERSON, NameKind.CHARACTER)
_OFFERED = (NameKind.TITLE, *_PEOPLE)
_COMPLETE = (Want.FILMS, Want.COUNT, Want.COMPARE, Want.REVIEWS)
"""What may be asked without naming anything."""


class Understanding(Remembering):
    """Reads one question, in the words it comes to, with the names of a scope in mind."""

    def __init__(self, search: SearchService) -> None:
        self._search = search
        self._remembered = {}
        self._found: dict[tuple[str, frozenset[str]], list[Mention]] = {}

    def _mentions(
        self, index: NameIndex, text: str, known: frozenset[str] = frozenset()
    ) -> list[Mention]:
        """The names in a text, looked for once."""
        if (text, known) not in self._found:
            found = (_of_its_day(text, one) for one in index.mentions(text, known=known))
            self._found[text, known] = [one for one in found if one.matches]
        return self._found[text, known]

    @once
    async def read(self, scope: Scope, asked: str) -> tuple[list[Slot], Ask]:
        index = await self._search.index(scope)
        known = ASKED_WITH | await self._search.known_words(scope, asked)
        mentions = self._mentions(index, asked, known)
        slots = link(asked, mentions, known=known)
        ask = self._parsed(asked, slots, known)
        if _lacks_film(ask) and mentions:
            again = slots
            for again in self._looser(asked, mentions, index, known):
                if any(slot.titles for slot in again):
                    break
            if again != slots:
                return again, self._parsed(asked, again, known)
        if mentions and (_lacks_film(ask) or _only_bare(ask, slots) or _of_namesake(asked, ask)):
            again = list(with_part_titles(asked, mentions, slots))
            told = self._parsed(asked, again, known)
            looked_for = told.want in (Want.FILMS, Want.COUNT, Want.DESCRIBE)
            if told.films and not looked_for and WORDING.issuperset(told.terms):
                return again, told
        if _lacks_second(asked, ask):
            weak = link(asked, mentions, known=known, weak=True)
            for again in (weak, list(with_part_titles(asked, mentions, slots))):
                compared = self._parsed(asked, again, known)
                if compared.want is Want.COMPARE and len(compared.films) > 1 and not compared.terms:
                    return again, compared
        if ask.want in (Want.FILMS, Want.COUNT, Want.DESCRIBE) and (
            loose := _part_titles(slots, ask)
        ):
            kept = [slot for slot in slots if slot not in loose]
            return kept, self._parsed(asked, kept, known)
        if loose := _run_on(asked, slots, ask):
            slots = [slot for slot in slots if slot not in loose]
            ask = self._parsed(asked, slots, known)
        if (mended := await self._mended_within(scope, slots, ask)) != slots:
            return mended, self._parsed(asked, mended, known)
        return slots, ask

    def _looser(
        self, asked: str, mentions: Sequence[Mention], index: NameIndex, known: Container[str]
    ) -> Iterator[list[Slot]]:
        """Readings of a question that must name a film, from the likeliest to the boldest."""
        yield link(asked, mentions, known=known, weak=True)
        yield link(asked, mentions, known=known, weak=True, heads=True)
        # Words of the reviews may be slips, where more than one of them is a title's.
        bold = self._mentions(index, asked, ASKED_WITH)
        yield link(asked, [m for m in bold if " " in asked[m.start : m.end]], known=known)
        yield link(asked, mentions, known=known, weak=True, wording=True)

    async def bolder(
        self, scope: Scope, asked: str, slots: list[Slot], ask: Ask
    ) -> list[tuple[list[Slot], Ask]]:
        """Readings for where nothing answers, the likeliest first; none where a film is spelt out.

        A name may stand for the film that is called after it: in "is mopsus worth taking my mum to"
        *Mopsus and the Snowflake* is meant, though a Mopsus is in it. And words of the reviews may
        be slips: "dust for super" is *Dust for Supper*.
        """
        if any(_is_whole_title(slot) for slot in slots):
            return []
        index = await self._search.index(scope)
        known = ASKED_WITH | await self._search.known_words(scope, asked)
        readings: list[list[Slot]] = []
        if not ask.films and any(slot.letter == "p" for slot in slots):
            readings.append(
                list(with_part_titles(asked, self._mentions(index, asked, known), slots))
            )
        if ask.terms:
            slips = [
                one for one in self._mentions(index, asked, ASKED_WITH) if _is_slip(asked, one)
            ]
            readings.append(link(asked, slips, known=known))
        return [
            (again, self._parsed(asked, again, known))
            for again in readings
            if again != slots and any(slot.titles for slot in again)
        ]

    async def keeps_a_film(self, scope: Scope, whole: str, part: str) -> bool:
        """Whether a part of a question names a film, if the whole does: "Wait for Me, good?" """
        for text in (part, whole):
            slots, _ = await self.read(scope, text)
            if any(slot.titles for slot in slots):
                return text is part
        return True

    async def _mended_within(self, scope: Scope, slots: list[Slot], ask: Ask) -> list[Slot]:
        """The slots, a short unknown name beside a known film taken for the one in it it resembles.

        Among the few names of one film a single slip is no guess.
        """
        films = {number for slot in ask.films for name in slots[slot].titles for number in name.ids}
        if not films:
            return slots
        index = await self._search.index(scope)
        mended = list(slots)
        for number, slot in enumerate(slots):
            if slot.titles or slot.names or " " in slot.text or len(slot.text) < _SHORTEST_NAME:
                continue
            near = {
                match.name
                for match in index.find(slot.text, kinds=_PEOPLE, limit=10)
                if films & set(match.name.ids)
                and any(_one_slip(slot.text, part) for part in match.name.text.split())
            }
            if len(near) == 1:
                name = near.pop()
                mended[number] = replace(slot, names=(name,), mended=name.text)
        return mended

    def _parsed(self, asked: str, slots: list[Slot], known: Container[str]) -> Ask:
        masked = mask(asked, slots)
        text, _ = mend_wording(masked.text, known)
        return _of_the_title(parse(replace(masked, text=text)), slots)

    async def opens_with_title(self, scope: Scope, text: str) -> bool:
        """Whether a title is all that "Where the Crows Go" asks, of "X and Where the Crows Go"."""
        index = await self._search.index(scope)
        return any(
            one.start == 0
            and " " in text[: one.end]
            and any(m.exact and m.name.kind is NameKind.TITLE for m in one.matches)
            for one in self._mentions(index, text)
        )

    async def as_titles_spell(self, scope: Scope, question: str) -> str:
        """The question with "2", "u" or "90" as the title of a film here spells it, if one does."""
        spelt = question
        for found in CHAT_WORD.finditer(question[:LONGEST]):
            for word in spelt_out(found[0]):
                at = len(spelt) - len(question) + found.start()
                put = spelt[:at] + word + question[found.end() :]
                index = await self._search.index(scope)
                if any(
                    one.start <= at < one.end
                    and " " in put[one.start : one.end]
                    and any(m.exact and m.name.kind is NameKind.TITLE for m in one.matches)
                    for one in self._mentions(index, put)
                ):
                    spelt = put
                    break
        return spelt

    async def with_apostrophes(self, scope: Scope, question: str) -> str:
        """The question with "emilys" as "emily's": a name and its s, before another word."""
        plural = [
            word
            for word in _PLURAL.findall(question[:LONGEST])
            if word.lower() not in ASKED_WITH
            and word.lower() not in COMMON_WORDS
            and word.lower() not in GENRE_FORMS
        ]
        index = await self._search.index(scope) if plural else None
        for word in plural:
            name = word[:-1].lower()
            assert index is not None  # noqa: S101
            near = {part for one in self._mentions(index, word[:-1]) for match in one.matches
                    for part in words(match.name.text) if match.name.kind in _OFFERED}  # fmt: skip
            whole = {part for one in self._mentions(index, word) for match in one.matches
                     for part in words(match.name.text)}  # fmt: skip
            if name in near and name not in COMMON_WORDS and word.lower() not in whole:
                question = re.sub(rf"\b{word}\b", f"{word[:-1]}'s", question, count=1)
        return question


_PLURAL = compiled(
    r"\b[^\W\d_]{2,}[^\W\d_s]s\b(?= \w)(?! (?:up|out|off|down|away|back|over)\b)", re.IGNORECASE
)
"""A name and its s, or a plural; what "wakes up" is a verb, though a Wake may be in some film."""


def _is_whole_title(slot: Slot) -> bool:
    return any(title_key(slot.text) == title_key(name.text) for name in slot.titles)


def _is_slip(asked: str, mention: Mention) -> bool:
    """Whether a mention is a slip of all the words of a title, and not of a part."""
    typed = asked[mention.start : mention.end]
    return " " in typed and any(
        match.typo and match.name.kind is NameKind.TITLE and _as_long(typed, match.name.text)
        for match in mention.matches
    )


def _of_its_day(text: str, mention: Mention) -> Mention:
    """The mention without names of another day or month: *Gravel Saturday* is no slip of *Gravel
    Sunday*; nor one for half a name."""
    days = CALENDAR.intersection(words(text[mention.start : mention.end]))
    halved = _GOES_ON.match(text, mention.end) is not None
    if not days and not halved:
        return mention
    matches = tuple(
        one
        for one in mention.matches
        if days <= set(words(one.name.text)) and not (halved and one.typo)
    )
    return replace(mention, matches=matches)


_GOES_ON = compiled(r"-\w")
"""A name with two halves is nobody's slip: "Ann Poel-Rask" is not Ann Poe."""


def _lacks_film(ask: Ask) -> bool:
    """Whether a question needs a film and names none, so that ordinary words may be its title."""
    whole = ask.want in _COMPLETE or ask.measure == "several"
    dated = all(one.op and one.kinds == (Kind.YEAR,) for one in ask.constraints)
    named = bool(ask.films) or ask.subject != ""
    if ask.constraints:
        plain = not ask.terms or ask.want is Want.OPEN
        return not named and dated and not whole and plain
    return not named and (bool(ask.terms) or not whole)


def _only_bare(ask: Ask, slots: Sequence[Slot]) -> bool:
    """Whether a question names somebody and says nothing of what he has to do with it.

    No character makes a film: "Mabel Orde composer" asks of the film that has her name.
    """

    def idle(one: Constraint) -> bool:
        names = slots[one.slot].names if one.slot is not None else ()
        parts = all(name.kind is NameKind.CHARACTER for name in names)
        return one.bare or (bool(names) and parts and not set(one.kinds).isdisjoint(MAKERS))

    asks = bool(ask.terms) or ask.want is not Want.OPEN
    return asks and not ask.films and ask.subject == "" and all(map(idle, ask.constraints))


_OF_A_FILM = compiled(r"\babout\b|\b(?:any good|good|bad|worth)\W*$", re.IGNORECASE)


def _of_namesake(asked: str, ask: Ask) -> bool:
    """Whether what is asked of somebody is asked of films: "what's Hamlet about?" """
    of_one = ask.subject != "" and not ask.films and not ask.terms
    return of_one and _OF_A_FILM.search(asked) is not None


_COMPARED = compiled(
    r"\b(?:than|or|vs|versus|compared|out of|between|longest|shortest|oldest|newest|best|worst)\b",
    re.IGNORECASE,
)


def _lacks_second(asked: str, ask: Ask) -> bool:
    """Whether one film alone is known of two that seem to be compared."""
    more = bool(ask.terms) or any(one.bare for one in ask.constraints)
    return len(ask.films) == 1 and more and _COMPARED.search(asked) is not None


def _part_titles(slots: list[Slot], ask: Ask) -> list[Slot]:
    """Slots that are only part of a title and in small letters: words of a description."""
    films = [slots[number] for number in ask.films]
    return [
        slot
        for slot in films
        if slot.text.islower()
        and all(title_key(slot.text) != title_key(name.text) for name in slot.titles)
        and not (slot.mended and _as_long(slot.text, slot.mended))
    ]


def _as_long(typed: str, name: str) -> bool:
    """Whether a slip has the words of the whole name, and not of a part."""
    return len(title_key(typed).split()) == len(title_key(name).split())


def _run_on(asked: str, slots: list[Slot], ask: Ask) -> list[Slot]:
    """Part titles that run on into a word of something else: "celestial journey"."""
    found: list[Slot] = []
    for slot in _part_titles(slots, ask):
        before = asked[: slot.start].rsplit(maxsplit=1)[-1:]
        beside = {stem(word) for word in words(" ".join([*before, *asked[slot.end :].split()[:1]]))}
        if (beside & set(ask.terms)) - WORDING:
            found.append(slot)
    return found


def _one_slip(typed: str, name: str) -> bool:
    return OSA.distance(fold(typed), fold(name), score_cutoff=1) == 1


def _of_the_title(ask: Ask, slots: Sequence[Slot]) -> Ask:
    """What is thought of a film whose title is also somebody's name: "is Hitch boring"."""
    if ask.want is not Want.OPINION or ask.films or not isinstance(ask.subject, int):
        return ask
    slot = slots[ask.subject]
    if len(slots) > 1 or slot.letter != "b" or not slot.spelt_out or slot.mended:
        return ask
    own = {title_key(title.text) for title in slot.titles}
    if title_key(slot.text) not in own:
        return ask
    return replace(ask, want=Want.VERDICT, films=(ask.subject,), subject="", aspect=None)
