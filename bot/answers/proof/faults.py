"""The sentences by which a review says outright that something is wrong with a film. Pure."""

from __future__ import annotations

from bot.patterns import compiled
from bot.reading.plain_remarks import plain_remarks
from bot.reading.text import fold_line

_MINE = r"(?:my|one|only|main|biggest|chief|real|big|small|slight|minor|other|little|any)"
_FAULT = (
    r"(?:trouble|problem|fault|flaw|weakness|weak (?:spot|point|link)|snag|drawback|downside|rub"
    r"|complaint|quibble|gripe|reservation|niggle|criticism|objection|grumble|moan|regret"
    r"|disappointment|reproach(?:es)?)"
)
_NAMED = compiled(
    rf"\b(?:the|{_MINE}) (?:{_MINE} )*{_FAULT}s? (?:is|was|are|were|with|here|lies|comes|concerns?"
    rf"|about)\b|\b(?:my|the) {_MINE} {_FAULT}\b"
    rf"|\bif (?:i|we|one) (?:must|had to|have to|have|had|were to|was to)\b[^.;]{{0,25}}\b{_FAULT}"
    rf"|\bif (?:i|we|one) (?:must|had to|have to|were to) (?:quibble|complain|nitpick|moan)"
    r"|\b(?:weakest|worst) (?:\w+ )?(?:things?|parts?|links?|scenes?|bits?|spots?|stretch)\b"
    rf"|\b(?:two|three|few|several|couple of) {_FAULT}s?\b"
    rf"|^\W*(?:(?:and|but|my|the|any|{_MINE}) )*(?:{_FAULT}|downside|con)s? ?[:–-] "
    r"|\bwhat (?:lets?|holds?|held|drags?|dragged|sinks?|spoils?|spoilt|ruins?) (?:it|the (?:film"
    r"|picture|movie|thing|whole thing))\b(?! together| up\b| aloft| alive| going)"
    r"|\bwhat makes it (?:all )?(?:so |the more )?(?:madden"
    r"|frustrat|annoy|infuriat|disappoint|exasperat)ing\b|\bsomething (?:nags|is missing|jars)\b"
    rf"|\b(?:it|this|the (?:film|picture|movie)) (?:has|does have|had) (?:its |some |a few )?"
    rf"{_FAULT}s\b|\bless (?:taken|sure|keen|happy|successful|impressed|good|effective)\b"
    r"|\bonly [^,;.]{1,40} (?:disappoint(?:ed|s)|let(?:s)? (?:me|us|it|the))\b"
)
"""Says that a fault is named."""
_FOUND = compiled(
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
    r"|\b(?:i'd|i would|we'd|i should) have (?:liked|loved|preferred|cut|trimmed|lost|dropped"
    r"|left out|ended)\b|\b(?:goes|go|going|leads|went) nowhere\b|\bdawdle[sd]?\b"
    r"|\b(?:is|are|was|were|has|have|had|been)(?: \w+)? nothing to do but\b"
    r"|\bgiven nothing to do\b|\b(?:from|in|into|to) (?:a|another)(?: \w+,?){0,3} (?:different,? "
    r"|worse |other |dumber |lesser )*(?:film|movie|picture)(?: altogether| entirely)?\W*$"
    r"|\b(?:further|longer|louder|more) than (?:it|they|he|she) should\b|\bdrones? on\b"
    r"|\b(?:shouts?|shouting|bellows) every\b|\bnever (?:once )?stops"
    r"(?=$|[.,;!)]| (?:talking|playing|shouting|explaining|singing|for breath)\b)"
    r"|\b(?:were|was) old when i\b"
    r"|\bthe only laugh\b|\bloses? faith\b|\bas though (?:he|she|they) (?:were|was) reading\b"
    r"|\bmight have spared\b|\bmumbles\b"
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
STORY_TROUBLE = (
    r"\b(?:trouble|problem|snag) (?:is|comes with) (?:that (?:he|she|they|his|her|their|somebody"
    r"|someone|nobody)|\w+ing (?:it|him|her|them|back|out|away|to)|(?:how )?to)\b"
)
"""What goes wrong in the story: "The trouble is giving it back"."""
_DENIED = compiled(
    rf"\b(?:no|not a|hardly a|without|never|isn't a|nor|not|hardly|nothing) (?:single |real |one )?"
    rf"(?:{_FAULT}|too)\b|\bnot a second too\b"
    r"|\b(?:spoil\w*|say(?:ing)?|giv(?:e|ing) away|reveal\w*|tell(?:ing)?) (?:you )?too much\b"
    rf"|\b(?:the|no) (?:only )?{_FAULT} (?:for|of) "
    r"|\bthat(?:'s| is| was) the (?:trouble|problem|snag)\b"
    rf"|{STORY_TROUBLE}"
)


def finds_fault(quote: str) -> float:
    """How plainly a sentence finds fault, 0 if it does not."""
    text = fold_line(quote)
    if _DENIED.search(text) or quote.rstrip().endswith("?"):
        return 0.0
    if _NAMED.search(text):
        return 2.0
    _, praise, blame = plain_remarks(text)
    return 1.0 if _FOUND.search(text) or blame > praise else 0.0
