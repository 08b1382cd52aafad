"""What the reviews think: by aspect, over all, in figures; who wrote them; which film does better."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.answers import compose, decline
from bot.answers.byline import byline
from bot.answers.facts import films_asked
from bot.answers.inquiry import Inquiry
from bot.answers.link import key_of
from bot.answers.model import Answer, Evidence, Want
from bot.answers.passages import Sentence, sentence
from bot.answers.resolve import evidence_of, number_of
from bot.answers.store import ReviewText, StoredOpinion
from bot.library.model import FilmRef, StoredFact
from bot.reading.model import Aspect, Kind
from bot.reading.text import stem, words

_PER_SIDE = 2
_FAVOURABLE = {"positive": 1, "mixed": 0, "negative": -1}
_WORDS = {1: "yes", 0: "mixed", -1: "no"}


async def opinion(inquiry: Inquiry) -> Answer | None:
    """How the reviews find one aspect of a film, or one performer: counts and a quote each way."""
    ask = inquiry.ask
    films = await films_asked(inquiry)
    if isinstance(films, Answer):
        if ask.films or ask.constraints or not isinstance(ask.subject, int):
            return films
        films = await _films_with(inquiry)
        if not films:
            return None
    if isinstance(ask.subject, int):
        return await _of_person(inquiry, films)
    if ask.measure == "sides":
        return await _one_side(inquiry, films)
    assert ask.aspect is not None  # noqa: S101
    speaker = await _speaker(inquiry, films)
    said = await inquiry.store.opinions(inquiry.scope, [film.id for film in films], [ask.aspect])
    if speaker is not None:
        said = [one for one in said if one.evidence.review_id in speaker]
    what = f"the {ask.part}" if ask.part else compose.ASPECT_NAMES[ask.aspect]
    terms = [*ask.terms, *(stem(word) for word in words(ask.part))]
    if terms:
        said = [one for one in said if sentence(one.evidence).coverage(terms) == 1.0]
        if not said:
            said = await _anything_on(inquiry, films, terms, ask.aspect)
    if not said:
        return await decline.unsaid(inquiry, films, f"anything of {what}", what)
    if ask.measure == "who":
        side = _telling(said, 1 if ask.sentiment > 0 else -1)
        return await _thinkers(inquiry, films, [one.evidence for one in side], what)
    answer = _weighed(inquiry, films, said, what)
    if ask.aspect is Aspect.MUSIC and ask.measure != "who":
        by = await inquiry.store.facts_of(
            inquiry.scope, [film.id for film in films], (Kind.COMPOSER,)
        )
        if by:
            names = compose.listed(one.value for one in by)
            terse = () if ask.yes_no else tuple(one.value for one in by)
            answer = replace(
                answer,
                text=f"{answer.text} The music is by {names}.",
                values=tuple(dict.fromkeys([*answer.values, *terse])),
                evidence=tuple(dict.fromkeys([*answer.evidence, *map(evidence_of, by[:1])])),
            )
    return answer


async def _one_side(inquiry: Inquiry, films: Sequence[FilmRef]) -> Answer:
    """What the reviews praise, or what they find fault with, aspect by aspect."""
    side = inquiry.ask.sentiment
    said = await inquiry.store.opinions(inquiry.scope, [film.id for film in films], list(Aspect))
    found = [one for one in said if one.polarity == side and not one.evidence.spoiler]
    title = compose.listed_films(films)
    if not found:
        what = "what is good about it" if side > 0 else "what is bad about it"
        return await decline.unsaid(inquiry, films, what)
    aspects = list(dict.fromkeys(compose.ASPECT_NAMES[one.aspect] for one in found))
    verb = "praise" if side > 0 else "criticise"
    inquiry.note(f"{len(found)} sentence(s) {verb} something")
    return inquiry.answer(
        f"Reviews of {title} {verb} {compose.listed(aspects)}.",
        films=films,
        values=[name.removeprefix("the ") for name in aspects],
        evidence=[one.evidence for one in found],
    )


async def _films_with(inquiry: Inquiry) -> list[FilmRef]:
    """The films that the person asked about is in."""
    assert isinstance(inquiry.ask.subject, int)  # noqa: S101
    slot = inquiry.slots[inquiry.ask.subject]
    if not slot.names:
        spoken = " ".join(words(slot.text))
        pool = await inquiry.passages.anywhere(slot.text)
        return list(dict.fromkeys(one.film for one in pool if one.says(spoken)))
    ids = [number for name in slot.names for number in name.ids]
    return await inquiry.store.films(inquiry.scope, ids)


async def _anything_on(
    inquiry: Inquiry, films: Sequence[FilmRef], terms: Sequence[str], aspect: Aspect
) -> list[StoredOpinion]:
    """Sentences on a part of an aspect that were read as opinions of something else."""
    everything = await inquiry.store.opinions(
        inquiry.scope, [film.id for film in films], list(Aspect)
    )
    there = [one for one in everything if sentence(one.evidence).coverage(terms) == 1.0]
    if there:
        return there
    pool = await inquiry.passages.of_films(films, inquiry.question)
    return [StoredOpinion(aspect, 0, one.evidence) for one in pool if one.coverage(terms) == 1.0]


def _weighed(
    inquiry: Inquiry, films: Sequence[FilmRef], said: Sequence[StoredOpinion], what: str
) -> Answer:
    """One voice per review: what it says in sum."""
    voices: dict[int | None, int] = {}
    for one in said:
        voices[one.evidence.review_id] = voices.get(one.evidence.review_id, 0) + one.polarity
    praise = sum(voice > 0 for voice in voices.values())
    blame = sum(voice < 0 for voice in voices.values())
    sign = (praise > 0) - (blame > 0) if not (praise and blame) else 0
    pro = [one.evidence for one in _telling(said, 1)]
    con = [one.evidence for one in _telling(said, -1)]
    plain = [one.evidence for one in _telling(said, 0)]
    quotes = [*pro[:_PER_SIDE], *con[:_PER_SIDE]] or plain[:_PER_SIDE]
    if len(quotes) < _PER_SIDE:
        quotes += plain[: _PER_SIDE - len(quotes)]
    inquiry.note(f"{what}: {praise} review(s) praise, {blame} criticise, of {len(voices)}")
    titles = compose.listed_films(films)
    text = f"{_balance(praise, blame, len(voices), what)} in {titles}."
    values: list[str] = []
    if inquiry.ask.yes_no and (praise or blame):
        asked = inquiry.ask.sentiment or 1
        answer = _WORDS[sign * asked] if sign else "mixed"
        if _does_anyone(inquiry):
            answer = "yes" if (praise if asked > 0 else blame) else "no"
        values = [answer]
        text = f"{answer.capitalize()}: {text[0].lower()}{text[1:]}"
    elif praise or blame:
        values = ["positive" if sign > 0 else "negative" if sign < 0 else "mixed"]
    return inquiry.answer(text, films=films, values=values, evidence=quotes)


async def _thinkers(
    inquiry: Inquiry, films: Sequence[FilmRef], side: Sequence[Evidence], what: str
) -> Answer:
    """The reviewers of one side."""
    written = await inquiry.store.reviews(inquiry.scope, [film.id for film in films])
    signed = {one.id: said[0] for one in written if (said := _signature(one))}
    names = list(dict.fromkeys(signed.get(item.review_id or 0, item.reviewer) for item in side))
    one = len(names) < 2
    title = compose.listed_films(films)
    object_ = title if what == "it" else f"{what} of {title}"
    verb = "likes" if one else "like"
    if inquiry.ask.sentiment < 0:
        verb = f"{'does' if one else 'do'} not like"
    if not names:
        return inquiry.answer(
            f"No review says that it {verb} {object_}.", answered=False, films=films
        )
    return inquiry.answer(
        f"{compose.listed(names)} {verb} {object_}.",
        films=films,
        values=names,
        evidence=side,
    )


def _does_anyone(inquiry: Inquiry) -> bool:
    return bool(
        re.search(r"\b(anyone|anybody|someone|any reviewer|any of)\b", inquiry.question.lower())
    )


def _telling(said: Sequence[StoredOpinion], polarity: int) -> list[StoredOpinion]:
    """The sentences of one side, from as many reviews as possible, spoilers last."""
    side = sorted(
        (one for one in said if one.polarity == polarity), key=lambda one: one.evidence.spoiler
    )
    first: dict[int | None, StoredOpinion] = {}
    for one in side:
        first.setdefault(one.evidence.review_id, one)
    chosen = list(first.values())
    return [*chosen, *(one for one in side if one not in chosen)]


def _balance(praise: int, blame: int, voices: int, what: str) -> str:
    if praise and blame:
        return f"Reviews are divided: {praise} praise{'s' if praise == 1 else ''} and {blame}" \
               f" criticise{'s' if blame == 1 else ''} {what}"  # fmt: skip
    if not praise and not blame:
        return f"{compose.counted(voices, 'review')} speak{'s' if voices == 1 else ''} of {what}" \
               " without a clear verdict"  # fmt: skip
    verb, number = ("praise", praise) if praise else ("criticise", blame)
    if voices == 1:
        return f"The review {verb}s {what}"
    return f"{number} of {voices} reviews {verb} {what}"


async def _of_person(inquiry: Inquiry, films: Sequence[FilmRef]) -> Answer | None:
    """What the reviews say of one performer."""
    assert isinstance(inquiry.ask.subject, int)  # noqa: S101
    slot = inquiry.slots[inquiry.ask.subject]
    full = [" ".join(words(name.text)) for name in slot.names] or [" ".join(words(slot.text))]
    last = [name.split()[-1] for name in full if name]
    pool = await inquiry.passages.of_films(films, inquiry.question)
    there = [one for one in pool if any(map(one.says, [*full, *last]))]
    if not there:
        name = inquiry.spoken(inquiry.ask.subject)
        known = await _films_with(inquiry)
        also = f" {name} is in {compose.listed_films(known)}." if known else ""
        return inquiry.answer(
            f"The reviews of {compose.listed_films(films)} do not mention {name}.{also}",
            answered=False,
            films=known,
            nearest=await decline.nearest(inquiry, known or None),
        )
    said = await inquiry.store.opinions(inquiry.scope, [film.id for film in films], list(Aspect))
    spots = {(one.evidence.review_id, one.evidence.start): one for one in said}
    about: list[StoredOpinion] = []
    for one in there:
        known_opinion = spots.get((one.evidence.review_id, one.evidence.start))
        polarity = known_opinion.polarity if known_opinion else 0
        about.append(StoredOpinion(Aspect.ACTING, polarity, one.evidence))
    return _weighed(inquiry, films, about, inquiry.spoken(inquiry.ask.subject))


async def verdict(inquiry: Inquiry) -> Answer | None:
    """Whether it is worth watching: what each review concludes."""
    films = await films_asked(inquiry)
    if isinstance(films, Answer):
        return films
    if inquiry.ask.terms:
        return None
    ids = [film.id for film in films]
    facts = await inquiry.store.facts_of(inquiry.scope, ids, (Kind.VERDICT,))
    speaker = await _speaker(inquiry, films)
    if speaker is not None:
        facts = [one for one in facts if one.review_id in speaker]
    sides: dict[int | None, tuple[int, StoredFact]] = {}
    for one in facts:
        sides.setdefault(one.review_id, (_FAVOURABLE.get(one.value, 0), one))
    if not sides:
        return await decline.unsaid(inquiry, films, "whether it is worth watching", "recommend")
    pro = [fact for side, fact in sides.values() if side > 0]
    con = [fact for side, fact in sides.values() if side < 0]
    if inquiry.ask.measure == "who":
        one_side = pro if inquiry.ask.sentiment > 0 else con
        return await _thinkers(inquiry, films, [evidence_of(one) for one in one_side], "it")
    mid = [fact for side, fact in sides.values() if side == 0]
    sign = 0 if (pro and con) or (mid and not pro and not con) else 1 if pro else -1
    asked = inquiry.ask.sentiment or 1
    title = compose.listed_films(films)
    text = _concluded(len(pro), len(con), len(mid), title)
    if inquiry.ask.yes_no and _does_anyone(inquiry):
        sign = asked if (pro if asked > 0 else con) else -asked
    values = [_WORDS[sign * asked] if sign else "mixed"]
    if inquiry.ask.yes_no or not sign:
        text = f"{values[0].capitalize()}: {text[0].lower()}{text[1:]}"
    else:
        values = ["positive" if sign > 0 else "negative"]
        text = f"{'Recommended' if sign > 0 else 'Not recommended'}: {text[0].lower()}{text[1:]}"
        values.append("recommended" if sign > 0 else "not recommended")
    inquiry.note(f"verdicts: {len(pro)} for, {len(con)} against, {len(mid)} mixed")
    chosen = [*pro[:_PER_SIDE], *con[:_PER_SIDE], *mid[:1]]
    rated = await inquiry.store.facts_of(inquiry.scope, ids, (Kind.RATING,))
    shown = {one.review_id for one in chosen}
    others = [one for one in rated if one.review_id in shown][: len(chosen)]
    evidence = [evidence_of(one) for one in [*chosen, *others]]
    return inquiry.answer(text, films=films, values=values, evidence=evidence)


def _concluded(pro: int, con: int, mid: int, title: str) -> str:
    total = pro + con + mid
    if total == 1:
        kind = "recommends it" if pro else "advises against it" if con else "is in two minds"
        return f"The review of {title} {kind}."
    parts = [
        f"{number} {text}{'s' if number == 1 else ''}"
        if text != "mixed"
        else f"{number} in two minds"
        for number, text in ((pro, "recommend"), (con, "warn"), (mid, "mixed"))
        if number
    ]
    return f"Of {total} reviews of {title}, {compose.listed(parts)}."


async def rating(inquiry: Inquiry) -> Answer | None:
    """The ratings that the reviews give."""
    films = await films_asked(inquiry)
    if isinstance(films, Answer):
        return films
    ids = [film.id for film in films]
    facts = await inquiry.store.facts_of(inquiry.scope, ids, (Kind.RATING,))
    speaker = await _speaker(inquiry, films)
    if speaker is not None:
        facts = [one for one in facts if one.review_id in speaker]
    reviews = await inquiry.store.reviews(inquiry.scope, ids)
    rated = {one.review_id for one in facts}
    given = [
        one
        for one in reviews
        if one.rating is not None and one.id not in rated and (speaker is None or one.id in speaker)
    ]
    if inquiry.ask.measure or (not facts and not given):
        return await decline.unsaid(inquiry, films, "how they rate it", "rating stars")
    first: dict[int | None, StoredFact] = {}
    for one in facts:
        first.setdefault(one.review_id, one)
    shown = [f"{one.value} ({one.reviewer})" for one in first.values()]
    shown += [f"{one.rating:g}/10 ({one.reviewer})" for one in given]
    values = [one.value for one in first.values()] + [f"{one.rating:g}/10" for one in given]
    inquiry.note(f"{len(values)} rating(s) read")
    text = f"{compose.listed_films(films)}: {compose.listed(shown)}."
    return inquiry.answer(
        text, films=films, values=values, evidence=[evidence_of(one) for one in first.values()]
    )


async def _speaker(inquiry: Inquiry, films: Sequence[FilmRef]) -> set[int] | None:
    """The reviews by the person whose opinion is asked for; None when it is nobody's."""
    spoken = [
        words(inquiry.slots[one.slot].text)
        for one in inquiry.ask.constraints
        if one.bare and one.slot is not None
    ]
    if not spoken:
        return None
    written = await inquiry.store.reviews(inquiry.scope, [film.id for film in films])
    signed = {one.id: words(said[0]) for one in written if (said := _signature(one))}
    return {
        number for number, name in signed.items() if any(set(own) <= set(name) for own in spoken)
    }


async def reviews(inquiry: Inquiry) -> Answer | None:
    """Who reviewed a film, or how many did."""
    films = None
    if isinstance(inquiry.ask.subject, int):
        return await _reviewed_by(inquiry, inquiry.ask.subject)
    if inquiry.ask.films or inquiry.ask.constraints or inquiry.ask.terms:
        asked = await films_asked(inquiry)
        if isinstance(asked, Answer):
            return asked
        films = asked
    ids = [film.id for film in films] if films is not None else None
    number = await inquiry.store.count_reviews(inquiry.scope, ids)
    of = f" of {compose.listed_films(films)}" if films else ""
    if inquiry.ask.measure == "count":
        there = "is" if number == 1 else "are"
        text = f"There {there} {compose.counted(number, 'review').lower()}{of}."
        return inquiry.answer(text, films=films or (), values=[str(number)])
    if not films:
        return await decline.which_film(inquiry)
    written = await inquiry.store.reviews(inquiry.scope, ids or [])
    signed = [(one, signature) for one in written if (signature := _signature(one))]
    if not signed:
        return await decline.unsaid(
            inquiry, films, "who wrote it" if number == 1 else "who wrote them"
        )
    names = compose.listed(name for _, (name, _, _) in signed)
    evidence = [one.evidence(start, end) for one, (_, start, end) in signed if end]
    return inquiry.answer(
        f"{names} reviewed {compose.listed_films(films)}.",
        films=films,
        values=[name for _, (name, _, _) in signed],
        evidence=evidence,
    )


async def _reviewed_by(inquiry: Inquiry, subject: int) -> Answer | None:
    """The films that somebody reviewed."""
    name = inquiry.slots[subject].text
    signed = {one.id: one for one in await inquiry.store.reviews_by(inquiry.scope, name)}
    pool = await inquiry.passages.anywhere(name, limit=20)
    near = list(dict.fromkeys(one.film.id for one in pool if one.says(" ".join(words(name)))))
    for one in await inquiry.store.reviews(inquiry.scope, near) if near else []:
        said = _signature(one)
        if said and words(said[0]) == words(name):
            signed[one.id] = one
    if not signed:
        return None
    films = list(dict.fromkeys(one.film for one in signed.values()))
    evidence = [
        one.evidence(said[1], said[2])
        for one in signed.values()
        if (said := _signature(one)) and said[2]
    ]
    return inquiry.answer(
        f"{name} reviewed {compose.listed_films(films)}.", films=films, evidence=evidence
    )


def _signature(review: ReviewText) -> tuple[str, int, int] | None:
    """Who wrote a review, by its record or else by its text, and where the text says so."""
    said = byline(review.text)
    if review.reviewer != review.slug:
        at = review.text.find(review.reviewer)
        return review.reviewer, max(at, 0), at + len(review.reviewer) if at >= 0 else 0
    return said


async def compare(inquiry: Inquiry) -> Answer | None:
    """Which of some films, or of all, has more of something that can be measured."""
    ask = inquiry.ask
    resolved = await inquiry.resolver.films(ask)
    if resolved.wrong_year:
        return await decline.wrong_year(inquiry, resolved)
    if resolved.failed is not None:
        return await decline.false_premise(inquiry, resolved)
    if ask.terms:
        return None
    films = resolved.films
    if ask.measure == "common":
        return await _common(inquiry, films or [])
    figures, proofs = await _figures(inquiry, films)
    if films is not None and any(film not in figures for film in films):
        silent = [film for film in films if film not in figures]
        return await decline.unsaid(inquiry, silent, _measured(inquiry))
    if not figures:
        return inquiry.answer(f"The reviews here don't say {_measured(inquiry)}.", answered=False)
    ordered = sorted(figures, key=lambda film: (-ask.sign * figures[film], film.title))
    top = [film for film in ordered if figures[film] == figures[ordered[0]]]
    if films is not None and len(top) == len(ordered):
        return inquiry.answer(
            f"Neither: {compose.listed_films(ordered)} are level"
            f" ({_figure(inquiry, figures[top[0]])} each).",
            films=ordered,
            evidence=[proofs[film] for film in ordered if film in proofs],
        )
    rest = ordered[len(top) : len(top) + 3]
    text = f"{compose.listed_films(top)}, {_figure(inquiry, figures[top[0]])}"
    if rest:
        then = [f"{film.label}, {_figure(inquiry, figures[film])}" for film in rest]
        text += f"; then {compose.listed(then)}"
    shown = [*top, *(rest if films is not None else ())]
    inquiry.note(f"compared {len(figures)} film(s) by {ask.measure}")
    return inquiry.answer(
        f"{text}.",
        films=shown,
        values=[film.title for film in top],
        evidence=[proofs[film] for film in [*top, *rest] if film in proofs],
    )


_SHARED_KINDS = (
    Kind.CAST, Kind.DIRECTOR, Kind.WRITER, Kind.COMPOSER, Kind.CINEMATOGRAPHER, Kind.PRODUCER,
    Kind.CHARACTER, Kind.SETTING, Kind.THEME, Kind.GENRE, Kind.SERIES,
)  # fmt: skip


async def _common(inquiry: Inquiry, films: Sequence[FilmRef]) -> Answer:
    """The facts that several films share."""
    facts = await inquiry.store.facts_of(inquiry.scope, [film.id for film in films], _SHARED_KINDS)
    holders: dict[str, dict[FilmRef, StoredFact]] = {}
    for one in facts:
        holders.setdefault(key_of(one.value), {}).setdefault(one.film, one)
    shared = [own for own in holders.values() if len(own) == len(films)]
    if not shared:
        return await decline.unsaid(inquiry, films, "anything that they have in common")
    shared.sort(key=lambda own: min(_SHARED_KINDS.index(one.kind) for one in own.values()))
    values = [next(iter(own.values())).value for own in shared]
    return inquiry.answer(
        f"{compose.listed_films(films)} share {compose.listed(values, most=6)}.",
        films=films,
        values=values,
        evidence=[evidence_of(one) for own in shared for one in own.values()],
    )


def _measured(inquiry: Inquiry) -> str:
    return {
        "runtime": "how long it is", "year": "when it came out", "rating": "how they rate it",
        "reviews": "how many reviews there are",
    }[inquiry.ask.measure]  # fmt: skip


def _figure(inquiry: Inquiry, value: float) -> str:
    if inquiry.ask.aspect is not None:
        return f"{value:+.0f} on balance"
    return {
        "runtime": f"{value:g} minutes", "year": f"{value:g}", "rating": f"{round(value, 1):g}/10",
        "reviews": f"{value:g} reviews",
    }[inquiry.ask.measure]  # fmt: skip


async def _figures(
    inquiry: Inquiry, films: Sequence[FilmRef] | None
) -> tuple[dict[FilmRef, float], dict[FilmRef, Evidence]]:
    """The measure of each film that has one, and a sentence that says it."""
    ask = inquiry.ask
    if ask.measure == "reviews":
        counts = await inquiry.store.reviews_per_film(inquiry.scope, limit=400)
        return {film: float(n) for film, n in counts if films is None or film in films}, {}
    if ask.aspect is not None:
        return await _praise(inquiry, films, ask.aspect)
    kind = {"runtime": Kind.RUNTIME, "year": Kind.YEAR, "rating": Kind.RATING}[ask.measure]
    if films is None:
        facts = await inquiry.store.facts_of_kind(inquiry.scope, kind)
    else:
        facts = await inquiry.store.facts_of(inquiry.scope, [film.id for film in films], (kind,))
    numbers: dict[FilmRef, list[float]] = {}
    proofs: dict[FilmRef, Evidence] = {}
    for one in facts:
        if (value := number_of(one)) is not None:
            numbers.setdefault(one.film, []).append(value)
            proofs.setdefault(one.film, evidence_of(one))
    if kind is Kind.YEAR:
        for film in films or await inquiry.store.films(inquiry.scope):
            if film.year is not None:
                numbers[film] = [float(film.year)]
    average = kind is Kind.RATING
    return {
        film: sum(own) / len(own) if average else own[0] for film, own in numbers.items()
    }, proofs


async def _praise(
    inquiry: Inquiry, films: Sequence[FilmRef] | None, aspect: Aspect
) -> tuple[dict[FilmRef, float], dict[FilmRef, Evidence]]:
    pool = films if films is not None else await inquiry.store.films(inquiry.scope)
    said = await inquiry.store.opinions(inquiry.scope, [film.id for film in pool], [aspect])
    figures: dict[FilmRef, float] = {}
    proofs: dict[FilmRef, Evidence] = {}
    for one in said:
        film = one.evidence.film
        figures[film] = figures.get(film, 0.0) + one.polarity
        proofs.setdefault(film, one.evidence)
    return figures, proofs


async def films_by_opinion(inquiry: Inquiry) -> Answer | None:
    """The films that the reviews recommend or warn of, over all or for one aspect."""
    ask = inquiry.ask
    resolved = await inquiry.resolver.films(ask)
    if resolved.failed is not None:
        return await decline.false_premise(inquiry, resolved)
    sums: dict[FilmRef, int] = {}
    proofs: dict[FilmRef, list[Evidence]] = {}
    if ask.aspect is None:
        for one in await inquiry.store.facts_of_kind(inquiry.scope, Kind.VERDICT):
            side = _FAVOURABLE.get(one.value, 0)
            sums[one.film] = sums.get(one.film, 0) + side
            if side == ask.sentiment:
                proofs.setdefault(one.film, []).append(evidence_of(one))
    else:
        pool = resolved.films or await inquiry.store.films(inquiry.scope)
        ids = [film.id for film in pool]
        for said in await inquiry.store.opinions(inquiry.scope, ids, [ask.aspect]):
            if ask.part and not _speaks_of(sentence(said.evidence), ask.part):
                continue
            film = said.evidence.film
            sums[film] = sums.get(film, 0) + said.polarity
            if said.polarity == ask.sentiment:
                proofs.setdefault(film, []).append(said.evidence)
    found = [
        film for film, total in sums.items()
        if total * ask.sentiment > 0 and (resolved.films is None or film in resolved.films)
    ]  # fmt: skip
    if not found:
        return await decline.nothing(inquiry)
    found.sort(key=lambda film: (-abs(sums[film]), film.title))
    values = [str(len(found))] if ask.want is Want.COUNT else []
    return inquiry.answer(
        f"{compose.counted(len(found), 'film')}: {compose.listed_films(found)}.",
        films=found,
        values=values,
        evidence=[item for film in found for item in proofs.get(film, [])[:1]],
    )


def _speaks_of(one: Sentence, part: str) -> bool:
    return one.coverage([stem(word) for word in words(part)]) == 1.0
