"""The content words of a question, as stems: what an answer must be able to show."""

from __future__ import annotations

from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.text import stem

_FUNCTION = """

    a about above across after again against all along alongside already also although am among
    an and another any anybody anyone anything are around as at be became because been before
    behind being below beneath beside besides between both but by can cannot could did do does
    doing done down during each either else even ever every everybody everyone everything few
    for from further get gets getting give given gives go goes going got had has have having he
    her here hers herself him himself his how however i if in inside into is it its itself just
    least less let like lot many may maybe me might more most much must my near neither
    never no nobody none nor not nothing now of off on once one ones only onto or other others
    our ours out over own per perhaps quite rather really same shall she should since so some
    somebody someone something such than that the their them themselves then there these they
    thing things this those though through throughout till to together too toward towards under
    until up upon us very via want was we well were what whatever when where whether which while
    who whoever whom whose why will with within without would yes yet you your yours u ur
"""
FUNCTION_WORDS = frozenset(_FUNCTION.split())
"""Words that carry nothing of their own."""

_FILLING = """

    convey conveys teach teaches film films movie movies picture pictures flick flicks review
    reviews reviewer reviewers reviewed critic critics library collection say says said saying
    tell tells told mention mentions mentioned know known knows exactly actually basically
    currently please thanks called call name names named title titled titles list show shows
    find found think thinks thought describe described describes according person people guy
    guys human kind sort type way best happen happens happened exist exists feature features
    featured featuring involve involves involved involving contain contains appear appears
    include includes included talented famous renowned great good amazing wonderful brilliant
    credited listed main lead leading actor actress character role part plays play played story
    plot right correct true answer question look see seen watch watched watching saw come comes
    came take takes took make makes made work works worked world earth hell heck exact specific
    ok okay hey hi hello thing stuff anywhere somewhere time ago recall remember remind wonder
    wondering recommend recommended suggest there here behind responsible job different single
    total whole entire full real actual major key central important primary whats whos wheres
    hows im heroine hero protagonist filmed run runs last lasts minutes hours long set deal
    deals dealing explore explores exploring tackle tackles revolve revolves center centers
    centre centres focus focuses concern concerns concerning theme themes subject talking keeps
    individual cite nominate keep trying friend regarding speaking use uses used using running
    rly lol wise tho tbh ngl btw imo anyway gonna wanna dunno lot lots bit ones
    runtime length released release fall belong belongs follow follows followed hear heard oh ah
    vs versus reckon reckons reckoned
    official officially honest honestly genuine genuinely
    hmm well lol pls plz thx quick quickly briefly short brief simple simply
"""
FILLERS = frozenset(_FILLING.split())
"""Words of talk about films that ask for nothing by themselves."""


_WORDING = """

    love hate enjoy like loved hated enjoyed liked acted acting actor actors actress animated
    animation appears applicable apply applies author camera character characters
    cameraman camerawork cinematographer cinematography compose composed composer costumes creator
    credits described dop dp helmer lensing
    describes describing dialog dialogue direct directed director directors documentary effects
    ending fantasy feature features featuring friendship genre horror language languages length
    listed longest main message messages minutes moral movie movies music musical pacing
    performance performances photography players played playing plays portrays primary principal
    produced producer rating recommended released scope remake review reviewed reviewer reviews
    runtime scored screenplay script scripts sequel sequels series setting shortest shot song
    songs soundtrack spoken starred starring stars starts story terms theme themes thriller
    screenwriter screenwriters filmmaker filmmakers songwriter
    topic topics villain visuals voices watching where whereabouts which worth write writer writes
    written wrote ok okay bother bothering decent rubbish boring scary thumbs
"""
ASKED_WITH = frozenset(_WORDING.split())
"""Words that questions about films are made of, whatever else they may name."""


TALK = vocabulary(
    "actually really again ever even just say says said tell reviewer reviewers review film movie "
    "thing lol please thanks pls name names surname called person guy bloke fella fellow lady "
    "deserves medal blame thank anyone anybody someone somebody exactly supposed meant apparently "
    "turn turns turned bit bits part get gets got have has had did does do done doing were was "
    "which what who whos whats where when how why involved there here these those out of use uses "
    "used using put puts putting stand stands keep keeps kept lot lots mention mentioned speak one "
    "ones plays played playing new else took take taken over reins always constantly forever"
)
"""Words of a question about a detail, or of a description, that no sentence need have."""


def content_words(text: str) -> list[str]:
    """The words that say something, in order. Slots are left out."""
    return [
        word
        for word in text.split()
        if word[0] not in "@·" and word not in FUNCTION_WORDS and word not in FILLERS
    ]


def content_terms(text: str) -> tuple[str, ...]:
    """The stems of the words that say something, in order, each once."""
    return tuple(dict.fromkeys(map(stem, content_words(text))))
