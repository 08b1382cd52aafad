"""Words by which a title is told from the prose around it."""

from __future__ import annotations

from bot.reading.lexicon.vocabulary import vocabulary

# Written small inside a title.
SMALL_WORDS = vocabulary(
    "a an and as at but by de del della des di du el en et for from in into la las le les los "
    "nor of off on or out over than the to und up v. van vom von vs vs. with y & is",
)

# Open a sentence and are hardly ever the first word of an unquoted title.
OPENING_WORDS = vocabulary(
    "i in but and so as with while when where if for from like unlike despite although though "
    "because since after before during watching seeing rewatching re-watching reviewing saw "
    "seen caught overall ultimately finally however unfortunately sadly luckily thankfully "
    "honestly frankly personally to too this that these those it its it's here there's there he "
    "she they we you my his her their our your what why how who which not no yes well okay ok "
    "then now still yet also even just directed written starring featuring based set is was are "
    "were do don't did does has have had can will would should let let's first at on of by "
    "about bravo thank thanks kudos director writer composer actor actress cast music score "
    "story plot visually musically skip avoid see watch go please truly simply put conclusion "
    "verdict rating review film movie many most some all every each any both either neither "
    "nothing everything nobody someone somebody everyone everybody anyone perhaps maybe imagine "
    "consider given once "
    "recently tonight yesterday today last",
)


# What a title's sentence calls the film: "X is a ... film".
FILM_NOUNS = vocabulary(
    "film movie picture flick feature masterpiece sequel prequel remake reboot thriller comedy "
    "drama musical documentary western romance adventure fable tale story epic debut biopic "
    "animation must-see must-watch must-skip spectacle horror whodunit mystery noir melodrama "
    "anthology parody satire cinema follow-up saga gem triumph mess disaster failure "
    "disappointment delight treat experience blend slog bore ride classic entry instalment "
    "installment chapter portrait love_letter romp romcom rom-com watch piece production "
    "blockbuster trainwreck train_wreck snoozefest letdown waste travesty joy marvel meditation "
    "farce allegory curio oddity weepie shocker potboiler two-hander three-hander chamber_piece "
    "slasher "
    "cartoon biopic fairy_tale ghost_story fantasy space_opera caper procedural character_study",
)

# A headline made only of these names no film.
HEADLINE_WORDS = vocabulary(
    "review film movie my thoughts masterpiece great good bad terrible awful worst best ever "
    "must see watch skip avoid must-see must-watch amazing wonderful brilliant disappointing "
    "disappointment boring funny hilarious perfect classic gem hidden true real pure one this "
    "it not worth your time money waste don't bother loved hated love hate what why how so very "
    "too much more less nothing new special overrated underrated masterful triumph disaster "
    "mess wow spoiler spoilers free warning contains summary verdict rating pros cons plot "
    "story cast music acting conclusion introduction overview background final word words quick "
    "short long 10/10 9/10 8/10 simply beautiful just absolutely all-time greatest absolute "
    "garbage trash crap surprisingly pretty okay ok decent average mediocre entertaining "
    "enjoyable fun possible potential may contain contains below ahead follow alert sucked sucks "
    "hmm hmmm well alas believe hype basics details facts info credits characters premise setup",
)

# What a reviewer does with a film, before naming it.
SEEING = vocabulary(
    "saw see seen seeing watch watched watching rewatched caught finished reviewing loved hated "
    "enjoyed recommend recommended skip skipped expected reviewed screened",
)

# Words of dates, which are no titles.
DAYS = vocabulary(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june "
    "july august september october november december",
)

# Words of mastheads, columns, letters and threads: of what a review stands in, not of a film.
OUTLET_WORDS = vocabulary(
    "review reviews reviewed reviewer capsule capsules programme program note notes notebook diary "
    "festival dispatch day week issue vol volume no. no number part episode ep ep. season screen "
    "screening club society newsletter bulletin magazine gazette herald post posted thread forum "
    "chat re subject message letter letters editor dear sir madam from to view views trade guide "
    "parent's parents' parents column corner roundup round-up picks pick staff feature features "
    "transcript podcast show radio recap recommendation recommendations verdict rating ratings "
    "score premise summary synopsis plot pros cons grade category section panel abstract "
    "competition selection programme hall cinema cinemas video streaming dvd blu-ray retrospective "
    "repertory revival revivals swoon hits misses classics archive desk wire daily weekly monthly "
    "journal press film films movie movies book books entry log blog update ps p.s. spoiler "
    "spoilers warning tonight bill double-bill night matinee q a question answer hello hi"
)

# Before a film that another is compared with, or that came earlier.
COMPARING = vocabulary(
    "like unlike than earlier previous first second third since before after between recalls "
    "recall reminiscent reminds remember sequel prequel follow-up followed original latest known "
    "acclaimed famous behind made between meets versus compared comparison cousin descendant "
    "successor predecessor alongside besides hinted echoes rivals loved both neither instead "
    "rather inferior superior better worse debut breakthrough breakout whose previously "
    "formerly once ago years"
)
