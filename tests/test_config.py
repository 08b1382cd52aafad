from __future__ import annotations

from pathlib import Path

import pytest

from bot.config import Settings, load_settings
from bot.errors import StartupError


def test_nothing_set_gives_the_defaults() -> None:
    assert load_settings({}) == Settings()
    assert load_settings({"DISCORD_TOKEN": "", "MARQUEE_DATA": "", "MARQUEE_LOG": ""}) == Settings()


def test_every_setting_is_read() -> None:
    settings = load_settings(
        {
            "DISCORD_TOKEN": " a.b.c ",
            "MARQUEE_DATA": "/d",
            "MARQUEE_REVIEWS": "/r",
            "MARQUEE_BACKUPS": "3",
            "MARQUEE_LOG": "debug",
        }
    )
    assert settings == Settings(Path("/d"), Path("/r"), 3, "DEBUG", "a.b.c")
    assert settings.database == Path("/d/marquee.db")


def test_a_token_file_outranks_the_token(tmp_path: Path) -> None:
    file = tmp_path / "token"
    file.write_text("from.the.file\n", encoding="utf-8")
    environment = {"DISCORD_TOKEN_FILE": str(file), "DISCORD_TOKEN": "other"}
    assert load_settings(environment).token == "from.the.file"


@pytest.mark.parametrize(
    "environment",
    [
        {"MARQUEE_LOG": "LOUD"},
        {"MARQUEE_BACKUPS": "many"},
        {"MARQUEE_BACKUPS": "9999"},
        {"DISCORD_TOKEN_FILE": "/nowhere/at/all"},
    ],
)
def test_a_bad_value_is_named_with_exit_code_2(environment: dict[str, str]) -> None:
    with pytest.raises(StartupError) as caught:
        load_settings(environment)
    assert next(iter(environment)) in caught.value.message
    assert caught.value.code == 2


def test_the_token_never_shows() -> None:
    assert "secret" not in repr(Settings(token="secret"))
