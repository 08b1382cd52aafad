"""`/poll secret` and `/poll ranked`, from the card to the result, as members see them."""

from __future__ import annotations

import asyncio
import logging
import re

import pytest

from bot.polls.model import Filling, Plan, PollKind, PollState
from bot.servers.model import Actor
from playground.drivers.persona import Persona
from playground.model import guilds
from playground.model.permissions import Permission
from tests.cogs.polling import (
    CASCADE,
    CELESTIAL,
    ELSE,
    THREE,
    ballots,
    comes,
    forbid,
    pass_time,
    rank,
    result_of,
    results,
    rows,
    stage,
    stored,
    vote,
)

__all__ = ["stage"]


async def test_with_no_options_five_films_are_put_to_the_vote(discord):
    card = await discord.as_("alice").slash("poll secret")
    assert "Nobody has voted yet" in card.text
    assert "moderators included" in card.text
    assert card.text.count("\n") > 6
    assert [len(menu["options"]) for menu in card.selects] == [5]  # "Read about…"


async def test_an_option_leads_to_the_films_card(discord):
    card = await discord.as_("alice").slash("poll secret", options=THREE)
    film = await discord.as_("bob").select(card, "Read about…", [CASCADE])
    assert film.ephemeral
    assert film.text.startswith("## Cascade of Harmony")


async def test_a_vote_is_cast_changed_and_withdrawn(discord, stage):
    bob = discord.as_("bob")
    card = await discord.as_("alice").slash("poll secret", options=THREE)
    first = await vote(bob, card, CASCADE)
    assert "Your vote is in: **Cascade of Harmony**" in first.text
    await comes(stage, lambda: "**1 member** has voted" in card.text)
    again = await bob.click(card, "Vote")
    chosen = [o["label"] for o in again.selects[0]["options"] if o.get("default")]
    assert chosen == [CASCADE]
    await again.select("poll:cast:1", [ELSE])
    assert await ballots(stage) == ["[3]"]
    gone = await again.click("Withdraw my vote")
    assert "Your vote is withdrawn" in gone.text
    assert await ballots(stage) == []
    await comes(stage, lambda: "Nobody has voted yet" in card.text)
    back = await gone.click("Vote")
    assert "You have not voted yet" in back.text


async def test_several_choices_when_the_poll_allows_them(discord, stage):
    card = await discord.as_("alice").slash("poll secret", options=THREE, several=True)
    reply = await vote(discord.as_("bob"), card, CASCADE, ELSE)
    assert "**Cascade of Harmony** and **something else**" in reply.text
    assert await ballots(stage) == ["[1, 3]"]


async def test_the_end_posts_a_chart_and_the_way_to_the_winners_review(discord, stage):
    alice, bob, mona = (discord.as_(name) for name in ("alice", "bob", "mona"))
    card = await alice.slash("poll secret", options=THREE, length="90m")
    for who, choice in ((alice, CASCADE), (bob, CELESTIAL), (mona, CELESTIAL)):
        await vote(who, card, choice)
    await pass_time(stage, minutes=89)
    assert not results(stage)
    await pass_time(stage, minutes=1)
    result = await result_of(stage)
    assert "**Celestial Symphony** wins with 2 votes." in result.text
    assert "3 members voted" in result.text
    (chart,) = result.attachments
    assert "Celestial Symphony 2, Cascade of Harmony 1, something else 0" in chart["description"]
    assert result.file("result.png").startswith(b"\x89PNG")
    review = await bob.click(result, "Read about Celestial Symphony")
    assert review.ephemeral
    assert "Celestial Symphony" in review.text
    await comes(stage, lambda: "The result" in card.text)
    assert "Vote" not in card.buttons
    counted = await alice.click(result, "How it was counted")
    assert "**Cascade of Harmony**: 1 vote" in counted.text


async def test_a_tie_is_called_a_tie(discord, stage):
    card = await discord.as_("alice").slash("poll secret", options=THREE, length="1h")
    await vote(discord.as_("alice"), card, CASCADE)
    await vote(discord.as_("bob"), card, CELESTIAL)
    await pass_time(stage, hours=1)
    result = await result_of(stage)
    assert "A tie: **Cascade of Harmony** and **Celestial Symphony**, with 1 vote each" in (
        result.text
    )
    assert len([label for label in result.buttons if label.startswith("Read about")]) == 2


async def test_nobody_voting_is_said_as_it_is(discord, stage):
    await discord.as_("alice").slash("poll ranked", options=THREE, length="1h")
    await pass_time(stage, hours=1)
    result = await result_of(stage)
    assert "Nobody voted, so there is no winner." in result.text
    assert not result.attachments  # ten empty bars tell nothing


async def test_a_ballot_is_ranked_step_by_step_and_counts_when_cast(discord, stage):
    bob = discord.as_("bob")
    card = await discord.as_("alice").slash("poll ranked", options=THREE)
    ballot = await bob.click(card, "Vote")
    ballot = await ballot.select("My favourite…", [ELSE])
    assert "Not cast yet" in ballot.text
    assert await ballots(stage) == []
    ballot = await ballot.select("My choice number 2…", [CASCADE])
    assert len(ballot.selects[0]["options"]) == 1
    ballot = await ballot.click("Undo")
    ballot = await ballot.select("My choice number 2…", [CELESTIAL])
    ballot = await ballot.click("Cast my vote")
    assert "Your vote is in, in this order." in ballot.text
    assert await ballots(stage) == ["[3, 2]"]
    again = await bob.click(card, "Vote")
    assert again.text.index(ELSE) < again.text.index(CELESTIAL)
    longer = await again.select("My choice number 3…", [CASCADE])
    assert "Until then this counts: something else › Celestial Symphony" in longer.text
    await longer.click("Withdraw my vote")
    assert await ballots(stage) == []


async def test_the_rounds_of_a_run_off_are_told_in_words(discord, stage):
    card = await discord.as_("alice").slash("poll ranked", options=THREE, length="1h")
    for name, order in (
        ("alice", (CASCADE,)),
        ("oscar", (CASCADE,)),
        ("bob", (ELSE, CELESTIAL)),
        ("mona", (CELESTIAL, ELSE)),
    ):
        await rank(discord.as_(name), card, *order)
    await pass_time(stage, hours=1)
    result = await result_of(stage)
    assert "A tie: **Cascade of Harmony** and **Celestial Symphony**, with 2 votes each" in (
        result.text
    )
    assert "decided by the order of the list" in result.text
    told = (await discord.as_("bob").click(result, "How it was counted")).text
    assert "Round 1: **Cascade of Harmony** 2" in told
    assert "something else** leaves: it is listed last" in told
    assert "Round 2:" in told


async def test_a_poll_goes_on_after_a_restart_of_the_bot(stage):
    discord = stage.discord
    alice, bob = discord.as_("alice"), discord.as_("bob")
    async with stage.bot():
        card = await alice.slash("poll secret", options=THREE, length="2h")
        ballot = await bob.click(card, "Vote")
        ranked = await alice.slash("poll ranked", options=THREE, length="2h")
        draft = await (await bob.click(ranked, "Vote")).select("My favourite…", [ELSE])
    async with stage.bot():
        await ballot.select("poll:cast:1", [CASCADE])
        await draft.click("Cast my vote")
        await vote(alice, card, CASCADE)
    await pass_time(stage, hours=3)  # both end while the bot is away
    async with stage.bot():
        await comes(stage, lambda: len(results(stage)) == 2)
        texts = {message.text for message in results(stage)}
        assert any("**Cascade of Harmony** wins with 2 votes." in text for text in texts)
        assert any("**something else** wins with 1 vote of 1" in text for text in texts)


async def test_late_and_forged_votes_are_refused_and_change_nothing(discord, stage):
    bob = discord.as_("bob")
    card = await discord.as_("alice").slash("poll secret", options=THREE, length="1h")
    ballot = await bob.click(card, "Vote")
    for values in (["4"], ["0"], ["-1"], ["1", "2"], ["99999999999999999999"], ["x"], []):
        forged = await bob.forge(ballot, "poll:cast:1", component_type=3, values=values)
        assert forged.error is None
        assert "Your vote is in" not in forged.all_text
    for custom_id in ("poll:cast:77", "poll:ballot:77", "poll:withdraw:1", "poll:ranking:1:a:b"):
        forged = await bob.forge(card, custom_id, component_type=2)
        assert forged.error is None
        assert forged.all_text
    assert await ballots(stage) == []
    await pass_time(stage, hours=1)
    late = await ballot.select("poll:cast:1", [CASCADE])
    assert "takes no more votes" in late.all_text
    assert await ballots(stage) == []
    assert "Nobody voted" in (await result_of(stage)).text


async def test_another_server_cannot_vote_look_or_end(discord, stage):
    card = await discord.as_("alice").slash("poll secret", options=THREE, length="1h")
    await vote(discord.as_("bob"), card, CASCADE)
    yuri = discord.as_("yuri")  # owns the other server
    their_card = await yuri.slash("poll secret", options="one; two")
    for custom_id in ("poll:ballot:1", "poll:withdraw:1", "poll:counted:1:0", "poll:ranking:1:a"):
        reply = await yuri.forge(their_card, custom_id)
        assert "There is no such poll here." in reply.all_text
    reply = await yuri.forge(their_card, "poll:cast:1", component_type=3, values=["1"])
    assert "There is no such poll here." in reply.all_text
    for command in ("results", "close", "cancel"):
        theirs = await yuri.slash(f"poll {command}", poll="#1")
        unknown = await yuri.slash(f"poll {command}", poll="#999")
        assert theirs.text == unknown.text == "There is no such poll here."
    assert CASCADE not in (await yuri.slash("poll list")).text
    assert {c.value for c in await yuri.autocomplete("poll close", poll="")} == {"#2"}
    assert await rows(stage, "SELECT state FROM poll ORDER BY id") == [("open",), ("open",)]


async def test_polls_in_channels_that_one_cannot_see_stay_unknown(discord, stage):
    mona = discord.as_("mona").in_channel("mod-room")
    await mona.slash("poll secret", options="ban; forgive", question="What about X?")
    bob = discord.as_("bob")
    assert "What about X?" not in (await bob.slash("poll list")).text
    assert await bob.autocomplete("poll close", poll="") == []
    assert (await bob.slash("poll results", poll="#1")).text == "There is no such poll here."


async def test_where_there_is_no_poll_at_all_it_is_said(discord, stage):
    bob = discord.as_("bob")
    assert "There is no such poll yet. /poll list" in (await bob.slash("poll results")).text
    for command in ("poll close", "poll cancel"):
        assert "No poll runs here now. /poll list" in (await bob.slash(command)).text


async def test_only_the_creator_and_moderators_end_a_poll(discord, stage):
    card = await discord.as_("alice").slash("poll secret", options=THREE)
    assert await discord.as_("bob").autocomplete("poll close", poll="") == []
    refused = await discord.as_("bob").slash("poll close", poll="#1")
    assert refused.text == "Only whoever opened a poll, and moderators, may close it."
    assert refused.ephemeral
    await vote(discord.as_("bob"), card, CASCADE)
    closed = await discord.as_("mona").slash("poll close")
    assert "The poll is closed." in closed.text
    assert "**Cascade of Harmony** wins with 1 vote." in (await result_of(stage)).text


async def test_a_cancelled_poll_says_so_and_has_no_result(discord, stage):
    alice = discord.as_("alice")
    card = await alice.slash("poll secret", options=THREE, weekly=True, length="1h")
    ballot = await discord.as_("bob").click(card, "Vote")
    reply = await alice.slash("poll cancel")
    assert "cancelled" in reply.text
    assert "It will not come again." in reply.text
    await comes(stage, lambda: "This poll was cancelled" in card.text)
    late = await ballot.select("poll:cast:1", [CASCADE])
    assert "takes no more votes" in late.all_text
    await pass_time(stage, hours=200)
    assert results(stage) == []
    assert len(await rows(stage, "SELECT id FROM poll")) == 1


async def test_with_several_polls_one_has_to_be_named(discord, stage):
    alice = discord.as_("alice")
    await alice.slash("poll secret", options=THREE, question="First?")
    await alice.slash("poll secret", options=THREE, question="Second?")
    assert "Several polls run here" in (await alice.slash("poll close")).text
    (choice,) = await alice.autocomplete("poll close", poll="seco")
    assert choice.name.endswith(
        ": Second? · Cascade of Harmony, Celestial Symphony, something else"
    )
    await alice.slash("poll close", poll=choice.value)
    assert "Second?" in (await result_of(stage)).text
    assert "First?" in (await alice.slash("poll list")).text


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"length": "soon"}, "no length of time"),
        ({"length": "40d"}, "at most 32 days"),
        ({"length": "20s"}, "no length of time"),
        ({"length": "0.5m"}, "at least 1 minute"),
        ({"options": "only one"}, "Type at least two"),
        ({"person": "Nobody Atall"}, "No review here speaks of"),
        ({"weekly": True, "length": "8d"}, "a week at most"),
    ],
)
async def test_what_cannot_be_opened_is_refused_in_private(discord, stage, options, says):
    reply = await discord.as_("alice").slash("poll secret", **options)
    shown = reply.followups[-1] if reply.followups else reply.message
    assert says in shown.text
    assert shown.ephemeral
    assert await rows(stage, "SELECT * FROM poll") == []
    assert [m for m in discord.messages() if not m.ephemeral] == []


async def test_a_role_limits_who_votes_and_a_removed_role_counts_at_once(discord, stage):
    world = discord.world
    guild = discord.guild()
    role_id = next(id_ for id_, role in guild.roles.items() if role["name"] == "Moderators")
    card = await discord.as_("alice").slash("poll secret", options=THREE, role="Moderators")
    assert f"<@&{role_id}>" in card.text
    bob, mona = discord.as_("bob"), discord.as_("mona")
    assert "for certain roles" in (await bob.click(card, "Vote")).text
    ballot = await mona.click(card, "Vote")
    world.guilds[guild.id].members[mona.user_id]["roles"].remove(role_id)
    refused = await ballot.select("poll:cast:1", [CASCADE])
    assert "for certain roles" in refused.all_text
    assert await ballots(stage) == []


async def test_where_the_result_could_not_be_posted_no_poll_is_opened(discord, stage):
    forbid(stage, Permission.SEND_MESSAGES, Permission.READ_MESSAGE_HISTORY)
    reply = await discord.as_("alice").slash("poll secret", options=THREE)
    assert "I need Send Messages and Read Message History in this channel." in reply.text
    assert await rows(stage, "SELECT * FROM poll") == []


async def test_a_result_that_may_not_be_posted_stays_readable_and_says_why(discord, stage):
    alice = discord.as_("alice")
    card = await alice.slash("poll secret", options=THREE, length="1h")
    await vote(discord.as_("bob"), card, CASCADE)
    forbid(stage, Permission.SEND_MESSAGES)
    await pass_time(stage, hours=1)
    await stored(stage, lambda poll: poll.problem)
    told = await alice.slash("poll results")
    assert "**Cascade of Harmony** wins with 1 vote." in told.text
    assert "may not read or write in the channel" in told.text
    assert told.attachments
    assert results(stage) == []
    forbid(stage)
    await pass_time(stage, hours=1)
    await stored(stage, lambda poll: poll.result_message_id)
    assert len(results(stage)) == 1
    assert "may not" not in (await alice.slash("poll results")).text


async def test_a_deleted_channel_leaves_the_result_to_its_creator(discord, stage):
    world = discord.world
    oscar = discord.as_("oscar")
    alice = discord.as_("alice").in_channel("reviews")
    card = await alice.slash("poll secret", options=THREE, length="1h")
    await vote(discord.as_("bob").in_channel("reviews"), card, CASCADE)
    guilds.delete_channel(world, oscar.user_id, discord.channel_id("reviews"))
    await pass_time(stage, hours=1)
    alice = discord.as_("alice")
    done = await stored(stage, lambda poll: poll.problem)
    told = await alice.slash("poll results")
    assert "**Cascade of Harmony** wins with 1 vote." in told.text
    assert "The channel of this poll was deleted." in told.text
    assert (await discord.as_("bob").slash("poll results", poll="#1")).text == (
        "There is no such poll here."
    )
    assert done.state is PollState.CLOSED


async def test_a_deleted_card_changes_nothing_about_the_result(discord, stage):
    card = await discord.as_("alice").slash("poll secret", options=THREE, length="1h")
    await vote(discord.as_("bob"), card, CASCADE)
    discord.as_("mona").delete(card.message)
    await pass_time(stage, hours=1)
    assert "**Cascade of Harmony** wins" in (await result_of(stage)).text


async def test_a_result_whose_answer_was_lost_is_posted_once(discord, stage):
    card = await discord.as_("alice").slash("poll secret", options=THREE, length="1h")
    await vote(discord.as_("bob"), card, CASCADE)
    discord.faults.add("lost", on="POST /channels/*/messages", times=1)
    await pass_time(stage, hours=1)
    await result_of(stage)
    await stored(stage, lambda poll: poll.problem)
    assert (await stored(stage, lambda poll: True)).result_message_id is None
    await pass_time(stage, minutes=1)
    done = await stored(stage, lambda poll: poll.result_message_id)
    assert [int(message.id) for message in results(stage)] == [done.result_message_id]
    assert done.problem == ""


async def test_a_weekly_poll_comes_again_with_the_losers(discord, stage):
    alice, bob = discord.as_("alice"), discord.as_("bob")
    card = await alice.slash(
        "poll secret", count=3, length="1d", carry_losers=True, question="Tonight?"
    )
    winner = (await bob.click(card, "Vote")).selects[0]["options"][0]["label"]
    await vote(bob, card, winner)
    await pass_time(stage, hours=24)
    await result_of(stage)
    listed = await alice.slash("poll list")
    assert listed.text.startswith("No poll runs here now.\n- Tonight? · opens again")
    (ended,) = listed.selects[0]["options"]
    assert re.fullmatch(r"Secret ballot, \d\d \w+ \d{4}", ended["description"])
    await pass_time(stage, hours=6 * 24)

    def cards():
        return [m for m in discord.messages() if "Vote" in m.buttons and not m.ephemeral]

    await comes(stage, lambda: len(cards()) == 1)
    again = cards()[0]
    assert "Tonight?" in again.text
    assert winner not in again.text.split("-# Nobody")[0]
    await vote(bob, again, (await bob.click(again, "Vote")).selects[0]["options"][1]["label"])
    await pass_time(stage, hours=24)
    await result_of(stage, 2)


async def test_two_moderators_closing_at_once_give_one_end_and_one_result(discord, stage):
    card = await discord.as_("alice").slash("poll secret", options=THREE)
    await vote(discord.as_("bob"), card, CASCADE)
    replies = await asyncio.gather(
        *(discord.as_(name).slash("poll close", poll="#1") for name in ("mona", "oscar", "alice"))
    )
    assert sorted("The poll is closed." in reply.text for reply in replies) == [False, False, True]
    assert sum("This poll is not open." in reply.text for reply in replies) == 2
    await stored(stage, lambda poll: poll.result_message_id)
    assert len(results(stage)) == 1


async def test_a_card_whose_posting_was_not_noted_is_found_again(discord, stage):
    card = await discord.as_("alice").slash("poll secret", options=THREE, length="2h")
    await stored(stage, lambda poll: poll.message_id)
    await stage.app.database.write(
        lambda tx: tx.execute("UPDATE poll SET message_id = NULL, due_at = ?", (stage.app.clock(),))
    )
    stage.app.polls.attention.set()
    found = await stored(stage, lambda poll: poll.message_id)
    assert str(found.message_id) == card.message.id
    assert len([m for m in discord.messages() if "Vote" in m.buttons]) == 1


async def test_a_poll_without_a_card_gets_one(discord, stage):
    actor = Actor(stage.server_id(), int(discord.as_("alice").user_id))
    plan = Plan(PollKind.SECRET, "Where am I?", 3_600_000, filling=Filling(typed=THREE))
    await stage.app.polls.open(actor, int(discord.channel_id("general")), plan)
    await pass_time(stage, minutes=2)
    await stored(stage, lambda poll: poll.message_id)
    (card,) = [m for m in discord.messages() if "Vote" in m.buttons]
    await vote(discord.as_("bob"), card, ELSE)
    assert await ballots(stage) == ["[3]"]


async def test_a_series_that_cannot_go_on_says_why(discord, stage):
    alice = discord.as_("alice")
    card = await alice.slash(
        "poll secret", options="one; two", length="1d", carry_losers=True, question="Weekly?"
    )
    await vote(discord.as_("bob"), card, "one")
    await pass_time(stage, hours=24)
    await stored(stage, lambda poll: poll.result_message_id)
    await pass_time(stage, hours=6 * 24)
    await stored(stage, lambda poll: poll.problem, 2)
    listed = await alice.slash("poll list")
    assert "Weekly? · The weekly poll ended. Only one option was left." in listed.text


async def test_one_film_alone_is_no_poll(discord, stage, tmp_path):
    text = '+++\ntitle = "The Vault"\n+++\nThe Vault is a film about a vault.'
    await stage.add(tmp_path, vault=text)
    owner = Actor(stage.server_id(), 1, manage_server=True)
    await stage.app.servers.change(owner, house_shown=False)
    for kind in ("quick", "secret", "ranked"):
        reply = await discord.as_("alice").slash(f"poll {kind}")
        assert "Only one film is in this library; a poll needs two." in reply.text
        assert reply.ephemeral


async def test_polls_work_in_threads(discord, stage):
    alice = discord.as_("alice")
    thread = guilds.create_thread(
        discord.world, alice.user_id, discord.channel_id("general"), {"name": "films", "type": 11}
    )
    inside = Persona(discord, alice.user_id, thread["id"])
    card = await inside.slash("poll secret", options=THREE, length="1h")
    await vote(Persona(discord, discord.as_("bob").user_id, thread["id"]), card, CASCADE)
    await pass_time(stage, hours=1)
    done = await stored(stage, lambda poll: poll.result_message_id)
    assert str(done.result_message_id) in discord.world.messages[thread["id"]]


# --- secrecy --------------------------------------------------------------------------------


async def test_who_voted_for_what_cannot_be_found_out(discord, stage, caplog):
    """The same poll twice, the voters having swapped their votes: all that anybody but the voters
    is sent is the same, to the byte count, and no log line tells more."""
    caplog.set_level(logging.DEBUG)
    for name in ("discord", "aiosqlite", "asyncio"):
        logging.getLogger(name).setLevel(logging.INFO)
    alice, bob, mona = (discord.as_(name) for name in ("alice", "bob", "mona"))
    sent: list[list[tuple[str, str, int]]] = []
    told: list[list[str]] = []
    for number, choices in ((1, (CASCADE, CELESTIAL)), (2, (CELESTIAL, CASCADE))):
        before = len(discord.requests)
        card = await alice.slash("poll secret", options=THREE, length="1h", question="Who?")
        await vote(bob, card, choices[0])
        await comes(stage, lambda card=card: "**1 member** has voted" in card.text)
        await vote(mona, card, choices[1])
        await comes(stage, lambda card=card: "**2 members** have voted" in card.text)
        mine = await alice.click(card, "Vote")
        assert "You have not voted yet" in mine.text
        for who in (alice, mona, discord.as_("oscar")):  # creator, moderator, owner
            assert (
                "hidden until it ends" in (await who.slash("poll results", poll=f"#{number}")).text
            )
            assert (
                "hidden until it ends" in (await who.forge(card, f"poll:counted:{number}:0")).text
            )
        listed = await mona.slash("poll list")
        assert CASCADE not in listed.text
        await alice.slash("poll close", poll=f"#{number}")
        result = await result_of(stage, number)
        await stored(stage, lambda poll: poll.result_message_id, number)
        await comes(stage, lambda card=card: "The result" in card.text)
        counted = [(await who.click(result, "How it was counted")).text for who in (alice, mona)]
        told.append([*counted, without_times(result.text), without_times(card.text)])
        sent.append(
            [
                (call.method, call.route, len(str(call.body)))
                for call in discord.requests[before:]
                if "/channels/" in call.route
            ]
        )
    assert sent[0] == sent[1]
    assert told[0] == told[1]
    assert all(name not in text for text in told[0] for name in ("bob", "mona", bob.user_id))
    for needle in ("[1]", "[2]", CASCADE, CELESTIAL, "poll:cast"):
        assert needle not in caplog.text


def without_times(text: str) -> str:
    return re.sub(r"<t:\d+:\w>|discord.com/\S+", "", text)
