"""The words for genres, each with the one name that is kept of it."""

from __future__ import annotations

from bot.reading.lexicon.vocabulary import vocabulary

_SINGULAR = {
    "action-adventure": "action", "actioner": "action", "animation": "animation", "anime": "anime",
    "anthology": "anthology", "arthouse": "arthouse", "art-house": "arthouse",
    "biopic": "biopic", "biography": "biography", "black comedy": "black comedy",
    "body horror": "body horror",
    "buddy comedy": "buddy comedy", "buddy movie": "buddy comedy", "caper": "caper",
    "cartoon": "animation", "chiller": "horror", "comedy": "comedy",
    "comedy of manners": "comedy of manners", "comedy-drama": "dramedy",
    "costume drama": "period drama", "courtroom drama": "courtroom drama",
    "crime thriller": "crime thriller", "creature feature": "monster", "cyberpunk": "cyberpunk",
    "dark comedy": "dark comedy", "docudrama": "docudrama", "documentary": "documentary",
    "drama": "drama", "dramedy": "dramedy", "erotic thriller": "erotic thriller",
    "fable": "fable", "fairy tale": "fairy tale", "fairytale": "fairy tale", "fantasy": "fantasy",
    "farce": "farce", "film noir": "film noir", "folk horror": "folk horror",
    "ghost story": "ghost story", "giallo": "giallo", "horror": "horror",
    "horror-comedy": "horror comedy", "horror comedy": "horror comedy",
    "kung fu": "martial arts", "legal drama": "legal drama", "legal thriller": "legal thriller",
    "love story": "romance", "martial arts": "martial arts", "melodrama": "melodrama",
    "mockumentary": "mockumentary", "murder mystery": "murder mystery", "musical": "musical",
    "mystery": "mystery", "neo-noir": "neo-noir", "neo-western": "western", "noir": "noir",
    "parody": "parody", "period drama": "period drama", "period piece": "period drama",
    "police procedural": "police procedural", "procedural": "police procedural",
    "political drama": "political drama", "political thriller": "political thriller",
    "psychological horror": "psychological horror",
    "psychological thriller": "psychological thriller", "road movie": "road movie",
    "rom-com": "romantic comedy", "romcom": "romantic comedy", "romance": "romance",
    "romantic comedy": "romantic comedy", "romantic drama": "romantic drama", "satire": "satire",
    "sci-fi": "science fiction", "science fiction": "science fiction",
    "science-fiction": "science fiction", "screwball comedy": "screwball comedy",
    "sci-fi comedy": "science fiction comedy", "spy caper": "spy caper",
    "slow cinema": "slow cinema", "slasher": "slasher",
    "space opera": "space opera", "sports drama": "sports drama", "spy thriller": "spy thriller",
    "essay film": "essay film", "swashbuckler": "swashbuckler",
    "sword-and-sorcery": "sword-and-sorcery", "tearjerker": "melodrama", "thriller": "thriller",
    "tragedy": "tragedy", "tragicomedy": "tragicomedy", "weepie": "melodrama",
    "western": "western", "whodunit": "whodunit", "whodunnit": "whodunit",
    "adventure": "adventure",
}  # fmt: skip
# Of a film only with a word for film, or another genre, beside them: "a war film", "spy thriller".
_WEAK = {
    "action": "action", "animated": "animation", "baseball": "sports", "boxing": "sports",
    "children's": "family", "christmas": "christmas", "cricket": "sports", "football": "sports",
    "pirate": "pirate", "rugby": "sports", "samurai": "samurai", "silent": "silent",
    "sport": "sports", "survival": "survival", "teen": "teen", "biographical": "biography",
    "coming-of-age": "coming-of-age", "coming of age": "coming-of-age",
    "courtroom": "courtroom drama", "crime": "crime", "disaster": "disaster", "epic": "epic",
    "espionage": "spy", "space": "science fiction", "cop": "crime",
    "family": "family", "gangland": "crime", "gangster": "gangster",
    "heist": "heist", "historical": "historical", "monster": "monster", "period": "period",
    "romantic": "romance", "spy": "spy", "sports": "sports", "supernatural": "supernatural",
    "time-travel": "time travel", "trial": "courtroom drama", "vampire": "vampire", "war": "war",
    "zombie": "zombie", "superhero": "superhero", "suspense": "suspense", "ghost": "ghost story",
    "siege": "siege", "found-footage": "found footage", "found footage": "found footage",
    "post-apocalyptic": "post-apocalyptic", "dystopian": "dystopian",
    "detective": "detective", "gothic": "gothic", "hand-drawn": "animation",
    "stop-motion": "animation", "claymation": "animation", "stop motion": "animation",
    "computer-animated": "animation", "computer animated": "animation", "hand drawn": "animation",
    "hand-painted": "animation", "puppet": "animation",
}  # fmt: skip


def _plurals(names: dict[str, str]) -> dict[str, str]:
    return {
        (f"{name[:-1]}ies" if name.endswith("y") else f"{name}s"): kept
        for name, kept in names.items()
        if not name.endswith(("s", "fu", "action", "fiction", "suspense"))
    }


GENRES = {**_SINGULAR, **_WEAK, **_plurals(_SINGULAR)}
WEAK_GENRES = frozenset(_WEAK) | vocabulary("adventures romances fantasies mysteries tragedies")
