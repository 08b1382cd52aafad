"""Reading a question after a reason or a way: of whom it is asked, and which deed. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.answers.question.happening_wording import UNCLEAR, asked_of, bare
from bot.answers.question.mask import BREAK
from bot.answers.question.wording import pattern
from bot.answers.words.alike import single_words
from bot.answers.words.deeds import verb_of
from bot.answers.words.terms import FUNCTION_WORDS, TALK
from bot.patterns import compiled
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.text import stem

_AUX = r"is|are|was|were|do|does|did|has|have|had|can|could|will|would"
_LEAD = r"(?:(?:so|and|but|ok|okay|wait|right|also|well|oh|hi|hey|sorry|please|exactly|just) )*"
_ASKED = pattern(
    rf"^{_LEAD}(?:(?P<wh>why|how come|how|(?:for )?what reason|what is the reason(?: that| why)?)"
    r"(?: (?:on earth|the hell|the heck|exactly|ever|actually|is it that))*"
    rf" (?:(?P<aux>{_AUX}) )?(?:(?P<no>not) )?"
    r"|what (?P<made>made|makes|drove|drives|led|leads|prompts|prompted|forces|forced) )"
    r"(?P<rest>.+)$"
)
_ANYBODY = vocabulary(
    """they them he she it you we i one people anyone anybody everyone everybody someone somebody
    nobody nobodys no_one this that there"""
)
_ASKING = ("i", "we", "my", "our")
"""Whoever asks is in no film."""
_DETERMINERS = vocabulary("the a an his her their its this that these those my our your some all")
_ADVERBS = vocabulary(
    """even still ever always just then both all really never suddenly actually finally only so
    eventually exactly also once again away back first to up and now already literally been being
    long hard much so too badly"""
)
WEAK = vocabulary(
    """get go come take keep have let use put want need make do be become agree bother decide end
    start stay work live give try seem look turn set run help ask call say tell happen manage
    choose allow bring hold stand think feel like love see know find talk play wear show happen
    begin continue like travel return"""
)
"""Verbs that tell little of a deed: the rest of the question must tell which it is."""
_LEADING = vocabulary(
    """want need have get try agree decide keep start stop bother manage end refuse go dare come
    choose continue begin like love hate offer insist hope plan seem used pretend"""
)
"""Verbs that another one may follow, which is what is asked after."""
_DENYING = vocabulary("stop refuse")
_WISHING = vocabulary("want need hope plan offer")
_BESIDE = compiled(r" (?:when|if|even though|although|though|despite|considering|given)\b")
"""Where the question goes on to what makes it a question."""
_PARTICLES = vocabulary(
    "up out off down over away back on in through across about past round apart"
)
_SAYS_NOTHING = FUNCTION_WORDS | TALK | _ADVERBS | _PARTICLES
_OF_THE_FILM = vocabulary(
    """end ends finish compare rate rated sound look looks feel hold begin open start do score
    fare perform stack measure turn differ"""
)
"""How a film does these is its own question."""
_THOUGHT = ("feel", "think", "like", "rate")
_DYING = ("die", "dies", "killed")
"""How somebody dies is told by what kills him: a "dead sister in a dream" tells no way of it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """`who`: tokens as in `Happening`, none for anybody. `deed`: its stem, "" where none is told;
    `what`: stems and slots told besides."""

    how: bool
    who: tuple[str, ...]
    deed: str
    what: tuple[str, ...]
    weak: bool
    known: bool  # a verb that is known for one
    denied: bool
    being: bool  # asked of how somebody or something is
    wanted: bool  # asked of what somebody wants to do


def read_asked(parted: str) -> Asked | None:
    """What a masked question, with breaks, asks the reason or the way of; None for any other."""
    for clause in parted.split(BREAK):
        found = _ASKED.match(clause.strip())
        if found is not None:
            return _read(found)
    return None


def _read(found: re.Match[str]) -> Asked | None:
    how = found["wh"] == "how"
    aux = found["aux"] or ""
    if how and not aux:
        return None
    tokens = bare(_BESIDE.split(single_words(found["rest"]))[0]).split()
    denied = bool(found["no"])
    being = aux in ("is", "are", "was", "were")
    at = _past_subject(tokens, being=being)
    being = being and not (at < len(tokens) and tokens[at] in WEAK)  # "why's she want it"
    if not at or not tokens or tokens[0] in _ASKING:
        return None
    subject = [one for one in tokens[:at] if one not in _ANYBODY]
    who = asked_of(" ".join(subject)) if subject else ()
    if UNCLEAR in who:
        return None
    rest = tokens[at:]
    deed, left, wanted = "", rest, False
    while left:
        word, left = left[0], left[1:]
        if word == "not":
            denied = True
        elif word in _ADVERBS or word.endswith("ly"):
            continue
        elif being and not re.search(r"(?:ed|ing|en|own|t)$", word):
            left = [word, *left]
            break
        else:
            deed = word
            base = verb_of(word) or word
            follows = bool(left) and (
                left[0] == "to"
                or (left[0].endswith("ing") and left[0] not in FUNCTION_WORDS)
                or (base == "go" and left[0] == "and")
                or (base == "get" and re.search(r"(?:ed|en)$", left[0]))
            )
            if base not in _LEADING or not follows:
                break
            denied ^= base in _DENYING
            wanted |= base in _WISHING
            left = left[1:] if left[0] in ("to", "and") else left
    if how and ((being and not deed) or _told_otherwise(deed, left)):
        return None
    what = tuple(
        dict.fromkeys(
            word if word[0] == "@" else stem(word)
            for word in left
            if word[0] == "@" or word not in _SAYS_NOTHING
        )
    )
    base = verb_of(deed) or deed
    return Asked(
        how, who, stem(deed) if deed else "", what, weak=base in WEAK or not deed,
        known=verb_of(deed) is not None, denied=denied, being=being,
        wanted=wanted or base == "want",
    )  # fmt: skip


def _told_otherwise(deed: str, left: list[str]) -> bool:
    """Whether other ways know it: how the film does, what is thought of it, how one dies."""
    return deed in (*_THOUGHT, *_DYING) or (deed in _OF_THE_FILM and _PARTICLES.issuperset(left))


def _past_subject(tokens: list[str], *, being: bool) -> int:
    """Where the tokens for whom it is asked of end; 0 where they do not."""
    at = 0
    while at < len(tokens):
        if tokens[at][0] == "@":
            at += 1
        elif tokens[at] in _DETERMINERS or not at:
            if tokens[at] in _ANYBODY and tokens[at] not in ("this", "that"):
                return at + 1
            start = at + (tokens[at] in _DETERMINERS)
            if start < len(tokens) and tokens[start][0] == "@":
                at = start
                continue
            at = start + 1 if being else _verb_from(tokens, start + 1)
        else:
            break
        if at + 1 < len(tokens) and tokens[at] == "and" and tokens[at + 1][0] == "@":
            at += 1
        elif at < len(tokens) and tokens[at][0] != "@":
            break
    return at


_FAR = 6  # words, at most, of a noun and what stands before it


def _verb_from(tokens: list[str], at: int) -> int:
    """Where the verb stands: the first word that is known for one, else the next."""
    for number in range(at, min(len(tokens), at + _FAR - 1)):
        if tokens[number] in WEAK or tokens[number] in _LEADING or verb_of(tokens[number]):
            return number
        if tokens[number] in _ADVERBS or tokens[number] == "not":
            return number
    return at
