"""Nouns of objects that a plot can turn on: what is held, hidden, stolen, mended or sought."""

from __future__ import annotations

from bot.reading.lexicon.nouns import THING_NOUNS
from bot.reading.lexicon.vocabulary import vocabulary

_MORE = vocabulary(
    "telephone phone harpsichord organ cello viola bassoon clarinet oboe tuba bugle horn whistle "
    "gramophone phonograph record records jukebox radio radio_set transmitter receiver antenna "
    "telegraph switchboard signal beacon flare siren bell bells gong cake wedding_cake "
    "birthday_cake pie loaf soup stew jar bottle flask jug barrel cask keg crate trunk chest "
    "hamper sack satchel rucksack backpack handbag purse wallet suitcase briefcase parcel package "
    "envelope postcard telegram notebook diary ledger almanac atlas globe chart blueprint map maps "
    "manuscript typescript screenplay_page photograph negative film_reel cassette videotape tape "
    "floppy_disk hard_drive usb_stick memory_stick laptop tablet phone mobile chip microchip "
    "engine motor turbine pump boiler furnace kiln forge anvil hammer chisel saw axe spade "
    "shovel pickaxe plough tractor combine_harvester lorry motorbike motorcycle scooter sidecar "
    "ambulance hearse fire_engine caravan tank submarine torpedo rocket missile shuttle capsule "
    "spacesuit satellite probe telescope microscope barometer thermometer scrubber oxygen_scrubber "
    "reactor battery fuse switch lever wheel cog gear spring pendulum clock pocket_watch watch "
    "wristwatch stopwatch hourglass sundial metronome music_box tuning_fork lighthouse_lens lens "
    "lamp lantern lanterns torch candle chandelier match matchbox lighter stove kettle teapot cup "
    "goblet chalice plate spoon fork knife cleaver scissors razor needle thimble loom "
    "spinning_wheel sewing_machine dress wedding_dress gown suit coat overcoat jacket cardigan "
    "jumper scarf shawl glove gloves hat bonnet cap helmet crown tiara wig mask veil shoe shoes "
    "slipper slippers boot boots skates belt buckle button brooch locket ring bracelet necklace "
    "pearl pearls ruby emerald sapphire diamond diamonds jewel jewels coin coins banknote cheque "
    "lottery_ticket ticket bus_ticket passport visa will testament deed contract treaty petition "
    "letter letters love_letter poem novel bible hymnbook songbook sheet_music score_sheet "
    "violin fiddle guitar banjo mandolin ukulele lute harp flute trumpet trombone saxophone "
    "accordion concertina harmonica drum piano pianos grand_piano bagpipes instrument bicycle "
    "tricycle wheelchair pram sledge sleigh cart wagon carriage stagecoach boat rowing_boat dinghy "
    "canoe kayak raft ferry trawler tugboat lifeboat yacht galleon balloon airship glider biplane "
    "aeroplane airplane helicopter parachute kite drone bridge dam well gate lock key keys door "
    "trapdoor safe vault curtain tapestry carpet rug quilt blanket flag banner painting portrait "
    "mural fresco sculpture statue statuette bust figurine vase urn mirror doll puppet marionette "
    "teddy_bear toy train_set jigsaw chessboard chess_set dice pack_of_cards fossil skull skeleton "
    "bone tooth egg feather nest shell pebble meteorite stone gemstone nugget gold silver bullion "
    "treasure relic idol totem amulet talisman charm potion antidote vaccine serum pill poison "
    "powder seed seeds bulb rose orchid tulip tree oak apple apples orange lemon pear plum "
    "pumpkin turnip cabbage cheese ham sausage honey bread biscuit chocolate sweets wine whisky "
    "beer gin tea coffee salt sugar spice saffron opium tobacco cigar cigarette pipe goose geese "
    "eel eels pigeon pigeons swan parrot canary bees hive beehive goat mule mules donkey cow bull "
    "pig piglet whale octopus tortoise coffin coffins tombstone gravestone wreath noose gallows "
    "guillotine rope chain handcuffs net trap cage crossbow bow arrow spear lance rifle shotgun "
    "revolver pistol gun bullet grenade bomb landmine carousel merry-go-round roller_coaster "
    "ferris_wheel trampoline ladder scaffold chimney weathervane windmill sail mast anchor rudder "
    "compass sextant oar buoy chronometer snow_globe snowglobe time_machine robot android "
    "formula recipe cookbook secret_recipe trophy medal cup ball cricket_ball bat racket "
    "cello_case umbrella walking_stick cane crutch spectacles glasses monocle hearing_aid "
    "typewriter printing_press camera projector camcorder television telly fridge freezer "
    "dishwasher vacuum_cleaner sofa armchair wardrobe bathtub bench stamp stamps crane cranes "
    "hearse kiln plough biscuit_tin notebook notebooks invoice mech marrow moth moths heron "
    "hot-air_balloon jar_of_honey vat vats ransom inheritance fortune heirloom loot haul cargo "
    "shipment",
)
_SINGULAR = _MORE | THING_NOUNS
_TOO_WIDE = vocabulary(
    "songs song score scores book books tune melody symphony hymn lullaby secret legend legends "
    "power force order cult sect society organisation brotherhood guild gang clan tribe "
    "company corporation crew band collection project experiment operation mission gift program "
    "plague curse spell prophecy money fortune festival competition contest tournament ceremony "
    "gem weapon plane engine nest goat flask ritual game will tapestry web drug substance fuel "
    "music trees file tape match matches "
    "spring glasses orange "
    "rose bulb charm cup light plate chip switch bat wine beer tea coffee trap net lock cap suit "
    "bust record camera code film_reel fragment cube disc disk tank machine mobile "
    "tablet television telly tome staff instrument power",
)
OBJECTS: dict[str, str] = {}
"""Every form of a noun, with the form by which it is counted."""
for _noun in sorted(_SINGULAR - _TOO_WIDE):
    if not _noun.endswith("s") or _noun[:-1] not in _SINGULAR:
        OBJECTS.setdefault(_noun, _noun)
        OBJECTS.setdefault(f"{_noun}es" if _noun.endswith(("x", "ch")) else f"{_noun}s", _noun)
OBJECTS.update({"geese": "goose", "knives": "knife"})
