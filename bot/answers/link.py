"""From a question to the names in it: what the library knows, and what it does not. Pure."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import OSA

from bot.answers.keywords import KEY_WORDS
from bot.answers.mask import Slot
from bot.answers.matters import JUDGING
from bot.answers.terms import ASKED_WITH, FILLERS, FUNCTION_WORDS
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.text import fold, stem, title_key, words
from bot.search.english import COMMON_WORDS
from bot.search.model import Match, Mention, Name, NameKind

_TOKEN = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_QUOTED = re.compile(
    r"\"([^\"\n]{2,200})\"|“([^”\n]{2,200})”|«([^»\n]{2,200})»|\*([^*\n]{2,200})\*"
)
_WITHIN_NAMES = "of the de la le van von der den di da & bin"
_BEFORE_YEAR = re.compile(
    r"\b(?:from|in|before|after|since|of|year|until|the) $|\($", re.IGNORECASE
)
_SMALL_ARTICLE = re.compile(r"(?:the|an?) (?=[^\W\da-z])")
_HANDLE = re.compile(r"(?<![\w@])@?[^\W\d_][\w.-]*[_\d][\w-]*")
_SENTENCE_ENDS = frozenset(["", ".", "?", "!", "…"])
_JOINS = frozenset(_WITHIN_NAMES.split())
_NAMED_BY_PART = frozenset({NameKind.PERSON, NameKind.CHARACTER})
_WORDING = ASKED_WITH | KEY_WORDS | FUNCTION_WORDS | {"made", "manager", "film", "films"}
_NAMED = _NAMED_BY_PART | {NameKind.TITLE}
_COMMON_STEMS = frozenset(map(stem, COMMON_WORDS))
CALENDAR = vocabulary(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december christmas easter halloween"
)
"""Capitals that are no names; a title that holds them is known as a whole."""
_FEELING = re.compile(
    r"\W*(\w+(?:ed|ing)|Torn|Stuck|Sick|Fed|Keen|Fond|Lost|Caught|Sold|Set) "
    r"(?:between|of|for|to|on|about|with|up|off|at|by|in|after) "
)
"""How a question may open that names nothing yet: "Torn between an evening with X and Y"."""
_HONORIFICS = vocabulary("mr mrs ms miss dr doctor sir dame lord lady captain professor")
_AS_GOOD = 0.02  # scores that differ by less are of equals
_MOST_TITLES = 6
_HEAD_WORDS = 2
_SLIP = 1  # letters


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    start: int
    end: int

    @property
    def key(self) -> str:
        return "".join(words(self.text)[:1])

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()


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
    taken = _with_rank(question, _beside_a_name(taken))
    ordered = sorted(_with_unknown(question, taken, known), key=lambda slot: slot.start)
    return _with_subtitles(question, ordered)


def _with_subtitles(question: str, slots: list[Slot]) -> list[Slot]:
    """The slots, a title that goes on into an unknown subtitle being that of another film."""
    joined: list[Slot] = []
    for slot in slots:
        last = joined[-1] if joined else None
        goes_on = last and last.titles and question[last.end : slot.start] == ": "
        if last and goes_on and slot.letter == "u" and slot.text[0].isupper():
            joined[-1] = Slot(question[last.start : slot.end], last.start, slot.end)
        else:
            joined.append(slot)
    return joined


def _with_rank(question: str, slots: list[Slot]) -> list[Slot]:
    """The slots, with "Dame" or "Dr" as part of the person's name that it stands before."""
    joined: list[Slot] = []
    for slot in sorted(slots, key=lambda slot: slot.start):
        before = question[: slot.start].rsplit(maxsplit=1)[-1:]
        rank = before[0] if before and question[: slot.start].endswith(" ") else ""
        if slot.letter == "p" and title_key(rank) in _HONORIFICS and _spelt_out(slot):
            start = slot.start - len(rank) - 1
            joined = [one for one in joined if one.end <= start]
            joined.append(replace(slot, text=question[start : slot.end], start=start))
        else:
            joined.append(slot)
    return joined


def _is_wording(question: str, mention: Mention) -> bool:
    """Whether a word that questions are made of is meant as such: "the Director of"."""
    text = question[mention.start : mention.end]
    opens = not question[: mention.start].strip()
    if (text[opens:].islower() or text.islower()) and title_key(text) in _WORDING:
        return True
    named = any(match.exact and match.name.kind in _NAMED for match in mention.matches)
    return text.lower() in _WORDING and not named


def _beside_a_name(slots: list[Slot]) -> list[Slot]:
    """The slots, without words in small letters that only resemble a name, or are part of a title,
    where another name is spelt out: "who was in charge of …" asks for no *Charge*.
    """
    if not any(slot.text[0].isupper() and _spelt_out(slot) and not slot.mended for slot in slots):
        return slots
    return [
        slot
        for slot in slots
        if not slot.text.islower()
        or " " in slot.text
        or _is_whole(slot)
        or (slot.letter == "p" and not slot.mended)
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
    own = words(name.text) if name.kind in _NAMED_BY_PART else []
    for word in words(typed) if own else ():
        near = [one for one in own if OSA.distance(word, one, score_cutoff=_SLIP) <= _SLIP]
        if near and all(sorted(one[:2]) != sorted(word[:2]) and one[0] != word[0] for one in near):
            return True
    return False


_NUMBERED = re.compile(
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
    if not set(following) <= _WORDING | JUDGING | {"set", "based", "shot", "made"}:
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


def is_shortened(typed: Sequence[str], title: Sequence[str]) -> bool:
    """Whether a title is the typed words with nothing more between them than numbers, articles."""
    rest = iter(title)
    left: list[str] = []
    for word in typed:
        for own in rest:
            if own == word:
                break
            left.append(own)
        else:
            return False
    left += rest
    return bool(left) and all(word.isdigit() or word in _SMALL for word in left)


_SMALL = FUNCTION_WORDS | vocabulary("part episode chapter volume ii iii iv vi vii")


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
    partial = [match for match in names if match.name.kind in _NAMED_BY_PART and not match.typo]
    if title_key(typed) in _HONORIFICS:
        partial = []
    whole = [match.name.kind for match in matches if match.exact]
    if whole and not _NAMED_BY_PART.intersection(whole):
        partial = []  # spelt out as a title or a theme: part of somebody's name is not meant
    if any(" " in match.name.text and match.name.kind in _NAMED_BY_PART for match in exact):
        partial = []  # Ann Miller is not Penelope Ann Miller
    if exact or partial:
        chosen = [*exact, *partial]
    else:
        titles = any(match.name.kind is NameKind.TITLE for match in matches)
        best = max((match.score for match in names), default=0.0)
        likely = [m for m in names if m.score >= best - _AS_GOOD and (typed[0].isupper() or m.typo)]
        chosen = [] if titles else likely
    return tuple(dict.fromkeys(match.name for match in chosen))


def _with_unknown(question: str, slots: list[Slot], known: Container[str]) -> list[Slot]:
    """The slots, and one for each run of words that looks like a name the library lacks.

    A known name that runs on into such a word is not that name: Anna Smith is not Anna Smithson.
    """
    tokens = [_Token(m[0], *m.span()) for m in _TOKEN.finditer(question)]
    headline = sum(token.text.islower() for token in tokens) == 0 and len(tokens) > 1
    whole = [slot for slot in slots if _spelt_out(slot)]
    spans: list[tuple[int, int]] = []
    for quoted in _QUOTED.finditer(question):
        start, end = next(quoted.span(group) for group in range(1, 5) if quoted[group] is not None)
        if not any(slot.start < end and start < slot.end for slot in whole):
            spans.append((start, end))
    spans += [
        handle.span()
        for handle in _HANDLE.finditer(question)
        if not any(slot.start < handle.end() and handle.start() < slot.end for slot in whole)
    ]
    run: list[_Token] = []
    feeling = _FEELING.match(question)
    for token in [*tokens, _Token(".", len(question) + 2, len(question) + 2)]:
        inside = any(
            slot.start <= token.start < slot.end and not _may_join(slot, token) for slot in whole
        )
        glued = bool(run) and question[run[-1].end : token.start].strip("'’s ") == ""
        joins = bool(run) and token.key in _JOINS and token.text.islower()
        opens = question[: token.start].rstrip()[-1:] in _SENTENCE_ENDS
        told = feeling is not None and feeling.start(1) == token.start
        likely = not inside and not told and _looks_like_name(token, opens, headline, slots, known)
        if run and not (glued and (likely or joins)):
            spans += _run_span(run, slots)
            run = []
        if likely or (run and joins and glued):
            run.append(token)
    spans = [_with_first_name(span, slots) for span in spans]
    kept = [s for s in slots if not any(a < s.end and s.start < b for a, b in spans)]
    unknown = [Slot(question[a:b], a, b) for a, b in _apart(spans)]
    return [*kept, *unknown]


def _with_first_name(span: tuple[int, int], slots: Sequence[Slot]) -> tuple[int, int]:
    """The span of an unknown name, begun where a lone known name runs on into it: Emily Brown."""
    for slot in slots:
        if " " not in slot.text and slot.letter == "p" and slot.end + 1 == span[0]:
            return slot.start, span[1]
    return span


def _spelt_out(slot: Slot) -> bool:
    """Whether the slot's words are the whole of some name, so that nothing more belongs to it."""
    keys = {title_key(slot.text), title_key(slot.text.rstrip("'’s"))}
    if slot.mended:
        return True
    return any(title_key(name.text) in keys for name in (*slot.titles, *slot.names))


def _may_join(slot: Slot, token: _Token) -> bool:
    """Whether a known theme, thing or place may be a word of a longer, unknown name."""
    kinds = {name.kind for name in slot.names}
    return token.capital and not slot.titles and not kinds & _NAMED_BY_PART and " " not in slot.text


def _looks_like_name(
    token: _Token, opens: bool, headline: bool, slots: Sequence[Slot], known: Container[str]
) -> bool:
    key = token.key
    if not key or key in FUNCTION_WORDS or key.isdigit():
        return False
    partly = any(slot.start <= token.start < slot.end for slot in slots)
    if partly:
        return True
    if key in _WORDING or key in CALENDAR or (token.text.isupper() and key in COMMON_WORDS):
        return False
    if headline:
        return key not in COMMON_WORDS and key not in FILLERS and key not in known
    if token.capital:
        opening = opens and (key in COMMON_WORDS or key in FILLERS or stem(key) in _COMMON_STEMS)
        return not opening and len(token.text) > 1
    return False


def _run_span(run: list[_Token], slots: Sequence[Slot]) -> list[tuple[int, int]]:
    """Where an unknown name stands; nothing when the run is only (parts of) known ones."""
    while run and run[-1].key in _JOINS:
        run = run[:-1]
    if not run:
        return []
    start, end = run[0].start, run[-1].end
    covered = [s for s in slots if s.start < end and start < s.end]
    foreign = [t for t in run if t.key not in _JOINS
               and not any(s.start <= t.start < s.end for s in covered)]  # fmt: skip
    if not foreign and len(covered) <= 1:
        lone = _with_first_name((start, end), slots) != (start, end)
        part = any(s.letter == "p" and not _spelt_out(s) for s in covered)
        return [(start, end)] if lone and part else []
    whole = [s for s in covered if s.names and not s.titles and _spelt_out(s)]
    if not foreign and whole == covered and any(" " in s.text for s in whole):
        return []  # two people side by side; Lily and Freeman are no Lily Freeman
    return [(start, end)]


def _apart(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans in order, the longer of two that overlap."""
    kept: list[tuple[int, int]] = []
    for span in sorted(spans, key=lambda s: s[0] - s[1]):
        if all(span[1] <= start or end <= span[0] for start, end in kept):
            kept.append(span)
    return sorted(kept)
