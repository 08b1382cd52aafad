"""The words by which a sentence speaks of an aspect."""

from __future__ import annotations

from bot.reading.lexicon.vocabulary import vocabulary
from bot.reading.model import Aspect

ASPECT_WORDS: dict[Aspect, frozenset[str]] = {
    Aspect.STORY: vocabulary(
        "story plot storyline storytelling narrative script screenplay premise writing written "
        "plotting "
        "plotline twist twists subplot subplots tale concept storylines plots",
    ),
    Aspect.ACTING: vocabulary(
        "acting performance performances actor actress actors actresses cast performers performer "
        "acted "
        "portrayal portrays portrayed portraying plays played casting miscast overacting ensemble "
        "chemistry co-star co-stars voice-acting voice_work",
    ),
    Aspect.CHARACTERS: vocabulary(
        "character characters characterization characterisation protagonist hero heroine villain "
        "villains villain's antagonist protagonists heroes character-driven",
    ),
    Aspect.VISUALS: vocabulary(
        "visuals visual visually cinematography photography effects cgi imagery animation animated "
        "camera camerawork camera-work shot shots lensing lensed colors colours palette costumes "
        "costume design "
        "designs sets scenery landscapes landscape lighting looks sfx fx frame frames "
        "art-direction "
        "photographed vistas composition compositions lens",
    ),
    Aspect.MUSIC: vocabulary(
        "music musical score soundtrack song songs composer composed melody melodies theme-tune "
        "orchestra orchestral sound-design soundscape tune tunes singing scoring numbers sound "
        "lullaby",
    ),
    Aspect.PACING: vocabulary(
        "pacing pace paced slow drags dragged drag tempo momentum runtime overlong long brisk "
        "sluggish "
        "plodding rushed fast-paced slow-paced slow-moving length meanders tight taut editing "
        "edited",
    ),
    Aspect.DIALOGUE: vocabulary(
        "dialogue dialog dialogues lines banter one-liners dialogs quips repartee wordplay",
    ),
    Aspect.ENDING: vocabulary(
        "ending finale climax conclusion ends denouement climactic final_act third_act showdown "
        "epilogue final_scene last_act resolution final_shot last_scene last_shot ended",
    ),
    Aspect.WORLD: vocabulary(
        "world world-building worldbuilding universe setting settings atmosphere atmospheric "
        "immersive "
        "realm era period realms mythology lore",
    ),
    Aspect.THEMES: vocabulary(
        "theme themes message messages meaning moral allegory metaphor subtext meditation "
        "exploration "
        "explores lessons lesson symbolism commentary",
    ),
}
# "the film's conclusion" is its ending, "in conclusion" is not; and so on.
NOT_ASPECT = {
    Aspect.ENDING: vocabulary("in_conclusion"),
    Aspect.PACING: vocabulary(
        "long_after long_before as_long so_long long_ago no_longer long_time all_along long_way "
        "long-lost"
    ),
    Aspect.WORLD: vocabulary(
        "in_the_world real_world world_war around_the_world today's_divided_world whole_world"
    ),
    Aspect.MUSIC: vocabulary(
        "sounds_like sound_waves sound_like score:_1 score:_2 score:_3 score:_4 score:_5 score:_6 "
        "score:_7 score:_8 score:_9"
    ),
    Aspect.STORY: vocabulary("true_story written_by"),
    Aspect.VISUALS: vocabulary(
        "looks_like sets_out visual_storytelling costume_drama costume_dramas final_shot last_shot"
    ),
    Aspect.DIALOGUE: vocabulary("along_the_lines"),
}
