"""`/film rate | top | stats`, and the members' ratings on a film's card."""

from __future__ import annotations

from bot.servers.model import Actor

CASCADE, CELESTIAL = "Cascade of Harmony", "Celestial Symphony"


async def rate(discord, who, title, stars):
    return await discord.as_(who).slash("film rate", title=title, stars=stars)


async def show_raters(stage):
    """The server lets it be seen who rated what."""
    owner = Actor(stage.server_id(), 1, manage_server=True)
    await stage.app.servers.change(owner, raters_shown=True)


async def test_a_film_is_rated_in_private_and_its_card_shows_the_average(discord):
    for who, half_stars in (("alice", 8), ("bob", 7)):
        reply = await rate(discord, who, CASCADE, half_stars)
        assert reply.ephemeral
    assert "You gave it ★★★½ (3.5)." in reply.text
    card = await discord.as_("mona").slash("film show", title=CASCADE)
    assert "**Members** ★★★★ 3.8 from 2 ratings" in card.text
    assert "½ ▁▁▁▁▁▁██▁▁ 5" in card.text


async def test_the_button_on_the_card_rates_changes_and_takes_back(discord, stage):
    bob = discord.as_("bob")
    card = await discord.as_("alice").slash("film show", title=CASCADE)
    form = await bob.click(card, "Rate it")
    assert form.ephemeral
    assert "You have not rated it yet." in form.text
    form = await form.select("How many stars?", ["★★★★★ (5)"])
    assert "You gave it ★★★★★ (5)." in form.text
    form = await form.select("How many stars?", ["½ (0.5)"])
    assert await stage.app.database.all("SELECT half_stars FROM rating") == [(1,)]
    form = await form.click("Take my rating back")
    assert "Your rating is taken back." in form.text
    assert await stage.app.database.all("SELECT * FROM rating") == []


async def test_ratings_survive_a_restart_and_so_does_the_form(stage):
    bob = stage.discord.as_("bob")
    async with stage.bot():
        card = await bob.slash("film show", title=CASCADE)
        form = await bob.click(card, "Rate it")
    async with stage.bot():
        form = await form.select("How many stars?", ["★★★★ (4)"])
        assert "from 1 rating" in form.text
        assert "You gave it ★★★★ (4)." in (await bob.slash("film rate", title=CASCADE)).text


async def test_forged_ratings_are_refused_and_change_nothing(discord, stage):
    bob = discord.as_("bob")
    card = await bob.slash("film show", title=CASCADE)
    for values in (["0"], ["11"], ["-1"], ["x"], ["99999999999999999999"], []):
        reply = await bob.forge(card, "film:stars:1", component_type=3, values=values)
        assert reply.error is None
        assert "You gave it" not in reply.all_text
    reply = await bob.forge(card, "film:stars:9999", component_type=3, values=["5"])
    assert "not in this library" in reply.all_text
    reply = await bob.forge(card, "film:top:0:nonsense")
    assert "ranked by rating, reviews or poll wins" in reply.all_text
    assert await stage.app.database.all("SELECT * FROM rating") == []


async def test_another_servers_film_cannot_be_rated(discord, stage, tmp_path):
    text = '+++\ntitle = "The Vault"\n+++\nThe Vault is a film about a vault.'
    await stage.add(tmp_path, "Matinee Club", vault=text)
    (choice,) = await discord.as_("zoe").autocomplete("film rate", title="The Vault")
    alice = discord.as_("alice")
    theirs = await alice.slash("film rate", title=choice.value)
    unknown = await alice.slash("film rate", title="#999999")
    assert theirs.text == unknown.text
    film_id = choice.value.removeprefix("#")
    card = await alice.slash("film show", title=CASCADE)
    for custom_id in ("film:rating", "film:raters", "film:unrate"):
        reply = await alice.forge(card, f"{custom_id}:{film_id}")
        assert "The Vault" not in reply.all_text
    assert await stage.app.database.all("SELECT * FROM rating") == []


async def test_ratings_of_house_films_stay_in_their_server(discord):
    await rate(discord, "zoe", CASCADE, 10)
    card = await discord.as_("alice").slash("film show", title=CASCADE)
    assert "Members" not in card.text


async def test_who_rated_what_is_seen_where_server_and_member_allow_it(discord, stage):
    alice, bob = discord.as_("alice"), discord.as_("bob")
    await alice.slash("film rate", title=CASCADE, stars=8, show=True)
    await bob.slash("film rate", title=CASCADE, stars=2)
    form = await bob.slash("film rate", title=CASCADE)
    assert "Who rated it" not in form.buttons
    refused = await bob.forge(form.message, "film:raters:1")
    assert "does not show who rated what" in refused.all_text
    await show_raters(stage)
    form = await bob.slash("film rate", title=CASCADE)
    listed = await form.click("Who rated it")
    assert f"<@{alice.user_id}> ★★★★ (4)" in listed.text
    assert bob.user_id not in listed.text
    assert listed.ephemeral
    await alice.slash("film rate", title=CASCADE, show=False)
    listed = await form.click("Who rated it")
    assert alice.user_id not in listed.text


async def test_top_lists_the_best_and_says_how(discord):
    for who in ("alice", "bob", "mona"):
        await rate(discord, who, CELESTIAL, 9)
    await rate(discord, "alice", CASCADE, 4)
    top = await discord.as_("zoe").slash("film top")
    assert "Nobody has rated a film here yet." in top.text
    top = await discord.as_("bob").slash("film top")
    assert "1. **Celestial Symphony** · ★★★★½ 4.5 from 3 ratings" in top.text
    assert "2. **Cascade of Harmony** · ★★ 2 from 1 rating" in top.text
    assert "Each film counts as if it had 5 more" in top.text
    film = await top.select("About a film…", [CELESTIAL])
    assert film.text.startswith("## Celestial Symphony")
    assert "1 review" in (await discord.as_("bob").slash("film top", by="reviews")).text
    assert (
        "No film has won a poll"
        in (await discord.as_("bob").slash("film top", by="poll wins")).text
    )


async def test_stats_draw_a_picture_with_words_beside_it(discord):
    for who, half_stars in (("alice", 1), ("bob", 10), ("mona", 10)):
        await rate(discord, who, CELESTIAL, half_stars)
    reply = await discord.as_("alice").slash("film stats")
    assert "What Night Owls loves" in reply.text
    assert "**Most divisive** Celestial Symphony" in reply.text
    ratings, lists = reply.attachments
    assert "3 ratings by 3 members" in ratings["description"]
    assert "3.5 stars on average" in ratings["description"]
    assert "Most divisive: Celestial Symphony" in lists["description"]
    assert reply.message.file("taste-1.png").startswith(b"\x89PNG")


async def test_random_prefers_what_one_has_not_rated(discord, stage):
    alice = discord.as_("alice")
    films = await stage.app.database.all("SELECT id, title FROM film")
    for film_id, _ in films[:-1]:
        await alice.slash("film rate", title=f"#{film_id}", stars=6)
    shown = await alice.slash("film random")
    assert shown.text.startswith(f"## {films[-1][1]}")
