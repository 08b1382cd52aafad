"""Who made the film: director, writer, composer, cinematographer, producer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.reading.lexicon.names import COUNTRIES, DEMONYMS, GIVEN_NAMES, NOT_NAMES, PARTICLES, RANKS
from bot.reading.lexicon.vocabulary import either
from bot.reading.model import Kind
from bot.reading.names import is_company
from bot.reading.page import Name, Page, compile_rule
from bot.reading.rules import Rule, rule, ruleset
from bot.reading.text import fold

D, W, C, P, R = (
    Kind.DIRECTOR,
    Kind.WRITER,
    Kind.COMPOSER,
    Kind.CINEMATOGRAPHER,
    Kind.PRODUCER,
)
SURE, LIKELY = 3, 1

_PARTICIPLES = {
    "directed": D, "co-directed": D, "helmed": D, "written": W, "co-written": W, "penned": W,
    "scripted": W, "co-scripted": W, "scored": C, "composed": C, "shot": P, "lensed": P,
    "photographed": P, "filmed": P, "produced": R, "co-produced": R,
}  # fmt: skip
_NOUNS = {
    "director": D, "co-director": D, "helmer": D, "writer": W,
    "co-writer": W, "screenwriter": W, "scriptwriter": W, "scripter": W, "composer": C,
    "cinematographer": P, "director of photography": P, "cameraman": P, "dop": P, "dp": P,
    "producer": R, "co-producer": R, "executive producer": R,
}  # fmt: skip
# What belongs to a person by their job: "Anna Smith's direction".
_POSSESSIONS = {
    "direction": D, "directing": D, "directorial debut": D, "directorial effort": D, "directorial style": D, "helming": D, "remake": D, "reimagining": D,
    "debut feature": D, "sophomore feature": D, "latest film": D, "latest movie": D,
    "screenplay": W, "script": W, "screenwriting": W, "score": C, "film score": C,
    "musical score": C, "soundtrack": C, "main theme": C, "music": C, "theme": C, "theme music": C, "cinematography": P, "lensing": P, "camerawork": P,
    "camera work": P, "camera": P, "photography": P,
}  # fmt: skip
_MADE_BY = {
    "direction": D, "dialogue": W, "music": C, "score": C, "soundtrack": C, "screenplay": W, "script": W,
    "cinematography": P, "photography": P, "camerawork": P, "camera work": P, "lensing": P,
}  # fmt: skip
_ACTIVE = {
    "directs": D, "directed": D, "co-directs": D, "co-directed": D, "helms": D, "helmed": D,
    "writes": W, "wrote": W, "co-wrote": W, "co-writes": W, "pens": W, "penned": W, "scripts": W,
    "scripted": W, "scores": C, "scored": C, "composes": C, "composed": C, "shoots": P,
    "shot": P, "lenses": P, "lensed": P, "photographs": P, "photographed": P,
    "produces": R, "produced": R, "co-produced": R, "edits": None, "edited": None,
    "stars": None, "starred": None, "acted": None,
}  # fmt: skip
_LINE_KEYS = {
    "director": D, "directors": D, "director(s)": D, "directed by": D, "dir": D, "dir.": D,
    "direction": D, "a film by": D, "writer": W, "writers": W, "writer(s)": W, "written by": W,
    "screenplay": W, "screenplay by": W, "screenwriter": W, "script": W, "scr.": W,
    "story by": W, "writer/director": (W, D), "written and directed by": (W, D),
    "writer-director": (W, D), "director/writer": (D, W), "wr./dir.": (W, D),
    "director and writer": (D, W), "writer and director": (W, D), "music": C, "music by": C,
    "score": C, "original score": C, "score by": C, "composer": C, "original music": C,
    "cinematography": P, "cinematographer": P, "cinematography by": P, "camera": P, "dp": P,
    "dop": P, "director of photography": P, "photography": P, "photographed by": P, "shot by": P,
    "producer": R, "producers": R, "produced by": R, "producer(s)": R,
}  # fmt: skip

_PASSIVE_VERBS = either(_PARTICIPLES)
# "directed by John Cusack pal Steve Pink" names the pal.
_NOT_POSSESSIVE = (
    r"(?! ?'s| brothers'| (?:pal|fan|fans|veteran|alum|alumnus|regular|collaborator|associate|wannabe|"
    r"scribe|vet|proteg[eé]|protégé|disciple|clone|imitator|rip-off|type|style)s?\b)"
)
_BY = rf"(?: [a-z]+ly| (?:on|in) [a-z0-9 -]{{2,24}}?)?,? by {{filler}}(?P<who>{{names}}){_NOT_POSSESSIVE}"
_FILM = r"(?:this|(?:him|her)self|themselves|the (?:film|movie|picture|feature|whole|thing|sequel|proceedings)|it\b|{title})"
_SCRIPT = r"(?:(?:this|the|a|an|his|her|their|its) (?:[a-z-]+,? ){0,3}(?:script|screenplay|story|dialogue))"
_MUSIC = r"(?:(?:this|the|a|an|his|her|its) (?:[a-z-]+,? ){0,4}(?:score|music|soundtrack|melodies))"
# Adjectives between an owner and what is owned.
_PLAIN_WORDS = (
    r"(?:(?!(?:the|a|an|of|on|in|at|to|for|with|by|from|best|main|own|and|but|is|was|that|who)\b)"
    r"[a-z-]+,? (?:and |but |yet |if )?){0,3}?"
)
_END = r"(?=[.,;:!?)]|$|\n| -)"
_NOUN_CHAIN = either(k for k in _NOUNS) + "|star|actor|editor|actress|comedian"

_RULES: tuple[Rule[tuple[str, int]], ...] = (
    rule(
        rf"(?P<jobs>\b(?:{_PASSIVE_VERBS})(?:(?:,? and |, | & |/)(?:{_PASSIVE_VERBS}|edited|starring))*+){_BY}",
        " ".join(_PARTICIPLES),
        ("passive", SURE),
    ),
    rule(
        rf"\b(?P<noun>{either(_MADE_BY)})(?: (?:is|was|comes|provided|supplied|composed|written|credited|"
        r"contributed|performed))*,? (?:by|courtesy of|from) {filler}(?P<who>{names})(?! ?'s)",
        "direction dialogue music score soundtrack screenplay script cinematography photography camerawork "
        "camera lensing",
        ("made by", SURE),
    ),
    rule(
        r"\b(?P<noun>(?<!acting and )direction|cinematography|lensing|camerawork|screenplay|script) of "
        r"(?:director |cinematographer )?(?P<who>{names})(?! ?'s)",
        "direction cinematography lensing camerawork screenplay script",
        ("made by", SURE),
    ),
    rule(
        rf"(?P<who>{{name}})'s? {_PLAIN_WORDS}(?P<noun>{either(_POSSESSIONS)})\b(?! of | for )",
        " ".join(sorted({w for k in _POSSESSIONS for w in k.split()})),
        ("possession", SURE),
    ),
    rule(
        r"(?P<who>{names})(?:,? who|, (?:himself|herself)| himself| herself| also| both| has| have|,)* "
        rf"(?P<jobs>(?:{either(_ACTIVE)})(?:(?:,? and |, |/)(?:also )?(?:{either(_ACTIVE)}))*+)"
        rf"(?P<object> (?:(?:and )?{_FILM}|{_SCRIPT}|{_MUSIC}|(?:with|like) (?:a|an|such|the|great|real)\b|everything\b|here\b|beautifully\b)|{_END})",
        " ".join(_ACTIVE),
        ("active", SURE),
    ),
    rule(
        rf"\b(?P<noun>(?:(?:{_NOUN_CHAIN})(?:/|-| and | & |, | turned |-turned-))*(?:{either(_NOUNS)})),? (?P<who>{{name}})(?! ?\({{name}}\))",
        " ".join(sorted({w for k in _NOUNS for w in k.split()}))
        + " writer-director actor-director director-writer star-director writer-producer"
        " producer-director actor-turned-director",
        ("noun", SURE),
    ),
    rule(
        rf"\b(?P<noun>(?:(?:{_NOUN_CHAIN})s?(?:/|-| and | & ))*(?:{either(_NOUNS)})s),? (?P<who>{{names}})",
        " ".join(f"{w}s" for k in _NOUNS for w in k.split()) + " writer-directors directors",
        ("noun", SURE),
    ),
    rule(
        rf"(?P<who>{{name}}),? (?:is |was |as )?(?:its|our|(?:the|this) (?:film|movie|picture)'s) (?:[a-z-]+ ){{0,2}}?"
        rf"(?P<noun>(?:(?:{_NOUN_CHAIN})(?:/|-| and | & ))*(?:director|writer|composer|cinematographer|screenwriter|producer))\b(?! to\b|'s|,? of (?!this|the film|the movie|photography)| (?:who|behind))",
        "director writer composer cinematographer screenwriter producer writer-director",
        ("noun", LIKELY),
    ),
    rule(
        rf"(?P<who>{{names}}) ?[(\[](?P<noun>{either(_NOUNS)})[)\]]",
        " ".join(sorted({w for k in _NOUNS for w in k.split()})),
        ("noun", SURE),
    ),
    rule(
        r"(?P<who>{names})(?:,| is| are| was)? (?:(?:back |once again |again )?at the helm(?! of (?:his|her|a))|directing\b(?! (?:him|her))|"
        r"in the director's chair|takes the director's chair|behind the (?:camera|megaphone))",
        "helm directing director's director chair behind",
        ("director", SURE),
    ),
    rule(
        r"\b(?:directorial|directing|feature) debut (?:of|from|for|by) {filler}(?P<who>{names})|"
        r"(?P<also>{names}) (?:makes?|made|making|is making) (?:his|her|their) (?:[a-z-]+ )?(?:directorial|directing|feature) debut|"
        r"(?P<third>{names}), in (?:his|her|their) (?:directorial|feature directing) debut",
        "debut",
        ("director", SURE),
    ),
    rule(
        r"\b(?:an?|the|this|his|her|another|latest|new|first|second|debut|one)(?: [a-z'-]+,?){0,5}? "
        r"(?:film|movie|picture|masterpiece|feature|documentary|gem|thriller|comedy|drama|classic|effort) "
        r"(?:by (?:(?:director|filmmaker|auteur|the great|the [a-z]+) )?|from (?:director|filmmaker|the mind of) )"
        r"(?P<who>{names})(?! ?'s)",
        "film movie picture masterpiece feature documentary gem thriller comedy drama classic effort",
        ("title", SURE),
    ),
    rule(r"(?P<who>{name})'s? [\"'*_]*{title}", "", ("title", LIKELY)),
    rule(
        r"{title}[\"'*_]*(?: ?\([^)]*\))?,? (?:by|from) {filler}(?P<who>{name})(?! ?'s)",
        "by from",
        ("title", SURE),
    ),
    rule(
        r"\b(?:film|movie|picture) (?:was |is )?(?:expertly |beautifully )?made by (?P<who>{names})(?! ?'s)",
        "made",
        ("director", LIKELY),
    ),
    rule(
        r"\bthis (?:is )?(?:another |a |an |the )?(?:[a-z]+ )?(?P<who>{name})(?:-| )(?:directed|helmed)",
        "directed helmed -directed name-directed",
        ("director", SURE),
    ),
    rule(
        r"(?P<who>{names}),? (?:as|serves as|doubles as|served as) (?:the )?(?:writer[/-]|co-)?director\b(?! {name}| of)",
        "director writer-director",
        ("director", SURE),
    ),
    rule(
        r"(?P<who>{names}) (?:provides?|supplies|contributes?|delivers?|wrote|brings|gives us) (?:the|a|an|its|another) "
        r"(?:[a-z-]+,? (?:and )?){0,4}?(?P<noun>score|soundtrack|screenplay|script|cinematography|music)\b",
        "score soundtrack screenplay script cinematography music",
        ("made by", SURE),
    ),
)
_ALL = ruleset(_RULES)

# Words before a credit that give it to another film, or to nobody. The first group reaches over a
# comma, the second does not.
_NOT_OURS = compile_rule(
    r"(?:{work}[\"'*_]*(?: ?\([^)]*\))?,? ?(?:(?:is|was|which|also|a|an|the|film|movie|[a-z]+ly) )*|"
    r"\b(?:based on|adapted from|inspired by|fans? of|had (?:it|this) been|"
    r"(?:sh|c|w)ould(?: have|'ve) been|if|wish|another|other|previous|previously|earlier|later|"
    r"original|originally|novel|book|play|song|songs|poem|comic|memoir|stories|lyrics|"
    r"episodes?|version|films|movies|first (?:film|one|movie)|thought|think|assumed|sworn|imagine|"
    r"homage to|tribute to)\b[^.;:!?]{0,45}|"
    r"\b(?:like|unlike|than|remake of|reminiscent of|instead of|not|never|also|every|any|all|which|best|"
    r"similar to|recalls?|compared? (?:to|with)|a la|acting|performances?)\b[^.,;:!?]{0,45}|"
    r"n't(?: [a-z]+)? )$"
)
_NOT_A_MAKER = re.compile(
    r"\b(?:best|casting|art|assistant|music|musical|funeral|opera|porn|pornography|athletic|stage|theater|theatre|"
    r"unit|managing|program|programme|creative|technical|activities|cruise|choir|song|tv|television|commercial|video|"
    r"sound|fight|dance|local|fbi|cia|book|screen|associate|line|record|radio|tour|lighting|acting|in|toward|towards|wrong|new)[ -](?:the )?$"
)
_SOURCE_WORK = re.compile(
    r"\b(?:novels?|books?|plays?|songs?|story|stories|poems?|comics?|series|lyrics|tracks?|tunes?|manga|memoir|"
    r"letters?|novella|articles?|opera|aria)\b[^.;:!?]{0,30}$"
)
_AN_AUTHOR = re.compile(
    r"\b(?:adaptations?|novels?|books?|read|based|author|source|version|play|story|sequel|remake|prequel|"
    r"original|character|supposed)\b[^.;:!?]{0,40}$|\b(?:of|from|to|in) $"
)
_SHOT_SOMEONE = compile_rule(
    r"(?:{name}|\b(?:he|she|they|gets?|got|getting|him|who|being|man|woman|cop|be))"
    r"(?: (?:is|was|are|were|gets?|got|being|been|then|later|almost|nearly))* $"
)
_ABOUT_A_MAKER = re.compile(
    r"\b(?:plays?|played|playing|portrays?|portrayed|as|about|life of|story of|biopic of|real-life|like|unlike|"
    r"than|besides|played by|fellow|named|called|reminds? (?:me|us) of|fans? of|works? of|films? of|movies of)"
    r"(?: (?:the|a|an|young|famous|great|legendary|aspiring|struggling|real|late|italian|french|german|british|american|russian|polish|austrian|film|movie|[a-z]+ing))*,? $"
)
_OTHER_WORK_NEXT = compile_rule(r"[^.;:!?\n]{0,12}{work}|'s? (?:other|earlier|previous|last|first)")
_LINE = re.compile(
    rf"(?:^|\n|[|;•·/(]|\*|(?<=[.)!]) |- )[ *_#>-]{{0,6}}(?P<key>{either(_LINE_KEYS)})[*_]*"
    r"(?:(?<!/)(?<!\.) ?[:=–—][*_]* ?|(?<=dir\.) (?=[^\W\d_])|(?<=scr\.) (?=[^\W\d_])|"
    r"(?<=wr\./dir\.) )(?P<value>[^|\n;•·)]{2,120})"
)
_LINE_SPLIT = re.compile(r",| and | & |/|\+")
_LINE_STOP = re.compile(r"\. (?=[A-Z])|[.!?]$| - |\(|  |\. *$")
_VALUE_WORD = re.compile(r"[^\W\d_][\w.'’-]*")


@dataclass(slots=True)
class Credit:
    """Somebody did a job, says the sentence at `at`. `match` groups people named together."""

    job: Kind
    name: str
    at: int
    weight: int
    match: int


def find_credits(page: Page) -> list[Credit]:
    """The film's makers, without those of other films and without contradictions."""
    found = list(_from_lines(page))
    found.extend(_from_prose(page))
    return _settle(found)


def _from_prose(page: Page) -> Iterator[Credit]:
    for number, (one, match) in enumerate(_ALL.matches(page)):
        how, weight = one.meaning
        group = next((g for g in ("who", "also", "third") if match.groupdict().get(g)), "who")
        jobs = _jobs(how, match)
        start = match.start()
        left = page.skeleton[max(page.sentence_at(start)[0], start - 70) : start]
        if not jobs or not _ours(how, jobs, left, match, group, page):
            continue
        for name in people_in(page, match.start(group), match.end(group), share=True):
            for job in jobs:
                if name.full.split(" ")[0].casefold() in RANKS:
                    continue
                if " " not in name.full and (
                    fold(name.full) in GIVEN_NAMES | RANKS
                    or (weight == LIKELY and " " not in name.text)
                    or (how == "possession" and match["noun"] in _COMMON)
                ):
                    continue
                yield Credit(job, _with_siblings(page, name), name.start, weight, number)


# Not credits when only a surname owns them.
_COMMON = (
    "camera",
    "photography",
    "soundtrack",
    "music",
    "theme",
    "main theme",
    "theme music",
    "latest film",
    "latest movie",
)


def _jobs(how: str, match: re.Match[str]) -> tuple[Kind, ...]:
    """The jobs that a match speaks of."""
    if how in ("director", "title"):
        return (D,)
    if how in ("passive", "active"):
        table = _PARTICIPLES if how == "passive" else _ACTIVE
        jobs = (table.get(word) for word in re.findall(r"[a-z-]+", match["jobs"]))
        return tuple(dict.fromkeys(job for job in jobs if job))
    noun = match["noun"]
    if how == "possession":
        return (_POSSESSIONS[noun],)
    if how == "made by":
        return (_MADE_BY[noun],)
    if "director of photography" in noun:
        return (P,)
    jobs = (
        _NOUNS.get(w.removesuffix("s"))
        for w in re.split(r"/|-(?=[dwpaes])(?<!co-)| and | & |, | turned |-turned-", noun)
    )
    return tuple(dict.fromkeys(job for job in jobs if job))


def _ours(
    how: str, jobs: tuple[Kind, ...], left: str, match: re.Match[str], group: str, page: Page
) -> bool:
    """Whether the words before and after say that this film, and not another, is meant."""
    if _NOT_OURS.search(left):
        return False
    if how in ("passive", "made by") and (W in jobs or C in jobs) and _SOURCE_WORK.search(left):
        return False
    if jobs == (P,) and how == "passive" and _SHOT_SOMEONE.search(left):
        return False
    if how == "title" and _AN_AUTHOR.search(left):
        return False
    if how in ("noun", "possession", "made by") and _NOT_A_MAKER.search(left):
        return False
    if how == "noun" and _ABOUT_A_MAKER.search(left):
        return False
    return not _OTHER_WORK_NEXT.match(page.skeleton, match.end(group))


def people_in(page: Page, start: int, end: int, *, share: bool = False) -> list[Name]:
    """The people named in a span. `share`: in "Ana and Luis Ferro" both are Ferros."""
    names = [n for n in page.names_in(start, end) if not is_company(page.canvas, n.start, n.end)]
    if share and len(names) == 2 and "," not in page.canvas[start:end]:
        first, second = names
        parts = second.text.split(" ")
        if fold(first.text) in GIVEN_NAMES and len(parts) == 2:
            first.full = f"{first.text} {parts[1]}"
    return [n for n in names if n.text.casefold() not in DEMONYMS | COUNTRIES]


def _with_siblings(page: Page, name: Name) -> str:
    for word in (" brothers", " sisters", " siblings"):
        if page.skeleton.startswith(word, name.end):
            return name.full + word
    return name.full


def _from_lines(page: Page) -> Iterator[Credit]:
    """Credit lines: "Director: Jane Doe", "Dir. J. Doe | 112 min"."""
    lowered = page.text.lower()
    if len(lowered) != len(page.text):
        return
    number = -1
    match = _LINE.search(lowered)
    while match:
        jobs = _LINE_KEYS[match["key"]]
        start = match.start("value")
        value = page.text[start : match.end("value")]
        for offset, name in split_people(value):
            for job in jobs if isinstance(jobs, tuple) else (jobs,):
                yield Credit(job, name, start + offset, SURE + 2, number)
        number -= 1
        match = _LINE.search(lowered, start + max(1, line_stop(value) - 1))


def split_people(value: str) -> Iterator[tuple[int, str]]:
    """The people listed after a key, with their offsets; nothing for what is no name."""
    stop = line_stop(value)
    done = 0
    for piece in [*_LINE_SPLIT.finditer(value, 0, stop), None]:
        end = piece.start() if piece else stop
        name = value[done:end].strip(" *_\"'-:.")
        offset = done + value[done:end].find(name)
        done = piece.end() if piece else stop
        parts = name.split()
        if 0 < len(parts) <= 5 and all(map(_VALUE_WORD.fullmatch, parts)) and _cased(parts):
            if name.islower() or (name.isupper() and len(name) > 3):
                name = " ".join(p[:1].upper() + p[1:].lower() for p in parts)
            if name[0].isupper():
                yield offset, name


def _cased(parts: list[str]) -> bool:
    """Whether words are written as a name: capitals, or all small and none of them ordinary."""
    if any(part.casefold().strip(".,") in NOT_NAMES and len(part) > 2 for part in parts):
        return False
    if all(part.islower() for part in parts):
        return len(parts) > 1
    return all(part[0].isupper() or part in PARTICLES for part in parts)


def line_stop(value: str) -> int:
    """Where the list ends: at a full stop that is no initial's, a dash or a bracket."""
    for match in _LINE_STOP.finditer(value):
        word = value[: match.start()].rsplit(" ", 1)[-1]
        if match.group()[0] == "." and len(word) <= 2 and match.end() < len(value):
            continue
        if match.group()[0] == "." and word.casefold() in ("jr", "sr", "st", "dr"):
            continue
        return match.start()
    return len(value)


def _settle(found: list[Credit]) -> list[Credit]:
    """One answer per job: the people named together who have the most support."""
    kept: list[Credit] = []
    for job in (D, W, C, P, R):
        mine = [credit for credit in found if credit.job is job]
        support: dict[str, int] = {}
        for credit in mine:
            support[fold(credit.name)] = support.get(fold(credit.name), 0) + credit.weight
        if not support:
            continue
        top = max(mine, key=lambda credit: support[fold(credit.name)])
        together = {fold(c.name) for c in mine if c.match == top.match}
        if job is not D:
            together |= {name for name, weight in support.items() if weight >= SURE}
        seen: set[str] = set()
        for credit in mine:
            key = fold(credit.name)
            if key in together and key not in seen:
                seen.add(key)
                kept.append(credit)
    return kept
