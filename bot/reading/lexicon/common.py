"""Ordinary English words: what is none of them, in prose without capitals, may be a name."""

from __future__ import annotations

from bot.reading.lexicon.aspects import ASPECT_WORDS
from bot.reading.lexicon.genres import GENRES
from bot.reading.lexicon.names import DEMONYMS, JOB_NOUNS, NOT_NAMES
from bot.reading.lexicon.nouns import PERSON_NOUNS, PLACE_NOUNS, THEME_NOUNS, THING_NOUNS
from bot.reading.lexicon.opinion import BLAME, NEGATIONS, PRAISE
from bot.reading.lexicon.titles import FILM_NOUNS, OPENING_WORDS, SMALL_WORDS
from bot.reading.lexicon.vocabulary import vocabulary

_COMMON = vocabulary(
    "able across actual afraid afternoon age ages ago agree ahead air alive allow alone already "
    "angry annoyed apart appear appears arm art ask asked ate awake away awkward bag ball bed "
    "beg began begin believe belong bet bit bits black blame bleak blind block bloke blokes blood "
    "blow blows blue board bodies body bored bother bothered bottle bought brain break breaks "
    "breath bring brings broke broken brought brown build built burn burned busy button buttons "
    "cake camera card care cares carry carries case caught cause chair chance change changed "
    "cheap chose claims clean clear cleared clever climb close closed cold colour colours cop "
    "corner cost count couple course cover crazy cried cries cross crowd cry crying cup cut cute "
    "daft damn dance dark date day days dead deal death deep deserve deserves died different "
    "dinner dirty disappear does done door double drama draw drawn dream dreams dress drink drive "
    "drives drop dropped dying each ear early ears easy eat edge effort else empty ends endless "
    "energy evening everyday evil excuse exist exists expect expected explain explains eye eyes "
    "face faces fact faith fall falls false fan fear feel feeling feelings feels feet fell felt "
    "few fight figure fill filled find finds fine finger fire fish fit five fix floor fly follow "
    "follows food foot force form found four free fresh friday front full fun funny future game "
    "garden gave genre get ghost glad glass goes gold gone goosebumps got great green grew grey "
    "ground group grow guess guys hair half hall hand hands hang happen happened happens happy "
    "hard hate head hear heard heart heat heavy held helps hidden high hit hits hold holds hole "
    "home honest hope hot hour hours house huge hum humming hurt ice idea inside issue job joke "
    "jokes keeps kept kick kill killed kills kind kitchen knew know known knows laid land large "
    "later laugh laughed laughs lead leave leaves leaving led left leg legs let level lie life "
    "light lights lines lips list live lived lives living load local lonely lost loud lunch mad "
    "magic makes mama man mad mean means meant meet meets mess met mid middle minute minutes "
    "mistake moment moments money month months mood moon morning mouth move moves moving name "
    "names nearby neck needs nerve new nice night nights noise nose note number odd office often "
    "open opens order others own owns pace page paid pain paint pair paper parts pass past pay "
    "people perfect phone piece pieces place places plain plan plans play plays pleasant point "
    "points poor pot power problem proper proud pull pulls pure push puts quick quiet quite rain "
    "ran rang rare rat rate reach reads ready real reason reasons red remains rest rich ride "
    "right ring rise road rock rocks role roles roll room rooms round row rubbish rule run runs "
    "sad safe sang sat sea search seat second secret seem sees sell send sends sense sent serious "
    "sets sex shape share sharp shock shop short shot shots shoulder shout shouts shut sick side "
    "sides sigh sight sign silent simple sing singing sings sit sits sitting six size skin sky "
    "slap sleep slept slow slowly small smart smell smile snow soft song songs sorry sort soul "
    "sound sounds space speak speaks spent spoil spot spring staff stand stands start starts "
    "state stays step stick stop stops store straight street strong stuck stuff summer sun super "
    "surprise surprised sweet swim table taken takes talk talking talks tall taste tea tear tears "
    "tell tells ten tend thick thin thinking thought thoughts thread throat threw throw throws "
    "tight till tiny tired told tone tonight took touch town train trees tried tries trouble "
    "true truth turn turned turns type understand upset use used uses usual voice wait waiting "
    "walk walked walks wall walls wants war warm warmth wash wasn water weather week weekend "
    "weeks weight weird went wet white wide wife wild win wind window wine winter wise wish "
    "woke woman women wonder wood word words wore works world worried worse worth wrong yard "
    "year years yell yellow young yours lol lmao imo imho omg tbh idk btw thru nite allways finaly "
    "gonna wanna gotta kinda sorta dunno cos coz cuz u ur im ive dont didnt cant wont doesnt isnt "
    "wasnt couldnt wouldnt thats whats hes shes theyre its soo sooo soooo meh yep nope hell heck "
    "god jesus christ lord amount another anybody anything anywhere beside beyond both "
    "daughter enough ever least made maybe near none per plus rather seldom since "
    "sit six ten toward unless until whole within without yes yet you'd you'll "
    "eyebrow eyebrows kitten warm slowly close loan laugh train minutes mins hrs "
    "fan row yours please another great both loved lovely make made thing things "
    "total actual hole ledger aloud loud guess nice looks sit"
)
ORDINARY = (
    _COMMON
    | NOT_NAMES
    | DEMONYMS
    | JOB_NOUNS
    | PERSON_NOUNS
    | PLACE_NOUNS
    | THING_NOUNS
    | THEME_NOUNS
    | PRAISE
    | BLAME
    | NEGATIONS
    | FILM_NOUNS
    | OPENING_WORDS
    | SMALL_WORDS
    | frozenset(GENRES)
    | frozenset().union(*ASPECT_WORDS.values())
)
