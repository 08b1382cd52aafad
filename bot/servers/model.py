"""Who someone is in a server, what the server has set, and who may do what. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.errors import NotAllowed
from bot.library.model import Scope


class PollsBy(StrEnum):
    """Who may open polls; moderators always may."""

    EVERYONE = "everyone"
    ROLES = "roles"  # the roles set in `poll_roles`
    MODERATORS = "moderators"


class Spoilers(StrEnum):
    """What happens to sentences marked as spoilers in answers, excerpts and search."""

    COVER = "cover"  # shown behind a cover that the reader lifts
    HIDE = "hide"  # left out; only reading the review shows them, covered


@dataclass(frozen=True, slots=True)
class Actor:
    """A member at the moment of an interaction; their roles and permissions are as of now."""

    server_id: int
    user_id: int
    name: str = ""
    role_ids: frozenset[int] = frozenset()
    manage_server: bool = False
    manage_messages: bool = False
    interaction_id: int | None = None


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """What `/server settings` can change; the defaults hold until somebody does."""

    server_id: int
    moderator_roles: frozenset[int] = frozenset()
    poll_roles: frozenset[int] = frozenset()
    queue_channel: int | None = None
    audit_channel: int | None = None
    members_submit: bool = True
    needs_approval: bool = True
    house_shown: bool = True
    raters_shown: bool = False
    polls_by: PollsBy = PollsBy.EVERYONE
    spoilers: Spoilers = Spoilers.COVER
    retention_days: int = 30

    @property
    def scope(self) -> Scope:
        return Scope(self.server_id) if self.house_shown else Scope.only(self.server_id)

    def may_administer(self, actor: Actor) -> bool:
        """Manage Server administers; no setting can take or give that."""
        return actor.server_id == self.server_id and actor.manage_server

    def may_moderate(self, actor: Actor) -> bool:
        """Administrators, Manage Messages while no role is set, and the roles that are set."""
        if self.may_administer(actor):
            return True
        if actor.server_id != self.server_id:
            return False
        if not self.moderator_roles:
            return actor.manage_messages
        return bool(self.moderator_roles & actor.role_ids)

    def may_open_polls(self, actor: Actor) -> bool:
        if actor.server_id != self.server_id:
            return False
        if self.polls_by is PollsBy.EVERYONE or self.may_moderate(actor):
            return True
        return self.polls_by is PollsBy.ROLES and bool(self.poll_roles & actor.role_ids)

    def require_administrator(self, actor: Actor) -> None:
        if not self.may_administer(actor):
            raise NotAllowed("Only members with Manage Server can do that here.")

    def require_moderator(self, actor: Actor) -> None:
        if not self.may_moderate(actor):
            raise NotAllowed("Only moderators can do that here. /help says who they are.")


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One act of moderation. `before` and `after` hold what changed, by field."""

    id: int
    server_id: int
    at: int
    actor_id: int | None
    action: str
    subject: str
    subject_id: int
    before: dict[str, object]
    after: dict[str, object]
    reason: str
    undone_by: int | None
