"""The film as a whole: what the rating says, else what the reviewer concludes."""

from __future__ import annotations

import re

from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.opinions import Tone
from bot.reading.page import Page

_POSITIVE_FROM, _NEGATIVE_TO = 6.5, 4.5  # on 0-10
_CLOSING_WEIGHT = 2.0
_CLOSING = 3  # sentences at the end in which advice is the verdict
_CUE, _CUE_AGAINST = 4.0, 5.0  # advice against is the plainer of the two
_CLEAR_MARGIN = 0.28
_FEWEST = 1.0
_DECIDED = 0.7  # a balance that no "with reservations" makes mixed

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


def verdict_of(page: Page, tones: list[Tone], rating: float | None) -> tuple[str, int] | None:
    """ "positive", "mixed" or "negative", and the index of the sentence that says it best.

    The rating given decides if there is one; else advice in the closing sentences, and praise
    against blame. None when too little is said.
    """
    leans: list[float] = []
    praise = blame = 0.0
    between: int | None = None
    count = len(tones)
    for index, tone in enumerate(tones):
        closing = index >= count - _CLOSING
        weight = _CLOSING_WEIGHT if index == 0 or index >= count - 2 else 1.0
        start, end = page.sentences[index]
        for_it, against = weight * tone.praise, weight * tone.blame
        cued = bool(page.sentence_words[index] & _CUE_WORDS)
        if index == 1 and cued and _ADVICE_FOR.search(page.skeleton, start, end):
            for_it += _CUE / 2
        if closing and cued:
            if _IN_BETWEEN.search(page.skeleton, start, end):
                between = index
            elif _ADVICE_AGAINST.search(page.skeleton, start, end):
                against += _CUE_AGAINST
            elif _ADVICE_FOR.search(page.skeleton, start, end):
                for_it += _CUE
        praise += for_it
        blame += against
        leans.append(for_it - against)
    best = max(range(count), key=lambda i: leans[i], default=0)
    worst = min(range(count), key=lambda i: leans[i], default=0)
    if rating is not None:
        if rating > _POSITIVE_FROM:
            return "positive", best
        if rating <= _NEGATIVE_TO:
            return "negative", worst
        return "mixed", best
    total = praise + blame
    balance = (praise - blame) / total if total else 0.0
    if between is not None and (between == count - 1 or abs(balance) < _DECIDED):
        return "mixed", between
    if total < _FEWEST:
        return None
    if balance > _CLEAR_MARGIN:
        return "positive", best
    if balance < -_CLEAR_MARGIN * 0.7:
        return "negative", worst
    return "mixed", best
