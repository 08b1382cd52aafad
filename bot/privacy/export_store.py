"""The SQL of what members take along: every row that is theirs, as their export shows it."""

from __future__ import annotations

import json
from typing import Any

from bot.db import Database

PATIENCE = 30.0
"""Seconds that a member's export may take: it is asked for a few times a year."""


class MemberExportStore:
    def __init__(self, database: Database) -> None:
        self._db = database

    async def everything(self, server_id: int, user_id: int) -> dict[str, list[dict[str, Any]]]:
        """All rows of a member in one server, by what they are."""
        ids = {"server": server_id, "user": user_id}
        return {
            name: [json.loads(row[0]) for row in await self._db.all(query, ids, deadline=PATIENCE)]
            for name, query in _QUERIES.items()
        }


def _at(column: str) -> str:
    return f"strftime('%Y-%m-%dT%H:%M:%SZ', {column} / 1000, 'unixepoch')"


_FILM = "(SELECT title FROM film WHERE film.id = film_id)"
_OWN = "server_id = :server AND author_id = :user"
_QUERIES = {
    "reviews": f"""
        SELECT json_object('film', {_FILM}, 'state', state, 'name', author_name, 'rating', rating,
          'spoiler', spoiler, 'source', source, 'source_url', source_url,
          'written', {_at("created_at")}, 'changed', {_at("updated_at")},
          'reason', (SELECT reason FROM submission WHERE review_id = review.id), 'text', text)
        FROM review WHERE {_OWN} ORDER BY id""",
    "former_versions": f"""
        SELECT json_object('film', {_FILM}, 'version', revision, 'rating', rating,
          'spoiler', spoiler, 'until', {_at("at")}, 'text', text)
        FROM review_revision WHERE review_id IN (SELECT id FROM review WHERE {_OWN})
        ORDER BY review_id, revision""",
    "drafts": f"""
        SELECT json_object('film', coalesce({_FILM}, title), 'year', year, 'name', author_name,
          'rating', rating, 'spoiler', spoiler, 'source', source, 'source_url', source_url,
          'corrections', json(corrections), 'written', {_at("created_at")},
          'changed', {_at("updated_at")}, 'text', text)
        FROM draft WHERE server_id = :server AND (user_id = :user OR author_id = :user)
        ORDER BY id""",
    "sent_in_for_others": f"""
        SELECT json_object('film', {_FILM}, 'sent', {_at("submitted_at")})
        FROM submission s JOIN review ON review.id = review_id
        WHERE s.server_id = :server AND submitted_by = :user AND author_id IS NOT :user
        ORDER BY review_id""",
    "ratings": f"""
        SELECT json_object('film', {_FILM}, 'stars', half_stars / 2.0,
          'rated', {_at("rated_at")}, 'shown_to_others',
          EXISTS (SELECT 1 FROM open_rater WHERE server_id = :server AND member_id = :user))
        FROM rating WHERE server_id = :server AND member_id = :user ORDER BY rated_at""",
    "ballots": f"""
        SELECT json_object('question', question, 'chosen',
          (SELECT json_group_array(label) FROM json_each(choices) JOIN poll_option o
           ON o.number = value AND o.server_id = poll.server_id AND o.poll_id = poll.id),
          'cast', {_at("cast_at")})
        FROM ballot JOIN poll ON poll.server_id = ballot.server_id AND poll.id = poll_id
        WHERE ballot.server_id = :server AND member_id = :user ORDER BY cast_at""",
    "polls_opened": f"""
        SELECT json_object('question', question, 'opened', {_at("opened_at")})
        FROM poll WHERE server_id = :server AND creator_id = :user ORDER BY id""",
    "acts": f"""
        SELECT json_object('act', action, 'on', subject, 'at', {_at("at")}, 'reason', reason,
          'before', json(before), 'after', json(after))
        FROM audit WHERE server_id = :server AND actor_id = :user ORDER BY id""",
    "no_messages_saved": f"""
        SELECT json_object('since', {_at("at")})
        FROM opt_out WHERE server_id = :server AND user_id = :user""",
}
