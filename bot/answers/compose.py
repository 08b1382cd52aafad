"""The words of answers: short sentences that read well on a phone. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.answers.model import Constraint, Evidence
from bot.answers.question.mask import Slot
from bot.library.model import FilmRef
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.model import Aspect, Kind

MOST_NAMED = 10
"""Films or values that a sentence lists before it says "and 12 more"."""
LONGEST_QUOTE = 300
_MANY = 4  # reviews of one side, at least, for a majority that others contradict
_CLEAR = 0.75

_NUMBERS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")

DID = {
    Kind.DIRECTOR: "directed", Kind.WRITER: "wrote", Kind.COMPOSER: "composed the music of",
    Kind.CINEMATOGRAPHER: "shot", Kind.PRODUCER: "produced", Kind.CAST: "is in",
}  # fmt: skip
_BY = {
    Kind.DIRECTOR: "directed by", Kind.WRITER: "written by", Kind.COMPOSER: "with music by",
    Kind.CINEMATOGRAPHER: "shot by", Kind.PRODUCER: "produced by", Kind.CAST: "with",
    Kind.SETTING: "set in", Kind.THEME: "about",
}  # fmt: skip
_UNITS = {
    Kind.YEAR: "from", Kind.SETTING: "set in", Kind.RUNTIME: "of", Kind.RATING: "rated",
}  # fmt: skip
_SIGNS = {
    "<": ("less than ", "before "), "<=": ("at most ", "no later than "), "=": ("", ""),
    ">=": ("at least ", "no earlier than "), ">": ("more than ", "after "),
}  # fmt: skip
"""How an amount and a year are bounded."""
UNSAID = {
    Kind.DIRECTOR: "who directed it", Kind.WRITER: "who wrote it",
    Kind.COMPOSER: "who composed the music", Kind.CINEMATOGRAPHER: "who shot it",
    Kind.PRODUCER: "who produced it", Kind.CAST: "who is in it",
    Kind.CHARACTER: "who the characters are", Kind.SETTING: "where it is set",
    Kind.THEME: "what its themes are", Kind.GENRE: "what genre it is",
    Kind.SERIES: "whether it belongs to a series", Kind.YEAR: "when it came out",
    Kind.LANGUAGE: "what language it is in", Kind.RUNTIME: "how long it is",
    Kind.RATING: "how they rate it",
    Kind.VERDICT: "whether it is worth watching", Kind.THING: "what that is",
}  # fmt: skip
ASPECT_NAMES = {
    Aspect.STORY: "the story", Aspect.ACTING: "the acting", Aspect.CHARACTERS: "the characters",
    Aspect.VISUALS: "the visuals", Aspect.MUSIC: "the music", Aspect.PACING: "the pacing",
    Aspect.DIALOGUE: "the dialogue", Aspect.ENDING: "the ending",
    Aspect.WORLD: "the world it creates", Aspect.THEMES: "the themes",
}  # fmt: skip


def listed(parts: Iterable[str], most: int = MOST_NAMED, *, beyond: int = 0) -> str:
    """ "A", "A and B", "A, B and C", "A, B and 12 more"; `beyond` are more without a name."""
    items = list(dict.fromkeys(parts))
    if beyond or len(items) > most:
        left = len(items[most - 1 :]) + beyond
        items = [*items[: most - 1], f"{left:,} more"]
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"


def counted(number: int, noun: str) -> str:
    """ "Two films", "One review", "23 films"."""
    word = _NUMBERS[number] if number < len(_NUMBERS) else f"{number:,}"
    return f"{word} {noun}{'' if number == 1 else 's'}"


def credited(reviewer: str, slug: str) -> str:
    """Whose words these are; an unsigned review goes by its slug, which is no name."""
    return "an unsigned review" if reviewer == slug else reviewer


def titles(films: Sequence[FilmRef]) -> list[str]:
    """The titles, with the year where it is known: films of one title are told apart."""
    return [film.label for film in films]


def listed_films(films: Sequence[FilmRef], beyond: int = 0) -> str:
    return listed(titles(films), beyond=beyond)


def leaning(praise: int, blame: int) -> int:
    """Which way reviews lean: 1 or -1 where all, or three in four of many, agree; else 0."""
    if not (praise and blame):
        return (praise > 0) - (blame > 0)
    most = max(praise, blame)
    if most < _MANY or most < _CLEAR * (praise + blame):
        return 0
    return 1 if praise > blame else -1


def balance(praise: int, blame: int, voices: int, what: str) -> str:
    """How many reviews praise something, and how many do not."""
    if praise and blame and (sign := leaning(praise, blame)):
        most, few = (praise, blame) if sign > 0 else (blame, praise)
        verb, other = ("praise", "criticise") if sign > 0 else ("criticise", "praise")
        others = f"{few} {other}{'s' if few == 1 else ''}{' it' if what.startswith('the ') else ''}"
        return f"Most reviews {verb} {what} ({most} of {most + few}; {others})"
    if praise and blame:
        praises = "praises" if praise == 1 else "praise"
        criticises = "criticises" if blame == 1 else "criticise"
        return f"Reviews are divided: {praise} {praises} and {blame} {criticises} {what}"
    if not praise and not blame:
        speaks = "speaks" if voices == 1 else "speak"
        return f"{counted(voices, 'review')} {speaks}, without a clear verdict, of {what}"
    verb, number = ("praise", praise) if praise else ("criticise", blame)
    if voices == 1:
        return f"The review {verb}s {what}"
    other = "criticises" if praise else "praises"
    none = f" (none {other})" if number < voices else ""
    return f"{number} of {voices} reviews {verb} {what}{none}"


def reviews_of(films: Sequence[FilmRef], number: int = 2) -> str:
    """ "The review of X", "The reviews of X and Y"."""
    return f"The review{'' if number == 1 else 's'} of {listed_films(films)}"


def silent(films: Sequence[FilmRef], number: int) -> str:
    """ "The review of X doesn't", "The reviews of X and Y don't", "The entry of X doesn't".

    `number` counts reviews; a film that has none stands in the catalogue alone.
    """
    if not number:
        entry = "The entry" if len(films) == 1 else "The entries"
        return f"{entry} of {listed_films(films)} {'does' if len(films) == 1 else 'do'}n't"
    return f"{reviews_of(films, number)} {'does' if number == 1 else 'do'}n't"


def shortened(quote: str, most: int = LONGEST_QUOTE) -> str:
    """A quote on one line, cut at a word."""
    line = " ".join(quote.split())
    if len(line) <= most:
        return line
    return f"{line[:most].rsplit(' ', 1)[0]} …"


def quoted(item: Evidence) -> str:
    """A sentence in quotation marks; of a spoiler only that it is one, for it is shown covered."""
    return "a spoiler, quoted below." if item.spoiler else f"“{shortened(item.quote)}”"


def of_its_film(item: Evidence) -> str:
    """The same, after the film that it is of."""
    return f"{item.film.label}: {quoted(item)}"


_WORDED = {Kind.SERIES: "that is a ", Kind.SETTING: "set in "}
_FILMS_ALREADY = vocabulary(
    "comedy drama thriller western musical mystery documentary romance biopic satire farce parody "
    "cartoon mockumentary melodrama dramedy adventure noir tragedy docudrama whodunit"
)


def a_genre(genre: str) -> str:
    """A film of a genre: "a black comedy", "an action film"."""
    article = "an" if genre[:1] in "aeiou" else "a"
    return f"{article} {genre}{'' if genre.rsplit(maxsplit=1)[-1] in _FILMS_ALREADY else ' film'}"


def condition(constraint: Constraint, slots: Sequence[Slot], *, many: bool = False) -> str:
    """A constraint as words after "film", or of `many` after "films": "not directed by Ann Poe"."""
    name = ""
    if constraint.slot is not None:
        slot = slots[constraint.slot]
        name = slot.mended or slot.text
        if constraint.either is not None:
            name += f" or {slots[constraint.either].text}"
    no = "not " if constraint.negated else ""
    kinds = constraint.kinds
    if constraint.via:
        return f"{_BY.get(constraint.via[0], 'with')} the same {constraint.via[0].value}"
    if constraint.op:
        unit = _UNITS.get(kinds[0], "of")
        sign = _SIGNS[constraint.op][kinds[0] in (Kind.YEAR, Kind.SETTING)]
        suffix = {Kind.RUNTIME: " minutes", Kind.RATING: "/10"}.get(kinds[0], "")
        return f"{no}{unit} {sign}{constraint.number:g}{suffix}"
    if constraint.words:
        kind = kinds[0] if kinds else Kind.THEME
        if kind is Kind.GENRE:
            genre = constraint.words
            return f"{no}of the kind {genre}" if many else f"that is {no}{a_genre(genre)}"
        prefix = _WORDED.get(kind, "about ")
        return f"{no}{prefix}{constraint.words}"
    if constraint.by:
        return f"{no}by {name}"
    if len(kinds) == 1 or (kinds and kinds[0] in (Kind.THEME, Kind.CAST)):
        return f"{no}{_BY.get(kinds[0], 'with')} {name}"
    return f"{'without' if constraint.negated else 'with'} {name}"


def conditions(
    constraints: Iterable[Constraint], slots: Sequence[Slot], *, many: bool = False
) -> str:
    """Constraints as words after "film", or of `many` after "films": "that are each a sequel"."""
    said = ", ".join(condition(constraint, slots, many=many) for constraint in constraints)
    return said.replace("that is a ", "that are each a ") if many else said
