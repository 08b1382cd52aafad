"""What the reviews think of one aspect or one performer: how many of each mind, with quotes."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.answers import compose
from bot.answers.facts.facts import fact
from bot.answers.finding.evidence import evidence_of
from bot.answers.finding.inquiry import Inquiry
from bot.answers.finding.passages import Sentence, sentence
from bot.answers.finding.review_store import StoredOpinion
from bot.answers.model import Answer, Want
from bot.answers.opinions.reviewers import speaker_of, thinkers
from bot.answers.opinions.said import (
    gone_on_about,
    in_passing,
    in_plain_words,
    judged_on,
    on_topic,
    ranked,
    said_of_part,
)
from bot.answers.opinions.sides import one_side
from bot.answers.proof.remarks import marked
from bot.answers.proof.sung import only_songs, sung
from bot.answers.question.happening_wording import bare
from bot.answers.question.opinion_wording import DISLIKES, LIKES
from bot.answers.question.wording import ASPECTS, pattern
from bot.answers.reply import decline
from bot.answers.reply.asked_films import films_asked
from bot.answers.words.trait_stance import stance
from bot.answers.words.traits import Trait, asked_trait
from bot.library.model import FilmRef
from bot.reading.model import Aspect, Kind
from bot.reading.opinions import tone_in
from bot.reading.text import fold_line, stem, words
from bot.search.model import NameKind

PER_SIDE = 2
FAVOURABLE = {"positive": 1, "mixed": 0, "negative": -1}
POLAR = {1: "yes", 0: "mixed", -1: "no"}


_LONG = re.compile(
    r"\b(?<!too )(?<!very )(?<!so )(?<!rather )(?<!minutes )(?<!hours )long"
    r" (?!(?:and|but|for|or)\b)\w+",
    re.IGNORECASE,
)
"""Tells how long a thing in the film is, and not how the film moves."""
_ACTING_IN = re.compile(r"\W*acting in\b", re.IGNORECASE)
"""Asks who is in it, where nothing is said of the acting."""


_TASTE = pattern(
    r"^(?:(?:so|and|but|ok) )*(?:what|who|whom) (?:does|do|did) @p(?P<slot>\d+)"
    r" (?:hate|like|love|dislike|fear|enjoy)(?: most)?$"
)


async def opinion(inquiry: Inquiry) -> Answer | None:
    """How the reviews find one aspect of a film, or one performer: counts and a quote each way."""
    ask = inquiry.ask
    taste = _TASTE.match(bare(inquiry.masked.parted))
    if taste and {one.kind for one in inquiry.slots[int(taste["slot"])].names} == {
        NameKind.CHARACTER
    }:
        return None  # what somebody in the story hates is no opinion
    films = await films_asked(inquiry)
    if isinstance(films, Answer):
        if ask.films or ask.constraints or not isinstance(ask.subject, int):
            return films
        films = await _films_with(inquiry)
        if not films:
            return None
    if ask.measure == "sides":
        return await one_side(inquiry, films)
    if isinstance(ask.subject, int):
        return _unless_contrary(inquiry, await _of_person(inquiry, films))
    if ask.measure == "topic":
        return await on_topic(inquiry, films)
    assert ask.aspect is not None  # noqa: S101
    speaker = await speaker_of(inquiry, films)
    said = in_plain_words(await inquiry.opinions_of(films, [ask.aspect]))
    if (found := asked_trait(inquiry.masked.text)) and _needs_word(found[0], ask.aspect):
        said = [one for one in said if stance(found[0], one.evidence.quote)]
        if not said:  # "is it confusing": praise of the story tells nothing of that
            unsaid = await decline.unsaid(inquiry, films, f"whether it is {found[2][0]}")
            return replace(unsaid, final=True)
    if speaker is not None:
        said = [one for one in said if one.evidence.review_id in speaker]
    if ask.aspect is Aspect.MUSIC and only_songs(inquiry.beside_films().lower()):
        said = [one for one in said if sung(fold_line(one.evidence.quote))]
        if not said:
            unsaid = await decline.unsaid(inquiry, films, "anything of the songs", "song")
            return replace(unsaid, final=True)
    what = f"the {ask.part}" if ask.part else compose.ASPECT_NAMES[ask.aspect]
    terms = [*ask.terms, *(stem(word) for word in words(ask.part))]
    if terms:
        whole = said
        said = [one for one in said if sentence(one.evidence).coverage(terms) == 1.0]
        if not said:
            said = await said_of_part(inquiry, films, terms, ask.aspect)
        if not said and ask.part in _DRAWN and not ask.terms:
            said = whole  # of a film that is drawn, its looks
    if speaker is None and not ask.terms and not any(one.polarity for one in said):
        said += await in_passing(inquiry, films, ask.aspect, ask.part)
    if said and not any(one.polarity or marked(one.evidence.quote) for one in said):
        said += await gone_on_about(inquiry, films, said)
    if not any(one.polarity for one in said):  # then those count that name it as the question does
        said = _named_so(inquiry, said) or said
    if ask.aspect is Aspect.PACING:  # a long shed by the sea tells nothing of it
        said = [one for one in said if one.polarity or not _LONG.search(one.evidence.quote)]
        if not said:
            return replace(await decline.unsaid(inquiry, films, f"anything of {what}", what),
                           final=True)  # fmt: skip
    if not said:
        if _ACTING_IN.match(inquiry.question):
            inquiry.ask = replace(ask, want=Want.FACT, kinds=(Kind.CAST,))
            return await fact(inquiry)
        return await decline.unsaid(inquiry, films, f"anything of {what}", what)
    if ask.measure == "who":
        side = ranked(inquiry, said, 1 if ask.sentiment > 0 else -1)
        return await thinkers(inquiry, films, [one.evidence for one in side], what)
    answer = _weighed(inquiry, films, said, what)
    if ask.aspect is Aspect.MUSIC and ask.measure != "who":
        by = await inquiry.facts_of(films, (Kind.COMPOSER,))
        if by:
            names = compose.listed(one.value for one in by)
            terse = () if ask.yes_no else tuple(one.value for one in by)
            answer = replace(
                answer,
                text=f"{answer.text} The music is by {names}.",
                values=tuple(dict.fromkeys([*answer.values, *terse])),
                evidence=tuple(dict.fromkeys([*answer.evidence, *map(evidence_of, by[:1])])),
            )
    return _unless_contrary(inquiry, answer)


_WHY_DISLIKED = pattern(
    rf"^(?:(?:so|and|but|ok) )*why .*?\b(?P<verb>{DISLIKES}|hate|dislike|slate|pan|criticise"
    r"|slag off|complain about|moan about|not (?:\w+ )*(?:like|love|enjoy|praise|rate))\b"
)
_WHY_LIKED = pattern(
    rf"^(?:(?:so|and|but|ok) )*why (?!.*\bnot\b).*?\b(?:{LIKES}|like|love|enjoy|praise|admire)\b"
)
_LEANING = {"positive": 1, "yes": 1, "negative": -1, "no": -1}


def _unless_contrary(inquiry: Inquiry, answer: Answer | None) -> Answer | None:
    """Asked why it is disliked what is praised, or the other way: that it is so is no answer."""
    if answer is None or not answer.answered or inquiry.ask.yes_no:
        return answer
    text = inquiry.masked.text
    asked = -1 if _WHY_DISLIKED.search(text) else 1 if _WHY_LIKED.search(text) else 0
    lean = _LEANING.get(answer.values[0], 0) if answer.values else 0
    if not asked or asked * lean >= 0:
        return answer
    inquiry.note("asked why, but the reviews think otherwise")
    return replace(answer, answered=False, values=(), evidence=(), nearest=answer.evidence,
                   final=True)  # fmt: skip


_DRAWN = frozenset(["animation", "animations", "drawing", "drawings", "artwork"])


def _named_so(inquiry: Inquiry, said: Sequence[StoredOpinion]) -> list[StoredOpinion]:
    """The sentences that name what is asked after in the question's own word."""
    assert inquiry.ask.aspect is not None  # noqa: S101
    named = pattern("|".join(ASPECTS[inquiry.ask.aspect]))
    asked = {stem(found) for found in named.findall(inquiry.question.lower())}
    return [one for one in said if asked & sentence(one.evidence).stems]


async def _films_with(inquiry: Inquiry) -> list[FilmRef]:
    """The films that the person asked about is in."""
    assert isinstance(inquiry.ask.subject, int)  # noqa: S101
    slot = inquiry.slots[inquiry.ask.subject]
    if not slot.names:
        spoken = " ".join(words(slot.text))
        pool = await inquiry.passages.anywhere(slot.text)
        return list(dict.fromkeys(one.film for one in pool if one.says(spoken)))
    ids = [number for name in slot.names for number in name.ids]
    return await inquiry.store.films.visible(inquiry.scope, ids)


def _weighed(
    inquiry: Inquiry, films: Sequence[FilmRef], said: Sequence[StoredOpinion], what: str
) -> Answer:
    """One voice per review: what it says in sum."""
    said = [replace(one, polarity=one.polarity or marked(one.evidence.quote)) for one in said]
    voices: dict[int | None, int] = {}
    for one in said:
        voices[one.evidence.review_id] = voices.get(one.evidence.review_id, 0) + one.polarity
    praise = sum(voice > 0 for voice in voices.values())
    blame = sum(voice < 0 for voice in voices.values())
    sign = compose.leaning(praise, blame)
    pro = [one.evidence for one in ranked(inquiry, said, 1)]
    con = [one.evidence for one in ranked(inquiry, said, -1)]
    larger, smaller = (con, pro) if sign < 0 else (pro, con)
    quotes = [*larger[:PER_SIDE], *smaller[: PER_SIDE if not sign else 1]]
    if len(quotes) < PER_SIDE:
        plain = [one.evidence for one in ranked(inquiry, said, 0)]
        quotes += plain[: PER_SIDE - len(quotes)]
    inquiry.note(f"{what}: {praise} review(s) praise, {blame} criticise, of {len(voices)}")
    titles = compose.listed_films(films)
    text = f"{compose.balance(praise, blame, len(voices), what)} in {titles}."
    values: list[str] = []
    if inquiry.ask.yes_no and (praise or blame) and not _of_another_trait(inquiry):
        asked = inquiry.ask.sentiment or 1
        answer = POLAR[sign * asked] if sign else "mixed"
        if does_anyone(inquiry):
            answer = "yes" if (praise if asked > 0 else blame) else "no"
        values = [answer]
        text = f"{answer.capitalize()}: {text[0].lower()}{text[1:]}"
    elif praise or blame:
        values = ["positive" if sign > 0 else "negative" if sign < 0 else "mixed"]
    return inquiry.answer(text, films=films, values=values, evidence=quotes)


def _needs_word(trait: Trait, aspect: Aspect) -> bool:
    """Whether only its own words tell of a trait: praise of the pace tells no length."""
    return aspect is Aspect.STORY or (aspect is Aspect.PACING and trait.name == "too long")


def _of_another_trait(inquiry: Inquiry) -> bool:
    """Whether a trait is asked for of which praise and blame tell nothing: what is thought of the
    story does not say whether it is silly; of the pace, whether it is slow, but not how long."""
    asked = asked_trait(inquiry.masked.text)
    if asked is None:
        return False
    return inquiry.ask.aspect is not Aspect.PACING or asked[0].name == "too long"


def does_anyone(inquiry: Inquiry) -> bool:
    return bool(
        re.search(
            r"\b(?:anyone|anybody|someone|any reviewer|any of)\b"
            r"|^\W*(?:(?:are|were|is|was) there )?any (?:weak|bad|poor|dodgy|good|great|strong"
            r"|fine)\b",
            inquiry.question.lower(),
        )
    )


_HE = re.compile(r"^(?:\w+ )?(?:he|she|his|her|they)\b")
_NAMES_ANOTHER = re.compile(r"[\w,;:–—-] (?!I\b)[A-Z]\w")
_REACH = 2  # sentences after a name that a pronoun goes on about


def _going_on(
    pool: Sequence[Sentence],
    there: Sequence[Sentence],
    judged_by: Callable[[Sentence], bool],
) -> list[Sentence]:
    """The sentences after those that begin with "he" or "she", where those judge nobody."""
    found: list[Sentence] = []
    for number, one in enumerate(pool):
        if one not in there or (len(one.folded.split()) > _BARE and judged_by(one)):
            continue
        for after in pool[number + 1 : number + 1 + _REACH]:
            same = after.evidence.review_id == one.evidence.review_id
            if not same or after in there or not _HE.search(after.folded):
                break
            if _NAMES_ANOTHER.search(after.evidence.quote):
                break  # "He gets there, and LULL is the best character": who is judged is another
            found.append(after)
    return found


_BARE = 6  # words of a sentence that hardly more than names somebody


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
    matter = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in [*full, *last]))
    about = [judged_on(Aspect.ACTING, one, matter) for one in there]
    if not slot.names and not any(one.polarity for one in about):
        return await decline.unknown_name(inquiry, inquiry.ask.subject)
    about += [
        StoredOpinion(Aspect.ACTING, tone_in(one.evidence.quote).polarity, one.evidence)
        for one in _going_on(
            pool, there, lambda one: bool(judged_on(Aspect.ACTING, one, matter).polarity)
        )
    ]
    return _weighed(inquiry, films, about, inquiry.spoken(inquiry.ask.subject))
