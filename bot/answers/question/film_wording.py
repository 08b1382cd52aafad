"""How films are asked for, and what a question looks like at first sight."""

from __future__ import annotations

from bot.answers.question.wording import CAST_NOUNS, CAST_VERBS, GENRES, JOBS, pattern

KIND_OF_FILM = (
    rf"(?:(?:{GENRES}|non|best|new|old|single|different|such|many|two|three|four|five) )*"
)


FILMS = pattern(
    rf"(?:(?:which|what|whose|any|all|every|each|other|more|some|list|name|show|give|find|recommend"
    r"|suggest|of|number of|how many|know|search for|got|there|have|seen|like|want|need|watch)"
    r" (?:(?:me|us|of|the|your|these|those|other|else|all|some|any|a|an|more|good|great|nice|decent"
    rf"|reviewed|available|films?|movies?|here|are|is) )*{KIND_OF_FILM}{{film}}"
    rf"|(?:which|what)(?: one)? of (?:them|these|those|the {{film}}|your {{film}})"
    rf"|(?:which|what) (?:(?:of|these|those|them|the|your|other) )*(?:ones?|titles?|{GENRES})"
    rf"|(?:what|which) (?:is|are|was|were) (?:the |an? |that |some |all |any )(?:other )?"
    rf"{KIND_OF_FILM}{{film}}"
    r"|^(?:a |an |the |that |any |all |some |every |other |there is a "
    rf"|are there )*{KIND_OF_FILM}{{film}}"
    r"|^(?:all |any |every |list |the |some |which are |what are )*(?:sequels|prequels"
    rf"|remakes|{GENRES}s)"
    r"|^(?:the |that |a )?one(?= (?:where|with|about|in which|that|set)\b)"
    rf"|(?:in|on|of|from) (?:which|what) {{film}}"
    r"|what (?:is|was) (?:it|that|the {film}|that {film}|that one|the one) called$|what (?:is"
    r"|was) (?:the |its )?(?:name|title)"
    r"(?: of (?:it|the {film}|that {film}|that one|the one))?$"
    rf"|(?:are|is) there (?:(?:any|a|an|some) )*(?:{GENRES})s?$"
    r"|(?:anything|something|^any) (?:with|by|about|from|starring|like))"
    r"(?! (?:called |named )?{F}| (?:is|was) (?:a |the )?{F}| (?:genre|year|rating|score)\b)"
)


_NOT_IN = (
    r"(?! (?:the )?(?:{film} )?{F}| \d| (?:debt|trouble|love|prison|jail|hiding|danger|charge"
    r"|search|hospital|mourning|need|fear|exile|bed)\b)"
)
"""What makes "what is Pim in" no question after films: "in Gorse", "in 1961", "in debt for"."""
NAME_FIRST = pattern(
    r"(?:what|what else|where|where else|in what|in which|which)(?: else)?"
    r" (?:has|have|did|does|do|is|was|were|are|can i see|can i find|have i seen) (?:the )?"
    rf"(?:@[nbpu]\d+) (?:(?:also|ever|the|a|an|been|in|known|for|famous) )*"
    rf"(?:{'|'.join(f'{j.verb_words}|{j.noun_words}' for j in JOBS)}|{CAST_VERBS}|{CAST_NOUNS}"
    rf"|in{_NOT_IN}|done"
    r"|worked on|mentioned|for)"
    r"|{N} (?:(?:is|was|the|a|an) )*"
    rf"(?:{'|'.join(f'{j.verb_words}|{j.noun_words}' for j in JOBS)}|{CAST_VERBS}|{CAST_NOUNS})"
    r"(?: (?:of|in|on|for))? (?:which|what) {film}"
    r"|{N} (?:films|movies|filmography|pictures)"
    r"|(?:what|which)(?:(?: else| other)*(?: {film})? (?:did|has|have|does)"
    r"|(?: else| other)+(?: {film})? (?:was|is|were)| {film} (?:was|is|were)) (?:the )?"
    rf"(?:{'|'.join(j.noun_words for j in JOBS)}|{CAST_NOUNS}) (?:of|in|behind"
    r"|from) (?:the {film} )?{F}"
)


BY_SOMEBODY = pattern(
    r"^(?:(?:that|this|what|it|you|can|name|is|was|cite|nominate) )*an? {film} by @p\d+$"
)
COUNT = pattern(r"how many|(?:the |total )?(?:number|count) of")


YES_NO = pattern(
    r"^(?:so |and |but |then |also |or )*(?:is|are|was|were|does|do|did|has|have|had|can|could"
    r"|should|would|will|if|whether)(?: not)?"
)


TAG_QUESTION = pattern(
    r"(?:right|correct|true|yes|is it not|or not|does it not|no|innit"
    r"|(?:is|was|does|did|has|are|were) not (?:it|he|she|they))$"
)


WH = pattern(r"who|whom|whose|what|which|where|when|how|why|whos|whats")


YEAR_OF_FILM = (
    pattern(
        r"(?P<f>{F}) (?:(?:the )?(?:from|of|made in|released in|film of) )?(?P<year>(?:18|19"
        r"|20)\d\d)"
            r"(?: (?:film|movie|version))?"),
    pattern(
        r"(?P<year>(?:18|19|20)\d\d)(?: (?:film|movie|version of"
        r"|film called))?(?: the)? (?P<f>{F})"),
)  # fmt: skip


CALLED = pattern(
    r"(?:how many|which|what|are there any|any|list the|list all) {film} (?:(?:are|is|there"
    r"|that|which|were|was) )*"
    r"(?:called|named|titled)(?= {F})"
)
