"""The line of mere facts above or below a review: "Horror, 1966, 88 min", "2019. Cert 12A."."""

from __future__ import annotations

from bot.patterns import compiled

FACTUAL = compiled(
    r"\d ?(?:min|mins|minutes|m|hrs?|h)\b|\b(?:cert|certificate|rated|dir|d|director|directed|"
    r"starring|with|running time|pg|colou?r|b&w|subtitles|language)\b[.:]?|[|·•]|"
    r"\b(?:19|20)\d\d\b"
)
_LEFT = compiled(r"(?:^|[|·•/(),:;.]|\s-|\*|\n) ?[*_ ]*$")
_RIGHT = compiled(r"[*_]* ?(?:[|·•/,;:.)]|-\s|\n|$)")


def in_a_cell(text: str, start: int, end: int, floor: int, stop: int) -> bool:
    """Whether text[start:end] stands alone between the marks that part such a line."""
    return (
        _LEFT.search(text[max(floor, start - 6) : start]) is not None
        and _RIGHT.match(text, end, min(stop + 1, len(text))) is not None
    )
