"""What a sort of place goes by in reviews: what is set "in the mountains" is set in the Alps."""

from __future__ import annotations

from bot.reading.text import words

_SORTS = """
mountain: mountains alps alpine peak peaks pass passes summit glacier himalaya himalayas andes
    pyrenees dolomites rockies everest caucasus carpathians highlands
space: orbit orbiting orbital spaceship starship spacecraft planet planets mars moon jupiter saturn
    neptune venus uranus pluto mercury ganymede asteroid galaxy galactic interstellar lunar
sea: ocean oceans seas ship boat trawler ferry submarine yacht atlantic pacific seafaring
coast: coastal seaside shore beach harbour harbor bay fishing port pier quay
war: wartime ww1 ww2 wwi wwii trenches blitz battlefield front occupied occupation
desert: deserts sahara gobi mojave dunes outback
island: islands isle isles archipelago
school: schools college university academy classroom campus
hospital: hospitals clinic ward asylum sanatorium
prison: prisons jail gaol penitentiary
countryside: country farm farms moor moors meadows
arctic: antarctic antarctica polar pole tundra greenland
forest: forests woods woodland jungle rainforest
"""
_WORDS_FOR: dict[str, frozenset[str]] = {}
for _line in _SORTS.replace("\n    ", " ").strip().splitlines():
    _sort, _, _listed = _line.partition(": ")
    _WORDS_FOR[_sort] = frozenset([_sort, *_listed.split()])
_ALSO = {
    "mountains": "mountain", "ocean": "sea", "seaside": "coast", "wartime": "war",
    "woods": "forest", "jail": "prison", "islands": "island", "ww2": "war", "jungle": "forest",
    "university": "school",
}  # fmt: skip


def sort_of_place(text: str) -> frozenset[str]:
    """The words that tell a place of the sort that is asked for; none where it is no such sort."""
    spoken = [_ALSO.get(word, word) for word in words(text)]
    return next((_WORDS_FOR[word] for word in spoken if word in _WORDS_FOR), frozenset())
