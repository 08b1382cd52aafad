"""Traits that members ask after ("is it boring"), and whether a sentence asserts them. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass

_BEFORE = 6  # words of its clause before a trait in which it is denied


@dataclass(frozen=True, slots=True)
class Trait:
    """`asked` are the words that ask for it, `shown` those that show it, `contrary` its opposite;
    `worth` is 1 where it praises a film, -1 where it blames."""

    name: str
    worth: int
    asked: re.Pattern[str]
    shown: re.Pattern[str]
    contrary: re.Pattern[str]


def _words(text: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(text.split())})(?![\w])".replace("_", " "))


_TABLE = (  # name, the words that ask, those that show it besides, and its contrary
    (
        "boring",
        r"""
        bor(?:ing|es?|ed) dull(?:ness)? tedious monotonous drags? drag_on dragg(?:ed|y|ing) sags?
        plods? lags? slog snooze(?:fest)?
        """,
        r"""
        boredom tedium sag(?:ged|ging) plodd(?:ed|ing) glacial lifeless longueurs? yawn\w*
        f(?:ell|all)_asleep nodd(?:ed|ing)_off stay_awake still_awake nothing_happens
        (?:at_|on_)?my_watch lost_interest interminable listless far_too_long too_slow soooo*_slow
        treads?_water sluggish goes_on_(?:far_)?too_long lingers_too_long too_much_of_it flags
        tests_\w+_patience outstays drab(?:ly)? stuffy
        check(?:ed|ing)?_(?:my|your)_(?:phone|watch) duller dullest
        bored_rigid looked?_at_(?:my|your)_watch
        """,
        r"""
        grip(?:s|ped|ping) riveting engross\w+ absorbing thrill\w* brisk\w* zip(?:s|py)?
        fl(?:ew|ies)_by exciting exhilarating never_a_dull entertain\w+ enthrall\w+ hypnotic
        tight(?:ly)? taut livel(?:y|ier) glued wide_awake agog compelling
        """,
    ),
    (
        "slow",
        r"""
        slow(?:ly)? sluggish a_while_to_get_(?:going|moving|started) slow_paced ponderous
        take(?:s)?_(?:a_while|forever|ages)_to
        """,
        r"""
        slow\w* glacial drags? dragg(?:ed|ing) plod\w* sag(?:s|ged|ging)? lingers_too_long
        takes_(?:its|his|her|their)_time treads?_water interminable leisurely meander\w*
        (?:at_|on_)?my_watch soooo*_slow laid-back sedate deliberate slow-burn\w*
        far_too_long_to
        """,
        r"""
        brisk\w* pacy fast zip(?:s|py)? rattles_along races_along tight(?:ly)? taut
        fl(?:ew|ies)_by straight_in rattling at_a_lick whip\w* tighter punchy
        rolling_boil perfect_pacing pacing_is_(?:perfect|tight) well-paced
        """,
    ),
    (
        "too long",
        r"""
        (?:too_|over)long over-long feel(?:s)?_long too_lengthy bloated long_winded
        outstays?(?:_its_welcome)? could_have_been_shorter
        """,
        r"""
        overlong over-long too_long (?:half_an_hour|minutes)_(?:\w+_)?(?:could|too) padded
        tests_\w+_patience (?:at_|on_)?my_watch trim\w* interminable goes_on_(?:for|and_on)
        feels_(?:twice|longer) overstays?_\w+_welcome lost_\w+_minutes drags? goes_on,?_and_on
        one_too_many wasted_frames? fat far_too_long twice_its_length longueurs? well_past
        wasted_minutes?
        """,
        r"""
        fl(?:ew|ies)_by exactly_the_right_length right_length brisk\w* feels_(?:short|shorter)
        too_short over_before tight wish\w*_it_(?:was|were|had)_(?:been_)?longer short(?:er)?
        over_by half_its_length merciful in_a_wink lean
        """,
    ),
    (
        "scary",
        r"""
        scar(?:y|ier|ing|e|es) frightening frighten creepy terrifying spooky chilling nightmares?
        nightmarish disturbing jump_scares? unsettling eerie
        """,
        r"""
        scared fright\w* terrif(?:ied|ies) terrors? chill(?:s|ed) dread horrif\w+
        cre(?:eps?|epiest|epier|pt) spookie?s?t? light_on hid h(?:er|is)_eyes
        behind_(?:the_sofa|(?:her|his|my|a)_\w+) shiver\w* gasped screamed jumped hair-raising
        goosebumps hiss\w* menac(?:e|ing) petrified leapt sinister claustroph\w+ look_away
        unnerv\w+ hackles bloodcurdling blood-curdling cold_sweat jumpy haunted_me sleepless
        """,
        r"no_blood gentle harmless cosy tame nobody_dies not_a_fright",
    ),
    (
        "funny",
        r"""
        funny funnier funniest comic(?:al)? comedic hilarious amusing humorous witty laughs?
        laugh-out-loud make_(?:you|me)_laugh
        """,
        r"""
        laugh\w* hilari\w+ amus\w+ hoot wit jokes?_lands? giggl\w+ chuckl\w+ chortl\w+ riot
        side-splitting funnily howl\w* in_stitches cackl\w+ humou?r gift_for_comedy a_scream
        straight_face gags?_land smil(?:e|es|ed) cracked_up hooted comedy_of_this satire
        uproarious wisecracks? jokes?_(?:come|arrive|hit)
        """,
        r"humourless humorless unfunny witless joyless po-faced leaden jokes_fall_flat",
    ),
    (
        "predictable",
        r"predictable formulaic cliched obvious unoriginal by_the_numbers see_\w+(?:_\w+)?_coming",
        r"""
        formula cliches? cliche-ridden clich\w+ by-the-numbers (?:every|each|the)_\w+_coming
        coming_from\w* you(?:_will|'ll)_(?:know|guess|have_guessed) telegraph\w+
        seen_it_(?:all_)?before guess\w*_(?:it|the_\w+)_(?:in|by|within|early) hackneyed
        worked_out pegged like_clockwork know_the_rest saw_it guessed set_your_watch_by
        inevitable
        """,
        r"""
        surpris\w+ unpredictab\w+ twists?_i_did unexpected\w* wrong-foot\w* startling original
        keeps?_you_guessing never_know no_idea_where
        """,
    ),
    (
        "silly",
        r"silly dumb stupid daft ridiculous absurd ludicrous goofy nonsense",
        r"""
        sill(?:ier|iest|iness) dumb(?:est|er)? stupid\w* daft\w* absurd\w* preposterous idiotic
        nonsensical barmy bonkers tosh piffle lark cheesy hokum camp twaddle
        """,
        r"intelligent clever serious sensible dignified grown-up seriousness",
    ),
    (
        "sad",
        r"""
        sad depressing bleak gloomy grim downbeat heartbreaking miserable tragic a_downer
        (?:make|makes)_(?:you|me)_cry tearjerker weepie upsetting
        """,
        r"""
        sad(?:der|dest|ness) cried wept we?eping tears? sobb\w+ tragedy heart-breaking despair
        devastat\w+ mournful melancholy sorrow\w* depress\w+ handkerchiefs? tissues grief weep\w*
        sob\w* cry
        """,
        r"""
        pure_joy joy(?:ous|ful)? uplift\w+ cheer(?:ful|ing|y)? hopeful happy happ(?:ier|iest)
        jolly feel-?good warm\w* sunny delight\w* light-hearted smiling sunshine chirpy
        """,
    ),
    (
        "exciting",
        r"""
        exciting thrilling gripping tense suspenseful suspense edge_of_(?:your|my)_seat
        nail-biting action-packed
        """,
        r"""
        excit\w+ thrill\w* gripp\w+ grips tension suspens\w+ edge_of heart-stopping pulse\w*
        breathless exhilarat\w+ riveting white-knuckle gasp(?:s|ed|ing) jaw-?dropp\w+ look_away
        swept_along ripping rattling caper heart_pound\w* pounding
        on_(?:my|their|your)_feet electric\w* knuckles? blistering adrenalin\w* rip-roaring
        barnstorming edge-of-\w+
        """,
        r"""
        dull boring tedious tame limp incoherent lifeless yawn\w* muddy blur bored inert
        energy_sags no_energy leave_me_cold
        """,
    ),
    (
        "moving",
        r"moving touching emotional affecting poignant heartfelt heartwarming",
        r"""
        moved touched cried wept tears? sobb\w+ lump_in_(?:my|the)_throat heart-?rending
        handkerchiefs? tissues heart(?:breaking|warming|felt) devastat\w+ we?ep\w* sob\w* cry\w*
        dry_eye in_bits br(?:oke|eaks?)_(?:my|your|the)_hearts? tender\w* heart_?strings upsetting
        speechless sorrowful catches_in_the_throat broke_me wiped_\w+_eyes
        """,
        r"""
        unmoved cold felt_nothing sentimental mawkish
        emotionally_(?:vacant|empty|inert) manipulative leaves?_you_cold left_me_cold
        """,
    ),
    (
        "deep",
        r"depth deep(?:er)? profound thoughtful meaningful intelligent thought-provoking point",
        r"""
        depths profound\w* thoughtful\w* wise wisdom substance layers layered resonan\w+
        insight\w* beneath_the_surface more_going_on complexity eloquent
        """,
        r"""
        fluff shallow superficial thin skin-deep slight frothy? featherlight empty hollow
        nothing_(?:underneath|beneath) says_nothing empt(?:y|iness) weightless two-dimensional
        nothing_there nothing_matters style_over_substance simplistic one-note slight\w* flimsy
        wafer\w* vacuous trite
        """,
    ),
    (
        "confusing",
        r"confus(?:ing|ed) hard_to_follow incoherent muddled baffling complicated convoluted messy",
        r"""
        confus\w+ incoheren\w+ incomprehensib\w+ bewilder\w+ baffl\w+ muddle\w* lost_track
        makes?_no_sense made_no_sense plot_holes has_holes holes_(?:in|that|you) doubles_back
        what_was_going_on impenetrable (?:quite_)?follow
        lost_the_thread who(?:'s|_is)_who can(?:not|'t)_tell could(?:_not|n't)_tell
        tangled? not_sure_what make_sense_of
        """,
        r"""
        clear(?:ly)? lucid coherent easy_to_follow hangs?_together adds?_up makes_sense made_sense
        simple straightforward never_lost easily_followed
        """,
    ),
    (
        "violent",
        r"violent violence gory gore bloody blood brutal",
        r"""
        violen\w+ gor(?:y|e|iest) blood(?:y|ied|shed|bath)? brutal\w* beheading\w* slaughter
        decapitat\w+ torture chainsaw nasty bone-crunch\w+ gunfire
        """,
        r"bloodless no_blood gentle nobody_dies tame off_screen offscreen sparingly spared",
    ),
    (
        "sentimental",
        r"sentimental cheesy corny soppy mawkish schmaltzy cloying saccharine twee",
        r"""
        sentiment(?:al)?\w* mawkish\w* schmaltz\w* cheese cloy\w* saccharine syrup\w* sugary
        treacl\w+
        """,
        r"unsentimental restrain\w+ dry astringent",
    ),
    (
        "convincing",
        r"convincing believable realistic plausible credible authentic true_to_life",
        r"convinc\w+ believ\w+ realis\w+ realism authentic\w* lifelike lived-in",
        r"""
        unconvincing implausible unbelievable unrealistic fake phon(?:y|ey) ropey cardboard wooden
        far-fetched preposterous
        """,
    ),
    (
        "pretentious",
        r"pretentious arty self-indulgent pompous",
        r"pretentio\w+ self-importan\w+ pompous\w* po-faced portentous",
        r"unpretentious modest unassuming",
    ),
    (
        "original",
        r"original fresh inventive innovative imaginative",
        r"""
        original\w* fresh\w* invent\w+ innovat\w+ imaginat\w+ never_(?:seen|heard)_anything_like
        seen_before nothing_(?:else_)?like_it one_of_a_kind new_each more_ideas
        """,
        r"""
        derivative unoriginal formula\w* cliche\w* hackneyed stale predictable
        seen_it_(?:all_)?before retread rehash lifted_from been_there every_other nobody_asked_for
        another_of_those standard cookie-cutter nothing_new
        """,
    ),
    (
        "loud",
        r"loud noisy deafening",
        r"deafen\w* noise din racket ear-?split\w*",
        r"quiet\w* silen\w+",
    ),
    (
        "preachy",
        r"preachy heavy_handed on_the_nose didactic",
        r"preach\w* heavy-handed sermons? lectur\w+ hector\w+ on-the-nose",
        r"subtle subtlety light_touch",
    ),
    (
        "romantic",
        r"romantic sexy steamy",
        r"chemistry swoon\w*",
        r"unromantic no_chemistry",
    ),
    (
        "weird",
        r"weird strange odd bizarre",
        r"weird\w* strange\w* odd(?:est|er|ity|ly)? bizarre\w* surreal",
        r"conventional ordinary normal straightforward",
    ),
    (
        "annoying",
        r"annoying irritating grating",
        r"annoy\w* irritat\w+ grat(?:es|ed|ing) nerves insufferable",
        r"likea?ble charm\w*",
    ),
)
_GOOD = "funny exciting moving deep convincing original romantic"
_BAD = "boring predictable silly confusing sentimental pretentious preachy annoying"
_WORTH = dict.fromkeys(_GOOD.split(), 1) | dict.fromkeys(_BAD.split(), -1)
TRAITS = tuple(
    Trait(
        name,
        _WORTH.get(name, 0),
        _words(asked.replace("-", "[- ]")),
        _words(f"{asked} {shown}"),
        _words(contrary),
    )
    for name, asked, shown, contrary in _TABLE
)
SENSE = re.compile(
    r"\b(?:makes? (?:any |much )?sense|hangs? together|adds? up|easy to follow|coherent)\b"
)
_CLAUSES = re.compile(r"[,;:.!?()]| - |\b(?:but|although|though|yet|because|while)\b")
_DENIED = re.compile(
    r"\b(?:not(?! (?:only|just|merely))|never|no|nor|nothing|none|neither|hardly|scarcely|barely"
    r"|without|far from|anything but|lacks?|isnt|wasnt|didnt|doesnt|cant|without|stops? short of"
    r"|fails? to|free of|forgets? to|passes for|mistakes \w+ for|hoping for|lack of|nobody|about as"
    r"|little|not half|last word in|only thing)\b|n't\b"
)
_SUPPOSED = re.compile(
    r"\b(?:(?:could|should|might|would|ought to|must) have (?:been|made)|could be|would be"
    r"|supposed to|meant to|(?:i|we|you) (?:had )?(?:thought|feared|expected|worried|may think"
    r"|might think|might expect)|tr(?:ies|y|ied|ying) (?:so |very )?(?:hard )?to"
    r"|want(?:s|ed)? (?:so )?to be|sounds?|at first|(?:those|some|others|people|many) (?:who )?"
    r"(?:(?:will|would|may|might) )?(?:call|find|say|complain))\b"
)


def asked_trait(clause: str) -> tuple[Trait, int, re.Match[str]] | None:
    """The first trait that a clause of a question asks for; -1 where for its contrary."""
    if found := SENSE.search(clause):
        return next(one for one in TRAITS if one.name == "confusing"), -1, found
    hits = [(found.start(), one, found) for one in TRAITS if (found := one.asked.search(clause))]
    if not hits:
        return None
    _, trait, found = min(hits, key=lambda hit: (hit[0], -len(hit[2][0])))
    return trait, 1, found


def stance(trait: Trait, folded: str) -> float:
    """How far a sentence says that something is so: above 0 that it is, below that it is not."""
    total = 0.0
    for clause in _CLAUSES.split(folded):
        for words, sign in ((trait.shown, 1.0), (trait.contrary, -1.0)):
            for found in words.finditer(clause):
                before = " ".join(clause[: found.start()].split()[-_BEFORE:])
                after = clause[found.end() :]
                value = sign
                if _DENIED.search(before) and not _DENIED.search(found[0]):
                    value = -sign * 0.8
                if _SUPPOSED.search(before) or _SUPPOSED.search(after[:25]):
                    value = -abs(value) * 0.5 if sign > 0 else 0.0
                total += value
    return total
