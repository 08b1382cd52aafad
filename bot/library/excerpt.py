"""The passage of a review that best stands for it. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

Span = tuple[int, int]

EXCERPT_CHARS = 400
"""Longest excerpt; what reads well on a phone without scrolling."""


def best_excerpt(
    text: str, sentences: Sequence[Span], liked: Iterable[Span], spoilers: Sequence[Span]
) -> Span | None:
    """The run of whole sentences, at most `EXCERPT_CHARS` long, with the most opinion in it.

    `liked` are the sentences that voice an opinion. Spoilers are left out; None when nothing but
    spoilers is there. A sentence longer than the limit stands alone; the card cuts it.
    """
    voiced = set(liked)
    safe = [
        span
        for span in sentences
        if not any(start < span[1] and end > span[0] for start, end in spoilers)
    ]
    best: tuple[float, Span] | None = None
    for first, (start, _) in enumerate(safe):
        score = 0.0
        for span in safe[first:]:
            if span[1] - start > EXCERPT_CHARS and span[0] != start:
                break
            if text[start : span[1]].count("\n\n") > 1:
                break
            if any(start < after and span[1] > before for before, after in spoilers):
                break  # a spoiler stands between
            score += 1.0 if span in voiced else 0.2
            # Earlier wins at equal score: reviewers sum up at the top more often than not.
            candidate = (score - first * 0.001, (start, span[1]))
            if best is None or candidate[0] > best[0]:
                best = candidate
    return best[1] if best else None
