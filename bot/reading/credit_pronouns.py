"""Credits told by a pronoun, of whoever was named before: "She shot it herself"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.patterns import compiled
from bot.reading.credit_rules import ACTIVE, MADE_BY, OUTRIGHT, SURE, WHOLE, Credit
from bot.reading.lexicon.vocabulary import either
from bot.reading.model import Kind
from bot.reading.page import Page
from bot.reading.rules import sought

_VERBS = either(ACTIVE)
_WHOLE = "(?:" + "|".join(f"(?<={end})" for end in sorted(WHOLE)) + ")"
# "And produced it with her own money", "He also wrote it".
_GOES_ON = compiled(
    rf"(?:(?:and|also|then|plus),? |an? [^.,;:!?\n]{{3,40}}, |[a-z-]+ (?:crew|band|army|team), )?"
    rf"(?:(?:he|she|they) )?(?:also |even |both )?"
    rf"(?P<jobs>(?:{_VERBS})(?:(?: it)?(?:,? and |, )(?:also )?(?:{_VERBS}))*)"
    rf"(?= (?:it|this|the (?:film|movie|thing|whole))\b|,? (?:too|as well)\b|{_WHOLE}\b)"
)
# "… wrote it on night buses and directed it in eight nights"
_LATER_VERB = sought(
    rf"(?P<who>{{name}})(?:,? who)? (?:also )?(?:{_VERBS})(?: and (?:{_VERBS}))?"
    rf"(?:(?: (?:it|this)|{_WHOLE})\b|(?=,))(?:(?! who\b)[^.;:!\n]){{0,60}}? and "
    rf"(?:(?:he|she|they) )?(?:also )?(?P<jobs>{_VERBS})(?: (?:it|this)|{_WHOLE})\b"
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
_OWN_MUSIC = sought(r"\b(?:his|her|their) own (?:[a-z]+ )?(?:score|music|songs)\b")
# "The music is his, and I have been humming it since", "The script is by her and Ann Poe"
_IS_HIS = sought(
    rf"\b(?:the|its|this|all the) (?P<noun>{either(MADE_BY)}) (?:is|was|are|were)(?: all| also)? "
    r"(?:(?:his|hers)\b(?! own)|by (?:him|her|them)(?= (?:and|with)\b|,))"
)
# "… and the camerawork he did himself"
_DID_HIMSELF = sought(
    rf"\b(?:the|its) (?P<noun>{either(MADE_BY)}) (?:he|she) (?:did|made|wrote|composed) "
    r"(?:him|her)self\b"
)
# "She did the camerawork herself and the mountains look staggering"
_DID_ALL = sought(
    rf"\b(?:he|she) (?P<jobs>{either(verb for verb in ACTIVE if ' ' in verb)})"
    r"(?: all)?(?: by)? (?:him|her)self\b"
)


def from_pronouns(page: Page, known: list[Credit]) -> Iterator[Credit]:
    """What pronouns say of the makers already `known`, and of whom the sentence before names."""
    yield from _later_verbs(page)
    yield from _continued(page, known)
    yield from _own_work(page, known)
    yield from _is_his(page, known)


def _later_verbs(page: Page) -> Iterator[Credit]:
    for match in _LATER_VERB.anywhere(page):
        name = page.names_in(*match.span("who"))[0]
        job = ACTIVE[match["jobs"]]
        if job:
            yield Credit(job, name.full, name.start, OUTRIGHT, -1000 - match.start())


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
                yield Credit(job, last.name, sentence[0], OUTRIGHT, -1000 - sentence[0])


def _own_work(page: Page, known: list[Credit]) -> Iterator[Credit]:
    directors = {c.name: c for c in known if c.job is Kind.DIRECTOR}
    if len(directors) != 1:
        return
    name = next(iter(directors))
    wrote = next(_WROTE_IT.anywhere(page), None)
    if wrote and _last_named(page, wrote.start()) in (name, ""):
        yield Credit(Kind.WRITER, name, wrote.start(), OUTRIGHT, -1000 - wrote.start())
    for did in _DID_ALL.anywhere(page):
        done = ACTIVE[did["jobs"]]
        if done and _last_named(page, did.start()) in (name, ""):
            yield Credit(done, name, did.start(), OUTRIGHT, -1000 - did.start())
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


def _is_his(page: Page, known: list[Credit]) -> Iterator[Credit]:
    directors = {credit.name for credit in known if credit.job is Kind.DIRECTOR}
    for one in (_IS_HIS, _DID_HIMSELF):
        for match in one.anywhere(page):
            name = _last_named(page, match.start())
            if not name and len(directors) == 1 and " by " in match.group():
                name = min(directors)
            if name:
                job = MADE_BY[match["noun"]]
                yield Credit(job, name, match.start(), OUTRIGHT, -1000 - match.start())
