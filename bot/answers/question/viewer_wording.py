"""Whether a question asks for somebody who likes or fears something, and what that is. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from bot.patterns import compiled

_WHO = r"(?:i|you|we|one|someone|somebody|people|anyone|my \w+|she|he|they)"
_FANS = (
    r"(?:fans?|lovers?|haters?|buffs?|nerds?|enthusiasts?|purists?|admirers?|readers?|sufferers?"
    r"|teen(?:ager)?s?)"
)
_NOBODY = r"(?!(?:all|most|some|young\w*|old\w*|other|many|any|small|little|two|the)\b)"
_ASKS = (
    compiled(
        r"\b(?:should|would|will|can|could|ought|worth|like|enjoy|recommend\w*|suitable|good|ok"
        r"|okay)\b"
        rf".*\b(?:if|when|since|as|because|though|given) {_WHO}(?:'m|'re|'s"
        rf"|'ve)? (?P<what>[^?.,;]+)"
    ),
    compiled(
        rf"\b(?:for|would|will|should|do|might|suit|please|recommend\w*(?: it)?(?: to)?|appeal to)"
        rf" (?:(?:an?|any|my|our|the|most|real|true"
        rf"|big) )*(?P<what>{_NOBODY}(?:[\w'-]+ ){{1,3}}?{_FANS}"
        r"|teen(?:ager)?s?)\b(?! of\b)"
    ),
)
_SAID = (
    r"(?:i'm|i am|im|i get|i've|i have|i hate|i loathe|i dread|i love|i like|i adore|i can't|i cant"
    r"|i cannot|i don't|i dont|i do not|i panic|i faint|i suffer|i was|i want(?:ed)?|i need|i fancy"
    r"|i tend|i struggle|my (?:\w+ )?\w+(?:'s| is| gets| has| hates| can't| loves| lost| suffers"
    r"| just| doesn't| panics| likes| dreads))"
)
_ASKING = (
    r"(?:is|are|was|would|will|should|can|could|do|does|did|am|ought|might|may|ok|okay|safe"
    r"|any good|worth)"
)
_FIRST = compiled(
    rf"(?:^|[.,;!] ?)\W*(?:\w+ ){{0,2}}?{_SAID}\b(?P<what>[^?.,;-]+?)"
    rf"(?: ?[.,;?!-]+ ?|(?= so\b| but\b))(?:(?:so|but|and|then) )*(?P<asks>{_ASKING} .*)"
)
_AFTER = compiled(
    rf"^\W*(?:\w+ ){{0,2}}?(?P<asks>{_ASKING} [^?.,;]*)[?.,;-]+ ?{_SAID}\b(?P<what>[^?.,;]+)"
)
"""What somebody is like, told before what is asked, or after it: "I get anxious on coaches, would
X suit me"."""
_FOR_ME = compiled(
    r"\b(?:suit|for|upset|bother|ok for|too much for|with) (?:me|her|him|them|us)\b"
    r"|\b(?:should|would|will|can|could|am|do|ought) (?:i|we|she|he|they)\b"
    r"|\b(?:safe|wise|advisable|(?:bad|good) (?:idea|choice|pick)|(?:ok|okay|safe|alright) to"
    r"|worth|too much)\b"
)
_HARMS = compiled(
    r"\b(?:upset|bother|avoid|skip|too much|regret|miss|scared?|panic|(?:bad|poor|terrible|wrong)"
    r" (?:idea|choice|pick|one)|mistake|unwise|steer clear|stay away|trigger|offend|bored?"
    r"|disappoint\w*|hate|put (?:me|her|him|them|us) off|too (?:scary|gory|frightening|bloody))\b"
)
"""Asks whether it does harm, to which "not for you" says yes."""
_FEARS = compiled(
    r"\b(?:hat(?:e|es|ed|ers?)|can(?:not|'t| not)|scared|afraid|fear\w*|terrif\w+|frighten\w*"
    r"|nervous"
    r"|anxious|\w*phob\w+|panic\w*|dread\w*|loath\w+|petrified|(?:don't|doesn't|do not|does not"
    r"|dont)"
    r" (?:really |have to |need to )?(?:like|love|enjoy|care)|(?:not|no|isn't)(?: \w+)? (?:fan|into"
    r"|keen)|puts? (?:you|me) off|bores? me|scares? me|bothers?|upsets?|dislikes?|allergic"
    r"|faint\w*|worri\w+|suffers?|squeamish)\b|-haters?\b"
)
_LIKES = compiled(
    r"\b(?:lov(?:e|es|ed|ers?|ing)|lik(?:e|es|ed|ing)|ador\w+|enjoy\w*|fans?|keen|mad about|into"
    r"|want\w*|hop(?:e|ing)|after|looking|in the mood|expect\w*|need\w*|admir\w+|devotees|buffs?"
    r"|enthusiasts?|fancy|crav\w+|weakness|fond\w*|soft spot|partial to|taste for|com(?:e"
    r"|ing) for)\b|-lovers?\b"
)


@dataclass(frozen=True, slots=True)
class Viewer:
    """What somebody who may see a film is told by, and what is asked of it."""

    what: str
    asks: str  # "" where it is not told apart
    polar: bool
    harms: bool
    plain: bool  # told as somebody who may see it, so that no other sense is meant


def feeling(text: str) -> int:
    """1 where somebody is said to like or want something, -1 where to fear or hate it, else 0."""
    return -1 if _FEARS.search(text) else 1 if _LIKES.search(text) else 0


def read_viewer(question: str) -> Viewer | None:
    """Whom a folded question, without titles, is asked for; None where for nobody of a sort."""
    for told in (_FIRST, _AFTER):
        found = told.search(question)
        if found and _FOR_ME.search(found["asks"]):
            asks = found["asks"]
            lead = found[0][: found.start("what") - found.start()]
            return Viewer(
                f"{lead}{found['what']}", asks, " or " not in asks,
                _HARMS.search(asks) is not None, plain=False,
            )  # fmt: skip
    for number, wanted in enumerate(_ASKS):
        if found := wanted.search(question):
            what = found["what"] or ""
            asks = question.replace(what, " ")
            polar = _POLAR.match(question) is not None and " or " not in asks
            return Viewer(what, "", polar, _HARMS.search(asks) is not None, plain=number > 0)
    return None


_POLAR = compiled(rf"^\W*(?:(?:so|and|but|hi|hey|all|ok|quick question) ?\W*)*{_ASKING}\b")
