"""The things that matter to the plot."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.patterns import compiled
from bot.reading.claims import Claim
from bot.reading.lexicon.nouns import PERSON_NOUNS, PLOT_OBJECTS, QUEST_THINGS, THING_NOUNS
from bot.reading.lexicon.objects import OBJECTS
from bot.reading.lexicon.vocabulary import either, vocabulary
from bot.reading.model import Kind
from bot.reading.page import NAME, Name, Page
from bot.reading.people import titled
from bot.reading.phrases import Sort, read_phrase
from bot.reading.rules import rule
from bot.reading.text import fold, title_key, words

_QUEST = rule(
    r"\b(?:retriev\w+|find\w*|finds|steal\w*|recover\w*|destroy\w*|protect\w*|seek\w*|"
    r"search(?:ing|es)? for|in search of|quest for|hunt\w* for|race for|"
    r"possession of|wield\w*|discover\w*|stumbles? (?:upon|on|across)|unlock\w*|chas\w+|guard\w*|"
    r"inherit\w*|smuggl\w+|buil(?:ds?|ding)|repair\w*|"
    r"finds?|obtain\w*|acquir\w+|return\w*|transport\w*|secure|locate|uncover\w*|carr(?:y|ies|"
    r"ying)|claim\w*|after|over|about|around|"
    r"driv\w+|with|mends?|mending|repairs|hears?|boards?) (?P<np>(?:a|an|the|his|her|their) )",
    " ".join(PLOT_OBJECTS | QUEST_THINGS | {f"{thing}s" for thing in QUEST_THINGS}),
    None,
)
_TREASURED = rule(
    r"\b(?:lost|ancient|sacred|mythical|magical|cursed|stolen|fabled|mysterious|powerful|"
    r"forbidden|enchanted|coveted|missing|holy|priceless) (?={name})",
    "lost ancient sacred mythical magical cursed stolen fabled mysterious powerful forbidden "
    "enchanted coveted missing holy priceless",
    None,
)
_DETERMINED = compiled(r"\b(?:the|her|his|their|its) $")
_TELLING = vocabulary(
    "sealed stolen missing lost locked broken old mysterious secret magic enchanted cursed haunted "
    "forged hidden buried brass silver golden gold ancient glass wooden paper unopened unfinished"
)


def add_things(page: Page, taken: frozenset[str], things: dict[str, Claim]) -> None:
    """Add the things that matter, by their folded name. `taken`: names of something else."""
    _named_things(page, taken, things)
    _sought_things(page, things)
    _vessels(page, taken, things)
    _recurring_things(page, things)
    _plot_objects(page, things)


def clause_end(page: Page, at: int) -> int:
    """Where the description that goes on at `at` ends: at the next punctuation, 110 at most."""
    stop = page.sentence_at(at)[1]
    match = re.compile(r"[^.,;:!?()\"\n]*").match(page.skeleton, at, min(stop, at + 110))
    end = match.end() if match else at
    if end == at + 110:
        end = page.skeleton.rfind(" ", at, end)
    return len(page.skeleton[:end].rstrip(" -"))


# A ship or a train that has a name: "A trawler, the Santa Inés, picks up".
_VESSEL = rule(
    r"\b(?:a|an|the|his|her|their) (?:[a-z-]+ ){0,2}?(?P<noun>trawler|ship|boat|submarine|train|"
    r"plane|"
    r"airship|ferry|steamer|barge|yacht|freighter|tugboat|schooner|spaceship|starship|car|van|bus|"
    r"truck|rocket|horse),? (?:called |named |christened )?[\"'*_]*(?:the )?(?P<who>{name})",
    "trawler ship boat submarine train plane airship ferry steamer barge yacht "
    "freighter tugboat schooner spaceship starship car van bus truck rocket horse",
    None,
)
_HELD = compiled(
    r"\b(?P<det>a|an|the|his|her|their|its|that) (?P<np>(?:[a-z'-]+ ){0,2}?(?P<noun>[a-z]+))\b"
)
_NOT_PLOT = compiled(
    r"\b(?:i|my|me|you|your|director|camera|score|soundtrack|composer|script|screenplay|costumes|"
    r"photography|audience|cinema)\b"
)
_PLAIN = vocabulary(
    "same other very first last whole second third next new old own real good best great big "
    "little "
    "final only single few many two three four such much certain more most less every"
)
_MOST_RECURRING = 3


def _vessels(page: Page, taken: frozenset[str], things: dict[str, Claim]) -> None:
    for match in _VESSEL.matches(page):
        name = page.names_in(*match.span("who"))[0]
        if fold(name.full) not in taken and not titled(name):
            claim = Claim(Kind.THING, name.text, match["noun"], match.start(), named=True)
            things.setdefault(fold(name.text), claim)


def _recurring_things(page: Page, things: dict[str, Claim]) -> None:
    """Objects of the plot that the review comes back to, or that the title names."""
    title = set(words(page.title or ""))
    counts: dict[str, int] = {}
    best: dict[str, tuple[int, str, int]] = {}
    for (start, stop), present in zip(page.sentences, page.sentence_words, strict=True):
        objects = present & PLOT_OBJECTS
        if not objects:
            continue
        told = not _NOT_PLOT.search(page.skeleton, start, stop) and (
            bool(present & PERSON_NOUNS) or NAME in present
        )
        for noun in objects:
            key = noun if noun in THING_NOUNS else noun.removesuffix("s")
            counts[key.removesuffix("s")] = counts.get(key.removesuffix("s"), 0) + 1
        if not told:
            continue
        for match in _HELD.finditer(page.skeleton, start, stop):
            if match["noun"] not in objects:
                continue
            modifiers = [w for w in match["np"].split()[:-1] if w not in _PLAIN]
            value = " ".join([*modifiers, match["noun"]])
            key = match["noun"].removesuffix("s")
            if key not in best or len(modifiers) > best[key][0]:
                best[key] = (len(modifiers), value, match.start("np"))
    for key in counts:
        counts[key] += 2 * (key in title or f"{key}s" in title)
    likely = sorted(best, key=lambda key: -counts.get(key, 0))
    for key in [k for k in likely if counts.get(k, 0) > 1][:_MOST_RECURRING]:
        _, value, at = best[key]
        if not any(key in other or key in one.detail for other, one in things.items()):
            things.setdefault(fold(value), Claim(Kind.THING, value, "", at))


def _named_things(page: Page, taken: frozenset[str], things: dict[str, Claim]) -> None:
    """Capitalised names that are no people: parts of the title, or called lost, sacred, cursed."""

    def add(name: Name) -> None:
        key = fold(name.text)
        if key not in taken and fold(name.full) not in taken:
            things.setdefault(key, Claim(Kind.THING, name.text, "", name.start))

    for match in _TREASURED.matches(page):
        name = page.names_in(match.end(), match.end() + 1)[0]
        left = page.skeleton[max(0, match.start() - 20) : match.start()]
        if re.search(r"\b(?:the|her|his|their) (?:[a-z]+ )?$", left):
            add(name)
    title = f" {title_key(page.title)} " if page.title else ""
    for name in page.names:
        if " " not in name.text:
            continue
        of_title = f" {title_key(name.text)} " in title
        if not of_title and fold(name.text).rsplit(" ", 1)[-1] not in QUEST_THINGS:
            continue
        start, _ = page.sentence_at(name.start)
        determined = _DETERMINED.search(page.skeleton, max(start, name.start - 6), name.start)
        if determined and not page.skeleton.startswith("'s", name.end):
            add(name)


def _sought_things(page: Page, things: dict[str, Claim]) -> None:
    for match in _QUEST.matches(page):
        stop = page.sentence_at(match.start())[1]
        phrase = read_phrase(page.skeleton, match.start("np"), stop)
        if phrase is None or phrase.sort is not Sort.THING:
            continue
        quest = phrase.head.removesuffix("s") in QUEST_THINGS
        if not (quest or phrase.head in PLOT_OBJECTS) or not phrase.modifiers:
            continue
        if not quest and not set(phrase.modifiers) & _TELLING:
            continue
        value = page.canvas[phrase.start : phrase.end]
        clause = re.match(
            r" (?:that|which|said|rumou?red|capable|able|with|of|holding|containing) ",
            page.skeleton[phrase.end : phrase.end + 20],
        )
        detail = ""
        if clause:
            detail = page.canvas[phrase.end + 1 : clause_end(page, phrase.end)]
            detail = re.sub(r"^(?:that|which) ", "", detail)
        if not any(value in one.detail for one in things.values()):
            things.setdefault(fold(value), Claim(Kind.THING, value, detail, match.start()))


_OBJECT = compiled(rf"(?<![\w'-])(?P<noun>{either(OBJECTS)})(?![\w-])(?P<owns>'s?\b)?")
_BEFORE = compiled(
    r"(?:(?P<det>\b(?:an?|the|his|her|their|its|one|last|every|that)|[a-z\ue003]'s?) )"
    r"(?P<mods>(?:(?!(?:the|an?|we|i|you|he|she|they|hardly|of|in|on|at|to|and|or|with|for|from|by|as|is|are|was|who|that|which|into|"
    r"than|"
    r"but)\b)[a-z'-]+,? ){0,3})$"
)
_DONE_WITH = compiled(
    r"\b(?:steal|stole|nick|find|found|inherit|hid|hide|hiding|carr|build|built|los|mend|repair|"
    r"want|"
    r"seek|sought|receiv|discover|driv|win|won|forg|buy|bought|sell|sold|deliver|open|break|broke|"
    r"keep|kept|guard|smuggl|push|sew|rais|retriev|dig|dug|bur|unearth|sink|sank|play|restor|tun|"
    r"hunt|chas|fetch|return|send|sent|writ|paint|invent|cross|swallow|swap|trade|wear|wore|knit|"
    r"bak|"
    r"borrow|hold|held|clutch|pull|haul|drag|tow|fix|salvag|bring|brought|fold|ring|rang|light|"
    r"lit|fl|"
    r"catch|caught|crack|fir|finish|mak|possess|shar|rescu|sav|destroy|protect|tak|took|leav|left|"
    r"hand|pass|cart|ferr)(?:s|es|y|ies|"
    r"ied|ed|ing|ting|ning|e|en|n)? (?:away |back |out |up |down |off |on |over |her |him |them )?$"
)
_IS_DONE = compiled(
    r" (?:is|are|was|were|gets?|has been|goes|passes|turns? up|appears?|vanishes|disappears|"
    r"arrives)"
    r"(?: [a-z]+ly)?(?: (?:stolen|found|lost|carried|sold|broken|hidden|buried|missing|passed|"
    r"handed|"
    r"kept|sealed|smuggled|left|washed up|dug up|from hand|taken|discovered|delivered|mended))?\b|"
    r",? "
    r"(?:that|which) |, [a-z]+ed "
)
_TURNS_ON = compiled(
    r"\b(?:about|hangs? on|turns? on|loot is|prop|device,?|consists in|revolves around|cent(?:re|"
    r"er)s "
    r"(?:on|around)|star is|macguffin(?: is)?|obsessed with|search for|possession of|depends on|"
    r"begins with|starts with|all over|because of) $"
)
_THERE_IS = compiled(r"\b(?:there is|there's|there are|there was|comes with|armed with|in) $")
_PEOPLE = (
    PERSON_NOUNS | frozenset(f"{noun}s" for noun in PERSON_NOUNS) | vocabulary("women men children")
)
_SIMILE = compiled(r"\b(?:like|as if|as though|the way|reacts? to|sounds? of)\b")
_NEXT_WORD = compiled(r"[ -]([a-z]+)")
_COMPOUNDS = vocabulary(
    "tuner park engine piece device light work score music shop case player table"
)
_NO_OBJECTS = _PEOPLE | _COMPOUNDS
_MOST_OBJECTS = 3
_ENOUGH = 2.0


def _plot_objects(page: Page, things: dict[str, Claim]) -> None:
    """Objects by all that speaks for them: the title, who does what with them, how often."""
    title = {OBJECTS.get(word, word) for word in words(page.title or "")}
    weight: dict[str, float] = {}
    best: dict[str, tuple[float, str, int]] = {}
    for (start, stop), present in zip(page.sentences, page.sentence_words, strict=True):
        named = present & _OBJECT_WORDS
        if not named:
            continue
        plot = not _NOT_PLOT.search(page.skeleton, start, stop)
        peopled = NAME in present or bool(present & _PEOPLE)
        for match in _objects(page.skeleton, start, stop, named):
            key = OBJECTS[match["noun"]]
            if not plot:
                weight[key] = weight.get(key, 0) + 0.25
                continue
            left = page.skeleton[max(start, match.start() - 60) : match.start()]
            follows = _NEXT_WORD.match(page.skeleton, match.end(), stop)
            if _SIMILE.search(left) or (follows and follows[1] in _NO_OBJECTS):
                continue
            phrase = _BEFORE.search(left)
            before = left[: phrase.start()] if phrase else left
            mods = [w.strip(",") for w in phrase["mods"].split()] if phrase else []
            mods = [w for w in mods if w not in _PLAIN and not w.endswith("'s")]
            here = 0.5 * peopled + 0.5 * bool(mods)
            if phrase:
                here += 1.0 if phrase["det"] in ("a", "an", "one", "last", "every") else 0.5
            here += bool(_THERE_IS.search(before))
            here += 1.5 * bool(_DONE_WITH.search(before))
            here += 2.0 * bool(_TURNS_ON.search(before))
            if not match["owns"] and _IS_DONE.match(page.skeleton, match.end(), stop):
                here += 0.5
            if not phrase and here < 1.5:
                here = 0.25
            weight[key] = weight.get(key, 0) + min(here, 3.0)
            value = " ".join([*mods, match["noun"]])
            if (phrase or key in title) and (key not in best or here > best[key][0]):
                best[key] = (here, value, match.start())
    for key in best:
        weight[key] += 2.0 * (key in title)
    likely = sorted(best, key=lambda key: -weight[key])
    for key in [k for k in likely if weight[k] >= _ENOUGH][:_MOST_OBJECTS]:
        _, value, at = best[key]
        if not any(key in other or key in one.detail for other, one in things.items()):
            things.setdefault(fold(value), Claim(Kind.THING, value, "", at))


def _objects(
    skeleton: str, start: int, stop: int, named: frozenset[str]
) -> Iterator[re.Match[str]]:
    """The objects in a sentence, by the words known to begin one: quicker than trying them all."""
    for word in sorted(named):
        at = skeleton.find(word, start, stop)
        while at >= 0:
            match = _OBJECT.match(skeleton, at, stop)
            if match:
                yield match
            at = skeleton.find(word, at + len(word), stop)


_OBJECT_WORDS = frozenset(word for noun in OBJECTS for word in (noun, noun.split(" ")[0]))
