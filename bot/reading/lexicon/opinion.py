"""Words of praise and blame, and the words by which a sentence speaks of an aspect."""

from __future__ import annotations

from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.model import Aspect

PRAISE = vocabulary(
    "ace agile alive ambitious applauded applause apt artistry astute attentive august balanced "
    "balm barnstorming best-looking blissful blistering bold boldest bracing brave bravest "
    "bravura brightest brill brio buoyant candid captivated captures careful catchy celebrate "
    "celebration cheered chuckled class classy cleverest coherent comforting commanding "
    "commands compassion compassionate compelled compellingly composed confident convinces cosy "
    "courageous cozy craft crafted craftsmanship creepiest cunning cute dapper daring dashing "
    "dazzlingly deadpan delicious deliciously dependable devilish devour dignified dignity "
    "disarming disarmingly diverting dynamite earnest ease easygoing eerie effervescent "
    "electric electrifying elegance eloquence enchants endearing energetic energy engaged "
    "engages entertain entertainment entertains enthralled enthusiasm evocative excellence "
    "excite excitement excites expressive exuberant eye-catching eye-popping fab faithful "
    "fearless ferocious fiery finely finesse finest-looking firecracker fizzing fizzy flair "
    "flawlessness forceful formidable forthright gallant generous genial gentle gently giggled "
    "glee glory glow glows golden goosebumps grace grandeur grips guffawed gutsy handled "
    "handsomely harmonious heartening heaven heavenly highlight highlights hilariously hilarity "
    "howled humble hypnotised hypnotized ideal illuminating imagination immense "
    "immersed impeccably inspiration inspire instinctive intelligence intelligently intrigue "
    "intriguingly invention inventiveness invigorating jaw-dropping jubilant judicious keen "
    "kindness kinetic landmark laughing laughs lifelike light-footed limpid lived-in looker "
    "lucid luscious lustrous luxurious lyrical magisterial magnificently majestically "
    "marvellously marvelously masterly mature measured mellow melodious merry mighty mint "
    "miracle miraculous mischievous momentous mouth-watering musicality naturalistic neat "
    "nerve-racking nerve-shredding nourishing nuance observant observed outclasses outshines "
    "ovation palpable panache passion passionate patient peach pearl peerlessly perceptive "
    "persuasive picturesque piercing pin-sharp pitch-black plausible playfulness pleased "
    "pleases pleasing pleasurable plucky polish potent powerhouse praise praised praiseworthy "
    "precise precision prettiest pretty pristine prized proud punchy purposeful quick-witted "
    "quietly rapturous raucous raw recommendable redeeming refined relatable relish relished "
    "relishes resourceful respectful resplendent restrained reverence reward rewarded rewards "
    "rhapsodic rip-roaring robust roguish rollicking romp sassy satisfaction satisfied "
    "satisfies satisfyingly savour scariest scintillating scrumptious sensible sensitively "
    "sensitivity serene sharpest shimmering shine shining showstopper showstopping silken "
    "sincerity sizzles sizzling skill skilled slick smartest smashing smiling smooth smoothly "
    "snappy soar soaring sophisticated soulful spectacle speechless spirited splendidly "
    "splendor splendour spotless spry sterling stimulating stole stonking stormer storming "
    "strength strengths strikes striking strikingly stunned sturdy style subtlety sumptuously "
    "sunny superlative supple sure-handed surefooted swashbuckling swift swoon swooned tactile "
    "talent talented tasteful tasty tearjerker tickled tingle top-drawer top-tier towering "
    "transcendent transcends transfixed transfixing transported treasurable tremendously trim "
    "truthfully twinkle unaffected unassuming unexpected unexpectedly unhurried unpredictable "
    "unsentimental unsettling unshowy upbeat vigorous vigour virtuosity virtuoso visionary "
    "vitality vivacious voluptuous well-cast well-chosen well-judged well-observed well-shot "
    "well-staged well-timed whimsical wholesome wickedly wiry wisdom wonderstruck "
    "wrenching youthful zest zesty zing zings "
    "absorbing accomplished adorable affecting amazing amusing appealing arresting artful "
    "assured astonishing astounding atmospheric awe-inspiring awesome beautiful beautifully "
    "best bravo breathtaking brilliant brilliantly captivates captivating celebrates charm "
    "charming charms chilling classic clever cleverly compelling complex convincing "
    "convincingly cool crackles crisp dazzle dazzles dazzling deft deftly delicate delight "
    "delightful delights delivers deserves distinctive dynamic effective effectively effortless "
    "effortlessly elegant elevates eloquent enchanting engaging engrossing enhances enjoy "
    "enjoyable enjoyed enjoyment enrich enthralling entertaining entertained epic excellent "
    "excellently exceptional exceptionally exciting excels exhilarating expertly exquisite "
    "exquisitely extraordinary fabulous fantastic fascinating faultless favorite favourite fine "
    "finest first-rate flawless flawlessly fluid fresh fun funny gem genius genuinely glorious "
    "gorgeous gorgeously gracefully grand great greatest gripping gritty happy haunting "
    "hauntingly heartbreaking heartfelt heartwarming hilarious honest hooked imaginative "
    "immersive impeccable impresses impressive incredible incredibly ingenious innovative "
    "insightful inspired inspires inspiring intelligent intense intimate intricate intriguing "
    "inventive irresistible joy laughed liked likable likeable lively love loved lovely loves "
    "lush luminous magical magnificent marvel marvellous marvelous masterclass masterful "
    "masterfully masterpiece masterwork memorable mesmerising mesmerizing meticulous "
    "meticulously moved moving must-see must-watch nuanced original outdone outstanding perfect "
    "perfection perfectly phenomenal pitch-perfect playful pleasant pleasure poetic poignant "
    "polished powerful priceless profound provocative radiant recommend recommended refreshing "
    "refreshingly remarkable remarkably resonant resonates rewarding rich richly riveting "
    "rousing satisfying scary seamless seamlessly sensational sensitive sharp shines sincere "
    "sings skillful skillfully skilful sleek smart soars solid sparkles sparkling spectacular "
    "spellbinding splendid standout stellar stirring strong strongest stunning "
    "stunningly stylish sublime subtle succeeds suspenseful superb superbly "
    "superior surprising surprisingly suspense "
    "sweet swells tender tense terrific thoughtful thought-provoking thrilled thrilling tight "
    "timeless top-notch touching treasure treat tremendous triumph triumphs twisty understated "
    "unforgettable unique uplifted uplifting vibrant vivid vividly warm warmth well-acted "
    "well-crafted well-drawn well-made well-paced well-written wins winning wise wit witty "
    "wonderful wonderfully wonders worked works world-class worthwhile worthy wow "
    "adrenaline-pumping spellbound pulse-pounding awe admirable glowing believable worth "
    "cherished feast lean taut brisk propulsive earned earns nails lands fantastical authentic "
    "charismatic magnetic underrated unmissable adore adored revelation aces gripped grinned "
    "grinning smitten beguiling bewitching hypnotic infectious gleeful joyous joyful jolly hoot "
    "corker belter cracker cracking banger glued sobbing sobbed cried wept humming riot riotous "
    "scene-stealing scene-stealer spine-tingling faultlessly immaculate incisive nimble nifty "
    "graceful majestic majesty ravishing sumptuous tact truthful unflinching unmatched wry zippy "
    "laugh-out-loud feel-good crowd-pleaser winner big-hearted good-natured humane restraint "
    "dazzled enchanted delighted admired admire stunner tour-de-force gift spare exact "
    "unerring economical droll funniest loveliest kindest gentlest warmest fond marvelled "
    "beaut triumphant impressed absorbing rapt thrill thrills hearty spectacularly astonishingly "
    "wonderment lovingly unforced peerless good handsome hummable tuneful devastating fizzes "
    "exemplary decent nice spot-on sure-footed",
)
BLAME = vocabulary(
    "dawdles dawdled dawdling mugging "
    "clank clanks clanked clanking mumble mumbles mumbled mumbling inaudible samey thinner "
    "abrasive absurd absurdly aggravating agonising agonizing airless amiss anaemic anemic "
    "anodyne anticlimactic anticlimax antiquated arduous artificial artless assault atrocity "
    "baggy balderdash baloney banality bargain-bin bilious bleary bloat blunder blunders "
    "boneless bored-looking boredom bothersome brainless bumbling bungling burden calculated "
    "callow careless carelessly caricature caricatures chaotic charmlessly choppily chore "
    "clangs claptrap clattering clogged clueless clunkily clunks coarse coma complacent "
    "complaint complaints confusion congealed contempt contemptible contrivance contrivances "
    "cornball corny counterfeit crass crassly crawl crawls creaks creaky cringed cringeworthy "
    "cringing crummy cumbersome cursory cut-price cynically cynicism daft dead-eyed deadening "
    "deadly-dull deafening debacle defect defects deficient defies dejected deplorable "
    "depressingly desperate desperately detached detract detracts dingy disagreeable disappoint "
    "disjointedly dislike disliked disorganised disorganized dispensable displeased "
    "dissatisfying distasteful distraction distracts ditchwater dodgy doldrums doze dozed "
    "dozing drag-out drained drawn-out drear dreariest dreariness dreck dregs droning drowned "
    "drowns drowsy dubious dulled dullest dullness dullsville dully effortful egregious emptier "
    "emptiness endlessly enervating errors exasperated exasperating excess excessive "
    "excessively exhausted exploitative facile faltering falters farcical fatally fatigue fault "
    "faults faulty feebly fiasco fidget fidgeted fidgeting filler flabbily flail flailing "
    "flails flatlines flatly flatness flickering flogs flopped flounder floundering flounders "
    "fluff fluffed fluffs foolish forgettably forgotten formless fraudulent frustratingly "
    "frustration fumbled funereal fussy futile galling garbled garish gaudy ghastly gibberish "
    "gimmick gimmicks glacial glaring gloopy godawful gratuitous gratuitously grimly groan "
    "groan-inducing groaned grotesque grudging grueling gruelling guff half-baked half-hearted "
    "halting hamfistedly haphazard hapless harebrained hateful heartless hesitant hiccup "
    "hogwash hokum hollowness hopelessly horrified humdrum idiocy ill-advised ill-conceived "
    "ill-fitting ill-judged immature impenetrable implausibility implausibly inadequate "
    "inadequately inadvertently incessant incoherence incoherently incompetence incompetent "
    "inconsequential inconsistency inconsistent indecipherable indifferent indigestible "
    "indistinct inelegant inert inexcusable inexplicable inexplicably infantile infuriating "
    "insignificant insincere insultingly intolerable intrusive irredeemable irrelevant jarred "
    "jars jumbled laborious laboriously lackadaisical lagging lags lament lamentable lamest "
    "lethargic lifelessly limply limps listlessly loathe loathed loathsome longueurs ludicrous "
    "ludicrously lump maladroit mangled mangles manipulative manufactured marred mars "
    "mechanical meh mess-up migraine mind-numbing mindlessly mirthless misbegotten "
    "miscalculated miscalculation misconceived misery misfired misfires misstep missteps "
    "mistake mistakes mistimed monotone monotony moronic muffed muffled murk mushy mystifying "
    "nadir nauseating nauseous needless needlessly nonsensically nosedive nosedives numb numbed "
    "oafish objectionable obnoxiously obviousness off-key off-putting offensive old-hat "
    "one-note over-length overbearing overcomplicated overcrowded overegg overeggs overemphatic "
    "overlength overloaded overripe overshadowed oversold overstretched overused pad padding "
    "painful-to-watch pale paltry pandering panto paper-thinness paralysing passes-for patchy "
    "peeved perfunctory phoned phoney phony pitiful plagued plastered platitudes plodder "
    "po-faced pompous poppycock potboiler preposterous problematic prolix prosaic puerile "
    "punishing puny purgatory ragged rambles ramshackle rankled rattled regrettable regrettably "
    "regretted rehash rehashed repellent repulsive reservations retread rickety ridiculously "
    "risible robotic ropy rot rote rotten rubbery rubbishy runs-on rushes sagged sagging saggy "
    "scattershot screechy sentimentality shallowness shambling shapelessly shockingly shonky "
    "shortcoming shortcomings shrieky shrill shrug sickening sickly simplistic skimpy slack "
    "slackens slapdash slow-witted sludge sluggishly sluggishness slushy smothered smothers "
    "smudge snail snoozed snore snored soapy soppy sore soupy sour spoil spoiled spoils spoilt "
    "sputters squeaky squirm squirmed stagey stagnant stagy starchy static stifling stodgy "
    "strained straining strangled stretched strident struggles struggling stumble stumbled "
    "stumbles stuttering sub-par subpar substandard suffered suffocates suffocating sulk "
    "superfluous surplus swamped swamps syrupy tarnished tat tawdry taxing tediously tedium "
    "teeth-grinding telegraphed televisual thankless thin-skinned thoughtless tin-eared tinny "
    "tiring toe-curling toilsome toneless tonelessly toothlessly tortuous torturous "
    "totally-lost tritely trivial trivialises tuneless turgidly twee two-dimensional unamusing "
    "unappealing unbearably unbelievably uncharismatic unclear unconvinced unconvincingly "
    "underbaked undercut undercuts underexplored underlit undermined undermines underpowered "
    "understated-to-death underwhelmed undeveloped undignified undistinguished unengaging "
    "unentertaining unevenness unexceptional unexciting unfinished unforgivable unhappy "
    "uninspiringly unintelligible unintentional unintentionally uninterested unjustified "
    "unlikeliest unlovable unlovely unmemorable unmoved unmoving unpalatable unpersuasive "
    "unpolished unravel unravels unrealistic unrelenting unrewarding unsatisfactory unsatisfied "
    "unstructured unsubtle unsuccessful unsure untidy unwarranted unwelcome unwieldy vacant "
    "vacuous vague vaguely vile vulgar waffle waffles wallows wanting warbles washed-out "
    "washout wasteful watered-down watery weakly weakness weaknesses wearing weary wearying "
    "weepy whiny wince winced wincing wobbles wobbly woeful woefully wonky wooden-faced worn "
    "worn-out wretched wretchedly wrong-headed wrongheaded yawned yawning yawns zombified "
    "abysmal aimless amateur amateurish annoying annoyed appalling atrocious avoid awful "
    "awkward awkwardly bad badly baffling banal bland bloated bog boring bored bore bores "
    "botched butchered cardboard cheap cheesy cheaply choppy cliche clichéd cliched clichés "
    "cliches cliché clumsy clunky cluttered confused confuses confusing contrived convoluted "
    "crap crappy cringe cringe-worthy cringey crude cynical dated derivative deserved_better "
    "disappointed disappointing disappointingly disappointment disappoints disaster disastrous "
    "disjointed dismal distracting drab dragged drags drag dreadful dreary drones dull dumb "
    "embarrassing embarrassingly embarrassment empty endless excruciating exhausting fail "
    "failed failing fails failure fake falls_apart falls_flat feeble flat flaw flawed flaws "
    "flimsy flop fizzles forced forgettable formulaic frustrating garbage generic gimmicky "
    "grating hackneyed ham-fisted hammy hamfisted hate hated hates heavy-handed hideous hokey "
    "hollow horrendous horrible horribly horrid idiotic implausible inane incoherent "
    "incomprehensible indulgent inept inferior insipid insult insulting irritating jarring joke "
    "joyless junk lack lackluster lacklustre lacking lacks lame laughable lazy lifeless limp "
    "listless lousy lumbering mediocre meandering meanders mess messy mindless miscast "
    "miserable misfire misguided misses monotonous muddled murky nonsense nonsensical numbing "
    "obnoxious obvious one-dimensional overacted over-acted overacting overblown overcooked "
    "overdone overlong overly overrated overstays over-the-top over-long overwrought padded "
    "painful painfully paper-thin pathetic patronizing plodding plods pointless ponderous poor "
    "poorly predictable pretentious problem problems puzzling rambling redundant regret "
    "repetitive ridiculous rip-off rubbish rushed ruined ruins sadly sappy saccharine "
    "self-indulgent shallow shame shoddy silly sketchy skip sleep-inducing slog sloppy slow "
    "sluggish soulless stale stereotypical stereotyped stiff stilted stinker stinks stupid "
    "stupidity suck sucked sucks suffers superficial tacky tasteless tedious tepid terrible "
    "terribly thin threadbare tired tiresome toothless torture trash trite trudge turgid ugly "
    "unbearable unbelievable unconvincing uncomfortable underdeveloped under-developed "
    "underused underwhelming undercooked underwritten uneven unfocused unfortunate "
    "unfortunately unfunny unimaginative uninspired uninspiring uninteresting uninvolving "
    "unlikable unlikeable unnecessary unoriginal unpleasant unremarkable unsatisfying "
    "unwatchable useless vapid wafer-thin waste wasted wasting weak weakest weird-looking "
    "wooden worse worst worthless yawn zero fell_asleep arid muddle shouty overstuffed wearisome "
    "insufferable witless charmless bloodless leaden turkey dross drivel tosh twaddle tripe bilge "
    "dire naff ropey shambles shambolic snoozefest snooze stultifying interminable unearned "
    "cop-out clanger clunker dud botch fumbles squanders squandered sags sag flab flabby "
    "patronising preachy mawkish schmaltzy cloying hectoring laboured labored irksome hams "
    "plank humourless humorless numbingly overegged unfunniest dispiriting misjudged mishandled "
    "lumpen lazily smug glib let-down letdown cheat cheats incoherent muddy blur murky fizzle "
    "shocking crime mumbles mumble mumbling inaudible bungled bungles insulted insults palls "
    "shapeless lopsided cheating scrappy grates trouble",
)
# Turn what follows, within a few words.
NEGATIONS = vocabulary(
    "not no never n't neither nor hardly barely scarcely without cannot lacks lacking fails "
    "lack nothing none nobody far_from anything_but isn't wasn't aren't weren't don't doesn't "
    "didn't won't wouldn't can't couldn't shouldn't ain't hasn't haven't less",
)
# Phrases whose sense is not the sum of their words: praise above nought, blame below.
PHRASES = {
    phrase: weight
    for weight, phrases in (
        (
            2,
            vocabulary(
                "can't_recommend_enough cannot_recommend_enough could_not_have_been_better "
                "couldn't_ask_for_more couldn't_be_better did_not_disappoint "
                "didn't_disappoint do_not_miss does_not_disappoint doesn't_disappoint "
                "don't_miss exceeded_my_expectations exceeds_all_expectations "
                "exceeds_expectations highly_recommend must_see must-see not_be_disappointed "
                "not_to_be_missed one_of_the_best one_of_the_finest one_of_the_greatest "
                "second_to_none strongly_recommend time_well_spent two_thumbs_up well_worth "
                "what_a_joy won't_be_disappointed worth_seeing worth_watching "
                "no_praise_is_too_high "
                "urge_you_to begging_you beg_you_to do_yourself_a_favour do_yourself_a_favor "
                "never_been_better can't_praise_it cannot_praise_it did_not_want_it_to_end "
                "didn't_want_it_to_end hard_to_fault cannot_fault can't_fault hardly_fault",
            ),
        ),
        (
            1,
            vocabulary(
                "at_her_best at_his_best at_its_best at_their_best better_than_expected "
                "better_than_i_expected brings_a_sense brings_the_house_down edge_of_my_seat "
                "edge_of_their_seats edge_of_your_seat go_see heart_and_soul hits_the_mark "
                "i_like lasting_impression left_feeling_inspired like_it "
                "long_after_the_credits more_than_makes_up never_boring never_disappoints "
                "never_drags never_dull new_heights no_problem not_bad not_disappointed "
                "not_since really_like stay_with_you stayed_with_me stays_with_you "
                "steals_every_scene steals_the_show thumbs_up to_life watch_it_again "
                "watched_it_twice well_acted well_crafted well_directed well_done well_made "
                "well_paced well_written worth_a_watch worth_the_price in_awe walks_off_with "
                "not_a_dull no_fat worth_your_time worth_the_ticket full_and_happy "
                "never_cared_so_much could_have_watched deserves_to_be_seen "
                "deserve_an_award by_far_the_funniest in_tears nothing_wasted not_a_word_wasted "
                "can_do_no_wrong could_do_no_wrong best_thing works_well no_computer "
                "is_the_best_part are_the_best_part was_the_best_part "
                "put_a_foot_wrong puts_a_foot_wrong hard_to_better "
                "wouldn't_have_missed not_want_to_have_missed not_have_missed "
                "nobody_minds right_length exactly_right won't_forget shames_the "
                "puts_the_rest_to_shame puts_everyone_else_to_shame is_a_find real_find "
                "real_discovery ridiculous_chemistry always_well used_well well_used well_judged "
                "had_it_on "
                "on_repeat ever_since_i_saw without_showing_off without_ever_showing_off "
                "knows_when_to_keep knows_when_to_stop knows_when_to_be "
                "good_word_for than_most_actors_do",
            ),
        ),
        (
            0,
            vocabulary(
                "again_and_again as_good_as bad_guy bad_guys best_known dark_secrets evil "
                "fall_in_love feels_like felt_like first_love good_as good_enough good_guy "
                "good_guys good_thing great_deal great_war in_love isn't_perfect just_like "
                "kind_of_like like_a like_an like_that like_the like_this like_to looks_like "
                "wearing_a wearing_an wearing_the wearing_his wearing_her wearing_my "
                "good_evening good_morning good_mood bad_mood slow_work a_bit_of "
                "like_a_fault "
                "nobody_loves nobody_liked no_one_liked no_one_loves "
                "hardly_notice barely_notice scarcely_notice "
                "lost_love love_interest love_story love_triangle makes_up_for "
                "my_only_complaint no_doubt no_idea no_wonder not_just not_only not_perfect "
                "nothing_short_of on_the_edge_of only_complaint pretty_much seems_like "
                "so_bad_it's_good sounds_like special_effects take_notes the_bad "
                "dragged_me dragged_us dragged_him dragged_her dragged_them dragged_my "
                "trouble_is_that_he trouble_is_that_she trouble_is_that_his trouble_is_that_her "
                "trouble_is_that_they trouble_is_that_their "
                "the_faithful moved_to moved_into moved_in moved_out moved_up moved_down "
                "moved_away "
                "moved_back moved_one too_much_charm "
                "the_best_part too_short true_love without_a_doubt without_doubt would_like",
            ),
        ),
        (
            -1,
            vocabulary(
                "a_bit_long all_over_the_place at_best bored_me by_the_numbers by-the-numbers "
                "could_have_been could_have_been_better did_not_care didn't_care fall_asleep "
                "fall_flat fall_short falls_apart falls_flat falls_short fell_flat "
                "had_potential little_chemistry loses_momentum loses_steam lost_interest "
                "lost_me missed_opportunity misses_the_mark never_recovers no_chemistry "
                "no_depth no_point no_sense no_thanks not_for_me nothing_happens nothing_new "
                "nothing_special outstays_its_welcome overstays_its_welcome paint_by_numbers "
                "poor_man's poorly_done runs_out_of_steam should_have_been "
                "should_have_been_better so_bad the_problem too_long too_many too_slow "
                "wasted_my_time wasted_opportunity wasted_potential wears_thin wore_thin "
                "acquired_taste bit_much treads_water too_neat done_without on_my_nerves shuts_up "
                "phones_it_in phoned_in phoning_it_in sleepwalks_through going_through_the_motions "
                "came_to_dread come_to_dread gives_her_nothing gives_him_nothing "
                "gives_them_nothing deserves_a_better deserved_a_better deserves_better "
                "deserved_better deserved_so_much_better no_spark "
                "sound_alike let_down less_taken drive_a_bus less_said less_assured has_holes "
                "nothing_to_do what_was_needed less_successful not_good no_good could_go "
                "i_didn't_like i_did_not_like i_don't_like i_do_not_like we_didn't_like "
                "we_did_not_like runs_out_of_gas ran_out_of_gas runs_out_of_puff "
                "never_lets_up tough_to_tell hard_to_tell_which looks_tired so_dark "
                "than_the_lines_deserve than_the_script_deserves than_the_material_deserves "
                "loses_faith lose_faith lost_faith shouts_every shouting_every reading_out_the "
                "only_laugh never_once_stops never_stops were_old_when was_old_when "
                "not_a_patch rather_be_elsewhere less_sure_of do_nothing_with wall_to_wall "
                "wall-to-wall much_worse_film much_worse_movie dumber_movie dumber_film "
                "from_another_film from_another_movie from_a_worse goes_nowhere go_nowhere "
                "goes_on_and_on drones_on poorly_drawn thinly_drawn "
                "does_not_work doesn't_work do_not_work don't_work never_works not_work",
            ),
        ),
        (
            -2,
            vocabulary(
                "rather_less almost_walked_out "
                "avoid_at_all_costs could_not_care_less couldn't_care_less "
                "do_not_bother don't_bother fell_asleep give_it_a_miss hard_pass isn't_worth "
                "left_me_cold nearly_walked_out not_worth nothing_works one_of_the_worst "
                "put_me_to_sleep save_your_money stay_away steer_clear thumbs_down "
                "two_thumbs_down walked_out_early walked_out_halfway want_my_money_back "
                "wasn't_worth waste_of_money waste_of_time waste_your_time what_a_mess "
                "what_a_waste felt_nothing i'd_rather i_would_rather sit_through_it save_yourself "
                "looked_at_my_watch checked_my_watch glad_when_it_ended "
                "only_good_thing zero_stars no_stars "
                "head_looked_at heads_looked_at head_examined heads_examined off_a_cereal "
                "off_an_autocue from_an_autocue off_cue_cards",
            ),
        ),
    )
    for phrase in phrases
}

ASPECT_WORDS: dict[Aspect, frozenset[str]] = {
    Aspect.STORY: vocabulary(
        "story plot storyline storytelling narrative script screenplay premise writing written "
        "plotting "
        "plotline twist twists subplot subplots tale concept storylines plots",
    ),
    Aspect.ACTING: vocabulary(
        "acting performance performances actor actress actors actresses cast performers performer "
        "acted "
        "portrayal portrays portrayed portraying plays played casting miscast overacting ensemble "
        "chemistry co-star co-stars voice-acting voice_work",
    ),
    Aspect.CHARACTERS: vocabulary(
        "character characters characterization characterisation protagonist hero heroine villain "
        "villains villain's antagonist protagonists heroes character-driven",
    ),
    Aspect.VISUALS: vocabulary(
        "visuals visual visually cinematography photography effects cgi imagery animation animated "
        "camera camerawork camera-work shot shots lensing lensed colors colours palette costumes "
        "costume design "
        "designs sets scenery landscapes landscape lighting looks sfx fx frame frames "
        "art-direction "
        "photographed vistas composition compositions lens",
    ),
    Aspect.MUSIC: vocabulary(
        "music musical score soundtrack song songs composer composed melody melodies theme-tune "
        "orchestra orchestral sound-design soundscape tune tunes singing scoring numbers sound "
        "lullaby",
    ),
    Aspect.PACING: vocabulary(
        "pacing pace paced slow drags dragged drag tempo momentum runtime overlong long brisk "
        "sluggish "
        "plodding rushed fast-paced slow-paced slow-moving length meanders tight taut editing "
        "edited",
    ),
    Aspect.DIALOGUE: vocabulary(
        "dialogue dialog dialogues lines banter one-liners dialogs quips repartee wordplay",
    ),
    Aspect.ENDING: vocabulary(
        "ending finale climax conclusion ends denouement climactic final_act third_act showdown "
        "epilogue final_scene last_act resolution final_shot last_scene last_shot ended",
    ),
    Aspect.WORLD: vocabulary(
        "world world-building worldbuilding universe setting settings atmosphere atmospheric "
        "immersive "
        "realm era period realms mythology lore",
    ),
    Aspect.THEMES: vocabulary(
        "theme themes message messages meaning moral allegory metaphor subtext meditation "
        "exploration "
        "explores lessons lesson symbolism commentary",
    ),
}
# "the film's conclusion" is its ending, "in conclusion" is not; and so on.
NOT_ASPECT = {
    Aspect.ENDING: vocabulary("in_conclusion"),
    Aspect.PACING: vocabulary(
        "long_after long_before as_long so_long long_ago no_longer long_time all_along long_way "
        "long-lost"
    ),
    Aspect.WORLD: vocabulary(
        "in_the_world real_world world_war around_the_world today's_divided_world whole_world"
    ),
    Aspect.MUSIC: vocabulary("sounds_like sound_waves sound_like"),
    Aspect.STORY: vocabulary("true_story written_by"),
    Aspect.VISUALS: vocabulary(
        "looks_like sets_out visual_storytelling costume_drama costume_dramas"
    ),
    Aspect.DIALOGUE: vocabulary("along_the_lines"),
}
