"""What people do for a living, besides those in `nouns.py`.

Kept apart, for titles are weighed by those of `nouns.py`: a trade tells who somebody is.
"""

from __future__ import annotations

from bot.reading.lexicon.vocabulary import vocabulary

TRADES = vocabulary(
    "locksmith goldsmith silversmith gunsmith coppersmith ornithologist geologist zoologist "
    "meteorologist volcanologist seismologist entomologist pathologist anthropologist sociologist "
    "criminologist cardiologist neurologist hydrologist oceanographer geographer lexicographer "
    "choreographer stenographer lepidopterist naturalist pharmacist optometrist optician "
    "mortician dietician beautician electrician plumber joiner bricklayer roofer welder collier "
    "quarryman stonemason mason glazier plasterer decorator surveyor draughtsman harbourmaster "
    "harbormaster stationmaster postmistress postmaster postwoman lollipop_lady crofter "
    "smallholder goatherd swineherd cowherd cowhand farmhand stable_boy groom farrier ploughman "
    "poacher gamekeeper milliner hatter cobbler furrier draper haberdasher butcher grocer "
    "greengrocer fishwife juggler trapeze_artist lion-tamer contortionist conjuror hypnotist "
    "illusionist fortune-teller curator auditor actuary auctioneer adjuster bailiff solicitor "
    "barrister notary warder jailer gaoler gravedigger embalmer pickpocket codebreaker constable "
    "superintendent commissioner steward stewardess bellboy bellhop concierge hotelier publican "
    "barmaid barman dishwasher chambermaid charwoman charlady footman valet chorister cantor "
    "verger sexton beggar lecturer headteacher cleaner paramedic orderly matron pensioner retiree "
    "stepson stepdaughter stepmother stepfather stepsister stepbrother godson goddaughter "
    "godfather godmother great-aunt great-uncle mother-in-law father-in-law bridesmaid foundling "
    "toddler brewer vintner distiller wheelwright shipwright helmsman coxswain sniper gunner "
    "trombonist accordionist harpist flautist flutist oboist saxophonist bassist harmonica_player "
    "lyricist portraitist potter glassblower perfumer tattooist hairdresser barber florist "
    "weatherman weather_presenter forecaster presenter newsreader broadcaster columnist "
    "obituarist ghostwriter falconer trapper forester lumberjack logger woodcutter nightwatchman "
    "watchman projectionist usherette crooner chanteuse rapper roadie busker tuner restorer "
    "mender hawker pedlar peddler tinker telegraphist cryptographer demolition_man firefighter "
    "fireman lifeguard coastguard taxidermist ironmonger ticket_inspector goalkeeper striker "
    "midfielder skier snowboarder gymnast fencer sprinter showgirl stuntman stuntwoman landscaper "
    "dogwalker seafarer oarsman gondolier bargee lock-keeper toll-keeper doorman sorter archer "
    "swordsman tutor understudy prompter dramaturge impresario ex-con ex-cop ex-soldier ex-boxer "
    "ex-policeman ex-convict ex-boyfriend ex-girlfriend dyer spinner knitter embroiderer "
    "lacemaker treasurer councillor alderman bellfounder boatbuilder headman prefect registrar "
    "magpie jackdaw eel trout hamster gecko wombat walrus chick duckling piglet "
    "developer tycoon landowner squatter rambler rower skydiver sapper "
    "usher waif urchin tramp vagrant au_pair commandant brigadier cadet recruit "
    "veterinarian psychic healer exorcist demonologist cellarman cooper chandler "
    "cheesemonger costermonger ragman repairman salvager scavenger prospector speculator "
    "financier benefactor donor heckler bookie bookmaker loan_shark racketeer enforcer "
    "henchman henchwoman lackey minion accomplice getaway_driver cat_burglar"
)
