"""Words that tell what a capitalised word is: a given name, a rank, or no name at all."""

from __future__ import annotations

from bot.reading.lexicon.vocabulary import vocabulary

# Common given names, to trust a single capitalised word at the start of a sentence.
GIVEN_NAMES = vocabulary(
    "aaron abby abigail adam adele adrian agnes aidan alan albert alec alex alexander alexandra "
    "alfred ali alice alicia alison allison amanda amber amelia amelie amir amos amy ana andre "
    "andrea andreas andrew andy angela angelina anita anna anne annette annie anthony antoine "
    "antonio april aria ariel arjun arthur astrid audrey aurora ava barbara barry beatrice "
    "becky bella ben benjamin bernard beth betty beverly bill billy björn bob bobby boris brad "
    "bradley brenda brian bridget bruce bruno caleb calvin cameron camille carl carla carlos "
    "carmen carol caroline cary cate catherine cathy cecilia charles charlie charlotte chloe "
    "chris christian christina christine christopher claire clara clark claude claudia clint "
    "clive colin connor craig cynthia daisy dan daniel danny daphne david dawn dean deborah "
    "debra denis dennis derek diana diane diego dmitri dolores dominic don donald donna doris "
    "dorothy doug douglas drew dylan ed eddie edgar edith edward edwin eileen elaine elara "
    "eleanor elena eli elias elijah elisabeth eliza elizabeth ella ellen ellie elliot elsa emil "
    "emilia emily emma eric erica erik erin ernest ernst esther ethan eugene eva evan eve "
    "evelyn ezra felix fiona florence frances francesca francis francisco frank franz fred "
    "freddie frederick gabriel gabriela gary gavin gene geoffrey george gerald gerard gina "
    "giovanni giulia glen glenn gloria gordon greg gregory greta guillermo gustav guy gwen "
    "hannah hans harold harriet harry harvey heather hector heidi helen helena henri henry "
    "herbert hiro holly howard hugh hugo ian ida igor imogen ingrid irene iris irina isaac "
    "isabel isabella isabelle ivan jack jackie jacob jacques jade jake james jamie jan jane "
    "janet janice jared jasmine jason jay jean jeff jeffrey jennifer jenny jeremy jerome jerry "
    "jesse jessica jessie jill jim jimmy joan joanna joe joel johan johanna john johnny jon "
    "jonah jonas jonathan jordan jorge jose joseph josephine josh joshua josie joyce juan "
    "judith judy jules julia julian julie juliet juliette justin kai kara karen karim karl kate "
    "katherine kathleen kathryn kathy katie kay keith kelly ken kenji kenneth kevin kim "
    "kimberly kirk kirsten klaus kofi kristen kurt kyle lance lara larry lars laura lauren "
    "laurence lawrence lea leah lee lena leo leon leonard leslie lewis liam lila lily linda "
    "lisa liv liz lloyd lois lola lorenzo lori lou louis louise luc luca lucas lucia lucy luis "
    "luka luke luna lydia lysandra mabel madeleine maggie magnus maia malcolm manuel mara marc "
    "marcel marco marcus margaret maria marie marilyn mario marion marjorie mark marlon marta "
    "martha martin martina marvin mary mathieu matilda matt matthew maureen maurice max "
    "maximilian maya meg mei mel melanie melissa meryl mia michael michelle miguel mike mikhail "
    "mila miles mira miranda miriam mohammed moira molly mona monica morgan mohamed muriel "
    "nadia nancy naomi natalia natalie natasha nathan ned neil nell nicholas nick nicola "
    "nicolas nicole nigel nikita nina noah noel nora norman octavia olga oliver olivia omar "
    "oscar oskar otto owen pablo pamela pat patricia patrick paul paula pauline pedro peggy "
    "penelope percy peter petra phil philip philippe phoebe pierre piotr priya quentin rachel "
    "rafael raj ralph ramona raphael raúl ravi ray raymond rebecca reese rene renée rex rhea "
    "ricardo richard rick ricky rita rob robert roberta roberto robin rodney roger roland roman "
    "romy ron ronald rory rosa rosalind rose rosie ross rowan roy ruby rufus rupert russell "
    "ruth ryan sally sam samantha samuel sandra sandy sanjay santiago sara sarah saul scarlett "
    "scott sean sebastian serena sergei sergio seth shane sharon sheila shirley sidney sierra "
    "silas simon simone sofia solomon sonia sophia sophie stan stanley stella stephanie stephen "
    "steve steven stuart sue susan susanna suzanne sven sylvester sylvia tamara tanya tara "
    "tatiana ted teddy teresa terence terry thea thelma theo theodore theresa thomas tilda tim "
    "timothy tina tobias toby tom tommy toni tony tracy trevor tristan tyler ulrich uma ursula "
    "valentina valerie vanessa vera veronica victor victoria vikram vince vincent viola violet "
    "virginia vivian vladimir wade walter wanda warren wayne wendell wendy wesley will willem "
    "william willow wim winona wolfgang xavier yasmin yuki yusuf yvonne zach zachary zara zelda "
    "zoe zoë zoey",
)

# Small words inside foreign surnames: van der Berg, de la Cruz.
PARTICLES = vocabulary("van von der den de la le du da di do del della dos das bin ibn al el ter y")

# Stand before a name and belong to it.
HONORIFICS = vocabulary(
    "mr mrs ms miss dr sir lady lord king queen prince princess dame madame madam monsieur "
    "count countess baron baroness duke duchess saint st father mother brother sister uncle "
    "aunt auntie grandma grandpa maestro master mistress emperor empress",
)

# Occupations and ranks: a description before a full name, part of the name before a single one.
RANKS = vocabulary(
    "detective inspector captain sergeant lieutenant colonel major general commander corporal "
    "private admiral agent officer sheriff deputy constable professor doctor judge senator "
    "president chief superintendent marshal reverend pastor rabbi nurse coach mayor governor "
    "ambassador warden",
)

# Jobs on a film as a noun before or after a name.
JOB_NOUNS = vocabulary(
    "director co-director writer co-writer screenwriter scriptwriter writer-director author "
    "composer cinematographer cameraman producer actor actress star co-star newcomer veteran "
    "legend filmmaker film-maker auteur dop dp editor singer comedian narrator lead comic",
)

# Adjectives of place that lead a description ("French director"), never a name by themselves.
DEMONYMS = vocabulary(
    "american british english french german italian spanish japanese chinese korean indian "
    "russian irish scottish welsh swedish danish norwegian finnish dutch belgian polish czech "
    "hungarian romanian greek turkish iranian israeli egyptian nigerian south_african "
    "australian canadian mexican brazilian argentine argentinian chilean cuban african european "
    "asian latin austrian swiss portuguese thai vietnamese filipino jewish muslim catholic "
    "hindu buddhist soviet nazi victorian edwardian elizabethan gothic shakespearean "
    "hitchcockian lynchian kafkaesque orwellian nordic scandinavian southern northern eastern "
    "western indonesian malaysian taiwanese ukrainian serbian croatian bosnian icelandic",
)

# Countries and cities that films come from; never a person by themselves.
COUNTRIES = vocabulary(
    "japan france italy germany spain england britain scotland ireland wales america usa uk us "
    "canada mexico brazil argentina chile cuba china korea india thailand vietnam indonesia "
    "australia russia poland sweden denmark norway finland iceland belgium netherlands holland "
    "austria switzerland greece turkey israel iran egypt nigeria africa asia europe hungary "
    "romania czechoslovakia yugoslavia serbia ukraine portugal paris london rome berlin tokyo "
    "moscow vienna madrid dublin chicago boston texas california florida new_york los_angeles "
    "hong_kong south_korea new_zealand san_francisco las_vegas south_africa united_states "
    "soviet_union great_britain venice prague lisbon istanbul mumbai delhi shanghai beijing "
    "seoul sydney melbourne toronto montreal manila lagos cairo nairobi kyoto osaka barcelona "
    "naples milan glasgow edinburgh belfast munich hamburg warsaw krakow budapest athens "
    "amsterdam rotterdam geneva zurich brussels antwerp bruges salzburg kraków cologne florence "
    "turin "
    "palermo sicily tuscany provence normandy brittany cornwall yorkshire devon wales orkney "
    "shetland "
    "liverpool manchester birmingham bristol leeds brighton peckham hackney oxford cambridge york "
    "galway cork kerry donegal lofoten oslo bergen stockholm gothenburg copenhagen helsinki "
    "reykjavik "
    "riga tallinn vilnius minsk kyiv odesa sofia bucharest belgrade zagreb sarajevo ljubljana "
    "trieste "
    "saskatchewan alberta ontario quebec vancouver alaska nevada arizona montana wyoming iowa ohio "
    "nebraska kansas alabama mississippi louisiana new_orleans new_jersey buenos_aires santiago "
    "quito "
    "bolivia peru colombia venezuela jamaica haiti cebu macau taipei taiwan singapore malaysia "
    "nepal "
    "tibet mongolia pakistan karachi lahore kabul tehran baghdad beirut damascus jerusalem tunis "
    "algiers morocco casablanca marrakesh dakar accra ghana kenya kampala johannesburg cape_town "
    "tasmania melbourne perth auckland wellington greenland patagonia siberia mars venus "
    "marseille lyon havana lima bogota rio jakarta bangkok hanoi saigon miami detroit seattle "
    "philadelphia manhattan brooklyn harlem",
)

# Capitalised words that begin a sentence, name a day or an award, or otherwise name nobody.
NOT_NAMES = vocabulary(
    "a about above absolutely according acting action actor actors actress actresses actually "
    "add admittedly after again against ah all almost along also although altogether always am "
    "amazing among an and another any anybody anyhow anyone anything anyway apart apparently "
    "are aren't around as aside ask at audience audiences avoid aw awesome awful aww b back bad "
    "based basically be bear because been before beginning behind being believe below beneath "
    "besides best better between beware beyond big both bottom bought boy bravo brilliant but "
    "buy by call came can can't cast casting catch caught certainly character characters check "
    "cinema cinematography clearly come comes comedy coming compared complete completely "
    "composed composer congratulations consider considering cons costume costumes could "
    "couldn't could've credit critics cue definitely despite details dialog dialogue did didn't "
    "direction director directors directed do does doesn't don't down drama dreadful due during "
    "each earlier early easily editing eight eighty either elsewhere end ending enjoy enough "
    "entire especially essentially even eventually ever every everybody everyone everything "
    "everywhere exactly excellent except expect extremely fans fantastic far fast few fifty "
    "film films final finally finest first five for forget former fortunately forty four "
    "frankly from full fun funny further furthermore get gets getting give given gives go god "
    "goes going gone good got granted great guess had hadn't half happily hardly has hasn't "
    "have haven't having he he'd he'll he's hell hello help hence her here here's heroes hey hi "
    "highlight highlights highly his hmm honestly horrible horror how how's however hundreds i "
    "i'd i'll i'm i've if imagine imdb in inc indeed initially inside instead interestingly "
    "into ironically is isn't it it'd it'll it's its just keep kids kind kudos lame language "
    "last lastly late later lead least less lest let let's like likely likewise line listen "
    "literally little long look looking looks lot lots loved low luckily made main mainly make "
    "makes making many maybe me mean meanwhile meh mind mine minor minus miss more moreover "
    "most mostly movie movies much music musically must my my_god naturally near nearly "
    "needless neither never nevertheless new next nice nine no nobody none nonetheless nope nor "
    "not note nothing now nowhere obviously of off oh ok okay old on once one one's ones only "
    "or originally other others otherwise ouch our out outside outstanding over overall part "
    "particularly people perfect performance performances perhaps photography picture please "
    "plot plus point poor pretty probably producer producers production promising pros quick "
    "quickly quite rarely rated rather rating read really recently recommended regardless "
    "remember rent review reviewed runtime running sadly said same save say saying scene scenes "
    "score screenplay script second see seeing seems seen seriously set setting seven several "
    "shame she she'd she'll she's shot should shouldn't show similarly simply since six sixty "
    "skip slow so some somebody somehow someone something sometimes somewhat somewhere soon "
    "sorry sound soundtrack special spoiler spoilers starring stars start stay still stop story "
    "strange strangely such summary supporting supposedly sure surely surprisingly take takes "
    "technically ten terrible terrific than thank thankfully thanks that that'd that'll that's "
    "the their them theme themes then there there's therefore these they they'd they'll they're "
    "they've thing things think thirty this those though three through throughout thumbs thus "
    "till time title to today together too top total totally tough toward towards translation "
    "trust truly try twelve twenty twice two typical ugh ultimately under understandably "
    "unfortunately unless unlike until up upon us usually utterly verdict very video visual "
    "visually visuals wait want warning was wasn't waste watch watched watching way we we'd "
    "we'll we're we've well went were weren't what what's whatever when whenever where where's "
    "whereas wherever whether which whichever while who who'd who's whoever whole whom whose "
    "why wish with within without woah won't wonderful wonderfully worst worth would wouldn't "
    "wow writer writers writing written yeah year years yep yes yesterday yet you you'd you'll "
    "you're you've your yup zero monday tuesday wednesday thursday friday saturday sunday "
    "january february march july september october november december christmas easter halloween "
    "thanksgiving oscars nobel laureate pulitzer academy award awards emmy emmys bafta "
    "golden_globe grammy cannes sundance hollywood bollywood broadway netflix hbo bbc pbs "
    "disney pixar paramount mgm universal dvd vhs blu-ray tv cgi sfx fx ost pg imax 3d youtube "
    "facebook twitter amazon hulu marvel dc internet pg-13 nc-17 mp3 nominated winning winner "
    "cinematic season episode chapter episodes seasons act volume",
)

# Of the words above, those that begin a name when a name word follows: New York, Little Italy.
NAME_ADJECTIVES = vocabulary(
    "new old big little long great good back best far fast fine full funny high late lost real "
    "red slow special strange tough wonderful young perfect three two one five seven six ten "
    "first second bad bear free east west north south upper lower universal",
)

# Follow a company's name, so that what stands before them is no person.
COMPANY_WORDS = vocabulary(
    "pictures studios studio films productions production entertainment company bros media "
    "animation records network television orchestra philharmonic choir band university college "
    "school museum hospital police department army navy church cathedral hotel inc ltd corp "
    "corporation group foundation festival symphony society institute magazine times",
)
