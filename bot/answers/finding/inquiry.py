"""One question on its way to an answer: what was understood and where to look."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.answers import compose
from bot.answers.finding.description import Candidate
from bot.answers.finding.passages import Passages
from bot.answers.finding.resolve import Resolver
from bot.answers.finding.review_store import StoredOpinion
from bot.answers.finding.store import AnswerStore
from bot.answers.model import Answer, Ask, Evidence
from bot.answers.question.mask import Masked, Slot, mask
from bot.answers.question.told_apart import ordinary, parted
from bot.library.model import FilmRef, Scope, StoredFact
from bot.reading.model import Aspect, Kind
from bot.reading.text import fold

MOST_QUOTES = 12
MOST_FILMS = 25


@dataclass(slots=True)
class Inquiry:
    """All that the ways of answering share. `steps` grows as they go."""

    scope: Scope
    question: str
    ask: Ask
    slots: Sequence[Slot]
    store: AnswerStore
    passages: Passages
    resolver: Resolver
    steps: list[str] = field(default_factory=list)
    meant: list[FilmRef] | None = None  # by `meant.films_meant`, found once
    judged: bool = False  # by a way that knows its questions itself
    unsaid: bool = False  # a way that knows its questions found that the reviews do not say
    alike: dict[str, list[Candidate]] = field(default_factory=dict)  # by description, found once
    kept: dict[Hashable, Any] = field(default_factory=dict)  # what other readings may use again
    _masked: Masked | None = None
    _apart: tuple[str, str] | None = None

    @property
    def masked(self) -> Masked:
        """The question with slots in place of its names."""
        if self._masked is None:
            self._masked = mask(self.question, self.slots)
        return self._masked

    @property
    def apart(self) -> tuple[str, str]:
        """The masked question in what it asks and what tells its film; all of it where one is
        named."""
        if self._apart is None:
            masked = self.masked
            plain = ordinary(masked.parted, masked.slots)
            named = bool(self.ask.films)
            self._apart = (masked.parted, "") if named else parted(plain, masked.slots)
        return self._apart

    def note(self, step: str) -> None:
        """Add a line to the explanation."""
        self.steps.append(step)

    async def facts_of(self, films: Sequence[FilmRef], kinds: Iterable[Kind]) -> list[StoredFact]:
        """The facts of these kinds that hold for these films."""
        return await self.store.facts.of_films(self.scope, [film.id for film in films], kinds)

    async def opinions_of(
        self, films: Sequence[FilmRef], aspects: Iterable[Aspect]
    ) -> list[StoredOpinion]:
        """The sentences of the reviews that speak of these aspects of these films."""
        return await self.store.reviews.opinions(self.scope, [film.id for film in films], aspects)

    def spoken(self, subject: int | str) -> str:
        """The words in which the question names something."""
        if isinstance(subject, str):
            return subject
        slot = self.slots[subject]
        return slot.mended or slot.text.removesuffix("'s").removesuffix("’s")

    def beside_films(self) -> str:
        """The question without the titles in it."""
        question = self.question
        for number in self.ask.films:
            question = question.replace(self.slots[number].text, " ")
        return question

    def beside_titles(self) -> str:
        """The question folded, on one line, without any title in it or its closing mark."""
        question = self.question
        for slot in self.slots:
            if slot.titles and not slot.names:
                question = question.replace(slot.text, " ")
        return " ".join(fold(question).rstrip(" ?!.").split())

    def by_sentence(
        self, value: str, *proof: Evidence, films: Iterable[FilmRef] = (), more: Iterable[str] = ()
    ) -> Answer:
        """`value`, as "yes" or a name, with the sentence that says so: "Yes. X: “…”".

        It is of the sentence's film where no other `films` are given; `more` are further values.
        """
        return self.answer(
            f"{value.capitalize()}. {compose.of_its_film(proof[0])}",
            films=films or [proof[0].film],
            values=[value, *more],
            evidence=proof,
        )

    def answer(
        self,
        text: str,
        *,
        films: Iterable[FilmRef] = (),
        values: Iterable[str] = (),
        evidence: Iterable[Evidence] = (),
        answered: bool = True,
        nearest: Iterable[Evidence] = (),
        suggestions: Iterable[str] = (),
    ) -> Answer:
        """The answer, evidence without repeats and sentences that spoil nothing first."""
        quotes = sorted(dict.fromkeys(evidence), key=lambda item: item.spoiler)
        return Answer(
            question=self.question,
            answered=answered,
            text=text,
            kind=self.ask.want.value,
            films=tuple(dict.fromkeys(films)),
            values=tuple(dict.fromkeys(values)),
            evidence=tuple(quotes[:MOST_QUOTES]),
            nearest=tuple(dict.fromkeys(nearest)),
            suggestions=tuple(dict.fromkeys(suggestions)),
            steps=tuple(self.steps),
        )
