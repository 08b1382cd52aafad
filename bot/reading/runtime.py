"""The film's running time."""

from __future__ import annotations

import re

from bot.patterns import compiled
from bot.reading.claims import Claim
from bot.reading.lexicon.imprint import FACTUAL, in_a_cell
from bot.reading.model import Kind
from bot.reading.numbers import NUMBER, UNITS, number
from bot.reading.page import Page, compile_rule

_MINUTES = r"(?:min(?:ute)?s?\b\.?|m\b\.?)"
_DURATION = compiled(
    rf"(?<![\w.:/$£])(?<!half )(?:(?P<h>[1-5]|an?|{UNITS}|(?=hour and ))"
    rf"(?P<more> and an? (?:half|quarter))?[ -]?"
    rf"(?:hours?|hrs?|h)(?:\b|(?=\d))\.?(?:,? ?(?:and )?"
    rf"(?:(?P<part>an? (?:half|quarter)|three[ -]quarters)|"
    rf"(?P<m>{NUMBER})(?:[ -]?{_MINUTES}|(?=[ ,.;)|]|$)))"
    rf"| (?:less|minus) (?P<less>{NUMBER})[ -]?{_MINUTES})?"
    rf"|(?P<minutes>{NUMBER})(?:[ -]?{_MINUTES}|'(?!\w))"
    rf"|(?P<colon>[1-4]:[0-5]\d)(?::[0-5]\d)?(?![\d:]|[ap]m| ?[ap]\.m)"
    rf"|(?:(?<=lasts )|(?<=it runs )|(?<=film runs )|(?<=\nruns ))(?P<bare>{NUMBER})(?=[.,;]|$))"
)
# Without one of these it cannot be; each is looked for by what it begins with, which is fast.
_FIGURES = compiled(r"\d(?: ?m\b| ?h(?:\b|(?=\d))|'|:\d\d)")
_SHORT = compiled(r"m(?<=\bm)ins?\b|h(?<=\bh)rs?\b|l(?<=\bl)asts |r(?<=\br)uns ")
_SHORT_WORDS = frozenset({"min", "mins", "hr", "hrs", "lasts", "runs"})
_RUNS = compiled(
    r"\b(?:run(?:s|ning)?(?: ?time)?|runtime|length|clock(?:s|ing)(?: in)?|lasts?|goes on|duration|"
    r"takes|over in|done in|through in|comes in|weighs in|stretche[sd]|"
    r"(?:(?:me|us|you) (?:to )?|\b(?:i|we) )(?:sit|sat|stay|stayed)(?: t?here)?(?: for| through))\b"
    r"[^.;!?\n]{0,24}$"
)
_AT_LENGTH = compiled(
    r"\b(?:at|brisk|lean|tight|taut|slim|mere|whopping|bloated|across|trim|full|gentlest|[a-z]+est|"
    r"fills?|filled|filling|"
    r"these|its|those|only|all) (?:(?:just|only|an?|the|full|whole|brisk|lean) )*$"
)
_SOME = compiled(
    r"\b(?:nearly|almost|over|about|around|roughly|under|some|than|within|past|good|maybe|next|"
    r"ago|first|last|final|opening|closing|every|another|additional|extra|takes up|took up|cut|"
    r"after|early|late|of)(?: (?:the|a|just|just over|maybe|only|good))* ?$"
)
# "At a little over two and a half hours": how exact it is says nothing of what it is of.
_NEARLY = compiled(
    r"(?<=\bat )(?:(?:(?:just|slightly|barely|fractionally|well|(?:only )?a (?:little|bit|shade"
    r"|touch|hair|whisker|smidgen|tad|fraction)) )?(?:over|under|above|below|short of|shy of"
    r"|(?:more|less) than)|nearly|almost|about|around|roughly|close to) $"
)
_ROUGHLY = compiled(
    r"\b(?:over|under|above|below|nearly|almost|about|around|roughly|close to|short of|shy of"
    r"|(?:more|less) than)(?: an?)? $"
)
"""What is told with it gives way to what is told to the minute."""
_THE_LOT = compiled(
    r",? (?:which (?:is|was) (?:the whole|all|the length) of (?:it|the film)|from start to finish"
    r"|and that(?:'s| is| was) (?:all|the lot|the whole))\b"
)
_FOR = compiled(
    r"\b(?:for|in|during|spends?|spent|wait(?:ed|s)?|into|by)(?: (?:a|an|the|just))* ?$"
)
# "A running time of 146 minutes", "a film of 74 minutes", "twenty of the 105 minutes"
_ALL_OF_IT = compiled(
    r"\b(?:(?:running time|run ?time|length|duration|film|movie|picture|feature|documentary) of"
    r"(?: (?:about|just|over|under|only|some))*|out of|of (?:the|its|those|these)(?: full)?) $"
)
# "A terrific idea for a film of an hour and a half": a film as it might be.
_MIGHT_BE = compiled(
    r"\b(?:(?:idea|premise|plot|story|material|stuff|recipe|concept|makings|enough) "
    r"(?:[a-z]+ ){0,2}(?:for|of|to make|to fill) |(?:would|could|might|should) "
    r"(?:(?:easily|well|probably|have) )*(?:make|made|be|been) )(?:an? |the )?[^.;:!?]{0,24}$"
)
# "1h48 felt like a double shift"
_FELT = compiled(
    r" (?:that )?(?:feels?|felt) (?:more )?(?:like|longer|shorter|every|about|twice|half)\b"
    r"| (?:just |simply )?(?:flew|fl(?:y|ies)) (?:by|past)\b"
)
# "I felt something for the first and only time in two hours and twenty-one minutes."
_OURS = compiled(r"\b(?:i|i'd|me|my|we|us|you|one)\b")
_HOW_OFTEN = compiled(
    r"\b(?:never|not|n't|nothing|nobody|once|twice|thrice|only time|first time|[a-z]+ times)\b"
)
# "The siege lasts two hours and forty minutes", "they have 140 minutes to find the fuse"
_LASTS = compiled(
    r"\b(?:the|an?|this|that|her|his|their) (?:(?!(?:film|movie|picture|thing|feature|whole|story"
    r"|documentary|comedy|thriller|drama|cut|version|restoration|lot|western|musical|performance"
    r"|show|running|that|which|it|and|only|just|barely)\b)[a-z'-]+ ){1,3}(?:lasts?|lasted|takes"
    r"|took|goes on) "
    r"(?:for )?(?:(?:about|almost|nearly|just|over|under|a|good|all of|the best part of) )*$"
)
_FOR_A_DEED = compiled(
    r"\b(?:has|have|had|gives?|gave|given|gets?|got|(?:takes?|took) (?:me|us|him|her|them|{name})) "
    r"(?:[a-z]+ ){0,3}$".replace("{name}", "[\ue000\ue003]+")
)
_TO_DO = compiled(
    r" to (?!(?:tell|say|reach|get|arrive|unfold|explain|make|come|work|be|go|run|spare|fill)\b)"
    r"[a-z]"
)
_TERSE = compiled(r"\dh\d|hour and")
_ALONE = compiled(
    r"[\n *_(]*(?:(?:about|around|roughly|nearly|almost|exactly|approximately|(?:just )?under"
    r"|just over|(?:just )?short of) )?"
)
_AFTER_ALONE = compiled(
    r"(?=[,.;)\n]|$| (?:that went|on the (?:nose|dot)|well spent|or (?:so|thereabouts))\b)"
)
_ROUND_ALONE = compiled(r"[\n *_(]*just (?:under|over|short of) ")
_LOOKED = compiled(
    r"\b(?:watch|clock|phone|minute) (?:at|after)? ?$"
    r"|\b(?:wait(?:ed|s|ing)?|queu(?:ed|ing)) (?:for )?$"
)
_ELSE = compiled(
    r" (?:late[rs]?|marks?\b|into|from|ago|away|before|after|to go|"
    r"too [a-z]|shorter|longer|earlier|or so|"
    r"in\b(?! (?:length|all|the (?:dark|cinema|company))\b))"
)
_OF_FILM = compiled(
    r"[ -]?(?:long\b|running|runtime|run time)|[ -](?:[a-z]+ ){0,2}(?:film|movie|feature|picture|"
    r"epic|thriller|comedy|drama|documentary|runtime|running time)\b"
)
_INSIDE = compiled(
    r"[ -](?:[a-z]+ ){0,3}(?:film|movie|picture|feature|comedy|thriller|drama|version)\b"
    r"(?=[^.;:!?]{0,60}\b(?:inside|in here|in there|in it|buried|hidden|hiding|trapped|struggling"
    r"|trying|lurking)\b)"
)
"""The better film that it might be: "a great ninety-minute film inside this"."""
_HOURS_LATER = compiled(
    rf"\b(?:came|come|staggered|stumbled|emerged|walked|left|crawled|floated)[^.;:!?]{{0,16}} "
    rf"(?P<h>{UNITS}|\d) hours (?:later|after)\b"
)
# "It is a kind, funny hundred minutes", "it's a neat ninety minutes"
_IT_IS_SO_LONG = compiled(
    r"\b(?:it|this|this one)(?:'s| is| was| makes| remains) (?:[a-z]+,? ){0,4}?an? "
    r"(?:(?!(?:good|further|solid|nice|long)\b)[a-z-]+,? (?:and |but )?){1,4}$"
)
# "And it's 126 minutes, at least 30 too many"
_IT_IS = compiled(
    r"(?<![a-z] )(?:\b(?:and|but|at) )?\b(?:it|this one|this|the film)(?:'s| is) "
    r"(?:(?:only|just|all of|a full|a whole) )?$"
)
_NO_MORE = compiled(r"[.,;:!?)]|$| and (?!then\b)| of | that | but | long\b")
# As "for those who missed Low Tide: that was a tight little thing, 88 minutes, done".
_ANOTHERS = compile_rule(
    r"{work}[^.;!?]{0,60}\b(?:that was|which was|was|ran|had been)\b(?:(?!{title}).){0,140}$"
)
_SWORN = compiled(
    r"\b(?:sworn|felt|feels|feeling|thought|could have been|might be|seem(?:s|ed)|as (?:if|though)"
    r"|like)\b[^.;:!?]{0,24}$"
)
"""A length that it only feels like."""
# "Given away in the first twenty minutes, and there are 151 of them"
_OF_THEM = compiled(
    rf"\bminutes?[,;:.!?)]*(?: and| but)? (?:there (?:are|were)|you get|it (?:has|lasts|runs to))"
    rf" (?P<n>{NUMBER}) of (?:them|those)\b"
)
_SHORTEST, _LONGEST = 40, 400  # minutes of a feature film
_USUAL, _LIKELY = range(60, 241), range(80, 241)
_NEEDED = 2.0
_PARTS_OF_HOURS = {"half": 30, "quarter": 15, "quarters": 45}  # in minutes; of quarters, three


def find_runtime(page: Page) -> Claim | None:
    """The running time in minutes, if said exactly: the duration that reads most like one."""
    best: tuple[bool, float, int, int] | None = None
    skeleton = page.skeleton
    spelt = "minute" in skeleton or "hour" in skeleton
    if not spelt and not _SHORT_WORDS.isdisjoint(page.parts):
        spelt = _SHORT.search(skeleton) is not None
    if not spelt and not (page.longest_figure and _FIGURES.search(skeleton)):
        return None
    for match in _DURATION.finditer(skeleton):
        minutes = _minutes(match)
        if _SHORTEST <= minutes <= _LONGEST:
            weight = _weight(page, match, minutes)
            exact = _ROUGHLY.search(skeleton, max(0, match.start() - 24), match.start()) is None
            if weight >= _NEEDED and (best is None or (exact, weight) > best[:2]):
                best = (exact, weight, minutes, match.start())
    if best is None and " of them" in skeleton and (of_them := _OF_THEM.search(skeleton)):
        minutes = number(of_them["n"])
        best = (True, 0, minutes, of_them.start("n")) if _SHORTEST <= minutes <= _LONGEST else None
    if best is None:
        told = " hours later" in skeleton or " hours after" in skeleton
        later = _HOURS_LATER.search(skeleton) if told else None
        hours = number(later["h"]) if later else 0
        if later and 0 < hours <= 5:
            best = (True, 0, 60 * hours, later.start())
    return Claim(Kind.RUNTIME, str(best[2]), "", best[3]) if best else None


def _weight(page: Page, match: re.Match[str], minutes: int) -> float:
    """How strongly the words around a duration say that the film lasts so long."""
    start, stop = page.sentence_at(match.start())
    skeleton = page.skeleton
    left = skeleton[max(start, match.start() - 44) : match.start()]
    left = _NEARLY.sub("", left) if minutes in _LIKELY else left
    exact = any(match[part] for part in ("m", "more", "part"))
    terse = bool(match["less"] or _TERSE.match(match.group()))  # "a 1h30 drive", if not alone
    weight = 2.0 * exact if exact else 1.5 * (minutes % 5 > 0)
    weight *= not terse
    weight += 0.5 if minutes in _USUAL else -1.5
    if in_a_cell(skeleton, match.start(), match.end(), start, stop) and (
        stop - start < 24
        or FACTUAL.search(skeleton[start : match.start()] + skeleton[match.end() : stop])
    ):
        weight += 2.5
    runs = _RUNS.search(left)
    of_film = _OF_FILM.match(skeleton, match.end(), stop)
    if minutes in _USUAL and _IT_IS.search(left) and _NO_MORE.match(skeleton, match.end(), stop):
        weight += 2
    elif _ANOTHERS.search(skeleton, max(start, match.start() - 200), match.start()):
        weight -= 4
    weight += 2 * bool(runs) + 2 * bool(of_film) + 1.5 * bool(not terse and _AT_LENGTH.search(left))
    if match["colon"]:
        weight -= 2
    if _says_no_more(skeleton, match, start, stop, rounded=not (match["minutes"] or terse)):
        return weight + 2  # "115 minutes, says the leaflet."
    if _MIGHT_BE.search(left):
        return weight - 6
    if minutes in _USUAL and _THE_LOT.match(skeleton, match.end(), stop):
        return weight + 3
    if minutes in _USUAL and _ALL_OF_IT.search(left):
        return weight + 2
    if _INSIDE.match(skeleton, match.end(), stop):
        return weight - 6
    to_the_minute = match["minutes"] or match["m"]
    if to_the_minute and _FELT.match(skeleton, match.end(), stop) and not _SOME.search(left):
        return weight + 2
    if _LASTS.search(left) or (
        _FOR_A_DEED.search(left) and _TO_DO.match(skeleton, match.end(), stop)
    ):
        return weight - 6
    if _SWORN.search(left) and not to_the_minute:
        return weight - 6
    elsewhere = _ELSE.match(skeleton, match.end(), stop)
    if minutes in _LIKELY and not elsewhere and _IT_IS_SO_LONG.search(left):
        return weight + 2
    if _LOOKED.search(left) or elsewhere:
        weight -= 4
    elif left.endswith("after ") and minutes % 5 and minutes in _LIKELY:
        return weight  # to the end of it
    elif _SOME.search(left):
        weight -= 0.5 if match["m"] else 4
    elif _FOR.search(left) and not runs and not (match["minutes"] and minutes % 5):
        weight -= 0 if exact and _sat_through(skeleton, start, stop) else 2.5
    return weight


def _sat_through(skeleton: str, start: int, stop: int) -> bool:
    """Whether a sentence tells how often something happened to the reviewer in that time."""
    return bool(_OURS.search(skeleton, start, stop) and _HOW_OFTEN.search(skeleton, start, stop))


def _says_no_more(
    skeleton: str, match: re.Match[str], start: int, stop: int, *, rounded: bool
) -> bool:
    """Whether a sentence is, or opens with, nothing but the duration: "About ninety minutes.".

    A `rounded` one, as "Two hours.", may be of anything: it must be just over or under that.
    """
    opens = (_ROUND_ALONE if rounded else _ALONE).fullmatch(skeleton, start, match.start())
    return bool(opens and _AFTER_ALONE.match(skeleton, match.end(), stop))


def _minutes(match: re.Match[str]) -> int:
    if match["colon"]:
        hours, _, rest = match["colon"].partition(":")
        return 60 * int(hours) + int(rest)
    if match["minutes"] or match["bare"]:
        return number(match["minutes"] or match["bare"])
    part = match["more"] or match["part"] or ""
    extra = _PARTS_OF_HOURS.get(re.split(r"[ -]", part)[-1], 0)
    more = number(match["m"]) if match["m"] else 0
    less = number(match["less"]) if match["less"] else 0
    return 60 * number(match["h"] or "one") + extra + more - less
