"""Themes that are told as a whole thought: "a film about who gets to remember a place"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from bot.patterns import compiled
from bot.reading.claims import Claim
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.model import Kind
from bot.reading.page import NAME, TITLE, WORK, Page, numbers_in

_MOST_WORDS = 12
_OF_FILM = (
    rf"(?:it|this|that|film|film-?making|movie|picture|story|tale|drama|comedy|romance|thriller|western|work|"
    rf"documentary|fable|musical|really|heart|core|message|moral|lesson|point|theme|idea|something|"
    rf"{TITLE}[^ ]*)"
)
_HOW_IT_IS = (
    r"(?:(?:is|was|'s|all|also|really|ultimately|mostly|meant to be|partly|tender|said) ?)*"
)
_THOUGHT = (
    r"(?:how|whether|why|what (?!happens|we see|could|was|is\b|they|he\b|she\b)|who |whose |"
    r"when (?:to|we)|the (?:[a-z]+ )?(?:things?|ways?|differences?|distances?|toll|gap|stories|"
    r"debts?|lies|bargains?|courage|cowardices|loneliness|guilt|futility|freedom|burden|weight|"
    r"need|limits?|body|hand|line) |(?:being|having|letting|learning|growing|losing|finding|"
    r"saying|giving|keeping|leaving|staying|living|refusing|remembering|forgetting|knowing|"
    r"looking after|standing|holding on|starting|making peace|coming) )"
)
_ABOUT = compiled(
    rf"(?<![a-z]){_OF_FILM}(?:'s)? {_HOW_IT_IS}(?:about|on) (?P<what>{_THOUGHT}[^.;:!?()\"\n]+)"
)
# "About grief and the company we keep", "about asking for help, and that it costs nothing"
_AND_TOO = compiled(
    rf"(?<![a-z]){_OF_FILM}(?:'s)? {_HOW_IT_IS}about [^.;:!?()\"\n]{{3,70}}?,? and (?:also )?"
    rf"(?:about |that |(?=(?:how|whether|why|what|the [a-z]+(?! (?:that )?they)) ))"
    rf"(?P<what>(?:(?<!that )(?:{_THOUGHT}|"
    rf"the [a-z]+ (?:that )?(?:we|you|they|people|nobody|everybody|one|an? (?:[a-z]+ )?[a-z]+) )|"
    r"(?<=that )(?!(?:'s|is|was|it|he|she|they|i|we|will|would|"
    r"makes|alone)\b))[^.;:!?()\"\n]+)"
)
_AND_ONE_MORE = compiled(r" about [^.;:!?()\"\n]{3,70}? and ")
_ON_A_THOUGHT = compiled(rf"(?:about|on) {_THOUGHT}")  # quicker to look for than all of it
_SAYS = compiled(
    r"\b(?:(?:it|film|movie|picture|story|question it) (?:[a-z]+ )?(?:asks|wonders)(?: us)? "
    r"(?P<asked>(?:whether|what|how|who|why) [^.;:!?()\"\n]+)"
    r"|(?:(?:message|moral|lesson|thesis|(?<!has a )(?<!have a )point|idea|theme)"
    r"(?: of (?:the|this) [a-z]+)?(?: [a-z]+)?"
    r"(?: is|:|,| was)"
    r"|(?:i|we|you) (?:learn(?:ed|t)?|take from it)|means to say|gentle insistence"
    r"|(?:it|film|movie|picture) (?:suggests|insists|reminds us|argues|believes))"
    r"(?P<that>,? that)? (?P<what>[^.;:!?()\"\n]+))"
)
_SAYING = vocabulary(
    "asks wonders theme message moral lesson thesis point idea learn learned learnt take means "
    "insistence suggests insists reminds argues believes"
)
_ENDS = compiled(
    r"(?:,| and)(?= (?:and |but |yet |or )*(?:about|on|how|what|that|whether|why|it|he|she|i|we|"
    r"you|the|director|which|in|as)\b)|, | - |,$"
)
_MESSAGE = compiled(r"(?:message|moral|lesson|point|theme|idea)s? (?:about|on) ")
_JUDGED = compiled(
    r"(?P<kept>[^,]* (?:[a-z]+s|[a-z]+n't|can|do|did|are|were|matter|count|need|must|should)\b"
    r"[^,]*) (?:is|was|comes|came|lands|landed|gets|got|feels|felt) (?:[a-z]+ ){0,3}[a-z]+(?=,|$)"
)
"""What is thought of a message: "the message about how small ones matter is sweet"."""
_JOINED = compiled(r"^\s*(?:(?:and|or) )?(?:about |on )?")
_GOES_ON = compiled(
    r"\s*(?:(?:and|or) )?(?:about |on )?(?:how|whether|why|what we) "
    r"|\s*and (?:about |on )?who (?=\w+ (?:to|what|it) )"
)
"""What a further thought begins with: "what we owe and whether a lie is still one"."""
_NOT_OURS = frozenset([NAME, TITLE, WORK])
_FEWEST = 2
_UNTOLD = compiled(
    r"(?:isn't|is|was|there|he|she|he's|she's|and|but|they|even|in|at|through|with|if|like|for)\b"
)


def told_as_thoughts(page: Page) -> Iterator[Claim]:
    """The themes that are clauses, as the review words them."""
    about = (page.sentence_at(one.start()) for one in _ON_A_THOUGHT.finditer(page.skeleton))
    says = (page.sentences[number] for number in numbers_in(page.having_part(_SAYING)))
    more = (page.sentence_at(one.start()) for one in _AND_ONE_MORE.finditer(page.skeleton))
    for wanted, sentences in (
        (_ABOUT, dict.fromkeys(about)),
        (_SAYS, says),
        (_AND_TOO, dict.fromkeys(more)),
    ):
        for match in chain.from_iterable(wanted.finditer(page.skeleton, *one) for one in sentences):
            groups = match.groupdict()
            if wanted is _SAYS and groups["what"] and not _stated(match):
                continue
            said = (groups["what"] or groups.get("asked") or "").strip()
            if _MESSAGE.match(match.group()) and (judged := _JUDGED.match(said)):
                said = judged["kept"]
            for number, part in enumerate(_ENDS.split(said)):
                if number and not _GOES_ON.match(part):
                    break
                thought = (_JOINED.sub("", part) if number else part).strip(" ,-'")
                if _UNTOLD.match(thought):
                    break
                size = len(thought.split())
                if _FEWEST <= size <= _MOST_WORDS and _NOT_OURS.isdisjoint(thought):
                    yield Claim(Kind.THEME, thought, "", match.start())


def _stated(match: re.Match[str]) -> bool:
    """Whether a message is worded as one: with "that", or right after the word for it."""
    return bool(match["that"]) or match.group()[: match.start("what") - match.start()].rstrip()[
        -1:
    ] in (":", ",")
