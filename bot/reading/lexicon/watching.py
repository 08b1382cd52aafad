"""Who watches a film, as a review speaks of it. Pure."""

from __future__ import annotations

WE = r"(?:i|we|you|one|(?:my|our) \w+|(?:half|most) (?:of )?(?:us|the \w+))"
FELT = rf"(?<![a-z] )|{WE} (?:\w+ )?"
"""Who watches it, or who is left out: what she did not believe is no view of the film."""
