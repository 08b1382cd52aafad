"""What somebody does, and where, is told by the sentence that says they do it."""

from __future__ import annotations

import pytest

from bot.answers.happenings.actions import Doing, read_doing
from bot.answers.proof.deed_proof import tells_plainly
from bot.answers.proof.party import Party, Scene
from bot.answers.words.deeds import Deed, hits
from bot.reading.text import stem
from tests.answers.conftest import Library

REVIEWS = {
    "salt-lane": """Salt Lane (2006)

Directed by Una Frame. Nora Quill plays Keely Marsh, who lives beside the caretaker, Mr Orr. He
carries a jar of teeth. The vicar hides the treacle in the church organ.
""",
    "bell-lane": """Bell Lane (2008)

Directed by Una Frame. Ada Nobbs sells her trophy. Her sister Ivy sells nothing.
""",
    "the-tin-heron": """The Tin Heron (2011)

Directed by Mads Orlo. Petra Kell plays Hanne Voss, the youngest of them, who one evening finds a
brass key in the mouth of a pike. Hanne Voss (Petra Kell) is a night-shift lamp tester who never
sleeps. Greta Lind plays Old Sibbe, who cannot swim a stroke. The villain is Baron Quist (Ivo
Marr), who plans to drain the lake. His cook, Dorrit Fenn, wants a boat.

Everybody is after the heron's eye, which can turn tin into gold. Little Pim (Sol Ray) possesses a
rare gift of talking to geese. Mr Tolley, the mayor's driver and the best shot in town, is killed
in the first reel. Bo Lund plays Jonas Reed. Jonas Reed, a shy baker from Odense, is supposed to
marry Hanne. There is a seedy boat inspector, Carl Munk, and a houseboat called the Marigold. He
came out to find out why nobody paid.
""",
}


@pytest.fixture(scope="module")
def reviews() -> dict[str, str]:
    return REVIEWS


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("what does the caretaker guy carry round in salt lane", "a jar of teeth"),
        ("where does the vicar hide the stuff in Salt Lane", "in the church organ"),
        ("what does ada nobbs sell to save the alley", "sells her trophy"),
    ],
)
async def test_the_one_who_does_it_tells(shelf: Library, question: str, quote: str) -> None:
    answer = await shelf.ask(question)
    assert answer.answered
    assert quote in " ".join(answer.evidence[0].quote.split())


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("the vicar hides the treacle in the organ", " the treacle in the organ"),
        ("the vicar, a thin man, hides it well", " it well"),
        ("the vicar wants to hide the treacle", None),
        ("the vicar never hides anything", None),
        ("the vicar's wife hides the treacle", None),
        ("i thought that the vicar hides the treacle", None),
    ],
)
def test_only_what_they_do_outright_counts(said: str, told: str | None) -> None:
    vicar, scene = Party(stems=frozenset([stem("vicar")])), Scene(said, "")
    (hit,) = hits(Deed("hide"), said)
    assert tells_plainly([vicar], scene, hit) == told


@pytest.mark.parametrize(
    ("masked", "read"),
    [
        (
            "what is the old woman leaving on the step in @f0",
            Doing("what", ("woman",), Deed("leave"), (stem("step"),)),
        ),
        ("what does @p0 stash | please", Doing("what", ("@p0",), Deed("stash"), ())),
        ("what is @f0 about", None),
        ("what does it cost", None),
        ("how does @f0 end", None),
    ],
)
def test_a_question_after_a_deed_is_read(masked: str, read: Doing | None) -> None:
    assert read_doing(masked) == read


@pytest.mark.parametrize(
    ("question", "quote", "values"),
    [
        ("What does Hanne find?", "finds a brass key", ()),
        ("what does Baron Quist want", "plans to drain the lake", ()),
        ("what does Dorrit Fenn want?", "wants a boat", ()),
        ("what can Pim do? like whats his power", "talking to geese", ("talking to geese",)),
        ("what is Hanne Voss's job?", "lamp tester", ("night-shift lamp tester",)),
        ("Does Mr Tolley survive in The Tin Heron?", "is killed", ("no",)),
        ("Is Jonas Reed a baker?", "a shy baker", ("yes",)),
        ("what's the houseboat called in The Tin Heron?", "called the Marigold", ("Marigold",)),
    ],
)
async def test_what_they_do_want_can_and_are(
    shelf: Library, question: str, quote: str, values: tuple[str, ...]
) -> None:
    answer = await shelf.ask(question)
    assert answer.answered
    assert quote in " ".join(" ".join(one.quote for one in answer.evidence).split())
    assert tuple(one for one in answer.values if not one.startswith("played")) == values


@pytest.mark.parametrize(
    "question",
    [
        "What does Dorrit Fenn find?",
        "What can Jonas do?",
        "Is Jonas Reed a soldier?",
        "what does Carl Munk steal?",
    ],
)
async def test_that_they_are_named_tells_nothing_of_what_they_do(
    shelf: Library, question: str
) -> None:
    assert not (await shelf.ask(question)).answered
