"""What the names in a review stand for while its title is not known: people and places are none.

Where a captain, her actress, the director and the composer are told, the name that is left is
likelier the film's.
"""

from __future__ import annotations

from bot.reading.model import MAKERS, Kind
from bot.reading.name_labels import LABELS, NameModels, weigh
from bot.reading.page import Page
from bot.reading.text import title_key

_LABELS_OF = {
    "maker": [LABELS.index(job) for job in MAKERS],
    **{str(kind): [LABELS.index(kind)] for kind in (Kind.CAST, Kind.CHARACTER, Kind.SETTING)},
}
_PEOPLE = ("in context maker", "in context cast", "in context character")


class UntitledNames:
    """The names of a text, by their title's key, with how likely they make, act in it and so on.

    "around": by the words around the name alone, "in context": by those of all names (see
    `name_labels.py`); both above 0 where it is likelier than not.
    """

    def __init__(self, text: str, models: NameModels | None = None) -> None:
        page = Page(text)  # of its own: what is marked on the other is not known yet
        page.mark([], [])
        self._scores: dict[str, dict[str, float]] = {}
        for name, one in weigh(page, models).items():
            rows = {"around": one.seen, "in context": [*one.scores.values()]}
            self._scores[title_key(name)] = {
                f"{how} {what}": max(row[at] for at in labels)
                for how, row in rows.items()
                for what, labels in _LABELS_OF.items()
            }

    def measures(self, key: str) -> dict[str, float]:
        """What the name is likely to be that a possible title is, or the likeliest it holds."""
        found: dict[str, float] = {"names": len(self._scores)}
        others = 0
        for name, scores in self._scores.items():
            how = _how(name, key)
            if how != "is" and how != "holds":
                others += max(scores[what] for what in _PEOPLE) < 0
            else:
                for what, score in scores.items():
                    found[what] = max(found.get(what, score), score)
            if how:
                found[f"{how} a name"] = 1.0
        found["other names of nobody"] = others
        return found


def _how(name: str, key: str) -> str:
    """How a possible title stands to a name: it "is" one, "holds" one, or is "part of" one."""
    if name == key:
        return "is"
    if f" {name} " in f" {key} ":
        return "holds"
    return "part of" if f" {key} " in f" {name} " else ""
