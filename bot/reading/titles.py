"""Which film a review is about, and where it names that film and others.

Every span that could be a title collects evidence from its surroundings; the best one wins if it
is good enough. The weights are ours, set on reviews written for the tests.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.reading.lexicon.names import GIVEN_NAMES, NOT_NAMES
from bot.reading.lexicon.titles import FILM_NOUNS, HEADLINE_WORDS, OPENING_WORDS, SMALL_WORDS
from bot.reading.lexicon.vocabulary import either
from bot.reading.names import UPPER
from bot.reading.page import BREAK, Page, lower_in_place
from bot.reading.text import title_key

_ENOUGH = 3.0
_LONGEST_TITLE = 90  # characters

_YEAR = r"(?:18[89]|19\d|20[0-4])\d"
_WORD = rf"(?:[{UPPER}][\w'.-]*[\w]|[{UPPER}]|\d[\d,.]*\d|\d)(?:!(?= [a-z(]))?"
_SMALL = either(SMALL_WORDS)
_RUN = re.compile(
    rf"(?<![\w'-]){_WORD}(?:(?::(?! \d)|,(?= (?:the|and) )| -(?! \d)| &|\.\.\.)? (?:(?:{_SMALL}) ){{0,3}}{_WORD}){{0,9}}"
)
_MARKED = re.compile(
    rf"(?P<mark>\"|\*\*\*?|\*|__?|(?<!\w)')(?P<inner>[{UPPER}\d][^\"*_\n]{{0,{_LONGEST_TITLE}}}?)"
    r"[,.]?(?P=mark)(?!\w)"
)
_AFTER_YEAR = re.compile(
    rf"[\"'*_]* ?[(\[](?P<dir>dir\.? [^)]{{3,40}}, |directed by [^)]{{3,40}}, )?(?P<year>{_YEAR})[)\]]"
)
_HEADER = re.compile(
    rf"^[#>\s]*(?P<mark>[*_\"']*)(?P<key>(?:title|film|movie|film title|movie title|(?:film |movie )?review(?: of)?|"
    rf"review for|reviewing|now showing|name|thoughts on|my thoughts on|my review of)\s*[:-]*[*_]*\s+)?[*_\"']*(?P<title>.+?)[*_\"']*"
    rf"(?:\s*[,|-]*\s*[(\[]?(?P<year>{_YEAR})[)\]]?)?[*_\"']*"
    rf"(?P<tail>\s*[-:|,]\s*(?:a |film |movie |the |my |short )*(?:review|thoughts).*|\s+(?:film |movie )?review|\s*[-|:,(]+\s*(?:[★☆*]|\d(?:\.\d)?\s*(?:/|out of|stars|$)).*|\s*[★☆].*)?[*_\s]*$",
    re.IGNORECASE,
)
_KEYED_TITLE = re.compile(
    r"(?:^|\n)[ \-*#•]{0,6}(?:film|movie|title|film title|movie title|reviewed)[*_]*: *[*_\"']*(?P<title>[^\n|]{1,90})",
    re.IGNORECASE,
)
_NOUNS = either(FILM_NOUNS)
_BEFORE_OURS = re.compile(
    r"(?:\b(?:re-?watch(?:ing|ed)?|watch(?:ing|ed)?|saw|seen|seeing|caught|sat through|screening of|"
    r"(?:this|the) (?:new |latest |recent )?(?:film|movie|picture|sequel|documentary|thriller|comedy|drama|musical)|titled|entitled|"
    r"review(?:ing)?(?: of)?|viewing of|premiere of|showing of|film called|movie called|"
    r"recommend|loved|hated|enjoyed|adored|dismiss|describe|forget|skip|avoid|about|thoughts on|into|through|with|visuals in|music in|"
    r"in|of|makes?|made|left|leaving|finished|see|watch|give|to|for|that|what|says?|overall|conclusion|simply|short|all),?)"
    r"[ \"'*_]*$"
)
_STRONGLY_OURS = re.compile(
    r"\b(?:watch|saw|seen|seeing|caught|sat through|screening|(?:this|the) (?:\w+ )?(?:film|movie|picture)|titled|"
    r"entitled|review|viewing|premiere|showing|called|loved|hated|enjoyed|recommend|skip|avoid|finished|dismiss|go see|see)"
)
_BEFORE_ANOTHER = re.compile(
    r"(?:\b(?:like|unlike|than|reminiscent of|as in|fans? of|sequel to|follow-up to|prequel to|remake of|"
    r"based on|such as|known for|famous for|acclaimed for|directed|wrote|compared? (?:to|with)|inspired by|"
    r"remind(?:s|ed) (?:me|us|one) of|shades of|echoes? of|nods? to|homage to|debt to|owes|riffs? on|recalls?|"
    r"evokes?|(?:directors?|creators?|makers?|stars?|team|people|man|woman|writers?|producers?|studio|minds?) (?:behind|of|who (?:gave|brought) us)|"
    r"between|versus|vs\.?|cross between|part|meets|since|after|before|from|original|novel|book|song|"
    r"performance in|work (?:in|on)|role in|seen in|success of|days of|his|her|their|remember|classics?|(?:other|previous|earlier|better|like) (?:films|movies),|or|not|the next|'s)"
    r"|\() ?[\"'*_]*$"
)
_BEFORE_WORK = re.compile(
    r"\b(?:(?:directors?|creators?|makers?|writers?|producers?|team|studio|people|minds?) (?:of|behind|who brought us)|"
    r"(?:sequel|prequel|remake|reboot|follow-up|spin-off) (?:to|of)|(?:fame|success) of|episodes? of) (?:the )?[\"'*_]*$"
)
_SUBJECT = re.compile(
    r"[\"'*_]*,?(?: ?[(\[][^)\]]{1,40}[)\]])?,? (?:itself )?"
    r"(?:is|was|isn't|wasn't|remains|proves|ranks as|may be|might be|could be|has to be|must be|"
    r"turns out to be|felt like|feels like|became|deserves to be) (?:[a-z'\",-]+ ){0,10}?"
    rf"(?P<noun>{_NOUNS})\b"
)
_ACTS = re.compile(
    r"[\"'*_]*,?(?: ?[(\[][^)\]]{1,40}[)\]])?,? (?:(?:is|was|are|does|did|has|had|can|will|would|should|never|"
    r"really|truly|simply|just|also|largely|mostly|ultimately|always)(?:n't)? ?){0,3}"
    r"(?:tells|follows|picks up|cent(?:er|re)s|opens|begins|starts|delivers|offers|explores|boasts|"
    r"suffers|fails|succeeds|stars|features|runs|clocks|works|left me|had me|gave me|made me|bored|"
    r"surprised|disappoint\w*|blew|manages|wants|tries|takes place|takes|is set|set in|drags|ends|"
    r"lasts|weaves|expands|comes|arrives|captures|celebrates|earns|deserves|recommended|directed by|written by|"
    r"finds|sees|casts|concerns|revolves|tackles|lacks|shines|stands|hits|lands|falls|might|may|worth|good|great|bad|awful|terrible|"
    r"brilliant|boring|wonderful|beautiful|a)\b"
)
# "X is about ...", "X isn't perfect": said of films; of people only when X reads as a person.
_JUDGED = re.compile(
    r"[\"'*_]*,? (?:is|was|isn't|wasn't|is not|was not)(?: [a-z]+ly| so+| very| quite| just| pretty| a bit| not| all)* (?:about|perfect|"
    r"fine|great|good|bad|terrible|awful|boring|fun|funny|brilliant|amazing|okay|ok|superb|excellent|beautiful|dull|"
    r"wonderful|gorgeous|disappointing|worth|overlong|too long|forgettable|unforgettable|hilarious|dreadful|set in|"
    r"based on|directed by|what happens|everything|nothing|impossible|hard to)\b"
)
# The shape of a title that no person's name has: small words inside.
_TITLE_SHAPE = re.compile(
    r"(?:the [^ ]+ .*|.* (?:of|in|from|to|at|for|on|and the|of the|without|with) .+)"
)
_IS = re.compile(r"[\"'*_]*,? (?:is|was|isn't|wasn't|doesn't|didn't) ")
_NOBLE = re.compile(
    r"\b(?:king|queen|prince|princess|duke|count|lord|lady|bishop|president|knights?|house|city|isle)\b"
)
_HEADS_REVIEW = re.compile(
    r"[\"'*_]* ?[-:|,(] ?(?:(?:a |my |the )?(?:short |quick |film |movie )?review\b|\(?\d(?:\.\d)? ?(?:/|out of|stars)|[★☆])"
)
_APPOSED_FILM = re.compile(
    rf"[\"'*_]*(?: ?\([^)]*\))?,[\"'*_]* (?:an?|the|this|his|her|their) (?:[a-z'-]+,? ){{0,7}}?(?:{_NOUNS})\b"
)
# "Few films are as quiet as X", "that is the plot of X", "I walked out of X humming".
_THE_ONE = re.compile(
    r"(?:\b(?:few|no|not many|rarely|seldom)\b[^.;!?]{0,40} as|\bnothing (?:quite |else )?(?:like|prepared me for)|"
    r"\b(?:plot|premise|story|point|trouble|problem|joy|beauty|charm|genius|magic) (?:of|with)|\b(?:walked|came|got|come) out of|\bmade it through)"
    r" [\"'*_]*$"
)
_CREDITED = re.compile(
    r"[\"'*_]*,? (?:by|directed by|written by|finds|sees|casts|concerns|opens with) "
)
_FILM_PARTS = re.compile(
    r"[\"'*_]*'s? (?:[a-z-]+ ){0,2}(?:story|plot|score|script|cast|visuals|pacing|ending|soundtrack|"
    r"screenplay|world|music|characters|cinematography|message|themes?|strengths?|heart|runtime|success|magic)\b"
)


@dataclass(slots=True)
class _Candidate:
    """One possible title: how it is written, the evidence for it, and where it stands."""

    title: str
    score: float = 0.0
    year: int | None = None
    spans: list[tuple[int, int]] = field(default_factory=list)
    ours: bool = False


@dataclass(frozen=True, slots=True)
class Titles:
    """What is known of titles: this film's, its spans and short forms, and other works' spans."""

    title: str | None
    year: int | None
    spans: list[tuple[int, int]]
    works: list[tuple[int, int]]
    aliases: tuple[str, ...]


def find_titles(page: Page, given: str | None = None) -> Titles:
    """The film's title with the spans that name it. `given`: the title is known already."""
    lowered = lower_in_place(page.canvas)
    marked = [(m.start("inner"), m.end("inner")) for m in _marked(page.canvas)]
    runs = list(_runs(page.canvas))
    candidates = _collect(page, lowered, marked, runs)
    header = _header(page)
    if given is not None:
        title: str | None = given.strip()
        year = _year_of(candidates, given) or (header[1] if header else None)
    else:
        title, year = _choose(candidates, header, page)
    if not title:
        return Titles(None, None, [], _works(marked, candidates, page, frozenset()), ())
    aliases = _aliases(title, page.canvas, marked + runs)
    spans = _occurrences(page, lowered, title, aliases, marked)
    keys = frozenset({title_key(title), *map(title_key, aliases)})
    works = [
        (start, end)
        for start, end in _works(marked, candidates, page, keys)
        if not any(start < other_end and other_start < end for other_start, other_end in spans)
    ]
    return Titles(title, year, spans, works, aliases)


def _marked(canvas: str) -> Iterator[re.Match[str]]:
    for match in _MARKED.finditer(canvas):
        if _title_like(match["inner"]):
            yield match


def _title_like(inner: str) -> bool:
    """Whether a quoted or starred text is cased as a title is."""
    parts = inner.split()
    big = [part for part in parts if part.casefold() not in SMALL_WORDS]
    return (
        0 < len(parts) <= 12
        and inner[-1] not in ",;:-"
        and all(part[0].isupper() or not part[0].isalpha() for part in big)
        and (any(part[0].isupper() for part in big) or inner.isdigit())
    )


def _runs(canvas: str) -> Iterator[tuple[int, int]]:
    """Title-cased runs of words, without the ordinary words that a sentence opens with."""
    for match in _RUN.finditer(canvas):
        start, end = match.span()
        while True:
            space = canvas.find(" ", start, end)
            first = canvas[start : space if space > 0 else end].rstrip(":,").casefold()
            if first not in OPENING_WORDS:
                break
            if space < 0:
                start = end
                break
            start = space + 1
            while start < end and not (canvas[start].isupper() or canvas[start].isdigit()):
                skipped = canvas.find(" ", start, end)
                word = canvas[start : skipped if skipped > 0 else end]
                if word in ("the", "a", "an") or skipped < 0:
                    start = skipped + 1 if skipped > 0 else end
                else:
                    start = skipped + 1
        if start < end and not canvas[start:end].isdigit():
            yield start, end


def _collect(
    page: Page,
    lowered: str,
    marked: list[tuple[int, int]],
    runs: list[tuple[int, int]],
) -> dict[str, _Candidate]:
    canvas = page.canvas
    candidates: dict[str, _Candidate] = {}
    inside = iter(marked)
    taken: list[tuple[int, int]] = list(marked)
    del inside
    for spans, is_marked in ((marked, True), (runs, False)):
        for start, end in spans:
            if not is_marked and any(s <= start and end <= e for s, e in taken):
                continue
            text = canvas[start:end]
            key = title_key(text)
            score, year = _evidence(page, lowered, start, end, is_marked)
            if score == 0:
                continue
            found = candidates.setdefault(key, _Candidate(text))
            found.score += score if not found.spans else min(score, 1.5) if score > 0 else score
            found.year = found.year or year
            found.spans.append((start, end))
            found.ours = found.ours or score > 1
    return candidates


def _evidence(
    page: Page, lowered: str, start: int, end: int, is_marked: bool
) -> tuple[float, int | None]:
    """How much the words around a span say that it is the film's title, and the year after it."""
    sentence = page.sentence_at(start)
    first = sentence == page.sentences[0] or (
        len(page.sentences) > 1 and sentence == page.sentences[1]
    )
    left = lowered[max(sentence[0], start - 48) : start]
    opens = not left.strip(" \"'*_#>-") or left.strip(" \"'*_").endswith((",", "-", ":"))
    year_match = _AFTER_YEAR.match(lowered, end)
    year = int(year_match["year"]) if year_match else None
    if not is_marked and " " not in lowered[start:end] and lowered[start:end] in NOT_NAMES:
        return 0.0, None
    score = 1.0 if is_marked else 0.0
    if _THE_ONE.search(left):
        return score + 3.0, year
    if year_match:
        score += 3.0 if year_match["dir"] else 2.0
    if _BEFORE_ANOTHER.search(left):
        return score - 3.0, year
    stop = sentence[1]
    subject = _SUBJECT.match(lowered, end, min(len(lowered), end + 160, stop))
    person = not is_marked and lowered[start:end].split(" ")[0] in GIVEN_NAMES
    shaped = is_marked or _TITLE_SHAPE.match(lowered[start:end]) is not None
    if _HEADS_REVIEW.match(lowered, end) and start <= 6:
        score += 4.0
    elif _APPOSED_FILM.match(lowered, end, stop):
        score += 3.0
    elif opens and shaped and not is_marked and _IS.match(lowered, end, stop):
        score += 1.5 if _NOBLE.search(lowered, start, end) else 3.0
    if is_marked and left.strip(" \"'*_") == "in":
        score += 1.5
    if subject:
        score += (
            (3.0 if is_marked or (" " in lowered[start:end] and not person) else 2.5)
            if opens or is_marked
            else 1.0
        )
        if first and opens:
            score += 2.5
    elif _FILM_PARTS.match(lowered, end, stop):
        score += 1.0
    elif first and opens and not person and _CREDITED.match(lowered, end, stop):
        score += 2.4
    elif (is_marked or (opens and not person and " " in lowered[start:end])) and _JUDGED.match(
        lowered, end, stop
    ):
        score += 2.4 if first or is_marked else 2.0
    elif _ACTS.match(lowered, end, stop):
        words = lowered[start:end].count(" ") + 1
        score += 1.0 if is_marked or words > 2 or lowered.startswith("the ", start) else 0.3
        if first and opens and (is_marked or words > 1) and not person:
            score += 2.0
    if not opens and _BEFORE_OURS.search(left):
        score += 2.5 if _STRONGLY_OURS.search(left[-28:]) else 0.7
        if first:
            score += 0.7
    elif first and opens:
        score += 0.7
    return score, year


def _header(page: Page) -> tuple[str, int | None, float] | None:
    """The title that a heading or a "Film: …" line gives, its year and the evidence for it."""
    keyed = _KEYED_TITLE.search(page.text)
    line = keyed["title"] if keyed else ""
    weight = 8.0 if keyed else 0.0
    if not keyed:
        stripped = page.text.lstrip()
        line, newline, _ = stripped.partition("\n")
        if not newline or not line or len(line) > 120:
            return None
    match = _HEADER.match(line.strip().translate(_STRAIGHT))
    if not match:
        return None
    title = _clean(match["title"])
    if not _heading_like(title):
        return None
    if match["year"] or match["key"]:
        weight = max(weight, 8.0)
    elif match["tail"]:
        weight = max(weight, 6.0)
    elif line.lstrip()[:1] in "#*_\"'":
        weight = max(weight, 4.0)
    else:
        weight = max(weight, 3.2)
    return _unshout(title), int(match["year"]) if match["year"] else None, weight


_HEAD = re.compile(r":| - ")
_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-"})


def _clean(title: str) -> str:
    """Without the markup, quotes and punctuation around it."""
    return title.strip().strip("*_\"' #,;:|-").strip()


def _heading_like(title: str) -> bool:
    """Whether a line is cased as a title and is not a headline such as "A Masterpiece!"."""
    parts = title.split()
    if not parts or len(parts) > 12 or not any(c.isalnum() for c in title):
        return False
    if title[-1] in ".;," or title.count("(") != title.count(")"):
        return False
    big = [part for part in parts if part.casefold() not in SMALL_WORDS]
    plain = [part.casefold().strip("!?.,:'\"") for part in parts]
    return all(part[0].isupper() or not part[0].isalpha() for part in big) and not all(
        word in HEADLINE_WORDS or word in SMALL_WORDS for word in plain
    )


def _unshout(title: str) -> str:
    """A title in capitals as it would be written: THE LAST LANTERN is The Last Lantern."""
    if not title.isupper() or len(title) < 5:
        return title
    out: list[str] = []
    for part in title.split(" "):
        low = part.lower()
        keeps = out and low in SMALL_WORDS and not out[-1].endswith(":")
        out.append(low if keeps else part[:1] + low[1:])
    return " ".join(out)


def _choose(
    candidates: dict[str, _Candidate], header: tuple[str, int | None, float] | None, page: Page
) -> tuple[str | None, int | None]:
    if header:
        key = title_key(header[0])
        found = candidates.setdefault(key, _Candidate(header[0]))
        found.title = header[0] if not found.spans else found.title
        if key == title_key(header[0]) and found.title.isupper():
            found.title = header[0]
        found.score += header[2]
        found.year = found.year or header[1]
        found.ours = True
    # The short form's evidence is evidence for the full title.
    for key, found in candidates.items():
        for other_key, other in candidates.items():
            if other_key != key and _is_short_form(found.title, other.title) and other.score > 0:
                other.score += max(0.0, found.score) * 0.8
                found.score = min(found.score, other.score - 0.1)
    last = page.sentences[-1][0] if page.sentences else 0
    best: _Candidate | None = None
    for found in candidates.values():
        if found.spans and found.spans[-1][0] >= last:
            found.score += 0.3
        if len(found.spans) > 1 and found.score > 0:
            found.score += min(1.0, 0.5 * (len(found.spans) - 1))
        if found.ours and found.score >= _ENOUGH and (best is None or found.score > best.score):
            best = found
    if best is None:
        return None, None
    return _unshout(_clean(best.title)), best.year


def _is_short_form(short: str, full: str) -> bool:
    """Whether `short` is how `full` begins: up to its colon, or two words of it and more."""
    short_key, full_key = title_key(short), title_key(full)
    if len(short_key) >= len(full_key) or not full_key.startswith(short_key + " "):
        return False
    if title_key(_HEAD.split(full, maxsplit=1)[0]) == short_key:
        return True
    rest = full_key[len(short_key) + 1 :]
    return short_key.count(" ") >= 1 and rest.startswith(("of ", "and ", "or ", "in the "))


def _year_of(candidates: dict[str, _Candidate], title: str) -> int | None:
    found = candidates.get(title_key(title))
    return found.year if found else None


def _aliases(title: str, canvas: str, spans: list[tuple[int, int]]) -> tuple[str, ...]:
    forms: dict[str, str] = {}
    for start, end in spans:
        text = canvas[start:end]
        if _is_short_form(text, title):
            forms.setdefault(title_key(text), text)
    return tuple(forms.values())


def _occurrences(
    page: Page, lowered: str, title: str, aliases: tuple[str, ...], marked: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Where the text names the film: the title without regard to case, short forms as written."""
    full = lower_in_place(title.translate(_STRAIGHT))
    forms = {full}
    for article in ("the ", "a ", "an "):
        if full.startswith(article) and full.count(" ") > 1:
            forms.add(full.removeprefix(article))
    ambiguous = " " not in full and (
        full in NOT_NAMES or full in GIVEN_NAMES or full in page.lower_words
    )
    spans: list[tuple[int, int]] = []
    taken = [False] * (len(lowered) + 1)
    wanted = [(form, False) for form in sorted(forms, key=len, reverse=True)]
    wanted += [(alias, True) for alias in aliases]
    for form, as_written in wanted:
        haystack = page.canvas if as_written else lowered
        start = haystack.find(form)
        while start >= 0:
            end = start + len(form)
            if (
                not taken[start]
                and not lowered[start - 1 : start].isalnum()
                and not lowered[end : end + 1].isalnum()
                and (as_written or page.canvas[start].isupper() or not page.canvas[start].isalpha())
                and (not ambiguous or (start, end) in marked or _AFTER_YEAR.match(lowered, end))
                and BREAK not in page.canvas[start:end]
            ):
                spans.append((start, end))
                taken[start:end] = [True] * (end - start)
            start = haystack.find(form, end)
    spans.sort()
    return spans


def _works(
    marked: list[tuple[int, int]],
    candidates: dict[str, _Candidate],
    page: Page,
    ours: frozenset[str],
) -> list[tuple[int, int]]:
    """Spans that name another work: marked as a title, or followed by a year in brackets."""
    spans: list[tuple[int, int]] = []
    for start, end in marked:
        text = page.canvas[start:end]
        if title_key(text) not in ours and text.casefold() not in GIVEN_NAMES:
            spans.append((start, end))
    for start, end in _runs(page.canvas):
        text = page.canvas[start:end]
        before = page.skeleton[max(0, start - 40) : start]
        if _BEFORE_WORK.search(before) and title_key(text) not in ours:
            spans.append((start, end))
    for key, found in candidates.items():
        if found.year and key not in ours:
            spans.extend(span for span in found.spans if span not in spans)
    spans.sort()
    kept: list[tuple[int, int]] = []
    for start, end in spans:
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept
