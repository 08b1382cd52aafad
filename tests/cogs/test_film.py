"""`/film show | find | list | random | similar` as a member sees them."""

from __future__ import annotations

import pytest

TITLES = {
    "Cascade of Harmony",
    "Celestial Symphony",
    "Infinite Echoes of the Crystal Symphony",
    "Infinite Symphony of the Crimson Echoes",
    "Serene Symphony: The Crimson Legends",
}
FILM = '+++\ntitle = "{0}"\nyear = 1962\ncharacters = ["{1}"]\n+++\n{0} is a film about {1}.'


async def test_show_draws_a_card_with_credits_and_an_excerpt(discord):
    reply = await discord.as_("alice").slash("film show", title="cascade of harmony")
    assert reply.text.startswith("## Cascade of Harmony")
    for said in (
        "**Directed by** Anna Smith",
        "**Music by** James Williams",
        "Lily Collins",
        "> “",
    ):
        assert said in reply.text
    assert reply.buttons == ["Read the review", "Rate it", "Similar films"]
    assert not reply.ephemeral


async def test_a_misspelt_title_offers_what_was_meant(discord):
    reply = await discord.as_("alice").slash("film show", title="celestal")
    assert reply.ephemeral
    assert "No film here is called “celestal”." in reply.text
    card = await reply.click("Celestial Symphony")
    assert card.ephemeral
    assert card.text.startswith("## Celestial Symphony")


async def test_an_unknown_title_says_what_to_do_next(discord):
    reply = await discord.as_("alice").slash("film show", title="Xqwzk")
    assert reply.ephemeral
    assert "/film list" in reply.text


async def test_completed_titles_are_shown_by_their_id(discord):
    alice = discord.as_("alice")
    choices = await alice.autocomplete("film show", title="cele")
    assert choices[0].name == "Celestial Symphony"
    reply = await alice.slash("film show", title=choices[0].value)
    assert reply.text.startswith("## Celestial Symphony")


async def test_titles_complete_before_anything_is_typed(discord):
    choices = await discord.as_("alice").autocomplete("film show", title="")
    assert {choice.name for choice in choices} >= TITLES


@pytest.mark.parametrize(
    ("option", "typed", "offered"),
    [("character", "auro", "Aurora"), ("person", "caine", "Michael Caine")],
)
async def test_names_complete(discord, option, typed, offered):
    choices = await discord.as_("alice").autocomplete("film find", **{option: typed})
    assert choices[0].value == offered


async def test_another_servers_names_are_not_offered(discord, stage, tmp_path):
    await stage.add(tmp_path, "Matinee Club", vault=FILM.format("The Vault", "Zorblax"))
    zoe, alice = discord.as_("zoe"), discord.as_("alice")
    assert await zoe.autocomplete("film find", character="zorb")
    assert "Zorblax" not in {
        c.name for c in await alice.autocomplete("film find", character="zorb")
    }
    assert "The Vault (1962)" not in {
        choice.name for choice in await alice.autocomplete("film show", title="vault")
    }


async def test_another_servers_film_is_unknown(discord, stage, tmp_path):
    await stage.add(tmp_path, "Matinee Club", vault=FILM.format("The Vault", "Zorblax"))
    (choice,) = await discord.as_("zoe").autocomplete("film show", title="The Vault")
    alice = discord.as_("alice")
    theirs = await alice.slash("film show", title=choice.value)
    unknown = await alice.slash("film show", title="#999999")
    assert theirs.text == unknown.text
    assert theirs.ephemeral


async def test_find_by_character_says_why(discord):
    reply = await discord.as_("alice").slash("film find", character="Aurora")
    assert "### 2 films" in reply.text
    assert "Aurora, young sorceress" in reply.text
    card = await reply.select("film:card", "Celestial Symphony")
    assert card.text.startswith("## Celestial Symphony")


async def test_find_takes_all_options_together(discord):
    reply = await discord.as_("alice").slash(
        "film find", person="Michael Caine", job="actor", character="Emily"
    )
    assert "### 1 film\n" in reply.text
    assert "Cascade of Harmony" in reply.text


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({}, "Say what to look for"),
        ({"character": "Qwxyzzy"}, "No review here speaks of “Qwxyzzy”."),
        ({"text": "Qwxyzzy"}, "No film in this library fits that."),
        ({"person": "Lily Collins", "job": "director"}, "No film in this library fits that."),
    ],
)
async def test_find_refuses_in_words(discord, options, said):
    reply = await discord.as_("alice").slash("film find", **options)
    assert reply.ephemeral
    assert said in reply.text


async def test_list_names_every_film(discord):
    reply = await discord.as_("alice").slash("film list")
    assert "### 5 films" in reply.text
    assert all(title in reply.text for title in TITLES)
    assert reply.buttons == []


async def test_a_long_list_is_paged_and_its_ends_are_closed(discord, stage, tmp_path):
    films = {f"film{n:02}": FILM.format(f"Picture Number {n:02}", f"Ann{n}") for n in range(18)}
    await stage.add(tmp_path, **films)
    reply = await discord.as_("alice").slash("film list")
    assert "page 1 of 3" in reply.text
    assert "film:list:1" in reply.message.enabled
    assert "film:list:0" not in reply.message.enabled
    seen = reply.text
    for _ in range(2):
        await reply.click("Next ›")
        seen += reply.text
    assert "page 3 of 3" in reply.text
    assert not any(custom_id == "film:list:3" for custom_id in reply.message.enabled)
    assert all(f"Picture Number {n:02}" in seen for n in range(18))
    await reply.click("‹ Previous")
    assert "page 2 of 3" in reply.text


async def test_somebody_else_turning_the_page_gets_their_own(discord, stage, tmp_path):
    films = {f"film{n:02}": FILM.format(f"Picture Number {n:02}", f"Ann{n}") for n in range(18)}
    await stage.add(tmp_path, **films)
    reply = await discord.as_("alice").slash("film list")
    copy = await discord.as_("bob").click(reply, "Next ›")
    assert copy.ephemeral
    assert "page 2 of 3" in copy.text
    assert "page 1 of 3" in reply.text
    await copy.click("Next ›")
    assert "page 3 of 3" in copy.text


async def test_random_shows_a_card_and_does_not_repeat_itself(discord):
    alice = discord.as_("alice")
    seen = [(await alice.slash("film random")).text.splitlines()[0] for _ in TITLES]
    assert {line.removeprefix("## ") for line in seen} == TITLES


async def test_similar_says_what_both_have(discord):
    reply = await discord.as_("alice").slash("film similar", title="Cascade of Harmony")
    assert "### Films like Cascade of Harmony" in reply.text
    assert "both:" in reply.text


async def test_similar_is_a_button_on_the_card(discord):
    card = await discord.as_("alice").slash("film show", title="Cascade of Harmony")
    reply = await card.click("Similar films")
    assert reply.ephemeral
    assert "### Films like Cascade of Harmony" in reply.text


async def test_an_empty_library_says_so(discord, stage):
    await stage.app.servers.change(_owner(stage), house_shown=False)
    reply = await discord.as_("alice").slash("film random")
    assert reply.ephemeral
    assert reply.text == "There are no films here yet."
    listed = await discord.as_("alice").slash("film list")
    assert listed.text == "There are no films here yet."


def _owner(stage):
    from bot.servers.model import Actor

    return Actor(server_id=stage.server_id(), user_id=1, manage_server=True)
