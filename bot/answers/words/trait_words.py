"""The words for the traits that members ask after: those that ask, that show, that deny."""

from __future__ import annotations

TABLE = (  # name, the words that ask, those that show it besides, and its contrary
    (
        "boring",
        r"""
        lose(?:s)?_(?:steam|momentum|its_way|pace)
        bor(?:ing|es?|ed) dull(?:ness)? tedious monotonous sags?
        dragg?(?:s|ed|y|ing)?(?!_(?:me|us|him|her|them|my|an?_(?!bit|little|lot|touch|tad))\b)
        sagg(?:y|ed|ing) plods? lags? slog snooze(?:fest)? nod_off fall_asleep sit_still_through
        """,
        r"""
        (?:hour|half|middle|third|act|stretch|section|film|picture|story)_(?:\w+ly_)?(?:drift|flag|meander)s?
        dips? dawdl\w+ creeps_along slackens loses_(?:steam|momentum|its_way) checking_phones
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
        slow(?:ly)? plodd(?:ing|y) sluggish a_while_to_get_(?:going|moving|started) slow_paced
        ponderous
        take(?:s)?_(?:a_while|forever|ages)_to
        """,
        r"""
        (?:hour|half|middle|third|act|stretch|section|film|picture|story)_(?:\w+ly_)?(?:drift|flag)s?
        asks?_(?:\w+_)?(?:for_)?(?:a_|your_|our_|some_)?patience
        slow\w* glacial
        dragg?(?:s|ed|ing)?(?!_(?:me|us|him|her|them|my|an?_(?!bit|little|lot|touch|tad))\b)
        plod\w* sag(?:s|ged|ging)? lingers_too_long
        takes_(?:its|his|her|their)_time treads?_water interminable leisurely dawdl\w+ meander\w*
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
        (?:out|over)stays?(?:_its_welcome)? could_have_been_shorter be_better_shorter
        """,
        r"""
        overlong over-long too_long (?:half_an_hour|minutes)_(?:\w+_)?(?:could|too) padded
        tests_\w+_patience (?:at_|on_)?my_watch trim\w* interminable goes_on_(?:for|and_on)
        feels_(?:twice|longer) overstays?_\w+_welcome lost_\w+_minutes drags? goes_on,?_and_on
        one_too_many wasted_frames? should_be_\d+ felt_like_\w+_hours far_too_long
        (?:some|the|more|any|of_its|much|little)_fat
        (?:\w+-)?(?:hour|minute)_(?:film|movie|picture)_(?:somewhere_)?in_(?:here|there)
        (?:sterner|stricter|tougher|firmer|braver|bolder|good|ruthless)_editor chairs_made
        felt_every_minute of_which_(?:i|we)_felt numb_(?:bum|bottom|backside)s?
        twice_its_length longueurs? well_past wasted_minutes? (?:very|awfully|painfully)_long
        long_time_to_sit
        (?:lost?|lose|cut|spare|shed|trim)_(?:\w+_){0,3}(?:minutes|ten|fifteen|twenty|thirty|hour)(?!_seconds)
        """,
        r"""
        fl(?:ew|ies)_by exactly_the_right_length right_length brisk\w* feels_(?:short|shorter)
        (?:doesn't|does_not|doesnt|didn't|did_not|never|hardly)_wastes?(?!_(?:time|words))
        not_one_of_them_wasted (?:as|exactly_as)_long_as_(?:it|a_\w+)_(?:needs|should|can|\w+_can)
        not_a_minute_too_long not_a_second_too_long
        too_short over_before tight wish\w*_it_(?:was|were|had)_(?:been_)?longer
        (?:is|was|it's|its|so|nice(?:ly)?|blessedly|mercifully|pleasantly|kept|keeps_it|only)_short
        (?:be|been|were)_shorter did_not_look_at_my_watch
        over_by half_its_length merciful in_a_wink
        lean(?!_(?:forward|in|on|back|over|out|against|towards?))
        """,
    ),
    (
        "scary",
        r"""
        scar(?:y|ier|iest|ing|e|es) frightening frighten creepy terrifying spooky chilling
        nightmares? nightmarish disturbing jump_scares? unsettling eerie
        """,
        r"""
        scared fright\w* terrif(?:ied|ies) terrors? chill(?:s|ed) dread horrif\w+
        cre(?:epiest|epier|(?:eps?|pt)(?!_(?:along|by|past|forward))) spookie?s?t? light_on
        hid h(?:er|is)_eyes
        behind_(?:the_sofa|(?:her|his|my|a)_\w+) shiver\w* gasped screamed hair-raising
        jumped(?!_(?:\w+_)?once)
        goosebumps hiss\w* menac(?:e|ing) petrified leapt sinister claustroph\w+ look_away
        unnerv\w+ hackles bloodcurdling blood-curdling cold_sweat jumpy haunted_me sleepless
        """,
        r"gentle harmless cosy tame nobody_dies not_a_fright",
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
        r"""
        humourless humorless unfunny witless joyless po-faced leaden jokes?_f(?:a|e)lls?_flat
        (?:cannot|can't|cant)_land_a_(?:joke|punchline|gag) punchlines?_to_miss
        """,
    ),
    (
        "predictable",
        r"""
        predictable formulaic cliched obvious unoriginal by_the_numbers
        (?:see|spot|smell|sense)_(?:\w+_){1,4}(?:coming|a_mile_off) a_mile_off guess(?:able|ed)?
        work_(?:it|things|everything)_out figure_(?:it|things|everything)_out
        (?:one|two|a)_steps?_ahead telegraphed
        """,
        r"""
        formula cliches? cliche-ridden clich\w+ by-the-numbers (?:every|each|the)_\w+_coming
        coming_from\w* you(?:_will|'ll)_(?:know|guess|have_guessed) telegraph\w+
        seen_it_(?:all_)?before guess\w*_(?:it|the_\w+)_(?:in|by|within|early) hackneyed
        worked_(?:it_|everything_|that_)?out pegged like_clockwork know_the_rest saw_it guessed
        set_your_watch_by
        inevitable ahead_of_(?:it|the) lack\w*_(?:in_|of_|any_)?surprises? saw_\w+(?:_\w+)?_coming
        signpost\w+ from_the_trailer
        """,
        r"""
        surpris\w+ unpredictab\w+ twists?_i_did unexpected\w* wrong-foot\w* startling
        (?<!the_)original
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
        (?:make|makes|made)_(?:you|me|us|them|him|her|anyone|anybody|people)_(?:cry|weep|sob|blub)
        (?:need|bring|pack|take)_(?:\w+_)?(?:tissues?|hank(?:y|ies)|handkerchiefs?|kleenex)
        blub(?:bing)? set_me_off tearjerker weepie upsetting
        """,
        r"""
        in_(?:my|the|your)_eyes? lump_in_(?:my|the|your)_throat
        sad(?:der|dest|ness) cried wept we?eping tears? sobb\w+ tragedy heart-breaking despair
        devastat\w+ mournful melancholy sorrow\w* depress\w+ handkerchiefs? tissues grief weep\w*
        sob\w* cry
        """,
        r"""
        pure_joy (?<!a_)joy joy(?:ous|ful) uplift\w+ cheer(?:ful|ing|y)? hopeful happy
        happ(?:ier|iest) jolly feel-?good warm\w* sunny delight\w* light-hearted smiling sunshine
        chirpy
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
        (?:dry|in_(?:my|your))_eyes? in_bits br(?:oke|eaks?)_(?:my|your|the)_hearts? tender\w*
        heart_?strings upsetting speechless sorrowful catches_in_the_throat broke_me wiped_\w+_eyes
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
        tangled? not_sure_(?:what|how|why) make_sense_of swiss_cheese sieve
        """,
        r"""
        clear(?:ly)? lucid coherent easy_to_follow hangs?_together adds?_up makes_sense made_sense
        simple straightforward never_lost easily_followed
        """,
    ),
    (
        "violent",
        r"""
        violent violence gor(?:y|e|iness|ier) bloody blood brutal squeamish gruesome grisly gross
        (?:weak|strong)_stomach turn_my_stomach stomach put_\w+_off_\w+_(?:dinner|tea|lunch|food)
        off_my_(?:dinner|tea|lunch|food|popcorn) eat_(?:before|first|during) icky stomach-churning
        """,
        r"""
        melt\w* queasy vomit\w* throw_up guts entrails innards sever(?:ed|s) dismember\w*
        revolting grisl\w+ splatter\w* squelch\w* (?:eat|eating|eaten)_(?:beforehand|first|before)
        squirm\w* nause\w+ disembowel\w* stab\w*
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
        r"convinc\w+ believ\w+(?!_it) realis\w+ realism authentic\w* lifelike lived-in",
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
        r"(?<!the_)original fresh inventive innovative imaginative",
        r"""
        originality fresh\w* invent\w+ innovat\w+ imaginat\w+ never_(?:seen|heard)_anything_like
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
    (
        "shaky",
        r"""
        shak(?:y|ier|es?) wobbl(?:y|es?) (?:shaky_)?blur(?:ry|red|s)? handheld hand-held choppy
        jerky
        """,
        r"""
        shak\w+ wobbl\w* hand-?held seasick sea-sick cut_to_(?:ribbons|shreds|pieces)
        (?:cannot|can't|could_not|couldn't)_(?:see|tell|make_out)
        """,
        r"""
        stead(?:y|ily) (?:stays|sits|holds|stands|keeps)_still never_moves easy_to_follow
        clear(?:ly)?
        unbroken long_takes? wide_shots? legible locked static
        """,
    ),
    (
        "lively",
        r"""
        zip(?:s|py)?(?:_along)? (?:rattle|move|whip|race|fly|rip|nip)s?_(?:along|by|past)
        fast-paced pacy brisk fast-moving keep_moving
        """,
        r"""
        brisk\w* pacy fast zip\w* fl(?:ew|ies)_by flies_past rattling at_a_lick whip\w* punchy tight
        taut never_drags
        """,
        r"""
        slow\w* glacial drags? dragg(?:ed|ing|y) plod\w* sag(?:s|ged|ging)? lingers interminable
        leisurely meander\w* sluggish ponderous dull boring sedate
        """,
    ),
    (
        "sweary",
        r"""
        swear(?:s|y|ing|words?)? (?:bad|rude|dirty)_words?
        (?:bad|strong|foul|rude|salty|ripe)_language foul-mouthed
        f-?(?:word|bomb)s? effing curs(?:es?|ing) cuss\w* profan\w+ rude_words? potty-mouthed
        """,
        r"""
        word_.*rude swore expletives? four-letter salty_language language_(?:is|throughout|warning)
        potty
        turns?_the_air_blue fruity_language
        """,
        r"clean not_a_swear",
    ),
    (
        "rude",
        r"nudity naked nude sex_scenes? raunchy saucy smutty bare_bottoms? rude_bits?",
        r"sex sexy topless bedroom_scenes? undress\w* bawdy smut",
        r"chaste clothes_on",
    ),
    (
        "uplifting",
        r"""
        uplifting feel-?good cheer_(?:me|us|you)_up cheerful heart-?warming wholesome cosy cozy
        comforting happy (?:good|better|happier|great)_mood feel(?:ing)?_good_(?:after|when|film)
        (?:put_a_|make_(?:me|you|us)_)smile uplifted
        """,
        r"""
        cheer(?:ed|ing|y)? uplift\w* inspired lifted_(?:my|your|our)_spirits? spring_in_\w+_step
        hopeful warm\w* sunny joy(?:ous|ful)? delight\w* smil\w+ hug
        beam(?:s|ed|ing)
        grinn?\w+ sunshine
        """,
        r"bleak\w* grim\w* depress\w+ miser\w+ despair\w* gloom\w* sad(?:der|dest)?",
    ),
    (
        "clever",
        r"clever(?:er)? smart intelligent brainy",
        r"clever\w* smart\w* intelligen\w+ ingeni\w+ sly canny witty sharp",
        r"stupid\w* dumb\w* idiotic daft brainless dim",
    ),
    (
        "dated",
        r"dated aged_(?:well|badly|ok) old-fashioned showing_its_age",
        r"dated creak\w* of_its_time antique quaint museum",
        r"timeless fresh modern could_have_been_made not_aged",
    ),
    (
        "talky",
        r"talky wordy all_talk too_much_(?:talk|talking)",
        r"talk(?:s|ing)_and_talk\w* chatter\w* verbose nobody_stops_talking",
        r"silen\w* wordless few_words hardly_a_word",
    ),
)
