"""The film as a whole: what the rating says, else what the reviewer concludes."""

from __future__ import annotations

import re

from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.opinions import Tone
from bot.reading.page import Page

_POSITIVE_FROM, _NEGATIVE_TO = 6.5, 4.5  # on 0-10
_OPENING, _CLOSING = 3, 3  # sentences
_CUE = 4.0  # what advice adds to how its sentence leans

# What a reviewer advises, or says of the film as a whole, most often at the end.
_ADVICE_FOR = re.compile(
    r"\b(?:just|go|do|please|do go and|go and|must|should|run to|rush (?:out )?(?:and|to)) "
    r"(?:see|watch|catch|seek|buy)\b|"
    r"(?:^|[.;:!] ?)(?:see|watch|catch|find|seek) (?:it|this|this one|this film|this movie)\b"
    r"(?! (?:if|when|only|once|on (?:a|tv)|for free|and (?:you|weep|judge)))|"
    r"\b(?:seek|search) (?:it|this) out\b|"
    r"\b(?:warmly|highly|strongly|heartily|wholeheartedly|thoroughly|unreservedly|cannot) "
    r"recommend|(?<!not )(?<!n't )\brecommended\b(?! (?:with|only|for (?:fans|completists)))|"
    r"\b(?:do not|don't|not to be) miss|\btake (?:everyone|everybody|your|the whole)\b|"
    r"\bbring (?:a |some |your )?(?:handkerchief|tissues|kids|family|mother|friends)|"
    r"\b(?:i|we) (?:loved|adored|cried|wept|was moved|am still|cheered|applauded|cannot "
    r"wait)\b|\bwould (?:i )?(?:happily |gladly )?(?:watch|see) (?:it|this) again\b|"
    r"\bone of the (?:best|finest|great|greatest|loveliest)\b|\b(?:a|an) (?:[a-z]+ )?(?:triumph|"
    r"masterpiece|gem|joy|delight|wonder|marvel|treat|treasure|classic|knockout|stunner)\b|"
    r"\bfor the ages\b|\bfilm of the year|best film of|(?:my )?favou?rite (?:film )?(?:of|so far)|"
    r"\b(?:you will|you'll|viewers will) be (?:rewarded|glad|moved|charmed|delighted)|"
    r"\bessential\b|\bunmissable\b|\b(?:earns|deserves) (?:its|every|your|a|an)\b|"
    r"\bperformance of the (?:festival|year|decade)|\binstead it is the\b|\bthe (?:gentlest|"
    r"kindest|"
    r"loveliest|funniest|warmest|best|finest) (?:[a-z]+ )?(?:minutes|hours?|film|thing|evening)|"
    r"\bcannot (?:wait|stop)|\b(?:have|'ve|i'm|am|been) (?:still )?(?:humming|thinking about|"
    r"smiling)|"
    r"\bon the right note\b|\bmore (?:please|of this)|please make another|\bi did not (?:know|"
    r"expect)"
    r"[^.;]{0,20} i (?:needed|wanted)|\ba keeper\b|\bhats off\b|\bbravo\b|\bwell worth\b"
)
_ADVICE_AGAINST = re.compile(
    r"(?:^|[.!?,:;-] ?|but )(?:avoid|skip|(?:don't|do not) (?:bother|waste|see|watch|go|rent|buy|"
    r"be fooled)|pass|stay (?:away|home)|"
    r"give it a miss|life is too short|save your|steer clear)\b|"
    r"\b(?:cannot|can't|can not|couldn't|could not|wouldn't|would not|don't|do not|hard to) "
    r"(?:really |honestly |in good conscience |possibly )?recommend\b(?![^.;]{0,30} (?:enough|"
    r"highly))|"
    r"\b(?:not|isn't|wasn't|hardly|barely|not even) (?:really )?(?:recommended|worth (?:it|your|"
    r"the|"
    r"seeing|watching|a))\b|\b(?:skip|avoid) (?:it|this|at all)\b|"
    r"\bfor (?:completists|die-?hard fans|masochists|insomniacs)(?: only)?\b|"
    r"\bwould not (?:sit|watch|see|go)[^.;]{0,20} again\b|\bnever again\b|\bwant (?:my|those|the) "
    r"(?:money|time|hours?|two hours|ninety minutes|evening)[^.;]{0,12} back\b|"
    r"\b(?:a|an|total|complete|utter) (?:[a-z]+ )?(?:waste|disaster|mess|travesty|slog|bore|chore|"
    r"dud|stinker|misfire|disappointment|letdown|cop out)\b|\bmanages to (?:sag|bore|drag)\b|"
    r"\bshould not have (?:gone|bothered|come)|"
    r"\bi (?:walked out|fell asleep|gave up|checked my "
    r"watch|nodded off|regret)\b|"
    r"\bwait for (?:it on )?(?:tv|cable|streaming|the dvd)\b|\bwatch (?:something|anything) else\b"
)
_IN_BETWEEN = re.compile(
    r"\bwith (?:some |a few |many |serious )?reservations\b|\bmixed (?:bag|feelings|results)\b|"
    r"\bnot (?:terrible|awful|bad|great|good),? (?:but )?(?:not|nor|either)\b|"
    r"\bneither (?:good nor bad|great nor|terrible nor|one thing)|\bso-so\b|\bhit[- ]and[- ]miss\b|"
    r"\bhas its moments\b|\bfine for (?:a|an|what)\b|\bmore (?:to (?:be )?)?(?:admir|interest|"
    r"impress)[a-z]+ than\b|\b(?:admirable|interesting|impressive|clever) more than\b|"
    r"\bpassable\b|\bwatchable enough\b|\ba (?:near miss|curate's egg)\b|"
    r"\bfor a (?:wet|rainy|slow|dull) (?:[a-z]+day|afternoon|evening)\b|\bhandsome,? [a-z, "
    r"]*(?:but|"
    r"and) (?:exhausting|empty|cold|overlong)|"
    r"\bhalf (?:a|of a) (?:good|great)\b|\bif (?:only|you)[^.;]{0,30}nothing (?:better|else)\b"
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
    "bothered come walked asleep gave checked nodded regret tv cable streaming dvd something "
    "anything "
    "reservations mixed not neither so-so hit-and-miss hit moments fine admirable interesting "
    "impressive "
    "clever passable watchable near curate wet rainy slow dull handsome half die-hard diehard go "
    "rent "
    "fooled highly am still mixed"
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
}
POSITIVE, NEGATIVE = 0.15, -0.2  # above, below; mixed is between them


def features(page: Page, tones: list[Tone]) -> tuple[dict[str, float], list[float], int | None]:
    """The signs in a review, how every sentence leans, and the sentence that says "mixed"."""
    count = len(tones)
    first, last = min(_OPENING, count), max(0, count - _CLOSING)
    found = dict.fromkeys(WEIGHTS, 0.0)
    leans = [tone.praise - tone.blame for tone in tones]
    halved: int | None = None
    for index in range(count):
        if first <= index < last or not page.sentence_words[index] & _CUE_WORDS:
            continue
        sentence = page.skeleton[slice(*page.sentences[index])].lstrip(" *_-\"'")
        when = "" if index >= last else " early"
        if _IN_BETWEEN.search(sentence):
            found["halved"] += 0.5 if when else 1.0
            halved = halved if when else index
        elif _ADVICE_AGAINST.search(sentence):
            found["warned" + when] = min(2.0, found["warned" + when] + 1)
            leans[index] -= _CUE
        elif _ADVICE_FOR.search(sentence):
            found["advised" + when] = min(2.0, found["advised" + when] + 1)
            leans[index] += _CUE
    found["opening"] = _balance(tones[:first])
    found["closing"] = _balance(tones[last:])
    found["between"] = _balance(tones[first:last])
    found["last"] = _balance(tones[-1:])
    plain = sum(not (tone.praise or tone.blame) for tone in tones)
    found["unsaid"] = plain / (count + 4)
    return found, leans, halved


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
