"""Sentences that say what a question asks: by the words they share with it, never by rank alone."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from bot.answers.finding.bounds import MANY
from bot.answers.finding.review_store import ReviewText
from bot.answers.finding.store import AnswerStore
from bot.answers.model import Evidence
from bot.answers.proof.reason_told import ways_in
from bot.library.model import FilmRef, Scope, StoredFact
from bot.patterns import compiled
from bot.reading import split_sentences
from bot.reading.model import Kind
from bot.reading.text import fold, stem, words
from bot.search import Passage, RankedFilm, SearchService

READ_WHOLE = 12
"""Reviews of the asked films that are read sentence by sentence; beyond, the search chooses."""
FOUND = 60
"""Sentences that are found for one search."""
_READ_OF_MANY, _FOUND_OF_MANY = 60, 240  # reviews, and sentences, of dozens of films
SEARCHED = 60
"""Films whose reviews are searched one by one."""
_ADDED_UP = 5_000  # films over which facts are added up
YEARS = compiled(r"\b(1\d{3}|20\d\d)(?:s?\b)")
MOST_SHARED = 50
"""Names that more than one film has, of those that are told."""
_LONG_STEM = 5
_HEAD = 6  # letters that tell a word from others, whatever its ending
_REACH = 3  # sentences back, of one paragraph, that a pronoun may point to
_ASKS = compiled(r"\?[\s*_\"')”’]*$")
_REPLY, _LONGEST_REPLY = 4, 2  # words, at least, and sentences, at most, of a reply
_PRONOUN = compiled(r"\b(?:he|she|they|him|her|them|his|their|it|its)\b")
_ENDINGS = "i ist ian er or ship hood ic al man men y"
_DERIVED = frozenset(_ENDINGS.split())
"""Endings that make one word of the same thing: violin, violinist; baker, bakery."""

_GROUPS = (
    "look seek search find quest retriev recov hunt locat track unlock",
    "discov find stumbl learn found encount meet",
    "kill murder die dead death slain",
    "fight battl face confront war",
    "lost lose losing",
    "travel journei voyag",
    "kid child children famili",
    "make creat shape manipul",
    "job live work profess occup",
    "carri bring deliv hold",
)
"""Stems that members use for one another when they retell a plot."""


_RELATED: dict[str, frozenset[str]] = {}
for _group in _GROUPS:
    for _term in _group.split():
        _RELATED[_term] = _RELATED.get(_term, frozenset()) | frozenset(_group.split())


@lru_cache(maxsize=1024)
def forms_of(term: str) -> frozenset[str]:
    """The stems that stand for `term`: itself, what it is related to, and those of which one is
    the other with an ending of its own."""
    forms = {term} | _RELATED.get(term, frozenset())
    if len(term) >= _LONG_STEM:
        forms.update(term + ending for ending in _DERIVED)
    bare = (term.removesuffix(ending) for ending in _DERIVED if term.endswith(ending))
    return frozenset(forms.union(one for one in bare if len(one) >= _LONG_STEM))


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a review, with its stems."""

    evidence: Evidence
    stems: frozenset[str]
    folded: str = field(compare=False)
    position: int = 0  # of its review, from 0
    before: str = field(default="", compare=False)  # the sentences that its pronouns point into
    then: Evidence | None = field(default=None, compare=False)  # a question with its own answer

    @property
    def film(self) -> FilmRef:
        return self.evidence.film

    @property
    def told(self) -> Evidence:
        """What it tells: a question that its review answers itself comes with the answer."""
        return self.then or self.evidence

    def covers(self, term: str) -> bool:
        """Whether the sentence has this stem."""
        return not self.stems.isdisjoint(forms_of(term))

    def coverage(self, terms: Collection[str]) -> float:
        """The share of these stems that the sentence has; 1 for none."""
        if not terms:
            return 1.0
        return sum(self.covers(term) for term in terms) / len(terms)

    def says(self, name: str) -> bool:
        """Whether the sentence has these words, in this order."""
        return bool(name) and f" {name} " in f" {self.folded} "

    def means(self, name: str) -> bool:
        """Whether the sentence names it, or has a pronoun after sentences that do."""
        if self.says(name):
            return True
        return bool(_PRONOUN.search(self.folded)) and f" {name} " in f" {self.before} "


def sentences_of(review: ReviewText) -> list[Sentence]:
    """All sentences of a review, in order."""
    found: list[Sentence] = []
    spans = split_sentences(review.text)
    for number, (start, end) in enumerate(spans):
        near = found[-_REACH:]
        paragraph = [
            one.folded
            for one in near
            if "\n\n" not in review.text[one.evidence.end : start].strip(" ")
        ]
        evidence = review.evidence(start, end)
        then = _answered(review, spans, number) if _ASKS.search(evidence.quote) else None
        found.append(sentence(evidence, number, before=" ".join(paragraph), then=then))
    return found


def _answered(review: ReviewText, spans: Sequence[tuple[int, int]], number: int) -> Evidence | None:
    """A question that the review itself asks, up to the end of what answers it."""
    last = number
    while last + 1 < len(spans) and last < number + _LONGEST_REPLY:
        last += 1
        reply = review.text[spans[number][1] : spans[last][1]]
        if len(reply.split()) >= _REPLY:
            break
    return review.evidence(spans[number][0], spans[last][1]) if last > number else None


def sentence(
    evidence: Evidence, position: int = 0, *, before: str = "", then: Evidence | None = None
) -> Sentence:
    said = words(evidence.quote)
    return Sentence(evidence, frozenset(map(stem, said)), " ".join(said), position, before, then)


def number_quoted(sentences: Sequence[Sentence], evidence: Sequence[Evidence]) -> int | None:
    """Which of the sentences is the first that is quoted; None where it is none of them."""
    quotes = [one.quote for one in evidence[:1]]
    return next((at for at, one in enumerate(sentences) if one.evidence.quote in quotes), None)


class Passages:
    """Finds sentences within one scope."""

    def __init__(self, scope: Scope, store: AnswerStore, search: SearchService) -> None:
        self._scope = scope
        self._store = store
        self._search = search
        self._read: dict[tuple[int, ...], list[Sentence]] = {}
        self._nearest_first: dict[tuple[str, tuple[int, ...]], list[Sentence]] = {}
        self._found: dict[tuple[str, tuple[int, ...] | None, int], list[Sentence]] = {}

    async def known(self, text: str) -> frozenset[str]:
        """Those words of `text` that some review uses."""
        return await self._search.known_words(self._scope, text)

    async def count_films(self) -> int:
        """How many films these sentences are of, without counting them anew."""
        return await self._search.count_films(self._scope)

    async def count_titles(self) -> int:
        """How many films there are to list, reviewed or known by facts alone."""
        return await self._search.count_titles(self._scope)

    async def all_films(self) -> frozenset[int]:
        """All films that there are to list, by id."""
        return await self._search.all_films(self._scope)

    async def dated(self) -> dict[int, frozenset[int]]:
        """The films of each year, by id, the earliest year first."""
        return await self._search.dated(self._scope)

    async def most_reviewed(self, *, limit: int) -> list[tuple[FilmRef, int]]:
        """The films with most reviews, and how many these are."""
        return await self._search.most_reviewed(self._scope, limit=limit)

    async def recurring(self, kinds: Sequence[Kind], *, limit: int = MOST_SHARED) -> list[str]:
        """The keys of values that facts of these kinds give to more than one film; of a library too
        large to add them up, those that most films have."""
        if await self.count_titles() <= _ADDED_UP:
            return await self._store.facts.recurring(self._scope, kinds, limit=limit)
        return (await self._search.most_shared(self._scope, kinds))[:limit]

    async def facts_of_years(self, kind: Kind, wanted: Callable[[float], bool]) -> list[StoredFact]:
        """The facts of one kind whose value has such a year in it."""
        keys = [
            key
            for digit in "12"
            for key in await self._search.keys_holding(
                self._scope, digit, [kind], head=1, limit=_ADDED_UP
            )
            if any(wanted(float(year)) for year in YEARS.findall(key))
        ]
        return await self._store.facts.keyed(self._scope, keys, [kind])

    async def facts_holding(self, text: str, kinds: Sequence[Kind]) -> list[StoredFact]:
        """The facts of these kinds whose value or detail has a word that begins as the longest one
        of `text` does."""
        longest = max(text.split(), key=len, default="")
        if not longest:
            return []
        keys = await self._search.keys_holding(self._scope, longest, kinds, head=_HEAD, limit=MANY)
        return await self._store.facts.keyed(self._scope, keys, kinds)

    async def films_named(self, keys: Iterable[str], kinds: Iterable[Kind]) -> frozenset[int]:
        """The films with a fact of these kinds, or of kindred ones, that has one of these keys."""
        return await self._search.films_named(self._scope, keys, kinds)

    async def describe(self, text: str, limit: int = 5) -> list[RankedFilm]:
        """The films that a long, vague description fits best."""
        return await self._search.describe(self._scope, text, limit=limit)

    async def has_all(self, phrases: Iterable[str]) -> bool:
        """Whether the reviews have each phrase, its words in this order."""
        for phrase in phrases:
            if not await self._search.films_with_phrase(self._scope, phrase, limit=1):
                return False
        return True

    async def of_films(self, films: Iterable[FilmRef], query: str = "") -> list[Sentence]:
        """The sentences of these films' reviews; of very many reviews those nearest to `query`."""
        ids = tuple(sorted({film.id for film in films}))
        if ids not in self._read:
            reviews = await self._store.reviews.of_films(self._scope, ids, limit=READ_WHOLE)
            self._read[ids] = [one for review in reviews for one in sentences_of(review)]
        if not query or len({one.evidence.review_id for one in self._read[ids]}) < READ_WHOLE:
            return self._read[ids].copy()
        if (query, ids) not in self._nearest_first:
            found = await self._nearest(query, ids[:SEARCHED], FOUND)
            self._nearest_first[query, ids] = list(dict.fromkeys([*found, *self._read[ids]]))
        return self._nearest_first[query, ids].copy()

    async def of_each(self, films: Sequence[FilmRef], query: str) -> dict[FilmRef, list[Sentence]]:
        """The sentences of each film; where there are too many, those nearest to `query`."""
        ids = tuple(film.id for film in films)
        reviews = await self._store.reviews.of_films(self._scope, ids, limit=_READ_OF_MANY + 1)
        if len(reviews) > _READ_OF_MANY:
            found = await self._nearest(query, ids, _FOUND_OF_MANY)
        else:
            found = await asyncio.to_thread(
                lambda: [one for review in reviews for one in sentences_of(review)]
            )
        told: dict[FilmRef, list[Sentence]] = {film: [] for film in films}
        for one in found:
            told.setdefault(one.film, []).append(one)
        return told

    async def anywhere(self, query: str, limit: int = FOUND) -> list[Sentence]:
        """The sentences of the whole library nearest to `query`, best first."""
        if not query.strip():
            return []
        return await self._nearest(query, None, limit)

    async def _nearest(self, query: str, ids: tuple[int, ...] | None, limit: int) -> list[Sentence]:
        """What the search finds; one question may look for the same words again and again."""
        asked = query, ids, limit
        if asked not in self._found:
            found = await self._search.passages(
                self._scope, query, film_ids=ids, limit=limit, spoilers=True
            )
            self._found[asked] = [sentence(_evidence(passage)) for passage in found]
        return self._found[asked].copy()


def best(
    sentences: Sequence[Sentence],
    terms: Sequence[str],
    names: Sequence[str] = (),
    *,
    limit: int = 3,
) -> list[Sentence]:
    """The sentences with most of these terms and names, spoilers last."""
    scored = [
        (one.coverage(terms) + sum(map(one.says, names)), one)
        for one in sentences
        if any(map(one.covers, terms)) or any(map(one.says, names))
    ]
    scored.sort(key=lambda pair: (-pair[0], pair[1].evidence.spoiler, pair[1].position))
    return [one for _, one in scored[:limit]]


_TIME = compiled(
    r"\b(\d{4}s?|\d+ (?:years|days|hours|minutes|months|weeks)|night|day|winter|summer"
                   r"|spring|autumn|morning|evening|century|year|monday|tuesday"
                   r"|war)\b")  # fmt: skip
_NUMBER = compiled(
    r"\b(\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|forty"
    r"|twenty|thirty|fifty|sixty|seventy|eighty|ninety|\w+teen|thousands?|half)\b"
)
_UNIT = compiled(r"\b(?:minutes?|mins?|hours?|days?|weeks?|months?|years?|decades?)\b")
_REASON = compiled(
    r"\b(because|since|so that|in order to|due to|thanks to|as a result|driven by)\b"
)
_PLACE = compiled(r"\b(in|at|on|inside|beneath|under|near|from|to|into|aboard|across|behind)\b")


def fits_question_word(question: str, sentence_text: str) -> bool:
    """Whether the sentence has the kind of thing that the question word asks for."""
    asked = fold(question)
    said = fold(sentence_text)
    if re.search(r"\bhow (?:many|much|old|tall|far|big|often)\b", asked):
        return bool(_NUMBER.search(said))
    if re.search(r"\bhow long\b", asked):
        return bool(_NUMBER.search(said) and _UNIT.search(said))
    if re.search(r"\b(?:when|what (?:year|month|day|date|time|era)|which (?:year|month))\b", asked):
        return bool(_TIME.search(said))
    if re.search(r"\bwhere\b", asked):
        return bool(_PLACE.search(said))
    if re.search(r"\bwhy\b", asked):
        return bool(_REASON.search(said))
    if re.search(r"\bhow (?:do|does|did)\b", asked):
        return any(ways_in(said))
    return True


_NAME = r"(?:[A-ZÀ-Ž][\w'’-]+(?:\s+(?:van|de|von|der|la))?\s+)+[A-ZÀ-Ž][\w'’-]+"


def person_beside(one: Sentence, terms: Sequence[str]) -> str | None:
    """The name tied to one of the terms: "Ann Poe's costumes", "costumes by Ann Poe"."""
    quote = one.evidence.quote
    for found in re.finditer(r"[^\W\d_]+", quote):
        if stem(words(found[0])[0] if words(found[0]) else "") not in terms:
            continue
        before = re.search(rf"({_NAME})['’]s?\s+(?:[a-z-]+\s+){{0,2}}$", quote[: found.start()])
        after = re.match(
            rf"[^.;]{{0,40}}?\bby\s+(?:[a-z-]+\s+){{0,4}}({_NAME})", quote[found.end() :]
        )
        doing = re.search(rf"({_NAME})\s+(?:[a-z]+ly\s+)?$", quote[: found.start()])
        for match in (before, after, doing):
            if match:
                return re.sub(r"['’]s?$", "", match[1])
    return None


def _evidence(passage: Passage) -> Evidence:
    return Evidence(
        passage.film,
        passage.review_id,
        passage.review_slug,
        passage.reviewer,
        passage.quote,
        passage.start,
        passage.end,
        passage.spoiler,
    )
