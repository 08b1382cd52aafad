"""The sentences by which a review says outright that something is wrong with a film. Pure."""

from __future__ import annotations

import re

from bot.reading.text import fold_line

_MINE = r"(?:my|one|only|main|biggest|chief|real|big|small|slight|minor|other|little|any)"
_FAULT = (
    r"(?:trouble|problem|fault|flaw|weakness|weak (?:spot|point|link)|snag|drawback|downside|rub"
    r"|complaint|quibble|gripe|reservation|niggle|criticism|objection|grumble|moan|regret"
    r"|disappointment|reproach(?:es)?)"
)
_NAMED = re.compile(
    rf"\b(?:the|{_MINE}) (?:{_MINE} )*{_FAULT}s? (?:is|was|are|were|with|here|lies|comes|concerns?"
    rf"|about)\b|\b(?:my|the) {_MINE} {_FAULT}\b"
    rf"|\bif (?:i|we|one) (?:must|had to|have to|have|had|were to|was to)\b[^.;]{{0,25}}\b{_FAULT}"
    rf"|\bif (?:i|we|one) (?:must|had to|have to|were to) (?:quibble|complain|nitpick|moan)"
    r"|\b(?:weakest|worst) (?:\w+ )?(?:things?|parts?|links?|scenes?|bits?|spots?|stretch)\b"
    rf"|\b(?:two|three|few|several|couple of) {_FAULT}s?\b"
)
"""Says that a fault is named."""
_FOUND = re.compile(
    r"\b(?:is|was|are|were) a mistake\b|\b(?:less|not|hardly) (?:persuaded|convinced|sold)\b"
    r"|\bwhat (?:i|we) (?:did not|didn't|do not|don't) (?:love|like|care for|buy)\b"
    r"|\bnot (?:everything|all of it|all) (?:holds|works|lands|comes off|convinces)\b"
    r"|\b(?:did|does|do)(?: not|n't) (?:quite |really |always )?(?:work|hold up|come off|land)\b"
    r"|\b(?:film|picture|story|script|plot|it) (?:falters|stumbles(?! (?:up)?on| across)|falls down"
    r"|goes soft|falls apart|loses its way|goes on too long|outstays|overstays|sags|drags)\b"
    r"|\b(?:does|do|did) (?:sag|drag|flag|falter|stumble|outstay)\b"
    r"|\b(?:hour|half|middle|third|act|stretch|section|film|picture|story) (?:\w+ly )?"
    r"(?:drifts|drags|sags|plods|flags|meanders)\b"
    r"|\bit(?:'s| is| was) a (?:shame|pity)\b|^\W*(?:unfortunately|sadly|alas)\b"
    r"|\bdeserve[sd] (?:so much |much |far |a )?(?:better|more|scene)\b"
    r"|\bcould have (?:lost|been shorter|gone|done without|done with)\b"
    r"|\b(?:i'd|i would|we'd|i should) have (?:liked|loved|preferred)\b"
    r"|\b(?:thinly|badly|poorly|clumsily|barely|under)[ -]?(?:written|drawn|sketched|developed)\b"
    r"|\btoo much\b(?! (?:charm|money|time|drink|whisky|gin|wine|pride|imagination|to))"
    r"|\btoo (?:long|slow|neat|many|loud|short|often|tidy|thin)\b|\bgives? (?:her|him|them)"
    r" nothing\b|\b(?:collaps|descend|degenerat|dissolv|deteriorat|lurch)e?(?:s|ed) into\b"
    r"|\b(?:throws?|threw|fritters?|frittered|chucks?) away (?:all )?(?:its|the|their|his|her)\b"
    r"|\b(?:throws?|threw|fritters?|frittered|chucks?) (?:it all|it|(?:its|their) \w+) away\b"
    r"|\b(?:squander|wast|abandon|forget|bungle|fumble|botche?)(?:s|es|ed) (?:all )?(?:its|their)\b"
    r"|\b(?:is|are|was|were) reduced to \w+ing\b|^\W*worst of all\b"
    r"|\bruns? out of (?:steam|ideas|puff|road|story)\b|\bthrowaway line\b"
    r"|\bno spark\b|\bnever (?:really )?(?:goes|went|comes|came) (?:anywhere|to (?:life"
    r"|anything))\b|\bfor no (?:good )?reason\b|\bnobody asked for\b|\boverlong\b|\bmisfires?\b"
)
"""Finds something wanting."""
_DENIED = re.compile(
    rf"\b(?:no|not a|hardly a|without|never|isn't a|nor|not|hardly|nothing) (?:single |real |one )?"
    rf"(?:{_FAULT}|too)\b|\bnot a second too\b"
    r"|\b(?:spoil\w*|say(?:ing)?|giv(?:e|ing) away|reveal\w*|tell(?:ing)?) (?:you )?too much\b"
    rf"|\b(?:the|no) (?:only )?{_FAULT} (?:for|of) "
)
_OPENS = re.compile(r"\W*(?:yes|yep|of course|it is|she is|he is|they are|perhaps|maybe|a bit)\b")


def finds_fault(quote: str, reply: str = "") -> float:
    """How plainly a sentence finds fault, 0 if it does not.

    `reply`: of a question that the review asks itself, what it says to it.
    """
    text = fold_line(quote)
    if _DENIED.search(text) or (
        quote.rstrip().endswith("?") and not _OPENS.match(fold_line(reply))
    ):
        return 0.0
    return 2.0 if _NAMED.search(text) else 1.0 if _FOUND.search(text) else 0.0
