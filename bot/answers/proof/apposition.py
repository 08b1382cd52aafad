"""What a sentence calls somebody, or says he does: "Nan, a goat", "Nan, who sells". Pure."""

from __future__ import annotations

import re

from bot.answers.words.terms import FUNCTION_WORDS
from bot.patterns import compiled
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.phrases import Sort, sort_of

_PLACES = (
    r"(?:city|town|village|hamlet|island|isle|planet|moon|kingdom|realm|land|world|country|county"
    r"|port|state|region|province|colony|valley|forest|district|suburb|republic|empire|capital)"
)
_NO_NOUN = r"(?:the|an?|his|her|their|its|our|is|was|are|were|it['’]s|that['’]s)"
_NOUNS = rf"(?:(?!{_NO_NOUN}\b)[a-zà-ž][\w'’-]*|\d+)"
_ARTICLE = r"(?:an?|the|his|her|their|its|our|your|my)"
_OF_WHAT = r"(?: (?:of|at|in|from|to|for) (?:the |a |an )?[\w'’-]+(?: [\w'’-]+){0,2}?)?"
_ENDS = (
    r"(?= (?:who|that|which|whose|called|named|so|too|with|from|in|of|on|no|than|as|under|at|for"
    r"|to)\b"
    r"|[,.;:)—–!]| - | and (?:the|an?|his|her)\b| and (?-i:[A-ZÀ-Ž])|$)"
)


def apposition(quote: str, name: str) -> tuple[str, float] | None:
    """What a sentence calls somebody beside the name, and how unsure that is."""
    quote, spoken = " ".join(quote.split()), _spelt(name)
    called = r"(?:called|named|known (?:only |simply |just |to all )?as|nicknamed|christened)"
    for unsure, wanted in (
        (
            0.0,
            (rf"\b(?P<what>(?:{_ARTICLE} )?(?:{_NOUNS} ){{0,5}}{_NOUNS})(?: (?:from|of|in|at)"
             rf" [\w'’-]+)?"
            rf",? (?:(?:is|was) )?\(?{called} (?:the )?{spoken}\b"),
        ),
        (0.0, rf"\b(?P<what>(?:an?|the) (?:{_NOUNS} ){{0,4}}{_PLACES}) of {spoken}\b"),
        (
            0.0,
            (rf"\b(?P<what>an? (?:{_NOUNS} ){{0,3}}{_NOUNS}) (?:in|of|from|at|on|by) (?:the )?"
             rf"[\w'’-]+(?: [\w'’-]+)?, {spoken}(?=[,.;:])"),
        ),
        (
            0.0,
            (rf"\b{spoken}(?: \([^()]{{2,60}}\))?, (?P<what>(?:(?:once|now|formerly|still)"
             rf" {_ARTICLE}|an?|the) (?:{_NOUNS} ){{0,5}}?{_NOUNS}{_OF_WHAT}){_ENDS}"),
        ),
        (0.2, (rf"\b{spoken}(?: \([^()]{{2,60}}\))?, (?P<what>{_NOUNS}(?: {_NOUNS})? of"
               rf" (?:the |a |an )?"
              rf"[\w'’-]+(?: [\w'’-]+){{0,2}}?){_ENDS}")),
        (
            0.5,
            (rf"(?<!gives )(?<!lends )(?<!brings )(?<!makes )\b{spoken}(?: \([^()]{{2,60}}\))?"
            rf" (?P<what>(?:an?|the) (?:{_NOUNS} ){{0,5}}?{_NOUNS})"
            r"(?= who| that| which| whose| so| too|[,.;:)—–]| from| in| of|$)"),
        ),
        (
            0.3,
            (rf"\b{spoken}(?: \([^()]{{2,60}}\))? (?:is|was) (?P<what>an? (?:{_NOUNS} ){{0,4}}"
             rf"{_NOUNS})(?= who\b)"),
        ),
        (
            1.0,
            (rf"\b{spoken}(?: \([^()]{{2,60}}\))?(?:['’]s| is| was) (?P<what>(?:an?|the)"
             rf" (?:{_NOUNS} ){{0,6}}{_NOUNS})(?= who"
            r"| that| which|[,.;:]| from| in| of|$)"),
        ),
        (
            0.5,
            (rf"\b(?P<what>{_ARTICLE} (?:{_NOUNS} ){{0,4}}{_NOUNS})(?:,? |, the )"
             rf"{spoken}\b(?!['’]s\b)"),
        ),
        (
            0.9,
            (rf"\b(?P<what>(?:{_ARTICLE} )?(?:{_NOUNS} ){{0,2}}?{_NOUNS}{_OF_WHAT}) (?:is|was)"
             rf" {spoken}\b"),
        ),
        (
            0.8,
            (r"(?:^|[:;,.—–] |\b(?:when|as|and|with) )(?P<what>(?-i:(?:[a-zà-ž][\w-]+ ){0,4}?"
             rf"[a-zà-ž][\w-]*(?:ss|[^\Wsd]|(?<!e)d))) {spoken}\b"),
        ),
    ):  # fmt: skip
        found = re.search(wanted, quote, re.IGNORECASE)
        if found is None:
            continue
        at, end = found.span("what")
        at = _with_trade(quote, at)
        bidden = _BIDDEN.search(quote, at, end + len(" to "))
        described = quote[at : bidden.start() if bidden else end].split()
        while described and described[0].lower() in _NEVER_FIRST:
            described = described[1:]
        last = described[-1].lower() if described else ""
        told = last and last not in FUNCTION_WORDS and last not in _TIMES
        if told and not re.fullmatch(r"\w{3,}ing|\w+-\w+ed", last):
            first = described[0].lower() if described[0] in ("The", "A", "An") else described[0]
            return " ".join([first, *described[1:]]), unsure
    return None


def _with_trade(quote: str, at: int) -> int:
    """Where a description begins, with the trade before it: "the tailor's apprentice, a boy"."""
    before = _BEFORE_IT.search(quote, 0, at)
    return before.start() if before and sort_of(before["noun"].lower()) is Sort.PERSON else at


_BEFORE_IT = re.compile(rf"\b{_ARTICLE} (?:{_NOUNS} ){{0,3}}?(?P<noun>{_NOUNS}), $", re.IGNORECASE)
_BIDDEN = compiled(r" (?:\w+ed|sent|told|set|made|paid|left|bound) to ")
"""What somebody has to do, no part of what he is: "a quarryman ordered to hold a bridge"."""
_TIMES = vocabulary(
    "end beginning start finish finale climax opening close time times moment night day morning"
    " evening year film movie picture story first last meantime meanwhile outset same"
)
"""What stands before a name and describes nobody: "at the end Nell burns it"."""


def _spelt(name: str) -> str:
    """The pattern of a name, with or without the dot after "Mr", or a title before it."""
    bare = r"\.? ".join(map(re.escape, name.replace(".", "").split()))
    return rf"(?:(?:Dr|Mr|Mrs|Ms|Miss|Professor|Captain|Inspector|Sir|Dame)\.? )?{bare}"


JUDGES = compiled(
    r"\b(?:film|movie|pity|shame|joy|mess|scene|moment|disappointment|mistake|sight|shock"
    r"|surprise|idea|let-?down|anti-?climax|treat|triumph|relief|matter|question|evening|afternoon)"
    r"s?\b",
    re.IGNORECASE,
)
"""What is said of how it works, or of anything; it tells not what a thing is."""


_NEVER_FIRST = vocabulary("and but or as with where when while so then is was has")


def deed(quote: str, name: str) -> str | None:
    """What somebody does, by what is said of him beside the name: "who runs the ferry"."""
    quote, spoken = " ".join(quote.split()), rf"{_spelt(name)}(?: (?-i:[A-ZÀ-Ž])[\w'’-]+)?"
    found = re.search(
        rf"\b{spoken}(?: \([^()]{{2,60}}\))?(?:,? (?:(?:is |was )?(?:an?|the) (?:[\w-]+"
        rf" ){{1,3}})?who"
        r"|, an? (?:[\w-]+ ){1,3}(?:that|which)|,? (?:that|which))"
        r" (?P<what>(?!(?:is|was|has|had|his|its|this|wants|wanted|likes|liked|loves|loved|hates"
        r"|hated|knows|thinks|finds|gets|comes|falls|dies|died|seems|looks|says|decides|refuses"
        r"|insists|turns|needed|needs|hopes|dreams|misses|suspects|believes)\b)"
        r"(?:[a-z]+(?:s|ed)|ran|run|sold|sell|kept|made|make|wrote|taught|drove|built|dug) "
        r"[^,.;:()]{3,60})",
        quote,
        re.IGNORECASE,
    )
    found = found or re.search(
        rf"\b{spoken}(?: \([^()]{{2,60}}\))?(?:, [^,.;:()]{{3,50}},)? "
        rf"(?P<what>(?:(?:now|still|also) )?(?:{WORKS}) [^,.;:()]{{3,60}})",
        quote,
        re.IGNORECASE,
    )
    if found is None:
        been = rf"\b{spoken}(?: \([^()]{{2,60}}\))?,? (?P<what>has been {_BEEN}[^,.;:()]{{0,40}})"
        found = re.search(been, quote, re.IGNORECASE)
        found = found if found and sort_of(found["noun"].lower()) is Sort.PERSON else None
    return found["what"].strip() if found else None


_BEEN = r"(?:an? |the )?(?:[\w-]+ ){0,2}?(?P<noun>[\w-]+)(?= (?:on|at|in|of|for|to|since)\b|[,.;:])"


WORKS = (
    r"works (?:as|at|in|for|on)|runs (?:a|an|the|his|her|their)|drives a|keeps (?:a|an|the books)"
    r"|(?:takes?|took|gets?|got|finds?|found|has|had|lands?) (?:an?|his|her) (?:[\w-]+ )?"
    r"(?:job|post|position) (?:as|at|in|on|with|for)"
    r"|(?:takes|took|has taken) over (?:a|an|the|his|her)|is (?:hired|employed) as"
    r"|makes (?:a|his|her) living"
    r"|teaches|digs|mends|repairs|restores|sells|bakes|builds|delivers|translates|tunes|cleans"
    r"|reads the (?:news|weather|forecast)|(?:presents|hosts) (?:a|the)|breeds|grows|studies"
    r"|tends|farms|earns|manages|owns|edits|conducts|trains|guards|rents"
)
"""What people do all day: no "takes the train", which is done once."""
