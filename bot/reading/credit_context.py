"""Credits that a sentence gives only together with what was said before: "She shot it herself"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.reading.credit_rules import ACTIVE, HANDED_ON, MADE_BY, OUTRIGHT, SURE, Credit
from bot.reading.lexicon.vocabulary import either
from bot.reading.model import Kind
from bot.reading.names import is_company
from bot.reading.page import CHAT_LABEL, Name, Page, compile_rule
from bot.reading.rules import sought
from bot.reading.text import is_keyed

_VERBS = either(ACTIVE)
_WHOLE = "(?:(?<=camera)|(?<=music)|(?<=score)|(?<=songs)|(?<=script)|(?<=screenplay))"
# "And produced it with her own money", "He also wrote it".
_GOES_ON = re.compile(
    rf"(?:(?:and|also|then|plus),? |an? [^.,;:!?\n]{{3,40}}, |[a-z-]+ (?:crew|band|army|team), )?"
    rf"(?:(?:he|she|they) )?(?:also |even |both )?"
    rf"(?P<jobs>(?:{_VERBS})(?:(?: it)?(?:,? and |, )(?:also )?(?:{_VERBS}))*)"
    rf"(?= (?:it|this|the (?:film|movie|thing|whole))\b|,? (?:too|as well)\b|{_WHOLE}\b)"
)
# "… wrote it on night buses and directed it in eight nights"
_LATER_VERB = sought(
    rf"(?P<who>{{name}})(?:,? who)? (?:also )?(?:{_VERBS})(?: and (?:{_VERBS}))?"
    rf"(?: (?:it|this)|{_WHOLE})\b(?:(?! who\b)[^.;:!\n]){{0,60}}? and "
    rf"(?:(?:he|she|they) )?(?:also )?(?P<jobs>{_VERBS})(?: (?:it|this)|{_WHOLE})\b"
)
# "Ann Poe had been a nurse, and *Low Tide*, which she also produced, took her two winters."
_WHICH_TOO = sought(
    r"{title}[\"'*_]*(?: ?\([^)]*\))?,[\"'*_]* (?:a film )?which (?:he|she) (?:also )?"
    rf"(?P<jobs>(?:{_VERBS})(?:(?:,? and |, )(?:also )?(?:{_VERBS}))*)(?=[,.;:!?)]| with\b|$)"
)
_OWN_SCRIPT = sought(
    r"(?<!tell )(?<!tells )(?<!told )(?<!telling )"
    r"\b(?:his|her|their) own (?:[a-z]+ )?(?:script|screenplay|story|novel|play|words)\b"
)
# "a script she wrote with her sister", "her co-writer": the director is the other.
_WRITES_TOO = sought(
    r"\b(?:his|her|their) co-(?:writer|author|scenarist|screenwriter|scripter)s?\b|"
    r"\b(?:script|screenplay),? (?:that |which )?(?:he|she|they) (?:also )?(?:co-)?wrote\b|"
    r"\b(?:he|she|they) (?:also )?co-(?:wrote|scripted) (?:it|this|the (?:script|screenplay))\b|"
    r"\b(?:script|screenplay|writing credits?)\b[^.;:!?\n]{0,40}(?:[(:,]| is| by) ?the director's"
    r"(?:,| and| plus)|\b(?:co-)?written by the director\b|\bthe director (?:also )?(?:co-)?wrote "
    r"(?:it|this|the (?:script|screenplay))\b"
)
# "She wrote the script with Ewald Rump", "and he wrote it as well".
_IT = "(?:it|this|the (?:script|screenplay))"
_WROTE_IT = sought(
    rf"\b(?:he|she) (?:also wrote {_IT}\b|wrote {_IT}(?: all)? (?:(?:as well|too|(?:him|her)self)\b"
    r"|(?:together )?with (?:\ue000|(?:his|her) [a-z]+,? \ue000)))"
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
_MADE_IT = compile_rule(
    r"'s? (?:[a-z-]+ ){0,2}(?:film|movie|picture|direction)\b|,? (?:who )?(?:had )?"
    r"(?:directed|made) (?:it|that|the (?:first|original|last)|{work}|{title})"
)
_IS_BY = re.compile(r"\b(?:directed|made|helmed) by (?:[a-z]+ ){0,3}$|\bdirector (?:was )?$")
_OWN_MUSIC = sought(r"\b(?:his|her|their) own (?:[a-z]+ )?(?:score|music|songs)\b")
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
_TO_THE_MAKER = re.compile(
    r"\bletter to the (?:maker|director)|\byou (?:have |'ve )?(?:made|directed)\b|\byour (?:film|"
    r"movie|direction)\b"
)


def from_context(page: Page, known: list[Credit]) -> Iterator[Credit]:
    """What follows from the credits already `known` and from questions answered in the text."""
    made = list(_shot_it(page, known))
    yield from made
    known = [*known, *made]
    yield from _answers(page)
    yield from _later_verbs(page)
    yield from _which_too(page)
    yield from _continued(page, known)
    yield from _own_work(page, known)
    yield from _scored(page)
    yield from _of_the_script(page, known)
    yield from _came_instead(page)
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
    for rule in (_SHOT_IT_IN, _DIRECTION_IS):
        for match in rule.anywhere(page):
            name = page.names_in(*match.span("who"))[0]
            if " " in name.full and not is_company(page.canvas, name.start, name.end):
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


def _named_once(page: Page, name: Name) -> bool:
    """Whether the review names somebody only here: an actor or a character is named elsewhere."""
    return sum(one.full == name.full for one in page.names) == 1


def _later_verbs(page: Page) -> Iterator[Credit]:
    for match in _LATER_VERB.anywhere(page):
        name = page.names_in(*match.span("who"))[0]
        job = ACTIVE[match["jobs"]]
        if job:
            yield Credit(job, name.full, name.start, SURE, -1000 - match.start())


def _which_too(page: Page) -> Iterator[Credit]:
    """Who made the film that a sentence on one person alone says was made by her, too."""
    for match in _WHICH_TOO.anywhere(page):
        start, _ = page.sentence_at(match.start())
        named = {one.full: one for one in page.names_in(start, match.start()) if " " in one.full}
        jobs = {ACTIVE[verb] for verb in re.findall(rf"\b(?:{_VERBS})\b", match["jobs"])}
        for name in named.values() if len(named) == 1 else ():
            for job in sorted(filter(None, jobs)):
                yield Credit(job, name.full, match.start(), SURE, -1000 - match.start())


def _continued(page: Page, known: list[Credit]) -> Iterator[Credit]:
    """The last maker of one sentence goes on as the subject of the next."""
    if not known:
        return
    makers = sorted(known, key=lambda credit: credit.at)
    for before, sentence in zip(page.sentences, page.sentences[1:], strict=False):
        match = _GOES_ON.match(page.skeleton, *sentence)
        if not match:
            continue
        last = next((c for c in reversed(makers) if before[0] <= c.at < before[1]), None)
        if last is None:
            continue
        for verb in re.findall(rf"\b(?:{_VERBS})\b", match["jobs"]):
            job = ACTIVE[verb]
            if job:
                yield Credit(job, last.name, sentence[0], SURE, -1000 - sentence[0])


def _own_work(page: Page, known: list[Credit]) -> Iterator[Credit]:
    directors = {c.name: c for c in known if c.job is Kind.DIRECTOR}
    if len(directors) != 1:
        return
    name = next(iter(directors))
    wrote = next(_WROTE_IT.anywhere(page), None)
    if wrote and _last_named(page, wrote.start()) in (name, ""):
        yield Credit(Kind.WRITER, name, wrote.start(), OUTRIGHT, -1000 - wrote.start())
    for one, job in (
        (_OWN_SCRIPT, Kind.WRITER),
        (_WRITES_TOO, Kind.WRITER),
        (_OWN_MUSIC, Kind.COMPOSER),
    ):
        match = next(one.anywhere(page), None)
        if match and not _of_another(page, known, job, name, match.start()):
            yield Credit(job, name, match.start(), SURE, -1000 - match.start())


def _of_another(page: Page, known: list[Credit], job: Kind, name: str, at: int) -> bool:
    """ "The script is by Ann Poe, from her own radio play": whose own it is stands before it."""
    start = page.sentence_at(at)[0]
    return any(c.job is job and c.name != name and start <= c.at < at for c in known)


def _last_named(page: Page, at: int) -> str:
    """The last full name in a sentence up to `at`, or in the sentence before it."""
    start = page.sentences[max(0, page.number_at(at) - 1)][0]
    return next((one.full for one in reversed(page.names_in(start, at)) if " " in one.full), "")


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
