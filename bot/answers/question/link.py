"""From a question to the names in it that the library knows, each in its slot. Pure.

What is written like a name and is none here is found by `unknown_names`.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import replace

from rapidfuzz.distance import OSA

from bot.answers.question.mask import NAMED_BY_PART, Slot
from bot.answers.question.unknown_names import QUESTION_WORDS, with_unknown
from bot.answers.question.wording import GENRE_FORMS
from bot.answers.words.matters import JUDGING
from bot.answers.words.terms import FUNCTION_WORDS
from bot.patterns import compiled
from bot.reading.lexicon.names import RANKS
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.text import fold, stem, title_key, words
from bot.search.english import COMMON_WORDS
from bot.search.model import Match, Mention, Name, NameKind

_BEFORE_YEAR = compiled(r"\b(?:from|in|before|after|since|of|year|until|the) $|\($", re.IGNORECASE)
_SMALL_ARTICLE = compiled(r"(?:the|an?) (?=[^\W\da-z])")
_KINDS = frozenset((*GENRE_FORMS, *GENRE_FORMS.values()))
_OF_FILMS = compiled(r" (?:film|movie)s?\b")
"""What stands after the kind of films that is asked for: "western films" means no *Western*."""
_GENRES = frozenset(word for word in GENRE_FORMS if word.endswith("s"))
"""What films are called in a question, "comedies", is nobody's name: *Keystone Comedies*."""
_NAMED = NAMED_BY_PART | {NameKind.TITLE}
_HONORIFICS = vocabulary("mr mrs ms miss dr doctor sir dame lord lady captain professor")
_AS_GOOD = 0.02  # scores that differ by less are of equals
_MOST_TITLES = 6
_HEAD_WORDS = 2
_SLIP = 1  # letters


def link(
    question: str,
    mentions: Sequence[Mention],
    *,
    known: Container[str] = frozenset(),
    weak: bool = False,
    heads: bool = False,
    wording: bool = False,
) -> list[Slot]:
    """The slots of a question: known names, and runs that look like names but are not known.

    `weak` also takes ordinary words for names, `heads` for what one title begins with, and
    `wording` the very words that questions are made of; try without first.
    """
    slots = [
        _slot(question, mention, weak=weak, heads=heads)
        for mention in mentions
        if (wording or not _is_wording(question, mention))
        and not _is_year(question, mention, named=weak)
    ]
    taken = [_numbered(question, slot) for slot in slots if slot is not None]
    taken = _with_rank(question, _of_the_film(_beside_a_name(taken)))
    ordered = sorted(with_unknown(question, taken, known), key=lambda slot: slot.start)
    return _with_subtitles(question, ordered)


_GOES_ON = compiled(r": | and [Tt]he ")


def _with_subtitles(question: str, slots: list[Slot]) -> list[Slot]:
    """The slots, a title that goes on into unknown words being that of another film.

    "Gravel Hymn: Winter", or "Ottie and the Iron Hare" beside *Ottie and the Long Night*.
    """
    joined: list[Slot] = []
    for slot in slots:
        last = joined[-1] if joined else None
        glue = last and last.titles and _GOES_ON.fullmatch(question, last.end, slot.start)
        goes_on = last and glue and (glue[0] == ": " or not last.spelt_out)
        if last and goes_on and slot.letter == "u" and slot.text[0].isupper():
            joined[-1] = Slot(question[last.start : slot.end], last.start, slot.end)
        else:
            joined.append(slot)
    return joined


def _with_rank(question: str, slots: list[Slot]) -> list[Slot]:
    """The slots, with "Dame" or "Dr" as part of the person's name that it stands before.

    A surname may have the rank that the reviews give it: "Captain Poe" is *Captain Ann Poe*.
    """
    joined: list[Slot] = []
    for slot in sorted(slots, key=lambda slot: slot.start):
        before = question[: slot.start].rsplit(maxsplit=1)[-1:]
        rank = before[0] if before and question[: slot.start].endswith(" ") else ""
        names = _of_that_rank(slot, title_key(rank))
        if names:
            start = slot.start - len(rank) - 1
            joined = [one for one in joined if one.end <= start]
            text = question[start : slot.end]
            joined.append(replace(slot, text=text, start=start, names=names))
        else:
            joined.append(slot)
    return joined


_OWNS = compiled(r"['’]s?$")


def _of_that_rank(slot: Slot, rank: str) -> tuple[Name, ...]:
    """Whom a slot can stand for when a rank, or "Mr", stands before it."""
    if slot.letter != "p" or rank not in _HONORIFICS | RANKS:
        return ()
    if slot.spelt_out and rank in _HONORIFICS:
        return slot.names
    typed = title_key(_OWNS.sub("", slot.text)).split()
    own = [(name, title_key(name.text).split()) for name in slot.names]
    last = [(name, said) for name, said in own if said[-len(typed) :] == typed]
    ranked = tuple(name for name, said in last if rank in said)
    alone = len({title_key(name.text) for name, _ in last}) == 1 and rank == "mr"
    return ranked or (tuple(name for name, _ in last) if alone and len(typed) == 1 else ())


def _is_wording(question: str, mention: Mention) -> bool:
    """Whether a word that questions are made of is meant as such: "the Director of"."""
    text = question[mention.start : mention.end]
    opens = not question[: mention.start].strip()
    if text.islower() and _OF_FILMS.match(question, mention.end) and title_key(text) in _KINDS:
        return True
    if (text[opens:].islower() or text.islower()) and title_key(text) in (QUESTION_WORDS | _GENRES):
        return True
    named = any(match.exact and match.name.kind in _NAMED for match in mention.matches)
    if text.islower() and title_key(text) in _KINDS and not named:
        return True  # "is it a heist comedy", where a heist is a theme
    return text.lower() in QUESTION_WORDS and not named


def _beside_a_name(slots: list[Slot]) -> list[Slot]:
    """The slots, without words in small letters that only resemble a name, or are part of a title,
    where another name is spelt out: "who was in charge of …" asks for no *Charge*.
    """
    if not any(slot.text[0].isupper() and slot.spelt_out and not slot.mended for slot in slots):
        return slots
    return [
        slot
        for slot in slots
        if not slot.text.islower()
        or " " in slot.text
        or _is_whole(slot)
        or (slot.letter == "p" and not slot.mended)
    ]


def _of_the_film(slots: list[Slot]) -> list[Slot]:
    """The slots, where a film is named, without a word in small letters that is a theme, or part of
    a name, of other films alone: in a large library any word is one ("crude" of Crude Dutch)."""
    whole = [slot for slot in slots if slot.titles and (slot.spelt_out or slot.text[-1] == ")")]
    titles = [name for slot in whole for name in slot.titles]  # "Gorse (2006)" is one
    written = any(slot.text[0].isupper() for slot in whole)
    films = {number for name in titles for number in name.ids}
    if not films:
        return slots
    return [
        slot
        for slot in slots
        if (slot.titles and not written)
        or " " in slot.text
        or not slot.text.islower()
        or slot.mended
        or any(not films.isdisjoint(name.ids) for name in slot.names)
    ]


def _is_whole(slot: Slot) -> bool:
    """Whether a word, as typed or mended, is all of a person's, a character's or a film's name."""
    spoken = {title_key(slot.text), title_key(slot.mended)}
    return any(
        title_key(name.text) in spoken and " " not in name.text
        for name in (*slot.titles, *slot.names)
        if name.kind in _NAMED or not slot.mended
    )


def _is_year(question: str, mention: Mention, *, named: bool) -> bool:
    """Whether a number is a year rather than (part of) a title: "from 1999", not "1917".

    `named`: a film must be named, so that a number that is a title is one: "who acted in 1900".
    """
    text = question[mention.start : mention.end]
    if not (text.isdigit() and len(text) == 4):
        return False
    dated = _BEFORE_YEAR.search(question, 0, mention.start) is not None
    exact = any(match.exact for match in mention.matches)
    return not exact or (dated and not named)


def _slot(question: str, mention: Mention, *, weak: bool, heads: bool) -> Slot | None:
    typed = question[mention.start : mention.end]
    matches = [m for m in mention.matches if not m.weak or (weak and m.exact)]
    matches = [m for m in matches if not (m.typo and _is_another(typed, m.name))]
    if not matches and heads and _is_head(mention, typed, question[mention.end :]):
        matches = [m for m in mention.matches if m.name.kind is NameKind.TITLE]
    titles = _titles(matches, typed, question[mention.end :])
    names = _names(matches, typed)
    if not titles and not names:
        return None
    best = min(
        (m for m in matches if m.name in (*titles, *names)), key=lambda m: (m.typo, -m.score)
    )
    mended = best.name.text if best.typo else ""
    return Slot(typed, mention.start, mention.end, titles, names, mended)


def _is_another(typed: str, name: Name) -> bool:
    """Whether a slip of somebody's name is a name of its own: Ann Bailey is no Ann Hailey.

    Hands slip within a word; its first letter they know.
    """
    own = words(name.text) if name.kind in NAMED_BY_PART else []
    for word in words(typed) if own else ():
        near = [one for one in own if OSA.distance(word, one, score_cutoff=_SLIP) <= _SLIP]
        if near and all(sorted(one[:2]) != sorted(word[:2]) and one[0] != word[0] for one in near):
            return True
    return False


_NUMBERED = compiled(
    r" (?P<number>[2-9]|I{2,3}|I?VI{0,3})(?![\w/:.'’-]*[\w/'’])"
    r"(?! (?:hours?|hrs?|h|stars?|out|of|or|and|people|films?|movies?|reviews?|minutes?|mins?|days?"
    r"|weeks?|months?|years?|times|actors?|actresses|characters|main|best|worst|things|words)\b)"
)


def _numbered(question: str, slot: Slot) -> Slot:
    """A title that goes on into a number is that of another part: there is no *Gravel Hymn 2*."""
    found = _NUMBERED.match(question, slot.end)
    if not slot.titles or found is None:
        return slot
    return Slot(question[slot.start : found.end()], slot.start, found.end())


def _is_head(mention: Mention, typed: str, after: str) -> bool:
    """Whether only one film's title begins so, with more than a word that anybody may use.

    What goes on into a word of its own is another title: "Velvet Revenge" is no *Velvet Alibi*.
    """
    following = words(after.split(maxsplit=1)[0]) if after[:1] == " " and after.strip() else []
    if not set(following) <= QUESTION_WORDS | JUDGING | {"set", "based", "shot", "made"}:
        return False
    titles = {match.name for match in mention.matches if match.name.kind is NameKind.TITLE}
    if len({number for name in titles for number in name.ids}) != 1:
        return False
    run = words(typed)
    said = [word for word in run if word not in FUNCTION_WORDS]
    if len(said) < _HEAD_WORDS and not COMMON_WORDS.isdisjoint(said):
        return False
    heads = (title_key(name.text).split()[: len(run)] for name in titles)
    return any(all(map(_alike, run, head)) for head in heads)


def _alike(typed: str, word: str) -> bool:
    return stem(typed) == stem(word) or OSA.distance(typed, word, score_cutoff=_SLIP) <= _SLIP


def _titles(matches: Sequence[Match], typed: str, after: str) -> tuple[Name, ...]:
    """The titles that are meant; Ghost is not The Ghost, nor Ghost!, when there are both."""
    titles = [match for match in matches if match.name.kind is NameKind.TITLE]
    exact = [match for match in titles if match.exact]
    if not exact:
        if any(match.exact for match in matches):
            return ()  # spelt out as another name: part of a title is not meant
        best = max((match.score for match in titles), default=0.0)
        exact = [match for match in titles if match.score >= best - _AS_GOOD]
    forms = [{typed}]
    if after[:1] == "!":
        forms.insert(0, {f"{typed}!"})
    if article := _SMALL_ARTICLE.match(typed):  # of the sentence, or of the title
        forms[-1].add(typed[article.end() :])
    spelt = ([m for m in exact if fold(m.name.text) in map(fold, form)] for form in forms)
    as_typed = next(filter(None, spelt), exact)
    if not typed.isascii():  # Brüno is not Bruno, but bruno may be Brüno
        as_typed = [m for m in as_typed if m.name.text.lower() == typed.lower()] or as_typed
    return tuple(dict.fromkeys(match.name for match in as_typed))[:_MOST_TITLES]


def _names(matches: Sequence[Match], typed: str) -> tuple[Name, ...]:
    """The names that are meant; part of a theme or a thing only when it is written like a name."""
    names = [match for match in matches if match.name.kind is not NameKind.TITLE]
    exact = [match for match in names if match.exact]
    partial = [match for match in names if match.name.kind in NAMED_BY_PART and not match.typo]
    if title_key(typed) in _HONORIFICS:
        partial = []
    whole = [match.name.kind for match in matches if match.exact]
    if whole and not NAMED_BY_PART.intersection(whole):
        partial = []  # spelt out as a title or a theme: part of somebody's name is not meant
    if any(" " in match.name.text and match.name.kind in NAMED_BY_PART for match in exact):
        partial = []  # Ann Miller is not Penelope Ann Miller
    if exact or partial:
        chosen = [*exact, *partial]
    else:
        titles = any(match.name.kind is NameKind.TITLE for match in matches)
        best = max((match.score for match in names), default=0.0)
        likely = [m for m in names if m.score >= best - _AS_GOOD and (typed[0].isupper() or m.typo)]
        chosen = [] if titles else likely
    return tuple(dict.fromkeys(match.name for match in chosen))
