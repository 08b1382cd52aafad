"""Credits that a sentence gives only by what stands around it: "The score? Luisa Prado"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.patterns import compiled
from bot.reading.credit_pronouns import from_pronouns
from bot.reading.credit_rules import ACTIVE, HANDED_ON, MADE_BY, OUTRIGHT, SURE, Credit
from bot.reading.lexicon.vocabulary import either
from bot.reading.model import Kind
from bot.reading.names import is_company
from bot.reading.page import CHAT_LABEL, Name, Page, compile_rule
from bot.reading.release_wordings import FILMS
from bot.reading.rules import sought
from bot.reading.text import is_keyed

_VERBS = either(ACTIVE)
# "Ann Poe had been a nurse, and *Low Tide*, which she also produced, took her two winters."
_WHICH_TOO = sought(
    r"{title}[\"'*_]*(?: ?\([^)]*\))?,[\"'*_]* (?:a film )?which (?:he|she) (?:also )?"
    rf"(?P<jobs>(?:{_VERBS})(?:(?:,? and |, )(?:also )?(?:{_VERBS}))*)(?=[,.;:!?)]| with\b|$)"
)
# "… turns out to be the score. Ann Poe recorded it in a mill."
_SCORED = sought(
    r"\b(?:score|music|soundtrack)[.!]\s+(?P<who>{name}) (?:recorded|composed|wrote|made|played) "
    r"(?:it|all of it|the whole thing)\b"
)
# "I wish the script were as well made. Ann Poe springs three twists on us."
_OF_THE_SCRIPT = sought(
    r"\b(?:the|its|this) (?:[a-z]+ )?(?:script|screenplay|writing)\b[^.!?:;\n\ue000]*[.!]\s+"
    r"(?P<who>{name}) (?:springs?|gives? (?:us|everybody|everyone|nobody|them all)|piles?|crams?"
    r"|ties|relies|over-?explains|puts words|throws|stuffs|overloads|writes|wrote|explains"
    r"|packs?|saddles|hands (?:us|them|everyone))\b"
)
# "You will know the legend. Ann Poe shot it in 1978."
_SHOT_IT_IN = sought(
    r"(?P<who>{name}) (?:shot|filmed|made) (?:it|this(?: film)?|{title}[\"'*_]*) (?:back )?in "
    r"(?:the (?:summer|winter|spring|autumn) of )?(?:19|20)\d\d\b"
)
# "It looks as if Ann Poe has made something remarkable", "Ann Poe knows how to film a kitchen"
_HAS_MADE = sought(
    r"(?P<who>{name}) (?:(?:has|have) (?:[a-z]+ly |just |here |once again )?(?:made|given us"
    r"|brought us|turned in|come up with|pulled off) (?:something|quite something|one of (?:the|his"
    rf"|her) (?:[a-z-]+ ){{1,4}}?(?:{FILMS})s?)\b|knows (?:[a-z]+ )?how to (?:film|shoot|light"
    r"|frame|stage|point a camera)\b)"
)
# "The direction is superb! Ann Poe does a fine job"
_DIRECTION_IS = sought(
    r"\b(?:direction|directing)(?: here)? (?:is|was|isn't|wasn't) [a-z, ]{2,30}[.!]+\s+"
    r"(?P<who>{name}) (?:does|did|has|keeps?|shows?|handles|makes|made|brings|ruins?)\b"
)
# "Ann Poe didn't come back for the sequel because … New guy is Ben Rue"
_GONE = sought(
    r"(?P<gone>{name}) (?:didn't|did not|hasn't|has not|doesn't|wouldn't|isn't|declined to"
    r"|chose not to) (?:want to )?(?:come back|return|back|do it again)\b[^\ue000]{0,160}?[.;!,]\s"
    r"(?:[a-z ]{0,24}?(?:new|replacement|stand-in|successor) ?(?:guy|man|bloke|chap|girl|woman"
    r"|lady|director|boss|one|hand|face)?(?: here| this time| now)? is "
    r"|in (?:his|her|their) (?:place|stead|chair),? (?:(?:we (?:get|have)|is|comes|sits) )?"
    r"|instead,? (?:we (?:get|have)|it's|it is) |so (?:in )?(?:comes|we get) )"
    r"{filler}(?P<who>{name})"
)
# As in "new director Ann Poe (the first one was Ben Rue)" and "who took over from Ben Rue".
_WENT_BEFORE = sought(
    r"\b(?:the (?:first|last|previous|original)(?: one| film| movie| part)?"
    r"(?:, [\"'*_]*(?:{work}|{name})[\"'*_]*)?,? (?:was|had been|is)"
    r"(?: (?:made|directed|helmed|done))?(?: by)?|took over from) (?P<who>{name})(?! ?')"
)
_MADE_IT = compile_rule(
    r"'s? (?:[a-z-]+ ){0,2}(?:film|movie|picture|direction)\b|,? (?:who )?(?:had )?"
    r"(?:directed|made) (?:it|that|the (?:first|original|last)|{work}|{title})"
)
_IS_BY = compiled(r"\b(?:directed|made|helmed) by (?:[a-z]+ ){0,3}$|\bdirector (?:was )?$")
# "The score? Luisa Prado", "Who directed it? Ewa Lis.", "And behind the camera? A newcomer, Al Poe"
_ASKED = compile_rule(
    rf"\b(?:(?:the|and|its|any|good|who did the|who wrote the) )*(?P<noun>{either(MADE_BY)}|"
    r"director|writer|composer|cinematographer|behind the camera|"
    r"who (?:directed|made|wrote|shot|scored) (?:it|this|the film))\?"
    r"[\s\"'*_]+" + CHAT_LABEL + r"(?:i'[a-z' ]{3,40}\.\.\. )?"
    r"(?:(?:that's|that is|that was|it's|it is|by|a|an|the|one|all|well,|oh,|why,|yep,|yes,|"
    r"newcomer,|someone called|some(?:body|one)|guy|woman|called) )*"
    r"(?:[a-z]+:? )??(?P<who>{names})"
)
_ASKED_NOUNS = (
    *MADE_BY,
    *("director", "writer", "composer", "cinematographer", "behind the camera"),
    *("it", "this", "the film"),
)
_OF_THOSE = sought(
    r"\bof (?:the|his|her) (?:[a-z-]+ ){0,3}?(?:that |which )?(?:he|she|they) "
    r"(?:made|directed|shot)\b[^.;!?\n]{0,30}{title}"
)
_NOUN_JOBS = MADE_BY | {
    "director": Kind.DIRECTOR, "writer": Kind.WRITER, "composer": Kind.COMPOSER,
    "cinematographer": Kind.CINEMATOGRAPHER, "behind the camera": Kind.DIRECTOR,
}  # fmt: skip
_DEAR = compile_rule(r"(?:^|(?<=\n)|(?<= ))dear (?P<who>{name})")
_TO_THE_MAKER = compiled(
    r"\bletter to the (?:maker|director)|\byou (?:have |'ve )?(?:made|directed)\b|\byour (?:film|"
    r"movie|direction)\b"
)


def from_context(page: Page, known: list[Credit]) -> Iterator[Credit]:
    """What follows from the credits already `known` and from questions answered in the text."""
    made = list(_shot_it(page, known))
    yield from made
    known = [*known, *made]
    yield from _answers(page)
    yield from _which_too(page)
    yield from from_pronouns(page, known)
    yield from _scored(page)
    yield from _of_the_script(page, known)
    yield from _came_instead(page)
    yield from _went_before(page, known)
    yield from _addressed(page)
    yield from _of_those_he_made(page)


def _answers(page: Page) -> Iterator[Credit]:
    asked = is_keyed(page.skeleton, _ASKED_NOUNS, "?")
    for match in _ASKED.finditer(page.skeleton if asked else ""):
        noun = match["noun"]
        verb = noun.split(" ")[1] if noun.startswith("who ") else ""
        job = ACTIVE.get(verb, Kind.DIRECTOR) if verb else _NOUN_JOBS[noun]
        for name in page.names_in(*match.span("who")):
            if job and not is_company(page.canvas, name.start, name.end):
                yield Credit(job, name.full, name.start, SURE, -1000 - match.start())


def _scored(page: Page) -> Iterator[Credit]:
    for match in _SCORED.anywhere(page):
        name = page.names_in(*match.span("who"))[0]
        if not is_company(page.canvas, name.start, name.end):
            yield Credit(Kind.COMPOSER, name.full, name.start, SURE, -1000 - match.start())


def _of_the_script(page: Page, known: list[Credit]) -> Iterator[Credit]:
    """The writer, where nobody else is: who does to us what the script was blamed for."""
    if any(credit.job is Kind.WRITER for credit in known):
        return
    others = {credit.name for credit in known}
    for match in _OF_THE_SCRIPT.anywhere(page):
        name = page.names_in(*match.span("who"))[0]
        if " " in name.full and name.full not in others and _named_once(page, name):
            yield Credit(Kind.WRITER, name.full, name.start, SURE, -1000 - match.start())


def _shot_it(page: Page, known: list[Credit]) -> Iterator[Credit]:
    """The director, where nobody else is: who shot it in some year, whose direction is judged."""
    if any(credit.job is Kind.DIRECTOR for credit in known):
        return
    for rule in (_SHOT_IT_IN, _HAS_MADE, _DIRECTION_IS):
        for match in rule.anywhere(page):
            name = page.names_in(*match.span("who"))[0]
            if (
                " " in name.full
                and not is_company(page.canvas, name.start, name.end)
                and not called_by_first_name(page, name)
            ):
                yield Credit(Kind.DIRECTOR, name.full, name.start, SURE, -1000 - match.start())


def _came_instead(page: Page) -> Iterator[Credit]:
    """ "It was Ann Poe's film. Poe didn't come back for the sequel. New guy is Ben Rue"."""
    for match in _GONE.anywhere(page):
        gone = page.names_in(*match.span("gone"))[0]
        new = page.names_in(*match.span("who"))[0]
        made = any(
            _MADE_IT.match(page.skeleton, name.end)
            or _IS_BY.search(page.skeleton, max(0, name.start - 40), name.start)
            for name in page.names
            if name.full == gone.full
        )
        if made and " " in new.full:
            yield Credit(Kind.DIRECTOR, gone.full, gone.start, HANDED_ON, -1)
            yield Credit(Kind.DIRECTOR, new.full, new.start, OUTRIGHT, -1000 - match.start())


def called_by_first_name(page: Page, name: Name) -> bool:
    """Whether a review goes on to call somebody by the first name, as it calls characters."""
    return any(one.text == name.full.split(" ")[0] for one in page.names)


def _went_before(page: Page, known: list[Credit]) -> Iterator[Credit]:
    """Who made the film before this one, where somebody else is told to have made this."""
    made = {one.name for one in known if one.job is Kind.DIRECTOR and one.weight >= SURE}
    for match in _WENT_BEFORE.anywhere(page) if made else ():
        name = page.names_in(*match.span("who"))[0]
        if name.full not in made:
            yield Credit(Kind.DIRECTOR, name.full, name.start, HANDED_ON, -1)


def _named_once(page: Page, name: Name) -> bool:
    """Whether the review names somebody only here: an actor or a character is named elsewhere."""
    return sum(one.full == name.full for one in page.names) == 1


def _which_too(page: Page) -> Iterator[Credit]:
    """Who made the film that a sentence on one person alone says was made by her, too."""
    for match in _WHICH_TOO.anywhere(page):
        start, _ = page.sentence_at(match.start())
        named = {one.full: one for one in page.names_in(start, match.start()) if " " in one.full}
        jobs = {ACTIVE[verb] for verb in re.findall(rf"\b(?:{_VERBS})\b", match["jobs"])}
        for name in named.values() if len(named) == 1 else ():
            for job in sorted(filter(None, jobs)):
                yield Credit(job, name.full, match.start(), SURE, -1000 - match.start())


def _of_those_he_made(page: Page) -> Iterator[Credit]:
    """ "Ann Poe began with adverts. Of the four films that she made, Gorse is the best"."""
    for match in _OF_THOSE.anywhere(page):
        number = page.number_at(match.start())
        start, end = page.sentences[max(0, number - 1)]
        before = [name for name in page.names_in(start, end) if " " in name.full][:1]
        for name in before if number else ():
            yield Credit(Kind.DIRECTOR, name.full, name.start, SURE, -1000 - match.start())


def _addressed(page: Page) -> Iterator[Credit]:
    """ "Dear Jonah Petrov, you have made a lovely thing"."""
    if "dear" not in page.skeleton or not _TO_THE_MAKER.search(page.skeleton):
        return
    match = _DEAR.search(page.skeleton)
    if match:
        name = page.names_in(*match.span("who"))[0]
        if " " in name.full:
            yield Credit(Kind.DIRECTOR, name.full, name.start, SURE, -1000)
