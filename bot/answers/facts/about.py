"""What a film is about: the sentences that tell its story, and its themes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answers import compose
from bot.answers.finding.evidence import evidence_of
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.passages import Sentence
from bot.answers.model import Answer
from bot.answers.question.wording import pattern
from bot.answers.reply import decline
from bot.answers.reply.asked_films import films_asked
from bot.library.agreement import backed
from bot.library.model import FilmRef, StoredFact
from bot.patterns import compiled
from bot.reading.lexicon.nouns import THEME_NOUNS
from bot.reading.model import Kind
from bot.reading.opinions import tone_in
from bot.reading.text import key_of, words

_TELLS = compiled(
    r"\b(?:(?:story|film|movie|plot|tale|it|this) (?:is |was )?(?:about|follows?|cent(?:er"
    r"|re)s|tells|revolves"
    r"|concerns|unfolds|opens|begins|charts|chronicles|traces)|set-?up|the outline"
    r"|(?:follows|chronicles|cent(?:er|re)s (?:on|around)|revolves around|tells of)"
    r" (?:the|an?|two|three|four|his|her|its|their|[a-z]+ing)"
    r"|tells the"
    r"|a (?:film|story|movie|tale) (?:about|of)|what it is|must decide|sets out|embarks"
    r"|(?<!rejoin )the story)\b"
    r"|^\W*(?:the )?(?:story|plot|synopsis|premise|pitch|what['’]?s it about)\W{0,3}[:–—-]",
    re.IGNORECASE,
)
_JUDGES = compiled(
    r"\b(?:breathtaking|stunning|superb|masterpiece|performances?|must-see|recommend"
    r"|cinematography|effects"
    r"|acting|i |i'|my|you|your|score|boring|disappointing|visuals?)\b",
    re.IGNORECASE,
)
_NARRATES = compiled(
    r"\b(?:who|whose|when|after|must|until|finds?|discovers?|wants?|tries|takes|meets|loses"
    r"|steals?|stealing|returns?|lives?|living|works?|falls|inherits?|decides?|learns?|goes|comes"
    r"|becomes?|has to|have to|runs|gets|keeps|girl|boy|man|woman|mother|father|daughter|son"
    r"|brothers?|sisters?|village|town)\b"
)
_OF_ITS_FATE = compiled(
    r"\b(?:box office|released?|grossed|critics?|following|remakes?|remade|sequels?|reviews?|imdb"
    r"|oscars?|budget|dvd|rated|re ?watch\w*)\b"
)
"""What became of the film, which is no part of its story."""
_BESIDE_OTHERS = 6
_SHORTEST_STORY = 7  # words
_WORTH = {Kind.CHARACTER: 3, Kind.SETTING: 1, Kind.THING: 2, Kind.THEME: 2, Kind.CAST: -4}
"""What a fact adds to the sentence that it is read from; who plays whom is not the story."""
_EARLY = 6  # sentences into a review, within which the story is told
_MOST_TOLD = 6  # words of telling that count
_SENTENCES = 2
_LEAST = 4  # of what speaks for a sentence that tells the story
_MANY = 60  # sentences to choose from, so that those that judge can be left out


_OF_ONE = pattern(r"what (?:happens|happened|becomes|became) (?:to|of) (?!@f\d+$)\S+")
"""Asks what becomes of somebody or something, which no story in short tells."""


async def about(inquiry: Inquiry) -> Answer | None:
    """The plot in the reviewers' words, and the themes they name."""
    films = await films_asked(inquiry)
    if isinstance(films, Answer):
        return films
    if inquiry.ask.terms or _OF_ONE.search(inquiry.masked.parted):
        return None
    kinds = (Kind.THEME, Kind.CHARACTER, Kind.SETTING, Kind.THING, Kind.GENRE, Kind.CAST)
    facts = await inquiry.facts_of(films, kinds)
    pool = await inquiry.passages.of_films(films, inquiry.question)
    parts: list[str] = []
    evidence = []
    values: list[str] = []
    for film in films:
        own = [one for one in facts if one.film == film]
        told = _plot([one for one in pool if one.film == film], own, _people(own))
        themes = _themes(own)
        evidence += [one.evidence for one in told]
        evidence += [evidence_of(one) for one in themes[:_SENTENCES]]
        values += [one.value for one in themes]
        parts.append(_summary(film, told, themes))
    if not evidence:
        return await decline.unsaid(inquiry, films, "what it is about", "story follows")
    inquiry.note("sentences that tell the story, and the themes that are named")
    return inquiry.answer(" ".join(parts), films=films, values=values, evidence=evidence)


def _themes(facts: Sequence[StoredFact]) -> list[StoredFact]:
    first: dict[str, StoredFact] = {}
    voices: dict[str, set[int | None]] = {}
    for one in (one for one in facts if one.kind is Kind.THEME):
        first.setdefault(key_of(one.value), one)
        voices.setdefault(key_of(one.value), set()).add(one.review_id)
    many = len({one.review_id for one in facts}) >= _AGREE
    kept = [key for key in backed(voices) if not many or len(voices[key]) > 1 or key in THEME_NOUNS]
    return [first[key] for key in kept]


def _people(facts: Sequence[StoredFact]) -> tuple[set[str], set[str]]:
    """The names of those in the story, and of those who play them."""
    names = [one.value for one in facts if one.kind is Kind.CHARACTER]
    names += [one.detail for one in facts if one.kind is Kind.CAST and one.detail]
    players = {word for one in facts if one.kind is Kind.CAST for word in words(one.value)}
    return {word for name in names for word in words(name) if len(word) > _SHORT} - players, players


_AGREE = 4  # reviews, from which on what only one calls a theme must be a word for one
_SHORT = 2  # letters of a word that is no name
_IN_STORY, _PLAYED = 2, 1  # what a character's name adds, and an actor's takes


def _plot(
    sentences: Sequence[Sentence],
    facts: Sequence[StoredFact],
    people: tuple[set[str], set[str]],
) -> list[Sentence]:
    """The sentences that tell most of the story, in reading order; spoilers left out."""
    spots: dict[tuple[int | None, int], int] = {}
    for fact in facts:
        if not fact.quote:
            continue
        if fact.kind is Kind.CAST and f"({fact.value}" in fact.quote:
            continue  # "Ann Bell (Ida Lund) is sent to an island" tells the story all the same
        if fact.value in fact.film.title and fact.value not in fact.quote.replace(
            fact.film.title, " "
        ):
            continue
        key = (fact.review_id, fact.start)
        told = 2 if fact.detail and fact.kind is not Kind.CAST else 0
        spots[key] = spots.get(key, 0) + _WORTH.get(fact.kind, 0) + told
    many = len(sentences) > _MANY
    scored: list[tuple[float, Sentence]] = []
    for one in sentences:
        quote = one.evidence.quote.strip()
        if one.evidence.spoiler or quote.startswith("#") or len(quote.split()) < _SHORTEST_STORY:
            continue
        score = float(min(spots.get((one.evidence.review_id, one.evidence.start), 0), 8))
        if _TELLS.search(one.evidence.quote):
            score += 5
        score -= 2 * len(_JUDGES.findall(one.evidence.quote))
        score -= _BESIDE_OTHERS * bool(many and _OF_ITS_FATE.search(one.folded))
        spoken = set(one.folded.replace(" ".join(words(one.film.title)), " ").split())
        told, played = bool(spoken & people[0]), bool(spoken & people[1])
        if told != played:
            score += _IN_STORY if told else -_PLAYED
        score += min(_MOST_TOLD, len(set(_NARRATES.findall(one.evidence.quote.lower())))) / 2
        score += max(0.0, _EARLY - one.position) / 2
        if score >= _LEAST:
            scored.append((score, one))
    if many:
        scored = _judging_nothing(scored)
    if not scored:
        scored = [(fit, one) for one in sentences if (fit := _narrates(one)) > 0]
    scored.sort(key=lambda pair: (-pair[0], pair[1].position))
    chosen = [one for _, one in scored[:_SENTENCES]]
    return sorted(chosen, key=lambda one: (one.evidence.review_id or 0, one.position))


def _judging_nothing(scored: Sequence[tuple[float, Sentence]]) -> list[tuple[float, Sentence]]:
    """The likeliest sentences, each worth less for what it judges, in the order given.

    Only of those that may still come first is it weighed: it costs most.
    """
    found: dict[int, float] = {}
    for at in sorted(range(len(scored)), key=lambda at: -scored[at][0]):
        whole, one = scored[at]
        if sum(score > whole for score in found.values()) >= _SENTENCES:
            break
        tone = tone_in(one.evidence.quote)
        if (score := whole - tone.praise - 2 * tone.blame) >= _LEAST:
            found[at] = score
    return [(found[at], scored[at][1]) for at in sorted(found)]


def _narrates(one: Sentence) -> float:
    """How much a sentence sounds like a story, where nothing says that it tells one."""
    quote = one.evidence.quote.strip()
    if one.evidence.spoiler or quote.startswith("#") or quote.endswith(("?", "?**")):
        return 0.0
    if len(quote.split()) < _SHORTEST_STORY:
        return 0.0
    return len(set(_NARRATES.findall(quote.lower()))) - 2 * len(_JUDGES.findall(quote))


def _summary(film: FilmRef, told: Sequence[Sentence], themes: Sequence[StoredFact]) -> str:
    parts = [compose.of_its_film(told[0].evidence)] if told else []
    if themes:
        subject = "Themes:" if parts else f"{film.label} is about"
        parts.append(f"{subject} {compose.listed((one.value for one in themes), most=5)}.")
    return " ".join(parts)
