"""Nouns by what they stand for: people, places, things, themes."""

from __future__ import annotations

from bot.reading.lexicon.vocabulary import vocabulary

PERSON_NOUNS = vocabulary(
    "man woman boy girl child kid baby teenager teen youth lad lass guy gal person people "
    "stranger friend couple family father mother dad mom mum son daughter brother sister twin "
    "sibling husband wife widow widower bride groom uncle aunt nephew niece cousin grandfather "
    "grandmother grandson granddaughter orphan parent lover boyfriend girlfriend fiance fiancee "
    "fiancé fiancée ex-wife ex-husband neighbor neighbour roommate hero heroine protagonist "
    "antagonist villain villainess antihero narrator lead character figure leader chief king "
    "queen prince princess emperor empress lord lady knight squire duke duchess count countess "
    "baron heir heiress noble nobleman ruler tyrant dictator president minister mayor governor "
    "senator politician ambassador diplomat spy agent assassin hitman killer murderer thief "
    "burglar robber criminal gangster mobster mafioso crook convict prisoner inmate fugitive "
    "smuggler pirate outlaw bandit bounty_hunter hunter warrior soldier sergeant captain "
    "lieutenant colonel general commander officer marine sailor pilot astronaut cosmonaut cop "
    "policeman policewoman detective investigator sleuth inspector sheriff deputy marshal "
    "ranger guard bodyguard warden lawyer attorney judge juror prosecutor doctor nurse surgeon "
    "psychiatrist psychologist therapist patient medic vet scientist physicist chemist "
    "biologist inventor engineer mechanic technician hacker programmer professor teacher tutor "
    "mentor student pupil schoolgirl schoolboy apprentice graduate scholar librarian archivist "
    "historian archaeologist explorer adventurer traveler traveller wanderer nomad pilgrim "
    "tourist writer novelist poet playwright author journalist reporter editor photographer "
    "artist painter sculptor musician violinist pianist cellist guitarist drummer singer "
    "songwriter composer conductor dancer ballerina actor actress comedian clown magician "
    "wizard witch sorcerer sorceress enchanter enchantress mage warlock seer prophet oracle "
    "druid shaman alchemist priest priestess monk nun bishop pope preacher pastor rabbi angel "
    "demon devil god goddess deity ghost spirit vampire werewolf zombie monster creature beast "
    "alien robot android cyborg mutant giant dwarf elf fairy mermaid dragon dog cat horse wolf "
    "bear lion rabbit mouse rat bird owl fox pig monkey ape penguin elephant puppy kitten "
    "puppet doll toy farmer fisherman shepherd rancher cowboy gunslinger gunfighter drifter "
    "hermit butler maid servant slave chef cook baker waiter waitress bartender barista driver "
    "courier chauffeur trucker cabbie cab_driver taxi_driver postman mailman gardener carpenter "
    "blacksmith shopkeeper shop_owner merchant trader businessman businesswoman boss manager "
    "executive ceo secretary clerk assistant employee worker banker broker accountant salesman "
    "salesperson landlord landlady tenant housewife housekeeper nanny babysitter governess "
    "model designer architect athlete boxer wrestler runner swimmer racer jockey coach player "
    "footballer gambler dealer addict drunk alcoholic loner outcast misfit rebel revolutionary "
    "activist refugee immigrant exile survivor veteran victim witness suspect partner sidekick "
    "rival enemy nemesis companion ally guardian protector savior saviour prodigy genius "
    "newcomer lighthouse_keeper keeper caretaker janitor undertaker tailor seamstress weaver "
    "cartographer mapmaker clockmaker watchmaker beekeeper miner diver climber mountaineer "
    "whaler cyclist skater surfer heart-throb matriarch patriarch socialite aristocrat "
    "courtesan prostitute stripper con_artist con_man swindler forger interpreter translator "
    "linguist botanist astronomer mathematician cellmate conwoman handyman ferryman boatman "
    "puppeteer ventriloquist ringmaster acrobat busker organist trumpeter luthier bookseller "
    "official bureaucrat organiser organizer operator conductor stowaway novice trawlerman "
    "safecracker forger pawnbroker boarder lodger chairman chairwoman hedgehog snail bee spider "
    "union_organiser customs_officer owner maker repairer apprentice counsellor counselor agent "
    "magistrate abbot abbess prior friar cardinal archbishop vicar curate deacon usher porter "
    "signalman stoker switchboard_operator telephonist typist seamstress midwife herbalist "
    "parishioner conscript deserter partisan informer informant fixer bouncer croupier referee "
    "trainer manager scout skipper bosun deckhand first_mate navigator quartermaster cabin_boy "
    "archdeacon moth heron badger hare otter crow raven toad frog whale donkey goat hen rooster "
    "swan "
    "goose duck squirrel wrestler landlady ferryman croak lightbulb ice-cream_man milkman bishop "
    "nursemaid schoolteacher schoolmaster schoolmistress headmaster headmistress "
    "lamplighter piano_tuner bellringer gravedigger sexton taxidermist cobbler "
    "publisher critic foreman bellhop concierge valet stuntman",
)

PLACE_NOUNS = vocabulary(
    "town village city hamlet suburb neighborhood neighbourhood district island isle peninsula "
    "archipelago planet moon world realm kingdom empire land country province county state "
    "nation colony continent universe galaxy dimension forest jungle wood woods grove desert "
    "valley mountain mountains hill hills moor moors swamp marsh coast shore beach lake river "
    "bay harbor harbour port sea ocean reef cave caves canyon prairie tundra glacier steppe "
    "outback countryside wilderness farm ranch farmhouse castle palace tower fortress citadel "
    "temple monastery abbey convent church cathedral mansion manor estate house home cottage "
    "cabin apartment building skyscraper hotel motel inn tavern pub bar saloon nightclub cafe "
    "café restaurant diner bakery bookshop shop store mall market theater theatre opera_house "
    "concert_hall hall museum gallery library school boarding_school academy university college "
    "campus hospital asylum sanatorium orphanage prison jail camp laboratory lab station "
    "outpost base submarine ship spaceship starship spacecraft train airport lighthouse "
    "observatory mine factory mill circus carnival fairground amusement_park park garden "
    "cemetery graveyard battlefield front trenches resort estuary fjord plantation penitentiary "
    "trailer_park housing_estate commune settlement metropolis wasteland underworld afterlife "
    "community seaside spires vineyard dockyard shipyard quarry supermarket office motorway "
    "greenhouse ballroom republic pawnshop bank block parliament harbourside backwater borough "
    "parish "
    "hothouse bakery boatyard allotment bookshop laundrette laundry warehouse workshop barracks "
    "bunker trench square alley alleyway crossroads checkpoint borderland frontier border oasis "
    "caravan_park holiday_camp seafront pier promenade ferry trawler tenement flat bungalow "
    "townhouse villa chapel rectory vicarage parsonage courthouse town_hall police_station "
    "fire_station power_station hydropower_station dam reservoir sawmill colliery pit slate_quarry "
    "kitchen attic cellar basement garage studio newsroom dance_hall music_hall ice_rink",
)

# Places too general to say anything without a word that tells them apart.
VAGUE_PLACES = vocabulary(
    "world realm land country state nation universe house home building place town city park "
    "store shop school hall station base front bar church river sea ship train camp hill hills "
    "mountain mountains kingdom community lab theater theatre dimension county garden market",
)

THING_NOUNS = vocabulary(
    "artifact artefact relic talisman amulet pendant necklace locket ring crown sword blade "
    "dagger knife weapon gun rifle bomb device machine engine invention gadget instrument "
    "violin piano guitar cello flute harp organ music_box song songs melody symphony hymn "
    "lullaby score tune book books diary journal manuscript scroll letter letters map compass "
    "key keys box chest casket treasure gold diamond jewel gem gemstone crystal stone stones "
    "orb sphere lantern lamp mirror mask cloak clock watch hourglass painting portrait "
    "photograph statue sculpture doll potion elixir serum virus plague curse spell prophecy "
    "legend legends secret code formula recipe document documents file tape tapes film_reel "
    "recording briefcase suitcase money fortune inheritance heirloom gift power force ship boat "
    "vessel spaceship starship train car truck plane bicycle motorcycle computer program "
    "algorithm satellite telescope robot portal gate gateway door bridge tree flower seed herb "
    "cup chalice grail goblet staff wand tome codex tablet shard fragment cube disc disk drug "
    "substance fuel order cult sect society organization organisation brotherhood guild gang "
    "clan tribe company corporation crew band collection project experiment operation mission "
    "accordion parcel ledger bell van ice_cream_van bus tram lamp barometer radio wireless "
    "typewriter "
    "camera projector umbrella coat wedding_dress dress hat shoes boots teapot kettle tea cake "
    "loaf "
    "piano harmonica fiddle trumpet saxophone drum loom spinning_wheel sewing_machine "
    "lighthouse_lamp "
    "anchor rope net raft canoe trawler submarine balloon airship kite moped scooter wheelchair "
    "coffin grave tombstone skull bone feather egg nest button buttons thread needle quilt carpet "
    "rug "
    "tapestry curtain candle match matches lighter cigarette pipe snuffbox medal coin coins "
    "banknote "
    "cheque will deed contract passport ticket telegram postcard envelope stamp newspaper "
    "photograph "
    "lantern lanterns trees glass_trees orchard apple apples pear vine seeds bread flour salt "
    "stone "
    "tournament competition contest ceremony ritual contraption festival game",
)

# Objects that can be held, hidden or broken: said of a plot when the review comes back to them.
PLOT_OBJECTS = (
    frozenset(noun for noun in THING_NOUNS if " " not in noun)
    | frozenset(f"{noun}s" for noun in THING_NOUNS if " " not in noun and not noun.endswith("s"))
) - vocabulary(
    "gift power force order company collection project mission game festival competition contest "
    "song songs melody melodies tune tunes symphony hymn score book books secret secrets legend "
    "legends code crew band "
    "operation experiment society organization organisation corporation team plot tea cake bread "
    "match matches will stone money computer program camera projector phone tape tapes file train "
    "ship boat bus car dress hat shoes thread music machine gangs gang clan tribe cult sect "
    "tournament "
    "ceremony ritual fortune drug drugs substance scores orders powers forces gifts games projects "
    "order companies robot spell curse tree flower seed door gate bridge net pipe button salt "
    "flour "
    "vessel ring bomb gun rifle knife weapon weapons guns doll potion virus plague piano violin "
    "guitar harp organ instrument instruments painting portrait photograph mirror watch cloak cup "
    "box boxes mask statue sculpture device engine gadget missions books documents document letter"
) | vocabulary("letter letters clock clocks")

# Things that a hero is after: said of a plot, even without a proper name.
QUEST_THINGS = vocabulary(
    "artifact artefact relic talisman amulet pendant locket crown sword weapon device machine "
    "invention manuscript scroll map treasure diamond jewel gemstone crystal orb lantern mask "
    "painting portrait statue elixir serum virus prophecy formula briefcase heirloom "
    "inheritance chalice grail codex tablet shard necklace music_box diary ring music compass "
    "clock violin",
)

THEME_NOUNS = vocabulary(
    "love loss grief friendship loyalty betrayal family fatherhood motherhood parenthood "
    "sisterhood brotherhood childhood adolescence youth aging ageing mortality death life faith "
    "religion doubt hope despair courage bravery fear sacrifice duty honor honour honesty truth "
    "lies deception guilt shame regret redemption forgiveness revenge vengeance justice "
    "injustice power corruption greed ambition pride hubris envy jealousy obsession addiction "
    "madness sanity memory memories identity destiny fate freedom oppression tyranny war peace "
    "violence survival resilience perseverance self-discovery self-acceptance acceptance "
    "belonging loneliness isolation solitude alienation class poverty wealth race racism "
    "prejudice sexism gender sexuality feminism masculinity immigration exile displacement home "
    "community unity harmony solidarity humanity compassion empathy kindness generosity trust "
    "innocence nature environment climate technology science progress art music storytelling "
    "imagination creativity beauty time nostalgia tradition change growth healing trauma "
    "reconciliation inheritance legacy colonialism nationalism patriotism politics consumerism "
    "capitalism fame celebrity vanity privacy surveillance morality evil good spirituality "
    "transformation teamwork heroism humility gratitude desire passion lust marriage divorce "
    "romance intimacy secrets silence language communication education responsibility "
    "leadership self-sacrifice self-doubt self-worth individuality conformity rebellion "
    "patience stubbornness attention companionship hunger paranoia kindness mercy tenderness "
    "thrift "
    "bureaucracy migration ambivalence complicity conscience denial devotion disappointment "
    "domesticity drudgery dreams estrangement fidelity infidelity fragility frailty futility "
    "generations heritage illness dementia hypocrisy ignorance illusion indifference inequality "
    "jealousy joy longing melancholy mourning motherland neglect obedience obsolescence parents "
    "perfectionism persistence possession progress propaganda punishment rage remorse resentment "
    "respect restlessness ritual rivalry rumour rumor sadness self-deception self-respect "
    "servitude silence sisterly_love slavery sorrow stillness superstition sympathy temptation "
    "terror thrift toil treachery uncertainty understanding unemployment waste wisdom wonder work "
    "zeal craft craftsmanship teaching debt memory old_age second_chances first_love family_ties "
    "belief disbelief boredom cowardice cruelty curiosity decency exhaustion fanaticism "
    "fatherlessness gossip homesickness honour hospitality idealism innocence "
    "revolution independence equality dignity labour labor exploitation",
)

GENRES = {
    "action": "action", "action-adventure": "action", "adventure": "adventure",
    "animated": "animation", "animation": "animation", "anime": "anime",
    "biopic": "biography", "biographical": "biography", "black comedy": "black comedy",
    "buddy comedy": "buddy comedy", "caper": "heist", "comedy": "comedy", "comedies": "comedy",
    "coming-of-age": "coming-of-age", "coming of age": "coming-of-age",
    "costume drama": "period drama", "courtroom drama": "courtroom drama", "crime": "crime",
    "cyberpunk": "cyberpunk", "dark comedy": "dark comedy", "disaster": "disaster",
    "documentary": "documentary", "documentaries": "documentary", "drama": "drama",
    "dramas": "drama", "dramedy": "dramedy", "epic": "epic", "erotic thriller": "erotic thriller",
    "espionage": "spy", "family": "family", "farce": "farce", "cartoon": "animation",
    "fantasy": "fantasy", "film noir": "film noir",
    "folk horror": "folk horror", "gangster": "gangster", "ghost story": "ghost story",
    "giallo": "giallo", "heist": "heist", "historical": "historical", "horror": "horror",
    "kung fu": "martial arts", "legal thriller": "legal thriller", "martial arts": "martial arts",
    "melodrama": "melodrama", "mockumentary": "mockumentary", "monster": "monster",
    "murder mystery": "murder mystery", "musical": "musical", "musicals": "musical",
    "mystery": "mystery", "mysteries": "mystery", "neo-noir": "neo-noir", "noir": "noir",
    "parody": "parody",
    "period drama": "period drama", "period piece": "period drama",
    "police procedural": "police procedural", "political thriller": "political thriller",
    "psychological horror": "psychological horror",
    "psychological thriller": "psychological thriller", "road movie": "road movie",
    "rom-com": "romantic comedy", "romcom": "romantic comedy", "romance": "romance",
    "romantic": "romance", "romantic comedy": "romantic comedy", "satire": "satire",
    "sci-fi": "science fiction", "science fiction": "science fiction",
    "science-fiction": "science fiction", "screwball comedy": "screwball comedy",
    "slasher": "slasher", "space opera": "space opera", "sports drama": "sports drama",
    "spy": "spy", "superhero": "superhero", "supernatural": "supernatural", "suspense": "suspense",
    "sword-and-sorcery": "sword-and-sorcery", "thriller": "thriller", "thrillers": "thriller",
    "tragedy": "tragedy", "vampire": "vampire", "war": "war", "western": "western",
    "westerns": "western", "whodunit": "whodunit", "whodunnit": "whodunit", "zombie": "zombie",
}  # fmt: skip
