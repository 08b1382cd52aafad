"""Settings: everything that the environment (or a `.env` file) can change, read in one place."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from dotenv import dotenv_values

from bot.errors import StartupError

NAMES = (
    "DISCORD_TOKEN",
    "DISCORD_TOKEN_FILE",
    "MARQUEE_DATA",
    "MARQUEE_REVIEWS",
    "MARQUEE_BACKUPS",
    "MARQUEE_LOG",
)


@dataclass(frozen=True, slots=True)
class Settings:
    """`.env.example` explains each. The token is never shown by `repr`."""

    data: Path = Path("var")
    reviews: Path = Path("data/reviews")
    backups: int = 7  # daily backups to keep; 0: none are made
    log_level: str = "INFO"
    token: str | None = field(default=None, repr=False)

    @property
    def database(self) -> Path:
        return self.data / "marquee.db"


def load_settings(environment: Mapping[str, str] | None = None) -> Settings:
    """Settings from the process's environment, which outranks `.env` in the working folder.

    `StartupError` when a value cannot be used.
    """
    if environment is None:
        file = {key: value for key, value in dotenv_values(".env").items() if value is not None}
        environment = {**file, **os.environ}
    level = environment.get("MARQUEE_LOG", "INFO").upper() or "INFO"
    if level not in {"DEBUG", "INFO", "WARNING", "ERROR"}:
        raise StartupError(f"MARQUEE_LOG is “{level}”; use DEBUG, INFO, WARNING or ERROR.", code=2)
    backups = environment.get("MARQUEE_BACKUPS") or "7"
    if not backups.isdecimal() or int(backups) > 365:
        raise StartupError(f"MARQUEE_BACKUPS is “{backups}”; use a number up to 365.", code=2)
    return Settings(
        data=Path(environment.get("MARQUEE_DATA") or "var"),
        reviews=Path(environment.get("MARQUEE_REVIEWS") or "data/reviews"),
        backups=int(backups),
        log_level=level,
        token=_token(environment),
    )


def _token(environment: Mapping[str, str]) -> str | None:
    if file := environment.get("DISCORD_TOKEN_FILE"):
        try:
            return Path(file).read_text(encoding="utf-8").strip() or None
        except OSError as error:
            raise StartupError(
                f"DISCORD_TOKEN_FILE names {file}, which cannot be read ({error.strerror}).", code=2
            ) from error
    return environment.get("DISCORD_TOKEN", "").strip() or None
