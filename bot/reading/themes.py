"""What the film is about underneath, as short noun phrases.

A wording announces themes (`theme_wordings.py`); the phrases that stand there are some if they can
be (`theme_phrases.py`). Whole thoughts are read by `theme_clauses.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bot.patterns import compiled
from bot.reading.claims import Claim
from bot.reading.lexicon.nouns import THEME_NOUNS
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.model import Kind
from bot.reading.names import matches_at
from bot.reading.page import Page
from bot.reading.text import fold, places_of
from bot.reading.theme_clauses import told_as_thoughts
from bot.reading.theme_phrases import ITEM, LEADING, NOT_THEMES, themes_in
from bot.reading.theme_wordings import SPEAK_ALONE, THEME_WORDINGS, How

_STOP = compiled(
    r"[.;:!?()\"\n]| - | (?:that|which|who|where|when|as|while|with|in|through|by|from|is|are|was|"
    r"were|but|to|at|for|without|into|against|between|among|than|has|have|can|make|makes|into|it|"
    r"he|she|they|i|we|you|i've|i'd|we've|just|still|only|mostly|"
    r"will|would|rings?|runs?|feel|feels|being|get|gets|got|seem|seems|all) "
)
_NAMED_IN_ANSWER = THEME_NOUNS - NOT_THEMES | {"work"}
_NOBODYS = compiled(r"(?:his|her|their|my|your|its|to|all) ")
_DENIED = compiled(r"(?:n't|\bnot|\bnever|\bno|\bwithout|\bless)\b[^.,;]{0,16}$")
_JOINING = vocabulary("though although however because if so then too either anyway")
_GERUND = compiled(
    r"(?:about |, |and )?(?P<what>[a-z]{2,}ing(?: (?:(?:a|the|one's|your|his|her|their) )?"
    r"(?!(?:that|who|and|in|on|with|of|which|is|was|as)\b)[a-z-]+){0,3})(?=[.,;:!?]| and | "
    r"(?:that|who|"
    r"in|on|with|of|which|is|was|as|even|when)\b|$)"
)
_ABOUT_WHAT = compiled(
    r"\b(?:it|this|film|movie|picture|story|really|and|tale|is|be|comedy|drama|thing|mostly|"
    r"message|moral|something)(?: is|"
    r"'s)? "
    r"(?:[a-z]+ )?about $"
)
_DOING = compiled(
    r"[a-z]{3,}ing (?:(?:the|your|one's|yourself|slowly|old|alone|up|go|on)(?: [a-z]+)?|[a-z]+)"
)
_NOT_GERUNDS = vocabulary("something nothing anything everything king ring thing being wing string")
_ONCE_MORE = compiled(r"(?P<and>,| and) (?:with|about|on|of|in) (?!the end\b|which\b|whom\b)")
# "What is it about? Responsibility, I reckon.", a heading "Themes", and what stands below it.
_ASKING = ("about", "abt", "message", "moral", "meaning", "theme", "deeper", "teach", "learn")
_ASKED = compiled(
    r"\b(?:about|abt|message|moral|meaning|themes?|deeper|teach|learn)\b[^.?!\n]{0,40}(?:[?.:]|"
    r"(?=\n))"
    r"[\s*_\"'#>-]*(?:[a-z]{1,9}:[*_ ]*)?(?P<list>[a-z][a-z ,-]{3,60}?)(?=[.;:!?\n]|$)"
)
_SUBJECT_ENDS = compiled(r"[.;:!?]| (?:is|are|has|have|was|were|runs?|haunts?) ")
_SELDOM = compiled(r" (?:is|has|was) (?:seldom|rarely|never)")
_AFTER_SUBJECT = compiled(r" (?:cost|costs|mean|worth|on)\b.*")


def find_themes(page: Page) -> list[Claim]:
    """The themes that the review names, each once."""
    found: dict[str, Claim] = {}
    for value, at in (*_announced(page), *_answered(page), *_asked_itself(page)):
        found.setdefault(fold(value), Claim(Kind.THEME, value, "", at))
    for thought in told_as_thoughts(page):
        found.setdefault(fold(thought.value), thought)
    return _without_repeats(found)


def _announced(page: Page) -> Iterator[tuple[str, int]]:
    """The themes that a wording announces, and where it stands."""
    for one, match in THEME_WORDINGS.matches(page):
        at = match.start()
        start, stop = page.sentence_at(at)
        less = "less about" in match.group()  # "less about revenge than about grief"
        if not less and not _DENIED.search(page.skeleton, max(start, at - 24), at):
            for value in _read(page, match, stop, one.meaning):
                if value not in _JOINING:  # "… about why they part, though"
                    yield value, at


def _answered(page: Page) -> Iterator[tuple[str, int]]:
    """The themes below a question or a heading, and where they stand; they may look like names."""
    begin = sorted(at for word in _ASKING for at in places_of(word, page.lowered))
    for match in matches_at(begin, _ASKED, page.lowered):
        for item in ITEM.split(match["list"]):
            value = LEADING.sub("", item.strip(" ,"))
            if value in _NAMED_IN_ANSWER:
                yield value, match.start("list")


# "What is it about? Gossip, mainly, and how a small place decides who belongs to it."
_ASKED_ITSELF = compiled(
    r"\b(?:about|at heart|underneath)\?\s(?P<list>[a-z][a-z' -]{2,40}?)"
    r"(?:, (?:mainly|mostly|really|chiefly|largely|above all|i think|i suppose|i'd say|of course"
    r"|in the main|in the end))*,? and (?:about )?"
    r"(?P<thought>(?:how|whether|why|who) [^.;:!?\n]{8,80})"
)


_MORE_THAN = compiled(
    r"\babout(?:\?\s|,? )(?:not (?:really )?(?:so much )?(?:about )?[a-z' -]{3,30}?"
    r"(?:, [a-z' ]{3,20},)? (?:so much )?as|less (?:about )?[a-z' -]{3,30}? than"
    r"|not (?:so much )?[a-z' -]{3,30}?[,;]? but) (?:about )?(?P<list>[a-z][a-z' -]{2,40}?)"
    r"(?=[.,;:!?\n])|\b(?:is|it's|film|movie|story) (?:less|not so much) about [a-z' -]{3,30}? "
    r"(?:than|as) (?:it is )?(?:about )?(?P<other>[a-z][a-z' -]{2,40}?)(?=[.,;:!?\n])"
)
"""What is told as the theme in place of another: "not survival so much as obedience"."""


def _asked_itself(page: Page) -> Iterator[tuple[str, int]]:
    """What a review says to its own question what the film is about: a noun and a thought."""
    for match in _MORE_THAN.finditer(page.lowered if " about" in page.lowered else ""):
        group = "list" if match["list"] else "other"
        for value in themes_in(match[group], bare=True):
            yield value, match.start(group)
    for match in _ASKED_ITSELF.finditer(page.lowered):
        named = list(themes_in(match["list"], bare=True))
        for value in (*named, match["thought"].strip(" ,")) if named else ():
            yield value, match.start("list")


def _read(page: Page, match: re.Match[str], stop: int, how: How) -> Iterable[str]:
    """The themes that one wording announces in a sentence up to `stop`."""
    if how == "opens":
        first = page.skeleton[match.end("list") : match.end()].split(" and ")
        return first if set(first) <= SPEAK_ALONE else ()
    if how == "subject" or how == "on":
        return _from_wording_on(page, match, stop, bare=how == "subject")
    if how == "fragment":
        return _whole_subject(page, match.start("list"), stop)
    if how == "saying":
        word = match.group().split(" ")[0]
        return [word] if word in THEME_NOUNS else ()
    if _NOBODYS.match(page.skeleton, match.end()):
        return ()
    return _gerunds(page, match) or _after(page, match, stop, how)


def _from_wording_on(page: Page, match: re.Match[str], stop: int, *, bare: bool) -> Iterable[str]:
    """The themes of a list that is part of the wording itself, or has nothing but themes."""
    begin = match.end(match.lastgroup or "list")
    cut = _STOP.search(page.skeleton, begin, min(stop, begin + 90))
    listed = page.skeleton[begin : cut.start() if cut else stop]
    if not bare and not all(item.strip(" ,") in THEME_NOUNS for item in ITEM.split(listed)):
        return ()
    return themes_in(_AFTER_SUBJECT.sub("", listed), bare=bare)


def _after(page: Page, match: re.Match[str], stop: int, how: How) -> Iterator[str]:
    """The themes of the list that follows the wording."""
    at = match.end()
    told = _ONCE_MORE.sub(r"\g<and> ", page.skeleton[at : min(stop, at + 160)])
    plainly = told.startswith("is ")  # "what it is about is hands"
    told = told.removeprefix("is ")
    cut = _STOP.search(told)
    listed = told[: cut.start()] if cut else told
    if match.group().endswith("about "):
        for item in ITEM.split(listed):
            what = item.strip(" ,").removeprefix("about ")
            if _DOING.fullmatch(what) and what.split(" ")[0] not in _NOT_GERUNDS:
                yield what
    power = match["power"] if how == "power" else ""
    yield from themes_in(listed, power, told=how == "told", bare=plainly or how == "bare")


def _gerunds(page: Page, match: re.Match[str]) -> list[str]:
    """ "It is about forgiving yourself": what one does, as a theme."""
    if not match.group().endswith("about "):
        return []
    stop = page.sentence_at(match.start())[1]
    found = _GERUND.match(page.skeleton, match.end(), min(stop, match.end() + 60))
    left = page.skeleton[max(0, match.end() - 40) : match.end()]
    if (
        not found
        or found["what"].split(" ")[0] in _NOT_GERUNDS
        or not _ABOUT_WHAT.search(left)
        or "\ue000" in found["what"]
    ):
        return []
    return [found["what"]]


def _whole_subject(page: Page, at: int, stop: int) -> list[str]:
    """The known themes of a list that is a sentence's whole subject; two of them at least."""
    cut = _SUBJECT_ENDS.search(page.skeleton, at, min(stop + 1, at + 120))
    end = cut.start() if cut else min(stop, at + 120)
    items = [
        LEADING.sub("", item.strip(" ,")).removesuffix(" i think")
        for item in ITEM.split(page.skeleton[at:end])
    ]
    known = [
        item
        for item in items
        if item in THEME_NOUNS or (" " not in item and item.endswith(("ness", "ship", "hood")))
    ]
    seldom = cut and _SELDOM.match(page.skeleton, cut.start())
    return known if len(known) > 1 or (known and len(items) == 1 and seldom) else []


def _without_repeats(found: dict[str, Claim]) -> list[Claim]:
    kept: list[Claim] = []
    for key, one in found.items():
        longer = any(
            key != other and re.search(rf"\b{re.escape(key)}\b", other) and other.startswith("the ")
            for other in found
        )
        if not longer:
            kept.append(one)
    return kept
