"""The film as a whole: what the rating says, else what the reviewer concludes."""

from __future__ import annotations

from bot.patterns import compiled
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.linear import load
from bot.reading.opinions import Tone
from bot.reading.page import Page, numbers_in
from bot.reading.rules import sought

_POSITIVE_FROM, _NEGATIVE_TO = 6.5, 4.5  # on 0-10
_OPENING, _CLOSING = 3, 3  # sentences
_CUE = 4.0  # what advice adds to how its sentence leans

# What a reviewer advises, or says of the film as a whole, most often at the end.
_ADVICE_FOR = sought(
    r"\b(?:(?:i'd|i would|we'd|we would) (?:still |happily |gladly |always )?(?:tell|urge|send|beg)"
    r" (?:you|any(?:one|body)|every(?:one|body)|people|them) (?:to )?(?:go|see|watch)\b|"
    r"(?:just|go|do|please|do go and|go and|must|should|run to|rush (?:out )?(?:and|"
    r"to)) (?:see|watch|catch|seek|buy)\b|(?:seek|search) (?:it|this) out\b|(?:warmly|highly|"
    r"strongly|heartily|wholeheartedly|thoroughly|unreservedly|cannot) recommend|(?:do not|"
    r"don't|not to be) miss|take (?:everyone|everybody|your|the whole)\b|bring (?:a |some |"
    r"your )?(?:handkerchief|tissues|kids|family|mother|friends)|(?:i|we) (?:loved|adored|"
    r"cried|wept|was moved|am still (?!not\b|un|torn|waiting|"
    r"trying|in two|on the fence)|cheered|applauded|cannot wait)\b|would (?:i )?(?:happily |"
    r"gladly )?(?:watch|see) (?:it|this) again\b|one of the (?:best|finest|great|greatest|"
    r"loveliest)\b|(?:a|an) (?:[a-z]+ )?(?:triumph|masterpiece|gem|joy|delight|wonder|marvel|"
    r"treat|treasure|classic|knockout|stunner)\b|for the ages\b|film of the year|(?:you will|"
    r"you'll|viewers will) be (?:rewarded|glad|moved|charmed|delighted)|essential\b|"
    r"unmissable\b|(?:earns|deserves) (?:its|every|your|a|an)\b|"
    r"performance of the (?:festival|year|decade)|instead it is the\b|the (?:gentlest|kindest|"
    r"loveliest|funniest|warmest|best|finest) (?:[a-z]+ )?(?:minutes|hours?|film|thing|"
    r"evening)|cannot (?:wait|stop)|(?:have|'ve|i'm|am|been) (?:still )?(?:humming|"
    r"thinking about|smiling)|on the right note\b|more (?:please|of this)|i did not (?:know|"
    r"expect)[^.;]{0,20} i (?:needed|wanted)|a keeper\b|hats off\b|bravo\b|well worth\b|"
    r"(?:^|(?<=[.;:!])|(?<=[.;:!] ))(?:see|watch|catch|find|seek) (?:it|this|this one|this film|"
    r"this movie)\b(?! (?:if|when|only|once|on (?:a|tv)|for free|and (?:you|weep|judge)))|"
    r"(?<!not )(?<!n't )recommended\b(?! (?:with|only|for (?:fans|completists)))|"
    r"best film of|(?:my )?favou?rite (?:film )?(?:of|so far)|please make another)"
)
_ADVICE_AGAINST = sought(
    r"\b(?:(?:cannot|can't|can not|couldn't|could not|wouldn't|would not|don't|do not|"
    r"hard to) (?:really |honestly |in (?:good |all )?conscience |possibly )?"
    r"(?:be recommended|recommend|(?:say|tell you|pretend)[^.;]{0,30} (?:should|ought to|need to) "
    r"(?:see|go|watch|bother))\b(?![^.;]{0,30} (?:enough|highly))|(?:not|isn't|wasn't|hardly|"
    r"barely|not even) (?:really )?(?:recommended|worth (?:it|your|the|seeing|watching|a))\b|"
    r"(?:skip|avoid) (?:it|this|at all)\b|win (?:any |many |over any )?converts|"
    r"(?:everyone|everybody|anyone|anybody|the rest|you|it|this) (?:else )?can (?:safely )?wait\b|"
    r"prospects (?:look|are|seem) (?:\w+ )?(?:soft|slim|dim|poor|limited|modest|bleak)\b|"
    r"for (?:completists|die-?hard fans|masochists|"
    r"insomniacs)(?: only)?\b|would not (?:sit|watch|see|go)[^.;]{0,20} again\b|never again\b|"
    r"want (?:my|those|the) (?:money|time|hours?|two hours|ninety minutes|"
    r"evening)[^.;]{0,12} back\b|(?:a|an|total|complete|utter) (?:[a-z]+ )?(?:waste|disaster|"
    r"mess|travesty|slog|bore|chore|dud|stinker|misfire|disappointment|letdown|cop out)\b|"
    r"manages to (?:sag|bore|drag)\b|should not have (?:gone|bothered|come)|i (?:walked out|"
    r"fell asleep|gave up|checked my watch|nodded off|regret)\b|wait for (?:it on )?(?:tv|"
    r"cable|streaming|the dvd)\b|watch (?:something|anything) else\b|"
    r"(?:^|(?<=[.!?,:;-])|(?<=[.!?,:;-] )|(?<=but ))(?:avoid|skip|(?:don't|do not) "
    r"(?:bother|waste|see|watch|go|rent|buy|be fooled)|"
    r"pass|stay (?:away|home)|give it a miss|life is too short|save your|steer clear)\b)"
)
_UNDECIDED = compiled(
    r"\b(?:i (?:still |really |simply )?(?:can ?not|can't|could not|couldn't) (?:quite |yet )?"
    r"(?:make up my mind|decide)|(?:i am|i'm|we are|we're) (?:still )?(?:torn|undecided|in two "
    r"minds|on the fence|not sure (?:whether|if) (?:i|we) (?:really )?(?:admire|like|love|enjoy))|"
    r"jury (?:is|'s) (?:still )?out\b|neither (?:glad nor sorry|loved it nor "
    r"hated)|half (?:a|an|of a|of an) (?:\w+ )?(?:masterpiece|(?:great|good|brilliant|wonderful"
    r"|fine|terrific|superb|marvellous|excellent|cracking|lovely|decent)"
    r" (?:film|movie|picture|one|comedy|thriller|story))\b)"
)
"""Says that the reviewer has come to no verdict, or to half of one, wherever it stands."""
_UNDECIDED_WORDS = vocabulary("mind minds decide torn undecided fence jury neither sure half")
_IN_BETWEEN = sought(
    r"\b(?:with (?:some |a few |many |serious )?reservations\b|mixed (?:bag|feelings|"
    r"results)\b|not (?:terrible|awful|bad|great|good),? (?:but )?(?:not|nor|either)\b|"
    r"neither (?:good nor bad|great nor|terrible nor|one thing)|so-so\b|hit[- ]and[- ]miss\b|"
    r"has its moments\b|fine for (?:a|an|what)\b|more (?:to (?:be )?)?(?:admir|interest|"
    r"impress)[a-z]+ than\b|(?:admirable|interesting|impressive|clever) more than\b|"
    r"passable\b|watchable enough\b|a (?:near miss|curate's egg)\b|for a (?:wet|rainy|slow|"
    r"dull) (?:[a-z]+day|afternoon|evening)\b|handsome,? [a-z, ]*(?:but|and) (?:exhausting|"
    r"empty|cold|overlong)|half (?:a|of a) (?:good|great)\b|if (?:only|"
    r"you)[^.;]{0,30}nothing (?:better|else)\b)"
)
# One of these is in every piece of advice.
_CUE_WORDS = vocabulary(
    "see watch catch seek find buy recommend recommended miss take bring loved adored cried wept "
    "moved "
    "cheered applauded wait again best finest great greatest loveliest triumph masterpiece gem joy "
    "delight wonder marvel treat treasure classic knockout stunner ages year favourite favorite "
    "rewarded "
    "glad charmed delighted essential unmissable earns deserves note more another needed wanted "
    "keeper "
    "hats bravo worth performance gentlest kindest funniest warmest stop humming thinking smiling "
    "avoid "
    "skip bother waste pass stay miss short save steer completists fans masochists insomniacs "
    "never back "
    "disaster mess travesty slog bore chore dud stinker misfire disappointment letdown cop sag "
    "drag gone "
    "converts wait prospects "
    "bothered come walked asleep gave checked nodded regret tv cable streaming dvd something "
    "anything "
    "reservations mixed not neither so-so hit-and-miss hit moments fine admirable interesting "
    "impressive "
    "clever passable watchable near curate wet rainy slow dull handsome half die-hard diehard go "
    "rent "
    "fooled highly am still mixed tell urge send beg"
)


# The one score: what each sign adds to it. Fitted to reviews whose verdict is known.
WEIGHTS = {
    "opening": 0.5,  # praise against blame in the first sentences, from -1 to 1
    "closing": 0.6,  # in the last
    "between": 0.6,  # in the others
    "last": 0.7,  # in the very last
    "advised": 1.2,  # "see it", "a treat", at the end
    "warned": -1.8,  # "skip it", "a waste", at the end
    "advised early": 0.8,  # the same before
    "warned early": -0.4,
    "halved": -0.9,  # "a mixed bag", "fine for a wet Sunday"
    "unsaid": 1.2,  # the share of plain sentences: most reviewers like their film
    "words": 0.5,  # how likely a reviewer who uses all these words likes the film, in log odds
}
_ENOUGH = 60  # words by which a review is known: "not bad, never boring" has those of a bad one
POSITIVE, NEGATIVE = 0.5, -0.1  # above, below; mixed is between them


def features(page: Page, tones: list[Tone]) -> tuple[dict[str, float], list[float], int | None]:
    """The signs in a review, how every sentence leans, and the sentence that says "mixed"."""
    count = _signed_off(page)
    first, last = min(_OPENING, count), max(0, count - _CLOSING)
    found = dict.fromkeys(WEIGHTS, 0.0)
    leans = [tone.praise - tone.blame for tone in tones]
    halved: int | None = None
    between, against, advised = (
        one.sentences(page) for one in (_IN_BETWEEN, _ADVICE_AGAINST, _ADVICE_FOR)
    )
    for index in numbers_in(page.having(_CUE_WORDS) & (between | against | advised)):
        if first <= index < last:
            continue
        sentence = page.skeleton[slice(*page.sentences[index])].lstrip(" *_-\"'")
        when = "" if index >= last else " early"
        if between >> index & 1 and _IN_BETWEEN.pattern.search(sentence):
            found["halved"] += 0.5 if when else 1.0
            halved = halved if when else index
        elif against >> index & 1 and _ADVICE_AGAINST.pattern.search(sentence):
            found["warned" + when] = min(2.0, found["warned" + when] + 1)
            leans[index] -= _CUE
        elif advised >> index & 1 and _ADVICE_FOR.pattern.search(sentence):
            found["advised" + when] = min(2.0, found["advised" + when] + 1)
            leans[index] += _CUE
    found["opening"] = _balance(tones[:first])
    found["closing"] = _balance(tones[last:count])
    found["between"] = _balance(tones[first:last])
    found["last"] = _balance(tones[count - 1 : count])
    plain = sum(not (tone.praise or tone.blame) for tone in tones[:count])
    found["unsaid"] = plain / (count + 4)
    used = words_in(page)
    found["words"] = load("verdict").scores(used)[0] * min(1.0, len(used) / _ENOUGH)
    return found, leans, halved


def words_in(page: Page) -> frozenset[str]:
    """The words that tell of liking or not: learned from real reviews (`benchmarks/verdicts.py`).

    Half of those who dislike a film say it in words that no list of blame has ("the writers", "at
    least", "minutes"); of their reviews 44 in a hundred were taken for praise by the lists alone.
    """
    return frozenset(word for word in page.words if word.isascii() and word[:1].isalpha())


_SIGN_OFF = compiled(
    r"\W*(?:yours\b|sincerely\b|all (?:my|our) (?:love|best)|(?:kind|warm|best) (?:regards|wishes)"
    r"|p\.? ?s\b)"
)


_TAIL = compiled(
    r"\W*(?:reviewed (?:at|on|in|from)\b|rated (?:g|pg|r|nc|x|u|\d\d|for)\b|(?:running|run) time\b"
    r"|(?:no|i don't (?:do|give|believe in)) (?:stars|marks|scores|ratings|grades)\b"
    r"|mpaa\b|certificate\b|opens (?:on|in)\b|\d[\d,. ]*(?:min\b.*)?\W*$|\d+,? \d{4}\W*$|\W*$)"
)
"""What a paper prints below a review."""
_SIGNING_OFF = vocabulary("yours sincerely all kind warm best p ps")


def _signed_off(page: Page) -> int:
    """How many sentences there are before a letter's "Yours sincerely" or a paper's small print."""
    ends = (
        index
        for index in numbers_in(page.having(_SIGNING_OFF))
        if _SIGN_OFF.match(page.skeleton[slice(*page.sentences[index])])
    )
    end = next(ends, 0)
    if end > _OPENING:
        return end
    end = len(page.sentences)
    while end > _OPENING and _TAIL.match(page.skeleton[slice(*page.sentences[end - 1])]):
        end -= 1
    return end


def _balance(tones: list[Tone]) -> float:
    praise, blame = sum(tone.praise for tone in tones), sum(tone.blame for tone in tones)
    return (praise - blame) / (praise + blame + 1.0)


def verdict_of(page: Page, tones: list[Tone], rating: float | None) -> tuple[str, int] | None:
    """ "positive", "mixed" or "negative", and the index of the sentence that says it best.

    The rating given decides if there is one; else a weighted vote of what the review says where.
    None when too little is said.
    """
    signs, leans, halved = features(page, tones)
    best = max(range(len(leans)), key=lambda i: leans[i], default=0)
    worst = min(range(len(leans)), key=lambda i: leans[i], default=0)
    if rating is not None:
        if rating > _POSITIVE_FROM:
            return "positive", best
        if rating <= _NEGATIVE_TO:
            return "negative", worst
        return "mixed", best
    may_be = not _UNDECIDED_WORDS.isdisjoint(page.words)
    if undecided := _UNDECIDED.search(page.skeleton) if may_be else None:
        at = (
            n for n, (start, end) in enumerate(page.sentences) if start <= undecided.start() < end
        )
        if (index := next(at, None)) is not None:
            return "mixed", index
    if not any(tone.praise or tone.blame for tone in tones) and not any(leans) and halved is None:
        return None
    if halved == len(tones) - 1:
        return "mixed", halved  # the reviewer's last word
    score = sum(WEIGHTS[sign] * value for sign, value in signs.items())
    if score > POSITIVE:
        return "positive", best
    if score < NEGATIVE:
        return "negative", worst
    return "mixed", best if halved is None else halved
