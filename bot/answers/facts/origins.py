"""Which part of its series a film is, and whether another will follow."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from bot.answers import compose
from bot.answers.finding.evidence import evidence_of
from bot.answers.finding.inquiry import Inquiry
from bot.answers.model import Answer, Constraint, Evidence
from bot.answers.reply import decline
from bot.answers.reply.asked_films import films_asked
from bot.library.model import FilmRef
from bot.patterns import compiled
from bot.reading.model import MAKERS, Kind
from bot.reading.text import words

_PLACE_ASKED = compiled(
    r"\b(?:which|what|how many) (?:number|part|chapter|instal?lment|entry)|\bwhere .*\bfits? in",
    re.IGNORECASE,
)
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
_ORDINAL = compiled(
    rf"\b({'|'.join(_ORDINALS)})\b(?=[^.;,]{{0,20}}\b(?:film|part|chapter|instal?lment|entry|one"
    r"|of the|in the|outing|go|time))",
    re.IGNORECASE,
)
_NUMBERED = compiled(r"\s([2-9])(?=:|$)")


async def which_part(inquiry: Inquiry, films: Sequence[FilmRef]) -> Answer | None:
    """The place in its series that a film's facts, or its title, give."""
    if len(films) != 1 or not _PLACE_ASKED.search(inquiry.beside_films()):
        return None
    (film,) = films
    facts = await inquiry.facts_of([film], (Kind.SERIES,))
    for one in facts:
        place = one.detail.lower()
        if not place.startswith(_ORDINALS):
            found = _ORDINAL.search(f"{one.value} {one.detail}") or _ORDINAL.search(one.quote)
            place = found[1].lower() if found else ""
        if place:
            text = f"{film.label} is the {place}."
            proof = [evidence_of(one)]
            return inquiry.answer(text, films=films, values=[place], evidence=proof)
    if numbered := _NUMBERED.search(film.title):
        value = _ORDINALS[int(numbered[1]) - 1]
        pool = await inquiry.passages.of_films(films)
        proof = [item.evidence for item in pool if item.says(" ".join(words(film.title)))][:1]
        text = f"{film.label} is the {value}, by its title."
        return inquiry.answer(text, films=films, values=[value], evidence=proof)
    return None


_EARLIER = r"(?:previous|earlier|original|preceding) (?:film|movie|one|part)"
_BEFORE_ASKED = compiled(
    r"\b(?:films?|movies?|one|part|instal+ment|entry)(?: that)?(?: (?:came|was|is|were))?"
    r"(?: right)? before @f\d+|\b(?:what|which)\b.*\bbefore @f\d+"
    r"|@f\d+ (?:a |the )?(?:sequel|follow ?up) (?:to|of)$|\b(?:sequel|follow ?up) (?:to|of) what\b"
    r"|\bwhat (?:does|did) @f\d+ follow\b"
    rf"|\b{_EARLIER}\b.*\b(?:called|titled|named)\b|\b(?:called|title|name)\b.*\b{_EARLIER}\b"
)
_OF_SOMEBODY = compiled(r"\b(?:who|whose|whom|when|where|why|how|direct\w*|ma[dk]e|seen?|watch)\b")
_THIRD_OR_LATER = compiled(r"\b(?:third|fourth|fifth|sixth|seventh|eighth|3rd|\dth)\b")


async def one_before(inquiry: Inquiry) -> Answer | None:
    """How the film is called that another follows, where a sentence names it."""
    text = inquiry.masked.text
    if inquiry.ask.yes_no or not _BEFORE_ASKED.search(text) or _OF_SOMEBODY.search(text):
        return None
    films = await inquiry.resolver.all_titled()
    if len(films) != 1:
        return None
    if named := await named_before(inquiry, films[0], "sequel"):
        inquiry.note("the film that it follows is named")
        text = f"{films[0].label} follows {named[0]}."
        return inquiry.answer(text, films=films, values=[named[0]], evidence=named[1])
    unsaid = await decline.unsaid(inquiry, films, "what the film before it is called", "sequel")
    return replace(unsaid, final=True)  # a sentence with "came" in it is no answer


async def named_before(
    inquiry: Inquiry, film: FilmRef, relation: str
) -> tuple[str, list[Evidence]] | None:
    """The film of which another is the sequel or the remake, where a sentence has it.

    Of a third part, the name that all share tells nothing of the second.
    """
    facts = await inquiry.facts_of([film], (Kind.SERIES,))
    title = " ".join(words(film.title))
    late = any(_THIRD_OR_LATER.search(one.detail.lower()) for one in facts)
    told = Counter(one.detail for one in facts)
    for one in sorted(facts, key=lambda one: -told[one.detail]):
        named = " ".join(words(one.detail))
        if _NO_TITLE.search(one.detail) or len(named) < _SHORTEST:
            continue  # "a remake of Howard Hawks's film", "of H.B. Lane's" name somebody alone
        if one.value != relation or not named or (late and title.startswith(named)):
            continue
        people = await inquiry.facts_of([film], (Kind.CAST, *MAKERS))
        if one.detail in {person.value for person in people}:
            continue
        pool = await inquiry.passages.of_films([film])
        if said := [item for item in pool if named in item.folded.replace(title, " ")][:1]:
            return one.detail, list(dict.fromkeys([said[0].evidence, evidence_of(one)]))
    return None


_NO_TITLE = compiled(r"['’]s?(?:\s|$)|^(?:[A-Z]\.?)+$|^\d+$")
_SHORTEST = 3  # letters of a film's name


async def of_which(
    inquiry: Inquiry,
    films: Sequence[FilmRef],
    checked: Sequence[Constraint],
    answer: Answer | None,
) -> Answer | None:
    """That it is a sequel, with the film that it follows: "Yes: X is a sequel to Y."."""
    plain = len(films) == 1 and len(checked) == 1 and not checked[0].negated
    if answer is None or answer.values != ("yes",) or not plain:
        return answer
    if checked[0].kinds != (Kind.SERIES,) or checked[0].slot is not None:
        return answer
    named = await named_before(inquiry, films[0], checked[0].words)
    if named is None:
        return answer
    word = "of" if checked[0].words == "remake" else "to"
    proofs = [*named[1], *(one for one in answer.evidence if one not in named[1])]
    return replace(
        answer,
        text=f"{answer.text.removesuffix('.')} {word} {named[0]}.",
        values=("yes", named[0]),
        evidence=tuple(proofs[:3]),
        final=True,
    )


_WHICH_NEXT = r"(?:next|third|second|fourth|fifth|last|final|sequel|follow ?up|new one|planned)"
_A_FILM = r"(?:films?|movies?|pictures?|features?|ones?|parts?|instal+ments?|chapters?|sequels?)"
_OF_A_FILM = (
    r"(?<=sequel)|(?<=llowup)|(?<=llow up)|(?<=new one)"
    rf"|(?: (?:and|or|last|final|planned|@[fb]\d+))* {_A_FILM}\b"
    r"|(?= (?:be |going to be )?(?:called|titled|named)\b| (?:after|in the (?:series|trilogy))\b)"
)
"""What makes it a film: the last scene and the second officer have names, too."""
_NEXT_ASKED = compiled(
    rf"^(?:(?:so|and|but|ok) )*(?:what|which)(?: (?:is|was|will|are|s))?(?: be)?"
    rf" (?:the |its |their )?(?P<which>{_WHICH_NEXT})\b(?:{_OF_A_FILM})[^?]*"
    r"\b(?:called|titled|named|title|name)\b"
    rf"|\b(?:title|name) of (?:the |its )?(?P<what>{_WHICH_NEXT})\b(?:{_OF_A_FILM}|$)"
    r"|^what (?:will|is) (?:they|he|she) (?:going to )?call the (?P<call>next|sequel|third)\b"
)
_TITLE = (
    r"(?:[\"“‘'*_]+(?P<quoted>[^\"”’*_]{2,60}?)[\"”’'*_,.]"
    r"|(?P<plain>(?:The |An? )?[A-ZÀ-Þ][\w’'-]*"
    r"(?: (?:(?:of|the|a|an|and|in|on|for|to|at|with|by|from) )*[A-ZÀ-Þ\d][\w’'-]*)*))"
)
_NEXT_NAMED = compiled(
    r"\b(?P<which>(?i:second|third|fourth|fifth|next|another|sequel|follow-?up))\b"
    rf"(?=(?: (?:and|or|last|final|planned))* (?:{_A_FILM}|is|was|will|to|called|titled|named)\b|,)"
    r"(?P<gap>[^.;:!?\"“]{0,80}?)"
    r"(?:\b(?:called|titled|named|entitled|is to be|will be),? |, (?=[A-Z\"“]))"
    rf"{_TITLE}"
)
_MAKERS_NEXT = compiled(r"\bby [A-Z]")
"""Of whoever made it: the next film by Orr need not follow this one."""


async def one_after(inquiry: Inquiry) -> Answer | None:
    """How the film is called that is to follow another, where a sentence names it."""
    asked = _NEXT_ASKED.search(inquiry.masked.text)
    films = await inquiry.resolver.all_titled() if asked else []
    if asked is None or len(films) != 1 or inquiry.ask.yes_no:
        return None
    which = asked["which"] or asked["what"] or asked["call"]
    own = " ".join(words(films[0].title))
    for one in await inquiry.passages.of_films(films, inquiry.question):
        for found in _NEXT_NAMED.finditer(" ".join(one.evidence.quote.split())):
            title = (found["quoted"] or found["plain"]).strip(" ,")
            ordinal = found["which"].lower()
            other = which in _ORDINALS and ordinal in _ORDINALS and which != ordinal
            theirs = which != "next" and _MAKERS_NEXT.search(found["gap"])
            if not (other or theirs) and " ".join(words(title)) not in own:
                inquiry.note("a sentence names the film that is to follow")
                said = f"{title}. {compose.of_its_film(one.evidence)}"
                answer = inquiry.answer(said, films=films, values=[title], evidence=[one.evidence])
                return replace(answer, final=True)
    unsaid = await decline.unsaid(inquiry, films, "what the film after it is called", "sequel")
    return replace(unsaid, final=True)


_ANOTHER = compiled(
    r"(?<!\bthe )(?<!\bthis )(?<!\bworthy )\b(?:sequels?|prequels?|follow-?ups?|spin-?offs?)\b"
    r"|\b(?:(?:another|a further|one more) (?:one|film|movie|instal+ment)|second (?:film|part)"
    r"|part (?:two|2))\b"
    r"|\bthe (?:sequels?|follow-?up) (?:is|are|was|were|has|have)\b[^.;]{0,20}\b(?:plan|announce"
    r"|green-?lit|promise|in the works|on the way|due)",
    re.IGNORECASE,
)
"""Another film to come; "the sequel" alone may be this one."""
_HOPED_FOR = compiled(
    r"\b(?:await|anticipat\w+|look(?:ing)? forward|(?:can['’]?t|cannot) wait|hop(?:e|ing)"
    r"|long(?:ing)?)\b[^.;!?]{0,40}\b(?:next|another|third|future|more) (?:\w+ )?"
    r"(?:instal+ments?|chapters?|parts?|films?|movies?|entry|entries|adventures?|ones?)\b",
    re.IGNORECASE,
)
_NEXT_ONE = compiled(
    r"\b(?:second|third|fourth|fifth|sixth|next|new|final|last) (?:one|film|movie|part"
    r"|instal+ment|chapter|outing|entry|picture)\b[^.;:!?]{0,30}\b(?:promise[sd]|planned"
    r"|announced|on (?:the|its) way|in the works|due|green-?lit|coming|to come|to follow"
    r"|being (?:made|shot|written)|already (?:in|being|under|shot)|in (?:production|development)"
    r"|in the oven|under way)\b"
    r"|\b(?:writing|planning|making|shooting|preparing|working on) (?:a|the|another) (?:second"
    r"|third|fourth|sequel|follow-?up)\b",
    re.IGNORECASE,
)
"""One more that is said to come: an ordinal alone may be of the film itself."""
_TO_COME = compiled(
    r"\b(?:plan(?:s|ned|ning)?|in the works|on the way|announced|green-?lit|com(?:es?|ing)|shoots?"
    r"|shooting|will|due|promise[sd]?|sets? up|already)\b|['’]ll\b",
    re.IGNORECASE,
)
_DENIED = compiled(r"\b(?:no|not|never|nothing|without)\b|n['’]t\b", re.IGNORECASE)


async def told(inquiry: Inquiry) -> Answer | None:
    """Whether another will follow; or that nothing says what it is based on."""
    films = await films_asked(inquiry)
    if isinstance(films, Answer):
        return films
    if inquiry.ask.measure == "source":
        return await decline.unsaid(inquiry, films, "what it is based on", "based novel")
    for one in await inquiry.passages.of_films(films):
        quote = one.evidence.quote
        to_come = _TO_COME.search(quote) and _ANOTHER.search(quote)
        if not (to_come or _NEXT_ONE.search(quote)):
            continue
        value = "no" if _DENIED.search(quote) else "yes"
        inquiry.note("a sentence speaks of it")
        return inquiry.by_sentence(value, one.evidence)
    for one in await inquiry.passages.of_films(films):
        if _HOPED_FOR.search(one.evidence.quote):
            inquiry.note("another is hoped for; that it comes is not said")
            inquiry.judged = True
            text = f"None is announced here. {compose.of_its_film(one.evidence)}"
            return inquiry.answer(text, films=[one.film], evidence=[one.evidence])
    unsaid = await decline.unsaid(inquiry, films, "whether another will follow", "sequel")
    return replace(unsaid, final=True)
