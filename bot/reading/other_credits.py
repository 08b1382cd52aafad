"""Whether a credit is this film's, or the words around it give it to another, or to nobody."""

from __future__ import annotations

import re
from enum import Enum

from bot.patterns import compiled
from bot.reading.model import Kind
from bot.reading.page import Page, compile_rule

# Words before a credit that give it to another film, or to nobody. The first group reaches over a
# comma, the second does not.
_OTHER_WORK_BEFORE = (
    r"(?:{work}[\"'*_]*(?: ?\([^)]*\))?,? ?(?:(?:is|was|which|also|a|an|the|film|movie|[a-z]+ly) "
    r")*|"
)
_OF_ANOTHER = (
    r"based on|adapted from|inspired by|fans? of|had (?:it|this) been|"
    r"(?:sh|c|w)ould(?: have|'ve) been|days when|back when|tradition of|if|wish|rather|"
    r"proposed|another|other|previous|previously|"
    r"earlier|later|original|originally|plays?|songs?|episodes?|version|films|movies|"
    r"short|shorts|first (?:film|one|movie)|(?:played|voiced|portrayed) in|"
    r"(?:would have|you'd|i'd|might have) (?:thought|think)|"
    r"assumed|sworn|imagined?|homage to|tribute to"
)
_COMPARED = (
    r"like|unlike|than|remake of|reminiscent of|instead of|not|never|also|which|"
    r"similar to|recalls?|compared? (?:to|with)|a la"
)
_NOT_OURS = compile_rule(
    rf"{_OTHER_WORK_BEFORE}\b(?:{_OF_ANOTHER}|to be|novels?|books?|poems?|comics?|memoirs?|"
    r"stories|lyrics)"
    rf"\b[^.;:!?]{{0,45}}|\b(?:{_COMPARED}|best|every|any|acting|performances?"
    r"|all(?! [a-z]+(?:ed|en|wn|de|lt|ot)\b))\b[^.,;:!?]{0,45}|"
    r"n't(?: [a-z]+)? )$"
)
# What is drawn from a novel, or has performances, is directed all the same. Most words reach to the
# next comma or bracket only: "another epic, made in the fifties and directed by Ann Poe".
_NOT_OURS_TO_DIRECT = compile_rule(
    rf"{_OTHER_WORK_BEFORE}\b(?:based on|adapted from|inspired by|days when|back when|if|wish|"
    r"rather|had (?:it|this) been|version|films|movies|plays?|songs?|first (?:film|one|movie)|"
    r"(?:played|voiced|portrayed|recited|sung|performed) in|"
    r"(?:would have|you'd|i'd|might have) (?:thought|think)|"
    r"(?:deserve[ds]?|ought|supposed|meant) to|assumed|sworn|imagined?)\b[^.;:!?)]{0,45}|"
    rf"\b(?:{_OF_ANOTHER}|{_COMPARED})\b[^.,;:!?)]{{0,45}}|"
    r"\bto be (?:[a-z]+ )?|n't(?: [a-z]+)? )$"
)
# Of "director Ann Poe" and "Ann Poe's direction" only what stands right before: "I like the cast,
# and even if it drags, director Ann Poe …".
_NOT_OUR_DIRECTOR = compile_rule(
    r"(?:\b(?:tradition of|proposed|another|other|previous|previously|earlier|later|original|"
    r"originally|plays?|songs?|episodes?|films|movies|shorts?|homage to|tribute to|days when|"
    r"back when|(?:sh|c|w)ould(?: have|'ve) been|(?<!\bi )(?<!\bdo )(?<!n't )(?<!ly )like|unlike|"
    r"than|remake of|reminiscent of|instead of|similar to|compared? (?:to|with)|a la)"
    r"(?: [a-z'-]+){0,2} |\b(?:other|later|earlier|previous) (?:works?|films|movies)"
    r"[^.,;:!?]{0,30} |\b(?:script|screenplay|story|score|music),? (?:is |was )?by "
    r"(?:{name},? and (?:[a-z]+ ){0,3})?(?:[\"'*_]*{work}[\"'*_]* )?)$"
)
# "The film, which Ann Poe also directs"
_THE_FILM_WHICH = compile_rule(
    r"(?:\b(?:the|this) (?:new |present )?(?:film|movie|picture)|{title}[\"'*_]*),? "
    r"which $"
)
_FIRST_UNDER = compiled(r"\bfirst (?:film|one|movie),? (?:had |has |under |with )?$")
_FOLLOWS_IT = compile_rule(r"\b(?:sequel|prequel|follow-?up)\b[^.;:!?]{0,60}{work}[^.;:!?]{0,20}$")
_DIRECTING = compiled(r"direct(?:ion|ing|orial (?!debut))|helming|film-?making")
_FAN_OF = compiled(r"\bfans? of (?:the )?$")
_IN_BRACKETS = compile_rule(r"{name} \((?:[a-z-]+ ){0,2}$")  # "Dr. Moth (director Ann Poe)"
_OTHER_WORK_AND_COMMA = compile_rule(r"{work}[\"'*_]*(?: ?\([^)]*\))?, $")
_NOT_A_MAKER = compiled(
    r"\b(?:best|casting|art|assistant|music|musical|funeral|opera|porn|pornography|athletic|stage|"
    r"theater|theatre|"
    r"unit|managing|program|programme|creative|technical|activities|cruise|choir|song|tv|"
    r"television|commercial|video|"
    r"sound|fight|dance|local|fbi|cia|book|screen|associate|line|record|radio|tour|lighting|"
    r"acting|toward|towards|wrong|(?<=[a-z,] )new|future|stunt|deputy|security|dialogue)"
    r"[ -](?:the )?$"
)
_SOURCE_WORK = compiled(
    r"\b(?:novels?|books?|plays?|songs?|story|stories|poems?|comics?|series|lyrics|tracks?|tunes?|"
    r"manga|memoir|"
    r"letters?|novella|articles?|opera|aria)\b[^.;:!?]{0,30}$"
)
OF_MUSIC = compiled(
    r"\b(?:pieces?|music|score|waltz(?:es)?|march(?:es)?|lullab(?:y|ies)|anthems?|melody|melodies"
    r"|ballads?|songs|tunes)\b"
    r"[^.;:!?]{0,40}\b(?:is|was|were|are|been)(?: all| also| both| each)* $"
)
_AN_AUTHOR = compiled(
    r"\b(?:adaptations?|adaptions?|novels?|books?|read|based|author|source|version|play|story|sequel|remake|"
    r"prequel|"
    r"original|character|supposed)\b[^.;:!?]{0,40}$"
)
_OF_SOMETHING_IN_IT = compiled(
    r"\b(?:novel|book|play|song|tune|music|score|soundtrack|story|poem|comic|script|screenplay|"
    r"dialogue|photograph|camera|painting|poster|letter|quote|article|review|speech)"
)
BEFORE = 120  # characters in which something other than the film may have been spoken of
_SHOT_SOMEONE = compile_rule(
    r"(?:{name}|\b(?:he|she|they|gets?|got|getting|him|who|being|man|woman|cop|be))"
    r"(?: (?:is|was|are|were|gets?|got|being|been|then|later|almost|nearly))* $"
)
_ABOUT_A_MAKER = compiled(
    r"\b(?:plays?|played|playing|portrays?|portrayed|as|about|life of|story of|biopic of|"
    r"real-life|like|unlike|"
    r"than|daughter of|son of|father of|mother of|brother of|sister of|wife of|husband of|"
    r"besides|includ(?:es?|ing)|played by|fellow|named|called|reminds? (?:me|us) of|films? of"
    r"|movies of)"
    r"(?: (?:the|a|an|young|famous|great|legendary|aspiring|struggling|real|late|italian|french|"
    r"german|british|american|russian|polish|austrian|film|movie|[a-z]+ing))*,? $"
)
_OTHER_WORK_NEXT = compile_rule(
    r"[^.;:!?\n(]{0,12}{work}(?![\"'*_]* fame)|'s? (?:other|earlier|previous|last)"
)
_WORK_OF_THEIRS = compile_rule(r"'s? [\"'*_]*{work}")
_FIRST_NEXT = compiled(r"'s? first\b")  # which may well be this one, where a sentence opens so
# "her director (Ann Poe)", "a young filmmaker (Ann Poe)": who plays one.
_PLAYS_ONE = compiled(r"\b(?:his|her|their|an?) (?:[a-z-]+,? ){0,3}$")
_HIS_PART = compiled(r"[\ue000\ue003] \($")  # "the coach, Max (a fine effort by Ann Poe)"
_AFTER_PREPOSITION = compiled(r"\b(?:of|from|to|in) $")
# "her screen debut", "his book adaptation": an actor's, an author's
_NOT_DIRECTING = compiled(
    r"\b(?:screen|film|movie|acting|hollywood|tv) debut$|\b(?:book|novel|stage|play) adaptation$"
)


class Whose(Enum):
    """Whose film it is that somebody is said to have made."""

    OURS, ANOTHERS, UNTOLD = range(3)


def whose(
    how: str, jobs: tuple[Kind, ...], left: str, match: re.Match[str], group: str, page: Page
) -> Whose:
    """What the words to the `left` of a credit and after it say of the film that is meant."""
    names_director = how == "noun" and Kind.DIRECTOR in jobs
    if _is_anothers(how, jobs, left, match, group, page):
        return Whose.ANOTHERS
    if how in ("title", "film of"):  # "in Ann Poe's Gorse" may be its author's
        opens = match.start(group) == match.start()
        if opens and _AFTER_PREPOSITION.search(left):
            return Whose.UNTOLD
    if names_director and (_FAN_OF.search(left) or _IN_BRACKETS.search(left)):
        return Whose.UNTOLD
    if _OTHER_WORK_NEXT.match(page.skeleton, match.end(group)):
        compared = _WORK_OF_THEIRS.match(page.skeleton, match.end(group))
        return Whose.UNTOLD if names_director and not compared else Whose.ANOTHERS
    return Whose.OURS


def _is_anothers(
    how: str, jobs: tuple[Kind, ...], left: str, match: re.Match[str], group: str, page: Page
) -> bool:
    if _told_of_another(how, jobs, left, match):
        return True
    if (
        how in ("passive", "made by")
        and (Kind.WRITER in jobs or Kind.COMPOSER in jobs)
        and _SOURCE_WORK.search(left)
        and not OF_MUSIC.search(left)
    ):
        return True
    if jobs == (Kind.CINEMATOGRAPHER,) and how == "passive" and _SHOT_SOMEONE.search(left):
        return True
    if how in ("title", "film of") and (_AN_AUTHOR.search(left) or _HIS_PART.search(left)):
        return True
    if how == "possession" and _NOT_DIRECTING.search(match.group()):
        return True
    if (
        jobs == (Kind.DIRECTOR,)
        and how == "by"
        and _OF_SOMETHING_IN_IT.search(page.skeleton, max(0, match.start() - BEFORE), match.start())
    ):
        return True
    lowered = page.lowered[match.start() - len(left) : match.start()]  # "Brilliant Art Direction"
    if how in ("noun", "possession", "made by") and _NOT_A_MAKER.search(lowered):
        return True
    outright = "self, " in match.group()  # "played by the director herself, Ann Poe"
    if how == "noun" and (
        (_ABOUT_A_MAKER.search(left) and not outright)
        or (page.skeleton[match.start(group) - 1] == "(" and _PLAYS_ONE.search(left))
    ):
        return True
    opens = not left.strip(" \"'*#>-")
    return not opens and _FIRST_NEXT.match(page.skeleton, match.end(group)) is not None


def _told_of_another(how: str, jobs: tuple[Kind, ...], left: str, match: re.Match[str]) -> bool:
    """Whether the words before a credit speak of another film, or deny it."""
    if how == "active" and _THE_FILM_WHICH.search(left):
        return False
    if how == "noun" and Kind.DIRECTOR in jobs:
        return _NOT_OUR_DIRECTOR.search(left) is not None
    if jobs != (Kind.DIRECTOR,):
        return _NOT_OURS.search(left) is not None
    if how == "possession" and _DIRECTING.match(match["noun"]):
        return bool(_NOT_OUR_DIRECTOR.search(left) or _FIRST_UNDER.search(left))
    if _FOLLOWS_IT.search(left) or (
        how in ("title", "film of") and _OTHER_WORK_AND_COMMA.search(left)
    ):
        return False
    return _NOT_OURS_TO_DIRECT.search(left) is not None
