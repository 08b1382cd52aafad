"""Words that say the same of a detail, or are of one sort: fired and sacked; a moth is an insect.

A question and a sentence may use different ones. Turns of phrase are first made single words, so
that "took over from" and "replaced" meet.
"""

from __future__ import annotations

from functools import cache, lru_cache

from bot.patterns import compiled
from bot.reading.required import by_needed_word
from bot.reading.text import stem

_SAME = """
mum mother mom mama mam
dad father papa
grandad grandfather grandpa
gran grandmother grandma granny nan
aunt auntie
steal stole stolen nick pinch swipe rob robbed robbery theft burgle burglary heist thief thieves
buy bought purchase
kill killed killer murder murdered murderer slay slain
die died dies dead death dying perish
fired sacked dismissed axed ousted replaced
replaced replaces succeeded succeeds successor
make makes made making
money funding finance financed funded bankrolled paid budget
mortgaged mortgages mortgage remortgaged remortgages remortgage
cycling cyclist cyclists bicycle bicycles bike bikes cycle
edited edit edits editing editor cut cutting cutter
costume costumes dress dressed dresses wardrobe frocks gowns outfits clothes
choreography choreographed choreographer choreographs dancing dances
dance danced dancing dances dancer
design designed designer designs
sound recorded recordist recording sounds
music score soundtrack scored
puppet puppets puppeteer puppetry worked operated
stunt stunts stuntman stunts
makeup prosthetics
effects effect vfx cgi
novel book novelist
remake remade remakes reboot
translate translated translation translator
adapt adapted adapts adaptation adapting turned
write wrote written writer writes penned author
direct directed director directs directing helmer helmed helms
narrate narrated narrator narrates narration voiceover
real actual genuine
ex former formerly once previously
before previously earlier
begin began start started starts
find found discover discovered discovers
hide hidden hides hid
car motor automobile
policeman cop copper police detective constable inspector
doctor physician medic surgeon
priest vicar father reverend parson
boss chief gaffer
lawyer barrister solicitor attorney counsel
shop store
cinema theatre
demolish demolished demolition razed
corpse body cadaver
child kid
kids children
build built builds
bring brought
catch caught
fight fought
teach taught teacher
teacher schoolteacher schoolmistress schoolmaster
sell sold
tell told
speak spoke spoken
break broke broken
drive drove driven
ride rode ridden
rise rose risen
give gave given
take took taken
wear wore worn
tear tore torn
sing sang sung
swim swam swum
drink drank drunk
ring rang rung
run ran
sink sank sunk
fall fell fallen
fly flew flown
throw threw thrown
grow grew grown
know knew known
see saw seen
eat eaten
lose lost
leave left
keep kept
sleep slept
meet met
hold held
stand stood
shoot shot
sit sat
lead led
feed fed
send sent
spend spent
burn burnt
learn learnt
light lit
hang hung hanged
dig dug
strike struck
freeze froze frozen
choose chose chosen
forget forgot forgotten
go goes went gone
come came
become became
wake woke woken
bite bit bitten
blow blew blown
swear swore sworn
shake shook shaken
lend lent
feel felt
pay paid
married marry marries wedding husband wife
sick ill
hurt injured wounded
scared frightened afraid
fun funny
drawn draw drew illustrated
famous celebrated
house home
ask asks asked request requests demand demands
carry carries carried carrying cargo freight haul hauls hauling hauled transport transports
argue argues arguing argument quarrel quarrels bicker bickering row squabble
repair repairs mend mends mended fix fixes
part parted separate separated split
own owns owned belong belongs
hire hires hired
boat ship vessel freighter steamer tanker trawler
spaceship ship starship spacecraft rocket shuttle vessel craft
end ending ends closing final finale
job living work profession trade
money cash
forest woods
talk speak speaks talks spoken
silent mute speechless
debut debutant debuting first
win won wins
prize award
lamp lantern
gun rifle pistol revolver
jail prison gaol
age old aged
goalkeeper goalie keeper
football footballer footballers soccer goalkeeper
boxing boxer boxers fighter
trucker truckers truck trucks lorry lorries
haunted haunting ghost ghosts
gory gore blood bloody
creepy creepiest unease eerie unsettling
farming farm farms farmer farmers
fight fights boxing bout bouts
"""
INSTRUMENTS = (
    "violin cello piano guitar harmonica accordion bandoneon flute harp drum trumpet saw "
    "fiddle banjo organ ukulele zither clarinet oboe bassoon theremin cornet sax saxophone "
    "trombone tuba synth synths vibraphone mandolin bagpipes xylophone lute"
)
_PLAYERS = (
    "violinist cellist pianist guitarist accordionist flautist flutist harpist drummer trumpeter "
    "fiddler organist clarinettist clarinetist oboist bassoonist cornettist saxophonist trombonist "
    "bagpiper percussionist bassist bugler piper"
)
PLAYED_BY = {
    player: instrument
    for instrument in INSTRUMENTS.split()
    for player in _PLAYERS.split()
    if len(instrument) > 3 and player.startswith(instrument.rstrip("eo")[:5])
} | {"fiddler": "fiddle", "bugler": "bugle", "piper": "pipes", "harpist": "harp", "bassist": "bass"}
"""The instrument of whoever is called by it: a violinist plays the violin."""
_SORTS = f"""
kid: boy girl son daughter lad lass youngster toddler teenager schoolboy schoolgirl young tot pupil
child: boy girl son daughter lad lass youngster toddler teenager schoolboy schoolgirl young tot
    pupil
children: boys girls sons daughters lads youngsters twins pupils
parent: mother father mum dad
sibling: brother sister twin
relative: brother sister cousin uncle aunt niece nephew
man: bloke guy chap fellow gentleman widower
woman: lady girl widow
politics: senator mp minister mayor governor congressman congresswoman president councillor
    parliament chancellor politician
politician: senator mp minister mayor governor congressman congresswoman president councillor
insect: moth moths beetle beetles ant ants bee bees butterfly butterflies fly flies cricket
    crickets grasshopper wasp dragonfly ladybird
insects: moth moths beetle beetles ant ants bee bees butterfly butterflies fly flies cricket
    crickets grasshopper wasp dragonfly ladybird
bird: heron crow crows raven owl gull seagull parrot pigeon pigeons hawk eagle sparrow swan duck
    goose geese robin penguin magpie kestrel cormorant finch
animal: dog cat horse goat donkey mule bear fox wolf rabbit pig cow sheep bird giraffe lion
    monkey mouse rat otter seal hedgehog badger elephant camel llama vole stoat weasel hare squirrel
    mole toad frog newt ferret beaver deer bat tortoise turtle snake lizard crocodile tiger panda
    leopard whale dolphin kangaroo koala hamster guinea-pig ape gorilla
dog: terrier labrador hound greyhound spaniel collie puppy mutt whippet
fish: salmon trout carp eel pike cod
instrument: {INSTRUMENTS} {_PLAYERS}
vehicle: car van lorry truck bus train tram bicycle motorbike tractor taxi
boat: longboat canoe ferry ship barge trawler yacht dinghy raft rowboat
theatre: opera playhouse stage backstage
religion: church nun nuns priest convent monastery
nun: sister abbess convent
crime: theft murder robbery heist fraud arson
weapon: gun knife sword rifle pistol axe bomb dagger
game: dominoes cards poker chess draughts checkers bingo snap whist bridge rummy backgammon
    monopoly scrabble darts snooker pool billiards dice charades solitaire mahjong cribbage tag
    hopscotch marbles football cricket tennis rugby hockey
sport: football boxing rugby cricket tennis hockey swimming running rowing
drink: tea coffee wine beer whisky gin
food: bread cake soup cheese stew pie
jewel: emerald diamond ruby necklace sapphire
"""
_PHRASES = tuple(
    (compiled(rf"\b(?:{find})\b"), word)
    for find, word in (
        (r"(?:took|takes|taken|take|taking) over (?:from|the reins from)", "replaced"),
        (r"instead of|in place of|in succession to", "replaced"),
        (
            (r"(?:bad|strong|unsuitable|foul|ripe|fruity|coarse|crude|rude|salty|blue|adult)"
             r" language|four[- ]letter words?|f[- ]bombs?|effing and blinding"),
            "swearing",
        ),
        (r"ate", "eaten"),  # its stem is that of "at"
        (r"\w+ year olds?", "child"),
        (
            (
                r"(?:dead (?:man|woman|girl|boy|bloke|guy|person|body)|murder victim)"
                r"(?= (?:\w+ )?(?:pockets?|wallet|coat|jacket|purse|hands?|bag|phone)\b)"
            ),
            "corpse",
        ),
        ((r"(?:keeps?|kept|keeping) (?:(?:her|his|their) mouths? shut|mum|quiet|schtum)"
          r"|h(?:olds?|eld|olding) (?:his|her|their) (?:tongues?|peace)"), "silent"),
        (r"(?:turn|show)(?:s|ed|ing|n)? up", "arrived"),
        (r"(?:gets?|got|getting|be) (?:rid|shot) of", "removed"),
        (r"set(?:s|ting)? (?:fire to|alight|ablaze|on fire)", "burned"),
        (r"follow ups?", "sequel"),
        (r"(?:goes|went|going|gone) (?:on to|into)", "became"),
        (r"voice ?overs?", "voiceover"),
        (r"(?:works?|worked|figures?|figured) out", "discovered"),
        (r"ma[dk]\w+ redundant|los(?:t|es|e|ing) (?:his|her|their) jobs?", "fired"),
    )
)  # fmt: skip


_BY_WORD = by_needed_word(find.pattern for find, _ in _PHRASES)
"""The turns of phrase by the words without which they cannot be; most sentences have none."""
_KEYS = frozenset(_BY_WORD)
_WORDS = compiled(r"[a-z0-9]+")
STOOD_FOR = frozenset(stem(word) for _, word in _PHRASES)
"""The stems that turns of phrase stand for."""


def single_words(folded: str) -> str:
    """Folded text with turns of phrase as the single words that say the same."""
    likely = {at for word in _KEYS.intersection(_WORDS.findall(folded)) for at in _BY_WORD[word]}
    for at in sorted(likely):
        find, word = _PHRASES[at]
        folded = find.sub(word, folded)
    return folded


@lru_cache(maxsize=8192)
def said_in(folded: str) -> frozenset[str]:
    """The stems of folded text, of turns of phrase as well; a question looks again and again."""
    return frozenset(map(stem, single_words(folded).split()))


@cache
def _tables() -> dict[str, frozenset[str]]:
    """For a stem, the stems that say it too: those of its group, and what is of its sort."""
    found: dict[str, frozenset[str]] = {}
    for line in _SAME.strip().splitlines():
        group = frozenset(map(stem, line.replace("-", " ").split()))
        for word in group:
            found[word] = found.get(word, frozenset()) | group
    for line in _SORTS.replace("\n    ", " ").strip().splitlines():
        sort, _, listed = line.partition(": ")
        own = frozenset(map(stem, listed.split()))
        found[stem(sort)] = found.get(stem(sort), frozenset()) | own
    return found


def alike(term: str) -> frozenset[str]:
    """The stems by which a sentence may say what a stem of a question says; itself not among."""
    return _tables().get(term, frozenset())


_CREATURES = ("animal", "bird", "fish", "insect")
"""Sorts of which nobody is two: who is a badger is no fox, and no pigeon."""


@cache
def _only() -> tuple[frozenset[str], ...]:
    rows = [line.partition(": ") for line in _SORTS.replace("\n    ", " ").strip().splitlines()]
    listed = {sort: row for sort, _, row in rows}
    creatures = " ".join(listed[sort] for sort in _CREATURES)
    kept = (creatures, listed["dog"], _PLAYERS)
    return tuple(
        frozenset(map(stem, row.split())) - {"fly"} for row in kept
    )  # "a heron who cannot fly" is no insect


def unlike(term: str, other: str) -> bool:
    """Whether two stems are of one sort of which nobody is two: a violinist is no pianist."""
    same = term == other or other in alike(term) or term in alike(other)
    return not same and any(term in row and other in row for row in _only())
