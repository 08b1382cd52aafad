"""What is asked in other words than the review's, and answers that a quote hardly supports."""

from __future__ import annotations

import pytest

from bot.answers.finding.inquiry import Inquiry
from bot.answers.learned.second_opinion import Material, material
from bot.answers.model import Answer
from bot.answers.service import AnswerService
from bot.library.model import Scope
from bot.search import SearchService
from tests.answers.conftest import NIGHT_OWLS, Library

REVIEWS = {
    "salt-harbour": """The Salt Harbour (2014)

Directed by Ilse Brandt. A rope maker called Anselm loses his house to the bank and moves into a
lighthouse with his two daughters. The youngest has not spoken since the flood. Every evening the
old man reads the tide tables aloud as if they were fairy tales. When a coastguard turns up with an
eviction notice, the girls hide the keys inside a loaf of bread. In the final scene the family sails
away on a raft made of doors, and nobody waves.

The crew spent eleven weeks in the rain, and the lead broke two fingers during the storm scene. It
is not for small children: the drowning is shown at length. The music by Petra Holm never lets up. I
wept, and I would see it again tomorrow. Painted in watercolour, every frame could hang on a wall.
The visuals are gorgeous.
""",
    "bread-and-weather": """Bread and Weather (2009)

Dir. Colm Harrigan. A bakery saga in three loaves. Harrigan films flour like gold dust and people
like flour. Dreadful film. 2/10
""",
}


@pytest.mark.parametrize(
    ("question", "quoted"),
    [
        ("where do the sisters stash the keys in The Salt Harbour", "inside a loaf of bread"),
        ("what is the raft built from in The Salt Harbour", "made of doors"),
        ("what does the dad recite at night in The Salt Harbour", "tide tables"),
    ],
)
async def test_other_words_find_the_sentence_that_says_it(
    shelf: Library, question: str, quoted: str
) -> None:
    answer = await shelf.ask(question)
    assert answer.answered
    assert quoted in answer.evidence[0].quote
    assert [film.title for film in answer.films] == ["The Salt Harbour"]


@pytest.mark.parametrize(
    "question",
    ["which films has dorothy harrigan worked on?", "which films has colm fletcher worked on?"],
)
async def test_whose_films_are_asked_for_is_no_half_of_a_name(
    shelf: Library, question: str
) -> None:
    assert not (await shelf.ask(question)).answered


@pytest.mark.parametrize(
    "question",
    [
        "is there a dog in The Salt Harbour",
        "what kind of car do they drive in The Salt Harbour",
        "is The Salt Harbour in black and white",
        "how much did The Salt Harbour cost to make",
        "what language is The Salt Harbour in",
    ],
)
async def test_what_no_sentence_says_stays_unanswered(shelf: Library, question: str) -> None:
    answer = await shelf.ask(question)
    assert not answer.answered
    assert answer.evidence == ()


async def test_a_sentence_that_only_may_answer_is_offered_as_the_nearest(shelf: Library) -> None:
    answer = await shelf.ask("how does the family leave in The Salt Harbour")
    assert not answer.answered
    assert "a raft made of doors" in answer.nearest[0].quote


class Watched(AnswerService):
    weighed: Material | None = None

    async def _second_opinion(self, inquiry: Inquiry, answer: Answer) -> Answer:
        self.weighed = await material(inquiry, answer)
        return answer


async def test_a_judgement_summed_up_is_not_weighed_by_one_of_its_sentences(
    shelf: Library,
) -> None:
    answers = Watched(shelf.database, SearchService(shelf.database))
    scope = Scope(NIGHT_OWLS)
    answer = await answers.ask(scope, "What do people say about how The Salt Harbour looks?")
    assert answer.answered
    assert answers.weighed is None
    await answers.ask(scope, "where do the sisters stash the keys in The Salt Harbour")
    assert answers.weighed is not None
