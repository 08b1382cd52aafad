"""Reading a question after a view in unusual words: of a thing in the film, of the best in it, for
whom it is. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.answers.question.mask import BREAK, Slot
from bot.answers.question.matter_words import matters_in
from bot.answers.question.told_apart import ordinary
from bot.answers.question.verdict_wording import asks_verdict
from bot.answers.question.wording import BAD, GOOD, pattern
from bot.answers.words.matters import ASKING, JUDGING, VAGUE
from bot.answers.words.terms import content_words
from bot.answers.words.traits import TRAITS, Trait
from bot.patterns import compiled
from bot.reading.lexicon.vocabulary import vocabulary


@dataclass(frozen=True, slots=True)
class View:
    """`sort` is what is asked for; `terms` the words for the thing that it is asked of.

    `group` narrows the best and the worst to performers or to scenes.
    """

    sort: str  # thing, person, best, worst, young, verdict
    terms: tuple[str, ...] = ()
    group: str = ""
    traits: tuple[Trait, ...] = ()
    faulty: bool = False  # what is wrong with a thing, or whether good use is made of it


_FOLK = (
    r"(?:kid(?:s|dies|do)?|child(?:ren)?|niece|nephew|toddlers?|grandkids?|grandchild(?:ren)?"
    r"|grand ?(?:son|daughter)s?|(?:my|our) (?:\w+ )?(?:son|daughter|boy|girl|lad|youngest"
    r"|eldest)s?"
    r"|little (?:ones?|uns?|man|brother|sister)|youngsters?|\w+ year olds?|\d+ ?(?:yr"
    r"|yo)s?(?: olds?)?"
    r"|\w+ and a half year olds?|pre ?schoolers?|under \w+s|infants?|bairns?|tots?)"
)
_YOUNG = pattern(
    rf"{_FOLK}.*(?:too much|scar\w+|fright\w*|nightmares?|bad dreams|cry\w*|upset\w*|bother\w*|cope"
    r"|handle|ok|okay|safe|suitable|fine|alright|sleep|terrif\w+|freak\w*|intense|disturb\w*"
    r"|spook\w*"
    r"|show|take|watch|see|sit through|hide|dark|traumati\w+|trouble|manage)"
    r"|(?:too much|scar\w+|fright\w*|nightmares?|bad dreams|cry|upset\w*|bother|safe|suitable|ok"
    r"|okay"
    r"|fine|alright|terrif\w+|freak\w*|intense|disturb\w*|spook\w*|show|take|appropriate|dark"
    rf"|traumati\w+|warn\w*|put on|worr\w+|hide|keep|give|send|let)\b.*{_FOLK}"
)
_SUITS = pattern(
    r"(?:suitable|appropriate|safe|fit|ok|okay|fine) for (?:famil(?:y|ies)|all ages|everyone)"
    r"|age rating|from what age|how old (?:should|do|does)|what age"
)
_TOP = (
    r"(?:(?:the |their |his |her )?(?:stand ?out|star turn|mvp|pick of (?:the|them)(?: \w+)?"
    r"|highlights?"
    r"|high point|saving grace|stole|steals?(?: the)?(?: show| it| every scene)?|shone|shines?"
    r"|stands? out|stood out|outshin\w+|impress(?:es|ed)? (?:the )?most|least bad|strongest"
    r"|finest|best"
    r"|(?:(?<=scene )|(?<=scenes )|(?<=moment )|(?<=moments )|(?<=bits )|(?<=sequence ))"
    r"(?:that |which )?(?:(?:did|does) )?(?:the )?(?:critic|reviewer|review|they|he|she|you)"
    r" (?:actually |really |did |does )*(?:like|love|enjoy|praise|admire)[sd]?"
    r"(?: (?:the )?(?:most|best))?"
    r"|(?:one|any|a single) (?:good|decent|great|memorable|fine)(?= (?:scene|moment|sequence)s?\b)"
    r"|good (?:thing|bit|point)s?|come[s]? out (?:of \S+ )?(?:looking good|well|best|with credit)"
    r"|worth singling out|singled? out(?: for praise)?|liked (?:the )?most|rated? (?:the )?most"
    r"|favou?rites?))"
)
_LOW = (
    r"(?:lets? @[fb]\d+ down|weak(?:est)? (?:link|spot|point|bit|part|thing)s?|weakest|worst"
    r"|poorest|low point|flattest"
    r"|let (?:the side|it|everyone|everybody|things|them) down|lets? (?:it|the side|things) down"
    r"|drops? the ball|miscast|out of (?:her|his|their) depth|sore thumb|falls? apart|fell apart"
    r"|come[s]? unstuck|go(?:es)? wrong|lose[s]? (?:its|the) way|stumbles?|loose (?:ends?|threads?)"
    r"|does not (?:quite )?work|did not (?:quite )?work|do not (?:quite )?work|irritat\w+ (?:bit"
    r"|part|thing)s?"
    r"|could (?:have )?(?:lost|done without|gone)|overstays? \w+ welcome|outstays? \w+ welcome"
    r"|drags?|sags?|lags?|goes slack|gets? (?:dull|boring|slow)"
    r"|looks? (?:rubbish|naff|bad|awful|terrible|cheap|ropey))"
)
_DRAGS = pattern(
    r"^(?:(?:so|and|but) )*(?:does|did) (?:it|@[fb]\d+|the {film}) (?:\w+ly |ever )?(?:drag|sag"
    r"|lag)"
)
"""Asks whether it does, and not where."""
_PERFORMER = pattern(
    r"who|whos|performers?|performances?|actors?|actress(?:es)?|cast|turns?|acting|star turn"
    r"|any(?:one|body)"
)
_SCENE = pattern(
    r"scenes?|bits?|parts?|moments?|sequences?|episodes?|segments?|stretch(?:es)?|act|section"
    r"|chapter"
    r"|story|stories|tale"
)
_OPENS = compiled(
    r"^(?:(?:so|and|ok|who|whos|what|which|where|any|is|was|are|were|there|the|does|did|do|gets?"
    r"|gives?"
    r"|gave|has|had|anything|anyone|anybody|anywhere|name|for|@[fb]\d+)\b ?)+"
)
_JUDGED = pattern(
    rf"{GOOD}|{BAD}|any (?:good|cop|use|better)|much cop|up to (?:much|scratch)|ok(?:ay)?|alright"
    rf"|decent"
    r"|work(?:s|ed)?|land(?:s|ed)?|hold(?:s)? up|think|thought|thoughts|reckon\w*|make of|made of"
    r"|made? of"
    r"|rate[sd]?|get(?:s)? on with|got on with|like[sd]?|enjoy(?:ed|s)?|care(?:d)? for|take to"
    r"|took to"
    r"|go(?:es)? down|went down|come(?:s)? (?:off|across|over)|came (?:off|across)|impress\w+"
    r"|deliver\w*"
    r"|pull(?:s|ed)? off|let ?down|add(?:s)? (?:anything|much)|over ?done|over the top|too much"
    r"|too many"
    r"|too (?!or\b|and\b|in\b|but\b)\w+|how(?:s)?|what (?:is|are|was|were)\b.*\blike|opinions?"
    r"|views?|feelings?|feel|felt"
    r"|(?:said|say|says) (?:about|of|on)|reaction|verdict|convinc\w+|believab\w+|grating|bearable"
    r"|irritating|annoying|annoy(?:ed)?|dodgy|naff|cheap|hokey|earned|menacing|creepy|painful"
    r"|bother(?:ed)?"
    r"|spoil(?:s|ed)?|ruin(?:s|ed)?|complain\w*|gripes?|complaints?|issue|problem|wrong with"
    r"|good use"
    r"|make[s]? (?:good )?use|under your skin|get in the way|special about|surpris\w+|fool\w*"
    r"|shock\w*"
    r"|moving|effective|memorable|catchy|pretty|nice(?:ly)?|well \w+|badly \w+|sweet|funny|scary"
    r"|silly"
    r"|hit or miss|chills|all that|rounded|plummy|sell|subtle|carr(?:y|ied) (?:it|the \w+)|bring\w*"
    r"|anything (?:good|bad|nice) (?:said|about)|chemistry|spark"
)
_NOT_VIEWS = pattern(
    r"^(?:(?:so|and|ok|but) )*whos?(?= (?!thinks|thought|likes|liked|rates|rated))"
    r"|(?:is|was|are|were) the \w+ (?:in|of|from) @[fb]\d+ (?:really |actually )?(?:the|an?"
    r"|who)(?= (?!(?:\w+ly )?(?:let|good|bad|strong|weak|decent|great|fun|jok|disappoint|bit"
    r"|total|proper|real|convinc|believ|nice|rounded|surpris|hoot|drag|bore|shock|likeable"
    r"|memorable|worthy)))"
    r"|who (?:directed|wrote|made|shot|scored|composed|plays?|played|voices?|voiced|is|are|did"
    r"|does|was)"
    r"(?! (?:the )?(?:best|worst|stand|star|weak|strong|good|mvp))|how (?:many|much|long|old"
    r"|often|far(?! fetched)|tall|high|deep|wide|heavy|soon|late|early)|when|why"
    r"|how (?:does|do|did|will|would|is|was|are) (?:.* )?(?:end|happen|die|get|escape|meet|find"
    r"|survive|win"
    r"|talk if|come to|turn out|called|spelt|spelled|related|connected|different|similar)"
    r"|what (?:is|was|are) (?:the )?(?:name|title|story|plot|setting)|called|named|where|whom|whose"
    r"|adapt\w*|based on|true story|set (?:in|during|at)|which {film}"
    r"|who (?:really|actually) \w+|(?:wrote|write|written|directed?|made) it|by whom"
    r"|^(?:\w+ ){0,4}what (?:is|was|were|are) (?!.*(?:like|wrong|special|complaint|gripe|issue"
    r"|problem|good|bad"
    r"|best|worst|with|about|verdict|said))"
)
_TALK = ASKING | VAGUE | vocabulary("""
    reviewer reviewers review reviews critic critics film films movie picture flick bit bits scene
    scenes stuff thing things moment moments sequence sequences footage part parts look looks
    point points side sides aspect aspects
    looking proper properly actually really say says said about anything nothing something someone
    anyone everybody anybody nobody good bad decent ok okay alright nice design quality work works
    worked land lands hold holds pull off deliver delivers make makes made think thought reckon
    rate rated get got getting give gives gave go goes went come comes came way matter matters
    much many any cop use useful better worse plus minus job does did do done show shows bring
    brings wise lads folk folks us people person lot guys guy heard hear read told tell wondering
    curious ask asking honest honestly quick question know known sell carry carried carries
    convincing convincingly believable impress impressed impressive impressing complaint complaints
    complain gripe gripes issue issues problem problems wrong verdict special earned reaction
    reactions add adds spoil spoils ruin ruins annoy annoyed annoying bother bothered hit miss end
    chills bearable menacing cheap dodgy naff hokey grating letdown let down effective memorable
    catchy overdone moving sweet wooden sort kind whole overall like likes liked enjoy enjoyed care
    worth watch watching watched see seeing seen saw without with into far well badly nicely level
    standard standout time times shock surprise surprised fool fools fooled skin under deal done
    aimed supposed meant trying try tries try-hard feel feels felt feeling take taking taken believe
    restrained top over rounded irritating joke thrilling push told opinion opinions view views
    anywhere somewhere everything need needs put puts keep keeps kept turn turned feature features
    hows whats whos thats dont doesnt didnt isnt wasnt arent cant wont yes no maybe please thanks
    leads pair couple duo audience audiences viewer viewers modern today standards compared
    first second third last new old big little real fake main own same other another per note
    stick sticks stuck rubbish great best worst seems seem seemed sound sounds full find found
""")  # fmt: skip


def read_view(parted: str, slots: Sequence[Slot]) -> View | None:
    """What view a masked question, with breaks, asks for; None when for none."""
    plain = " ".join(ordinary(parted, slots).replace(BREAK, " ").split())
    people = re.findall(r"@[pu]\d+", plain)
    films = re.findall(r"@[fb]\d+", plain)
    if _YOUNG.search(plain) or _SUITS.search(plain):
        return View("young", _things(plain))
    if len(films) == 1 and not matters_in(plain) and asks_verdict(plain):
        return View("verdict")
    for sort, words in (("worst", _LOW), ("best", _TOP)):
        found = None if _DRAGS.match(plain) else pattern(words).search(plain)
        if found and not people and (_OPENS.match(plain) or _SCENE.search(plain)):
            rest = f"{plain[: found.start()]} {plain[found.end() :]}"
            group = (
                "performer" if _PERFORMER.search(plain) else "scene" if _SCENE.search(rest) else ""
            )
            left = _things(_PERFORMER.sub(" ", _SCENE.sub(" ", rest)))
            if not left:
                return View(sort, (), group)
    if _NOT_VIEWS.search(plain) or not _is_judged(plain):
        return None
    terms = _things(plain)
    if people and len(terms) <= 1:
        return View("person", terms, "", _traits(plain), bool(_FAULTY.search(plain)))
    if not 0 < len(terms) <= _MOST or people:
        return None
    return View("thing", terms, "", _traits(plain), bool(_FAULTY.search(plain)))


def _traits(plain: str) -> tuple[Trait, ...]:
    return tuple(one for one in TRAITS if one.asked.search(plain))


_FAULTY = pattern(
    r"(?:what is|what was|whats) (?:wrong|up|amiss|the (?:\w+ )?(?:complaint|issue|problem|beef"
    r"|gripe|moan"
    r"|trouble|quibble|matter))|good use|use of|add(?:s)? (?:anything|much)|special about"
    r"|(?:complaint|gripe|moan|issue|problem|beef)s? (?:about|with)"
)


_MOST = 3  # words for the thing that is judged


def _is_judged(plain: str) -> bool:
    return bool(_JUDGED.search(plain) or any(one.asked.search(plain) for one in TRAITS))


def _things(text: str) -> tuple[str, ...]:
    """The words for what is judged, without those of judging and of talk."""
    bare = re.sub(r"@\w+", " ", _SAYER.sub(" ", text))
    phrases = [one.said for one in matters_in(bare) if " " in one.said]
    for said in phrases:
        bare = bare.replace(said, " ")
    for trait in TRAITS:
        bare = trait.asked.sub(" ", bare)
    words = [word for word in content_words(bare) if word not in _TALK and word not in JUDGING]
    return tuple(dict.fromkeys([*phrases, *words]))


_SAYER = compiled(
    r"\b(?:do|does|did|was|were|is|has|had|would) (?:(?:the|mr|mrs|ms|miss|dr|old|that"
    r"|our) )*(?:\w+ ){1,3}?"
    r"(?=(?:really |actually |ever |even |much )*(?:get on with|got on with|like|enjoy|think|rate"
    r"|warm to|take to"
    r"|care for|mind|reckon|make of|impressed|taken with|keen on|sold on|won over|convinced"
    r"|bothered by"
    r"|fond of|into|approve|go for)\b)"
)
"""Who thinks it: "did the treasurer take to the trombone"."""
