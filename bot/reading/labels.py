"""A conversation without its speakers' labels, which are nobody in the film."""

from __future__ import annotations

import re

from bot.patterns import compiled

BREAK = "\n"  # between sentences; no rule crosses it
_LABEL = compiled(
    r"^ *(?P<label>\**[A-Z][A-Za-z.'-]{0,14}(?: [A-Z][A-Za-z.'-]{0,14})?\**:\**)(?= )",
    re.MULTILINE,
)
_FEWEST_TURNS = 2  # of each of two speakers at least


def without_labels(canvas: str) -> str:
    """A conversation without its speakers' labels: "PAT: So, you saw it?" """
    turns = [match.span("label") for match in _LABEL.finditer(canvas if ":" in canvas else "")]
    speakers: dict[str, int] = {}
    for start, end in turns:
        speakers[canvas[start:end]] = speakers.get(canvas[start:end], 0) + 1
    talking = {label for label, count in speakers.items() if count >= _FEWEST_TURNS}
    if len(talking) < 2:
        return canvas
    letters = list(canvas)
    for start, end in turns:
        if canvas[start:end] in talking:
            letters[start:end] = BREAK.rjust(end - start)
            letters[end] = BREAK
    return "".join(letters)
