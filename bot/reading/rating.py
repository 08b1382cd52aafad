"""The rating that the reviewer gives, whatever its scale."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.patterns import compiled
from bot.reading.claims import Claim
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.model import Kind
from bot.reading.page import Page, numbers_in
from bot.reading.rating_words import GRADES, Told, told_ratings

# --- rating --------------------------------------------------------------------------------------

_NUMBER = r"(?P<n>\d{1,3}(?:[.,]\d{1,2})?|\d{1,2} ?½|\d{1,2} 1/2|\d{1,2} and a half|½)"


def _spelt_groups(word: str, half: str) -> str:
    numbers = "zero|one|two|three|four|five|six|seven|eight|nine|ten"
    return rf"(?P<{word}>{numbers})(?P<{half}>(?: and a half|-and-a-half| and one half| 1/2)?)"


_RATING = compiled(
    rf"(?<![\d/.$]){_NUMBER} ?(?:/|(?<= )/ |"
    rf" out(?:ta| of) (?:a possible )?|-out-of-| of | from (?=10|"
    rf"five|ten))(?P<max>5|10|4|100|"
    rf"five|ten|four)(?![\d/%]|\.\d)(?: stars?)?"
    rf"|\b{_spelt_groups('w2', 'h2')} (?:stars? )?(?:out of|of) (?P<max2>five|ten|four|5|10|4)(?: "
    rf"stars?)?\b"
    r"|(?P<stars>[★⭐✭🌟]{1,10})(?P<starhalf>½| ?1/2)?(?P<empty>[☆✩✰]{0,9})"
    r"|(?<![\w*])(?P<lone>\*{1,4})(?P<lonehalf>½| ?1/2)?(?=\s*(?:$|\n))"
    r"|(?<![\w*])(?P<asterisks>\*{1,5})(?P<asthalf>½| ?1/2)?(?: ?/ ?| "
    r"\(?(?:out )?of |\((?:out )?of )(?P<astmax>\*{4,5}|"
    r"4|5|four|five)\)?(?![\w*])"
    rf"|(?<![\d/.$])(?P<n3>\d(?:[.,]5)?|\d ?½|\d 1/2)[ -]stars?\b(?: (?P<out>out )?of "
    rf"(?P<max3>10|5|4|ten|five|four)(?(out)|(?=[.,;:!)\n]|$)))?"
    rf"|\b{_spelt_groups('w4', 'h4')}[ -]stars?\b"
    r"|\b(?:grade|rating|score|verdict|overall|final grade|give (?:it|this|this (?:film|movie)) "
    r"an?|gets an?|earns an?|rate (?:it|this) an?|solid|deserves "
    r"an?)\b[ :*_=-]+(?P<letter>[a-d][+-]?|f)(?![\w'])"
    r"|(?<![\d.])(?P<percent>\d{1,3}) ?%"
)
# What a rating has in it: a sign, or a figure with its scale.
_FIGURE = compiled(
    r"[\d★⭐✭🌟½*](?:(?<=[★⭐✭🌟½])|(?<=\d)(?: ?[/%]| and a half| of | from |[ -]out|[ -]star)"
    r"|(?<=\*)(?:\*|(?: ?/ ?| ?\((?:out )?of | (?:out )?of )\d))"
)
_FIGURE_SIGNS = "★⭐✭🌟½*"  # those that are no digits
_COUNTS = vocabulary("zero one two three four five six seven eight nine ten")
_STARS = vocabulary("star stars")
_OUT = vocabulary("out")
_GRADE = compiled(r"[A-DF](?<!\w.)(?![\w'])")
_GRADED_BY = vocabulary(
    "grade rating score verdict overall give gets get earns earn rate solid deserves deserve"
)
_FRACTION_CUE = compiled(
    r"\b(?:rat(?:e|ed|ing)|scor(?:e|ed)|giv(?:e|es|ing)|gave|grade|verdict|stars?|overall|marks?|"
    r"points?|deserves?|gets?|earns?|vote|final|solid|strong|total|conclusion|summary|awarded)\b"
)
_SOMEONE_ELSES = compiled(
    r"\b(?:imdb|average|rotten tomatoes|metacritic|tomatometer|critics?|audience score|other "
    r"(?:reviewers?|people)|most (?:people|reviewers)|deserves more than|why (?:this|it)|"
    r"current(?:ly)?|everyone|user rating|rated it|gave it|would have|could have|'d have|would've|"
    r"previous|original|first (?:film|one|two|movie|2)|how (?:can|could|did)|"
    r"people)\b(?:(?!, but )[^.;!?\n]){0,50}$"
)
_OF_ASPECT = compiled(
    r"(?:^|[\n|•*,;(-] ?)\*{0,2}(?:the )?(?:acting|story|plot|music|visuals?|direction|"
    r"cinematography|pacing|script|effects|soundtrack|characters?|dialogue|ending|entertainment|"
    r"rewatch\w*|action|gore|humou?r|scares?|sound|production|performances?|writing|romance|"
    r"special effects|animation)(?: gets?| is| was)?(?: an?)?\*{0,2} ?[:=-]?\*{0,2} ?(?:an? )?$"
)
# "We gave it four biscuits": the reviewer's own, as no critics' mark is.
_WE_GAVE = compiled(
    r"\b(?:we|i)(?:'d|'ve| have| all| both)* (?:gave|rated|scored) it\b[^.;!?\n]{0,30}$"
)
# A grade is a capital that ends its clause: not "the final verdict a touch abrupt".
_GRADED = compiled(r"[A-DFa-df][+-]|[A-DF](?= ?[.,;:!)*_\n]|\s*$)")
# Who gives it, if it is said; "we gave", "this reviewer gives" are the reviewer.
_GIVER = compiled(
    r"(?P<who>\S+(?: \S+)?) (?:says?|said|gives|gave|awarded|awards|rates|rated)\b[^.;:!?]{0,40}$"
)
_OWN = vocabulary("mine i we i'd we'd i've we've this reviewer me it reluctantly")
_OF_THE_WHOLE = compiled(r"\b(?:rating|film|movie|overall|total|verdict)\b[*_]* ?:?[*_]* ?$")
_FOR_A_THING = compiled(
    r"[*_\"')\]]{0,4} for (?:the|his|her|their|its) "
    r"(?!(?:film|movie|picture|whole|lot|thing|effort|rest|experience|evening|night|price|record)\b)"
)
"""Of a part of it: "7/10, and 10/10 for the coat"."""
_ELSEWHERE = compiled(r" (?:on|at|from) (?:imdb|rotten|metacritic|letterboxd|critics)")
_PERCENT_CUE = compiled(r"\b(?:rat(?:e|ing)|score|verdict|overall|grade|give (?:it|this))\b")
_SPELT_NUMBERS = dict(
    zip(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
        range(11),
        strict=True,
    )
)
_DEFAULT_STARS = 5


def find_rating(page: Page) -> Claim | None:
    """The reviewer's own rating, as given, with its place on 0-10 in the detail.

    Of several, the last of the whole that nobody else gives: "Dad says ten out of ten. I say
    eight."
    """
    found = sorted((*_printed(page), *told_ratings(page)), key=lambda told: (told.start, told.end))
    best: Told | None = None
    best_weight = 0
    for told in found:
        start, stop = page.sentence_at(told.start)
        left = page.skeleton[max(start, told.start - 70) : told.start]
        right = page.skeleton[told.end : min(stop, told.end + 20)]
        others = _SOMEONE_ELSES.search(left) and not _WE_GAVE.search(left)
        if others or _OF_ASPECT.search(left) or _ELSEWHERE.match(right) or right.startswith("?"):
            continue
        given = _GIVER.search(left)
        by_another = given is not None and _OWN.isdisjoint(given["who"].split())
        partly = by_another or _FOR_A_THING.match(right) is not None
        weight = 3 - 2 * partly + bool(_OF_THE_WHOLE.search(left))
        if weight >= best_weight:
            best, best_weight = told, weight
    if best is None:
        return None
    text = page.text[best.start : best.end].strip(" \n|")
    if text.lower() in GRADES:
        text = text.upper()
    return Claim(Kind.RATING, text, f"{best.on_ten:.1f}".removesuffix(".0"), best.start)


def _printed(page: Page) -> Iterator[Told]:
    """Ratings as they are printed: figures, stars, grades."""
    for match in _matches(page):
        start, stop = page.sentence_at(match.start())
        left = page.skeleton[max(start, match.start() - 70) : match.start()]
        right = page.skeleton[match.end() : min(stop, match.end() + 20)]
        if match["letter"] and not _GRADED.match(page.canvas, match.start("letter"), stop):
            continue
        value = _on_ten(match, left, right)
        if value is None or not 0 <= value <= 10:
            continue
        yield Told(*match.span("letter" if match["letter"] else 0), value)


def _matches(page: Page) -> Iterator[re.Match[str]]:
    """Matches in the sentences that can hold a rating at all."""
    for number in numbers_in(_may_rate(page)):
        start, end = page.sentences[number]
        # With the break before it, so that a rating may be asked to open its line.
        yield from _RATING.finditer(page.skeleton, max(0, start - 1), end)


def _may_rate(page: Page) -> int:
    """The sentences that hold what a rating is made of; a bit for each."""
    skeleton = page.skeleton
    found = 0
    figured = page.longest_figure or any(sign in skeleton for sign in _FIGURE_SIGNS)
    for match in _FIGURE.finditer(skeleton if figured else ""):
        found |= 1 << page.number_at(match.start())
    if counted := page.having_part(_COUNTS) & ~found:
        found |= counted & page.having_part(_STARS)
        for number in numbers_in(counted & page.having_part(_OUT)):
            found |= (skeleton.find("out of", *page.sentences[number]) >= 0) << number
    for number in numbers_in(page.having_part(_GRADED_BY) & ~found):
        found |= (_GRADE.search(page.canvas, *page.sentences[number]) is not None) << number
    return found


def _on_ten(match: re.Match[str], left: str, right: str) -> float | None:
    """The matched rating on a scale of ten, or None if it is something else (24/7, 1/2 hour)."""
    if match["n"]:
        number, best = _number(match["n"]), _spelt(match["max"])
        if number > best or (
            match.group().find(" of ") > 0
            and "out" not in match.group()
            and not _FRACTION_CUE.search(left)
            and "star" not in match.group()
        ):
            return None
        if (
            best == 4
            and "star" not in match.group()
            and number == int(number)
            and not _FRACTION_CUE.search(left)
            and left.strip(" -|(*_")
        ):
            return None
        if re.match(r" (?:of|the|hours?|minutes?|years?|people|times|inch|scale)\b", right):
            return None
        return 10 * number / best
    if match["w2"]:
        number = _SPELT_NUMBERS[match["w2"]] + (0.5 if match["h2"] else 0)
        best = _spelt(match["max2"])
        if "star" not in match.group() and "out" not in match.group():
            return None
        return 10 * number / best if number <= best else None
    if match["stars"]:
        full = len(match["stars"]) + (0.5 if match["starhalf"] else 0)
        best = max(
            _DEFAULT_STARS,
            len(match["stars"]) + len(match["empty"]) + (1 if match["starhalf"] else 0)
            if match["empty"]
            else len(match["stars"]),
        )
        return 10 * full / (10 if best > _DEFAULT_STARS else _DEFAULT_STARS)
    if match["lone"]:
        if match["lonehalf"] is None and left.strip():
            return None
        return 10 * (len(match["lone"]) + (0.5 if match["lonehalf"] else 0)) / 4
    if match["asterisks"]:
        best = len(match["astmax"]) if match["astmax"].startswith("*") else _spelt(match["astmax"])
        return 10 * (len(match["asterisks"]) + (0.5 if match["asthalf"] else 0)) / best
    if match["n3"] or match["w4"]:
        if re.match(r" (?:hotel|restaurant|general|cast|in|of)\b", right) or re.search(
            r"\b(?:the|these|those|all|his|her|its)(?: [a-z]+)? $", left
        ):
            return None
        number = (
            _number(match["n3"])
            if match["n3"]
            else _SPELT_NUMBERS[match["w4"]] + (0.5 if match["h4"] else 0)
        )
        best = _spelt(match["max3"]) if match["max3"] else 5 if number <= 5 else 10
        return 10 * number / best
    if match["letter"]:
        return GRADES[match["letter"]]
    told = _PERCENT_CUE.search(left) or not (left.strip() or right.strip(" .!"))
    return int(match["percent"]) / 10 if told and not right.strip().startswith("of") else None


def _number(text: str) -> float:
    plain = text.replace(",", ".")
    for half in (" and a half", " 1/2", " ½", "½"):
        plain = plain.replace(half, ".5")
    return float(plain) if plain[0] != "." else float("0" + plain)


def _spelt(text: str) -> int:
    return int(text) if text.isdigit() else _SPELT_NUMBERS[text]
