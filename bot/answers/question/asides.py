"""What a question says besides what it asks: "lol", "dumb question but", "I don't mean X". Pure."""

from __future__ import annotations

import re

from bot.patterns import compiled

_JOB = (
    r"(?:director|writer|composer|producer|actor|actress|star|cast|script|music|score|book|author"
    r"|novelist|cinematographer|camera \w+|dp)s?"
)
_STOP = r"(?:[,;:.?!]{1,3}\s*|\s[-–—]+\s*|\s?—\s?)"
_DENIED = compiled(
    rf"(?P<before>^|{_STOP})(?:(?:no|and|but|so|well|sorry),? )?"
    r"(?:i (?:do not|don['’]?t|did not|didn['’]?t) mean|i(?: a|['’])?m not (?:talking|asking|on)"
    r"(?: about)?|not (?:talking|asking) about|never ?mind|forget(?: about)?"
    rf"|not(?= (?:the|its|his|her) (?:\w+ )?{_JOB}\b)|don['’]?t care (?:about|for))"
    rf" [^,;:.?!–—]+?{_STOP}(?:but |and |just )?",
    re.IGNORECASE,
)
_FIRST = compiled(
    r"^\W*(?:(?:dumb|stupid|silly|quick|random|weird|daft|odd|genuine|serious|last|one) question"
    r"(?:,| but|:| -)+|(?:probably )?(?:a )?(?:long shot|silly one|daft one)(?:,| but|:| -)+"
    r"|(?:ok|okay|right|so|hey|hi|oi|lol|omg|wow|ugh|yo|bro|hmm+|umm*|er+m*|aww*|ooh|oh"
    r"|wait|hang on|hold on|sorry),? (?=\w)"
    r"|(?:(?:no|any|big|all|minor|mind|with) )?spoilers?(?: (?:are |r )?(?:fine|ok(?:ay)?|welcome"
    r"|allowed|alert|warning|please|pls|ahead))?(?: (?:by|with) me)?(?:[,.:!]| -)+"
    r"|(?:i )?(?:do not|don['’]?t) (?:mind|care about) spoilers(?:[,.:;!]| -)+"
    r"|(?:(?:go on,? )?spoil (?:it|me|us|this)(?: for (?:me|us))?|(?:without|no) spoilers"
    r"|i need to know|be honest|honest(?:ly)?|(?:asking )?for a friend|curious"
    r"|(?:(?:i['’]?m )?an? )?\w+ (?:person|lover|owner|fan|phobe) here)(?:[,:.;!]| -)+"
    r"|(?:brain['’]?s gone|mind['’]?s? (?:gone )?blank|remind me|help me out|help|someone help)"
    r"(?:[,:]| -)+)\s*",
    re.IGNORECASE,
)
_WHAT_FOR = compiled(
    r"^\W*(?:we|i|my|our|it['’]?s|the club)\b[^?]*?[.!,;] "
    r"(?=(?:which|what|any|how many|are there)\b[^?]*\b(?:films?|movies?|ones)\b)"
    r"(?![^?]*\b(?:his|hers?|him|their|them|he|she|they|it|its|that|this|those)\b)",
    re.IGNORECASE,
)
"""What films are looked for, told first: "We're doing an islands evening. Which films are …"."""
_PARTICLE = r"(?:lol|lmao|pls|plz|tho|haha+|btw|thx|tbh|ngl|innit|huh|idk|ffs)"
_PARTICLES = compiled(
    rf"(?:(?:(?<=\w)|,) ?\s{_PARTICLE}|\s*, (?:again|please|though|mate|anyone|somebody|cheers"
    r"|thanks|ta|right|i forget|i forgot|if anyone knows|by any chance|any ideas?|do we know"
    r"|(?:did|does|do|is|was|were|has)(?:n['’]?t| not) (?:it|they|he|she)))"
    r"(?=\s*(?:[,.?!]|$))"
)

_REMARKS = compiled(
    r",? (?:quick(?:ly)?|asap|urgent(?:ly)?)\W*$"
    r"|(?<=\w),? (?:so far|until now|till now|as of now)(?=\W*$)"
    r"|(?:(?<=,)|(?<=ed)|(?<=seen)|(?<=made)|(?<=here)) up to now(?=\W*$)"
    r"|(?<=\w),?(?: -+| —)? (?:(?:i(?: a|['’])?m )?asking (?:because|cos|cause|bc|as|for|since)"
    r"|(?:because|cos|cause|cuz|bc) (?:i|im|i['’]m|my|we)"
    r"|for (?:my|a) (?:thesis|essay|homework|seminar|quiz|project|paper|blog|class)"
    r"|so (?:that )?(?:i|we) (?:can|know|could)"
    r"|(?:my|a|our) (?:\w+ )?(?:friend|mate|brother|sister|mum|mom|dad|colleague|cousin|flatmate"
    r"|wife|husband|boss|neighbou?r|teacher) (?:told|recommended|mentioned|was telling|keeps|said"
    r"|talked|raved|won['’]?t shut up)|i (?:forgot|forget|can['’]?t remember)"
    r" (?:his|her|the|their|its) (?:name|title))\b.*$"
    r"|(?<= pls| plz) (?!.*\b(?:who|what|which|where|when|why|how|in|of|for|from|by|with|about)\b)"
    r"\w+ \w+.*$",
    re.IGNORECASE,
)
"""Why somebody asks, or in what haste, after all that is asked."""
_LAST = compiled(
    r"(?:(?:\s[-–—]|[,;:.?!(])\s*|\s(?=(?:dont|don['’]t|do not|idc)\b))"
    r"(?:(?:go on,? )?spoil (?:it|me|us|this)(?: for (?:me|us))?"
    r"|(?:(?:i )?(?:do not|don['’]?t) (?:care about|mind) |idc about |i['’]?m fine with )spoilers"
    r"|spoilers?(?: are| r)? (?:fine|ok(?:ay)?|welcome|allowed|please|pls)(?: (?:by|with) me)?"
    r"|i (?:really |just )?need to know|(?:serious|honest) answers only)\W*$",
    re.IGNORECASE,
)
"""That one may be told how it ends, after all that is asked."""
_FOR_WHEN = compiled(
    r"(?P<what>\b(?:watch|see|show|screen|recommend(?:ation)?s?|suggestions?|ideas?|something \w+"
    r"|anything \w+)) (?:on|for|this|next)(?: the)?(?: coming)?"
    r" (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|weekend|film night|movie night)"
    r"(?: night| evening| afternoon)?(?=\W*$)",
    re.IGNORECASE,
)
"""When it is to be watched: "what should we watch on friday"."""
_ENOUGH = 3  # words that may ask something


def without_asides(question: str) -> str:
    """The question without what is denied, without talk before it and particles after it.

    As it was where nothing would be left.
    """
    plain = _DENIED.sub(lambda found: found["before"], question)
    plain = _WHAT_FOR.sub("", plain)
    while (shorter := _FIRST.sub("", plain)) != plain:
        plain = shorter
    for remark in (_LAST, _REMARKS):
        asked = remark.sub("", plain)
        if len(asked.split()) >= _ENOUGH:
            plain = asked
    plain = _FOR_WHEN.sub(r"\g<what>", _PARTICLES.sub("", plain))
    return plain if len(plain.split()) > 1 else question


_ASKS = compiled(r"(?:who|what|when|where|how|which|why)\b", re.IGNORECASE)
_TAGS = compiled(r"(?:same|right|correct|yes|no|or|isn['’]?t|wasn['’]?t)\b", re.IGNORECASE)
_SENTENCE_ENDS = compiled(r"(?<=[?!.])\s+|\s+(?=- )")


def without_remarks(question: str) -> str:
    """The question alone: "Who scored X? I think it was a woman" says something besides."""
    sentences = _SENTENCE_ENDS.split(question.strip())
    asked = [
        number
        for number, one in enumerate(sentences)
        if one.rstrip().endswith("?") and not (number and _TAGS.match(one))
    ]
    if len(asked) != 1 or any(map(_ASKS.match, sentences[asked[0] + 1 :])):
        return question
    return " ".join(sentences[: asked[0] + 1])
