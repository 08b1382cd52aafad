"""Discord's own OpenAPI description as an oracle for requests and responses, when it is at hand."""

from __future__ import annotations

from typing import Any

from playground.wire.calls import Call

Json = dict[str, Any]


class Schema:
    @classmethod
    def load(cls) -> Schema | None:
        return None

    def check_request(self, call: Call) -> None: ...
    def response_problem(self, call: Call) -> str | None:
        return None
