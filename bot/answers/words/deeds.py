"""What somebody does in a film, in the words that say it and those that say the contrary. Pure.

A deed of the table is known by all its words; any other verb by its own forms and those of
`alike`. "They come last" says of winning that they do not, and "does she die" asks whether she
does not survive.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from bot.answers.words.alike import alike
from bot.patterns import compiled
from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.required import required_words
from bot.reading.text import stem

_MARKS = {
    "<comes_after>": (
        r"(?:com(?:e|es|ing)|came|finish(?:es|ed)?)_(?:in_)?(?:an?_)?(?:dead_|close_|poor_|distant_)?"
        r"(?:last|second|third|fourth|fifth|sixth|nowhere)"
    ),
    "<the_race>": (
        r"_(?:the|an?)_(?:\w+_){0,2}?"
        r"(?:race|match|contest|competition|tournament|championship|derby|regatta)"
    ),
    "<of_something>": (
        r"_(?:an?|the|his|her|their|its|him|us|me|over|back|out|every|hearts?|interest|control|count"
        r"|track)(?![^\W_])"
    ),
}
"""What stands in the table for longer patterns; the last is what is no race, after "wins"."""
_TABLE = r"""
live: survives? survived surviving alive unharmed unhurt unscathed still_breathing breathing
    (?:is|are|was|be)_(?:absolutely_|perfectly_|just_|totally_)?(?:fine|safe|okay|ok)
    (?:makes?|made|making)_it(?!_(?:to|in|up|work|clear|look|feel|rain|sound|seem|as|big|a|on))
    pull(?:s|ed)?_through com(?:es?|ing)_through
    live[sd]?_to_tell outlives? lives(?=\s*(?:[.,;:!)\[*]|$))
    (?:gets?|got)_out(?:_alive|_in_one_piece)?(?!_(?:of|more|the|a|his|her|on|and|with))
    (?:gets?|got)_away(?!_(?:with|from_it_all)) escap(?:es?|ed)(?!_(?:to_the|into))
    (?:is|are|was|were|gets?|got)_(?:rescued|pulled_(?:out|from|clear)|dragged_(?:out|clear))
  | die[sd]? dying dead deaths? killed murdered drown(?:s|ed)? perish(?:es|ed)? slain
    shot_dead stabbed_to_death croak(?:s|ed)? cop(?:s|ped)?_it kick(?:s|ed)?_the_bucket
    snuff(?:s|ed)?_it pass(?:es|ed)_away put_down put_to_sleep
    bit(?:es?|ten)_the_dust executed hanged kills? murders?
win: w[io]ns? winning victor(?:y|ies|ious) triumph(?:s|ed)? com(?:e|es|ing)_first came_first
    tak(?:es?|ing)_the_(?:title|cup|crown|trophy|prize)
  | los(?:es?|ing) lost beaten defeated
    <comes_after>
come_first: w[io]ns?(?!<of_something>) w[io]ns?<the_race> victor(?:y|ious) triumph(?:s|ed)?
    (?:com(?:es?|ing)|came|finish(?:es|ed)?)_(?:in_)?first
  | los(?:es?|t)(?!<of_something>) los(?:es?|t)<the_race> beaten <comes_after>
speak: speaks? spoke(?:n)? speaking talks? talked talking
    (?:say(?:s|ing)?|said|utter(?:s|ed)?)_(?:a_(?:single_)?word|anything|something)
  | silent mute speechless wordless says_nothing (?:has|have)_no_(?:words|lines|dialogue)
meet: meets? met meeting_(?:face|at_last)
learn: (?:finds?|found|finding)_out discover(?:s|ed|ing)? learn(?:s|ed|t)? realis(?:es?|ed)
    realiz(?:es?|ed) works?_out worked_out figures?_out figured_out rumbles? rumbled twigs?
    (?:is|are|was|were)_(?:never_|not_|finally_)?told
  | none_the_wiser (?:kept|left)_in_the_dark oblivious unaware
marry: marr(?:y|ies|ied|ying) wed weds get_married gets_married
  | jilt(?:s|ed)? left_at_the_altar calls?_off_the_wedding
light: lights? lit lighting
  | (?:snuff(?:s|ed)?|put(?:s|ting)?|blow[sn]?|blew)_out extinguish(?:es|ed)? douse[sd]?
reach: reach(?:es|ed)? gets?_to got_to arriv(?:es?|ed) (?:makes?|made)_it_to gets?_there
  | stranded turn(?:s|ed)?_back
escape: escap(?:es?|ed|ing) (?:gets?|got)_(?:out|away) break(?:s|ing)?_out broke_out fle(?:es?|d)
  | caught captured trapped recaptured
catch: catch(?:es)? caught arrest(?:s|ed)? captur(?:es?|ed) taken_prisoner nabbed
    brought_to_justice
  | gets?_away_with got_away_with walks?_free goes_unpunished slips?_away
solve: solve[sd]? cracks?_the cracked_the | unsolved
stay: stay(?:s|ed|ing)? remain(?:s|ed)?_(?:in|at|with|behind|on)
  | leaves? left_(?:the|home|him|her|them|for) moves?_out moved_out walks?_out walked_out
return: return(?:s|ed)? (?:com(?:es?|ing)|came|go(?:es)?|went|gets?|got)_(?:back|home)
save: save[sd]? saving rescue[sd]? rescuing | doomed demolished
explain: explain(?:s|ed|ing)? explanations? | unexplained
kiss: kiss(?:es|ed|ing)? snog(?:s|ged|ging)?
confess: confess(?:es|ed|ing)? confession own(?:s|ed)?_up admits? admitted
agree: agree[sd]? agreeing see_eye_to_eye | disagree[sd]? split at_odds argue[sd]? differ(?:s|ed)?
guilty: guilty convicted | innocent acquitted cleared not_guilty let_off
succeed: succeeds? succeeded pulls?_it_off pulled_it_off | fail(?:s|ed)?
forgive: forgiv(?:es?|en) forgave
lead: (?:go(?:es)?|lead(?:s)?|led|went)_(?:anywhere|somewhere)
  | (?:go(?:es)?|lead(?:s)?|led|went)_nowhere peter(?:s|ed)?_out fizzl(?:es?|ed)_out
burn_down: burn(?:s|t|ed|ing)?(?:_(?:the|his|her|their|it)(?:_\w+){0,2}?)?_(?:down|to_the_ground)
    sets?_fire_to goes_up_in_(?:flames|smoke) torche[sd]
stop: stop(?:s|ped)? stopping prevent(?:s|ed)? thwart(?:s|ed)?
find: finds? found track(?:s|ed)?_down recover(?:s|ed)? turns?_up turned_up
open: open(?:s|ed)? unlock(?:s|ed)?
betray: betray(?:s|ed)? double_?cross(?:es|ed)? sells?_(?:him|her|them)_out | loyal
pregnant: pregnant
together: together(?!_with) reunite[ds]?
  | splits?_up part_ways break_up breaks?_up separate[sd]?
recover: gets?_better got_better better recovers? recovered
show: show(?:s|n|ed)? reveal(?:s|ed)?
kill: kills? killed killing murders? murdered
go: (?:goes|go|went|gone|sets_out|set_out|sets_off|set_off)(?:_\w+)?_(?:to|for|into|in_search|on_a)
    (?:travels?|travelled|journeys?|journeyed|heads|headed|sails|sailed|flies)(?:_from_\w+)?(?:_\w+)?_(?:to|for|into)
    (?:move|moves|moved|return|returns|returned|comes|came)(?:_from_\w+)?(?:_\w+)?_(?:to|into)
    (?:is|are|was|were|gets|got)_(?:sent|posted|summoned|called|invited|packed_off)(?:_\w+)?_(?:to|into)
get: gets? got_(?!out|away|to|back|home|better|married|there) getting wins? won obtains? obtained
    retriev(?:es?|ed) steals? stole(?:n)?
obtain: w[io]ns?(?=_(?:the|an?|his|her|their|it|him|two|three)) obtain(?:s|ed)? inherit(?:s|ed)?
    buys? bought steals? stole(?:n)? acquir(?:es?|ed) borrow(?:s|ed)? finds? found
    g[eo]ts?_(?:the|an?|his|her|their|it)_(?:\w+_)?(?:from|by|in)
    (?:gets?|got|lays?|laid)_hold_of (?:comes?|came)_by
    (?:is|are|was|were)_(?:given|left|lent|handed|sold)
"""
_SAYS_SO: dict[str, tuple[str, int]] = {
    word: (deed, sign)
    for deed, sign, listed in (
        ("live", 1, ("survive survives alive live make_it make_it_out make_it_through pull_through "
         "get_out_alive come_through make_it_out_alive make_it_to_the_end make_it_alive breathing "
         "still_breathing make_it_through_the_film")),
        ("live", -1, ("die dies died dead killed murdered perish drown croak cop_it snuff_it "
         "kick_the_bucket get_killed get_murdered end_up_dead bite_the_dust pass_away")),
        ("win", 1, "win wins won triumph come_first"),
        ("win", -1, "lose loses lost come_last get_beaten"),
        ("speak", 1, "speak speaks talk talks say_anything say_a_word say_something"),
        ("meet", 1, "meet meets met"),
        ("learn", 1, "find_out discover learn realise realize work_out figure_out know guess twig"),
        ("marry", 1, "marry marries get_married get_hitched married wed"),
        ("light", 1, "light"),
        ("reach", 1, "reach arrive get_to make_it_to get_there reaches"),
        ("escape", 1, "escape get_out get_away break_out flee get_away_with"),
        ("catch", 1, ("catch caught arrest arrested captured capture get_caught get_arrested "
         "get_captured")),
        ("solve", 1, "solve solved crack"),
        ("stay", 1, "stay remain"),
        ("stay", -1, "leave move_out walk_out"),
        ("return", 1, "return come_back come_home get_home go_home go_back get_back"),
        ("save", 1, "save saved rescue rescued get_saved get_rescued"),
        ("explain", 1, "explain explained get_explained"),
        ("kiss", 1, "kiss kissing snog"),
        ("confess", 1, "confess own_up admit"),
        ("agree", 1, "agree"),
        ("guilty", 1, "guilty found_guilty convicted"),
        ("guilty", -1, "innocent acquitted cleared found_innocent"),
        ("succeed", 1, "succeed"),
        ("succeed", -1, "fail"),
        ("forgive", 1, "forgive forgiven"),
        ("lead", 1, "go_anywhere go_somewhere lead_anywhere lead_somewhere"),
        ("burn_down", 1, "burn_down"),
        ("stop", 1, "stop stopped"),
        ("find", 1, "find finds found"),
        ("betray", 1, "betray betrayed"),
        ("pregnant", 1, "pregnant"),
        ("together", 1, "end_up_together get_together stay_together together"),
        ("together", -1, "split_up break_up part"),
        ("recover", 1, "get_better recover"),
        ("kill", 1, "kill murder"),
        ("get", 1, "get"),
        ("open", 1, "open"),
    )
    for word in listed.split()
}  # fmt: skip
_OTHER_VERBS = vocabulary(
    "abandon accept accuse adopt answer apologise apologize argue ask attack avenge bake beat "
    "become beg believe bet bite blame bleed block board boil bomb borrow break bring build burn "
    "bury buy call cancel carry chase cheat choose climb collapse collect come confront convince "
    "crash crawl cross cry cure cut dance defeat defend deliver deny destroy dig disappear disown "
    "divorce drink drive drop dump eat elope empty endure enter erase evict explode expose faint "
    "fake fall fight finish fire fix fly follow fool forge forget frame free freeze give "
    "give_away give_back give_in give_up go grow guess hand hand_over hang hang_on haul haunt "
    "heal help hide hire hit hold hug hunt hurt ignore inherit insult interrupt invite jail join "
    "jump keep kidnap knit launch lend let_go lie lift lock lock_up make make_up melt mend miss "
    "move need obey offer overhear own_up paint part pass pay pay_back pay_off pay_up persuade "
    "phone pick plan plead poach poison print promise propose protect prove publish pull punish "
    "push put quarrel quit race rain raise rebel rebuild refuse reject remember reopen repair "
    "repay replace resign resist retire return reunite reveal ride ring rob row ruin rule run "
    "sack sail salvage scratch search sell send separate serve settle shave shoot shout show_up "
    "sign sing sink slap sleep slip smash smoke smuggle sneak snitch snow spare spend spill split "
    "spy stab stand start steal sting strike sue suffer surrender swallow swap swear swim take "
    "teach tear telephone testify threaten throw tie topple touch tow trade train trap travel "
    "trick trip trust try turn_down turn_round turn_up uncover unite unmask vanish visit vote "
    "wait wake walk wander warn wash weep whip wipe wish withdraw wound wreck yell "
)
OBTAINING = compiled(
    r"\b(?:get(?:ting)? (?:hold|possession|ownership) of|come (?:by|to (?:have|own|possess))"
    r"|(?:get|lay) (?:his|her|their) hands on|end up with|acquire)\b"
)
"""Asks how somebody came to have a thing, in words that name no one deed."""
STATES = vocabulary(
    "alive dead killed murdered caught arrested captured guilty found_guilty innocent "
    "found_innocent acquitted cleared convicted pregnant together saved rescued married explained "
    "betrayed stopped solved found forgiven breathing still_breathing"
)
"""What somebody is or was, of all that is asked for."""
BARE = (
    _OTHER_VERBS
    | vocabulary(
        "win lose die drown perish speak talk meet discover learn marry reach escape catch arrest "
        "solve stay return save rescue explain kiss confess agree forgive stop find betray leave "
        "survive"
    )
) - vocabulary("beat become come cut hit hold hurt put quit read run set split")
"""Verbs that do not tell in this form what one does or did."""
_LONGEST = 4  # words of a deed


@dataclass(frozen=True, slots=True)
class Deed:
    """What is asked whether it happens. `sign` -1: the contrary of what the table's row says."""

    verb: str
    sign: int = 1
    length: int = 1  # words of the question


@dataclass(frozen=True, slots=True)
class Hit:
    """Where folded text tells of a deed, and whether it tells the contrary (-1)."""

    start: int
    end: int
    sign: int


def deed_at(tokens: list[str], at: int) -> Deed | None:
    """The deed that the words of a question from `at` ask after."""
    for length in range(min(_LONGEST, len(tokens) - at), 0, -1):
        said = "_".join(tokens[at : at + length])
        if said in _SAYS_SO:
            deed, sign = _SAYS_SO[said]
            return Deed(deed, sign, length)
    if tokens[at] in _ENDING_UP:  # "do they end up marrying"
        return Deed(*_ENDING_UP[tokens[at]])
    return Deed(tokens[at]) if tokens[at] in _OTHER_VERBS else None


_ENDING_UP = {
    f"{word.removesuffix('e') if word != 'die' else 'dy'}ing": said
    for word, said in _SAYS_SO.items()
    if word in vocabulary("marry kiss die win lose escape survive confess leave betray forgive")
} | {"winning": ("win", 1)}


def verb_of(token: str) -> str | None:
    """The verb of which a word of a question is a form: "leaving" is of "leave"."""
    return token if token in _ALL_VERBS else _BY_STEM.get(stem(token))


_ALL_VERBS = (
    _OTHER_VERBS
    | BARE
    | vocabulary(
        "carry cook despise dig distrust drag envy fear feed hate fill heave hide hoist keep kill "
        "lug murder obtain own plant polish pour sew soak stash stitch stuff use want water wear "
        "wrap"
    )
)
_BY_STEM = {stem(verb): verb for verb in sorted(_ALL_VERBS)}


def hits(deed: Deed, folded: str) -> Iterator[Hit]:
    """Where a folded text says that it happens, or the contrary."""
    rows = _rows()
    if deed.verb in rows:
        for sign, said in rows[deed.verb]:
            for found in said.finditer(folded):
                yield Hit(found.start(), found.end(), sign * deed.sign)
        return
    own = stem(deed.verb)
    forms = alike(own) | {own}
    for found in re.finditer(r"[^\W_]+", folded):
        if stem(found[0]) in forms:
            yield Hit(found.start(), found.end(), 1)


@cache
def _rows() -> dict[str, tuple[tuple[int, re.Pattern[str]], ...]]:
    """For each deed the words that say it, and those that say the contrary."""
    table, spelt = {}, _TABLE.strip()
    for mark, meant in _MARKS.items():
        spelt = spelt.replace(mark, meant)
    for row in re.sub(r"\n +", " ", spelt).split("\n"):
        deed, _, listed = row.partition(": ")
        sides = ("|".join(side.replace("_", r"\s").split()) for side in re.split(r"\s\|\s", listed))
        table[deed] = tuple(
            (sign, re.compile(rf"\b(?:{side})(?![^\W_])"))
            for sign, side in zip((1, -1), sides, strict=False)
        )
    return table


@lru_cache(maxsize=4096)
def signs_of(folded: str) -> dict[str, frozenset[int]]:
    """Which deeds of the table a folded text tells: each by its name, 1 or -1 for the contrary."""
    spoken = frozenset(_WORD.findall(folded))
    found: dict[str, frozenset[int]] = {}
    for verb, sign, said, needed in _sides():
        if not (needed and spoken.isdisjoint(needed)) and said.search(folded):
            found[verb] = found.get(verb, frozenset()) | {sign}
    return found


@cache
def _sides() -> list[tuple[str, int, re.Pattern[str], frozenset[str]]]:
    """Each deed with one of its signs, and of what says so the words of which it has one, if any:
    most sentences have none."""
    return [
        (verb, sign, said, min(required_words(rf"{said.pattern}\b"), key=len, default=frozenset()))
        for verb, sides in _rows().items()
        for sign, said in sides
    ]


_WORD = compiled(r"[a-z0-9]+")
