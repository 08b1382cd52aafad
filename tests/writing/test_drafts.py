"""What a member types is kept from the first moment, and sent in once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.errors import Conflict, InvalidInput, NotAllowed, NotFound
from bot.library.model import MAX_REVIEW_CHARS, ReviewState
from bot.reading.model import Kind
from bot.writing.model import MAX_DRAFTS, MAX_PENDING, Correction
from tests.moderation.house import ALICE, BOB, MONA, OTHER, SERVER, TEXT, VILLAIN, House


async def test_what_was_typed_is_there_again(house: House) -> None:
    draft = await house.keep(
        text=f"\n\r\n{TEXT}\r\nSecond\x00 \x07line.\ud800\n\n", title=" Night \n"
    )
    assert draft.text == f"{TEXT}\nSecond line."
    assert draft.title == "Night"
    [found] = await house.app.writing.drafts(ALICE)
    assert (found.id, found.text, found.title) == (draft.id, draft.text, "Night")


@pytest.mark.parametrize("text", ["", " \n\t", "\x00\x01", "x" * (MAX_REVIEW_CHARS + 1)])
async def test_what_is_no_text_is_refused_in_words(house: House, text: str) -> None:
    with pytest.raises(InvalidInput):
        await house.keep(text=text)
    assert await house.rows("SELECT 1 FROM draft") == []


async def test_a_film_that_is_gone_does_not_cost_the_words(house: House) -> None:
    draft = await house.keep(film_id=987)
    assert draft.film_id is None
    assert (await house.app.writing.draft(ALICE, draft.id)).text == TEXT


async def test_nobody_else_reaches_a_draft(house: House) -> None:
    draft = await house.keep()
    for stranger in (BOB, MONA, VILLAIN, replace(ALICE, server_id=OTHER)):
        words = set()
        for id_ in (draft.id, 987):
            for act in (
                house.app.writing.draft(stranger, id_),
                house.app.writing.preview(stranger, id_),
                house.app.writing.send(house.by(stranger), id_),
                house.app.writing.discard(stranger, id_),
                house.app.writing.amend(stranger, id_, rating=1.0),
            ):
                with pytest.raises(NotFound) as refusal:
                    await act
                words.add(refusal.value.message)
        assert len(words) == 1
    assert (await house.app.writing.draft(ALICE, draft.id)).rating is None


async def test_a_retried_click_keeps_and_sends_once(house: House) -> None:
    click = house.by(ALICE)
    draft = replace(await house.keep(), id=0)
    first = await house.app.writing.keep(click, draft)
    assert await house.app.writing.keep(click, draft) == first
    assert len(await house.app.writing.drafts(ALICE)) == 2
    click = house.by(ALICE)
    sent = await house.app.writing.send(click, first.id)
    assert await house.app.writing.send(click, first.id) == sent
    with pytest.raises(NotFound):
        await house.app.writing.send(house.by(ALICE), first.id)
    assert await house.one("SELECT count(*) FROM review") == 1


async def test_members_wait_and_moderators_publish(house: House) -> None:
    assert (await house.send()).state is ReviewState.PENDING
    assert (await house.send(MONA)).state is ReviewState.PUBLISHED
    assert await house.acts() == ["publish"]
    owner = replace(MONA, manage_server=True)
    await house.app.servers.change(house.by(owner), needs_approval=False)
    assert (await house.send(BOB)).state is ReviewState.PUBLISHED
    await house.app.servers.change(house.by(owner), members_submit=False)
    with pytest.raises(NotAllowed, match="Your draft is kept"):
        await house.send()
    assert len(await house.app.writing.drafts(ALICE)) == 1


async def test_a_text_without_film_or_sense_stays_a_draft(house: House) -> None:
    with pytest.raises(InvalidInput, match="Which film"):
        await house.send(text="i liked it a lot, and so did my whole family.")
    with pytest.raises(InvalidInput, match="at least 20"):
        await house.send(text="Good.", title="Night Ferry")
    assert len(await house.app.writing.drafts(ALICE)) == 2
    assert await house.one("SELECT count(*) FROM interaction_done") == 2  # those of keeping


async def test_there_are_only_so_many_drafts_and_waiting_reviews(house: House) -> None:
    for number in range(MAX_PENDING):
        await house.send(text=f"{TEXT} {number}")
    with pytest.raises(Conflict, match="wait for a moderator"):
        await house.send()
    for _ in range(MAX_DRAFTS - 1):
        await house.keep()
    with pytest.raises(Conflict, match="Finish or discard"):
        await house.keep()
    await house.keep(BOB)


async def test_a_review_joins_its_film_or_asks(house: House) -> None:
    await house.published()
    film_id = await house.film_id()
    draft = await house.keep(BOB, "A long and windy film about a boat.", title="night ferry")
    preview = await house.app.writing.preview(BOB, draft.id)
    assert preview.film is not None
    assert (preview.film.id, preview.near) == (film_id, ())
    draft = await house.app.writing.amend(BOB, draft.id, title="Night Fery")
    preview = await house.app.writing.preview(BOB, draft.id)
    assert (preview.film, preview.title) == (None, "Night Fery")
    assert [film.id for film in preview.near] == [film_id]
    draft = await house.app.writing.amend(BOB, draft.id, film_id=film_id)
    assert draft.title == "Night Ferry"
    sent = await house.app.writing.send(house.by(BOB), draft.id)
    assert await house.one("SELECT film_id FROM review WHERE id = ?", sent.review_id) == film_id


async def test_a_title_of_the_library_is_offered_when_the_text_says_none(house: House) -> None:
    await house.published()
    draft = await house.keep(BOB, "i went to night ferry again: louder, and better for it.")
    preview = await house.app.writing.preview(BOB, draft.id)
    assert (preview.film, preview.title) == (None, None)
    assert [film.title for film in preview.near] == ["Night Ferry"]


async def test_another_servers_film_cannot_be_chosen(house: House) -> None:
    await house.published(replace(ALICE, server_id=OTHER))
    theirs = await house.film_id(server=OTHER)
    draft = await house.keep()
    for film_id in (theirs, 987):
        with pytest.raises(NotFound, match="not in this library any more"):
            await house.app.writing.amend(ALICE, draft.id, film_id=film_id)
    preview = await house.app.writing.preview(ALICE, draft.id)
    assert (preview.film, preview.near, preview.twin) == (None, (), None)


async def test_the_same_text_is_recognised(house: House) -> None:
    review_id = await house.published()
    for text in (TEXT, TEXT.replace("loved", "adored").upper()):
        draft = await house.keep(BOB, text)
        preview = await house.app.writing.preview(BOB, draft.id)
        assert preview.twin is not None
        assert preview.twin.id == review_id
        assert 0.9 <= preview.likeness <= 1
    draft = await house.keep(BOB, "Night Ferry bored me. The captain talks and nobody listens.")
    assert (await house.app.writing.preview(BOB, draft.id)).twin is None


async def test_what_the_member_corrects_is_what_is_stored_and_stays(house: House) -> None:
    draft = await house.keep()
    assert ("director", "Ann Lee") in [
        (fact.kind, fact.value) for fact in (await house.app.writing.preview(ALICE, draft.id)).said
    ]
    await house.app.writing.amend(
        ALICE,
        draft.id,
        rating=7.5,
        corrections=(
            Correction(Kind.DIRECTOR, (("Anna Leigh", ""),)),
            Correction(Kind.CAST, (("Tom Ray", "the ferryman"),)),
            Correction(Kind.THEME, ()),
        ),
    )
    sent = await house.app.writing.send(house.by(ALICE), draft.id)
    await house.app.queue.approve(house.by(MONA), sent.review_id)
    for _ in range(2):
        film = await house.app.library.film(await house.app.servers.scope(SERVER), 1)
        assert [fact.value for fact in film.facts[Kind.DIRECTOR]] == ["Anna Leigh"]
        assert [(f.value, f.detail) for f in film.facts[Kind.CAST]] == [("Tom Ray", "the ferryman")]
        assert Kind.THEME not in film.facts
        assert film.reviews[0].rating == 7.5
        await house.app.database.write(
            lambda tx: tx.execute("UPDATE review SET read_by = 'an older reading'")
        )
        assert await house.app.loader.read_again() == 1


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("rating", 10.5),
        ("year", 1066),
        ("title", "x" * 201),
        ("text", " "),
        ("corrections", (Correction(Kind.CAST, (("", "a hero"),)),)),
        ("corrections", (Correction(Kind.CAST, (("x" * 301, ""),)),)),
    ],
)
async def test_a_bad_change_is_refused_in_words(house: House, field: str, value: object) -> None:
    draft = await house.keep()
    with pytest.raises(InvalidInput):
        await house.app.writing.amend(ALICE, draft.id, **{field: value})
    assert await house.app.writing.draft(ALICE, draft.id) == draft


async def test_the_words_of_others_need_a_moderator_and_their_consent(house: House) -> None:
    draft = replace(await house.keep(), id=0, source="message", source_url="https://x")
    with pytest.raises(NotAllowed, match="Only moderators"):
        await house.app.writing.keep(house.by(BOB), draft)
    kept = await house.app.writing.keep(house.by(MONA), draft)
    assert (kept.user_id, kept.author_id, kept.author_name) == (8, 1, "Alice")
    await house.app.writing.set_opt_out(ALICE, out=True)
    with pytest.raises(NotAllowed, match="do not want"):
        await house.app.writing.keep(house.by(MONA), draft)
    await house.app.writing.keep(house.by(ALICE), draft)
    await house.app.writing.set_opt_out(ALICE, out=False)
    await house.app.writing.keep(house.by(MONA), draft)
