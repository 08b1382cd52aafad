"""Where real places lie: Whitby in Yorkshire, Ostend in Belgium. Pure.

A review says "under the canals of Birmingham", a member asks whether the film is set in London, or
in England. What lies in two countries (the Alps) is not in the table, and tells nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.text import words

_LIES_IN = """
earth: europe asia africa north_america south_america australasia antarctica arctic
space: mercury venus mars jupiter saturn neptune uranus pluto ganymede
europe: uk ireland france belgium netherlands luxembourg germany austria switzerland italy spain
    portugal norway sweden denmark finland iceland poland czechia slovakia hungary romania bulgaria
    greece serbia croatia slovenia bosnia montenegro albania macedonia kosovo ukraine belarus
    moldova estonia latvia lithuania malta cyprus russia monaco andorra
asia: japan china korea mongolia india pakistan bangladesh nepal bhutan ceylon thailand vietnam
    laos cambodia burma malaysia singapore indonesia philippines taiwan iran iraq israel lebanon
    syria jordan yemen oman qatar kuwait kazakhstan uzbekistan afghanistan armenia azerbaijan
africa: egypt libya tunisia algeria morocco senegal mali ghana nigeria cameroon chad sudan ethiopia
    kenya uganda rwanda burundi tanzania zambia zimbabwe botswana namibia mozambique angola congo
    madagascar south_africa mauritius
north_america: usa canada mexico cuba jamaica haiti guatemala honduras nicaragua panama costa_rica
    bermuda greenland bahamas
south_america: brazil argentina chile peru bolivia colombia venezuela ecuador uruguay paraguay
australasia: australia new_zealand fiji samoa tonga
arctic: svalbard
uk: england scotland wales northern_ireland
england: london yorkshire lancashire cumbria northumberland durham cheshire lincolnshire norfolk
    suffolk essex kent sussex surrey hampshire dorset devon cornwall somerset wiltshire
    gloucestershire oxfordshire cambridgeshire berkshire shropshire herefordshire worcestershire
    warwickshire staffordshire derbyshire nottinghamshire leicestershire northamptonshire
    bedfordshire hertfordshire buckinghamshire rutland tyneside teesside merseyside
    greater_manchester west_midlands humberside
london: brixton hackney soho camden peckham tottenham croydon southwark greenwich
yorkshire: leeds sheffield bradford york whitby scarborough hull halifax huddersfield harrogate
    barnsley doncaster wakefield
lancashire: blackpool preston blackburn burnley lancaster morecambe
greater_manchester: manchester salford bolton oldham rochdale stockport wigan
merseyside: liverpool birkenhead
tyneside: newcastle gateshead
teesside: middlesbrough
durham: sunderland hartlepool
west_midlands: birmingham coventry wolverhampton walsall dudley
lincolnshire: grimsby lincoln skegness cleethorpes
norfolk: norwich cromer great_yarmouth
suffolk: ipswich lowestoft aldeburgh
essex: southend colchester clacton
kent: dover margate folkestone canterbury whitstable ramsgate
sussex: brighton hastings eastbourne worthing
hampshire: southampton portsmouth winchester
devon: plymouth exeter torquay
cornwall: penzance truro falmouth newquay st_ives
somerset: bristol bath taunton
wiltshire: swindon salisbury
nottinghamshire: nottingham
derbyshire: derby buxton
leicestershire: leicester
staffordshire: stoke
oxfordshire: oxford
cambridgeshire: cambridge ely
scotland: glasgow edinburgh aberdeen dundee inverness skye mull lewis harris islay orkney shetland
    hebrides fife caithness
wales: cardiff swansea newport aberystwyth wrexham snowdonia anglesey gwynedd pembrokeshire
northern_ireland: belfast derry antrim
ireland: northern_ireland dublin cork galway limerick waterford connemara mayo sligo clare wexford
    wicklow tipperary kerry donegal
france: paris lyon marseille marseilles nice bordeaux lille nantes toulouse strasbourg calais rouen
    brittany normandy provence burgundy corsica cannes grenoble
belgium: brussels antwerp bruges ghent ostend liège liege
netherlands: amsterdam rotterdam utrecht delft groningen the_hague
germany: berlin hamburg cologne frankfurt leipzig dresden bremen hanover stuttgart lübeck weimar
    bavaria saxony
bavaria: munich nuremberg
austria: vienna salzburg graz linz innsbruck tyrol
switzerland: geneva zurich basel bern lausanne lucerne
italy: rome milan turin genoa venice trieste bologna tuscany sicily sardinia umbria naples verona
    puglia calabria
tuscany: florence siena pisa
sicily: palermo catania
spain: madrid barcelona seville valencia bilbao granada andalusia catalonia majorca ibiza
portugal: lisbon porto coimbra algarve madeira azores
norway: oslo bergen trondheim tromsø tromso stavanger narvik lofoten svalbard
sweden: stockholm gothenburg malmö malmo gotland uppsala
denmark: copenhagen aarhus jutland zealand
finland: helsinki turku tampere
iceland: reykjavik reykjavík
poland: warsaw krakow kraków gdansk gdańsk lodz łódź wroclaw wrocław poznań
czechia: prague moravia brno ostrava
slovakia: bratislava
hungary: budapest
romania: bucharest transylvania
bulgaria: sofia
greece: athens crete corfu rhodes thessaloniki salonika santorini
serbia: belgrade
croatia: zagreb dubrovnik dalmatia
slovenia: ljubljana
bosnia: sarajevo mostar
ukraine: kyiv kiev odessa lviv kharkiv
estonia: tallinn
latvia: riga
lithuania: vilnius
russia: moscow st_petersburg leningrad siberia vladivostok kamchatka murmansk
japan: tokyo kyoto osaka hiroshima nagasaki hokkaido sapporo okinawa yokohama kobe
china: beijing shanghai hong_kong wuhan guangzhou
korea: seoul busan pyongyang south_korea
india: delhi mumbai bombay calcutta kolkata kerala goa punjab rajasthan
vietnam: saigon hanoi
thailand: bangkok
indonesia: jakarta bali java
iran: tehran
iraq: baghdad
lebanon: beirut
israel: jerusalem haifa jaffa
egypt: cairo alexandria
morocco: casablanca marrakesh marrakech tangier
nigeria: lagos calabar
kenya: nairobi mombasa
ghana: accra
senegal: dakar
south_africa: johannesburg cape_town durban
usa: new_york_state california texas florida ohio illinois massachusetts vermont maine oregon
    washington_state nevada arizona new_mexico colorado utah idaho montana wyoming kansas nebraska
    missouri iowa minnesota wisconsin michigan indiana kentucky tennessee georgia_state alabama
    mississippi louisiana arkansas oklahoma virginia maryland pennsylvania new_jersey connecticut
    alaska hawaii new_england
new_york_state: new_york brooklyn manhattan harlem bronx
california: los_angeles hollywood san_francisco malibu san_diego sacramento
texas: houston dallas austin
florida: miami
illinois: chicago
massachusetts: boston
oregon: portland
nevada: las_vegas reno
ohio: cleveland cincinnati
michigan: detroit
pennsylvania: philadelphia pittsburgh
washington_state: seattle
louisiana: new_orleans
tennessee: nashville memphis
canada: toronto montreal vancouver ontario quebec nova_scotia newfoundland yukon alberta manitoba
mexico: mexico_city tijuana oaxaca
brazil: rio são_paulo sao_paulo
argentina: buenos_aires patagonia
chile: santiago valparaiso valparaíso
cuba: havana
australia: sydney melbourne perth brisbane adelaide tasmania darwin new_south_wales
new_zealand: auckland wellington
"""
_ALSO = {
    "britain": "uk", "great_britain": "uk", "united_kingdom": "uk", "america": "usa",
    "united_states": "usa", "the_states": "usa", "holland": "netherlands", "cornish": "cornwall",
    "moravian": "moravia", "lincs": "lincolnshire", "outer_space": "space", "new_york_city":
    "new_york", "sri_lanka": "ceylon", "czech_republic": "czechia",
}  # fmt: skip
_WIDEST = ("earth", "space")
_CONTINENTS = ("europe", "asia", "africa", "north_america", "south_america", "australasia")


@cache
def _around() -> dict[str, frozenset[str]]:
    """For each place those that it lies in, the widest included."""
    direct: dict[str, set[str]] = {}
    for line in _LIES_IN.strip().replace("\n    ", " ").splitlines():
        whole, _, listed = line.partition(": ")
        direct.setdefault(whole, set())
        for one in listed.split():
            direct.setdefault(one, set()).add(whole)

    def above(place: str) -> frozenset[str]:
        return frozenset(direct[place]).union(*(above(one) for one in direct[place]))

    return {place: above(place) for place in direct}


@cache
def _divided() -> frozenset[str]:
    return frozenset().union(*_around().values())


_LONGEST = 3  # words of a place's name


_COMMON = vocabulary(
    "bath nice cork hull china java derby mercury mayo limerick cologne mull stoke reno chad"
)
"""Words that name a place only with a capital: "a public bath" is not in Somerset."""


def places_in(text: str) -> Iterator[str]:
    """The places of the table that a text names, by the names they have there."""
    written = set(words(" ".join(re.findall(r"\b[A-Z][\w'’-]*", text))))
    spoken = [one if one in written or one not in _COMMON else "" for one in words(text)]
    at = 0
    while at < len(spoken):
        for length in range(_LONGEST, 0, -1):
            said = "_".join(spoken[at : at + length])
            place = _ALSO.get(said, said)
            if place in _around():
                yield place
                at += length - 1
                break
        at += 1


def lies_in(place: str, whole: str) -> bool:
    """Whether a place is the other, or a part of it."""
    return place == whole or whole in _around()[place]


def apart(one: str, other: str) -> bool:
    """Whether neither place lies in the other, as far as is known.

    A town of which the county is not told may lie in any county of its country.
    """
    if lies_in(one, other) or lies_in(other, one):
        return False
    common = _nearest(one) & _nearest(other)
    mixed = (one in _divided()) != (other in _divided())
    return not (common - {*_WIDEST, *_CONTINENTS} and mixed)


def _nearest(place: str) -> frozenset[str]:
    """What a place lies in with nothing known between."""
    around = _around()[place]
    return frozenset(one for one in around if not any(one in _around()[two] for two in around))


_SETTLED = vocabulary("village town hamlet island planet station ship farm lighthouse city moon")
_LARGE = vocabulary("london paris berlin tokyo new_york los_angeles")


def is_known(place: str) -> bool:
    """Whether it is known where a place lies, or what lies in it."""
    said = "_".join(words(place))
    return _ALSO.get(said, said) in _around()


def is_set_in(asked: str, told: Sequence[tuple[str, str]]) -> str:
    """ "yes" or "no" to whether what is set in places told of is set in the one asked for.

    `told`: the name of each place and what it is called beside it. "" where it cannot be known: the
    one told may lie in the one asked for, or around it.
    """
    said = "_".join(words(asked))
    wanted = _ALSO.get(said, said)
    if wanted not in _around():
        return ""
    known = [place for name, beside in told for place in places_in(f"{name}, {beside}")]
    if any(lies_in(place, wanted) for place in known):
        return "yes"
    if known:
        return "no" if all(apart(place, wanted) for place in known) else ""
    town = wanted not in _divided() or wanted in _LARGE
    return "no" if town and any(_is_town(*one) for one in told) else ""


def _is_town(name: str, beside: str) -> bool:
    """Whether a place with a name of its own is a village, an island or a ship: no town else."""
    return name[:1].isupper() and not _SETTLED.isdisjoint(words(beside))
