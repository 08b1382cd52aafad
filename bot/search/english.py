"""Words of English that carry little or nothing by themselves. Folded, as `words` gives them."""

from __future__ import annotations

_FUNCTION = """
    a about above after again against all also although am an and any are aren as at be became
    because been before being below between both but by can cannot cant could couldn d did didn
    do does doesn doing don done down during each either else ever every few for from further
    get gets got had hadn has hasn have haven having he her here hers herself him himself his
    how however i if in into is isn it its itself just let ll m made make makes many may maybe
    me might mine more most much must my myself neither no nor not now of off often on once one
    only or other others our ours ourselves out over own per quite rather re really s same shall
    she should shouldn since so some somebody someone something such t than that thats the their
    theirs them themselves then there these they thing things this those though through thus to
    too under until unto up upon us ve very via was wasn way we well were weren what whatever
    when where whether which while who whoever whom whose why will with within without won would
    wouldn yes yet you your yours yourself
"""

_QUESTION = """
    actor actors actress actresses answer answered appear appeared appears ask asked based best
    better big called cast character characters cinematographer cinematography compare compared
    compose composed composer composers composes composing credited describe described
    description dialogue direct directed directing director directors directs ending ends enjoy
    explain fan favorite favourite feature featured features featuring feel film filmed filming
    filmmaker films find finds first genre genres good great happen happened happens hear heard
    hello help hero heroine involve involved involves kind kinds know known last less lead leads
    like liked list long longer look looks main mean means mention mentioned mentions movie
    movies music name named names need opinion opinions paced pacing part parts people person
    photographed place plays play played playing plot please premise produce produced producer
    producers produces protagonist quality question rate rated rating ratings recommend
    recommended release released review reviewed reviewer reviewers reviews role roles said say
    saying says scene scenes score scored screenplay script see seen sequel sequels series set
    setting settings share shared shoot short shot show shows soundtrack star starred starring
    stars story style summary talk tell tells theme themes think thinks thought title titled
    titles try type villain visual visuals voice voiced want watch watched watching worst worth
    write writer writers writes writing written wrote year years
"""

_EVERYDAY = """
    able across act action actually add afraid age ago agree air alive allow almost alone along
    already always american amount animal another anyone anything apart area arm army around
    arrive art away baby back bad band bank base battle bear beat beautiful bed begin behind
    believe beneath bird bit black blood blow blue board boat body book born boss bottom box boy
    boys brain brave break bring brother brothers brown build burn bus business busy buy call
    camera camp car card care carry case cat catch cause center century certain chance change
    chase chief child children choice choose church circle city class clean clear climb clock
    close cloud club coast cold color come comes coming common company complete control cook
    cool corner cost count country couple course court cover crash crazy cross crowd cry cup cut
    dad dance danger dark date daughter day days dead deal dear death decide deep dinner doctor
    dog door double doubt draw dream dreams dress drink drive drop dry due duty early earth east
    easy eat edge effect eight empty end enemy enough enter escape even evening event everyone
    everything evil exact eye eyes face fact fail fair fall false family famous far fast fat
    father fear feed feeling feet fell felt field fifty fight fill final finally fine finger
    finish fire fish fit five flat floor fly follow follows food foot force forest forever
    forget form forward four free fresh friend friends front full fun funny future game games
    garden gas gave gentle ghost girl girls give given glad glass go goes going gold gone
    goodbye grand grass gray green ground group grow guard guess guest gun guy half hall hand
    hands hang happy hard hat hate head heart heat heaven heavy held hell hide high hill history
    hit hold hole home honest hope horse hospital hot hotel hour hours house human hundred
    hungry hunt hurry hurt husband ice idea inside island job join joy jump keep kept key kid
    kids kill killed killer king kiss knew knife knock lady lake land language large late later
    laugh laughter law lay learn leave left leg legend letter lie lies life light line lips
    listen little live lives living local lonely lord lose lost lot loud love loved lover lovers
    low luck lucky lunch machine mad magic mail man map mark marriage married master match
    matter meal meet meeting memory men met middle midnight mile mind minute mirror miss moment
    money monster month moon morning mother mountain mouth move moving murder mystery nature
    near neck never new news next nice night nights nine nobody noise none north nose nothing
    notice number ocean offer office oh oil okay old open order outside pain paint pair paper
    parent parents party pass past path pay peace perfect perhaps phone pick picture piece pity
    plan plane planet plant point police poor position possible pour power present pretty price
    prince princess prison prize problem promise proof pull pure push put queen quick quiet race
    radio rain raise ran reach read ready real reason red remember rent rest return rich ride
    right ring rise river road rock roll room round rule run running rush sad safe sail salt
    sand save school sea search season seat second secret seem seems seen self sell send sense
    serious seven shadow shake shape sharp ship shoe shop shore shout shut sick side sight sign
    silence silent silver simple sing single sir sister sisters sit six size skin sky sleep slow
    small smart smell smile smoke snake snow soft soldier son song songs soon sorry sort soul
    sound south space speak special speed spend spirit spot spread spring square stage stand
    star start state stay steal step stick still stone stop storm strange stranger street strong
    student stuff stupid sudden sugar summer sun sure surprise sweet swim table take taken takes
    taking taste teach teacher team tear ten test thank thanks thick thin third thousand three
    throw tide time times tiny tired today together told tomorrow tonight took top touch toward
    town track trade train trap travel tree trial trick trip trouble truck true trust truth turn
    twelve twenty twice twin two ugly uncle understand unknown use used usual valley view
    village visit wait walk wall war warm wash waste water wave weak wear weather wedding week
    weird west wet wheel white whole wide wife wild win wind window wine winter wise wish
    witness woman women wonder wonderful wood word words work working world worry wrong yard
    yellow yesterday young zero
"""

_RECALL = """
    actually advance afterwards ago along already another anybody anyone anything apologies
    apologise apologize appreciate appreciated around basically became become believe believed
    black bother bothered bothering bothers bug bugging cable called channel character
    characters clue color colour com decade definitely describe described description
    descriptions detail details dunno dvd earlier early edit ending ends episode era etc
    eventually everybody everyone exact exactly faintly fairly feature featured features feel
    feeling feels felt figure film filmed films find finding finds first foggy forget forgetting
    forgive forgot found fuzzy gave gone google googled googling greatly guess guesses guessing
    happen happened happening happens hazy help helped helpful helping hint hints hope hopefully
    hoping http https idea imagine imdb info information internet involve involved involves
    involving kind know last late later little long longer look looking lot main maybe memories
    memory mention mentioned mentions mid mistake mistaken mostly movie movies name named
    netflix nothing okay old older ones online opening part parts perhaps places please plot
    possible possibly post posted posting presumably pretty probably protagonist puzzling recall
    recalled recalling recently recollect recollection reddit release released remember
    remembered remembering remembers remind reminds rent rental rented rough roughly said saw
    say saying says scene scenes search searched searching second seeing seem seemed seems seen
    several show shown similar since solved somebody someone something sometime sometimes
    somewhere sorry sort sorts specific specifically specifics spoiler start started starting
    starts still story streamed streaming summary supposed supposedly sure television telling
    tells thank thanked thanking thanks think thinking thinks third though thought throughout
    title titled titles told toward towards trailer tried try trying turn turned turns tv type
    unsure vague vaguely vhs viewed viewing wasn watch watched watching whatever white wikipedia
    wish wonder wondered wondering worth www year years young younger youtube
"""

STOP_WORDS = frozenset(_FUNCTION.split())
"""Left out of queries: scoring every row that holds one costs much and says nothing."""

COMMON_WORDS = STOP_WORDS | frozenset((_QUESTION + _EVERYDAY).split())
"""Words so ordinary that a lone one is no sign of a title, and none is a slip of another word."""

RECALL_WORDS = frozenset(_RECALL.split())
"""Words that speak of remembering, seeing and asking for a film: no help in finding it."""
