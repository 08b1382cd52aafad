"""Who directed it, read from real reviews: right, false and precise, beside two plain patterns.

    python -m benchmarks.directors [FILMS] [--seed N] [--failures]

Takes the films of `imdb_reviews_0.jsonl.xz` of which some review names a director that
`metaqa_kb.tsv.gz` knows, by surname at least, and those of which none does; of each kind all, or
FILMS (both files in MARQUEE_BENCH_DATA, default ../shared/data; a film is the same when title and
year are). All reviews of each are read with the title given, as an import reads them, and what most
say is the answer.

- right: of the first films, those answered with a director of theirs first; the surname alone, a
  slip of two letters or a "Mr." before it is the same name;
- false: of the others, those answered with anybody else;
- precision: of all answers, those that are right; `every name` counts all that is told, not the
  first alone.

The facts are not always right: where two reviews say of a film in plain words ("directed by") that
somebody else directed it, an answer that follows them counts as false. The line `facts` tells how
many films those are, and what is the best that false and precision can be if they are answered so.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from benchmarks.library import ARTICLE_LAST
from benchmarks.metaqa import DATA, triples
from benchmarks.search import load
from bot.answers.facts.facts import values_of
from bot.library.agreement import believed
from bot.library.model import FilmRef, Origin, StoredFact
from bot.reading.lexicon.names import HONORIFICS
from bot.reading.model import Kind
from bot.reading.reader import read
from bot.reading.text import fold, title_key

Answer = tuple[str, ...]
SLIPS = 2
LONG = 6  # letters of a surname, at least, that is known in spite of slips
VOICES = 2
_WORD = re.compile(r"[^\W_]+")
_PLAIN = re.compile(
    r"\b[Dd]irect(?:ed by|or) (?P<a>[A-Z][\w'-]+(?: [A-Z][\w'.-]+)+)"
    r"|(?P<b>[A-Z][\w'-]+(?: [A-Z][\w'-]+)+) (?:directed|directs) (?:this|the film|it)\b"
)


@dataclass(frozen=True)
class Film:
    title: str
    year: int
    directors: frozenset[str]
    reviews: tuple[str, ...]

    @property
    def named(self) -> bool:
        """Whether any review names a director of this film."""
        texts = [_plain(text) for text in self.reviews]
        return any(f" {name.split()[-1]} " in text for text in texts for name in self.directors)

    def is_by(self, name: str) -> bool:
        """Whether a name is one of its directors', short or misspelt as it may be."""
        told = _plain(name).split()
        told = told[1:] if told[0] in HONORIFICS and len(told) > 1 else told
        for director in self.directors:
            known = director.split()
            slips = OSA.distance(told[-1], known[-1])
            allowed = SLIPS if len(known[-1]) >= LONG else 0
            if slips <= allowed and set(told[:-1]) <= set(known):
                return True
            if OSA.distance("".join(told), "".join(known)) <= SLIPS:
                return True
        return False


def _plain(text: str) -> str:
    return f" {' '.join(_WORD.findall(fold(text)))} "


def films() -> list[Film]:
    """The films that both know, with all their reviews."""
    facts: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for film, relation, value in triples():
        facts[title_key(film)][relation].add(value)
    corpus = load()
    reviews: dict[int, list[str]] = defaultdict(list)
    for number, text in corpus.reviews:
        reviews[number].append(text.replace("<br />", "\n"))
    found = []
    for number, texts in reviews.items():
        title, year = corpus.labels[number]
        title = ARTICLE_LAST.sub(r"\2 \1", title)
        known = facts.get(title_key(title), {})
        directors = {_plain(name) for name in known.get("directed_by", ())}
        if year and directors and known["release_year"] == {str(year)}:
            found.append(Film(title, year, frozenset(directors), tuple(texts)))
    return found


def plainly(film: Film) -> Answer:
    """The baseline: two patterns, and what most of their matches say."""
    votes: Counter[str] = Counter()
    for text in film.reviews:
        votes.update(dict.fromkeys((m["a"] or m["b"] for m in _PLAIN.finditer(text)), 1))
    return tuple(name for name, _ in votes.most_common())


def contradicted(film: Film) -> bool:
    """Whether two reviews or more say plainly of somebody else that they directed it."""
    said: Counter[str] = Counter()
    for text in film.reviews:
        said.update({_plain(match["a"] or match["b"]) for match in _PLAIN.finditer(text)})
    return any(count >= VOICES and not film.is_by(name) for name, count in said.most_common(1))


def caps(asked: Sequence[Film], answered: int) -> str:
    """What the facts allow, given how many films are answered."""
    against = [film for film in asked if contradicted(film)]
    unnamed = sum(not film.named for film in asked)
    floor = sum(not film.named for film in against) / unnamed
    return (
        f"{'facts':14} false {floor:.3f} at best  precision {1 - len(against) / answered:.3f}"
        f" at best  ({len(against)} films said by two reviews to be somebody else's)"
    )


def ours(film: Film) -> Answer:
    """The facts as they are stored of each review, told as an answer tells them."""
    reference = FilmRef(1, film.title, film.year)
    facts = [
        StoredFact(
            0,
            reference,
            fact.kind,
            fact.value,
            fact.detail,
            Origin.READ,
            number,
            quote=text[fact.start : fact.end],
            start=fact.start,
            end=fact.end,
        )
        for number, text in enumerate(film.reviews)
        for fact in read(text, title=film.title).facts
        if fact.kind is Kind.DIRECTOR
    ]
    kept = believed(facts, facts if len(film.reviews) > 1 else [])
    return tuple(values_of([Kind.DIRECTOR], kept))


def answers(method: Callable[[Film], Answer], asked: Sequence[Film]) -> list[Answer]:
    with ProcessPoolExecutor(2, initializer=os.nice, initargs=(5,)) as pool:
        return list(pool.map(method, asked, chunksize=5))


def judged(asked: Sequence[Film], told: Sequence[Answer]) -> str:
    """One line of figures."""
    named = sum(film.named for film in asked)
    said = first = right = false = names = true = 0
    for film, answer in zip(asked, told, strict=True):
        said += bool(answer)
        by = [film.is_by(name) for name in answer]
        first += any(by[:1])
        right += film.named and any(by[:1])
        false += not film.named and not all(by[:1])
        names += len(answer)
        true += sum(by)
    return (
        f"right {right / named:.3f}  false {false / (len(asked) - named):.3f}"
        f"  precision {first / max(1, said):.3f}  every name {true / max(1, names):.3f}"
        f"  ({right} of {named}, {said} answers, {names} names)"
    )


def failures(asked: Sequence[Film], told: Sequence[Answer]) -> Iterator[str]:
    for film, answer in zip(asked, told, strict=True):
        if answer and not film.is_by(answer[0]):
            known = ", ".join(name.strip() for name in sorted(film.directors))
            yield f"{film.title} ({film.year}): {', '.join(answer)}; directed by {known}"


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("films", nargs="?", type=int)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--failures", action="store_true", help="each film told wrongly")
    options = parser.parse_args()
    if not (DATA / "imdb_reviews_0.jsonl.xz").exists():
        print(f"directors: skipped, there are no IMDb reviews in {DATA}")
        return 0
    chance = random.Random(options.seed)
    known = films()
    groups = [[film for film in known if film.named is named] for named in (True, False)]
    asked = [
        film
        for group in groups
        for film in chance.sample(group, min(options.films or len(group), len(group)))
    ]
    print(
        f"{len(known)} films; {len(asked)} asked, {sum(film.named for film in asked)} of them"
        f" answerable, {sum(len(film.reviews) for film in asked)} reviews"
    )
    for name, method in (("two patterns", plainly), ("Marquee", ours)):
        told = answers(method, asked)
        print(f"{name:14} {judged(asked, told)}", flush=True)
    print(caps(asked, sum(map(bool, told))))
    print("goal           right 0.700  false 0.010  precision 0.950")
    if options.failures:
        print(*failures(asked, told), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
