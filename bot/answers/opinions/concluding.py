"""Where a review concludes: the sentences that judge the whole film, or send somebody to it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from bot.answers.finding.inquiry import Inquiry
from bot.answers.model import Evidence
from bot.library.model import FilmRef
from bot.patterns import compiled
from bot.reading.opinions import tone_in
from bot.reading.text import words

FEW = 2
"""Reviews of which each is quoted where it says it best."""
_ADVISES = compiled(
    r"\b(?:(?<!who shall )(?<!who may )see it"
    r"|watch it|go (?:and |to )?see|go for|run to see|recommend\w*"
    r"|worth (?:it|seeing|watching|catching|seeking|going|every|your|the (?!risk)|any|an?"
    r" (?:\w+ )?(?:look|watch|visit|trip|ticket|rental|evening|night|hour|afternoon))"
    r"|you (?:would|will|d|ll) (?:love|like|enjoy|adore) (?:it|this)|commend\w*"
    r"|must see|skip|avoid\w*"
    r"|not miss|be missed|stay (?:\w+ )?at home|urge|catch it|put you off|something special"
    r"|came out|loved"
    r"|liked|hated|waste|disappoint\w*|easy (?:film|one) to|my (?:favou?rite|film)"
    r"|(?:best|worst|finest) (?:\w+ )?(?:films?|pictures?|movies?|docs?|documentar(?:y|ies)"
    r"|(?:time|evening|night|thing)s?) (?:of|i|we|in|this))\b"
    r"|^(?:so |just |do |then |but |please )?(?:go|see|watch|take|catch|bring|come|run|rent)\b"
    r"|\bshould (?:\w+ )?(?:go|come|see|watch|bother|trouble)\b|\bcan wait\b|\bconverts\b"
    r"|\bif you (?:like|love|have|enjoy|can)\b|\bsee (?:it |this )?again\b|\bgo for it\b"
    r"|^(?:fine|ok|okay|good|perfect) (?:on|for)\b|\b(?:would not|wouldnt) pay\b"
    r"|\bgive it a (?:try|go)\b"
)
_OF_ALL = compiled(r"\b(?:masterpiece|triumph|gem|disaster|letdown|let down|dud|mess)\b")
"""What only a whole film is."""
_COMMANDS = compiled(
    r"^(?:so |just |do |then |but |please )*(?:go|see|take|catch|come|run|watch)\b(?! out)"
    r"(?! what| how| if you)"
    r"|\b(?:rest|everyone|everybody|viewers|audiences|you) should (?:go|come|see)\b"
    r"|\b(?:i would|id|i will|ill|i shall) (?:\w+ )?(?:see|watch) it again\b|\bgo for it\b"
)
"""Sends somebody to the film, without a word of praise."""
_THIS_IS = compiled(
    r"\b(?:this|it) (?:is|was)\b|\b(?:a|the|this) (?:\w+ )?(?:film|picture|movie)\b"
)
_FILM_IS = compiled(
    r"\b(?:the|this) (?:whole )?(?:film|picture|movie|thing) (?:is|was|remains|feels|turns out)\b"
    r"|\bthe result is\b|\b(?:despite|for all) (?:all )?(?:its|that|this|these)\b|\bas a whole\b"
)
"""Says in so many words what the whole is."""
_URGES = compiled(
    r"\b(?:not laughed (?:so|as|this) \w+|laughed (?:more|harder)"
    r"|(?:may|can|could) (?:safely )?be (?:safely )?shown|commend \w+"
    r"|i (?:would |do )?urge|must see|go and see|do not miss|dont miss|take your)\b"
)
_WARNS = compiled(
    r"\b(?:stay (?:at )?home|give it a miss|stay in|best left|save your|can wait"
    r"|win (?:any )?converts|wait (?:for|until|till)|should not (?:trouble|bother)|skip it)\b"
)
"""Advice without a word of praise or blame."""
_SHORT = 4  # words of what is but a title
_LAST = 4  # sentences of a review in which it concludes


async def concluding(
    inquiry: Inquiry, films: Sequence[FilmRef], shown: Collection[int | None], sign: int
) -> list[Evidence]:
    """Of each review the sentence that most plainly judges the whole, towards its end.

    Where the review says in so many words what the film is, that sentence as well.
    """
    best: dict[tuple[int | None, bool], tuple[float, Evidence]] = {}
    pool = await inquiry.passages.of_films(films, inquiry.question)
    last = {one.evidence.review_id: one.position for one in pool}
    for one in pool:
        review, folded = one.evidence.review_id, one.folded
        heading = len(folded.split()) < _SHORT and not _ADVISES.search(folded)
        if review not in shown or one.evidence.spoiler or heading or one.then is not None:
            continue
        tone, near = tone_in(one.evidence.quote), last[review] - one.position
        urged = bool(_URGES.search(folded)) + (near < _LAST and bool(_COMMANDS.search(folded)))
        warned = bool(_WARNS.search(folded))
        whole, advised = bool(_FILM_IS.search(folded)), bool(_ADVISES.search(folded))
        lean = (tone.lean + urged - warned) * sign if sign else urged + warned + whole + advised / 2
        if whole and sign:
            lean = tone.praise if sign > 0 else tone.blame
        of_it = whole or bool(_THIS_IS.search(folded))
        if lean <= 0 or not (advised or of_it or urged):
            continue
        weight = min(lean, 2.0) + 2 * advised + of_it + max(0.0, 1 - near / _LAST)
        slot = review, whole and not advised
        if slot not in best or weight > best[slot][0]:
            best[slot] = (weight, one.evidence)
    return [evidence for _, evidence in sorted(best.values(), key=lambda told: -told[0])]


def advises(quote: str) -> bool:
    """Whether a sentence recommends the film, or advises against it, in so many words."""
    folded = " ".join(words(quote))
    return bool(_ADVISES.search(folded) or _OF_ALL.search(folded))


def judges(quote: str) -> bool:
    """Whether a sentence judges at all: "Is it scary?" does not."""
    if quote.rstrip().endswith("?"):
        return False
    return tone_in(quote).polarity != 0 or advises(quote)
