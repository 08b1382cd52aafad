from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.db import Database, open_database
from bot.errors import InvalidInput, NotAllowed
from bot.library.model import Scope
from bot.servers.model import Actor, PollsBy, ServerSettings
from bot.servers.service import MAX_ROLES, ServerService
from bot.servers.store import ServerStore
from tests.db.blank import blank

SERVER = 42
OWNER = Actor(SERVER, 1, "owner", manage_server=True, interaction_id=100)
MEMBER = Actor(SERVER, 2, "member", role_ids=frozenset({7}), interaction_id=200)


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with open_database(blank(tmp_path / "marquee.db")) as database:
        yield database


@pytest.fixture
def service(database: Database) -> ServerService:
    return ServerService(database, ServerStore(database), lambda: 1_000)


async def test_a_server_that_set_nothing_has_the_defaults(service: ServerService) -> None:
    assert await service.settings(SERVER) == ServerSettings(SERVER)
    assert await service.scope(SERVER) == Scope(SERVER)


async def test_settings_are_kept_and_audited(service: ServerService, database: Database) -> None:
    await service.change(
        OWNER, moderator_roles=frozenset({7, 8}), house_shown=False, queue_channel=5
    )
    kept = await service.settings(SERVER)
    assert kept.moderator_roles == {7, 8}
    assert kept.queue_channel == 5
    assert kept.scope == Scope.only(SERVER)
    [entry] = await service.audit(OWNER)
    assert entry.actor_id == 1
    assert entry.before == {"moderator_roles": [], "house_shown": True, "queue_channel": None}
    assert entry.after == {"moderator_roles": [7, 8], "house_shown": False, "queue_channel": 5}


async def test_a_retried_interaction_changes_nothing_twice(service: ServerService) -> None:
    await service.change(OWNER, members_submit=False)
    await service.change(OWNER, members_submit=True)
    assert not (await service.settings(SERVER)).members_submit
    assert len(await service.audit(OWNER)) == 1


async def test_only_manage_server_changes_settings(
    service: ServerService, database: Database
) -> None:
    moderator = Actor(SERVER, 3, manage_messages=True)
    for actor in (MEMBER, moderator):
        with pytest.raises(NotAllowed):
            await service.change(actor, members_submit=False)
    assert await database.all("SELECT * FROM server_settings") == []
    with pytest.raises(NotAllowed):
        await service.audit(MEMBER)


async def test_too_many_roles_are_refused(service: ServerService) -> None:
    with pytest.raises(InvalidInput):
        await service.change(OWNER, moderator_roles=frozenset(range(MAX_ROLES + 1)))


async def test_settings_of_one_server_are_not_anothers(service: ServerService) -> None:
    await service.change(OWNER, house_shown=False)
    assert (await service.settings(43)).house_shown


async def test_leaving_a_server_is_remembered_once_and_forgotten_on_return(
    service: ServerService, database: Database
) -> None:
    await service.note_presence([SERVER, 43])
    await service.note_presence([43])
    assert await database.all("SELECT server_id, left_at FROM server_settings") == [
        (SERVER, 1_000),
        (43, None),
    ]
    await service.note_presence([SERVER])
    assert await database.one("SELECT left_at FROM server_settings WHERE server_id = 42") == (None,)


@pytest.mark.parametrize(
    ("settings", "actor", "moderates"),
    [
        (ServerSettings(SERVER), MEMBER, False),
        (ServerSettings(SERVER), Actor(SERVER, 3, manage_messages=True), True),
        (ServerSettings(SERVER), OWNER, True),
        (ServerSettings(SERVER), Actor(43, 1, manage_server=True), False),
        (ServerSettings(SERVER, moderator_roles=frozenset({7})), MEMBER, True),
        (
            ServerSettings(SERVER, moderator_roles=frozenset({9})),
            Actor(SERVER, 3, manage_messages=True),
            False,
        ),
        (ServerSettings(SERVER, moderator_roles=frozenset({9})), OWNER, True),
    ],
)
def test_who_moderates(settings: ServerSettings, actor: Actor, moderates: bool) -> None:
    assert settings.may_moderate(actor) is moderates


@pytest.mark.parametrize(
    ("polls_by", "opens"),
    [(PollsBy.EVERYONE, True), (PollsBy.ROLES, True), (PollsBy.MODERATORS, False)],
)
def test_who_opens_polls(polls_by: PollsBy, opens: bool) -> None:
    settings = ServerSettings(SERVER, poll_roles=frozenset({7}), polls_by=polls_by)
    assert settings.may_open_polls(MEMBER) is opens
    assert not settings.may_open_polls(Actor(43, 2, role_ids=frozenset({7})))
