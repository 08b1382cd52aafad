"""Entity linking: which names a question speaks of, and where. Pure."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from bot.reading.text import ARTICLES, fold, title_key
from bot.search.english import COMMON_WORDS, STOP_WORDS
from bot.search.model import Match, Mention, Name, NameKind
from bot.search.spellings import Spellings

_TOKEN = re.compile(r"[^\W_]+(?:['’ʼ][^\W_]+)*|&")
_QUOTED = re.compile(
    r"\"([^\"\n]{1,200})\"|“([^”\n]{1,200})”|«([^»\n]{1,200})»|‘([^’\n]{1,200})’(?!\w)"
    r"|(?<!\w)'([^'\n]{1,200})'(?!\w)"
)
_SENTENCE_START = re.compile(r"(?:^|[.!?:;\n])[\s\"'“‘(]*$")

_ANNOUNCING = frozenset(("film", "movie", "titled", "called", "named", "title"))
_ENDING = _ANNOUNCING | frozenset(
    ("in", "directed", "wrote", "composed", "shot", "watched", "rate")
)
_INTRODUCING = _ENDING | frozenset(
    ("of", "about", "watch", "see", "saw", "seen", "like", "liked", "from", "is", "was", "with")
)
_NAMED_BY_PART = frozenset({NameKind.PERSON, NameKind.CHARACTER})
_MAX_TOKENS = 400  # of a question that is looked at; members write a line
_MAX_REPAIRS = 8  # unknown words of one question that are looked up as slips
_MAX_POSTING = 3_000  # a word in more names than this is no part of one by itself
_MAX_MATCHES = 12  # names kept per span
_MAX_SHARED = 40  # a single word that is part of more names than this says nothing
_PART = 0.9  # the most that part of a name can score
_REPAIRED = 0.85  # what a repaired word leaves of a score
_LEAST_COVER = 0.3  # of a title's weight, for a part of it to be a mention


@dataclass(slots=True)
class _Token:
    start: int
    end: int
    forms: dict[str, bool]  # each way to read the word -> whether that repairs a slip
    capital: bool  # and that says something: not in a headline, not a common word opening it
    quoted: bool

    @property
    def word(self) -> str:
        return next(iter(self.forms))

    @property
    def content(self) -> bool:
        return self.capital or self.quoted or self.word not in STOP_WORDS


@dataclass(slots=True)
class _Span:
    """Tokens `first` to `last`, inclusive, that spell (part of) a name."""

    first: int
    last: int
    match: Match


class Linker:
    """Links the questions put to some collections of names."""

    def __init__(
        self,
        shelves: Sequence[tuple[Sequence[Name], Mapping[NameKind, Spellings]]],
        known: Container[str],
    ) -> None:
        self._collections = [
            (names, kind, spellings)
            for names, by_kind in shelves
            for kind, spellings in by_kind.items()
        ]
        self._known = known

    def mentions(self, question: str) -> list[Mention]:
        tokens = self._tokens(question)
        spans: list[_Span] = []
        for names, kind, spellings in self._collections:
            for first in range(len(tokens)):
                spans += _whole_names(tokens, first, names, spellings)
                spans += _parts_of_names(tokens, first, names, kind, spellings)
        judged = [_judged(span, tokens) for span in spans]
        return [_mention(group, tokens) for group in _longest_first(judged, tokens)]

    def _tokens(self, question: str) -> list[_Token]:
        quotes = [match.span() for match in _QUOTED.finditer(question)]
        found = list(islice(_TOKEN.finditer(question), _MAX_TOKENS))
        lowers = sum(match[0].islower() for match in found)
        tokens: list[_Token] = []
        repairs = 0
        for match in found:
            raw = match[0]
            forms = dict.fromkeys(_forms(raw), False)
            if not forms:
                continue
            word = next(iter(forms))
            quoted = any(start < match.start() and match.end() < end for start, end in quotes)
            opening = _SENTENCE_START.search(question, 0, match.start()) is not None
            capital = raw[0].isupper() and lowers > 0 and not (opening and word in COMMON_WORDS)
            if repairs < _MAX_REPAIRS and self._is_slip(forms):
                repairs += 1
                forms |= dict.fromkeys(self._repairs(word), True)
            tokens.append(_Token(match.start(), match.end(), forms, capital, quoted))
        return tokens

    def _is_slip(self, forms: Mapping[str, bool]) -> bool:
        return not any(
            len(form) < 5
            or form.isdigit()
            or form in COMMON_WORDS
            or form in self._known
            or any(spellings.knows(form) for _, _, spellings in self._collections)
            for form in forms
        )

    def _repairs(self, word: str) -> Iterator[str]:
        """Known words that a slip may stand for: one edit from 5 letters, two from 9."""
        near = [
            (distance, other)
            for _, _, spellings in self._collections
            for other, distance in spellings.repairs(word, 2 if len(word) >= 9 else 1)
        ]
        nearest = min(near, default=(0, ""))[0]
        return (other for distance, other in near if distance == nearest)


def _forms(raw: str) -> Iterator[str]:
    """The ways to read one word: as it is, and without a possessive."""
    if raw == "&":
        yield "and"
        return
    folded = fold(raw)
    if folded.endswith("'s"):
        yield folded[:-2].replace("'", "")
    if whole := title_key(folded).replace(" ", ""):
        yield whole


def _whole_names(
    tokens: Sequence[_Token], first: int, names: Sequence[Name], spellings: Spellings
) -> Iterator[_Span]:
    """Every name that is spelt out from token `first` on."""
    paths = [(form, typo) for form, typo in tokens[first].forms.items()]
    last = first
    while paths:
        for key, typo in paths:
            if (number := spellings.exact(key)) is not None:
                score = _REPAIRED if typo else 1.0
                for owner in spellings.owners(number):
                    yield _Span(first, last, Match(names[owner], score, not typo, typo))
        last += 1
        if last == len(tokens):
            return
        paths = [
            (longer, typo or repaired)
            for key, typo in paths
            for form, repaired in tokens[last].forms.items()
            if spellings.begins(longer := f"{key} {form}")
        ]


def _parts_of_names(
    tokens: Sequence[_Token],
    first: int,
    names: Sequence[Name],
    kind: NameKind,
    spellings: Spellings,
) -> Iterator[_Span]:
    """The longest run from token `first` on that is part of some longer names."""
    if not tokens[first].content:
        return
    for form, typo in tokens[first].forms.items():
        posting = spellings.with_word(form)
        if not posting:
            continue
        run, last, slip = form, first, typo
        holders: list[int] | None = list(posting) if len(posting) <= _MAX_POSTING else None
        while last + 1 < len(tokens):
            longer = _extended(run, tokens[last + 1], holders, spellings)
            if longer is None:
                break
            run, holders, repaired = longer
            slip = slip or repaired
            last += 1
        while not tokens[last].content:
            last -= 1
            run = run.rpartition(" ")[0]
        if holders is None:
            continue
        if first == last and len(holders) > _MAX_SHARED:
            continue
        for number in holders[:_MAX_POSTING]:
            cover = _cover(run, spellings.key(number), spellings)
            if cover < _LEAST_COVER and kind not in _NAMED_BY_PART:
                continue
            for owner in spellings.owners(number):
                name = names[owner]
                score = _PART * max(cover, _main_cover(run, name))
                score *= _REPAIRED if slip else 1.0
                yield _Span(first, last, Match(name, score, exact=False, typo=slip))


def _extended(
    run: str, token: _Token, holders: list[int] | None, spellings: Spellings
) -> tuple[str, list[int], bool] | None:
    """The run with one more word, and the names that hold it; None when none does."""
    for form, typo in token.forms.items():
        among = spellings.with_word(form)
        if holders is not None and len(holders) < len(among):
            among_numbers: Sequence[int] = holders
        else:
            among_numbers = among
        if len(among_numbers) > _MAX_POSTING:
            continue
        longer = f"{run} {form}"
        held = [n for n in among_numbers if f" {longer} " in f" {spellings.key(n)} "]
        if held:
            return longer, held, typo
    return None


def _cover(run: str, key: str, spellings: Spellings) -> float:
    """The share of a key's weight that the run carries."""
    total = sum(spellings.weight(word) for word in key.split() if word not in STOP_WORDS)
    held = sum(spellings.weight(word) for word in run.split() if word not in STOP_WORDS)
    return min(held / total, 1.0) if total else 0.0


def _main_cover(run: str, name: Name) -> float:
    """A main title without its subtitle stands for the whole."""
    main, colon, _ = name.text.partition(":")
    return 0.95 if colon and title_key(main) == run else 0.0


def _judged(span: _Span, tokens: Sequence[_Token]) -> _Span:
    """The span with its match marked weak when only ordinary words speak for it."""
    inside = tokens[span.first : span.last + 1]
    content = [token for token in inside if token.content]
    common = all(token.word in COMMON_WORDS for token in inside)
    shown = any(token.quoted for token in inside) or (
        all(token.capital for token in content) and bool(content)
    )
    before = tokens[span.first - 1].word if span.first else ""
    if before in ARTICLES and span.first > 1:
        before = tokens[span.first - 2].word
    at_end = span.last + 1 == len(tokens)
    pronoun = all(token.word in STOP_WORDS for token in inside)
    introduced = before in _ANNOUNCING or (
        at_end and before in (_ENDING if pronoun else _INTRODUCING)
    )
    lone = len(inside) == 1
    if shown or introduced:
        weak = not span.match.exact and lone and common
    else:
        weak = common or (lone and span.match.name.kind is NameKind.TITLE and not span.match.exact)
    return _Span(span.first, span.last, replace(span.match, weak=weak))


def _longest_first(spans: list[_Span], tokens: Sequence[_Token]) -> list[list[_Span]]:
    """Spans that do not overlap, the longest ones kept; those of one place together, in order."""
    places: dict[tuple[int, int], list[_Span]] = {}
    for span in spans:
        places.setdefault((span.first, span.last), []).append(span)

    def strength(place: tuple[int, int]) -> tuple[object, ...]:
        best = max(places[place], key=lambda span: (not span.match.weak, span.match.score))
        content = sum(token.content for token in tokens[place[0] : place[1] + 1])
        return (best.match.weak, -content, -best.match.score, place[0])

    taken: set[int] = set()
    kept: list[tuple[int, int]] = []
    for place in sorted(places, key=strength):
        covered = range(place[0], place[1] + 1)
        if taken.isdisjoint(covered):
            taken.update(covered)
            kept.append(place)
    return [places[place] for place in sorted(kept)]


def _mention(spans: list[_Span], tokens: Sequence[_Token]) -> Mention:
    best: dict[Name, Match] = {}
    for span in spans:
        match = span.match
        if match.name not in best or match.score > best[match.name].score:
            best[match.name] = match
    matches = sorted(best.values(), key=lambda m: (m.weak, -m.score, m.name.text, m.name.ids))
    sure = [match for match in matches if match.exact]
    if sure:  # what is spelt out needs no guesses; parts of longer names may still be meant
        matches = [match for match in matches if not match.typo]
    first, last = spans[0].first, spans[0].last
    return Mention(tokens[first].start, tokens[last].end, tuple(matches[:_MAX_MATCHES]))
