"""From which age, up to which age a sentence says that something may be seen. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.patterns import compiled

_WORDS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen"),
    *("seventeen", "eighteen"),
)
AGE = rf"(?:\d{{1,2}}|{'|'.join(_WORDS)})"
_OLD = r"(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?|a hundred|[2-9]\d|1\d\d)"
_OLDEST = 18
CHILDREN = (
    r"(?:kid(?:s|dies)?|child(?:ren)?|little ones?|littles|little uns?|toddlers?|youngsters?"
    r"|tots?|bairns|young(?:er|est)? (?:viewers?|audiences?|ones?)|youngest|famil(?:y|ies))"
)
_FIT = (
    r"(?:fine|ok|okay|suitable|suits?|safe|good|great|best|right|perfect|ideal|recommended"
    r"|recommend|appropriate|advice|alright|lovely|fun|aimed|pitched|meant|rated|fit)"
)
_ENJOY = (
    r"(?:will|would|should|'ll|may|might|can) (?:\w+ )?(?:enjoy|love|adore|like|lap (?:it"
    r"|this) up|have"
    r"|be (?:\w+ )?(?:delighted|enchanted|thrilled|captivated|happy|fine|ok|okay|spellbound))"
)
_UP = r"(?:\+|plus\b|(?:and|or) (?:up(?:wards?)?|over|above|older)\b|up(?:wards?)?\b)(?! to)"
_FROM = compiled(rf"\b(?P<n>{AGE})(?:e?s)?(?: years?(?: olds?)?)? ?{_UP}")
_OVER = compiled(
    r"\b(?:send|take|show|give|recommend|suitable|fine|ok|okay|good|great|perfect|for|to)\b"
    r"[^.;,]{0,12}?\b(?:any(?:one|body)|every(?:one|body)|all|those|children|kids|people)"
    rf" (?:who is |who's |aged )?(?:over|above) (?:the age of )?(?P<n>{AGE})\b"
)
"""Whom one would take: "I'd send anyone over six to see it"."""
_RANGE = compiled(
    rf"\b(?:for|from|ages?|aged|between|suits?|at) (?:(?:about|around|ages?|aged|kids|between) )*"
    rf"(?P<n>{AGE})(?:e?s)?(?: ?-|- to| to| and| or) ?(?P<m>{AGE}|{_OLD})s?\b(?! (?:up|over"
    rf"|above|older))"
)
_UNDER = (
    r"(?:(?:the )?under[ -]|(?:younger than|below|under) (?:the )?(?:age (?:of )?)?)"
    rf"(?P<n>{AGE})(?:e?s)?\b"
)
_FRIGHTEN = r"(?:frighten|scare|terrify|upset|unsettle|alarm)s?"
_NOT_UNDER = compiled(
    r"(?:\bnot\b|n't\b|\bno\b|\btoo \w+|\bunsuitable|\bnobody|\bno one"
    rf"|\bkeep\b[^.;]{{0,25}}\b(?:away|from|out)|\b{_FRIGHTEN}\b)[^.;]{{0,60}}?"
    rf"\b{_UNDER}"
)
_HARMLESS = compiled(
    rf"(?:\bnot|n't|\bnever|\bnothing (?:\w+ ){{0,3}}to) (?:\w+ )?{_FRIGHTEN}\b[^.;]{{0,40}}?"
    rf"\b{_UNDER}"
)
"""Is fit for the smallest as well: "it won't frighten anyone under five"."""
_NOBODY_UNDER = compiled(
    rf"\b(?:nobody|no one|none|no (?:child|kid|viewer)) (?:aged )?{_UNDER} (?:will|would"
    r"|is going to|could|should) (?:\w+ )?(?:complain|mind|care|grumble|notice|object|be bored"
    r"|be disappointed)"
)
"""Pleases all who are younger: "nobody under eight will complain"."""
_SAYS = (
    rf"(?:{AGE}|i'd (?:say|put|guess)|i would (?:say|put|guess)|we'd say|we would say|i'd have said"
    r"|call it|say|try)\b(?=[^.;]{0,25}\b(?:up(?:wards?)?|over|above|older|plus|and up)\b)"
)
"""Gives an age as advice: "I'd say from six upwards"."""
_THE = r"(?:(?:it to|the|your|any|small|little|young|younger|very) )*"
_ONLY_SMALL = (
    (compiled(r"\b(?:small|little|littlest|very|toddlers?|tots?)\b"), 7),
    (compiled(r"\b(?:young|younger|youngest)\b"), 10),
)
"""Who is small, and up to which age."""
_NOT_THEIRS = compiled(
    rf"(?:\bnot?|n't)(?: (?:really|quite|at all|one|an?|film|picture|movie|suitable|meant"
    rf"|recommended|appropriate|something|the thing|safe|fit))* for {_THE}{CHILDREN}"
    rf"|\b(?:leave|keep|send|pack) {_THE}{CHILDREN} (?:well )?(?:at home|home|away|behind|out"
    rf"|off|with"
    r"|(?:in|to) bed)\b"
    rf"|\bno (?:place|film|fun|picture|evening) for (?:an? )?{_THE}{CHILDREN}"
    rf"|\b{CHILDREN} (?:should|ought to|must|had better|would do better to) (?:not|stay"
    rf"|be (?:kept|left))"
    rf"|\b{CHILDREN} (?:will|would|'ll) (?:\w+ly )?be (?:\w+ )?(?:bored|lost|terrified"
    rf"|frightened|scared"
    r"|upset|restless|baffled|traumati[sz]ed)\b"
    rf"|\bunsuitable for {_THE}{CHILDREN}|\b(?:adults|grown[- ]ups) only\b"
    rf"|(?:\b(?:do|would|should|will|must|can) ?not|\b(?:do|would|should|wo|must|ca)n't|\bnever)"
    rf" (?:take|bring|show|let) {_THE}{CHILDREN}"
)
_THEIRS = compiled(
    rf"\b(?:{_FIT}|one|film|something|picture|outing|treat) (?:\w+ )?for (?:(?:the|your|whole"
    rf"|all|entire|any|our) )*(?:{CHILDREN}|ages\b)|\bfor (?:all the|the whole|the entire) family\b"
    rf"|\b(?:family|child|kid)[ -]friendly\b|\b{CHILDREN} {_ENJOY}"
    r"|(?:^|[.;:!?,(-] |\bso |\bdo )(?:take|bring) (?:all )?(?:the|your|them and the)"
    rf" (?:whole )?(?:{CHILDREN}|daughters?|sons?|nieces?|nephews?|grand\w+)\b"
    r"(?! (?:home|away|out|outside|hostage|if you|anyway|regardless|all the same)\b)"
)
_ALL_AGES = compiled(
    r"\b(?:audiences?|viewers?|people|children|kids|all) of (?:all|any|every|whatever) ages?\b"
    rf"|\b{_FIT} (?:viewing |fun |entertainment )?for (?:all|any|every) ages?\b"
    r"|\b(?:fun|film|picture|entertainment|viewing|treat|one) for all ages\b"
    r"|\bnothing (?:\w+ ){0,3}to (?:upset|frighten|scare|alarm|worry|trouble|offend)\b[^.;]*\b"
    rf"(?:{CHILDREN}|anyone|anybody|grand\w+|maiden aunt)\b"
    r"|\brecommended\b[^.;]{0,30}\b(?:children|grandchildren|families|the family)\b"
)
_RATED = compiled(
    r"\b(?:rated|certificate|cert\.?|it's (?:a|an)|it is (?:a|an)|is (?:a|an)|gets (?:a|an)"
    r"|(?:earns|deserves|gets) its"
    r"|classified) (?P<mark>u|pg-?13|pg|nc-?17|r|g|12a?|15|18|twelve|fifteen|eighteen)\b"
    r"(?=[,.;:)]| for\b| and\b| certificate| rating|\W*$)(?!\.\w)"
)
"""What a board of censors says: "It's a PG", "Rated R for violence"."""
_MARKS: dict[str, tuple[int, int | None]] = {
    **dict.fromkeys(("u", "g", "pg"), (1, None)),
    **dict.fromkeys(("r", "nc17"), (-1, 17)),
    **dict.fromkeys(("12", "12a", "twelve"), (0, 12)),
    **dict.fromkeys(("18", "eighteen"), (-1, 18)),
    **dict.fromkeys(("15", "fifteen"), (-1, 15)),
    "pg13": (0, 13),
}


@dataclass(frozen=True, slots=True)
class Ages:
    """What a sentence says of ages; `fits` is 1 or -1 where it tells of children of any age."""

    start: int | None = None  # from which it is fine
    end: int | None = None  # up to which it is made for them
    bar: int | None = None  # under which it is not
    fits: int = 0
    small: int = 0  # of small ones only, up to this age

    @property
    def told(self) -> bool:
        """Whether an age is told, which counts for more than what is said of all children."""
        return (self.start or self.bar) is not None

    def allow(self, age: int | None) -> int:
        """1 where a child of this age, or any if None, may see it, -1 where not, 0 if unsaid."""
        if self.fits < 0 and self.bar is not None and age is not None and age >= self.bar:
            return 1
        if self.fits or age is None:
            apart = self.small and (age is None or age > self.small)
            return 0 if apart and self.fits < 0 else self.fits
        if self.bar is not None:
            return -1 if age < self.bar else 1
        if self.start is None:
            return 0
        if age < self.start:
            return -1
        return 1 if self.end is None or age <= self.end else 0


def age_of(word: str) -> int | None:
    """The age that a word tells: "6", "six", "sixes"."""
    if number := re.match(r"\d+", word):
        return int(number[0]) if int(number[0]) <= _OLDEST else None
    forms = (word, word.removesuffix("s"), word.removesuffix("es"))
    return next((_WORDS.index(form) + 1 for form in forms if form in _WORDS), None)


def ages_in(folded: str) -> Ages | None:
    """What a sentence, folded with its marks, says of the ages that may see a film."""
    harmless = _NOBODY_UNDER.search(folded) or _HARMLESS.search(folded)
    if harmless and (end := age_of(harmless["n"])):
        return Ages(start=1, end=end)
    if found := _NOT_UNDER.search(folded):
        return Ages(bar=age_of(found["n"]))
    if found := _OVER.search(folded):
        return Ages(start=age_of(found["n"]))
    fit = re.search(
        rf"\b{_FIT}\b|\b{_ENJOY}\b|\bany child\b"
        rf"|^\W*(?:for |from )?(?:about |around |ages? )*{_SAYS}",
        folded,
    )
    if fit and (found := _RANGE.search(folded)):
        start, end = age_of(found["n"]), age_of(found["m"])
        if start is not None and (end is None or start < end):
            return Ages(start=start, end=end)
    if fit and (found := _FROM.search(folded)) and (start := age_of(found["n"])):
        return Ages(start=start)
    if found := _NOT_THEIRS.search(folded):
        small = next((age for small, age in _ONLY_SMALL if small.search(found[0])), 0)
        return Ages(fits=-1, small=small)
    if found := _RATED.search(folded):
        fits, bar = _MARKS[found["mark"].replace("-", "")]
        return Ages(fits=fits, bar=bar)
    return Ages(fits=1) if _ALL_AGES.search(folded) or _THEIRS.search(folded) else None
