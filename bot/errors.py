"""Errors that are the reply: what happened, and what to do next.

Anything else that escapes a command is a bug; `interactions.py` turns it into a short apology with
an id, and the log holds the trace under the same id.
"""

from __future__ import annotations

from collections.abc import Sequence


class UserFacingError(Exception):
    """Complete sentences for the person who asked. Never holds markup, ids or traces.

    `suggestions` are values that the person may have meant; the surface offers them (buttons in
    Discord, a "did you mean" line in a terminal).
    """

    def __init__(self, message: str, *, suggestions: Sequence[str] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.suggestions = tuple(suggestions)


class NotFound(UserFacingError):
    """Nothing here has that name or id. The same words whether it never existed, is another
    server's, or was removed."""


class NotAllowed(UserFacingError):
    """The person may not do this here."""


class InvalidInput(UserFacingError):
    """What was given cannot be used; the message says where and why."""


class Conflict(UserFacingError):
    """Somebody else was faster, or the thing has changed since it was shown."""


class Busy(UserFacingError):
    """Too much at once, or a question that takes too long; trying again later may work."""


TRY_AGAIN = 75
"""Exit code: nothing is wrong here, and another start may help (EX_TEMPFAIL of sysexits.h)."""
MEND_FIRST = 78
"""Exit code: no start will help before somebody mends the settings (EX_CONFIG of sysexits.h)."""


class StartupError(UserFacingError):
    """Marquee cannot start, or go on; the message tells the operator what to mend.

    Exit code `code`.
    """

    def __init__(self, message: str, *, code: int = 1) -> None:
        super().__init__(message)
        self.code = code
