"""Whether a sentence says that somebody does what is asked, or that they do not. Pure.

The words for the deed must belong to whom it is asked of: nobody else may stand between, and what
is wished, feared or planned proves nothing. "Dot gets out, Callum doesn't" tells of both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.answers.proof.left_open import alleged
from bot.answers.proof.party import (
    BEING,
    DENIES,
    DETERMINED,
    KILLING,
    MODAL,
    NOUN_BEFORE,
    Party,
    Proof,
    Scene,
    about,
    rivalled,
)  # fmt: skip
from bot.answers.proof.polar import AIM, UNSURE, UNTOLD, settled
from bot.answers.words.deeds import BARE, Deed, Hit, hits
from bot.patterns import compiled
from bot.reading.text import stem

_BOUNDARY = compiled(r"[.;:!?()\"]| - |--|—|\|")
_NOUN = compiled(r"(?:deaths?|victory|explanations?|confession|wedding|together|alive|home)$")
_NOBODY = compiled(r"\b(?:nobody|no one|none of (?:them|us|the \w+))\b(?! but| except| else)")
_EVERYBODY = compiled(r"\b(?:everybody|everyone|they all|all of them)\b(?! but| except| else)")
_EVERYBODY_AT = compiled(r"\b(?:everybody|everyone|all)\b(?: else)? (?:\w+ )?$")
_DOES_NOTHING = compiled(r" (?:nothing|nobody|no one|none|nowhere|no (?!longer|doubt))\b")
_NOBODY_AT = compiled(r"\b(?:nobody|no one|none)\b(?: else)? (?:\w+ )?$")
_EXCEPT = compiled(
    r"\b(?:except|bar|apart from|other than|save|but)(?: for)? (?:the |poor |his |her )*$"
)
_BUT = compiled(r"\b(?:but|except|apart from|bar|other than|save)\b")
_NOT_DENYING = compiled(
    r"\bnot (?:only|just|until|before)\b|\bno (?:doubt|wonder|longer|sooner)\b|\bnothing but\b"
    r"|\bnever not\b"
)
_INFINITIVE = compiled(r"\bto (?:\w+ly )?$|\bto \w+(?: [\w']+){0,4} (?:and|or) (?:\w+ly )?$")
_DONE_TO = compiled(
    r"\b(?:manag(?:es?|ed)|gets?|got|comes?|came|able|turn(?:s|ed) out|forced|begins?|began"
    r"|starts?|started|learn(?:s|ed|t)|goes on|went on|liv(?:es?|ed)|"
    r"fail(?:s|ed)?|refus(?:es?|ed)|unable|yet|too \w+) to (?:\w+ly )?$"
)
_PASSIVE = compiled(r"(?:killed|murdered|slain|executed|hanged|defeated|beaten|captured|trapped"
                      r"|arrested|caught|drowned|saved|rescued|jilted|nabbed|found)$")  # fmt: skip
_BOTH_VOICES = compiled(r"(?:defeated|drowned|caught|found|saved|rescued|captured)$")
_SO_FAR = compiled(r"(?:\b(?:has|have|had|having|hasn't|hasnt|hadn't)|'ve|'d) (?:\w+ ){0,3}$")
_ENDS = compiled(
    r"\b(?:finally|at last|eventually|in the end|at the end|ending|ends? up|turns out"
    r"|last|final|closing|by the end)\b"
)
_ANYBODY_DIES = compiled(r"(?:deaths?|dead|dying|alive|fine|safe|ok|okay)$")
_LEFT_OUT = compiled(
    r" (?:sadly |alas |certainly |actually )?(?P<aux>(?:does|do|did|is|was|has|have|will|would|are"
    r"|were)(?P<no>n't| not)|won't|can't|never does|never did|do|does|did)"
    r"(?: either| too)?(?= *(?:$|[,.;:!?)*]))"
)
_LIKEWISE = compiled(r"\b(?P<no>so|neither|nor) (?:does|do|did|is|was|has|have) $")


def proofs(
    deed: Deed, who: Sequence[Party], what: Sequence[Party], scene: Scene
) -> Iterator[Proof]:
    """All that a sentence says of the deed; nobody in `who` asks after anybody."""
    told = list(hits(deed, scene.text))
    for hit in told:
        start, end = _bounds(scene.text, hit)
        said = scene.text[hit.start : hit.end].split()
        if replied := _replied_to(who, what, scene, hit, start):
            yield replied
            continue
        if scene.text[end : end + 1] == "?" or alleged(scene.text[start:end], [*map(stem, said)]):
            continue
        local, after = scene.text[start : hit.start], scene.text[hit.end : end]
        if not all(one.mentions(scene.text[start:end]) for one in what):
            continue
        if who and hit.sign > 0 and who[-1].mentions(scene.text[hit.start : hit.end]):
            if not (_denials(local) or UNSURE.search(local) or AIM.search(local)):
                yield Proof("yes", 2)  # "Jo burns the caravan down"
            continue
        if (proof := _of_hit(who, what, scene, hit, local, after)) is not None:
            yield proof
        else:
            yield from _elliptic(who, scene, hit, local, after)


_REPLIED = compiled(
    r"[^.!?;:()]{0,50}?[ ,;:(–—-]+(?:(?:and|but|spoilers?|reader|alas|sadly|luckily|of course"
    r"|in the end|no|yes)[,:]? )*(?:he|she|they|it) "
    r"(?:(?:do|does|did|is|are|was|were|has|have|will)(?P<no>n['’]t| not)?"
    r"|(?P<never>never (?:do|does|did)))(?= ?[).,;!]| ?$)"
)
"""What is said of it in an aside: "I kept hoping they'd kiss (they don't)"."""


def _replied_to(
    who: Sequence[Party], what: Sequence[Party], scene: Scene, hit: Hit, start: int
) -> Proof | None:
    """What an aside makes of a deed that was only hoped for or feared, of those asked after."""
    reply = _REPLIED.match(scene.text, hit.end)
    local = scene.text[start : hit.start]
    if reply is None or not who or _denials(re.split("[,;]", local)[-1]):
        return None
    head, told = who[-1], f"{scene.before} {scene.text[: hit.start]}"
    whom = f"{scene.before} {reply.string[: reply.end()]}"
    pronouns = re.findall(r"\b(?:he|she|they|it)\b", local)
    if not _mentions_all(who, told) or not _mentions_all(what, whom):
        return None
    if head.mentions(local) or (pronouns and _means_them(pronouns[-1], who, scene, start)):
        denied = bool(reply["no"] or reply["never"])
        word = "no" if denied == (hit.sign > 0) else "yes"
        return Proof(word, 3, denied)
    return None


def _mentions_all(parties: Sequence[Party], text: str) -> bool:
    return all(one.mentions(text) for one in parties if one.phrases or one.stems)


def _means_them(pronoun: str, who: Sequence[Party], scene: Scene, start: int) -> bool:
    """Whether a pronoun of a clause means those asked after: two, or the one named last."""
    head = who[-1]
    if head.plural:
        return pronoun == "they"
    said = f"{scene.before} {scene.text[:start]}"
    named = head.mentions(said)
    after = said[named[-1][1] :] if named else ""
    return bool(named) and pronoun != "they" and not (scene.rivals and scene.rivals.search(after))


def tells_plainly(
    who: Sequence[Party], scene: Scene, hit: Hit, *, denied: bool = False, passive: bool = False
) -> str | None:
    """What stands after a deed that a sentence says outright they do; None where it does not.

    `denied`: that they do not is what it must say; `passive`: that it is done to them.
    """
    start, end = _bounds(scene.text, hit)
    local, after = scene.text[start : hit.start], scene.text[hit.end : end]
    said = scene.text[hit.start : hit.end]
    if scene.text[end : end + 1] == "?" or (hit.sign < 0 and not denied):
        return None
    told = about(who, (), scene, hit, local, after, said)
    if told is None or told[1] or _open(told[0], said):
        return None
    if (_denials(told[0]) % 2 == 1) != (denied and hit.sign > 0):
        return None
    done_to = BEING.search(local) and re.search(r"(?:ed|en|ght|lt|nt|id|own|ft)$", said)
    idle = _DOES_NOTHING.match(after) and not denied
    if idle or bool(done_to) != passive or _CLAIMED.search(local):
        return None
    return after


def _bounds(text: str, hit: Hit) -> tuple[int, int]:
    cuts = [found.span() for found in _BOUNDARY.finditer(text)]
    start = max((end for _, end in cuts if end <= hit.start), default=0)
    end = min((begin for begin, _ in cuts if begin >= hit.end), default=len(text))
    return start, end


def _of_hit(
    who: Sequence[Party], what: Sequence[Party], scene: Scene, hit: Hit, local: str, after: str
) -> Proof | None:
    said = scene.text[hit.start : hit.end]
    if said == "lives" and _DWELLING.search(local):
        return None
    if _CLAIMED.search(local) or _SAYS_SOMEBODY.search(after):
        return None
    if NOUN_BEFORE.search(local[-24:]) and _adjective(local, said):
        return None
    universal = _NOBODY.search(local) or _EVERYBODY.search(local)
    if universal and _ALONE.fullmatch(gap := local[universal.end() :]):
        if _BUT.search(after) or _open(gap, said) or _wrong_voice(gap, said):
            return None
        denied = _denials(gap) + bool(_NOBODY.match(universal[0]))
        return _proof(hit.sign, denied, local, scene.text) if denied < 2 else None
    if not who:
        return _anybody(hit, said, local) if _somebody(local, scene) else None
    told = about(who, what, scene, hit, local, after, said)
    if told is None:
        return None
    region, passive = told
    if _open(region, "" if _AS_A_SCENE.search(after) else said) or (
        not passive and _wrong_voice(region, said)
    ):
        return None
    if not (passive or who[-1].plural) and _bare(said) and not _HELPED.search(region):
        return None
    denied = _denials(region)
    if denied > 1:
        return None
    return _proof(hit.sign, denied, region, scene.text)


_AS_A_SCENE = compiled(
    r"^[^,;]*? (?:is|was|has) (?:an?|the|my|our|one|pure|so|as|worth|both|genuinely|really)\b"
)
"""What is judged as a thing that happens: "Otto giving the moon back is a proper moment"."""
_ALONE = compiled(
    r"(?: (?:ever|even|actually|really|truly|\w+ly|else|will|does|do|did|is|was|are|gets?|has|not"
    r"|never))* "
)
"""What may stand between nobody and what nobody does."""


def _adjective(local: str, said: str) -> bool:
    """Whether a word stands as a noun or beside one: "a drowned city", "the find"."""
    return bool(re.search(rf"\b{DETERMINED} $", local)) and not _NOUN.search(said)


def _proof(sign: int, denied: int, region: str, text: str) -> Proof:
    level = 1 if _SO_FAR.search(region) else 3 if _ENDS.search(text) else 2
    return Proof("yes" if sign * (-1) ** denied > 0 else "no", level, bool(denied))


def _open(region: str, said: str) -> bool:
    """Whether a deed is only wished for, planned, or somebody's guess."""
    if UNSURE.search(region) or UNTOLD.search(region) or MODAL.search(region):
        return True
    if _DONE_TO.search(region):
        return False
    if _INFINITIVE.search(region) or AIM.search(region):
        return True
    gerund = said.endswith("ing") and stem(said) != said and said not in _LASTING
    return gerund and not (BEING.search(region) or _GERUND_AFTER.search(region))


_CLAIMED = compiled(
    r"\b(?:tells?|told|swears?|swore|bets?|claims?|claimed|insists?|rumou?r\w*|accus\w+"
    r"|according to|lies|lied)\b"
)
_SAYS_SOMEBODY = compiled(r", (?:\w+ ){1,2}(?:thinks|says|claims|believes|reckons|swears)\b")
"""What one of the story says of it is not yet so."""
_DWELLING = compiled(r"\b(?:where|which|that|whom)\b")
"""The house where somebody lives tells nothing of life and death."""
_LASTING = ("dying", "surviving", "still breathing", "breathing")
_GERUND_AFTER = compiled(
    r"\b(?:instead of|without|ends? up|ended up|keeps?|stop(?:s|ped)?|g[ai]ves? up|given up)"
    r"(?: \w+)? $"
)


def _wrong_voice(region: str, said: str) -> bool:
    """Whether somebody kills where it is asked whether he is killed."""
    if said in KILLING:
        return True
    return bool(_PASSIVE.search(said)) and not (BEING.search(region) or _BOTH_VOICES.search(said))


_HELPED = compiled(
    r"\b(?:does|do|did|doesn't|doesnt|didn't|didnt|don't|can|can't|cannot|cant|will|won't|to|and|or"
    r"|never|not) (?:\w+ly |ever |even |quite |never |not |just |always )*$"
)


def _bare(said: str) -> bool:
    """Whether a verb is no form that one alone takes: "make it rain" is no rain."""
    return " " not in said and said in BARE


def _denials(region: str) -> int:
    return len(DENIES.findall(_NOT_DENYING.sub(" ", region)))


_PEOPLE = compiled(
    r"\b(?:he|she|they|who|people|everyone|everybody|someone|somebody|characters?|men|women|man"
    r"|woman|boy|girl|child|children|dog|cat|mother|father|husband|wife|son|daughter)\b"
)


def _somebody(local: str, scene: Scene) -> bool:
    """Whether it is told of a living being, or of nobody: a lantern may die as well."""
    named = scene.rivals is not None and scene.rivals.search(local)
    return bool(named or _PEOPLE.search(local) or _NOT_ONE.search(local))


_NOT_ONE = compiled(r"\b(?:no|zero|without(?: any| a single)?|not a single|nor any) (?:\w+ )?$")


def _anybody(hit: Hit, said: str, local: str) -> Proof | None:
    """Whether anybody does it: a plain sentence of somebody who does, or "no deaths"."""
    if _NOT_ONE.search(local):
        return Proof("no" if hit.sign > 0 else "yes", 2) if not _open(local, "") else None
    if hit.sign < 0 or _ANYBODY_DIES.search(said) or _denials(local) or _open(local, said):
        return None
    if _wrong_voice(local, said) or (_bare(said) and not _HELPED.search(local)):
        return None
    return Proof("yes", 2)


def _elliptic(
    who: Sequence[Party], scene: Scene, hit: Hit, local: str, after: str
) -> Iterator[Proof]:
    """What is left out of a clause as said before: "Dot gets out, Callum doesn't"."""
    if not who or _open(local, scene.text[hit.start : hit.end]):
        return
    everybody, nobody = _EVERYBODY_AT.search(local), _NOBODY_AT.search(local)
    for start, _ in who[-1].mentions(after):
        if (everybody or nobody) and _EXCEPT.search(after[:start]):
            yield Proof("yes" if (hit.sign > 0) == bool(nobody) else "no", 2)
    if _denials(local) > 1:
        return
    for start, end in who[-1].mentions(after):
        if (found := _LEFT_OUT.match(after[end:])) and not _denials(local):
            denied = bool(found["no"]) or "n't" in found["aux"] or "never" in found["aux"]
            yield Proof("yes" if hit.sign * (-1) ** denied > 0 else "no", 3)
        elif likewise := _LIKEWISE.search(after[:start]):
            if (likewise["no"] == "so") == (not _denials(local)):
                yield Proof("yes" if hit.sign * (-1) ** _denials(local) > 0 else "no", 2)
        elif re.search(r"\b(?:but not|unlike) (?:the |poor |his |her )*$", after[:start]) and (
            not _denials(local)
        ):
            yield Proof("no" if hit.sign > 0 else "yes", 2)


_FEARED = compiled(r"\b(?:he|she|it|they)(?:'d|'s| had| has| is| was| were| are)?(?: \w+)? $")


def settled_by(deed: Deed, head: Party, scene: Scene, after: str) -> Iterator[Proof]:
    """What the next sentence, folded, makes of a doubt: "They fear she is dead. She isn't." """
    for hit in hits(deed, scene.text):
        local = scene.text[: hit.start]
        named = head.mentions(local)
        if not named or _denials(local):
            continue
        if rivalled(local[named[-1][1] :], scene) and not _FEARED.search(local):
            continue
        if word := settled(scene.text, after, head.stems):
            yield Proof("yes" if (word == "yes") == (hit.sign > 0) else "no", 3)
