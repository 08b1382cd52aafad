"""Words of praise and blame, and the words by which a sentence speaks of an aspect."""

from __future__ import annotations

from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.model import Aspect

PRAISE = vocabulary(
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
    "spellbinding splendid standout stellar stirring strong stunning stunningly stylish sublime "
    "subtle succeeds suspenseful superb superbly superior surprising surprisingly suspense "
    "sweet swells tender tense terrific thoughtful thought-provoking thrilled thrilling tight "
    "timeless top-notch touching treasure treat tremendous triumph triumphs twisty understated "
    "unforgettable unique uplifted uplifting vibrant vivid vividly warm warmth well-acted "
    "well-crafted well-drawn well-made well-paced well-written wins winning wise wit witty "
    "wonderful wonderfully wonders worked works world-class worthwhile worthy wow "
    "adrenaline-pumping spellbound pulse-pounding awe admirable glowing believable worth "
    "cherished feast lean taut brisk propulsive earned earns nails lands fantastical authentic "
    "charismatic magnetic underrated unmissable adore adored revelation",
)
BLAME = vocabulary(
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
    "wooden worse worst worthless yawn zero fell_asleep",
)
# Turn what follows, within a few words.
NEGATIONS = vocabulary(
    "not no never n't neither nor hardly barely scarcely without cannot lacks lacking fails "
    "lack nothing none nobody far_from anything_but isn't wasn't aren't weren't don't doesn't "
    "didn't won't wouldn't can't couldn't shouldn't ain't hasn't haven't less",
)
# Phrases whose sense is not the sum of their words: +1 praise, -1 blame, 0 neither.
PHRASES = {
    "cannot recommend enough": 2, "can't recommend enough": 2, "highly recommend": 2, "strongly recommend": 2,
    "must see": 2, "must-see": 2, "not to be missed": 2, "don't miss": 2, "do not miss": 2,
    "not disappointed": 1, "not be disappointed": 2, "won't be disappointed": 2, "never disappoints": 1,
    "does not disappoint": 2, "doesn't disappoint": 2, "did not disappoint": 2, "didn't disappoint": 2,
    "could not have been better": 2, "couldn't be better": 2, "couldn't ask for more": 2,
    "nothing short of": 0, "not only": 0, "not just": 0, "no doubt": 0, "without a doubt": 0, "without doubt": 0,
    "no problem": 1, "not since": 1, "isn't perfect": 0, "not perfect": 0, "i like": 1, "really like": 1, "no wonder": 0, "not bad": 1, "never boring": 1, "never dull": 1, "never drags": 1,
    "two thumbs up": 2, "thumbs up": 1, "thumbs down": -2, "two thumbs down": -2, "edge of your seat": 1,
    "edge of their seats": 1, "edge of my seat": 1, "one of the best": 2, "one of the worst": -2,
    "one of the finest": 2, "one of the greatest": 2, "the best part": 0, "best known": 0,
    "waste of time": -2, "waste your time": -2, "waste of money": -2, "wasted my time": -1,
    "don't bother": -2, "do not bother": -2, "stay away": -2, "steer clear": -2, "give it a miss": -2,
    "save your money": -2, "avoid at all costs": -2, "so bad": -1, "so bad it's good": 0,
    "not worth": -2, "isn't worth": -2, "wasn't worth": -2, "well worth": 2, "worth watching": 2,
    "worth seeing": 2, "worth a watch": 1, "worth the price": 1, "want my money back": -2,
    "walked out halfway": -2, "walked out early": -2, "almost walked out": -2, "nearly walked out": -2, "fell asleep": -2, "fall asleep": -1, "put me to sleep": -2, "falls flat": -1,
    "fall flat": -1, "fell flat": -1, "falls short": -1, "fall short": -1, "falls apart": -1, "left me cold": -2,
    "could have been better": -1, "should have been better": -1, "could have been": -1, "should have been": -1,
    "had potential": -1, "wasted potential": -1, "wasted opportunity": -1, "missed opportunity": -1,
    "too long": -1, "too slow": -1, "too short": 0, "too many": -1,  "a bit long": -1,
    "all over the place": -1, "by the numbers": -1, "by-the-numbers": -1, "nothing new": -1,
    "nothing special": -1, "nothing happens": -1, "nothing works": -2, "no chemistry": -1,
    "little chemistry": -1, "no sense": -1, "no depth": -1, "no point": -1, "no idea": 0,
    "great deal": 0, "as good as": 0, "good as": 0, "pretty much": 0, "kind of like": 0, "looks like": 0,
    "feels like": 0, "felt like": 0, "seems like": 0, "sounds like": 0, "like a": 0, "like the": 0,
    "like this": 0, "would like": 0, "like to": 0, "like that": 0, "like an": 0, "just like": 0, "like it": 1,
    "at its best": 1, "at his best": 1, "at her best": 1, "at their best": 1, "at best": -1,
    "good thing": 0, "good guys": 0, "bad guys": 0, "bad guy": 0, "good guy": 0, "the bad": 0,
    "long after the credits": 1, "stay with you": 1, "stays with you": 1, "stayed with me": 1,
    "lasting impression": 1, "hits the mark": 1, "misses the mark": -1, "second to none": 2,
    "new heights": 1, "exceeds all expectations": 2, "exceeds expectations": 2, "exceeded my expectations": 2,
    "on the edge of": 0, "love story": 0, "love interest": 0, "love triangle": 0, "in love": 0, "fall in love": 0,
    "first love": 0, "true love": 0, "lost love": 0, "dark secrets": 0, "evil": 0, "poor man's": -1,
    "great war": 0, "special effects": 0, "what a waste": -2, "what a mess": -2, "what a joy": 2,
    "loses steam": -1, "loses momentum": -1, "runs out of steam": -1, "paint by numbers": -1,
    "never recovers": -1, "outstays its welcome": -1, "overstays its welcome": -1, "wears thin": -1, "wore thin": -1,
    "no thanks": -1, "not for me": -1, "hard pass": -2, "bored me": -1, "lost me": -1, "lost interest": -1,
    "could not care less": -2, "couldn't care less": -2, "didn't care": -1, "did not care": -1,
    "better than expected": 1, "better than i expected": 1, "well done": 1, "well acted": 1, "well written": 1,
    "well made": 1, "well crafted": 1, "well directed": 1, "well paced": 1, "poorly done": -1,
    "good enough": 0, "the problem": -1, "my only complaint": 0, "only complaint": 0, "watch it again": 1,
    "watched it twice": 1, "again and again": 0, "take notes": 0, "steals the show": 1, "steals every scene": 1,
    "brings a sense": 1, "brings the house down": 1, "to life": 1, "time well spent": 2, "go see": 1,
    "more than makes up": 1, "makes up for": 0, "left feeling inspired": 1, "heart and soul": 1,
}  # fmt: skip
CONTRASTS = vocabulary(
    "but however yet although though despite unfortunately sadly except nevertheless "
    "nonetheless still while",
)

ASPECT_WORDS: dict[Aspect, frozenset[str]] = {
    Aspect.STORY: vocabulary(
        "story plot storyline storytelling narrative script screenplay premise writing written plotting "
        "plotline twist twists subplot subplots tale concept storylines plots",
    ),
    Aspect.ACTING: vocabulary(
        "acting performance performances actor actress actors actresses cast performers performer acted "
        "portrayal portrays portrayed portraying plays played casting miscast overacting ensemble "
        "chemistry co-star co-stars voice-acting voice_work",
    ),
    Aspect.CHARACTERS: vocabulary(
        "character characters characterization characterisation protagonist hero heroine villain "
        "villains villain's antagonist protagonists heroes character-driven",
    ),
    Aspect.VISUALS: vocabulary(
        "visuals visual visually cinematography photography effects cgi imagery animation animated "
        "camera camerawork camera-work shot shots lensing lensed colors colours palette costumes costume design "
        "designs sets scenery landscapes landscape lighting looks sfx fx frame frames art-direction "
        "photographed vistas composition compositions lens",
    ),
    Aspect.MUSIC: vocabulary(
        "music musical score soundtrack song songs composer composed melody melodies theme-tune "
        "orchestra orchestral sound-design soundscape tune tunes singing scoring numbers sound lullaby",
    ),
    Aspect.PACING: vocabulary(
        "pacing pace paced slow drags dragged drag tempo momentum runtime overlong long brisk sluggish "
        "plodding rushed fast-paced slow-paced slow-moving length meanders tight taut editing edited",
    ),
    Aspect.DIALOGUE: vocabulary(
        "dialogue dialog dialogues lines banter one-liners dialogs quips repartee wordplay",
    ),
    Aspect.ENDING: vocabulary(
        "ending finale climax conclusion ends denouement climactic final_act third_act showdown "
        "epilogue final_scene last_act resolution final_shot last_scene last_shot ended",
    ),
    Aspect.WORLD: vocabulary(
        "world world-building worldbuilding universe setting settings atmosphere atmospheric immersive "
        "realm era period realms mythology lore",
    ),
    Aspect.THEMES: vocabulary(
        "theme themes message messages meaning moral allegory metaphor subtext meditation exploration "
        "explores lessons lesson symbolism commentary",
    ),
}
# "the film's conclusion" is its ending, "in conclusion" is not; and so on.
NOT_ASPECT = {
    Aspect.ENDING: vocabulary("in_conclusion"),
    Aspect.PACING: vocabulary(
        "long_after long_before as_long so_long long_ago no_longer long_time all_along long_way long-lost"
    ),
    Aspect.WORLD: vocabulary(
        "in_the_world real_world world_war around_the_world today's_divided_world whole_world"
    ),
    Aspect.MUSIC: vocabulary("sounds_like sound_waves sound_like"),
    Aspect.STORY: vocabulary("true_story written_by"),
    Aspect.VISUALS: vocabulary("looks_like sets_out visual_storytelling"),
    Aspect.DIALOGUE: vocabulary("along_the_lines"),
}
